"""Common words that a sentence, a quotation or a headline may begin with a capital though they name nobody."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed

OPENERS: Final = listed(
    """
    a aber about above according across activists actually added additionally addressing admittedly
    advertisement advisers advocates after afterward again against aides ain't ainsi all almost along alors
    already also although always am americans amid among an analysis analysts and another antes any anybody
    anyone anything apparently appearing après are arguing around as aside ask asked así at au auch auf
    authorities aux avant avec away ayer back bad based be because been before behind being believe below
    beneath besides best better between beyond big both breaking bring but by call calling came campaigners can
    can't cannot can’t caption ce certainly ces cette citing clearly click come coming comme como con consider
    copyright could couldn't critics cuando currently daily dann dans das days de deal dear democrats depuis der
    des describing desde despite did didn't didn’t die diese dieser dieses do doctors does don't done don’t down
    du due durante during each earlier early editor's ein eine einem einen einer either el elle elles else en
    enough entonces er es esa ese eso especially esta estas este estos et even eventually ever every everybody
    everyone everything exactly except exclusive excuse experts fact fans far few fewer finally find first
    following for forget former formerly four fresh from further furthermore für gallery gestern get getting
    give given giving go going gone good gotta great had half happy has hasn't have haven't having he he'd he'll
    he's hello hence her here here's here’s hers herself heute hey he’s hi high him himself his historically
    hopefully how however hoy i i'd i'll i'm i've ich if ihr ihre il ils im image images in including
    increasingly indeed inside instead investigators is isn't isn’t it it'd it'll it's its itself it’s i’d i’ll
    i’m i’ve je just keep know l la las last lastly late lately later latest lawmakers lawyers le leaders least
    leave les less let let's let’s leur leurs like likewise listen little live lo local long look looking los
    lots made main mais make making man many may maybe me meanwhile men might mine mit more moreover most mostly
    much must my myself más nach naturally near nearly need neither never nevertheless new next nicht night no
    nobody noch none nonetheless nope nor normally not note nothing noting notre notwithstanding nous now
    nowhere nuestro obviously oder of off officials often oh ohne ok okay old on once one ones only open opinion
    opponents opposite or other others otherwise our ours ourselves out outside over overall overnight own où
    par para parents part partly pendant people perhaps pero photo photos picture pictured pictures place please
    plus police polls por possibly pour pressed pretty previously prior probably prosecutors put quand que qui
    quite quoting rather reached read really recent recently referring regardless related remember reporters
    republicans researchers residents responding right sa said same sans saturday save say saying says schon
    scientists se second see seen según sein seine seit selon senators seriously ses seven several shall share
    she she'd she'll she's she’s should show shut si sie sign sin since six so some somebody somehow someone
    something sometimes somewhere son soon sorry source sources speak speaking specifically start still stop
    story students su subscribe such supporters suppose supposedly sur sure surely sus sí take taken taking talk
    también teachers tell ten thank thanks that that's that’s the their theirs them themselves then there
    there's thereafter therefore there’s these they they'd they'll they're they've they’re thing things think
    third this those though three through throughout thus till to today together told tomorrow tonight too
    toward towards tras true try trying tu turn twenty twice two ultimately un una unas und under une
    unfortunately unless unlike unos unser unsurprisingly until up update upon us use used using usually various
    versus very via video videos vor voters votre vous want was wasn't wasn’t watch we we'd we'll we're we've
    welcome well wenn went were weren't we’re we’ve what what's whatever what’s when whenever where whereas
    wherever whether which whichever while who who's whoever whole whom whose who’s why wide wie will wir with
    within without women won't wonder won’t work workers working would wouldn't wow writing während y ya year
    years yes yesterday yet you you'd you'll you're you've young your yours yourself you’re
    """
)
CALENDAR: Final = listed(
    """
    a.m. am apr. april aug aug. august bst cet christmas dec dec. december easter edt est feb feb. february fri
    friday gmt halloween jan jan. january jul. july jun. june mar. march may mon monday nov nov. november oct
    oct. october p.m. pdt pm pst ramadan sat saturday sep. sept sept. september sun sunday thanksgiving thu thur
    thurs thursday tue tues tuesday utc wed wednesday
    """
)
