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

## Links that unfurl, and the side panel

links-task = Tarea
links-task-of = Tarea de { $product }
links-record-of = { $module } de { $product }
links-module = { $module ->
    [Contacts] Contacto
    [Leads] Posible cliente
    [Accounts] Cuenta
    [Deals] Trato
   *[other] Registro
}
links-details = Detalles
links-open-for-details = Ábrelo para ver lo que tu Zoho te deja ver.
links-untitled = Sin título
links-somebody = Alguien
links-nobody = Nadie
links-not-set = Sin definir
links-field = { $name ->
    [status] Estado
    [due_date] Fecha límite
    [priority] Prioridad
    [assignee] Para
    [created_by] Creada por
    [description] Descripción
   *[other] { $name }
}
links-due = Fecha límite
links-due-example = mañana, el martes, 30 de mayo
links-on-its-way = Guardada, de camino a { $product }
links-gone = Ya no está en { $product }
links-done = Completada
links-to-do = Pendiente
links-priority = { $level ->
    [highest] Máxima
    [high] Alta
    [low] Baja
    [lowest] Mínima
   *[normal] Normal
}
links-about = Sobre
links-repeats = Se repite
links-reminder = Recordatorio
links-time = Hora límite
links-group = Grupo
links-project = Proyecto
links-tags = Etiquetas
links-working = En ello
links-do-complete = Completar
links-do-reopen = Reabrir
links-do-undo = Deshacer
links-do-tomorrow = Posponer a mañana
links-do-next-week = Posponer a la semana que viene
links-do-skip = Omitir esta
links-do-open = Abrir en Zoho
links-whole-series = Cambia las { $count } tareas abiertas de la serie.
links-record-field = { $name ->
    [Account_Name] Empresa
    [Company] Empresa
    [Contact_Name] Contacto
    [Title] Cargo
    [Email] Correo
    [Phone] Teléfono
    [Mobile] Móvil
    [Owner] Responsable
    [Industry] Sector
    [Website] Sitio web
    [Billing_City] Ciudad
    [Lead_Status] Estado
    [Lead_Source] Origen
    [Stage] Fase
    [Amount] Importe
    [Closing_Date] Fecha de cierre
   *[other] { $name }
}
links-not-shown = No se muestra aquí
links-no-answer = Zoho o mi memoria no responden ahora. Actualiza en un momento o ábrelo en Zoho.
links-as-last-known = Zoho no responde ahora, así que ves la tarea como la vi por última vez. Actualiza en un momento.
links-not-there = Zoho no te muestra nada en este enlace: se eliminó o no tienes permiso para verlo.
links-not-known = Este enlace no lleva a nada que se pueda mostrar aquí. Ábrelo en Zoho.
links-not-yours = No puedes ver esto aquí
links-title-missing = Ponle un título a la tarea.
links-title-long = Un título tiene como máximo { $most } caracteres. Acórtalo en { $over }.
links-text-long = Aquí una descripción puede tener { $most } caracteres. Acórtala en { $over } o cámbiala en Zoho.
links-date-unread = Escribe una fecha, por ejemplo { $example }.
links-choice-unknown = Elige una de las opciones que se ofrecen.
links-note-without-text = (sin texto)
links-note-empty = Escribe algo primero.
links-note-kept = Las notas se cambian y se eliminan en Zoho. Escribe otra aquí o abre allí la tarea.
links-no-notes = Aquí no hay notas: Zoho solo las guarda con las tareas de CRM.
links-comment-on-its-way = { $text } (guardado, de camino a Zoho)

## Zoho: how a task is carried there, and what stands in the way

zoho-refused-http-without-saying = Zoho rechazó esto (HTTP { $status }) sin decir por qué; pregunta a tu administrador de Zoho.
zoho-weeks = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
  }
zoho-busy = Zoho nos pide ir más despacio; no se cambió nada y lo intentaré de nuevo.
zoho-away = Zoho no responde bien ahora; no se cambió nada. Inténtalo otra vez en un minuto.
zoho-partly-written = Zoho escribió { $written } de { $sent } tareas y rechazó el resto: { $error } { $unknown }
zoho-unknown = Zoho no lo confirmó, así que puede haberse hecho o no; lo comprobaré antes de enviar nada de nuevo.
zoho-reconnect = Zoho ya no acepta esta conexión; un administrador debe volver a conectar con `taskbot connect`.
zoho-repetition-has-no-dates = Esta repetición no tiene fechas.
zoho-say-days-there-every = Indica días que existan («cada mes») y un final posterior, o { $alone }.
zoho-holds-one-reminder-task = { $product } guarda un solo recordatorio por tarea, así que solo yo te aviso { $others }.
zoho-reminders-time-has-passed = La hora del recordatorio ya pasó, así que no se pone ninguno en { $product }.
zoho-text-too-long-s = El texto es demasiado largo para la descripción de { $product }, así que allí se omite el final.
zoho-tasks-repeat-daily-at = Las tareas de { $product } se repiten como mucho una vez al día.
zoho-say-every-day-or = Escribe «cada día» o { $alone }.
zoho-not-known = No encuentro a { $name } en { $product }.
zoho-assign-someone-who-or = Asigna la tarea a alguien que esté allí o añade a esa persona.
zoho-reminder-before-due-date = Un recordatorio antes de la fecha límite necesita una fecha límite.
zoho-say-when-task-due = Indica también cuándo vence la tarea.
zoho-alone = quita la repetición para crear solo la primera tarea
zoho-kept = Zoho no tiene una regla para esto, así que Taskbot lleva la serie: crea la siguiente tarea cuando esta se completa o llega su día.
zoho-kept-by-completion = Zoho solo repite en fechas fijas, así que Taskbot lleva la serie: crea la siguiente tarea cuando esta se completa.
zoho-cant-change-how-task = { $product } no puede cambiar cómo se repite una tarea ya creada.
zoho-delete-make-new-one = Elimínala y crea una nueva.
zoho-cant-be-linked-task = No es posible vincular esto a la tarea: { $names }.
zoho-choose-one-record-or = Elige un registro, o un contacto con su cuenta.
zoho-cant-empty-here = { $product } no permite vaciar esto aquí: { $fields }.
zoho-set-another-value-instead = Pon otro valor o vacíalo en Zoho.
zoho-series-cant-remind-each = Una serie de { $product } no puede avisar { $words }, así que cada una de sus { $dates } tareas recibe su propio recordatorio en cuanto se crea.
zoho-part = Parte de: { $title }
zoho-cant-say-one-series = { $product } no puede expresar esto en una sola serie, así que crea { $count } que juntas tienen exactamente estas fechas.
zoho-tasks-have-no-named = Las tareas de { $product } no tienen { $lower ->
    [group] grupo
    [project] proyecto
   *[other] { $lower }
  }; «{ $name }» se menciona en la descripción.
zoho-only-first-dates-made = Solo se crean las primeras { $count } fechas, hasta el { $day_words }: { $product } no admite más a la vez. Añado las demás a tiempo.
zoho-repeats-until-dates-because = Se repite hasta el { $day_words } ({ $count ->
    [one] { $count } fecha
   *[other] { $count } fechas
  }), porque { $product } necesita una fecha final. Añado más antes de que se acaben.
zoho-reminder-set-first-date = El recordatorio ({ $words }) se pone para la primera fecha.
zoho-has-no-rule-one = { $product } no tiene una regla para esto: una tarea por fecha.
zoho-reminder-set-first-date-2 = El recordatorio se pone para la primera fecha; no está documentado si { $product } lo repite.
zoho-cant-say-one-repeating = { $product } no puede expresar esto en una sola tarea que se repite, así que recibe { $count } con exactamente estas fechas.
zoho-cant-make-task-repeat = { $product } no puede repetir una tarea de esta forma.
zoho-delete-make-new-one-2 = Elimínala y crea una nueva que sí lo haga.
zoho-has-three-priorities-goes = { $product } tiene tres prioridades; «{ $priority }» pasa allí a «{ $priorities }».
zoho-s-reminders-ring-once = Los recordatorios de { $product } avisan una vez, así que solo yo te vuelvo a avisar.
zoho-could-not-be-set = En { $product } no fue posible definir { $kind ->
    [Group] el grupo
    [Project] el proyecto
    [Status] el estado
    [Tags] las etiquetas
    [Fields] los campos
    [Followers] los seguidores
   *[other] { $kind }
  }, así que la descripción menciona «{ $name }».
zoho-could-not-be-made = No fue posible asignar la tarea a { $said } en { $product }, así que se menciona en la descripción.
zoho-before-at = { $span } antes, a las { $time }
zoho-on-at = el { $day_words } a las { $at }
zoho-before = { $span } antes
zoho-on-day-at = el mismo día a las { $time }
zoho-author = quien la creó
zoho-slack-user = usuario de Slack { $slack }
zoho-gets-characters-title-description = { $product } recibe { $title_limit } caracteres del título; la descripción lo tiene entero.
zoho-assigned-as-typed = Asignada a (como se escribió): { $said }
zoho-not-linked-named-description = «{ $text }» no está vinculado en { $product }; se menciona en la descripción.
zoho-at-due-time = a la hora límite
zoho-about = Sobre: { $text }
zoho-crms-reminders-ring-once = Los recordatorios de Zoho CRM avisan una vez, así que este se pone allí para su primera hora y solo yo te vuelvo a avisar.
zoho-without-due-date-reminder = Sin fecha límite, un recordatorio no tiene hasta cuándo repetirse, así que avisa una vez.
zoho-cant-be-given-as = «{ $name }» no se puede indicar como campo propio.
zoho-say-tasks-text-instead = Escríbelo en el texto de la tarea.
zoho-custom-fields = campos personalizados
zoho-mail-has-no-way = En Zoho Mail no es posible quitar { $name ->
    [due] la fecha límite
    [reminder] el recordatorio
    [priority] la prioridad
   *[other] { $name }
  }.
zoho-set-another-one-instead = Pon otro valor o cámbialo en Zoho.
zoho-mail-tasks-have-no = Las tareas de Zoho Mail no tienen { $kind ->
    [tags] etiquetas
    [records] registros
   *[other] { $kind }
  }.
zoho-write-into-description-instead = Escríbelo en la descripción.
zoho-crm-tasks-have-no = Las tareas de Zoho CRM no tienen grupo, proyecto ni subtareas.
zoho-ask-them-mail = Pídelos en Zoho Mail.
zoho-was-not-found-crm = No encuentro «{ $text }» en Zoho CRM.
zoho-say-records-whole-name = Escribe el nombre completo del registro.
zoho-no-crm-id = «{ $value }» no es un id de Zoho CRM.
zoho-ask-list-again = Pide la lista otra vez.
zoho-crm-cant-be-asked = No es posible pedir a Zoho CRM el estado «{ $value }».
zoho-ask-all-tasks-instead = Pide todas las tareas.
zoho-list-cant-be-continued = Esta lista no puede continuar.
zoho-ask-again = Pídela otra vez.
zoho-crm-wants-every-task = Tu Zoho CRM pide esto en cada tarea: { $names }.
zoho-give-form-or-ask = Indícalo en el formulario, o pide a tu administrador que ponga un valor predeterminado o lo haga opcional.
zoho-set-by-crm-itself = Zoho CRM rellena «{ $label }» por su cuenta.
zoho-leave-out = Quítalo.
zoho-has-no-value-crm = «{ $label }» no tiene el valor «{ $value }» en tu Zoho CRM.
zoho-choose-one = Elige entre: { $offered }.
zoho-crm-tasks-have-no-2 = Las tareas de Zoho CRM no tienen el campo «{ $name }».
zoho-there = Hay: { $labels }.
zoho-whether-crm-knows-cant = No puedo comprobar si tu Zoho CRM conoce { $lower ->
    [status] el estado
    [priority] la prioridad
   *[other] { $lower }
  } «{ $value }».
zoho-choose-one-2 = Elige entre: { $join }.
zoho-whether-crm-has-field = No puedo comprobar si tu Zoho CRM tiene el campo «{ $name }».
zoho-leave-out-or-ask = Quítalo, o pide a un administrador que vuelva a conectar Zoho con `taskbot connect`.
zoho-takes-not = «{ $label }» admite { $kind }, no «{ $value }».
zoho-correct-send-again = Corrígelo y envíalo otra vez.
zoho-task-cant-be-linked = Desde aquí una tarea no se puede vincular a un registro de «{ $name }», solo a contactos, posibles clientes, cuentas y tratos. Vincúlala en Zoho CRM.
zoho-empty-note-says-nothing = Una nota vacía no dice nada.
zoho-write-its-text = Escribe su texto.
zoho-note-crm-holds-characters = En una nota de Zoho CRM caben { $longest_note } caracteres.
zoho-make-shorter-or-attach = Acórtala o adjunta un archivo.
zoho-has-more-than-20 = «{ $name }» ocupa más de 20 MB y Zoho CRM no lo admite.
zoho-share-link-instead = Comparte un enlace.
zoho-no-mail-task-there = Allí ninguna tarea de Zoho Mail tiene el estado «{ $name }». Elige entre: { $there }.
zoho-too-large-mail-which = «{ $name }» es demasiado grande para Zoho Mail, que admite { $count } MB. Comparte un enlace.
zoho-task-changed-but-its = La tarea cambió, pero sus etiquetas no: { $err }
zoho-took-change-but-could = Zoho aceptó el cambio, pero todavía no pude leerlo de vuelta.
zoho-mail-took-change-but = Zoho Mail aceptó el cambio, pero todavía no pude leerlo de vuelta.
zoho-not-connected-but-can-be = Zoho aún no está conectado. Escribe `/task connect` para conectar el tuyo; un administrador lo conecta para todos con `/task connect workspace`.
zoho-own-needed = Aquí cada persona usa su propio Zoho y el tuyo aún no está conectado a { $product }; escribe `/task connect`.
zoho-grant-gone = Esto se envió a { $product } con una conexión que ya no existe, así que no puedo comprobar si se creó. Mira en Zoho si está, o vuelve a conectar esa cuenta de Zoho con `/task connect`.
zoho-workspace-connected-but-not = Este espacio de trabajo está conectado a Zoho, pero no a { $product_names }; un administrador lo añade al conectar de nuevo con `taskbot connect`.
zoho-there-too-many-tasks = Hay demasiadas tareas en Zoho Mail para revisarlas todas. Indica un grupo o un proyecto.
zoho-unreachable = Ahora no hay conexión con Zoho; no se cambió nada y lo intentaré de nuevo.
zoho-reconnect-own = Zoho ya no acepta tu conexión; vuelve a conectar: escribe `/task connect`.
zoho-too-often = Zoho solo da cierto número de tokens de acceso cada diez minutos y ya se agotaron; no se cambió nada y lo intentaré de nuevo.
zoho-bad-code = Zoho no acepta este código: sirve una vez, durante los minutos elegidos y en su propio centro de datos. Revisa el centro de datos, genera un código nuevo y ejecuta `taskbot connect` otra vez.
zoho-gave-no-refresh-token = Zoho no dio un token de actualización; empieza a conectar de nuevo y acepta el acceso sin conexión.
zoho-did-not-answer-get = Zoho no respondió; consigue un código nuevo y conecta otra vez.
zoho-not-connected = Este espacio de trabajo aún no está conectado a Zoho; un administrador lo conecta con `taskbot connect`.
zoho-not-proven = Hay demasiadas tareas en Zoho Mail para revisarlas todas; lo intentaré de nuevo.
zoho-not-answering-right-now = Zoho no responde ahora; no se cambió nada y lo intentaré de nuevo.
zoho-organisation-has-used-up = Tu organización agotó las llamadas a la API de Zoho de estas 24 horas; no se cambió nada y lo intentaré de nuevo cuando se renueven. Un administrador de Zoho puede verlas y comprar más.
zoho-busy-with-organisations-other = Zoho está ocupado con otras llamadas de tu organización; no se cambió nada y lo intentaré de nuevo.
zoho-mail-takes-thirty-requests = Zoho Mail admite treinta solicitudes por minuto y ya se agotaron; no se cambió nada y lo intentaré de nuevo.
zoho-no-longer-accepts-connection = Zoho ya no acepta esta conexión o este código; un administrador debe volver a conectar con `taskbot connect`.
zoho-does-not-know-client = Zoho no conoce este id de cliente en este centro de datos; un administrador debe corregirlo y volver a conectar.
zoho-refuses-client-secret-can = Zoho rechaza el secreto del cliente; puede ser distinto en cada centro de datos. Un administrador debe corregirlo.
zoho-does-not-know-redirect = Zoho no conoce esta dirección de redirección; un administrador debe registrarla en api-console.zoho.com.
zoho-refused-connection-admin-must = Zoho rechazó la conexión ({ $error }); un administrador debe volver a conectar con `taskbot connect`.
zoho-does-not-know-client-2 = Zoho no conoce este id de cliente en este centro de datos; cópialo otra vez de la consola de API, revisa el centro de datos y ejecuta `taskbot connect` de nuevo con otro código.
zoho-refuses-client-secret-copy = Zoho rechaza el secreto del cliente; cópialo otra vez de la consola de API de este centro de datos y ejecuta `taskbot connect` de nuevo con otro código.
zoho-text = texto
zoho-whole-number = un número entero
zoho-number = un número
zoho-yes-or-no = sí o no
zoho-date = una fecha como 2026-03-14
zoho-moment = una fecha y hora como 2026-03-14T09:00:00+01:00
zoho-e-mail-address = una dirección de correo
zoho-phone-number = un número de teléfono
zoho-web-address = una dirección web
zoho-scope-missing = A la conexión con Zoho le falta un permiso que esto necesita; un administrador debe volver a conectar con `taskbot connect`.
zoho-task-gone = Esta tarea ya no está en Zoho; puede que se haya eliminado allí.
zoho-conflict = Entretanto alguien cambió esta tarea en Zoho; revísala y luego repite tu cambio.
zoho-subtasks-listed = { $count ->
    [one] La subtarea se guarda como lista en la descripción en { $product }.
   *[other] Las { $count } subtareas se guardan como lista en la descripción en { $product }.
  }
zoho-subtasks-head = Subtareas:
zoho-not-proven-in-crm = Hay demasiadas tareas en Zoho para revisarlas todas; lo intentaré de nuevo.
zoho-one-task-per-date = { $count ->
    [one] { $product } no tiene una regla para esto, así que recibe 1 tarea, una por fecha.
   *[other] { $product } no tiene una regla para esto, así que recibe { $count } tareas, una por fecha.
  }
zoho-link-elsewhere = El enlace lleva a { $there }, pero el Zoho CRM conectado está en { $here }. Pega un enlace de allí.
zoho-no-address = ninguna dirección

## Connecting Zoho from Slack

consent-no-pages = Aquí Zoho no se puede conectar desde Slack, porque este bot no tiene una dirección pública para ello. Un administrador lo conecta con `taskbot connect`, o define TASKBOT_PUBLIC_URL, ZOHO_CLIENT_ID y ZOHO_CLIENT_SECRET.
consent-none-of-workspace = El espacio de trabajo no tiene ninguna conexión con Zoho.
consent-none-of-yours = No has conectado ningún Zoho aquí.
consent-disconnected = { $account }: desconectado.
consent-forgotten = Olvidada; Zoho ya había cerrado la conexión de { $account }.
consent-no-client-there = Este bot no tiene un cliente de Zoho para el centro de datos «{ $location }»; avisa a su administrador.
consent-choose = Elige qué conectar: Zoho CRM, Zoho Mail o los dos. Vuelve atrás e inténtalo otra vez.
consent-over = Este enlace ya no sirve: vale diez minutos y para una sola conexión. Para seguir, escribe `/task connect` en Slack otra vez.
consent-other-browser = Este no es el navegador en el que empezaste a conectar, así que no se conectó nada. Para hacerlo en este, escribe `/task connect` en Slack otra vez.
consent-not-zoho = Lo que llegó de vuelta no viene de Zoho, así que no se envió ni se conectó nada. Para seguir, escribe `/task connect` en Slack otra vez.
consent-declined = Zoho dice que no aceptaste, así que no se conectó nada. Si al final quieres hacerlo, escribe `/task connect` en Slack otra vez.
consent-declined-otherwise = Zoho rechazó conectar. Para intentarlo, escribe `/task connect` en Slack otra vez.
consent-again = escribe `/task connect` en Slack otra vez
consent-ending-again = escríbelo otra vez en un minuto
consent-bad-code = Zoho ya no acepta este código: sirve una vez y por poco tiempo. Escribe `/task connect` en Slack otra vez.
consent-refused = Zoho rechazó conectar ({ $error }). Para intentarlo de nuevo, escribe `/task connect` en Slack otra vez.
consent-no-client = Zoho no acepta el cliente de este bot en tu centro de datos; un administrador le activa multi-DC en la consola de API, o indica el cliente de ese centro de datos en ZOHO_CLIENTS. Luego escribe `/task connect` en Slack otra vez.
consent-no-usable-answer = Zoho ({ $host }) no dio una respuesta útil; revisa la conexión de esta máquina con Zoho y luego { $again }.
consent-elsewhere = Esta cuenta de Zoho está en el centro de datos «{ $other }», no en «{ $location }»; { $again }.
consent-not-ended = Zoho ({ $host }) no confirmó que la conexión terminó, así que se conserva aquí; { $again }.
consent-useless = Zoho dio una conexión, pero no permite hacer nada, así que no se guardó. { $said }

## Several tasks in one message, and a message that has a task already

several-read = Veo { $count } tareas aquí. ¿Las creo?
several-more = Y { $count } más.
several-line-due = { $title }, vence el { $day }
several-line-repeats = { $title }, se repite desde el { $day }
several-make-all = Crear las { $count }
several-make-one = Crear una sola tarea
several-making = Estoy creando { $count } tareas; llega una tarjeta por cada una.
several-making-one = Estoy creando una sola tarea; su tarjeta llega en un momento.
several-chosen = Ya elegiste; las tarjetas muestran lo que se creó.
several-over = Esta pregunta ya se cerró: espera un día a la persona a quien se hizo. Envía el mensaje otra vez.
several-elsewhere = Ahí veo { $count } tareas. Envíalas una a una, o en un solo mensaje directo a mí.
existing-shown = Este mensaje ya tiene una tarea. { $task }
existing-of-other = { $person } ya creó una tarea con este mensaje. Puedes crear la tuya.
existing-another = Crear otra de todos modos
existing-open = Abrir en Zoho
existing-complete = Completar
existing-edit = Editar
existing-undo = Deshacer

## Lists of tasks. $what is the end of a sentence such as "open tasks of yours about Acme".

lists-what = { $state ->
    [open] { $count ->
        [one] tarea abierta
       *[other] tareas abiertas
      }
    [overdue] { $count ->
        [one] tarea vencida
       *[other] tareas vencidas
      }
    [done] { $count ->
        [one] tarea completada
       *[other] tareas completadas
      }
   *[any] { $count ->
        [one] tarea
       *[other] tareas
      }
  } { $about }
lists-yours = a tu cargo
lists-of = a cargo de { $name }
lists-about = sobre { $name }
lists-in = en { $place }
lists-with = con «{ $text }»
lists-none = No hay { $what }.
lists-all = { $count } { $what }:
lists-first = Las primeras { $count } de { $many } { $what }:
lists-from-to = De la { $first } a la { $last } de { $many } { $what }:
lists-more-than = más de { $count }
lists-row-due = vence el { $day }
lists-row-later = { $count } más después
lists-row-overdue = venció el { $day }
lists-row-priority = prioridad { $priority }
lists-untitled = (sin título)
lists-complete = Completar
lists-reopen = Reabrir
lists-previous = Página anterior
lists-next = Página siguiente
lists-page = Página { $page } de { $of }
lists-numbers = Escribe un número para actuar sobre una, por ejemplo `complete { $number }` o `snooze { $number } tomorrow`.
lists-silent = { $product } no responde ahora, así que aquí faltan sus tareas.
lists-missing = Aquí faltan las tareas de { $product }: { $why }
lists-not-now = { $who } no responde ahora o me pide ir más despacio, así que no puedo listar tareas. Pídelo otra vez en un minuto.
lists-no-me = No te encuentro en Zoho: nadie tiene allí la dirección de correo de tu perfil de Slack. Pregunta a tu administrador de Zoho, o di de quién son las tareas que buscas: `tasks for @name`.
lists-nobody = No encuentro a { $who } en Zoho, así que no puedo listar sus tareas. Menciona a la persona o escribe su nombre completo.
lists-which-person = { $who } puede ser cualquiera de estas personas: { $several }. Menciona a la persona o escribe su nombre completo.
lists-no-record = En Zoho CRM no hay ningún contacto, posible cliente, cuenta o trato «{ $name }», así que no puedo listar sus tareas. Escribe el nombre como está allí o pega su enlace.
lists-which-record = «{ $name }» puede ser cualquiera de estos: { $several }. Escribe el nombre completo o pega su enlace.
list-due-on = con vencimiento el { $day }
list-due-until = con vencimiento hasta el { $day }
list-due-since = con vencimiento desde el { $day }
list-due-between = con vencimiento del { $first } al { $last }

## Zoho's refusals, by its codes, and its fields, by their names

refused-mandatory-not-found = Aquí Zoho necesita { $field }; añade ese dato, o pregunta a tu administrador de Zoho por qué es obligatorio.
refused-invalid-data = Zoho no acepta { $field }{ $expected }; corrige ese dato y envía otra vez.
refused-invalid-rrule = Zoho no acepta esta repetición; prueba con una más sencilla.
refused-dependent-field-missing = Zoho pide { $others } junto con { $field }; añade ese dato y envía otra vez.
refused-dependent-mismatch = Según Zoho, otro campo no encaja con { $field }; corrige ese dato y envía otra vez.
refused-expected-field-missing = Zoho pide { $others } junto con { $field }; añade ese dato y envía otra vez.
refused-duplicate-data = Zoho ya tiene un registro con el mismo valor en { $field }; usa ese registro o cambia el valor.
refused-invalid-module = El usuario de Zoho conectado no ve las tareas; pide a tu administrador de Zoho que permita el módulo Tasks.
refused-no-permission = El usuario de Zoho conectado no puede hacer esto; pide el permiso a tu administrador de Zoho.
refused-authorization-failed = El usuario de Zoho conectado no puede hacer esto; pide el permiso a tu administrador de Zoho.
refused-not-allowed = Tu Zoho no permite esto; pregunta a tu administrador de Zoho.
refused-feature-not-enabled = Tu edición de Zoho no tiene esto; pregunta a tu administrador de Zoho.
refused-limit-exceeded = Se alcanzó un límite de tu edición de Zoho; pregunta a tu administrador de Zoho.
refused-limit-reached = Se alcanzó un límite de tu edición de Zoho; pregunta a tu administrador de Zoho.
refused-record-locked = Este registro está bloqueado en Zoho; desbloquéalo allí e inténtalo otra vez.
refused-not-approved = Este registro espera una aprobación en Zoho; inténtalo otra vez cuando esté aprobado.
refused-invalid-host = El centro de datos de Zoho no está bien configurado; un administrador debe corregirlo y volver a conectar.
refused-invalid-url-pattern = Zoho no conoce esta dirección; puede que el centro de datos o la versión de la API no estén bien configurados.
refused-invalid-request-method = Zoho no permite esto aquí; avisa al administrador de este bot.
refused-unsupported-media-type = Zoho no admite este tipo de contenido; avisa al administrador de este bot.
refused-request-entity-too-large = Esto es demasiado grande para Zoho; envía algo más pequeño o comparte un enlace.
refused-expected-param-missing = A Zoho le faltó un parámetro en nuestra solicitud; avisa al administrador de este bot.
refused-ambiguity-during-processing = Zoho no puede distinguir cuál de dos valores se quiere para { $field }; envía solo uno de ellos.
refused-syntax-error = Zoho no entendió lo que se buscaba; usa palabras más sencillas.
refused-invalid-query = Zoho no pudo buscar { $field }; usa palabras más sencillas.
refused-not-supported = Zoho no admite esto para { $field }; quítalo y envía otra vez.
refused-discrete-pagination-limit-exceeded = Esta lista es demasiado larga para mostrar más; acótala.
refused-token-bound-data-mismatch = Esta lista no puede continuar; pídela otra vez.
refused-expired-value = Esta lista no puede continuar después de tanto tiempo; pídela otra vez.
refused-required-param-missing = A Zoho le faltó un parámetro en nuestra solicitud; avisa al administrador de este bot.
refused-pattern-not-matched = Zoho Mail no acepta { $field }; corrige ese dato y envía otra vez.
refused-less-than-min-occurance = Aquí Zoho Mail necesita { $field }; añade ese dato y envía otra vez.
refused-extra-param-found = Zoho Mail no admite { $field }; quita ese dato y envía otra vez.
refused-url-rule-not-configured = Zoho Mail no conoce esta dirección, o la conexión no puede usarla; un administrador debe revisar el centro de datos y volver a conectar con los permisos de Mail.
refused-extra-key-found-in-json = Zoho Mail no admite { $field }; quita ese dato y envía otra vez.
refused-invalid-method = Zoho Mail no permite esto aquí; avisa al administrador de este bot.
refused-entity-not-in-trash = Esta tarea no está en la papelera de Zoho Mail, así que no hay nada que restaurar.
field-subject = el título
field-due-date = la fecha límite
field-who-id = el contacto
field-what-id = el registro
field-se-module = el tipo de registro
field-status = el estado
field-priority = la prioridad
field-description = la descripción
field-tag = las etiquetas
field-tags = las etiquetas
field-send-notification-email = el aviso por correo al responsable
field-action = la forma en que llega el recordatorio
field-trigger = el momento en que llega el recordatorio
field-trigger-time = la hora del recordatorio
field-dtstart = el primer día de la repetición
field-until = el último día de la repetición
field-note-content = el texto de la nota
field-note-title = el título de la nota
field-parent-id = la tarea a la que pertenece
field-file = el archivo
field-owner = el responsable
field-ids = las tareas
field-remind-at = el recordatorio
field-recurring-activity = la repetición
field-title = el título
field-project-id = el proyecto
field-parent-task-id = la tarea de la que esta es subtarea
field-subtask = la subtarea
field-reminder-date = el recordatorio
field-email-reminder = el recordatorio por correo
field-popup-reminder = el recordatorio emergente
field-assignee = el responsable, que debe ser miembro del grupo
field-followers = los seguidores
field-account-id = el buzón del correo vinculado
field-message-id = el correo vinculado, que debe estar en el buzón conectado
field-attach-store-name = un archivo
field-attach-path = un archivo
field-attach = el archivo
field-lock-invites = el ajuste lockInvites
field-allow-comments = el ajuste allowComments
field-project-name = el nombre del proyecto
field-repetition = la repetición
field-with-name = { $said } ({ $name })
field-other = el campo «{ $name }»
field-unknown = un valor
field-another = otro campo
refused-expected = { " " }(espera: { $expected })
refused-no-reason = no dio ningún motivo
refused-no-code = sin código
refused-otherwise = Zoho rechazó esto: { $said } ({ $code }). Corrígelo o pregunta a tu administrador de Zoho.
refused-otherwise-about = Zoho rechazó esto por { $field }: { $said } ({ $code }). Corrígelo o pregunta a tu administrador de Zoho.

## Settings: the overview, one form for each part, and "Less like this". A value in words comes ready in { $value }.

settings-card-in-channel = Su tarjeta está en este canal, como se eligió para él.
settings-where = Escribe `/task settings` para ver y cambiar tus ajustes, o pulsa Ajustes en mi pestaña Inicio.
settings-title = Ajustes
settings-personal-title = Tus ajustes
settings-channel-title = Ajustes de este canal
settings-workspace-title = Ajustes del espacio
settings-personal-head = Los tuyos
settings-channel-head = Este canal
settings-workspace-head = Espacio de trabajo
settings-save = Guardar
settings-back = Atrás
settings-close = Cerrar
settings-change = Cambiar
settings-change-label = Cambiar: { $what }
settings-line = { $label }: { $value }
settings-line-default = { $label }: { $value } (predeterminado)
settings-hint-default = Predeterminado: { $value }.
settings-hint-more = { $hint } Predeterminado: { $value }.
settings-option-default = Predeterminado: { $value }
settings-precedence = Primero vale lo que dice el mensaje, luego tus ajustes, luego los del canal y por último los del espacio de trabajo.
settings-no-channel = Escribe `/task settings` en un canal para ver y cambiar lo que vale allí.
settings-only-admins-change = Estos ajustes los puede cambiar un administrador de este bot.
settings-only-admins = No se guardó: solo un administrador de este bot puede cambiar los ajustes del espacio de trabajo.
settings-not-saved = No se guardó: ahora no puedo acceder a mi memoria. Pulsa Guardar otra vez en un minuto; lo que escribiste sigue aquí.
settings-no-place = Se guardó, pero las tareas de este canal no tendrían dónde ir: { $problem } Cámbialo con `/task settings`.
settings-not-opened = No pude abrir los ajustes: Slack no los recibió a tiempo. Inténtalo otra vez.
settings-connecting-refused = En este espacio de trabajo solo un administrador de este bot conecta Zoho. Pide que lo conecte para todos con `/task connect workspace`.

settings-product = Producto de las tareas nuevas
settings-product-crm = Zoho CRM
settings-product-mail = Zoho Mail
settings-zone = Zona horaria
settings-zone-hint = Por ejemplo Europe/Berlin, o una ciudad.
settings-none-zone = como en Slack
settings-language = Idioma
settings-none-language = como en Slack
settings-day-first = Qué significa 3/8
settings-order-day-first = 3 de agosto
settings-order-month-first = 8 de marzo
settings-none-day-first = lo habitual en el idioma de la persona
settings-day-start = Inicio de la jornada
settings-workday-end = Fin de la jornada
settings-workday-end-hint = Lo que significa «fin del día».
settings-lead = Recordarte una hora límite
settings-lead-hint = Cuando una tarea tiene hora y no indicas un recordatorio.
settings-none-lead = cuando vence
settings-muted = Avisarme, sin que lo pida, sobre
settings-digest-at = Hora del resumen diario
settings-digest-days = Días del resumen diario
settings-quiet-from = Inicio del horario de silencio
settings-quiet-from-hint = Hasta que termine solo envío los recordatorios que pusiste y respuestas.
settings-none-quiet-from = sin horario de silencio
settings-quiet-to = Fin del horario de silencio
settings-none-quiet-to = sin horario de silencio
settings-group = Grupo en Zoho Mail
settings-group-hint = Para las tareas que van a Zoho Mail. Su nombre, tal como está allí.
settings-none-group = ninguno
settings-project = Proyecto en Zoho Mail
settings-none-project = ninguno
settings-record = Registro en Zoho CRM
settings-record-hint = Sobre qué son las tareas de este canal que no nombran a nadie: un contacto, posible cliente, cuenta o trato, o su enlace.
settings-none-record = ninguno
settings-confirmations = Adónde va la tarjeta de una tarea
settings-confirmations-thread = Al hilo; con un comando de barra, a un mensaje directo
settings-confirmations-private = A un mensaje directo a quien la creó
settings-confirmations-channel = Al canal, a la vista de todos
settings-reaction = Crear tareas con una reacción
settings-emoji = Emoji que crea tareas
settings-emoji-hint = Su nombre, por ejemplo pushpin.
settings-switch-on = Activado
settings-switch-off = Desactivado
settings-choose-people = Elegir personas
settings-admins = Administradores de este bot
settings-admins-hint = Además de los de TASKBOT_ADMINS. Si no se indica a nadie, lo son los administradores y propietarios de Slack.
settings-none-admins = administradores y propietarios de Slack
settings-connecting = Quién puede conectar su propio Zoho
settings-connecting-everyone = Todos
settings-connecting-admins = Administradores de este bot
settings-shared-zoho = Compartir el Zoho del espacio de trabajo
settings-shared-zoho-hint = Activado: quien no tiene conexión propia usa la del espacio de trabajo.
settings-horizon-months = Meses para los que se crea una serie sin fin
settings-horizon-months-hint = Zoho CRM necesita un final. De 1 a 60.
settings-horizon-tasks = Tareas de una serie sin fin, como máximo
settings-horizon-tasks-hint = De 2 a 100; lo que llegue antes.
settings-week-start = Primer día de la semana
settings-week-start-hint = El día en que empieza «la semana que viene».
settings-end-of-week = Último día laborable de la semana
settings-end-of-week-hint = Lo que significa «final de la semana».
settings-weekend = Fin de semana
settings-weekend-hint = Los días de «cada fin de semana».
settings-pm-hours = Horas sin «de la mañana» o «de la tarde»
settings-pm-hours-hint = Lo que significa «a las 5».
settings-pm-none = Todas como se escriben: «a las 5» son las 05:00
settings-pm-until = { $last ->
    [1] La 1 es de la tarde; las demás, como se escriben
   *[other] De la 1 a las { $last } son de la tarde; las demás, como se escriben
  }
settings-morning = «Por la mañana» es a las
settings-lunch = «A la hora de comer» es a las
settings-afternoon = «Por la tarde» es a las
settings-evening = «Por la noche» es a las
settings-tonight = «Esta noche» es a las
settings-country = País de los festivos
settings-country-hint = El calendario según el cual se entiende «Thanksgiving»: su nombre o dos letras, por ejemplo CA.
settings-none-country = lo habitual en el idioma de la persona

settings-topic-reminder = recordatorios
settings-topic-due = tareas cuya hora ha llegado
settings-topic-overdue = tareas vencidas
settings-topic-digest = el resumen diario
settings-topic-assigned = tareas que alguien te asigna
settings-topic-changed = cambios en tus tareas en Zoho
settings-topic-waiting = solicitudes que esperan a Zoho
settings-topics-all = todo
settings-topics-all-but = todo menos: { $what }
settings-topics-none = nada

settings-wrong-number = Escribe un número entero de { $least } a { $most }, o déjalo vacío para usar el predeterminado.
settings-wrong-time = No entiendo esa hora. Escríbela como 17:00 o 5pm, o déjala vacía para usar la predeterminada.
settings-wrong-zone = No conozco la zona horaria «{ $said }». Escríbela como Europe/Berlin o Berlin, o déjala vacía para usar la de Slack.
settings-wrong-country = No conozco los festivos de «{ $said }». Escribe un país con su nombre o sus dos letras, por ejemplo CA.
settings-wrong-emoji = Ese no es el nombre de un emoji. Escribe solo el nombre, por ejemplo pushpin.
settings-wrong-record = Indica un registro, por ejemplo Acme o Jane Doe de Acme, o pega su enlace.
settings-wrong-order = Eso no es posterior al inicio. Escribe una hora más tardía.
settings-wrong-pair = El horario de silencio necesita un inicio y un fin. Indica los dos o deja los dos vacíos.
settings-wrong-quiet = El horario de silencio termina cuando empieza. Elige otra hora.
settings-wrong-admins = Ya no estarías entre los administradores. Añádete a la lista.
settings-wrong-shared = Nadie podría conectar su propio Zoho, porque TASKBOT_PUBLIC_URL no está definido. Déjalo activado.
settings-wrong = Eso no se puede guardar. Elige otra cosa.

settings-less = Menos mensajes así
settings-less-label = Menos mensajes así: { $what }
settings-less-confirm = Ya no te avisaré sobre { $what }. Con /task settings lo activas de nuevo.
settings-less-yes = Desactivar
settings-less-no = Mantener
settings-less-done = Desactivado: ya no te avisaré sobre { $what }. Con `/task settings` lo activas de nuevo.
settings-less-gone = Ya no envío mensajes como este, así que no hay nada que desactivar.

## Cards: what can be done, and what was done last

card-assign = Asignar
card-snooze-other = Otro…
card-menu-skip = Omitir esta
card-menu-stop = Dejar de repetir
card-menu-note = Comentar
card-menu-open = Abrir en Zoho
card-menu-why = Por qué
card-menu-delete = Eliminar…
card-somebody = alguien
card-none = nada
card-did-complete = Completada por { $who }. Deshacer la abre de nuevo.
card-did-reopen = Reabierta por { $who }. Deshacer la completa de nuevo.
card-did-change = Cambiada por { $who }. Deshacer lo revierte.
card-did-snooze = Pospuesta por { $who }. Deshacer lo revierte.
card-did-link = Vinculada por { $who }. Deshacer lo revierte.
card-did-delete = Eliminada por { $who }. Deshacer la recupera.
card-did-skip = Una fecha omitida por { $who }. Deshacer la recupera.
card-did-stop = Serie terminada por { $who }. Deshacer la reanuda.
card-did-note = Comentario añadido en Zoho por { $who }. Deshacer lo quita.
card-did-other = Hecho por { $who }. Deshacer lo revierte.

## Cards: a change that met another one in Zoho

card-fact-title = Título
card-fact-due = Vence
card-fact-priority = Prioridad
card-fact-status = Estado
card-fact-owner = Responsable
card-conflict = Entretanto { $who } cambió esta tarea en Zoho: { $changes }. No se sobrescribió nada. Esto quería { $user }:
card-conflict-change = { $what }: { $before } → { $now }
card-conflict-unseen = algo que no se muestra aquí
card-conflict-look = Su tarjeta pregunta qué cambio conservar.
card-conflict-mine = Conservar el mío
card-conflict-take-over = Aceptar el otro

## Cards: series and comments

card-skip-single = Esta tarea no se repite, así que no hay nada que omitir. Complétala o elimínala.
card-skip-last = Esta es la última fecha de la serie en Zoho, así que no hay otra a la que pasar. Complétala o elimínala.
card-skip-mail = Zoho Mail repite esta tarea por sí solo y no puede omitir una fecha. Complétala o dale otra fecha.
card-stop-single = Esta tarea no se repite (o ya no), así que no se cambió nada.
card-stop-over = En esta tarjeta ya no hay ninguna serie que reanudar.
card-stop-not-undone = La tarea no vuelve a repetirse en Zoho Mail: { $why } Crea una nueva que sí se repita.
card-note-empty = Un comentario necesita alguna palabra. Escribe lo que quieres añadir.
card-note-mail = Las tareas de Zoho Mail no admiten comentarios. Elige Comentar en la tarjeta para añadir tus palabras a la descripción.
card-note-gone = En esta tarjeta ya no hay ningún comentario que quitar.

## Cards: dialogs

card-dialog-cancel = Cancelar
card-dialog-snooze = Posponer
card-dialog-snooze-label = ¿Hasta cuándo?
card-dialog-snooze-hint = Con palabras, por ejemplo «viernes a las 15:00», «en 2 días» o «el mes que viene».
card-dialog-snooze-unread = Ahí no leo ningún día ni hora. Escribe por ejemplo «viernes a las 15:00», «en 2 días» o «3 de agosto».
card-dialog-snooze-more = Ahí leo más que un día y una hora. Escribe solo hasta cuándo; Editar cambia lo demás.
card-dialog-snooze-past = Eso ya pasó. Escribe un día o una hora posterior.
card-dialog-assign = Asignar
card-dialog-assign-label = ¿Quién la hará?
card-dialog-assign-hint = Zoho guarda un solo responsable: la primera de estas personas cuya dirección de correo conozca.
card-dialog-assign-me = O hazla tú
card-dialog-assign-mine = Yo
card-dialog-assign-now = Ahora: { $people }
card-dialog-assign-nobody = Elige a alguien o marca «Yo».
card-dialog-delete = Eliminar
card-dialog-delete-title = ¿Eliminar en Zoho?
card-dialog-delete-text = «{ $title }» se elimina en { $product }. Deshacer en su tarjeta la recupera durante diez minutos.
card-dialog-delete-which = ¿Cuáles de la serie?
card-dialog-delete-one = Solo esta
card-dialog-delete-one-day = Solo esta ({ $day })
card-dialog-delete-all = { $count ->
    [one] La única de la serie
   *[other] Las { $count } de la serie
}
card-dialog-delete-series = Toda la serie
card-dialog-delete-keep = Conservar
card-dialog-note = Comentario
card-dialog-note-add = Añadir
card-dialog-note-label = Tu comentario
card-dialog-note-hint = Se añade a la tarea en Zoho CRM, con tu nombre.
card-dialog-note-mail = Las tareas de Zoho Mail no admiten comentarios. Lo que escribas aquí se añade al final de la descripción.
card-dialog-why = Cómo lo leí
card-dialog-why-said = Escribiste:
card-dialog-why-somebody = Alguien escribió:
card-dialog-why-read = Lo leí así:
card-dialog-why-nothing = Esta tarea no se creó a partir de una línea de texto, así que no hay nada que explicar.
card-dialog-close = Cerrar
card-dialog-person = No se guardó nada, porque Slack no me dijo a tiempo quién eres. Pulsa el botón otra vez.
card-dialog-gone = Entretanto esta tarea se eliminó, así que no se hizo nada. Deshacer en su tarjeta la recupera durante diez minutos.
card-dialog-unknown = Ya no conozco esta tarjeta. Busca la tarea en Zoho.
card-dialog-not-open = No pude abrirlo: Slack no lo recibió a tiempo. Inténtalo otra vez.

## Records of Zoho CRM

records-any-module = contacto, posible cliente, cuenta o trato
records-closed = No busqué «{ $name }», porque la conexión con Zoho no puede leer registros, así que la tarea no está vinculada; un administrador debe volver a conectar con `taskbot connect`.
records-several = Varios registros de Zoho CRM se llaman «{ $name }», así que la tarea no está vinculada a ninguno. Edítala y pega un enlace.
records-as-before = De varios registros llamados «{ $name }», está vinculada al último que se usó aquí: { $taken }.
records-left = «{ $name }» no está vinculado a un registro de Zoho CRM; se menciona en la descripción.
records-there-no-zoho-crm = En Zoho CRM no hay { $kind } «{ $ref }», así que la tarea no está vinculada. Edítala: escribe el nombre del registro como está allí o pega su enlace.
records-record-link-not-zoho = El registro del enlace no está en Zoho CRM (o ya no), así que la tarea no está vinculada. Edítala o míralo allí.
records-card-has-changed-since = Esta tarjeta cambió desde entonces, así que no se hizo nada. Mírala otra vez.
records-not-zoho-crm-any = «{ $name }» ya no está en Zoho CRM, así que no se vinculó nada. Elige otro.
records-task-not-linked = { $err } La tarea no está vinculada a «{ $ref }».
records-contacts = contacto
records-leads = posible cliente
records-accounts = cuenta
records-deals = trato
records-none-of-these = Ninguno de estos
records-which-several-zoho-crm = ¿Qué «{ $name }»? Puede ser cualquiera de varios registros de Zoho CRM y la tarea aún no está vinculada.
records-meant-task-not-linked = ¿Es este el «{ $name }» que buscas? La tarea aún no está vinculada.
records-which = ¿Qué «{ $asked }»?

## People

people-unknown = No pude buscar quién trabaja en tu Zoho, porque la conexión no lo permite, así que la tarea queda para quien está conectado. Cámbialo en Zoho o conecta también Zoho CRM con `/task connect`.
people-which = «{ $name }» puede ser { $people }, así que no se asignó a nadie. Edítala: menciona a la persona o escribe su nombre completo.
people-has-task-zoho-which = { $name } tiene la tarea en Zoho, que admite a una sola persona; las demás no reciben aviso.
people-personal-task-zoho-mail = Una tarea personal de Zoho Mail no se puede asignar a otra persona.
people-make-new-one-group = Crea una nueva en un grupo.
people-choose-somebody-who-has = Elige a alguien que tenga allí la misma dirección de correo, o cambia el responsable en Zoho.
people-nobody-those-named-known = Tu Zoho no conoce a ninguna de las personas mencionadas, así que la tarea sigue con quien la tiene.

## Files

files-file = Archivo: { $name }
files-kept-with-first-task = Los archivos se guardan con la primera tarea de la serie.
files-here = { " " }Está aquí: { $permalink }
files-file-could-not-be = No fue posible adjuntar el archivo «{ $name }». { $err }{ $where }
files-linked = { $count ->
    [one] { $names } está enlazado en la descripción: una tarea admite como máximo { $most } archivos de { $megabytes } MB, y solo los que Slack guarda y Zoho acepta.
   *[other] { $names } están enlazados en la descripción: una tarea admite como máximo { $most } archivos de { $megabytes } MB, y solo los que Slack guarda y Zoho acepta.
  }
files-slack-does-not-hold = Slack no guarda el archivo «{ $name }».
files-slack-did-not-give = Slack no dio el archivo «{ $name }».
files-file-too-large = El archivo «{ $name }» es demasiado grande.
files-slack-asked-slow-down = Slack pidió ir más despacio.
files-slack-could-not-give = Slack no pudo dar el archivo «{ $name }».
files-slack-does-not-let = Slack no me deja leer el archivo «{ $name }».

## Who may

rights-only-people-who-active = Aquí solo pueden crear tareas los miembros activos de este espacio de trabajo.
rights-only-members-workspace-can = Aquí solo pueden crear tareas los miembros de este espacio de trabajo; tú perteneces a otro. Pídeselo a un colega.
rights-guests-cant-make-tasks = Los invitados no pueden ver ni cambiar tareas en Zoho. Pide a un miembro pleno de este espacio de trabajo que lo haga por ti.

## Changes of a task that is made

changes-where-kept = el lugar donde se guarda
changes-its-subtasks = sus subtareas
changes-its-followers = sus seguidores
changes-task-made-cant-be = De una tarea ya creada, aquí no se puede cambiar esto: { $names }. Cámbialo en Zoho o crea una tarea nueva.
changes-dates-series-cant-be = Las fechas de una serie no se pueden cambiar a la vez.
changes-delete-make-new-one = Di cómo debe repetirse, por ejemplo `repeat every tuesday`.
changes-task-made-cant-begin = Una tarea ya creada no puede empezar ni dejar de repetirse.
changes-delete-make-new-one-2 = Elimínala y crea una nueva que sí lo haga.

## The outbox, and what was given up

status-nothing = Todo lo que pediste está en Zoho.
status-no-letters = No hay nada abandonado.
status-taken-up = Un administrador retomó lo que pediste ({ $asked }). Se hará en breve.
status-dropped = Un administrador descartó lo que pediste ({ $asked }): no se hará. Pídelo otra vez si lo necesitas.
status-settled-before = Eso ya se retomó o se descartó; `/task admin` muestra lo que queda.
status-make = crear «{ $title }»
status-complete = completar «{ $title }»
status-reopen = reabrir «{ $title }»
status-change = cambiar «{ $title }»
status-put-off = posponer «{ $title }»
status-delete = eliminar «{ $title }»
status-restore = restaurar «{ $title }»
status-skip = omitir una fecha de «{ $title }»
status-stop = terminar la serie «{ $title }»
status-note = comentar «{ $title }»
status-link-its-record = vincular «{ $title }» a su registro
status-make-next-task = crear la siguiente tarea de «{ $title }»
status-remind = recordarte «{ $title }»
status-compare-with-its-edited = comparar «{ $title }» con su mensaje editado
status-keep-as = dejar «{ $title }» como está
status-list-tasks = listar tareas
status-take-up-again-what = retomar lo abandonado
status-drop-what-was-given = descartar lo abandonado
status-show-link-zoho = mostrar un enlace a Zoho
status-look-tasks-were-made = buscar tareas creadas dos veces
status-tasks-wait-yours-saved = { $problem } Esperan { $waiting } tareas; la tuya está guardada y se hará después.
status-taken-up-again = Retomado: { $asked }.
status-dropped-2 = Descartado: { $asked }.
status-at-once = enseguida
status-sent-as-soon-as = Se envía en cuanto le toca.
status-task-saved-will-follow = { $problem } Tu tarea está guardada y se hará después.
status-given-up-ago = abandonado hace { $span }
status-try-again = Lo intento de nuevo { $again }.
status-being-worked-on = en curso
status-task = una tarea
status-ago = hace { $span }
status-in = en { $span }
status-being-sent = enviándose, o comprobando el resultado
status-may-be-there = Puede que ya esté en Zoho; lo compruebo allí antes de enviar nada de nuevo, a más tardar { $again }.
status-waiting = en espera
status-saved = guardado
status-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
  }
status-only-admins = Solo un administrador de este bot puede ver y resolver lo abandonado. `/task status` muestra lo que pediste.
status-line = { $asked }, pedido { $since }: { $state }.
status-more-settle-these-first = Y { $more } más; resuelve primero estos o usa `taskbot dead`.
status-leave = Dejarlo
status-if-author-has-asked = Si su autor lo pidió otra vez entretanto, se hará dos veces.
status-will-never-be-done = No se hará nunca. Su autor recibe un aviso.
status-not-yet = { $count ->
    [one] 1 cosa que pediste aún no está en Zoho:
   *[other] { $count } cosas que pediste aún no están en Zoho:
  }
status-and-more = Y { $count } más.
status-letters = { $count ->
    [one] Quedó abandonada 1 solicitud. Reintentar sigue desde donde estaba; Descartar la olvida. Su autor se entera en ambos casos.
   *[other] Quedaron abandonadas { $count } solicitudes. Reintentar sigue desde donde estaban; Descartar las olvida. Su autor se entera en ambos casos.
  }
status-retry = Reintentar
status-drop-it = Descartar
status-retry-sure = ¿Reintentar?
status-drop-sure = ¿Descartar?

## A task from a reaction, and where a task came from

reach-from-person = De { $person } en Slack: { $link }
reach-from = De Slack: { $link }
reach-from-nowhere = De { $person } en Slack
reach-made = Creé una tarea con esto: { $title }. Su tarjeta está en nuestros mensajes directos.
reach-made-due = Creé una tarea con esto: { $title }, vence el { $due }. Su tarjeta está en nuestros mensajes directos.
reach-existing = Ya tienes una tarea de este mensaje: { $title }.
reach-nothing-there = En este mensaje no hay palabras que puedan ser una tarea, o el mensaje ya no está.
reach-may-not-read = Aquí no puedo leer mensajes, así que una reacción no crea ninguna tarea. Usa “Make a task” en el menú del mensaje, o pide a un administrador que me dé permiso para leer esta conversación.
reach-thread-unread = No puedo leer el mensaje de arriba, así que escribe la tarea completa.
reach-slack-silent = Slack no me da este mensaje ahora, así que no se creó ninguna tarea. Usa “Make a task” en su menú.

## Groups and projects of Zoho Mail

places-closed = El correo vinculado no queda unido a la tarea, porque la conexión con Zoho no puede leer buzones; su enlace está en el texto. Conecta de nuevo con `/task connect` para permitirlo.
places-no-group = No hay ningún grupo «{ $name }» en Zoho Mail.
places-no-project = No hay ningún proyecto «{ $name }» en Zoho Mail.
places-no-project-in = No hay ningún proyecto «{ $name }» de Zoho Mail en { $group }.
places-yours = Los tuyos son: { $names }.
places-in-no-group = El usuario de Zoho conectado no está en ningún grupo.
places-no-projects-in-group = El grupo no tiene proyectos.
places-no-projects = Los grupos del usuario de Zoho conectado no tienen ninguno.
places-project-in = { $project } (en { $group })
places-several-projects = Hay varios proyectos «{ $name }» en Zoho Mail. Añade { $choices }.

## Reminders that the bot rings

remind-title = Recordatorio: { $title }.
remind-title-due = Recordatorio: { $title } vence { $when }.
remind-today = hoy
remind-tomorrow = mañana
remind-on = el { $day }
remind-at = { $day } a las { $time }
remind-yesterday = ayer
remind-due-now = { $title } vence ahora.
remind-was-due = { $title } venció { $when }.
remind-several = { $count ->
    [one] Una tarea te espera ahora.
   *[other] { $count } tareas te esperan ahora.
  }
remind-more = Y { $count } más. `/task list overdue` muestra todas las atrasadas.
remind-late = Algo de esto llega tarde, porque estuve un rato fuera.
remind-done = Completada: { $title }.
remind-gone = { $title } ya no está.
remind-again = Te recordaré { $title } otra vez { $when }.
remind-put-off = { $title } vence ahora { $when }.
remind-again-20m = En 20 minutos
remind-again-1h = En una hora
remind-again-tomorrow = Mañana temprano
status-job = hacer lo que viene solo
status-ring = decir lo que toca

## Subtasks

subtask-not-made = No se creó la subtarea «{ $title }».
subtask-add = Añádela en Zoho.

## Talk: words that act on tasks

talk-until-when = ¿Hasta cuándo? Escribe por ejemplo `{ $verb } until friday 3pm`.
talk-almost = ¿Querías decir { $commands }? Si «{ $words }» es una tarea nueva, ponla entre comillas.
talk-elsewhere = Aquí no puedo hacer eso. Dilo en el hilo de la tarea, en nuestros mensajes directos o después de `/task`.
talk-no-change = No entiendo qué hay que cambiar. Escribe por ejemplo `push to friday`, `make it high` o `rename to …`.
talk-which = { $what }: ¿qué tarea?
talk-which-alike = { $what }: ¿cuál de estas?
talk-make-new = No, crear una tarea nueva
talk-none-open = No encuentro ninguna tarea abierta tuya. `list` muestra lo que hay en Zoho.
talk-none-done = No encuentro ninguna tarea completada tuya que pueda reabrir.
talk-none-like = No encuentro ninguna tarea abierta tuya parecida a «{ $title }». `find` con una palabra de su título busca más.
talk-none-like-done = No encuentro ninguna tarea completada tuya parecida a «{ $title }».
talk-no-list = No hay ninguna lista de la última hora en la que pueda estar el número { $number }. Escribe primero `list`.
talk-no-number = No hay número { $number }: la última lista tiene { $count ->
    [one] una tarea
   *[other] { $count } tareas
}.
talk-number-alone = ¿Qué hay que hacer con el número { $number }? Escribe por ejemplo `done { $number }`.
talk-not-made-yet = «{ $title }» aún no está en Zoho, así que no se hizo nada. Dilo otra vez cuando su tarjeta indique que está.
talk-under-way = Lo que pediste antes sigue en camino, así que no se deshizo nada. Escribe `undo` otra vez en un momento.
talk-nothing-to-undo = En los últimos diez minutos no hay nada que pueda deshacer.
talk-not-undone = Desde entonces se hizo algo más con «{ $title }», así que no puedo deshacerlo con palabras. Mira su tarjeta.
talk-undone-together = Deshaciendo { $count ->
    [one] una de { $of }
   *[other] { $count } de { $of }
} acciones.
talk-undo-all = Deshacer todo
talk-leave = Dejarlas así
talk-left = Todo queda como estaba.
talk-too-old = Esa pregunta ya se respondió o es demasiado antigua. Dilo otra vez.
talk-all-of-them = { $what } { $count ->
    [one] una tarea
   *[other] { $count } tareas
}
talk-really = ¿{ $what } { $count ->
    [one] esta tarea?
   *[other] estas { $count } tareas?
}
talk-started-complete = Completando { $count ->
    [one] una tarea
   *[other] { $count } tareas
}. Deshacer todo lo revierte durante diez minutos.
talk-started-reopen = Reabriendo { $count ->
    [one] una tarea
   *[other] { $count } tareas
}. Deshacer todo lo revierte durante diez minutos.
talk-started-delete = Eliminando { $count ->
    [one] una tarea
   *[other] { $count } tareas
}. Deshacer todo lo revierte durante diez minutos.
talk-started-skip = Omitiendo esta fecha de { $count ->
    [one] una tarea
   *[other] { $count } tareas
}. Deshacer todo lo revierte durante diez minutos.
talk-started-snooze = Moviendo { $count ->
    [one] una tarea
   *[other] { $count } tareas
}. Deshacer todo lo revierte durante diez minutos.
talk-started-change = Cambiando { $count ->
    [one] una tarea
   *[other] { $count } tareas
}. Deshacer todo lo revierte durante diez minutos.
talk-more = • y { $count } más
talk-repeats = Zoho no puede hacer que una tarea existente se repita, así que creo al lado una serie de «{ $title }». ¿Elimino la anterior?
talk-delete-old = Eliminar la anterior
talk-keep-old = Conservarla
talk-one-of-several = «{ $title }»: { $err }
talk-delete-series = «{ $title }» es una serie. ¿Cuánto hay que eliminar?
talk-delete-one = Solo esta { $day }
talk-delete-all = Toda la serie
talk-verb-complete = Completar
talk-verb-reopen = Reabrir
talk-verb-delete = Eliminar
talk-verb-skip = Omitir
talk-verb-change = Cambiar
talk-verb-snooze = Mover
talk-verb-stop = Dejar de repetir
talk-verb-note = Comentar
talk-did-complete = Completé «{ $title }». Se deshace con el botón o la palabra `undo`.
talk-did-reopen = «{ $title }» está abierta de nuevo. Se deshace con el botón o la palabra `undo`.
talk-did-delete = Eliminé «{ $title }». Se deshace con el botón o la palabra `undo`.
talk-did-skip = Omití esta fecha de «{ $title }». Se deshace con el botón o la palabra `undo`.
talk-did-stop = «{ $title }» ya no se repite. Se deshace con el botón o la palabra `undo`.
talk-did-note = Añadí tu comentario a «{ $title }». Se deshace con el botón o la palabra `undo`.
talk-did-restore = «{ $title }» está de vuelta.
talk-did-link = Vinculé «{ $title }».
talk-did-change = Cambié «{ $title }»: { $facts }. Se deshace con el botón o la palabra `undo`.
talk-done-already = «{ $title }» ya está completada.
talk-open-already = «{ $title }» ya está abierta.
talk-nothing = «{ $title }» ya está así; no se cambió nada.
talk-gone = «{ $title }» ya no está en Zoho, así que no se hizo nada.
talk-deleted = «{ $title }» está eliminada. Deshacer en su tarjeta la recupera durante diez minutos.
talk-refused = «{ $title }» no se creó en Zoho, así que no hay nada que hacer. Editar en su tarjeta lo intenta de nuevo.
talk-undone = Deshecho: «{ $title }» está como antes.
talk-undone-open = Deshecho: «{ $title }» está abierta de nuevo.
talk-undone-done = Deshecho: «{ $title }» está completada de nuevo.
talk-undone-back = Deshecho: «{ $title }» está de vuelta.
talk-fact-due = vence el { $value }
talk-fact-no-due = sin fecha límite
talk-fact-once = ya no se repite
talk-fact-reminder = recordatorio { $value }
talk-fact-no-reminder = sin recordatorio
talk-fact-priority = prioridad { $value }
talk-fact-no-priority = sin prioridad
talk-fact-owner = para { $value }
talk-fact-tags = etiquetas { $value }
talk-fact-title = ahora se llama «{ $value }»
talk-you = ti
talk-bulk-select = Elegir varias
talk-bulk-title = Varias tareas
talk-bulk-tasks = Tareas { $first } a { $last }
talk-bulk-what = Qué hay que hacer
talk-bulk-complete = Completarlas
talk-bulk-move = Moverlas a otro día
talk-bulk-assign = Asignarlas a alguien
talk-bulk-delete = Eliminarlas
talk-bulk-when = Hasta cuándo, para moverlas
talk-bulk-when-hint = Con palabras, por ejemplo «viernes» o «en 2 días».
talk-bulk-who = A quién, para asignarlas
talk-bulk-next = Siguiente
talk-bulk-none = Marca las tareas que quieras.
talk-bulk-old = Esa lista es demasiado antigua. Pídela otra vez y elige de ella.
talk-bulk-until = Hasta { $when }.
talk-why = Leí «{ $text }» así:
talk-why-field = • *{ $field }*: { $value } ← { $words }
talk-why-left = • *{ $field }*: { $value }
talk-why-asked = • *{ $what }*: { $more }
talk-why-implied = • { $value }: por convención ({ $convention })
talk-why-nothing = Últimamente no dijiste nada que pueda explicar.

## What can be edited of a made task

editable-in = En { $product }
editable-not-there-yet = Esta tarea aún no está en Zoho. Pulsa Editar otra vez cuando su tarjeta indique que está abierta.
editable-no-more = Esta tarea se eliminó, así que no hay nada que editar. Deshacer en su tarjeta la recupera durante diez minutos.
editable-unknown-card = Ya no conozco esta tarjeta, así que no se puede editar aquí. Busca la tarea en Zoho.
editable-series-dates = Para cambiar sus fechas a la vez, escribe en el hilo de la tarjeta cómo se repite, por ejemplo `repeat every tuesday`.
editable-cant-repeat-so = Una tarea no se puede repetir así. Elige una regla en días, semanas, meses o años.
editable-repeats = Se repite { $said }. { $dates }

## Fields of the organisation's own

own-fields-zoho-crm-needs-every = Zoho CRM pide esto en cada tarea aquí.

## The form

form-could-not-open = No pude abrir el formulario: Slack no lo recibió a tiempo. Inténtalo otra vez, o dilo en una línea, por ejemplo `/task call Acme tomorrow 3pm`.
form-unknown-person = No se guardó: Slack no me dijo a tiempo quién eres. Pulsa el botón otra vez.
form-hint-date = El primer día, si la tarea se repite.
form-hint-recurrence = Con palabras. Pulsa Intro para ver sus próximas fechas.
form-hint-reminder = Por ejemplo «30 minutos antes» o «el día antes a las 17:00». Separa varios con «;».
form-hint-record = Un contacto, posible cliente, cuenta o trato: escribe su nombre, por ejemplo «Jane Doe de Acme», o pega su enlace.
form-hint-tags = Separa varias con una coma.
form-hint-subtasks = Una en cada línea.
form-hint-status = Zoho Mail conoce In Progress y Completed, y tus propios estados por su nombre.
form-example-title = Llamar a Acme por la renovación
form-example-recurrence = cada dos viernes
form-stop-repeating = Dejar de repetir
form-hint-stop = La tarea que se muestra se queda; las posteriores se eliminan.
form-choose-record = Escribe un nombre
form-choose-group = Elige o escribe un grupo
form-choose-project = Elige o escribe un proyecto
form-choose-status = Elige un estado
form-choose-often = Más elegidas
form-label-often = O elige cómo se repite
form-label-files = Archivos
form-hint-files = Como máximo { $most }. Se guardan con la tarea en Zoho.
form-none-recurrence = No se repite
form-none-group = Sin grupo
form-none-project = Sin proyecto
form-as-typed = Usar «{ $said }» tal cual
form-example-tags = renovaciones, q3
form-again-daily = Cada día hasta que venza
form-again-weekly = Cada semana hasta que venza
form-again-monthly = Cada mes hasta que venza
form-again-yearly = Cada año hasta que venza
form-time-zone = En la zona horaria { $zone }.
form-none-priority = Sin prioridad
form-none-status = El inicial de Zoho
form-more-fields = Más campos
form-edit-task = Editar tarea
form-new-task = Nueva tarea
form-make-task = Crear tarea
form-choose-people = Elegir personas
form-repeat-examples = Por ejemplo «cada dos viernes» o «el 15 de cada mes hasta diciembre».
form-reminder-examples = Escríbelo como «30 minutos antes», «el día antes a las 17:00» o «mañana a las 9».
form-next-dates = { $said }. Próximas fechas: { $dates }.
form-cant-read-here = Aquí no entiendo «{ $said }». { $examples }
form-label-product = Producto de Zoho
form-label-date = Fecha límite
form-label-time = Hora límite
form-label-again = Recordar de nuevo
form-label-owner = Asignada a
form-label-record = Registro en Zoho CRM
form-label-group = Grupo en Zoho Mail
form-label-project = Proyecto del grupo
form-label-followers = Seguidores en Zoho Mail
form-say-few-words-what = Di en pocas palabras qué hay que hacer.
form-say-when-rings-first = Di cuándo avisa por primera vez. { $examples }
form-time-needs-day-choose = Una hora necesita un día: elige la fecha límite para las { $time } o borra la hora.
form-has-passed-choose-today = El { $day } ya pasó. Elige hoy o un día posterior.
form-already-past-today-choose = Hoy ya pasaron las { $time }. Elige una hora posterior u otro día.
form-does-not-fall-on = No cae en este día. Elige el { $first }, el primero que encaja con la repetición.
form-counts-back-from-due = Esto se cuenta hacia atrás desde una fecha límite. Elige una arriba, o escribe aquí un día y una hora.
form-time-stands-here-as = La hora está aquí y arriba, como { $time }. Deja solo una.
form-would-be-which-has = Eso sería el { $when }, que ya pasó. Escribe un momento posterior o bórralo.
form-label-title = Título
form-label-description = Descripción
form-label-recurrence = Se repite
form-label-priority = Prioridad
form-label-reminder = Recordatorio
form-label-status = Estado
form-label-tags = Etiquetas
form-label-subtasks = Subtareas
form-none-again = No
form-save = Guardar
form-cancel = Cancelar

## Connecting

connect-only-admins = Solo un administrador de este bot puede hacer eso para todo el espacio de trabajo. `/task connect` conecta tu propio Zoho, para lo que haces tú.
connect-not-sure = Zoho no lo confirmó a tiempo, así que tu conexión sigue activa. Escríbelo otra vez en un minuto.
connect-browser-link-alone-good = Conecta { $whose } en tu navegador; el enlace es solo para ti y vale diez minutos.
connect-zoho-workspace = Zoho para este espacio de trabajo
connect-zoho = tu Zoho
connect-zoho-2 = Conectar Zoho

## What Slack answered

slack-refused = Slack rechazó { $method }: { $code }.
slack-asked-slow-down = Slack pidió ir más despacio.
slack-failed-at = Slack tuvo un problema con { $method }.
slack-could-not-be-reached = No hay conexión con Slack.
slack-did-not-answer = Slack no respondió a { $method }.
slack-not-ours = Esta aplicación no está instalada en tu espacio de trabajo, así que no se hizo nada. Pide a un administrador tuyo que la instale.
slack-did-not-say-time = Slack no dijo a tiempo qué espacio de trabajo es este.

## Commands that end without their task

command-fault = Algo salió mal por mi parte, una y otra vez, así que lo dejé. Mira en Zoho si se hizo y da a un administrador mío la referencia { $reference }.
command-next-task-was-not = La siguiente tarea de «{ $title }» no se creó: { $err }
command-card-no-longer-known = Ya no conozco esta tarjeta, así que no se cambió nada. Busca la tarea en Zoho.
command-request-saved-will-follow = { $err } Tu solicitud está guardada y se hará después.

## Priorities

priority-highest = Máxima
priority-high = Alta
priority-normal = Normal
priority-low = Baja
priority-lowest = Mínima

## The Home tab

home-head = Tus tareas, { $day }
home-new = Nueva tarea
home-all = Todas mis tareas
home-settings = Ajustes
home-connect = Conectar Zoho
home-connect-title = Conectar Zoho
home-connect-close = Cerrar
home-back = Volver a Inicio
home-undo = Deshacer
home-did-complete = Completaste «{ $title }».
home-did-reopen = Reabriste «{ $title }».
home-did-change = Cambiaste «{ $title }».
home-overdue = Vencidas ({ $count })
home-today = Hoy ({ $count })
home-ahead = Próximos 7 días ({ $count })
home-show-all = Mostrar las { $count }
home-from-open = de { $user }, que espera tu respuesta
home-from-accepted = de { $user }, la aceptaste
home-from-declined = de { $user }, la rechazaste
home-accept = Aceptar
home-decline = Rechazar
home-empty = No hay nada vencido y nada vence en los próximos 7 días.
home-teach = Para crear una tarea, pulsa *Nueva tarea*, o escríbemela en una línea en *Mensajes*, por ejemplo `call Acme next Tue 3pm, remind me 30m before` o `send the report every Friday`. En cualquier canal, `/task` hace lo mismo, y *Make a task* en el menú de un mensaje crea una con ese mensaje.
home-more = Zoho tiene más tareas de las que revisé.
home-load-head = Tu semana
home-load = { $count ->
    [one] 1 tarea vence
   *[other] { $count } tareas vencen
  } en los 7 días desde hoy; el día con más es el { $day }: { $most }.
home-given = Asignadas a otros
home-with = con { $user }
home-with-open = con { $user }, sin respuesta aún
home-with-accepted = con { $user }, aceptada
home-with-declined = con { $user }, rechazada
home-asked-today = preguntado hoy
home-chase = Preguntar cómo va
home-waiting = Aún no en Zoho ({ $count })
home-waiting-line = { $asked }, pedido { $since }: { $state }.
home-waiting-more = `/task status` muestra todo.
home-digest = Enviármelo cada mañana
home-digest-comes = Te envío esto a las { $time } en los días elegidos. *Ajustes* lo cambia o lo detiene.
home-drawn = A las { $time }.
status-home = mostrar tu pestaña Inicio
status-chase = preguntar cómo va «{ $title }»
status-answer = responder si aceptas «{ $title }»

## Tasks handed to others

handed-given = <@{ $user }> te asignó «{ $title }». ¿La aceptas?
handed-given-due = <@{ $user }> te asignó «{ $title }», que vence el { $day }. ¿La aceptas?
handed-asks = <@{ $user }> pregunta cómo va «{ $title }». Basta con una respuesta breve.
handed-asks-due = <@{ $user }> pregunta cómo va «{ $title }», que vence el { $day }. Basta con una respuesta breve.
handed-asked = Pregunté a <@{ $user }> por «{ $title }».
handed-asked-before = Hoy ya se preguntó a <@{ $user }> por «{ $title }». Pregunto como mucho una vez al día; hazlo de nuevo mañana.
handed-done-before = «{ $title }» ya está completada, así que no se preguntó a nadie.
handed-not-yours = «{ $title }» no la asignaste tú, así que no pregunté. Su tarjeta muestra de quién es.
handed-not-with = «{ $title }» ya no está con esa persona, así que no se cambió nada.
handed-over-done = «{ $title }» ya está completada; no hay nada que aceptar o rechazar.
handed-over-deleted = «{ $title }» ya no está; no hay nada que aceptar o rechazar.
handed-taken = <@{ $user }> la acepta.
handed-not-taken = <@{ $user }> no puede aceptarla.
handed-accepted = Aceptas «{ $title }». <@{ $user }> lo ve.
handed-declined = Rechazaste «{ $title }». Se lo dije a <@{ $user }>; hasta que se asigne a otra persona, en Zoho sigue siendo tuya.
handed-declined-told = <@{ $user }> no puede aceptar «{ $title }». En Zoho sigue a su cargo; edítala para asignarla a otra persona.
handed-unknown = Ya no conozco esta tarea, así que no se cambió nada. Búscala en Zoho.
handed-not-now = Zoho no responde ahora, así que no se preguntó a nadie por «{ $title }». Inténtalo otra vez en un minuto.

## Steps of workflows. { $name } is an input of the step, { $words } what was given for it.

steps-lacks = A este paso le falta un valor para { $name }. Edita el flujo de trabajo e indícalo.
steps-product = No hay ningún producto «{ $words }». Edita el flujo de trabajo: pon crm o mail, o nada.
steps-task-id = «{ $words }» no identifica ninguna tarea. Usa el valor “Task” que da otro paso de Taskbot.
steps-unread = No entiendo «{ $words }» ({ $name }). Edita el flujo de trabajo y dilo con otras palabras, por ejemplo mañana a las 15:00, cada viernes, 30 minutos antes o alta.
steps-nothing = Este paso no cambia nada. Edita el flujo de trabajo e indica al menos un valor además de la tarea.
steps-unknown = Ya no hay ningún paso «{ $name }». Edita el flujo de trabajo y elige uno que exista.
steps-not-done = No se hizo; la persona en cuyo nombre actúa el paso sabe por qué.

## How a line was read

read-several = menciona varias fechas y una tarea tiene una; con «cada» delante se repite
read-unread = lo que se exceptúa debe ser un día de la semana, un mes o una fecha
read-describes-noun-follows = describe el sustantivo que sigue
read-reads-like-name = parece un nombre
read-alone-no-date = por sí solo no es una fecha
read-reads-like-verb = parece un verbo
read-describes-word-follows = describe la palabra que sigue
read-reads-like-noun = parece un sustantivo
read-alone-may-be-ordinary = por sí sola puede ser una palabra corriente
read-length-time-alone-no = una duración por sí sola no es una fecha
read-another-phrase-date = otra expresión es la fecha
read-another-phrase-already-says = otra expresión ya dice cómo se repite
read-nothing-repeats-here = aquí no se repite nada
read-another-phrase-time = otra expresión es la hora
read-from = desde el { $date_in_words }
read-months-without-day-skipped = se saltan los meses sin día { $days }
read-no-day-fits-how = Ningún día encaja con esta repetición. ¿En qué días es?
read-day-moves-from-year = Ese día cambia de un año a otro, así que ninguna regla lo recoge. ¿En qué fecha vence?
read-may-be-subject-as = puede ser tanto el asunto como un registro de CRM
read-stays-title = «{ $text }» se queda en el título: { $why }.
read-time-alone-next-such = una hora sin día es la próxima que llegue
read-series-begins-at-its = una serie empieza en su próxima fecha
read-rfc-5545-last-day = RFC 5545; «el último día de cada mes» toma el último
read-already-past-today-did = Hoy ya pasaron las { $time }. ¿Querías decir mañana a las { $time }?
read-has-passed-today-when = { $moment } ya pasó hoy. ¿Cuándo te lo recuerdo?
read-has-passed-today-when-2 = Hoy ya pasaron las { $time }. ¿Cuándo te lo recuerdo?
read-already-past-today-did-2 = Hoy ya pasaron las { $time }. ¿Querías decir hoy a las { $evening } o mañana?
read-on-which-days-when = ¿Qué días son, cuando dices «{ $words }»? Respóndeme, por ejemplo, «cada lunes y jueves».
read-on-which-days = ¿Qué días, «{ $words }»? Respóndeme, por ejemplo, «cada lunes y jueves».
read-too-long = Son { $count } caracteres; leo hasta { $limit }. Acórtalo o pon los detalles en un comentario.
read-too-many = Es una lista de { $count } líneas; creo hasta { $limit } tareas de una vez. Envíala por partes.

status-reaction = crear una tarea con una reacción
status-question = preguntar por { $title }
status-talk = hacer lo que dijiste: «{ $title }»
status-several = crear varias tareas
status-step = un paso de un flujo de trabajo
status-prompts = ofrecer qué decir
read-from-a-message = Tarea de un mensaje

## The agent's pane. A prompt's title is at most 75 characters.

agent-about = Convierte una línea como «llamar a Acme mañana a las 15:00» en una tarea de Zoho CRM o Zoho Mail, y lista, cambia y completa tareas.
agent-prompts = Algunas cosas que puedes decir
agent-prompt-today = ¿Qué hay para hacer hoy?
agent-prompt-make = Crear una tarea
agent-prompt-overdue = ¿Qué está vencido?
agent-prompt-help = ¿Qué puedes hacer?

## At the door

door-not-saved = No se guardó: ahora no puedo acceder a mi memoria, así que no pasará nada. Inténtalo otra vez en un minuto.
door-unsure = No sé si esto se guardó: mi memoria no respondió a tiempo. Mira en nuestros mensajes directos antes de decirlo otra vez.
door-no-slack = No se guardó: Slack no me responde ahora, así que no pasará nada. Inténtalo otra vez en un minuto.
door-failed = No se guardó: algo salió mal por mi parte. Inténtalo otra vez; si vuelve a pasar, da a un administrador mío la referencia { $reference }.
door-read = Guardado: «{ $title }». Su tarjeta viene enseguida.
door-unread = Recibido. Lo estoy leyendo; la respuesta viene enseguida.
door-only-know-try-help = Solo conozco `{ $command }`. Prueba `{ $command } help`.

## Cards: what is true of a task, and what is set of it

card-state-saved = Guardada, de camino a { $product }
card-state-waiting = Guardada, esperando llegar a { $product }
card-state-refused = No se creó en { $product }
card-state-open = Pendiente en { $product }
card-state-done = Completada en { $product }
card-state-gone = Ya no se encuentra en { $product }: eliminada o ya no visible
card-state-elsewhere = Ahora en otra tarjeta
card-state-deleted = Eliminada en { $product }
card-sending = Enviando a { $product } …
card-doing-complete = Completando en { $product } …
card-doing-reopen = Reabriendo en { $product } …
card-doing-change = Cambiando en { $product } …
card-doing-snooze = Posponiendo en { $product } …
card-doing-delete = Eliminando en { $product } …
card-doing-restore = Restaurando en { $product } …
card-doing-link = Vinculando en { $product } …
card-doing-skip = Omitiendo en { $product } …
card-doing-note = Cambiando los comentarios en { $product } …
card-in-direct-messages = Su tarjeta está en nuestros mensajes directos.
card-left = { $state }, { $left ->
    [1] queda 1
   *[other] quedan { $left }
  } de { $count }
card-view-task = Ver la tarea
card-subtasks-done = { $done } de { $count } completadas: { $titles }
card-message-edited = El mensaje se editó y ahora se lee así:
card-update = Actualizar la tarea
card-keep = Dejarla como está
card-fact-said = { $lower } { $value }
card-fact-repeats = Se repite
card-fact-next-dates = Próximas fechas
card-fact-reminder = Recordatorio
card-fact-for = Para
card-fact-about = Sobre
card-fact-group = Grupo
card-fact-project = Proyecto
card-fact-tags = Etiquetas
card-fact-followers = Seguidores
card-fact-files = Archivos
card-fact-note = Nota
card-fact-subtasks = Subtareas
card-me = mí
card-priority-highest = máxima
card-priority-high = alta
card-priority-normal = normal
card-priority-low = baja
card-priority-lowest = mínima
card-complete = Completar
card-undo = Deshacer
card-reopen = Reabrir
card-edit = Editar
card-snooze = Posponer
card-snooze-hour = Una hora
card-snooze-tomorrow = Hasta mañana
card-snooze-next-week = Hasta la semana que viene

## Actions on a task

act-something-else-was-done = Desde entonces se hizo algo más con esta tarea, así que no se deshizo. Mírala otra vez.
act-undo-possible-ten-minutes = Deshacer es posible durante diez minutos y ya pasaron. Edita la tarea.
act-changed-since = Esta tarjeta cambió desde entonces, así que no se hizo nada. Mírala otra vez.
act-not-seen = Tu conexión con Zoho no ve esta tarea, que se creó con otra; no se cambió nada. Pide a <@{ $author }> que lo haga o que comparta la tarea contigo en Zoho.
act-remade = Zoho no pudo restaurar la tarea, así que se creó de nuevo; se perdieron las notas, los archivos y el historial de la anterior.
act-there-nothing-restore-on = En esta tarjeta ya no hay nada que restaurar.
act-subtask-could-not-be = No fue posible restaurar la subtarea «{ $title }»; añádela en Zoho.

## Series on a card

card-is-last = Esta es la última tarea de la serie.
card-was-last = Esa fue la última tarea de la serie.
card-ended-in-zoho = Su tarea ya no se encuentra en Zoho, eliminada o ya no visible, así que la serie terminó.
card-message-came-from-was = El mensaje del que vino se eliminó; la tarea sigue.

## What is said instead of making a task

answer-help =
    { "*" }Crea una tarea con una sola línea.* Por ejemplo:
    • `/task call Acme about the renewal next Tue 3pm, high priority, remind me 30m before`
    • `/task water the plants every other Friday in mail`
    • `/task send the report every weekday at 9:30am until end of September`
    O escríbeme lo mismo en nuestros mensajes directos, sin `/task`; o mencióname en un canal o un hilo, donde una respuesta como `tomorrow 3pm` convierte el mensaje de arriba en una tarea. `/task` solo abre un formulario, y también “Make a task” en el menú de un mensaje.
    En el hilo de una tarea escribe `done`, `push to friday`, `assign to @bob`, `add note …`, `follow the thread`, `delete` o `undo`; en otros sitios añade el número de tu última lista (`done 2`) o el título (`finished the Acme call`).
    `my tasks`, `today`, `overdue`, `tasks for @name this week` o `find renewal` listan lo que hay en Zoho, y `status` lo que aún no está. Mi pestaña Inicio y `digest` muestran tu día. `in crm` e `in mail` eligen el producto de Zoho. Pon entre comillas las palabras que deban quedarse en el título.
answer-empty = No hay nada que leer. Di qué hay que hacer y cuándo, por ejemplo `call Acme tomorrow 3pm`; `help` muestra más.
answer-list-elsewhere = Aquí no puedo listar tareas. Escribe `/task list`, o escríbeme `list` en nuestros mensajes directos.
answer-listed-by = Puedo listar tareas por fecha límite, persona, registro y grupo, y también las vencidas y las completadas; por nada más. Por ejemplo: `my tasks`, `overdue`, `tasks this week`, `tasks for @name`, `open tasks re Acme`.
answer-looks-like-several-tasks = Parecen varias tareas a la vez y creo una cada vez. Envíalas una a una.
answer-connect = Escribe `/task connect` para conectar tu Zoho; un administrador lo conecta para todos con `/task connect workspace`.
answer-disconnect = Escribe `/task disconnect` para terminar tu conexión con Zoho; un administrador termina la de todos con `/task disconnect workspace`.

## Preferences that can't be read

settings-unreadable = Esta versión mía no puede leer lo que se eligió antes, así que lo dejo como está. Pregunta a un administrador mío.

## The pages that connect Zoho. They are HTML; $who is a name in bold.

page-connect = Conectar Zoho
page-connected = Conectado
page-not-connected = No conectado
page-not-now = Ahora no
page-no-cookie = Este navegador no guardó la cookie que le dio esta página, así que no se conectó nada. Permite las cookies de este sitio y luego escribe /task connect en Slack otra vez.
page-away = Ahora no puedo acceder a mi memoria, así que no se conectó nada; inténtalo otra vez en un minuto.
page-for-workspace = Estás conectando Zoho como { $who } en Slack, para todo el espacio de trabajo de Slack: las tareas de quienes no tengan conexión propia se crean con tus permisos.
page-for-yourself = Estás conectando Zoho como { $who } en Slack, para ti: lo que hagas con tareas en Slack se hará con tus propios permisos en Zoho.
page-not-you = Si esa persona no eres tú, cierra esta página: alguien más actuaría con tus permisos.
page-mailbox = Elige Zoho Mail solo si tienes un buzón allí.
page-continue = Continuar a Zoho
page-connected-as = Conectado como { $account }.
page-close = Puedes cerrar esta página y volver a Slack.

## read

read-do-one-task-at = Esto lo hago con una tarea cada vez. ¿Cuál primero?
read-said-twice = Aquí se dice lo mismo dos veces, de dos formas. ¿Cuál quieres decir?
read-found-no-title-what = No encontré ningún título. ¿Qué hay que hacer?
read-but-no-title-what = Leo { $recurrence_in_words }, pero ningún título. ¿Qué hay que hacer?
read-date-but-no-title = Leo la fecha { $date_in_words }, pero ningún título. ¿Qué hay que hacer?
read-what-should-do-type = ¿Qué hago? Escribe una tarea, o: list, done, push to friday, help.

## links

links-elsewhere = Este enlace lleva a otro Zoho que el conectado aquí. Ábrelo en Zoho.
links-records-cant-be-shown = Los registros de «{ $module }» no se pueden mostrar aquí. Abre el enlace en Zoho CRM.

## Resúmenes

digest-head = Tu día, { $day }. Vencidas: { $late }. Para hoy: { $now }.
digest-head-nothing = Tu día, { $day }: nada está vencido y nada vence hoy.
digest-more = Y { $count } más; `/task list` las muestra todas.
digest-given = Vencidas en manos de otros
digest-given-line = «{ $title }» la tiene { $who }, vencía el { $day }
digest-snooze = Posponer { $number }
digest-not-now = Zoho o Slack no responde ahora mismo, así que no puedo mostrar tu día. Pídelo otra vez en un minuto.
digest-channel-head = Tareas de este canal, { $day }. Completadas en los últimos 7 días: { $done }. Abiertas: { $open }. Vencidas: { $late }.
digest-channel-done = Completadas en los últimos 7 días ({ $count })
digest-channel-open = Abiertas ({ $count })
digest-channel-more = Y { $count } más.
digest-channel-after = `/task settings` en este canal cambia o detiene este resumen.
status-digest = mostrar tu día
status-joint = mantener al día la tarea compartida «{ $title }»
settings-weekly-day = Resumen semanal en este canal, el
settings-weekly-day-hint = Se publica una vez por semana: qué tareas con tarjeta aquí se completaron, están abiertas o vencidas.
settings-none-weekly-day = nunca
settings-weekly-at = Hora del resumen semanal
settings-weekly-zone = Zona horaria del resumen semanal
settings-weekly-zone-hint = Por ejemplo Europe/Madrid, o una ciudad.
settings-none-weekly-zone = la de quien elige el día
settings-weekly-language = Idioma del resumen semanal
settings-none-weekly-language = la de quien elige el día

## Series that go on

status-extend = crear las próximas fechas de «{ $title }»
series-extended = El { $day } añadí { $count ->
    [one] una fecha
   *[other] { $count } fechas
  } antes de que se acabaran las otras.
series-not-extended = Zoho no aceptó las fechas siguientes, así que la serie termina con las que hay. Lo intento de nuevo más tarde.
series-not-extended-why = No se pudieron crear las fechas de «{ $title }» después del { $day }. { $why } Lo intento de nuevo más tarde; con las que ya están no tienes que hacer nada.
series-reopen-first = Esta tarea está completada. Reábrela primero y luego di cómo se repite.
card-menu-reopen = Reabrir { $day }
series-say-rule = Di cómo debe repetirse la serie a partir de ahora, por ejemplo `repeat every tuesday at 4pm`.
series-given-up = Zoho rechazó la siguiente tarea durante una semana, así que la serie ha terminado. Crea una nueva cuando esté resuelto.
series-ended-in-zoho = Sus tareas abiertas ya no se encuentran en Zoho, eliminadas o ya no visibles, así que no añado más fechas.
series-left-out = { $count ->
    [one] No hay tarea para el { $first }: no pude crearla en su día.
   *[other] No hay tareas para { $count } fechas del { $first } al { $last }: no pude crearlas en su día.
  }

## seen

seen-completed = { $by } ha completado «{ $title }» en Zoho.
seen-completed-by-nobody = «{ $title }» se ha completado en Zoho.
seen-reopened = { $by } ha reabierto «{ $title }» en Zoho.
seen-reopened-by-nobody = «{ $title }» se ha reabierto en Zoho.
seen-deleted = { $by } ha eliminado «{ $title }» en Zoho.
seen-deleted-by-nobody = «{ $title }» ya no se encuentra en Zoho: se eliminó o ya no es visible.
seen-restored = { $by } ha restaurado «{ $title }» en Zoho.
seen-restored-by-nobody = «{ $title }» se ha restaurado en Zoho.
seen-changed = { $by } ha cambiado «{ $title }» en Zoho: { $changes }.
seen-changed-by-nobody = «{ $title }» se ha cambiado en Zoho: { $changes }.
seen-also = También ha cambiado: { $changes }.
seen-several = { $count } de tus tareas han cambiado en Zoho:
seen-more = { $count -> 
    [one] Y una más.
   *[other] Y { $count } más.
  }
seen-status-look = mostrar qué ha cambiado en «{ $title }» en Zoho
seen-status-tell = decir qué ha cambiado en Zoho

## Threads and notes: a card's thread and the notes of its task, kept in step

card-menu-follow = Seguir el hilo
card-menu-unfollow = Dejar de seguir
card-menu-gather = Añadir respuestas
talk-verb-follow = Seguir el hilo de
talk-verb-gather = Añadir las respuestas a
threads-files = Archivos: { $names }
threads-signed = { $author } en Slack: { $link }
threads-signed-only = { $author } en Slack
threads-mail = Las tareas de Zoho Mail no admiten comentarios. Elige «Añadir respuestas» en la tarjeta para añadir a la descripción lo que se escribió aquí.
threads-nothing-new = No hay nada nuevo que añadir: la descripción ya tiene todo lo que se escribió en este hilo.
threads-full = En la descripción no cabe más. Acórtala en Zoho e inténtalo de nuevo.
threads-more = Más en el hilo: { $link }
threads-no-scope = No puedo leer mensajes aquí: a la app le falta el permiso (channels:history, groups:history o im:history). Pide a un administrador que lo añada; `taskbot doctor` dice cuál es.
threads-not-there = No estoy en esa conversación. Invítame e inténtalo de nuevo.
threads-no-card = La tarjeta aún no está publicada. Inténtalo de nuevo en un momento.
threads-closed = Ya no puedo escribir en el hilo de «{ $title }», así que he dejado de seguirlo. Cuando pueda, elige de nuevo «Seguir el hilo» en su tarjeta.
threads-not-noted = Tu respuesta queda en el hilo, pero no pasó a ser una nota de «{ $title }» en Zoho: { $err }
threads-note = Nota en Zoho de { $author }
threads-note-changed = Nota en Zoho de { $author }, cambiada
threads-note-deleted = Esta nota se borró en Zoho.
threads-followed = Sigo el hilo de esta tarjeta: las respuestas pasan a ser notas en Zoho, y las notas llegan como respuestas.
threads-did-follow = Ahora sigo el hilo de «{ $title }»: las respuestas pasan a ser notas en Zoho, y las notas llegan como respuestas. `stop following` lo termina.
threads-did-unfollow = Ya no sigo el hilo de «{ $title }». Lo anotado se queda.
threads-did-gather = He añadido las respuestas a la descripción de «{ $title }». Deshaz con el botón o la palabra `undo`.
threads-status-follow = seguir el hilo de «{ $title }»
threads-status-reply = anotar una respuesta en «{ $title }» en Zoho
threads-status-notes = buscar notas nuevas de «{ $title }»
threads-status-echo = decir una nota de «{ $title }» en su hilo
threads-status-gather = añadir las respuestas a la descripción de «{ $title }»

## What may be no task: one unknown word, or a question. { $commands } come as `code`, with commas and “or”.

unclear-word = No estoy seguro de que «{ $words }» sea una tarea. ¿Querías decir { $commands }?
unclear-unknown = No estoy seguro de que «{ $words }» sea una tarea, y como orden no la conozco. { $commands } sería una.
unclear-question = No puedo responder preguntas, pero sí llevar tus tareas. Prueba { $commands }.
unclear-make = Crear la tarea igualmente

## Tareas de varias personas

joint-progress = { $done } de { $count } completadas.
joint-none-left = Ya nadie tiene una parte.
joint-done = Completada: { $people }.
joint-open = Abierta: { $people }.
joint-coming = De camino a Zoho: { $people }.
joint-refused = No está en Zoho: { $people }.
joint-deleted = Eliminada: { $people }.
joint-gone = Ya no se encuentra, eliminada o ya no visible: { $people }.
joint-accepted = { $name } (aceptada)
joint-declined = { $name } (rechazada)
joint-complete = Completar…
joint-complete-all = Las { $count } partes
joint-complete-one = La parte de { $name }
joint-more = Más…
joint-delete-all = Eliminar las { $count } partes
joint-delete-one = Eliminar la parte de { $name }
joint-stop-all = Dejar de repetir: las { $count } partes
joint-stop-one = Dejar de repetir: { $name }
joint-later-tomorrow = Posponer todas a mañana
joint-later-next-week = Posponer todas a la próxima semana
joint-did-later = Pospuestas juntas por { $who }. Deshacer lo revierte.
joint-reopen-all = Reabrir las { $count } partes
joint-reopen-one = Reabrir la parte de { $name }
joint-did-reopen = Reabiertas juntas por { $who }. Deshacer vuelve a completarlas.
joint-which-reopen = Varias personas tienen esta tarea. ¿La parte de quién se reabre?
joint-sure = ¿Seguro?
joint-sure-text = Se hace al momento en Zoho, en cada parte elegida. Deshacer lo revierte durante diez minutos.
joint-yes = Sí
joint-did-complete = Completadas juntas por { $who }. Deshacer vuelve a abrirlas.
joint-did-delete = Eliminadas por { $who }. Deshacer las recupera.
joint-did-stop = { $who } terminó la serie. Deshacer la continúa.
joint-did-change = Cambiado por { $who }. Deshacer lo revierte.
joint-did-people = { $who } cambió quién la tiene. Deshacer lo revierte.
joint-people-same = Estas personas ya la tienen, así que no se cambió nada.
joint-taken-back = Esto se deshizo. La tarea está de nuevo en la tarjeta en la que estaba antes.
joint-asked = Cambio «{ $title }» para todas las personas que la tienen y no han terminado. La tarjeta muestra cómo va cada una; `undo` lo revierte.
joint-handed-out = Doy «{ $title }» a { $count } personas. La tarjeta en tus mensajes conmigo muestra cómo va cada una.
joint-unknown = { $name } no es claramente una persona en Zoho, así que no tiene parte. Crea una tarea con su nombre completo.
joint-not-yours = Esa parte es de otra persona, así que no se cambió nada. Puedes actuar sobre la tuya; quien repartió la tarea, sobre todas.
joint-nothing = No queda ninguna parte con la que hacerlo. La tarjeta muestra cómo está cada una.
joint-one-by-one = Cada persona tiene su propia tarea, así que dilo de una: ábrela desde la tarjeta o muéstrala con `tasks for @name`.
joint-all = Las { $count }
joint-which-complete = Varias personas tienen esta tarea. ¿La parte de quién se completa?
joint-which-delete = Varias personas tienen esta tarea. ¿La parte de quién se elimina?
joint-which-stop = Varias personas tienen esta serie. ¿La de quién deja de repetirse?

## A task of Zoho shown where its link was said

import-which = Pega detrás la dirección de la tarea en Zoho, por ejemplo `link https://crm.zoho.com/crm/tab/Tasks/…`.
import-elsewhere = Aquí no puedo mostrar tareas de Zoho. Envíame la dirección por mensaje directo.
import-no-task = Esa dirección no lleva a ninguna tarea que conozca. Abre la tarea en Zoho y copia la dirección de allí.
import-not-seen = No veo esa tarea en tu Zoho: está borrada o no puedes verla. Pide a su responsable que la comparta contigo.
import-private = Es una tarea personal de otra persona en Zoho Mail, así que no la muestro. Su dueño puede vincularla.
import-shown = La tarjeta de «{ $title }» está en nuestros mensajes directos.
import-there = La tarjeta de «{ $title }» ya está aquí.
import-status = mostrar aquí una tarea de Zoho

## Descriptions in Zoho: what there is no field for. A due time's words begin its line, and tell it again.

zoho-named = { $kind ->
    [Tags] Etiquetas
    [Fields] Campos
    [Group] Grupo
    [Project] Proyecto
    [Status] Estado
   *[Followers] Seguidores
  }: { $name }
zoho-due-time = Hora de vencimiento:
zoho-typed-as = {""}, escrito como { $zone }
zoho-subtask-due = { $title } (vence el { $day })

## Months that a series leaves out

skipped-months = Los meses sin día { $days } se omiten. Para el último día, di «cada último día del mes».

## Words that only look like a field

phrase-day-passed = ese día ya pasó
phrase-part-of-number = forma parte de un número
phrase-not-meant = se dijo que ese día no

## Tags of Zoho CRM

crm-tags-rule = En Zoho CRM una etiqueta tiene como máximo { $longest } caracteres, sin «<», «>», comas ni emojis, y una tarea como máximo { $most } etiquetas.
crm-tags-named = La descripción nombra { $names }.
crm-tags-otherwise = Di { $names } más corto o de otra forma.
