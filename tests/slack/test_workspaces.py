"""Two workspaces, one app: each has its own people, tokens and answers."""

from __future__ import annotations

from tests.fakes.slack import SlackServer
from tests.slack.conftest import door, running
from tests.slack.desk import StandIn


async def test_two_workspaces_side_by_side(slack: SlackServer, desk: StandIn) -> None:
    other = slack.team("T2", token="xoxb-2")
    other.domain = "second"
    other.room("C1")
    other.person("U1", name="zoe", admin=True)
    chat = door(slack, desk, bot_tokens=("xoxb-1", "xoxb-2"))
    async with running(chat):
        await slack.until(lambda: slack.sockets.live)
        for team in ("T1", "T2"):
            await slack.people.slash("/nutgraf", "feed add https://a.example/rss", team=team)
        await slack.until(lambda: chat.status.connected)
        assert chat.status.what == "Slack: Example, Second, by Socket Mode"
    found = [(i.tenant.place, i.channel.place, i.person.name, i.person.may_set_up) for i in desk.invocations]
    assert found == [("T1", "T1", "anna", False), ("T2", "T2", "zoe", True)]


async def test_a_workspace_without_a_token_is_told_so(slack: SlackServer, desk: StandIn) -> None:
    stranger = slack.team("T3", token="xoxb-3")
    stranger.room("C1")
    stranger.person("U1")
    async with running(door(slack, desk)):
        await slack.until(lambda: slack.sockets.live)
        sight = await slack.people.slash("/nutgraf", "briefing list", team="T3")
        assert sight.text.startswith("nutgraf has no token of this workspace")
    assert desk.invocations == []
