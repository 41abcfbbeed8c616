"""Knows the workspace that every sandbox starts with: Acme, its people and its channels."""

import secrets

from bot.sandbox.slack.workspace import Channel, Team, User

TEAM_ID = "T0ACME00001"
OTHER_TEAM_ID = "T0GLOBEX001"
APP_ID = "A0TASKBOT01"
BOT_ID = "B0TASKBOT01"
BOT_USER_ID = "U0TASKBOT01"
DANA, MARIA, BOB = "U0DANA00001", "U0MARIA0001", "U0BOB000001"
GUEST, SINGLE_GUEST, STRANGER = "U0GUEST0001", "U0SINGLE001", "U0STRANGER1"
SALES, GENERAL, SHARED = "C0SALES0001", "C0GENERAL01", "C0SHARED001"


def _person(user_id: str, real_name: str, **more: object) -> User:
    name = real_name.split(maxsplit=1)[0].lower()
    return User.model_validate(
        {"id": user_id, "name": name, "real_name": real_name, "team_id": TEAM_ID, "email": f"{name}@acme.example"}
        | {"tz": "America/New_York"}
        | more
    )


def crowd(size: int) -> list[str]:
    """The ids of more people than those with names."""
    return [f"U0CROWD{number:04d}" for number in range(size)]


def acme(more_people: int = 0) -> Team:
    """A new team with its own random secrets. The bot is in #sales and the shared channel, not in #general."""
    people = [
        _person(DANA, "Dana Fox", is_admin=True),
        _person(MARIA, "Maria Lopez", tz="Europe/Berlin", locale="de-DE"),
        _person(BOB, "Bob Stone"),
        _person(GUEST, "Gina Guest", is_restricted=True, email="gina@partner.example"),
        _person(SINGLE_GUEST, "Sam Single", is_restricted=True, is_ultra_restricted=True, email="sam@partner.example"),
        _person(STRANGER, "Stella Strange", team_id=OTHER_TEAM_ID, is_stranger=True, email="stella@globex.example"),
        _person(BOT_USER_ID, "Taskbot", is_bot=True, email=None),
        *(_person(user, f"Crowd{user[-4:]} Person") for user in crowd(more_people)),
    ]
    channels = [
        Channel(id=SALES, name="sales", members=[DANA, MARIA, BOB, GUEST, SINGLE_GUEST, BOT_USER_ID]),
        Channel(id=GENERAL, name="general", members=[DANA, MARIA, BOB, GUEST]),
        Channel(id=SHARED, name="globex-shared", members=[DANA, MARIA, STRANGER, BOT_USER_ID], is_ext_shared=True),
    ]
    return Team(
        id=TEAM_ID,
        name="Acme",
        domain="acme",
        tokens={
            "bot": f"xoxb-{secrets.token_hex(16)}",
            "app": f"xapp-1-{APP_ID}-{secrets.token_hex(16)}",
            "signing_secret": secrets.token_hex(16),
            "verification": secrets.token_hex(12),
        },
        users={person.id: person for person in people},
        channels={channel.id: channel for channel in channels},
    )
