"""Words of sentences that tell nothing of what takes place. Folded patterns."""

from __future__ import annotations

#: How a sentence begins that states a fact which has its own field, calls the reader, or speaks of the page.
NOT_TOLD = (
    r"(?:l'|les? )?(?:entree|acces)s?(?: est| sont| a|,| :|$| libre| gratuit| payant| ouvert| au chapeau)",
    r"(?:les? |l'|la |des )?(?:tarifs?|prix|gratuit(?:e|s|es)?|payante?s?|participation (?:libre|aux frais|financiere|de|:)|paiement|reglement (?:par|sur|en)|cheques?|billetterie|billets?|preventes?)\b",
    r"(?:les? |l'|vos |votre |pre-?)?(?:inscriptions?|reservations?|resas?|renseignements?|rens|contacts?|infos?|coordonnees|formulaire)\b",
    r"(?:informations|information) (?:et|au|aupres|aux|sur|:|pratiques?|complementaires?)",
    r"(?:inscrivez|reservez|s'inscrire|reserver|contactez|ecrivez|telephonez|appelez|connectez|cliquez|telechargez|consultez|abonnez|partagez|notez|retenez|bloquez|apportez|munissez)\b",
    r"(?:retrouvez|suivez|rejoignez)(?: |-)(?:nous|toute|tous|le programme|l'ensemble|l'actualite|plus|cet|cette)\b",
    r"(?:vous pouvez|possibilite de|il est (?:possible|conseille|recommande) de|pensez a|merci de|priere de|veuillez|n'hesitez|n'oubliez|il reste|il faut)\b",
    r"(?:les |le nombre de |nombre de )?places? (?:sont |est |etant |tres )?(?:limit|disponib|restant|reserv|numerot|assises)",
    r"pour (?:plus|tout|toute|toutes|vous inscrire|s'inscrire|reserver|participer|en savoir|nous|y aller|vous y rendre|venir|les reservations?|les inscriptions?)\b",
    r"(?:plus d'infos?|plus d'informations?|en savoir plus|davantage d'info)",
    r"(?:sur (?:inscription|reservation|place|invitation)|sans (?:inscription|reservation)|dans la limite)\b",
    r"(?:buvette|parking|stationnement|duree|tout public|reserve aux? |ouvert (?:a tou|aux? )|a partir de \d|des \d+ ans|horaires?|ouverture (?:des portes|de la salle|au public)|adresse|tel\b|courriel|mail|e-mail|site (?:web|internet)|jeune public|adultes?|enfants? ?:)\b",
    r"(?:venez (?:nombreu|tou)|(?:nous|on) vous (?:attend|y attend|esper|donnons|remerci|pri|souhait|informe que le)|nous (?:comptons|esperons|serons|serions|restons|vous attend)|vous (?:etes|serez) (?:tou|le |la |les |attendu)|on compte|soyez|qu'on se le dise|a ne pas (?:manquer|rater)|ne (?:manquez|ratez)|parlez-en|faites (?:passer|circuler|suivre)|diffuse[rz]|relaye[rz]|affiche[rz]?|avis aux)",
    r"(?:vous (?:recevez|trouverez|receve)|ci-joint|ci-dessous|en piece|voici|je (?:vous|joins)|si vous (?:ne |souhaitez|desirez|voulez))\b",
    r"(?:photos? ?(?:[:(]|d'archives|par |prises?)|credits?\b|copyright|illustration ?:|affiche ?:|visuel\b|texte ?:|sources? ?:|publie\b|mis en ligne|mise? a jour|article (?:precedent|suivant|publie|reserve)|lire (?:la|aussi|l')|voir (?:la|aussi|le|tou))",
    r"(?:suite (?:de l'article|page)|telecharg\w*|partage[rz]|imprimer|cookies?\b|nous utilisons|en poursuivant|ce site|tous droits|droits reserves|mentions legales|ne pas jeter|ipns\b|imprime par|propulse|desinscri\w*|se desabonner|envoye de|chargement)",
    r"(?:date (?:limite|de)|date et|quand ?[:?]|prochaine? (?:rendez-vous|date|rencontre|seance|reunion)|a vos agendas|save the date|rappel|attention|important)\b",
    r"(?:toutes? (?:mes|nos) excuses|pour memoire|inutile de|aucune inscription|pas d'inscription|a noter|nota bene|dans l'attente|au plaisir|recevez|je vous prie|nous vous prions|meilleurs)\b",
    r"(?:organise|organisee|organises|organisees|propose|proposee|avec le soutien|en partenariat|avec le concours|financ|le maire|la municipalite vous|service (?:communication|culture))",
)
#: How a sentence begins that most often states no more than a fact.
WEAK = (
    r"(?:rendez-vous (?:a|au|le|devant|sur|dans|des|donc|est)|rdv|depart (?:a|de|des|du|devant)|lieu|retour (?:a|vers|prevu))\b",
    r"(?:prevoir|prevoyez|se munir|tenue|chaussures|en cas (?:de|d'))",
)
#: A greeting that opens a mail, up to the sign behind it.
GREETING = (
    r"(?:bonjour|bonsoir|salut|coucou|chere?s? |madame|monsieur|mesdames|messieurs|bien chere?s? |a (?:tous|toutes))"
)
#: A letter closes so: who signs stands below.
CLOSING = r"(?:(?:bien |tres )?(?:cordialement|amicalement|chaleureusement|sincerement|fraternellement|associativement|solidairement)|bien a (?:vous|toi)|a (?:tres )?(?:bientot|vite)|au plaisir|bises|salutations|(?:belle|bonne|excellente) (?:journee|soiree|semaine|fin de)|dans l'attente|meilleures|sinceres salutations|pour (?:le bureau|l'equipe|le comite)|l'equipe d)"
#: A line that begins so heads what a page or a mail shows of other things.
OTHERS = r"(?:articles? (?:recents?|similaires?|lies|associes)|derniers articles|(?:a )?(?:lire|voir) aussi|(?:dans|sur) l[ae] meme|vous aimerez|autres? (?:evenements?|articles?|dates?|actualites?|rendez-vous)|(?:les )?prochains (?:evenements?|rendez-vous)|evenements? (?:a venir|similaires?|associes?|lies)|toutes? (?:les actualites|l'actualite)|tous les evenements|a propos|qui sommes|nous utilisons|vous recevez|commentaires?|laisser un|mentions legales|gestion des cookies|ce site|politique de)"
#: Words that tell nothing of what takes place, wherever they stand.
FACT_WORDS = frozenset(
    """entree entrees libre gratuit gratuite gratuits gratuites tarif tarifs prix plein reduit reduits euros euro adulte adultes chapeau
    participation inscription inscriptions reservation reservations obligatoire conseillee souhaitee renseignements contact contacts infos information informations
    telephone mail courriel site salle place rendez-vous heure heures ouvert ouverte ouverts ouvertes tous toutes public possible partir jusqu avant apres
    samedi dimanche lundi mardi mercredi jeudi vendredi janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
    avec pour dans vous nous cette sont sera seront notre votre leur leurs elle elles ainsi aussi mais donc plus tres tout toute chez vers sous sans entre
    cela passe passera aura auront tient tiendra deroule deroulera cote face derriere pres devant
    lieu adresse rue avenue boulevard limite limitees disponibles buvette restauration parking matin soir midi apres-midi soiree journee organise organisee organises par""".split()
)
#: Small words that tie a sentence: without them a line is a list, a heading or a menu.
TIES = frozenset(
    "le la les l un une des du de d au aux a en et ou qui que qu dont est sont sera seront se s ce cette ces son sa ses leur leurs nous vous il elle ils elles on par pour avec dans sur n ne c y".split()
)
