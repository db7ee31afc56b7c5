"""What parts the items of a listing. Folded patterns."""

from __future__ import annotations

#: A line of signs between two items.
SEPARATOR = r"(?:[*_=~#+·•◦-] ?){3,}|[^\w\s]{1,6}|φ"

#: A line of signs alone, long enough to part two announcements.
RULE_LINE = r"(?:[*_=~#+-] ?){3,}"
#: Words by which an announcement says whose it is.
WHOSE = frozenset(
    """organise organisee organises organisees organisent organisateur organisateurs organisatrice organisation
    propose proposee proposes proposent presente presentent invite invitent association asso asbl comite amicale
    club cercle collectif federation syndicat compagnie""".split()
)

#: First words of a job offer or a call, and words that fill one.
OFFER = r"offre d'emploi|offre de (?:stage|poste)|recrut(?:e|ement|ons)\b|poste (?:a pourvoir|de )|recherche une?\b.*\b(?:charge|animat|direct|assistant|coordinat)|appel a (?:contributions?|candidatures?|projets?|articles?|manifestation)"
OFFER_WORDS = r"\b(?:cdd|cdi|salaire|brut|remuneration|cv\b|lettre de motivation|candidatures?|profil|missions?|poste|temps (?:plein|partiel)|entretiens?|propositions?|evaluation|parution|articles?|signes|dossier|laureats?|criteres|eligibl\w+|financement|cahier des charges|depots?|jury|budget|enveloppe|subventions?|beneficiaires?)\b"
#: First words of a report.
REPORT = r"live report|compte[- ]rendu|proces[- ]verbal(?<!approbation du proces[- ]verbal)(?<!adoption du proces[- ]verbal)|retour sur\b|retour en images|en images\b|deliberations? du|revue de presse|avis de deces|obseques"

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
        r"\b(?:travaux|refection|route barree|rue barree|circulation|coupures? (?:d'|de )|elagage|voirie|interruption)\b",
        r"\b(?:reunion|visite|fete|inauguration|concertation|balade|salon|conference)\b",
        (
            r"\b(?:circulation alternee|deviations?|stationnement (?:interdit|gene)|riverains|(?:rue|route) barree|chaussee|coupures? d'eau|enrobes?|collecte|feux tricolores|sens unique|"
            r"(?:fermee?s?|interdite?s?) a la circulation|eau potable|alimentation en eau|remise en (?:eau|service)|interrompue?s?|interviendr\w+|interventions?|canalisations?|conduite|reseau|coupee?s?|"
            r"courant|enedis|gene occasionnee|elague\w*|(?:services?|agents) techniques?|comprehension|deplacer vo\w+|vehicules?|signalisation)\b"
        ),
        3,
    ),
    (  # the weather
        r"\bmeteo\b|previsions|bulletin",
        "",
        r"°c|\b(?:km/h|vent|pluies?|averses|neige|brouillard|vigilance|gelees|nuageux|soleil|\d+ mm|temperatures?|orages?|perturbation)\b",
        5,
    ),
    (  # the minutes of a council
        r"\bdecisions? du|seance d|\breunion d|conseil (?:municipal|d'administration|communautaire|de quartier|d'ecole)|assemblee|releve de",
        r"ordre du jour ?:|convocation|\binvit|\bvenez\b",
        (
            r"\b(?:(?:presente?s|absente?s|excusee?s?|pouvoirs?|procurations?|secretaire(?: de seance)?|votants) ?:|(?:est|a ete|sont) (?:adoptee?s?|approuvee?s?|reconduite?s?)|a l'unanimite|"
            r"seance (?:est |a ete )?levee|quorum|abstentions?|le conseil (?:retient|decide|approuve|autorise|vote))"
        ),
        3,
    ),
    (  # a call for papers, of no meeting that it names
        r"appels? (?:a|aux) (?:communications?|textes|auteur|temoignages)",
        r"\b(?:colloques?|journees?|congres|symposium|conferences?|seminaires?|rencontres|ateliers?)\b",
        OFFER_WORDS,
        3,
    ),
    (  # a tender
        r"avis (?:de marche|d'appel public|d'attribution|d'enquete)|marches? publics?|appels? d'offres",
        "",
        r"\b(?:offres|plis|lots?|remise des|marche|visite obligatoire|dossier de consultation|criteres|candidats?|maitre d'ouvrage|procedure)\b",
        3,
    ),
    (  # registration of pupils and of members
        r"\b(?:re)?inscriptions? (?:scolaires?|peri\w+|(?:a|aux?) (?:la cantine|l'ecole|accueils? de loisirs))",
        r"\b(?:portes ouvertes|reunion|visite)\b",
        r"\b(?:en mairie|livret de famille|justificatif|dossiers?|carnet de sante|rentree|secretariat|pieces? a fournir|portail famille|petite section|photocopie|vaccin\w*)\b",
        3,
    ),
    (  # work in the garden
        r"\bjardin(?:age|ier)?\b|\bpotager\b",
        r"\b(?:visites?|ateliers?|fete|portes ouvertes|balade|bourse|conference|chantier)\b",
        r"\b(?:semez|semis|plantez|taillez|taille|arrosez|arroser|repiquez|recoltez|bouturez|paillez|rosiers|tomates|pommes de terre|legumes|paillage|gelees)\b",
        4,
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

#: What stands between the start of a line and its day and is no title; what stands between two days said together.
LEADS = frozenset(
    "le la les l du de des au aux ce et puis en a date dates quand jour rdv rendez vous seance seances debut lun mar mer jeu ven sam dim lundi mardi "
    "mercredi jeudi vendredi samedi dimanche ainsi que ou nouveau".split()
)
#: What may stand between the start of a row and its hours.
ROW_LEADS = frozenset("a de des partir vers entre le h".split())

#: First words of a line that states the price, the audience or the way in: no title.
ONLY_FACT = (
    r"(?:gratuite?s?|entree|prix|tarifs?|participation|sur (?:inscription|reservation|rendez-vous)|sans (?:inscription|reservation)|inscriptions?|"
    r"reservations?|des \d|a partir d|tout public|tous publics|tout age|ouvert a|reserve aux?|avec |par |anime|places? limitee|libre|duree|rens|infos?|contact)(?![a-z])"
)

#: An item of a list that offers nothing to attend: its first words.
NO_ITEM = (
    r"pas d[e']|relache|ferme\b(?! (?:aux? |des? |du |d'|en )(?!(?:lun|mar|mer|jeu|ven|sam|dim)[a-z.]* |\d)[a-z]| pedagogique| ouverte)|fermeture|fermee?s\b|fermee\b|aucune? |vacances|conges?\b|photos? de classe|rentree (?:des classes|scolaire)|reprise des (?:cours|activites)|"
    r"(?:collecte|ramassage|enlevement|passage) d[eu]s? (?:dechets|ordures|encombrants|poubelles|vegetaux|verre|bacs|sacs|sapins)|encombrants|ordures|dechetterie|decheterie|"
    r"(?:collecte|ramassage) du (?:recyclage|tri|papier)|(?:seance|conference|cours|reunion|rencontre|spectacle|atelier|date)s? (?:reportee?|annulee?|supprimee?)s?\b|delais?\b|tombee du|prochaine? (?:numero|bulletin|parution|journal)|pont de l'ascension|jours? feries?|pharmacie|medecin de garde|changement d'heure|date limite|dernier delai|cloture des|fin des inscriptions|avant le |jusqu'au |"
    r"sur le meme sujet|(?:a )?(?:lire|voir) aussi|bravo\b|merci\b|felicitations|remerciements|retour sur|souvenirs?\b|naissances?\b|deces\b|mariages?\b|deuil|obseques|"
    r"retour des |remise des (?:dossiers|commandes|bulletins)|(?:reunion|conseil) d(?:u|e) (?:bureau|ca\b|comite directeur|conseil d'administration)|conseil d'administration|bureau\b"
)

#: The heading of a part of a bulletin whose days offer nothing to attend: its first words.
NO_PART = (
    r"(?:obseques|funerailles|deces|naissances?|mariages?|etat[- ]civil|carnet(?: rose| blanc| noir)?$|nos (?:peines|joies|defunts)|in memoriam|deuils?|"
    r"vie pratique|infos? pratiques?|numeros utiles|urgences|(?:pharmacies?|medecins?) de garde|dechets|decheteries?|collectes? (?:de|des|du) (?:dechets|ordures|encombrants|tri)|"
    r"travaux|resultats|retour sur|bilan|merci (?:a|aux|pour)|remerciements|felicitations|cela s'est passe|ca s'est passe)\b"
)
#: Words of a list's own heading: the days beside them are those of the list, of no event.
PERIOD = (
    r"\b(?:(?:lettre|info[- ]?lettre|newsletter|agenda|calendrier|semaine (?:du|de|d')? ?\d+|(?:cette|de la|la|ma|en|chaque) semaine|feuilles? (?:d'annonces|paroissiale|d'infos?|dominicale|du \d+)|annonces|"
    r"bulletin|rendez-vous|animations|manifestations|infos?|flash|gazette|echos|sorties|sortir|a l'affiche|au programme|programmation|"
    r"programme (?:de la semaine|du mois|du \d+|des (?:animations|activites|sorties|films|seances))|"
    r"(?:ce|du|le|notre|votre) (?:week-end|weekend|mois)|que faire|idees? de sorties?|horaires des messes|messes|paroisses?|paroissiale?s?|unites? pastorales?|secteurs? (?:paroissial|pastoral)|cinema|cine|films|seances|a noter|dates a retenir|vos dates)\b|mois d[e'])"
)
#: Words of a heading that name one event with many parts: the days beside them are its own.
NAMED = (
    r"\b(?:festival|fetes?|festivites|feria|ducasse|kermesse|carnaval|colloque|congres|salon|biennale|quinzaine|journees?|rencontres|semaine (?:bleue|(?:de|du|des|d')(?: l')? ?[a-z]{4,})|"
    r"nuits? d[eu]s?|printemps d[eu]s?|forum|seminaire|symposium|stage|sejour|voyage|universite d'ete|assises|universites|foire|cycle|festi[a-z]+|marche de noel|telethon|tournoi|week-end (?:de|du|des) [a-z]+)"
)
#: Words that say that something holds for all items.
FOR_ALL = (
    r"\b(?:tous\b|toutes\b|tout le monde|par mois|chaque|chacune?|ont lieu|auront lieu|se (?:tiennent|tiendront|deroulent|derouleront|jouent|retrouvent)|demarrent|debutent|debuteront|commencent|commenceront|"
    r"sauf (?:mention|indication|avis) contraire|meme heure|a la meme|l'heure|les (?:seances|conferences|sorties|spectacles|ateliers|rencontres|reunions|concerts|soirees|departs)|depart a|rendez-vous a)"
)

#: What a row says that is a part of one event: its first words.
PARTS = (
    r"pause|accueil|dejeuner|cloture|introduction|conclusions?|sessions? \d|presidence|discussions?|ouverture|mots? d(?:e|u) |allocutions?|remise des|buffet|coup d'envoi|retrait des|"
    r"depart|arrivee|questions|synthese|echanges avec|verre de l'amitie|vin d'honneur|aperitif|fin d|tirage|repas|feu d'artifice|defile|proclamation|inauguration"
)

#: What is for members alone.
MEMBERS = r"membres (?:du|de la|des) [^.\n]{2,30} (?:uniquement|seulement)|reservee?s? (?:uniquement )?aux (?:membres|adherents|elus|licencies|exposants|benevoles)\b|\ble (?:ca|conseil d'administration|bureau) se (?:reunit|reunira|retrouve)|reunion du (?:ca|bureau)\b|a huis clos"
#: What says of an item that its place is closed.
CLOSED = r"(?:reste|restera|restent|resteront|est|sera|seront|sont) (?:exceptionnellement )?fermee?s?\b|fermeture (?:annuelle|exceptionnelle|pour)"

#: A line of rules.
ARTICLE = r"article \d+\b"
#: What moves by a timetable; a stop and its hour at the end of its line.
MOVES = r"\b(?:navettes?|ligne \d|lignes|bus|cars?|trains?|ter|tram|bateau|horaires)\b"
STOP = r"[a-z][^\n:;!?]{2,60}? ?[. ]{2,} ?\d{1,2}(?:h|:)\d\d"
#: Results: a score, and words beside it.
SCORE = r"(?<![\d/.,h:-])\d{1,3} ?(?:-|a) ?\d{1,3}(?![\dhe€%/:]| ?(?:h|ans|heures|euros|€|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))"
RESULTS = r"\b(?:victoires?|defaites?|resultats?|classement|s'imposent?|s'inclinent?|battus?|matchs? nuls?|mi-temps|leader|score|prolongations?|qualifies?)\b"
#: A box to tick, and what asks for an opinion.
BOX = r"\[ ?\]|[☐□▢❑❒]"
SURVEY = (
    r"\b(?:donnez votre avis|votre avis|sondage|enquete|questionnaire|prefer\w+|avez-vous|etes-vous|consultation)\b"
)
#: First words of thanks.
THANKS = (
    r"\b(?:merci (?:a|aux|pour)\b|un (?:grand|immense|tres grand) merci|remerciements?|bravo|felicitations)|\bmerci ?!"
)
#: What a service says of its hours.
SERVICE = (
    r"\b(?:horaires?|fermee?s?|fermetures?|fermer(?:a|ont)|conges|reouvertures?|rouvr\w+|reprise|reprend|ouvertee?s? (?:au|du|de|tous|le)|ouvre|standard|permanences?|collectes? des|bacs?|sacs?|levees?|boutique|bureau est ouvert|depot de pain|commandes|circule(?:nt)?|"
    r"a compter du|changement d'horaires?|nous vous accueill\w+|clientele|clients|service(?:s)?)\b"
)
CLOSURE = r"\b(?:sera|seront|est|sont|reste|resteront) (?:exceptionnellement )?ferme|fermeture|conges|les horaires|horaires d'|nouveaux horaires|changement d'horaires?|est ouvert du|la collecte des|vous accueille (?:du|de|le)"

#: What goes on after the title of an item and a comma.
GOES_ON = (
    r"(?:a partir|des|par|avec|de|du|en|sur|sous|dans|a|au|aux|chez|devant|derriere|organise\w*|propose\w*|anime\w*|depart|departs|entree|gratuit\w*|reserve\w*|pour|ouvert\w*|suivi\w*|place|salle|rue|"
    r"stade|gymnase|eglise|parc|inscription\w*|rendez-vous|rdv|tarifs?|prix|participation|libre|toute la|(?:\d+(?:,| et) ?)*\d+ ?(?:km|h|€|euros?|ans))\b"
)
#: What leads from a title to hours or a place.
LEADS_TO_FACT = r"[ ,(:|-]*\b(?:(?:depart|rendez-vous|rdv|rassemblement|accueil|ouvert|ouverture|entree|tarif)s? ?:?)? ?(?:a partir d[eu']|a l'|a la|au|aux|a|dans l[ae']s?|en|sur l[ae']s?|sous l[ae']s?|des|de|du|devant l[ae']|derriere l[ae']|chez|vers|entre|le|la|les)? ?$"
#: A line that says only that an item is cancelled, moved or full.
STATUS = r"\W*(?:annulee?s?|complet|reportee?s?|report d|attention|nouveau|dernieres places)\b"
#: Before what a sentence offers next: "place au loto".
TURN = r"place (?:au|aux|a la|a l'|a un|a une) ?(?=[a-z])"
#: A team or its league at the start of a line: what follows is a match of two.
TEAM = (
    r"(?:u ?\d{1,2}\b|-? ?\d{1,2} ans\b|-\d{1,2} ?[a-z]|s[fgm] ?\d?\b|seniors?\b|veterans?\b|(?:pre-?)?(?:regionale?|nationale?|departementale?|excellence|federale|honneur)\b|[dnr] ?\d\b|pre-?[a-z]+e\b|"
    r"equipes? (?:[1-5]|[a-d]|reserve|premiere|fanion)\b|poussin|benjamin|minimes?\b|cadet|juniors?\b|pupilles?\b|coupe d|match(?:es|s)?\b)"
)
