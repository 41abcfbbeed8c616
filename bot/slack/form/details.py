"""The fields of the form that many tasks leave empty: people, records, tags, subtasks, from text to what they mean.

Pure; knows specs and the parser, no Slack.
"""

from collections.abc import Callable, Mapping, Sequence

from bot.intent import Context, parse
from bot.slack.form import record_options
from bot.slack.form.words import QUOTED, TITLE
from bot.specs import Person, RecordRef, TaskSpec

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


def records_said(said: str, context: Context) -> tuple[RecordRef, ...]:
    """What was typed, each piece as the parser reads it after "re": "Jane Doe at Acme" is a person and a company.

    A link says by itself that it is a record's.
    """
    found = list[RecordRef]()
    for piece in _pieces(said, ";"):
        specs = (parse(f"{QUOTED} {word}{piece}", context).spec for word in ("re ", ""))
        read = (spec.records for spec in specs if spec is not None and spec.title == TITLE and spec.records)
        found += next(read, (RecordRef(text=piece),))
    return tuple(found)


def _records(said: str, context: Context, given: TaskSpec) -> tuple[RecordRef, ...]:
    """The records that were chosen or typed, one on each line; those of `given` as they are there."""
    before: dict[str, tuple[RecordRef, ...]] = {}
    for ref in given.records:
        value = record_options.value_of(ref)
        before[value] = (*before.get(value, ()), ref)
    found = list[RecordRef]()
    for line in filter(None, map(str.strip, said.split("\n"))):
        if line in before:
            found += before[line]
        elif (ref_ := record_options.chosen(line)) is not None:
            found.append(ref_)
        else:
            found += records_said(line, context)
    return tuple(found)


def _subtasks(said: str, context: Context) -> tuple[TaskSpec, ...]:
    """Each line as a task of its own, read like a typed one where it is one."""
    found = list[TaskSpec]()
    for line in _pieces(said, "\n"):
        reading = parse(line, context)
        alone = reading.intent == "create" and reading.spec is not None and reading.spec.recurrence is None
        found.append(reading.spec if alone and reading.spec is not None else TaskSpec(title=line[:_TITLE_LIMIT]))
    return tuple(found)


Reader = Callable[[str, Context, TaskSpec], Sequence[object]]
# Field of the spec -> field of the form, and how it is read where it was changed.
READ: Mapping[str, tuple[str, Reader]] = {
    "assignees": ("owner", lambda said, *_: _people(said)),
    "followers": ("followers", lambda said, *_: _people(said)),
    "records": ("record", _records),
    "tags": ("tags", lambda said, *_: tuple(_pieces(said, ","))),
    "subtasks": ("subtasks", lambda said, context, _: _subtasks(said, context)),
}
