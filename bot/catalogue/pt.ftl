### Portuguese. The style guide stands at the top of en.ftl.

## Said everywhere

and = { $first } e { $last }
or = { $first } ou { $last }

## Datas, repetições e lembretes

words-date-pattern = EEE d MMM y
words-day-pattern = d MMM y
words-today = hoje, { $date }
words-tomorrow = amanhã, { $date }
words-minutely = { $interval ->
    [1] a cada minuto
   *[other] a cada { $interval } minutos
  }
words-hourly = { $interval ->
    [1] a cada hora
   *[other] a cada { $interval } horas
  }
words-daily = { $interval ->
    [1] todos os dias
   *[other] a cada { $interval } dias
  }
words-weekly = { $interval ->
    [1] toda semana
   *[other] a cada { $interval } semanas
  }
words-monthly = { $interval ->
    [1] todo mês
   *[other] a cada { $interval } meses
  }
words-yearly = { $interval ->
    [1] todo ano
   *[other] a cada { $interval } anos
  }
words-workdays = { $interval ->
    [1] todo dia útil
   *[other] a cada { $interval } dias úteis
  }
words-every-weekday = todo dia útil
words-on-weekdays = { $head } nos dias úteis
words-every-days = cada { $days }
words-every-other-day = a cada duas semanas, { $days }
words-weekly-on = { $head }, { $days }
words-on = { $head } { $days }
words-in-week = { $head } na semana { $weeks }
words-in-months = { $head } em { $months }
words-except-months = { $head } exceto em { $months }
words-on-date = { $head } em { $days } de { $months }
words-ordinal = { $weekday ->
    [0] { $n }ª
    [1] { $n }ª
    [2] { $n }ª
    [3] { $n }ª
    [4] { $n }ª
   *[other] { $n }º
  }
words-monthday = { $n }
words-last = { $weekday ->
    [0] última
    [1] última
    [2] última
    [3] última
    [4] última
   *[other] último
  }
words-to-last = { $nth } contando do fim
words-the-weekday = { $weekday ->
    [5] no { $nth } { $day }
    [6] no { $nth } { $day }
   *[other] na { $nth } { $day }
  }
words-the-last-weekday = { $weekday ->
    [5] no último { $day }
    [6] no último { $day }
   *[other] na última { $day }
  }
words-the-workday = no { $nth } dia útil
words-the-instance = no { $nth } dos dias { $days }
words-the-days = no dia { $nth }
words-the-last-days = no { $nth } dia
words-the-yeardays = no { $nth } dia do ano
words-plain-days = em { $days }
words-at = { $what } às { $time }
words-when-done = { $rule } após a conclusão
words-from = { $text } a partir de { $day }
words-until = { $text } até { $day }
words-times = { $text }, { $count ->
    [one] { $count } vez
   *[other] { $count } vezes
  }
words-except = { $text }, exceto { $days }
words-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
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
words-when-due = no vencimento
words-on-the-day = no próprio dia
words-the-day-before = no dia anterior
words-days-before = { $count } dias antes
