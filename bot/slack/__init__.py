"""Slack: listeners, cards, replies. The only importer of slack_bolt and slack_sdk; never sees Zoho."""
