"""Tasks listed by word, as Zoho holds them: one's own, somebody's, a record's, and what is said when Zoho is away."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from world import World, WorldMaker, over

from bot.catalogue import say
from bot.ports import Resolved
from bot.sandbox.slack import seed
from bot.specs import Due, Product, RecordRef, TaskSpec, Tenant

ACME = RecordRef(text="Acme", module="Accounts", id="5725767000000500001", name="Acme")


def today() -> dt.date:
    """Dana's day."""
    return dt.datetime.now(ZoneInfo("America/New_York")).date()


async def there(
    world: World, title: str, *, due: int | None = None, whose: str = "dana", about: RecordRef | None = None
) -> None:
    """A task that Zoho CRM has, made by its own door: due so many days from today, of a person by e-mail."""
    tenant = Tenant(team=world.slack.team_id)
    backend = await world.bot.backends.backend(tenant, Product.CRM)
    member = await world.bot.backends.member(tenant, f"{whose}@acme.example")
    spec = TaskSpec(
        title=title,
        due=Due(date=today() + dt.timedelta(days=due)) if due is not None else None,
        records=(about,) if about is not None else (),
    )
    plan = backend.plan(spec, today(), Resolved(owner=member))
    await backend.create(plan.parts[0], f"marker-{title}")


async def ask(world: World, user: str, words: str, door: str = "dm") -> str:
    """Asks, and gives the answer; that a first slash command has arrived is not yet one."""
    channel = world.slack.dm(user) if door == "dm" else seed.SALES

    def texts() -> list[str]:
        messages = [found for found in world.slack.messages(channel, user) if found.get("bot_id")]
        return [str(found["text"]) for found in messages if found["text"] != say("door-unread")]

    before = len(texts())
    if door == "dm":
        await world.slack.say(user, channel, words)
    elif door == "mention":
        await world.slack.say(user, channel, f"<@{seed.BOT_USER_ID}> {words}")
    else:
        assert (await world.slack.slash(user, channel, "/task", words)).ok
    await world.slack.until(lambda: texts()[before:], timeout=20)
    return texts()[-1]


def day(away: int) -> str:
    there = today() + dt.timedelta(days=away)
    return f"{there:%a} {there.day} {there:%b %Y}"


@over("http")
async def test_a_slash_command_is_answered_by_the_list_alone(world: World, dana: str) -> None:
    """Nothing of the wait stands above the list afterwards."""
    await ask(world, dana, "list", "dm")
    outcome = await world.slack.slash(dana, seed.SALES, "/task", "list")
    assert outcome.ok
    assert outcome.reply is None
    found = await world.card(dana, lambda message: "open tasks" in message["text"], seed.SALES)
    theirs = [message for message in world.slack.messages(seed.SALES, dana) if message.get("bot_id")]
    assert [message["ts"] for message in theirs] == [found["ts"]]


@pytest.mark.parametrize("door", ["slash", "dm", "mention"])
async def test_my_tasks(world: World, dana: str, door: str) -> None:
    """Open ones of the person, earliest first and undated last, escaped, with links."""
    await there(world, "undated")
    await there(world, "call <Acme> | now", due=2)
    await there(world, "late one", due=-1)
    await there(world, "somebody else's", due=1, whose="maria")
    lines = (await ask(world, dana, "my tasks", door)).splitlines()
    assert lines[0] == "3 open tasks of yours:"
    assert [line.split(" · ")[1:] for line in lines[1:]] == [
        [f"due {day(-1)}, overdue", "Not Started"],
        [f"due {day(2)}", "Not Started"],
        ["Not Started"],
    ]
    assert lines[2].startswith("2. <http")
    assert "|call &lt;Acme&gt; ¦ now>" in lines[2]
    assert len(world.zoho.crm_tasks()) == 4


@over("http")
@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("list", ["late", "now", "soon", "some day"]),
        ("overdue", ["late"]),
        ("today", ["now"]),
        ("tasks tomorrow", ["soon"]),
        ("tasks by tomorrow", ["late", "now", "soon"]),
        ("what's due today", ["now"]),
        ("tasks in crm today", ["now"]),
        ("tasks for @Maria Lopez", ["hers"]),
        ("tasks for maria", ["hers"]),
        ("open tasks re Acme", ["about Acme"]),
        ("upcoming tasks", ["now", "soon"]),
    ],
)
async def test_filtered(world: World, dana: str, words: str, titles: list[str]) -> None:
    """By day, person and record, as far as the words tell."""
    for title, due in (("late", -3), ("now", 0), ("soon", 1), ("some day", None)):
        await there(world, title, due=due)
    await there(world, "hers", due=1, whose="maria")
    await there(world, "about Acme", due=5, whose="bob", about=ACME)
    words = words.replace("@Maria Lopez", f"<@{seed.MARIA}>")
    lines = (await ask(world, dana, words)).splitlines()
    assert [line.split("|")[1].split(">")[0] for line in lines[1:]] == titles


async def test_both_products(world: World, dana: str) -> None:
    """CRM's and Mail's in one list, each line saying which; done ones are not among them."""
    await there(world, "in crm", due=1)
    channel = world.slack.dm(dana)
    await world.slack.say(dana, channel, "water the plants tomorrow in mail, group Sales")
    await world.until_zoho(lambda: len(world.zoho.mail_tasks()) == 1)
    await world.settled()
    lines = (await ask(world, dana, "list")).splitlines()
    assert lines[0] == "2 open tasks of yours:"
    assert lines[1].endswith("· Zoho CRM")
    assert "water the plants" in lines[2]
    assert lines[2].endswith("· Zoho Mail")


@over("http")
async def test_none(world: World, dana: str) -> None:
    """It says so, with what was looked for."""
    assert await ask(world, dana, "overdue") == "No overdue tasks of yours."


@over("http")
async def test_many(make_world: WorldMaker, dana: str) -> None:
    """Ten are shown, and how many there are: within what Slack takes."""
    world = await make_world()
    for number in range(25):
        await there(world, f"{number:02} {'with a long title ' * 10}", due=number)
    text = await ask(world, dana, "list")
    assert text.startswith("The first 10 of 25 open tasks of yours:\n1. ")
    assert len(text.splitlines()) == 11
    assert len(text) < 4000


@pytest.mark.parametrize("door", ["slash", "dm"])
async def test_zoho_is_away(world: World, dana: str, door: str) -> None:
    """It is asked again for moments, then said; nothing waits for an answer that nobody wants any more."""
    world.zoho.faults.add(match="*", kind="drop_before", times=None)
    assert await ask(world, dana, "list", door) == say("lists-not-now", who="Zoho")
    await world.settled()
    assert not (await world.bot.engine.outbox(Tenant(team=world.slack.team_id), dana, 5)).count


@over("http")
async def test_a_moment_later(world: World, dana: str) -> None:
    """One 429 is no reason to refuse."""
    await there(world, "call Acme", due=1)
    world.zoho.faults.add(match="POST /crm/v8/coql", kind="429", times=1, retry_after=1)
    assert (await ask(world, dana, "list")).startswith("1 open task of yours:")


@over("http")
async def test_one_product_is_away(world: World, dana: str) -> None:
    """What the other has is listed, and what is missing is said."""
    await there(world, "call Acme", due=1)
    world.zoho.faults.add(match="* /api/*", kind="drop_before", times=None)
    lines = (await ask(world, dana, "list")).splitlines()
    assert lines[0] == "1 open task of yours:"
    assert lines[-1] == "Zoho Mail does not answer right now, so its tasks are missing here."


@over("http")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("high priority tasks", say("answer-listed-by")),
        ("open tasks re Northwind", "There is no contact, lead, account or deal “Northwind” in Zoho CRM"),
        ("tasks in group Nowhere", "Nowhere"),
    ],
)
async def test_what_can_not_be_listed(world: World, dana: str, words: str, says: str) -> None:
    """A sentence that says what to do; never another list than the one that was asked for."""
    assert says in await ask(world, dana, words)
