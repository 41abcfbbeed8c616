"""Preferences on a Redis Cluster: the levels of a tenant lie on one node, whichever that is."""

from pathlib import Path

from redis_cluster import cluster

from bot.preferences import Channel, Personal, Preferred, Workspace
from bot.specs import Product, Tenant
from bot.store.connection import connect
from bot.store.preferences import PreferenceStore
from bot.store.seal import Seal


async def test_the_levels_of_every_tenant(tmp_path: Path) -> None:
    """A dozen tenants, which lie on all nodes: written, read in one round trip, and changed again."""
    async with cluster(tmp_path) as url:
        client = connect(url)
        for number in range(12):
            store = PreferenceStore(client, Seal(b"k" * 32), Preferred())
            tenant = Tenant(team=f"T{number}")
            await store.change_workspace(tenant, lambda _: Workspace(week_start=6))
            await store.change_channel(tenant, "C1", lambda _: Channel(group="Marketing"))
            await store.change_personal(tenant, "U1", lambda _: Personal(language="de"))
            await store.change_personal(tenant, "U1", lambda before: before.model_copy(update={"zone": "Asia/Tokyo"}))
            held = await store.preferred(tenant, "U1", "C1")
            assert (held.week_start, held.group, held.language, held.zone) == (6, "Marketing", "de", "Asia/Tokyo")
            assert held.product is Product.MAIL
        await client.aclose()
