import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.text import dateline, folded, furniture, language, sentences, words

PARTED = [
    ["He called it “a storm at the gate.”", "She said nothing.", "The U.S. Navy agreed."],
    ["“We will go,” she said.", "“Now.”", "He left at 5 p.m.", "The vote was on Feb. 3.", "No. 10 was silent."],
    ['"Why?" she asked.', "He paused...", "Then he went.", "What?", "Yes!"],
    ["J. K. Larsen wrote it.", "He works for Oakfield Inc.", "The firm grew."],
    ["Gov. Dana Hill met Sen. Lee Park in St. Ives.", "Lt. Kay stayed."],
    ["They lost last month.", "“People know,” she said.", "He hopes to win.", "Larsen agreed."],
    ['He said: "It is over. We are done. Go home."', "Then the crowd left."],
    ["Er kam am 3. Februar 2025 an.", "Das sagte z. B. Herr Dr. Möller.", "„Es ist vorbei.“", "Dann ging er."],
    ["Il est venu le 3 févr. dernier.", "Mme Morel a dit : « C’est fini. »", "Puis elle est partie."],
    ["El Sr. López llegó a EE.UU. el lunes.", "¿Qué pasó?", "Nada."],
    ['“He was kind, and we miss him," they said.', '"He sang. We danced," she said.', "The band left."],
    ["They saw the Believe It or Not! on the pier.", "It was shut."],
    ["5. Fortune tellers came.", "They left."],
    ["It was small (pct. of all).", "It grew (see Dec. 3)."],
]
GLUED = [["今日は晴れです。", "明日は雨です！", "本当？"], ["یہ خبر ہے۔", "وہ گیا۔"], ["هذا خبر عاجل؟", "نعم."]]


@pytest.mark.parametrize("parts", PARTED)
def test_sentences_end_where_a_reader_would_end_them(parts: list[str]) -> None:
    assert [each.text for each in sentences(" ".join(parts))] == parts


@pytest.mark.parametrize("parts", GLUED)
def test_chinese_japanese_arabic_and_urdu_have_stops_of_their_own(parts: list[str]) -> None:
    joint = "" if parts[0][0] == "今" else " "
    assert [each.text for each in sentences(joint.join(parts))] == parts


def test_no_sentence_crosses_a_line_and_a_bullet_is_not_part_of_one() -> None:
    found = sentences("A heading\n\n• One thing\n- Another thing\nThe end.")
    assert [each.text for each in found] == ["A heading", "One thing", "Another thing", "The end."]
    assert [each.paragraph for each in found] == sorted({each.paragraph for each in found})


def test_a_short_quotation_stays_whole_and_a_long_one_is_parted() -> None:
    short = "“It is late. Go home,” he said."
    assert [each.text for each in sentences(short)] == [short]
    long = "“" + " ".join(["It is late and everyone here wants to go home now."] * 9) + "”"
    assert len(sentences(long)) > 1


BYLINES_AND_THE_LIKE = """
By Jane Harrow
By Jane Harrow and Tom Field, Harbour Post
Jane Harrow, Chief Correspondent
BY JANE HARROW
– Jane Harrow
Von Jana Hafen
Par Jeanne Havre
Por Juana Puerto
CNN —
LONDON (Reuters) —
Read more: The best boats
READ MORE
Related: Why boats sink
Scroll down for video
Share this article
Share
Sign up to our newsletter
Subscribe to our daily briefing.
This is a breaking story. Check back for updates.
This story has been updated with comments from the port.
Follow Jane Harrow on Twitter @jharrow.
Contact Jane Harrow at jharrow@example.org.
Image source, Getty Images
Photo: Jane Harrow
Jane Harrow/Getty Images
(AP)
FILE - A boat in the harbour.
Hide caption
Feb. 3, 2025
Updated 5:30 p.m. ET, Feb. 3
3. Februar 2025, 14:30 Uhr
5 min read
© 2025 Harbour Post. All rights reserved.
Contributing: Tom Field
Tom Field contributed to this report.
Editor’s note: The port is an advertiser.
Advertisement
Anzeige
Publicité
Lesen Sie auch: Das Boot
Lire aussi : Le bateau
Lea también: El barco
Suscríbete a nuestro boletín
* * *
"""
REAL_SENTENCES = """
By Friday the bill was law.
By George Harrow's time, the port was shut.
By Monday, 40 people had died.
Video shows the boat hitting the wall.
Photos by fishermen show smoke over the bay.
Photos, videos and messages show the room.
Share prices fell on Monday.
Print sales fell by 3 percent.
Save on energy bills this winter, the minister said.
Keep in touch with voters, he said.
Follow the money, she wrote on Twitter.
Like Harrow, Field said on Twitter that she would go.
The report was published on Monday by the senate.
This is what he said.
Breaking news of the storm reached the port at noon.
Register offices in the county closed on Monday.
They may receive visas by spring.
End of the strike is near, he said.
Contact tracing found 40 cases.
Updated rules take effect on Monday.
Published figures show a rise.
Live music returned to the square.
Related charges were dropped.
Reuters reported the news first.
Reporting by the commission was slow and incomplete.
Copyright law changed in May.
Correction officers went on strike.
If you are hurt, call a doctor, the mayor said.
Swipe fees rose by 5 percent.
Sign language is taught here.
He began publishing a podcast and newsletter.
Recibe el premio del puerto.
Von der Küste kam Wind.
Par ailleurs, il a dit non.
Por eso se fue.
Yes.
"""


@pytest.mark.parametrize("line", BYLINES_AND_THE_LIKE.strip().split("\n"))
def test_bylines_captions_and_notices_are_furniture(line: str) -> None:
    assert furniture(line)


@pytest.mark.parametrize("line", REAL_SENTENCES.strip().split("\n"))
def test_a_real_sentence_is_never_furniture(line: str) -> None:
    assert not furniture(line)


@pytest.mark.parametrize(
    "opening",
    ["LONDON (Reuters) — ", "(CNN) ", "PORT HARROW (Tarn Press) — ", "PORT HARROW — ",
     "MEXICO CITY, Feb 3 (Reuters) - ", "Berlin (dpa) – ",
     "Madrid, 3 feb (EFE).- ", "Washington (CNN) ", "PARIS, France — ", "BBC News - ", "ENGLEWOOD, Colo. (AP) — "],
)  # fmt: skip
def test_a_dateline_ends_where_the_report_begins(opening: str) -> None:
    assert dateline(f"{opening}The port is shut.") == len(opening)


@pytest.mark.parametrize(
    "sentence",
    ["The U.S. — a nation of ports — agreed.", "NATO — the alliance — met.",
         "The World Health Organization (WHO) said so.",
     "The Associated Press (AP) reported it.", "HARROW: I did not say that.", "A boat (right) sank."],
)  # fmt: skip
def test_what_only_looks_like_a_dateline_stays(sentence: str) -> None:
    assert dateline(sentence) == 0


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The port was shut on Monday after the storm."),
        ("de", "Der Hafen war am Montag nach dem Sturm geschlossen."),
        ("fr", "Le port a été fermé lundi après la tempête."),
        ("es", "El puerto fue cerrado el lunes tras la tormenta."),
        ("ja", "港は月曜日に閉鎖された。"),
        ("ur", "بندرگاہ پیر کو بند رہی ہے۔"),
        ("en", "Port shut"),
        ("en", ""),
    ],
)
def test_the_language_of_short_texts_is_told(code: str, text: str) -> None:
    assert language(text) == code


def test_folding_makes_quotes_dashes_and_case_alike() -> None:
    assert folded("“Non‑negotiable”—she’s ＳＵＲＥ\u00ad") == '"non-negotiable"-she\'s sure'


def test_words_keep_their_inner_marks() -> None:
    assert [each.text for each in words("The U.S.’s one-month pause, Mexico’s idea.")] == [
        "The", "U.S", "s", "one-month", "pause", "Mexico’s", "idea",
    ]  # fmt: skip


_PIECES = st.sampled_from(
    [". ", "“", "”", '"', "(", ")", "U.S. ", "Mr. ", "… ", "? ", "\n", "• ", "。", "۔ ", "„", "“ ", "3. ",
         "Februar ", "« ", " »", "A", "he said",
     "\u2028", "\x85", "\u200b", "\U0001f600", "e\u0301", "‘", "’"]
)  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(_PIECES | st.text(max_size=6), max_size=30).map("".join))
def test_sentences_are_exact_ordered_and_leave_no_letter_out(text: str) -> None:
    found = sentences(text)
    assert found == sentences(text)
    assert all(text[each.start : each.end] == each.text == each.text.strip() and each.text for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    told = "".join(each.text for each in found)
    assert sum(map(str.isalnum, told)) == sum(map(str.isalnum, text))
    assert all(0 <= dateline(each.text) <= len(each.text) and furniture(each.text) in (True, False) for each in found)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_and_any_text_has_a_language(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert unicodedata.is_normalized("NFKC", folded(text))
    assert language(text)


@pytest.mark.parametrize(
    "unit", ["a", ".", " ", '" ', "“", "Mr. ", "(", "U.S. ", "a. ", ". A", "。", "By A", "• ", "\n"]
)
def test_a_long_run_of_anything_is_read_in_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    began = time.process_time()
    for each in sentences(text)[:2000]:
        furniture(each.text)
        dateline(each.text)
    assert time.process_time() - began < 5
