"""What people write in a thread, as a note says it."""

import pytest

from bot.service.threads import words


@pytest.mark.parametrize(
    ("wire", "plain"),
    [
        ("a &amp;lt; b", "a &lt; b"),
        ("&lt;!channel&gt; look", "<!channel> look"),
        ("<https://acme.example|the offer>", "the offer (https://acme.example)"),
        ("<https://acme.example>", "https://acme.example"),
        ("<mailto:jane@acme.example|jane@acme.example>", "jane@acme.example"),
        ("<@U0DANA00001> in <#C0SALES0001|sales>", "@U0DANA00001 in #sales"),
        ("<!here> hello", "@here hello"),
        ("<!subteam^S123|@team>", "@team"),
        ("<!date^1392734382^{date}|18 Feb>", "18 Feb"),
    ],
)
def test_markup_is_shown_as_people_see_it(wire: str, plain: str) -> None:
    """Escapes are undone once; whatever has words of its own is those words."""
    assert words.plain(wire) == plain


def test_a_long_reply_is_cut_and_leads_to_the_whole() -> None:
    """A note of Zoho CRM holds 32,000 characters; who said it and where is never cut."""
    note = words.of_note("word " * 8000, ["a.pdf"], "Dana Fox", "https://acme.slack.com/archives/C1/p1")
    assert len(note) < 32_000
    assert "…\n\nFiles: a.pdf\n\n" in note
    assert note.endswith("Dana Fox in Slack: https://acme.slack.com/archives/C1/p1")
