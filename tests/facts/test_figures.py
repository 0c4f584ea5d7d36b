import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.facts.figures import figures, figures_in, key, same
from briefings.model import Article, Figure

# Each sentence with its figures as "text|value|unit"; a range as "low..high". What is not listed must not be found.
GOLD = [
    ("The council sent 10,000 National Guard troops to the dam.", ["10,000|10000|National Guard troops"]),
    ("It was built by 10,000 members of the River Guard.", ["10,000|10000|members of the River Guard"]),
    ("Around 2,500 U.S. troops were there.", ["Around 2,500|2500|U.S. troops"]),
    ("Some 4,500 local guardsmen from three towns came.", ["Some 4,500|4500|local guardsmen", "three|3|towns"]),
    ("He ordered about 1,500 additional U.S. troops to leave.", ["about 1,500|1500|additional U.S. troops"]),
    ("They agreed on a one-month pause.", ["one-month|1|month"]),
    ("The truce lasts for a month.", ["a month|1|month"]),
    ("Ten thousand people marched.", ["Ten thousand|10000|people"]),
    ("She bought a dozen eggs and half a million stamps.", ["a dozen|12|eggs", "half a million|500000|stamps"]),
    ("Two hundred and five sailors drowned.", ["Two hundred and five|205|sailors"]),
    ("The firm lost $1.2 billion and €300m.", ["$1.2 billion|1200000000|USD", "€300m|300000000|EUR"]),
    ("It cost 1.2bn pounds, or 200 million yen.", ["1.2bn pounds|1200000000|GBP", "200 million yen|200000000|JPY"]),
    ("The card fetched $12,600,000 on the day.", ["$12,600,000|12600000|USD"]),
    ("A ticket is £9.50, or A$18.", ["£9.50|9.5|GBP", "A$18|18|AUD"]),
    ("They owe 300 Swiss francs and 5 million pesos.", ["300 Swiss francs|300|CHF", "5 million pesos|5000000|peso"]),
    ("Rates rose 0.25 percentage points to 4.5 percent.",
     ["0.25 percentage points|0.25|percentage point", "4.5 percent|4.5|%"]),
    ("A 25% tariff on steel was dropped.", ["25%|25|%"]),
    ("Between 5 and 7 boats sank.", ["Between 5 and 7|5..7|boats"]),
    ("He sold 5–7 boats a day.", ["5–7|5..7|boats"]),
    ("It rose from 3 to 4 per cent.", ["from 3 to 4 per cent|3..4|%"]),
    ("It fell from 10 to 5 per cent.", ["10|10|%", "5 per cent|5|%"]),
    ("The bridge will cost $5-10 million.", ["$5-10 million|5000000..10000000|USD"]),
    ("A 10- to 12-year-old boy was seen.", ["10- to 12-year-old|10..12|years old"]),
    ("Two-thirds of voters and a quarter of farmers agreed.", ["Two-thirds|0.6667|part", "a quarter|0.25|part"]),
    ("One in five adults smokes.", ["One in five|0.2|part"]),
    ("Meadwell, 50, and a 34-year-old nurse, aged like Anna, 7, were hurt.",
     ["50|50|years old", "34-year-old|34|years old", "7|7|years old"]),
    ("A 40-store chain includes a 12-man crew despite rain.", ["40|40|store", "12|12|man"]),
    ("Harbour United won 3-1.", ["3-1|3..1|score"]),
    ("The senate voted 62-37 for it.", ["62-37|62..37|score"]),
    ("He ran 26.2 miles in 30 degrees Celsius.", ["26.2 miles|26.2|mile", "30 degrees Celsius|30|°C"]),
    ("At least 12 people were killed and 30 injured.", ["At least 12|12|people", "30|30|injured"]),
    ("More than 200 homes and 50+ shops burned.", ["More than 200|200|homes", "50+|50|shops"]),
    ("The wave was up to nearly 20 feet high.", ["up to nearly 20 feet|20|foot"]),
    ("Dozens of people and tens of thousands of birds fled.", ["Dozens|None|people", "tens of thousands|None|birds"]),
    ("The 13-member panel met for two and a half hours.", ["13|13|member", "two and a half hours|2.5|hour"]),
    ("Eight straight league wins followed.", ["Eight|8|straight league wins"]),
    ("Nine US airports and dozens of US ports closed.", ["Nine|9|US airports", "dozens|None|US ports"]),
    ("A few dozen boats and several hundred people came.", ["A few dozen|None|boats", "several hundred|None|people"]),
    ("It stood for over 30 years, and fell over two days.", ["over 30 years|30|year", "two days|2|day"]),
    ("They cut two of the six boats for children aged from two to 11.",
     ["two|2|", "six|6|boats", "from two to 11|2..11|years old"]),
    ("One soldier died.", ["One|1|soldier"]),
    ("Growth was zero percent.", ["zero percent|0|%"]),
    ("The camp holds 1,00,000 refugees.", ["1,00,000|100000|refugees"]),
    # Look-alikes: nothing is counted here.
    ("The I-95 and Route 66 meet near the G7 hotel; COVID-19 closed it on 9/11.", []),
    ("Call 555-123-4567 at 5 p.m. or 17:30 about version 3.11.2.", []),
    ("In 2017, and in the 1990s, she lived at 10 Downing Street.", []),
    ("See page 12, chapter 3 and Flight 370 by a Boeing 737.", []),
    ("On Feb. 3, 2025, he was one of the best; no one else came.", []),
    ("One day, he said, the two will talk.", []),
    ("The second half was better than the first.", []),
    ("It opens at 10am on the 21st.", []),
    ("1. Wash the rice.", []),
    ("Who is Barnaby 2.0?", []),
]  # fmt: skip
ELSEWHERE = [
    ("de", "Rund 10.000 Menschen zahlten 2,5 Millionen Euro.", ["Rund 10.000|10000|",
         "2,5 Millionen Euro|2500000|EUR"]),
    ("de", "Um 14:30 Uhr am 3. Februar 2025 waren es 12 Prozent.", ["12 Prozent|12|%"]),
    ("de", "Der Wert lag bei 10,000.", ["10,000|None|"]),
    ("fr", "Près de 10 000 euros, soit 12 % à 14h30.", ["Près de 10 000 euros|10000|EUR", "12 %|12|%"]),
    ("fr", "Il paie 3,5 millions d'euros.", ["3,5 millions d'euros|3500000|EUR"]),
    ("es", "Costó 5 mil millones de pesos, el 12 por ciento.", ["5 mil millones de pesos|5000000000|peso",
         "12 por ciento|12|%"]),
    ("es", "Unas 10,000 personas en México.", ["Unas 10,000|10000|"]),
    ("it", "Sono 3 miliardi, il 5%.", ["3|None|", "5%|5|%"]),
]  # fmt: skip


def told(figure: Figure) -> str:
    value = None if figure.value is None else format(round(figure.value, 4).normalize(), "f")
    upper = "" if figure.upper is None else f"..{figure.upper}"
    return f"{figure.text}|{value}{upper}|{figure.unit}"


@pytest.mark.parametrize(("sentence", "expected"), GOLD)
def test_a_sentence_has_its_figures_and_no_look_alikes(sentence: str, expected: list[str]) -> None:
    assert [told(figure) for figure in figures_in(sentence)] == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), ELSEWHERE)
def test_other_languages_have_digits_money_and_percentages_by_their_custom(
    language: str, sentence: str, expected: list[str]
) -> None:
    assert [told(figure) for figure in figures_in(sentence, language=language)] == expected


def only(text: str, language: str = "en") -> Figure:
    (figure,) = figures_in(text, language=language)
    return figure


def test_a_hedge_is_part_of_the_figure_and_named() -> None:
    figure = only("At least 12 boats sank.")
    assert (figure.text, figure.hedge) == ("At least 12", "At least")


def test_the_phrase_for_emphasis_runs_from_the_number_through_what_it_counts() -> None:
    text = "About 2,500 harbour pilots met."
    phrase = only(text).phrase
    assert text[phrase.start : phrase.end] == "2,500 harbour pilots"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10,000 boats", "ten thousand boats"),
        ("It takes one month.", "It lasts for a month."),
        ("25 percent", "25%"),
        ("$1.2bn", "1.2 billion dollars"),
        ("Half of them left.", "50% of them left."),
        ("a 34-year-old", "aged 34"),
        ("5 to 7 boats", "between five and seven boats"),
    ],
)
def test_the_same_number_in_other_words_is_the_same(one: str, other: str) -> None:
    assert key(only(one)) == key(only(other))
    assert same(only(one), only(other))


def test_the_same_number_of_another_language_is_the_same() -> None:
    assert same(only("10.000", "de"), only("ten thousand boats"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("25 boats", "26 boats"), ("$5", "€5"), ("5 days", "5 weeks"), ("25%", "25 dollars"), ("3-1", "4-1")],
)
def test_another_number_or_another_kind_is_not_the_same(one: str, other: str) -> None:
    assert not same(only(one), only(other))


def test_a_figure_points_into_its_article() -> None:
    article = Article(id="a1", text="Nothing here.\n\nBut 40 boats here.")
    (figure,) = figures(article)
    assert figure.span.article_id == "a1"
    assert article.text[figure.span.start : figure.span.end] == figure.text == "40"


_PIECES = st.sampled_from(
    ["10,000", "about ", "$", "€", " million", " percent", "-", "–", " to ", "one", "half a ", "a month", "3-1",
         "%", " people", ".", " of the ",
     "\n", " ", "²", "½", "１２", "٣", "\U0001f600", "é", "’", "Feb. 3", "2017", "dozens of ", "old", "-year-old",
          "aged ", "F"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(
    st.lists(_PIECES | st.text(max_size=6), max_size=25).map("".join), st.sampled_from(["en", "de", "fr", "es", "zh"])
)
def test_offsets_are_exact_on_any_text(text: str, language: str) -> None:
    found = figures_in(text, language=language)
    assert found == figures_in(text, language=language)
    assert all(text[each.span.start : each.span.end] == each.text for each in found)
    assert all(
        each.span.start <= each.phrase.end <= len(text) and each.phrase.start >= each.span.start for each in found
    )
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(each.value is None or each.value == each.value + Decimal(0) for each in found)


@pytest.mark.parametrize(
    "unit", ["1", "1,", "1 ", "1-", "one ", "a month ", "1.1.", "$1-", "$", "about ", "1:", "million ", "of "]
)
def test_a_long_run_of_anything_is_read_in_linear_time(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    began = time.process_time()
    figures_in(text)
    assert time.process_time() - began < 2.5


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A 40-store chain includes shops in Orsk.", "40-store chain"),
        ("He led a 13-person task force despite the rain.", "13-person task force"),
        ("The 21-year-old gazes at the river.", "21-year-old"),
        ("A 34-year-old nurse was hurt.", "34-year-old nurse"),
        ("They want a 30-day ceasefire talks can build on.", "30-day ceasefire"),
    ],
)
def test_a_phrase_ends_before_the_verb_and_before_a_preposition(text: str, phrase: str) -> None:
    (found,) = figures(Article(id="a", text=text))
    assert text[found.phrase.start : found.phrase.end] == phrase
