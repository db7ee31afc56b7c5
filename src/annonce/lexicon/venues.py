"""Nouns that name a place where one meets, and words that go on with its name. Folded."""

from __future__ import annotations

#: What a venue is called by.
NOUNS = frozenset(
    """salle salles theatre mediatheque bibliotheque eglise chapelle cathedrale basilique abbaye abbatiale prieure gymnase stade centre maison espace mjc foyer halle halles chateau musee cinema cine cafe bar restaurant brasserie
auberge auditorium auditoire aula conservatoire ecole college lycee universite amphi amphitheatre parc jardin jardins square place parking esplanade hotel mairie prefecture bourse librairie galerie temple presbytere chapiteau domaine ferme
moulin grange manoir palais pole complexe hippodrome plage base camping kiosque arenes arene cirque donjon ludotheque local locaux siege institut pavillon hopital monument cimetiere lavoir gare cour preau boulodrome carre atelier
tiers-lieu tierslieu grand-theatre opera zenith arena cloitre couvent oratoire synagogue mosquee club patinoire piscine dojo terrain skatepark port quai marche campus batiment faculte fac iut ehpad residence clinique hangar
village-vacances gite refuge cite friche archives agence caserne epicerie guinguette dancing discotheque casino bowling manege vignoble cave caveau cellier chai distillerie serre pepiniere etang lac foret village bourg studio
mediatheque-ludotheque artotheque observatoire planetarium aquarium zoo memorial belvedere sanctuaire studios usine scene plaine boutique magasin centre-ville magasins velodrome aerodrome pepiniere cercle passage
office foirail centre-bourg preau quais boulodromes refectoire collegiale monastere chartreuse commanderie hospice haras bergerie tannerie phare capitainerie embarcadere bistrot bistro creperie
taverne pub chalet fablab ressourcerie recyclerie stadium rotonde orangerie minoterie filature corderie forge forges manufacture poudriere citadelle fort tour site arboretum cantine laverie crypte nef parvis theatre-cinema""".split()
)
#: Only with a proper name, an adjective of a venue or a label: they mean too much else.
WEAK = frozenset(
    """place centre maison espace parc ferme moulin local locaux siege cour carre atelier cercle port marche campus batiment site scene tour plaine boutique magasin village bourg foret lac etang domaine base terrain
cine bar cafe club passage agence cave manege refuge residence studio usine ecole college universite institut fort pole opera hotel gare cite forge serre monument quai quartier salles cantine studios jardins archives faculte
fac village bourse magasins musee gite casino temple square parking port cinema arena theatre restaurant camping office hospice haras phare pub chalet bistrot bistro creperie taverne""".split()
)
#: Words in lower case that go on with the name of a venue.
FOLLOWERS = frozenset(
    """municipal municipale municipaux polyvalente polyvalent polyv munic communal communale communales associatif associative associatives paroissial paroissiale omnisports omnisport culturel culturelle culturels social sociale departemental departementale departementales
intercommunal intercommunale regional regionale national nationale rural rurale multifonction multifonctions multi-activites multisports multiculturel socioculturel socioculturelle socio-culturel socio-culturelle socio-educatif socio-educative socioeducatif socioeducative fetes fete sports
sport jeux associations association congres arts loisirs quartier spectacles spectacle expositions exposition ville jeunes jeunesse conferences conference conseil conseils mariages actes convivialite reunion reunions commerce education emploi
travail services service solidarites solidarite public publique citoyenne citoyens habitants aines retraites seniors projet projets enfance petite-enfance etudiant etudiants universitaire departement region patrimoine environnement nature culture cultures
eglise ecole mairie vacances agriculture bourg village musique danse theatre cinema syndicats peuple citoyennete monde vieux vieille ancien ancienne anciens nouveau nouvelle grand grande petit petite haut basse morts boules petanque marche commercial thermal thermale
botanique zoologique historique scolaire maternelle elementaire primaire superieure superieur catholique protestant reformee evangelique militaire sportif sportive nautique equestre aquatique artisanal d'accueil d'animation d'animations hall plein air
innovation entreprises metiers numerique sciences lettres humanites droit medecine theses soutenances rdc bas bis sous-prefecture prefecture medico-social hospitalier couvert couverte pierre fontaine foire kiosque communautaire communautaires partage
principal principale central centrale tourisme ludotheque mediatheque bibliotheque fleurs champs coop agricole agricoles horticole viticole forestier hotelier hoteliere professionnel
professionnelle technique technologique prive privee international internationale""".split()
)
#: The same behind "de la", "des" … alone: "Maison de la recherche".
FOLLOWERS_LINKED = frozenset(
    """recherche recherches sante femmes femme paix justice
mer terre eau eaux famille familles parents handicap formation formations economie cooperation mutualite photographie image images livre livres
ecriture poesie presse radio film geologie astronomie histoire memoire resistance deportation chasse peche riviere montagne randonnee velo velos
artisanat artisans createurs rencontres rencontre loisir jeu jouet coworking territoire territoires habitat logement consulaire""".split()
)
PARTICLES = frozenset("de du des d la le les l en sur sous et a-l".split())
#: Right before a venue where something takes place there.
LED = (
    *("a la ", "a l'", "au ", "aux ", "dans la ", "dans le ", "dans l'", "dans les ", "en ", "sur la ", "sur le ", "sur l'", "sur les "),
    *("devant la ", "devant le ", "devant l'", "devant les ", "sous la ", "sous le ", "sous l'", "sous les ", "derriere la "),
    *("derriere le ", "derriere l'", "autour de l'", "autour de la ", "autour du ", "chez "),
)  # fmt: skip
#: Before "scène" where one directs: no place.
ON_STAGE = (
    "mise en ",
    "mises en ",
    "mis en ",
    "metteur en ",
    "metteuse en ",
    "metteurs en ",
    "monte en ",
    "remise en ",
)
#: Between a noun and another noun or name that goes on with it, also over a line's end in capitals.
LINKS = frozenset("de du des la l d".split())
#: Those of them that may begin the next line.
GENITIVE = frozenset("de du des".split())
#: "Halle aux Grains", "monument aux morts".
DATIVE = "aux"
#: No name of a venue goes on with these.
STOP_NAME = frozenset("a au aux pour avec le".split())
#: Nor with these, though they have a capital.
END_NAME = frozenset(
    """samedi dimanche lundi mardi mercredi jeudi vendredi tel tarif tarifs entree gratuit rue avenue place boulevard contact saison programme
    janvier fevrier avril juillet aout septembre octobre novembre decembre inscription inscriptions reservation reservations""".split()
)
#: Nouns of venues that name as often what is offered: "Atelier danse", "Marché de Noël", "Cinéma en plein air".
OFFERS = frozenset(
    "atelier cercle marche bourse cinema cine theatre cirque club studio opera manege galerie boutique brocante".split()
)
#: Of these, what is a place only where one goes there: "à l'atelier".
OFFERED = frozenset("atelier cercle marche bourse cirque manege brocante".split())
#: What explains a name before it: "Le Zinc bavard, café associatif".
APPOSED = frozenset(
    "cafe bar restaurant librairie auberge brasserie club galerie guinguette theatre cinema epicerie tiers-lieu lieu brocante ferme gite".split()
)
#: Words of a line that begins with no name.
BEGIN = frozenset(
    "a au aux le samedi dimanche lundi mardi mercredi jeudi vendredi concert atelier avec pour rendez-vous rdv".split()
) - {"le"}
#: Rooms that join the venue beside them.
ROOMS = frozenset("salle amphi amphitheatre auditorium batiment bureau studio hall grande petite etage niveau".split())

#: What one says without a name: there is one in the village.
BARE = frozenset(
    """mairie eglise mediatheque bibliotheque gymnase stade presbytere halle halles kiosque foyer place plage ludotheque cinema theatre chapelle chateau prefecture temple cathedrale boulodrome gare cimetiere lavoir
    amphitheatre auditorium conservatoire piscine patinoire hippodrome bourg village salle-des-fetes musee abbaye basilique lycee college quais foirail preau refectoire centre-bourg chapiteau aula collegiale""".split()
)
