"""What a person can do with the app's workflow steps on the demo's page. Knows Slack's human side, no HTTP."""

from typing import Any

from pydantic import Field

from bot.sandbox.demo_actions import DONE, Action, Json
from bot.sandbox.slack import SlackSandbox


class RunStep(Action):
    """Runs a workflow that has one step of the app; `inputs` are those that a person fills in, by name."""

    step: str
    inputs: dict[str, Any] = Field(default_factory=dict)

    async def perform(self, slack: SlackSandbox) -> Json:
        """The execution's id; its end comes with a later change, in the state's `executions`."""
        return {**DONE, "execution": slack.run_step(self.user, self.step, self.inputs).id}


STEP_ACTIONS: dict[str, type[Action]] = {"run_step": RunStep}
