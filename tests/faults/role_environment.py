"""What the bot's own processes are told in fault tests: the sandboxes of a world, and short timings."""

import os

from world import World

# Seconds; the real ones (45, 60, 20) would make each kill a minute long.
HASTY = {"lease": 3.0, "settle": 4.0, "zoho_timeout": 2.0}


def role_environment(world: World, **more: str) -> dict[str, str]:
    """The environment of `taskbot web` or `taskbot worker` beside this world."""
    return {
        "PATH": os.environ["PATH"],
        "SLACK_BOT_TOKEN": world.slack.bot_token,
        "SLACK_SIGNING_SECRET": world.slack.signing_secret,
        "SLACK_APP_TOKEN": world.slack.app_token,
        "SLACK_API_URL": world.slack.api_url,
        "ZOHO_CLIENT_ID": world.zoho.client_id,
        "ZOHO_CLIENT_SECRET": world.zoho.client_secret,
        "ZOHO_REFRESH_TOKEN": world.zoho.refresh_token,
        "ZOHO_ACCOUNTS_URL": world.zoho.url,
        "ZOHO_API_URL": world.zoho.url,
        "ZOHO_MAIL_URL": world.zoho.url,
        "TASKBOT_ALLOW_OTHER_ADDRESSES": "true",
        "TASKBOT_SECRET_KEY": world.settings.secret_key.get_secret_value(),
        "TASKBOT_LEASE": str(HASTY["lease"]),
        "TASKBOT_SETTLE": str(HASTY["settle"]),
        "TASKBOT_ZOHO_TIMEOUT": str(HASTY["zoho_timeout"]),
        "REDIS_URL": str(world.settings.redis_url),
        **more,
    }
