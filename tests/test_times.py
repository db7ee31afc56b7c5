"""The times of one announcement: which of its days and hours are the event's, and what becomes of the others."""

from __future__ import annotations

import datetime as dt

import pytest

import annonce
from annonce.model import Event

READ = dt.date(2026, 2, 1)


def event(*lines: str) -> Event:
    """The only event of a text."""
    (found,) = annonce.parse("\n".join(lines), reference_date=READ).events
    return found


def starts(found: Event) -> list[str]:
    """Local starts to the minute, of what is dated."""
    return [str(one.start).replace(" ", "T")[:16] for one in found.occurrences]


def slots(found: Event) -> list[tuple[str, str]]:
    """Local starts and ends to the minute."""
    return [
        (str(one.start or "").replace(" ", "T")[:16], str(one.end or "").replace(" ", "T")[:16])
        for one in found.occurrences
    ]


TITLE = "Fête du quartier des Lilas"


@pytest.mark.parametrize(
    "line",
    [
        "Dépôt : vendredi 13 mars de 16h à 19h",
        "DÉPÔT\nvendredi 13 mars de 16h à 19h",
        "Les dossards sont à retirer le vendredi 13 mars au gymnase de 17h à 19h.",
        "Retrait des dossards le vendredi 13 mars de 17h à 19h",
        "Les bénévoles se retrouvent le vendredi 13 mars à 18h.",
        "Les dons seront de nouveau acceptés à partir du 23 mars.",
        "Les textes sont attendus pour le 31 mars 2026.",
        "Le camping est ouvert du vendredi 13 mars, 14 h, au lundi 16 mars, midi.",
        "Le registre est à votre disposition du lundi au vendredi de 9h à 12h.",
        "Accueil du centre : lundi, mardi, jeudi 9h-11h30",
        "Secrétariat ouvert du lundi au vendredi de 9h à 12h",
        "La séance du 12 mars est annulée.",
        "Le projet sera présenté au conseil municipal le 9 avril.",
        "DOSSARDS\nRetrait le vendredi 13 mars de 16h à 18h30 au stade",
        "Reprise des invendus : dimanche 15 mars de 10h à 11h",
        "| Restitution | dimanche 15 mars | 17h - 19h |",
        "Les billets seront remboursés à l'accueil, du lundi 16 au samedi 21 mars, de 10h à 18h.",
        "Enquête publique en mairie du 16 mars au 17 avril.",
        "Dépôt des dossiers du 16 mars au 3 avril.",
        "Avant l'enquête publique, qui se déroulera du 16 mars au 17 avril, venez nombreux.",
        "Garde d'enfants sur place de 16h à 18h",
        "En cas de pluie : dimanche 15 mars à 15h.",
        "Repli possible le dimanche 15 mars.",
        "Bibliothèque ouverte : mardi 16h-18h, samedi 10h-12h",
        "Rencontres passées\n15 janvier : Pierre Vidal\n19 février : Anne Roux",
        "Né le 3 mars 1923 à Dole, l'auteur est mort le 6 août 2004.",
    ],
)
def test_days_that_invite_to_nothing(line: str) -> None:
    found = event(TITLE, "Samedi 14 mars 2026 à 14h30, salle des fêtes de Tulle", line)
    assert starts(found) == ["2026-03-14T14:30"]
    assert found.schedules == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("Samedi 14 mars 2026", "Inscriptions 13h30   jet du but 14h30"),
        ("Samedi 14 mars 2026", "Inscriptions sur place à partir de 13h30, début du concours 14h30"),
        ("Samedi 14 mars 2026", "Émargement à partir de 13h30, séance à 14h30"),
        ("Samedi 14 mars 2026", "Accueil dès 13h30, début 14h30"),
    ],
)
def test_hours_before_the_start(lines: tuple[str, ...]) -> None:
    assert starts(event(TITLE, *lines)) == ["2026-03-14T14:30"]


@pytest.mark.parametrize(
    "text",
    [
        "le 25 km de 7h à 8h, le 18 km de 7h30 à 9h, le 12 km de 8h à 10h",
        "départ du 25 km à 7h, départ du 12 km à 8h30",
        "parcours de 25 km à 7h, parcours de 12 km à 8h",
    ],
)
def test_departures_by_distance(text: str) -> None:
    found = event("Randonnée des Genêts", "dimanche 15 mars 2026", f"Au choix : {text}.")
    assert slots(found) == [("2026-03-15T07:00", "")]


@pytest.mark.parametrize(
    "line", ["Fin de la balade à 16h30", "Fin prévue vers 16h30", "Retour prévu à 16h30", "Clôture : 16h30"]
)
def test_an_end_said_apart(line: str) -> None:
    found = event("Balade botanique", "Dimanche 15 mars 2026 à 14h, parvis de l'église de Tulle", line)
    assert slots(found) == [("2026-03-15T14:00", "2026-03-15T16:30")]


def test_parts_of_an_evening_give_its_end() -> None:
    found = event(
        "Veillée à la bibliothèque",
        "Vendredi 13 mars 2026 à partir de 18h15. Lectures : 18h30-19h30. Jeux : 19h30-21h30.",
    )
    assert slots(found) == [("2026-03-13T18:15", "2026-03-13T21:30")]


@pytest.mark.parametrize("hours", ["même heure, même lieu", "à la même heure", "aux mêmes horaires"])
def test_a_new_date_at_the_old_hour(hours: str) -> None:
    found = event(
        "La Balle neuve",
        f"Initialement prévu le vendredi 13 mars 2026 à 20h30, le spectacle est reporté au 21 mai 2026, {hours}.",
    )
    assert starts(found) == ["2026-05-21T20:30"]


def test_one_session_of_a_rule_moves() -> None:
    found = event(
        "Les lundis de la reprise",
        "D'octobre 2025 à juin 2026, chaque premier lundi du mois, de 17h30 à 19h.",
        "Seule exception : le 6 avril étant férié, la réunion est décalée d'une semaine, au lundi 13 avril.",
    )
    assert [s.rrule for s in found.schedules] == ["FREQ=MONTHLY;BYDAY=1MO"]
    assert found.schedules[0].exdates == (dt.date(2026, 4, 6),)
    assert slots(found) == [("2026-04-13T17:30", "2026-04-13T19:00")]


def test_a_season_between_a_rule_and_its_exception() -> None:
    found = event(
        "Scène ouverte du Café Lulu",
        "Chaque dernier vendredi du mois à 20h30, de septembre à juin (saison 2025-2026), sauf en décembre.",
    )
    (rule,) = found.schedules
    assert (rule.start_date, rule.until) == (dt.date(2025, 9, 1), dt.date(2026, 6, 30))
    assert rule.exdates == (dt.date(2025, 12, 26),)


def test_a_title_in_the_plural_is_no_rule_beside_listed_days() -> None:
    found = event("Les dimanches du souffle", "9h30 – 12h", "2026 : 15/02, 22/03, 12/04", "Ateliers de yoga, Dole")
    assert starts(found) == ["2026-02-15T09:30", "2026-03-22T09:30", "2026-04-12T09:30"]
    assert found.schedules == ()


def test_weekdays_fall_within_the_days_above() -> None:
    found = event("Minis visites", "21 et 22 mars 2026", "Samedi et dimanche à 11h, 14h et 16h", "Donjon de Rouen")
    hours = [f"2026-03-{day}T{hour}:00" for day in (21, 22) for hour in (11, 14, 16)]
    assert starts(found) == hours


def test_days_with_hours_of_their_own_replace_those_of_their_period() -> None:
    found = event(
        "Atelier de gravure",
        "Du vendredi 18 au dimanche 20 septembre 2026, de 11h à 19h, l'atelier ouvre ses portes.",
        "Vendredi 18 septembre 2026, 14h-21h",
        "Samedi 19 septembre 2026, 10h-19h",
    )
    assert starts(found) == ["2026-09-18T14:00", "2026-09-19T10:00", "2026-09-20T11:00"]


def test_weekdays_of_a_programme_stay_in_their_period() -> None:
    found = event(
        "Festival des Grillons", "Du 12 au 14 juin 2026", "Vendredi 20h : concert de Rosalie Brume", "Samedi 14h : bal"
    )
    assert slots(found) == [("2026-06-12", "2026-06-14")]


def test_two_periods_that_disagree_are_doubted() -> None:
    found = event(
        "Exposition Miaou",
        "17 juin 2026 - 3 janvier 2027",
        "Du 16 juin 2026 au 3 janvier 2027, le musée montre le chat.",
    )
    assert slots(found) == [("2026-06-17", "2027-01-03")]
    assert "conflicting_dates" in {w.code for w in found.warnings}


def test_a_year_of_the_title_is_not_that_of_the_days() -> None:
    found = event(
        "Hommage 18.IX.2008", "Lundi 29 juin 2026, 19h30, Dijon", "Répétition publique le dimanche 28 juin à 18h30."
    )
    assert starts(found) == ["2026-06-28T18:30", "2026-06-29T19:30"]


@pytest.mark.parametrize(
    "line", ["Samedi 14 mars à 16 h : rencontre avec Iris Caubel", "Vernissage le 5 février à 18 h"]
)
def test_a_part_of_an_exhibition(line: str) -> None:
    found = event(
        "Les heures blanches",
        "5 février – 28 mars 2026",
        line,
        "Exposition ouverte du mercredi au samedi de 14 h à 19 h",
    )
    assert found.occurrences == ()
    assert [(s.rrule, s.start_date, s.until) for s in found.schedules] == [
        ("FREQ=WEEKLY;BYDAY=WE,TH,FR,SA", dt.date(2026, 2, 5), dt.date(2026, 3, 28))
    ]


@pytest.mark.parametrize(
    "line", ["Atelier cyanotype (dès 8 ans) mercredi 11 mars à 14h30", "Lecture samedi 7 mars à 17h"]
)
def test_a_part_that_begins_its_line(line: str) -> None:
    found = event(
        "Les heures lentes, exposition",
        "Du 5 février au 28 mars 2026",
        "Ouverture du mardi au samedi de 14h à 18h",
        line,
    )
    assert found.occurrences == ()
    assert [s.rrule for s in found.schedules] == ["FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA"]


def test_parts_of_what_is_open_on_days_of_a_period() -> None:
    found = event(
        "EXPOSITION",
        "Inès Arnal, gravures",
        "",
        "du 5 au 28 mars 2026",
        "du mercredi au dimanche, de 14h30 à 18h30",
        "",
        "Vernissage le jeudi 5 mars à 18h30",
        "Rencontre avec l'artiste le samedi 21 mars à 16h",
    )
    assert [(s.rrule, s.start_date, s.until) for s in found.schedules] == [
        ("FREQ=WEEKLY;BYDAY=WE,TH,FR,SA,SU", dt.date(2026, 3, 5), dt.date(2026, 3, 28))
    ]


def test_hours_on_the_line_of_each_day() -> None:
    found = event(
        "Don de sang à Tulle",
        "* Lundi 6 juillet - Salle de l'Aubarède - de 16h à 19h",
        "* Mardi 7 juillet - Salle de l'Aubarède - de 9h à 12h et de 15h à 19h",
        "* Jeudi 9 juillet - Salle de l'Aubarède - 15h30",
    )
    assert slots(found) == [
        ("2026-07-06T16:00", "2026-07-06T19:00"),
        ("2026-07-07T09:00", "2026-07-07T12:00"),
        ("2026-07-07T15:00", "2026-07-07T19:00"),
        ("2026-07-09T15:30", ""),
    ]


def test_hours_below_the_days_that_head_them() -> None:
    found = event(
        "Semaine des sciences, pôle culturel de Tulle",
        "Inscription obligatoire.",
        "",
        "LUNDI 6 JUILLET 2026",
        "Atelier loutre",
        "Horaire : 9h00 - 11h00",
        "Atelier mare",
        "Horaire : 15h00 - 17h00",
        "",
        "MARDI 7 JUILLET 2026",
        "Atelier girafe",
        "Horaire : 10h00 - 12h00",
    )
    assert slots(found) == [("2026-07-06T09:00", "2026-07-06T17:00"), ("2026-07-07T10:00", "2026-07-07T12:00")]


def test_one_listed_day_has_other_hours_than_its_period() -> None:
    found = event(
        "Portes ouvertes de l'atelier de gravure",
        "Du vendredi 18 au dimanche 20 septembre 2026, de 11h à 19h, venez à Tulle.",
        "",
        "Vendredi 18 septembre, 14h-21h",
        "Samedi 19 septembre, 11h-19h",
        "Dimanche 20 septembre, 11h-19h",
    )
    assert slots(found) == [
        ("2026-09-18T14:00", "2026-09-18T21:00"),
        ("2026-09-19T11:00", "2026-09-19T19:00"),
        ("2026-09-20T11:00", "2026-09-20T19:00"),
    ]


def test_what_begins_during_a_session_is_a_part_of_it() -> None:
    found = event(
        "Marchés du soir de Tulle",
        "Tous les mercredis de juillet et août, de 18h à 21h, place du Trech.",
        "L'accordéon ouvrira le bal le mercredi 1er juillet, à 19h.",
    )
    assert found.occurrences == ()
    assert [s.rrule for s in found.schedules] == ["FREQ=WEEKLY;BYDAY=WE"]


def test_listed_days_beside_a_period_that_begins_with_one_are_doubted() -> None:
    found = event("Stage d'astronomie de Tulle", "13 juillet et 17 août 2026", "Du 13 au 27 juillet de 14h à 17h.")
    assert "conflicting_dates" in {w.code for w in found.warnings}


def test_two_days_of_a_stay_are_one_stretch() -> None:
    found = event(
        "Club de marche de Tulle", "Jeudi 4 et vendredi 5 juin", "Séjour de deux jours au plateau. Nuit au gîte."
    )
    assert slots(found) == [("2026-06-04", "2026-06-05")]
    found = event("Club de marche de Tulle", "Jeudi 4 et vendredi 5 juin", "Ateliers de cartographie, place du Trech.")
    assert slots(found) == [("2026-06-04", ""), ("2026-06-05", "")]


def test_a_rule_behind_its_next_day() -> None:
    found = event(
        "Jeudi 12 mars de 17h à 20h - Marché des producteurs, place du Trech, Tulle (tous les jeudis jusqu'au 2 avril)"
    )
    assert slots(found) == [("2026-03-12T17:00", "2026-03-12T20:00")]
    assert [(s.rrule, s.until, s.start_time, s.end_time) for s in found.schedules] == [
        ("FREQ=WEEKLY;BYDAY=TH", dt.date(2026, 4, 2), dt.time(17), dt.time(20))
    ]


def test_leaving_and_coming_back_on_one_day() -> None:
    found = event("Sortie à l'étang", "Mercredi 18 mars, départ 8h30, retour 18h30, gare de Tulle")
    assert slots(found) == [("2026-03-18T08:30", "2026-03-18T18:30")]


def test_hours_before_their_weekdays() -> None:
    found = event(
        "Marché de printemps à Tulle",
        "Samedi 14 et dimanche 15 mars, place du Trech",
        "14h-20h le samedi, 11h-18h le dimanche",
    )
    assert slots(found) == [("2026-03-14T14:00", "2026-03-14T20:00"), ("2026-03-15T11:00", "2026-03-15T18:00")]


def test_opening_hours_of_a_house_below_an_event() -> None:
    found = event(
        "Histoires de printemps",
        "mer. 18 mars 2026",
        "10:30 - 11:15",
        "Médiathèque de Tulle",
        "",
        "Horaires d'ouverture de la médiathèque",
        "mardi : 14h - 18h30",
        "mercredi : 10h - 12h30 et 14h - 18h",
    )
    assert slots(found) == [("2026-03-18T10:30", "2026-03-18T11:15")]


def test_a_weekday_with_hours_above_the_days_of_a_seminar() -> None:
    found = annonce.parse(
        "\n".join(
            [
                "Séminaire Archives du geste",
                "Horaire et lieu : mardi, 17h-19h, salle 410, 11 rue des Récollets, Toulouse",
                "",
                "10 mars 2026 : Noémie Castel, « Filmer le tournage sur bois »",
                "",
                "17 mars 2026 : Rachid Mansour, « La main du potier »",
                "",
                "24 mars 2026 : Iris Vanda, « Noter la danse »",
            ]
        ),
        reference_date=READ,
    ).events
    assert [slots(e) for e in found] == [[(f"2026-03-{d}T17:00", f"2026-03-{d}T19:00")] for d in (10, 17, 24)]


def test_a_day_given_up_for_another() -> None:
    found = event(
        "ANNULÉ - Le concert du 14 mars à Tulle n'aura pas lieu.", "Nouvelle date : samedi 25 avril à 20h30, théâtre."
    )
    assert starts(found) == ["2026-04-25T20:30"]
    assert (found.status, str(found.previous_start)) == ("rescheduled", "2026-03-14")


def test_a_session_moved_to_another_weekday_keeps_its_hours() -> None:
    found = event(
        "Marché de producteurs de Treignac, chaque mercredi du 1er juillet au 26 août, 17h-21h.",
        "Le marché du 5 août est avancé au mardi 4 août.",
    )
    assert slots(found) == [("2026-08-04T17:00", "2026-08-04T21:00")]
    assert [s.exdates for s in found.schedules] == [(dt.date(2026, 8, 5),)]


def test_further_sessions_said_beside_a_rule() -> None:
    found = event(
        "Café-philo, le deuxième jeudi de chaque mois, de 19 h à 21 h, Café des Halles, Tulle",
        "Prochaine séance : jeudi 12 mars",
        "Séances suivantes : 9 avril, 7 mai (exceptionnellement)",
    )
    assert starts(found) == ["2026-03-12T19:00", "2026-04-09T19:00", "2026-05-07T19:00"]


def test_where_tickets_are_sold_is_not_when_it_takes_place() -> None:
    found = event(
        "Concert de Noël vendredi 18 décembre à 20 h 30 en l'église Saint-Jean de Tulle.",
        "Billets en vente à l'office de tourisme (mardi-samedi 10h-12h / 14h-17h).",
    )
    assert (starts(found), found.schedules) == (["2026-12-18T20:30"], ())


def test_a_stage_in_the_holidays_is_held() -> None:
    found = event(
        "Stage de cirque des vacances d'avril", "Du lundi 13 au mardi 14 avril 2026, 9h-17h, gymnase de Tulle"
    )
    assert starts(found) == ["2026-04-13T09:00", "2026-04-14T09:00"]


def test_rows_of_a_festival_that_begin_with_a_day_are_its_programme() -> None:
    found = event(
        "Festival des accordéons",
        "Du jeudi 25 au dimanche 28 juin 2026 à Tulle",
        "Jeudi 25 : 19h apéro-concert, 21h bal",
        "Vendredi 26 : 18h fanfare, 21h30 concert",
    )
    assert slots(found) == [("2026-06-25", "2026-06-28")]
    found = event("Les Rencontres de Chaminadour, du 17 au 20 septembre 2026, Guéret. Ouverture jeudi 17 à 18h.")
    assert slots(found) == [("2026-09-17", "2026-09-20")]


def test_tomorrow_is_not_the_day_of_publication() -> None:
    found = event("Bonjour,", "Notre prochaine rencontre est demain soir à 20h, salle 3, à Tulle.", "À demain !")
    assert starts(found) == ["2026-02-02T20:00"]


def test_hours_in_brackets_are_not_those_of_the_months_behind() -> None:
    text = "Danse à Naves : le lundi (débutants 19h-20h, confirmés 20h15-21h30), de septembre à juin, hors vacances."
    found = annonce.parse(text, reference_date=READ).events
    assert not any(s.rrule == "FREQ=DAILY" for e in found for s in e.schedules)


def test_a_weekday_that_gives_way_to_a_date() -> None:
    found = event(
        "Mairie de Tulle", "La réunion publique de ce jeudi est reportée au jeudi 19 mars, 18h30, salle Latreille."
    )
    assert starts(found) == ["2026-03-19T18:30"]
    assert (found.status, str(found.previous_start)) == ("rescheduled", "2026-02-05")


def test_a_council_that_approves_its_minutes_is_held() -> None:
    found = event(
        "Conseil municipal",
        "Le conseil municipal se réunira le mardi 17 mars 2026 à 19 heures, en mairie de Naves.",
        "Ordre du jour : approbation du procès-verbal du 10 février, budget.",
    )
    assert starts(found) == ["2026-03-17T19:00"]


def test_periods_on_lines_of_their_own_keep_their_rules() -> None:
    found = event(
        "Mémoire d'usine, exposition au musée de Tulle",
        "Du 1er février au 30 avril et du 1er octobre au 31 décembre : mercredi au dimanche 14h-17h",
        "Du 1er mai au 30 septembre : tous les jours 10h-18h",
    )
    assert [(s.rrule, s.start_date, s.until, s.end_time) for s in found.schedules] == [
        ("FREQ=WEEKLY;BYDAY=WE,TH,FR,SA,SU", dt.date(2026, 2, 1), dt.date(2026, 4, 30), dt.time(17)),
        ("FREQ=WEEKLY;BYDAY=WE,TH,FR,SA,SU", dt.date(2026, 10, 1), dt.date(2026, 12, 31), dt.time(17)),
        ("FREQ=DAILY", dt.date(2026, 5, 1), dt.date(2026, 9, 30), dt.time(18)),
    ]


def test_weekdays_that_begin_again_on_a_day() -> None:
    found = event(
        "Gym douce à Tulle : lundi et jeudi de 9h30 à 10h30 ; mardi de 18h à 19h.",
        "Reprise lundi 7 septembre. Pas de cours pendant les vacances scolaires.",
    )
    assert [(s.rrule, s.start_date, s.excludes_school_holidays) for s in found.schedules] == [
        ("FREQ=WEEKLY;BYDAY=MO,TH", dt.date(2026, 9, 7), True),
        ("FREQ=WEEKLY;BYDAY=TU", dt.date(2026, 9, 7), True),
    ]


def test_noon_for_a_meal_is_no_start() -> None:
    found = event("Club de marche de Tulle", "Vendredi 12 juin", "Le feu de l'auberge retenue pour midi nous attend.")
    assert slots(found) == [("2026-06-12", "")]


def test_a_session_cancelled_by_its_month() -> None:
    found = event("Tricot à Tulle", "Le premier jeudi du mois, de 14h à 16h. La séance de mars (le 5) est annulée.")
    assert [(s.rrule, s.exdates) for s in found.schedules] == [("FREQ=MONTHLY;BYDAY=1TH", (dt.date(2026, 3, 5),))]


@pytest.mark.parametrize("stamp", ["30 janvier, 19:02 · 🌐", "30 janvier, 08:30", "30 janvier à 18:45 ·"])
def test_the_time_of_a_post(stamp: str) -> None:
    found = event("Comité des fêtes de Tulle", stamp, "", "Grand loto dimanche 8 mars à 14h30, salle Latreille")
    assert starts(found) == ["2026-03-08T14:30"]


def test_a_post_without_its_year_is_of_the_past() -> None:
    (found,) = annonce.parse(
        "Comité des fêtes de Tulle\n30 décembre, 19:02\n\nGrand loto le 11 janvier à 14h30",
        reference_date=dt.date(2026, 1, 5),
    ).events
    assert starts(found) == ["2026-01-11T14:30"]


def test_a_feast_below_its_day_is_a_title() -> None:
    found = event("Samedi 20 juin 2026", "Fête de la musique - à partir de 19h, place du Trech, Tulle")
    assert starts(found) == ["2026-06-20T19:00"]


def test_the_date_of_a_post_is_no_day_of_its_event() -> None:
    found = event("mercredi 4 mars 2026", "", "Réunion du comité", "Il se réunira le mardi 10 mars 2026 à 20h à Tulle.")
    assert starts(found) == ["2026-03-10T20:00"]
    found = event("12 mars 2026", "", "Concert de printemps", "", "Samedi 21 mars 2026 à 20h30, église de Tulle")
    assert starts(found) == ["2026-03-21T20:30"]
    found = event("Samedi 14 mars 2026", "", "Carnaval", "", "Défilé à 15h à Tulle.")
    assert starts(found) == ["2026-03-14T15:00"]


def test_a_mail_passed_on_is_the_announcement() -> None:
    found = event(
        "Je fais suivre, c'est jeudi prochain !",
        "",
        "---------- Message transféré ----------",
        "De : Les Amis du lac <amis@lac.example>",
        "Date : dim. 22 fév. 2026 à 21:03",
        "Objet : projection à Die",
        "",
        "> Projection le jeudi 5 mars à 20h, salle des fêtes de Die",
    )
    assert starts(found) == ["2026-03-05T20:00"]


def test_a_mail_below_another_is_the_announcement() -> None:
    found = event(
        "De : Odile Ferrand <odile@asso.example>",
        "Envoyé : jeudi 22 janvier 2026 08:12",
        "Objet : TR: Soirée pierre sèche",
        "",
        "À mettre dans l'agenda, merci !",
        "",
        "-----Message d'origine-----",
        "De : Les Murets <contact@murets.example>",
        "Envoyé : mardi 20 janvier 2026 19:40",
        "",
        "Soirée autour de la pierre sèche le vendredi 6 février à 18h30, salle des fêtes de Tulle.",
    )
    assert starts(found) == ["2026-02-06T18:30"]


def test_a_mail_quoted_with_its_sign_is_no_event() -> None:
    found = event(
        "Bonjour, voici : lecture mercredi 4 mars à 16h, bibliothèque de Tulle.",
        "",
        "> Le ven. 23 janv. 2026 à 10:03, Rédaction <agenda@asso.example> a écrit :",
        "> Nous bouclons l'agenda mercredi 28 janvier à midi.",
    )
    assert starts(found) == ["2026-03-04T16:00"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Trail 25 km : départ 9h30", "Marche 9 km : départ 9h"), ["2026-03-14T09:00"]),
        (("Souper : 18 h", "Soirée dansante dès 20 h"), ["2026-03-14T18:00"]),
        (("🕒 15h30 ➡️ 19h30", "Garde d'enfants de 16h à 18h"), ["2026-03-14T15:30"]),
        (("Spectacle à 17h30, jeux de 18h30 à 20h, repas à partir de 20h",), ["2026-03-14T17:30"]),
        (("6h-18h", "Exposants : arrivée de 5h à 7h30"), ["2026-03-14T06:00"]),
        (("retraite aux flambeaux 21h30, feu d'artifice 23h, bal jusqu'à 2h",), ["2026-03-14T21:30"]),
        (("Bar et restauration dès 19h, concert à 21h",), ["2026-03-14T21:00"]),
        (("à 10h30 (3-5 ans) et 15h (6 ans et plus)",), ["2026-03-14T10:30", "2026-03-14T15:00"]),
        (("Jet du but à 14h.", "Le soir, moules-frites à partir de 20h."), ["2026-03-14T14:00"]),
    ],
)
def test_the_hour_of_the_event(lines: tuple[str, ...], expected: list[str]) -> None:
    assert starts(event(TITLE, "Samedi 14 mars 2026", *lines, "Salle des fêtes de Tulle")) == expected


def test_the_finals_do_not_hide_the_tournament() -> None:
    found = event("Tournoi de tennis de Tulle", "Du 4 au 19 juillet 2026", "Finales le dimanche 19 juillet à 14h")
    assert slots(found) == [("2026-07-04", "2026-07-19")]


def test_leaving_and_coming_back() -> None:
    found = event("Pèlerinage de Tulle", "Départ vendredi 1er mai à 6h, retour dimanche 3 mai vers 22h")
    assert slots(found) == [("2026-05-01T06:00", "2026-05-03T22:00")]


def test_the_days_of_a_symposium_below_its_place_and_dates() -> None:
    found = event(
        "Les eaux partagées, colloque",
        "Albi, 26 et 27 mars 2026",
        "",
        "JEUDI 26 MARS",
        "9h00 Accueil",
        "10h00 Anne Roux, les canaux",
        "16h30-17h30 Table ronde",
        "",
        "VENDREDI 27 MARS",
        "9h00 Reprise",
        "12h30 Fin du colloque",
    )
    assert slots(found) == [("2026-03-26T09:00", "2026-03-26T17:30"), ("2026-03-27T09:00", "2026-03-27T12:30")]
