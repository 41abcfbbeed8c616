### Italian. The style guide stands at the top of en.ftl.

## Said everywhere

and = { $first } e { $last }
or = { $first } o { $last }

## Date, ripetizioni e promemoria

words-date-pattern = EEE d MMM y
words-day-pattern = d MMM y
words-today = oggi, { $date }
words-tomorrow = domani, { $date }
words-minutely = { $interval ->
    [1] ogni minuto
   *[other] ogni { $interval } minuti
  }
words-hourly = { $interval ->
    [1] ogni ora
   *[other] ogni { $interval } ore
  }
words-daily = { $interval ->
    [1] ogni giorno
   *[other] ogni { $interval } giorni
  }
words-weekly = { $interval ->
    [1] ogni settimana
   *[other] ogni { $interval } settimane
  }
words-monthly = { $interval ->
    [1] ogni mese
   *[other] ogni { $interval } mesi
  }
words-yearly = { $interval ->
    [1] ogni anno
   *[other] ogni { $interval } anni
  }
words-workdays = { $interval ->
    [1] ogni giorno lavorativo
   *[other] ogni { $interval } giorni lavorativi
  }
words-every-weekday = ogni giorno lavorativo
words-on-weekdays = { $head } nei giorni lavorativi
words-every-days = ogni { $days }
words-every-other-day = ogni due settimane di { $days }
words-weekly-on = { $head } di { $days }
words-on = { $head } { $days }
words-in-week = { $head } nella settimana { $weeks }
words-in-months = { $head } di { $months }
words-except-months = { $head } tranne a { $months }
words-on-date = { $head } il { $days } { $months }
words-ordinal = { $weekday ->
    [6] { $n }ª
   *[other] { $n }°
  }
words-monthday = { $n }
words-last = { $weekday ->
    [6] ultima
   *[other] ultimo
  }
words-to-last = { $nth } dalla fine
words-the-weekday = { $weekday ->
    [6] la { $nth } { $day }
   *[other] il { $nth } { $day }
  }
words-the-last-weekday = { $weekday ->
    [6] l'ultima { $day }
   *[other] l'ultimo { $day }
  }
words-the-workday = il { $nth } giorno lavorativo
words-the-instance = il { $nth } dei giorni { $days }
words-the-days = il giorno { $nth }
words-the-last-days = l'{ $nth } giorno
words-the-yeardays = il { $nth } giorno dell'anno
words-plain-days = di { $days }
words-at = { $what } alle { $time }
words-when-done = { $rule } dopo il completamento
words-from = { $text } dal { $day }
words-until = { $text } fino al { $day }
words-times = { $text }, { $count ->
    [one] { $count } volta
   *[other] { $count } volte
  }
words-except = { $text }, tranne il { $days }
words-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
  }
words-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
  }
words-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
  }
words-before = { $span } prima
words-when-due = alla scadenza
words-on-the-day = il giorno stesso
words-the-day-before = il giorno prima
words-days-before = { $count } giorni prima

## Link che si espandono, e il pannello laterale

links-task = Attività
links-task-of = Attività di { $product }
links-record-of = { $module } in { $product }
links-module = { $module ->
    [Contacts] Contatto
    [Leads] Lead
    [Accounts] Account
    [Deals] Trattativa
   *[other] Record
}
links-details = Dettagli
links-open-for-details = Apri per vedere ciò che il tuo Zoho ti mostra.
links-untitled = Senza titolo
links-somebody = Qualcuno
links-nobody = Nessuno
links-not-set = Non impostato
links-field = { $name ->
    [status] Stato
    [due_date] Scadenza
    [priority] Priorità
    [assignee] Per
    [created_by] Creata da
    [description] Descrizione
   *[other] { $name }
}
links-due = Scadenza
links-due-example = domani, martedì prossimo, 30 maggio
links-on-its-way = Salvata, in viaggio verso { $product }
links-gone = Non è più in { $product }
links-done = Completata
links-to-do = Da fare
links-priority = { $level ->
    [highest] Massima
    [high] Alta
    [low] Bassa
    [lowest] Minima
   *[normal] Normale
}
links-about = Riguarda
links-repeats = Ripetizione
links-reminder = Promemoria
links-time = Ora di scadenza
links-group = Gruppo
links-project = Progetto
links-tags = Tag
links-working = In corso
links-do-complete = Completa
links-do-reopen = Riapri
links-do-undo = Annulla
links-do-tomorrow = Rimanda a domani
links-do-next-week = Rimanda a settimana prossima
links-do-skip = Salta questa volta
links-do-open = Apri in Zoho
links-whole-series = Cambia tutte le { $count } attività ancora aperte della serie.
links-record-field = { $name ->
    [Account_Name] Azienda
    [Company] Azienda
    [Contact_Name] Contatto
    [Title] Ruolo
    [Email] E-mail
    [Phone] Telefono
    [Mobile] Cellulare
    [Owner] Responsabile
    [Industry] Settore
    [Website] Sito web
    [Billing_City] Città
    [Lead_Status] Stato
    [Lead_Source] Origine
    [Stage] Fase
    [Amount] Importo
    [Closing_Date] Data di chiusura
   *[other] { $name }
}
links-not-shown = Non mostrato qui
links-no-answer = Zoho o la mia memoria non risponde in questo momento. Aggiorna tra poco, oppure apri in Zoho.
links-as-last-known = Zoho non risponde in questo momento: questa è l'attività come l'ho vista l'ultima volta. Aggiorna tra poco.
links-not-there = Zoho non ti mostra nulla a questo link: è stato eliminato, oppure non puoi vederlo.
links-not-known = Questo link non porta a nulla che io possa mostrare qui. Aprilo in Zoho.
links-not-yours = Qui non puoi vederlo
links-title-missing = Dai un titolo all'attività.
links-title-long = Un titolo ha al massimo { $most } caratteri. Accorcialo di { $over }.
links-text-long = Qui una descrizione può avere { $most } caratteri. Accorciala di { $over }, o cambiala in Zoho.
links-date-unread = Dai una data come { $example }.
links-choice-unknown = Scegli una delle opzioni proposte.
links-note-without-text = (senza testo)
links-note-empty = Prima scrivi qualcosa.
links-note-kept = I commenti si modificano e si eliminano in Zoho. Scrivine un altro qui, o apri lì l'attività.
links-no-notes = Qui non ci sono commenti: Zoho li tiene solo nelle attività CRM.
links-comment-on-its-way = { $text } (salvato, in viaggio verso Zoho)

## Zoho: come ci arriva un'attività, e che cosa lo impedisce

zoho-refused-http-without-saying = Zoho ha rifiutato (HTTP { $status }) senza dire perché; chiedi al tuo admin Zoho.
zoho-weeks = { $count ->
    [one] { $count } settimana
   *[other] { $count } settimane
  }
zoho-busy = Zoho ci chiede di rallentare; nulla è cambiato, e riproverò.
zoho-away = Zoho non risponde bene in questo momento; nulla è cambiato, riprova tra un minuto.
zoho-partly-written = Zoho ha salvato { $written } attività su { $sent } e rifiutato le altre: { $error } { $unknown }
zoho-unknown = Zoho non ha confermato: forse è fatto, forse no. Controllerò prima di inviare di nuovo qualcosa.
zoho-reconnect = Zoho non accetta più questa connessione; un admin deve rifarla con `taskbot connect`.
zoho-repetition-has-no-dates = Questa ripetizione non ha date.
zoho-say-days-there-every = Indica giorni che esistono («ogni mese») e una fine più lontana, oppure { $alone }.
zoho-holds-one-reminder-task = { $product } tiene un solo promemoria per attività, quindi solo io te la ricordo { $others }.
zoho-reminders-time-has-passed = L'ora del promemoria è passata, quindi in { $product } non c'è.
zoho-text-too-long-s = Il testo è troppo lungo per la descrizione di { $product }; lì manca la fine.
zoho-tasks-repeat-daily-at = Le attività di { $product } si ripetono al massimo una volta al giorno.
zoho-say-every-day-or = Scrivi «ogni giorno», oppure { $alone }.
zoho-not-known = { $product } non conosce { $name }.
zoho-assign-someone-who-or = Assegna a qualcuno che c'è, o aggiungi lì la persona.
zoho-reminder-before-due-date = Un promemoria prima della scadenza ha bisogno di una scadenza.
zoho-say-when-task-due = Indica anche la scadenza dell'attività.
zoho-alone = togli la ripetizione per creare solo la prima attività
zoho-kept = Zoho non ha una regola per questo, quindi la serie la tiene Taskbot: crea l'attività successiva quando questa è completata o arriva il suo giorno.
zoho-kept-by-completion = Zoho ripete solo a date fisse, quindi la serie la tiene Taskbot: crea l'attività successiva quando questa è completata.
zoho-cant-change-how-task = { $product } non può cambiare la ripetizione di un'attività già creata.
zoho-delete-make-new-one = Eliminala e creane una nuova.
zoho-cant-be-linked-task = A questa attività non si può collegare { $names }.
zoho-choose-one-record-or = Scegli un solo record, o un contatto con il suo account.
zoho-cant-empty-here = Qui { $product } non può svuotare: { $fields }.
zoho-set-another-value-instead = Imposta un altro valore, o svuotalo in Zoho.
zoho-series-cant-remind-each = Una serie di { $product } non può ricordare { $words }, quindi ognuna delle sue { $dates } attività riceve il proprio promemoria una volta creata.
zoho-part = Fa parte di: { $title }
zoho-cant-say-one-series = { $product } non può dirlo in una sola serie, quindi ne riceve { $count } che insieme hanno esattamente queste date.
zoho-tasks-have-no-named = Le attività di { $product } non hanno un { $lower ->
    [group] gruppo
    [project] progetto
   *[other] { $lower }
  }; «{ $name }» è nella descrizione.
zoho-only-first-dates-made = Si creano solo le prime { $count } date, fino al { $day_words }: { $product } non ne prende di più in una volta. Aggiungo le altre in tempo.
zoho-repeats-until-dates-because = Si ripete fino al { $day_words } ({ $count } date), perché { $product } ha bisogno di una data di fine. Ne aggiungo altre prima che finiscano.
zoho-reminder-set-first-date = Il promemoria { $words } è impostato per la prima data.
zoho-has-no-rule-one = { $product } non ha una regola per questo: un'attività per ogni data.
zoho-reminder-set-first-date-2 = Il promemoria è impostato per la prima data; non è documentato se { $product } lo ripete.
zoho-cant-say-one-repeating = { $product } non può dirlo in una sola attività ripetuta, quindi ne riceve { $count } con esattamente queste date.
zoho-cant-make-task-repeat = { $product } non può ripetere un'attività così.
zoho-delete-make-new-one-2 = Eliminala e creane una nuova che si ripete.
zoho-has-three-priorities-goes = { $product } ha tre priorità; lì «{ $priority }» diventa «{ $priorities }».
zoho-s-reminders-ring-once = I promemoria di { $product } suonano una volta, quindi solo io te lo ricordo di nuovo.
zoho-could-not-be-set = { $kind ->
    [Group] Non ho potuto impostare il gruppo
    [Project] Non ho potuto impostare il progetto
    [Status] Non ho potuto impostare lo stato
    [Followers] Non ho potuto impostare chi segue
   *[other] { $kind }: non impostato
  } in { $product }, quindi «{ $name }» è nella descrizione.
zoho-could-not-be-made = { $product } non permette questo responsabile: { $said }. È quindi indicato nella descrizione.
zoho-before-at = { $span } prima alle { $time }
zoho-on-at = il { $day_words } alle { $at }
zoho-before = { $span } prima
zoho-on-day-at = il giorno stesso alle { $time }
zoho-author = l'autore
zoho-slack-user = utente Slack { $slack }
zoho-gets-characters-title-description = { $product } riceve { $title_limit } caratteri del titolo; la descrizione lo ha per intero.
zoho-assigned-as-typed = Assegnata a (come scritto): { $said }
zoho-not-linked-named-description = «{ $text }» non è collegato in { $product }; è nella descrizione.
zoho-at-due-time = all'ora di scadenza
zoho-about = Riguarda: { $text }
zoho-crms-reminders-ring-once = I promemoria di Zoho CRM suonano una volta, quindi lì questo è impostato per la prima ora e solo io te lo ricordo di nuovo.
zoho-without-due-date-reminder = Senza una scadenza, un promemoria non sa fino a quando suonare, quindi suona una volta.
zoho-cant-be-given-as = «{ $name }» non può essere indicato come campo a parte.
zoho-say-tasks-text-instead = Scrivilo nel testo dell'attività.
zoho-custom-fields = campi personalizzati
zoho-mail-has-no-way = Zoho Mail non permette di svuotare «{ $name }».
zoho-set-another-one-instead = Imposta un altro valore, o cambialo in Zoho.
zoho-mail-tasks-have-no = Le attività di Zoho Mail non hanno { $kind ->
    [tags] tag
    [records] record
   *[other] { $kind }
  }.
zoho-write-into-description-instead = Scrivilo nella descrizione.
zoho-crm-tasks-have-no = Le attività di Zoho CRM non hanno gruppo, progetto né sottoattività.
zoho-ask-them-mail = Chiedili in Zoho Mail.
zoho-was-not-found-crm = Non ho trovato «{ $text }» in Zoho CRM.
zoho-say-records-whole-name = Scrivi il nome completo del record.
zoho-no-crm-id = «{ $value }» non è un ID di Zoho CRM.
zoho-ask-list-again = Chiedi di nuovo l'elenco.
zoho-crm-cant-be-asked = A Zoho CRM non si può chiedere lo stato «{ $value }».
zoho-ask-all-tasks-instead = Chiedi invece tutte le attività.
zoho-list-cant-be-continued = Questo elenco non può continuare.
zoho-ask-again = Chiedilo di nuovo.
zoho-crm-wants-every-task = Il tuo Zoho CRM vuole { $names } in ogni attività.
zoho-give-form-or-ask = Compilalo nel modulo, o chiedi al tuo admin un valore predefinito o di renderlo facoltativo.
zoho-set-by-crm-itself = «{ $label }» lo imposta Zoho CRM.
zoho-leave-out = Toglilo.
zoho-has-no-value-crm = Nel tuo Zoho CRM «{ $label }» non ha il valore «{ $value }».
zoho-choose-one = Scegli tra: { $offered }.
zoho-crm-tasks-have-no-2 = Le attività di Zoho CRM non hanno un campo «{ $name }».
zoho-there = Ci sono: { $labels }.
zoho-whether-crm-knows-cant = Non posso controllare se il tuo Zoho CRM conosce { $lower ->
    [status] lo stato
    [priority] la priorità
   *[other] { $lower }
  } «{ $value }».
zoho-choose-one-2 = Scegli tra: { $join }.
zoho-whether-crm-has-field = Non posso controllare se il tuo Zoho CRM ha il campo «{ $name }».
zoho-leave-out-or-ask = Toglilo, o chiedi a un admin di riconnettere Zoho con `taskbot connect`.
zoho-takes-not = «{ $label }» vuole { $kind }, non «{ $value }».
zoho-correct-send-again = Correggi e invia di nuovo.
zoho-task-cant-be-linked = Da qui un'attività non si può collegare a un record di «{ $name }», solo a contatti, lead, account e trattative. Collegala in Zoho CRM.
zoho-empty-note-says-nothing = Un commento vuoto non dice nulla.
zoho-write-its-text = Scrivi il suo testo.
zoho-note-crm-holds-characters = In Zoho CRM un commento contiene { $longest_note } caratteri.
zoho-make-shorter-or-attach = Accorcialo, o allega un file.
zoho-has-more-than-20 = «{ $name }» supera i 20 MB, che Zoho CRM non accetta.
zoho-share-link-instead = Condividi invece un link.
zoho-no-mail-task-there = Lì nessuna attività di Zoho Mail ha lo stato «{ $name }». Scegli tra: { $there }.
zoho-too-large-mail-which = «{ $name }» è troppo grande per Zoho Mail, che accetta { $count } MB. Metti invece un link.
zoho-task-changed-but-its = L'attività è cambiata, ma i suoi tag no: { $err }
zoho-took-change-but-could = Zoho ha preso la modifica, ma non ho ancora potuto rileggerla.
zoho-mail-took-change-but = Zoho Mail ha preso la modifica, ma non ho ancora potuto rileggerla.
zoho-not-connected-but-can-be = Zoho non è ancora connesso. Scrivi `/task connect` per connettere il tuo; un admin lo connette per tutti con `/task connect workspace`.
zoho-own-needed = Qui ognuno usa il proprio Zoho, e il tuo non è ancora connesso a { $product }; scrivi `/task connect`.
zoho-grant-gone = Questo è partito verso { $product } con una connessione che non c'è più, quindi non posso controllare se è stato creato. Guarda in Zoho se c'è, o riconnetti quell'account Zoho con `/task connect`.
zoho-workspace-connected-but-not = Quest'area di lavoro è connessa a Zoho, ma non a { $product_names }; un admin lo aggiunge riconnettendo con `taskbot connect`.
zoho-there-too-many-tasks = In Zoho Mail ci sono troppe attività per scorrerle. Indica un gruppo o un progetto.
zoho-unreachable = Zoho non è raggiungibile in questo momento; nulla è cambiato, e riproverò.
zoho-reconnect-own = Zoho non accetta più la tua connessione; riconnettiti: scrivi `/task connect`.
zoho-too-often = Zoho dà solo un certo numero di token di accesso in dieci minuti, e sono finiti; nulla è cambiato, e riproverò.
zoho-bad-code = Zoho non accetta questo codice: vale una volta, per i minuti scelti, e nel proprio data center. Controlla il data center, genera un nuovo codice ed esegui di nuovo `taskbot connect`.
zoho-gave-no-refresh-token = Zoho non ha dato un refresh token; ricomincia la connessione e accetta l'accesso offline.
zoho-did-not-answer-get = Zoho non ha risposto; prendi un nuovo codice e connetti di nuovo.
zoho-not-connected = Quest'area di lavoro non è ancora connessa a Zoho; un admin la connette con `taskbot connect`.
zoho-not-proven = In Zoho Mail ci sono troppe attività per scorrerle; riproverò.
zoho-not-answering-right-now = Zoho non risponde in questo momento; nulla è cambiato, e riproverò.
zoho-organisation-has-used-up = La tua organizzazione ha finito le chiamate API di Zoho di queste 24 ore; nulla è cambiato, e riproverò man mano che tornano. Un admin Zoho può vederle e comprarne altre.
zoho-busy-with-organisations-other = Zoho è occupato con le altre chiamate della tua organizzazione; nulla è cambiato, e riproverò.
zoho-mail-takes-thirty-requests = Zoho Mail accetta trenta richieste al minuto, e sono finite; nulla è cambiato, e riproverò.
zoho-no-longer-accepts-connection = Zoho non accetta più questa connessione o questo codice; un admin deve riconnettere con `taskbot connect`.
zoho-does-not-know-client = Zoho non conosce questo client ID in questo data center; un admin deve correggerlo e riconnettere.
zoho-refuses-client-secret-can = Zoho rifiuta il client secret; può cambiare da un data center all'altro. Un admin deve correggerlo.
zoho-does-not-know-redirect = Zoho non conosce questo indirizzo di reindirizzamento; un admin deve inserirlo su api-console.zoho.com.
zoho-refused-connection-admin-must = Zoho ha rifiutato la connessione ({ $error }); un admin deve riconnettere con `taskbot connect`.
zoho-does-not-know-client-2 = Zoho non conosce questo client ID in questo data center; copialo di nuovo dalla console API, controlla il data center, ed esegui di nuovo `taskbot connect` con un nuovo codice.
zoho-refuses-client-secret-copy = Zoho rifiuta il client secret; copialo di nuovo dalla console API di questo data center, ed esegui di nuovo `taskbot connect` con un nuovo codice.
zoho-text = del testo
zoho-whole-number = un numero intero
zoho-number = un numero
zoho-yes-or-no = sì o no
zoho-date = una data come 2026-03-14
zoho-moment = un momento come 2026-03-14T09:00:00+01:00
zoho-e-mail-address = un indirizzo e-mail
zoho-phone-number = un numero di telefono
zoho-web-address = un indirizzo web
zoho-scope-missing = Alla connessione Zoho manca un'autorizzazione per questo; un admin deve riconnettere con `taskbot connect`.
zoho-task-gone = Questa attività non è più in Zoho; forse è stata eliminata lì.
zoho-conflict = Intanto qualcuno ha cambiato questa attività in Zoho; riguardala, poi ripeti la tua modifica.
zoho-subtasks-listed = { $count ->
    [one] La sottoattività è tenuta come elenco nella descrizione in { $product }.
   *[other] Le { $count } sottoattività sono tenute come elenco nella descrizione in { $product }.
  }
zoho-subtasks-head = Sottoattività:
zoho-not-proven-in-crm = In Zoho ci sono troppe attività per scorrerle; riproverò.
zoho-one-task-per-date = { $count ->
    [one] { $product } non ha una regola per questo, quindi riceve 1 attività, una per data.
   *[other] { $product } non ha una regola per questo, quindi riceve { $count } attività, una per data.
  }
zoho-link-elsewhere = Il link porta a { $there }, ma lo Zoho CRM connesso è su { $here }. Incolla un link preso da lì.
zoho-no-address = nessun indirizzo

## Connettere Zoho da Slack

consent-no-pages = Qui Zoho non si può connettere da Slack, perché questo bot non ha un indirizzo pubblico per farlo. Un admin lo connette con `taskbot connect`, oppure imposta TASKBOT_PUBLIC_URL, ZOHO_CLIENT_ID e ZOHO_CLIENT_SECRET.
consent-none-of-workspace = L'area di lavoro non ha una connessione Zoho.
consent-none-of-yours = Qui non hai connesso nessuno Zoho.
consent-disconnected = { $account } è disconnesso.
consent-forgotten = Dimenticata; Zoho aveva già chiuso la connessione di { $account }.
consent-no-client-there = Questo bot non ha un client Zoho per il data center «{ $location }»; dillo al suo admin.
consent-choose = Scegli che cosa connettere: Zoho CRM, Zoho Mail o entrambi; torna indietro e riprova.
consent-over = Questo link non vale più: dura dieci minuti, per una sola connessione. Per continuare, scrivi di nuovo `/task connect` in Slack.
consent-other-browser = Questo non è il browser in cui è iniziata la connessione, quindi non è stato connesso nulla. In questo, scrivi di nuovo `/task connect` in Slack.
consent-not-zoho = Ciò che è tornato non viene da Zoho, quindi nulla è stato inviato né connesso. Per continuare, scrivi di nuovo `/task connect` in Slack.
consent-declined = Zoho dice che non hai dato il consenso, quindi non è stato connesso nulla. Se cambi idea, scrivi di nuovo `/task connect` in Slack.
consent-declined-otherwise = Zoho ha rifiutato la connessione. Per riprovare, scrivi di nuovo `/task connect` in Slack.
consent-again = scrivi di nuovo `/task connect` in Slack
consent-ending-again = scrivilo di nuovo tra un minuto
consent-bad-code = Zoho non accetta più questo codice: vale una volta, e per poco. Scrivi di nuovo `/task connect` in Slack.
consent-refused = Zoho ha rifiutato la connessione ({ $error }). Per riprovare, scrivi di nuovo `/task connect` in Slack.
consent-no-client = Zoho non accetta il client di questo bot nel tuo data center; un admin attiva per esso il multi-DC nella console API, o indica il client di quel data center in ZOHO_CLIENTS. Poi scrivi di nuovo `/task connect` in Slack.
consent-no-usable-answer = Zoho ({ $host }) non ha dato una risposta utilizzabile; controlla come questa macchina lo raggiunge, poi { $again }.
consent-elsewhere = Questo account Zoho è nel data center «{ $other }», non in «{ $location }»; { $again }.
consent-not-ended = Zoho ({ $host }) non ha confermato la fine della connessione, quindi resta qui; { $again }.
consent-useless = Zoho ha dato una connessione, ma non ci si può fare nulla, quindi non l'ho tenuta. { $said }

## Più attività in un messaggio, e un messaggio che ha già un'attività

several-read = Qui leggo { $count } attività. Le creo?
several-more = E altre { $count }.
several-line-due = { $title }, scadenza { $day }
several-line-repeats = { $title }, si ripete dal { $day }
several-make-all = Crea tutte e { $count }
several-make-one = Crea una sola attività
several-making = Creo { $count } attività; arriva una scheda per ognuna.
several-making-one = Ne faccio una sola attività; la sua scheda arriva tra un attimo.
several-chosen = Hai già scelto; le schede mostrano ciò che è stato creato.
several-over = Questa domanda è chiusa: vale un giorno, per la persona a cui è stata fatta. Invia di nuovo il messaggio.
several-elsewhere = Qui leggo { $count } attività. Inviale una alla volta, o in un solo messaggio diretto a me.
existing-shown = Questo messaggio ha già un'attività. { $task }
existing-of-other = { $person } ha già creato un'attività da questo messaggio. Puoi crearne una tua.
existing-another = Creane comunque un'altra
existing-open = Apri in Zoho
existing-complete = Completa
existing-edit = Modifica
existing-undo = Annulla

## Elenchi di attività. $what è la fine di una frase, come «attività aperte a tuo nome su Acme».

lists-what = { $state ->
    [open] { $count ->
        [0] attività aperta
        [one] attività aperta
       *[other] attività aperte
      }
    [overdue] { $count ->
        [0] attività in ritardo
        [one] attività in ritardo
       *[other] attività in ritardo
      }
    [done] { $count ->
        [0] attività completata
        [one] attività completata
       *[other] attività completate
      }
   *[any] attività
  } { $about }
lists-yours = a tuo nome
lists-of = a nome di { $name }
lists-about = su { $name }
lists-in = in { $place }
lists-with = con «{ $text }»
lists-none = Nessuna { $what }.
lists-all = { $count } { $what }:
lists-first = Le prime { $count } di { $many } { $what }:
lists-from-to = Da { $first } a { $last } di { $many } { $what }:
lists-more-than = più di { $count }
lists-row-due = scadenza { $day }
lists-row-later = altre { $count } dopo
lists-row-overdue = scadenza { $day }, in ritardo
lists-row-priority = priorità { $priority }
lists-untitled = (senza titolo)
lists-complete = Completa
lists-reopen = Riapri
lists-previous = Pagina precedente
lists-next = Pagina successiva
lists-page = Pagina { $page } di { $of }
lists-numbers = Indica un numero per agire su un'attività, come `complete { $number }` o `snooze { $number } tomorrow`.
lists-silent = { $product } non risponde in questo momento, quindi qui mancano le sue attività.
lists-missing = Qui mancano le attività di { $product }: { $why }
lists-not-now = { $who } non risponde in questo momento, o mi chiede di rallentare, quindi non posso elencare le attività. Chiedi di nuovo tra un minuto.
lists-no-me = Non ti trovo in Zoho: nessun utente ha l'indirizzo e-mail del tuo profilo Slack. Chiedi al tuo admin Zoho, o indica di chi vuoi le attività: `tasks for @name`.
lists-nobody = Non trovo { $who } in Zoho, quindi non posso elencare le sue attività. Menziona la persona, o scrivi il nome completo.
lists-which-person = { $who } può essere ognuna di queste persone: { $several }. Menziona quella giusta, o scrivi il nome completo.
lists-no-record = In Zoho CRM non c'è nessun contatto, lead, account o trattativa «{ $name }», quindi non posso elencarne le attività. Scrivi il nome come lo trovi lì, o incolla il suo link.
lists-which-record = «{ $name }» può essere ognuno di questi: { $several }. Scrivi il nome completo, o incolla il suo link.
list-due-on = scadenza { $day }
list-due-until = scadenza fino al { $day }
list-due-since = scadenza dal { $day }
list-due-between = scadenza dal { $first } al { $last }

## I rifiuti di Zoho, secondo i codici, e i suoi campi, secondo i nomi

refused-mandatory-not-found = Qui Zoho richiede { $field }; completa, o chiedi al tuo admin Zoho perché è obbligatorio.
refused-invalid-data = Zoho non accetta { $field }{ $expected }; correggi e invia di nuovo.
refused-invalid-rrule = Zoho non accetta questa ripetizione; provane una più semplice.
refused-dependent-field-missing = Zoho vuole { $others } insieme a questo: { $field }. Completa e invia di nuovo.
refused-dependent-mismatch = Zoho dice che { $field } non va d'accordo con un altro campo; correggi e invia di nuovo.
refused-expected-field-missing = Zoho vuole { $others } insieme a questo: { $field }. Completa e invia di nuovo.
refused-duplicate-data = In Zoho un record ha già lo stesso valore per { $field }; usa quel record, o cambia il valore.
refused-invalid-module = Le attività sono nascoste all'utente Zoho connesso; chiedi al tuo admin Zoho di permettere il modulo Attività.
refused-no-permission = L'utente Zoho connesso non può farlo; chiedi l'autorizzazione al tuo admin Zoho.
refused-authorization-failed = L'utente Zoho connesso non può farlo; chiedi l'autorizzazione al tuo admin Zoho.
refused-not-allowed = Il tuo Zoho non lo permette; chiedi al tuo admin Zoho.
refused-feature-not-enabled = La tua edizione di Zoho non ha questa funzione; chiedi al tuo admin Zoho.
refused-limit-exceeded = Hai raggiunto un limite della tua edizione di Zoho; chiedi al tuo admin Zoho.
refused-limit-reached = Hai raggiunto un limite della tua edizione di Zoho; chiedi al tuo admin Zoho.
refused-record-locked = Questo record è bloccato in Zoho; sbloccalo lì, poi riprova.
refused-not-approved = Questo record aspetta un'approvazione in Zoho; riprova quando è approvato.
refused-invalid-host = Il data center di Zoho è impostato male; un admin deve correggerlo e riconnettere.
refused-invalid-url-pattern = Zoho non conosce questo indirizzo; forse il data center o la versione dell'API è impostata male.
refused-invalid-request-method = Qui Zoho non lo permette; dillo all'admin di questo bot.
refused-unsupported-media-type = Zoho non accetta questo tipo di contenuto; dillo all'admin di questo bot.
refused-request-entity-too-large = È troppo grande per Zoho; invia qualcosa di più piccolo, o condividi un link.
refused-expected-param-missing = A Zoho mancava un parametro nella nostra richiesta; dillo all'admin di questo bot.
refused-ambiguity-during-processing = Per { $field } Zoho non sa quale di due valori è giusto; inviane uno solo.
refused-syntax-error = Zoho non ha capito la ricerca; usa parole più semplici.
refused-invalid-query = Zoho non ha potuto cercare { $field }; usa parole più semplici.
refused-not-supported = Zoho non lo permette per { $field }; toglilo e invia di nuovo.
refused-discrete-pagination-limit-exceeded = Questo elenco è troppo lungo per mostrarne altro; restringilo.
refused-token-bound-data-mismatch = Questo elenco non può continuare; chiedilo di nuovo.
refused-expired-value = Questo elenco non può continuare dopo tanto tempo; chiedilo di nuovo.
refused-required-param-missing = A Zoho mancava un parametro nella nostra richiesta; dillo all'admin di questo bot.
refused-pattern-not-matched = Zoho Mail non accetta { $field }; correggi e invia di nuovo.
refused-less-than-min-occurance = Qui Zoho Mail richiede { $field }; completa e invia di nuovo.
refused-extra-param-found = Zoho Mail non prende { $field }; toglilo e invia di nuovo.
refused-url-rule-not-configured = Zoho Mail non conosce questo indirizzo, o la connessione non può usarlo; un admin dovrebbe controllare il data center e riconnettere con le autorizzazioni Mail.
refused-extra-key-found-in-json = Zoho Mail non prende { $field }; toglilo e invia di nuovo.
refused-invalid-method = Qui Zoho Mail non lo permette; dillo all'admin di questo bot.
refused-entity-not-in-trash = Questa attività non è nel cestino di Zoho Mail, quindi non c'è nulla da ripristinare.
field-subject = il titolo
field-due-date = la scadenza
field-who-id = il contatto
field-what-id = il record
field-se-module = il tipo di record
field-status = lo stato
field-priority = la priorità
field-description = la descrizione
field-tag = i tag
field-tags = i tag
field-send-notification-email = l'e-mail al responsabile
field-action = la forma del promemoria
field-trigger = il momento del promemoria
field-trigger-time = l'ora del promemoria
field-dtstart = il primo giorno della ripetizione
field-until = l'ultimo giorno della ripetizione
field-note-content = il testo del commento
field-note-title = il titolo del commento
field-parent-id = l'attività a cui appartiene
field-file = il file
field-owner = il responsabile
field-ids = le attività
field-remind-at = il promemoria
field-recurring-activity = la ripetizione
field-title = il titolo
field-project-id = il progetto
field-parent-task-id = l'attività di cui questa è una sottoattività
field-subtask = la sottoattività
field-reminder-date = il promemoria
field-email-reminder = il promemoria via e-mail
field-popup-reminder = il promemoria a comparsa
field-assignee = il responsabile, che deve essere membro del gruppo
field-followers = chi segue l'attività
field-account-id = la casella dell'e-mail collegata
field-message-id = l'e-mail collegata, che deve essere nella casella connessa
field-attach-store-name = un file
field-attach-path = un file
field-attach = il file
field-lock-invites = l'impostazione lockInvites
field-allow-comments = l'impostazione allowComments
field-project-name = il nome del progetto
field-repetition = la ripetizione
field-with-name = { $said } ({ $name })
field-other = il campo «{ $name }»
field-unknown = un valore
field-another = un altro campo
refused-expected = { " " }(vuole: { $expected })
refused-no-reason = nessun motivo indicato
refused-no-code = nessun codice
refused-otherwise = Zoho ha rifiutato: { $said } ({ $code }). Correggi, o chiedi al tuo admin Zoho.
refused-otherwise-about = Zoho ha rifiutato { $field }: { $said } ({ $code }). Correggi, o chiedi al tuo admin Zoho.

## Impostazioni: il riepilogo, un modulo per ogni parte, e «Meno così». Un valore in parole arriva pronto in { $value }.

settings-card-in-channel = La sua scheda è in questo canale, come scelto per il canale.
settings-where = Scrivi `/task settings` per vedere e cambiare le tue impostazioni, o premi Impostazioni nella mia Home.
settings-title = Impostazioni
settings-personal-title = Le tue impostazioni
settings-channel-title = Impostazioni del canale
settings-workspace-title = Impostazioni dell'area
settings-personal-head = Le tue
settings-channel-head = Questo canale
settings-workspace-head = Area di lavoro
settings-save = Salva
settings-back = Indietro
settings-close = Chiudi
settings-change = Cambia
settings-change-label = Cambia: { $what }
settings-line = { $label }: { $value }
settings-line-default = { $label }: { $value } (predefinito)
settings-hint-default = Predefinito: { $value }.
settings-hint-more = { $hint } Predefinito: { $value }.
settings-option-default = Predefinito: { $value }
settings-precedence = Prima vale ciò che dice il messaggio, poi le tue impostazioni, poi quelle del canale, poi quelle dell'area di lavoro.
settings-no-channel = Scrivi `/task settings` in un canale per vedere e cambiare ciò che vale lì.
settings-only-admins-change = Le può cambiare un admin di questo bot.
settings-only-admins = Non salvato: solo un admin di questo bot può cambiare le impostazioni dell'area di lavoro.
settings-not-saved = Non salvato: in questo momento non raggiungo la mia memoria. Premi di nuovo Salva tra un minuto; ciò che hai inserito resta qui.
settings-no-place = Salvato, ma le attività di questo canale non troverebbero posto: { $problem } Cambialo con `/task settings`.
settings-not-opened = Non ho potuto aprire le impostazioni: Slack non le ha prese in tempo. Riprova.
settings-connecting-refused = In quest'area di lavoro solo un admin di questo bot connette Zoho. Chiedigli di connetterlo per tutti con `/task connect workspace`.

settings-product = Prodotto delle nuove attività
settings-product-crm = Zoho CRM
settings-product-mail = Zoho Mail
settings-zone = Fuso orario
settings-zone-hint = Come Europe/Berlin, o una città.
settings-none-zone = come in Slack
settings-language = Lingua
settings-none-language = come in Slack
settings-day-first = Che cosa significa 3/8
settings-order-day-first = 3 agosto
settings-order-month-first = 8 marzo
settings-none-day-first = come d'uso nella lingua della persona
settings-day-start = Inizio della giornata
settings-workday-end = Fine della giornata
settings-workday-end-hint = Che cosa significa «fine giornata».
settings-lead = Promemoria ora di scadenza
settings-lead-hint = Quando un'attività ha un'ora e non indichi un promemoria.
settings-none-lead = alla scadenza
settings-muted = Segnalarti senza richiesta
settings-digest-at = Riepilogo giornaliero: ora
settings-digest-days = Riepilogo giornaliero: giorni
settings-quiet-from = Inizio delle ore di silenzio
settings-quiet-from-hint = Fino alla loro fine invio solo i promemoria che hai impostato, e risposte.
settings-none-quiet-from = nessuna ora di silenzio
settings-quiet-to = Fine delle ore di silenzio
settings-none-quiet-to = nessuna ora di silenzio
settings-group = Gruppo in Zoho Mail
settings-group-hint = Per le attività che vanno in Zoho Mail. Il nome come lo trovi lì.
settings-none-group = nessuno
settings-project = Progetto in Zoho Mail
settings-none-project = nessuno
settings-record = Record in Zoho CRM
settings-record-hint = Ciò che riguardano le attività di questo canale che non nominano nessuno: un contatto, lead, account o trattativa, o il suo link.
settings-none-record = nessuno
settings-confirmations = Dove va la scheda di un'attività
settings-confirmations-thread = Il thread; per un comando slash, un messaggio diretto
settings-confirmations-private = Un messaggio diretto all'autore
settings-confirmations-channel = Il canale, visibile a tutti
settings-reaction = Crea attività con una reazione
settings-emoji = Emoji che crea attività
settings-emoji-hint = Il suo nome, come pushpin.
settings-switch-on = Attivo
settings-switch-off = Disattivo
settings-choose-people = Scegli persone
settings-admins = Admin di questo bot
settings-admins-hint = Oltre a quelli di TASKBOT_ADMINS. Se non nomini nessuno, lo sono gli admin e i proprietari di Slack.
settings-none-admins = Gli admin e i proprietari di Slack
settings-connecting = Chi può connettere il proprio Zoho
settings-connecting-everyone = Tutti
settings-connecting-admins = Gli admin di questo bot
settings-shared-zoho = Condividi lo Zoho dell'area di lavoro
settings-shared-zoho-hint = Attivo: chi non ha una connessione propria usa quella dell'area di lavoro.
settings-horizon-months = Mesi creati per una serie senza fine
settings-horizon-months-hint = Zoho CRM ha bisogno di una fine. Da 1 a 60.
settings-horizon-tasks = Attività di una serie senza fine, al massimo
settings-horizon-tasks-hint = Da 2 a 100; conta il limite raggiunto per primo.
settings-week-start = Primo giorno della settimana
settings-week-start-hint = Con quale giorno inizia «settimana prossima».
settings-end-of-week = Ultimo giorno lavorativo
settings-end-of-week-hint = Che cosa significa «fine della settimana».
settings-weekend = Fine settimana
settings-weekend-hint = I giorni di «ogni fine settimana».
settings-pm-hours = Ore senza am o pm
settings-pm-hours-hint = Che cosa significa «alle 5».
settings-pm-none = Tutte come scritte: «alle 5» è 05:00
settings-pm-until = { $last ->
    [1] 1 è di pomeriggio, le altre come scritte
   *[other] da 1 a { $last } sono di pomeriggio, le altre come scritte
  }
settings-morning = Ora di «mattina»
settings-lunch = Ora di «pausa pranzo»
settings-afternoon = Ora di «pomeriggio»
settings-evening = Ora di «sera»
settings-tonight = Ora di «stasera»
settings-country = Paese delle festività
settings-country-hint = Secondo quale calendario leggere «Thanksgiving»: il nome del paese, o due lettere come CA.
settings-none-country = come d'uso nella lingua della persona

settings-topic-reminder = i promemoria
settings-topic-due = le attività la cui ora è arrivata
settings-topic-overdue = le attività in ritardo
settings-topic-digest = il riepilogo giornaliero
settings-topic-assigned = le attività che qualcuno ti dà
settings-topic-changed = le modifiche alle tue attività in Zoho
settings-topic-waiting = le richieste che aspettano Zoho
settings-topics-all = tutto
settings-topics-all-but = tutto tranne: { $what }
settings-topics-none = nulla

settings-wrong-number = Dai un numero intero da { $least } a { $most }, o lascia vuoto per il valore predefinito.
settings-wrong-time = Non leggo quest'ora. Scrivila come 17:00 o 17, o lascia vuoto per il valore predefinito.
settings-wrong-zone = Non conosco il fuso orario «{ $said }». Scrivilo come Europe/Berlin o Berlin, o lascia vuoto per quello di Slack.
settings-wrong-country = Non conosco festività per «{ $said }». Indica un paese con il nome o con le sue due lettere, come CA.
settings-wrong-emoji = Non è il nome di un'emoji. Scrivi solo il nome, come pushpin.
settings-wrong-record = Indica un solo record, come Acme o Jane Doe at Acme, o incolla il suo link.
settings-wrong-order = Non viene dopo l'inizio. Indica un'ora più tarda.
settings-wrong-pair = Le ore di silenzio hanno bisogno di un inizio e di una fine. Indica entrambi, o lasciali vuoti.
settings-wrong-quiet = Le ore di silenzio finiscono quando iniziano. Indica un'altra ora.
settings-wrong-admins = Non saresti più admin. Aggiungiti all'elenco.
settings-wrong-shared = Nessuno potrebbe connettere il proprio Zoho, perché TASKBOT_PUBLIC_URL non è impostato. Lascialo attivo.
settings-wrong = Questo non si può salvare. Scegli qualcos'altro.

settings-less = Meno così
settings-less-label = Meno così: { $what }
settings-less-confirm = Non ti segnalerò più { $what }. Puoi riattivare con /task settings.
settings-less-yes = Disattiva
settings-less-no = Mantieni
settings-less-done = Disattivato: non ti segnalerò più { $what }. Puoi riattivare con `/task settings`.
settings-less-gone = Non invio più messaggi come questo, quindi non c'è nulla da disattivare.

## Schede: che cosa si può fare, e che cosa è stato fatto per ultimo

card-assign = Assegna
card-snooze-other = Altro…
card-menu-skip = Salta questa volta
card-menu-stop = Non ripetere più
card-menu-note = Commenta
card-menu-open = Apri in Zoho
card-menu-why = Perché
card-menu-delete = Elimina…
card-somebody = Qualcuno
card-none = nulla
card-did-complete = Completata da { $who }. «Annulla» la riapre.
card-did-reopen = Riaperta da { $who }. «Annulla» la completa di nuovo.
card-did-change = Cambiata da { $who }. «Annulla» torna indietro.
card-did-snooze = Rimandata da { $who }. «Annulla» torna indietro.
card-did-link = Collegata da { $who }. «Annulla» torna indietro.
card-did-delete = Eliminata da { $who }. «Annulla» la ripristina.
card-did-skip = Una data saltata da { $who }. «Annulla» la ripristina.
card-did-stop = Serie fermata da { $who }. «Annulla» la fa continuare.
card-did-note = Commento aggiunto in Zoho da { $who }. «Annulla» lo toglie.
card-did-other = Fatto da { $who }. «Annulla» torna indietro.

## Schede: una modifica che ne ha incontrata un'altra in Zoho

card-fact-title = Titolo
card-fact-due = Scadenza
card-fact-priority = Priorità
card-fact-status = Stato
card-fact-owner = Responsabile
card-conflict = Intanto { $who } ha cambiato questa attività in Zoho: { $changes }. Nulla è stato sovrascritto. { $user } voleva:
card-conflict-change = { $what }: { $before } → { $now }
card-conflict-unseen = qualcosa che qui non si vede
card-conflict-look = La sua scheda chiede quale modifica tenere.
card-conflict-mine = Tieni la mia
card-conflict-take-over = Prendi l'altra

## Schede: serie e commenti

card-skip-single = Questa attività non si ripete, quindi non c'è nulla da saltare. Completala o eliminala.
card-skip-last = È l'ultima data della serie in Zoho, quindi non ce n'è una successiva. Completala o eliminala.
card-skip-mail = Zoho Mail ripete da sé questa attività e non può saltare una data. Completala, o dalle un'altra data.
card-stop-single = Questa attività non si ripete (più), quindi nulla è cambiato.
card-stop-over = Su questa scheda non c'è più una serie da far continuare.
card-stop-not-undone = In Zoho Mail l'attività non torna a ripetersi: { $why } Creane una nuova che si ripete.
card-note-empty = Un commento ha bisogno di qualche parola. Scrivi che cosa aggiungere.
card-note-mail = Le attività di Zoho Mail non hanno commenti. Scegli Commenta sulla scheda per aggiungere le tue parole alla descrizione.
card-note-gone = Su questa scheda non c'è più un commento da togliere.

## Schede: finestre

card-dialog-cancel = Annulla
card-dialog-snooze = Rimanda
card-dialog-snooze-label = Fino a quando?
card-dialog-snooze-hint = A parole, come «venerdì alle 15», «tra 2 giorni» o «mese prossimo».
card-dialog-snooze-unread = Non ci leggo un giorno o un'ora. Scrivi per esempio «venerdì alle 15», «tra 2 giorni» o «3 agosto».
card-dialog-snooze-more = Ci leggo più di un giorno e un'ora. Scrivi solo fino a quando; «Modifica» cambia il resto.
card-dialog-snooze-past = È già passato. Indica un giorno o un'ora più avanti.
card-dialog-assign = Assegna
card-dialog-assign-label = Chi deve farla?
card-dialog-assign-hint = Zoho tiene un solo responsabile: il primo che lì è noto per indirizzo e-mail.
card-dialog-assign-me = Oppure prendila tu
card-dialog-assign-mine = Io
card-dialog-assign-now = Adesso: { $people }
card-dialog-assign-nobody = Scegli qualcuno, o spunta «Io».
card-dialog-delete = Elimina
card-dialog-delete-title = Eliminare in Zoho?
card-dialog-delete-text = «{ $title }» viene eliminata in { $product }. «Annulla» sulla sua scheda la ripristina per dieci minuti.
card-dialog-delete-which = Quali della serie?
card-dialog-delete-one = Solo questa
card-dialog-delete-one-day = Solo questa ({ $day })
card-dialog-delete-all = { $count ->
    [one] L'unica della serie
   *[other] Tutte e { $count } della serie
}
card-dialog-delete-series = Tutta la serie
card-dialog-delete-keep = Mantieni
card-dialog-note = Commenta
card-dialog-note-add = Aggiungi
card-dialog-note-label = Il tuo commento
card-dialog-note-hint = Viene aggiunto all'attività in Zoho CRM, con il tuo nome.
card-dialog-note-mail = Le attività di Zoho Mail non hanno commenti. Ciò che scrivi qui si aggiunge in fondo alla descrizione.
card-dialog-why = Come l'ho letto
card-dialog-why-said = Hai scritto:
card-dialog-why-somebody = Qualcuno ha scritto:
card-dialog-why-read = L'ho letto così:
card-dialog-why-nothing = Questa attività non nasce da una riga di testo, quindi non c'è nulla da spiegare.
card-dialog-close = Chiudi
card-dialog-person = Non ho salvato nulla, perché Slack non mi ha detto in tempo chi sei. Premi di nuovo il pulsante.
card-dialog-gone = Intanto questa attività è stata eliminata, quindi non ho fatto nulla. «Annulla» sulla sua scheda la ripristina per dieci minuti.
card-dialog-unknown = Questa scheda non è più nota. Cerca l'attività in Zoho.
card-dialog-not-open = Non ho potuto aprirlo: Slack non l'ha preso in tempo. Riprova.

## Record di Zoho CRM

records-any-module = contatto, lead, account o trattativa
records-closed = Non ho cercato «{ $name }», perché la connessione Zoho non può leggere i record, quindi l'attività non è collegata; un admin deve riconnettere con `taskbot connect`.
records-several = In Zoho CRM più record si chiamano «{ $name }», quindi l'attività non è collegata a nessuno. Modificala e incolla un link.
records-as-before = Tra più record «{ $name }» è collegata a quello usato qui per ultimo: { $taken }.
records-left = «{ $name }» non è collegato a un record in Zoho CRM; è nella descrizione.
records-there-no-zoho-crm = Non trovo in Zoho CRM: { $kind } «{ $ref }». L'attività quindi non è collegata. Modificala: scrivi il nome come lo trovi lì, o incolla il suo link.
records-record-link-not-zoho = Il record del link non è (più) in Zoho CRM, quindi l'attività non è collegata. Modificala, o guarda lì.
records-card-has-changed-since = Intanto questa scheda è cambiata, quindi non ho fatto nulla. Riguardala.
records-not-zoho-crm-any = «{ $name }» non è più in Zoho CRM, quindi non ho collegato nulla. Scegline un altro.
records-task-not-linked = { $err } L'attività non è collegata a «{ $ref }».
records-contacts = contatto
records-leads = lead
records-accounts = account
records-deals = trattativa
records-none-of-these = Nessuno di questi
records-which-several-zoho-crm = Quale «{ $name }»? In Zoho CRM possono essere più record, e l'attività non è ancora collegata.
records-meant-task-not-linked = È questo «{ $name }» quello giusto? L'attività non è ancora collegata.
records-which = Quale «{ $asked }»?

## Persone

people-unknown = Non ho potuto vedere chi lavora nel tuo Zoho, perché la connessione non lo permette, quindi l'attività è di chi è connesso. Cambialo in Zoho, o connetti anche Zoho CRM con `/task connect`.
people-which = «{ $name }» può essere { $people }, quindi l'attività non è stata data a nessuno. Modificala: menziona la persona, o scrivi il nome completo.
people-has-task-zoho-which = In Zoho l'attività è di { $name }, perché ne prende una persona sola; gli altri non vengono avvisati.
people-personal-task-zoho-mail = Un'attività personale di Zoho Mail non si può dare a qualcuno.
people-make-new-one-group = Creane una nuova in un gruppo.
people-choose-somebody-who-has = Scegli qualcuno che lì ha lo stesso indirizzo e-mail, o cambia il responsabile in Zoho.
people-nobody-those-named-known = Nessuna delle persone nominate è nota nel tuo Zoho, quindi l'attività resta a chi ce l'ha.

## File

files-file = File: { $name }
files-kept-with-first-task = I file restano con la prima attività della serie.
files-here = { " " }È qui: { $permalink }
files-file-could-not-be = Non ho potuto allegare il file «{ $name }». { $err }{ $where }
files-linked = { $count ->
    [one] { $names } è come link nella descrizione: un'attività riceve al massimo { $most } file da { $megabytes } MB, e solo quelli che Slack stesso conserva e Zoho accetta.
   *[other] { $names } sono come link nella descrizione: un'attività riceve al massimo { $most } file da { $megabytes } MB, e solo quelli che Slack stesso conserva e Zoho accetta.
  }
files-slack-does-not-hold = Slack non conserva il file «{ $name }».
files-slack-did-not-give = Slack non ha dato il file «{ $name }».
files-file-too-large = Il file «{ $name }» è troppo grande.
files-slack-asked-slow-down = Slack ha chiesto di rallentare.
files-slack-could-not-give = Slack non ha potuto dare il file «{ $name }».
files-slack-does-not-let = Slack non mi lascia leggere il file «{ $name }».

## Chi può

rights-only-people-who-active = Solo i membri attivi di quest'area di lavoro possono creare attività qui.
rights-only-members-workspace-can = Solo i membri di quest'area di lavoro possono creare attività qui; tu fai parte di un'altra. Chiedi a un collega.
rights-guests-cant-make-tasks = Gli ospiti non possono vedere né cambiare attività in Zoho. Chiedi a un membro effettivo di quest'area di lavoro di farlo per te.

## Modifiche di un'attività già creata

changes-where-kept = dove si trova
changes-its-subtasks = le sue sottoattività
changes-its-followers = chi la segue
changes-task-made-cant-be = Di un'attività già creata qui non si può cambiare { $names }; cambiala in Zoho, o crea una nuova attività.
changes-dates-series-cant-be = Le date di una serie non si possono cambiare insieme.
changes-delete-make-new-one = Di' come deve ripetersi, per esempio `repeat every tuesday`.
changes-task-made-cant-begin = Un'attività già creata non può iniziare o smettere di ripetersi.
changes-delete-make-new-one-2 = Eliminala e creane una nuova che lo faccia.

## Ciò che aspetta, e ciò che è stato abbandonato

status-nothing = Tutto ciò che hai chiesto è in Zoho.
status-no-letters = Nulla è stato abbandonato.
status-taken-up = Un admin ha ripreso ciò che avevi chiesto ({ $asked }). Seguirà.
status-dropped = Un admin ha scartato ciò che avevi chiesto ({ $asked }): non verrà fatto. Chiedi di nuovo se ti serve.
status-settled-before = È già stato ripreso o scartato; `/task admin` mostra ciò che resta.
status-make = creare «{ $title }»
status-complete = completare «{ $title }»
status-reopen = riaprire «{ $title }»
status-change = cambiare «{ $title }»
status-put-off = rimandare «{ $title }»
status-delete = eliminare «{ $title }»
status-restore = ripristinare «{ $title }»
status-skip = saltare una data di «{ $title }»
status-stop = fermare la serie «{ $title }»
status-note = commentare «{ $title }»
status-link-its-record = collegare «{ $title }» al suo record
status-make-next-task = creare l'attività successiva di «{ $title }»
status-remind = ricordarti «{ $title }»
status-compare-with-its-edited = confrontare «{ $title }» con il suo messaggio modificato
status-keep-as = tenere «{ $title }» com'è
status-list-tasks = elencare attività
status-take-up-again-what = riprendere ciò che è stato abbandonato
status-drop-what-was-given = scartare ciò che è stato abbandonato
status-show-link-zoho = mostrare un link a Zoho
status-look-tasks-were-made = cercare attività create due volte
status-tasks-wait-yours-saved = { $problem } { $waiting } attività in attesa; la tua è salvata e seguirà.
status-taken-up-again = Ripreso: { $asked }.
status-dropped-2 = Scartato: { $asked }.
status-at-once = subito
status-sent-as-soon-as = Parte appena arriva il suo turno.
status-task-saved-will-follow = { $problem } La tua attività è salvata e seguirà.
status-given-up-ago = abbandonato { $span } fa
status-try-again = Riprovo { $again }.
status-being-worked-on = in corso
status-task = un'attività
status-ago = { $span } fa
status-in = tra { $span }
status-being-sent = in invio, o in verifica
status-may-be-there = Forse è già in Zoho; ci guardo prima di inviare di nuovo qualcosa, { $again } al più tardi.
status-waiting = in attesa
status-saved = salvato
status-seconds = { $count ->
    [one] { $count } secondo
   *[other] { $count } secondi
  }
status-only-admins = Solo un admin di questo bot può vedere e sistemare ciò che è stato abbandonato. `/task status` mostra ciò che hai chiesto.
status-line = { $asked }, chiesto { $since }: { $state }.
status-more-settle-these-first = E altre { $more }; sistema prima queste, o usa `taskbot dead`.
status-leave = Lascia stare
status-if-author-has-asked = Se intanto l'autore ha chiesto di nuovo, verrà fatto due volte.
status-will-never-be-done = Non verrà mai fatto. L'autore viene avvisato.
status-not-yet = { $count ->
    [one] 1 cosa che hai chiesto non è ancora in Zoho:
   *[other] { $count } cose che hai chiesto non sono ancora in Zoho:
  }
status-and-more = E altre { $count }.
status-letters = { $count ->
    [one] 1 richiesta è stata abbandonata. «Riprendi» continua da dov'era; «Scarta» la dimentica. L'autore viene avvisato in entrambi i casi.
   *[other] { $count } richieste sono state abbandonate. «Riprendi» continua da dov'erano; «Scarta» le dimentica. L'autore viene avvisato in entrambi i casi.
  }
status-retry = Riprendi
status-drop-it = Scarta
status-retry-sure = Riprendere?
status-drop-sure = Scartare?

## Un'attività da una reazione, e da dove viene un'attività

reach-from-person = Da { $person } in Slack: { $link }
reach-from = Da Slack: { $link }
reach-from-nowhere = Da { $person } in Slack
reach-made = Ne ho fatto un'attività: { $title }. La sua scheda è nei nostri messaggi diretti.
reach-made-due = Ne ho fatto un'attività: { $title }, scadenza { $due }. La sua scheda è nei nostri messaggi diretti.
reach-existing = Hai già un'attività da questo messaggio: { $title }.
reach-nothing-there = In questo messaggio non ci sono parole che possano essere un'attività, o non c'è più.
reach-may-not-read = Qui non posso leggere i messaggi, quindi una reazione non crea attività. Usa «Make a task» nel menu del messaggio, o chiedi a un admin di darmi il diritto di leggere questa conversazione.
reach-thread-unread = Non posso leggere il messaggio qui sopra, quindi scrivi tutta l'attività.
reach-slack-silent = In questo momento Slack non mi dà questo messaggio, quindi non ho creato attività. Usa «Make a task» nel suo menu.

## Gruppi e progetti di Zoho Mail

places-closed = L'e-mail non è collegata all'attività, perché la connessione Zoho non può leggere le caselle; il suo link è nel testo. Connetti di nuovo con `/task connect` per permetterlo.
places-no-group = In Zoho Mail non c'è un gruppo «{ $name }».
places-no-project = In Zoho Mail non c'è un progetto «{ $name }».
places-no-project-in = In Zoho Mail non c'è un progetto «{ $name }» in { $group }.
places-yours = I tuoi sono: { $names }.
places-in-no-group = L'utente Zoho connesso non è in nessun gruppo.
places-no-projects-in-group = Il gruppo non ha progetti.
places-no-projects = I gruppi dell'utente Zoho connesso non ne hanno.
places-project-in = { $project } (in { $group })
places-several-projects = In Zoho Mail ci sono più progetti «{ $name }». Aggiungi { $choices }.

## Promemoria che il bot fa suonare

remind-title = Promemoria: { $title }.
remind-title-due = Promemoria: { $title } scade { $when }.
remind-today = oggi
remind-tomorrow = domani
remind-on = il { $day }
remind-at = { $day } alle { $time }
remind-yesterday = ieri
remind-due-now = { $title } scade adesso.
remind-was-due = { $title } è scaduta { $when }.
remind-several = { $count ->
    [one] Un'attività ti aspetta adesso.
   *[other] { $count } attività ti aspettano adesso.
  }
remind-more = E altre { $count }. `/task list overdue` mostra tutte quelle in ritardo.
remind-late = Una parte arriva in ritardo, perché sono stato via per un po'.
remind-done = Completata: { $title }.
remind-gone = { $title } non c'è più.
remind-again = Ti ricorderò { $title } di nuovo { $when }.
remind-put-off = { $title } ora scade { $when }.
remind-again-20m = Tra 20 minuti
remind-again-1h = Tra un'ora
remind-again-tomorrow = Domani mattina
status-job = fare ciò che arriva da sé
status-ring = dire ciò che scade

## Sottoattività

subtask-not-made = La sottoattività «{ $title }» non è stata creata.
subtask-add = Aggiungila in Zoho.

## Parole che agiscono sulle attività

talk-until-when = Fino a quando? Scrivi per esempio `{ $verb } until friday 3pm`.
talk-almost = Intendevi { $commands }? Se «{ $words }» è una nuova attività, mettila tra virgolette.
talk-elsewhere = Qui non posso farlo. Scrivilo nel thread dell'attività, nei nostri messaggi diretti, o dopo `/task`.
talk-no-change = Non leggo che cosa deve cambiare. Scrivi per esempio `push to friday`, `make it high` o `rename to …`.
talk-which = { $what }: quale attività?
talk-which-alike = { $what }: quale di queste?
talk-make-new = No, crea una nuova attività
talk-none-open = Non trovo tue attività aperte. `list` mostra ciò che ha Zoho.
talk-none-done = Non trovo tue attività completate da riaprire.
talk-none-like = Non trovo tue attività aperte come «{ $title }». `find` con una parola del titolo cerca oltre.
talk-none-like-done = Non trovo tue attività completate come «{ $title }».
talk-no-list = Nell'ultima ora non c'è un elenco in cui possa stare il numero { $number }. Scrivi prima `list`.
talk-no-number = Non c'è un numero { $number }: l'ultimo elenco ha { $count ->
    [one] una sola attività
   *[other] { $count } attività
}.
talk-number-alone = Che cosa devo fare con il numero { $number }? Scrivi per esempio `done { $number }`.
talk-not-made-yet = «{ $title }» non è ancora in Zoho, quindi non ho fatto nulla. Ripetilo quando la sua scheda dice che c'è.
talk-under-way = Ciò che hai chiesto prima è ancora in viaggio, quindi non ho annullato nulla. Scrivi di nuovo `undo` tra un attimo.
talk-nothing-to-undo = Negli ultimi dieci minuti non c'è nulla che io possa annullare.
talk-not-undone = Intanto «{ $title }» è cambiata ancora, quindi non posso annullare a parole. Guarda la sua scheda.
talk-undone-together = Annullo { $count ->
    [one] un'azione
   *[other] { $count } azioni
} su { $of }.
talk-undo-all = Annulla tutto
talk-leave = Lascia stare
talk-left = Lasciato com'era.
talk-too-old = Questa domanda ha già risposta, o è passato troppo tempo. Ripetilo.
talk-all-of-them = { $what } { $count ->
    [one] un'attività
   *[other] { $count } attività
}
talk-really = { $what } { $count ->
    [one] questa attività?
   *[other] queste { $count } attività?
}
talk-started-complete = Completo { $count ->
    [one] un'attività
   *[other] { $count } attività
}. «Annulla tutto» torna indietro per dieci minuti.
talk-started-reopen = Riapro { $count ->
    [one] un'attività
   *[other] { $count } attività
}. «Annulla tutto» torna indietro per dieci minuti.
talk-started-delete = Elimino { $count ->
    [one] un'attività
   *[other] { $count } attività
}. «Annulla tutto» torna indietro per dieci minuti.
talk-started-skip = Salto questa data di { $count ->
    [one] un'attività
   *[other] { $count } attività
}. «Annulla tutto» torna indietro per dieci minuti.
talk-started-snooze = Sposto { $count ->
    [one] un'attività
   *[other] { $count } attività
}. «Annulla tutto» torna indietro per dieci minuti.
talk-started-change = Cambio { $count ->
    [one] un'attività
   *[other] { $count } attività
}. «Annulla tutto» torna indietro per dieci minuti.
talk-more = • e altre { $count }
talk-repeats = Zoho non può ripetere un'attività già creata, quindi faccio accanto una serie di «{ $title }». Elimino la vecchia?
talk-delete-old = Elimina la vecchia
talk-keep-old = Mantienila
talk-one-of-several = «{ $title }»: { $err }
talk-delete-series = «{ $title }» è una serie. Quanto ne devo eliminare?
talk-delete-one = Solo questa { $day }
talk-delete-all = Tutta la serie
talk-verb-complete = Completare
talk-verb-reopen = Riaprire
talk-verb-delete = Eliminare
talk-verb-skip = Saltare
talk-verb-change = Cambiare
talk-verb-snooze = Spostare
talk-verb-stop = Non ripetere più
talk-verb-note = Commentare
talk-did-complete = Completata «{ $title }». Per annullare: il pulsante o la parola `undo`.
talk-did-reopen = «{ $title }» è di nuovo aperta. Per annullare: il pulsante o la parola `undo`.
talk-did-delete = Eliminata «{ $title }». Per annullare: il pulsante o la parola `undo`.
talk-did-skip = Saltata questa data di «{ $title }». Per annullare: il pulsante o la parola `undo`.
talk-did-stop = «{ $title }» non si ripete più. Per annullare: il pulsante o la parola `undo`.
talk-did-note = Ho aggiunto il tuo commento a «{ $title }». Per annullare: il pulsante o la parola `undo`.
talk-did-restore = «{ $title }» è tornata.
talk-did-link = Collegata «{ $title }».
talk-did-change = Cambiata «{ $title }»: { $facts }. Per annullare: il pulsante o la parola `undo`.
talk-done-already = «{ $title }» è già completata.
talk-open-already = «{ $title }» è già aperta.
talk-nothing = «{ $title }» è già così; nulla è cambiato.
talk-gone = «{ $title }» non è più in Zoho, quindi non ho fatto nulla.
talk-deleted = «{ $title }» è eliminata. «Annulla» sulla sua scheda la ripristina per dieci minuti.
talk-refused = «{ $title }» non è stata creata in Zoho, quindi non c'è nulla da fare. «Modifica» sulla sua scheda riprova.
talk-undone = Annullato: «{ $title }» è com'era.
talk-undone-open = Annullato: «{ $title }» è di nuovo aperta.
talk-undone-done = Annullato: «{ $title }» è di nuovo completata.
talk-undone-back = Annullato: «{ $title }» è tornata.
talk-fact-due = scadenza { $value }
talk-fact-no-due = senza scadenza
talk-fact-once = non si ripete più
talk-fact-reminder = promemoria { $value }
talk-fact-no-reminder = senza promemoria
talk-fact-priority = priorità { $value }
talk-fact-no-priority = senza priorità
talk-fact-owner = per { $value }
talk-fact-tags = tag { $value }
talk-fact-title = ora si chiama «{ $value }»
talk-you = te
talk-bulk-select = Seleziona più attività
talk-bulk-title = Più attività
talk-bulk-tasks = Attività da { $first } a { $last }
talk-bulk-what = Che cosa fare
talk-bulk-complete = Completale
talk-bulk-move = Spostale a un altro giorno
talk-bulk-assign = Dalle a qualcuno
talk-bulk-delete = Eliminale
talk-bulk-when = Fino a quando spostarle
talk-bulk-when-hint = A parole, come «venerdì» o «tra 2 giorni».
talk-bulk-who = A chi darle
talk-bulk-next = Avanti
talk-bulk-none = Spunta le attività che intendi.
talk-bulk-old = Questo elenco è di troppo tempo fa. Chiedilo di nuovo, poi seleziona da lì.
talk-bulk-until = Fino a { $when }.
talk-why = Ho letto «{ $text }» così:
talk-why-field = • *{ $field }*: { $value } ← { $words }
talk-why-left = • *{ $field }*: { $value }
talk-why-asked = • *{ $what }*: { $more }
talk-why-implied = • { $value }: per convenzione ({ $convention })
talk-why-nothing = Ultimamente non hai scritto nulla che io possa spiegare.

## Che cosa si può modificare di un'attività già creata

editable-in = In { $product }
editable-not-there-yet = Questa attività non è ancora in Zoho. Premi di nuovo «Modifica» quando la sua scheda dice che è aperta.
editable-no-more = Questa attività è stata eliminata, quindi non c'è nulla da modificare. «Annulla» sulla sua scheda la ripristina per dieci minuti.
editable-unknown-card = Questa scheda non è più nota, quindi qui non si può modificare. Cerca l'attività in Zoho.
editable-series-dates = Per cambiare le sue date insieme, scrivi nel thread della scheda come si ripete, per esempio `repeat every tuesday`.
editable-cant-repeat-so = Un'attività non può ripetersi così. Scegli una regola in giorni, settimane, mesi o anni.
editable-repeats = Si ripete { $said }. { $dates }

## Campi propri dell'organizzazione

own-fields-zoho-crm-needs-every = Qui Zoho CRM lo richiede per ogni attività.

## Il modulo

form-could-not-open = Non ho potuto aprire il modulo: Slack non l'ha preso in tempo. Riprova, o scrivilo in una riga, come `/task call Acme tomorrow 3pm`.
form-unknown-person = Non salvato: Slack non mi ha detto in tempo chi sei. Premi di nuovo il pulsante.
form-hint-date = Il primo giorno, se l'attività si ripete.
form-hint-recurrence = A parole. Premi Invio per vedere le prossime date.
form-hint-reminder = Come «30 minuti prima» o «il giorno prima alle 17». Separane più d'uno con «;».
form-hint-record = Un contatto, lead, account o trattativa: scrivi il nome, come «Jane Doe at Acme», o incolla il suo link.
form-hint-tags = Separa più tag con una virgola.
form-hint-subtasks = Una per riga.
form-hint-status = Zoho Mail conosce In Progress e Completed, e i tuoi stati per nome.
form-example-title = Chiamare Acme per il rinnovo
form-example-recurrence = ogni due settimane di venerdì
form-stop-repeating = Non ripetere più
form-hint-stop = L'attività mostrata resta; quelle successive spariscono.
form-choose-record = Scrivi un nome
form-choose-group = Scegli o scrivi un gruppo
form-choose-project = Scegli o scrivi un progetto
form-choose-status = Scegli uno stato
form-choose-often = Scegli come si ripete
form-label-often = Scelti spesso
form-label-files = File
form-hint-files = Al massimo { $most }. Restano con l'attività in Zoho.
form-none-recurrence = Non si ripete
form-none-group = Nessun gruppo
form-none-project = Nessun progetto
form-as-typed = Usa «{ $said }» come scritto
form-example-tags = rinnovi, t3
form-again-daily = Ogni giorno fino alla scadenza
form-again-weekly = Ogni settimana fino alla scadenza
form-again-monthly = Ogni mese fino alla scadenza
form-again-yearly = Ogni anno fino alla scadenza
form-time-zone = Nel fuso orario { $zone }.
form-none-priority = Senza priorità
form-none-status = Quello predefinito di Zoho
form-more-fields = Altri campi
form-edit-task = Modifica attività
form-new-task = Nuova attività
form-make-task = Crea attività
form-choose-people = Scegli persone
form-repeat-examples = Per esempio «ogni due settimane di venerdì» o «ogni mese il 15 fino a dicembre».
form-reminder-examples = Scrivilo come «30 minuti prima», «il giorno prima alle 17» o «domani alle 9».
form-next-dates = { $said }. Prossime date: { $dates }.
form-cant-read-here = Qui non leggo «{ $said }». { $examples }
form-label-product = Prodotto Zoho
form-label-date = Scadenza
form-label-time = Ora di scadenza
form-label-again = Ricorda di nuovo
form-label-owner = Assegnata a
form-label-record = Record in Zoho CRM
form-label-group = Gruppo in Zoho Mail
form-label-project = Progetto del gruppo
form-label-followers = Chi segue in Zoho Mail
form-say-few-words-what = Scrivi in poche parole che cosa c'è da fare.
form-say-when-rings-first = Indica quando suona la prima volta. { $examples }
form-time-needs-day-choose = Un'ora ha bisogno di un giorno: scegli la scadenza per { $time }, o svuota l'ora.
form-has-passed-choose-today = { $day } è passato. Scegli oggi o un giorno più avanti.
form-already-past-today-choose = Oggi sono già passate le { $time }. Scegli un'ora più tarda, o un altro giorno.
form-does-not-fall-on = Non cade in questo giorno. Scegli { $first }, il primo che va bene con la ripetizione.
form-counts-back-from-due = Questo si conta da una scadenza. Scegline una sopra, o scrivi qui un giorno e un'ora.
form-time-stands-here-as = L'ora c'è qui e sopra ({ $time }). Tienine una sola.
form-would-be-which-has = Sarebbe { $when }, che è passato. Indica un momento più avanti, o svuota il campo.
form-label-title = Titolo
form-label-description = Descrizione
form-label-recurrence = Ripetizione
form-label-priority = Priorità
form-label-reminder = Promemoria
form-label-status = Stato
form-label-tags = Tag
form-label-subtasks = Sottoattività
form-none-again = No
form-save = Salva
form-cancel = Annulla

## Connessione

connect-only-admins = Solo un admin di questo bot può farlo per tutta l'area di lavoro. `/task connect` connette il tuo Zoho, per ciò che fai tu.
connect-not-sure = Zoho non l'ha confermato in tempo, quindi la tua connessione c'è ancora. Scrivilo di nuovo tra un minuto.
connect-browser-link-alone-good = Connetti { $whose } nel tuo browser; il link è solo per te, e vale dieci minuti.
connect-zoho-workspace = lo Zoho di quest'area di lavoro
connect-zoho = il tuo Zoho
connect-zoho-2 = Connetti Zoho

## Che cosa ha risposto Slack

slack-refused = Slack ha rifiutato { $method }: { $code }.
slack-asked-slow-down = Slack ha chiesto di rallentare.
slack-failed-at = Slack non è riuscito a eseguire { $method }.
slack-could-not-be-reached = Slack non era raggiungibile.
slack-did-not-answer = Slack non ha risposto a { $method }.
slack-not-ours = Questa app non è installata nella tua area di lavoro, quindi non ho fatto nulla. Chiedi a un tuo admin di installarla.
slack-did-not-say-time = Slack non ha detto in tempo di quale area di lavoro si tratta.

## Comandi che finiscono senza la loro attività

command-fault = Qualcosa è andato storto da parte mia, più volte, quindi ho rinunciato. Guarda in Zoho se è fatto, e di' a un mio admin il riferimento { $reference }.
command-next-task-was-not = L'attività successiva di «{ $title }» non è stata creata: { $err }
command-card-no-longer-known = Questa scheda non è più nota, quindi nulla è cambiato. Cerca l'attività in Zoho.
command-request-saved-will-follow = { $err } La tua richiesta è salvata e seguirà.

## Priorità

priority-highest = Massima
priority-high = Alta
priority-normal = Normale
priority-low = Bassa
priority-lowest = Minima

## La Home

home-head = Le tue attività, { $day }
home-new = Nuova attività
home-all = Tutte le mie attività
home-settings = Impostazioni
home-connect = Connetti Zoho
home-connect-title = Connetti Zoho
home-connect-close = Chiudi
home-back = Torna alla Home
home-undo = Annulla
home-did-complete = Hai completato «{ $title }».
home-did-reopen = Hai riaperto «{ $title }».
home-did-change = Hai cambiato «{ $title }».
home-overdue = In ritardo ({ $count })
home-today = Oggi ({ $count })
home-ahead = Prossimi 7 giorni ({ $count })
home-show-all = Mostra tutte e { $count }
home-from-open = da { $user }, che aspetta la tua risposta
home-from-accepted = da { $user }, accettata da te
home-from-declined = da { $user }, rifiutata da te
home-accept = Accetta
home-decline = Rifiuta
home-empty = Nulla è in ritardo, e nulla scade nei prossimi 7 giorni.
home-teach = Per creare un'attività premi *Nuova attività*, o scrivimela in una riga in *Messaggi*, come `call Acme next Tue 3pm, remind me 30m before` o `send the report every Friday`. In ogni canale `/task` fa lo stesso, e *Make a task* nel menu di un messaggio ne crea una da quel messaggio.
home-more = Zoho ha più attività di quante ne ho guardate.
home-load-head = La tua settimana
home-load = { $count ->
    [one] 1 attività scade
   *[other] { $count } attività scadono
  } nei 7 giorni da oggi; il giorno più pieno: { $day } ({ $most }).
home-given = Affidate ad altri
home-with = a { $user }
home-with-open = a { $user }, ancora senza risposta
home-with-accepted = a { $user }, accettata
home-with-declined = a { $user }, rifiutata
home-asked-today = chiesto oggi
home-chase = Chiedi con garbo
home-waiting = Non ancora in Zoho ({ $count })
home-waiting-line = { $asked }, chiesto { $since }: { $state }.
home-waiting-more = `/task status` le mostra tutte.
home-digest = Inviamelo ogni mattina
home-digest-comes = Te lo invio alle { $time } nei giorni scelti. *Impostazioni* lo cambia o lo ferma.
home-drawn = Aggiornato alle { $time }.
status-home = mostrare la tua Home
status-chase = chiedere a che punto è «{ $title }»
status-answer = rispondere se «{ $title }» viene presa

## Attività affidate ad altri

handed-given = <@{ $user }> ti ha affidato «{ $title }». La prendi?
handed-given-due = <@{ $user }> ti ha affidato «{ $title }», scadenza { $day }. La prendi?
handed-asks = <@{ $user }> chiede a che punto è «{ $title }». Basta una breve risposta.
handed-asks-due = <@{ $user }> chiede a che punto è «{ $title }»; scadenza { $day }. Basta una breve risposta.
handed-asked = Ho chiesto a <@{ $user }> di «{ $title }».
handed-asked-before = Oggi ho già chiesto a <@{ $user }> di «{ $title }». Chiedo al massimo una volta al giorno; riprova domani.
handed-done-before = «{ $title }» è già completata, quindi non ho chiesto a nessuno.
handed-not-yours = Non hai affidato tu «{ $title }», quindi non ho chiesto. La sua scheda mostra di chi è.
handed-not-with = «{ $title }» non è più di quella persona, quindi nulla è cambiato.
handed-over-done = «{ $title }» è già completata; non c'è più nulla da accettare o rifiutare.
handed-over-deleted = «{ $title }» non c'è più; non c'è nulla da accettare o rifiutare.
handed-taken = <@{ $user }> se ne occupa.
handed-not-taken = <@{ $user }> non può occuparsene.
handed-accepted = Prendi tu «{ $title }». <@{ $user }> lo vede.
handed-declined = Hai rifiutato «{ $title }». L'ho detto a <@{ $user }>; finché non viene data a qualcun altro, in Zoho resta tua.
handed-declined-told = <@{ $user }> non può prendere «{ $title }». In Zoho è ancora a suo nome; modificala per darla a qualcun altro.
handed-unknown = Non conosco più questa attività, quindi nulla è cambiato. Cercala in Zoho.
handed-not-now = Zoho non risponde in questo momento, quindi non ho chiesto a nessuno di «{ $title }». Riprova tra un minuto.

## Passaggi dei workflow. { $name } è un dato in ingresso del passaggio, { $words } ciò che gli è stato dato.

steps-lacks = Questo passaggio non ha un valore per { $name }. Modifica il workflow e daglielo.
steps-product = Non c'è un prodotto «{ $words }». Modifica il workflow: indica crm o mail, o nulla.
steps-task-id = «{ $words }» non indica un'attività. Usa il valore «Task» dato da un altro passaggio di Taskbot.
steps-unread = Non leggo «{ $words }» ({ $name }). Modifica il workflow e scrivilo in altro modo, come domani alle 15, ogni venerdì, 30 minuti prima o high.
steps-nothing = Questo passaggio non cambia nulla. Modifica il workflow e indica almeno un valore oltre all'attività.
steps-unknown = Non c'è più un passaggio «{ $name }». Modifica il workflow e prendine uno che c'è.
steps-not-done = Non è stato fatto; la persona per cui agisce il passaggio sa perché.

## Come è stata letta una riga

read-several = nomina più date, e un'attività ne ha una; con «ogni» davanti si ripete
read-unread = ciò che si esclude deve essere un giorno della settimana, un mese o una data
read-describes-noun-follows = descrive il sostantivo che segue
read-reads-like-name = si legge come un nome proprio
read-alone-no-date = da solo non è una data
read-reads-like-verb = si legge come un verbo
read-describes-word-follows = descrive la parola che segue
read-reads-like-noun = si legge come un sostantivo
read-alone-may-be-ordinary = da solo può essere una parola comune
read-length-time-alone-no = una durata da sola non è una data
read-another-phrase-date = la data è un'altra espressione
read-another-phrase-already-says = un'altra espressione dice già come si ripete
read-nothing-repeats-here = qui non si ripete nulla
read-another-phrase-time = l'ora è un'altra espressione
read-from = dal { $date_in_words }
read-months-without-day-skipped = i mesi senza il giorno { $days } si saltano
read-no-day-fits-how = Nessun giorno va bene con questa ripetizione. In quali giorni è?
read-day-moves-from-year = Questo giorno cambia di anno in anno, quindi nessuna regola lo segue. In quale data scade?
read-may-be-subject-as = può essere l'oggetto o un record del CRM
read-stays-title = «{ $text }» resta nel titolo: { $why }.
read-time-alone-next-such = un'ora da sola è la prossima che viene
read-series-begins-at-its = una serie inizia alla sua prossima data
read-rfc-5545-last-day = RFC 5545; «l'ultimo giorno di ogni mese» prende l'ultimo
read-already-past-today-did = Oggi sono già passate le { $time }. Intendevi domani alle { $time }?
read-has-passed-today-when = Oggi { $moment } è già passato. Quando devo ricordartelo?
read-has-passed-today-when-2 = Oggi { $time } è già passato. Quando devo ricordartelo?
read-already-past-today-did-2 = Oggi sono già passate le { $time }. Intendevi oggi alle { $evening }, o domani?
read-on-which-days-when = In quali giorni, quando dici «{ $words }»? Rispondi, per esempio, «ogni lunedì e giovedì».
read-on-which-days = In quali giorni, «{ $words }»? Rispondi, per esempio, «ogni lunedì e giovedì».
read-too-long = Sono { $count } caratteri; ne leggo fino a { $limit }. Accorcia, o metti i dettagli in un commento.
read-too-many = È un elenco di { $count } righe; creo fino a { $limit } attività alla volta. Invialo in più parti.

status-reaction = creare un'attività da una reazione
status-question = chiedere di { $title }
status-talk = fare ciò che hai detto: «{ $title }»
status-several = creare più attività
status-step = un passaggio di un workflow
status-prompts = proporre che cosa dire
read-from-a-message = Attività da un messaggio

## Il riquadro dell'agente. Il titolo di un suggerimento ha al massimo 75 caratteri.

agent-about = Trasforma una riga come «chiamare Acme domani alle 15» in un'attività in Zoho CRM o Zoho Mail, ed elenca, cambia e completa attività.
agent-prompts = Alcune cose che puoi dire
agent-prompt-today = Che cosa c'è da fare oggi?
agent-prompt-make = Crea un'attività
agent-prompt-overdue = Che cosa è in ritardo?
agent-prompt-help = Che cosa sai fare?

## Alla porta

door-not-saved = Non salvato: in questo momento non raggiungo la mia memoria, quindi non succederà nulla. Riprova tra un minuto.
door-unsure = Non so se è stato salvato: la mia memoria non ha risposto in tempo. Guarda nei nostri messaggi diretti prima di ripeterlo.
door-no-slack = Non salvato: in questo momento Slack non mi risponde, quindi non succederà nulla. Riprova tra un minuto.
door-failed = Non salvato: qualcosa è andato storto da parte mia. Riprova; se succede ancora, di' a un mio admin il riferimento { $reference }.
door-read = Salvato: «{ $title }». La sua scheda segue.
door-unread = Ricevuto. Lo sto leggendo; la risposta segue.
door-only-know-try-help = Conosco solo `{ $command }`. Prova `{ $command } help`.

## Schede: che cosa è vero di un'attività, e che cosa ne è impostato

card-state-saved = Salvata, in viaggio verso { $product }
card-state-waiting = Salvata, in attesa di { $product }
card-state-refused = Non creata in { $product }
card-state-open = Da fare in { $product }
card-state-done = Completata in { $product }
card-state-gone = Non si trova più in { $product }: eliminata o non più visibile
card-state-elsewhere = Ora su un'altra scheda
card-state-deleted = Eliminata in { $product }
card-sending = Invio a { $product }…
card-doing-complete = Completo in { $product }…
card-doing-reopen = Riapro in { $product }…
card-doing-change = Cambio in { $product }…
card-doing-snooze = Rimando in { $product }…
card-doing-delete = Elimino in { $product }…
card-doing-restore = Ripristino in { $product }…
card-doing-link = Collego in { $product }…
card-doing-skip = Salto una data in { $product }…
card-doing-note = Cambio i commenti in { $product }…
card-in-direct-messages = La sua scheda è nei nostri messaggi diretti.
card-left = { $state }, ancora { $left } su { $count }
card-view-task = Vedi attività
card-subtasks-done = { $done } di { $count } completate: { $titles }
card-message-edited = Il messaggio è stato modificato e ora si legge così:
card-update = Aggiorna l'attività
card-keep = Lasciala com'è
card-fact-said = { $lower } { $value }
card-fact-repeats = Ripetizione
card-fact-next-dates = Prossime date
card-fact-reminder = Promemoria
card-fact-for = Per
card-fact-about = Riguarda
card-fact-group = Gruppo
card-fact-project = Progetto
card-fact-tags = Tag
card-fact-followers = Chi segue
card-fact-files = File
card-fact-note = Commento
card-fact-subtasks = Sottoattività
card-me = me
card-priority-highest = massima
card-priority-high = alta
card-priority-normal = normale
card-priority-low = bassa
card-priority-lowest = minima
card-complete = Completa
card-undo = Annulla
card-reopen = Riapri
card-edit = Modifica
card-snooze = Rimanda
card-snooze-hour = Di un'ora
card-snooze-tomorrow = A domani
card-snooze-next-week = A settimana prossima

## Azioni su un'attività

act-something-else-was-done = Intanto questa attività è cambiata ancora, quindi questo non viene annullato. Riguardala.
act-undo-possible-ten-minutes = Si può annullare per dieci minuti, e sono passati. Modifica invece l'attività.
act-changed-since = Intanto questa scheda è cambiata, quindi non ho fatto nulla. Riguardala.
act-not-seen = La tua connessione Zoho non vede questa attività, creata con un'altra; nulla è cambiato. Chiedi a <@{ $author }> di farlo, o di condividere con te l'attività in Zoho.
act-remade = Zoho non ha potuto ripristinare l'attività, quindi è stata creata di nuovo; commenti, file e cronologia della vecchia sono persi.
act-there-nothing-restore-on = Su questa scheda non c'è più nulla da ripristinare.
act-subtask-could-not-be = Non ho potuto ripristinare la sottoattività «{ $title }»; aggiungila in Zoho.

## Serie su una scheda

card-is-last = Questa è l'ultima attività della serie.
card-was-last = Era l'ultima attività della serie.
card-ended-in-zoho = La sua attività non si trova più in Zoho, eliminata o non più visibile, quindi la serie è finita.
card-message-came-from-was = Il messaggio da cui viene è stato eliminato; l'attività resta.

## Ciò che si dice invece di creare un'attività

answer-help =
    { "*" }Crea un'attività scrivendola in una riga.* Per esempio:
    • `/task call Acme about the renewal next Tue 3pm, high priority, remind me 30m before`
    • `/task water the plants every other Friday in mail`
    • `/task send the report every weekday at 9:30am until end of September`
    Oppure scrivimi lo stesso nei nostri messaggi diretti, senza `/task`; o nominami in un canale o in un thread, dove una risposta come `tomorrow 3pm` fa un'attività del messaggio qui sopra. `/task` da solo apre un modulo, e così «Make a task» nel menu di un messaggio.
    Nel thread di un'attività scrivi `done`, `push to friday`, `assign to @bob`, `add note …`, `follow the thread`, `delete` o `undo`; altrove aggiungi il numero del tuo ultimo elenco (`done 2`) o il titolo (`finished the Acme call`).
    `my tasks`, `today`, `overdue`, `tasks for @name this week` o `find renewal` elencano ciò che è in Zoho, `status` ciò che non c'è ancora. La mia Home e `digest` mostrano la tua giornata. `in crm` e `in mail` scelgono il prodotto Zoho. Metti delle parole tra virgolette per tenerle nel titolo.
answer-empty = Non c'è nulla da leggere. Scrivi che cosa c'è da fare e quando, come `call Acme tomorrow 3pm`; `help` mostra di più.
answer-list-elsewhere = Qui non posso elencare attività. Scrivi `/task list`, o scrivimi `list` nei nostri messaggi diretti.
answer-listed-by = Posso elencare attività per scadenza, persona, record e gruppo, e quelle in ritardo o completate; non per altro. Per esempio: `my tasks`, `overdue`, `tasks this week`, `tasks for @name`, `open tasks re Acme`.
answer-looks-like-several-tasks = Sembrano più attività insieme, e ne creo una alla volta. Inviale una per una.
answer-connect = Scrivi `/task connect` per connettere il tuo Zoho; `/task connect workspace`, scritto da un admin, lo connette per tutti.
answer-disconnect = Scrivi `/task disconnect` per chiudere la tua connessione a Zoho; `/task disconnect workspace`, scritto da un admin, chiude quella di tutti.

## Impostazioni illeggibili

settings-unreadable = Questa mia versione non sa leggere ciò che era stato scelto prima, quindi lo lascio com'è. Chiedi a un mio admin.

## Le pagine che connettono Zoho. Sono HTML; $who è un nome in grassetto.

page-connect = Connetti Zoho
page-connected = Connesso
page-not-connected = Non connesso
page-not-now = Non ora
page-no-cookie = Questo browser non ha tenuto il cookie che questa pagina gli ha dato, quindi non è stato connesso nulla. Consenti i cookie per questo sito, poi scrivi di nuovo /task connect in Slack.
page-away = In questo momento la mia memoria non è raggiungibile, quindi non è stato connesso nulla; riprova tra un minuto.
page-for-workspace = Stai connettendo Zoho come { $who } in Slack, per tutta l'area di lavoro Slack: le attività di chi non ha una connessione propria vengono create con i tuoi diritti.
page-for-yourself = Stai connettendo Zoho come { $who } in Slack, per te: ciò che fai con le attività in Slack avviene poi con i tuoi diritti in Zoho.
page-not-you = Se non sei tu, chiudi questa pagina: qualcun altro agirebbe con i tuoi diritti.
page-mailbox = Scegli Zoho Mail solo se hai una casella lì.
page-continue = Continua su Zoho
page-connected-as = Connessione attiva come { $account }.
page-close = Puoi chiudere questa pagina e tornare a Slack.

## Lettura di una riga

read-do-one-task-at = Lo faccio con un'attività alla volta. Quale per prima?
read-said-twice = Qui la stessa cosa è detta due volte, in due modi. Quale intendi?
read-found-no-title-what = Non ho trovato un titolo. Che cosa c'è da fare?
read-but-no-title-what = Ho letto { $recurrence_in_words }, ma nessun titolo. Che cosa c'è da fare?
read-date-but-no-title = Ho letto la data { $date_in_words }, ma nessun titolo. Che cosa c'è da fare?
read-what-should-do-type = Che cosa devo fare? Scrivi un'attività, oppure: list, done, push to friday, help.

## Link

links-elsewhere = Questo link porta a uno Zoho diverso da quello connesso qui. Aprilo in Zoho.
links-records-cant-be-shown = I record di «{ $module }» non si possono mostrare qui. Apri il link in Zoho CRM.

## Riepiloghi

digest-head = La tua giornata, { $day }. In ritardo: { $late }. Per oggi: { $now }.
digest-head-nothing = La tua giornata, { $day }: niente è in ritardo e niente scade oggi.
digest-more = E altre { $count }; `/task list` le mostra tutte.
digest-given = In ritardo presso altri
digest-given-line = «{ $title }» con { $who }, scadenza { $day }
digest-snooze = Rimanda { $number }
digest-not-now = Zoho o Slack non risponde in questo momento, quindi non posso mostrare la tua giornata. Richiedila tra un minuto.
digest-channel-head = Attività di questo canale, { $day }. Completate negli ultimi 7 giorni: { $done }. Aperte: { $open }. In ritardo: { $late }.
digest-channel-done = Completate negli ultimi 7 giorni ({ $count })
digest-channel-open = Aperte ({ $count })
digest-channel-more = E altre { $count }.
digest-channel-after = `/task settings` in questo canale cambia o ferma questo riepilogo.
status-digest = mostrare la tua giornata
status-joint = tenere aggiornata l'attività condivisa «{ $title }»
settings-weekly-day = Riepilogo settimanale in questo canale, il
settings-weekly-day-hint = Pubblicato una volta a settimana: quali attività con una scheda qui sono completate, aperte o in ritardo.
settings-none-weekly-day = mai
settings-weekly-at = Riepilogo settimanale: ora
settings-weekly-zone = Fuso orario del riepilogo settimanale
settings-weekly-zone-hint = Ad esempio Europe/Rome, o una città.
settings-none-weekly-zone = quello di chi sceglie il giorno
settings-weekly-language = Lingua del riepilogo settimanale
settings-none-weekly-language = quello di chi sceglie il giorno

## Series that go on

status-extend = creare le prossime date di «{ $title }»
series-extended = Il { $day } ho aggiunto { $count ->
    [one] una data
   *[other] { $count } date
  } prima che finissero le altre.
series-not-extended = Zoho non ha accettato le date successive, quindi la serie finisce con quelle che ci sono. Riprovo più tardi.
series-not-extended-why = Non è stato possibile creare le date di «{ $title }» dopo il { $day }. { $why } Riprovo più tardi; per quelle che ci sono non devi fare nulla.
series-reopen-first = Questa attività è completata. Riaprila prima, poi di' come si ripete.
card-menu-reopen = Riapri { $day }
series-say-rule = Di' come deve ripetersi la serie d'ora in poi, per esempio `repeat every tuesday at 4pm`.
series-given-up = Zoho ha rifiutato l'attività successiva per una settimana, quindi la serie è finita. Creane una nuova quando è risolto.
series-ended-in-zoho = Le sue attività aperte non si trovano più in Zoho, eliminate o non più visibili, quindi non aggiungo altre date.
series-left-out = { $count ->
    [one] Non c'è un'attività per il { $first }: non ho potuto crearla nel suo giorno.
   *[other] Non ci sono attività per { $count } date dal { $first } al { $last }: non ho potuto crearle nei loro giorni.
  }

## seen

seen-completed = { $by } ha completato «{ $title }» in Zoho.
seen-completed-by-nobody = «{ $title }» è stata completata in Zoho.
seen-reopened = { $by } ha riaperto «{ $title }» in Zoho.
seen-reopened-by-nobody = «{ $title }» è stata riaperta in Zoho.
seen-deleted = { $by } ha eliminato «{ $title }» in Zoho.
seen-deleted-by-nobody = «{ $title }» non si trova più in Zoho: è stata eliminata o non è più visibile.
seen-restored = { $by } ha ripristinato «{ $title }» in Zoho.
seen-restored-by-nobody = «{ $title }» è stata ripristinata in Zoho.
seen-changed = { $by } ha modificato «{ $title }» in Zoho: { $changes }.
seen-changed-by-nobody = «{ $title }» è stata modificata in Zoho: { $changes }.
seen-also = Modificato anche: { $changes }.
seen-several = { $count } delle tue attività sono state modificate in Zoho:
seen-more = { $count -> 
    [one] E un’altra.
   *[other] E altre { $count }.
  }
seen-status-look = mostrare cosa è cambiato in «{ $title }» in Zoho
seen-status-tell = dire cosa è cambiato in Zoho

## Threads and notes: a card's thread and the notes of its task, kept in step

card-menu-follow = Segui il thread
card-menu-unfollow = Non seguire più
card-menu-gather = Aggiungi risposte
talk-verb-follow = Segui il thread di
talk-verb-gather = Aggiungi le risposte a
threads-files = File: { $names }
threads-signed = { $author } in Slack: { $link }
threads-signed-only = { $author } in Slack
threads-mail = Le attività di Zoho Mail non hanno commenti. Scegli «Aggiungi risposte» sulla scheda per aggiungere alla descrizione ciò che è stato scritto qui.
threads-nothing-new = Non c'è niente di nuovo da aggiungere: la descrizione ha già tutto ciò che è stato scritto in questo thread.
threads-full = Nella descrizione non c'è più spazio. Accorciala in Zoho, poi riprova.
threads-more = Il resto nel thread: { $link }
threads-no-scope = Qui non posso leggere i messaggi: all'app manca lo scope (channels:history, groups:history o im:history). Chiedi a un admin di aggiungerlo; `taskbot doctor` dice quale.
threads-not-there = Non sono in quella conversazione. Invitami, poi riprova.
threads-no-card = La scheda non è ancora pubblicata. Riprova tra un attimo.
threads-closed = Non posso più scrivere nel thread di «{ $title }», quindi non lo seguo più. Appena posso, scegli di nuovo «Segui il thread» sulla sua scheda.
threads-not-noted = La tua risposta resta nel thread, ma non è diventata una nota di «{ $title }» in Zoho: { $err }
threads-note = Nota in Zoho di { $author }
threads-note-changed = Nota in Zoho di { $author }, modificata
threads-note-deleted = Questa nota è stata eliminata in Zoho.
threads-followed = Seguo il thread di questa scheda: le risposte diventano note in Zoho, e le note arrivano come risposte.
threads-did-follow = Ora seguo il thread di «{ $title }»: le risposte diventano note in Zoho, e le note arrivano come risposte. `stop following` lo termina.
threads-did-unfollow = Non seguo più il thread di «{ $title }». Ciò che è annotato resta.
threads-did-gather = Ho aggiunto le risposte alla descrizione di «{ $title }». Annulla con il pulsante o la parola `undo`.
threads-status-follow = seguire il thread di «{ $title }»
threads-status-reply = annotare una risposta su «{ $title }» in Zoho
threads-status-notes = cercare nuove note di «{ $title }»
threads-status-echo = dire una nota di «{ $title }» nel suo thread
threads-status-gather = aggiungere le risposte alla descrizione di «{ $title }»

## What may be no task: one unknown word, or a question. { $commands } come as `code`, with commas and “or”.

unclear-word = Non so se «{ $words }» sia un'attività. Intendevi { $commands }?
unclear-unknown = Non so se «{ $words }» sia un'attività, e come comando non lo conosco. { $commands } lo sarebbe.
unclear-question = Non so rispondere alle domande, ma tengo le tue attività. Prova { $commands }.
unclear-make = Crea comunque l'attività

## Attività di più persone

joint-progress = { $done } di { $count } completate.
joint-none-left = Nessuno ne ha più una parte.
joint-done = Completata: { $people }.
joint-open = Aperta: { $people }.
joint-coming = In viaggio verso Zoho: { $people }.
joint-refused = Non in Zoho: { $people }.
joint-deleted = Eliminata: { $people }.
joint-gone = Non si trova più, eliminata o non più visibile: { $people }.
joint-accepted = { $name } (accettata)
joint-declined = { $name } (rifiutata)
joint-complete = Completa…
joint-complete-all = Tutte le { $count } parti
joint-complete-one = La parte di { $name }
joint-more = Altro…
joint-delete-all = Elimina tutte le { $count } parti
joint-delete-one = Elimina la parte di { $name }
joint-stop-all = Non ripetere più: tutte le { $count }
joint-stop-one = Non ripetere più: { $name }
joint-later-tomorrow = Rimanda tutte a domani
joint-later-next-week = Rimanda tutte alla prossima settimana
joint-did-later = Rimandate insieme da { $who }. Annulla lo ripristina.
joint-reopen-all = Riapri tutte le { $count } parti
joint-reopen-one = Riapri la parte di { $name }
joint-did-reopen = Riaperte insieme da { $who }. Annulla le completa di nuovo.
joint-which-reopen = Più persone hanno questa attività. La parte di chi va riaperta?
joint-sure = Davvero?
joint-sure-text = Avviene subito in Zoho, per ogni parte scelta. Annulla lo ripristina per dieci minuti.
joint-yes = Sì
joint-did-complete = Completate insieme da { $who }. Annulla le riapre.
joint-did-delete = Eliminate da { $who }. Annulla le riporta indietro.
joint-did-stop = { $who } ha concluso la serie. Annulla la fa continuare.
joint-did-change = Modificato da { $who }. Annulla lo ripristina.
joint-did-people = { $who } ha cambiato chi ce l’ha. Annulla lo ripristina.
joint-people-same = Queste persone ce l’hanno già, quindi non è cambiato nulla.
joint-taken-back = È stato annullato. L'attività è di nuovo sulla scheda su cui era prima.
joint-asked = Cambio «{ $title }» per tutti quelli che ce l’hanno e non hanno finito. La scheda mostra a che punto è ciascuno; `undo` lo ripristina.
joint-handed-out = Do «{ $title }» a { $count } persone. La scheda nei tuoi messaggi con me mostra a che punto è ciascuna.
joint-unknown = { $name } non è chiaramente una persona in Zoho, quindi non ne ha una parte. Crea un'attività con il nome completo.
joint-not-yours = Quella parte è di qualcun altro, quindi nulla è cambiato. Puoi agire sulla tua; chi ha dato l'attività, su tutte.
joint-nothing = Non resta nessuna parte a cui farlo. La scheda mostra come sta ciascuna.
joint-one-by-one = Ognuno ha la propria attività, quindi dillo di una: aprila dalla scheda o elencala con `tasks for @name`.
joint-all = Tutte e { $count }
joint-which-complete = Più persone hanno questa attività. La parte di chi va completata?
joint-which-delete = Più persone hanno questa attività. La parte di chi va eliminata?
joint-which-stop = Più persone hanno questa serie. Quella di chi non va più ripetuta?

## A task of Zoho shown where its link was said

import-which = Incolla dopo l'indirizzo dell'attività in Zoho, per esempio `link https://crm.zoho.com/crm/tab/Tasks/…`.
import-elsewhere = Qui non posso mostrare attività di Zoho. Mandami l'indirizzo in un messaggio diretto.
import-no-task = Questo indirizzo non porta a nessuna attività che conosco. Apri l'attività in Zoho e copia l'indirizzo da lì.
import-not-seen = Nel tuo Zoho non vedo questa attività: è eliminata, o non puoi vederla. Chiedi al suo proprietario di condividerla con te.
import-private = È un'attività personale di qualcuno in Zoho Mail, quindi non la mostro. Il suo proprietario può collegarla.
import-shown = La scheda di «{ $title }» è nei nostri messaggi diretti.
import-there = La scheda di «{ $title }» è già qui.
import-status = mostrare qui un'attività di Zoho

## Descriptions in Zoho: what there is no field for. A due time's words begin its line, and tell it again.

zoho-named = { $kind ->
    [Tags] Tag
    [Fields] Campi
    [Group] Gruppo
    [Project] Progetto
    [Status] Stato
   *[Followers] Chi segue
  }: { $name }
zoho-due-time = Ora di scadenza:
zoho-typed-as = {""}, scritto come { $zone }
zoho-subtask-due = { $title } (scade il { $day })

## Months that a series leaves out

skipped-months = I mesi senza il giorno { $days } si saltano. Per l'ultimo giorno, scrivi «ogni ultimo giorno del mese».

## Words that only look like a field

phrase-day-passed = quel giorno è passato
phrase-part-of-number = fa parte di un numero
phrase-not-meant = quel giorno è stato escluso

## Tags of Zoho CRM

crm-tags-rule = In Zoho CRM un tag ha al massimo { $longest } caratteri, senza «<», «>», virgole ed emoji, e un'attività al massimo { $most } tag.
crm-tags-named = La descrizione nomina { $names }.
crm-tags-otherwise = Di' { $names } più breve o in altro modo.
