"""Economy, business and work, and more or less of anything: words that report the same event (as power.py)."""

from __future__ import annotations

from typing import Final

AMOUNTS: Final = """
rise, increase, grow, growth, climb, gain, go up, =higher, advance, mount, =rising, =rose, expand, expansion, widen <
    surge, soar, jump, leap, rocket, spike, shoot up, skyrocket, balloon, double, triple, quadruple, accelerate
surge, soar, jump, leap, rocket, spike, shoot up, skyrocket, balloon, rise sharply
fall, drop, decline, decrease, slip, dip, go down, come down, slide, =lower, shrink, =shrunk, contract, ease <
    plunge, plummet, tumble, slump, sink, crash, collapse, nosedive, halve, slow
plunge, plummet, tumble, slump, sink, nosedive, crash, fall sharply, collapse
slow, slowdown, ease, cool, moderate, slacken, lose pace, lose steam, =slower
accelerate, acceleration, speed up, quicken, pick up, gather pace, =faster
stagnate, stagnation, =flat, =unchanged, =steady, stable, hold steady, =same, no change, remain, stay
recover, recovery, rebound, bounce back, pick up, rally, revive, revival
double, twofold, =twice
halve, =half, cut half
triple, treble, threefold
raise, lift, increase, put up, hike, boost, push up, bump up, =raising < double, triple
cut, lower, reduce, reduction, slash, trim, bring down, decrease, scale back, scale down, pare, =cuts, cutback < halve
keep, hold, maintain, retain, leave unchanged, preserve
exceed, top, surpass, outstrip, =above, =more, overtake
miss, fall short, =below, =short
total, add up, amount, come to, =altogether
account, make up, represent
range, vary, =between
edge up, rise slightly, inch up, gain slight, creep up, tick up, =edged
edge down, fall slightly, slip, dip, ease, inch down
reach, hit, touch, climb to, rise to, get to, top, come to, stand at
fall short, lag behind, be below, not match, trail, miss
exceed, top, pass, surpass, be above, go beyond, beat, be more
account for, make up, represent
cost, come to, be worth, set back, have price
add, put on, =longer, extra, take longer, lengthen, tack on
save, cut, reduce, savings, =saving
grow, rise, increase, expand, swell, build up
shrink, contract, fall, get smaller, decline, dwindle
drive, push, send, propel, lift, take
lower, cut, reduce, bring down, downgrade, =lowered, trim
raise, lift, upgrade, put up
keep, leave, hold, stay
level off, stabilise, steady, flatten
tie, peg, link
run out, exhaust, use up, be exhausted, =exhausted, have none
stretch, extend, run, reach
range, run from
weigh, weight
represent, stand for, be body, speak for, =representing
"""

TRADE: Final = """
buy, purchase, acquire, acquisition, takeover, take over, snap up, =buyer, =buying, pick up, =bought
sell, sale, offload, dispose, divest, sell off, =sold, =seller
bid, offer, tender
merge, merger, combine, join forces, tie up, unite, =combination
invest, investment, pour into, put into, plough into
spend, expenditure, outlay, pay, =spent
pay, payment, hand over, pay out, =paid, shell out
compensate, compensation, make good, =damages
refund, reimburse, reimbursement, pay back, repay, give back, return fees, money back, =return
borrow, take loan, take out, =loan
lend, loan, =lent, =lender
owe, debt, =owed, =debts, =liabilities
earn, make, bring in, take in, =income, take home, raise, yield, generate
profit, earnings, make profit, surplus
lose, loss, make loss, =deficit
cost, price, charge, =priced
worth, value, =valued
export, ship abroad, sell abroad
import, bring in, ship in
produce, production, make, manufacture, output, build, turn out, =produced, =made
open, opening, launch, inaugurate, inauguration, =opened
close, closure, shut, shut down, shutter, shutdown, close doors
expand, expansion, enlarge, extend, extension, broaden, widen
=bankrupt, bankruptcy, =insolvent, insolvency, go bust, go under, go bankrupt, file bankruptcy
list, float, go public, flotation
supply, deliver, provide, delivery, =supplies
award, grant, give, hand
secure, land, clinch, obtain, =won, get
launch, release, bring out, unveil, introduce, introduction, present, roll out, come out
recall, take back, pull, withdraw, take off
finance, fund, bankroll, =funding, pay for, foot bill
save, cut costs, =savings
ration, =rationing
=quarter, three months
abandon, drop, scrap, give up, call off, shelve, walk away, =abandoned, pull plug, ditch
sell, disposal, dispose, sale, part with, divest, =sold, get rid, offload
reduce debt, cut borrowing, pay down, cut debt, reduce borrowings
demand, seek, claim, call for, ask for, =sought, =demanding, press for
estimate, reckon, put at, calculate, =estimates, assess, think
bear, shoulder, meet, carry, pay, take on, cover, foot, absorb, =bear
guarantee, underwrite, =underwrote, ensure, promise, pledge, back
run up, build up, accumulate, pile up, incur, amass, rack up
go bankrupt, collapse, fail, go under, fold, =bankrupt, close down, go bust
switch, shift, turn to, change, move, go over, =switching
limit, restrict, curb, cap, restriction, =restrictions, cut back
complete, finish, be over, be done, =completed, conclude, =over, pass off, end
open, come service, go service, enter service, start, use, be used
close, shut, =closure, =closing, shut down, go
stop production, halt production, cease production, stop making
take on, hire, recruit, engage, employ, add, appoint, =hiring
shed, cut, lose, axe, lay off
consider, look at, weigh, think of, =considering, examine, explore, contemplate
negotiate, be talks, hold talks, =negotiating, in talks, bargain
rule out, exclude, =excluded, say no, reject
blame, give reason, put down, be reason, =reason, attribute, cite, point to, because of
cite, point to, refer, quote, mention, give reason, =citing, =pointing, on strength
offer, make offer, propose, put table, =offered, =offer
accept, agree, take, acceptance, approve, =accepted, say yes
reject, turn down, refuse, say no, =rejected, throw out, rebuff
return, bring back, take back
deliver, hand over, ship, bring
order, book, place order
supply, sell, deliver, ship
ship, send, transport, =shipping
dock, berth, moor
compete, competition, rival, vie
dominate, control, lead
borrow, take loan, raise debt
default, not pay, miss payment, fail pay
bail out, rescue, save, prop up
resign, step down, leave, quit
head, lead, run, be chief, =chief
own, belong, be owner, =owner, =owned
pay out, distribute
shop, buy
import, bring in, buy abroad
export, sell abroad, ship
employ, give work, have staff, have employees
make, =maker, manufacture, =manufacturer, builder
bring, raise, earn, yield, generate
spend, invest
hire, rent, charter
complete, finish, finalise
total, amount, come
put, postpone, delay
abolish, scrap, drop, axe, end, repeal
dismiss, reject, throw
carry, conduct, perform, execute
achieve, reach
contribute, give
hand, deliver, give
cope, manage
gain, add, rise, increase
"""

WORK: Final = """
strike, walk out, walkout, stoppage, industrial action, down tools, stop work, =strikes
hire, recruit, take on, employ, =recruitment, =hiring
lay off, cut jobs, =layoffs, =redundancies, make redundant, shed jobs, job cuts, =redundant, axe jobs, lose jobs
shift, work
train, training, =apprentice
union leader, shop steward
work, labour, =working, employ, =employed
unemployment, jobless, =joblessness, out work, =unemployed
unpaid, without pay
strike, walk out, down tools, stop work, stoppage, industrial action, =walkout, be strike
disrupt, upset, disturb, interrupt, affect, hit, throw chaos, cause disruption, =disruption, snarl
work-to-rule, =work-to-rule, go slow
negotiate, bargain, talk
train, teach, instruct, =training
retrain, learn new
promote, move up, =promotion
replace, stand in, take place, fill in, substitute, step in
earn, be paid, get, take home
work overtime, extra hours
give up, sacrifice, forgo
join union, unionise
"""

GIVING: Final = """
give, hand, provide, offer, grant, supply, present < donate
donate, donation, give away, contribute, contribution, gift
get, receive, obtain, gain, =given, =received
own, possess, hold
suffer, sustain, experience
send, dispatch, ship, =sent
return, come back, go back, give back, bring back, get back
lose, loss, =lost, forfeit
take, remove, seize
exchange, swap, trade, switch, =exchanged, =swapped
use, utilise, employ, make use, apply, =using
need, require, =necessary, =needed
want, wish, seek, hope
help, assist, aid, support, cooperate, cooperation, =assistance, work with, collaborate
hinder, hamper, impede, obstruct
protect, protection, guard, defend, shield, safeguard, =defence
choose, pick, select, opt
collect, gather, collection, =gathering, raise
share, divide, split
get, receive, be given, obtain, win, =receive, have < earn
hold, have room, accommodate, take, seat, be room, room for, fit
contain, include, hold, =containing, =traces, show
find, detect, discover, =shown, come across, show
serve, provide, offer
attach, fix, fasten
drive off, keep away, chase away, scare off, ward off, repel, keep out, see off
add, take on, bring in, =another, extra
carry, have board, transport, =carrying, be aboard, with board, with aboard
apply, ask, request, =application, seek, put in
qualify, be eligible, =eligible
lack, not have, be without, =without, want for, =missing, short of
"""
