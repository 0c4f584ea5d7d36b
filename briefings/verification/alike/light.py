"""Words by which a rewording says nothing new: verbs that only carry a noun, what stands for a name, small words."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed
from briefings.verification.alike.forms import forms

_VERBS: Final = "come go take make give have get put bring do see lie become mean involve happen occur let"
_NOUNS: Final = """
    account action activity affair amount announcement area aspect basis body business case circumstance company
    condition country course day decision detail episode event fact figure firm form ground group idea incident
    instance issue item job kind level line lot man manner matter member minute moment month name nation number
    occasion organisation outcome part party people period person piece place plan point position premises presence
    process programme project proportion purpose question range rate reason regard respect result scale scheme
    series side site situation size something sort stage step suggestion sum system task term thing time town type
    village way week woman word world year hour capital city island region district province state individual
    authority facility building vessel craft vehicle concern enterprise organization resident official
    """
_SMALL: Final = listed(
    """
    able above according across aged actual actually additional again ago ahead all alone along already also although
    altogether always amid among amongst another any anybody anyone anything apart around as aside associated at
    available away back based because been beforehand behind being below beneath besides beyond both but by certain
    combined concerned considerable current currently dating despite due during each earlier either else elsewhere
    enough entire especially even ever every everybody everyone everything exactly far few for former forth from
    full further furthermore given hand hence here how however including indeed inside instead involved itself just
    known largely last late later latter least less like likewise long longer lying made mainly many meanwhile mere
    merely more moreover most much must namely near nearby necessary nevertheless next nonetheless notably now
    occurring off often on once only onto other others otherwise out outside over overall own particular
    particularly partly per present previous previously prior quite rather recent recently regarding related
    relevant remaining respective respectively running said same second seeing several side since single so some
    somebody someone something soon specific still straight such taken taking than thanks that then thence there
    therefore thereby they this those though through throughout thus till to together too toward towards twice
    under underway until unto up upon various very via well whatever when whenever where whereas whereby wherever
    whether which whichever while whilst who whole whom whose why with within yet
    """
)

LIGHT: Final = (
    frozenset(form for verb in _VERBS.split() for form in forms(verb))
    | frozenset(form for noun in _NOUNS.split() for form in (noun, f"{noun}s", f"{noun[:-1]}ies"))
    | frozenset(("men", "women", "bodies", "activities"))
    | _SMALL
)
"""Words that may be brought in; a phrase of which one is a part ("give up", "take over") is looked up instead."""

_WEAK: Final = """
    add aim appear apply approach ask attend base bear break call carry catch change clear consider continue count
    cover cross deal deliver drive draw drop enter exchange expect extend face feel fill find finish fit fly follow
    force gain hand head hear help hold hope hit keep know land last lay lead learn lie lift limit list live
    look make mark match mean meet move name need note offer operate own perform play point post prepare press
    provide pull push raise range reach read record remain report request require rest result return run save
    seek seem send serve set settle share show sit speak spend spread stand state stay step stick suffer
    survive supply surface talk tell tend think touch travel try turn use view wait walk want watch wear wish work
    write
    """
WEAK: Final = frozenset(form for verb in _WEAK.split() for form in forms(verb)) | listed("due because owing after as")
"""Verbs of so many meanings that one alone is no event."""
