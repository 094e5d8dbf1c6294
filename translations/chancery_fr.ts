<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
    <context>
        <name>ActionTable</name>
        <message>
            <source>&amp;New workspace…</source>
            <translation>&amp;Nouvel espace de travail…</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Ouvrir…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importer…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exporter…</translation>
        </message>
        <message>
            <source>&amp;Back up now…</source>
            <translation>&amp;Sauvegarder maintenant…</translation>
        </message>
        <message>
            <source>&amp;Restore a backup…</source>
            <translation>&amp;Restaurer une sauvegarde…</translation>
        </message>
        <message>
            <source>Change &amp;passphrase…</source>
            <translation>Changer la &amp;phrase secrète…</translation>
        </message>
        <message>
            <source>Recovery &amp;sheet…</source>
            <translation>Fiche de &amp;secours…</translation>
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>&amp;Réglages…</translation>
        </message>
        <message>
            <source>&amp;Lock</source>
            <translation>&amp;Verrouiller</translation>
        </message>
        <message>
            <source>&amp;Close the file</source>
            <translation>&amp;Fermer le fichier</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;Undo the last change</source>
            <translation>&amp;Annuler la dernière modification</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>&amp;History…</source>
            <translation>&amp;Historique…</translation>
        </message>
        <message>
            <source>&amp;Bin…</source>
            <translation>&amp;Corbeille…</translation>
        </message>
        <message>
            <source>&amp;Search and commands</source>
            <translation>&amp;Recherche et commandes</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Précédent</translation>
        </message>
        <message>
            <source>&amp;Forward</source>
            <translation>&amp;Suivant</translation>
        </message>
        <message>
            <source>&amp;As-of day…</source>
            <translation>&amp;Date de référence…</translation>
        </message>
        <message>
            <source>Theme: as the s&amp;ystem</source>
            <translation>Thème : comme le s&amp;ystème</translation>
        </message>
        <message>
            <source>Theme: &amp;light</source>
            <translation>Thème : c&amp;lair</translation>
        </message>
        <message>
            <source>Theme: &amp;dark</source>
            <translation>Thème : &amp;sombre</translation>
        </message>
        <message>
            <source>Language: &amp;English</source>
            <translation>Langue : &amp;anglais</translation>
        </message>
        <message>
            <source>Language: &amp;French</source>
            <translation>Langue : &amp;français</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>&amp;Plein écran</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Raccourcis clavier</translation>
        </message>
        <message>
            <source>&amp;About Chancery</source>
            <translation>À &amp;propos de Chancery</translation>
        </message>
        <message>
            <source>&amp;Stolen or lost laptop</source>
            <translation>Ordinateur &amp;volé ou perdu</translation>
        </message>
    </context>
    <context>
        <name>AttachmentDesk</name>
        <message>
            <source>Attach files</source>
            <translation>Joindre des fichiers</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Save the attached file, unencrypted</source>
            <translation>Enregistrer la pièce jointe, non chiffrée</translation>
        </message>
        <message>
            <source>Saved, unencrypted: %1</source>
            <translation>Enregistré, non chiffré : %1</translation>
        </message>
        <message>
            <source>“%1” is not here yet. It comes with the next bundle of a device that has it.</source>
            <translation>« %1 » n’est pas encore ici. Le fichier viendra avec le prochain paquet d’un appareil qui le possède.</translation>
        </message>
        <message>
            <source>Attachment removed: %1</source>
            <translation>Pièce jointe retirée : %1</translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message>
            <source>See chancery-cli --help.</source>
            <translation>Voir chancery-cli --help.</translation>
        </message>
        <message>
            <source>Print one JSON document.</source>
            <translation>Écrit un document JSON.</translation>
        </message>
        <message>
            <source>Read the passphrase from a file.</source>
            <translation>Lit la phrase secrète dans un fichier.</translation>
        </message>
        <message>
            <source>Open with the recovery words in a file.</source>
            <translation>Ouvre avec les mots de secours d’un fichier.</translation>
        </message>
        <message>
            <source>Say what the command does.</source>
            <translation>Dit ce que fait la commande.</translation>
        </message>
        <message>
            <source>Usage: %1</source>
            <translation>Emploi : %1</translation>
        </message>
        <message>
            <source>Which command?</source>
            <translation>Quelle commande ?</translation>
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation>Il n’existe pas de commande « %1 ».</translation>
        </message>
        <message>
            <source>Passphrase for %1: </source>
            <translation>Phrase secrète de %1 : </translation>
        </message>
        <message>
            <source>New passphrase: </source>
            <translation>Nouvelle phrase secrète : </translation>
        </message>
        <message>
            <source>Once more: </source>
            <translation>Encore une fois : </translation>
        </message>
        <message>
            <source>passphrase</source>
            <translation>phrase secrète</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Les deux diffèrent.</translation>
        </message>
        <message>
            <source>Adds a record.</source>
            <translation>Ajoute une fiche.</translation>
        </message>
        <message>
            <source>%1 (change %2)</source>
            <translation>%1 (modification %2)</translation>
        </message>
        <message>
            <source>written %1, skipped %2</source>
            <translation>écrites %1, omises %2</translation>
        </message>
        <message>
            <source>Which records.</source>
            <translation>Quelles fiches.</translation>
        </message>
        <message>
            <source>Only those that hold on a day, YYYY-MM-DD.</source>
            <translation>Seulement celles qui valent un jour donné, AAAA-MM-JJ.</translation>
        </message>
        <message>
            <source>%1 is made and checked.</source>
            <translation>%1 est faite et vérifiée.</translation>
        </message>
        <message>
            <source>%1 is restored.</source>
            <translation>%1 est restauré.</translation>
        </message>
        <message>
            <source>What stood there is kept as %1.</source>
            <translation>Ce qui s’y trouvait est conservé sous %1.</translation>
        </message>
        <message>
            <source>Nothing is wrong.</source>
            <translation>Rien d’anormal.</translation>
        </message>
        <message>
            <source>The passphrase is changed. Older recovery sheets no longer open the file: print a new one.</source>
            <translation>La phrase secrète est changée. Les anciennes fiches de secours n’ouvrent plus le fichier : imprimez-en une nouvelle.</translation>
        </message>
        <message>
            <source>Makes a copy under the same passphrase and checks it.</source>
            <translation>Fait une copie sous la même phrase secrète et la vérifie.</translation>
        </message>
        <message>
            <source>Puts a checked backup in the place of FILE.</source>
            <translation>Met une sauvegarde vérifiée à la place de FILE.</translation>
        </message>
        <message>
            <source>Even if FILE exists; it is kept beside.</source>
            <translation>Même si FILE existe ; il est conservé à côté.</translation>
        </message>
        <message>
            <source>Reads the whole file and says what is wrong with it.</source>
            <translation>Lit tout le fichier et dit ce qui n’y va pas.</translation>
        </message>
        <message>
            <source>Changes the passphrase and the key.</source>
            <translation>Change la phrase secrète et la clé.</translation>
        </message>
        <message>
            <source>Read the new passphrase from a file.</source>
            <translation>Lit la nouvelle phrase secrète dans un fichier.</translation>
        </message>
        <message>
            <source>Prints the recovery words: who has them can open the file.</source>
            <translation>Écrit les mots de secours : qui les a peut ouvrir le fichier.</translation>
        </message>
        <message>
            <source>Take small, embassy or ministry.</source>
            <translation>Prenez small, embassy ou ministry.</translation>
        </message>
        <message>
            <source>A number is needed.</source>
            <translation>Il faut un nombre.</translation>
        </message>
        <message>
            <source>%1 records are made.</source>
            <translation>%1 fiches sont créées.</translation>
        </message>
        <message>
            <source>Fills a workspace with invented records, the same for the same seed; for trials and measurements.</source>
            <translation>Remplit un espace de travail de fiches inventées, les mêmes pour la même graine ; pour essais et mesures.</translation>
        </message>
        <message>
            <source>small, embassy or ministry.</source>
            <translation>small, embassy ou ministry.</translation>
        </message>
        <message>
            <source>Any number.</source>
            <translation>Un nombre quelconque.</translation>
        </message>
        <message>
            <source>FILE always follows the full command. JSON is a literal, @PATH or - for standard input.</source>
            <translation>FILE suit toujours la commande entière. JSON est un littéral, @PATH, ou - pour l’entrée standard.</translation>
        </message>
        <message>
            <source>With --json one JSON document goes to standard output; messages go to standard error.</source>
            <translation>Avec --json, un document JSON va sur la sortie standard ; les messages vont sur la sortie d’erreur.</translation>
        </message>
        <message>
            <source>Keys are snake_case; every record has "id"; persons, offices and organisations have "name", missions and notes "title". Dates are EDTF: 2017, 2017-04, 2017-04-26, 2017-04-26T09:30, 2017-04~, 2017-01/2017-05, 2017-01/.., ../2017-12-31. In a patch null clears a field. Every write answers {"id", "batch"}.</source>
            <translation>Les clés sont en snake_case ; chaque fiche a un « id » ; personnes, fonctions et organisations ont un « name », missions et notes un « title ». Les dates sont en EDTF : 2017, 2017-04, 2017-04-26, 2017-04-26T09:30, 2017-04~, 2017-01/2017-05, 2017-01/.., ../2017-12-31. Dans une modification, null efface un champ. Chaque écriture répond {"id", "batch"}.</translation>
        </message>
        <message>
            <source>Exit status: 0 done, 1 refused or failed, 2 usage.</source>
            <translation>Code de sortie : 0 fait, 1 refusé ou échoué, 2 emploi incorrect.</translation>
        </message>
        <message>
            <source>Reading works while a window has the file open; writing does not.</source>
            <translation>La lecture reste possible pendant qu’une fenêtre a le fichier ouvert ; l’écriture, non.</translation>
        </message>
        <message>
            <source>Options of every command: </source>
            <translation>Options de toutes les commandes : </translation>
        </message>
        <message>
            <source>chancery-cli COMMAND FILE ...</source>
            <translation>chancery-cli COMMANDE FICHIER ...</translation>
        </message>
        <message>
            <source>read and write a Chancery workspace</source>
            <translation>lire et écrire un espace de travail Chancery</translation>
        </message>
        <message>
            <source>A kind and an id, or neither.</source>
            <translation>Un type et un identifiant, ou aucun des deux.</translation>
        </message>
        <message>
            <source>Who changed a record, when, and what stood there before; without a record, all changes.</source>
            <translation>Qui a modifié une fiche, quand, et ce qui s’y trouvait avant ; sans fiche, toutes les modifications.</translation>
        </message>
        <message>
            <source>new %1, changed %2, same %3, rejected %4</source>
            <translation>nouvelles %1, modifiées %2, identiques %3, refusées %4</translation>
        </message>
        <message>
            <source>Reads .vcf, .ics, .csv and .md files; the same file twice changes nothing.</source>
            <translation>Lit des fichiers .vcf, .ics, .csv et .md ; relire le même fichier ne change rien.</translation>
        </message>
        <message>
            <source>Only says what would change.</source>
            <translation>Dit seulement ce qui changerait.</translation>
        </message>
        <message>
            <source>The kind of the rows of a .csv file, if it does not say.</source>
            <translation>Le type des lignes d’un fichier .csv, s’il ne le dit pas.</translation>
        </message>
        <message>
            <source>encrypted</source>
            <translation>chiffré</translation>
        </message>
        <message>
            <source>plain</source>
            <translation>non chiffré</translation>
        </message>
        <message>
            <source>user %1, device %2</source>
            <translation>utilisateur %1, appareil %2</translation>
        </message>
        <message>
            <source>What the workspace is and holds.</source>
            <translation>Ce qu’est et contient l’espace de travail.</translation>
        </message>
        <message>
            <source>Lists the kinds of records and their fields.</source>
            <translation>Énumère les types de fiches et leurs champs.</translation>
        </message>
        <message>
            <source>Lists the records of a kind; with --at those that hold, or may hold, on a day.</source>
            <translation>Énumère les fiches d’un type ; avec --at, celles qui valent, ou peuvent valoir, un jour donné.</translation>
        </message>
        <message>
            <source>The day, YYYY-MM-DD.</source>
            <translation>Le jour, AAAA-MM-JJ.</translation>
        </message>
        <message>
            <source>The day, YYYY-MM-DD; without it the day the workspace shows.</source>
            <translation>Le jour, AAAA-MM-JJ ; à défaut, celui que montre l’espace de travail.</translation>
        </message>
        <message>
            <source>Take one of the two.</source>
            <translation>Prenez l’une des deux.</translation>
        </message>
        <message>
            <source>%1 is made.</source>
            <translation>%1 est créé.</translation>
        </message>
        <message>
            <source>Makes a workspace: encrypted, with the reference data.</source>
            <translation>Crée un espace de travail : chiffré, avec les données de référence.</translation>
        </message>
        <message>
            <source>An ordinary SQLite file, without passphrase.</source>
            <translation>Un fichier SQLite ordinaire, sans phrase secrète.</translation>
        </message>
        <message>
            <source>With the demonstration's missions, offices and figures.</source>
            <translation>Avec les missions, fonctions et chiffres de la démonstration.</translation>
        </message>
        <message>
            <source>Without any record.</source>
            <translation>Sans aucune fiche.</translation>
        </message>
        <message>
            <source>Who writes in it.</source>
            <translation>Qui y écrit.</translation>
        </message>
        <message>
            <source>Where.</source>
            <translation>Où.</translation>
        </message>
        <message>
            <source>Both are needed.</source>
            <translation>Les deux sont nécessaires.</translation>
        </message>
        <message>
            <source>Lists what takes place, or may, between two days; recurring missions once per occurrence.</source>
            <translation>Énumère ce qui a lieu, ou peut avoir lieu, entre deux jours ; une fois par occurrence pour les missions récurrentes.</translation>
        </message>
        <message>
            <source>First day, YYYY-MM-DD.</source>
            <translation>Premier jour, AAAA-MM-JJ.</translation>
        </message>
        <message>
            <source>Last day, YYYY-MM-DD.</source>
            <translation>Dernier jour, AAAA-MM-JJ.</translation>
        </message>
        <message>
            <source>Puts a record into the bin, with what belongs to it.</source>
            <translation>Met une fiche à la corbeille, avec ce qui lui appartient.</translation>
        </message>
        <message>
            <source>Searches every text of every record; case, accents and script do not count.</source>
            <translation>Cherche dans tous les textes de toutes les fiches ; casse, accents et écriture ne comptent pas.</translation>
        </message>
        <message>
            <source>Changes fields of a record; null clears one.</source>
            <translation>Modifie des champs d’une fiche ; null en efface un.</translation>
        </message>
        <message>
            <source>Shows one record.</source>
            <translation>Montre une fiche.</translation>
        </message>
        <message>
            <source>Change %1 is undone by change %2.</source>
            <translation>La modification %1 est annulée par la modification %2.</translation>
        </message>
        <message>
            <source>%1 records were changed since, and kept that.</source>
            <translation>%1 fiches ont été modifiées depuis, et le restent.</translation>
        </message>
        <message>
            <source>Undoes a change, except where somebody has changed the same since. Undo an undo to redo.</source>
            <translation>Annule une modification, sauf là où quelqu’un est passé depuis. Annuler une annulation la rétablit.</translation>
        </message>
        <message>
            <source>%1 is revoked, so nothing is sealed to it and nothing was written. If it is in good hands again, say peer add with its card.</source>
            <translation>%1 est révoqué : rien ne lui est scellé et rien n’a été écrit. S’il est de nouveau entre de bonnes mains, dites peer add avec sa carte.</translation>
        </message>
        <message>
            <source>No device is trusted yet, so there is nobody to seal it to. Add one with peer add, or give --bundle-passphrase-file.</source>
            <translation>Aucun appareil n’est encore de confiance : il n’y a personne à qui le sceller. Ajoutez-en un avec peer add, ou donnez --bundle-passphrase-file.</translation>
        </message>
        <message>
            <source>%1 is written: bundle %2, %3 bytes.</source>
            <translation>%1 est écrit : paquet %2, %3 octets.</translation>
        </message>
        <message>
            <source>Writes what the other devices lack into one sealed file: to every trusted device, to some of them, or to whoever has a passphrase.</source>
            <translation>Écrit ce qui manque aux autres appareils dans un seul fichier scellé : pour tous les appareils de confiance, pour certains d’entre eux, ou pour qui possède une phrase secrète.</translation>
        </message>
        <message>
            <source>A device, by id, the beginning of it, or name; several times for several.</source>
            <translation>Un appareil, par son identifiant, le début de celui-ci ou son nom ; plusieurs fois pour plusieurs.</translation>
        </message>
        <message>
            <source>Seal it with the passphrase in a file instead.</source>
            <translation>Le sceller plutôt avec la phrase secrète d’un fichier.</translation>
        </message>
        <message>
            <source>Everything, whatever they have already.</source>
            <translation>Tout, quoi qu’ils aient déjà.</translation>
        </message>
        <message>
            <source>It came, and is taken in: change %1.</source>
            <translation>Il est arrivé et a été intégré : modification %1.</translation>
        </message>
        <message>
            <source>Checks bundles and takes all of each in, or nothing; the same file twice changes nothing. One that builds on missing work waits for it ("state": "staged").</source>
            <translation>Vérifie des paquets et intègre chacun en entier, ou pas du tout ; le même fichier deux fois ne change rien. Un paquet fondé sur un travail manquant l’attend ("state": "staged").</translation>
        </message>
        <message>
            <source>Even if that removes many records.</source>
            <translation>Même si cela supprime beaucoup de fiches.</translation>
        </message>
        <message>
            <source>Open it with the passphrase in a file.</source>
            <translation>L’ouvrir avec la phrase secrète d’un fichier.</translation>
        </message>
        <message>
            <source>It is sealed to others, or needs a passphrase: its content cannot be shown.</source>
            <translation>Il est scellé pour d’autres, ou demande une phrase secrète : son contenu ne peut pas être montré.</translation>
        </message>
        <message>
            <source>bundle %1 of %2 (%3), written %4</source>
            <translation>paquet %1 de %2 (%3), écrit le %4</translation>
        </message>
        <message>
            <source>The device is trusted here.</source>
            <translation>L’appareil est de confiance ici.</translation>
        </message>
        <message>
            <source>The device is not trusted here.</source>
            <translation>L’appareil n’est pas de confiance ici.</translation>
        </message>
        <message>
            <source>records %1, texts %2, attachments %3, writes %4</source>
            <translation>fiches %1, textes %2, pièces jointes %3, écritures %4</translation>
        </message>
        <message>
            <source>%1: %2 bytes</source>
            <translation>%1 : %2 octets</translation>
        </message>
        <message>
            <source>sealed with a passphrase</source>
            <translation>scellé avec une phrase secrète</translation>
        </message>
        <message>
            <source>sealed to %1 devices</source>
            <translation>scellé pour %1 appareils</translation>
        </message>
        <message>
            <source>Says whose bundle a file is and what it holds; takes nothing in.</source>
            <translation>Dit de qui vient un paquet et ce qu’il contient ; n’intègre rien.</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>conservé</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>supprimé</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>fusionné</translation>
        </message>
        <message>
            <source>Lists what several people wrote at the same time: record, kind, atom, the value that is shown meanwhile, and each other one with who wrote it, where and when.</source>
            <translation>Liste ce que plusieurs personnes ont écrit en même temps : fiche, type, atome, la valeur montrée en attendant, et chacune des autres avec son auteur, son appareil et sa date.</translation>
        </message>
        <message>
            <source>The card is written to %1. Give it to the others, and let them compare the twelve words with you by telephone.</source>
            <translation>La carte est écrite dans %1. Remettez-la aux autres et comparez avec eux les douze mots par téléphone.</translation>
        </message>
        <message>
            <source>Who this device is to others: its id and the twelve words of its fingerprint; writes the card that the others need.</source>
            <translation>Ce que cet appareil est pour les autres : son identifiant et les douze mots de son empreinte ; écrit la carte dont les autres ont besoin.</translation>
        </message>
        <message>
            <source>Write the card, a small text file (.chancery-card).</source>
            <translation>Écrire la carte, un petit fichier texte (.chancery-card).</translation>
        </message>
        <message>
            <source>nothing in it was new.</source>
            <translation>il ne contenait rien de nouveau.</translation>
        </message>
        <message>
            <source>kept until the missing work arrives. It was written by: %1.</source>
            <translation>gardé jusqu’à l’arrivée du travail manquant, écrit par : %1.</translation>
        </message>
        <message>
            <source>would remove %1 records:</source>
            <translation>supprimerait %1 fiches :</translation>
        </message>
        <message>
            <source>two files write as one; nothing was written.</source>
            <translation>deux fichiers écrivent sous la même identité ; rien n’a été écrit.</translation>
        </message>
        <message>
            <source>%1 parts come from a newer program: kept, passed on, and shown after an update.</source>
            <translation>%1 parties viennent d’un programme plus récent : conservées, transmises, et montrées après une mise à jour.</translation>
        </message>
        <message>
            <source>The others know work of this file that it no longer has: it was restored or copied. Nothing is lost; it writes under a new name from now on.</source>
            <translation>Les autres connaissent de ce fichier un travail qu’il n’a plus : il a été restauré ou copié. Rien n’est perdu ; il écrit désormais sous un nouveau nom.</translation>
        </message>
        <message>
            <source>Give it with --bundle-passphrase-file.</source>
            <translation>Donnez-la avec --bundle-passphrase-file.</translation>
        </message>
        <message>
            <source>The option for it is --join-libraries.</source>
            <translation>L’option pour cela est --join-libraries.</translation>
        </message>
        <message>
            <source>Take one of the three.</source>
            <translation>Choisissez l’une des trois.</translation>
        </message>
        <message>
            <source>%1 is more sensitive than may leave. Nothing was written.</source>
            <translation>%1 est trop sensible pour sortir. Rien n’a été écrit.</translation>
        </message>
        <message>
            <source>%1 is made: %2 records, and %3 around them. %4 stay here because they are too sensitive.</source>
            <translation>%1 est créé : %2 fiches, et %3 autour d’elles. %4 restent ici parce qu’elles sont trop sensibles.</translation>
        </message>
        <message>
            <source>%1: nothing in it was new.</source>
            <translation>%1 : rien de nouveau.</translation>
        </message>
        <message>
            <source>  %1 parts come from a newer program: they wait in the pack for an update here.</source>
            <translation>  %1 éléments viennent d’un programme plus récent : ils attendent dans le dossier une mise à jour ici.</translation>
        </message>
        <message>
            <source>  %1 texts in the pack are not finished; they stay there.</source>
            <translation>  %1 textes du dossier ne sont pas achevés ; ils y restent.</translation>
        </message>
        <message>
            <source>This would remove %1 records, so nothing was changed. If that is right, say it again with --allow-removals.</source>
            <translation>Cela supprimerait %1 fiches ; rien n’a donc été modifié. Si c’est voulu, répétez la commande avec --allow-removals.</translation>
        </message>
        <message>
            <source>Writes a mission pack: a workspace of its own with a part of this one, for a borrowed laptop. What is too sensitive stays here.</source>
            <translation>Écrit un dossier de mission : un espace de travail à part avec une partie de celui-ci, pour un ordinateur prêté. Ce qui est trop sensible reste ici.</translation>
        </message>
        <message>
            <source>A mission with all that belongs to it.</source>
            <translation>Une mission avec tout ce qui en relève.</translation>
        </message>
        <message>
            <source>All that concerns a country, by its code.</source>
            <translation>Tout ce qui concerne un pays, désigné par son code.</translation>
        </message>
        <message>
            <source>All that carries a tag.</source>
            <translation>Tout ce qui porte une étiquette.</translation>
        </message>
        <message>
            <source>The most sensitive that may leave: public, internal (unless said otherwise) or confidential.</source>
            <translation>Le plus sensible qui puisse sortir : public, internal (par défaut) ou confidential.</translation>
        </message>
        <message>
            <source>The passphrase of the pack, in a file.</source>
            <translation>La phrase secrète du dossier, dans un fichier.</translation>
        </message>
        <message>
            <source>What the history here calls it.</source>
            <translation>Le nom que lui donne l’historique d’ici.</translation>
        </message>
        <message>
            <source>Who will write in it.</source>
            <translation>Qui y écrira.</translation>
        </message>
        <message>
            <source>Takes back what was changed in a mission pack; twice changes nothing. What stayed here is never read as deleted.</source>
            <translation>Reprend ce qui a été modifié dans un dossier de mission ; le faire deux fois ne change rien. Ce qui est resté ici n’est jamais pris pour supprimé.</translation>
        </message>
        <message>
            <source>%1 is trusted.</source>
            <translation>%1 est de confiance.</translation>
        </message>
        <message>
            <source>%1 is not trusted yet. Compare these twelve words with its owner by telephone; if they are the same, say it again with --trust.</source>
            <translation>%1 n’est pas encore de confiance. Comparez ces douze mots par téléphone avec son détenteur ; s’ils sont identiques, répétez la commande avec --trust.</translation>
        </message>
        <message>
            <source>Trusts another device by its card; without --trust only shows whose card it is.</source>
            <translation>Accorde la confiance à un autre appareil d’après sa carte ; sans --trust, montre seulement de qui est la carte.</translation>
        </message>
        <message>
            <source>The twelve words were compared and are the same.</source>
            <translation>Les douze mots ont été comparés et sont identiques.</translation>
        </message>
        <message>
            <source>revoked %1</source>
            <translation>révoqué le %1</translation>
        </message>
        <message>
            <source>never heard of</source>
            <translation>jamais de nouvelles</translation>
        </message>
        <message>
            <source>heard of %1</source>
            <translation>dernières nouvelles : %1</translation>
        </message>
        <message>
            <source>unsent: %1</source>
            <translation>non envoyées : %1</translation>
        </message>
        <message>
            <source>waits for: %1</source>
            <translation>attend : %1</translation>
        </message>
        <message>
            <source>The other devices: trusted or revoked, when they were heard of, and how many records they lack.</source>
            <translation>Les autres appareils : de confiance ou révoqués, leurs dernières nouvelles, et combien de fiches leur manquent.</translation>
        </message>
        <message>
            <source>%1 is revoked: nothing is sealed to it any more, and nothing of it is read. What it has already it keeps.</source>
            <translation>%1 est révoqué : plus rien n’est scellé pour lui, et rien de lui n’est lu. Ce qu’il a déjà, il le garde.</translation>
        </message>
        <message>
            <source>No longer trusts a device, for instance a stolen laptop; by its id, the beginning of it, or its name.</source>
            <translation>Retire la confiance à un appareil, par exemple un portable volé ; par son identifiant, le début de celui-ci ou son nom.</translation>
        </message>
        <message>
            <source>Say which: visible, a value's id, merged or both.</source>
            <translation>Dites laquelle : visible, l’identifiant d’une valeur, merged ou both.</translation>
        </message>
        <message>
            <source>Settles one of the conflicts; ATOM is a name or number from there, "presence" of a record that one edited and another deleted.</source>
            <translation>Tranche l’un des conflits ; ATOM est un nom ou un numéro tiré de cette liste, "presence" pour une fiche que l’un a modifiée et l’autre supprimée.</translation>
        </message>
        <message>
            <source>The value that is shown, another one by its id, the merged text, or all of them.</source>
            <translation>La valeur montrée, une autre par son identifiant, le texte fusionné, ou toutes.</translation>
        </message>
        <message>
            <source>written: %1</source>
            <translation>écrit : %1</translation>
        </message>
        <message>
            <source>%1 is not complete yet, and is tried again.</source>
            <translation>%1 n’est pas encore complet ; un nouvel essai aura lieu.</translation>
        </message>
        <message>
            <source>Nothing new, and nothing to say.</source>
            <translation>Rien de nouveau, et rien à dire.</translation>
        </message>
        <message>
            <source>Reads what the trusted devices left in a shared folder, and leaves there what they lack.</source>
            <translation>Lit ce que les appareils de confiance ont laissé dans un dossier partagé, et y dépose ce qui leur manque.</translation>
        </message>
        <message>
            <source>Nothing of change %1 could be undone.</source>
            <translation>Rien de la modification %1 n’a pu être annulé.</translation>
        </message>
        <message>
            <source>Join another workspace: the records of both stand in one from then on, and this file belongs to it.</source>
            <translation>Rejoindre un autre espace de travail : les fiches des deux n’en forment plus qu’un, auquel ce fichier appartient désormais.</translation>
        </message>
        <message>
            <source>There is no tag called “%1”.</source>
            <translation>Il n’y a pas d’étiquette nommée « %1 ».</translation>
        </message>
        <message>
            <source>There is no country with the code “%1”.</source>
            <translation>Il n’y a pas de pays dont le code soit « %1 ».</translation>
        </message>
        <message>
            <source>There is no mission with the id “%1”.</source>
            <translation>Il n’y a pas de mission dont l’identifiant soit « %1 ».</translation>
        </message>
        <message>
            <source>The command “list %1” shows those that there are.</source>
            <translation>La commande « list %1 » montre ce qui existe.</translation>
        </message>
        <message>
            <source>Near it: %1.</source>
            <translation>S’en approchent : %1.</translation>
        </message>
        <message>
            <source>%1 from %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>%1 would remove %2 records</source>
            <translation>%1 supprimerait %2 fiches</translation>
        </message>
        <message>
            <source>%1, and nothing was written. If that is meant, say it once more with --allow-removals.</source>
            <translation>%1 ; rien n’a été écrit. Si c’est voulu, recommencez avec --allow-removals.</translation>
        </message>
        <message>
            <source>%1 is kept until the missing work arrives. It was written by: %2.</source>
            <translation>%1 est conservé jusqu’à l’arrivée du travail qui manque. Il a été écrit par : %2.</translation>
        </message>
        <message>
            <source>The scheme, act or instrument, by id or part of its title.</source>
            <translation>La classification, l’acte ou l’instrument, par identifiant ou partie du titre.</translation>
        </message>
        <message>
            <source>Only this source counts, by id or part of its title; may be repeated.</source>
            <translation>Seule cette source compte, par identifiant ou partie du titre ; peut être répété.</translation>
        </message>
        <message>
            <source>Draws the missions of a period over it, seen from that day: this-year, past, coming (12 months each), all, or FROM..TO with days YYYY-MM-DD.</source>
            <translation>Y dessine les missions d’une période, vues de ce jour : this-year (cette année), past et coming (12 mois passés ou à venir), all (toutes), ou DÉBUT..FIN avec des jours AAAA-MM-JJ.</translation>
        </message>
        <message>
            <source>Writes records to a file; the suffix tells the format: .vcf, .ics, .csv, .md; .geojson has the law of the day.</source>
            <translation>Écrit des fiches dans un fichier ; le suffixe indique le format : .vcf, .ics, .csv, .md ; .geojson contient le droit du jour.</translation>
        </message>
        <message>
            <source>Nothing differs between the two days.</source>
            <translation>Rien ne diffère entre les deux jours.</translation>
        </message>
        <message>
            <source>Where is the map to be written?</source>
            <translation>Où la carte doit-elle être écrite ?</translation>
        </message>
        <message>
            <source>Of .pdf: A4 or A3.</source>
            <translation>Pour .pdf : A4 ou A3.</translation>
        </message>
        <message>
            <source>Of .pdf: upright.</source>
            <translation>Pour .pdf : en hauteur.</translation>
        </message>
        <message>
            <source>All of Europe, not the region.</source>
            <translation>Toute l’Europe, et non la région.</translation>
        </message>
        <message>
            <source>no record in it was new.</source>
            <translation>aucun enregistrement n’y était nouveau.</translation>
        </message>
        <message numerus="yes">
            <source>Contents of %n attachment(s) came.</source>
            <translation>
                <numerusform>Le contenu de %n pièce jointe est arrivé.</numerusform>
                <numerusform>Le contenu de %n pièces jointes est arrivé.</numerusform>
            </translation>
        </message>
        <message>
            <source>Which one? %1.</source>
            <translation>Laquelle ? %1.</translation>
        </message>
        <message>
            <source>change %1</source>
            <translation>modification %1</translation>
        </message>
        <message>
            <source>only tried</source>
            <translation>essai seulement</translation>
        </message>
        <message>
            <source>from %1: new %2, changed %3, removed %4, with conflicts %5 (%6)</source>
            <translation>de %1 : nouvelles %2, modifiées %3, supprimées %4, en conflit %5 (%6)</translation>
        </message>
        <message>
            <source>No device is known here as “%1”. Known: %2.</source>
            <translation>Aucun appareil n’est connu ici sous « %1 ». Connus : %2.</translation>
        </message>
        <message>
            <source>More than one device is known here as “%1”. Take the id: %2.</source>
            <translation>Plusieurs appareils sont connus ici sous « %1 ». Prenez l’identifiant : %2.</translation>
        </message>
        <message>
            <source>%1: new %2, changed %3, removed %4, with conflicts %5 (%6)</source>
            <translation>%1 : nouvelles %2, modifiées %3, supprimées %4, en conflit %5 (%6)</translation>
        </message>
        <message>
            <source>No device is known here as “%1”: none was added yet with peer add.</source>
            <translation>Aucun appareil n’est connu ici sous « %1 » : aucun n’a encore été ajouté par peer add.</translation>
        </message>
        <message>
            <source>Two days are written as .png, .svg, .pdf or .csv.</source>
            <translation>Deux jours s’écrivent en .png, .svg, .pdf ou .csv.</translation>
        </message>
        <message>
            <source>Draws the map of law; the suffix tells the format: .png, .svg, .pdf, .geojson, .csv. With --compare: lists what differs between two days; PATH shows both, or as .csv the list.</source>
            <translation>Dessine la carte du droit ; le suffixe indique le format : .png, .svg, .pdf, .geojson, .csv. Avec --compare : énumère ce qui diffère entre deux jours ; PATH montre les deux ou, en .csv, la liste.</translation>
        </message>
        <message>
            <source>Another day, YYYY-MM-DD: both maps on one sheet, and what differs.</source>
            <translation>Un autre jour, AAAA-MM-JJ : les deux cartes sur une feuille, et ce qui diffère.</translation>
        </message>
        <message>
            <source>%1, not here yet</source>
            <translation>%1, pas encore ici</translation>
        </message>
        <message>
            <source>The content of “%1” is not here yet. It comes with the next bundle of a device that has it.</source>
            <translation>Le contenu de « %1 » n’est pas encore ici. Il viendra avec le prochain paquet d’un appareil qui le possède.</translation>
        </message>
        <message>
            <source>Keeps files in the workspace, beside a record.</source>
            <translation>Conserve des fichiers dans l’espace de travail, auprès d’une fiche.</translation>
        </message>
        <message>
            <source>Lists attached files, of one record or of all.</source>
            <translation>Liste les fichiers joints, d’une fiche ou de toutes.</translation>
        </message>
        <message>
            <source>Writes an attached file out as it was, unencrypted.</source>
            <translation>Écrit un fichier joint tel qu’il était, non chiffré.</translation>
        </message>
        <message>
            <source>Replace a file that is there.</source>
            <translation>Remplacer un fichier déjà présent.</translation>
        </message>
    </context>
    <context>
        <name>CountryDossier</name>
        <message>
            <source>%1: %2</source>
            <comment>actor: act</comment>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>inferred</source>
            <translation>déduit</translation>
        </message>
        <message>
            <source>uncertain</source>
            <translation>incertain</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>step: provision</comment>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Begins: %1</source>
            <translation>Début : %1</translation>
        </message>
        <message>
            <source>Ends: %1</source>
            <translation>Fin : %1</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>Entrée en vigueur</translation>
        </message>
        <message>
            <source>Withdrawal</source>
            <translation>Retrait</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>échéance : %1</translation>
        </message>
        <message>
            <source>Action item</source>
            <translation>Action à mener</translation>
        </message>
    </context>
    <context>
        <name>DateWords</name>
        <message>
            <source>not known</source>
            <translation>inconnue</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouverte</translation>
        </message>
        <message>
            <source>%1, about</source>
            <translation>%1 environ</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>from %1, end open</source>
            <translation>à partir de %1, fin ouverte</translation>
        </message>
        <message>
            <source>%1 or before</source>
            <translation>%1 ou avant</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>Something went wrong inside the program (%1 %2). Nothing was changed. Please report it with these words.</source>
            <translation>Une erreur interne s’est produite (%1 %2). Rien n’a été modifié. Merci de la signaler en citant ces mots.</translation>
        </message>
        <message>
            <source>%1 does not exist. Check the path and whether the disk is plugged in.</source>
            <translation>%1 n’existe pas. Vérifiez le chemin et que le disque est bien branché.</translation>
        </message>
        <message>
            <source>%1 exists already. Choose another name, or move the old file away first.</source>
            <translation>%1 existe déjà. Choisissez un autre nom ou déplacez d’abord l’ancien fichier.</translation>
        </message>
        <message>
            <source>%1 cannot be read (%2). Check its permissions and whether the disk is plugged in.</source>
            <translation>%1 ne peut pas être lu (%2). Vérifiez les droits d’accès et que le disque est bien branché.</translation>
        </message>
        <message>
            <source>%1 cannot be written (%2). Choose a folder that you may write to.</source>
            <translation>%1 ne peut pas être écrit (%2). Choisissez un dossier où vous pouvez écrire.</translation>
        </message>
        <message>
            <source>%1 is cut off: part of the file is missing, perhaps after an unfinished copy. Copy it again, or restore a backup.</source>
            <translation>%1 est tronqué : une partie du fichier manque, peut-être après une copie inachevée. Recopiez-le ou restaurez une sauvegarde.</translation>
        </message>
        <message>
            <source>%1 is not a Chancery workspace. Choose a file that ends in .chancery.</source>
            <translation>%1 n’est pas un espace de travail Chancery. Choisissez un fichier dont le nom se termine par .chancery.</translation>
        </message>
        <message>
            <source>%1 is a database of another program, not a Chancery workspace. Choose a file that ends in .chancery.</source>
            <translation>%1 est la base de données d’un autre programme, pas un espace de travail Chancery. Choisissez un fichier dont le nom se termine par .chancery.</translation>
        </message>
        <message>
            <source>%1 was written by a newer Chancery. Update the program to open it.</source>
            <translation>%1 a été écrit par une version plus récente de Chancery. Mettez le programme à jour pour l’ouvrir.</translation>
        </message>
        <message>
            <source>%1 is damaged (%2). Keep it, and restore the latest backup under another name.</source>
            <translation>%1 est endommagé (%2). Conservez-le et restaurez la dernière sauvegarde sous un autre nom.</translation>
        </message>
        <message>
            <source>%1 is open in another program (%2). Close it there, or only read here.</source>
            <translation>%1 est ouvert dans un autre programme (%2). Fermez-le là-bas, ou contentez-vous ici de la lecture.</translation>
        </message>
        <message>
            <source>%1 lies on a network share (%2), where a database can be damaged. Keep the workspace on this computer, and exchange bundles through the share.</source>
            <translation>%1 se trouve sur un partage réseau (%2), où une base de données peut être endommagée. Gardez l’espace de travail sur cet ordinateur et échangez des paquets par le partage.</translation>
        </message>
        <message>
            <source>The disk of %1 is full. Nothing was lost: make room and try again.</source>
            <translation>Le disque de %1 est plein. Rien n’est perdu : libérez de la place et réessayez.</translation>
        </message>
        <message>
            <source>%1 is open for reading only. Copy it to a disk that you may write to.</source>
            <translation>%1 est ouvert en lecture seule. Copiez-le sur un disque où vous pouvez écrire.</translation>
        </message>
        <message>
            <source>%1 could not be read or written (%2). Check the disk; restore a backup if it fails again.</source>
            <translation>%1 n’a pas pu être lu ou écrit (%2). Vérifiez le disque ; restaurez une sauvegarde si cela se reproduit.</translation>
        </message>
        <message>
            <source>The passphrase does not open %1 (or its first page is damaged). The file was not changed. Check capital letters and keyboard, or use the recovery sheet.</source>
            <translation>La phrase secrète n’ouvre pas %1 (ou sa première page est endommagée). Le fichier n’a pas été modifié. Vérifiez les majuscules et le clavier, ou utilisez la fiche de secours.</translation>
        </message>
        <message>
            <source>The recovery words do not open %1. Check them against the sheet of this workspace.</source>
            <translation>Les mots de secours n’ouvrent pas %1. Comparez-les avec la fiche de cet espace de travail.</translation>
        </message>
        <message>
            <source>%1 needs a passphrase.</source>
            <translation>%1 demande une phrase secrète.</translation>
        </message>
        <message>
            <source>The passphrase is too short (%2). Take several words.</source>
            <translation>La phrase secrète est trop courte (%2). Prenez plusieurs mots.</translation>
        </message>
        <message>
            <source>%1 is protected in a way that this program does not know. Update the program to open it.</source>
            <translation>%1 est protégé d’une manière que ce programme ne connaît pas. Mettez-le à jour pour ouvrir le fichier.</translation>
        </message>
        <message>
            <source>%1 is a plain file: it has no passphrase.</source>
            <translation>%1 est un fichier non chiffré : il n’a pas de phrase secrète.</translation>
        </message>
        <message>
            <source>There is not enough memory for %1. Close other programs and try again.</source>
            <translation>Il n’y a pas assez de mémoire pour %1. Fermez d’autres programmes et réessayez.</translation>
        </message>
        <message>
            <source>There is no kind of record called “%1”. The command “kinds” lists them. %2</source>
            <translation>Il n’existe pas de type de fiche « %1 ». La commande « kinds » les énumère. %2</translation>
        </message>
        <message>
            <source>There is no field called “%1”.</source>
            <translation>Il n’y a pas de champ nommé « %1 ».</translation>
        </message>
        <message>
            <source>There is no field called “%1”. Did you mean “%2”?</source>
            <translation>Il n’y a pas de champ nommé « %1 ». Vouliez-vous dire « %2 » ?</translation>
        </message>
        <message>
            <source>There is no record %1 of this kind. Search for it, or look into the bin.</source>
            <translation>Il n’existe pas de fiche %1 de ce type. Recherchez-la, ou regardez dans la corbeille.</translation>
        </message>
        <message>
            <source>There is no record %1 for “%2”. Search for it, or look into the bin.</source>
            <translation>Il n’y a pas de fiche %1 pour « %2 ». Cherchez-la, ou regardez dans la corbeille.</translation>
        </message>
        <message>
            <source>There is no change number %1. The history lists them.</source>
            <translation>Il n’existe pas de modification numéro %1. L’historique les énumère.</translation>
        </message>
        <message>
            <source>There is a record %1 already. Change it instead of adding it.</source>
            <translation>Il existe déjà une fiche %1. Modifiez-la au lieu de l’ajouter.</translation>
        </message>
        <message>
            <source>“%1” has a value of the wrong type.</source>
            <translation>« %1 » a une valeur d’un type qui ne convient pas.</translation>
        </message>
        <message>
            <source>“%1” has a value of the wrong type. It takes: %2.</source>
            <translation>« %1 » a une valeur d’un type qui ne convient pas. Attendu : %2.</translation>
        </message>
        <message>
            <source>“%1” has a value that cannot be.</source>
            <translation>« %1 » a une valeur impossible.</translation>
        </message>
        <message>
            <source>“%1” has a value that cannot be. Possible: %2.</source>
            <translation>« %1 » a une valeur impossible. Valeurs possibles : %2.</translation>
        </message>
        <message>
            <source>“%1” is not a date. Write 2017-04-26, 2017-04, 2017, 2017-04~ for about, or 2017-01/2017-05.</source>
            <translation>« %1 » n’est pas une date. Écrivez 2017-04-26, 2017-04, 2017, 2017-04~ pour environ, ou 2017-01/2017-05.</translation>
        </message>
        <message>
            <source>“%2” in “%1” is not a date. Write 2017-04-26, 2017-04, 2017, 2017-04~ for about, or 2017-01/2017-05.</source>
            <translation>« %2 » dans « %1 » n’est pas une date. Écrivez 2017-04-26, 2017-04, 2017, 2017-04~ pour environ, ou 2017-01/2017-05.</translation>
        </message>
        <message>
            <source>“%1” is not an id. An id looks like 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b.</source>
            <translation>« %1 » n’est pas un identifiant. Un identifiant ressemble à 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b.</translation>
        </message>
        <message>
            <source>“%2” in “%1” is not an id. An id looks like 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b.</source>
            <translation>« %2 » dans « %1 » n’est pas un identifiant. Un identifiant ressemble à 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b.</translation>
        </message>
        <message>
            <source>This is not valid JSON (%1). %2</source>
            <translation>Ce n’est pas du JSON valide (%1). %2</translation>
        </message>
        <message>
            <source>“%1” holds characters that cannot be kept. %2</source>
            <translation>« %1 » contient des caractères qui ne peuvent pas être conservés. %2</translation>
        </message>
        <message>
            <source>“%1” is too large.</source>
            <translation>« %1 » est trop grand.</translation>
        </message>
        <message>
            <source>“%1” is too large: at most %2.</source>
            <translation>« %1 » est trop grand : %2 au plus.</translation>
        </message>
        <message>
            <source>“%1” is missing. %2</source>
            <translation>« %1 » manque. %2</translation>
        </message>
        <message>
            <source>There is nothing to do. %1</source>
            <translation>Il n’y a rien à faire. %1</translation>
        </message>
        <message>
            <source>%1 cannot be read as what it should be. %2</source>
            <translation>%1 ne peut pas être lu comme prévu. %2</translation>
        </message>
        <message>
            <source>%1 has a format that is not supported.</source>
            <translation>%1 a un format qui n’est pas pris en charge.</translation>
        </message>
        <message>
            <source>%1 has a format that is not supported. Supported: %2.</source>
            <translation>%1 a un format qui n’est pas pris en charge. Pris en charge : %2.</translation>
        </message>
        <message>
            <source>The backup %1 could not be made (%2). The workspace is unharmed.</source>
            <translation>La sauvegarde %1 n’a pas pu être faite (%2). L’espace de travail est intact.</translation>
        </message>
        <message>
            <source>The backup %1 did not pass its check (%2) and was not kept. The workspace is unharmed; try another disk.</source>
            <translation>La sauvegarde %1 n’a pas passé le contrôle (%2) et n’a pas été conservée. L’espace de travail est intact ; essayez un autre disque.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>Annulé. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Ligne %1 : %2</translation>
        </message>
        <message>
            <source>%1 is not a bundle, or was damaged on the way. Ask for it again, or choose a file that ends in .chancery-bundle.</source>
            <translation>%1 n’est pas un paquet, ou a été abîmé en chemin. Demandez-le de nouveau, ou choisissez un fichier dont le nom se termine par .chancery-bundle.</translation>
        </message>
        <message>
            <source>%1 is sealed to other devices, not to this one. Nothing was read. Give the sender the card of this device, and ask for a new bundle.</source>
            <translation>%1 est scellé pour d’autres appareils, pas pour celui-ci. Rien n’a été lu. Remettez à l’expéditeur la carte de cet appareil et demandez un nouveau paquet.</translation>
        </message>
        <message>
            <source>%1 is damaged (%2). Nothing was read into the workspace. Copy it again, or ask the sender for it once more.</source>
            <translation>%1 est endommagé (%2). Rien n’est entré dans l’espace de travail. Recopiez-le, ou redemandez-le à l’expéditeur.</translation>
        </message>
        <message>
            <source>The signature of %1 is wrong: it was changed on the way, or does not come from the device that it names. Nothing was read from it. Ask the sender for it once more, by another way.</source>
            <translation>La signature de %1 est fausse : il a été modifié en chemin, ou ne vient pas de l’appareil qu’il indique. Rien n’en a été lu. Redemandez-le à l’expéditeur par une autre voie.</translation>
        </message>
        <message>
            <source>%1 comes from a device that is not trusted here. Nothing was read from it. Import the sender’s card, compare the twelve words by telephone, trust the device, and try again.</source>
            <translation>%1 vient d’un appareil auquel on ne fait pas confiance ici. Rien n’en a été lu. Importez la carte de l’expéditeur, comparez les douze mots au téléphone, accordez votre confiance à l’appareil et réessayez.</translation>
        </message>
        <message>
            <source>%1 comes from a device that is not trusted here (%2). Nothing was read from it. Import the sender’s card, compare the twelve words by telephone, trust the device, and try again.</source>
            <translation>%1 vient d’un appareil auquel on ne fait pas confiance ici (%2). Rien n’en a été lu. Importez la carte de l’expéditeur, comparez les douze mots au téléphone, accordez votre confiance à l’appareil et réessayez.</translation>
        </message>
        <message>
            <source>%1 comes from a device that was revoked here. Nothing was read from it. If the device is in good hands again, let it introduce itself with a new card.</source>
            <translation>%1 vient d’un appareil révoqué ici. Rien n’en a été lu. Si l’appareil est de nouveau en de bonnes mains, qu’il se présente avec une nouvelle carte.</translation>
        </message>
        <message>
            <source>%1 comes from a device that was revoked here (%2). Nothing was read from it. If the device is in good hands again, let it introduce itself with a new card.</source>
            <translation>%1 vient d’un appareil révoqué ici (%2). Rien n’en a été lu. Si l’appareil est de nouveau en de bonnes mains, qu’il se présente avec une nouvelle carte.</translation>
        </message>
        <message>
            <source>%1 belongs to another workspace. Nothing was read from it. Import it into a new, empty workspace, into the one that it belongs to, or join the two workspaces on purpose.</source>
            <translation>%1 appartient à un autre espace de travail. Rien n’en a été lu. Importez-le dans un nouvel espace de travail vide, dans celui auquel il appartient, ou réunissez délibérément les deux espaces de travail.</translation>
        </message>
        <message>
            <source>%1 belongs to another workspace (%2). Nothing was read from it. Import it into a new, empty workspace, into the one that it belongs to, or join the two workspaces on purpose.</source>
            <translation>%1 appartient à un autre espace de travail (%2). Rien n’en a été lu. Importez-le dans un nouvel espace de travail vide, dans celui auquel il appartient, ou réunissez délibérément les deux espaces de travail.</translation>
        </message>
        <message>
            <source>%1 was written before the workspace was started anew, and was not read, so that nothing old comes back. Ask the sender to bring its workspace up to date, and for a new bundle.</source>
            <translation>%1 a été écrit avant que l’espace de travail ne reparte à neuf ; il n’a pas été lu, afin que rien d’ancien ne revienne. Demandez à l’expéditeur de mettre à jour son espace de travail, puis un nouveau paquet.</translation>
        </message>
        <message>
            <source>%1 was written by a copy of a workspace that goes on under the same name, perhaps a restored or cloned one. Nothing was read from it. Import a bundle of this workspace on that computer first, which puts it right, and then ask for a new one.</source>
            <translation>%1 a été écrit par une copie d’un espace de travail qui continue sous le même nom, peut-être restaurée ou clonée. Rien n’en a été lu. Importez d’abord sur cet ordinateur-là un paquet de cet espace de travail, ce qui le remet en ordre, puis demandez-en un nouveau.</translation>
        </message>
        <message>
            <source>%1 was written by a copy of a workspace that goes on under the same name, perhaps a restored or cloned one (%2). Nothing was read from it. Import a bundle of this workspace on that computer first, which puts it right, and then ask for a new one.</source>
            <translation>%1 a été écrit par une copie d’un espace de travail qui continue sous le même nom, peut-être restaurée ou clonée (%2). Rien n’en a été lu. Importez d’abord sur cet ordinateur-là un paquet de cet espace de travail, ce qui le remet en ordre, puis demandez-en un nouveau.</translation>
        </message>
        <message>
            <source>%1 is cut off: part of the bundle is missing, perhaps after an unfinished copy. Nothing was read into the workspace. Copy it again, or ask the sender for it once more.</source>
            <translation>%1 est tronqué : une partie du paquet manque, peut-être après une copie inachevée. Rien n’en a été lu dans l’espace de travail. Copiez-le de nouveau, ou redemandez-le à l’expéditeur.</translation>
        </message>
        <message>
            <source>The passphrase does not open the bundle %1. Nothing was read from it. Check capital letters and keyboard, and ask the sender which passphrase it was sealed with.</source>
            <translation>La phrase secrète n’ouvre pas le paquet %1. Rien n’en a été lu. Vérifiez les majuscules et le clavier, et demandez à l’expéditeur avec quelle phrase il l’a scellé.</translation>
        </message>
        <message>
            <source>%1 is not the card of a device. Choose a file that ends in .chancery-card.</source>
            <translation>%1 n’est pas une carte d’appareil. Choisissez un fichier qui se termine par .chancery-card.</translation>
        </message>
        <message>
            <source>This is the card of %1 itself, which needs no trust. Give it to the other devices, and import theirs here.</source>
            <translation>C’est la carte de %1 même, qui n’a pas besoin de confiance. Donnez-la aux autres appareils, et importez ici les leurs.</translation>
        </message>
        <message>
            <source>%1 is revoked already.</source>
            <translation>%1 est déjà révoqué.</translation>
        </message>
        <message>
            <source>There is nothing to settle: this part of record %1 has one value only. Perhaps somebody has settled it.</source>
            <translation>Il n’y a rien à trancher : cette partie de la fiche %1 n’a qu’une seule valeur. Quelqu’un l’a peut-être déjà tranchée.</translation>
        </message>
        <message>
            <source>%1 is a workspace, but not a mission pack. Choose the file that was lent. Nothing was read from it.</source>
            <translation>%1 est un espace de travail, mais pas un dossier de mission. Choisissez le fichier qui a été prêté. Rien n’y a été lu.</translation>
        </message>
        <message>
            <source>%1 is a mission pack of another workspace. Open the workspace that lent it, and take it back there. Nothing was read from it.</source>
            <translation>%1 est le dossier de mission d’un autre espace de travail. Ouvrez l’espace de travail qui l’a prêté et reprenez-le là. Rien n’y a été lu.</translation>
        </message>
        <message>
            <source>%1 is a mission pack that this file does not know: another device lent it, or this file was restored from a backup made before. Take it back on the device that lent it. Nothing was read from it.</source>
            <translation>%1 est un dossier de mission que ce fichier ne connaît pas : un autre appareil l’a prêté, ou ce fichier a été restauré à partir d’une sauvegarde antérieure. Reprenez-le sur l’appareil qui l’a prêté. Rien n’y a été lu.</translation>
        </message>
        <message>
            <source>%1 holds only a part of another workspace, so the two cannot be joined by it. Nothing was changed. Ask the sender for a full bundle.</source>
            <translation>%1 ne contient qu’une partie d’un autre espace de travail et ne permet donc pas de réunir les deux. Rien n’a été modifié. Demandez un paquet complet à l’expéditeur.</translation>
        </message>
        <message>
            <source>%1 was written after the workspace was started anew, and this file is from before. Nothing was read from it. Import it into a new, empty workspace.</source>
            <translation>%1 a été écrit après que l’espace de travail a été recommencé, et ce fichier date d’avant. Rien n’en a été lu. Importez-le dans un nouvel espace de travail vide.</translation>
        </message>
        <message>
            <source>%1 is a mission pack: it exchanges no bundles. Bring the file home and take it back into the workspace that lent it.</source>
            <translation>%1 est un dossier de mission : il n’échange pas de paquets. Rapportez le fichier et reprenez-le dans l’espace de travail qui l’a prêté.</translation>
        </message>
        <message>
            <source>The period runs backwards: “%1” must lie after the beginning. It is the first day on which it no longer holds.</source>
            <translation>La période est inversée : « %1 » doit être postérieur au début. C’est le premier jour où elle ne vaut plus.</translation>
        </message>
    </context>
    <context>
        <name>FieldControl</name>
        <message>
            <source>A whole number, please, or nothing.</source>
            <translation>Un nombre entier, ou rien.</translation>
        </message>
        <message>
            <source>A number, please, or nothing.</source>
            <translation>Un nombre, ou rien.</translation>
        </message>
        <message>
            <source>This is not a date: write 2017-04-26, April 2017 or 2017-04~.</source>
            <translation>Ce n’est pas une date : écrivez 2017-04-26, avril 2017 ou 2017-04~.</translation>
        </message>
    </context>
    <context>
        <name>FieldWords</name>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>Dates and times</source>
            <translation>Dates et heures</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Objectives</source>
            <translation>Objectifs</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Handling</source>
            <translation>Traitement</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Justification</translation>
        </message>
        <message>
            <source>Calendar data of another program</source>
            <translation>Données de calendrier d’un autre programme</translation>
        </message>
        <message>
            <source>Card data of another program</source>
            <translation>Données de carte d’un autre programme</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Rattaché à</translation>
        </message>
        <message>
            <source>Leg</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Nom abrégé</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>Fait partie de</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Profession</source>
            <translation>Profession</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>Titulaire</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>Contact point</source>
            <translation>Moyen de contact</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Origine</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>Parties</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Sujet</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Portée</translation>
        </message>
        <message>
            <source>Linked records</source>
            <translation>Fiches liées</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Énoncé</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>Membre</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Citation</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>Traduction</translation>
        </message>
        <message>
            <source>Stance</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Usage</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Libellé</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>Définition</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>Dessin</translation>
        </message>
        <message>
            <source>Pair</source>
            <translation>Paire</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Relation</translation>
        </message>
        <message>
            <source>Assertion</source>
            <translation>Affirmation</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Vérification</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <source>Citation</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>Préféré</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>Depositary</source>
            <translation>Dépositaire</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consentement</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>En vigueur</translation>
        </message>
        <message>
            <source>Reservation</source>
            <translation>Réserve</translation>
        </message>
        <message>
            <source>Denunciation</source>
            <translation>Dénonciation</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Time zone of the start</source>
            <translation>Fuseau horaire du début</translation>
        </message>
        <message>
            <source>Time zone of the end</source>
            <translation>Fuseau horaire de la fin</translation>
        </message>
        <message>
            <source>All day</source>
            <translation>Toute la journée</translation>
        </message>
        <message>
            <source>Some time within the event it belongs to</source>
            <translation>À un moment de l’événement dont elle fait partie</translation>
        </message>
        <message>
            <source>Repetition</source>
            <translation>Répétition</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Number in the series</source>
            <translation>Numéro dans la série</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>Sensibilité</translation>
        </message>
        <message>
            <source>Passage</source>
            <translation>Passage</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <source>Sector</source>
            <translation>Secteur</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Located in</source>
            <translation>Situé à</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nom de famille</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Autres prénoms</translation>
        </message>
        <message>
            <source>Before the name</source>
            <translation>Avant le nom</translation>
        </message>
        <message>
            <source>After the name</source>
            <translation>Après le nom</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Date of the consent</source>
            <translation>Date du consentement</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forme</translation>
        </message>
        <message>
            <source>Addressed to</source>
            <translation>Adressé à</translation>
        </message>
        <message>
            <source>Carried over to</source>
            <translation>Reporté à</translation>
        </message>
        <message>
            <source>Funder</source>
            <translation>Bailleur</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Chef de file</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Au plus</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
        <message>
            <source>Population</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Orateur</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Nom du fichier</translation>
        </message>
        <message>
            <source>Type of file</source>
            <translation>Type de fichier</translation>
        </message>
        <message>
            <source>Size in bytes</source>
            <translation>Taille en octets</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>Employé par</translation>
        </message>
        <message>
            <source>Asserted by</source>
            <translation>Affirmé par</translation>
        </message>
        <message>
            <source>Name in French</source>
            <translation>Nom en français</translation>
        </message>
        <message>
            <source>Title in French</source>
            <translation>Titre en français</translation>
        </message>
        <message>
            <source>Description in French</source>
            <translation>Description en français</translation>
        </message>
        <message>
            <source>Label in French</source>
            <translation>Libellé en français</translation>
        </message>
        <message>
            <source>Definition in French</source>
            <translation>Définition en français</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Région</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Publié par</translation>
        </message>
        <message>
            <source>Web address</source>
            <translation>Adresse web</translation>
        </message>
        <message>
            <source>Place in the source</source>
            <translation>Endroit dans la source</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Damage</source>
            <translation>Dommages</translation>
        </message>
        <message>
            <source>Scheme</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Termes</translation>
        </message>
        <message>
            <source>Polarity</source>
            <translation>Polarité</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Valable depuis</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Valable jusqu’au</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Au</translation>
        </message>
        <message>
            <source>State of the review</source>
            <translation>État de la vérification</translation>
        </message>
        <message>
            <source>Reviewed by</source>
            <translation>Vérifié par</translation>
        </message>
        <message>
            <source>Reviewed on</source>
            <translation>Vérifié le</translation>
        </message>
        <message>
            <source>Sense</source>
            <translation>Sens</translation>
        </message>
        <message>
            <source>Actor</source>
            <translation>Acteur</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>Acte</translation>
        </message>
        <message>
            <source>Treatment in law</source>
            <translation>Traitement en droit</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>Sanction</source>
            <translation>Sanction</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Branch of law</source>
            <translation>Branche du droit</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>Certitude</translation>
        </message>
        <message>
            <source>Assertions</source>
            <translation>Affirmations</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>Contradiction</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Auteur</translation>
        </message>
        <message>
            <source>Adopted</source>
            <translation>Adopté</translation>
        </message>
        <message>
            <source>Instrument</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <source>Provision</source>
            <translation>Disposition</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>Signé le</translation>
        </message>
        <message>
            <source>Act of consent</source>
            <translation>Acte de consentement</translation>
        </message>
        <message>
            <source>Date of the act</source>
            <translation>Date de l’acte</translation>
        </message>
        <message>
            <source>Denounced on</source>
            <translation>Dénoncé le</translation>
        </message>
        <message>
            <source>Denunciation in effect</source>
            <translation>Effet de la dénonciation</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Fingerprint of the file</source>
            <translation>Empreinte du fichier</translation>
        </message>
        <message>
            <source>Passage of the stance</source>
            <translation>Passage de la position</translation>
        </message>
        <message>
            <source>Terms can be combined</source>
            <translation>Termes cumulables</translation>
        </message>
        <message>
            <source>Excludes other terms</source>
            <translation>Exclut d’autres termes</translation>
        </message>
        <message>
            <source>Broader term</source>
            <translation>Terme plus large</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>From the term</source>
            <translation>Du terme</translation>
        </message>
        <message>
            <source>To the term</source>
            <translation>Au terme</translation>
        </message>
        <message>
            <source>Revision in the other program</source>
            <translation>Révision dans l’autre programme</translation>
        </message>
        <message>
            <source>Identifier in the other program</source>
            <translation>Identifiant dans l’autre programme</translation>
        </message>
        <message>
            <source>Day in the series</source>
            <translation>Jour dans la série</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvert</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fait</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Abandonné</translation>
        </message>
        <message>
            <source>Idea</source>
            <translation>Idée</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Prévu</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>En cours d’exécution</translation>
        </message>
        <message>
            <source>Findings presented</source>
            <translation>Conclusions présentées</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Achevé</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Non demandé</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Donné</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Postal address</source>
            <translation>Adresse postale</translation>
        </message>
        <message>
            <source>Messaging</source>
            <translation>Messagerie</translation>
        </message>
        <message>
            <source>Transliteration</source>
            <translation>Translittération</translation>
        </message>
        <message>
            <source>Alias</source>
            <translation>Autre nom</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>Ancien nom</translation>
        </message>
        <message>
            <source>Acronym</source>
            <translation>Sigle</translation>
        </message>
        <message>
            <source>Official</source>
            <translation>Officiel</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Abrégé</translation>
        </message>
        <message>
            <source>Stated</source>
            <translation>Énoncé</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Compté</translation>
        </message>
        <message>
            <source>Estimated</source>
            <translation>Estimé</translation>
        </message>
        <message>
            <source>Is</source>
            <translation>Est</translation>
        </message>
        <message>
            <source>Is not</source>
            <translation>N’est pas</translation>
        </message>
        <message>
            <source>Partly</source>
            <translation>En partie</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Inconnu</translation>
        </message>
        <message>
            <source>Not stated</source>
            <translation>Non précisé</translation>
        </message>
        <message>
            <source>Inferred</source>
            <translation>Déduit</translation>
        </message>
        <message>
            <source>Uncertain</source>
            <translation>Incertain</translation>
        </message>
        <message>
            <source>a record that is not here</source>
            <translation>une fiche qui n’est pas ici</translation>
        </message>
        <message>
            <source>Deleted and edited</source>
            <translation>Supprimée et modifiée</translation>
        </message>
        <message>
            <source>A field of a newer program</source>
            <translation>Un champ d’un programme plus récent</translation>
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
            <source>Law</source>
            <translation>Loi</translation>
        </message>
        <message>
            <source>Treaty</source>
            <translation>Traité</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Newsletter</source>
            <translation>Lettre d’information</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Page web</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Ouvrage</translation>
        </message>
        <message>
            <source>Press</source>
            <translation>Presse</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Courrier</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Entretien</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Autre</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>Uni</translation>
        </message>
        <message>
            <source>Hatched /</source>
            <translation>Hachures /</translation>
        </message>
        <message>
            <source>Hatched \</source>
            <translation>Hachures \</translation>
        </message>
        <message>
            <source>Cross-hatched</source>
            <translation>Hachures croisées</translation>
        </message>
        <message>
            <source>Dotted</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Horizontal lines</source>
            <translation>Lignes horizontales</translation>
        </message>
        <message>
            <source>Vertical lines</source>
            <translation>Lignes verticales</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Identique</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Proche</translation>
        </message>
        <message>
            <source>Broader</source>
            <translation>Plus large</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>Plus étroit</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>Apparenté</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Contesté</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>Partie</translation>
        </message>
        <message>
            <source>Signatory</source>
            <translation>Signataire</translation>
        </message>
        <message>
            <source>Not a party</source>
            <translation>N’est pas partie</translation>
        </message>
        <message>
            <source>Cannot become a party</source>
            <translation>Ne peut devenir partie</translation>
        </message>
        <message>
            <source>Pillar</source>
            <translation>Pilier</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorité</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Évaluation</translation>
        </message>
        <message>
            <source>Assessed on</source>
            <translation>Évalué le</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>Prevention</source>
            <translation>Prévention</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Protection</translation>
        </message>
        <message>
            <source>Prosecution</source>
            <translation>Poursuites</translation>
        </message>
        <message>
            <source>Partnership</source>
            <translation>Partenariat</translation>
        </message>
        <message>
            <source>Being met</source>
            <translation>En voie d’être satisfait</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Satisfait</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Haute</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Moyenne</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Basse</translation>
        </message>
    </context>
    <context>
        <name>HelpDialogs</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>Version %1</translation>
        </message>
        <message>
            <source>Missions, contacts, notes and the law of each country, in one encrypted file on this computer. The program opens no connection that you did not ask for.</source>
            <translation>Missions, contacts, notes et droit de chaque pays, dans un seul fichier chiffré sur cet ordinateur. Le programme n’ouvre aucune connexion que vous n’avez pas demandée.</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later.</source>
            <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
        </message>
        <message>
            <source>On every other device, revoke the lost one: in the Sync pane, or with chancery-cli peer revoke. Trust is decided on each device and never travels in a bundle, so do it on each.</source>
            <translation>Sur chacun des autres appareils, révoquez l’appareil perdu : dans le volet Synchro, ou avec chancery-cli peer revoke. La confiance se décide sur chaque appareil et ne voyage jamais dans un paquet : faites-le donc sur chacun.</translation>
        </message>
        <message>
            <source>Tell the colleagues, by telephone or in person, so that they do the same on theirs. Ask them to trust no new card that comes from the lost device.</source>
            <translation>Prévenez les collègues, par téléphone ou de vive voix, pour qu’ils fassent de même sur les leurs. Demandez-leur de n’accorder aucune confiance à une nouvelle carte qui viendrait de l’appareil perdu.</translation>
        </message>
        <message>
            <source>If the passphrase of the lost workspace was weak, or written down, and you use it on another device too, change it there: File, Change passphrase. Make a new recovery sheet as well.</source>
            <translation>Si la phrase secrète de l’espace de travail perdu était faible, ou notée quelque part, et qu’elle sert aussi sur un autre appareil, changez-la sur celui-ci : Fichier, Changer la phrase secrète. Établissez aussi une nouvelle fiche de secours.</translation>
        </message>
        <message>
            <source>What the laptop holds stays on it. The file is encrypted: whoever knows the passphrase, or has the recovery sheet, can read it, and nobody else.</source>
            <translation>Ce que contient l’ordinateur y reste. Le fichier est chiffré : peut le lire quiconque connaît la phrase secrète ou détient la fiche de secours, et personne d’autre.</translation>
        </message>
        <message>
            <source>Bundles that were sealed to it earlier stay readable to it, also those that still lie in the sync folder. What you write from now on does not reach it.</source>
            <translation>Les paquets scellés pour lui auparavant lui restent lisibles, y compris ceux qui se trouvent encore dans le dossier de synchronisation. Ce que vous écrivez désormais ne l’atteint plus.</translation>
        </message>
        <message>
            <source>Changing a passphrase here changes nothing on the lost laptop, nor in backups made before.</source>
            <translation>Changer ici une phrase secrète ne change rien sur l’ordinateur perdu, ni dans les sauvegardes faites auparavant.</translation>
        </message>
        <message>
            <source>Nothing can be wiped from afar.</source>
            <translation>Rien ne peut être effacé à distance.</translation>
        </message>
        <message>
            <source>What to do, in this order</source>
            <translation>Que faire, dans l’ordre</translation>
        </message>
        <message>
            <source>What revoking does</source>
            <translation>Ce que fait la révocation</translation>
        </message>
        <message>
            <source>From then on, the bundles of the revoked device are refused, and new bundles are no longer sealed to it.</source>
            <translation>Dès lors, les paquets de l’appareil révoqué sont refusés, et les nouveaux paquets ne sont plus scellés pour lui.</translation>
        </message>
        <message>
            <source>What it cannot undo</source>
            <translation>Ce qu’elle ne peut pas défaire</translation>
        </message>
        <message>
            <source>Restored backups and cloned laptops</source>
            <translation>Sauvegardes restaurées et ordinateurs clonés</translation>
        </message>
        <message>
            <source>There is nothing to do. A workspace that was restored, copied or moved goes on as a writer of its own, so that its changes never take the place of others. What was lost since the backup comes back with the next bundles, if others had it. For the others a copy is still the same device: to revoke one is to revoke both.</source>
            <translation>Il n’y a rien à faire. Un espace de travail restauré, copié ou déplacé continue comme un rédacteur à part, de sorte que ses modifications ne prennent jamais la place d’autres. Ce qui s’est perdu depuis la sauvegarde revient avec les prochains paquets, si d’autres l’avaient reçu. Pour les autres, une copie reste le même appareil : révoquer l’un, c’est révoquer l’autre.</translation>
        </message>
        <message>
            <source>Stolen or lost laptop</source>
            <translation>Ordinateur volé ou perdu</translation>
        </message>
        <message>
            <source>With Qt, SQLite3 Multiple Ciphers, libsodium, libical, ICU, Zstandard, libqrencode, Natural Earth, the places of GeoNames (CC BY 4.0) and the icons of Lucide.</source>
            <translation>Avec Qt, SQLite3 Multiple Ciphers, libsodium, libical, ICU, Zstandard, libqrencode, Natural Earth, les lieux de GeoNames (CC BY 4.0) et les icônes de Lucide.</translation>
        </message>
    </context>
    <context>
        <name>ImportNote</name>
        <message>
            <source>The file is not UTF-8; it was read as %1. Check the accented letters.</source>
            <translation>Le fichier n’est pas en UTF-8 ; il a été lu comme %1. Vérifiez les lettres accentuées.</translation>
        </message>
        <message>
            <source>“%1” names a time zone that is not known; its times were read as local times of wherever you are.</source>
            <translation>« %1 » nomme un fuseau horaire inconnu ; ses heures ont été lues comme heures locales, où que vous soyez.</translation>
        </message>
    </context>
    <context>
        <name>IntentWords</name>
        <message>
            <source>Edited</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <source>Edited: %1</source>
            <translation>Modifié : %1</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Créé</translation>
        </message>
        <message>
            <source>Created: %1</source>
            <translation>Créé : %1</translation>
        </message>
        <message>
            <source>To the bin</source>
            <translation>Mis à la corbeille</translation>
        </message>
        <message>
            <source>To the bin: %1</source>
            <translation>Mis à la corbeille : %1</translation>
        </message>
        <message>
            <source>From the bin</source>
            <translation>Sorti de la corbeille</translation>
        </message>
        <message>
            <source>From the bin: %1</source>
            <translation>Sorti de la corbeille : %1</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importation</translation>
        </message>
        <message>
            <source>Import of %1</source>
            <translation>Importation de %1</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Annulé : %1</translation>
        </message>
        <message>
            <source>Reference data</source>
            <translation>Données de référence</translation>
        </message>
        <message>
            <source>Reference data: %1</source>
            <translation>Données de référence : %1</translation>
        </message>
        <message>
            <source>Demo data</source>
            <translation>Données de démonstration</translation>
        </message>
        <message>
            <source>Demo data: %1</source>
            <translation>Données de démonstration : %1</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Lié</translation>
        </message>
        <message>
            <source>Linked: %1</source>
            <translation>Lié : %1</translation>
        </message>
        <message>
            <source>Link removed</source>
            <translation>Lien retiré</translation>
        </message>
        <message>
            <source>Link removed: %1</source>
            <translation>Lien retiré : %1</translation>
        </message>
        <message>
            <source>Tagged</source>
            <translation>Étiqueté</translation>
        </message>
        <message>
            <source>Tagged: %1</source>
            <translation>Étiqueté : %1</translation>
        </message>
        <message>
            <source>Tag removed</source>
            <translation>Étiquette retirée</translation>
        </message>
        <message>
            <source>Tag removed: %1</source>
            <translation>Étiquette retirée : %1</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Déplacé</translation>
        </message>
        <message>
            <source>Moved: %1</source>
            <translation>Déplacé : %1</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>Généré</translation>
        </message>
        <message>
            <source>Generated: %1</source>
            <translation>Généré : %1</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n record(s).</source>
            <translation>
                <numerusform>%1 : %n fiche.</numerusform>
                <numerusform>%1 : %n fiches.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) changed since and were left alone: %1</source>
            <translation>
                <numerusform>%n fiche modifiée depuis et laissée telle quelle : %1</numerusform>
                <numerusform>%n fiches modifiées depuis et laissées telles quelles : %1</numerusform>
            </translation>
        </message>
        <message>
            <source>One of several values chosen</source>
            <translation>Choix entre plusieurs valeurs</translation>
        </message>
        <message>
            <source>One of several values chosen: %1</source>
            <translation>Choix entre plusieurs valeurs : %1</translation>
        </message>
        <message>
            <source>Mission pack</source>
            <translation>Dossier de mission</translation>
        </message>
        <message>
            <source>Mission pack: %1</source>
            <translation>Dossier de mission : %1</translation>
        </message>
    </context>
    <context>
        <name>KindLook</name>
        <message>
            <source>Jurisdiction</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Jurisdictions</source>
            <translation>Territoires</translation>
        </message>
        <message>
            <source>Jurisdiction name</source>
            <translation>Nom de territoire</translation>
        </message>
        <message>
            <source>Jurisdiction names</source>
            <translation>Noms de territoires</translation>
        </message>
        <message>
            <source>Status note</source>
            <translation>Note de statut</translation>
        </message>
        <message>
            <source>Status notes</source>
            <translation>Notes de statut</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Région</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Régions</translation>
        </message>
        <message>
            <source>Region member</source>
            <translation>Membre d’une région</translation>
        </message>
        <message>
            <source>Region members</source>
            <translation>Membres de régions</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Passage</source>
            <translation>Passage</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Passages</translation>
        </message>
        <message>
            <source>Scheme</source>
            <translation>Classification de référence</translation>
        </message>
        <message>
            <source>Schemes</source>
            <translation>Classifications de référence</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>Terme</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Termes</translation>
        </message>
        <message>
            <source>Term mapping</source>
            <translation>Correspondance de termes</translation>
        </message>
        <message>
            <source>Term mappings</source>
            <translation>Correspondances de termes</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Qualification</translation>
        </message>
        <message>
            <source>Classifications</source>
            <translation>Qualifications</translation>
        </message>
        <message>
            <source>Treatment of an act</source>
            <translation>Traitement d’un acte</translation>
        </message>
        <message>
            <source>Treatments of acts</source>
            <translation>Traitements d’actes</translation>
        </message>
        <message>
            <source>Provision</source>
            <translation>Disposition</translation>
        </message>
        <message>
            <source>Provisions</source>
            <translation>Dispositions</translation>
        </message>
        <message>
            <source>Dated step</source>
            <translation>Étape datée</translation>
        </message>
        <message>
            <source>Dated steps</source>
            <translation>Étapes datées</translation>
        </message>
        <message>
            <source>Note on a conflict</source>
            <translation>Note sur une divergence</translation>
        </message>
        <message>
            <source>Notes on conflicts</source>
            <translation>Notes sur les divergences</translation>
        </message>
        <message>
            <source>Instrument</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <source>Instruments</source>
            <translation>Instruments</translation>
        </message>
        <message>
            <source>Participation</source>
            <translation>Participation</translation>
        </message>
        <message>
            <source>Participations</source>
            <translation>Participations</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
        </message>
        <message>
            <source>Leg</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Legs</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Participant</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Changed occurrence</source>
            <translation>Occurrence modifiée</translation>
        </message>
        <message>
            <source>Changed occurrences</source>
            <translation>Occurrences modifiées</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisations</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Offices</source>
            <translation>Fonctions</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Tenure</source>
            <translation>Mandat</translation>
        </message>
        <message>
            <source>Tenures</source>
            <translation>Mandats</translation>
        </message>
        <message>
            <source>Contact point</source>
            <translation>Coordonnée</translation>
        </message>
        <message>
            <source>Contact points</source>
            <translation>Coordonnées</translation>
        </message>
        <message>
            <source>Other name</source>
            <translation>Autre nom</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Autres noms</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Action item</source>
            <translation>Action à mener</translation>
        </message>
        <message>
            <source>Action items</source>
            <translation>Actions à mener</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>Recommandation</translation>
        </message>
        <message>
            <source>Recommendations</source>
            <translation>Recommandations</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Donnée chiffrée</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Données chiffrées</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lien</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Liens</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Tagging</source>
            <translation>Étiquetage</translation>
        </message>
        <message>
            <source>Taggings</source>
            <translation>Étiquetages</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>Pièce jointe</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Pièces jointes</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>Besoin</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Besoins</translation>
        </message>
    </context>
    <context>
        <name>LawLayout</name>
        <message>
            <source>Add a term</source>
            <translation>Ajouter un terme</translation>
        </message>
        <message>
            <source>No term yet.</source>
            <translation>Aucun terme pour l’instant.</translation>
        </message>
        <message>
            <source>Remove this term</source>
            <translation>Supprimer ce terme</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Libellé</translation>
        </message>
        <message>
            <source>Passage and counterparts in other schemes</source>
            <translation>Passage et équivalents dans d’autres classifications</translation>
        </message>
        <message>
            <source>Add a counterpart</source>
            <translation>Ajouter un équivalent</translation>
        </message>
        <message>
            <source>No counterpart in another scheme yet.</source>
            <translation>Aucun équivalent dans une autre classification pour l’instant.</translation>
        </message>
        <message>
            <source>Remove this counterpart</source>
            <translation>Supprimer cet équivalent</translation>
        </message>
        <message>
            <source>Term of another scheme</source>
            <translation>Terme d’une autre classification</translation>
        </message>
        <message>
            <source>That term is</source>
            <translation>Ce terme est</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Ajouter une étape</translation>
        </message>
        <message>
            <source>No dated step yet.</source>
            <translation>Aucune étape datée pour l’instant.</translation>
        </message>
        <message>
            <source>Remove this step</source>
            <translation>Supprimer cette étape</translation>
        </message>
        <message>
            <source>Add a passage</source>
            <translation>Ajouter un passage</translation>
        </message>
        <message>
            <source>No passage of this source yet.</source>
            <translation>Aucun passage de cette source pour l’instant.</translation>
        </message>
        <message>
            <source>Add a name</source>
            <translation>Ajouter un nom</translation>
        </message>
        <message>
            <source>No other name yet.</source>
            <translation>Aucun autre nom pour l’instant.</translation>
        </message>
        <message>
            <source>Remove this name</source>
            <translation>Supprimer ce nom</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Add a note on status</source>
            <translation>Ajouter une note sur le statut</translation>
        </message>
        <message>
            <source>No note on status yet.</source>
            <translation>Aucune note sur le statut pour l’instant.</translation>
        </message>
        <message>
            <source>Remove this note</source>
            <translation>Supprimer cette note</translation>
        </message>
        <message>
            <source>Add a participation</source>
            <translation>Ajouter une participation</translation>
        </message>
        <message>
            <source>No country yet.</source>
            <translation>Aucun pays pour l’instant.</translation>
        </message>
        <message>
            <source>What it stands on</source>
            <translation>Ce sur quoi cela repose</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>Ce qui est affirmé</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>As of: when it was said</source>
            <translation>État au : date de l’affirmation</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Relecture</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Remarques</translation>
        </message>
        <message>
            <source>In which sense the term is used</source>
            <translation>Sens dans lequel le terme est employé</translation>
        </message>
        <message>
            <source>Treatment</source>
            <translation>Traitement</translation>
        </message>
        <message>
            <source>Provision</source>
            <translation>Disposition</translation>
        </message>
        <message>
            <source>Dated steps</source>
            <translation>Étapes datées</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Libellé du texte</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Passages</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Emplacement</translation>
        </message>
        <message>
            <source>Words of the source</source>
            <translation>Termes de la source</translation>
        </message>
        <message>
            <source>Scheme</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Terms can be combined: a country may stand under several</source>
            <translation>Termes combinables : un pays peut relever de plusieurs</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Termes</translation>
        </message>
        <message>
            <source>About the scheme</source>
            <translation>À propos de la classification</translation>
        </message>
        <message>
            <source>Stance of its author</source>
            <translation>Position de son auteur</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>Terme</translation>
        </message>
        <message>
            <source>On the map</source>
            <translation>Sur la carte</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>Définition</translation>
        </message>
        <message>
            <source>Counterparts in other schemes</source>
            <translation>Équivalents dans d’autres classifications</translation>
        </message>
        <message>
            <source>Counterpart</source>
            <translation>Équivalent</translation>
        </message>
        <message>
            <source>The second term is</source>
            <translation>Le second terme est</translation>
        </message>
        <message>
            <source>Disagreement</source>
            <translation>Divergence</translation>
        </message>
        <message>
            <source>Kind of disagreement</source>
            <translation>Nature de la divergence</translation>
        </message>
        <message>
            <source>Comment of the editor</source>
            <translation>Commentaire de la rédaction</translation>
        </message>
        <message>
            <source>Preferred reading, if any</source>
            <translation>Lecture retenue, s’il y a lieu</translation>
        </message>
        <message>
            <source>Instrument</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <source>Participation</source>
            <translation>Participation</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>In force for it since</source>
            <translation>En vigueur à son égard depuis</translation>
        </message>
        <message>
            <source>Reservation and denunciation</source>
            <translation>Réserve et dénonciation</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
        </message>
        <message>
            <source>Notes on status</source>
            <translation>Notes sur le statut</translation>
        </message>
        <message>
            <source>Note on status</source>
            <translation>Note sur le statut</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Chiffre</translation>
        </message>
        <message>
            <source>Where and when</source>
            <translation>Où et quand</translation>
        </message>
        <message>
            <source>Territory in words</source>
            <translation>Territoire en toutes lettres</translation>
        </message>
        <message>
            <source>What is needed</source>
            <translation>Ce qui est nécessaire</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>En quelques mots</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>Où il en est</translation>
        </message>
        <message>
            <source>Where it was found</source>
            <translation>Où il a été constaté</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Suites données</translation>
        </message>
        <message>
            <source>Handling</source>
            <translation>Traitement</translation>
        </message>
        <message>
            <source>What is recommended</source>
            <translation>Ce qui est recommandé</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>Recommandation</translation>
        </message>
        <message>
            <source>Addressed to</source>
            <translation>Destinataire</translation>
        </message>
        <message>
            <source>Addressed to, in words</source>
            <translation>Destinataire, en toutes lettres</translation>
        </message>
        <message>
            <source>Who follows it</source>
            <translation>Suivi par</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>Origine</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Liens</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>Ce qui est à faire</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Who does it</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>Promised to</source>
            <translation>Promis à</translation>
        </message>
        <message>
            <source>Promised to, in words</source>
            <translation>Promis à, en toutes lettres</translation>
        </message>
        <message>
            <source>Mission, need, note or country</source>
            <translation>Mission, besoin, note ou pays</translation>
        </message>
    </context>
    <context>
        <name>LawMap</name>
        <message>
            <source>Sources disagree: both are drawn</source>
            <translation>Sources divergentes : les deux lectures figurent</translation>
        </message>
        <message>
            <source>Denied: is not under the term</source>
            <translation>Nié : ne relève pas du terme</translation>
        </message>
        <message>
            <source>Possible: the date is not exact</source>
            <translation>Possible : la date n’est pas exacte</translation>
        </message>
        <message>
            <source>Not reviewed for 12 months</source>
            <translation>Non revu depuis 12 mois</translation>
        </message>
        <message>
            <source>Unknown, says the source</source>
            <translation>Inconnu, selon la source</translation>
        </message>
        <message>
            <source>Not stated by the source</source>
            <translation>Non précisé par la source</translation>
        </message>
        <message>
            <source>Not covered</source>
            <translation>Non couvert</translation>
        </message>
        <message>
            <source>No sources</source>
            <translation>Aucune source</translation>
        </message>
        <message>
            <source>Sources: %1</source>
            <translation>Sources : %1</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>Au %1</translation>
        </message>
        <message>
            <source>Sources: %1 (to be verified)</source>
            <translation>Sources : %1 (à vérifier)</translation>
        </message>
        <message>
            <source>Boundaries and names shown do not imply any opinion on the legal status of a territory. Kosovo: without prejudice to positions on status, in line with UNSCR 1244 (1999) and the ICJ opinion on its declaration of independence.</source>
            <translation>Les frontières et les noms figurant sur cette carte n’impliquent aucune prise de position sur le statut juridique d’un territoire. Kosovo : sans préjudice des positions sur le statut, conformément à la résolution 1244 (1999) du Conseil de sécurité des Nations unies et à l’avis de la CIJ sur sa déclaration d’indépendance.</translation>
        </message>
        <message>
            <source>%1: %2 (%3)</source>
            <comment>actor: act (layer)</comment>
            <translation>%1 : %2 (%3)</translation>
        </message>
        <message>
            <source>Sections: %1. %2</source>
            <translation>Sections : %1. %2</translation>
        </message>
        <message>
            <source>Only some sources count. %1</source>
            <comment>then the line on sources</comment>
            <translation>Certaines sources seulement sont prises en compte. %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a jurisdiction: what is said of it</comment>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>States with several jurisdictions (inner lines)</source>
            <translation>États à plusieurs ordres juridiques (limites internes)</translation>
        </message>
        <message>
            <source>Without an outline on this map</source>
            <translation>Sans contour sur cette carte</translation>
        </message>
        <message>
            <source>On the following page: %1.</source>
            <translation>À la page suivante : %1.</translation>
        </message>
        <message>
            <source>%1 (continued)</source>
            <translation>%1 (suite)</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Sources (to be verified)</source>
            <translation>Sources (à vérifier)</translation>
        </message>
        <message>
            <source>Outlines and inner lines: Natural Earth, generalised.</source>
            <translation>Contours et limites internes : Natural Earth, généralisés.</translation>
        </message>
    </context>
    <context>
        <name>LawRemarks</name>
        <message>
            <source>to people who confuse red and green</source>
            <translation>pour qui confond le rouge et le vert</translation>
        </message>
        <message>
            <source>to people who confuse blue and yellow</source>
            <translation>pour qui confond le bleu et le jaune</translation>
        </message>
        <message>
            <source>to anybody</source>
            <translation>pour tout le monde</translation>
        </message>
        <message>
            <source>Says otherwise for the same time: %1. Both may stand; the map shows both.</source>
            <translation>Affirme autre chose pour la même période : %1. Les deux peuvent coexister ; la carte montre les deux.</translation>
        </message>
        <message>
            <source>Draft: no passage. It is kept and listed, and not drawn on the map.</source>
            <translation>Brouillon : aucun passage. Il est conservé et répertorié, mais non représenté sur la carte.</translation>
        </message>
        <message>
            <source>The colours of “%1” and “%2” look alike %3; only their patterns tell them apart.</source>
            <translation>Les couleurs de « %1 » et « %2 » se ressemblent %3 ; seuls leurs motifs les distinguent.</translation>
        </message>
        <message>
            <source>The colours of “%1” and “%2” look alike %3, and so do their patterns.</source>
            <translation>Les couleurs de « %1 » et « %2 » se ressemblent %3, et leurs motifs aussi.</translation>
        </message>
        <message>
            <source>A scheme without terms: no country can be classified under it yet.</source>
            <translation>Classification sans termes : aucun pays ne peut encore y être classé.</translation>
        </message>
        <message>
            <source>This term lies within itself.</source>
            <translation>Ce terme est contenu dans lui-même.</translation>
        </message>
        <message>
            <source>A conflict lies between two assertions at least: tick them below.</source>
            <translation>Une divergence oppose au moins deux affirmations : cochez-les ci-dessous.</translation>
        </message>
        <message>
            <source>A figure without a source.</source>
            <translation>Chiffre sans source.</translation>
        </message>
        <message>
            <source>%1: %2 (%3): %4</source>
            <comment>actor: act (layer): treatment</comment>
            <translation>%1 : %2 (%3) : %4</translation>
        </message>
        <message>
            <source>in the dark windows</source>
            <translation>dans les fenêtres sombres</translation>
        </message>
        <message>
            <source>in the dark windows to people who confuse colours</source>
            <translation>dans les fenêtres sombres, aux personnes qui confondent les couleurs</translation>
        </message>
    </context>
    <context>
        <name>LawRules</name>
        <message>
            <source>“Valid until” does not lie after “valid from”: it is the first day on which it no longer holds.</source>
            <translation>« Valable jusqu’au » n’est pas postérieur à « valable depuis » : c’est le premier jour où cela ne vaut plus.</translation>
        </message>
        <message>
            <source>Choose a country.</source>
            <translation>Choisissez un pays.</translation>
        </message>
        <message>
            <source>Choose a scheme.</source>
            <translation>Choisissez une classification.</translation>
        </message>
        <message>
            <source>The source is said to be silent, and a term is ticked: take one of them away.</source>
            <translation>La source est dite muette alors qu’un terme est coché : retirez l’un des deux.</translation>
        </message>
        <message>
            <source>Tick a term, or say that it is unknown or not stated.</source>
            <translation>Cochez un terme, ou indiquez que cela est inconnu ou non précisé.</translation>
        </message>
        <message>
            <source>A term that is ticked belongs to another scheme.</source>
            <translation>Un terme coché appartient à une autre classification.</translation>
        </message>
        <message>
            <source>Say who acts.</source>
            <translation>Indiquez l’auteur de l’acte.</translation>
        </message>
        <message>
            <source>Say which act is meant.</source>
            <translation>Indiquez l’acte visé.</translation>
        </message>
        <message>
            <source>Say whether this is law, sanction or practice.</source>
            <translation>Précisez s’il s’agit du droit, de la sanction ou de la pratique.</translation>
        </message>
        <message>
            <source>Say how the act is treated.</source>
            <translation>Indiquez le traitement réservé à l’acte.</translation>
        </message>
        <message>
            <source>Write a label: it stands in the legend.</source>
            <translation>Écrivez un libellé : il figure dans la légende.</translation>
        </message>
        <message>
            <source>A term is not broader than itself.</source>
            <translation>Un terme n’est pas plus large que lui-même.</translation>
        </message>
        <message>
            <source>Choose a term.</source>
            <translation>Choisissez un terme.</translation>
        </message>
        <message>
            <source>Say how the terms stand to each other.</source>
            <translation>Indiquez le rapport entre les termes.</translation>
        </message>
        <message>
            <source>These are one and the same term.</source>
            <translation>Il s’agit d’un seul et même terme.</translation>
        </message>
        <message>
            <source>Choose the source of the passage.</source>
            <translation>Choisissez la source du passage.</translation>
        </message>
        <message>
            <source>Write the place in the source, or quote its words.</source>
            <translation>Indiquez l’emplacement dans la source, ou citez-en les termes.</translation>
        </message>
        <message>
            <source>Write a title.</source>
            <translation>Écrivez un titre.</translation>
        </message>
        <message>
            <source>The preferred reading is not among the assertions that are ticked.</source>
            <translation>La lecture retenue ne figure pas parmi les affirmations cochées.</translation>
        </message>
        <message>
            <source>Choose an instrument.</source>
            <translation>Choisissez un instrument.</translation>
        </message>
        <message>
            <source>The act of consent lies before the signature.</source>
            <translation>L’acte de consentement est antérieur à la signature.</translation>
        </message>
        <message>
            <source>The denunciation takes effect before the instrument was in force.</source>
            <translation>La dénonciation prend effet avant l’entrée en vigueur de l’instrument.</translation>
        </message>
        <message>
            <source>Say what was counted.</source>
            <translation>Indiquez ce qui a été compté.</translation>
        </message>
        <message>
            <source>“At most” is less than the value.</source>
            <translation>« Au plus » est inférieur à la valeur.</translation>
        </message>
        <message>
            <source>Cite the provision.</source>
            <translation>Citez la disposition.</translation>
        </message>
        <message>
            <source>Say what happened.</source>
            <translation>Indiquez ce qui s’est produit.</translation>
        </message>
        <message>
            <source>Write the name.</source>
            <translation>Écrivez le nom.</translation>
        </message>
        <message>
            <source>Write the note.</source>
            <translation>Écrivez la note.</translation>
        </message>
        <message>
            <source>Say what is needed.</source>
            <translation>Dites ce qui est nécessaire.</translation>
        </message>
        <message>
            <source>Choose a pillar.</source>
            <translation>Choisissez un pilier.</translation>
        </message>
        <message>
            <source>Write what is recommended.</source>
            <translation>Écrivez ce qui est recommandé.</translation>
        </message>
        <message>
            <source>Write what is to be done.</source>
            <translation>Indiquez ce qui est à faire.</translation>
        </message>
    </context>
    <context>
        <name>LawWords</name>
        <message>
            <source>about %1</source>
            <translation>vers %1</translation>
        </message>
        <message>
            <source>%1 or later</source>
            <translation>%1 ou après</translation>
        </message>
        <message>
            <source>%1 or before</source>
            <translation>%1 ou avant</translation>
        </message>
        <message>
            <source>date not known</source>
            <translation>date inconnue</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>Du %1 au %2</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>À partir du %1</translation>
        </message>
        <message>
            <source>Until %1</source>
            <translation>Jusqu’au %1</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>Au %1</translation>
        </message>
        <message>
            <source>Unknown, says the source</source>
            <translation>Inconnu, selon la source</translation>
        </message>
        <message>
            <source>Not stated by the source</source>
            <translation>Non précisé par la source</translation>
        </message>
        <message>
            <source>Is not: %1</source>
            <translation>N’est pas : %1</translation>
        </message>
        <message>
            <source>Partly: %1</source>
            <translation>En partie : %1</translation>
        </message>
        <message>
            <source>Not covered</source>
            <translation>Non couvert</translation>
        </message>
        <message>
            <source>sources disagree</source>
            <translation>les sources divergent</translation>
        </message>
        <message>
            <source>sources disagree, one reading preferred</source>
            <translation>les sources divergent, une lecture est retenue</translation>
        </message>
        <message>
            <source>possible: the date is not exact</source>
            <translation>possible : la date n’est pas exacte</translation>
        </message>
        <message>
            <source>not reviewed for 12 months</source>
            <translation>non revu depuis 12 mois</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>country: what is said of it</comment>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>One source says both</source>
            <translation>Une même source dit les deux</translation>
        </message>
        <message>
            <source>Sources disagree</source>
            <translation>Les sources divergent</translation>
        </message>
        <message>
            <source>Labels differ, content alike</source>
            <translation>Étiquettes différentes, contenu semblable</translation>
        </message>
        <message>
            <source>Law and practice differ</source>
            <translation>Le droit et la pratique diffèrent</translation>
        </message>
        <message>
            <source>Readings of different dates</source>
            <translation>Lectures de dates différentes</translation>
        </message>
        <message>
            <source>To be verified</source>
            <translation>À vérifier</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>Vérifié</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Contesté</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Rejeté</translation>
        </message>
        <message>
            <source>Seller</source>
            <translation>Vendeur</translation>
        </message>
        <message>
            <source>Buyer</source>
            <translation>Acheteur</translation>
        </message>
        <message>
            <source>Third party</source>
            <translation>Tiers</translation>
        </message>
        <message>
            <source>selling</source>
            <translation>vente</translation>
        </message>
        <message>
            <source>buying</source>
            <translation>achat</translation>
        </message>
        <message>
            <source>soliciting</source>
            <translation>racolage</translation>
        </message>
        <message>
            <source>procuring</source>
            <translation>proxénétisme</translation>
        </message>
        <message>
            <source>premises</source>
            <translation>mise à disposition de locaux</translation>
        </message>
        <message>
            <source>advertising</source>
            <translation>publicité</translation>
        </message>
        <message>
            <source>using a victim’s services</source>
            <translation>recours aux services d’une victime</translation>
        </message>
        <message>
            <source>Permitted</source>
            <translation>Permis</translation>
        </message>
        <message>
            <source>Regulated</source>
            <translation>Réglementé</translation>
        </message>
        <message>
            <source>Not punished</source>
            <translation>Non puni</translation>
        </message>
        <message>
            <source>Prohibited</source>
            <translation>Interdit</translation>
        </message>
        <message>
            <source>Prohibited on a condition</source>
            <translation>Interdit sous condition</translation>
        </message>
        <message>
            <source>Not addressed</source>
            <translation>Non traité</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Inconnu</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>Droit</translation>
        </message>
        <message>
            <source>Sanction</source>
            <translation>Sanction</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Pratique</translation>
        </message>
        <message>
            <source>crime</source>
            <translation>infraction pénale</translation>
        </message>
        <message>
            <source>misdemeanour</source>
            <translation>délit</translation>
        </message>
        <message>
            <source>contravention</source>
            <translation>contravention</translation>
        </message>
        <message>
            <source>administrative law</source>
            <translation>droit administratif</translation>
        </message>
        <message>
            <source>civil law</source>
            <translation>droit civil</translation>
        </message>
        <message>
            <source>no branch of law</source>
            <translation>aucune branche du droit</translation>
        </message>
        <message>
            <source>branch of law unknown</source>
            <translation>branche du droit inconnue</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>Adoption</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Publication</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>Entrée en vigueur</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>Application</translation>
        </message>
        <message>
            <source>Amended</source>
            <translation>Modification</translation>
        </message>
        <message>
            <source>Sanction lapsed</source>
            <translation>Sanction caduque</translation>
        </message>
        <message>
            <source>Repealed</source>
            <translation>Abrogation</translation>
        </message>
        <message>
            <source>Cannot become a party</source>
            <translation>Ne peut devenir partie</translation>
        </message>
        <message>
            <source>Not a party</source>
            <translation>Non partie</translation>
        </message>
        <message>
            <source>Signed, not bound</source>
            <translation>Signataire, non lié</translation>
        </message>
        <message>
            <source>Bound, not yet in force</source>
            <translation>Lié, pas encore en vigueur</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>Partie</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>No record</source>
            <translation>Aucune donnée</translation>
        </message>
        <message>
            <source>Ratification</source>
            <translation>Ratification</translation>
        </message>
        <message>
            <source>Acceptance</source>
            <translation>Acceptation</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Approbation</translation>
        </message>
        <message>
            <source>Accession</source>
            <translation>Adhésion</translation>
        </message>
        <message>
            <source>Succession</source>
            <translation>Succession</translation>
        </message>
        <message>
            <source>Transposition</source>
            <translation>Transposition</translation>
        </message>
        <message>
            <source>Not eligible</source>
            <translation>Non admissible</translation>
        </message>
        <message>
            <source>No act found</source>
            <translation>Aucun acte trouvé</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Part of a state</source>
            <translation>Entité d’un État</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>signature</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>en vigueur</translation>
        </message>
        <message>
            <source>denounced</source>
            <translation>dénonciation</translation>
        </message>
        <message>
            <source>with a reservation</source>
            <translation>avec une réserve</translation>
        </message>
    </context>
    <context>
        <name>ListExport</name>
        <message>
            <source>Filter: %1</source>
            <translation>Filtre : %1</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>État au %1</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n ligne</numerusform>
                <numerusform>%n lignes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MapOutput</name>
        <message>
            <source>Take .png, .svg, .pdf, .geojson or .csv.</source>
            <translation>Choisissez .png, .svg, .pdf, .geojson ou .csv.</translation>
        </message>
        <message>
            <source>What differs between the two days</source>
            <translation>Ce qui diffère entre les deux jours</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <comment>country: before and after</comment>
            <translation>%1 : %2 → %3</translation>
        </message>
        <message>
            <source>Nothing differs.</source>
            <translation>Rien ne diffère.</translation>
        </message>
        <message>
            <source>Take .png, .svg or .pdf.</source>
            <translation>Choisissez .png, .svg ou .pdf.</translation>
        </message>
    </context>
    <context>
        <name>MissionEditor</name>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Titre</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Nature</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>É&amp;tat</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>St&amp;art</source>
            <translation>&amp;Début</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>E&amp;nd</source>
            <translation>&amp;Fin</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>All &amp;day</source>
            <translation>&amp;Journée entière</translation>
        </message>
        <message>
            <source>Some time during the event it &amp;belongs to</source>
            <translation>À un &amp;moment de l’événement parent</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Fuseau horaire</translation>
        </message>
        <message>
            <source>Zone at the end</source>
            <translation>Fuseau à la fin</translation>
        </message>
        <message>
            <source>Time zone at the end</source>
            <translation>Fuseau horaire à la fin</translation>
        </message>
        <message>
            <source>&amp;Repeats</source>
            <translation>&amp;Répétition</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Répétition</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>&amp;Place</source>
            <translation>&amp;Lieu</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>&amp;Country</source>
            <translation>Pa&amp;ys</translation>
        </message>
        <message>
            <source>Legs</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>Add a leg</source>
            <translation>Ajouter une étape</translation>
        </message>
        <message>
            <source>Remove the leg</source>
            <translation>Retirer l’étape</translation>
        </message>
        <message>
            <source>Earlier in the trip</source>
            <translation>Plus tôt dans le voyage</translation>
        </message>
        <message>
            <source>Later in the trip</source>
            <translation>Plus tard dans le voyage</translation>
        </message>
        <message>
            <source>Who takes part</source>
            <translation>Qui participe</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>Add a group</source>
            <translation>Ajouter un groupe</translation>
        </message>
        <message>
            <source>Add a group by its name, then Return</source>
            <translation>Ajouter un groupe par son nom, puis Entrée</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <source>&amp;Objectives</source>
            <translation>&amp;Objectifs</translation>
        </message>
        <message>
            <source>Objectives</source>
            <translation>Objectifs</translation>
        </message>
        <message>
            <source>O&amp;utcome</source>
            <translation>Rés&amp;ultats</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>Re&amp;marks</source>
            <translation>Obser&amp;vations</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Observations</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <source>No. in the series</source>
            <translation>N° dans la série</translation>
        </message>
        <message>
            <source>Number in the series</source>
            <translation>Numéro dans la série</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>Fait partie de</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Sensiti&amp;vity</source>
            <translation>Confidentialit&amp;é</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>Confidentialité</translation>
        </message>
    </context>
    <context>
        <name>MissionMap</name>
        <message>
            <source>Past mission</source>
            <translation>Mission passée</translation>
        </message>
        <message>
            <source>Mission under way</source>
            <translation>Mission en cours</translation>
        </message>
        <message>
            <source>Coming mission</source>
            <translation>Mission à venir</translation>
        </message>
        <message>
            <source>Place not stated: in the middle of the country</source>
            <translation>Lieu non précisé : au milieu du pays</translation>
        </message>
        <message>
            <source>Route, in order</source>
            <translation>Itinéraire, dans l’ordre</translation>
        </message>
        <message>
            <source>Missions in the period</source>
            <translation>Missions de la période</translation>
        </message>
        <message>
            <source>Places: GeoNames (www.geonames.org), CC BY 4.0.</source>
            <translation>Lieux : GeoNames (www.geonames.org), CC BY 4.0.</translation>
        </message>
    </context>
    <context>
        <name>MissionWords</name>
        <message>
            <source>some day in %1</source>
            <translation>un jour en %1</translation>
        </message>
        <message>
            <source>sometime between %1 and %2</source>
            <translation>à un moment entre %1 et %2</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Expert meeting</source>
            <translation>Réunion d’experts</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Formation</translation>
        </message>
        <message>
            <source>Seminar</source>
            <translation>Séminaire</translation>
        </message>
        <message>
            <source>Conference</source>
            <translation>Conférence</translation>
        </message>
        <message>
            <source>Side event</source>
            <translation>Événement parallèle</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>Jalon</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Réunion</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Autre</translation>
        </message>
        <message>
            <source>Tentative</source>
            <translation>À confirmer</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmée</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulée</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Effectuée</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>Organisateur</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Hôte</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Ouverture</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Intervenant</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>Coordinateur</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>Expert</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Participant</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Travel companion</source>
            <translation>Accompagnateur</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Internal</source>
            <translation>Interne</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>during the event it belongs to, day not known</source>
            <translation>pendant l’événement auquel elle se rattache, jour non connu</translation>
        </message>
        <message>
            <source>date not known</source>
            <translation>date non connue</translation>
        </message>
        <message>
            <source>since %1, end not known</source>
            <translation>depuis %1, fin non connue</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>au plus tard le %1</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>vers %1</translation>
        </message>
        <message>
            <source>some time within %1</source>
            <translation>à un moment de la période : %1</translation>
        </message>
        <message>
            <source>%1 (%2 your time)</source>
            <translation>%1 (%2, votre heure)</translation>
        </message>
        <message>
            <source>by the end of %1</source>
            <translation>fin %1 au plus tard</translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message>
            <source>Day not known</source>
            <translation>Jour non connu</translation>
        </message>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+ %n autre</numerusform>
                <numerusform>+ %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Needs</name>
        <message>
            <source>high priority</source>
            <translation>priorité haute</translation>
        </message>
        <message>
            <source>medium priority</source>
            <translation>priorité moyenne</translation>
        </message>
        <message>
            <source>low priority</source>
            <translation>priorité basse</translation>
        </message>
        <message>
            <source>Untitled need</source>
            <translation>Besoin sans titre</translation>
        </message>
        <message>
            <source>assessed %1</source>
            <translation>évaluation : %1</translation>
        </message>
        <message numerus="yes">
            <source>%n follow-up(s)</source>
            <translation>
                <numerusform>%n suite donnée</numerusform>
                <numerusform>%n suites données</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a pillar</source>
            <translation>Sans pilier</translation>
        </message>
    </context>
    <context>
        <name>PageParts</name>
        <message>
            <source>Edit: %1</source>
            <translation>Modifier : %1</translation>
        </message>
    </context>
    <context>
        <name>PaletteRows</name>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
    </context>
    <context>
        <name>ProgramOptionsText</name>
        <message>
            <source>Records of an embassy's work, in one encrypted file.</source>
            <translation>Les dossiers du travail d’une ambassade, dans un seul fichier chiffré.</translation>
        </message>
        <message>
            <source>The workspace to open.</source>
            <translation>L’espace de travail à ouvrir.</translation>
        </message>
        <message>
            <source>Open the demo workspace.</source>
            <translation>Ouvrir l’espace de démonstration.</translation>
        </message>
        <message>
            <source>Write pictures of every pane to DIR and leave.</source>
            <translation>Écrire des images de chaque volet dans DIR, puis quitter.</translation>
        </message>
        <message>
            <source>en or fr, for this run.</source>
            <translation>en ou fr, pour cette fois.</translation>
        </message>
        <message>
            <source>light or dark, for this run.</source>
            <translation>light ou dark, pour cette fois.</translation>
        </message>
        <message>
            <source>Open the demo in a folder of its own, show every pane, leave.</source>
            <translation>Ouvrir la démonstration dans un dossier à part, montrer chaque volet, quitter.</translation>
        </message>
        <message>
            <source>Open the file, draw the window once, leave: for measurements.</source>
            <translation>Ouvre le fichier, dessine la fenêtre une fois et quitte : pour les mesures.</translation>
        </message>
    </context>
    <context>
        <name>Runs</name>
        <message numerus="yes">
            <source>%n picture(s) in %1</source>
            <translation>
                <numerusform>%n image dans %1</numerusform>
                <numerusform>%n images dans %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncActionsText</name>
        <message>
            <source>&amp;Sync now</source>
            <translation>&amp;Synchroniser maintenant</translation>
        </message>
        <message>
            <source>Choose the sync &amp;folder…</source>
            <translation>Choisir le &amp;dossier de synchronisation…</translation>
        </message>
        <message>
            <source>&amp;Watch the folder and sync by itself</source>
            <translation>&amp;Surveiller le dossier et synchroniser automatiquement</translation>
        </message>
        <message>
            <source>&amp;Open a bundle…</source>
            <translation>&amp;Ouvrir un paquet…</translation>
        </message>
        <message>
            <source>&amp;Write a bundle…</source>
            <translation>Écrire un &amp;paquet…</translation>
        </message>
        <message>
            <source>&amp;Lend a mission pack…</source>
            <translation>&amp;Prêter un dossier de mission…</translation>
        </message>
        <message>
            <source>&amp;Take a mission pack back…</source>
            <translation>&amp;Reprendre un dossier de mission…</translation>
        </message>
        <message>
            <source>&amp;Add a device…</source>
            <translation>&amp;Ajouter un appareil…</translation>
        </message>
        <message>
            <source>Save &amp;card…</source>
            <translation>Enregistrer la &amp;carte…</translation>
        </message>
        <message>
            <source>Write a &amp;bundle for it…</source>
            <translation>Écrire un paquet pour l&amp;ui…</translation>
        </message>
        <message>
            <source>&amp;Revoke…</source>
            <translation>&amp;Révoquer…</translation>
        </message>
        <message>
            <source>&amp;Trust again…</source>
            <translation>Refaire con&amp;fiance…</translation>
        </message>
        <message>
            <source>&amp;Undo this import</source>
            <translation>Ann&amp;uler cette importation</translation>
        </message>
        <message>
            <source>&amp;Look and decide…</source>
            <translation>E&amp;xaminer et décider…</translation>
        </message>
        <message>
            <source>&amp;Give up waiting…</source>
            <translation>&amp;Renoncer à attendre…</translation>
        </message>
        <message>
            <source>Stolen or &amp;lost laptop</source>
            <translation>Ordinateur &amp;volé ou perdu</translation>
        </message>
        <message>
            <source>&amp;Devices</source>
            <translation>&amp;Appareils</translation>
        </message>
        <message>
            <source>Several &amp;values</source>
            <translation>Plusieurs &amp;valeurs</translation>
        </message>
        <message>
            <source>&amp;Exchanges</source>
            <translation>É&amp;changes</translation>
        </message>
        <message>
            <source>&amp;Decide about a waiting bundle…</source>
            <translation>&amp;Décider d’un paquet en attente…</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>a device without a name</source>
            <translation>un appareil sans nom</translation>
        </message>
        <message>
            <source>Trusted</source>
            <translation>De confiance</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Révoqué</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Écrit</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n nouvelle</numerusform>
                <numerusform>%n nouvelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n modifiée</numerusform>
                <numerusform>%n modifiées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to the bin</source>
            <translation>
                <numerusform>%n à la corbeille</numerusform>
                <numerusform>%n à la corbeille</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with several values</source>
            <translation>
                <numerusform>%n à plusieurs valeurs</numerusform>
                <numerusform>%n à plusieurs valeurs</numerusform>
            </translation>
        </message>
        <message>
            <source>Written for other devices</source>
            <translation>Écrit pour d’autres appareils</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>Intégré</translation>
        </message>
        <message>
            <source>Joined: %1</source>
            <translation>Intégré : %1</translation>
        </message>
        <message>
            <source>Nothing in it was new</source>
            <translation>Rien de nouveau</translation>
        </message>
        <message>
            <source>Refused: %1</source>
            <translation>Refusé : %1</translation>
        </message>
        <message numerus="yes">
            <source>Waits for your decision: it would move %n record(s) to the bin</source>
            <translation>
                <numerusform>Attend votre décision : mettrait %n fiche à la corbeille</numerusform>
                <numerusform>Attend votre décision : mettrait %n fiches à la corbeille</numerusform>
            </translation>
        </message>
        <message>
            <source>never</source>
            <translation>jamais</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>Waits for the work of %1</source>
            <translation>Attend le travail de %1</translation>
        </message>
        <message numerus="yes">
            <source>%n bundle(s) joined.</source>
            <translation>
                <numerusform>%n paquet intégré.</numerusform>
                <numerusform>%n paquets intégrés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new came.</source>
            <translation>Rien de nouveau n’est arrivé.</translation>
        </message>
        <message>
            <source>One bundle written for the others.</source>
            <translation>Un paquet écrit pour les autres.</translation>
        </message>
        <message numerus="yes">
            <source>Waiting for the work of another device: %n bundle(s).</source>
            <translation>
                <numerusform>%n paquet attend le travail d’un autre appareil.</numerusform>
                <numerusform>%n paquets attendent le travail d’un autre appareil.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not complete yet and tried again: %n file(s).</source>
            <translation>
                <numerusform>%n fichier est encore incomplet et sera relu.</numerusform>
                <numerusform>%n fichiers sont encore incomplets et seront relus.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundle(s) refused.</source>
            <translation>
                <numerusform>%n paquet refusé.</numerusform>
                <numerusform>%n paquets refusés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing in it is new: this file has it all.</source>
            <translation>Rien de nouveau : ce fichier a déjà tout.</translation>
        </message>
        <message>
            <source>It builds on work of %1 that has not come yet. It can be kept until it has.</source>
            <translation>Il s’appuie sur un travail de %1 qui n’est pas encore arrivé. Il peut être gardé jusque-là.</translation>
        </message>
        <message numerus="yes">
            <source>It would move %n record(s) of this file to the bin. Look at them before you agree.</source>
            <translation>
                <numerusform>Il mettrait %n fiche de ce fichier à la corbeille. Regardez-la avant d’accepter.</numerusform>
                <numerusform>Il mettrait %n fiches de ce fichier à la corbeille. Regardez-les avant d’accepter.</numerusform>
            </translation>
        </message>
        <message>
            <source>Two files write as one device, and the other one will give way. Nothing is joined until it has.</source>
            <translation>Deux fichiers écrivent sous le même nom, et l’autre cédera. Rien n’est intégré d’ici là.</translation>
        </message>
        <message>
            <source>It changes no record.</source>
            <translation>Aucune fiche ne change.</translation>
        </message>
        <message>
            <source>No record changed.</source>
            <translation>Aucune fiche n’a changé.</translation>
        </message>
        <message>
            <source>%1. Nothing is written yet.</source>
            <translation>%1. Rien n’est encore écrit.</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>inconnu</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) with several values</source>
            <translation>
                <numerusform>%n champ à plusieurs valeurs</numerusform>
                <numerusform>%n champs à plusieurs valeurs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 would move %n record(s) of this file to the bin</source>
            <translation>
                <numerusform>%1 mettrait %n fiche de ce fichier à la corbeille</numerusform>
                <numerusform>%1 mettrait %n fiches de ce fichier à la corbeille</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Waiting for your decision: %n bundle(s).</source>
            <translation>
                <numerusform>En attente de votre décision : %n paquet.</numerusform>
                <numerusform>En attente de votre décision : %n paquets.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::ActionTable</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Aller</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>Affic&amp;hage</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
        <message>
            <source>Recent &amp;files</source>
            <translation>&amp;Fichiers récents</translation>
        </message>
    </context>
    <context>
        <name>chancery::AsOfButton</name>
        <message>
            <source>The day for which law is shown (Ctrl+D)</source>
            <translation>Le jour pour lequel le droit est présenté (Ctrl+D)</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>État au %1</translation>
        </message>
        <message>
            <source>As-of day</source>
            <translation>Date de référence</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
    </context>
    <context>
        <name>chancery::AssertionCard</name>
        <message>
            <source>Preferred by an editor’s note</source>
            <translation>Lecture retenue par une note de la rédaction</translation>
        </message>
        <message>
            <source>Not on the day shown</source>
            <translation>Ne vaut pas à la date affichée</translation>
        </message>
        <message>
            <source>Rejected by a reviewer: not drawn</source>
            <translation>Rejetée à la relecture : non représentée</translation>
        </message>
        <message>
            <source>“%1”</source>
            <comment>a verbatim quote</comment>
            <translation>« %1 »</translation>
        </message>
        <message>
            <source>Translation: %1</source>
            <translation>Traduction : %1</translation>
        </message>
        <message>
            <source>%1, quoted above</source>
            <translation>%1, cité plus haut</translation>
        </message>
        <message>
            <source>said by %1</source>
            <translation>selon %1</translation>
        </message>
        <message>
            <source>Draft: no passage. Not drawn on the map.</source>
            <translation>Brouillon : aucun passage. Non représenté sur la carte.</translation>
        </message>
    </context>
    <context>
        <name>chancery::AssertionListModel</name>
        <message>
            <source>Assertion</source>
            <translation>Affirmation</translation>
        </message>
    </context>
    <context>
        <name>chancery::AssertionsEdit</name>
        <message>
            <source>Choose a country to see its assertions.</source>
            <translation>Choisissez un pays pour voir ses affirmations.</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Find a country</source>
            <translation>Rechercher un pays</translation>
        </message>
        <message>
            <source>No reading is preferred</source>
            <translation>Aucune lecture n’est retenue</translation>
        </message>
        <message>
            <source>An assertion that is not here</source>
            <translation>Une affirmation absente de ce fichier</translation>
        </message>
    </context>
    <context>
        <name>chancery::AttachmentChips</name>
        <message>
            <source>Attachments</source>
            <translation>Pièces jointes</translation>
        </message>
        <message>
            <source>Attach files…</source>
            <translation>Joindre des fichiers…</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Joindre des fichiers</translation>
        </message>
        <message>
            <source>Keeps copies in the encrypted file. They can be dropped here too.</source>
            <translation>Garde des copies dans le fichier chiffré. On peut aussi les déposer ici.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, not here yet</source>
            <translation>%1, pas encore ici</translation>
        </message>
    </context>
    <context>
        <name>chancery::BinDialog</name>
        <message>
            <source>The bin is empty</source>
            <translation>La corbeille est vide</translation>
        </message>
        <message>
            <source>What you delete is kept here until you bring it back.</source>
            <translation>Ce que vous supprimez est conservé ici jusqu’à ce que vous le rétablissiez.</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>Corbeille</translation>
        </message>
        <message>
            <source>Deleted records</source>
            <translation>Fiches supprimées</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
    </context>
    <context>
        <name>chancery::BundleDialog</name>
        <message>
            <source>Filter records</source>
            <translation>Filtrer les fiches</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Agree to the removals</source>
            <translation>Accepter les suppressions</translation>
        </message>
        <message>
            <source>What the bundle would do</source>
            <translation>Ce que ferait le paquet</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lire</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture en cours</translation>
        </message>
        <message numerus="yes">
            <source>I have looked: %n record(s) may go to the bin</source>
            <translation>
                <numerusform>J’ai vérifié : %n fiche peut aller à la corbeille</numerusform>
                <numerusform>J’ai vérifié : %n fiches peuvent aller à la corbeille</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep it until then</source>
            <translation>Le garder jusque-là</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>Importation en cours</translation>
        </message>
        <message>
            <source>Join the two workspaces: this file belongs to that one from then on, and brings its records along</source>
            <translation>Réunir les deux espaces de travail : ce fichier appartient désormais à l’autre et y apporte ses fiches</translation>
        </message>
    </context>
    <context>
        <name>chancery::BusyDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Until it is done nothing is changed.</source>
            <translation>Rien n’est modifié avant la fin.</translation>
        </message>
    </context>
    <context>
        <name>chancery::CalendarFilterMenu</name>
        <message>
            <source>Kind</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>All countries</source>
            <translation>Tous les pays</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout afficher</translation>
        </message>
    </context>
    <context>
        <name>chancery::CalendarPane</name>
        <message>
            <source>Calendar</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>New mission</source>
            <translation>Nouvelle mission</translation>
        </message>
        <message>
            <source>Edit mission</source>
            <translation>Modifier la mission</translation>
        </message>
        <message>
            <source>Delete mission</source>
            <translation>Supprimer la mission</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>Mois précédent</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>Mois suivant</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Filter missions</source>
            <translation>Filtrer les missions</translation>
        </message>
        <message>
            <source>No mission chosen</source>
            <translation>Aucune mission choisie</translation>
        </message>
        <message>
            <source>Choose one in the calendar, or double-click a day to plan a new one.</source>
            <translation>Choisissez-en une dans l’agenda, ou double-cliquez sur un jour pour en prévoir une nouvelle.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>What is not valid yet is kept as a draft.</source>
            <translation>Ce qui n’est pas encore valable est conservé comme brouillon.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>This time of “%1” is cancelled.</source>
            <translation>Cette date de « %1 » est annulée.</translation>
        </message>
        <message>
            <source>“%1” lies in the bin.</source>
            <translation>« %1 » se trouve dans la corbeille.</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Déplacer</translation>
        </message>
        <message>
            <source>“%1” was moved.</source>
            <translation>« %1 » a été déplacée.</translation>
        </message>
        <message>
            <source>Change the length</source>
            <translation>Changer la durée</translation>
        </message>
        <message>
            <source>“%1” has another length.</source>
            <translation>La durée de « %1 » a été modifiée.</translation>
        </message>
        <message>
            <source>“%1” takes place several times.</source>
            <translation>« %1 » a lieu plusieurs fois.</translation>
        </message>
        <message>
            <source>Only this time</source>
            <translation>Cette fois seulement</translation>
        </message>
        <message>
            <source>All times of the series</source>
            <translation>Toutes les dates de la série</translation>
        </message>
        <message>
            <source>The rule by which “%1” repeats cannot be moved as it is. Change it in the form.</source>
            <translation>La règle de répétition de « %1 » ne peut pas être déplacée telle quelle. Modifiez-la dans le formulaire.</translation>
        </message>
        <message>
            <source>Day not known</source>
            <translation>Jour non connu</translation>
        </message>
        <message>
            <source>This mission was begun earlier. Delete drops it.</source>
            <translation>Cette mission a été commencée plus tôt. Supprimer l’abandonne.</translation>
        </message>
        <message>
            <source>No missions</source>
            <translation>Aucune mission</translation>
        </message>
        <message>
            <source>Nothing is planned in these days, or nothing of it passes the filter.</source>
            <translation>Rien n’est prévu ces jours-là, ou rien n’en passe le filtre.</translation>
        </message>
    </context>
    <context>
        <name>chancery::CalendarToolBar</name>
        <message>
            <source>Filter missions</source>
            <translation>Filtrer les missions</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Choisir un jour</translation>
        </message>
        <message>
            <source>Filtered</source>
            <translation>Filtré</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrer</translation>
        </message>
    </context>
    <context>
        <name>chancery::CardDialog</name>
        <message>
            <source>I have compared all twelve words by telephone, and they are the same.</source>
            <translation>J’ai comparé les douze mots par téléphone : ils sont identiques.</translation>
        </message>
        <message>
            <source>Trust this device</source>
            <translation>Faire confiance à cet appareil</translation>
        </message>
        <message>
            <source>Add a device</source>
            <translation>Ajouter un appareil</translation>
        </message>
        <message>
            <source>This device was revoked here. Trust it again only if it is in good hands for certain.</source>
            <translation>Cet appareil a été révoqué ici. Ne lui refaites confiance que s’il est de façon certaine en de bonnes mains.</translation>
        </message>
        <message>
            <source>Telephone the person and let them read the words that their program shows under “This device”. A card that came by mail or on a stick can have been exchanged on the way; the words cannot. Do not read yours first.</source>
            <translation>Téléphonez à la personne et faites-lui lire les mots que son programme affiche sous « Cet appareil ». Une carte reçue par courriel ou sur une clé a pu être échangée en chemin ; les mots, non. Ne lisez pas les vôtres en premier.</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Empreinte</translation>
        </message>
        <message>
            <source>Fingerprint: %1</source>
            <translation>Empreinte : %1</translation>
        </message>
        <message>
            <source>Fingerprint of %1</source>
            <translation>Empreinte de %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::ChartsPane</name>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>&amp;Export picture or table…</source>
            <translation>&amp;Exporter l’image ou le tableau…</translation>
        </message>
        <message>
            <source>&amp;Copy table as text</source>
            <translation>&amp;Copier le tableau comme texte</translation>
        </message>
        <message>
            <source>CSV table (*.csv)</source>
            <translation>Tableau CSV (*.csv)</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>Image PNG (*.png)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>Enregistré dans %1</translation>
        </message>
        <message>
            <source>The table is in the clipboard.</source>
            <translation>Le tableau est dans le presse-papiers.</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>Analyses</translation>
        </message>
    </context>
    <context>
        <name>chancery::ChipList</name>
        <message>
            <source>Remove %1</source>
            <translation>Retirer %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::ColourButton</name>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Colour %1: %2</source>
            <comment>number: code</comment>
            <translation>Couleur %1 : %2</translation>
        </message>
        <message>
            <source>Another colour…</source>
            <translation>Autre couleur…</translation>
        </message>
        <message>
            <source>By the rank of the term</source>
            <translation>D’après le rang du terme</translation>
        </message>
        <message>
            <source>Colour by the rank of the term</source>
            <translation>Couleur d’après le rang du terme</translation>
        </message>
        <message>
            <source>Colour %1</source>
            <translation>Couleur %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::CommandPalette</name>
        <message>
            <source>Nothing found. Fewer letters find more; accents and script do not matter.</source>
            <translation>Aucun résultat. Moins de lettres en donnent davantage ; ni les accents ni l’écriture ne comptent.</translation>
        </message>
        <message>
            <source>Search and commands</source>
            <translation>Recherche et commandes</translation>
        </message>
        <message>
            <source>Search everything, or a command</source>
            <translation>Rechercher partout, ou une commande</translation>
        </message>
        <message>
            <source>Search everything; “&gt;” for commands</source>
            <translation>Rechercher partout ; « &gt; » pour les commandes</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Résultats</translation>
        </message>
    </context>
    <context>
        <name>chancery::CompareView</name>
        <message>
            <source>Day to compare with</source>
            <translation>Jour de comparaison</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>Comparé au</translation>
        </message>
        <message>
            <source>What differs between the two days</source>
            <translation>Ce qui diffère entre les deux jours</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Ce qui a changé</translation>
        </message>
        <message>
            <source>Nothing differs between the two days.</source>
            <translation>Rien ne diffère entre les deux jours.</translation>
        </message>
        <message numerus="yes">
            <source>%n country(ies) differ</source>
            <translation>
                <numerusform>%n pays diffère</numerusform>
                <numerusform>%n pays diffèrent</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::ConflictLinks</name>
        <message>
            <source>Several values: %1 — open in conflicts</source>
            <translation>Plusieurs valeurs : %1 — ouvrir dans les conflits</translation>
        </message>
    </context>
    <context>
        <name>chancery::ConflictModel</name>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n valeur</numerusform>
                <numerusform>%n valeurs</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Sans titre</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Champ</translation>
        </message>
    </context>
    <context>
        <name>chancery::ConflictPage</name>
        <message>
            <source>Every field has one value</source>
            <translation>Chaque champ a une seule valeur</translation>
        </message>
        <message>
            <source>When two people write the same field at the same time, both values are kept, and are shown here side by side until somebody chooses.</source>
            <translation>Quand deux personnes écrivent le même champ en même temps, les deux valeurs sont gardées et montrées ici côte à côte jusqu’à ce que quelqu’un choisisse.</translation>
        </message>
        <message>
            <source>Fields with several values</source>
            <translation>Champs à plusieurs valeurs</translation>
        </message>
        <message>
            <source>Chosen. The other values are in the history.</source>
            <translation>Choix enregistré. Les autres valeurs restent dans l’historique.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>chancery::ConflictView</name>
        <message>
            <source>Open the record</source>
            <translation>Ouvrir la fiche</translation>
        </message>
        <message>
            <source>One deleted the record while another went on with it. It stays until you decide.</source>
            <translation>L’un a supprimé la fiche pendant qu’un autre la poursuivait. Elle reste jusqu’à votre décision.</translation>
        </message>
        <message>
            <source>Several people wrote here at the same time. Their lines do not touch each other: until you decide, the text with all of them is shown.</source>
            <translation>Plusieurs personnes ont écrit ici en même temps. Leurs lignes ne se touchent pas : jusqu’à votre décision, le texte qui les réunit est affiché.</translation>
        </message>
        <message>
            <source>Several people wrote here at the same time. Nothing is lost: until you decide, the latest value is shown and the others are kept.</source>
            <translation>Plusieurs personnes ont écrit ici en même temps. Rien n’est perdu : jusqu’à votre décision, la valeur la plus récente est affichée et les autres sont gardées.</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vide</translation>
        </message>
        <message>
            <source>Value of %1</source>
            <translation>Valeur de %1</translation>
        </message>
        <message>
            <source>Keep this value</source>
            <translation>Garder cette valeur</translation>
        </message>
        <message>
            <source>Went on with the record</source>
            <translation>A poursuivi la fiche</translation>
        </message>
        <message>
            <source>Deleted the record</source>
            <translation>A supprimé la fiche</translation>
        </message>
        <message>
            <source>Keep the record</source>
            <translation>Garder la fiche</translation>
        </message>
        <message>
            <source>Move it to the bin</source>
            <translation>La mettre à la corbeille</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Shown now</source>
            <translation>Affichée</translation>
        </message>
        <message>
            <source>Merged text</source>
            <translation>Texte fusionné</translation>
        </message>
        <message>
            <source>Both together</source>
            <translation>Les deux réunis</translation>
        </message>
        <message>
            <source>The lines of all of them. Marked is what not everybody had.</source>
            <translation>Les lignes de chacun. Est marqué ce que tous n’avaient pas.</translation>
        </message>
        <message>
            <source>Keep the merged text</source>
            <translation>Garder le texte fusionné</translation>
        </message>
        <message>
            <source>Both values</source>
            <translation>Les deux valeurs</translation>
        </message>
        <message>
            <source>Or keep all of them, one after the other, and tidy up in the record.</source>
            <translation>Ou les garder toutes, l’une après l’autre, et mettre en ordre dans la fiche.</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Garder les deux</translation>
        </message>
    </context>
    <context>
        <name>chancery::ContactAside</name>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Took part in</source>
            <translation>A participé à</translation>
        </message>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
        </message>
        <message>
            <source>Offices and parts</source>
            <translation>Fonctions et services</translation>
        </message>
        <message>
            <source>Notes and links</source>
            <translation>Notes et liens</translation>
        </message>
        <message>
            <source>New note about this contact</source>
            <translation>Nouvelle note sur ce contact</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Pièces jointes</translation>
        </message>
    </context>
    <context>
        <name>chancery::ContactDrop</name>
        <message>
            <source>Already takes part in “%1”: %2</source>
            <translation>Participe déjà à « %1 » : %2</translation>
        </message>
        <message>
            <source>Takes part in “%1” now: %2</source>
            <translation>Participe désormais à « %1 » : %2</translation>
        </message>
    </context>
    <context>
        <name>chancery::ContactEditor</name>
        <message>
            <source>Not recorded</source>
            <translation>Non renseigné</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>Sensibilité</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Internal</source>
            <translation>Interne</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Remarques</translation>
        </message>
        <message>
            <source>Contact points</source>
            <translation>Coordonnées</translation>
        </message>
        <message>
            <source>Add a contact point</source>
            <translation>Ajouter une coordonnée</translation>
        </message>
        <message>
            <source>No address or number yet.</source>
            <translation>Aucune adresse ni aucun numéro pour l’instant.</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Autres noms</translation>
        </message>
        <message>
            <source>Add another name</source>
            <translation>Ajouter un autre nom</translation>
        </message>
        <message>
            <source>No other name or spelling yet.</source>
            <translation>Aucun autre nom ni autre graphie pour l’instant.</translation>
        </message>
        <message>
            <source>Offices</source>
            <translation>Fonctions</translation>
        </message>
        <message>
            <source>Add an office</source>
            <translation>Ajouter une fonction</translation>
        </message>
        <message>
            <source>No office yet.</source>
            <translation>Aucune fonction pour l’instant.</translation>
        </message>
        <message>
            <source>Holders</source>
            <translation>Titulaires</translation>
        </message>
        <message>
            <source>Add a holder</source>
            <translation>Ajouter un titulaire</translation>
        </message>
        <message>
            <source>No holder recorded: the office stands for itself.</source>
            <translation>Aucun titulaire renseigné : la fonction vaut par elle-même.</translation>
        </message>
        <message>
            <source>There is another one of this name: %1</source>
            <translation>Ce nom existe déjà : %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::ContactList</name>
        <message>
            <source>Filter contacts</source>
            <translation>Filtrer les contacts</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Aucun contact</translation>
        </message>
        <message>
            <source>No contact fits these filters.</source>
            <translation>Aucun contact ne répond à ces filtres.</translation>
        </message>
        <message>
            <source>All contacts</source>
            <translation>Tous les contacts</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Par nom</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Plus récents d’abord</translation>
        </message>
        <message>
            <source>Kind of contact</source>
            <translation>Type de contact</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>All countries</source>
            <translation>Tous les pays</translation>
        </message>
        <message>
            <source>1 contact</source>
            <translation>1 contact</translation>
        </message>
        <message numerus="yes">
            <source>%n contacts</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody is here yet</source>
            <translation>Personne pour l’instant</translation>
        </message>
        <message>
            <source>Organisations, offices and persons will be listed here. Make the first one, or import vCard files from the File menu.</source>
            <translation>Les organisations, les fonctions et les personnes figureront ici. Créez la première fiche, ou importez des fichiers vCard par le menu Fichier.</translation>
        </message>
    </context>
    <context>
        <name>chancery::ContactPage</name>
        <message>
            <source>New person</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <source>New office</source>
            <translation>Nouvelle fonction</translation>
        </message>
        <message>
            <source>New organisation</source>
            <translation>Nouvelle organisation</translation>
        </message>
        <message>
            <source>Never record victims here: this directory is for people met at work.</source>
            <translation>N’inscrivez jamais de victimes ici : cet annuaire est réservé aux contacts professionnels.</translation>
        </message>
    </context>
    <context>
        <name>chancery::ContactPointRow</name>
        <message>
            <source>Kind of contact point</source>
            <translation>Type de coordonnée</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Page web</translation>
        </message>
        <message>
            <source>Messenger</source>
            <translation>Messagerie</translation>
        </message>
        <message>
            <source>Address or number</source>
            <translation>Adresse ou numéro</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Libellé</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Remove this contact point</source>
            <translation>Retirer cette coordonnée</translation>
        </message>
        <message>
            <source>Write the address or number.</source>
            <translation>Indiquez l’adresse ou le numéro.</translation>
        </message>
    </context>
    <context>
        <name>chancery::ContactPointTable</name>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Libellé</translation>
        </message>
    </context>
    <context>
        <name>chancery::ContactsPane</name>
        <message>
            <source>No contact chosen</source>
            <translation>Aucun contact choisi</translation>
        </message>
        <message>
            <source>Choose an organisation, an office or a person from the list, or make a new one.</source>
            <translation>Choisissez dans la liste une organisation, une fonction ou une personne, ou créez-en une.</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>&amp;New contact</source>
            <translation>&amp;Nouveau contact</translation>
        </message>
        <message>
            <source>New &amp;person</source>
            <translation>Nouvelle &amp;personne</translation>
        </message>
        <message>
            <source>New &amp;office</source>
            <translation>Nouvelle &amp;fonction</translation>
        </message>
        <message>
            <source>New or&amp;ganisation</source>
            <translation>Nouvelle or&amp;ganisation</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Modifier</translation>
        </message>
        <message>
            <source>&amp;Copy as text</source>
            <translation>&amp;Copier comme texte</translation>
        </message>
        <message>
            <source>New n&amp;ote about this contact</source>
            <translation>Nouvelle n&amp;ote sur ce contact</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <source>Go on with the &amp;unfinished contact</source>
            <translation>&amp;Reprendre le contact inachevé</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>&amp;Filtrer</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Nouveau contact</translation>
        </message>
        <message>
            <source>Removed: %1</source>
            <translation>Retiré : %1</translation>
        </message>
        <message>
            <source>Deleted: %1</source>
            <translation>Supprimé : %1</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Copié : %1</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Précisions</translation>
        </message>
        <message>
            <source>Add to &amp;mission…</source>
            <translation>Ajouter à une &amp;mission…</translation>
        </message>
    </context>
    <context>
        <name>chancery::CountryList</name>
        <message>
            <source>Filter countries</source>
            <translation>Filtrer les pays</translation>
        </message>
        <message>
            <source>Filter countries by any of their names</source>
            <translation>Filtrer les pays par l’un quelconque de leurs noms</translation>
        </message>
        <message>
            <source>Countries</source>
            <translation>Pays</translation>
        </message>
        <message numerus="yes">
            <source>%n countries and territories</source>
            <translation>
                <numerusform>%n pays ou territoire</numerusform>
                <numerusform>%n pays et territoires</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
    </context>
    <context>
        <name>chancery::CountryPage</name>
        <message>
            <source>Provisions</source>
            <translation>Dispositions</translation>
        </message>
        <message>
            <source>Instruments</source>
            <translation>Instruments</translation>
        </message>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>People and offices</source>
            <translation>Personnes et fonctions</translation>
        </message>
        <message>
            <source>More in the contacts</source>
            <translation>La suite dans les contacts</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Also: %1</source>
            <translation>Aussi : %1</translation>
        </message>
        <message>
            <source>preferred by an editor’s note</source>
            <translation>lecture retenue par une note de la rédaction</translation>
        </message>
        <message>
            <source>possible: the date is not exact</source>
            <translation>possible : la date n’est pas exacte</translation>
        </message>
        <message>
            <source>not reviewed for 12 months</source>
            <translation>non revu depuis 12 mois</translation>
        </message>
        <message>
            <source>Sources disagree</source>
            <translation>Les sources divergent</translation>
        </message>
        <message>
            <source>no reading is preferred</source>
            <translation>aucune lecture n’est retenue</translation>
        </message>
        <message>
            <source>one reading is preferred</source>
            <translation>une lecture est retenue</translation>
        </message>
        <message>
            <source>What the sources say</source>
            <translation>Ce que disent les sources</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Actes</translation>
        </message>
        <message>
            <source>passages disagree</source>
            <translation>les passages divergent</translation>
        </message>
        <message>
            <source>Gap: %1</source>
            <translation>Lacune : %1</translation>
        </message>
        <message>
            <source>Back to the scheme</source>
            <translation>Retour à la classification</translation>
        </message>
        <message>
            <source>names and status of %1</source>
            <translation>noms et statut : %1</translation>
        </message>
        <message>
            <source>Add a note on this disagreement</source>
            <translation>Ajouter une note sur cette divergence</translation>
        </message>
        <message>
            <source>Add a treatment of an act</source>
            <translation>Ajouter le traitement d’un acte</translation>
        </message>
        <message>
            <source>Add a classification</source>
            <translation>Ajouter une qualification</translation>
        </message>
        <message>
            <source>draft: no passage</source>
            <translation>brouillon : aucun passage</translation>
        </message>
        <message>
            <source>Add a provision</source>
            <translation>Ajouter une disposition</translation>
        </message>
        <message>
            <source>Add an instrument</source>
            <translation>Ajouter un instrument</translation>
        </message>
        <message>
            <source>Add the participation in: %1</source>
            <translation>Ajouter la participation à : %1</translation>
        </message>
        <message>
            <source>Begun and not finished</source>
            <translation>Commencé et non achevé</translation>
        </message>
        <message>
            <source>Go on with: %1</source>
            <translation>Poursuivre : %1</translation>
        </message>
        <message>
            <source>How the law moved</source>
            <translation>Évolution du droit</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>Add a figure</source>
            <translation>Ajouter un chiffre</translation>
        </message>
        <message>
            <source>Open recommendations</source>
            <translation>Recommandations en cours</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Besoins</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>Ajouter : %1</translation>
        </message>
        <message>
            <source>How each stands is told as of today.</source>
            <translation>L’état de chacun est celui d’aujourd’hui.</translation>
        </message>
        <message numerus="yes">
            <source>%n need(s) found after the day shown.</source>
            <translation>
                <numerusform>%n besoin constaté après la date affichée.</numerusform>
                <numerusform>%n besoins constatés après la date affichée.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a recommendation</source>
            <translation>Ajouter une recommandation</translation>
        </message>
        <message>
            <source>Add an action item</source>
            <translation>Ajouter une action à mener</translation>
        </message>
        <message>
            <source>Add a mission</source>
            <translation>Ajouter une mission</translation>
        </message>
        <message>
            <source>Add an office</source>
            <translation>Ajouter une fonction</translation>
        </message>
        <message>
            <source>Add an organisation</source>
            <translation>Ajouter une organisation</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>Ajouter une note</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Ajouter une personne</translation>
        </message>
    </context>
    <context>
        <name>chancery::CountryPanel</name>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
    </context>
    <context>
        <name>chancery::CreateDialog</name>
        <message>
            <source>Workspace</source>
            <translation>Espace de travail</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>Nouvel espace de travail</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>Your &amp;name</source>
            <translation>Votre &amp;nom</translation>
        </message>
        <message>
            <source>This &amp;computer</source>
            <translation>Cet &amp;ordinateur</translation>
        </message>
        <message>
            <source>&amp;Passphrase</source>
            <translation>&amp;Phrase secrète</translation>
        </message>
        <message>
            <source>Starts with</source>
            <translation>Contenu initial</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Avancé</translation>
        </message>
        <message>
            <source>As it should stand beside your changes</source>
            <translation>Tel qu’il doit figurer à côté de vos modifications</translation>
        </message>
        <message>
            <source>The workspace is being made</source>
            <translation>L’espace de travail est en cours de création</translation>
        </message>
        <message>
            <source>One encrypted file on this computer holds everything. Nothing leaves it unless you send it.</source>
            <translation>Un seul fichier chiffré, sur cet ordinateur, contient tout. Rien n’en sort sans que vous l’envoyiez.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Reference data: countries, legal models, treaties</source>
            <translation>Données de référence : pays, modèles juridiques, traités</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Rien</translation>
        </message>
        <message>
            <source>Without encryption</source>
            <translation>Sans chiffrement</translation>
        </message>
        <message>
            <source>Whoever has the file can read all of it. Only for data that may be public.</source>
            <translation>Quiconque détient le fichier peut tout y lire. Réservé aux données qui peuvent être publiques.</translation>
        </message>
        <message>
            <source>Chancery workspace (*.chancery)</source>
            <translation>Espace de travail Chancery (*.chancery)</translation>
        </message>
    </context>
    <context>
        <name>chancery::DeviceModel</name>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Appareil</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Last heard</source>
            <translation>Dernière nouvelle</translation>
        </message>
        <message>
            <source>Not received yet</source>
            <translation>Pas encore reçu</translation>
        </message>
        <message>
            <source>What the device has not said it holds. A bundle on its way may carry it.</source>
            <translation>Ce que l’appareil n’a pas encore dit détenir. Un paquet en route peut l’apporter.</translation>
        </message>
        <message>
            <source>Not confirmed yet</source>
            <translation>Pas encore confirmé</translation>
        </message>
    </context>
    <context>
        <name>chancery::DevicePage</name>
        <message>
            <source>None yet. Save the card of this device for the other one, and add the card that the other one saved for you.</source>
            <translation>Aucun pour l’instant. Enregistrez la carte de cet appareil pour l’autre, et ajoutez celle que l’autre a enregistrée pour vous.</translation>
        </message>
        <message>
            <source>Sync folder</source>
            <translation>Dossier de synchronisation</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Paquets</translation>
        </message>
        <message>
            <source>Mission packs</source>
            <translation>Dossiers de mission</translation>
        </message>
        <message>
            <source>This device</source>
            <translation>Cet appareil</translation>
        </message>
        <message>
            <source>Name of this device</source>
            <translation>Nom de cet appareil</translation>
        </message>
        <message>
            <source>Fingerprint as a QR code</source>
            <translation>Empreinte sous forme de code QR</translation>
        </message>
        <message>
            <source>Fingerprint: read these words aloud when another device asks for them.</source>
            <translation>Empreinte : lisez ces mots à haute voix quand un autre appareil les demande.</translation>
        </message>
        <message>
            <source>Other devices</source>
            <translation>Autres appareils</translation>
        </message>
        <message>
            <source>A folder that Syncthing, Nextcloud, a network share or a stick carries between the computers. Each device leaves its bundles there and reads those of the others. Only bundles lie in it, never the file itself.</source>
            <translation>Un dossier que Syncthing, Nextcloud, un partage réseau ou une clé USB transporte d’un ordinateur à l’autre. Chaque appareil y dépose ses paquets et y lit ceux des autres. Il ne contient que des paquets, jamais le fichier lui-même.</translation>
        </message>
        <message>
            <source>Without a shared folder: a bundle on a stick or in a mail. Open one, or let it fall onto this page.</source>
            <translation>Sans dossier partagé : un paquet sur une clé USB ou par courriel. Ouvrez-en un, ou déposez-le sur cette page.</translation>
        </message>
        <message>
            <source>For a borrowed laptop: a file of its own with one mission, one country or one tag, without what is too sensitive to travel. What was written in it comes back; what stayed here is never taken for deleted.</source>
            <translation>Pour un ordinateur emprunté : un fichier à part avec une mission, un pays ou une étiquette, sans ce qui est trop sensible pour voyager. Ce qui y est écrit revient ; ce qui est resté ici n’est jamais pris pour supprimé.</translation>
        </message>
        <message>
            <source>%1 — lent %2</source>
            <translation>%1 — prêté le %2</translation>
        </message>
        <message>
            <source>%1 — lent %2, taken back %3</source>
            <translation>%1 — prêté le %2, repris le %3</translation>
        </message>
        <message>
            <source>Fingerprint: %1</source>
            <translation>Empreinte : %1</translation>
        </message>
        <message>
            <source>None is chosen yet.</source>
            <translation>Aucun n’est encore choisi.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>%1 — not complete yet: it is tried again</source>
            <translation>%1 — encore incomplet : nouvel essai prévu</translation>
        </message>
    </context>
    <context>
        <name>chancery::DirectoryModel</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
    </context>
    <context>
        <name>chancery::EditCommands</name>
        <message>
            <source>Undone</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>Rétabli</translation>
        </message>
    </context>
    <context>
        <name>chancery::ExchangeModel</name>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Sens</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Appareil</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>Ce qu’il est devenu</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
    </context>
    <context>
        <name>chancery::ExportDialog</name>
        <message>
            <source>Contacts as vCard</source>
            <translation>Contacts en vCard</translation>
        </message>
        <message>
            <source>Persons, organisations and offices; read by phones and mail programs.</source>
            <translation>Personnes, organisations et fonctions ; lisible par les téléphones et les logiciels de messagerie.</translation>
        </message>
        <message>
            <source>Missions as iCalendar</source>
            <translation>Missions en iCalendar</translation>
        </message>
        <message>
            <source>Every dated mission; read by calendar programs.</source>
            <translation>Toutes les missions datées ; lisible par les agendas.</translation>
        </message>
        <message>
            <source>Notes as Markdown</source>
            <translation>Notes en Markdown</translation>
        </message>
        <message>
            <source>One text with all notes.</source>
            <translation>Un seul texte avec toutes les notes.</translation>
        </message>
        <message>
            <source>%1 as a table</source>
            <translation>%1 en tableau</translation>
        </message>
        <message>
            <source>CSV in UTF-8 for spreadsheets, one row a record.</source>
            <translation>CSV en UTF-8 pour les tableurs, une ligne par fiche.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>&amp;Quoi</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>An exported file is not encrypted.</source>
            <translation>Un fichier exporté n’est pas chiffré.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) exported to %1</source>
            <translation>
                <numerusform>%n fiche exportée vers %1</numerusform>
                <numerusform>%n fiches exportées vers %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::FiguresPage</name>
        <message>
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
        <message>
            <source>Figures of one unit</source>
            <translation>Chiffres d’une même unité</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>All units</source>
            <translation>Toutes les unités</translation>
        </message>
    </context>
    <context>
        <name>chancery::FileCommands</name>
        <message>
            <source>Chancery workspace (*.chancery);;All files (*)</source>
            <translation>Espace de travail Chancery (*.chancery);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Keep the recovery sheet of this workspace in a safe: nobody can reset a passphrase.</source>
            <translation>Conservez la fiche de secours de cet espace de travail dans un coffre : nul ne peut réinitialiser une phrase secrète.</translation>
        </message>
        <message>
            <source>Show the recovery sheet</source>
            <translation>Afficher la fiche de secours</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>Ouvrir un espace de travail</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Contacts, calendars, tables, notes (*.vcf *.ics *.csv *.md);;All files (*)</source>
            <translation>Contacts, agendas, tableaux, notes (*.vcf *.ics *.csv *.md);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Back up</source>
            <translation>Sauvegarder</translation>
        </message>
        <message>
            <source>A backup cannot stand in the place of the open file.</source>
            <translation>Une sauvegarde ne peut pas prendre la place du fichier ouvert.</translation>
        </message>
        <message>
            <source>Backed up and verified: %1</source>
            <translation>Sauvegardé et vérifié : %1</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Restaurer une sauvegarde</translation>
        </message>
        <message>
            <source>Restored: %1</source>
            <translation>Restauré : %1</translation>
        </message>
        <message>
            <source>Restored. What was there before is kept as %1</source>
            <translation>Restauré. L’ancien fichier est conservé sous %1</translation>
        </message>
        <message>
            <source>The passphrase is changed. An old recovery sheet opens the file no more; older backups keep the old passphrase.</source>
            <translation>La phrase secrète est changée. Une ancienne fiche de secours n’ouvre plus le fichier ; les sauvegardes antérieures gardent l’ancienne phrase secrète.</translation>
        </message>
    </context>
    <context>
        <name>chancery::FileOpener</name>
        <message>
            <source>The file is in use</source>
            <translation>Le fichier est déjà utilisé</translation>
        </message>
        <message>
            <source>You can read it now. To change it, close it there first.</source>
            <translation>Vous pouvez le lire dès maintenant. Pour le modifier, fermez-le d’abord à l’autre endroit.</translation>
        </message>
        <message>
            <source>Open for reading</source>
            <translation>Ouvrir en lecture</translation>
        </message>
    </context>
    <context>
        <name>chancery::GrowingList</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>En afficher %n de plus</numerusform>
                <numerusform>En afficher %n de plus</numerusform>
            </translation>
        </message>
        <message>
            <source>%1; %2 of %3 are shown</source>
            <translation>%1 ; %2 sur %3 affichés</translation>
        </message>
    </context>
    <context>
        <name>chancery::HeaderBar</name>
        <message>
            <source>Search everything</source>
            <translation>Rechercher partout</translation>
        </message>
    </context>
    <context>
        <name>chancery::HistoryDialog</name>
        <message>
            <source>Undo this change</source>
            <translation>Annuler cette modification</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Fiches</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Everything that was written to this file. An undo leaves alone what somebody has changed since, and can itself be undone.</source>
            <translation>Tout ce qui a été écrit dans ce fichier. Une annulation ne touche pas à ce qui a été modifié depuis, et peut elle-même être annulée.</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Nothing was written yet</source>
            <translation>Rien n’a encore été écrit</translation>
        </message>
        <message>
            <source>Each change will be listed here, and can be undone.</source>
            <translation>Chaque modification figurera ici et pourra être annulée.</translation>
        </message>
    </context>
    <context>
        <name>chancery::HistoryPage</name>
        <message>
            <source>Filter exchanges</source>
            <translation>Filtrer les échanges</translation>
        </message>
        <message>
            <source>Nothing was exchanged yet</source>
            <translation>Aucun échange pour l’instant</translation>
        </message>
        <message>
            <source>Every bundle that comes or goes is listed here, with what became of it. A whole import can be undone from here.</source>
            <translation>Chaque paquet reçu ou envoyé figure ici, avec ce qu’il est devenu. Une importation entière peut être annulée d’ici.</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>Échanges</translation>
        </message>
        <message>
            <source>The selected exchange</source>
            <translation>L’échange sélectionné</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Rien n’est sélectionné.</translation>
        </message>
    </context>
    <context>
        <name>chancery::ImportDialog</name>
        <message>
            <source>New</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Identique</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>%1 new, %2 changed, %3 the same, %4 rejected. Nothing is written yet.</source>
            <translation>Nouveaux : %1, modifiés : %2, identiques : %3, refusés : %4. Rien n’est encore écrit.</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>What the import would do</source>
            <translation>Effet de l’importation</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Emplacement</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Imported: %1 new, %2 changed. Edit &gt; Undo takes it back.</source>
            <translation>Importation faite. Nouveaux : %1, modifiés : %2. Édition &gt; Annuler la reprend.</translation>
        </message>
    </context>
    <context>
        <name>chancery::JoinItemModel</name>
        <message>
            <source>A record of a newer program</source>
            <translation>Une fiche d’un programme plus récent</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Sans titre</translation>
        </message>
        <message>
            <source>Several values</source>
            <translation>Plusieurs valeurs</translation>
        </message>
        <message>
            <source>To the bin</source>
            <translation>À la corbeille</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modifiée</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouvelle</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>Several values in</source>
            <translation>Plusieurs valeurs dans</translation>
        </message>
    </context>
    <context>
        <name>chancery::LawChangeModel</name>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>%1: before %2, after %3</source>
            <translation>%1 : avant %2, après %3</translation>
        </message>
    </context>
    <context>
        <name>chancery::LawControls</name>
        <message>
            <source>Not recorded</source>
            <translation>Non renseigné</translation>
        </message>
        <message>
            <source>2017-05-22</source>
            <translation>2017-05-22</translation>
        </message>
    </context>
    <context>
        <name>chancery::LawEditor</name>
        <message>
            <source>Show it</source>
            <translation>Afficher</translation>
        </message>
    </context>
    <context>
        <name>chancery::LawPage</name>
        <message>
            <source>Form</source>
            <translation>Formulaire</translation>
        </message>
        <message>
            <source>Back (Esc)</source>
            <translation>Retour (Échap)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sans titre</translation>
        </message>
        <message>
            <source>Throw away what was typed</source>
            <translation>Abandonner ce qui a été saisi</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Pièces jointes</translation>
        </message>
    </context>
    <context>
        <name>chancery::LawRow</name>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Moins</translation>
        </message>
    </context>
    <context>
        <name>chancery::LawSide</name>
        <message>
            <source>Deleted: %1</source>
            <translation>Supprimé : %1</translation>
        </message>
        <message>
            <source>&amp;New classification</source>
            <translation>&amp;Nouvelle qualification</translation>
        </message>
        <message>
            <source>New treatment of an &amp;act</source>
            <translation>Nouveau traitement d’un &amp;acte</translation>
        </message>
        <message>
            <source>New pro&amp;vision</source>
            <translation>Nouvelle disposi&amp;tion</translation>
        </message>
        <message>
            <source>New par&amp;ticipation</source>
            <translation>Nouvelle &amp;participation</translation>
        </message>
        <message>
            <source>New &amp;scheme</source>
            <translation>Nouvelle &amp;classification</translation>
        </message>
        <message>
            <source>New so&amp;urce</source>
            <translation>Nouvelle so&amp;urce</translation>
        </message>
        <message>
            <source>New &amp;instrument</source>
            <translation>Nouvel &amp;instrument</translation>
        </message>
        <message>
            <source>New note on a &amp;disagreement</source>
            <translation>Nouvelle note sur une &amp;divergence</translation>
        </message>
        <message>
            <source>New fi&amp;gure</source>
            <translation>Nouveau chi&amp;ffre</translation>
        </message>
        <message>
            <source>New n&amp;eed</source>
            <translation>Nouveau b&amp;esoin</translation>
        </message>
        <message>
            <source>New re&amp;commendation</source>
            <translation>Nouvelle re&amp;commandation</translation>
        </message>
        <message>
            <source>New action ite&amp;m</source>
            <translation>Nouvelle action à &amp;mener</translation>
        </message>
    </context>
    <context>
        <name>chancery::LawTableModel</name>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Said to be</source>
            <translation>Qualifié de</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Passages</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>a part of a state (what is said of it)</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Parts with a law of their own: %1</source>
            <translation>Parties ayant leur propre droit : %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::LegModel</name>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
    </context>
    <context>
        <name>chancery::LendPackDialog</name>
        <message>
            <source>Lend…</source>
            <translation>Prêter…</translation>
        </message>
        <message>
            <source>Lend a mission pack</source>
            <translation>Prêter un dossier de mission</translation>
        </message>
        <message>
            <source>A file of its own for a borrowed laptop. It holds what you choose here, what belongs to it, and what is needed to read it. What is more sensitive than you allow stays at home.</source>
            <translation>Un fichier à part pour un ordinateur emprunté. Il contient ce que vous choisissez ici, ce qui s’y rattache et ce qu’il faut pour le lire. Ce qui est plus sensible que vous ne l’autorisez reste ici.</translation>
        </message>
        <message>
            <source>A mission, a country or a tag</source>
            <translation>Une mission, un pays ou une étiquette</translation>
        </message>
        <message>
            <source>As the mission, the country or the tag</source>
            <translation>Comme la mission, le pays ou l’étiquette</translation>
        </message>
        <message>
            <source>What goes along</source>
            <translation>Ce qui est emporté</translation>
        </message>
        <message>
            <source>Up to</source>
            <translation>Jusqu’à</translation>
        </message>
        <message>
            <source>Name of the pack</source>
            <translation>Nom du dossier</translation>
        </message>
        <message>
            <source>Passphrase of the pack</source>
            <translation>Phrase secrète du dossier</translation>
        </message>
        <message>
            <source>Another one than that of your file: whoever borrows the laptop types it.</source>
            <translation>Une autre que celle de votre fichier : la personne qui emprunte l’ordinateur la saisira.</translation>
        </message>
    </context>
    <context>
        <name>chancery::LinkChips</name>
        <message>
            <source>Links</source>
            <translation>Liens</translation>
        </message>
        <message>
            <source>Add a link</source>
            <translation>Ajouter un lien</translation>
        </message>
        <message>
            <source>Add a link…</source>
            <translation>Ajouter un lien…</translation>
        </message>
    </context>
    <context>
        <name>chancery::ListOutput</name>
        <message>
            <source>Copy the chosen &amp;rows</source>
            <translation>Copier les &amp;lignes choisies</translation>
        </message>
        <message>
            <source>Copy the whole l&amp;ist</source>
            <translation>Copier toute la l&amp;iste</translation>
        </message>
        <message>
            <source>&amp;Print the list…</source>
            <translation>Im&amp;primer la liste…</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) copied as text</source>
            <translation>
                <numerusform>%n ligne copiée en texte</numerusform>
                <numerusform>%n lignes copiées en texte</numerusform>
            </translation>
        </message>
        <message>
            <source>Print the list</source>
            <translation>Imprimer la liste</translation>
        </message>
        <message>
            <source>The list has %1 rows. Print them all?</source>
            <translation>La liste compte %1 lignes. Les imprimer toutes ?</translation>
        </message>
        <message>
            <source>A filter makes it shorter.</source>
            <translation>Un filtre la raccourcit.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimer</translation>
        </message>
        <message>
            <source>The list was printed.</source>
            <translation>La liste a été imprimée.</translation>
        </message>
    </context>
    <context>
        <name>chancery::MapCanvas</name>
        <message>
            <source>Map</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Map: %1. %2</source>
            <comment>scheme, day</comment>
            <translation>Carte : %1. %2</translation>
        </message>
        <message>
            <source>No country selected</source>
            <translation>Aucun pays sélectionné</translation>
        </message>
    </context>
    <context>
        <name>chancery::MapPane</name>
        <message>
            <source>Zoom in (+)</source>
            <translation>Agrandir (+)</translation>
        </message>
        <message>
            <source>Zoom out (-)</source>
            <translation>Réduire (-)</translation>
        </message>
        <message>
            <source>&amp;Filter countries</source>
            <translation>&amp;Filtrer les pays</translation>
        </message>
        <message>
            <source>&amp;Copy table as text</source>
            <translation>&amp;Copier le tableau en texte</translation>
        </message>
        <message>
            <source>&amp;Print map…</source>
            <translation>&amp;Imprimer la carte…</translation>
        </message>
        <message>
            <source>P&amp;revious day on which the map changes</source>
            <translation>Date &amp;précédente où la carte change</translation>
        </message>
        <message>
            <source>&amp;Next day on which the map changes</source>
            <translation>Date &amp;suivante où la carte change</translation>
        </message>
        <message>
            <source>Fit the &amp;region</source>
            <translation>Cadrer sur la &amp;région</translation>
        </message>
        <message>
            <source>Fit all of &amp;Europe</source>
            <translation>Cadrer sur toute l’&amp;Europe</translation>
        </message>
        <message>
            <source>Show the &amp;table</source>
            <translation>Afficher le &amp;tableau</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>The scheme could not be kept for the next time.</source>
            <translation>La classification n’a pas pu être retenue pour la prochaine fois.</translation>
        </message>
        <message>
            <source>The table is in the clipboard.</source>
            <translation>Le tableau est dans le presse-papiers.</translation>
        </message>
        <message>
            <source>Print map</source>
            <translation>Imprimer la carte</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Légende</translation>
        </message>
        <message>
            <source>&amp;Compare with another day</source>
            <translation>&amp;Comparer avec un autre jour</translation>
        </message>
        <message>
            <source>P&amp;lay the changes</source>
            <translation>&amp;Lire les changements</translation>
        </message>
        <message>
            <source>&amp;Export map…</source>
            <translation>&amp;Exporter la carte…</translation>
        </message>
        <message>
            <source>Export map</source>
            <translation>Exporter la carte</translation>
        </message>
        <message>
            <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf);;GeoJSON, for other map programs (*.geojson);;CSV table (*.csv)</source>
            <translation>Image PNG (*.png);;Dessin SVG (*.svg);;Page PDF (*.pdf);;GeoJSON, pour d’autres logiciels de cartographie (*.geojson);;Tableau CSV (*.csv)</translation>
        </message>
        <message>
            <source>Map written to %1</source>
            <translation>Carte enregistrée dans %1</translation>
        </message>
        <message>
            <source>Small countries larger, in a card</source>
            <translation>Petits pays agrandis, dans un encart</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>The map is drawn for paper of this size:</source>
            <translation>La carte est dessinée pour un papier de ce format :</translation>
        </message>
        <message>
            <source>A4, landscape</source>
            <translation>A4, paysage</translation>
        </message>
        <message>
            <source>A4, portrait</source>
            <translation>A4, portrait</translation>
        </message>
        <message>
            <source>A3, landscape</source>
            <translation>A3, paysage</translation>
        </message>
        <message>
            <source>A3, portrait</source>
            <translation>A3, portrait</translation>
        </message>
    </context>
    <context>
        <name>chancery::MapToolBar</name>
        <message>
            <source>Scheme</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>The scheme by which countries are shown</source>
            <translation>La classification selon laquelle les pays sont représentés</translation>
        </message>
        <message>
            <source>As-of day</source>
            <translation>Date de référence</translation>
        </message>
        <message>
            <source>The day for which law is shown</source>
            <translation>La date pour laquelle le droit est présenté</translation>
        </message>
        <message>
            <source>Schemes</source>
            <translation>Classifications</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Actes</translation>
        </message>
        <message>
            <source>Instruments</source>
            <translation>Instruments</translation>
        </message>
    </context>
    <context>
        <name>chancery::MatrixPage</name>
        <message>
            <source>Only countries with a &amp;gap</source>
            <translation>Seulement les pays avec une &amp;lacune</translation>
        </message>
        <message>
            <source>Countries</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>The region</source>
            <translation>La région</translation>
        </message>
        <message>
            <source>All countries</source>
            <translation>Tous les pays</translation>
        </message>
        <message>
            <source>Instruments by country</source>
            <translation>Instruments par pays</translation>
        </message>
        <message>
            <source>No gaps</source>
            <translation>Aucune lacune</translation>
        </message>
        <message numerus="yes">
            <source>%n gap(s): calls for ratification</source>
            <translation>
                <numerusform>%n lacune : appel à ratifier</numerusform>
                <numerusform>%n lacunes : appels à ratifier</numerusform>
            </translation>
        </message>
        <message>
            <source>Instruments</source>
            <translation>Instruments</translation>
        </message>
    </context>
    <context>
        <name>chancery::MessageBar</name>
        <message>
            <source>Close the message</source>
            <translation>Fermer le message</translation>
        </message>
    </context>
    <context>
        <name>chancery::MissionChooser</name>
        <message>
            <source>Add to a mission</source>
            <translation>Ajouter à une mission</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Title of the mission</source>
            <translation>Intitulé de la mission</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>In which mission does %1 take part?</source>
            <translation>Mission à laquelle ajouter : %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::MissionDetails</name>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>Objectives</source>
            <translation>Objectifs</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Observations</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>One of several times</source>
            <translation>Une date parmi plusieurs</translation>
        </message>
        <message>
            <source>No. %1 of the series: %2</source>
            <translation>N° %1 de la série : %2</translation>
        </message>
        <message>
            <source>Countries</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Legs</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>dates not stated</source>
            <translation>dates non indiquées</translation>
        </message>
        <message>
            <source>Taking part</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Se rattache à</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Needs found</source>
            <translation>Besoins constatés</translation>
        </message>
        <message>
            <source>Add a need found on this mission</source>
            <translation>Ajouter un besoin constaté lors de cette mission</translation>
        </message>
        <message>
            <source>No need was recorded on this mission.</source>
            <translation>Aucun besoin n’a été relevé lors de cette mission.</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Pièces jointes</translation>
        </message>
    </context>
    <context>
        <name>chancery::MissionEditor</name>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Add a person, an office or an organisation</source>
            <translation>Ajouter une personne, une fonction ou une organisation</translation>
        </message>
        <message>
            <source>A mission needs a title.</source>
            <translation>Une mission doit avoir un titre.</translation>
        </message>
        <message>
            <source>The end lies before the start.</source>
            <translation>La fin précède le début.</translation>
        </message>
        <message>
            <source>There is no time zone “%1”: write one like Europe/Paris.</source>
            <translation>Le fuseau horaire « %1 » n’existe pas : écrivez par exemple Europe/Paris.</translation>
        </message>
        <message>
            <source>What repeats needs a start known to the day.</source>
            <translation>Ce qui se répète doit commencer un jour connu.</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
        <message>
            <source>New mission</source>
            <translation>Nouvelle mission</translation>
        </message>
    </context>
    <context>
        <name>chancery::MissionLayer</name>
        <message>
            <source>&amp;Missions on the map</source>
            <translation>&amp;Missions sur la carte</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… et %n autre</numerusform>
                <numerusform>… et %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::MissionMapModel</name>
        <message numerus="yes">
            <source>%n mission(s) on the map</source>
            <translation>
                <numerusform>%n mission sur la carte</numerusform>
                <numerusform>%n missions sur la carte</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n without a place</source>
            <translation>
                <numerusform>%n sans lieu</numerusform>
                <numerusform>%n sans lieu</numerusform>
            </translation>
        </message>
        <message>
            <source>No place</source>
            <translation>Sans lieu</translation>
        </message>
        <message>
            <source>past</source>
            <translation>passée</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>coming</source>
            <translation>à venir</translation>
        </message>
        <message>
            <source>not on the map</source>
            <translation>pas sur la carte</translation>
        </message>
        <message>
            <source>%1, %2, %3, %4</source>
            <comment>title, dates, past or coming, place</comment>
            <translation>%1, %2, %3, %4</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>Mission</translation>
        </message>
    </context>
    <context>
        <name>chancery::MissionPanel</name>
        <message>
            <source>No missions</source>
            <translation>Aucune mission</translation>
        </message>
        <message>
            <source>None lies in this period. Choose another one.</source>
            <translation>Aucune n’a lieu durant cette période. Choisissez-en une autre.</translation>
        </message>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
        </message>
        <message>
            <source>Hide the missions</source>
            <translation>Masquer les missions</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Au</translation>
        </message>
        <message>
            <source>This year (%1)</source>
            <translation>Cette année (%1)</translation>
        </message>
        <message>
            <source>Past 12 months</source>
            <translation>12 derniers mois</translation>
        </message>
        <message>
            <source>Coming 12 months</source>
            <translation>12 prochains mois</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>From – to</source>
            <translation>Du – au</translation>
        </message>
        <message>
            <source>Missions of the period</source>
            <translation>Missions de la période</translation>
        </message>
    </context>
    <context>
        <name>chancery::MonthView</name>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
    </context>
    <context>
        <name>chancery::NameVariantRow</name>
        <message>
            <source>Other name</source>
            <translation>Autre nom</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Form of the name</source>
            <translation>Forme du nom</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>Traduction</translation>
        </message>
        <message>
            <source>Transliteration</source>
            <translation>Translittération</translation>
        </message>
        <message>
            <source>Alias</source>
            <translation>Variante</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>Ancien nom</translation>
        </message>
        <message>
            <source>Acronym</source>
            <translation>Sigle</translation>
        </message>
        <message>
            <source>A language code: en, fr, sr</source>
            <translation>Un code de langue : en, fr, sr</translation>
        </message>
        <message>
            <source>Remove this name</source>
            <translation>Retirer ce nom</translation>
        </message>
        <message>
            <source>Write the name.</source>
            <translation>Indiquez le nom.</translation>
        </message>
    </context>
    <context>
        <name>chancery::NameVariantTable</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forme</translation>
        </message>
    </context>
    <context>
        <name>chancery::NeedListModel</name>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Pillar</source>
            <translation>Pilier</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>Besoin</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorité</translation>
        </message>
        <message>
            <source>Assessed on</source>
            <translation>Évalué le</translation>
        </message>
        <message>
            <source>Found on</source>
            <translation>Constaté lors de</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
    </context>
    <context>
        <name>chancery::NeedsPage</name>
        <message>
            <source>Open ones only</source>
            <translation>Seulement les ouverts</translation>
        </message>
        <message>
            <source>Pillar</source>
            <translation>Pilier</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Besoins</translation>
        </message>
        <message>
            <source>All pillars</source>
            <translation>Tous les piliers</translation>
        </message>
        <message>
            <source>No needs</source>
            <translation>Aucun besoin</translation>
        </message>
        <message>
            <source>Add one beside the map, on the page of its country, or on the page of the mission that found it.</source>
            <translation>Ajoutez-en un à côté de la carte, sur la page de son pays, ou sur la page de la mission qui l’a constaté.</translation>
        </message>
        <message numerus="yes">
            <source>%n need(s)</source>
            <translation>
                <numerusform>%n besoin</numerusform>
                <numerusform>%n besoins</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::NeedsSection</name>
        <message>
            <source>Needs</source>
            <translation>Besoins</translation>
        </message>
        <message>
            <source>none recorded</source>
            <translation>aucun relevé</translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n ouvert</numerusform>
                <numerusform>%n ouverts</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a need: %1</source>
            <translation>Ajouter un besoin : %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::NoteEditor</name>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>Texte de la note</translation>
        </message>
        <message>
            <source>Write here. Markdown: # heading, **bold**, *italic*, - list.</source>
            <translation>Écrivez ici. Markdown : # titre, **gras**, *italique*, - liste.</translation>
        </message>
        <message>
            <source>The note as it reads</source>
            <translation>La note mise en forme</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Longueur</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Gras</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Italique</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>Liste numérotée</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Citation</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>Non renseigné</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Internal</source>
            <translation>Interne</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Confidentiel</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>Sensibilité</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Liens</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Copied, and not opened: %1</source>
            <translation>Copié, sans ouvrir : %1</translation>
        </message>
        <message>
            <source>1 word</source>
            <translation>1 mot</translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n mot</numerusform>
                <numerusform>%n mots</numerusform>
            </translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Pièces jointes</translation>
        </message>
    </context>
    <context>
        <name>chancery::NoteListModel</name>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Untitled note</source>
            <translation>Note sans titre</translation>
        </message>
    </context>
    <context>
        <name>chancery::NotesPane</name>
        <message>
            <source>Filter notes</source>
            <translation>Filtrer les notes</translation>
        </message>
        <message>
            <source>No note found</source>
            <translation>Aucune note</translation>
        </message>
        <message>
            <source>No note has these words.</source>
            <translation>Aucune note ne contient ces mots.</translation>
        </message>
        <message>
            <source>No note chosen</source>
            <translation>Aucune note choisie</translation>
        </message>
        <message>
            <source>Choose a note from the list, or begin a new one. What you type is kept as you type.</source>
            <translation>Choisissez une note dans la liste, ou commencez-en une. Ce que vous saisissez est conservé au fur et à mesure.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Link removed: %1</source>
            <translation>Lien retiré : %1</translation>
        </message>
        <message>
            <source>Note deleted</source>
            <translation>Note supprimée</translation>
        </message>
        <message>
            <source>Deleted: %1</source>
            <translation>Supprimé : %1</translation>
        </message>
        <message>
            <source>&amp;New note</source>
            <translation>&amp;Nouvelle note</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <source>&amp;Copy as Markdown</source>
            <translation>&amp;Copier en Markdown</translation>
        </message>
        <message>
            <source>&amp;Read or write</source>
            <translation>&amp;Lire ou écrire</translation>
        </message>
        <message>
            <source>&amp;Date, links and tags</source>
            <translation>&amp;Date, liens et étiquettes</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Modifier</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>&amp;Filtrer</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Copié : %1</translation>
        </message>
        <message>
            <source>&amp;Write</source>
            <translation>É&amp;crire</translation>
        </message>
        <message>
            <source>&amp;Side by side</source>
            <translation>&amp;Côte à côte</translation>
        </message>
        <message>
            <source>Re&amp;ad</source>
            <translation>&amp;Lire</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Nouvelle note</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Number of notes</source>
            <translation>Nombre de notes</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Plus récents d’abord</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Par titre</translation>
        </message>
        <message>
            <source>1 note</source>
            <translation>1 note</translation>
        </message>
        <message numerus="yes">
            <source>%n notes</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Début du texte</translation>
        </message>
        <message>
            <source>No notes yet</source>
            <translation>Aucune note pour l’instant</translation>
        </message>
        <message>
            <source>What you write is listed here, the newest first.</source>
            <translation>Ce que vous écrivez figure ici, le plus récent d’abord.</translation>
        </message>
    </context>
    <context>
        <name>chancery::OccurrenceEditor</name>
        <message>
            <source>This time is &amp;cancelled</source>
            <translation>Cette date est &amp;annulée</translation>
        </message>
        <message>
            <source>The end lies before the start.</source>
            <translation>La fin précède le début.</translation>
        </message>
        <message>
            <source>One time of the series</source>
            <translation>Une date de la série</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Titre</translation>
        </message>
        <message>
            <source>St&amp;art</source>
            <translation>&amp;Début</translation>
        </message>
        <message>
            <source>E&amp;nd</source>
            <translation>&amp;Fin</translation>
        </message>
        <message>
            <source>&amp;Place</source>
            <translation>&amp;Lieu</translation>
        </message>
        <message>
            <source>Re&amp;marks</source>
            <translation>Obser&amp;vations</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulée</translation>
        </message>
        <message>
            <source>%1. What stays empty here is as in the series.</source>
            <translation>%1. Ce qui reste vide ici est comme dans la série.</translation>
        </message>
    </context>
    <context>
        <name>chancery::OccurrenceModel</name>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Countries</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Dates not known to the day</source>
            <translation>Dates non connues au jour près</translation>
        </message>
    </context>
    <context>
        <name>chancery::OfficeEditor</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>An office needs a name.</source>
            <translation>Une fonction doit avoir un nom.</translation>
        </message>
        <message>
            <source>&amp;Organisation</source>
            <translation>&amp;Organisation</translation>
        </message>
        <message>
            <source>&amp;Country</source>
            <translation>&amp;Pays</translation>
        </message>
        <message>
            <source>Handling</source>
            <translation>Traitement</translation>
        </message>
    </context>
    <context>
        <name>chancery::OrganisationEditor</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>An organisation needs a name.</source>
            <translation>Une organisation doit avoir un nom.</translation>
        </message>
        <message>
            <source>&amp;Short name</source>
            <translation>Nom a&amp;brégé</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Type</translation>
        </message>
        <message>
            <source>ministry, court, NGO</source>
            <translation>ministère, tribunal, ONG</translation>
        </message>
        <message>
            <source>&amp;Country</source>
            <translation>&amp;Pays</translation>
        </message>
        <message>
            <source>&amp;Located in</source>
            <translation>&amp;Située en</translation>
        </message>
        <message>
            <source>Part &amp;of</source>
            <translation>&amp;Rattachée à</translation>
        </message>
        <message>
            <source>An organisation is not part of itself.</source>
            <translation>Une organisation ne peut être rattachée à elle-même.</translation>
        </message>
        <message>
            <source>Handling</source>
            <translation>Traitement</translation>
        </message>
    </context>
    <context>
        <name>chancery::PageLink</name>
        <message>
            <source>Open: %1</source>
            <translation>Ouvrir : %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::Pane</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>chancery::PartialDateEdit</name>
        <message>
            <source>Pick a day</source>
            <translation>Choisir un jour</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>2017-04-26, April 2017, 2017~</source>
            <translation>2017-04-26, avril 2017, 2017~</translation>
        </message>
        <message>
            <source>Pick a day: %1</source>
            <translation>Choisir un jour : %1</translation>
        </message>
        <message>
            <source>This is not a date yet.</source>
            <translation>Ce n’est pas encore une date.</translation>
        </message>
        <message>
            <source>Without a time of day, please.</source>
            <translation>Sans heure, s’il vous plaît.</translation>
        </message>
        <message>
            <source>Not a date yet. Write 2017, 2017-04, 2017-04-26, 2017-04~ for “about”, 2017-01/.. for “from”.</source>
            <translation>Ce n’est pas encore une date. Écrivez 2017, 2017-04, 2017-04-26, 2017-04~ pour « environ », 2017-01/.. pour « à partir de ».</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendrier</translation>
        </message>
    </context>
    <context>
        <name>chancery::ParticipantModel</name>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Nb</translation>
        </message>
    </context>
    <context>
        <name>chancery::ParticipationMatrixModel</name>
        <message>
            <source>%1, %2: %3</source>
            <comment>country, instrument: state</comment>
            <translation>%1, %2 : %3</translation>
        </message>
        <message>
            <source>%1 of %2 are parties</source>
            <translation>%1 parties sur %2</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>%1?</source>
            <translation>%1 ?</translation>
        </message>
        <message>
            <source>gap</source>
            <translation>lacune</translation>
        </message>
    </context>
    <context>
        <name>chancery::PassageEdit</name>
        <message>
            <source>Find a passage</source>
            <translation>Rechercher un passage</translation>
        </message>
        <message>
            <source>Find a passage by its place or its words</source>
            <translation>Rechercher par emplacement ou par mots</translation>
        </message>
        <message>
            <source>Enter a new passage: source, place, quote</source>
            <translation>Saisir un nouveau passage : source, emplacement, citation</translation>
        </message>
        <message>
            <source>Edit this passage</source>
            <translation>Modifier ce passage</translation>
        </message>
        <message>
            <source>Take another passage</source>
            <translation>Prendre un autre passage</translation>
        </message>
        <message>
            <source>Place: article, section</source>
            <translation>Emplacement : article, section</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>The source’s own words</source>
            <translation>Les termes mêmes de la source</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Citation</translation>
        </message>
        <message>
            <source>Search instead</source>
            <translation>Rechercher plutôt</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Find the source</source>
            <translation>Rechercher la source</translation>
        </message>
        <message>
            <source>A source that is not here yet</source>
            <translation>Une source qui n’est pas encore ici</translation>
        </message>
        <message>
            <source>Title of the new source</source>
            <translation>Titre de la nouvelle source</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Publié par</translation>
        </message>
        <message>
            <source>Date of the source</source>
            <translation>Date de la source</translation>
        </message>
        <message>
            <source>Date: 2017-05, 22 May 2017</source>
            <translation>Date : 2017-05, 22 mai 2017</translation>
        </message>
        <message>
            <source>Choose a source of this file</source>
            <translation>Choisir une source de ce fichier</translation>
        </message>
        <message>
            <source>A passage that is not here any more.</source>
            <translation>Un passage qui n’est plus ici.</translation>
        </message>
        <message>
            <source>“%1”</source>
            <comment>a verbatim quote</comment>
            <translation>« %1 »</translation>
        </message>
        <message>
            <source>Choose the source of the passage, or enter a new one.</source>
            <translation>Choisissez la source du passage, ou saisissez-en une nouvelle.</translation>
        </message>
        <message>
            <source>Write the title of the new source.</source>
            <translation>Écrivez le titre de la nouvelle source.</translation>
        </message>
        <message>
            <source>The date of the new source is not a date yet.</source>
            <translation>La date de la nouvelle source n’est pas encore une date.</translation>
        </message>
        <message>
            <source>Write the place in the source, or quote its words.</source>
            <translation>Indiquez l’emplacement dans la source, ou citez-en les termes.</translation>
        </message>
    </context>
    <context>
        <name>chancery::PassphraseDialog</name>
        <message>
            <source>Change</source>
            <translation>Changer</translation>
        </message>
        <message>
            <source>Change passphrase</source>
            <translation>Changer la phrase secrète</translation>
        </message>
        <message>
            <source>The whole file is encrypted anew. Print a new recovery sheet afterwards.</source>
            <translation>Tout le fichier est chiffré à nouveau. Imprimez ensuite une nouvelle fiche de secours.</translation>
        </message>
    </context>
    <context>
        <name>chancery::PassphraseForm</name>
        <message>
            <source>Too short: at least 8 signs. Four or more unrelated words are easy to keep in mind.</source>
            <translation>Trop courte : au moins 8 signes. Quatre mots sans rapport entre eux, ou plus, se retiennent facilement.</translation>
        </message>
        <message>
            <source>Weak: somebody with the file would guess it. Add unrelated words.</source>
            <translation>Faible : qui détient le fichier la devinerait. Ajoutez des mots sans rapport entre eux.</translation>
        </message>
        <message>
            <source>Fair: it holds off a casual thief. One more unrelated word helps much.</source>
            <translation>Passable : elle arrête un voleur de passage. Un mot de plus, sans rapport, aide beaucoup.</translation>
        </message>
        <message>
            <source>Good.</source>
            <translation>Bonne.</translation>
        </message>
        <message>
            <source>Strong.</source>
            <translation>Très bonne.</translation>
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation>Afficher la phrase secrète</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>Passphrase again</source>
            <translation>Phrase secrète, une seconde fois</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>La même, une seconde fois</translation>
        </message>
        <message>
            <source>Strength of the passphrase</source>
            <translation>Solidité de la phrase secrète</translation>
        </message>
        <message>
            <source>Four or more unrelated words make a good one. Nobody can reset it.</source>
            <translation>Quatre mots sans rapport entre eux, ou plus, en font une bonne. Nul ne peut la réinitialiser.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Les deux ne sont pas identiques.</translation>
        </message>
    </context>
    <context>
        <name>chancery::PersonEditor</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>A person needs a name.</source>
            <translation>Une personne doit avoir un nom.</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nom de famille</translation>
        </message>
        <message>
            <source>Title before</source>
            <translation>Titre avant le nom</translation>
        </message>
        <message>
            <source>Title after</source>
            <translation>Titre après le nom</translation>
        </message>
        <message>
            <source>&amp;Titles</source>
            <translation>&amp;Titres</translation>
        </message>
        <message>
            <source>&amp;Middle names</source>
            <translation>&amp;Autres prénoms</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>&amp;Profession</source>
            <translation>Pr&amp;ofession</translation>
        </message>
        <message>
            <source>&amp;Languages</source>
            <translation>&amp;Langues</translation>
        </message>
        <message>
            <source>French, Serbian</source>
            <translation>français, serbe</translation>
        </message>
        <message>
            <source>Handling</source>
            <translation>Traitement</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consentement</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Non demandé</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Donné</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>Consent on</source>
            <translation>Consentement du</translation>
        </message>
        <message>
            <source>&amp;Given, family</source>
            <translation>P&amp;rénom, nom</translation>
        </message>
    </context>
    <context>
        <name>chancery::PlaceCompleter</name>
        <message>
            <source>Places</source>
            <translation>Lieux</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>a place, its other name</comment>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>chancery::QuietProgress</name>
        <message>
            <source>Cancel (Escape)</source>
            <translation>Annuler (Échap)</translation>
        </message>
    </context>
    <context>
        <name>chancery::Rail</name>
        <message>
            <source>Panes</source>
            <translation>Volets</translation>
        </message>
    </context>
    <context>
        <name>chancery::RecordHistory</name>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Not in the file yet.</source>
            <translation>Pas encore dans le fichier.</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>modifié</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>annulé</translation>
        </message>
        <message>
            <source>created</source>
            <translation>créé</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>supprimé</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>rétabli</translation>
        </message>
        <message>
            <source>%1: %2 by %3</source>
            <translation>%1 : %2 par %3</translation>
        </message>
        <message numerus="yes">
            <source>All %n changes</source>
            <translation>
                <numerusform>Toutes les %n modifications</numerusform>
                <numerusform>Toutes les %n modifications</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Nothing changed since it came.</source>
            <translation>Aucune modification depuis son arrivée.</translation>
        </message>
    </context>
    <context>
        <name>chancery::RecordPicker</name>
        <message>
            <source>Type to find</source>
            <translation>Saisir pour trouver</translation>
        </message>
        <message>
            <source>Go to the record (Ctrl+Return)</source>
            <translation>Aller à la fiche (Ctrl+Entrée)</translation>
        </message>
        <message>
            <source>No record of this name.</source>
            <translation>Aucune fiche de ce nom.</translation>
        </message>
    </context>
    <context>
        <name>chancery::RecordRows</name>
        <message>
            <source>Write a name first.</source>
            <translation>Indiquez d’abord un nom.</translation>
        </message>
    </context>
    <context>
        <name>chancery::RecoverySheetDialog</name>
        <message>
            <source>Recovery sheet</source>
            <translation>Fiche de secours</translation>
        </message>
        <message>
            <source>These words are the key of the file. Whoever has them can read everything in it; without them and without the passphrase nobody can. Keep this sheet in a safe, away from the computer.</source>
            <translation>Ces mots sont la clé du fichier. Quiconque les détient peut tout y lire ; sans eux et sans la phrase secrète, personne ne le peut. Conservez cette fiche dans un coffre, loin de l’ordinateur.</translation>
        </message>
        <message>
            <source>To use it: open the file, choose “Use the recovery sheet”, type the words in order. The first four letters of each are enough. After the passphrase has been changed this sheet opens the file no more.</source>
            <translation>Pour l’utiliser : ouvrez le fichier, choisissez « Utiliser la fiche de secours », saisissez les mots dans l’ordre. Les quatre premières lettres de chacun suffisent. Une fois la phrase secrète changée, cette fiche n’ouvre plus le fichier.</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <source>%1 recovery sheet.pdf</source>
            <translation>%1 fiche de secours.pdf</translation>
        </message>
        <message>
            <source>Save the recovery sheet</source>
            <translation>Enregistrer la fiche de secours</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Non enregistré</translation>
        </message>
        <message>
            <source>The file %1 could not be written.</source>
            <translation>Le fichier %1 n’a pas pu être écrit.</translation>
        </message>
    </context>
    <context>
        <name>chancery::RecurrenceEdit</name>
        <message>
            <source>Repeats</source>
            <translation>Répétition</translation>
        </message>
        <message>
            <source>Does not repeat</source>
            <translation>Ne se répète pas</translation>
        </message>
        <message>
            <source>Every day</source>
            <translation>Chaque jour</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>Chaque semaine</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>Chaque mois</translation>
        </message>
        <message>
            <source>Every year</source>
            <translation>Chaque année</translation>
        </message>
        <message>
            <source>Interval</source>
            <translation>Intervalle</translation>
        </message>
        <message>
            <source>interval</source>
            <translation>intervalle</translation>
        </message>
        <message>
            <source>End of the repetition</source>
            <translation>Fin de la répétition</translation>
        </message>
        <message>
            <source>without end</source>
            <translation>sans fin</translation>
        </message>
        <message>
            <source>until</source>
            <translation>jusqu’au</translation>
        </message>
        <message>
            <source>so many times</source>
            <translation>un nombre de fois</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Dernier jour</translation>
        </message>
        <message>
            <source>Number of times</source>
            <translation>Nombre de fois</translation>
        </message>
        <message>
            <source>A rule that this form cannot show; it is kept as it is: %1</source>
            <translation>Une règle que ce formulaire ne peut pas montrer ; elle est conservée telle quelle : %1</translation>
        </message>
        <message numerus="yes">
            <source>%n single time(s) left out</source>
            <translation>
                <numerusform>%n date exclue</numerusform>
                <numerusform>%n dates exclues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::RestoreDialog</name>
        <message>
            <source>Restored %1</source>
            <translation>%1 restauré</translation>
        </message>
        <message>
            <source>Passphrase of the backup</source>
            <translation>Phrase secrète de la sauvegarde</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurer</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Restaurer une sauvegarde</translation>
        </message>
        <message>
            <source>The key is being derived</source>
            <translation>La clé est en cours de calcul</translation>
        </message>
        <message>
            <source>&amp;Place</source>
            <translation>&amp;Emplacement</translation>
        </message>
        <message>
            <source>Its &amp;passphrase</source>
            <translation>Sa &amp;phrase secrète</translation>
        </message>
        <message>
            <source>%1 takes this place. A file that stands there is kept beside it.</source>
            <translation>%1 prend cette place. Un fichier qui s’y trouve est conservé à côté.</translation>
        </message>
        <message>
            <source>Replace the file?</source>
            <translation>Remplacer le fichier ?</translation>
        </message>
        <message>
            <source>The backup takes the place of %1.</source>
            <translation>La sauvegarde prend la place de %1.</translation>
        </message>
        <message>
            <source>The file that is there now is kept beside it, with another name.</source>
            <translation>Le fichier actuel est conservé à côté, sous un autre nom.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
    </context>
    <context>
        <name>chancery::RevokeDialog</name>
        <message>
            <source>Revoke a device</source>
            <translation>Révoquer un appareil</translation>
        </message>
        <message>
            <source>Revoke %1?</source>
            <translation>Révoquer %1 ?</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Ce que cela fait</translation>
        </message>
        <message>
            <source>From now on nothing that this device signs is read here, and no bundle of this file is sealed to it. What it wrote before stays, and can be undone import by import. Revoke it on each of your devices: a revocation is never sent along.</source>
            <translation>Désormais, rien de ce que cet appareil signe n’est lu ici, et aucun paquet de ce fichier ne lui est plus destiné. Ce qu’il a écrit auparavant reste, et peut être annulé importation par importation. Révoquez-le sur chacun de vos appareils : une révocation n’est jamais transmise.</translation>
        </message>
        <message>
            <source>What it cannot undo</source>
            <translation>Ce que cela ne peut pas défaire</translation>
        </message>
        <message>
            <source>The device keeps what it has. Bundles that were sealed to it before can still be opened there, by whoever has its passphrase.</source>
            <translation>L’appareil garde ce qu’il a. Les paquets qui lui étaient destinés auparavant peuvent encore y être ouverts par quiconque connaît sa phrase secrète.</translation>
        </message>
        <message>
            <source>Stolen or lost laptop: what to do</source>
            <translation>Ordinateur volé ou perdu : que faire</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Révoquer</translation>
        </message>
    </context>
    <context>
        <name>chancery::SchemePage</name>
        <message>
            <source>No scheme yet</source>
            <translation>Aucune classification pour l’instant</translation>
        </message>
        <message>
            <source>Stance of its author</source>
            <translation>Position de son auteur</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Termes</translation>
        </message>
        <message>
            <source>No country on this day</source>
            <translation>Aucun pays à cette date</translation>
        </message>
        <message>
            <source>Sources disagree</source>
            <translation>Les sources divergent</translation>
        </message>
        <message>
            <source>Both readings are drawn. Choose a country to see what each passage says.</source>
            <translation>Les deux lectures sont représentées. Choisissez un pays pour voir ce que dit chaque passage.</translation>
        </message>
        <message>
            <source>Treatment</source>
            <translation>Traitement</translation>
        </message>
        <message>
            <source>Participation</source>
            <translation>Participation</translation>
        </message>
        <message>
            <source>What the passages say of this act, by country. Law, sanction and practice are asked for apart.</source>
            <translation>Ce que les passages disent de cet acte, pays par pays. Le droit, la sanction et la pratique sont interrogés séparément.</translation>
        </message>
        <message>
            <source>Adopted %1</source>
            <translation>Adoption : %1</translation>
        </message>
        <message>
            <source>In force since %1</source>
            <translation>Entrée en vigueur : %1</translation>
        </message>
        <message>
            <source>A scheme holds the terms under which countries are shown. This file has none: make one, import classifications, or create a file with the reference data.</source>
            <translation>Une classification contient les termes sous lesquels les pays sont représentés. Ce fichier n’en a aucune : créez-en une, importez des qualifications, ou créez un fichier avec les données de référence.</translation>
        </message>
        <message>
            <source>This scheme has no terms yet.</source>
            <translation>Cette classification n’a pas encore de termes.</translation>
        </message>
        <message>
            <source>Add a term</source>
            <translation>Ajouter un terme</translation>
        </message>
        <message>
            <source>New scheme</source>
            <translation>Nouvelle classification</translation>
        </message>
        <message>
            <source>New instrument</source>
            <translation>Nouvel instrument</translation>
        </message>
        <message>
            <source>New source</source>
            <translation>Nouvelle source</translation>
        </message>
        <message>
            <source>Go on with: %1</source>
            <translation>Poursuivre : %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::SeriesCountryModel</name>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
    </context>
    <context>
        <name>chancery::SettingsDialog</name>
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
        <message>
            <source> minutes</source>
            <translation> minutes</translation>
        </message>
        <message>
            <source> hours</source>
            <translation> heures</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Jamais</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Cet ordinateur</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Thème</translation>
        </message>
        <message>
            <source>Lock when idle for</source>
            <translation>Verrouiller après une inactivité de</translation>
        </message>
        <message>
            <source>Automatic backups</source>
            <translation>Sauvegardes automatiques</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Dossier</translation>
        </message>
        <message>
            <source>Every</source>
            <translation>Toutes les</translation>
        </message>
        <message>
            <source>Newest kept</source>
            <translation>Dernières conservées</translation>
        </message>
        <message>
            <source>Each is encrypted as the file is, verified by opening it, and made while something has changed and at closing. Besides the newest, one a day for a week and one a month for a year are kept.</source>
            <translation>Chacune est chiffrée comme le fichier, vérifiée en l’ouvrant, et faite tant que quelque chose a changé ainsi qu’à la fermeture. Outre les dernières, une par jour pendant une semaine et une par mois pendant un an sont conservées.</translation>
        </message>
        <message>
            <source>You in this file</source>
            <translation>Vous, dans ce fichier</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Appliquer</translation>
        </message>
        <message>
            <source>Your &amp;name</source>
            <translation>Votre &amp;nom</translation>
        </message>
        <message>
            <source>This &amp;computer</source>
            <translation>Cet &amp;ordinateur</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>Dossier des sauvegardes</translation>
        </message>
        <message>
            <source>None: no automatic backups</source>
            <translation>Aucun : pas de sauvegarde automatique</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
    </context>
    <context>
        <name>chancery::SourceButton</name>
        <message>
            <source>Sources that count</source>
            <translation>Sources prises en compte</translation>
        </message>
        <message>
            <source>All sources</source>
            <translation>Toutes les sources</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
        <message>
            <source>Which sources count on the map</source>
            <translation>Les sources prises en compte sur la carte</translation>
        </message>
        <message>
            <source>&amp;All sources</source>
            <translation>&amp;Toutes les sources</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n assertion(s))</source>
            <translation>
                <numerusform>%1 (%n assertion)</numerusform>
                <numerusform>%1 (%n assertions)</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Sections of it</source>
            <translation>&amp;Ses sections</translation>
        </message>
    </context>
    <context>
        <name>chancery::StartPage</name>
        <message>
            <source>Missions, contacts, notes and the law of each country, in one encrypted file on this computer.</source>
            <translation>Missions, contacts, notes et droit de chaque pays, dans un seul fichier chiffré sur cet ordinateur.</translation>
        </message>
        <message>
            <source>New workspace</source>
            <translation>Nouvel espace de travail</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Ouvrir un fichier</translation>
        </message>
        <message>
            <source>Look at the demo</source>
            <translation>Voir la démonstration</translation>
        </message>
        <message>
            <source>The demo shows Southeast Europe in 2017, from a published newsletter.</source>
            <translation>La démonstration présente l’Europe du Sud-Est en 2017, d’après une lettre d’information publiée.</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>Fichiers récents</translation>
        </message>
        <message>
            <source>Files that you open will be listed here.</source>
            <translation>Les fichiers que vous ouvrirez figureront ici.</translation>
        </message>
    </context>
    <context>
        <name>chancery::StateLines</name>
        <message>
            <source>Not recorded</source>
            <translation>Non renseigné</translation>
        </message>
        <message>
            <source>State: %1</source>
            <translation>État : %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>what is followed: its state</comment>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>chancery::StatisticListModel</name>
        <message>
            <source>Figure</source>
            <translation>Chiffre</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
        <message>
            <source>Of whom</source>
            <translation>Population</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Qui l’affirme</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Before this figure is used, say: %1</source>
            <translation>Avant d’utiliser ce chiffre, précisez : %1</translation>
        </message>
    </context>
    <context>
        <name>chancery::StatusLine</name>
        <message>
            <source>encrypted, read only</source>
            <translation>chiffré, lecture seule</translation>
        </message>
        <message>
            <source>read only</source>
            <translation>lecture seule</translation>
        </message>
        <message>
            <source>encrypted</source>
            <translation>chiffré</translation>
        </message>
        <message>
            <source>not encrypted</source>
            <translation>non chiffré</translation>
        </message>
        <message>
            <source>Search is being brought up to date…</source>
            <translation>Mise à jour de la recherche…</translation>
        </message>
        <message>
            <source>Show them and choose</source>
            <translation>Les afficher et choisir</translation>
        </message>
        <message>
            <source>Exchanging with the sync folder</source>
            <translation>Échange avec le dossier de synchronisation</translation>
        </message>
    </context>
    <context>
        <name>chancery::SyncCommands</name>
        <message>
            <source>From %1, written %2</source>
            <translation>De %1, écrit le %2</translation>
        </message>
        <message>
            <source>Save the card of this device</source>
            <translation>Enregistrer la carte de cet appareil</translation>
        </message>
        <message>
            <source>Device card (*.chancery-card)</source>
            <translation>Carte d’appareil (*.chancery-card)</translation>
        </message>
        <message>
            <source>Card saved. It holds nothing secret: give it to the other device, and read your twelve words aloud when they are asked for.</source>
            <translation>Carte enregistrée. Elle ne contient rien de secret : donnez-la à l’autre appareil, et lisez vos douze mots à haute voix quand on vous les demande.</translation>
        </message>
        <message>
            <source>Open the card of another device</source>
            <translation>Ouvrir la carte d’un autre appareil</translation>
        </message>
        <message>
            <source>This is the card of this device. Give it to the other one.</source>
            <translation>C’est la carte de cet appareil. Donnez-la à l’autre.</translation>
        </message>
        <message>
            <source>%1 is trusted already.</source>
            <translation>%1 est déjà de confiance.</translation>
        </message>
        <message>
            <source>%1 is trusted now.</source>
            <translation>%1 est maintenant de confiance.</translation>
        </message>
        <message>
            <source>%1 is revoked on this device. Revoke it on your other devices too.</source>
            <translation>%1 est révoqué sur cet appareil. Révoquez-le aussi sur vos autres appareils.</translation>
        </message>
        <message>
            <source>Write the bundle to</source>
            <translation>Écrire le paquet dans</translation>
        </message>
        <message>
            <source>Bundle (*.chancery-bundle)</source>
            <translation>Paquet (*.chancery-bundle)</translation>
        </message>
        <message>
            <source>Writing the bundle</source>
            <translation>Écriture du paquet</translation>
        </message>
        <message>
            <source>Bundle written: %1 (%2).</source>
            <translation>Paquet écrit : %1 (%2).</translation>
        </message>
        <message>
            <source>Open a bundle</source>
            <translation>Ouvrir un paquet</translation>
        </message>
        <message>
            <source>This bundle is sealed with a passphrase.</source>
            <translation>Ce paquet est scellé par une phrase secrète.</translation>
        </message>
        <message>
            <source>Imported: %1</source>
            <translation>Importé : %1</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>Annuler l’importation</translation>
        </message>
        <message>
            <source>Import undone</source>
            <translation>Importation annulée</translation>
        </message>
        <message>
            <source>Write the mission pack to</source>
            <translation>Écrire le dossier de mission dans</translation>
        </message>
        <message>
            <source>Mission pack (*.chancery)</source>
            <translation>Dossier de mission (*.chancery)</translation>
        </message>
        <message>
            <source>Mission pack written: %1. %2 in it; %3 stayed here because of their sensitivity.</source>
            <translation>Dossier de mission écrit : %1. Emporté : %2 ; resté ici en raison de la sensibilité : %3.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the mission pack that came back</source>
            <translation>Ouvrir le dossier de mission revenu</translation>
        </message>
        <message>
            <source>%1, lent %2</source>
            <translation>%1, prêté le %2</translation>
        </message>
        <message numerus="yes">
            <source>Begun in the pack, not finished, and left there: %n text(s).</source>
            <translation>
                <numerusform>Commencé dans le dossier, inachevé et laissé là : %n texte.</numerusform>
                <numerusform>Commencés dans le dossier, inachevés et laissés là : %n textes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Take a mission pack back</source>
            <translation>Reprendre un dossier de mission</translation>
        </message>
        <message>
            <source>The pack is opened with the passphrase that was chosen when it was lent.</source>
            <translation>Le dossier s’ouvre avec la phrase secrète choisie lors du prêt.</translation>
        </message>
        <message>
            <source>Give up a bundle</source>
            <translation>Renoncer à un paquet</translation>
        </message>
        <message>
            <source>Give up %1?</source>
            <translation>Renoncer à %1 ?</translation>
        </message>
        <message>
            <source>What it holds is not joined. The next bundle of the same device brings it again, if that device has it still.</source>
            <translation>Son contenu n’est pas intégré. Le prochain paquet du même appareil l’apportera de nouveau, si cet appareil l’a encore.</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Renoncer</translation>
        </message>
        <message>
            <source>The bundle was given up.</source>
            <translation>Le paquet est abandonné.</translation>
        </message>
        <message>
            <source>Choose the sync folder</source>
            <translation>Choisir le dossier de synchronisation</translation>
        </message>
        <message>
            <source>The file itself lies in that folder. Choose an empty folder of its own: what is carried between computers must not be the open file.</source>
            <translation>Le fichier lui-même se trouve dans ce dossier. Choisissez un dossier vide à part : ce qui circule entre les ordinateurs ne doit pas être le fichier ouvert.</translation>
        </message>
        <message>
            <source>Sync folder: %1</source>
            <translation>Dossier de synchronisation : %1</translation>
        </message>
        <message>
            <source>Exchanging with the sync folder</source>
            <translation>Échange avec le dossier de synchronisation</translation>
        </message>
        <message>
            <source>Look and decide…</source>
            <translation>Examiner et décider…</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
    </context>
    <context>
        <name>chancery::SyncPane</name>
        <message>
            <source>Exchanges</source>
            <translation>Échanges</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synchro</translation>
        </message>
        <message>
            <source>Several values (%1)</source>
            <translation>Plusieurs valeurs (%1)</translation>
        </message>
    </context>
    <context>
        <name>chancery::TagChips</name>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Ajouter une étiquette</translation>
        </message>
        <message>
            <source>Add a tag…</source>
            <translation>Ajouter une étiquette…</translation>
        </message>
    </context>
    <context>
        <name>chancery::TenureRow</name>
        <message>
            <source>Office</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Find an office</source>
            <translation>Chercher une fonction</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Chercher une personne</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Au</translation>
        </message>
        <message>
            <source>To: still held</source>
            <translation>Au : en cours</translation>
        </message>
        <message>
            <source>Remove this period in office</source>
            <translation>Retirer cette période</translation>
        </message>
        <message>
            <source>Choose an office.</source>
            <translation>Choisissez une fonction.</translation>
        </message>
        <message>
            <source>Choose a person.</source>
            <translation>Choisissez une personne.</translation>
        </message>
        <message>
            <source>The end lies before the start.</source>
            <translation>La fin précède le début.</translation>
        </message>
    </context>
    <context>
        <name>chancery::TenureTable</name>
        <message>
            <source>Holder</source>
            <translation>Titulaire</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Fonction</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Au</translation>
        </message>
    </context>
    <context>
        <name>chancery::TermsEdit</name>
        <message>
            <source>Choose a scheme first.</source>
            <translation>Choisissez d’abord une classification.</translation>
        </message>
        <message>
            <source>This scheme has no terms yet: add them to the scheme.</source>
            <translation>Cette classification n’a pas encore de termes : ajoutez-les à la classification.</translation>
        </message>
        <message>
            <source>%1 (of another scheme)</source>
            <translation>%1 (d’une autre classification)</translation>
        </message>
    </context>
    <context>
        <name>chancery::TimeBar</name>
        <message>
            <source>Play: show one change after the other</source>
            <translation>Lecture : montrer un changement après l’autre</translation>
        </message>
        <message>
            <source>Days on which the map changes</source>
            <translation>Jours où la carte change</translation>
        </message>
        <message>
            <source>Nothing changes on any day under this scheme and these sources.</source>
            <translation>Rien ne change, quel que soit le jour, selon cette classification et ces sources.</translation>
        </message>
    </context>
    <context>
        <name>chancery::TimePage</name>
        <message>
            <source>What is counted</source>
            <translation>Ce qui est compté</translation>
        </message>
        <message>
            <source>Countries</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Countries over time</source>
            <translation>Pays au fil du temps</translation>
        </message>
        <message>
            <source>Countries of the bar chosen</source>
            <translation>Pays de la barre choisie</translation>
        </message>
        <message>
            <source>All countries</source>
            <translation>Tous les pays</translation>
        </message>
        <message>
            <source>The region</source>
            <translation>La région</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>Évolution</translation>
        </message>
        <message>
            <source>Sources disagree</source>
            <translation>Sources divergentes</translation>
        </message>
        <message>
            <source>No day on which anything changes: nothing is dated yet.</source>
            <translation>Aucun jour de changement : rien n’est encore daté.</translation>
        </message>
        <message>
            <source>Click a bar to see its countries.</source>
            <translation>Cliquez sur une barre pour voir ses pays.</translation>
        </message>
        <message numerus="yes">
            <source>%1, %2: %n country(ies)</source>
            <comment>term, day</comment>
            <translation>
                <numerusform>%1, %2 : %n pays</numerusform>
                <numerusform>%1, %2 : %n pays</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>chancery::UnlockPage</name>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>Caps Lock seems to be on.</source>
            <translation>La touche Verr. Maj. semble active.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Déverrouiller</translation>
        </message>
        <message>
            <source>Use the recovery sheet</source>
            <translation>Utiliser la fiche de secours</translation>
        </message>
        <message>
            <source>Open another file</source>
            <translation>Ouvrir un autre fichier</translation>
        </message>
        <message>
            <source>The words of the recovery sheet</source>
            <translation>Les mots de la fiche de secours</translation>
        </message>
        <message>
            <source>The 35 words in order; four letters of each are enough</source>
            <translation>Les 35 mots dans l’ordre ; quatre lettres de chacun suffisent</translation>
        </message>
        <message>
            <source>The key is being derived</source>
            <translation>La clé est en cours de calcul</translation>
        </message>
        <message>
            <source>Unlocking…</source>
            <translation>Déverrouillage…</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>Utiliser la phrase secrète</translation>
        </message>
    </context>
    <context>
        <name>chancery::WorkspacePage</name>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Verrouiller</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Aller à : %1</translation>
        </message>
        <message>
            <source>No pane shows this yet: %1</source>
            <translation>Aucun volet ne présente encore ceci : %1</translation>
        </message>
        <message>
            <source>%1 It waits for your decision.</source>
            <translation>%1 Le paquet attend votre décision.</translation>
        </message>
        <message>
            <source>Look and decide…</source>
            <translation>Examiner et décider…</translation>
        </message>
    </context>
    <context>
        <name>chancery::WriteBundleDialog</name>
        <message>
            <source>For these devices</source>
            <translation>Pour ces appareils</translation>
        </message>
        <message>
            <source>For whoever knows a passphrase</source>
            <translation>Pour quiconque connaît une phrase secrète</translation>
        </message>
        <message>
            <source>Everything, not only what they do not have yet</source>
            <translation>Tout, et pas seulement ce qui leur manque</translation>
        </message>
        <message>
            <source>Write…</source>
            <translation>Écrire…</translation>
        </message>
        <message>
            <source>Write a bundle</source>
            <translation>Écrire un paquet</translation>
        </message>
        <message>
            <source>A bundle carries what was written here to another device: on a stick, by mail, in a shared folder. It is encrypted, and signed by this device.</source>
            <translation>Un paquet porte à un autre appareil ce qui a été écrit ici : sur une clé USB, par courriel, dans un dossier partagé. Il est chiffré, et signé par cet appareil.</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Appareils</translation>
        </message>
        <message>
            <source>%1 — lacks %2</source>
            <translation>%1 — il lui manque : %2</translation>
        </message>
        <message>
            <source>No other device is trusted yet: this bundle is for whoever knows its passphrase.</source>
            <translation>Aucun autre appareil n’est encore de confiance : ce paquet est pour quiconque connaît sa phrase secrète.</translation>
        </message>
    </context>
</TS>
