"""Tasks that several people have: what is chosen on their cards, wired. A part of build."""

from collections.abc import Mapping

from bot.build.wiring import Wiring
from bot.slack.cards.joint import ACTIONS
from bot.slack.cards.joint_presses import JointPresses
from bot.slack.listeners import OnPress


def joint_presses(by: Wiring) -> Mapping[str, OnPress]:
    """By action id."""
    return dict.fromkeys(ACTIONS, JointPresses(by.inbox, by.ids, by.clock).pressed)
