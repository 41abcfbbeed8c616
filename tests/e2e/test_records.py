"""What a task is about, from the words to the ids in Zoho CRM: taken, asked on the card, said, or pasted as a link."""

from typing import Any

import pytest
from world import World, WorldMaker, button, complete_button, over

from bot.sandbox.slack.seed import SALES
from bot.sandbox.zoho import seed

ACME, OTHER_ACME, GLOBEX = "5725767000000500001", "5725767000000500003", "5725767000000500002"
JANE_AT_ACME = "5725767000000500011"
SCOPE_REFUSED = {"code": "OAUTH_SCOPE_MISMATCH", "details": {}, "message": "invalid oauth scope", "status": "error"}
BUSY = {"code": "TOO_MANY_REQUESTS", "details": {}, "message": "too many requests", "status": "error"}


@pytest.fixture
async def two_acmes(make_world: WorldMaker) -> World:
    """A Zoho with two accounts of one name."""
    return await make_world(zoho_options={"lookalikes": True})


def question(message: dict[str, Any]) -> dict[str, Any] | None:
    """The select that asks for a record."""
    accessories = (block.get("accessory", {}) for block in message.get("blocks", []))
    return next((found for found in accessories if found.get("action_id") == "task_link"), None)


def offered(message: dict[str, Any]) -> list[str]:
    found = question(message)
    return [option["text"]["text"] for option in found["options"]] if found else []


async def made(world: World, user: str, text: str) -> dict[str, Any]:
    """The card of a task said in the DM, once Zoho has it."""
    await world.slack.say(user, world.slack.dm(user), text)
    begins = " ".join(text.replace(",", "").split()[:2])
    return await world.card(user, lambda found: complete_button(found) is not None and begins in found["text"])


async def choose(world: World, user: str, card: dict[str, Any], value: str) -> None:
    """Takes the choice whose value ends so: an id, or "none"."""
    found = question(card)
    assert found is not None
    wanted = next(option["value"] for option in found["options"] if option["value"].endswith(value))
    outcome = await world.slack.click(
        user, world.slack.dm(user), card["ts"], found["action_id"], selected_option=wanted
    )
    assert outcome.ok, outcome


def links(world: World) -> list[tuple[str | None, str | None, str | None]]:
    """Who_Id, What_Id and $se_module of every task."""

    def id_of(value: dict[str, str] | None) -> str | None:
        return value["id"] if value else None

    tasks = world.zoho.crm_tasks()
    return [(id_of(task.get("Who_Id")), id_of(task.get("What_Id")), task.get("$se_module")) for task in tasks]


async def test_a_person_at_a_company(world: World, dana: str) -> None:
    """One hit: the contact and the company's record are linked, and the card leads to the contact."""
    card = await made(world, dana, "send the contract for Jane Doe at Acme")
    assert links(world) == [(JANE_AT_ACME, ACME, "Accounts")]
    assert "about Jane Doe (contact), Acme (account)" in card["text"]
    assert f"/crm/tab/Contacts/{JANE_AT_ACME}|Jane Doe>" in str(card["blocks"])
    assert question(card) is None
    assert "not linked" not in str(card)


async def test_a_lead_has_no_contact_beside_it(world: World, dana: str) -> None:
    """A lead's task names the lead alone."""
    await made(world, dana, "call them re lead Lee Ward")
    assert links(world) == [(None, "5725767000000500021", "Leads")]


async def test_several_are_asked_and_one_is_chosen(two_acmes: World, dana: str) -> None:
    """The task is there at once; the choice links it, and Undo takes that back and asks again."""
    card = await made(two_acmes, dana, "call them re Acme tomorrow")
    assert links(two_acmes) == [(None, None, None)]
    assert offered(card)[:2] == ["Acme (account) …00001", "Acme (account) …00003"]
    assert offered(card)[-1] == "None of these"
    assert "Which “Acme”?" in card["text"]
    await choose(two_acmes, dana, card, OTHER_ACME)
    linked = await two_acmes.card(dana, lambda found: "Acme (account)" in found["text"])
    assert links(two_acmes) == [(None, OTHER_ACME, "Accounts")]
    assert question(linked) is None
    await two_acmes.press(dana, linked, "Undo")
    again = await two_acmes.card(dana, lambda found: question(found) is not None)
    assert links(two_acmes)[0][:2] == (None, None)
    assert button(again, "Undo") is None


async def test_none_of_these(two_acmes: World, dana: str) -> None:
    """It stays unlinked, and the card says so instead of asking."""
    card = await made(two_acmes, dana, "call them re Acme tomorrow")
    await choose(two_acmes, dana, card, "none")
    left = await two_acmes.card(dana, lambda found: question(found) is None and "not linked" in str(found["blocks"]))
    assert complete_button(left) is not None
    assert links(two_acmes) == [(None, None, None)]


async def test_each_task_of_a_series_is_linked(two_acmes: World, dana: str) -> None:
    """The question is about the series."""
    card = await made(two_acmes, dana, "call them re Acme every friday for 3 times")
    await choose(two_acmes, dana, card, ACME)
    await two_acmes.card(dana, lambda found: "Acme (account)" in found["text"])
    assert links(two_acmes) == [(None, ACME, "Accounts")] * 3


async def test_a_series_is_linked_when_it_is_made(world: World, dana: str) -> None:
    """Each of its tasks."""
    await made(world, dana, "call them re Globex every friday for 3 times")
    assert links(world) == [(None, GLOBEX, "Accounts")] * 3


async def test_subtasks_are_about_the_same(two_acmes: World, dana: str) -> None:
    """What is chosen for a task is linked to its subtasks too, and taken back with it."""
    card = await made(two_acmes, dana, "call them re Acme tomorrow\n- draft the offer\n- send it")
    assert links(two_acmes) == [(None, None, None)] * 3
    await choose(two_acmes, dana, card, ACME)
    linked = await two_acmes.card(dana, lambda found: "Acme (account)" in found["text"])
    assert links(two_acmes) == [(None, ACME, "Accounts")] * 3
    await two_acmes.press(dana, linked, "Undo")
    await two_acmes.card(dana, lambda found: question(found) is not None)
    assert [link[1] for link in links(two_acmes)] == [None] * 3


async def test_a_second_choice_is_told_the_truth(two_acmes: World, dana: str) -> None:
    """Chosen already, another choice from an old copy of the card changes nothing."""
    card = await made(two_acmes, dana, "call them re Acme tomorrow")
    await choose(two_acmes, dana, card, ACME)
    found = question(card)
    assert found is not None
    late = next(option["value"] for option in found["options"] if option["value"].endswith(OTHER_ACME))
    channel = two_acmes.slack.dm(dana)
    await two_acmes.slack.click(dana, channel, card["ts"], found["action_id"], selected_option=late)
    await two_acmes.card(dana, lambda message: "changed since" in message["text"])
    await two_acmes.settled()
    assert links(two_acmes) == [(None, ACME, "Accounts")]


async def test_none_of_that_name(world: World, dana: str) -> None:
    """The card says it in one sentence with what to do; the description names it."""
    card = await made(world, dana, "call them re Northwind")
    notes = str(card["blocks"])
    assert "There is no contact, lead, account or deal “Northwind” in Zoho CRM, so the task is not linked." in notes
    assert notes.count("Northwind") == 2  # beside it only what the task is about
    assert "About: Northwind" in world.zoho.crm_tasks()[0]["Description"]
    assert links(world) == [(None, None, None)]


@pytest.mark.parametrize("module", ["Accounts", "Deals"])
async def test_a_pasted_link(world: World, dana: str, module: str) -> None:
    """It is read, and the card shows the record's own name."""
    id_, name = {"Accounts": (GLOBEX, "Globex"), "Deals": ("5725767000000500032", "Globex Expansion")}[module]
    tab = {"Deals": "Potentials"}.get(module, module)
    card = await made(world, dana, f"call them for https://crm.zoho.eu/crm/org123/tab/{tab}/{id_}")
    assert links(world) == [(None, id_, module)]
    assert f"|{name}>" in str(card["blocks"])


async def test_a_link_to_nothing(world: World, dana: str) -> None:
    """The task is made; an id that nobody has seen is not sent."""
    card = await made(world, dana, "call them for https://crm.zoho.eu/crm/org123/tab/Leads/5725767000000599999")
    assert "The record of the link is not in Zoho CRM" in str(card["blocks"])
    assert links(world) == [(None, None, None)]


async def test_the_record_used_last_wins(two_acmes: World, dana: str) -> None:
    """Where one Acme was chosen once, the next task of that conversation is linked to it, and says so."""
    card = await made(two_acmes, dana, "call them re Acme tomorrow")
    await choose(two_acmes, dana, card, OTHER_ACME)
    await two_acmes.card(dana, lambda found: "Acme (account)" in found["text"])
    second = await made(two_acmes, dana, "write to them re Acme tomorrow")
    assert question(second) is None
    assert "used here last" in str(second["blocks"])
    assert [link[1] for link in links(two_acmes)] == [OTHER_ACME, OTHER_ACME]


async def test_another_conversation_knows_nothing_of_it(two_acmes: World, dana: str) -> None:
    """There it is asked again."""
    card = await made(two_acmes, dana, "call them re Acme tomorrow")
    await choose(two_acmes, dana, card, OTHER_ACME)
    await two_acmes.card(dana, lambda found: "Acme (account)" in found["text"])
    await two_acmes.slack.say(dana, SALES, "<@U0TASKBOT01> write to them re Acme tomorrow")
    asked = await two_acmes.card(dana, lambda found: complete_button(found) is not None, SALES)
    assert question(asked) is not None


@over("http")
async def test_a_busy_crm_is_waited_for(world: World, dana: str) -> None:
    """The task is made a little later, linked."""
    world.zoho.faults.add(match="POST /crm/v8/coql", kind="answer", times=1, status=429, body=BUSY)
    await made(world, dana, "call them re Globex tomorrow")
    assert links(world) == [(None, GLOBEX, "Accounts")]


@over("http")
async def test_a_grant_that_may_not_look_up(world: World, dana: str) -> None:
    """The task is made without the record, and an admin is named as the one who can help."""
    for path in ("POST /crm/v8/coql", "GET /crm/v8/*/search"):
        world.zoho.faults.add(match=path, kind="answer", times=None, status=401, body=SCOPE_REFUSED)
    card = await made(world, dana, "call them re Acme tomorrow")
    assert "was not looked up, because the Zoho connection may not read records" in str(card["blocks"])
    assert links(world) == [(None, None, None)]


@over("http")
async def test_an_edited_message_may_name_another_record(world: World, dana: str) -> None:
    """The same record is no news; another one is offered, and linked when it is taken."""
    channel = world.slack.dm(dana)
    said = await world.slack.say(dana, channel, "call them re Globex")
    await world.card(dana, lambda found: complete_button(found) is not None)
    await world.slack.edit(dana, channel, said.ts, "call them   re Globex")
    await world.slack.idle()
    await world.settled()
    same = await world.card(dana, lambda found: complete_button(found) is not None)
    assert button(same, "Update the task") is None
    await world.slack.edit(dana, channel, said.ts, "call them re Globex tomorrow")
    card = await world.card(dana, lambda found: button(found, "Update the task") is not None)
    await world.press(dana, card, "Update the task")
    moved = await world.card(dana, lambda found: "due" in found["text"] and complete_button(found) is not None)
    assert "Globex (account)" in moved["text"]
    puts = [request for request in world.zoho.requests if request.method == "PUT"]
    assert "What_Id" not in puts[-1].body["data"][0]
    await world.slack.edit(dana, channel, said.ts, "call them re Acme tomorrow")
    card = await world.card(dana, lambda found: button(found, "Update the task") is not None)
    await world.press(dana, card, "Update the task")
    await world.card(dana, lambda found: "Acme (account)" in found["text"])
    assert links(world) == [(None, ACME, "Accounts")]


@over("http")
async def test_a_change_may_ask_too(two_acmes: World, dana: str) -> None:
    """A doubtful name that comes with a change is asked as at the beginning; Undo goes back to what was linked."""
    channel = two_acmes.slack.dm(dana)
    said = await two_acmes.slack.say(dana, channel, "call them re Globex")
    await two_acmes.card(dana, lambda found: complete_button(found) is not None)
    await two_acmes.slack.edit(dana, channel, said.ts, "call them re Acme")
    card = await two_acmes.card(dana, lambda found: button(found, "Update the task") is not None)
    await two_acmes.press(dana, card, "Update the task")
    asked = await two_acmes.card(dana, lambda found: question(found) is not None)
    assert links(two_acmes)[0][:2] == (None, None)
    await two_acmes.press(dana, asked, "Undo")
    await two_acmes.card(dana, lambda found: question(found) is None and "Globex (account)" in found["text"])
    assert links(two_acmes)[0][1] == GLOBEX


async def test_the_receipt_says_nothing_of_records_yet(world: World, dana: str) -> None:
    """They are looked up after Slack is answered; until then nothing is known of them."""
    await made(world, dana, "write to them")  # from then on the author is known, and the line is read at once
    await world.slack.slash(dana, SALES, "/task", "call them re Acme tomorrow")
    (receipt,) = [message for message in world.slack.messages(SALES, dana) if message.get("is_ephemeral")]
    assert "about Acme." in receipt["text"]
    assert "not linked" not in str(receipt)
    await world.card(dana, lambda found: "about Acme (account)" in found["text"])


@over("http")
async def test_mail_looks_nothing_up(world: World, dana: str) -> None:
    """Zoho Mail links no records: the description names it, and the card says so."""
    card = await made(world, dana, "call them re Acme in mail")
    assert not [request for request in world.zoho.requests if "coql" in request.path]
    assert "“Acme” is not linked in Zoho Mail" in str(card["blocks"])


async def test_assigned_by_name(world: World, dana: str) -> None:
    """The Zoho user whose name fits owns the task."""
    await made(world, dana, "call them, assign to Bob")
    assert world.zoho.crm_tasks()[0]["Owner"]["id"] == seed.BOB


@over("http")
async def test_assigned_by_a_name_of_two(world: World, dana: str) -> None:
    """Nobody is guessed: the card names both."""
    users = world.zoho.org.state
    bob = users.get("users", seed.BOB)
    assert bob is not None
    other = {**bob, "id": "572576700000040199", "full_name": "Bob Ross", "email": "ross@acme.example", "zuid": "99"}
    users.put("users", other["id"], other)
    users.commit()
    card = await made(world, dana, "call them, assign to Bob")
    assert "“Bob” may be Bob Stone or Bob Ross" in str(card["blocks"])
    assert world.zoho.crm_tasks()[0]["Owner"]["id"] == seed.DANA


@over("http")
async def test_nobody_of_that_name(world: World, dana: str) -> None:
    """As before: the name stays in the description, and the card says so."""
    card = await made(world, dana, "call them, assign to Zoe Zenith")
    assert "Zoe Zenith could not be made the owner" in str(card["blocks"])
    assert "Zoe Zenith" in world.zoho.crm_tasks()[0]["Description"]
