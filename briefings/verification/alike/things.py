"""Objects, deeds and times: nouns that stand for each other (as power.py)."""

from __future__ import annotations

from typing import Final

WHAT: Final = """
law, legislation, act, statute, bill, rule
bill, draft law, proposed law, measure, =legislation
rule, regulation, =provisions, requirement
measure, step, action, motion, proposal, move
policy, plan, strategy, programme
plan, proposal, project, scheme
application, bid, request, =applied
permit, licence, license, permission, authorisation
treaty, pact, accord, agreement, convention
tax, levy, duty, charge
tariff, duty, levy, customs
subsidy, =subsidies, state aid, grant, =funding
funding, money, finance, =funds, grant
budget, spending plan, spending
crime, offence, offense, wrongdoing
trial, case, proceedings, hearing, court case, =court
evidence, proof
verdict, ruling, judgment, judgement, decision, =finding
conviction, guilty verdict
=charge, =charges, =counts, accusation, allegation
sentence, term, prison term, jail term
penalty, fine, sanction, punishment
warning, alert, caution
document, paper, file, =records, =documents
letter, note, missive
email, mail, message
message, text, post
report, account, study, paper
statement, announcement, declaration, communique
reason, ground, motive, cause
cause, origin, source
aim, goal, purpose, target, objective
way, means, method, manner
method, technique, approach, procedure
issue, matter, question, subject, problem
problem, difficulty, trouble, fault
fault, defect, flaw, glitch, bug, error, failure
mistake, error, blunder, slip
row, dispute, argument, quarrel, disagreement, spat, feud, =wrangle
conflict, war, fighting, hostilities
crisis, emergency
disaster, catastrophe, tragedy, calamity
accident, crash, mishap, incident, collision
missile, rocket, projectile
drone, unmanned
weapon, arms, firearm, =weaponry < gun
gun < artillery, cannon
ammunition, =munitions, =shells
mine, landmine, explosive
bomb, explosive, device
knife, blade
fire, blaze, flames, inferno
rubble, debris, ruins, wreckage
body, corpse, remains, =bodies
electricity, power, energy
outage, blackout, power cut, =outages, power failure
fuel < petrol, gasoline, diesel, gas
petrol, gasoline, gas
oil, crude, petroleum
shelter, refuge, =haven
vehicle, car, automobile, =auto
lorry, truck, =HGV < articulated
coach, bus, minibus
bike, bicycle, cycle
train, =rail, locomotive
tram, streetcar, =light-rail
aircraft, plane, jet, airliner, aeroplane, airplane, =flight
helicopter, chopper
ship, vessel, boat, craft < liner, freighter, ferry
ferry, boat, ship, vessel
tanker, ship
lifeboat, rescue boat
freight, =goods, cargo
engine, motor
instrument, device, gauge
radar, =sonar
phone, telephone, mobile, handset, =smartphone, =cell
computer, machine, PC, laptop
app, application, program, software
device, gadget
website, site, web page
internet, online, web
network, system
data, information, =details
photo, photograph, picture, image, =snapshot
video, footage, clip, recording, film
film, movie, picture, feature
song, track, number
album, record
show, programme, program, broadcast
novel, book, work
book, title, volume
play, drama
painting, canvas, picture, work
mask, =artefact, =artefacts
exhibition, show, display
concert, gig, performance, recital
prize, award, honour, honor, trophy
cup, trophy
medal, podium < gold
match, game, fixture, tie, contest, encounter
final, title match, decider
tournament, competition, championship, contest, =cup
league, championship, title, division
half, interval
penalty, spot kick
booking, yellow card, caution
season, campaign
rain, rainfall, downpour, precipitation, shower, =rains
snow, snowfall, blizzard
storm, tempest < hurricane, cyclone, typhoon, thunderstorm
flood, flooding, =floods, =floodwater, deluge
drought, dry spell, dry, =driest
heat, heatwave, hot, heat wave, =hottest
cold, freezing, chill, cold snap, frost
wind, gust, gale
fog, mist, haze
temperature, =thermometer, high
quake, earthquake, tremor, =temblor
landslide, mudslide, landslip, rockfall, rockslide
mud, sludge, silt
waste, =refuse, rubbish, garbage, trash
sewage, effluent
pollution, contamination, =pollutants
emission, =greenhouse, =carbon
climate, =warming
disease, illness, ailment, condition, sickness
medicine, drug, medication, pill, tablet, remedy
vaccine, jab, shot, =vaccination, =inoculation
dose, shot
treatment, therapy, care
test, trial, examination, check
tumour, tumor, cancer
virus, pathogen, bug, =germ
outbreak, epidemic, wave
infection, case
injury, wound, =injured, =hurt
surgery, operation, procedure
study, research, paper, survey, =work
survey, poll, questionnaire
finding, result, conclusion, outcome
sample, specimen
species, kind, type
animal, creature, beast
bird < gull
livestock < cattle, cow
cattle, cow
fossil, bone, =remains, skeleton
spacecraft, probe, craft, space ship, =spaceship, satellite
mission, =flight
job, post, position, role, vacancy
vacancy, unfilled, post, opening
wage, pay, salary, =earnings
pay, wage, salary, remuneration
pension, =retirement
bonus, payout
shift, work
union, =labour-group
deal, agreement, accord, contract, settlement, =arrangement, package
contract, order, deal, agreement
offer, bid, proposal, tender
stake, holding, share, interest
share, stock, =equity
dividend, payout
profit, earnings, surplus
deficit, shortfall, gap, hole, loss
debt, =liabilities, borrowing, =indebtedness
loan, credit
interest, =rates
cost, price, expense, =bill, outlay, =costs, expenditure
price, cost, charge, =pricing, =priced
fare, ticket, =tickets, ticket price
fee, charge
money, cash, =funds, =sum, fund
sum, amount, figure
revenue, sales, turnover, income, takings
=demand, =orders
supply, =supplies, provision
output, production, =volume
product, goods, item, =merchandise
brand, label
market, =exchange, =trading, dealings
trade, commerce, =trading, dealing
industry, sector, =industrial, business
economy, =economic
inflation, =prices, price rises, rising prices, cost living
recession, downturn, slump
currency, money
budget, =finances
crop, harvest, =crops, yield
grain, cereal < wheat, corn
food, =foodstuffs
meat < beef
fish, catch
water, =bottled
shipment, export, delivery, consignment, cargo
quota, limit, ceiling, cap
exam, examination, paper, test
exemption, exception, =exempt, excuse
mathematics, =maths, =math
question, query
lesson, class
qualification, degree, diploma
reform, overhaul, shake-up
debate, discussion, argument
election, vote, ballot, poll
majority, =most
minority, =fewer
share, proportion, percentage, part
number, total, count, figure, =numbers, tally
level, rate
average, mean
peak, maximum, =highest, record, high
low, minimum, =lowest
half, =half-year
journey, trip, voyage, travel, ride
voyage, crossing, journey, passage, trip
flight, journey
route, course, path, way
channel, =fairway
speed, pace, =quickly, =fast, rate, =velocity, =rapidly
power, energy, output
danger, risk, threat, hazard, peril
chance, likelihood, prospect, odds, probability, hope
opportunity, chance
hope, prospect, =optimism
fear, worry, concern, anxiety
anger, outrage, fury
support, backing
opposition, resistance
help, aid, assistance
aid, relief, help
damage, harm, destruction
safety, security
peace, =peaceful
freedom, liberty
right, =rights, entitlement
power, authority
role, part
effect, impact, consequence
benefit, advantage
knowledge, =familiar, =familiarity
experience, =experienced
appointment, meeting
ceremony, event, service
party, celebration
wedding, marriage
funeral, burial
mosque, =prayer, place worship
site, place, location, spot, scene
building work, construction
sign, indication, signal
trace, sign, vestige, =traces
evidence, sign
alarm, =alarms, alarm system
camera, =CCTV
list, register, roll
opening hours, opening times, =longer
tenure, time charge, period office, term
holiday, vacation, break, recess
break, recess, pause, rest
attendance, audience, turnout, =visitors
deadline, time limit, limit
margin, lead
condition, requirement
technology, =tech
part, portion, share
pair, couple, =both
lack, shortage, =short, scarcity, shortfall
price, cost, offer, bid
price, rate, cost
tax, tariff, duty, levy
study, report, survey, research
takeover, buy, deal, purchase, acquisition
edition, issue, number
turnout, participation
goal, aim, mean, purpose
injury, casualty, =casualties
lawsuit, complaint, suit
percent, =cent
peace, truce, ceasefire
=force, =effect
auction, sale
"""

WHEN: Final = """
day, =daily
night, =overnight, =nightly, =nights, =nocturnal
dawn, sunrise, daybreak, first light, =early
dusk, sunset, nightfall
morning, =early
evening, =late
noon, midday
month, =monthly
year, =yearly, =annual, =annually, full year, =twelve
week, =weekly
decade, ten years
century, hundred years
=weekend < Saturday, Sunday
spring, =springtime
autumn, =fall
period, time, spell, stretch
start, beginning, outset, onset, opening
end, close, finish, conclusion
end, expiry, expire, run out
=early, =beginning
=late, =end
=recent, =recently, =lately, =past, =last
=previous, =before, =prior, =earlier, =preceding, =last, =past, =former, =ago
=next, =following, =coming, =after, =later, =subsequent
=now, =currently, =present, =today, =presently, moment
=soon, =shortly, before long
=immediately, =instantly, =once, =promptly, =straight
=already, =previously, =by
=later, =afterwards, =subsequently, =then, =after, =following
=until, =till, =before
=since, =from
=during, =over, =throughout, =in, =under
=for, =lasting, =during
=again, =anew, =re, =another, =further
=eventually, =finally, =ultimately, end
=often, =frequently, =regularly, =repeatedly, =repeated
=usually, =generally, =typically, =normally, =mostly
=constantly, =continually, =always
=simultaneously, same time, =together
=temporarily, =temporary, time being, =interim, =provisional, =suspended
=permanently, =permanent, good
=long, =lengthy, =prolonged
=short, =brief
"""
