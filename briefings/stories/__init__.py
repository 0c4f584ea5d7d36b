"""Articles become stories: grouped, ranked, what is new, where outlets differ."""

from briefings.stories.copies import copies
from briefings.stories.correcting import corrections
from briefings.stories.differing import differences
from briefings.stories.grouping import group, join
from briefings.stories.kinds import is_aside, kind
from briefings.stories.novelty import earlier, is_news, news, story_id
from briefings.stories.ranking import rank, speaks_of

__all__ = [
    "copies",
    "corrections",
    "differences",
    "earlier",
    "group",
    "is_aside",
    "is_news",
    "join",
    "kind",
    "news",
    "rank",
    "speaks_of",
    "story_id",
]
