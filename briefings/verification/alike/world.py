"""Accidents, weather, health, science and technology, sport, people: words that report the same event (as power.py)."""

from __future__ import annotations

from typing import Final

DISASTER: Final = """
hit, strike, rock, shake, batter, lash, sweep through, rip through, tear through, jolt, =struck, =shook
destroy, destruction, level, flatten, raze, wreck, ruin, wipe out, demolish, demolition, obliterate, devastate,
    reduce rubble
damage, harm, =damaging < destroy, wreck, devastate, flatten, ruin
injure, injury, wound, hurt, =injuries, =wounded, leave injured
rescue, save, pull from, bring safety, dig out, pull out, pull alive, =rescuers, free, take off
trap, =stuck, =trapped, pin
strand, =stranded, leave stranded, maroon, =stuck
cut off, isolate, block
missing, unaccounted, disappear, vanish, disappearance, =lost
crash, collide, collision, smash, plough into, plow into, run into, hit, pile up
derail, derailment, come rails, leave rails, jump rails, leave tracks, come tracks, jump tracks
sink, go down, founder, go under, =sank, =sunk
capsize, overturn, keel over, tip over, turn over, flip
explode, explosion, blast, blow up, go off, detonate, detonation, =blew
burn, blaze, fire, flames, catch fire, go flames, burst flames, =engulfed, inferno, =wildfire
torch, set fire, set alight, arson, set ablaze
extinguish, put out, bring control, douse, get control, =contained
contain, bring control, get control, under control, rein in, =control
collapse, cave in, give way, fall down, come down, crumble
flood, inundate, submerge, under water, deluge, swamp, =flooding
leak, spill, seep, pour, ooze, spillage, =leaked, =spilt
erupt, eruption, spew
survive, survivor, alive, live through, survival, escape death
cause, trigger, lead to, result in, bring about, spark, set off, provoke, prompt, =because, =due, give rise, =led,
    make, force, compel
break out, start, begin, =ignited, ignite
knock out, bring down, take out, put action, cripple, disable, take offline
outdoors, outside, open air, in open
sleep, spend night, overnight, =slept
destroyed, gutted
poison, contaminate, contamination, pollute
bury, engulf, cover, swallow, sweep over, =buried, submerge
engulf, envelop, spread through, tear through, sweep through
overturn, roll over, tip over, turn over, flip, end up, =overturned, topple, capsize, land on
leave road, come off, run off, veer off, skid off, go off, swerve, leave motorway
swerve, veer, turn sharply, turn aside, =swerved, pull aside, dodge
avoid, miss, dodge, escape, prevent, steer clear, =averted, evade, not hit
fade, dwindle, shrink, diminish, recede, wane, =fading, =slim, ebb
fall, topple, tumble, come down, drop < plunge
burst, give way, break, rupture, collapse, fail, split open, =burst, breach
send, pour, release, spill, gush, spew, flow, =sending
pour, flow, gush, run, stream, wash
run aground, become stuck, get stuck, ground, strand, hit bottom, go aground, =stuck, =aground, hit rock
refloat, free, pull free, float again, get off
take off, evacuate, rescue, pick up, remove, bring ashore, bring safety, airlift
stray, leave, depart, wander, drift, =departure, go off, deviate
drift, float, be carried
divert, redirect, send elsewhere, reroute, =diverted, land elsewhere, turn away
land, make landing, come down, put down, touch down, =landing
suck, draw, ingest, pull, =sucked, =drawn, go into
leak, escape, spill, seep
warn, alert, =warned, tell of, =warnings, give warning, caution, raise alarm
alert, warn, inform, notify, tell, =alerted
recover, pull, bring out, take from, retrieve, dig out, =recovered, =pulled, extract, get out
survive, live, come through, make it
leave, force from, drive from, flee
lose home, made homeless, =homeless, displace
shake, rattle, jolt, rock, hit
crack, split, fracture, =cracked
snap, break
hit, strike, run into, slam into, plough into, crash into, ram, collide, =struck
knock down, run over, hit, mow down
slip, skid, slide
catch fire, burst flames, go flames, be alight, burn, be fire, =ablaze, =alight, fire break
suffocate, choke, smother
electrocute, shock
freeze, ice over
melt, thaw
stop, bring standstill, halt, come standstill, paralyse, bring halt
delay, hold up, late, =delayed, =delays
restore, bring back, return, get back, come back, reconnect, =restored
repair, mend, fix, rebuild
rebuild, reconstruct, reconstruction, =rebuilt
rescue, =pulled
divert, redirect, send
lose, shed, drop, slip
"""

WEATHER: Final = """
weaken, lose strength, abate, ease, die down, subside, lose force, =weaker
strengthen, intensify, gain strength, gather strength, grow stronger, =stronger
make landfall, come ashore, hit, reach coast, =landfall
cross, pass over, move across, sweep across, pass through, move over
recede, subside, go down, fall
warm, heat up, =warming
bring relief, ease, relieve, =relief, give respite, improve
reach, hit, rise to, climb to, =high, get up, touch, top, peak
wait, hold out, hang on, go without, =wait, until
expect, forecast, predict, =due, likely, =forecasting
issue warning, warn, put out
clear, brighten
blow, gust
break record, be highest, =record, set record, hottest ever, since records, =record-keeping
"""

HEALTH: Final = """
infect, infection, contract, catch, come down
breathe in, inhale
sicken, fall ill, fall sick, =ill, =sick, illness, take ill, =unwell, make ill
treat, treatment, care for, look after, =treated
cure, heal, =cured
hospitalise, take hospital, admit hospital, =hospital, bring hospital, rush hospital
discharge, leave hospital, release hospital, send home
diagnose, diagnosis, find have
vaccinate, vaccination, vaccine, inoculate, jab, immunise, immunisation, =shots
operate, operation, surgery, operating
recover, recovery, get better, recuperate, get well
spread, transmit, transmission, pass on, circulate
quit smoking, give smoking, stop smoking
danger, risk, hazard
prevent, avert, stop, avoid, ward off, protect against, =prevented, head off
clear, approve, license, authorise, give approval, pass, =cleared, clearance, allow use
discharge, send home, leave hospital, go home, =discharged, release, let home, let go
remain hospital, still hospital, be treated, =hospitalised, in hospital, stay hospital
care, look after, tend, nurse, =caring
fill, staff, find, recruit, occupy
catch, contract, pick up, be infected, go down, =infected
spread, pass, transmit, move
fall ill, get sick, sicken, become ill
supply, deliver, provide, produce, make available, offer, ship, =supplied
take drug, use drug, be given
test positive, be infected, have virus
isolate, quarantine, keep apart
smoke, smoking, light up
drink, drinking, consume
eat, consume, feed
overdose, take much
treat, give treatment, care for
transplant, graft
give birth, deliver, have baby, =labour, be born
relapse, return
check, examine, screen, test
warn, caution, advise against
breathe, inhale
"""

SCIENCE: Final = """
discover, discovery, find, detect, detection, spot, identify, identification, observe, observation, =seen, sight, =found
study, research, examine, examination, analyse, analysis, investigate, look at, =studied, survey
show, demonstrate, reveal, find, indicate, establish
suggest, indicate, hint, point to, =according
prove, proof, establish, confirm
measure, measurement, gauge, record
develop, development, create, devise, design, come up, invent, invention
launch, lift off, blast off, take off, send up, =liftoff
land, landing, touch down, come down, set down, =touchdown
reach, enter, arrive, arrival, get to, make it, come to, entry
lose contact, fall silent, go silent, lose touch, stop responding, break contact
test, trial, experiment, try out
track, follow, trace, monitor, =tagged, =tracked
extinct, die out, extinction, disappear
breed, reproduce, nest, =breeding
gather, collect, collection, =gathered, harvest
emit, emission, give off, release
date, determine age, =dating, be from, go back, be old, =dated
drill, bore
recover, extract, bring up, take from, obtain, retrieve, =recovered, =taken, pull, come from, =extracted
trap, lock, enclose, seal, =trapped, contain, =locked, catch
show, reveal, demonstrate, tell, indicate, uncover, =shown, disclose, bring light, make clear
find, conclude, show, establish, discover, report
involve, take part, play part, participate, =involved, be part, have part, =participating
answer, respond, reply, reply to, =response, react
hibernate, hibernation, sleep, dormant
fire, burn, ignite, =burn, switch on
approach, near, come close, come near, draw near, head towards
circle, orbit, go round, fly round
fly past, pass, fly by
deliver, produce, supply, generate, give, come from, provide, yield
check, test, examine, inspect, go over
fail, break, stop working, give up, =failed, malfunction
identify, name, recognise, pick out, single out
count, number, tally
hatch, be born
hunt, prey
threaten, endanger, put risk, =threatened, =endangered, imperil
protect, conserve, conservation, preserve
reintroduce, bring back, release
breed, raise, rear
migrate, move, travel
notice, spot, detect, discover, find, see
land, touch, come
"""

TECHNOLOGY: Final = """
delete, deletion, erase, remove, wipe, removal
hack, break into, =hackers, breach, intrusion, cyberattack
leak, expose, exposure, make public
update, upgrade, patch
fix, repair, mend, correct, put right, patch
fail, failure, break down, stop working, malfunction, go down, =outage, crash, =failing
break down, collapse, fail, fall apart, founder, =breakdown, =broke
download, install, installation
disrupt, disruption, interrupt, interruption, throw chaos, =chaos < knock out, cripple
switch off, turn off, shut down, power down, take offline
switch on, turn on, power up, activate
switch, change, move, shift, put
store, keep, =storage
go down, fail, crash, stop working, break down, =failure, =outage, =down, be unavailable, go offline, collapse
compromise, expose, access, steal, breach, =compromised, =breached, affect, get hands
be safe, not compromised, =secure
blame, put down, attribute, =fault, be cause
rule out, exclude, dismiss, deny, reject, =excluded, not be, discount
appear, surface, emerge, turn up, crop up, come light, show up, be seen, =surfaced, be posted
gather, collect, harvest, amass, =collecting
block, ban, bar, restrict
charge, bill, ask
subscribe, sign up
share, pass on, hand over
invest, put money, pour money
build, make, develop, create, produce, =building, manufacture
launch, introduce, release, bring out, come out, present, unveil, go sale
enrol, register, sign up
"""

SPORT: Final = """
win, victory, triumph, beat, =defeated, overcome, see off, =winner, prevail < thrash, rout, crush, trounce
win, claim, clinch, take, secure, lift, crown, =title, =champions, become champion, seal
lose, loss, go down, fall to
score, net, goal, find net, =scorer, put in
equalise, level, draw level, =equaliser
lead, top, =leaders
qualify, reach, advance, progress, go through, make it, qualification, move on
eliminate, elimination, knock out, bow out, crash out
relegate, relegation, go down
promote, promotion, go up
break record, set record, set mark, beat record, =record
retire, retirement, end career, hang up, call day
sign, join, move to, transfer
substitute, replace, replacement
rank, seed, =ranked, =seeded, number
race, grand prix, run
runner up, second, finish second
beat, defeat, win, overcome, victory, =win, get better, see off, =beaten, knock out, prevail, triumph
lose, be beaten, =defeat, go down, suffer defeat, =lost
reach, qualify, get into, make, go through, book place, make it, earn place, advance, get to, secure place
score, net, find net, get goal, =goal, =goals, strike, put ball
send off, dismiss, red card, second yellow, second booking, =dismissal, show red, be expelled
book, caution, yellow card, show yellow, =booking
play men, man short, reduced to, down men, =short-handed
suspend, suspension, hand ban, serve ban, =suspended, be out
miss, not take, fail attend, skip, =absent, without her, without him, not turn, be absent, =missed, sit out
return, come back, be back, =comeback, back, see back
celebrate, party, rejoice, =celebrations
sign, join, buy, bring in
sell, let go
retire, quit, end career, give up, hang up, call time
lead, be ahead, top, be top
trail, be behind, lag
win title, become champion, take title, be champion, =champions
defend, retain, keep
break, beat, better, smash, set
draw, tie, end level, share points
hold, host, stage, take place, =venue
withdraw, pull out, drop out, not play, scratch
train, prepare, practise
cheat, dope, =doping
"""

PEOPLE: Final = """
marry, marriage, wed, wedding, tie knot, get married, =married
divorce, split, separate, separation, break up, part
=born, birth, give birth, come world, deliver
celebrate, celebration, party, festivities, =festive, revel
mourn, grieve, pay respects, mourning
commemorate, commemoration, remember, mark, honour, honor
perform, performance, play, give concert, take stage, =concert
publish, publication, release, bring out, come out, issue, print
award, prize, honour, honor, give prize
write, pen, author, =wrote, =written
premiere, open, first show, debut
attend, attendance, go to, turn up, turn out
gather, assemble, congregate, come together, flock
live, reside, =resident
exhibit, exhibition, show, display
attend, go to, be present, come to, turn out, =attended, take part, be at
perform, play, sing, give, appear
conduct, direct, lead
stage, put on, present, mount, perform
write, pen, compose
mark, commemorate, celebrate, observe
die, pass away, =death
live, reside, be home, dwell, =living
move, relocate, move house
study, read, attend
graduate, finish, complete
criticise, hit out, condemn, fault, =criticism, be critical
thank, be grateful, express gratitude
win prize, be awarded, take prize, receive award, =winner, get prize
honour, award, decorate
sell out, be sold
restore, repair, renovate
auction, sell, go hammer
fetch, sell for, go for, bring, raise
donate, give, bequeath, leave
be born, come from, =native
wear, dress
dance, dancing
pray, worship, =prayer, =prayers
ordain, consecrate, make bishop, become priest, =ordination
become bishop, be bishop, be bishops, office bishop
adopt, take in
broadcast, air
attend, visit
depict, show, portray
"""
