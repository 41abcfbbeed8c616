"""Italian words of days, times, recurrence, priority and reminders."""

from bot.intent.languages import Language

LANGUAGE = Language(
    code="it",
    words={
        "wd": {
            0: "lunedì, lunedi, lun",
            1: "martedì, martedi",
            2: "mercoledì, mercoledi, mer",
            3: "giovedì, giovedi, gio",
            4: "venerdì, venerdi, ven",
            5: "sabato, sab",
            6: "domenica, dom",
        },
        "wds": {
            0: "i lunedì, tutti i lunedì, di lunedì",
            1: "i martedì, di martedì",
            2: "i mercoledì, di mercoledì",
            3: "i giovedì, di giovedì",
            4: "i venerdì, di venerdì",
            5: "i sabati, sabati, di sabato",
            6: "le domeniche, domeniche, di domenica",
        },
        "month": {
            1: "gennaio, gen",
            2: "febbraio, feb",
            3: "marzo",
            4: "aprile, apr",
            5: "maggio, mag",
            6: "giugno, giu",
            7: "luglio, lug",
            8: "agosto, ago",
            9: "settembre, sett",
            10: "ottobre, ott",
            11: "novembre, nov",
            12: "dicembre, dic",
        },
        "num": {
            1: "uno, una, un, un'",
            2: "due, un paio di",
            3: "tre",
            4: "quattro",
            5: "cinque",
            6: "sei",
            7: "sette",
            8: "otto",
            9: "nove",
            10: "dieci",
            11: "undici",
            12: "dodici",
            15: "quindici",
            20: "venti",
            30: "trenta",
        },
        "ord": {
            1: "primo, prima, primi",
            2: "secondo, seconda",
            3: "terzo, terza",
            4: "quarto, quarta",
            5: "quinto, quinta",
        },
        "unit": {
            "minute": "minuto, minuti, min",
            "hour": "ora, ore",
            "day": "giorno, giorni, gg",
            "workday": "giorno lavorativo, giorni lavorativi, giorno feriale, giorni feriali",
            "week": "settimana, settimane",
            "month": "mese, mesi",
            "quarter": "trimestre, trimestri",
            "year": "anno, anni",
        },
        "day": {
            0: "oggi",
            1: "domani",
            2: "dopodomani, dopo domani",
            -1: "ieri",
        },
        "part": {
            "morning": (
                "mattina, mattino, mattine, di mattina, del mattino, in mattinata, mattinata, al mattino, la mattina"
            ),
            "noon": "mezzogiorno, a mezzogiorno",
            "lunch": "pausa pranzo, ora di pranzo",
            "afternoon": "pomeriggio, pomeriggi, di pomeriggio, del pomeriggio, nel pomeriggio, il pomeriggio",
            "evening": "sera, sere, di sera, della sera, in serata, serata, la sera",
            "tonight": "stasera, questa sera, stanotte",
            "midnight": "mezzanotte, a mezzanotte",
            "night": "notte, di notte",
        },
        "plusminutes": {
            30: "e mezza, e mezzo, e trenta",
            15: "e un quarto, e quindici",
            -15: "meno un quarto",
            45: "e tre quarti",
        },
        "oclock": {True: "in punto"},
        "next": {1: "prossimo, prossima, prossimi, prossime, che viene, seguente, successivo, successiva"},
        "post": {True: "prossimo, prossima, che viene, seguente, successivo, successiva"},
        "this": {True: "questo, questa, quest', quest'"},
        "last": {True: "ultimo, ultima, l'ultimo, l'ultima, ultimi"},
        "in": {True: "tra, fra, entro, in, nei prossimi"},
        "approx": {True: "verso le, circa, intorno alle, verso"},
        "at": {True: "alle, all', alle ore, ore, dalle, all'una"},
        "on": {True: "il, nel, di, il giorno"},
        "by": {
            True: (
                "entro, entro il, entro la, entro le, entro l', per, per il, prima di, prima del, "
                "non oltre il, entro e non oltre il, prima delle, per le"
            ),
        },
        "of": {True: "di, del, della, dell', dello, nel"},
        "and": {True: "e, ed"},
        "or": {True: "o"},
        "the": {True: "il, lo, la, i, gli, le, l'"},
        "a": {True: "un, una, uno, un'"},
        "for": {True: "per, durante"},
        "before": {True: "prima, prima di, prima del, in anticipo"},
        "after": {True: "dopo, dopo il, dal, da"},
        "from": {True: "da, dal, dalle, dalla, tra, fra"},
        "until": {True: "fino a, fino al, fino alla, sino al, sino a, fino all', fino alle"},
        "starting": {
            True: (
                "a partire dal, a partire da, dal, iniziando, a partire, iniziando il, a cominciare dal, cominciando"
            ),
        },
        "range": {True: "a, al, alle, fino alle, e le"},
        "end": {
            "end": "fine, a fine, fine di, alla fine di, la fine di, alla fine del, fine del, la fine del",
            "start": "inizio, inizio di, all'inizio di, l'inizio di, inizi di",
            "mid": "metà, metà di, a metà",
        },
        "edge": {
            "eod": "fine giornata, fine della giornata, a fine giornata, la fine della giornata, entro sera",
            "eow": "fine della settimana, la fine della settimana",
            "eom": "fine mese, fine del mese, la fine del mese, a fine mese",
            "eoy": "fine anno, fine dell'anno, la fine dell'anno, a fine anno",
            "eoq": "fine trimestre, fine del trimestre",
        },
        "weekend": {True: "fine settimana, weekend, week-end, il fine settimana"},
        "weekday": {True: "giorno feriale, giorni feriali, giorno lavorativo, giorni lavorativi"},
        "every": {True: "ogni, tutti i, tutte le, ciascun, tutti gli"},
        "other": {True: "secondo, seconda"},
        "alternate": {True: "sì e uno no, sì e una no, si e uno no, alterni, alterne"},
        "freq": {
            "alternately": "a giorni alterni",
            "daily": "giornalmente, quotidianamente",
            "weekly": "settimanalmente",
            "biweekly": "quindicinalmente",
            "monthly": "mensilmente",
            "quarterly": "trimestralmente",
            "semiannually": "semestralmente",
            "yearly": "annualmente",
        },
        "once": {
            1: "una volta",
            2: "due volte",
            3: "tre volte",
        },
        "per": {True: "alla, al, a, all', ogni, l'"},
        "times": {True: "volte, occorrenze, ripetizioni"},
        "except": {
            True: (
                "tranne, tranne a, tranne ad, tranne in, eccetto, tranne il, tranne la, escluso, esclusi, "
                "salvo, tranne i, eccetto il"
            ),
        },
        "repeat": {True: "ripeti, ripetere, si ripete"},
        "when": {True: "dopo, dopo averlo, dopo il, dal, quando"},
        "done": {True: "completamento, completato, averlo finito, finito, aver finito, completata"},
        "dayno": {True: "giorno"},
        "whendue": {True: "alla scadenza"},
        "sameday": {True: "il giorno stesso, lo stesso giorno"},
        "remind": {
            True: (
                "ricordami, ricordamelo, promemoria, con promemoria, avvisami, ricordarmi, e ricordami, "
                "con un promemoria"
            ),
        },
        "dayearlier": {True: "il giorno prima, il giorno precedente, la vigilia"},
        "tothing": {True: "di, che, d'"},
        "level": {
            "highest": "massima, critica, molto alta, altissima",
            "high": "alta, alto",
            "normal": "media, normale",
            "low": "bassa, basso",
            "lowest": "minima, molto bassa, bassissima",
        },
        "priority": {True: "priorità, priorita, con priorità, a priorità, di priorità, prio"},
        "asap": {"highest": "il prima possibile, al più presto, appena possibile, quanto prima"},
        "urgent": {
            "highest": "urgente, urgentemente",
            "high": "importante",
        },
        "assign": {True: "assegna a, assegnare a, assegnato a, assegnata a, assegnalo a"},
        "me": {True: "me stesso"},
        "durs": {((30.0, "minute"),): "mezz'ora, una mezz'ora, mezzora"},
        "idiom": {True: "buon natale, buon anno, buona pasqua, buona notte, al giorno d'oggi"},
        "holiday": {
            "christmas": "natale",
            "christmas eve": "vigilia di natale",
            "new year": "capodanno",
            "new year's eve": "san silvestro, vigilia di capodanno",
            "easter": "pasqua",
            "easter monday": "pasquetta",
            "assumption": "ferragosto",
            "epiphany": "epifania, befana",
            "all saints": "ognissanti",
        },
    },
    function=(
        "a al alla alle ai agli da dal dalla di del della dei delle in nel nella con su sul sulla per tra fra e ed "
        "o che se ma il lo la i gli le l' un uno una mio tuo suo è sono sarà prima dopo ogni quando come fino "
        "entro"
    ),
    verbs="chiamare inviare mandare preparare comprare pagare scrivere fare prenotare finire rivedere controllare",
    weak=(
        "lun mer gio ven sab dom gen feb mag giu lug ago ott nov dic primo prima secondo seconda terzo quarto sei "
        "sera mattina pomeriggio notte un una mattino mattine sere fine inizio metà ora ore"
    ),
    drop="mon sun sat wed mar a to of on by an me or may due sale dove fine as per",
    commands={
        "link": "collega questa attività, collega attività, collega, importa questa attività, importa",
        "follow": "segui il thread, segui la discussione, sincronizza il thread, segui questo thread",
        "unfollow": "smetti di seguire, non seguire più, smetti di seguire il thread, smetti di seguire la discussione",
        "gather": "aggiungi le risposte, aggiungi risposte",
        "complete": "fatto, completato, finito",
        "help": "aiuto",
        "undo": "annulla",
        "delete": "elimina, cancella",
        "list": "le mie attività, elenco, attività",
    },
    questions=(
        "che, che cosa, cosa, cos'è, chi, dove, quando, perché, quale, quali, come, quanto, quanti, quante, "
        "c'è, ci sono, posso, sei"
    ),
)
