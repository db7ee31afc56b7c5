"""Words around a date or an hour that tell what it is for. Folded patterns.

BEFORE ends right before the expression and the articles, weekdays and signs that lead to it (LEADS), AFTER begins right
after it; the first role that fits wins.
"""

from __future__ import annotations

#: Words between a cue and its date that say nothing of their own: "avant le mardi 3 mai".
LEADS = frozenset("le la les du au aux ce des en l minuit lundi mardi mercredi jeudi vendredi samedi dimanche".split())

#: The article that makes what stands before it own the date: "la réunion du 3 mars".
OF = "du"

_BOOK = r"(?:inscri\w*|prevent\w*|reserv\w*|candidat\w*|repon\w*|reponse|confirm\w*|envo[iy]\w*|depos\w*|renvo\w*|billet\w*|abonne\w*|adress\w*|s'inscrire|propos\w*|bulletins?|formulaire|dossiers?|remis\w*|retour\w*|rembours\w*|contribu\w*|ecrire|votre|parvenir)"

#: Where a cue of BEFORE ends: right before the expression and its LEADS, or before the words as they stand.
ADJACENT, NEAR = "adjacent", "near"

#: Says it of days without hours alone: a stage may be held in the holidays.
HOLIDAYS = r"vacances(?<!pendant les vacances)(?<!durant les vacances)(?<!stage des vacances)[^.\n]{0,24}$"

BEFORE: tuple[tuple[str, str, str], ...] = (
    ("previous", ADJACENT, r"(?:initialement|precedemment|d'abord|primitivement) (?:prevue?s?|annoncee?s?|programmee?s?|fixee?s?|planifiee?s?)(?: pour)?$"),
    ("previous", ADJACENT, r"(?:au lieu|a la place|et non|et non pas|non pas|et pas|report(?:ee?s?)? (?:de la seance |du concert |du spectacle )?d[ue]|remplace (?:celui|celle|la date)|annulee?s? (?:la date|celle|celui))(?: a| de| du| le| la date| comme)*$"),
    ("fallback", ADJACENT, r"\b(?:en cas de|si) (?:pluie|mauvais temps|intemperies|mauvaise meteo|mauvaises conditions)(?: (?:report|reportee?s?|remise?|repli|prevu|au|le))*$"),
    ("fallback", ADJACENT, r"\b(?:repli|date de repli|date de report|report (?:possible|prevu|eventuel))(?: possible| prevue?| eventuel| au| le| :)*$"),
    ("deadline", ADJACENT, r"\b(?:avant|d'ici|d'ici a|au plus tard|pas plus tard que|dernier delai|date limite|date butoir|deadline|jusqu'au plus tard)(?: [a-z' ]{0,60}?)?$"),
    ("deadline", ADJACENT, rf"\b{_BOOK}[^.\n]{{0,80}}\b(?:jusqu'au|jusqu'a)$"),
    ("deadline", ADJACENT, r"\ba (?:renvoyer|retourner|rendre|remettre|deposer|adresser)[^.\n]{0,30} pour$"),
    ("deadline", ADJACENT, r"\b(?:textes?|contributions?|propositions?|dossiers?|articles?|manuscrits?|reponses?|resumes?|candidatures?|versions?|oeuvres)[^.\n]{0,40} attendue?s? (?:pour|avant|d'ici)(?: au| a)?$"),
    ("deadline", ADJACENT, r"\b(?:reponses?|retours?|inscriptions?|confirmations?|reservations?) (?:souhaitee?s?|attendue?s?|demandee?s?|imperatives?|a donner)(?: imperativement)? (?:pour|avant)$"),
    ("deadline", ADJACENT, r"\b(?:appels?|concours|votes?|consultation|enquete|questionnaire|sondage)\b[^.\n]{0,50} (?:ouverte?s?|en ligne|prolongee?s?|possibles?)$"),
    ("deadline", ADJACENT, r"(?:inscri\w+|candidatures?|reservations?|votes?) (?:closes?|clos|cloture\w*|arret\w+)$"),
    ("deadline", ADJACENT, r"(?:cloture|fin|limite) (?:des |d'|de la |de l'|du )?(?:inscriptions?|reservations?|candidatures?|depots?|votes?|prevente|participations?|reception|envoi)[^.\n]{0,30}$"),
    ("sales", ADJACENT, r"(?:ouverture|debut|lancement|demarrage|mise) (?:de |des |du |en )?(?:la |le |nos |l')?(?:billetterie|reservations?|inscriptions?|ventes?|preventes?|guichets?|locations?)[^.\n]{0,60}$"),
    ("sales", ADJACENT, r"(?:en vente|billetterie|reservations?|inscriptions?|reserver|s'inscrire|preventes?|billets?|places?|location|abonnements?)[^.\n]{0,50}(?:a partir|des|depuis|a compter|ouvertes?|ouverts?|ouvrent|ouvrira|ouvriront)$"),
    ("sales", ADJACENT, r"(?:inscriptions?|reservations?|billetterie|guichets?|billets|places|prevente|vente|location|abonnements?|adhesions?)[^.\n]{0,40} (?:ouvertes?|ouverts?|ouvrent|ouvriront|ouvrira|disponibles?)(?: a partir| depuis| des| en ligne| au public| sur place)*$"),
    ("sales", ADJACENT, r"\b(?:places|billets|tickets|ventes?) (?:a l'unite|hors abonnement|en ligne|aux guichets?)$"),
    ("sales", ADJACENT, r"(?:en vente|disponibles?)(?: a partir| depuis| des)?$"),
    ("publication", ADJACENT, r"(?:publiee?s?|postee?s?|mise?s? en ligne|mise? a jour|modifiee?s?|redigee?|ecrite?|envoyee?|actualisee?s?|embargo|parue?|transmis|diffusee?|consultee?|version|(?:photo|image|video|cliche)s?(?: prise?s?)?)(?: par [^\n]{1,40})?(?: sur [^\n]{1,30})?$"),
    ("closing", ADJACENT, r"(?:ferme(?<!la ferme)(?<!une ferme)(?<!de ferme)(?<!en ferme)e?s?|fermera|fermeront|fermeture|relache|conges?|pas d'ouverture|pas de (?:conference|seance|concert|messe|spectacle|cours|marche|permanence|reunion)|interrompue?s?|re?ouvr\w*|reouverture|stationnement|circulation|ferme au public)[^.\n]{0,24}$"),
    ("closing", ADJACENT, HOLIDAYS),
    ("school", ADJACENT, r"(?:seances?|representations?|public|temps|horaires) scolaires?[^.\n]{0,40}$"),
    ("doors", ADJACENT, r"(?:ouverture|ouvriront|ouvrent|ouvertes?) (?:de la |des |du |au )?(?:portes?|salle|site|public|guichet|caisse|caisses|billetterie|parking|restauration)?[^.\n]{0,16}$"),
    ("doors", ADJACENT, r"\b(?:portes|accueil(?: du public| des participants| cafe| petit[- ]dejeuner)?|les portes (?:ouvrent|ouvriront)|on peut s'installer|guichet|caisses?|entree(?: du public)?|installation du public|cafe d'accueil)(?: a partir| des| vers| ouvert| a)*$"),
    ("doors", ADJACENT, r"\b(?:inscriptions?|emargement|retrait des billets)(?: (?:sur place|des (?:equipes|joueurs|participants)))?(?: a partir| des| a| :)*$"),
    ("process", ADJACENT, r"\b(?:retrait des (?:dossards?|billets|places|paniers)|(?:dossards?|dossiers?|formulaires?|sacs|cartes?|listes?|billets?|paniers?|commandes?)[^.\n]{0,20} a (?:retirer|recuperer|venir chercher))[^.\n]{0,40}$"),
    ("process", ADJACENT, r"\b(?:dons?|depots?|cheques?|apports?)[^.\n]{0,40} (?:acceptee?s?|recue?s?|repris|reprises|possibles?)[^.\n]{0,30}$"),
    ("process", NEAR, r"\bcamping\b[^.\n]{0,60}$"),
    ("process", ADJACENT, r"\b(?:devant|par|presentee?s? (?:au|en)|voix (?:au|en)) (?:le |la |l')?(?:conseil|comite|commission|assemblee) (?:municipal|communautaire|d'administration|departemental|regional)[^.\n]{0,24}$"),
    ("office", ADJACENT, r"\b(?:accueil|ouverture|horaires|standard) (?:du |de la |de l'|des |au |en )(?:centre|mairie|bureaux?|secretariat|office|agence|services?|association)[a-z' -]{0,30}$"),
    ("office", ADJACENT, r"\b(?:bureaux?|secretariat|mairie|accueil|guichets?|standard|permanences?|office(?: de tourisme| du tourisme)?|agence|boutique|magasin) (?:est |sont )?(?:ouverte?s?|accessibles?|joignables?)$"),
    ("office", NEAR, r"\b(?:billets?|places?|vente|preventes?|reservations?|inscriptions?)\b[^.\n]{0,90} (?:office|librairie|accueil|mairie|magasin|boutique|tabac|boulangerie|bibliotheque|mediatheque)\b[^.\n]{0,30}$"),
    ("office", NEAR, r"\b(?:consultables?|registre|cahier|a (?:votre|leur) disposition|enquete publique)\b[^.\n]{0,60}$"),
    ("transport", NEAR, r"(?:\bplace en (?:car|bus)|\bbus\b|\bcars?\b|\bautobus|\bautocar|\bnavettes?|covoiturage|\btrain\b|\bter\b|\bbateau\b|ramassage|embarquement|\btram\b|metro|aller-retour)[^.\n]{0,90}$"),
    ("setup", NEAR, r"\b(?:depots?|restitutions?|reprises?)(?: d[eu]s? [a-z]+(?: [a-z]+)?)?[ :|]*$"),
    ("setup", NEAR, r"\b(?:restitutions?|reprise|retour|retrait) (?:des |de l'|de la |de vos |du )(?:invendus?|lots?|articles?|oeuvres|argent|listes?|sommes|vetements)\b[^.\n]{0,40}$"),
    ("process", NEAR, r"\b(?:(?:billets?|places|entrees|acomptes?|cheques?)[^.\n]{0,50} )?(?:rembours(?:ee?s?|ements?|era|eront)|(?:a |etre )?echang(?:ee?s?|eables?|er))\b[^.\n]{0,90}$"),
    ("service", NEAR, r"\b(?:garde d'enfants|garderie|baby[- ]?sitting|halte[- ]garderie|vestiaires?|consigne)\b[^.\n]{0,40}$"),
    ("service", NEAR, r"\b(?:buvette|restauration|bar|food[- ]?trucks?|snack|petite restauration)(?: (?:et|sur place|ouverte?s?|assuree?|possible|disponible|proposee?|ou|buvette|restauration|bar|snack))*(?:,| des| a partir de| de| :)*$"),
    ("frame", NEAR, r"\b(?:avant|apres|pendant) (?:le |la |les |l')[a-z' -]{3,40}, qui (?:se [a-z]+|aura lieu|auront lieu|sera [a-z]+|s'ouvrira|est [a-z]+)[^.\n]{0,30}$"),
    ("setup", NEAR, r"(?:mise en place|deballage|montage|\bau depot\b|\bdepots? d|\bdepots? (?:le|du)|retrait des dossards|dossards?|reception des (?:oeuvres|velos|articles|objets|jouets|vetements|lots|livres|skis|dons|plants|tableaux|gateaux|affaires)|restitution des (?:invendus|oeuvres)|accrochage|rangement|installation des (?:exposants|stands))[^.\n]{0,60}$"),
    ("closing", ADJACENT, r"\bpas d(?:e |')[a-z][a-z' -]{2,32}$"),
    ("closing", ADJACENT, r"\b(?:a l'exception|sauf|hors|excepte\w*|hormis)$"),
    ("closing", NEAR, r"\b(?:rue|route|chaussee|voie|chemin|avenue|place) (?:barree|fermee|coupee)|\bcoupures? (?:d'|de )[a-z]+[^.\n]{0,20}$"),
    ("process", NEAR, r"\b(?:(?:collectes?|ramassage|enlevement|depot) d[eu]s? (?:dechets|encombrants|ordures|poubelles|vegetaux|verre|bacs)[^.\n]{0,20}|dech[e]terie[^.\n]{0,24}|levees? d[ue] courrier[^.\n]{0,16})$"),
    ("process", ADJACENT, r"\b(?:rentree des classes|rentree scolaire|changement d'heure(?: dans)?(?: la)?(?: nuit)?|contrat[^.\n]{0,20}|valables?(?: jusqu)?|garanti\w*|validite)$"),
    ("process", ADJACENT, r"\b(?:bus|car|train|tram|metro|navette)\b[^.\n]{0,30}\b(?:supprime\w*|retard\w*|annule\w*)$"),
    ("office", NEAR, r"(?:billetterie|permanences?|secretariat|standard|bureau (?:est )?ouvert|guichet|au comptoir|appeler|appelez|telephon\w*|joindre|joignable|\btel\b|accueil (?:physique|telephonique)|horaires d'ouverture (?:de la mairie|du bureau|du secretariat|de l'accueil)|mairie (?:est )?ouverte|par sms|\bsms\b|repondeur)[^.\n]{0,40}$"),
    ("deadline", ADJACENT, r"\b(?:prevenir|vous inscrire|s'inscrire|reserver|repondre)[^.\n]{0,40}\bavant$"),
    ("frame", NEAR, r"\b(?:elections? [a-z]+|conges|scrutins?)(?: d[eu]s?)?$"),
    ("frame", ADJACENT, r"\b(?:premier|second|deuxieme|1er|2e|2nd|seul) tour(?: d[eu]s? [a-z]+)?$"),
    ("process", ADJACENT, r"\b(?:partira|sera envoye|seront envoyes?|vous sera (?:envoye|communique|adresse)|recevr\w+|tirage(?: au sort)?|sera (?:mis|publie|annonce|affiche|communique)|paraitra|remettront|remettre)[^.\n]{0,50}$"),
    ("past", ADJACENT, r"\bdepuis(?: plus de| le mois de)?$"),
    ("past", ADJACENT, r"\b(?:crue|seisme|incendie|accident|accords?|tempete|inondations?|catastrophe|explosion|naufrage|tremblement de terre|eruption|deces|disparition|assassinat|mariee?s?)(?: de [a-z]+)?$"),
    ("past", ADJACENT, r"\b(?:nee?s?|mort[es]?|decedee?s?|disparue?s?|fondee?s?|creee?s?|inauguree?s?|construite?s?|votee?s?|adoptee?s?|signee?s?|sortis?|(?<=est )sortie|(?<=sont )sorties|(?<=, )sorties?|sortie (?:nationale|officielle|en salles?|du film|du livre|de l'album)|paru[es]*|promulguee?s?|lancee?s?|elue?s?|nommee?s?|entendit|obtenue?s?|enregistree?s?|donnee?s? pour la premiere fois|arrivee?s?|vit le jour)(?: (?:a|au|aux|dans|en|par|le|la|des|de|du|officiellement|[a-z]+)){0,5}$"),
    ("past", ADJACENT, r"(?:comme (?:decide|convenu|annonce)|lors d[eu]s?|suite (?:a|au)|apres (?:la|le|celle|celui|une?)|retour sur|bilan d[eu]|souvenirs? d[eu]|photos? d[eu]|celui d[eu]|celle d[eu]|message d[eu]|mail d[eu]|courrier d[eu]|compte[- ]rendu[^.\n]{0,30} d[eu]|proces-verbal[^.\n]{0,30} d[eu]|edition d[eu]|numero d[eu]|date d[eu])(?: la| l'| les)?(?: [a-z']+){0,4}$"),
    ("past", NEAR, r"(?:a eu lieu|ont eu lieu|s'est (?:tenue?|deroulee?|passee?|finie?)|se sont (?:tenue?s|deroulee?s)|avait (?:eu )?lieu|s'etait|etaient|etait|etiez|etions|ont ete|a ete|avait|avaient|avait reuni|nous avions|(?:l'|les |nous )?(?:ont|avons|avez) (?!le |la |lieu|l')[a-z]+(?:e|es|ee|ees|i|is|u|us|t|ts)|ont rouvert|a rouvert|vous avez)[^.\n:]{0,60}$"),
    ("process", ADJACENT, r"(?:reponse|notification|resultats?|diffusion|parution|publication|remise|rendu|deliberation|vote|application|entree en vigueur|travaux|demarrage|mise en service|poste a pourvoir|a pourvoir|prise de (?:poste|fonction)|entretiens?|livraison|echeance|proclamation)[^.\n]{0,40}$"),
)  # fmt: skip

#: A period named before a range of days: a time to write or to vote, not one to come.
PERIODS = r"\b(?:enquetes? publiques?|consultations?|concertation|votes?|voter|scrutin|candidatures?|candidater|appels? a (?:projets?|candidatures?|contributions?)|inscriptions?|s'inscrire|preinscriptions?|ventes? de billets|prevente|billetterie|reservations?|depots? d[eu]s? [a-z]+|collecte d[eu]s? [a-z]+|questionnaire|sondage|recensement|travaux|vacances(?<!pendant les vacances)(?<!durant les vacances)(?<!stage des vacances))\b"

#: Lines above others that tell what the days and hours below are for: (role, whole lines).
HEADS: dict[str, str] = dict.fromkeys(
    """dossards|retrait des dossards|retraits des dossards|retrait dossards|retrait des dossards et inscriptions|depot|depots|depot des articles|depot des objets|depot des vetements|
restitution|restitution des invendus|reprise des invendus|retrait des invendus|exposants|infos exposants|installation|installation des exposants|benevoles|montage|demontage""".replace("\n", "").split("|"),
    "setup",
) | dict.fromkeys(
    """sujets passes|seances passees|rencontres passees|rendez-vous passes|dates passees|evenements passes|editions passees|editions precedentes|precedentes editions|precedents rendez-vous|
precedentes rencontres|precedentes seances|deja passe|deja passes|archives|historique|conferences passees|concerts passes|soirees passees|ateliers passes|spectacles passes|nos archives|ils sont deja venus|obseques|deces|nos defunts|nos joies et nos peines|nos peines|etat civil|etat-civil|naissances|carnet|carnet de famille|carnet paroissial""".replace("\n", "").split("|"),
    "past",
) | dict.fromkeys(
    """permanences|permanence|secretariat|nos bureaux|horaires du secretariat|horaires de la mairie|horaires d'ouverture de la mairie|horaires de la billetterie|billetterie""".replace("\n", "").split("|"),
    "office",
) | dict.fromkeys("navettes|navette|navettes gratuites|transport|transports|covoiturage|en bus|en train|en car".split("|"), "transport")  # fmt: skip

#: Before the hours of a rule, at the start of a line: when a service is open.
SERVICES = frozenset(
    "mairie|la mairie|agence postale|l'agence postale|bureau de poste|la poste|dechetterie|decheterie|ccas|france services|secretariat|urbanisme|pharmacie|accueil|standard|guichet".split(
        "|"
    )
)
#: A line above the hours of a house, whatever takes place in it.
OPENING = r"(?:jours et |nos )?(?:horaires|heures)(?: d'ouverture)? (?:de la |du |de l'|des |de )(?:mediatheque|bibliotheque|ludotheque|mairie|secretariat|office|bureau|accueil|billetterie|boutique|magasin|dech[e]terie|piscine)[a-z' -]{0,40} ?:?$"

#: Likewise, where nothing else follows: something may take place in them.
HOUSES = frozenset(
    "bibliotheque|mediatheque|ludotheque|la bibliotheque|la mediatheque|piscine|la piscine|musee|office de tourisme".split(
        "|"
    )
)
#: Between a service and its town.
OF_TOWN = "de"

#: In the line that says that a mail passed on follows.
FORWARDED = r"transfere|forwarded|reexpedie|message d'origine|message original|original message"

#: (role, pattern, the signs and letters that may stand between the expression and the pattern).
_SIGNS = " :,)|-"
_WORDS = " :,)|-'abcdefghijklmnopqrstuvwxyz0123456789"
AFTER: tuple[tuple[str, str, str], ...] = (
    ("fallback", r"(?:en cas de (?:mauvais temps|pluie|intemperies|mauvaise meteo|report)|si (?:mauvais temps|pluie|intemperies|la meteo))\b", " ,)"),
    ("frame", r"(?:aura|auront|a|ont) lieu (?:les |l'|le |la )(?:elections?|scrutin|votes?|second tour|premier tour)\b", " ,"),
    ("process", r"ne (?:se|s'|sont|seront|fait|font)\b", " "),
    ("past", r"derniers?\b", " "),
    ("past", r"(?:a eu lieu|ont eu lieu|s'est (?:tenue?|deroulee?)|se sont|a ete|ont ete|a reuni|a rassemble|a fait|avait|avaient|vous etiez|nous etions|nous avons|a permis|ont)\b", ", "),
    ("deadline", r"(?:date limite|dernier delai|cloture des|fin des inscriptions|limite d)", " :-"),
    ("deadline", r"\b(?:dernier delai|au plus tard|delai de rigueur)\b", _WORDS),
    ("deadline", r"(?:envoyez|inscrivez|votez|deposez|repondez|candidatez|adressez|postulez)\b", " ,:"),
    ("publication", r"communique(?: de presse)?\b", " :,-"),
    ("publication", r"(?:mise? a jour|modifiee?|par [a-z]+ [a-z]+ dans|temps de lecture)", _SIGNS + "·"),
    ("process", r"(?:vos|nos|les?|la) [a-z' -]{3,30} (?:chang|modifi|adapt)[a-z]{1,6}[^.\n]{0,20}\bhoraires", " ,:"),
    ("doors", r"(?:ouverture d(?:es|u|e la)|accueil du public|portes\b|arrivee du public|ouverture au public)", " :)-"),
    ("process", r"(?:reponse d|notification|diffusion d|remise d|parution|publication d|resultats|reouverture|deliberation|lancement d|diagnostic|fermeture|conges)", " :-"),
)  # fmt: skip

#: Right after a day on which nothing takes place.
CANCELLED_AFTER = r"\)? (?:est|sera|a ete|sont|seront) (?:annulee?s?|supprimee?s?)\b"

#: Behind a day that is given up, and before the one that takes its place.
NOT_HELD = r"[^.\n]{0,40}(?:n'aura pas lieu|n'auront pas lieu|ne pourra pas avoir lieu|ne peut (?:pas )?avoir lieu|est annulee?s?)\b"
NEW_DATE = (
    r"\b(?:nouvelles? dates?|nouveau rendez-vous|reportee?s?|decalee?s?|deplacee?s?|remplacee?s? par)[^.\n\d]{0,30}$"
)

#: In a whole sentence: what it invites to is not for the reader.
SENTENCE: tuple[tuple[str, str], ...] = (
    ("office", r"\b(?:permanences?(?! des (?:elus|soins))|horaires d'ouverture (?:de la mairie|du secretariat|au public)|la mairie est ouverte|le secretariat|l'accueil est ouvert|nous joindre|accueil du lundi|heures de bureau|heures d'ouverture habituelles)\b"),
    ("school", r"\b(?:sur le temps scolaire|seances? scolaires?|reservees? aux scolaires|temps scolaire)\b"),
)  # fmt: skip

#: Words that say that something is going to take place.
ANNOUNCES = r"\b(?:seances? suivantes?|prochaines? (?:seances?|dates?|sessions?)|autres (?:dates|seances)|dates suivantes|aura lieu|auront lieu|se tiendra|se tiendront|se deroulera|se derouleront|rendez-vous|rdv|vous invite|vous invitent|invite|invitons|vous attend|vous donne|donnera|donne rendez-vous|convie|convier|conviez|organise|organisent|propose|proposent|est prevue?|est programmee?|retrouvez|venez|sera|a lieu|ouvre|debutera|commencera|bloquez|notez|a vos agendas|presente|joue|reunira|accueille|accueillera)\b"

#: Sentence-level past: only where nothing announces.
PAST_TENSE = r"\b(?:a|ont|avons|avez|avait|avaient) (?:ete|eu|fait|reuni|rassemble|permis|attire|accueilli|vu|servi|gagne|remporte|vote|signe|publie|dit|ouvert|rencontre|participe|presente|organise|propose|assiste|joue|chante|offert|remis|recu|trouve|repondu|debute|commence|tenu|pris|mis|rendu|detruit|abattu|perdu|connu|recouvert|aboli|su|pu|du|voulu|tourne|relache|relaches|donne|adopte|approuve|decide|felicite|celebre|inaugure|marque)e?s?\b|\b(?:etait|etaient|s'est|se sont|fut|furent|vous etiez|nous etions)\b"

#: Hours near these words are when it begins or lasts.
STARTS = r"\b(?:jets? (?:du|de) but|debut des (?:jeux|parties|tirages)|premiers? tirages?|a partir de|des|debut|commence|commencera|debutera|debute|horaires?|de|rendez-vous|rdv|depart|coup d'envoi|se retrouve|se tient|ouvert|demarr\w+|entre|lever de rideau|a lieu|aura lieu|sur scene)\b"

#: Not for the public: the hours of those who set up.
EXHIBITORS = r"\b(?:exposants?|benevoles|deballage|artistes|participants? inscrits|vendeurs)\b[^.\n]{0,60}$"

#: A line that begins with when it was published.
PUBLISHED_LINE = r"(?:publie|mise? (?:a jour|en ligne)|mis|poste|ecrit|modifie)"

#: Words of booking before "jusqu'au" or "à partir du": a deadline, an opening of sales.
BOOKING = r"\b(?:inscri|reserv|candidat|billet|abonnement|questionnaire|ecrire|depot|boite de retour|tarif|vente|prevente|repondre|votre participation|rembours|adresser|envoi)"
PHONE_NEAR = r"\btel\b|telephone"
#: A letter's place and date: "Fait à Tulle, le".
BYLINE = "par "
LETTER = r"(?:fait a |a )?[a-z][a-z' -]{1,40}, (?:le )?$"
#: What makes "2024-2025" a season, and what makes it another one than that in force.
SEASON_CUE = (
    r"(?:saison|programmation|programme|annee|rentree|abonnement|calendrier|edition|cycle)(?: [a-z]+){0,3} ?[:(]? ?$"
)
OTHER_SEASON = r"passees?|dernieres?|prochaine|precedente"
#: Before a year in a heading that is not the year of what follows.
NOT_A_HEADING_YEAR = r"depuis|en |horizon|objectif|loi"
#: Between two dates of one sentence that share their tense.
GOES_ON = r"\b(?:puis|et|ainsi que)\b"
#: A phone number right before hours: when one may ring.
AFTER_PHONE = r"(?:\d\d[ .]){4}\d\d[ ,/]*\(?(?:ou (?:par|au)|de|du|a partir|apres|avant|entre|des|le|les| )*$"
