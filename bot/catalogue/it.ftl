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
words-in-months = { $head } a { $months }
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
