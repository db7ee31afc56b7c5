"""Write tests/schemas/schemaorg.json from schema.org's own vocabulary file, for the types and properties that we use.

    python scripts/schemaorg_terms.py schemaorg-current-https.jsonld

The file is that of a release of https://schema.org (Creative Commons Attribution-ShareAlike 3.0). What is written: for
each type the types that it is one of, itself included; for each property the types that have it and those of its
values; for each enumeration its members.
"""

import json
import sys
from pathlib import Path
from typing import Any

OUT = Path(__file__).parent.parent / "tests" / "schemas" / "schemaorg.json"
TYPES = (
    "Event", "MusicEvent", "TheaterEvent", "DanceEvent", "ComedyEvent", "ScreeningEvent", "ExhibitionEvent",
    "EducationEvent", "BusinessEvent", "SocialEvent", "SportsEvent", "Festival", "SaleEvent", "FoodEvent",
    "ChildrensEvent", "LiteraryEvent", "Place", "PostalAddress", "VirtualLocation", "GeoCoordinates", "Offer", "Person",
    "Organization", "PerformingGroup", "Schedule", "Audience", "PeopleAudience", "DefinedTerm", "PropertyValue",
)  # fmt: skip
ENUMERATIONS = ("EventStatusType", "EventAttendanceModeEnumeration", "ItemAvailability", "DayOfWeek")


def main() -> int:
    """Read the vocabulary and write what concerns us."""
    graph: list[dict[str, Any]] = json.loads(Path(sys.argv[1]).read_text("utf-8"))["@graph"]
    nodes = {_name(node["@id"]): node for node in graph}
    types = {kind: sorted(_ancestors(nodes, kind)) for kind in TYPES if kind in nodes}
    ours = {ancestor for ancestors in types.values() for ancestor in ancestors}
    properties = {}
    for name, node in nodes.items():
        domains = _names(node, "schema:domainIncludes")
        if ours & set(domains):
            properties[name] = {"of": sorted(ours & set(domains)), "values": _names(node, "schema:rangeIncludes")}
    members = {kind: sorted(n for n, node in nodes.items() if kind in _kinds(node)) for kind in ENUMERATIONS}
    OUT.write_text(json.dumps({"types": types, "properties": properties, "members": members}, indent=1) + "\n", "utf-8")
    return 0


def _name(identifier: str) -> str:
    return identifier.removeprefix("schema:").rpartition("/")[2]


def _names(node: dict[str, Any], key: str) -> list[str]:
    found = node.get(key, [])
    return sorted(_name(one["@id"]) for one in (found if isinstance(found, list) else [found]))


def _kinds(node: dict[str, Any]) -> list[str]:
    found = node.get("@type", [])
    return [_name(one) for one in (found if isinstance(found, list) else [found])]


def _ancestors(nodes: dict[str, dict[str, Any]], kind: str) -> set[str]:
    above = {kind}
    for parent in _names(nodes.get(kind, {}), "rdfs:subClassOf"):
        above |= _ancestors(nodes, parent)
    return above


if __name__ == "__main__":
    sys.exit(main())
