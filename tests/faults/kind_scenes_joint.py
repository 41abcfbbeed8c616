"""Scenes of a task that several people have: see kind_scenes.py."""

from typing import Any

from kind_stage import OTHER, USER, Scene, Stage
from world import button

from bot.commands import Kind

_CREATES, _CHANGES = "POST /crm/v8/Tasks", "PUT /crm/v8/Tasks*"


async def _nothing(stage: Stage) -> None:
    del stage


async def _says_it_for_both(stage: Stage) -> None:
    await stage.say(f"{stage.title} tomorrow for <@{USER}> <@{OTHER}>")


async def _with_both(stage: Stage) -> None:
    await _says_it_for_both(stage)
    stage.found = await stage.message(lambda message: "0 of 2 done. Open:" in message["text"])


async def _completes_both(stage: Stage) -> None:
    await stage.choose(stage.found, "All 2 parts")


async def _with_one(stage: Stage) -> None:
    stage.found = await stage.card()


async def _gives_it_to_both(stage: Stage) -> None:
    await _in_thread(stage, f"assign to <@{USER}> and <@{OTHER}>")


async def _makes_it_high(stage: Stage) -> None:
    await _in_thread(stage, "make it high")


async def _in_thread(stage: Stage, words: str) -> None:
    dm = stage.made.slack.dm(USER)
    await stage.made.slack.say(USER, dm, words, thread_ts=stage.found["ts"])


def _high(stage: Stage) -> str:
    levels = [str(task["Priority"]) for task in stage.tasks()]
    return _together(stage, "Not Started", "0 of 2 done. Open:") or ("" if set(levels) == {"High"} else str(levels))


def _whole(stage: Stage) -> list[str]:
    """What the cards of the whole say; there is one."""
    return [str(message["text"]) for message in stage.messages() if _is_whole(message)]


def _is_whole(message: dict[str, Any]) -> bool:
    return " of 2 done." in str(message["text"])


def _together(stage: Stage, status: str, says: str) -> str:
    """Each has one task of that status, and the one card of the whole says how far they are."""
    found = sorted((str(task["Owner"]["name"]), str(task["Status"])) for task in stage.tasks())
    if len(found) != 2 or len({owner for owner, _ in found}) != 2 or {each for _, each in found} != {status}:
        return f"tasks are {found}, not one {status} for each"
    shown = _whole(stage)
    return "" if len(shown) == 1 and says in shown[0] else f"the whole says {shown}"


async def _given_to_both(stage: Stage) -> None:
    await _with_one(stage)
    await _gives_it_to_both(stage)
    stage.found = await stage.message(lambda message: "0 of 2 done. Open:" in message["text"])


async def _takes_it_back(stage: Stage) -> None:
    await stage.press(stage.found, "Undo")


def _one_again(stage: Stage) -> str:
    """Dana has the task that she had before, and the one card of it."""
    found = [(str(task["Owner"]["name"]), str(task["Status"])) for task in stage.tasks()]
    if found != [("Dana Fox", "Not Started")]:
        return f"tasks are {found}"
    shown = [str(message["text"]) for message in stage.messages() if button(message, "Complete") is not None]
    return "" if len(shown) == 1 and not _whole(stage) else f"the cards say {shown} and {_whole(stage)}"


SCENES = (
    Scene(
        "parts",
        (Kind.CREATE, Kind.JOINT),
        _nothing,
        _says_it_for_both,
        lambda stage: _together(stage, "Not Started", "0 of 2 done. Open:"),
        _CREATES,
        "chat.update",
    ),
    Scene(
        "together",
        (Kind.JOINT, Kind.COMPLETE),
        _with_both,
        _completes_both,
        lambda stage: _together(stage, "Completed", "2 of 2 done."),
        _CHANGES,
        "chat.update",
    ),
    Scene(
        "given",
        (Kind.TALK, Kind.CHANGE, Kind.JOINT, Kind.CREATE),
        _with_one,
        _gives_it_to_both,
        lambda stage: _together(stage, "Not Started", "0 of 2 done. Open:"),
        _CREATES,
        "chat.update",
    ),
    Scene("changed", (Kind.TALK, Kind.JOINT, Kind.CHANGE), _with_both, _makes_it_high, _high, _CHANGES, "chat.update"),
    Scene(
        "taken back",
        (Kind.JOINT, Kind.DELETE),
        _given_to_both,
        _takes_it_back,
        _one_again,
        "DELETE /crm/v8/Tasks*",
        "chat.update",
    ),
)
