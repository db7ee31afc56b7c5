"""Currencies as written, and words that make admission free, paid or left to the visitor. Folded."""

from __future__ import annotations

#: Sign or word → ISO 4217. "$" is Canadian where the place is, see `assemble`.
CURRENCIES: dict[str, str] = {
    "€": "EUR", "euros": "EUR", "euro": "EUR", "eur": "EUR", "e": "EUR", "$": "CAD", "dollars": "CAD", "$ ca": "CAD", "cad": "CAD",
    "chf": "CHF", "francs": "CHF", "fr.": "CHF", "frs": "CHF", "fcfa": "XOF", "f cfa": "XOF", "cfa": "XOF", "xof": "XOF", "xaf": "XAF",
    "dh": "MAD", "dhs": "MAD", "dirhams": "MAD", "mad": "MAD", "dt": "TND", "tnd": "TND", "dinars": "TND", "da": "DZD", "dzd": "DZD", "xpf": "XPF", "f cfp": "XPF", "fcfp": "XPF",
    "f": "XPF", "ar": "MGA", "ariary": "MGA", "gourdes": "HTG", "£": "GBP",
}  # fmt: skip

FREE = (
    r"entree (?:est |sera |reste |toujours |totalement |entierement )?(?:gratuite|libre)", r"acces (?:est |sera )?(?:libre|gratuit)", r"gratuits?(?! (?:pour(?! tous| le public| les visiteurs)|aux|jusqu|-|moins|des|sous|le parking))",
    r"gratuites?", r"gratuitement", r"gratuite", r"sans frais", r"libre d'acces", r"entree non payante", r"offert a tous", r"concert gratuit", r"l'entree est libre", r"c'est gratuit",
)  # fmt: skip
DONATION = (
    r"prix libre", r"au chapeau", r"chapeau", r"participation libre", r"libre participation", r"participation (?:libre et )?consciente", r"tarif libre", r"prix conscient", r"don libre",
    r"donation libre", r"participation (?:est )?libre", r"contribution libre", r"(?:contribution|participation) volontaire", r"entree a prix libre", r"a votre bon coeur", r"libre contribution", r"sortie au chapeau", r"offrande libre", r"corbeille", r"collecte a la sortie",
)  # fmt: skip

#: Words in the same sentence that make an amount no price of a visit.
NO_PRICE = (
    r"subvention", r"lots?\b", r"\bba\b", r"bons? d'achat", r"a gagner", r"gagner", r"cagnotte", r"recolte", r"rapporte", r"recette", r"budget", r"cout total", r"financ", r"metre", r"exposants?", r"stand\b", r"emplacement",
    r"salaire", r"brut", r"remuner", r"par heure", r"/ ?h\b", r"heure de parking", r"parking", r"dotation", r"dotee?s? d", r"recompense", r"1er prix", r"premier prix", r"amende", r"emprunt", r"communicants?",
    r"par depot", r"caution", r"vinyle", r"remis(?:e)? (?:au|d'un) cheque", r"benefices", r"reversent?", r"reverses?", r"chiffre d'affaires", r"loyer", r"\ble ml\b", r"du ml", r"ml lineaire", r"par ml",
    r"cotisations?", r"adhesion", r"tickets? restaurant", r"jackpot", r"de lots", r"rembours", r"tombola", r"licence", r"assurance", r"la liste\b", r"la table\b", r"livre (?:sera|est)", r"(?:livre|ouvrage|catalogue|disque|cd|album)s? (?:vendu|en vente)", r"aller simple", r"aller-retour", r"\bcar\b", r"navette", r"boissons?\b non", r"frais de port",
)  # fmt: skip
#: Right after a price that a label brings in: what becomes of it ("Participation : 6 € reversés à la Ligue").
GIVEN_ON = r" (?:(?:seront|sont|sera|est|entierement|integralement|totalement) ){0,2}reversee?s?\b"
#: What comes on top of a visit: an optional meal, a drink.
OPTIONAL = (
    r"repas",
    r"dejeuner",
    r"diner",
    r"sandwich",
    r"buffet",
    r"assiette",
    r"menu",
    r"plateau",
    r"boisson",
    r"biere",
    r"crepes?",
    r"paella",
    r"moules",
    r"barbecue",
    r"couscous",
    r"petit[- ]dej",
    r"brunch",
)

LABEL_WORDS = (
    r"plein tarif", r"tarif plein", r"plein", r"tarif reduit", r"reduit", r"adherents?", r"non[- ]adherents?", r"membres?", r"non[- ]membres?", r"etudiants?", r"enfants?", r"adultes?", r"prevente", r"sur place",
    r"tarif unique", r"chomeurs?", r"demandeurs? d'emploi", r"moins de \d+ ans", r"- ?\d+ ans", r"\+ ?\d+ ans", r"\d+ ?- ?\d+ ans", r"familles?", r"abonnes?", r"couple", r"solidaire", r"soutien", r"seniors?", r"groupe", r"pass", r"regulier",
)  # fmt: skip
#: Before "gratuit": the part of an event that it is said of.
FREE_PART = (
    r"(?:concerts?|spectacles?|visites?|ateliers?|expositions?|animations?|conferences?|projections?|balades?|contes?|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|initiations?|autres) ?:? ?gratuit"
)
