"""Home and lists of somebody whose tasks may be in every group of Zoho Mail: a group is not listed again and again."""

from card_steps import HERE, backend
from polling_world import ref
from talk_world import heard, quiet, say
from world import World, over

from bot.ports import Resolved
from bot.sandbox.slack import seed
from bot.specs import Product, TaskSpec

pytestmark = over("http")
MARKETING = "54938724"


def listed(world: World) -> int:
    """How often a group was listed."""
    return len([each for each in world.zoho.requests if each.method == "GET" and each.path.endswith(MARKETING)])


async def given(world: World, title: str) -> None:
    """A task of Maria's in a group, made by the bot."""
    mail = await backend(world, Product.MAIL)
    maria = await world.bot.backends.member(HERE, "maria@acme.example")
    part = mail.plan(
        TaskSpec(title=title), world.zoho.org.clock.now().date(), Resolved(group=MARKETING, owner=maria)
    ).parts[0]
    await mail.create(part, f"marker-{title}")


async def test_a_group_is_listed_once_in_a_while(world: World, dana: str) -> None:
    """Three lists within moments ask Zoho Mail for the group once."""
    await given(world, "plan the fair")
    for _ in range(3):
        await say(world, dana, f"tasks for <@{seed.MARIA}>")
    await heard(world, dana, "1 open task")
    assert listed(world) == 1


async def test_what_the_bot_changed_is_listed_anew(world: World, dana: str) -> None:
    """Its own write shows at once."""
    await given(world, "plan the fair")
    await say(world, dana, f"tasks for <@{seed.MARIA}>")
    await heard(world, dana, "1 open task")
    await (await backend(world, Product.MAIL)).complete(ref(world, "plan the fair", MARKETING))
    await say(world, dana, f"tasks for <@{seed.MARIA}>")
    await heard(world, dana, "No open tasks")
    assert listed(world) == 2


async def test_a_poll_lists_for_all(world: World, dana: str) -> None:
    """What a poll of the group found is what the next list shows."""
    await given(world, "plan the fair")
    await (await backend(world, Product.MAIL)).place(MARKETING)
    await say(world, dana, f"tasks for <@{seed.MARIA}>")
    await heard(world, dana, "1 open task")
    await quiet(world)
    assert listed(world) == 1
