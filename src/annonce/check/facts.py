"""AN3xx to AN5xx: where, how much, and how to register."""

from datetime import date, datetime

from annonce.check.rule import Draft, Found, Rule, example, rule
from annonce.model import Event

RULES: list[Rule] = []


@rule("AN301", "commune absente", wrong=example(where="Salle des fêtes"), into=RULES)
def no_town(draft: Draft) -> Found:
    """No commune; an event on the web needs none."""
    for event, _ in draft.warned("missing_city"):
        yield (
            draft.words(event, "location"),
            "Aucune commune : ajoutez-la avec son code postal, par exemple « 71700 Tournus ».",
        )


@rule("AN302", "lieu absent", wrong=example(where="71700 Tournus"), into=RULES)
def no_venue(draft: Draft) -> Found:
    """A commune alone."""
    for event in draft.events:
        place = event.location
        if place is not None and place.locality and not (place.name or place.street_address):
            yield draft.words(event, "location"), "Aucune salle ni adresse : dites où l’on se retrouve."


@rule("AN303", "commune inconnue ou ambiguë", wrong=example(where="Salle des fêtes, Saint-Aubin"), into=RULES)
def unsure_town(draft: Draft) -> Found:
    """A name that the directory of communes does not settle, in France."""
    for event in draft.events:
        place = event.location
        if place is not None and place.locality and not place.insee_code and place.country in (None, "FR"):
            yield (
                draft.words(event, "location.locality"),
                f"« {place.locality} » : commune inconnue, ou plusieurs portent ce nom ; ajoutez le code postal.",
            )


@rule("AN401", "tarif absent", wrong=example(price=""), into=RULES)
def no_price(draft: Draft) -> Found:
    """Nothing says what it costs."""
    for event in draft.events:
        if event.pricing is None and not event.offers and event.status != "cancelled":
            yield draft.words(event), "Aucun tarif : écrivez le prix, « gratuit » ou « prix libre »."


def reachable(event: Event) -> bool:
    """Whether there is somebody to write to or to ring, or a page to go to."""
    asked = event.registration
    known = (asked.url, asked.email, asked.phone, event.online_url, *event.links)
    people = [(one.email, one.phone) for one in event.contacts]
    people += [(one.email, one.phone) for one in event.organizers]
    return any(known) or any(email or phone for email, phone in people)


@rule("AN501", "inscription sans moyen de s’inscrire", wrong=example(contact="Inscription obligatoire"), into=RULES)
def no_way_to_register(draft: Draft) -> Found:
    """One must register, and nothing says how."""
    for event in draft.events:
        if event.registration.required and not reachable(event):
            yield (
                draft.words(event, "registration"),
                "Inscription obligatoire, mais comment ? Ajoutez un lien, une adresse électronique ou un téléphone.",
            )


@rule(
    "AN502",
    "inscription après l’événement",
    wrong=example(more="Inscription obligatoire avant le 20 avril 2026."),
    right=example(more="Inscription obligatoire avant le 15 avril 2026."),
    into=RULES,
)
def late_deadline(draft: Draft) -> Found:
    """The last day to register comes after the event."""
    for event in draft.events:
        ends = [o.end or o.start for o in event.occurrences]
        last = max((_day(end) for end in ends if end is not None), default=None)
        deadline = event.registration.deadline
        if deadline is not None and last is not None and not event.schedules and _day(deadline) > last:
            yield (
                draft.words(event, "registration.deadline"),
                "La date limite est après l’événement : corrigez l’une des deux.",
            )


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
