"""Keeps the sandbox's tables, in memory or in a journal that a killed process finds again. Knows no Zoho.

A change set (all of one request's changes) is one JSON line appended to `journal.jsonl`, so it is kept wholly or not
at all: a line torn by kill -9 is dropped at the next start, which also rewrites the journal to its final records
through a temporary file and a rename. Writing every table anew after each change would make n tasks cost n² bytes.
"""

import asyncio
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Record = dict[str, Any]


class State:
    """Tables of JSON records by id. Changes go through `put` and `drop`, and hold once `commit` is called."""

    def __init__(self, folder: Path | None = None) -> None:
        self._tables: dict[str, dict[str, Record]] = {}
        self._pending: list[list[Any]] = []
        self._journal: Path | None = None
        self._changed = asyncio.Event()
        self.revision = 0
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            self._journal = folder / "journal.jsonl"
            self._replay(self._journal)
            self._compact(self._journal)

    @property
    def empty(self) -> bool:
        """Nothing was ever put: a first start, which needs seeding."""
        return not any(self._tables.values())

    def table(self, name: str) -> Mapping[str, Record]:
        """All records of a table by id, in the order they were made. Read only."""
        return self._tables.setdefault(name, {})

    def get(self, table: str, key: str) -> Record | None:
        """One record, or None."""
        return self._tables.get(table, {}).get(key)

    def put(self, table: str, key: str, record: Record) -> None:
        """Adds or replaces a record."""
        self._tables.setdefault(table, {})[key] = record
        self._pending.append([table, key, record])

    def drop(self, table: str, key: str) -> None:
        """Removes a record, if it is there."""
        if self._tables.get(table, {}).pop(key, None) is not None:
            self._pending.append([table, key, None])

    def next_number(self, counter: str) -> int:
        """1, 2, 3, ... per counter, across restarts."""
        number = int((self.get("counters", counter) or {"n": 0})["n"]) + 1
        self.put("counters", counter, {"n": number})
        return number

    def commit(self) -> None:
        """Makes the pending changes survive the death of this process, and wakes those who wait for a change."""
        if not self._pending:
            return
        if self._journal is not None:
            line = json.dumps(self._pending, separators=(",", ":")).encode() + b"\n"
            handle = os.open(self._journal, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(handle, line)
            finally:
                os.close(handle)
        self._pending = []
        self.revision += 1
        self._changed.set()
        self._changed = asyncio.Event()

    async def changed(self, since: int | None = None) -> int:
        """Waits until the revision is above `since` (default: the present one), and gives it."""
        floor = self.revision if since is None else since
        while self.revision <= floor:
            await self._changed.wait()
        return self.revision

    def _replay(self, journal: Path) -> None:
        for change in self._lines(journal):
            for table, key, record in change:
                records = self._tables.setdefault(table, {})
                if record is None:
                    records.pop(key, None)
                else:
                    records[key] = record

    @staticmethod
    def _lines(journal: Path) -> Iterator[list[list[Any]]]:
        if not journal.exists():
            return
        for line in journal.read_bytes().split(b"\n"):
            try:
                yield json.loads(line)
            except ValueError:
                return  # the torn last line, or the empty string after the last newline

    def _compact(self, journal: Path) -> None:
        changes = [[table, key, record] for table, rows in self._tables.items() for key, record in rows.items()]
        scratch = journal.with_suffix(".new")
        scratch.write_text(json.dumps(changes, separators=(",", ":")) + "\n" if changes else "", encoding="utf-8")
        scratch.chmod(0o600)
        scratch.replace(journal)
