"""Source text made harmless: what a terminal or a browser would obey is shown as a sign."""

import re

# Controls (C0 but tab and line feed, DEL, C1), directions (UAX 9), line separators, lone surrogates.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str, *, line_end: str = "\n") -> str:
    """Show control characters: "␛" for escape (Unicode's Control Pictures), "⟨U+202E⟩" for what has no picture.

    Args:
        text: a piece of a text.
        line_end: a carriage return in a text whose lines end so; else it is a part of a line end, and dropped.
    """

    def sign(match: re.Match[str]) -> str:
        char = match[0]
        if char == "\r":
            return "\n" if line_end == "\r" else ""
        if char < "\x20":
            return chr(0x2400 + ord(char))
        return "␡" if char == "\x7f" else f"⟨U+{ord(char):04X}⟩"

    return _OBEYED.sub(sign, text)
