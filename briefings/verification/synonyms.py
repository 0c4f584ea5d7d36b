"""More words that newspapers use alike, written for this project: what a careful rewording puts for another."""

from __future__ import annotations

from typing import Final

ALIKE: Final = """
say says said saying tell tells told state states stated announce announces announced declare declared add added note
noted explain explained; arrest arrested detain detained; kill killed dead die died deaths death lives; begin began
begun start started open opened launch launched end; ended finish finished conclude concluded close closed; buy bought
buys purchase purchased acquire acquired acquisition takeover; show showed shown reveal revealed; ask asked request
requested; big large major huge; help helped aid assist assisted assistance; country nation; firm company business;
official officials authority authorities; police officers; cut reduce reduced lower lowered slash slashed; rise rose
rises climb climbed increase increased grow grew; fall fell falls drop dropped decline declined decrease decreased; stop
stopped halt halted; suspend suspended pause paused; leave left depart departed; home house homes houses; injured hurt
wounded injuries; get got receive received obtain obtained; choose chose chosen pick picked elect elected select
selected; appoint appointed named; agree agreed agreement deal pact accord; plan plans planned intend intends; vote
voted ballot; hit struck strike; quit resign resigned resignation; child children kids; war conflict fighting; law
legislation bill; lawmakers legislators parliament; judge court; near close; many several; month monthly; year yearly
annual annually; sent send sends deploy deploys deployed dispatch dispatched; build built construct constructed
construction; back backed support supported supports; approve approved pass passed adopt adopted; repair repaired fix
fixed mend mended; flee fled evacuate evacuated; blaze fire; crash collision; blast explosion; storm hurricane cyclone;
put place placed impose imposed introduce introduced; return returned; meet met meeting talks; win won victory beat
defeated; postpone postponed delay delayed defer deferred; cancel cancelled scrap scrapped; shut closed close; destroy
destroyed wrecked; damage damaged; residents people inhabitants; divert diverted redirect redirected sent; earmark
earmarked reserved set; last final; surgeon doctor surgeons doctors; rescue rescued saved save pulled; discover
discovered found find; pretend pretended pose posed; hide hid hidden; price cost offer bid; learn learned learnt told
hear heard; oppose opposed against; propose proposed put suggested; missing unaccounted; priest pastor vicar; street
road; fuel petrol gasoline; probe investigation inquiry investigate investigating; verdict ruling; injure injuring
wounding hurting; reopen reopened reopens; film movie; footballer player; seek sought wants want; employ employs
employed work; takeover buy deal; main key; unchanged same; extend extended longer lengthen; workers employees staff;
doctors medics; troops soldiers; boss chief head; wife husband spouse; because since as; although though while whereas
despite spite notwithstanding; permit permits permitted allow allows allowed let lets enable enables enabled; prohibit
prohibited ban bans banned bar bars barred forbid forbids forbade outlaw outlawed; whole entire all full complete; make
makes made create creates created produce produces produced; also too additionally moreover besides well; currently now
presently; immediately instantly promptly once; previously earlier formerly before; afterwards later subsequently then;
often frequently regularly; usually generally typically normally mostly; nearly almost practically; mainly mostly
chiefly primarily largely; particularly especially notably; finally eventually ultimately; rapidly quickly fast swiftly;
slowly gradually; completely fully entirely totally; partly partially; very extremely highly; lawyer lawyers attorney
attorneys counsel; doctor doctors physician physicians; vehicle vehicles car cars; lorry lorries truck trucks; aircraft
plane planes aeroplane airplane; ship ships vessel vessels boat boats; movie movies film films; job jobs post posts
position positions role roles; staff personnel employees workers workforce; protester protesters demonstrator
demonstrators; protest protests demonstration demonstrations rally; individuals people persons; person individual; kid
kids child children youngster youngsters; teenager teenagers teen teens adolescent; elderly older senior; woman women
female; man men male; competitor competitors rival rivals; opponent opponents critic critics; supporter supporters
backer backers; customer customers client clients consumer consumers; buyer buyers purchaser; owner owners proprietor;
leader leaders head chief; member members; expert experts specialist specialists analyst analysts; scientist scientists
researcher researchers; study research report survey; finding findings result results; teacher teachers educator
educators; pupil pupils student students; school schools; hospital hospitals clinic; medicine medicines drug drugs
medication medications; illness illnesses disease diseases sickness; patient patients; shot shots jab jabs vaccine
vaccines vaccination; test tests trial trials; happen happens happened occur occurs occurred; gather gathered gathers
assemble assembled; harm harmed harms damage damaged damages; require requires required need needs needed must; attempt
attempts attempted try tries tried trying sought seek seeking; use uses used using utilise utilised utilize utilized
employ employed; stay stays stayed remain remains remained; keep keeps kept retain retained maintain maintained; give
gives gave given provide provides provided offer offers offered grant granted; supply supplied provide provided; get
gets got obtain obtained receive receives received gain gained; earn earned make made; pay pays paid spend spent; money
cash funds funding; fund funds funded finance financed; price prices cost costs rate rates; expensive costly dear; cheap
inexpensive; tax taxes levy levies duty duties tariff tariffs; profit profits earnings; revenue sales income turnover;
shares stock stocks; investor investors shareholder shareholders; bank lender; loan loans credit; debt debts; economy
economic; trade commerce; industry sector; factory factories plant plants; firm firms company companies business
businesses corporation; merge merged merger combine combined; expand expanded grow grew; shrink shrank contract
contracted; record records high; peak maximum highest; low lowest minimum; important key crucial vital significant major
essential critical; serious severe grave; main chief principal primary key; major big large huge massive enormous vast;
small little tiny minor; new recent latest fresh; old former previous ex; former previous past; present current; future
coming upcoming next; final last closing; initial first early; entire total whole; numerous many several lots; various
several different; additional further more extra another; remaining rest other; similar alike like; difficult hard
tough; easy simple; possible potential likely; certain sure; correct right accurate; wrong incorrect false mistaken;
famous well-known renowned; popular liked; dangerous hazardous; safe secure; violent brutal; angry furious; happy glad
pleased; sad unhappy; worried concerned anxious; worry worries concern concerns fear fears; hope hopes hoped expect
expects expected anticipate anticipates anticipated; think thinks thought believe believes believed; know knows knew;
want wants wanted wish wishes wished desire; intend intends intended plan plans planned mean meant; decide decides
decided choose; decision ruling verdict judgment judgement; agree agreed consent; accept accepted take took; reject
rejects rejected refuse refused decline declined dismiss dismissed; deny denied denies; confirm confirmed confirms
verify verified; warn warned warns caution cautioned; threaten threatened threat threats; promise promised promises
pledge pledged vow vowed commit committed commitment; demand demands demanded insist insisted; request requests
requested appeal appealed; inform informed informs tell told; report reports reported say said; describe described
describes call called; show shows showed shown demonstrate demonstrates demonstrated indicate indicates indicated reveal
reveals revealed disclose disclosed; display displayed; hide hid conceal concealed; publish published publishes release
released releases issue issued; write wrote written post posted; read reads; say says state stated states; claim claims
claimed assert asserted maintain maintained allege alleged; argue argued argues contend contended; discuss discussed
talk talked; talks negotiations discussions; negotiate negotiated; meeting meetings talks summit; visit visits visited;
travel travels travelled traveled go went journey; trip journey tour visit; arrive arrives arrived reach reached came;
leave leaves left exit exited withdraw withdrew; return returns returned back; enter entered; start starts started
starting begin begins began beginning launch launched open commence commenced; end ends ended ending finish finishes
finished conclude concluded; continue continues continued; stop stops stopped halt halted cease ceased; prevent prevents
prevented stop block blocked avoid avoided; cause causes caused lead leads led result resulted trigger triggered prompt
prompted; reason reasons cause; effect effects impact consequence consequences; affect affects affected hit; change
changes changed alter altered shift; improve improved improves better; worsen worsened; help helps helped assist
assisted aid assistance support; protect protects protected guard defend shield; save saved rescue rescued; attack
attacks attacked assault assaulted strike struck; shoot shot shooting gunfire; gun guns weapon weapons firearm firearms;
bomb bombs explosive; soldier soldiers troop troops; army military forces; police officers officer; cop cops police;
arrest arrested detain detained held custody; jail jailed prison imprisoned; sentence sentenced; convict convicted
guilty; charge charged; crime crimes offence offense; die dies died dead death perish perished killed; injure injured
wound wounded hurt; victim victims; survivor survivors; fire fires blaze blazes; flood floods flooding; earthquake
quake; storm storms; heatwave heat; rain rainfall; collapse collapsed; crash crashed collided; destroy destroyed ruin
ruined demolish demolished; home homes house houses residence residences; flat flats apartment apartments; building
buildings structure; town city; area areas region regions district; country countries nation nations; nationwide
national country; abroad overseas foreign; border frontier; government administration authorities cabinet; minister
secretary; parliament legislature; lawmaker lawmakers legislator legislators; election elections vote polls poll; voter
voters electorate; candidate candidates nominee; elect elected chosen; law laws legislation act statute rule rules;
measure measures step steps; plan plans proposal proposals scheme project; deal deals agreement agreements accord pact;
dispute row conflict; peace truce ceasefire; refugee refugees migrant migrants; resign resigned resigns quit quits;
fired dismiss dismissed sack sacked; hire hired recruit recruited employ employed; replace replaces replaced succeed
succeeded; appoint appointed name named; lead leads led head heads headed run runs ran; manage managed run; organise
organised organize organized arrange arranged; hold holds held host hosted; attend attended; join joined; team side
squad; match game; coach manager; win wins won winning; beat beats beaten defeat defeated; champion titleholder;
championship title; score scored; fan fans supporter; tournament competition contest; song songs track; album record;
show programme program; book novel; picture photo photograph image; photos pictures images photographs; video footage
clip; website site; internet online web; phone telephone; data information; technology tech; road roads street streets
highway; railway rail; harbour harbor port; passenger passengers traveller; island isle; sea ocean; energy power
electricity; year annual yearly; week weekly; day daily; evening night; almost nearly; part portion share; majority
most; number total; amount sum; average mean; percent cent; double twice doubled; triple threefold; about around
approximately roughly some; over more above exceeding; under less below fewer; set put placed; send sends sent dispatch
dispatched; bring brings brought carry carried take took; move moves moved shift; build builds built construct; repair
fix; close closes closed shut shuts shuttered; open opens opened; cut cuts reduce reduces reduced lower trim trimmed;
add adds added; include includes included; contain contains; face faces faced; meet meets met; fight fights fought;
suffer suffers suffered; lose loses lost; buy buys bought buying purchase purchases purchased purchasing acquire
acquired; sell sells sold; purchase buy; work works worked; live lives lived reside resides; see sees saw seen watch
watched witness witnessed; hear heard; find finds found discover discovers discovered uncover uncovered; look looks;
search searches searched hunt; lack shortage; crisis emergency; problem problems issue issues; question questions;
answer answers reply replied respond responded response; celebrate celebrated mark marked; honour honoured honor
honored; award awarded prize; praise praised; criticise criticised criticize criticized condemn condemned; apologise
apologised apologize apologized sorry; approve approved endorse endorsed clear cleared; oppose opposed against reject;
support supported back backed favour favor; postpone postponed delay delayed; cancel cancelled canceled; extend extended
prolong; limit limits limited restrict restricted cap; restriction restrictions curb curbs limit; free freed release
released; father dad; mother mum mom; family relatives; neighbour neighbor; resident residents inhabitant; tourist
tourists visitor visitors; because since as over due amid; due set scheduled slated planned expected; with involving
including; make maker makes manufacturer manufacture builder; notice notices noticed spot spotted detect detected
discover discovered find found; lose loses lost fall fell drop dropped slip slipped shed; gain gains gained rise rose
increase increased add added climb climbed advance advanced; come came take took go went enter entered; force effect;
bring brings brought take takes took taken carry carried; start started begin began break broke erupt erupted; breathe
breathed inhale inhaled; suffer suffered sustain sustained; seek sought ask asked request requested want wants wanted;
split divided divide; touch touched affect affected hit impacted; look looking looks examine examines examining examined
study studies studying review reviewing investigate investigating check checking; store stores stored keep kept hold
held retain retained; held hold remain remained stay stayed stand stood; land landed came come touched; spot place
location site; expensive costly dear dearer pricier; cheap cheaper; put postpone postponed delay delayed; serve serves
served use used act acts; member members crew team; spokesman spokeswoman spokesperson; injured hurt casualties; agree
agreed consent consented settle settled; talk talks negotiation negotiations; pull pulled withdraw withdrew; turn
turned; set sets establish established found founded; carry carried conduct conducted perform performed; call calls
called name named describe described term termed; shut shuts closed; reach reached hit; total totalled amount amounted
came come; raise raised increase increased lift lifted; quick quickly fast rapid rapidly; big bigger biggest large
larger largest; small smaller smallest; start beginning; end close; head heads led lead leads run runs; lay laid; hand
handed give gave given deliver delivered; back supports; turnout participation; vote votes ballots; worker employee;
rest remainder; aim aims aimed meant mean intend intended goal; likely expected; enough sufficient; lack lacks lacked;
warn warns warned alert alerted; rule rules ruled decide decided; order orders ordered instruct instructed tell told
direct directed; happen occurred; view views opinion; hard heavily badly; main mainly chiefly primarily largely; instead
rather; roughly nearly; probe inquiry investigation; row dispute argument; accord treaty; purchase acquisition takeover;
stake share holding; hire hires hired rent rented charter chartered; lease leased; publish published print printed; sign
signs signed; grant granted awarded; permit permits licence license; allow allows permit permits; comply complies obey;
clash clashed; gunman shooter attacker; suspect suspected; flee fled escape escaped; trap trapped stuck; search
searches; clear cleared; dismiss dismissed reject rejected throw threw; appeal appeals; jail imprisoned; fine fined
penalty penalties; sanction sanctions; tariff duty; abolish abolished scrap scrapped drop dropped axe axed end ended
repeal repealed; achieve reach; admit admitted concede conceded acknowledge acknowledged; advise advised recommend
recommended urge urged; afraid worried; agency body; allocate allocated assign assigned; amend amended change changed
revise revised; announce unveil unveiled reveal; anger outrage fury; apply applied seek request; arms weapons; attend
attended visit; attract attracted draw drew; auction sale; authorise authorised authorize authorized approve approved;
bar ban; battle fight; bid offer; bill cost; block blocked halt stop; boost boosted lift lifted raise raised increase
increased; borrow borrowed loan; bring brought raise raised earn earned yield yielded generate generated; broadcast
aired air; bus coach; candidate contender; capture captured seize seized; cash money; catch caught; ceremony event;
chair chairs head heads; challenge contest; chance likelihood; charity foundation; chief top; circulate spread; citizen
national; claim assert; clinic hospital; close shut; coast shore; collect gather; collide crash; comment remark;
complain criticise; complete finish finalise; conclude end; condition requirement; confirm verify; contribute give;
convene meet; convert turn; cope manage; crew team; crossing trip passage; crush defeat; curb limit; customer user; cut
slash trim; damaged harmed undamaged; deadline limit; debate discuss discussed; deadly fatal; declare announce; decrease
drop; defeat defeated beat beaten overcome; defend protect; defer postpone; deliver bring; demolish raze; depart leave;
depict show; deploy send; destroy wreck; develop build; disaster catastrophe; discover uncover; display show; dispute
contest; donate give; draft write; drop fall; earn make; edition issue; elderly old; elect vote; eliminate remove;
emerge appear; emphasise stress emphasize; employ hire; encourage urge; endanger threaten; endorse back; enlarge expand;
enrol register; ensure guarantee; erect build; estimate reckon; examine inspect inspected; exchange swap return; execute
carry; exhibit show; expand widen; farmland fields; fear worry; fee charge; file filed lodge lodged bring submit
submitted; lawsuit suit sue sued suing complaint; finance fund; firefighters crews; forecast predict predicted project
projected expect; freeze froze frozen; identify named; ill sick unwell; illegal unlawful; infant infants baby babies;
lend lent loaned; loss losses lost lose; pair couple; pause suspend; present presented put propose proposed forward
submit; prize award; receive received get got given have had; resume restart restarted; salary pay wage wages; shrink
shrank shrunk lose lost recede receded; spend spent invest invested; team researchers group; vanish disappear
disappeared; violate breach break broke;
"""
"""Groups parted by semicolons; a word may be in several, and only words of one group stand for each other."""
