"""Which CRM records a task is about: the sure one is linked, the doubtful ones are asked. Knows ports and specs.

A task never waits for a record, nor fails for one: it is made without, and its card asks or says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import names
from bot.catalogue import say
from bot.commands import Card, Choice, Command, Question
from bot.errors import NotUnderstood, ScopeMissing, ZohoRefused
from bot.ports import Recents, RecordHit, TaskBackends
from bot.specs import Product, RecordRef, TaskSpec

# Closer than this two records are as good as one another: "Acme" and "Acme Inc".
_APART = 5.0
# What one question offers.
MOST_CHOICES = 10
# Zoho's modules in people's words.
MODULES = ("Contacts", "Leads", "Accounts", "Deals")
# The word of a LINK command that chooses none of those offered.
NONE = "none"


@dataclass(frozen=True)
class Found:
    """What became of the records of a spec: those that are sure have their ids in `spec`.

    `question` is what the card asks, `notes` say what is not linked and why, `linked` are the records taken.
    """

    spec: TaskSpec
    question: Question | None = None
    notes: tuple[str, ...] = ()
    linked: tuple[RecordHit, ...] = ()


class Records:
    """Looks records up with the grant that makes the task."""

    def __init__(self, backends: TaskBackends, recents: Recents) -> None:
        self._backends = backends
        self._recents = recents

    async def found(self, command: Command, spec: TaskSpec, product: Product, known: Sequence[RecordRef] = ()) -> Found:
        """The spec with its records looked up, and those of its subtasks; `known` are not looked up again.

        Zoho Mail links none, so there they stay as said. Raises ZohoBusy and NotConnected: then the command waits.
        """
        if product is not Product.CRM:
            return Found(spec)
        before = {said(ref) for ref in known}
        recent: Sequence[RecordHit] | None = None
        result = Found(spec.model_copy(update={"records": ()}))
        for ref in spec.records:
            if ref.name is not None or said(ref) in before:
                result = _with(result, (ref,))
                continue
            if recent is None:
                recent = await self._recents.recent(command.origin.tenant, channel_of(command))
            result = await self._one(command, ref, recent, result)
        subtasks = [await self.found(command, task, product, spec.records) for task in spec.subtasks]
        return replace(
            result,
            spec=result.spec.model_copy(update={"subtasks": tuple(task.spec for task in subtasks)}),
            # Only the task itself asks; a subtask says it.
            notes=(*result.notes, *(note for task in subtasks for note in _told(task))),
            linked=(*result.linked, *(hit for task in subtasks for hit in task.linked)),
        )

    async def _one(self, command: Command, ref: RecordRef, recent: Sequence[RecordHit], before: Found) -> Found:
        """One record looked up, added to what is found already."""
        try:
            hits = await self._backends.records(command.origin.tenant, ref, command.origin.user)
        except ScopeMissing:
            return _with(before, (_unlinked(ref),), note=say("records-closed", name=said(ref)))
        except ZohoRefused as err:
            return _with(before, (_unlinked(ref),), note=say("records-task-not-linked", err=str(err), ref=said(ref)))
        if not hits:
            return _with(before, (_unlinked(ref),), note=_none(ref))
        sure, ordered = decide(hits, recent)
        if sure is not None:
            tied = sum(_sure(hit, hits[0].alike) for hit in hits) > 1
            note = say("records-as-before", name=said(ref), taken=in_words(sure)) if tied else None
            return replace(_with(before, linked(ref, sure), note=note), linked=(*before.linked, sure))
        if before.question is not None:
            return _with(before, (_unlinked(ref),), note=say("records-several", name=said(ref)))
        choices = tuple(
            Choice(module=hit.module, id=hit.id, name=hit.name, detail=hit.detail) for hit in ordered[:MOST_CHOICES]
        )
        return replace(_with(before, (_unlinked(ref),)), question=Question(asked=said(ref), choices=choices))

    async def chosen(self, command: Command, card: Card) -> Found:
        """What the card's task is about once its question is answered by the command's text, "Accounts 123" or "none".

        The record is read, so that nothing is linked that is gone. Raises NotUnderstood where the question is no longer
        there, or the record.
        """
        question = card.question
        choice = _choice(question, command.text) if question is not None else None
        if question is None or (choice is None and command.text != NONE):
            raise NotUnderstood(say("records-card-has-changed-since"))
        if choice is None:
            return Found(card.spec, notes=(say("records-left", name=question.asked),))
        asked = RecordRef(text=choice.name, module=choice.module, id=choice.id)
        hits = await self._backends.records(command.origin.tenant, asked, command.origin.user)
        if not hits:
            raise NotUnderstood(say("records-not-zoho-crm-any", name=choice.name))
        records = list[RecordRef]()
        for ref in card.spec.records:
            records += linked(ref, hits[0]) if ref.name is None and said(ref) == question.asked else (ref,)
        return Found(card.spec.model_copy(update={"records": tuple(records)}), linked=(hits[0],))

    async def remember(self, command: Command, card: Card, hits: Sequence[RecordHit]) -> None:
        """The conversation that the task came from is about these now. Raises StoreUnavailable."""
        if hits:
            channel = card.source.channel if card.source is not None else channel_of(command)
            await self._recents.linked(command.origin.tenant, channel, hits)


def decide(hits: Sequence[RecordHit], recent: Sequence[RecordHit]) -> tuple[RecordHit | None, Sequence[RecordHit]]:
    """The one record that is meant, if that is clear, and all in the order to offer them. Pure.

    Clear is the one that all that was said fits, and fits better than any other; of those that fit as well, the one
    that the conversation was about before.
    """
    lately = [(hit.module, hit.id) for hit in recent]
    ordered = sorted(hits, key=lambda hit: lately.index(_key(hit)) if _key(hit) in lately else len(lately))
    fit = [hit for hit in hits if _sure(hit, hits[0].alike)]
    before = [hit for hit in fit if _key(hit) in lately]
    clear = fit if len(fit) == 1 else before if len(before) == 1 else []
    return (clear[0] if clear else None), ordered


def _sure(hit: RecordHit, best: float) -> bool:
    return hit.alike >= names.ALL_SAID and hit.alike > best - _APART


def _key(hit: RecordHit) -> tuple[str, str]:
    return hit.module, hit.id


def said(ref: RecordRef) -> str:
    """A record as it was said: "Jane Doe at Acme"."""
    return f"{ref.text} at {ref.account}" if ref.account else ref.text


def in_words(hit: RecordHit) -> str:
    """A record that was found: "Acme (account, Berlin)"."""
    return f"{hit.name} ({', '.join(filter(None, (kind_of(hit.module), hit.detail)))})"


def kind_of(module: str) -> str:
    """A module of CRM's in people's words: "contact"."""
    return say(f"records-{module.lower()}") if module in MODULES else module


def linked(ref: RecordRef, hit: RecordHit) -> tuple[RecordRef, ...]:
    """What was said, as found; a contact that was named with the company comes with the company's record."""
    found = ref.model_copy(update={"module": hit.module, "id": hit.id, "name": hit.name, "url": hit.url})
    if ref.account is None or hit.module != "Contacts" or hit.account_id is None:
        return (found,)
    company = {"module": "Accounts", "id": hit.account_id, "name": hit.account, "url": None}
    return found, ref.model_copy(update=company)


def still(spec: TaskSpec, former: TaskSpec) -> TaskSpec:
    """A spec that was read anew, with the records that were found for the same words before."""
    known = dict[tuple[str, str | None], tuple[RecordRef, ...]]()
    for ref in former.records:
        known[ref.text, ref.account] = (*known.get((ref.text, ref.account), ()), ref)
    records = [found for ref in spec.records for found in known.get((ref.text, ref.account), (ref,))]
    return spec.model_copy(update={"records": tuple(dict.fromkeys(records))})


def without_unfound(spec: TaskSpec, product: Product) -> TaskSpec:
    """The spec without the records that CRM has not found, for notes: why not is said here, or is yet to be seen."""
    if product is not Product.CRM or not (spec.records or spec.subtasks):
        return spec
    subtasks = tuple(without_unfound(task, product) for task in spec.subtasks)
    return spec.model_copy(
        update={"records": tuple(ref for ref in spec.records if ref.name is not None), "subtasks": subtasks}
    )


def asks_still(card: Card) -> bool:
    """Whether the card's question is about something that its spec names, and that is not linked."""
    question = card.question
    return question is not None and any(ref.name is None and said(ref) == question.asked for ref in card.spec.records)


def channel_of(command: Command) -> str:
    """The conversation that a command was given in."""
    return command.origin.place.channel


def _choice(question: Question | None, text: str) -> Choice | None:
    choices = question.choices if question is not None else ()
    return next((choice for choice in choices if f"{choice.module} {choice.id}" == text), None)


def _with(before: Found, refs: Sequence[RecordRef], *, note: str | None = None) -> Found:
    spec = before.spec.model_copy(update={"records": (*before.spec.records, *refs)})
    return replace(before, spec=spec, notes=(*before.notes, note) if note else before.notes)


def _unlinked(ref: RecordRef) -> RecordRef:
    """What was said, without an id that nobody has seen in Zoho."""
    return ref.model_copy(update={"id": None, "name": None})


def _none(ref: RecordRef) -> str:
    if ref.url is not None:
        return say("records-record-link-not-zoho")
    kind = kind_of(ref.module) if ref.module in MODULES else say("records-any-module")
    return say("records-there-no-zoho-crm", kind=kind, ref=said(ref))


def _told(task: Found) -> tuple[str, ...]:
    return task.notes if task.question is None else (*task.notes, say("records-several", name=task.question.asked))
