<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Sign in with the browser that opens now, or open this address yourself:</source>
        <translation>Connectez-vous dans le navigateur qui s’ouvre, ou ouvrez vous-même cette adresse&#xa0;:</translation>
    </message>
    <message>
        <source>You are signed in. You may close this page.</source>
        <translation>La connexion est établie. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>The sign-in did not work. Go back to Jonction to see why.</source>
        <translation>La connexion n’a pas abouti. Revenez à Jonction pour savoir pourquoi.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing to object to.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message>
        <source>Second plan: %1 changes</source>
        <translation>Deuxième plan, modifications&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keychain: %1</source>
        <translation>Trousseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Practice passed: every step is verified or declared.</source>
        <translation>Exercice réussi&#xa0;: chaque étape est vérifiée ou déclarée.</translation>
    </message>
    <message>
        <source>Practice did not pass.</source>
        <translation>L’exercice n’a pas réussi.</translation>
    </message>
    <message>
        <source>apply changes things and may spend money: look at the plan, then say --yes.</source>
        <translation>apply modifie des éléments et peut dépenser de l’argent&#xa0;: examinez le plan, puis ajoutez --yes.</translation>
    </message>
    <message>
        <source>To be done by hand:</source>
        <translation>À faire à la main&#xa0;:</translation>
    </message>
    <message>
        <source>There is nothing of Jonction&apos;s to take back.</source>
        <translation>Il n’y a rien à annuler parmi ce que Jonction a fait.</translation>
    </message>
    <message>
        <source>Nothing was changed: say --yes to take it back.</source>
        <translation>Rien n’a été modifié&#xa0;: ajoutez --yes pour annuler.</translation>
    </message>
    <message>
        <source>CCAIP holds it</source>
        <translation>détenu par CCAIP</translation>
    </message>
    <message>
        <source>in the keychain here</source>
        <translation>dans le trousseau d’ici</translation>
    </message>
    <message>
        <source>longer than the tenant&apos;s policy</source>
        <translation>plus long que la stratégie du locataire</translation>
    </message>
    <message>
        <source>From the document, as last seen on %1 (not signed in):</source>
        <translation>D’après le document, vu pour la dernière fois le %1 (non connecté)&#xa0;:</translation>
    </message>
    <message>
        <source>No client secret is known.</source>
        <translation>Aucun code secret du client n’est connu.</translation>
    </message>
    <message>
        <source>in the keychain, key ID %1</source>
        <translation>dans le trousseau, ID de clé %1</translation>
    </message>
    <message>
        <source>This changes the app registration: look at secret status, then say --yes.</source>
        <translation>Ceci modifie l’inscription d’application&#xa0;: regardez secret status, puis indiquez --yes.</translation>
    </message>
    <message>
        <source>Comes after: %1</source>
        <translation>Vient après&#xa0;: %1</translation>
    </message>
    <message>
        <source>The app registration has no secret %1.</source>
        <translation>L’inscription d’application n’a pas de code secret %1.</translation>
    </message>
    <message>
        <source>On any device, open %1 and enter the code %2. It is valid until %3.</source>
        <translation>Sur n’importe quel appareil, ouvrez %1 et saisissez le code %2. Il est valable jusqu’à %3.</translation>
    </message>
    <message>
        <source>Signed out. Nothing of the session is left on this computer.</source>
        <translation>Déconnecté. Il ne reste rien de la session sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Jonction has no explanation of %1. These pages may have one:</source>
        <translation>Jonction n’a pas d’explication pour %1. Ces pages en ont peut-être une&#xa0;:</translation>
    </message>
    <message>
        <source>Added: %1. Brought up to date: %2.</source>
        <translation>Ajoutés&#xa0;: %1. Mis à jour&#xa0;: %2.</translation>
    </message>
    <message>
        <source>--user needs a password: --secret-from-env sip-password=VAR, and VAR set.</source>
        <translation>--user demande un mot de passe&#xa0;: --secret-from-env sip-password=VAR, avec VAR définie.</translation>
    </message>
    <message>
        <source>[%1] %2: %3</source>
        <extracomment>%1 OK, Attention, Failed or Not judged; %2 what the line is about; %3 what was found</extracomment>
        <translation>[%1] %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Waiting for a call to %1</source>
        <translation>En attente d’un appel vers %1</translation>
    </message>
    <message>
        <source>Registering needs --from: the SIP URI whose calls shall come to this computer.</source>
        <translation>L’inscription demande --from&#xa0;: l’URI SIP dont les appels doivent arriver sur cet ordinateur.</translation>
    </message>
    <message>
        <source>listen needs to know whose calls it may take: name that side as URI (sip:HOST, for example sip:127.0.0.1 for calls from this computer), or let it register: --register --from URI.</source>
        <translation>listen doit savoir de qui il peut prendre les appels&#xa0;: nommez ce côté par son URI (sip:HÔTE, par exemple sip:127.0.0.1 pour les appels de cet ordinateur), ou faites-le s’inscrire&#xa0;: --register --from URI.</translation>
    </message>
    <message>
        <source>Estimated MOS: %1, by the E-model for G.711 with loss concealment, from round trip, loss and a jitter buffer of 40 ms</source>
        <translation>MOS estimé&#xa0;: %1, par le modèle E pour G.711 avec masquage des pertes, d’après l’aller-retour, les pertes et un tampon de gigue de 40 ms</translation>
    </message>
    <message>
        <source>Who can mend it: %1</source>
        <translation>Qui peut y remédier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Step of the set-up: %1 %2</source>
        <translation>Étape de la configuration&#xa0;: %1&#xa0;%2</translation>
    </message>
    <message>
        <source>--manner forward needs --forward-to: the SIP URI to send the caller to.</source>
        <translation>--manner forward demande --forward-to&#xa0;: l’URI SIP vers lequel renvoyer l’appelant.</translation>
    </message>
    <message>
        <source>This computer has no certificate with which it could be called by TLS: let it register (--register --from URI), or wait by udp or tcp.</source>
        <translation>Cet ordinateur n’a pas de certificat avec lequel on pourrait l’appeler par TLS&#xa0;: faites-le s’enregistrer (--register --from URI), ou attendez par udp ou tcp.</translation>
    </message>
    <message>
        <source>%1 (repetition %2)</source>
        <extracomment>%1 a message (&quot;INVITE&quot;), %2 how often it was sent again</extracomment>
        <translation>%1 (répétition %2)</translation>
    </message>
    <message>
        <source>Sound: %1, packets sent %2, received %3, lost %4, jitter %5</source>
        <extracomment>%1 &quot;PCMU SRTP&quot;, %2 %3 packets, %4 &quot;0.5 %&quot; or a dash, %5 &quot;1.2 ms&quot; or a dash</extracomment>
        <translation>Son&#xa0;: %1, paquets envoyés %2, reçus %3, perdus %4, gigue %5</translation>
    </message>
    <message>
        <source>Keys sent: %1</source>
        <translation>Touches envoyées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keys heard: %1</source>
        <translation>Touches entendues&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 has no effect without %2.</source>
        <extracomment>%1 %2 options as typed: &quot;--forward-to&quot;, &quot;--manner forward&quot;</extracomment>
        <translation>%1 est sans effet sans %2.</translation>
    </message>
    <message>
        <source>CCAIP itself calls over UDP; this call goes by the transport that you named.</source>
        <translation>CCAIP appelle lui-même en UDP&#xa0;; cet appel passe par le transport que vous avez indiqué.</translation>
    </message>
    <message>
        <source>The log cannot be written: %1 (%2).</source>
        <translation>Le journal ne peut pas être écrit&#xa0;: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>HeaderWords</name>
    <message>
        <source>INVITE: asks for a call, or changes one that runs.</source>
        <translation>INVITE&#xa0;: demande un appel, ou modifie un appel en cours.</translation>
    </message>
    <message>
        <source>ACK: the caller confirms that the final answer to INVITE arrived.</source>
        <translation>ACK&#xa0;: l’appelant confirme que la réponse finale à INVITE est arrivée.</translation>
    </message>
    <message>
        <source>BYE: one side hangs up.</source>
        <translation>BYE&#xa0;: un côté raccroche.</translation>
    </message>
    <message>
        <source>CANCEL: the caller gives up while it is still ringing.</source>
        <translation>CANCEL&#xa0;: l’appelant renonce alors que cela sonne encore.</translation>
    </message>
    <message>
        <source>OPTIONS: asks whether somebody is there and what it can do.</source>
        <translation>OPTIONS&#xa0;: demande s’il y a quelqu’un et ce qu’il sait faire.</translation>
    </message>
    <message>
        <source>REGISTER: tells the server where this account can be reached.</source>
        <translation>REGISTER&#xa0;: indique au serveur où ce compte peut être joint.</translation>
    </message>
    <message>
        <source>REFER: asks the other side to call somebody else: a transfer.</source>
        <translation>REFER&#xa0;: demande à l’autre côté d’appeler quelqu’un d’autre&#xa0;: un transfert.</translation>
    </message>
    <message>
        <source>NOTIFY: tells news, such as how a transfer is getting on.</source>
        <translation>NOTIFY&#xa0;: donne des nouvelles, par exemple de l’avancement d’un transfert.</translation>
    </message>
    <message>
        <source>SUBSCRIBE: asks to be told about changes.</source>
        <translation>SUBSCRIBE&#xa0;: demande à être informé des changements.</translation>
    </message>
    <message>
        <source>INFO: something within the call, such as a telephone key.</source>
        <translation>INFO&#xa0;: une information pendant l’appel, par exemple une touche.</translation>
    </message>
    <message>
        <source>UPDATE: changes the audio or the timer without a new INVITE.</source>
        <translation>UPDATE&#xa0;: modifie l’audio ou le minuteur sans nouvel INVITE.</translation>
    </message>
    <message>
        <source>PRACK: confirms a provisional answer (100rel, RFC 3262).</source>
        <translation>PRACK&#xa0;: confirme une réponse provisoire (100rel, RFC 3262).</translation>
    </message>
    <message>
        <source>MESSAGE: a short text.</source>
        <translation>MESSAGE&#xa0;: un court texte.</translation>
    </message>
    <message>
        <source>A request: method, address and version.</source>
        <translation>Une requête&#xa0;: méthode, adresse et version.</translation>
    </message>
    <message>
        <source>100: the next system has the request and works on it; it does not say anything about the person.</source>
        <translation>100&#xa0;: le système suivant a la requête et la traite&#xa0;; cela ne dit rien de la personne.</translation>
    </message>
    <message>
        <source>180: it is ringing.</source>
        <translation>180&#xa0;: cela sonne.</translation>
    </message>
    <message>
        <source>181: the call is being forwarded.</source>
        <translation>181&#xa0;: l’appel est en cours de renvoi.</translation>
    </message>
    <message>
        <source>182: the call waits in a queue.</source>
        <translation>182&#xa0;: l’appel attend dans une file.</translation>
    </message>
    <message>
        <source>183: in progress, often with sound before the answer (early media).</source>
        <translation>183&#xa0;: en cours, souvent avec du son avant le décroché (média anticipé).</translation>
    </message>
    <message>
        <source>200: done; after INVITE somebody has answered.</source>
        <translation>200&#xa0;: c’est fait&#xa0;; après INVITE, quelqu’un a décroché.</translation>
    </message>
    <message>
        <source>202: accepted, and not done yet; NOTIFY will tell how it ends.</source>
        <translation>202&#xa0;: accepté, mais pas encore fait&#xa0;; NOTIFY dira comment cela se termine.</translation>
    </message>
    <message>
        <source>302: call the address in Contact instead.</source>
        <translation>302&#xa0;: appelez plutôt l’adresse donnée dans Contact.</translation>
    </message>
    <message>
        <source>401: the server wants a user name and a password.</source>
        <translation>401&#xa0;: le serveur veut un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>407: the proxy wants a user name and a password.</source>
        <translation>407&#xa0;: le proxy veut un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>481: the far side does not know this call.</source>
        <translation>481&#xa0;: l’autre côté ne connaît pas cet appel.</translation>
    </message>
    <message>
        <source>487: the INVITE ended because it was cancelled.</source>
        <translation>487&#xa0;: l’INVITE s’est terminé parce qu’il a été annulé.</translation>
    </message>
    <message>
        <source>491: both sides wanted to change the call at the same time.</source>
        <translation>491&#xa0;: les deux côtés ont voulu modifier l’appel en même temps.</translation>
    </message>
    <message>
        <source>A provisional answer: work is under way.</source>
        <translation>Une réponse provisoire&#xa0;: le traitement est en cours.</translation>
    </message>
    <message>
        <source>A final answer: it went well.</source>
        <translation>Une réponse finale&#xa0;: tout s’est bien passé.</translation>
    </message>
    <message>
        <source>A final answer: try another address.</source>
        <translation>Une réponse finale&#xa0;: essayez une autre adresse.</translation>
    </message>
    <message>
        <source>A final answer: refused as it stands; another way may do.</source>
        <translation>Une réponse finale&#xa0;: refusé en l’état&#xa0;; une autre voie peut convenir.</translation>
    </message>
    <message>
        <source>A final answer: the server could not do it.</source>
        <translation>Une réponse finale&#xa0;: le serveur n’y est pas parvenu.</translation>
    </message>
    <message>
        <source>A final answer: nobody anywhere will take it.</source>
        <translation>Une réponse finale&#xa0;: personne, nulle part, ne le prendra.</translation>
    </message>
    <message>
        <source>The new call of the transfer is under way: this is its status.</source>
        <translation>Le nouvel appel du transfert est en cours&#xa0;: voici son état.</translation>
    </message>
    <message>
        <source>The new call of the transfer was answered.</source>
        <translation>Le nouvel appel du transfert a été décroché.</translation>
    </message>
    <message>
        <source>The new call of the transfer failed: this is the answer it got.</source>
        <translation>Le nouvel appel du transfert a échoué&#xa0;: voici la réponse reçue.</translation>
    </message>
    <message>
        <source>An empty line: the headers end here, and the body begins.</source>
        <translation>Une ligne vide&#xa0;: les en-têtes s’arrêtent ici et le corps commence.</translation>
    </message>
    <message>
        <source>A line of the body.</source>
        <translation>Une ligne du corps.</translation>
    </message>
    <message>
        <source>Via: each system on the way adds a line with its address, so that the answer finds the way back; received and rport show an address translation.</source>
        <translation>Via&#xa0;: chaque système en chemin ajoute une ligne avec son adresse, pour que la réponse retrouve son chemin&#xa0;; received et rport révèlent une traduction d’adresses.</translation>
    </message>
    <message>
        <source>From: who calls, as shown to the person; its tag marks the caller&apos;s side of the call.</source>
        <translation>From&#xa0;: qui appelle, tel qu’affiché à la personne&#xa0;; son tag marque le côté appelant.</translation>
    </message>
    <message>
        <source>To: whom the call was meant for; its tag marks the called side, once it has answered.</source>
        <translation>To&#xa0;: à qui l’appel était destiné&#xa0;; son tag marque le côté appelé, une fois qu’il a répondu.</translation>
    </message>
    <message>
        <source>Call-ID: the name of this call; search for it in the logs of other systems.</source>
        <translation>Call-ID&#xa0;: le nom de cet appel&#xa0;; cherchez-le dans les journaux des autres systèmes.</translation>
    </message>
    <message>
        <source>CSeq: number and method of the request; answers repeat it, so that one knows what they answer.</source>
        <translation>CSeq&#xa0;: numéro et méthode de la requête&#xa0;; les réponses le répètent, pour que l’on sache à quoi elles répondent.</translation>
    </message>
    <message>
        <source>Contact: where this side wants to get everything that follows. An address that cannot be reached loses ACK and BYE.</source>
        <translation>Contact&#xa0;: où ce côté veut recevoir tout ce qui suit. Une adresse injoignable perd ACK et BYE.</translation>
    </message>
    <message>
        <source>Max-Forwards: how many systems may still pass it on; 0 ends calls that run in a circle.</source>
        <translation>Max-Forwards&#xa0;: combien de systèmes peuvent encore le relayer&#xa0;; 0 met fin aux appels qui tournent en rond.</translation>
    </message>
    <message>
        <source>Record-Route: a system on the way that wants to see everything that follows too.</source>
        <translation>Record-Route&#xa0;: un système en chemin qui veut voir aussi tout ce qui suit.</translation>
    </message>
    <message>
        <source>Route: the systems through which this request has to go.</source>
        <translation>Route&#xa0;: les systèmes par lesquels cette requête doit passer.</translation>
    </message>
    <message>
        <source>Path: the systems between registrar and device, for calls to it.</source>
        <translation>Path&#xa0;: les systèmes entre le serveur d’enregistrement et l’appareil, pour les appels vers lui.</translation>
    </message>
    <message>
        <source>Service-Route: the way that the registrar wants calls to take.</source>
        <translation>Service-Route&#xa0;: le chemin que le serveur d’enregistrement veut pour les appels.</translation>
    </message>
    <message>
        <source>Allow: the methods that this side understands. No REFER, no transfer.</source>
        <translation>Allow&#xa0;: les méthodes que ce côté comprend. Sans REFER, pas de transfert.</translation>
    </message>
    <message>
        <source>Supported: extensions that this side can use: 100rel, timer, replaces …</source>
        <translation>Supported&#xa0;: extensions que ce côté sait utiliser&#xa0;: 100rel, timer, replaces…</translation>
    </message>
    <message>
        <source>Require: extensions that the other side must know; otherwise it refuses with 420.</source>
        <translation>Require&#xa0;: extensions que l’autre côté doit connaître&#xa0;; sinon il refuse avec 420.</translation>
    </message>
    <message>
        <source>Proxy-Require: extensions that every proxy on the way must know.</source>
        <translation>Proxy-Require&#xa0;: extensions que chaque proxy en chemin doit connaître.</translation>
    </message>
    <message>
        <source>Unsupported: extensions that were required and are not known.</source>
        <translation>Unsupported&#xa0;: extensions exigées et inconnues.</translation>
    </message>
    <message>
        <source>User-Agent: the program or device that sent this, and its version.</source>
        <translation>User-Agent&#xa0;: le programme ou l’appareil qui a envoyé ceci, et sa version.</translation>
    </message>
    <message>
        <source>Server: the program or device that answered, and its version.</source>
        <translation>Server&#xa0;: le programme ou l’appareil qui a répondu, et sa version.</translation>
    </message>
    <message>
        <source>P-Asserted-Identity: the caller as a trusted system vouches for it; trunks often check and show this number rather than From.</source>
        <translation>P-Asserted-Identity&#xa0;: l’appelant tel qu’un système de confiance le garantit&#xa0;; les jonctions vérifient et affichent souvent ce numéro plutôt que From.</translation>
    </message>
    <message>
        <source>P-Preferred-Identity: the number that the caller would like to be known by.</source>
        <translation>P-Preferred-Identity&#xa0;: le numéro sous lequel l’appelant aimerait être connu.</translation>
    </message>
    <message>
        <source>Remote-Party-ID: an older form of P-Asserted-Identity, with the wish for privacy.</source>
        <translation>Remote-Party-ID&#xa0;: une forme plus ancienne de P-Asserted-Identity, avec le souhait de confidentialité.</translation>
    </message>
    <message>
        <source>Diversion: who forwarded the call before, and why (no answer, busy, always).</source>
        <translation>Diversion&#xa0;: qui a renvoyé l’appel auparavant, et pourquoi (sans réponse, occupé, toujours).</translation>
    </message>
    <message>
        <source>History-Info: all addresses that the call has tried so far.</source>
        <translation>History-Info&#xa0;: toutes les adresses que l’appel a déjà essayées.</translation>
    </message>
    <message>
        <source>Privacy: what must be hidden from the person called (id: the number).</source>
        <translation>Privacy&#xa0;: ce qu’il faut cacher à la personne appelée (id&#xa0;: le numéro).</translation>
    </message>
    <message>
        <source>Reason: why it ended, as another network says it: Q.850 is the telephone network&apos;s code.</source>
        <translation>Reason&#xa0;: pourquoi cela s’est terminé, selon un autre réseau&#xa0;: Q.850 est le code du réseau téléphonique.</translation>
    </message>
    <message>
        <source>Warning: a number and a text that say more than the status.</source>
        <translation>Warning&#xa0;: un numéro et un texte qui en disent plus que l’état.</translation>
    </message>
    <message>
        <source>Retry-After: how many seconds to wait before the next attempt.</source>
        <translation>Retry-After&#xa0;: combien de secondes attendre avant le prochain essai.</translation>
    </message>
    <message>
        <source>Error-Info: an address with more about this error.</source>
        <translation>Error-Info&#xa0;: une adresse qui en dit plus sur cette erreur.</translation>
    </message>
    <message>
        <source>WWW-Authenticate: the server&apos;s question for the password: realm, nonce and hash.</source>
        <translation>WWW-Authenticate&#xa0;: la question du serveur pour le mot de passe&#xa0;: domaine, nonce et hachage.</translation>
    </message>
    <message>
        <source>Proxy-Authenticate: the proxy&apos;s question for the password: realm, nonce and hash.</source>
        <translation>Proxy-Authenticate&#xa0;: la question du proxy pour le mot de passe&#xa0;: domaine, nonce et hachage.</translation>
    </message>
    <message>
        <source>Authorization: the proof of the password for the server; the proof is cut here.</source>
        <translation>Authorization&#xa0;: la preuve du mot de passe pour le serveur&#xa0;; la preuve est coupée ici.</translation>
    </message>
    <message>
        <source>Proxy-Authorization: the proof of the password for the proxy; the proof is cut here.</source>
        <translation>Proxy-Authorization&#xa0;: la preuve du mot de passe pour le proxy&#xa0;; la preuve est coupée ici.</translation>
    </message>
    <message>
        <source>Authentication-Info: what the server says after a right password.</source>
        <translation>Authentication-Info&#xa0;: ce que dit le serveur après un mot de passe correct.</translation>
    </message>
    <message>
        <source>Session-Expires: the call is refreshed before so many seconds pass, or it ends; refresher says who does it.</source>
        <translation>Session-Expires&#xa0;: l’appel est rafraîchi avant ce nombre de secondes, sinon il se termine&#xa0;; refresher dit par qui.</translation>
    </message>
    <message>
        <source>Min-SE: the shortest session timer that is accepted, in seconds.</source>
        <translation>Min-SE&#xa0;: le plus court minuteur de session accepté, en secondes.</translation>
    </message>
    <message>
        <source>RSeq: number of a provisional answer that wants to be confirmed.</source>
        <translation>RSeq&#xa0;: numéro d’une réponse provisoire qui demande confirmation.</translation>
    </message>
    <message>
        <source>RAck: which provisional answer this PRACK confirms.</source>
        <translation>RAck&#xa0;: quelle réponse provisoire ce PRACK confirme.</translation>
    </message>
    <message>
        <source>Refer-To: whom to call for the transfer; Replaces in it names the call to take over.</source>
        <translation>Refer-To&#xa0;: qui appeler pour le transfert&#xa0;; Replaces y désigne l’appel à reprendre.</translation>
    </message>
    <message>
        <source>Referred-By: who asked for the transfer.</source>
        <translation>Referred-By&#xa0;: qui a demandé le transfert.</translation>
    </message>
    <message>
        <source>Refer-Sub: whether news about the transfer is wanted.</source>
        <translation>Refer-Sub&#xa0;: si des nouvelles du transfert sont souhaitées.</translation>
    </message>
    <message>
        <source>Replaces: the call that this one takes the place of, by Call-ID and tags.</source>
        <translation>Replaces&#xa0;: l’appel dont celui-ci prend la place, par Call-ID et tags.</translation>
    </message>
    <message>
        <source>Event: what the news is about; refer: a transfer.</source>
        <translation>Event&#xa0;: le sujet des nouvelles&#xa0;; refer&#xa0;: un transfert.</translation>
    </message>
    <message>
        <source>Allow-Events: news that one can ask for.</source>
        <translation>Allow-Events&#xa0;: les nouvelles que l’on peut demander.</translation>
    </message>
    <message>
        <source>Subscription-State: whether more news follows (active) or this was the last (terminated).</source>
        <translation>Subscription-State&#xa0;: si d’autres nouvelles suivent (active) ou si c’était la dernière (terminated).</translation>
    </message>
    <message>
        <source>Content-Type: what the body is: application/sdp describes the audio.</source>
        <translation>Content-Type&#xa0;: la nature du corps&#xa0;: application/sdp décrit l’audio.</translation>
    </message>
    <message>
        <source>Content-Length: bytes in the body; 0 where there is none.</source>
        <translation>Content-Length&#xa0;: nombre d’octets du corps&#xa0;; 0&#xa0;s’il n’y en a pas.</translation>
    </message>
    <message>
        <source>Content-Disposition: what the body is meant for.</source>
        <translation>Content-Disposition&#xa0;: à quoi sert le corps.</translation>
    </message>
    <message>
        <source>Content-Encoding: how the body is packed.</source>
        <translation>Content-Encoding&#xa0;: comment le corps est compressé.</translation>
    </message>
    <message>
        <source>Expires: for how many seconds it holds; 0 in REGISTER takes the registration back.</source>
        <translation>Expires&#xa0;: durée de validité en secondes&#xa0;; 0 dans REGISTER retire l’enregistrement.</translation>
    </message>
    <message>
        <source>Min-Expires: the shortest registration that is accepted, in seconds.</source>
        <translation>Min-Expires&#xa0;: le plus court enregistrement accepté, en secondes.</translation>
    </message>
    <message>
        <source>Accept: kinds of bodies that this side understands.</source>
        <translation>Accept&#xa0;: types de corps que ce côté comprend.</translation>
    </message>
    <message>
        <source>Accept-Language: languages for texts to the person.</source>
        <translation>Accept-Language&#xa0;: langues des textes destinés à la personne.</translation>
    </message>
    <message>
        <source>Accept-Encoding: packings of bodies that are understood.</source>
        <translation>Accept-Encoding&#xa0;: compressions de corps comprises.</translation>
    </message>
    <message>
        <source>Date: when it was sent, by the sender&apos;s clock.</source>
        <translation>Date&#xa0;: moment de l’envoi, selon l’horloge de l’expéditeur.</translation>
    </message>
    <message>
        <source>Timestamp: for measuring how long the way takes.</source>
        <translation>Timestamp&#xa0;: pour mesurer la durée du trajet.</translation>
    </message>
    <message>
        <source>Organization: whom the sender belongs to.</source>
        <translation>Organization&#xa0;: à qui appartient l’expéditeur.</translation>
    </message>
    <message>
        <source>Subject: what the call is about.</source>
        <translation>Subject&#xa0;: l’objet de l’appel.</translation>
    </message>
    <message>
        <source>Priority: how urgent the caller finds it.</source>
        <translation>Priority&#xa0;: l’urgence selon l’appelant.</translation>
    </message>
    <message>
        <source>Identity: a signature over the caller&apos;s number (STIR/SHAKEN), against forged numbers.</source>
        <translation>Identity&#xa0;: une signature du numéro de l’appelant (STIR/SHAKEN), contre les numéros falsifiés.</translation>
    </message>
    <message>
        <source>Call-Info: more about the caller, such as a picture.</source>
        <translation>Call-Info&#xa0;: plus sur l’appelant, par exemple une image.</translation>
    </message>
    <message>
        <source>Alert-Info: which ring tone to use.</source>
        <translation>Alert-Info&#xa0;: quelle sonnerie utiliser.</translation>
    </message>
    <message>
        <source>MIME-Version: version of the rules for the body.</source>
        <translation>MIME-Version&#xa0;: version des règles du corps.</translation>
    </message>
    <message>
        <source>X-MS-MediaPath: addresses through which Microsoft offers to carry the audio.</source>
        <translation>X-MS-MediaPath&#xa0;: adresses par lesquelles Microsoft propose d’acheminer l’audio.</translation>
    </message>
    <message>
        <source>X-MS-UserLocation: whether the Teams user is inside the company network, for local media optimisation.</source>
        <translation>X-MS-UserLocation&#xa0;: si l’utilisateur Teams est dans le réseau de l’entreprise, pour l’optimisation des médias locaux.</translation>
    </message>
    <message>
        <source>X-MS-UserSite: the site of the Teams user, for the choice of an SBC.</source>
        <translation>X-MS-UserSite&#xa0;: le site de l’utilisateur Teams, pour le choix d’un SBC.</translation>
    </message>
    <message>
        <source>A header of Microsoft&apos;s own, for Teams and its Direct Routing.</source>
        <translation>Un en-tête propre à Microsoft, pour Teams et son routage direct.</translation>
    </message>
    <message>
        <source>A header of somebody&apos;s own: it means what those two sides agreed upon.</source>
        <translation>Un en-tête privé&#xa0;: il signifie ce dont les deux côtés sont convenus.</translation>
    </message>
    <message>
        <source>A header for use between the systems of operators who trust each other.</source>
        <translation>Un en-tête pour les systèmes d’opérateurs qui se font confiance.</translation>
    </message>
    <message>
        <source>A header that Jonction has no words for.</source>
        <translation>Un en-tête que Jonction ne sait pas expliquer.</translation>
    </message>
    <message>
        <source>Version of the description (SDP); always 0.</source>
        <translation>Version de la description (SDP)&#xa0;; toujours 0.</translation>
    </message>
    <message>
        <source>Who describes the audio: the last numbers are name and version, and the version goes up with each change.</source>
        <translation>Qui décrit l’audio&#xa0;: les nombres sont le nom et la version, et la version augmente à chaque changement.</translation>
    </message>
    <message>
        <source>Title of the session; without meaning in a call.</source>
        <translation>Titre de la session&#xa0;; sans signification dans un appel.</translation>
    </message>
    <message>
        <source>A remark about the session.</source>
        <translation>Une remarque sur la session.</translation>
    </message>
    <message>
        <source>Address to which the other side shall send its audio. A private address here, seen from outside, means silence.</source>
        <translation>Adresse à laquelle l’autre côté doit envoyer son audio. Une adresse privée ici, vue de l’extérieur, signifie silence.</translation>
    </message>
    <message>
        <source>Bandwidth that is allowed.</source>
        <translation>Débit autorisé.</translation>
    </message>
    <message>
        <source>Begin and end of the session; 0 0 in a call.</source>
        <translation>Début et fin de la session&#xa0;; 0 0 dans un appel.</translation>
    </message>
    <message>
        <source>An encryption key (obsolete); the key is cut here.</source>
        <translation>Une clé de chiffrement (obsolète)&#xa0;; la clé est coupée ici.</translation>
    </message>
    <message>
        <source>Audio: the port, RTP/AVP for audio in clear or RTP/SAVP for encrypted, and the codecs in order of preference. Port 0 refuses it.</source>
        <translation>Audio&#xa0;: le port, RTP/AVP pour un audio en clair ou RTP/SAVP s’il est chiffré, et les codecs par ordre de préférence. Le port 0 le refuse.</translation>
    </message>
    <message>
        <source>Video; port 0 refuses it.</source>
        <translation>Vidéo&#xa0;; le port 0 la refuse.</translation>
    </message>
    <message>
        <source>Fax (T.38); port 0 refuses it.</source>
        <translation>Télécopie (T.38)&#xa0;; le port 0 la refuse.</translation>
    </message>
    <message>
        <source>A stream of media: kind, port, protocol and formats.</source>
        <translation>Un flux de média&#xa0;: type, port, protocole et formats.</translation>
    </message>
    <message>
        <source>Name and sampling rate of a codec number: 0 PCMU, 8 PCMA; telephone-event are keys.</source>
        <translation>Nom et fréquence d’un numéro de codec&#xa0;: 0 PCMU, 8 PCMA&#xa0;; telephone-event désigne les touches.</translation>
    </message>
    <message>
        <source>Settings of a codec; 0-16 after telephone-event: the keys.</source>
        <translation>Réglages d’un codec&#xa0;; 0-16 après telephone-event&#xa0;: les touches.</translation>
    </message>
    <message>
        <source>Milliseconds of sound in a packet; usually 20.</source>
        <translation>Millisecondes de son par paquet&#xa0;; 20 en général.</translation>
    </message>
    <message>
        <source>The most milliseconds of sound in a packet.</source>
        <translation>Le maximum de millisecondes de son par paquet.</translation>
    </message>
    <message>
        <source>Audio goes both ways.</source>
        <translation>L’audio passe dans les deux sens.</translation>
    </message>
    <message>
        <source>This side only sends: it puts the other on hold, mostly with music.</source>
        <translation>Ce côté ne fait qu’envoyer&#xa0;: il met l’autre en attente, souvent avec de la musique.</translation>
    </message>
    <message>
        <source>This side only listens: it has been put on hold.</source>
        <translation>Ce côté ne fait qu’écouter&#xa0;: il a été mis en attente.</translation>
    </message>
    <message>
        <source>No audio in either direction: on hold.</source>
        <translation>Aucun audio dans aucun sens&#xa0;: en attente.</translation>
    </message>
    <message>
        <source>Key for encrypted audio (SRTP with SDES): suite and key; the key is cut here.</source>
        <translation>Clé de l’audio chiffré (SRTP avec SDES)&#xa0;: suite et clé&#xa0;; la clé est coupée ici.</translation>
    </message>
    <message>
        <source>Fingerprint of a certificate, for encryption by DTLS as browsers do.</source>
        <translation>Empreinte d’un certificat, pour le chiffrement DTLS à la manière des navigateurs.</translation>
    </message>
    <message>
        <source>Who begins the DTLS handshake.</source>
        <translation>Qui commence la négociation DTLS.</translation>
    </message>
    <message>
        <source>Port for the reports about quality (RTCP).</source>
        <translation>Port des rapports de qualité (RTCP).</translation>
    </message>
    <message>
        <source>Reports about quality (RTCP) use the same port as the audio.</source>
        <translation>Les rapports de qualité (RTCP) utilisent le même port que l’audio.</translation>
    </message>
    <message>
        <source>An address at which this side may be reached (ICE).</source>
        <translation>Une adresse où ce côté peut être joint (ICE).</translation>
    </message>
    <message>
        <source>Short-lived name for the search of a way (ICE).</source>
        <translation>Nom éphémère pour la recherche d’un chemin (ICE).</translation>
    </message>
    <message>
        <source>Short-lived password for the search of a way (ICE).</source>
        <translation>Mot de passe éphémère pour la recherche d’un chemin (ICE).</translation>
    </message>
    <message>
        <source>This side has a public address and only answers in ICE.</source>
        <translation>Ce côté a une adresse publique et ne fait que répondre en ICE.</translation>
    </message>
    <message>
        <source>Number that marks the sender in every audio packet.</source>
        <translation>Numéro qui marque l’expéditeur dans chaque paquet audio.</translation>
    </message>
    <message>
        <source>Name of this stream within the description.</source>
        <translation>Nom de ce flux dans la description.</translation>
    </message>
    <message>
        <source>Whether nothing is sent while nobody speaks (silence suppression).</source>
        <translation>Si rien n’est envoyé quand personne ne parle (suppression des silences).</translation>
    </message>
    <message>
        <source>A property of the session or of the stream above.</source>
        <translation>Une propriété de la session ou du flux ci-dessus.</translation>
    </message>
    <message>
        <source>A line of the description (SDP).</source>
        <translation>Une ligne de la description (SDP).</translation>
    </message>
</context>
<context>
    <name>LadderPainter</name>
    <message>
        <source>both ways</source>
        <translation>dans les deux sens</translation>
    </message>
    <message>
        <source>only from here</source>
        <translation>seulement d’ici</translation>
    </message>
    <message>
        <source>only to here</source>
        <translation>seulement vers ici</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>Audio %1</source>
        <translation>Audio %1</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffré</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1, repetition %2</source>
        <translation>%1, répétition %2</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
</context>
<context>
    <name>ProbeWords</name>
    <message>
        <source>%1 is an address: DNS is not asked.</source>
        <translation>%1 est une adresse&#xa0;: le DNS n’est pas interrogé.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1&#xa0;%2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 %2: %3 (valid for %4 s)</source>
        <translation>%1&#xa0;%2&#xa0;: %3 (valable %4&#xa0;s)</translation>
    </message>
    <message>
        <source>%1 %2: %3, chosen</source>
        <translation>%1&#xa0;%2&#xa0;: %3, retenu</translation>
    </message>
    <message>
        <source>%1 %2: %3 (valid for %4 s), chosen</source>
        <translation>%1&#xa0;%2&#xa0;: %3 (valable %4&#xa0;s), retenu</translation>
    </message>
    <message>
        <source>%1 %2: there is none.</source>
        <translation>%1&#xa0;%2&#xa0;: il n’y en a pas.</translation>
    </message>
    <message>
        <source>%1 %2: %3 is for a transport that is not spoken here.</source>
        <translation>%1&#xa0;%2&#xa0;: %3 concerne un transport que ce programme n’utilise pas.</translation>
    </message>
    <message>
        <source>%1 %2: %3, to which this computer has no route.</source>
        <translation>%1&#xa0;%2&#xa0;: %3, vers laquelle cet ordinateur n’a pas de route.</translation>
    </message>
    <message>
        <source>%1 %2: %3 is one of too many, and was left out.</source>
        <translation>%1&#xa0;%2&#xa0;: %3 fait partie d’une liste trop longue et a été laissé de côté.</translation>
    </message>
    <message>
        <source>%1 %2: the name server did not answer in time.</source>
        <translation>%1&#xa0;%2&#xa0;: le serveur de noms n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>%1 %2: the name server refused to answer.</source>
        <translation>%1&#xa0;%2&#xa0;: le serveur de noms a refusé de répondre.</translation>
    </message>
    <message>
        <source>%1 %2: the name server failed.</source>
        <translation>%1&#xa0;%2&#xa0;: le serveur de noms est en défaut.</translation>
    </message>
    <message>
        <source>%1 %2: no name server could be reached.</source>
        <translation>%1&#xa0;%2&#xa0;: aucun serveur de noms n’a pu être joint.</translation>
    </message>
    <message>
        <source>%1 %2: the answer is no usable host name.</source>
        <translation>%1&#xa0;%2&#xa0;: la réponse n’est pas un nom d’hôte utilisable.</translation>
    </message>
    <message>
        <source>Tried in this order until one answers: %1</source>
        <translation>Essayés dans cet ordre jusqu’à ce que l’un réponde&#xa0;: %1</translation>
    </message>
    <message>
        <source>By UDP, which knows no connection (%1).</source>
        <translation>Par UDP, qui ne connaît pas de connexion (%1).</translation>
    </message>
    <message>
        <source>Connected to %1 within %2 ms.</source>
        <translation>Connexion à %1 établie en %2 ms.</translation>
    </message>
    <message>
        <source>Connecting to %1 took %2 ms: packets get lost on the way.</source>
        <translation>La connexion à %1 a pris %2 ms&#xa0;: des paquets se perdent en route.</translation>
    </message>
    <message>
        <source>%1 is not encrypted: there is no certificate to look at.</source>
        <translation>%1 n’est pas chiffré&#xa0;: il n’y a pas de certificat à examiner.</translation>
    </message>
    <message>
        <source>Without a connection there is no certificate to look at.</source>
        <translation>Sans connexion, il n’y a pas de certificat à examiner.</translation>
    </message>
    <message>
        <source>%1 with %2, agreed within %3 ms.</source>
        <translation>%1 avec %2, convenus en %3 ms.</translation>
    </message>
    <message>
        <source>The certificate was asked for by the name %1.</source>
        <translation>Le certificat a été demandé sous le nom %1.</translation>
    </message>
    <message>
        <source>%1 is an address: no name was told in the handshake.</source>
        <translation>%1 est une adresse&#xa0;: aucun nom n’a été annoncé lors de la négociation.</translation>
    </message>
    <message>
        <source>Certificate %1 of %2: “%3”, issued by “%4”, valid from %5 to %6, %7 bits, %8.</source>
        <translation>Certificat %1 sur %2&#xa0;: «&#xa0;%3&#xa0;», émis par «&#xa0;%4&#xa0;», valable du %5 au %6, %7 bits, %8.</translation>
    </message>
    <message>
        <source>Made out to: %1</source>
        <translation>Établi au nom de&#xa0;: %1</translation>
    </message>
    <message>
        <source>The certificate has no alternative names, only the common name “%2”: many programs no longer accept that.</source>
        <translation>Le certificat n’a pas d’autres noms de l’objet, seulement le nom commun «&#xa0;%2&#xa0;»&#xa0;: beaucoup de programmes ne l’acceptent plus.</translation>
    </message>
    <message>
        <source>It may be used for: %1</source>
        <translation>Usages permis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its use is not restricted.</source>
        <translation>Son usage n’est pas restreint.</translation>
    </message>
    <message>
        <source>It is valid until %1.</source>
        <translation>Il est valable jusqu’au %1.</translation>
    </message>
    <message>
        <source>It ends on %1: days left: %2. Renew it now.</source>
        <translation>Il expire le %1&#xa0;; jours restants&#xa0;: %2. Renouvelez-le maintenant.</translation>
    </message>
    <message>
        <source>It ended on %1.</source>
        <translation>Il a expiré le %1.</translation>
    </message>
    <message>
        <source>The chain stops at “%1”: its issuer “%2” is neither sent nor known here. An intermediate certificate is missing at the server, or the authority is not a public one.</source>
        <translation>La chaîne s’arrête à «&#xa0;%1&#xa0;»&#xa0;: son émetteur «&#xa0;%2&#xa0;» n’est ni envoyé ni connu ici. Il manque un certificat intermédiaire sur le serveur, ou l’autorité n’est pas publique.</translation>
    </message>
    <message>
        <source>The chain ends at “%1”, and %2 is one of its names.</source>
        <translation>La chaîne aboutit à «&#xa0;%1&#xa0;», et %2 fait partie de ses noms.</translation>
    </message>
    <message>
        <source>Whether it was revoked (OCSP, CRL) is not looked at.</source>
        <translation>Sa révocation éventuelle (OCSP, CRL) n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>Direct Routing speaks TLS only: its rules were not held against this.</source>
        <translation>Le routage direct n’utilise que TLS&#xa0;: ses règles n’ont pas été appliquées ici.</translation>
    </message>
    <message>
        <source>No certificate was seen to hold the rules of Direct Routing against.</source>
        <translation>Aucun certificat n’a été vu auquel appliquer les règles du routage direct.</translation>
    </message>
    <message>
        <source>%1, as Direct Routing wants it.</source>
        <translation>%1, comme le veut le routage direct.</translation>
    </message>
    <message>
        <source>%1 was agreed here. Direct Routing uses TLS 1.2, which must be allowed beside it.</source>
        <translation>%1 a été convenu ici. Le routage direct utilise TLS 1.2, qui doit être permis également.</translation>
    </message>
    <message>
        <source>Direct Routing refuses %1: it wants TLS 1.2.</source>
        <translation>Le routage direct refuse %1&#xa0;: il exige TLS 1.2.</translation>
    </message>
    <message>
        <source>%1 is one of the cipher suites of Direct Routing.</source>
        <translation>%1 est l’une des suites de chiffrement du routage direct.</translation>
    </message>
    <message>
        <source>%1 is not among the cipher suites of Direct Routing: allow one of ECDHE-RSA with AES128 or AES256.</source>
        <translation>%1 ne fait pas partie des suites de chiffrement du routage direct&#xa0;: permettez-en une de type ECDHE-RSA avec AES128 ou AES256.</translation>
    </message>
    <message>
        <source>The name %1 stands in the certificate.</source>
        <translation>Le nom %1 figure dans le certificat.</translation>
    </message>
    <message>
        <source>The name %1 is covered by %2, which Direct Routing accepts for one label.</source>
        <translation>Le nom %1 est couvert par %2, que le routage direct accepte pour un seul niveau.</translation>
    </message>
    <message>
        <source>The name %1 stands only in the common name: put it among the alternative names too.</source>
        <translation>Le nom %1 ne figure que dans le nom commun&#xa0;: ajoutez-le aussi aux autres noms de l’objet.</translation>
    </message>
    <message>
        <source>The name %1 does not stand in the certificate, so Teams refuses it as SBC. It is made out to: %2</source>
        <translation>Le nom %1 ne figure pas dans le certificat&#xa0;: Teams le refuse comme SBC. Il est établi au nom de&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is an address: Direct Routing knows an SBC by its full name only.</source>
        <translation>%1 est une adresse&#xa0;: le routage direct ne connaît un SBC que par son nom complet.</translation>
    </message>
    <message>
        <source>Direct Routing accepts no SBC under onmicrosoft.com (%1).</source>
        <translation>Le routage direct n’accepte aucun SBC sous onmicrosoft.com (%1).</translation>
    </message>
    <message>
        <source>%1 has %2 characters: Direct Routing accepts 63.</source>
        <translation>%1 compte %2 caractères&#xa0;: le routage direct en accepte 63.</translation>
    </message>
    <message>
        <source>%1 was withdrawn by Microsoft in 2022: use sip, sip2 and sip3.</source>
        <translation>%1 a été retiré par Microsoft en 2022&#xa0;: utilisez sip, sip2 et sip3.</translation>
    </message>
    <message>
        <source>“%1” was trusted from a file for this test. Direct Routing accepts only authorities of Microsoft&apos;s Trusted Root Program.</source>
        <translation>«&#xa0;%1&#xa0;» a été approuvée depuis un fichier pour ce test. Le routage direct n’accepte que les autorités du Programme de certificats racines approuvés de Microsoft.</translation>
    </message>
    <message>
        <source>The issuer “%1” leads to no authority that is known here. Direct Routing accepts only those of Microsoft&apos;s Trusted Root Program.</source>
        <translation>L’émetteur «&#xa0;%1&#xa0;» ne mène à aucune autorité connue ici. Le routage direct n’accepte que celles du Programme de certificats racines approuvés de Microsoft.</translation>
    </message>
    <message>
        <source>“%1” is one of the roots of Microsoft&apos;s own certificates: the SBC must trust it.</source>
        <translation>«&#xa0;%1&#xa0;» est l’une des racines des certificats de Microsoft&#xa0;: le SBC doit l’approuver.</translation>
    </message>
    <message>
        <source>“%1” is not one of the seven roots that Microsoft has announced for its own certificates.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’une des sept racines que Microsoft a annoncées pour ses propres certificats.</translation>
    </message>
    <message>
        <source>The key is long enough: %1 with %2 bits.</source>
        <translation>La clé est assez longue&#xa0;: %1, %2 bits.</translation>
    </message>
    <message>
        <source>The key is too short for Direct Routing: %1 with %2 bits, 2048 are wanted.</source>
        <translation>La clé est trop courte pour le routage direct&#xa0;: %1, %2 bits au lieu de 2048.</translation>
    </message>
    <message>
        <source>A key of type %1: the cipher suites of Direct Routing are for RSA.</source>
        <translation>Clé de type %1&#xa0;: les suites de chiffrement du routage direct supposent RSA.</translation>
    </message>
    <message>
        <source>Its uses are those that Direct Routing wants: %1</source>
        <translation>Ses usages sont ceux que veut le routage direct&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its use is not restricted, so it serves for Direct Routing.</source>
        <translation>Son usage n’est pas restreint&#xa0;: il convient au routage direct.</translation>
    </message>
    <message>
        <source>It may not be used by a server (%1): Direct Routing refuses it.</source>
        <translation>Il n’est pas prévu pour un serveur (%1)&#xa0;: le routage direct le refuse.</translation>
    </message>
    <message>
        <source>It may not be used by a client (%1). Direct Routing has demanded both uses since 2024; whether it still insists, now that public authorities stop issuing them, is not known.</source>
        <translation>Il n’est pas prévu pour un client (%1). Le routage direct exige les deux usages depuis 2024&#xa0;; on ignore s’il y tient encore, maintenant que les autorités publiques cessent d’en délivrer.</translation>
    </message>
    <message>
        <source>It is valid for longer than the 30 days at which Teams warns.</source>
        <translation>Il reste valable au-delà des 30&#xa0;jours auxquels Teams avertit.</translation>
    </message>
    <message>
        <source>It ends on %1, within the 30 days at which Teams warns. From that day on no call passes.</source>
        <translation>Il expire le %1, dans les 30&#xa0;jours auxquels Teams avertit. À partir de ce jour, aucun appel ne passe.</translation>
    </message>
    <message>
        <source>It ended on %1: Direct Routing refuses it.</source>
        <translation>Il a expiré le %1&#xa0;: le routage direct le refuse.</translation>
    </message>
    <message>
        <source>%4 answered OPTIONS with %1 %2 within %3 ms.</source>
        <translation>%4 a répondu à OPTIONS par %1&#xa0;%2 en %3 ms.</translation>
    </message>
    <message>
        <source>%4 answered OPTIONS with %1 %2, but only after %3 ms.</source>
        <translation>%4 a répondu à OPTIONS par %1&#xa0;%2, mais seulement après %3 ms.</translation>
    </message>
    <message>
        <source>OPTIONS was not sent: there was no way to send it.</source>
        <translation>OPTIONS n’a pas été envoyé&#xa0;: il n’y avait aucun moyen de le faire.</translation>
    </message>
    <message>
        <source>REGISTER was answered with a challenge: %1</source>
        <translation>REGISTER a reçu une demande d’authentification&#xa0;: %1</translation>
    </message>
    <message>
        <source>It wants the password in clear (%1), which is never given.</source>
        <translation>Le mot de passe est demandé en clair (%1), ce qui est toujours refusé.</translation>
    </message>
    <message>
        <source>REGISTER was accepted within %1 ms for %2 s, with %3; it was taken back.</source>
        <translation>REGISTER a été accepté en %1 ms pour %2&#xa0;s, avec %3&#xa0;; l’inscription a été retirée ensuite.</translation>
    </message>
    <message>
        <source>REGISTER was accepted within %1 ms for %2 s without asking for the password. Anybody may register there.</source>
        <translation>REGISTER a été accepté en %1 ms pour %2&#xa0;s sans demander le mot de passe. N’importe qui peut s’y inscrire.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tried before</source>
        <translation>Essayé d’abord</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Direct Routing</source>
        <translation>Routage direct</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>REGISTER</source>
        <translation>REGISTER</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Tout va bien.</translation>
    </message>
    <message>
        <source>One thing failed.</source>
        <translation>Un point en échec.</translation>
    </message>
    <message numerus="yes">
        <source>%n things failed.</source>
        <translation>
            <numerusform>%n point en échec.</numerusform>
            <numerusform>%n points en échec.</numerusform>
        </translation>
    </message>
    <message>
        <source>It works; one thing needs attention.</source>
        <translation>Cela fonctionne&#xa0;; un point demande attention.</translation>
    </message>
    <message numerus="yes">
        <source>It works; %n things need attention.</source>
        <translation>
            <numerusform>Cela fonctionne&#xa0;; %n point demande attention.</numerusform>
            <numerusform>Cela fonctionne&#xa0;; %n points demandent attention.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is made out to the machine %1, but SIP compares it with the domain of the address, %2: that name must stand in it too.</source>
        <translation>Il est établi au nom de la machine %1, mais SIP le compare au domaine de l’adresse, %2&#xa0;: ce nom doit y figurer aussi.</translation>
    </message>
    <message>
        <source>“%1” is one of the roots that Microsoft names for Direct Routing.</source>
        <translation>«&#xa0;%1&#xa0;» est l’une des racines que Microsoft cite pour le routage direct.</translation>
    </message>
    <message>
        <source>“%1” is trusted by this computer. Whether it is in Microsoft&apos;s Trusted Root Program, which Direct Routing demands, is not known here: compare it with the list of participants that Microsoft publishes. A company&apos;s own authority is not in it.</source>
        <translation>Cet ordinateur fait confiance à «&#xa0;%1&#xa0;». Fait-elle partie du programme de racines de confiance de Microsoft, que le routage direct exige&#xa0;? On ne peut le savoir ici&#xa0;: comparez avec la liste des participants que publie Microsoft. L’autorité propre d’une entreprise n’y figure pas.</translation>
    </message>
    <message>
        <source>It may be used for %1 alone, and so not by a server.</source>
        <translation>Il ne peut servir qu’à %1, donc pas à un serveur.</translation>
    </message>
    <message>
        <source>REGISTER was not sent: no account was given.</source>
        <translation>REGISTER n’a pas été envoyé&#xa0;: aucun compte n’a été indiqué.</translation>
    </message>
    <message>
        <source>REGISTER was not sent: there was nobody to send it to.</source>
        <translation>REGISTER n’a pas été envoyé&#xa0;: il n’y avait personne à qui l’envoyer.</translation>
    </message>
    <message>
        <source>The test was cancelled: not everything was looked at.</source>
        <translation>Le test a été annulé&#xa0;: tout n’a pas été examiné.</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>It works</source>
        <translation>Cela fonctionne</translation>
    </message>
    <message>
        <source>The far side is alive, and refused this request</source>
        <translation>L’autre côté est joignable, et il a refusé cette requête</translation>
    </message>
    <message>
        <source>The way works, the call was not taken</source>
        <translation>Le chemin fonctionne, l’appel n’a pas été pris</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>The secure connection is not acceptable</source>
        <translation>La connexion sécurisée n’est pas acceptable</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>The test itself failed</source>
        <translation>L’essai lui-même a échoué</translation>
    </message>
    <message>
        <source>Nobody needs to act</source>
        <translation>Personne n’a à intervenir</translation>
    </message>
    <message>
        <source>Microsoft</source>
        <translation>Microsoft</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Sent, waiting for an answer</source>
        <translation>Envoyé, en attente de réponse</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Sonnerie</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Décroché</translation>
    </message>
    <message>
        <source>Hanging up</source>
        <translation>Raccrochage</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The test has no result.</source>
        <translation>L’essai n’a pas de résultat.</translation>
    </message>
    <message>
        <source>The call was answered (%1) by %2.</source>
        <translation>%2 a répondu à l’appel (%1).</translation>
    </message>
    <message>
        <source>%2 answered OPTIONS with %1: it is reachable and speaks SIP with you.</source>
        <translation>%2 a répondu %1 à OPTIONS&#xa0;: il est joignable et parle SIP avec vous.</translation>
    </message>
    <message>
        <source>The call arrived, and the line is busy.</source>
        <translation>L’appel est arrivé, et la ligne est occupée.</translation>
    </message>
    <message>
        <source>The call arrived and was declined.</source>
        <translation>L’appel est arrivé et a été refusé.</translation>
    </message>
    <message>
        <source>It rang, and nobody answered in time.</source>
        <translation>Cela a sonné, et personne n’a décroché à temps.</translation>
    </message>
    <message>
        <source>%2 does not know this user or number (%1).</source>
        <translation>%2 ne connaît pas cet utilisateur ou ce numéro (%1).</translation>
    </message>
    <message>
        <source>%2 refuses calls from here (%1): address, caller number or destination is not allowed.</source>
        <translation>%2 refuse les appels venant d’ici (%1)&#xa0;: l’adresse, le numéro appelant ou la destination n’est pas autorisé.</translation>
    </message>
    <message>
        <source>%2 asks for a user name and a password (%1).</source>
        <translation>%2 demande un nom d’utilisateur et un mot de passe (%1).</translation>
    </message>
    <message>
        <source>%2 sends callers to another address (%1). Redirects are shown, never followed.</source>
        <translation>%2 renvoie les appelants vers une autre adresse (%1). Les renvois sont montrés, jamais suivis.</translation>
    </message>
    <message>
        <source>%2 could not read the request (%1).</source>
        <translation>%2 n’a pas pu lire la requête (%1).</translation>
    </message>
    <message>
        <source>%2 speaks SIP and does not support this kind of request (%1).</source>
        <translation>%2 parle SIP et ne prend pas en charge ce type de requête (%1).</translation>
    </message>
    <message>
        <source>%2 accepts none of the offered audio formats, or insists on encrypted audio (%1).</source>
        <translation>%2 n’accepte aucun des formats audio proposés, ou exige un audio chiffré (%1).</translation>
    </message>
    <message>
        <source>The number is known, and no device is signed in for it (%1).</source>
        <translation>Le numéro est connu, et aucun appareil n’est connecté pour lui (%1).</translation>
    </message>
    <message>
        <source>%2 has forgotten the call (%1).</source>
        <translation>%2 a oublié l’appel (%1).</translation>
    </message>
    <message>
        <source>The call runs in a circle between two systems (%1).</source>
        <translation>L’appel tourne en rond entre deux systèmes (%1).</translation>
    </message>
    <message>
        <source>The number is incomplete for %2 (%1).</source>
        <translation>Le numéro est incomplet pour %2 (%1).</translation>
    </message>
    <message>
        <source>The number fits several destinations at %2 (%1).</source>
        <translation>Le numéro correspond à plusieurs destinations chez %2 (%1).</translation>
    </message>
    <message>
        <source>The message is too large for %2 (%1).</source>
        <translation>Le message est trop grand pour %2 (%1).</translation>
    </message>
    <message>
        <source>%2 failed by itself (%1).</source>
        <translation>%2 rencontre une panne (%1).</translation>
    </message>
    <message>
        <source>%2 takes no calls at the moment (%1).</source>
        <translation>%2 ne prend pas d’appels pour le moment (%1).</translation>
    </message>
    <message>
        <source>%2 got no answer from the next system behind it (%1).</source>
        <translation>%2 n’a pas reçu de réponse du système suivant (%1).</translation>
    </message>
    <message>
        <source>%2 refused with %1.</source>
        <translation>%2 a refusé avec %1.</translation>
    </message>
    <message>
        <source>There is no way to %2 in the network (%3).</source>
        <translation>Le réseau n’offre aucun chemin vers %2 (%3).</translation>
    </message>
    <message>
        <source>The computer at %2 is there, and nothing listens at that port.</source>
        <translation>L’ordinateur %2 est bien là, et rien n’écoute sur ce port.</translation>
    </message>
    <message>
        <source>The connection to %2 was cut (%3).</source>
        <translation>La connexion à %2 a été coupée (%3).</translation>
    </message>
    <message>
        <source>%2 did not answer at all.</source>
        <translation>%2 n’a pas répondu du tout.</translation>
    </message>
    <message>
        <source>%2 did not answer OPTIONS. Some providers stay silent to strangers, so this alone proves nothing.</source>
        <translation>%2 n’a pas répondu à OPTIONS. Certains fournisseurs restent muets pour les inconnus&#xa0;; cela seul ne prouve donc rien.</translation>
    </message>
    <message>
        <source>The call was cancelled before an answer.</source>
        <translation>L’appel a été annulé avant toute réponse.</translation>
    </message>
    <message>
        <source>The host name is not known in DNS (%3).</source>
        <translation>Le nom d’hôte est inconnu du DNS (%3).</translation>
    </message>
    <message>
        <source>The name service did not answer for %3.</source>
        <translation>Le service de noms n’a pas répondu pour %3.</translation>
    </message>
    <message>
        <source>The certificate of %2 was not issued by an authority known here (%3).</source>
        <translation>Le certificat de %2 n’a pas été délivré par une autorité connue ici (%3).</translation>
    </message>
    <message>
        <source>%2 shows a certificate that it issued to itself.</source>
        <translation>%2 présente un certificat qu’il s’est délivré lui-même.</translation>
    </message>
    <message>
        <source>The certificate of %2 expired on %5.</source>
        <translation>Le certificat de %2 a expiré le %5.</translation>
    </message>
    <message>
        <source>The certificate of %2 is not valid yet.</source>
        <translation>Le certificat de %2 n’est pas encore valable.</translation>
    </message>
    <message>
        <source>The certificate of %2 is made out to other names: %4.</source>
        <translation>Le certificat de %2 est établi à d’autres noms&#xa0;: %4.</translation>
    </message>
    <message>
        <source>%2 accepts only callers with a certificate of their own.</source>
        <translation>%2 n’accepte que les appelants munis de leur propre certificat.</translation>
    </message>
    <message>
        <source>No secure connection to %2 came about (%3).</source>
        <translation>Aucune connexion sécurisée n’a pu être établie avec %2 (%3).</translation>
    </message>
    <message>
        <source>%2 sent an answer that breaks the rules of SIP (%3). It was not followed.</source>
        <translation>%2 a envoyé une réponse contraire aux règles de SIP (%3). Elle n’a pas été suivie.</translation>
    </message>
    <message>
        <source>The SIP engine stopped in the middle of the test (%3). What is shown is what was seen until then.</source>
        <translation>Le moteur SIP s’est arrêté au milieu de l’essai (%3). Seul ce qui a été vu jusque-là est montré.</translation>
    </message>
    <message>
        <source>The SIP engine is not where it should be (%3).</source>
        <translation>Le moteur SIP n’est pas à sa place (%3).</translation>
    </message>
    <message>
        <source>%2 is alive: it answered OPTIONS with %1.</source>
        <translation>%2 est joignable&#xa0;: il a répondu %1 à OPTIONS.</translation>
    </message>
    <message>
        <source>%2 is alive, and does not know this user for OPTIONS (%1).</source>
        <translation>%2 est joignable, et ne connaît pas cet utilisateur pour OPTIONS (%1).</translation>
    </message>
    <message>
        <source>%2 is alive, and refuses requests from this address or account (%1).</source>
        <translation>%2 est joignable, et refuse les requêtes de cette adresse ou de ce compte (%1).</translation>
    </message>
    <message>
        <source>Telnyx: all channels of the account or the connection are in use (%3).</source>
        <translation>Telnyx&#xa0;: tous les canaux du compte ou de la connexion sont occupés (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the connection has no outbound voice profile (%3).</source>
        <translation>Telnyx&#xa0;: la connexion n’a pas de profil vocal sortant (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the call matches no connection, or its authentication or profile refuses it (%3).</source>
        <translation>Telnyx&#xa0;: l’appel ne correspond à aucune connexion, ou l’authentification ou le profil le refuse (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the connection is switched off (%3).</source>
        <translation>Telnyx&#xa0;: la connexion est désactivée (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the account is blocked (%3).</source>
        <translation>Telnyx&#xa0;: le compte est bloqué (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the destination costs more per minute than the profile allows (%3).</source>
        <translation>Telnyx&#xa0;: la destination coûte plus cher par minute que le profil ne l’autorise (%3).</translation>
    </message>
    <message>
        <source>Telnyx: SIP URI or sub-domain is not right (%3).</source>
        <translation>Telnyx&#xa0;: l’URI SIP ou le sous-domaine n’est pas correct (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the caller number is not in the E.164 format (%3).</source>
        <translation>Telnyx&#xa0;: le numéro appelant n’est pas au format E.164 (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the caller number belongs to another account (%3).</source>
        <translation>Telnyx&#xa0;: le numéro appelant appartient à un autre compte (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the outbound voice profile does not allow this destination (%3).</source>
        <translation>Telnyx&#xa0;: le profil vocal sortant n’autorise pas cette destination (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the caller number is not verified (%3).</source>
        <translation>Telnyx&#xa0;: le numéro appelant n’est pas validé (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the level of the account, or a regulation, does not allow this call (%3).</source>
        <translation>Telnyx&#xa0;: le niveau du compte, ou une réglementation, n’autorise pas cet appel (%3).</translation>
    </message>
    <message>
        <source>Telnyx: the called device is not registered (%3).</source>
        <translation>Telnyx&#xa0;: l’appareil appelé n’est pas enregistré (%3).</translation>
    </message>
    <message>
        <source>Telnyx: one side wants encrypted audio and the other does not (%3).</source>
        <translation>Telnyx&#xa0;: un côté veut un audio chiffré et l’autre non (%3).</translation>
    </message>
    <message>
        <source>Telnyx found no route to the destination (%3).</source>
        <translation>Telnyx n’a trouvé aucune route vers la destination (%3).</translation>
    </message>
    <message>
        <source>Microsoft: the caller or the number is blocked in the tenant (%3).</source>
        <translation>Microsoft&#xa0;: l’appelant ou le numéro est bloqué dans le locataire (%3).</translation>
    </message>
    <message>
        <source>Microsoft: no SBC of the tenant fits this connection (%3).</source>
        <translation>Microsoft&#xa0;: aucun SBC du locataire ne correspond à cette connexion (%3).</translation>
    </message>
    <message>
        <source>The SBC refused the call (%3).</source>
        <translation>Le SBC a refusé l’appel (%3).</translation>
    </message>
    <message>
        <source>Microsoft: the number is assigned to no user, or in another format (%3).</source>
        <translation>Microsoft&#xa0;: le numéro n’est attribué à aucun utilisateur, ou l’est dans un autre format (%3).</translation>
    </message>
    <message>
        <source>Microsoft: the call that should be replaced is not there (%3).</source>
        <translation>Microsoft&#xa0;: l’appel à remplacer n’existe pas (%3).</translation>
    </message>
    <message>
        <source>The SBC or the carrier does not know the number (%3).</source>
        <translation>Le SBC ou l’opérateur ne connaît pas le numéro (%3).</translation>
    </message>
    <message>
        <source>The SBC did not answer Microsoft in time (%3).</source>
        <translation>Le SBC n’a pas répondu à temps à Microsoft (%3).</translation>
    </message>
    <message>
        <source>The person behind the SBC did not answer in time (%3).</source>
        <translation>La personne derrière le SBC n’a pas décroché à temps (%3).</translation>
    </message>
    <message>
        <source>The SBC did not confirm the answer of Microsoft (%3).</source>
        <translation>Le SBC n’a pas confirmé la réponse de Microsoft (%3).</translation>
    </message>
    <message>
        <source>Microsoft and the SBC found no way for the audio (%3).</source>
        <translation>Microsoft et le SBC n’ont trouvé aucun chemin pour l’audio (%3).</translation>
    </message>
    <message>
        <source>The user is signed in to Teams nowhere (%3).</source>
        <translation>L’utilisateur n’est connecté nulle part à Teams (%3).</translation>
    </message>
    <message>
        <source>The SBC says that the number is not available (%3).</source>
        <translation>Le SBC indique que le numéro n’est pas disponible (%3).</translation>
    </message>
    <message>
        <source>The number is incomplete for the SBC (%3).</source>
        <translation>Le numéro est incomplet pour le SBC (%3).</translation>
    </message>
    <message>
        <source>The SBC failed by itself (%3).</source>
        <translation>Le SBC rencontre une panne (%3).</translation>
    </message>
    <message>
        <source>The SBC is overloaded or has no route (%3).</source>
        <translation>Le SBC est surchargé ou n’a pas de route (%3).</translation>
    </message>
    <message>
        <source>The SBC refused the call (%3): the last three digits are its SIP status.</source>
        <translation>Le SBC a refusé l’appel (%3)&#xa0;: les trois derniers chiffres sont son statut SIP.</translation>
    </message>
    <message>
        <source>Microsoft: this server is being taken out of service (%3).</source>
        <translation>Microsoft&#xa0;: ce serveur est en cours de mise hors service (%3).</translation>
    </message>
    <message>
        <source>Microsoft: a recording bot did not answer (%3).</source>
        <translation>Microsoft&#xa0;: un robot d’enregistrement n’a pas répondu (%3).</translation>
    </message>
    <message>
        <source>Microsoft could not speak to the SBC: connection, TLS or a broken message (%3).</source>
        <translation>Microsoft n’a pas pu communiquer avec le SBC&#xa0;: connexion, TLS ou message erroné (%3).</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>Run the test again.</source>
        <translation>Relancez l’essai.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Ask the person to take the test call, and look at their presence.</source>
        <translation>Demandez à la personne de prendre l’appel d’essai, et regardez sa présence.</translation>
    </message>
    <message>
        <source>Compare the number with the one assigned, in the E.164 format (+ and country code).</source>
        <translation>Comparez le numéro avec celui qui est attribué, au format E.164 (+ et indicatif de pays).</translation>
    </message>
    <message>
        <source>Compare the access list, the caller number and the outbound profile at the provider. Do not simply repeat.</source>
        <translation>Comparez la liste d’accès, le numéro appelant et le profil sortant chez le fournisseur. Ne vous contentez pas de recommencer.</translation>
    </message>
    <message>
        <source>Look at the Contact line of the answer, and call that address if you trust it.</source>
        <translation>Regardez la ligne Contact de la réponse, et appelez cette adresse si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>Write the address as sip:user@host, without spaces.</source>
        <translation>Écrivez l’adresse sous la forme sip:utilisateur@hôte, sans espaces.</translation>
    </message>
    <message>
        <source>The way is open: go on with a test call.</source>
        <translation>La voie est libre&#xa0;: continuez avec un appel d’essai.</translation>
    </message>
    <message>
        <source>Allow G.711 (PCMU, PCMA) on the trunk, and compare its encryption setting.</source>
        <translation>Autorisez G.711 (PCMU, PCMA) sur la jonction, et comparez son réglage de chiffrement.</translation>
    </message>
    <message>
        <source>Let the agent sign in to Teams, and look at the presence on the board.</source>
        <translation>Demandez à l’agent de se connecter à Teams, et regardez sa présence sur le tableau.</translation>
    </message>
    <message>
        <source>Look for two routes that send the number to each other: provider, SBC, CCAIP.</source>
        <translation>Cherchez deux routes qui se renvoient le numéro&#xa0;: fournisseur, SBC, CCAIP.</translation>
    </message>
    <message>
        <source>Write the number in the E.164 format: + and country code, digits only.</source>
        <translation>Écrivez le numéro au format E.164&#xa0;: + et indicatif de pays, chiffres seulement.</translation>
    </message>
    <message>
        <source>Use TCP or TLS instead of UDP.</source>
        <translation>Utilisez TCP ou TLS au lieu d’UDP.</translation>
    </message>
    <message>
        <source>Wait a few minutes, and give the ladder to the support of the provider if it stays.</source>
        <translation>Patientez quelques minutes, et transmettez le diagramme d’échange au support du fournisseur si cela persiste.</translation>
    </message>
    <message>
        <source>Look at the route behind the provider: is the SBC or CCAIP up, is its address right?</source>
        <translation>Regardez la route derrière le fournisseur&#xa0;: le SBC ou CCAIP est-il en service, son adresse est-elle juste&#xa0;?</translation>
    </message>
    <message>
        <source>Check the network connection and the address.</source>
        <translation>Vérifiez la connexion réseau et l’adresse.</translation>
    </message>
    <message>
        <source>Compare port and transport with the provider&apos;s: 5060 for UDP and TCP, 5061 for TLS.</source>
        <translation>Comparez le port et le transport avec ceux du fournisseur&#xa0;: 5060 pour UDP et TCP, 5061 pour TLS.</translation>
    </message>
    <message>
        <source>Check firewall, port and transport between here and there.</source>
        <translation>Vérifiez le pare-feu, le port et le transport entre ici et là-bas.</translation>
    </message>
    <message>
        <source>Try a test call. If that stays without an answer too, check firewall, port and transport.</source>
        <translation>Essayez un appel d’essai. S’il reste lui aussi sans réponse, vérifiez le pare-feu, le port et le transport.</translation>
    </message>
    <message>
        <source>Compare the host name letter by letter, and its A record in DNS.</source>
        <translation>Comparez le nom d’hôte lettre par lettre, ainsi que son enregistrement A dans le DNS.</translation>
    </message>
    <message>
        <source>Check the DNS server of this computer.</source>
        <translation>Vérifiez le serveur DNS de cet ordinateur.</translation>
    </message>
    <message>
        <source>Have the certificate issued by a public authority with its whole chain, or give the authority&apos;s PEM file for this test.</source>
        <translation>Faites délivrer le certificat par une autorité publique avec toute sa chaîne, ou fournissez le fichier PEM de l’autorité pour cet essai.</translation>
    </message>
    <message>
        <source>Replace it by a certificate of a public authority: Teams accepts no other.</source>
        <translation>Remplacez-le par le certificat d’une autorité publique&#xa0;: Teams n’en accepte pas d’autre.</translation>
    </message>
    <message>
        <source>Renew the certificate at the far side.</source>
        <translation>Faites renouveler le certificat de l’autre côté.</translation>
    </message>
    <message>
        <source>Check the date of this computer first, then the certificate.</source>
        <translation>Vérifiez d’abord la date de cet ordinateur, puis le certificat.</translation>
    </message>
    <message>
        <source>Call by a name that is in the certificate, or have the name added to it.</source>
        <translation>Appelez par un nom qui figure dans le certificat, ou faites-y ajouter le nom.</translation>
    </message>
    <message>
        <source>Ask the provider for an entrance without client certificates.</source>
        <translation>Demandez au fournisseur un accès sans certificat client.</translation>
    </message>
    <message>
        <source>Check that the port speaks TLS 1.2 or newer (usually 5061).</source>
        <translation>Vérifiez que le port parle TLS 1.2 ou plus récent (en général 5061).</translation>
    </message>
    <message>
        <source>Save the ladder and give it to the vendor of the far side.</source>
        <translation>Enregistrez le diagramme d’échange et transmettez-le à l’éditeur de l’autre côté.</translation>
    </message>
    <message>
        <source>Install Jonction again: the program jonction-sip belongs beside it.</source>
        <translation>Réinstallez Jonction&#xa0;: le programme jonction-sip doit se trouver à côté.</translation>
    </message>
    <message>
        <source>Wait for other calls to end, or raise the channel limit of the account.</source>
        <translation>Attendez la fin d’autres appels, ou relevez la limite de canaux du compte.</translation>
    </message>
    <message>
        <source>Attach an outbound voice profile to the connection.</source>
        <translation>Attribuez un profil vocal sortant à la connexion.</translation>
    </message>
    <message>
        <source>Compare the connection&apos;s authentication, its profile and the account&apos;s state with the plan.</source>
        <translation>Comparez l’authentification de la connexion, son profil et l’état du compte avec le plan.</translation>
    </message>
    <message>
        <source>Switch the connection on.</source>
        <translation>Activez la connexion.</translation>
    </message>
    <message>
        <source>Ask the support of the provider.</source>
        <translation>Adressez-vous au support du fournisseur.</translation>
    </message>
    <message>
        <source>Raise the highest rate per minute in the outbound voice profile.</source>
        <translation>Relevez le tarif maximal par minute dans le profil vocal sortant.</translation>
    </message>
    <message>
        <source>Compare the SIP sub-domain with the one reserved at the provider.</source>
        <translation>Comparez le sous-domaine SIP avec celui qui est réservé chez le fournisseur.</translation>
    </message>
    <message>
        <source>Use a number of this account as the caller.</source>
        <translation>Utilisez comme numéro appelant un numéro de ce compte.</translation>
    </message>
    <message>
        <source>Allow the country in the outbound voice profile.</source>
        <translation>Autorisez le pays dans le profil vocal sortant.</translation>
    </message>
    <message>
        <source>Verify the caller number at the provider.</source>
        <translation>Faites valider le numéro appelant chez le fournisseur.</translation>
    </message>
    <message>
        <source>Raise the verification level of the account.</source>
        <translation>Relevez le niveau de validation du compte.</translation>
    </message>
    <message>
        <source>Let the device register, or send calls to an address instead.</source>
        <translation>Faites enregistrer l’appareil, ou envoyez plutôt les appels à une adresse.</translation>
    </message>
    <message>
        <source>Set the same encryption (SRTP) on both sides of the trunk.</source>
        <translation>Réglez le même chiffrement (SRTP) des deux côtés de la jonction.</translation>
    </message>
    <message>
        <source>Look at the blocked numbers and the caller identity of the tenant.</source>
        <translation>Regardez les numéros bloqués et l’identité de l’appelant dans le locataire.</translation>
    </message>
    <message>
        <source>Compare name and port of the SBC in Direct Routing with the provider&apos;s.</source>
        <translation>Comparez le nom et le port du SBC dans le routage direct avec ceux du fournisseur.</translation>
    </message>
    <message>
        <source>Read the log of the SBC or of the provider for this call.</source>
        <translation>Lisez le journal du SBC ou du fournisseur pour cet appel.</translation>
    </message>
    <message>
        <source>Assign the number to the user, in the E.164 format.</source>
        <translation>Attribuez le numéro à l’utilisateur, au format E.164.</translation>
    </message>
    <message>
        <source>Raise the fail-over time of the SBC to 20 seconds on a slow network.</source>
        <translation>Sur un réseau lent, portez à 20 secondes le délai de basculement du SBC.</translation>
    </message>
    <message>
        <source>Check that the SBC&apos;s Contact and Record-Route carry its own name.</source>
        <translation>Vérifiez que les champs Contact et Record-Route du SBC portent son propre nom.</translation>
    </message>
    <message>
        <source>Check the audio ports and the media bypass setting between Microsoft and the SBC.</source>
        <translation>Vérifiez les ports audio et le réglage de déviation du trafic multimédia entre Microsoft et le SBC.</translation>
    </message>
    <message>
        <source>Look at the compliance recording policy of the user.</source>
        <translation>Regardez la stratégie d’enregistrement de conformité de l’utilisateur.</translation>
    </message>
    <message>
        <source>Check the certificate and the TLS port of the SBC.</source>
        <translation>Vérifiez le certificat et le port TLS du SBC.</translation>
    </message>
    <message>
        <source>%2 answered (%1), and our test tone came back: sound passes both ways.</source>
        <translation>%2 a décroché (%1) et notre tonalité d’essai est revenue&#xa0;: le son passe dans les deux sens.</translation>
    </message>
    <message>
        <source>%2 answered (%1), and sound of its own was heard.</source>
        <translation>%2 a décroché (%1) et un son propre au correspondant a été entendu.</translation>
    </message>
    <message>
        <source>%2 answered (%1) and sends audio, but it is silence: nobody speaks, or the microphone there is off.</source>
        <translation>%2 a décroché (%1) et envoie de l’audio, mais ce n’est que du silence&#xa0;: personne ne parle, ou le micro y est coupé.</translation>
    </message>
    <message>
        <source>%2 answered (%1), and not one packet of sound came. A caller would hear nothing.</source>
        <translation>%2 a décroché (%1) et pas un seul paquet audio n’est arrivé. Un appelant n’entendrait rien.</translation>
    </message>
    <message>
        <source>%2 answered (%1) with encrypted sound that the agreed key does not open.</source>
        <translation>%2 a décroché (%1) avec un son chiffré que la clé convenue ne déchiffre pas.</translation>
    </message>
    <message>
        <source>%2 answered (%1) without offering any sound.</source>
        <translation>%2 a décroché (%1) sans proposer de son.</translation>
    </message>
    <message>
        <source>%2 answered (%1) with a sound format that was not offered.</source>
        <translation>%2 a décroché (%1) avec un format audio qui n’était pas proposé.</translation>
    </message>
    <message>
        <source>%2 answered (%1) with sound in clear, where only encrypted sound was offered. Nothing was sent.</source>
        <translation>%2 a décroché (%1) avec un son en clair, alors que seul un son chiffré était proposé. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%2 answered (%1) with encrypted sound, which was not offered.</source>
        <translation>%2 a décroché (%1) avec un son chiffré, qui n’était pas proposé.</translation>
    </message>
    <message>
        <source>%2 answered (%1) without a usable key for encrypted sound.</source>
        <translation>%2 a décroché (%1) sans clé utilisable pour le son chiffré.</translation>
    </message>
    <message>
        <source>Let UDP sound through the firewall both ways (the provider names its ports and addresses), then call again; if another network hears sound, it is the firewall.</source>
        <translation>Laissez passer le son UDP à travers le pare-feu dans les deux sens (le fournisseur indique ses ports et adresses), puis rappelez&#xa0;; si un autre réseau entend le son, c’est le pare-feu.</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Inscription en cours</translation>
    </message>
    <message>
        <source>Waiting for a call</source>
        <translation>En attente d’un appel</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Mis en attente</translation>
    </message>
    <message>
        <source>Transferring</source>
        <translation>Transfert en cours</translation>
    </message>
    <message>
        <source>%2 refused the user name or the password (%1).</source>
        <translation>%2 a refusé le nom d’utilisateur ou le mot de passe (%1).</translation>
    </message>
    <message>
        <source>No call came in while this computer was waiting.</source>
        <translation>Aucun appel n’est arrivé pendant que cet ordinateur attendait.</translation>
    </message>
    <message>
        <source>A call came in and was turned away, as this test wanted it.</source>
        <translation>Un appel est arrivé et a été refusé, comme ce test le voulait.</translation>
    </message>
    <message>
        <source>A call came in, and ended before it was answered.</source>
        <translation>Un appel est arrivé et s’est terminé avant d’être pris.</translation>
    </message>
    <message>
        <source>Enter the SIP user name and the password again, as the provider&apos;s console shows them. They are not those of the console itself.</source>
        <translation>Saisissez à nouveau le nom d’utilisateur SIP et le mot de passe, tels que la console du fournisseur les montre. Ce ne sont pas ceux de la console elle-même.</translation>
    </message>
    <message>
        <source>It works, and something is not right</source>
        <translation>Cela fonctionne, mais quelque chose ne va pas</translation>
    </message>
    <message>
        <source>Give the SIP user name and the password of the trunk, or use authentication by address or sub-domain at the provider.</source>
        <translation>Indiquez le nom d’utilisateur SIP et le mot de passe de la jonction, ou choisissez chez le fournisseur l’authentification par adresse ou par sous-domaine.</translation>
    </message>
    <message>
        <source>Compare user name and host of the account with the provider&apos;s console: the address of record is user@host.</source>
        <translation>Comparez le nom d’utilisateur et l’hôte du compte avec la console du fournisseur&#xa0;: l’adresse enregistrée est utilisateur@hôte.</translation>
    </message>
    <message>
        <source>Have the far side offer Digest (SHA-256 or MD5) instead.</source>
        <translation>Demandez que l’autre côté propose Digest (SHA-256 ou MD5) à la place.</translation>
    </message>
    <message>
        <source>Wait as long as it asks, then call again. Jonction does not call again by itself.</source>
        <translation>Attendez le temps demandé, puis rappelez. Jonction ne rappelle jamais de lui-même.</translation>
    </message>
    <message>
        <source>Ask the person, and look for a rule that blocks this caller number.</source>
        <translation>Demandez à la personne, et cherchez une règle qui bloque ce numéro d’appelant.</translation>
    </message>
    <message>
        <source>Call again without extra headers, 100rel and session timer, one after the other.</source>
        <translation>Rappelez sans en-têtes supplémentaires, sans 100rel puis sans minuteur de session, l’un après l’autre.</translation>
    </message>
    <message>
        <source>Allow transfers (SIP REFER) on the trunk of the far side, or transfer by its own means.</source>
        <translation>Autorisez les transferts (SIP REFER) sur la jonction de l’autre côté, ou transférez par ses propres moyens.</translation>
    </message>
    <message>
        <source>Call the target of the transfer directly: the far side cannot reach it.</source>
        <translation>Appelez directement la cible du transfert&#xa0;: l’autre côté ne parvient pas à la joindre.</translation>
    </message>
    <message>
        <source>A call from %6 came in and was answered.</source>
        <translation>Un appel de %6 est arrivé et a été décroché.</translation>
    </message>
    <message>
        <source>A call from %6 came in, and our test tone came back: sound passes both ways.</source>
        <translation>Un appel de %6 est arrivé et notre tonalité d’essai est revenue&#xa0;: le son passe dans les deux sens.</translation>
    </message>
    <message>
        <source>A call from %6 came in, and sound of the caller was heard.</source>
        <translation>Un appel de %6 est arrivé et le son de l’appelant a été entendu.</translation>
    </message>
    <message>
        <source>A call from %6 came in. It sends audio, but only silence.</source>
        <translation>Un appel de %6 est arrivé. Il envoie de l’audio, mais seulement du silence.</translation>
    </message>
    <message>
        <source>A call from %6 came in and was answered, and not one packet of sound came.</source>
        <translation>Un appel de %6 est arrivé et a été décroché, mais pas un seul paquet audio n’est venu.</translation>
    </message>
    <message>
        <source>%2 answered (%1), and both sides agreed that it sends no sound: it put the call on hold, or only listens.</source>
        <translation>%2 a décroché (%1), et les deux côtés sont convenus qu’il n’envoie pas de son&#xa0;: il a mis l’appel en attente, ou ne fait qu’écouter.</translation>
    </message>
    <message>
        <source>%2 answered (%1). Its sound arrives here, and it reports that ours gets lost: the person there hears nothing.</source>
        <translation>%2 a décroché (%1). Son audio arrive ici, mais il signale que le nôtre se perd&#xa0;: la personne là-bas n’entend rien.</translation>
    </message>
    <message>
        <source>Nothing at all came back from %2 (times sent: %9). The request is dropped on the way, or ignored there.</source>
        <translation>Rien du tout n’est revenu de %2 (nombre d’envois&#xa0;: %9). La requête est rejetée en chemin, ou ignorée à l’arrivée.</translation>
    </message>
    <message>
        <source>%2 accepted the connection and never answered the call: something listens at that port, and it does not deal with SIP from here.</source>
        <translation>%2 a accepté la connexion sans jamais répondre à l’appel&#xa0;: quelque chose écoute sur ce port, mais ne traite pas le SIP venant d’ici.</translation>
    </message>
    <message>
        <source>%2 took the call (100 Trying), and then nothing came any more: it waits for the next system behind it.</source>
        <translation>%2 a pris l’appel (100 Trying), puis plus rien n’est venu&#xa0;: il attend le système suivant.</translation>
    </message>
    <message>
        <source>%2 answered (%1) and repeated its answer again and again: our confirmation (ACK) does not reach it. Such a call is cut after half a minute.</source>
        <translation>%2 a décroché (%1) et n’a cessé de répéter sa réponse&#xa0;: notre confirmation (ACK) ne lui parvient pas. Un tel appel est coupé au bout d’une demi-minute.</translation>
    </message>
    <message>
        <source>The call with %2 worked, and hanging up was never confirmed: for the far side it may still be running.</source>
        <translation>L’appel avec %2 a fonctionné, mais le raccrochage n’a jamais été confirmé&#xa0;: pour l’autre côté, il est peut-être encore en cours.</translation>
    </message>
    <message>
        <source>A call from %6 rang here, and somebody else took it: as with several agents who ring together.</source>
        <translation>Un appel de %6 a sonné ici et quelqu’un d’autre l’a pris&#xa0;: c’est le cas de plusieurs agents qui sonnent ensemble.</translation>
    </message>
    <message>
        <source>Another call took the place of this one: the transfer worked.</source>
        <translation>Un autre appel a pris la place de celui-ci&#xa0;: le transfert a fonctionné.</translation>
    </message>
    <message>
        <source>%2 accepted the registration (%1).</source>
        <translation>%2 a accepté l’enregistrement SIP (%1).</translation>
    </message>
    <message>
        <source>%2 does not know the account that wants to register (%1).</source>
        <translation>%2 ne connaît pas le compte qui veut s’enregistrer (%1).</translation>
    </message>
    <message>
        <source>%2 refused the registration (%1).</source>
        <translation>%2 a refusé l’enregistrement SIP (%1).</translation>
    </message>
    <message>
        <source>%2 asks for a user name and a password (%1). It offers: %8.</source>
        <translation>%2 demande un nom d’utilisateur et un mot de passe (%1). Il propose&#xa0;: %8.</translation>
    </message>
    <message>
        <source>%2 wants the password in clear (%8). It was not given away: anybody on the way could read it.</source>
        <translation>%2 veut le mot de passe en clair (%8). Il n’a pas été donné&#xa0;: n’importe qui pourrait le lire en chemin.</translation>
    </message>
    <message>
        <source>%2 sends callers to %6 (%1). Redirects are shown, never followed.</source>
        <translation>%2 renvoie les appelants vers %6 (%1). Les redirections sont montrées, jamais suivies.</translation>
    </message>
    <message>
        <source>%2 refused with %1 and asks to come back in %7 s.</source>
        <translation>%2 a refusé avec %1 et demande de revenir dans %7&#xa0;s.</translation>
    </message>
    <message>
        <source>The transfer to %6 worked: the far side reports %9.</source>
        <translation>Le transfert vers %6 a fonctionné&#xa0;: l’autre côté signale %9.</translation>
    </message>
    <message>
        <source>%2 refused the transfer to %6 with %9.</source>
        <translation>%2 a refusé le transfert vers %6 avec %9.</translation>
    </message>
    <message>
        <source>%2 did not answer the request to transfer to %6.</source>
        <translation>%2 n’a pas répondu à la demande de transfert vers %6.</translation>
    </message>
    <message>
        <source>%2 followed the transfer, and %6 did not take the call: it reports %9.</source>
        <translation>%2 a suivi le transfert, mais %6 n’a pas pris l’appel&#xa0;: il signale %9.</translation>
    </message>
    <message>
        <source>%2 accepted the transfer and could not reach %6: it reports %9.</source>
        <translation>%2 a accepté le transfert sans pouvoir joindre %6&#xa0;: il signale %9.</translation>
    </message>
    <message>
        <source>%2 accepted the transfer to %6 and never told how it ended (last word: %9).</source>
        <translation>%2 a accepté le transfert vers %6 sans jamais dire comment il s’est terminé (dernier signe&#xa0;: %9).</translation>
    </message>
    <message>
        <source>The number is assigned to nobody (%3).</source>
        <translation>Le numéro n’est attribué à personne (%3).</translation>
    </message>
    <message>
        <source>The telephone network has no way to the network asked for (%3).</source>
        <translation>Le réseau téléphonique n’a pas de chemin vers le réseau demandé (%3).</translation>
    </message>
    <message>
        <source>The telephone network has no route to this number (%3).</source>
        <translation>Le réseau téléphonique n’a pas de route vers ce numéro (%3).</translation>
    </message>
    <message>
        <source>The call was ended normally (%3).</source>
        <translation>L’appel s’est terminé normalement (%3).</translation>
    </message>
    <message>
        <source>The line is busy (%3).</source>
        <translation>La ligne est occupée (%3).</translation>
    </message>
    <message>
        <source>The device called does not react: it is switched off or out of reach (%3).</source>
        <translation>L’appareil appelé ne réagit pas&#xa0;: il est éteint ou hors de portée (%3).</translation>
    </message>
    <message>
        <source>It rang, and nobody answered (%3).</source>
        <translation>Cela a sonné, et personne n’a répondu (%3).</translation>
    </message>
    <message>
        <source>No device is signed in for the person called (%3).</source>
        <translation>Aucun appareil n’est connecté pour la personne appelée (%3).</translation>
    </message>
    <message>
        <source>The call was rejected: by the person, or by a rule that blocks the caller (%3).</source>
        <translation>L’appel a été rejeté&#xa0;: par la personne, ou par une règle qui bloque l’appelant (%3).</translation>
    </message>
    <message>
        <source>The number has changed (%3).</source>
        <translation>Le numéro a changé (%3).</translation>
    </message>
    <message>
        <source>The destination is out of order: no signal reaches it (%3).</source>
        <translation>La destination est hors service&#xa0;: aucun signal ne l’atteint (%3).</translation>
    </message>
    <message>
        <source>The number is incomplete or wrongly written (%3).</source>
        <translation>Le numéro est incomplet ou mal écrit (%3).</translation>
    </message>
    <message>
        <source>The telephone network refused a feature of this call (%3).</source>
        <translation>Le réseau téléphonique a refusé une fonction de cet appel (%3).</translation>
    </message>
    <message>
        <source>The telephone network ended the call without saying why (%3).</source>
        <translation>Le réseau téléphonique a mis fin à l’appel sans dire pourquoi (%3).</translation>
    </message>
    <message>
        <source>All channels on the way are in use (%3).</source>
        <translation>Tous les canaux en chemin sont occupés (%3).</translation>
    </message>
    <message>
        <source>A part of the telephone network is out of order (%3).</source>
        <translation>Une partie du réseau téléphonique est hors service (%3).</translation>
    </message>
    <message>
        <source>The telephone network has a passing fault (%3).</source>
        <translation>Le réseau téléphonique connaît une panne passagère (%3).</translation>
    </message>
    <message>
        <source>The telephone network is overloaded (%3).</source>
        <translation>Le réseau téléphonique est surchargé (%3).</translation>
    </message>
    <message>
        <source>The channel asked for is not free (%3).</source>
        <translation>Le canal demandé n’est pas libre (%3).</translation>
    </message>
    <message>
        <source>The network has nothing left for this call: channels or audio (%3).</source>
        <translation>Le réseau n’a plus de ressources pour cet appel&#xa0;: canaux ou audio (%3).</translation>
    </message>
    <message>
        <source>This feature is not part of the subscription (%3).</source>
        <translation>Cette fonction ne fait pas partie de l’abonnement (%3).</translation>
    </message>
    <message>
        <source>Calls from outside are barred for the group of the number (%3).</source>
        <translation>Les appels extérieurs sont interdits pour le groupe du numéro (%3).</translation>
    </message>
    <message>
        <source>This account may not place calls of this kind (%3).</source>
        <translation>Ce compte n’est pas autorisé à passer ce type d’appel (%3).</translation>
    </message>
    <message>
        <source>Calls of this kind are not possible at the moment (%3).</source>
        <translation>Ce type d’appel n’est pas possible pour le moment (%3).</translation>
    </message>
    <message>
        <source>The service asked for is not available (%3).</source>
        <translation>Le service demandé n’est pas disponible (%3).</translation>
    </message>
    <message>
        <source>The far side cannot carry a call of this kind: mostly no common audio format (%3).</source>
        <translation>L’autre côté ne peut pas acheminer ce type d’appel&#xa0;: le plus souvent, aucun format audio commun (%3).</translation>
    </message>
    <message>
        <source>The far side does not know a feature of this call (%3).</source>
        <translation>L’autre côté ne connaît pas une fonction de cet appel (%3).</translation>
    </message>
    <message>
        <source>The far side does not offer this service (%3).</source>
        <translation>L’autre côté ne propose pas ce service (%3).</translation>
    </message>
    <message>
        <source>The two ends do not fit together: audio format or encryption (%3).</source>
        <translation>Les deux extrémités ne s’accordent pas&#xa0;: format audio ou chiffrement (%3).</translation>
    </message>
    <message>
        <source>The telephone network could not read the call (%3).</source>
        <translation>Le réseau téléphonique n’a pas pu lire l’appel (%3).</translation>
    </message>
    <message>
        <source>The telephone network misses a necessary part of the call (%3).</source>
        <translation>Il manque au réseau téléphonique un élément obligatoire de l’appel (%3).</translation>
    </message>
    <message>
        <source>A system on the way waited in vain for the next one: a timer ran out (%3).</source>
        <translation>Un système en chemin a attendu le suivant en vain&#xa0;: un délai a expiré (%3).</translation>
    </message>
    <message>
        <source>Two systems on the way misunderstood each other (%3).</source>
        <translation>Deux systèmes en chemin ne se sont pas compris (%3).</translation>
    </message>
    <message>
        <source>A network of another kind lies behind, and it did not say what went wrong (%3).</source>
        <translation>Un réseau d’un autre type se trouve derrière, et il n’a pas dit ce qui n’a pas marché (%3).</translation>
    </message>
    <message>
        <source>The call had to be sent %1 times before anything came back: packets get lost, or the far side is slow.</source>
        <translation>L’appel a dû être envoyé %1 fois avant le moindre retour&#xa0;: des paquets se perdent, ou l’autre côté est lent.</translation>
    </message>
    <message>
        <source>It was refused without ringing: the first system on the way decided, not the person.</source>
        <translation>Refusé sans sonner&#xa0;: c’est le premier système en chemin qui a décidé, pas la personne.</translation>
    </message>
    <message>
        <source>It was answered without ringing first: a machine or a voicemail, rather than a person.</source>
        <translation>Décroché sans sonner&#xa0;: une machine ou une messagerie vocale plutôt qu’une personne.</translation>
    </message>
    <message>
        <source>The far side repeated its answer %1 times after our confirmation (ACK).</source>
        <translation>L’autre côté a répété sa réponse %1 fois après notre confirmation (ACK).</translation>
    </message>
    <message>
        <source>Our answer had to be repeated until it was confirmed; repetitions: %1.</source>
        <translation>Notre réponse a dû être répétée avant d’être confirmée&#xa0;; répétitions&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Hanging up (BYE) was never confirmed; times sent: %1.</source>
        <translation>Le raccrochage (BYE) n’a jamais été confirmé&#xa0;; nombre d’envois&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Registered before, and taken back afterwards; granted for %1 s.</source>
        <translation>Enregistré auparavant, puis retiré&#xa0;; accordé pour %1&#xa0;s.</translation>
    </message>
    <message>
        <source>Signed in with Digest %1.</source>
        <translation>Authentifié par Digest %1.</translation>
    </message>
    <message>
        <source>A session timer of %1 s was agreed.</source>
        <translation>Un minuteur de session de %1&#xa0;s a été convenu.</translation>
    </message>
    <message>
        <source>Requests of others that came in meanwhile and were turned away: %1.</source>
        <translation>Requêtes d’autrui arrivées entre-temps et refusées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Messages that came and are not shown, because there were too many: %1.</source>
        <translation>Messages arrivés mais non montrés, car ils étaient trop nombreux&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The sound is poor: estimated MOS %1 out of 4.5 (E-model, G.711).</source>
        <translation>Le son est médiocre&#xa0;: MOS estimé à %1 sur 4,5 (modèle E, G.711).</translation>
    </message>
    <message>
        <source>%1 % of the sound did not arrive here.</source>
        <translation>%1&#xa0;% du son n’est pas arrivé ici.</translation>
    </message>
    <message>
        <source>The far side reports that %1 % of our sound did not arrive.</source>
        <translation>L’autre côté signale que %1&#xa0;% de notre son n’est pas arrivé.</translation>
    </message>
    <message>
        <source>Packets arrive unevenly: jitter of %1 ms.</source>
        <translation>Les paquets arrivent irrégulièrement&#xa0;: gigue de %1 ms.</translation>
    </message>
    <message>
        <source>For %1 s no sound came at all.</source>
        <translation>Pendant %1&#xa0;s, aucun son n’est venu.</translation>
    </message>
    <message>
        <source>The first sound came after %1 s only.</source>
        <translation>Le premier son n’est venu qu’au bout de %1&#xa0;s.</translation>
    </message>
    <message>
        <source>Sound came from %1 and not from where the far side had said: an address translation lies between.</source>
        <translation>Le son est venu de %1 et non de l’adresse annoncée par l’autre côté&#xa0;: une traduction d’adresses se trouve entre les deux.</translation>
    </message>
    <message>
        <source>Sound packets of strangers that came in and were dropped: %1.</source>
        <translation>Paquets audio d’inconnus reçus et écartés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%2 speaks only versions of TLS that are no longer safe (%3).</source>
        <translation>%2 ne parle que des versions de TLS qui ne sont plus sûres (%3).</translation>
    </message>
    <message>
        <source>The certificate of %2 is too weak to be trusted (%3).</source>
        <translation>Le certificat de %2 est trop faible pour qu’on s’y fie (%3).</translation>
    </message>
    <message>
        <source>The certificate of %2 is not one that may be used by a server (%3).</source>
        <translation>Le certificat de %2 n’est pas prévu pour un serveur (%3).</translation>
    </message>
    <message>
        <source>This computer has no microphone that works: the test sound was sent instead of it.</source>
        <translation>Cet ordinateur n’a pas de micro qui fonctionne&#xa0;: le son d’essai a été envoyé à la place.</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker that works: what came was measured, and not played.</source>
        <translation>Cet ordinateur n’a pas de haut-parleur qui fonctionne&#xa0;: le son reçu a été mesuré, sans être diffusé.</translation>
    </message>
    <message>
        <source>This program is built without microphone and loudspeaker: the test sound was sent, and what came was measured.</source>
        <translation>Ce programme est compilé sans micro ni haut-parleur&#xa0;: le son d’essai a été envoyé, et le son reçu a été mesuré.</translation>
    </message>
    <message>
        <source>the person called</source>
        <translation>la personne appelée</translation>
    </message>
    <message>
        <source>the SIP provider</source>
        <translation>le fournisseur SIP</translation>
    </message>
    <message>
        <source>your network administrator</source>
        <translation>votre administrateur réseau</translation>
    </message>
    <message>
        <source>you yourself</source>
        <translation>vous-même</translation>
    </message>
    <message>
        <source>What came in meanwhile and was no SIP message, or a broken one, and was dropped: %1.</source>
        <translation>Ce qui est arrivé entre-temps sans être un message SIP, ou en était un défectueux, et a été écarté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The address or the proxy is not a usable SIP URI: %3.</source>
        <translation>L’adresse ou le proxy n’est pas un URI SIP utilisable&#xa0;: %3.</translation>
    </message>
    <message>
        <source>This computer could not begin the test (%3).</source>
        <translation>Cet ordinateur n’a pas pu commencer le test (%3).</translation>
    </message>
    <message>
        <source>Check the files that were named for this test (authorities, prompt, recording), then network and free ports of this computer.</source>
        <translation>Vérifiez les fichiers indiqués pour ce test (autorités, annonce, enregistrement), puis le réseau et les ports libres de cet ordinateur.</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>il n’y en a pas</translation>
    </message>
    <message>
        <source>the address that registers is missing (From, sip:user@host)</source>
        <translation>il manque l’adresse qui s’enregistre (From, sip:utilisateur@hôte)</translation>
    </message>
    <message>
        <source>it is empty, or longer than 512 characters</source>
        <translation>elle est vide, ou dépasse 512 caractères</translation>
    </message>
    <message>
        <source>it holds a blank, or a character that must not be there</source>
        <translation>elle contient une espace, ou un caractère qui n’y a pas sa place</translation>
    </message>
    <message>
        <source>after each percent sign two hexadecimal digits must follow</source>
        <translation>chaque signe pour cent doit être suivi de deux chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>it does not begin with sip: or sips:</source>
        <translation>elle ne commence ni par sip: ni par sips:</translation>
    </message>
    <message>
        <source>the part before @ is not right: it holds no password and no headers</source>
        <translation>la partie avant @ n’est pas correcte&#xa0;: elle ne contient ni mot de passe ni en-têtes</translation>
    </message>
    <message>
        <source>its host is no name and no address</source>
        <translation>son hôte n’est ni un nom ni une adresse</translation>
    </message>
    <message>
        <source>its port is no number from 1 to 65535</source>
        <translation>son port n’est pas un nombre de 1 à 65535</translation>
    </message>
    <message>
        <source>its transport is none of udp, tcp and tls</source>
        <translation>son transport n’est ni udp, ni tcp, ni tls</translation>
    </message>
    <message>
        <source>sips: goes by TLS alone, and another transport is chosen</source>
        <translation>sips: ne passe que par TLS, et un autre transport est choisi</translation>
    </message>
    <message>
        <source>the far side</source>
        <translation>l’autre côté</translation>
    </message>
    <message>
        <source>Nothing that can be read as SIP came back from %2: what listens at that port speaks something else, or speaks it badly.</source>
        <translation>Rien de lisible comme du SIP n’est revenu de %2&#xa0;: ce qui écoute sur ce port parle autre chose, ou le parle mal.</translation>
    </message>
    <message>
        <source>The address to transfer to is not a usable SIP URI (%6). The far side was not asked.</source>
        <translation>L’adresse vers laquelle transférer n’est pas un URI SIP utilisable (%6). Rien n’a été demandé à l’autre côté.</translation>
    </message>
    <message>
        <source>A call from %6 came in and was turned away (488): it offered no sound that this test takes. Sound in clear is not taken where encryption is demanded.</source>
        <translation>Un appel de %6 est arrivé et a été écarté (488)&#xa0;: il ne proposait aucun son que ce test accepte. Le son en clair n’est pas accepté là où le chiffrement est exigé.</translation>
    </message>
    <message>
        <source>A further header must have the form “X-Name: value” (%3). Nothing was sent.</source>
        <translation>Un en-tête supplémentaire se compose d’un nom en X-, d’un deux-points et d’une valeur (%3). Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Write the keys with 0-9, *, # and A-D alone.</source>
        <translation>Écrivez les touches uniquement avec 0-9, *, # et A-D.</translation>
    </message>
    <message>
        <source>Among the keys to press are signs that no telephone has. Nothing was sent.</source>
        <translation>Parmi les touches à composer figurent des signes qu’aucun téléphone ne possède. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The address to forward callers to is missing, or it is not a usable SIP URI. No call was waited for.</source>
        <translation>L’adresse vers laquelle renvoyer les appelants manque, ou n’est pas un URI SIP utilisable. Aucun appel n’a été attendu.</translation>
    </message>
    <message>
        <source>An answer came that cannot be used</source>
        <translation>Une réponse est venue, inutilisable</translation>
    </message>
    <message>
        <source>An entry cannot be used</source>
        <translation>Une saisie est inutilisable</translation>
    </message>
    <message>
        <source>The answer came from %1, the request went to %2: firewalls on the way mostly let answers pass only from where the request went.</source>
        <translation>La réponse est venue de %1, la requête était partie vers %2&#xa0;: en chemin, la plupart des pare-feu ne laissent passer que les réponses venant de là où la requête est allée.</translation>
    </message>
    <message>
        <source>Others took the same call as well and were hung up, so that one call stands: %1.</source>
        <translation>D’autres correspondants ont pris le même appel et ont été raccrochés, pour qu’un seul appel subsiste&#xa0;: %1.</translation>
    </message>
    <message>
        <source>it is a number alone, and does not say whom to ask for it: write sip:number@host</source>
        <translation>c’est un numéro seul, sans dire à qui le demander&#xa0;: écrivez sip:numéro@hôte</translation>
    </message>
    <message>
        <source>The call is answered, and sound is missing</source>
        <translation>L’appel est décroché, mais le son manque</translation>
    </message>
    <message>
        <source>%2 answered (%1) and sends audio, but it is silence. An echo would sound the same if the prompt or the microphone of this test is silent itself.</source>
        <translation>%2 a répondu (%1) et envoie du son, mais c’est du silence. Un écho donnerait la même chose si l’annonce ou le microphone de ce test est lui-même muet.</translation>
    </message>
    <message>
        <source>Look there: is the microphone muted, is the wrong input chosen, is the music on hold or the announcement without a file? Then have somebody speak, or call an echo.</source>
        <translation>Regardez de l’autre côté&#xa0;: le microphone est-il coupé, la mauvaise entrée choisie, la musique d’attente ou l’annonce sans fichier&#xa0;? Faites ensuite parler quelqu’un, ou appelez un écho.</translation>
    </message>
    <message>
        <source>Call again with the test tone: if it comes back, or somebody is heard, the way is good and the prompt or the microphone here is silent.</source>
        <translation>Rappelez avec la tonalité de test&#xa0;: si elle revient, ou si l’on entend quelqu’un, la liaison est bonne et c’est l’annonce ou le microphone d’ici qui est muet.</translation>
    </message>
    <message>
        <source>A call from %6 came in. It sends audio, but only silence. An echo would sound the same if the prompt or the microphone of this test is silent itself.</source>
        <translation>Un appel de %6 est arrivé. Il envoie du son, mais seulement du silence. Un écho donnerait la même chose si l’annonce ou le microphone de ce test est lui-même muet.</translation>
    </message>
    <message>
        <source>The call was answered, and then cut off</source>
        <translation>L’appel a été décroché, puis coupé</translation>
    </message>
    <message>
        <source>%2 answered (%1) and then cut the call off. It gives as cause: %3.</source>
        <translation>%2 a répondu (%1), puis a coupé l’appel. La cause qu’il indique&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The far side hung up after %1 s, before this test wanted to.</source>
        <translation>L’autre côté a raccroché après %1&#xa0;s, avant que ce test ne le veuille.</translation>
    </message>
    <message>
        <source>The far side gives as its reason: “%1”.</source>
        <translation>La raison qu’indique l’autre côté&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The far side reports (RTCP) that our sound arrives there.</source>
        <translation>Le correspondant signale (RTCP) que notre son lui parvient.</translation>
    </message>
    <message>
        <source>That our sound arrives there is not proven: the far side neither sends it back nor reports on it (RTCP). Ask whoever answered, or call an echo.</source>
        <translation>Rien ne prouve que notre son parvient là-bas&#xa0;: le correspondant ne le renvoie pas et n’en dit rien (RTCP). Demandez à la personne qui a décroché, ou appelez un écho.</translation>
    </message>
    <message>
        <source>Have the call taken off hold there, or give it music on hold: the network is not the cause.</source>
        <translation>Faites reprendre l’appel de l’autre côté, ou donnez-lui une musique d’attente&#xa0;: le réseau n’y est pour rien.</translation>
    </message>
    <message>
        <source>Have the far side write its public address into its session description (NAT or external address in the settings of the SBC), and switch off SIP ALG in the router.</source>
        <translation>Faites inscrire à l’autre côté son adresse publique dans sa description de session (NAT ou adresse externe dans les réglages du SBC), et désactivez SIP ALG dans le routeur.</translation>
    </message>
    <message>
        <source>%2 answered (%1) and put the call on hold in the same breath (%3 in its session description): it wants no sound, and sent none.</source>
        <translation>%2 a répondu (%1) et a aussitôt mis l’appel en attente (%3 dans sa description de session)&#xa0;: il ne veut pas de son, et n’en a pas envoyé.</translation>
    </message>
    <message>
        <source>%2 answered (%1) and wants sound sent to %3, a private address where nobody outside its network reaches it, and not one packet of sound came: it stands behind an address translation (NAT) and does not know it.</source>
        <translation>%2 a répondu (%1) et demande le son à %3, une adresse privée où personne ne l’atteint hors de son réseau, et pas un paquet de son n’est arrivé&#xa0;: il se trouve derrière une traduction d’adresses (NAT) sans le savoir.</translation>
    </message>
    <message>
        <source>Free some space where the recording is written, or record to another disk, and call again.</source>
        <translation>Libérez de l’espace là où l’enregistrement est écrit, ou enregistrez sur un autre disque, puis rappelez.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Le fichier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Le fichier est illisible&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The recording cannot be written: %1.</source>
        <translation>L’enregistrement ne peut pas être écrit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file %1 is no WAV file. Taken as a prompt is a WAV file with PCM of 16 bits, 1 or 2 channels, 8 to 48 kHz, of ten minutes at most.</source>
        <translation>Le fichier %1 n’est pas un fichier WAV. Une annonce est un fichier WAV en PCM 16 bits, à 1 ou 2 canaux, de 8 à 48 kHz, de dix minutes au plus.</translation>
    </message>
    <message>
        <source>The WAV file %1 is of a kind that is not played here: %3 bits, %4 Hz, channels: %5, encoding %2 (PCM is 1). Taken as a prompt is PCM of 16 bits, 1 or 2 channels, 8 to 48 kHz, of ten minutes at most.</source>
        <translation>Le fichier WAV %1 est d’un type qui n’est pas lu ici&#xa0;: %3 bits, %4 Hz, canaux&#xa0;: %5, codage %2 (1 pour le PCM). Une annonce est en PCM 16 bits, à 1 ou 2 canaux, de 8 à 48 kHz, de dix minutes au plus.</translation>
    </message>
    <message>
        <source>The WAV file %1 is too long: a prompt lasts ten minutes at most.</source>
        <translation>Le fichier WAV %1 est trop long&#xa0;: une annonce dure dix minutes au plus.</translation>
    </message>
    <message>
        <source>There is no sound in the WAV file %1.</source>
        <translation>Le fichier WAV %1 ne contient aucun son.</translation>
    </message>
    <message>
        <source>The file of trusted authorities %1 is missing, or holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).</source>
        <translation>Le fichier des autorités de confiance %1 est absent, ou ne contient aucun certificat au format PEM (-----BEGIN CERTIFICATE-----).</translation>
    </message>
    <message>
        <source>What is entered for %3 is not a usable SIP URI of the form sip:user@host. Nothing was sent.</source>
        <translation>Ce qui est saisi pour %3 n’est pas une URI SIP utilisable de la forme sip:utilisateur@hôte. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The call ended before it was transferred: no transfer took place.</source>
        <translation>L’appel s’est terminé avant d’être transféré&#xa0;: aucun transfert n’a eu lieu.</translation>
    </message>
    <message>
        <source>The recording %1 could not be written to its end: what is in it breaks off early.</source>
        <translation>L’enregistrement %1 n’a pas pu être écrit jusqu’au bout&#xa0;: ce qu’il contient s’interrompt avant la fin.</translation>
    </message>
    <message>
        <source>Call without it: switch off “Demand 100rel” in the settings of the call (on the command line leave --reliable out); for timer, set no session timer.</source>
        <translation>Appelez sans elle&#xa0;: décochez «&#xa0;Exiger 100rel&#xa0;» dans les réglages de l’appel (en ligne de commande, omettez --reliable)&#xa0;; pour timer, ne fixez pas de minuteur de session.</translation>
    </message>
    <message>
        <source>Set the session timer of the call to at least that many seconds, or set none.</source>
        <translation>Réglez le minuteur de session de l’appel sur au moins ce nombre de secondes, ou n’en fixez pas.</translation>
    </message>
    <message>
        <source>%2 does not know an extension that this call demands: %3 (%1).</source>
        <translation>%2 ne connaît pas une extension que cet appel exige&#xa0;: %3 (%1).</translation>
    </message>
    <message>
        <source>The session timer is too short for %2: it wants %3 s or more (%1).</source>
        <translation>Le minuteur de session est trop court pour %2&#xa0;: il veut %3&#xa0;s ou plus (%1).</translation>
    </message>
    <message>
        <source>Answers came from %2 (the first: “%3”), and none of them could be read: they break the rules of SIP. Network and firewall let them pass.</source>
        <translation>Des réponses sont venues de %2 (la première&#xa0;: «&#xa0;%3&#xa0;»), et aucune n’a pu être lue&#xa0;: elles enfreignent les règles de SIP. Le réseau et le pare-feu les laissent passer.</translation>
    </message>
    <message>
        <source>The far side warns: “%1”.</source>
        <translation>L’autre côté avertit&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>How it ended is not known</source>
        <translation>On ignore comment cela s’est terminé</translation>
    </message>
    <message>
        <source>Try again with TLS, and compare port and transport with the provider&apos;s: 5060 for UDP and TCP, 5061 for TLS.</source>
        <translation>Réessayez en TLS, et comparez le port et le transport avec ceux du fournisseur&#xa0;: 5060 pour UDP et TCP, 5061 pour TLS.</translation>
    </message>
    <message>
        <source>The test was cancelled before an answer.</source>
        <translation>Le test a été annulé avant une réponse.</translation>
    </message>
    <message>
        <source>Waiting was cancelled before a call came in.</source>
        <translation>L’attente a été annulée avant qu’un appel n’arrive.</translation>
    </message>
    <message>
        <source>A call from %6 came in and rang, as this test wanted it, until the caller gave up.</source>
        <translation>Un appel de %6 est arrivé et a sonné, comme ce test le voulait, jusqu’à ce que l’appelant renonce.</translation>
    </message>
    <message>
        <source>%2 accepted the connection and cut it when SIP came (%3): the port may speak TLS, or lets nobody in from here.</source>
        <translation>%2 a accepté la connexion et l’a coupée dès que SIP est arrivé (%3)&#xa0;: le port parle peut-être TLS, ou n’admet personne depuis ici.</translation>
    </message>
    <message>
        <source>The keys of the encrypted sound travelled in clear text (%1): whoever reads the signalling on the way can decrypt the sound. TLS hides them.</source>
        <translation>Les clés du son chiffré ont voyagé en clair (%1)&#xa0;: quiconque lit la signalisation en chemin peut déchiffrer le son. TLS les cache.</translation>
    </message>
    <message>
        <source>The far side wanted to transfer this call (REFER) and was turned away (%1): this test does not follow transfers.</source>
        <translation>L’autre côté a voulu transférer cet appel (REFER) et a été éconduit (%1)&#xa0;: ce test ne suit pas les transferts.</translation>
    </message>
    <message>
        <source>%2 answered (%1), and the connection was lost before the end: hanging up (BYE) could not be sent (%3). The far side may still stand in the call.</source>
        <translation>%2 a décroché (%1), puis la connexion a été perdue avant la fin&#xa0;: le raccrochage (BYE) n’a pas pu être envoyé (%3). Le correspondant est peut-être toujours en ligne.</translation>
    </message>
    <message>
        <source>It rang at %2, and the connection was lost before anybody answered: calling off (CANCEL) could not be sent (%3).</source>
        <translation>Cela sonnait chez %2, puis la connexion a été perdue avant que quelqu’un décroche&#xa0;: l’annulation (CANCEL) n’a pas pu être envoyée (%3).</translation>
    </message>
    <message>
        <source>%2 answered (%1), and was gone before the end: its sound stopped %3 s before, and hanging up (BYE) was not confirmed.</source>
        <translation>%2 a décroché (%1), puis a disparu avant la fin&#xa0;: son audio s’est arrêté %3&#xa0;s plus tôt, et le raccrochage (BYE) n’a pas été confirmé.</translation>
    </message>
    <message>
        <source>Sound stopped coming %1 s before the end.</source>
        <translation>L’audio a cessé d’arriver %1&#xa0;s avant la fin.</translation>
    </message>
</context>
<context>
    <name>WordsAwait</name>
    <message>
        <source>Public DNS does not show the TXT record of %1 yet. Nothing is to be done: records take a while to spread.</source>
        <translation>Le DNS public ne montre pas encore l’enregistrement TXT de %1. Il n’y a rien à faire&#xa0;: un enregistrement met un moment à se propager.</translation>
    </message>
    <message>
        <source>Microsoft is still setting Teams up for %1. Until it has, Direct Routing may refuse an SBC on this domain.</source>
        <translation>Microsoft met encore Teams en service pour %1. D’ici là, le routage direct peut refuser un SBC sur ce domaine.</translation>
    </message>
    <message>
        <source>Public DNS shows the TXT record: the domain can be verified.</source>
        <translation>Le DNS public montre l’enregistrement TXT&#xa0;: le domaine peut être vérifié.</translation>
    </message>
    <message>
        <source>Microsoft has set Teams up on the domain: Direct Routing can begin.</source>
        <translation>Microsoft a mis Teams en service sur le domaine&#xa0;: le routage direct peut commencer.</translation>
    </message>
    <message>
        <source>Something is still on its way: %1.</source>
        <translation>Quelque chose est encore en route&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Since %1 (%2).</source>
        <extracomment>%1 a moment, %2 a duration</extracomment>
        <translation>Depuis %1 (%2).</translation>
    </message>
    <message>
        <source>Next look at %1.</source>
        <translation>Prochain contrôle à %1.</translation>
    </message>
    <message>
        <source>Usually there within %1.</source>
        <translation>Cela prend d’ordinaire %1 au plus.</translation>
    </message>
    <message>
        <source>What was awaited has come: the step can go on.</source>
        <translation>Ce qui était attendu est arrivé&#xa0;: l’étape peut continuer.</translation>
    </message>
</context>
<context>
    <name>WordsCheck</name>
    <message>
        <source>The Microsoft tenant answers and has a name</source>
        <translation>Le locataire Microsoft répond et porte un nom</translation>
    </message>
    <message>
        <source>The account is a work account of this tenant</source>
        <translation>Le compte est un compte professionnel de ce locataire</translation>
    </message>
    <message>
        <source>The account holds the Global Administrator role</source>
        <translation>Le compte a le rôle d’administrateur général</translation>
    </message>
    <message>
        <source>The provider accepts the API key</source>
        <translation>Le fournisseur accepte la clé d’API</translation>
    </message>
    <message>
        <source>The outbound voice profile is enabled</source>
        <translation>Le profil vocal sortant est activé</translation>
    </message>
    <message>
        <source>The SIP connection is active and uses the profile</source>
        <translation>La connexion SIP est active et utilise le profil</translation>
    </message>
    <message>
        <source>The inbound SIP sub-domain is reserved for you</source>
        <translation>Le sous-domaine SIP entrant vous est réservé</translation>
    </message>
    <message>
        <source>The provider generated the SBC name for Teams</source>
        <translation>Le fournisseur a généré le nom du SBC pour Teams</translation>
    </message>
    <message>
        <source>The phone number is active</source>
        <translation>Le numéro de téléphone est actif</translation>
    </message>
    <message>
        <source>The phone number is attached to the SIP connection</source>
        <translation>Le numéro de téléphone est attribué à la connexion SIP</translation>
    </message>
    <message>
        <source>The app registration exists</source>
        <translation>L’inscription d’application existe</translation>
    </message>
    <message>
        <source>The redirect URI is exactly the one that CCAIP uses</source>
        <translation>L’URI de redirection est exactement celui que CCAIP utilise</translation>
    </message>
    <message>
        <source>The app asks for the permissions that CCAIP needs</source>
        <translation>L’application demande les autorisations dont CCAIP a besoin</translation>
    </message>
    <message>
        <source>The app has its service principal in the tenant</source>
        <translation>L’application a son principal de service dans le locataire</translation>
    </message>
    <message>
        <source>The client secret is in this computer&apos;s keychain</source>
        <translation>Le code secret du client est dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Microsoft issues a token for this client secret</source>
        <translation>Microsoft délivre un jeton pour ce code secret du client</translation>
    </message>
    <message>
        <source>The client secret is valid long enough</source>
        <translation>Le code secret du client est encore valable assez longtemps</translation>
    </message>
    <message>
        <source>The steps by hand were declared done</source>
        <translation>Les opérations manuelles ont été déclarées faites</translation>
    </message>
    <message>
        <source>The client secret given to CCAIP is still valid</source>
        <translation>Le code secret du client confié à CCAIP est toujours valable</translation>
    </message>
    <message>
        <source>The trunk answers a SIP OPTIONS request</source>
        <translation>La jonction répond à une requête SIP OPTIONS</translation>
    </message>
    <message>
        <source>The agent&apos;s Teams presence can be read</source>
        <translation>La présence Teams de l’agent peut être lue</translation>
    </message>
    <message>
        <source>A call can be transferred to the agent</source>
        <translation>Un appel peut être transféré à l’agent</translation>
    </message>
    <message>
        <source>A test call reaches the agent and is answered</source>
        <translation>Un appel d’essai atteint l’agent, qui décroche</translation>
    </message>
    <message>
        <source>The app accepts accounts in any organisational directory</source>
        <translation>L’application accepte les comptes de tout annuaire organisationnel</translation>
    </message>
    <message>
        <source>An administrator has consented for the whole organisation</source>
        <translation>Un administrateur a donné son consentement pour toute l’organisation</translation>
    </message>
    <message>
        <source>The client secret that CCAIP holds is valid long enough</source>
        <translation>Le code secret du client que détient CCAIP est valable assez longtemps</translation>
    </message>
    <message>
        <source>The clock of this computer agrees with Microsoft&apos;s</source>
        <translation>L’horloge de cet ordinateur concorde avec celle de Microsoft</translation>
    </message>
    <message>
        <source>Every permission that was asked for was granted</source>
        <translation>Toutes les autorisations demandées ont été accordées</translation>
    </message>
    <message>
        <source>Roles for the step “Domain”</source>
        <translation>Rôles pour l’étape «&#xa0;Domaine&#xa0;»</translation>
    </message>
    <message>
        <source>Role for the step “Licences”</source>
        <translation>Rôle pour l’étape «&#xa0;Licences&#xa0;»</translation>
    </message>
    <message>
        <source>Role for the step “Direct Routing”</source>
        <translation>Rôle pour l’étape «&#xa0;Routage direct&#xa0;»</translation>
    </message>
    <message>
        <source>Roles for the step “Users and numbers”</source>
        <translation>Rôles pour l’étape «&#xa0;Utilisateurs et numéros&#xa0;»</translation>
    </message>
    <message>
        <source>Role for the step “App registration”</source>
        <translation>Rôle pour l’étape «&#xa0;Inscription d’application&#xa0;»</translation>
    </message>
    <message>
        <source>Role for the step “Client secret”</source>
        <translation>Rôle pour l’étape «&#xa0;Code secret du client&#xa0;»</translation>
    </message>
    <message>
        <source>Role for the step “UCaaS link”</source>
        <translation>Rôle pour l’étape «&#xa0;Association UCaaS&#xa0;»</translation>
    </message>
    <message>
        <source>Every agent has an account in the tenant</source>
        <translation>Chaque agent a un compte dans le locataire</translation>
    </message>
    <message>
        <source>Every account has a usage location</source>
        <translation>Chaque compte a un lieu d’utilisation</translation>
    </message>
    <message>
        <source>Every agent has Teams</source>
        <translation>Chaque agent a Teams</translation>
    </message>
    <message>
        <source>Every agent has Teams Phone</source>
        <translation>Chaque agent a Teams Phone</translation>
    </message>
    <message>
        <source>Microsoft has set Teams and Teams Phone up (minutes to hours after a licence)</source>
        <translation>Microsoft a mis Teams et Teams Phone en service (quelques minutes à quelques heures après la licence)</translation>
    </message>
    <message>
        <source>Sign-in names are on the SIP sub-domain</source>
        <translation>Les noms de connexion sont dans le sous-domaine SIP</translation>
    </message>
    <message>
        <source>Teams shows each agent with the agent&apos;s number</source>
        <translation>Teams montre chaque agent avec son numéro</translation>
    </message>
    <message>
        <source>The SIP URI for CCAIP reaches each agent in Teams</source>
        <translation>L’URI SIP pour CCAIP mène à chaque agent dans Teams</translation>
    </message>
    <message>
        <source>Enterprise voice is on for each agent</source>
        <translation>La voix entreprise est activée pour chaque agent</translation>
    </message>
    <message>
        <source>Teams takes each account for a person&apos;s</source>
        <translation>Teams tient chaque compte pour celui d’une personne</translation>
    </message>
    <message>
        <source>Teams and Teams Phone are on for each agent</source>
        <translation>Teams et Teams Phone sont actifs pour chaque agent</translation>
    </message>
    <message>
        <source>Each agent has the voice routing policy</source>
        <translation>Chaque agent a la stratégie de routage vocal</translation>
    </message>
    <message>
        <source>Each agent has the dial plan</source>
        <translation>Chaque agent a le plan de numérotation</translation>
    </message>
    <message>
        <source>The SBC&apos;s domain is registered in the tenant</source>
        <translation>Le domaine du SBC est inscrit dans le locataire</translation>
    </message>
    <message>
        <source>Microsoft has verified the domain</source>
        <translation>Microsoft a vérifié le domaine</translation>
    </message>
    <message>
        <source>The SBC&apos;s name itself is a verified domain, not only a parent of it</source>
        <translation>Le nom même du SBC est un domaine vérifié, et pas seulement un domaine parent</translation>
    </message>
    <message>
        <source>The SBC&apos;s name can carry an SBC: it is not under onmicrosoft.com</source>
        <translation>Le nom convient à un SBC&#xa0;: il n’est pas sous onmicrosoft.com</translation>
    </message>
    <message>
        <source>Public DNS knows the address of the SBC</source>
        <translation>Le DNS public connaît l’adresse du SBC</translation>
    </message>
    <message>
        <source>An account lives on the domain</source>
        <translation>Un compte porte ce domaine</translation>
    </message>
    <message>
        <source>The account on the domain holds a licence with Teams</source>
        <translation>Le compte du domaine détient une licence comprenant Teams</translation>
    </message>
    <message>
        <source>The domain was activated; its licence has been taken back</source>
        <translation>Le domaine a été activé&#xa0;; sa licence a été reprise</translation>
    </message>
    <message>
        <source>Microsoft has set Teams up for that account</source>
        <translation>Microsoft a mis Teams en service pour ce compte</translation>
    </message>
    <message>
        <source>The app registration bears the name of the document</source>
        <translation>L’inscription d’application porte le nom du document</translation>
    </message>
    <message>
        <source>The app itself holds the permissions that it was given</source>
        <translation>L’application détient elle-même les autorisations qui lui ont été données</translation>
    </message>
    <message>
        <source>Sound comes back on the test call</source>
        <translation>Du son revient lors de l’appel d’essai</translation>
    </message>
</context>
<context>
    <name>WordsCode</name>
    <message>
        <source>The usual cause is that the secret&apos;s ID was copied instead of its value; a secret made seconds ago may also not be known everywhere yet.</source>
        <translation>Le plus souvent, l’ID du secret a été copié à la place de sa valeur&#xa0;; un secret créé il y a quelques secondes peut aussi ne pas être encore connu partout.</translation>
    </message>
    <message>
        <source>Wait a minute and try again. If it stays, copy the value again or create a new client secret.</source>
        <translation>Patientez une minute et réessayez. Si cela persiste, copiez de nouveau la valeur ou créez un nouveau code secret du client.</translation>
    </message>
    <message>
        <source>The client secret has expired.</source>
        <translation>Le code secret du client a expiré.</translation>
    </message>
    <message>
        <source>CCAIP no longer receives any Teams presence, and agents seem frozen in their last state.</source>
        <translation>CCAIP ne reçoit plus aucune présence Teams, et les agents semblent figés dans leur dernier état.</translation>
    </message>
    <message>
        <source>Create a new client secret, enter it in CCAIP and link again.</source>
        <translation>Créez un nouveau code secret du client, saisissez-le dans CCAIP et cliquez de nouveau sur Associer.</translation>
    </message>
    <message>
        <source>Microsoft expects a client secret and got none.</source>
        <translation>Microsoft attend un code secret du client et n’en a pas reçu.</translation>
    </message>
    <message>
        <source>The application that signs you in is registered as one that holds a secret; a desktop program cannot hold one.</source>
        <translation>L’application qui vous connecte est inscrite comme détentrice d’un secret&#xa0;; un programme de bureau ne peut pas en détenir.</translation>
    </message>
    <message>
        <source>In the app registration of the sign-in application, open Authentication, add the platform “Mobile and desktop applications” with http://localhost, and allow public client flows.</source>
        <translation>Dans l’inscription de l’application de connexion, ouvrez Authentification, ajoutez la plate-forme «&#xa0;Applications mobiles et de bureau&#xa0;» avec http://localhost et autorisez les flux de clients publics.</translation>
    </message>
    <message>
        <source>A secret was sent for an application that must not have one.</source>
        <translation>Un secret a été envoyé pour une application qui ne doit pas en avoir.</translation>
    </message>
    <message>
        <source>The ID is that of the sign-in application (a public client), not that of the application made for CCAIP.</source>
        <translation>L’ID est celui de l’application de connexion (un client public), et non celui de l’application créée pour CCAIP.</translation>
    </message>
    <message>
        <source>Use the Application (client) ID of the app registration made for CCAIP.</source>
        <translation>Utilisez l’ID d’application (client) de l’inscription d’application créée pour CCAIP.</translation>
    </message>
    <message>
        <source>Microsoft does not know this application in the tenant.</source>
        <translation>Microsoft ne connaît pas cette application dans le locataire.</translation>
    </message>
    <message>
        <source>The application ID or the tenant is not the right one, or nobody has consented yet.</source>
        <translation>L’ID d’application ou le locataire n’est pas le bon, ou personne n’a encore donné son consentement.</translation>
    </message>
    <message>
        <source>Compare the Application (client) ID with the one in the Microsoft Entra portal, then check again.</source>
        <translation>Comparez l’ID d’application (client) avec celui du portail Microsoft Entra, puis vérifiez de nouveau.</translation>
    </message>
    <message>
        <source>The app registration has no service principal in the tenant.</source>
        <translation>L’inscription d’application n’a pas de principal de service dans le locataire.</translation>
    </message>
    <message>
        <source>The service principal is the app&apos;s account in the tenant; without it Microsoft issues no token.</source>
        <translation>Le principal de service est le compte de l’application dans le locataire&#xa0;; sans lui, Microsoft ne délivre aucun jeton.</translation>
    </message>
    <message>
        <source>Apply the step “App registration”: it creates the service principal.</source>
        <translation>Appliquez l’étape «&#xa0;Inscription d’application&#xa0;»&#xa0;: elle crée le principal de service.</translation>
    </message>
    <message>
        <source>The application is disabled in the tenant.</source>
        <translation>L’application est désactivée dans le locataire.</translation>
    </message>
    <message>
        <source>Nobody can sign in to it, and CCAIP receives no presence through it.</source>
        <translation>Personne ne peut s’y connecter, et CCAIP ne reçoit aucune présence par elle.</translation>
    </message>
    <message>
        <source>In the Microsoft Entra portal, open Enterprise applications, choose it, and set “Enabled for users to sign-in” to Yes.</source>
        <translation>Dans le portail Microsoft Entra, ouvrez Applications d’entreprise, choisissez l’application, puis, sous Propriétés, autorisez la connexion des utilisateurs.</translation>
    </message>
    <message>
        <source>The redirect URI is not the one that was registered.</source>
        <translation>L’URI de redirection n’est pas celui qui a été inscrit.</translation>
    </message>
    <message>
        <source>Microsoft sends its answer only to an address that the app registration lists, letter for letter.</source>
        <translation>Microsoft n’envoie sa réponse qu’à une adresse figurant, à la lettre près, dans l’inscription d’application.</translation>
    </message>
    <message>
        <source>Check and apply the step “App registration”; scheme, host, path and letter case must all agree.</source>
        <translation>Contrôlez et appliquez l’étape «&#xa0;Inscription d’application&#xa0;»&#xa0;; protocole, hôte, chemin et casse doivent tous concorder.</translation>
    </message>
    <message>
        <source>The answer of the sign-in page does not belong to this sign-in.</source>
        <translation>La réponse de la page de connexion n’appartient pas à cette connexion.</translation>
    </message>
    <message>
        <source>Each sign-in carries a proof of its own (PKCE), and this one does not match.</source>
        <translation>Chaque connexion porte sa propre preuve (PKCE), et celle-ci ne correspond pas.</translation>
    </message>
    <message>
        <source>Close the browser page and start the sign-in again.</source>
        <translation>Fermez la page du navigateur et recommencez la connexion.</translation>
    </message>
    <message>
        <source>The session with Microsoft has ended.</source>
        <translation>La session Microsoft est terminée.</translation>
    </message>
    <message>
        <source>It was not used for long, the password changed, or an administrator ended it.</source>
        <translation>Elle est restée longtemps inutilisée, le mot de passe a changé, ou un administrateur y a mis fin.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Nobody has consented to the permissions that the application asks for.</source>
        <translation>Personne n’a consenti aux autorisations que l’application demande.</translation>
    </message>
    <message>
        <source>Microsoft gives an app access to a tenant&apos;s data only after somebody entitled to it has agreed.</source>
        <translation>Microsoft n’ouvre les données d’un locataire à une application qu’après l’accord d’une personne habilitée.</translation>
    </message>
    <message>
        <source>The permissions were declined on Microsoft&apos;s page.</source>
        <translation>Les autorisations ont été refusées sur la page de Microsoft.</translation>
    </message>
    <message>
        <source>Without them the step cannot read or change anything.</source>
        <translation>Sans elles, l’étape ne peut rien lire ni modifier.</translation>
    </message>
    <message>
        <source>Sign in again and accept, or let another administrator do it.</source>
        <translation>Reconnectez-vous et acceptez, ou laissez un autre administrateur le faire.</translation>
    </message>
    <message>
        <source>An administrator must consent first.</source>
        <translation>Un administrateur doit d’abord donner son consentement.</translation>
    </message>
    <message>
        <source>The tenant does not let its users consent to these permissions themselves.</source>
        <translation>Le locataire ne laisse pas ses utilisateurs consentir eux-mêmes à ces autorisations.</translation>
    </message>
    <message>
        <source>Sign in with a Global Administrator account, or send the consent request to one.</source>
        <translation>Connectez-vous avec un compte d’administrateur général, ou transmettez-lui la demande de consentement.</translation>
    </message>
    <message>
        <source>The application asks for a permission that it does not list.</source>
        <translation>L’application demande une autorisation qu’elle ne déclare pas.</translation>
    </message>
    <message>
        <source>Microsoft grants only permissions that are written in the app registration and consented to.</source>
        <translation>Microsoft n’accorde que les autorisations écrites dans l’inscription d’application et auxquelles on a consenti.</translation>
    </message>
    <message>
        <source>Check and apply the step “App registration”: it adds the permissions that CCAIP needs.</source>
        <translation>Contrôlez et appliquez l’étape «&#xa0;Inscription d’application&#xa0;»&#xa0;: elle ajoute les autorisations dont CCAIP a besoin.</translation>
    </message>
    <message>
        <source>Microsoft does not find the tenant.</source>
        <translation>Microsoft ne trouve pas le locataire.</translation>
    </message>
    <message>
        <source>The tenant ID has a typing error, or the tenant belongs to a national cloud.</source>
        <translation>L’ID du locataire comporte une faute de frappe, ou le locataire appartient à un cloud national.</translation>
    </message>
    <message>
        <source>The tenant belongs to another Microsoft cloud.</source>
        <translation>Le locataire appartient à un autre cloud Microsoft.</translation>
    </message>
    <message>
        <source>National clouds have sign-in pages and services of their own.</source>
        <translation>Les clouds nationaux ont leurs propres pages de connexion et services.</translation>
    </message>
    <message>
        <source>The account does not belong to this tenant.</source>
        <translation>Le compte n’appartient pas à ce locataire.</translation>
    </message>
    <message>
        <source>Sign in with a work account of the tenant that holds the Global Administrator role.</source>
        <translation>Connectez-vous avec un compte professionnel du locataire qui a le rôle d’administrateur général.</translation>
    </message>
    <message>
        <source>The application accepts accounts of a single tenant only.</source>
        <translation>L’application n’accepte que les comptes d’un seul locataire.</translation>
    </message>
    <message>
        <source>Check and apply the step “App registration”: it sets the supported account types.</source>
        <translation>Contrôlez et appliquez l’étape «&#xa0;Inscription d’application&#xa0;»&#xa0;: elle définit les types de comptes acceptés.</translation>
    </message>
    <message>
        <source>Microsoft asks for a second proof of identity.</source>
        <translation>Microsoft demande une deuxième preuve d’identité.</translation>
    </message>
    <message>
        <source>The tenant demands multi-factor authentication, which only you can give in the browser.</source>
        <translation>Le locataire exige l’authentification multifacteur, que vous seul pouvez donner dans le navigateur.</translation>
    </message>
    <message>
        <source>Sign in again and answer the request of your phone or security key.</source>
        <translation>Reconnectez-vous et répondez à la demande de votre téléphone ou de votre clé de sécurité.</translation>
    </message>
    <message>
        <source>A Conditional Access policy of the tenant refuses this sign-in.</source>
        <translation>Une stratégie d’accès conditionnel du locataire refuse cette connexion.</translation>
    </message>
    <message>
        <source>The policy demands a managed device, a known place or a security setting that this computer does not show.</source>
        <translation>La stratégie exige un appareil géré, un lieu connu ou un réglage de sécurité que cet ordinateur ne présente pas.</translation>
    </message>
    <message>
        <source>Sign in from a device that the policy accepts, or show the request ID under Details to whoever manages the policy.</source>
        <translation>Connectez-vous depuis un appareil que la stratégie accepte, ou montrez l’ID de requête indiqué sous Détails à la personne qui gère la stratégie.</translation>
    </message>
    <message>
        <source>Microsoft refuses the account.</source>
        <translation>Microsoft refuse le compte.</translation>
    </message>
    <message>
        <source>The account is locked or disabled, or its password is wrong or expired.</source>
        <translation>Le compte est verrouillé ou désactivé, ou son mot de passe est faux ou expiré.</translation>
    </message>
    <message>
        <source>Have the account unlocked or its password renewed in the Microsoft 365 admin centre, then sign in again.</source>
        <translation>Faites déverrouiller le compte ou renouveler son mot de passe dans le portail d’administration Microsoft 365, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>The sign-in needs you.</source>
        <translation>La connexion a besoin de vous.</translation>
    </message>
    <message>
        <source>Microsoft found no session that it could continue without asking.</source>
        <translation>Microsoft n’a trouvé aucune session à poursuivre sans vous solliciter.</translation>
    </message>
    <message>
        <source>Sign in again in the browser.</source>
        <translation>Reconnectez-vous dans le navigateur.</translation>
    </message>
    <message>
        <source>The account is not assigned to the application.</source>
        <translation>Le compte n’est pas affecté à l’application.</translation>
    </message>
    <message>
        <source>The tenant lets only assigned people use this application.</source>
        <translation>Le locataire réserve cette application aux personnes qui y sont affectées.</translation>
    </message>
    <message>
        <source>In the Microsoft Entra portal, open Enterprise applications, choose the application, then Users and groups, and add the account.</source>
        <translation>Dans le portail Microsoft Entra, ouvrez Applications d’entreprise, choisissez l’application, puis Utilisateurs et groupes, et ajoutez le compte.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in service is busy.</source>
        <translation>Le service de connexion de Microsoft est occupé.</translation>
    </message>
    <message>
        <source>The fault is passing and lies on Microsoft&apos;s side.</source>
        <translation>La panne est passagère et vient de Microsoft.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>Microsoft does not understand the sign-in request.</source>
        <translation>Microsoft ne comprend pas la demande de connexion.</translation>
    </message>
    <message>
        <source>Jonction formed it wrongly; this is not a matter of your set-up.</source>
        <translation>Jonction l’a mal formée&#xa0;; votre configuration n’est pas en cause.</translation>
    </message>
    <message>
        <source>Report it with the text under Details.</source>
        <translation>Signalez-le avec le texte indiqué sous Détails.</translation>
    </message>
    <message>
        <source>The sign-in was declined on Microsoft&apos;s page.</source>
        <translation>La connexion a été refusée sur la page de Microsoft.</translation>
    </message>
    <message>
        <source>Without it the step cannot read or change anything.</source>
        <translation>Sans elle, l’étape ne peut rien lire ni modifier.</translation>
    </message>
    <message>
        <source>Sign in again when you are ready.</source>
        <translation>Reconnectez-vous quand vous le souhaitez.</translation>
    </message>
    <message>
        <source>The sign-in took too long, and its code expired.</source>
        <translation>La connexion a pris trop de temps, et son code a expiré.</translation>
    </message>
    <message>
        <source>Microsoft keeps a sign-in open for a few minutes only.</source>
        <translation>Microsoft ne garde une connexion ouverte que quelques minutes.</translation>
    </message>
    <message>
        <source>Start the sign-in again.</source>
        <translation>Recommencez la connexion.</translation>
    </message>
    <message>
        <source>Microsoft asks you to sign in again.</source>
        <translation>Microsoft vous demande de vous reconnecter.</translation>
    </message>
    <message>
        <source>The session ended, or a policy of the tenant wants a fresh proof of who you are.</source>
        <translation>La session est terminée, ou une stratégie du locataire veut une preuve récente de votre identité.</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation>Le navigateur n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>The sign-in takes place on Microsoft&apos;s own page, so that Jonction never sees your password.</source>
        <translation>La connexion se fait sur la page de Microsoft, si bien que Jonction ne voit jamais votre mot de passe.</translation>
    </message>
    <message>
        <source>Set a default browser on this computer, or run Jonction in a session that has one.</source>
        <translation>Définissez un navigateur par défaut sur cet ordinateur, ou lancez Jonction dans une session qui en a un.</translation>
    </message>
    <message>
        <source>This is a personal Microsoft account.</source>
        <translation>C’est un compte Microsoft personnel.</translation>
    </message>
    <message>
        <source>CCAIP can be linked only with a work account that holds the Global Administrator role.</source>
        <translation>CCAIP ne peut être associé qu’avec un compte professionnel qui a le rôle d’administrateur général.</translation>
    </message>
    <message>
        <source>Sign in with a work account of the tenant.</source>
        <translation>Connectez-vous avec un compte professionnel du locataire.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s answer to the sign-in cannot be read.</source>
        <translation>La réponse de Microsoft à la connexion est illisible.</translation>
    </message>
    <message>
        <source>Who signed in could not be established, so the session was not used.</source>
        <translation>L’identité de la personne connectée n’a pas pu être établie&#xa0;; la session n’a donc pas été utilisée.</translation>
    </message>
    <message>
        <source>Sign in again. If it lasts, report it with the text under Details.</source>
        <translation>Reconnectez-vous. Si cela persiste, signalez-le avec le texte indiqué sous Détails.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the change may have been made.</source>
        <translation>La réponse s’est perdue en route&#xa0;; la modification a peut-être été faite.</translation>
    </message>
    <message>
        <source>Jonction does not repeat a change of which it does not know whether it happened.</source>
        <translation>Jonction ne répète pas une modification dont elle ne sait pas si elle a eu lieu.</translation>
    </message>
    <message>
        <source>Check the step again: it looks first, and the plan shows what is still missing.</source>
        <translation>Contrôlez de nouveau l’étape&#xa0;: elle regarde d’abord, et le plan montre ce qui manque encore.</translation>
    </message>
    <message>
        <source>The service points to another address.</source>
        <translation>Le service renvoie vers une autre adresse.</translation>
    </message>
    <message>
        <source>Jonction does not follow: your credentials could reach a stranger.</source>
        <translation>Jonction ne suit pas ce renvoi&#xa0;: vos identifiants pourraient parvenir à un inconnu.</translation>
    </message>
    <message>
        <source>Check the host name. If the network has a sign-in page of its own, sign in there first.</source>
        <translation>Vérifiez le nom d’hôte. Si le réseau a sa propre page de connexion, connectez-vous-y d’abord.</translation>
    </message>
    <message>
        <source>The address of the service cannot be used.</source>
        <translation>L’adresse du service n’est pas utilisable.</translation>
    </message>
    <message>
        <source>It must begin with https://; plain http is accepted for this computer alone.</source>
        <translation>Elle doit commencer par https://&#xa0;; http sans chiffrement n’est accepté que pour cet ordinateur.</translation>
    </message>
    <message>
        <source>This step by hand is not declared done yet.</source>
        <translation>Cette opération manuelle n’est pas encore déclarée faite.</translation>
    </message>
    <message>
        <source>No interface lets Jonction see it, so it relies on your word.</source>
        <translation>Aucune interface ne permet à Jonction de la constater&#xa0;; elle s’en remet à votre parole.</translation>
    </message>
    <message>
        <source>Follow the instructions of the step, then say that you have done it.</source>
        <translation>Suivez les instructions de l’étape, puis déclarez l’opération faite.</translation>
    </message>
    <message>
        <source>The provider did not attach the number to the connection.</source>
        <translation>Le fournisseur n’a pas attribué le numéro à la connexion.</translation>
    </message>
    <message>
        <source>Calls to it would end nowhere.</source>
        <translation>Les appels vers ce numéro n’aboutiraient nulle part.</translation>
    </message>
    <message>
        <source>Wait a minute and apply again; the number is not bought twice.</source>
        <translation>Patientez une minute et appliquez de nouveau&#xa0;; le numéro n’est pas acheté deux fois.</translation>
    </message>
    <message>
        <source>The tenant does not allow a client secret to live that long.</source>
        <translation>Le locataire n’autorise pas une durée de vie aussi longue pour un code secret du client.</translation>
    </message>
    <message>
        <source>A policy for applications sets a shorter life, often 180 days.</source>
        <translation>Une stratégie applicable aux applications impose une durée plus courte, souvent 180&#xa0;jours.</translation>
    </message>
    <message>
        <source>Choose a shorter life for the secret (180, 90 or 30 days) and apply again.</source>
        <translation>Choisissez une durée de vie plus courte (180, 90 ou 30&#xa0;jours) et appliquez de nouveau.</translation>
    </message>
    <message>
        <source>The tenant does not allow client secrets.</source>
        <translation>Le locataire n’autorise pas les codes secrets du client.</translation>
    </message>
    <message>
        <source>A policy for applications forbids them, and CCAIP accepts nothing else.</source>
        <translation>Une stratégie applicable aux applications les interdit, et CCAIP n’accepte rien d’autre.</translation>
    </message>
    <message>
        <source>Ask an administrator to exempt this app registration from the policy, then apply again.</source>
        <translation>Demandez à un administrateur d’exempter cette inscription d’application de la stratégie, puis appliquez de nouveau.</translation>
    </message>
    <message>
        <source>Microsoft Graph refuses: a role or a permission is missing.</source>
        <translation>Microsoft Graph refuse&#xa0;: il manque un rôle ou une autorisation.</translation>
    </message>
    <message>
        <source>The account is known, but it may not do this in the tenant.</source>
        <translation>Le compte est connu, mais il n’a pas le droit de faire cela dans le locataire.</translation>
    </message>
    <message>
        <source>Sign in with an account that holds the Global Administrator role; if the role must be activated first, activate it and sign in again.</source>
        <translation>Connectez-vous avec un compte qui a le rôle d’administrateur général&#xa0;; si le rôle doit d’abord être activé, activez-le et reconnectez-vous.</translation>
    </message>
    <message>
        <source>Microsoft Graph no longer accepts the session.</source>
        <translation>Microsoft Graph n’accepte plus la session.</translation>
    </message>
    <message>
        <source>The session expired or was revoked.</source>
        <translation>La session a expiré ou a été révoquée.</translation>
    </message>
    <message>
        <source>Microsoft does not find the object.</source>
        <translation>Microsoft ne trouve pas l’élément.</translation>
    </message>
    <message>
        <source>It was deleted, or it is so new that not every Microsoft server knows it yet.</source>
        <translation>Il a été supprimé, ou il est si récent que tous les serveurs de Microsoft ne le connaissent pas encore.</translation>
    </message>
    <message>
        <source>Wait a minute and check the step again.</source>
        <translation>Patientez une minute et contrôlez de nouveau l’étape.</translation>
    </message>
    <message>
        <source>The object exists already in the tenant.</source>
        <translation>L’élément existe déjà dans le locataire.</translation>
    </message>
    <message>
        <source>Jonction never makes a second one of the same.</source>
        <translation>Jonction n’en crée jamais un deuxième exemplaire.</translation>
    </message>
    <message>
        <source>Check the step again: the plan will build on what exists.</source>
        <translation>Contrôlez de nouveau l’étape&#xa0;: le plan partira de l’existant.</translation>
    </message>
    <message>
        <source>Microsoft Graph asks to wait.</source>
        <translation>Microsoft Graph demande de patienter.</translation>
    </message>
    <message>
        <source>Too many requests came in a short time.</source>
        <translation>Trop de requêtes sont arrivées en peu de temps.</translation>
    </message>
    <message>
        <source>Microsoft Graph does not accept the request.</source>
        <translation>Microsoft Graph n’accepte pas la requête.</translation>
    </message>
    <message>
        <source>A value is not acceptable to it; its own words are under Details.</source>
        <translation>Une valeur ne lui convient pas&#xa0;; ses propres termes figurent sous Détails.</translation>
    </message>
    <message>
        <source>Correct the value that it names and check again. If none is named, report it.</source>
        <translation>Corrigez la valeur citée et contrôlez de nouveau. Si aucune n’est citée, signalez-le.</translation>
    </message>
    <message>
        <source>Microsoft Graph has a fault of its own.</source>
        <translation>Microsoft Graph rencontre une panne.</translation>
    </message>
    <message>
        <source>It could not answer; whether the last change was made will be seen at the next check.</source>
        <translation>Il n’a pas pu répondre&#xa0;; la prochaine vérification dira si la dernière modification a été faite.</translation>
    </message>
    <message>
        <source>The provider does not accept the API key.</source>
        <translation>Le fournisseur n’accepte pas la clé d’API.</translation>
    </message>
    <message>
        <source>The key is mistyped, expired or revoked.</source>
        <translation>La clé comporte une faute de frappe, a expiré ou a été révoquée.</translation>
    </message>
    <message>
        <source>Create a key in the provider&apos;s portal (Telnyx: Account &gt; Keys &amp; Credentials &gt; API Keys) and enter it in the step “SIP trunk”.</source>
        <translation>Créez une clé dans le portail du fournisseur (Telnyx&#xa0;: Account &gt; Keys &amp; Credentials &gt; API Keys) et saisissez-la à l’étape «&#xa0;Jonction SIP&#xa0;».</translation>
    </message>
    <message>
        <source>The provider does not accept a value.</source>
        <translation>Le fournisseur n’accepte pas une valeur.</translation>
    </message>
    <message>
        <source>Its answer names the field, under Details.</source>
        <translation>Sa réponse, sous Détails, cite le champ concerné.</translation>
    </message>
    <message>
        <source>Correct the value and check the step again.</source>
        <translation>Corrigez la valeur et contrôlez de nouveau l’étape.</translation>
    </message>
    <message>
        <source>The value is already taken, or it refers to something that the account does not have.</source>
        <translation>La valeur est déjà prise, ou elle désigne un élément que le compte n’a pas.</translation>
    </message>
    <message>
        <source>A SIP sub-domain, for one, belongs to a single customer of the provider in the whole world.</source>
        <translation>Un sous-domaine SIP, par exemple, n’appartient qu’à un seul client du fournisseur dans le monde entier.</translation>
    </message>
    <message>
        <source>Choose another value (for the sub-domain: add your company&apos;s name), then check again.</source>
        <translation>Choisissez une autre valeur (pour le sous-domaine&#xa0;: ajoutez le nom de votre entreprise), puis contrôlez de nouveau.</translation>
    </message>
    <message>
        <source>The API key may not do this.</source>
        <translation>La clé d’API n’a pas le droit de faire cela.</translation>
    </message>
    <message>
        <source>The provider knows the key, but the user behind it lacks the right.</source>
        <translation>Le fournisseur connaît la clé, mais l’utilisateur correspondant n’a pas ce droit.</translation>
    </message>
    <message>
        <source>Use a key of an administrator of the provider&apos;s account.</source>
        <translation>Utilisez une clé d’un administrateur du compte chez le fournisseur.</translation>
    </message>
    <message>
        <source>The provider is still working on the last request for this object.</source>
        <translation>Le fournisseur traite encore la dernière requête concernant cet élément.</translation>
    </message>
    <message>
        <source>It refuses a second change until the first has ended.</source>
        <translation>Il refuse une deuxième modification tant que la première n’est pas terminée.</translation>
    </message>
    <message>
        <source>Wait a minute, then check the step again.</source>
        <translation>Patientez une minute, puis contrôlez de nouveau l’étape.</translation>
    </message>
    <message>
        <source>The object is still in use at the provider.</source>
        <translation>L’élément est encore utilisé chez le fournisseur.</translation>
    </message>
    <message>
        <source>Something else refers to it, so it cannot be removed.</source>
        <translation>Un autre élément y fait référence, il ne peut donc pas être supprimé.</translation>
    </message>
    <message>
        <source>Detach the number first, then the connection, then the profile.</source>
        <translation>Détachez d’abord le numéro, puis la connexion, puis le profil.</translation>
    </message>
    <message>
        <source>The provider has this object already.</source>
        <translation>Cet élément existe déjà chez le fournisseur.</translation>
    </message>
    <message>
        <source>The provider does not find the object.</source>
        <translation>Le fournisseur ne trouve pas l’élément.</translation>
    </message>
    <message>
        <source>It was removed meanwhile.</source>
        <translation>Il a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>Check the step again: the plan will show what is missing.</source>
        <translation>Contrôlez de nouveau l’étape&#xa0;: le plan montrera ce qui manque.</translation>
    </message>
    <message>
        <source>The provider&apos;s account has not reached the level that this needs.</source>
        <translation>Le compte chez le fournisseur n’a pas atteint le niveau nécessaire.</translation>
    </message>
    <message>
        <source>Trial accounts, for one, have no Direct Routing for Teams.</source>
        <translation>Les comptes d’essai, par exemple, n’ont pas le routage direct pour Teams.</translation>
    </message>
    <message>
        <source>Complete the account&apos;s verification in the provider&apos;s portal, then apply again.</source>
        <translation>Terminez la validation du compte dans le portail du fournisseur, puis appliquez de nouveau.</translation>
    </message>
    <message>
        <source>The provider&apos;s account is inactive, blocked or lacks this feature.</source>
        <translation>Le compte chez le fournisseur est inactif, bloqué ou dépourvu de cette fonction.</translation>
    </message>
    <message>
        <source>No calls pass and nothing can be ordered until it is active.</source>
        <translation>Aucun appel ne passe et rien ne peut être commandé tant qu’il n’est pas actif.</translation>
    </message>
    <message>
        <source>Look at the account in the provider&apos;s portal, or ask its support.</source>
        <translation>Consultez le compte dans le portail du fournisseur, ou adressez-vous à son support.</translation>
    </message>
    <message>
        <source>The balance of the provider&apos;s account is not sufficient.</source>
        <translation>Le solde du compte chez le fournisseur est insuffisant.</translation>
    </message>
    <message>
        <source>The provider neither sells numbers nor carries calls without funds.</source>
        <translation>Sans provision, le fournisseur ne vend pas de numéros et n’achemine pas d’appels.</translation>
    </message>
    <message>
        <source>Top up the account in the provider&apos;s portal, then apply again: nothing is bought twice.</source>
        <translation>Approvisionnez le compte dans le portail du fournisseur, puis appliquez de nouveau&#xa0;: rien n’est acheté deux fois.</translation>
    </message>
    <message>
        <source>The offer for this number has run out.</source>
        <translation>L’offre pour ce numéro n’est plus valable.</translation>
    </message>
    <message>
        <source>The provider sells only numbers that a recent search has shown.</source>
        <translation>Le fournisseur ne vend que les numéros qu’une recherche récente a montrés.</translation>
    </message>
    <message>
        <source>Check the step again: it searches anew and shows the price.</source>
        <translation>Contrôlez de nouveau l’étape&#xa0;: elle relance la recherche et montre le prix.</translation>
    </message>
    <message>
        <source>Somebody else has bought this number.</source>
        <translation>Quelqu’un d’autre a acheté ce numéro.</translation>
    </message>
    <message>
        <source>It can no longer be ordered.</source>
        <translation>Il ne peut plus être commandé.</translation>
    </message>
    <message>
        <source>Check the step again and choose another of the numbers on offer.</source>
        <translation>Contrôlez de nouveau l’étape et choisissez un autre des numéros proposés.</translation>
    </message>
    <message>
        <source>The number is reserved, or the account may hold no further reservation.</source>
        <translation>Le numéro est réservé, ou le compte ne peut plus faire de réservation.</translation>
    </message>
    <message>
        <source>The provider keeps reserved numbers for the account that asked first.</source>
        <translation>Le fournisseur garde les numéros réservés pour le premier compte qui les a demandés.</translation>
    </message>
    <message>
        <source>The order for the number is not as the provider expects it.</source>
        <translation>La commande du numéro n’est pas telle que le fournisseur l’attend.</translation>
    </message>
    <message>
        <source>The connection, a document or the number itself does not fit the order.</source>
        <translation>La connexion, un justificatif ou le numéro lui-même ne convient pas à la commande.</translation>
    </message>
    <message>
        <source>Look at the order in the provider&apos;s portal: it says what is missing. Then check the step again.</source>
        <translation>Consultez la commande dans le portail du fournisseur&#xa0;: elle dit ce qui manque. Puis contrôlez de nouveau l’étape.</translation>
    </message>
    <message>
        <source>The provider asks to wait.</source>
        <translation>Le fournisseur demande de patienter.</translation>
    </message>
    <message>
        <source>The provider has a fault of its own.</source>
        <translation>Le fournisseur rencontre une panne.</translation>
    </message>
    <message>
        <source>Microsoft does not recognise the client secret.</source>
        <translation>Microsoft ne reconnaît pas le code secret du client.</translation>
    </message>
    <message>
        <source>Sign in as an administrator and accept the permissions for the whole organisation.</source>
        <translation>Connectez-vous en tant qu’administrateur et acceptez les autorisations pour toute l’organisation.</translation>
    </message>
    <message>
        <source>A personal Microsoft account, or one of another organisation, cannot set up CCAIP for this tenant.</source>
        <translation>Un compte Microsoft personnel, ou d’une autre organisation, ne peut pas configurer CCAIP pour ce locataire.</translation>
    </message>
    <message>
        <source>CCAIP signs in from outside the tenant, so the app must accept accounts in any organisational directory.</source>
        <translation>CCAIP se connecte depuis l’extérieur du locataire&#xa0;; l’application doit donc accepter les comptes dans n’importe quel annuaire organisationnel.</translation>
    </message>
    <message>
        <source>Correct the address in the document or after --endpoint.</source>
        <translation>Corrigez l’adresse dans le document ou après --endpoint.</translation>
    </message>
    <message>
        <source>This is the secret&apos;s ID, not its value.</source>
        <translation>C’est l’ID du code secret, pas sa valeur.</translation>
    </message>
    <message>
        <source>Microsoft shows both side by side; only the value is accepted.</source>
        <translation>Microsoft affiche les deux côte à côte&#xa0;; seule la valeur est acceptée.</translation>
    </message>
    <message>
        <source>Copy the column Value. If it is hidden, make a new client secret.</source>
        <translation>Copiez la colonne Valeur. Si elle est masquée, créez un nouveau code secret du client.</translation>
    </message>
    <message>
        <source>There is a blank or a line break in this key or secret.</source>
        <translation>Cette clé ou ce code secret contient une espace ou un saut de ligne.</translation>
    </message>
    <message>
        <source>None has one: something beside it was copied as well.</source>
        <translation>Il n’y en a jamais&#xa0;: quelque chose d’autre a été copié avec.</translation>
    </message>
    <message>
        <source>Copy it again, alone.</source>
        <translation>Copiez-le de nouveau, seul.</translation>
    </message>
    <message>
        <source>There is nothing to keep yet.</source>
        <translation>Il n’y a encore rien à conserver.</translation>
    </message>
    <message>
        <source>An empty entry would hide the key that is kept now.</source>
        <translation>Une entrée vide masquerait la clé conservée actuellement.</translation>
    </message>
    <message>
        <source>Paste the key or secret, then keep it.</source>
        <translation>Collez la clé ou le code secret, puis conservez-le.</translation>
    </message>
    <message>
        <source>Your sign-in does not include these permissions yet: %1.</source>
        <translation>Votre connexion ne comprend pas encore ces autorisations&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Jonction asks for each permission only when a step needs it.</source>
        <translation>Jonction ne demande chaque autorisation que lorsqu’une étape en a besoin.</translation>
    </message>
    <message>
        <source>Sign in for this step, and accept the permissions on Microsoft&apos;s page.</source>
        <translation>Connectez-vous pour cette étape et acceptez les autorisations sur la page de Microsoft.</translation>
    </message>
    <message>
        <source>The account %1 belongs to another tenant than this deployment.</source>
        <translation>Le compte %1 appartient à un autre locataire que ce déploiement.</translation>
    </message>
    <message>
        <source>One deployment describes one tenant; the sign-in was not used.</source>
        <translation>Un déploiement décrit un seul locataire&#xa0;; cette connexion n’a pas été utilisée.</translation>
    </message>
    <message>
        <source>Sign in with an account of the tenant, or sign out first to begin with another tenant.</source>
        <translation>Connectez-vous avec un compte du locataire, ou déconnectez-vous d’abord pour commencer avec un autre locataire.</translation>
    </message>
    <message>
        <source>This client secret stays: CCAIP works with it.</source>
        <translation>Ce code secret du client reste&#xa0;: CCAIP travaille avec lui.</translation>
    </message>
    <message>
        <source>Without it the states of the agents would stand still at once.</source>
        <translation>Sans lui, les états des agents se figeraient aussitôt.</translation>
    </message>
    <message>
        <source>Rotate the secret: the old one is removed once CCAIP has the new one. If CCAIP holds another one, say so in the step “Client secret”.</source>
        <translation>Faites une rotation du code secret&#xa0;: l’ancien est retiré dès que CCAIP a le nouveau. Si CCAIP en détient un autre, indiquez-le à l’étape «&#xa0;Code secret du client&#xa0;».</translation>
    </message>
    <message>
        <source>This client secret stays: it is the last valid one.</source>
        <translation>Ce code secret du client reste&#xa0;: c’est le dernier valide.</translation>
    </message>
    <message>
        <source>Nobody could connect to Microsoft with this application any more.</source>
        <translation>Plus personne ne pourrait se connecter à Microsoft avec cette application.</translation>
    </message>
    <message>
        <source>Create another secret first.</source>
        <translation>Créez d’abord un autre code secret.</translation>
    </message>
    <message>
        <source>The sign-in application may not ask for this permission.</source>
        <translation>L’application de connexion n’a pas le droit de demander cette autorisation.</translation>
    </message>
    <message>
        <source>It is an application of Microsoft&apos;s own whose permissions are fixed.</source>
        <translation>C’est une application de Microsoft dont les autorisations sont figées.</translation>
    </message>
    <message>
        <source>Choose an application of your own in the step “Sign-in”.</source>
        <translation>Choisissez une application à vous à l’étape «&#xa0;Connexion&#xa0;».</translation>
    </message>
    <message>
        <source>The code on the other device is not entered yet.</source>
        <translation>Le code n’est pas encore saisi sur l’autre appareil.</translation>
    </message>
    <message>
        <source>Microsoft gives this answer until somebody has signed in there.</source>
        <translation>Microsoft répond ainsi jusqu’à ce que quelqu’un s’y soit connecté.</translation>
    </message>
    <message>
        <source>Open the address that is shown, enter the code and sign in.</source>
        <translation>Ouvrez l’adresse affichée, saisissez le code et connectez-vous.</translation>
    </message>
    <message>
        <source>The code for the other device is not valid any more.</source>
        <translation>Le code pour l’autre appareil n’est plus valide.</translation>
    </message>
    <message>
        <source>A code works once and for about fifteen minutes.</source>
        <translation>Un code sert une seule fois, pendant une quinzaine de minutes.</translation>
    </message>
    <message>
        <source>Ask for a new code and enter it at once.</source>
        <translation>Demandez un nouveau code et saisissez-le aussitôt.</translation>
    </message>
    <message>
        <source>Check the tenant ID under Overview in the Microsoft Entra portal, and the cloud that is chosen in the step “Sign-in”.</source>
        <translation>Vérifiez l’ID du locataire sous Vue d’ensemble dans le portail Microsoft Entra, et le cloud choisi à l’étape «&#xa0;Connexion&#xa0;».</translation>
    </message>
    <message>
        <source>Choose the cloud of the tenant in the step “Sign-in”, then sign in again.</source>
        <translation>Choisissez le cloud du locataire à l’étape «&#xa0;Connexion&#xa0;», puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>The tenant blocks the sign-in on another device.</source>
        <translation>Le locataire bloque la connexion sur un autre appareil.</translation>
    </message>
    <message>
        <source>A Conditional Access policy of the tenant does not accept codes that are typed on another device; Microsoft sets this policy up in many tenants by itself.</source>
        <translation>Une stratégie d’accès conditionnel du locataire n’accepte pas les codes saisis sur un autre appareil&#xa0;; Microsoft met d’elle-même cette stratégie en place dans de nombreux locataires.</translation>
    </message>
    <message>
        <source>Sign in with the browser of this computer instead.</source>
        <translation>Connectez-vous plutôt avec le navigateur de cet ordinateur.</translation>
    </message>
    <message>
        <source>No free licence of this kind is left.</source>
        <translation>Il ne reste aucune licence libre de cette sorte.</translation>
    </message>
    <message>
        <source>The tenant has bought fewer than it needs; the agent stays without.</source>
        <translation>Le locataire en a acheté moins qu’il n’en faut&#xa0;; l’agent reste sans.</translation>
    </message>
    <message>
        <source>Buy one more in the Microsoft 365 admin centre, or free one, then apply again.</source>
        <translation>Achetez-en une de plus dans le portail d’administration Microsoft 365, ou libérez-en une, puis appliquez de nouveau.</translation>
    </message>
    <message>
        <source>The licence excludes another one that the user has.</source>
        <translation>La licence est incompatible avec une autre que détient l’utilisateur.</translation>
    </message>
    <message>
        <source>Both contain the same service in two editions, and Microsoft allows one.</source>
        <translation>Toutes deux contiennent le même service en deux éditions, et Microsoft n’en admet qu’une.</translation>
    </message>
    <message>
        <source>Remove the other licence or switch the doubled service off in one of them.</source>
        <translation>Retirez l’autre licence ou désactivez le service en double dans l’une d’elles.</translation>
    </message>
    <message>
        <source>The licence builds on another one that the user does not have.</source>
        <translation>La licence repose sur une autre que l’utilisateur n’a pas.</translation>
    </message>
    <message>
        <source>Teams Phone, for one, needs Teams in the same user&apos;s licences.</source>
        <translation>Téléphonie Teams, par exemple, demande Teams parmi les licences du même utilisateur.</translation>
    </message>
    <message>
        <source>Assign the licence that it builds on first.</source>
        <translation>Attribuez d’abord la licence sur laquelle elle repose.</translation>
    </message>
    <message>
        <source>Microsoft does not offer this licence in the user&apos;s country.</source>
        <translation>Microsoft ne propose pas cette licence dans le pays de l’utilisateur.</translation>
    </message>
    <message>
        <source>The usage location of the user decides which services may be assigned.</source>
        <translation>L’emplacement d’utilisation de l’utilisateur décide des services attribuables.</translation>
    </message>
    <message>
        <source>Correct the usage location if it is wrong, or choose another licence.</source>
        <translation>Corrigez l’emplacement d’utilisation s’il est faux, ou choisissez une autre licence.</translation>
    </message>
    <message>
        <source>An address of the user belongs to somebody else as well.</source>
        <translation>Une adresse de l’utilisateur appartient aussi à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The licence would give both the same mail address.</source>
        <translation>La licence donnerait aux deux la même adresse de messagerie.</translation>
    </message>
    <message>
        <source>Remove the doubled address in the Microsoft 365 admin centre, then apply again.</source>
        <translation>Supprimez l’adresse en double dans le portail d’administration Microsoft 365, puis appliquez de nouveau.</translation>
    </message>
    <message>
        <source>Another account already has this user name or mail address.</source>
        <translation>Un autre compte a déjà ce nom d’utilisateur ou cette adresse de messagerie.</translation>
    </message>
    <message>
        <source>User names and addresses are unique in the tenant, deleted users included.</source>
        <translation>Les noms d’utilisateur et les adresses sont uniques dans le locataire, utilisateurs supprimés compris.</translation>
    </message>
    <message>
        <source>Choose another user name, or remove it from the other account.</source>
        <translation>Choisissez un autre nom d’utilisateur, ou retirez-le de l’autre compte.</translation>
    </message>
    <message>
        <source>The domain of the user name is not verified in the tenant.</source>
        <translation>Le domaine du nom d’utilisateur n’est pas vérifié dans le locataire.</translation>
    </message>
    <message>
        <source>Accounts can carry only domains that the tenant has proven to own.</source>
        <translation>Les comptes ne peuvent porter que des domaines dont le locataire a prouvé la propriété.</translation>
    </message>
    <message>
        <source>Finish the step “Domain” first.</source>
        <translation>Terminez d’abord l’étape «&#xa0;Domaine&#xa0;».</translation>
    </message>
    <message>
        <source>The account is synchronised from Active Directory.</source>
        <translation>Le compte est synchronisé depuis Active Directory.</translation>
    </message>
    <message>
        <source>Its user name can be changed there only; the cloud holds a copy.</source>
        <translation>Son nom d’utilisateur ne se change que là&#xa0;; le cloud en détient une copie.</translation>
    </message>
    <message>
        <source>Change it in Active Directory and wait for the next synchronisation, or keep the user name and assign a number.</source>
        <translation>Changez-le dans Active Directory et attendez la prochaine synchronisation, ou gardez le nom d’utilisateur et attribuez un numéro.</translation>
    </message>
    <message>
        <source>The consent exists already.</source>
        <translation>Le consentement existe déjà.</translation>
    </message>
    <message>
        <source>Microsoft keeps one consent for each pair of application and service.</source>
        <translation>Microsoft garde un seul consentement par couple d’application et de service.</translation>
    </message>
    <message>
        <source>Microsoft does not know the new object everywhere yet.</source>
        <translation>Microsoft ne connaît pas encore partout le nouvel objet.</translation>
    </message>
    <message>
        <source>What was just created reaches all servers after a while, at times minutes.</source>
        <translation>Ce qui vient d’être créé n’atteint tous les serveurs qu’après un moment, parfois des minutes.</translation>
    </message>
    <message>
        <source>Wait a few minutes and apply again; nothing is made twice.</source>
        <translation>Patientez quelques minutes et appliquez de nouveau&#xa0;; rien n’est créé deux fois.</translation>
    </message>
    <message>
        <source>The account has no usage location.</source>
        <translation>Le compte n’a pas de lieu d’utilisation.</translation>
    </message>
    <message>
        <source>Not every service is sold in every country, so Microsoft asks first.</source>
        <translation>Tous les services ne sont pas vendus dans tous les pays&#xa0;: Microsoft demande donc d’abord.</translation>
    </message>
    <message>
        <source>Set the country in the step “Licences” and check again.</source>
        <translation>Indiquez le pays dans l’étape «&#xa0;Licences&#xa0;» et contrôlez de nouveau.</translation>
    </message>
    <message>
        <source>The product has no free seat left.</source>
        <translation>Le produit n’a plus de licence libre.</translation>
    </message>
    <message>
        <source>Somebody else may have taken the last one since the plan was made.</source>
        <translation>La dernière a pu être prise depuis que le plan a été établi.</translation>
    </message>
    <message>
        <source>Buy seats or take some back, then check the step again.</source>
        <translation>Achetez des licences ou retirez-en, puis contrôlez de nouveau l’étape.</translation>
    </message>
    <message>
        <source>The licence comes from a group.</source>
        <translation>La licence vient d’un groupe.</translation>
    </message>
    <message>
        <source>Such a licence cannot be changed on the account itself.</source>
        <translation>Une telle licence ne se modifie pas sur le compte lui-même.</translation>
    </message>
    <message>
        <source>Change the licences of the group, or take the account out of it.</source>
        <translation>Modifiez les licences du groupe, ou retirez-en le compte.</translation>
    </message>
    <message>
        <source>Some agents are not licensed yet.</source>
        <translation>Certains agents n’ont pas encore de licence.</translation>
    </message>
    <message>
        <source>Without Teams and Teams Phone no call of CCAIP reaches them.</source>
        <translation>Sans Teams et Teams Phone, aucun appel de CCAIP ne leur parvient.</translation>
    </message>
    <message>
        <source>Check the step “Licences”: its table says what is missing for whom.</source>
        <translation>Contrôlez l’étape «&#xa0;Licences&#xa0;»&#xa0;: son tableau dit ce qui manque à qui.</translation>
    </message>
    <message>
        <source>Teams did not carry out the order.</source>
        <translation>Teams n’a pas exécuté la demande.</translation>
    </message>
    <message>
        <source>Teams takes an order for a number at once and decides later. The usual causes: the account lacks Teams Phone, is not set up yet, or somebody else has the number.</source>
        <translation>Teams accepte aussitôt une demande de numéro et décide plus tard. Causes habituelles&#xa0;: le compte n’a pas Teams Phone, n’est pas encore en service, ou le numéro appartient à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Read Microsoft&apos;s own words under Details, check the step “Licences”, and try again.</source>
        <translation>Lisez les propres termes de Microsoft sous Détails, contrôlez l’étape «&#xa0;Licences&#xa0;», puis réessayez.</translation>
    </message>
    <message>
        <source>Teams is still at work on the order.</source>
        <translation>Teams traite encore la demande.</translation>
    </message>
    <message>
        <source>It has taken more than ten minutes; it may still end well.</source>
        <translation>Cela dure depuis plus de dix minutes&#xa0;; elle peut encore aboutir.</translation>
    </message>
    <message>
        <source>Check the step again later: Jonction looks before it orders anew.</source>
        <translation>Contrôlez de nouveau l’étape plus tard&#xa0;: Jonction regarde avant de redemander.</translation>
    </message>
    <message>
        <source>The number belongs to somebody else.</source>
        <translation>Le numéro appartient à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>A number rings one person only.</source>
        <translation>Un numéro ne fait sonner qu’une seule personne.</translation>
    </message>
    <message>
        <source>Take it back from that account in the Teams admin centre, or choose another number.</source>
        <translation>Retirez-le à ce compte dans le portail d’administration Teams, ou choisissez un autre numéro.</translation>
    </message>
    <message>
        <source>The sign-in name belongs to another account.</source>
        <translation>Le nom de connexion appartient à un autre compte.</translation>
    </message>
    <message>
        <source>Names and proxy addresses are unique in a tenant, those of deleted accounts of the last 30 days included.</source>
        <translation>Les noms et les adresses proxy sont uniques dans un locataire, y compris ceux des comptes supprimés depuis moins de 30&#xa0;jours.</translation>
    </message>
    <message>
        <source>Rename or remove the other account, or use the number form.</source>
        <translation>Renommez ou supprimez l’autre compte, ou utilisez la forme par numéro.</translation>
    </message>
    <message>
        <source>Microsoft does not let you rename this account.</source>
        <translation>Microsoft ne vous laisse pas renommer ce compte.</translation>
    </message>
    <message>
        <source>An account that holds an administrator role can only be changed by a stronger one.</source>
        <translation>Un compte qui détient un rôle d’administrateur ne peut être modifié que par un rôle plus fort.</translation>
    </message>
    <message>
        <source>Sign in as Global Administrator, or use the number form for this agent.</source>
        <translation>Connectez-vous en tant qu’administrateur général, ou utilisez la forme par numéro pour cet agent.</translation>
    </message>
    <message>
        <source>Another Microsoft tenant already holds this domain.</source>
        <translation>Un autre locataire Microsoft détient déjà ce domaine.</translation>
    </message>
    <message>
        <source>A name can be verified in one tenant only, and it is not among yours.</source>
        <translation>Un nom ne peut être vérifié que dans un seul locataire, et il ne figure pas parmi les vôtres.</translation>
    </message>
    <message>
        <source>Find out whose it is: often a test tenant of your own company, where it can be removed. Otherwise let the trunk provider generate another name.</source>
        <translation>Cherchez à qui il est&#xa0;: souvent un locataire de test de votre propre entreprise, d’où il peut être retiré. Sinon, faites générer un autre nom par le fournisseur de la jonction.</translation>
    </message>
    <message>
        <source>Microsoft does not see the TXT record yet.</source>
        <translation>Microsoft ne voit pas encore l’enregistrement TXT.</translation>
    </message>
    <message>
        <source>Its resolvers may remember the older answer for as long as that allows.</source>
        <translation>Ses résolveurs peuvent garder l’ancienne réponse aussi longtemps qu’elle le permet.</translation>
    </message>
    <message>
        <source>Wait; Jonction looks again. After 72 hours, compare host and value with those shown.</source>
        <translation>Patientez&#xa0;; Jonction regarde de nouveau. Au-delà de 72 heures, comparez l’hôte et la valeur avec ceux affichés.</translation>
    </message>
    <message>
        <source>The domain is still in use, so Microsoft does not remove it.</source>
        <translation>Le domaine est encore utilisé&#xa0;: Microsoft ne le retire pas.</translation>
    </message>
    <message>
        <source>The accounts, groups or applications named under Details bear its name.</source>
        <translation>Les comptes, groupes ou applications nommés sous Détails portent son nom.</translation>
    </message>
    <message>
        <source>Give them another name or delete them, then take the domain back again.</source>
        <translation>Donnez-leur un autre nom ou supprimez-les, puis reprenez le domaine.</translation>
    </message>
    <message>
        <source>The provider&apos;s interface did not take the TXT record.</source>
        <translation>L’interface du fournisseur n’a pas accepté l’enregistrement TXT.</translation>
    </message>
    <message>
        <source>It answered, and afterwards still showed the old value.</source>
        <translation>Elle a répondu, puis montrait encore l’ancienne valeur.</translation>
    </message>
    <message>
        <source>Publish the value in the provider&apos;s portal, under Domain Validation.</source>
        <translation>Publiez la valeur dans le portail du fournisseur, sous Domain Validation.</translation>
    </message>
    <message>
        <source>Microsoft is still waiting for you to finish the sign-in.</source>
        <translation>Microsoft attend toujours que vous terminiez la connexion.</translation>
    </message>
    <message>
        <source>Until then it gives no access. This is no fault by itself.</source>
        <translation>Jusque-là, il ne donne aucun accès. Ce n’est pas une erreur en soi.</translation>
    </message>
    <message>
        <source>Finish the sign-in on Microsoft&apos;s page, or start it again.</source>
        <translation>Terminez la connexion sur la page de Microsoft, ou recommencez-la.</translation>
    </message>
    <message>
        <source>The next system has the request and is working on it (100 Trying).</source>
        <translation>Le système suivant a reçu la requête et s’en occupe (100 Trying).</translation>
    </message>
    <message>
        <source>It is provisional: it only stops the repetitions, nobody has been called yet, and the real answer comes later.</source>
        <translation>C’est provisoire&#xa0;: cela arrête seulement les répétitions, personne n’est encore appelé, et la vraie réponse vient plus tard.</translation>
    </message>
    <message>
        <source>Wait for the next answer. If none comes, the way behind that system is where to look.</source>
        <translation>Attendez la réponse suivante. S’il n’en vient aucune, cherchez derrière ce système.</translation>
    </message>
    <message>
        <source>It is ringing at the far side (180 Ringing).</source>
        <translation>Cela sonne chez le correspondant (180 Ringing).</translation>
    </message>
    <message>
        <source>It is provisional: the call has found its way, and nobody has taken it yet.</source>
        <translation>C’est provisoire&#xa0;: l’appel a trouvé son chemin, et personne ne l’a encore pris.</translation>
    </message>
    <message>
        <source>Wait until somebody answers, or until it rings no longer.</source>
        <translation>Attendez que quelqu’un réponde, ou que la sonnerie cesse.</translation>
    </message>
    <message>
        <source>The call is being forwarded (181).</source>
        <translation>L’appel est en cours de renvoi (181).</translation>
    </message>
    <message>
        <source>It is provisional: somebody called has a diversion to another address, and that one is tried now.</source>
        <translation>C’est provisoire&#xa0;: la personne appelée renvoie ses appels vers une autre adresse, qui est essayée maintenant.</translation>
    </message>
    <message>
        <source>Wait. Look at the forwarding of the person called where the call ends up with the wrong one.</source>
        <translation>Attendez. Si l’appel aboutit chez la mauvaise personne, examinez le renvoi de la personne appelée.</translation>
    </message>
    <message>
        <source>The call waits in a queue (182 Queued).</source>
        <translation>L’appel attend dans une file (182 Queued).</translation>
    </message>
    <message>
        <source>It is provisional: everybody there is busy, and the call is kept rather than refused.</source>
        <translation>C’est provisoire&#xa0;: tout le monde y est occupé, et l’appel est gardé plutôt que refusé.</translation>
    </message>
    <message>
        <source>Wait for your turn: the far side may tell your place in the queue.</source>
        <translation>Attendez votre tour&#xa0;: le correspondant peut indiquer votre rang dans la file.</translation>
    </message>
    <message>
        <source>The call makes progress (183 Session Progress).</source>
        <translation>L’appel progresse (183 Session Progress).</translation>
    </message>
    <message>
        <source>It is provisional: mostly sound comes already before the answer, a ringing tone or an announcement of the network.</source>
        <translation>C’est provisoire&#xa0;: le plus souvent, du son arrive déjà avant la réponse, une tonalité de sonnerie ou une annonce du réseau.</translation>
    </message>
    <message>
        <source>Listen: the announcement often says why the call does not get through.</source>
        <translation>Écoutez&#xa0;: l’annonce dit souvent pourquoi l’appel n’aboutit pas.</translation>
    </message>
    <message>
        <source>One of several ways has ended (199 Early Dialog Terminated).</source>
        <translation>L’un de plusieurs chemins a pris fin (199 Early Dialog Terminated).</translation>
    </message>
    <message>
        <source>It is provisional: the call went to several at the same time, one of them dropped out, and the others go on (RFC 6228).</source>
        <translation>C’est provisoire&#xa0;: l’appel est allé à plusieurs en même temps, l’un a abandonné, et les autres continuent (RFC 6228).</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the final answer comes from another way.</source>
        <translation>Rien n’est à faire&#xa0;: la réponse définitive vient d’un autre chemin.</translation>
    </message>
</context>
<context>
    <name>WordsError</name>
    <message>
        <source>This was stopped before it ended.</source>
        <translation>L’opération a été arrêtée avant la fin.</translation>
    </message>
    <message>
        <source>What was already done stays done; the rest was not begun.</source>
        <translation>Ce qui était déjà fait le reste&#xa0;; la suite n’a pas été commencée.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Relancez-la quand vous le souhaitez.</translation>
    </message>
    <message>
        <source>A value cannot be used as it is.</source>
        <translation>Une valeur ne peut pas être utilisée telle quelle.</translation>
    </message>
    <message>
        <source>%1: the value cannot be used as it is.</source>
        <translation>%1&#xa0;: la valeur ne peut pas être utilisée telle quelle.</translation>
    </message>
    <message>
        <source>The service would refuse it, and nothing after it could be made.</source>
        <translation>Le service la refuserait, et rien de ce qui suit ne pourrait être créé.</translation>
    </message>
    <message>
        <source>Correct the value that is marked, then check again.</source>
        <translation>Corrigez la valeur signalée, puis contrôlez de nouveau.</translation>
    </message>
    <message>
        <source>The service does not know what was asked for.</source>
        <translation>Le service ne connaît pas ce qui lui est demandé.</translation>
    </message>
    <message>
        <source>%1 does not exist at the service.</source>
        <translation>%1&#xa0;: introuvable auprès du service.</translation>
    </message>
    <message>
        <source>It was removed meanwhile, or it is so new that it is not visible yet.</source>
        <translation>L’élément a été supprimé entre-temps, ou il est si récent qu’il n’est pas encore visible.</translation>
    </message>
    <message>
        <source>Wait a minute and check the step again; the plan will show what is missing.</source>
        <translation>Patientez une minute et contrôlez de nouveau l’étape&#xa0;; le plan montrera ce qui manque.</translation>
    </message>
    <message>
        <source>Something of that name exists already.</source>
        <translation>Un élément de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1&#xa0;: cet élément existe déjà.</translation>
    </message>
    <message>
        <source>Jonction never overwrites what it did not make.</source>
        <translation>Jonction n’écrase jamais ce qu’elle n’a pas créé.</translation>
    </message>
    <message>
        <source>Choose another name, or check the step again to build on what exists.</source>
        <translation>Choisissez un autre nom, ou contrôlez de nouveau l’étape pour partir de l’existant.</translation>
    </message>
    <message>
        <source>The object is in use or being changed by somebody else.</source>
        <translation>L’élément est utilisé ou en cours de modification par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>%1 is in use or being changed by somebody else.</source>
        <translation>%1&#xa0;: utilisé ou en cours de modification par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The service refuses two changes at the same time.</source>
        <translation>Le service refuse deux modifications simultanées.</translation>
    </message>
    <message>
        <source>Wait a moment, then check the step again.</source>
        <translation>Patientez un instant, puis contrôlez de nouveau l’étape.</translation>
    </message>
    <message>
        <source>Something changed since the plan was made.</source>
        <translation>La situation a changé depuis que le plan a été établi.</translation>
    </message>
    <message>
        <source>%1 changed since the plan was made.</source>
        <translation>%1&#xa0;: modifié depuis que le plan a été établi.</translation>
    </message>
    <message>
        <source>You approved a plan for what existed then, so nothing was applied to what exists now.</source>
        <translation>Vous avez approuvé un plan pour l’état d’alors&#xa0;; rien n’a donc été appliqué à l’état actuel.</translation>
    </message>
    <message>
        <source>Check the step again and look at the new plan before you apply it.</source>
        <translation>Contrôlez de nouveau l’étape et examinez le nouveau plan avant de l’appliquer.</translation>
    </message>
    <message>
        <source>The service does not accept the credentials.</source>
        <translation>Le service n’accepte pas les identifiants.</translation>
    </message>
    <message>
        <source>%1 does not accept the credentials.</source>
        <translation>%1 n’accepte pas les identifiants.</translation>
    </message>
    <message>
        <source>They are mistyped, expired or revoked, and nothing can be read without them.</source>
        <translation>Ils comportent une faute de frappe, ont expiré ou ont été révoqués&#xa0;; sans eux, rien ne peut être lu.</translation>
    </message>
    <message>
        <source>Sign in again, or enter a new key, then check again.</source>
        <translation>Reconnectez-vous ou saisissez une nouvelle clé, puis contrôlez de nouveau.</translation>
    </message>
    <message>
        <source>The account may not do this.</source>
        <translation>Le compte n’a pas le droit de faire cela.</translation>
    </message>
    <message>
        <source>The credentials are right; a role or a permission is missing.</source>
        <translation>Les identifiants sont bons&#xa0;; il manque un rôle ou une autorisation.</translation>
    </message>
    <message>
        <source>Use an account that holds the role, or have an administrator grant it, then try again.</source>
        <translation>Utilisez un compte qui a ce rôle, ou faites-le accorder par un administrateur, puis réessayez.</translation>
    </message>
    <message>
        <source>Consent is missing.</source>
        <translation>Le consentement manque.</translation>
    </message>
    <message>
        <source>Microsoft gives an app access to a tenant&apos;s data only after somebody entitled to it has agreed.</source>
        <translation>Microsoft n’ouvre les données d’un locataire à une application qu’après l’accord d’une personne habilitée.</translation>
    </message>
    <message>
        <source>There is no open session with Microsoft.</source>
        <translation>Aucune session Microsoft n’est ouverte.</translation>
    </message>
    <message>
        <source>Jonction reads and changes the tenant on behalf of the administrator who signed in.</source>
        <translation>Jonction lit et modifie le locataire au nom de l’administrateur connecté.</translation>
    </message>
    <message>
        <source>Open the step “Sign-in” and sign in; the browser takes you there.</source>
        <translation>Ouvrez l’étape «&#xa0;Connexion&#xa0;» et connectez-vous&#xa0;; le navigateur vous y conduit.</translation>
    </message>
    <message>
        <source>CCAIP could not read any presence with it. The usual cause is that the secret&apos;s ID was copied instead of its value.</source>
        <translation>Avec lui, CCAIP ne pourrait lire aucune présence. Le plus souvent, l’ID du secret a été copié à la place de sa valeur.</translation>
    </message>
    <message>
        <source>Copy the value again. If it is lost, create a new client secret: the value is shown only once.</source>
        <translation>Copiez de nouveau la valeur. Si elle est perdue, créez un nouveau code secret du client&#xa0;: la valeur n’est affichée qu’une fois.</translation>
    </message>
    <message>
        <source>The client secret has expired.</source>
        <translation>Le code secret du client a expiré.</translation>
    </message>
    <message>
        <source>CCAIP no longer receives any Teams presence, and agents seem frozen in their last state.</source>
        <translation>CCAIP ne reçoit plus aucune présence Teams, et les agents semblent figés dans leur dernier état.</translation>
    </message>
    <message>
        <source>Create a new client secret, enter it in CCAIP and link again.</source>
        <translation>Créez un nouveau code secret du client, saisissez-le dans CCAIP et cliquez de nouveau sur Associer.</translation>
    </message>
    <message>
        <source>Microsoft does not know this application in the tenant.</source>
        <translation>Microsoft ne connaît pas cette application dans le locataire.</translation>
    </message>
    <message>
        <source>The application ID or the tenant is not the right one, or nobody has consented yet.</source>
        <translation>L’ID d’application ou le locataire n’est pas le bon, ou personne n’a encore donné son consentement.</translation>
    </message>
    <message>
        <source>Compare the Application (client) ID with the one in the Microsoft Entra portal, then check again.</source>
        <translation>Comparez l’ID d’application (client) avec celui du portail Microsoft Entra, puis contrôlez de nouveau.</translation>
    </message>
    <message>
        <source>The app registration has no service principal in the tenant.</source>
        <translation>L’inscription d’application n’a pas de principal de service dans le locataire.</translation>
    </message>
    <message>
        <source>The service principal is the app&apos;s account in the tenant; without it Microsoft issues no token.</source>
        <translation>Le principal de service est le compte de l’application dans le locataire&#xa0;; sans lui, Microsoft ne délivre aucun jeton.</translation>
    </message>
    <message>
        <source>Apply the step “App registration”: it creates the service principal.</source>
        <translation>Appliquez l’étape «&#xa0;Inscription d’application&#xa0;»&#xa0;: elle crée le principal de service.</translation>
    </message>
    <message>
        <source>The balance of the account is not sufficient.</source>
        <translation>Le solde du compte est insuffisant.</translation>
    </message>
    <message>
        <source>The provider neither sells numbers nor carries calls without funds.</source>
        <translation>Sans provision, le fournisseur ne vend pas de numéros et n’achemine pas d’appels.</translation>
    </message>
    <message>
        <source>Top up the account in the provider&apos;s portal, then apply again: nothing is bought twice.</source>
        <translation>Approvisionnez le compte dans le portail du fournisseur, puis appliquez de nouveau&#xa0;: rien n’est acheté deux fois.</translation>
    </message>
    <message>
        <source>The service asks to wait before the next request.</source>
        <translation>Le service demande de patienter avant la prochaine requête.</translation>
    </message>
    <message>
        <source>%1 asks to wait before the next request.</source>
        <translation>%1 demande de patienter avant la prochaine requête.</translation>
    </message>
    <message>
        <source>Too many requests came in a short time, from this program or from others that share the account.</source>
        <translation>Trop de requêtes sont arrivées en peu de temps, de ce programme ou d’autres qui partagent le compte.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The service has a fault of its own.</source>
        <translation>Le service rencontre une panne.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own.</source>
        <translation>%1 rencontre une panne.</translation>
    </message>
    <message>
        <source>It could not answer; whether the last change was made will be seen at the next check.</source>
        <translation>Il n’a pas pu répondre&#xa0;; le prochain contrôle dira si la dernière modification a été faite.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it lasts, give the request ID under Details to the vendor&apos;s support.</source>
        <translation>Réessayez dans quelques minutes. Si cela persiste, transmettez au support de l’éditeur l’ID de requête indiqué sous Détails.</translation>
    </message>
    <message>
        <source>The service cannot be reached.</source>
        <translation>Le service est injoignable.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 est injoignable.</translation>
    </message>
    <message>
        <source>The connection was refused or cut, or the host name is not known.</source>
        <translation>La connexion a été refusée ou coupée, ou le nom d’hôte est inconnu.</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the host name, then try again.</source>
        <translation>Vérifiez le réseau, le proxy et le nom d’hôte, puis réessayez.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is.</source>
        <translation>L’autre côté n’a pas pu prouver son identité.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is.</source>
        <translation>%1 n’a pas pu prouver son identité.</translation>
    </message>
    <message>
        <source>Its certificate is not acceptable, so nothing was sent: a secret could have gone to a stranger.</source>
        <translation>Son certificat n’est pas acceptable&#xa0;; rien n’a donc été envoyé&#xa0;: un secret aurait pu partir chez un inconnu.</translation>
    </message>
    <message>
        <source>Check the host name and this computer&apos;s clock. If your company inspects TLS traffic, have its certificate authority installed on this computer.</source>
        <translation>Vérifiez le nom d’hôte et l’heure de cet ordinateur. Si votre entreprise inspecte le trafic TLS, faites installer son autorité de certification sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>La réponse n’est pas arrivée à temps.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Whether the request arrived is not known; the next check will tell.</source>
        <translation>On ne sait pas si la requête est arrivée&#xa0;; le prochain contrôle le dira.</translation>
    </message>
    <message>
        <source>Check the network, then check the step again.</source>
        <translation>Vérifiez le réseau, puis contrôlez de nouveau l’étape.</translation>
    </message>
    <message>
        <source>The service gave an answer that Jonction does not understand.</source>
        <translation>Le service a donné une réponse que Jonction ne comprend pas.</translation>
    </message>
    <message>
        <source>%1 gave an answer that Jonction does not understand.</source>
        <translation>%1 a donné une réponse que Jonction ne comprend pas.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may have answered in its place, or the service changed.</source>
        <translation>Un proxy ou une page de connexion du réseau a peut-être répondu à sa place, ou le service a changé.</translation>
    </message>
    <message>
        <source>Try again from another network. If it lasts, report it with the text under Details.</source>
        <translation>Réessayez depuis un autre réseau. Si cela persiste, signalez-le avec le texte indiqué sous Détails.</translation>
    </message>
    <message>
        <source>There is no keychain in this session.</source>
        <translation>Il n’y a pas de trousseau dans cette session.</translation>
    </message>
    <message>
        <source>Jonction keeps secrets only in the keychain (the system&apos;s protected store for passwords), never in a file.</source>
        <translation>Jonction ne garde les secrets que dans le trousseau (le coffre du système pour les mots de passe), jamais dans un fichier.</translation>
    </message>
    <message>
        <source>Start a keychain service such as GNOME Keyring or KWallet, or give the secrets through environment variables (--secret-from-env).</source>
        <translation>Démarrez un service de trousseau comme GNOME Keyring ou KWallet, ou fournissez les secrets par des variables d’environnement (--secret-from-env).</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>Secrets can be neither read nor kept until it is open; none of them is lost.</source>
        <translation>Tant qu’il l’est, aucun secret ne peut être lu ni gardé&#xa0;; aucun n’est perdu.</translation>
    </message>
    <message>
        <source>Unlock the keychain with your session password, then try again.</source>
        <translation>Déverrouillez le trousseau avec le mot de passe de votre session, puis réessayez.</translation>
    </message>
    <message>
        <source>The keychain refused.</source>
        <translation>Le trousseau a refusé.</translation>
    </message>
    <message>
        <source>The keychain refused the entry “%1”.</source>
        <translation>Le trousseau a refusé l’entrée «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The secret is not kept, and a step that needs it cannot go on.</source>
        <translation>Le secret n’est pas gardé, et une étape qui en a besoin ne peut pas continuer.</translation>
    </message>
    <message>
        <source>Allow Jonction when the keychain asks, or restart the keychain service, then try again.</source>
        <translation>Autorisez Jonction quand le trousseau le demande, ou redémarrez le service de trousseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Le fichier n’existe pas.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Le fichier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted.</source>
        <translation>Il a été déplacé, renommé ou supprimé.</translation>
    </message>
    <message>
        <source>Choose the file again, or create a new deployment.</source>
        <translation>Choisissez de nouveau le fichier, ou créez un nouveau déploiement.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>It exists, but your account has no right to read it, or the disk failed.</source>
        <translation>Il existe, mais votre compte n’a pas le droit de le lire, ou le disque est en défaut.</translation>
    </message>
    <message>
        <source>Check the rights of the file and of its folder, then open it again.</source>
        <translation>Vérifiez les droits du fichier et de son dossier, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Le fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Le fichier %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The folder is write-protected or the disk is full; your changes are only in memory.</source>
        <translation>Le dossier est protégé en écriture ou le disque est plein&#xa0;; vos modifications ne sont qu’en mémoire.</translation>
    </message>
    <message>
        <source>Free some space or change the rights; Jonction tries again with the next change.</source>
        <translation>Libérez de la place ou changez les droits&#xa0;; Jonction réessaie à la prochaine modification.</translation>
    </message>
    <message>
        <source>The file is not a deployment, or it is damaged.</source>
        <translation>Le fichier n’est pas un déploiement, ou il est endommagé.</translation>
    </message>
    <message>
        <source>The file is not a deployment, or it is damaged at this place: %1.</source>
        <translation>Le fichier n’est pas un déploiement, ou il est endommagé à cet endroit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Opening it halfway could lose what it holds, so it was left as it is.</source>
        <translation>L’ouvrir à moitié pourrait faire perdre son contenu&#xa0;; il a donc été laissé tel quel.</translation>
    </message>
    <message>
        <source>Open a backup of the file, or correct the place that is named with a text editor.</source>
        <translation>Ouvrez une sauvegarde du fichier, ou corrigez l’endroit indiqué avec un éditeur de texte.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Jonction.</source>
        <translation>Le fichier vient d’une version plus récente de Jonction.</translation>
    </message>
    <message>
        <source>The file %1 was made by a newer version of Jonction.</source>
        <translation>Le fichier %1 vient d’une version plus récente de Jonction.</translation>
    </message>
    <message>
        <source>This version would not understand all of it, and saving would lose the rest.</source>
        <translation>Cette version n’en comprendrait pas tout, et l’enregistrement ferait perdre le reste.</translation>
    </message>
    <message>
        <source>Install the newer version, then open the file again.</source>
        <translation>Installez la version plus récente, puis rouvrez le fichier.</translation>
    </message>
    <message>
        <source>The deployment is open in another Jonction.</source>
        <translation>Le déploiement est ouvert dans une autre instance de Jonction.</translation>
    </message>
    <message>
        <source>The deployment %1 is open in another Jonction.</source>
        <translation>Le déploiement %1 est ouvert dans une autre instance de Jonction.</translation>
    </message>
    <message>
        <source>Two programs that change the same deployment would overwrite each other&apos;s work.</source>
        <translation>Deux programmes qui modifient le même déploiement effaceraient le travail l’un de l’autre.</translation>
    </message>
    <message>
        <source>Close it there, then open it again here.</source>
        <translation>Fermez-le là-bas, puis rouvrez-le ici.</translation>
    </message>
    <message>
        <source>A program that belongs to Jonction is not where it should be.</source>
        <translation>Un programme qui fait partie de Jonction n’est pas à sa place.</translation>
    </message>
    <message>
        <source>The program %1 that belongs to Jonction is not where it should be.</source>
        <translation>Le programme %1, qui fait partie de Jonction, n’est pas à sa place.</translation>
    </message>
    <message>
        <source>Test calls and the practice world run in programs of their own.</source>
        <translation>Les appels d’essai et le monde d’exercice tournent dans des programmes séparés.</translation>
    </message>
    <message>
        <source>Install Jonction again with all its parts.</source>
        <translation>Réinstallez Jonction avec tous ses éléments.</translation>
    </message>
    <message>
        <source>A helper program ended unexpectedly.</source>
        <translation>Un programme auxiliaire s’est arrêté de façon inattendue.</translation>
    </message>
    <message>
        <source>The helper program %1 ended unexpectedly.</source>
        <translation>Le programme auxiliaire %1&#xa0;s’est arrêté de façon inattendue.</translation>
    </message>
    <message>
        <source>A call that was running in it has ended; your set-up is not touched.</source>
        <translation>L’appel en cours s’est terminé&#xa0;; votre configuration n’est pas touchée.</translation>
    </message>
    <message>
        <source>Start it again. If it happens twice, report it with the text under Details.</source>
        <translation>Relancez-le. Si cela se reproduit, signalez-le avec le texte indiqué sous Détails.</translation>
    </message>
    <message>
        <source>This cannot be done here.</source>
        <translation>Cela ne peut pas se faire ici.</translation>
    </message>
    <message>
        <source>This cannot be done here: %1.</source>
        <translation>Cela ne peut pas se faire ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Neither the service nor this computer offers a way for it; Details say which.</source>
        <translation>Le service ou cet ordinateur n’en offre pas le moyen&#xa0;; les Détails disent lequel.</translation>
    </message>
    <message>
        <source>Do it by hand as the help of the step describes.</source>
        <translation>Faites-le à la main, comme le décrit l’aide de l’étape.</translation>
    </message>
    <message>
        <source>Jonction made a mistake of its own.</source>
        <translation>Jonction a commis une erreur.</translation>
    </message>
    <message>
        <source>This is a fault of the program and not of your set-up; nothing more was changed.</source>
        <translation>C’est un défaut du programme et non de votre configuration&#xa0;; rien d’autre n’a été modifié.</translation>
    </message>
    <message>
        <source>Save your work, restart Jonction and report the text under Details.</source>
        <translation>Enregistrez votre travail, redémarrez Jonction et signalez le texte indiqué sous Détails.</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Le compte</translation>
    </message>
    <message>
        <source>The client secret</source>
        <translation>Le code secret du client</translation>
    </message>
    <message>
        <source>Microsoft Graph</source>
        <translation>Microsoft Graph</translation>
    </message>
    <message>
        <source>The tenant</source>
        <translation>Le locataire</translation>
    </message>
    <message>
        <source>What the plan describes</source>
        <translation>Ce que décrit le plan</translation>
    </message>
    <message>
        <source>The service principal</source>
        <translation>Le principal de service</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>À propos de&#xa0;: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code&#xa0;: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>Statut HTTP&#xa0;: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>ID de requête&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Type&#xa0;: %1</translation>
    </message>
    <message>
        <source>This does not hold at present: “%1”.</source>
        <translation>Ceci n’est pas vrai pour l’instant&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>What the step made is missing or is not as you want it.</source>
        <translation>Ce que l’étape a créé manque ou n’est pas tel que vous le voulez.</translation>
    </message>
    <message>
        <source>Check the step again and apply what the new plan shows.</source>
        <translation>Contrôlez de nouveau l’étape et appliquez ce que montre le nouveau plan.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Réessayez dans %1.</translation>
    </message>
    <message>
        <source>Sign in as an administrator and accept the permissions for the whole organisation.</source>
        <translation>Connectez-vous en tant qu’administrateur et acceptez les autorisations pour toute l’organisation.</translation>
    </message>
    <message>
        <source>Microsoft does not recognise the client secret.</source>
        <translation>Microsoft ne reconnaît pas le code secret du client.</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Name of the deployment</source>
        <translation>Nom du déploiement</translation>
    </message>
    <message>
        <source>CCAIP portal host</source>
        <translation>Hôte du portail CCAIP</translation>
    </message>
    <message>
        <source>CCAIP API user name</source>
        <translation>Nom d’utilisateur de l’API CCAIP</translation>
    </message>
    <message>
        <source>Sign-in application ID</source>
        <translation>ID de l’application de connexion</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>ID du locataire</translation>
    </message>
    <message>
        <source>Signed-in account</source>
        <translation>Compte connecté</translation>
    </message>
    <message>
        <source>Microsoft cloud</source>
        <translation>Cloud Microsoft</translation>
    </message>
    <message>
        <source>Trunk provider</source>
        <translation>Fournisseur de jonction SIP</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Outbound voice profile</source>
        <translation>Profil vocal sortant</translation>
    </message>
    <message>
        <source>SIP connection</source>
        <translation>Connexion SIP</translation>
    </message>
    <message>
        <source>Inbound SIP sub-domain</source>
        <translation>Sous-domaine SIP entrant</translation>
    </message>
    <message>
        <source>Allowed destinations</source>
        <translation>Destinations autorisées</translation>
    </message>
    <message>
        <source>Simultaneous calls</source>
        <translation>Appels simultanés</translation>
    </message>
    <message>
        <source>Daily spending limit</source>
        <translation>Plafond de dépense quotidien</translation>
    </message>
    <message>
        <source>Country of the number</source>
        <translation>Pays du numéro</translation>
    </message>
    <message>
        <source>Type of number</source>
        <translation>Type de numéro</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>SBC name (FQDN)</source>
        <translation>Nom du SBC (nom de domaine complet)</translation>
    </message>
    <message>
        <source>TXT value</source>
        <translation>Valeur TXT</translation>
    </message>
    <message>
        <source>PSTN usage record</source>
        <translation>Enregistrement d’utilisation RTC</translation>
    </message>
    <message>
        <source>Voice route</source>
        <translation>Route vocale</translation>
    </message>
    <message>
        <source>Voice routing policy</source>
        <translation>Stratégie de routage vocal</translation>
    </message>
    <message>
        <source>Dial plan</source>
        <translation>Plan de numérotation</translation>
    </message>
    <message>
        <source>Name of the app registration</source>
        <translation>Nom de l’inscription d’application</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Nom unique</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>ID d’application (client)</translation>
    </message>
    <message>
        <source>Life of the secret</source>
        <translation>Durée de vie du secret</translation>
    </message>
    <message>
        <source>Multicast limit</source>
        <translation>Limite de multidiffusion</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Status inheritance upon login</source>
        <translation>Héritage de l’état à la connexion</translation>
    </message>
    <message>
        <source>Status mapping</source>
        <translation>Correspondance des états</translation>
    </message>
    <message>
        <source>Agent of the test call</source>
        <translation>Agent de l’appel d’essai</translation>
    </message>
    <message>
        <source>Name of agent %1</source>
        <translation>Nom de l’agent %1</translation>
    </message>
    <message>
        <source>E-mail address of agent %1</source>
        <translation>Adresse e-mail de l’agent %1</translation>
    </message>
    <message>
        <source>User name of agent %1</source>
        <translation>Nom d’utilisateur de l’agent %1</translation>
    </message>
    <message>
        <source>Number of agent %1</source>
        <translation>Numéro de l’agent %1</translation>
    </message>
    <message>
        <source>SIP URI form of agent %1</source>
        <translation>Forme de l’URI SIP de l’agent %1</translation>
    </message>
    <message>
        <source>UCaaS username of agent %1</source>
        <translation>Nom d’utilisateur UCaaS de l’agent %1</translation>
    </message>
    <message>
        <source>SIP signalling port</source>
        <translation>Port de signalisation SIP</translation>
    </message>
    <message>
        <source>Dialled number pattern</source>
        <translation>Format du numéro composé</translation>
    </message>
    <message>
        <source>External dialling prefix</source>
        <translation>Préfixe de numérotation externe</translation>
    </message>
    <message>
        <source>Normalisation rules</source>
        <translation>Règles de normalisation</translation>
    </message>
    <message>
        <source>Name of normalisation rule %1</source>
        <translation>Nom de la règle de normalisation %1</translation>
    </message>
    <message>
        <source>Pattern of normalisation rule %1</source>
        <translation>Modèle de la règle de normalisation %1</translation>
    </message>
    <message>
        <source>Translation of normalisation rule %1</source>
        <translation>Traduction de la règle de normalisation %1</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>Jours de grâce</translation>
    </message>
    <message>
        <source>Secret that CCAIP holds</source>
        <translation>Code secret que détient CCAIP</translation>
    </message>
    <message>
        <source>Beginning of the secret that CCAIP holds</source>
        <translation>Début du code secret que détient CCAIP</translation>
    </message>
    <message>
        <source>Secrets to remove</source>
        <translation>Codes secrets à retirer</translation>
    </message>
    <message>
        <source>Rotation of the secret</source>
        <translation>Rotation du code secret</translation>
    </message>
    <message>
        <source>Sign-in application</source>
        <translation>Application de connexion</translation>
    </message>
    <message>
        <source>Activation user</source>
        <translation>Utilisateur d’activation</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Lieu d’utilisation</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Licence of the activation user</source>
        <translation>Licence de l’utilisateur d’activation</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>URI de redirection</translation>
    </message>
</context>
<context>
    <name>WordsFinding</name>
    <message>
        <source>A host name is needed here, for example customer.uc1.ccaiplatform.com.</source>
        <translation>Un nom d’hôte est nécessaire ici, par exemple client.uc1.ccaiplatform.com.</translation>
    </message>
    <message>
        <source>There is a blank in the host name “%1”. Remove it: DNS names have none.</source>
        <translation>Le nom d’hôte «&#xa0;%1&#xa0;» contient une espace. Supprimez-la&#xa0;: les noms DNS n’en ont pas.</translation>
    </message>
    <message>
        <source>The host name “%1” contains an underscore, which Direct Routing and certificates do not accept. Use a hyphen.</source>
        <translation>Le nom d’hôte «&#xa0;%1&#xa0;» contient un trait de soulignement, que le routage direct et les certificats n’acceptent pas. Utilisez un trait d’union.</translation>
    </message>
    <message>
        <source>“%1” is more than a host name. Enter the name alone, without https://, path or @.</source>
        <translation>«&#xa0;%1&#xa0;» est plus qu’un nom d’hôte. Saisissez le nom seul, sans https://, chemin ni @.</translation>
    </message>
    <message>
        <source>“%1” is an IP address. A certificate is issued for a name: enter the host name.</source>
        <translation>«&#xa0;%1&#xa0;» est une adresse IP. Un certificat est délivré pour un nom&#xa0;: saisissez le nom d’hôte.</translation>
    </message>
    <message>
        <source>The host name has %1 characters; DNS allows 253. Enter the exact name.</source>
        <translation>Le nom d’hôte compte %1 caractères&#xa0;; le DNS en autorise 253. Saisissez le nom exact.</translation>
    </message>
    <message>
        <source>“%1” cannot be part of a host name: each part has 1 to 63 letters, digits or hyphens and neither begins nor ends with a hyphen.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas faire partie d’un nom d’hôte&#xa0;: chaque partie compte de 1 à 63 lettres, chiffres ou traits d’union, et ne commence ni ne finit par un trait d’union.</translation>
    </message>
    <message>
        <source>“%1” has no domain. Enter the full name, for example customer.uc1.ccaiplatform.com.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de domaine. Saisissez le nom complet, par exemple client.uc1.ccaiplatform.com.</translation>
    </message>
    <message>
        <source>The SBC cannot be named under onmicrosoft.com (“%1”): Microsoft refuses it. Use the name that the trunk provider generated.</source>
        <translation>Le SBC ne peut pas porter un nom sous onmicrosoft.com («&#xa0;%1&#xa0;»)&#xa0;: Microsoft le refuse. Utilisez le nom généré par le fournisseur de jonction SIP.</translation>
    </message>
    <message>
        <source>The name of the SBC is too long (%1): Teams accepts 63 characters. Use a shorter name.</source>
        <translation>Le nom du SBC est trop long (%1)&#xa0;: Teams accepte 63 caractères. Utilisez un nom plus court.</translation>
    </message>
    <message>
        <source>Choose a sub-domain: CCAIP calls the agents at this name. One word is enough, for example your company&apos;s name.</source>
        <translation>Choisissez un sous-domaine&#xa0;: c’est sous ce nom que CCAIP appelle les agents. Un mot suffit, par exemple le nom de votre entreprise.</translation>
    </message>
    <message>
        <source>There is a blank in the sub-domain “%1”. Remove it or use a hyphen.</source>
        <translation>Le sous-domaine «&#xa0;%1&#xa0;» contient une espace. Supprimez-la ou utilisez un trait d’union.</translation>
    </message>
    <message>
        <source>The sub-domain “%1” contains an underscore, which SIP host names do not allow. Use a hyphen.</source>
        <translation>Le sous-domaine «&#xa0;%1&#xa0;» contient un trait de soulignement, interdit dans les noms d’hôte SIP. Utilisez un trait d’union.</translation>
    </message>
    <message>
        <source>Enter only the first part of the sub-domain, without a dot (“%1”). The provider adds the rest.</source>
        <translation>Saisissez seulement la première partie du sous-domaine, sans point («&#xa0;%1&#xa0;»). Le fournisseur ajoute le reste.</translation>
    </message>
    <message>
        <source>The sub-domain “%1” contains a character that DNS does not allow. Use lower-case letters, digits and hyphens, with no hyphen at either end.</source>
        <translation>Le sous-domaine «&#xa0;%1&#xa0;» contient un caractère que le DNS n’autorise pas. Utilisez des minuscules, des chiffres et des traits d’union, sans trait d’union au début ni à la fin.</translation>
    </message>
    <message>
        <source>The sub-domain is too long (%1): DNS allows 63 characters. Use a shorter one.</source>
        <translation>Le sous-domaine est trop long (%1)&#xa0;: le DNS autorise 63 caractères. Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>Enter the host of the CCAIP portal without https:// (“%1”). Jonction adds it.</source>
        <translation>Saisissez l’hôte du portail CCAIP sans https:// («&#xa0;%1&#xa0;»). Jonction l’ajoute.</translation>
    </message>
    <message>
        <source>Enter the host of the CCAIP portal alone, without “%1”. The redirect URI is built from it.</source>
        <translation>Saisissez l’hôte du portail CCAIP seul, sans «&#xa0;%1&#xa0;». L’URI de redirection en est déduit.</translation>
    </message>
    <message>
        <source>Enter the host of the CCAIP portal without the port “%1”: the portal answers on the usual one.</source>
        <translation>Saisissez l’hôte du portail CCAIP sans le port «&#xa0;%1&#xa0;»&#xa0;: le portail répond sur le port habituel.</translation>
    </message>
    <message>
        <source>A phone number is needed here, with its country code: +33199000101.</source>
        <translation>Un numéro de téléphone est nécessaire ici, avec son indicatif de pays&#xa0;: +33199000101.</translation>
    </message>
    <message>
        <source>“%1” does not begin with +. Teams finds a person only by the full number with its country code, for example +33199000101.</source>
        <translation>«&#xa0;%1&#xa0;» ne commence pas par +. Teams ne trouve une personne que par le numéro complet avec l’indicatif de pays, par exemple +33199000101.</translation>
    </message>
    <message>
        <source>“%1” contains something other than digits. Enter + and digits only.</source>
        <translation>«&#xa0;%1&#xa0;» contient autre chose que des chiffres. Saisissez seulement + et des chiffres.</translation>
    </message>
    <message>
        <source>“%1” carries an extension. CCAIP calls a number of its own for each agent: enter the number without the extension.</source>
        <translation>«&#xa0;%1&#xa0;» comporte un numéro de poste. CCAIP appelle chaque agent à son propre numéro&#xa0;: saisissez le numéro sans le poste.</translation>
    </message>
    <message>
        <source>“%1” contains (0), which is dialled inside the country only. Leave it out.</source>
        <translation>«&#xa0;%1&#xa0;» contient (0), qui ne se compose que dans le pays. Supprimez-le.</translation>
    </message>
    <message>
        <source>“%1” has too many or too few digits for its country. Compare it with the number at the provider.</source>
        <translation>«&#xa0;%1&#xa0;» a trop ou trop peu de chiffres pour son pays. Comparez-le au numéro indiqué par le fournisseur.</translation>
    </message>
    <message>
        <source>%1 is in no number range known to this version. That is fine for new ranges; if in doubt, compare it with the number at the provider.</source>
        <translation>%1 n’appartient à aucune tranche de numéros connue de cette version. C’est normal pour une tranche récente&#xa0;; en cas de doute, comparez-le au numéro indiqué par le fournisseur.</translation>
    </message>
    <message>
        <source>“%1” is not a country code. Use two capital letters, for example FR.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un code de pays. Utilisez deux majuscules, par exemple FR.</translation>
    </message>
    <message>
        <source>The value must lie between %1 and %2.</source>
        <translation>La valeur doit être comprise entre %1 et %2.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Enter US dollars with a point, for example 50.00.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un montant. Saisissez des dollars américains avec un point, par exemple 50.00.</translation>
    </message>
    <message>
        <source>A SIP address is needed here, for example sip:+33199000101@company.sip.telnyx.com.</source>
        <translation>Une adresse SIP est nécessaire ici, par exemple sip:+33199000101@entreprise.sip.telnyx.com.</translation>
    </message>
    <message>
        <source>The SIP address has %1 characters; at most 1024 are accepted.</source>
        <translation>L’adresse SIP compte %1 caractères&#xa0;; 1024 au plus sont acceptés.</translation>
    </message>
    <message>
        <source>There is a blank in the SIP address “%1”. Remove it.</source>
        <translation>L’adresse SIP «&#xa0;%1&#xa0;» contient une espace. Supprimez-la.</translation>
    </message>
    <message>
        <source>“%1” is not a SIP scheme. The address begins with sip: or sips:, or with neither.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un préfixe SIP. L’adresse commence par sip: ou sips:, ou par aucun des deux.</translation>
    </message>
    <message>
        <source>“%1” contains more than one @. A SIP address has one, between the number or user and the host.</source>
        <translation>«&#xa0;%1&#xa0;» contient plusieurs @. Une adresse SIP en a un seul, entre le numéro ou l’utilisateur et l’hôte.</translation>
    </message>
    <message>
        <source>The part before @ (“%1”) contains a character that SIP does not allow there.</source>
        <translation>La partie avant @ («&#xa0;%1&#xa0;») contient un caractère que SIP n’y autorise pas.</translation>
    </message>
    <message>
        <source>“%1” is not a host name. After @ comes a name such as company.sip.telnyx.com.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom d’hôte. Après @ vient un nom comme entreprise.sip.telnyx.com.</translation>
    </message>
    <message>
        <source>“%1” is not a port. It is a number from 1 to 65535.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un port. C’est un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>“%1” is not a transport of SIP. It is udp, tcp or tls.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un transport SIP. C’est udp, tcp ou tls.</translation>
    </message>
    <message>
        <source>The SIP address has a part that cannot be read: “%1”.</source>
        <translation>Une partie de l’adresse SIP est illisible&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This field is needed to go on.</source>
        <translation>Ce champ est nécessaire pour continuer.</translation>
    </message>
    <message>
        <source>An ID is needed here: 32 letters and digits with hyphens, as the Microsoft Entra portal shows it.</source>
        <translation>Un ID est nécessaire ici&#xa0;: 32 lettres et chiffres avec des traits d’union, tel que l’affiche le portail Microsoft Entra.</translation>
    </message>
    <message>
        <source>“%1” is not an ID of Microsoft Entra. Copy it from the portal: 8-4-4-4-12 letters a to f and digits.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un ID de Microsoft Entra. Copiez-le depuis le portail&#xa0;: 8-4-4-4-12 lettres de a à f et chiffres.</translation>
    </message>
    <message>
        <source>The agent&apos;s Microsoft 365 user name is needed (UPN, name@domain): CCAIP finds the person&apos;s presence by it.</source>
        <translation>Le nom d’utilisateur Microsoft 365 de l’agent est nécessaire (UPN, nom@domaine)&#xa0;: c’est par lui que CCAIP trouve sa présence.</translation>
    </message>
    <message>
        <source>“%1” is not a Microsoft 365 user name. It looks like an e-mail address: name@domain.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom d’utilisateur Microsoft 365. Il ressemble à une adresse e-mail&#xa0;: nom@domaine.</translation>
    </message>
    <message>
        <source>“%1” is a guest of the tenant. Guests have no Teams Phone licence here and cannot be agents: use an account of the tenant.</source>
        <translation>«&#xa0;%1&#xa0;» est un invité du locataire. Les invités n’ont pas de licence Teams Phone ici et ne peuvent pas être agents&#xa0;: utilisez un compte du locataire.</translation>
    </message>
    <message>
        <source>Jonction does not drive the provider “%1”. Choose Telnyx.</source>
        <translation>Jonction ne pilote pas le fournisseur «&#xa0;%1&#xa0;». Choisissez Telnyx.</translation>
    </message>
    <message>
        <source>The name of the outbound voice profile needs at least 3 characters: the provider finds it by them.</source>
        <translation>Le nom du profil vocal sortant doit compter au moins 3 caractères&#xa0;: c’est par eux que le fournisseur le retrouve.</translation>
    </message>
    <message>
        <source>The name of the SIP connection needs at least 3 characters: the provider finds it by them.</source>
        <translation>Le nom de la connexion SIP doit compter au moins 3 caractères&#xa0;: c’est par eux que le fournisseur la retrouve.</translation>
    </message>
    <message>
        <source>“%1” is not a region of the provider. Choose US, Europe or Australia, whichever is nearest to the agents.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une région du fournisseur. Choisissez US, Europe ou Australia, selon ce qui est le plus proche des agents.</translation>
    </message>
    <message>
        <source>“ujet” is the guide&apos;s example and is most likely taken: a sub-domain belongs to one customer in the world. Add your company&apos;s name, for example ujet-company.</source>
        <translation>«&#xa0;ujet&#xa0;» est l’exemple du guide et très probablement déjà pris&#xa0;: un sous-domaine n’appartient qu’à un client au monde. Ajoutez le nom de votre entreprise, par exemple ujet-entreprise.</translation>
    </message>
    <message>
        <source>%1, the country of the number, is not among the allowed destinations. Calls to it will be refused; add it unless that is what you want.</source>
        <translation>%1, le pays du numéro, ne figure pas parmi les destinations autorisées. Les appels vers ce pays seront refusés&#xa0;; ajoutez-le, sauf si c’est voulu.</translation>
    </message>
    <message>
        <source>The provider offers no number of the type “%2” in %1 now. Without a number nobody can be called: choose another country or type, or enter a number that you own.</source>
        <translation>Le fournisseur ne propose actuellement aucun numéro du type «&#xa0;%2&#xa0;» pour %1. Sans numéro, personne ne peut être appelé&#xa0;: choisissez un autre pays ou un autre type, ou saisissez un numéro que vous possédez.</translation>
    </message>
    <message>
        <source>The connection “%1” exists, but it was not made for Microsoft Teams, and that cannot be changed afterwards. Choose another name: Jonction creates a connection of the right kind.</source>
        <translation>La connexion «&#xa0;%1&#xa0;» existe, mais elle n’a pas été créée pour Microsoft Teams, ce qui ne peut plus être changé. Choisissez un autre nom&#xa0;: Jonction créera une connexion du bon type.</translation>
    </message>
    <message>
        <source>The domain to register is generated by the trunk provider. It appears here once the SIP trunk is set up.</source>
        <translation>Le domaine à enregistrer est généré par le fournisseur de jonction SIP. Il apparaît ici dès que la jonction SIP est configurée.</translation>
    </message>
    <message>
        <source>“%1” contains a quote or another character that Teams PowerShell could misread. Use letters, digits, blanks, hyphens and dots.</source>
        <translation>«&#xa0;%1&#xa0;» contient un guillemet ou un autre caractère que Teams PowerShell pourrait mal lire. Utilisez des lettres, des chiffres, des espaces, des traits d’union et des points.</translation>
    </message>
    <message>
        <source>The name is too long: Teams accepts %1 characters.</source>
        <translation>Le nom est trop long&#xa0;: Teams accepte %1 caractères.</translation>
    </message>
    <message>
        <source>The pattern is not a valid regular expression (%1). Teams would refuse it.</source>
        <translation>Le modèle n’est pas une expression régulière valide (%1). Teams le refuserait.</translation>
    </message>
    <message>
        <source>In the pattern “%1” the + stands for a repetition, not for the sign of the number. Write \+ to match the sign.</source>
        <translation>Dans le modèle «&#xa0;%1&#xa0;», le + indique une répétition et non le signe du numéro. Écrivez \+ pour désigner le signe.</translation>
    </message>
    <message>
        <source>“%1” cannot be a unique name. Use up to 120 letters, digits, dots, hyphens and underscores: Jonction finds its registration again by it.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être un nom unique. Utilisez jusqu’à 120 lettres, chiffres, points, traits d’union et traits de soulignement&#xa0;: c’est par lui que Jonction retrouve son inscription.</translation>
    </message>
    <message>
        <source>A client secret lives between %1 and %2 days: Microsoft allows 24 months at most.</source>
        <translation>Un code secret du client vit entre %1 et %2&#xa0;jours&#xa0;: Microsoft autorise 24&#xa0;mois au plus.</translation>
    </message>
    <message>
        <source>Microsoft advises a life under 12 months, and many tenants forbid more. A shorter life limits the harm if the secret leaks; Jonction reminds you in time.</source>
        <translation>Microsoft conseille une durée de vie inférieure à 12&#xa0;mois, et beaucoup de locataires interdisent davantage. Une durée plus courte limite les dégâts si le secret fuit&#xa0;; Jonction vous prévient à temps.</translation>
    </message>
    <message>
        <source>%1 is given to another agent too. Teams accepts a number once: give each agent one of their own.</source>
        <translation>%1 est aussi attribué à un autre agent. Teams n’accepte un numéro qu’une fois&#xa0;: donnez à chaque agent le sien.</translation>
    </message>
    <message>
        <source>%1 is in the list twice. Remove one of the two.</source>
        <translation>%1 figure deux fois dans la liste. Supprimez l’une des deux entrées.</translation>
    </message>
    <message>
        <source>“%1” is not a form of SIP URI. Choose by number or by user name.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une forme d’URI SIP. Choisissez par numéro ou par nom d’utilisateur.</translation>
    </message>
    <message>
        <source>There are %1 agents and the multicast limit is %2: not all of them ring together. Spread them over several queues, or raise the limit (100 at most).</source>
        <translation>Il y a %1 agents et la limite de multidiffusion est de %2&#xa0;: tous ne sonneront pas ensemble. Répartissez-les sur plusieurs files d’attente, ou relevez la limite (100 au plus).</translation>
    </message>
    <message>
        <source>“%1” is not an option of status inheritance. Choose one of the three.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une option d’héritage de l’état. Choisissez l’une des trois.</translation>
    </message>
    <message>
        <source>The Teams state %1 cannot lead to “%2”: CCAIP sets that status itself during calls, chats and wrap-up. Choose another status.</source>
        <translation>L’état Teams %1 ne peut pas mener à «&#xa0;%2&#xa0;»&#xa0;: CCAIP pose lui-même cet état pendant les appels, les chats et la clôture. Choisissez un autre état.</translation>
    </message>
    <message>
        <source>%1 is a guest of the tenant. CCAIP can be linked only with a work account of the tenant itself: sign in with one.</source>
        <translation>%1 est un invité du locataire. CCAIP ne peut être associé qu’avec un compte professionnel du locataire lui-même&#xa0;: connectez-vous avec un tel compte.</translation>
    </message>
    <message>
        <source>%1 does not hold the Global Administrator role now. Linking and consent need it: activate the role or sign in with another account.</source>
        <translation>%1 n’a pas actuellement le rôle d’administrateur général. L’association et le consentement l’exigent&#xa0;: activez le rôle ou connectez-vous avec un autre compte.</translation>
    </message>
    <message>
        <source>%1 is ordered and not active yet. The provider usually takes a few minutes; check the step again later.</source>
        <translation>%1 est commandé et pas encore actif. Le fournisseur met en général quelques minutes&#xa0;; contrôlez de nouveau l’étape plus tard.</translation>
    </message>
    <message>
        <source>The balance of the provider&apos;s account is %1 %2. Without funds no number can be bought and no call passes: top it up in the provider&apos;s portal.</source>
        <translation>Le solde du compte chez le fournisseur est de %1&#xa0;%2. Sans provision, aucun numéro ne peut être acheté et aucun appel ne passe&#xa0;: approvisionnez-le dans le portail du fournisseur.</translation>
    </message>
    <message>
        <source>“%1” is not in the list of agents. Choose one of the list for the test call.</source>
        <translation>«&#xa0;%1&#xa0;» ne figure pas dans la liste des agents. Choisissez-en un de la liste pour l’appel d’essai.</translation>
    </message>
    <message>
        <source>Something was noticed that has no text yet: %1 (%2).</source>
        <translation>Une observation n’a pas encore de texte&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>“%1” cannot be an external dialling prefix. It has up to four characters among 0 to 9, # and *.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être un préfixe de numérotation externe. Il comporte jusqu’à quatre caractères parmi 0 à 9, # et *.</translation>
    </message>
    <message>
        <source>There is no agent yet. Add at least one in the step “Users and numbers”.</source>
        <translation>Il n’y a pas encore d’agent. Ajoutez-en au moins un à l’étape «&#xa0;Utilisateurs et numéros&#xa0;».</translation>
    </message>
    <message>
        <source>Enter the first three characters of the secret that CCAIP holds, or leave the field empty.</source>
        <translation>Saisissez les trois premiers caractères du code secret que détient CCAIP, ou laissez le champ vide.</translation>
    </message>
    <message>
        <source>The tenant does not allow client secrets (policy “%1”), and CCAIP accepts nothing else. An administrator of the tenant has to exempt this app registration with an app management policy of its own; then check again.</source>
        <translation>Le locataire n’autorise pas les codes secrets de client (stratégie «&#xa0;%1&#xa0;»), et CCAIP n’accepte rien d’autre. Un administrateur du locataire doit exempter cette inscription d’application par une stratégie de gestion des applications qui lui soit propre&#xa0;; contrôlez ensuite à nouveau.</translation>
    </message>
    <message>
        <source>The tenant does not allow new client secrets (policy “%1”). The present one goes on working until it ends, but none can follow it: have an administrator exempt this app registration in time.</source>
        <translation>Le locataire n’autorise pas de nouveaux codes secrets de client (stratégie «&#xa0;%1&#xa0;»). Celui en place fonctionne jusqu’à son terme, mais aucun ne pourra lui succéder&#xa0;: faites exempter à temps cette inscription d’application par un administrateur.</translation>
    </message>
    <message>
        <source>The tenant&apos;s policy “%1” bounds a new secret to %2 days; you chose %3. Jonction asks for %2 days.</source>
        <translation>La stratégie «&#xa0;%1&#xa0;» du locataire limite un nouveau code secret à %2&#xa0;jours&#xa0;; vous en avez choisi %3. Jonction en demande %2.</translation>
    </message>
    <message>
        <source>The tenant refused a secret of %1 days, and its policy cannot be read with this account. Jonction now asks for %2 days; apply to try it.</source>
        <translation>Le locataire a refusé un code secret de %1&#xa0;jours, et sa stratégie n’est pas lisible avec ce compte. Jonction demande maintenant %2&#xa0;jours&#xa0;; appliquez pour essayer.</translation>
    </message>
    <message>
        <source>The tenant refused every life down to 30 days. Sign in with the permission Policy.Read.All to see its policy, or ask an administrator what it allows, and enter that number of days.</source>
        <translation>Le locataire a refusé toutes les durées, jusqu’à 30&#xa0;jours. Connectez-vous avec l’autorisation Policy.Read.All pour voir sa stratégie, ou demandez à un administrateur ce qu’elle permet, et saisissez ce nombre de jours.</translation>
    </message>
    <message>
        <source>“%1” stays: CCAIP works with it. Rotate the secret first; the old one goes once CCAIP has the new one.</source>
        <translation>«&#xa0;%1&#xa0;» reste&#xa0;: CCAIP travaille avec lui. Faites d’abord une rotation du code secret&#xa0;; l’ancien part dès que CCAIP a le nouveau.</translation>
    </message>
    <message>
        <source>“%1” stays: it is the last valid secret that anybody can use. Make another one before removing it.</source>
        <translation>«&#xa0;%1&#xa0;» reste&#xa0;: c’est le dernier code secret valide que quelqu’un puisse utiliser. Créez-en un autre avant de le retirer.</translation>
    </message>
    <message>
        <source>“%1” is not removed yet: CCAIP may still work with it, or no other valid secret is left. Check which one CCAIP holds.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas encore retiré&#xa0;: CCAIP travaille peut-être encore avec lui, ou il ne reste aucun autre code secret valide. Vérifiez lequel détient CCAIP.</translation>
    </message>
    <message>
        <source>CCAIP has the new secret. The old one stays beside it until %1; then checking this step proposes to remove it.</source>
        <translation>CCAIP a le nouveau code secret. L’ancien reste à ses côtés jusqu’au %1&#xa0;; ensuite, le contrôle de cette étape propose de le retirer.</translation>
    </message>
    <message>
        <source>Nobody has said which secret CCAIP holds, so its end cannot be watched. Choose it in the list, or enter its first three characters.</source>
        <translation>Personne n’a dit quel code secret détient CCAIP&#xa0;: son terme ne peut donc pas être surveillé. Choisissez-le dans la liste, ou saisissez ses trois premiers caractères.</translation>
    </message>
    <message>
        <source>CCAIP holds a secret that the app registration no longer has (key ID %1): its link fails. Rotate the secret and enter the new one in CCAIP.</source>
        <translation>CCAIP détient un code secret que l’inscription d’application n’a plus (ID de clé %1)&#xa0;: son association échoue. Faites une rotation du code secret et saisissez le nouveau dans CCAIP.</translation>
    </message>
    <message>
        <source>The secret that CCAIP holds (%1…) ended on %2: Teams states stand still. Rotate it now.</source>
        <translation>Le code secret que détient CCAIP (%1…) a expiré le %2&#xa0;: les états Teams sont figés. Faites la rotation maintenant.</translation>
    </message>
    <message>
        <source>The secret that CCAIP holds (%1…) ended on %2, while a valid one lies here unused. Enter that one in CCAIP and link again.</source>
        <translation>Le code secret que détient CCAIP (%1…) a expiré le %2, alors qu’un code valide attend ici sans servir. Saisissez celui-là dans CCAIP et associez à nouveau.</translation>
    </message>
    <message>
        <source>The secret that CCAIP holds (%1…) ends on %2, in %3 days. Rotate it before.</source>
        <translation>Le code secret que détient CCAIP (%1…) expire le %2, dans %3&#xa0;jours. Faites la rotation avant.</translation>
    </message>
    <message>
        <source>The secret that CCAIP holds (%1…) ends on %2, in %3 days, while a newer one lies here unused. Enter the newer one in CCAIP and link again.</source>
        <translation>Le code secret que détient CCAIP (%1…) expire le %2, dans %3&#xa0;jours, alors qu’un plus récent attend ici sans servir. Saisissez le plus récent dans CCAIP et associez à nouveau.</translation>
    </message>
    <message>
        <source>“%1” is none of Microsoft&apos;s clouds. Choose the one that the tenant belongs to.</source>
        <translation>«&#xa0;%1&#xa0;» n’est aucun des clouds de Microsoft. Choisissez celui auquel appartient le locataire.</translation>
    </message>
    <message>
        <source>The tenant is in a national cloud. Google does not say whether CCAI Platform can be linked with one: ask before you set up more than this step.</source>
        <translation>Le locataire se trouve dans un cloud national. Google ne dit pas si CCAI Platform peut y être associée&#xa0;: renseignez-vous avant de configurer plus que cette étape.</translation>
    </message>
    <message>
        <source>This cloud has no interface for numbers and policies of Teams. They are assigned by hand in the Teams admin centre.</source>
        <translation>Ce cloud n’offre pas d’interface pour les numéros et les stratégies de Teams. Leur attribution se fait à la main dans le portail d’administration Teams.</translation>
    </message>
    <message>
        <source>This cloud does not tell the Teams presence of users. CCAIP cannot follow the state of the agents, and the board shows none.</source>
        <translation>Ce cloud ne communique pas la présence Teams des utilisateurs. CCAIP ne peut pas suivre l’état des agents, et le tableau n’en montre aucun.</translation>
    </message>
    <message>
        <source>“%1” is no kind of sign-in application. Choose one of the list.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une sorte d’application de connexion. Choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>You sign in through Microsoft&apos;s own command line tools. Consents pile up on an application that other tools share, and outlive this one: good for trying, not for keeping.</source>
        <translation>Vous vous connectez par les outils en ligne de commande de Microsoft. Les consentements s’accumulent sur une application que d’autres outils partagent et survivent à celui-ci&#xa0;: bon pour essayer, pas pour durer.</translation>
    </message>
    <message>
        <source>%1 may be Global Administrator, but the role is not active now. Activate it under My roles in the Microsoft Entra portal (Privileged Identity Management), then sign in again.</source>
        <translation>%1 peut être administrateur général, mais le rôle n’est pas actif en ce moment. Activez-le sous Mes rôles dans le portail Microsoft Entra (Privileged Identity Management), puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>%1 does not hold the Global Administrator role now. Whether it only has to be activated is not visible to Jonction: look under My roles in the Microsoft Entra portal, or sign in with another account.</source>
        <translation>%1 ne détient pas en ce moment le rôle d’administrateur général. Jonction ne voit pas s’il suffit de l’activer&#xa0;: regardez sous Mes rôles dans le portail Microsoft Entra, ou connectez-vous avec un autre compte.</translation>
    </message>
    <message>
        <source>Microsoft granted fewer permissions than were asked for. Missing: %1. The steps that need them cannot go on: sign in again and accept all of them.</source>
        <translation>Microsoft a accordé moins d’autorisations que demandé. Il manque&#xa0;: %1. Les étapes qui en ont besoin ne peuvent pas continuer&#xa0;: reconnectez-vous et acceptez-les toutes.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 minutes slow. Ends of secrets and sessions are misjudged: set the clock.</source>
        <translation>L’horloge de cet ordinateur retarde de %1 minutes. Les échéances des secrets et des sessions sont mal estimées&#xa0;: réglez l’horloge.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 minutes fast. Ends of secrets and sessions are misjudged: set the clock.</source>
        <translation>L’horloge de cet ordinateur avance de %1 minutes. Les échéances des secrets et des sessions sont mal estimées&#xa0;: réglez l’horloge.</translation>
    </message>
    <message>
        <source>%1 of the agents are not in the directory (%2). Compare their Microsoft 365 user names with the admin centre; without an account there is nothing to license.</source>
        <translation>%1 agents ne se trouvent pas dans l’annuaire (%2). Comparez leurs noms d’utilisateur Microsoft 365 avec le portail d’administration&#xa0;; sans compte, il n’y a rien à licencier.</translation>
    </message>
    <message>
        <source>%1 of the accounts belong to a resource or a shared device (%2). Such an account cannot be an agent: choose the person&apos;s own account.</source>
        <translation>%1 comptes sont ceux d’une ressource ou d’un appareil partagé (%2). Un tel compte ne peut pas être un agent&#xa0;: choisissez le compte de la personne.</translation>
    </message>
    <message>
        <source>%1 accounts have no usage location (%2) and the organisation has no default one: Microsoft gives them no licence. Enter the country in this step.</source>
        <translation>%1 comptes n’ont pas de lieu d’utilisation (%2) et l’organisation n’en a pas par défaut&#xa0;: Microsoft ne leur attribue aucune licence. Saisissez le pays dans cette étape.</translation>
    </message>
    <message>
        <source>%1 accounts hold the edition of Teams Essentials without Microsoft Entra identity (%2), which does not work here. They need the edition with AAD identity.</source>
        <translation>%1 comptes détiennent l’édition de Teams Essentials sans identité Microsoft Entra (%2), qui ne convient pas ici. Il leur faut l’édition avec identité AAD.</translation>
    </message>
    <message>
        <source>%1 accounts get licences from a group (%2). Jonction leaves those alone: they are changed in the group, and leaving the group takes them away.</source>
        <translation>%1 comptes reçoivent des licences d’un groupe (%2). Jonction n’y touche pas&#xa0;: elles se modifient dans le groupe, et quitter le groupe les retire.</translation>
    </message>
    <message>
        <source>Microsoft does not put %3 into force for %1 accounts (%2): it conflicts with another licence that they hold. Remove one of the two, or switch the conflicting plan off in it.</source>
        <translation>Microsoft n’applique pas %3 pour %1 comptes (%2)&#xa0;: ce produit est incompatible avec une autre licence qu’ils détiennent. Retirez l’une des deux, ou désactivez-y le plan de service en conflit.</translation>
    </message>
    <message>
        <source>Microsoft does not put %3 into force for %1 accounts (%2): a plan that it builds on is missing or switched off. With frontline plans (F1, F3), ask your reseller whether the add-on may be used.</source>
        <translation>Microsoft n’applique pas %3 pour %1 comptes (%2)&#xa0;: un plan de service dont il dépend manque ou est désactivé. Avec les forfaits de première ligne (F1, F3), demandez à votre revendeur si le module complémentaire est admis.</translation>
    </message>
    <message>
        <source>%3 is not sold in the usage location of %1 accounts (%2). Check the country in the admin centre, or choose a product that is sold there.</source>
        <translation>%3 n’est pas vendu au lieu d’utilisation de %1 comptes (%2). Vérifiez le pays dans le portail d’administration, ou choisissez un produit qui y est vendu.</translation>
    </message>
    <message>
        <source>Microsoft does not put %3 into force for %1 accounts (%2): another account has the same e-mail or SIP address. Give each account its own.</source>
        <translation>Microsoft n’applique pas %3 pour %1 comptes (%2)&#xa0;: un autre compte a la même adresse e-mail ou SIP. Donnez à chaque compte la sienne.</translation>
    </message>
    <message>
        <source>%3 has fewer seats than accounts: %1 go without (%2). Buy seats, or take them back from accounts that do not need them.</source>
        <translation>%3 a moins de licences que de comptes&#xa0;: %1 restent sans (%2). Achetez des licences, ou retirez-en aux comptes qui n’en ont pas besoin.</translation>
    </message>
    <message>
        <source>Microsoft does not put %3 into force for %1 accounts (%2; reason: %4). The account&apos;s page in the admin centre says more, under Licenses and apps.</source>
        <translation>Microsoft n’applique pas %3 pour %1 comptes (%2&#xa0;; motif&#xa0;: %4). La page du compte dans le portail d’administration en dit plus, sous Licences et applications.</translation>
    </message>
    <message>
        <source>%1 of the agents are not in the directory (%2). Compare their Microsoft 365 user names with the admin centre: without an account nothing can be set up.</source>
        <translation>%1 agents ne se trouvent pas dans l’annuaire (%2). Comparez leurs noms d’utilisateur Microsoft 365 avec le portail d’administration&#xa0;: sans compte, rien ne peut être configuré.</translation>
    </message>
    <message>
        <source>%1 of the agents are guests of the tenant (%2). Their names and numbers belong to their own organisation: use accounts of this tenant.</source>
        <translation>%1 agents sont des invités du locataire (%2). Leur nom et leur numéro dépendent de leur propre organisation&#xa0;: utilisez des comptes de ce locataire.</translation>
    </message>
    <message>
        <source>%1 accounts come from your own Active Directory (%2): Microsoft refuses a new name here. Change it in Active Directory, or use the number form for these agents.</source>
        <translation>%1 comptes viennent de votre propre Active Directory (%2)&#xa0;: Microsoft refuse ici un nouveau nom. Changez-le dans Active Directory, ou utilisez pour ces agents la forme par numéro.</translation>
    </message>
    <message>
        <source>The account you are signed in with is among the agents (%2). Jonction does not change your own sign-in name under your hands: let another administrator do it, or use the number form.</source>
        <translation>Le compte avec lequel vous êtes connecté figure parmi les agents (%2). Jonction ne change pas votre propre nom de connexion pendant que vous travaillez&#xa0;: confiez-le à un autre administrateur, ou utilisez la forme par numéro.</translation>
    </message>
    <message>
        <source>%1 of the accounts are blocked from signing in (%2). They can be set up, but nobody can answer with them: enable them in the admin centre.</source>
        <translation>%1 comptes n’ont pas le droit de se connecter (%2). On peut les configurer, mais personne ne peut répondre avec eux&#xa0;: activez-les dans le portail d’administration.</translation>
    </message>
    <message>
        <source>%1 agents shall get a name on %3 (%2), which is no verified domain of the tenant. Finish the step “Domain” first.</source>
        <translation>%1 agents doivent recevoir un nom sur %3 (%2), qui n’est pas un domaine vérifié du locataire. Terminez d’abord l’étape «&#xa0;Domaine&#xa0;».</translation>
    </message>
    <message>
        <source>The name that %1 agents shall get belongs to another account (%2). Rename or remove that account, or use the number form.</source>
        <translation>Le nom que %1 agents doivent recevoir appartient à un autre compte (%2). Renommez ou supprimez ce compte, ou utilisez la forme par numéro.</translation>
    </message>
    <message>
        <source>This cloud has no interface for numbers: %1 agents (%2) are set up by hand, with the PowerShell lines of this step.</source>
        <translation>Ce cloud n’a pas d’interface pour les numéros&#xa0;: %1 agents (%2) se configurent à la main, avec les lignes PowerShell de cette étape.</translation>
    </message>
    <message>
        <source>%1 belongs to %2 in Teams. A number rings one person: take it back there, or give this agent another one.</source>
        <translation>%1 appartient à %2 dans Teams. Un numéro ne fait sonner qu’une personne&#xa0;: retirez-le-lui, ou donnez-en un autre à cet agent.</translation>
    </message>
    <message>
        <source>Teams does not know %1 of the accounts yet (%2). This follows the licence within minutes to hours: check again later.</source>
        <translation>Teams ne connaît pas encore %1 comptes (%2). Cela suit la licence de quelques minutes à quelques heures&#xa0;: contrôlez de nouveau plus tard.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. A list of agents is much smaller: choose the right file.</source>
        <translation>Le fichier dépasse %1 Mo. Une liste d’agents est bien plus petite&#xa0;: choisissez le bon fichier.</translation>
    </message>
    <message>
        <source>The file holds no agents. It needs a line for each: name, e-mail, user name, number.</source>
        <translation>Le fichier ne contient aucun agent. Il faut une ligne par agent&#xa0;: nom, e-mail, nom d’utilisateur, numéro.</translation>
    </message>
    <message>
        <source>The file is no text. From a workbook, save the sheet as CSV and take that file.</source>
        <translation>Le fichier n’est pas un texte. Depuis un classeur, enregistrez la feuille au format CSV et prenez ce fichier.</translation>
    </message>
    <message>
        <source>Line %1 was left out: it has neither a user name nor an e-mail address.</source>
        <translation>La ligne %1 a été laissée de côté&#xa0;: elle n’a ni nom d’utilisateur ni adresse e-mail.</translation>
    </message>
    <message>
        <source>Line %1 was left out: a list holds %2 agents at most.</source>
        <translation>La ligne %1 a été laissée de côté&#xa0;: une liste contient %2 agents au plus.</translation>
    </message>
    <message>
        <source>“%1” cannot be a user name. Use letters, digits, dots, hyphens and underscores; the domain is added by itself.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être un nom d’utilisateur. Utilisez des lettres, des chiffres, des points, des tirets et des traits de soulignement&#xa0;; le domaine s’ajoute de lui-même.</translation>
    </message>
    <message>
        <source>%1 signs its people in elsewhere (a federated domain), and %2 below it would do the same: no account of Microsoft&apos;s own can live there. Add the sub-domain, promote it to a root domain and set it to managed, or use an SBC name outside %1.</source>
        <translation>%1 connecte ses utilisateurs ailleurs (domaine fédéré), et %2, placé sous lui, ferait de même&#xa0;: aucun compte propre à Microsoft ne peut y exister. Ajoutez le sous-domaine, élevez-le au rang de domaine racine et passez-le en mode géré, ou prenez un nom de SBC hors de %1.</translation>
    </message>
    <message>
        <source>Public DNS shows another value (%1) than the one that Microsoft wants to see (%2). It may be an older attempt or another tenant&apos;s: the right one must stand there too.</source>
        <translation>Le DNS public montre une autre valeur (%1) que celle que Microsoft attend (%2). Elle vient peut-être d’un essai antérieur ou d’un autre locataire&#xa0;: la bonne doit y figurer aussi.</translation>
    </message>
    <message>
        <source>The provider&apos;s interface did not take the TXT record: publish it in the provider&apos;s portal under the host %1. Jonction sees it by itself.</source>
        <translation>L’interface du fournisseur n’a pas accepté l’enregistrement TXT&#xa0;: publiez-le dans le portail du fournisseur, sous l’hôte %1. Jonction le verra de lui-même.</translation>
    </message>
    <message>
        <source>The activation user takes one free seat of %1. It can be taken back once the domain is active.</source>
        <translation>L’utilisateur d’activation occupe une licence libre de %1. Elle pourra être reprise une fois le domaine actif.</translation>
    </message>
    <message>
        <source>The licence is taken back as soon as Microsoft has set the domain up; until then it is needed.</source>
        <translation>La licence sera reprise dès que Microsoft aura mis le domaine en service&#xa0;; d’ici là, elle est nécessaire.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a permission. Names look like User.Read.All.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le nom d’une autorisation. Ces noms ressemblent à User.Read.All.</translation>
    </message>
    <message>
        <source>No permission is chosen: CCAIP could read nothing. Choose at least those that are proposed.</source>
        <translation>Aucune autorisation n’est choisie&#xa0;: CCAIP ne pourrait rien lire. Choisissez au moins celles qui sont proposées.</translation>
    </message>
    <message>
        <source>%1 is not chosen. CCAIP most likely needs it to find the agents and to see their presence.</source>
        <translation>%1 n’est pas choisie. CCAIP en a très probablement besoin pour trouver les agents et voir leur présence.</translation>
    </message>
    <message>
        <source>“%1” is no way to consent. Choose Jonction or Microsoft&apos;s own page.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une façon de consentir. Choisissez Jonction ou la page de Microsoft.</translation>
    </message>
    <message>
        <source>Microsoft Graph of this tenant knows no permission %1. Correct the name, or leave it out.</source>
        <translation>Microsoft Graph ne connaît pas, dans ce locataire, l’autorisation %1. Corrigez le nom ou retirez-la.</translation>
    </message>
    <message>
        <source>The registration also has other redirect URIs (%1). They are kept.</source>
        <translation>L’inscription a aussi d’autres URI de redirection (%1). Elles sont conservées.</translation>
    </message>
    <message>
        <source>The registration also asks for permissions that are not chosen here (%1). They are kept; remove them in the Microsoft Entra portal if nobody needs them.</source>
        <translation>L’inscription demande aussi des autorisations qui ne sont pas choisies ici (%1). Elles sont conservées&#xa0;; retirez-les dans le portail Microsoft Entra si personne n’en a besoin.</translation>
    </message>
    <message>
        <source>In this tenant, members may not register applications. The account that signs in needs the role Application Developer, Cloud Application Administrator or Application Administrator.</source>
        <translation>Dans ce locataire, les membres ne peuvent pas inscrire d’applications. Le compte qui se connecte doit avoir le rôle Développeur d’applications, Administrateur d’application cloud ou Administrateur d’application.</translation>
    </message>
    <message>
        <source>Not taken back: %1. It stays as it is.</source>
        <translation>Non repris&#xa0;: %1. Cela reste en l’état.</translation>
    </message>
    <message>
        <source>Not taken back: %1. The number stays yours, and the provider goes on charging for it. Release it in the provider&apos;s own console if you no longer want it.</source>
        <translation>Non repris&#xa0;: %1. Le numéro reste à vous, et le fournisseur continue de le facturer. Libérez-le dans la console du fournisseur si vous n’en voulez plus.</translation>
    </message>
    <message>
        <source>Not taken back: %1. It does no harm: it only proved to Microsoft whose the name is, and the provider has no interface to remove it.</source>
        <translation>Non repris&#xa0;: %1. Il ne nuit à rien&#xa0;: il a seulement prouvé à Microsoft à qui est le nom, et le fournisseur n’a pas d’interface pour le supprimer.</translation>
    </message>
    <message>
        <source>Not taken back: %1. It ends with the domain, when that is removed from Microsoft 365.</source>
        <translation>Non repris&#xa0;: %1. Elle prend fin avec le domaine, quand celui-ci est supprimé de Microsoft 365.</translation>
    </message>
    <message>
        <source>Not taken back: %1. Everybody with a licence needs one, and it costs nothing: it may stay. It can be changed in the Microsoft 365 admin center.</source>
        <translation>Non repris&#xa0;: %1. Toute personne qui a une licence en a besoin, et cela ne coûte rien&#xa0;: il peut rester. Il se change dans le Centre d’administration Microsoft 365.</translation>
    </message>
</context>
<context>
    <name>WordsGuide</name>
    <message>
        <source>Add the SBC to Direct Routing</source>
        <translation>Ajouter le SBC au routage direct</translation>
    </message>
    <message>
        <source>Create the voice route and enrol the SBC</source>
        <translation>Créer la route vocale et y enregistrer le SBC</translation>
    </message>
    <message>
        <source>Create the voice routing policy</source>
        <translation>Créer la stratégie de routage vocal</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Open the Teams admin centre: &lt;b&gt;Voice &amp;gt; Voice routing policies&lt;/b&gt;, then &lt;b&gt;Add&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Enter a name and a description.&lt;/li&gt;&lt;li&gt;Under &lt;b&gt;PSTN usage records&lt;/b&gt;, choose &lt;b&gt;Add PSTN usage&lt;/b&gt; and tick the record of the voice route; several are tried in their order.&lt;/li&gt;&lt;li&gt;Choose &lt;b&gt;Apply&lt;/b&gt;, then &lt;b&gt;Save&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Leave the Global policy as it is: it would send everybody&apos;s calls to the SBC.&lt;/p&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;Ouvrez le portail d’administration Microsoft Teams&#xa0;: &lt;b&gt;Voix &amp;gt; Règles de routage de la voix&lt;/b&gt;, puis &lt;b&gt;Ajouter&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Saisissez un nom et une description.&lt;/li&gt;&lt;li&gt;Sous &lt;b&gt;Enregistrements d’utilisation du RTC&lt;/b&gt;, cliquez sur &lt;b&gt;Ajouter une utilisation du RTC&lt;/b&gt; et cochez l’enregistrement de la route vocale&#xa0;; s’il y en a plusieurs, ils sont essayés dans l’ordre.&lt;/li&gt;&lt;li&gt;Cliquez sur &lt;b&gt;Appliquer&lt;/b&gt;, puis sur &lt;b&gt;Enregistrer&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Ne touchez pas à la stratégie globale&#xa0;: elle enverrait les appels de tout le monde vers le SBC.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Create the dial plan</source>
        <translation>Créer le plan de numérotation</translation>
    </message>
    <message>
        <source>Give the agents their numbers and policies</source>
        <translation>Donner aux agents leurs numéros et leurs stratégies</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Open the Teams admin centre: &lt;b&gt;Users &amp;gt; Manage users&lt;/b&gt; and choose the agent.&lt;/li&gt;&lt;li&gt;Under &lt;b&gt;General information&lt;/b&gt;, choose &lt;b&gt;Edit&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Set the number type to &lt;b&gt;Direct Routing&lt;/b&gt;, enter the agent&apos;s number and apply.&lt;/li&gt;&lt;li&gt;On the tab &lt;b&gt;Policies&lt;/b&gt;, choose &lt;b&gt;Edit&lt;/b&gt;, set the voice routing policy and the dial plan, and apply.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;The PowerShell lines do the same for each agent. A policy that is a few minutes old may be refused: wait and run the line again.&lt;/p&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;Ouvrez le portail d’administration Microsoft Teams&#xa0;: &lt;b&gt;Utilisateurs &amp;gt; Gérer les utilisateurs&lt;/b&gt; et choisissez l’agent.&lt;/li&gt;&lt;li&gt;Sous &lt;b&gt;Informations générales&lt;/b&gt;, cliquez sur &lt;b&gt;Modifier&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Définissez le type de numéro sur &lt;b&gt;Routage direct&lt;/b&gt;, saisissez le numéro de l’agent et appliquez.&lt;/li&gt;&lt;li&gt;Dans l’onglet &lt;b&gt;Stratégies&lt;/b&gt;, cliquez sur &lt;b&gt;Modifier&lt;/b&gt;, choisissez la stratégie de routage vocal et le plan de numérotation, puis appliquez.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Les lignes PowerShell font la même chose pour chaque agent. Une stratégie créée il y a quelques minutes peut être refusée&#xa0;: patientez et relancez la ligne.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Link CCAIP to Microsoft Teams</source>
        <translation>Associer CCAIP à Microsoft Teams</translation>
    </message>
    <message>
        <source>Make the agents external UCaaS users</source>
        <translation>Faire des agents des utilisateurs UCaaS externes</translation>
    </message>
    <message>
        <source>Choose the agent status inheritance</source>
        <translation>Choisir l’héritage de l’état de l’agent</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Open the CCAIP portal: &lt;b&gt;Settings &amp;gt; Developer Settings &amp;gt; Agent Status Inheritance&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Turn the UCaaS option on.&lt;/li&gt;&lt;li&gt;Under status inheritance upon login, choose the option below.&lt;/li&gt;&lt;li&gt;If the portal offers a status mapping, give each Teams state the CCAIP status below. Leave none without one; In-call, In-chat and Wrap-up cannot be chosen.&lt;/li&gt;&lt;li&gt;Press &lt;b&gt;Save&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;Ouvrez le portail CCAIP&#xa0;: &lt;b&gt;Paramètres &amp;gt; Paramètres pour les développeurs &amp;gt; Héritage de l’état de l’agent&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Activez l’option UCaaS.&lt;/li&gt;&lt;li&gt;Sous l’héritage de l’état à la connexion, choisissez l’option ci-dessous.&lt;/li&gt;&lt;li&gt;Si le portail propose une correspondance des états, donnez à chaque état Teams l’état CCAIP ci-dessous. N’en laissez aucun sans correspondance&#xa0;; En appel, En chat et Clôture ne peuvent pas être choisis.&lt;/li&gt;&lt;li&gt;Cliquez sur &lt;b&gt;Enregistrer&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;</translation>
    </message>
    <message>
        <source>User name of the activation user</source>
        <translation>Nom de l’utilisateur d’activation</translation>
    </message>
    <message>
        <source>Connected App ID</source>
        <translation>ID de l’application connectée</translation>
    </message>
    <message>
        <source>Connected App Secret</source>
        <translation>Code secret de l’application connectée</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Status inheritance upon login</source>
        <translation>Héritage de l’état à la connexion</translation>
    </message>
    <message>
        <source>CCAIP status</source>
        <translation>État CCAIP</translation>
    </message>
    <message>
        <source>Multicast limit</source>
        <translation>Limite de multidiffusion</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>UCaaS platform</source>
        <translation>Plate-forme UCaaS</translation>
    </message>
    <message>
        <source>Teams PowerShell</source>
        <translation>Teams PowerShell</translation>
    </message>
    <message>
        <source>SBC name (FQDN)</source>
        <translation>Nom du SBC (nom de domaine complet)</translation>
    </message>
    <message>
        <source>SIP URI/ID</source>
        <translation>URI/ID SIP</translation>
    </message>
    <message>
        <source>Host of the TXT record</source>
        <translation>Hôte de l’enregistrement TXT</translation>
    </message>
    <message>
        <source>Value of the TXT record</source>
        <translation>Valeur de l’enregistrement TXT</translation>
    </message>
    <message>
        <source>UCaaS username</source>
        <translation>Nom d’utilisateur UCaaS</translation>
    </message>
    <message>
        <source>Do not inherit status upon login</source>
        <translation>Ne pas hériter de l’état lors de la connexion</translation>
    </message>
    <message>
        <source>Apply UCaaS agent status upon login</source>
        <translation>Appliquer l’état de l’agent UCaaS lors de la connexion</translation>
    </message>
    <message>
        <source>UCaaS always overrides next agent status</source>
        <translation>UCaaS remplace toujours le prochain état de l’agent</translation>
    </message>
    <message>
        <source>Declared done by %1 on %2; not observed by Jonction</source>
        <translation>Déclaré fait par %1 le %2&#xa0;; non observé par Jonction</translation>
    </message>
    <message>
        <source>&lt;p&gt;The SBC (session border controller) is the provider&apos;s gateway that Teams talks to.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Open the Teams admin centre: &lt;b&gt;Voice &amp;gt; Direct Routing &amp;gt; SBCs&lt;/b&gt;, then &lt;b&gt;Add&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Enter the name and the SIP signalling port below.&lt;/li&gt;&lt;li&gt;Turn &lt;b&gt;Enabled&lt;/b&gt; and &lt;b&gt;Send SIP options&lt;/b&gt; on.&lt;/li&gt;&lt;li&gt;Choose &lt;b&gt;Save&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;If Microsoft answers that the domain “was not configured for this tenant”, the domain is not active yet: wait, up to 24 hours. A warning about TLS or OPTIONS usually does not block calls. The PowerShell line does the same.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Le SBC (contrôleur de session à la frontière) est la passerelle du fournisseur avec laquelle Teams communique.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Ouvrez le portail d’administration Microsoft Teams&#xa0;: &lt;b&gt;Voix &amp;gt; Routage direct &amp;gt; SBC&lt;/b&gt;, puis &lt;b&gt;Ajouter&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Saisissez le nom et le port de signalisation SIP ci-dessous.&lt;/li&gt;&lt;li&gt;Activez &lt;b&gt;Activé&lt;/b&gt; et &lt;b&gt;Envoyer les options SIP&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Cliquez sur &lt;b&gt;Enregistrer&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Si Microsoft répond que le domaine «&#xa0;was not configured for this tenant&#xa0;», le domaine n’est pas encore actif&#xa0;: patientez, jusqu’à 24 heures. Un avertissement sur TLS ou OPTIONS ne bloque généralement pas les appels. La ligne PowerShell fait la même chose.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Open the Teams admin centre: &lt;b&gt;Voice &amp;gt; Direct Routing &amp;gt; Voice routes&lt;/b&gt;, then &lt;b&gt;Add&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Enter a name and a description, the priority, and the dialled number pattern; ^(.*)$ takes every number.&lt;/li&gt;&lt;li&gt;Under &lt;b&gt;SBCs enrolled&lt;/b&gt;, choose &lt;b&gt;Add SBCs&lt;/b&gt;, tick the SBC, then &lt;b&gt;Apply&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Under &lt;b&gt;PSTN usage records&lt;/b&gt;, choose &lt;b&gt;Add PSTN usage&lt;/b&gt;, tick or create the record, then &lt;b&gt;Apply&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Choose &lt;b&gt;Save&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;The PowerShell lines do the same; they only add the usage record and leave the others alone.&lt;/p&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;Ouvrez le portail d’administration Microsoft Teams&#xa0;: &lt;b&gt;Voix &amp;gt; Routage direct &amp;gt; Routes vocales&lt;/b&gt;, puis &lt;b&gt;Ajouter&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Saisissez un nom et une description, la priorité et le format du numéro composé&#xa0;; ^(.*)$ accepte tous les numéros.&lt;/li&gt;&lt;li&gt;Sous &lt;b&gt;SBC enregistrés&lt;/b&gt;, cliquez sur &lt;b&gt;Ajouter des SBC&lt;/b&gt;, cochez le SBC, puis &lt;b&gt;Appliquer&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Sous &lt;b&gt;Enregistrements d’utilisation du RTC&lt;/b&gt;, cliquez sur &lt;b&gt;Ajouter une utilisation du RTC&lt;/b&gt;, cochez ou créez l’enregistrement, puis &lt;b&gt;Appliquer&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Cliquez sur &lt;b&gt;Enregistrer&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Les lignes PowerShell font la même chose&#xa0;; elles ne font qu’ajouter l’enregistrement d’utilisation et laissent les autres en place.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Open the Teams admin centre: &lt;b&gt;Voice &amp;gt; Dial plans &amp;gt; Add&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Enter a name and a description.&lt;/li&gt;&lt;li&gt;If people dial a digit for an outside line, enter the &lt;b&gt;External dialing prefix&lt;/b&gt; (up to four of 0 to 9, # and *) and turn &lt;b&gt;Optimized device dialing&lt;/b&gt; on. If the portal no longer shows these fields, use a normalisation rule instead.&lt;/li&gt;&lt;li&gt;Under &lt;b&gt;Normalization rules&lt;/b&gt;, add at least one rule; the first one that fits wins, so put them in order with &lt;b&gt;Move up&lt;/b&gt; and &lt;b&gt;Move down&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Choose &lt;b&gt;Save&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;The PowerShell lines belong together: run them in one window, in their order.&lt;/p&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;Ouvrez le portail d’administration Microsoft Teams&#xa0;: &lt;b&gt;Voix &amp;gt; Plan de numérotation &amp;gt; Ajouter&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Saisissez un nom et une description.&lt;/li&gt;&lt;li&gt;Si l’on compose un chiffre pour obtenir une ligne externe, saisissez le &lt;b&gt;Préfixe de numérotation externe&lt;/b&gt; (jusqu’à quatre caractères parmi 0 à 9, # et *) et activez &lt;b&gt;Numérotation optimisée de l’appareil&lt;/b&gt;. Si le portail n’affiche plus ces champs, utilisez à la place une règle de normalisation.&lt;/li&gt;&lt;li&gt;Sous &lt;b&gt;Règles de normalisation&lt;/b&gt;, ajoutez au moins une règle&#xa0;; la première qui convient l’emporte, mettez-les donc dans l’ordre avec &lt;b&gt;Déplacer vers le haut&lt;/b&gt; et &lt;b&gt;Déplacer vers le bas&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Cliquez sur &lt;b&gt;Enregistrer&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Les lignes PowerShell vont ensemble&#xa0;: exécutez-les dans une même fenêtre, dans l’ordre.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Open the CCAIP portal: &lt;b&gt;Settings &amp;gt; Developer Settings &amp;gt; UCaaS&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Choose &lt;b&gt;Microsoft Teams&lt;/b&gt; in the menu and press &lt;b&gt;Save&lt;/b&gt;: the other fields appear.&lt;/li&gt;&lt;li&gt;Paste the &lt;b&gt;Connected App ID&lt;/b&gt; and the &lt;b&gt;Connected App Secret&lt;/b&gt;. Paste rather than type: one wrong character is the usual cause of a failure.&lt;/li&gt;&lt;li&gt;Press &lt;b&gt;Link&lt;/b&gt; before &lt;b&gt;Save&lt;/b&gt;; saving first gives an error. If a Microsoft sign-in opens, use a Global Administrator account and accept for the whole organisation.&lt;/li&gt;&lt;li&gt;A confirmation banner appears and &lt;b&gt;Link&lt;/b&gt; becomes &lt;b&gt;Unlink&lt;/b&gt;. If the portal asks for an expiry date, enter the one that Jonction shows for the secret.&lt;/li&gt;&lt;li&gt;Enter the multicast limit and press &lt;b&gt;Save&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;Ouvrez le portail CCAIP&#xa0;: &lt;b&gt;Paramètres &amp;gt; Paramètres pour les développeurs &amp;gt; UCaaS&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Choisissez &lt;b&gt;Microsoft Teams&lt;/b&gt; dans le menu déroulant et cliquez sur &lt;b&gt;Enregistrer&lt;/b&gt;&#xa0;: les autres champs s’affichent.&lt;/li&gt;&lt;li&gt;Collez l’&lt;b&gt;ID de l’application connectée&lt;/b&gt; et le &lt;b&gt;Code secret de l’application connectée&lt;/b&gt;. Collez plutôt que de saisir&#xa0;: un seul caractère faux est la cause d’échec la plus fréquente.&lt;/li&gt;&lt;li&gt;Cliquez sur &lt;b&gt;Associer&lt;/b&gt; avant &lt;b&gt;Enregistrer&lt;/b&gt;&#xa0;; l’ordre inverse provoque une erreur. Si une connexion Microsoft s’ouvre, utilisez un compte d’administrateur général et acceptez pour toute l’organisation.&lt;/li&gt;&lt;li&gt;Une bannière de confirmation s’affiche et &lt;b&gt;Associer&lt;/b&gt; devient &lt;b&gt;Dissocier&lt;/b&gt;. Si le portail demande une date d’expiration, saisissez celle que Jonction affiche pour le secret.&lt;/li&gt;&lt;li&gt;Définissez la limite de multidiffusion et cliquez sur &lt;b&gt;Enregistrer&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;</translation>
    </message>
    <message>
        <source>SIP signalling port</source>
        <translation>Port de signalisation SIP</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Open the CCAIP portal: &lt;b&gt;Settings &amp;gt; Users &amp;amp; Teams&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;New agent: &lt;b&gt;+ Add User&lt;/b&gt;. Existing agent: the pencil beside the name.&lt;/li&gt;&lt;li&gt;Tick &lt;b&gt;External UCaaS user&lt;/b&gt;: two required fields appear.&lt;/li&gt;&lt;li&gt;Paste the &lt;b&gt;SIP URI/ID&lt;/b&gt; and the &lt;b&gt;UCaaS username&lt;/b&gt; of the agent. If the portal refuses the SIP URI, try it without “sip:”.&lt;/li&gt;&lt;li&gt;Press &lt;b&gt;Add&lt;/b&gt; or &lt;b&gt;Update&lt;/b&gt;. A new agent must open the activation link of the e-mail before any call arrives.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;For many agents, use the portal&apos;s bulk user management: its file has the fields External User, External SIP URI and UCaaS Username, and the values below can be copied as CSV.&lt;/p&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;Ouvrez le portail CCAIP&#xa0;: &lt;b&gt;Paramètres &amp;gt; Utilisateurs et équipes&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Nouvel agent&#xa0;: &lt;b&gt;+ Ajouter un utilisateur&lt;/b&gt;. Agent existant&#xa0;: le crayon à côté du nom.&lt;/li&gt;&lt;li&gt;Cochez &lt;b&gt;Utilisateur UCaaS externe&lt;/b&gt;&#xa0;: deux champs obligatoires s’affichent.&lt;/li&gt;&lt;li&gt;Collez l’&lt;b&gt;URI/ID SIP&lt;/b&gt; et le &lt;b&gt;Nom d’utilisateur UCaaS&lt;/b&gt; de l’agent. Si le portail refuse l’URI SIP, essayez-le sans «&#xa0;sip:&#xa0;».&lt;/li&gt;&lt;li&gt;Cliquez sur &lt;b&gt;Ajouter&lt;/b&gt; ou &lt;b&gt;Mettre à jour&lt;/b&gt;. Un nouvel agent doit ouvrir le lien d’activation reçu par e-mail avant tout appel.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;S’il y a beaucoup d’agents, passez par la gestion groupée des utilisateurs du portail&#xa0;: son fichier a les champs Utilisateur externe, URI SIP externe et Nom d’utilisateur UCaaS, et les valeurs ci-dessous se copient en CSV.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Give CCAIP the new secret</source>
        <translation>Donner le nouveau code secret à CCAIP</translation>
    </message>
    <message>
        <source>&lt;p&gt;The old secret stays valid meanwhile, so nothing stops if you are interrupted.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Open the CCAIP portal: &lt;b&gt;Settings &amp;gt; Developer Settings &amp;gt; UCaaS&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Press &lt;b&gt;Unlink&lt;/b&gt;: the fields can be changed again. Teams states pause until step 4.&lt;/li&gt;&lt;li&gt;Paste the &lt;b&gt;Connected App ID&lt;/b&gt; and the new &lt;b&gt;Connected App Secret&lt;/b&gt;. Paste rather than type.&lt;/li&gt;&lt;li&gt;Press &lt;b&gt;Link&lt;/b&gt; before &lt;b&gt;Save&lt;/b&gt;. If a Microsoft sign-in opens, use a Global Administrator account, best one that no person leaves with.&lt;/li&gt;&lt;li&gt;If the portal asks for an expiry date, type the one below. Press &lt;b&gt;Save&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;</source>
        <translation>&lt;p&gt;L’ancien code secret reste valide entre-temps&#xa0;: rien ne s’arrête si vous êtes interrompu.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Ouvrez le portail CCAIP&#xa0;: &lt;b&gt;Paramètres &amp;gt; Paramètres du développeur &amp;gt; UCaaS&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Cliquez sur &lt;b&gt;Dissocier&lt;/b&gt;&#xa0;: les champs redeviennent modifiables. Les états Teams sont en pause jusqu’au point 4.&lt;/li&gt;&lt;li&gt;Collez l’&lt;b&gt;ID de l’application connectée&lt;/b&gt; et le nouveau &lt;b&gt;Code secret de l’application connectée&lt;/b&gt;. Collez plutôt que de taper.&lt;/li&gt;&lt;li&gt;Cliquez sur &lt;b&gt;Associer&lt;/b&gt; avant &lt;b&gt;Enregistrer&lt;/b&gt;. Si une connexion Microsoft s’ouvre, utilisez un compte Administrateur général, de préférence un compte qui ne quitte pas l’entreprise avec une personne.&lt;/li&gt;&lt;li&gt;Si le portail demande une date d’expiration, saisissez celle ci-dessous. Cliquez sur &lt;b&gt;Enregistrer&lt;/b&gt;.&lt;/li&gt;&lt;/ol&gt;</translation>
    </message>
    <message>
        <source>See that the states still move</source>
        <translation>Voir que les états bougent encore</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Change the state of one agent in Teams, for example to &lt;b&gt;Busy&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Look at that agent in CCAIP, or on the board of Jonction: the state follows within a minute or two.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Jonction looks too: as soon as CCAIP reports a change of one of your agents, this is done by itself. If nothing moves, link again with the new secret; the old one still works.&lt;/p&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;Changez l’état d’un agent dans Teams, par exemple en &lt;b&gt;Occupé(e)&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Regardez cet agent dans CCAIP, ou sur le tableau de Jonction&#xa0;: l’état suit en une minute ou deux.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Jonction regarde aussi&#xa0;: dès que CCAIP signale un changement chez l’un de vos agents, ce point est réglé de lui-même. Si rien ne bouge, associez à nouveau avec le nouveau code secret&#xa0;; l’ancien fonctionne toujours.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>CCAIP portal</source>
        <translation>Portail CCAIP</translation>
    </message>
    <message>
        <source>Expiry date of the secret (UTC)</source>
        <translation>Date d’expiration du code secret (UTC)</translation>
    </message>
    <message>
        <source>Buy the missing licences</source>
        <translation>Acheter les licences manquantes</translation>
    </message>
    <message>
        <source>&lt;p&gt;The tenant owns no free seat of this product. Jonction buys nothing from Microsoft.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Open the Microsoft 365 admin centre: &lt;b&gt;Marketplace&lt;/b&gt; (or &lt;b&gt;Billing &amp;gt; Purchase services&lt;/b&gt;); where a reseller sells to you, ask the reseller.&lt;/li&gt;&lt;li&gt;Buy the product below, with the number of seats shown.&lt;/li&gt;&lt;li&gt;Check this step again: Jonction gives the seats to the agents.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Instead, you can take seats back from accounts that no longer need them, under &lt;b&gt;Billing &amp;gt; Licenses&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Le locataire n’a plus de licence libre de ce produit. Jonction n’achète rien chez Microsoft.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Ouvrez le portail d’administration Microsoft 365&#xa0;: &lt;b&gt;Place de marché&lt;/b&gt; (ou &lt;b&gt;Facturation &amp;gt; Services d’achat&lt;/b&gt;)&#xa0;; si un revendeur vous fournit, adressez-vous à lui.&lt;/li&gt;&lt;li&gt;Achetez le produit ci-dessous, pour le nombre de licences indiqué.&lt;/li&gt;&lt;li&gt;Contrôlez de nouveau cette étape&#xa0;: Jonction attribue les licences aux agents.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Vous pouvez aussi retirer des licences à des comptes qui n’en ont plus besoin, sous &lt;b&gt;Facturation &amp;gt; Licences&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Give the agents their policies</source>
        <translation>Attribuer leurs stratégies aux agents</translation>
    </message>
    <message>
        <source>&lt;p&gt;Microsoft Graph does not assign these policies in your tenant.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Open the Teams admin centre: &lt;b&gt;Users &amp;gt; Manage users&lt;/b&gt; and choose the agent.&lt;/li&gt;&lt;li&gt;On the tab &lt;b&gt;Policies&lt;/b&gt;, choose &lt;b&gt;Edit&lt;/b&gt;, set the voice routing policy and the dial plan, and apply.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;The PowerShell lines do the same for each agent. A policy that is a few minutes old may be refused: wait and run the line again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Microsoft Graph n’attribue pas ces stratégies dans votre locataire.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Ouvrez le portail d’administration Teams&#xa0;: &lt;b&gt;Utilisateurs &amp;gt; Gérer les utilisateurs&lt;/b&gt; et choisissez l’agent.&lt;/li&gt;&lt;li&gt;Sous l’onglet &lt;b&gt;Stratégies&lt;/b&gt;, choisissez &lt;b&gt;Modifier&lt;/b&gt;, définissez la stratégie de routage vocal et le plan de numérotation, puis appliquez.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Les lignes PowerShell font de même pour chaque agent. Une stratégie créée il y a quelques minutes peut être refusée&#xa0;: patientez, puis relancez la ligne.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Publish Microsoft&apos;s TXT record at the provider</source>
        <translation>Publier l’enregistrement TXT de Microsoft chez le fournisseur</translation>
    </message>
    <message>
        <source>&lt;p&gt;Microsoft proves that the domain is yours by a TXT record in its DNS. The provider keeps that zone, and its interface did not take the value.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Open the provider&apos;s portal and your SIP connection, then &lt;b&gt;Domain Validation&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Paste the value below and save. Where a host is asked for, enter the short one: the provider adds the rest.&lt;/li&gt;&lt;li&gt;Come back: Jonction watches public DNS and goes on once the record is seen. That usually takes minutes, at times hours; the program may be closed.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;When Microsoft&apos;s portal proposes e-mail or Teams records for this domain, choose &lt;b&gt;Skip and do this later&lt;/b&gt;: it needs none of them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Microsoft s’assure que le domaine est à vous par un enregistrement TXT dans son DNS. Le fournisseur tient cette zone, et son interface n’a pas accepté la valeur.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Ouvrez le portail du fournisseur et votre connexion SIP, puis &lt;b&gt;Domain Validation&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Collez la valeur ci-dessous et enregistrez. Si un hôte est demandé, saisissez le nom court&#xa0;: le fournisseur ajoute le reste.&lt;/li&gt;&lt;li&gt;Revenez ici&#xa0;: Jonction surveille le DNS public et continue dès que l’enregistrement est visible. Cela prend d’ordinaire quelques minutes, parfois des heures&#xa0;; le programme peut être fermé.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Si le portail de Microsoft propose des enregistrements de messagerie ou Teams pour ce domaine, choisissez &lt;b&gt;Ignorer et le faire plus tard&lt;/b&gt;&#xa0;: il n’en a pas besoin.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Free or buy a licence with Teams</source>
        <translation>Libérer ou acheter une licence comprenant Teams</translation>
    </message>
    <message>
        <source>&lt;p&gt;The account on the domain needs a licence that contains Teams, for example E1, E3 or E5, and the tenant has no free seat of any. Jonction buys no licences.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Microsoft 365 admin centre: &lt;b&gt;Billing &amp;gt; Your products&lt;/b&gt;: buy one seat, or take one from an account that no longer needs it.&lt;/li&gt;&lt;li&gt;Come back and look again: Jonction assigns it.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Once the domain is active the licence can be taken back; the account must stay.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Le compte du domaine a besoin d’une licence qui comprend Teams, par exemple E1, E3 ou E5, et le locataire n’en a aucune de libre. Jonction n’achète pas de licences.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Centre d’administration Microsoft 365&#xa0;: &lt;b&gt;Facturation &amp;gt; Vos produits&lt;/b&gt;&#xa0;: achetez une licence, ou reprenez-en une à un compte qui n’en a plus besoin.&lt;/li&gt;&lt;li&gt;Revenez ici et regardez de nouveau&#xa0;: Jonction l’attribue.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Une fois le domaine actif, la licence peut être reprise&#xa0;; le compte doit rester.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Consent on Microsoft&apos;s page</source>
        <translation>Consentir sur la page de Microsoft</translation>
    </message>
    <message>
        <source>&lt;ol&gt;&lt;li&gt;Open the page and sign in as a Global Administrator (or a Privileged Role Administrator).&lt;/li&gt;&lt;li&gt;Compare the name and the permissions with those of this step, then choose &lt;b&gt;Accept&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Microsoft then sends the browser to CCAIP, which did not ask and may show an error: ignore it and close the page.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Jonction sees the consent by itself. The same can be done later in CCAIP&apos;s own &lt;b&gt;Link&lt;/b&gt; window, where &lt;b&gt;Consent on behalf of your organization&lt;/b&gt; must be ticked.&lt;/p&gt;</source>
        <translation>&lt;ol&gt;&lt;li&gt;Ouvrez la page et connectez-vous comme administrateur général (ou administrateur de rôle privilégié).&lt;/li&gt;&lt;li&gt;Comparez le nom et les autorisations avec ceux de cette étape, puis choisissez &lt;b&gt;Accepter&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Microsoft envoie ensuite le navigateur vers CCAIP, qui n’a rien demandé et peut afficher une erreur&#xa0;: n’en tenez pas compte et fermez la page.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Jonction voit le consentement de lui-même. On peut aussi le donner plus tard dans la fenêtre &lt;b&gt;Link&lt;/b&gt; de CCAIP, en cochant &lt;b&gt;Consentement pour le compte de votre organisation&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Consent to the app&apos;s own permissions</source>
        <translation>Consentir aux autorisations propres de l’application</translation>
    </message>
    <message>
        <source>&lt;p&gt;The same page of Microsoft asks for these too: accepting it once is enough. Jonction sees it by itself.&lt;/p&gt;</source>
        <translation>&lt;p&gt;La même page de Microsoft les demande aussi&#xa0;: une seule acceptation suffit. Jonction le voit de lui-même.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>ID d’application (client)</translation>
    </message>
</context>
<context>
    <name>WordsPermission</name>
    <message>
        <source>Knows who links CCAIP to the tenant</source>
        <translation>Sait qui relie CCAIP au locataire</translation>
    </message>
    <message>
        <source>Keeps the link alive after that person has signed out</source>
        <translation>Maintient la liaison après la déconnexion de cette personne</translation>
    </message>
    <message>
        <source>Finds the agents among the accounts of the tenant</source>
        <translation>Retrouve les agents parmi les comptes du locataire</translation>
    </message>
    <message>
        <source>Sees whether the agents are free, busy or away</source>
        <translation>Voit si les agents sont disponibles, occupés ou absents</translation>
    </message>
    <message>
        <source>Signs a person in; harmless</source>
        <translation>Connecte une personne&#xa0;; sans danger</translation>
    </message>
    <message>
        <source>Reads the name of the person who signs in; harmless</source>
        <translation>Lit le nom de la personne qui se connecte&#xa0;; sans danger</translation>
    </message>
    <message>
        <source>Reads the mail address of the person who signs in; harmless</source>
        <translation>Lit l’adresse de messagerie de la personne qui se connecte&#xa0;; sans danger</translation>
    </message>
    <message>
        <source>Named in the document; Jonction does not need it</source>
        <translation>Nommée dans le document&#xa0;; Jonction n’en a pas besoin</translation>
    </message>
</context>
<context>
    <name>WordsPlan</name>
    <message>
        <source>Session with Microsoft</source>
        <translation>Session Microsoft</translation>
    </message>
    <message>
        <source>Outbound voice profile</source>
        <translation>Profil vocal sortant</translation>
    </message>
    <message>
        <source>SIP connection</source>
        <translation>Connexion SIP</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Domain in Microsoft 365</source>
        <translation>Domaine dans Microsoft 365</translation>
    </message>
    <message>
        <source>Activation user of the domain</source>
        <translation>Utilisateur d’activation du domaine</translation>
    </message>
    <message>
        <source>SBC</source>
        <translation>SBC</translation>
    </message>
    <message>
        <source>Voice route</source>
        <translation>Route vocale</translation>
    </message>
    <message>
        <source>Voice routing policy</source>
        <translation>Stratégie de routage vocal</translation>
    </message>
    <message>
        <source>Dial plan</source>
        <translation>Plan de numérotation</translation>
    </message>
    <message>
        <source>Numbers and policies of the agents</source>
        <translation>Numéros et stratégies des agents</translation>
    </message>
    <message>
        <source>App registration</source>
        <translation>Inscription d’application</translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation>Principal de service</translation>
    </message>
    <message>
        <source>Administrator consent</source>
        <translation>Consentement de l’administrateur</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Code secret du client</translation>
    </message>
    <message>
        <source>UCaaS link</source>
        <translation>Association UCaaS</translation>
    </message>
    <message>
        <source>External UCaaS users</source>
        <translation>Utilisateurs UCaaS externes</translation>
    </message>
    <message>
        <source>Agent status inheritance</source>
        <translation>Héritage de l’état de l’agent</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Appel d’essai</translation>
    </message>
    <message>
        <source>Sign in to the Microsoft tenant in the browser</source>
        <translation>Se connecter au locataire Microsoft dans le navigateur</translation>
    </message>
    <message>
        <source>Create the outbound voice profile %1</source>
        <translation>Créer le profil vocal sortant %1</translation>
    </message>
    <message>
        <source>Create the SIP connection %1</source>
        <translation>Créer la connexion SIP %1</translation>
    </message>
    <message>
        <source>Buy %1</source>
        <translation>Acheter le %1</translation>
    </message>
    <message>
        <source>Create the app registration %1</source>
        <translation>Créer l’inscription d’application %1</translation>
    </message>
    <message>
        <source>Create the service principal of %1</source>
        <translation>Créer le principal de service de %1</translation>
    </message>
    <message>
        <source>Create the client secret “%1” and keep it in the keychain</source>
        <translation>Créer le code secret du client «&#xa0;%1&#xa0;» et le garder dans le trousseau</translation>
    </message>
    <message>
        <source>Sign in to the Microsoft tenant with another account</source>
        <translation>Se connecter au locataire Microsoft avec un autre compte</translation>
    </message>
    <message>
        <source>Change the outbound voice profile %1</source>
        <translation>Modifier le profil vocal sortant %1</translation>
    </message>
    <message>
        <source>Change the SIP connection %1</source>
        <translation>Modifier la connexion SIP %1</translation>
    </message>
    <message>
        <source>Attach %1 to the SIP connection</source>
        <translation>Attribuer le %1 à la connexion SIP</translation>
    </message>
    <message>
        <source>Change the app registration %1</source>
        <translation>Modifier l’inscription d’application %1</translation>
    </message>
    <message>
        <source>Enable the service principal of %1</source>
        <translation>Activer le principal de service de %1</translation>
    </message>
    <message>
        <source>Change the client secret “%1”</source>
        <translation>Modifier le code secret du client «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Sign out of the Microsoft tenant</source>
        <translation>Se déconnecter du locataire Microsoft</translation>
    </message>
    <message>
        <source>Delete the outbound voice profile %1</source>
        <translation>Supprimer le profil vocal sortant %1</translation>
    </message>
    <message>
        <source>Delete the SIP connection %1</source>
        <translation>Supprimer la connexion SIP %1</translation>
    </message>
    <message>
        <source>Release %1: it cannot be bought back</source>
        <translation>Libérer le %1&#xa0;: il ne pourra pas être racheté</translation>
    </message>
    <message>
        <source>Delete the service principal of %1</source>
        <translation>Supprimer le principal de service de %1</translation>
    </message>
    <message>
        <source>Withdraw the consent to the permissions of %1</source>
        <translation>Retirer le consentement aux autorisations de %1</translation>
    </message>
    <message>
        <source>Delete the client secret %1</source>
        <translation>Supprimer le code secret du client %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Format of the caller&apos;s number</source>
        <translation>Format du numéro appelant</translation>
    </message>
    <message>
        <source>Simultaneous calls</source>
        <translation>Appels simultanés</translation>
    </message>
    <message>
        <source>Daily spending limit</source>
        <translation>Plafond de dépense quotidien</translation>
    </message>
    <message>
        <source>Spending limit enforced</source>
        <translation>Plafond de dépense appliqué</translation>
    </message>
    <message>
        <source>Allowed destinations</source>
        <translation>Destinations autorisées</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Format of the called number</source>
        <translation>Format du numéro appelé</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Global Administrator</source>
        <translation>Administrateur général</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Commence par</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Dans le trousseau</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Durée de vie</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Resté en place</translation>
    </message>
    <message>
        <source>Permissions asked for</source>
        <translation>Autorisations demandées</translation>
    </message>
    <message>
        <source>Calls accepted</source>
        <translation>Appels acceptés</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>URI de redirection</translation>
    </message>
    <message>
        <source>Permissions granted</source>
        <translation>Autorisations accordées</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Supported account types</source>
        <translation>Types de comptes acceptés</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Inbound SIP sub-domain</source>
        <translation>Sous-domaine SIP entrant</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>accounts of this tenant only</source>
        <translation>comptes de ce locataire uniquement</translation>
    </message>
    <message>
        <source>personal accounts only</source>
        <translation>comptes personnels uniquement</translation>
    </message>
    <message>
        <source>from anyone</source>
        <translation>de tout appelant</translation>
    </message>
    <message>
        <source>from your own connections only</source>
        <translation>de vos propres connexions uniquement</translation>
    </message>
    <message>
        <source>It does not exist yet.</source>
        <translation>Cet élément n’existe pas encore.</translation>
    </message>
    <message>
        <source>It exists, but not as you want it.</source>
        <translation>Cet élément existe, mais pas tel que vous le voulez.</translation>
    </message>
    <message>
        <source>An interrupted run left it behind; nobody has its value.</source>
        <translation>Une exécution interrompue l’a laissé derrière elle&#xa0;; personne n’en a la valeur.</translation>
    </message>
    <message>
        <source>The present one ends soon, or its value is not in this computer&apos;s keychain.</source>
        <translation>L’actuel expire bientôt, ou sa valeur n’est pas dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>No interface can do it: you do it in the portal, and say so.</source>
        <translation>Aucune interface ne permet de le faire&#xa0;: vous le faites dans le portail, puis vous le dites ici.</translation>
    </message>
    <message>
        <source>Jonction made it, and you take it back.</source>
        <translation>Jonction l’a créé, et vous l’annulez.</translation>
    </message>
    <message>
        <source>There is no open session.</source>
        <translation>Aucune session n’est ouverte.</translation>
    </message>
    <message>
        <source>Buy %1 for %2</source>
        <translation>Acheter le %1 pour %2</translation>
    </message>
    <message>
        <source>Attach %1 to the SIP connection %2</source>
        <translation>Attribuer le %1 à la connexion SIP %2</translation>
    </message>
    <message>
        <source>%1: declared done</source>
        <translation>%1&#xa0;: déclaré fait</translation>
    </message>
    <message>
        <source>%1: nothing to do</source>
        <translation>%1&#xa0;: rien à faire</translation>
    </message>
    <message numerus="yes">
        <source>%n to create</source>
        <translation>
            <numerusform>%n à créer</numerusform>
            <numerusform>%n à créer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>%n à modifier</numerusform>
            <numerusform>%n à modifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to replace</source>
        <translation>
            <numerusform>%n à remplacer</numerusform>
            <numerusform>%n à remplacer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n à supprimer</numerusform>
            <numerusform>%n à supprimer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do by hand</source>
        <translation>
            <numerusform>%n à faire à la main</numerusform>
            <numerusform>%n à faire à la main</numerusform>
        </translation>
    </message>
    <message>
        <source>create</source>
        <translation>créer</translation>
    </message>
    <message>
        <source>change</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>remplacer</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>supprimer</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Create: %1</source>
        <translation>Créer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Modifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation>Remplacer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Supprimer&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 the kind of an object, %2 its name: &quot;SIP connection jonction-practice&quot;</extracomment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Costs money, and cannot be undone.</source>
        <translation>Coûte de l’argent et ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Opens the browser for a sign-in.</source>
        <translation>Ouvre le navigateur pour une connexion.</translation>
    </message>
    <message>
        <source>Removes something for good.</source>
        <translation>Supprime définitivement un élément.</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 par mois</translation>
    </message>
    <message>
        <source>%1 a month, and %2 once</source>
        <translation>%1 par mois, et %2 une seule fois</translation>
    </message>
    <message>
        <source>Incomplete: something could not be read or is missing, so this plan cannot be applied.</source>
        <translation>Incomplet&#xa0;: un élément manque ou n’a pas pu être lu, ce plan ne peut donc pas être appliqué.</translation>
    </message>
    <message>
        <source>Nothing to do: everything is as you want it.</source>
        <translation>Rien à faire&#xa0;: tout est tel que vous le voulez.</translation>
    </message>
    <message>
        <source>with a purchase</source>
        <translation>avec un achat</translation>
    </message>
    <message>
        <source>nothing bought</source>
        <translation>aucun achat</translation>
    </message>
    <message>
        <source>Consent to the permissions of %1 for the whole organisation</source>
        <translation>Consentir aux autorisations de %1 pour toute l’organisation</translation>
    </message>
    <message>
        <source>Complete the consent to the permissions of %1 for the whole organisation</source>
        <translation>Compléter le consentement aux autorisations de %1 pour toute l’organisation</translation>
    </message>
    <message>
        <source>accounts in any organisational directory</source>
        <translation>comptes dans n’importe quel annuaire organisationnel</translation>
    </message>
    <message>
        <source>accounts in any organisational directory and personal accounts</source>
        <translation>comptes dans n’importe quel annuaire organisationnel et comptes personnels</translation>
    </message>
    <message>
        <source>Gives the app rights over the whole organisation.</source>
        <translation>Donne à l’application des droits sur toute l’organisation.</translation>
    </message>
    <message>
        <source>Proof of the new client secret</source>
        <translation>Preuve du nouveau code secret du client</translation>
    </message>
    <message>
        <source>Hand-over of the new secret to CCAIP</source>
        <translation>Remise du nouveau code secret à CCAIP</translation>
    </message>
    <message>
        <source>Look at the states in CCAIP</source>
        <translation>Coup d’œil aux états dans CCAIP</translation>
    </message>
    <message>
        <source>Prove the new client secret with a token of Microsoft</source>
        <translation>Prouver le nouveau code secret du client par un jeton de Microsoft</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Prouvé</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>CCAIP works with its successor now.</source>
        <translation>CCAIP travaille maintenant avec son successeur.</translation>
    </message>
    <message>
        <source>You want it removed.</source>
        <translation>Vous voulez qu’il soit retiré.</translation>
    </message>
    <message>
        <source>It takes the place of the secret that CCAIP holds now.</source>
        <translation>Il prend la place du code secret que CCAIP détient aujourd’hui.</translation>
    </message>
    <message>
        <source>Microsoft has not issued a token for it yet.</source>
        <translation>Microsoft n’a pas encore délivré de jeton pour lui.</translation>
    </message>
    <message>
        <source>The rotation is called off, and CCAIP never had it.</source>
        <translation>La rotation est annulée, et CCAIP ne l’a jamais eu.</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Lieu d’utilisation</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Licences to buy</source>
        <translation>Licences à acheter</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Nom de connexion</translation>
    </message>
    <message>
        <source>Number in Teams</source>
        <translation>Numéro dans Teams</translation>
    </message>
    <message>
        <source>Voice routing policy of the agent</source>
        <translation>Stratégie de routage vocal de l’agent</translation>
    </message>
    <message>
        <source>Dial plan of the agent</source>
        <translation>Plan de numérotation de l’agent</translation>
    </message>
    <message>
        <source>Policies of the agents</source>
        <translation>Stratégies des agents</translation>
    </message>
    <message>
        <source>Give %2 to %1</source>
        <translation>Attribuer %2 à %1</translation>
    </message>
    <message>
        <source>Give %1 the number %3 in Teams</source>
        <translation>Attribuer à %1 le numéro %3 dans Teams</translation>
    </message>
    <message>
        <source>Give %1 the voice routing policy %3</source>
        <translation>Attribuer à %1 la stratégie de routage vocal %3</translation>
    </message>
    <message>
        <source>Give %1 the dial plan %3</source>
        <translation>Attribuer à %1 le plan de numérotation %3</translation>
    </message>
    <message>
        <source>Set the usage location of %1</source>
        <translation>Définir le lieu d’utilisation de %1</translation>
    </message>
    <message>
        <source>Change the sign-in name of %1 to %3</source>
        <translation>Changer le nom de connexion de %1 en %3</translation>
    </message>
    <message>
        <source>Replace the number of %1 in Teams by %3</source>
        <translation>Remplacer le numéro de %1 dans Teams par %3</translation>
    </message>
    <message>
        <source>Replace the voice routing policy of %1 by %3</source>
        <translation>Remplacer la stratégie de routage vocal de %1 par %3</translation>
    </message>
    <message>
        <source>Replace the dial plan of %1 by %3</source>
        <translation>Remplacer le plan de numérotation de %1 par %3</translation>
    </message>
    <message>
        <source>Switch plans of %2 on for %1</source>
        <translation>Activer des plans de service de %2 pour %1</translation>
    </message>
    <message>
        <source>Take %2 back from %1</source>
        <translation>Retirer %2 à %1</translation>
    </message>
    <message>
        <source>Take the number %3 back from %1</source>
        <translation>Retirer le numéro %3 à %1</translation>
    </message>
    <message>
        <source>Take the voice routing policy %3 back from %1</source>
        <translation>Retirer la stratégie de routage vocal %3 à %1</translation>
    </message>
    <message>
        <source>Take the dial plan %3 back from %1</source>
        <translation>Retirer le plan de numérotation %3 à %1</translation>
    </message>
    <message>
        <source>Plans switched off</source>
        <translation>Plans de service désactivés</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>ID du produit</translation>
    </message>
    <message>
        <source>Sign-in name (UPN)</source>
        <translation>Nom d’utilisateur principal (UPN)</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID du compte</translation>
    </message>
    <message>
        <source>Microsoft gives no licence to an account without a usage location.</source>
        <translation>Microsoft n’attribue aucune licence à un compte sans lieu d’utilisation.</translation>
    </message>
    <message>
        <source>CCAIP calls this agent by a name on the SIP sub-domain.</source>
        <translation>CCAIP appelle cet agent par un nom du sous-domaine SIP.</translation>
    </message>
    <message>
        <source>The account has Teams, but not Teams Phone.</source>
        <translation>Le compte a Teams, mais pas Teams Phone.</translation>
    </message>
    <message>
        <source>The account has Teams Phone, but not Teams.</source>
        <translation>Le compte a Teams Phone, mais pas Teams.</translation>
    </message>
    <message>
        <source>The account has neither Teams nor Teams Phone.</source>
        <translation>Le compte n’a ni Teams ni Teams Phone.</translation>
    </message>
    <message>
        <source>The account holds the product, but the plan is switched off in it.</source>
        <translation>Le compte détient le produit, mais le plan de service y est désactivé.</translation>
    </message>
    <message>
        <source>The people sign in with the new name from now on, everywhere. The address of their OneDrive changes; notes of old Teams meetings can no longer be reached; apps that know people by this name lose them, CCAIP too: its UCaaS username must be changed the same minute (step “Agents”). Authenticator and devices show the old name for a while; the mail and SIP addresses follow later. Try it with one agent first. Jonction keeps the former names and can move back.</source>
        <translation>Ces personnes se connecteront désormais partout avec leur nouveau nom. L’adresse de leur OneDrive change&#xa0;; les notes d’anciennes réunions Teams deviennent inaccessibles&#xa0;; les applications qui les connaissent par ce nom les perdent, CCAIP aussi&#xa0;: son nom d’utilisateur UCaaS doit être changé dans la même minute (étape «&#xa0;Agents&#xa0;»). Authenticator et les appareils montrent l’ancien nom quelque temps&#xa0;; les adresses e-mail et SIP suivent plus tard. Essayez d’abord avec un seul agent. Jonction garde les anciens noms et peut revenir en arrière.</translation>
    </message>
    <message>
        <source>TXT record</source>
        <translation>Enregistrement TXT</translation>
    </message>
    <message>
        <source>Verification of the domain</source>
        <translation>Vérification du domaine</translation>
    </message>
    <message>
        <source>Licence of the activation user</source>
        <translation>Licence de l’utilisateur d’activation</translation>
    </message>
    <message>
        <source>Permissions of the app itself</source>
        <translation>Autorisations de l’application elle-même</translation>
    </message>
    <message>
        <source>Register the domain %1 in Microsoft 365</source>
        <translation>Inscrire le domaine %1 dans Microsoft 365</translation>
    </message>
    <message>
        <source>Publish Microsoft&apos;s TXT record of %1 in the provider&apos;s zone</source>
        <translation>Publier l’enregistrement TXT de Microsoft pour %1 dans la zone du fournisseur</translation>
    </message>
    <message>
        <source>Have Microsoft verify %1</source>
        <translation>Faire vérifier %1 par Microsoft</translation>
    </message>
    <message>
        <source>Create the activation user %1</source>
        <translation>Créer l’utilisateur d’activation %1</translation>
    </message>
    <message>
        <source>Give %1 a licence with Teams</source>
        <translation>Attribuer à %1 une licence comprenant Teams</translation>
    </message>
    <message>
        <source>Give the app %1 its own permissions</source>
        <translation>Donner à l’application %1 ses propres autorisations</translation>
    </message>
    <message>
        <source>Replace the TXT record of %1 in the provider&apos;s zone</source>
        <translation>Remplacer l’enregistrement TXT de %1 dans la zone du fournisseur</translation>
    </message>
    <message>
        <source>Complete the app %1&apos;s own permissions</source>
        <translation>Compléter les autorisations propres de l’application %1</translation>
    </message>
    <message>
        <source>Remove the domain %1 from Microsoft 365</source>
        <translation>Retirer le domaine %1 de Microsoft 365</translation>
    </message>
    <message>
        <source>Delete the activation user %1</source>
        <translation>Supprimer l’utilisateur d’activation %1</translation>
    </message>
    <message>
        <source>Take the licence back from %1</source>
        <translation>Reprendre la licence de %1</translation>
    </message>
    <message>
        <source>Delete the app registration %1; Microsoft keeps it restorable for 30 days</source>
        <translation>Supprimer l’inscription d’application %1&#xa0;; Microsoft permet de la restaurer pendant 30&#xa0;jours</translation>
    </message>
    <message>
        <source>Withdraw the app %1&apos;s own permissions</source>
        <translation>Retirer les autorisations propres de l’application %1</translation>
    </message>
    <message>
        <source>Permissions asked for the app itself</source>
        <translation>Autorisations demandées pour l’application elle-même</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>It was deleted less than 30 days ago: it comes back with the IDs that CCAIP knows.</source>
        <translation>Elle a été supprimée il y a moins de 30&#xa0;jours&#xa0;: elle revient avec les identifiants que CCAIP connaît.</translation>
    </message>
    <message>
        <source>The domain is active: the account must stay, its licence need not.</source>
        <translation>Le domaine est actif&#xa0;: le compte doit rester, sa licence non.</translation>
    </message>
    <message>
        <source>Restore the deleted app registration %1</source>
        <translation>Restaurer l’inscription d’application supprimée %1</translation>
    </message>
    <message>
        <source>Makes a value that is shown only once.</source>
        <translation>Produit une valeur qui n’est montrée qu’une fois.</translation>
    </message>
</context>
<context>
    <name>WordsRule</name>
    <message>
        <source>This agent does not work in Teams: the CCAIP status counts.</source>
        <translation>Cet agent ne travaille pas dans Teams&#xa0;: l’état CCAIP fait foi.</translation>
    </message>
    <message>
        <source>The status is not inherited: the CCAIP status counts.</source>
        <translation>L’état n’est pas hérité&#xa0;: l’état CCAIP fait foi.</translation>
    </message>
    <message>
        <source>The agent is signed in to CCAIP: the CCAIP status counts until the next sign-in.</source>
        <translation>L’agent est connecté à CCAIP&#xa0;: l’état CCAIP fait foi jusqu’à la prochaine connexion.</translation>
    </message>
    <message>
        <source>The agent is not signed in to CCAIP; the Teams state decides how the agent will start.</source>
        <translation>L’agent n’est pas connecté à CCAIP&#xa0;; l’état Teams décide de l’état dans lequel il commencera.</translation>
    </message>
    <message>
        <source>UCaaS always overrides: the Teams state counts.</source>
        <translation>UCaaS remplace toujours l’état&#xa0;: l’état Teams fait foi.</translation>
    </message>
    <message>
        <source>A call, a chat or a wrap-up is going on: the Teams state counts once it has ended.</source>
        <translation>Un appel, un chat ou une clôture est en cours&#xa0;: l’état Teams fera foi quand ce sera terminé.</translation>
    </message>
    <message>
        <source>No CCAIP status is mapped to this Teams state: the CCAIP status counts.</source>
        <translation>Aucun état CCAIP n’est associé à cet état Teams&#xa0;: l’état CCAIP fait foi.</translation>
    </message>
    <message>
        <source>There is no recent news from Teams: the CCAIP status counts.</source>
        <translation>Aucune nouvelle récente de Teams&#xa0;: l’état CCAIP fait foi.</translation>
    </message>
    <message>
        <source>There is no recent news from CCAIP, which decides for this agent.</source>
        <translation>Aucune nouvelle récente de CCAIP, dont l’état fait foi pour cet agent.</translation>
    </message>
</context>
<context>
    <name>WordsSecret</name>
    <message>
        <source>Rotation, 1 of 5: check and apply, and the new secret is made and kept in the keychain.</source>
        <translation>Rotation, 1 sur 5&#xa0;: contrôlez et appliquez, et le nouveau code secret est créé et conservé dans le trousseau.</translation>
    </message>
    <message>
        <source>Rotation, 2 of 5: the new secret is kept. Check and apply to prove it with Microsoft.</source>
        <translation>Rotation, 2 sur 5&#xa0;: le nouveau code secret est conservé. Contrôlez et appliquez pour le prouver auprès de Microsoft.</translation>
    </message>
    <message>
        <source>Rotation, 3 of 5: the new secret works. Give it to CCAIP as described below.</source>
        <translation>Rotation, 3 sur 5&#xa0;: le nouveau code secret fonctionne. Donnez-le à CCAIP comme décrit ci-dessous.</translation>
    </message>
    <message>
        <source>Rotation, 4 of 5: CCAIP has the new secret. See that the states of the agents still move.</source>
        <translation>Rotation, 4 sur 5&#xa0;: CCAIP a le nouveau code secret. Voyez si les états des agents bougent encore.</translation>
    </message>
    <message>
        <source>Rotation, 5 of 5: both secrets are valid. The old one is removed from %1 on, with the next check and apply.</source>
        <translation>Rotation, 5 sur 5&#xa0;: les deux codes secrets sont valides. L’ancien est retiré à partir du %1, avec le contrôle et l’application suivants.</translation>
    </message>
    <message>
        <source>The rotation is called off. Check and apply to remove the new secret; CCAIP goes on with the old one.</source>
        <translation>La rotation est annulée. Contrôlez et appliquez pour retirer le nouveau code secret&#xa0;; CCAIP continue avec l’ancien.</translation>
    </message>
    <message>
        <source>The client secret that CCAIP holds ends (%1)</source>
        <translation>Le code secret du client que détient CCAIP expire (%1)</translation>
    </message>
    <message>
        <source>A client secret of CCAIP ends (%1)</source>
        <translation>Un code secret du client de CCAIP expire (%1)</translation>
    </message>
    <message>
        <source>Client secret “%1” (begins with %2, key ID %3) of the application %4 ends on %5. From then on no Teams state reaches CCAIP.
Rotate it before: open the document in Jonction, step “Client secret”, and choose Rotate.</source>
        <translation>Le code secret du client «&#xa0;%1&#xa0;» (début %2, ID de clé %3) de l’application %4 expire le %5. Dès lors, aucun état Teams ne parvient plus à CCAIP.
Faites la rotation avant&#xa0;: ouvrez le document dans Jonction, étape «&#xa0;Code secret du client&#xa0;», et choisissez Rotation.</translation>
    </message>
    <message>
        <source>The client secret that CCAIP holds ended on %1: the agents&apos; states stand still.</source>
        <translation>Le code secret du client que détient CCAIP a expiré le %1&#xa0;: les états des agents sont figés.</translation>
    </message>
    <message>
        <source>The client secret that CCAIP holds ends on %1: %2.</source>
        <translation>Le code secret du client que détient CCAIP expire le %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The client secret ended on %1.</source>
        <translation>Le code secret du client a expiré le %1.</translation>
    </message>
    <message>
        <source>The client secret ends on %1: %2.</source>
        <translation>Le code secret du client expire le %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Client secret: %1</source>
        <translation>Code secret du client&#xa0;: %1</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Expire bientôt</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valide</translation>
    </message>
</context>
<context>
    <name>WordsSignIn</name>
    <message>
        <source>Global (GCC included)</source>
        <translation>Mondial (y compris GCC)</translation>
    </message>
    <message>
        <source>US Government, GCC High</source>
        <translation>Gouvernement des États-Unis, GCC High</translation>
    </message>
    <message>
        <source>US Government, DoD</source>
        <translation>Gouvernement des États-Unis, DoD</translation>
    </message>
    <message>
        <source>China, operated by 21Vianet</source>
        <translation>Chine, exploité par 21Vianet</translation>
    </message>
    <message>
        <source>Has no interface for Teams numbers and policies: they are assigned by hand. The application must be registered in this cloud.</source>
        <translation>N’offre pas d’interface pour les numéros et les stratégies Teams&#xa0;: leur attribution se fait à la main. L’application doit être inscrite dans ce cloud.</translation>
    </message>
    <message>
        <source>Tells no Teams presence and has no interface for Teams numbers and policies. The application must be registered in this cloud.</source>
        <translation>Ne communique pas la présence Teams et n’offre pas d’interface pour les numéros et les stratégies Teams. L’application doit être inscrite dans ce cloud.</translation>
    </message>
    <message>
        <source>An application for several tenants</source>
        <translation>Une application pour plusieurs locataires</translation>
    </message>
    <message>
        <source>An application of this tenant</source>
        <translation>Une application de ce locataire</translation>
    </message>
    <message>
        <source>Microsoft Graph Command Line Tools (evaluation)</source>
        <translation>Microsoft Graph Command Line Tools (évaluation)</translation>
    </message>
    <message>
        <source>Its own name in consents and sign-in logs, and only the permissions of this tool. An application whose publisher is not verified counts as risky: an administrator must accept it.</source>
        <translation>Un nom propre dans les consentements et les journaux de connexion, et les seules autorisations de cet outil. Une application dont l’éditeur n’est pas vérifié passe pour risquée&#xa0;: un administrateur doit l’accepter.</translation>
    </message>
    <message>
        <source>Works where applications from outside are forbidden, and trusts nobody else. It takes one visit to the Microsoft Entra portal: a public client for accounts of this organisation, with the redirect URI http://localhost/jonction and public client flows allowed.</source>
        <translation>Fonctionne là où les applications extérieures sont interdites, sans faire confiance à personne d’autre. Il faut passer une fois par le portail Microsoft Entra&#xa0;: un client public pour les comptes de cette organisation, avec l’URI de redirection http://localhost/jonction et les flux de clients publics autorisés.</translation>
    </message>
    <message>
        <source>Nothing to register. Consents pile up on an application that other tools share and outlive this one; the sign-in logs show Microsoft&apos;s tool, not Jonction; many tenants block it.</source>
        <translation>Rien à inscrire. Les consentements s’accumulent sur une application que d’autres outils partagent et survivent à celui-ci&#xa0;; les journaux de connexion montrent l’outil de Microsoft, pas Jonction&#xa0;; de nombreux locataires la bloquent.</translation>
    </message>
    <message>
        <source>Global Administrator</source>
        <translation>Administrateur général</translation>
    </message>
    <message>
        <source>Domain Name Administrator</source>
        <translation>Administrateur de noms de domaine</translation>
    </message>
    <message>
        <source>License Administrator</source>
        <translation>Administrateur de licences</translation>
    </message>
    <message>
        <source>User Administrator</source>
        <translation>Administrateur d’utilisateurs</translation>
    </message>
    <message>
        <source>Teams Administrator</source>
        <translation>Administrateur Teams</translation>
    </message>
    <message>
        <source>Cloud Application Administrator</source>
        <translation>Administrateur d’application cloud</translation>
    </message>
    <message>
        <source>Application Administrator</source>
        <translation>Administrateur d’application</translation>
    </message>
    <message>
        <source>Privileged Role Administrator</source>
        <translation>Administrateur de rôle privilégié</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>eligible, not active: activate it, then sign in again</source>
        <translation>éligible, non actif&#xa0;: activez-le, puis reconnectez-vous</translation>
    </message>
    <message>
        <source>not held; the steps below need these roles instead</source>
        <translation>non détenu&#xa0;; les étapes ci-dessous demandent ces rôles à la place</translation>
    </message>
    <message>
        <source>not active; whether it can be activated is not visible</source>
        <translation>non actif&#xa0;; on ne voit pas s’il peut être activé</translation>
    </message>
    <message>
        <source>%1, member of the tenant</source>
        <translation>%1, membre du locataire</translation>
    </message>
    <message>
        <source>%1, guest of the tenant</source>
        <translation>%1, invité du locataire</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>manque&#xa0;: %1</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>aucun écart</translation>
    </message>
    <message>
        <source>this computer is %1 slow</source>
        <translation>cet ordinateur retarde de %1</translation>
    </message>
    <message>
        <source>this computer is %1 fast</source>
        <translation>cet ordinateur avance de %1</translation>
    </message>
</context>
<context>
    <name>WordsState</name>
    <message>
        <source>Waiting for an earlier step</source>
        <translation>En attente d’une étape précédente</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>À remplir</translation>
    </message>
    <message>
        <source>Reading what exists…</source>
        <translation>Lecture de l’existant…</translation>
    </message>
    <message>
        <source>Plan ready</source>
        <translation>Plan prêt</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Application en cours…</translation>
    </message>
    <message>
        <source>Proving…</source>
        <translation>Vérification en cours…</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Declared done</source>
        <translation>Déclaré fait</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Demande votre attention</translation>
    </message>
    <message>
        <source>To prove again</source>
        <translation>À vérifier de nouveau</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Passed with a warning</source>
        <translation>Réussi avec un avertissement</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Declared, not observed</source>
        <translation>Déclaré, non observé</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Available, idle</source>
        <translation>Disponible, inactif</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Be right back</source>
        <translation>De retour bientôt</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Busy, idle</source>
        <translation>Occupé, inactif</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors connexion</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>En appel</translation>
    </message>
    <message>
        <source>In a conference call</source>
        <translation>En conférence téléphonique</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>In a meeting</source>
        <translation>En réunion</translation>
    </message>
    <message>
        <source>Off work</source>
        <translation>En dehors des heures de travail</translation>
    </message>
    <message>
        <source>Out of office</source>
        <translation>Absent du bureau</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>En présentation</translation>
    </message>
    <message>
        <source>Focusing</source>
        <translation>En concentration</translation>
    </message>
    <message>
        <source>Urgent interruptions only</source>
        <translation>Interruptions urgentes uniquement</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Special task</source>
        <translation>Tâche spéciale</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Repas</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Appel manqué</translation>
    </message>
    <message>
        <source>Missed chat</source>
        <translation>Chat manqué</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>En appel</translation>
    </message>
    <message>
        <source>In chat</source>
        <translation>En chat</translation>
    </message>
    <message>
        <source>Unresponsive</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>CCAIP</source>
        <translation>CCAIP</translation>
    </message>
    <message>
        <source>Effective state</source>
        <translation>État effectif</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Indéterminé</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Resolved after an interruption</source>
        <translation>Résolu après une interruption</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Arrêté par vous</translation>
    </message>
    <message>
        <source>Declaration withdrawn</source>
        <translation>Déclaration retirée</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>En conversation</translation>
    </message>
    <message>
        <source>Teams presence</source>
        <translation>Présence Teams</translation>
    </message>
    <message>
        <source>CCAIP statuses</source>
        <translation>États CCAIP</translation>
    </message>
    <message>
        <source>List of agents</source>
        <translation>Liste des agents</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Say which CCAIP instance and which Microsoft tenant belong together, and sign in.</source>
        <translation>Dites quelle instance CCAIP et quel locataire Microsoft vont ensemble, et connectez-vous.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Jonction reads and changes your Microsoft tenant on behalf of a &lt;b&gt;Global Administrator&lt;/b&gt; who signs in with a work account. A personal Microsoft account is refused.&lt;/p&gt;&lt;p&gt;The sign-in uses an application of your own tenant: in the Microsoft Entra portal, open &lt;b&gt;App registrations &amp;gt; New registration&lt;/b&gt;, choose the platform &lt;b&gt;Mobile and desktop applications&lt;/b&gt; with the redirect URI &lt;code&gt;http://localhost&lt;/code&gt;, and allow public client flows. Copy its &lt;b&gt;Application (client) ID&lt;/b&gt; here. It is not the application that CCAIP will use; that one comes later.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;CCAIP portal host&lt;/b&gt; is the name in the address bar of your portal, for example &lt;code&gt;customer.uc1.ccaiplatform.com&lt;/code&gt;. The redirect URI and the links of the later steps are built from it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Jonction lit et modifie votre locataire Microsoft au nom d’un &lt;b&gt;administrateur général&lt;/b&gt; qui se connecte avec un compte professionnel. Un compte Microsoft personnel est refusé.&lt;/p&gt;&lt;p&gt;La connexion passe par une application de votre propre locataire&#xa0;: dans le portail Microsoft Entra, ouvrez &lt;b&gt;Inscriptions d’applications &amp;gt; Nouvelle inscription&lt;/b&gt;, choisissez la plate-forme &lt;b&gt;Applications mobiles et de bureau&lt;/b&gt; avec l’URI de redirection &lt;code&gt;http://localhost&lt;/code&gt;, et autorisez les flux de clients publics. Copiez ici son &lt;b&gt;ID d’application (client)&lt;/b&gt;. Ce n’est pas l’application que CCAIP utilisera&#xa0;; celle-là vient plus tard.&lt;/p&gt;&lt;p&gt;L’&lt;b&gt;hôte du portail CCAIP&lt;/b&gt; est le nom qui figure dans la barre d’adresse de votre portail, par exemple &lt;code&gt;client.uc1.ccaiplatform.com&lt;/code&gt;. L’URI de redirection et les liens des étapes suivantes en sont déduits.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>SIP trunk</source>
        <translation>Jonction SIP</translation>
    </message>
    <message>
        <source>Make the path that calls take from CCAIP to Teams: profile, connection, sub-domain and number.</source>
        <translation>Créez le chemin des appels de CCAIP vers Teams&#xa0;: profil, connexion, sous-domaine et numéro.</translation>
    </message>
    <message>
        <source>&lt;p&gt;CCAIP reaches Teams by SIP through a trunk provider. This step buys a phone number, adds a SIP connection of the kind made for Microsoft Teams, attaches the number to it, sets the &lt;b&gt;outbound voice profile&lt;/b&gt; and creates the &lt;b&gt;inbound SIP sub-domain&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Two names come out of it, and they are easily confused. The &lt;b&gt;SBC name&lt;/b&gt; (…mstsbc.telnyx.tech) is generated by the provider; Microsoft knows it. The &lt;b&gt;inbound sub-domain&lt;/b&gt; (….sip.telnyx.com) is chosen by you; CCAIP calls it.&lt;/p&gt;&lt;p&gt;The API key is made in the provider&apos;s portal (Telnyx: &lt;b&gt;Account &amp;gt; Keys &amp;amp; Credentials &amp;gt; API Keys&lt;/b&gt;) and is kept in this computer&apos;s keychain only. Trial accounts have no Direct Routing for Teams. A number costs money: you see the price and confirm it before anything is bought.&lt;/p&gt;</source>
        <translation>&lt;p&gt;CCAIP joint Teams en SIP par un fournisseur de jonction SIP. Cette étape achète un numéro de téléphone, ajoute une connexion SIP du type prévu pour Microsoft Teams, lui attribue le numéro, définit le &lt;b&gt;profil vocal pour les appels sortants&lt;/b&gt; et crée le &lt;b&gt;sous-domaine SIP entrant&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Deux noms en résultent, que l’on confond facilement. Le &lt;b&gt;nom du SBC&lt;/b&gt; (…mstsbc.telnyx.tech) est généré par le fournisseur&#xa0;; c’est celui que Microsoft connaît. Le &lt;b&gt;sous-domaine entrant&lt;/b&gt; (….sip.telnyx.com) est choisi par vous&#xa0;; c’est celui que CCAIP appelle.&lt;/p&gt;&lt;p&gt;La clé d’API se crée dans le portail du fournisseur (Telnyx&#xa0;: &lt;b&gt;Account &amp;gt; Keys &amp;amp; Credentials &amp;gt; API Keys&lt;/b&gt;) et n’est gardée que dans le trousseau de cet ordinateur. Les comptes d’essai n’ont pas le routage direct pour Teams. Un numéro coûte de l’argent&#xa0;: vous voyez le prix et le confirmez avant tout achat.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Register the SBC&apos;s domain in Microsoft 365 and activate it.</source>
        <translation>Enregistrez le domaine du SBC dans Microsoft 365 et activez-le.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Give each agent a licence that allows calls through Direct Routing.</source>
        <translation>Donnez à chaque agent une licence qui permet les appels par le routage direct.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each agent needs Teams and Teams Phone (called Phone System in the guide):&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Microsoft 365 Business Basic, Standard or Premium: add Teams Phone Standard, or the older Business Voice without calling plan.&lt;/li&gt;&lt;li&gt;Office 365 E1, E3, F3, A1 or A3: add Teams Phone Standard.&lt;/li&gt;&lt;li&gt;E5: nothing to add, unless the suite is sold without Teams.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Microsoft 365 admin centre: &lt;b&gt;Users &amp;gt; Active users&lt;/b&gt;, the three dots beside the agent, &lt;b&gt;Manage product licenses&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Chaque agent a besoin de Teams et de Teams Phone («&#xa0;Système téléphonique&#xa0;» dans le guide)&#xa0;:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Microsoft 365 Business Basic, Standard ou Premium&#xa0;: ajoutez Teams Phone Standard, ou l’ancien Business Voice sans forfait d’appels.&lt;/li&gt;&lt;li&gt;Office 365 E1, E3, F3, A1 ou A3&#xa0;: ajoutez Teams Phone Standard.&lt;/li&gt;&lt;li&gt;E5&#xa0;: rien à ajouter, sauf si la suite est vendue sans Teams.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Portail d’administration Microsoft 365&#xa0;: &lt;b&gt;Utilisateurs &amp;gt; Utilisateurs actifs&lt;/b&gt;, les trois points à côté de l’agent, &lt;b&gt;Gérer les licences produit&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Direct Routing</source>
        <translation>Routage direct</translation>
    </message>
    <message>
        <source>Tell Teams about the SBC, and which calls go through it.</source>
        <translation>Faites connaître le SBC à Teams, et dites quels appels passent par lui.</translation>
    </message>
    <message>
        <source>Users and numbers</source>
        <translation>Utilisateurs et numéros</translation>
    </message>
    <message>
        <source>Give each agent a phone number, the voice routing policy and the dial plan in Teams.</source>
        <translation>Donnez à chaque agent, dans Teams, un numéro de téléphone, la stratégie de routage vocal et le plan de numérotation.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Teams finds a person by the phone number of the call. Teams admin centre: &lt;b&gt;Users &amp;gt; Manage users&lt;/b&gt;, the agent, &lt;b&gt;General information &amp;gt; Edit&lt;/b&gt;, number type &lt;b&gt;Direct Routing&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;CCAIP calls an agent at a &lt;b&gt;SIP URI&lt;/b&gt;. Two forms exist: &lt;code&gt;{phone_number}@{subdomain}&lt;/code&gt; when the Microsoft account stays as it is, and &lt;code&gt;{username}@{sip_subdomain}&lt;/code&gt; when the user&apos;s domain was moved to the trunk&apos;s. Prefer the first: moving the domain changes the name and the e-mail address the person signs in with.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Teams trouve une personne par le numéro appelé. Portail d’administration Microsoft Teams&#xa0;: &lt;b&gt;Utilisateurs &amp;gt; Gérer les utilisateurs&lt;/b&gt;, l’agent, &lt;b&gt;Informations générales &amp;gt; Modifier&lt;/b&gt;, type de numéro &lt;b&gt;Routage direct&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;CCAIP appelle un agent à un &lt;b&gt;URI SIP&lt;/b&gt;. Deux formes existent&#xa0;: &lt;code&gt;{phone_number}@{subdomain}&lt;/code&gt; quand le compte Microsoft reste tel quel, et &lt;code&gt;{username}@{sip_subdomain}&lt;/code&gt; quand le domaine de l’utilisateur a été remplacé par celui de la jonction. Préférez la première&#xa0;: changer le domaine change le nom et l’adresse e-mail avec lesquels la personne se connecte.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>App registration</source>
        <translation>Inscription d’application</translation>
    </message>
    <message>
        <source>Register the application through which CCAIP reads users and presence.</source>
        <translation>Inscrivez l’application par laquelle CCAIP lit les utilisateurs et leur présence.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Code secret du client</translation>
    </message>
    <message>
        <source>Make the password of the application, keep it safe, and prove that it works.</source>
        <translation>Créez le mot de passe de l’application, gardez-le en lieu sûr et prouvez qu’il fonctionne.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Microsoft shows the value of a &lt;b&gt;client secret&lt;/b&gt; once. Jonction puts it into this computer&apos;s keychain at once, reads it back, and proves it by asking Microsoft for a token. The document holds its ID and its expiry date, never its value.&lt;/p&gt;&lt;p&gt;A secret lives 24 months at most; tenants often allow less. When it ends, the Teams states in CCAIP freeze: Jonction reminds you in time. A new secret must be entered in CCAIP, and the link made again.&lt;/p&gt;&lt;p&gt;By hand: Microsoft Entra portal, the app registration, &lt;b&gt;Manage &amp;gt; Certificates &amp;amp; secrets &amp;gt; Client secrets &amp;gt; New client secret&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Microsoft n’affiche qu’une fois la valeur d’un &lt;b&gt;code secret du client&lt;/b&gt;. Jonction la place aussitôt dans le trousseau de cet ordinateur, la relit, et en fait la preuve en demandant un jeton à Microsoft. Le document garde son ID et sa date d’expiration, jamais sa valeur.&lt;/p&gt;&lt;p&gt;Un secret vit 24&#xa0;mois au plus&#xa0;; les locataires autorisent souvent moins. Quand il expire, les états Teams se figent dans CCAIP&#xa0;: Jonction vous prévient à temps. Un nouveau secret doit être saisi dans CCAIP, et l’association refaite.&lt;/p&gt;&lt;p&gt;À la main&#xa0;: portail Microsoft Entra, l’inscription d’application, &lt;b&gt;Gérer &amp;gt; Certificats et secrets &amp;gt; Codes secrets du client &amp;gt; Nouveau code secret du client&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>UCaaS link</source>
        <translation>Association UCaaS</translation>
    </message>
    <message>
        <source>Connect CCAIP to the tenant with the application and its secret.</source>
        <translation>Reliez CCAIP au locataire par l’application et son code secret.</translation>
    </message>
    <message>
        <source>&lt;p&gt;CCAIP calls platforms such as Teams &lt;b&gt;UCaaS&lt;/b&gt; (unified communications as a service). CCAIP portal: &lt;b&gt;Settings &amp;gt; Developer Settings &amp;gt; UCaaS&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;The order matters: choose the platform and save, paste ID and secret, press &lt;b&gt;Link&lt;/b&gt;, and only then &lt;b&gt;Save&lt;/b&gt; again. If the link fails, the ID or the secret is almost always the cause.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;multicast limit&lt;/b&gt; says how many external agents ring at the same time: 100 at most.&lt;/p&gt;</source>
        <translation>&lt;p&gt;CCAIP range les plates-formes comme Teams sous le nom &lt;b&gt;UCaaS&lt;/b&gt; (communications unifiées en tant que service). Portail CCAIP&#xa0;: &lt;b&gt;Paramètres &amp;gt; Paramètres pour les développeurs &amp;gt; UCaaS&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;L’ordre compte&#xa0;: choisissez la plate-forme et enregistrez, collez l’ID et le code secret, cliquez sur &lt;b&gt;Associer&lt;/b&gt;, et seulement ensuite de nouveau sur &lt;b&gt;Enregistrer&lt;/b&gt;. Si l’association échoue, l’ID ou le code secret est presque toujours en cause.&lt;/p&gt;&lt;p&gt;La &lt;b&gt;limite de multidiffusion&lt;/b&gt; dit combien d’agents externes sonnent en même temps&#xa0;: 100 au plus.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Tell CCAIP which of its users answer in Teams.</source>
        <translation>Dites à CCAIP lesquels de ses utilisateurs répondent dans Teams.</translation>
    </message>
    <message>
        <source>Status inheritance</source>
        <translation>Héritage de l’état</translation>
    </message>
    <message>
        <source>Say how an agent&apos;s Teams state becomes a CCAIP status.</source>
        <translation>Dites comment l’état Teams d’un agent devient un état CCAIP.</translation>
    </message>
    <message>
        <source>&lt;p&gt;CCAIP portal: &lt;b&gt;Settings &amp;gt; Developer Settings &amp;gt; Agent Status Inheritance&lt;/b&gt;. Three options exist:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Do not inherit status upon login&lt;/b&gt;: the CCAIP status comes before the Teams state.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Apply UCaaS agent status upon login&lt;/b&gt;: agents who sign in to CCAIP begin in the status that their Teams state is mapped to.&lt;/li&gt;&lt;li&gt;&lt;b&gt;UCaaS always overrides next agent status&lt;/b&gt;: the Teams state wins even over the next status that the agent chose.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Agents who work in Teams only are not signed in to CCAIP; wrap-up is skipped for them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Portail CCAIP&#xa0;: &lt;b&gt;Paramètres &amp;gt; Paramètres pour les développeurs &amp;gt; Héritage de l’état de l’agent&lt;/b&gt;. Trois options existent&#xa0;:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Ne pas hériter de l’état lors de la connexion&lt;/b&gt;&#xa0;: l’état CCAIP passe avant l’état Teams.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Appliquer l’état de l’agent UCaaS lors de la connexion&lt;/b&gt;&#xa0;: les agents qui se connectent à CCAIP commencent dans l’état auquel leur état Teams est associé.&lt;/li&gt;&lt;li&gt;&lt;b&gt;UCaaS remplace toujours le prochain état de l’agent&lt;/b&gt;&#xa0;: l’état Teams l’emporte même sur le prochain état choisi par l’agent.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Les agents qui ne travaillent que dans Teams ne sont pas connectés à CCAIP&#xa0;; la clôture est ignorée pour eux.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Call an agent and read a presence: the whole chain at work.</source>
        <translation>Appelez un agent et lisez une présence&#xa0;: toute la chaîne à l’œuvre.</translation>
    </message>
    <message>
        <source>&lt;p&gt;The trunk is asked for a sign of life, one agent is called for a few seconds, and that agent&apos;s presence is read. Ask the agent to be available and to answer.&lt;/p&gt;&lt;p&gt;In CCAIP, agents should now see the Teams people as targets of a transfer. A call that is handed to Teams leaves the CRM: the person notes what is needed by hand.&lt;/p&gt;</source>
        <translation>&lt;p&gt;On demande un signe de vie à la jonction, on appelle un agent quelques secondes et on lit sa présence. Demandez à l’agent d’être disponible et de décrocher.&lt;/p&gt;&lt;p&gt;Dans CCAIP, les agents devraient maintenant voir les personnes de Teams parmi les destinataires d’un transfert. Un appel passé à Teams quitte le CRM&#xa0;: la personne note elle-même ce qui est nécessaire.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Four objects work together. The &lt;b&gt;SBC&lt;/b&gt; (session border controller) is the provider&apos;s gateway. A &lt;b&gt;voice route&lt;/b&gt; sends numbers of a pattern to it. A &lt;b&gt;PSTN usage record&lt;/b&gt; is the label that ties routes to policies (PSTN: the public telephone network). The &lt;b&gt;voice routing policy&lt;/b&gt; carries the labels and is given to people. The &lt;b&gt;dial plan&lt;/b&gt; turns what people dial into full numbers by at least one normalisation rule.&lt;/p&gt;&lt;p&gt;Teams admin centre: &lt;b&gt;Voice &amp;gt; Direct Routing&lt;/b&gt;, &lt;b&gt;Voice &amp;gt; Voice routing policies&lt;/b&gt;, &lt;b&gt;Voice &amp;gt; Dial plans&lt;/b&gt;. There is no public interface for this: do it there, or run the PowerShell lines that Jonction prepared.&lt;/p&gt;&lt;p&gt;Messages about the SBC&apos;s state may appear; they usually do not block calls. Microsoft or the provider help if they do.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Plusieurs éléments fonctionnent ensemble. Le &lt;b&gt;SBC&lt;/b&gt; (contrôleur de session à la frontière) est la passerelle du fournisseur. Une &lt;b&gt;route vocale&lt;/b&gt; lui envoie les numéros d’un certain format. Un &lt;b&gt;enregistrement d’utilisation RTC&lt;/b&gt; est l’étiquette qui relie routes et stratégies (RTC&#xa0;: le réseau téléphonique public). La &lt;b&gt;stratégie de routage vocal&lt;/b&gt; porte ces étiquettes et s’attribue aux personnes. Le &lt;b&gt;plan de numérotation&lt;/b&gt; transforme ce que l’on compose en numéros complets, par au moins une règle de normalisation.&lt;/p&gt;&lt;p&gt;Portail d’administration Microsoft Teams&#xa0;: &lt;b&gt;Voix &amp;gt; Routage direct&lt;/b&gt;, &lt;b&gt;Voix &amp;gt; Règles de routage de la voix&lt;/b&gt;, &lt;b&gt;Voix &amp;gt; Plan de numérotation&lt;/b&gt;. Il n’existe pas d’interface publique pour cela&#xa0;: faites-le là-bas, ou exécutez les lignes PowerShell que Jonction a préparées.&lt;/p&gt;&lt;p&gt;Des messages sur l’état du SBC peuvent s’afficher&#xa0;; ils ne bloquent généralement pas les appels. S’ils les bloquent, Microsoft ou le fournisseur vous aideront.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;CCAIP uses Microsoft Graph to read who the agents are and whether they are free. For that it needs an &lt;b&gt;app registration&lt;/b&gt; in your tenant that accepts accounts in any organisational directory, with the redirect URI &lt;code&gt;https://{portal host}/v1/ucaas/ms_teams/oauth_callback&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;Jonction also creates the &lt;b&gt;service principal&lt;/b&gt; (the app&apos;s account in the tenant) and gives the &lt;b&gt;administrator consent&lt;/b&gt;. The guide names no permissions; those asked for here are the least that reading users and presence needs.&lt;/p&gt;&lt;p&gt;By hand: Microsoft Entra portal, &lt;b&gt;App registrations &amp;gt; New registration&lt;/b&gt;. The &lt;b&gt;Application (client) ID&lt;/b&gt; goes into CCAIP as Connected App ID.&lt;/p&gt;</source>
        <translation>&lt;p&gt;CCAIP utilise Microsoft Graph pour savoir qui sont les agents et s’ils sont libres. Il lui faut pour cela, dans votre locataire, une &lt;b&gt;inscription d’application&lt;/b&gt; qui accepte les comptes dans n’importe quel annuaire organisationnel, avec l’URI de redirection &lt;code&gt;https://{hôte du portail}/v1/ucaas/ms_teams/oauth_callback&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;Jonction crée aussi le &lt;b&gt;principal de service&lt;/b&gt; (le compte de l’application dans le locataire) et donne le &lt;b&gt;consentement de l’administrateur&lt;/b&gt;. Le guide ne cite aucune autorisation&#xa0;; celles demandées ici sont le minimum pour lire les utilisateurs et leur présence.&lt;/p&gt;&lt;p&gt;À la main&#xa0;: portail Microsoft Entra, &lt;b&gt;Inscriptions d’applications &amp;gt; Nouvelle inscription&lt;/b&gt;. L’&lt;b&gt;ID d’application (client)&lt;/b&gt; devient dans CCAIP l’ID de l’application connectée.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each agent is one CCAIP user; Teams groups cannot be called. CCAIP portal: &lt;b&gt;Settings &amp;gt; Users &amp;amp; Teams&lt;/b&gt;, tick &lt;b&gt;External UCaaS user&lt;/b&gt;, then fill in &lt;b&gt;SIP URI/ID&lt;/b&gt; and &lt;b&gt;UCaaS username&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;For many agents, use the portal&apos;s bulk user management: its file has the three fields External User, External SIP URI and UCaaS Username, and the values of the plan can be copied as CSV.&lt;/p&gt;&lt;p&gt;A new user must open the activation link in the e-mail. Adding agents to queues is optional: they can receive transfers without it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Chaque agent est un utilisateur CCAIP&#xa0;; on ne peut pas appeler un groupe Teams. Portail CCAIP&#xa0;: &lt;b&gt;Paramètres &amp;gt; Utilisateurs et équipes&lt;/b&gt;, cochez &lt;b&gt;Utilisateur UCaaS externe&lt;/b&gt;, puis remplissez &lt;b&gt;URI/ID SIP&lt;/b&gt; et &lt;b&gt;Nom d’utilisateur UCaaS&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;S’il y a beaucoup d’agents, passez par la gestion groupée des utilisateurs du portail&#xa0;: son fichier a les trois champs Utilisateur externe, URI SIP externe et Nom d’utilisateur UCaaS, et les valeurs du plan se copient en CSV.&lt;/p&gt;&lt;p&gt;Un nouvel utilisateur doit ouvrir le lien d’activation reçu par e-mail. Ajouter les agents aux files d’attente est facultatif&#xa0;: ils peuvent recevoir des transferts sans cela.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Teams accepts an SBC only under a domain that belongs to your tenant. The provider generated the name; Microsoft asks for a &lt;b&gt;TXT record&lt;/b&gt; (a line in the DNS) as proof. Jonction has the provider publish it, watches public DNS and then has Microsoft verify the domain.&lt;/p&gt;&lt;p&gt;Direct Routing then wants one licensed account on the domain: this activates it. The guide calls it creating a sub-account. Its first password is shown once on this page; nobody works with the account. The licence can be taken back later, the account must stay.&lt;/p&gt;&lt;p&gt;DNS takes minutes, at times hours; activation can take up to 24 hours. You may close Jonction meanwhile: it looks again when it is opened.&lt;/p&gt;&lt;p&gt;Microsoft&apos;s portal proposes e-mail and Teams records for every new domain. This one needs none: choose &lt;b&gt;Skip and do this later&lt;/b&gt;. Jonction leaves the services of the domain as they are.&lt;/p&gt;&lt;p&gt;By hand: Microsoft 365 admin centre, &lt;b&gt;Settings &amp;gt; Domains &amp;gt; Add domain&lt;/b&gt;, then &lt;b&gt;Users &amp;gt; Active users &amp;gt; Add a user&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Teams n’accepte un SBC que sous un domaine qui appartient à votre locataire. Le nom vient du fournisseur&#xa0;; Microsoft demande en preuve un &lt;b&gt;enregistrement TXT&lt;/b&gt; (une ligne du DNS). Jonction le fait publier par le fournisseur, surveille le DNS public, puis fait vérifier le domaine par Microsoft.&lt;/p&gt;&lt;p&gt;Le routage direct veut ensuite un compte sous licence dans ce domaine&#xa0;: c’est ce qui l’active. Le guide parle de créer un sous-compte. Son premier mot de passe est montré une fois sur cette page&#xa0;; personne ne travaille avec ce compte. La licence peut être reprise plus tard, le compte doit rester.&lt;/p&gt;&lt;p&gt;Le DNS prend quelques minutes, parfois des heures&#xa0;; l’activation peut prendre jusqu’à 24 heures. Vous pouvez fermer Jonction entre-temps&#xa0;: il regarde de nouveau à l’ouverture.&lt;/p&gt;&lt;p&gt;Le portail de Microsoft propose des enregistrements de messagerie et Teams pour tout nouveau domaine. Celui-ci n’en a pas besoin&#xa0;: choisissez &lt;b&gt;Ignorer et le faire plus tard&lt;/b&gt;. Jonction laisse les services du domaine tels qu’ils sont.&lt;/p&gt;&lt;p&gt;À la main&#xa0;: Centre d’administration Microsoft 365, &lt;b&gt;Paramètres &amp;gt; Domaines &amp;gt; Ajouter un domaine&lt;/b&gt;, puis &lt;b&gt;Utilisateurs &amp;gt; Utilisateurs actifs &amp;gt; Ajouter un utilisateur&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>WordsTime</name>
    <message>
        <source>1 day</source>
        <translation>1&#xa0;jour</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <extracomment>%1 a day, %2 a time of day, %3 the name of the time zone</extracomment>
        <translation>%1 à %2 (%3)</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a date as QLocale::toString takes it: day, month by name, year</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>se termine aujourd’hui</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>encore 1&#xa0;jour</translation>
    </message>
    <message>
        <source>ended yesterday</source>
        <translation>terminé depuis hier</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>encore %n jour</numerusform>
            <numerusform>encore %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ended %n days ago</source>
        <translation>
            <numerusform>terminé depuis %n jour</numerusform>
            <numerusform>terminé depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 UTC)</source>
        <extracomment>%1 a moment in the person&apos;s own time zone, %2 the same moment in UTC as numbers</extracomment>
        <translation>%1 (%2 UTC)</translation>
    </message>
</context>
<context>
    <name>jonction::AccountPassword</name>
    <message>
        <source>The keychain has no password for %1 any more. Type it again, and tick the box to keep it.</source>
        <translation>Le trousseau n’a plus de mot de passe pour %1. Saisissez-le de nouveau, et cochez la case pour le garder.</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Consultation du trousseau…</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>dans le trousseau</translation>
    </message>
    <message>
        <source>known until the window is closed</source>
        <translation>connu jusqu’à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>In the keychain for %1. Type another one to replace it.</source>
        <translation>Dans le trousseau pour %1. Saisissez-en un autre pour le remplacer.</translation>
    </message>
    <message>
        <source>Type the password: it is kept once it is typed.</source>
        <translation>Saisissez le mot de passe&#xa0;: il sera gardé dès qu’il est saisi.</translation>
    </message>
    <message>
        <source>The password stays in memory until the window is closed. It is never written to a file or a log.</source>
        <translation>Le mot de passe reste en mémoire jusqu’à la fermeture de la fenêtre. Il n’est jamais écrit dans un fichier ni dans un journal.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it with your session password, then try again.</source>
        <translation>Le trousseau est verrouillé. Déverrouillez-le avec le mot de passe de votre session, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no keychain in this session. Start one, such as GNOME Keyring or KWallet, then try again.</source>
        <translation>Il n’y a pas de trousseau dans cette session. Démarrez-en un, comme GNOME Keyring ou KWallet, puis réessayez.</translation>
    </message>
    <message>
        <source>What the keychain holds is not lost. Meanwhile a typed password works.</source>
        <translation>Ce que garde le trousseau n’est pas perdu. En attendant, un mot de passe saisi fonctionne.</translation>
    </message>
    <message>
        <source>Nothing is lost: the password works until the window is closed.</source>
        <translation>Rien n’est perdu&#xa0;: le mot de passe fonctionne jusqu’à la fermeture de la fenêtre.</translation>
    </message>
</context>
<context>
    <name>jonction::ActivityModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID de requête</translation>
    </message>
</context>
<context>
    <name>jonction::ActivityPlace</name>
    <message>
        <source>Nothing has been done yet. Every change that Jonction makes, and every word you give for a change made by hand, is written down here.</source>
        <translation>Rien n’a encore été fait. Chaque modification effectuée par Jonction, et chaque déclaration d’une opération faite à la main, est consignée ici.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the activity</source>
        <translation>Filtrer l’activité</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <translation>Exporter l’activité</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
</context>
<context>
    <name>jonction::AgentPicker</name>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Choose a&amp;ll shown</source>
        <translation>Choisir &amp;tous ceux affichés</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>N’en choisir &amp;aucun</translation>
    </message>
    <message>
        <source>Choose agents from the directory</source>
        <translation>Choisir des agents dans l’annuaire</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Où chercher</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Par groupe</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Beginning of a name</source>
        <translation>Début d’un nom</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>no such group</source>
        <translation>aucun groupe de ce nom</translation>
    </message>
    <message>
        <source>choose a group</source>
        <translation>choisissez un groupe</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n agents</source>
        <translation>
            <numerusform>A&amp;jouter %n agent</numerusform>
            <numerusform>A&amp;jouter %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading: %n people so far</source>
        <translation>
            <numerusform>Chargement&#xa0;: %n personne jusqu’ici</numerusform>
            <numerusform>Chargement&#xa0;: %n personnes jusqu’ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Personne trouvé</translation>
    </message>
    <message>
        <source>Type the beginning of a name or of an address</source>
        <translation>Saisissez le début d’un nom ou d’une adresse</translation>
    </message>
</context>
<context>
    <name>jonction::AgentsModel</name>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Teams user (UPN)</source>
        <translation>Utilisateur Teams (UPN)</translation>
    </message>
    <message>
        <source>SIP URI from</source>
        <translation>URI SIP d’après</translation>
    </message>
    <message>
        <source>UCaaS user name</source>
        <translation>Nom d’utilisateur UCaaS</translation>
    </message>
    <message>
        <source>SIP URI</source>
        <translation>URI SIP</translation>
    </message>
    <message>
        <source>not known to Teams yet</source>
        <translation>pas encore connu de Teams</translation>
    </message>
    <message>
        <source>not a person&apos;s account (%1)</source>
        <translation>pas le compte d’une personne (%1)</translation>
    </message>
    <message>
        <source>without Teams Phone</source>
        <translation>sans Teams Phone</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activée</translation>
    </message>
    <message>
        <source>enterprise voice off</source>
        <translation>voix entreprise désactivée</translation>
    </message>
    <message>
        <source>no such account</source>
        <translation>compte introuvable</translation>
    </message>
    <message>
        <source>Number in Teams</source>
        <translation>Numéro dans Teams</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Stratégies</translation>
    </message>
</context>
<context>
    <name>jonction::AgentsPage</name>
    <message>
        <source>CCAI Platform API</source>
        <translation>API de CCAI Platform</translation>
    </message>
    <message>
        <source>API user</source>
        <translation>Utilisateur de l’API</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Jeton d’API</translation>
    </message>
    <message>
        <source>The token of the CCAI Platform API. The board reads the agents&apos; status with it. It goes to this computer&apos;s keychain.</source>
        <translation>Le jeton de l’API de CCAI Platform. Le tableau s’en sert pour lire l’état des agents. Il est conservé dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Call an agent</source>
        <translation>Appeler un agent</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>The agent whom the dialer is to call.</source>
        <translation>L’agent que le composeur doit appeler.</translation>
    </message>
    <message>
        <source>Call in dialer</source>
        <translation>Appeler depuis le composeur</translation>
    </message>
    <message>
        <source>SIP URI</source>
        <translation>URI SIP</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>jonction::ApplicationPage</name>
    <message>
        <source>App registration</source>
        <translation>Inscription d’application</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nom d’affichage</translation>
    </message>
    <message>
        <source>The name that administrators see in the Microsoft Entra admin center.</source>
        <translation>Le nom que voient les administrateurs dans le portail Microsoft Entra.</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Nom unique</translation>
    </message>
    <message>
        <source>The key by which Jonction finds its own registration again. Letters, digits, dots, hyphens and underscores.</source>
        <translation>La clé par laquelle Jonction retrouve sa propre inscription. Lettres, chiffres, points, traits d’union et traits de soulignement.</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>URI de redirection</translation>
    </message>
    <message>
        <source>Supported accounts</source>
        <translation>Comptes acceptés</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Known after apply</source>
        <translation>Connu une fois appliqué</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>ID d’application (client)</translation>
    </message>
    <message>
        <source>Object ID</source>
        <translation>ID d’objet</translation>
    </message>
    <message>
        <source>Service principal ID</source>
        <translation>ID du principal de service</translation>
    </message>
    <message>
        <source>Accounts in any organisational directory</source>
        <translation>Comptes dans n’importe quel annuaire organisationnel</translation>
    </message>
    <message>
        <source>follows from the portal host of step 1</source>
        <translation>découle de l’hôte du portail (étape 1)</translation>
    </message>
    <message>
        <source>known after Apply</source>
        <translation>connu une fois appliqué</translation>
    </message>
    <message>
        <source>Jonction gives the administrator consent</source>
        <translation>Jonction donne le consentement de l’administrateur</translation>
    </message>
    <message>
        <source>An administrator consents on Microsoft&apos;s own page</source>
        <translation>Un administrateur consent sur la page de Microsoft</translation>
    </message>
    <message>
        <source>Jonction shows the page, and sees by itself when the consent is there. It needs no right to give rights to applications.</source>
        <translation>Jonction affiche la page et voit de lui-même quand le consentement est donné. Il n’a pas besoin du droit de donner des droits aux applications.</translation>
    </message>
    <message>
        <source>The sign-in asks for the right to give applications their permissions; for those of the app itself, that of a Privileged Role Administrator.</source>
        <translation>La connexion demande le droit de donner leurs autorisations aux applications&#xa0;; pour celles de l’application elle-même, il faut celui d’un administrateur de rôle privilégié.</translation>
    </message>
</context>
<context>
    <name>jonction::ApplyConfirmation</name>
    <message>
        <source>Before this is applied</source>
        <translation>Avant d’appliquer</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>Apply %1 changes</source>
        <translation>Appliquer %1 modifications</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… et %1 autres</translation>
    </message>
</context>
<context>
    <name>jonction::AudioPanel</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silence</translation>
    </message>
    <message>
        <source>our tone</source>
        <translation>notre tonalité</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>du son</translation>
    </message>
    <message>
        <source>Level of what is heard</source>
        <translation>Niveau de ce qui est entendu</translation>
    </message>
    <message>
        <source>Level of what is heard, in decibels below full scale (dBov)</source>
        <translation>Niveau de ce qui est entendu, en décibels sous la pleine échelle (dBov)</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Entendu</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>Estimated by the E-model for G.711 with loss concealment: round trip, jitter buffer of 40 ms and loss go in. None before three seconds of sound.</source>
        <translation>Estimé par le modèle E pour G.711 avec masquage des pertes&#xa0;: aller-retour, tampon de gigue de 40 ms et pertes y entrent. Aucun avant trois secondes de son.</translation>
    </message>
    <message>
        <source>%1 dBov</source>
        <translation>%1 dBov</translation>
    </message>
    <message>
        <source>Estimated MOS</source>
        <translation>MOS estimé</translation>
    </message>
    <message>
        <source>Sent →, received ←</source>
        <translation>Envoyés →, reçus ←</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>jonction::AwaitStrip</name>
    <message>
        <source>&amp;Look now</source>
        <translation>&amp;Regarder maintenant</translation>
    </message>
</context>
<context>
    <name>jonction::Banner</name>
    <message>
        <source>Put away</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Put away: %1</source>
        <translation>Masquer&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>jonction::BoardPlace</name>
    <message>
        <source>Search agents</source>
        <translation>Rechercher des agents</translation>
    </message>
    <message>
        <source>Search by name or e-mail (Ctrl+F)</source>
        <translation>Rechercher par nom ou e-mail (Ctrl+F)</translation>
    </message>
    <message>
        <source>No agents yet. They come from step 6 and from CCAI Platform, once you are signed in and the API token is in the keychain (step 10).</source>
        <translation>Aucun agent pour l’instant. Ils viennent de l’étape 6 et de CCAI Platform, dès que vous êtes connecté et que le jeton d’API est dans le trousseau (étape 10).</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Tout copier en CSV</translation>
    </message>
    <message>
        <source>Agents and their states</source>
        <translation>Agents et leurs états</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>(%1 s ago)</source>
        <translation>(il y a %1 s)</translation>
    </message>
    <message>
        <source>Board is live</source>
        <translation>Tableau à jour</translation>
    </message>
    <message>
        <source>Board has gaps</source>
        <translation>Tableau incomplet</translation>
    </message>
    <message>
        <source>Call in dialer</source>
        <translation>Appeler depuis le composeur</translation>
    </message>
    <message>
        <source>Open in set-up</source>
        <translation>Ouvrir dans la configuration</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
</context>
<context>
    <name>jonction::BoardWordsModel</name>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1
Then: %2</source>
        <translation>%1
Ensuite&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>jonction::CallBar</name>
    <message>
        <source>&amp;Keys</source>
        <translation>To&amp;uches</translation>
    </message>
    <message>
        <source>Hol&amp;d</source>
        <translation>&amp;Attente</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Transférer…</translation>
    </message>
    <message>
        <source>Hands the call over to somebody else (Ctrl+T)</source>
        <translation>Passe l’appel à quelqu’un d’autre (Ctrl+T)</translation>
    </message>
    <message>
        <source>Sends no more sound, until it is resumed</source>
        <translation>N’envoie plus de son, jusqu’à la reprise</translation>
    </message>
    <message>
        <source>Telephone keys, by mouse or keyboard</source>
        <translation>Touches du téléphone, à la souris ou au clavier</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>jonction::CallClock</name>
    <message>
        <source>Time of the call</source>
        <translation>Durée de l’appel</translation>
    </message>
    <message>
        <source>%1, hangs up at %2</source>
        <extracomment>%1 %2 times of a call: &quot;0:07&quot;, &quot;0:20&quot;</extracomment>
        <translation>%1, raccroche à %2</translation>
    </message>
</context>
<context>
    <name>jonction::CopyField</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
</context>
<context>
    <name>jonction::DeviceCodeDialog</name>
    <message>
        <source>Open this address on any device that has a browser, enter the code, and sign in there. Enter it only on Microsoft&apos;s page, and only if you began this yourself.</source>
        <translation>Ouvrez cette adresse sur n’importe quel appareil doté d’un navigateur, saisissez le code et connectez-vous. Ne le saisissez que sur la page de Microsoft, et seulement si vous êtes à l’origine de cette demande.</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>Obtenir un nouveau code</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation>Se connecter sur un autre appareil</translation>
    </message>
    <message>
        <source>Code to enter</source>
        <translation>Code à saisir</translation>
    </message>
    <message>
        <source>Address to open</source>
        <translation>Adresse à ouvrir</translation>
    </message>
    <message>
        <source>Asking Microsoft for a code…</source>
        <translation>Demande d’un code à Microsoft…</translation>
    </message>
    <message>
        <source>Code to enter: %1</source>
        <translation>Code à saisir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Waiting for you to sign in there. The code is valid for another %1.</source>
        <translation>En attente de votre connexion sur l’autre appareil. Le code est encore valable %1.</translation>
    </message>
</context>
<context>
    <name>jonction::DialForm</name>
    <message>
        <source>A SIP URI, or the beginning of an agent&apos;s name.</source>
        <translation>Une URI SIP, ou le début du nom d’un agent.</translation>
    </message>
    <message>
        <source>Automatic takes what the URI says, else UDP.</source>
        <translation>Automatique prend ce que dit l’URI, sinon UDP.</translation>
    </message>
    <message>
        <source>The next hop, where it is not the host of the URI. Mostly empty.</source>
        <translation>Le saut suivant, si ce n’est pas l’hôte de l’URI. Vide le plus souvent.</translation>
    </message>
    <message>
        <source>A PEM file of certificate authorities to trust instead of those of the system. Mostly empty.</source>
        <translation>Un fichier PEM d’autorités de certification à la place de celles du système. Vide le plus souvent.</translation>
    </message>
    <message>
        <source>Call &amp;to</source>
        <translation>Appele&amp;r</translation>
    </message>
    <message>
        <source>Trans&amp;port</source>
        <translation>Transpor&amp;t</translation>
    </message>
    <message>
        <source>Pre&amp;set</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>Fills in all settings below at once. As CCAIP rings an agent: over UDP, in clear, G.711, with the number of the trunk as the caller, and without signing in.</source>
        <translation>Remplit d’un coup tous les réglages ci-dessous. Comme CCAIP appelle un agent&#xa0;: par UDP, en clair, G.711, avec le numéro de la jonction comme appelant et sans authentification.</translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation>Plus de réglage&amp;s</translation>
    </message>
    <message>
        <source>Identity, route, account, audio, timing, and the part of the called party.</source>
        <translation>Identité, chemin, compte, audio, délais et le rôle de l’appelé.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>Who calls. Empty: anonymous, at the own address.</source>
        <translation>Qui appelle. Vide&#xa0;: anonyme, à l’adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>Display &amp;name</source>
        <translation>Nom affic&amp;hé</translation>
    </message>
    <message>
        <source>The name beside the address of the caller; many networks drop it.</source>
        <translation>Le nom à côté de l’adresse de l’appelant&#xa0;; beaucoup de réseaux le suppriment.</translation>
    </message>
    <message>
        <source>P-&amp;Asserted-Identity</source>
        <translation>P-Asserted-Ident&amp;ity</translation>
    </message>
    <message>
        <source>The number that a trusted system vouches for; trunks often look at this rather than at From.</source>
        <translation>Le numéro garanti par un système de confiance&#xa0;; les jonctions le regardent souvent plutôt que From.</translation>
    </message>
    <message>
        <source>Div&amp;ersion</source>
        <translation>Di&amp;version</translation>
    </message>
    <message>
        <source>Who forwarded the call before, as a forwarded call carries it.</source>
        <translation>Qui a renvoyé l’appel auparavant, comme le porte un appel renvoyé.</translation>
    </message>
    <message>
        <source>Further headers, separated by semicolons. Only names that begin with X- are allowed.</source>
        <translation>Autres en-têtes, séparés par des points-virgules. Seuls les noms qui commencent par X- sont admis.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Outbound pro&amp;xy</source>
        <translation>Prox&amp;y sortant</translation>
    </message>
    <message>
        <source>&amp;Name on the certificate</source>
        <translation>&amp;Nom sur le certificat</translation>
    </message>
    <message>
        <source>The name that the certificate must carry, where it is not the host of the next hop.</source>
        <translation>Le nom que le certificat doit porter, si ce n’est pas l’hôte du saut suivant.</translation>
    </message>
    <message>
        <source>Trusted &amp;authorities</source>
        <translation>Autorités &amp;de confiance</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Parcour&amp;ir…</translation>
    </message>
    <message>
        <source>Choose the file of authorities.</source>
        <translation>Choisir le fichier des autorités.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Us&amp;er name</source>
        <translation>&amp;Nom d’utilisateur</translation>
    </message>
    <message>
        <source>The SIP user name of the trunk or of the device, not the one of the console.</source>
        <translation>Le nom d’utilisateur SIP de la jonction ou de l’appareil, pas celui de la console.</translation>
    </message>
    <message>
        <source>P&amp;assword</source>
        <translation>Mot &amp;de passe</translation>
    </message>
    <message>
        <source>Registers the address in From before the call, and takes it back at the end.</source>
        <translation>Enregistre l’adresse de «&#xa0;De&#xa0;» avant l’appel et la retire à la fin.</translation>
    </message>
    <message>
        <source>&amp;Register only</source>
        <translation>&amp;Vérifier le compte</translation>
    </message>
    <message>
        <source>Registers the address in From at the host of the URI and takes it back: proves the account.</source>
        <translation>Enregistre l’adresse de «&#xa0;De&#xa0;» auprès de l’hôte de l’URI puis la retire&#xa0;: prouve le compte.</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Cod&amp;ecs</source>
        <translation>Co&amp;decs</translation>
    </message>
    <message>
        <source>What is offered, the preferred one first.</source>
        <translation>Ce qui est proposé, le préféré en premier.</translation>
    </message>
    <message>
        <source>Enc&amp;rypted</source>
        <translation>Ch&amp;iffré</translation>
    </message>
    <message>
        <source>Offers encrypted audio (SRTP) and nothing else.</source>
        <translation>Propose un audio chiffré (SRTP) et rien d’autre.</translation>
    </message>
    <message>
        <source>What the far side hears: a tone that proves the way back, a WAV file, or the microphone.</source>
        <translation>Ce que l’autre côté entend&#xa0;: une tonalité qui prouve le retour, un fichier WAV ou le micro.</translation>
    </message>
    <message>
        <source>What comes is heard on this computer too, where it has a loudspeaker.</source>
        <translation>Ce qui arrive s’entend aussi sur cet ordinateur, s’il a un haut-parleur.</translation>
    </message>
    <message>
        <source>Prompt f&amp;ile</source>
        <translation>Fichier à &amp;jouer</translation>
    </message>
    <message>
        <source>A WAV file that is played to the far side.</source>
        <translation>Un fichier WAV joué à l’autre côté.</translation>
    </message>
    <message>
        <source>Choose the file that is played.</source>
        <translation>Choisir le fichier à jouer.</translation>
    </message>
    <message>
        <source>A WAV file that both sides of the call are written to. Empty: nothing is recorded.</source>
        <translation>Un fichier WAV où les deux côtés de l’appel sont écrits. Vide&#xa0;: rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the file that the call is recorded into.</source>
        <translation>Choisir le fichier où l’appel est enregistré.</translation>
    </message>
    <message>
        <source>Keys &amp;after the answer</source>
        <translation>Touc&amp;hes au décroché</translation>
    </message>
    <message>
        <source>Telephone keys that are pressed as soon as the call is answered.</source>
        <translation>Touches du téléphone pressées dès que l’appel est décroché.</translation>
    </message>
    <message>
        <source>Sends the keys as SIP INFO instead of within the audio (RFC 4733).</source>
        <translation>Envoie les touches par SIP INFO plutôt que dans l’audio (RFC 4733).</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>&amp;Ring for</source>
        <translation>Sonner pe&amp;ndant</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How long it may ring before the call is cancelled.</source>
        <translation>Durée de sonnerie avant que l’appel soit annulé.</translation>
    </message>
    <message>
        <source>Ta&amp;lk for</source>
        <translation>&amp;Durée de l’appel</translation>
    </message>
    <message>
        <source>until hung up</source>
        <translation>jusqu’au raccroché</translation>
    </message>
    <message>
        <source>From the answer until it is hung up.</source>
        <translation>Du décroché jusqu’au raccroché.</translation>
    </message>
    <message>
        <source>Sess&amp;ion timer</source>
        <translation>Minuteur de sess&amp;ion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Has the call refreshed in time, so that a dead one ends by itself (RFC 4028). Ninety seconds at least.</source>
        <translation>Fait rafraîchir l’appel à temps, pour qu’un appel mort se termine de lui-même (RFC 4028). Quatre-vingt-dix secondes au moins.</translation>
    </message>
    <message>
        <source>Dema&amp;nd 100rel</source>
        <translation>100rel o&amp;bligatoire</translation>
    </message>
    <message>
        <source>Demands that ringing is confirmed (RFC 3262); who does not know it refuses with 420.</source>
        <translation>Exige que la sonnerie soit confirmée (RFC 3262)&#xa0;; qui ne la connaît pas refuse avec 420.</translation>
    </message>
    <message>
        <source>Called party</source>
        <translation>Appelé</translation>
    </message>
    <message>
        <source>What is done with the call that comes in.</source>
        <translation>Ce qui est fait de l’appel qui arrive.</translation>
    </message>
    <message>
        <source>Forw&amp;ard to</source>
        <translation>Renvo&amp;yer vers</translation>
    </message>
    <message>
        <source>Where the caller is sent to with 302.</source>
        <translation>Où l’appelant est renvoyé par 302.</translation>
    </message>
    <message>
        <source>R&amp;ing for</source>
        <translation>Sonner d’a&amp;bord</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>pas du tout</translation>
    </message>
    <message>
        <source>So long it rings before it is answered.</source>
        <translation>Durée de sonnerie avant le décroché.</translation>
    </message>
    <message>
        <source>Wait at &amp;longest</source>
        <translation>&amp;Délai d’attente</translation>
    </message>
    <message>
        <source>How long to wait for a call.</source>
        <translation>Durée d’attente d’un appel.</translation>
    </message>
    <message>
        <source>&amp;Wait for a call</source>
        <translation>Recevo&amp;ir un appel</translation>
    </message>
    <message>
        <source>Only calls from the host in the field above are let in. The address to call is shown beside.</source>
        <translation>Seuls les appels de l’hôte du champ ci-dessus sont admis. L’adresse à appeler est affichée à côté.</translation>
    </message>
    <message>
        <source>Sou&amp;nd</source>
        <translation>Son envo&amp;yé</translation>
    </message>
    <message>
        <source>&amp;Listen here</source>
        <translation>Acti&amp;ver le haut-parleur</translation>
    </message>
    <message>
        <source>&amp;X- headers</source>
        <translation>E&amp;n-têtes X-</translation>
    </message>
    <message>
        <source>Reg&amp;ister first</source>
        <translation>S’enregistrer d’a&amp;bord</translation>
    </message>
    <message>
        <source>&amp;WAV recording</source>
        <translation>Enregistrement &amp;WAV</translation>
    </message>
    <message>
        <source>&amp;by INFO</source>
        <translation>par I&amp;NFO</translation>
    </message>
    <message>
        <source>&amp;Behaviour</source>
        <translation>Comporteme&amp;nt</translation>
    </message>
    <message>
        <source>Answers a challenge of the far side (Digest). Without the box beside it is kept in memory until the window is closed, and written nowhere.</source>
        <translation>Répond à la demande d’authentification du correspondant (Digest). Si la case à côté n’est pas cochée, il reste en mémoire jusqu’à la fermeture de la fenêtre et n’est écrit nulle part.</translation>
    </message>
    <message>
        <source>Keep i&amp;n the keychain</source>
        <translation>Mémor&amp;iser dans le trousseau</translation>
    </message>
    <message>
        <source>Keeps the password of this account in the keychain of this computer, for the next time. Without the tick it is taken out again.</source>
        <translation>Garde le mot de passe de ce compte dans le trousseau de cet ordinateur, pour la prochaine fois. Décochez, et il en est retiré.</translation>
    </message>
    <message>
        <source>“Call to” says who may call: that host alone, or whom the registrar sends.</source>
        <translation>«&#xa0;Appeler&#xa0;» dit qui peut appeler&#xa0;: cet hôte, ou le serveur d’enregistrement.</translation>
    </message>
</context>
<context>
    <name>jonction::DialOptions</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Simple</translation>
    </message>
    <message>
        <source>As CCAIP rings an agent</source>
        <translation>Comme CCAIP appelle un agent</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Tonalité d’essai</translation>
    </message>
    <message>
        <source>WAV file</source>
        <translation>Fichier WAV</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Décrocher</translation>
    </message>
    <message>
        <source>Be busy (486)</source>
        <translation>Être occupé (486)</translation>
    </message>
    <message>
        <source>Decline (603)</source>
        <translation>Refuser (603)</translation>
    </message>
    <message>
        <source>Only ring</source>
        <translation>Sonner seulement</translation>
    </message>
    <message>
        <source>Forward (302)</source>
        <translation>Renvoyer (302)</translation>
    </message>
    <message>
        <source>Address to call</source>
        <translation>Adresse à appeler</translation>
    </message>
    <message>
        <source>The address to call appears here while it waits.</source>
        <translation>L’adresse à appeler apparaît ici pendant l’attente.</translation>
    </message>
    <message>
        <source>Browse for trusted authorities</source>
        <translation>Parcourir pour les autorités de confiance</translation>
    </message>
    <message>
        <source>Browse for the prompt</source>
        <translation>Parcourir pour le fichier à jouer</translation>
    </message>
    <message>
        <source>Choose the recording</source>
        <translation>Choisir l’enregistrement</translation>
    </message>
    <message>
        <source>Seconds to ring before the answer</source>
        <translation>Secondes de sonnerie avant le décroché</translation>
    </message>
    <message>
        <source>Settings of the call</source>
        <translation>Réglages de l’appel</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Groupes de réglages</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>Autorités de confiance</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt)</source>
        <translation>Fichiers PEM (*.pem *.crt)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Fichier à jouer</translation>
    </message>
    <message>
        <source>Sound (*.wav)</source>
        <translation>Son (*.wav)</translation>
    </message>
    <message>
        <source>Record the call into</source>
        <translation>Enregistrer l’appel dans</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Arrêter la récept&amp;ion</translation>
    </message>
    <message>
        <source>&amp;Wait for a call</source>
        <translation>Recevo&amp;ir un appel</translation>
    </message>
    <message>
        <source>A telephone has no other keys than 0-9, *, # and A-D: these cannot be pressed.</source>
        <translation>Un téléphone n’a pas d’autres touches que 0-9, *, # et A-D&#xa0;: celles-ci ne peuvent pas être composées.</translation>
    </message>
    <message>
        <source>via %1</source>
        <extracomment>%1 host and port of an outbound proxy</extracomment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>jonction::DialerPlace</name>
    <message>
        <source>%1 &lt;%2&gt;</source>
        <translation>%1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
    <message>
        <source>Send &amp;OPTIONS</source>
        <translation>Envoyer &amp;OPTIONS</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>A&amp;ppeler</translation>
    </message>
    <message>
        <source>Hang &amp;up</source>
        <translation>Ra&amp;ccrocher</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Ways to look at the result</source>
        <translation>Façons de voir le résultat</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Asking the keychain for the password…</source>
        <translation>Le trousseau est consulté pour le mot de passe…</translation>
    </message>
    <message>
        <source>%1 The call goes on.</source>
        <translation>%1 L’appel continue.</translation>
    </message>
    <message>
        <source>Tests name, connection, certificate and answer (OPTIONS), and registers where an account is given.</source>
        <translation>Éprouve le nom, la connexion, le certificat et la réponse (OPTIONS), et s’enregistre si un compte est donné.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder, free some space or change the rights, and save again.</source>
        <translation>%1 n’a pas pu être écrit. Choisissez un autre dossier, libérez de l’espace ou changez les droits, puis enregistrez à nouveau.</translation>
    </message>
</context>
<context>
    <name>jonction::DomainPage</name>
    <message>
        <source>Domain to register</source>
        <translation>Domaine à inscrire</translation>
    </message>
    <message>
        <source>SBC host</source>
        <translation>Hôte SBC</translation>
    </message>
    <message>
        <source>known after the SIP trunk is made</source>
        <translation>connu une fois la jonction SIP créée</translation>
    </message>
    <message>
        <source>Host of the TXT record</source>
        <translation>Hôte de l’enregistrement TXT</translation>
    </message>
    <message>
        <source>Value of the TXT record</source>
        <translation>Valeur de l’enregistrement TXT</translation>
    </message>
    <message>
        <source>Publish the TXT record by hand</source>
        <translation>Publier l’enregistrement TXT à la main</translation>
    </message>
    <message>
        <source>Jonction writes the record through the provider&apos;s interface. Tick this where the provider does not take it there: the values to copy are shown, and Jonction sees by itself when the record is public.</source>
        <translation>Jonction écrit l’enregistrement par l’interface du fournisseur. Cochez cette case si le fournisseur ne l’y accepte pas&#xa0;: les valeurs à copier sont affichées, et Jonction voit de lui-même quand l’enregistrement est public.</translation>
    </message>
    <message>
        <source>Account that activates the domain</source>
        <translation>Compte qui active le domaine</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>The part before the @. Nobody works with this account: it only keeps the domain active for Direct Routing.</source>
        <translation>La partie avant le @. Personne ne travaille avec ce compte&#xa0;: il ne sert qu’à garder le domaine actif pour le routage direct.</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>Se connecte comme</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Lieu d’utilisation</translation>
    </message>
    <message>
        <source>Two letters of the country, for example FR. Microsoft gives no licence without it. Empty: the country of the tenant.</source>
        <translation>Deux lettres du pays, par exemple FR. Microsoft n’attribue aucune licence sans cela. Vide&#xa0;: le pays du locataire.</translation>
    </message>
    <message>
        <source>Licence to use</source>
        <translation>Licence à utiliser</translation>
    </message>
    <message>
        <source>The product code of one of your licences that contains Teams, for example SPE_E3. Empty: Jonction takes one with a free seat and shows which in the plan.</source>
        <translation>Le code produit d’une de vos licences qui comprend Teams, par exemple SPE_E3. Vide&#xa0;: Jonction en prend une qui est libre et la montre dans le plan.</translation>
    </message>
    <message>
        <source>Take the licence back once the domain is active</source>
        <translation>Reprendre la licence une fois le domaine actif</translation>
    </message>
    <message>
        <source>Microsoft needs the licence to activate the domain, most likely not afterwards; the account must stay. Taking it back is shown in the plan before it is done.</source>
        <translation>Microsoft a besoin de la licence pour activer le domaine, très probablement plus ensuite&#xa0;; le compte doit rester. La reprise est montrée dans le plan avant d’être faite.</translation>
    </message>
    <message>
        <source>One-time password of this account</source>
        <translation>Mot de passe à usage unique de ce compte</translation>
    </message>
    <message>
        <source>Whoever signs in with it must choose another one at once. Nobody needs it day to day: put it into your password safe, or let it be forgotten and reset it in the admin centre when needed.</source>
        <translation>Qui se connecte avec lui doit aussitôt en choisir un autre. Personne n’en a besoin au quotidien&#xa0;: rangez-le dans votre coffre de mots de passe, ou laissez-le oublier et réinitialisez-le au besoin dans le centre d’administration.</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>Mot de passe à usage unique</translation>
    </message>
    <message>
        <source>Show once</source>
        <translation>Afficher une fois</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Copier le mot de passe</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Microsoft gives it when the domain is registered</source>
        <translation>Microsoft la donne à l’inscription du domaine</translation>
    </message>
    <message>
        <source>the tenant&apos;s country</source>
        <translation>le pays du locataire</translation>
    </message>
    <message>
        <source>chosen by Jonction</source>
        <translation>choisie par Jonction</translation>
    </message>
    <message>
        <source>Forgotten in %1 s.</source>
        <translation>Oublié dans %1&#xa0;s.</translation>
    </message>
</context>
<context>
    <name>jonction::ErrorBox</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Sign in for this step</source>
        <translation>Se connecter pour cette étape</translation>
    </message>
</context>
<context>
    <name>jonction::FieldBinder</name>
    <message>
        <source>Help: %1</source>
        <translation>Aide&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>jonction::FindingsStrip</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>jonction::GoAnywhere</name>
    <message>
        <source>Go anywhere</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>A place, a step or an agent</source>
        <translation>Une page, une étape ou un agent</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Destinations trouvées</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Étape %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 on the board</source>
        <translation>%1 dans le tableau</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Appeler %1</translation>
    </message>
</context>
<context>
    <name>jonction::GuideCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not known yet: an earlier step brings it</source>
        <translation>pas encore connu&#xa0;: une étape précédente le fournit</translation>
    </message>
    <message>
        <source>%1 (%2 %3)</source>
        <translation>%1 (%2 %3)</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>Copier le code secret</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in %1 s.</source>
        <translation>Copié. Le presse-papiers sera vidé dans %1 s.</translation>
    </message>
    <message>
        <source>The clipboard was cleared.</source>
        <translation>Le presse-papiers a été vidé.</translation>
    </message>
    <message>
        <source>Values to copy: %1</source>
        <translation>Valeurs à copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Tout copier en CSV</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Open page: %1</source>
        <translation>Ouvrir la page&#xa0;: %1</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation>Fait à la main</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Some values are not known yet.</source>
        <translation>Certaines valeurs ne sont pas encore connues.</translation>
    </message>
    <message>
        <source>enter it in the field of this step</source>
        <translation>à saisir dans le champ de cette étape</translation>
    </message>
    <message>
        <source>Jonction sees by itself when it is done.</source>
        <translation>Jonction voit de lui-même quand c’est fait.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Look: %1</source>
        <translation>Regarder&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>jonction::GuideValueModel</name>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>jonction::HeaderBar</name>
    <message>
        <source>Practice: nothing here reaches a real account</source>
        <translation>Exercice&#xa0;: rien n’atteint un compte réel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>jonction::HelpWindow</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Guide: %1</source>
        <translation>Guide&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>jonction::InheritancePage</name>
    <message>
        <source>Agent status inheritance</source>
        <translation>Héritage de l’état de l’agent</translation>
    </message>
    <message>
        <source>Do not inherit status upon login</source>
        <translation>Ne pas hériter de l’état lors de la connexion</translation>
    </message>
    <message>
        <source>Apply UCaaS agent status upon login</source>
        <translation>Appliquer l’état de l’agent UCaaS lors de la connexion</translation>
    </message>
    <message>
        <source>UCaaS always overrides the next agent status</source>
        <translation>UCaaS remplace toujours le prochain état de l’agent</translation>
    </message>
    <message>
        <source>Teams status to CCAI Platform status</source>
        <translation>De l’état Teams à l’état CCAI Platform</translation>
    </message>
    <message>
        <source>Use the proposal</source>
        <translation>Reprendre la proposition</translation>
    </message>
    <message>
        <source>The CCAI Platform status goes before the agent&apos;s Teams status.</source>
        <translation>L’état CCAI Platform est prioritaire sur l’état Teams de l’agent.</translation>
    </message>
    <message>
        <source>Even where the agent sets the next status in CCAI Platform, the Teams status replaces it.</source>
        <translation>Même si l’agent définit son prochain état dans CCAI Platform, son état Teams le remplace.</translation>
    </message>
    <message>
        <source>At login, agents begin with the CCAI Platform status that their Teams status is mapped to.</source>
        <translation>À la connexion, les agents commencent avec l’état CCAI Platform auquel correspond leur état Teams.</translation>
    </message>
    <message>
        <source>Status mapping</source>
        <translation>Correspondance des états</translation>
    </message>
</context>
<context>
    <name>jonction::KeyPad</name>
    <message>
        <source>Telephone keys</source>
        <translation>Touches du téléphone</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Touche %1</translation>
    </message>
    <message>
        <source>Keys pressed</source>
        <translation>Touches composées</translation>
    </message>
</context>
<context>
    <name>jonction::LadderPanel</name>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Occurrence précédente (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Occurrence suivante (Entrée)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Plus petit (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Plus grand (Ctrl++)</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Search in the messages</source>
        <translation>Rechercher dans les messages</translation>
    </message>
    <message>
        <source>Cop&amp;y as text</source>
        <translation>Copier en te&amp;xte</translation>
    </message>
    <message>
        <source>Sa&amp;ve as…</source>
        <translation>Enre&amp;gistrer sous…</translation>
    </message>
    <message>
        <source>Save the ladder</source>
        <translation>Enregistrer l’échange</translation>
    </message>
    <message>
        <source>Picture (*.svg)</source>
        <translation>Image (*.svg)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Matches: %1</source>
        <translation>Occurrences&#xa0;: %1</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Rechercher (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>jonction::LadderView</name>
    <message>
        <source>Messages of the call</source>
        <translation>Messages de l’appel</translation>
    </message>
    <message>
        <source>Every message of the call appears here as an arrow, while it runs.</source>
        <translation>Chaque message de l’appel apparaît ici comme une flèche, pendant l’appel.</translation>
    </message>
</context>
<context>
    <name>jonction::LadderWordsModel</name>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>%1, from %2 to %3, after %4 ms</source>
        <translation>%1, de %2 à %3, après %4 ms</translation>
    </message>
    <message>
        <source>%1, repetitions: %2</source>
        <translation>%1, répétitions&#xa0;: %2</translation>
    </message>
    <message>
        <source>this computer (%1)</source>
        <translation>cet ordinateur (%1)</translation>
    </message>
</context>
<context>
    <name>jonction::LicencesModel</name>
    <message>
        <source>no such account</source>
        <translation>compte introuvable</translation>
    </message>
    <message>
        <source>Teams Phone</source>
        <translation>Teams Phone</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Teams and Teams Phone</source>
        <translation>Teams et Teams Phone</translation>
    </message>
    <message>
        <source>not a person&apos;s account</source>
        <translation>pas le compte d’une personne</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1, switched on</source>
        <translation>%1, à activer</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 seats free)</source>
        <translation>%1 (%2 licences libres sur %3)</translation>
    </message>
    <message>
        <source>to buy: %1</source>
        <translation>à acheter&#xa0;: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Base licence</source>
        <translation>Licence de base</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>jonction::LicencesPage</name>
    <message>
        <source>Licences of the agents</source>
        <translation>Licences des agents</translation>
    </message>
    <message>
        <source>Check reads what each account holds and which of your products have free seats.</source>
        <translation>«&#xa0;Contrôler&#xa0;» lit ce que chaque compte détient et lesquels de vos produits ont des licences libres.</translation>
    </message>
    <message>
        <source>Accounts without a usage location</source>
        <translation>Comptes sans lieu d’utilisation</translation>
    </message>
    <message>
        <source>Country to set</source>
        <translation>Pays à définir</translation>
    </message>
    <message>
        <source>as the organisation (two letters, for example FR)</source>
        <translation>comme l’organisation (deux lettres, par exemple FR)</translation>
    </message>
    <message>
        <source>Microsoft gives no licence to an account without a usage location, because not every service is sold in every country. Accounts that have one keep it.</source>
        <translation>Microsoft n’attribue aucune licence à un compte sans lieu d’utilisation, car tous les services ne sont pas vendus dans tous les pays. Les comptes qui en ont un le gardent.</translation>
    </message>
    <message>
        <source>What a base licence needs</source>
        <translation>Ce qu’il faut à une licence de base</translation>
    </message>
    <message>
        <source>&lt;table cellspacing=&quot;4&quot;&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Base licence&lt;/b&gt;&lt;/td&gt;&lt;td&gt;&lt;b&gt;Needed in addition&lt;/b&gt;&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Business Basic, Standard, Premium&lt;/td&gt;&lt;td&gt;Teams Phone Standard (formerly Business Voice without calling plan)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;E1, E3, F1, F3, A1, A3, G1, G3, Teams Essentials (AAD)&lt;/td&gt;&lt;td&gt;Teams Phone Standard (formerly Phone System)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;E5, E7, A5, G5&lt;/td&gt;&lt;td&gt;nothing&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;E5 sold without Teams&lt;/td&gt;&lt;td&gt;Teams Enterprise or Teams EEA&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;the others sold without Teams&lt;/td&gt;&lt;td&gt;Teams Enterprise or Teams EEA, and Teams Phone Standard&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;A calling plan is not needed. What counts is the service plans that are on, not the name of the product.&lt;/p&gt;</source>
        <translation>&lt;table cellspacing=&quot;4&quot;&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;Licence de base&lt;/b&gt;&lt;/td&gt;&lt;td&gt;&lt;b&gt;À ajouter&lt;/b&gt;&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Business Basic, Standard, Premium&lt;/td&gt;&lt;td&gt;Teams Phone Standard (autrefois Business Voice sans forfait d’appels)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;E1, E3, F1, F3, A1, A3, G1, G3, Teams Essentials (AAD)&lt;/td&gt;&lt;td&gt;Teams Phone Standard (autrefois Système téléphonique)&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;E5, E7, A5, G5&lt;/td&gt;&lt;td&gt;rien&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;E5 vendu sans Teams&lt;/td&gt;&lt;td&gt;Teams Enterprise ou Teams EEA&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;les autres vendus sans Teams&lt;/td&gt;&lt;td&gt;Teams Enterprise ou Teams EEA, et Teams Phone Standard&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;p&gt;Un forfait d’appels n’est pas nécessaire. Ce qui compte, ce sont les plans de service actifs, non le nom du produit.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>jonction::MainWindow</name>
    <message>
        <source>Save again</source>
        <translation>Enregistrer à nouveau</translation>
    </message>
    <message>
        <source>The sign-in page is open in your browser. Come back here when it says that you are done.</source>
        <translation>La page de connexion est ouverte dans votre navigateur. Revenez ici lorsqu’elle indique que c’est terminé.</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Nouveau document</translation>
    </message>
    <message>
        <source>Jonction documents (*.jonction)</source>
        <translation>Documents Jonction (*.jonction)</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>Ouvrir un document</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>%1 (practice) – Jonction</source>
        <translation>%1 (exercice) – Jonction</translation>
    </message>
    <message>
        <source>%1 – Jonction</source>
        <translation>%1 – Jonction</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open step %1</source>
        <translation>Ouvrir l’étape %1</translation>
    </message>
</context>
<context>
    <name>jonction::MappingModel</name>
    <message>
        <source>Teams status</source>
        <translation>État Teams</translation>
    </message>
    <message>
        <source>CCAI Platform status</source>
        <translation>État CCAI Platform</translation>
    </message>
</context>
<context>
    <name>jonction::MessagePanel</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Choose an arrow to read its message.</source>
        <translation>Choisissez une flèche pour lire son message.</translation>
    </message>
    <message>
        <source>Sound runs to %1 (%2).</source>
        <translation>Le son va vers %1 (%2).</translation>
    </message>
    <message>
        <source>(the rest of this message was cut)</source>
        <translation>(la suite de ce message a été coupée)</translation>
    </message>
    <message>
        <source>Move through a message, and every line is explained here.</source>
        <translation>Parcourez un message&#xa0;: chaque ligne est expliquée ici.</translation>
    </message>
    <message>
        <source>The time during which both sides had agreed on sound.</source>
        <translation>Le temps pendant lequel les deux côtés étaient convenus du son.</translation>
    </message>
</context>
<context>
    <name>jonction::NavBar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Dialer</source>
        <translation>Composeur</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>jonction::OverviewPlace</name>
    <message>
        <source>What needs you now</source>
        <translation>Ce qui vous attend</translation>
    </message>
    <message>
        <source>The chain</source>
        <translation>La chaîne</translation>
    </message>
    <message>
        <source>Ends on %1 (%2)</source>
        <translation>Expire le %1 (%2)</translation>
    </message>
    <message>
        <source>Seen %1</source>
        <translation>Vu %1</translation>
    </message>
    <message>
        <source>Nothing. Every step is established.</source>
        <translation>Rien. Toutes les étapes sont établies.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Open step %1</source>
        <translation>Ouvrir l’étape %1</translation>
    </message>
    <message>
        <source>Rotation: the old one goes on %1</source>
        <translation>Rotation&#xa0;: l’ancien part le %1</translation>
    </message>
</context>
<context>
    <name>jonction::PeopleModel</name>
    <message>
        <source>is an agent already</source>
        <translation>est déjà un agent</translation>
    </message>
    <message>
        <source>guest: cannot be an agent</source>
        <translation>invité&#xa0;: ne peut pas être un agent</translation>
    </message>
    <message>
        <source>blocked from signing in</source>
        <translation>connexion bloquée</translation>
    </message>
    <message>
        <source>from your Active Directory</source>
        <translation>vient de votre Active Directory</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Teams user (UPN)</source>
        <translation>Utilisateur Teams (UPN)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>jonction::PermissionsModel</name>
    <message>
        <source>of the app itself</source>
        <translation>par l’application elle-même</translation>
    </message>
    <message>
        <source>on behalf of the person who links</source>
        <translation>au nom de la personne qui relie</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>un administrateur</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>n’importe qui</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Consent by</source>
        <translation>Consentie par</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
</context>
<context>
    <name>jonction::PlanModel</name>
    <message>
        <source>declared</source>
        <translation>déclaré</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Cost or risk</source>
        <translation>Coût ou risque</translation>
    </message>
</context>
<context>
    <name>jonction::PlanView</name>
    <message>
        <source>Copy plan</source>
        <translation>Copier le plan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>jonction::PracticeWorld</name>
    <message>
        <source>Starting the practice world…</source>
        <translation>Démarrage du monde d’exercice…</translation>
    </message>
</context>
<context>
    <name>jonction::PrerequisitesView</name>
    <message>
        <source>Known after the sign-in: check this step.</source>
        <translation>Connus après la connexion&#xa0;: contrôlez cette étape.</translation>
    </message>
    <message>
        <source>Roles that can be activated: %1</source>
        <translation>Rôles activables&#xa0;: %1</translation>
    </message>
    <message>
        <source>My roles in the portal</source>
        <translation>Mes rôles dans le portail</translation>
    </message>
</context>
<context>
    <name>jonction::ProbeView</name>
    <message>
        <source>What the test found</source>
        <translation>Ce que le test a trouvé</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Constat</translation>
    </message>
</context>
<context>
    <name>jonction::ProgressStrip</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <translation>%1 (depuis %2)</translation>
    </message>
    <message>
        <source>The service asked to wait %1 s before the next call.</source>
        <translation>Le service demande d’attendre %1 s avant le prochain appel.</translation>
    </message>
    <message>
        <source>%1 (%2 so far)</source>
        <translation>%1 (%2 jusqu’ici)</translation>
    </message>
</context>
<context>
    <name>jonction::ProofPage</name>
    <message>
        <source>Agent to call</source>
        <translation>Agent à appeler</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>The agent whom the proof calls and whose presence it reads.</source>
        <translation>L’agent que la preuve appelle et dont elle lit la présence.</translation>
    </message>
    <message>
        <source>SIP URI</source>
        <translation>URI SIP</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Pour continuer</translation>
    </message>
    <message>
        <source>Open in dialer</source>
        <translation>Ouvrir dans le composeur</translation>
    </message>
    <message>
        <source>Show on board</source>
        <translation>Afficher dans le tableau</translation>
    </message>
    <message>
        <source>The first agent</source>
        <translation>Le premier agent</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>jonction::RoutingPage</name>
    <message>
        <source>Names in the Teams admin center</source>
        <translation>Noms dans le portail d’administration Microsoft Teams</translation>
    </message>
    <message>
        <source>SIP signalling port</source>
        <translation>Port de signalisation SIP</translation>
    </message>
    <message>
        <source>The port of the SBC for signalling over TLS, 5061 as a rule.</source>
        <translation>Le port du SBC pour la signalisation sur TLS, en règle générale 5061.</translation>
    </message>
    <message>
        <source>PSTN usage</source>
        <translation>Enregistrement d’utilisation RTC</translation>
    </message>
    <message>
        <source>The PSTN usage record joins the voice route and the voice routing policy.</source>
        <translation>L’enregistrement d’utilisation RTC relie la route vocale et la stratégie de routage vocal.</translation>
    </message>
    <message>
        <source>Voice route</source>
        <translation>Route vocale</translation>
    </message>
    <message>
        <source>The voice route leads dialled numbers to the SBC.</source>
        <translation>La route vocale mène les numéros composés au SBC.</translation>
    </message>
    <message>
        <source>Number pattern</source>
        <translation>Format du numéro composé</translation>
    </message>
    <message>
        <source>A regular expression: which dialled numbers take this route.</source>
        <translation>Une expression régulière&#xa0;: quels numéros composés prennent cette route.</translation>
    </message>
    <message>
        <source>Voice routing policy</source>
        <translation>Stratégie de routage vocal</translation>
    </message>
    <message>
        <source>The policy that is granted to the agents.</source>
        <translation>La stratégie attribuée aux agents.</translation>
    </message>
    <message>
        <source>Dial plan</source>
        <translation>Plan de numérotation</translation>
    </message>
    <message>
        <source>The dial plan holds at least one normalisation rule.</source>
        <translation>Le plan de numérotation comporte au moins une règle de normalisation.</translation>
    </message>
    <message>
        <source>External access prefix</source>
        <translation>Préfixe de numérotation externe</translation>
    </message>
    <message>
        <source>Only where users dial one to four more characters (0-9, # or *) to get an outside line.</source>
        <translation>Seulement si les utilisateurs composent un à quatre caractères (0-9, # ou *) pour obtenir une ligne externe.</translation>
    </message>
    <message>
        <source>Normalisation rules, in order</source>
        <translation>Règles de normalisation, dans l’ordre</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Supprimer la règle</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Normalisation rules</source>
        <translation>Règles de normalisation</translation>
    </message>
</context>
<context>
    <name>jonction::RulesModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
</context>
<context>
    <name>jonction::SecretField</name>
    <message>
        <source>Keep in keychain</source>
        <translation>Garder dans le trousseau</translation>
    </message>
    <message>
        <source>Keep in keychain: %1</source>
        <translation>Garder dans le trousseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>In the keychain. Enter another one to replace it.</source>
        <translation>Dans le trousseau. Saisissez-en un autre pour le remplacer.</translation>
    </message>
    <message>
        <source>Not in the keychain yet.</source>
        <translation>Pas encore dans le trousseau.</translation>
    </message>
    <message>
        <source>This looks like the id of a secret, not like its value.</source>
        <translation>Ceci ressemble à l’ID d’un code secret, pas à sa valeur.</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keychain only, never in the document.</source>
        <translation>Conservé uniquement dans le trousseau de cet ordinateur, jamais dans le document.</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Interrogation du trousseau…</translation>
    </message>
</context>
<context>
    <name>jonction::SecretListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Key ID %1</source>
        <translation>ID de clé %1</translation>
    </message>
    <message>
        <source>It lives longer than the tenant&apos;s policy allows a new one to.</source>
        <translation>Il vit plus longtemps que la stratégie du locataire ne le permet à un nouveau.</translation>
    </message>
    <message>
        <source>You want it removed: check and apply.</source>
        <translation>Vous voulez qu’il soit retiré&#xa0;: contrôlez et appliquez.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès le</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Conservé ici</translation>
    </message>
    <message>
        <source>Held by CCAIP</source>
        <translation>Détenu par CCAIP</translation>
    </message>
</context>
<context>
    <name>jonction::SecretPage</name>
    <message>
        <source>Client secret</source>
        <translation>Code secret du client</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Durée de vie</translation>
    </message>
    <message>
        <source>At most 24 months (730 days). Microsoft recommends less than a year. The same date is shown by CCAI Platform.</source>
        <translation>Au plus 24 mois (730 jours). Microsoft recommande moins d’un an. CCAI Platform affiche la même date.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>ID de clé</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Commence par</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Last proven</source>
        <translation>Dernière preuve</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The value is kept in the keychain of this computer. Copy it only to paste it into the CCAI Platform portal.</source>
        <translation>La valeur est conservée dans le trousseau de cet ordinateur. Ne la copiez que pour la coller dans le portail CCAI Platform.</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>Copier le code secret</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <translation>Vider le presse-papiers</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>known after Apply</source>
        <translation>connu une fois appliqué</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in %1 s.</source>
        <translation>Copié. Le presse-papiers sera vidé dans %1 s.</translation>
    </message>
    <message>
        <source>The clipboard was cleared.</source>
        <translation>Le presse-papiers a été vidé.</translation>
    </message>
    <message>
        <source>This secret is not kept</source>
        <translation>Ce code secret n’est pas conservé</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>Réessayer le trousseau</translation>
    </message>
    <message>
        <source>Remove this secret…</source>
        <translation>Retirer ce code secret…</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>Jours de grâce</translation>
    </message>
    <message>
        <source>In a rotation both secrets are valid for so many days after CCAIP got the new one; then the old one is removed.</source>
        <translation>Lors d’une rotation, les deux codes secrets restent valides autant de jours après que CCAIP a reçu le nouveau&#xa0;; puis l’ancien est retiré.</translation>
    </message>
    <message>
        <source>Tenant policy</source>
        <translation>Stratégie du locataire</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Rotation…</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Annuler la rotation</translation>
    </message>
    <message>
        <source>Secrets of the app registration</source>
        <translation>Codes secrets de l’inscription d’application</translation>
    </message>
    <message>
        <source>CCAIP holds this one</source>
        <translation>CCAIP détient celui-ci</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Remove those that ended…</source>
        <translation>Retirer les expirés…</translation>
    </message>
    <message>
        <source>Export calendar…</source>
        <translation>Exporter l’agenda…</translation>
    </message>
    <message>
        <source>CCAIP holds the one that begins with</source>
        <translation>CCAIP détient celui qui commence par</translation>
    </message>
    <message>
        <source>Where nobody knows which secret CCAIP holds: type the first three characters of the one that was entered there. Jonction then watches its end.</source>
        <translation>Si personne ne sait quel code secret détient CCAIP&#xa0;: saisissez les trois premiers caractères de celui qui y a été entré. Jonction surveille alors son terme.</translation>
    </message>
    <message>
        <source>cannot be read with this account: a refused life is shortened</source>
        <translation>illisible avec ce compte&#xa0;: une durée refusée est raccourcie</translation>
    </message>
    <message>
        <source>%1: client secrets are not allowed</source>
        <translation>%1&#xa0;: codes secrets de client non autorisés</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1&#xa0;: %2 au plus</translation>
    </message>
    <message>
        <source>no limit of its own</source>
        <translation>pas de limite propre</translation>
    </message>
    <message>
        <source>A rotation makes a new secret beside the old one, proves it, hands it to CCAIP with you, and removes the old one days later. Nothing stops meanwhile.</source>
        <translation>Une rotation crée un nouveau code secret à côté de l’ancien, le prouve, le remet à CCAIP avec vous, et retire l’ancien quelques jours plus tard. Rien ne s’arrête entre-temps.</translation>
    </message>
    <message>
        <source>“%1” was made, and the keychain refused to keep it. Its value is here until this window closes and cannot be read again. Copy it, try the keychain again, or remove the secret.</source>
        <translation>«&#xa0;%1&#xa0;» a été créé, et le trousseau a refusé de le conserver. Sa valeur n’est ici que jusqu’à la fermeture de cette fenêtre et ne pourra plus être relue. Copiez-la, réessayez le trousseau, ou retirez le code secret.</translation>
    </message>
    <message>
        <source>Export calendar</source>
        <translation>Exporter l’agenda</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Agendas (*.ics)</translation>
    </message>
    <message>
        <source>Sign in to read the policy…</source>
        <translation>Se connecter pour lire la stratégie…</translation>
    </message>
</context>
<context>
    <name>jonction::SettingsPlace</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>The language changes when Jonction is started again.</source>
        <translation>La langue changera au prochain démarrage de Jonction.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
</context>
<context>
    <name>jonction::SignInPage</name>
    <message>
        <source>Contact centre</source>
        <translation>Centre de contact</translation>
    </message>
    <message>
        <source>Portal host</source>
        <translation>Hôte du portail</translation>
    </message>
    <message>
        <source>The host of your CCAI Platform portal, without https:// and without a path.</source>
        <translation>L’hôte de votre portail CCAI Platform, sans https:// ni chemin.</translation>
    </message>
    <message>
        <source>API user</source>
        <translation>Utilisateur de l’API</translation>
    </message>
    <message>
        <source>The user name of the CCAI Platform API. Leave it empty to use the first part of the portal&apos;s host.</source>
        <translation>Le nom d’utilisateur de l’API de CCAI Platform. Laissez vide pour reprendre la première partie de l’hôte du portail.</translation>
    </message>
    <message>
        <source>Microsoft sign-in</source>
        <translation>Connexion Microsoft</translation>
    </message>
    <message>
        <source>Client ID for sign-in</source>
        <translation>ID de l’application de connexion</translation>
    </message>
    <message>
        <source>The application (client) ID of the public client that signs the administrator in. The account must be a global administrator of the organisation, not a personal Microsoft account.</source>
        <translation>L’ID d’application (client) du client public qui connecte l’administrateur. Le compte doit être administrateur général de l’organisation&#xa0;; un compte Microsoft personnel ne convient pas.</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Connecté en tant que</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>ID du locataire</translation>
    </message>
    <message>
        <source>known after the sign-in</source>
        <translation>connu après la connexion</translation>
    </message>
    <message>
        <source>Microsoft cloud</source>
        <translation>Cloud Microsoft</translation>
    </message>
    <message>
        <source>The Microsoft cloud that the tenant belongs to. Nearly all are in the global one. Each cloud has sign-in pages and app registrations of its own.</source>
        <translation>Le cloud Microsoft auquel appartient le locataire. Presque tous sont dans le cloud mondial. Chaque cloud a ses propres pages de connexion et inscriptions d’application.</translation>
    </message>
    <message>
        <source>Sign-in application</source>
        <translation>Application de connexion</translation>
    </message>
    <message>
        <source>The application in whose name Jonction signs you in. It appears on the page where you accept permissions, and in the sign-in logs.</source>
        <translation>L’application au nom de laquelle Jonction vous connecte. Elle apparaît sur la page où vous acceptez les autorisations et dans les journaux de connexion.</translation>
    </message>
    <message>
        <source>Sign in on another device…</source>
        <translation>Se connecter sur un autre appareil…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Prérequis</translation>
    </message>
</context>
<context>
    <name>jonction::StartPage</name>
    <message>
        <source>Opened lately</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>No document is open. A document holds the whole wish for one contact centre: what should exist at Microsoft, at the SIP provider and in CCAI Platform. It holds no secret.</source>
        <translation>Aucun document n’est ouvert. Un document décrit tout ce qui est voulu pour un centre de contact&#xa0;: ce qui doit exister chez Microsoft, chez le fournisseur SIP et dans CCAI Platform. Il ne contient aucun secret.</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Nouveau document</translation>
    </message>
    <message>
        <source>Begin the set-up of a contact centre.</source>
        <translation>Commencer la configuration d’un centre de contact.</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>Ouvrir un document</translation>
    </message>
    <message>
        <source>Go on with one that exists.</source>
        <translation>Reprendre un document existant.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>S’exercer</translation>
    </message>
    <message>
        <source>Walk the whole set-up in a practice world on this computer: no account is needed.</source>
        <translation>Parcourir toute la configuration dans un monde d’exercice sur cet ordinateur, sans aucun compte.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
</context>
<context>
    <name>jonction::StateFilterBar</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Afficher seulement %1</translation>
    </message>
</context>
<context>
    <name>jonction::StepButtons</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>P&amp;récédent</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Contrôler</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>A&amp;ppliquer</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Apply 1 change</source>
        <translation>A&amp;ppliquer 1 modification</translation>
    </message>
    <message>
        <source>&amp;Apply %1 changes</source>
        <translation>A&amp;ppliquer %1 modifications</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>A&amp;nnuler…</translation>
    </message>
</context>
<context>
    <name>jonction::StepPage</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Comes after: %1</source>
        <translation>Vient après&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>jonction::StepRail</name>
    <message>
        <source>Steps of the set-up</source>
        <translation>Étapes de la configuration</translation>
    </message>
</context>
<context>
    <name>jonction::StepRailModel</name>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Étape %1, %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>jonction::TableCopy</name>
    <message>
        <source>Copy selected rows</source>
        <translation>Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Copy selected rows as CSV</source>
        <translation>Copier les lignes sélectionnées en CSV</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>Tout copier en texte</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Tout copier en CSV</translation>
    </message>
</context>
<context>
    <name>jonction::Tile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>jonction::TimeText</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
</context>
<context>
    <name>jonction::TransferDialog</name>
    <message>
        <source>Transfer at &amp;once</source>
        <translation>Transférer t&amp;out de suite</translation>
    </message>
    <message>
        <source>&amp;Ask first</source>
        <translation>Consulter d’&amp;abord</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>&amp;Passer l’appel</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>Transférer l’appel</translation>
    </message>
    <message>
        <source>The far side is asked to call the address; this call ends.</source>
        <translation>L’autre côté est prié d’appeler l’adresse&#xa0;; cet appel se termine.</translation>
    </message>
    <message>
        <source>Puts this call on hold and calls the address, so that one can ask.</source>
        <translation>Met cet appel en attente et appelle l’adresse, pour pouvoir demander.</translation>
    </message>
    <message>
        <source>Joins the far side with the one who was asked; both calls here end.</source>
        <translation>Relie l’autre côté à la personne consultée&#xa0;; les deux appels d’ici se terminent.</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Vers</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>Transférer vers</translation>
    </message>
    <message>
        <source>There is no call to transfer.</source>
        <translation>Il n’y a pas d’appel à transférer.</translation>
    </message>
    <message>
        <source>Second call: %1</source>
        <translation>Second appel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Both ways need a far side that accepts transfers (SIP REFER).</source>
        <translation>Les deux façons demandent un autre côté qui accepte les transferts (SIP REFER).</translation>
    </message>
    <message>
        <source>Reported: %1 %2</source>
        <translation>Signalé&#xa0;: %1&#xa0;%2</translation>
    </message>
    <message>
        <source>Answer to the transfer: %1 %2</source>
        <translation>Réponse au transfert&#xa0;: %1&#xa0;%2</translation>
    </message>
    <message>
        <source>The transfer to %1 did not come about. The call goes on.</source>
        <translation>Le transfert vers %1 n’a pas abouti. L’appel se poursuit.</translation>
    </message>
</context>
<context>
    <name>jonction::TrunkPage</name>
    <message>
        <source>Provider account</source>
        <translation>Compte du fournisseur</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>The API key of the provider&apos;s account. It goes to this computer&apos;s keychain and is never shown again.</source>
        <translation>La clé d’API du compte du fournisseur. Elle va dans le trousseau de cet ordinateur et n’est plus jamais affichée.</translation>
    </message>
    <message>
        <source>Outbound voice profile</source>
        <translation>Profil vocal sortant</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nom du profil</translation>
    </message>
    <message>
        <source>The outbound voice profile says which countries may be called and how much may be spent in a day.</source>
        <translation>Le profil vocal sortant dit quels pays peuvent être appelés et combien peut être dépensé en un jour.</translation>
    </message>
    <message>
        <source>Allowed destinations</source>
        <translation>Destinations autorisées</translation>
    </message>
    <message>
        <source>Countries that may be called, as two-letter codes separated by commas.</source>
        <translation>Pays qui peuvent être appelés, en codes à deux lettres séparés par des virgules.</translation>
    </message>
    <message>
        <source>Calls at the same time</source>
        <translation>Appels simultanés</translation>
    </message>
    <message>
        <source>How many calls may run through the profile at the same time.</source>
        <translation>Nombre d’appels que le profil peut porter en même temps.</translation>
    </message>
    <message>
        <source>Daily spending limit (USD)</source>
        <translation>Plafond de dépense quotidien (USD)</translation>
    </message>
    <message>
        <source>Calls stop for the day when this sum is reached.</source>
        <translation>Les appels s’arrêtent pour la journée une fois cette somme atteinte.</translation>
    </message>
    <message>
        <source>SIP connection for Teams</source>
        <translation>Connexion SIP pour Teams</translation>
    </message>
    <message>
        <source>Connection name</source>
        <translation>Nom de la connexion</translation>
    </message>
    <message>
        <source>The SIP connection that CCAI Platform calls and that leads to Teams.</source>
        <translation>La connexion SIP que CCAI Platform appelle et qui mène à Teams.</translation>
    </message>
    <message>
        <source>Sub-domain</source>
        <translation>Sous-domaine</translation>
    </message>
    <message>
        <source>One label of your choice: letters, digits and hyphens. CCAI Platform calls the host made from it.</source>
        <translation>Un mot de votre choix&#xa0;: lettres, chiffres et traits d’union. CCAI Platform appelle l’hôte formé à partir de lui.</translation>
    </message>
    <message>
        <source>Host for CCAI Platform</source>
        <translation>Hôte pour CCAI Platform</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>The region whose signalling servers carry the calls.</source>
        <translation>La région dont les serveurs de signalisation acheminent les appels.</translation>
    </message>
    <message>
        <source>SBC for Microsoft</source>
        <translation>SBC pour Microsoft</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>The country in which a number is searched, as a two-letter code.</source>
        <translation>Le pays dans lequel un numéro est recherché, en code à deux lettres.</translation>
    </message>
    <message>
        <source>Number type</source>
        <translation>Type de numéro</translation>
    </message>
    <message>
        <source>The kind of number that is searched.</source>
        <translation>Le type de numéro recherché.</translation>
    </message>
    <message>
        <source>Chosen number</source>
        <translation>Numéro choisi</translation>
    </message>
    <message>
        <source>A number that you own already or want to buy, with its plus sign. Leave it empty to take the first one on offer.</source>
        <translation>Un numéro que vous possédez déjà ou voulez acheter, avec son signe plus. Laissez vide pour prendre le premier proposé.</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europe</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>follows from the sub-domain</source>
        <translation>découle du sous-domaine</translation>
    </message>
    <message>
        <source>known after the connection is made</source>
        <translation>connu une fois la connexion créée</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>National</source>
        <translation>National</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Toll-free</source>
        <translation>Gratuit</translation>
    </message>
</context>
<context>
    <name>jonction::UcaasPage</name>
    <message>
        <source>UCaaS settings</source>
        <translation>Paramètres UCaaS</translation>
    </message>
    <message>
        <source>Multicast limit</source>
        <translation>Limite de multidiffusion</translation>
    </message>
    <message>
        <source>How many external agents ring together; at most 100.</source>
        <translation>Nombre d’agents externes qui sonnent ensemble&#xa0;; 100 au plus.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portail</translation>
    </message>
</context>
<context>
    <name>jonction::UndoDialog</name>
    <message>
        <source>Take back: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Looking at what is there now…</source>
        <translation>Lecture de l’existant…</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>&amp;Annuler ces changements</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Tout conserver</translation>
    </message>
    <message>
        <source>Nothing is left of what Jonction made in this step.</source>
        <translation>Il ne reste rien de ce que Jonction a créé à cette étape.</translation>
    </message>
    <message>
        <source>This removes or changes back what Jonction made here, and nothing else. What was there before stays.</source>
        <translation>Cette action supprime ou rétablit ce que Jonction a créé ou modifié ici, et rien d’autre. Ce qui existait auparavant reste en place.</translation>
    </message>
</context>
<context>
    <name>jonction::UriFormDelegate</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Form of the SIP URI</source>
        <translation>Forme de l’URI SIP</translation>
    </message>
</context>
<context>
    <name>jonction::UsersPage</name>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Add agent</source>
        <translation>Ajouter un agent</translation>
    </message>
    <message>
        <source>Remove selected</source>
        <translation>Supprimer la sélection</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Coller des lignes</translation>
    </message>
    <message>
        <source>From the directory…</source>
        <translation>Depuis l’annuaire…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>To a file…</source>
        <translation>Vers un fichier…</translation>
    </message>
    <message>
        <source>Rows can be pasted from a spreadsheet: name, e-mail, Teams user (UPN), number; a line of headings may say otherwise.</source>
        <translation>Des lignes peuvent être collées depuis un tableur&#xa0;: nom, e-mail, utilisateur Teams (UPN), numéro&#xa0;; une ligne d’en-têtes peut en décider autrement.</translation>
    </message>
    <message>
        <source>Agents from a table</source>
        <translation>Agents depuis un tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Agents to a table</source>
        <translation>Agents vers un tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Added: %1. Brought up to date: %2.</source>
        <translation>Ajoutés&#xa0;: %1. Mis à jour&#xa0;: %2.</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… et %1 autres</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Call in dialer</source>
        <translation>Appeler depuis le composeur</translation>
    </message>
</context>
<context>
    <name>jonction::VerdictBox</name>
    <message>
        <source>Who can mend it: %1</source>
        <translation>Qui peut y remédier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open step %1</source>
        <translation>Ouvrir l’étape %1</translation>
    </message>
    <message>
        <source>Further notes: %1</source>
        <translation>Autres remarques&#xa0;: %1</translation>
    </message>
    <message>
        <source>Earlier, %1: %2</source>
        <extracomment>%1 a SIP URI, %2 &quot;It works&quot;</extracomment>
        <translation>Essai précédent, %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>jonction::VerificationView</name>
    <message>
        <source>Proof of %1</source>
        <translation>Preuve du %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>jonction::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New document…</source>
        <translation>&amp;Nouveau document…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un document &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>S’e&amp;xercer</translation>
    </message>
    <message>
        <source>&amp;Close document</source>
        <translation>&amp;Fermer le document</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>Go &amp;anywhere…</source>
        <translation>&amp;Aller à…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Guide of this step</source>
        <translation>&amp;Guide de cette étape</translation>
    </message>
    <message>
        <source>&amp;About Jonction</source>
        <translation>À &amp;propos de Jonction</translation>
    </message>
    <message>
        <source>About Jonction</source>
        <translation>À propos de Jonction</translation>
    </message>
    <message>
        <source>Jonction %1</source>
        <translation>Jonction %1</translation>
    </message>
    <message>
        <source>Connects Microsoft Teams agents to Google Cloud CCAI Platform.
Apache License 2.0.</source>
        <translation>Relie les agents Microsoft Teams à Google Cloud CCAI Platform.
Licence Apache 2.0.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>&amp;Sign out of Microsoft</source>
        <translation>Se &amp;déconnecter de Microsoft</translation>
    </message>
</context>
</TS>
