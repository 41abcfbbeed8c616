"""Spanish words of days, times, recurrence, priority and reminders."""

from bot.intent.languages import Language

LANGUAGE = Language(
    code="es",
    words={
        "wd": {
            0: "lunes, lun",
            1: "martes",
            2: "miércoles, miercoles, mié, mie",
            3: "jueves, jue",
            4: "viernes, vie",
            5: "sábado, sabado, sáb, sab",
            6: "domingo, dom",
        },
        "wds": {
            0: "los lunes",
            1: "los martes",
            2: "los miércoles, los miercoles",
            3: "los jueves",
            4: "los viernes",
            5: "los sábados, los sabados, sábados, sabados",
            6: "los domingos, domingos",
        },
        "month": {
            1: "enero, ene",
            2: "febrero",
            3: "marzo",
            4: "abril, abr",
            5: "mayo",
            6: "junio",
            7: "julio",
            8: "agosto, ago",
            9: "septiembre, setiembre, sept",
            10: "octubre",
            11: "noviembre",
            12: "diciembre, dic",
        },
        "num": {
            1: "uno, una, un",
            2: "dos, un par de",
            3: "tres",
            4: "cuatro",
            5: "cinco",
            6: "seis",
            7: "siete",
            8: "ocho",
            9: "nueve",
            10: "diez",
            11: "once",
            12: "doce",
            13: "trece",
            14: "catorce",
            15: "quince",
            20: "veinte",
            30: "treinta",
        },
        "ord": {
            1: "primero, primer, primera, primeros, 1ro, 1er",
            2: "segundo, segunda, 2do",
            3: "tercero, tercer, tercera",
            4: "cuarto, cuarta",
            5: "quinto, quinta",
        },
        "unit": {
            "minute": "minuto, minutos, min",
            "hour": "hora, horas",
            "day": "día, días, dia, dias",
            "workday": "día hábil, días hábiles, dias habiles, día laborable, días laborables, dias laborables",
            "week": "semana, semanas, sem",
            "fortnight": "quincena, quincenas",
            "month": "mes, meses",
            "quarter": "trimestre, trimestres",
            "year": "año, años",
        },
        "day": {
            0: "hoy",
            1: "mañana",
            2: "pasado mañana",
            -1: "ayer",
        },
        "part": {
            "morning": (
                "a primera hora de la mañana, a primera hora, mañana, mañanas, por la mañana, de la mañana, "
                "en la mañana"
            ),
            "noon": "mediodía, mediodia, a mediodía, a mediodia, al mediodía, al mediodia",
            "lunch": "a la hora de comer, hora de comer, a la hora del almuerzo, hora del almuerzo",
            "afternoon": "tarde, tardes, por la tarde, de la tarde, en la tarde",
            "evening": "noche, noches, por la noche, de la noche, en la noche",
            "tonight": "esta noche",
            "midnight": "medianoche, a medianoche",
        },
        "plusminutes": {
            30: "y media",
            15: "y cuarto",
            -15: "menos cuarto",
            -10: "menos diez",
            -5: "menos cinco",
        },
        "oclock": {True: "en punto, h, hs, hrs, horas"},
        "next": {1: "próximo, próxima, proximo, proxima, siguiente, que viene, que entra, próximos, próximas"},
        "post": {True: "que viene, próximo, próxima, proximo, proxima, siguiente, que entra"},
        "this": {True: "este, esta"},
        "last": {True: "último, última, ultimo, ultima, últimos"},
        "in": {True: "en, dentro de, de aquí a"},
        "approx": {True: "sobre las, hacia las, alrededor de las, a eso de las"},
        "at": {True: "a las, a la, las"},
        "on": {True: "el, el día, el dia, en el"},
        "by": {
            True: (
                "para, para el, para las, antes del, antes de, antes de las, a más tardar, a más tardar el, vence el"
            ),
        },
        "of": {True: "de, del, de la"},
        "and": {True: "y, e"},
        "or": {True: "o"},
        "the": {True: "el, la, los, las"},
        "a": {True: "un, una"},
        "for": {True: "durante, por, para"},
        "before": {True: "antes, antes de, antes del"},
        "after": {True: "después de, despues de, después del, tras, desde"},
        "from": {True: "de, desde, desde las, de las, desde el, entre"},
        "until": {True: "hasta, hasta el, hasta las, hasta la, termina el, terminando el"},
        "starting": {
            True: "a partir de, a partir del, empezando, empezando el, comenzando, comenzando el, desde, desde el",
        },
        "range": {True: "a, a las, hasta, hasta las, al"},
        "end": {
            "end": "fin de, finales de, final de, final del, a finales de, a fin de, fines de, a fines de, fin del",
            "start": "principios de, a principios de, comienzo de, comienzos de, inicio de, inicios de",
            "mid": "mediados de, a mediados de",
        },
        "edge": {
            "eod": "fin del día, final del día, al final del día",
            "eow": "final de la semana, finales de semana",
            "eom": "fin de mes, final de mes, final del mes, a fin de mes, a final de mes, fin del mes",
            "eoy": "fin de año, final de año, a fin de año, final del año",
        },
        "weekend": {True: "fin de semana, fines de semana, finde, findes"},
        "weekday": {True: "día laborable, días laborables, día hábil, días hábiles, entre semana, día de semana"},
        "every": {True: "cada, todos los, todas las, todo el, toda"},
        "other": {True: "segundo, segunda"},
        "alternate": {True: "sí y otro no, sí y otra no, por medio"},
        "freq": {
            "alternately": "días alternos, en días alternos",
            "daily": "diariamente, a diario",
            "weekly": "semanalmente",
            "biweekly": "quincenalmente",
            "monthly": "mensualmente",
            "quarterly": "trimestralmente",
            "semiannually": "semestralmente",
            "yearly": "anualmente",
        },
        "once": {
            1: "una vez",
            2: "dos veces",
            3: "tres veces",
        },
        "per": {True: "a la, al, por, cada"},
        "times": {True: "veces, ocasiones, repeticiones"},
        "except": {True: "excepto, salvo, menos, excepto los, excepto el, salvo los, menos los"},
        "repeat": {True: "repetir, repite, se repite"},
        "when": {True: "después de, despues de, al, cuando"},
        "done": {
            True: (
                "terminar, completar, completarla, completarlo, terminarla, terminarlo, acabar, la termine, lo termine"
            ),
        },
        "dayno": {True: "día, dia"},
        "whendue": {True: "cuando vence, cuando venza, al vencer, al vencimiento"},
        "sameday": {True: "el mismo día, ese mismo día"},
        "remind": {
            True: (
                "recuérdame, recuerdame, recordarme, recuérdamelo, recuerdamelo, avísame, avisame, "
                "recordatorio, con recordatorio, recordatorio de, y recuérdame"
            ),
        },
        "dayearlier": {True: "la víspera, el día anterior, el dia anterior, el día antes, el dia antes"},
        "tothing": {True: "que, de"},
        "level": {
            "highest": "máxima, maxima, crítica, muy alta",
            "high": "alta, alto",
            "normal": "media, normal",
            "low": "baja, bajo",
            "lowest": "mínima, minima, muy baja",
        },
        "priority": {True: "prioridad, de prioridad, con prioridad, prio"},
        "asap": {"highest": "cuanto antes, lo antes posible"},
        "urgent": {
            "highest": "urgente, urgentemente",
            "high": "importante",
        },
        "assign": {True: "asignar a, asigna a, asignado a, asignada a, asignarle a"},
        "me": {True: "mí, mi mismo"},
        "durs": {((30.0, "minute"),): "media hora, una media hora"},
        "idiom": {
            True: "buenos días, buenas tardes, buenas noches, feliz navidad, feliz año nuevo, hoy en día, día a día",
        },
        "holiday": {
            "christmas": "navidad",
            "christmas eve": "nochebuena",
            "new year's eve": "nochevieja, fin de año nuevo",
            "new year": "año nuevo",
            "epiphany": "día de reyes, reyes",
            "easter": "domingo de pascua",
            "good friday": "viernes santo",
            "labour": "día del trabajo",
        },
    },
    function=(
        "a al ante con de del desde el la los las en entre hacia hasta para por según sin sobre tras y o e u que "
        "si pero un una su mi tu me se lo le es son está están cuando como porque también antes después cada todos"
    ),
    verbs=(
        "llamar enviar mandar revisar preparar comprar pagar escribir hacer pedir reservar terminar entregar reunión"
    ),
    weak="mar dom vie jue sab mie lun ene ago abr dic sem tarde noche tardes noches un una",
    drop="mon sun sat wed mar a to of on in by an me once sale son or dom el may",
    commands={
        "link": "vincular esta tarea, vincular tarea, vincular, enlazar esta tarea, importar esta tarea, importar",
        "follow": "seguir el hilo, seguir este hilo, sincronizar el hilo, sincronizar hilo",
        "unfollow": "dejar de seguir, dejar de seguir el hilo, no seguir el hilo, dejar de sincronizar",
        "gather": "añadir las respuestas, añadir respuestas, agregar las respuestas",
        "complete": "hecho, listo, terminado, terminada, hecha",
        "help": "ayuda",
        "undo": "deshacer",
        "delete": "borrar, eliminar, cancelar",
        "list": "mis tareas, lista, tareas",
    },
    questions=(
        "qué, que, quién, quien, quiénes, dónde, donde, cuándo, cuando, por qué, cuál, cual, cuáles, cómo, "
        "como, cuánto, cuántas, cuántos, hay, puedo, eres"
    ),
)
