"""Whose Zoho is asked when people connect their own between two steps, and what one product alone can do."""

import datetime as dt

from pydantic import SecretStr
from world import SECRET_KEY, World, WorldMaker, complete_button, over

from bot.build.zoho import ONE_WORKSPACE
from bot.ports import Connection
from bot.sandbox.slack import seed
from bot.sandbox.slack.seed import TEAM_ID
from bot.sandbox.zoho import seed as zoho_seed
from bot.specs import Product, Tenant
from bot.store.connections import ConnectionStore
from bot.store.seal import Seal, read_secret
from bot.zoho.grants.connecting import scopes_for

pytestmark = over("http")


async def connect(
    world: World,
    *products: Product,
    zoho_user: str = zoho_seed.DANA,
    slack_user: str | None = None,
    without: str | None = None,
) -> None:
    """Stores a connection of somebody in Zoho: for a person in Slack, or for the workspace; `without` one scope."""
    scopes = tuple(scope for scope in scopes_for(products or tuple(Product)) if scope != without)
    stored = Connection(
        id=f"{zoho_user}-{slack_user}",
        client_id=world.zoho.client_id,
        client_secret=SecretStr(world.zoho.client_secret),
        refresh_token=SecretStr(world.zoho.add_refresh_token(scopes, zoho_user)),
        location="us",
        scopes=scopes,
        account=zoho_user,
        connected=dt.datetime.now(dt.UTC),
    )
    tenant = ONE_WORKSPACE if slack_user is None else Tenant(team=TEAM_ID)
    await ConnectionStore(world.redis, Seal(read_secret(SECRET_KEY))).put(tenant, stored, slack_user)


async def test_a_group_task_without_zoho_crm(make_world: WorldMaker) -> None:
    """Only Zoho CRM knows who works there; without it the task is made, and the card says whose it is."""
    world = await make_world(zoho_client_id=None, zoho_client_secret=None, zoho_refresh_token=None)
    await connect(world, Product.MAIL)
    await world.slack.say(seed.BOB, world.slack.dm(seed.BOB), "write the post in group Marketing, in mail")
    card = await world.card(seed.BOB, lambda message: complete_button(message) is not None)
    assert "could not be looked up" in str(card["blocks"])
    assert [task["title"] for task in world.zoho.mail_tasks()] == ["write the post"]


async def test_my_tasks_without_zoho_crm(make_world: WorldMaker, dana: str) -> None:
    """Whose mailbox is connected is known without Zoho CRM: that person's own tasks are listed, nobody else's."""
    world = await make_world(zoho_client_id=None, zoho_client_secret=None, zoho_refresh_token=None)
    await connect(world, Product.MAIL)
    await world.slack.say(dana, world.slack.dm(dana), "water the plants in mail")
    await world.card(dana, lambda message: complete_button(message) is not None)
    for user, says in ((dana, "1 open task of yours:"), (seed.BOB, "not to Zoho CRM")):
        await world.slack.say(user, world.slack.dm(user), "my tasks")
        answer = await world.card(user, lambda message, says=says: says in message["text"])
        assert ("water the plants" in answer["text"]) is (user == dana)


async def test_a_linked_email_of_an_older_connection(make_world: WorldMaker, dana: str) -> None:
    """It was not agreed to that mailboxes are read: the task does not wait for that, and the card says what is not."""
    world = await make_world(zoho_client_id=None, zoho_client_secret=None, zoho_refresh_token=None)
    await connect(world, Product.MAIL, without="ZohoMail.accounts.READ")
    link = f"https://mail.zoho.com/zm/#mail/folder/inbox/p/{next(iter(zoho_seed.MESSAGES))}"
    await world.slack.say(dana, world.slack.dm(dana), f"answer {link} in mail")
    card = await world.card(dana, lambda message: complete_button(message) is not None)
    assert "not tied to the task" in str(card["blocks"])


async def test_an_unknown_send_is_looked_up_where_it_was_sent(make_world: WorldMaker, dana: str) -> None:
    """Dana connects her own Zoho between the send and the look: the one task is found, and no second is made."""
    world = await make_world(settle=1.0)
    world.zoho.faults.add("POST /api/tasks/me", "500_after", times=1)
    world.zoho.faults.add("GET /api/tasks/me", "500_before", times=3)
    await world.slack.say(dana, world.slack.dm(dana), "water the plants in mail")
    await world.until_zoho(lambda: len(world.zoho.mail_tasks()) == 1)
    await connect(world, Product.MAIL, zoho_user=zoho_seed.BOB, slack_user=dana)
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    assert len(world.zoho.mail_tasks()) == 1


async def test_who_can_not_see_a_task_does_not_make_it_gone(make_world: WorldMaker, dana: str) -> None:
    """Bob's own Zoho has nothing of Dana's mailbox: he hears so, and the card stays open."""
    world = await make_world()
    await world.slack.say(dana, seed.SALES, "@Taskbot water the plants in mail")
    card = await world.card(dana, lambda message: complete_button(message) is not None, seed.SALES)
    await connect(world, Product.MAIL, zoho_user=zoho_seed.BOB, slack_user=seed.BOB)
    await world.press(seed.BOB, card, "Complete", seed.SALES)
    await world.card(seed.BOB, lambda message: "can't see this task" in message["text"], seed.SALES)
    await world.settled()
    same = await world.card(dana, lambda message: message["ts"] == card["ts"], seed.SALES)
    assert complete_button(same) is not None
    assert [task["status"] for task in world.zoho.mail_tasks()] != ["Completed"]
