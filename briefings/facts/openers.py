"""Common words that a sentence, a quotation or a headline may begin with a capital though they name nobody."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed

OPENERS: Final = listed(
    """
a about above according across actually additionally admittedly after afterward again against all almost along already also
although always amid among an and another any anybody anyone anything apparently are around as aside ask asked at away back bad
based be because been before behind being believe below beneath besides best better between beyond big both bring but by call calling came can
cannot certainly clearly come coming consider could critics currently daily days dear deal despite did didn't do does don't done down
due during each earlier early either else enough especially even eventually ever every everybody everyone everything
exactly except excuse experts fact fans far few fewer finally find first following for forget former formerly four fresh from
further furthermore gone get getting give given giving go going good gotta great had half happy has hasn't have haven't having he he'd
he'll he's hello hence her here here's hers herself hey hi high him himself his historically hopefully how however i i'd i'll i'm i've if
image images in including increasingly indeed inside instead is isn't it it'd it'll it's its itself just keep know last lastly late lately
later latest least leave less let let's like likewise listen little local long look looking lots made main make making
many may maybe me meanwhile men might mine more moreover most mostly much must my myself naturally near nearly need neither never
nevertheless new next night no nobody none nonetheless nope nor normally not nothing notwithstanding now nowhere obviously of off
officials often oh ok okay old on once one ones only open opponents opposite or other others otherwise our ours ourselves out outside over overall
overnight own parents part partly people perhaps photo photos picture pictured pictures place please plus police polls possibly pretty previously prior
probably put quite rather read really recent recently regardless related remember reporters residents right said same
saturday save say saying says second see seen seriously seven several shall share she she'd she'll she's should show shut since six
so some somebody somehow someone something sometimes somewhere soon sorry source sources speak speaking specifically start still stop story
such supporters suppose supposedly sure surely take taken taking talk tell ten thank thanks that that's the their theirs them themselves
then there there's thereafter therefore these they they'd they'll they're they've thing things think third this those though
three through throughout thus till to today together tomorrow tonight too toward towards true try trying turn twenty twice two ultimately under
unfortunately unlike unless until unsurprisingly up update upon us use used using usually various versus very via video videos voters want was
wasn't watch we we'd we'll we're we've welcome well went were weren't what what's whatever when whenever where whereas wherever
whether which whichever while who who's whoever whole whom whose why wide will with within without women won't wonder
work working workers would wouldn't wow year years yes yesterday yet you you'd you'll you're you've young your yours yourself
researchers scientists analysts authorities investigators prosecutors lawyers doctors teachers students aides advisers
advocates activists campaigners lawmakers senators leaders democrats republicans americans asked pressed told added
speaking writing appearing noting citing quoting describing responding referring calling arguing addressing reached
i’d i’ll i’m i’ve it’s that’s there’s they’re we’re we’ve you’re he’s she’s what’s here’s let’s don’t didn’t isn’t wasn’t won’t can’t who’s
can't couldn't ain't
subscribe sign click advertisement caption copyright editor's note breaking exclusive opinion analysis live gallery
le la les l un une des du de et il elle ils elles on nous vous je tu ce cette ces mais dans pour par sur avec sans selon
après avant pendant depuis alors ainsi comme quand si son sa ses leur leurs notre votre au aux en qui que où
el los las una unos unas y pero en para por con sin según tras antes durante desde entonces así como cuando su sus
nuestro este esta estos estas ese esa eso lo le les se no sí más también ya hoy ayer
der die das ein eine einer einem einen und aber oder in im am an auf für mit ohne nach vor während seit dann so wie
wenn sein seine ihr ihre unser dieser diese dieses er sie es wir ihr ich du man nicht auch noch schon heute gestern
    """
)
CALENDAR: Final = listed(
    """
january february march april may june july august september october november december jan jan. feb feb. mar. apr. jun. jul. aug aug.
sept sept. sep. oct oct. nov nov. dec dec. monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
sat sun gmt bst est edt pst pdt cet utc a.m. p.m. am pm christmas easter thanksgiving ramadan halloween
    """
)
