"""French as it is written, for the readers: what they put mails and calendars into, and what pages write. Not folded."""

from __future__ import annotations

#: From Monday, as `datetime.date.weekday` counts.
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
#: RFC 5545 names of weekdays, from Monday.
RFC_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ORDINALS = {1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième", -1: "dernier"}

FROM_TO_DAYS = "du {first} au {last}"
FROM_TO_HOURS = "de {first} à {last}"
AT = "à {hour}"
HOUR = "{hour}h{minute:02}"
FROM_DAY = "à partir du {first}"
DAILY = "tous les jours"
WEEKLY = "tous les {days}"
EVERY_SECOND = "un {day} sur deux"
MONTHLY = "le {ordinal} {day} du mois"
AND = " et "
EXCEPT = "sauf le {days}"
EXCEPT_NEXT = " et le "

TITLE = "Titre : {}"
DATE = "Date : {}"
PLACE = "Lieu : {}"
ORGANIZER = "Organisateur : {}"
CONTACT = "Contact : {}"
LINK = "Lien : {}"
CANCELLED = "Cet événement est annulé."

#: What the text of a mail calls its sender and its subject.
MAIL_FROM = "De"
MAIL_SUBJECT = "Objet"
#: What parts a page's title from the name of its site.
SITE_SIGNS = (" | ", " - ", " – ", " — ", " • ", " :: ")
