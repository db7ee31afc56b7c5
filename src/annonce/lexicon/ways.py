"""Kinds of ways and of named grounds in an address, folded, with their usual abbreviations."""

from __future__ import annotations

#: Ways: a name after them makes an address.
WAYS = frozenset(
    """rue r avenue av ave boulevard bd bld boul bvd blvd place pl chemin ch che impasse imp route rte quai allee allees all cours esplanade passage square sq faubourg fg fbg montee ruelle rond
sentier voie venelle promenade cite parvis villa traverse chaussee hameau mail rampe cote grand rang rocade chaussee clos residence galerie porte grande""".split()
)
#: Only with a number before them, or on an address line: they mean too much else.
WEAK = frozenset(
    "r ch che av ave pl all imp cours place passage cite villa cote voie mail traverse grand grande rang residence clos hameau galerie porte promenade route square quai esplanade sq fg chaussee montee rampe".split()
)
#: Grounds: "ZA de la Gare", "lieu-dit La Vigne", "quartier des Halles".
GROUNDS = (
    "za",
    "zi",
    "zac",
    "zone artisanale",
    "zone industrielle",
    "zone d'activites",
    "zone commerciale",
    "lieu-dit",
    "lieudit",
    "lieu dit",
    "domaine de",
    "domaine du",
    "parc d'activites",
    "centre commercial",
)

#: Words that go on inside the name of a way.
PARTICLES = frozenset(
    "de du des d la le les l en sur sous lez lès et saint sainte st ste aux au bis ter prolongee vieille vieux petit petite grande grand haut bas haute basse nord sud est ouest".split()
)

#: Ways of two words: the first, and what may follow it after a hyphen, a space or an apostrophe.
DOUBLE = {"grand": ("rue", "place"), "grande": ("rue", "place"), "rond": ("point",)}
#: The second words that need no name behind them: "3 Grand-Rue".
NAMELESS = frozenset(["rue"])
#: Too short or too common to be a way without a number.
SHORT = frozenset("r ch che av cote mail porte voie".split())
#: One counts them: "3 cours de danse", "5 allées et venues".
COUNTED = frozenset(
    "cours allee allees passage passages cote voie traverse porte grand grande residence galerie place mail".split()
)
#: First words of `GROUNDS`.
GROUND_WORDS = frozenset(ground.split()[0].partition("-")[0] for ground in GROUNDS)
#: What follows the name of a way and is none of it, though it has a capital.
AFTER_NAME = frozenset(
    "tel tarif tarifs gratuit entree contact metro bus parking rdv rendez samedi dimanche lundi mardi mercredi jeudi vendredi".split()
)
#: Ways that a full stop may shorten.
SHORTENED = frozenset("r av ave bd bld boul bvd blvd pl ch che imp rte all sq fg fbg".split())
#: A number behind these is theirs: "salle 1, rue Haute".
ROOMED = frozenset(
    "salle amphi batiment bat hall studio porte etage ligne bus tram lot stand quai escalier hangar".split()
)
#: Words in lower case that end the name of a way: "rue de l'Hôtel de ville".
TAILS = frozenset("ville gaulle foire gare paix rouge blanche neuve verte".split())
#: A line that ends with these goes on below.
OPEN = frozenset("de du des d la le les l aux au et".split())
