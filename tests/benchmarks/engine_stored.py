"""What commands weigh in Redis, and what it costs to find a person's own among many. Knows the layout."""

import datetime as dt
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from engine_processes import core, on, percentile, say
from redis.asyncio import Redis
from world import SECRET_KEY

from bot.commands import Card, CardStatus, Command, Kind, Origin
from bot.ports import Effects
from bot.specs import Due, Place, Product, TaskRef, TaskSpec, TaskState, Tenant
from bot.store.connection import connect
from bot.store.embedded import EmbeddedRedis
from bot.store.engine import Engine
from bot.store.keys import Keys
from bot.store.records import Records
from bot.store.seal import Seal, read_secret

_TENANT = Tenant(team="T0ACME00001")
_RECORDS = Records(Seal(read_secret(SECRET_KEY)))
# Of the person who asks; all others' are the crowd.
_OWN = 20
_CROWD = 2000

_FILL = """
local crowd = tonumber(ARGV[3])
for number = tonumber(ARGV[1]), tonumber(ARGV[2]) do
  local card, user = string.format('%020d', number), string.format('%04d', number % crowd)
  redis.call('HSET', ARGV[4] .. card, 'p', 'sealed', 'v', 2)
  redis.call('SET', ARGV[5] .. string.format('1795315091.%06d', number), card)
  redis.call('SADD', ARGV[6] .. string.format('%d', 5725767000000000 + number), card)
  if number % 2 == 1 then
    redis.call('ZADD', ARGV[7] .. user, number, card)
    redis.call('ZADD', ARGV[8] .. user, number, card)
  end
end
"""


def _command(number: int, user: str) -> tuple[Command, Card]:
    """A command as the door accepts it, and the card of its task, made."""
    spec = TaskSpec(
        title=f"call Acme about the renewal a{number}", due=Due(date=dt.date(2026, 8, 1), zone="America/New_York")
    )
    origin = Origin(tenant=_TENANT, user=user, place=Place(channel="C0SALES0001"), door="slash")
    now = dt.datetime(2026, 7, 15, 14, tzinfo=dt.UTC)
    command = Command(
        id=f"{number:020d}", kind=Kind.CREATE, origin=origin, now=now, text=spec.title, spec=spec, product=Product.CRM
    )
    ref = TaskRef(product=Product.CRM, id=f"{5725767000000000000 + number}")
    task = TaskState(ref=ref, title=spec.title, status="Not Started", done=False, due=dt.date(2026, 8, 1))
    card = Card(
        id=command.id,
        tenant=_TENANT,
        author=user,
        place=Place(channel=user),
        spec=spec,
        product=Product.CRM,
        status=CardStatus.OPEN,
        tasks=(task,),
    )
    return command, card


async def memory(seconds: float) -> None:
    """Prints used_memory per command; how long it measures does not matter."""
    del seconds
    say("memory: bytes of Redis per command, with its card and links")
    say(f"{'':34}{'live':>10}{'finished':>10}")
    for count in (1_000, 10_000):
        with TemporaryDirectory(prefix="tb-benchmark-") as folder:
            async with EmbeddedRedis(Path(folder), appendfsync="no") as server:
                live, finished = await _weighed(server.url, count)
        say(f"{f'{count:,} commands':34}{live:10,.0f}{finished:10,.0f}")


async def _weighed(url: str, count: int) -> tuple[float, float]:
    client = connect(url)
    engine = Engine(client, _RECORDS, worker="benchmark")
    empty = await _used(client)
    ready = [_command(number, f"U0CROWD{number % _CROWD:04d}") for number in range(count)]
    saved = {"status": CardStatus.SAVED, "tasks": ()}
    for command, card in ready:
        await engine.accept(command, Effects(card=card.model_copy(update=saved)))
    live = await _used(client) - empty
    cards = {command.id: card for command, card in ready}
    while (claim := await engine.claim("due")) is not None:
        card = cards[claim.command.id]
        refs = [task.ref for task in card.tasks]
        await claim.sending()
        await claim.created(refs, Effects())
        await claim.finish(Effects(card=card, links=tuple(refs)))
    while (claim := await engine.claim("out")) is not None:
        await claim.drawn([Place(channel="D0000001065", ts=f"1795315091.{int(claim.card_id):06d}")], 2)
    finished = await _used(client) - empty
    await engine.aclose()
    await client.aclose()
    return live / count, finished / count


async def _used(client: Redis) -> int:
    return int((await client.info("memory"))["used_memory"])


async def list_(seconds: float) -> None:
    """Prints how long a person's lists take among a thousand and among a million."""
    say("list: what one person's list takes, by how much all people have stored (one core for Redis)")
    say(f"{'':34}{'links':>12}{'p50 ms':>10}{'p99 ms':>10}{'ratio':>8}")
    with TemporaryDirectory(prefix="tb-benchmark-") as folder, on(core(1)):
        server = EmbeddedRedis(Path(folder), appendfsync="no")
        await server.start()
    try:
        await _compared(server.url, seconds)
    finally:
        await server.stop()


async def _compared(url: str, seconds: float) -> None:
    client = connect(url)
    engine = Engine(client, _RECORDS, worker="benchmark")
    for number in range(_OWN):
        command, card = _command(number, "U0DANA00001")
        await engine.accept(command, Effects(card=card))
    lists: dict[str, Callable[[], Awaitable[object]]] = {
        f"{_OWN} unfinished commands": lambda: engine.unfinished(_TENANT, "U0DANA00001"),
        f"{_OWN} open cards": lambda: engine.cards_of_person(_TENANT, "U0DANA00001", _OWN),
    }
    before: dict[str, float] = {}
    filled = _OWN
    for links in (1_000, 1_000_000):
        await _fill(client, filled, links)
        filled = links
        for name, listed in lists.items():
            times = await _timed(listed, seconds / 4)
            p50 = percentile(times, 0.5)
            ratio = p50 / before.setdefault(name, p50)
            say(f"{name:34}{links:12,}{p50:10.2f}{percentile(times, 0.99):10.2f}{ratio:8.2f}")
    await client.aclose()


async def _timed(listed: Callable[[], Awaitable[object]], seconds: float) -> list[float]:
    times: list[float] = []
    await listed()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        started = time.perf_counter()
        await listed()
        times.append((time.perf_counter() - started) * 1000)
    return times


async def _fill(client: Redis, first: int, last: int) -> None:
    """Cards and links of other people, in the product's layout but for the card's content; every other task is done."""
    keys = Keys.of(_TENANT)
    task = keys.task(_TENANT, TaskRef(product=Product.CRM, id="0"))[:-1]
    begun = [keys.card(_TENANT, ""), keys.link(_TENANT, "D0000001065", ""), task]
    begun += [keys.cards(_TENANT, "U0CROWD"), keys.user(_TENANT, "U0CROWD")]
    for start in range(first, last, 10_000):
        await client.eval(_FILL, 1, keys.root, start, min(start + 10_000, last) - 1, _CROWD, *begun)
