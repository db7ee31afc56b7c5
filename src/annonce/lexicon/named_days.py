"""Named days: what they are called, and how to compute them.

Movable days are offsets from Easter Sunday (Gregorian computus, `dateutil.easter`); fixed days are (month, day). Legal
holidays: Code du travail, art. L3133-1; abolition days: décret n° 83-1003 du 23 novembre 1983.
"""

from __future__ import annotations

#: Folded phrase → key.
PHRASES: dict[str, str] = {
    "lundi de paques": "easter+1", "dimanche de paques": "easter+0", "jour de paques": "easter+0", "samedi de paques": "easter-1",
    "vendredi saint": "easter-2", "jeudi saint": "easter-3", "dimanche des rameaux": "easter-7", "mardi gras": "easter-47",
    "mercredi des cendres": "easter-46", "mi-careme": "easter-24",
    "jeudi de l'ascension": "easter+39", "jour de l'ascension": "easter+39", "jeudi d'ascension": "easter+39",
    "dimanche de pentecote": "easter+49", "dimanche de la pentecote": "easter+49",
    "lundi de pentecote": "easter+50", "lundi de la pentecote": "easter+50",
    "week-end de paques": "easter-1..easter+1", "week-end de la pentecote": "easter+48..easter+50",
    "week-end de pentecote": "easter+48..easter+50", "week-end pascal": "easter-1..easter+1",
    "week-end de l'ascension": "easter+39..easter+42", "pont de l'ascension": "easter+39..easter+42",
    "jour de l'an": "01-01", "nouvel an": "01-01", "premier de l'an": "01-01", "epiphanie": "01-06", "chandeleur": "02-02",
    "saint-valentin": "02-14", "saint valentin": "02-14", "st-valentin": "02-14", "st valentin": "02-14",
    "fete du travail": "05-01", "fete de la musique": "06-21", "saint-jean": "06-24", "fete nationale": "07-14",
    "assomption": "08-15", "halloween": "10-31", "toussaint": "11-01", "jour de la toussaint": "11-01", "armistice de 1918": "11-11",
    "saint-nicolas": "12-06", "saint nicolas": "12-06", "st-nicolas": "12-06",
    "veille de noel": "12-24", "reveillon de noel": "12-24", "jour de noel": "12-25",
    "saint-sylvestre": "12-31", "saint sylvestre": "12-31", "st-sylvestre": "12-31", "st sylvestre": "12-31",
    "reveillon du nouvel an": "12-31", "reveillon du jour de l'an": "12-31", "veille du jour de l'an": "12-31", "nuit du nouvel an": "12-31",
    "noel": "12-25",
    "abolition de l'esclavage a mayotte": "04-27", "abolition de l'esclavage en martinique": "05-22", "abolition de l'esclavage en guadeloupe": "05-27",
    "abolition de l'esclavage en guyane": "06-10", "abolition de l'esclavage a la reunion": "12-20",
    "quatorze juillet": "07-14", "onze novembre": "11-11", "huit mai": "05-08", "premier mai": "05-01",
}  # fmt: skip

#: Words that begin or hold a phrase: the anchors.
ANCHORS = frozenset(
    {
        "paques", "pascal", "ascension", "pentecote", "saint", "rameaux", "gras", "cendres", "careme", "an", "epiphanie", "chandeleur",
        "valentin", "travail", "musique", "jean", "nationale", "assomption", "halloween", "toussaint", "armistice", "nicolas", "noel",
        "sylvestre", "esclavage", "juillet", "novembre", "mai",
    }
)  # fmt: skip

#: Phrases that name a feast rather than a day unless "le", "pour", "à l'occasion" or an hour stands beside them.
WEAK = frozenset({"epiphanie", "chandeleur", "halloween", "saint-jean", "toussaint", "saint-valentin", "st-valentin", "nouvel an",
                  "saint valentin", "st valentin", "fete du travail", "fete nationale", "assomption", "saint-nicolas", "saint nicolas",
                  "st-nicolas", "armistice de 1918", "fete de la musique", "mi-careme",
                  "abolition de l'esclavage a mayotte", "abolition de l'esclavage en martinique", "abolition de l'esclavage en guadeloupe",
                  "abolition de l'esclavage en guyane", "abolition de l'esclavage a la reunion"})  # fmt: skip

#: Words that mean the day only where they stand alone before an hour ("Noël à 10h30"): "marché de Noël", "vacances de Noël".
BARE = frozenset({"noel"})
