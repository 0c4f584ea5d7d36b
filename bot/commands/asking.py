"""`/ask`: a question is answered from what this channel reads; by its button, about a story."""

from __future__ import annotations

from contextlib import AsyncExitStack

from bot.blocks import Document, Field, Form
from bot.chat import Command, Invocation, Option, Reply
from bot.commands import scoping
from bot.commands.doors import Doors, Entry
from bot.commands.rationing import Enough
from bot.commands.saying import cut, paragraph, reply, small, this_place, typed
from bot.render import answered
from bot.writing import reworded
from briefings.answering import answer
from briefings.model import LONGEST_QUESTION, Answer, Judgement, Question, Turn

_NOT_YET_ASKED = frozenset({"", "help", "help?", "?"})


async def ask(doors: Doors, asked: Invocation) -> Reply:
    """Answer, for the person alone or for all as it is set here; whoever asks too often is told when they may again."""
    text = " ".join(asked.options.get("question", "").split())
    if text.casefold() in _NOT_YET_ASKED:
        return _how(asked)
    if len(text) > LONGEST_QUESTION:
        return reply(paragraph(f"A question may have {LONGEST_QUESTION:,} characters, and this one has {len(text):,}."))
    enough = doors.rations.take(asked.tenant, asked.person.id, doors.now())
    if enough and enough.told and asked.public:
        return Reply(document=())  # else whoever floods a channel has us flood it, too
    if enough:
        return _not_yet(doors, asked, enough)
    async with AsyncExitStack() as turns:
        for turn in doors.rations.turn(asked.tenant, asked.person.id):
            await turns.enter_async_context(turn)
        told = await _answered(doors, asked, text)
    public = asked.public or await _public(doors, asked)
    document = await _shown(doors, asked, told, shared=public)
    if told.searched == 0 and await scoping.reads_nothing(doors, asked):
        document = (*document, small("Add a site to read: ", typed(asked, "feed add theguardian.com"), "."))
    return Reply(document=document, public=public)


async def opened(doors: Doors, asked: Invocation) -> Form:
    """One field; what it is about stands above it."""
    about = (await scoping.question(doors, asked, "")).headline
    label = f"About: {about}" if about else "Your question"
    return Form(
        title="Ask",
        act=":".join(["ask", *asked.words]),
        fields=(Field(name="question", label=cut(label, 45), kind="paragraph", longest=LONGEST_QUESTION),),
        submit="Ask",
    )


async def receipts(doors: Doors, asked: Invocation) -> Reply | None:
    """The sentences behind an answer; None where the button's word names none."""
    told = await _kept(doors, asked)
    return Reply(document=answered.receipts(told, zone=await scoping.zone(doors, asked))) if told else None


async def share(doors: Doors, asked: Invocation) -> Reply:
    """An answer that one person got, for all."""
    told = await _kept(doors, asked)
    if told is None:
        return _gone()
    return Reply(document=await _shown(doors, asked, told, shared=True), public=True)


async def judge(doors: Doors, asked: Invocation) -> Reply:
    """A thumb, for whoever runs this: `nutgraf feedback` lists them."""
    told = await _kept(doors, asked)
    if told is None:
        return _gone()
    up = asked.command == "up"
    judgement = Judgement(answer_id=told.id, question=told.question, up=up, at=doors.now())
    await doors.store.judge(asked.tenant, asked.person.id, judgement)
    return reply(paragraph(f"Noted: {'👍' if up else '👎'}. Thank you."))


async def show(doors: Doors, asked: Invocation) -> Reply:
    """From now on answers in this channel are for all, or for whoever asks."""
    public = asked.options.get("show") == "public"
    await doors.store.show_answers(asked.tenant, asked.channel, public=public)
    if public:
        return reply(paragraph("From now on everybody here sees what is answered to a question."))
    return reply(paragraph("From now on an answer is seen by whoever asked; its Share button shows it to all."))


async def _answered(doors: Doors, asked: Invocation, text: str) -> Answer:
    question = await scoping.question(doors, asked, text)
    told = await answer(doors.store, question, await scoping.scope(doors, asked), doors.now())
    told = await reworded(told, question, doors.write(asked.tenant, ""))
    await doors.store.keep_answer(asked.tenant, told)
    await _remember(doors, asked, question, told)
    return told


async def _remember(doors: Doors, asked: Invocation, question: Question, told: Answer) -> None:
    """What the next question of the thread may point back to."""
    if not asked.thread_id or not told.points:
        return
    cited = tuple(article.id for article in told.articles)
    turn = Turn(question=question.text, answer=told.points[0].text, article_ids=cited, at=doors.now())
    await doors.store.add_turn(asked.tenant, asked.channel.id, asked.thread_id, turn)


async def _shown(doors: Doors, asked: Invocation, told: Answer, *, shared: bool) -> Document:
    zone = await scoping.zone(doors, asked)
    return answered.document(told, zone=zone, shared=shared, under_question=asked.public)


async def _public(doors: Doors, asked: Invocation) -> bool:
    said = await doors.store.answers_shown(asked.tenant, asked.channel)
    return doors.public_answers if said is None else said


async def _kept(doors: Doors, asked: Invocation) -> Answer | None:
    return await doors.store.kept_answer(asked.tenant, next(iter(asked.words), ""))


def _how(asked: Invocation) -> Reply:
    """To whoever calls without a question, or types "help" where a question goes."""
    return reply(
        paragraph("What would you like to know? For example: ", typed(asked, "ask who resigned this week?")),
        small("All that I can do: ", typed(asked, "help")),
    )


def _not_yet(doors: Doors, asked: Invocation, enough: Enough) -> Reply:
    who = "You have" if enough.whose == "person" else f"{this_place(asked)} has"
    seconds = max(1, round((enough.again - doors.now()).total_seconds()))
    return reply(
        paragraph(f"{who} asked {enough.most} questions within a minute, and more are not answered."),
        small(f"The next one is in {seconds} s."),
    )


def _gone() -> Reply:
    return reply(paragraph("This answer is no longer kept. Ask again to have a new one."))


_QUESTION = Option(name="question", summary="What you would like to know")
_SHOW = Option(
    name="show", summary="To all, or to whoever asked", required=True, choices=("private", "public")
)  # fmt: skip
ENTRIES = (
    Entry(
        command=Command(
            name="ask",
            summary="A question, answered from the articles",
            options=(_QUESTION,),
            opens_form=True,
            unless="question",
        ),
        respond=ask,
        form=opened,
    ),
    Entry(command=Command(name="share", summary="An answer for all"), respond=share, listed=False),
    Entry(command=Command(name="up", summary="A good answer"), respond=judge, listed=False),
    Entry(command=Command(name="down", summary="Not a good answer"), respond=judge, listed=False),
)
SETTING = Entry(
    command=Command(name="answers", summary="Who sees the answers here", options=(_SHOW,), setup=True), respond=show
)
