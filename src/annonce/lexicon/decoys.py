"""Words that make a number something else than a day, a year or a time. Folded patterns."""

from __future__ import annotations

#: The word right before a number ("salle 204", "Windows 11", "#63", "atelier 2").
BEFORE_NUMBER = frozenset(
    """salle n° no numero batiment bat lot article art chambre bureau code ligne bus tram stand porte amphi page p chapitre tome vol episode saison rn version windows cycle niveau
type groupe classe bp cs gr horizon atelier seance session jour etape partie module acte volet conference rencontre cours phase axe # europe""".split()
)
#: Right after a number, in the singular.
AFTER_NUMBER = frozenset(
    """an personne place participant km kilometre metre m2 cm kg g % minute mn min seconde jour semaine mois annee etage euro eleve enfant adulte joueur equipe concert
spectacle film atelier stand exposant association benevole habitant point page fois tour tours marche numero carton partie oeuvre artiste musicien choriste comedien commune
ville voix livre date rendez-vous seance kilo tonne litre hectare ha watt voiture moto velo emplacement membre adherent syndicat organisation visiteur spectateur question
theme etape degre mot ligne signe vers chanson titre acte demande ml couvert proposition groupe famille personnage tableau tableaux photo photographie piece jeton session""".split()
)
#: After an ordinal: "3e édition", "1er adjoint".
AFTER_ORDINAL = frozenset(
    """edition adjoint adjointe partie etage diagnostic anniversaire rencontre journee atelier prix tour fois vide-grenier salon festival forum congres regiment arrondissement
siecle rang degre cycle annee classe manche nuit rendez-vous marche fete bourse foire randonnee semaine printemps concours tournoi colloque long chapitre acte mondiale age""".split()
)

#: Whole patterns, with the words that call for them.
PATTERNS = (
    ("law", r"(?:association )?(?:regie par la )?loi (?:du 1er juillet |de )?(?:du )?1901", ("loi",)),
    ("law_of", r"\b(?:loi|decret|arrete|ordonnance|circulaire|directive|deliberation|jugement|accord|traite|convention)s?(?: n° ?[\d-]+)?(?: (?:prefectoral|municipal|ministeriel|interministeriel|communal|royal)e?s?)? (?:du|de) (?:\d{1,2}(?:er)? )?[a-z]{3,9} (?:19|20)\d\d",
     ("loi", "decret", "arrete", "ordonnance", "circulaire", "directive", "deliberation", "jugement", "accord", "traite", "convention")),
    ("agenda", r"\bagenda (?:21|2030)\b", ("agenda",)),
    ("named_after_day", (r"\b(?:salle|college|ecoles?|lycee|arret|station|square|stade|gymnase|foyer|residence|parking|cite|maternelle|place|rue|avenue|boulevard|quai|pont|esplanade|espace|cours|caserne) "
     r"(?:du |de la victoire du )?(?:8[ -]mai(?:[ -]1945)?|11[ -]novembre(?:[ -]1918)?|(?:1er|premier)[ -]mai|14[ -]juillet|4[ -]septembre|19[ -]mars(?:[ -]1962)?|18[ -]juin(?:[ -]1940)?)(?! \d| de \d|,? a \d)"),
     ("mai", "novembre", "juillet", "septembre", "mars", "juin")),
    ("lifetime", r"\((?:1[0-9]|20)\d\d ?- ?(?:(?:1[0-9]|20)\d\d)?\)", ("1", "2", *map(str, range(1400, 2031)))),
    ("iban", r"\b(?:fr|be|ch|lu)\d\d(?: ?[0-9a-z]{4}){3,7}(?: ?[0-9a-z]{1,4})?", ("iban", "compte", "be", "fr", "ch", "lu")),
    ("arrondissement", r"\b(?:paris|lyon|marseille) (?:\d{1,2})(?:e|er|eme|ieme)\b", ("paris", "lyon", "marseille")),
    ("round_the_clock", r"(?:\b24 ?h(?:eures)? ?(?:/|sur) ?24|\b7 ?j(?:ours)? ?(?:/|sur) ?7(?!,? (?:de|a|des) ?\d)|\b24/7)", ("24", "7")),
    ("war", r"\bguerre (?:de )?(?:19|18)\d\d(?: ?- ?(?:19|18)?\d\d)?", ("guerre",)),
    ("armistice", r"\b(?:armistice|victoire|attentats?|massacre|bataille|revolution|appel|rafle|traite|evenements?|putsch) du \d{1,2}(?:er)? [a-z]+(?: (?:1[0-9]|20)\d\d)", ("armistice", "victoire", "attentat", "attentats", "massacre", "bataille", "revolution", "appel", "rafle", "traite", "evenement", "evenements")),
)  # fmt: skip
#: Counted too, as the first of two words: "24 heures sur 24", "10 pour cent".
COUNTS_MORE = frozenset({"heures", "pour"})
