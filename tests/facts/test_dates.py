import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.facts.dates import dates, dates_in, same
from briefings.model import Article, Date

TUESDAY = date(2025, 2, 4)
# Each sentence, published on Tuesday 4 February 2025, with its dates as "text=value".
GOLD = [
    ("She spoke on Feb. 3.", ["Feb. 3=2025-02-03"]),
    ("It was 3 February 2025, or 2025-02-03.", ["3 February 2025=2025-02-03", "2025-02-03=2025-02-03"]),
    ("On Tuesday, Feb. 4, 2025, it rained.", ["Tuesday, Feb. 4, 2025=2025-02-04"]),
    ("It rained from Feb. 3-5, 2025.", ["Feb. 3-5, 2025=2025-02-03/2025-02-05"]),
    ("In 2017, and in the 1990s, it was dry.", ["2017=2017", "1990s=199X"]),
    ("From March to May 2020 shops were shut.", ["March=2020-03", "May 2020=2020-05"]),
    ("The season of 2015-16 was the best.", ["2015-16=2015/2016"]),
    ("In the first quarter of 2025 sales fell.", ["first quarter of 2025=2025-Q1"]),
    ("He left today; she left yesterday.", ["today=2025-02-04", "yesterday=2025-02-03"]),
    ("The mayor resigned on Thursday.", ["Thursday=2025-01-30"]),
    ("The court will meet on Friday.", ["Friday=2025-02-07"]),
    ("The vote will be held on Sept. 10.", ["Sept. 10=2025-09-10"]),
    ("The vote was held on Sept. 10.", ["Sept. 10=2024-09-10"]),
    ("On Thursday, the court will hear the case.", ["Thursday=2025-02-06"]),
    ("She said on Monday that it will rain next week.", ["Monday=2025-02-03", "next week=2025-W07"]),
    ("It will hold a meeting on Thursday.", ["Thursday=2025-02-06"]),
    ("The launch was scheduled for Friday.", ["Friday="]),
    ("The trial begins Monday.", ["Monday="]),
    ("They would meet on Thursday.", ["Thursday="]),
    ("Drivers voted to strike from Tuesday, the union said.", ["Tuesday="]),
    ("It will pay 34 euros, a third more than the price on Sunday.", ["Sunday="]),
    ("The team, who lost last week, face Harbour on Saturday.", ["last week=2025-W05", "Saturday="]),
    ("The bridge fell in Tarn, the capital, on Sunday.", ["Sunday=2025-02-02"]),
    ("The court will meet on Tuesday.", ["Tuesday="]),
    ("The mayor will take office following Saturday's poll.", ["Saturday="]),
    ("It rose last week, last month and this year.", ["last week=2025-W05", "last month=2025-01", "this year=2025"]),
    ("He died two days ago; she left more than two years ago.", ["two days ago=2025-02-02", "two years ago="]),
    ("Shops burned over the weekend.", ["over the weekend=2025-02-01/2025-02-02"]),
    ("It was shut last Friday, not next Monday.", ["last Friday=2025-01-31", "next Monday=2025-02-10"]),
    ("It was shut last Monday.", ["last Monday="]),
    ("In February it rained; in November it was dry.", ["February=2025-02", "November=2024-11"]),
    ("It opened on Monday, Jan. 1 and shut on Friday, Jan. 31.",
     ["Monday, Jan. 1=2024-01-01", "Friday, Jan. 31=2025-01-31"]),
    ("January 5: The mayor resigns.", ["January 5=2025-01-05"]),
    ("In 2016, he won on Nov. 8.", ["2016=2016", "Nov. 8="]),
    ("The Jan. 6 inquiry goes on.", ["Jan. 6=2025-01-06"]),
    ("The Sept. 11 attacks were remembered.", ["Sept. 11="]),
    ("It is 03/04/2025 here and 13/04/2025 there.", ["03/04/2025=", "13/04/2025=2025-04-13"]),
    # Look-alikes.
    ("He may march; April said so, and 2000 people came.", []),
    ("Black Friday sales at The Sunday Times and USA Today.", []),
    ("In the last year of his life he had 1812 stamps at $2000.", []),
    ("More than 2000 came on Flight 1999 at 1500 GMT.", []),
]  # fmt: skip
ELSEWHERE = [
    ("de", "Am 3. Februar 2025 starb er, gestern, im Jahr 2017.", ["3. Februar 2025=2025-02-03",
         "gestern=2025-02-03", "2017=2017"]),
    ("de", "Der Rat soll am Freitag tagen.", ["Freitag=2025-02-07"]),
    ("de", "Am Montag beginnt der Prozess.", ["Montag="]),
    ("fr", "Il est mort le 3 février 2025, lundi, la semaine dernière.",
     ["3 février 2025=2025-02-03", "lundi=2025-02-03", "la semaine dernière=2025-W05"]),
    ("fr", "Il sera jugé vendredi, il y a deux jours.", ["vendredi=2025-02-07", "il y a deux jours=2025-02-02"]),
    ("es", "Murió el 3 de febrero de 2025, ayer, hace dos días.",
     ["3 de febrero de 2025=2025-02-03", "ayer=2025-02-03", "hace dos días=2025-02-02"]),
    ("fr", "Il est venu le mardi 4 février, le 3 mars 2024, mardi.",
     ["mardi 4 février=2025-02-04", "3 mars 2024=2024-03-03", "mardi=2025-02-04"]),
    ("es", "El juez dictó la pena el martes 3 de marzo de 2020.", ["martes 3 de marzo de 2020=2020-03-03"]),
    ("es", "El juez anunció el lunes la medida.", ["lunes=2025-02-03"]),
    ("ja", "2025-02-03 に始まる。", ["2025-02-03=2025-02-03"]),
]  # fmt: skip


def told(found: Date) -> str:
    return f"{found.text}={found.value}"


@pytest.mark.parametrize(("sentence", "expected"), GOLD)
def test_a_sentence_has_its_dates_as_its_own_day_reckons_them(sentence: str, expected: list[str]) -> None:
    assert [told(each) for each in dates_in(sentence, published=TUESDAY)] == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), ELSEWHERE)
def test_german_french_and_spanish_dates_are_read_too(language: str, sentence: str, expected: list[str]) -> None:
    assert [told(each) for each in dates_in(sentence, language=language, published=TUESDAY)] == expected


def test_what_is_reckoned_from_the_day_of_publication_is_marked_relative() -> None:
    found = dates_in("He left on Feb. 3, yesterday, in 2017.", published=TUESDAY)
    assert [each.relative for each in found] == [True, True, False]


def test_without_a_day_of_publication_relative_dates_are_found_but_have_no_value() -> None:
    found = dates_in("He left on Feb. 3, yesterday, last week, on Monday.")
    assert [told(each) for each in found] == ["Feb. 3=", "yesterday=", "last week=", "Monday="]


def test_a_day_takes_the_year_that_the_article_gives_it_elsewhere() -> None:
    found = dates_in("The fire was on March 11, 2016. On March 11 he was away.", published=TUESDAY)
    assert [each.value for each in found] == ["2016-03-11", "2016-03-11"]


def test_an_articles_dates_count_from_its_own_day_and_point_into_it() -> None:
    article = Article(id="a1", text="It burned yesterday.", published_at=datetime(2025, 2, 4, 9, tzinfo=UTC))
    (found,) = dates(article)
    assert (found.value, found.span.article_id) == ("2025-02-03", "a1")
    assert article.text[found.span.start : found.span.end] == "yesterday"


def test_a_less_precise_date_may_be_the_same() -> None:
    day, month, other = dates_in("On 3 February 2025, in February 2025, in March 2025.")
    assert same(day, month)
    assert not same(day, other)


_PIECES = st.sampled_from(
    ["Feb. ", "3", " 2025", "Monday", " will ", " said ", "last ", "week", "/", "-", ".", "\n", " ago", "two days",
         "1990s", "’90s", "May ",
     "30 February", "31/02/2025", "2025-02-30", "lundi ", "Montag ", "hace dos días", "É", "\U0001f600", " the ",
          "Q3 2024"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(
    st.lists(_PIECES | st.text(max_size=6), max_size=25).map("".join),
    st.sampled_from(["en", "de", "fr", "es", "ur"]),
    st.none() | st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 1, 1)),
)
def test_offsets_are_exact_on_any_text(text: str, language: str, published: date | None) -> None:
    found = dates_in(text, language=language, published=published)
    assert found == dates_in(text, language=language, published=published)
    assert all(text[each.span.start : each.span.end] == each.text for each in found)
    assert not any(each.relative and not each.value for each in found)


@pytest.mark.parametrize(
    "unit", ["1", "2017 ", "Feb. ", "Feb. 3 ", "3/", "last ", "Monday ", "a ", "said Monday ", "2010-"]
)
def test_a_long_run_of_anything_is_read_in_linear_time(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    began = time.process_time()
    dates_in(text, published=TUESDAY)
    assert time.process_time() - began < 2.5
