"""The fields of the form that many tasks leave empty: people, records, tags, subtasks, from text to what they mean.

Pure; knows specs and the parser, no Slack.
"""

from collections.abc import Callable, Mapping

from bot.intent import Context, parse
from bot.specs import Person, RecordRef, TaskSpec

_TITLE = "task"
_QUOTED = f'"{_TITLE}"'
# Zoho's longest subject.
_TITLE_LIMIT = 255


def ids(people: tuple[Person, ...]) -> str:
    """Those who are known in Slack, as the form holds them."""
    return ",".join(person.slack for person in people if person.slack)


def _people(said: str) -> tuple[Person, ...]:
    return tuple(Person(slack=user) for user in said.split(",") if user)


def _pieces(said: str, mark: str) -> list[str]:
    """What stands between marks, each once, without what a tag or a list item begins with."""
    found = (" ".join(piece.split()).lstrip("#-*• ") for piece in said.split(mark))
    return list(dict.fromkeys(piece for piece in found if piece))


def _records(said: str, context: Context) -> tuple[RecordRef, ...]:
    """Each piece as the parser reads it after "re", so that "Jane Doe at Acme" is a person and a company."""
    found = list[RecordRef]()
    for piece in _pieces(said, ";"):
        spec = parse(f"{_QUOTED} re {piece}", context).spec
        found += spec.records if spec is not None and spec.title == _TITLE and spec.records else [RecordRef(text=piece)]
    return tuple(found)


def _subtasks(said: str, context: Context) -> tuple[TaskSpec, ...]:
    """Each line as a task of its own, read like a typed one where it is one."""
    found = list[TaskSpec]()
    for line in _pieces(said, "\n"):
        reading = parse(line, context)
        alone = reading.intent == "create" and reading.spec is not None and reading.spec.recurrence is None
        found.append(reading.spec if alone and reading.spec is not None else TaskSpec(title=line[:_TITLE_LIMIT]))
    return tuple(found)


# Field of the spec -> field of the form, and how it is read where it was changed.
READ: Mapping[str, tuple[str, Callable[[str, Context], object]]] = {
    "assignees": ("owner", lambda said, _: _people(said)),
    "followers": ("followers", lambda said, _: _people(said)),
    "records": ("record", _records),
    "tags": ("tags", lambda said, _: tuple(_pieces(said, ","))),
    "subtasks": ("subtasks", _subtasks),
}
