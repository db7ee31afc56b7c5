"""What may stand between two pieces of a time expression, each with a one-letter code for `combine`'s rules.

d from · a to, at · f starting from · u until · - dash · / slash · , comma · + and · o or · : colon, bar, bracket
e between · x except · v about · n a line feed · w a word that adds nothing
"""

from __future__ import annotations

CONNECTORS: dict[str, str] = {
    "de": "d", "d'": "d", "du": "d", "des": "d", "depuis le": "d", "soit du": "d", "soit de": "d",
    "a": "a", "au": "a", "aux": "a", "@": "a",
    "a partir du": "f", "a partir de": "f", "a partir d'": "f", "a partir des": "f", "a compter du": "f", "a compter de": "f",
    "des le": "f", "des les": "f", "debut": "f", "debut a": "f", "debut des": "f", "commence a": "f", "apartir de": "f",
    "a/c de": "f", "a partir": "f", "debut de": "f",
    "jusqu'a": "u", "jusqu'au": "u", "jusqu'aux": "u", "jusque": "u", "jusqu'en": "u", "fin": "u", "fin a": "u", "jusqu a": "u", "jusqu au": "u",
    "-": "-", "--": "-", ">": "-", "->": "-", "=>": "-", "→": "-", "~": "-", "➡": "-", "⇒": "-", "➔": "-", "➜": "-", "⟶": "-", "➝": "-",
    "/": "/", ",": ",", ";": ",", "+": "+", "et": "+", "&": "+", "ainsi que": "+", "puis": "+", "et puis": "+",
    "et enfin": "+", "enfin": "+", "ou": "o", "ou bien": "o", "et/ou": "+", "comme": "+", "ainsi que le": "+",
    ":": ":", "|": ":", "(": ":", ")": ":", "[": ":", "]": ":", "!": ":", "•": ":", "*": "w", "**": "w", "♦": ":", "·": ":", "=": ":", "_": "w",
    "entre": "e", "vers": "v", "environ": "w", "vers les": "v", "autour de": "v", "aux alentours de": "v",
    "le": "w", "la": "w", "les": "w", "l'": "w", "en": "w", "ce": "w", "cette": "w", "ces": "w", "inclus": "w", "compris": "w", "non-stop": "w",
    "inclusivement": "w", "precises": "w", "precise": "w", "pile": "w", "tapantes": "w", "tapant": "w", "sonnantes": "w", "petantes": "w",
    "heure": "w", "heures": "w", "horaire": "w", "horaires": "w", "rendez-vous": "w", "rdv": "w", "date": "w", "dates": "w",
    "a nouveau": "w", "y": "w", "soit": "w", "seulement": "w", "uniquement": "w", "suivant": "w", "donc": "w", "de nouveau": "w", "egalement": "w",
    "apres-midi": "w", "matin": "w", "soir": "w", "au soir": "w", "le matin": "w", "l'apres-midi": "w", "le soir": "w", "en soiree": "w",
    "dans la matinee": "w", "apres midi": "w", "en journee": "w", "en continu": "w", "sans interruption": "w", "toute la journee": "w",
    "sauf": "x", "sauf le": "x", "hors": "x", "excepte": "x", "exceptes": "x", "a l'exception de": "x", "a l'exception du": "x",
    "a l'exception des": "x", "hormis": "x", "pas de seance": "x", "relache": "x", "relache le": "x", "relaches": "x", "relaches les": "x",
    "ferme le": "x", "ferme": "x", "fermee le": "x", "ferme les": "x", "fermeture le": "x", "sauf les": "x", "excepte le": "x", "exceptes les": "x",
    "hors le": "x", "sauf pour": "x", "fermes": "x", "fermee": "x", "pas de seance le": "x", "fermee les": "x",
    "jusqu'a fin": "u", "jusqu'a la fin de": "u", "jusqu'a la fin du mois de": "u", "jusqu'a la fin du mois d'": "u", "jusqu'a la fin d'": "u",
    "jusqu'a fin du mois de": "u", "du mois de": "d", "du mois d'": "d", "au mois de": "d", "au mois d'": "d", "pendant le mois de": "d",
    "de chaque semaine": "w", "chaque semaine": "w", "toutes les semaines": "w", "prochain": "w", "prochaine": "w", "prochains": "w",
    "lendemain": "w", "le lendemain": "w",
    "et jours feries": "w", "et les jours feries": "w", "et feries": "w", "jours feries compris": "w", "jours feries inclus": "w",
    "relache exceptionnelle le": "x", "relaches exceptionnelles le": "x", "relaches exceptionnelles les": "x", "fermeture exceptionnelle le": "x",
    "ferme exceptionnellement le": "x", "fermee exceptionnellement le": "x", "pas de cours le": "x", "pas d'atelier le": "x",
    "nuit du": "d", "soiree du": "d",
    "\n": "n",
}  # fmt: skip

#: Between two hours, these part the doors from the beginning: "accueil dès 20h, début 20h30".
BEGINS = frozenset({"debut", "debut a", "debut des", "debut de", "commence a"})
