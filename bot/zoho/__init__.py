"""The wire to Zoho: OAuth, CRM Tasks and Mail tasks. Knows Zoho's dialects and httpx, never Slack or Redis.

datacentres   which hosts there are, and which are believed
client        the one door for HTTP; everything else here is pure or calls it
limits        what Zoho allows and what each call takes of it; how it is kept by all processes is ports.Limits'
oauth         grants: codes, refresh tokens, access tokens
connecting    a code becomes a connection, checked; consent is the way there through a browser
answers       (status, headers, body) -> what Zoho said; crm_answers and mail_answers know the two shapes,
              sentences turns Zoho's error words into our exceptions
crm, mail     the two TaskBackends; crm_task and mail_task are their pure converters, alarms and description help both
tag_names     which tags Zoho CRM takes
mail_places   what Mail tasks stand in (groups, projects, statuses, mailbox, uploads); mail_lists reads its lists page
              by page, mail_query picks what was asked for; mail_recurrence, mail_status, mail_email and mail_subtasks
              each know one dialect of Mail's
rules         recurrence rules taken apart; plan_crm and plan_mail are the planners, planning what they share
backends      wires them for one grant; connected chooses whose: the person's own, else the workspace's
"""
