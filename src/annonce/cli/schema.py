"""`annonce schema`: the form of the result, for programs."""

import json

from annonce.cli.codes import standard_output


def schema() -> None:
    """Écrit le schéma JSON (2020-12) du résultat."""
    from annonce.model import json_schema

    with standard_output() as out:
        out.write(json.dumps(json_schema(), ensure_ascii=False, indent=2).encode() + b"\n")
