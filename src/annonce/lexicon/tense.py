"""Forms of the past, and words that invite: which of them fill a text tells a report from an announcement. Folded."""

from __future__ import annotations

#: Ends of words that are forms of the past, and words with such an end that are none.
PAST_ENDS = ("ait", "aient", "erent")
NOT_PAST = frozenset(
    """fait lait parfait trait portrait extrait souhait retrait attrait bienfait forfait sait plait imparfait abstrait ait soit doit voit toit droit satisfait bait connait parait nait distrait surfait stupefait
    adherent different preferent inherent referent coherent esperent operent preparent demeurent considerent gerent different genererent""".split()
)
#: Whole words of the past.
PAST = frozenset(
    "fut furent eut eurent tint tinrent vint vinrent fit firent dut mourut naquit prit prirent devint dura fonda consacra".split()
)
#: Before a participle: "ont servi", "s'est tenue" ("a" is too short for a sign of its own: "à" folds to it).
AUXILIARIES = frozenset("ont avait avaient avons avez etaient etait est sont fut furent".split())
PARTICIPLES = (
    "e",
    "es",
    "ee",
    "ees",
    "i",
    "is",
    "ie",
    "ies",
    "it",
    "u",
    "us",
    "ue",
    "ues",
    "ert",
    "erts",
    "ort",
    "orts",
    "aint",
)
#: After "a": what is told, never "à" with a noun.
AFTER_A = frozenset(
    """ete eu fait reuni rassemble permis attire accueilli vu servi gagne remporte vote signe publie dit ouvert rencontre participe organise joue chante offert remis recu repondu debute commence tenu pris mis rendu
    perdu connu voulu donne adopte approuve decide celebre inaugure marque clos battu arrache felicite evoque rappele presente conclu dure""".split()
)
#: Between an auxiliary and its participle.
BETWEEN = frozenset("ete tous toutes bien deja pas aussi enfin tres ensuite egalement".split())

#: Words that invite.
INVITES = frozenset(
    """venez rendez rdv entree tarif tarifs participation ouvert place places prochain prochaine prochains prochaines aura auront sera seront rejoignez retrouvez bienvenue decouvrez notez inscrivez
    apportez accueil buvette restauration renseignements contact""".split()
)
INVITE_STARTS = ("inscri", "reserv", "gratuit", "billet", "invit", "propos")
INVITE_ENDS = ("era", "eront", "erez", "ira", "iront")
