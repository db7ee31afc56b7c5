"""A story as a web page of its own: the text beside the values; pointing at a value lights its words, and back.

The page holds no script and asks the network for nothing: its Content-Security-Policy allows its own style alone (CSP
level 3, hash-source). Lighting is CSS: `:has()` with `:hover`, `:focus` and `:target`. Words and values are links to
each other, so that a keyboard reaches them all. Colours keep a contrast of 4.5 at least (WCAG 2.2, 1.4.3, level AA).
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import BinaryIO

from annonce.explain.story import Chapter, Fact, LeftOut, Proof, Segment, Story
from annonce.explain.visible import visible
from annonce.explain.words import GROUPS
from annonce.model import Warning
from annonce.writers.french import NBSP, joined, plural, typography

LIGHT = {
    "ink": "#1b1b1b", "paper": "#ffffff", "soft": "#575757", "link": "#1a4f8f", "lit": "#1b1b1b", "doubt": "#7a4b00",
    "title": "#f6d9f2", "when": "#d3f0d3", "where": "#d0ecf5", "price": "#fbeab0", "registration": "#d9dffb",
    "contact": "#dde7f2", "people": "#efdfff", "programme": "#dcefc3", "other": "#e6e6dc", "left_out": "#fadcd6",
}  # fmt: skip
"""Colours on a light screen: of the text, and behind the words of each group."""

DARK = {
    "ink": "#ececec", "paper": "#161616", "soft": "#b4b4b4", "link": "#9cc7ff", "lit": "#ffffff", "doubt": "#f0c070",
    "title": "#5a2453", "when": "#1d4d24", "where": "#134a59", "price": "#574708", "registration": "#2c3779",
    "contact": "#2a4058", "people": "#4a2d6b", "programme": "#3b4d14", "other": "#46463c", "left_out": "#662a20",
}  # fmt: skip
"""The same on a dark screen."""

_STYLE = """
*{box-sizing:border-box}
body{margin:0;font:1rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
header,.pair>section{padding:.5rem 1.25rem}
h1{font-size:1.4rem;margin:.5rem 0}h2{font-size:1.15rem}h3{font-size:1.05rem;margin:1.2rem 0 .4rem}
.soft{color:var(--soft)}.doubt{color:var(--doubt)}
ul{list-style:none;padding:0;margin:0}
.legend{display:flex;flex-wrap:wrap;gap:.4rem}.legend li{padding:0 .5rem;border-radius:.25rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere;max-width:75ch}
.text a{color:inherit;text-decoration:underline dotted;text-underline-offset:.2em;border-radius:.2rem}
.fact{padding:.25rem .5rem;margin:.25rem 0;border-left:.4rem solid var(--g);overflow-wrap:anywhere}
.fact a{color:var(--link);font-weight:600}
.fact q{quotes:none}.fact div{font-size:.9rem}
a:focus-visible{outline:.2rem solid var(--lit);outline-offset:.1rem}
@media(min-width:60rem){.pair{display:grid;grid-template-columns:1fr 1fr}
.pair>section:first-child{align-self:start;max-height:100vh;overflow:auto;position:sticky;top:0}}
"""
_LIT_WORDS = "{background:var(--lit);color:var(--paper)}"
_LIT_FACT = "{outline:.2rem solid var(--lit);outline-offset:-.1rem}"


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """Write one page for all stories, in UTF-8."""
    told = list(stories)
    style = _style(told)
    source = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{source}'; base-uri 'none'; form-action 'none'"
    name = next((_text(story.source) for story in told if story.source), "")
    title = f"Annonce expliquée{typography(' : ') if name else ''}{name}"
    body = "\n".join(_story(story, number, len(told)) for number, story in enumerate(told, 1))
    page = f"""<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p class="soft">Survolez une valeur, ou allez-y avec la touche de tabulation{NBSP}: ses mots s’allument dans le texte.
Survolez des mots{NBSP}: leurs valeurs s’allument. Entrée mène de l’un à l’autre.</p>
{_legend(told)}
</header>
<main>
{body}
</main>
</body>
</html>
"""
    out.write(page.encode())


def _style(stories: Sequence[Story]) -> str:
    """Give the style of the page, with two selectors for each fact; nothing of the text is in it."""
    light, dark = (";".join(f"--{name}:{color}" for name, color in colors.items()) for colors in (LIGHT, DARK))
    groups = "".join(f".g-{group}{{--g:var(--{group})}}" for group in GROUPS)
    lit = "".join(
        f"body:has(#f{n}:hover,#f{n}:focus-within,#f{n}:target) .w{n}{_LIT_WORDS}"
        f"body:has(.w{n}:hover,.w{n}:focus,.w{n}:target) #f{n}{_LIT_FACT}"
        for story in stories
        for n in dict.fromkeys(n for segment in story.segments for n in segment.numbers)
    )
    return (
        f":root{{color-scheme:light dark;{light}}}@media(prefers-color-scheme:dark){{:root{{{dark}}}}}"
        f"{_STYLE}{groups}.text a,.legend li{{background:var(--g)}}.fact:target{_LIT_FACT}{lit}"
    )


def _text(value: str) -> str:
    """Make words of the announcement harmless on a page."""
    return escape(visible(value), quote=True)


def _legend(stories: Sequence[Story]) -> str:
    used = {segment.group for story in stories for segment in story.segments}
    items = "".join(f'<li class="g-{group}">{label}</li>' for group, label in GROUPS.items() if group in used)
    return f'<ul class="legend" aria-label="Couleurs">{items}</ul>' if items else ""


def _story(story: Story, number: int, count: int) -> str:
    which = f" {number}" if count > 1 else ""
    found = plural(len(story.chapters), "événement") if story.chapters else "Aucun événement trouvé"
    chapters = "\n".join(_chapter(story, chapter, n) for n, chapter in enumerate(story.chapters, 1))
    return f"""<div class="pair">
<section aria-labelledby="t{number}">
<h2 id="t{number}">Texte{which}</h2>
<div class="text">{"".join(_segment(story, segment) for segment in story.segments)}</div>
</section>
<section aria-labelledby="v{number}">
<h2 id="v{number}">Ce qui en est tiré{which}{NBSP}: {found}</h2>
{chapters}
{_left_out(story)}
{_warnings(story, story.warnings)}
</section>
</div>"""


def _segment(story: Story, segment: Segment) -> str:
    words = escape(visible(story.text[segment.start : segment.end], line_end="\n" if "\n" in story.text else "\r"))
    if not segment.numbers:
        return words
    numbers = segment.numbers
    lit = " ".join(f"w{n}" for n in numbers)
    about = " ".join(f"l{n}" for n in numbers)
    return (
        f'<a id="c{numbers[0]}-{segment.start}" class="g-{segment.group} {lit}" href="#f{numbers[0]}" '
        f'aria-describedby="{about}">{words}</a>'
    )


def _chapter(story: Story, chapter: Chapter, number: int) -> str:
    facts = "\n".join(_fact(story, fact) for fact in chapter.facts)
    return f"""<h3>Événement {number}{NBSP}: <bdi>{_text(chapter.name)}</bdi></h3>
<ul>
{facts}
</ul>
{_warnings(story, chapter.warnings)}"""


def _fact(story: Story, fact: Fact) -> str:
    label = _label(story, fact.number, fact.label, fact.proofs)
    notes = f' <span class="soft">({_text(joined(fact.notes))})</span>' if fact.notes else ""
    quotes = "".join(_quote(story, proof) for proof in fact.proofs)
    value = f"{NBSP}: <bdi>{_text(fact.value)}</bdi>" if fact.value else ""
    return f'<li id="f{fact.number}" class="fact g-{fact.group}">{label}{value}{notes}{quotes}</li>'


def _label(story: Story, number: int, label: str, proofs: Sequence[Proof]) -> str:
    """Give the name of a value, a link to its first words where there are some."""
    if not proofs:
        return f'<strong id="l{number}">{_text(label)}</strong>'
    segment = story.segment_at(min(proofs).start)
    return f'<a id="l{number}" href="#c{segment.numbers[0]}-{segment.start}">{_text(label)}</a>'


def _quote(story: Story, proof: Proof) -> str:
    line, column = story.place(proof.start)
    words = " ".join(visible(story.text[proof.start : proof.end]).split())
    return (
        f"<div>«{NBSP}<q><bdi>{escape(words)}</bdi></q>{NBSP}» "
        f'<span class="soft">ligne {line}, colonne {column}, caractères {proof.start} à {proof.end}, '
        f"règle <code>{_text(proof.rule)}</code></span></div>"
    )


def _left_out(story: Story) -> str:
    if not story.left_out:
        return ""
    items = "\n".join(_left(story, left) for left in story.left_out)
    return f"<h3>Ce qui n’a pas compté</h3>\n<ul>\n{items}\n</ul>"


def _left(story: Story, left: LeftOut) -> str:
    label = _label(story, left.number, left.reason, (left.proof,))
    return f'<li id="f{left.number}" class="fact g-left_out">{label}{_quote(story, left.proof)}</li>'


def _warnings(story: Story, warnings: Iterable[Warning]) -> str:
    items: Iterator[str] = (
        f'<li class="doubt">Attention{NBSP}: {_text(warning.message)}{_where(story, warning)}</li>'
        for warning in warnings
    )
    shown = "".join(items)
    return f'<ul aria-label="Avertissements">{shown}</ul>' if shown else ""


def _where(story: Story, warning: Warning) -> str:
    if warning.start is None:
        return ""
    line, column = story.place(warning.start)
    return f" (ligne {line}, colonne {column})"
