"""What a person can do to a task in Zoho's own pages, on the demo's page. Knows the Zoho sandbox's human side, no HTTP.

Whoever the page's visitor is in Slack is the Zoho user of the same e-mail address; who is none acts as Dana.
"""

from collections.abc import Callable, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.sandbox.demo_actions import DONE, Json, Refused
from bot.sandbox.slack import SlackSandbox
from bot.sandbox.zoho import ZohoSandbox
from bot.sandbox.zoho.crm.by_hand import ByHand
from bot.sandbox.zoho.seed import DANA

Deed = Literal["complete", "reopen", "put_off", "rename", "delete", "restore"]

_DEEDS: Mapping[Deed, Callable[[ByHand, str, str, str], None]] = {
    "complete": lambda hand, task, by, _: hand.complete(task, by),
    "reopen": lambda hand, task, by, _: hand.reopen(task, by),
    "put_off": lambda hand, task, by, _: hand.put_off(task, by),
    "rename": lambda hand, task, by, title: hand.change(task, by, Subject=title),
    "delete": lambda hand, task, by, _: hand.delete(task, by),
    "restore": lambda hand, task, by, _: hand.restore(task, by),
}


class InZoho(BaseModel):
    """What `user` does to a CRM task in Zoho; `title` is the new one where it is renamed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    user: str
    task: str
    deed: Deed
    title: str = Field(default="", max_length=255)

    def perform(self, slack: SlackSandbox, zoho: ZohoSandbox) -> Json:
        """Does it. Raises Refused for a task that is not there any more, and for an empty title."""
        if self.deed == "rename" and not self.title.strip():
            raise Refused("A task needs a title.")
        try:
            _DEEDS[self.deed](zoho.by_hand, self.task, _zoho_user(slack, zoho, self.user), self.title.strip())
        except KeyError:
            raise Refused("Zoho has this task no longer.") from None
        return DONE


def _zoho_user(slack: SlackSandbox, zoho: ZohoSandbox, user: str) -> str:
    email = next((each["email"] for each in slack.snapshot(user)["users"] if each["id"] == user), None)
    known = zoho.org.state.table("users").values()
    return str(next((each["id"] for each in known if each["email"] == email), DANA))


ZOHO_ACTIONS: dict[str, type[InZoho]] = {"in_zoho": InZoho}
