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
estimate, put at, reckon, calculate, =estimated
range, vary, =between
remain, stay, continue, keep, =still
number, total, count, figure, =numbers, tally
level, rate
proportion, share, percentage, part
majority, most
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
revenue, sales, turnover, income, takings
cost, price, charge, =priced
worth, value, =valued
export, ship abroad, sell abroad
import, bring in, ship in
produce, production, make, manufacture, output, build, turn out, =produced, =made
maker, manufacturer, producer, =makes, =builder
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
competitor, rival, =competition
regulator, watchdog, authority, =supervisor
share, stock, =equity
investor, shareholder, stockholder, stakeholder
=interest-rate, rate, =rates
inflation, =prices, price rises, rising prices
currency, money
cash, money, =funds
customer, client, shopper, consumer, buyer
retailer, shop, store, chain
factory, plant, works, mill
farmer, grower, =farming
crop, harvest, =crops, yield
trader, dealer, merchant
tariff, duty, levy, customs
executive, manager, boss, chief, =management
=chief-executive, =CEO
owner, proprietor, own, belong, =owned
=quarter, three months
contract, order, deal
stake, holding, share, interest
delivery, shipment, consignment
freight, =goods, cargo
market, =exchange
budget, spending plan
economy, =economic
recession, downturn, slump
poor, poverty, =needy, =deprived
"""

WORK: Final = """
strike, walk out, walkout, stoppage, industrial action, down tools, stop work, =strikes
hire, recruit, take on, employ, =recruitment, =hiring
lay off, cut jobs, =layoffs, =redundancies, make redundant, shed jobs, job cuts, =redundant, axe jobs, lose jobs
wage, pay, salary, =earnings
union, labour, =labor
worker, employee, staff, workforce, =personnel, =crew
job, post, position, role, vacancy
shift, work
train, training, =apprentice
union leader, shop steward
work, labour, =working, employ, =employed
unemployment, jobless, =joblessness, out work, =unemployed
unpaid, without pay
"""

GIVING: Final = """
give, hand, provide, offer, grant, supply, present < donate
donate, donation, give away, contribute, contribution, gift
get, receive, obtain, gain, =given, =received
have, own, possess, hold
have, suffer, sustain, experience
send, dispatch, ship, =sent
bring, carry, take, transport
return, come back, go back, give back, bring back, get back
lose, loss, =lost, forfeit
take, remove, seize
keep, retain, hold on
share, divide, split
exchange, swap, trade, switch, =exchanged, =swapped
use, utilise, employ, make use, apply, =using
need, require, =necessary, =needed
want, wish, seek, hope
help, assist, aid, support, cooperate, cooperation, =assistance, work with, collaborate
hinder, hamper, impede, obstruct
protect, protection, guard, defend, shield, safeguard, =defence
choose, pick, select, opt
collect, gather, collection, =gathering, raise
"""
