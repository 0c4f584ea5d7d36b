"""Politics, courts and crime, war: words that report the same event.

A line is a group: each of its words may stand for each other; those behind "<" tell more, and may be told by the words
before it, not the other way round ("killed" for "murdered"). A word stands for all its forms, one behind "=" for
itself; of a phrase the first and the last word count, some words apart at most ("find guilty", "take custody").
"""

from __future__ import annotations

from typing import Final

POLITICS: Final = """
approve, approval, pass, passage, adopt, adoption, endorse, endorsement, authorise, authorisation, sanctioned, ratify,
    ratification, =cleared, =clearance, =backed, =backing, green light, give ahead, wave through, sign off, vote through
reject, rejection, turn down, vote down, throw out, rebuff, spurn, refuse, refusal, =dismissed, =dismisses, =dismissing
back, support, favour, favor, endorse, endorsement, stand behind, =backing, =supporters, =backers
oppose, opposition, object, objection, resist, resistance, =against, =opponents
block, obstruct, hold up, prevent < veto
prevent, stop, thwart, foil, avert
repeal, abolish, abolition, scrap, do away, =axed
overturn, strike down, annul, annulment, quash, invalidate, void, set aside, reverse, throw out
revoke, rescind, take away, =withdrawn, =withdrew, strip
propose, proposal, put forward, suggest, suggestion, float, moot, present, =tabled, submit
recommend, recommendation, advise, advice, suggest
draft, draw up, write, prepare, work out, devise, formulate, drawing up
introduce, introduction, bring in, enact, usher in, roll out, impose
impose, slap, =placed, =put, levy
take effect, come force, come effect, enter force, go effect, enter effect, start, begin, apply
vote, ballot, poll, cast, go polls, =voting
elect, election, choose, pick, vote in, select, selection
appoint, appointment, =named, =naming, choose, pick, select, install, designate, tap, make head
nominate, nomination, =nominee, put forward, =candidate
resign, resignation, step down, stand down, quit, step aside, leave office, leave post, leave job, tender resignation
leave, exit, departure, depart, go, leaving < resign, quit, step down, walk out, pull out, withdraw, storm out, flee
dismiss, dismissal, sack, =fired, oust, remove from, =axed, relieve duties, strip post, lose job
oust, topple, overthrow, depose, bring down, unseat, =toppling
replace, replacement, succeed, successor, succession, supersede, take place, step in, take over
walk out, storm out, leave, =walkout
withdraw, withdrawal, pull out, drop out, back out, exit, quit, leave
join, accede, accession, become member, sign up, enter
form, create, creation, set up, establish, establishment, found, formation, =founded, =founding, put together
dissolve, disband, break up, dissolution, wind up
coalition, alliance, bloc, partnership
govern, rule, run, =governing, =ruling, in power, =power, =office
negotiate, negotiation, talks, bargain, hold talks, =bargaining, =discussions
discuss, discussion, debate, talk about, deliberate, deliberation
consider, consideration, weigh, mull, think about, contemplate, look at
agree, agreement, deal, accord, pact, treaty, settlement, consensus, strike deal, reach deal, come terms, consent
sign, signature, ink, seal, =signing
break, renege, go back, violate, violation, breach, infringe, infringement, contravene, flout, =breaking,
    =broken, =broke
promise, pledge, vow, undertake, commit, commitment, give word, =promised
criticise, criticism, slam, fault, chide, lambast, decry, hit out, lash out, take aim, blast at, rebuke, =critical,
    =critics
condemn, condemnation, denounce, deplore, decry, denunciation
praise, hail, applaud, laud, commend, pay tribute
welcome, greet, applaud, hail
demand, call for, insist on, press for, push for
urge, call on, appeal to, exhort, press, plead, implore, call upon
order, instruct, instruction, direct, command, tell, =told
ban, prohibit, prohibition, bar, outlaw, forbid, proscribe, make illegal, disallow
allow, permit, let, enable, authorise, give permission, license
restrict, restriction, limit, limitation, curb, cap, constrain, rein in < ration
lift, remove, removal, withdraw, end, scrap, drop
reform, overhaul, revamp, restructure, shake up, modernise, modernisation
amend, amendment, change, modify, modification, alter, alteration, revise, revision, adjust, adjustment, adapt <
    overhaul
postpone, postponement, delay, defer, put off, push back, move back, =later
cancel, cancellation, call off, scrap, abandon, =axed, =dropped
suspend, suspension, pause, freeze, put hold, put ice, suspending
suspend, suspension, halt, interrupt, interruption, temporarily stop
halt, stop, cease, discontinue, bring halt, come halt, come stop, end
resume, resumption, restart, start again, begin again, run again, take up again, pick up again
plan, intend, intention, aim, mean, want
decide, decision, opt, choose, choice, resolve, determine
expect, anticipate, forecast, predict, prediction, project, projection, likely
=due, =set, =scheduled, schedule, =planned, =slated, timetable
investigate, investigation, probe, inquiry, enquiry, look into, examine, examination, inquire
apologise, apology, say sorry, express regret, offer apology, issue apology, make apology, =sorry
visit, trip, tour, travel, call in
host, receive, welcome
meet, meeting, talks, summit, sit down, get together, hold talks, convene, encounter, gather
mayor, =mayoral
campaign, canvass, run for, stand for
run, stand, seek election
protest, demonstrate, demonstration, march, rally, take streets, =protesters, =demonstrators
riot, unrest, disorder, rampage
boycott, stay away, shun
subsidise, subsidy, =subsidies, grant, fund
nationalise, take control, nationalisation
privatise, privatisation, sell off
sanction, sanctions, embargo
deport, deportation, send back, expel, expulsion
expel, expulsion, throw out, kick out, exclude, exclusion
recognise, recognition, acknowledge
inaugurate, inauguration, swear in, =sworn, take office
declare, declaration, proclaim
represent, speak for, =representative, =representatives, =delegates, =delegation
refuse, refusal, decline, balk, rebuff, will not, =unwilling, not willing
override, overrule, overturn, set aside
send back, return, refer back, hand back, go back
want, wish, desire, seek, ask for, =keen, wants to, would like < demand, call for, insist on, press for, urge, ask,
    request, propose, plan, campaign, aim, intend, hope, appeal
ask, seek, apply, request, application, want < demand, call for, beg, plead, appeal
need, require, want, call for < demand
split, divide, =divided, at odds, disagree, disagreement, division
give permission, approve, permit, grant permission, give go-ahead, give nod, give blessing, clear, okay, allow,
    =permission, =go-ahead, =consent, agree, give green
reconsider, think again, rethink, look again, review, reassess, change mind, second thoughts, re-examine
consult, take advice, seek advice, legal advice, =consulted, get advice
appeal, plead, urge, call on, beg, ask, implore, exhort, =plea
recall, call back, summon, call home, bring home, order home, summon home
expel, throw out, order out, =expulsion, kick out, declare persona
row, dispute, quarrel, conflict, disagreement, standoff, feud, spat, clash, argument, wrangle, falling out
talks, negotiation, discussions, meeting, round, dialogue, negotiate, consultation
resume, go on, continue, reopen, restart, hold further, another round, further round, new round
inspect, inspection, check, examine, audit, scrutinise, scrutiny, examination, survey, go over, look over
study, examine, look at, consider, go through, review, analyse, assess, pore over
check, verify, verification, test, confirm, examine, make sure
dispute, contest, challenge, =contested, =disputed, question, take issue
favour, prefer, preference, =favouring, advantage < rank above
retain, keep, hold on, hang on, cling to, stay, remain
renew, extend, prolong, renewal, extension, =longer < make permanent
terminate, end, cancel, tear up
expire, expiry, run out, end, lapse, come end
step in, intervene, intervention, mediate, mediation
mediate, mediation, broker, act mediator, arbitrate, arbitration, =mediator, intermediary
assassinate, attempt on
rely, depend, rest on, hinge, =dependent, reliant, count on
give majority, majority rests, rely on, depend on
take over, take charge, assume, take helm, take reins, succeed, take control, come office, take office
hand over, cede, transfer, pass on, relinquish
name, appoint, announce, unveil
outlaw, ban, criminalise, make illegal
legalise, decriminalise, make legal, allow
tighten, toughen, stiffen, =stricter, =tougher, =tighter
relax, ease, loosen, soften, water down, dilute, =looser
strengthen, bolster, reinforce, beef up, shore up, boost, =stronger
weaken, undermine, erode, =weaker
speed up, accelerate, fast track, hasten
slow down, hold back, slow, stall
stall, stalemate, deadlock, impasse, make no progress, =deadlocked
compromise, concession, concede, give ground, make concessions
reconcile, reconciliation, make up, patch up
unite, come together, join forces, merge
defect, switch, cross floor, go over, change sides, switch sides, change party
go over, join, switch to, defect, move to, leave for
win election, re-elected, =re-elected, return power, win term
lose election, voted out, lose power, lose office
hold election, go polls, election day, vote, =polls
stand, run, contest, seek, =candidacy, bid for
poll, survey, show, =opinion-poll
spread, extend, expand, widen
lobby, press, campaign, pressure, push for
finance, fund, pay for, bankroll, foot
subsidise, subsidy, support, =subsidies, =subsidised
admit, let in, accept, allow in, =admission, =entry, be able
bar, keep out, shut out, exclude, deny entry, turn away
exempt, exemption, exception, excuse, free from, let off, spare, =exempted
comply, obey, abide, observe, follow, =compliance, stick to
defy, disobey, flout, ignore, =defiance
ignore, disregard, overlook, unheeded, pay no, brush aside, turn blind, not heed, take no, =heed
neglect, ignore, fail to
commission, order, ask for
publish, release, make public, issue, bring out, disclose, put out
issue, publish, give out, release, hand out
leak, disclose, reveal, make public
monitor, watch, observe, track, keep eye, supervise, oversee
station, post, base, deploy, place
move, withdraw, relocate, transfer, shift < pull out, pull back
lift, end, ease, remove, drop, scrap
postpone, delay, put back, push back, =later, =postponed, hold over, adjourn, reschedule, hold up
last, run, go on, take, continue, stretch
hold, keep, retain, stay
succeed, work, come off, pay off, bear fruit, =success, =successful
fail, come nothing, collapse, founder, fall through, flop, =failure, =unsuccessful, break down
collapse, break down, fall through, fall apart, founder, fail, breakdown, come end, put end
rank, rate, place, =ranking, =ranked, put, classify
propose, put, present, submit, suggest, put forward
require, need, =must, demand
organise, arrange
call, name, describe, term
allocate, assign
earmark, reserve, set
agree, consent, settle
"""

JUSTICE: Final = """
arrest, detain, detention, take custody, apprehend, hold custody, =held, =custody, pick up
question, interrogate, interrogation, quiz, grill, interview
charge, indict, indictment, =charged, =charges, bring charges, press charges
accuse, accusation, =accusing, point finger
allege, allegation, claim, =alleged
blame, hold responsible, fault, =culprit
suspect, suspicion, =suspects
convict, conviction, find guilty, =guilty, guilty verdict
imprison, imprisonment, jail, =jailed, prison, send prison, send jail, lock up, put bars, =bars, =behind-bars
sentence, =sentencing, =sentenced, hand sentence, prison term, =term
fine, penalty, penalise, hit fine, impose fine, =fined
release, free, set free, let go, liberate, walk free, =freed
extradite, extradition, hand over
sue, lawsuit, =suit, take court, legal action, litigate, litigation, =suing, bring case
settle, settlement, =settled
appeal, challenge, contest, lodge appeal, file appeal
rule, ruling, =held, decide, decision, verdict, judgment, judgement, find, =found, conclude
uphold, affirm, let stand, leave place, =upheld
admit, admission, plead guilty, confess, confession, own up, acknowledge, concede
testify, testimony, give evidence, tell court, take stand
steal, theft, make off, take, =stolen, =thieves, =thief
rob, robbery, hold up, raid, =robbers
kill, death, die, dead, lose life, claim life, claim lives, lose lives, leave dead, =fatal, =fatally, perish, =lives,
    =deadly, fatality, death toll < murder, assassinate, assassination, slay, shoot dead, drown, execute, execution,
    gun down, stab death, massacre
murder, homicide, slay, =murderer, =slain
assassinate, assassination, =assassin
shoot, open fire, fire at, =shot, =shots, =gunfire, =shooting, =gunman < gun down, shoot dead
stab, knife, =stabbing, knifing
attack, assault, =attacker, set upon < stab, shoot, bomb, raid, ambush, beat up, storm
rape
spy, espionage
kidnap, abduct, abduction, take hostage, snatch, seize, =hostage, =kidnapping
smuggle, traffic, =smugglers, =traffickers, =trafficking
bribe, bribery, graft, corruption, =corrupt, kickback
defraud, fraud, swindle, con, cheat, scam, =fraudulent
deceive, mislead, trick, dupe, fool, =misled
break in, burglary, burgle, break into
escape, break out, get away, run away, flee, =fugitive
raid, search, swoop, storm
find, discover, discovery, recover, locate, uncover, come across, turn up, unearth, =found
hide, conceal, cover up, stash
patrol, guard, watch over
acquit, clear, =cleared, find innocent, not guilty, acquittal, exonerate, =acquitted
deny charges, plead guilty, =denied, not guilty, protest innocence, reject charges, deny, plead innocent
walk free, release, =freed, set free, =released, leave prison, let out, free, leave jail
serve, spend, =into, behind bars
face, could get, risk, =facing, liable, be sentenced
retrial, new trial, try again, second trial
go court, take court, sue, bring suit, file suit, start proceedings, take legal, lodge complaint, bring case, go before
appear, go before, come before, face court, be brought, =appearance, stand trial
file, lodge, submit, bring, make, =filed, =lodged
complaint, complain, =lodged, accuse, allegation
drop, withdraw, abandon, discontinue, throw out
seize, confiscate, impound, take away, =seizure
recover, get back, retrieve, find, regain, =recovery, track down
find, discover, =found, turn up, =uncovered, locate, come across, trace
wrap, cover, pack
disappear, go missing, vanish, =missing, lost trace
order, tell, instruct, direct, command, =ordered, give orders
punish, penalise, =punished, =punishment, sanction, penalty, fine, =penalised
fine, penalty, order pay, hand fine, hit with, impose penalty, =fined, made pay
award, grant, order pay, =awarded
compensate, pay damages, pay compensation, =compensated
hide, conceal, cover up, disguise, keep from, keep secret, =concealing, =hiding
delete, erase, destroy, wipe, get rid
destroy, delete, shred
forge, counterfeit, fake, falsify, =forgery
plot, conspire, conspiracy, plan, scheme
incite, stir up, provoke, whip up
trespass, enter illegally, =intruder, break in
loot, pillage, ransack, plunder
vandalise, deface, daub, damage
beat, assault, attack, hit, strike, punch, kick, =beaten, batter
abuse, mistreat, ill-treat, maltreat, =mistreatment
torture, torment
strangle, choke, suffocate
poison, drug
drive drunk, drink driving, over limit
search, hunt, look for, seek, comb, =manhunt, be sought, scour, =searching
chase, pursue, pursuit, give chase
catch, capture, apprehend, arrest, track down, =caught
help, assist, aid, abet, have help, =accomplice
interview, question, speak to, talk to, =interviewed, =questioned
deliberate, consider verdict, retire
misdirect, wrongly direct, misinstruct, =misdirected
study, examine, look at, read, go through, consider
extend, prolong, lengthen, renew
suspend, put on, take away, strip, =suspended, revoke temporarily, withdraw temporarily
testify, give evidence, tell court, say court, take stand, allege court
claim, allege, maintain, =alleged, accuse, accusation, assert, =alleges
accuse, =charge, accusation, allege, =alleged, claim, =accuses
blame, put down, attribute, hold responsible, =fault, =responsible, point to, be reason, to blame, at fault, =because
pretend, pose
"""

WAR: Final = """
attack, strike, assault, offensive, raid, hit, target < bomb, shell, ambush, bombard, storm, invade, air strike
bomb, bombard, bombardment, shell, =shelling, pound, pummel, =bombing, air strike, =airstrike, =airstrikes
invade, invasion, march into, =invaders
occupy, occupation, hold, control, =controlled
capture, seize, seizure, take control, overrun, conquer, gain control, take over, wrest, =took, =taken
confiscate, seize, impound, seizure, confiscation
withdraw, withdrawal, retreat, pull back, pull out, fall back
advance, push forward, press on, gain ground, move forward, make gains
surrender, give up, lay down, capitulate, capitulation
ceasefire, truce, armistice, cease fire, stop fighting
fight, clash, battle, combat, skirmish, =hostilities, conflict, war, =fought
defeat, rout, overcome, beat, crush, vanquish
deploy, deployment, send, dispatch, station
flee, escape, run from, =fled < evacuate
displace, uproot, drive homes, =displacement
evacuate, evacuation, move out, bring safety, take safety, clear
recruit, enlist, sign up
conscript, conscription, draft, call up, mobilise, mobilisation
arm, equip, supply
disarm, lay down arms
coup, putsch, takeover
shell, bombard, bombardment, pound, =shelling, =shells, fire at, hit by
fire, shoot, open fire, =firing, =gunfire, launch, =fired
fire, answer, return fire, shoot back
answer, respond, reply, hit back, retaliate, retaliation, return, =response
break, end, put end, collapse, break down, shatter
hold, last, be observed, =holding
withdraw, pull out, leave, retreat, =pullout, abandon, quit, fall back, pull back, move out
retreat, withdraw, flee, run, fall back
besiege, siege, encircle, cut off, surround, lay siege, =besieged, =siege, blockade
end siege, lift siege, break siege, bring close, =relieved
regroup, assemble again, gather again, reassemble, rally
surrender, give up, lay arms, give themselves, turn themselves, capitulate, =surrendered
clear, remove, take away, sweep, =cleared, rid, lift
lay, plant, place, =mined
patrol, guard, police, watch
ambush, waylay, lie wait
execute, put to death, kill
massacre, slaughter, kill
injure, wound, hurt, maim
die, kill, lose life, =killed, =died, =dead, =deaths, take life
destroy, blow up, knock out, wreck, demolish
sink, send bottom, go down
free, liberate, release, rescue
negotiate, talk, hold talks
sign, agree, seal, reach, conclude, strike
disarm, give weapons, hand weapons, lay weapons, surrender weapons
train, drill, exercise
parade, march, display
guard, protect, watch, defend
infiltrate, slip into, penetrate
cross, go over, pass
shoot down, bring down, down, intercept
intercept, stop, catch
block, seal off, close, cordon off, bar, blockade
deploy, send, station, dispatch, move, =deployment
patrol, patrolling
recapture, retake, take back, win back, regain, recover
fall, be taken, be captured, =taken, lose
"""
