"""Words of registration, online meetings, contacts. Folded patterns."""

from __future__ import annotations

REQUIRED = (
    r"(?:inscriptions?|reservations?|billets?|prereservation|pre-inscription|resa)s?(?:[^.,;\n]{0,40}\b|[^.,;\n]{0,30}, )(?:obligatoires?|indispensables?|necessaires?|requises?|imperatives?|exigees?)",
    r"(?:obligatoires?|indispensables?|necessaires?) (?:de s'inscrire|de reserver|inscription|reservation)", r"\bsur (?:pre-?)?(?:inscriptions?|reservations?|rendez-vous|rdv|invitation)\b(?! (?:possible|conseillee))",
    r"\binscriptions? (?:et paiement )?(?:avant|jusqu'au|au plus tard|d'ici|avant le)\b", r"\bs'inscrire (?:avant|jusqu'au|au plus tard|obligatoirement|a l'avance)", r"\breservations? (?:avant|jusqu'au|au plus tard)\b",
    r"\bmerci de (?:bien vouloir )?(?:confirmer|vous inscrire|reserver|nous confirmer|signaler votre presence|s'inscrire|confirmer votre)", r"\breponse (?:attendue|souhaitee|demandee|avant)", r"\bil faut s'inscrire",
    r"\b(?:bien vouloir|veuillez|priere de|pensez a) confirmer", r"\bpriere de (?:s'inscrire|reserver)", r"\bveuillez (?:vous inscrire|reserver)", r"\bconfirmer votre (?:presence|participation|venue)", r"\bil est (?:necessaire|obligatoire|imperatif) de (?:s'inscrire|reserver)",
    r"\bplaces? (?:sur|a) reserver", r"\bcandidatures? a envoyer", r"\buniquement sur (?:reservation|inscription)", r"\binscription prealable", r"\bn[’']?oubliez pas de (?:vous inscrire|reserver)", r"\bpensez a vous inscrire", r"\bprendre rendez-vous\b", r"\bpriere de confirmer",
    r"\binscription (?:gratuite )?(?:mais |et |\(?mais )?(?:obligatoire|necessaire)", r"\bbillets? se prennent uniquement", r"\brsvp\b", r"\binscriptions? (?:en ligne )?uniquement", r"\bprevenir de votre (?:venue|presence)", r"\binscrivez-vous (?:avant|jusqu'au|des)",
)  # fmt: skip
NOT_REQUIRED = (
    r"\bsans (?:inscriptions?|reservations?|rendez-vous|rdv)\b(?: (?:obligatoire|prealable))?", r"\bpas (?:besoin )?(?:d'inscription|de reservation|de s'inscrire|besoin de reserver)", r"\binscription (?:non|pas) (?:obligatoire|necessaire)", r"\bpas d'inscription\b(?! sur place)(?: prealable)?", r"\bni inscription",
    r"\binutile de (?:s'inscrire|reserver)", r"\bpas besoin de s'inscrire", r"\baucune (?:inscription|reservation)\b(?! sur place)", r"\breservation non (?:obligatoire|necessaire)", r"\bsans obligation de reservation",
)  # fmt: skip
OPTIONAL = r"\b(?:conseillee?s?|recommandee?s?|souhaitee?s?|possible|prudent|facultative|pour (?:les )?(?:groupes?|repas|venir en groupe))"
#: What a registration may be for, when it is not for the event.
FOR_A_PART = r"\b(?:repas|stands?|exposants?|emplacements?|buffet|dejeuner|diner|car|bus|navette|garderie|groupes?|hebergement|tombola|covoiturage|individuels?|individuelles?|vaisselle|table|panier)\b"
INTRODUCES = r"\b(?:inscri\w*|reserv\w*|resas?|billetterie|billets?|preventes?|s'inscrire|reserver|places (?:limitees?|a reserver|sur |disponibles)|nombre de places|candidatures?|rendez-vous|confirm\w*|sondage|formulaire|repondre|reponse)\b"
ONLINE_STRONG = r"\b(?:webinaires?|visioconference|(?:lien|salle|code|identifiants?) (?:de (?:la )?)?(?:visio|zoom|teams|connexion|reunion zoom)|en visio|par zoom|sur zoom|via zoom|distanciel|\d ?h ?\d{0,2}, en ligne|(?:ateliers?|colloque|conference|reunion|seance|session|evenement|rencontre|cours|atelier)s?[a-z -]{0,24} (?:en ligne|numeriques?|a distance|en distanciel)|suivie? a distance|ecran interpose|connexion, essais|lien teams|lien zoom|en direct sur)\b"
PRESS = r"\b(?:presse|attachee? de presse|webmestre|webmaster|redaction)\b|\b(?:envoye[rz]|transmette[rz]|adresse[rz]|faites parvenir)(?:[ -]nous)? vos (?:textes?|annonces?|infos?|informations?|articles?|photos?|dates|rendez-vous|manifestations|evenements)\b|\bpour (?:annoncer|publier|paraitre|figurer) "
#: Values of "Réservation :".
YES_NO = {"non": False, "aucune": False, "inutile": False, "oui": True, "obligatoire": True}
#: Asks for more, before a phone or an e-mail that is then no booking's.
ASKS = r"\b(?:renseignements?|rens|infos?|informations?|contacts?|plus d'infos)\b[^\n]{0,40}$"
#: What a deadline may be for besides booking words: that one comes.
PRESENCE = r"cheque|presence|participation|venue|prevenir|annoncer|confirm"
#: A deadline that is not the public's.
OF_OTHERS = r"\b(?:propositions?|communicants?|articles?|dossiers?|candidats?|fiches? de candidature|motions?|pouvoirs?|manuscrits?|garderie|repas|stands?|exposants?|emplacements?|abonnement|questionnaire|contributions?|resumes?|chambres?|pot\b|coupon|procuration|oeuvres?|textes?|rembours\w*|car\b|bus)\b"
