"""Words around an amount of time that make it a duration, not a time of the day."""

from __future__ import annotations

import re

#: Right before: "durée : 1h30", "pendant 2 heures", "environ 1h", "comptez 1h30 à 2h", "d'1h30".
BEFORE_DURATION = re.compile(
    r"(?:\bdurees?(?: estimee| totale| du [a-z]+| de la [a-z]+| d'environ| moyenne)? ?:? ?(?:d'|de |environ |est de )?|\bdurent? (?:environ |entre )?|\bdurant |\bpendant (?:pres de )?|"
    r"\bcomptez (?:environ |deux bonnes )?|\bcompter |\bpar cycles? de |\bd'(?:une )?(?:duree de )?|\bmaximum |\bpres de |\bplus de |\bmoins de |\bun delai de |"
    r"\b(?:toutes|tous) les |\ben (?:moins de |seulement )?|\bil y a |\bchaque |\bapres (?:plus de )?|\bles |\bces |\bd'environ |\bde quelque |\bune marche de )$"
)
#: Right after: "1h20 de spectacle", "24 heures sur 24", "2 heures par semaine", "35 h hebdomadaires".
AFTER_DURATION = re.compile(
    r" ?(?:environ(?! \d)|d'affilee|de (?:spectacle|film|musique|concert|route|marche|jeu|travail|cours|visite|rando|randonnee|bonheur|rires?|trajet|vol|"
    r"radio|retard|pause|projection|balade|formation|show|lecture|danse|conduite|bus|train|voiture|paris|pratique|live)|par (?:semaine|jour|mois|seance|an|personne|groupe|enfant|classe)|"
    r"sur (?:24|vingt)|/ ?24|avant|apres|plus tard|plus tot|hebdomadaires?|maximum|minimum|chacune?|sans entracte|avec entracte|entracte|"
    r"sans interruption de|durant|/semaine|/jour|/sem|de moins|de plus|non stop de|"
    r"avec 1 entracte)(?![a-z])"
)
#: A small hour ("1h", "5 h 30") is a time of the day only after one of these.
AT = re.compile(r"(?:\ba|\bde|\bdes|\bd'|\bvers|\bjusqu'a|\bentre|\bet|@|[-/>→])[ ]*$")
