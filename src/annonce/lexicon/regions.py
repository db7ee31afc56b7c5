"""What parts the items of a listing. Folded patterns."""

from __future__ import annotations

#: A line of signs between two items.
SEPARATOR = r"(?:[*_=~#+·•◦-] ?){3,}|[^\w\s]{1,6}|φ"

#: First words of a job offer or a call, and words that fill one.
OFFER = r"offre d'emploi|offre de (?:stage|poste)|recrut(?:e|ement|ons)\b|poste (?:a pourvoir|de )|recherche une?\b.*\b(?:charge|animat|direct|assistant|coordinat)|appel a (?:contributions?|candidatures?|projets?|articles?|manifestation)"
OFFER_WORDS = r"\b(?:cdd|cdi|salaire|brut|remuneration|cv\b|lettre de motivation|candidatures?|profil|missions?|poste|temps (?:plein|partiel)|entretiens?|propositions?|evaluation|parution|articles?|signes|dossier|laureats?|criteres|eligibl\w+|financement|cahier des charges)\b"
#: First words of a report.
REPORT = r"live report|compte[- ]rendu|proces[- ]verbal|retour sur\b|retour en images|en images\b|deliberations? du|revue de presse|avis de deces|obseques"

#: An item that says that nothing takes place.
NO_ITEM = r"(?:pas d[e']|relache|ferme\b|fermeture|aucune? )"
