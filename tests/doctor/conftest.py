"""A Taskbot for the doctor to look at."""

import pytest
from world import World, WorldMaker


@pytest.fixture
def transport() -> str:
    """What is looked at is the same behind either door."""
    return "http"


@pytest.fixture
async def http_world(make_world: WorldMaker) -> World:
    """A whole Taskbot over HTTP, with its grant in the settings."""
    return await make_world(with_worker=False, slack_app_token=None)
