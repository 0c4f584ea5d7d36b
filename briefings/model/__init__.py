"""The nouns: what a news desk handles, as frozen values without behaviour of their own."""

from briefings.model.briefings import Briefing, Coverage, Delivery, Failure
from briefings.model.facts import Date, Facts, Figure, Name, Quote, Span, Speaker
from briefings.model.plans import Channel, Language, Occurrence, Plan, Schedule
from briefings.model.questions import LONGEST_QUESTION, Answer, Judgement, Passage, Question, Scope, Turn
from briefings.model.sources import TERMINAL, Article, Entry, Feed, Subscription, Tenant
from briefings.model.stories import Correction, Difference, Gloss, Point, Statement, Story, Told, Wrote
from briefings.model.verdicts import Unsupported, Verdict

__all__ = [
    "LONGEST_QUESTION",
    "TERMINAL",
    "Answer",
    "Article",
    "Briefing",
    "Channel",
    "Correction",
    "Coverage",
    "Date",
    "Delivery",
    "Difference",
    "Entry",
    "Facts",
    "Failure",
    "Feed",
    "Figure",
    "Gloss",
    "Judgement",
    "Language",
    "Name",
    "Occurrence",
    "Passage",
    "Plan",
    "Point",
    "Question",
    "Quote",
    "Schedule",
    "Scope",
    "Span",
    "Speaker",
    "Statement",
    "Story",
    "Subscription",
    "Tenant",
    "Told",
    "Turn",
    "Unsupported",
    "Verdict",
    "Wrote",
]
