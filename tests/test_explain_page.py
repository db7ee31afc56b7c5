"""The page of `annonce explain` in a real browser; skipped where there is none."""

import datetime as dt
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Browser, program

from annonce.explain import page
from annonce.explain.story import Story, tell
from annonce.pipeline import analyse

TEXT = (
    "Concert de harpe\nsamedi 18 avril 2026 à 20h30, salle des fêtes, 71700 Tournus\n"
    "Loi 1901. <script>document.title='pris'</script> <img src=https://example.org/x.png>\n"
)

EXECUTABLE = program()
pytestmark = pytest.mark.skipif(
    EXECUTABLE is None, reason="no Chromium on this machine (Debian: apt-get install chromium-headless-shell)"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        found = Browser(EXECUTABLE or "", Path(profile))
        try:
            yield found
        finally:
            found.close()


@pytest.fixture
def story() -> Story:
    return tell(analyse(TEXT, reference_date=dt.date(2026, 2, 10)))


@pytest.fixture
def opened(browser: Browser, story: Story, tmp_path: Path) -> Browser:
    out = io.BytesIO()
    page.write([story], out)
    (tmp_path / "a.html").write_bytes(out.getvalue())
    browser.call("Input.dispatchMouseEvent", type="mouseMoved", x=1299, y=899)
    browser.open((tmp_path / "a.html").as_uri())
    return browser


def number(story: Story, field: str) -> int:
    return next(f.number for c in story.chapters for f in c.facts if f.field == field)


def lit(browser: Browser, paper: str = "rgb(27, 27, 27)") -> str:
    """Give the words whose background is that of lit words."""
    script = (
        "[...document.querySelectorAll('.text a')]"
        f".filter(e => getComputedStyle(e).backgroundColor === '{paper}').map(e => e.textContent).join('|')"
    )
    return str(browser.evaluate(script))


def outlined(browser: Browser) -> list[str]:
    script = (
        "[...document.querySelectorAll('.fact')]"
        ".filter(e => getComputedStyle(e).outlineStyle === 'solid').map(e => e.id)"
    )
    return list(browser.evaluate(script))


def test_pointing_at_a_value_lights_its_words(opened: Browser, story: Story) -> None:
    assert lit(opened) == ""
    opened.point(f"#f{number(story, 'occurrences[0].start')}")
    assert lit(opened) == "samedi 18 avril 2026 à 20h30"
    opened.point(f"#f{number(story, 'name')}")
    assert lit(opened) == "Concert| de harpe"


def test_pointing_at_words_marks_all_their_values(opened: Browser, story: Story) -> None:
    opened.point(".text a")  # "Concert": the title and the kind
    assert outlined(opened) == [f"f{number(story, field)}" for field in ("name", "type")]


def test_the_keyboard_reaches_words_and_values(opened: Browser, story: Story) -> None:
    stops = opened.evaluate("document.querySelectorAll('a').length")
    seen = []
    for _ in range(stops):
        opened.press("Tab", 9)
        seen.append(opened.evaluate("document.activeElement.id"))
    assert len(set(seen)) == stops
    assert lit(opened) == "Loi 1901"  # the last stop is the last value
    opened.evaluate(f"document.getElementById('l{number(story, 'location.locality')}').focus()")
    assert lit(opened) == "Tournus"
    opened.press("Enter", 13, "\r")
    assert opened.evaluate("document.querySelector(':target').textContent") == "Tournus"
    opened.press("Tab", 9)  # from the words that the link led to
    assert opened.evaluate("document.activeElement.textContent") == "Loi 1901"


def test_enter_on_words_leads_to_their_value(opened: Browser, story: Story) -> None:
    opened.press("Tab", 9)
    assert opened.evaluate("document.activeElement.textContent") == "Concert"
    opened.press("Enter", 13, "\r")
    assert opened.evaluate("document.querySelector(':target').id") == f"f{number(story, 'name')}"
    assert lit(opened) == "Concert| de harpe"


def test_nothing_is_asked_of_the_network_and_nothing_runs(opened: Browser) -> None:
    asked = [e["params"]["request"]["url"] for e in opened.events if e["method"] == "Network.requestWillBeSent"]
    assert len(asked) == 1
    assert asked[0].startswith("file://")
    assert opened.evaluate("document.title") == "Annonce expliquée"
    assert opened.evaluate("document.scripts.length + document.images.length") == 0
    assert [e for e in opened.events if e["method"] in ("Log.entryAdded", "Runtime.exceptionThrown")] == []
    # and the policy is in force: what a page of the same origin would load is refused
    opened.evaluate(
        "document.body.append(Object.assign(new Image(), {src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw='}))"
    )
    opened.evaluate("new Promise(done => setTimeout(done, 100))")
    assert any("Content Security Policy" in str(e) for e in opened.events if e["method"] == "Log.entryAdded")


def test_a_dark_screen_has_dark_paper(opened: Browser, story: Story) -> None:
    dark = [{"name": "prefers-color-scheme", "value": "dark"}]
    opened.call("Emulation.setEmulatedMedia", features=dark)
    try:
        assert opened.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 22, 22)"
        opened.point(f"#f{number(story, 'name')}")
        assert lit(opened, "rgb(255, 255, 255)") == "Concert| de harpe"
    finally:
        opened.call("Emulation.setEmulatedMedia", features=[])


def test_the_words_are_those_of_the_text(opened: Browser) -> None:
    assert opened.evaluate("document.querySelector('.text').textContent") == TEXT


def test_nothing_overflows_a_narrow_screen(opened: Browser) -> None:
    opened.call("Emulation.setDeviceMetricsOverride", width=360, height=640, deviceScaleFactor=1, mobile=False)
    try:
        assert opened.evaluate("document.documentElement.scrollWidth") <= 360
    finally:
        opened.call("Emulation.clearDeviceMetricsOverride")
