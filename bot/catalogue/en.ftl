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
