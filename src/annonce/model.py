"""The result of annonce: what an announcement says, in schema.org and RFC 5545 terms.

All models are frozen, refuse unknown fields and hold tuples, so that they can be shared, hashed and compared. What the
text does not state is null or empty. Times are read by their written form: 10 characters are a date, a longer text is
a date-time with its offset, never one for the other, so that JSON → model → JSON gives the same characters.

Sources of the terms: schema.org Event, Schedule, Place, Offer (https://schema.org/Event); RFC 5545 (RRULE, EXDATE);
ISO 8601 (times), ISO 4217 (currencies), ISO 3166 (countries), ITU-T E.164 (phones), the INSEE code of a French commune.
"""

import re
from datetime import date, datetime, time
from typing import Annotated, Any, Literal, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, WithJsonSchema

_SURROGATE = re.compile("[\ud800-\udfff]")
_CLOCK = re.compile(r"\d\d:\d\d(?::\d\d)?")


def _well_formed(value: str) -> str:
    """Replace lone surrogates, which no JSON file can hold, by U+FFFD."""
    return value if value.isascii() else _SURROGATE.sub("\ufffd", value)


def _day(value: object) -> date:
    if isinstance(value, str) and len(value) == 10:
        day = date.fromisoformat(value)
        if day.isoformat() == value:  # Python also reads "2025-W14-1", which has ten characters too
            return day
    elif isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise ValueError("a date is written YYYY-MM-DD")


def _moment(value: object) -> date | datetime:
    if isinstance(value, str) and len(value) > 10:
        value = datetime.fromisoformat(value)
    if not isinstance(value, datetime):
        return _day(value)
    if value.utcoffset() is None:
        raise ValueError("a date-time needs its offset from UTC")
    return value


def _clock(value: object) -> time:
    if isinstance(value, str) and _CLOCK.fullmatch(value):
        value = time.fromisoformat(value)
    if not isinstance(value, time) or value.tzinfo is not None or value.microsecond:
        raise ValueError("a time of day is written HH:MM or HH:MM:SS, without an offset")
    return value


def _write_iso(value: date | datetime) -> str:
    return value.isoformat()


def _write_clock(value: time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")


def _write_number(value: float) -> int | float:
    return int(value) if value.is_integer() else value


Text = Annotated[str, PlainSerializer(_well_formed, return_type=str, when_used="json")]
"""Any `str`; JSON output replaces lone surrogates by U+FFFD."""

Day = Annotated[
    date,
    PlainValidator(_day),
    PlainSerializer(_write_iso, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A date; written YYYY-MM-DD."""

Moment = Annotated[
    date | datetime,
    PlainValidator(_moment),
    PlainSerializer(_write_iso, return_type=str, when_used="json"),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}),
]
"""A date, or a date-time with its offset from UTC; one never becomes the other. Written in ISO 8601 with seconds."""

Clock = Annotated[
    time,
    PlainValidator(_clock),
    PlainSerializer(_write_clock, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$"}),
]
"""A local time of day; written HH:MM, or HH:MM:SS when it has seconds."""

Price = Annotated[
    float,
    Field(ge=0, allow_inf_nan=False),
    PlainSerializer(_write_number, when_used="json"),
    WithJsonSchema({"type": "number", "minimum": 0}),
]
"""An amount of money; a whole amount is written without decimals."""

Offset = Annotated[int, Field(ge=0)]
"""A position in the text given to `parse`, in Unicode code points."""

EventType = Literal[
    "Event",
    "MusicEvent",
    "TheaterEvent",
    "DanceEvent",
    "ComedyEvent",
    "ScreeningEvent",
    "ExhibitionEvent",
    "EducationEvent",
    "BusinessEvent",
    "SocialEvent",
    "SportsEvent",
    "Festival",
    "SaleEvent",
    "FoodEvent",
    "ChildrensEvent",
    "LiteraryEvent",
]
Status = Literal["scheduled", "cancelled", "postponed", "rescheduled"]
AttendanceMode = Literal["offline", "online", "mixed"]
Pricing = Literal["free", "paid", "donation", "mixed"]
LinkKind = Literal["registration", "tickets", "website", "social", "online", "map", "document", "other"]


class _Model(BaseModel):
    # Validators are built on first use: reading a text and writing its JSON needs none (see `unchecked`, `record`).
    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, json_schema_serialization_defaults_required=True
    )


_M = TypeVar("_M", bound=BaseModel)
_set = object.__setattr__


def unchecked(kind: type[_M]) -> type[_M]:
    """Give a maker of models that validates nothing: for our own values, which the type checker has seen.

    It takes the same keyword arguments as the class and gives the same object, without building the class's validator,
    which would cost more than reading a text. Values from outside go through the class itself.
    """
    defaults = {name: field.default for name, field in kind.model_fields.items()}

    def make(**values: Any) -> _M:
        made = kind.__new__(kind)
        _set(made, "__dict__", defaults | values)
        _set(made, "__pydantic_fields_set__", set(values))
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made

    return cast("type[_M]", make)


class Warning(_Model):  # the name is that of the written result; this module never needs the builtin
    """What a person should look at before publishing."""

    code: Text = Field(
        description="What is doubtful, as a word to filter on: weekday_mismatch, past_event, ambiguous_year, "
        "relative_to_today, end_before_start, impossible_date, conflicting_dates, missing_time, missing_city, "
        "assumed_year, …"
    )
    message: Text = Field(description="The same for people, in French.")
    start: Offset | None = Field(
        default=None, description="Where the words in question begin, in code points of the text."
    )
    end: Offset | None = Field(default=None, description="Where they end (exclusive), in code points of the text.")


class Place(_Model):
    """Where it happens (schema.org Place and PostalAddress)."""

    name: Text | None = Field(default=None, description="Name of the venue, its room included.")
    street_address: Text | None = Field(default=None, description="Number and way, as written.")
    postal_code: Text | None = Field(default=None, description="Postal code, as written.")
    locality: Text | None = Field(default=None, description="Commune, as written.")
    insee_code: Text | None = Field(default=None, description="INSEE code of the commune (code officiel géographique).")
    department: Text | None = Field(default=None, description="French department.")
    region: Text | None = Field(default=None, description="French region, or the region of another country.")
    country: Text | None = Field(default=None, description="ISO 3166-1 alpha-2 code of the country.")
    latitude: float | None = Field(default=None, ge=-90, le=90, description="Latitude in degrees (WGS 84).")
    longitude: float | None = Field(default=None, ge=-180, le=180, description="Longitude in degrees (WGS 84).")


class Organization(_Model):
    """Who organises or supports the event."""

    name: Text = Field(description="Name, as written.")
    url: Text | None = Field(default=None, description="Web address.")
    email: Text | None = Field(default=None, description="E-mail address, as written.")
    phone: Text | None = Field(default=None, description="Phone in E.164 form (+33…).")


class Performer(_Model):
    """A person or a group who speaks, plays, exhibits, conducts or leads."""

    name: Text = Field(description="Name, as written.")
    role: Text | None = Field(default=None, description="What they are or do, as written.")


class ProgrammeItem(_Model):
    """One part of an event (schema.org subEvent)."""

    start: Moment | None = Field(default=None, description="Start: date-time, plain date, or null when not stated.")
    end: Moment | None = Field(default=None, description="End: date-time, plain date, or null when not stated.")
    title: Text = Field(description="Title of the item.")
    performers: tuple[Performer, ...] = Field(default=(), description="Who speaks or plays in it.")


class Offer(_Model):
    """One tariff (schema.org Offer)."""

    price: Price = Field(description="Amount; 0 for a tariff that is stated to be free.")
    currency: Text = Field(default="EUR", description="ISO 4217 code of the currency.")
    label: Text | None = Field(default=None, description="Whom or what the tariff is for, as written.")
    url: Text | None = Field(default=None, description="Where it is sold.")


class Registration(_Model):
    """How to register; each field is null when not stated."""

    required: bool | None = Field(default=None, description="Whether one must register to attend.")
    url: Text | None = Field(default=None, description="Registration or ticket page.")
    email: Text | None = Field(default=None, description="E-mail address for registrations, as written.")
    phone: Text | None = Field(default=None, description="Phone for registrations, in E.164 form.")
    deadline: Moment | None = Field(default=None, description="Last day or moment to register.")


class ContactPoint(_Model):
    """Whom a reader may write to or ring about the event."""

    name: Text | None = Field(default=None, description="Person or service, as written.")
    email: Text | None = Field(default=None, description="E-mail address, as written.")
    phone: Text | None = Field(default=None, description="Phone in E.164 form.")


class Link(_Model):
    """A web address and what it leads to."""

    url: Text = Field(description="The address, cleaned of trailing punctuation.")
    kind: LinkKind = Field(default="other", description="What the link leads to.")


class Audience(_Model):
    """Whom the event is for."""

    text: Text | None = Field(default=None, description="The announcement's own words.")
    min_age: int | None = Field(default=None, ge=0, description="Youngest age, in years.")
    max_age: int | None = Field(default=None, ge=0, description="Oldest age, in years.")


class Occurrence(_Model):
    """One dated time at which the event takes place."""

    start: Moment | None = Field(
        default=None,
        description="Date-time, or a plain date where no time is stated; null where an end alone is stated.",
    )
    end: Moment | None = Field(
        default=None, description="Null where not stated; the last day (included) of an all-day span of several days."
    )
    status: Status | None = Field(
        default=None, description="Status of this occurrence where it is not that of the event."
    )
    location: Place | None = Field(
        default=None, description="Place of this occurrence where it is not that of the event."
    )


class Schedule(_Model):
    """A recurring time (schema.org Schedule): one for each weekday pattern and its hours."""

    rrule: Text = Field(description="RFC 5545 RRULE value, without UNTIL (FREQ=WEEKLY;BYDAY=TU).")
    start_date: Day | None = Field(default=None, description="First day from which the rule holds, where stated.")
    until: Day | None = Field(default=None, description="Last day (included) to which the rule holds, where stated.")
    start_time: Clock | None = Field(default=None, description="Local start time, where stated.")
    end_time: Clock | None = Field(
        default=None, description="Local end time; on the next day when not after the start time."
    )
    exdates: tuple[Day, ...] = Field(default=(), description="Days on which it does not take place (RFC 5545 EXDATE).")
    excludes_school_holidays: bool = Field(default=False, description="Whether school holidays are left out.")
    excludes_public_holidays: bool = Field(default=False, description="Whether public holidays are left out.")
    text: Text | None = Field(default=None, description="The announcement's own words for the rule.")


class Evidence(_Model):
    """Which characters of the source text gave which field; `text == source[start:end]` always."""

    field: Text = Field(description="Path of the field in the event (occurrences[0].start).")
    start: Offset = Field(description="First character, in code points of the text given to parse.")
    end: Offset = Field(description="End (exclusive), in code points of the text given to parse.")
    text: Text = Field(description="These characters of the source text.")
    rule: Text = Field(description="Name of the rule that read them.")


class Event(_Model):
    """Something that a reader can attend, in person or online (schema.org Event)."""

    uid: Text = Field(description="RFC 5545 UID, the same for the same text whatever the version of the parser.")
    name: Text = Field(description="Title.")
    type: EventType = Field(default="Event", description="schema.org type.")
    description: Text | None = Field(default=None, description="The announcement's own words about this event.")
    start: Moment | None = Field(default=None, description="Start of the first occurrence, rules included.")
    end: Moment | None = Field(
        default=None, description="End of the last occurrence, rules included; null while a schedule has no last day."
    )
    timezone: Text = Field(default="Europe/Paris", description="IANA name of the time zone of the place.")
    occurrences: tuple[Occurrence, ...] = Field(default=(), description="The dated times, once each.")
    schedules: tuple[Schedule, ...] = Field(default=(), description="The recurring times.")
    door_time: Clock | None = Field(default=None, description="Local time at which the doors open.")
    status: Status = Field(default="scheduled", description="Whether it takes place as planned.")
    previous_start: Moment | None = Field(
        default=None, description="Where status is rescheduled: the start before (schema.org previousStartDate)."
    )
    sold_out: bool = Field(default=False, description="Whether every date is sold out.")
    attendance_mode: AttendanceMode = Field(default="offline", description="In person, online, or both.")
    online_url: Text | None = Field(default=None, description="The link that joins an online meeting.")
    location: Place | None = Field(default=None, description="Where it happens.")
    organizers: tuple[Organization, ...] = Field(default=(), description="Who organises, proposes, invites or signs.")
    partners: tuple[Organization, ...] = Field(default=(), description="Partners and funders.")
    performers: tuple[Performer, ...] = Field(default=(), description="Who speaks, plays, exhibits or leads.")
    programme: tuple[ProgrammeItem, ...] = Field(default=(), description="The parts of the event, in order.")
    pricing: Pricing | None = Field(default=None, description="What it costs to attend; null when not stated.")
    offers: tuple[Offer, ...] = Field(default=(), description="The tariffs.")
    registration: Registration = Field(default=unchecked(Registration)(), description="How to register.")
    contacts: tuple[ContactPoint, ...] = Field(default=(), description="Whom to write to or ring.")
    links: tuple[Link, ...] = Field(default=(), description="The web addresses.")
    audience: Audience | None = Field(default=None, description="Whom it is for.")
    accessibility: tuple[Text, ...] = Field(
        default=(), description="What is stated: wheelchair, sign_language, subtitles, audio_description, …"
    )
    keywords: tuple[Text, ...] = Field(default=(), description="Keywords stated in the text.")
    assumed: tuple[Text, ...] = Field(
        default=(),
        description="Fields that the parser supplied and the text does not state (occurrences[0].start.year).",
    )
    evidence: tuple[Evidence, ...] = Field(default=(), description="Which characters of the text gave which field.")
    warnings: tuple[Warning, ...] = Field(default=(), description="What a person should look at.")


class Announcement(_Model):
    """What one text announces."""

    source: Text | None = Field(default=None, description="Path of the file, as given; null for a text without one.")
    published: Moment | None = Field(default=None, description="Publication date, where the text states it.")
    events: tuple[Event, ...] = Field(
        default=(), description="The events in the order of the text; empty when there is nothing to attend."
    )
    warnings: tuple[Warning, ...] = Field(default=(), description="What a person should look at.")


class DateMention(_Model):
    """One date or rule found in a text, and what it is for."""

    text: Text = Field(description="The words, as they stand in the text.")
    start: Offset = Field(description="First character, in code points of the text.")
    end: Offset = Field(description="End (exclusive), in code points of the text.")
    role: Text = Field(description="What the date is for: event, deadline, publication, doors, past, …")
    rule: Text | None = Field(default=None, description="Name of the rule that read it.")
    occurrences: tuple[Occurrence, ...] = Field(default=(), description="The dated times that the words mean.")
    schedules: tuple[Schedule, ...] = Field(default=(), description="The recurring times that the words mean.")
    assumed: tuple[Text, ...] = Field(default=(), description="Parts that the words do not state.")
    warnings: tuple[Warning, ...] = Field(default=(), description="What a person should look at.")


def plain(value: object) -> Any:
    """Give a model, or what a model holds, in plain JSON values: what `model_dump(mode="json")` gives."""
    if isinstance(value, str):
        return _well_formed(value)
    if isinstance(value, BaseModel):
        return {name: plain(held) for name, held in value.__dict__.items()}
    if isinstance(value, tuple):
        return [plain(held) for held in value]
    if isinstance(value, date):
        return _write_iso(value)
    if isinstance(value, time):
        return _write_clock(value)
    return _write_number(value) if isinstance(value, float) else value


def record(announcement: Announcement, event: Event) -> dict[str, Any]:
    """Give one event as the JSON forms write it: its fields in plain JSON values, after `source` and `published`."""
    return {"source": plain(announcement.source), "published": plain(announcement.published), **plain(event)}


def json_schema() -> dict[str, Any]:
    """Describe all models in JSON Schema 2020-12 (https://json-schema.org/draft/2020-12/schema).

    The root accepts what is written as `json` (an array of events, each with `source` and `published`), one line of
    `jsonl` (such an event), and an `Announcement` as `parse` returns it.
    """
    from pydantic.json_schema import models_json_schema

    _, schema = models_json_schema([(Announcement, "serialization"), (DateMention, "serialization")])
    models = schema["$defs"]
    head = {name: models["Announcement"]["properties"][name] for name in ("source", "published")}
    models["EventRecord"] = models["Event"] | {
        "title": "EventRecord",
        "description": "An event as the JSON forms write it: with the source and publication date of its text.",
        "properties": head | models["Event"]["properties"],
        "required": [*head, *models["Event"]["required"]],
    }
    to = "#/$defs/"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "annonce",
        "description": "French announcements as calendar-ready events.",
        "anyOf": [
            {"type": "array", "items": {"$ref": to + "EventRecord"}},
            {"$ref": to + "EventRecord"},
            {"$ref": to + "Announcement"},
        ],
        "$defs": models,
    }
