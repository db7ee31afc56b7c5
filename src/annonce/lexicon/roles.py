"""Words around a date or an hour that tell what it is for. Folded patterns.

BEFORE ends right before the expression and the articles, weekdays and signs that lead to it (LEADS), AFTER begins right
after it; the first role that fits wins.
"""

from __future__ import annotations

#: Words between a cue and its date that say nothing of their own: "avant le mardi 3 mai".
LEADS = frozenset("le la les du au aux ce des en l minuit lundi mardi mercredi jeudi vendredi samedi dimanche".split())

_BOOK = r"(?:inscri\w*|prevent\w*|reserv\w*|candidat\w*|repon\w*|reponse|confirm\w*|envo[iy]\w*|depos\w*|renvo\w*|billet\w*|abonne\w*|adress\w*|s'inscrire|propos\w*|bulletins?|formulaire|dossiers?|remis\w*|retour\w*|rembours\w*|contribu\w*|ecrire|votre|parvenir)"

BEFORE: tuple[tuple[str, str], ...] = (
    ("previous", r"(?:initialement|precedemment|d'abord|primitivement) (?:prevue?s?|annoncee?s?|programmee?s?|fixee?s?|planifiee?s?)(?: pour)?$"),
    ("previous", r"(?:au lieu|a la place|et non|et non pas|non pas|et pas|report(?:ee?s?)? (?:de la seance |du concert |du spectacle )?d[ue]|remplace (?:celui|celle|la date)|annulee?s? (?:la date|celle|celui))(?: a| de| du| le| la date| comme)*$"),
    ("deadline", r"\b(?:avant|d'ici|d'ici a|au plus tard|pas plus tard que|dernier delai|date limite|date butoir|deadline|jusqu'au plus tard)(?: [a-z' ]{0,60}?)?$"),
    ("deadline", rf"\b{_BOOK}[^.\n]{{0,80}}\b(?:jusqu'au|jusqu'a)$"),
    ("deadline", r"\ba (?:renvoyer|retourner|rendre|remettre|deposer|adresser)[^.\n]{0,30} pour$"),
    ("deadline", r"(?:inscri\w+|candidatures?|reservations?|votes?) (?:closes?|clos|cloture\w*|arret\w+)$"),
    ("deadline", r"(?:cloture|fin|limite) (?:des |d'|de la |de l'|du )?(?:inscriptions?|reservations?|candidatures?|depots?|votes?|prevente|participations?|reception|envoi)[^.\n]{0,30}$"),
    ("sales", r"(?:ouverture|debut|lancement|demarrage|mise) (?:de |des |du |en )?(?:la |le |nos |l')?(?:billetterie|reservations?|inscriptions?|ventes?|preventes?|guichets?|locations?)[^.\n]{0,60}$"),
    ("sales", r"(?:en vente|billetterie|reservations?|inscriptions?|reserver|s'inscrire|preventes?|billets?|places?|location|abonnements?)[^.\n]{0,50}(?:a partir|des|depuis|a compter|ouvertes?|ouverts?|ouvrent|ouvrira|ouvriront)$"),
    ("sales", r"(?:ouvertes?|ouverts?|ouvrent|ouvriront|ouvrira|en vente|disponibles?)(?: a partir| depuis| des)?$"),
    ("publication", r"(?:publiee?s?|postee?s?|mise?s? en ligne|mise? a jour|modifiee?s?|redigee?|ecrite?|envoyee?|actualisee?s?|embargo|parue?|transmis|diffusee?|consultee?|version|(?:photo|image|video|cliche)s?(?: prise?s?)?)(?: par [^\n]{1,40})?(?: sur [^\n]{1,30})?$"),
    ("closing", r"(?:fermee?s?|fermera|fermeront|fermeture|relache|conges?|pas d'ouverture|pas de (?:conference|seance|concert|messe|spectacle|cours|marche|permanence|reunion)|vacances|interrompue?s?|reouvr\w*|reouverture|stationnement|circulation|ferme au public)[^.\n]{0,24}$"),
    ("school", r"(?:seances?|representations?|public|temps|horaires) scolaires?[^.\n]{0,40}$"),
    ("doors", r"(?:ouverture|ouvriront|ouvrent|ouvertes?) (?:de la |des |du |au )?(?:portes?|salle|site|public|guichet|caisse|caisses|billetterie|parking|restauration)?[^.\n]{0,16}$"),
    ("doors", r"\b(?:portes|accueil(?: du public| des participants| cafe| petit[- ]dejeuner)?|les portes (?:ouvrent|ouvriront)|on peut s'installer|guichet|caisses?|entree du public|installation du public|cafe d'accueil)(?: a partir| des| vers| ouvert| a)*$"),
    ("transport", r"(?:\bplace en (?:car|bus)|\bbus\b|\bcars?\b|\bautobus|\bautocar|\bnavettes?|covoiturage|\btrain\b|\bter\b|\bbateau\b|ramassage|embarquement|\btram\b|metro|aller-retour)[^.\n]{0,90}$"),
    ("setup", r"(?:mise en place|deballage|montage|\bau depot\b|\bdepots? d|\bdepots? (?:le|du)|retrait des dossards|dossards?|reception des oeuvres|restitution des (?:invendus|oeuvres)|accrochage|rangement|installation des (?:exposants|stands))[^.\n]{0,60}$"),
    ("closing", r"\b(?:rue|route|chaussee|voie|chemin|avenue|place) (?:barree|fermee|coupee)|\bcoupures? (?:d'|de )[a-z]+[^.\n]{0,20}$"),
    ("office", r"\b(?:(?:collectes?|ramassage|enlevement|depot) d[eu]s? (?:dechets|encombrants|ordures|poubelles|vegetaux|verre|bacs)[^.\n]{0,20}|dech[e]terie[^.\n]{0,24}|levees? d[ue] courrier[^.\n]{0,16})$"),
    ("process", r"\b(?:rentree des classes|rentree scolaire|changement d'heure(?: dans)?(?: la)?(?: nuit)?|contrat[^.\n]{0,20}|valables?(?: jusqu)?|garanti\w*|validite)$"),
    ("transport", r"\b(?:bus|car|train|tram|metro|navette)\b[^.\n]{0,30}\b(?:supprime\w*|retard\w*|annule\w*)$"),
    ("office", r"(?:billetterie|permanences?|secretariat|standard|bureau (?:est )?ouvert|guichet|au comptoir|appeler|appelez|telephon\w*|joindre|joignable|\btel\b|accueil (?:physique|telephonique)|horaires d'ouverture (?:de la mairie|du bureau|du secretariat|de l'accueil)|mairie (?:est )?ouverte|par sms|\bsms\b|repondeur)[^.\n]{0,40}$"),
    ("phone", r"(?:\d\d[ .]){4}\d\d[ ,/]*\(?(?:ou (?:par|au)|de|du|a partir|apres|avant|entre|des|le|les| )*$"),
    ("deadline", r"\b(?:prevenir|vous inscrire|s'inscrire|reserver|repondre)[^.\n]{0,40}\bavant$"),
    ("frame", r"\b(?:elections? [a-z]+|vacances(?: d[eu'] ?[a-z]+| scolaires)?|conges|scrutins?)(?: d[eu]s?)?$"),
    ("process", r"\b(?:partira|sera envoye|seront envoyes?|vous sera (?:envoye|communique|adresse)|recevr\w+|tirage(?: au sort)?|sera (?:mis|publie|annonce|affiche|communique)|paraitra|remettront|remettre)[^.\n]{0,50}$"),
    ("past", r"\bdepuis(?: plus de| le mois de)?$"),
    ("past", r"\b(?:crue|seisme|incendie|accident|accords?|tempete|inondations?|catastrophe|explosion|naufrage|tremblement de terre|eruption|deces|disparition|assassinat|mariee?s?)(?: de [a-z]+)?$"),
    ("past", r"\b(?:nee?s?|mort[es]?|decedee?s?|disparue?s?|fondee?s?|creee?s?|inauguree?s?|construite?s?|votee?s?|adoptee?s?|signee?s?|sortie?s?|paru[es]*|promulguee?s?|lancee?s?|elue?s?|nommee?s?|entendit|obtenue?s?|enregistree?s?|donnee?s? pour la premiere fois|arrivee?s?|vit le jour)(?: (?:a|au|aux|dans|en|par|le|la|des|de|du|officiellement|[a-z]+)){0,5}$"),
    ("past", r"(?:comme (?:decide|convenu|annonce)|lors d[eu]s?|suite (?:a|au)|apres (?:la|le|celle|celui|une?)|retour sur|bilan d[eu]|souvenirs? d[eu]|photos? d[eu]|celui d[eu]|celle d[eu]|message d[eu]|mail d[eu]|courrier d[eu]|compte[- ]rendu[^.\n]{0,30} d[eu]|proces-verbal[^.\n]{0,30} d[eu]|edition d[eu]|numero d[eu]|daté d[eu])(?: la| l'| les)?(?: [a-z']+){0,4}$"),
    ("past", r"(?:a eu lieu|ont eu lieu|s'est (?:tenue?|deroulee?|passee?|finie?)|se sont (?:tenue?s|deroulee?s)|avait (?:eu )?lieu|s'etait|etaient|etait|etiez|etions|ont ete|a ete|avait|avaient|avait reuni|nous avions|(?:l'|les |nous )?(?:ont|avons|avez) (?!le |la |lieu|l')[a-z]+(?:e|es|ee|ees|i|is|u|us|t|ts)|ont rouvert|a rouvert|vous avez)[^.\n:]{0,60}$"),
    ("process", r"(?:reponse|notification|resultats?|diffusion|parution|publication|remise|rendu|deliberation|vote|application|entree en vigueur|travaux|demarrage|mise en service|poste a pourvoir|a pourvoir|prise de (?:poste|fonction)|entretiens?|livraison|echeance|proclamation)[^.\n]{0,40}$"),
)  # fmt: skip

AFTER: tuple[tuple[str, str], ...] = (
    ("process", r" ne (?:se|s'|sont|seront|fait|font)\b"),
    ("past", r" derniers?\b"),
    ("past", r",? (?:a eu lieu|ont eu lieu|s'est (?:tenue?|deroulee?)|se sont|a ete|ont ete|a reuni|a rassemble|a fait|avait|avaient|vous etiez|nous etions|nous avons|a permis|ont)\b"),
    ("deadline", r"[ :-]{1,3}(?:date limite|dernier delai|cloture des|fin des inscriptions|limite d)"),
    ("deadline", r"[^.\n]{0,14}\b(?:dernier delai|au plus tard|delai de rigueur)\b"),
    ("publication", r"[ ,|-]{0,4}(?:mise? a jour|modifiee?|par [a-z]+ [a-z]+ dans|temps de lecture|· )"),
    ("doors", r"[ :)-]{1,4}(?:ouverture d(?:es|u|e la)|accueil du public|portes\b|arrivee du public|ouverture au public)"),
    ("process", r"[ :-]{1,3}(?:reponse d|notification|diffusion d|remise d|parution|publication d|resultats|reouverture|deliberation|lancement d|diagnostic|fermeture|conges)"),
)  # fmt: skip

#: In a whole sentence: what it invites to is not for the reader.
SENTENCE: tuple[tuple[str, str], ...] = (
    ("office", r"\b(?:permanences?(?! des (?:elus|soins))|horaires d'ouverture (?:de la mairie|du secretariat|au public)|la mairie est ouverte|le secretariat|l'accueil est ouvert|nous joindre|accueil du lundi|heures de bureau|heures d'ouverture habituelles)\b"),
    ("school", r"\b(?:sur le temps scolaire|seances? scolaires?|reservees? aux scolaires|temps scolaire)\b"),
)  # fmt: skip

#: Words that say that something is going to take place.
ANNOUNCES = r"\b(?:aura lieu|auront lieu|se tiendra|se tiendront|se deroulera|se derouleront|rendez-vous|rdv|vous invite|vous invitent|invite|invitons|vous attend|vous donne|donnera|donne rendez-vous|convie|convier|conviez|organise|organisent|propose|proposent|est prevue?|est programmee?|retrouvez|venez|sera|a lieu|ouvre|debutera|commencera|bloquez|notez|a vos agendas|presente|joue|reunira|accueille|accueillera)\b"

#: Sentence-level past: only where nothing announces.
PAST_TENSE = r"\b(?:a|ont|avons|avez|avait|avaient) (?:ete|eu|fait|reuni|rassemble|permis|attire|accueilli|vu|servi|gagne|remporte|vote|signe|publie|dit|ouvert|rencontre|participe|presente|organise|propose|assiste|joue|chante|offert|remis|recu|trouve|repondu|debute|commence|tenu|pris|mis|rendu|detruit|abattu|perdu|connu|recouvert|aboli|su|pu|du|voulu|tourne|relache|relaches|donne|adopte|approuve|decide|felicite|celebre|inaugure|marque)e?s?\b|\b(?:etait|etaient|s'est|se sont|fut|furent|vous etiez|nous etions)\b"

#: Hours near these words are when it begins or lasts.
STARTS = r"\b(?:a partir de|des|debut|commence|commencera|debutera|debute|horaires?|de|rendez-vous|rdv|depart|coup d'envoi|se retrouve|se tient|ouvert|demarr\w+|entre|lever de rideau|a lieu|aura lieu|sur scene)\b"

#: Not for the public: the hours of those who set up.
EXHIBITORS = r"\b(?:exposants?|benevoles|deballage|artistes|participants? inscrits|vendeurs)\b[^.\n]{0,60}$"

#: A line that begins with when it was published.
PUBLISHED_LINE = r"(?:publie|mise? (?:a jour|en ligne)|mis|poste|ecrit|modifie)"
