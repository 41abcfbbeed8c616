### How Taskbot speaks, in every language:
###  1. Short whole sentences. First what is true, then what to do next.
###  2. Never blame the person; never say "invalid", "error" or "failed" alone: say what is not possible, and why.
###  3. Say "I" for the bot and "you" for the person (informal: du, tu, jij), "Zoho" for Zoho. No "please" more than once.
###  4. The task's own words stay as they were typed, in the quotation marks of the language.
###  5. Nothing by emoji or colour alone; no emoji where a word does.
###  6. Buttons are a verb in one or two words, at most 30 characters; titles of forms at most 24.
###  7. Dates come ready ({ $day }), never built from parts here. Numbers choose plurals with Fluent's selectors.
###  8. Commands in `code` stay as they are in every language: `/task list`.
###  9. One thing has one word everywhere: task, card, series, record, reminder, owner, list.
### 10. What a person can't act on is not said; what they must know is said once.

## Said everywhere

and = { $first } and { $last }
or = { $first } or { $last }

## Dates, recurrences and reminders, as cards say them. $weekday is 0 (Monday) to 6, for genders; -1 for none.

words-date-pattern = EEE d MMM y
words-day-pattern = d MMM y
words-today = today, { $date }
words-tomorrow = tomorrow, { $date }
words-minutely = { $interval ->
    [1] every minute
    [2] every other minute
   *[other] every { $interval } minutes
  }
words-hourly = { $interval ->
    [1] every hour
    [2] every other hour
   *[other] every { $interval } hours
  }
words-daily = { $interval ->
    [1] every day
    [2] every other day
   *[other] every { $interval } days
  }
words-weekly = { $interval ->
    [1] every week
    [2] every other week
   *[other] every { $interval } weeks
  }
words-monthly = { $interval ->
    [1] every month
    [2] every other month
   *[other] every { $interval } months
  }
words-yearly = { $interval ->
    [1] every year
    [2] every other year
   *[other] every { $interval } years
  }
words-workdays = { $interval ->
    [1] every workday
   *[other] every { $interval } workdays
  }
words-every-weekday = every weekday
words-on-weekdays = { $head } on weekdays
words-every-days = every { $days }
words-every-other-day = every other { $days }
words-weekly-on = { $head } on { $days }
words-on = { $head } on { $days }
words-in-week = { $head } in week { $weeks }
words-in-months = { $head } in { $months }
words-except-months = { $head } except in { $months }
words-on-date = { $head } on { $months } { $days }
# $form is the ordinal's plural category (CLDR), $weekday the day that it counts.
words-ordinal = { $form ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
  }
# $form is as above.
words-monthday = { $form ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
  }
# $weekday is the day that it counts.
words-last = last
words-to-last = { $nth } to last
# $weekday is the day that it counts.
words-the-weekday = the { $nth } { $day }
# $weekday is the day that it counts.
words-the-last-weekday = the last { $day }
words-the-workday = the { $nth } workday
words-the-instance = the { $nth } instance of { $days }
words-the-days = the { $nth }
words-the-last-days = the { $nth } day
words-the-yeardays = the { $nth } day
words-plain-days = { $days }
words-at = { $what } at { $time }
words-when-done = { $rule } when done
words-from = { $text } from { $day }
words-until = { $text } until { $day }
words-times = { $text }, { $count ->
    [one] { $count } time
   *[other] { $count } times
  }
words-except = { $text }, except { $days }
words-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
words-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
  }
words-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
words-before = { $span } before
words-when-due = when it is due
words-on-the-day = on the day
words-the-day-before = the day before
words-days-before = { $count } days before

## Links that unfurl, and the side panel

links-task = Task
links-task-of = { $product } task
links-record-of = { $module } in { $product }
links-module = { $module ->
    [Contacts] Contact
    [Leads] Lead
    [Accounts] Account
    [Deals] Deal
   *[other] Record
}
links-details = Details
links-open-for-details = Open this to see what your Zoho lets you see.
links-untitled = Without a title
links-somebody = Somebody
links-nobody = Nobody
links-not-set = Not set
links-field = { $name ->
    [status] Status
    [due_date] Due date
    [priority] Priority
    [assignee] For
    [created_by] Made by
    [description] Description
   *[other] { $name }
}
links-due = Due date
links-due-example = tomorrow, next Tue, 30 May
links-on-its-way = Saved, on its way to { $product }
links-gone = Not in { $product } any more
links-done = Completed
links-to-do = To do
links-priority = { $level ->
    [highest] Highest
    [high] High
    [low] Low
    [lowest] Lowest
   *[normal] Normal
}
links-about = About
links-repeats = Repeats
links-reminder = Reminder
links-time = Due time
links-group = Group
links-project = Project
links-tags = Tags
links-working = Working on it
links-do-complete = Complete
links-do-reopen = Reopen
links-do-undo = Undo
links-do-tomorrow = Snooze until tomorrow
links-do-next-week = Snooze until next week
links-do-skip = Skip this one
links-do-open = Open in Zoho
links-whole-series = Changes all { $count } tasks of the series that are open.
links-record-field = { $name ->
    [Account_Name] Company
    [Company] Company
    [Contact_Name] Contact
    [Title] Job title
    [Email] E-mail
    [Phone] Phone
    [Mobile] Mobile
    [Owner] Owner
    [Industry] Industry
    [Website] Website
    [Billing_City] City
    [Lead_Status] Status
    [Lead_Source] Source
    [Stage] Stage
    [Amount] Amount
    [Closing_Date] Closing date
   *[other] { $name }
}
links-not-shown = Not shown here
links-no-answer = Zoho or my memory does not answer right now. Press refresh in a moment, or open it in Zoho.
links-as-last-known = Zoho does not answer right now, so this is the task as I last knew it. Press refresh in a moment.
links-not-there = Zoho shows you nothing at this link: it was deleted, or you may not see it there.
links-not-known = This link leads to nothing that can be shown here. Open it in Zoho.
links-not-yours = You can't see this here
links-title-missing = Give the task a title.
links-title-long = A title has at most { $most } characters. Shorten it by { $over }.
links-text-long = A description can have { $most } characters here. Shorten it by { $over }, or change it in Zoho.
links-date-unread = Give a date such as { $example }.
links-choice-unknown = Choose one of those that are offered.
links-note-without-text = (without text)
links-note-empty = Write something first.
links-note-kept = Notes are changed and deleted in Zoho. Write another one here, or open the task there.
links-no-notes = There are no notes here: Zoho keeps them with CRM tasks only.
links-comment-on-its-way = { $text } (saved, on its way to Zoho)

## Zoho: how a task is carried there, and what stands in the way

zoho-refused-http-without-saying = Zoho refused this (HTTP { $status }) without saying why; ask your Zoho admin.
zoho-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
  }
zoho-busy = Zoho asks us to slow down; nothing was changed, and this will be tried again.
zoho-away = Zoho does not answer properly right now; nothing was changed, try again in a minute.
zoho-partly-written = Zoho wrote { $written } of { $sent } tasks and refused the rest: { $error } { $unknown }
zoho-unknown = Zoho did not confirm this, so it may or may not have happened; it will be looked up before anything is sent again.
zoho-reconnect = Zoho no longer accepts this connection; an admin must reconnect with `taskbot connect`.
zoho-repetition-has-no-dates = This repetition has no dates.
zoho-say-days-there-every = Say days that there are (“every month”) and a later end, or { $alone }.
zoho-holds-one-reminder-task = { $product } holds one reminder of a task, so only I remind you { $others }.
zoho-reminders-time-has-passed = The reminder's time has passed, so none is set in { $product }.
zoho-text-too-long-s = The text is too long for { $product }'s description, so its end is left out there.
zoho-tasks-repeat-daily-at = { $product } tasks repeat daily at most.
zoho-say-every-day-or = Say “every day”, or { $alone }.
zoho-not-known = { $name } is not known in { $product }.
zoho-assign-someone-who-or = Assign someone who is, or add the person there.
zoho-reminder-before-due-date = A reminder before the due date needs a due date.
zoho-say-when-task-due = Say when the task is due as well.
zoho-alone = leave the repetition out to make the first task alone
zoho-kept = Zoho has no rule for this, so Taskbot keeps the series: it makes the next task when this one is completed or its day comes.
zoho-kept-by-completion = Zoho repeats on fixed dates only, so Taskbot keeps the series: it makes the next task when this one is completed.
zoho-cant-change-how-task = { $product } can't change how a task that is made repeats.
zoho-delete-make-new-one = Delete it and make a new one.
zoho-cant-be-linked-task = { $names } can't be linked to this task.
zoho-choose-one-record-or = Choose one record, or a contact with its account.
zoho-cant-empty-here = { $product } can't empty { $fields } here.
zoho-set-another-value-instead = Set another value instead, or empty it in Zoho.
zoho-series-cant-remind-each = A { $product } series can't remind { $words }, so each of its { $dates } tasks gets its own reminder once it is made.
zoho-part = Part of: { $title }
zoho-cant-say-one-series = { $product } can't say this in one series, so it gets { $count } that together have exactly these dates.
zoho-tasks-have-no-named = { $product } tasks have no { $lower }; “{ $name }” is named in the description.
zoho-only-first-dates-made = Only the first { $count } dates are made, until { $day_words }: { $product } takes no more at once. I add the rest in time.
zoho-repeats-until-dates-because = Repeats until { $day_words } ({ $count } dates), because { $product } needs an end date. I add more before they run out.
zoho-reminder-set-first-date = The reminder { $words } is set for the first date.
zoho-has-no-rule-one = { $product } has no rule for this: one task for each date.
zoho-reminder-set-first-date-2 = The reminder is set for the first date; whether { $product } repeats it is not documented.
zoho-cant-say-one-repeating = { $product } can't say this in one repeating task, so it gets { $count } with exactly these dates.
zoho-cant-make-task-repeat = { $product } can't make a task repeat like this.
zoho-delete-make-new-one-2 = Delete it and make a new one that does.
zoho-has-three-priorities-goes = { $product } has three priorities; “{ $priority }” goes there as “{ $priorities }”.
zoho-s-reminders-ring-once = { $product }'s reminders ring once, so only I remind you again.
zoho-could-not-be-set = { $kind } could not be set in { $product }, so the description names “{ $name }”.
zoho-could-not-be-made = { $said } could not be made the owner in { $product }, so the description names them.
zoho-before-at = { $span } before at { $time }
zoho-on-at = on { $day_words } at { $at }
zoho-before = { $span } before
zoho-on-day-at = on the day at { $time }
zoho-author = the author
zoho-slack-user = Slack user { $slack }
zoho-gets-characters-title-description = { $product } gets { $title_limit } characters of the title; the description has all of it.
zoho-assigned-as-typed = Assigned to (as typed): { $said }
zoho-not-linked-named-description = “{ $text }” is not linked in { $product }; it is named in the description.
zoho-at-due-time = at the due time
zoho-about = About: { $text }
zoho-crms-reminders-ring-once = Zoho CRM's reminders ring once, so this one is set there for its first time, and only I remind you again.
zoho-without-due-date-reminder = Without a due date a reminder has no end to ring again until, so it rings once.
zoho-cant-be-given-as = “{ $name }” can't be given as a field of its own.
zoho-say-tasks-text-instead = Say it in the task's text instead.
zoho-custom-fields = custom fields
zoho-mail-has-no-way = Zoho Mail has no way to clear the { $name }.
zoho-set-another-one-instead = Set another one instead, or change it in Zoho.
zoho-mail-tasks-have-no = Zoho Mail tasks have no { $kind }.
zoho-write-into-description-instead = Write it into the description instead.
zoho-crm-tasks-have-no = Zoho CRM tasks have no group, project or subtasks.
zoho-ask-them-mail = Ask for them in Zoho Mail.
zoho-was-not-found-crm = “{ $text }” was not found in Zoho CRM.
zoho-say-records-whole-name = Say the record's whole name.
zoho-no-crm-id = “{ $value }” is no Zoho CRM id.
zoho-ask-list-again = Ask for the list again.
zoho-crm-cant-be-asked = Zoho CRM can't be asked for the status “{ $value }”.
zoho-ask-all-tasks-instead = Ask for all tasks instead.
zoho-list-cant-be-continued = This list can't be continued.
zoho-ask-again = Ask for it again.
zoho-crm-wants-every-task = Your Zoho CRM wants { $names } in every task.
zoho-give-form-or-ask = Give it in the form, or ask your admin to set a default or to make it optional.
zoho-set-by-crm-itself = “{ $label }” is set by Zoho CRM itself.
zoho-leave-out = Leave it out.
zoho-has-no-value-crm = “{ $label }” has no value “{ $value }” in your Zoho CRM.
zoho-choose-one = Choose one of: { $offered }.
zoho-crm-tasks-have-no-2 = Zoho CRM tasks have no field “{ $name }”.
zoho-there = There are: { $labels }.
zoho-whether-crm-knows-cant = Whether your Zoho CRM knows the { $lower } “{ $value }” can't be looked up.
zoho-choose-one-2 = Choose one of: { $join }.
zoho-whether-crm-has-field = Whether your Zoho CRM has the field “{ $name }” can't be looked up.
zoho-leave-out-or-ask = Leave it out, or ask an admin to reconnect Zoho with `taskbot connect`.
zoho-takes-not = “{ $label }” takes { $kind }, not “{ $value }”.
zoho-correct-send-again = Correct it and send again.
zoho-task-cant-be-linked = A task can't be linked to a record of “{ $name }” from here, only to contacts, leads, accounts and deals. Link it in Zoho CRM.
zoho-empty-note-says-nothing = An empty note says nothing.
zoho-write-its-text = Write its text.
zoho-note-crm-holds-characters = A note in Zoho CRM holds { $longest_note } characters.
zoho-make-shorter-or-attach = Make it shorter, or attach a file.
zoho-has-more-than-20 = “{ $name }” has more than 20 MB, which Zoho CRM does not take.
zoho-share-link-instead = Share a link to it instead.
zoho-no-mail-task-there = No Zoho Mail task there has the status “{ $name }”. Say one of: { $there }.
zoho-too-large-mail-which = “{ $name }” is too large for Zoho Mail, which takes { $count } MB. Link it instead.
zoho-task-changed-but-its = The task is changed, but its tags are not: { $err }
zoho-took-change-but-could = Zoho took the change, but could not be read back yet.
zoho-mail-took-change-but = Zoho Mail took the change, but could not be read back yet.
zoho-not-connected-but-can-be = Zoho is not connected yet. Type `/task connect` to connect yours; an admin connects it for all with `/task connect workspace`.
zoho-own-needed = Here everybody uses their own Zoho, and yours is not connected to { $product } yet; type `/task connect`.
zoho-grant-gone = This was sent to { $product } with a connection that is not there any more, so whether it was made can't be looked up. Look in Zoho whether it is there, or connect that Zoho account again with `/task connect`.
zoho-workspace-connected-but-not = This workspace is connected to Zoho, but not to { $product_names }; an admin adds it by connecting again with `taskbot connect`.
zoho-there-too-many-tasks = There are too many tasks in Zoho Mail to look through. Name a group or a project.
zoho-unreachable = Zoho can't be reached right now; nothing was changed, and this will be tried again.
zoho-reconnect-own = Zoho no longer accepts your connection; please reconnect: type `/task connect`.
zoho-too-often = Zoho gives only so many access tokens in ten minutes, and those are used up; nothing was changed, and this will be tried again.
zoho-bad-code = Zoho does not accept this code: it is good once, for the minutes chosen, and in its own data centre. Check the data centre, generate a new code and run `taskbot connect` again.
zoho-gave-no-refresh-token = Zoho gave no refresh token; start connecting again and agree to offline access.
zoho-did-not-answer-get = Zoho did not answer; get a new code and connect again.
zoho-not-connected = This workspace is not connected to Zoho yet; an admin connects it with `taskbot connect`.
zoho-not-proven = There are too many tasks in Zoho Mail to look through; this will be tried again.
zoho-not-answering-right-now = Zoho is not answering right now; nothing was changed, and this will be tried again.
zoho-organisation-has-used-up = Your organisation has used up Zoho's API calls of these 24 hours; nothing was changed, and this will be tried again as they come back. A Zoho admin can see them and buy more.
zoho-busy-with-organisations-other = Zoho is busy with your organisation's other calls; nothing was changed, and this will be tried again.
zoho-mail-takes-thirty-requests = Zoho Mail takes thirty requests a minute, and those are used up; nothing was changed, and this will be tried again.
zoho-no-longer-accepts-connection = Zoho no longer accepts this connection or code; an admin must reconnect with `taskbot connect`.
zoho-does-not-know-client = Zoho does not know this client id in this data centre; an admin must correct it and reconnect.
zoho-refuses-client-secret-can = Zoho refuses the client secret; it can differ per data centre. An admin must correct it.
zoho-does-not-know-redirect = Zoho does not know this redirect address; an admin must enter it at api-console.zoho.com.
zoho-refused-connection-admin-must = Zoho refused the connection ({ $error }); an admin must reconnect with `taskbot connect`.
zoho-does-not-know-client-2 = Zoho does not know this client id in this data centre; copy it again from the API console, check the data centre, and run `taskbot connect` again with a new code.
zoho-refuses-client-secret-copy = Zoho refuses the client secret; copy it again from the API console of this data centre, and run `taskbot connect` again with a new code.
zoho-text = text
zoho-whole-number = a whole number
zoho-number = a number
zoho-yes-or-no = yes or no
zoho-date = a date such as 2026-03-14
zoho-moment = a moment such as 2026-03-14T09:00:00+01:00
zoho-e-mail-address = an e-mail address
zoho-phone-number = a phone number
zoho-web-address = a web address
zoho-scope-missing = The Zoho connection lacks a permission this needs; an admin must reconnect with `taskbot connect`.
zoho-task-gone = This task is not in Zoho any more; it may have been deleted there.
zoho-conflict = Someone changed this task in Zoho meanwhile; look at it again, then repeat your change.
zoho-subtasks-listed = { $count ->
    [one] The subtask is kept as a list in the description in { $product }.
   *[other] The { $count } subtasks are kept as a list in the description in { $product }.
  }
zoho-subtasks-head = Subtasks:
zoho-not-proven-in-crm = There are too many tasks in Zoho to look through; this will be tried again.
zoho-one-task-per-date = { $count ->
    [one] { $product } has no rule for this, so it gets 1 task, one for each date.
   *[other] { $product } has no rule for this, so it gets { $count } tasks, one for each date.
  }
zoho-link-elsewhere = The link leads to { $there }, but the connected Zoho CRM is at { $here }. Paste a link from there.
zoho-no-address = no address

## Connecting Zoho from Slack

consent-no-pages = Zoho can't be connected from Slack here, because this bot has no public address for it. An admin connects it with `taskbot connect`, or sets TASKBOT_PUBLIC_URL, ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET.
consent-none-of-workspace = There is no Zoho connection of the workspace.
consent-none-of-yours = You have connected no Zoho here.
consent-disconnected = Disconnected { $account }.
consent-forgotten = Forgotten; Zoho had ended { $account }'s already.
consent-no-client-there = This bot has no Zoho client for the data centre “{ $location }”; tell its admin.
consent-choose = Choose what to connect, Zoho CRM or Zoho Mail or both; go back and try again.
consent-over = This link is over: it is good for ten minutes and for one connection. To go on, type `/task connect` in Slack again.
consent-other-browser = This is not the browser in which connecting began, so nothing was connected. In this one, type `/task connect` in Slack again.
consent-not-zoho = What came back does not come from Zoho, so nothing was sent and nothing connected. To go on, type `/task connect` in Slack again.
consent-declined = Zoho says that you did not agree, so nothing was connected. If you want to after all, type `/task connect` in Slack again.
consent-declined-otherwise = Zoho refused to connect. To try, type `/task connect` in Slack again.
consent-again = type `/task connect` in Slack again
consent-ending-again = type it again in a minute
consent-bad-code = Zoho no longer takes this code: it is good once, and briefly. Type `/task connect` in Slack again.
consent-refused = Zoho refused to connect ({ $error }). To try again, type `/task connect` in Slack again.
consent-no-client = Zoho does not take this bot's client in your data centre; an admin turns on multi-DC for it in the API console, or gives that data centre's client in ZOHO_CLIENTS. Then type `/task connect` in Slack again.
consent-no-usable-answer = Zoho ({ $host }) gave no usable answer; check this machine's way to it, then { $again }.
consent-elsewhere = This Zoho account is in the data centre “{ $other }”, not in “{ $location }”; { $again }.
consent-not-ended = Zoho ({ $host }) did not confirm that the connection is ended, so it is kept here; { $again }.
consent-useless = Zoho gave a connection, but nothing can be done with it, so it was not kept. { $said }

## Several tasks in one message, and a message that has a task already

several-read = I read { $count } tasks here. Shall I make them?
several-more = And { $count } more.
several-line-due = { $title }, due { $day }
several-line-repeats = { $title }, repeats from { $day }
several-make-all = Make all { $count }
several-make-one = Make one task
several-making = I'm making { $count } tasks; a card comes for each.
several-making-one = I'm making one task of it; its card comes in a moment.
several-chosen = You have chosen already; the cards show what was made.
several-over = This question is over: it waits a day, for the person who was asked. Send the message again.
several-elsewhere = That reads as { $count } tasks. Send them one by one, or as one message to me.
existing-shown = This message has a task already. { $task }
existing-of-other = { $person } has made a task of this message already. You can make one of your own.
existing-another = Make another anyway
existing-open = Open in Zoho
existing-complete = Complete
existing-edit = Edit
existing-undo = Undo

## Lists of tasks. $what is the end of a sentence such as "open tasks of yours about Acme".

lists-what = { $state ->
    [open] open { $count ->
        [one] task
       *[other] tasks
      }
    [overdue] overdue { $count ->
        [one] task
       *[other] tasks
      }
    [done] done { $count ->
        [one] task
       *[other] tasks
      }
   *[any] { $count ->
        [one] task
       *[other] tasks
      }
  } { $about }
lists-yours = of yours
lists-of = of { $name }
lists-about = about { $name }
lists-in = in { $place }
lists-with = with “{ $text }”
lists-none = No { $what }.
lists-all = { $count } { $what }:
lists-first = The first { $count } of { $many } { $what }:
lists-from-to = { $first } to { $last } of { $many } { $what }:
lists-more-than = more than { $count }
lists-row-due = due { $day }
lists-row-later = { $count } later
lists-row-overdue = due { $day }, overdue
lists-row-priority = { $priority } priority
lists-untitled = (without a title)
lists-complete = Complete
lists-reopen = Reopen
lists-previous = Previous page
lists-next = Next page
lists-page = Page { $page } of { $of }
lists-numbers = Say a number to act on one, such as `complete { $number }` or `snooze { $number } tomorrow`.
lists-silent = { $product } does not answer right now, so its tasks are missing here.
lists-missing = The tasks of { $product } are missing here: { $why }
lists-not-now = { $who } does not answer right now, or asks me to slow down, so I can't list tasks. Ask again in a minute.
lists-no-me = I don't find you in Zoho: no user there has the e-mail address of your Slack profile. Ask your Zoho admin, or say whose tasks you mean: `tasks for @name`.
lists-nobody = I don't find { $who } in Zoho, so I can't list their tasks. Mention the person, or say the whole name.
lists-which-person = { $who } may be each of these: { $several }. Mention the person, or say the whole name.
lists-no-record = There is no contact, lead, account or deal “{ $name }” in Zoho CRM, so I can't list its tasks. Say the name as it is there, or paste its link.
lists-which-record = “{ $name }” may be each of these: { $several }. Say the whole name, or paste its link.
list-due-on = due { $day }
list-due-until = due until { $day }
list-due-since = due from { $day }
list-due-between = due from { $first } to { $last }

## Zoho's refusals, by its codes, and its fields, by their names

refused-mandatory-not-found = Zoho needs { $field } here; add it, or ask your Zoho admin why it is mandatory.
refused-invalid-data = Zoho does not accept { $field }{ $expected }; correct it and send again.
refused-invalid-rrule = Zoho does not accept this repetition; try a simpler one.
refused-dependent-field-missing = Zoho wants { $others } together with { $field }; add it and send again.
refused-dependent-mismatch = Zoho says { $field } does not fit another field; correct it and send again.
refused-expected-field-missing = Zoho wants { $others } together with { $field }; add it and send again.
refused-duplicate-data = Zoho already has a record with the same value in { $field }; use that one, or change it.
refused-invalid-module = Tasks are hidden from the connected Zoho user; ask your Zoho admin to allow the Tasks module.
refused-no-permission = The connected Zoho user may not do this; ask your Zoho admin for the permission.
refused-authorization-failed = The connected Zoho user may not do this; ask your Zoho admin for the permission.
refused-not-allowed = Your Zoho does not allow this; ask your Zoho admin.
refused-feature-not-enabled = Your Zoho edition does not have this; ask your Zoho admin.
refused-limit-exceeded = A limit of your Zoho edition is reached; ask your Zoho admin.
refused-limit-reached = A limit of your Zoho edition is reached; ask your Zoho admin.
refused-record-locked = This record is locked in Zoho; unlock it there, then try again.
refused-not-approved = This record waits for an approval in Zoho; try again once it is approved.
refused-invalid-host = The Zoho data centre is set wrong; an admin must correct it and reconnect.
refused-invalid-url-pattern = Zoho does not know this address; the data centre or API version may be set wrong.
refused-invalid-request-method = Zoho does not allow this here; tell the admin of this bot.
refused-unsupported-media-type = Zoho does not take this kind of content; tell the admin of this bot.
refused-request-entity-too-large = This is too large for Zoho; send something smaller, or share a link to it.
refused-expected-param-missing = Zoho missed a parameter in our request; tell the admin of this bot.
refused-ambiguity-during-processing = Zoho can't tell which of two values is meant for { $field }; send only one of them.
refused-syntax-error = Zoho could not read what was looked for; use simpler words.
refused-invalid-query = Zoho could not look for { $field }; use simpler words.
refused-not-supported = Zoho does not support this for { $field }; leave it out and send again.
refused-discrete-pagination-limit-exceeded = This list is too long to be shown further; narrow it down.
refused-token-bound-data-mismatch = This list can't be continued; ask for it again.
refused-expired-value = This list can't be continued after so long; ask for it again.
refused-required-param-missing = Zoho missed a parameter in our request; tell the admin of this bot.
refused-pattern-not-matched = Zoho Mail does not accept { $field }; correct it and send again.
refused-less-than-min-occurance = Zoho Mail needs { $field } here; add it and send again.
refused-extra-param-found = Zoho Mail does not take { $field }; leave it out and send again.
refused-url-rule-not-configured = Zoho Mail does not know this address, or the connection may not use it; an admin should check the data centre and reconnect with the Mail permissions.
refused-extra-key-found-in-json = Zoho Mail does not take { $field }; leave it out and send again.
refused-invalid-method = Zoho Mail does not allow this here; tell the admin of this bot.
refused-entity-not-in-trash = This task is not in Zoho Mail's trash, so there is nothing to restore.
field-subject = the title
field-due-date = the due date
field-who-id = the contact
field-what-id = the record
field-se-module = the kind of record
field-status = the status
field-priority = the priority
field-description = the description
field-tag = the tags
field-tags = the tags
field-send-notification-email = whether the owner gets an e-mail
field-action = how the reminder comes
field-trigger = when the reminder comes
field-trigger-time = the reminder's time of day
field-dtstart = the first day of the repetition
field-until = the last day of the repetition
field-note-content = the note's text
field-note-title = the note's title
field-parent-id = the task that it belongs to
field-file = the file
field-owner = the owner
field-ids = the tasks
field-remind-at = the reminder
field-recurring-activity = the repetition
field-title = the title
field-project-id = the project
field-parent-task-id = the task that this is a subtask of
field-subtask = the subtask
field-reminder-date = the reminder
field-email-reminder = the reminder by e-mail
field-popup-reminder = the reminder that pops up
field-assignee = the assignee, who must be a member of the group
field-followers = the followers
field-account-id = the mailbox of the linked e-mail
field-message-id = the linked e-mail, which must be in the connected mailbox
field-attach-store-name = a file
field-attach-path = a file
field-attach = the file
field-lock-invites = the setting lockInvites
field-allow-comments = the setting allowComments
field-project-name = the project's name
field-repetition = the repetition
field-with-name = { $said } ({ $name })
field-other = the field “{ $name }”
field-unknown = a value
field-another = another field
refused-expected = { " " }(it wants: { $expected })
refused-no-reason = no reason given
refused-no-code = no code
refused-otherwise = Zoho refused this: { $said } ({ $code }). Correct it, or ask your Zoho admin.
refused-otherwise-about = Zoho refused this about { $field }: { $said } ({ $code }). Correct it, or ask your Zoho admin.

## Settings: the overview, one form for each part, and "Less like this". A value in words comes ready in { $value }.

settings-card-in-channel = Its card is in this channel, as was chosen for it.
settings-where = Type `/task settings` to see and change your settings, or press Settings on my Home tab.
settings-title = Settings
settings-personal-title = Your settings
settings-channel-title = This channel's settings
settings-workspace-title = Workspace settings
settings-personal-head = Yours
settings-channel-head = This channel
settings-workspace-head = Workspace
settings-save = Save
settings-back = Back
settings-close = Close
settings-change = Change
settings-change-label = Change: { $what }
settings-line = { $label }: { $value }
settings-line-default = { $label }: { $value } (default)
settings-hint-default = Default: { $value }.
settings-hint-more = { $hint } Default: { $value }.
settings-option-default = Default: { $value }
settings-precedence = What a message itself says comes first, then your settings, then the channel's, then the workspace's.
settings-no-channel = Type `/task settings` in a channel to see and change what holds there.
settings-only-admins-change = An admin of this bot can change these.
settings-only-admins = Not saved: only an admin of this bot may change the workspace's settings.
settings-not-saved = Not saved: I can't reach my memory right now. Press Save again in a minute; what you entered stays here.
settings-no-place = Saved, but tasks of this channel would find no place: { $problem } Change it with `/task settings`.
settings-not-opened = I could not open the settings: Slack did not take it in time. Try again.
settings-connecting-refused = In this workspace only an admin of this bot connects Zoho. Ask one to connect it for all with `/task connect workspace`.

settings-product = Product of new tasks
settings-product-crm = Zoho CRM
settings-product-mail = Zoho Mail
settings-zone = Time zone
settings-zone-hint = Such as Europe/Berlin, or a city.
settings-none-zone = as in Slack
settings-language = Language
settings-none-language = as in Slack
settings-day-first = What 3/8 means
settings-order-day-first = 3 August
settings-order-month-first = March 8
settings-none-day-first = as usual in the person's language
settings-day-start = Working day begins
settings-workday-end = Working day ends
settings-workday-end-hint = What "end of day" means.
settings-lead = Remind you of a due time
settings-lead-hint = Where a task has a time and you name no reminder.
settings-none-lead = when it is due
settings-muted = Tell me, without being asked, about
settings-digest-at = Daily summary at
settings-digest-days = Daily summary on
settings-quiet-from = Quiet hours begin
settings-quiet-from-hint = Until they end I send nothing but the reminders you set, and answers.
settings-none-quiet-from = no quiet hours
settings-quiet-to = Quiet hours end
settings-none-quiet-to = no quiet hours
settings-group = Group in Zoho Mail
settings-group-hint = For tasks that go to Zoho Mail. Its name as it is there.
settings-none-group = none
settings-project = Project in Zoho Mail
settings-none-project = none
settings-record = Record in Zoho CRM
settings-record-hint = What tasks of this channel are about where they name nobody: a contact, lead, account or deal, or its link.
settings-none-record = none
settings-confirmations = Where the card of a task goes
settings-confirmations-thread = The thread; for a slash command, a direct message
settings-confirmations-private = A direct message to its author
settings-confirmations-channel = The channel, for all to see
settings-reaction = Make tasks by reaction
settings-emoji = Emoji that makes tasks
settings-emoji-hint = Its name, such as pushpin.
settings-switch-on = On
settings-switch-off = Off
settings-choose-people = Choose people
settings-admins = Admins of this bot
settings-admins-hint = Besides those of TASKBOT_ADMINS. With nobody named, Slack's admins and owners are.
settings-none-admins = Slack's admins and owners
settings-connecting = Who may connect their own Zoho
settings-connecting-everyone = Everybody
settings-connecting-admins = Admins of this bot
settings-shared-zoho = Share the workspace's Zoho
settings-shared-zoho-hint = On: those without a connection of their own use the workspace's.
settings-horizon-months = Months that an endless series is made for
settings-horizon-months-hint = Zoho CRM needs an end. From 1 to 60.
settings-horizon-tasks = Tasks of an endless series, at most
settings-horizon-tasks-hint = From 2 to 100; whichever comes first.
settings-week-start = First day of the week
settings-week-start-hint = What "next week" begins with.
settings-end-of-week = Last workday of the week
settings-end-of-week-hint = What "end of week" means.
settings-weekend = Weekend
settings-weekend-hint = The days of "every weekend".
settings-pm-hours = Hours without am or pm
settings-pm-hours-hint = What "at 5" means.
settings-pm-none = All as written: "at 5" is 05:00
settings-pm-until = { $last ->
    [1] 1 is in the afternoon, the others as written
   *[other] 1 to { $last } are in the afternoon, the others as written
  }
settings-morning = "Morning" is
settings-lunch = "Lunchtime" is
settings-afternoon = "Afternoon" is
settings-evening = "Evening" is
settings-tonight = "Tonight" is
settings-country = Country of the holidays
settings-country-hint = By whose calendar "Thanksgiving" is meant: its name, or two letters such as CA.
settings-none-country = as usual in the person's language

settings-topic-reminder = reminders
settings-topic-due = tasks whose due time has come
settings-topic-overdue = overdue tasks
settings-topic-digest = the daily summary
settings-topic-assigned = tasks that somebody gives you
settings-topic-changed = changes to your tasks in Zoho
settings-topic-waiting = requests that wait for Zoho
settings-topics-all = everything
settings-topics-all-but = everything but { $what }
settings-topics-none = nothing

settings-wrong-number = Give a whole number from { $least } to { $most }, or leave it empty for the default.
settings-wrong-time = I can't read that time. Say it like 17:00 or 5pm, or leave it empty for the default.
settings-wrong-zone = I don't know the time zone “{ $said }”. Say it like Europe/Berlin or Berlin, or leave it empty for Slack's.
settings-wrong-country = I know no holidays of “{ $said }”. Give a country by its name or its two letters, such as CA.
settings-wrong-emoji = That is no name of an emoji. Give the name alone, such as pushpin.
settings-wrong-record = Name one record, such as Acme or Jane Doe at Acme, or paste its link.
settings-wrong-order = That is not after the beginning. Give a later time.
settings-wrong-pair = Quiet hours need a beginning and an end. Give both, or leave both empty.
settings-wrong-quiet = Quiet hours end when they begin. Give another time.
settings-wrong-admins = You would be no admin any more. Add yourself to the list.
settings-wrong-shared = Nobody could connect a Zoho of their own, because TASKBOT_PUBLIC_URL is not set. Leave it on.
settings-wrong = That can't be stored. Choose something else.

settings-less = Less like this
settings-less-label = Less like this: { $what }
settings-less-confirm = I won't tell you about { $what } any more. /task settings turns it on again.
settings-less-yes = Turn it off
settings-less-no = Keep it
settings-less-done = Turned off: I won't tell you about { $what } any more. `/task settings` turns it on again.
settings-less-gone = I no longer send messages like this one, so there is nothing to turn off.

## Cards: what can be done, and what was done last

card-assign = Assign
card-snooze-other = Other…
card-menu-skip = Skip this one
card-menu-stop = Stop repeating
card-menu-note = Comment
card-menu-open = Open in Zoho
card-menu-why = Why
card-menu-delete = Delete…
card-somebody = Somebody
card-none = nothing
card-did-complete = Completed by { $who }. Undo opens it again.
card-did-reopen = Reopened by { $who }. Undo completes it again.
card-did-change = Changed by { $who }. Undo takes that back.
card-did-snooze = Put off by { $who }. Undo takes that back.
card-did-link = Linked by { $who }. Undo takes that back.
card-did-delete = Deleted by { $who }. Undo brings it back.
card-did-skip = One date skipped by { $who }. Undo brings it back.
card-did-stop = The series was ended by { $who }. Undo lets it go on.
card-did-note = Comment added in Zoho by { $who }. Undo removes it.
card-did-other = Done by { $who }. Undo takes that back.

## Cards: a change that met another one in Zoho

card-fact-title = Title
card-fact-due = Due
card-fact-priority = Priority
card-fact-status = Status
card-fact-owner = Owner
card-conflict = { $who } changed this task in Zoho meanwhile: { $changes }. Nothing was overwritten. { $user } wanted:
card-conflict-change = { $what }: { $before } → { $now }
card-conflict-unseen = something that is not shown here
card-conflict-look = Its card asks which change to keep.
card-conflict-mine = Keep mine
card-conflict-take-over = Take over

## Cards: series and comments

card-skip-single = This task does not repeat, so there is nothing to skip. Complete or delete it instead.
card-skip-last = This is the last date of the series in Zoho, so there is none to move on to. Complete or delete it.
card-skip-mail = Zoho Mail repeats this task by itself and can't leave out one date. Complete it, or give it another date.
card-stop-single = This task does not repeat (any more), so nothing was changed.
card-stop-over = There is no series to go on with on this card any more.
card-stop-not-undone = The task does not repeat in Zoho Mail again: { $why } Make a new one that does.
card-note-empty = A comment needs some words. Write what is to be added.
card-note-mail = Zoho Mail tasks take no comments. Choose Comment on the card to add your words to the description instead.
card-note-gone = There is no comment to remove on this card any more.

## Cards: dialogs

card-dialog-cancel = Cancel
card-dialog-snooze = Snooze
card-dialog-snooze-label = Until when?
card-dialog-snooze-hint = In words, such as "friday 3pm", "in 2 days" or "next month".
card-dialog-snooze-unread = I can't read a day or a time in that. Say for example "friday 3pm", "in 2 days" or "aug 3".
card-dialog-snooze-more = I read more than a day and a time in that. Say only until when; Edit changes the rest.
card-dialog-snooze-past = That has passed already. Say a later day or time.
card-dialog-assign = Assign
card-dialog-assign-label = Who is to do it?
card-dialog-assign-hint = Zoho keeps one owner: the first of them who is known there by e-mail address.
card-dialog-assign-me = Or take it yourself
card-dialog-assign-mine = Me
card-dialog-assign-now = Now: { $people }
card-dialog-assign-nobody = Choose somebody, or tick “Me”.
card-dialog-delete = Delete
card-dialog-delete-title = Delete in Zoho?
card-dialog-delete-text = “{ $title }” is deleted in { $product }. Undo on its card brings it back for ten minutes.
card-dialog-delete-which = Which of the series?
card-dialog-delete-one = Only this one
card-dialog-delete-one-day = Only this one ({ $day })
card-dialog-delete-all = { $count ->
    [one] The one of the series
   *[other] All { $count } of the series
}
card-dialog-delete-series = The whole series
card-dialog-delete-keep = Keep it
card-dialog-note = Comment
card-dialog-note-add = Add
card-dialog-note-label = Your comment
card-dialog-note-hint = It is added to the task in Zoho CRM, with your name.
card-dialog-note-mail = Zoho Mail tasks take no comments. What you write here is added to the end of the description.
card-dialog-why = How it was read
card-dialog-why-said = You wrote:
card-dialog-why-somebody = Somebody wrote:
card-dialog-why-read = I read it as:
card-dialog-why-nothing = This task was not made from a line of text, so there is nothing to explain.
card-dialog-close = Close
card-dialog-person = Nothing was saved, because Slack did not tell me in time who you are. Press the button again.
card-dialog-gone = This task was deleted meanwhile, so nothing was done. Undo on its card brings it back for ten minutes.
card-dialog-unknown = This card is no longer known. Find the task in Zoho.
card-dialog-not-open = I could not open that: Slack did not take it in time. Please try again.

## Records of Zoho CRM

records-any-module = contact, lead, account or deal
records-closed = “{ $name }” was not looked up, because the Zoho connection may not read records, so the task is not linked; an admin must reconnect with `taskbot connect`.
records-several = Several records in Zoho CRM are named “{ $name }”, so the task is not linked to one. Edit it and paste a link.
records-as-before = Of several records named “{ $name }” it is linked to the one that was used here last: { $taken }.
records-left = “{ $name }” is not linked to a record in Zoho CRM; it is named in the description.
records-there-no-zoho-crm = There is no { $kind } “{ $ref }” in Zoho CRM, so the task is not linked. Edit it: name the record as it is there, or paste its link.
records-record-link-not-zoho = The record of the link is not in Zoho CRM (any more), so the task is not linked. Edit it, or look there.
records-card-has-changed-since = This card has changed since, so nothing was done. Look at it again.
records-not-zoho-crm-any = “{ $name }” is not in Zoho CRM any more, so nothing was linked. Choose another.
records-task-not-linked = { $err } The task is not linked to “{ $ref }”.
records-contacts = contact
records-leads = lead
records-accounts = account
records-deals = deal
records-none-of-these = None of these
records-which-several-zoho-crm = Which “{ $name }”? Several records in Zoho CRM may be meant, and the task is not linked yet.
records-meant-task-not-linked = Is this the “{ $name }” that is meant? The task is not linked yet.
records-which = Which “{ $asked }”?

## People

people-unknown = Who works in your Zoho could not be looked up, because the connection does not allow it, so the task belongs to who is connected. Change it in Zoho, or connect Zoho CRM as well with `/task connect`.
people-which = “{ $name }” may be { $people }, so it was given to nobody. Edit it: mention the person, or say the whole name.
people-has-task-zoho-which = { $name } has the task in Zoho, which takes one person; the others are not told.
people-personal-task-zoho-mail = A personal task of Zoho Mail can't be given to somebody.
people-make-new-one-group = Make a new one in a group.
people-choose-somebody-who-has = Choose somebody who has the same e-mail address there, or change the owner in Zoho.
people-nobody-those-named-known = Nobody of those named is known in your Zoho, so the task stays with who has it.

## Files

files-file = File: { $name }
files-kept-with-first-task = The files are kept with the first task of the series.
files-here = { " " }It is here: { $permalink }
files-file-could-not-be = The file “{ $name }” could not be attached. { $err }{ $where }
files-linked = { $count ->
    [one] { $names } is linked in the description: a task gets { $most } files of { $megabytes } MB at most, and only those that Slack itself holds and Zoho takes.
   *[other] { $names } are linked in the description: a task gets { $most } files of { $megabytes } MB at most, and only those that Slack itself holds and Zoho takes.
  }
files-slack-does-not-hold = Slack does not hold the file “{ $name }”.
files-slack-did-not-give = Slack did not give the file “{ $name }”.
files-file-too-large = The file “{ $name }” is too large.
files-slack-asked-slow-down = Slack asked to slow down.
files-slack-could-not-give = Slack could not give the file “{ $name }”.
files-slack-does-not-let = Slack does not let me read the file “{ $name }”.

## Who may

rights-only-people-who-active = Only people who are active members of this workspace can make tasks here.
rights-only-members-workspace-can = Only members of this workspace can make tasks here; you belong to another one. Ask a colleague.
rights-guests-cant-make-tasks = Guests can't see or change tasks in Zoho. Ask a full member of this workspace to do it for you.

## Changes of a task that is made

changes-where-kept = where it is kept
changes-its-subtasks = its subtasks
changes-its-followers = its followers
changes-task-made-cant-be = Of a task that is made, { $names } can't be changed here; change it in Zoho, or make a new task.
changes-dates-series-cant-be = The dates of a series can't be changed together.
changes-delete-make-new-one = Say how it is to repeat, such as `repeat every tuesday`.
changes-task-made-cant-begin = A task that is made can't begin or cease to repeat.
changes-delete-make-new-one-2 = Delete it and make a new one that does.

## The outbox, and what was given up

status-nothing = Everything you asked for is in Zoho.
status-no-letters = Nothing was given up.
status-taken-up = An admin has taken up again what you asked for ({ $asked }). It will follow.
status-dropped = An admin has dropped what you asked for ({ $asked }): it will not be done. Ask again if you need it.
status-settled-before = That was taken up again or dropped already; `/task admin` shows what is left.
status-make = make “{ $title }”
status-complete = complete “{ $title }”
status-reopen = reopen “{ $title }”
status-change = change “{ $title }”
status-put-off = put off “{ $title }”
status-delete = delete “{ $title }”
status-restore = restore “{ $title }”
status-skip = skip one date of “{ $title }”
status-stop = end the series “{ $title }”
status-note = comment on “{ $title }”
status-link-its-record = link “{ $title }” to its record
status-make-next-task = make the next task of “{ $title }”
status-remind = remind you of “{ $title }”
status-compare-with-its-edited = compare “{ $title }” with its edited message
status-keep-as = keep “{ $title }” as it is
status-list-tasks = list tasks
status-take-up-again-what = take up again what was given up
status-drop-what-was-given = drop what was given up
status-show-link-zoho = show a link to Zoho
status-look-tasks-were-made = look for tasks that were made twice
status-tasks-wait-yours-saved = { $problem } { $waiting } tasks wait; yours is saved and will follow.
status-taken-up-again = Taken up again: { $asked }.
status-dropped-2 = Dropped: { $asked }.
status-at-once = at once
status-sent-as-soon-as = It is sent as soon as its turn comes.
status-task-saved-will-follow = { $problem } Your task is saved and will follow.
status-given-up-ago = given up { $span } ago
status-try-again = I try again { $again }.
status-being-worked-on = being worked on
status-task = a task
status-ago = { $span } ago
# $span is such as "3 days", $unit its unit (days, hours, minutes, seconds) and $count how many.
status-in = in { $span }
status-being-sent = being sent, or its outcome looked up
status-may-be-there = It may be in Zoho already; I look there before anything is sent again, { $again } at the latest.
status-waiting = waiting
status-saved = saved
status-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
  }
status-only-admins = Only an admin of this bot may see and settle what was given up. `/task status` shows what you asked for.
status-line = { $asked }, asked { $since }: { $state }.
status-more-settle-these-first = And { $more } more; settle these first, or use `taskbot dead`.
status-leave = Leave it
status-if-author-has-asked = If the author has asked again meanwhile, it is done twice.
status-will-never-be-done = It will never be done. The author is told.
status-not-yet = { $count ->
    [one] 1 thing you asked for is not in Zoho yet:
   *[other] { $count } things you asked for are not in Zoho yet:
  }
status-and-more = And { $count } more.
status-letters = { $count ->
    [one] 1 request was given up. Retry goes on from where it was; Drop forgets it. The author hears of both.
   *[other] { $count } requests were given up. Retry goes on from where it was; Drop forgets it. The author hears of both.
  }
status-retry = Retry
status-drop-it = Drop
status-retry-sure = Retry?
status-drop-sure = Drop?

## A task from a reaction, and where a task came from

reach-from-person = From { $person } in Slack: { $link }
reach-from = From Slack: { $link }
reach-from-nowhere = From { $person } in Slack
reach-made = I made a task of it: { $title }. Its card is in our direct messages.
reach-made-due = I made a task of it: { $title }, due { $due }. Its card is in our direct messages.
reach-existing = You have a task of this message already: { $title }.
reach-nothing-there = There are no words in this message that could be a task, or it is not there any more.
reach-may-not-read = I may not read messages here, so a reaction makes no task. Use “Make a task” in the message's menu, or ask an admin to give me the right to read this conversation.
reach-thread-unread = I may not read the message above, so say the whole task.
reach-slack-silent = Slack does not give me this message right now, so no task was made. Use “Make a task” in its menu.

## Groups and projects of Zoho Mail

places-closed = The linked e-mail is not tied to the task, because the Zoho connection may not read mailboxes; its link is in the text. Connect again with `/task connect` to allow it.
places-no-group = There is no Zoho Mail group “{ $name }”.
places-no-project = There is no Zoho Mail project “{ $name }”.
places-no-project-in = There is no Zoho Mail project “{ $name }” in { $group }.
places-yours = Yours are: { $names }.
places-in-no-group = The connected Zoho user is in no group.
places-no-projects-in-group = The group has no projects.
places-no-projects = The groups of the connected Zoho user have none.
places-project-in = { $project } (in { $group })
places-several-projects = There are several projects “{ $name }” in Zoho Mail. Add { $choices }.

## Reminders that the bot rings

remind-title = Reminder: { $title }.
remind-title-due = Reminder: { $title } is due { $when }.
remind-today = today
remind-tomorrow = tomorrow
# $day is the date in words.
remind-on = on { $day }
remind-at = at { $time } { $day }
remind-yesterday = yesterday
remind-due-now = { $title } is due now.
remind-was-due = { $title } was due { $when }.
remind-several = { $count ->
    [one] One task needs your attention now.
   *[other] { $count } tasks need your attention now.
  }
remind-more = And { $count } more. `/task list overdue` shows all that are late.
remind-late = Some of this comes late, because I was away for a while.
remind-done = Completed: { $title }.
remind-gone = { $title } is no longer there.
remind-again = I'll remind you of { $title } again { $when }.
remind-put-off = { $title } is now due { $when }.
remind-again-20m = In 20 minutes
remind-again-1h = In an hour
remind-again-tomorrow = Tomorrow morning
status-job = do what comes by itself
status-ring = say what is due

## Subtasks

subtask-not-made = The subtask “{ $title }” was not made.
subtask-add = Add it in Zoho.

## Talk: words that act on tasks

talk-until-when = Until when? Say for example `{ $verb } until friday 3pm`.
talk-almost = Did you mean { $commands }? If “{ $words }” is a new task, put it in quotes.
talk-elsewhere = I can't do that here. Say it in the task's thread, in our direct messages, or after `/task`.
talk-no-change = I can't read what is to change. Say for example `push to friday`, `make it high` or `rename to …`.
talk-which = { $what } which task?
talk-which-alike = { $what } which of these?
talk-make-new = No, make a new task
talk-none-open = I find no open task of yours. `list` shows what Zoho has.
talk-none-done = I find no completed task of yours that I could reopen.
talk-none-like = I find no open task of yours like “{ $title }”. `find` with a word of its title looks further.
talk-none-like-done = I find no completed task of yours like “{ $title }”.
talk-no-list = There is no list of the last hour that number { $number } could stand in. Say `list` first.
talk-no-number = There is no number { $number }: the last list has { $count ->
    [one] one task
   *[other] { $count } tasks
}.
talk-number-alone = What is to be done with number { $number }? Say for example `done { $number }`.
talk-not-made-yet = “{ $title }” is not in Zoho yet, so nothing was done. Say it again when its card says that it is.
talk-under-way = What you asked for before is still on its way, so nothing was undone. Say `undo` again in a moment.
talk-nothing-to-undo = There is nothing of the last ten minutes that I could undo.
talk-not-undone = Something else was done to “{ $title }” since, so I can't undo that by word. Look at its card.
talk-undone-together = Undoing { $count ->
    [one] one of { $of }
   *[other] { $count } of { $of }
} actions.
talk-undo-all = Undo all
talk-leave = Leave them
talk-left = Left as it was.
talk-too-old = That question is answered, or too long ago. Say it again.
talk-all-of-them = { $what } { $count ->
    [one] one task
   *[other] { $count } tasks
}
talk-really = { $what } { $count ->
    [one] this one task?
   *[other] these { $count } tasks?
}
talk-started-complete = Completing { $count ->
    [one] one task
   *[other] { $count } tasks
}. Undo all takes it back for ten minutes.
talk-started-reopen = Reopening { $count ->
    [one] one task
   *[other] { $count } tasks
}. Undo all takes it back for ten minutes.
talk-started-delete = Deleting { $count ->
    [one] one task
   *[other] { $count } tasks
}. Undo all takes it back for ten minutes.
talk-started-skip = Skipping this date of { $count ->
    [one] one task
   *[other] { $count } tasks
}. Undo all takes it back for ten minutes.
talk-started-snooze = Moving { $count ->
    [one] one task
   *[other] { $count } tasks
}. Undo all takes it back for ten minutes.
talk-started-change = Changing { $count ->
    [one] one task
   *[other] { $count } tasks
}. Undo all takes it back for ten minutes.
talk-more = • and { $count } more
talk-repeats = Zoho can't make an existing task repeat, so I make a series of “{ $title }” beside it. Delete the old one?
talk-delete-old = Delete the old one
talk-keep-old = Keep it
talk-one-of-several = “{ $title }”: { $err }
talk-delete-series = “{ $title }” is a series. How much of it is to be deleted?
talk-delete-one = Only this one { $day }
talk-delete-all = The whole series
talk-verb-complete = Complete
talk-verb-reopen = Reopen
talk-verb-delete = Delete
talk-verb-skip = Skip
talk-verb-change = Change
talk-verb-snooze = Move
talk-verb-stop = Stop repeating
talk-verb-note = Add a note to
talk-did-complete = Completed “{ $title }”. Undo by the button or the word `undo`.
talk-did-reopen = “{ $title }” is open again. Undo by the button or the word `undo`.
talk-did-delete = Deleted “{ $title }”. Undo by the button or the word `undo`.
talk-did-skip = Skipped this date of “{ $title }”. Undo by the button or the word `undo`.
talk-did-stop = “{ $title }” no longer repeats. Undo by the button or the word `undo`.
talk-did-note = Added your note to “{ $title }”. Undo by the button or the word `undo`.
talk-did-restore = “{ $title }” is back.
talk-did-link = Linked “{ $title }”.
talk-did-change = Changed “{ $title }”: { $facts }. Undo by the button or the word `undo`.
talk-done-already = “{ $title }” is completed already.
talk-open-already = “{ $title }” is open already.
talk-nothing = “{ $title }” is so already; nothing was changed.
talk-gone = “{ $title }” is no longer in Zoho, so nothing was done.
talk-deleted = “{ $title }” is deleted. Undo on its card brings it back for ten minutes.
talk-refused = “{ $title }” was not made in Zoho, so there is nothing to do. Edit on its card tries again.
talk-undone = Undone: “{ $title }” is as it was.
talk-undone-open = Undone: “{ $title }” is open again.
talk-undone-done = Undone: “{ $title }” is completed again.
talk-undone-back = Undone: “{ $title }” is back.
talk-fact-due = due { $value }
talk-fact-no-due = no due date
talk-fact-once = repeats no more
talk-fact-reminder = reminder { $value }
talk-fact-no-reminder = no reminder
talk-fact-priority = priority { $value }
talk-fact-no-priority = no priority
talk-fact-owner = for { $value }
talk-fact-tags = tags { $value }
talk-fact-title = now named “{ $value }”
talk-you = you
talk-bulk-select = Select several
talk-bulk-title = Several tasks
talk-bulk-tasks = Tasks { $first } to { $last }
talk-bulk-what = What is to be done
talk-bulk-complete = Complete them
talk-bulk-move = Move them to another day
talk-bulk-assign = Give them to somebody
talk-bulk-delete = Delete them
talk-bulk-when = Until when, to move them
talk-bulk-when-hint = In words, such as “friday” or “in 2 days”.
talk-bulk-who = Who, to give them to
talk-bulk-next = Next
talk-bulk-none = Tick the tasks that you mean.
talk-bulk-old = That list is from too long ago. Ask for it again, then select from it.
talk-bulk-until = Until { $when }.
talk-why = I read “{ $text }” as:
talk-why-field = • *{ $field }*: { $value } ← { $words }
talk-why-left = • *{ $field }*: { $value }
talk-why-asked = • *{ $what }*: { $more }
talk-why-implied = • { $value }: by convention ({ $convention })
talk-why-nothing = You have not said anything lately that I could explain.

## What can be edited of a made task

editable-in = In { $product }
editable-not-there-yet = This task is not in Zoho yet. Press Edit again when its card says that it is open.
editable-no-more = This task was deleted, so there is nothing to edit. Undo on its card brings it back for ten minutes.
editable-unknown-card = This card is no longer known, so it can't be edited here. Find the task in Zoho.
editable-series-dates = To change its dates together, write how it repeats into the card's thread, such as `repeat every tuesday`.
editable-cant-repeat-so = A task can't repeat like that. Choose a rule in days, weeks, months or years.
editable-repeats = Repeats { $said }. { $dates }

## Fields of the organisation's own

own-fields-zoho-crm-needs-every = Zoho CRM needs this of every task here.

## The form

form-could-not-open = I could not open the form: Slack did not take it in time. Please try again, or say it in one line, such as `/task call Acme tomorrow 3pm`.
form-unknown-person = Not saved: Slack did not tell me in time who you are. Please press the button again.
form-hint-date = The first day, where the task repeats.
form-hint-recurrence = In words. Press Enter to see its next dates.
form-hint-reminder = Such as "30 minutes before" or "the day before at 5pm". Separate several with ";".
form-hint-record = A contact, lead, account or deal: type its name, such as "Jane Doe at Acme", or paste its link.
form-hint-tags = Separate several with a comma.
form-hint-subtasks = One on each line.
form-hint-status = Zoho Mail knows In Progress and Completed, and your own statuses by name.
form-example-title = Call Acme about the renewal
form-example-recurrence = every other Friday
form-stop-repeating = Stop repeating
form-hint-stop = The task that is shown stays; the later ones go.
form-choose-record = Type a name
form-choose-group = Choose or type a group
form-choose-project = Choose or type a project
form-choose-status = Choose a status
form-choose-often = Choose how it repeats
form-label-often = Often chosen
form-label-files = Files
form-hint-files = At most { $most }. They are kept with the task in Zoho.
form-none-recurrence = Does not repeat
form-none-group = No group
form-none-project = No project
form-as-typed = Use “{ $said }” as typed
form-example-tags = renewals, q3
form-again-daily = Every day until it is due
form-again-weekly = Every week until it is due
form-again-monthly = Every month until it is due
form-again-yearly = Every year until it is due
form-time-zone = In the time zone { $zone }.
form-none-priority = No priority
form-none-status = As Zoho begins
form-more-fields = More fields
form-edit-task = Edit task
form-new-task = New task
form-make-task = Make task
form-choose-people = Choose people
form-repeat-examples = For example "every other Friday" or "every month on the 15th until December".
form-reminder-examples = Say it like "30 minutes before", "the day before at 5pm" or "tomorrow at 9".
form-next-dates = { $said }. Next dates: { $dates }.
form-cant-read-here = I can't read “{ $said }” here. { $examples }
form-label-product = Zoho product
form-label-date = Due date
form-label-time = Due time
form-label-again = Remind again
form-label-owner = Assigned to
form-label-record = Record in Zoho CRM
form-label-group = Group in Zoho Mail
form-label-project = Project of the group
form-label-followers = Followers in Zoho Mail
form-say-few-words-what = Say in a few words what is to be done.
form-say-when-rings-first = Say when it rings for the first time. { $examples }
form-time-needs-day-choose = A time needs a day: choose the due date for { $time }, or clear the time.
form-has-passed-choose-today = { $day } has passed. Choose today or a later day.
form-already-past-today-choose = It is already past { $time } today. Choose a later time, or another day.
form-does-not-fall-on = It does not fall on this day. Choose { $first }, the first that fits how it repeats.
form-counts-back-from-due = This counts back from a due date. Choose one above, or say a day and a time here.
form-time-stands-here-as = The time stands here and as { $time } above. Keep one of them.
form-would-be-which-has = That would be { $when }, which has passed. Say a later moment, or clear it.
form-label-title = Title
form-label-description = Description
form-label-recurrence = Repeats
form-label-priority = Priority
form-label-reminder = Reminder
form-label-status = Status
form-label-tags = Tags
form-label-subtasks = Subtasks
form-none-again = No
form-save = Save
form-cancel = Cancel

## Connecting

connect-only-admins = Only an admin of this bot may do that for the whole workspace. `/task connect` connects your own Zoho, for what you do.
connect-not-sure = Zoho did not confirm it in time, so you are still connected. Please type it again in a minute.
connect-browser-link-alone-good = Connect { $whose } in your browser; the link is for you alone, and good for ten minutes.
connect-zoho-workspace = Zoho for this workspace
connect-zoho = your Zoho
connect-zoho-2 = Connect Zoho

## What Slack answered

slack-refused = Slack refused { $method }: { $code }.
slack-asked-slow-down = Slack asked to slow down.
slack-failed-at = Slack failed at { $method }.
slack-could-not-be-reached = Slack could not be reached.
slack-did-not-answer = Slack did not answer { $method }.
slack-not-ours = This app is not installed in your workspace, so nothing was done. Ask an admin of yours to install it.
slack-did-not-say-time = Slack did not say in time which workspace this is.

## Commands that end without their task

command-fault = Something went wrong on my side, again and again, so I gave up. Look in Zoho whether it was done, and tell an admin of mine the reference { $reference }.
command-next-task-was-not = The next task of “{ $title }” was not made: { $err }
command-card-no-longer-known = This card is no longer known, so nothing was changed. Find the task in Zoho.
command-request-saved-will-follow = { $err } Your request is saved and will follow.

## Priorities

priority-highest = Highest
priority-high = High
priority-normal = Normal
priority-low = Low
priority-lowest = Lowest

## The Home tab

home-head = Your tasks, { $day }
home-new = New task
home-all = All my tasks
home-settings = Settings
home-connect = Connect Zoho
home-connect-title = Connect Zoho
home-connect-close = Close
home-back = Back to Home
home-undo = Undo
home-did-complete = You completed “{ $title }”.
home-did-reopen = You reopened “{ $title }”.
home-did-change = You changed “{ $title }”.
home-overdue = Overdue ({ $count })
home-today = Today ({ $count })
home-ahead = Next 7 days ({ $count })
home-show-all = Show all { $count }
home-from-open = from { $user }, who waits for your answer
home-from-accepted = from { $user }, accepted by you
home-from-declined = from { $user }, declined by you
home-accept = Accept
home-decline = Decline
home-empty = Nothing is overdue, and nothing is due in the next 7 days.
home-teach = To make a task, press *New task*, or write it to me in one line in *Messages*, such as `call Acme next Tue 3pm, remind me 30m before` or `send the report every Friday`. In any channel, `/task` does the same, and *Make a task* in a message's menu makes one of that message.
home-more = Zoho has more tasks than I looked through.
home-load-head = Your week
home-load = { $count ->
    [one] 1 task is
   *[other] { $count } tasks are
  } due in the 7 days from today; the most on { $day }: { $most }.
home-given = Handed to others
home-with = with { $user }
home-with-open = with { $user }, not answered yet
home-with-accepted = with { $user }, accepted
home-with-declined = with { $user }, declined
home-asked-today = asked today
home-chase = Ask politely
home-waiting = Not in Zoho yet ({ $count })
home-waiting-line = { $asked }, asked { $since }: { $state }.
home-waiting-more = `/task status` shows all of them.
home-digest = Send me this each morning
home-digest-comes = I send you this at { $time } on the days chosen. *Settings* changes or stops it.
home-drawn = As of { $time }.
status-home = show your Home tab
status-chase = ask how “{ $title }” is going
status-answer = answer whether “{ $title }” is taken

## Tasks handed to others

handed-given = <@{ $user }> gave you “{ $title }”. Do you take it?
handed-given-due = <@{ $user }> gave you “{ $title }”, due { $day }. Do you take it?
handed-asks = <@{ $user }> asks how “{ $title }” is going. A short word back is enough.
handed-asks-due = <@{ $user }> asks how “{ $title }” is going; it is due { $day }. A short word back is enough.
handed-asked = I asked <@{ $user }> about “{ $title }”.
handed-asked-before = <@{ $user }> was asked about “{ $title }” today already. I ask once a day at most; ask again tomorrow.
handed-done-before = “{ $title }” is done already, so nobody was asked.
handed-not-yours = “{ $title }” was not handed out by you, so I did not ask. Its card shows whose it is.
handed-not-with = “{ $title }” is not with that person any more, so nothing was changed.
handed-over-done = “{ $title }” is done already, so there is nothing to take or decline.
handed-over-deleted = “{ $title }” is no longer there, so there is nothing to take or decline.
handed-taken = <@{ $user }> takes it.
handed-not-taken = <@{ $user }> can't take it.
handed-accepted = You take “{ $title }”. <@{ $user }> sees it.
handed-declined = You declined “{ $title }”. I told <@{ $user }>; until it is given to somebody else, it stays yours in Zoho.
handed-declined-told = <@{ $user }> can't take “{ $title }”. It is still with them in Zoho; edit it to give it to somebody else.
handed-unknown = This task is no longer known to me, so nothing was changed. Find it in Zoho.
handed-not-now = Zoho does not answer right now, so nobody was asked about “{ $title }”. Try again in a minute.

## Steps of workflows. { $name } is an input of the step, { $words } what was given for it.

steps-lacks = This step has no value for { $name }. Edit the workflow and give it one.
steps-product = There is no product “{ $words }”. Edit the workflow: give crm or mail, or nothing.
steps-task-id = “{ $words }” names no task. Use the value “Task” that another step of Taskbot gives.
steps-unread = I can't read “{ $words }” ({ $name }). Edit the workflow and say it in other words, such as tomorrow 3pm, every Friday, 30m before or high.
steps-nothing = This step changes nothing. Edit the workflow and give at least one value besides the task.
steps-unknown = There is no step “{ $name }” any more. Edit the workflow and take one that is there.
steps-not-done = It was not done; the person whom the step acts for was told why.

## How a line was read

read-several = it names several dates, and a task has one; with "every" before them it repeats
read-unread = what is left out must be a weekday, a month or a date
read-describes-noun-follows = it describes the noun that follows
read-reads-like-name = it reads like a name
read-alone-no-date = alone it is no date
read-reads-like-verb = it reads like a verb
read-describes-word-follows = it describes the word that follows
read-reads-like-noun = it reads like a noun
read-alone-may-be-ordinary = alone it may be an ordinary word
read-length-time-alone-no = a length of time alone is no date
read-another-phrase-date = another phrase is the date
read-another-phrase-already-says = another phrase already says how it repeats
read-nothing-repeats-here = nothing repeats here
read-another-phrase-time = another phrase is the time
read-from = from { $date_in_words }
read-months-without-day-skipped = months without a day { $days } are skipped
read-no-day-fits-how = No day fits how this repeats. On which days is it?
read-day-moves-from-year = That day moves from year to year, so no rule keeps it. On which date is it due?
read-may-be-subject-as = it may be the subject as well as a CRM record
read-stays-title = "{ $text }" stays in the title: { $why }.
read-time-alone-next-such = a time alone is the next such time
read-series-begins-at-its = a series begins at its next occurrence
read-rfc-5545-last-day = RFC 5545; "last day of every month" takes the last
read-already-past-today-did = It is already past { $time } today. Did you mean tomorrow at { $time }?
read-has-passed-today-when = { $moment } has passed today. When should I remind you?
read-has-passed-today-when-2 = { $time } has passed today. When should I remind you?
read-already-past-today-did-2 = It is already past { $time } today. Did you mean { $evening } today, or tomorrow?
read-on-which-days-when = On which days, when you say "{ $words }"? Tell me, such as "every Monday and Thursday".
read-on-which-days = On which days, "{ $words }"? Tell me, such as "every Monday and Thursday".
read-too-long = That is { $count } characters; I read up to { $limit }. Please shorten it, or put the details in a note.
read-too-many = That is a list of { $count } lines; I make up to { $limit } tasks at once. Please send it in parts.

status-reaction = make a task from a reaction
status-question = ask about { $title }
status-talk = do what you said: “{ $title }”
status-several = make several tasks
status-step = a step of a workflow
status-prompts = offer what to say
read-from-a-message = Task from a message

## The agent's pane. A prompt's title is at most 75 characters.

agent-about = Turns a line such as “call Acme tomorrow 3pm” into a task in Zoho CRM or Zoho Mail, and lists, changes and completes tasks.
agent-prompts = Some things you can say
agent-prompt-today = What is there to do today?
agent-prompt-make = Make a task
agent-prompt-overdue = What is overdue?
agent-prompt-help = What can you do?

## At the door

door-not-saved = Not saved: I can't reach my memory right now, so nothing will happen. Please try again in a minute.
door-unsure = I can't tell whether this was saved: my memory did not answer in time. Look in our direct messages before you say it again.
door-no-slack = Not saved: Slack does not answer me right now, so nothing will happen. Please try again in a minute.
door-failed = Not saved: something went wrong on my side. Please try again; if it happens again, tell an admin of mine the reference { $reference }.
door-read = Saved: “{ $title }”. Its card follows.
door-unread = Received. I'm reading it; the answer follows.
door-only-know-try-help = I only know `{ $command }`. Try `{ $command } help`.

## Cards: what is true of a task, and what is set of it

card-state-saved = Saved, on its way to { $product }
card-state-waiting = Saved, waiting to reach { $product }
card-state-refused = Not made in { $product }
card-state-open = To do in { $product }
card-state-done = Completed in { $product }
card-state-gone = No longer found in { $product }: deleted, or moved out of sight
card-state-elsewhere = On another card now
card-state-deleted = Deleted in { $product }
card-sending = Sending to { $product } …
card-doing-complete = Completing in { $product } …
card-doing-reopen = Reopening in { $product } …
card-doing-change = Changing in { $product } …
card-doing-snooze = Putting off in { $product } …
card-doing-delete = Deleting in { $product } …
card-doing-restore = Restoring in { $product } …
card-doing-link = Linking in { $product } …
card-doing-skip = Skipping in { $product } …
card-doing-note = Changing the comments in { $product } …
card-in-direct-messages = Its card is in our direct messages.
card-left = { $state }, { $left } of { $count } left
card-view-task = View task
card-subtasks-done = { $done } of { $count } done: { $titles }
card-message-edited = The message was edited and now reads as:
card-update = Update the task
card-keep = Keep it as it is
# A fact within a sentence; $name is its name, $lower the same in small letters.
card-fact-said = { $lower } { $value }
card-fact-repeats = Repeats
card-fact-next-dates = Next dates
card-fact-reminder = Reminder
card-fact-for = For
card-fact-about = About
card-fact-group = Group
card-fact-project = Project
card-fact-tags = Tags
card-fact-followers = Followers
card-fact-files = Files
card-fact-note = Note
card-fact-subtasks = Subtasks
card-me = me
card-priority-highest = highest
card-priority-high = high
card-priority-normal = normal
card-priority-low = low
card-priority-lowest = lowest
card-complete = Complete
card-undo = Undo
card-reopen = Reopen
card-edit = Edit
card-snooze = Snooze
card-snooze-hour = For an hour
card-snooze-tomorrow = Until tomorrow
card-snooze-next-week = Until next week

## Actions on a task

act-something-else-was-done = Something else was done to this task since, so that is not undone. Look at it again.
act-undo-possible-ten-minutes = Undo is possible for ten minutes, and they are over. Edit the task instead.
act-changed-since = This card has changed since, so nothing was done. Look at it again.
act-not-seen = Your Zoho connection can't see this task, which was made with another one; nothing was changed. Ask <@{ $author }> to do it, or to share the task with you in Zoho.
act-remade = Zoho could not restore the task, so it was made again; notes, files and history of the old one are lost.
act-there-nothing-restore-on = There is nothing to restore on this card any more.
act-subtask-could-not-be = The subtask “{ $title }” could not be restored; add it in Zoho.

## Series on a card

card-is-last = This is the last task of the series.
card-was-last = That was the last task of the series.
card-ended-in-zoho = Its task is no longer found in Zoho, deleted or moved out of sight, so the series has ended.
card-message-came-from-was = The message it came from was deleted; the task stays.

## What is said instead of making a task

answer-help =
    { "*" }Make a task by saying it in one line.* For example:
    • `/task call Acme about the renewal next Tue 3pm, high priority, remind me 30m before`
    • `/task water the plants every other Friday in mail`
    • `/task send the report every weekday at 9:30am until end of September`
    Or write the same to me in our direct messages, without `/task`; or name me in a channel or a thread, where a reply such as `tomorrow 3pm` makes a task of the message above. `/task` alone opens a form, and so does “Make a task” in a message's menu.
    In the thread of a task say `done`, `push to friday`, `assign to @bob`, `add note …`, `follow the thread`, `delete` or `undo`; elsewhere add the number of your last list (`done 2`) or the title (`finished the Acme call`).
    `my tasks`, `today`, `overdue`, `tasks for @name this week` or `find renewal` list what is in Zoho, `status` what is not there yet. My Home tab and `digest` show your day. `in crm` and `in mail` choose the Zoho product. Put words in quotes to keep them in the title.
answer-empty = There is nothing to read. Say what is to be done and when, such as `call Acme tomorrow 3pm`; `help` shows more.
answer-list-elsewhere = I can't list tasks here. Type `/task list`, or write `list` to me in our direct messages.
answer-listed-by = I can list tasks by due date, person, record and group, and the overdue and the done ones; not by anything else. For example: `my tasks`, `overdue`, `tasks this week`, `tasks for @name`, `open tasks re Acme`.
answer-looks-like-several-tasks = That looks like several tasks at once, and I make one at a time. Send them one by one.
answer-connect = Type `/task connect` to connect your Zoho; an admin's `/task connect workspace` connects it for all.
answer-disconnect = Type `/task disconnect` to end your connection to Zoho; an admin's `/task disconnect workspace` ends that of all.

## Preferences that can't be read

settings-unreadable = What was chosen before can't be read by this version of me, so I leave it as it is. Ask an admin of mine.

## The pages that connect Zoho. They are HTML; $who is a name in bold.

page-connect = Connect Zoho
page-connected = Connected
page-not-connected = Not connected
page-not-now = Not now
page-no-cookie = This browser did not keep the cookie that this page gave it, so nothing was connected. Allow cookies for this site, then type /task connect in Slack again.
page-away = My memory can't be reached right now, so nothing was connected; try again in a minute.
page-for-workspace = You are connecting Zoho as { $who } in Slack, for the whole Slack workspace: tasks of people without their own connection are made with your rights.
page-for-yourself = You are connecting Zoho as { $who } in Slack, for yourself: what you do with tasks in Slack is then done with your own rights in Zoho.
page-not-you = If that is not you, close this page: somebody else would act with your rights.
page-mailbox = Choose Zoho Mail only if you have a mailbox there.
page-continue = Continue to Zoho
page-connected-as = Connected as { $account }.
page-close = You can close this page and go back to Slack.

## read

read-do-one-task-at = I do this to one task at a time. Which one first?
read-said-twice = This says the same thing twice in two ways. Which one do you mean?
read-found-no-title-what = I found no title. What is to be done?
read-but-no-title-what = I read { $recurrence_in_words }, but no title. What is to be done?
read-date-but-no-title = I read the date { $date_in_words }, but no title. What is to be done?
read-what-should-do-type = What should I do? Type a task, or: list, done, push to friday, help.

## links

links-elsewhere = This link leads to another Zoho than the one that is connected here. Open it in Zoho.
links-records-cant-be-shown = Records of “{ $module }” can't be shown here. Open the link in Zoho CRM.

## Digests

digest-head = Your day, { $day }. Overdue: { $late }. Due today: { $now }.
digest-head-nothing = Your day, { $day }: nothing is overdue, and nothing is due today.
digest-more = And { $count } more; `/task list` shows all of them.
digest-given = Late with others
digest-given-line = “{ $title }” with { $who }, due { $day }
digest-snooze = Snooze { $number }
digest-not-now = Zoho or Slack does not answer right now, so I can't show your day. Ask again in a minute.
digest-channel-head = Tasks of this channel, { $day }. Done in the last 7 days: { $done }. Open: { $open }. Overdue: { $late }.
digest-channel-done = Done in the last 7 days ({ $count })
digest-channel-open = Open ({ $count })
digest-channel-more = And { $count } more.
digest-channel-after = `/task settings` in this channel changes or stops this summary.
status-digest = show your day
status-joint = keep the shared task “{ $title }” up to date
settings-weekly-day = Weekly summary in this channel, on
settings-weekly-day-hint = Posted once a week: which tasks with a card here were done, are open, or are overdue.
settings-none-weekly-day = never
settings-weekly-at = Weekly summary at
settings-weekly-zone = Time zone of the weekly summary
settings-weekly-zone-hint = Such as Europe/Berlin, or a city.
settings-none-weekly-zone = that of whoever sets the day
settings-weekly-language = Language of the weekly summary
settings-none-weekly-language = that of whoever sets the day

## Series that go on

status-extend = make the next dates of “{ $title }”
series-extended = On { $day } I added { $count ->
    [one] one date
   *[other] { $count } dates
  } before the others ran out.
series-not-extended = Zoho did not take the dates that come next, so the series ends with those that are here. I try again later.
series-not-extended-why = The dates of “{ $title }” after { $day } could not be made. { $why } I try again later; you need not do anything about those that are there.
series-reopen-first = This task is completed. Reopen it first, then say how it repeats.
card-menu-reopen = Reopen { $day }
series-say-rule = Say how the series is to repeat from now on, such as `repeat every tuesday at 4pm`.
series-given-up = Zoho refused the next task for a week, so the series has ended. Make a new one when that is put right.
series-ended-in-zoho = Its open tasks are no longer found in Zoho, deleted or moved out of sight, so I add no more dates.
series-left-out = { $count ->
    [one] There is no task for { $first }: I could not make it on its day.
   *[other] There are no tasks for { $count } dates from { $first } to { $last }: I could not make them on their days.
  }

## seen

seen-completed = { $by } completed “{ $title }” in Zoho.
seen-completed-by-nobody = “{ $title }” was completed in Zoho.
seen-reopened = { $by } reopened “{ $title }” in Zoho.
seen-reopened-by-nobody = “{ $title }” was reopened in Zoho.
seen-deleted = { $by } deleted “{ $title }” in Zoho.
seen-deleted-by-nobody = “{ $title }” is no longer found in Zoho: it was deleted, or moved out of sight.
seen-restored = { $by } restored “{ $title }” in Zoho.
seen-restored-by-nobody = “{ $title }” was restored in Zoho.
seen-changed = { $by } changed “{ $title }” in Zoho: { $changes }.
seen-changed-by-nobody = “{ $title }” was changed in Zoho: { $changes }.
seen-also = Also changed: { $changes }.
seen-several = { $count } of your tasks were changed in Zoho:
seen-more = { $count -> 
    [one] And one more.
   *[other] And { $count } more.
  }
seen-status-look = show what changed at “{ $title }” in Zoho
seen-status-tell = tell what changed in Zoho

## Threads and notes: a card's thread and the notes of its task, kept in step

card-menu-follow = Follow the thread
card-menu-unfollow = Stop following
card-menu-gather = Add replies
talk-verb-follow = Follow the thread of
talk-verb-gather = Add the replies to
threads-files = Files: { $names }
threads-signed = { $author } in Slack: { $link }
threads-signed-only = { $author } in Slack
threads-mail = Zoho Mail tasks take no comments. Choose “Add replies” on the card to add what was written here to the description.
threads-nothing-new = There is nothing new to add: the description has all that was written in this thread.
threads-full = The description has no room for more. Shorten it in Zoho, then try again.
threads-more = More in the thread: { $link }
threads-no-scope = I may not read messages here: the app lacks the scope for it (channels:history, groups:history or im:history). Ask an admin to add it; `taskbot doctor` says which.
threads-not-there = I am not in that conversation. Invite me, then try again.
threads-no-card = The card is not posted yet. Try again in a moment.
threads-closed = I can no longer write in the thread of “{ $title }”, so I have stopped following it. Once I can, choose “Follow the thread” on its card again.
threads-not-noted = Your reply stays in the thread, but did not become a note of “{ $title }” in Zoho: { $err }
threads-note = Note in Zoho by { $author }
threads-note-changed = Note in Zoho by { $author }, changed
threads-note-deleted = This note was deleted in Zoho.
threads-followed = I follow this card's thread: replies become notes in Zoho, and notes come back as replies.
threads-did-follow = I follow the thread of “{ $title }” now: replies become notes in Zoho, and notes come back as replies. `stop following` ends it.
threads-did-unfollow = I no longer follow the thread of “{ $title }”. What was noted stays.
threads-did-gather = Added the replies to the description of “{ $title }”. Undo by the button or the word `undo`.
threads-status-follow = follow the thread of “{ $title }”
threads-status-reply = note a reply on “{ $title }” in Zoho
threads-status-notes = look for new notes of “{ $title }”
threads-status-echo = say a note of “{ $title }” in its thread
threads-status-gather = add the replies to the description of “{ $title }”

## What may be no task: one unknown word, or a question. { $commands } come as `code`, with commas and “or”.

unclear-word = I'm not sure that “{ $words }” is a task. Did you mean { $commands }?
unclear-unknown = I'm not sure that “{ $words }” is a task, and I don't know it as a command. { $commands } would be one.
unclear-question = I can't answer questions, but I keep your tasks. Try { $commands }.
unclear-make = Make it a task anyway

## Tasks that several people have

joint-progress = { $done } of { $count } done.
joint-none-left = Nobody has a part of it any more.
joint-done = Done: { $people }.
joint-open = Open: { $people }.
joint-coming = On its way to Zoho: { $people }.
joint-refused = Not in Zoho: { $people }.
joint-deleted = Deleted: { $people }.
joint-gone = No longer found, deleted or moved out of sight: { $people }.
joint-accepted = { $name } (accepted)
joint-declined = { $name } (declined)
joint-complete = Complete…
joint-complete-all = All { $count } parts
joint-complete-one = The part of { $name }
joint-more = More…
joint-delete-all = Delete all { $count } parts
joint-delete-one = Delete the part of { $name }
joint-stop-all = Stop repeating: all { $count } parts
joint-stop-one = Stop repeating: { $name }
joint-later-tomorrow = Put off all to tomorrow
joint-later-next-week = Put off all to next week
joint-did-later = Put off together by { $who }. Undo takes that back.
joint-reopen-all = Reopen all { $count } parts
joint-reopen-one = Reopen the part of { $name }
joint-did-reopen = Reopened together by { $who }. Undo completes those parts again.
joint-which-reopen = Several people have this task. Whose part is to be reopened?
joint-sure = Really?
joint-sure-text = It is done in Zoho at once, for each part that you chose. Undo takes it back for ten minutes.
joint-yes = Do it
joint-did-complete = Completed together by { $who }. Undo opens those parts again.
joint-did-delete = Deleted by { $who }. Undo brings those parts back.
joint-did-stop = The series was ended by { $who }. Undo lets it go on.
joint-did-change = Changed by { $who }. Undo takes that back.
joint-did-people = Who has it was changed by { $who }. Undo takes that back.
joint-people-same = These people have it already, so nothing was changed.
joint-taken-back = This was taken back. The task stands on the card on which it was before.
joint-asked = I change “{ $title }” for everybody who has it and is not done. The card shows how each stands; `undo` takes it back.
joint-handed-out = I give “{ $title }” to { $count } people. The card in your messages with me shows how each stands.
joint-unknown = { $name } is not clearly one person in Zoho, so they have no part of it. Make a task for them by their whole name.
joint-not-yours = That part is somebody else's, so nothing was changed. You can act on your own; whoever gave the task out can act on all.
joint-nothing = There is no part left that this can be done to. The card shows how each stands.
joint-one-by-one = Each of them has a task of their own, so say that of one of them: open it from the card, or list it with `tasks for @name`.
joint-all = All { $count }
joint-which-complete = Several people have this task. Whose part is to be completed?
joint-which-delete = Several people have this task. Whose part is to be deleted?
joint-which-stop = Several people have this series. Whose is to stop repeating?

## A task of Zoho shown where its link was said

import-which = Paste the task's address from Zoho behind it, such as `link https://crm.zoho.com/crm/tab/Tasks/…`.
import-elsewhere = I can't show tasks of Zoho here. Send me the address in our direct messages.
import-no-task = That address leads to no task that I know. Open the task in Zoho and copy the address from there.
import-not-seen = I see no such task in your Zoho: it is deleted, or you may not see it. Ask its owner to share it with you.
import-private = That is somebody's personal task in Zoho Mail, so I don't show it. Its owner can link it.
import-shown = The card of “{ $title }” is in our direct messages.
import-there = The card of “{ $title }” is here already.
import-status = show a task of Zoho here

## Descriptions in Zoho: what there is no field for. A due time's words begin its line, and tell it again.

zoho-named = { $kind ->
    [Tags] Tags
    [Fields] Fields
    [Group] Group
    [Project] Project
    [Status] Status
   *[Followers] Followers
  }: { $name }
zoho-due-time = Due time:
zoho-typed-as = {""}, typed as { $zone }
zoho-subtask-due = { $title } (due { $day })

## Months that a series leaves out

skipped-months = Months without a day { $days } are left out. For the last day of each, say “every last day of the month”.

## Words that only look like a field

phrase-day-passed = that day has passed
phrase-part-of-number = it is part of a number
phrase-not-meant = it was said not to be the day

## Tags of Zoho CRM

crm-tags-rule = In Zoho CRM a tag has at most { $longest } characters without “<”, “>”, commas and emoji, and a task at most { $most } tags.
crm-tags-named = The description names { $names }.
crm-tags-otherwise = Say { $names } shorter or otherwise.
