"""Saying and thinking, moving, beginning and ending, and the small words by which clauses hang together (as power.py).

Verbs of saying stand together by what they claim: who warns, admits, denies or confirms does not merely say.
"""

from __future__ import annotations

from typing import Final

SAYING: Final = """
say, tell, state, announce, declare, report, note, =added, =statement, =announcement, make public, remark, comment,
    speak < confirm, explain, point out, warn, stress, reveal, disclose
announce, unveil, make public, announcement, declare
reveal, disclose, disclosure, make known, make public, divulge, =revelation
add, go on
confirm, confirmation, verify, verification, corroborate
deny, denial, reject, dispute, refute, dismiss
admit, admission, acknowledge, concede, own up, confess, accept
claim, assert, assertion, maintain, contend, allege, insist
argue, argument, contend, reason
warn, warning, caution, alert, sound alarm, =cautionary
explain, explanation, =reason, account for
describe, description, call, =called, term, label, characterise, =dubbed, =branded
note, point out, observe, mention, remark
stress, emphasise, underline, highlight, underscore
promise, pledge, vow, assure
threaten, threat
complain, complaint, protest, =grievance
thank, gratitude, express thanks
speak, speech, talk, address
interview, talk to
report, account, =reports
write, post, tweet, =wrote, =posted
refuse comment, decline comment, no comment
predict, forecast, foresee, prediction, project, =outlook
estimate, reckon, calculate
believe, think, =opinion, =view, feel, consider
fear, worry, concern, =afraid, =anxious, =worried, =concerned, =fearing
hope, wish, =optimistic
doubt, question, =sceptical, =skeptical
know, =aware, =known
see, watch, witness, =saw, =seen
hear, listen, =heard
read, =reading
learn, find out, hear, =learnt
agree, share view, concur, =consensus
disagree, differ, =dispute, =disagreement
suggest, imply, hint, =suggestion, =implied
call, name, =titled, =known, =dubbed
question, ask, quiz
answer, reply, respond, response, react, reaction
talk, conversation, =spoke, discuss
understand, =understood, grasp
remember, recall
forget, overlook
"""

COURSE: Final = """
begin, start, launch, open, kick off, commence, get way, =beginning, =outset, initiate, set motion, onset, =underway
end, finish, close, conclude, conclusion, come end, complete, completion, wind up, wrap up, =ending
continue, go on, carry on, keep, persist, proceed, =ongoing, last, =still
last, take, go on, run for
happen, occur, take place, come about, =unfolded, hold
return, come back, go back, =back
arrive, arrival, reach, get to, come, =came
leave, depart, departure, set off, go, head
go, travel, head, move, make way, journey, =went
come, arrive, =came
enter, go into, get into, step into, move into
follow, come after, =followed, =following, =after
bring, take, carry, transport, transfer
move, shift, relocate, transfer, =moved
turn, become, =turned, grow, =became
change, alter, switch, shift, transform, =different
improve, improvement, get better, =better, enhance, upgrade
worsen, deteriorate, get worse, =worse, deterioration
force, compel, oblige, =forced, make, drive
try, attempt, seek, =bid, endeavour, =effort
succeed, manage, =success, pull off, =successful
fail, failure, =unsuccessful
prepare, get ready, =preparation, gear up
finish, complete, =finished
spend, pass
stay, remain, keep, =still
wait, =awaiting, await
hold, stage, host, organise, take place, =held
attend
run, operate, manage, =operator, =operated
run, serve, operate, =service, =services, go
build, construct, construction, erect, put up, =built
repair, fix, mend, restore
restore, restoration, bring back, reinstate
renovate, refurbish, do up, modernise, renovation
place, put, set, lay
fly, flight, =flew
drive, =drove, =driving
walk, march, =foot
stop, halt, pull up
rest, sleep
pass, go past, go by
cover, =covering, =covered
connect, link, join, =linked
separate, divide, split
include, contain, comprise, =including
fill, =full
mix, blend
show, display, =shown
wear, dress, =wearing
eat, consume, =ate
clean, wash, clear
plant, sow
grow, cultivate, raise
mow, cut, =unmown, =uncut, =mown
throw, hurl, toss, fling
climb, scale
"""

HANGING_TOGETHER: Final = """
=following, =after, =wake, =aftermath, =since, =once, =when, =upon
=amid, =during, =as, =while, =backdrop, =with
=ahead, =before, =prior, =advance, =run-up, =earlier
=because, =due, =owing, =thanks, =since, =as, =so
=despite, =although, =though, =even, =but, =yet, =while, =however, =nevertheless, =still, =nonetheless
=including, =among, =such, =includes
=whether, =if
=via, =through, =by, =using, =means
=together, =along, =alongside, =with, =jointly
=near, =close, =nearby, =beside, =next, =outside
=per, =each, =every, =apiece
=instead, =rather
=meanwhile, =while
=also, =too, =additionally, =well
=until, =till
=about, =regarding, =concerning
=except, =apart, =besides, =aside
=within, =inside
=across, =throughout, =around, =nationwide, =countrywide
=towards, =toward
=overall, =total, =altogether, =all
=former, =previous, =once, =ex, =earlier
=previous, =before, =prior, =earlier, =preceding, =last
=later, =afterwards, =subsequently, =then, =after
=currently, =now, =present, =moment, =today
=according, =found, =finds, =shows, =showed, =say, =said
=aged, =age, =old
=nobody, =none, =no
=entire, =whole, =all, =full
=so, =therefore, =thus, =hence
=only, =just, =merely
=already, =previously
=again, =anew, =re
=ever, =record, =history
=while, =whereas
"""
