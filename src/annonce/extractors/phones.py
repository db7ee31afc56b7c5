"""Phone numbers as candidates: what looks like one, by its groups of digits. `assemble` writes them in E.164."""

from __future__ import annotations

from collections.abc import Iterator

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.mention import Mention

_SEP = r"[ .\-/]{0,3}"
_FRENCH = re.compile(
    r"(?!\d\d[/.-]\d\d(?:[/.-]20\d\d| ?- ?\d\d[/.]))"  # "08/09/2024 11h", "07/03 - 08/04/25"
    r"(?!\d\d ?- ?\d\d(?P<sign>[/.-])\d\d(?P=sign)(?:20\d\d|\d\d \d\d? ?[h:]))"  # "12h 05 - 26-05-2023"
    rf"(?:0[1-9](?:{_SEP}\d\d){{4}}(?![\d])|0[1-9]\d\d[ .]\d\d[ .]\d\d[ .]\d\d(?!\d)|"
    r"0 ?[89]\d\d[ .]\d{3}[ .]\d{3}(?!\d)|0 [89]\d\d(?:[ .]\d\d){3}(?!\d)|"
    r"0\d{1,2}[ /]\d{3}[ .]\d\d[ .]\d\d(?!\d)|0\d{2,3}/\d\d[ .]\d\d[ .]\d\d(?!\d))"  # the last: Belgian
)
_INTERNATIONAL = re.compile(rf"(?:\+|00)\d{{1,3}}\)?{_SEP}(?:\(0\){_SEP})?\d(?:[ .\-/()]{{0,2}}\d){{5,12}}(?![\d])")
_AMERICAN = re.compile(r"(?:1[ -])?\(?[2-9]\d\d\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\d)")
#: What may follow the first digits of a number; without it these are at least so many.
_PARTS, _LONG = frozenset(" .-/)("), 7
_LOCAL = re.compile(
    r"0\d{1,3}[ /.](?:\d{2,3}[ .]){1,3}\d{2,3}(?![\d/])|\d\d \d{3} \d\d \d\d(?!\d)|\d{2,3}(?:[ .]\d\d){3,4}(?!\d)"
)
_LABEL = re.compile(
    r"(?:\b(?:tel|infos?|telephone|tele|phone|portable|mobile|port|gsm|au|ou|contact|natel|rens|renseignements|resa|"
    r"reservations?|sms|appeler|whatsapp|numero|inscriptions?)\b|☎|📞|\()[ .:)]{0,4}$"
)
_FAX = re.compile(r"\b(?:fax|telecopie|siret|siren|iban|rcs|ape|tva|licences?|n°|bic|id|identifiant)[ .:]{0,4}$")


def find(document: Document) -> Iterator[Mention]:
    """Give candidates as written; a fax, an account or a registration number is a decoy."""
    text = document.folded
    taken = -1
    for start, end, sign, word in document.figures:
        if start < taken or ((word or sign not in _PARTS) and end - start < _LONG):
            continue
        begin = start
        before = text[start - 1 : start]
        match = None
        if before == "+":
            begin = start - 1
            match = _INTERNATIONAL.match(text, begin)
        elif text.startswith("00", start):
            match = _INTERNATIONAL.match(text, start)
        if match is None and before not in (".", "-", "/", "+") and text[start] == "0":
            match = _FRENCH.match(text, start)
        if match is None and before not in (".", "/", "-", "+", ","):
            match = _AMERICAN.match(text, begin - 1 if before == "(" else begin)
            if match is None:
                match = _LOCAL.match(text, start)
                if match is not None and not _LABEL.search(text, max(0, start - 26), start):
                    match = None
        if match is None:
            continue
        taken = match.end()
        fax = _FAX.search(text, max(0, match.start() - 18), match.start()) is not None
        yield Mention(
            Span(match.start(), match.end()),
            None if fax else match.group(),
            "phones.fax" if fax else "phones.number",
            "decoy" if fax else "phone",
        )
