"""AN1xx: is there an event, has it a title, is it one or several?"""

from annonce.check.rule import Draft, Found, Rule, example, rule
from annonce.explain.reasons import dates_seen
from annonce.model import Event, Evidence

RULES: list[Rule] = []
_SEVERAL = example(
    "Les rendez-vous de la harpe",
    "Venez au concert le samedi 18 avril 2026 à 20h30. Une conférence aura lieu le samedi 25 avril 2026 à 18h.",
)


@rule("AN101", "aucun événement", wrong=example(when="bientôt"), into=RULES)
def no_event(draft: Draft) -> Found:
    """No event was found; an impossible date has its own rule."""
    impossible = any(doubt.code == "impossible_date" for said in draft.trace.said for doubt in said.resolved.doubts)
    if not draft.events and not impossible:
        seen = dates_seen([draft.trace])
        yield (
            None,
            "Aucun événement reconnu : écrivez ce qui a lieu, le jour et l’heure." + (f" ({seen})" if seen else ""),
        )


@rule("AN102", "titre absent", wrong=example(what=""), into=RULES)
def no_title(draft: Draft) -> Found:
    """No words gave the title, or those of the place alone."""
    for event in draft.events:
        titles = [evidence for evidence in event.evidence if evidence.field == "name"]
        if not titles or _is_place(event, titles[0]):
            yield draft.words(event, "occurrences"), "Aucun titre reconnu : mettez-le seul sur la première ligne."


def _is_place(event: Event, title: Evidence) -> bool:
    """Whether what the words of the place leave of a title holds no letter."""
    rest = list(title.text)
    for evidence in event.evidence:
        if evidence.field.startswith("location."):
            for place in range(max(evidence.start, title.start), min(evidence.end, title.end)):
                rest[place - title.start] = " "
    return not any(char.isalpha() for char in rest)


@rule("AN103", "un événement ou plusieurs", wrong=_SEVERAL, into=RULES)
def one_or_several(draft: Draft) -> Found:
    """Dates that seem to have titles of their own in one event; the warning is on no words in particular."""
    unsure = [event for event, warning in draft.warned("conflicting_dates") if warning.start is None]
    for event in unsure[:1]:  # it is said of the text: once is enough
        yield draft.words(event), "Un événement ou plusieurs ? Séparez-les d’une ligne vide, chacun avec titre et date."
