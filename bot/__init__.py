"""Taskbot: one line in Slack becomes a task in Zoho CRM or Zoho Mail.

The map, from the outside in; arrows go one way and tests/test_architecture.py holds them:

    __main__ -> build -> web -> slack, jobs -> intent, service -> ports, commands, specs, errors
    cli, connect and doctor (with doctor_zoho and findings) are the command line's: its commands; connecting Zoho;
    whether all is right. catalogue is what the bot says, in each language
    zoho and store implement ports; slack and zoho never see each other; sandbox is only seen by __main__ and tests

    text in Slack   slack/    listeners read it with intent/, accept it through ports.Inbox, and only then answer
    preferred       preferences.py  what a workspace, a channel and a person chose, fixed in each command
    saved           store/    Redis: the command engine, cards and their copies, profiles, tokens
    carried out     jobs/     the worker claims it and asks service/ what it means
    sent            zoho/     CRM and Mail behind ports.TaskBackend
    shown           slack/    cards, drawn from what Zoho answered

In slack, jobs, service and zoho, what belongs to one subject stands in a folder of its own (cards, form, home, talk,
joint, series, crm, mail ...), and beside these what several of them use.
"""
