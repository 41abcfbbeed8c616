### German. The style guide stands at the top of en.ftl.

## Said everywhere

and = { $first } und { $last }
or = { $first } oder { $last }

## Daten, Wiederholungen und Erinnerungen

words-date-pattern = EEE d. MMM y
words-day-pattern = d. MMM y
words-today = heute, { $date }
words-tomorrow = morgen, { $date }
words-minutely = { $interval ->
    [1] jede Minute
   *[other] alle { $interval } Minuten
  }
words-hourly = { $interval ->
    [1] jede Stunde
   *[other] alle { $interval } Stunden
  }
words-daily = { $interval ->
    [1] jeden Tag
   *[other] alle { $interval } Tage
  }
words-weekly = { $interval ->
    [1] jede Woche
   *[other] alle { $interval } Wochen
  }
words-monthly = { $interval ->
    [1] jeden Monat
   *[other] alle { $interval } Monate
  }
words-yearly = { $interval ->
    [1] jedes Jahr
   *[other] alle { $interval } Jahre
  }
words-workdays = { $interval ->
    [1] jeden Werktag
   *[other] alle { $interval } Werktage
  }
words-every-weekday = jeden Werktag
words-on-weekdays = { $head } an Werktagen
words-every-days = jeden { $days }
words-every-other-day = jeden zweiten { $days }
words-weekly-on = { $head } am { $days }
words-on = { $head } am { $days }
words-in-week = { $head } in Kalenderwoche { $weeks }
words-in-months = { $head } im { $months }
words-except-months = { $head } außer im { $months }
words-on-date = { $head } am { $days } { $months }
words-ordinal = { $n }.
words-monthday = { $n }.
words-last = letzten
words-to-last = { $nth }-letzten
words-the-weekday = { $nth } { $day }
words-the-last-weekday = letzten { $day }
words-the-workday = { $nth } Werktag
words-the-instance = { $nth } der Tage { $days }
words-the-days = { $nth }
words-the-last-days = { $nth } Tag
words-the-yeardays = { $nth } Tag
words-plain-days = { $days }
words-at = { $what } um { $time }
words-when-done = { $rule } nach Erledigung
words-from = { $text } ab { $day }
words-until = { $text } bis { $day }
words-times = { $text }, { $count } Mal
words-except = { $text }, außer { $days }
words-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
  }
words-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
  }
words-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
  }
words-before = { $span } vorher
words-when-due = bei Fälligkeit
words-on-the-day = am selben Tag
words-the-day-before = am Tag davor
words-days-before = { $count } Tage davor

## Links that unfurl, and the side panel

links-task = Aufgabe
links-task-of = Aufgabe in { $product }
links-record-of = { $module } in { $product }
links-module = { $module ->
    [Contacts] Kontakt
    [Leads] Lead
    [Accounts] Firma
    [Deals] Deal
   *[other] Datensatz
}
links-details = Details
links-open-for-details = Öffne das, um zu sehen, was dein Zoho dir zeigt.
links-untitled = Ohne Titel
links-somebody = Jemand
links-nobody = Niemand
links-not-set = Nicht gesetzt
links-field = { $name ->
    [status] Status
    [due_date] Fälligkeitsdatum
    [priority] Priorität
    [assignee] Für
    [created_by] Erstellt von
    [description] Beschreibung
   *[other] { $name }
}
links-due = Fälligkeitsdatum
links-due-example = morgen, nächsten Di, 30. Mai
links-on-its-way = Gespeichert, unterwegs zu { $product }
links-gone = Nicht mehr in { $product }
links-done = Erledigt
links-to-do = Zu erledigen
links-priority = { $level ->
    [highest] Höchste
    [high] Hoch
    [low] Niedrig
    [lowest] Niedrigste
   *[normal] Normal
}
links-about = Zu
links-repeats = Wiederholung
links-reminder = Erinnerung
links-time = Uhrzeit
links-group = Gruppe
links-project = Projekt
links-tags = Tags
links-working = Wird bearbeitet
links-do-complete = Erledigen
links-do-reopen = Wieder öffnen
links-do-undo = Rückgängig
links-do-tomorrow = Auf morgen verschieben
links-do-next-week = Auf nächste Woche verschieben
links-do-skip = Diese überspringen
links-do-open = In Zoho öffnen
links-whole-series = { $count ->
    [one] Ändert die eine Aufgabe der Serie, die noch offen ist.
   *[other] Ändert alle { $count } Aufgaben der Serie, die noch offen sind.
}
links-record-field = { $name ->
    [Account_Name] Firma
    [Company] Firma
    [Contact_Name] Kontakt
    [Title] Position
    [Email] E-Mail
    [Phone] Telefon
    [Mobile] Mobil
    [Owner] Zuständig
    [Industry] Branche
    [Website] Website
    [Billing_City] Ort
    [Lead_Status] Status
    [Lead_Source] Quelle
    [Stage] Phase
    [Amount] Betrag
    [Closing_Date] Abschlussdatum
   *[other] { $name }
}
links-not-shown = Wird hier nicht gezeigt
links-no-answer = Zoho oder mein Speicher antwortet gerade nicht. Lade gleich neu, oder öffne es in Zoho.
links-as-last-known = Zoho antwortet gerade nicht; so kannte ich die Aufgabe zuletzt. Lade gleich neu.
links-not-there = Zoho zeigt dir unter diesem Link nichts: Es wurde gelöscht, oder du darfst es dort nicht sehen.
links-not-known = Dieser Link führt zu nichts, was sich hier zeigen lässt. Öffne ihn in Zoho.
links-not-yours = Das kannst du hier nicht sehen
links-title-missing = Gib der Aufgabe einen Titel.
links-title-long = Ein Titel hat höchstens { $most } Zeichen. Kürze ihn um { $over }.
links-text-long = Eine Beschreibung hat hier höchstens { $most } Zeichen. Kürze sie um { $over }, oder ändere sie in Zoho.
links-date-unread = Gib ein Datum an, zum Beispiel { $example }.
links-choice-unknown = Wähle etwas von dem, was angeboten wird.
links-note-without-text = (ohne Text)
links-note-empty = Schreib zuerst etwas.
links-note-kept = Notizen änderst und löschst du in Zoho. Schreib hier eine neue, oder öffne die Aufgabe dort.
links-no-notes = Hier gibt es keine Notizen: Zoho hat sie nur bei CRM-Aufgaben.
links-comment-on-its-way = { $text } (gespeichert, unterwegs zu Zoho)

## Zoho: how a task is carried there, and what stands in the way

zoho-refused-http-without-saying = Zoho hat das abgelehnt (HTTP { $status }), ohne zu sagen, warum; frag euren Zoho-Admin.
zoho-weeks = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
  }
zoho-busy = Zoho bittet um eine Pause; nichts wurde geändert, ich versuche es noch einmal.
zoho-away = Zoho antwortet gerade nicht richtig; nichts wurde geändert, versuch es in einer Minute noch einmal.
zoho-partly-written = Zoho hat { $written } von { $sent } Aufgaben gespeichert und den Rest abgelehnt: { $error } { $unknown }
zoho-unknown = Zoho hat das nicht bestätigt, vielleicht ist es geschehen, vielleicht nicht; ich sehe nach, bevor ich noch einmal etwas sende.
zoho-reconnect = Zoho nimmt diese Verbindung nicht mehr an; ein Admin muss sie mit `taskbot connect` erneuern.
zoho-repetition-has-no-dates = Diese Wiederholung hat keine Termine.
zoho-say-days-there-every = Nenne Tage, die es gibt („jeden Monat“), und ein späteres Ende, oder { $alone }.
zoho-holds-one-reminder-task = { $product } fasst eine Erinnerung je Aufgabe, darum erinnere nur ich dich { $others }.
zoho-reminders-time-has-passed = Die Zeit der Erinnerung ist vorbei, daher ist in { $product } keine gesetzt.
zoho-text-too-long-s = Der Text ist zu lang für die Beschreibung in { $product }; sein Ende fehlt dort.
zoho-tasks-repeat-daily-at = Aufgaben in { $product } wiederholen sich höchstens täglich.
zoho-say-every-day-or = Sag „jeden Tag“, oder { $alone }.
zoho-not-known = { $name } ist in { $product } nicht bekannt.
zoho-assign-someone-who-or = Weise die Aufgabe jemandem zu, der es ist, oder füge die Person dort hinzu.
zoho-reminder-before-due-date = Eine Erinnerung vor der Fälligkeit braucht ein Fälligkeitsdatum.
zoho-say-when-task-due = Sag auch, wann die Aufgabe fällig ist.
zoho-alone = lass die Wiederholung weg, um nur die erste Aufgabe zu erstellen
zoho-kept = Zoho hat dafür keine Regel, darum führt Taskbot die Serie: Die nächste Aufgabe kommt, wenn diese erledigt ist oder ihr Tag da ist.
zoho-kept-by-completion = Zoho wiederholt nur an festen Terminen, darum führt Taskbot die Serie: Die nächste Aufgabe kommt, wenn diese erledigt ist.
zoho-cant-change-how-task = { $product } kann nicht ändern, wie sich eine bestehende Aufgabe wiederholt.
zoho-delete-make-new-one = Lösch sie und erstelle eine neue.
zoho-cant-be-linked-task = Mit dieser Aufgabe lässt sich das nicht verknüpfen: { $names }.
zoho-choose-one-record-or = Wähle einen Datensatz, oder einen Kontakt mit seiner Firma.
zoho-cant-empty-here = { $product } kann hier nicht leeren: { $fields }.
zoho-set-another-value-instead = Setz stattdessen einen anderen Wert, oder leere das Feld in Zoho.
zoho-series-cant-remind-each = Eine Serie in { $product } kann so nicht erinnern: { $words }. Darum bekommt jede ihrer { $dates } Aufgaben ihre eigene Erinnerung, sobald sie erstellt ist.
zoho-part = Teil von: { $title }
zoho-cant-say-one-series = { $product } kann das nicht in einer Serie ausdrücken; es werden { $count }, die zusammen genau diese Termine haben.
zoho-tasks-have-no-named = { $lower ->
    [group] Aufgaben in { $product } haben keine Gruppe
    [project] Aufgaben in { $product } haben kein Projekt
   *[other] Aufgaben in { $product } haben das nicht: { $lower }
}; „{ $name }“ steht in der Beschreibung.
zoho-only-first-dates-made = Nur die ersten { $count } Termine sind erstellt, bis { $day_words }: Mehr nimmt { $product } nicht auf einmal. Die übrigen ergänze ich rechtzeitig.
zoho-repeats-until-dates-because = Wiederholt sich bis { $day_words } ({ $count ->
    [one] { $count } Termin
   *[other] { $count } Termine
}), weil { $product } ein Ende braucht. Bevor sie zu Ende gehen, ergänze ich weitere.
zoho-reminder-set-first-date = Die Erinnerung ({ $words }) ist für den ersten Termin gesetzt.
zoho-has-no-rule-one = { $product } hat dafür keine Regel: eine Aufgabe für jeden Termin.
zoho-reminder-set-first-date-2 = Die Erinnerung ist für den ersten Termin gesetzt; ob { $product } sie wiederholt, ist nicht dokumentiert.
zoho-cant-say-one-repeating = { $product } kann das nicht in einer Wiederholung ausdrücken; es werden { $count } mit genau diesen Terminen.
zoho-cant-make-task-repeat = { $product } kann eine Aufgabe nicht so wiederholen.
zoho-delete-make-new-one-2 = Lösch sie und erstelle eine neue, die sich so wiederholt.
zoho-has-three-priorities-goes = { $product } hat drei Prioritäten; „{ $priority }“ heißt dort „{ $priorities }“.
zoho-s-reminders-ring-once = Erinnerungen in { $product } melden sich einmal, darum erinnere nur ich dich erneut.
zoho-could-not-be-set = { $kind ->
    [Tags] Die Tags ließen
    [Fields] Die Felder ließen
    [Group] Die Gruppe ließ
    [Project] Das Projekt ließ
    [Status] Der Status ließ
    [Followers] Die Follower ließen
   *[other] { $kind } ließ
} sich in { $product } nicht setzen; „{ $name }“ steht in der Beschreibung.
zoho-could-not-be-made = Zuständig in { $product } konnte nicht werden: { $said }. Die Beschreibung nennt den Namen.
zoho-before-at = { $span } vorher um { $time }
zoho-on-at = am { $day_words } um { $at }
zoho-before = { $span } vorher
zoho-on-day-at = am selben Tag um { $time }
zoho-author = die erstellende Person
zoho-slack-user = Slack-Nutzer { $slack }
zoho-gets-characters-title-description = { $product } bekommt { $title_limit } Zeichen des Titels; in der Beschreibung steht er ganz.
zoho-assigned-as-typed = Zugewiesen an (wie eingegeben): { $said }
zoho-not-linked-named-description = „{ $text }“ ist in { $product } nicht verknüpft; es steht in der Beschreibung.
zoho-at-due-time = bei Fälligkeit
zoho-about = Zu: { $text }
zoho-crms-reminders-ring-once = Erinnerungen in Zoho CRM melden sich einmal; diese ist dort für ihr erstes Mal gesetzt, und nur ich erinnere dich erneut.
zoho-without-due-date-reminder = Ohne Fälligkeitsdatum hat eine Erinnerung kein Ende, bis zu dem sie sich wiederholt; sie meldet sich einmal.
zoho-cant-be-given-as = „{ $name }“ lässt sich nicht als eigenes Feld angeben.
zoho-say-tasks-text-instead = Sag es stattdessen im Text der Aufgabe.
zoho-custom-fields = eigenen Felder
zoho-mail-has-no-way = In Zoho Mail lässt sich das nicht leeren: { $name ->
    [due] Fälligkeitsdatum
    [recurrence] Wiederholung
    [reminder] Erinnerung
    [reminders] Erinnerungen
    [priority] Priorität
    [status] Status
    [owner] Zuständig
    [owners] Zuständig
   *[other] { $name }
}.
zoho-set-another-one-instead = Setz stattdessen etwas anderes, oder ändere es in Zoho.
zoho-mail-tasks-have-no = Aufgaben in Zoho Mail haben keine { $kind ->
    [tags] Tags
    [records] Datensätze
   *[other] { $kind }
}.
zoho-write-into-description-instead = Schreib es stattdessen in die Beschreibung.
zoho-crm-tasks-have-no = Aufgaben in Zoho CRM haben weder Gruppe noch Projekt noch Unteraufgaben.
zoho-ask-them-mail = Frag in Zoho Mail danach.
zoho-was-not-found-crm = „{ $text }“ habe ich in Zoho CRM nicht gefunden.
zoho-say-records-whole-name = Nenne den ganzen Namen des Datensatzes.
zoho-no-crm-id = „{ $value }“ ist keine ID aus Zoho CRM.
zoho-ask-list-again = Frag noch einmal nach der Liste.
zoho-crm-cant-be-asked = Zoho CRM lässt sich nicht nach dem Status „{ $value }“ fragen.
zoho-ask-all-tasks-instead = Frag stattdessen nach allen Aufgaben.
zoho-list-cant-be-continued = Diese Liste lässt sich nicht fortsetzen.
zoho-ask-again = Frag noch einmal danach.
zoho-crm-wants-every-task = Euer Zoho CRM verlangt bei jeder Aufgabe: { $names }.
zoho-give-form-or-ask = Gib es im Formular an, oder bitte euren Admin, einen Standard zu setzen oder es freizustellen.
zoho-set-by-crm-itself = „{ $label }“ setzt Zoho CRM selbst.
zoho-leave-out = Lass es weg.
zoho-has-no-value-crm = „{ $label }“ hat in eurem Zoho CRM keinen Wert „{ $value }“.
zoho-choose-one = Wähle eines davon: { $offered }.
zoho-crm-tasks-have-no-2 = Aufgaben in Zoho CRM haben kein Feld „{ $name }“.
zoho-there = Es gibt: { $labels }.
zoho-whether-crm-knows-cant = Ob euer Zoho CRM { $lower ->
    [status] den Status
    [priority] die Priorität
   *[other] { $lower }
} „{ $value }“ kennt, lässt sich nicht nachsehen.
zoho-choose-one-2 = Wähle eines davon: { $join }.
zoho-whether-crm-has-field = Ob euer Zoho CRM das Feld „{ $name }“ hat, lässt sich nicht nachsehen.
zoho-leave-out-or-ask = Lass es weg, oder bitte einen Admin, Zoho mit `taskbot connect` neu zu verbinden.
zoho-takes-not = „{ $label }“ nimmt { $kind }, nicht „{ $value }“.
zoho-correct-send-again = Korrigiere es und sende es noch einmal.
zoho-task-cant-be-linked = Mit einem Datensatz aus „{ $name }“ lässt sich eine Aufgabe von hier aus nicht verknüpfen, nur mit Kontakten, Leads, Firmen und Deals. Verknüpfe sie in Zoho CRM.
zoho-empty-note-says-nothing = Eine leere Notiz sagt nichts.
zoho-write-its-text = Schreib ihren Text.
zoho-note-crm-holds-characters = Eine Notiz in Zoho CRM fasst { $longest_note } Zeichen.
zoho-make-shorter-or-attach = Kürze sie, oder häng eine Datei an.
zoho-has-more-than-20 = „{ $name }“ hat mehr als 20 MB; so viel nimmt Zoho CRM nicht.
zoho-share-link-instead = Teile stattdessen einen Link dazu.
zoho-no-mail-task-there = Keine Aufgabe in Zoho Mail hat dort den Status „{ $name }“. Nenne einen davon: { $there }.
zoho-too-large-mail-which = „{ $name }“ ist zu groß für Zoho Mail, das { $count } MB nimmt. Verlinke die Datei stattdessen.
zoho-task-changed-but-its = Die Aufgabe ist geändert, ihre Tags sind es nicht: { $err }
zoho-took-change-but-could = Zoho hat die Änderung angenommen, aber noch nicht wieder gezeigt.
zoho-mail-took-change-but = Zoho Mail hat die Änderung angenommen, aber noch nicht wieder gezeigt.
zoho-not-connected-but-can-be = Zoho ist noch nicht verbunden. Gib `/task connect` ein, um deines zu verbinden; für alle verbindet es ein Admin mit `/task connect workspace`.
zoho-own-needed = Hier nutzen alle ihr eigenes Zoho, und deines ist mit { $product } noch nicht verbunden; gib `/task connect` ein.
zoho-grant-gone = Das ging mit einer Verbindung an { $product }, die es nicht mehr gibt; ob es erstellt wurde, lässt sich darum nicht nachsehen. Sieh in Zoho nach, oder verbinde jenes Zoho-Konto wieder mit `/task connect`.
zoho-workspace-connected-but-not = Dieser Workspace ist mit Zoho verbunden, aber nicht mit { $product_names }; ein Admin ergänzt das, indem er ihn mit `taskbot connect` neu verbindet.
zoho-there-too-many-tasks = In Zoho Mail sind zu viele Aufgaben, um sie durchzusehen. Nenne eine Gruppe oder ein Projekt.
zoho-unreachable = Zoho ist gerade nicht erreichbar; nichts wurde geändert, ich versuche es noch einmal.
zoho-reconnect-own = Zoho nimmt deine Verbindung nicht mehr an; erneuere sie mit `/task connect`.
zoho-too-often = Zoho vergibt in zehn Minuten nur eine begrenzte Zahl von Zugangsschlüsseln, und die sind verbraucht; nichts wurde geändert, ich versuche es noch einmal.
zoho-bad-code = Zoho nimmt diesen Code nicht an: Er gilt einmal, nur die gewählten Minuten und nur in seinem Rechenzentrum. Prüfe das Rechenzentrum, erzeuge einen neuen Code und führe `taskbot connect` noch einmal aus.
zoho-gave-no-refresh-token = Zoho hat kein Refresh-Token gegeben; beginne das Verbinden noch einmal und stimme dem Offline-Zugriff zu.
zoho-did-not-answer-get = Zoho hat nicht geantwortet; hol einen neuen Code und verbinde noch einmal.
zoho-not-connected = Dieser Workspace ist noch nicht mit Zoho verbunden; ein Admin verbindet ihn mit `taskbot connect`.
zoho-not-proven = In Zoho Mail sind zu viele Aufgaben, um sie durchzusehen; ich versuche es noch einmal.
zoho-not-answering-right-now = Zoho antwortet gerade nicht; nichts wurde geändert, ich versuche es noch einmal.
zoho-organisation-has-used-up = Eure Organisation hat Zohos API-Aufrufe dieser 24 Stunden verbraucht; nichts wurde geändert, ich versuche es wieder, sobald neue frei werden. Ein Zoho-Admin kann sie einsehen und mehr kaufen.
zoho-busy-with-organisations-other = Zoho ist mit anderen Aufrufen eurer Organisation beschäftigt; nichts wurde geändert, ich versuche es noch einmal.
zoho-mail-takes-thirty-requests = Zoho Mail nimmt dreißig Anfragen in der Minute, und die sind verbraucht; nichts wurde geändert, ich versuche es noch einmal.
zoho-no-longer-accepts-connection = Zoho nimmt diese Verbindung oder diesen Code nicht mehr an; ein Admin muss sie mit `taskbot connect` erneuern.
zoho-does-not-know-client = Zoho kennt diese Client-ID in diesem Rechenzentrum nicht; ein Admin muss sie korrigieren und neu verbinden.
zoho-refuses-client-secret-can = Zoho lehnt das Client-Secret ab; es kann je Rechenzentrum anders sein. Ein Admin muss es korrigieren.
zoho-does-not-know-redirect = Zoho kennt diese Redirect-Adresse nicht; ein Admin muss sie auf api-console.zoho.com eintragen.
zoho-refused-connection-admin-must = Zoho hat die Verbindung abgelehnt ({ $error }); ein Admin muss sie mit `taskbot connect` erneuern.
zoho-does-not-know-client-2 = Zoho kennt diese Client-ID in diesem Rechenzentrum nicht; kopiere sie noch einmal aus der API-Konsole, prüfe das Rechenzentrum und führe `taskbot connect` mit einem neuen Code aus.
zoho-refuses-client-secret-copy = Zoho lehnt das Client-Secret ab; kopiere es noch einmal aus der API-Konsole dieses Rechenzentrums und führe `taskbot connect` mit einem neuen Code aus.
zoho-text = Text
zoho-whole-number = eine ganze Zahl
zoho-number = eine Zahl
zoho-yes-or-no = ja oder nein
zoho-date = ein Datum wie 2026-03-14
zoho-moment = Tag und Uhrzeit wie 2026-03-14T09:00:00+01:00
zoho-e-mail-address = eine E-Mail-Adresse
zoho-phone-number = eine Telefonnummer
zoho-web-address = eine Webadresse
zoho-scope-missing = Der Zoho-Verbindung fehlt ein Recht, das dafür nötig ist; ein Admin muss sie mit `taskbot connect` erneuern.
zoho-task-gone = Diese Aufgabe ist nicht mehr in Zoho; vielleicht wurde sie dort gelöscht.
zoho-conflict = Jemand hat diese Aufgabe inzwischen in Zoho geändert; sieh sie dir noch einmal an und wiederhole dann deine Änderung.
zoho-subtasks-listed = { $count ->
    [one] Die Unteraufgabe steht als Liste in der Beschreibung in { $product }.
   *[other] Die { $count } Unteraufgaben stehen als Liste in der Beschreibung in { $product }.
  }
zoho-subtasks-head = Unteraufgaben:
zoho-not-proven-in-crm = In Zoho sind zu viele Aufgaben, um sie durchzusehen; ich versuche es noch einmal.
zoho-one-task-per-date = { $count ->
    [one] { $product } hat dafür keine Regel; es wird 1 Aufgabe, eine für jeden Termin.
   *[other] { $product } hat dafür keine Regel; es werden { $count } Aufgaben, eine für jeden Termin.
  }
zoho-link-elsewhere = Der Link führt zu { $there }, das verbundene Zoho CRM ist aber bei { $here }. Füge einen Link von dort ein.
zoho-no-address = keine Adresse

## Connecting Zoho from Slack

consent-no-pages = Von Slack aus lässt sich Zoho hier nicht verbinden, weil dieser Bot dafür keine öffentliche Adresse hat. Ein Admin verbindet es mit `taskbot connect`, oder setzt TASKBOT_PUBLIC_URL, ZOHO_CLIENT_ID und ZOHO_CLIENT_SECRET.
consent-none-of-workspace = Der Workspace hat keine Verbindung zu Zoho.
consent-none-of-yours = Du hast hier kein Zoho verbunden.
consent-disconnected = { $account } ist getrennt.
consent-forgotten = Vergessen; Zoho hatte die Verbindung von { $account } schon beendet.
consent-no-client-there = Dieser Bot hat keinen Zoho-Client für das Rechenzentrum „{ $location }“; sag es seinem Admin.
consent-choose = Wähle, was du verbinden willst: Zoho CRM oder Zoho Mail oder beides; geh zurück und versuch es noch einmal.
consent-over = Dieser Link ist abgelaufen: Er gilt zehn Minuten und für eine Verbindung. Um weiterzumachen, gib in Slack noch einmal `/task connect` ein.
consent-other-browser = Das ist nicht der Browser, in dem das Verbinden begann; darum wurde nichts verbunden. Für diesen Browser gib in Slack noch einmal `/task connect` ein.
consent-not-zoho = Die Antwort kam nicht von Zoho; darum wurde nichts gesendet und nichts verbunden. Um weiterzumachen, gib in Slack noch einmal `/task connect` ein.
consent-declined = Zoho sagt, dass du nicht zugestimmt hast; darum wurde nichts verbunden. Willst du doch, gib in Slack noch einmal `/task connect` ein.
consent-declined-otherwise = Zoho hat die Verbindung abgelehnt. Um es zu versuchen, gib in Slack noch einmal `/task connect` ein.
consent-again = gib in Slack noch einmal `/task connect` ein
consent-ending-again = gib es in einer Minute noch einmal ein
consent-bad-code = Zoho nimmt diesen Code nicht mehr an: Er gilt einmal und nur kurz. Gib in Slack noch einmal `/task connect` ein.
consent-refused = Zoho hat die Verbindung abgelehnt ({ $error }). Um es noch einmal zu versuchen, gib in Slack `/task connect` ein.
consent-no-client = Zoho nimmt den Client dieses Bots in deinem Rechenzentrum nicht an; ein Admin schaltet dafür in der API-Konsole Multi-DC ein, oder gibt in ZOHO_CLIENTS den Client dieses Rechenzentrums an. Dann gib in Slack noch einmal `/task connect` ein.
consent-no-usable-answer = Zoho ({ $host }) hat nicht brauchbar geantwortet; prüfe den Weg dieses Rechners dorthin, dann { $again }.
consent-elsewhere = Dieses Zoho-Konto liegt im Rechenzentrum „{ $other }“, nicht in „{ $location }“; { $again }.
consent-not-ended = Zoho ({ $host }) hat das Ende der Verbindung nicht bestätigt, darum ist sie hier noch gespeichert; { $again }.
consent-useless = Zoho hat eine Verbindung gegeben, mit der sich aber nichts tun lässt; darum ist sie nicht gespeichert. { $said }

## Several tasks in one message, and a message that has a task already

several-read = Ich lese hier { $count } Aufgaben. Soll ich sie erstellen?
several-more = Und { $count } weitere.
several-line-due = { $title }, fällig { $day }
several-line-repeats = { $title }, wiederholt sich ab { $day }
several-make-all = Alle { $count } erstellen
several-make-one = Nur eine Aufgabe
several-making = Ich erstelle { $count } Aufgaben; für jede kommt eine Karte.
several-making-one = Ich mache eine Aufgabe daraus; ihre Karte kommt gleich.
several-chosen = Du hast schon gewählt; die Karten zeigen, was erstellt wurde.
several-over = Diese Frage gilt nicht mehr: Sie wartet einen Tag, auf die Person, die gefragt wurde. Sende die Nachricht noch einmal.
several-elsewhere = Das lese ich als { $count } Aufgaben. Sende sie einzeln, oder als eine Nachricht an mich.
existing-shown = Zu dieser Nachricht gibt es schon eine Aufgabe. { $task }
existing-of-other = { $person } hat aus dieser Nachricht schon eine Aufgabe gemacht. Du kannst eine eigene erstellen.
existing-another = Trotzdem noch eine
existing-open = In Zoho öffnen
existing-complete = Erledigen
existing-edit = Bearbeiten
existing-undo = Rückgängig

## Lists of tasks. $what is the end of a sentence such as "open tasks of yours about Acme".

lists-what = { $state ->
    [open] { $count ->
        [0] offenen Aufgaben
        [one] offene Aufgabe
       *[other] offene Aufgaben
      }
    [overdue] { $count ->
        [0] überfälligen Aufgaben
        [one] überfällige Aufgabe
       *[other] überfällige Aufgaben
      }
    [done] { $count ->
        [0] erledigten Aufgaben
        [one] erledigte Aufgabe
       *[other] erledigte Aufgaben
      }
   *[any] { $count ->
        [one] Aufgabe
       *[other] Aufgaben
      }
  } { $about }
lists-yours = von dir
lists-of = von { $name }
lists-about = zu { $name }
lists-in = in { $place }
lists-with = mit „{ $text }“
lists-none = Keine { $what }.
lists-all = { $count } { $what }:
lists-first = { $many } { $what }, die ersten { $count }:
lists-from-to = { $many } { $what }, { $first } bis { $last }:
lists-more-than = Mehr als { $count }
lists-row-due = fällig { $day }
lists-row-later = { $count } weitere danach
lists-row-overdue = fällig { $day }, überfällig
lists-row-priority = Priorität { $priority }
lists-untitled = (ohne Titel)
lists-complete = Erledigen
lists-reopen = Wieder öffnen
lists-previous = Vorige Seite
lists-next = Nächste Seite
lists-page = Seite { $page } von { $of }
lists-numbers = Nenne eine Nummer, um etwas damit zu tun, etwa `complete { $number }` oder `snooze { $number } tomorrow`.
lists-silent = { $product } antwortet gerade nicht, darum fehlen seine Aufgaben hier.
lists-missing = Die Aufgaben aus { $product } fehlen hier: { $why }
lists-not-now = { $who } antwortet gerade nicht oder bittet um eine Pause, darum kann ich keine Aufgaben auflisten. Frag in einer Minute noch einmal.
lists-no-me = Ich finde dich in Zoho nicht: Niemand dort hat die E-Mail-Adresse deines Slack-Profils. Frag euren Zoho-Admin, oder sag, wessen Aufgaben du meinst: `tasks for @name`.
lists-nobody = Ich finde { $who } in Zoho nicht, darum kann ich diese Aufgaben nicht auflisten. Erwähne die Person mit @, oder nenne den ganzen Namen.
lists-which-person = { $who } kann mehrere Personen meinen: { $several }. Erwähne die Person mit @, oder nenne den ganzen Namen.
lists-no-record = In Zoho CRM gibt es weder Kontakt, Lead, Firma noch Deal „{ $name }“, darum kann ich keine Aufgaben dazu auflisten. Nenne den Namen wie dort, oder füge den Link ein.
lists-which-record = „{ $name }“ kann mehreres meinen: { $several }. Nenne den ganzen Namen, oder füge den Link ein.
list-due-on = fällig { $day }
list-due-until = fällig bis { $day }
list-due-since = fällig ab { $day }
list-due-between = fällig { $first } bis { $last }

## Zoho's refusals, by its codes, and its fields, by their names

refused-mandatory-not-found = Zoho fehlt hier noch: { $field }. Ergänze das, oder frag euren Zoho-Admin, warum es Pflicht ist.
refused-invalid-data = Das nimmt Zoho nicht an: { $field }{ $expected }. Korrigiere es und sende es noch einmal.
refused-invalid-rrule = Zoho nimmt diese Wiederholung nicht an; versuch eine einfachere.
refused-dependent-field-missing = Zoho will beides zusammen: { $field } und { $others }. Ergänze das und sende es noch einmal.
refused-dependent-mismatch = Zoho sagt, das passt nicht zu einem anderen Feld: { $field }. Korrigiere es und sende es noch einmal.
refused-expected-field-missing = Zoho will beides zusammen: { $field } und { $others }. Ergänze das und sende es noch einmal.
refused-duplicate-data = In Zoho gibt es schon einen Datensatz mit demselben Wert ({ $field }); nimm diesen, oder ändere ihn.
refused-invalid-module = Aufgaben sind für den verbundenen Zoho-Nutzer ausgeblendet; bitte euren Zoho-Admin, das Modul Aufgaben freizugeben.
refused-no-permission = Der verbundene Zoho-Nutzer darf das nicht; bitte euren Zoho-Admin um das Recht.
refused-authorization-failed = Der verbundene Zoho-Nutzer darf das nicht; bitte euren Zoho-Admin um das Recht.
refused-not-allowed = Euer Zoho erlaubt das nicht; frag euren Zoho-Admin.
refused-feature-not-enabled = Eure Zoho-Edition hat das nicht; frag euren Zoho-Admin.
refused-limit-exceeded = Eine Grenze eurer Zoho-Edition ist erreicht; frag euren Zoho-Admin.
refused-limit-reached = Eine Grenze eurer Zoho-Edition ist erreicht; frag euren Zoho-Admin.
refused-record-locked = Dieser Datensatz ist in Zoho gesperrt; entsperre ihn dort und versuch es noch einmal.
refused-not-approved = Dieser Datensatz wartet in Zoho auf eine Genehmigung; versuch es noch einmal, sobald er genehmigt ist.
refused-invalid-host = Das Rechenzentrum von Zoho ist falsch eingestellt; ein Admin muss es korrigieren und neu verbinden.
refused-invalid-url-pattern = Zoho kennt diese Adresse nicht; vielleicht sind Rechenzentrum oder API-Version falsch eingestellt.
refused-invalid-request-method = Zoho erlaubt das hier nicht; sag es dem Admin dieses Bots.
refused-unsupported-media-type = Zoho nimmt diese Art von Inhalt nicht; sag es dem Admin dieses Bots.
refused-request-entity-too-large = Das ist zu groß für Zoho; sende etwas Kleineres, oder teile einen Link dazu.
refused-expected-param-missing = Zoho fehlte ein Parameter in unserer Anfrage; sag es dem Admin dieses Bots.
refused-ambiguity-during-processing = Zoho erkennt nicht, welcher von zwei Werten gemeint ist ({ $field }); sende nur einen davon.
refused-syntax-error = Zoho konnte die Suche nicht lesen; nimm einfachere Wörter.
refused-invalid-query = Danach konnte Zoho nicht suchen: { $field }. Nimm einfachere Wörter.
refused-not-supported = Das geht in Zoho hier nicht: { $field }. Lass es weg und sende noch einmal.
refused-discrete-pagination-limit-exceeded = Diese Liste ist zu lang, um sie weiter zu zeigen; grenze sie ein.
refused-token-bound-data-mismatch = Diese Liste lässt sich nicht fortsetzen; frag noch einmal danach.
refused-expired-value = Nach so langer Zeit lässt sich diese Liste nicht fortsetzen; frag noch einmal danach.
refused-required-param-missing = Zoho fehlte ein Parameter in unserer Anfrage; sag es dem Admin dieses Bots.
refused-pattern-not-matched = Das nimmt Zoho Mail nicht an: { $field }. Korrigiere es und sende es noch einmal.
refused-less-than-min-occurance = Zoho Mail fehlt hier noch: { $field }. Ergänze das und sende es noch einmal.
refused-extra-param-found = Das nimmt Zoho Mail nicht: { $field }. Lass es weg und sende noch einmal.
refused-url-rule-not-configured = Zoho Mail kennt diese Adresse nicht, oder die Verbindung darf sie nicht nutzen; ein Admin sollte das Rechenzentrum prüfen und mit den Mail-Rechten neu verbinden.
refused-extra-key-found-in-json = Das nimmt Zoho Mail nicht: { $field }. Lass es weg und sende noch einmal.
refused-invalid-method = Zoho Mail erlaubt das hier nicht; sag es dem Admin dieses Bots.
refused-entity-not-in-trash = Diese Aufgabe ist nicht im Papierkorb von Zoho Mail; es gibt nichts wiederherzustellen.
field-subject = der Titel
field-due-date = das Fälligkeitsdatum
field-who-id = der Kontakt
field-what-id = der Datensatz
field-se-module = die Art des Datensatzes
field-status = der Status
field-priority = die Priorität
field-description = die Beschreibung
field-tag = die Tags
field-tags = die Tags
field-send-notification-email = ob die zuständige Person eine E-Mail bekommt
field-action = wie die Erinnerung kommt
field-trigger = wann die Erinnerung kommt
field-trigger-time = die Uhrzeit der Erinnerung
field-dtstart = der erste Tag der Wiederholung
field-until = der letzte Tag der Wiederholung
field-note-content = der Text der Notiz
field-note-title = der Titel der Notiz
field-parent-id = die Aufgabe, zu der es gehört
field-file = die Datei
field-owner = die zuständige Person
field-ids = die Aufgaben
field-remind-at = die Erinnerung
field-recurring-activity = die Wiederholung
field-title = der Titel
field-project-id = das Projekt
field-parent-task-id = die übergeordnete Aufgabe
field-subtask = die Unteraufgabe
field-reminder-date = die Erinnerung
field-email-reminder = die Erinnerung per E-Mail
field-popup-reminder = die Erinnerung als Pop-up
field-assignee = die zuständige Person, die Mitglied der Gruppe sein muss
field-followers = die Follower
field-account-id = das Postfach der verknüpften E-Mail
field-message-id = die verknüpfte E-Mail, die im verbundenen Postfach liegen muss
field-attach-store-name = eine Datei
field-attach-path = eine Datei
field-attach = die Datei
field-lock-invites = die Einstellung lockInvites
field-allow-comments = die Einstellung allowComments
field-project-name = der Name des Projekts
field-repetition = die Wiederholung
field-with-name = { $said } ({ $name })
field-other = das Feld „{ $name }“
field-unknown = ein Wert
field-another = ein anderes Feld
refused-expected = { " " }(erwartet: { $expected })
refused-no-reason = kein Grund genannt
refused-no-code = kein Code
refused-otherwise = Zoho hat das abgelehnt: { $said } ({ $code }). Korrigiere es, oder frag euren Zoho-Admin.
refused-otherwise-about = Zoho hat etwas abgelehnt ({ $field }): { $said } ({ $code }). Korrigiere es, oder frag euren Zoho-Admin.

## Settings: the overview, one form for each part, and "Less like this". A value in words comes ready in { $value }.

settings-card-in-channel = Ihre Karte ist in diesem Channel, wie es für ihn gewählt wurde.
settings-where = Gib `/task settings` ein, um deine Einstellungen zu sehen und zu ändern, oder klick in meinem Home-Tab auf Einstellungen.
settings-title = Einstellungen
settings-personal-title = Deine Einstellungen
settings-channel-title = Channel-Einstellungen
settings-workspace-title = Workspace-Einstellungen
settings-personal-head = Deine
settings-channel-head = Dieser Channel
settings-workspace-head = Workspace
settings-save = Speichern
settings-back = Zurück
settings-close = Schließen
settings-change = Ändern
settings-change-label = Ändern: { $what }
settings-line = { $label }: { $value }
settings-line-default = { $label }: { $value } (Standard)
settings-hint-default = Standard: { $value }.
settings-hint-more = { $hint } Standard: { $value }.
settings-option-default = Standard: { $value }
settings-precedence = Was in einer Nachricht selbst steht, geht vor; danach gelten deine Einstellungen, dann die des Channels, dann die des Workspace.
settings-no-channel = Gib `/task settings` in einem Channel ein, um zu sehen und zu ändern, was dort gilt.
settings-only-admins-change = Ändern kann das ein Admin dieses Bots.
settings-only-admins = Nicht gespeichert: Die Einstellungen des Workspace darf nur ein Admin dieses Bots ändern.
settings-not-saved = Nicht gespeichert: Ich erreiche meinen Speicher gerade nicht. Klick in einer Minute noch einmal auf Speichern; deine Eingaben bleiben hier.
settings-no-place = Gespeichert, aber Aufgaben dieses Channels fänden so keinen Platz: { $problem } Ändere das mit `/task settings`.
settings-not-opened = Ich konnte die Einstellungen nicht öffnen: Slack hat sie nicht rechtzeitig angenommen. Versuch es noch einmal.
settings-connecting-refused = In diesem Workspace verbindet Zoho nur ein Admin dieses Bots. Bitte einen, es mit `/task connect workspace` für alle zu verbinden.

settings-product = Produkt neuer Aufgaben
settings-product-crm = Zoho CRM
settings-product-mail = Zoho Mail
settings-zone = Zeitzone
settings-zone-hint = Etwa Europe/Berlin, oder eine Stadt.
settings-none-zone = wie in Slack
settings-language = Sprache
settings-none-language = wie in Slack
settings-day-first = Was 3/8 bedeutet
settings-order-day-first = 3. August
settings-order-month-first = 8. März
settings-none-day-first = wie in der Sprache der Person üblich
settings-day-start = Arbeitstag beginnt
settings-workday-end = Arbeitstag endet
settings-workday-end-hint = Was „Ende des Tages“ bedeutet.
settings-lead = Erinnerung vor der Fälligkeit
settings-lead-hint = Wenn eine Aufgabe eine Uhrzeit hat und du keine Erinnerung nennst.
settings-none-lead = bei Fälligkeit
settings-muted = Sag mir ungefragt Bescheid über
settings-digest-at = Tagesübersicht um
settings-digest-days = Tagesübersicht an
settings-quiet-from = Ruhezeit beginnt
settings-quiet-from-hint = Bis sie endet, sende ich nur Antworten und die Erinnerungen, die du gesetzt hast.
settings-none-quiet-from = keine Ruhezeit
settings-quiet-to = Ruhezeit endet
settings-none-quiet-to = keine Ruhezeit
settings-group = Gruppe in Zoho Mail
settings-group-hint = Für Aufgaben, die nach Zoho Mail gehen. Ihr Name, wie er dort steht.
settings-none-group = keine
settings-project = Projekt in Zoho Mail
settings-none-project = keines
settings-record = Datensatz in Zoho CRM
settings-record-hint = Worum es in Aufgaben dieses Channels geht, wenn sie nichts anderes nennen: ein Kontakt, Lead, eine Firma, ein Deal, oder der Link dazu.
settings-none-record = keiner
settings-confirmations = Wohin die Karte einer Aufgabe geht
settings-confirmations-thread = In den Thread; bei einem Slash-Befehl als Direktnachricht
settings-confirmations-private = Als Direktnachricht an die Person, die sie erstellt
settings-confirmations-channel = In den Channel, für alle sichtbar
settings-reaction = Aufgaben durch Reaktion erstellen
settings-emoji = Emoji, das Aufgaben erstellt
settings-emoji-hint = Sein Name, etwa pushpin.
settings-switch-on = Ein
settings-switch-off = Aus
settings-choose-people = Personen wählen
settings-admins = Admins dieses Bots
settings-admins-hint = Zusätzlich zu denen in TASKBOT_ADMINS. Ist niemand genannt, sind es die Admins und Inhaber in Slack.
settings-none-admins = Admins und Inhaber in Slack
settings-connecting = Wer ein eigenes Zoho verbinden darf
settings-connecting-everyone = Alle
settings-connecting-admins = Admins dieses Bots
settings-shared-zoho = Zoho des Workspace teilen
settings-shared-zoho-hint = Ein: Wer keine eigene Verbindung hat, nutzt die des Workspace.
settings-horizon-months = Monate, für die eine endlose Serie erstellt wird
settings-horizon-months-hint = Zoho CRM braucht ein Ende. Von 1 bis 60.
settings-horizon-tasks = Höchstzahl der Aufgaben einer endlosen Serie
settings-horizon-tasks-hint = Von 2 bis 100; es gilt, was zuerst erreicht ist.
settings-week-start = Erster Tag der Woche
settings-week-start-hint = Womit „nächste Woche“ beginnt.
settings-end-of-week = Letzter Arbeitstag der Woche
settings-end-of-week-hint = Was „Ende der Woche“ bedeutet.
settings-weekend = Wochenende
settings-weekend-hint = Die Tage von „jedes Wochenende“.
settings-pm-hours = Stunden ohne Tageszeit
settings-pm-hours-hint = Was „um 5“ bedeutet.
settings-pm-none = Alle wie geschrieben: „um 5“ ist 05:00
settings-pm-until = { $last ->
    [1] 1 ist am Nachmittag, die anderen wie geschrieben
   *[other] 1 bis { $last } sind am Nachmittag, die anderen wie geschrieben
  }
settings-morning = „Morgens“ ist
settings-lunch = „Mittags“ ist
settings-afternoon = „Nachmittags“ ist
settings-evening = „Abends“ ist
settings-tonight = „Heute Abend“ ist
settings-country = Land der Feiertage
settings-country-hint = Nach wessen Kalender „Thanksgiving“ gemeint ist: sein Name, oder zwei Buchstaben wie CA.
settings-none-country = wie in der Sprache der Person üblich

settings-topic-reminder = Erinnerungen
settings-topic-due = Aufgaben, deren Uhrzeit gekommen ist
settings-topic-overdue = überfällige Aufgaben
settings-topic-digest = die Tagesübersicht
settings-topic-assigned = Aufgaben, die dir jemand gibt
settings-topic-changed = Änderungen deiner Aufgaben in Zoho
settings-topic-waiting = Anfragen, die auf Zoho warten
settings-topics-all = alles
settings-topics-all-but = alles außer: { $what }
settings-topics-none = nichts

settings-wrong-number = Gib eine ganze Zahl von { $least } bis { $most } an, oder lass das Feld für den Standard leer.
settings-wrong-time = Diese Uhrzeit kann ich nicht lesen. Schreib sie wie 17:00, oder lass das Feld für den Standard leer.
settings-wrong-zone = Die Zeitzone „{ $said }“ kenne ich nicht. Schreib sie wie Europe/Berlin oder Berlin, oder lass das Feld für die aus Slack leer.
settings-wrong-country = Von „{ $said }“ kenne ich keine Feiertage. Gib ein Land mit seinem Namen oder seinen zwei Buchstaben an, etwa CA.
settings-wrong-emoji = So heißt kein Emoji. Gib nur den Namen an, etwa pushpin.
settings-wrong-record = Nenne einen Datensatz, etwa Acme oder Jane Doe at Acme, oder füge seinen Link ein.
settings-wrong-order = Das liegt nicht nach dem Beginn. Gib eine spätere Uhrzeit an.
settings-wrong-pair = Eine Ruhezeit braucht Beginn und Ende. Gib beide an, oder lass beide leer.
settings-wrong-quiet = Die Ruhezeit endet, wenn sie beginnt. Gib eine andere Uhrzeit an.
settings-wrong-admins = Du wärst kein Admin mehr. Nimm dich selbst in die Liste auf.
settings-wrong-shared = Niemand könnte ein eigenes Zoho verbinden, weil TASKBOT_PUBLIC_URL nicht gesetzt ist. Lass es eingeschaltet.
settings-wrong = Das lässt sich nicht speichern. Wähle etwas anderes.

settings-less = Weniger davon
settings-less-label = Weniger davon: { $what }
settings-less-confirm = Das melde ich dir dann nicht mehr: { $what }. /task settings schaltet es wieder ein.
settings-less-yes = Ausschalten
settings-less-no = Behalten
settings-less-done = Ausgeschaltet; das melde ich dir nicht mehr: { $what }. `/task settings` schaltet es wieder ein.
settings-less-gone = Nachrichten wie diese sende ich nicht mehr, es gibt also nichts auszuschalten.

## Cards: what can be done, and what was done last

card-assign = Zuweisen
card-snooze-other = Andere Zeit …
card-menu-skip = Diese überspringen
card-menu-stop = Nicht mehr wiederholen
card-menu-note = Kommentieren
card-menu-open = In Zoho öffnen
card-menu-why = Warum
card-menu-delete = Löschen …
card-somebody = jemandem
card-none = nichts
card-did-complete = Erledigt von { $who }. Rückgängig öffnet sie wieder.
card-did-reopen = Wieder geöffnet von { $who }. Rückgängig erledigt sie wieder.
card-did-change = Geändert von { $who }. Rückgängig nimmt das zurück.
card-did-snooze = Verschoben von { $who }. Rückgängig nimmt das zurück.
card-did-link = Verknüpft von { $who }. Rückgängig nimmt das zurück.
card-did-delete = Gelöscht von { $who }. Rückgängig holt sie zurück.
card-did-skip = Ein Termin übersprungen von { $who }. Rückgängig holt ihn zurück.
card-did-stop = Die Serie wurde von { $who } beendet. Rückgängig lässt sie weitergehen.
card-did-note = Kommentar in Zoho hinzugefügt von { $who }. Rückgängig entfernt ihn.
card-did-other = Getan von { $who }. Rückgängig nimmt das zurück.

## Cards: a change that met another one in Zoho

card-fact-title = Titel
card-fact-due = Fällig
card-fact-priority = Priorität
card-fact-status = Status
card-fact-owner = Zuständig
card-conflict = Diese Aufgabe wurde inzwischen von { $who } in Zoho geändert: { $changes }. Nichts wurde überschrieben. { $user } wollte:
card-conflict-change = { $what }: { $before } → { $now }
card-conflict-unseen = etwas, das hier nicht gezeigt wird
card-conflict-look = Ihre Karte fragt, welche Änderung bleiben soll.
card-conflict-mine = Meine behalten
card-conflict-take-over = Übernehmen

## Cards: series and comments

card-skip-single = Diese Aufgabe wiederholt sich nicht, es gibt also nichts zu überspringen. Erledige oder lösche sie stattdessen.
card-skip-last = Das ist der letzte Termin der Serie in Zoho, es folgt keiner mehr. Erledige oder lösche die Aufgabe.
card-skip-mail = Zoho Mail wiederholt diese Aufgabe selbst und kann keinen einzelnen Termin auslassen. Erledige sie, oder gib ihr ein anderes Datum.
card-stop-single = Diese Aufgabe wiederholt sich nicht (mehr); nichts wurde geändert.
card-stop-over = Auf dieser Karte gibt es keine Serie mehr, die weitergehen könnte.
card-stop-not-undone = Die Aufgabe wiederholt sich in Zoho Mail nicht wieder: { $why } Erstelle eine neue, die es tut.
card-note-empty = Ein Kommentar braucht ein paar Worte. Schreib, was hinzukommen soll.
card-note-mail = Aufgaben in Zoho Mail nehmen keine Kommentare. Wähle auf der Karte Kommentieren; deine Worte kommen dann in die Beschreibung.
card-note-gone = Auf dieser Karte gibt es keinen Kommentar mehr zu entfernen.

## Cards: dialogs

card-dialog-cancel = Abbrechen
card-dialog-snooze = Verschieben
card-dialog-snooze-label = Bis wann?
card-dialog-snooze-hint = In Worten, etwa „Freitag 15 Uhr“, „in 2 Tagen“ oder „nächsten Monat“.
card-dialog-snooze-unread = Darin kann ich keinen Tag und keine Uhrzeit lesen. Schreib zum Beispiel „Freitag 15 Uhr“, „in 2 Tagen“ oder „3. August“.
card-dialog-snooze-more = Darin lese ich mehr als Tag und Uhrzeit. Schreib nur, bis wann; den Rest änderst du mit Bearbeiten.
card-dialog-snooze-past = Das ist schon vorbei. Nenne einen späteren Tag oder eine spätere Uhrzeit.
card-dialog-assign = Zuweisen
card-dialog-assign-label = Wer soll es tun?
card-dialog-assign-hint = In Zoho ist eine Person zuständig: die erste, die dort mit ihrer E-Mail-Adresse bekannt ist.
card-dialog-assign-me = Oder übernimm es selbst
card-dialog-assign-mine = Ich
card-dialog-assign-now = Jetzt: { $people }
card-dialog-assign-nobody = Wähle jemanden, oder setz ein Häkchen bei „Ich“.
card-dialog-delete = Löschen
card-dialog-delete-title = In Zoho löschen?
card-dialog-delete-text = „{ $title }“ wird in { $product } gelöscht. Rückgängig auf der Karte holt sie zehn Minuten lang zurück.
card-dialog-delete-which = Welche der Serie?
card-dialog-delete-one = Nur diese
card-dialog-delete-one-day = Nur diese ({ $day })
card-dialog-delete-all = { $count ->
    [one] Die eine der Serie
   *[other] Alle { $count } der Serie
}
card-dialog-delete-series = Die ganze Serie
card-dialog-delete-keep = Behalten
card-dialog-note = Kommentar
card-dialog-note-add = Hinzufügen
card-dialog-note-label = Dein Kommentar
card-dialog-note-hint = Er kommt mit deinem Namen zur Aufgabe in Zoho CRM.
card-dialog-note-mail = Aufgaben in Zoho Mail nehmen keine Kommentare. Was du hier schreibst, kommt ans Ende der Beschreibung.
card-dialog-why = So habe ich es gelesen
card-dialog-why-said = Du hast geschrieben:
card-dialog-why-somebody = Jemand hat geschrieben:
card-dialog-why-read = Ich lese das als:
card-dialog-why-nothing = Diese Aufgabe entstand nicht aus einer Textzeile, es gibt also nichts zu erklären.
card-dialog-close = Schließen
card-dialog-person = Nichts wurde gespeichert, weil Slack mir nicht rechtzeitig gesagt hat, wer du bist. Klick noch einmal.
card-dialog-gone = Diese Aufgabe wurde inzwischen gelöscht, darum ist nichts geschehen. Rückgängig auf ihrer Karte holt sie zehn Minuten lang zurück.
card-dialog-unknown = Diese Karte kenne ich nicht mehr. Such die Aufgabe in Zoho.
card-dialog-not-open = Das konnte ich nicht öffnen: Slack hat es nicht rechtzeitig angenommen. Versuch es noch einmal.

## Records of Zoho CRM

records-any-module = Kontakt, Lead, Firma oder Deal
records-closed = „{ $name }“ habe ich nicht gesucht, weil die Zoho-Verbindung keine Datensätze lesen darf; die Aufgabe ist darum nicht verknüpft. Ein Admin muss mit `taskbot connect` neu verbinden.
records-several = Mehrere Datensätze in Zoho CRM heißen „{ $name }“, darum ist die Aufgabe mit keinem verknüpft. Bearbeite sie und füge einen Link ein.
records-as-before = Von mehreren Datensätzen namens „{ $name }“ ist sie mit dem verknüpft, der hier zuletzt gemeint war: { $taken }.
records-left = „{ $name }“ ist nicht mit einem Datensatz in Zoho CRM verknüpft; der Name steht in der Beschreibung.
records-there-no-zoho-crm = { $kind } „{ $ref }“ gibt es in Zoho CRM nicht, darum ist die Aufgabe nicht verknüpft. Bearbeite sie: Nenne den Namen wie dort, oder füge den Link ein.
records-record-link-not-zoho = Der Datensatz zu diesem Link ist nicht (mehr) in Zoho CRM, darum ist die Aufgabe nicht verknüpft. Bearbeite sie, oder sieh dort nach.
records-card-has-changed-since = Diese Karte hat sich inzwischen geändert, darum ist nichts geschehen. Sieh sie dir noch einmal an.
records-not-zoho-crm-any = „{ $name }“ ist nicht mehr in Zoho CRM, darum ist nichts verknüpft. Wähle etwas anderes.
records-task-not-linked = { $err } Die Aufgabe ist nicht mit „{ $ref }“ verknüpft.
records-contacts = Kontakt
records-leads = Lead
records-accounts = Firma
records-deals = Deal
records-none-of-these = Nichts davon
records-which-several-zoho-crm = Welches „{ $name }“? In Zoho CRM können mehrere Datensätze gemeint sein; noch ist die Aufgabe nicht verknüpft.
records-meant-task-not-linked = Ist dieses „{ $name }“ gemeint? Noch ist die Aufgabe nicht verknüpft.
records-which = Welches „{ $asked }“?

## People

people-unknown = Wer in eurem Zoho arbeitet, konnte ich nicht nachsehen, weil die Verbindung es nicht erlaubt; zuständig ist darum die Person, die verbunden ist. Ändere das in Zoho, oder verbinde mit `/task connect` auch Zoho CRM.
people-which = „{ $name }“ kann { $people } sein, darum ist die Aufgabe niemandem zugewiesen. Bearbeite sie: Erwähne die Person mit @, oder nenne den ganzen Namen.
people-has-task-zoho-which = { $name } hat die Aufgabe in Zoho, wo nur eine Person zuständig ist; die anderen erfahren nichts davon.
people-personal-task-zoho-mail = Eine persönliche Aufgabe in Zoho Mail lässt sich niemandem zuweisen.
people-make-new-one-group = Erstelle eine neue in einer Gruppe.
people-choose-somebody-who-has = Wähle jemanden, der dort dieselbe E-Mail-Adresse hat, oder ändere in Zoho, wer zuständig ist.
people-nobody-those-named-known = Von den Genannten ist niemand in eurem Zoho bekannt; die Aufgabe bleibt, bei wem sie ist.

## Files

files-file = Datei: { $name }
files-kept-with-first-task = Die Dateien liegen bei der ersten Aufgabe der Serie.
files-here = { " " }Sie ist hier: { $permalink }
files-file-could-not-be = Die Datei „{ $name }“ konnte ich nicht anhängen. { $err }{ $where }
files-linked = { $count ->
    [one] { $names } ist in der Beschreibung verlinkt: Eine Aufgabe bekommt höchstens { $most } Dateien zu { $megabytes } MB, und nur solche, die Slack selbst hat und Zoho nimmt.
   *[other] { $names } sind in der Beschreibung verlinkt: Eine Aufgabe bekommt höchstens { $most } Dateien zu { $megabytes } MB, und nur solche, die Slack selbst hat und Zoho nimmt.
  }
files-slack-does-not-hold = Slack hat die Datei „{ $name }“ nicht selbst.
files-slack-did-not-give = Slack hat die Datei „{ $name }“ nicht herausgegeben.
files-file-too-large = Die Datei „{ $name }“ ist zu groß.
files-slack-asked-slow-down = Slack hat um eine Pause gebeten.
files-slack-could-not-give = Slack konnte die Datei „{ $name }“ nicht herausgeben.
files-slack-does-not-let = Slack lässt mich die Datei „{ $name }“ nicht lesen.

## Who may

rights-only-people-who-active = Nur aktive Mitglieder dieses Workspace können hier Aufgaben erstellen.
rights-only-members-workspace-can = Nur Mitglieder dieses Workspace können hier Aufgaben erstellen; du gehörst zu einem anderen. Bitte jemanden aus dem Team darum.
rights-guests-cant-make-tasks = Gäste können Aufgaben in Zoho weder sehen noch ändern. Bitte ein Vollmitglied dieses Workspace, es für dich zu tun.

## Changes of a task that is made

changes-where-kept = der Ort, an dem sie liegt
changes-its-subtasks = ihre Unteraufgaben
changes-its-followers = ihre Follower
changes-task-made-cant-be = Bei einer bestehenden Aufgabe lässt sich das hier nicht ändern: { $names }. Ändere es in Zoho, oder erstelle eine neue Aufgabe.
changes-dates-series-cant-be = Die Termine einer Serie lassen sich nicht zusammen ändern.
changes-delete-make-new-one = Sag, wie sie sich wiederholen soll, etwa `repeat every tuesday`.
changes-task-made-cant-begin = Eine bestehende Aufgabe kann weder anfangen noch aufhören, sich zu wiederholen.
changes-delete-make-new-one-2 = Lösch sie und erstelle eine neue, die es tut.

## The outbox, and what was given up

status-nothing = Alles, worum du gebeten hast, ist in Zoho.
status-no-letters = Nichts wurde aufgegeben.
status-taken-up = Ein Admin hat wieder aufgenommen, worum du gebeten hast ({ $asked }). Es folgt.
status-dropped = Ein Admin hat verworfen, worum du gebeten hast ({ $asked }): Es geschieht nicht. Bitte noch einmal darum, wenn du es brauchst.
status-settled-before = Das ist schon wieder aufgenommen oder verworfen; `/task admin` zeigt, was übrig ist.
status-make = „{ $title }“ erstellen
status-complete = „{ $title }“ erledigen
status-reopen = „{ $title }“ wieder öffnen
status-change = „{ $title }“ ändern
status-put-off = „{ $title }“ verschieben
status-delete = „{ $title }“ löschen
status-restore = „{ $title }“ wiederherstellen
status-skip = einen Termin von „{ $title }“ überspringen
status-stop = die Serie „{ $title }“ beenden
status-note = „{ $title }“ kommentieren
status-link-its-record = „{ $title }“ mit dem Datensatz verknüpfen
status-make-next-task = die nächste Aufgabe von „{ $title }“ erstellen
status-remind = dich an „{ $title }“ erinnern
status-compare-with-its-edited = „{ $title }“ mit der bearbeiteten Nachricht vergleichen
status-keep-as = „{ $title }“ lassen, wie es ist
status-list-tasks = Aufgaben auflisten
status-take-up-again-what = Aufgegebenes wieder aufnehmen
status-drop-what-was-given = Aufgegebenes verwerfen
status-show-link-zoho = einen Link zu Zoho zeigen
status-look-tasks-were-made = nach doppelt erstellten Aufgaben suchen
status-tasks-wait-yours-saved = { $problem } { $waiting } Aufgaben warten; deine ist gespeichert und folgt.
status-taken-up-again = Wieder aufgenommen: { $asked }.
status-dropped-2 = Verworfen: { $asked }.
status-at-once = sofort
status-sent-as-soon-as = Es geht ab, sobald es an der Reihe ist.
status-task-saved-will-follow = { $problem } Deine Aufgabe ist gespeichert und folgt.
status-given-up-ago = aufgegeben, { $span } her
status-try-again = Ich versuche es { $again } noch einmal.
status-being-worked-on = in Arbeit
status-task = eine Aufgabe
status-ago = { $span } her
status-in = { $unit ->
    [days] in { $count ->
        [one] { $count } Tag
       *[other] { $count } Tagen
      }
   *[other] in { $span }
  }
status-being-sent = wird gesendet, oder das Ergebnis wird nachgesehen
status-may-be-there = Vielleicht ist es schon in Zoho; ich sehe dort nach, bevor ich noch einmal etwas sende, spätestens { $again }.
status-waiting = wartet
status-saved = gespeichert
status-seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
  }
status-only-admins = Nur ein Admin dieses Bots darf sehen und klären, was aufgegeben wurde. `/task status` zeigt, worum du gebeten hast.
status-line = { $asked } ({ $since }): { $state }.
status-more-settle-these-first = Und { $more } weitere; kläre zuerst diese, oder nutze `taskbot dead`.
status-leave = So lassen
status-if-author-has-asked = Wurde inzwischen noch einmal darum gebeten, geschieht es doppelt.
status-will-never-be-done = Es geschieht dann nie. Wer darum gebeten hat, erfährt es.
status-not-yet = { $count ->
    [one] 1 Sache, um die du gebeten hast, ist noch nicht in Zoho:
   *[other] { $count } Sachen, um die du gebeten hast, sind noch nicht in Zoho:
  }
status-and-more = Und { $count } weitere.
status-letters = { $count ->
    [one] 1 Anfrage wurde aufgegeben. „Erneut versuchen“ macht dort weiter, wo sie war; „Verwerfen“ vergisst sie. Wer angefragt hat, erfährt beides.
   *[other] { $count } Anfragen wurden aufgegeben. „Erneut versuchen“ macht dort weiter, wo sie waren; „Verwerfen“ vergisst sie. Wer angefragt hat, erfährt beides.
  }
status-retry = Erneut versuchen
status-drop-it = Verwerfen
status-retry-sure = Erneut versuchen?
status-drop-sure = Verwerfen?

## A task from a reaction, and where a task came from

reach-from-person = Von { $person } in Slack: { $link }
reach-from = Aus Slack: { $link }
reach-from-nowhere = Von { $person } in Slack
reach-made = Ich habe eine Aufgabe daraus gemacht: { $title }. Ihre Karte ist in unseren Direktnachrichten.
reach-made-due = Ich habe eine Aufgabe daraus gemacht: { $title }, fällig { $due }. Ihre Karte ist in unseren Direktnachrichten.
reach-existing = Aus dieser Nachricht hast du schon eine Aufgabe: { $title }.
reach-nothing-there = In dieser Nachricht stehen keine Worte, die eine Aufgabe sein könnten, oder sie ist nicht mehr da.
reach-may-not-read = Ich darf hier keine Nachrichten lesen, darum wird aus einer Reaktion keine Aufgabe. Nimm „Make a task“ im Menü der Nachricht, oder bitte einen Admin, mir das Leserecht für diese Unterhaltung zu geben.
reach-thread-unread = Die Nachricht darüber darf ich nicht lesen; sag darum die ganze Aufgabe.
reach-slack-silent = Slack gibt mir diese Nachricht gerade nicht, darum entstand keine Aufgabe. Nimm „Make a task“ in ihrem Menü.

## Groups and projects of Zoho Mail

places-closed = Die verlinkte E-Mail ist nicht mit der Aufgabe verknüpft, weil die Zoho-Verbindung keine Postfächer lesen darf; ihr Link steht im Text. Verbinde noch einmal mit `/task connect`, um es zu erlauben.
places-no-group = In Zoho Mail gibt es keine Gruppe „{ $name }“.
places-no-project = In Zoho Mail gibt es kein Projekt „{ $name }“.
places-no-project-in = In Zoho Mail gibt es in { $group } kein Projekt „{ $name }“.
places-yours = Deine sind: { $names }.
places-in-no-group = Der verbundene Zoho-Nutzer ist in keiner Gruppe.
places-no-projects-in-group = Die Gruppe hat keine Projekte.
places-no-projects = Die Gruppen des verbundenen Zoho-Nutzers haben keine.
places-project-in = { $project } (in { $group })
places-several-projects = In Zoho Mail gibt es mehrere Projekte „{ $name }“. Ergänze { $choices }.

## Reminders that the bot rings

remind-title = Erinnerung: { $title }.
remind-title-due = Erinnerung: { $title } ist { $when } fällig.
remind-today = heute
remind-tomorrow = morgen
remind-on = am { $day }
remind-at = { $day } um { $time }
remind-yesterday = gestern
remind-due-now = { $title } ist jetzt fällig.
remind-was-due = { $title } war { $when } fällig.
remind-several = { $count ->
    [one] Eine Aufgabe braucht dich jetzt.
   *[other] { $count } Aufgaben brauchen dich jetzt.
  }
remind-more = Und { $count } weitere. `/task list overdue` zeigt alle überfälligen.
remind-late = Manches davon kommt spät, weil ich eine Weile weg war.
remind-done = Erledigt: { $title }.
remind-gone = { $title } ist nicht mehr da.
remind-again = Ich erinnere dich { $when } noch einmal an { $title }.
remind-put-off = { $title } ist jetzt { $when } fällig.
remind-again-20m = In 20 Minuten
remind-again-1h = In einer Stunde
remind-again-tomorrow = Morgen früh
status-job = tun, was von selbst kommt
status-ring = sagen, was ansteht

## Subtasks

subtask-not-made = Die Unteraufgabe „{ $title }“ wurde nicht erstellt.
subtask-add = Füge sie in Zoho hinzu.

## Talk: words that act on tasks

talk-until-when = Bis wann? Sag zum Beispiel `{ $verb } until friday 3pm`.
talk-almost = Meinst du { $commands }? Ist „{ $words }“ eine neue Aufgabe, setz es in Anführungszeichen.
talk-elsewhere = Hier kann ich das nicht tun. Sag es im Thread der Aufgabe, in unseren Direktnachrichten oder nach `/task`.
talk-no-change = Ich kann nicht lesen, was sich ändern soll. Sag zum Beispiel `push to friday`, `make it high` oder `rename to …`.
talk-which = { $what }: welche Aufgabe?
talk-which-alike = { $what }: welche davon?
talk-make-new = Nein, neue Aufgabe anlegen
talk-none-open = Ich finde keine offene Aufgabe von dir. `list` zeigt, was in Zoho ist.
talk-none-done = Ich finde keine erledigte Aufgabe von dir, die ich wieder öffnen könnte.
talk-none-like = Ich finde keine offene Aufgabe von dir wie „{ $title }“. `find` mit einem Wort aus dem Titel sucht weiter.
talk-none-like-done = Ich finde keine erledigte Aufgabe von dir wie „{ $title }“.
talk-no-list = Aus der letzten Stunde gibt es keine Liste, in der Nummer { $number } stehen könnte. Sag zuerst `list`.
talk-no-number = Nummer { $number } gibt es nicht: Die letzte Liste hat { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}.
talk-number-alone = Was soll mit Nummer { $number } geschehen? Sag zum Beispiel `done { $number }`.
talk-not-made-yet = „{ $title }“ ist noch nicht in Zoho, darum ist nichts geschehen. Sag es noch einmal, wenn die Karte sie dort zeigt.
talk-under-way = Worum du vorher gebeten hast, ist noch unterwegs; nichts wurde rückgängig gemacht. Sag gleich noch einmal `undo`.
talk-nothing-to-undo = Aus den letzten zehn Minuten gibt es nichts, was ich rückgängig machen könnte.
talk-not-undone = Mit „{ $title }“ ist seitdem etwas anderes geschehen, darum kann ich das nicht per Wort rückgängig machen. Sieh dir die Karte an.
talk-undone-together = Ich mache { $count ->
    [one] eine von { $of } Aktionen
   *[other] { $count } von { $of } Aktionen
} rückgängig.
talk-undo-all = Alles rückgängig
talk-leave = So lassen
talk-left = Alles bleibt, wie es war.
talk-too-old = Diese Frage ist beantwortet oder zu lange her. Sag es noch einmal.
talk-all-of-them = { $what }: { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}
talk-really = { $what }: { $count ->
    [one] diese eine Aufgabe?
   *[other] diese { $count } Aufgaben?
}
talk-started-complete = Ich erledige { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}. „Alles rückgängig“ nimmt das zehn Minuten lang zurück.
talk-started-reopen = Ich öffne { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
} wieder. „Alles rückgängig“ nimmt das zehn Minuten lang zurück.
talk-started-delete = Ich lösche { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}. „Alles rückgängig“ nimmt das zehn Minuten lang zurück.
talk-started-skip = Ich überspringe diesen Termin von { $count ->
    [one] einer Aufgabe
   *[other] { $count } Aufgaben
}. „Alles rückgängig“ nimmt das zehn Minuten lang zurück.
talk-started-snooze = Ich verschiebe { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}. „Alles rückgängig“ nimmt das zehn Minuten lang zurück.
talk-started-change = Ich ändere { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}. „Alles rückgängig“ nimmt das zehn Minuten lang zurück.
talk-more = • und { $count } weitere
talk-repeats = Zoho kann eine bestehende Aufgabe nicht wiederholen, darum mache ich daneben eine Serie „{ $title }“. Die alte löschen?
talk-delete-old = Die alte löschen
talk-keep-old = Behalten
talk-one-of-several = „{ $title }“: { $err }
talk-delete-series = „{ $title }“ ist eine Serie. Wie viel davon soll gelöscht werden?
talk-delete-one = Nur diese { $day }
talk-delete-all = Die ganze Serie
talk-verb-complete = Erledigen
talk-verb-reopen = Wieder öffnen
talk-verb-delete = Löschen
talk-verb-skip = Überspringen
talk-verb-change = Ändern
talk-verb-snooze = Verschieben
talk-verb-stop = Nicht mehr wiederholen
talk-verb-note = Kommentieren
talk-did-complete = „{ $title }“ ist erledigt. Rückgängig mit der Schaltfläche oder dem Wort `undo`.
talk-did-reopen = „{ $title }“ ist wieder offen. Rückgängig mit der Schaltfläche oder dem Wort `undo`.
talk-did-delete = „{ $title }“ ist gelöscht. Rückgängig mit der Schaltfläche oder dem Wort `undo`.
talk-did-skip = Dieser Termin von „{ $title }“ ist übersprungen. Rückgängig mit der Schaltfläche oder dem Wort `undo`.
talk-did-stop = „{ $title }“ wiederholt sich nicht mehr. Rückgängig mit der Schaltfläche oder dem Wort `undo`.
talk-did-note = Dein Kommentar steht jetzt bei „{ $title }“. Rückgängig mit der Schaltfläche oder dem Wort `undo`.
talk-did-restore = „{ $title }“ ist wieder da.
talk-did-link = „{ $title }“ ist verknüpft.
talk-did-change = „{ $title }“ ist geändert: { $facts }. Rückgängig mit der Schaltfläche oder dem Wort `undo`.
talk-done-already = „{ $title }“ ist schon erledigt.
talk-open-already = „{ $title }“ ist schon offen.
talk-nothing = „{ $title }“ ist schon so; nichts wurde geändert.
talk-gone = „{ $title }“ ist nicht mehr in Zoho, darum ist nichts geschehen.
talk-deleted = „{ $title }“ ist gelöscht. Rückgängig auf der Karte holt sie zehn Minuten lang zurück.
talk-refused = „{ $title }“ wurde in Zoho nicht erstellt, es gibt also nichts zu tun. Bearbeiten auf der Karte versucht es noch einmal.
talk-undone = Rückgängig gemacht: „{ $title }“ ist, wie es war.
talk-undone-open = Rückgängig gemacht: „{ $title }“ ist wieder offen.
talk-undone-done = Rückgängig gemacht: „{ $title }“ ist wieder erledigt.
talk-undone-back = Rückgängig gemacht: „{ $title }“ ist wieder da.
talk-fact-due = fällig { $value }
talk-fact-no-due = ohne Fälligkeitsdatum
talk-fact-once = keine Wiederholung mehr
talk-fact-reminder = Erinnerung { $value }
talk-fact-no-reminder = keine Erinnerung
talk-fact-priority = Priorität { $value }
talk-fact-no-priority = keine Priorität
talk-fact-owner = für { $value }
talk-fact-tags = Tags { $value }
talk-fact-title = heißt jetzt „{ $value }“
talk-you = dich
talk-bulk-select = Mehrere auswählen
talk-bulk-title = Mehrere Aufgaben
talk-bulk-tasks = Aufgaben { $first } bis { $last }
talk-bulk-what = Was soll geschehen
talk-bulk-complete = Erledigen
talk-bulk-move = Auf einen anderen Tag verschieben
talk-bulk-assign = Jemandem zuweisen
talk-bulk-delete = Löschen
talk-bulk-when = Bis wann, beim Verschieben
talk-bulk-when-hint = In Worten, etwa „Freitag“ oder „in 2 Tagen“.
talk-bulk-who = An wen, beim Zuweisen
talk-bulk-next = Weiter
talk-bulk-none = Setz bei den gemeinten Aufgaben ein Häkchen.
talk-bulk-old = Diese Liste ist zu lange her. Frag noch einmal danach und wähle dann daraus.
talk-bulk-until = Bis { $when }.
talk-why = „{ $text }“ habe ich so gelesen:
talk-why-field = • *{ $field }*: { $value } ← { $words }
talk-why-left = • *{ $field }*: { $value }
talk-why-asked = • *{ $what }*: { $more }
talk-why-implied = • { $value }: aus Gewohnheit ({ $convention })
talk-why-nothing = Du hast in letzter Zeit nichts gesagt, was ich erklären könnte.

## What can be edited of a made task

editable-in = In { $product }
editable-not-there-yet = Diese Aufgabe ist noch nicht in Zoho. Klick noch einmal auf Bearbeiten, wenn ihre Karte sagt, dass sie offen ist.
editable-no-more = Diese Aufgabe wurde gelöscht, es gibt also nichts zu bearbeiten. Rückgängig auf ihrer Karte holt sie zehn Minuten lang zurück.
editable-unknown-card = Diese Karte kenne ich nicht mehr, darum lässt sie sich hier nicht bearbeiten. Such die Aufgabe in Zoho.
editable-series-dates = Um ihre Termine zusammen zu ändern, schreib in den Thread der Karte, wie sie sich wiederholt, etwa `repeat every tuesday`.
editable-cant-repeat-so = So kann sich eine Aufgabe nicht wiederholen. Wähle eine Regel in Tagen, Wochen, Monaten oder Jahren.
editable-repeats = Wiederholung: { $said }. { $dates }

## Fields of the organisation's own

own-fields-zoho-crm-needs-every = Zoho CRM verlangt das hier bei jeder Aufgabe.

## The form

form-could-not-open = Ich konnte das Formular nicht öffnen: Slack hat es nicht rechtzeitig angenommen. Versuch es noch einmal, oder sag es in einer Zeile, etwa `/task call Acme tomorrow 3pm`.
form-unknown-person = Nicht gespeichert: Slack hat mir nicht rechtzeitig gesagt, wer du bist. Klick noch einmal.
form-hint-date = Der erste Tag, wenn sich die Aufgabe wiederholt.
form-hint-recurrence = In Worten. Die Eingabetaste zeigt die nächsten Termine.
form-hint-reminder = Etwa „30 Minuten vorher“ oder „am Tag vorher um 17 Uhr“. Mehrere trennst du mit „;“.
form-hint-record = Ein Kontakt, Lead, eine Firma oder ein Deal: Tipp den Namen, etwa „Jane Doe at Acme“, oder füge den Link ein.
form-hint-tags = Mehrere trennst du mit einem Komma.
form-hint-subtasks = Eine pro Zeile.
form-hint-status = Zoho Mail kennt In Progress und Completed, und eure eigenen Status mit ihrem Namen.
form-example-title = Acme wegen der Verlängerung anrufen
form-example-recurrence = jeden zweiten Freitag
form-stop-repeating = Nicht mehr wiederholen
form-hint-stop = Die gezeigte Aufgabe bleibt; die späteren fallen weg.
form-choose-record = Namen eingeben
form-choose-group = Gruppe wählen oder eingeben
form-choose-project = Projekt wählen oder eingeben
form-choose-status = Status wählen
form-choose-often = Wiederholung wählen
form-label-often = Oft gewählt
form-label-files = Dateien
form-hint-files = Höchstens { $most }. Sie liegen bei der Aufgabe in Zoho.
form-none-recurrence = Wiederholt sich nicht
form-none-group = Keine Gruppe
form-none-project = Kein Projekt
form-as-typed = „{ $said }“ wie eingegeben nehmen
form-example-tags = verlängerungen, q3
form-again-daily = Jeden Tag bis zur Fälligkeit
form-again-weekly = Jede Woche bis zur Fälligkeit
form-again-monthly = Jeden Monat bis zur Fälligkeit
form-again-yearly = Jedes Jahr bis zur Fälligkeit
form-time-zone = In der Zeitzone { $zone }.
form-none-priority = Keine Priorität
form-none-status = Wie Zoho beginnt
form-more-fields = Weitere Felder
form-edit-task = Aufgabe bearbeiten
form-new-task = Neue Aufgabe
form-make-task = Aufgabe erstellen
form-choose-people = Personen wählen
form-repeat-examples = Zum Beispiel „jeden zweiten Freitag“ oder „jeden Monat am 15. bis Dezember“.
form-reminder-examples = Schreib es wie „30 Minuten vorher“, „am Tag vorher um 17 Uhr“ oder „morgen um 9 Uhr“.
form-next-dates = { $said }. Nächste Termine: { $dates }.
form-cant-read-here = „{ $said }“ kann ich hier nicht lesen. { $examples }
form-label-product = Zoho-Produkt
form-label-date = Fälligkeitsdatum
form-label-time = Uhrzeit
form-label-again = Noch einmal erinnern
form-label-owner = Zugewiesen an
form-label-record = Datensatz in Zoho CRM
form-label-group = Gruppe in Zoho Mail
form-label-project = Projekt der Gruppe
form-label-followers = Follower in Zoho Mail
form-say-few-words-what = Sag in ein paar Worten, was zu tun ist.
form-say-when-rings-first = Sag, wann sie sich zum ersten Mal meldet. { $examples }
form-time-needs-day-choose = Eine Uhrzeit braucht einen Tag: Wähle das Fälligkeitsdatum zu { $time }, oder leere die Uhrzeit.
form-has-passed-choose-today = { $day } ist vorbei. Wähle heute oder einen späteren Tag.
form-already-past-today-choose = Heute ist es schon nach { $time }. Wähle eine spätere Uhrzeit oder einen anderen Tag.
form-does-not-fall-on = Auf diesen Tag fällt sie nicht. Wähle { $first }, den ersten, der zur Wiederholung passt.
form-counts-back-from-due = Das zählt von der Fälligkeit zurück. Wähle oben ein Datum, oder nenne hier Tag und Uhrzeit.
form-time-stands-here-as = Die Uhrzeit steht hier und oben als { $time }. Behalte eine davon.
form-would-be-which-has = Das wäre { $when }, und das ist vorbei. Nenne etwas Späteres, oder leere das Feld.
form-label-title = Titel
form-label-description = Beschreibung
form-label-recurrence = Wiederholung
form-label-priority = Priorität
form-label-reminder = Erinnerung
form-label-status = Status
form-label-tags = Tags
form-label-subtasks = Unteraufgaben
form-none-again = Nein
form-save = Speichern
form-cancel = Abbrechen

## Connecting

connect-only-admins = Für den ganzen Workspace darf das nur ein Admin dieses Bots. `/task connect` verbindet dein eigenes Zoho, für das, was du tust.
connect-not-sure = Zoho hat es nicht rechtzeitig bestätigt, du bist also noch verbunden. Gib es in einer Minute noch einmal ein.
connect-browser-link-alone-good = Verbinde { $whose } in deinem Browser; der Link ist nur für dich und gilt zehn Minuten.
connect-zoho-workspace = Zoho für diesen Workspace
connect-zoho = dein Zoho
connect-zoho-2 = Zoho verbinden

## What Slack answered

slack-refused = Slack hat { $method } abgelehnt: { $code }.
slack-asked-slow-down = Slack hat um eine Pause gebeten.
slack-failed-at = Slack ist an { $method } gescheitert.
slack-could-not-be-reached = Slack war nicht erreichbar.
slack-did-not-answer = Slack hat auf { $method } nicht geantwortet.
slack-not-ours = Diese App ist in deinem Workspace nicht installiert, darum ist nichts geschehen. Bitte einen eurer Admins, sie zu installieren.
slack-did-not-say-time = Slack hat nicht rechtzeitig gesagt, welcher Workspace das ist.

## Commands that end without their task

command-fault = Bei mir ist immer wieder etwas schiefgegangen, darum habe ich aufgegeben. Sieh in Zoho nach, ob es geschehen ist, und nenne einem meiner Admins die Referenz { $reference }.
command-next-task-was-not = Die nächste Aufgabe von „{ $title }“ wurde nicht erstellt: { $err }
command-card-no-longer-known = Diese Karte kenne ich nicht mehr, darum wurde nichts geändert. Such die Aufgabe in Zoho.
command-request-saved-will-follow = { $err } Deine Anfrage ist gespeichert und folgt.

## Priorities

priority-highest = Höchste
priority-high = Hoch
priority-normal = Normal
priority-low = Niedrig
priority-lowest = Niedrigste

## The Home tab

home-head = Deine Aufgaben, { $day }
home-new = Neue Aufgabe
home-all = Alle meine Aufgaben
home-settings = Einstellungen
home-connect = Zoho verbinden
home-connect-title = Zoho verbinden
home-connect-close = Schließen
home-back = Zurück zu Home
home-undo = Rückgängig
home-did-complete = Du hast „{ $title }“ erledigt.
home-did-reopen = Du hast „{ $title }“ wieder geöffnet.
home-did-change = Du hast „{ $title }“ geändert.
home-overdue = Überfällig ({ $count })
home-today = Heute ({ $count })
home-ahead = Nächste 7 Tage ({ $count })
home-show-all = Alle { $count } zeigen
home-from-open = von { $user }, wartet auf deine Antwort
home-from-accepted = von { $user }, von dir angenommen
home-from-declined = von { $user }, von dir abgelehnt
home-accept = Annehmen
home-decline = Ablehnen
home-empty = Nichts ist überfällig, und in den nächsten 7 Tagen ist nichts fällig.
home-teach = Um eine Aufgabe zu erstellen, klick auf *Neue Aufgabe*, oder schreib sie mir in einer Zeile unter *Nachrichten*, etwa `call Acme next Tue 3pm, remind me 30m before` oder `send the report every Friday`. In jedem Channel macht `/task` dasselbe, und *Make a task* im Menü einer Nachricht macht aus ihr eine Aufgabe.
home-more = In Zoho sind mehr Aufgaben, als ich durchgesehen habe.
home-load-head = Deine Woche
home-load = In den 7 Tagen ab heute { $count ->
    [one] ist 1 Aufgabe
   *[other] sind { $count } Aufgaben
  } fällig; am meisten { $day }: { $most }.
home-given = An andere gegeben
home-with = bei { $user }
home-with-open = bei { $user }, noch ohne Antwort
home-with-accepted = bei { $user }, angenommen
home-with-declined = bei { $user }, abgelehnt
home-asked-today = heute nachgefragt
home-chase = Freundlich nachfragen
home-waiting = Noch nicht in Zoho ({ $count })
home-waiting-line = { $asked } ({ $since }): { $state }.
home-waiting-more = `/task status` zeigt alles.
home-digest = Jeden Morgen schicken
home-digest-comes = Ich schicke dir das um { $time } an deinen Tagen dafür. *Einstellungen* ändert oder beendet es.
home-drawn = Stand { $time }.
status-home = deinen Home-Tab zeigen
status-chase = nach „{ $title }“ fragen
status-answer = antworten, ob „{ $title }“ angenommen ist

## Tasks handed to others

handed-given = <@{ $user }> hat dir „{ $title }“ gegeben. Nimmst du sie an?
handed-given-due = <@{ $user }> hat dir „{ $title }“ gegeben, fällig { $day }. Nimmst du sie an?
handed-asks = <@{ $user }> fragt, wie es mit „{ $title }“ steht. Ein kurzes Wort zurück genügt.
handed-asks-due = <@{ $user }> fragt, wie es mit „{ $title }“ steht; fällig { $day }. Ein kurzes Wort zurück genügt.
handed-asked = Ich habe bei <@{ $user }> nach „{ $title }“ gefragt.
handed-asked-before = Bei <@{ $user }> wurde heute schon nach „{ $title }“ gefragt. Ich frage höchstens einmal am Tag; versuch es morgen wieder.
handed-done-before = „{ $title }“ ist schon erledigt, darum habe ich nicht gefragt.
handed-not-yours = „{ $title }“ hast nicht du vergeben, darum habe ich nicht gefragt. Die Karte zeigt, wem sie gehört.
handed-not-with = „{ $title }“ ist nicht mehr bei dieser Person, darum wurde nichts geändert.
handed-over-done = „{ $title }“ ist schon erledigt; es gibt nichts mehr anzunehmen oder abzulehnen.
handed-over-deleted = „{ $title }“ ist nicht mehr da; es gibt nichts mehr anzunehmen oder abzulehnen.
handed-taken = <@{ $user }> übernimmt sie.
handed-not-taken = <@{ $user }> kann sie nicht übernehmen.
handed-accepted = Du nimmst „{ $title }“ an. <@{ $user }> sieht es.
handed-declined = Du hast „{ $title }“ abgelehnt. Ich habe es <@{ $user }> gesagt; bis sie jemand anderes bekommt, bleibt sie in Zoho deine.
handed-declined-told = <@{ $user }> kann „{ $title }“ nicht übernehmen. In Zoho liegt sie noch dort; bearbeite sie, um sie jemand anderem zu geben.
handed-unknown = Diese Aufgabe kenne ich nicht mehr, darum wurde nichts geändert. Such sie in Zoho.
handed-not-now = Zoho antwortet gerade nicht, darum habe ich nicht nach „{ $title }“ gefragt. Versuch es in einer Minute noch einmal.

## Steps of workflows. { $name } is an input of the step, { $words } what was given for it.

steps-lacks = Diesem Schritt fehlt ein Wert für { $name }. Bearbeite den Workflow und gib ihm einen.
steps-product = Ein Produkt „{ $words }“ gibt es nicht. Bearbeite den Workflow: Gib crm oder mail an, oder nichts.
steps-task-id = „{ $words }“ bezeichnet keine Aufgabe. Nimm den Wert „Task“, den ein anderer Schritt von Taskbot ausgibt.
steps-unread = „{ $words }“ ({ $name }) kann ich nicht lesen. Bearbeite den Workflow und sag es anders, etwa tomorrow 3pm, every Friday, 30m before oder high.
steps-nothing = Dieser Schritt ändert nichts. Bearbeite den Workflow und gib außer der Aufgabe mindestens einen Wert an.
steps-unknown = Einen Schritt „{ $name }“ gibt es nicht mehr. Bearbeite den Workflow und nimm einen, den es gibt.
steps-not-done = Es ist nicht geschehen; die Person, für die der Schritt handelt, weiß, warum.

## How a line was read

read-several = es nennt mehrere Daten, und eine Aufgabe hat eines; mit „jeden“ davor wiederholt sie sich
read-unread = was ausgenommen ist, muss ein Wochentag, ein Monat oder ein Datum sein
read-describes-noun-follows = es beschreibt das Nomen danach
read-reads-like-name = es liest sich wie ein Name
read-alone-no-date = allein ist es kein Datum
read-reads-like-verb = es liest sich wie ein Verb
read-describes-word-follows = es beschreibt das Wort danach
read-reads-like-noun = es liest sich wie ein Nomen
read-alone-may-be-ordinary = allein kann es ein gewöhnliches Wort sein
read-length-time-alone-no = eine Zeitspanne allein ist kein Datum
read-another-phrase-date = etwas anderes ist das Datum
read-another-phrase-already-says = etwas anderes sagt schon, wie sie sich wiederholt
read-nothing-repeats-here = hier wiederholt sich nichts
read-another-phrase-time = etwas anderes ist die Uhrzeit
read-from = ab { $date_in_words }
read-months-without-day-skipped = Monate ohne Tag { $days } fallen aus
read-no-day-fits-how = Kein Tag passt zu dieser Wiederholung. An welchen Tagen ist es?
read-day-moves-from-year = Dieser Tag liegt jedes Jahr anders, darum hält ihn keine Regel fest. An welchem Datum ist es fällig?
read-may-be-subject-as = es kann das Thema sein oder ein Datensatz im CRM
read-stays-title = „{ $text }“ bleibt im Titel: { $why }.
read-time-alone-next-such = eine Uhrzeit allein meint ihr nächstes Mal
read-series-begins-at-its = eine Serie beginnt mit ihrem nächsten Termin
read-rfc-5545-last-day = RFC 5545; „last day of every month“ nimmt den letzten
read-already-past-today-did = Heute ist es schon nach { $time }. Meinst du morgen um { $time }?
read-has-passed-today-when = { $moment } ist heute vorbei. Wann soll ich dich erinnern?
read-has-passed-today-when-2 = { $time } ist heute vorbei. Wann soll ich dich erinnern?
read-already-past-today-did-2 = Heute ist es schon nach { $time }. Meinst du heute { $evening } oder morgen?
read-on-which-days-when = An welchen Tagen, wenn du „{ $words }“ sagst? Antworte zum Beispiel „jeden Montag und Donnerstag“.
read-on-which-days = An welchen Tagen, „{ $words }“? Antworte zum Beispiel „jeden Montag und Donnerstag“.
read-too-long = Das sind { $count } Zeichen; ich lese bis zu { $limit }. Kürze es, oder schreib die Einzelheiten in einen Kommentar.
read-too-many = Das ist eine Liste mit { $count } Zeilen; ich erstelle bis zu { $limit } Aufgaben auf einmal. Sende sie in Teilen.

status-reaction = eine Aufgabe aus einer Reaktion erstellen
status-question = nach { $title } fragen
status-talk = tun, was du gesagt hast: „{ $title }“
status-several = mehrere Aufgaben erstellen
status-step = ein Schritt eines Workflows
status-prompts = anbieten, was du sagen kannst
read-from-a-message = Aufgabe aus einer Nachricht

## The agent's pane. A prompt's title is at most 75 characters.

agent-about = Macht aus einer Zeile wie „Acme morgen um 15 Uhr anrufen“ eine Aufgabe in Zoho CRM oder Zoho Mail, und listet, ändert und erledigt Aufgaben.
agent-prompts = Das kannst du zum Beispiel sagen
agent-prompt-today = Was steht heute an?
agent-prompt-make = Aufgabe erstellen
agent-prompt-overdue = Was ist überfällig?
agent-prompt-help = Was kannst du?

## At the door

door-not-saved = Nicht gespeichert: Ich erreiche meinen Speicher gerade nicht, es geschieht also nichts. Versuch es in einer Minute noch einmal.
door-unsure = Ich weiß nicht, ob das gespeichert ist: Mein Speicher hat nicht rechtzeitig geantwortet. Sieh in unseren Direktnachrichten nach, bevor du es noch einmal sagst.
door-no-slack = Nicht gespeichert: Slack antwortet mir gerade nicht, es geschieht also nichts. Versuch es in einer Minute noch einmal.
door-failed = Nicht gespeichert: Bei mir ist etwas schiefgegangen. Versuch es noch einmal; passiert es wieder, nenne einem meiner Admins die Referenz { $reference }.
door-read = Gespeichert: „{ $title }“. Die Karte folgt.
door-unread = Angekommen. Ich lese es; die Antwort folgt.
door-only-know-try-help = Ich kenne nur `{ $command }`. Versuch `{ $command } help`.

## Cards: what is true of a task, and what is set of it

card-state-saved = Gespeichert, unterwegs zu { $product }
card-state-waiting = Gespeichert, wartet auf { $product }
card-state-refused = Nicht in { $product } erstellt
card-state-open = Zu erledigen in { $product }
card-state-done = Erledigt in { $product }
card-state-gone = In { $product } nicht mehr zu finden: gelöscht oder nicht mehr sichtbar
card-state-elsewhere = Jetzt auf einer anderen Karte
card-state-deleted = In { $product } gelöscht
card-sending = Wird an { $product } gesendet …
card-doing-complete = Wird in { $product } erledigt …
card-doing-reopen = Wird in { $product } wieder geöffnet …
card-doing-change = Wird in { $product } geändert …
card-doing-snooze = Wird in { $product } verschoben …
card-doing-delete = Wird in { $product } gelöscht …
card-doing-restore = Wird in { $product } wiederhergestellt …
card-doing-link = Wird in { $product } verknüpft …
card-doing-skip = Wird in { $product } übersprungen …
card-doing-note = Kommentare werden in { $product } geändert …
card-in-direct-messages = Ihre Karte ist in unseren Direktnachrichten.
card-left = { $state }, noch { $left } von { $count }
card-view-task = Aufgabe ansehen
card-subtasks-done = { $done } von { $count } erledigt: { $titles }
card-message-edited = Die Nachricht wurde bearbeitet und liest sich jetzt als:
card-update = Aufgabe anpassen
card-keep = So lassen
card-fact-said = { $name }: { $value }
card-fact-repeats = Wiederholung
card-fact-next-dates = Nächste Termine
card-fact-reminder = Erinnerung
card-fact-for = Für
card-fact-about = Zu
card-fact-group = Gruppe
card-fact-project = Projekt
card-fact-tags = Tags
card-fact-followers = Follower
card-fact-files = Dateien
card-fact-note = Kommentar
card-fact-subtasks = Unteraufgaben
card-me = mich
card-priority-highest = höchste
card-priority-high = hoch
card-priority-normal = normal
card-priority-low = niedrig
card-priority-lowest = niedrigste
card-complete = Erledigen
card-undo = Rückgängig
card-reopen = Wieder öffnen
card-edit = Bearbeiten
card-snooze = Verschieben
card-snooze-hour = Um eine Stunde
card-snooze-tomorrow = Auf morgen
card-snooze-next-week = Auf nächste Woche

## Actions on a task

act-something-else-was-done = Mit dieser Aufgabe ist seitdem etwas anderes geschehen, darum bleibt es. Sieh sie dir noch einmal an.
act-undo-possible-ten-minutes = Rückgängig geht zehn Minuten lang, und die sind um. Bearbeite stattdessen die Aufgabe.
act-changed-since = Diese Karte hat sich inzwischen geändert, darum ist nichts geschehen. Sieh sie dir noch einmal an.
act-not-seen = Deine Zoho-Verbindung sieht diese Aufgabe nicht, die mit einer anderen erstellt wurde; nichts wurde geändert. Bitte <@{ $author }>, es zu tun, oder die Aufgabe in Zoho mit dir zu teilen.
act-remade = Zoho konnte die Aufgabe nicht wiederherstellen, darum ist sie neu erstellt; Notizen, Dateien und Verlauf der alten sind verloren.
act-there-nothing-restore-on = Auf dieser Karte gibt es nichts mehr wiederherzustellen.
act-subtask-could-not-be = Die Unteraufgabe „{ $title }“ ließ sich nicht wiederherstellen; füge sie in Zoho hinzu.

## Series on a card

card-is-last = Das ist die letzte Aufgabe der Serie.
card-was-last = Das war die letzte Aufgabe der Serie.
card-ended-in-zoho = Die Aufgabe ist in Zoho nicht mehr zu finden, gelöscht oder nicht mehr sichtbar, darum ist die Serie beendet.
card-message-came-from-was = Die Nachricht, aus der sie kam, wurde gelöscht; die Aufgabe bleibt.

## What is said instead of making a task

answer-help =
    { "*" }Erstelle eine Aufgabe, indem du sie in einer Zeile sagst.* Zum Beispiel:
    • `/task call Acme about the renewal next Tue 3pm, high priority, remind me 30m before`
    • `/task water the plants every other Friday in mail`
    • `/task send the report every weekday at 9:30am until end of September`
    Oder schreib mir dasselbe ohne `/task` in unseren Direktnachrichten; oder nenne mich in einem Channel oder Thread, wo eine Antwort wie `tomorrow 3pm` aus der Nachricht darüber eine Aufgabe macht. `/task` allein öffnet ein Formular, ebenso „Make a task“ im Menü einer Nachricht.
    Im Thread einer Aufgabe sag `done`, `push to friday`, `assign to @bob`, `add note …`, `follow the thread`, `delete` oder `undo`; anderswo nenne dazu die Nummer aus deiner letzten Liste (`done 2`) oder den Titel (`finished the Acme call`).
    `my tasks`, `today`, `overdue`, `tasks for @name this week` oder `find renewal` listen auf, was in Zoho ist, `status`, was noch nicht dort ist. Mein Home-Tab und `digest` zeigen deinen Tag. `in crm` und `in mail` wählen das Zoho-Produkt. Was im Titel bleiben soll, setz in Anführungszeichen.
answer-empty = Hier gibt es nichts zu lesen. Sag, was wann zu tun ist, etwa `call Acme tomorrow 3pm`; `help` zeigt mehr.
answer-list-elsewhere = Hier kann ich keine Aufgaben auflisten. Gib `/task list` ein, oder schreib mir `list` in unseren Direktnachrichten.
answer-listed-by = Ich kann Aufgaben nach Fälligkeit, Person, Datensatz und Gruppe auflisten, dazu die überfälligen und die erledigten; nach anderem nicht. Zum Beispiel: `my tasks`, `overdue`, `tasks this week`, `tasks for @name`, `open tasks re Acme`.
answer-looks-like-several-tasks = Das sieht nach mehreren Aufgaben auf einmal aus, und ich erstelle eine nach der anderen. Sende sie einzeln.
answer-connect = Gib `/task connect` ein, um dein Zoho zu verbinden; `/task connect workspace` eines Admins verbindet es für alle.
answer-disconnect = Gib `/task disconnect` ein, um deine Verbindung zu Zoho zu beenden; `/task disconnect workspace` eines Admins beendet die von allen.

## Preferences that can't be read

settings-unreadable = Was früher gewählt wurde, kann diese Version von mir nicht lesen, darum lasse ich es, wie es ist. Frag einen meiner Admins.

## The pages that connect Zoho. They are HTML; $who is a name in bold.

page-connect = Zoho verbinden
page-connected = Verbunden
page-not-connected = Nicht verbunden
page-not-now = Nicht jetzt
page-no-cookie = Dieser Browser hat das Cookie dieser Seite nicht behalten, darum wurde nichts verbunden. Erlaube Cookies für diese Seite und gib in Slack noch einmal /task connect ein.
page-away = Mein Speicher ist gerade nicht erreichbar, darum wurde nichts verbunden; versuch es in einer Minute noch einmal.
page-for-workspace = Du verbindest Zoho als { $who } in Slack, für den ganzen Slack-Workspace: Aufgaben von Personen ohne eigene Verbindung entstehen mit deinen Rechten.
page-for-yourself = Du verbindest Zoho als { $who } in Slack, für dich selbst: Was du in Slack mit Aufgaben tust, geschieht dann mit deinen eigenen Rechten in Zoho.
page-not-you = Bist du das nicht, schließ diese Seite: Sonst handelt jemand anderes mit deinen Rechten.
page-mailbox = Wähle Zoho Mail nur, wenn du dort ein Postfach hast.
page-continue = Weiter zu Zoho
page-connected-as = Verbunden als { $account }.
page-close = Du kannst diese Seite schließen und zu Slack zurückgehen.

## read

read-do-one-task-at = Das mache ich mit einer Aufgabe nach der anderen. Welche zuerst?
read-said-twice = Das steht hier zweimal, auf zwei Arten. Welche meinst du?
read-found-no-title-what = Ich habe keinen Titel gefunden. Was ist zu tun?
read-but-no-title-what = Ich lese { $recurrence_in_words }, aber keinen Titel. Was ist zu tun?
read-date-but-no-title = Ich lese das Datum { $date_in_words }, aber keinen Titel. Was ist zu tun?
read-what-should-do-type = Was soll ich tun? Schreib eine Aufgabe, oder: list, done, push to friday, help.

## links

links-elsewhere = Dieser Link führt zu einem anderen Zoho als dem, das hier verbunden ist. Öffne ihn in Zoho.
links-records-cant-be-shown = Datensätze aus „{ $module }“ lassen sich hier nicht zeigen. Öffne den Link in Zoho CRM.

## Übersichten

digest-head = Dein Tag, { $day }. Überfällig: { $late }. Heute fällig: { $now }.
digest-head-nothing = Dein Tag, { $day }: Nichts ist überfällig, und nichts ist heute fällig.
digest-more = Und { $count } mehr; `/task list` zeigt alle.
digest-given = Bei anderen überfällig
digest-given-line = „{ $title }“ bei { $who }, fällig { $day }
digest-snooze = { $number } verschieben
digest-not-now = Zoho oder Slack antwortet gerade nicht, darum kann ich deinen Tag nicht zeigen. Frag in einer Minute noch einmal.
digest-channel-head = Aufgaben dieses Channels, { $day }. In den letzten 7 Tagen erledigt: { $done }. Offen: { $open }. Überfällig: { $late }.
digest-channel-done = In den letzten 7 Tagen erledigt ({ $count })
digest-channel-open = Offen ({ $count })
digest-channel-more = Und { $count } mehr.
digest-channel-after = `/task settings` in diesem Channel ändert oder beendet diese Übersicht.
status-digest = deinen Tag zeigen
status-joint = die gemeinsame Aufgabe „{ $title }“ auf dem Stand halten
settings-weekly-day = Wochenübersicht in diesem Channel, am
settings-weekly-day-hint = Einmal in der Woche hier: welche Aufgaben mit einer Karte in diesem Channel erledigt, offen oder überfällig sind.
settings-none-weekly-day = nie
settings-weekly-at = Wochenübersicht um
settings-weekly-zone = Zeitzone der Wochenübersicht
settings-weekly-zone-hint = Etwa Europe/Berlin, oder eine Stadt.
settings-none-weekly-zone = die von dem, der den Tag wählt
settings-weekly-language = Sprache der Wochenübersicht
settings-none-weekly-language = die von dem, der den Tag wählt

## Series that go on

status-extend = die nächsten Termine von „{ $title }“ anlegen
series-extended = Am { $day } habe ich { $count ->
    [one] einen Termin
   *[other] { $count } Termine
  } ergänzt, bevor die anderen zu Ende gingen.
series-not-extended = Zoho hat die nächsten Termine nicht angenommen, die Serie endet also mit denen, die da sind. Ich versuche es später noch einmal.
series-not-extended-why = Die Termine von „{ $title }“ nach dem { $day } konnten nicht angelegt werden. { $why } Ich versuche es später noch einmal; für die vorhandenen musst du nichts tun.
series-reopen-first = Diese Aufgabe ist erledigt. Öffne sie erst wieder, dann sag, wie sie sich wiederholt.
card-menu-reopen = { $day } wieder öffnen
series-say-rule = Sag, wie sich die Serie von jetzt an wiederholen soll, etwa `repeat every tuesday at 4pm`.
series-given-up = Zoho hat die nächste Aufgabe eine Woche lang abgelehnt, die Serie ist also zu Ende. Leg eine neue an, wenn das behoben ist.
series-ended-in-zoho = Ihre offenen Aufgaben sind in Zoho nicht mehr zu finden, gelöscht oder nicht mehr sichtbar, also ergänze ich keine Termine mehr.
series-left-out = { $count ->
    [one] Für den { $first } gibt es keine Aufgabe: Ich konnte sie an ihrem Tag nicht anlegen.
   *[other] Für { $count } Termine vom { $first } bis zum { $last } gibt es keine Aufgaben: Ich konnte sie an ihren Tagen nicht anlegen.
  }

## seen

seen-completed = { $by } hat „{ $title }“ in Zoho erledigt.
seen-completed-by-nobody = „{ $title }“ wurde in Zoho erledigt.
seen-reopened = { $by } hat „{ $title }“ in Zoho wieder geöffnet.
seen-reopened-by-nobody = „{ $title }“ wurde in Zoho wieder geöffnet.
seen-deleted = { $by } hat „{ $title }“ in Zoho gelöscht.
seen-deleted-by-nobody = „{ $title }“ ist in Zoho nicht mehr zu finden: gelöscht oder nicht mehr sichtbar.
seen-restored = { $by } hat „{ $title }“ in Zoho wiederhergestellt.
seen-restored-by-nobody = „{ $title }“ wurde in Zoho wiederhergestellt.
seen-changed = { $by } hat „{ $title }“ in Zoho geändert: { $changes }.
seen-changed-by-nobody = „{ $title }“ wurde in Zoho geändert: { $changes }.
seen-also = Außerdem geändert: { $changes }.
seen-several = { $count } deiner Aufgaben wurden in Zoho geändert:
seen-more = { $count -> 
    [one] Und eine weitere.
   *[other] Und { $count } weitere.
  }
seen-status-look = zeigen, was an „{ $title }“ in Zoho geändert wurde
seen-status-tell = sagen, was in Zoho geändert wurde

## Threads and notes: a card's thread and the notes of its task, kept in step

card-menu-follow = Thread folgen
card-menu-unfollow = Nicht mehr folgen
card-menu-gather = Antworten hinzufügen
talk-verb-follow = Thread folgen
talk-verb-gather = Antworten hinzufügen
threads-files = Dateien: { $names }
threads-signed = { $author } in Slack: { $link }
threads-signed-only = { $author } in Slack
threads-mail = Aufgaben in Zoho Mail nehmen keine Kommentare. Wähle auf der Karte „Antworten hinzufügen“; was hier geschrieben wurde, kommt dann in die Beschreibung.
threads-nothing-new = Es gibt nichts Neues: Die Beschreibung hat schon alles, was in diesem Thread geschrieben wurde.
threads-full = In der Beschreibung ist kein Platz mehr. Kürze sie in Zoho, und versuch es noch einmal.
threads-more = Mehr im Thread: { $link }
threads-no-scope = Ich darf hier keine Nachrichten lesen: Der App fehlt der Scope dafür (channels:history, groups:history oder im:history). Bitte einen Admin darum; `taskbot doctor` sagt, welcher es ist.
threads-not-there = Ich bin nicht in dieser Unterhaltung. Lade mich ein, und versuch es noch einmal.
threads-no-card = Die Karte steht noch nicht da. Versuch es gleich noch einmal.
threads-closed = Im Thread von „{ $title }“ kann ich nicht mehr schreiben, deshalb folge ich ihm nicht mehr. Sobald ich es wieder kann, wähle auf der Karte noch einmal „Thread folgen“.
threads-not-noted = Deine Antwort bleibt im Thread, wurde aber keine Notiz von „{ $title }“ in Zoho: { $err }
threads-note = Notiz in Zoho von { $author }
threads-note-changed = Notiz in Zoho von { $author }, geändert
threads-note-deleted = Diese Notiz wurde in Zoho gelöscht.
threads-followed = Ich folge dem Thread dieser Karte: Antworten werden Notizen in Zoho, und Notizen kommen als Antworten hierher.
threads-did-follow = Ich folge jetzt dem Thread von „{ $title }“: Antworten werden Notizen in Zoho, und Notizen kommen als Antworten. `stop following` beendet das.
threads-did-unfollow = Ich folge dem Thread von „{ $title }“ nicht mehr. Was notiert ist, bleibt.
threads-did-gather = Die Antworten stehen jetzt in der Beschreibung von „{ $title }“. Rückgängig mit der Schaltfläche oder dem Wort `undo`.
threads-status-follow = dem Thread von „{ $title }“ folgen
threads-status-reply = eine Antwort bei „{ $title }“ in Zoho notieren
threads-status-notes = nach neuen Notizen von „{ $title }“ sehen
threads-status-echo = eine Notiz von „{ $title }“ in den Thread schreiben
threads-status-gather = die Antworten in die Beschreibung von „{ $title }“ aufnehmen

## What may be no task: one unknown word, or a question. { $commands } come as `code`, with commas and “or”.

unclear-word = Ich bin nicht sicher, ob „{ $words }“ eine Aufgabe ist. Meintest du { $commands }?
unclear-unknown = Ich bin nicht sicher, ob „{ $words }“ eine Aufgabe ist, und als Befehl kenne ich es nicht. { $commands } wäre einer.
unclear-question = Fragen kann ich nicht beantworten, aber deine Aufgaben führen. Versuch { $commands }.
unclear-make = Trotzdem Aufgabe anlegen

## Aufgaben, die mehrere haben

joint-progress = { $done } von { $count } erledigt.
joint-none-left = Niemand hat mehr einen Teil davon.
joint-done = Erledigt: { $people }.
joint-open = Offen: { $people }.
joint-coming = Auf dem Weg zu Zoho: { $people }.
joint-refused = Nicht in Zoho: { $people }.
joint-deleted = Gelöscht: { $people }.
joint-gone = Nicht mehr zu finden, gelöscht oder nicht mehr sichtbar: { $people }.
joint-accepted = { $name } (angenommen)
joint-declined = { $name } (abgelehnt)
joint-complete = Erledigen …
joint-complete-all = Alle { $count } Teile
joint-complete-one = Den Teil von { $name }
joint-more = Mehr …
joint-delete-all = Alle { $count } Teile löschen
joint-delete-one = Den Teil von { $name } löschen
joint-stop-all = Nicht mehr wiederholen: alle { $count }
joint-stop-one = Nicht mehr wiederholen: { $name }
joint-later-tomorrow = Alle auf morgen verschieben
joint-later-next-week = Alle auf nächste Woche verschieben
joint-did-later = Gemeinsam verschoben von { $who }. Rückgängig nimmt das zurück.
joint-reopen-all = Alle { $count } Teile wieder öffnen
joint-reopen-one = Den Teil von { $name } wieder öffnen
joint-did-reopen = Gemeinsam wieder geöffnet von { $who }. Rückgängig erledigt diese Teile wieder.
joint-which-reopen = Mehrere haben diese Aufgabe. Wessen Teil soll wieder geöffnet werden?
joint-sure = Wirklich?
joint-sure-text = Das geschieht sofort in Zoho, für jeden gewählten Teil. Zehn Minuten lang nimmt Rückgängig es zurück.
joint-yes = Ja
joint-did-complete = Gemeinsam erledigt von { $who }. Rückgängig öffnet diese Teile wieder.
joint-did-delete = Gelöscht von { $who }. Rückgängig bringt diese Teile zurück.
joint-did-stop = Die Serie wurde von { $who } beendet. Rückgängig setzt sie fort.
joint-did-change = Geändert von { $who }. Rückgängig nimmt das zurück.
joint-did-people = Wer es hat, wurde von { $who } geändert. Rückgängig macht das ungeschehen.
joint-people-same = Diese Personen haben es schon, also wurde nichts geändert.
joint-taken-back = Das wurde zurückgenommen. Die Aufgabe steht wieder auf ihrer früheren Karte.
joint-asked = Ich ändere „{ $title }“ bei allen, die es haben und noch nicht fertig sind. Die Karte zeigt, wie es bei jedem steht; `undo` macht es rückgängig.
joint-handed-out = Ich gebe „{ $title }“ an { $count } Personen. Die Karte in deinen Nachrichten mit mir zeigt, wie es bei jeder steht.
joint-unknown = { $name } ist in Zoho nicht eindeutig zu finden und hat darum keinen Teil daran. Mach eine Aufgabe mit dem ganzen Namen.
joint-not-yours = Dieser Teil gehört jemand anderem, darum wurde nichts geändert. Du kannst deinen eigenen bearbeiten; wer die Aufgabe vergeben hat, alle.
joint-nothing = Es gibt keinen Teil mehr, bei dem das geht. Die Karte zeigt, wie es um jeden steht.
joint-one-by-one = Alle haben je eine eigene Aufgabe; sag das von einer davon: öffne sie über die Karte, oder liste sie mit `tasks for @name` auf.
joint-all = Alle { $count }
joint-which-complete = Mehrere haben diese Aufgabe. Wessen Teil soll erledigt werden?
joint-which-delete = Mehrere haben diese Aufgabe. Wessen Teil soll gelöscht werden?
joint-which-stop = Mehrere haben diese Serie. Wessen soll sich nicht mehr wiederholen?

## A task of Zoho shown where its link was said

import-which = Füg die Adresse der Aufgabe aus Zoho dahinter ein, etwa `link https://crm.zoho.com/crm/tab/Tasks/…`.
import-elsewhere = Hier kann ich keine Aufgaben aus Zoho zeigen. Schick mir die Adresse als Direktnachricht.
import-no-task = Diese Adresse führt zu keiner Aufgabe, die ich kenne. Öffne die Aufgabe in Zoho und kopiere die Adresse von dort.
import-not-seen = In deinem Zoho sehe ich diese Aufgabe nicht: Sie ist gelöscht, oder du darfst sie nicht sehen. Bitte ihren Besitzer, sie für dich freizugeben.
import-private = Das ist eine persönliche Aufgabe in Zoho Mail von jemand anderem, deshalb zeige ich sie nicht. Wem sie gehört, kann sie verknüpfen.
import-shown = Die Karte von „{ $title }“ steht in unseren Direktnachrichten.
import-there = Die Karte von „{ $title }“ steht schon hier.
import-status = eine Aufgabe aus Zoho hier zeigen

## Descriptions in Zoho: what there is no field for. A due time's words begin its line, and tell it again.

zoho-named = { $kind ->
    [Tags] Tags
    [Fields] Felder
    [Group] Gruppe
    [Project] Projekt
    [Status] Status
   *[Followers] Follower
  }: { $name }
zoho-due-time = Fällig um:
zoho-typed-as = {""}, geschrieben als { $zone }
zoho-subtask-due = { $title } (fällig am { $day })

## Months that a series leaves out

skipped-months = Monate ohne einen { $days }. werden ausgelassen. Für den letzten Tag sag „jeden letzten Tag des Monats“.

## Words that only look like a field

phrase-day-passed = der Tag ist vorbei
phrase-part-of-number = es gehört zu einer Nummer
phrase-not-meant = der Tag war gerade nicht gemeint

## Tags of Zoho CRM

crm-tags-rule = In Zoho CRM hat ein Tag höchstens { $longest } Zeichen, ohne „<“, „>“, Kommas und Emoji, und eine Aufgabe höchstens { $most } Tags.
crm-tags-named = { $names } steht in der Beschreibung.
crm-tags-otherwise = Sag { $names } kürzer oder anders.
