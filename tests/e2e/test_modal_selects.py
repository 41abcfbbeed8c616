"""The modal's selects: what they offer while somebody types, and what becomes of what was chosen."""

import asyncio

import pytest
from modal_steps import choose, edited, held, offered, opened, submitted, view_of, with_more
from world import World, WorldMaker, complete_button, over

from bot.sandbox.slack import seed

ACME, JANE_AT_ACME = "5725767000000500001", "5725767000000500011"


async def test_a_record_is_found_by_the_beginning_of_its_name(world: World, dana: str) -> None:
    """Two letters of a name offer the records that begin so; what was chosen is linked, by its id."""
    await opened(world, dana)
    await with_more(world, dana)
    assert any(text.startswith("Acme (account)") for text in await offered(world, dana, "record", "ac"))
    await choose(world, dana, "record", "ac", "Acme (account)")
    await choose(world, dana, "record", "jan", "Jane Doe (contact)")
    await submitted(world, dana, {"title": "call them", "product": "crm"})
    await world.settled()
    (task,) = world.zoho.crm_tasks()
    assert (task["What_Id"]["id"], task["Who_Id"]["id"]) == (ACME, JANE_AT_ACME)


async def test_what_was_typed_can_be_taken_as_it_stands(world: World, dana: str) -> None:
    """A name that nobody has found is looked up when the task is made, and the card says what became of it."""
    await opened(world, dana)
    await with_more(world, dana)
    assert await offered(world, dana, "record", "Zzyzx Ltd") == ["Use “Zzyzx Ltd” as typed"]
    await choose(world, dana, "record", "Zzyzx Ltd", "Use")
    await world.slack.submit(dana, {"title": "call them", "product": "crm"})
    await world.card(dana, lambda message: complete_button(message) is not None and "Zzyzx" in str(message))
    (task,) = world.zoho.crm_tasks()
    assert not task.get("What_Id")


async def test_what_the_conversation_was_about_comes_first(world: World, dana: str) -> None:
    """With nothing typed, the records that the tasks of this conversation were linked to are offered."""
    await opened(world, dana)
    await with_more(world, dana)
    assert await offered(world, dana, "record") == []
    await world.slack.close_view(dana)
    await world.slack.say(dana, seed.SALES, "@Taskbot call Bob re Globex tomorrow")
    await world.card(dana, lambda message: complete_button(message) is not None, seed.SALES)
    await world.settled()
    await opened(world, dana)
    await with_more(world, dana)
    assert [text.split(" (")[0] for text in await offered(world, dana, "record")] == ["Globex"]


@over("http")
async def test_a_slow_zoho_is_answered_with_what_is_known(world: World, dana: str) -> None:
    """Slack gets its options in time: those that were found before; what was typed can still be taken."""
    await opened(world, dana)
    await with_more(world, dana)
    assert any(text.startswith("Acme (account)") for text in await offered(world, dana, "record", "ac"))
    world.zoho.faults.add(match="POST /crm/v8/coql", kind="hang_before", times=None)
    late = await offered(world, dana, "record", "acm")
    assert any(text.startswith("Acme (account)") for text in late)
    assert late[-1] == "Use “acm” as typed"


async def test_a_guest_is_offered_nothing(world: World) -> None:
    """What is in Zoho is not for those who may not act, also where a form was opened before that was known."""
    user = seed.GUEST
    assert (await world.slack.slash(user, seed.SALES, "/task", "")).ok
    await with_more(world, user)
    assert await offered(world, user, "record", "ac") == []
    assert await offered(world, user, "group") == []


async def test_groups_projects_and_statuses_are_zohos_own(world: World, dana: str) -> None:
    """The project follows the chosen group, the status the product; a group makes it a Mail task."""
    await opened(world, dana)
    await with_more(world, dana)
    assert "Waiting on someone else" in await offered(world, dana, "status")
    assert "Blogging (in Marketing)" in await offered(world, dana, "project")
    await choose(world, dana, "group", "mark", "Marketing")
    assert (await offered(world, dana, "project"))[0] == "No project"
    await choose(world, dana, "project", "blog", "Blogging")
    assert await offered(world, dana, "status") == ["As Zoho begins", "In Progress", "Completed"]
    await submitted(world, dana, {"title": "write the post"})
    (task,) = world.zoho.mail_tasks()
    assert task["project"]["name"] == "Blogging"


async def test_a_project_alone_says_its_group(world: World, dana: str) -> None:
    """Chosen among the projects of all groups, it comes with its own."""
    await opened(world, dana)
    await with_more(world, dana)
    await choose(world, dana, "project", "blog", "Blogging (in Marketing)")
    await submitted(world, dana, {"title": "write the post"})
    (task,) = world.zoho.mail_tasks()
    assert task["project"]["name"] == "Blogging"


async def test_an_edit_has_the_records_and_sends_only_a_new_one(world: World, dana: str) -> None:
    """What is linked is chosen already, with its kind; adding one keeps it, and nothing else is sent."""
    await world.slack.say(dana, world.slack.dm(dana), "call them tomorrow re Acme")
    card = await world.card(dana, lambda message: complete_button(message) is not None and "Acme" in str(message))
    await world.settled()
    view = await edited(world, dana, card)
    (value,) = held(view, "record")
    assert value == f"#Accounts {ACME} Acme"
    await choose(world, dana, "record", "jane d", "Jane Doe (contact)")
    assert len(held(view_of(world, dana), "record")) == 2
    assert (await world.slack.submit(dana)).ok
    await world.card(dana, lambda message: "Jane Doe" in str(message["blocks"]))
    await world.settled()
    (put,) = [request for request in world.zoho.requests if request.method == "PUT"]
    assert put.body["data"][0].keys() - {"id"} <= {"Who_Id", "What_Id", "$se_module"}
    (task,) = world.zoho.crm_tasks()
    assert (task["What_Id"]["id"], task["Who_Id"]["id"]) == (ACME, JANE_AT_ACME)


@over("http")
async def test_letters_typed_fast_ask_zoho_for_the_last_of_them(make_world: WorldMaker, dana: str) -> None:
    """The newer question takes the place of the older, and each is answered in time."""
    world = await make_world()
    await opened(world, dana)
    await with_more(world, dana)
    world.zoho.faults.add("* /crm/*", "latency", times=1, seconds=1.0)
    older = asyncio.create_task(offered(world, dana, "record", "ac"))
    async with asyncio.timeout(10):
        while world.zoho.faults.waiting:  # noqa: ASYNC110 - a fault that was met says so to nobody
            await asyncio.sleep(0.01)
    newer = await offered(world, dana, "record", "acme")
    assert any(text.startswith("Acme (account)") for text in newer)
    assert await older == ["Use “ac” as typed"]


@pytest.mark.parametrize(
    "typed", ["<!channel> & *bold*", "x" * 400, "#Accounts 1 Acme", "“”"], ids=["markup", "long", "value", "quotes"]
)
async def test_hostile_words_are_words(world: World, dana: str, typed: str) -> None:
    """Whatever is typed, Slack takes the options, and the task is made."""
    await opened(world, dana)
    await with_more(world, dana)
    texts = await offered(world, dana, "record", typed)
    assert all(len(text) <= 75 for text in texts)
    if texts:
        await choose(world, dana, "record", typed, texts[-1])
    await submitted(world, dana, {"title": "x", "product": "crm"})
    assert len(world.zoho.crm_tasks()) == 1
