"""Bolt's app for a single installed workspace: what Bolt makes anew for each request, made once. Knows Bolt alone."""

from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest


class OneWorkspaceApp(AsyncApp):
    """An AsyncApp whose requests share one Slack client.

    Bolt makes a client for each request since 1.15, because listeners of many workspaces set each its own token on it
    (slack_bolt/app/async_app.py, `_init_context`). Here there is one token, and so nothing to mix up: the client costs
    as much as verifying the request's signature twice, and nobody asks Slack through it before the answer.
    """

    def _init_context(self, req: AsyncBoltRequest) -> None:
        req.context["logger"] = self.logger
        req.context["token"] = self.client.token
        req.context["client"] = self.client
        req.context["listener_runner"] = self.listener_runner
