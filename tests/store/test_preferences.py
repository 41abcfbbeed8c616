"""Preferences in Redis: each field round-trips, sealed, of its tenant alone, laid over each other in order."""

import asyncio
import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError
from redis.asyncio import Redis

from bot.errors import StoreUnavailable
from bot.preferences import Channel, Personal, Preferred, Topic, Workspace
from bot.specs import Product, RecordRef, Spec, Tenant
from bot.store.preferences import PreferenceStore, Remembered
from bot.store.seal import Seal

TENANT, OTHER = Tenant(team="T1"), Tenant(team="T2")
DEFAULTS = Preferred(product=Product.MAIL, admins=("U9",))

PERSONAL = Personal(
    product=Product.CRM,
    zone="Asia/Tokyo",
    language="de",
    day_start=dt.time(8),
    workday_end=dt.time(16, 30),
    day_first=True,
    quiet_from=dt.time(22),
    quiet_to=dt.time(7),
    lead=dt.timedelta(minutes=30),
    digest_at=dt.time(7, 45),
    digest_days=(0, 3),
    muted=(Topic.DIGEST, Topic.CHANGED),
)
CHANNEL = Channel(
    product=Product.MAIL,
    group="Marketing",
    project="Blogging",
    record=RecordRef(text="Acme"),
    confirmations="channel",
    reaction=False,
    emoji="eyes",
    weekly_day=2,
    weekly_at=dt.time(8, 30),
    weekly_zone="Asia/Tokyo",
    weekly_language="de",
)
WORKSPACE = Workspace(
    product=Product.CRM,
    shared_zoho=False,
    connecting="admins",
    admins=("U1", "U2"),
    horizon_months=6,
    horizon_tasks=20,
    week_start=6,
    end_of_week=3,
    weekend=(4, 5),
    day_start=dt.time(8),
    workday_end=dt.time(18),
    morning=dt.time(8),
    lunch=dt.time(13),
    afternoon=dt.time(14),
    evening=dt.time(18, 30),
    tonight=dt.time(21),
    pm_hours=(1, 7),
    day_first=True,
    country="CA",
)


@pytest.fixture
def store(redis: Redis) -> PreferenceStore:
    return PreferenceStore(redis, Seal(b"k" * 32), DEFAULTS)


def other_process(redis: Redis) -> PreferenceStore:
    return PreferenceStore(redis, Seal(b"k" * 32), DEFAULTS)


async def chosen(store: PreferenceStore, level: Spec) -> Spec:
    """Stores a level as it is."""
    match level:
        case Personal():
            return await store.change_personal(TENANT, "U1", lambda _: level)
        case Channel():
            return await store.change_channel(TENANT, "C1", lambda _: level)
        case Workspace():
            return await store.change_workspace(TENANT, lambda _: level)
        case _:
            raise TypeError(level)


FIELDS = [(level, name) for level in (PERSONAL, CHANNEL, WORKSPACE) for name in type(level).model_fields]


@pytest.mark.parametrize(("level", "name"), FIELDS, ids=[f"{type(level).__name__}.{name}" for level, name in FIELDS])
async def test_every_field_round_trips(redis: Redis, store: PreferenceStore, level: Spec, name: str) -> None:
    """Another process reads what one has stored, and it is what holds."""
    value = getattr(level, name)
    assert value != type(level).model_fields[name].default, "the sample says nothing"
    # Quiet hours go together.
    names = {name} | ({"quiet_from", "quiet_to"} if name.startswith("quiet") else set())
    alone = type(level)(**{each: getattr(level, each) for each in names})
    await chosen(store, alone)
    levels = await other_process(redis).levels(TENANT, "U1", "C1")
    assert alone in levels
    held = getattr(await other_process(redis).preferred(TENANT, "U1", "C1"), name)
    assert held == (("U9", "U1", "U2") if name == "admins" else value)


async def test_the_levels_in_their_order(store: PreferenceStore) -> None:
    """The settings, the workspace, the channel, the person: the later is heard."""
    heard = []
    for level in (
        Workspace(product=Product.CRM, day_start=dt.time(8)),
        Channel(product=Product.MAIL),
        Personal(product=Product.CRM, day_start=dt.time(10)),
    ):
        heard.append((await store.preferred(TENANT, "U1", "C1")).product)
        await chosen(store, level)
    held = await store.preferred(TENANT, "U1", "C1")
    assert [*heard, held.product] == [Product.MAIL, Product.CRM, Product.MAIL, Product.CRM]
    assert held.day_start == dt.time(10)
    assert (await store.preferred(TENANT, "U2", "C2")).day_start == dt.time(8)
    assert (await store.preferred(TENANT)).product == Product.CRM


async def test_a_group_of_a_channel_says_the_product(redis: Redis) -> None:
    """Groups are Zoho Mail's; the person's own product still comes first."""
    store = PreferenceStore(redis, Seal(b"k" * 32), Preferred())
    await chosen(store, Channel(group="Marketing"))
    assert (await store.preferred(TENANT, "U1", "C1")).product is Product.MAIL
    await chosen(store, Personal(product=Product.CRM))
    assert (await store.preferred(TENANT, "U1", "C1")).product is Product.CRM


async def test_each_tenant_channel_and_person_has_their_own(store: PreferenceStore) -> None:
    """Nothing is seen elsewhere."""
    for level in (PERSONAL, CHANNEL, WORKSPACE):
        await chosen(store, level)
    assert await store.preferred(OTHER, "U1", "C1") == DEFAULTS
    elsewhere = await store.levels(TENANT, "U2", "C2")
    assert (elsewhere.channel, elsewhere.personal) == (Channel(), Personal())


async def test_it_is_sealed(store: PreferenceStore, redis: Redis) -> None:
    """Neither where somebody lives nor whom a channel is about lies open in Redis, and no value opens elsewhere."""
    await chosen(store, PERSONAL)
    (key,) = [key async for key in redis.scan_iter("tb:*")]
    assert "Tokyo" not in str(await redis.get(key))
    assert await redis.ttl(key) == -1
    await redis.rename(key, str(key).replace("U1", "U2"))
    assert (await other_process(redis).levels(TENANT, "U2")).personal == Personal()


async def test_what_this_version_cannot_read_stays(store: PreferenceStore, redis: Redis) -> None:
    """A newer version's words are not overwritten, and meanwhile the defaults hold."""
    await chosen(store, PERSONAL)
    (key,) = [key async for key in redis.scan_iter("tb:*")]
    newer = Seal(b"k" * 32).close('{"moon_phase": "full"}', "preferences", "T1", "user:U1")
    await redis.set(key, newer)
    assert (await other_process(redis).preferred(TENANT, "U1")) == DEFAULTS
    with pytest.raises(StoreUnavailable):
        await store.change_personal(TENANT, "U1", lambda before: before)
    assert await redis.get(key) == newer


async def test_changes_at_once_all_count(store: PreferenceStore) -> None:
    """Each is made of what the one before left."""

    async def mute(topic: Topic) -> None:
        await store.change_personal(
            TENANT, "U1", lambda before: before.model_copy(update={"muted": (*(before.muted or ()), topic)})
        )

    await asyncio.gather(*(mute(topic) for topic in Topic))
    assert set((await store.levels(TENANT, "U1")).personal.muted or ()) == set(Topic)


async def test_channels_that_want_a_weekly_summary_are_listed(store: PreferenceStore) -> None:
    """From when a day is chosen until it is taken back; another workspace has its own."""
    await store.change_channel(TENANT, "C1", lambda before: before.model_copy(update={"weekly_day": 0}))
    await store.change_channel(TENANT, "C2", lambda before: before.model_copy(update={"emoji": "eyes"}))
    assert list(await store.weekly_channels(TENANT)) == ["C1"]
    assert list(await store.weekly_channels(OTHER)) == []
    await store.change_channel(TENANT, "C1", lambda _: Channel())
    assert list(await store.weekly_channels(TENANT)) == []


async def test_a_process_hears_at_once_of_its_own_changes(redis: Redis) -> None:
    """All its stores share what they remember."""
    remembered = Remembered()
    one, two = (PreferenceStore(redis, Seal(b"k" * 32), DEFAULTS, remembered) for _ in range(2))
    assert (await two.preferred(TENANT, "U1")).zone is None
    await one.change_personal(TENANT, "U1", lambda before: before.model_copy(update={"zone": "Asia/Tokyo"}))
    assert (await two.preferred(TENANT, "U1")).zone == "Asia/Tokyo"


WRONG: list[tuple[type[Spec], dict[str, Any]]] = [
    (Personal, {"zone": "Atlantis"}),
    (Personal, {"language": "tlh"}),
    (Personal, {"quiet_from": dt.time(22)}),
    (Personal, {"lead": dt.timedelta(days=31)}),
    (Personal, {"digest_days": (7,)}),
    (Personal, {"muted": ("weather",)}),
    (Channel, {"emoji": "two words"}),
    (Channel, {"confirmations": "loud"}),
    (Channel, {"group": ""}),
    (Workspace, {"horizon_months": 0}),
    (Workspace, {"horizon_tasks": 101}),
    (Workspace, {"weekend": ()}),
    (Workspace, {"week_start": 7}),
    (Workspace, {"pm_hours": (0, 6)}),
    (Workspace, {"country": "Canada"}),
    (Workspace, {"connecting": "nobody"}),
]


@pytest.mark.parametrize(("level", "values"), WRONG, ids=[f"{level.__name__} {values}" for level, values in WRONG])
def test_what_makes_no_sense_is_refused(level: type[Spec], values: dict[str, Any]) -> None:
    """Whoever writes it."""
    with pytest.raises(ValidationError):
        level(**values)
