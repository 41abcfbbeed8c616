"""Settings, as people change them: the overview, the form of each part, what is refused, and who may."""

import datetime as dt
from typing import Any

import pytest
from settings_world import WORKSPACE, change, entered, line, opened, store, submitted
from world import World, WorldMaker, over

from bot.catalogue import say
from bot.preferences import Channel, Personal, Preferred, Topic
from bot.sandbox.slack import seed
from bot.slack.settings.fields import FIELDS, LEVELS
from bot.slack.settings.views import HOME, OVERVIEW
from bot.specs import Product
from bot.store.embedded import EmbeddedRedis


async def test_what_is_chosen_is_stored_and_shown(world: World, dana: str) -> None:
    """The overview says what holds; a saved form brings it up to date, and the form shows what was chosen."""
    view = await opened(world, dana)
    assert line(view, "settings-zone") == "Time zone: as in Slack (default)"
    await change(world, dana, "personal")
    assert (await submitted(world, dana, {"zone": "tokyo", "product": "mail"})).ok
    await world.slack.until(
        lambda: line(world.slack.view_of(dana) or {"blocks": []}, "settings-zone") == "Time zone: Asia/Tokyo"
    )
    assert (await store(world).levels(WORKSPACE, dana)).personal == Personal(zone="Asia/Tokyo", product=Product.MAIL)
    form = await change(world, dana, "personal")
    assert entered(form, "zone") == "Asia/Tokyo"
    assert entered(form, "product") == "mail"


async def test_left_empty_the_default_holds_again(world: World, dana: str) -> None:
    """Whatever was chosen can be taken back, field by field."""
    await store(world).change_personal(WORKSPACE, dana, lambda _: Personal(zone="Asia/Tokyo", product=Product.MAIL))
    await opened(world, dana)
    await change(world, dana, "personal")
    assert (await submitted(world, dana, {"zone": "", "product": "default"})).ok
    assert (await store(world).levels(WORKSPACE, dana)).personal == Personal()


async def test_a_form_keeps_what_others_changed_meanwhile(world: World, dana: str) -> None:
    """Two people set different things of one channel."""
    await opened(world, dana, seed.SALES)
    await change(world, dana, "channel")
    assert (await submitted(world, dana, {"group": "Marketing"})).ok
    await opened(world, seed.MARIA, seed.SALES)
    await change(world, seed.MARIA, "channel")
    assert (await submitted(world, seed.MARIA, {"emoji": ":eyes:"})).ok
    assert (await store(world).levels(WORKSPACE, dana, seed.SALES)).channel == Channel(group="Marketing", emoji="eyes")


WRONG = [
    ("personal", {"zone": "Atlantis"}, {"zone": say("settings-wrong-zone", said="Atlantis")}),
    ("personal", {"day_start": "soon"}, {"day_start": say("settings-wrong-time")}),
    ("personal", {"day_start": "18:00"}, {"workday_end": say("settings-wrong-order")}),
    ("personal", {"quiet_from": "22:00"}, {"quiet_to": say("settings-wrong-pair")}),
    ("personal", {"quiet_to": "22:00"}, {"quiet_from": say("settings-wrong-pair")}),
    ("personal", {"quiet_from": "7pm", "quiet_to": "19:00"}, {"quiet_to": say("settings-wrong-quiet")}),
    ("channel", {"emoji": "two words"}, {"emoji": say("settings-wrong-emoji")}),
    ("channel", {"record": "Acme; Globex"}, {"record": say("settings-wrong-record")}),
    ("workspace", {"horizon_months": "61"}, {"horizon_months": say("settings-wrong-number", least=1, most=60)}),
    ("workspace", {"horizon_tasks": "1"}, {"horizon_tasks": say("settings-wrong-number", least=2, most=100)}),
    ("workspace", {"country": "Atlantis"}, {"country": say("settings-wrong-country", said="Atlantis")}),
    ("workspace", {"admins": [seed.BOB]}, {"admins": say("settings-wrong-admins")}),
    ("workspace", {"shared_zoho": "off"}, {"shared_zoho": say("settings-wrong-shared")}),
    ("workspace", {"workday_end": "8:00"}, {"workday_end": say("settings-wrong-order")}),
]


@over("http")
@pytest.mark.parametrize(("level", "values", "wrong"), WRONG, ids=lambda value: str(value)[:40])
async def test_what_is_wrong_stands_on_its_field(
    world: World, dana: str, level: str, values: dict[str, Any], wrong: dict[str, str]
) -> None:
    """The form stays with what was typed, and nothing is stored."""
    await opened(world, dana, seed.SALES)
    await change(world, dana, level)
    outcome = await submitted(world, dana, values)
    assert outcome.errors == wrong
    view = world.slack.view_of(dana)
    assert view is not None
    assert view["callback_id"] == "settings_form"
    levels = await store(world).levels(WORKSPACE, dana, seed.SALES)
    assert all(chosen == type(chosen)() for chosen in levels)


async def test_only_admins_change_the_workspace(world: World, dana: str) -> None:
    """Others see what holds, without the button; Slack's admins may, until somebody is named."""
    world.slack.speaks(seed.MARIA, "en-GB")
    view = await opened(world, seed.BOB, seed.SALES)
    assert "change_workspace" not in {block["block_id"] for block in view["blocks"]}
    assert line(view, "settings-week-start") == "First day of the week: Monday (default)"
    await opened(world, dana)
    await change(world, dana, "workspace")
    assert (await submitted(world, dana, {"admins": [seed.MARIA, dana]})).ok
    await opened(world, seed.MARIA)
    await change(world, seed.MARIA, "workspace")
    await store(world).change_workspace(WORKSPACE, lambda before: before.model_copy(update={"admins": (dana,)}))
    outcome = await submitted(world, seed.MARIA, {"week_start": "6"})
    assert list(outcome.errors.values()) == [say("settings-only-admins")]


async def test_app_home_opens_the_same(world: World, dana: str) -> None:
    """Its button opens the overview; without a channel its part says how to get there."""
    await world.slack.open_home(dana)
    await world.slack.until(lambda: HOME in str(world.slack.home_of(dana)))
    assert (await world.slack.view_action(dana, HOME, home=True)).ok
    view = world.slack.view_of(dana)
    assert view is not None
    assert view["callback_id"] == OVERVIEW
    assert say("settings-no-channel") in [block["text"]["text"] for block in view["blocks"] if "text" in block]
    assert "change_channel" not in {block["block_id"] for block in view["blocks"]}
    await change(world, dana, "personal")
    assert (await submitted(world, dana, {"lead": "15"})).ok
    assert (await store(world).levels(WORKSPACE, dana)).personal.lead == dt.timedelta(minutes=15)


@over("http")
async def test_a_direct_message_has_no_channels_settings(world: World, dana: str) -> None:
    """What is chosen there is the person's."""
    view = await opened(world, dana, world.slack.dm(dana))
    assert "change_channel" not in {block["block_id"] for block in view["blocks"]}


@over("http")
async def test_guests_have_none(world: World) -> None:
    """They get one sentence."""
    outcome = await world.slack.slash(seed.GUEST, seed.SALES, "/task", "settings")
    assert outcome.reply is not None
    assert "Guests can't" in outcome.reply["text"]
    assert world.slack.view_of(seed.GUEST) is None


@over("http")
async def test_every_field_says_its_default(world: World, dana: str) -> None:
    """In its hint, its empty option or its placeholder; the topics say it by being ticked."""
    await opened(world, dana, seed.SALES)
    for level in LEVELS:
        form = await change(world, dana, level)
        for block in form["blocks"]:
            element = block["element"]
            said = str([element.get("options", ())[:1], block.get("hint"), element.get("initial_options")])
            assert (
                "Default: " in said
                or len(element.get("initial_options", ())) == len(Topic) - len(Preferred().muted)
                or block["block_id"] == "admins"
            ), block
        assert [block["block_id"] for block in form["blocks"]] == [field.name for field in FIELDS[level]]
        await world.slack.close_view(dana)


@over("http")
async def test_without_redis_nothing_is_said_to_be_stored(make_world: WorldMaker, tmp_path: Any, dana: str) -> None:
    """The form stays, with what to do next."""
    server = EmbeddedRedis(tmp_path / "own")
    await server.start()
    world = await make_world(redis_url=server.url, with_worker=False)
    await opened(world, dana)
    await change(world, dana, "personal")
    server.kill()
    outcome = await submitted(world, dana, {"zone": "Asia/Tokyo"})
    assert list(outcome.errors.values()) == [say("settings-not-saved")]
    await server.stop()


@over("http")
async def test_the_word_in_a_direct_message(world: World, dana: str) -> None:
    """Slack opens a form for a button or a command alone, so the answer says where; nothing becomes a task."""
    await world.slack.say(dana, world.slack.dm(dana), "settings")
    await world.card(dana, lambda message: message["text"] == say("settings-where"))
    await world.settled()
    assert not world.zoho.crm_tasks()
