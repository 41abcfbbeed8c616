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

## Links that unfurl, and the side panel

links-task = Tarefa
links-task-of = Tarefa do { $product }
links-record-of = { $module } no { $product }
links-module = { $module ->
    [Contacts] Contato
    [Leads] Lead
    [Accounts] Conta
    [Deals] Negócio
   *[other] Registro
}
links-details = Detalhes
links-open-for-details = Abra para ver o que o seu Zoho mostra a você.
links-untitled = Sem título
links-somebody = Alguém
links-nobody = Ninguém
links-not-set = Não definido
links-field = { $name ->
    [status] Status
    [due_date] Vencimento
    [priority] Prioridade
    [assignee] Para
    [created_by] Criada por
    [description] Descrição
   *[other] { $name }
}
links-due = Vencimento
links-due-example = amanhã, terça, 30 de maio
links-on-its-way = Salva, a caminho do { $product }
links-gone = Não está mais no { $product }
links-done = Concluída
links-to-do = A fazer
links-priority = { $level ->
    [highest] Máxima
    [high] Alta
    [low] Baixa
    [lowest] Mínima
   *[normal] Normal
}
links-about = Sobre
links-repeats = Repete
links-reminder = Lembrete
links-time = Hora do vencimento
links-group = Grupo
links-project = Projeto
links-tags = Tags
links-working = Trabalhando nisso
links-do-complete = Concluir
links-do-reopen = Reabrir
links-do-undo = Desfazer
links-do-tomorrow = Adiar para amanhã
links-do-next-week = Adiar para a próxima semana
links-do-skip = Pular esta
links-do-open = Abrir no Zoho
links-whole-series = Altera as { $count } tarefas abertas da série.
links-record-field = { $name ->
    [Account_Name] Empresa
    [Company] Empresa
    [Contact_Name] Contato
    [Title] Cargo
    [Email] E-mail
    [Phone] Telefone
    [Mobile] Celular
    [Owner] Responsável
    [Industry] Setor
    [Website] Site
    [Billing_City] Cidade
    [Lead_Status] Status
    [Lead_Source] Origem
    [Stage] Etapa
    [Amount] Valor
    [Closing_Date] Data de fechamento
   *[other] { $name }
}
links-not-shown = Não aparece aqui
links-no-answer = O Zoho ou a minha memória não responde agora. Atualize daqui a pouco ou abra no Zoho.
links-as-last-known = O Zoho não responde agora, então esta é a tarefa como a vi pela última vez. Atualize daqui a pouco.
links-not-there = O Zoho não mostra nada neste link: foi excluído ou você não tem permissão para ver.
links-not-known = Este link não leva a nada que eu possa mostrar aqui. Abra no Zoho.
links-not-yours = Você não pode ver isto aqui
links-title-missing = Dê um título à tarefa.
links-title-long = Um título tem no máximo { $most } caracteres. Tire { $over }.
links-text-long = Aqui uma descrição pode ter { $most } caracteres. Tire { $over } ou altere no Zoho.
links-date-unread = Informe uma data, como { $example }.
links-choice-unknown = Escolha uma das opções oferecidas.
links-note-without-text = (sem texto)
links-note-empty = Escreva algo primeiro.
links-note-kept = Notas são alteradas e excluídas no Zoho. Escreva outra aqui ou abra a tarefa lá.
links-no-notes = Não há notas aqui: o Zoho só guarda notas nas tarefas do CRM.
links-comment-on-its-way = { $text } (salvo, a caminho do Zoho)

## Zoho: how a task is carried there, and what stands in the way

zoho-refused-http-without-saying = O Zoho recusou isto (HTTP { $status }) sem dizer por quê; fale com o administrador do seu Zoho.
zoho-weeks = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
  }
zoho-busy = O Zoho pede que a gente vá mais devagar; nada foi alterado e vou tentar de novo.
zoho-away = O Zoho não responde direito agora; nada foi alterado. Tente de novo em um minuto.
zoho-partly-written = O Zoho gravou { $written } de { $sent } tarefas e recusou o resto: { $error } { $unknown }
zoho-unknown = O Zoho não confirmou, então isto pode ter acontecido ou não; vou verificar antes de enviar qualquer coisa de novo.
zoho-reconnect = O Zoho não aceita mais esta conexão; um administrador precisa reconectar com `taskbot connect`.
zoho-repetition-has-no-dates = Esta repetição não tem datas.
zoho-say-days-there-every = Informe dias que existam (“todo mês”) e um fim mais tarde, ou { $alone }.
zoho-holds-one-reminder-task = O { $product } guarda um só lembrete por tarefa, então só eu aviso você { $others }.
zoho-reminders-time-has-passed = A hora do lembrete já passou, então nenhum foi definido no { $product }.
zoho-text-too-long-s = O texto é longo demais para a descrição do { $product }, então o final fica de fora lá.
zoho-tasks-repeat-daily-at = As tarefas do { $product } se repetem no máximo uma vez por dia.
zoho-say-every-day-or = Diga “todo dia”, ou { $alone }.
zoho-not-known = Não encontro { $name } no { $product }.
zoho-assign-someone-who-or = Atribua a alguém que esteja lá ou adicione a pessoa.
zoho-reminder-before-due-date = Um lembrete antes do vencimento precisa de uma data de vencimento.
zoho-say-when-task-due = Diga também quando a tarefa vence.
zoho-alone = tire a repetição para criar só a primeira tarefa
zoho-kept = O Zoho não tem regra para isto, então o Taskbot cuida da série: cria a próxima tarefa quando esta é concluída ou chega o dia dela.
zoho-kept-by-completion = O Zoho só repete em datas fixas, então o Taskbot cuida da série: cria a próxima tarefa quando esta é concluída.
zoho-cant-change-how-task = O { $product } não permite mudar a repetição de uma tarefa já criada.
zoho-delete-make-new-one = Exclua esta e crie uma nova.
zoho-cant-be-linked-task = Não dá para vincular isto à tarefa: { $names }.
zoho-choose-one-record-or = Escolha um registro, ou um contato com a conta dele.
zoho-cant-empty-here = O { $product } não permite esvaziar isto aqui: { $fields }.
zoho-set-another-value-instead = Defina outro valor ou esvazie no Zoho.
zoho-series-cant-remind-each = Uma série do { $product } não consegue lembrar { $words }, então cada uma das { $dates } tarefas ganha o próprio lembrete assim que é criada.
zoho-part = Parte de: { $title }
zoho-cant-say-one-series = O { $product } não consegue expressar isto em uma só série, então recebe { $count } que juntas têm exatamente estas datas.
zoho-tasks-have-no-named = As tarefas do { $product } não têm { $lower ->
    [group] grupo
    [project] projeto
   *[other] { $lower }
  }; “{ $name }” é citado na descrição.
zoho-only-first-dates-made = Só as primeiras { $count } datas são criadas, até { $day_words }: o { $product } não aceita mais que isso por vez. Adiciono as outras a tempo.
zoho-repeats-until-dates-because = Repete até { $day_words } ({ $count ->
    [one] { $count } data
   *[other] { $count } datas
  }), porque o { $product } precisa de uma data final. Adiciono mais antes que acabem.
zoho-reminder-set-first-date = O lembrete ({ $words }) é definido para a primeira data.
zoho-has-no-rule-one = O { $product } não tem regra para isto: uma tarefa para cada data.
zoho-reminder-set-first-date-2 = O lembrete é definido para a primeira data; não está documentado se o { $product } o repete.
zoho-cant-say-one-repeating = O { $product } não consegue expressar isto em uma só tarefa recorrente, então recebe { $count } com exatamente estas datas.
zoho-cant-make-task-repeat = O { $product } não consegue repetir uma tarefa assim.
zoho-delete-make-new-one-2 = Exclua esta e crie uma nova que se repita.
zoho-has-three-priorities-goes = O { $product } tem três prioridades; “{ $priority }” vira “{ $priorities }” lá.
zoho-s-reminders-ring-once = Os lembretes do { $product } avisam uma vez, então só eu aviso você de novo.
zoho-could-not-be-set = No { $product } não foi possível definir { $kind ->
    [Group] o grupo
    [Project] o projeto
    [Status] o status
    [Tags] as tags
    [Fields] os campos
    [Followers] os seguidores
   *[other] { $kind }
  }, então a descrição cita “{ $name }”.
zoho-could-not-be-made = Não foi possível atribuir a tarefa a { $said } no { $product }, então a descrição cita isso.
zoho-before-at = { $span } antes, às { $time }
zoho-on-at = em { $day_words } às { $at }
zoho-before = { $span } antes
zoho-on-day-at = no próprio dia às { $time }
zoho-author = quem criou
zoho-slack-user = usuário do Slack { $slack }
zoho-gets-characters-title-description = O { $product } recebe { $title_limit } caracteres do título; a descrição tem o título inteiro.
zoho-assigned-as-typed = Atribuída a (como foi escrito): { $said }
zoho-not-linked-named-description = “{ $text }” não está vinculado no { $product }; é citado na descrição.
zoho-at-due-time = na hora do vencimento
zoho-about = Sobre: { $text }
zoho-crms-reminders-ring-once = Os lembretes do Zoho CRM avisam uma vez, então lá este é definido para a primeira hora, e só eu aviso você de novo.
zoho-without-due-date-reminder = Sem data de vencimento, um lembrete não tem até quando se repetir, então avisa uma vez.
zoho-cant-be-given-as = “{ $name }” não pode ser informado como um campo próprio.
zoho-say-tasks-text-instead = Escreva isso no texto da tarefa.
zoho-custom-fields = campos personalizados
zoho-mail-has-no-way = No Zoho Mail não dá para remover { $name ->
    [due] a data de vencimento
    [reminder] o lembrete
    [priority] a prioridade
   *[other] { $name }
  }.
zoho-set-another-one-instead = Defina outro valor ou altere no Zoho.
zoho-mail-tasks-have-no = As tarefas do Zoho Mail não têm { $kind ->
    [tags] tags
    [records] registros
   *[other] { $kind }
  }.
zoho-write-into-description-instead = Escreva isso na descrição.
zoho-crm-tasks-have-no = As tarefas do Zoho CRM não têm grupo, projeto nem subtarefas.
zoho-ask-them-mail = Peça no Zoho Mail.
zoho-was-not-found-crm = Não encontrei “{ $text }” no Zoho CRM.
zoho-say-records-whole-name = Escreva o nome completo do registro.
zoho-no-crm-id = “{ $value }” não é um id do Zoho CRM.
zoho-ask-list-again = Peça a lista de novo.
zoho-crm-cant-be-asked = Não dá para pedir ao Zoho CRM o status “{ $value }”.
zoho-ask-all-tasks-instead = Peça todas as tarefas.
zoho-list-cant-be-continued = Esta lista não pode continuar.
zoho-ask-again = Peça de novo.
zoho-crm-wants-every-task = Seu Zoho CRM exige isto em cada tarefa: { $names }.
zoho-give-form-or-ask = Informe no formulário, ou peça ao administrador para definir um valor padrão ou tornar opcional.
zoho-set-by-crm-itself = O próprio Zoho CRM define “{ $label }”.
zoho-leave-out = Deixe de fora.
zoho-has-no-value-crm = “{ $label }” não tem o valor “{ $value }” no seu Zoho CRM.
zoho-choose-one = Escolha entre: { $offered }.
zoho-crm-tasks-have-no-2 = As tarefas do Zoho CRM não têm o campo “{ $name }”.
zoho-there = Há: { $labels }.
zoho-whether-crm-knows-cant = Não consigo verificar se o seu Zoho CRM conhece { $lower ->
    [status] o status
    [priority] a prioridade
   *[other] { $lower }
  } “{ $value }”.
zoho-choose-one-2 = Escolha entre: { $join }.
zoho-whether-crm-has-field = Não consigo verificar se o seu Zoho CRM tem o campo “{ $name }”.
zoho-leave-out-or-ask = Deixe de fora, ou peça a um administrador para reconectar o Zoho com `taskbot connect`.
zoho-takes-not = “{ $label }” aceita { $kind }, não “{ $value }”.
zoho-correct-send-again = Corrija e envie de novo.
zoho-task-cant-be-linked = Daqui não dá para vincular uma tarefa a um registro de “{ $name }”, só a contatos, leads, contas e negócios. Vincule no Zoho CRM.
zoho-empty-note-says-nothing = Uma nota vazia não diz nada.
zoho-write-its-text = Escreva o texto dela.
zoho-note-crm-holds-characters = Uma nota no Zoho CRM comporta { $longest_note } caracteres.
zoho-make-shorter-or-attach = Encurte a nota ou anexe um arquivo.
zoho-has-more-than-20 = “{ $name }” tem mais de 20 MB, e o Zoho CRM não aceita.
zoho-share-link-instead = Compartilhe um link.
zoho-no-mail-task-there = Nenhuma tarefa do Zoho Mail lá tem o status “{ $name }”. Escolha entre: { $there }.
zoho-too-large-mail-which = “{ $name }” é grande demais para o Zoho Mail, que aceita { $count } MB. Compartilhe um link.
zoho-task-changed-but-its = A tarefa foi alterada, mas as tags não: { $err }
zoho-took-change-but-could = O Zoho aceitou a alteração, mas ainda não consegui ler o resultado.
zoho-mail-took-change-but = O Zoho Mail aceitou a alteração, mas ainda não consegui ler o resultado.
zoho-not-connected-but-can-be = O Zoho ainda não está conectado. Digite `/task connect` para conectar o seu; um administrador conecta para todos com `/task connect workspace`.
zoho-own-needed = Aqui cada pessoa usa o próprio Zoho, e o seu ainda não está conectado ao { $product }; digite `/task connect`.
zoho-grant-gone = Isto foi enviado ao { $product } com uma conexão que não existe mais, então não consigo verificar se foi criado. Veja no Zoho se está lá, ou conecte aquela conta do Zoho de novo com `/task connect`.
zoho-workspace-connected-but-not = Este workspace está conectado ao Zoho, mas não ao { $product_names }; um administrador adiciona ao conectar de novo com `taskbot connect`.
zoho-there-too-many-tasks = Há tarefas demais no Zoho Mail para procurar em todas. Informe um grupo ou um projeto.
zoho-unreachable = Não consigo acessar o Zoho agora; nada foi alterado e vou tentar de novo.
zoho-reconnect-own = O Zoho não aceita mais a sua conexão; para reconectar, digite `/task connect`.
zoho-too-often = O Zoho dá um número limitado de tokens de acesso a cada dez minutos, e eles acabaram; nada foi alterado e vou tentar de novo.
zoho-bad-code = O Zoho não aceita este código: ele vale uma vez, pelos minutos escolhidos e no próprio data center. Confira o data center, gere um código novo e execute `taskbot connect` de novo.
zoho-gave-no-refresh-token = O Zoho não deu um token de atualização; comece a conectar de novo e aceite o acesso offline.
zoho-did-not-answer-get = O Zoho não respondeu; gere um código novo e conecte de novo.
zoho-not-connected = Este workspace ainda não está conectado ao Zoho; um administrador conecta com `taskbot connect`.
zoho-not-proven = Há tarefas demais no Zoho Mail para procurar em todas; vou tentar de novo.
zoho-not-answering-right-now = O Zoho não responde agora; nada foi alterado e vou tentar de novo.
zoho-organisation-has-used-up = Sua organização usou todas as chamadas de API do Zoho destas 24 horas; nada foi alterado e vou tentar de novo quando elas voltarem. Um administrador do Zoho pode consultá-las e comprar mais.
zoho-busy-with-organisations-other = O Zoho está ocupado com outras chamadas da sua organização; nada foi alterado e vou tentar de novo.
zoho-mail-takes-thirty-requests = O Zoho Mail aceita trinta solicitações por minuto, e elas acabaram; nada foi alterado e vou tentar de novo.
zoho-no-longer-accepts-connection = O Zoho não aceita mais esta conexão ou este código; um administrador precisa reconectar com `taskbot connect`.
zoho-does-not-know-client = O Zoho não conhece este id de cliente neste data center; um administrador precisa corrigi-lo e reconectar.
zoho-refuses-client-secret-can = O Zoho recusa o segredo do cliente; ele pode ser diferente em cada data center. Um administrador precisa corrigi-lo.
zoho-does-not-know-redirect = O Zoho não conhece este endereço de redirecionamento; um administrador precisa cadastrá-lo em api-console.zoho.com.
zoho-refused-connection-admin-must = O Zoho recusou a conexão ({ $error }); um administrador precisa reconectar com `taskbot connect`.
zoho-does-not-know-client-2 = O Zoho não conhece este id de cliente neste data center; copie-o de novo do console de API, confira o data center e execute `taskbot connect` de novo com outro código.
zoho-refuses-client-secret-copy = O Zoho recusa o segredo do cliente; copie-o de novo do console de API deste data center e execute `taskbot connect` de novo com outro código.
zoho-text = texto
zoho-whole-number = um número inteiro
zoho-number = um número
zoho-yes-or-no = sim ou não
zoho-date = uma data como 2026-03-14
zoho-moment = uma data e hora como 2026-03-14T09:00:00+01:00
zoho-e-mail-address = um endereço de e-mail
zoho-phone-number = um número de telefone
zoho-web-address = um endereço da web
zoho-scope-missing = A conexão com o Zoho não tem uma permissão que isto exige; um administrador precisa reconectar com `taskbot connect`.
zoho-task-gone = Esta tarefa não está mais no Zoho; talvez tenha sido excluída lá.
zoho-conflict = Enquanto isso, alguém alterou esta tarefa no Zoho; veja a tarefa de novo e depois repita a sua alteração.
zoho-subtasks-listed = { $count ->
    [one] A subtarefa fica como lista na descrição no { $product }.
   *[other] As { $count } subtarefas ficam como lista na descrição no { $product }.
  }
zoho-subtasks-head = Subtarefas:
zoho-not-proven-in-crm = Há tarefas demais no Zoho para procurar em todas; vou tentar de novo.
zoho-one-task-per-date = { $count ->
    [one] O { $product } não tem regra para isto, então recebe { $count } tarefa, uma para cada data.
   *[other] O { $product } não tem regra para isto, então recebe { $count } tarefas, uma para cada data.
  }
zoho-link-elsewhere = O link leva a { $there }, mas o Zoho CRM conectado está em { $here }. Cole um link de lá.
zoho-no-address = nenhum endereço

## Connecting Zoho from Slack

consent-no-pages = Aqui não dá para conectar o Zoho pelo Slack, porque este bot não tem um endereço público para isso. Um administrador conecta com `taskbot connect`, ou define TASKBOT_PUBLIC_URL, ZOHO_CLIENT_ID e ZOHO_CLIENT_SECRET.
consent-none-of-workspace = O workspace não tem nenhuma conexão com o Zoho.
consent-none-of-yours = Você não conectou nenhum Zoho aqui.
consent-disconnected = { $account }: desconectado.
consent-forgotten = Esquecida; o Zoho já tinha encerrado a conexão de { $account }.
consent-no-client-there = Este bot não tem um cliente do Zoho para o data center “{ $location }”; avise o administrador dele.
consent-choose = Escolha o que conectar: Zoho CRM, Zoho Mail ou os dois. Volte e tente de novo.
consent-over = Este link não serve mais: vale dez minutos e uma só conexão. Para continuar, digite `/task connect` no Slack de novo.
consent-other-browser = Este não é o navegador em que você começou a conectar, então nada foi conectado. Para usar este, digite `/task connect` no Slack de novo.
consent-not-zoho = O que voltou não vem do Zoho, então nada foi enviado nem conectado. Para continuar, digite `/task connect` no Slack de novo.
consent-declined = O Zoho diz que você não aceitou, então nada foi conectado. Se mudar de ideia, digite `/task connect` no Slack de novo.
consent-declined-otherwise = O Zoho se recusou a conectar. Para tentar, digite `/task connect` no Slack de novo.
consent-again = digite `/task connect` no Slack de novo
consent-ending-again = digite de novo em um minuto
consent-bad-code = O Zoho não aceita mais este código: ele vale uma vez, e por pouco tempo. Digite `/task connect` no Slack de novo.
consent-refused = O Zoho se recusou a conectar ({ $error }). Para tentar de novo, digite `/task connect` no Slack outra vez.
consent-no-client = O Zoho não aceita o cliente deste bot no seu data center; um administrador ativa o multi-DC para ele no console de API, ou informa o cliente desse data center em ZOHO_CLIENTS. Depois digite `/task connect` no Slack de novo.
consent-no-usable-answer = O Zoho ({ $host }) não deu uma resposta útil; confira o caminho desta máquina até ele e depois { $again }.
consent-elsewhere = Esta conta do Zoho está no data center “{ $other }”, não em “{ $location }”; { $again }.
consent-not-ended = O Zoho ({ $host }) não confirmou que a conexão foi encerrada, então ela continua aqui; { $again }.
consent-useless = O Zoho deu uma conexão, mas nada pode ser feito com ela, então não foi guardada. { $said }

## Several tasks in one message, and a message that has a task already

several-read = Vejo { $count } tarefas aqui. Devo criar?
several-more = E mais { $count }.
several-line-due = { $title }, vence em { $day }
several-line-repeats = { $title }, repete a partir de { $day }
several-make-all = Criar todas as { $count }
several-make-one = Criar uma só tarefa
several-making = Estou criando { $count } tarefas; chega um cartão para cada uma.
several-making-one = Estou criando uma só tarefa; o cartão dela já vem.
several-chosen = Você já escolheu; os cartões mostram o que foi criado.
several-over = Esta pergunta já foi encerrada: ela espera um dia pela pessoa a quem foi feita. Envie a mensagem de novo.
several-elsewhere = Vejo { $count } tarefas aí. Envie uma por uma, ou em uma só mensagem direta para mim.
existing-shown = Esta mensagem já tem uma tarefa. { $task }
existing-of-other = { $person } já criou uma tarefa desta mensagem. Você pode criar a sua.
existing-another = Criar outra mesmo assim
existing-open = Abrir no Zoho
existing-complete = Concluir
existing-edit = Editar
existing-undo = Desfazer

## Lists of tasks. $what is the end of a sentence such as "open tasks of yours about Acme".

lists-what = { $state ->
    [open] { $count ->
        [one] tarefa aberta
       *[other] tarefas abertas
      }
    [overdue] { $count ->
        [one] tarefa atrasada
       *[other] tarefas atrasadas
      }
    [done] { $count ->
        [one] tarefa concluída
       *[other] tarefas concluídas
      }
   *[any] { $count ->
        [one] tarefa
       *[other] tarefas
      }
  } { $about }
lists-yours = a seu cargo
lists-of = a cargo de { $name }
lists-about = sobre { $name }
lists-in = em { $place }
lists-with = com “{ $text }”
lists-none = Nenhuma { $what }.
lists-all = { $count } { $what }:
lists-first = As primeiras { $count } de { $many } { $what }:
lists-from-to = Da { $first } à { $last } de { $many } { $what }:
lists-more-than = mais de { $count }
lists-row-due = vence em { $day }
lists-row-later = mais { $count } depois
lists-row-overdue = venceu em { $day }
lists-row-priority = prioridade { $priority }
lists-untitled = (sem título)
lists-complete = Concluir
lists-reopen = Reabrir
lists-previous = Página anterior
lists-next = Próxima página
lists-page = Página { $page } de { $of }
lists-numbers = Diga um número para agir em uma delas, como `complete { $number }` ou `snooze { $number } tomorrow`.
lists-silent = O { $product } não responde agora, então as tarefas dele faltam aqui.
lists-missing = Faltam aqui as tarefas do { $product }: { $why }
lists-not-now = O { $who } não responde agora ou pede que eu vá mais devagar, então não consigo listar tarefas. Peça de novo em um minuto.
lists-no-me = Não encontro você no Zoho: ninguém lá tem o endereço de e-mail do seu perfil do Slack. Fale com o administrador do seu Zoho, ou diga de quem são as tarefas: `tasks for @name`.
lists-nobody = Não encontro { $who } no Zoho, então não consigo listar as tarefas dessa pessoa. Mencione a pessoa ou escreva o nome completo.
lists-which-person = { $who } pode ser qualquer uma destas pessoas: { $several }. Mencione a pessoa ou escreva o nome completo.
lists-no-record = Não há contato, lead, conta ou negócio “{ $name }” no Zoho CRM, então não consigo listar as tarefas dele. Escreva o nome como está lá ou cole o link.
lists-which-record = “{ $name }” pode ser qualquer um destes: { $several }. Escreva o nome completo ou cole o link.
list-due-on = com vencimento em { $day }
list-due-until = com vencimento até { $day }
list-due-since = com vencimento a partir de { $day }
list-due-between = com vencimento de { $first } a { $last }

## Zoho's refusals, by its codes, and its fields, by their names

refused-mandatory-not-found = O Zoho precisa disto aqui: { $field }. Preencha, ou pergunte ao administrador do seu Zoho por que é obrigatório.
refused-invalid-data = O Zoho não aceita { $field }{ $expected }; corrija e envie de novo.
refused-invalid-rrule = O Zoho não aceita esta repetição; tente uma mais simples.
refused-dependent-field-missing = O Zoho exige { $others } junto com { $field }; preencha e envie de novo.
refused-dependent-mismatch = Segundo o Zoho, outro campo não combina com { $field }; corrija e envie de novo.
refused-expected-field-missing = O Zoho exige { $others } junto com { $field }; preencha e envie de novo.
refused-duplicate-data = O Zoho já tem um registro com o mesmo valor ({ $field }); use esse registro ou altere o valor.
refused-invalid-module = O usuário do Zoho conectado não vê as tarefas; peça ao administrador do seu Zoho para liberar o módulo Tasks.
refused-no-permission = O usuário do Zoho conectado não pode fazer isto; peça a permissão ao administrador do seu Zoho.
refused-authorization-failed = O usuário do Zoho conectado não pode fazer isto; peça a permissão ao administrador do seu Zoho.
refused-not-allowed = Seu Zoho não permite isto; fale com o administrador do seu Zoho.
refused-feature-not-enabled = Sua edição do Zoho não tem isto; fale com o administrador do seu Zoho.
refused-limit-exceeded = Um limite da sua edição do Zoho foi atingido; fale com o administrador do seu Zoho.
refused-limit-reached = Um limite da sua edição do Zoho foi atingido; fale com o administrador do seu Zoho.
refused-record-locked = Este registro está bloqueado no Zoho; desbloqueie lá e tente de novo.
refused-not-approved = Este registro espera uma aprovação no Zoho; tente de novo quando for aprovado.
refused-invalid-host = O data center do Zoho não está configurado corretamente; um administrador precisa corrigi-lo e reconectar.
refused-invalid-url-pattern = O Zoho não conhece este endereço; talvez o data center ou a versão da API não estejam configurados corretamente.
refused-invalid-request-method = O Zoho não permite isto aqui; avise o administrador deste bot.
refused-unsupported-media-type = O Zoho não aceita este tipo de conteúdo; avise o administrador deste bot.
refused-request-entity-too-large = Isto é grande demais para o Zoho; envie algo menor ou compartilhe um link.
refused-expected-param-missing = O Zoho sentiu falta de um parâmetro na nossa solicitação; avise o administrador deste bot.
refused-ambiguity-during-processing = O Zoho não sabe qual de dois valores vale para { $field }; envie só um deles.
refused-syntax-error = O Zoho não entendeu o que foi procurado; use palavras mais simples.
refused-invalid-query = O Zoho não conseguiu procurar { $field }; use palavras mais simples.
refused-not-supported = O Zoho não permite isto para { $field }; deixe de fora e envie de novo.
refused-discrete-pagination-limit-exceeded = Esta lista é longa demais para mostrar mais; restrinja a busca.
refused-token-bound-data-mismatch = Esta lista não pode continuar; peça de novo.
refused-expired-value = Esta lista não pode continuar depois de tanto tempo; peça de novo.
refused-required-param-missing = O Zoho sentiu falta de um parâmetro na nossa solicitação; avise o administrador deste bot.
refused-pattern-not-matched = O Zoho Mail não aceita { $field }; corrija e envie de novo.
refused-less-than-min-occurance = O Zoho Mail precisa disto aqui: { $field }. Preencha e envie de novo.
refused-extra-param-found = O Zoho Mail não aceita { $field }; deixe de fora e envie de novo.
refused-url-rule-not-configured = O Zoho Mail não conhece este endereço, ou a conexão não pode usá-lo; um administrador deve conferir o data center e reconectar com as permissões do Mail.
refused-extra-key-found-in-json = O Zoho Mail não aceita { $field }; deixe de fora e envie de novo.
refused-invalid-method = O Zoho Mail não permite isto aqui; avise o administrador deste bot.
refused-entity-not-in-trash = Esta tarefa não está na lixeira do Zoho Mail, então não há nada para restaurar.
field-subject = o título
field-due-date = a data de vencimento
field-who-id = o contato
field-what-id = o registro
field-se-module = o tipo de registro
field-status = o status
field-priority = a prioridade
field-description = a descrição
field-tag = as tags
field-tags = as tags
field-send-notification-email = o aviso por e-mail ao responsável
field-action = a forma como o lembrete chega
field-trigger = o momento em que o lembrete chega
field-trigger-time = a hora do lembrete
field-dtstart = o primeiro dia da repetição
field-until = o último dia da repetição
field-note-content = o texto da nota
field-note-title = o título da nota
field-parent-id = a tarefa à qual pertence
field-file = o arquivo
field-owner = o responsável
field-ids = as tarefas
field-remind-at = o lembrete
field-recurring-activity = a repetição
field-title = o título
field-project-id = o projeto
field-parent-task-id = a tarefa da qual esta é subtarefa
field-subtask = a subtarefa
field-reminder-date = o lembrete
field-email-reminder = o lembrete por e-mail
field-popup-reminder = o lembrete em pop-up
field-assignee = o responsável, que precisa ser membro do grupo
field-followers = os seguidores
field-account-id = a caixa de correio do e-mail vinculado
field-message-id = o e-mail vinculado, que precisa estar na caixa de correio conectada
field-attach-store-name = um arquivo
field-attach-path = um arquivo
field-attach = o arquivo
field-lock-invites = a configuração lockInvites
field-allow-comments = a configuração allowComments
field-project-name = o nome do projeto
field-repetition = a repetição
field-with-name = { $said } ({ $name })
field-other = o campo “{ $name }”
field-unknown = um valor
field-another = outro campo
refused-expected = { " " }(espera: { $expected })
refused-no-reason = sem dizer o motivo
refused-no-code = sem código
refused-otherwise = O Zoho recusou isto: { $said } ({ $code }). Corrija ou fale com o administrador do seu Zoho.
refused-otherwise-about = O Zoho recusou isto ({ $field }): { $said } ({ $code }). Corrija ou fale com o administrador do seu Zoho.

## Settings: the overview, one form for each part, and "Less like this". A value in words comes ready in { $value }.

settings-card-in-channel = O cartão está neste canal, como foi escolhido para ele.
settings-where = Digite `/task settings` para ver e alterar suas configurações, ou clique em Configurações na minha aba Início.
settings-title = Configurações
settings-personal-title = Suas configurações
settings-channel-title = Configurações do canal
settings-workspace-title = Config. do workspace
settings-personal-head = As suas
settings-channel-head = Este canal
settings-workspace-head = Workspace
settings-save = Salvar
settings-back = Voltar
settings-close = Fechar
settings-change = Alterar
settings-change-label = Alterar: { $what }
settings-line = { $label }: { $value }
settings-line-default = { $label }: { $value } (padrão)
settings-hint-default = Padrão: { $value }.
settings-hint-more = { $hint } Padrão: { $value }.
settings-option-default = Padrão: { $value }
settings-precedence = Primeiro vale o que a própria mensagem diz, depois as suas configurações, as do canal e as do workspace.
settings-no-channel = Digite `/task settings` em um canal para ver e alterar o que vale nele.
settings-only-admins-change = Um administrador deste bot pode alterar estas configurações.
settings-only-admins = Não salvei: só um administrador deste bot pode alterar as configurações do workspace.
settings-not-saved = Não salvei: não consigo acessar minha memória agora. Clique em Salvar de novo em um minuto; o que você preencheu continua aqui.
settings-no-place = Salvei, mas as tarefas deste canal não teriam para onde ir: { $problem } Altere com `/task settings`.
settings-not-opened = Não consegui abrir as configurações: o Slack não recebeu a tempo. Tente de novo.
settings-connecting-refused = Neste workspace, só um administrador deste bot conecta o Zoho. Peça a um que conecte para todos com `/task connect workspace`.

settings-product = Produto das novas tarefas
settings-product-crm = Zoho CRM
settings-product-mail = Zoho Mail
settings-zone = Fuso horário
settings-zone-hint = Por exemplo, Europe/Berlin ou uma cidade.
settings-none-zone = como no Slack
settings-language = Idioma
settings-none-language = como no Slack
settings-day-first = O que significa 3/8
settings-order-day-first = 3 de agosto
settings-order-month-first = 8 de março
settings-none-day-first = o habitual no idioma da pessoa
settings-day-start = Início do expediente
settings-workday-end = Fim do expediente
settings-workday-end-hint = O que significa “fim do dia”.
settings-lead = Lembrar você da hora de vencimento
settings-lead-hint = Quando a tarefa tem hora e você não indica um lembrete.
settings-none-lead = quando vence
settings-muted = Avisar, sem que eu peça, sobre
settings-digest-at = Hora do resumo diário
settings-digest-days = Dias do resumo diário
settings-quiet-from = Início do horário de silêncio
settings-quiet-from-hint = Até ele terminar, só envio os lembretes que você definiu e respostas.
settings-none-quiet-from = sem horário de silêncio
settings-quiet-to = Fim do horário de silêncio
settings-none-quiet-to = sem horário de silêncio
settings-group = Grupo no Zoho Mail
settings-group-hint = Para tarefas que vão para o Zoho Mail. O nome como está lá.
settings-none-group = nenhum
settings-project = Projeto no Zoho Mail
settings-none-project = nenhum
settings-record = Registro no Zoho CRM
settings-record-hint = Sobre o que são as tarefas deste canal que não citam ninguém: um contato, lead, conta ou negócio, ou o link dele.
settings-none-record = nenhum
settings-confirmations = Para onde vai o cartão de uma tarefa
settings-confirmations-thread = Para a thread; com um comando de barra, para uma mensagem direta
settings-confirmations-private = Para uma mensagem direta a quem criou
settings-confirmations-channel = Para o canal, à vista de todos
settings-reaction = Criar tarefas com uma reação
settings-emoji = Emoji que cria tarefas
settings-emoji-hint = O nome dele, por exemplo pushpin.
settings-switch-on = Ativado
settings-switch-off = Desativado
settings-choose-people = Escolher pessoas
settings-admins = Administradores deste bot
settings-admins-hint = Além dos de TASKBOT_ADMINS. Sem ninguém indicado, são os administradores e proprietários do Slack.
settings-none-admins = administradores e proprietários do Slack
settings-connecting = Quem pode conectar o próprio Zoho
settings-connecting-everyone = Todos
settings-connecting-admins = Administradores deste bot
settings-shared-zoho = Compartilhar o Zoho do workspace
settings-shared-zoho-hint = Ativado: quem não tem conexão própria usa a do workspace.
settings-horizon-months = Meses para os quais uma série sem fim é criada
settings-horizon-months-hint = O Zoho CRM precisa de um fim. De 1 a 60.
settings-horizon-tasks = Tarefas de uma série sem fim, no máximo
settings-horizon-tasks-hint = De 2 a 100; o que vier primeiro.
settings-week-start = Primeiro dia da semana
settings-week-start-hint = O dia em que começa a “próxima semana”.
settings-end-of-week = Último dia útil da semana
settings-end-of-week-hint = O que significa “fim da semana”.
settings-weekend = Fim de semana
settings-weekend-hint = Os dias de “todo fim de semana”.
settings-pm-hours = Horas sem “da manhã” ou “da tarde”
settings-pm-hours-hint = O que significa “às 5”.
settings-pm-none = Todas como escritas: “às 5” é 05:00
settings-pm-until = { $last ->
    [1] A 1 é da tarde; as outras, como escritas
   *[other] De 1 a { $last } são da tarde; as outras, como escritas
  }
settings-morning = “De manhã” é às
settings-lunch = “Na hora do almoço” é às
settings-afternoon = “À tarde” é às
settings-evening = “À noite” é às
settings-tonight = “Hoje à noite” é às
settings-country = País dos feriados
settings-country-hint = O calendário pelo qual se entende “Thanksgiving”: o nome do país, ou duas letras como CA.
settings-none-country = o habitual no idioma da pessoa

settings-topic-reminder = lembretes
settings-topic-due = tarefas cuja hora chegou
settings-topic-overdue = tarefas atrasadas
settings-topic-digest = o resumo diário
settings-topic-assigned = tarefas que alguém atribui a você
settings-topic-changed = alterações nas suas tarefas no Zoho
settings-topic-waiting = solicitações que esperam pelo Zoho
settings-topics-all = tudo
settings-topics-all-but = tudo menos: { $what }
settings-topics-none = nada

settings-wrong-number = Informe um número inteiro de { $least } a { $most }, ou deixe vazio para usar o padrão.
settings-wrong-time = Não entendi essa hora. Escreva como 17:00 ou 5pm, ou deixe vazio para usar o padrão.
settings-wrong-zone = Não conheço o fuso horário “{ $said }”. Escreva como Europe/Berlin ou Berlin, ou deixe vazio para usar o do Slack.
settings-wrong-country = Não conheço feriados de “{ $said }”. Informe um país pelo nome ou pelas duas letras, como CA.
settings-wrong-emoji = Isso não é o nome de um emoji. Informe só o nome, como pushpin.
settings-wrong-record = Informe um registro, como Acme ou Jane Doe da Acme, ou cole o link dele.
settings-wrong-order = Isso não vem depois do início. Informe uma hora mais tarde.
settings-wrong-pair = O horário de silêncio precisa de início e fim. Informe os dois ou deixe os dois vazios.
settings-wrong-quiet = O horário de silêncio termina quando começa. Informe outra hora.
settings-wrong-admins = Você não estaria mais entre os administradores. Inclua seu nome na lista.
settings-wrong-shared = Ninguém poderia conectar o próprio Zoho, porque TASKBOT_PUBLIC_URL não está definido. Deixe ativado.
settings-wrong = Não é possível guardar isso. Escolha outra coisa.

settings-less = Menos mensagens assim
settings-less-label = Menos mensagens assim: { $what }
settings-less-confirm = Não vou mais avisar você sobre { $what }. /task settings ativa de novo.
settings-less-yes = Desativar
settings-less-no = Manter
settings-less-done = Desativado: não vou mais avisar você sobre { $what }. `/task settings` ativa de novo.
settings-less-gone = Não envio mais mensagens como esta, então não há nada para desativar.

## Cards: what can be done, and what was done last

card-assign = Atribuir
card-snooze-other = Outro…
card-menu-skip = Pular esta
card-menu-stop = Parar de repetir
card-menu-note = Comentar
card-menu-open = Abrir no Zoho
card-menu-why = Por quê
card-menu-delete = Excluir…
card-somebody = alguém
card-none = nada
card-did-complete = Concluída por { $who }. Desfazer abre de novo.
card-did-reopen = Reaberta por { $who }. Desfazer conclui de novo.
card-did-change = Alterada por { $who }. Desfazer volta atrás.
card-did-snooze = Adiada por { $who }. Desfazer volta atrás.
card-did-link = Vinculada por { $who }. Desfazer volta atrás.
card-did-delete = Excluída por { $who }. Desfazer traz de volta.
card-did-skip = Uma data pulada por { $who }. Desfazer traz de volta.
card-did-stop = Série encerrada por { $who }. Desfazer retoma a série.
card-did-note = Comentário adicionado no Zoho por { $who }. Desfazer remove.
card-did-other = Feito por { $who }. Desfazer volta atrás.

## Cards: a change that met another one in Zoho

card-fact-title = Título
card-fact-due = Vence
card-fact-priority = Prioridade
card-fact-status = Status
card-fact-owner = Responsável
card-conflict = Enquanto isso, { $who } alterou esta tarefa no Zoho: { $changes }. Nada foi sobrescrito. { $user } queria:
card-conflict-change = { $what }: { $before } → { $now }
card-conflict-unseen = algo que não aparece aqui
card-conflict-look = O cartão pergunta qual alteração manter.
card-conflict-mine = Manter a minha
card-conflict-take-over = Aceitar a outra

## Cards: series and comments

card-skip-single = Esta tarefa não se repete, então não há nada para pular. Conclua ou exclua a tarefa.
card-skip-last = Esta é a última data da série no Zoho, então não há outra para a qual passar. Conclua ou exclua a tarefa.
card-skip-mail = O Zoho Mail repete esta tarefa sozinho e não consegue pular uma data. Conclua a tarefa ou dê outra data a ela.
card-stop-single = Esta tarefa não se repete (ou não mais), então nada foi alterado.
card-stop-over = Neste cartão não há mais uma série para retomar.
card-stop-not-undone = A tarefa não volta a se repetir no Zoho Mail: { $why } Crie uma nova que se repita.
card-note-empty = Um comentário precisa de algumas palavras. Escreva o que quer adicionar.
card-note-mail = As tarefas do Zoho Mail não aceitam comentários. Escolha Comentar no cartão para adicionar suas palavras à descrição.
card-note-gone = Neste cartão não há mais um comentário para remover.

## Cards: dialogs

card-dialog-cancel = Cancelar
card-dialog-snooze = Adiar
card-dialog-snooze-label = Até quando?
card-dialog-snooze-hint = Em palavras, como “sexta às 15h”, “em 2 dias” ou “próximo mês”.
card-dialog-snooze-unread = Não leio um dia nem uma hora nisso. Diga, por exemplo, “sexta às 15h”, “em 2 dias” ou “3 de agosto”.
card-dialog-snooze-more = Leio mais que um dia e uma hora nisso. Diga só até quando; Editar altera o resto.
card-dialog-snooze-past = Isso já passou. Informe um dia ou uma hora mais tarde.
card-dialog-assign = Atribuir
card-dialog-assign-label = Quem vai fazer?
card-dialog-assign-hint = O Zoho guarda um só responsável: a primeira destas pessoas que ele conhece pelo endereço de e-mail.
card-dialog-assign-me = Ou fique com ela
card-dialog-assign-mine = Eu
card-dialog-assign-now = Agora: { $people }
card-dialog-assign-nobody = Escolha alguém ou marque “Eu”.
card-dialog-delete = Excluir
card-dialog-delete-title = Excluir no Zoho?
card-dialog-delete-text = “{ $title }” é excluída no { $product }. Desfazer no cartão traz de volta durante dez minutos.
card-dialog-delete-which = Quais da série?
card-dialog-delete-one = Só esta
card-dialog-delete-one-day = Só esta ({ $day })
card-dialog-delete-all = { $count ->
    [one] A única da série
   *[other] Todas as { $count } da série
}
card-dialog-delete-series = A série inteira
card-dialog-delete-keep = Manter
card-dialog-note = Comentário
card-dialog-note-add = Adicionar
card-dialog-note-label = Seu comentário
card-dialog-note-hint = É adicionado à tarefa no Zoho CRM, com o seu nome.
card-dialog-note-mail = As tarefas do Zoho Mail não aceitam comentários. O que você escrever aqui vai para o fim da descrição.
card-dialog-why = Como eu li
card-dialog-why-said = Você escreveu:
card-dialog-why-somebody = Alguém escreveu:
card-dialog-why-read = Eu li assim:
card-dialog-why-nothing = Esta tarefa não veio de uma linha de texto, então não há nada para explicar.
card-dialog-close = Fechar
card-dialog-person = Nada foi salvo, porque o Slack não me disse a tempo quem é você. Clique no botão de novo.
card-dialog-gone = Enquanto isso, esta tarefa foi excluída, então nada foi feito. Desfazer no cartão traz de volta durante dez minutos.
card-dialog-unknown = Não conheço mais este cartão. Procure a tarefa no Zoho.
card-dialog-not-open = Não consegui abrir: o Slack não recebeu a tempo. Tente de novo.

## Records of Zoho CRM

records-any-module = contato, lead, conta ou negócio
records-closed = Não procurei “{ $name }”, porque a conexão com o Zoho não pode ler registros, então a tarefa não está vinculada; um administrador precisa reconectar com `taskbot connect`.
records-several = Vários registros no Zoho CRM se chamam “{ $name }”, então a tarefa não está vinculada a nenhum. Edite e cole um link.
records-as-before = De vários registros chamados “{ $name }”, está vinculada ao último usado aqui: { $taken }.
records-left = “{ $name }” não está vinculado a um registro no Zoho CRM; é citado na descrição.
records-there-no-zoho-crm = Não há { $kind } “{ $ref }” no Zoho CRM, então a tarefa não está vinculada. Edite: escreva o nome do registro como está lá ou cole o link.
records-record-link-not-zoho = O registro do link não está no Zoho CRM (ou não mais), então a tarefa não está vinculada. Edite ou confira lá.
records-card-has-changed-since = Este cartão mudou desde então, então nada foi feito. Veja de novo.
records-not-zoho-crm-any = “{ $name }” não está mais no Zoho CRM, então nada foi vinculado. Escolha outro.
records-task-not-linked = { $err } A tarefa não está vinculada a “{ $ref }”.
records-contacts = contato
records-leads = lead
records-accounts = conta
records-deals = negócio
records-none-of-these = Nenhum destes
records-which-several-zoho-crm = Qual “{ $name }”? Pode ser qualquer um de vários registros no Zoho CRM, e a tarefa ainda não está vinculada.
records-meant-task-not-linked = É este o “{ $name }” que você quer? A tarefa ainda não está vinculada.
records-which = Qual “{ $asked }”?

## People

people-unknown = Não consegui ver quem trabalha no seu Zoho, porque a conexão não permite, então a tarefa fica com quem está conectado. Altere no Zoho, ou conecte também o Zoho CRM com `/task connect`.
people-which = “{ $name }” pode ser { $people }, então não foi atribuída a ninguém. Edite: mencione a pessoa ou escreva o nome completo.
people-has-task-zoho-which = { $name } está com a tarefa no Zoho, que aceita uma só pessoa; as outras não são avisadas.
people-personal-task-zoho-mail = Uma tarefa pessoal do Zoho Mail não pode ser atribuída a outra pessoa.
people-make-new-one-group = Crie uma nova em um grupo.
people-choose-somebody-who-has = Escolha alguém que tenha lá o mesmo endereço de e-mail, ou altere o responsável no Zoho.
people-nobody-those-named-known = O seu Zoho não conhece nenhuma das pessoas citadas, então a tarefa continua com quem está.

## Files

files-file = Arquivo: { $name }
files-kept-with-first-task = Os arquivos ficam com a primeira tarefa da série.
files-here = { " " }Está aqui: { $permalink }
files-file-could-not-be = Não foi possível anexar o arquivo “{ $name }”. { $err }{ $where }
files-linked = { $count ->
    [one] { $names } tem um link na descrição: uma tarefa aceita no máximo { $most } arquivos de { $megabytes } MB, e só os que o próprio Slack guarda e o Zoho aceita.
   *[other] { $names } têm links na descrição: uma tarefa aceita no máximo { $most } arquivos de { $megabytes } MB, e só os que o próprio Slack guarda e o Zoho aceita.
  }
files-slack-does-not-hold = O Slack não guarda o arquivo “{ $name }”.
files-slack-did-not-give = O Slack não entregou o arquivo “{ $name }”.
files-file-too-large = O arquivo “{ $name }” é grande demais.
files-slack-asked-slow-down = O Slack pediu para ir mais devagar.
files-slack-could-not-give = O Slack não conseguiu entregar o arquivo “{ $name }”.
files-slack-does-not-let = O Slack não me deixa ler o arquivo “{ $name }”.

## Who may

rights-only-people-who-active = Só membros ativos deste workspace podem criar tarefas aqui.
rights-only-members-workspace-can = Só membros deste workspace podem criar tarefas aqui; você é de outro. Peça a um colega.
rights-guests-cant-make-tasks = Convidados não podem ver nem alterar tarefas no Zoho. Peça a um membro pleno deste workspace que faça isso por você.

## Changes of a task that is made

changes-where-kept = onde ela fica guardada
changes-its-subtasks = as subtarefas
changes-its-followers = os seguidores
changes-task-made-cant-be = Em uma tarefa já criada, isto não pode ser alterado aqui: { $names }. Altere no Zoho ou crie uma nova tarefa.
changes-dates-series-cant-be = As datas de uma série não podem ser alteradas juntas.
changes-delete-make-new-one = Diga como ela deve se repetir, por exemplo `repeat every tuesday`.
changes-task-made-cant-begin = Uma tarefa já criada não pode começar nem deixar de se repetir.
changes-delete-make-new-one-2 = Exclua a tarefa e crie uma nova do jeito que você quer.

## The outbox, and what was given up

status-nothing = Tudo o que você pediu está no Zoho.
status-no-letters = Nada foi abandonado.
status-taken-up = Um administrador retomou o que você pediu ({ $asked }). Será feito em breve.
status-dropped = Um administrador descartou o que você pediu ({ $asked }): não será feito. Peça de novo se precisar.
status-settled-before = Isso já foi retomado ou descartado; `/task admin` mostra o que resta.
status-make = criar “{ $title }”
status-complete = concluir “{ $title }”
status-reopen = reabrir “{ $title }”
status-change = alterar “{ $title }”
status-put-off = adiar “{ $title }”
status-delete = excluir “{ $title }”
status-restore = restaurar “{ $title }”
status-skip = pular uma data de “{ $title }”
status-stop = encerrar a série “{ $title }”
status-note = comentar “{ $title }”
status-link-its-record = vincular “{ $title }” ao registro
status-make-next-task = criar a próxima tarefa de “{ $title }”
status-remind = lembrar você de “{ $title }”
status-compare-with-its-edited = comparar “{ $title }” com a mensagem editada
status-keep-as = manter “{ $title }” como está
status-list-tasks = listar tarefas
status-take-up-again-what = retomar o que foi abandonado
status-drop-what-was-given = descartar o que foi abandonado
status-show-link-zoho = mostrar um link para o Zoho
status-look-tasks-were-made = procurar tarefas criadas duas vezes
status-tasks-wait-yours-saved = { $problem } { $waiting } tarefas esperam; a sua está salva e será feita depois.
status-taken-up-again = Retomado: { $asked }.
status-dropped-2 = Descartado: { $asked }.
status-at-once = logo em seguida
status-sent-as-soon-as = É enviado assim que chegar a vez.
status-task-saved-will-follow = { $problem } Sua tarefa está salva e será feita depois.
status-given-up-ago = abandonado há { $span }
status-try-again = Tento de novo { $again }.
status-being-worked-on = em andamento
status-task = uma tarefa
status-ago = há { $span }
status-in = em { $span }
status-being-sent = sendo enviado, ou com o resultado em verificação
status-may-be-there = Talvez já esteja no Zoho; verifico lá antes de enviar qualquer coisa de novo, o mais tardar { $again }.
status-waiting = em espera
status-saved = salvo
status-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
  }
status-only-admins = Só um administrador deste bot pode ver e resolver o que foi abandonado. `/task status` mostra o que você pediu.
status-line = { $asked }, pedido { $since }: { $state }.
status-more-settle-these-first = E mais { $more }; resolva estes primeiro ou use `taskbot dead`.
status-leave = Deixar como está
status-if-author-has-asked = Se o autor pediu de novo nesse meio-tempo, será feito duas vezes.
status-will-never-be-done = Nunca será feito. O autor é avisado.
status-not-yet = { $count ->
    [one] { $count } coisa que você pediu ainda não está no Zoho:
   *[other] { $count } coisas que você pediu ainda não estão no Zoho:
  }
status-and-more = E mais { $count }.
status-letters = { $count ->
    [one] { $count } solicitação foi abandonada. Tentar de novo continua de onde parou; Descartar a esquece. O autor é avisado nos dois casos.
   *[other] { $count } solicitações foram abandonadas. Tentar de novo continua de onde parou; Descartar as esquece. O autor é avisado nos dois casos.
  }
status-retry = Tentar de novo
status-drop-it = Descartar
status-retry-sure = Tentar de novo?
status-drop-sure = Descartar?

## A task from a reaction, and where a task came from

reach-from-person = De { $person } no Slack: { $link }
reach-from = Do Slack: { $link }
reach-from-nowhere = De { $person } no Slack
reach-made = Criei uma tarefa disto: { $title }. O cartão está nas nossas mensagens diretas.
reach-made-due = Criei uma tarefa disto: { $title }, vence em { $due }. O cartão está nas nossas mensagens diretas.
reach-existing = Você já tem uma tarefa desta mensagem: { $title }.
reach-nothing-there = Nesta mensagem não há palavras que possam ser uma tarefa, ou ela não está mais lá.
reach-may-not-read = Não posso ler mensagens aqui, então uma reação não cria tarefa. Use “Make a task” no menu da mensagem, ou peça a um administrador que me dê permissão para ler esta conversa.
reach-thread-unread = Não posso ler a mensagem acima, então escreva a tarefa inteira.
reach-slack-silent = O Slack não me entrega esta mensagem agora, então nenhuma tarefa foi criada. Use “Make a task” no menu dela.

## Groups and projects of Zoho Mail

places-closed = O e-mail vinculado não fica ligado à tarefa, porque a conexão com o Zoho não pode ler caixas de correio; o link dele está no texto. Conecte de novo com `/task connect` para permitir.
places-no-group = Não há nenhum grupo “{ $name }” no Zoho Mail.
places-no-project = Não há nenhum projeto “{ $name }” no Zoho Mail.
places-no-project-in = Não há nenhum projeto “{ $name }” do Zoho Mail em { $group }.
places-yours = Os seus são: { $names }.
places-in-no-group = O usuário do Zoho conectado não está em nenhum grupo.
places-no-projects-in-group = O grupo não tem projetos.
places-no-projects = Os grupos do usuário do Zoho conectado não têm nenhum.
places-project-in = { $project } (em { $group })
places-several-projects = Há vários projetos “{ $name }” no Zoho Mail. Acrescente { $choices }.

## Reminders that the bot rings

remind-title = Lembrete: { $title }.
remind-title-due = Lembrete: { $title } vence { $when }.
remind-today = hoje
remind-tomorrow = amanhã
remind-on = em { $day }
remind-at = { $day } às { $time }
remind-yesterday = ontem
remind-due-now = { $title } vence agora.
remind-was-due = { $title } venceu { $when }.
remind-several = { $count ->
    [one] Uma tarefa espera por você agora.
   *[other] { $count } tarefas esperam por você agora.
  }
remind-more = E mais { $count }. `/task list overdue` mostra todas as atrasadas.
remind-late = Parte disto chega tarde, porque fiquei fora por um tempo.
remind-done = Concluída: { $title }.
remind-gone = { $title } não está mais lá.
remind-again = Vou lembrar você de { $title } de novo { $when }.
remind-put-off = { $title } agora vence { $when }.
remind-again-20m = Em 20 minutos
remind-again-1h = Em uma hora
remind-again-tomorrow = Amanhã de manhã
status-job = fazer o que vem sozinho
status-ring = dizer o que está na hora

## Subtasks

subtask-not-made = A subtarefa “{ $title }” não foi criada.
subtask-add = Adicione no Zoho.

## Talk: words that act on tasks

talk-until-when = Até quando? Diga, por exemplo, `{ $verb } until friday 3pm`.
talk-almost = Você quis dizer { $commands }? Se “{ $words }” é uma nova tarefa, ponha entre aspas.
talk-elsewhere = Não posso fazer isso aqui. Diga na thread da tarefa, nas nossas mensagens diretas ou depois de `/task`.
talk-no-change = Não entendi o que deve mudar. Diga, por exemplo, `push to friday`, `make it high` ou `rename to …`.
talk-which = { $what }: qual tarefa?
talk-which-alike = { $what }: qual destas?
talk-make-new = Não, criar nova tarefa
talk-none-open = Não encontro nenhuma tarefa aberta sua. `list` mostra o que há no Zoho.
talk-none-done = Não encontro nenhuma tarefa concluída sua que eu possa reabrir.
talk-none-like = Não encontro nenhuma tarefa aberta sua parecida com “{ $title }”. `find` com uma palavra do título procura mais longe.
talk-none-like-done = Não encontro nenhuma tarefa concluída sua parecida com “{ $title }”.
talk-no-list = Não há lista da última hora em que o número { $number } pudesse estar. Diga `list` primeiro.
talk-no-number = Não há número { $number }: a última lista tem { $count ->
    [one] uma tarefa
   *[other] { $count } tarefas
}.
talk-number-alone = O que devo fazer com o número { $number }? Diga, por exemplo, `done { $number }`.
talk-not-made-yet = “{ $title }” ainda não está no Zoho, então nada foi feito. Diga de novo quando o cartão mostrar que está.
talk-under-way = O que você pediu antes ainda está a caminho, então nada foi desfeito. Diga `undo` de novo daqui a pouco.
talk-nothing-to-undo = Não há nada dos últimos dez minutos que eu possa desfazer.
talk-not-undone = Desde então algo mais foi feito com “{ $title }”, então não consigo desfazer isso por palavra. Veja o cartão.
talk-undone-together = Desfazendo { $count ->
    [one] uma de { $of }
   *[other] { $count } de { $of }
} ações.
talk-undo-all = Desfazer tudo
talk-leave = Deixar como estão
talk-left = Ficou como estava.
talk-too-old = Essa pergunta já foi respondida ou é antiga demais. Diga de novo.
talk-all-of-them = { $what } { $count ->
    [one] uma tarefa
   *[other] { $count } tarefas
}
talk-really = { $what } { $count ->
    [one] esta tarefa?
   *[other] estas { $count } tarefas?
}
talk-started-complete = Concluindo { $count ->
    [one] uma tarefa
   *[other] { $count } tarefas
}. Desfazer tudo reverte isso durante dez minutos.
talk-started-reopen = Reabrindo { $count ->
    [one] uma tarefa
   *[other] { $count } tarefas
}. Desfazer tudo reverte isso durante dez minutos.
talk-started-delete = Excluindo { $count ->
    [one] uma tarefa
   *[other] { $count } tarefas
}. Desfazer tudo reverte isso durante dez minutos.
talk-started-skip = Pulando esta data de { $count ->
    [one] uma tarefa
   *[other] { $count } tarefas
}. Desfazer tudo reverte isso durante dez minutos.
talk-started-snooze = Movendo { $count ->
    [one] uma tarefa
   *[other] { $count } tarefas
}. Desfazer tudo reverte isso durante dez minutos.
talk-started-change = Alterando { $count ->
    [one] uma tarefa
   *[other] { $count } tarefas
}. Desfazer tudo reverte isso durante dez minutos.
talk-more = • e mais { $count }
talk-repeats = O Zoho não consegue fazer uma tarefa existente se repetir, então crio ao lado uma série de “{ $title }”. Excluo a antiga?
talk-delete-old = Excluir a antiga
talk-keep-old = Manter
talk-one-of-several = “{ $title }”: { $err }
talk-delete-series = “{ $title }” é uma série. Quanto dela devo excluir?
talk-delete-one = Só esta { $day }
talk-delete-all = A série inteira
talk-verb-complete = Concluir
talk-verb-reopen = Reabrir
talk-verb-delete = Excluir
talk-verb-skip = Pular
talk-verb-change = Alterar
talk-verb-snooze = Mover
talk-verb-stop = Parar de repetir
talk-verb-note = Comentar
talk-did-complete = Concluí “{ $title }”. Desfaça com o botão ou a palavra `undo`.
talk-did-reopen = “{ $title }” está aberta de novo. Desfaça com o botão ou a palavra `undo`.
talk-did-delete = Excluí “{ $title }”. Desfaça com o botão ou a palavra `undo`.
talk-did-skip = Pulei esta data de “{ $title }”. Desfaça com o botão ou a palavra `undo`.
talk-did-stop = “{ $title }” não se repete mais. Desfaça com o botão ou a palavra `undo`.
talk-did-note = Adicionei seu comentário a “{ $title }”. Desfaça com o botão ou a palavra `undo`.
talk-did-restore = “{ $title }” está de volta.
talk-did-link = Vinculei “{ $title }”.
talk-did-change = Alterei “{ $title }”: { $facts }. Desfaça com o botão ou a palavra `undo`.
talk-done-already = “{ $title }” já está concluída.
talk-open-already = “{ $title }” já está aberta.
talk-nothing = “{ $title }” já está assim; nada foi alterado.
talk-gone = “{ $title }” não está mais no Zoho, então nada foi feito.
talk-deleted = “{ $title }” foi excluída. Desfazer no cartão traz de volta durante dez minutos.
talk-refused = “{ $title }” não foi criada no Zoho, então não há nada a fazer. Editar no cartão tenta de novo.
talk-undone = Desfeito: “{ $title }” está como antes.
talk-undone-open = Desfeito: “{ $title }” está aberta de novo.
talk-undone-done = Desfeito: “{ $title }” está concluída de novo.
talk-undone-back = Desfeito: “{ $title }” está de volta.
talk-fact-due = vence em { $value }
talk-fact-no-due = sem data de vencimento
talk-fact-once = não se repete mais
talk-fact-reminder = lembrete { $value }
talk-fact-no-reminder = sem lembrete
talk-fact-priority = prioridade { $value }
talk-fact-no-priority = sem prioridade
talk-fact-owner = para { $value }
talk-fact-tags = tags { $value }
talk-fact-title = agora se chama “{ $value }”
talk-you = você
talk-bulk-select = Selecionar várias
talk-bulk-title = Várias tarefas
talk-bulk-tasks = Tarefas { $first } a { $last }
talk-bulk-what = O que fazer
talk-bulk-complete = Concluir
talk-bulk-move = Mover para outro dia
talk-bulk-assign = Atribuir a alguém
talk-bulk-delete = Excluir
talk-bulk-when = Até quando, para mover
talk-bulk-when-hint = Em palavras, como “sexta” ou “em 2 dias”.
talk-bulk-who = A quem, para atribuir
talk-bulk-next = Avançar
talk-bulk-none = Marque as tarefas que você quer.
talk-bulk-old = Essa lista é antiga demais. Peça de novo e selecione dela.
talk-bulk-until = Até { $when }.
talk-why = Li “{ $text }” assim:
talk-why-field = • *{ $field }*: { $value } ← { $words }
talk-why-left = • *{ $field }*: { $value }
talk-why-asked = • *{ $what }*: { $more }
talk-why-implied = • { $value }: por convenção ({ $convention })
talk-why-nothing = Você não disse nada ultimamente que eu possa explicar.

## What can be edited of a made task

editable-in = No { $product }
editable-not-there-yet = Esta tarefa ainda não está no Zoho. Clique em Editar de novo quando o cartão mostrar que ela está aberta.
editable-no-more = Esta tarefa foi excluída, então não há nada para editar. Desfazer no cartão traz de volta durante dez minutos.
editable-unknown-card = Não conheço mais este cartão, então não dá para editar aqui. Procure a tarefa no Zoho.
editable-series-dates = Para alterar as datas juntas, escreva na conversa do cartão como ela se repete, por exemplo `repeat every tuesday`.
editable-cant-repeat-so = Uma tarefa não pode se repetir assim. Escolha uma regra em dias, semanas, meses ou anos.
editable-repeats = Repete { $said }. { $dates }

## Fields of the organisation's own

own-fields-zoho-crm-needs-every = O Zoho CRM exige isto em cada tarefa aqui.

## The form

form-could-not-open = Não consegui abrir o formulário: o Slack não recebeu a tempo. Tente de novo, ou diga em uma linha, como `/task call Acme tomorrow 3pm`.
form-unknown-person = Não salvei: o Slack não me disse a tempo quem é você. Clique no botão de novo.
form-hint-date = O primeiro dia, se a tarefa se repete.
form-hint-recurrence = Em palavras. Pressione Enter para ver as próximas datas.
form-hint-reminder = Por exemplo, “30 minutos antes” ou “no dia anterior às 17h”. Separe vários com “;”.
form-hint-record = Um contato, lead, conta ou negócio: digite o nome, como “Jane Doe da Acme”, ou cole o link.
form-hint-tags = Separe várias com vírgula.
form-hint-subtasks = Uma por linha.
form-hint-status = O Zoho Mail conhece In Progress e Completed, e os seus próprios status pelo nome.
form-example-title = Ligar para a Acme sobre a renovação
form-example-recurrence = a cada duas semanas na sexta
form-stop-repeating = Parar de repetir
form-hint-stop = A tarefa mostrada fica; as seguintes são excluídas.
form-choose-record = Digite um nome
form-choose-group = Escolha ou digite um grupo
form-choose-project = Escolha ou digite um projeto
form-choose-status = Escolha um status
form-choose-often = Mais escolhidas
form-label-often = Ou escolha como se repete
form-label-files = Arquivos
form-hint-files = No máximo { $most }. Ficam com a tarefa no Zoho.
form-none-recurrence = Não se repete
form-none-group = Sem grupo
form-none-project = Sem projeto
form-as-typed = Usar “{ $said }” como digitado
form-example-tags = renovações, q3
form-again-daily = Todo dia até vencer
form-again-weekly = Toda semana até vencer
form-again-monthly = Todo mês até vencer
form-again-yearly = Todo ano até vencer
form-time-zone = No fuso horário { $zone }.
form-none-priority = Sem prioridade
form-none-status = O inicial do Zoho
form-more-fields = Mais campos
form-edit-task = Editar tarefa
form-new-task = Nova tarefa
form-make-task = Criar tarefa
form-choose-people = Escolher pessoas
form-repeat-examples = Por exemplo, “a cada duas semanas na sexta” ou “todo dia 15 até dezembro”.
form-reminder-examples = Diga, por exemplo, “30 minutos antes”, “no dia anterior às 17h” ou “amanhã às 9h”.
form-next-dates = { $said }. Próximas datas: { $dates }.
form-cant-read-here = Não entendi “{ $said }” aqui. { $examples }
form-label-product = Produto do Zoho
form-label-date = Data de vencimento
form-label-time = Hora do vencimento
form-label-again = Lembrar de novo
form-label-owner = Atribuída a
form-label-record = Registro no Zoho CRM
form-label-group = Grupo no Zoho Mail
form-label-project = Projeto do grupo
form-label-followers = Seguidores no Zoho Mail
form-say-few-words-what = Diga em poucas palavras o que deve ser feito.
form-say-when-rings-first = Diga quando ele avisa pela primeira vez. { $examples }
form-time-needs-day-choose = Uma hora precisa de um dia: escolha a data de vencimento para { $time } ou limpe a hora.
form-has-passed-choose-today = A data { $day } já passou. Escolha hoje ou um dia mais tarde.
form-already-past-today-choose = Hoje já passou de { $time }. Escolha uma hora mais tarde ou outro dia.
form-does-not-fall-on = Não cai neste dia. Escolha { $first }, o primeiro dia que combina com a repetição.
form-counts-back-from-due = Isto conta para trás a partir de uma data de vencimento. Escolha uma acima, ou informe aqui um dia e uma hora.
form-time-stands-here-as = A hora está aqui e também acima, como { $time }. Mantenha só uma.
form-would-be-which-has = Isso seria { $when }, que já passou. Informe um momento mais tarde ou limpe o campo.
form-label-title = Título
form-label-description = Descrição
form-label-recurrence = Repete
form-label-priority = Prioridade
form-label-reminder = Lembrete
form-label-status = Status
form-label-tags = Tags
form-label-subtasks = Subtarefas
form-none-again = Não
form-save = Salvar
form-cancel = Cancelar

## Connecting

connect-only-admins = Só um administrador deste bot pode fazer isso para o workspace inteiro. `/task connect` conecta o seu próprio Zoho, para o que você faz.
connect-not-sure = O Zoho não confirmou a tempo, então sua conexão continua ativa. Digite de novo em um minuto.
connect-browser-link-alone-good = Conecte { $whose } no navegador; o link é só para você e vale dez minutos.
connect-zoho-workspace = o Zoho deste workspace
connect-zoho = o seu Zoho
connect-zoho-2 = Conectar Zoho

## What Slack answered

slack-refused = O Slack recusou { $method }: { $code }.
slack-asked-slow-down = O Slack pediu para ir mais devagar.
slack-failed-at = O Slack teve um problema com { $method }.
slack-could-not-be-reached = Não foi possível acessar o Slack.
slack-did-not-answer = O Slack não respondeu a { $method }.
slack-not-ours = Este app não está instalado no seu workspace, então nada foi feito. Peça a um administrador seu que instale.
slack-did-not-say-time = O Slack não disse a tempo que workspace é este.

## Commands that end without their task

command-fault = Algo deu errado do meu lado, várias vezes, então desisti. Veja no Zoho se foi feito e passe a um administrador meu a referência { $reference }.
command-next-task-was-not = A próxima tarefa de “{ $title }” não foi criada: { $err }
command-card-no-longer-known = Não conheço mais este cartão, então nada foi alterado. Procure a tarefa no Zoho.
command-request-saved-will-follow = { $err } Sua solicitação está salva e será feita depois.

## Priorities

priority-highest = Máxima
priority-high = Alta
priority-normal = Normal
priority-low = Baixa
priority-lowest = Mínima

## The Home tab

home-head = Suas tarefas, { $day }
home-new = Nova tarefa
home-all = Todas as minhas tarefas
home-settings = Configurações
home-connect = Conectar Zoho
home-connect-title = Conectar Zoho
home-connect-close = Fechar
home-back = Voltar ao Início
home-undo = Desfazer
home-did-complete = Você concluiu “{ $title }”.
home-did-reopen = Você reabriu “{ $title }”.
home-did-change = Você alterou “{ $title }”.
home-overdue = Atrasadas ({ $count })
home-today = Hoje ({ $count })
home-ahead = Próximos 7 dias ({ $count })
home-show-all = Mostrar todas as { $count }
home-from-open = de { $user }, que espera sua resposta
home-from-accepted = de { $user }, aceita por você
home-from-declined = de { $user }, recusada por você
home-accept = Aceitar
home-decline = Recusar
home-empty = Nada está atrasado e nada vence nos próximos 7 dias.
home-teach = Para criar uma tarefa, clique em *Nova tarefa*, ou escreva para mim em uma linha em *Mensagens*, como `call Acme next Tue 3pm, remind me 30m before` ou `send the report every Friday`. Em qualquer canal, `/task` faz o mesmo, e *Make a task* no menu de uma mensagem cria uma a partir dela.
home-more = O Zoho tem mais tarefas do que eu procurei.
home-load-head = Sua semana
home-load = { $count ->
    [one] { $count } tarefa vence
   *[other] { $count } tarefas vencem
  } nos 7 dias a partir de hoje; o dia com mais é { $day }: { $most }.
home-given = Atribuídas a outros
home-with = com { $user }
home-with-open = com { $user }, ainda sem resposta
home-with-accepted = com { $user }, aceita
home-with-declined = com { $user }, recusada
home-asked-today = perguntei hoje
home-chase = Perguntar como está indo
home-waiting = Ainda não no Zoho ({ $count })
home-waiting-line = { $asked }, pedido { $since }: { $state }.
home-waiting-more = `/task status` mostra todos.
home-digest = Enviar toda manhã
home-digest-comes = Envio isto a você às { $time } nos dias escolhidos. *Configurações* muda ou interrompe isso.
home-drawn = Atualizado às { $time }.
status-home = mostrar sua aba Início
status-chase = perguntar como está indo “{ $title }”
status-answer = responder se “{ $title }” é aceita

## Tasks handed to others

handed-given = <@{ $user }> atribuiu “{ $title }” a você. Você aceita?
handed-given-due = <@{ $user }> atribuiu “{ $title }” a você, vence em { $day }. Você aceita?
handed-asks = <@{ $user }> pergunta como está indo “{ $title }”. Uma resposta curta basta.
handed-asks-due = <@{ $user }> pergunta como está indo “{ $title }”, que vence em { $day }. Uma resposta curta basta.
handed-asked = Perguntei a <@{ $user }> sobre “{ $title }”.
handed-asked-before = Já perguntei hoje a <@{ $user }> sobre “{ $title }”. Pergunto no máximo uma vez por dia; tente de novo amanhã.
handed-done-before = “{ $title }” já está concluída, então não perguntei a ninguém.
handed-not-yours = “{ $title }” não foi atribuída por você, então não perguntei. O cartão mostra de quem é.
handed-not-with = “{ $title }” não está mais com essa pessoa, então nada foi alterado.
handed-over-done = “{ $title }” já está concluída; não há nada para aceitar ou recusar.
handed-over-deleted = “{ $title }” não está mais lá; não há nada para aceitar ou recusar.
handed-taken = <@{ $user }> aceita.
handed-not-taken = <@{ $user }> não pode aceitar.
handed-accepted = Você aceitou “{ $title }”. <@{ $user }> vê isso.
handed-declined = Você recusou “{ $title }”. Avisei <@{ $user }>; até ser atribuída a outra pessoa, continua sua no Zoho.
handed-declined-told = <@{ $user }> não pode aceitar “{ $title }”. No Zoho continua com essa pessoa; edite para atribuir a outra.
handed-unknown = Não conheço mais esta tarefa, então nada foi alterado. Procure no Zoho.
handed-not-now = O Zoho não responde agora, então não perguntei a ninguém sobre “{ $title }”. Tente de novo em um minuto.

## Steps of workflows. { $name } is an input of the step, { $words } what was given for it.

steps-lacks = Esta etapa não tem valor para { $name }. Edite o fluxo de trabalho e informe um.
steps-product = Não há produto “{ $words }”. Edite o fluxo de trabalho: informe crm ou mail, ou nada.
steps-task-id = “{ $words }” não indica nenhuma tarefa. Use o valor “Task” que outra etapa do Taskbot fornece.
steps-unread = Não entendi “{ $words }” ({ $name }). Edite o fluxo de trabalho e diga em outras palavras, como amanhã às 15h, toda sexta, 30 minutos antes ou alta.
steps-nothing = Esta etapa não altera nada. Edite o fluxo de trabalho e informe pelo menos um valor além da tarefa.
steps-unknown = Não há mais a etapa “{ $name }”. Edite o fluxo de trabalho e escolha uma que exista.
steps-not-done = Não foi feito; a pessoa em nome de quem a etapa age foi avisada do motivo.

## How a line was read

read-several = cita várias datas, e uma tarefa tem uma só; com “toda” ou “todo” antes, repete
read-unread = o que fica de fora precisa ser um dia da semana, um mês ou uma data
read-describes-noun-follows = descreve o substantivo que segue
read-reads-like-name = parece um nome
read-alone-no-date = sozinho não é uma data
read-reads-like-verb = parece um verbo
read-describes-word-follows = descreve a palavra que segue
read-reads-like-noun = parece um substantivo
read-alone-may-be-ordinary = sozinha pode ser uma palavra comum
read-length-time-alone-no = uma duração sozinha não é uma data
read-another-phrase-date = outra expressão é a data
read-another-phrase-already-says = outra expressão já diz como repete
read-nothing-repeats-here = nada se repete aqui
read-another-phrase-time = outra expressão é a hora
read-from = a partir de { $date_in_words }
read-months-without-day-skipped = meses sem o dia { $days } são pulados
read-no-day-fits-how = Nenhum dia combina com esta repetição. Em quais dias é?
read-day-moves-from-year = Esse dia muda de ano para ano, então nenhuma regra o mantém. Em que data vence?
read-may-be-subject-as = pode ser tanto o assunto como um registro do CRM
read-stays-title = “{ $text }” fica no título: { $why }.
read-time-alone-next-such = uma hora sem dia é a próxima que chegar
read-series-begins-at-its = uma série começa na próxima data dela
read-rfc-5545-last-day = RFC 5545; “último dia de cada mês” usa o último
read-already-past-today-did = Hoje já passou de { $time }. Você quis dizer amanhã às { $time }?
read-has-passed-today-when = { $moment } já passou hoje. Quando devo lembrar você?
read-has-passed-today-when-2 = Hoje já passou de { $time }. Quando devo lembrar você?
read-already-past-today-did-2 = Hoje já passou de { $time }. Você quis dizer hoje às { $evening } ou amanhã?
read-on-which-days-when = Em quais dias, quando você diz “{ $words }”? Responda, por exemplo, “toda segunda e quinta”.
read-on-which-days = Em quais dias, “{ $words }”? Responda, por exemplo, “toda segunda e quinta”.
read-too-long = São { $count } caracteres; leio até { $limit }. Encurte ou ponha os detalhes em um comentário.
read-too-many = É uma lista de { $count } linhas; crio até { $limit } tarefas de uma vez. Envie em partes.

status-reaction = criar uma tarefa com uma reação
status-question = perguntar sobre { $title }
status-talk = fazer o que você disse: “{ $title }”
status-several = criar várias tarefas
status-step = uma etapa de um fluxo de trabalho
status-prompts = sugerir o que dizer
read-from-a-message = Tarefa de uma mensagem

## The agent's pane. A prompt's title is at most 75 characters.

agent-about = Transforma uma linha como “ligar para a Acme amanhã às 15h” em uma tarefa no Zoho CRM ou no Zoho Mail, e lista, altera e conclui tarefas.
agent-prompts = Algumas coisas que você pode dizer
agent-prompt-today = O que há para fazer hoje?
agent-prompt-make = Criar uma tarefa
agent-prompt-overdue = O que está atrasado?
agent-prompt-help = O que você sabe fazer?

## At the door

door-not-saved = Não salvei: não consigo acessar minha memória agora, então nada vai acontecer. Tente de novo em um minuto.
door-unsure = Não sei se isto foi salvo: minha memória não respondeu a tempo. Veja nas nossas mensagens diretas antes de dizer de novo.
door-no-slack = Não salvei: o Slack não me responde agora, então nada vai acontecer. Tente de novo em um minuto.
door-failed = Não salvei: algo deu errado do meu lado. Tente de novo; se acontecer outra vez, passe a um administrador meu a referência { $reference }.
door-read = Salvo: “{ $title }”. O cartão vem em seguida.
door-unread = Recebido. Estou lendo; a resposta vem em seguida.
door-only-know-try-help = Só conheço `{ $command }`. Tente `{ $command } help`.

## Cards: what is true of a task, and what is set of it

card-state-saved = Salva, a caminho do { $product }
card-state-waiting = Salva, esperando chegar ao { $product }
card-state-refused = Não foi criada no { $product }
card-state-open = A fazer no { $product }
card-state-done = Concluída no { $product }
card-state-gone = Não se encontra mais no { $product }: excluída ou não mais visível
card-state-elsewhere = Agora em outro cartão
card-state-deleted = Excluída no { $product }
card-sending = Enviando ao { $product } …
card-doing-complete = Concluindo no { $product } …
card-doing-reopen = Reabrindo no { $product } …
card-doing-change = Alterando no { $product } …
card-doing-snooze = Adiando no { $product } …
card-doing-delete = Excluindo no { $product } …
card-doing-restore = Restaurando no { $product } …
card-doing-link = Vinculando no { $product } …
card-doing-skip = Pulando no { $product } …
card-doing-note = Alterando os comentários no { $product } …
card-in-direct-messages = O cartão está nas nossas mensagens diretas.
card-left = { $state }, { $left ->
    [1] resta 1
   *[other] restam { $left }
  } de { $count }
card-view-task = Ver tarefa
card-subtasks-done = { $done } de { $count } concluídas: { $titles }
card-message-edited = A mensagem foi editada e agora diz:
card-update = Atualizar a tarefa
card-keep = Manter como está
card-fact-said = { $lower } { $value }
card-fact-repeats = Repete
card-fact-next-dates = Próximas datas
card-fact-reminder = Lembrete
card-fact-for = Para
card-fact-about = Sobre
card-fact-group = Grupo
card-fact-project = Projeto
card-fact-tags = Tags
card-fact-followers = Seguidores
card-fact-files = Arquivos
card-fact-note = Nota
card-fact-subtasks = Subtarefas
card-me = mim
card-priority-highest = máxima
card-priority-high = alta
card-priority-normal = normal
card-priority-low = baixa
card-priority-lowest = mínima
card-complete = Concluir
card-undo = Desfazer
card-reopen = Reabrir
card-edit = Editar
card-snooze = Adiar
card-snooze-hour = Por uma hora
card-snooze-tomorrow = Até amanhã
card-snooze-next-week = Até a próxima semana

## Actions on a task

act-something-else-was-done = Desde então algo mais foi feito com esta tarefa, então isso não foi desfeito. Veja a tarefa de novo.
act-undo-possible-ten-minutes = Dá para desfazer durante dez minutos, e eles já passaram. Edite a tarefa.
act-changed-since = Este cartão mudou desde então, então nada foi feito. Veja de novo.
act-not-seen = Sua conexão com o Zoho não vê esta tarefa, que foi criada com outra; nada foi alterado. Peça a <@{ $author }> que faça isso ou que compartilhe a tarefa com você no Zoho.
act-remade = O Zoho não conseguiu restaurar a tarefa, então ela foi criada de novo; notas, arquivos e histórico da antiga se perderam.
act-there-nothing-restore-on = Neste cartão não há mais nada para restaurar.
act-subtask-could-not-be = Não foi possível restaurar a subtarefa “{ $title }”; adicione no Zoho.

## Series on a card

card-is-last = Esta é a última tarefa da série.
card-was-last = Essa foi a última tarefa da série.
card-ended-in-zoho = A tarefa não se encontra mais no Zoho, excluída ou não mais visível, então a série terminou.
card-message-came-from-was = A mensagem de origem foi excluída; a tarefa continua.

## What is said instead of making a task

answer-help =
    { "*" }Crie uma tarefa em uma só linha.* Por exemplo:
    • `/task call Acme about the renewal next Tue 3pm, high priority, remind me 30m before`
    • `/task water the plants every other Friday in mail`
    • `/task send the report every weekday at 9:30am until end of September`
    Ou escreva o mesmo para mim nas nossas mensagens diretas, sem `/task`; ou me mencione em um canal ou em uma thread, onde uma resposta como `tomorrow 3pm` transforma a mensagem acima em uma tarefa. `/task` sozinho abre um formulário, assim como “Make a task” no menu de uma mensagem.
    Na thread de uma tarefa diga `done`, `push to friday`, `assign to @bob`, `add note …`, `follow the thread`, `delete` ou `undo`; em outros lugares acrescente o número da sua última lista (`done 2`) ou o título (`finished the Acme call`).
    `my tasks`, `today`, `overdue`, `tasks for @name this week` ou `find renewal` listam o que há no Zoho, e `status` o que ainda não está lá. Minha aba Início e `digest` mostram o seu dia. `in crm` e `in mail` escolhem o produto do Zoho. Ponha entre aspas as palavras que devem ficar no título.
answer-empty = Não há nada para ler. Diga o que deve ser feito e quando, como `call Acme tomorrow 3pm`; `help` mostra mais.
answer-list-elsewhere = Não posso listar tarefas aqui. Digite `/task list`, ou escreva `list` para mim nas nossas mensagens diretas.
answer-listed-by = Posso listar tarefas por vencimento, pessoa, registro e grupo, e também as atrasadas e as concluídas; por nada mais. Por exemplo: `my tasks`, `overdue`, `tasks this week`, `tasks for @name`, `open tasks re Acme`.
answer-looks-like-several-tasks = Isso parece várias tarefas de uma vez, e eu crio uma por vez. Envie uma por uma.
answer-connect = Digite `/task connect` para conectar o seu Zoho; um administrador conecta para todos com `/task connect workspace`.
answer-disconnect = Digite `/task disconnect` para encerrar a sua conexão com o Zoho; um administrador encerra a de todos com `/task disconnect workspace`.

## Preferences that can't be read

settings-unreadable = Esta minha versão não consegue ler o que foi escolhido antes, então deixo como está. Fale com um administrador meu.

## The pages that connect Zoho. They are HTML; $who is a name in bold.

page-connect = Conectar Zoho
page-connected = Conectado
page-not-connected = Não conectado
page-not-now = Agora não
page-no-cookie = Este navegador não guardou o cookie que esta página deu a ele, então nada foi conectado. Permita cookies para este site e depois digite /task connect no Slack de novo.
page-away = Não consigo acessar minha memória agora, então nada foi conectado; tente de novo em um minuto.
page-for-workspace = Você está conectando o Zoho como { $who } no Slack, para o workspace inteiro do Slack: as tarefas de quem não tem conexão própria são criadas com as suas permissões.
page-for-yourself = Você está conectando o Zoho como { $who } no Slack, para você: o que fizer com tarefas no Slack será feito com as suas próprias permissões no Zoho.
page-not-you = Se essa pessoa não é você, feche esta página: outra pessoa agiria com as suas permissões.
page-mailbox = Escolha o Zoho Mail só se você tem uma caixa de correio lá.
page-continue = Continuar para o Zoho
page-connected-as = Conectado como { $account }.
page-close = Você pode fechar esta página e voltar ao Slack.

## read

read-do-one-task-at = Faço isso com uma tarefa de cada vez. Qual primeiro?
read-said-twice = Isto diz a mesma coisa duas vezes, de duas formas. Qual delas você quer dizer?
read-found-no-title-what = Não encontrei um título. O que deve ser feito?
read-but-no-title-what = Li { $recurrence_in_words }, mas nenhum título. O que deve ser feito?
read-date-but-no-title = Li a data { $date_in_words }, mas nenhum título. O que deve ser feito?
read-what-should-do-type = O que devo fazer? Digite uma tarefa, ou: list, done, push to friday, help.

## links

links-elsewhere = Este link leva a outro Zoho que não o conectado aqui. Abra no Zoho.
links-records-cant-be-shown = Registros de “{ $module }” não podem ser mostrados aqui. Abra o link no Zoho CRM.

## Resumos

digest-head = Seu dia, { $day }. Atrasadas: { $late }. Para hoje: { $now }.
digest-head-nothing = Seu dia, { $day }: nada está atrasado e nada é para hoje.
digest-more = E mais { $count }; `/task list` mostra todas.
digest-given = Atrasadas com outras pessoas
digest-given-line = “{ $title }” com { $who }, para { $day }
digest-snooze = Adiar { $number }
digest-not-now = O Zoho ou o Slack não responde agora, por isso não posso mostrar o seu dia. Peça de novo em um minuto.
digest-channel-head = Tarefas deste canal, { $day }. Concluídas nos últimos 7 dias: { $done }. Abertas: { $open }. Atrasadas: { $late }.
digest-channel-done = Concluídas nos últimos 7 dias ({ $count })
digest-channel-open = Abertas ({ $count })
digest-channel-more = E mais { $count }.
digest-channel-after = `/task settings` neste canal altera ou para este resumo.
status-digest = mostrar o seu dia
status-joint = manter em dia a tarefa compartilhada “{ $title }”
settings-weekly-day = Resumo semanal neste canal, em
settings-weekly-day-hint = Publicado uma vez por semana: que tarefas com cartão aqui foram concluídas, estão abertas ou atrasadas.
settings-none-weekly-day = nunca
settings-weekly-at = Hora do resumo semanal
settings-weekly-zone = Fuso horário do resumo semanal
settings-weekly-zone-hint = Por exemplo America/Sao_Paulo, ou uma cidade.
settings-none-weekly-zone = o de quem escolhe o dia
settings-weekly-language = Idioma do resumo semanal
settings-none-weekly-language = o de quem escolhe o dia

## Series that go on

status-extend = criar as próximas datas de “{ $title }”
series-extended = Em { $day } adicionei { $count ->
    [one] uma data
   *[other] { $count } datas
  } antes que as outras acabassem.
series-not-extended = O Zoho não aceitou as datas seguintes, então a série termina com as que existem. Tento de novo mais tarde.
series-not-extended-why = Não foi possível criar as datas de “{ $title }” depois de { $day }. { $why } Tento de novo mais tarde; com as que existem você não precisa fazer nada.
series-reopen-first = Esta tarefa está concluída. Reabra-a primeiro e depois diga como ela se repete.
card-menu-reopen = Reabrir { $day }
series-say-rule = Diga como a série deve se repetir a partir de agora, por exemplo `repeat every tuesday at 4pm`.
series-given-up = O Zoho recusou a próxima tarefa por uma semana, então a série terminou. Crie uma nova quando isso estiver resolvido.
series-ended-in-zoho = As tarefas abertas dela não se encontram mais no Zoho, excluídas ou não mais visíveis, então não adiciono mais datas.
series-left-out = { $count ->
    [one] Não há tarefa para { $first }: não consegui criá-la no dia.
   *[other] Não há tarefas para { $count } datas de { $first } a { $last }: não consegui criá-las nos seus dias.
  }

## seen

seen-completed = { $by } concluiu “{ $title }” no Zoho.
seen-completed-by-nobody = “{ $title }” foi concluída no Zoho.
seen-reopened = { $by } reabriu “{ $title }” no Zoho.
seen-reopened-by-nobody = “{ $title }” foi reaberta no Zoho.
seen-deleted = { $by } excluiu “{ $title }” no Zoho.
seen-deleted-by-nobody = “{ $title }” não se encontra mais no Zoho: foi excluída ou não está mais visível.
seen-restored = { $by } restaurou “{ $title }” no Zoho.
seen-restored-by-nobody = “{ $title }” foi restaurada no Zoho.
seen-changed = { $by } alterou “{ $title }” no Zoho: { $changes }.
seen-changed-by-nobody = “{ $title }” foi alterada no Zoho: { $changes }.
seen-also = Também mudou: { $changes }.
seen-several = { $count } das suas tarefas foram alteradas no Zoho:
seen-more = { $count -> 
    [one] E mais uma.
   *[other] E mais { $count }.
  }
seen-status-look = mostrar o que mudou em “{ $title }” no Zoho
seen-status-tell = dizer o que mudou no Zoho

## Threads and notes: a card's thread and the notes of its task, kept in step

card-menu-follow = Seguir a conversa
card-menu-unfollow = Deixar de seguir
card-menu-gather = Juntar respostas
talk-verb-follow = Seguir a conversa de
talk-verb-gather = Juntar as respostas a
threads-files = Arquivos: { $names }
threads-signed = { $author } no Slack: { $link }
threads-signed-only = { $author } no Slack
threads-mail = As tarefas do Zoho Mail não aceitam comentários. Escolha “Juntar respostas” no cartão para juntar à descrição o que foi escrito aqui.
threads-nothing-new = Não há nada de novo para juntar: a descrição já tem tudo o que foi escrito nesta conversa.
threads-full = A descrição não tem espaço para mais. Encurte-a no Zoho e tente de novo.
threads-more = Mais na conversa: { $link }
threads-no-scope = Não posso ler mensagens aqui: falta ao app o escopo para isso (channels:history, groups:history ou im:history). Peça a um admin que o adicione; `taskbot doctor` diz qual é.
threads-not-there = Não estou nessa conversa. Convide-me e tente de novo.
threads-no-card = O cartão ainda não foi publicado. Tente de novo daqui a pouco.
threads-closed = Não posso mais escrever na conversa de “{ $title }”, por isso deixei de segui-la. Quando eu puder, escolha de novo “Seguir a conversa” no cartão.
threads-not-noted = Sua resposta fica na conversa, mas não virou uma nota de “{ $title }” no Zoho: { $err }
threads-note = Nota no Zoho de { $author }
threads-note-changed = Nota no Zoho de { $author }, alterada
threads-note-deleted = Esta nota foi excluída no Zoho.
threads-followed = Sigo a conversa deste cartão: as respostas viram notas no Zoho, e as notas chegam como respostas.
threads-did-follow = Agora sigo a conversa de “{ $title }”: as respostas viram notas no Zoho, e as notas chegam como respostas. `stop following` encerra isso.
threads-did-unfollow = Não sigo mais a conversa de “{ $title }”. O que foi anotado fica.
threads-did-gather = Juntei as respostas à descrição de “{ $title }”. Desfaça com o botão ou a palavra `undo`.
threads-status-follow = seguir a conversa de “{ $title }”
threads-status-reply = anotar uma resposta em “{ $title }” no Zoho
threads-status-notes = procurar novas notas de “{ $title }”
threads-status-echo = dizer uma nota de “{ $title }” na conversa
threads-status-gather = juntar as respostas à descrição de “{ $title }”

## What may be no task: one unknown word, or a question. { $commands } come as `code`, with commas and “or”.

unclear-word = Não sei se “{ $words }” é uma tarefa. Você quis dizer { $commands }?
unclear-unknown = Não sei se “{ $words }” é uma tarefa, e como comando não conheço. { $commands } seria um.
unclear-question = Não sei responder a perguntas, mas cuido das suas tarefas. Tente { $commands }.
unclear-make = Criar tarefa mesmo assim

## Tarefas de várias pessoas

joint-progress = { $done } de { $count } concluídas.
joint-none-left = Já ninguém tem uma parte.
joint-done = Concluída: { $people }.
joint-open = Aberta: { $people }.
joint-coming = A caminho do Zoho: { $people }.
joint-refused = Não está no Zoho: { $people }.
joint-deleted = Excluída: { $people }.
joint-gone = Não se encontra mais, excluída ou não mais visível: { $people }.
joint-accepted = { $name } (aceita)
joint-declined = { $name } (recusada)
joint-complete = Concluir…
joint-complete-all = As { $count } partes
joint-complete-one = A parte de { $name }
joint-more = Mais…
joint-delete-all = Excluir as { $count } partes
joint-delete-one = Excluir a parte de { $name }
joint-stop-all = Parar de repetir: as { $count } partes
joint-stop-one = Parar de repetir: { $name }
joint-later-tomorrow = Adiar todas para amanhã
joint-later-next-week = Adiar todas para a próxima semana
joint-did-later = Adiadas em conjunto por { $who }. Desfazer reverte isso.
joint-reopen-all = Reabrir as { $count } partes
joint-reopen-one = Reabrir a parte de { $name }
joint-did-reopen = Reabertas em conjunto por { $who }. Desfazer volta a concluí-las.
joint-which-reopen = Várias pessoas têm esta tarefa. A parte de quem é para reabrir?
joint-sure = Tem certeza?
joint-sure-text = É feito logo no Zoho, em cada parte escolhida. Desfazer reverte-o durante dez minutos.
joint-yes = Sim
joint-did-complete = Concluídas em conjunto por { $who }. Desfazer volta a abri-las.
joint-did-delete = Excluídas por { $who }. Desfazer recupera essas partes.
joint-did-stop = { $who } terminou a série. Desfazer fá-la continuar.
joint-did-change = Alterado por { $who }. Desfazer reverte-o.
joint-did-people = { $who } mudou quem a tem. Desfazer reverte isso.
joint-people-same = Essas pessoas já a têm, então nada mudou.
joint-taken-back = Isso foi desfeito. A tarefa está de novo no cartão em que estava antes.
joint-asked = Mudo “{ $title }” para todos que a têm e ainda não terminaram. O cartão mostra como está cada um; `undo` reverte.
joint-handed-out = Dou “{ $title }” a { $count } pessoas. O cartão nas suas mensagens comigo mostra como está cada uma.
joint-unknown = { $name } não é claramente uma pessoa no Zoho, por isso não tem parte. Crie uma tarefa com o nome completo.
joint-not-yours = Essa parte é de outra pessoa, por isso nada mudou. Você pode agir na sua; quem deu a tarefa, em todas.
joint-nothing = Não resta nenhuma parte a que se possa fazer isso. O cartão mostra como está cada uma.
joint-one-by-one = Cada pessoa tem a sua própria tarefa, então diga isso de uma: abra-a pelo cartão ou liste-a com `tasks for @name`.
joint-all = Todas as { $count }
joint-which-complete = Várias pessoas têm esta tarefa. A parte de quem é para concluir?
joint-which-delete = Várias pessoas têm esta tarefa. A parte de quem é para excluir?
joint-which-stop = Várias pessoas têm esta série. A de quem deixa de se repetir?

## A task of Zoho shown where its link was said

import-which = Cole depois o endereço da tarefa no Zoho, como `link https://crm.zoho.com/crm/tab/Tasks/…`.
import-elsewhere = Aqui não posso mostrar tarefas do Zoho. Envie-me o endereço por mensagem direta.
import-no-task = Esse endereço não leva a nenhuma tarefa que eu conheça. Abra a tarefa no Zoho e copie o endereço de lá.
import-not-seen = Não vejo essa tarefa no seu Zoho: foi excluída, ou você não pode vê-la. Peça ao responsável que a compartilhe com você.
import-private = É uma tarefa pessoal de alguém no Zoho Mail, por isso não a mostro. Quem é dono dela pode vinculá-la.
import-shown = O cartão de “{ $title }” está em nossas mensagens diretas.
import-there = O cartão de “{ $title }” já está aqui.
import-status = mostrar aqui uma tarefa do Zoho

## Descriptions in Zoho: what there is no field for. A due time's words begin its line, and tell it again.

zoho-named = { $kind ->
    [Tags] Etiquetas
    [Fields] Campos
    [Group] Grupo
    [Project] Projeto
    [Status] Status
   *[Followers] Seguidores
  }: { $name }
zoho-due-time = Hora do prazo:
zoho-typed-as = {""}, escrito como { $zone }
zoho-subtask-due = { $title } (prazo em { $day })

## Months that a series leaves out

skipped-months = Meses sem dia { $days } ficam de fora. Para o último dia, diga “todo último dia do mês”.

## Words that only look like a field

phrase-day-passed = esse dia já passou
phrase-part-of-number = faz parte de um número
phrase-not-meant = foi dito que não é esse dia

## Tags of Zoho CRM

crm-tags-rule = No Zoho CRM, uma tag tem no máximo { $longest } caracteres, sem “<”, “>”, vírgulas e emojis, e uma tarefa no máximo { $most } tags.
crm-tags-named = A descrição cita { $names }.
crm-tags-otherwise = Diga { $names } de forma mais curta ou diferente.
