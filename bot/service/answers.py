"""What is said instead of making a task: help, questions, and what can't be done yet. Knows intents by name only."""

from bot.catalogue import say

HELP = (
    "*Make a task by saying it in one line.* For example:\n"
    "• `/task call Acme about the renewal next Tue 3pm, high priority, remind me 30m before`\n"
    "• `/task water the plants every other Friday in mail`\n"
    "• `/task send the report every weekday at 9:30am until end of September`\n"
    "Or write the same to me in our direct messages, without `/task`; or name me in a channel or a thread, where a "
    "reply such as `tomorrow 3pm` makes a task of the message above. `/task` alone opens a form, and so does "
    "“Make a task” in a message's menu.\n"
    "In the thread of a task say `done`, `push to friday`, `assign to @bob`, `add note …`, `delete` or `undo`; "
    "elsewhere add the number of your last list (`done 2`) or the title (`finished the Acme call`).\n"
    "`my tasks`, `today`, `overdue`, `tasks for @name this week` or `find renewal` list what is in Zoho, `status` what "
    "is not there yet. My Home tab shows your day. `in crm` and `in mail` choose the Zoho product. Put words in quotes "
    "to keep them in the title."
)

EMPTY = (
    "There is nothing to read. Say what is to be done and when, such as `call Acme tomorrow 3pm`; `help` shows more."
)

LIST_ELSEWHERE = "I can't list tasks here. Type `/task list`, or write `list` to me in our direct messages."
LISTED_BY = (
    "I can list tasks by due date, person, record and group, and the overdue and the done ones; not by anything else. "
    "For example: `my tasks`, `overdue`, `tasks this week`, `tasks for @name`, `open tasks re Acme`."
)

# Sentences for what the parser recognises but the bot does not do (yet), so that it never becomes a task by mistake.
_NOT_YET = {
    "connect": "connect to Zoho from Slack; an admin does it where I run",
    "disconnect": "disconnect from Zoho from Slack; an admin does it where I run",
}


def instead(intent: str, question: str | None) -> str | None:
    """The sentence for a reading that is not one new task; None when it is one.

    `intent` is the reading's, `question` what the parser asks back.
    """
    if intent == "create":
        return None
    if intent == "help":
        return HELP
    if intent == "settings":
        return say("settings-where")
    if intent == "several":
        return "That looks like several tasks at once, and I make one at a time. Send them one by one."
    if intent == "list":
        return LIST_ELSEWHERE
    if intent in _NOT_YET:
        return (
            f"I can't yet {_NOT_YET[intent]}. If this was meant as a new task, put it in quotes: "
            '`"..."` is always a title.'
        )
    return question or EMPTY
