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
