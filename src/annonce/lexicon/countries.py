"""Places outside metropolitan France: overseas territories, countries where French is read, and their towns.

What an announcement needs from here is the time zone of its hours, the currency of its prices, the country of its phone
numbers and of its address. Names and codes are facts of ISO 3166-1 (countries), ISO 4217 (currencies), ITU-T E.164
(dialling codes), IANA (time zones); towns, their regions and postal codes were written by hand, and only where sure: a
town without postal codes has some. Nothing is read from a file; the index of names is made at the first look-up.
Named tuples, because three dataclasses would take longer to define than all the rest to load.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from annonce.lexicon.communes import fold_name

__all__ = [
    "COUNTRIES",
    "TERRITORIES",
    "City",
    "Country",
    "Territory",
    "cities_abroad",
    "cities_by_postal_code",
    "city_abroad",
    "country_named",
    "country_of_phone",
    "opens",
    "territory_of_phone",
    "timezone_of_commune",
]


class Country(NamedTuple):
    """A country, and what is usual in it."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """In French."""
    timezone: str
    """IANA name; of the capital, or of the part where French is spoken (Canada: Québec's)."""
    phone: str
    """The dialling code without "+" ("32"); "1" is shared with the rest of North America."""
    currency: str
    """ISO 4217."""


class Territory(NamedTuple):
    """A French department or territory overseas; `annonce.lexicon.communes` has its communes."""

    department_code: str
    name: str
    country: str
    """The ISO 3166-1 code of its own. An address in it may also say FR."""
    timezone: str
    """IANA name, of the most populous part (Polynesia: Tahiti)."""
    phone: str
    """The dialling code without "+": 590 serves three territories, 262 two."""
    currency: str
    mobile: str | None
    """How its mobile numbers begin when written in the French manner, a regular expression; None: no such form."""


class City(NamedTuple):
    """A town abroad."""

    name: str
    country: str
    """ISO 3166-1 alpha-2."""
    timezone: str
    """IANA name."""
    region: str | None
    """Province (Belgium), canton (Switzerland, Luxembourg), administrative region (Québec) or province (Canada)."""
    postal_codes: tuple[str, ...]
    """Whole codes; of Canada, beginnings of three characters or fewer. Not all of them: absence proves nothing."""


# ── Overseas ─────────────────────────────────────────────────────────────────────────────────────────────────────────

TERRITORIES: Final[Mapping[str, Territory]] = MappingProxyType(
    {
        "971": Territory("971", "Guadeloupe", "GP", "America/Guadeloupe", "590", "EUR", "069[01]"),
        "972": Territory("972", "Martinique", "MQ", "America/Martinique", "596", "EUR", "069[67]"),
        "973": Territory("973", "Guyane", "GF", "America/Cayenne", "594", "EUR", "0694"),
        "974": Territory("974", "La Réunion", "RE", "Indian/Reunion", "262", "EUR", "069[23]"),
        "975": Territory("975", "Saint-Pierre-et-Miquelon", "PM", "America/Miquelon", "508", "EUR", None),
        "976": Territory("976", "Mayotte", "YT", "Indian/Mayotte", "262", "EUR", "0639"),
        "977": Territory("977", "Saint-Barthélemy", "BL", "America/St_Barthelemy", "590", "EUR", "069[01]"),
        "978": Territory("978", "Saint-Martin", "MF", "America/Marigot", "590", "EUR", "069[01]"),
        "984": Territory("984", "Terres australes françaises", "TF", "Indian/Kerguelen", "262", "EUR", None),
        "986": Territory("986", "Wallis et Futuna", "WF", "Pacific/Wallis", "681", "XPF", None),
        "987": Territory("987", "Polynésie française", "PF", "Pacific/Tahiti", "689", "XPF", None),
        "988": Territory("988", "Nouvelle-Calédonie", "NC", "Pacific/Noumea", "687", "XPF", None),
    }
)
"""Department code to territory. Clipperton (989) has no inhabitants and no hours of its own."""

MARQUESAS: Final = frozenset({"98718", "98723", "98731", "98745", "98756", "98757"})
"""INSEE codes of the Marquesas, half an hour ahead of Tahiti: Pacific/Marquesas."""
GAMBIER: Final = frozenset({"98719"})
"""INSEE code of the Gambier Islands, an hour ahead of Tahiti: Pacific/Gambier."""


def timezone_of_commune(insee_code: str) -> str:
    """Give the IANA time zone of a French commune from its INSEE code."""
    if insee_code in MARQUESAS:
        return "Pacific/Marquesas"
    if insee_code in GAMBIER:
        return "Pacific/Gambier"
    territory = TERRITORIES.get(insee_code[:3])
    return territory.timezone if territory else "Europe/Paris"


# ── Countries ────────────────────────────────────────────────────────────────────────────────────────────────────────

COUNTRIES: Final[Mapping[str, Country]] = MappingProxyType(
    {
        code: Country(code, name, timezone, phone, currency)
        for code, name, timezone, phone, currency in (
            ("FR", "France", "Europe/Paris", "33", "EUR"),
            ("AD", "Andorre", "Europe/Andorra", "376", "EUR"),
            ("BE", "Belgique", "Europe/Brussels", "32", "EUR"),
            ("CH", "Suisse", "Europe/Zurich", "41", "CHF"),
            ("LU", "Luxembourg", "Europe/Luxembourg", "352", "EUR"),
            ("MC", "Monaco", "Europe/Monaco", "377", "EUR"),
            ("CA", "Canada", "America/Toronto", "1", "CAD"),
            ("HT", "Haïti", "America/Port-au-Prince", "509", "HTG"),
            ("DZ", "Algérie", "Africa/Algiers", "213", "DZD"),
            ("MA", "Maroc", "Africa/Casablanca", "212", "MAD"),
            ("TN", "Tunisie", "Africa/Tunis", "216", "TND"),
            ("MR", "Mauritanie", "Africa/Nouakchott", "222", "MRU"),
            ("BJ", "Bénin", "Africa/Porto-Novo", "229", "XOF"),
            ("BF", "Burkina Faso", "Africa/Ouagadougou", "226", "XOF"),
            ("BI", "Burundi", "Africa/Bujumbura", "257", "BIF"),
            ("CM", "Cameroun", "Africa/Douala", "237", "XAF"),
            ("CF", "République centrafricaine", "Africa/Bangui", "236", "XAF"),
            ("CG", "Congo", "Africa/Brazzaville", "242", "XAF"),
            ("CD", "République démocratique du Congo", "Africa/Kinshasa", "243", "CDF"),
            ("CI", "Côte d'Ivoire", "Africa/Abidjan", "225", "XOF"),
            ("DJ", "Djibouti", "Africa/Djibouti", "253", "DJF"),
            ("GA", "Gabon", "Africa/Libreville", "241", "XAF"),
            ("GN", "Guinée", "Africa/Conakry", "224", "GNF"),
            ("GQ", "Guinée équatoriale", "Africa/Malabo", "240", "XAF"),
            ("KM", "Comores", "Indian/Comoro", "269", "KMF"),
            ("MG", "Madagascar", "Indian/Antananarivo", "261", "MGA"),
            ("ML", "Mali", "Africa/Bamako", "223", "XOF"),
            ("MU", "Maurice", "Indian/Mauritius", "230", "MUR"),
            ("NE", "Niger", "Africa/Niamey", "227", "XOF"),
            ("RW", "Rwanda", "Africa/Kigali", "250", "RWF"),
            ("SC", "Seychelles", "Indian/Mahe", "248", "SCR"),
            ("SN", "Sénégal", "Africa/Dakar", "221", "XOF"),
            ("TD", "Tchad", "Africa/Ndjamena", "235", "XAF"),
            ("TG", "Togo", "Africa/Lome", "228", "XOF"),
            ("LB", "Liban", "Asia/Beirut", "961", "LBP"),
            ("VU", "Vanuatu", "Pacific/Efate", "678", "VUV"),
            ("DE", "Allemagne", "Europe/Berlin", "49", "EUR"),
            ("ES", "Espagne", "Europe/Madrid", "34", "EUR"),
            ("GB", "Royaume-Uni", "Europe/London", "44", "GBP"),
            ("IE", "Irlande", "Europe/Dublin", "353", "EUR"),
            ("IT", "Italie", "Europe/Rome", "39", "EUR"),
            ("NL", "Pays-Bas", "Europe/Amsterdam", "31", "EUR"),
            ("PT", "Portugal", "Europe/Lisbon", "351", "EUR"),
            ("US", "États-Unis", "America/New_York", "1", "USD"),
        )
    }
)
"""ISO 3166-1 code to country: where French is an official or usual language, France's neighbours, the United States."""

COUNTRY_ALIASES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "principaute de monaco": "MC",
        "principaute d andorre": "AD",
        "grand duche de luxembourg": "LU",
        "confederation suisse": "CH",
        "royaume de belgique": "BE",
        "wallonie": "BE",
        "romandie": "CH",
        "suisse romande": "CH",
        "quebec": "CA",
        "province de quebec": "CA",
        "rdc": "CD",
        "rd congo": "CD",
        "congo kinshasa": "CD",
        "congo brazzaville": "CG",
        "republique du congo": "CG",
        "centrafrique": "CF",
        "guinee conakry": "GN",
        "ile maurice": "MU",
        "l ile maurice": "MU",
        "republique de maurice": "MU",
        "burkina": "BF",
        "etats unis d amerique": "US",
        "usa": "US",
        "angleterre": "GB",
        "grande bretagne": "GB",
        "ecosse": "GB",
        "pays de galles": "GB",
    }
)
"""Other names, folded by `fold_name`, to ISO 3166-1 codes. "Québec" is also a city (`city_abroad`)."""

CANADIAN_AREA_CODES: Final = frozenset(
    """
    204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506 514
    519 548 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942
    """.split()
)
"""The three digits after +1 that tell Canada (Canadian Numbering Administrator)."""


@lru_cache(maxsize=512)
def country_named(name: str) -> Country | None:
    """Give the country called so in French ("Belgique", "la Suisse", "Côte d'Ivoire"), or None.

    "Luxembourg" is also a Belgian province and a garden in Paris, "Maurice" and "Niger" a first name and a river.
    """
    key = fold_name(name)
    names = _country_names()
    for article in ("la ", "le ", "les ", "l "):
        if key not in names:
            key = key.removeprefix(article)
    code = names.get(key)
    return COUNTRIES[code] if code else None


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    return {**{fold_name(country.name): code for code, country in COUNTRIES.items()}, **COUNTRY_ALIASES}


def country_of_phone(number: str) -> Country | None:
    """Give the country of a number written with its dialling code: "+32 2 …", "0032…", "32"; None if unknown.

    +1 is Canada with a Canadian area code behind it, the United States with any other, None with nothing. A code of a
    French territory overseas (`territory_of_phone`) gives France.
    """
    digits = _international_digits(number)
    if digits.startswith("1"):
        area = digits[1:4]
        return None if len(area) < 3 else COUNTRIES["CA" if area in CANADIAN_AREA_CODES else "US"]
    for length in (3, 2):
        code = _dialling_codes().get(digits[:length])
        if code:
            return COUNTRIES[code]
    return None


def territory_of_phone(number: str) -> tuple[Territory, ...]:
    """Give the overseas territories that a dialling code serves ("+262…", "00590", "594"); empty for all others."""
    digits = _international_digits(number)
    return tuple(territory for territory in TERRITORIES.values() if territory.phone == digits[:3])


def _international_digits(number: str) -> str:
    digits = "".join(character for character in number if character.isascii() and character.isdigit())
    return digits.removeprefix("00")


@lru_cache(maxsize=1)
def _dialling_codes() -> dict[str, str]:
    codes = {territory.phone: "FR" for territory in TERRITORIES.values()}
    return codes | {country.phone: code for code, country in COUNTRIES.items() if country.phone != "1"}


# ── Towns ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def city_abroad(name: str) -> City | None:
    """Give the town abroad called `name`, if there is one alone; None for an unknown name, or one of several towns.

    Looked up as French communes are (`fold_name`). Many have a namesake in France ("Mons", "Laval"): ask
    `annonce.lexicon.communes.find` too, and let postal code, phone, currency or country decide.
    """
    cities = cities_abroad(name)
    return cities[0] if len(cities) == 1 else None


@lru_cache(maxsize=2048)
def cities_abroad(name: str) -> tuple[City, ...]:
    """Give all towns abroad called `name`: of Belgium first, then Switzerland, Luxembourg, Canada, others."""
    key = fold_name(name)
    towns = _towns_by_name()
    return tuple(_city(*town) for town in towns.get(key) or towns.get(TOWN_ALIASES.get(key, ""), []))


def opens(word: str) -> bool:
    """Tell whether the name of a town abroad begins with this folded word."""
    return word in _first_words()


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    names = (*_towns_by_name(), *TOWN_ALIASES)
    return frozenset(name.partition(" ")[0] for name in names) | {"st", "ste"}


@lru_cache(maxsize=2048)
def cities_by_postal_code(code: str, country: str | None = None) -> tuple[City, ...]:
    """Give the towns abroad known under a postal code ("B-4000", "L-4081", "CH-1204", "1204", "H2X 1Y4").

    A country's letter settles it; without, a code of four digits may be Belgian, Swiss or of Luxembourg: the name
    beside it decides. `country`: ISO code, to ask for one alone. Empty when no town here has it.
    """
    text = code.strip().upper()
    letter, dash, rest = text.partition("-")
    if dash and letter in ("B", "BE", "L", "LU", "CH"):
        text, country = rest.strip(), {"B": "BE", "L": "LU"}.get(letter, letter)
    text = text.replace(" ", "")
    return tuple(
        city
        for city in _cities()
        if (country is None or city.country == country)
        and any(text == known or (city.country == "CA" and text.startswith(known)) for known in city.postal_codes)
    )


@lru_cache(maxsize=1)
def _cities() -> tuple[City, ...]:
    """Read the whole table: of each region, towns with their postal codes, parted by commas."""
    return tuple(_city(town, country, region) for country, region, towns in TOWNS for town in towns.split(","))


def _city(town: str, country: str, region: str) -> City:
    """Read one town of the table: its name, then its postal codes, if any."""
    words = town.split()
    count = len(words)
    while any(c.isdigit() for c in words[count - 1]):
        count -= 1
    timezone = REGION_TIMEZONES.get(region) or COUNTRIES[country].timezone
    return City(" ".join(words[:count]), country, timezone, region or None, tuple(words[count:]))


@lru_cache(maxsize=1)
def _towns_by_name() -> dict[str, list[tuple[str, str, str]]]:
    """Give what the table says of each name: all names are folded at once, a town is read when it is asked for."""
    index: dict[str, list[tuple[str, str, str]]] = {}
    for country, region, towns in TOWNS:
        folded = towns.lower().translate(_PLAIN).replace(" lez ", " les ")
        for town, key in zip(towns.split(","), folded.split(","), strict=True):
            words = [word for word in key.split() if word.isalpha()]  # no postal code
            index.setdefault(" ".join(words), []).append((town, country, region))
    return index


_PLAIN: Final = str.maketrans("àâäçéèêëîïôöùûüÿ-'’", "aaaceeeeiioouuuy   ") | {ord("œ"): "oe"}


REGION_TIMEZONES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Nouveau-Brunswick": "America/Moncton",
        "Nouvelle-Écosse": "America/Halifax",
        "Manitoba": "America/Winnipeg",
        "Alberta": "America/Edmonton",
        "Colombie-Britannique": "America/Vancouver",
        "Îles-de-la-Madeleine": "America/Halifax",
        "Haut-Katanga": "Africa/Lubumbashi",
        "Nord-Kivu": "Africa/Lubumbashi",
        "Sud-Kivu": "Africa/Lubumbashi",
        "Tshopo": "Africa/Lubumbashi",
        "Kasaï": "Africa/Lubumbashi",
        "Californie": "America/Los_Angeles",
        "Illinois": "America/Chicago",
        "Louisiane": "America/Chicago",
        "Texas": "America/Chicago",
    }
)
"""Regions whose clocks differ from their country's in the table above."""

TOWN_ALIASES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "brussels": "bruxelles",
        "brussel": "bruxelles",
        "bruxelles ville": "bruxelles",
        "lln": "louvain la neuve",
        "molenbeek": "molenbeek saint jean",
        "saint josse": "saint josse ten noode",
        "berchem": "berchem sainte agathe",
        "antwerpen": "anvers",
        "gent": "gand",
        "brugge": "bruges",
        "leuven": "louvain",
        "geneva": "geneve",
        "yverdon": "yverdon les bains",
        "luxembourg ville": "luxembourg",
        "esch": "esch sur alzette",
        "ville de quebec": "quebec",
        "new york city": "new york",
    }
)
"""Other names, folded, to folded names of the table."""

TOWNS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "BE",
        "Bruxelles-Capitale",
        """
        Bruxelles 1000, Laeken 1020, Neder-Over-Heembeek 1120, Haren 1130, Schaerbeek 1030, Etterbeek 1040,
        Ixelles 1050, Saint-Gilles 1060, Anderlecht 1070, Molenbeek-Saint-Jean 1080, Koekelberg 1081,
        Berchem-Sainte-Agathe 1082, Ganshoren 1083, Jette 1090, Evere 1140, Woluwe-Saint-Pierre 1150, Auderghem 1160,
        Watermael-Boitsfort 1170, Uccle 1180, Forest 1190, Woluwe-Saint-Lambert 1200, Saint-Josse-ten-Noode 1210
        """,
    ),
    (
        "BE",
        "Brabant wallon",
        """
        Wavre 1300, Limal 1300, Bierges 1301, Louvain-la-Neuve 1348, Ottignies 1340,
        Ottignies-Louvain-la-Neuve 1340 1348, Nivelles 1400, Waterloo 1410, Braine-l'Alleud 1420,
        Braine-le-Château 1440, Tubize 1480, Rebecq 1430, Ittre 1460, Genappe 1470, Court-Saint-Étienne 1490,
        Villers-la-Ville 1495, Mont-Saint-Guibert 1435, Chastre 1450, Walhain 1457, Chaumont-Gistoux 1325,
        Rixensart 1330, Genval 1332, Rosières 1331, La Hulpe 1310, Lasne 1380, Grez-Doiceau 1390, Jodoigne 1370,
        Orp-Jauche 1350, Perwez 1360, Beauvechain 1320, Incourt 1315, Hélécine 1357, Ramillies 1367
        """,
    ),
    (
        "BE",
        "Hainaut",
        """
        Mons 7000, Jemappes 7012, Quaregnon 7390, Frameries 7080, Dour 7370, Boussu 7300, Colfontaine 7340,
        Saint-Ghislain 7330, Quévy 7040, Quiévrain 7380, Hensies 7350, Honnelles 7387, Jurbise 7050, Lens 7870,
        Soignies 7060, Braine-le-Comte 7090, Écaussinnes 7190, Le Rœulx 7070, La Louvière 7100, Binche 7130,
        Morlanwelz 7140, Chapelle-lez-Herlaimont 7160, Manage 7170, Seneffe 7180, Estinnes 7120, Charleroi 6000,
        Marcinelle 6001, Couillet 6010, Dampremy 6020, Marchienne-au-Pont 6030, Jumet 6040, Gosselies 6041,
        Lodelinsart 6042, Gilly 6060, Montignies-sur-Sambre 6061, Mont-sur-Marchienne 6032, Châtelet 6200,
        Châtelineau 6200, Farciennes 6240, Aiseau-Presles 6250, Gerpinnes 6280, Montigny-le-Tilleul 6110,
        Ham-sur-Heure-Nalinnes 6120, Fontaine-l'Évêque 6140, Anderlues 6150, Courcelles 6180, Pont-à-Celles 6230,
        Les Bons Villers 6210, Fleurus 6220, Thuin 6530, Lobbes 6540, Beaumont 6500, Erquelinnes 6560,
        Merbes-le-Château 6567, Chimay 6460, Momignies 6590, Froidchapelle 6440, Sivry-Rance 6470, Tournai 7500,
        Kain 7540, Antoing 7640, Péruwelz 7600, Leuze-en-Hainaut 7900, Ath 7800, Chièvres 7950, Brugelette 7940,
        Lessines 7860, Silly 7830, Enghien 7850, Ellezelles 7890, Flobecq 7880, Frasnes-lez-Anvaing 7910, Celles 7760,
        Mont-de-l'Enclus 7750, Pecq 7740, Estaimpuis 7730, Mouscron 7700, Comines-Warneton 7780, Belœil 7970,
        Bernissart 7320, Rumes 7610, Brunehaut 7620
        """,
    ),
    (
        "BE",
        "Liège",
        """
        Liège 4000 4020, Angleur 4031, Chênée 4032, Grivegnée 4030, Rocourt 4000, Herstal 4040, Ans 4430,
        Seraing 4100, Flémalle 4400, Grâce-Hollogne 4460, Saint-Nicolas 4420, Beyne-Heusay 4610, Fléron 4620,
        Soumagne 4630, Chaudfontaine 4050, Trooz 4870, Esneux 4130, Neupré 4120, Sprimont 4140, Aywaille 4920,
        Comblain-au-Pont 4170, Blegny 4670, Visé 4600, Oupeye 4680, Bassenge 4690, Dalhem 4607, Juprelle 4450,
        Awans 4340, Huy 4500, Amay 4540, Engis 4480, Wanze 4520, Saint-Georges-sur-Meuse 4470, Marchin 4570,
        Modave 4577, Nandrin 4550, Villers-le-Bouillet 4530, Braives 4260, Burdinne 4210, Héron 4217, Hannut 4280,
        Lincent 4287, Wasseiges 4219, Waremme 4300, Faimes 4317, Remicourt 4350, Oreye 4360, Crisnée 4367, Geer 4250,
        Berloz 4257, Fexhe-le-Haut-Clocher 4347, Donceel 4357, Verlaine 4537, Anthisnes 4160, Ouffet 4590,
        Clavier 4560, Tinlot 4557, Hamoir 4180, Ferrières 4190, Verviers 4800, Dison 4820, Pepinster 4860, Theux 4910,
        Spa 4900, Stavelot 4970, Malmedy 4960, Waimes 4950, Trois-Ponts 4980, Lierneux 4990, Stoumont 4987,
        Limbourg 4830, Jalhay 4845, Baelen 4837, Herve 4650, Thimister-Clermont 4890, Olne 4877, Aubel 4880,
        Plombières 4850, Welkenraedt 4840, Eupen 4700, Lontzen 4710, La Calamine 4720, Raeren 4730, Butgenbach 4750,
        Bullange 4760, Amblève 4770, Saint-Vith 4780, Burg-Reuland 4790
        """,
    ),
    (
        "BE",
        "Luxembourg",
        """
        Arlon 6700, Attert 6717, Aubange 6790, Athus 6791, Messancy 6780, Martelange 6630, Bastogne 6600,
        Bertogne 6687, Fauvillers 6637, Houffalize 6660, Gouvy 6670, Vielsalm 6690, Sainte-Ode 6680,
        Vaux-sur-Sûre 6640, Manhay 6960, Marche-en-Famenne 6900, Nassogne 6950, Tenneville 6970,
        La Roche-en-Ardenne 6980, Rendeux 6987, Hotton 6990, Érezée 6997, Durbuy 6940, Barvaux 6940, Neufchâteau 6840,
        Libramont 6800, Libramont-Chevigny 6800, Bertrix 6880, Bouillon 6830, Paliseul 6850, Léglise 6860,
        Saint-Hubert 6870, Libin 6890, Herbeumont 6887, Tellin 6927, Wellin 6920, Daverdisse 6929, Virton 6760,
        Florenville 6820, Chiny 6810, Étalle 6740, Habay 6720, Habay-la-Neuve 6720, Tintigny 6730, Musson 6750,
        Saint-Léger 6747, Meix-devant-Virton 6769, Rouvroy 6767
        """,
    ),
    (
        "BE",
        "Namur",
        """
        Namur 5000, Jambes 5100, Wépion 5100, Salzinnes 5000, Saint-Servais 5002, Bouge 5004, Belgrade 5001,
        Erpent 5101, Gembloux 5030, Sombreffe 5140, Jemeppe-sur-Sambre 5190, Sambreville 5060, Auvelais 5060,
        Tamines 5060, Fosses-la-Ville 5070, Floreffe 5150, Profondeville 5170, Mettet 5640, La Bruyère 5080,
        Éghezée 5310, Fernelmont 5380, Andenne 5300, Gesves 5340, Assesse 5330, Ohey 5350, Ciney 5590, Hamois 5360,
        Havelange 5370, Somme-Leuze 5377, Dinant 5500, Yvoir 5530, Anhée 5537, Onhaye 5520, Hastière 5540,
        Houyet 5560, Beauraing 5570, Rochefort 5580, Bièvre 5555, Gedinne 5575, Vresse-sur-Semois 5550,
        Philippeville 5600, Florennes 5620, Walcourt 5650, Cerfontaine 5630, Couvin 5660, Viroinval 5670, Doische 5680
        """,
    ),
    (
        "BE",
        "Flandre",
        """
        Anvers 2000, Malines 2800, Gand 9000, Bruges 8000, Ostende 8400, Louvain 3000, Courtrai 8500, Hasselt 3500,
        Genk 3600, Alost 9300, Saint-Nicolas 9100, Roulers 8800, Ypres 8900, Furnes 8630, La Panne 8660,
        Knokke-Heist 8300, Blankenberge 8370, Nieuport 8620, Coxyde 8670, Dixmude 8600, Menin 8930, Poperinge 8970,
        Vilvorde 1800, Hal 1500, Tervuren 3080, Rhode-Saint-Genèse 1640, Kraainem 1950, Linkebeek 1630,
        Wezembeek-Oppem 1970, Wemmel 1780, Drogenbos 1620, Zaventem 1930, Overijse 3090, Grammont 9500, Renaix 9600,
        Audenarde 9700, Termonde 9200, Lierre 2500, Turnhout 2300, Tongres 3700, Saint-Trond 3800, Tirlemont 3300,
        Diest 3290, Aarschot 3200
        """,
    ),
    (
        "CH",
        "Genève",
        """
        Genève 1200 1201 1202 1203 1204 1205 1206 1207 1208 1209, Carouge 1227, Lancy 1212 1213, Grand-Lancy 1212,
        Petit-Lancy 1213, Onex 1213, Vernier 1214, Châtelaine 1219, Meyrin 1217, Le Grand-Saconnex 1218, Bernex 1233,
        Thônex 1226, Chêne-Bougeries 1224, Chêne-Bourg 1225, Versoix 1290, Plan-les-Ouates 1228, Veyrier 1255,
        Confignon 1232, Collonge-Bellerive 1245, Cologny 1223, Vésenaz 1222, Satigny 1242, Bellevue 1293,
        Genthod 1294, Pregny-Chambésy 1292, Chambésy 1292, Troinex 1256, Puplinge 1241, Hermance 1248, Anières 1247,
        Corsier 1246, Jussy 1254, Dardagny 1283, Russin 1281, Avully 1237, Cartigny 1236, Perly 1258, Bardonnex 1257,
        Conches 1231, Les Acacias 1227
        """,
    ),
    (
        "CH",
        "Vaud",
        """
        Lausanne 1000 1003 1004 1005 1006 1007 1010 1012 1018, Renens 1020, Prilly 1008, Pully 1009, Écublens 1024,
        Crissier 1023, Chavannes-près-Renens 1022, Épalinges 1066, Le Mont-sur-Lausanne 1052, Lutry 1095, Cully 1096,
        Bussigny 1030, Cheseaux-sur-Lausanne 1033, Romanel-sur-Lausanne 1032, Saint-Sulpice 1025, Morges 1110,
        Préverenges 1028, Cossonay 1304, Penthalaz 1305, Aubonne 1170, Rolle 1180, Gland 1196, Nyon 1260,
        Prangins 1197, Coppet 1296, Founex 1297, Mies 1295, Saint-Cergue 1264, Vevey 1800, La Tour-de-Peilz 1814,
        Montreux 1820, Clarens 1815, Blonay 1807, Corsier-sur-Vevey 1804, Villeneuve 1844, Aigle 1860, Bex 1880,
        Ollon 1867, Leysin 1854, Villars-sur-Ollon 1884, Château-d'Œx 1660, Rougemont 1659, Yverdon-les-Bains 1400,
        Orbe 1350, Grandson 1422, Sainte-Croix 1450, Vallorbe 1337, Échallens 1040, Moudon 1510, Payerne 1530,
        Avenches 1580, Oron-la-Ville 1610, Chexbres 1071, Puidoux 1070, Savigny 1073, Le Sentier 1347,
        Le Brassus 1348, Lucens 1522
        """,
    ),
    (
        "CH",
        "Valais",
        """
        Sion 1950, Sierre 3960, Martigny 1920, Monthey 1870, Saint-Maurice 1890, Conthey 1964, Fully 1926, Saxon 1907,
        Bagnes, Le Châble 1934, Verbier 1936, Crans-Montana 3963, Savièse 1965, Nendaz 1996, Haute-Nendaz 1997,
        Ayent 1966, Vétroz 1963, Leytron 1912, Chamoson 1955, Riddes 1908, Saillon 1913, Orsières 1937, Champéry 1874,
        Collombey 1868, Vouvry 1896, Troistorrents 1872, Evolène 1983, Zinal 3961, Brigue 3900, Viège 3930,
        Zermatt 3920
        """,
    ),
    (
        "CH",
        "Fribourg",
        """
        Fribourg 1700, Villars-sur-Glâne 1752, Marly 1723, Givisiez 1762, Granges-Paccot 1763, Bulle 1630,
        Gruyères 1663, Broc 1636, Charmey 1637, Romont 1680, Châtel-Saint-Denis 1618, Estavayer-le-Lac 1470,
        Morat 3280, Domdidier 1564, Düdingen 3186, Attalens 1616, Vuadens 1628, Semsales 1623, Farvagny 1726,
        Belfaux 1782, Courtepin 1784
        """,
    ),
    (
        "CH",
        "Neuchâtel",
        """
        Neuchâtel 2000, La Chaux-de-Fonds 2300, Le Locle 2400, Peseux 2034, Colombier 2013, Boudry 2017,
        Cortaillod 2016, Saint-Blaise 2072, Marin-Épagnier 2074, Cernier 2053, Fleurier 2114, Couvet 2108,
        Môtiers 2112, Le Landeron 2525, Cressier 2088, Saint-Aubin-Sauges 2024, Bevaix 2022, Hauterive 2068,
        Les Brenets 2416, La Brévine 2406, Les Ponts-de-Martel 2316
        """,
    ),
    (
        "CH",
        "Jura",
        """
        Delémont 2800, Porrentruy 2900, Saignelégier 2350, Bassecourt 2854, Courrendlin 2830, Courroux 2822,
        Courtételle 2852, Boncourt 2926, Alle 2942, Les Breuleux 2345, Le Noirmont 2340, Courgenay 2950,
        Saint-Ursanne 2882
        """,
    ),
    (
        "CH",
        "Berne",
        """
        Berne 3000, Bienne 2500 2501 2502 2503 2504, Moutier 2740, Saint-Imier 2610, Tramelan 2720, Tavannes 2710,
        La Neuveville 2520, Courtelary 2608, Reconvilier 2732, Malleray 2735, Sonceboz-Sombeval 2605
        """,
    ),
    (
        "CH",
        "",
        """
        Zurich 8000, Bâle 4000, Lucerne 6000, Lugano 6900, Saint-Gall 9000, Winterthour 8400, Soleure 4500, Coire 7000
        """,
    ),
    (
        "LU",
        "",
        """
        Luxembourg 1009, Esch-sur-Alzette, Differdange, Dudelange, Ettelbruck, Diekirch, Strassen, Bertrange, Mamer,
        Pétange, Sanem, Belvaux, Hesperange, Walferdange, Schifflange, Bettembourg, Kayl, Tétange, Rumelange,
        Mondercange, Käerjeng, Bascharage, Mersch, Echternach, Grevenmacher, Remich, Mondorf-les-Bains, Wiltz,
        Clervaux, Vianden, Junglinster, Steinsel, Niederanven, Sandweiler, Steinfort, Kopstal, Leudelange, Roeser,
        Redange, Capellen, Wasserbillig, Belval
        """,
    ),
    (
        "CA",
        "Montréal",
        """
        Montréal H1 H2 H3 H4 H5, Westmount H3Y H3Z, Outremont H2V, Verdun H4G H4H, LaSalle H8N H8P H8R,
        Lachine H8S H8T, Saint-Léonard H1P H1R H1S, Anjou H1J H1K, Montréal-Nord H1G H1H, Saint-Laurent H4L H4M H4N,
        Côte-Saint-Luc H4V H4W, Mont-Royal, Dorval H9P H9S, Pointe-Claire H9R, Dollard-des-Ormeaux, Kirkland H9J,
        Beaconsfield H9W, Sainte-Anne-de-Bellevue H9X, Plateau-Mont-Royal, Hochelaga-Maisonneuve, Rosemont
        """,
    ),
    ("CA", "Laval", "Laval H7"),
    (
        "CA",
        "Capitale-Nationale",
        """
        Québec G1 G2, Sainte-Foy, Beauport, Charlesbourg, Limoilou, Cap-Rouge, L'Ancienne-Lorette,
        Saint-Augustin-de-Desmaures, Wendake, Baie-Saint-Paul G3Z, La Malbaie G5A, Donnacona, Pont-Rouge,
        Saint-Raymond, Beaupré, Stoneham-et-Tewkesbury, Portneuf
        """,
    ),
    (
        "CA",
        "Chaudière-Appalaches",
        """
        Lévis G6V G6W G6X G6Y G6Z, Saint-Georges, Thetford Mines G6G G6H, Sainte-Marie, Montmagny G5V, Beauceville,
        L'Islet, Saint-Joseph-de-Beauce
        """,
    ),
    (
        "CA",
        "Montérégie",
        """
        Longueuil J4G J4H J4J J4K J4L J4M J4N, Saint-Hubert J3Y J3Z, Boucherville J4B, Brossard J4W J4X J4Y J4Z,
        Saint-Lambert, Saint-Bruno-de-Montarville J3V, Saint-Jean-sur-Richelieu J2W J2X J2Y J3A J3B,
        Saint-Hyacinthe J2R J2S J2T, Granby J2G J2H J2J, Châteauguay J6J J6K, Salaberry-de-Valleyfield J6S J6T,
        Vaudreuil-Dorion J7V, Sorel-Tracy J3P J3R, Belœil J3G, Chambly J3L, La Prairie J5R, Candiac, Sainte-Julie J3E,
        Varennes J3X, Mont-Saint-Hilaire J3H, Cowansville J2K, Bromont J2L, Saint-Constant J5A, Sainte-Catherine,
        Contrecœur, Marieville, Beauharnois, Farnham, Waterloo
        """,
    ),
    (
        "CA",
        "Estrie",
        """
        Sherbrooke J1E J1G J1H J1J J1K J1L J1M J1N, Magog J1X, Lac-Mégantic G6B, Coaticook J1A, Orford, Asbestos,
        Val-des-Sources, Windsor J1S, Lennoxville, Sutton, Lac-Brome
        """,
    ),
    (
        "CA",
        "Outaouais",
        """
        Gatineau J8P J8R J8T J8V J8X J8Y J8Z J9A J9H J9J, Hull, Aylmer, Maniwaki J9E, Chelsea, Buckingham, Cantley,
        La Pêche
        """,
    ),
    (
        "CA",
        "Mauricie",
        """
        Trois-Rivières G8T G8V G8W G8Y G8Z G9A G9B G9C, Shawinigan G9N G9P G9R G9T, La Tuque G9X, Louiseville,
        Cap-de-la-Madeleine
        """,
    ),
    (
        "CA",
        "Centre-du-Québec",
        """
        Drummondville J2A J2B J2C J2E, Victoriaville G6P G6R G6S G6T, Bécancour, Nicolet, Plessisville
        """,
    ),
    (
        "CA",
        "Saguenay–Lac-Saint-Jean",
        """
        Saguenay, Chicoutimi G7G G7H G7J G7K, Jonquière G7S G7X G7Y G7Z, La Baie G7B, Alma G8B G8C G8E,
        Roberval G8H, Saint-Félicien G8K, Dolbeau-Mistassini G8L
        """,
    ),
    (
        "CA",
        "Laurentides",
        """
        Saint-Jérôme J7Y J7Z, Blainville, Boisbriand, Mirabel, Saint-Eustache J7P J7R, Sainte-Thérèse J7E,
        Deux-Montagnes, Rosemère, Mont-Tremblant J8E, Sainte-Agathe-des-Monts J8C, Saint-Sauveur, Sainte-Adèle J8B,
        Mont-Laurier J9L, Lachute J8H, Val-David, Prévost
        """,
    ),
    (
        "CA",
        "Lanaudière",
        """
        Terrebonne J6V J6W J6X J6Y J7M, Repentigny J5Y J5Z J6A, Mascouche J7K J7L, Joliette J6E, L'Assomption J5W,
        Rawdon, Berthierville, Saint-Lin-Laurentides
        """,
    ),
    (
        "CA",
        "Bas-Saint-Laurent",
        """
        Rimouski G5L G5M G5N, Rivière-du-Loup G5R, Matane G4W, Amqui G5J, Mont-Joli G5H, Trois-Pistoles, La Pocatière
        """,
    ),
    (
        "CA",
        "Gaspésie",
        """
        Gaspé G4X, Percé, Carleton-sur-Mer, Chandler, New Richmond, Bonaventure, Sainte-Anne-des-Monts G4V
        """,
    ),
    ("CA", "Îles-de-la-Madeleine", "Îles-de-la-Madeleine G4T, Cap-aux-Meules"),
    ("CA", "Côte-Nord", "Baie-Comeau G4Z G5C, Sept-Îles G4R G4S, Port-Cartier G5B, Tadoussac, Havre-Saint-Pierre"),
    (
        "CA",
        "Abitibi-Témiscamingue",
        """
        Rouyn-Noranda J9X J9Y, Val-d'Or J9P, Amos J9T, La Sarre J9Z, Ville-Marie, Malartic
        """,
    ),
    ("CA", "Nord-du-Québec", "Chibougamau G8P"),
    ("CA", "Ontario", "Ottawa K1 K2, Toronto M4 M5 M6, Sudbury, Hawkesbury, Orléans, Kingston"),
    (
        "CA",
        "Nouveau-Brunswick",
        """
        Moncton E1, Dieppe E1A, Fredericton E3, Edmundston, Bathurst, Caraquet, Shediac, Campbellton
        """,
    ),
    ("CA", "Nouvelle-Écosse", "Halifax"),
    ("CA", "Manitoba", "Winnipeg, Saint-Boniface"),
    ("CA", "Alberta", "Calgary, Edmonton"),
    ("CA", "Colombie-Britannique", "Vancouver, Victoria"),
    ("MC", "", "Monaco 98000, Monte-Carlo 98000"),
    ("AD", "", "Andorre-la-Vieille, Escaldes-Engordany, Encamp"),
    ("HT", "", "Port-au-Prince, Cap-Haïtien, Pétion-Ville, Delmas, Jacmel, Les Cayes, Gonaïves, Léogâne, Carrefour"),
    (
        "DZ",
        "",
        """
        Alger, Oran, Constantine, Annaba, Béjaïa, Tizi Ouzou, Tlemcen, Sétif, Blida, Batna, Mostaganem, Ghardaïa,
        Skikda
        """,
    ),
    (
        "MA",
        "",
        """
        Casablanca, Rabat, Marrakech, Fès, Tanger, Agadir, Meknès, Oujda, Essaouira, Tétouan, Kénitra, Salé,
        El Jadida, Mohammedia, Ouarzazate, Safi, Béni Mellal, Ifrane, Chefchaouen, Laâyoune, Dakhla
        """,
    ),
    (
        "TN",
        "",
        """
        Tunis, Sfax, Sousse, Bizerte, Carthage, La Marsa, Hammamet, Monastir, Kairouan, Gabès, Nabeul, Djerba,
        Sidi Bou Saïd
        """,
    ),
    ("MR", "", "Nouakchott, Nouadhibou"),
    ("BJ", "", "Cotonou, Porto-Novo, Parakou, Abomey, Abomey-Calavi, Ouidah, Natitingou"),
    ("BF", "", "Ouagadougou, Bobo-Dioulasso, Koudougou, Banfora, Ouahigouya"),
    ("BI", "", "Bujumbura, Gitega"),
    ("CM", "", "Yaoundé, Douala, Bafoussam, Garoua, Maroua, Bamenda, Ngaoundéré, Kribi, Dschang, Buéa, Limbé"),
    ("CF", "", "Bangui"),
    ("CG", "", "Brazzaville, Pointe-Noire, Dolisie"),
    ("CD", "", "Kinshasa, Matadi"),
    ("CD", "Haut-Katanga", "Lubumbashi, Likasi"),
    ("CD", "Nord-Kivu", "Goma, Butembo, Béni"),
    ("CD", "Sud-Kivu", "Bukavu"),
    ("CD", "Tshopo", "Kisangani"),
    ("CD", "Kasaï", "Kananga, Mbuji-Mayi"),
    (
        "CI",
        "",
        """
        Abidjan, Yamoussoukro, Bouaké, San-Pédro, Korhogo, Daloa, Grand-Bassam, Man, Cocody, Yopougon, Treichville,
        Marcory
        """,
    ),
    ("DJ", "", "Djibouti"),
    ("GA", "", "Libreville, Port-Gentil, Franceville, Owendo"),
    ("GN", "", "Conakry, Kankan, Labé, Kindia"),
    ("GQ", "", "Malabo, Bata"),
    ("KM", "", "Moroni, Mutsamudu"),
    (
        "MG",
        "",
        """
        Antananarivo, Tananarive, Toamasina, Tamatave, Antsirabe, Fianarantsoa, Mahajanga, Majunga, Antsiranana,
        Diego-Suarez, Toliara
        """,
    ),
    ("ML", "", "Bamako, Ségou, Sikasso, Mopti, Kayes, Tombouctou, Gao"),
    (
        "MU",
        "",
        """
        Port-Louis, Curepipe, Quatre Bornes, Rose-Hill, Beau Bassin, Vacoas, Phoenix, Moka, Réduit, Grand Baie,
        Mahébourg
        """,
    ),
    ("NE", "", "Niamey, Zinder, Maradi, Agadez"),
    ("RW", "", "Kigali, Butare"),
    ("SC", "", "Victoria"),
    (
        "SN",
        "",
        """
        Dakar, Saint-Louis, Thiès, Ziguinchor, Kaolack, Mbour, Rufisque, Pikine, Guédiawaye, Saly, Touba, Tambacounda,
        Gorée, Diourbel, Kolda, Louga
        """,
    ),
    ("TD", "", "N'Djamena, Moundou, Abéché"),
    ("TG", "", "Lomé, Kara, Kpalimé, Sokodé, Atakpamé"),
    ("LB", "", "Beyrouth, Tripoli, Saïda, Tyr, Jounieh, Byblos, Zahlé, Baalbek, Jbeil, Achrafieh"),
    ("VU", "", "Port-Vila"),
    (
        "DE",
        "",
        """
        Berlin, Munich, Hambourg, Cologne, Francfort, Stuttgart, Düsseldorf, Leipzig, Dresde, Sarrebruck,
        Fribourg-en-Brisgau, Karlsruhe, Kehl, Trèves, Mayence, Bonn, Aix-la-Chapelle, Heidelberg, Mannheim, Offenbourg
        """,
    ),
    ("ES", "", "Madrid, Barcelone, Séville, Bilbao, Saint-Sébastien, Saragosse, Grenade, Irun, Figueras, Gérone"),
    (
        "GB",
        "",
        """
        Londres, Édimbourg, Glasgow, Manchester, Liverpool, Birmingham, Bristol, Oxford, Cambridge, Cardiff, Brighton
        """,
    ),
    ("IE", "", "Dublin"),
    (
        "IT",
        "",
        """
        Rome, Milan, Turin, Gênes, Florence, Venise, Naples, Bologne, Palerme, Vintimille, Aoste, Vérone, Trieste
        """,
    ),
    ("NL", "", "Amsterdam, Rotterdam, La Haye, Utrecht, Maastricht, Eindhoven"),
    ("PT", "", "Lisbonne, Porto, Coimbra, Braga"),
    ("US", "", "New York, Washington, Boston, Miami, Philadelphie"),
    ("US", "Californie", "Los Angeles, San Francisco"),
    ("US", "Illinois", "Chicago"),
    ("US", "Louisiane", "La Nouvelle-Orléans"),
    ("US", "Texas", "Houston"),
)
"""Country, region (or nothing), towns with postal codes; of Wallonia, Brussels and Romandy smaller ones too."""
