"""The least that a program like annonce can cost: Python, Typer, Pydantic models of the same size, JSON on stdout."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import BaseModel, ConfigDict, Field, create_model

# Fields of each model of annonce.model that holds plain values, from the smallest to the largest.
SIZES = (2, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 9, 10)
EVENT_SIZE = 32


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _model(name: str, size: int, **more: Any) -> type[BaseModel]:
    fields: dict[str, Any] = {f"f{n}": (str | None, Field(default=None, description="A field.")) for n in range(size)}
    return create_model(name, __base__=_Model, **fields, **more)


PARTS = [_model(f"Part{number}", size) for number, size in enumerate(SIZES)]
Event = _model(
    "Event",
    EVENT_SIZE - len(PARTS),
    **{f"part{n}": (tuple[part, ...], Field(default=(), description="Parts.")) for n, part in enumerate(PARTS)},  # type: ignore[valid-type]
)
Announcement = _model("Announcement", 3, events=(tuple[Event, ...], Field(default=(), description="Events.")))  # type: ignore[valid-type]

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def parse(
    inputs: list[str],
    form: Annotated[str | None, typer.Option("--format", "-f")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o")] = None,
    strict: bool = False,
    quiet: bool = False,
) -> None:
    """Read a file and write an event that holds its length."""
    event = Event(f0=str(len(Path(inputs[0]).read_text("utf-8"))), part0=(PARTS[0](f0="a"),))
    found = Announcement(events=(event,))
    print(json.dumps(found.model_dump(mode="json")["events"], ensure_ascii=False, indent=2))


@app.command()
def schema() -> None:
    """Write the JSON Schema, as the second command of a group."""
    print(json.dumps(Announcement.model_json_schema()))


if __name__ == "__main__":
    app()
