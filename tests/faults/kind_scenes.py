"""Scenes: for each kind of command how a person comes to give it, and what must have become of it in the end."""

from kind_stage import OTHER, USER, Scene, Stage, is_card
from world import button

from bot.commands import Kind
from bot.sandbox.slack import seed

CREATES, NOTES = "POST /crm/v8/Tasks", "POST /crm/v8/Tasks/*/Notes"
CHANGES, DELETES, READS = "PUT /crm/v8/Tasks*", "DELETE /crm/v8/Tasks*", "GET /crm/v8/Tasks/*"
LINK = "https://crm.zoho.com/crm/tab/Tasks/"


def _tasks(stage: Stage, count: int, status: str | None = None) -> str:
    found = [task["Status"] for task in stage.tasks()]
    as_wanted = len(found) == count and (status is None or set(found) == {status})
    return "" if as_wanted else f"tasks are {found}, not {count} {status or ''}"


async def nothing(stage: Stage) -> None:
    del stage


async def _with_card(stage: Stage) -> None:
    stage.found = await stage.card()


async def _with_series(stage: Stage) -> None:
    stage.found = await stage.card("every friday for 4 times")


async def _says_done(stage: Stage) -> None:
    await stage.say(f"mark {stage.title} as done")


async def _comments(stage: Stage) -> None:
    await stage.choose(stage.found, "Comment")
    await stage.made.slack.submit(USER, {"words": f"note on {stage.title}"})


def _noted(stage: Stage) -> str:
    notes = [note for note in stage.made.zoho.crm_notes() if stage.title in note["Note_Content"]]
    return "" if len(notes) == 1 else f"{len(notes)} notes"


async def _with_followed(stage: Stage) -> None:
    card = await stage.card()
    await stage.choose(card, "Follow the thread")
    stage.found = await stage.message(lambda message: "I follow this card" in message["text"])


async def _replies(stage: Stage) -> None:
    dm = stage.made.slack.dm(USER)
    await stage.made.slack.say(USER, dm, f"They want to hear of {stage.title} soon", thread_ts=stage.found["ts"])


async def _runs_step(stage: Stage) -> None:
    stage.found = stage.made.slack.run_step(USER, "create_task", {"task": f"{stage.title} tomorrow"})


def _stepped(stage: Stage) -> str:
    return "" if stage.found.status == "completed" else f"the step is {stage.found.status}: {stage.found.error}"


async def _with_question(stage: Stage) -> None:
    await stage.say(f"- {stage.title} a tomorrow\n- {stage.title} b on Friday\n- {stage.title} c on Monday")
    stage.found = await stage.message(lambda message: button(message, "Make all 3"))


async def _makes_all(stage: Stage) -> None:
    await stage.press(stage.found, "Make all 3")


async def _with_list(stage: Stage) -> None:
    for name in "ab":
        await stage.say(f"{stage.title} {name} tomorrow")
        await stage.message(lambda message, name=name: f"{stage.title} {name}" in str(message) and is_card(message))  # type: ignore[misc]  # a default binds it
    await stage.made.slack.until(lambda: len(stage.tasks()) == 2, timeout=30)
    await stage.say("my tasks in crm")
    await stage.message(lambda message: "2 open" in message["text"])
    await stage.say("complete all")
    stage.found = await stage.message(lambda message: "Complete these 2 tasks" in message["text"])


async def _confirms(stage: Stage) -> None:
    await stage.press(stage.found, "Complete 2 tasks")


async def _handed(stage: Stage) -> None:
    await stage.card(f"tomorrow for <@{OTHER}>")
    await stage.put_back()
    await stage.made.slack.open_home(USER)


async def _chases(stage: Stage) -> None:
    await stage.press_home(f"Ask politely: {stage.title}")


async def _asked(stage: Stage) -> None:
    await _handed(stage)
    await _chases(stage)
    stage.found = await stage.message(lambda message: "asks how" in message["text"], OTHER)


async def _declines(stage: Stage) -> None:
    await stage.press(stage.found, "Decline", OTHER)


def _told(stage: Stage, words: str, user: str) -> str:
    count = sum(words in message["text"] for message in stage.messages(user))
    return "" if count == 1 else f"{words!r} was said {count} times"


async def _with_link(stage: Stage) -> None:
    await stage.say(f"<@{seed.BOT_USER_ID}> {stage.title} tomorrow", seed.SALES)
    await stage.message(lambda message: button(message, "Complete"), channel=seed.SALES)


async def _posts_link(stage: Stage) -> None:
    (task,) = stage.tasks()
    stage.found = (await stage.say(f"look at {LINK}{task['id']}", seed.SALES)).ts


def _unfurled(stage: Stage) -> str:
    messages = stage.made.slack.messages(seed.SALES, USER)
    (message,) = [each for each in messages if each["ts"] == stage.found]
    count = len(message.get("attachments") or [])
    return "" if count == 1 else f"{count} links are shown"


async def _with_first(stage: Stage) -> None:
    await stage.card()
    stage.found = await stage.put_back()


async def _says_done_of_it(stage: Stage) -> None:
    await stage.say(f"done {stage.title}")


async def _opens_home(stage: Stage) -> None:
    await stage.made.slack.open_home(USER)


def _at_home(stage: Stage) -> str:
    shown = str(stage.made.slack.home_of(USER))
    return "" if stage.title in shown else "Home does not show it"


async def _reacts(stage: Stage) -> None:
    said = await stage.made.slack.say(OTHER, seed.SALES, f"{stage.title} tomorrow")
    await stage.made.slack.react(USER, seed.SALES, said.ts, "pushpin")


_EXECUTED, _POSTED = "functions.completeSuccess", "chat.postMessage"
SCENES = (
    Scene(
        "words",
        (Kind.TALK, Kind.COMPLETE),
        _with_card,
        _says_done,
        lambda stage: _tasks(stage, 1, "Completed"),
        CHANGES,
        _POSTED,
    ),
    Scene(
        "title",
        (Kind.CREATE, Kind.COMPLETE),
        _with_card,
        _says_done_of_it,
        lambda stage: _tasks(stage, 1, "Completed"),
        CHANGES,
        _POSTED,
    ),
    Scene("comment", (Kind.NOTE,), _with_card, _comments, _noted, NOTES, "chat.update"),
    Scene("reply", (Kind.REPLY,), _with_followed, _replies, _noted, NOTES),
    Scene(
        "step",
        (Kind.STEP, Kind.CREATE),
        nothing,
        _runs_step,
        lambda stage: _stepped(stage) or _tasks(stage, 1),
        CREATES,
        _EXECUTED,
    ),
    Scene("lines", (Kind.EACH,), _with_question, _makes_all, lambda stage: _tasks(stage, 3), CREATES, _POSTED),
    Scene(
        "batch",
        (Kind.COMPLETE,),
        _with_list,
        _confirms,
        lambda stage: _tasks(stage, 2, "Completed"),
        CHANGES,
        "chat.update",
    ),
    Scene("stop", (Kind.STOP,), _with_series, lambda s: s.choose(s.found, "Stop"), lambda s: _tasks(s, 1), DELETES),
    Scene("skip", (Kind.SKIP,), _with_series, lambda s: s.choose(s.found, "Skip"), lambda s: _tasks(s, 3), DELETES),
    Scene("chase", (Kind.CHASE,), _handed, _chases, lambda s: _told(s, "asks how", OTHER), READS, _POSTED),
    Scene("answer", (Kind.ANSWER,), _asked, _declines, lambda s: _told(s, "can't take “", USER), READS, _POSTED),
    Scene("link", (Kind.UNFURL,), _with_link, _posts_link, _unfurled, slack="chat.unfurl"),
    Scene("home", (Kind.HOME,), _with_first, _opens_home, _at_home, "POST /crm/v8/coql", "views.publish"),
    Scene(
        "emoji",
        (Kind.REACTED, Kind.CREATE),
        nothing,
        _reacts,
        lambda stage: _tasks(stage, 1),
        CREATES,
        "chat.postEphemeral",
    ),
)
