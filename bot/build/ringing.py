"""Reminders, due times and late tasks wired: what says them, and what is pressed in such a message. A part of build."""

from collections.abc import Mapping

from bot.build.wiring import Wiring
from bot.jobs.daily.overdue import Overdue
from bot.jobs.ringing import Ringing
from bot.jobs.standing import Job
from bot.slack.acting import Acting
from bot.slack.listeners import OnPress
from bot.slack.unasked.reminder_presses import PRESSES, ReminderPresses
from bot.store.rings import RingStore


def ringing_of(by: Wiring) -> Ringing:
    """What says all that waits for somebody, for the worker."""
    return Ringing(
        by.inbox,
        RingStore(by.redis, by.seal),
        by.backends,
        people=by.people,
        preferences=by.preferences,
        ids=by.ids,
        clock=by.clock,
    )


def overdue_job(by: Wiring) -> Job:
    """What mentions late tasks, as it stands for each person."""
    return Overdue(by.inbox, by.people, by.preferences, by.clock).job


def ringing_presses(by: Wiring) -> Mapping[str, OnPress]:
    """The buttons, by their action ids."""
    takes = ReminderPresses(by.inbox, Acting(by.inbox, by.profiles, by.ids, by.clock), by.ids, by.clock)
    return dict.fromkeys(PRESSES, takes.pressed)
