"""Words around titles. Folded."""

from __future__ import annotations

#: Before the title on its line.
PREFIX = (
    r"(?:\[\d[^\]\n]{5,22}\] [^:\n]{1,30}: |\[[^\]\n]{2,30}\] ?|(?:re|fwd?|tr|fw|i) ?: ?|"
    r"(?:annulee?s?|reportee?s?|complet|rappel|invitation|annonce|evenement|info|infos|info derniere minute|derniere minute|nouveau|sold out|"
    r"communique de presse|communique|save the date|a vos agendas|a noter|important|urgent|diffusion|newsletter) ?[^a-z0-9 \"'(,.]+ ?|"
    r"toute la (?:journee|matinee|soiree) ?[:,-]? +|(?:annule|annulee|reporte|reportee|complet) (?=[a-z\"])|you are currently viewing |(?:invitation|convocation) (?:(?:a|au|aux) )?(?:(?:la|le) |l')?(?=[a-z]))+"
)
#: Beginnings of lines of a site or a sender, not of an announcement.
SITE = (
    r"(?:toute l'info|le blog|bienvenue|site (?:officiel|de)|page d'accueil|newsletter|bulletin|rubrique|categories?\b|"
    r"posted|publie|par |photo|legende|transcription|saison |avant-programme|hiver|agenda|toutes? |tous les evenements|"
    r"appel a|chargement|voir tou|nous utilisons|vous recevez|se desabonner|(?:vos|nos) (?:prochains |prochaines )?(?:rendez-vous|sorties|evenements)|"
    r"le programme (?:de|du)\b|programme (?:de|du|des)\b|calendrier (?:de|du|des)\b|identifiant|ipns\b|ne pas jeter|organisee?s? (?:par|au profit)|"
    r"propose(?:e|s|es)? par|au profit d|dans le cadre d|a l'occasion d|avec le soutien|en partenariat|en collaboration|"
    r"de notre correspond|affaire suivie|service (?:de|des|du|culture|communication)\b|direction (?:de|des|du)\b|"
    r"ouvert aux abonnes|reserve aux abonnes|article reserve)"
)
#: Ends of a page's own title, after a sign: the name of the site.
SITE_TAIL = r"(?:mairie|ville|commune|site officiel|office de tourisme|agenda|actualites?|accueil|le site|toute l'actualite|evenements?)(?![a-z])"
#: First words of a breadcrumb.
CRUMB = (
    r"(?:accueil|agenda|home|votre|l'agenda|actualites|evenements|vous|ville de|mairie de|commune de|centre|portail)\b"
)
GREETINGS = (
    "bonjour",
    "cher",
    "chere",
    "bonsoir",
    "madame",
    "monsieur",
    "mesdames",
    "a l'ensemble",
    "par courrier",
    "photo",
    "salut",
    "a tous",
    "a toutes",
    "coucou",
    "venez ",
    "merci ",
    "nous vous ",
    "je vous ",
    "nous avons ",
    "j'ai ",
)
#: A sentence that begins so tells; it is no headline.
TELLS = (
    "c'est ",
    "enfin ",
    "on ",
    "nous ",
    "vous ",
    "il ",
    "elle ",
    "ils ",
    "elles ",
    "depuis ",
    "je ",
    "j'",
    "notre ",
    "chaque ",
    "cette annee",
    "comme ",
    "apres ",
    "le temps d'",
    "pour ",
    "si ",
    "vous etes",
    "n'hesitez",
    "rendez-vous ",
    "le lendemain",
    "a cette occasion",
    "les beaux jours",
    "et ",
    "cet evenement",
)
#: A line that begins so gives a fact, no name.
FACT = (
    r"(?:une? (?:comedie|piece|spectacle|film|conte|texte|concert|exposition|creation)(?: [a-z]+)? (?:de|d'|ecrit|par)|entree|entrees|tarifs?|gratuit|participation|prix|reservations?|inscriptions?|renseignements?|rens\b|infos?\b|contacts?\b|buvette|restauration|"
    r"ouvert(?:e|s|es)? a|reserve(?:e|s|es)? a|interdit|duree|tout public|a partir de [0-9]|des [0-9]+ ans|pour les [0-9]|places? limitees?|places? :|menu\b|"
    r"paiement|billetterie|billets?\b|prevoir|apporte[rz]|parking|[0-9]+(?:[.,][0-9]+)? ?(?:€|euros?|eur\b|frs?\b|chf\b)|adultes?\b|mise en scene|direction|animation :|choregraphie :|distribution|report d|emargement|accueil\b|ouverture des portes|depart |enfants? (?:de|des|a partir)|"
    r"date (?:et|:)|premiere :|contes? pour|spectacle (?:annule|reporte|complet)|lot\b|1er prix|rappel|reserve[rz]|inscrive[rz]|pensez|n'oubliez|en cas d|l'an (?:passe|dernier)|les billets|les portes|les places|au menu|au programme)"
)
#: A line that begins so is never a title: doors, publication, menus of pages, prices, contacts.
NEVER = (
    r"(?:ouverture des portes?|portes ouvertes? (?:a|des) \d|les portes (?:ouvr|seront)|mise? en ligne|publiee? (?:le|par)\b|postee? (?:le|par)\b|(?:passer|aller|acceder) au (?:contenu|menu)|"
    r"entree (?:libre|gratuite|payante)|tarifs? ?(?::|\d|unique)|renseignements?\b|(?:reservations?|inscriptions?) (?:obligatoires?|conseillees?|au \d|par|sur|:)|tel(?:ephone)?\.? ?[:0]|"
    r"adresse ?:|lieu ?:|organisateurs? ?:|contacts? ?:|places? limitees?|buvette|restauration sur place|il y a \d|a la une$|lire la suite|partager\b)"
)
#: Days that are names: "fête du 14 juillet".
FEAST = r"\b(?:(?:1er|1|8) mai|14 juillet|11 novembre|19 mars|15 aout|21 juin|8 mars|18 juin|31 (?:decembre|octobre)|1er (?:aout|avril|novembre)|24 juin|21 juillet|20 desanm|20 decembre|10 mai|27 mai)\b"
#: Before the name of what a mail is about.
OURS = frozenset("un une notre nos votre vos mon ma mes".split())
#: A house that bears the name of an art.
HOUSE = r"[Tt]heatre (?:de |des |du |de la |de l'|d')[A-Z]"
#: Behind a day: where, no name.
SAYS_WHERE = r"[ ,:|-]*(?:a|au|aux|en|dans|chez|sur|salle|place|eglise|mairie)\b"
#: A line that says where, up to what is there.
WHERE = r"(?:devant|derriere|dans|a|au|sur|sous|en) ?(?:la |le |l'|les )?([a-z-]+)"
#: Before who gives what a subtitle names.
BY_PERSON = "de|d'|par|avec"
#: Between a town and the day of a letter.
DATELINE = frozenset({", le", ","})
#: Legal forms: a line that holds one names a group.
FORMS = frozenset("asbl scop scic sarl eurl sas cic".split())
#: A letter ends so: what stands below is who signs.
CLOSINGS = (
    "cordialement",
    "bien cordialement",
    "bien a vous",
    "amicalement",
    "a bientot",
    "a tres ",
    "sinceres salutations",
    "veuillez ",
    "dans l'attente",
    "au plaisir",
    "bises",
    "salutations",
    "je vous prie",
    "nous vous prions",
    "bonne journee",
    "associativement",
)
#: No title alone.
GENERIC = frozenset(
    "theatre|musique|danse|concert|exposition|cinema|culture|sport|loisirs|conference|enfants|famille|vie citoyenne|agenda|le programme|evenement|sortie|jeune public|tout public|gratuit|bonjour a tous|chers amis|"
    "changement de date|changement d'horaire|attention|programme|description|infos pratiques|informations|en bref|infos et services|tous les evenements|quand|la formule|presentation".split(
        "|"
    )
)
#: A line of these words and of numbers alone is a heading of a page, a poster or a list.
RUBRIC = frozenset(
    """invitation invitations save the date dates report reporte reportee complet annule annulee rappel info infos information informations premiere
    alerte actualite actualites actus actu agenda agendas programme programmes programmation saison annonce annonces communique presse
    newsletter lettre bulletin rendez-vous rdv evenement evenements animations manifestations activites calendrier nouveau nouveaute
    derniere minute avis population important attention urgent gratuit gratuite publics public tout tous jeune adultes adulte loisirs enfants seniors
    familles famille a la une bienvenue diffusion affiche flyer tract convocation inscription inscriptions
    reservation annulation culture sortir sorties bientot prochainement prochain prochains prochaine prochaines noter vos nos votre notre
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre printemps ete automne hiver semestre trimestre
    mois annee semaine week-end weekend ce cette cet de du des le la les l d et en au aux pour par dans sur jour jours aujourd hui demain
    lundi mardi mercredi jeudi vendredi samedi dimanche heure heures horaire horaires lieu lieux tarif tarifs quoi ou quand animation organisateur""".split()
)
#: Forms of art: a line of these alone is a rubric above the name of what is given.
GENRES = frozenset(
    """theatre musique musiques musical musicale danse danses concert concerts exposition expo expositions cinema film films cirque humour chanson chansons jazz rock
    blues folk pop rap electro classique baroque lyrique opera operette conte contes marionnette marionnettes spectacle spectacles conference conferences cine
    lecture lectures rencontre rencontres stage stages atelier ateliers colloque seminaire webinaire projection cine-debat cine-club cine-concert
    stand-up standup hip-hop comedie magie mime clown slam poesie litterature debat debats lancement vernissage soutenance photographie
    photo peinture sculpture documentaire table ronde cabaret seul scene one-man-show""".split()
)
#: Words that go with them in such a line.
GENRE_FILL = frozenset(
    """cycle du de des d et en la le l a au les monde famille jeune public tout dan ans des enfants enfant familial familiale actuelle actuelles traditionnelle
    traditionnelles sacree vocale contemporaine contemporain temporaire gratuit gratuite exceptionnel exceptionnelle inedit debat international
    internationale professionnel amateur hop hip up stand man one woman show nouveau these ligne""".split()
)
#: Groups, besides those that organise: a line that begins with one names who invites.
GROUPS = frozenset(
    """harmonie campus galerie editions amis familles compagnie cie collectif orchestre chorale choeur groupe troupe fanfare section antenne
    paroisse mairie ville commune communaute departement region mjc maison theatre musee mediatheque bibliotheque universite lycee college
    ecole cinema centre association associations asso amicale comite club foyer syndicat union federation ligue reseau institut office conseil
    cercle societe fondation cooperative asbl ccas ape apel amap apea sou lions rotary secours parents groupement conservatoire librairie espace
    college laboratoire chambre pole tiers-lieu ludotheque secretariat bureau equipe ed""".split()
)
#: A line that ends so names who offers; what is offered stands below.
LEAD = (
    r"\b(?:(?:present|organis|propos|offr|annonc|invit|donn|fet|celebr|convi)e(?:nt|r|ra)?|vous attend(?:ent)?|vous informe|ne (?:manquez|ratez) pas|a ne pas manquer|(?:notez|retenez) (?:la|cette) date)"
    r"(?: (?:vous|toutes?|tous|a|au|aux|son|sa|ses|leur|leurs|un|une|le|la|les|et|cordialement|decouvrir|assister|participer|venir|cette|annee|l'|pour))*[ :.…!>,]*$"
)
#: Verbs before what is offered.
OFFERS = (
    r"\b(?:organise(?:nt|ra|ront)?|organisons|propose(?:nt|ra)?|presente(?:nt|ra)?|accueille(?:ra|nt)?|donne(?:nt|ra|ront))\b(?: (?:vous|a nouveau|egalement|aussi|pour la [a-z0-9]+ fois|comme chaque annee|cette annee|conjointement|[a-z]+ment))*",
    r"\b(?:invite(?:nt|r)?|convie(?:nt|r)?|convions|invitons|attendons|attend|attendent|donnons rendez-vous|donne rendez-vous)\b(?: (?:tous|toutes|et|vous|nombreux|cordialement|chaleureusement|a|participer|assister|decouvrir|pour|venir|[a-z]+ment|les habitants|la population|le public))*(?= (?:a|au|aux|pour|son|sa|leur|une?|l'))",
    r"\b(?:remet ca|rendez-vous a|rendez-vous au|rendez-vous pour|participez a|participez au|venez (?:nombreux )?(?:a|au|aux|decouvrir|participer a))\b",
)
#: Before a noun without an article.
TELLS_OF = (": ", "\n", "c'est ", "place a ", "demain ")
#: Between such a verb and the noun.
DETERMINERS = frozenset(
    "un une le la les l l' son sa ses notre nos leur leurs votre vos des du d d' de deux trois quatre cette ce cet a au aux pour".split()
)
#: Adjectives before the noun: they stay with its name, or are left out of it.
KEPT = frozenset("grand grande grands super petit petite premier premiere".split())
LEFT_OUT = frozenset(
    "traditionnel traditionnelle traditionnels nouveau nouvelle prochain prochaine habituel habituelle dernier derniere fameux premier premiere annuel annuelle grand grande prochains prochaines".split()
)
#: Before a noun that names what is offered.
ARTICLE = r"(?<![a-z])(?:un|une|le|la|les|l'|son|sa|ses|notre|nos|leur|leurs|votre|vos|des|du|d'|deux|trois|quatre|cette|ce|cet)[ ]?$"
#: How an item begins that says first where.
AT_PLACE = ("au ", "aux ", "a la ", "a l'", "a ", "en ", "dans ", "chez ", "sur ", "place ", "salle ")
#: Where such a name ends.
ENDS = frozenset(
    """invite invitent convie convient propose proposent organise organisent presente presentent vous nous il elle ils elles fait font
    profit occasion coeur pied bord sein cours rez-de-chaussee long qui que dont ou se sera seront aura auront est sont et-ou avec chez devant ce cet cette samedi dimanche lundi mardi mercredi jeudi
    vendredi demain aujourd aujourd'hui prevu prevue prevus prevues organise organisee organises organisees propose proposee anime animee pour par dans
    des-le partir jusqu depuis pendant lors durant afin comme mais car tient tiendra deroule deroulera revient reprend reprennent commence debute ouvre place
    c'est a-partir aupres vers entre apres avant sous parce puisque annule annulee reporte reportee ouvert ouverte gratuit gratuite""".split()
)
#: Words that tie a name together, and never end it.
TIES = frozenset("de du des d la le les l a au aux en sur et un une n nos son sa ses leur".split())
#: A date after these belongs to a sentence, not to the end of a title.
TAIL = r"(?:\b(?:le|les|du|au|des|de|a|rendez-vous|rdv|pour|ce|est|et|depuis|jusqu'au|avant|prevue?|ce samedi))$"

#: What follows a title behind a comma, a bracket, a full stop or a bar: place, price, public, who leads.
ASIDE = (
    r"(?:en (?:mairie|ville|visio|ligne|plein|presence|l'eglise|entree|centre)|a (?:la|l')|au |aux |a partir|a [0-9]|dans |sur |sous |devant |derriere |chez |place |rue |"
    r"avenue |av\.? |boulevard |bd |quai |route |chemin |allee |esplanade |parking |gratuit|entree|tarif|prix|participation|sur inscription|"
    r"sur reservation|inscriptions?\b|reservations?\b|resa|des [0-9]|[0-9]+ ?(?:€|euros|eur|ans|pers)|tout public|pour (?:les|tous)|par |anime|organise|propose|presente par|avec |"
    r"depart|ouverture|toute la journee|rendez-vous|rdv|rens|tel\b|infos?\b|buvette|de [0-9]+ ?h|suivie? d|annule|reporte|complet|"
    r"exposants|lieu|apportez|ouvert a|mise en scene|direction|duree|interdit|apporter|prevoir|atelier gratuit|repas|restauration|l'entree|au chapeau|salle|rassemblement|on |nous |vous |il )"
)
#: Ends of a verb that tells what will be.
WILL = ("eront", "iront", "ndra", "endront", "era", "ira")

#: What is said of an event behind its name.
STATE = r"(?: ?(?<![:!/(*-])[:!/(*-]+ ?| (?:est|sera|a ete) | (?=annul|report|complet[ !]*$))(?:annulee?s?|reportee?s?|complet|complete|sold out|derniers details|inscriptions?(?: ouvertes)?|rappel)\b.*$"

#: Words without which nothing is said of its state.
STATE_WORDS = frozenset(
    "annule annulee annules annulees reporte reportee reportes reportees complet complete sold derniers inscription inscriptions rappel".split()
)

#: Who wrote and plays, behind the name of a play.
MAKERS = r" (?:de (?:&|et) (?:par|avec)|ecrite? (?:par|et)|mise? en scene) "

#: Where the subject of a sentence ends: verbs, their beginnings, and words with what must follow them.
DOES = frozenset(
    "invite invitent convie convient organise organisent aura auront est sont sera seront c'est propose approche arrive".split()
)
DOES_STEMS = ("revien", "repren", "commenc", "debut")
DOES_WITH: dict[str, tuple[str, ...]] = {
    "vous": ("attend", "invit", "propos", "donn"),
    "a": ("lieu",),
    "ont": ("lieu",),
    "se": ("tien", "deroul", "pass"),
}
#: Signs before a place, an hour, a price in the middle of a line.
PICTURES = "📍📅🗓📆⏰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧⌚⏱💶💰🎟🎫📞☎📱📧✉🔗👉➡🚪"

#: A line that begins with one of these goes on with the line above.
GOES_ON = frozenset("de des du d au aux a et en pour sur".split())
#: The same where the lines are not in capitals.
GOES_ON_LOWER = frozenset("de des du d et".split())
#: Between a name and its day.
DAY_LEADS = r"le|les|du|de|a|ce|cet|rdv|rendez-vous|des|au|date|prevue?s?|a partir du|jusqu'au"
#: Behind a comma, these say where: the title ends before them.
PLACE_HEADS = frozenset("salle gymnase place foyer mairie".split())

#: What a programme adds behind the name of a film or a play: how long, in which version, for whom.
ADDED = r"(?:(?: ?\(| [-|] )(?:duree ?:? ?)?(?:\d ?h(?: ?\d\d)?|\d{1,3} ?(?:min(?:utes)?|mn|ans|')|v\.?o\.?(?:s\.?t\.?)?(?:f\.?r?\.?)?|v\.?f\.?|des \d|a partir de \d|tout public|interdit|int\.)(?![a-z])[^()]{0,40}\)?)+$"
