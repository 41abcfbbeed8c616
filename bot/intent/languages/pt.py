"""Portuguese words of days, times, recurrence, priority and reminders."""

from bot.intent.languages import Language

LANGUAGE = Language(
    code="pt",
    words={
        "wd": {
            0: "segunda, segunda-feira, segunda feira, seg",
            1: "terça, terça-feira, terça feira, terca, ter",
            2: "quarta, quarta-feira, quarta feira, qua",
            3: "quinta, quinta-feira, quinta feira, qui",
            4: "sexta, sexta-feira, sexta feira, sex",
            5: "sábado, sabado, sáb, sab",
            6: "domingo, dom",
        },
        "wds": {
            0: "segundas, segundas-feiras, às segundas, nas segundas, às segundas-feiras",
            1: "terças, terças-feiras, às terças, nas terças, às terças-feiras",
            2: "quartas, quartas-feiras, às quartas, nas quartas, às quartas-feiras",
            3: "quintas, quintas-feiras, às quintas, nas quintas, às quintas-feiras",
            4: "sextas, sextas-feiras, às sextas, nas sextas, às sextas-feiras",
            5: "sábados, sabados, aos sábados, nos sábados",
            6: "domingos, aos domingos, nos domingos",
        },
        "nth_too": {True: "segunda, terça, terca, quarta, quinta, sexta"},
        "month": {
            1: "janeiro, jan",
            2: "fevereiro, fev",
            3: "março, marco",
            4: "abril, abr",
            5: "maio",
            6: "junho, jun",
            7: "julho, jul",
            8: "agosto, ago",
            9: "setembro, set",
            10: "outubro, out",
            11: "novembro, nov",
            12: "dezembro, dez",
        },
        "num": {
            1: "um, uma",
            2: "dois, duas",
            3: "três, tres",
            4: "quatro",
            5: "cinco",
            6: "seis",
            7: "sete",
            8: "oito",
            9: "nove",
            10: "dez",
            11: "onze",
            12: "doze",
            15: "quinze",
            20: "vinte",
            30: "trinta",
        },
        "ord": {
            1: "primeiro, primeira",
            2: "segundo",
            3: "terceiro, terceira",
            4: "quarto",
            5: "quinto",
        },
        "unit": {
            "minute": "minuto, minutos, min",
            "hour": "hora, horas, h",
            "day": "dia, dias",
            "workday": "dia útil, dias úteis, dia util, dias uteis",
            "week": "semana, semanas",
            "fortnight": "quinzena",
            "month": "mês, mes, meses",
            "quarter": "trimestre, trimestres",
            "year": "ano, anos",
        },
        "day": {
            0: "hoje",
            1: "amanhã, amanha",
            2: "depois de amanhã, depois de amanha",
            -1: "ontem",
        },
        "part": {
            "morning": "manhã, manhãs, manha, de manhã, da manhã, pela manhã, na manhã",
            "noon": "meio-dia, meio dia, ao meio-dia, ao meio dia",
            "lunch": "hora do almoço, na hora do almoço",
            "afternoon": "tarde, tardes, à tarde, da tarde, de tarde, pela tarde, na tarde",
            "evening": "noite, noites, à noite, da noite, de noite, na noite",
            "tonight": "hoje à noite, esta noite",
            "midnight": "meia-noite, meia noite, à meia-noite",
        },
        "plusminutes": {
            30: "e meia",
            15: "e quinze, e um quarto",
            45: "e quarenta e cinco",
        },
        "oclock": {True: "horas, hora, h, hs, em ponto"},
        "next": {1: "próximo, próxima, proximo, proxima, que vem, seguinte, próximos, próximas"},
        "post": {True: "que vem, próximo, próxima, seguinte"},
        "this": {True: "este, esta, neste, nesta, nessa, essa, esse"},
        "last": {True: "último, última, ultimo, ultima"},
        "in": {True: "em, daqui a, dentro de, nos, nas"},
        "approx": {True: "por volta de, por volta das, lá pelas, cerca de"},
        "at": {True: "às, as, à, ao, a partir das"},
        "on": {True: "na, no, em, dia, no dia, nos, nas"},
        "by": {
            True: (
                "até, até a, até o, até às, até as, para, antes de, antes da, antes do, até ao, para a, "
                "para o, até dia, até o dia, até amanhã de"
            ),
        },
        "of": {True: "de, do, da, dos, das"},
        "and": {True: "e"},
        "or": {True: "ou"},
        "the": {True: "o, a, os, as"},
        "a": {True: "um, uma"},
        "for": {True: "por, durante, para"},
        "before": {True: "antes, antes de, antes do, antes da, de antecedência"},
        "after": {True: "depois de, após, depois do, depois da, desde"},
        "from": {True: "de, das, desde, da, entre"},
        "until": {True: "até, até o, até a, até ao, até dia, até o dia, terminando em"},
        "starting": {
            True: (
                "a partir de, a partir do, a partir da, a partir do dia, começando, começando em, desde, "
                "começando dia, começando na, iniciando em"
            ),
        },
        "range": {True: "a, às, até, ate, até às"},
        "end": {
            "end": "fim de, final de, fim do, final do, fim da, no fim de, no final de, final da, finais de",
            "start": "início de, começo de, início do, começo do, início da, começo da",
            "mid": "meados de, meio de",
        },
        "edge": {
            "eod": (
                "fim do dia, final do dia, fim do expediente, final do expediente, até o fim do dia, até o final do dia"
            ),
            "eow": "fim da semana, final da semana",
            "eom": "fim do mês, final do mês, fim do mes, até o fim do mês",
            "eoy": "fim do ano, final do ano",
            "eoq": "fim do trimestre, final do trimestre",
        },
        "weekend": {True: "fim de semana, fins de semana, final de semana, finais de semana, fds"},
        "weekday": {True: "dia útil, dias úteis, dia de semana, dias de semana, dia da semana, dias da semana"},
        "every": {True: "cada, a cada, todo, toda, todos os, todas as, todo o, toda a, em cada"},
        "other": {True: "segundo"},
        "alternate": {True: "sim e outro não, sim e outra não, sim outro não"},
        "freq": {
            "alternately": "dia sim dia não, dia sim e dia não",
            "daily": "diariamente, todo santo dia",
            "weekly": "semanalmente",
            "biweekly": "quinzenalmente",
            "monthly": "mensalmente",
            "quarterly": "trimestralmente",
            "semiannually": "semestralmente",
            "yearly": "anualmente",
        },
        "once": {
            1: "uma vez",
            2: "duas vezes",
            3: "três vezes",
        },
        "per": {True: "por, a cada"},
        "times": {True: "vezes, ocorrências, repetições"},
        "except": {True: "exceto, menos, exceto aos, exceto às, exceto em, salvo, fora"},
        "repeat": {True: "repetir, repete, repita"},
        "when": {True: "após, depois de, ao, quando"},
        "done": {True: "conclusão, concluir, terminar, a conclusão, completar, concluído"},
        "dayno": {True: "dia"},
        "whendue": {True: "no vencimento, quando vencer, na hora do vencimento"},
        "sameday": {True: "no próprio dia, no mesmo dia"},
        "remind": {
            True: (
                "lembre-me, lembra-me, me lembre, me lembra, lembrete, com lembrete, me avise, avise-me, "
                "lembrar-me, e me lembre, me lembrar, lembrar"
            ),
        },
        "dayearlier": {True: "na véspera, um dia antes, no dia anterior, o dia anterior"},
        "tothing": {True: "de, que"},
        "level": {
            "highest": "máxima, maxima, crítica, muito alta",
            "high": "alta, alto",
            "normal": "média, media, normal",
            "low": "baixa, baixo",
            "lowest": "mínima, minima, muito baixa",
        },
        "priority": {True: "prioridade, com prioridade, de prioridade, prio"},
        "asap": {"highest": "o quanto antes, o mais rápido possível, assim que possível, quanto antes"},
        "urgent": {
            "highest": "urgente, urgentemente",
            "high": "importante",
        },
        "assign": {True: "atribuir a, atribuir à, atribuído a, atribuir para, designar para, atribua a"},
        "me": {True: "mim"},
        "durs": {((30.0, "minute"),): "meia hora, uma meia hora"},
        "idiom": {True: "segunda via, segundas vias, bom dia, boa tarde, boa noite, feliz natal, feliz ano novo"},
        "holiday": {
            "christmas": "natal",
            "christmas eve": "véspera de natal",
            "new year": "ano novo",
            "new year's eve": "véspera de ano novo, réveillon",
            "easter": "páscoa",
            "good friday": "sexta-feira santa",
            "labour": "dia do trabalho, dia do trabalhador",
        },
    },
    function=(
        "a à ao aos às as o os com de da do das dos em na no nas nos para pra por pelo pela sobre sem entre até e "
        "ou que se mas um uma meu minha seu sua é são está antes depois cada todo toda quando como"
    ),
    verbs="ligar enviar mandar revisar preparar comprar pagar escrever fazer pedir reservar terminar entregar",
    weak=(
        "seg ter qua qui sex sab dom set out jan fev abr ago nov dez jun jul segundo terceiro quarto quinto tarde "
        "noite manhã um uma tardes noites"
    ),
    drop="mon sun sat wed mar a to of on in by an me do dom or as no may sex set out ser quarter",
    commands={
        "link": "vincular esta tarefa, vincular tarefa, vincular, importar esta tarefa, importar",
        "follow": "seguir a conversa, seguir o tópico, sincronizar a conversa, sincronizar o tópico",
        "unfollow": "deixar de seguir, parar de seguir, deixar de seguir a conversa, parar de seguir o tópico",
        "gather": "adicionar as respostas, adicionar respostas, acrescentar as respostas",
        "complete": "feito, pronto, concluído, concluída",
        "help": "ajuda",
        "undo": "desfazer",
        "delete": "apagar, excluir, cancelar",
        "list": "minhas tarefas, lista, tarefas",
    },
    questions=(
        "que, o que, quem, onde, quando, por que, porque, qual, quais, como, quanto, quantos, quantas, há, "
        "tem, posso, você é"
    ),
)
