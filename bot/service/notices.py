"""Sentences to one person, where they gave a command or did something else. Pure; knows commands."""

from bot.commands import Command, Notice, Origin


def told(origin: Origin, sentence: str, name: str, locale: str | None = None) -> Notice:
    """A sentence to the person of `origin` (who has this locale), in its place; the same `name` is told once."""
    return Notice(
        id=f"notice-{name}",
        tenant=origin.tenant,
        user=origin.user,
        place=origin.place,
        text=sentence,
        response_url=origin.response_url,
        replaces=origin.replaces,
        locale=locale,
    )


def notice(command: Command, sentence: str, stage: str = "answer", key: str | None = None) -> Notice:
    """A sentence to the person who gave the command.

    Each `stage` of a command ("waits", "end") is told once, and none hides a later one. `key` stands for the command's
    id where one request may come as two commands.
    """
    return told(command.origin, sentence, f"{key or command.id}-{stage}", command.locale)
