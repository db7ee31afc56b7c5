"""Words that say that an event is cancelled, moved or full. Folded patterns."""

from __future__ import annotations

CANCELLED = (
    r"\bannulee?s?\b(?! (?:en cas|si))",
    r"\bannulation (?:de|du|d')(?! ?(?:votre|commande|reservation|inscription|sa |son ))",
    r"\bn'aura pas lieu",
    r"\bn'auront pas lieu",
    r"\bannuler (?:la|le|notre|l'|cette|ce)",
    r"\bannulons\b",
    r"\bcontraints? d'annuler",
    r"\ba du etre annulee?",
    r"\bsupprimee?s?\b(?= pour| en raison)",
)
POSTPONED = (
    r"\breportee?s?\b",
    r"\bremise? a une date",
    r"\brepoussee?s?\b",
    r"\bdifferer\b",
    r"\bdifferee?s?\b(?! de)",
    r"\bdecalee?s? (?:au|a une)",
    r"\bdecale au\b",
    r"\bdeplacee?s? au\b",
    r"\breport (?:de|du|au)\b",
    r"\bdecalons\b",
    r"\ble decale\b",
    r"\best remise? a\b",
)
#: A condition, not a fact.
CONDITIONAL = r"\b(?:susceptibles?|pourra(?:it|ient)?|pourront|en cas d[e']|si |sauf |peut etre|serait|seraient|conditions? d'annulation|frais d'annulation|annulation possible|devions|toute annulation|sous reserve|(?:inscriptions?|reservations?|commandes?|rendez-vous|places?|billets?|dossards?) (?:non )?annule|non annule|peuvent? etre|pouvons|avant toute|avait|avaient|l'an (?:passe|dernier)|l'annee (?:derniere|passee))"
SOLD_OUT = (
    r"\bcomplet(?:s|e|es)?\b(?! (?:de|du|des|et)\b)",
    r"\ba guichets? fermes?\b",
    r"\bsold[- ]out\b",
    r"\bplus de places?\b",
    r"\bplus aucune place",
    r"\bplaces? epuisees?\b",
    r"\btoutes les places (?:sont|ont)",
)
NOT_SOLD_OUT = r"\b(?:programme|repas|menu|dossier|tarif|au complet|jeu|petit[- ]dejeuner|cycle|bilan|reglement|formulaire|article|texte|si |peut-etre|presque|bientot|quand|une fois)\s*$"
#: Before the new date.
MOVED_TO = r"(?:reportee?s?|decalee?s?|deplacee?s?|repoussee?s?|avancee?s?|remise?s?|decale|reporte|deplace|decalons|reportons|transferee?s?)(?: d'une? [a-z]+)?,? (?:a|au|aux|le|pour le)(?: [a-z]+)?[ ]*$"
