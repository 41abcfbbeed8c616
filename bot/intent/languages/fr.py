"""French words of days, times, recurrence, priority and reminders."""

from bot.intent.languages import Language

LANGUAGE = Language(
    code="fr",
    words={
        "wd": {
            0: "lundi, lun",
            1: "mardi",
            2: "mercredi, mer, merc",
            3: "jeudi, jeu",
            4: "vendredi, ven, vend",
            5: "samedi, sam",
            6: "dimanche, dim",
        },
        "wds": {
            0: "lundis",
            1: "mardis",
            2: "mercredis",
            3: "jeudis",
            4: "vendredis",
            5: "samedis",
            6: "dimanches",
        },
        "month": {
            1: "janvier, janv, janv.",
            2: "février, fevrier, fév, févr, fév., févr.",
            3: "mars",
            4: "avril, avr, avr.",
            5: "mai",
            6: "juin",
            7: "juillet, juil, juil.",
            8: "août, aout",
            9: "septembre, sept, sept.",
            10: "octobre, oct",
            11: "novembre, nov",
            12: "décembre, decembre, déc, déc.",
        },
        "num": {
            1: "un, une",
            2: "deux, une paire de",
            3: "trois, quelques",
            4: "quatre",
            5: "cinq",
            6: "six",
            7: "sept",
            8: "huit",
            9: "neuf",
            10: "dix",
            11: "onze",
            12: "douze",
            13: "treize",
            14: "quatorze",
            15: "quinze, une quinzaine de",
            20: "vingt",
            30: "trente",
        },
        "ord": {
            1: "premier, première, premiere, premiers, premières, 1er, 1ère",
            2: "deuxième, deuxieme, second, seconde, deuxièmes",
            3: "troisième, troisieme, troisièmes",
            4: "quatrième, quatrieme",
            5: "cinquième",
        },
        "unit": {
            "minute": "minute, minutes, min, mn",
            "hour": "heure, heures, h",
            "day": "jour, jours, j",
            "workday": "jour ouvré, jours ouvrés, jour ouvrable, jours ouvrables",
            "week": "semaine, semaines, sem",
            "month": "mois",
            "quarter": "trimestre, trimestres",
            "year": "an, ans, année, années, annee",
        },
        "day": {
            0: "aujourd'hui, aujourdhui, auj",
            1: "demain",
            2: "après-demain, apres-demain, après demain, apres demain",
            -1: "hier",
        },
        "part": {
            "morning": "à la première heure, matin, matins, du matin, au matin, dans la matinée, matinée",
            "noon": "midi, à midi",
            "lunch": "pause déjeuner, à la pause déjeuner, à l' heure du déjeuner, heure du déjeuner",
            "afternoon": "après-midi, apres-midi, de l'après-midi, l'après-midi, aprèm, après midi",
            "evening": "soir, soirs, du soir, au soir, dans la soirée, soirée",
            "tonight": "ce soir, cette nuit",
            "midnight": "minuit, à minuit",
            "night": "nuit",
        },
        "plusminutes": {
            30: "et demie, et demi",
            15: "et quart",
            -15: "moins le quart, moins quart",
            -10: "moins dix",
            -5: "moins cinq",
        },
        "oclock": {True: "heures, heure, h, pile"},
        "next": {1: "prochain, prochaine, prochains, prochaines, suivant, suivante, qui vient"},
        "post": {True: "prochain, prochaine, suivant, suivante, qui vient"},
        "this": {True: "ce, cet, cette"},
        "last": {True: "dernier, dernière, derniere, derniers"},
        "in": {True: "dans, d'ici, en, sous, dans les"},
        "approx": {True: "vers, environ, aux alentours de, autour de"},
        "at": {True: "à, a, à partir de, vers"},
        "on": {True: "le, au, pour le, en"},
        "by": {
            True: (
                "pour, avant, avant le, d'ici, d'ici le, d'ici au, au plus tard, au plus tard le, pour le, avant la"
            ),
        },
        "of": {True: "de, du, des, de la, d'"},
        "and": {True: "et"},
        "or": {True: "ou"},
        "the": {True: "le, la, les, l'"},
        "a": {True: "un, une"},
        "for": {True: "pendant, pour, durant"},
        "before": {True: "avant, plus tôt, avant le, avant la, à l'avance"},
        "after": {True: "après, apres, à partir de, après le"},
        "from": {True: "de, du, dès, entre"},
        "until": {True: "jusqu'au, jusqu'à, jusqu'en, jusque, jusqu'à la, jusqu'à ce que, jusqu'a"},
        "starting": {
            True: (
                "à partir du, à partir de, a partir du, dès le, dès, à compter du, à compter de, "
                "en commençant le, début"
            ),
        },
        "range": {True: "à, au, jusqu'à"},
        "end": {
            "end": "fin, fin du, fin de, fin de la, à la fin de, à la fin du, la fin de",
            "start": "début, début de, au début de, début du",
            "mid": "mi, mi-, milieu, milieu de",
        },
        "edge": {
            "eod": "fin de journée, fin de la journée, en fin de journée, d'ici ce soir",
            "eow": "fin de semaine, fin de la semaine",
            "eom": "fin de mois, fin du mois, à la fin du mois",
            "eoy": "fin d'année, fin de l'année, la fin de l'année",
            "eoq": "fin de trimestre, fin du trimestre",
        },
        "weekend": {True: "week-end, weekend, week-ends, weekends, we"},
        "weekday": {
            True: (
                "jour ouvré, jours ouvrés, jour de semaine, jours de semaine, en semaine, jours ouvrables, "
                "jour ouvrable"
            ),
        },
        "every": {True: "tous les, toutes les, chaque, tout les, tous"},
        "other": {True: "deuxième"},
        "alternate": {True: "sur deux, sur 2"},
        "freq": {
            "alternately": "un jour sur deux",
            "daily": "quotidiennement",
            "weekly": "hebdomadairement",
            "monthly": "mensuellement",
            "quarterly": "trimestriellement",
            "yearly": "annuellement",
        },
        "once": {
            1: "une fois",
            2: "deux fois",
            3: "trois fois",
        },
        "per": {True: "par"},
        "times": {True: "fois, occurrences, reprises"},
        "except": {True: "sauf, sauf le, sauf les, excepté, excepté le, hormis, à part, sauf en"},
        "repeat": {True: "répéter, repeter, répète"},
        "when": {True: "après, une fois, apres, dès que"},
        "done": {True: "terminé, achèvement, fini, terminée, j'ai fini, fait, accomplissement"},
        "dayno": {True: "jour"},
        "whendue": {True: "à l' échéance, a l' echeance, au moment de l' échéance"},
        "sameday": {True: "le jour même, le même jour"},
        "remind": {
            True: (
                "rappelle-moi, rappelez-moi, rappelle moi, rappelez moi, rappel, avec rappel, avec un rappel, "
                "me rappeler, préviens-moi, et rappelle-moi"
            ),
        },
        "dayearlier": {True: "la veille, le jour avant, le jour d'avant"},
        "tothing": {True: "de, d', que"},
        "level": {
            "highest": "maximale, critique, très haute, très élevée",
            "high": "haute, élevée, elevee, haut",
            "normal": "moyenne, normale",
            "low": "basse, faible",
            "lowest": "minimale, très basse, très faible",
        },
        "priority": {True: "priorité, priorite, de priorité, en priorité, prio"},
        "asap": {"highest": "dès que possible, au plus vite, le plus vite possible"},
        "urgent": {
            "highest": "urgent, urgente, en urgence",
            "high": "important",
        },
        "assign": {True: "assigner à, assigné à, assignée à, attribuer à, attribué à, confier à, assigne à"},
        "me": {True: "moi"},
        "weekson": {7: "en huit", 14: "en quinze"},
        "durs": {((30.0, "minute"),): "demi-heure, une demi-heure, demi heure, une demi heure"},
        "idiom": {True: "bonne nuit, bon week-end, bonne année, joyeux noël, joyeuses pâques"},
        "holiday": {
            "christmas": "noël, noel",
            "christmas eve": "réveillon, veille de noël, réveillon de noël",
            "new year": "nouvel an, jour de l'an",
            "new year's eve": "saint-sylvestre, réveillon du nouvel an",
            "easter": "pâques, paques",
            "easter monday": "lundi de pâques",
            "bastille": "fête nationale",
            "labour": "fête du travail",
            "all saints": "toussaint",
            "pentecost": "pentecôte",
        },
    },
    function=(
        "à a au aux avec chez dans de des du en et ou où pour par sur sous sans vers entre le la les l' un une ce "
        "cet cette mon ton son nos vos que qui quand si mais car est sont sera d' qu' puis avant après chaque tous "
        "toutes"
    ),
    verbs=(
        "appeler envoyer préparer relire acheter payer écrire faire réserver finir rendre vérifier relancer réunion"
    ),
    weak="mer ven jeu lun dim sam mars mai an ans j we nuit matin soir un une oct nov pile",
    drop="mon sun sat wed mar a on or an me son may sale pour de as by to of dim sans hi due",
    commands={
        "link": "lier cette tâche, lier la tâche, lier, relier cette tâche, importer cette tâche, importer",
        "follow": "suivre le fil, suivre ce fil, synchroniser le fil, suis le fil",
        "unfollow": "ne plus suivre, ne plus suivre le fil, arrêter de suivre, arrêter de suivre le fil",
        "gather": "ajouter les réponses, ajouter les réponses à la description",
        "complete": "fait, terminé, fini, c'est fait",
        "help": "aide",
        "undo": "annuler, défaire",
        "delete": "supprimer, effacer",
        "list": "mes tâches, liste, tâches",
    },
    questions=(
        "que, quoi, qu'est-ce, est-ce, qui, où, quand, pourquoi, quel, quelle, quels, quelles, comment, "
        "combien, y a-t-il, puis-je, es-tu"
    ),
)
