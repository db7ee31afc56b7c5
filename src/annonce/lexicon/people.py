"""Words around names of people and groups. Folded patterns."""

from __future__ import annotations

BY = (
    r"\b(?:co-?)?(?:organisee?s?|proposee?s?|mise?s? en place|preparee?s?|portee?s?|initiee?s?|coordonnee?s?|concoctee?s?|orchestree?s?|imaginee?s?)(?: et [a-z]+ees?)?(?:,? [a-z]+ment)?(?: cette annee| chaque annee| de concert| [a-z]+)? par "
    r"|\ba l'(?:initiative|invitation|appel) (?:de |du |des |d')|\bune (?:proposition|manifestation|initiative|soiree|organisation) (?:de |du |des |d')(?=l'|la |les )|\bune organisation (?:de |du |des |d')"
    r"|\binvitation vient (?:de |du |des |d')|\bc'est (?=[^.\n]{3,120} qui (?:organise|propose|invite))|\borganisat(?:eur|rice)s?(?: d[^,.\n]{2,30})?, (?=l'|le |la |les )"
)
#: A line that names its author ("Par X", "Publié par X").
LINE_BY = r"(?:publie |propose |poste |organise |evenement |un evenement )?par (?:la |le |l'|les )?"
ARTICLES = r"[ ]*(?:et )?(?:l'|le |la |les )?"
#: Between a subject and its verb.
CLITICS = r"(?:\b(?:vous|nous|leur|y|en|se|te|i|le|la|les|a nouveau)|\b[ts]')$"
#: Before a participle or "plaisir": the verb begins here.
HELPER = r"\b(?:(?:vous |nous |leur )?(?:a|ont|aura|auront|s'est|se sont)(?: le| un| l'immense)?(?: grand| tres grand| vrai)?) $"
#: Verbs by what they show: an invitation, a presentation, what any group may do.
VERBS: dict[str, float] = {
    **dict.fromkeys(
        "organise organisent organisera organiseront invite invitent convie convient organisons".split(), 5.0
    ),
    **dict.fromkeys("propose proposent proposera proposeront plaisir".split(), 4.5),
    **dict.fromkeys("presente presentent".split(), 4.2),
    **dict.fromkeys(
        """attend attendent offre offrent donne donnent reunira ouvre ouvrent appelle appellent lance lancent monte montent prepare preparent accueille
        accueillent accueillera recoit recoivent met mettent remet remettent tient tiennent tiendra tiendront celebre celebrent fete fetent vend vendent
        annonce informe informent compte comptent engage demande convoque decale repousse reporte programme fait font anime aime aiment souhaite reuni reunissent debroussaille concocte imagine""".split(),
        4.0,
    ),
}
#: Before a verb whose subject follows; after one that tells of help at another's event.
INVERTED = r"\bque (?:vous |nous |leur |te |t')?$"
BESIDE = r" [^.\n]{0,20}\b(?:buvette|restauration|bar|service|parking)\b"
#: Words of persons who invite for an office: no organisers' names.
OFFICES = frozenset("maire m mme monsieur madame president presidente adjoint adjointe elus".split())
#: Verbs that are nouns after these.
NOUNS = frozenset("compte offre annonce demande programme fete lance presente attend monte".split())
BEFORE_NOUN = frozenset("le la l une un cette de d en par sur notre votre".split())
#: Before "proposé par": what is no event.
NOT_BY = r"\b(?:articles?|textes?|ouvrages?|livres?|films?|photos?|menus?|repas|plats?|buffet|recettes?|gateaux|soupes?|vins?|oeuvres?)[^.\n]{0,30}$"
#: People of a group that follows.
OF_PEOPLE = r"(?:^|(?<= )|(?<=\n))(?:(?:toute )?(?:les |le |la |l'|pour ){0,4})(?:benevoles|membres|equipe|presidente?|bureau|adherents|responsables?|secretariat|parents|habitants|eleves|enfants|jeunes|choristes|comite directeur|conseil d'administration)(?: benevole)? (?:de la |de l'|des |du |de |d')"
#: Before a group that ends a phrase: it is a subject of its own, or not.
BEFORE_GROUP = ("le ", "la ", "l'", "les ")
NOT_BEFORE_GROUP = (
    "de la ",
    "de l'",
    "a la ",
    "a l'",
    "dans la ",
    "dans le ",
    "dans l'",
    "avec la ",
    "avec le ",
    "avec l'",
    "par la ",
    "par le ",
    "par l'",
    "pour la ",
    "pour le ",
    "sur la ",
    "sur le ",
)
#: Before a group: it says where something takes place, or whose guest it is.
THERE = r"\b(?:a l'|a la|au|aux|dans l[ea']|dans les|devant l[ea']|chez l[ea']|locaux de l'|locaux du|siege de l'|siege du|salle de l'|salle du|stade du|terrain du|maison des?|par l[ea']|aupres de l'|aupres du|profit de l'|profit du|faveur de l'|contactez l'|contacter l'|avec l'|avec le|adhesion a l') ?$"
#: Before a group: an event is its own.
OF_EVENT = r" (?:du |de la |de l'|des )$"
#: Nouns of what a group gives, as words.
EVENTS = frozenset(
    """loto concours repas bal fete fetes grenier greniers brocante soiree concert spectacle kermesse marche bourse the thes dansant assemblee generale ag reunion gala
    tournoi sortie sorties rando randonnee randonnees exposition expo stage belote braderie gouter banquet reveillon festival foire noel audition conference
    conferences atelier ateliers carnaval voeux ceremonie salon forum collecte printemps automne ete hiver animations choucroute paella tombola quine
    film piece livre comedie seance programme journee journees semaine cours visite souper diner""".split()
)
DAYS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
)
#: Words that begin no subject that invites.
NOT_SUBJECT = DAYS | frozenset(
    """j c n s qu nous vous on il elle ils elles je tu qui que ce cet cette ces cela ca chacun tous toutes venez pour comme dans a au aux en avec apres avant depuis lors afin si quand mais
    ou donc car puis ensuite enfin alors aussi ici ainsi chaque plusieurs deux trois un une des du de d notre nos votre vos son sa ses mon ma mes leur leurs
    quoi date lieu tarif prix entree inscription reservation demain hier aujourd maire soirs matins week""".split()
)
#: Nouns that begin the name of a group that organises.
GROUP_HEADS = frozenset(
    """association associations asso amicale comite collectif club ville mairie commune municipalite communaute mjc foyer syndicat union federation ligue reseau universite institut centre office conseil cercle societe fondation cooperative asbl ccas
    apel ape amap paroisse service commission mission lycee college ecole region departement metropole sou secours ateliers comptoir librairie editions efs amis familles amap compagnons parents pompiers sapeurs antenne ludotheque groupement cie maison mediatheque bibliotheque theatre cinema musee harmonie chorale troupe relais espace agence chambre groupe groupement coordination confederation academie
    conservatoire fabrique laboratoire galerie ecomusee""".split()
)
#: Behind a group's noun: its town.
OF_TOWN = (" de ", " du ", " d'", " des ")
#: Heads of groups that are no place, with which a line alone or "loto de l'APE" names who gives it.
ASSOCIATIONS = frozenset(
    """association associations asso amicale comite collectif club mjc ape apel apeel amap ccas union societe sou secours cercle syndicat ligue foyer
    antenne federation amis""".split()
)
GIVERS = ASSOCIATIONS | {"ecole", "college", "lycee"}
#: Heads of groups whose name at the top of a page is no place's.
BODIES = ASSOCIATIONS | frozenset(
    """mairie ville commune municipalite communaute office service universite conseil fondation cooperative reseau departement region familles amis parents editions
    harmonie chorale troupe mission commission""".split()
)
LINE_HEADS = GROUP_HEADS | ASSOCIATIONS | frozenset("asbl association asso club amicale comite collectif".split())
#: First words of a line that announces a group's programme.
PROGRAMMES = frozenset(
    "sorties programme agenda calendrier saison conferences activites rendez dates prochaines".split()
)
#: Words of a signature that is an office's or a farewell.
NOT_SIGNATURE = frozenset(
    "maire president presidente bureau direction directeur directrice redaction secretaire equipe suite fin programme conseil proviseur principal cure".split()
)
#: Words that make a line a group's name wherever they stand in it.
MARKERS = frozenset("asbl association asso club amicale comite collectif".split())
#: Groups that play: subjects of what they play.
PLAYERS = frozenset(
    "compagnie cie orchestre chorale harmonie troupe fanfare ensemble choeur groupe duo trio quatuor".split()
)
#: Small words that go on with a name, those of them that tie any word to it, and what never stands in one.
LINKS = frozenset("de du des d la le les l et en au aux a sur pour & sans".split())
INSIDE = frozenset("de du des d la le les l en au aux".split())
#: Words that end a name joined to them.
OTHERS_OF = frozenset("ses son sa leurs leur nos notre vos".split())
NEVER_INSIDE = (
    DAYS
    | (VERBS.keys() - NOUNS)
    | frozenset(
        """organise organisent propose proposent invite invitent presente presentent vous nous est sont ont sera seront dans avec ce cet cette qui que partenariat
    collaboration joue jouent chante chantent danse dansent revient reviennent profit benefice soutien lien raison cas cours vue plus euros salle place rue et demain prochain tout tous mais ou il elle on se par""".split()
    )
)
PARTNER_BEFORE = r"\b(?:partenariat avec|soutien d[eu]|concours d[eu]|appui d[eu]|collaboration avec|coup de main d[eu]|avec le soutien|soutenue? par|aide d[eu]|financ\w+|membres? d[eu]|president\w* d[eu]|directeur d[eu]|directrice d[eu]|adjointe? [a-z ]*d[eu])(?: la| l')? ?$"
#: Enough without a name.
GROUP_ALONE = frozenset(
    "municipalite mairie paroisse ccas mjc ape apel commune efs mediatheque bibliotheque ludotheque".split()
)
GROUP_TWO = r"(?:comite des fetes|foyer rural|amicale laique|sou des ecoles|club des retraites|parents d'eleves|ecole de musique|office de tourisme)"
SPEAKS = (
    r"\b(?:avec(?: la participation de| la presence de| notamment)?|(?:animee?s?|presentee?s?|racontee?s?|menee?s?|dirigee?s?|assuree?s?|donnee?s?|encadree?s?|interpretee?s?|moderee?s?|illustree?s?|commentee?s?|suivie?s? d'une rencontre avec|en presence|en compagnie) (?:par|de|d')|ecouter|recevra|accueillera|rencontrer|"
    r"(?:sous la )?direction de|sous la direction d'|"
    r"(?:conference|concert|spectacle|lecture|rencontre|atelier|recital|exposition|visite)s? "
    r"(?:grand public|jeune public|tout public|publique|gesticulee|debat|musicale?|exceptionnel(?:le)?|photos?|inedite?|illustree?|commentee?|dansee?|acoustique|solo|chantee?|participati(?:f|ve)|scientifique|inaugurale?) (?:de|d'|par|avec)|"
    r"(?:conference|concert|exposition|tissage|peinture|sculpture|photographie|photo|dessin|gravure|aquarelle|oeuvre|toile|ceramique|collage|broderie|spectacle|lecture|rencontre|atelier|recital|causerie|intervention|discours|mot de bienvenue|animation|seul en scene|dedicace|debat|stage|communication|temoignage)s? (?:de|d'|par|avec)|"
    r"conferencier|conferenciere|intervenante?s?|par) ?:? ?(?=(?:l'|la |le |m\. |mme |dr )?\"?[a-z])"
)
#: Words that no person's name holds.
NOT_NAME = frozenset(
    """salle rue place avenue boulevard chemin quai route theatre centre maison espace eglise mairie musee parc france paris lundi mardi mercredi jeudi
    vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre http https www inscription reservation
    tarif gratuit entree tel contact renseignement renseignements ici noel paques saint sainte vous nous tous toutes hotel universite lycee college ecole
    cafe restaurant bar bibliotheque mediatheque gymnase stade chateau pays region departement ministere republique
    st ste rer sms svp office forum club reseau association foyer service collectif comite amicale conseil mairie cinema federation union societe fondation ligue institut agence groupe cabinet
    evangile semaine journee festival concert spectacle atelier presidente president discours site""".split()
)
NOT_NAMES = ("cet evenement", "notre dame", "union europeenne")
#: Nouns of groups that organise.
GROUP = frozenset(
    """association associations amis asso amicale comite collectif club compagnie cie ville mairie commune municipalite communaute departement region metropole agglomeration
    service services syndicat union federation ligue foyer mjc centre maison mediatheque bibliotheque theatre ecole lycee college universite institut
    laboratoire paroisse office conseil cercle groupe groupement reseau societe fondation cooperative scic scop asbl ccas apel ape amap cinema musee
    orchestre chorale harmonie troupe choeur choeurs fanfare bagad quatuor quintette trio duo ensemble equipe parents eleves etudiants sapeurs pompiers sapeurs-pompiers donneurs anciens combattants jeunes benevoles
    habitants culturel culturelle sportive sportif municipal municipale rural laique social fetes sang animation culture jeunesse loisirs tourisme
    intercommunale locale departementale regionale francaise nationale populaire commission mission chambre agence structure editions librairie cafe
    restaurant ferme efs antenne section delegation pole poste secours ludotheque commercants artisans producteurs exploitants eleveurs chasseurs pecheurs
    boulistes joueurs peintres""".split()
)
ROLE_LEAD = r"(?:le |la |l'|notre |une? |ancienn?e? )?"
ROLES = r"(?:directeur|directrice|president|presidente|vice-president|professeure?|enseignante?|chercheure?|chercheuse|maitre|maitresse|historienne?|sociologue|auteure?|autrice|ecrivaine?|journaliste|realisateur|realisatrice|comedienne?|musicienne?|chanteur|chanteuse|pianiste|violoniste|guitariste|chef|cheffe|medecin|docteure?|ingenieure?|architecte|animateur|animatrice|conteur|conteuse|conferencier|conferenciere|mediateur|mediatrice|adjointe?|maire|conseiller|conseillere|deputee?|senateur|senatrice|photographe|peintre|plasticienne?|sculpteur|sculptrice|danseur|danseuse|choregraphe|psychologue|philosophe|economiste|geographe|biologiste|botaniste|geologue|avocate?|juriste|responsable|chargee?|coordinateur|coordinatrice|fondateur|fondatrice|co-fondat\w+|gerante?|artiste|illustrat\w+|traduct\w+|doctorante?|infirmiere?|assistante? sociale|educat\w+|formateur|formatrice|expert|experte|specialiste|naturaliste|guide|membre|secretaire|tresoriere?|organiste|chant|piano|violon|guitare|batterie|basse|percussions|mise en scene|dj|humoriste|clown|magicien)"
TITLES = r"M\.|Mme|Mr|Mlle|Dr|Docteur|Pr|Me|Maitre"

#: What is no name of an organiser.
NOT_GROUP = r"https?|www|@|\d{2}[ .]\d{2}|^(?:le|la|les|un|une|des|de|et|nous|vous|tous|eux|lui|elle)$|\b(?:cet evenement|inscription|reservation|tarif|gratuit)\b"
#: Groups that play, before their name.
ENSEMBLE = r"\b(?:ensemble (?:de |d'|vocal|instrumental|baroque|choral|polyphonique|musical|orchestral)[a-z]*|compagnie|cie|collectif|orchestre|ensemble|chorale|quatuor|quintette|trio|duo|groupe|troupe|fanfare|harmonie|choeurs?|bagad|theatre de la|marionnettes|les freres)\b(?= )"
#: A person after what they are.
BEFORE_TITLED = ("la ", "le ", "l'", "du ", "de la ", "de l'", "par ", "avec ")
TITLED = r"\b(?:conteuse|conteur|botaniste|comedienne|comedien|musicienne|musicien|contre-tenor|soprano|mezzo-soprano|mezzo|tenor|baryton|harpiste|flutiste|violoncelliste|saxophoniste|trompettiste|percussionniste|claveciniste|chanteuse|chanteur|pianiste|violoniste|guitariste|historienne|historien|sociologue|philosophe|economiste|autrice|auteure|auteur|ecrivaine|ecrivain|photographe|peintre|plasticienne|plasticien|sculptrice|sculpteur|danseuse|danseur|choregraphe|journaliste|realisatrice|realisateur|ceramiste|artiste|illustratrice|illustrateur|naturaliste|astronome|medecin|docteure|docteur|psychologue|professeure|professeur|animatrice|animateur|guide|humoriste|clown|magicien|accordeoniste|organiste|cheffe|chef|biologiste|geologue|archeologue|poetesse|poete|slameuse|slameur|cineaste) (?=[a-z])"
#: The same where it ends the line.
TITLED_LINE = TITLED.removesuffix(" (?=[a-z])") + r"(?:[ ]?\n|$)"
#: At the end of a line: who speaks is listed below.
LIST_BELOW = r"\b(?:avec(?: \d+| deux| trois| quatre| cinq| nos)?(?: [a-z]+){0,2}(?: (?:de|du|des|de la) [^:\n]{3,40}|\b(?: de) l\'[^:\n]{3,40})?|intervenants?|intervenantes?|invites?|en presence de|autour de|reunira|accueillera|interviendront) ?:(?= ?\n)"
#: Who does what, before a name: "1re partie : X", "orgue : X".
ROLE_LABEL = r"\b(?:sur scene|a l'affiche|line[- ]?up|professeure?s?|musiciens?|musiciennes?|comediens?|comediennes?|artistes? invitee?s?|1re partie|premiere partie|deuxieme partie|en premiere partie|guide|animation|animateur|animatrice|presidence|moderation|orgue|piano|violon|violoncelle|guitare|percussions?|batterie|contrebasse|accordeon|flute|harpe|clavecin|clavier|chant|voix|trompette|saxophone|clarinette|direction(?: musicale)?|chef de choeur|choregraphie|lecture|conteuse?|conferenciere?|formatrice|formateur|intervenante?s?|invite(?:e|s|es)?|solistes?|mezzo|soprano|tenor|baryton|chanson|dj) ?: (?=[a-z])"
#: Before "par", "avec", "de": who is named made or sold something, or organises.
NOT_BEFORE = r"(?:\b(?:organis|propos|publi|edit|redig|realis|financ|soutenu|port|post|imagin|present|ecrit|recu|partag)\w*|\b(?:photos?|texte|affiche|groupe,|copyright|visuel|film|roman|livre|piece|comedie|drame|suite|partenariat|collaboration|lien|accord|contact|rendez-vous|scene)) $"
BY_OR_WITH = r"(?:^|\n|\(|\b(?:par|avec|de)(?: le| la| l'| les)?|:|[–/-]) ?(?:le |l'|la )?$"
#: Last words of a band's name.
BANDS = frozenset("quartet quintet sextet septet quartett orchestra band bigband trio".split())
#: Words of ensembles that are other things too.
UNSURE = frozenset("collectif groupe ensemble harmonie".split())
#: Signs of a film's notice: its version; its year and length.
FILM_WORDS = r"\b(?:vostf?r?|vost|vf)\b|\bfilms? d[e']"
FILM_LENGTH = r"\b(?:19|20)\d\d ?[–,/-] ?\d ?h|[–-] ?[a-z]+ ?[–-] ?\d ?h ?\d\d\b"
#: Before a person's name: small words and signs apart.
BEFORE_NAME = frozenset(
    """m mme mr mlle dr docteur pr maitre puis contre pere soeur frere dj conteuse conteur chanteuse chanteur comedienne comedien autrice auteur auteure
    historienne historien artiste photographe peintre ecrivaine ecrivain pianiste guitariste violoniste organiste directeur directrice professeure professeur realisateur realisatrice
    journaliste animatrice animateur mention presence""".split()
)
#: After a name: the person leads.
LEAD_VERBS = frozenset(
    """guide guidera anime animera animeront presentera racontera contera dirigera interviendra accompagnera initiera chantera jouera montrera lira lit
    interpretera dedicacera evoquera parlera expliquera exposera expose joue chante raconte conte partagera""".split()
)
#: After "en", behind a name: who plays or signs.
IN_PERSON = frozenset("concert dedicace live".split())
#: Before "avec" or "par" in capitals: what is played there.
PLAYED = r"\b(?:bal|bal (?:folk|trad|musette|populaire)|concert|spectacle|animee?|the dansant)[ ]*$"
#: Behind a name of one word that plays: what it plays.
PLAYS_WHAT = r"(?:, |,? \()(?:musiques? |chansons? |chants? |rock\b|jazz\b|folk\b|blues\b|pop\b|punk\b|soul\b|funk\b|reggae\b|electro\b|rap\b|metal\b|swing\b|trad\b|groupe |fanfare |duo |trio |quartet)"
#: How a band's name begins behind "de".
PLURAL = "les "
#: Nor one of an act.
NO_ACT = frozenset(
    "noel paques printemps ete hiver automne musique jazz rock gospel piano orgue harpe guitare gala cloture ouverture louverture".split()
)
#: No first word of a person's name.
NOT_FIRST = frozenset(
    """avec par le la les un une deux trois des animation discours concert atelier de du au aux en et pour mot trio duo orchestre quatuor groupe chez dans sur ce cette nos notre
    votre grand grande petit petite samedi dimanche bal soiree drame documentaire comedie film spectacle conference lecture rencontre exposition conte contes visite recital
    projection presentation article texte photo photos prix salle place""".split()
)
#: After a name alone on a line with its trade, above the title of the talk.
WHO_IS = r", [a-z][^,\n\d]{3,60}(?:, et [^\n\d]{5,80})?$"
#: Genres and instruments: what an act plays, in brackets or above its name.
GENRES = frozenset(
    """chanson rock jazz folk blues pop punk soul funk reggae electro rap slam metal swing musette trad humour magie clown chant guitare guitares basse batterie
    violon violoncelle piano accordeon percussions saxophone trompette clarinette flute harpe contrebasse voix claviers soprano mezzo tenor baryton humour stand stand-up""".split()
)
