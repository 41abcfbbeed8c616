"""What is said instead of making a task: help, questions, and where something is done. Knows intents by name only."""

from bot.catalogue import say

# What is known of the words of another kind of command, where they can't be carried out.
_ELSEWHERE = {
    "help": "answer-help",
    "settings": "settings-where",
    "several": "answer-looks-like-several-tasks",
    "list": "answer-list-elsewhere",
    "connect": "answer-connect",
    "disconnect": "answer-disconnect",
}


def instead(intent: str, question: str | None) -> str | None:
    """The sentence for a reading that is not one new task; None when it is one.

    `intent` is the reading's, `question` what the parser asks back.
    """
    if intent == "create":
        return None
    return say(_ELSEWHERE[intent]) if intent in _ELSEWHERE else question or say("answer-empty")
