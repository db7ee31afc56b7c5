"""Words of a programme's rows. Folded patterns."""

from __future__ import annotations

#: A row whose hour is the end of the day.
CLOSING = r"(?:fin\b|cloture\b|fermeture|clotures?|fin des?|conclusions? et fin|depart des participants)"
#: A row that is not for the public.
NOT_PUBLIC = r"\b(?:sur invitation|reserve aux (?:intervenants|membres|exposants|scolaires|benevoles|equipes)|diner des intervenants|conseil d'administration|montage|demontage|installation des|arrivee des exposants|accueil des exposants|exposants)\b"
#: Before the parts that a sentence tells, up to the first colon.
TOLD = r"\b(?:programme|deroulement|deroule|temps forts)\b[^:;.\n]{0,30}:[^.!?\n]*$"
#: What is a part of an exhibition or a festival, said beside its dates.
ASIDE = r"\b(?:vernissage|finissage|decrochage|inauguration|visites? (?:menee|guidee|commentee)s?|rencontre avec|nocturne|ouverture|cloture|remise des (?:prix|recompenses)|(?:soiree|concert|spectacle|bal) (?:d'ouverture|de cloture)|(?:demi-)?finales?|visite)\b[^.\n]{0,50}$"
#: Likewise beside the days on which it is open, where such words begin a line ("Atelier cyanotype mercredi 9 décembre").
ASIDE_LINE = r"(?:ateliers?|conferences?|table ronde|rencontres?|lectures?|projections?|concerts?|dedicaces?|signatures?|demonstrations?|performances?|visites?|stages?)\b"
#: Between a day and what is a part of the event.
ASIDE_AFTER = r" ?[:,-]? ?(?:vernissage|finissage|decrochage|inauguration|visites? (?:menee|guidee|commentee)s?|rencontre avec|nocturne)\b"
#: Right before the hour at which an event ends.
END_BEFORE = r"\b(?:fin|cloture|retour)(?: prevue?| estimee?)?(?: (?:du|de la|de l'|des) [a-z-]{2,20}(?: [a-z]{2,20})?)?(?: prevue?| estimee?)?(?: vers| a| le| :)* ?$"
#: Before the day on which what is held on some weekdays begins again.
RESUMES = (
    r"\b(?:reprise|rentree|debut)(?: des (?:cours|seances|ateliers|activites|entrainements|repetitions))?(?: le| :)* ?$"
)
#: A sentence that leaves the school holidays out.
NO_HOLIDAYS = r"\b(?:pas (?:de |d')[a-z]+|sauf|hors|excepte|en dehors des|interrompue?s?)(?: (?:pendant|durant))?(?: les?)? (?:petites )?vacances\b"
#: Below listed days: one stays from the first of them to the last.
STAY = r"\b(?:(?:sejours?|voyages?|circuits?|escapades?|croisieres?|randonnee|camp) (?:de|d'une|en) (?:\d|deux|trois|quatre|cinq) (?:jours|nuits)|nuit(?:ee)?s? (?:au|en|a l'|dans un|sous) ?(?:gite|hotel|refuge|auberge|tente)s?)\b"
#: The doors by how long before the start they open.
DOORS_AHEAD = (
    r"(?:\bportes|\bsalle|\baccueil|\bouverture|\bouverte?s?|\bouvrent|\bouvre)[^.\n]{0,40}? "
    r"(?:(?P<minutes>\d{1,2}) ?(?:minutes?|min|mn)|(?P<half>(?:une )?demi[- ]heure|1/2 ?h(?:eure)?)|(?:1|une) ?h(?:eure)?) avant\b"
)
#: Before one of several hours of departure, by distance or group.
DEPARTURE = r"\b(?:\d{1,3} ?km|departs?|parcours|circuits?|boucles?|course|marche|balade|groupe)\b[^.;\n]{0,40}$"
#: A row that opens the doors: not yet the start.
DOORS = (
    r"(?:ouverture (?:des portes|de la salle|du guichet|des guichets|de la billetterie|au public)|portes\b|les portes)"
)
#: Its title, up to the date.
ASIDE_WORDS = r"\b(?:vernissage|finissage|decrochage|inauguration|visites? (?:menee|guidee|commentee)s?(?: par l'artiste)?|rencontre avec [a-z' -]{3,30}|nocturne|ouverture officielle|remise des prix|soiree d'ouverture|visite)\b"
#: Between the hours of one group and those of the next one: "10h30 (3-5 ans) et 15h (6 ans et plus)".
ALSO = r" ?(?:\([^()\n]{2,40}\)|pour les? [^,.;()\n]{2,30}) ?(?:,|;|/|et|puis)(?: et| puis| a| de)* ?"
