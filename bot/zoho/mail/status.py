"""Zoho Mail's statuses: two words, and custom ones that have a name for people and a number for the API. Pure.

No page lists the custom ones, so they are learnt from the tasks that have them (`status`, `statusValue`).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.catalogue import say
from bot.errors import NotUnderstood

COMPLETED = "completed"
OPEN = "inprogress"
# The two as Mail itself shows them.
SHOWN = ("In Progress", "Completed")
# How people also call the two; a custom status of that name goes before.
SYNONYMS: Mapping[str, str] = {
    "open": OPEN,
    "todo": OPEN,
    "notstarted": OPEN,
    "done": COMPLETED,
    "complete": COMPLETED,
    "finished": COMPLETED,
    "closed": COMPLETED,
}


def plain(word: str) -> str:
    """A status or priority word without the case, spaces and hyphens in which input and output differ."""
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def standard(name: str | None) -> str | None:
    """Mail's own word for a status that every place has; None for any other."""
    word = plain(name or "")
    return word if word in {OPEN, COMPLETED} else None


def named(tasks: Iterable[Mapping[str, Any]]) -> dict[str, tuple[str, str]]:
    """The custom statuses of these tasks: plain name -> (name, number)."""
    found: dict[str, tuple[str, str]] = {}
    for task in tasks:
        name, number = str(task.get("status") or ""), task.get("statusValue")
        if name and number is not None and standard(name) is None:
            found[plain(name)] = (name, str(number))
    return found


def chosen(name: str, known: Mapping[str, tuple[str, str]]) -> str:
    """What Mail calls the status of this name, among the custom ones known. Raises NotUnderstood with those."""
    custom = known.get(plain(name))
    found = custom[1] if custom is not None else SYNONYMS.get(plain(name))
    if found is not None:
        return found
    there = ", ".join(["In Progress", "Completed", *(shown for shown, _ in known.values())])
    raise NotUnderstood(say("zoho-no-mail-task-there", name=name, there=there))


def wire(status: str) -> str | int:
    """A status as it is sent: the word, or a custom one's number."""
    return int(status) if status.isdecimal() else status
