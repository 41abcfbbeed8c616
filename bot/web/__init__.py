"""The aiohttp application: Slack's door, the pages for connecting Zoho, health and metrics."""
