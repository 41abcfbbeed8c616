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
