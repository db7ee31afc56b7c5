"""What web addresses are for, by their host or path, and the top-level domains under which a bare name is a link."""

from __future__ import annotations

REGISTRATION = (
    "eventbrite", "helloasso", "framadate", "framaforms", "forms.gle", "docs.google.com/forms", "forms.office", "forms.microsoft", "typeform", "doodle", "inscription",
    "sondage", "evento.renater", "mesevenementsemploi", "enquete", "jotform", "formulaire", "register", "registration", "s-inscrire", "sinscrire", "reserver", "reservation", "rdv-",
    "doctolib", "dondesang", "efs.", "limesurvey", "sphinx", "cryptpad.fr/form", "meetup.com", "livestorm", "grist", "tally.so", "airtable", "luma.com", "lu.ma", "mon-rdv",
)  # fmt: skip
TICKETS = (
    "billetweb", "weezevent", "billetreduc", "ticketmaster", "fnacspectacles", "fnac.com", "shotgun", "yurplan", "festik", "mapado", "tickeasy", "billetterie", "billet", "ticket",
    "francebillet", "digitick", "dice.fm", "seetickets", "theatreonline", "lepointdevente", "eventim", "petzi", "starticket", "utick", "vostickets", "mapado", "soticket", "supersoniks",
    "placeminute", "infomaniak.events", "passages", "15emerang", "kiutiz", "lasauce", "notikumi", "lebilletterie", "rodrigue", "boutique", "shop", "webshop", "monbillet", "preventes",
)  # fmt: skip
SOCIAL = ("facebook.", "fb.me", "fb.com", "instagram.", "linkedin.", "twitter.", "x.com", "youtube.", "youtu.be", "tiktok.", "mastodon", "mamot.", "piaille.", "bsky.", "snapchat.", "vimeo.",
          "pinterest.", "threads.", "discord.", "telegram.", "t.me", "whatsapp", "peertube", "soundcloud.", "bandcamp.", "spotify.", "deezer.", "linktr.ee", "flickr.")  # fmt: skip
ONLINE = ("zoom.", "teams.microsoft", "teams.live", "meet.google", "meet.jit.si", "jitsi", "bbb", "bigbluebutton", "visio.", "webex", "gotomeeting", "whereby", "rendez-vous.renater", "livestream",
          "webinaire", "webinar", "visio-", "gotowebinar", "classe-virtuelle", "meet.", "/visio", "framatalk", "twitch.tv", "webconf")  # fmt: skip
MAPS = ("google.com/maps", "google.fr/maps", "maps.google", "goo.gl/maps", "maps.app.goo", "openstreetmap", "osm.org", "mappy.", "waze.")  # fmt: skip
DOCUMENTS = (
    ".pdf",
    ".doc",
    ".docx",
    ".odt",
    ".ppt",
    ".pptx",
    ".jpg",
    ".jpeg",
    ".png",
    ".xls",
    ".xlsx",
    ".ods",
    ".zip",
    ".ics",
)

#: Endings of inclusive writing that are top-level domains too.
INCLUSIVE = frozenset({"es", "ne"})
TOP_LEVEL = frozenset(
    "fr com org net eu be ch ca lu info asso paris bzh quebec re nc gp mq yt pf pm io bio coop gouv alsace corsica brussels vlaanderen swiss mc sn ci ma tn dz cm mg ml bf gle app "
    "events event shop tv fm eco tech art live cc co me edu site online website xyz school museum team cat uk de es it example bj tg ht cd cg ga ne gn rw".split()
)
