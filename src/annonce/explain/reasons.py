"""What dates are for, and why some gave no event, in French."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from annonce.writers.french import plural

if TYPE_CHECKING:
    from annonce.pipeline import Trace
    from annonce.said import Said

ROLES = {
    "event": "événement",
    "deadline": "date limite",
    "publication": "publication",
    "doors": "ouverture des portes",
    "past": "passé",
    "previous": "ancienne date",
    "sales": "ouverture des ventes",
    "closing": "fermeture",
    "school": "séance scolaire",
    "transport": "transport",
    "setup": "installation",
    "office": "horaires d’accueil",
    "phone": "horaires d’appel",
    "process": "procédure",
    "frame": "période",
    "service": "service sur place",
    "fallback": "date de repli",
    "decoy": "durée",
    "aside": "jour cité en passant",
    "quoted": "citation",
    "quote": "message cité",
    "header": "en-tête de message",
    "signature": "signature",
    "boilerplate": "mention du site",
    "comment": "commentaire",
}
"""Each role that the engine gives, as people say it; a role that is not here is shown as it is."""

_LEFT_OUT = {
    "weak": "cité en passant",
    "long_ago": "passé",
    "opening_hours": "heures d’ouverture",
    "publication_again": "publication",
    "programme": "programme",
    "item_of_the_event": "programme",
    "open_range": "période sans fin",
}
_SHOWN = 6


def role(name: str) -> str:
    """Say what a date is for."""
    return ROLES.get(name, name)


def one_line(text: str) -> str:
    """Put words of a text on one line, without what a terminal would obey."""
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def dates_seen(traces: Iterable["Trace"]) -> str:
    """Say which dates stand in texts without events and why they do not count; "" where there are none.

    Gives "dates vues : « 15 mai 2026 » (date limite), « 3 mars 2022 » (passé)", each once and few of them.
    """
    seen = list(dict.fromkeys(f"« {words} » ({why})" for trace in traces for words, why in _left_out(trace)))
    if not seen:
        return ""
    more = len(seen) - _SHOWN
    rest = f" et {plural(more, 'autre')}" if more > 0 else ""
    return f"{'date vue' if len(seen) == 1 else 'dates vues'} : {', '.join(seen[:_SHOWN])}{rest}"


def _left_out(trace: "Trace") -> list[tuple[str, str]]:
    """Give the words of each date with the reason why it gave no event; of each hour where no day is stated."""
    reason = reasons(trace)
    days: list[tuple[str, str]] = []
    hours: list[tuple[str, str]] = []
    for said in trace.said:
        span = trace.document.source_span(said.span.start, said.span.end)
        words = one_line(trace.document.text[span.start : span.end])
        (days if said.timed.mention.kind == "when" else hours).append((words, reason(said)))
    return days or hours


def reasons(trace: "Trace") -> Callable[["Said"], str]:
    """Give the function that says why a time expression of this text gave no event."""
    stated = {mention.span: _LEFT_OUT[why] for mention, why in trace.rejected if why in _LEFT_OUT}
    published = str(trace.announcement.published or "")[:10]  # days in ISO 8601 compare as text

    def reason(said: "Said") -> str:
        if said.timed.role != "event":
            return role(said.timed.role)
        if said.timed.mention.kind != "when":
            return "heure sans jour"
        if said.span in stated:
            return stated[said.span]
        if any(doubt.code == "impossible_date" for doubt in said.resolved.doubts):
            return "date impossible"
        if not said.resolved.slots and not said.resolved.plans:
            return "trop vague"
        if said.resolved.slots and all(str(s.end or s.start)[:10] < published for s in said.resolved.slots):
            return "passé"
        return "n’invite à rien"

    return reason
