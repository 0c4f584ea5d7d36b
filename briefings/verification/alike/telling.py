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
write, post, tweet, =wrote, =posted
refuse comment, decline comment, no comment
predict, forecast, foresee, prediction, project, =outlook
believe, think, =opinion, =view, feel, consider
fear, worry, concern, =afraid, =anxious, =worried, =concerned, =fearing
hope, wish, =optimistic
doubt, question, =sceptical, =skeptical
know, =aware, =known
see, watch, witness, =saw, =seen
hear, listen, =heard
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
announce, announcement, make known, say, declare, tell, =announced, let known, report, give notice
say, account, =account, according, =according, report, tell, statement, add, maintain, insist, claim, explain
tell, inform, notify, be told, let know, advise
insist, maintain, say, be adamant, assert, stress, claim
deny, insist not, reject, =denied, dispute, none of
predict, forecast, foresee, expect, warn of, =predicted, =forecast, prediction
warn, warning, caution, alert, say could, =warned, raise alarm
hope, express hope, =hopes, =hoped, be hopeful, wish
describe, call, say, label, speak of, =described, term, depict, portray
call, describe, brand, label, dub, =called, say, term, denounce
accuse, =charge, allege, =accusation, blame
demand, insist, call for, press
doubt, question, cast doubt, be unsure
express, voice, show, =expressed
rate, put, assess, judge, give
appear, seem, look, =appeared, =seemed, =apparently
show, be proof, say, reveal, indicate, =according
explain, give reason, =explanation, say why, =clear, account for
clear, known, explain, =explanation, established
see, obtain, view, read
confirm, confirmation, bear out, verify, acknowledge
question, doubt, challenge, query
cheer, applaud, =cheers, =applause
laugh, joke
ask, urge, request, appeal, =asking, =asked
suggest, propose, put forward, recommend
consider, think, regard, see, deem, believe, =considers
reckon, think, believe, estimate
announce, unveil, reveal
complain, criticise
learn, tell, hear
expect, hope, anticipate
encourage, urge
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
enter, go into, get into, step into, move into
follow, come after, =followed, =following, =after
bring, take, carry, transport, transfer
turn, become, =turned, grow, =became
change, alter, switch, shift, transform, =different
improve, improvement, get better, =better, enhance, upgrade
worsen, deteriorate, get worse, =worse, deterioration
try, attempt, seek, =bid, endeavour, =effort
succeed, manage, =success, pull off, =successful
fail, failure, =unsuccessful
prepare, get ready, =preparation, gear up
spend, pass
wait, =awaiting, await
hold, stage, host, organise, take place, =held
run, operate, manage, =operator, =operated
run, serve, operate, =service, =services, go
build, construct, construction, erect, put up, =built
repair, fix, mend, restore
restore, restoration, bring back, reinstate
renovate, refurbish, do up, modernise, renovation
place, put, set, lay
fly, flight, =flew
walk, march, =foot
stop, halt, pull up
rest, sleep
pass, go past, go by
connect, link, join, =linked
separate, divide, split
include, contain, comprise, =including
fill, =full
mix, blend
clean, wash, clear
plant, sow
grow, cultivate, raise
mow, cut, =unmown, =uncut, =mown
throw, hurl, toss, fling
climb, scale
end, bring end, come end, put end, bring close, come close, be over, =over, finish, conclude, close, =ending, cease
begin, start, be underway, get under, =underway, =way, launch, set motion, open, date from, =began, set off, get going
follow, come after, come next, be next, =followed
take place, be held, happen, go ahead, =place
go ahead, proceed, take place, be held
meet, come together, see each, hold meeting, =meeting
become, be made, turn into, grow
force, oblige, make, compel, cause, lead to, drive
cause, lead, prompt, bring about, make, trigger, result, mean, =because, =due, =led, =after, =as, give rise, force,
    create, provoke, be behind, contribute
result, lead, cause, mean, follow, bring
leave, make, result
lose, no longer, be without, =lost
remain, stay, still, be still, keep, continue, =still
stay, remain, not leave, keep
leave, quit, go, walk out, =leaving
lie, be found, be situated, stand
use, employ, make use, deploy, apply, =using
help, assist, aid, =assistance, enable
help, contribute, play part
try, attempt, seek, =attempt, make attempt, bid
plan, intend, aim, mean, =planned, be due, propose, =plans
choose, opt, pick, elect
wait, hold on, bide
open, be unveiled, inaugurate
raise, bring up
turn, change, convert, transform
convert, turn into, transform, conversion
replace, take place, succeed, =replacement, substitute, =substitute, stand in
sit, take, =sitting, write
drive, steer, be wheel
walk, go foot
disappear, vanish, go missing, be gone
gather, meet, assemble, come together, =rally
draw, attract, bring
attract, draw, pull in
face, confront, be up
extend, go on, stretch, =extended, run longer, be longer
exist, =existence
cheer, hail
reduce, cut, lessen, diminish
increase, add, raise
come, go, enter, take
break, erupt, begin, start, break out
look, examine, study, review, investigate, check
store, keep, hold, retain
hold, remain, stay, stand
touch, affect, hit, impact
set, establish, found
use, serve, act
shrink, lose, recede
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
=about, =regarding, =concerning
=except, =apart, =besides, =aside
=across, =throughout, =around, =nationwide, =countrywide
=towards, =toward
=overall, =total, =altogether, =all
=according, =found, =finds, =shows, =showed, =say, =said
=nobody, =none, =no
=so, =therefore, =thus, =hence
=ever, =record, =history
"""
