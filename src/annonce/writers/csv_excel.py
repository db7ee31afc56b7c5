"""CSV that a French Excel opens at a double click: the columns of `csv`, with the habits of that program.

A byte order mark tells it that this is UTF-8; semicolons part the cells and commas the decimals, as its French settings
want; phones stand as people dial them ("01 99 00 12 34"), because it would take "+33199001234" for a number. A postal
code that begins with 0 still loses it there, unless the file is imported with that column as text.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable
from typing import BinaryIO

from annonce.model import Announcement
from annonce.writers import french
from annonce.writers.csv import COLUMNS, Cell, plain, table

_PHONE = re.compile(r"\+\d{6,15}")


def write(items: Iterable[Announcement], out: BinaryIO) -> None:
    """Write the header and the rows."""
    out.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    rows = csv.writer(text, delimiter=";")
    rows.writerow(COLUMNS)
    rows.writerows([_excel(value) for value in row.values()] for row in table(items))
    text.detach()


def _excel(value: Cell) -> str | int | float:
    if isinstance(value, float):
        return str(plain(value)).replace(".", ",")
    if isinstance(value, str) and _PHONE.fullmatch(value):
        return french.phone(value)
    return plain(value)
