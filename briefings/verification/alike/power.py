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
expire, expiry, run out, lapse
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
ask, request, =sought, seek
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
abandon, give up, drop, ditch, shelve, walk away
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
lawmaker, legislator, MP, deputy, parliamentarian, member parliament, =parliament, =councillor, =councillors
government, administration, cabinet, =ministers, authorities
minister, secretary, ministry
mayor, =mayoral
opposition, rival party, opponent
spokesman, spokeswoman, spokesperson, spokespeople
leader, head, chief, =led, boss
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
acquit, acquittal, =cleared, exonerate, find innocent
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
trial, case, proceedings, hearing, court case
evidence, proof
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
kidnap, abduct, abduction, take hostage, snatch, seize, =hostage, =kidnapping
smuggle, traffic, =smugglers, =traffickers, =trafficking
bribe, bribery, graft, corruption, =corrupt, kickback
defraud, fraud, swindle, con, cheat, scam, =fraudulent
deceive, mislead, trick, dupe, fool, =misled
break in, burglary, burgle, break into
escape, break out, get away, run away, flee, =fugitive
search, hunt, look for, =manhunt, comb, scour
raid, search, swoop, storm
find, discover, discovery, recover, locate, uncover, come across, turn up, unearth, =found
hide, conceal, cover up, stash
patrol, guard, watch over
crime, offence, offense, wrongdoing
law, legislation, act, statute, bill, rule
court, judge, judges, tribunal, =justices
lawyer, attorney, counsel, barrister, solicitor, defence team
prosecutor, prosecution, =prosecutors
police, officer, officers, detectives, investigators
inmate, prisoner, detainee
thief, burglar, robber
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
shoot down, bring down, =downed
besiege, siege, surround, encircle, lay siege
exchange, swap, trade
mediate, mediation, broker, act mediator, =mediator
soldier, troops, forces, =servicemen, =army, =military
rebel, insurgent, guerrilla, =rebellion, =uprising, =insurgency
militant, fighter, gunman
army, military, armed forces, =troops, =forces
missile, rocket, projectile
drone, unmanned
weapon, arms, gun, firearm, =weaponry
ammunition, =munitions, =shells
flee, escape, run from, =fled < evacuate
displace, uproot, drive homes, =displacement
evacuate, evacuation, move out, bring safety, take safety, clear
recruit, enlist, sign up
conscript, conscription, draft, call up, mobilise, mobilisation
hostage, captive
troop, unit, brigade
border, frontier
peace, =peaceful
civilian, non combatants
arm, equip, supply
disarm, lay down arms
coup, putsch, takeover
"""
