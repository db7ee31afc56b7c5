"""Words around a place. Folded patterns."""

from __future__ import annotations

#: What may stand between venue, street, postal code and town of one place.
GLUE = frozenset(
    """d l au aux de du la le les des en sis sise situee situe salle amphi batiment bat etage rdc rez chaussee ch be lu fr quartier face bis cedex france quebec belgique suisse
    luxembourg senegal sur metro dans premier 1er 2e 3e er eme cs bp""".split()
)
#: Words that no name of a place holds.
NOT_VENUE = frozenset(
    """vous nous est sont sera aura pour avec tel contact tarif gratuit entree qui
    inscription reservation siege depart organise samedi dimanche lundi mardi mercredi jeudi vendredi janvier fevrier avril juillet aout septembre octobre novembre decembre""".split()
)
#: Before a place where the event is not.
NOT_HERE = (
    r"\b(?:siege(?: social)?|bureaux|adresse postale|courrier|cheque|adresser|renvoyer|retourner|envoyer|contact|secretariat|permanence|billetterie(?: a)?|en vente|office de tourisme|organisee? par|organise par|propose par|"
    r"auprès|aupres|partenariat|soutien|residence|accolee?|jouxtant|a cote d|en face d|face a|derriere l|au-dessus d|pres d|pas loin d|basee? a|installee? a|nee? a|habite|vient de|venus? de|originaire|professeur|depart (?:de|en) (?:car|bus)|bus|navette|covoiturage|parking|stationnement|garer|se garer|"
    r"repli|en cas de (?:pluie|mauvais temps|intemperies)|hebergement|hotel|a [a-z]+ minutes|accessible depuis|arret|gare|tournee|deja|l'an dernier|precedent|tribunal|entre [a-z]+ et|association de|siret|licence|editeur responsable|imprime par|imprimerie)[^.\n]{0,28}$"
)
#: Right before what stands near the place: "salle des fêtes (derrière la mairie)".
LANDMARK = tuple(
    f"{where}{what} "[: -1 if what.endswith("'") else None]
    for where, forms in (
        ("derriere ", ("la", "le", "l'", "les")),
        *(
            (f"{by} ", ("de la", "du", "de l'", "des"))
            for by in ("en face", "a cote", "pres", "a deux pas", "non loin")
        ),
        ("face ", ("a la", "au", "a l'", "aux")),
    )
    for what in forms
)
#: Before a town where a person works: "climatologue à Brest".
LIVES = r"(?:\b(?:relieur|potier|luthier|eleveur|ceramiste|ebeniste|sculpteur|artisane?|vigneronn?e?|apiculteur|libraire|peintre|comedienn?e?|boulanger|menuisier|charpentier|tapissier|horloger|maraicher|forgeron|medecin|elue?|maire|conseillere?|infirmiere?|notaire|eveque|abbe|pasteur)|logue|iste|[ts]teur|cteur|trice|euse|ecin|vocat|cienn?e?|graphe|naire|fesseure?|graveur|luthier) a $"
#: Right before who takes part or organises: "avec la librairie", "par le foyer rural".
BESIDE = ("avec la ", "avec le ", "avec l'", "avec les ", "par la ", "par le ", "par l'", "par les ", "avec ", "par ")
#: Right before a venue that something else belongs to: "le concours du foyer rural".
BELONGS = (" du ", " de la ", " de l'", " des ")
#: Houses called by a saint's name, and how a saint's name begins.
DEDICATED = frozenset("oratoire chapelle calvaire ermitage".split())
SAINT = ("saint", "st ", "st-", "ste")
#: "au Zénith (", "à L'Usine (": a name that one goes to, before its town in brackets; on text that keeps its capitals.
LED_NAME = (
    r"(?<![^ ,.;(\n])(?:au|a|a la|chez|aux) "
    r"((?:[A-Z][A-Za-z'-]*|\d+)(?: (?:[A-Z][A-Za-z'-]*|\d+|de|du|des|la|le|les|et)){0,4}) \($"
)
#: After a town's name at the head: "TULLE EN FÊTE".
IN_FEAST = " en fete"
#: Before a venue's name on its line.
STRIP = r"(?:[ ,;:•*-]|(?:departs?(?: et |/| / |-)arrivees?|departs?|arrivee|rassemblement|accueil) ?: |\b(?:a la|a l'|au|aux|a|dans la|dans le|dans l'|dans les|sur la|sur le|sur l'|sur|en|le|la|l'|les|chez|devant la|devant le|devant l'|devant|rendez-vous|rdv|lieu|ou)\b(?! ))*(?:a la |a l'|au |aux |a |dans la |dans le |dans l'|sur la |sur le |sur l'|chez |devant la |devant le |devant l'|devant )?"
VENUE_EDGE = r"(?:.*\b(?:a la|a l'|au|aux|dans la|dans le|dans l'|dans les|sur la|sur le|sur l'|chez|devant la|devant le|devant l'|en|rendez-vous|rdv|lieu|se passe|ici|a) ?(?<=[ ']))?(?:l'|la |le |les )?(?=[a-z\"0-9])"
#: Before the place where the event is.
TAKES_PLACE = r"\b(?:a lieu|ont lieu|aura lieu|auront lieu|se tien\w+|se deroul\w+|rendez-vous|rdv|se passe|retrouv\w+|accueill\w+|devant|reunion\w*|depart)\b[^.\n]{0,44}$"
#: In the same sentence before a place from where one is driven.
TRANSPORT = r"\b(?:en bus|le bus|un bus|en car|un car|le car|autobus|navette|covoiturage|ramassage|train)\b"
#: Ways that are places to meet.
GROUND = r"(?:place|esplanade|parvis|square|mail|cours|quai|jardin|promenade|allees?)\b"

#: Before a town's name: "à", "au Havre", "en Avignon".
PREPOSITION_WORDS = frozenset("a au aux en".split())
#: Between what a town has and its name: "mairie de Lens", "club d'Albi".
OF_WORDS = frozenset(["de", "d'", "du", "des"])
#: What holds the article of a town's name: "au Havre" is Le Havre.
CONTRACTED = {"au": "le ", "aux": "les ", "du": "le ", "des": "les "}
#: What may go on after "à" and a town whose name is also a word ("à Tours le 3 mai"; not "à Tours de chant").
GOES_ON = (
    *(f" {word} " for word in "le du les ce et pour a en avec dans sur salle".split()),
    *(f" de {digit}" for digit in range(10)),
)
#: A first word that makes two words with a hyphen a saint as well as a town.
SAINTS = frozenset("saint sainte st ste".split())
#: What a town has but one of, and names itself by: even a common word after it is a town ("mairie de Tours").
TOWN_BODIES = frozenset(
    """mairie maire ville commune municipalite municipal municipale communes ccas cias office tourisme village paroisse tribunal gare prefecture
    sous-prefecture agglomeration""".split()
)
#: The last words of halls that a town has: "salle des fêtes de La Mure".
TOWN_HALLS = frozenset("fetes polyvalente polyv communale municipale rural municipal communal paroissiale".split())
#: What else is of a town.
OF_TOWN = frozenset(
    """amicale association club comite union cercle societe fanfare harmonie chorale choeur orchestre pompiers sapeurs-pompiers donneurs chasseurs retraites
    communaute canton pays doyenne secteur campus boulodrome foirail habitants habitantes riverains jumelage mjc apel ape fcpe aappma acca utl utopia""".split()
)
#: Labels of a town.
TOWN_LABELS = frozenset("ville commune lieu localite adresse".split())
#: What a bracket says after a town abroad: "Montréal (Québec)".
ABROAD = frozenset(
    """quebec belgique suisse luxembourg senegal maroc tunisie canada vaud valais geneve fribourg neuchatel jura hainaut liege namur wallonie
    vd vs ge fr ne ju be qc""".split()
) | {"cote d ivoire", "brabant wallon"}
#: A name begins with it, written with a capital.
AT_HOME = "chez "
#: Ways that are houses where no number says otherwise.
HOUSES = frozenset("galerie galeries villa residence clos parvis".split())
