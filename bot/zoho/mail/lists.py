"""Reading Mail's lists, page by page, and one task. Knows paging alone; what the rows mean is the converters'.

Page: www.zoho.com/mail/help/api/get-all-group-or-personal-tasks.html. `nextPage` comes in two forms, so it only says
that there is more: `from` is counted here.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bot.catalogue import say
from bot.errors import TaskbotError, ZohoBusy
from bot.ports import WireRequest
from bot.specs import TaskRef
from bot.zoho.client import Api
from bot.zoho.mail import answers
from bot.zoho.mail import task as mail_task

# 30 requests a minute are said to be allowed [WILD], so pages are large (499 is the documented most) and few.
PER_PAGE = 499
MOST_PAGES = 8


def not_proven() -> TaskbotError:
    """A list whose end was not reached proves no absence."""
    return ZohoBusy(say("zoho-not-proven"))


async def rows(
    api: Api,
    path: str,
    params: Mapping[str, str] | None = None,
    *,
    task: str | None = None,
    beyond: Callable[[], TaskbotError] = not_proven,
) -> list[dict[str, Any]]:
    """All tasks of a list, each once; more than MOST_PAGES of them raises what `beyond` makes.

    `task` is the id of the task whose subtasks these are: TaskGone when it is not there. Their page knows no `from` and
    `limit`, so those are only sent where Mail itself says that there are more.
    """
    found: dict[str, dict[str, Any]] = {}
    begun = 0
    for _ in range(MOST_PAGES):
        pages = {"from": str(begun), "limit": str(PER_PAGE)} if task is None or begun else {}
        asked = {**(params or {}), **pages}
        request = WireRequest(method="GET", path=path, params=asked)
        page, more = await api.read(request, partial(answers.tasks, task=task))
        known = len(found)
        found.update((str(task["id"]), task) for task in page)
        begun += len(page)
        # A list that ignores `from` says the same again, and would for ever.
        if not more or len(found) == known:
            return list(found.values())
    raise beyond()


async def one(api: Api, ref: TaskRef) -> dict[str, Any]:
    """The task as Mail shows it. Raises TaskGone."""
    request = WireRequest(method="GET", path=mail_task.task_path(ref))
    return await api.read(request, partial(answers.one, task=ref.id))
