"""Looks for inputs that break what must hold for all: texts and files, guided by the lines of ours that they reach.

    python fuzz/parse.py [-max_total_time=600]   # options of libFuzzer; needs the extra "fuzz"
    python fuzz/parse.py crash-0a1b…                       # try one input again

What must hold stands in `tests/invariants.py`. The inputs that were found stay in `tests/fuzzed`, where
`tests/test_fuzzed.py` tries them each time; the search begins with them and the announcements of `samples`.
"""

import sys
from pathlib import Path

import atheris

HERE = Path(__file__).resolve().parent
CORPUS = HERE / "corpus"  # what was found to reach further; kept, so that the next search goes on from there
sys.path.insert(0, str(HERE.parent / "tests"))

with atheris.instrument_imports(include=["annonce"]):
    from invariants import SUFFIXES, WORDS, check

_PAGES = {
    ".txt": "{text}",
    ".html": "<html><head><title>a</title></head><body><p>{text}</p><table><tr><td>3 mai</table></body></html>",
    ".eml": "From: a@exemple.fr\nSubject: =?utf-8?q?Concert?=\nDate: Mon, 2 Mar 2026 10:00:00 +0100\n"
    "Content-Type: text/plain; charset=utf-8\n\n{text}",
    ".ics": "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART;TZID=Europe/Paris:20260503T200000\r\n"
    "RRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Concert\r\nLOCATION:Die\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ".md": "# Agenda\n\n{text}\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 3 mai | [c](https://exemple.fr) |\n",
    ".mbox": "From a@exemple.fr Mon Mar  2 10:00:00 2026\nSubject: Concert\n\n{text}\n",
    ".rtf": r"{{\rtf1\ansi\ansicpg1252 {text}\par \u233?t\'e9 \bullet a}}",
    ".pdf": "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 47>>stream\nBT /F 12 Tf 10 90 Td (Concert le 3 mai 2026) Tj ET\nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>",
    ".docx": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>{text}</w:t></w:r></w:p></w:body></w:document>",
    ".odt": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>{text}</text:p>'
    "</office:text></office:body></office:document-content>",
}


def seeds(folder: Path) -> None:
    """Write what the search begins with: our samples as text, one of each format, and all words in rows."""
    texts = [path.read_text("utf-8") for path in sorted((HERE.parent / "samples").glob("*.txt"))]
    for number, text in enumerate(texts):
        (folder / f"sample-{number}").write_bytes(b"T" + text.encode())
    for number, suffix in enumerate(SUFFIXES):
        page = _PAGES[suffix]
        text = texts[number]
        whole = page.format(text=text) if "{text}" in page else page
        (folder / f"file{suffix}").write_bytes(b"%d" % number + whole.encode())
    for number in range(0, len(WORDS), 16):
        (folder / f"words-{number}").write_bytes(b"W" + bytes(range(number, min(number + 16, len(WORDS)))))


def main() -> None:
    """Search; the first input that breaks something is written to the folder where this runs."""
    given = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    begin = [] if given and Path(given[0]).is_file() else [str(CORPUS), str(HERE.parent / "tests" / "fuzzed")]
    if begin:
        CORPUS.mkdir(exist_ok=True)
        seeds(CORPUS)
    defaults = ["-max_len=1024", "-timeout=60", "-rss_limit_mb=2048"]
    atheris.Setup([sys.argv[0], *defaults, *sys.argv[1:], *begin], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
