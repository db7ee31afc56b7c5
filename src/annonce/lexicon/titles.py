"""Words around titles. Folded."""

from __future__ import annotations

#: Before the title on its line.
PREFIX = (
    r"(?:\[[^\]\n]{2,30}\] ?|(?:re|fwd?|tr|fw) ?: ?|(?:annulee?s?|reportee?s?|complet|rappel|invitation|annonce|evenement|info|communique de presse|communique|save the date|a vos agendas|important|urgent|diffusion|newsletter) ?(?:!|:|-) ?|"
    r"you are currently viewing |invitation (?=[a-z]))+"
)
#: Lines of a site, not of an announcement.
SITE = r"(?:toute l'info|le blog|bienvenue|site (?:officiel|de)|page d'accueil|newsletter|bulletin|rubrique|categorie|posted|publie|par |photo|legende|transcription|saison |avant-programme|hiver|agenda|toutes? |tous les evenements|appel a|chargement)"
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
)
#: No title alone.
GENERIC = frozenset(
    "theatre|musique|danse|concert|exposition|cinema|culture|sport|loisirs|conference|enfants|famille|vie citoyenne|agenda|le programme|evenement|sortie|jeune public|tout public|gratuit|bonjour a tous|chers amis|"
    "changement de date|changement d'horaire|attention|programme|description|infos pratiques|informations|en bref|infos et services|tous les evenements|quand|la formule|presentation".split(
        "|"
    )
)
#: Before a noun that names what is offered.
ARTICLE = r"(?:un|une|le|la|les|l'|son|sa|ses|notre|nos|leur|leurs|votre|des|du|d'|deux|trois|quatre|cette|ce|cet)[ ]?$"
#: Where such a name ends.
STOP = r"[,.;:!?()\n\"]| - | (?:a|au|aux|le|la|les|dans|pour|par|sur|en|qui|que|dont|ou|se|sera|aura|est|et|avec|chez|devant|ce|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|des le|a partir|de \d|du \d)(?![a-z])"
#: A date after these belongs to a sentence, not to the end of a title.
TAIL = r"(?:\b(?:le|les|du|au|des|de|a|rendez-vous|rdv|pour|ce|est|et|depuis|jusqu'au|avant|prevue?|ce samedi))$"

#: A line in capitals that begins with one of these goes on with the line above.
GOES_ON = frozenset("de des du d au aux a et la le les en pour sur".split())
