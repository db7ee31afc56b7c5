"""Words of places in listings. Folded patterns."""

from __future__ import annotations

#: What leads to a place in a piece of a line: "Rassemblement à 10h45 place du Puits", "sur les quais".
PIECE_LEADS = (
    r"[^a-z\d]*(?:(?:rassemblement|rendez-vous|rdv|rv|depart|departs|rencontre|lieu|accueil|hors les murs)[ :]{0,3})?(?:(?:a|de|des|vers|a partir de)? ?\d{1,2} ?h(?: ?\d\d)?(?: a \d{1,2} ?h(?: ?\d\d)?)?,? ?)?"
    r"(?:au pied d[eu] ?(?:la |l'|les )?|a la |a l'|au |aux |a |dans l[ae] |dans l'|dans les |en |sur l[ae] |sur l'|sur les |sous l[ae] |sous les |devant l[ae] |devant l'|derriere l[ae] |derriere l'|chez |de la |de l'|du |le |la |les |l')?"
)
#: Before the place of something else: an office, a phone's owner.
AWAY = r"\b(?:renseignements?|rens|contact|inscriptions?|reservations?|billetterie|permanences?|secretariat|repondeur|accueil|adresse postale)\b[^.\n]{0,40}$"
#: Rooms of a house.
ROOM_WORDS = frozenset(
    "salle amphi amphitheatre auditorium studio hall grande petite cafe foyer scene bar plateau atelier".split()
)
#: Nouns that are places in a list, and those that are none though they may be elsewhere.
PIECE_NOUNS = frozenset(
    "office pont foirail champ berges rives quai promenade stand cour sous-sol digue vallon clairiere carriere lotissement hameau".split()
)
NOT_PIECES = frozenset("places atelier ateliers cinema theatre club cercle bourse marche cours tour".split())
#: What is no place though its noun names one.
NO_PLACES = (
    "auberge espagnole",
    "place aux ",
    "places ",
    "table ",
    "salle comble",
    "centre aere",
    "bar a ",
    "espace bebe",
)
#: What leads to a place inside a title ("Cérémonie au monument aux morts").
LED = r" (?:au|aux|a la|a l'|dans la|dans le|dans l') ?$"
#: Between a title and who holds the event.
OWNER = r" ?(?:du|de la|de l'|des|de|d') ?"
