"""The wire to Zoho: OAuth, CRM Tasks and Mail tasks. Knows Zoho's dialects and httpx, never Slack or Redis.

datacentres   which hosts there are, and which are believed
client        the one door for HTTP; everything else here is pure or calls it
oauth         grants: codes, refresh tokens, access tokens
answers       (status, headers, body) -> what Zoho said; crm_answers and mail_answers know the two shapes,
              sentences turns Zoho's error words into our exceptions
crm, mail     the two TaskBackends; crm_task and mail_task are their pure converters, alarms and description help both
rules         recurrence rules taken apart; plan_crm and plan_mail are the planners, planning what they share
backends      wires them for one workspace grant
"""
