"""People, bodies and places: nouns that stand for each other (as power.py)."""

from __future__ import annotations

from typing import Final

WHO: Final = """
lawmaker, legislator, MP, deputy, parliamentarian, member parliament, =parliament, =councillor, =councillors,
    senator, congressman, congresswoman, assembly member, representative
councillor, alderman, council member, =council
government, administration, cabinet, =ministers, =authorities, =state, regime, executive
minister, secretary, ministry, =ministerial
ministry, department
mayor, =mayoral, town hall, city hall
parliament, legislature, assembly, house, chamber, congress, =parliamentary
council, authority, =municipal, town hall, city hall, borough
opposition, rival party, opponent
opponent, critic, detractor, adversary, foe, =opposition
supporter, backer, ally, follower, adherent, =sympathisers, proponent, advocate
spokesman, spokeswoman, spokesperson, spokespeople, press officer, representative
leader, head, chief, =led, boss, lead, =leading
head, lead, chair, run, =led, =leads, =heads, chief, president, direct, chairman, chairwoman, chairperson, in charge
official, authority, bureaucrat, civil servant, =officials
president, head state, =presidential
prime minister, premier, head government, =premier
voter, electorate, =electoral
candidate, contender, nominee, hopeful
adviser, advisor, aide, counsellor, =advisory
expert, specialist, analyst, authority, =expertise
observer, monitor
court, judge, judges, tribunal, =justices, magistrate, bench, =judicial
juror, jury, =jurors
lawyer, attorney, counsel, barrister, solicitor, defence team, advocate, legal team, =legal
prosecutor, prosecution, =prosecutors, district attorney
defendant, accused
police, officer, officers, detectives, investigators, constable, policeman, policewoman, =cops, =cop, inspector
inmate, prisoner, detainee, convict
thief, burglar, robber, raider
attacker, assailant, gunman, assaulter, =shooter
suspect, =suspects, alleged
soldier, troops, forces, =servicemen, =army, =military, serviceman
rebel, insurgent, guerrilla, =rebellion, =uprising, =insurgency
militant, fighter, gunman, =militia, militiaman
army, military, armed forces, =troops, =forces
troop, unit, brigade
hostage, captive
civilian, non combatants
refugee, migrant, asylum seeker, =displaced, evacuee
fireman, firefighter, =crews, fire service, fire crews, fire brigade
ambulance, paramedic, =medics
rescuer, rescue team, emergency services, rescue worker, =rescuers, rescue crews
resident, inhabitant, local, villager, townspeople, =neighbours, =people, neighbor, householder, local people
neighbour, neighbor, local, =nearby
victim, casualty, =casualties
survivor, =alive
forecaster, meteorologist, weather service, weather office
geologist, seismologist
doctor, physician, medic, GP, =surgeon, clinician, =doctors, practitioner
nurse, carer, midwife
patient, sufferer, =case
baby, infant, newborn, toddler
scientist, researcher, =academic, =experts, =team, =scholars, =scientific
team, crew, group, squad
crew, sailor, seafarer, =aboard, crewman
astronaut, cosmonaut
engineer, technician
company, firm, business, group, corporation, =maker, enterprise, =corporate, producer
maker, manufacturer, producer, =makes, builder, =manufacturing, =making
owner, proprietor, own, belong, =owned, landlord
executive, manager, boss, chief, =management, director, =bosses
=chief-executive, =CEO, chief executive, head, boss, run, =heads, =runs
competitor, rival, =competition, =competing
regulator, watchdog, authority, =supervisor, commission, =regulatory, agency
investor, shareholder, stockholder, stakeholder, =holders
customer, client, shopper, consumer, buyer, patron
user, customer, subscriber, =users
retailer, shop, store, chain, supermarket, shopkeeper
trader, dealer, merchant
supplier, vendor, =supplies
contractor, builder, =builders
farmer, grower, =farming, producer
lender, bank
borrower, debtor
employer, company, firm
worker, employee, staff, workforce, =personnel, =crew, labourer, staff member, =staffers, worker, =manpower
docker, dockworker, stevedore, longshoreman, port worker
driver, motorist, =wheel, chauffeur, =behind-wheel
pilot, airman, flier, captain
passenger, traveller, commuter, =travelers, =board, =aboard, rider, people board
pedestrian, passer by, bystander, walker, =passers-by
tourist, holidaymaker, visitor, traveller, traveler, vacationer
union, labour, =labor, =unions
union leader, shop steward
apprentice, trainee
pensioner, retiree, elderly, senior, old people
student, pupil, schoolchild, undergraduate, =schoolchildren, learner
teacher, educator, schoolteacher, professor, lecturer
parent < mother, father, mum, dad
spouse, partner < husband, wife
child, kid, youngster, youth, minor, =young < boy, girl
boy, lad
girl, =schoolgirl
teenager, teen, adolescent, youngster, =teenage
man, =male, =men
woman, =female, =women < mother
person, individual, =people, human, =persons, =someone, =somebody, =those
relative, family, =relations, kin, next kin
friend, acquaintance
priest, clergyman, cleric, clergy < vicar, pastor, minister
bishop, archbishop, prelate
worshipper, faithful, believer, =congregation, churchgoer
church, parish, congregation
coach, manager, trainer, boss, =coached
fan, supporter, =spectators, crowd
striker, forward
defender, fullback
goalkeeper, keeper, =goalie
player, athlete, footballer, =men
athlete, runner, competitor, sportsman
champion, titleholder, winner
substitute, replacement, reserve
referee, official, umpire
team, side, squad, club, =eleven
artist < painter, sculptor
singer, vocalist, performer < soprano, tenor
musician, player, instrumentalist, =orchestra
actor, actress, star, cast
author, writer < novelist, poet
director, filmmaker, head
audience, crowd, viewers, spectators, public, attendance, visitor, =theatregoers
crowd, throng, =thousands, mass
band, group, ensemble
journalist, reporter, correspondent, =press, =media
newspaper, paper, daily, press
broadcaster, station, channel, network
activist, campaigner, =activism, =campaigning
campaign group, campaigner, pressure group, =activists, lobby
charity, foundation, aid group, =non-profit, aid agency
group, organisation, association, body, federation, society, =members
member, =membership
hacker, attacker, =intruders
smuggler, trafficker
fisherman, trawlerman, =fishermen, fishing crew
hunter, poacher
visitor, guest
volunteer, helper
witness, bystander, onlooker, eyewitness
newcomer, novice
landlord, tenant
scapegoat, blame
veteran, old hand
successor, heir
colleague, =fellow
child, =children, kid, =kids, youngster, minor, youth
citizen, =nationals
member, crew, team
agency, body, authority
researcher, group, team, =researchers
mother, =mum, =mom
purchaser, buyer
senior, =older, elderly
rival, competitor, opponent, =opponents
poor, poverty, =needy, =deprived
team mate, colleague
"""

WHERE: Final = """
town, city, place, municipality, community, borough
village, hamlet, settlement
area, region, district, zone, part, neighbourhood, neighborhood
capital, =city
country, nation, state, =national, land
province, state, region
world, globe, =global, =worldwide, =international, earth
border, frontier, boundary
street, road, avenue, lane
road, highway, motorway, route, freeway
motorway, highway, freeway, expressway
bridge, crossing, span, viaduct
tunnel, bore, tube, underpass
railway, rail, line, =railways, railroad, track, =tracks
station, terminal, stop
airport, airfield, aerodrome
runway, airstrip, landing strip
port, harbour, harbor, dock, =docks, quay, =ports
coast, shore, seaside, =coastal, coastline, =ashore
sea, ocean, =waters, =maritime
river, waterway, stream, =riverside
riverside, river bank, =riverbank, along river, =waterside
lake, reservoir
island, isle
hill, slope, =hillside
mountain, peak, =alpine
forest, wood, =woodland
field, meadow, pasture, =farmland
sandbank, shoal, sandbar
house, home, residence, dwelling, property, =housing
flat, apartment
building, structure, premises, block, =edifice
garage, shed, lock-up
room, hall, =space
centre, center, heart, =central, middle
outskirts, edge, suburb, fringe
headquarters, head office, base, =based
office, post, position
factory, plant, works, mill, =site
mine, pit, colliery
shop, store, outlet, =shops
market, =bazaar
hospital, clinic, infirmary, medical centre, =ward
ward, unit, department
school, college, classroom, academy
university, college, =campus, =academic
museum, gallery
theatre, theater, playhouse, opera house, =house
cinema, movie theatre, movie theater, picture house
library, branch
church < cathedral, chapel
stadium, ground, arena
prison, jail, gaol, penitentiary, =cell, =cells
court, courtroom, bench
parliament building, =chamber
farm, holding, ranch
power station, power plant
dam, barrier, =embankment
warehouse, depot, store
restaurant, cafe, eatery, diner
pub, bar, tavern, inn, =pubs
hotel, inn, =guesthouse
beach, shore, sands
park, reserve, garden
north, =northern, =northerly
south, =southern, =southerly
east, =eastern, =easterly
west, =western, =westerly
abroad, =overseas, =foreign, another country
orbit, =orbital, =orbiting
space, =outer-space
moon, =lunar
sun, =solar
bottom, =foot, base
top, =summit, peak
street, highway, road, road
"""
