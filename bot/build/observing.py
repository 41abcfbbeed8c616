"""What is noticed in Zoho wired: who looks, and who tells. A part of build."""

from collections.abc import Awaitable, Callable, Mapping

from bot.build.wiring import Wiring
from bot.commands import Command, Kind
from bot.jobs.observing import Sightings
from bot.ports import Claim
from bot.service.observing import Observing
from bot.service.unasked import Unasked
from bot.store.news import NewsStore


def observing_runners(by: Wiring) -> Mapping[Kind, Callable[[Claim, Command], Awaitable[None]]]:
    """Who carries out sightings, and what people hear of them."""
    sightings = Sightings(
        Observing(by.inbox, by.backends, by.people, ids=by.ids, clock=by.clock),
        by.inbox,
        by.backends,
        people=by.people,
        unheard=NewsStore(by.redis, by.seal),
        unasked=Unasked(by.preferences, by.people, by.clock),
        ids=by.ids,
        clock=by.clock,
    )
    return {Kind.SEEN: sightings.seen, Kind.HEARD: sightings.heard}
