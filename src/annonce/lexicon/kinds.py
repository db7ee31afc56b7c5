"""Nouns of events and their schema.org type (conventions, § 6), folded, hyphens as spaces; a final s or x may follow."""

from __future__ import annotations

#: schema.org type → phrases, parted by bars.
TYPES: dict[str, str] = {
    "TheaterEvent": (
        "theatre|piece de theatre|comedie|cirque|marionnette|conte musical|conte|conteur|conteuse|match d'impro|improvisation|impro*|spectacle|"
        "representation|tragedie|clown|magie|magicien|cabaret|mime|theatrale|theatral|one act"
    ),
    "MusicEvent": (
        "concert|recital|kabar|maloya|sega|opera|chorale|choeur|orchestre|jam session|chanson|scene ouverte|jazz|rock|fanfare|audition|quatuor|trio|"
        "musique|musicale|musicaux|musical|live|dj set|fest noz|rap|electro|symphoni*|quartet|quintet|sextet|big band|gospel|chant|karaoke|polyphoni*"
    ),
    "ComedyEvent": (
        "stand up|standup|one woman show|one man show|humoriste|humour|cafe theatre|seule en scene|seul en scene|"
        "comedy club|plateau d'humoristes|spectacle d'humour|one man"
    ),
    "DanceEvent": (
        "bal folk|bal musette|bal populaire|bal trad|bal costume|bal|thes dansants|the dansant|danse|choregraph*|ballet|milonga|soiree dansante|hip hop|"
        "apres midi dansant|gala de danse|bal des"
    ),
    "ScreeningEvent": (
        "cine|cine debat|cine rencontre|cine club|cine concert|cine gouter|cine atelier|projections du film|projections d'un film|projection du film|projection d'un film|projection|cinema|film|court metrage|"
        "documentaire|seance de cinema|avant premiere|cine debat|plein air cinema"
    ),
    "ExhibitionEvent": (
        "exposition|expo|vernissage|installation artistique|biennale|retrospective|portes ouvertes d'ateliers"
    ),
    "LiteraryEvent": (
        "dedicace|lecture|salon du livre|cafe litteraire|rencontre avec l'auteur|rencontre litteraire|rencontre avec un auteur|club de lecture|poesie|slam|"
        "fete du livre|veillee lecture|signature|bibliotheque vivante|salon de l'edition|"
        "salon du livre ancien|rencontre d'auteur|rencontre avec l'autrice|rencontre dedicace|lecture musicale|lecture publique|cercle de lecture|cercle des lecteurs|lancement du livre|presentation du livre"
    ),
    "EducationEvent": (
        "conference|debat|atelier|stage|cours|visites guidee|visites nocturne|visites commentee|visites libre|visite guidee|visite nocturne|visite commentee|"
        "visite libre|visite|reunions publique|reunions d'information|reunions d'echange|reunions d'info|reunion publique|reunion d'information|"
        "reunion d'echange|reunion d'info|portes ouvertes|journees d'etude|journee d'etude|colloque|seminaire|soutenance|formation|initiation|restitution|"
        "tables ronde|table ronde|webinaire|rencontres debat|rencontre debat|rencontre|causerie|cafe debat|cafe philo|cafe citoyen|cafe scientifique|fresque|"
        "journees d'information|journees regionale|journees thematique|journee d'information|journee regionale|journee thematique|symposium|masterclass|"
        "forum d'echange|decouverte|balade decouverte|balade contee|balade commentee|balade urbaine|balade botanique|enquete publique|concertation|"
        "install party|sensibilisation|universite populaire|echange|depistage|enquete|parcours|"
        "webinar|reunion de quartier|reunions de quartier|soutenance de these|conference debat|seance d'information|atelier numerique|pause numerique|permanence numerique|cafe numerique|reunion participative|forum citoyen"
    ),
    "BusinessEvent": (
        "assemblees generale|assemblee generale|ag|forum de l'emploi|forum emploi|forum des metiers|forum job|salon professionnel|salon des entrepreneurs|"
        "salon de l'emploi|salon de la formation|job dating|afterwork|speed meeting|speedmeeting|congres|networking|petit dejeuner d'affaires|"
        "petit dejeuner entreprises|recrutement|emploi|convention d'affaires|club d'entreprises|creation d'entreprise|stage dating|"
        "ag ordinaire|ag extraordinaire|assemblee generale ordinaire|salon de l'entreprise|club affaires"
    ),
    "SportsEvent": (
        "course|randonnee|rando|marche nordique|marche gourmande|marche rose|marche populaire|tournoi|match|trail|triathlon|semi marathon|marathon|yoga|"
        "gymnastique|gym|petanque|cyclo*|velo|competition|championnat|foulee|corrida|sorties nature|sorties velo|sorties raquettes|sorties pedestre|"
        "sortie nature|sortie velo|sortie raquettes|sortie pedestre|natation|football|handball|basket|rugby|badminton|tennis de table|tennis|judo|qi gong|"
        "pilates|tai chi|course d'orientation|regate|equitation|concours hippique|molkky|sejour de randonnee|parcours pedestre|run|10 km|"
        "10km|balade a velo|"
        "atelier de yoga|ateliers de yoga|atelier yoga|ateliers yoga|cours de yoga|cours de gym|cours de pilates|cours de qi gong|seance de yoga|stage de yoga|stage de qi gong|balade pedestre|balade a pied|ballade a pied|marche du mardi|palet|quilles|concours de quilles|concours de petanque|concours de palets|echecs|tir a l'arc|tir en campagne|concours de tir|tir sportif|course en sac|gala de boxe|boxe|karate|ski de fond|escalade|via ferrata|canoe|kayak|aviron|paddle"
    ),
    "SaleEvent": (
        "vide grenier|vide dressing|vide maison|vide jardin|vide atelier|videgrenier|videdressing|videmaison|videjardin|videatelier|brocante|marches de noel|"
        "marches aux|marches des|marches nocturne|marches bio|marches artisanal|marches de producteurs|marches du|marches de createurs|marches fermier|"
        "marches gourmand|marche de noel|marche aux|marche des|marche nocturne|marche bio|marche artisanal|marche de producteurs|marche du|marche de createurs|"
        "marche fermier|marche gourmand|marche|bourses au|bourses d|bourses multi|bourse au|bourse d|bourse multi|braderie|foires a|foires aux|foire a|"
        "foire aux|puces|ventes de|ventes d|ventes au profit|ventes solidaire|ventes paysanne|ventes a la ferme|vente de|vente d|vente au profit|"
        "vente solidaire|vente paysanne|vente a la ferme|troc|zone de gratuite|gratiferia|p'tits marches|destockage|salon des createurs|pucier"
    ),
    "FoodEvent": (
        "repas|degustation|banquet|soiree moules|soiree choucroute|soiree couscous|soiree paella|soiree raclette|soiree tartiflette|soiree crepes|soiree pizza|"
        "diner|dejeuner|brunch|barbecue|fete de la biere|fete de la gastronomie|fete de la chataigne|fete de la pomme|fete de la soupe|foire gastronomique|"
        "aperitif|cochon grille|mechoui|petit dejeuner|soupe|moules frites|paella|"
        "souper|choucroute|couscous|tartiflette|raclette|cassoulet|aligot|fondue|soiree bavaroise|soiree beaujolais|beaujolais nouveau|apres midi crepes|crepes|potee|poule au pot|repas dansant|diner dansant|souper dansant|choucroute dansante|paella geante|soiree aligot|soiree fondue|repas champetre|pot au feu|grillade"
    ),
    "ChildrensEvent": (
        "heures du conte|heure du conte|jeune public|pour les enfants|pour les tout petits|pour les petits|pour enfants|pour tout petits|pour petits|"
        "chasse aux oeufs|chasse aux tresor|spectacle pour enfants|spectacle pour jeune public|spectacle enfants|spectacle jeune public|bebes lecteurs|"
        "bebes livres|bebes signes|bebe lecteurs|bebe livres|bebe signes|gouter|arbre de noel|contes pour enfants|conte pour enfants|"
        "ateliers pour enfants|ateliers enfants|atelier pour enfants|atelier enfants|tout petits|carnaval des enfants|boum|raconte tapis|animation enfants|"
        "eveil musical|kamishibai"
    ),
    "Festival": (
        "festival|fetes du village|fetes de village|fetes patronale|fetes votive|fetes locale|fetes de la saint|fetes des|fetes medievale|fetes de quartier|"
        "fetes du quartier|fetes foraine|fetes du pain|fetes communale|fetes nationale|fetes champetre|fete du village|fete de village|"
        "fete patronale|fete votive|fete locale|fete de la saint|fete des|fete medievale|fete de quartier|fete du quartier|fete foraine|fete du pain|"
        "fete communale|fete nationale|fete champetre|carnaval|kermesse|feria|ducasse|fete de la musique|fete|nuit blanche|"
        "journees europeennes|festivites|feux de la saint jean|feu de la saint jean"
    ),
    "SocialEvent": (
        "super loto|loto|belote|tarot|jeux de societe|jeux|soiree jeux|commemoration|ceremonie|don du sang|don de sang|collecte de sang|repair cafe|repaircafe|"
        "manifestation|rassemblement|manif|marche blanche|marche des fiertes|marche pour|veillee|reveillon|pique nique|piquenique|apero|inauguration|voeux|"
        "cafe associatif|cafe rencontre|cafe des aidants|cafe parents|fete des voisins|soiree|concours de belote|quiz|blind test|forum des associations|"
        "feu d'artifice|illuminations|telethon|nettoyage|chantier participatif|chantier collectif|escape game|bingo|rifles|quine|tombola|accueil des nouveaux|"
        "portage|hommage|armistice|pause|goguette|tournoi de cartes|disco soupe|cluedo|soiree enquete|"
        "fete de l'ecole|fetes de l'ecole|fete des ecoles|fete de fin d'annee|fete du jeu|fete de noel|fete des meres|galette des rois|ceremonie des voeux|journee citoyenne|nettoyage de printemps|apero jeux|apres midi jeux|cafe jeux|bourse d'echange de services|concours de tarot|concours de coinche|coinche|rummikub"
    ),
    "Event": (
        "messe|pelerinage|procession|culte|priere|benediction|pardon|chemin de croix|adoration|obseques|celebration"
    ),
}

#: Words that are no event and yet tell its type, where nothing better does.
HINTS: dict[str, str] = {
    word: kind
    for kind, words in {
        "SportsEvent": "km denivele dossard dossards coureurs marcheurs randonneurs licencies peloton kilometres boulistes equipes baskets foulees",
        "TheaterEvent": "comediens comediennes comedien comedienne troupe dramaturgie acrobates jongleur trapeze cie",
        "ExhibitionEvent": "toiles tableaux aquarelles accrochage peintures oeuvres plasticienne plasticien galerie commissaire",
        "MusicEvent": "musiciens musiciennes album repertoire soprano violon violoncelle accordeon guitare choristes swing",
        "ScreeningEvent": "realisateur realisatrice vostfr cineaste",
        "FoodEvent": "menu convives fromage dessert plancha",
        "EducationEvent": "conferencier conferenciere intervenant intervenante intervenants intervenantes historien historienne professeur chercheur chercheuse guide formateur formatrice universite",
        "SaleEvent": "exposants chineurs chiner brocanteurs etals",
        "SocialEvent": "cartons quines belotes donneurs transfusion",
        "LiteraryEvent": "autrice romanciere romancier poete lecteurs",
        "ComedyEvent": "humoristes sketches",
        "ChildrensEvent": "comptines bambins tout-petits",
    }.items()
    for word in words.split()
}
#: A noun that only its accent tells from another one: its type where a text with accents writes it without ("marche").
UNACCENTED = dict.fromkeys(("marche", "marche des", "marche du"), "SportsEvent")
#: Nouns that say little of the type outside a title.
FAINT = frozenset(
    """theatre musique parcours enquete echange live film emploi emplois recrutement pause jeux jeu soiree soirees marche rencontre rencontres fete fetes
    chant chants visite visites cinema orchestre chorale choeur fanfare danse course buvette repas soupe gouter dejeuner diner aperitif apero aperos tombola
    debat ateliers formation cours match football tennis petanque rugby judo pique-nique piquenique""".split()
)
#: Nouns that a following one makes clear ("soirée théâtre").
VAGUE = frozenset("soiree soirees rencontre rencontres".split())
#: Before the name of who plays or leads, which is not what takes place.
LED_BY = (
    "par l'",
    "par le ",
    "par la ",
    "par les ",
    "avec l'",
    "avec le ",
    "avec la ",
    "avec les ",
    "de l'",
    "salle de ",
    "salle du ",
    "place du ",
    "ecole de ",
)
