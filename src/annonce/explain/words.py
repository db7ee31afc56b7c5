"""What people call the fields of the result, their values, and what looks like a date and is none; in French."""

from typing import NamedTuple


class Name(NamedTuple):
    """How a field is called and the group whose colour it has."""

    label: str
    group: str


GROUPS = {
    "title": "Titre",
    "when": "Quand",
    "where": "Où",
    "price": "Tarif",
    "registration": "Inscription",
    "contact": "Contact et liens",
    "people": "Personnes et structures",
    "programme": "Programme",
    "other": "Autres",
    "left_out": "Écarté",
}
"""The groups of fields, in the order of the legend."""

_GROUPED = {
    "title": {
        "name": "Titre",
        "type": "Genre",
        "description": "Description",
        "keywords": "Mot-clé",
    },
    "when": {
        "occurrences.start": "Début",
        "occurrences.end": "Fin",
        "occurrences.status": "État de la date",
        "schedules": "Récurrence",
        "schedules.rrule": "Récurrence",
        "schedules.start_date": "Premier jour",
        "schedules.until": "Dernier jour",
        "schedules.start_time": "Heure de début",
        "schedules.end_time": "Heure de fin",
        "schedules.exdates": "Jour exclu",
        "schedules.excludes_school_holidays": "Hors vacances scolaires",
        "schedules.excludes_public_holidays": "Hors jours fériés",
        "schedules.text": "Récurrence, mots du texte",
        "start": "Premier début",
        "end": "Dernière fin",
        "door_time": "Ouverture des portes",
        "previous_start": "Ancienne date",
        "status": "État",
        "sold_out": "Complet",
        "timezone": "Fuseau horaire",
    },
    "where": {
        "location": "Lieu",
        "location.*": "Commune, selon le répertoire",
        "location.name": "Lieu",
        "location.street_address": "Rue",
        "location.postal_code": "Code postal",
        "location.locality": "Commune",
        "location.insee_code": "Code INSEE",
        "location.department": "Département",
        "location.region": "Région",
        "location.country": "Pays",
        "location.latitude": "Latitude",
        "location.longitude": "Longitude",
        "attendance_mode": "Présence",
        "online_url": "Lien de connexion",
    },
    "price": {
        "pricing": "Tarif",
        "offers": "Tarif",
        "offers.price": "Prix",
        "offers.currency": "Monnaie",
        "offers.label": "Prix, pour qui",
        "offers.url": "Vente",
    },
    "registration": {
        "registration": "Inscription",
        "registration.required": "Inscription obligatoire",
        "registration.url": "Inscription, lien",
        "registration.email": "Inscription, courriel",
        "registration.phone": "Inscription, téléphone",
        "registration.deadline": "Inscription, date limite",
    },
    "contact": {
        "contacts": "Contact",
        "contacts.name": "Contact, nom",
        "contacts.email": "Contact, courriel",
        "contacts.phone": "Contact, téléphone",
        "links": "Lien",
        "links.url": "Lien",
        "links.kind": "Lien, nature",
    },
    "people": {
        "organizers": "Organisation",
        "organizers.name": "Organisation",
        "organizers.url": "Organisation, lien",
        "organizers.email": "Organisation, courriel",
        "organizers.phone": "Organisation, téléphone",
        "partners": "Partenaire",
        "partners.name": "Partenaire",
        "partners.url": "Partenaire, lien",
        "partners.email": "Partenaire, courriel",
        "partners.phone": "Partenaire, téléphone",
        "performers": "Intervenant",
        "performers.name": "Intervenant",
        "performers.role": "Intervenant, rôle",
    },
    "programme": {
        "programme": "Programme",
        "programme.start": "Programme, début",
        "programme.end": "Programme, fin",
        "programme.title": "Programme, titre",
        "programme.performers": "Programme, intervenant",
        "programme.performers.name": "Programme, intervenant",
        "programme.performers.role": "Programme, rôle",
    },
    "other": {
        "audience": "Public",
        "audience.text": "Public",
        "audience.min_age": "Âge minimal",
        "audience.max_age": "Âge maximal",
        "accessibility": "Accessibilité",
    },
}
NAMES = {path: Name(label, group) for group, names in _GROUPED.items() for path, label in names.items()}
NAMES |= {
    path.replace("location", "occurrences.location", 1): Name(f"{name.label} de la date", name.group)
    for path, name in NAMES.items()
    if path.startswith("location")
}
"""Each field of an event, by its path without numbers ("occurrences.start")."""

VALUES = {
    "type": {
        "Event": "événement",
        "MusicEvent": "musique",
        "TheaterEvent": "théâtre",
        "DanceEvent": "danse",
        "ComedyEvent": "humour",
        "ScreeningEvent": "projection",
        "ExhibitionEvent": "exposition",
        "EducationEvent": "rencontre, visite ou formation",
        "BusinessEvent": "rencontre professionnelle ou assemblée",
        "SocialEvent": "moment convivial",
        "SportsEvent": "sport",
        "Festival": "festival ou fête",
        "SaleEvent": "vente ou marché",
        "FoodEvent": "repas",
        "ChildrensEvent": "pour les enfants",
        "LiteraryEvent": "livre",
    },
    "status": {"scheduled": "prévu", "cancelled": "annulé", "postponed": "reporté", "rescheduled": "nouvelle date"},
    "attendance_mode": {"offline": "sur place", "online": "en ligne", "mixed": "sur place et en ligne"},
    "pricing": {"free": "gratuit", "paid": "payant", "donation": "participation libre", "mixed": "en partie gratuit"},
    "kind": {
        "registration": "inscription",
        "tickets": "billetterie",
        "website": "site",
        "social": "réseau social",
        "online": "connexion",
        "map": "plan",
        "document": "document",
        "other": "autre",
    },
    "accessibility": {
        "wheelchair": "fauteuil roulant",
        "sign_language": "langue des signes",
        "subtitles": "sous-titres",
        "audio_description": "audiodescription",
    },
}
"""What the words that a field can hold mean, by the last part of its path."""

PARTS = {"year": "l’année", "month": "le mois", "day": "le jour"}
"""What a date can lack."""

_DECOYS = {
    "decoys.agenda": "nom de programme",
    "decoys.armistice": "événement historique",
    "decoys.arrondissement": "arrondissement",
    "decoys.counted": "compte des choses",
    "decoys.iban": "compte bancaire",
    "decoys.law": "loi",
    "decoys.law_of": "date d’un texte officiel",
    "decoys.lifetime": "années de vie",
    "decoys.named_after_day": "nom de lieu",
    "decoys.numbered": "numéro",
    "decoys.round_the_clock": "jour et nuit",
    "decoys.war": "guerre",
    "clock.duration": "durée",
}
_OWNERS = {
    "addresses": "dans une adresse",
    "contacts": "dans une adresse électronique ou un lien",
    "decoys": "n’est pas une date",
    "money": "dans un prix",
    "phones": "dans un numéro de téléphone",
    "prices": "dans un prix",
}


def name_of(path: str) -> Name:
    """Give the name of a field by its path without numbers; one that is not known is called by its path."""
    return NAMES.get(path) or Name(path, "other")


def why_not(rule: str) -> str:
    """Say what the words that a rule read are, where they are no date."""
    return _DECOYS.get(rule) or _OWNERS.get(rule.partition(".")[0], "autre chose")
