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
