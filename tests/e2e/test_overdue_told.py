"""A late task in Slack: mentioned on a workday by the person's standing job, done from there, and never again."""

from moving import MovedClock, come
from ringing_steps import complete, in_days, made, rung, there
from world import World, over

pytestmark = over("http")


async def test_it_is_mentioned_until_it_is_done(world: World, dana: str, clock: MovedClock) -> None:
    """Two late tasks are one message; what is completed there is not mentioned again, the other one is."""
    await made(world, dana, "send offer tomorrow")
    await made(world, dana, "write minutes tomorrow")
    assert rung(world, dana) == []
    days = iter(range(2, 20))
    while not rung(world, dana):
        await come(world, clock, in_days(next(days), 10, 6))
    (message,) = rung(world, dana)
    lines = message["text"].splitlines()
    assert lines[0] == "2 tasks need your attention now."
    assert [line.split(" was due ")[0] for line in lines[1:]] == ["• send offer", "• write minutes"]
    await complete(world, dana, message)
    assert there(world, dana, message["ts"])["text"].splitlines()[1] == "• Completed: send offer."
    for day in days:
        await come(world, clock, in_days(day, 10, 6))
    texts = [each["text"] for each in rung(world, dana)[1:]]
    # Three, seven and fourteen days after; a weekend or a holiday may make one of two.
    assert 2 <= len(texts) <= 3
    assert all(text.startswith("write minutes was due ") for text in texts)
