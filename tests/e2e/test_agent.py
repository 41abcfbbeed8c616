"""The agent's pane: what it offers to say, tasks made in it, and answers that are written piece by piece."""

from typing import Any

import pytest
from world import World, WorldMaker, complete_button, over

from bot.sandbox.slack import seed


def methods(world: World) -> list[str]:
    return [call.method for call in world.slack.calls]


async def thread_of(world: World, user: str, text: str) -> str:
    """The person says something in a thread of the pane."""
    root = await world.slack.say(user, world.slack.dm(user), "status")
    await world.slack.say(user, world.slack.dm(user), text, thread_ts=root.ts)
    return root.ts


async def answer(world: World, user: str, thread: str, words: str) -> dict[str, Any]:
    """The bot's message with these words in a thread, once it is whole."""

    def found() -> dict[str, Any] | None:
        messages = world.slack.messages(world.slack.dm(user), user)
        mine = [m for m in messages if m.get("bot_id") and m.get("thread_ts") == thread and words in str(m)]
        return mine[-1] if mine and not world.slack.streaming else None

    await world.slack.until(lambda: found() is not None, timeout=20)
    message = found()
    assert message is not None
    return message


async def test_opening_it_offers_prompts(world: World, dana: str) -> None:
    """Who opens the conversation is offered things to say; each of them is understood."""
    await world.slack.open_home(dana, "messages")
    await world.slack.until(lambda: world.slack.prompts(dana), timeout=20)
    prompts = world.slack.prompts(dana)
    assert 1 <= len(prompts) <= 4
    thread = await thread_of(world, dana, prompts[0]["message"])
    await answer(world, dana, thread, "task")


async def test_a_line_makes_a_task(world: World, dana: str) -> None:
    """In a thread of the pane a line is a task, and its card is a card like any other, in that thread."""
    thread = await thread_of(world, dana, "call Acme tomorrow 3pm")
    card = await answer(world, dana, thread, "task_complete")
    assert complete_button(card) is not None
    (task,) = world.zoho.crm_tasks()
    assert task["Subject"] == "call Acme"


@over("http")
async def test_a_long_answer_is_streamed(world: World, dana: str) -> None:
    """Help has many lines: it grows in the thread, is whole at the end, and is there once."""
    thread = await thread_of(world, dana, "help")
    message = await answer(world, dana, thread, "/task")
    assert "/task" in message["text"]
    assert {"chat.startStream", "chat.appendStream", "chat.stopStream"} <= set(methods(world))
    await world.settled()
    replies = [
        m
        for m in world.slack.messages(world.slack.dm(dana), dana)
        if m.get("bot_id") and m.get("thread_ts") == thread and "/task" in m["text"]
    ]
    assert len(replies) == 1


@over("http")
@pytest.mark.parametrize("method", ["chat.startStream", "chat.appendStream"])
async def test_where_slack_takes_no_stream(world: World, dana: str, method: str) -> None:
    """The answer comes all the same, whichever part of the stream Slack fails at."""
    world.slack.faults.add(method=method, kind="429", times=1, seconds=0.01)
    thread = await thread_of(world, dana, "help")
    message = await answer(world, dana, thread, "overdue")
    assert "/task" in message["text"]


@over("http")
async def test_outside_a_thread_an_answer_is_a_message(world: World, dana: str) -> None:
    """In the conversation itself nothing is streamed, because Slack streams into threads."""
    await world.slack.say(dana, world.slack.dm(dana), "help")
    await world.card(dana, lambda message: "/task" in message["text"])
    assert "chat.startStream" not in methods(world)


@over("http")
async def test_without_the_agents_right_nothing_is_missed(make_world: WorldMaker) -> None:
    """Where Slack does not take prompts, everything else goes on."""
    world = await make_world()
    world.slack.faults.add(method="assistant.threads.setSuggestedPrompts", kind="500", times=1)
    await world.slack.open_home(seed.DANA, "messages")
    await world.slack.say(seed.DANA, world.slack.dm(seed.DANA), "call Acme tomorrow")
    await world.card(seed.DANA, lambda message: complete_button(message) is not None)
    assert world.slack.prompts(seed.DANA) == []
