"""Labels of lines ("Lieu :", "Tarifs") and the fact each introduces. Folded."""

from __future__ import annotations

LABELS: dict[str, str] = {}


def _add(fact: str, *words: str) -> None:
    for word in words:
        LABELS[word] = fact


_add("when", "date", "dates", "date(s)", "quand", "quand ?", "jour", "jours", "date et heure", "dates et heures", "date et horaire", "date et horaires",
     "dates et horaires", "jour et heure", "date de l'evenement", "date & heure", "periode", "a quelle date", "seances", "representations",
     "dates et horaires de debut et de fin (annee - mois - jour - heure)", "prochaine date", "prochaines dates", "dates a venir", "calendrier", "date/heure")
_add("hours", "heure", "heures", "heure(s)", "horaire", "horaires", "horaires et dates", "heure de debut", "a quelle heure", "a quelle heure ?", "horaire(s)")
_add("start", "debut", "heure de debut", "debut des festivites", "debut du spectacle", "debut du concert", "commence a", "coup d'envoi", "depart", "date de debut")
_add("end", "fin", "heure de fin", "date de fin")
_add("place", "lieu", "lieux", "lieu(x)", "ou", "ou ?", "endroit", "localisation", "lieu de l'evenement", "salle", "lieu de rendez-vous", "lieu de rdv", "rendez-vous", "rdv",
     "point de rendez-vous", "lieu du spectacle", "nom du lieu", "lieu de la manifestation", "se situe", "cela se passe", "espace", "lieu d'exposition")
_add("address", "adresse", "adresse du lieu", "adresse postale", "ou nous trouver", "acces", "venir")
_add("city", "ville", "commune", "localite")
_add("organizer", "organise par", "organisee par", "organisateur", "organisateurs", "organisatrice", "organisation", "organisateur(s)", "propose par", "proposee par",
     "organisateur de la journee", "organise et anime par", "association organisatrice", "responsable", "responsables", "structure organisatrice", "structure",
     "comite d'organisation", "comite organisateur", "une proposition de", "porteur du projet", "organisateur de l'evenement")
_add("partner", "partenaire", "partenaires", "en partenariat avec", "partenaires de l'evenement", "avec le soutien de", "soutiens", "soutien", "avec le concours de")
_add("price", "tarif", "tarifs", "prix", "entree", "paf", "p.a.f", "participation", "droits d'entree", "droit d'entree", "participation aux frais", "cout", "prix d'entree", "combien",
     "conditions de participation, tarifs", "tarif(s)", "conditions tarifaires", "tarification", "prix des places", "tarif unique", "droits d'inscription", "frais d'inscription", "combien ?",
     "billets", "prix du billet", "participation financiere", "montant")
_add("registration", "inscription", "inscriptions", "reservation", "reservations", "billetterie", "resa", "resas", "inscription et renseignements", "inscriptions et renseignements",
     "reservation, inscription", "s'inscrire", "reserver", "informations et reservations", "infos et reservations", "renseignements et reservations", "infos/resa", "info/resa", "infos resa",
     "renseignements et inscriptions", "infos et inscriptions", "informations et inscriptions", "reservations et renseignements", "reservation obligatoire", "inscription obligatoire",
     "pour s'inscrire", "pour reserver", "lien d'inscription", "inscription en ligne", "reservation en ligne", "billetterie en ligne", "prevente", "preventes", "prendre rendez-vous",
     "renseignements / reservations", "inscription gratuite", "inscription ici", "infos & reservations", "infos & resa", "infos & inscriptions", "reservations/renseignements", "infos et resa")
_add("contact", "contact", "contacts", "renseignement", "renseignements", "rens", "info", "infos", "information", "informations", "tel", "telephone", "mail", "courriel", "e-mail",
     "email", "plus d'infos", "plus d'informations", "pour tout renseignement", "contact presse", "infos pratiques", "informations pratiques", "en savoir plus", "nous contacter",
     "pour plus d'informations", "pour en savoir plus", "infos utiles", "en pratique", "contact et informations", "par telephone", "par mail", "secretariat")
_add("press", "contact presse", "contacts presse", "relations presse", "service presse")
_add("title", "objet", "titre", "sujet", "intitule", "evenement", "nom de l'evenement", "subject")
_add("kind", "type", "type(s)", "type d'evenement", "categorie", "categories", "type(s) d'evenements", "rubrique", "thematique", "theme", "themes", "tags", "genre", "type de manifestation", "type de public")
_add("audience", "public", "publics", "public vise", "public cible", "age", "pour qui", "pour qui ?", "publics concernes")
_add("accessibility", "accessibilite", "accessibilites", "handicap")
_add("performer", "intervenant", "intervenants", "intervenante", "intervenantes", "intervenant(s)", "intervenant.e.s", "intervenant·e·s", "avec", "artiste", "artistes", "animation", "animateur",
     "animatrice", "anime par", "animee par", "conferencier", "conferenciere", "moderateur", "moderatrice", "orateur", "oratrice", "speaker", "speakers", "distribution", "interpretes",
     "avec la participation de", "en presence de", "invite", "invites", "invitee", "invitees", "direction", "direction musicale", "dj", "line-up", "line up", "au chronometre", "discutant", "discutante")
_add("programme", "programme", "au programme", "programme de la journee", "programme de la soiree", "deroule", "deroulement", "deroulement de la journee", "ordre du jour", "au menu", "le programme",
     "programme detaille", "horaire de la journee", "deroule de la journee", "deroule de la soiree", "planning", "programme previsionnel", "programme complet", "agenda", "les temps forts", "temps forts")
_add("published", "publie le", "publie", "date de publication", "mis a jour", "mise a jour", "mis a jour le", "derniere mise a jour", "modifie le", "envoye", "envoye le", "date d'envoi", "embargo", "posted",
     "publiee le", "mis en ligne le", "date de mise en ligne", "mise en ligne", "sent", "poste le")
_add("duration", "duree", "duree estimee", "duree du spectacle", "temps de lecture")
_add("link", "site", "site internet", "site web", "web", "lien", "url", "url de reference", "page", "facebook", "instagram", "sur les reseaux sociaux", "reseaux sociaux", "page facebook", "plus d'infos sur", "internet", "adresse web")
_add("online", "lien de connexion", "lien visio", "visio", "lien zoom", "visioconference", "lien teams", "lien de la visio", "connexion", "lien de la reunion", "lien webinaire")
_add("deadline", "date limite", "date limite d'inscription", "date limite de reception", "cloture des inscriptions", "limite d'inscription", "inscription avant le", "inscriptions avant le", "a renvoyer avant le",
     "reponse souhaitee avant le", "date limite de reservation", "deadline", "reponse attendue avant le", "reponse avant le", "date limite d'envoi", "date butoir")
_add("doors", "ouverture des portes", "portes", "ouverture", "accueil", "accueil du public", "ouverture de la salle", "accueil des participants", "entree du public", "ouverture au public")
_add("from", "de", "from", "expediteur")
_add("to", "a", "cc", "to", "cci", "destinataires", "destinataire")
