"""What parts the items of a listing. Folded patterns."""

from __future__ import annotations

#: A line of signs between two items.
SEPARATOR = r"(?:[*_=~#+·•◦-] ?){3,}|[^\w\s]{1,6}|φ"

#: First words of a job offer or a call, and words that fill one.
OFFER = r"offre d'emploi|offre de (?:stage|poste)|recrut(?:e|ement|ons)\b|poste (?:a pourvoir|de )|recherche une?\b.*\b(?:charge|animat|direct|assistant|coordinat)|appel a (?:contributions?|candidatures?|projets?|articles?|manifestation)"
OFFER_WORDS = r"\b(?:cdd|cdi|salaire|brut|remuneration|cv\b|lettre de motivation|candidatures?|profil|missions?|poste|temps (?:plein|partiel)|entretiens?|propositions?|evaluation|parution|articles?|signes|dossier|laureats?|criteres|eligibl\w+|financement|cahier des charges|depots?|jury|budget|enveloppe|subventions?|beneficiaires?)\b"
#: First words of a report.
REPORT = r"live report|compte[- ]rendu|proces[- ]verbal|retour sur\b|retour en images|en images\b|deliberations? du|revue de presse|avis de deces|obseques"

#: Texts full of days with nothing to attend: what their first lines say, and how many different words of
#: their subject the text must hold; the second pattern, where found there too, says that it invites all the same.
#: Both are asked, so that a fair on waste or a talk on the weather stays one.
NOTICES: tuple[tuple[str, str, str, int], ...] = (
    (  # the menus of a canteen
        r"restaurant scolaire|cantine|restauration scolaire|\bmenus? (?:du|de la semaine|scolaires?)\b",
        "",
        r"\b(?:yaourts?|fromages?|compotes?|purees?|salades?|poissons?|haricots|carottes|gateaux?|potages?|riz|pates|lasagnes|taboule|roti|petits pois|lentilles|fruits?|betteraves|pizza)\b",
        5,
    ),
    (  # rubbish rounds
        r"collecte (?:des (?:dechets|ordures|encombrants)|\d{4}|selective)|calendrier de (?:la )?collecte|ordures menageres|\bdecheteries?\b",
        "",
        r"\b(?:bacs?|tri|ordures menageres|biodechets|encombrants|decheteries?|sacs? jaunes?|rattrapage|ramassage)\b",
        4,
    ),
    (  # terms and rules
        r"conditions (?:generales|d'utilisation)|reglement interieur|mentions legales",
        "",
        r"\barticle \d+|\b(?:siret|retractation|litiges?|loi n°|tribunal|retard|remboursement)\b",
        4,
    ),
    (  # a hall to let
        r"\blocations? (?:de la |de |d'une |des )?(?:salles?|gites?|materiel)",
        "",
        r"\b(?:caution|menage|remise des cles|etat des lieux|restitution|cles|capacite|acompte|arrhes|locataires?)\b",
        3,
    ),
    (  # road works
        r"\b(?:travaux|refection|route barree|rue barree|circulation)\b",
        r"\b(?:reunion|visite|fete|inauguration|concertation|balade)\b",
        r"\b(?:circulation alternee|deviations?|stationnement interdit|riverains|(?:rue|route) barree|chaussee|coupures? d'eau|enrobes?|collecte|feux tricolores)\b",
        3,
    ),
    (  # the weather
        r"\bmeteo\b|previsions|bulletin",
        "",
        r"°c|\b(?:km/h|vent|pluies?|averses|neige|brouillard|vigilance|gelees|nuageux|soleil|\d+ mm|temperatures?|orages?|perturbation)\b",
        5,
    ),
    (  # a bus or train timetable
        r"\bligne \d|horaires (?:des )?(?:bus|trains?|cars|tramway|navettes?)",
        "",
        r"\b(?:circule(?:nt)?|gare (?:routiere|sncf)|arrets?|desserte|terminus|periode scolaire|correspondances?|dimanches? et (?:jours )?feries|jours feries)\b",
        3,
    ),
    (  # the report of a match
        r"\b\d{1,2} ?- ?\d{1,2} \(|s'impos|s'incline|\b(?:victoire|defaite) ",
        "",
        r"\b(?:mi-temps|arbitres?|spectateurs|buts?|\d+e minute|classement|battus?|coup franc|penalty|prolongations?|cartons?)\b",
        4,
    ),
    (  # police and court news
        r"gendarmerie|faits? divers|\btribunal|\bpolice\b",
        "",
        r"\b(?:cambriolages?|automobilistes?|prison|sursis|gendarmes|blesse\w*|vols?|convoque\w*|collision|garde a vue|condamne\w*|parquet|pompiers|tribunal)\b",
        4,
    ),
    (  # a recipe
        r"\b(?:recettes?|ingredients|cuisson)\b",
        "",
        r"\b(?:cuisson|ingredients|preparation|au four|enfournez|\d+ g d|oeufs?|cl de|pincee|melangez|laissez|farine|beurre|th\. \d)\b",
        5,
    ),
    (  # the opening hours of a place
        r"infos? pratiques?|horaires d'ouverture|horaires (?:d'ete|d'hiver|valables)",
        "",
        r"horaires d'ouverture|horaires d'ete|horaires d'hiver|\bferme(?:e|ture)?s?\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi) ?: ",
        6,
    ),
)
#: A line of a chronology: a year of the past, then what took place.
CHRONICLE = r"^(?:en )?1[0-9]\d\d ?[.:–-] "

#: An item that says that nothing takes place.
NO_ITEM = r"(?:pas d[e']|relache|ferme\b|fermeture|aucune? )"
