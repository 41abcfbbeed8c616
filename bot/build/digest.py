"""Digests wired: what makes them, and what is pressed in them. A part of build."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.build.wiring import Wiring
from bot.jobs.daily.digest import Digests
from bot.jobs.daily.weekly import Weekly
from bot.jobs.standing import Job
from bot.service.home import HomeReading
from bot.service.lists import Lists
from bot.slack.acting import Acting
from bot.slack.listeners import OnAnswer, OnPress
from bot.slack.unasked.digest_presses import PRESSES, WORD, DigestPresses
from bot.store.numbering import ListNumbers


def digests(by: Wiring) -> Digests:
    """What sends and shows each person's day."""
    reading = HomeReading(by.backends, Lists(by.backends, by.people), by.inbox, by.clock)
    return Digests(reading, by.people, by.preferences, ListNumbers(by.redis, by.seal), by.clock)


def digest_jobs(by: Wiring) -> tuple[Job, ...]:
    """The standing jobs that send them: to each person who wants theirs, and to each such channel."""
    return digests(by).job, Weekly(by.inbox, by.preferences, by.clock).job


class DigestPayloads(NamedTuple):
    """What of Slack's payloads concerns them: buttons, and the slash command's word."""

    presses: Mapping[str, OnPress]
    words: Mapping[str, OnAnswer]


def digest_payloads(by: Wiring) -> DigestPayloads:
    """The listeners' half."""
    acting = Acting(by.inbox, by.profiles, by.ids, by.clock)
    takes = DigestPresses(by.inbox, acting, by.preferences, ids=by.ids, clock=by.clock)
    return DigestPayloads(dict.fromkeys(PRESSES, takes.pressed), {WORD: takes.asked})
