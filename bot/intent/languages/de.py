"""German words of days, times, recurrence, priority and reminders."""

from bot.intent.languages import Language

LANGUAGE = Language(
    code="de",
    words={
        "wd": {
            0: "montag, mo",
            1: "dienstag, di",
            2: "mittwoch, mi",
            3: "donnerstag, do",
            4: "freitag, fr",
            5: "samstag, sa, sonnabend",
            6: "sonntag, so",
        },
        "wds": {
            0: "montags",
            1: "dienstags",
            2: "mittwochs",
            3: "donnerstags",
            4: "freitags",
            5: "samstags",
            6: "sonntags",
        },
        "month": {
            1: "januar, jan, jänner",
            2: "februar, feb",
            3: "märz, maerz, mrz",
            4: "april, apr",
            5: "mai",
            6: "juni, jun",
            7: "juli, jul",
            8: "august, aug",
            9: "september, sept, sep",
            10: "oktober, okt",
            11: "november, nov",
            12: "dezember, dez",
        },
        "num": {
            1: "eins, ein, eine, einer, einem, einen",
            2: "zwei, zwo, ein paar",
            3: "drei",
            4: "vier",
            5: "fünf",
            6: "sechs",
            7: "sieben",
            8: "acht",
            9: "neun",
            10: "zehn",
            11: "elf",
            12: "zwölf",
            13: "dreizehn",
            14: "vierzehn",
            15: "fünfzehn",
            20: "zwanzig",
            30: "dreißig",
        },
        "ord": {
            1: "erste, ersten, erster, erstes",
            2: "zweite, zweiten, zweiter, zweites",
            3: "dritte, dritten, dritter",
            4: "vierte, vierten, vierter",
            5: "fünfte, fünften",
            6: "sechste, sechsten",
            10: "zehnte, zehnten",
            15: "fünfzehnte, fünfzehnten",
        },
        "unit": {
            "minute": "minute, minuten, min",
            "hour": "stunde, stunden, std, h",
            "day": "tag, tage, tagen, tages",
            "workday": "werktag, werktage, werktagen, arbeitstag, arbeitstage, arbeitstagen",
            "week": "woche, wochen, wo",
            "month": "monat, monate, monaten, monats, mon.",
            "quarter": "quartal, quartale, quartals, quartalen",
            "year": "jahr, jahre, jahren, jahres",
        },
        "day": {
            0: "heute",
            1: "morgen",
            2: "übermorgen, uebermorgen",
            -1: "gestern",
        },
        "part": {
            "morning": (
                "morgen, morgens, früh, vormittag, vormittags, am morgen, am vormittag, in der früh, am frühen morgen"
            ),
            "noon": "mittag, mittags, am mittag",
            "lunch": "mittagspause",
            "afternoon": "nachmittag, nachmittags, am nachmittag",
            "evening": "abend, abends, am abend, abende",
            "night": "nachts, nacht, in der nacht",
            "midnight": "mitternacht, um mitternacht",
            "tonight": "heute nacht",
        },
        "oclock": {True: "uhr"},
        "half": {"before": "halb"},
        "quarterhour": {True: "viertel"},
        "past": {True: "nach"},
        "to": {True: "vor"},
        "next": {
            1: (
                "nächste, nächsten, nächster, nächstes, naechste, naechsten, nächstem, kommende, kommenden, "
                "kommender, folgende, folgenden"
            ),
            2: "übernächste, übernächsten, übernächster, übernächstes",
        },
        "coming": {True: "kommende, kommenden, kommender"},
        "weekson": {7: "in acht tagen", 14: "in vierzehn tagen"},
        "this": {True: "diese, diesen, dieser, dieses, diesem"},
        "last": {True: "letzte, letzten, letzter, letztes, letztem"},
        "in": {True: "in, binnen, innerhalb von, in den, im"},
        "approx": {True: "gegen, ungefähr, circa, ca, etwa"},
        "at": {True: "um, ab"},
        "on": {True: "am, an, an dem, zum"},
        "by": {
            True: (
                "bis, bis zum, bis spätestens, spätestens, spätestens am, spätestens bis, vor, vor dem, "
                "fällig, fällig am, fällig bis, bis zur"
            ),
        },
        "of": {True: "im, des, vom, von, in, der, eines"},
        "and": {True: "und, u."},
        "or": {True: "oder"},
        "the": {True: "der, die, das, dem, den, des"},
        "a": {True: "ein, eine, einem, einer, einen"},
        "for": {True: "für, fuer, während"},
        "before": {True: "vorher, davor, vor, zuvor, im voraus, vor dem"},
        "after": {True: "nach, nach dem, ab"},
        "from": {True: "von, vom, ab, zwischen"},
        "inclusive": {True: "bis einschließlich"},
        "until": {True: "bis, bis zum, bis zur, bis einschließlich"},
        "starting": {True: "ab, ab dem, ab der, beginnend am, beginnend ab, startend, startend am, beginnend"},
        "range": {True: "bis, -"},
        "end": {
            "end": "ende, ende des, am ende des, ende der, ende von, zum ende des",
            "start": "anfang, anfang des, beginn, am anfang des, anfang der, zu beginn des",
            "mid": "mitte, mitte des, mitte der",
        },
        "edge": {
            "eod": "feierabend, tagesende, ende des tages, zum feierabend, dienstschluss",
            "eow": "ende der woche, wochenende der woche, ende dieser woche",
            "eom": "monatsende, ende des monats, zum monatsende, ende monat",
            "eoq": "quartalsende, ende des quartals, zum quartalsende",
            "eoy": "jahresende, ende des jahres, zum jahresende",
        },
        "weekend": {True: "wochenende, wochenenden"},
        "weekday": {
            True: (
                "werktag, werktags, werktage, wochentag, wochentags, wochentage, arbeitstag, arbeitstags, "
                "unter der woche"
            ),
        },
        "every": {True: "jeden, jede, jedes, jeder, jedem, alle, jeweils, jeweils am, immer, immer am"},
        "other": {True: "zweiten, zweite, zweites, zweiter, 2."},
        "freq": {
            "daily": "täglich, taeglich",
            "weekly": "wöchentlich, woechentlich",
            "biweekly": "zweiwöchentlich, vierzehntägig, 14-tägig",
            "monthly": "monatlich",
            "quarterly": "vierteljährlich, quartalsweise",
            "semiannually": "halbjährlich",
            "yearly": "jährlich, jaehrlich",
            "hourly": "stündlich",
        },
        "once": {
            1: "einmal",
            2: "zweimal",
            3: "dreimal",
        },
        "per": {True: "pro, in der, im, am"},
        "times": {True: "mal, male, wiederholungen, termine"},
        "except": {True: "außer, ausser, ausgenommen, außer am, außer an, bis auf, außer im"},
        "repeat": {True: "wiederhole, wiederholen, wiederholt"},
        "when": {True: "nach, wenn"},
        "done": {True: "erledigung, abschluss, fertigstellung, erledigt, fertig, der erledigung, dem abschluss"},
        "dayno": {True: "tag"},
        "whendue": {True: "bei fälligkeit, zur fälligkeit, wenn fällig, wenn sie fällig ist"},
        "sameday": {True: "am selben tag, am gleichen tag, am tag selbst"},
        "remind": {
            True: (
                "erinnere mich, erinner mich, erinnerung, mit erinnerung, mich erinnern, bitte erinnere mich, "
                "erinnere mich bitte, und erinnere mich, erinnere mich daran"
            ),
        },
        "dayearlier": {
            True: "am vortag, am tag vorher, am tag davor, einen tag vorher, einen tag davor, am tag zuvor",
        },
        "tothing": {True: "an, daran, zu"},
        "level": {
            "highest": "höchste, höchster, kritisch, höchsten, sehr hohe",
            "high": "hoch, hohe, hoher, hohen",
            "normal": "normal, normale, mittel, mittlere, mittlerer",
            "low": "niedrig, niedrige, niedriger, gering, geringe",
            "lowest": "niedrigste, niedrigster, sehr niedrige",
        },
        "priority": {True: "priorität, prioritaet, prio, mit priorität, wichtigkeit"},
        "asap": {
            "highest": "so bald wie möglich, sobald wie möglich, schnellstmöglich, so schnell wie möglich, umgehend",
        },
        "urgent": {
            "highest": "dringend, eilt, eilig, sofort",
            "high": "wichtig",
        },
        "assign": {True: "zuweisen an, zugewiesen an, weise zu, zuständig, verantwortlich"},
        "me": {True: "mich, mir"},
        "idiom": {
            True: (
                "guten morgen, guten abend, gute nacht, "
                "schönen abend, schönes wochenende, frohe weihnachten, frohe ostern"
            ),
        },
        "holiday": {
            "christmas": "weihnachten",
            "christmas eve": "heiligabend, heilig abend",
            "new year": "neujahr",
            "new year's eve": "silvester, sylvester",
            "easter": "ostern, ostersonntag",
            "good friday": "karfreitag",
            "easter monday": "ostermontag",
            "pentecost": "pfingsten",
            "whit monday": "pfingstmontag",
            "ascension": "christi himmelfahrt",
            "labour": "tag der arbeit",
        },
    },
    function=(
        "an am auf aus bei bis durch für gegen im in mit nach neben ohne seit über um unter von vor wegen zu zum "
        "zur und oder der die das den dem des ein eine einen mein dein sein ihr unser ist sind wird dass weil wenn "
        "ob als wie aber auch jeden jede jedes alle ab noch schon bitte"
    ),
    verbs="anrufen senden schicken prüfen vorbereiten kaufen bezahlen schreiben machen buchen treffen besprechen",
    weak=(
        "mo di mi do fr sa so wo mai mal an ein eine april früh abend mittag nacht ende anfang mitte beginn "
        "morgens alle immer august"
    ),
    drop="mon sun sat wed am so die an do a we by of on to or may mar in was fr mi di",
    compound=True,
    commands={
        "link": "aufgabe verknüpfen, diese aufgabe verknüpfen, verknüpfen, aufgabe importieren, importieren",
        "follow": "dem thread folgen, thread folgen, thread synchronisieren, diesem thread folgen",
        "unfollow": "dem thread nicht mehr folgen, nicht mehr folgen, thread nicht mehr synchronisieren",
        "gather": "antworten hinzufügen, antworten in die beschreibung",
        "complete": "erledigt, fertig, gemacht, ist erledigt",
        "help": "hilfe",
        "undo": "rückgängig",
        "delete": "löschen, stornieren",
        "list": "meine aufgaben, liste, aufgaben",
    },
    questions=(
        "was, wer, wen, wem, wessen, wo, wohin, woher, wann, warum, wieso, weshalb, wozu, womit, welche, "
        "welcher, welches, wie, gibt es, kann ich, bist du, kannst du das"
    ),
)
