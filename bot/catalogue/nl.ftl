### Dutch. The style guide stands at the top of en.ftl.

## Said everywhere

and = { $first } en { $last }
or = { $first } of { $last }

## Datums, herhalingen en herinneringen

words-date-pattern = EEE d MMM y
words-day-pattern = d MMM y
words-today = vandaag, { $date }
words-tomorrow = morgen, { $date }
words-minutely = { $interval ->
    [1] elke minuut
   *[other] elke { $interval } minuten
  }
words-hourly = { $interval ->
    [1] elk uur
   *[other] elke { $interval } uur
  }
words-daily = { $interval ->
    [1] elke dag
   *[other] elke { $interval } dagen
  }
words-weekly = { $interval ->
    [1] elke week
   *[other] elke { $interval } weken
  }
words-monthly = { $interval ->
    [1] elke maand
   *[other] elke { $interval } maanden
  }
words-yearly = { $interval ->
    [1] elk jaar
   *[other] elke { $interval } jaar
  }
words-workdays = { $interval ->
    [1] elke werkdag
   *[other] elke { $interval } werkdagen
  }
words-every-weekday = elke werkdag
words-on-weekdays = { $head } op werkdagen
words-every-days = elke { $days }
words-every-other-day = om de week op { $days }
words-weekly-on = { $head } op { $days }
words-on = { $head } op { $days }
words-in-week = { $head } in week { $weeks }
words-in-months = { $head } in { $months }
words-except-months = { $head } behalve in { $months }
words-on-date = { $head } op { $days } { $months }
words-ordinal = { $n }e
words-monthday = { $n }e
words-last = laatste
words-to-last = { $nth } vanaf het einde
words-the-weekday = de { $nth } { $day }
words-the-last-weekday = de laatste { $day }
words-the-workday = de { $nth } werkdag
words-the-instance = de { $nth } van de dagen { $days }
words-the-days = de { $nth }
words-the-last-days = de { $nth } dag
words-the-yeardays = de { $nth } dag van het jaar
words-plain-days = { $days }
words-at = { $what } om { $time }
words-when-done = { $rule } na voltooiing
words-from = { $text } vanaf { $day }
words-until = { $text } tot en met { $day }
words-times = { $text }, { $count } keer
words-except = { $text }, behalve { $days }
words-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
  }
words-hours = { $count } uur
words-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
  }
words-before = { $span } ervoor
words-when-due = wanneer de taak verloopt
words-on-the-day = op de dag zelf
words-the-day-before = de dag ervoor
words-days-before = { $count } dagen ervoor

## Links that unfurl, and the side panel

links-task = Taak
links-task-of = Taak in { $product }
links-record-of = { $module } in { $product }
links-module = { $module ->
    [Contacts] Contact
    [Leads] Lead
    [Accounts] Account
    [Deals] Deal
   *[other] Record
}
links-details = Details
links-open-for-details = Open dit om te zien wat je Zoho je laat zien.
links-untitled = Zonder titel
links-somebody = Iemand
links-nobody = Niemand
links-not-set = Niet ingesteld
links-field = { $name ->
    [status] Status
    [due_date] Deadline
    [priority] Prioriteit
    [assignee] Voor
    [created_by] Gemaakt door
    [description] Beschrijving
   *[other] { $name }
}
links-due = Deadline
links-due-example = morgen, volgende di, 30 mei
links-on-its-way = Opgeslagen, onderweg naar { $product }
links-gone = Niet meer in { $product }
links-done = Voltooid
links-to-do = Te doen
links-priority = { $level ->
    [highest] Hoogste
    [high] Hoog
    [low] Laag
    [lowest] Laagste
   *[normal] Normaal
}
links-about = Over
links-repeats = Herhaling
links-reminder = Herinnering
links-time = Tijd
links-group = Groep
links-project = Project
links-tags = Tags
links-working = Bezig
links-do-complete = Voltooien
links-do-reopen = Heropenen
links-do-undo = Ongedaan maken
links-do-tomorrow = Uitstellen tot morgen
links-do-next-week = Uitstellen tot volgende week
links-do-skip = Deze overslaan
links-do-open = Openen in Zoho
links-whole-series = { $count ->
    [one] Wijzigt de ene taak van de reeks die nog open is.
   *[other] Wijzigt alle { $count } taken van de reeks die nog open zijn.
}
links-record-field = { $name ->
    [Account_Name] Bedrijf
    [Company] Bedrijf
    [Contact_Name] Contact
    [Title] Functie
    [Email] E-mail
    [Phone] Telefoon
    [Mobile] Mobiel
    [Owner] Eigenaar
    [Industry] Branche
    [Website] Website
    [Billing_City] Plaats
    [Lead_Status] Status
    [Lead_Source] Bron
    [Stage] Fase
    [Amount] Bedrag
    [Closing_Date] Sluitingsdatum
   *[other] { $name }
}
links-not-shown = Wordt hier niet getoond
links-no-answer = Zoho of mijn geheugen antwoordt nu niet. Vernieuw zo meteen, of open het in Zoho.
links-as-last-known = Zoho antwoordt nu niet; dit is de taak zoals ik die het laatst kende. Vernieuw zo meteen.
links-not-there = Zoho laat je bij deze link niets zien: het is verwijderd, of je mag het daar niet zien.
links-not-known = Deze link leidt naar niets dat hier getoond kan worden. Open hem in Zoho.
links-not-yours = Je kunt dit hier niet zien
links-title-missing = Geef de taak een titel.
links-title-long = Een titel heeft hoogstens { $most } tekens. Kort hem { $over } in.
links-text-long = Een beschrijving heeft hier hoogstens { $most } tekens. Kort die { $over } in, of wijzig die in Zoho.
links-date-unread = Geef een datum, zoals { $example }.
links-choice-unknown = Kies iets uit wat er wordt aangeboden.
links-note-without-text = (zonder tekst)
links-note-empty = Schrijf eerst iets.
links-note-kept = Notities wijzig en verwijder je in Zoho. Schrijf hier een nieuwe, of open de taak daar.
links-no-notes = Hier zijn geen notities: Zoho heeft die alleen bij CRM-taken.
links-comment-on-its-way = { $text } (opgeslagen, onderweg naar Zoho)

## Zoho: how a task is carried there, and what stands in the way

zoho-refused-http-without-saying = Zoho weigerde dit (HTTP { $status }) zonder te zeggen waarom; vraag het je Zoho-beheerder.
zoho-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weken
  }
zoho-busy = Zoho vraagt om het rustiger aan te doen; er is niets gewijzigd, ik probeer het opnieuw.
zoho-away = Zoho antwoordt nu niet goed; er is niets gewijzigd, probeer het over een minuut opnieuw.
zoho-partly-written = Zoho heeft { $written } van { $sent } taken opgeslagen en de rest geweigerd: { $error } { $unknown }
zoho-unknown = Zoho heeft dit niet bevestigd, dus misschien is het gebeurd, misschien niet; ik kijk het na voordat ik iets opnieuw verstuur.
zoho-reconnect = Zoho accepteert deze verbinding niet meer; een beheerder moet opnieuw verbinden met `taskbot connect`.
zoho-repetition-has-no-dates = Deze herhaling heeft geen datums.
zoho-say-days-there-every = Noem dagen die bestaan (“elke maand”) en een later einde, of { $alone }.
zoho-holds-one-reminder-task = { $product } bewaart één herinnering per taak, dus alleen ik herinner je { $others }.
zoho-reminders-time-has-passed = De tijd van de herinnering is voorbij, dus in { $product } is er geen ingesteld.
zoho-text-too-long-s = De tekst is te lang voor de beschrijving in { $product }; het einde ontbreekt daar.
zoho-tasks-repeat-daily-at = Taken in { $product } herhalen hoogstens dagelijks.
zoho-say-every-day-or = Zeg “elke dag”, of { $alone }.
zoho-not-known = { $name } is niet bekend in { $product }.
zoho-assign-someone-who-or = Wijs de taak toe aan iemand die dat wel is, of voeg de persoon daar toe.
zoho-reminder-before-due-date = Een herinnering vóór de deadline heeft een deadline nodig.
zoho-say-when-task-due = Zeg ook wat de deadline van de taak is.
zoho-alone = laat de herhaling weg om alleen de eerste taak te maken
zoho-kept = Zoho heeft hier geen regel voor, dus Taskbot houdt de reeks bij: de volgende taak komt zodra deze voltooid is of de dag ervan er is.
zoho-kept-by-completion = Zoho herhaalt alleen op vaste datums, dus Taskbot houdt de reeks bij: de volgende taak komt zodra deze voltooid is.
zoho-cant-change-how-task = { $product } kan niet wijzigen hoe een bestaande taak herhaalt.
zoho-delete-make-new-one = Verwijder de taak en maak een nieuwe.
zoho-cant-be-linked-task = { $names } kan niet aan deze taak worden gekoppeld.
zoho-choose-one-record-or = Kies één record, of een contact met het bijbehorende account.
zoho-cant-empty-here = { $product } kan dit hier niet leegmaken: { $fields }.
zoho-set-another-value-instead = Stel een andere waarde in, of maak het leeg in Zoho.
zoho-series-cant-remind-each = Een reeks in { $product } kan niet { $words } herinneren, dus elk van de { $dates } taken krijgt een eigen herinnering zodra die gemaakt is.
zoho-part = Deel van: { $title }
zoho-cant-say-one-series = { $product } kan dit niet in één reeks zeggen; het worden er { $count }, die samen precies deze datums hebben.
zoho-tasks-have-no-named = Taken in { $product } hebben geen { $lower ->
    [group] groep
    [project] project
   *[other] { $lower }
}; “{ $name }” staat in de beschrijving.
zoho-only-first-dates-made = Alleen de eerste { $count } datums zijn gemaakt, tot en met { $day_words }: meer neemt { $product } niet tegelijk. De rest voeg ik op tijd toe.
zoho-repeats-until-dates-because = Herhaalt tot en met { $day_words } ({ $count ->
    [one] { $count } datum
   *[other] { $count } datums
}), omdat { $product } een einddatum nodig heeft. Ik voeg er meer toe voordat ze op zijn.
zoho-reminder-set-first-date = De herinnering ({ $words }) is ingesteld voor de eerste datum.
zoho-has-no-rule-one = { $product } heeft hier geen regel voor: één taak voor elke datum.
zoho-reminder-set-first-date-2 = De herinnering is ingesteld voor de eerste datum; of { $product } die herhaalt, is niet gedocumenteerd.
zoho-cant-say-one-repeating = { $product } kan dit niet in één herhalende taak zeggen; het worden er { $count } met precies deze datums.
zoho-cant-make-task-repeat = { $product } kan een taak niet zo laten herhalen.
zoho-delete-make-new-one-2 = Verwijder de taak en maak een nieuwe die dat wel doet.
zoho-has-three-priorities-goes = { $product } heeft drie prioriteiten; “{ $priority }” heet daar “{ $priorities }”.
zoho-s-reminders-ring-once = Herinneringen in { $product } gaan één keer af, dus alleen ik herinner je opnieuw.
zoho-could-not-be-set = { $kind ->
    [Tags] De tags konden
    [Fields] De velden konden
    [Group] De groep kon
    [Project] Het project kon
    [Status] De status kon
    [Followers] De volgers konden
   *[other] { $kind } kon
} in { $product } niet worden ingesteld; “{ $name }” staat in de beschrijving.
zoho-could-not-be-made = Kon in { $product } geen eigenaar worden: { $said }. De naam staat in de beschrijving.
zoho-before-at = { $span } ervoor om { $time }
zoho-on-at = op { $day_words } om { $at }
zoho-before = { $span } ervoor
zoho-on-day-at = op de dag zelf om { $time }
zoho-author = de maker
zoho-slack-user = Slack-gebruiker { $slack }
zoho-gets-characters-title-description = { $product } krijgt { $title_limit } tekens van de titel; in de beschrijving staat hij helemaal.
zoho-assigned-as-typed = Toegewezen aan (zoals getypt): { $said }
zoho-not-linked-named-description = “{ $text }” is niet gekoppeld in { $product }; het staat in de beschrijving.
zoho-at-due-time = op de deadline
zoho-about = Over: { $text }
zoho-crms-reminders-ring-once = Herinneringen in Zoho CRM gaan één keer af, dus deze is daar voor de eerste keer ingesteld, en alleen ik herinner je opnieuw.
zoho-without-due-date-reminder = Zonder deadline heeft een herinnering geen einde om tot te herhalen, dus deze gaat één keer af.
zoho-cant-be-given-as = “{ $name }” kan geen eigen veld worden.
zoho-say-tasks-text-instead = Zeg het in de tekst van de taak.
zoho-custom-fields = eigen velden
zoho-mail-has-no-way = Zoho Mail kan dit niet leegmaken: { $name ->
    [due] deadline
    [recurrence] herhaling
    [reminder] herinnering
    [reminders] herinneringen
    [priority] prioriteit
    [status] status
    [owner] eigenaar
    [owners] eigenaar
   *[other] { $name }
}.
zoho-set-another-one-instead = Stel iets anders in, of wijzig het in Zoho.
zoho-mail-tasks-have-no = Taken in Zoho Mail hebben geen { $kind ->
    [tags] tags
    [records] records
   *[other] { $kind }
}.
zoho-write-into-description-instead = Schrijf het in de beschrijving.
zoho-crm-tasks-have-no = Taken in Zoho CRM hebben geen groep, project of subtaken.
zoho-ask-them-mail = Vraag ernaar in Zoho Mail.
zoho-was-not-found-crm = “{ $text }” is niet gevonden in Zoho CRM.
zoho-say-records-whole-name = Noem de volledige naam van het record.
zoho-no-crm-id = “{ $value }” is geen id van Zoho CRM.
zoho-ask-list-again = Vraag de lijst opnieuw.
zoho-crm-cant-be-asked = Zoho CRM kan niet naar de status “{ $value }” worden gevraagd.
zoho-ask-all-tasks-instead = Vraag naar alle taken.
zoho-list-cant-be-continued = Deze lijst kan niet verder.
zoho-ask-again = Vraag hem opnieuw.
zoho-crm-wants-every-task = Jullie Zoho CRM wil in elke taak: { $names }.
zoho-give-form-or-ask = Vul het in het formulier in, of vraag je beheerder om een standaardwaarde of om het optioneel te maken.
zoho-set-by-crm-itself = “{ $label }” wordt door Zoho CRM zelf ingesteld.
zoho-leave-out = Laat het weg.
zoho-has-no-value-crm = “{ $label }” heeft in jullie Zoho CRM geen waarde “{ $value }”.
zoho-choose-one = Kies uit: { $offered }.
zoho-crm-tasks-have-no-2 = Taken in Zoho CRM hebben geen veld “{ $name }”.
zoho-there = Er zijn: { $labels }.
zoho-whether-crm-knows-cant = Of jullie Zoho CRM { $lower ->
    [status] de status
    [priority] de prioriteit
   *[other] { $lower }
} “{ $value }” kent, kan ik niet nakijken.
zoho-choose-one-2 = Kies uit: { $join }.
zoho-whether-crm-has-field = Of jullie Zoho CRM het veld “{ $name }” heeft, kan ik niet nakijken.
zoho-leave-out-or-ask = Laat het weg, of vraag een beheerder om Zoho opnieuw te verbinden met `taskbot connect`.
zoho-takes-not = “{ $label }” wil { $kind }, niet “{ $value }”.
zoho-correct-send-again = Verbeter het en verstuur het opnieuw.
zoho-task-cant-be-linked = Een taak kan van hieruit niet aan een record van “{ $name }” worden gekoppeld, alleen aan contacten, leads, accounts en deals. Koppel de taak in Zoho CRM.
zoho-empty-note-says-nothing = Een lege notitie zegt niets.
zoho-write-its-text = Schrijf de tekst ervan.
zoho-note-crm-holds-characters = In een notitie in Zoho CRM passen { $longest_note } tekens.
zoho-make-shorter-or-attach = Maak de tekst korter, of voeg een bestand toe.
zoho-has-more-than-20 = “{ $name }” is groter dan 20 MB; zoveel neemt Zoho CRM niet.
zoho-share-link-instead = Deel in plaats daarvan een link ernaar.
zoho-no-mail-task-there = Geen taak in Zoho Mail heeft daar de status “{ $name }”. Noem een van deze: { $there }.
zoho-too-large-mail-which = “{ $name }” is te groot voor Zoho Mail, dat { $count } MB neemt. Plaats er een link naar.
zoho-task-changed-but-its = De taak is gewijzigd, maar de tags niet: { $err }
zoho-took-change-but-could = Zoho heeft de wijziging aangenomen, maar nog niet teruggegeven.
zoho-mail-took-change-but = Zoho Mail heeft de wijziging aangenomen, maar nog niet teruggegeven.
zoho-not-connected-but-can-be = Zoho is nog niet verbonden. Typ `/task connect` om die van jou te verbinden; een beheerder verbindt Zoho voor iedereen met `/task connect workspace`.
zoho-own-needed = Hier gebruikt iedereen zijn eigen Zoho, en die van jou is nog niet verbonden met { $product }; typ `/task connect`.
zoho-grant-gone = Dit is naar { $product } gestuurd met een verbinding die er niet meer is, dus ik kan niet nakijken of het gemaakt is. Kijk in Zoho of het er is, of verbind dat Zoho-account weer met `/task connect`.
zoho-workspace-connected-but-not = Deze workspace is verbonden met Zoho, maar niet met { $product_names }; een beheerder voegt dat toe door opnieuw te verbinden met `taskbot connect`.
zoho-there-too-many-tasks = Er zijn te veel taken in Zoho Mail om door te kijken. Noem een groep of een project.
zoho-unreachable = Zoho is nu niet bereikbaar; er is niets gewijzigd, ik probeer het opnieuw.
zoho-reconnect-own = Zoho accepteert je verbinding niet meer; verbind opnieuw: typ `/task connect`.
zoho-too-often = Zoho geeft per tien minuten maar een beperkt aantal toegangssleutels, en die zijn op; er is niets gewijzigd, ik probeer het opnieuw.
zoho-bad-code = Zoho accepteert deze code niet: hij geldt één keer, alleen de gekozen minuten en in zijn eigen datacenter. Controleer het datacenter, maak een nieuwe code en voer `taskbot connect` opnieuw uit.
zoho-gave-no-refresh-token = Zoho gaf geen refresh-token; begin opnieuw met verbinden en sta offline toegang toe.
zoho-did-not-answer-get = Zoho antwoordde niet; haal een nieuwe code en verbind opnieuw.
zoho-not-connected = Deze workspace is nog niet met Zoho verbonden; een beheerder verbindt die met `taskbot connect`.
zoho-not-proven = Er zijn te veel taken in Zoho Mail om door te kijken; ik probeer het opnieuw.
zoho-not-answering-right-now = Zoho antwoordt nu niet; er is niets gewijzigd, ik probeer het opnieuw.
zoho-organisation-has-used-up = Jullie organisatie heeft Zoho's API-aanroepen van deze 24 uur verbruikt; er is niets gewijzigd, ik probeer het opnieuw zodra er weer zijn. Een Zoho-beheerder kan ze inzien en er meer kopen.
zoho-busy-with-organisations-other = Zoho is bezig met andere aanroepen van jullie organisatie; er is niets gewijzigd, ik probeer het opnieuw.
zoho-mail-takes-thirty-requests = Zoho Mail neemt dertig aanvragen per minuut, en die zijn op; er is niets gewijzigd, ik probeer het opnieuw.
zoho-no-longer-accepts-connection = Zoho accepteert deze verbinding of code niet meer; een beheerder moet opnieuw verbinden met `taskbot connect`.
zoho-does-not-know-client = Zoho kent deze client-id niet in dit datacenter; een beheerder moet hem verbeteren en opnieuw verbinden.
zoho-refuses-client-secret-can = Zoho weigert het client-secret; het kan per datacenter verschillen. Een beheerder moet het verbeteren.
zoho-does-not-know-redirect = Zoho kent dit redirect-adres niet; een beheerder moet het invoeren op api-console.zoho.com.
zoho-refused-connection-admin-must = Zoho weigerde de verbinding ({ $error }); een beheerder moet opnieuw verbinden met `taskbot connect`.
zoho-does-not-know-client-2 = Zoho kent deze client-id niet in dit datacenter; kopieer hem opnieuw uit de API-console, controleer het datacenter en voer `taskbot connect` opnieuw uit met een nieuwe code.
zoho-refuses-client-secret-copy = Zoho weigert het client-secret; kopieer het opnieuw uit de API-console van dit datacenter en voer `taskbot connect` opnieuw uit met een nieuwe code.
zoho-text = tekst
zoho-whole-number = een geheel getal
zoho-number = een getal
zoho-yes-or-no = ja of nee
zoho-date = een datum zoals 2026-03-14
zoho-moment = een tijdstip zoals 2026-03-14T09:00:00+01:00
zoho-e-mail-address = een e-mailadres
zoho-phone-number = een telefoonnummer
zoho-web-address = een webadres
zoho-scope-missing = De Zoho-verbinding mist een recht dat hiervoor nodig is; een beheerder moet opnieuw verbinden met `taskbot connect`.
zoho-task-gone = Deze taak is niet meer in Zoho; misschien is die daar verwijderd.
zoho-conflict = Iemand heeft deze taak intussen in Zoho gewijzigd; bekijk de taak opnieuw en herhaal dan je wijziging.
zoho-subtasks-listed = { $count ->
    [one] De subtaak staat als lijst in de beschrijving in { $product }.
   *[other] De { $count } subtaken staan als lijst in de beschrijving in { $product }.
  }
zoho-subtasks-head = Subtaken:
zoho-not-proven-in-crm = Er zijn te veel taken in Zoho om door te kijken; ik probeer het opnieuw.
zoho-one-task-per-date = { $count ->
    [one] { $product } heeft hier geen regel voor; het wordt 1 taak, één voor elke datum.
   *[other] { $product } heeft hier geen regel voor; het worden { $count } taken, één voor elke datum.
  }
zoho-link-elsewhere = De link leidt naar { $there }, maar de verbonden Zoho CRM zit op { $here }. Plak een link van daar.
zoho-no-address = geen adres

## Connecting Zoho from Slack

consent-no-pages = Zoho kan hier niet vanuit Slack worden verbonden, omdat deze bot daar geen openbaar adres voor heeft. Een beheerder verbindt Zoho met `taskbot connect`, of stelt TASKBOT_PUBLIC_URL, ZOHO_CLIENT_ID en ZOHO_CLIENT_SECRET in.
consent-none-of-workspace = De workspace heeft geen Zoho-verbinding.
consent-none-of-yours = Je hebt hier geen Zoho verbonden.
consent-disconnected = De verbinding met { $account } is verbroken.
consent-forgotten = Vergeten; Zoho had de verbinding van { $account } al beëindigd.
consent-no-client-there = Deze bot heeft geen Zoho-client voor het datacenter “{ $location }”; meld het de beheerder.
consent-choose = Kies wat je wilt verbinden: Zoho CRM, Zoho Mail of allebei; ga terug en probeer het opnieuw.
consent-over = Deze link is verlopen: hij geldt tien minuten en voor één verbinding. Typ in Slack opnieuw `/task connect` om verder te gaan.
consent-other-browser = Dit is niet de browser waarin het verbinden begon, dus er is niets verbonden. Typ in Slack opnieuw `/task connect` om het in deze te doen.
consent-not-zoho = Wat terugkwam, komt niet van Zoho, dus er is niets verstuurd en niets verbonden. Typ in Slack opnieuw `/task connect` om verder te gaan.
consent-declined = Zoho zegt dat je niet akkoord ging, dus er is niets verbonden. Wil je toch, typ dan in Slack opnieuw `/task connect`.
consent-declined-otherwise = Zoho weigerde te verbinden. Typ in Slack opnieuw `/task connect` om het te proberen.
consent-again = typ in Slack opnieuw `/task connect`
consent-ending-again = typ het over een minuut opnieuw
consent-bad-code = Zoho neemt deze code niet meer: hij geldt één keer, en kort. Typ in Slack opnieuw `/task connect`.
consent-refused = Zoho weigerde te verbinden ({ $error }). Typ in Slack opnieuw `/task connect` om het nog eens te proberen.
consent-no-client = Zoho neemt de client van deze bot niet in jouw datacenter; een beheerder zet er in de API-console multi-DC voor aan, of geeft de client van dat datacenter op in ZOHO_CLIENTS. Typ daarna in Slack opnieuw `/task connect`.
consent-no-usable-answer = Zoho ({ $host }) gaf geen bruikbaar antwoord; controleer of deze machine Zoho bereikt, en { $again }.
consent-elsewhere = Dit Zoho-account staat in het datacenter “{ $other }”, niet in “{ $location }”; { $again }.
consent-not-ended = Zoho ({ $host }) bevestigde niet dat de verbinding beëindigd is, dus ze is hier bewaard; { $again }.
consent-useless = Zoho gaf een verbinding waar niets mee kan, dus ze is niet bewaard. { $said }

## Several tasks in one message, and a message that has a task already

several-read = Ik lees hier { $count } taken. Zal ik ze maken?
several-more = En nog { $count }.
several-line-due = { $title }, deadline { $day }
several-line-repeats = { $title }, herhaalt vanaf { $day }
several-make-all = Alle { $count } maken
several-make-one = Eén taak maken
several-making = Ik maak { $count } taken; voor elk komt een kaart.
several-making-one = Ik maak er één taak van; de kaart komt zo.
several-chosen = Je hebt al gekozen; de kaarten laten zien wat er gemaakt is.
several-over = Deze vraag geldt niet meer: ze wacht een dag, op wie ze gesteld is. Stuur het bericht opnieuw.
several-elsewhere = Dat lees ik als { $count } taken. Stuur ze een voor een, of als één bericht aan mij.
existing-shown = Dit bericht heeft al een taak. { $task }
existing-of-other = { $person } heeft van dit bericht al een taak gemaakt. Je kunt er zelf ook een maken.
existing-another = Toch nog een maken
existing-open = Openen in Zoho
existing-complete = Voltooien
existing-edit = Bewerken
existing-undo = Ongedaan maken

## Lists of tasks. $what is the end of a sentence such as "open tasks of yours about Acme".

lists-what = { $state ->
    [open] open { $count ->
        [one] taak
       *[other] taken
      }
    [overdue] { $count ->
        [one] achterstallige taak
       *[other] achterstallige taken
      }
    [done] { $count ->
        [one] voltooide taak
       *[other] voltooide taken
      }
   *[any] { $count ->
        [one] taak
       *[other] taken
      }
  } { $about }
lists-yours = van jou
lists-of = van { $name }
lists-about = over { $name }
lists-in = in { $place }
lists-with = met “{ $text }”
lists-none = Geen { $what }.
lists-all = { $count } { $what }:
lists-first = De eerste { $count } van { $many } { $what }:
lists-from-to = { $first } tot en met { $last } van { $many } { $what }:
lists-more-than = meer dan { $count }
lists-row-due = deadline { $day }
lists-row-later = nog { $count } daarna
lists-row-overdue = deadline { $day }, achterstallig
lists-row-priority = prioriteit { $priority }
lists-untitled = (zonder titel)
lists-complete = Voltooien
lists-reopen = Heropenen
lists-previous = Vorige pagina
lists-next = Volgende pagina
lists-page = Pagina { $page } van { $of }
lists-numbers = Noem een nummer om er iets mee te doen, zoals `complete { $number }` of `snooze { $number } tomorrow`.
lists-silent = { $product } antwoordt nu niet, dus die taken ontbreken hier.
lists-missing = De taken van { $product } ontbreken hier: { $why }
lists-not-now = { $who } antwoordt nu niet, of vraagt om het rustiger aan te doen, dus ik kan geen taken tonen. Vraag het over een minuut opnieuw.
lists-no-me = Ik vind je niet in Zoho: geen gebruiker daar heeft het e-mailadres van je Slack-profiel. Vraag je Zoho-beheerder, of zeg wiens taken je bedoelt: `tasks for @name`.
lists-nobody = Ik vind { $who } niet in Zoho, dus die taken kan ik niet tonen. Vermeld de persoon met @, of noem de volledige naam.
lists-which-person = { $who } kan elk van deze zijn: { $several }. Vermeld de persoon met @, of noem de volledige naam.
lists-no-record = Er is geen contact, lead, account of deal “{ $name }” in Zoho CRM, dus de taken ervan kan ik niet tonen. Noem de naam zoals hij daar staat, of plak de link.
lists-which-record = “{ $name }” kan elk van deze zijn: { $several }. Noem de volledige naam, of plak de link.
list-due-on = met deadline { $day }
list-due-until = met deadline tot en met { $day }
list-due-since = met deadline vanaf { $day }
list-due-between = met deadline van { $first } tot en met { $last }

## Zoho's refusals, by its codes, and its fields, by their names

refused-mandatory-not-found = Zoho heeft hier { $field } nodig; vul dat aan, of vraag je Zoho-beheerder waarom het verplicht is.
refused-invalid-data = Zoho accepteert { $field } niet{ $expected }; verbeter het en verstuur het opnieuw.
refused-invalid-rrule = Zoho accepteert deze herhaling niet; probeer een eenvoudigere.
refused-dependent-field-missing = Zoho wil { $others } samen met { $field }; vul dat aan en verstuur het opnieuw.
refused-dependent-mismatch = Zoho zegt dat { $field } niet bij een ander veld past; verbeter het en verstuur het opnieuw.
refused-expected-field-missing = Zoho wil { $others } samen met { $field }; vul dat aan en verstuur het opnieuw.
refused-duplicate-data = Zoho heeft al een record met dezelfde waarde ({ $field }); gebruik dat, of wijzig het.
refused-invalid-module = Taken zijn verborgen voor de verbonden Zoho-gebruiker; vraag je Zoho-beheerder de module Taken toe te staan.
refused-no-permission = De verbonden Zoho-gebruiker mag dit niet; vraag je Zoho-beheerder om het recht.
refused-authorization-failed = De verbonden Zoho-gebruiker mag dit niet; vraag je Zoho-beheerder om het recht.
refused-not-allowed = Jullie Zoho staat dit niet toe; vraag het je Zoho-beheerder.
refused-feature-not-enabled = Jullie Zoho-editie heeft dit niet; vraag het je Zoho-beheerder.
refused-limit-exceeded = Een limiet van jullie Zoho-editie is bereikt; vraag het je Zoho-beheerder.
refused-limit-reached = Een limiet van jullie Zoho-editie is bereikt; vraag het je Zoho-beheerder.
refused-record-locked = Dit record is vergrendeld in Zoho; ontgrendel het daar en probeer het opnieuw.
refused-not-approved = Dit record wacht op goedkeuring in Zoho; probeer het opnieuw zodra het goedgekeurd is.
refused-invalid-host = Het datacenter van Zoho is verkeerd ingesteld; een beheerder moet het verbeteren en opnieuw verbinden.
refused-invalid-url-pattern = Zoho kent dit adres niet; misschien is het datacenter of de API-versie verkeerd ingesteld.
refused-invalid-request-method = Zoho staat dit hier niet toe; meld het de beheerder van deze bot.
refused-unsupported-media-type = Zoho neemt dit soort inhoud niet; meld het de beheerder van deze bot.
refused-request-entity-too-large = Dit is te groot voor Zoho; stuur iets kleiners, of deel een link ernaar.
refused-expected-param-missing = Zoho miste een parameter in onze aanvraag; meld het de beheerder van deze bot.
refused-ambiguity-during-processing = Zoho weet niet welke van twee waarden bedoeld is voor { $field }; stuur er maar één.
refused-syntax-error = Zoho kon de zoekopdracht niet lezen; gebruik eenvoudigere woorden.
refused-invalid-query = Zoho kon niet zoeken naar { $field }; gebruik eenvoudigere woorden.
refused-not-supported = Zoho kan dit niet voor { $field }; laat het weg en verstuur het opnieuw.
refused-discrete-pagination-limit-exceeded = Deze lijst is te lang om verder te tonen; maak hem kleiner.
refused-token-bound-data-mismatch = Deze lijst kan niet verder; vraag hem opnieuw.
refused-expired-value = Deze lijst kan na zo lang niet verder; vraag hem opnieuw.
refused-required-param-missing = Zoho miste een parameter in onze aanvraag; meld het de beheerder van deze bot.
refused-pattern-not-matched = Zoho Mail accepteert { $field } niet; verbeter het en verstuur het opnieuw.
refused-less-than-min-occurance = Zoho Mail heeft hier { $field } nodig; vul dat aan en verstuur het opnieuw.
refused-extra-param-found = Zoho Mail neemt { $field } niet; laat het weg en verstuur het opnieuw.
refused-url-rule-not-configured = Zoho Mail kent dit adres niet, of de verbinding mag het niet gebruiken; een beheerder moet het datacenter controleren en opnieuw verbinden met de Mail-rechten.
refused-extra-key-found-in-json = Zoho Mail neemt { $field } niet; laat het weg en verstuur het opnieuw.
refused-invalid-method = Zoho Mail staat dit hier niet toe; meld het de beheerder van deze bot.
refused-entity-not-in-trash = Deze taak zit niet in de prullenbak van Zoho Mail, dus er is niets te herstellen.
field-subject = de titel
field-due-date = de deadline
field-who-id = het contact
field-what-id = het record
field-se-module = het soort record
field-status = de status
field-priority = de prioriteit
field-description = de beschrijving
field-tag = de tags
field-tags = de tags
field-send-notification-email = of de eigenaar een e-mail krijgt
field-action = hoe de herinnering komt
field-trigger = wanneer de herinnering komt
field-trigger-time = het tijdstip van de herinnering
field-dtstart = de eerste dag van de herhaling
field-until = de laatste dag van de herhaling
field-note-content = de tekst van de notitie
field-note-title = de titel van de notitie
field-parent-id = de taak waar het bij hoort
field-file = het bestand
field-owner = de eigenaar
field-ids = de taken
field-remind-at = de herinnering
field-recurring-activity = de herhaling
field-title = de titel
field-project-id = het project
field-parent-task-id = de taak waarvan dit een subtaak is
field-subtask = de subtaak
field-reminder-date = de herinnering
field-email-reminder = de herinnering per e-mail
field-popup-reminder = de pop-upherinnering
field-assignee = de eigenaar, die lid van de groep moet zijn
field-followers = de volgers
field-account-id = de mailbox van de gekoppelde e-mail
field-message-id = de gekoppelde e-mail, die in de verbonden mailbox moet zitten
field-attach-store-name = een bestand
field-attach-path = een bestand
field-attach = het bestand
field-lock-invites = de instelling lockInvites
field-allow-comments = de instelling allowComments
field-project-name = de naam van het project
field-repetition = de herhaling
field-with-name = { $said } ({ $name })
field-other = het veld “{ $name }”
field-unknown = een waarde
field-another = een ander veld
refused-expected = { " " }(verwacht: { $expected })
refused-no-reason = geen reden gegeven
refused-no-code = geen code
refused-otherwise = Zoho weigerde dit: { $said } ({ $code }). Verbeter het, of vraag het je Zoho-beheerder.
refused-otherwise-about = Zoho weigerde iets aan { $field }: { $said } ({ $code }). Verbeter het, of vraag het je Zoho-beheerder.

## Settings: the overview, one form for each part, and "Less like this". A value in words comes ready in { $value }.

settings-card-in-channel = De kaart staat in dit kanaal, zoals ervoor gekozen is.
settings-where = Typ `/task settings` om je instellingen te zien en te wijzigen, of klik op Instellingen op mijn Home-tab.
settings-title = Instellingen
settings-personal-title = Jouw instellingen
settings-channel-title = Kanaalinstellingen
settings-workspace-title = Workspace-instellingen
settings-personal-head = Van jou
settings-channel-head = Dit kanaal
settings-workspace-head = Workspace
settings-save = Opslaan
settings-back = Terug
settings-close = Sluiten
settings-change = Wijzigen
settings-change-label = Wijzigen: { $what }
settings-line = { $label }: { $value }
settings-line-default = { $label }: { $value } (standaard)
settings-hint-default = Standaard: { $value }.
settings-hint-more = { $hint } Standaard: { $value }.
settings-option-default = Standaard: { $value }
settings-precedence = Wat een bericht zelf zegt, gaat voor, dan jouw instellingen, dan die van het kanaal, dan die van de workspace.
settings-no-channel = Typ `/task settings` in een kanaal om te zien en te wijzigen wat daar geldt.
settings-only-admins-change = Een beheerder van deze bot kan deze wijzigen.
settings-only-admins = Niet opgeslagen: alleen een beheerder van deze bot mag de instellingen van de workspace wijzigen.
settings-not-saved = Niet opgeslagen: ik bereik mijn geheugen nu niet. Klik over een minuut opnieuw op Opslaan; wat je invulde blijft hier staan.
settings-no-place = Opgeslagen, maar taken van dit kanaal zouden zo geen plek vinden: { $problem } Wijzig het met `/task settings`.
settings-not-opened = Ik kon de instellingen niet openen: Slack nam ze niet op tijd aan. Probeer het opnieuw.
settings-connecting-refused = In deze workspace verbindt alleen een beheerder van deze bot Zoho. Vraag er een om Zoho voor iedereen te verbinden met `/task connect workspace`.

settings-product = Product van nieuwe taken
settings-product-crm = Zoho CRM
settings-product-mail = Zoho Mail
settings-zone = Tijdzone
settings-zone-hint = Zoals Europe/Berlin, of een stad.
settings-none-zone = zoals in Slack
settings-language = Taal
settings-none-language = zoals in Slack
settings-day-first = Wat 3/8 betekent
settings-order-day-first = 3 augustus
settings-order-month-first = 8 maart
settings-none-day-first = zoals gebruikelijk in de taal van de persoon
settings-day-start = Werkdag begint
settings-workday-end = Werkdag eindigt
settings-workday-end-hint = Wat “einde van de dag” betekent.
settings-lead = Herinnering vóór een deadline
settings-lead-hint = Als een taak een tijd heeft en jij geen herinnering noemt.
settings-none-lead = op de deadline
settings-muted = Vertel me ongevraagd over
settings-digest-at = Dagoverzicht om
settings-digest-days = Dagoverzicht op
settings-quiet-from = Stille uren beginnen
settings-quiet-from-hint = Tot ze eindigen stuur ik alleen antwoorden en de herinneringen die jij instelde.
settings-none-quiet-from = geen stille uren
settings-quiet-to = Stille uren eindigen
settings-none-quiet-to = geen stille uren
settings-group = Groep in Zoho Mail
settings-group-hint = Voor taken die naar Zoho Mail gaan. De naam zoals die daar staat.
settings-none-group = geen
settings-project = Project in Zoho Mail
settings-none-project = geen
settings-record = Record in Zoho CRM
settings-record-hint = Waar taken van dit kanaal over gaan als ze niemand noemen: een contact, lead, account of deal, of de link ervan.
settings-none-record = geen
settings-confirmations = Waar de kaart van een taak komt
settings-confirmations-thread = In de thread; bij een slash-opdracht in een direct bericht
settings-confirmations-private = In een direct bericht aan wie de taak maakt
settings-confirmations-channel = In het kanaal, voor iedereen zichtbaar
settings-reaction = Taken maken met een reactie
settings-emoji = Emoji die taken maakt
settings-emoji-hint = De naam ervan, zoals pushpin.
settings-switch-on = Aan
settings-switch-off = Uit
settings-choose-people = Kies personen
settings-admins = Beheerders van deze bot
settings-admins-hint = Naast die van TASKBOT_ADMINS. Is er niemand genoemd, dan zijn het de beheerders en eigenaren in Slack.
settings-none-admins = Beheerders en eigenaren in Slack
settings-connecting = Wie een eigen Zoho mag verbinden
settings-connecting-everyone = Iedereen
settings-connecting-admins = Beheerders van deze bot
settings-shared-zoho = De Zoho van de workspace delen
settings-shared-zoho-hint = Aan: wie geen eigen verbinding heeft, gebruikt die van de workspace.
settings-horizon-months = Maanden waarvoor een eindeloze reeks wordt gemaakt
settings-horizon-months-hint = Zoho CRM heeft een einde nodig. Van 1 tot 60.
settings-horizon-tasks = Taken van een eindeloze reeks, hoogstens
settings-horizon-tasks-hint = Van 2 tot 100; wat het eerst bereikt is, geldt.
settings-week-start = Eerste dag van de week
settings-week-start-hint = Waarmee “volgende week” begint.
settings-end-of-week = Laatste werkdag van de week
settings-end-of-week-hint = Wat “einde van de week” betekent.
settings-weekend = Weekend
settings-weekend-hint = De dagen van “elk weekend”.
settings-pm-hours = Uren zonder dagdeel
settings-pm-hours-hint = Wat “om 5 uur” betekent.
settings-pm-none = Allemaal zoals geschreven: “om 5 uur” is 05:00
settings-pm-until = { $last ->
    [1] 1 is 's middags, de andere zoals geschreven
   *[other] 1 tot en met { $last } zijn 's middags, de andere zoals geschreven
  }
settings-morning = “Ochtend” is
settings-lunch = “Lunchtijd” is
settings-afternoon = “Middag” is
settings-evening = “Avond” is
settings-tonight = “Vanavond” is
settings-country = Land van de feestdagen
settings-country-hint = Volgens wiens kalender “Thanksgiving” bedoeld is: de naam, of twee letters zoals CA.
settings-none-country = zoals gebruikelijk in de taal van de persoon

settings-topic-reminder = herinneringen
settings-topic-due = taken waarvan de tijd gekomen is
settings-topic-overdue = achterstallige taken
settings-topic-digest = het dagoverzicht
settings-topic-assigned = taken die iemand je geeft
settings-topic-changed = wijzigingen van je taken in Zoho
settings-topic-waiting = aanvragen die op Zoho wachten
settings-topics-all = alles
settings-topics-all-but = alles behalve: { $what }
settings-topics-none = niets

settings-wrong-number = Geef een geheel getal van { $least } tot en met { $most }, of laat het leeg voor de standaardwaarde.
settings-wrong-time = Die tijd kan ik niet lezen. Schrijf een tijd als 17:00, of laat het leeg voor de standaardwaarde.
settings-wrong-zone = De tijdzone “{ $said }” ken ik niet. Schrijf Europe/Berlin of Berlin, of laat het leeg voor die van Slack.
settings-wrong-country = Ik ken geen feestdagen van “{ $said }”. Geef een land met zijn naam of zijn twee letters, zoals CA.
settings-wrong-emoji = Zo heet geen emoji. Geef alleen de naam, zoals pushpin.
settings-wrong-record = Noem één record, zoals Acme of Jane Doe at Acme, of plak de link.
settings-wrong-order = Dat is niet na het begin. Geef een latere tijd.
settings-wrong-pair = Stille uren hebben een begin en een einde nodig. Geef beide, of laat beide leeg.
settings-wrong-quiet = De stille uren eindigen wanneer ze beginnen. Geef een andere tijd.
settings-wrong-admins = Je zou geen beheerder meer zijn. Zet jezelf op de lijst.
settings-wrong-shared = Niemand zou een eigen Zoho kunnen verbinden, omdat TASKBOT_PUBLIC_URL niet is ingesteld. Laat het aan staan.
settings-wrong = Dat kan niet worden opgeslagen. Kies iets anders.

settings-less = Minder hiervan
settings-less-label = Minder hiervan: { $what }
settings-less-confirm = Ik vertel je niet meer over { $what }. Met /task settings zet je het weer aan.
settings-less-yes = Uitzetten
settings-less-no = Zo laten
settings-less-done = Uitgezet: ik vertel je niet meer over { $what }. Met `/task settings` zet je het weer aan.
settings-less-gone = Zulke berichten stuur ik niet meer, dus er is niets uit te zetten.

## Cards: what can be done, and what was done last

card-assign = Toewijzen
card-snooze-other = Andere tijd…
card-menu-skip = Deze overslaan
card-menu-stop = Niet meer herhalen
card-menu-note = Opmerking
card-menu-open = Openen in Zoho
card-menu-why = Waarom
card-menu-delete = Verwijderen…
card-somebody = iemand
card-none = niets
card-did-complete = Voltooid door { $who }. Ongedaan maken opent de taak weer.
card-did-reopen = Heropend door { $who }. Ongedaan maken voltooit de taak weer.
card-did-change = Gewijzigd door { $who }. Ongedaan maken draait dat terug.
card-did-snooze = Uitgesteld door { $who }. Ongedaan maken draait dat terug.
card-did-link = Gekoppeld door { $who }. Ongedaan maken draait dat terug.
card-did-delete = Verwijderd door { $who }. Ongedaan maken haalt de taak terug.
card-did-skip = Eén datum overgeslagen door { $who }. Ongedaan maken haalt die terug.
card-did-stop = De reeks is beëindigd door { $who }. Ongedaan maken laat de reeks doorgaan.
card-did-note = Opmerking in Zoho toegevoegd door { $who }. Ongedaan maken verwijdert die.
card-did-other = Gedaan door { $who }. Ongedaan maken draait dat terug.

## Cards: a change that met another one in Zoho

card-fact-title = Titel
card-fact-due = Deadline
card-fact-priority = Prioriteit
card-fact-status = Status
card-fact-owner = Eigenaar
card-conflict = Deze taak is intussen in Zoho gewijzigd door { $who }: { $changes }. Er is niets overschreven. { $user } wilde:
card-conflict-change = { $what }: { $before } → { $now }
card-conflict-unseen = iets wat hier niet getoond wordt
card-conflict-look = De kaart vraagt welke wijziging moet blijven.
card-conflict-mine = De mijne houden
card-conflict-take-over = Overnemen

## Cards: series and comments

card-skip-single = Deze taak herhaalt niet, dus er is niets over te slaan. Voltooi of verwijder de taak.
card-skip-last = Dit is de laatste datum van de reeks in Zoho, dus er komt geen volgende. Voltooi of verwijder de taak.
card-skip-mail = Zoho Mail herhaalt deze taak zelf en kan niet één datum weglaten. Voltooi de taak, of geef er een andere datum aan.
card-stop-single = Deze taak herhaalt niet (meer), dus er is niets gewijzigd.
card-stop-over = Op deze kaart is geen reeks meer om mee door te gaan.
card-stop-not-undone = De taak herhaalt niet opnieuw in Zoho Mail: { $why } Maak een nieuwe die dat wel doet.
card-note-empty = Een opmerking heeft een paar woorden nodig. Schrijf wat erbij moet.
card-note-mail = Taken in Zoho Mail nemen geen opmerkingen. Kies Opmerking op de kaart om je woorden aan de beschrijving toe te voegen.
card-note-gone = Op deze kaart is geen opmerking meer om te verwijderen.

## Cards: dialogs

card-dialog-cancel = Annuleren
card-dialog-snooze = Uitstellen
card-dialog-snooze-label = Tot wanneer?
card-dialog-snooze-hint = In woorden, zoals “vrijdag 15 uur”, “over 2 dagen” of “volgende maand”.
card-dialog-snooze-unread = Daarin kan ik geen dag of tijd lezen. Zeg bijvoorbeeld “vrijdag 15 uur”, “over 2 dagen” of “3 augustus”.
card-dialog-snooze-more = Daarin lees ik meer dan een dag en een tijd. Zeg alleen tot wanneer; met Bewerken wijzig je de rest.
card-dialog-snooze-past = Dat is al voorbij. Noem een latere dag of tijd.
card-dialog-assign = Toewijzen
card-dialog-assign-label = Wie moet het doen?
card-dialog-assign-hint = Zoho kent één eigenaar: de eerste van hen die daar met zijn e-mailadres bekend is.
card-dialog-assign-me = Of neem de taak zelf
card-dialog-assign-mine = Ik
card-dialog-assign-now = Nu: { $people }
card-dialog-assign-nobody = Kies iemand, of vink “Ik” aan.
card-dialog-delete = Verwijderen
card-dialog-delete-title = Verwijderen in Zoho?
card-dialog-delete-text = “{ $title }” wordt verwijderd in { $product }. Ongedaan maken op de kaart haalt de taak tien minuten lang terug.
card-dialog-delete-which = Welke van de reeks?
card-dialog-delete-one = Alleen deze
card-dialog-delete-one-day = Alleen deze ({ $day })
card-dialog-delete-all = { $count ->
    [one] De ene van de reeks
   *[other] Alle { $count } van de reeks
}
card-dialog-delete-series = De hele reeks
card-dialog-delete-keep = Behouden
card-dialog-note = Opmerking
card-dialog-note-add = Toevoegen
card-dialog-note-label = Je opmerking
card-dialog-note-hint = Die komt met je naam bij de taak in Zoho CRM.
card-dialog-note-mail = Taken in Zoho Mail nemen geen opmerkingen. Wat je hier schrijft, komt aan het eind van de beschrijving.
card-dialog-why = Hoe ik het las
card-dialog-why-said = Je schreef:
card-dialog-why-somebody = Iemand schreef:
card-dialog-why-read = Ik lees het als:
card-dialog-why-nothing = Deze taak is niet van een regel tekst gemaakt, dus er is niets uit te leggen.
card-dialog-close = Sluiten
card-dialog-person = Er is niets opgeslagen, omdat Slack mij niet op tijd zei wie je bent. Klik opnieuw op de knop.
card-dialog-gone = Deze taak is intussen verwijderd, dus er is niets gedaan. Ongedaan maken op de kaart haalt de taak tien minuten lang terug.
card-dialog-unknown = Deze kaart ken ik niet meer. Zoek de taak in Zoho.
card-dialog-not-open = Ik kon dat niet openen: Slack nam het niet op tijd aan. Probeer het opnieuw.

## Records of Zoho CRM

records-any-module = contact, lead, account of deal
records-closed = “{ $name }” is niet opgezocht, omdat de Zoho-verbinding geen records mag lezen, dus de taak is niet gekoppeld; een beheerder moet opnieuw verbinden met `taskbot connect`.
records-several = Meerdere records in Zoho CRM heten “{ $name }”, dus de taak is aan geen ervan gekoppeld. Bewerk de taak en plak een link.
records-as-before = Van meerdere records met de naam “{ $name }” is de taak gekoppeld aan het record dat hier het laatst gebruikt is: { $taken }.
records-left = “{ $name }” is niet aan een record in Zoho CRM gekoppeld; de naam staat in de beschrijving.
records-there-no-zoho-crm = Er is geen { $kind } “{ $ref }” in Zoho CRM, dus de taak is niet gekoppeld. Bewerk de taak: noem het record zoals het daar heet, of plak de link.
records-record-link-not-zoho = Het record van de link is niet (meer) in Zoho CRM, dus de taak is niet gekoppeld. Bewerk de taak, of kijk daar.
records-card-has-changed-since = Deze kaart is intussen veranderd, dus er is niets gedaan. Bekijk de kaart opnieuw.
records-not-zoho-crm-any = “{ $name }” is niet meer in Zoho CRM, dus er is niets gekoppeld. Kies een andere.
records-task-not-linked = { $err } De taak is niet gekoppeld aan “{ $ref }”.
records-contacts = contact
records-leads = lead
records-accounts = account
records-deals = deal
records-none-of-these = Geen van deze
records-which-several-zoho-crm = Welke “{ $name }”? In Zoho CRM kunnen meerdere records bedoeld zijn; de taak is nog niet gekoppeld.
records-meant-task-not-linked = Is dit de “{ $name }” die bedoeld is? De taak is nog niet gekoppeld.
records-which = Welke “{ $asked }”?

## People

people-unknown = Wie er in jullie Zoho werkt, kon ik niet nakijken omdat de verbinding dat niet toestaat, dus de taak is van wie verbonden is. Wijzig het in Zoho, of verbind ook Zoho CRM met `/task connect`.
people-which = “{ $name }” kan { $people } zijn, dus de taak is aan niemand toegewezen. Bewerk de taak: vermeld de persoon met @, of noem de volledige naam.
people-has-task-zoho-which = { $name } heeft de taak in Zoho, dat één persoon neemt; de anderen horen er niets van.
people-personal-task-zoho-mail = Een persoonlijke taak in Zoho Mail kan aan niemand worden toegewezen.
people-make-new-one-group = Maak een nieuwe in een groep.
people-choose-somebody-who-has = Kies iemand die daar hetzelfde e-mailadres heeft, of wijzig de eigenaar in Zoho.
people-nobody-those-named-known = Geen van de genoemden is bekend in jullie Zoho, dus de taak blijft waar die is.

## Files

files-file = Bestand: { $name }
files-kept-with-first-task = De bestanden staan bij de eerste taak van de reeks.
files-here = { " " }Het staat hier: { $permalink }
files-file-could-not-be = Het bestand “{ $name }” kon niet worden bijgevoegd. { $err }{ $where }
files-linked = { $count ->
    [one] De link naar { $names } staat in de beschrijving: een taak krijgt hoogstens { $most } bestanden van { $megabytes } MB, en alleen die Slack zelf heeft en Zoho neemt.
   *[other] De links naar { $names } staan in de beschrijving: een taak krijgt hoogstens { $most } bestanden van { $megabytes } MB, en alleen die Slack zelf heeft en Zoho neemt.
  }
files-slack-does-not-hold = Slack heeft het bestand “{ $name }” niet zelf.
files-slack-did-not-give = Slack gaf het bestand “{ $name }” niet.
files-file-too-large = Het bestand “{ $name }” is te groot.
files-slack-asked-slow-down = Slack vroeg om het rustiger aan te doen.
files-slack-could-not-give = Slack kon het bestand “{ $name }” niet geven.
files-slack-does-not-let = Slack laat me het bestand “{ $name }” niet lezen.

## Who may

rights-only-people-who-active = Alleen actieve leden van deze workspace kunnen hier taken maken.
rights-only-members-workspace-can = Alleen leden van deze workspace kunnen hier taken maken; jij hoort bij een andere. Vraag het een collega.
rights-guests-cant-make-tasks = Gasten kunnen taken in Zoho niet zien of wijzigen. Vraag een volwaardig lid van deze workspace om het voor je te doen.

## Changes of a task that is made

changes-where-kept = waar de taak staat
changes-its-subtasks = de subtaken
changes-its-followers = de volgers
changes-task-made-cant-be = Van een bestaande taak kan dit hier niet worden gewijzigd: { $names }. Wijzig het in Zoho, of maak een nieuwe taak.
changes-dates-series-cant-be = De datums van een reeks kunnen niet samen worden gewijzigd.
changes-delete-make-new-one = Zeg hoe die zich moet herhalen, zoals `repeat every tuesday`.
changes-task-made-cant-begin = Een bestaande taak kan niet beginnen of ophouden met herhalen.
changes-delete-make-new-one-2 = Verwijder de taak en maak een nieuwe die dat wel doet.

## The outbox, and what was given up

status-nothing = Alles wat je vroeg is in Zoho.
status-no-letters = Er is niets opgegeven.
status-taken-up = Een beheerder heeft weer opgepakt wat je vroeg ({ $asked }). Het volgt.
status-dropped = Een beheerder heeft laten vallen wat je vroeg ({ $asked }): het gebeurt niet. Vraag het opnieuw als je het nodig hebt.
status-settled-before = Dat is al weer opgepakt of laten vallen; `/task admin` toont wat er nog is.
status-make = “{ $title }” maken
status-complete = “{ $title }” voltooien
status-reopen = “{ $title }” heropenen
status-change = “{ $title }” wijzigen
status-put-off = “{ $title }” uitstellen
status-delete = “{ $title }” verwijderen
status-restore = “{ $title }” herstellen
status-skip = één datum van “{ $title }” overslaan
status-stop = de reeks “{ $title }” beëindigen
status-note = een opmerking bij “{ $title }” plaatsen
status-link-its-record = “{ $title }” aan het record koppelen
status-make-next-task = de volgende taak van “{ $title }” maken
status-remind = je herinneren aan “{ $title }”
status-compare-with-its-edited = “{ $title }” vergelijken met het bewerkte bericht
status-keep-as = “{ $title }” laten zoals het is
status-list-tasks = taken tonen
status-take-up-again-what = weer oppakken wat was opgegeven
status-drop-what-was-given = laten vallen wat was opgegeven
status-show-link-zoho = een link naar Zoho tonen
status-look-tasks-were-made = zoeken naar dubbel gemaakte taken
status-tasks-wait-yours-saved = { $problem } { $waiting } taken wachten; die van jou is opgeslagen en volgt.
status-taken-up-again = Weer opgepakt: { $asked }.
status-dropped-2 = Laten vallen: { $asked }.
status-at-once = meteen
status-sent-as-soon-as = Het wordt verstuurd zodra het aan de beurt is.
status-task-saved-will-follow = { $problem } Je taak is opgeslagen en volgt.
status-given-up-ago = { $span } geleden opgegeven
status-try-again = Ik probeer het { $again } opnieuw.
status-being-worked-on = bezig
status-task = een taak
status-ago = { $span } geleden
status-in = over { $span }
status-being-sent = wordt verstuurd, of de uitkomst wordt nagekeken
status-may-be-there = Misschien is het al in Zoho; ik kijk daar voordat er iets opnieuw wordt verstuurd, uiterlijk { $again }.
status-waiting = wacht
status-saved = opgeslagen
status-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } seconden
  }
status-only-admins = Alleen een beheerder van deze bot mag zien en afhandelen wat is opgegeven. `/task status` toont wat jij vroeg.
status-line = { $asked }, { $since } gevraagd: { $state }.
status-more-settle-these-first = En nog { $more }; handel deze eerst af, of gebruik `taskbot dead`.
status-leave = Zo laten
status-if-author-has-asked = Is het intussen opnieuw gevraagd, dan gebeurt het dubbel.
status-will-never-be-done = Het gebeurt dan nooit. Wie erom vroeg, krijgt bericht.
status-not-yet = { $count ->
    [one] 1 ding dat je vroeg is nog niet in Zoho:
   *[other] { $count } dingen die je vroeg zijn nog niet in Zoho:
  }
status-and-more = En nog { $count }.
status-letters = { $count ->
    [one] 1 aanvraag is opgegeven. “Opnieuw proberen” gaat verder waar ze was; “Laten vallen” vergeet de aanvraag. Wie erom vroeg, hoort het van allebei.
   *[other] { $count } aanvragen zijn opgegeven. “Opnieuw proberen” gaat verder waar ze waren; “Laten vallen” vergeet ze. Wie erom vroeg, hoort het van allebei.
  }
status-retry = Opnieuw proberen
status-drop-it = Laten vallen
status-retry-sure = Opnieuw proberen?
status-drop-sure = Laten vallen?

## A task from a reaction, and where a task came from

reach-from-person = Van { $person } in Slack: { $link }
reach-from = Uit Slack: { $link }
reach-from-nowhere = Van { $person } in Slack
reach-made = Ik heb er een taak van gemaakt: { $title }. De kaart staat in onze directe berichten.
reach-made-due = Ik heb er een taak van gemaakt: { $title }, deadline { $due }. De kaart staat in onze directe berichten.
reach-existing = Je hebt van dit bericht al een taak: { $title }.
reach-nothing-there = In dit bericht staan geen woorden die een taak kunnen zijn, of het is er niet meer.
reach-may-not-read = Ik mag hier geen berichten lezen, dus een reactie maakt geen taak. Gebruik “Make a task” in het menu van het bericht, of vraag een beheerder mij het recht te geven dit gesprek te lezen.
reach-thread-unread = Ik mag het bericht hierboven niet lezen, zeg dus de hele taak.
reach-slack-silent = Slack geeft me dit bericht nu niet, dus er is geen taak gemaakt. Gebruik “Make a task” in het menu ervan.

## Groups and projects of Zoho Mail

places-closed = De gelinkte e-mail is niet aan de taak gekoppeld, omdat de Zoho-verbinding geen mailboxen mag lezen; de link staat in de tekst. Verbind opnieuw met `/task connect` om het toe te staan.
places-no-group = Er is geen groep “{ $name }” in Zoho Mail.
places-no-project = Er is geen project “{ $name }” in Zoho Mail.
places-no-project-in = Er is geen project “{ $name }” van Zoho Mail in { $group }.
places-yours = Die van jou zijn: { $names }.
places-in-no-group = De verbonden Zoho-gebruiker zit in geen groep.
places-no-projects-in-group = De groep heeft geen projecten.
places-no-projects = De groepen van de verbonden Zoho-gebruiker hebben er geen.
places-project-in = { $project } (in { $group })
places-several-projects = Er zijn meerdere projecten “{ $name }” in Zoho Mail. Voeg { $choices } toe.

## Reminders that the bot rings

remind-title = Herinnering: { $title }.
remind-title-due = Herinnering: de deadline van { $title } is { $when }.
remind-today = vandaag
remind-tomorrow = morgen
remind-on = op { $day }
remind-at = { $day } om { $time }
remind-yesterday = gisteren
remind-due-now = De deadline van { $title } is nu.
remind-was-due = De deadline van { $title } was { $when }.
remind-several = { $count ->
    [one] Eén taak vraagt nu je aandacht.
   *[other] { $count } taken vragen nu je aandacht.
  }
remind-more = En nog { $count }. `/task list overdue` toont alles wat te laat is.
remind-late = Een deel komt laat, omdat ik een tijdje weg was.
remind-done = Voltooid: { $title }.
remind-gone = { $title } is er niet meer.
remind-again = Ik herinner je { $when } weer aan { $title }.
remind-put-off = De deadline van { $title } is nu { $when }.
remind-again-20m = Over 20 minuten
remind-again-1h = Over een uur
remind-again-tomorrow = Morgenochtend
status-job = doen wat vanzelf komt
status-ring = zeggen wat aan de beurt is

## Subtasks

subtask-not-made = De subtaak “{ $title }” is niet gemaakt.
subtask-add = Voeg die toe in Zoho.

## Talk: words that act on tasks

talk-until-when = Tot wanneer? Zeg bijvoorbeeld `{ $verb } until friday 3pm`.
talk-almost = Bedoel je { $commands }? Is “{ $words }” een nieuwe taak, zet het dan tussen aanhalingstekens.
talk-elsewhere = Dat kan ik hier niet doen. Zeg het in de thread van de taak, in onze directe berichten of na `/task`.
talk-no-change = Ik kan niet lezen wat er moet veranderen. Zeg bijvoorbeeld `push to friday`, `make it high` of `rename to …`.
talk-which = { $what }: welke taak?
talk-which-alike = { $what }: welke van deze?
talk-make-new = Nee, maak een nieuwe taak
talk-none-open = Ik vind geen open taak van jou. `list` toont wat er in Zoho is.
talk-none-done = Ik vind geen voltooide taak van jou die ik kan heropenen.
talk-none-like = Ik vind geen open taak van jou zoals “{ $title }”. `find` met een woord uit de titel zoekt verder.
talk-none-like-done = Ik vind geen voltooide taak van jou zoals “{ $title }”.
talk-no-list = Er is geen lijst van het laatste uur waar nummer { $number } in kan staan. Zeg eerst `list`.
talk-no-number = Nummer { $number } is er niet: de laatste lijst heeft { $count ->
    [one] één taak
   *[other] { $count } taken
}.
talk-number-alone = Wat moet er met nummer { $number } gebeuren? Zeg bijvoorbeeld `done { $number }`.
talk-not-made-yet = “{ $title }” is nog niet in Zoho, dus er is niets gedaan. Zeg het opnieuw als de kaart zegt van wel.
talk-under-way = Wat je eerder vroeg is nog onderweg, dus er is niets ongedaan gemaakt. Zeg zo meteen opnieuw `undo`.
talk-nothing-to-undo = Er is niets van de laatste tien minuten dat ik ongedaan kan maken.
talk-not-undone = Met “{ $title }” is sindsdien iets anders gedaan, dus dat kan ik niet met een woord ongedaan maken. Bekijk de kaart.
talk-undone-together = Ik maak { $count ->
    [one] één van { $of } acties
   *[other] { $count } van { $of } acties
} ongedaan.
talk-undo-all = Alles ongedaan maken
talk-leave = Zo laten
talk-left = Alles blijft zoals het was.
talk-too-old = Die vraag is beantwoord, of te lang geleden. Zeg het opnieuw.
talk-all-of-them = { $what }: { $count ->
    [one] één taak
   *[other] { $count } taken
}
talk-really = { $what }: { $count ->
    [one] deze ene taak?
   *[other] deze { $count } taken?
}
talk-started-complete = Ik voltooi { $count ->
    [one] één taak
   *[other] { $count } taken
}. “Alles ongedaan maken” draait het tien minuten lang terug.
talk-started-reopen = Ik heropen { $count ->
    [one] één taak
   *[other] { $count } taken
}. “Alles ongedaan maken” draait het tien minuten lang terug.
talk-started-delete = Ik verwijder { $count ->
    [one] één taak
   *[other] { $count } taken
}. “Alles ongedaan maken” draait het tien minuten lang terug.
talk-started-skip = Ik sla deze datum van { $count ->
    [one] één taak
   *[other] { $count } taken
} over. “Alles ongedaan maken” draait het tien minuten lang terug.
talk-started-snooze = Ik stel { $count ->
    [one] één taak
   *[other] { $count } taken
} uit. “Alles ongedaan maken” draait het tien minuten lang terug.
talk-started-change = Ik wijzig { $count ->
    [one] één taak
   *[other] { $count } taken
}. “Alles ongedaan maken” draait het tien minuten lang terug.
talk-more = • en nog { $count }
talk-repeats = Zoho kan een bestaande taak niet laten herhalen, dus ik maak er een reeks “{ $title }” naast. De oude verwijderen?
talk-delete-old = De oude verwijderen
talk-keep-old = Behouden
talk-one-of-several = “{ $title }”: { $err }
talk-delete-series = “{ $title }” is een reeks. Hoeveel ervan moet worden verwijderd?
talk-delete-one = Alleen deze { $day }
talk-delete-all = De hele reeks
talk-verb-complete = Voltooien
talk-verb-reopen = Heropenen
talk-verb-delete = Verwijderen
talk-verb-skip = Overslaan
talk-verb-change = Wijzigen
talk-verb-snooze = Uitstellen
talk-verb-stop = Niet meer herhalen
talk-verb-note = Opmerking toevoegen
talk-did-complete = “{ $title }” is voltooid. Ongedaan maken kan met de knop of het woord `undo`.
talk-did-reopen = “{ $title }” is weer open. Ongedaan maken kan met de knop of het woord `undo`.
talk-did-delete = “{ $title }” is verwijderd. Ongedaan maken kan met de knop of het woord `undo`.
talk-did-skip = Deze datum van “{ $title }” is overgeslagen. Ongedaan maken kan met de knop of het woord `undo`.
talk-did-stop = “{ $title }” herhaalt niet meer. Ongedaan maken kan met de knop of het woord `undo`.
talk-did-note = Je opmerking staat bij “{ $title }”. Ongedaan maken kan met de knop of het woord `undo`.
talk-did-restore = “{ $title }” is terug.
talk-did-link = “{ $title }” is gekoppeld.
talk-did-change = “{ $title }” is gewijzigd: { $facts }. Ongedaan maken kan met de knop of het woord `undo`.
talk-done-already = “{ $title }” is al voltooid.
talk-open-already = “{ $title }” is al open.
talk-nothing = “{ $title }” is al zo; er is niets gewijzigd.
talk-gone = “{ $title }” is niet meer in Zoho, dus er is niets gedaan.
talk-deleted = “{ $title }” is verwijderd. Ongedaan maken op de kaart haalt de taak tien minuten lang terug.
talk-refused = “{ $title }” is niet in Zoho gemaakt, dus er is niets te doen. Bewerken op de kaart probeert het opnieuw.
talk-undone = Ongedaan gemaakt: “{ $title }” is zoals het was.
talk-undone-open = Ongedaan gemaakt: “{ $title }” is weer open.
talk-undone-done = Ongedaan gemaakt: “{ $title }” is weer voltooid.
talk-undone-back = Ongedaan gemaakt: “{ $title }” is terug.
talk-fact-due = deadline { $value }
talk-fact-no-due = geen deadline
talk-fact-once = herhaalt niet meer
talk-fact-reminder = herinnering { $value }
talk-fact-no-reminder = geen herinnering
talk-fact-priority = prioriteit { $value }
talk-fact-no-priority = geen prioriteit
talk-fact-owner = voor { $value }
talk-fact-tags = tags { $value }
talk-fact-title = heet nu “{ $value }”
talk-you = jou
talk-bulk-select = Meerdere selecteren
talk-bulk-title = Meerdere taken
talk-bulk-tasks = Taken { $first } tot en met { $last }
talk-bulk-what = Wat moet er gebeuren
talk-bulk-complete = Voltooien
talk-bulk-move = Uitstellen tot een andere dag
talk-bulk-assign = Aan iemand toewijzen
talk-bulk-delete = Verwijderen
talk-bulk-when = Tot wanneer, bij uitstellen
talk-bulk-when-hint = In woorden, zoals “vrijdag” of “over 2 dagen”.
talk-bulk-who = Aan wie, bij toewijzen
talk-bulk-next = Volgende
talk-bulk-none = Vink de taken aan die je bedoelt.
talk-bulk-old = Die lijst is te lang geleden. Vraag hem opnieuw en selecteer er dan uit.
talk-bulk-until = Tot { $when }.
talk-why = “{ $text }” las ik als:
talk-why-field = • *{ $field }*: { $value } ← { $words }
talk-why-left = • *{ $field }*: { $value }
talk-why-asked = • *{ $what }*: { $more }
talk-why-implied = • { $value }: volgens gewoonte ({ $convention })
talk-why-nothing = Je hebt de laatste tijd niets gezegd dat ik kan uitleggen.

## What can be edited of a made task

editable-in = In { $product }
editable-not-there-yet = Deze taak is nog niet in Zoho. Klik opnieuw op Bewerken als de kaart zegt dat de taak open is.
editable-no-more = Deze taak is verwijderd, dus er is niets te bewerken. Ongedaan maken op de kaart haalt de taak tien minuten lang terug.
editable-unknown-card = Deze kaart ken ik niet meer, dus bewerken kan hier niet. Zoek de taak in Zoho.
editable-series-dates = Om de datums samen te wijzigen, schrijf je in de thread van de kaart hoe de reeks zich herhaalt, zoals `repeat every tuesday`.
editable-cant-repeat-so = Een taak kan zich zo niet herhalen. Kies een regel in dagen, weken, maanden of jaren.
editable-repeats = Herhaling: { $said }. { $dates }

## Fields of the organisation's own

own-fields-zoho-crm-needs-every = Zoho CRM heeft dit hier bij elke taak nodig.

## The form

form-could-not-open = Ik kon het formulier niet openen: Slack nam het niet op tijd aan. Probeer het opnieuw, of zeg het in één regel, zoals `/task call Acme tomorrow 3pm`.
form-unknown-person = Niet opgeslagen: Slack zei me niet op tijd wie je bent. Klik opnieuw op de knop.
form-hint-date = De eerste dag, als de taak herhaalt.
form-hint-recurrence = In woorden. Druk op Enter om de volgende datums te zien.
form-hint-reminder = Zoals “30 minuten ervoor” of “de dag ervoor om 17:00”. Scheid er meerdere met “;”.
form-hint-record = Een contact, lead, account of deal: typ de naam, zoals “Jane Doe at Acme”, of plak de link.
form-hint-tags = Scheid er meerdere met een komma.
form-hint-subtasks = Eén per regel.
form-hint-status = Zoho Mail kent In Progress en Completed, en jullie eigen statussen bij hun naam.
form-example-title = Acme bellen over de verlenging
form-example-recurrence = om de week op vrijdag
form-stop-repeating = Niet meer herhalen
form-hint-stop = De getoonde taak blijft; de latere vervallen.
form-choose-record = Typ een naam
form-choose-group = Kies of typ een groep
form-choose-project = Kies of typ een project
form-choose-status = Kies een status
form-choose-often = Kies een herhaling
form-label-often = Vaak gekozen
form-label-files = Bestanden
form-hint-files = Hoogstens { $most }. Ze staan bij de taak in Zoho.
form-none-recurrence = Herhaalt niet
form-none-group = Geen groep
form-none-project = Geen project
form-as-typed = Gebruik “{ $said }” zoals getypt
form-example-tags = verlengingen, q3
form-again-daily = Elke dag tot de deadline
form-again-weekly = Elke week tot de deadline
form-again-monthly = Elke maand tot de deadline
form-again-yearly = Elk jaar tot de deadline
form-time-zone = In de tijdzone { $zone }.
form-none-priority = Geen prioriteit
form-none-status = Zoals Zoho begint
form-more-fields = Meer velden
form-edit-task = Taak bewerken
form-new-task = Nieuwe taak
form-make-task = Taak maken
form-choose-people = Kies personen
form-repeat-examples = Bijvoorbeeld “om de week op vrijdag” of “elke maand op de 15e tot december”.
form-reminder-examples = Zeg het zoals “30 minuten ervoor”, “de dag ervoor om 17:00” of “morgen om 9:00”.
form-next-dates = { $said }. Volgende datums: { $dates }.
form-cant-read-here = “{ $said }” kan ik hier niet lezen. { $examples }
form-label-product = Zoho-product
form-label-date = Deadline
form-label-time = Tijd
form-label-again = Opnieuw herinneren
form-label-owner = Toegewezen aan
form-label-record = Record in Zoho CRM
form-label-group = Groep in Zoho Mail
form-label-project = Project van de groep
form-label-followers = Volgers in Zoho Mail
form-say-few-words-what = Zeg in een paar woorden wat er moet gebeuren.
form-say-when-rings-first = Zeg wanneer de herinnering voor het eerst afgaat. { $examples }
form-time-needs-day-choose = Een tijd heeft een dag nodig: kies de datum bij { $time }, of maak de tijd leeg.
form-has-passed-choose-today = { $day } is voorbij. Kies vandaag of een latere dag.
form-already-past-today-choose = Het is vandaag al na { $time }. Kies een latere tijd of een andere dag.
form-does-not-fall-on = De taak valt niet op deze dag. Kies { $first }, de eerste die bij de herhaling past.
form-counts-back-from-due = Dit telt terug vanaf een deadline. Kies er hierboven een, of noem hier een dag en een tijd.
form-time-stands-here-as = De tijd staat hier en hierboven als { $time }. Houd er één.
form-would-be-which-has = Dat zou { $when } zijn, en dat is voorbij. Noem een later moment, of maak het leeg.
form-label-title = Titel
form-label-description = Beschrijving
form-label-recurrence = Herhaling
form-label-priority = Prioriteit
form-label-reminder = Herinnering
form-label-status = Status
form-label-tags = Tags
form-label-subtasks = Subtaken
form-none-again = Nee
form-save = Opslaan
form-cancel = Annuleren

## Connecting

connect-only-admins = Voor de hele workspace mag alleen een beheerder van deze bot dat doen. `/task connect` verbindt je eigen Zoho, voor wat jij doet.
connect-not-sure = Zoho bevestigde het niet op tijd, dus je bent nog verbonden. Typ het over een minuut opnieuw.
connect-browser-link-alone-good = Verbind { $whose } in je browser; de link is alleen voor jou en geldt tien minuten.
connect-zoho-workspace = Zoho voor deze workspace
connect-zoho = je Zoho
connect-zoho-2 = Zoho verbinden

## What Slack answered

slack-refused = Slack weigerde { $method }: { $code }.
slack-asked-slow-down = Slack vroeg om het rustiger aan te doen.
slack-failed-at = Slack liep vast op { $method }.
slack-could-not-be-reached = Slack was niet bereikbaar.
slack-did-not-answer = Slack antwoordde niet op { $method }.
slack-not-ours = Deze app is niet geïnstalleerd in jouw workspace, dus er is niets gedaan. Vraag een beheerder bij jullie om dat te doen.
slack-did-not-say-time = Slack zei niet op tijd welke workspace dit is.

## Commands that end without their task

command-fault = Er ging bij mij keer op keer iets mis, dus ik heb het opgegeven. Kijk in Zoho of het gedaan is, en geef een beheerder van mij de referentie { $reference }.
command-next-task-was-not = De volgende taak van “{ $title }” is niet gemaakt: { $err }
command-card-no-longer-known = Deze kaart ken ik niet meer, dus er is niets gewijzigd. Zoek de taak in Zoho.
command-request-saved-will-follow = { $err } Je aanvraag is opgeslagen en volgt.

## Priorities

priority-highest = Hoogste
priority-high = Hoog
priority-normal = Normaal
priority-low = Laag
priority-lowest = Laagste

## The Home tab

home-head = Jouw taken, { $day }
home-new = Nieuwe taak
home-all = Al mijn taken
home-settings = Instellingen
home-connect = Zoho verbinden
home-connect-title = Zoho verbinden
home-connect-close = Sluiten
home-back = Terug naar Home
home-undo = Ongedaan maken
home-did-complete = Je hebt “{ $title }” voltooid.
home-did-reopen = Je hebt “{ $title }” heropend.
home-did-change = Je hebt “{ $title }” gewijzigd.
home-overdue = Achterstallig ({ $count })
home-today = Vandaag ({ $count })
home-ahead = Komende 7 dagen ({ $count })
home-show-all = Alle { $count } tonen
home-from-open = van { $user }, wacht op je antwoord
home-from-accepted = van { $user }, door jou aangenomen
home-from-declined = van { $user }, door jou afgewezen
home-accept = Aannemen
home-decline = Afwijzen
home-empty = Niets is achterstallig, en de komende 7 dagen is er geen deadline.
home-teach = Klik op *Nieuwe taak* om een taak te maken, of schrijf die in één regel aan mij onder *Messages*, zoals `call Acme next Tue 3pm, remind me 30m before` of `send the report every Friday`. In elk kanaal doet `/task` hetzelfde, en *Make a task* in het menu van een bericht maakt er een van dat bericht.
home-more = Zoho heeft meer taken dan ik heb bekeken.
home-load-head = Je week
home-load = { $count ->
    [one] 1 taak heeft een deadline
   *[other] { $count } taken hebben een deadline
  } in de 7 dagen vanaf vandaag; de meeste op { $day }: { $most }.
home-given = Aan anderen gegeven
home-with = bij { $user }
home-with-open = bij { $user }, nog geen antwoord
home-with-accepted = bij { $user }, aangenomen
home-with-declined = bij { $user }, afgewezen
home-asked-today = vandaag gevraagd
home-chase = Vriendelijk navragen
home-waiting = Nog niet in Zoho ({ $count })
home-waiting-line = { $asked }, { $since } gevraagd: { $state }.
home-waiting-more = `/task status` toont ze allemaal.
home-digest = Elke ochtend sturen
home-digest-comes = Ik stuur je dit om { $time } op de gekozen dagen. *Instellingen* wijzigt of stopt het.
home-drawn = Stand van { $time }.
status-home = je Home-tab tonen
status-chase = vragen hoe het met “{ $title }” gaat
status-answer = antwoorden of “{ $title }” is aangenomen

## Tasks handed to others

handed-given = <@{ $user }> gaf je “{ $title }”. Neem je die aan?
handed-given-due = <@{ $user }> gaf je “{ $title }”, deadline { $day }. Neem je die aan?
handed-asks = <@{ $user }> vraagt hoe het met “{ $title }” gaat. Een kort woord terug is genoeg.
handed-asks-due = <@{ $user }> vraagt hoe het met “{ $title }” gaat; de deadline is { $day }. Een kort woord terug is genoeg.
handed-asked = Ik heb <@{ $user }> naar “{ $title }” gevraagd.
handed-asked-before = <@{ $user }> is vandaag al naar “{ $title }” gevraagd. Ik vraag het hoogstens één keer per dag; vraag het morgen opnieuw.
handed-done-before = “{ $title }” is al voltooid, dus ik heb niemand iets gevraagd.
handed-not-yours = “{ $title }” is niet door jou gegeven, dus ik heb niets gevraagd. De kaart laat zien van wie de taak is.
handed-not-with = “{ $title }” is niet meer bij die persoon, dus er is niets gewijzigd.
handed-over-done = “{ $title }” is al voltooid; er valt niets meer aan te nemen of af te wijzen.
handed-over-deleted = “{ $title }” is er niet meer; er valt niets meer aan te nemen of af te wijzen.
handed-taken = <@{ $user }> neemt het op zich.
handed-not-taken = <@{ $user }> kan het niet op zich nemen.
handed-accepted = Je neemt “{ $title }” aan. <@{ $user }> ziet het.
handed-declined = Je hebt “{ $title }” afgewezen. Ik heb het <@{ $user }> verteld; tot iemand anders de taak krijgt, blijft die in Zoho van jou.
handed-declined-told = <@{ $user }> kan “{ $title }” niet doen. In Zoho staat de taak daar nog; bewerk de taak om die aan iemand anders te geven.
handed-unknown = Deze taak ken ik niet meer, dus er is niets gewijzigd. Zoek de taak in Zoho.
handed-not-now = Zoho antwoordt nu niet, dus ik heb niemand naar “{ $title }” gevraagd. Probeer het over een minuut opnieuw.

## Steps of workflows. { $name } is an input of the step, { $words } what was given for it.

steps-lacks = Deze stap heeft geen waarde voor { $name }. Bewerk de workflow en geef er een.
steps-product = Er is geen product “{ $words }”. Bewerk de workflow: geef crm of mail, of niets.
steps-task-id = “{ $words }” wijst geen taak aan. Gebruik de waarde “Task” die een andere stap van Taskbot geeft.
steps-unread = Ik kan “{ $words }” ({ $name }) niet lezen. Bewerk de workflow en zeg het anders, zoals tomorrow 3pm, every Friday, 30m before of high.
steps-nothing = Deze stap wijzigt niets. Bewerk de workflow en geef naast de taak minstens één waarde.
steps-unknown = De stap “{ $name }” is er niet meer. Bewerk de workflow en neem er een die er wel is.
steps-not-done = Het is niet gedaan; de persoon voor wie de stap handelt, weet waarom.

## How a line was read

read-several = het noemt meerdere datums, en een taak heeft er één; met “elke” ervoor herhaalt de taak
read-unread = wat wordt weggelaten moet een weekdag, een maand of een datum zijn
read-describes-noun-follows = het beschrijft het zelfstandig naamwoord erna
read-reads-like-name = het leest als een naam
read-alone-no-date = alleen is het geen datum
read-reads-like-verb = het leest als een werkwoord
read-describes-word-follows = het beschrijft het woord erna
read-reads-like-noun = het leest als een zelfstandig naamwoord
read-alone-may-be-ordinary = alleen kan het een gewoon woord zijn
read-length-time-alone-no = een tijdsduur alleen is geen datum
read-another-phrase-date = iets anders is de datum
read-another-phrase-already-says = iets anders zegt al hoe het herhaalt
read-nothing-repeats-here = hier herhaalt niets
read-another-phrase-time = iets anders is de tijd
read-from = vanaf { $date_in_words }
read-months-without-day-skipped = maanden zonder dag { $days } worden overgeslagen
read-no-day-fits-how = Geen dag past bij deze herhaling. Op welke dagen is het?
read-day-moves-from-year = Die dag valt elk jaar anders, dus geen regel houdt hem vast. Op welke datum is de deadline?
read-may-be-subject-as = het kan het onderwerp zijn of een record in CRM
read-stays-title = “{ $text }” blijft in de titel: { $why }.
read-time-alone-next-such = een tijd alleen is de eerstvolgende keer dat het zo laat is
read-series-begins-at-its = een reeks begint bij de eerstvolgende keer
read-rfc-5545-last-day = RFC 5545; “last day of every month” neemt de laatste
read-already-past-today-did = Het is vandaag al na { $time }. Bedoel je morgen om { $time }?
read-has-passed-today-when = { $moment } is vandaag al voorbij. Wanneer moet ik je herinneren?
read-has-passed-today-when-2 = { $time } is vandaag al voorbij. Wanneer moet ik je herinneren?
read-already-past-today-did-2 = Het is vandaag al na { $time }. Bedoel je vandaag { $evening }, of morgen?
read-on-which-days-when = Op welke dagen, als je “{ $words }” zegt? Antwoord bijvoorbeeld “elke maandag en donderdag”.
read-on-which-days = Op welke dagen, “{ $words }”? Antwoord bijvoorbeeld “elke maandag en donderdag”.
read-too-long = Dat zijn { $count } tekens; ik lees er hoogstens { $limit }. Kort het in, of zet de details in een opmerking.
read-too-many = Dat is een lijst van { $count } regels; ik maak hoogstens { $limit } taken tegelijk. Stuur hem in delen.

status-reaction = een taak maken van een reactie
status-question = vragen over { $title }
status-talk = doen wat je zei: “{ $title }”
status-several = meerdere taken maken
status-step = een stap van een workflow
status-prompts = aanbieden wat je kunt zeggen
read-from-a-message = Taak uit een bericht

## The agent's pane. A prompt's title is at most 75 characters.

agent-about = Maakt van een regel zoals “Acme morgen om 15:00 bellen” een taak in Zoho CRM of Zoho Mail, en toont, wijzigt en voltooit taken.
agent-prompts = Dit kun je bijvoorbeeld zeggen
agent-prompt-today = Wat is er vandaag te doen?
agent-prompt-make = Taak maken
agent-prompt-overdue = Wat is achterstallig?
agent-prompt-help = Wat kun je?

## At the door

door-not-saved = Niet opgeslagen: ik bereik mijn geheugen nu niet, dus er gebeurt niets. Probeer het over een minuut opnieuw.
door-unsure = Ik weet niet of dit is opgeslagen: mijn geheugen antwoordde niet op tijd. Kijk in onze directe berichten voordat je het opnieuw zegt.
door-no-slack = Niet opgeslagen: Slack antwoordt me nu niet, dus er gebeurt niets. Probeer het over een minuut opnieuw.
door-failed = Niet opgeslagen: er ging bij mij iets mis. Probeer het opnieuw; gebeurt het weer, geef een beheerder van mij dan de referentie { $reference }.
door-read = Opgeslagen: “{ $title }”. De kaart volgt.
door-unread = Ontvangen. Ik lees het; het antwoord volgt.
door-only-know-try-help = Ik ken alleen `{ $command }`. Probeer `{ $command } help`.

## Cards: what is true of a task, and what is set of it

card-state-saved = Opgeslagen, onderweg naar { $product }
card-state-waiting = Opgeslagen, wacht op { $product }
card-state-refused = Niet gemaakt in { $product }
card-state-open = Te doen in { $product }
card-state-done = Voltooid in { $product }
card-state-gone = Niet meer te vinden in { $product }: verwijderd of niet meer zichtbaar
card-state-elsewhere = Staat nu op een andere kaart
card-state-deleted = Verwijderd in { $product }
card-sending = Versturen naar { $product } …
card-doing-complete = Voltooien in { $product } …
card-doing-reopen = Heropenen in { $product } …
card-doing-change = Wijzigen in { $product } …
card-doing-snooze = Uitstellen in { $product } …
card-doing-delete = Verwijderen in { $product } …
card-doing-restore = Herstellen in { $product } …
card-doing-link = Koppelen in { $product } …
card-doing-skip = Overslaan in { $product } …
card-doing-note = Opmerkingen wijzigen in { $product } …
card-in-direct-messages = De kaart staat in onze directe berichten.
card-left = { $state }, nog { $left } van { $count }
card-view-task = Taak bekijken
card-subtasks-done = { $done } van { $count } voltooid: { $titles }
card-message-edited = Het bericht is bewerkt en leest nu als:
card-update = Taak bijwerken
card-keep = Zo laten
card-fact-said = { $lower } { $value }
card-fact-repeats = Herhaling
card-fact-next-dates = Volgende datums
card-fact-reminder = Herinnering
card-fact-for = Voor
card-fact-about = Over
card-fact-group = Groep
card-fact-project = Project
card-fact-tags = Tags
card-fact-followers = Volgers
card-fact-files = Bestanden
card-fact-note = Opmerking
card-fact-subtasks = Subtaken
card-me = mij
card-priority-highest = hoogste
card-priority-high = hoog
card-priority-normal = normaal
card-priority-low = laag
card-priority-lowest = laagste
card-complete = Voltooien
card-undo = Ongedaan maken
card-reopen = Heropenen
card-edit = Bewerken
card-snooze = Uitstellen
card-snooze-hour = Een uur
card-snooze-tomorrow = Tot morgen
card-snooze-next-week = Tot volgende week

## Actions on a task

act-something-else-was-done = Met deze taak is sindsdien iets anders gedaan, dus dit blijft zo. Bekijk de taak opnieuw.
act-undo-possible-ten-minutes = Ongedaan maken kan tien minuten lang, en die zijn om. Bewerk de taak.
act-changed-since = Deze kaart is intussen veranderd, dus er is niets gedaan. Bekijk de kaart opnieuw.
act-not-seen = Je Zoho-verbinding ziet deze taak niet, die met een andere is gemaakt; er is niets gewijzigd. Vraag <@{ $author }> om het te doen, of om de taak in Zoho met je te delen.
act-remade = Zoho kon de taak niet herstellen, dus die is opnieuw gemaakt; notities, bestanden en geschiedenis van de oude zijn weg.
act-there-nothing-restore-on = Op deze kaart is niets meer te herstellen.
act-subtask-could-not-be = De subtaak “{ $title }” kon niet worden hersteld; voeg die toe in Zoho.

## Series on a card

card-is-last = Dit is de laatste taak van de reeks.
card-was-last = Dat was de laatste taak van de reeks.
card-ended-in-zoho = De taak is niet meer te vinden in Zoho, verwijderd of niet meer zichtbaar, dus de reeks is afgelopen.
card-message-came-from-was = Het bericht waar de taak uit kwam is verwijderd; de taak blijft.

## What is said instead of making a task

answer-help =
    { "*" }Maak een taak door die in één regel te zeggen.* Bijvoorbeeld:
    • `/task call Acme about the renewal next Tue 3pm, high priority, remind me 30m before`
    • `/task water the plants every other Friday in mail`
    • `/task send the report every weekday at 9:30am until end of September`
    Of schrijf mij hetzelfde in onze directe berichten, zonder `/task`; of noem me in een kanaal of thread, waar een antwoord zoals `tomorrow 3pm` een taak maakt van het bericht erboven. `/task` alleen opent een formulier, net als “Make a task” in het menu van een bericht.
    Zeg in de thread van een taak `done`, `push to friday`, `assign to @bob`, `add note …`, `follow the thread`, `delete` of `undo`; noem er elders het nummer uit je laatste lijst bij (`done 2`) of de titel (`finished the Acme call`).
    `my tasks`, `today`, `overdue`, `tasks for @name this week` of `find renewal` tonen wat er in Zoho is, `status` wat er nog niet is. Mijn Home-tab en `digest` tonen je dag. `in crm` en `in mail` kiezen het Zoho-product. Zet woorden tussen aanhalingstekens om ze in de titel te houden.
answer-empty = Er is niets te lezen. Zeg wat er moet gebeuren en wanneer, zoals `call Acme tomorrow 3pm`; `help` toont meer.
answer-list-elsewhere = Ik kan hier geen taken tonen. Typ `/task list`, of schrijf `list` aan mij in onze directe berichten.
answer-listed-by = Ik kan taken tonen per deadline, persoon, record en groep, en de achterstallige en de voltooide; op iets anders niet. Bijvoorbeeld: `my tasks`, `overdue`, `tasks this week`, `tasks for @name`, `open tasks re Acme`.
answer-looks-like-several-tasks = Dat lijken meerdere taken tegelijk, en ik maak er één per keer. Stuur ze een voor een.
answer-connect = Typ `/task connect` om je Zoho te verbinden; met `/task connect workspace` verbindt een beheerder Zoho voor iedereen.
answer-disconnect = Typ `/task disconnect` om je verbinding met Zoho te beëindigen; met `/task disconnect workspace` beëindigt een beheerder die van iedereen.

## Preferences that can't be read

settings-unreadable = Wat eerder gekozen is, kan deze versie van mij niet lezen, dus ik laat het zoals het is. Vraag een beheerder van mij.

## The pages that connect Zoho. They are HTML; $who is a name in bold.

page-connect = Zoho verbinden
page-connected = Verbonden
page-not-connected = Niet verbonden
page-not-now = Niet nu
page-no-cookie = Deze browser heeft de cookie van deze pagina niet bewaard, dus er is niets verbonden. Sta cookies toe voor deze site en typ in Slack opnieuw /task connect.
page-away = Mijn geheugen is nu niet bereikbaar, dus er is niets verbonden; probeer het over een minuut opnieuw.
page-for-workspace = Je verbindt Zoho als { $who } in Slack, voor de hele Slack-workspace: taken van mensen zonder eigen verbinding worden met jouw rechten gemaakt.
page-for-yourself = Je verbindt Zoho als { $who } in Slack, voor jezelf: wat je in Slack met taken doet, gebeurt dan met je eigen rechten in Zoho.
page-not-you = Ben jij dat niet, sluit dan deze pagina: anders handelt iemand anders met jouw rechten.
page-mailbox = Kies Zoho Mail alleen als je daar een mailbox hebt.
page-continue = Verder naar Zoho
page-connected-as = Verbonden als { $account }.
page-close = Je kunt deze pagina sluiten en teruggaan naar Slack.

## read

read-do-one-task-at = Dat doe ik met één taak tegelijk. Welke eerst?
read-said-twice = Hier staat hetzelfde twee keer, op twee manieren. Welke bedoel je?
read-found-no-title-what = Ik vond geen titel. Wat moet er gebeuren?
read-but-no-title-what = Ik lees { $recurrence_in_words }, maar geen titel. Wat moet er gebeuren?
read-date-but-no-title = Ik lees de datum { $date_in_words }, maar geen titel. Wat moet er gebeuren?
read-what-should-do-type = Wat moet ik doen? Typ een taak, of: list, done, push to friday, help.

## links

links-elsewhere = Deze link leidt naar een andere Zoho dan die hier verbonden is. Open hem in Zoho.
links-records-cant-be-shown = Records van “{ $module }” kunnen hier niet getoond worden. Open de link in Zoho CRM.

## Overzichten

digest-head = Je dag, { $day }. Achterstallig: { $late }. Vandaag: { $now }.
digest-head-nothing = Je dag, { $day }: niets is achterstallig en niets moet vandaag af.
digest-more = En nog { $count }; `/task list` toont ze allemaal.
digest-given = Achterstallig bij anderen
digest-given-line = ‘{ $title }’ bij { $who }, voor { $day }
digest-snooze = Stel { $number } uit
digest-not-now = Zoho of Slack antwoordt nu niet, dus ik kan je dag niet tonen. Vraag het over een minuut opnieuw.
digest-channel-head = Taken van dit kanaal, { $day }. Voltooid in de laatste 7 dagen: { $done }. Open: { $open }. Achterstallig: { $late }.
digest-channel-done = Voltooid in de laatste 7 dagen ({ $count })
digest-channel-open = Open ({ $count })
digest-channel-more = En nog { $count }.
digest-channel-after = `/task settings` in dit kanaal wijzigt of stopt dit overzicht.
status-digest = je dag tonen
status-joint = de gedeelde taak ‘{ $title }’ bijhouden
settings-weekly-day = Weekoverzicht in dit kanaal, op
settings-weekly-day-hint = Eén keer per week geplaatst: welke taken met een kaart hier voltooid, open of achterstallig zijn.
settings-none-weekly-day = nooit
settings-weekly-at = Weekoverzicht om
settings-weekly-zone = Tijdzone van het weekoverzicht
settings-weekly-zone-hint = Zoals Europe/Amsterdam, of een stad.
settings-none-weekly-zone = die van wie de dag kiest
settings-weekly-language = Taal van het weekoverzicht
settings-none-weekly-language = die van wie de dag kiest

## Series that go on

status-extend = de volgende datums van “{ $title }” maken
series-extended = Op { $day } heb ik { $count ->
    [one] één datum
   *[other] { $count } datums
  } toegevoegd voordat de andere op waren.
series-not-extended = Zoho nam de volgende datums niet aan, dus de reeks eindigt met de datums die er zijn. Ik probeer het later opnieuw.
series-not-extended-why = De datums van “{ $title }” na { $day } konden niet worden gemaakt. { $why } Ik probeer het later opnieuw; voor de datums die er zijn hoef je niets te doen.
series-reopen-first = Deze taak is voltooid. Heropen die eerst en zeg dan hoe die zich herhaalt.
card-menu-reopen = { $day } heropenen
series-say-rule = Zeg hoe de reeks zich voortaan moet herhalen, zoals `repeat every tuesday at 4pm`.
series-given-up = Zoho weigerde de volgende taak een week lang, dus de reeks is beëindigd. Maak een nieuwe als dat is opgelost.
series-ended-in-zoho = De open taken ervan zijn niet meer te vinden in Zoho, verwijderd of niet meer zichtbaar, dus ik voeg geen datums meer toe.
series-left-out = { $count ->
    [one] Er is geen taak voor { $first }: ik kon die niet op de dag zelf maken.
   *[other] Er zijn geen taken voor { $count } datums van { $first } tot en met { $last }: ik kon ze niet op hun dagen maken.
  }

## seen

seen-completed = { $by } heeft “{ $title }” afgerond in Zoho.
seen-completed-by-nobody = “{ $title }” is afgerond in Zoho.
seen-reopened = { $by } heeft “{ $title }” heropend in Zoho.
seen-reopened-by-nobody = “{ $title }” is heropend in Zoho.
seen-deleted = { $by } heeft “{ $title }” verwijderd in Zoho.
seen-deleted-by-nobody = “{ $title }” is niet meer te vinden in Zoho: verwijderd of niet meer zichtbaar.
seen-restored = { $by } heeft “{ $title }” teruggezet in Zoho.
seen-restored-by-nobody = “{ $title }” is teruggezet in Zoho.
seen-changed = { $by } heeft “{ $title }” gewijzigd in Zoho: { $changes }.
seen-changed-by-nobody = “{ $title }” is gewijzigd in Zoho: { $changes }.
seen-also = Ook gewijzigd: { $changes }.
seen-several = { $count } van je taken zijn gewijzigd in Zoho:
seen-more = { $count -> 
    [one] En nog één.
   *[other] En nog { $count }.
  }
seen-status-look = tonen wat er aan “{ $title }” is gewijzigd in Zoho
seen-status-tell = zeggen wat er in Zoho is gewijzigd

## Threads and notes: a card's thread and the notes of its task, kept in step

card-menu-follow = Thread volgen
card-menu-unfollow = Niet meer volgen
card-menu-gather = Antwoorden toevoegen
talk-verb-follow = De thread volgen van
talk-verb-gather = De antwoorden toevoegen aan
threads-files = Bestanden: { $names }
threads-signed = { $author } in Slack: { $link }
threads-signed-only = { $author } in Slack
threads-mail = Taken in Zoho Mail hebben geen opmerkingen. Kies op de kaart “Antwoorden toevoegen” om wat hier geschreven is aan de beschrijving toe te voegen.
threads-nothing-new = Er is niets nieuws om toe te voegen: de beschrijving heeft al alles wat in deze thread geschreven is.
threads-full = In de beschrijving is geen plaats meer. Kort haar in Zoho in en probeer het opnieuw.
threads-more = Meer in de thread: { $link }
threads-no-scope = Ik mag hier geen berichten lezen: de app mist de scope ervoor (channels:history, groups:history of im:history). Vraag een admin die toe te voegen; `taskbot doctor` zegt welke.
threads-not-there = Ik ben niet in dat gesprek. Nodig me uit en probeer het opnieuw.
threads-no-card = De kaart staat er nog niet. Probeer het zo nog eens.
threads-closed = Ik kan niet meer schrijven in de thread van “{ $title }”, dus volg ik die niet meer. Zodra ik dat weer kan, kies dan opnieuw “Thread volgen” op de kaart.
threads-not-noted = Je antwoord blijft in de thread, maar werd geen notitie van “{ $title }” in Zoho: { $err }
threads-note = Notitie in Zoho van { $author }
threads-note-changed = Notitie in Zoho van { $author }, gewijzigd
threads-note-deleted = Deze notitie is in Zoho verwijderd.
threads-followed = Ik volg de thread van deze kaart: antwoorden worden notities in Zoho, en notities komen terug als antwoorden.
threads-did-follow = Ik volg nu de thread van “{ $title }”: antwoorden worden notities in Zoho, en notities komen terug als antwoorden. `stop following` beëindigt dat.
threads-did-unfollow = Ik volg de thread van “{ $title }” niet meer. Wat genoteerd is, blijft.
threads-did-gather = De antwoorden staan nu in de beschrijving van “{ $title }”. Maak het ongedaan met de knop of het woord `undo`.
threads-status-follow = de thread van “{ $title }” volgen
threads-status-reply = een antwoord bij “{ $title }” in Zoho noteren
threads-status-notes = nieuwe notities van “{ $title }” zoeken
threads-status-echo = een notitie van “{ $title }” in de thread zeggen
threads-status-gather = de antwoorden aan de beschrijving van “{ $title }” toevoegen

## What may be no task: one unknown word, or a question. { $commands } come as `code`, with commas and “or”.

unclear-word = Ik weet niet zeker of “{ $words }” een taak is. Bedoelde je { $commands }?
unclear-unknown = Ik weet niet zeker of “{ $words }” een taak is, en als opdracht ken ik het niet. { $commands } zou er een zijn.
unclear-question = Vragen kan ik niet beantwoorden, maar je taken houd ik bij. Probeer { $commands }.
unclear-make = Toch een taak maken

## Taken van meerdere mensen

joint-progress = { $done } van { $count } voltooid.
joint-none-left = Niemand heeft er nog een deel van.
joint-done = Voltooid: { $people }.
joint-open = Open: { $people }.
joint-coming = Onderweg naar Zoho: { $people }.
joint-refused = Niet in Zoho: { $people }.
joint-deleted = Verwijderd: { $people }.
joint-gone = Niet meer te vinden, verwijderd of niet meer zichtbaar: { $people }.
joint-accepted = { $name } (aangenomen)
joint-declined = { $name } (afgewezen)
joint-complete = Voltooien…
joint-complete-all = Alle { $count } delen
joint-complete-one = Het deel van { $name }
joint-more = Meer…
joint-delete-all = Alle { $count } delen verwijderen
joint-delete-one = Deel van { $name } verwijderen
joint-stop-all = Niet meer herhalen: alle { $count } delen
joint-stop-one = Niet meer herhalen: { $name }
joint-later-tomorrow = Alles uitstellen tot morgen
joint-later-next-week = Alles uitstellen tot volgende week
joint-did-later = Samen uitgesteld door { $who }. Ongedaan maken draait dat terug.
joint-reopen-all = Alle { $count } delen heropenen
joint-reopen-one = Deel van { $name } heropenen
joint-did-reopen = Samen heropend door { $who }. Ongedaan maken voltooit die delen weer.
joint-which-reopen = Meerdere mensen hebben deze taak. Wiens deel moet worden heropend?
joint-sure = Zeker?
joint-sure-text = Het gebeurt meteen in Zoho, voor elk gekozen deel. Ongedaan maken kan tien minuten lang.
joint-yes = Ja
joint-did-complete = Samen voltooid door { $who }. Ongedaan maken opent die delen weer.
joint-did-delete = Verwijderd door { $who }. Ongedaan maken haalt die delen terug.
joint-did-stop = { $who } heeft de reeks beëindigd. Ongedaan maken zet ze voort.
joint-did-change = Gewijzigd door { $who }. Ongedaan maken draait dat terug.
joint-did-people = { $who } heeft veranderd wie het heeft. Ongedaan maken draait dat terug.
joint-people-same = Deze mensen hebben het al, dus er is niets veranderd.
joint-taken-back = Dit is teruggedraaid. De taak staat weer op de kaart waarop die eerder stond.
joint-asked = Ik verander “{ $title }” voor iedereen die het heeft en nog niet klaar is. De kaart laat zien hoe het bij ieder staat; `undo` draait het terug.
joint-handed-out = Ik geef “{ $title }” aan { $count } mensen. De kaart in je berichten met mij laat zien hoe het bij ieder staat.
joint-unknown = { $name } is in Zoho niet duidelijk één persoon en heeft er dus geen deel van. Maak een taak met de hele naam.
joint-not-yours = Dat deel is van iemand anders, dus er is niets gewijzigd. Je kunt je eigen deel doen; wie de taak gaf, alle.
joint-nothing = Er is geen deel meer waarbij dat kan. De kaart toont hoe het met elk staat.
joint-one-by-one = Ieder heeft een eigen taak, zeg het dus van één ervan: open die vanaf de kaart, of toon ze met `tasks for @name`.
joint-all = Alle { $count }
joint-which-complete = Meerdere mensen hebben deze taak. Wiens deel moet worden voltooid?
joint-which-delete = Meerdere mensen hebben deze taak. Wiens deel moet worden verwijderd?
joint-which-stop = Meerdere mensen hebben deze reeks. Wiens reeks moet stoppen?

## A task of Zoho shown where its link was said

import-which = Plak het adres van de taak uit Zoho erachter, zoals `link https://crm.zoho.com/crm/tab/Tasks/…`.
import-elsewhere = Hier kan ik geen taken uit Zoho laten zien. Stuur me het adres in een direct bericht.
import-no-task = Dat adres leidt naar geen taak die ik ken. Open de taak in Zoho en kopieer het adres van daar.
import-not-seen = Ik zie die taak niet in jouw Zoho: ze is verwijderd, of je mag haar niet zien. Vraag de eigenaar haar met je te delen.
import-private = Dat is een persoonlijke taak van iemand in Zoho Mail, dus laat ik haar niet zien. De eigenaar kan haar koppelen.
import-shown = De kaart van “{ $title }” staat in onze directe berichten.
import-there = De kaart van “{ $title }” staat hier al.
import-status = hier een taak van Zoho laten zien

## Descriptions in Zoho: what there is no field for. A due time's words begin its line, and tell it again.

zoho-named = { $kind ->
    [Tags] Tags
    [Fields] Velden
    [Group] Groep
    [Project] Project
    [Status] Status
   *[Followers] Volgers
  }: { $name }
zoho-due-time = Deadline om:
zoho-typed-as = {""}, getypt als { $zone }
zoho-subtask-due = { $title } (deadline { $day })

## Months that a series leaves out

skipped-months = Maanden zonder een dag { $days } vallen weg. Voor de laatste dag zeg je “elke laatste dag van de maand”.

## Words that only look like a field

phrase-day-passed = die dag is voorbij
phrase-part-of-number = het hoort bij een nummer
phrase-not-meant = die dag was juist niet bedoeld

## Tags of Zoho CRM

crm-tags-rule = In Zoho CRM heeft een tag hoogstens { $longest } tekens, zonder ‘<’, ‘>’, komma's en emoji, en een taak hoogstens { $most } tags.
crm-tags-named = De beschrijving noemt { $names }.
crm-tags-otherwise = Zeg { $names } korter of anders.
