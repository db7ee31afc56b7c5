"""Days counted from the day of writing: folded pattern → key for `resolve`.

The keys with a number or a free phrase carry it after a colon; "free:" phrases are read by dateparser.
"""

from __future__ import annotations

_N = r"(?P<n>\d{1,2}|un|une|deux|trois|quatre|cinq|six|huit|dix|quinze)"

PHRASES: dict[str, str] = {
    r"aujourd'hui(?: meme)?(?: (?:apres-midi|soir))?": "days:0",
    r"ce (?:matin|midi|soir)(?: meme)?": "days:0",
    r"cet apres[ -]midi": "days:0",
    r"cette (?:nuit|apres[ -]midi|soiree)": "days:0",
    r"apres-demain(?: (?:matin|midi|soir|apres-midi))?": "days:2",
    r"demain(?: (?:matin|midi|soir|apres-midi|en soiree))?": "days:1",
    r"hier(?: (?:matin|soir))?|avant-hier": "past",
    r"(?:ce|le) week-?end prochain|(?:du )?week-?end prochain|w-e prochain|we prochain": "weekend_next",
    r"ce week-?end|ce we": "weekend_this",
    r"(?:ce|cette) week-?end": "weekend_this",
    r"la semaine prochaine": "week_next",
    r"cette semaine": "week_this",
    rf"dans {_N} jours?": "free:dans {n} jours",
    rf"dans {_N} semaines?": "free:dans {n} semaines",
    rf"dans {_N} mois": "free:dans {n} mois",
    r"dans une quinzaine(?: de jours)?|d'ici une quinzaine": "free:dans 15 jours",
    r"en fin de semaine": "none",
}

STARTERS = frozenset(
    {"aujourd", "ce", "cet", "cette", "apres", "demain", "hier", "avant", "week", "weekend", "w", "we", "la", "dans", "le", "du", "en", "d"}
)
