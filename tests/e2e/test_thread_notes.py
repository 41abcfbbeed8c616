"""Notes made in Zoho CRM come back as replies in the thread of the followed card, once; nothing goes in circles."""

from card_steps import backend, made, only_task
from seen_steps import sight
from talk_world import heard, press, quiet, say
from thread_world import SALES, contents, followed, in_channel, looked, noted_in_zoho, reply, thread_of
from world import World, button, over

from bot.sandbox.slack import seed


async def test_a_note_from_zoho_is_a_reply(world: World, dana: str) -> None:
    """It says who wrote it, leads to the task, and stands in the thread that everybody of the channel sees."""
    thread = await in_channel(world, dana)
    await noted_in_zoho(world, "She <called> & will pay")
    await looked(world)
    said = await heard(world, seed.MARIA, "She &lt;called&gt; &amp; will pay", SALES)
    assert said["thread_ts"] == thread
    assert said["text"].startswith("Note in Zoho by Dana Fox")
    assert "View task" in str(said["blocks"])


async def test_nothing_goes_in_circles(world: World, dana: str) -> None:
    """Replies, comments from the card and notes from Zoho are each there once, however often it is looked."""
    card = await followed(world, dana)
    await reply(world, dana, card["ts"], "She wants the offer by Friday evening")
    await world.choose(dana, card, "Comment")
    assert (await world.slack.submit(dana, {"words": "A comment from the card"})).ok
    await quiet(world)
    await noted_in_zoho(world, "A note from Zoho")
    for _ in range(3):
        await looked(world)
    thread = thread_of(world, dana, card["ts"])
    assert [text for text in thread if text.startswith("Note in Zoho")] == [
        "Note in Zoho by Dana Fox: A note from Zoho"
    ]
    assert sorted(contents(world)) == [
        "A comment from the card",
        "A note from Zoho",
        "She wants the offer by Friday evening",
    ]


@over("http")
async def test_a_changed_and_a_deleted_note_follow(world: World, dana: str) -> None:
    """The reply says what the note says now, and at last that it is gone."""
    card = await followed(world, dana)
    note = await noted_in_zoho(world, "She will pay")
    await looked(world)
    await heard(world, dana, "She will pay")
    zoho = await backend(world)
    await zoho.change_note(note, "She has paid")
    await looked(world)
    assert "Note in Zoho by Dana Fox, changed: She has paid" in thread_of(world, dana, card["ts"])
    await zoho.delete_note(note)
    await looked(world)
    assert "This note was deleted in Zoho." in thread_of(world, dana, card["ts"])
    assert not [text for text in thread_of(world, dana, card["ts"]) if "paid" in text]


@over("http")
async def test_what_was_noted_before_stays_there(world: World, dana: str) -> None:
    """Following begins with what comes next."""
    card = await made(world, dana, "call Acme tomorrow")
    await noted_in_zoho(world, "An old note")
    await world.choose(dana, card, "Follow the thread")
    await quiet(world)
    await looked(world)
    assert not [text for text in thread_of(world, dana, card["ts"]) if "old note" in text]


@over("http")
async def test_a_long_note_is_cut_with_a_link(world: World, dana: str) -> None:
    """Slack's sections hold 3,000 characters."""
    card = await followed(world, dana)
    await noted_in_zoho(world, "word " * 2000)
    await looked(world)
    said = await heard(world, dana, "Note in Zoho")
    assert said["thread_ts"] == card["ts"]
    assert "…" in str(said["blocks"])


@over("http")
async def test_a_note_whose_post_got_no_answer_is_said_once(world: World, dana: str) -> None:
    """It was posted and nobody heard it: it is found in the thread by what it carries."""
    card = await followed(world, dana)
    await noted_in_zoho(world, "She will pay")
    world.slack.faults.add("chat.postMessage", "drop_after", times=1)
    await looked(world)
    await quiet(world)
    said = [text for text in thread_of(world, dana, card["ts"]) if "She will pay" in text]
    assert said == ["Note in Zoho by Dana Fox: She will pay"]


@over("http")
async def test_nobody_is_asked_for_notes_of_other_tasks(world: World, dana: str) -> None:
    """Only followed tasks are looked at."""
    card = await followed(world, dana)
    await made(world, dana, "call Globex tomorrow")
    await looked(world)
    asked = [each for each in world.zoho.requests if each.method == "GET" and each.path.endswith("/Notes")]
    assert len({each.path for each in asked}) == 1
    await world.choose(dana, card, "Stop following")
    await quiet(world)
    await world.hasten()
    await quiet(world)
    assert len(asked) == len(
        [each for each in world.zoho.requests if each.method == "GET" and each.path.endswith("/Notes")]
    )


async def test_replies_go_into_the_description_of_a_mail_task(world: World, dana: str) -> None:
    """Once each, when somebody says so; what stands there stays, and Undo takes it back."""
    card = await made(world, dana, "call Acme tomorrow in mail -- about the renewal")
    await say(world, dana, "add replies", thread=card["ts"])
    await heard(world, dana, "There is nothing new to add")
    said = await world.slack.say(dana, SALES, f"<@{seed.BOT_USER_ID}> write to Acme tomorrow in mail -- soon")
    await quiet(world)
    other = await world.card(dana, lambda message: message.get("thread_ts") == said.ts, SALES)
    await reply(world, seed.MARIA, said.ts, "She is away until Friday", SALES)
    for _ in range(2):
        await world.choose(dana, other, "Add replies", SALES)
        await quiet(world)
    texts = [task["description"] for task in world.zoho.mail_tasks()]
    (text,) = [each for each in texts if "Maria" in each]
    assert text.startswith("soon\n\nMaria Lopez: She is away until Friday\n\n")
    assert text.count("She is away") == 1
    undone = await world.card(dana, lambda message: button(message, "Undo") is not None, SALES)
    await press(world, dana, undone, "Undo", SALES)
    assert not [task for task in world.zoho.mail_tasks() if "Maria" in task["description"]]


@over("http")
async def test_a_note_comes_with_a_change(world: World, dana: str) -> None:
    """Where something else is seen to have changed, the notes are looked at in the same breath."""
    await followed(world, dana)
    await noted_in_zoho(world, "She will pay")
    await sight(world, only_task(world).id)
    assert (await heard(world, dana, "She will pay"))["text"].startswith("Note in Zoho")
