"""Words around names of people and groups. Folded patterns."""

from __future__ import annotations

BY = (
    r"\b(?:organisee?s?|proposee?s?|mise?s? en place|animee?s? et organisee?s?|organisee?s? conjointement|portee?s?|initiee?s?|coordonnee?s?|presentee?s? et organisee?s?)(?: [a-z]+ment)?(?: cette annee| chaque annee| [a-z]+)? par "
    r"|\ba l'(?:initiative|invitation|appel) (?:de |du |des |d')|\bune proposition (?:de |du |des |d')|\bc'est (?=[^,.\n]{3,50} qui organise)"
)
#: Right after a group's name: it is the one that invites.
SUBJECT = r"(?:,[^,.\n]{2,50},| \([^)\n]{2,30}\))? (?:vous |t'|nous |leur |en )?"
INVITES = r"(?:invite|convie|attend|propose|offre|organise|donne|reunira|se reunira|presente|a le plaisir|ont le plaisir|ouvre|appelle|lance|monte|prepare|accueille|recoit|met|remet|compte|tient|celebre|fete|vend|joue|fait|recevr|s'engage|s'est engage|tiendra|annonce|ont prepare|donnera|demenage|pense a)"
PARTNER_BEFORE = r"\b(?:partenariat avec|soutien d[eu]|concours d[eu]|appui d[eu]|collaboration avec|coup de main d[eu]|avec le soutien|soutenue? par|aide d[eu]|financ\w+|membres? d[eu]|president\w* d[eu]|directeur d[eu]|directrice d[eu]|adjointe? [a-z ]*d[eu])(?: la| l')? ?$"
#: Nouns that begin the name of a group that organises.
GROUP_HEADS = frozenset(
    """association associations asso amicale comite collectif club ville mairie commune municipalite communaute mjc foyer syndicat union federation ligue reseau universite institut centre office conseil cercle societe fondation cooperative asbl ccas
    apel ape amap paroisse service commission mission lycee college ecole region departement metropole sou secours ateliers comptoir maison mediatheque bibliotheque theatre cinema musee harmonie chorale troupe relais espace""".split()
)
#: Enough without a name.
GROUP_ALONE = frozenset({"municipalite", "mairie", "paroisse"})
GROUP_TWO = r"(?:comite des fetes|foyer rural|amicale laique|sou des ecoles|club des retraites|parents d'eleves|ecole de musique|office de tourisme)"
SPEAKS = (
    r"\b(?:avec(?: la participation de| la presence de| notamment)?|(?:animee?s?|presentee?s?|racontee?s?|menee?s?|dirigee?s?|assuree?s?|donnee?s?|encadree?s?|interpretee?s?|moderee?s?|illustree?s?|commentee?s?|suivie?s? d'une rencontre avec|en presence) (?:par|de|d')|"
    r"(?:conference|concert|exposition|tissage|peinture|sculpture|photographie|photo|dessin|gravure|aquarelle|oeuvre|toile|ceramique|collage|broderie|spectacle|lecture|rencontre|atelier|recital|causerie|intervention|discours|mot de bienvenue|animation|seul en scene|dedicace|debat|stage|communication|temoignage)s? (?:de|d'|par|avec)|"
    r"conferencier|conferenciere|intervenante?s?|par) ?:? ?(?=(?:l'|la |le |m\. |mme |dr )?\"?[a-z])"
)
#: Words that no person's name holds.
NOT_NAME = frozenset(
    """salle rue place avenue boulevard chemin quai route theatre centre maison espace eglise mairie musee parc france paris lundi mardi mercredi jeudi
    vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre http https www inscription reservation
    tarif gratuit entree tel contact renseignement renseignements ici noel paques saint sainte vous nous tous toutes hotel universite lycee college ecole
    cafe restaurant bar bibliotheque mediatheque gymnase stade chateau pays region departement ministere republique""".split()
)
NOT_NAMES = ("cet evenement", "notre dame", "union europeenne")
#: Nouns of groups that organise.
GROUP = frozenset(
    """association asso amicale comite collectif club compagnie cie ville mairie commune municipalite communaute departement region metropole agglomeration
    service services syndicat union federation ligue foyer mjc centre maison mediatheque bibliotheque theatre ecole lycee college universite institut
    laboratoire paroisse office conseil cercle groupe groupement reseau societe fondation cooperative scic scop asbl ccas apel ape amap cinema musee
    orchestre chorale harmonie troupe equipe parents eleves etudiants sapeurs pompiers sapeurs-pompiers donneurs anciens combattants jeunes benevoles
    habitants culturel culturelle sportive sportif municipal municipale rural laique social fetes sang animation culture jeunesse loisirs tourisme
    intercommunale locale departementale regionale francaise nationale populaire commission mission chambre agence structure editions librairie cafe
    restaurant ferme antenne section delegation pole poste secours ludotheque commercants artisans producteurs exploitants eleveurs chasseurs pecheurs
    boulistes joueurs peintres""".split()
)
ROLE_LEAD = r"(?:le |la |l'|notre |une? |ancienn?e? )?"
ROLES = r"(?:directeur|directrice|president|presidente|vice-president|professeure?|enseignante?|chercheure?|chercheuse|maitre|maitresse|historienne?|sociologue|auteure?|autrice|ecrivaine?|journaliste|realisateur|realisatrice|comedienne?|musicienne?|chanteur|chanteuse|pianiste|violoniste|guitariste|chef|cheffe|medecin|docteure?|ingenieure?|architecte|animateur|animatrice|conteur|conteuse|conferencier|conferenciere|mediateur|mediatrice|adjointe?|maire|conseiller|conseillere|deputee?|senateur|senatrice|photographe|peintre|plasticienne?|sculpteur|sculptrice|danseur|danseuse|choregraphe|psychologue|philosophe|economiste|geographe|biologiste|botaniste|geologue|avocate?|juriste|responsable|chargee?|coordinateur|coordinatrice|fondateur|fondatrice|co-fondat\w+|gerante?|artiste|illustrat\w+|traduct\w+|doctorante?|infirmiere?|assistante? sociale|educat\w+|formateur|formatrice|expert|experte|specialiste|naturaliste|guide|membre|secretaire|tresoriere?|organiste|chant|piano|violon|guitare|batterie|basse|percussions|mise en scene|dj|humoriste|clown|magicien)"
TITLES = r"M\.|Mme|Mr|Mlle|Dr|Docteur|Pr|Me|Maitre"

#: What is no name of an organiser.
NOT_GROUP = r"https?|www|@|\d{2}[ .]\d{2}|^(?:le|la|les|un|une|des|de|et|nous|vous|tous|eux|lui|elle)$|\b(?:cet evenement|inscription|reservation|tarif|gratuit)\b"
#: Groups that play, before their name.
ENSEMBLE = r"\b(?:compagnie|cie|collectif|orchestre|ensemble|chorale|quatuor|quintette|trio|duo|groupe|troupe|fanfare|harmonie|choeurs?|bagad|theatre de la|marionnettes|les freres)\b(?= )"
#: A person after what they are.
BEFORE_TITLED = ("la ", "le ", "l'", "du ", "de la ", "de l'", "par ", "avec ")
TITLED = r"\b(?:conteuse|conteur|botaniste|comedienne|comedien|musicienne|musicien|chanteuse|chanteur|pianiste|violoniste|guitariste|historienne|historien|sociologue|philosophe|economiste|autrice|auteure|auteur|ecrivaine|ecrivain|photographe|peintre|plasticienne|plasticien|sculptrice|sculpteur|danseuse|danseur|choregraphe|journaliste|realisatrice|realisateur|ceramiste|artiste|illustratrice|illustrateur|naturaliste|astronome|medecin|docteure|docteur|psychologue|professeure|professeur|animatrice|animateur|guide|humoriste|clown|magicien|accordeoniste|organiste|cheffe|chef|biologiste|geologue|archeologue|poetesse|poete|slameuse|slameur|cineaste) (?=[a-z])"
#: At the end of a line: who speaks is listed below.
LIST_BELOW = (
    r"\b(?:avec|intervenants?|intervenantes?|invites?|en presence de|autour de|reunira|accueillera|interviendront) ?:$"
)
