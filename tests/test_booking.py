"""Registration, contacts, links and attendance of the result."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import annonce
from annonce.model import Event

REFERENCE = dt.date(2025, 3, 1)


def later(*values: object, why: str) -> Any:
    """A case that is right and not reached yet."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))


def event(line: str) -> Event:
    text = (
        f"Concert de jazz\nSamedi 14 juin 2025 à 20h30\nSalle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne\n{line}\n"
    )
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    return found


@pytest.mark.parametrize(
    ("line", "required"),
    [
        ("Inscription obligatoire", True),
        ("Inscriptions obligatoires au 01 99 00 11 22", True),
        ("Réservation indispensable", True),
        ("Sur inscription", True),
        ("Sur réservation", True),
        ("Gratuit sur inscription", True),
        ("Uniquement sur réservation", True),
        ("Inscriptions avant le 10 juin", True),
        ("Merci de confirmer votre présence", True),
        ("Merci de vous inscrire", True),
        ("Réponse attendue avant le 10 juin", True),
        ("RSVP avant le 10 juin", True),
        ("Sans réservation", False),
        ("Sans inscription", False),
        ("Entrée libre sans inscription", False),
        ("Pas de réservation", False),
        ("Inscription non obligatoire", False),
        ("Pas d’inscription préalable", False),
        ("Réservation : non", False),
        ("Inscription en ligne uniquement", True),
        ("Inscription sur place seulement, gobelet obligatoire", None),
        ("Lectures sans inscription. Jeux : places sur inscription", None),
        ("Garderie des plus petits pendant toute la durée de la représentation, sur inscription", None),
        ("Réservation conseillée", None),
        ("Réservation souhaitée", None),
        ("Pensez à réserver", None),
        ("Réservations : 01 99 00 11 22", None),
        ("Repas sur réservation", None),
        ("Stands sur inscription", None),
        ("Emplacement : 10 € les 3 mètres (inscription avant le 1er mai)", None),
        ("Entrée libre", None),
    ],
)
def test_required(line: str, required: bool | None) -> None:
    assert event(line).registration.required is required


@pytest.mark.parametrize(
    ("line", "deadline"),
    [
        ("Inscriptions avant le 10 juin", "2025-06-10"),
        ("Inscription obligatoire avant le 10 juin 2025", "2025-06-10"),
        ("Inscriptions jusqu’au 10 juin", "2025-06-10"),
        ("Réservation avant le mardi 10 juin au 01 99 00 11 22", "2025-06-10"),
        ("Date limite d’inscription : 10 juin", "2025-06-10"),
        ("Clôture des inscriptions le 10 juin", "2025-06-10"),
        ("Merci de répondre au plus tard le 10 juin", "2025-06-10"),
        ("Inscriptions avant le 10 juin à 12h", "2025-06-10T12:00"),
        ("R.S.V.P. avant le 10 juin", "2025-06-10"),
        ("Candidatures à envoyer avant le 10 juin", "2025-06-10"),
        ("Date limite d’inscription et de règlement des communicants : 10 juin", None),
        ("Inscriptions : 01 99 00 11 22", None),
        ("Ouverture des inscriptions le 10 mai", None),
    ],
)
def test_deadline(line: str, deadline: str | None) -> None:
    found = event(line)
    assert (found.registration.deadline and found.registration.deadline.isoformat()[: len(deadline or "")]) == deadline
    assert [o.start.isoformat()[:16] for o in found.occurrences if o.start] == ["2025-06-14T20:30"], "no occurrence"


@pytest.mark.parametrize(
    ("line", "phone", "email", "url"),
    [
        ("Réservations : 01 99 00 11 22", "+33199001122", None, None),
        ("Inscription au 06.39.98.12.34", "+33639981234", None, None),
        ("Billetterie : 01 99 00 11 22", "+33199001122", None, None),
        ("Inscriptions : bal@exemple.fr", None, "bal@exemple.fr", None),
        ("Réservation : 01 99 00 11 22 ou bal@exemple.fr", "+33199001122", "bal@exemple.fr", None),
        ("Réserver sur https://exemple.fr/bal", None, None, "https://exemple.fr/bal"),
        ("Billets : https://www.billetweb.fr/bal", None, None, "https://www.billetweb.fr/bal"),
        (
            "https://www.helloasso.com/associations/x/evenements/bal",
            None,
            None,
            "https://www.helloasso.com/associations/x/evenements/bal",
        ),
        ("R.S.V.P. avant le 10 juin au 01 99 00 11 22", "+33199001122", None, None),
        ("INSCRIPTION OBLIGATOIRE (20 places)\nbal@exemple.fr", None, "bal@exemple.fr", None),
        (
            "Inscription avant le 10 juin, avec un chèque :\nLes Boules, 3 rue Haute\nbal@exemple.fr",
            None,
            "bal@exemple.fr",
            None,
        ),
        ("Pour annoncer vos rendez-vous, envoyez vos textes à bal@exemple.fr", None, None, None),
        ("9 place du Bourg\nbal@exemple.fr", None, None, None),
        ("BILLETTERIE :\nRenseignements : 01 99 00 11 22", None, None, None),
        ("Covoiturage : places à demander à Ana, 01 99 00 11 22", None, None, None),
        ("Pour un rendez-vous individuel : 01 99 00 11 22", None, None, None),
        ("Rens. : 01 99 00 11 22", None, None, None),
        ("Tél. 01 99 00 11 22", None, None, None),
        ("Contact : bal@exemple.fr", None, None, None),
        ("Plus d’infos : https://exemple.fr/bal", None, None, None),
        ("https://www.facebook.com/bal", None, None, None),
    ],
)
def test_how_to_register(line: str, phone: str | None, email: str | None, url: str | None) -> None:
    found = event(line).registration
    assert (found.phone, found.email, found.url) == (phone, email, url)


@pytest.mark.parametrize(
    ("line", "contacts"),
    [
        ("Rens. : 01 99 00 11 22", [(None, None, "+33199001122")]),
        ("Tél. 06 39 98 12 34", [(None, None, "+33639981234")]),
        ("Contact : bal@exemple.fr", [(None, "bal@exemple.fr", None)]),
        ("Contact : bal [at] exemple.fr", [(None, "bal@exemple.fr", None)]),
        ("Contact : Ana Brun, 06 39 98 12 34", [("Ana Brun", None, "+33639981234")]),
        ("Contact : Ana Brun (ana@exemple.fr)", [("Ana Brun", "ana@exemple.fr", None)]),
        ("Tél. +33 (0)1 99 00 11 22", [(None, None, "+33199001122")]),
        ("Tél. 0033 1 99 00 11 22", [(None, None, "+33199001122")]),
        ("Fax : 01 99 00 11 22", []),
    ],
)
def test_contacts(line: str, contacts: list[tuple[str | None, str | None, str | None]]) -> None:
    assert [(c.name, c.email, c.phone) for c in event(line).contacts] == contacts


def test_press_is_no_contact_where_another_is_given() -> None:
    found = event("Contact : bal@exemple.fr\nContact presse : presse@exemple.fr")
    assert [contact.email for contact in found.contacts] == ["bal@exemple.fr"]


def test_recipients_of_a_mail_are_no_contacts() -> None:
    headers = "De : Ana Brun <ana@exemple.fr>\nÀ : tous@exemple.fr\nCc : bob@exemple.fr\nObjet : Concert de jazz\n"
    text = headers + "\nConcert samedi 14 juin 2025 à 20h30, 69100 Villeurbanne.\n"
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    assert not {"tous@exemple.fr", "bob@exemple.fr"} & {contact.email for contact in found.contacts}


@pytest.mark.parametrize(
    ("phone", "town", "number"),
    [
        ("081 00 11 22", "5000 Namur", "+3281001122"),
        ("021 000 11 22", "1005 Lausanne", "+41210001122"),
        ("514 555-0123", "Montréal (Québec) H2X 1Y4", "+15145550123"),
        ("0262 00 11 22", "97400 Saint-Denis", "+262262001122"),
        ("0692 00 11 22", "97400 Saint-Denis", "+262692001122"),
        ("02 555 01 47", "1050 Ixelles", "+3225550147"),
        ("019/55 01 33", "4280 Hannut", "+3219550133"),
        ("418 555-0123", "rue Haute", "+14185550123"),
        ("024 555 01 38", "rue Haute", "+41245550138"),
        ("02 61 91 22 07", "rue Haute", "+33261912207"),
    ],
)
def test_phone_in_the_country_of_the_place(phone: str, town: str, number: str) -> None:
    text = f"Concert de jazz\nSamedi 14 juin 2025 à 20h30\nSalle du Lavoir, {town}\nTél. : {phone}\n"
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    assert [contact.phone for contact in found.contacts] == [number]


@pytest.mark.parametrize(
    ("line", "mode", "url"),
    [
        ("Entrée libre", "offline", None),
        ("En visio : https://us02web.zoom.us/j/123", "mixed", "https://us02web.zoom.us/j/123"),
        ("Inscription en ligne : https://exemple.fr/inscription", "offline", None),
        ("Billetterie en ligne", "offline", None),
        ("Réservation en ligne obligatoire", "offline", None),
    ],
)
def test_attendance_beside_a_place(line: str, mode: str, url: str | None) -> None:
    found = event(line)
    assert (found.attendance_mode, found.online_url) == (mode, url)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Webinaire sur le compost\nMardi 10 juin 2025 à 12h30\nEn ligne\n", None),
        (
            "Conférence en visioconférence\nMardi 10 juin 2025 à 12h30\nLien : https://meet.jit.si/compost\n",
            "https://meet.jit.si/compost",
        ),
        (
            "Atelier en ligne sur Zoom\nMardi 10 juin 2025 à 12h30\nhttps://us02web.zoom.us/j/123\n",
            "https://us02web.zoom.us/j/123",
        ),
    ],
)
def test_online(text: str, url: str | None) -> None:
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    assert (found.attendance_mode, found.online_url, found.location) == ("online", url, None)


def test_links_have_their_kind() -> None:
    found = event("Infos : https://exemple.fr\nhttps://www.facebook.com/bal\nAffiche : https://exemple.fr/a.pdf")
    assert [(link.url, link.kind) for link in found.links] == [
        ("https://exemple.fr", "website"),
        ("https://www.facebook.com/bal", "social"),
        ("https://exemple.fr/a.pdf", "document"),
    ]
