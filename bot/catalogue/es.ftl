### Spanish. The style guide stands at the top of en.ftl.

## Said everywhere

and = { $first } y { $last }
or = { $first } o { $last }

## Fechas, repeticiones y recordatorios

words-date-pattern = EEE d MMM y
words-day-pattern = d MMM y
words-today = hoy, { $date }
words-tomorrow = mañana, { $date }
words-minutely = { $interval ->
    [1] cada minuto
   *[other] cada { $interval } minutos
  }
words-hourly = { $interval ->
    [1] cada hora
   *[other] cada { $interval } horas
  }
words-daily = { $interval ->
    [1] cada día
   *[other] cada { $interval } días
  }
words-weekly = { $interval ->
    [1] cada semana
   *[other] cada { $interval } semanas
  }
words-monthly = { $interval ->
    [1] cada mes
   *[other] cada { $interval } meses
  }
words-yearly = { $interval ->
    [1] cada año
   *[other] cada { $interval } años
  }
words-workdays = { $interval ->
    [1] cada día laborable
   *[other] cada { $interval } días laborables
  }
words-every-weekday = de lunes a viernes
words-on-weekdays = { $head } de lunes a viernes
words-every-days = cada { $days }
words-every-other-day = cada dos semanas el { $days }
words-weekly-on = { $head } el { $days }
words-on = { $head } { $days }
words-in-week = { $head } en la semana { $weeks }
words-in-months = { $head } en { $months }
words-except-months = { $head } excepto en { $months }
words-on-date = { $head } el { $days } de { $months }
words-ordinal = { $n ->
    [1] primer
    [2] segundo
    [3] tercer
    [4] cuarto
    [5] quinto
   *[other] { $n }.º
  }
words-monthday = { $n }
words-last = último
words-to-last = { $nth } contando desde el final
words-the-weekday = el { $nth } { $day }
words-the-last-weekday = el último { $day }
words-the-workday = el { $nth } día laborable
words-the-instance = el { $nth } de los días { $days }
words-the-days = el día { $nth }
words-the-last-days = el { $nth } día
words-the-yeardays = el { $nth } día del año
words-plain-days = el { $days }
words-at = { $what } a las { $time }
words-when-done = { $rule } después de completarla
words-from = { $text } desde el { $day }
words-until = { $text } hasta el { $day }
words-times = { $text }, { $count ->
    [one] { $count } vez
   *[other] { $count } veces
  }
words-except = { $text }, excepto el { $days }
words-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
  }
words-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
  }
words-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
  }
words-before = { $span } antes
words-when-due = cuando vence
words-on-the-day = el mismo día
words-the-day-before = el día anterior
words-days-before = { $count } días antes
