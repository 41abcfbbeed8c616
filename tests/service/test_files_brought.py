"""The files of a message brought to its task: every one of them, also those of one name."""

import pytest
from world import World, complete_button, over

from bot.sandbox.slack.files import Attached
from bot.service.files import told_apart
from bot.specs import FileRef


@over("http")
@pytest.mark.parametrize("product", ["crm", "mail"])
async def test_two_pictures_of_one_name_are_both_kept(world: World, dana: str, product: str) -> None:
    """Each pasted picture is called image.png; Zoho gets both, under names that differ."""
    pictures = [Attached("image.png", "image/png", content) for content in (b"first", b"second")]
    await world.slack.say(dana, world.slack.dm(dana), f"look at these in {product}", files=pictures)
    await world.card(dana, lambda message: complete_button(message) is not None)
    await world.settled()
    sent = [
        part["filename"]
        for request in world.zoho.requests
        if request.method == "POST" and isinstance(request.body, dict)
        for part in request.body.get("multipart", ())
    ]
    assert sent == ["image.png", "image (2).png"]


def test_names_are_told_apart_whatever_is_there() -> None:
    """Also a name that a number would give is not used twice, and one without an ending stays without."""
    files = [FileRef(id=str(number), name=name) for number, name in enumerate(("a.b", "a (2).b", "A.b", "n", "n"))]
    assert [file.name for file in told_apart(files)] == ["a.b", "a (2).b", "A (3).b", "n", "n (2)"]
