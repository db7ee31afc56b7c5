"""Days counted from the day of writing: first word → (folded pattern, key for `resolve`).

The keys with a number or a free phrase carry it after a colon; "free:" phrases are read by dateparser.
"""

from __future__ import annotations

_N = r"(?P<n>\d{1,2}|une?|deux|trois|quatre|cinq|six|huit|dix|quinze)"
_PART = r"(?: (?:matin|midi|soir|apres-midi|en soiree))?"

PHRASES: dict[str, tuple[tuple[str, str], ...]] = {
    "aujourd": ((r"aujourd'hui(?: meme)?(?: (?:apres-midi|soir))?", "days:0"),),
    "ce": (
        (r"ce (?:matin|midi|soir)(?: meme)?", "days:0"),
        (r"ce week-?end prochain", "weekend_next"),
        (r"ce (?:week-?end|we)", "weekend_this"),
    ),
    "cet": ((r"cet apres[ -]midi", "days:0"),),
    "cette": ((r"cette (?:nuit|apres[ -]midi|soiree)", "days:0"), (r"cette semaine", "week_this")),
    "apres": (("apres-demain" + _PART, "days:2"),),
    "demain": (("demain" + _PART, "days:1"),),
    "hier": ((r"hier(?: (?:matin|soir))?", "past"),),
    "avant": ((r"avant-hier", "past"),),
    "le": ((r"le week-?end prochain", "weekend_next"),),
    "du": ((r"du week-?end prochain", "weekend_next"),),
    "week": ((r"week-?end prochain", "weekend_next"),),
    "weekend": ((r"weekend prochain", "weekend_next"),),
    "w": ((r"w-e prochain", "weekend_next"),),
    "we": ((r"we prochain", "weekend_next"),),
    "la": ((r"la semaine prochaine", "week_next"),),
    "dans": (
        (rf"dans {_N} jours?", "free:dans {n} jours"),
        (rf"dans {_N} semaines?", "free:dans {n} semaines"),
        (rf"dans {_N} mois", "free:dans {n} mois"),
        (r"dans une quinzaine(?: de jours)?", "free:dans 15 jours"),
    ),
    "d": ((r"d'ici une quinzaine", "free:dans 15 jours"),),
    "en": ((r"en fin de semaine", "none"),),
}
