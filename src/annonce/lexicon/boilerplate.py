"""Lines that a page, a mail program or a social network puts around an announcement. Folded, whole lines."""

from __future__ import annotations

LINES = frozenset(
    """accueil|agenda|actualites|retour|retour a l'agenda|retour a la liste|retour aux actualites|retour en haut de la page|partager|partager sur|partager :|partager sur facebook|
imprimer|lire la suite|lire aussi|en savoir plus|voir plus|ajouter a mon agenda|ajouter a mon calendrier|ajouter au calendrier|ajouter a l'agenda|facebook|twitter|instagram|linkedin|whatsapp|
laisser un commentaire|repondre|commenter|j'aime|suivez-nous|nous suivre|nous contacter|mentions legales|plan du site|fermer|menu|rechercher|connexion|s'abonner|newsletter|contact|
chargement|chargement evenements|chargement evenements...|tous les evenements|cet evenement est passe|cet evenement est termine|signaler une erreur|article precedent|article suivant|evenement precedent|
evenement suivant|toutes les actualites|voir toutes les actualites|infos pratiques|informations pratiques|description|presentation|details|transcription|a lire aussi|dans la meme rubrique|sur le meme sujet|
skip to main content|aller au contenu|aller au contenu principal|imprimer la page|envoyer par mail|envoyer a un ami|telecharger|telecharger le pdf|plus d'actualites|inscription ici|inscriptions|ouvert au public|
important|info|infos|a noter|evenement|evenements|categories d'evenement|google agenda|exporter vers ical|+ google agenda|+ exporter vers ical|votre mairie|le blog|communique de presse|communique|
publicite|consultez nos documents|en ligne|theatre|culture|a la une|consulter|photo|photos|postuler|enregistrer|annonce|annonces|bonjour|bonsoir|merci|menu principal|
rencontres / debats|0 commentaire|reagir a ce billet|voir le site|site web|voir la carte|itineraire|plan d'acces|fil d'ariane|vous etes ici|haut de page|newsletter|
passer au contenu|passer au contenu principal|aller au menu|aller a la recherche|acces direct au contenu|accepter|refuser|tout accepter|tout refuser|accepter refuser|personnaliser|gerer les cookies|j'accepte|
politique de confidentialite|donnees personnelles|nous soutenir|faire un don|se connecter|mon compte|espace membre|espace membres|espace adherents|panier|contactez-nous|qui sommes-nous|qui sommes-nous ?|
precedent|suivant|page precedente|page suivante|retour a l'accueil|imprimer partager|copier le lien|voir sur la carte|agrandir la carte|afficher la carte|articles recents|derniers articles|a voir aussi|
commentaires fermes|laisser une reponse|laissez un commentaire|agrandir le texte|version imprimable|afficher plus|voir moins|lire plus|je participe|interesse|ca m'interesse|inviter|j'y vais|abonnez-vous|suivre""".replace(
        "\n", ""
    ).split("|")
)

#: Beginnings of such lines.
STARTS = (
    r"(?:vous etes ici|accueil ?[>/›»]|home ?[>/]|votre mairie ?/|fil d'ariane|you are currently viewing|retour (?:a|aux|en|vers)\b|aller au |nous utilisons des cookies|vous recevez ce|se desabonner|se desinscrire|propulse par|partager (?:sur|par|cet)|imprimer|lire aussi|a lire aussi|"
    r"lire la suite|voir aussi|photo d'archives|photo :|credit|copyright|tags ?:|mots[- ]cles|j'aime|ajouter (?:a|au)|telecharger|mise? en ligne|modifiee? le|derniere (?:mise a jour|modification)|date de (?:publication|mise)|ce site utilise|ce site web utilise|en poursuivant|accueil(?: {2,}| ?[|•·] ?)|sur le meme sujet|dans la meme rubrique|articles? (?:recents?|similaires?|lies|associes)|vous aimerez aussi|a voir aussi|signaler|mentions legales|cookies|"
    r"publie par|poste par|ecrit par|temps de lecture|chargement|skip to|identifiant de l'offre|filtrer|types de page|langues parlees|mis a jour|publie le|editeur responsable|editrice responsable|ne pas jeter sur)"
)
#: Signs that such lines begin with.
SIGNS = ("© ", "+ google", '" tous les', "< tous les", "<- ", "← ")
#: What a line begins with that says that an earlier mail follows.
REPLIES = ("le ", "-", "debut du message")
#: What a line ends with that says that a reader's comment follows.
COMMENTS = ("dit :", "dit:", "ecrit :", "ecrit:", "commentaire", "commentaires")
