"""What people do to tasks in Zoho CRM's own pages, beside any API: completed, changed, deleted, restored, made.

Nothing is checked as a request would be. Channels hear of it as of anything; whether they hear of a restored record is
not documented [?], so they do only where a capability says so.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from bot.sandbox.zoho.crm import records
from bot.sandbox.zoho.org import Event, Org
from bot.sandbox.zoho.state import Record

_BEFORE_COMPLETING = "Not Started"


class ByHand:
    """Each method is one action of the user `by` (a CRM user's id)."""

    def __init__(self, org: Org, done: Callable[[], None]) -> None:
        """`done` is called after each action: it keeps the state, and sends what channels hear."""
        self._org = org
        self._done = done

    def change(self, task: str, by: str, **values: Any) -> None:
        """Sets fields by their API names; `Owner` is a user's id. KeyError for a task that is not there."""
        if "Owner" in values:
            values["Owner"] = {"id": values["Owner"]}
        record = self._task(task)
        if values.get("Status", record["values"]["Status"]) != record["values"]["Status"]:
            values["Closed_Time"] = self._org.now().isoformat() if values["Status"] == "Completed" else None
        records.change(self._org, "Tasks", record, values, by)
        self._done()

    def complete(self, task: str, by: str) -> None:
        """Ticks it off."""
        self.change(task, by, Status="Completed")

    def reopen(self, task: str, by: str) -> None:
        """Takes the tick away."""
        self.change(task, by, Status=_BEFORE_COMPLETING)

    def put_off(self, task: str, by: str, days: int = 1) -> None:
        """Moves its due day."""
        due = self._task(task)["values"]["Due_Date"]
        day = dt.date.fromisoformat(due) if due else self._org.now().date()
        self.change(task, by, Due_Date=(day + dt.timedelta(days=days)).isoformat())

    def delete(self, task: str, by: str) -> None:
        """Into the recycle bin."""
        records.remove(self._org, "Tasks", self._task(task), by)
        self._done()

    def restore(self, task: str, by: str) -> None:
        """Out of the recycle bin. KeyError for one that does not lie there."""
        record = self._org.state.get("Tasks", task)
        if record is None or record["deleted"] is None:
            raise KeyError(task)
        records.restore(self._org, "Tasks", record, by)
        if self._org.capabilities.restoring_notifies:
            self._org.events.append(Event("Tasks", "update", task))
        self._done()

    def deleted(self) -> list[Record]:
        """The tasks in the recycle bin, the last deleted one first, as GET shows them to whoever deleted them."""
        gone = [record for record in self._org.state.table("Tasks").values() if record["deleted"] is not None]
        gone.sort(key=lambda record: str(record["deleted"]["at"]), reverse=True)
        return [records.show(self._org, "Tasks", record, self._org.user(record["deleted"]["by"])) for record in gone]

    def _task(self, task: str) -> Record:
        found = records.find(self._org, "Tasks", task)
        if found is None:
            raise KeyError(task)
        return found


# What can be asked for by name.
DEEDS: Mapping[str, Callable[..., None]] = {
    "change": ByHand.change,
    "complete": ByHand.complete,
    "reopen": ByHand.reopen,
    "put_off": ByHand.put_off,
    "delete": ByHand.delete,
    "restore": ByHand.restore,
}
