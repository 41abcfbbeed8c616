"""Everything fits Slack in a language whose every text is 40 % longer than the English one, as German's may be.

It is a catalogue of its own, in a copy of the product: there the same tests run once more.
"""

import os
import shutil
import subprocess
import sys
from math import ceil
from pathlib import Path

import pytest
import slack_spoken as spoken
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

TOP = Path(__file__).parent.parent.parent
LONGER = 0.4


class Longer(Transformer):
    """Each text with more words behind it; the marks around it stay where they are."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 - the library's name
        said = node.value.rstrip()
        letters = sum(letter.isalpha() for letter in said)
        if letters > 2:
            more = ("wörter" * ceil(letters * LONGER / 6))[: ceil(letters * LONGER)]
            end = next((at for at in range(len(said), 0, -1) if said[at - 1].isalpha()), len(said))
            node.value = f"{said[:end]}{more}{said[end:]}{node.value[len(said) :]}"
        return node


def lengthened(source: str) -> str:
    """A catalogue with every text longer."""
    return FluentSerializer().serialize(Longer().visit(FluentParser().parse(source)))


def test_a_catalogue_is_lengthened() -> None:
    """Texts and variants are, names and arguments are not."""
    longer = lengthened("a = Tasks for { $name }.\nb = { $count ->\n    [one] One task\n   *[other] Many tasks\n }\n")
    assert "for { $name }" not in longer
    assert "Tasks for" in longer
    assert "One taskwörter"[:10] in longer
    assert len(longer) > 100


@pytest.mark.timeout(400)
def test_longer_words_fit_too(tmp_path: Path) -> None:
    """The tests of messages, views and Work Objects pass with that catalogue."""
    shutil.copytree(TOP / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__", "page"))
    shutil.copytree(TOP / "tests" / "slack", tmp_path / "checks", ignore=shutil.ignore_patterns("__pycache__"))
    english = tmp_path / "bot" / "catalogue" / "en.ftl"
    english.write_text(lengthened(english.read_text(encoding="utf-8")), encoding="utf-8")
    checks = [f"checks/test_fits_{name}.py" for name in ("messages", "views", "work_objects")]
    options = ["-q", "-c", os.devnull, "--rootdir", str(tmp_path), "-p", "no:cacheprovider", "-p", "no:xdist"]
    command = [sys.executable, "-m", "pytest", *options, *checks]
    environment = {**os.environ, spoken.EXAMPLES: "15"}
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]
