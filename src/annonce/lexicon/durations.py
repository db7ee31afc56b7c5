"""Words around an amount of time that make it a duration, not a time of the day."""

from __future__ import annotations

from annonce import lazy_re as re

#: Right before: "pendant 2 heures", "comptez environ 1h", "tous les 2 heures".
BEFORE = frozenset(
    {
        "dure", "durent", "dure environ", "durent environ", "dure entre", "durent entre", "durant", "pendant", "pendant pres de", "comptez", "comptez environ",
        "compter", "par cycle de", "par cycles de", "d'", "d'une", "d'une duree de", "d'environ", "maximum", "pres de", "plus de", "moins de",
        "un delai de", "toutes les", "tous les", "en", "en moins de", "en seulement", "il y a", "chaque", "apres", "apres plus de", "les", "ces", "de quelque",
        "une marche de",
    }
)  # fmt: skip
#: The word of LABEL, which most texts do not hold.
LABEL_WORD = "duree"
#: "durée : 1h30", "durée du spectacle : 1h30", "durée estimée de 2h".
LABEL = re.compile(r"\bdurees?(?: [a-z]{5,10}| du [a-z]+| de la [a-z]+| d'environ)? ?:? ?(?:d'|de |environ |est de )?$")
#: Right after: "1h20 environ", "24 heures sur 24", "2 heures par semaine", "35 h hebdomadaires".
AFTER = frozenset(
    {
        "environ", "d'affilee", "par semaine", "par jour", "par mois", "par seance", "par an", "par personne", "par groupe", "par enfant", "par classe", "sur 24",
        "sur vingt", "/ 24", "/24", "avant", "apres", "plus tard", "plus tot", "hebdomadaire", "hebdomadaires", "maximum", "minimum", "chacun", "chacune",
        "sans entracte", "avec entracte", "entracte", "avec 1 entracte", "sans interruption de", "durant", "/semaine", "/jour", "/sem", "de moins", "de plus",
        "non stop de",
    }
)  # fmt: skip
#: After "de": "1h20 de spectacle".
AFTER_OF = frozenset(
    """spectacle film musique concert route marche jeu travail cours visite rando randonnee bonheur rire rires trajet vol radio retard pause projection balade formation
show lecture danse conduite bus train voiture paris pratique live""".split()
)
#: A small hour ("1h", "5 h 30") is a time of the day only after one of these.
AT = re.compile(
    r"(?:\ba|\bde|\bdes|\bd'|\bvers|\bjusqu'a|\bentre|\bet|@|(?:[\dh]|heures?|mn|min|^|\n) ?[-/>→])[ ]*$|(?:\bau|-) (?:[a-z]{3,8}\.? )?\d{1,2}(?:er)? [a-z]{3,9} ?,? ?$"
)
