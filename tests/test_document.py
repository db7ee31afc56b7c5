"""The folded copy of a text and the way back from it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annonce.document import Document, Span, clean

# Any text, and texts thick with what a folded copy changes.
ODD = (
    "é è e\u0301 e\u0323\u0301 \u00ad\u200b\u200d\ufeff \u00a0\u202f\u3000 ﬁﬃœŒæß ½²①㎏ 𝐂𝓸 \ud800\udfff "
    "👩\u200d👧 ☎\ufe0f ’«»“” –—‑− … \r\n \r \x85\u2028 İΣς ¨ \u0301"
)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
ODD_TEXT = st.text(st.sampled_from(ODD), max_size=40)
TEXTS = ANY_TEXT | ODD_TEXT


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Lundi 31 mars", "lundi 31 mars"),
        ("FÊTE DE L’ÉTÉ À NOËL", "fete de l'ete a noel"),
        ("Fe\u0302te de l\u2019e\u0301te\u0301", "fete de l'ete"),
        ("e\u0323\u0301", "e"),
        ("ligne\r\nligne", "ligne\nligne"),
        ("vieux\rMac", "vieux\nmac"),
        ("a\u2028b\u2029c\x85d\x0ce", "a\nb\nc\nd\ne"),
        ("20\u00a0h\u202f30\u2009!\u3000\t", "20 h 30 !  "),
        ("12  avril  à 9 h,   salle", "12 avril a 9 h,   salle"),
        ("Accueil  Agenda  Contact", "accueil  agenda  contact"),
        ("ven\u00addredi sa\u200bmedi \ufeffdim\u2060anche", "vendredi samedi dimanche"),
        ("\u200fde droite\u200e à gauche", "de droite a gauche"),
        ("ﬁn d’oﬃce, cœur, Œuvre, æ, straße", "fin d'office, coeur, oeuvre, ae, strasse"),
        ("\U0001d402\U0001d428\U0001d427\U0001d41c\U0001d41e\U0001d42b\U0001d42d", "concert"),
        ("\U0001d7d0\U0001d7cf mars", "21 mars"),
        ("ＣＯＮＣＥＲＴ　２０ｈ", "concert 20h"),
        ("①② 3² x", "12 32 x"),
        ("« Bal » “trad” ‘ici’", '" bal " "trad" \'ici\''),
        ("14h–16h — 3‑4 −5", "14h-16h - 3-4 -5"),
        ("№ 5, nº 6", "n° 5, n° 6"),
        ("Concert 🎶 ☎\ufe0f", "concert 🎶 ☎"),
        ("👩\u200d👧", "👩👧"),
        ("½ h", "½ h"),
        ("\ud83d seul \udc00", "\ud83d seul \udc00"),
        ("\x00", "\x00"),
        ("", ""),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert Document(text).folded == folded


def test_the_text_is_never_rewritten() -> None:
    text = "Fe\u0302te\r\n\u00a0de l’été\u200b 𝐂"
    assert Document(text).text == text


@pytest.mark.parametrize("text", ["Concert 20h", "à l’été", "\U0001d402\u00a0é"])
def test_no_map_where_positions_are_the_same(text: str) -> None:
    assert Document(text).at is None


@pytest.mark.parametrize("text", ["a\r\nb", "cœur", "e\u0301", "\u200ba", "a\u00ad"])
def test_a_map_where_they_are_not(text: str) -> None:
    document = Document(text)
    assert document.at is not None
    assert len(document.at) == len(document.folded) + 1
    assert document.at[-1] == len(text)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Le cœur à 20h", "a 20h", "à 20h"),
        ("Le cœur à 20h", "coeur", "cœur"),
        ("le\r\n3 mai\r\n", "3 mai", "3 mai"),
        ("\ufeffle 3 ma\u00adi ici", "3 mai", "3 ma\u00adi"),
        ("la fe\u0302te e\u0301tait", "fete", "fe\u0302te"),
        ("de\u0301jeune\u0301 !", "dejeune", "de\u0301jeune\u0301"),
        ("de\u0301jeune\u0301 !", "!", "!"),
        ("👩\u200d👧 le 3 mai", "3 mai", "3 mai"),
        ("ﬁn", "fin", "ﬁn"),
        ("oﬃce", "fic", "ﬃc"),
    ],
)
def test_source_span(text: str, words: str, source: str) -> None:
    document = Document(text)
    start = document.folded.index(words)
    span = document.source_span(start, start + len(words))
    assert text[span.start : span.end] == source


@given(TEXTS)
@example("a\ud800")
@example("\r\r\n")
@example("İ")
@example("ΑΣ ΟΔΟΣ")
def test_each_folded_character_comes_from_where_it_points(text: str) -> None:
    document = Document(text)
    assert len(document.folded) == len(document.plain)
    if document.at is None:
        assert len(document.plain) == len(text)
        return
    places = list(document.at)
    assert len(places) == len(document.plain) + 1
    assert places == sorted(places)
    assert places[-1] == len(text)
    for position, char in enumerate(document.plain):
        source = text[places[position]]
        assert source == "\r" or char in Document(source).plain


@given(TEXTS, st.data())
def test_a_piece_of_the_source_folds_to_the_piece_of_the_copy(text: str, data: st.DataObject) -> None:
    text = text.replace("\r", "")  # alone, "\r" means another thing than before "\n"
    document = Document(text)
    start = data.draw(st.integers(0, len(document.plain)))
    end = data.draw(st.integers(start, len(document.plain)))
    span = document.source_span(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    if start == end:
        assert span.length == 0
        return
    piece = Document(text[span.start : span.end]).plain
    assert document.plain[start:end] in piece
    whole = document.at is None or (
        (start == 0 or document.at[start - 1] < document.at[start]) and document.at[end - 1] < document.at[end]
    )
    if whole:  # the ends do not cut what one character opened into ("ﬃ")
        assert document.plain[start:end] == piece


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = Document(text.replace("\r", ""))  # with its capitals: two spaces before one are kept
    assert Document(once.plain).folded == once.folded


@given(st.text(max_size=40))
def test_composed_and_decomposed_accents_fold_alike(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", composed)
    ours = "".join(c for c in composed if c.isascii() or "À" <= c <= "ÿ")
    assert Document(unicodedata.normalize("NFD", ours)).folded == Document(ours).folded
    assert len(Document(decomposed).folded) == len(Document(decomposed).plain)


@given(st.text(max_size=60))
def test_line_ends_fold_alike(text: str) -> None:
    text = text.replace("\r", "")
    assert Document(text.replace("\n", "\r\n")).folded == Document(text).folded
    assert Document(text.replace("\n", "\r")).folded == Document(text).folded


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Fe\u0302te", "Fête"),
        ("  deux   mots \t et\nune ligne ", "deux mots et une ligne"),
        ("20\u00a0h\u202f30", "20 h 30"),
        ("ven\u00addre\u200bdi\ufeff", "vendredi"),
        ("L’Été «\u00a0ici\u00a0»", "L’Été « ici »"),
        ("cœur ﬁn 𝐂", "cœur ﬁn 𝐂"),
    ],
)
def test_value_keeps_the_words_as_written(text: str, value: str) -> None:
    document = Document(text)
    assert document.value(0, len(document.folded)) == value


@given(TEXTS)
def test_clean_is_stable(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once == once.strip()
    assert unicodedata.is_normalized("NFC", once)


def test_index_holds_each_word_and_number() -> None:
    document = Document("Le 3 mai, le 3 juin : 20h30 à l’Éden")
    assert document.index["le"] == [0, 10]
    assert document.index["3"] == [3, 13]
    assert document.index["20"] == [22]
    assert document.index["30"] == [25]
    assert document.index["h"] == [24]
    assert document.index["eden"] == [32]
    assert document.numbers == [3, 13, 22, 25]
    assert document.places(frozenset({"mai", "juin", "mars"})) == [(5, "mai"), (15, "juin")]
    assert document.places({"le": 1, "mai": 2}) == [(0, "le"), (5, "mai"), (10, "le")]


@given(TEXTS)
def test_index_is_true_and_whole(text: str) -> None:
    document = Document(text)
    covered = 0
    for word, places in document.index.items():
        for place in places:
            assert document.folded.startswith(word, place)
            covered += len(word)
    assert covered == sum("a" <= c <= "z" or "0" <= c <= "9" for c in document.folded)


def test_lines() -> None:
    document = Document("une\n\ntrois\r\nquatre")
    assert document.line_starts == [0, 4, 5, 11]
    assert document.line_span(6) == Span(5, 10)
    assert document.line_span(4) == Span(4, 4)
    assert document.line_span(12) == Span(11, 17)


def test_span() -> None:
    outer, inner, beside = Span(2, 8), Span(3, 8), Span(8, 9)
    assert outer.length == 6
    assert outer.contains(inner)
    assert not inner.contains(outer)
    assert outer.overlaps(inner)
    assert not outer.overlaps(beside)
    assert sorted([beside, inner, outer]) == [outer, inner, beside]


def test_hints_and_source() -> None:
    document = Document("x", "a.eml", {"subject": "Bal"})
    assert (document.source, document.hints["subject"]) == ("a.eml", "Bal")
    assert dict(Document("x").hints) == {}
