"""Which record is meant: the sure one is taken, the doubtful ones are asked, and nothing makes a task fail."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from bot.commands import Card, Command, Kind, Origin
from bot.errors import NotUnderstood, ScopeMissing, ZohoBusy, ZohoRefused
from bot.ports import RecordHit
from bot.service import cards
from bot.service.records import NONE, Found, Records, asks_still, decide, still, without_unfound
from bot.specs import Place, Product, RecordRef, TaskSpec, Tenant

TENANT = Tenant(team="T1")
CREATE = Command(
    id="c1",
    kind=Kind.CREATE,
    origin=Origin(tenant=TENANT, user="U1", place=Place(channel="C1"), door="slash"),
    now=dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC),
)


def hit(id_: str, name: str, alike: float = 100.0, module: str = "Accounts", **more: Any) -> RecordHit:
    return RecordHit(module=module, id=id_, name=name, alike=alike, **more)


class KnownRecords:
    """TaskBackends of which only records() is asked: hits, or an error, by what was said."""

    def __init__(self, **answers: Sequence[RecordHit] | Exception) -> None:
        self.answers = answers
        self.asked: list[tuple[RecordRef, str | None]] = []

    async def records(self, tenant: Tenant, asked: RecordRef, user: str | None = None) -> Sequence[RecordHit]:
        assert tenant == TENANT
        self.asked.append((asked, user))
        answer = self.answers.get(asked.text, ())
        if isinstance(answer, Exception):
            raise answer
        return answer


class Remembered:
    """Recents in this process."""

    def __init__(self, *hits: RecordHit) -> None:
        self.held: dict[str, list[RecordHit]] = {"C1": list(hits)}

    async def recent(self, tenant: Tenant, channel: str) -> Sequence[RecordHit]:
        assert tenant == TENANT
        return self.held.get(channel, [])

    async def linked(self, tenant: Tenant, channel: str, hits: Sequence[RecordHit]) -> None:
        assert tenant == TENANT
        self.held[channel] = [*hits, *self.held.get(channel, [])]


def finder(backends: KnownRecords, recents: Remembered | None = None) -> Records:
    return Records(backends, recents or Remembered())  # type: ignore[arg-type] # only what is asked here


async def found(spec: TaskSpec, recents: Remembered | None = None, **answers: Sequence[RecordHit] | Exception) -> Found:
    return await finder(KnownRecords(**answers), recents).found(CREATE, spec, Product.CRM)


def about(*refs: RecordRef) -> TaskSpec:
    return TaskSpec(title="call", records=refs)


ACME = RecordRef(text="Acme")
ONE, OTHER = hit("1", "Acme"), hit("2", "Acme", detail="Berlin")
DEAL = hit("3", "Acme Renewal", 87.5, "Deals")


@pytest.mark.parametrize(
    ("hits", "recent", "clear", "order"),
    [
        ([ONE], [], "1", "1"),
        ([ONE, DEAL], [], "1", "13"),
        ([DEAL], [], "3", "3"),
        ([ONE, OTHER], [], None, "12"),
        ([ONE, hit("2", "Acme Inc", 98.0)], [], None, "12"),
        ([hit("4", "Pacmeister", 60.0)], [], None, "4"),
        ([ONE, OTHER], [OTHER], "2", "21"),
        ([ONE, OTHER], [ONE, OTHER], None, "12"),
        ([ONE, OTHER], [OTHER, ONE], None, "21"),
        ([ONE, DEAL], [DEAL], "1", "31"),
        ([hit("5", "Acmeister", 70.0), hit("6", "Acmeon", 69.0)], [hit("6", "Acmeon")], None, "65"),
    ],
    ids=[
        "one hit is it",
        "the whole name before a longer one",
        "all that was said is in it",
        "two of one name are asked",
        "a legal form makes no difference",
        "letters alone are asked",
        "the one used here last wins a tie",
        "both used here: asked",
        "the newest is offered first",
        "used here last does not beat a better name",
        "used here last makes nothing sure",
    ],
)
def test_what_is_clear(hits: list[RecordHit], recent: list[RecordHit], clear: str | None, order: str) -> None:
    """One record, or a question in a sensible order."""
    one, ordered = decide(hits, recent)
    assert (one.id if one else None, "".join(each.id for each in ordered)) == (clear, order)


async def test_a_sure_record_is_taken() -> None:
    """The spec names it as it is in Zoho, and what was said stays."""
    result = await found(about(ACME), Acme=[hit("1", "ACME Corp", url="https://crm/1")])
    (ref,) = result.spec.records
    assert (ref.text, ref.name, ref.module, ref.id, ref.url) == ("Acme", "ACME Corp", "Accounts", "1", "https://crm/1")
    assert (result.question, result.notes, len(result.linked)) == (None, (), 1)


async def test_a_contact_comes_with_the_company_that_was_named() -> None:
    """Both are linked; without a company said, the contact alone."""
    jane = hit("7", "Jane Doe", module="Contacts", account="Acme", account_id="1")
    both = await found(about(RecordRef(text="Jane", account="Acme")), Jane=[jane])
    assert [(ref.module, ref.id) for ref in both.spec.records] == [("Contacts", "7"), ("Accounts", "1")]
    alone = await found(about(RecordRef(text="Jane")), Jane=[jane])
    assert [(ref.module, ref.id) for ref in alone.spec.records] == [("Contacts", "7")]


async def test_several_are_asked_and_not_linked() -> None:
    """At most ten choices; the task itself goes without."""
    result = await found(about(ACME), Acme=[hit(str(number), "Acme") for number in range(12)])
    assert result.question is not None
    assert (result.question.asked, len(result.question.choices)) == ("Acme", 10)
    assert [ref.id for ref in result.spec.records] == [None]
    assert result.notes == ()


async def test_one_question_at_a_time() -> None:
    """Of two doubtful names the second is said."""
    twice = [hit("8", "Globex"), hit("9", "Globex")]
    result = await found(about(ACME, RecordRef(text="Globex")), Acme=[ONE, OTHER], Globex=twice)
    assert result.question is not None
    assert result.question.asked == "Acme"
    assert "Several records in Zoho CRM are named “Globex”" in result.notes[0]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((), "There is no contact, lead, account or deal “Acme” in Zoho CRM"),
        (ScopeMissing("no"), "may not read records"),
        (ZohoRefused("The link leads elsewhere."), "The link leads elsewhere. The task is not linked to “Acme”."),
    ],
    ids=["none", "not agreed to", "refused"],
)
async def test_a_task_never_fails_for_a_record(answer: Any, said: str) -> None:
    """A sentence says why it is not linked; an unproven id of a link is not sent."""
    result = await found(about(ACME.model_copy(update={"id": "5"})), Acme=answer)
    assert said in result.notes[0]
    assert result.spec.records[0].id is None
    assert result.linked == ()


async def test_a_busy_zoho_makes_the_command_wait() -> None:
    """As for anything else."""
    with pytest.raises(ZohoBusy):
        await found(about(ACME), Acme=ZohoBusy("later"))


async def test_the_grant_that_makes_the_task_looks_up() -> None:
    """That of the person who gave the command."""
    backends = KnownRecords(Acme=[ONE])
    await finder(backends).found(CREATE, about(ACME), Product.CRM)
    assert [user for _, user in backends.asked] == ["U1"]


async def test_mail_links_nothing() -> None:
    """So nothing is looked up for it."""
    backends = KnownRecords(Acme=[ONE])
    assert (await finder(backends).found(CREATE, about(ACME), Product.MAIL)).spec == about(ACME)
    assert backends.asked == []


async def test_what_is_known_is_not_looked_up_again() -> None:
    """What was found before, and what was said before and not found."""
    backends = KnownRecords(Acme=[ONE])
    taken = ACME.model_copy(update={"module": "Accounts", "id": "1", "name": "Acme"})
    globex = RecordRef(text="Globex")
    result = await finder(backends).found(CREATE, about(taken, globex), Product.CRM, known=(globex,))
    assert (result.spec, backends.asked) == (about(taken, globex), [])


async def test_subtasks_have_records_of_their_own() -> None:
    """Theirs are linked too, and never asked."""
    child = TaskSpec(title="draft", records=(RecordRef(text="Globex"),))
    spec = about(ACME).model_copy(update={"subtasks": (child, child.model_copy(update={"records": (ACME,)}))})
    result = await found(spec, Globex=[hit("8", "Globex")], Acme=[ONE, OTHER])
    assert result.spec.subtasks[0].records[0].id == "8"
    assert result.question is not None
    assert result.question.asked == "Acme"


async def test_the_tie_that_the_conversation_decides_is_said() -> None:
    """Which one it took, so that a wrong one is seen."""
    result = await found(about(ACME), Remembered(OTHER), Acme=[ONE, OTHER])
    assert result.spec.records[0].id == "2"
    assert "used here last: Acme (account, Berlin)" in result.notes[0]


def asking(result: Found) -> Card:
    card = cards.saved(CREATE, result.spec, Product.CRM)
    return cards.about(card, result.spec, result.question)


def chooses(text: str) -> Command:
    return CREATE.model_copy(update={"kind": Kind.LINK, "text": text})


async def test_a_choice_is_read_and_linked() -> None:
    """What was asked is that record now, and nothing is asked any more."""
    card = asking(await found(about(ACME), Acme=[ONE, OTHER]))
    result = await finder(KnownRecords(Acme=[OTHER])).chosen(chooses("Accounts 2"), card)
    assert [ref.id for ref in result.spec.records] == ["2"]
    assert not asks_still(card.model_copy(update={"spec": result.spec}))


async def test_none_of_these() -> None:
    """Stays as it was said, and the card says so."""
    card = asking(await found(about(ACME), Acme=[ONE, OTHER]))
    result = await finder(KnownRecords()).chosen(chooses(NONE), card)
    assert (result.spec, result.linked) == (card.spec, ())
    assert "not linked" in result.notes[0]


@pytest.mark.parametrize("text", ["Accounts 99", "Deals 1", "", "all"])
async def test_only_what_was_offered_can_be_chosen(text: str) -> None:
    """An old button, or a forged one, does nothing."""
    card = asking(await found(about(ACME), Acme=[ONE, OTHER]))
    with pytest.raises(NotUnderstood, match="changed since"):
        await finder(KnownRecords(Acme=[ONE])).chosen(chooses(text), card)


async def test_a_record_that_is_gone_can_not_be_chosen() -> None:
    """It is said, and the question stays."""
    card = asking(await found(about(ACME), Acme=[ONE, OTHER]))
    with pytest.raises(NotUnderstood, match="not in Zoho CRM any more"):
        await finder(KnownRecords()).chosen(chooses("Accounts 1"), card)


async def test_a_spec_read_anew_keeps_what_was_found() -> None:
    """The same words mean the same records, as long as they are said."""
    jane = hit("7", "Jane Doe", module="Contacts", account="Acme", account_id="1")
    said = about(RecordRef(text="Jane", account="Acme"))
    former = (await found(said, Jane=[jane])).spec
    assert still(said, former) == former
    assert still(about(), former) == about()
    assert still(about(ACME), former) == about(ACME)


async def test_notes_are_about_what_was_found_only() -> None:
    """Zoho CRM's plan is not asked about the others, which are said here; Zoho Mail's is."""
    spec = (await found(about(ACME, RecordRef(text="Globex")), Acme=[ONE])).spec
    assert [ref.text for ref in without_unfound(spec, Product.CRM).records] == ["Acme"]
    assert without_unfound(spec, Product.MAIL) == spec


async def test_remembering_goes_to_the_conversation_of_the_task() -> None:
    """Where its message stands, not where its card was pressed."""
    recents = Remembered()
    card = asking(Found(about(ACME))).model_copy(update={"source": Place(channel="C9", ts="1.0")})
    await finder(KnownRecords(), recents).remember(CREATE, card, [ONE])
    assert recents.held["C9"] == [ONE]
