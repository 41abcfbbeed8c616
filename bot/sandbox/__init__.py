"""Strict local Slack and Zoho over real sockets, for the demo and the tests. The product never imports this."""
