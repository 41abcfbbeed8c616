"""What calls cost, how answers count, and that nothing is sent which is put off."""

import asyncio
from typing import Any

import httpx
import pytest

from bot.errors import NotConnected, OutcomeUnknown, ZohoBusy
from bot.ports import CallOutcome, LimitedCall, Reason, Taken
from bot.specs import Product
from bot.zoho.answers import Answer, Effect
from bot.zoho.client import Door
from bot.zoho.limits import EDITIONS, MAIL_BLOCK, Meter, cost_of, edition_named, outcome_of

TASKS = "/crm/v8/Tasks"
TEN, ELEVEN, MANY = ({"data": [{}] * rows} for rows in (10, 11, 95))

COSTS: list[tuple[str, str, dict[str, str], Any, tuple[Product, int, bool] | None]] = [
    ("POST", TASKS, {}, TEN, (Product.CRM, 1, False)),
    ("POST", TASKS, {}, ELEVEN, (Product.CRM, 2, True)),
    ("PUT", TASKS, {}, MANY, (Product.CRM, 10, True)),
    ("PUT", f"{TASKS}/123", {}, {"data": [{}]}, (Product.CRM, 1, False)),
    ("GET", TASKS, {"fields": "Subject"}, None, (Product.CRM, 1, False)),
    ("GET", TASKS, {"sort_by": "Created_Time"}, None, (Product.CRM, 1, True)),
    ("GET", f"{TASKS}/search", {"word": "a"}, None, (Product.CRM, 1, True)),
    ("POST", "/crm/v8/coql", {}, {"select_query": "select id from Tasks"}, (Product.CRM, 1, True)),
    ("POST", "/crm/v2.1/Tasks/123/actions/add_tags", {}, None, (Product.CRM, 1, False)),
    ("DELETE", TASKS, {"ids": ",".join("1" * 100)}, None, (Product.CRM, 1, False)),
    ("GET", "/crm/v8/users", {"type": "CurrentUser"}, None, (Product.CRM, 1, False)),
    ("POST", "/api/tasks/me", {}, {"title": "a"}, (Product.MAIL, 1, False)),
    ("POST", "/oauth/v2/token", {}, None, None),
]


@pytest.mark.parametrize(
    ("method", "path", "params", "body", "wanted"), COSTS, ids=[f"{row[0]} {row[1]} {row[4]}" for row in COSTS]
)
def test_costs(
    method: str, path: str, params: dict[str, str], body: Any, wanted: tuple[Product, int, bool] | None
) -> None:
    """Credits and the narrower concurrency, by method and path."""
    found = cost_of(method, path, params, body)
    assert (None if found is None else (found[0], *found[1])) == wanted


OUTCOMES: list[tuple[str, Answer, CallOutcome]] = [
    ("answered, silent: plenty", Answer(200), CallOutcome("answered", plenty=True)),
    (
        "what is left",
        Answer(201, headers={"x-api-credits-remaining": "120"}),
        CallOutcome("answered", credits_left=120),
    ),
    ("a refusal says nothing of credits", Answer(400), CallOutcome("answered")),
    ("one too many", Answer(429, headers={"retry-after": "7"}), CallOutcome("busy", 7.0)),
    ("its word in another status", Answer(400, b'{"code":"TOO_MANY_REQUESTS"}'), CallOutcome("busy")),
    ("a task of that title", Answer(200, b'{"Subject":"TOO_MANY_REQUESTS"}'), CallOutcome("answered", plenty=True)),
    ("a gateway's page", Answer(502), CallOutcome("away")),
]


@pytest.mark.parametrize(("answer", "wanted"), [row[1:] for row in OUTCOMES], ids=[row[0] for row in OUTCOMES])
def test_how_answers_count(answer: Answer, wanted: CallOutcome) -> None:
    """By status and header."""
    assert outcome_of(answer) == wanted


def test_editions() -> None:
    """Zoho's words for them, and the credits of their users."""
    words = ["enterprise", "Zoho One", "CRM Plus", "Starter", "free", "galactic", None]
    assert [edition_named(word) for word in words] == [
        "enterprise",
        "enterprise",
        "ultimate",
        "standard",
        "free",
        None,
        None,
    ]
    told = ["standard", "professional", "ultimate", "crmplus", "crmplusstarter", "zohooneenterprise", "zohoonestandard"]
    assert [edition_named(word) for word in told] == [*told[:3], "ultimate", "standard", "enterprise", "standard"]
    credits_ = {name: edition.credits_for(300) for name, edition in EDITIONS.items()}
    assert credits_ == {
        "free": 5_000,
        "standard": 100_000,
        "professional": 200_000,
        "enterprise": 350_000,
        "ultimate": 650_000,
    }


class Ledger:
    """Limits that note what is taken and how it ends, and refuse for a reason."""

    def __init__(self, reason: Reason | None = None) -> None:
        self.reason = reason
        self.calls: list[LimitedCall] = []
        self.ended: list[CallOutcome] = []
        self._given = asyncio.Condition()

    async def settled(self, calls: int) -> None:
        """Until so many places came back: nobody waits for that of a call that was answered."""
        async with self._given:
            await self._given.wait_for(lambda: len(self.ended) >= calls)

    async def take(self, call: LimitedCall) -> Taken:
        self.calls.append(call)
        return Taken("1") if self.reason is None else Taken(None, self.reason, 12.0)

    async def give_back(self, _call: LimitedCall, lease: str, outcome: CallOutcome) -> None:
        assert lease == "1"
        async with self._given:
            self.ended.append(outcome)
            self._given.notify_all()


def metered(ledger: Ledger, handler: Any) -> Door:
    meter = Meter(ledger, "acme", "T1", EDITIONS["enterprise"], users=10)
    return Door(httpx.MockTransport(handler)).metered(meter)


@pytest.mark.parametrize("reason", ["away", "hold", "credits", "slots", "minute"])
async def test_what_is_put_off_is_not_sent(reason: Reason) -> None:
    """A definite "later" with its time, before anything goes out."""
    sent = list[httpx.Request]()
    ledger = Ledger(reason)
    with pytest.raises(ZohoBusy, match="nothing was changed") as caught:
        await metered(ledger, sent.append).send("POST", f"https://www.zohoapis.com{TASKS}", Effect.WRITE, json={})
    assert (caught.value.retry_after, sent, ledger.ended) == (12.0, [], [])


async def test_an_answered_call_is_counted() -> None:
    """With the limits of its organisation's edition and product."""
    ledger = Ledger()
    door = metered(ledger, lambda _request: httpx.Response(200, headers={"X-API-CREDITS-REMAINING": "9"}))
    await door.send("GET", f"https://www.zohoapis.com{TASKS}", Effect.READ)
    await door.send("GET", "https://mail.zoho.com/api/tasks/me", Effect.READ)
    await door.send("POST", "https://accounts.zoho.com/oauth/v2/token", Effect.READ)
    await ledger.settled(2)
    crm, mail = (call.allowance for call in ledger.calls)
    assert (crm.org, crm.concurrent, crm.narrow, crm.credits, crm.per_minute) == ("acme", 20, 10, 60_000, None)
    assert (mail.org, mail.concurrent, mail.credits, mail.per_minute, mail.pause) == (
        "acme",
        None,
        None,
        30,
        MAIL_BLOCK,
    )
    assert [outcome.credits_left for outcome in ledger.ended] == [9, 9]


@pytest.mark.parametrize(
    ("failure", "raised"), [(httpx.ConnectError("no"), ZohoBusy), (httpx.ReadTimeout("slow"), OutcomeUnknown)], ids=str
)
async def test_no_answer_counts_as_away(failure: Exception, raised: type[Exception]) -> None:
    """Also where a write may have taken effect; it is sent once."""
    sent = list[httpx.Request]()

    def handler(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        raise failure

    ledger = Ledger()
    with pytest.raises(raised):
        await metered(ledger, handler).send("POST", f"https://www.zohoapis.com{TASKS}", Effect.WRITE, json={})
    assert (len(sent), ledger.ended) == (1, [CallOutcome("away")])


async def test_a_fault_of_ours_says_nothing_of_zoho() -> None:
    """Its place is given back all the same."""

    def handler(_request: httpx.Request) -> httpx.Response:
        raise NotConnected("not Zoho's")

    ledger = Ledger()
    with pytest.raises(NotConnected):
        await metered(ledger, handler).send("GET", f"https://www.zohoapis.com{TASKS}", Effect.READ)
    assert ledger.ended == [CallOutcome("unknown")]


async def test_the_door_itself_is_not_metered() -> None:
    """The command line's calls are counted by nobody."""
    door = Door(httpx.MockTransport(lambda _request: httpx.Response(200)))
    door.metered(Meter(Ledger("away"), "acme", "T1", EDITIONS["free"]))
    assert (await door.send("GET", f"https://www.zohoapis.com{TASKS}", Effect.READ)).status == 200
