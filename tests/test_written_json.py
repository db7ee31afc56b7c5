"""JSON of every announcement: it comes back the same, and the public schema accepts it."""

import json

import jsonschema
from written import BARE, FULL, NASTY, announcements, written

from annonce.model import Announcement, Event, json_schema, record


def test_json_gives_the_same_model_and_the_same_json() -> None:
    items = (*announcements(), Announcement(events=(FULL, BARE)))
    for item in items:
        again = Announcement.model_validate_json(item.model_dump_json())
        assert again == item
        assert again.model_dump_json() == item.model_dump_json()
    lines = written("jsonl", *items).decode().splitlines()
    models = [(item, event) for item in items for event in item.events]
    for line, (item, event) in zip(lines, models, strict=True):
        fields = json.loads(line)
        back = Event.model_validate({k: v for k, v in fields.items() if k not in ("source", "published")})
        assert back == event
        assert json.dumps(record(item, back)) == json.dumps(fields)


def test_the_public_schema_accepts_everything() -> None:
    check = jsonschema.Draft202012Validator(json_schema())
    items = (*announcements(), Announcement(events=(FULL, BARE, NASTY)))
    check.validate(json.loads(written("json", *items)))
    for item in items:
        check.validate(item.model_dump(mode="json"))
    for line in written("jsonl", *items[-3:]).decode().splitlines():
        check.validate(json.loads(line))
