"""Ages and accessibility as announced. Folded patterns."""

from __future__ import annotations

AGES = (
    (
        "between",
        r"(?:de |pour (?:les )?|enfants (?:de )?|ados (?:de )?|- )?(?P<least>\d{1,2}) ?(?:a|-|/|et) ?(?P<most>\d{1,2}) ans",
    ),
    (
        "from",
        r"(?:a partir de|des|apres|plus de|des l'age de) (?P<least>\d{1,2}) ans|(?P<least2>\d{1,2}) ans et \+|\+ ?\d{1,2} ans",
    ),
    ("until", r"(?:moins de|jusqu'a) (?P<most>\d{1,2}) ans"),
    ("all", r"tout public|tous publics"),
)
ACCESSIBILITY = (
    (
        "wheelchair",
        r"\bpmr\b|fauteuils? roulants?|mobilite reduite|accessible aux personnes (?:handicapees|en situation de handicap)|acces (?:handicape|de plain-pied)|plain-pied|\bmoteur\b|ascenseur",
    ),
    ("sign_language", r"\blsf\b|langue des signes|traduit en signes"),
    ("audio_description", r"audio-?descri\w+"),
    ("subtitles", r"sous-?titr\w+|surtitr\w+"),
    ("hearing_loop", r"boucle (?:magnetique|auditive|a induction)"),
    ("mental", r"\bmental\b(?=[^a-z]|$)|facile a lire|\bfalc\b"),
)
