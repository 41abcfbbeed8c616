### French. The style guide stands at the top of en.ftl.

## Said everywhere

and = { $first } et { $last }
or = { $first } ou { $last }

## Dates, répétitions et rappels

words-date-pattern = EEE d MMM y
words-day-pattern = d MMM y
words-today = aujourd'hui, { $date }
words-tomorrow = demain, { $date }
words-minutely = { $interval ->
    [1] chaque minute
   *[other] toutes les { $interval } minutes
  }
words-hourly = { $interval ->
    [1] chaque heure
   *[other] toutes les { $interval } heures
  }
words-daily = { $interval ->
    [1] chaque jour
   *[other] tous les { $interval } jours
  }
words-weekly = { $interval ->
    [1] chaque semaine
   *[other] toutes les { $interval } semaines
  }
words-monthly = { $interval ->
    [1] chaque mois
   *[other] tous les { $interval } mois
  }
words-yearly = { $interval ->
    [1] chaque année
   *[other] tous les { $interval } ans
  }
words-workdays = { $interval ->
    [1] chaque jour ouvré
   *[other] tous les { $interval } jours ouvrés
  }
words-every-weekday = chaque jour ouvré
words-on-weekdays = { $head } les jours ouvrés
words-every-days = chaque { $days }
words-every-other-day = un { $days } sur deux
words-weekly-on = { $head } le { $days }
words-on = { $head } { $days }
words-in-week = { $head } en semaine { $weeks }
words-in-months = { $head } en { $months }
words-except-months = { $head } sauf en { $months }
words-on-date = { $head } le { $days } { $months }
words-ordinal = { $n ->
    [1] 1er
   *[other] { $n }e
  }
words-monthday = { $n ->
    [1] 1er
   *[other] { $n }
  }
words-last = dernier
words-to-last = { $nth } en partant de la fin
words-the-weekday = le { $nth } { $day }
words-the-last-weekday = le dernier { $day }
words-the-workday = le { $nth } jour ouvré
words-the-instance = le { $nth } des jours { $days }
words-the-days = le { $nth }
words-the-last-days = le { $nth } jour
words-the-yeardays = le { $nth } jour de l'année
words-plain-days = le { $days }
words-at = { $what } à { $time }
words-when-done = { $rule } une fois terminée
words-from = { $text } à partir du { $day }
words-until = { $text } jusqu'au { $day }
words-times = { $text }, { $count } fois
words-except = { $text }, sauf le { $days }
words-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
  }
words-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
  }
words-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
words-before = { $span } avant
words-when-due = à l'échéance
words-on-the-day = le jour même
words-the-day-before = la veille
words-days-before = { $count } jours avant

## Liens qui se déplient, et le panneau latéral

links-task = Tâche
links-task-of = Tâche { $product }
links-record-of = { $module } dans { $product }
links-module = { $module ->
    [Contacts] Contact
    [Leads] Lead
    [Accounts] Compte
    [Deals] Transaction
   *[other] Fiche
}
links-details = Détails
links-open-for-details = Ouvre ceci pour voir ce que ton Zoho te laisse voir.
links-untitled = Sans titre
links-somebody = Quelqu'un
links-nobody = Personne
links-not-set = Non défini
links-field = { $name ->
    [status] Statut
    [due_date] Échéance
    [priority] Priorité
    [assignee] Pour
    [created_by] Créée par
    [description] Description
   *[other] { $name }
}
links-due = Échéance
links-due-example = demain, mardi prochain, 30 mai
links-on-its-way = Enregistrée, en route vers { $product }
links-gone = N'est plus dans { $product }
links-done = Terminée
links-to-do = À faire
links-priority = { $level ->
    [highest] La plus haute
    [high] Haute
    [low] Basse
    [lowest] La plus basse
   *[normal] Normale
}
links-about = Concerne
links-repeats = Répétition
links-reminder = Rappel
links-time = Heure d'échéance
links-group = Groupe
links-project = Projet
links-tags = Tags
links-working = En cours
links-do-complete = Terminer
links-do-reopen = Rouvrir
links-do-undo = Annuler
links-do-tomorrow = Reporter à demain
links-do-next-week = Reporter à la sem. prochaine
links-do-skip = Passer cette fois
links-do-open = Ouvrir dans Zoho
links-whole-series = Change les { $count } tâches de la série encore ouvertes.
links-record-field = { $name ->
    [Account_Name] Entreprise
    [Company] Entreprise
    [Contact_Name] Contact
    [Title] Fonction
    [Email] E-mail
    [Phone] Téléphone
    [Mobile] Mobile
    [Owner] Responsable
    [Industry] Secteur
    [Website] Site web
    [Billing_City] Ville
    [Lead_Status] Statut
    [Lead_Source] Source
    [Stage] Étape
    [Amount] Montant
    [Closing_Date] Date de clôture
   *[other] { $name }
}
links-not-shown = Non affiché ici
links-no-answer = Zoho ou ma mémoire ne répond pas pour l'instant. Actualise dans un moment, ou ouvre-la dans Zoho.
links-as-last-known = Zoho ne répond pas pour l'instant : voici la tâche telle que je l'ai vue en dernier. Actualise dans un moment.
links-not-there = Zoho ne te montre rien à ce lien : c'est supprimé, ou tu n'y as pas accès.
links-not-known = Ce lien ne mène à rien que je puisse montrer ici. Ouvre-le dans Zoho.
links-not-yours = Tu ne peux pas voir ceci ici
links-title-missing = Donne un titre à la tâche.
links-title-long = Un titre a au plus { $most } caractères. Raccourcis-le de { $over }.
links-text-long = Une description peut avoir ici { $most } caractères. Raccourcis-la de { $over }, ou change-la dans Zoho.
links-date-unread = Donne une date comme { $example }.
links-choice-unknown = Choisis une des options proposées.
links-note-without-text = (sans texte)
links-note-empty = Écris d'abord quelque chose.
links-note-kept = Les commentaires se modifient et se suppriment dans Zoho. Écris-en un autre ici, ou ouvre la tâche là-bas.
links-no-notes = Il n'y a pas de commentaires ici : Zoho n'en garde que pour les tâches CRM.
links-comment-on-its-way = { $text } (enregistré, en route vers Zoho)

## Zoho : comment une tâche y va, et ce qui l'en empêche

zoho-refused-http-without-saying = Zoho a refusé (HTTP { $status }) sans dire pourquoi ; demande à ton admin Zoho.
zoho-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
  }
zoho-busy = Zoho nous demande de ralentir ; rien n'a changé, et je réessaierai.
zoho-away = Zoho ne répond pas correctement pour l'instant ; rien n'a changé, réessaie dans une minute.
zoho-partly-written = Zoho a enregistré { $written } tâches sur { $sent } et refusé les autres : { $error } { $unknown }
zoho-unknown = Zoho n'a pas confirmé : c'est peut-être fait, peut-être pas. Je vérifierai avant de renvoyer quoi que ce soit.
zoho-reconnect = Zoho n'accepte plus cette connexion ; un admin doit la refaire avec `taskbot connect`.
zoho-repetition-has-no-dates = Cette répétition n'a aucune date.
zoho-say-days-there-every = Donne des jours qui existent (« tous les mois ») et une fin plus tardive, ou { $alone }.
zoho-holds-one-reminder-task = { $product } ne garde qu'un rappel par tâche ; je suis donc seul à te rappeler { $others }.
zoho-reminders-time-has-passed = L'heure du rappel est passée : { $product } n'en a donc pas.
zoho-text-too-long-s = Le texte est trop long pour la description de { $product } ; la fin n'y est pas.
zoho-tasks-repeat-daily-at = Les tâches { $product } se répètent au plus une fois par jour.
zoho-say-every-day-or = Écris « tous les jours », ou { $alone }.
zoho-not-known = { $product } ne connaît pas { $name }.
zoho-assign-someone-who-or = Attribue la tâche à quelqu'un qui y est, ou ajoute cette personne là-bas.
zoho-reminder-before-due-date = Un rappel avant l'échéance demande une échéance.
zoho-say-when-task-due = Dis aussi l'échéance de la tâche.
zoho-alone = enlève la répétition pour créer seulement la première tâche
zoho-kept = Zoho n'a pas de règle pour cela ; Taskbot tient donc la série : il crée la tâche suivante quand celle-ci est terminée ou que son jour arrive.
zoho-kept-by-completion = Zoho ne répète qu'à dates fixes ; Taskbot tient donc la série : il crée la tâche suivante quand celle-ci est terminée.
zoho-cant-change-how-task = { $product } ne peut pas changer la répétition d'une tâche déjà créée.
zoho-delete-make-new-one = Supprime-la et crée-en une nouvelle.
zoho-cant-be-linked-task = Impossible de lier { $names } à cette tâche.
zoho-choose-one-record-or = Choisis une seule fiche, ou un contact avec son compte.
zoho-cant-empty-here = { $product } ne peut pas vider ici : { $fields }.
zoho-set-another-value-instead = Mets une autre valeur, ou vide-la dans Zoho.
zoho-series-cant-remind-each = Une série { $product } ne peut pas rappeler { $words } ; chacune de ses { $dates } tâches reçoit donc son propre rappel une fois créée.
zoho-part = Fait partie de : { $title }
zoho-cant-say-one-series = { $product } ne peut pas le dire en une série ; il y en a donc { $count }, qui ensemble ont exactement ces dates.
zoho-tasks-have-no-named = Les tâches { $product } n'ont pas de { $lower ->
    [group] groupe
    [project] projet
   *[other] { $lower }
  } ; « { $name } » figure dans la description.
zoho-only-first-dates-made = Seules les { $count } premières dates sont créées, jusqu'au { $day_words } : { $product } n'en prend pas plus à la fois. J'ajoute les autres à temps.
zoho-repeats-until-dates-because = Se répète jusqu'au { $day_words } ({ $count } dates), car { $product } a besoin d'une date de fin. J'en ajoute avant qu'elles ne s'épuisent.
zoho-reminder-set-first-date = Le rappel { $words } est réglé pour la première date.
zoho-has-no-rule-one = { $product } n'a pas de règle pour cela : une tâche par date.
zoho-reminder-set-first-date-2 = Le rappel est réglé pour la première date ; rien ne dit si { $product } le répète.
zoho-cant-say-one-repeating = { $product } ne peut pas le dire en une tâche répétée ; il y en a donc { $count }, avec exactement ces dates.
zoho-cant-make-task-repeat = { $product } ne peut pas répéter une tâche ainsi.
zoho-delete-make-new-one-2 = Supprime-la et crée-en une nouvelle qui se répète.
zoho-has-three-priorities-goes = { $product } a trois priorités ; « { $priority } » y devient « { $priorities } ».
zoho-s-reminders-ring-once = Les rappels de { $product } ne sonnent qu'une fois ; je suis donc seul à te rappeler de nouveau.
zoho-could-not-be-set = { $kind ->
    [Group] Le groupe n'a pas pu être défini
    [Project] Le projet n'a pas pu être défini
    [Status] Le statut n'a pas pu être défini
    [Followers] Les abonnés n'ont pas pu être définis
   *[other] { $kind } : non défini
  } dans { $product } ; la description mentionne donc « { $name } ».
zoho-could-not-be-made = { $product } ne permet pas ce responsable : { $said }. La description le mentionne donc.
zoho-before-at = { $span } avant, à { $time }
zoho-on-at = le { $day_words } à { $at }
zoho-before = { $span } avant
zoho-on-day-at = le jour même à { $time }
zoho-author = l'auteur
zoho-slack-user = utilisateur Slack { $slack }
zoho-gets-characters-title-description = { $product } reçoit { $title_limit } caractères du titre ; la description l'a en entier.
zoho-assigned-as-typed = Attribuée à (texte saisi) : { $said }
zoho-not-linked-named-description = « { $text } » n'est pas lié dans { $product } ; la description le mentionne.
zoho-at-due-time = à l'heure d'échéance
zoho-about = Concerne : { $text }
zoho-crms-reminders-ring-once = Les rappels de Zoho CRM ne sonnent qu'une fois ; celui-ci y sonnera à la première heure, et je suis seul à te rappeler de nouveau.
zoho-without-due-date-reminder = Sans échéance, un rappel ne sait pas jusqu'à quand sonner ; il ne sonne donc qu'une fois.
zoho-cant-be-given-as = « { $name } » ne peut pas être donné comme champ à part.
zoho-say-tasks-text-instead = Écris-le plutôt dans le texte de la tâche.
zoho-custom-fields = champs personnalisés
zoho-mail-has-no-way = Zoho Mail ne permet pas de vider « { $name } ».
zoho-set-another-one-instead = Mets autre chose à la place, ou change-le dans Zoho.
zoho-mail-tasks-have-no = Les tâches Zoho Mail n'ont pas de { $kind ->
    [tags] tags
    [records] fiches liées
   *[other] { $kind }
  }.
zoho-write-into-description-instead = Écris-le plutôt dans la description.
zoho-crm-tasks-have-no = Les tâches Zoho CRM n'ont ni groupe, ni projet, ni sous-tâches.
zoho-ask-them-mail = Demande-les dans Zoho Mail.
zoho-was-not-found-crm = « { $text } » est introuvable dans Zoho CRM.
zoho-say-records-whole-name = Donne le nom complet de la fiche.
zoho-no-crm-id = « { $value } » n'est pas un identifiant de Zoho CRM.
zoho-ask-list-again = Demande la liste à nouveau.
zoho-crm-cant-be-asked = Impossible de demander à Zoho CRM le statut « { $value } ».
zoho-ask-all-tasks-instead = Demande plutôt toutes les tâches.
zoho-list-cant-be-continued = Cette liste ne peut pas continuer.
zoho-ask-again = Demande-la à nouveau.
zoho-crm-wants-every-task = Ton Zoho CRM demande { $names } dans chaque tâche.
zoho-give-form-or-ask = Remplis-le dans le formulaire, ou demande à ton admin une valeur par défaut ou de le rendre facultatif.
zoho-set-by-crm-itself = « { $label } » est défini par Zoho CRM lui-même.
zoho-leave-out = Enlève-le.
zoho-has-no-value-crm = « { $label } » n'a pas la valeur « { $value } » dans ton Zoho CRM.
zoho-choose-one = Choisis parmi : { $offered }.
zoho-crm-tasks-have-no-2 = Les tâches Zoho CRM n'ont pas de champ « { $name } ».
zoho-there = Il y a : { $labels }.
zoho-whether-crm-knows-cant = Impossible de vérifier si ton Zoho CRM connaît { $lower ->
    [status] le statut
    [priority] la priorité
   *[other] { $lower }
  } « { $value } ».
zoho-choose-one-2 = Choisis parmi : { $join }.
zoho-whether-crm-has-field = Impossible de vérifier si ton Zoho CRM a le champ « { $name } ».
zoho-leave-out-or-ask = Enlève-le, ou demande à un admin de reconnecter Zoho avec `taskbot connect`.
zoho-takes-not = « { $label } » attend { $kind }, pas « { $value } ».
zoho-correct-send-again = Corrige et renvoie.
zoho-task-cant-be-linked = Une tâche ne peut pas être liée d'ici à une fiche de « { $name } », seulement aux contacts, leads, comptes et transactions. Lie-la dans Zoho CRM.
zoho-empty-note-says-nothing = Un commentaire vide ne dit rien.
zoho-write-its-text = Écris son texte.
zoho-note-crm-holds-characters = Un commentaire dans Zoho CRM contient { $longest_note } caractères.
zoho-make-shorter-or-attach = Raccourcis-le, ou joins un fichier.
zoho-has-more-than-20 = « { $name } » dépasse 20 Mo, ce que Zoho CRM n'accepte pas.
zoho-share-link-instead = Partage plutôt un lien.
zoho-no-mail-task-there = Aucune tâche Zoho Mail n'y a le statut « { $name } ». Choisis parmi : { $there }.
zoho-too-large-mail-which = « { $name } » est trop lourd pour Zoho Mail, qui accepte { $count } Mo. Mets plutôt un lien.
zoho-task-changed-but-its = La tâche est changée, mais pas ses tags : { $err }
zoho-took-change-but-could = Zoho a pris le changement, mais je n'ai pas encore pu le relire.
zoho-mail-took-change-but = Zoho Mail a pris le changement, mais je n'ai pas encore pu le relire.
zoho-not-connected-but-can-be = Zoho n'est pas encore connecté. Tape `/task connect` pour connecter le tien ; un admin le connecte pour tous avec `/task connect workspace`.
zoho-own-needed = Ici, chacun utilise son propre Zoho, et le tien n'est pas encore connecté à { $product } ; tape `/task connect`.
zoho-grant-gone = C'est parti vers { $product } par une connexion qui n'existe plus ; je ne peux donc pas vérifier si c'est fait. Regarde dans Zoho, ou reconnecte ce compte Zoho avec `/task connect`.
zoho-workspace-connected-but-not = Cet espace de travail est connecté à Zoho, mais pas à { $product_names } ; un admin l'ajoute en reconnectant avec `taskbot connect`.
zoho-there-too-many-tasks = Il y a trop de tâches dans Zoho Mail pour les parcourir. Indique un groupe ou un projet.
zoho-unreachable = Zoho est injoignable pour l'instant ; rien n'a changé, et je réessaierai.
zoho-reconnect-own = Zoho n'accepte plus ta connexion ; reconnecte-toi : tape `/task connect`.
zoho-too-often = Zoho ne donne qu'un certain nombre de jetons d'accès en dix minutes, et ils sont épuisés ; rien n'a changé, et je réessaierai.
zoho-bad-code = Zoho n'accepte pas ce code : il vaut une fois, pour les minutes choisies, et dans son propre centre de données. Vérifie le centre de données, génère un nouveau code et relance `taskbot connect`.
zoho-gave-no-refresh-token = Zoho n'a pas donné de jeton de rafraîchissement ; recommence la connexion et accepte l'accès hors ligne.
zoho-did-not-answer-get = Zoho n'a pas répondu ; prends un nouveau code et reconnecte.
zoho-not-connected = Cet espace de travail n'est pas encore connecté à Zoho ; un admin le connecte avec `taskbot connect`.
zoho-not-proven = Il y a trop de tâches dans Zoho Mail pour les parcourir ; je réessaierai.
zoho-not-answering-right-now = Zoho ne répond pas pour l'instant ; rien n'a changé, et je réessaierai.
zoho-organisation-has-used-up = Ton organisation a épuisé les appels d'API Zoho de ces 24 heures ; rien n'a changé, et je réessaierai à mesure qu'ils reviennent. Un admin Zoho peut les voir et en acheter d'autres.
zoho-busy-with-organisations-other = Zoho est occupé par les autres appels de ton organisation ; rien n'a changé, et je réessaierai.
zoho-mail-takes-thirty-requests = Zoho Mail accepte trente requêtes par minute, et elles sont épuisées ; rien n'a changé, et je réessaierai.
zoho-no-longer-accepts-connection = Zoho n'accepte plus cette connexion ou ce code ; un admin doit reconnecter avec `taskbot connect`.
zoho-does-not-know-client = Zoho ne connaît pas cet identifiant client dans ce centre de données ; un admin doit le corriger et reconnecter.
zoho-refuses-client-secret-can = Zoho refuse le secret du client ; il peut différer selon le centre de données. Un admin doit le corriger.
zoho-does-not-know-redirect = Zoho ne connaît pas cette adresse de redirection ; un admin doit la saisir sur api-console.zoho.com.
zoho-refused-connection-admin-must = Zoho a refusé la connexion ({ $error }) ; un admin doit reconnecter avec `taskbot connect`.
zoho-does-not-know-client-2 = Zoho ne connaît pas cet identifiant client dans ce centre de données ; recopie-le depuis la console d'API, vérifie le centre de données, et relance `taskbot connect` avec un nouveau code.
zoho-refuses-client-secret-copy = Zoho refuse le secret du client ; recopie-le depuis la console d'API de ce centre de données, et relance `taskbot connect` avec un nouveau code.
zoho-text = du texte
zoho-whole-number = un nombre entier
zoho-number = un nombre
zoho-yes-or-no = oui ou non
zoho-date = une date comme 2026-03-14
zoho-moment = un moment comme 2026-03-14T09:00:00+01:00
zoho-e-mail-address = une adresse e-mail
zoho-phone-number = un numéro de téléphone
zoho-web-address = une adresse web
zoho-scope-missing = Il manque à la connexion Zoho une autorisation pour cela ; un admin doit reconnecter avec `taskbot connect`.
zoho-task-gone = Cette tâche n'est plus dans Zoho ; elle y a peut-être été supprimée.
zoho-conflict = Quelqu'un a changé cette tâche dans Zoho entre-temps ; regarde-la de nouveau, puis refais ton changement.
zoho-subtasks-listed = { $count ->
    [one] La sous-tâche est gardée comme liste dans la description dans { $product }.
   *[other] Les { $count } sous-tâches sont gardées comme liste dans la description dans { $product }.
  }
zoho-subtasks-head = Sous-tâches :
zoho-not-proven-in-crm = Il y a trop de tâches dans Zoho pour les parcourir ; je réessaierai.
zoho-one-task-per-date = { $count ->
    [one] { $product } n'a pas de règle pour cela et reçoit donc 1 tâche, une par date.
   *[other] { $product } n'a pas de règle pour cela et reçoit donc { $count } tâches, une par date.
  }
zoho-link-elsewhere = Le lien mène à { $there }, mais le Zoho CRM connecté est à { $here }. Colle un lien de là-bas.
zoho-no-address = aucune adresse

## Connecter Zoho depuis Slack

consent-no-pages = Zoho ne peut pas être connecté depuis Slack ici, car ce bot n'a pas d'adresse publique pour cela. Un admin le connecte avec `taskbot connect`, ou définit TASKBOT_PUBLIC_URL, ZOHO_CLIENT_ID et ZOHO_CLIENT_SECRET.
consent-none-of-workspace = L'espace de travail n'a pas de connexion Zoho.
consent-none-of-yours = Tu n'as connecté aucun Zoho ici.
consent-disconnected = { $account } est déconnecté.
consent-forgotten = Oublié ; Zoho avait déjà mis fin à la connexion de { $account }.
consent-no-client-there = Ce bot n'a pas de client Zoho pour le centre de données « { $location } » ; dis-le à son admin.
consent-choose = Choisis ce que tu veux connecter, Zoho CRM, Zoho Mail ou les deux ; reviens en arrière et réessaie.
consent-over = Ce lien n'est plus valable : il sert dix minutes, pour une seule connexion. Pour continuer, retape `/task connect` dans Slack.
consent-other-browser = Ce n'est pas le navigateur où la connexion a commencé ; rien n'a donc été connecté. Dans celui-ci, retape `/task connect` dans Slack.
consent-not-zoho = Ce qui est revenu ne vient pas de Zoho ; rien n'a donc été envoyé ni connecté. Pour continuer, retape `/task connect` dans Slack.
consent-declined = Zoho dit que tu n'as pas donné ton accord ; rien n'a donc été connecté. Si tu changes d'avis, retape `/task connect` dans Slack.
consent-declined-otherwise = Zoho a refusé la connexion. Pour réessayer, retape `/task connect` dans Slack.
consent-again = retape `/task connect` dans Slack
consent-ending-again = retape-le dans une minute
consent-bad-code = Zoho n'accepte plus ce code : il vaut une fois, et peu de temps. Retape `/task connect` dans Slack.
consent-refused = Zoho a refusé la connexion ({ $error }). Pour réessayer, retape `/task connect` dans Slack.
consent-no-client = Zoho n'accepte pas le client de ce bot dans ton centre de données ; un admin y active le multi-DC dans la console d'API, ou donne le client de ce centre dans ZOHO_CLIENTS. Ensuite, retape `/task connect` dans Slack.
consent-no-usable-answer = Zoho ({ $host }) n'a pas donné de réponse utilisable ; vérifie l'accès de cette machine à Zoho, puis { $again }.
consent-elsewhere = Ce compte Zoho est dans le centre de données « { $other } », pas dans « { $location } » ; { $again }.
consent-not-ended = Zoho ({ $host }) n'a pas confirmé la fin de la connexion, qui reste donc gardée ici ; { $again }.
consent-useless = Zoho a donné une connexion, mais on ne peut rien en faire ; je ne l'ai donc pas gardée. { $said }

## Plusieurs tâches dans un message, et un message qui a déjà une tâche

several-read = Je lis { $count } tâches ici. Je les crée ?
several-more = Et encore { $count }.
several-line-due = { $title }, échéance { $day }
several-line-repeats = { $title }, se répète à partir du { $day }
several-make-all = Créer les { $count }
several-make-one = Créer une seule tâche
several-making = Je crée { $count } tâches ; une carte arrive pour chacune.
several-making-one = J'en fais une seule tâche ; sa carte arrive dans un instant.
several-chosen = Tu as déjà choisi ; les cartes montrent ce qui a été créé.
several-over = Cette question est close : elle attend un jour, et seulement la personne à qui elle est posée. Renvoie le message.
several-elsewhere = Je lis là { $count } tâches. Envoie-les une par une, ou en un seul message direct.
existing-shown = Ce message a déjà une tâche. { $task }
existing-of-other = { $person } a déjà fait une tâche de ce message. Tu peux en créer une à toi.
existing-another = En créer une autre quand même
existing-open = Ouvrir dans Zoho
existing-complete = Terminer
existing-edit = Modifier
existing-undo = Annuler

## Listes de tâches. $what est la fin d'une phrase, comme « tâches ouvertes pour toi sur Acme ».

lists-what = { $state ->
    [open] { $count ->
        [one] tâche ouverte
       *[other] tâches ouvertes
      }
    [overdue] { $count ->
        [one] tâche en retard
       *[other] tâches en retard
      }
    [done] { $count ->
        [one] tâche terminée
       *[other] tâches terminées
      }
   *[any] { $count ->
        [one] tâche
       *[other] tâches
      }
  } { $about }
lists-yours = pour toi
lists-of = pour { $name }
lists-about = sur { $name }
lists-in = dans { $place }
lists-with = avec « { $text } »
lists-none = Aucune { $what }.
lists-all = { $count } { $what } :
lists-first = Les { $count } premières sur { $many } { $what } :
lists-from-to = De { $first } à { $last } sur { $many } { $what } :
lists-more-than = plus de { $count }
lists-row-due = échéance { $day }
lists-row-later = { $count } autres ensuite
lists-row-overdue = échéance { $day }, en retard
lists-row-priority = priorité { $priority }
lists-untitled = (sans titre)
lists-complete = Terminer
lists-reopen = Rouvrir
lists-previous = Page précédente
lists-next = Page suivante
lists-page = Page { $page } sur { $of }
lists-numbers = Donne un numéro pour agir sur une tâche, comme `complete { $number }` ou `snooze { $number } tomorrow`.
lists-silent = { $product } ne répond pas pour l'instant ; ses tâches manquent donc ici.
lists-missing = Les tâches de { $product } manquent ici : { $why }
lists-not-now = { $who } ne répond pas pour l'instant, ou me demande de ralentir ; je ne peux donc pas lister les tâches. Redemande dans une minute.
lists-no-me = Je ne te trouve pas dans Zoho : aucun utilisateur n'y a l'adresse e-mail de ton profil Slack. Demande à ton admin Zoho, ou dis de qui tu veux les tâches : `tasks for @name`.
lists-nobody = Je ne trouve pas { $who } dans Zoho ; je ne peux donc pas lister ses tâches. Mentionne la personne, ou donne son nom complet.
lists-which-person = { $who } peut être chacune de ces personnes : { $several }. Mentionne la bonne, ou donne son nom complet.
lists-no-record = Zoho CRM n'a ni contact, ni lead, ni compte, ni transaction « { $name } » ; je ne peux donc pas lister ses tâches. Donne le nom tel qu'il y est, ou colle son lien.
lists-which-record = « { $name } » peut être chacune de ces fiches : { $several }. Donne le nom complet, ou colle le lien.
list-due-on = échéance { $day }
list-due-until = échéance jusqu'au { $day }
list-due-since = échéance à partir du { $day }
list-due-between = échéance du { $first } au { $last }

## Les refus de Zoho, par leurs codes, et ses champs, par leurs noms

refused-mandatory-not-found = Zoho demande ici { $field } ; complète, ou demande à ton admin Zoho pourquoi c'est obligatoire.
refused-invalid-data = Zoho n'accepte pas { $field }{ $expected } ; corrige et renvoie.
refused-invalid-rrule = Zoho n'accepte pas cette répétition ; essaies-en une plus simple.
refused-dependent-field-missing = Zoho demande { $others } avec { $field } ; complète et renvoie.
refused-dependent-mismatch = Zoho dit que { $field } ne va pas avec un autre champ ; corrige et renvoie.
refused-expected-field-missing = Zoho demande { $others } avec { $field } ; complète et renvoie.
refused-duplicate-data = Une fiche de Zoho a déjà la même valeur pour { $field } ; utilise cette fiche, ou change la valeur.
refused-invalid-module = Les tâches sont masquées pour l'utilisateur Zoho connecté ; demande à ton admin Zoho d'autoriser le module Tâches.
refused-no-permission = L'utilisateur Zoho connecté n'y est pas autorisé ; demande l'autorisation à ton admin Zoho.
refused-authorization-failed = L'utilisateur Zoho connecté n'y est pas autorisé ; demande l'autorisation à ton admin Zoho.
refused-not-allowed = Ton Zoho ne le permet pas ; demande à ton admin Zoho.
refused-feature-not-enabled = Ton édition de Zoho n'a pas cette fonction ; demande à ton admin Zoho.
refused-limit-exceeded = Une limite de ton édition de Zoho est atteinte ; demande à ton admin Zoho.
refused-limit-reached = Une limite de ton édition de Zoho est atteinte ; demande à ton admin Zoho.
refused-record-locked = Cette fiche est verrouillée dans Zoho ; déverrouille-la là-bas, puis réessaie.
refused-not-approved = Cette fiche attend une approbation dans Zoho ; réessaie une fois qu'elle est approuvée.
refused-invalid-host = Le centre de données Zoho est mal réglé ; un admin doit le corriger et reconnecter.
refused-invalid-url-pattern = Zoho ne connaît pas cette adresse ; le centre de données ou la version de l'API est peut-être mal réglé.
refused-invalid-request-method = Zoho ne le permet pas ici ; dis-le à l'admin de ce bot.
refused-unsupported-media-type = Zoho ne prend pas ce type de contenu ; dis-le à l'admin de ce bot.
refused-request-entity-too-large = C'est trop lourd pour Zoho ; envoie quelque chose de plus petit, ou partage un lien.
refused-expected-param-missing = Il manquait à Zoho un paramètre dans notre requête ; dis-le à l'admin de ce bot.
refused-ambiguity-during-processing = Pour { $field }, Zoho ne sait pas laquelle de deux valeurs choisir ; n'en envoie qu'une.
refused-syntax-error = Zoho n'a pas pu lire la recherche ; emploie des mots plus simples.
refused-invalid-query = Zoho n'a pas pu chercher { $field } ; emploie des mots plus simples.
refused-not-supported = Zoho ne le permet pas pour { $field } ; enlève cela et renvoie.
refused-discrete-pagination-limit-exceeded = Cette liste est trop longue pour être montrée plus loin ; restreins-la.
refused-token-bound-data-mismatch = Cette liste ne peut pas continuer ; demande-la à nouveau.
refused-expired-value = Cette liste ne peut plus continuer après si longtemps ; demande-la à nouveau.
refused-required-param-missing = Il manquait à Zoho un paramètre dans notre requête ; dis-le à l'admin de ce bot.
refused-pattern-not-matched = Zoho Mail n'accepte pas { $field } ; corrige et renvoie.
refused-less-than-min-occurance = Zoho Mail demande ici { $field } ; complète et renvoie.
refused-extra-param-found = Zoho Mail ne prend pas { $field } ; enlève cela et renvoie.
refused-url-rule-not-configured = Zoho Mail ne connaît pas cette adresse, ou la connexion n'y a pas droit ; un admin doit vérifier le centre de données et reconnecter avec les autorisations Mail.
refused-extra-key-found-in-json = Zoho Mail ne prend pas { $field } ; enlève cela et renvoie.
refused-invalid-method = Zoho Mail ne le permet pas ici ; dis-le à l'admin de ce bot.
refused-entity-not-in-trash = Cette tâche n'est pas dans la corbeille de Zoho Mail ; il n'y a donc rien à restaurer.
field-subject = le titre
field-due-date = l'échéance
field-who-id = le contact
field-what-id = la fiche
field-se-module = le type de fiche
field-status = le statut
field-priority = la priorité
field-description = la description
field-tag = les tags
field-tags = les tags
field-send-notification-email = l'e-mail au responsable
field-action = la forme du rappel
field-trigger = le moment du rappel
field-trigger-time = l'heure du rappel
field-dtstart = le premier jour de la répétition
field-until = le dernier jour de la répétition
field-note-content = le texte du commentaire
field-note-title = le titre du commentaire
field-parent-id = la tâche à laquelle il appartient
field-file = le fichier
field-owner = le responsable
field-ids = les tâches
field-remind-at = le rappel
field-recurring-activity = la répétition
field-title = le titre
field-project-id = le projet
field-parent-task-id = la tâche dont celle-ci est une sous-tâche
field-subtask = la sous-tâche
field-reminder-date = le rappel
field-email-reminder = le rappel par e-mail
field-popup-reminder = le rappel à l'écran
field-assignee = le responsable, qui doit être membre du groupe
field-followers = les abonnés
field-account-id = la boîte de l'e-mail lié
field-message-id = l'e-mail lié, qui doit être dans la boîte connectée
field-attach-store-name = un fichier
field-attach-path = un fichier
field-attach = le fichier
field-lock-invites = le réglage lockInvites
field-allow-comments = le réglage allowComments
field-project-name = le nom du projet
field-repetition = la répétition
field-with-name = { $said } ({ $name })
field-other = le champ « { $name } »
field-unknown = une valeur
field-another = un autre champ
refused-expected = { " " }(attendu : { $expected })
refused-no-reason = aucune raison donnée
refused-no-code = aucun code
refused-otherwise = Zoho a refusé : { $said } ({ $code }). Corrige, ou demande à ton admin Zoho.
refused-otherwise-about = Zoho a refusé { $field } : { $said } ({ $code }). Corrige, ou demande à ton admin Zoho.

## Paramètres : la vue d'ensemble, un formulaire par partie, et « Moins comme ça ». Une valeur en mots arrive prête dans { $value }.

settings-card-in-channel = Sa carte est dans ce canal, comme choisi pour lui.
settings-where = Tape `/task settings` pour voir et changer tes paramètres, ou appuie sur Paramètres dans mon onglet Accueil.
settings-title = Paramètres
settings-personal-title = Tes paramètres
settings-channel-title = Paramètres du canal
settings-workspace-title = Paramètres de l'espace
settings-personal-head = Les tiens
settings-channel-head = Ce canal
settings-workspace-head = Espace de travail
settings-save = Enregistrer
settings-back = Retour
settings-close = Fermer
settings-change = Changer
settings-change-label = Changer : { $what }
settings-line = { $label } : { $value }
settings-line-default = { $label } : { $value } (par défaut)
settings-hint-default = Par défaut : { $value }.
settings-hint-more = { $hint } Par défaut : { $value }.
settings-option-default = Par défaut : { $value }
settings-precedence = Ce que dit un message passe d'abord, puis tes paramètres, puis ceux du canal, puis ceux de l'espace de travail.
settings-no-channel = Tape `/task settings` dans un canal pour voir et changer ce qui y vaut.
settings-only-admins-change = Un admin de ce bot peut les changer.
settings-only-admins = Non enregistré : seul un admin de ce bot peut changer les paramètres de l'espace de travail.
settings-not-saved = Non enregistré : je n'atteins pas ma mémoire pour l'instant. Appuie de nouveau sur Enregistrer dans une minute ; ta saisie reste ici.
settings-no-place = Enregistré, mais les tâches de ce canal n'iraient nulle part : { $problem } Change-le avec `/task settings`.
settings-not-opened = Je n'ai pas pu ouvrir les paramètres : Slack ne les a pas pris à temps. Réessaie.
settings-connecting-refused = Dans cet espace de travail, seul un admin de ce bot connecte Zoho. Demande-lui de le connecter pour tous avec `/task connect workspace`.

settings-product = Produit des nouvelles tâches
settings-product-crm = Zoho CRM
settings-product-mail = Zoho Mail
settings-zone = Fuseau horaire
settings-zone-hint = Comme Europe/Berlin, ou une ville.
settings-none-zone = comme dans Slack
settings-language = Langue
settings-none-language = comme dans Slack
settings-day-first = Sens de 3/8
settings-order-day-first = 3 août
settings-order-month-first = 8 mars
settings-none-day-first = selon l'usage de la langue de la personne
settings-day-start = Début de la journée
settings-workday-end = Fin de la journée
settings-workday-end-hint = Ce que veut dire « fin de journée ».
settings-lead = Rappel d'une heure d'échéance
settings-lead-hint = Quand une tâche a une heure et que tu ne donnes pas de rappel.
settings-none-lead = à l'échéance
settings-muted = Te signaler d'office
settings-digest-at = Heure du résumé quotidien
settings-digest-days = Jours du résumé quotidien
settings-quiet-from = Début des heures calmes
settings-quiet-from-hint = Jusqu'à leur fin, je n'envoie que les rappels que tu as réglés, et des réponses.
settings-none-quiet-from = pas d'heures calmes
settings-quiet-to = Fin des heures calmes
settings-none-quiet-to = pas d'heures calmes
settings-group = Groupe dans Zoho Mail
settings-group-hint = Pour les tâches qui vont dans Zoho Mail. Son nom tel qu'il y est.
settings-none-group = aucun
settings-project = Projet dans Zoho Mail
settings-none-project = aucun
settings-record = Fiche dans Zoho CRM
settings-record-hint = Ce que concernent les tâches de ce canal qui ne nomment personne : un contact, lead, compte ou transaction, ou son lien.
settings-none-record = aucune
settings-confirmations = Où va la carte d'une tâche
settings-confirmations-thread = Le fil ; pour une commande slash, un message direct
settings-confirmations-private = Un message direct à son auteur
settings-confirmations-channel = Le canal, visible de tous
settings-reaction = Créer des tâches par réaction
settings-emoji = Emoji qui crée des tâches
settings-emoji-hint = Son nom, comme pushpin.
settings-switch-on = Activé
settings-switch-off = Désactivé
settings-choose-people = Choisir des personnes
settings-admins = Admins de ce bot
settings-admins-hint = En plus de ceux de TASKBOT_ADMINS. Si personne n'est nommé, ce sont les admins et propriétaires de Slack.
settings-none-admins = Les admins et propriétaires de Slack
settings-connecting = Qui peut connecter son propre Zoho
settings-connecting-everyone = Tout le monde
settings-connecting-admins = Les admins de ce bot
settings-shared-zoho = Partager le Zoho de l'espace de travail
settings-shared-zoho-hint = Activé : qui n'a pas de connexion à soi utilise celle de l'espace de travail.
settings-horizon-months = Mois couverts par une série sans fin
settings-horizon-months-hint = Zoho CRM a besoin d'une fin. De 1 à 60.
settings-horizon-tasks = Tâches d'une série sans fin, au plus
settings-horizon-tasks-hint = De 2 à 100 ; la première limite atteinte compte.
settings-week-start = Premier jour de la semaine
settings-week-start-hint = Le début de « semaine prochaine ».
settings-end-of-week = Dernier jour ouvré
settings-end-of-week-hint = Ce que veut dire « fin de semaine ».
settings-weekend = Week-end
settings-weekend-hint = Les jours de « chaque week-end ».
settings-pm-hours = Heures sans am ni pm
settings-pm-hours-hint = Ce que veut dire « à 5 ».
settings-pm-none = Toutes comme écrites : « à 5 », c'est 05:00
settings-pm-until = { $last ->
    [1] 1 est l'après-midi, les autres comme écrites
   *[other] 1 à { $last } sont l'après-midi, les autres comme écrites
  }
settings-morning = Heure de « matin »
settings-lunch = Heure du déjeuner
settings-afternoon = Heure de « après-midi »
settings-evening = Heure de « soir »
settings-tonight = Heure de « ce soir »
settings-country = Pays des jours fériés
settings-country-hint = Selon quel calendrier lire « Thanksgiving » : le nom du pays, ou deux lettres comme CA.
settings-none-country = selon l'usage de la langue de la personne

settings-topic-reminder = les rappels
settings-topic-due = les tâches dont l'heure est venue
settings-topic-overdue = les tâches en retard
settings-topic-digest = le résumé quotidien
settings-topic-assigned = les tâches que quelqu'un te donne
settings-topic-changed = les changements de tes tâches dans Zoho
settings-topic-waiting = les demandes qui attendent Zoho
settings-topics-all = tout
settings-topics-all-but = tout sauf : { $what }
settings-topics-none = rien

settings-wrong-number = Donne un nombre entier de { $least } à { $most }, ou laisse vide pour la valeur par défaut.
settings-wrong-time = Je ne lis pas cette heure. Écris-la comme 17:00 ou 17h, ou laisse vide pour la valeur par défaut.
settings-wrong-zone = Je ne connais pas le fuseau horaire « { $said } ». Écris-le comme Europe/Berlin ou Berlin, ou laisse vide pour celui de Slack.
settings-wrong-country = Je ne connais pas de jours fériés pour « { $said } ». Donne un pays par son nom ou ses deux lettres, comme CA.
settings-wrong-emoji = Ce n'est pas un nom d'emoji. Donne le nom seul, comme pushpin.
settings-wrong-record = Nomme une seule fiche, comme Acme ou Jane Doe at Acme, ou colle son lien.
settings-wrong-order = Ce n'est pas après le début. Donne une heure plus tardive.
settings-wrong-pair = Les heures calmes ont besoin d'un début et d'une fin. Donne les deux, ou laisse les deux vides.
settings-wrong-quiet = Les heures calmes finissent quand elles commencent. Donne une autre heure.
settings-wrong-admins = Tu ne serais plus admin. Ajoute-toi à la liste.
settings-wrong-shared = Personne ne pourrait connecter son propre Zoho, car TASKBOT_PUBLIC_URL n'est pas défini. Laisse activé.
settings-wrong = Ceci ne peut pas être enregistré. Choisis autre chose.

settings-less = Moins comme ça
settings-less-label = Moins comme ça : { $what }
settings-less-confirm = Je ne te signalerai plus { $what }. Tu peux réactiver cela avec /task settings.
settings-less-yes = Désactiver
settings-less-no = Garder
settings-less-done = Désactivé : je ne te signalerai plus { $what }. Tu peux réactiver cela avec `/task settings`.
settings-less-gone = Je n'envoie plus de messages comme celui-ci ; il n'y a donc rien à désactiver.

## Cartes : ce qu'on peut faire, et ce qui a été fait en dernier

card-assign = Attribuer
card-snooze-other = Autre…
card-menu-skip = Passer cette fois
card-menu-stop = Ne plus répéter
card-menu-note = Commenter
card-menu-open = Ouvrir dans Zoho
card-menu-why = Pourquoi
card-menu-delete = Supprimer…
card-somebody = Quelqu'un
card-none = rien
card-did-complete = Terminée par { $who }. « Annuler » la rouvre.
card-did-reopen = Rouverte par { $who }. « Annuler » la termine de nouveau.
card-did-change = Changée par { $who }. « Annuler » revient en arrière.
card-did-snooze = Reportée par { $who }. « Annuler » revient en arrière.
card-did-link = Liée par { $who }. « Annuler » revient en arrière.
card-did-delete = Supprimée par { $who }. « Annuler » la rétablit.
card-did-skip = Une date passée par { $who }. « Annuler » la rétablit.
card-did-stop = Série arrêtée par { $who }. « Annuler » la reprend.
card-did-note = Commentaire ajouté dans Zoho par { $who }. « Annuler » l'enlève.
card-did-other = Fait par { $who }. « Annuler » revient en arrière.

## Cartes : un changement qui en a croisé un autre dans Zoho

card-fact-title = Titre
card-fact-due = Échéance
card-fact-priority = Priorité
card-fact-status = Statut
card-fact-owner = Responsable
card-conflict = { $who } a changé cette tâche dans Zoho entre-temps : { $changes }. Rien n'a été écrasé. { $user } voulait :
card-conflict-change = { $what } : { $before } → { $now }
card-conflict-unseen = quelque chose qui n'est pas affiché ici
card-conflict-look = Sa carte demande quel changement garder.
card-conflict-mine = Garder le mien
card-conflict-take-over = Prendre l'autre

## Cartes : séries et commentaires

card-skip-single = Cette tâche ne se répète pas ; il n'y a donc rien à passer. Termine-la ou supprime-la.
card-skip-last = C'est la dernière date de la série dans Zoho ; il n'y en a pas d'autre ensuite. Termine-la ou supprime-la.
card-skip-mail = Zoho Mail répète cette tâche de lui-même et ne peut pas omettre une date. Termine-la, ou donne-lui une autre date.
card-stop-single = Cette tâche ne se répète pas (ou plus) ; rien n'a donc changé.
card-stop-over = Il n'y a plus de série à reprendre sur cette carte.
card-stop-not-undone = La tâche ne se répète pas de nouveau dans Zoho Mail : { $why } Crée-en une nouvelle qui se répète.
card-note-empty = Un commentaire demande quelques mots. Écris ce qu'il faut ajouter.
card-note-mail = Les tâches Zoho Mail ne prennent pas de commentaires. Choisis Commenter sur la carte pour ajouter tes mots à la description.
card-note-gone = Il n'y a plus de commentaire à enlever sur cette carte.

## Cartes : fenêtres

card-dialog-cancel = Annuler
card-dialog-snooze = Reporter
card-dialog-snooze-label = Jusqu'à quand ?
card-dialog-snooze-hint = En mots, comme « vendredi 15h », « dans 2 jours » ou « mois prochain ».
card-dialog-snooze-unread = Je n'y lis ni jour ni heure. Écris par exemple « vendredi 15h », « dans 2 jours » ou « 3 août ».
card-dialog-snooze-more = J'y lis plus qu'un jour et une heure. Dis seulement jusqu'à quand ; « Modifier » change le reste.
card-dialog-snooze-past = C'est déjà passé. Donne un jour ou une heure plus tard.
card-dialog-assign = Attribuer
card-dialog-assign-label = Qui doit s'en charger ?
card-dialog-assign-hint = Zoho garde un seul responsable : le premier qui y est connu par son adresse e-mail.
card-dialog-assign-me = Ou prends-la toi-même
card-dialog-assign-mine = Moi
card-dialog-assign-now = Actuellement : { $people }
card-dialog-assign-nobody = Choisis quelqu'un, ou coche « Moi ».
card-dialog-delete = Supprimer
card-dialog-delete-title = Supprimer dans Zoho ?
card-dialog-delete-text = « { $title } » est supprimée dans { $product }. « Annuler » sur sa carte la rétablit pendant dix minutes.
card-dialog-delete-which = Quelles tâches de la série ?
card-dialog-delete-one = Seulement celle-ci
card-dialog-delete-one-day = Seulement celle-ci ({ $day })
card-dialog-delete-all = { $count ->
    [one] La seule de la série
   *[other] Les { $count } de la série
}
card-dialog-delete-series = Toute la série
card-dialog-delete-keep = Garder
card-dialog-note = Commenter
card-dialog-note-add = Ajouter
card-dialog-note-label = Ton commentaire
card-dialog-note-hint = Il est ajouté à la tâche dans Zoho CRM, avec ton nom.
card-dialog-note-mail = Les tâches Zoho Mail ne prennent pas de commentaires. Ce que tu écris ici s'ajoute à la fin de la description.
card-dialog-why = Comment je l'ai lu
card-dialog-why-said = Tu as écrit :
card-dialog-why-somebody = Quelqu'un a écrit :
card-dialog-why-read = Je l'ai lu ainsi :
card-dialog-why-nothing = Cette tâche ne vient pas d'une ligne de texte ; il n'y a donc rien à expliquer.
card-dialog-close = Fermer
card-dialog-person = Rien n'a été enregistré, car Slack ne m'a pas dit à temps qui tu es. Appuie de nouveau sur le bouton.
card-dialog-gone = Cette tâche a été supprimée entre-temps ; rien n'a donc été fait. « Annuler » sur sa carte la rétablit pendant dix minutes.
card-dialog-unknown = Cette carte n'est plus connue. Cherche la tâche dans Zoho.
card-dialog-not-open = Je n'ai pas pu l'ouvrir : Slack ne l'a pas pris à temps. Réessaie.

## Fiches de Zoho CRM

records-any-module = contact, lead, compte ou transaction
records-closed = « { $name } » n'a pas été cherché, car la connexion Zoho ne peut pas lire les fiches ; la tâche n'est donc pas liée. Un admin doit reconnecter avec `taskbot connect`.
records-several = Plusieurs fiches de Zoho CRM s'appellent « { $name } » ; la tâche n'est donc liée à aucune. Modifie-la et colle un lien.
records-as-before = Parmi plusieurs fiches « { $name } », elle est liée à la dernière utilisée ici : { $taken }.
records-left = « { $name } » n'est lié à aucune fiche de Zoho CRM ; la description le mentionne.
records-there-no-zoho-crm = Introuvable dans Zoho CRM : { $kind } « { $ref } ». La tâche n'est donc pas liée. Modifie-la : donne le nom tel qu'il y est, ou colle son lien.
records-record-link-not-zoho = La fiche du lien n'est pas (ou plus) dans Zoho CRM ; la tâche n'est donc pas liée. Modifie-la, ou regarde là-bas.
records-card-has-changed-since = Cette carte a changé depuis ; rien n'a donc été fait. Regarde-la de nouveau.
records-not-zoho-crm-any = « { $name } » n'est plus dans Zoho CRM ; rien n'a donc été lié. Choisis une autre fiche.
records-task-not-linked = { $err } La tâche n'est pas liée à « { $ref } ».
records-contacts = contact
records-leads = lead
records-accounts = compte
records-deals = transaction
records-none-of-these = Aucune de celles-ci
records-which-several-zoho-crm = Quel « { $name } » ? Plusieurs fiches de Zoho CRM sont possibles, et la tâche n'est pas encore liée.
records-meant-task-not-linked = Est-ce bien ce « { $name } » ? La tâche n'est pas encore liée.
records-which = Quel « { $asked } » ?

## Personnes

people-unknown = Impossible de voir qui travaille dans ton Zoho, car la connexion ne le permet pas ; la tâche revient donc à la personne connectée. Change cela dans Zoho, ou connecte aussi Zoho CRM avec `/task connect`.
people-which = « { $name } » peut être { $people } ; la tâche n'a donc été donnée à personne. Modifie-la : mentionne la personne, ou donne son nom complet.
people-has-task-zoho-which = { $name } a la tâche dans Zoho, qui ne prend qu'une personne ; les autres ne sont pas prévenus.
people-personal-task-zoho-mail = Une tâche personnelle de Zoho Mail ne peut pas être donnée à quelqu'un.
people-make-new-one-group = Crées-en une nouvelle dans un groupe.
people-choose-somebody-who-has = Choisis quelqu'un qui y a la même adresse e-mail, ou change le responsable dans Zoho.
people-nobody-those-named-known = Aucune des personnes nommées n'est connue dans ton Zoho ; la tâche reste donc à qui elle est.

## Fichiers

files-file = Fichier : { $name }
files-kept-with-first-task = Les fichiers sont gardés avec la première tâche de la série.
files-here = { " " }Il est ici : { $permalink }
files-file-could-not-be = Le fichier « { $name } » n'a pas pu être joint. { $err }{ $where }
files-linked = { $count ->
    [one] { $names } est en lien dans la description : une tâche reçoit au plus { $most } fichiers de { $megabytes } Mo, et seulement ceux que Slack détient lui-même et que Zoho accepte.
   *[other] { $names } sont en lien dans la description : une tâche reçoit au plus { $most } fichiers de { $megabytes } Mo, et seulement ceux que Slack détient lui-même et que Zoho accepte.
  }
files-slack-does-not-hold = Slack ne détient pas le fichier « { $name } ».
files-slack-did-not-give = Slack n'a pas donné le fichier « { $name } ».
files-file-too-large = Le fichier « { $name } » est trop lourd.
files-slack-asked-slow-down = Slack a demandé de ralentir.
files-slack-could-not-give = Slack n'a pas pu donner le fichier « { $name } ».
files-slack-does-not-let = Slack ne me laisse pas lire le fichier « { $name } ».

## Qui a le droit

rights-only-people-who-active = Seuls les membres actifs de cet espace de travail peuvent créer des tâches ici.
rights-only-members-workspace-can = Seuls les membres de cet espace de travail peuvent créer des tâches ici ; tu fais partie d'un autre. Demande à un collègue.
rights-guests-cant-make-tasks = Les invités ne peuvent ni voir ni changer de tâches dans Zoho. Demande à un membre à part entière de cet espace de travail de le faire pour toi.

## Changements d'une tâche déjà créée

changes-where-kept = son emplacement
changes-its-subtasks = ses sous-tâches
changes-its-followers = ses abonnés
changes-task-made-cant-be = D'une tâche déjà créée, on ne peut pas changer ici { $names } ; change-la dans Zoho, ou crée une nouvelle tâche.
changes-dates-series-cant-be = Les dates d'une série ne peuvent pas être changées ensemble.
changes-delete-make-new-one = Dis comment elle doit se répéter, par exemple `repeat every tuesday`.
changes-task-made-cant-begin = Une tâche déjà créée ne peut ni commencer ni cesser de se répéter.
changes-delete-make-new-one-2 = Supprime-la et crée-en une nouvelle qui convient.

## Ce qui attend, et ce qui a été abandonné

status-nothing = Tout ce que tu as demandé est dans Zoho.
status-no-letters = Rien n'a été abandonné.
status-taken-up = Un admin a relancé ce que tu avais demandé ({ $asked }). Ça va suivre.
status-dropped = Un admin a rejeté ce que tu avais demandé ({ $asked }) : ce ne sera pas fait. Redemande si tu en as besoin.
status-settled-before = C'est déjà relancé ou rejeté ; `/task admin` montre ce qui reste.
status-make = créer « { $title } »
status-complete = terminer « { $title } »
status-reopen = rouvrir « { $title } »
status-change = changer « { $title } »
status-put-off = reporter « { $title } »
status-delete = supprimer « { $title } »
status-restore = rétablir « { $title } »
status-skip = passer une date de « { $title } »
status-stop = arrêter la série « { $title } »
status-note = commenter « { $title } »
status-link-its-record = lier « { $title } » à sa fiche
status-make-next-task = créer la tâche suivante de « { $title } »
status-remind = te rappeler « { $title } »
status-compare-with-its-edited = comparer « { $title } » à son message modifié
status-keep-as = garder « { $title } » telle quelle
status-list-tasks = lister des tâches
status-take-up-again-what = relancer ce qui a été abandonné
status-drop-what-was-given = rejeter ce qui a été abandonné
status-show-link-zoho = montrer un lien vers Zoho
status-look-tasks-were-made = chercher des tâches créées en double
status-tasks-wait-yours-saved = { $problem } { $waiting } tâches attendent ; la tienne est enregistrée et va suivre.
status-taken-up-again = Relancé : { $asked }.
status-dropped-2 = Rejeté : { $asked }.
status-at-once = tout de suite
status-sent-as-soon-as = C'est envoyé dès que son tour vient.
status-task-saved-will-follow = { $problem } Ta tâche est enregistrée et va suivre.
status-given-up-ago = abandonné il y a { $span }
status-try-again = Je réessaie { $again }.
status-being-worked-on = en cours
status-task = une tâche
status-ago = il y a { $span }
status-in = dans { $span }
status-being-sent = en cours d'envoi, ou de vérification
status-may-be-there = C'est peut-être déjà dans Zoho ; j'y regarde avant de renvoyer quoi que ce soit, { $again } au plus tard.
status-waiting = en attente
status-saved = enregistré
status-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
  }
status-only-admins = Seul un admin de ce bot peut voir et régler ce qui a été abandonné. `/task status` montre ce que tu as demandé.
status-line = { $asked }, demandé { $since } : { $state }.
status-more-settle-these-first = Et encore { $more } ; règle d'abord celles-ci, ou utilise `taskbot dead`.
status-leave = Laisser
status-if-author-has-asked = Si l'auteur a redemandé entre-temps, ce sera fait deux fois.
status-will-never-be-done = Ce ne sera jamais fait. L'auteur en est informé.
status-not-yet = { $count ->
    [one] 1 de tes demandes n'est pas encore dans Zoho :
   *[other] { $count } de tes demandes ne sont pas encore dans Zoho :
  }
status-and-more = Et encore { $count }.
status-letters = { $count ->
    [one] 1 demande a été abandonnée. « Relancer » reprend là où elle en était ; « Rejeter » l'oublie. L'auteur est prévenu dans les deux cas.
   *[other] { $count } demandes ont été abandonnées. « Relancer » reprend là où elles en étaient ; « Rejeter » les oublie. L'auteur est prévenu dans les deux cas.
  }
status-retry = Relancer
status-drop-it = Rejeter
status-retry-sure = Relancer ?
status-drop-sure = Rejeter ?

## Une tâche d'une réaction, et d'où vient une tâche

reach-from-person = De { $person } dans Slack : { $link }
reach-from = De Slack : { $link }
reach-from-nowhere = De { $person } dans Slack
reach-made = J'en ai fait une tâche : { $title }. Sa carte est dans nos messages directs.
reach-made-due = J'en ai fait une tâche : { $title }, échéance { $due }. Sa carte est dans nos messages directs.
reach-existing = Tu as déjà une tâche de ce message : { $title }.
reach-nothing-there = Ce message n'a pas de mots qui puissent faire une tâche, ou il n'est plus là.
reach-may-not-read = Je ne peux pas lire les messages ici ; une réaction n'y crée donc pas de tâche. Utilise « Make a task » dans le menu du message, ou demande à un admin de me donner le droit de lire cette conversation.
reach-thread-unread = Je ne peux pas lire le message au-dessus ; dis donc la tâche en entier.
reach-slack-silent = Slack ne me donne pas ce message pour l'instant ; aucune tâche n'a donc été créée. Utilise « Make a task » dans son menu.

## Groupes et projets de Zoho Mail

places-closed = L'e-mail n'est pas rattaché à la tâche, car la connexion Zoho ne peut pas lire les boîtes ; son lien est dans le texte. Reconnecte-toi avec `/task connect` pour le permettre.
places-no-group = Zoho Mail n'a pas de groupe « { $name } ».
places-no-project = Zoho Mail n'a pas de projet « { $name } ».
places-no-project-in = Zoho Mail n'a pas de projet « { $name } » dans { $group }.
places-yours = Les tiens : { $names }.
places-in-no-group = L'utilisateur Zoho connecté n'est dans aucun groupe.
places-no-projects-in-group = Le groupe n'a pas de projets.
places-no-projects = Les groupes de l'utilisateur Zoho connecté n'en ont pas.
places-project-in = { $project } (dans { $group })
places-several-projects = Il y a plusieurs projets « { $name } » dans Zoho Mail. Ajoute { $choices }.

## Rappels que le bot sonne

remind-title = Rappel : { $title }.
remind-title-due = Rappel : { $title }, échéance { $when }.
remind-today = aujourd'hui
remind-tomorrow = demain
remind-on = le { $day }
remind-at = { $day } à { $time }
remind-yesterday = hier
remind-due-now = { $title } arrive à échéance maintenant.
remind-was-due = { $title } était à faire { $when }.
remind-several = { $count ->
    [one] Une tâche t'attend maintenant.
   *[other] { $count } tâches t'attendent maintenant.
  }
remind-more = Et { $count } de plus. `/task list overdue` montre toutes celles en retard.
remind-late = Une partie arrive en retard, car j'étais absent un moment.
remind-done = Terminée : { $title }.
remind-gone = { $title } n'est plus là.
remind-again = Je te rappellerai { $title } { $when }.
remind-put-off = { $title } : nouvelle échéance { $when }.
remind-again-20m = Dans 20 minutes
remind-again-1h = Dans une heure
remind-again-tomorrow = Demain matin
status-job = faire ce qui vient tout seul
status-ring = dire ce qui est prévu

## Sous-tâches

subtask-not-made = La sous-tâche « { $title } » n'a pas été créée.
subtask-add = Ajoute-la dans Zoho.

## Paroles : des mots qui agissent sur les tâches

talk-until-when = Jusqu'à quand ? Écris par exemple `{ $verb } until friday 3pm`.
talk-almost = Tu voulais dire { $commands } ? Si « { $words } » est une nouvelle tâche, mets-la entre guillemets.
talk-elsewhere = Je ne peux pas le faire ici. Dis-le dans le fil de la tâche, dans nos messages directs, ou après `/task`.
talk-no-change = Je ne lis pas ce qui doit changer. Écris par exemple `push to friday`, `make it high` ou `rename to …`.
talk-which = { $what } : quelle tâche ?
talk-which-alike = { $what } : laquelle de celles-ci ?
talk-make-new = Non, créer une tâche
talk-none-open = Je ne te trouve aucune tâche ouverte. `list` montre ce qu'a Zoho.
talk-none-done = Je ne te trouve aucune tâche terminée à rouvrir.
talk-none-like = Je ne te trouve aucune tâche ouverte comme « { $title } ». `find` avec un mot de son titre cherche plus loin.
talk-none-like-done = Je ne te trouve aucune tâche terminée comme « { $title } ».
talk-no-list = Il n'y a pas de liste de la dernière heure où le numéro { $number } pourrait figurer. Écris d'abord `list`.
talk-no-number = Il n'y a pas de numéro { $number } : la dernière liste a { $count ->
    [one] une tâche
   *[other] { $count } tâches
}.
talk-number-alone = Que faire du numéro { $number } ? Écris par exemple `done { $number }`.
talk-not-made-yet = « { $title } » n'est pas encore dans Zoho ; rien n'a donc été fait. Redis-le quand sa carte indique qu'elle y est.
talk-under-way = Ce que tu as demandé avant est encore en route ; rien n'a donc été annulé. Redis `undo` dans un instant.
talk-nothing-to-undo = Il n'y a rien des dix dernières minutes que je puisse annuler.
talk-not-undone = « { $title } » a changé depuis ; je ne peux donc pas l'annuler par un mot. Regarde sa carte.
talk-undone-together = J'annule { $count ->
    [one] une action
   *[other] { $count } actions
} sur { $of }.
talk-undo-all = Tout annuler
talk-leave = Laisser
talk-left = Laissé tel quel.
talk-too-old = Cette question a déjà sa réponse, ou date de trop longtemps. Redis-le.
talk-all-of-them = { $what } { $count ->
    [one] une tâche
   *[other] { $count } tâches
}
talk-really = { $what } { $count ->
    [one] cette tâche ?
   *[other] ces { $count } tâches ?
}
talk-started-complete = Je termine { $count ->
    [one] une tâche
   *[other] { $count } tâches
}. « Tout annuler » revient en arrière pendant dix minutes.
talk-started-reopen = Je rouvre { $count ->
    [one] une tâche
   *[other] { $count } tâches
}. « Tout annuler » revient en arrière pendant dix minutes.
talk-started-delete = Je supprime { $count ->
    [one] une tâche
   *[other] { $count } tâches
}. « Tout annuler » revient en arrière pendant dix minutes.
talk-started-skip = Je passe cette date { $count ->
    [one] d'une tâche
   *[other] de { $count } tâches
}. « Tout annuler » revient en arrière pendant dix minutes.
talk-started-snooze = Je déplace { $count ->
    [one] une tâche
   *[other] { $count } tâches
}. « Tout annuler » revient en arrière pendant dix minutes.
talk-started-change = Je change { $count ->
    [one] une tâche
   *[other] { $count } tâches
}. « Tout annuler » revient en arrière pendant dix minutes.
talk-more = • et encore { $count }
talk-repeats = Zoho ne peut pas répéter une tâche existante ; je fais donc à côté une série de « { $title } ». Supprimer l'ancienne ?
talk-delete-old = Supprimer l'ancienne
talk-keep-old = La garder
talk-one-of-several = « { $title } » : { $err }
talk-delete-series = « { $title } » est une série. Que faut-il en supprimer ?
talk-delete-one = Seulement celle-ci { $day }
talk-delete-all = Toute la série
talk-verb-complete = Terminer
talk-verb-reopen = Rouvrir
talk-verb-delete = Supprimer
talk-verb-skip = Passer
talk-verb-change = Changer
talk-verb-snooze = Déplacer
talk-verb-stop = Ne plus répéter
talk-verb-note = Commenter
talk-did-complete = « { $title } » est terminée. Pour annuler : le bouton ou le mot `undo`.
talk-did-reopen = « { $title } » est rouverte. Pour annuler : le bouton ou le mot `undo`.
talk-did-delete = « { $title } » est supprimée. Pour annuler : le bouton ou le mot `undo`.
talk-did-skip = Cette date de « { $title } » est passée. Pour annuler : le bouton ou le mot `undo`.
talk-did-stop = « { $title } » ne se répète plus. Pour annuler : le bouton ou le mot `undo`.
talk-did-note = Ton commentaire est ajouté à « { $title } ». Pour annuler : le bouton ou le mot `undo`.
talk-did-restore = « { $title } » est rétablie.
talk-did-link = « { $title } » est liée.
talk-did-change = « { $title } » est changée : { $facts }. Pour annuler : le bouton ou le mot `undo`.
talk-done-already = « { $title } » est déjà terminée.
talk-open-already = « { $title } » est déjà ouverte.
talk-nothing = « { $title } » est déjà ainsi ; rien n'a changé.
talk-gone = « { $title } » n'est plus dans Zoho ; rien n'a donc été fait.
talk-deleted = « { $title } » est supprimée. « Annuler » sur sa carte la rétablit pendant dix minutes.
talk-refused = « { $title } » n'a pas été créée dans Zoho ; il n'y a donc rien à faire. « Modifier » sur sa carte réessaie.
talk-undone = Annulé : « { $title } » est comme avant.
talk-undone-open = Annulé : « { $title } » est rouverte.
talk-undone-done = Annulé : « { $title } » est de nouveau terminée.
talk-undone-back = Annulé : « { $title } » est rétablie.
talk-fact-due = échéance { $value }
talk-fact-no-due = sans échéance
talk-fact-once = ne se répète plus
talk-fact-reminder = rappel { $value }
talk-fact-no-reminder = sans rappel
talk-fact-priority = priorité { $value }
talk-fact-no-priority = sans priorité
talk-fact-owner = pour { $value }
talk-fact-tags = tags { $value }
talk-fact-title = s'appelle maintenant « { $value } »
talk-you = toi
talk-bulk-select = Sélectionner plusieurs
talk-bulk-title = Plusieurs tâches
talk-bulk-tasks = Tâches { $first } à { $last }
talk-bulk-what = Que faire
talk-bulk-complete = Les terminer
talk-bulk-move = Les déplacer à un autre jour
talk-bulk-assign = Les donner à quelqu'un
talk-bulk-delete = Les supprimer
talk-bulk-when = Jusqu'à quand, pour les déplacer
talk-bulk-when-hint = En mots, comme « vendredi » ou « dans 2 jours ».
talk-bulk-who = À qui les donner
talk-bulk-next = Suivant
talk-bulk-none = Coche les tâches que tu veux.
talk-bulk-old = Cette liste date de trop longtemps. Redemande-la, puis sélectionne dedans.
talk-bulk-until = Jusqu'à { $when }.
talk-why = J'ai lu « { $text } » ainsi :
talk-why-field = • *{ $field }* : { $value } ← { $words }
talk-why-left = • *{ $field }* : { $value }
talk-why-asked = • *{ $what }* : { $more }
talk-why-implied = • { $value } : par convention ({ $convention })
talk-why-nothing = Tu n'as rien dit dernièrement que je puisse expliquer.

## Ce qui peut se modifier d'une tâche déjà créée

editable-in = Dans { $product }
editable-not-there-yet = Cette tâche n'est pas encore dans Zoho. Appuie de nouveau sur « Modifier » quand sa carte indique qu'elle est ouverte.
editable-no-more = Cette tâche a été supprimée ; il n'y a donc rien à modifier. « Annuler » sur sa carte la rétablit pendant dix minutes.
editable-unknown-card = Cette carte n'est plus connue ; elle ne peut donc pas être modifiée ici. Cherche la tâche dans Zoho.
editable-series-dates = Pour changer ses dates ensemble, écris dans le fil de la carte comment elle se répète, par exemple `repeat every tuesday`.
editable-cant-repeat-so = Une tâche ne peut pas se répéter ainsi. Choisis une règle en jours, semaines, mois ou années.
editable-repeats = Se répète { $said }. { $dates }

## Champs propres à l'organisation

own-fields-zoho-crm-needs-every = Zoho CRM le demande ici pour chaque tâche.

## Le formulaire

form-could-not-open = Je n'ai pas pu ouvrir le formulaire : Slack ne l'a pas pris à temps. Réessaie, ou dis-le en une ligne, comme `/task call Acme tomorrow 3pm`.
form-unknown-person = Non enregistré : Slack ne m'a pas dit à temps qui tu es. Appuie de nouveau sur le bouton.
form-hint-date = Le premier jour, si la tâche se répète.
form-hint-recurrence = En mots. Appuie sur Entrée pour voir les prochaines dates.
form-hint-reminder = Comme « 30 minutes avant » ou « la veille à 17h ». Sépare plusieurs rappels par « ; ».
form-hint-record = Un contact, lead, compte ou transaction : tape son nom, comme « Jane Doe at Acme », ou colle son lien.
form-hint-tags = Sépare plusieurs tags par une virgule.
form-hint-subtasks = Une par ligne.
form-hint-status = Zoho Mail connaît In Progress et Completed, et tes propres statuts par leur nom.
form-example-title = Appeler Acme pour le renouvellement
form-example-recurrence = un vendredi sur deux
form-stop-repeating = Ne plus répéter
form-hint-stop = La tâche affichée reste ; les suivantes disparaissent.
form-choose-record = Tape un nom
form-choose-group = Choisis ou tape un groupe
form-choose-project = Choisis ou tape un projet
form-choose-status = Choisis un statut
form-choose-often = Choisis la répétition
form-label-often = Souvent choisi
form-label-files = Fichiers
form-hint-files = Au plus { $most }. Ils sont gardés avec la tâche dans Zoho.
form-none-recurrence = Ne se répète pas
form-none-group = Aucun groupe
form-none-project = Aucun projet
form-as-typed = Utiliser « { $said } » tel quel
form-example-tags = renouvellements, t3
form-again-daily = Chaque jour jusqu'à l'échéance
form-again-weekly = Chaque semaine jusqu'à l'échéance
form-again-monthly = Chaque mois jusqu'à l'échéance
form-again-yearly = Chaque année jusqu'à l'échéance
form-time-zone = Dans le fuseau horaire { $zone }.
form-none-priority = Sans priorité
form-none-status = Celui par défaut de Zoho
form-more-fields = Plus de champs
form-edit-task = Modifier la tâche
form-new-task = Nouvelle tâche
form-make-task = Créer la tâche
form-choose-people = Choisir des personnes
form-repeat-examples = Par exemple « un vendredi sur deux » ou « le 15 de chaque mois jusqu'en décembre ».
form-reminder-examples = Écris-le comme « 30 minutes avant », « la veille à 17h » ou « demain à 9h ».
form-next-dates = { $said }. Prochaines dates : { $dates }.
form-cant-read-here = Je ne peux pas lire « { $said } » ici. { $examples }
form-label-product = Produit Zoho
form-label-date = Échéance
form-label-time = Heure d'échéance
form-label-again = Rappeler de nouveau
form-label-owner = Attribuée à
form-label-record = Fiche dans Zoho CRM
form-label-group = Groupe dans Zoho Mail
form-label-project = Projet du groupe
form-label-followers = Abonnés dans Zoho Mail
form-say-few-words-what = Dis en quelques mots ce qu'il y a à faire.
form-say-when-rings-first = Dis quand il sonne la première fois. { $examples }
form-time-needs-day-choose = Une heure demande un jour : choisis l'échéance pour { $time }, ou vide l'heure.
form-has-passed-choose-today = { $day } est passé. Choisis aujourd'hui ou un jour plus tard.
form-already-past-today-choose = Il est déjà plus de { $time } aujourd'hui. Choisis une heure plus tard, ou un autre jour.
form-does-not-fall-on = Elle ne tombe pas ce jour-là. Choisis le { $first }, le premier qui suit la répétition.
form-counts-back-from-due = Ce rappel se compte depuis une échéance. Choisis-en une plus haut, ou donne ici un jour et une heure.
form-time-stands-here-as = L'heure est indiquée ici et plus haut ({ $time }). Garde l'une des deux.
form-would-be-which-has = Ce serait { $when }, et c'est passé. Donne un moment plus tard, ou vide le champ.
form-label-title = Titre
form-label-description = Description
form-label-recurrence = Répétition
form-label-priority = Priorité
form-label-reminder = Rappel
form-label-status = Statut
form-label-tags = Tags
form-label-subtasks = Sous-tâches
form-none-again = Non
form-save = Enregistrer
form-cancel = Annuler

## Connexion

connect-only-admins = Seul un admin de ce bot peut le faire pour tout l'espace de travail. `/task connect` connecte ton propre Zoho, pour ce que tu fais.
connect-not-sure = Zoho ne l'a pas confirmé à temps ; ta connexion est donc toujours là. Retape-le dans une minute.
connect-browser-link-alone-good = Connecte { $whose } dans ton navigateur ; le lien n'est que pour toi, et vaut dix minutes.
connect-zoho-workspace = le Zoho de cet espace de travail
connect-zoho = ton Zoho
connect-zoho-2 = Connecter Zoho

## Ce que Slack a répondu

slack-refused = Slack a refusé { $method } : { $code }.
slack-asked-slow-down = Slack a demandé de ralentir.
slack-failed-at = Slack n'a pas pu faire { $method }.
slack-could-not-be-reached = Slack était injoignable.
slack-did-not-answer = Slack n'a pas répondu à { $method }.
slack-not-ours = Cette app n'est pas installée dans ton espace de travail ; rien n'a donc été fait. Demande à un de tes admins de l'installer.
slack-did-not-say-time = Slack n'a pas dit à temps de quel espace de travail il s'agit.

## Commandes qui finissent sans leur tâche

command-fault = Quelque chose a mal tourné de mon côté, plusieurs fois, et j'ai abandonné. Regarde dans Zoho si c'est fait, et donne à un de mes admins la référence { $reference }.
command-next-task-was-not = La tâche suivante de « { $title } » n'a pas été créée : { $err }
command-card-no-longer-known = Cette carte n'est plus connue ; rien n'a donc changé. Cherche la tâche dans Zoho.
command-request-saved-will-follow = { $err } Ta demande est enregistrée et va suivre.

## Priorités

priority-highest = La plus haute
priority-high = Haute
priority-normal = Normale
priority-low = Basse
priority-lowest = La plus basse

## L'onglet Accueil

home-head = Tes tâches, { $day }
home-new = Nouvelle tâche
home-all = Toutes mes tâches
home-settings = Paramètres
home-connect = Connecter Zoho
home-connect-title = Connecter Zoho
home-connect-close = Fermer
home-back = Retour à l'accueil
home-undo = Annuler
home-did-complete = Tu as terminé « { $title } ».
home-did-reopen = Tu as rouvert « { $title } ».
home-did-change = Tu as changé « { $title } ».
home-overdue = En retard ({ $count })
home-today = Aujourd'hui ({ $count })
home-ahead = 7 prochains jours ({ $count })
home-show-all = Afficher les { $count }
home-from-open = de { $user }, qui attend ta réponse
home-from-accepted = de { $user }, acceptée par toi
home-from-declined = de { $user }, refusée par toi
home-accept = Accepter
home-decline = Refuser
home-empty = Rien n'est en retard, et rien n'arrive à échéance dans les 7 prochains jours.
home-teach = Pour créer une tâche, appuie sur *Nouvelle tâche*, ou écris-la-moi en une ligne dans *Messages*, comme `call Acme next Tue 3pm, remind me 30m before` ou `send the report every Friday`. Dans tout canal, `/task` fait de même, et *Make a task* dans le menu d'un message en fait une de ce message.
home-more = Zoho a plus de tâches que je n'en ai parcouru.
home-load-head = Ta semaine
home-load = { $count ->
    [one] 1 tâche arrive
   *[other] { $count } tâches arrivent
  } à échéance dans les 7 jours à venir ; le jour le plus chargé : { $day } ({ $most }).
home-given = Confiées à d'autres
home-with = chez { $user }
home-with-open = chez { $user }, pas encore de réponse
home-with-accepted = chez { $user }, acceptée
home-with-declined = chez { $user }, refusée
home-asked-today = demandé aujourd'hui
home-chase = Demander poliment
home-waiting = Pas encore dans Zoho ({ $count })
home-waiting-line = { $asked }, demandé { $since } : { $state }.
home-waiting-more = `/task status` les montre toutes.
home-digest = Me l'envoyer chaque matin
home-digest-comes = Je t'envoie cela à { $time } les jours choisis. *Paramètres* permet de le changer ou de l'arrêter.
home-drawn = État à { $time }.
status-home = afficher ton onglet Accueil
status-chase = demander où en est « { $title } »
status-answer = répondre si « { $title } » est prise

## Tâches confiées à d'autres

handed-given = <@{ $user }> t'a confié « { $title } ». Tu la prends ?
handed-given-due = <@{ $user }> t'a confié « { $title } », échéance { $day }. Tu la prends ?
handed-asks = <@{ $user }> demande où en est « { $title } ». Un petit mot en retour suffit.
handed-asks-due = <@{ $user }> demande où en est « { $title } », échéance { $day }. Un petit mot en retour suffit.
handed-asked = J'ai demandé à <@{ $user }> où en est « { $title } ».
handed-asked-before = J'ai déjà demandé aujourd'hui à <@{ $user }> où en est « { $title } ». Je demande au plus une fois par jour ; redemande demain.
handed-done-before = « { $title } » est déjà terminée ; je n'ai donc demandé à personne.
handed-not-yours = Tu n'as pas confié « { $title } » ; je n'ai donc pas demandé. Sa carte montre à qui elle est.
handed-not-with = « { $title } » n'est plus chez cette personne ; rien n'a donc changé.
handed-over-done = « { $title } » est déjà terminée ; il n'y a plus rien à accepter ou à refuser.
handed-over-deleted = « { $title } » n'est plus là ; il n'y a plus rien à accepter ou à refuser.
handed-taken = <@{ $user }> s'en charge.
handed-not-taken = <@{ $user }> ne peut pas s'en charger.
handed-accepted = Tu prends « { $title } ». <@{ $user }> le voit.
handed-declined = Tu as refusé « { $title } ». Je l'ai dit à <@{ $user }> ; tant qu'elle n'est pas donnée à quelqu'un d'autre, elle reste à toi dans Zoho.
handed-declined-told = <@{ $user }> ne peut pas prendre « { $title } ». Elle reste chez cette personne dans Zoho ; modifie-la pour la donner à quelqu'un d'autre.
handed-unknown = Je ne connais plus cette tâche ; rien n'a donc changé. Cherche-la dans Zoho.
handed-not-now = Zoho ne répond pas pour l'instant ; je n'ai donc rien demandé sur « { $title } ». Réessaie dans une minute.

## Étapes de workflows. { $name } est une entrée de l'étape, { $words } ce qui lui a été donné.

steps-lacks = Cette étape n'a pas de valeur pour { $name }. Modifie le workflow et donne-lui-en une.
steps-product = Il n'y a pas de produit « { $words } ». Modifie le workflow : donne crm ou mail, ou rien.
steps-task-id = « { $words } » ne désigne aucune tâche. Utilise la valeur « Task » que donne une autre étape de Taskbot.
steps-unread = Je ne peux pas lire « { $words } » ({ $name }). Modifie le workflow et dis-le autrement, comme demain 15h, tous les vendredis, 30 min avant ou high.
steps-nothing = Cette étape ne change rien. Modifie le workflow et donne au moins une valeur en plus de la tâche.
steps-unknown = Il n'y a plus d'étape « { $name } ». Modifie le workflow et prends-en une qui existe.
steps-not-done = Ce n'est pas fait ; la personne pour qui l'étape agit sait pourquoi.

## Comment une ligne a été lue

read-several = plusieurs dates y sont nommées, et une tâche en a une ; avec « tous les » devant, elle se répète
read-unread = ce qui est exclu doit être un jour de la semaine, un mois ou une date
read-describes-noun-follows = cela décrit le nom qui suit
read-reads-like-name = cela se lit comme un nom propre
read-alone-no-date = seul, ce n'est pas une date
read-reads-like-verb = cela se lit comme un verbe
read-describes-word-follows = cela décrit le mot qui suit
read-reads-like-noun = cela se lit comme un nom commun
read-alone-may-be-ordinary = seul, ce peut être un mot ordinaire
read-length-time-alone-no = une durée seule n'est pas une date
read-another-phrase-date = une autre expression donne la date
read-another-phrase-already-says = une autre expression dit déjà la répétition
read-nothing-repeats-here = rien ne se répète ici
read-another-phrase-time = une autre expression donne l'heure
read-from = à partir du { $date_in_words }
read-months-without-day-skipped = les mois sans jour { $days } sont passés
read-no-day-fits-how = Aucun jour ne suit cette répétition. Quels jours est-ce ?
read-day-moves-from-year = Ce jour change d'une année à l'autre ; aucune règle ne le suit. À quelle date est l'échéance ?
read-may-be-subject-as = ce peut être le sujet aussi bien qu'une fiche du CRM
read-stays-title = « { $text } » reste dans le titre : { $why }.
read-time-alone-next-such = une heure seule est la prochaine à venir
read-series-begins-at-its = une série commence à sa prochaine date
read-rfc-5545-last-day = RFC 5545 ; « le dernier jour de chaque mois » prend le dernier
read-already-past-today-did = Il est déjà plus de { $time } aujourd'hui. Tu voulais dire demain à { $time } ?
read-has-passed-today-when = { $moment } est passé aujourd'hui. Quand dois-je te le rappeler ?
read-has-passed-today-when-2 = { $time } est passé aujourd'hui. Quand dois-je te le rappeler ?
read-already-past-today-did-2 = Il est déjà plus de { $time } aujourd'hui. Tu voulais dire { $evening } aujourd'hui, ou demain ?
read-on-which-days-when = Quels jours, quand tu dis « { $words } » ? Réponds par exemple « tous les lundis et jeudis ».
read-on-which-days = Quels jours, « { $words } » ? Réponds par exemple « tous les lundis et jeudis ».
read-too-long = Cela fait { $count } caractères ; j'en lis jusqu'à { $limit }. Raccourcis, ou mets les détails dans un commentaire.
read-too-many = C'est une liste de { $count } lignes ; je crée jusqu'à { $limit } tâches à la fois. Envoie-la en plusieurs parties.

status-reaction = créer une tâche à partir d'une réaction
status-question = poser une question sur { $title }
status-talk = faire ce que tu as dit : « { $title } »
status-several = créer plusieurs tâches
status-step = une étape d'un workflow
status-prompts = proposer quoi dire
read-from-a-message = Tâche d'un message

## Le volet de l'agent. Le titre d'une suggestion a au plus 75 caractères.

agent-about = Transforme une ligne comme « appeler Acme demain 15h » en tâche dans Zoho CRM ou Zoho Mail, et liste, change et termine des tâches.
agent-prompts = Ce que tu peux dire
agent-prompt-today = Qu'y a-t-il à faire aujourd'hui ?
agent-prompt-make = Créer une tâche
agent-prompt-overdue = Qu'est-ce qui est en retard ?
agent-prompt-help = Que sais-tu faire ?

## À la porte

door-not-saved = Non enregistré : je n'atteins pas ma mémoire pour l'instant ; rien ne se passera donc. Réessaie dans une minute.
door-unsure = Je ne sais pas si c'est enregistré : ma mémoire n'a pas répondu à temps. Regarde dans nos messages directs avant de le redire.
door-no-slack = Non enregistré : Slack ne me répond pas pour l'instant ; rien ne se passera donc. Réessaie dans une minute.
door-failed = Non enregistré : quelque chose a mal tourné de mon côté. Réessaie ; si cela se reproduit, donne à un de mes admins la référence { $reference }.
door-read = Enregistré : « { $title } ». Sa carte suit.
door-unread = Bien reçu. Je le lis ; la réponse suit.
door-only-know-try-help = Je ne connais que `{ $command }`. Essaie `{ $command } help`.

## Cartes : ce qui est vrai d'une tâche, et ce qui en est réglé

card-state-saved = Enregistrée, en route vers { $product }
card-state-waiting = Enregistrée, en attente de { $product }
card-state-refused = Non créée dans { $product }
card-state-open = À faire dans { $product }
card-state-done = Terminée dans { $product }
card-state-gone = Introuvable dans { $product } : supprimée ou plus visible
card-state-elsewhere = Désormais sur une autre carte
card-state-deleted = Supprimée dans { $product }
card-sending = J'envoie à { $product }…
card-doing-complete = Je termine dans { $product }…
card-doing-reopen = Je rouvre dans { $product }…
card-doing-change = Je change dans { $product }…
card-doing-snooze = Je reporte dans { $product }…
card-doing-delete = Je supprime dans { $product }…
card-doing-restore = Je rétablis dans { $product }…
card-doing-link = Je lie dans { $product }…
card-doing-skip = Je passe une date dans { $product }…
card-doing-note = Je change les commentaires dans { $product }…
card-in-direct-messages = Sa carte est dans nos messages directs.
card-left = { $state }, encore { $left } sur { $count }
card-view-task = Voir la tâche
card-subtasks-done = { $done } sur { $count } terminées : { $titles }
card-message-edited = Le message a été modifié et se lit maintenant ainsi :
card-update = Mettre à jour la tâche
card-keep = Garder telle quelle
card-fact-said = { $lower } { $value }
card-fact-repeats = Répétition
card-fact-next-dates = Prochaines dates
card-fact-reminder = Rappel
card-fact-for = Pour
card-fact-about = Concerne
card-fact-group = Groupe
card-fact-project = Projet
card-fact-tags = Tags
card-fact-followers = Abonnés
card-fact-files = Fichiers
card-fact-note = Commentaire
card-fact-subtasks = Sous-tâches
card-me = moi
card-priority-highest = la plus haute
card-priority-high = haute
card-priority-normal = normale
card-priority-low = basse
card-priority-lowest = la plus basse
card-complete = Terminer
card-undo = Annuler
card-reopen = Rouvrir
card-edit = Modifier
card-snooze = Reporter
card-snooze-hour = D'une heure
card-snooze-tomorrow = À demain
card-snooze-next-week = À la semaine prochaine

## Actions sur une tâche

act-something-else-was-done = Cette tâche a changé depuis ; cela n'est donc pas annulé. Regarde-la de nouveau.
act-undo-possible-ten-minutes = On peut annuler pendant dix minutes, et elles sont passées. Modifie plutôt la tâche.
act-changed-since = Cette carte a changé depuis ; rien n'a donc été fait. Regarde-la de nouveau.
act-not-seen = Ta connexion Zoho ne voit pas cette tâche, créée avec une autre ; rien n'a changé. Demande à <@{ $author }> de le faire, ou de partager la tâche avec toi dans Zoho.
act-remade = Zoho n'a pas pu rétablir la tâche, qui a donc été recréée ; les commentaires, les fichiers et l'historique de l'ancienne sont perdus.
act-there-nothing-restore-on = Il n'y a plus rien à rétablir sur cette carte.
act-subtask-could-not-be = La sous-tâche « { $title } » n'a pas pu être rétablie ; ajoute-la dans Zoho.

## Séries sur une carte

card-is-last = C'est la dernière tâche de la série.
card-was-last = C'était la dernière tâche de la série.
card-ended-in-zoho = Sa tâche est introuvable dans Zoho, supprimée ou plus visible ; la série est donc finie.
card-message-came-from-was = Le message d'où elle vient a été supprimé ; la tâche reste.

## Ce qui est dit au lieu de créer une tâche

answer-help =
    { "*" }Crée une tâche en la disant en une ligne.* Par exemple :
    • `/task call Acme about the renewal next Tue 3pm, high priority, remind me 30m before`
    • `/task water the plants every other Friday in mail`
    • `/task send the report every weekday at 9:30am until end of September`
    Ou écris-moi la même chose dans nos messages directs, sans `/task` ; ou nomme-moi dans un canal ou un fil, où une réponse comme `tomorrow 3pm` fait une tâche du message au-dessus. `/task` seul ouvre un formulaire, tout comme « Make a task » dans le menu d'un message.
    Dans le fil d'une tâche, écris `done`, `push to friday`, `assign to @bob`, `add note …`, `follow the thread`, `delete` ou `undo` ; ailleurs, ajoute le numéro de ta dernière liste (`done 2`) ou le titre (`finished the Acme call`).
    `my tasks`, `today`, `overdue`, `tasks for @name this week` ou `find renewal` listent ce qui est dans Zoho, `status` ce qui n'y est pas encore. Mon onglet Accueil et `digest` montrent ta journée. `in crm` et `in mail` choisissent le produit Zoho. Mets des mots entre guillemets pour les garder dans le titre.
answer-empty = Il n'y a rien à lire. Dis ce qu'il y a à faire et quand, comme `call Acme tomorrow 3pm` ; `help` en montre plus.
answer-list-elsewhere = Je ne peux pas lister les tâches ici. Tape `/task list`, ou écris-moi `list` dans nos messages directs.
answer-listed-by = Je peux lister les tâches par échéance, personne, fiche et groupe, et celles qui sont en retard ou terminées ; rien d'autre. Par exemple : `my tasks`, `overdue`, `tasks this week`, `tasks for @name`, `open tasks re Acme`.
answer-looks-like-several-tasks = On dirait plusieurs tâches à la fois, et j'en crée une à la fois. Envoie-les une par une.
answer-connect = Tape `/task connect` pour connecter ton Zoho ; `/task connect workspace`, tapé par un admin, le connecte pour tous.
answer-disconnect = Tape `/task disconnect` pour mettre fin à ta connexion à Zoho ; `/task disconnect workspace`, tapé par un admin, met fin à celle de tous.

## Paramètres illisibles

settings-unreadable = Cette version de moi ne peut pas lire ce qui a été choisi avant ; je le laisse donc tel quel. Demande à un de mes admins.

## Les pages qui connectent Zoho. C'est du HTML ; $who est un nom en gras.

page-connect = Connecter Zoho
page-connected = Connecté
page-not-connected = Non connecté
page-not-now = Pas maintenant
page-no-cookie = Ce navigateur n'a pas gardé le cookie que cette page lui a donné ; rien n'a donc été connecté. Autorise les cookies pour ce site, puis retape /task connect dans Slack.
page-away = Ma mémoire est injoignable pour l'instant ; rien n'a donc été connecté. Réessaie dans une minute.
page-for-workspace = Tu connectes Zoho en tant que { $who } dans Slack, pour tout l'espace de travail Slack : les tâches des personnes sans connexion à elles sont créées avec tes droits.
page-for-yourself = Tu connectes Zoho en tant que { $who } dans Slack, pour toi : ce que tu fais avec des tâches dans Slack se fait alors avec tes propres droits dans Zoho.
page-not-you = Si ce n'est pas toi, ferme cette page : quelqu'un d'autre agirait avec tes droits.
page-mailbox = Ne choisis Zoho Mail que si tu y as une boîte.
page-continue = Continuer vers Zoho
page-connected-as = Connexion établie en tant que { $account }.
page-close = Tu peux fermer cette page et revenir à Slack.

## Lecture d'une ligne

read-do-one-task-at = Je le fais pour une tâche à la fois. Laquelle d'abord ?
read-said-twice = La même chose est dite deux fois, de deux façons. Laquelle veux-tu dire ?
read-found-no-title-what = Je n'ai pas trouvé de titre. Qu'y a-t-il à faire ?
read-but-no-title-what = J'ai lu { $recurrence_in_words }, mais pas de titre. Qu'y a-t-il à faire ?
read-date-but-no-title = J'ai lu la date { $date_in_words }, mais pas de titre. Qu'y a-t-il à faire ?
read-what-should-do-type = Que dois-je faire ? Tape une tâche, ou : list, done, push to friday, help.

## Liens

links-elsewhere = Ce lien mène à un autre Zoho que celui qui est connecté ici. Ouvre-le dans Zoho.
links-records-cant-be-shown = Les fiches de « { $module } » ne peuvent pas être montrées ici. Ouvre le lien dans Zoho CRM.

## Résumés

digest-head = Ta journée, { $day }. En retard : { $late }. Pour aujourd'hui : { $now }.
digest-head-nothing = Ta journée, { $day } : rien n'est en retard, et rien n'est à faire aujourd'hui.
digest-more = Et { $count } de plus ; `/task list` les montre toutes.
digest-given = En retard chez les autres
digest-given-line = « { $title } » chez { $who }, pour le { $day }
digest-snooze = Reporter { $number }
digest-not-now = Zoho ou Slack ne répond pas pour l'instant, je ne peux donc pas montrer ta journée. Redemande dans une minute.
digest-channel-head = Tâches de ce canal, { $day }. Terminées ces 7 derniers jours : { $done }. Ouvertes : { $open }. En retard : { $late }.
digest-channel-done = Terminées ces 7 derniers jours ({ $count })
digest-channel-open = Ouvertes ({ $count })
digest-channel-more = Et { $count } de plus.
digest-channel-after = `/task settings` dans ce canal modifie ou arrête ce résumé.
status-digest = montrer ta journée
status-joint = tenir à jour la tâche partagée « { $title } »
settings-weekly-day = Résumé hebdomadaire dans ce canal, le
settings-weekly-day-hint = Publié une fois par semaine : quelles tâches ayant une carte ici sont terminées, ouvertes ou en retard.
settings-none-weekly-day = jamais
settings-weekly-at = Heure du résumé hebdomadaire
settings-weekly-zone = Fuseau horaire du résumé hebdomadaire
settings-weekly-zone-hint = Par exemple Europe/Paris, ou une ville.
settings-none-weekly-zone = celui de qui choisit le jour
settings-weekly-language = Langue du résumé hebdomadaire
settings-none-weekly-language = celui de qui choisit le jour

## Series that go on

status-extend = créer les prochaines dates de « { $title } »
series-extended = Le { $day }, j'ai ajouté { $count ->
    [one] une date
   *[other] { $count } dates
  } avant la fin des autres.
series-not-extended = Zoho n'a pas accepté les dates suivantes : la série se termine donc avec celles qui existent. Je réessaie plus tard.
series-not-extended-why = Les dates de « { $title } » après le { $day } n'ont pas pu être créées. { $why } Je réessaie plus tard ; tu n'as rien à faire pour celles qui existent.
series-reopen-first = Cette tâche est terminée. Rouvre-la d'abord, puis dis comment elle se répète.
card-menu-reopen = Rouvrir { $day }
series-say-rule = Dis comment la série doit se répéter désormais, par exemple `repeat every tuesday at 4pm`.
series-given-up = Zoho a refusé la tâche suivante pendant une semaine : la série est donc terminée. Crée-en une nouvelle quand ce sera réglé.
series-ended-in-zoho = Ses tâches ouvertes sont introuvables dans Zoho, supprimées ou plus visibles : je n'ajoute donc plus de dates.
series-left-out = { $count ->
    [one] Il n'y a pas de tâche pour le { $first } : je n'ai pas pu la créer ce jour-là.
   *[other] Il n'y a pas de tâches pour { $count } dates du { $first } au { $last } : je n'ai pas pu les créer à leur jour.
  }

## seen

seen-completed = { $by } a terminé « { $title } » dans Zoho.
seen-completed-by-nobody = « { $title } » a été terminée dans Zoho.
seen-reopened = { $by } a rouvert « { $title } » dans Zoho.
seen-reopened-by-nobody = « { $title } » a été rouverte dans Zoho.
seen-deleted = { $by } a supprimé « { $title } » dans Zoho.
seen-deleted-by-nobody = « { $title } » est introuvable dans Zoho : elle a été supprimée ou n'est plus visible.
seen-restored = { $by } a restauré « { $title } » dans Zoho.
seen-restored-by-nobody = « { $title } » a été restaurée dans Zoho.
seen-changed = { $by } a modifié « { $title } » dans Zoho : { $changes }.
seen-changed-by-nobody = « { $title } » a été modifiée dans Zoho : { $changes }.
seen-also = Aussi modifié : { $changes }.
seen-several = { $count } de tes tâches ont été modifiées dans Zoho :
seen-more = { $count -> 
    [one] Et une de plus.
   *[other] Et { $count } de plus.
  }
seen-status-look = montrer ce qui a changé pour « { $title } » dans Zoho
seen-status-tell = dire ce qui a changé dans Zoho

## Threads and notes: a card's thread and the notes of its task, kept in step

card-menu-follow = Suivre le fil
card-menu-unfollow = Ne plus suivre
card-menu-gather = Ajouter les réponses
talk-verb-follow = Suivre le fil de
talk-verb-gather = Ajouter les réponses à
threads-files = Fichiers : { $names }
threads-signed = { $author } dans Slack : { $link }
threads-signed-only = { $author } dans Slack
threads-mail = Les tâches de Zoho Mail n'acceptent pas de commentaires. Choisis « Ajouter les réponses » sur la carte pour ajouter à la description ce qui a été écrit ici.
threads-nothing-new = Il n'y a rien de nouveau à ajouter : la description a déjà tout ce qui a été écrit dans ce fil.
threads-full = Il n'y a plus de place dans la description. Raccourcis-la dans Zoho, puis réessaie.
threads-more = La suite dans le fil : { $link }
threads-no-scope = Je n'ai pas le droit de lire les messages ici : il manque un scope à l'app (channels:history, groups:history ou im:history). Demande à un admin de l'ajouter ; `taskbot doctor` dit lequel.
threads-not-there = Je ne suis pas dans cette conversation. Invite-moi, puis réessaie.
threads-no-card = La carte n'est pas encore publiée. Réessaie dans un instant.
threads-closed = Je ne peux plus écrire dans le fil de « { $title } », alors je ne le suis plus. Dès que je le peux, choisis de nouveau « Suivre le fil » sur sa carte.
threads-not-noted = Ta réponse reste dans le fil, mais n'est pas devenue une note de « { $title } » dans Zoho : { $err }
threads-note = Note dans Zoho de { $author }
threads-note-changed = Note dans Zoho de { $author }, modifiée
threads-note-deleted = Cette note a été supprimée dans Zoho.
threads-followed = Je suis le fil de cette carte : les réponses deviennent des notes dans Zoho, et les notes arrivent comme réponses.
threads-did-follow = Je suis maintenant le fil de « { $title } » : les réponses deviennent des notes dans Zoho, et les notes arrivent comme réponses. `stop following` y met fin.
threads-did-unfollow = Je ne suis plus le fil de « { $title } ». Ce qui est noté reste.
threads-did-gather = J'ai ajouté les réponses à la description de « { $title } ». Annule avec le bouton ou le mot `undo`.
threads-status-follow = suivre le fil de « { $title } »
threads-status-reply = noter une réponse sur « { $title } » dans Zoho
threads-status-notes = chercher de nouvelles notes de « { $title } »
threads-status-echo = dire une note de « { $title } » dans son fil
threads-status-gather = ajouter les réponses à la description de « { $title } »

## What may be no task: one unknown word, or a question. { $commands } come as `code`, with commas and “or”.

unclear-word = Je ne suis pas sûr que « { $words } » soit une tâche. Voulais-tu dire { $commands } ?
unclear-unknown = Je ne suis pas sûr que « { $words } » soit une tâche, et je ne connais pas cette commande. { $commands } en serait une.
unclear-question = Je ne peux pas répondre aux questions, mais je tiens tes tâches. Essaie { $commands }.
unclear-make = Créer la tâche quand même

## Tâches de plusieurs personnes

joint-progress = { $done } sur { $count } terminées.
joint-none-left = Plus personne n'en a une part.
joint-done = Terminée : { $people }.
joint-open = Ouverte : { $people }.
joint-coming = En route vers Zoho : { $people }.
joint-refused = Pas dans Zoho : { $people }.
joint-deleted = Supprimée : { $people }.
joint-gone = Introuvable, supprimée ou plus visible : { $people }.
joint-accepted = { $name } (acceptée)
joint-declined = { $name } (refusée)
joint-complete = Terminer…
joint-complete-all = Les { $count } parts
joint-complete-one = La part de { $name }
joint-more = Plus…
joint-delete-all = Supprimer les { $count } parts
joint-delete-one = Supprimer la part de { $name }
joint-stop-all = Ne plus répéter : les { $count } parts
joint-stop-one = Ne plus répéter : { $name }
joint-later-tomorrow = Tout reporter à demain
joint-later-next-week = Tout reporter à la semaine prochaine
joint-did-later = Reportées ensemble par { $who }. Annuler revient en arrière.
joint-reopen-all = Rouvrir les { $count } parts
joint-reopen-one = Rouvrir la part de { $name }
joint-did-reopen = Rouvertes ensemble par { $who }. Annuler les termine à nouveau.
joint-which-reopen = Plusieurs personnes ont cette tâche. La part de qui faut-il rouvrir ?
joint-sure = Vraiment ?
joint-sure-text = C'est fait aussitôt dans Zoho, pour chaque part choisie. Annuler le reprend pendant dix minutes.
joint-yes = Oui
joint-did-complete = Terminées ensemble par { $who }. Annuler rouvre ces parts.
joint-did-delete = Supprimées par { $who }. Annuler ramène ces parts.
joint-did-stop = { $who } a mis fin à la série. Annuler la reprend.
joint-did-change = Modifié par { $who }. Annuler revient en arrière.
joint-did-people = { $who } a changé qui l’a. Annuler revient en arrière.
joint-people-same = Ces personnes l’ont déjà, donc rien n’a été changé.
joint-taken-back = Cela a été annulé. La tâche figure de nouveau sur la carte où elle était avant.
joint-asked = Je change « { $title } » pour toutes les personnes qui l’ont et n’ont pas fini. La carte montre où en est chacune ; `undo` revient en arrière.
joint-handed-out = Je donne « { $title } » à { $count } personnes. La carte dans tes messages avec moi montre où en est chacune.
joint-unknown = { $name } ne désigne pas clairement une personne dans Zoho, qui n'en a donc pas de part. Crée une tâche avec le nom entier.
joint-not-yours = Cette part est à quelqu'un d'autre, rien n'a donc été changé. Tu peux agir sur la tienne ; qui a donné la tâche, sur toutes.
joint-nothing = Il ne reste aucune part à laquelle le faire. La carte montre où en est chacune.
joint-one-by-one = Chacun a sa propre tâche, dis-le donc de l'une d'elles : ouvre-la depuis la carte, ou liste-la avec `tasks for @name`.
joint-all = Les { $count }
joint-which-complete = Plusieurs personnes ont cette tâche. La part de qui faut-il terminer ?
joint-which-delete = Plusieurs personnes ont cette tâche. La part de qui faut-il supprimer ?
joint-which-stop = Plusieurs personnes ont cette série. Celle de qui ne doit plus se répéter ?

## A task of Zoho shown where its link was said

import-which = Colle derrière l'adresse de la tâche dans Zoho, par exemple `link https://crm.zoho.com/crm/tab/Tasks/…`.
import-elsewhere = Je ne peux pas montrer de tâches de Zoho ici. Envoie-moi l'adresse en message direct.
import-no-task = Cette adresse ne mène à aucune tâche que je connais. Ouvre la tâche dans Zoho et copie l'adresse de là.
import-not-seen = Je ne vois pas cette tâche dans ton Zoho : elle est supprimée, ou tu ne peux pas la voir. Demande à son responsable de la partager avec toi.
import-private = C'est une tâche personnelle de quelqu'un dans Zoho Mail, alors je ne la montre pas. Son propriétaire peut la lier.
import-shown = La carte de « { $title } » est dans nos messages directs.
import-there = La carte de « { $title } » est déjà ici.
import-status = montrer ici une tâche de Zoho

## Descriptions in Zoho: what there is no field for. A due time's words begin its line, and tell it again.

zoho-named = { $kind ->
    [Tags] Tags
    [Fields] Champs
    [Group] Groupe
    [Project] Projet
    [Status] Statut
   *[Followers] Abonnés
  } : { $name }
zoho-due-time = Heure d'échéance :
zoho-typed-as = {""}, écrit { $zone }
zoho-subtask-due = { $title } (échéance le { $day })

## Months that a series leaves out

skipped-months = Les mois sans jour { $days } sont omis. Pour le dernier jour, dis « chaque dernier jour du mois ».

## Words that only look like a field

phrase-day-passed = ce jour est passé
phrase-part-of-number = cela fait partie d'un numéro
phrase-not-meant = ce jour a été exclu

## Tags of Zoho CRM

crm-tags-rule = Dans Zoho CRM, un tag a { $longest } caractères au plus, sans « < », « > », virgule ni emoji, et une tâche { $most } tags au plus.
crm-tags-named = La description cite { $names }.
crm-tags-otherwise = Dis { $names } plus court ou autrement.
