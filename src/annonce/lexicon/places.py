"""Words around a place. Folded patterns."""

from __future__ import annotations

#: What may stand between venue, street, postal code and town of one place.
GLUE = frozenset(
    """d l au aux de du la le les des en sis sise situee situe salle amphi batiment bat etage rdc rez chaussee quartier face bis cedex france quebec belgique suisse
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
    r"auprès|aupres|partenariat|soutien|residence|accolee?|jouxtant|a cote d|en face d|au-dessus d|derriere|pres d|pas loin d|basee? a|installee? a|nee? a|habite|vient de|venus? de|originaire|professeur|depart (?:de|en) (?:car|bus)|bus|navette|covoiturage|parking|stationnement|garer|se garer|"
    r"repli|en cas de (?:pluie|mauvais temps|intemperies)|hebergement|hotel|a [a-z]+ minutes|accessible depuis|arret|gare|tournee|deja|l'an dernier|precedent|tribunal|entre [a-z]+ et|association de|siret|licence)[^.\n]{0,28}$"
)
#: Before a venue's name on its line.
STRIP = r"(?:[ ,;:•*-]|\b(?:a la|a l'|au|aux|a|dans la|dans le|dans l'|dans les|sur la|sur le|sur l'|sur|en|le|la|l'|les|chez|devant la|devant le|devant l'|devant|rendez-vous|rdv|lieu|ou)\b(?! ))*(?:a la |a l'|au |aux |a |dans la |dans le |dans l'|sur la |sur le |sur l'|chez |devant la |devant le |devant l'|devant )?"
VENUE_EDGE = r"(?:.*\b(?:a la|a l'|au|aux|dans la|dans le|dans l'|dans les|sur la|sur le|sur l'|chez|devant la|devant le|devant l'|en|rendez-vous|rdv|lieu|se passe|ici|a) ?(?<=[ ']))?(?:l'|la |le |les )?(?=[a-z\"0-9])"
#: Before the place where the event is.
TAKES_PLACE = r"\b(?:a lieu|ont lieu|aura lieu|auront lieu|se tien\w+|se deroul\w+|rendez-vous|rdv|se passe|retrouv\w+|accueill\w+|devant|reunion\w*|depart)\b[^.\n]{0,44}$"
#: In the same sentence before a place from where one is driven.
TRANSPORT = r"\b(?:en bus|le bus|un bus|en car|un car|le car|autobus|navette|covoiturage|ramassage|train)\b"
#: Ways that are places to meet.
GROUND = r"(?:place|esplanade|parvis|square|mail|cours|quai|jardin|promenade|allees?)\b"
