"""The modals that act on several tasks: within Slack's limits whatever the titles and however many."""

import datetime as dt

from hypothesis import example, given
from hypothesis import strategies as st

from bot.sandbox.slack.block_kit import view_problems
from bot.slack.talk import bulk_views as views
from bot.specs import Place, Product, TaskRef, TaskState

PLACE = Place(channel="D" + "9" * 10, ts="1784124000.000100", thread_ts="1784124000.000100")
ABOUT = views.Bulk(place=PLACE, response_url="https://hooks.slack.com/actions/T00000000/0000000000000/" + "x" * 24)


def task(number: int, title: str) -> TaskState:
    ref = TaskRef(product=Product.MAIL, id=str(10**18 + number), group="9" * 19)
    return TaskState(ref=ref, title=title, status="", done=False, due=dt.date(2026, 7, 15))


@given(st.lists(st.text(max_size=300), min_size=1, max_size=60))
@example(["&<!channel>|" * 30] * 60)
@example([""])
def test_any_list_is_a_valid_view(titles: list[str]) -> None:
    """No title and no number of tasks makes a view that Slack refuses; more than fit are left out."""
    tasks = [task(number, title) for number, title in enumerate(titles)]
    view = views.choose(ABOUT, tasks)
    assert view_problems(view) == []
    groups = [block for block in view["blocks"] if block["block_id"].startswith(views.TASKS)]
    options = [option["value"] for block in groups for option in block["element"]["options"]]
    assert options == [each.ref.key for each in tasks[: views.MOST]]
    chosen = ABOUT.model_copy(update={"what": views.DELETE, "tasks": tuple(options)})
    sure = views.confirm(chosen, [each.title for each in tasks[: views.MOST]], "Until 2026-07-20.")
    assert view_problems(sure) == []
    assert views.Bulk.model_validate_json(sure["private_metadata"]) == chosen
