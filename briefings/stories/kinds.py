"""What is no report of news: live blogs, lists, horoscopes, quizzes, galleries, advertising; and what is opinion."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from briefings.model import Article

Kind = Literal["report", "opinion", "digest", "aside"]

# A word that real headlines use too ("Live Nation sued", "state-sponsored hackers") counts only where a label stands.
_ASIDE = re.compile(
    r"""(?ix)
    \b(?:horoscopes?|crossword|wordle|sudoku|promo\ codes?|advertorial|paid\ (?:content|post)|gift\ guide)\b
    |^(?:live|watch|listen|photos?|pictures|video|gallery|quiz|podcast|newsletter|recipe|sponsored|giveaway)\s*[:|–—-]\s
    |\b(?:live\ ?blog|live\ updates?|as\ it\ happened|minute\ by\ minute|in\ pictures|in\ photos|photo\ gallery)\b
    |\s[–—|:-]\s*(?:live|video|gallery|podcast|quiz|sponsored)\W*$
    |\bquiz\b.*\?$|^(?:the\ |our\ )?(?:\w+\ )?quiz\ of\ the\ (?:day|week|month|year)\b|\bquiz(?:zes)?\s*[:|–—]
    |\bnewsletters?\s*[:|–—-]|\b(?:tip\ sheet|weekly\ roundup|open\ thread|caption\ contest|reader\ poll)\b
    """
)
_LIST = re.compile(
    r"""(?ix)
    ^(?:the\ |our\ )?(?:top\ )?(?:\d+|five|six|seven|eight|nine|ten)\ (?:\w+\ )?
      (?:things|ways|reasons|tips|best|tricks|facts|gifts|ideas|movies|films|books|shows|songs|recipes|places|questions
      |takeaways|lessons)\b
    """
)
_DIGEST = re.compile(
    r"(?i)\b(?:what we know|what to know|everything (?:we|you)|all you need to know|explained|"
    r"explainer|at a glance|timeline|key moments"
    r"|morning briefing|evening briefing|news in brief|round-?up|the week in|here's (?:what|why|how))\b"
)
_OPINION = re.compile(
    r"(?i)^(?:opinion|editorial|comment|commentary|column|letters?|op-ed|viewpoint|perspective|"
    r"analysis|review)\b\s*[:|–—-]"
    r"|^(?:book|film|movie|album|tv|game|restaurant|theat(?:re|er)|product) review\b"
    r"|[|–—]\s*(?:opinion|editorial|comment|column|letters?|analysis)\W*$|^letters? to the editor"
)
_ASIDE_PATH = re.compile(
    r"/(?:live|liveblog|live-news|video|videos|gallery|galleries|pictures|photos|quiz|horoscopes?|"
    r"sponsored|partner-content|deals|podcasts?)/|-live(?:-updates?|-blog|-news|-coverage|/?$)",
    re.I,
)
_OPINION_PATH = re.compile(r"/(?:opinions?|commentisfree|editorials?|columns?|op-ed|views?|letters|commentary)/", re.I)


def is_aside(title: str) -> bool:
    """Whether a title says itself that below it stands no report: a quiz, a live blog, a gallery.

    A list of things to know is one by its title and does tell something, and so does what only an address calls live.
    """
    return bool(_ASIDE.search(title))


def kind(article: Article) -> Kind:
    """How an article counts towards a story, by its title and address.

    "aside" is what a briefing never tells; a "digest" restates what reports say; "opinion" is told only when labelled.
    """
    return _kind(article.title, article.url)


@lru_cache(maxsize=1 << 14)  # a briefing asks for each article's kind at several steps
def _kind(title: str, url: str) -> Kind:
    if is_aside(title) or _LIST.search(title) or _ASIDE_PATH.search(url):
        return "aside"
    if _OPINION.search(title) or _OPINION_PATH.search(url):
        return "opinion"
    return "digest" if _DIGEST.search(title) else "report"
