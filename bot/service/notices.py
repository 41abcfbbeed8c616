"""Sentences to one person, where they gave a command or did something else. Pure; knows commands."""

from bot.commands import Command, Notice, Origin


def told(origin: Origin, sentence: str, name: str) -> Notice:
    """A sentence to the person of `origin`, in its place; the same `name` is told once."""
    return Notice(
        id=f"notice-{name}",
        tenant=origin.tenant,
        user=origin.user,
        place=origin.place,
        text=sentence,
        response_url=origin.response_url,
    )


def notice(command: Command, sentence: str, stage: str = "answer", key: str | None = None) -> Notice:
    """A sentence to the person who gave the command.

    Each `stage` of a command ("waits", "end") is told once, and none hides a later one. `key` stands for the command's
    id where one request may come as two commands.
    """
    return told(command.origin, sentence, f"{key or command.id}-{stage}")
