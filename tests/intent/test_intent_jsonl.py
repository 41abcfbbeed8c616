"""Rows in, readings out: what a row that is none leads to."""

import io

import pytest

from bot.intent.jsonl import run

ROW = '{"text": "call Bob", "now": "2026-07-15T10:00", "timezone": "UTC"}'


@pytest.mark.parametrize("bad", ["5", "[1]", '"x"', "null", "{", '{"text": 5}', '{"text": "x", "now": "soon"}',
                                 '{"text": "x", "now": 5}', '{"text": "x", "timezone": "Mars"}'])  # fmt: skip
def test_row_that_is_none(bad: str) -> None:
    """The error is one line that names the row's line; the rows before it are answered."""
    out = io.StringIO()
    with pytest.raises(ValueError, match=r"^line 3: [^\n]+$"):
        run(io.StringIO(f"{ROW}\n\n{bad}\n{ROW}\n"), out)
    assert len(out.getvalue().splitlines()) == 1
