from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.text import language

SENTENCES = {
    "en": "The bridge will be shut until Friday, the port said, because a ship has struck one of its piers.",
    "de": "Die Brücke bleibt bis Freitag gesperrt, weil ein Schiff gegen einen Pfeiler gefahren ist, so der Hafen.",
    "fr": "Le pont est fermé jusqu’à vendredi, car un navire a heurté une de ses piles, selon le port.",
    "es": "El puente estará cerrado hasta el viernes porque un barco chocó con una de sus pilas, según el puerto.",
    "pt": "A ponte não abre até sexta-feira, porque um navio bateu em um dos seus pilares, disse o porto.",
    "it": "Il ponte è chiuso fino a venerdì, perché una nave ha urtato uno dei suoi piloni, dice il porto della città.",
    "nl": "De brug is dicht tot vrijdag, omdat een schip tegen een van de pijlers is gevaren, zegt het havenbedrijf.",
    "sv": "Bron är stängd till fredag för att ett fartyg har kört på en av pelarna, och det tar tid, säger hamnen.",
    "da": "Broen er lukket til fredag, efter at et skib ikke kunne standse og ramte en af pillerne, mener havnen.",
    "fi": "Silta on suljettu perjantaihin, koska laiva osui pilariin, mutta liikenne ei ole vielä pysähtynyt.",
    "pl": "Most jest zamknięty do piątku, ponieważ statek uderzył w jeden z filarów, ale ruch nie ustał.",
    "cs": "Most je zavřený do pátku, protože loď narazila do jednoho z pilířů, ale provoz se ještě nezastavil.",
    "sk": "Most je zatvorený do piatka, pretože loď narazila do jedného z pilierov, ale premávka sa ešte nezastavila.",
    "hr": "Most je zatvoren do petka jer je brod udario u jedan od stupova, ali promet još nije stao, kaže luka.",
    "hu": "A híd péntekig zárva van, mert egy hajó nekiment az egyik pillérnek, de a forgalom még nem állt le.",
    "ro": "Podul este închis până vineri, pentru că o navă a lovit unul din piloni, dar traficul nu s-a oprit.",
    "tr": "Köprü cuma gününe kadar kapalı, çünkü bir gemi ayaklarından birine çarptı, ancak trafik durmadı.",
    "vi": "Cây cầu bị đóng cho đến thứ sáu vì một con tàu đã đâm vào trụ cầu, theo cảng.",
    "et": "Sild on reedeni suletud, sest laev sõitis vastu sammast, kuid liiklus ei ole veel seisma jäänud.",
    "lv": "Tilts ir slēgts līdz piektdienai, jo kuģis ietriecās balstā, bet satiksme vēl nav apstājusies.",
    "lt": "Tiltas uždarytas iki penktadienio, nes laivas atsitrenkė į atramą, bet eismas dar nesustojo.",
    "ga": "Tá an droichead dúnta go dtí an Aoine mar gur bhuail long in aghaidh piléir, agus níl aon trácht ann.",
    "is": "Brúin er lokuð fram á föstudag, því að skip rakst á einn stöpulinn, en umferð hefur ekki stöðvast.",
    "id": "Jembatan itu ditutup karena sebuah kapal menabrak tiang, tetapi lalu lintas tidak akan berhenti.",
    "ca": "El pont és tancat fins divendres, perquè un vaixell ha xocat amb una de les pilastres, diu el port.",
    "ru": "Мост закрыт до пятницы, потому что судно задело одну из опор, сообщили в порту.",
    "uk": "Міст закрито до п’ятниці, бо судно зачепило одну з опор, повідомили в порту.",
    "bg": "Мостът е затворен до петък, защото кораб удари една от опорите, съобщиха от пристанището.",
    "el": "Η γέφυρα μένει κλειστή ως την Παρασκευή, επειδή ένα πλοίο χτύπησε μια κολόνα.",
    "ar": "الجسر مغلق حتى يوم الجمعة لأن سفينة اصطدمت بإحدى دعاماته",
    "fa": "پل تا روز جمعه بسته است، چون یک کشتی به یکی از پایه‌های آن برخورد کرد",
    "he": "הגשר סגור עד יום שישי כי ספינה פגעה באחד העמודים",
    "hi": "पुल शुक्रवार तक बंद है क्योंकि एक जहाज़ खंभे से टकराया",
    "zh": "一艘船撞上桥墩，大桥将关闭到星期五。",
    "ja": "船が橋脚にぶつかったため、橋は金曜日まで通れません。",
    "ko": "배가 교각에 부딪혀 다리는 금요일까지 닫힌다.",
    "th": "สะพานปิดจนถึงวันศุกร์ เพราะเรือชนตอม่อ",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_a_sentence_shows_its_language(code: str, sentence: str) -> None:
    assert language(sentence) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bridge shut", "en"),
        ("", "en"),
        ("42", "en"),
        ("Großbritannien und die Brücke", "de"),
        ("Le pont est fermé", "fr"),
        ("El puente está cerrado", "es"),
        ("大桥关闭", "zh"),
        ("Мост закрыт", "ru"),
    ],
)
def test_a_headline_is_english_unless_it_shows_otherwise(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Łódź met José Muñoz and the head of São Paulo’s port, who said that it is “très bien”.",
        "Erdoğan and Orbán met in Tromsø on Friday, and they have agreed on what their ministers will say.",
        "Trump, Xi (习近平) to meet: the two leaders will talk about trade at the summit on Friday.",
    ],
)
def test_foreign_names_and_words_do_not_make_a_text_foreign(text: str) -> None:
    assert language(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Mae’r bont ar gau tan ddydd Gwener am fod llong wedi taro un o’i cholofnau, meddai’r porthladd heddiw.",
        "La ponto estas fermita ĝis vendredo, ĉar ŝipo trafis unu el ĝiaj kolonoj, diris la haveno hodiaŭ.",
        "Zubia itxita dago ostiralera arte, itsasontzi batek zutabe bat jo duelako, portuak esan duenez gaur.",
        "Il-pont jibqa’ magħluq sal-Ġimgħa għax vapur ħabat ma’ wieħed mill-kolonni tiegħu, qal il-port.",
    ],
)
def test_a_language_that_we_do_not_know_is_none_that_we_have_rules_for(text: str) -> None:
    assert language(f"{text} {text}") not in ("en", "de", "fr", "es")


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=300))
def test_every_text_has_a_code_whatever_its_case_and_length(text: str) -> None:
    assert 2 <= len(language(text)) <= 3
    assert language(text) == language(text + " " * 1000)
