"""AN2xx: are the dates there, possible, and all of one mind?"""

from annonce.check.rule import Draft, Found, Rule, example, rule
from annonce.document import Span
from annonce.model import Warning
from annonce.writers import french

RULES: list[Rule] = []
_TIMES = ("occurrences", "schedules")


def _span(warning: Warning) -> Span | None:
    if warning.start is None or warning.end is None:
        return None
    return Span(warning.start, warning.end)


@rule("AN201", "heure absente", wrong=example(when="samedi 18 avril 2026"), into=RULES)
def no_time(draft: Draft) -> Found:
    """No occurrence has an hour."""
    for event, _ in draft.warned("missing_time"):
        yield draft.words(event, *_TIMES), "Aucune heure : ajoutez-la après le jour, par exemple « à 20h30 »."


@rule("AN202", "année absente", wrong=example(when="samedi 18 avril à 20h30"), into=RULES)
def no_year(draft: Draft) -> Found:
    """The year was assumed; where the whole day is counted from today, another rule says so."""
    relative = {event.uid for event, _ in draft.warned("relative_to_today")}
    without = [
        event
        for event in draft.events
        if event.uid not in relative and any(path.endswith(".year") for path in event.assumed)
    ]
    for event in without[:1]:  # of a newsletter, once: one year in its heading does for all
        others = (
            f" (ni pour {french.plural(len(without) - 1, 'autre événement', 'autres événements')})"
            if without[1:]
            else ""
        )
        yield draft.words(event, *_TIMES), f"L’année n’est pas écrite{others} : ajoutez-la."


@rule("AN203", "jour de semaine faux", wrong=example(when="dimanche 18 avril 2026 à 20h30"), into=RULES)
def wrong_weekday(draft: Draft) -> Found:
    """The weekday is not that of the date."""
    for _, warning in draft.warned("weekday_mismatch", "ambiguous_year"):
        yield _span(warning), f"{warning.message} Corrigez l’un des deux."


@rule(
    "AN204",
    "dates ou heures contradictoires",
    wrong=example(more="Venez le samedi 18 avril 2026 à 21h, on vous attend !"),
    right=example(more="Venez le samedi 18 avril 2026 à 20h30, on vous attend !"),
    into=RULES,
)
def conflicting(draft: Draft) -> Found:
    """Two hours for one day, two periods for one event."""
    for _, warning in draft.warned("conflicting_dates"):
        if (span := _span(warning)) is not None:
            yield span, f"{warning.message} N’en gardez qu’une."


@rule("AN205", "date impossible", wrong=example(when="31 avril 2026 à 20h30"), into=RULES)
def impossible(draft: Draft) -> Found:
    """A day that no calendar has."""
    for said in draft.trace.said:
        for doubt in said.resolved.doubts:
            if doubt.code == "impossible_date":
                yield draft.source(*said.span), f"{doubt.message} Corrigez la date."


@rule("AN206", "date passée", wrong=example(when="vendredi 18 avril 2025 à 20h30"), into=RULES)
def past(draft: Draft) -> Found:
    """All is over on the day of reading."""
    for event, _ in draft.warned("past_event"):
        yield draft.words(event, *_TIMES), "L’événement est déjà passé : vérifiez la date et l’année."


@rule("AN207", "jour relatif", wrong=example(when="demain à 20h30"), into=RULES)
def relative(draft: Draft) -> Found:
    """A day counted from the day of reading."""
    for _, warning in draft.warned("relative_to_today"):
        yield _span(warning), "Jour compté à partir d’aujourd’hui : écrivez la date entière."


@rule("AN208", "fin avant le début", wrong=example(when="samedi 18 avril 2026 de 20h30 à 18h"), into=RULES)
def end_before_start(draft: Draft) -> Found:
    """The end is not after the start."""
    for _, warning in draft.warned("end_before_start"):
        yield _span(warning), "La fin précède le début : corrigez l’une des deux heures."
