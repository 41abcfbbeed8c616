"""Scenes that begin in Zoho, that ask for what Zoho has, or that only come again: see kind_scenes.py."""

from itertools import count

from kind_scenes import nothing
from kind_stage import USER, Scene, Stage
from world import complete_button

from bot.commands import Kind
from bot.sandbox.zoho import seed as zoho_seed
from bot.slack.listeners import NEW_TASK

_numbers = count()
_LINK = "https://crm.zoho.com/crm/org1/tab/Tasks/"
# What a task in Zoho has, and nobody said.
_UNSET = ("Description", "Due_Date", "Priority", "Recurring_Activity", "Remind_At", "Who_Id", "What_Id", "Closed_Time")


async def _completed_by_hand(stage: Stage) -> None:
    stage.found = await stage.card("24 December 2030")
    stage.made.zoho.by_hand.complete(stage.tasks()[0]["id"], zoho_seed.BOB)


async def _sighted(stage: Stage) -> None:
    await stage.sighted(str(next(_numbers)))


def _shown_done(stage: Stage) -> str:
    (card,) = [each for each in stage.messages() if each["ts"] == stage.found["ts"]]
    return "" if card["text"].startswith("Completed") else f"the card says {card['text']!r}"


async def _elsewhere(stage: Stage) -> None:
    given = {"Subject": stage.title, "Status": "Not Started", **dict.fromkeys(_UNSET)}
    stage.found = stage.made.zoho.add_record("Tasks", given)


async def _says_link(stage: Stage) -> None:
    await stage.say(f"link {_LINK}{stage.found}")


def _imported(stage: Stage) -> str:
    shown, held = sum(complete_button(each) is not None for each in stage.messages()), len(stage.tasks())
    return "" if (shown, held) == (1, 1) else f"{shown} cards, {held} tasks"


async def _overdue(stage: Stage) -> None:
    await stage.card()
    await stage.put_back()


async def _asks_for_the_day(stage: Stage) -> None:
    stage.found = sum(_is_digest(each) for each in stage.messages())
    await stage.say("digest")


def _is_digest(message: dict[str, object]) -> bool:
    return str(message["text"]).startswith("Your day")


def _told_the_day(stage: Stage) -> str:
    said = sum(_is_digest(each) for each in stage.messages())
    return "" if said == 1 else f"the day was said {said} times"


async def _slashes(stage: Stage) -> None:
    await stage.made.slack.slash(USER, stage.made.slack.dm(USER), "/task", f"{stage.title} tomorrow")


async def _fills_in(stage: Stage) -> None:
    await stage.made.slack.shortcut(USER, NEW_TASK)
    await stage.made.slack.until(lambda: stage.made.slack.view_of(USER), timeout=30)
    await stage.made.slack.submit(USER, {"title": stage.title})


def _made(stage: Stage) -> str:
    count = len(stage.tasks())
    return "" if count == 1 else f"{count} tasks"


# Of those two the crash points (crash_points.py) have the rest.
SCENES = (
    Scene("slash", (), nothing, _slashes, _made),
    Scene("form", (), nothing, _fills_in, _made),
    Scene("seen", (Kind.SEEN,), _completed_by_hand, _sighted, _shown_done, "GET /crm/v8/Tasks", "chat.update"),
    Scene("import", (Kind.IMPORT,), _elsewhere, _says_link, _imported, "GET /crm/v8/Tasks/*", "chat.postMessage"),
    Scene("day", (Kind.DIGEST,), _overdue, _asks_for_the_day, _told_the_day, "POST /crm/v8/coql"),
)
