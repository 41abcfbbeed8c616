"""How fast commands are acknowledged: our door against bare Bolt, and against Bolt with one durable accept.

Knows what is compared; the processes are engine_processes.py's.
"""

from engine_load import Result
from engine_processes import CORES, Rig, baseline, core, percentile, rig, say, webs

# Times what one process sustains, and on how many connections. Slack waits 3 s.
_OVERLOAD, _MANY = 10, 1000
# The part of it that a process is to be given, so that it answers soon.
_STEADY = 0.5


async def door(seconds: float) -> None:
    """Prints the tables."""
    say(f"door: slash commands over 16 kept connections, {seconds:g} s each; web, Redis, load on a core each")
    say(f"{'':44}{'acks/s':>9}{'p50 ms':>9}{'p99 ms':>9}{'ratio':>8}{'load CPU':>10}")
    async with rig(redis_core=core(1)) as made:
        async with baseline(made, "nothing", core(0)) as url:
            bare = _row("(a) bare Bolt, does nothing", await _measured(made, [url], seconds, ""))
        async with baseline(made, "accept", core(0)) as url:
            _row("(b) Bolt + durable accept, fsync always", await _measured(made, [url], seconds, "Saved"), bare)
        async with webs(made, [core(0)]) as urls:
            ours = _row("(c) taskbot web, fsync always", await _measured(made, urls, seconds, "Saved"), bare)
    async with rig(redis_core=core(1), fsync="everysec") as made:
        async with baseline(made, "accept", core(0)) as url:
            _row("(b) Bolt + durable accept, fsync everysec", await _measured(made, [url], seconds, "Saved"), bare)
        async with webs(made, [core(0)]) as urls:
            _row("(c) taskbot web, fsync everysec", await _measured(made, urls, seconds, "Saved"), bare)
    await _steady(seconds, bare, ours)
    await _scaled(seconds)
    await _overloaded(seconds, ours)


async def _measured(made: Rig, urls: list[str], seconds: float, saved: str, connections: int = 16) -> Result:
    return await made.load(urls, core(2), seconds=seconds, saved=saved, connections=connections)


def _row(name: str, result: Result, against: float | None = None) -> float:
    rate = len(result.times) / result.seconds
    ratio = rate / against if against else 1.0
    p50, p99 = percentile(result.times, 0.5), percentile(result.times, 0.99)
    say(f"{name:44}{rate:9,.0f}{p50:9.2f}{p99:9.2f}{ratio:8.2f}{result.cpu:9.0%}")
    if result.other or result.refusals:
        say(f"    {len(result.refusals):,} refused, {result.other:,} neither accepted nor refused")
    return rate


async def _steady(seconds: float, bare: float, ours: float) -> None:
    """Where each request waits for no other but by chance: above, 16 are always under way, and time is 16 / rate."""
    say(f"\nat {_STEADY:.0%} of what each takes above, sent when they are due")
    async with rig(redis_core=core(1)) as made:
        async with baseline(made, "nothing", core(0)) as url:
            _row("(a) bare Bolt, does nothing", await _offered(made, url, seconds, _STEADY * bare, ""))
        async with webs(made, [core(0)]) as (url,):
            _row("(c) taskbot web, fsync always", await _offered(made, url, seconds, _STEADY * ours, "Saved"))


async def _offered(made: Rig, url: str, seconds: float, rate: float, saved: str) -> Result:
    return await made.load([url], core(2), seconds=seconds, saved=saved, rate=rate, connections=32)


async def _scaled(seconds: float) -> None:
    """Further processes behind one Redis."""
    say(f"\n1, 2 and 3 web processes behind one Redis (fsync always), 16 connections each, on {len(CORES)} cores;")
    say("with 3, Redis and load share the last core")
    alone = None
    for count in (1, 2, 3):
        beside = (core(2), core(3)) if count < 3 else (core(3), core(3))
        async with rig(redis_core=beside[0]) as made, webs(made, [core(number) for number in range(count)]) as urls:
            result = await made.load(urls, beside[1], seconds=seconds, saved="Saved", connections=16 * count)
            rate = _row(f"{count} taskbot web", result, alone)
            alone = alone or rate


async def _overloaded(seconds: float, sustained: float) -> None:
    """Far more than it can take, for long: late answers are what must not be."""
    rate = _OVERLOAD * sustained
    say(f"\n{_OVERLOAD} times that load ({rate:,.0f}/s) offered on {_MANY:,} connections for {seconds:g} s")
    async with rig(redis_core=core(1)) as made, webs(made, [core(0)]) as urls:
        result = await made.load(
            urls, core(2), seconds=seconds, saved="Saved", connections=_MANY, rate=rate, expected=int(rate)
        )
    for name, times in (("accepted", result.times), ("refused", result.refusals)):
        say(
            f"{name:44}{len(times) / seconds:9,.0f}/s  p50 {percentile(times, 0.5):.0f} ms  "
            f"p99 {percentile(times, 0.99):.0f} ms  latest {max(times, default=0):.0f} ms"
        )
    say(f"{'neither':44}{result.other:9,}")
    say(f"{'never sent, all connections were waiting':44}{result.unsent:9,}")
