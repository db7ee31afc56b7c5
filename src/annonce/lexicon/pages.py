"""How web pages call what surrounds their text, and the words of links whose address matters. Folded."""

from __future__ import annotations

#: First words of the classes and identifiers of what is not the page's own text.
AROUND = frozenset(
    "cookie cookies consent rgpd gdpr tarteaucitron breadcrumb breadcrumbs ariane share sharing partage partager "
    "addtoany skip evitement".split()
)
#: Classes and identifiers that say so with several words.
AROUND_NAMES = frozenset({"fil-ariane", "fil-d-ariane", "filariane", "social-links", "social-share"})
#: What the words or the address of a link hold that leads to booking.
BOOKING = ("inscri", "reserv", "billet", "formulaire", "je participe")
#: How the styles of Word's headings and list items begin, in English and in French.
HEADING_STYLES = ("heading", "titre", "title")
ITEM_STYLES = ("listbullet", "listepuces", "listnumber", "listenum")
