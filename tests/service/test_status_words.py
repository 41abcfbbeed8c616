"""How an unfinished command is put into words, and what its author and an admin hear of one that was given up."""

import datetime as dt
from typing import Literal

import pytest

from bot.commands import Card, CardStatus, Command, Kind, Origin
from bot.ports import Pending
from bot.service import status
from bot.specs import Place, Product, TaskSpec, Tenant

NOW = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
TENANT = Tenant(team="T1")


def command(
    kind: Kind = Kind.CREATE, user: str = "U1", *, text: str = "call Acme", title: str | None = None
) -> Command:
    origin = Origin(tenant=TENANT, user=user, place=Place(channel="D1"), door="dm", response_url="https://x.example")
    spec = TaskSpec(title=title) if title is not None else None
    return Command(id=f"c-{user}", kind=kind, origin=origin, now=NOW - dt.timedelta(minutes=3), text=text, spec=spec)


def pending(
    state: Literal["new", "sending", "dead"] = "new", *, tries: int = 0, due: float = 0.0, problem: str | None = None
) -> Pending:
    at = NOW + dt.timedelta(seconds=due)
    return Pending(command=command(), state=state, tries=tries, due=at, problem=problem)


def card(state: CardStatus = CardStatus.REFUSED) -> Card:
    place = Place(channel="D1")
    spec = TaskSpec(title="call Acme")
    return Card(
        id="c1",
        tenant=TENANT,
        author="U1",
        place=place,
        spec=spec,
        product=Product.CRM,
        status=state,
        problem="Zoho was away.",
    )


@pytest.mark.parametrize(
    ("one", "state", "then"),
    [
        (pending(), "saved", "It is sent as soon as its turn comes."),
        (pending(tries=1, due=45), "being worked on", None),
        (pending(tries=2, due=120, problem="Zoho is busy."), "waiting", "I try again in 2 minutes."),
        (pending(tries=2, due=-5, problem="Zoho is busy."), "waiting", "I try again at once."),
        (pending("dead", due=-7300), "given up 2 hours ago", None),
    ],
    ids=["saved", "worked on", "waiting", "due again", "dead"],
)
def test_how_it_stands(one: Pending, state: str, then: str | None) -> None:
    """State and what happens next, each in words, with nothing that hangs on a colour or a sign."""
    line = status.line(one, None, NOW)
    assert (line.asked, line.since, line.state, line.next) == ("make “call Acme”", "3 minutes ago", state, then)
    assert line.problem == one.problem


def test_what_may_be_sent_is_never_said_to_be_missing() -> None:
    """Its outcome is not known."""
    line = status.line(pending("sending", tries=1, due=10), None, NOW)
    assert line.state == "being sent, or its outcome looked up"
    assert (
        line.next
        == "It may be in Zoho already; I look there before anything is sent again, in 10 seconds at the latest."
    )


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.DRAW, Kind.NOTICE)])
def test_every_kind_has_words(kind: Kind) -> None:
    """Also those that the bot gives itself."""
    assert status.asked_for(command(kind), card())


@pytest.mark.parametrize(
    ("text", "title", "said"),
    [
        ("anything", "read already", "make “read already”"),
        ("call &lt;Acme&gt; &amp; Co\nsecond line", None, "make “call <Acme> & Co”"),
        ("", None, "make “a task”"),
        ("x" * 300, None, f"make “{'x' * 119}…”"),
    ],
    ids=["read", "as Slack escaped it", "empty", "long"],
)
def test_what_was_asked_for(text: str, title: str | None, said: str) -> None:
    """By its title where it was read, else by its first line."""
    assert status.asked_for(command(text=text, title=title), None) == said


@pytest.mark.parametrize(
    ("waiting", "says"), [(0, "Your task is saved"), (1, "Your task is saved"), (14, "14 tasks wait")]
)
def test_the_card_says_how_many_wait(waiting: int, says: str) -> None:
    """Only where there are others."""
    told = status.follows("Zoho is busy.", waiting)
    assert told.startswith(f"Zoho is busy. {says}")
    assert told.endswith("will follow.")


def test_both_hear_of_it() -> None:
    """The author in their own place, the admin in theirs; each notice has a name of its own, so it is told once."""
    notices = status.settled(command(Kind.REDO, "U9"), command(), "make “A & B”")
    assert [told.user for told in notices] == ["U1", "U9"]
    assert notices[0].text == "An admin has taken up again what you asked for (make “A &amp; B”). It will follow."
    assert notices[1].text == "Taken up again: make “A &amp; B”."
    assert len({told.id for told in notices}) == 2


def test_an_admin_hears_once_of_their_own() -> None:
    """As does the author of what the command line settles."""
    (told,) = status.settled(command(Kind.DROP), command(), "make “x”")
    assert told.text.startswith("An admin has dropped what you asked for (make “x”)")


@pytest.mark.parametrize("state", list(CardStatus))
def test_a_card_that_is_taken_up(state: CardStatus) -> None:
    """Only one that was refused is on its way again; what Zoho made in part stays made."""
    again = status.taken_up(card(state))
    assert again == (card(CardStatus.SAVED).model_copy(update={"problem": None}) if state == "refused" else card(state))
