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
accident, crash, mishap, incident
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
landslide, mudslide, landslip, rockfall, rockslide
quake, earthquake, tremor, =temblor
survive, survivor, alive, live through, survival, escape death
body, corpse, remains, =bodies
rubble, debris, ruins, wreckage
victim, casualty, =casualties
cause, trigger, lead to, result in, bring about, spark, set off, provoke, prompt, =because, =due, give rise, =led,
    make, force, compel
break out, start, begin, =ignited, ignite
outage, blackout, power cut, =outages, power failure, without power, without electricity
electricity, power
knock out, bring down, take out, put action, cripple, disable, take offline
shelter, refuge, =haven
outdoors, outside, open air, in open
sleep, spend night, overnight, =slept
fireman, firefighter, =crews, fire service
ambulance, paramedic, =medics
rescuer, rescue team, emergency services, rescue worker
destroyed, gutted
toxic, poisonous
poison, contaminate, contamination, pollute
resident, people, inhabitant, local, villager, townspeople, =neighbours
"""

WEATHER: Final = """
rain, rainfall, downpour, precipitation, shower, =rains
snow, snowfall, blizzard
weaken, lose strength, abate, ease, die down, subside, lose force, =weaker
strengthen, intensify, gain strength, gather strength, grow stronger, =stronger
make landfall, come ashore, hit, reach coast, =landfall
cross, pass over, move across, sweep across, pass through, move over
drought, dry spell, dry, =driest
heat, heatwave, hot, heat wave, =hottest
cold, freezing, chill, cold snap, frost
wind, gust, gale
forecaster, meteorologist, weather service
storm, hurricane, cyclone, typhoon, tempest
recede, subside, go down, fall
melt, thaw, =melting
temperature, =thermometer
warm, heat up, =warming
reservoir, dam, lake
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
outbreak, epidemic, wave
spread, transmit, transmission, pass on, circulate
baby, infant, newborn
medicine, drug, medication, pill, tablet, remedy
disease, illness, ailment, condition, sickness
doctor, physician, medic, GP, =surgeon
nurse, carer
patient, sufferer, =case
case, infection, patient
tumour, tumor, cancer
quit smoking, give smoking, stop smoking
pregnant, pregnancy, expect child, expecting
virus, pathogen, bug
harm, danger, risk, hazard
obese, overweight, obesity
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
observe, watch, monitor
spacecraft, probe, craft, space ship, =spaceship, satellite
lunar, =moon
solar, =sun
scientist, researcher, =academic, =experts, =team
species, kind, type
fossil, bone, =remains, skeleton
extinct, die out, extinction, disappear
breed, reproduce, nest, =breeding
journey, trip, voyage, travel
gather, collect, collection, =gathered, harvest
sample, specimen
emit, emission, give off, release
"""

TECHNOLOGY: Final = """
delete, deletion, erase, remove, wipe, removal
hack, break into, =hackers, breach, intrusion, cyberattack
leak, expose, exposure, make public
update, upgrade, patch
fix, repair, mend, correct, put right, patch
fail, failure, break down, stop working, malfunction, go down, =outage, crash, =failing
break down, collapse, fail, fall apart, founder, =breakdown, =broke
app, application, program, software
user, customer, subscriber
device, gadget
firm, company, business, group, corporation, =maker, enterprise
download, install, installation
network, system
online, internet, web
disrupt, disruption, interrupt, interruption, throw chaos, =chaos < knock out, cripple
switch off, turn off, shut down, power down, take offline
switch on, turn on, power up, activate
switch, change, move, shift, put
store, keep, =storage
track, monitor, =tracking
"""

SPORT: Final = """
win, victory, triumph, beat, =defeated, overcome, see off, =winner, prevail < thrash, rout, crush, trounce
win, claim, clinch, take, secure, lift, crown, =title, =champions, become champion, seal
lose, loss, go down, fall to
draw, tie, =drew
score, net, goal, find net, =scorer, put in
equalise, level, draw level, =equaliser
lead, top, =leaders
qualify, reach, advance, progress, go through, make it, qualification, move on
eliminate, elimination, knock out, bow out, crash out
withdraw, pull out, drop out, =withdrawal
coach, manager, trainer, boss
match, game, fixture, tie, contest, encounter
fan, supporter, =spectators, crowd
league, championship, title
relegate, relegation, go down
promote, promotion, go up
break record, set record, set mark, beat record, =record
retire, retirement, end career, hang up, call day
sign, join, move to, transfer
miss, sit out, =absent
substitute, come on, replace, replacement
striker, forward, attacker
goalkeeper, keeper, =goalie
final, title match, decider
tournament, competition, championship, contest, =cup
player, athlete, footballer
rank, seed, =ranked, =seeded, number
athlete, runner, competitor
medal, gold, podium
race, grand prix, run
runner up, second, finish second
team, side, squad, club
stadium, ground, arena
half, interval
penalty, spot kick
referee, official
host, stage, hold
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
parent, mother, father
spouse, husband, wife, partner
child, kid, youngster, youth, =boy, =girl, minor
teenager, teen, adolescent, youngster
pensioner, retiree, elderly
student, pupil, schoolchild, undergraduate
teacher, educator, schoolteacher
school, college, classroom
tourist, holidaymaker, visitor, traveller, traveler, vacationer
worshipper, faithful, believer
artist, painter, sculptor
painting, canvas, picture, work
museum, gallery
exhibit, exhibition, show, display
audience, crowd, viewers, spectators, public
singer, vocalist, performer
band, group
film, movie, picture, feature
novel, book, work
"""
