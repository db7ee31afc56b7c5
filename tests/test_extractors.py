"""One meaning, many phrasings, for each extractor; and phrases that must give nothing.

What counts is what is left when all claims are settled: a street that owns its date, a phone that is no hour.
"""

from __future__ import annotations

from typing import Any

import pytest

from annonce.document import Document
from annonce.extractors import extract
from annonce.extractors.contacts import kind_of
from annonce.mention import Mention, select
from annonce.when import Clock, PartialDate


def later(*values: object, why: str) -> Any:
    """A case that is right and not reached yet."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))


def found(text: str, kind: str) -> list[Mention]:
    """The mentions of one kind that stand when all is settled."""
    return [m for m in select(extract(Document(text)))[0] if m.kind == kind]


def values(text: str, kind: str) -> list[Any]:
    return [m.value for m in found(text, kind)]


def kinds(text: str) -> set[str]:
    """The kinds of what stands and means something by itself."""
    return {m.kind for m in select(extract(Document(text)))[0] if not m.latent}


# ── Addresses ───────────────────────────────────────────────────────────────────────────────────────────────────────

NUMBERED = [
    "12 rue des Lilas",
    "12, rue des Lilas",
    "12 Rue des Lilas",
    "12 RUE DES LILAS",
    "12 bis rue des Lilas",
    "12bis, rue des Lilas",
    "12 ter rue des Lilas",
    "12 quater rue des Lilas",
    "12 B rue des Lilas",
    "12-14 rue des Lilas",
    "12/14 rue des Lilas",
    "12 et 14 rue des Lilas",
    "5 av. Jean-Moulin",
    "5 av Jean Moulin",
    "5 ave. Jean Moulin",
    "5, avenue du Général-de-Gaulle",
    "5 avenue du Gal Leclerc",
    "3 bd Voltaire",
    "3 Bd. Voltaire",
    "3 bld Voltaire",
    "3 boulevard de l’Hôpital",
    "1 pl. de la République",
    "1 place du Marché",
    "8 chemin des Dames",
    "8 ch. des Vignes",
    "8 impasse du Four",
    "8 imp. du Four",
    "120 route de Lyon",
    "120 rte de Lyon",
    "2 quai de la Fosse",
    "4 allée des Tilleuls",
    "4 cours Mirabeau",
    "9 square Jean-Jaurès",
    "7 passage du Pont",
    "7 rue d’Alsace",
    "7 rue de l’Église",
    "7 rue Saint-Martin",
    "7 rue St-Martin",
    "10 rue J. Ferry",
    "33 Bd du 8 Mai 1945",
    "2 rue du 11 Novembre 1918",
    "2 rue du 19 mars 1962",
    "14 rue du 14 Juillet",
    "6 place du 1er Mai",
    "6 rue du 4 Septembre",
    "25 avenue de la Libération",
    "18 faubourg de Besançon",
    "18 fbg de Besançon",
    "5 montée de la Grande-Côte",
    "5 sentier des Oliviers",
    "5 venelle du Puits",
    "5 promenade des Anglais",
    "5 esplanade de la Gare",
    "5 ruelle du Moulin",
    "5 mail François-Mitterrand",
    "5 parvis de la Cathédrale",
    "5 villa Thoreton",
]


@pytest.mark.parametrize("street", NUMBERED)
@pytest.mark.parametrize(
    "carrier", ["{}", "Salle des fêtes, {}, 69100 Villeurbanne", "Adresse : {}\nEntrée libre", "au {} à Lyon"]
)
def test_street_with_its_number(street: str, carrier: str) -> None:
    text = carrier.format(street)
    (street_found,) = values(text, "address")
    assert street_found.text == street
    assert street_found.numbered
    assert "day" not in kinds(text)


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("1 rond-point de l’Europe, 69100 Villeurbanne", "1 rond-point de l’Europe"),
        ("3 Grand-Rue, 69100 Villeurbanne", "3 Grand-Rue"),
        ("3 grande rue, 69100 Villeurbanne", "3 grande rue"),
        ("33, boulevard du 8-Mai-1945, 69100 Villeurbanne", "33, boulevard du 8-Mai-1945"),
        ("33, boulevard du 8-Mai-1945 à Lyon", "33, boulevard du 8-Mai-1945"),
    ],
)
def test_street_of_a_rarer_form(text: str, street: str) -> None:
    assert [value.text for value in values(text, "address")] == [street]


@pytest.mark.parametrize(
    "street",
    [
        "rue de la Gare 41",
        "Rue de Fer 24",
        "avenue Louise 12",
        "Chemin des Vignes 7",
        "Place du 1er-Août 26",
    ],
)
@pytest.mark.parametrize("town", ["5000 Namur", "1005 Lausanne"])
def test_number_after_the_way(street: str, town: str) -> None:
    """In Belgium and Switzerland."""
    (found_street,) = values(f"Salle communale, {street}, {town}", "address")
    assert found_street.text == street
    assert found_street.numbered


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("Rendez-vous rue des Lilas", "rue des Lilas"),
        ("Salle du Lavoir, place de la Mairie, 69100 Villeurbanne", "place de la Mairie"),
        ("avenue Jean-Jaurès, Lyon", "avenue Jean-Jaurès"),
        ("ZA de la Gare, 43000 Le Puy", "ZA de la Gare"),
        ("Lieu-dit La Vigne", "Lieu-dit La Vigne"),
        ("boulevard du 11 Novembre 1918, 69100 Villeurbanne", "boulevard du 11 Novembre 1918"),
    ],
)
def test_street_without_a_number(text: str, street: str) -> None:
    (found_street,) = values(text, "address")
    assert found_street.text == street
    assert not found_street.numbered


@pytest.mark.parametrize(
    "text",
    [
        "Le concert a lieu sur la place",
        "au cours de la soirée",
        "3 cours de danse par semaine",
        "sur place à 20h",
        "La route est longue",
        "100 places assises",
        "mise en place à 8h",
        "Passage de témoin le 3 mai",
        "12 villas à vendre",
        "5 allées et venues",
        "en cours de route",
        "un mail vous sera envoyé",
        "2 places offertes",
        "la porte ouvre à 20h",
    ],
)
def test_no_street(text: str) -> None:
    assert values(text, "address") == []


@pytest.mark.parametrize(
    ("text", "code", "country"),
    [
        ("69100 Villeurbanne", "69100", "FR"),
        ("01000 Bourg-en-Bresse", "01000", "FR"),
        ("F-67000 Strasbourg", "67000", "FR"),
        ("Lyon (69007)", "69007", "FR"),
        ("97410 Saint-Pierre", "97410", "FR"),
        ("98800 Nouméa", "98800", "FR"),
        ("20200 Bastia", "20200", "FR"),
        ("Montréal (Québec) H2X 1Y4", "H2X 1Y4", "CA"),
    ],
)
def test_postal_code(text: str, code: str, country: str) -> None:
    (postal,) = values(text, "postal_code")
    assert (postal.code, postal.country) == (code, country)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        later("B-5000 Namur", "BE", why="a prefix in capitals is not read"),
        later("CH-1005 Lausanne", "CH", why="a prefix in capitals is not read"),
        later("L-1616 Luxembourg", "LU", why="a prefix in capitals is not read"),
    ],
)
def test_short_postal_code_with_its_country(text: str, country: str) -> None:
    (postal,) = values(text, "code")
    assert postal.country == country


@pytest.mark.parametrize(
    "text",
    [
        "12000 €",
        "12000 euros",
        "15000 personnes",
        "12000 visiteurs",
        "n° 12345",
        "BP 12345",
        "CS 70500",
        "Siret 123 456 789 00012",
        "01 99 00 11 22",
        "ref. 1234567",
        "www.exemple.fr/12345",
        "00000 Nulle-Part",
    ],
)
def test_no_postal_code(text: str) -> None:
    assert values(text, "postal_code") == []


# ── Towns ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "name", "insee"),
    [
        ("69100 Villeurbanne", "Villeurbanne", "69266"),
        ("69100 VILLEURBANNE", "VILLEURBANNE", "69266"),
        ("69100 villeurbanne", "villeurbanne", "69266"),
        ("F-69100 Villeurbanne", "Villeurbanne", "69266"),
        ("69100 - Villeurbanne", "Villeurbanne", "69266"),
        ("Villeurbanne (69)", "Villeurbanne", "69266"),
        ("Villeurbanne (Rhône)", "Villeurbanne", "69266"),
        ("Villeurbanne (69100)", "Villeurbanne", "69266"),
        ("Villeurbanne 69100", "Villeurbanne", "69266"),
        ("Concert à Villeurbanne samedi", "Villeurbanne", "69266"),
        ("Concert à VILLEURBANNE", "VILLEURBANNE", "69266"),
        ("Salle du Lavoir, Villeurbanne", "Villeurbanne", "69266"),
        ("Salle du Lavoir - Villeurbanne", "Villeurbanne", "69266"),
        ("Bal\nVilleurbanne\nsamedi", "Villeurbanne", "69266"),
        later("la mairie de Villeurbanne", "Villeurbanne", "69266", why="the venue owns its town"),
        ("bal au Havre samedi", "Le Havre", "76351"),
        ("bal au Puy-en-Velay", "Le Puy-en-Velay", "43157"),
        ("bal aux Sables-d’Olonne", "Les Sables-d’Olonne", "85194"),
        ("42000 Saint-Étienne", "Saint-Étienne", "42218"),
        ("42000 St-Étienne", "St-Étienne", "42218"),
        ("42000 St Etienne", "St Etienne", "42218"),
        ("42000 SAINT-ETIENNE", "SAINT-ETIENNE", "42218"),
        ("03500 Saint-Pourçain-sur-Sioule", "Saint-Pourçain-sur-Sioule", "03254"),
        ("03500 Saint-Pourçain sur Sioule", "Saint-Pourçain sur Sioule", "03254"),
        ("13100 Aix-en-Provence", "Aix-en-Provence", "13001"),
        ("bal à Aix en Provence", "Aix en Provence", "13001"),
        ("97410 Saint-Pierre", "Saint-Pierre", "97416"),
    ],
)
def test_town(text: str, name: str, insee: str) -> None:
    towns = {(town.name.replace("'", "’"), town.commune and town.commune.insee_code) for town in values(text, "town")}
    assert towns == {(name, insee)}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("5000 Namur", "Namur", "BE"),
        ("B-5000 Namur", "Namur", "BE"),
        ("1005 Lausanne", "Lausanne", "CH"),
        ("CH-1005 Lausanne", "Lausanne", "CH"),
        ("concert à Bruxelles samedi", "Bruxelles", "BE"),
        ("concert à Genève samedi", "Genève", "CH"),
        ("concert à Québec samedi", "Québec", "CA"),
        ("concert à Dakar samedi", "Dakar", "SN"),
    ],
)
def test_town_abroad(text: str, name: str, country: str) -> None:
    (town,) = values(text, "town")
    assert (town.name, town.abroad.country) == (name, country)
    assert town.commune is None


@pytest.mark.parametrize(
    "text",
    [
        "Concert à Partir de 20h",
        "À Table les enfants",
        "À Tous nos adhérents",
        "le maire des communes voisines",
        "en Mai fais ce qu’il te plaît",
        "Tours de magie",
        "un spectacle de Nancy Huston",
        "À Vos agendas",
        "12000 Personnes attendues",
        "avec Florence Paris",
        "Bal",
    ],
)
def test_no_town(text: str) -> None:
    assert values(text, "town") == []


# ── Venues ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bal à la salle des fêtes", "salle des fêtes"),
        ("bal à la salle des fêtes de la Mazière", "salle des fêtes de la Mazière"),
        ("bal à la Salle polyvalente samedi", "Salle polyvalente"),
        ("concert à l’église Saint-Martin", "église Saint-Martin"),
        ("concert en l’église Saint-Martin", "église Saint-Martin"),
        ("rendez-vous au Centre culturel Robert-Delefosse", "Centre culturel Robert-Delefosse"),
        ("au théâtre du Soleil, le 3 mai", "théâtre du Soleil"),
        ("à la médiathèque Simone-Veil", "médiathèque Simone-Veil"),
        ("à la médiathèque", "médiathèque"),
        ("au gymnase Pierre de Coubertin", "gymnase Pierre de Coubertin"),
        ("au bar L’Aiguillage", "bar L’Aiguillage"),
        ("au café « Le Bon Coin »", "café « Le Bon Coin »"),
        ("dans les jardins du château", "jardins du château"),
        ("sur le parking de la piscine", "parking de la piscine"),
        ("devant l’office de tourisme", "office de tourisme"),
        ("Fête du fromage (centre-bourg, toute la journée)", "centre-bourg"),
        ("Loto (gymnase, 14h)", "gymnase"),
        ("Cour du château", "Cour du château"),
        ("à la Halle aux Grains", "Halle aux Grains"),
        ("au monument aux morts", "monument aux morts"),
        ("à la SALLE POLYVALENTE", "SALLE POLYVALENTE"),
        ("SALLE DE LA\nRENAISSANCE", "SALLE DE LA RENAISSANCE"),
        ("au parc de la Tête d’Or", "parc de la Tête d’Or"),
        ("MJC du Vieux-Lyon", "MJC du Vieux-Lyon"),
        ("Maison des associations", "Maison des associations"),
        ("Espace Jean-Vilar", "Espace Jean-Vilar"),
        ("SALLE DES FÊTES", "SALLE DES FÊTES"),
        ("à l’hôtel de ville", "hôtel de ville"),
        ("au foyer rural", "foyer rural"),
        ("au lycée Jules-Ferry", "lycée Jules-Ferry"),
        ("à la bibliothèque municipale", "bibliothèque municipale"),
        ("au cinéma Le Palace", "cinéma Le Palace"),
        later("au musée d’Art moderne", "musée d’Art moderne", why="an adjective after the proper name is cut"),
    ],
)
def test_venue(text: str, name: str) -> None:
    (venue,) = values(text, "venue")
    assert venue.name == name


@pytest.mark.parametrize(
    "text",
    [
        "la place de l’enfant dans la société",
        "un centre de gravité",
        "le cours de la soirée",
        "au cœur de l’espace",
        "une tour de magie",
        "rendez-vous sur place",
        "le site internet",
        "la scène est à vous",
        "un village uni",
        "THÉÂTRE\nLES DEUX NOTAIRES",
        "Marché de Noël",
    ],
)
def test_no_venue(text: str) -> None:
    assert [m.value.name for m in found(text, "venue") if not m.latent] == []


# ── Phones ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "phone",
    [
        "01 99 00 11 22",
        "01.99.00.11.22",
        "01-99-00-11-22",
        "01/99/00/11/22",
        "0199001122",
        "01\u00a099\u00a000\u00a011\u00a022",
        "06 39 98 12 34",
        "06. 39. 98. 12. 34",
        "06 - 39 - 98 - 12 - 34",
        "+33 1 99 00 11 22",
        "+33 (0)1 99 00 11 22",
        "+33(0)6 39 98 12 34",
        "+33639981234",
        "0033 1 99 00 11 22",
        "0 800 12 34 56",
        "0 800 123 456",
        "0800 123 456",
        "+32 81 00 11 22",
        "+32 (0)81 00 11 22",
        "081/00 11 22",
        "019/55 01 33",
        "+41 21 000 11 22",
        "021 000 11 22",
        "514 555-0123",
        "(514) 555-0123",
        "514-555-0123",
        "+1 514 555 0123",
        "+221 33 800 11 22",
    ],
)
@pytest.mark.parametrize("carrier", ["Tél. : {}", "Réservations au {}.", "Ana Brun ({})"])
def test_phone(phone: str, carrier: str) -> None:
    text = carrier.format(phone)
    (mention,) = found(text, "phone")
    document = Document(text)
    span = document.source_span(mention.span.start, mention.span.end)
    assert text[span.start : span.end].strip("()") == phone.strip("()")
    assert not kinds(text) & {"day", "time", "price", "postal_code"}


@pytest.mark.parametrize(
    "text",
    [
        "Fax : 01 99 00 11 22",
        "Siret : 123 456 789 00012",
        "IBAN FR76 1234 5678 9012 3456 7890 123",
        "du 01/02/2025 au 03/04/2025",
        "le 01.02.2025 à 20h",
        "2024-2025",
        "12 000 €",
        "10 20 30 40 50",
        "de 14:30 à 16:30",
        "RCS 123 456 789",
        "n° 01 99 00",
    ],
)
def test_no_phone(text: str) -> None:
    assert values(text, "phone") == []


@pytest.mark.parametrize(
    "text",
    [
        "concert à 20h 01 99 00 11 22",
        "20h30 01 99 00 11 22",
        "samedi 3 mai 01 99 00 11 22",
        "le 3 mai, 0199001122",
    ],
)
def test_a_phone_owns_its_digits(text: str) -> None:
    assert len(values(text, "phone")) == 1
    for clock in values(text, "time"):
        assert clock.minute in (0, 30)


# ── E-mails and links ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("ana.brun@exemple.fr", "ana.brun@exemple.fr"),
        ("Contact : Ana.Brun@Exemple.FR.", "Ana.Brun@Exemple.FR"),
        ("(ana@exemple.fr)", "ana@exemple.fr"),
        ("<ana@exemple.fr>", "ana@exemple.fr"),
        ("mailto:ana@exemple.fr", "ana@exemple.fr"),
        ("écrire à ana_brun+bal@sous.exemple.asso.fr, merci", "ana_brun+bal@sous.exemple.asso.fr"),
        ("ana-brun@exemple-ville.fr;", "ana-brun@exemple-ville.fr"),
        ("contact [at] exemple.fr", "contact@exemple.fr"),
        ("contact[at]exemple.fr", "contact@exemple.fr"),
        ("contact(at)exemple.fr", "contact@exemple.fr"),
        ("contact (at) exemple.fr", "contact@exemple.fr"),
        ("contact [at] exemple [dot] fr", "contact@exemple.fr"),
        ("contact(at)exemple(point)fr", "contact@exemple.fr"),
        ("contact (arobase) exemple.fr", "contact@exemple.fr"),
        ("contact arobase exemple point fr", "contact@exemple.fr"),
        ("contact [@] exemple.fr", "contact@exemple.fr"),
        ("contact @ exemple.fr", "contact@exemple.fr"),
        ("jean[point]brun[arobase]exemple[point]fr", "jean.brun@exemple.fr"),
    ],
)
def test_email(text: str, email: str) -> None:
    assert values(text, "email") == [email]


@pytest.mark.parametrize(
    "text",
    [
        "@exemple",
        "rendez-vous @ 20h",
        "a@b",
        "chez Ana à 20h",
        "prix @ 5 €",
        "Salle @ Lyon",
        "at home",
        "suivez @exemple.officiel !",
    ],
)
def test_no_email(text: str) -> None:
    assert values(text, "email") == []


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://exemple.fr", "https://exemple.fr"),
        ("http://www.exemple.fr/bal", "http://www.exemple.fr/bal"),
        ("Voir https://exemple.fr/bal?jour=3&mois=5#ici.", "https://exemple.fr/bal?jour=3&mois=5#ici"),
        ("(https://exemple.fr/bal)", "https://exemple.fr/bal"),
        ("https://exemple.fr/bal_(lyon)", "https://exemple.fr/bal_(lyon)"),
        ("<https://exemple.fr>", "https://exemple.fr"),
        ("[bal](https://exemple.fr/bal)", "https://exemple.fr/bal"),
        ("www.exemple.fr", "www.exemple.fr"),
        ("www.exemple.fr/agenda, puis", "www.exemple.fr/agenda"),
        ("HTTPS://Exemple.FR/Bal", "HTTPS://Exemple.FR/Bal"),
        ("site : exemple.fr", "exemple.fr"),
        ("sur exemple.asso.fr/bal", "exemple.asso.fr/bal"),
        ("https://exemple.fr/2025/05/03/bal-a-20h", "https://exemple.fr/2025/05/03/bal-a-20h"),
    ],
)
def test_link(text: str, url: str) -> None:
    assert [link.url for link in values(text, "link")] == [url]
    assert not kinds(text) & {"day", "time"}


@pytest.mark.parametrize(
    "text",
    ["La soirée est terminée.Re-bonjour", "ana@exemple.fr", "12.50", "M.Brun", "etc.", "20.30", "art. 3.2", "bal...fr"],
)
def test_no_link(text: str) -> None:
    assert values(text, "link") == []


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.helloasso.com/associations/x/evenements/bal", "registration"),
        ("https://framaforms.org/bal-1", "registration"),
        ("https://forms.gle/abc", "registration"),
        ("https://exemple.fr/inscription", "registration"),
        ("https://www.billetweb.fr/bal", "tickets"),
        ("https://my.weezevent.com/bal", "tickets"),
        ("https://exemple.fr/billetterie", "tickets"),
        ("https://www.facebook.com/bal", "social"),
        ("https://www.instagram.com/bal", "social"),
        ("https://us02web.zoom.us/j/123", "online"),
        ("https://meet.jit.si/bal", "online"),
        ("https://teams.microsoft.com/l/meetup-join/x", "online"),
        ("https://goo.gl/maps/abc", "map"),
        ("https://www.openstreetmap.org/#map=1/2/3", "map"),
        ("https://exemple.fr/affiche.pdf", "document"),
        ("https://exemple.fr/affiche.PDF?v=2", "document"),
        ("https://exemple.fr", "website"),
        ("exemple.fr", "website"),
        ("https://www.netflix.com", "website"),
        ("https://maximax.com/bal", "website"),
        ("https://exemple.fr/billard", "website"),
        later("https://www.shopping-exemple.fr", "website", why="a word is found inside another"),
    ],
)
def test_kind_of_link(url: str, kind: str) -> None:
    assert kind_of(url.lower()) == kind


# ── Prices ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "amounts", "currency"),
    [
        ("12 €", [12], "EUR"),
        ("12€", [12], "EUR"),
        ("12\u202f€", [12], "EUR"),
        ("12 euros", [12], "EUR"),
        ("12 EUR", [12], "EUR"),
        ("1 euro", [1], "EUR"),
        ("12,50 €", [12.5], "EUR"),
        ("12.50 €", [12.5], "EUR"),
        ("12,5 €", [12.5], "EUR"),
        ("12€50", [12.5], "EUR"),
        ("12 €50", [12.5], "EUR"),
        ("€ 12", [12], "EUR"),
        ("€12.50", [12.5], "EUR"),
        ("1 200 €", [1200], "EUR"),
        ("1.200 €", [1200], "EUR"),
        ("12,00 €", [12], "EUR"),
        ("Entrée : 5e", [5], "EUR"),
        ("de 12 à 65 €", [12, 65], "EUR"),
        ("12 à 65 €", [12, 65], "EUR"),
        ("12-65 €", [12, 65], "EUR"),
        ("12/8/5 €", [12, 8, 5], "EUR"),
        ("12 €/8 €", [12, 8], "EUR"),
        ("12 ou 8 euros", [12, 8], "EUR"),
        ("12, 8 et 5 €", [12, 8, 5], "EUR"),
        ("CHF 25.-", [25], "CHF"),
        ("25 CHF", [25], "CHF"),
        ("Fr. 25.-", [25], "CHF"),
        later("25 fr.", [25], "CHF", why="the short form is read before the amount alone"),
        ("25.-", [25], "CHF"),
        ("25.– / 15.–", [25, 15], "CHF"),
        ("25 francs", [25], "CHF"),
        ("CHF 25.50", [25.5], "CHF"),
        ("25 $", [25], "CAD"),
        ("25$", [25], "CAD"),
        ("25,75 $", [25.75], "CAD"),
        ("25 dollars", [25], "CAD"),
        ("25 $ CA", [25], "CAD"),
        ("10 000 FCFA", [10000], "XOF"),
        ("10.000 FCFA", [10000], "XOF"),
        ("10000 F CFA", [10000], "XOF"),
        later("2 000 et 5 000 FCFA", [2000, 5000], "XOF", why="only some currencies are shared by a series"),
        ("100 DH", [100], "MAD"),
        ("100 dirhams", [100], "MAD"),
        ("1 500 F CFP", [1500], "XPF"),
        ("20 TND", [20], "TND"),
        ("20 dinars", [20], "TND"),
    ],
)
def test_price(text: str, amounts: list[float], currency: str) -> None:
    prices = values(text, "price")
    assert [price.amount for price in prices] == amounts
    assert {price.currency for price in prices} == {currency}


@pytest.mark.parametrize(
    "text",
    [
        "le 3e dimanche",
        "la 12e édition",
        "Paris 11e",
        "au 2e étage",
        "12 enfants",
        "12 équipes",
        "12 personnes",
        "samedi 12",
        "12h50",
        "du 12 au 15 mai",
        "12 eurosceptiques",
        "25 chaises",
        "10 000 personnes",
        "version 2.5",
        "3 frères",
    ],
)
def test_no_price(text: str) -> None:
    assert values(text, "price") == []


# ── Hours ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("phrases", "clock"),
    [
        (
            [
                "20h30",
                "20 h 30",
                "20H30",
                "20h 30",
                "20 h30",
                "20:30",
                "20 : 30",
                "20h30mn",
                "20 heures 30",
                "20hrs30",
                "20 heures et demie",
                "vingt heures trente",
                "20h30 précises",
                "8h30 du soir",
                "20:30:00",
                "20\u202fh\u202f30",
                "à 20.30",
                "20.30 h",
            ],
            Clock(20, 30),
        ),
        (
            [
                "20h",
                "20 h",
                "20 H",
                "20h00",
                "20:00",
                "20 heures",
                "vingt heures",
                "8 heures du soir",
                "20h00mn",
                "20 hrs",
            ],
            Clock(20),
        ),
        (["9h", "09h", "9h00", "09:00", "9 heures", "neuf heures", "9h du matin", "9 heures du matin"], Clock(9)),
        (["midi", "12h", "12 heures", "12:00", "douze heures"], Clock(12)),
        (["midi et demi", "12h30", "midi trente", "12 heures et demie"], Clock(12, 30)),
        (["minuit", "de 22h30 à 24h", "jusqu’à 24h00"], Clock(24)),
        (["à 3h de l’après-midi", "15h", "quinze heures", "3 heures de l’après-midi"], Clock(15)),
        (
            [
                "18h45",
                "dix-huit heures quarante-cinq",
                "19h moins le quart",
                "19 heures moins le quart",
            ],
            Clock(18, 45),
        ),
        (["18h15", "18 heures et quart", "dix-huit heures quinze", "dix-huit heures et quart"], Clock(18, 15)),
        (["21h", "vingt et une heures", "vingt-et-une heures", "9 heures du soir"], Clock(21)),
    ],
)
def test_hour(phrases: list[str], clock: Clock) -> None:
    wrong = {}
    for phrase in phrases:
        got = [(v.hour, v.minute) for v in values(f"Concert {phrase}", "time")]
        if got[-1:] != [(clock.hour, clock.minute)]:
            wrong[phrase] = got
    assert wrong == {}


@pytest.mark.parametrize(
    "text",
    [
        "durée 1h30",
        "durée : 1h30",
        "1h20 de spectacle",
        "pendant 2 heures",
        "24 heures de course",
        "24h/24",
        "35 heures par semaine",
        "25h",
        "20h75",
        "salle 20",
        "20 habitants",
        "20 hommes",
        "12:5",
        "ratio 3:2",
        "Jean 3:16",
        "après-midi",
        "version 20.30",
        "il y a deux heures",
        "sept hectares",
        "une bonne heure de marche",
        "heure",
    ],
)
def test_no_hour(text: str) -> None:
    assert values(text, "time") == []


# ── Days ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("phrases", "day"),
    [
        (
            [
                "3 mai 2025",
                "03 mai 2025",
                "3 MAI 2025",
                "3 mai, 2025",
                "03/05/2025",
                "3/5/2025",
                "03.05.2025",
                "03-05-2025",
                "2025-05-03",
                "03/05/25",
                "3.5.25",
                "3 mai '25",
                "2025/05/03",
                "3mai 2025",
            ],
            PartialDate(2025, 5, 3),
        ),
        (["3 mai", "03 mai", "le 03/05", "le 3/5", "samedi 03.05", "3 Mai"], PartialDate(None, 5, 3)),
        (["1er mai", "1 er mai", "1ER MAI", "1er Mai", "01/05", "1 mai"], PartialDate(None, 5, 1)),
        (["31 déc.", "31 dec", "31 décembre", "31 DÉCEMBRE", "31 décembe"], PartialDate(None, 12, 31)),
        (["4 avr.", "4 avril", "4 avri"], PartialDate(None, 4, 4)),
        (["5 sept.", "5 septembre", "5 sep", "5 septmbre"], PartialDate(None, 9, 5)),
    ],
)
def test_day(phrases: list[str], day: PartialDate) -> None:
    wrong = {p: values(p, "day") for p in phrases if values(p, "day") != [day]}
    assert wrong == {}


@pytest.mark.parametrize(
    "text",
    [
        "1er diagnostic",
        "1er adjoint au maire",
        "33 Bd du 8 Mai 1945",
        "rue du 11 Novembre",
        "loi 1901",
        "loi du 1er juillet 1901",
        "01 99 00 11 22",
        "2/3 des habitants",
        "score : 3-2",
        "3/4 de finale",
        "0/12",
        "32 mai",
        "13/13/2025",
        "version 1.2.3",
        "10.12.2",
        "Windows 11",
        "salle 204",
        "12 marsouins",
        "3 maisons",
        "25 €/12 €",
        "5 juillettistes",
        "24h/24 et 7j/7",
        "ISBN 978-2-07-036822-8",
        "192.168.1.12",
    ],
)
def test_no_day(text: str) -> None:
    assert values(text, "day") == []
