"""The aiohttp application: Slack's door, health and metrics."""
