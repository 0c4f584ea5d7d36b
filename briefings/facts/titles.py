"""Titles, offices and the kinds of body that names are made with; English, with the honorifics of neighbours."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed, phrases

# Titles that go with any name, and the gender that they tell.
HONORIFICS: Final = {
    **dict.fromkeys(("mr", "mr.", "sir", "lord", "herr", "señor", "monsieur", "m."), "male"),
    **dict.fromkeys(("mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "baroness"), "female"),
    **dict.fromkeys(("frau", "señora", "doña", "madame", "mme", "mme."), "female"),
    **dict.fromkeys(("dr", "dr.", "prof", "prof.", "rev", "rev.", "hon.", "fr.", "don"), ""),
}
ABBREVIATED: Final = listed(
    """
    adm. ald. amb. asst. atty. brig. capt. cdr. cllr. cmdr. col. cpl. del. dep. det. dr. fr. ft. gen. gov. govs.
    hon. insp. jr. lt. maj. mr. mrs. ms. mt. no. pres. prof. pvt. rep. reps. rev. sen. sens. sgt. sr. st. ste.
    supt. vp.
    """
)
# Offices and callings that stand before a name ("Defense Secretary Pete Hegseth") or after it ("Ruiz, a teacher").
OFFICES: Final = listed(
    """
    actor actress adm. administrator adviser advisor aide amb. ambassador analyst anchor anthropologist
    archaeologist archbishop architect artist assemblyman assemblywoman assistant astronaut astrophysicist
    attorney author ayatollah banker baron baroness barrister bassist biologist bishop boss boxer broadcaster
    broker brothers builder campaigner candidate capt. captain cardinal cardiologist ceo cfo chair chairman
    chairmen chairperson chairwoman champion chancellor chef chemist chief cllr. cmdr. co-chair co-founder coach
    cochair cofounder col. colonel columnist comedian commander commentator commissioner composer comptroller
    conductor congressman congressmen congresswoman consultant contractor coo coordinator coroner correspondent
    councillor councilman councilwoman counsel counselor count countess creator critic cto curator cyclist dean
    defender del. delegate deputy designer det. detective developer diplomat director doctor drummer duchess
    duke economist editor emir emperor employee engineer envoy epidemiologist evangelist executive expert farmer
    father firefighter founder frontman fundraiser gen. general goalkeeper golfer gov. governor governors guard
    guitarist head historian host imam insp. inspector instructor investigator investor journalist judge justice
    king lawmaker lawyer leader lecturer legend legislator lieutenant lobbyist lt. maj. major manager marshal
    mayor medic meteorologist midfielder minister moderator mogul monsignor mother mufti musician neighbor
    neighbour neurologist nominee novelist nurse officer official oncologist operative operator organiser
    organizer owner paediatrician partner pastor pathologist patient patriarch pediatrician photographer
    physician physicist pilot planner player poet policeman policewoman politician pollster pope premier pres.
    presenter president president-elect priest prime prince princess principal producer professor programmer
    prosecutor provost psychiatrist psychologist publisher quarterback queen rabbi ranger rapper referee rep.
    reporter representative reps. researcher resident reverend saint salesman scholar scientist screenwriter
    secretary sen. senator senators sens. sergeant sgt. sheikh sheriff singer sisters skipper sociologist
    solicitor speaker spokesman spokesperson spokeswoman star strategist striker student sultan superintendent
    superstar supporter supt. surgeon surrogate survivor teacher teammate technician teenager treasurer trustee
    tsar tutor tycoon undersecretary veteran veterinarian vicar vice victim violinist virologist volunteer voter
    warden whip whistleblower widow winger winner witness worker writer
    """
)
# Words that stand in an office's name before or after its head noun.
OFFICE_PARTS: Final = listed(
    """
    acting assistant associate attorney campaign chief city co- communications congressional conservative county
    defence defense democrat democratic deputy digital district economic education energy environmental ex
    ex-president executive federal fellow finance financial first foreign former general health home homeland
    house incoming independent interim interior justice labor labour late lead legal liberal local longtime
    majority managing media military minority national nobel olympic opposition outgoing party police policy
    political presidential press prime principal public regional republican retired rival security senior shadow
    special state then trade treasury u.s. uk us veteran vice white world
    """
)
RULERS: Final = listed("pope prince princess king queen saint st. emperor empress duke duchess sultan emir")
FEMALE_WORDS: Final = listed(
    """
    actress assemblywoman aunt baroness bride businesswoman chairwoman congresswoman councilwoman daughter
    duchess girl girlfriend granddaughter grandmother housewife lady mom mother mum niece noblewoman policewoman
    princess queen saleswoman sister spokeswoman sportswoman stewardess waitress widow wife woman
    """
)
MALE_WORDS: Final = listed(
    """
    actor archbishop assemblyman baron bishop boy boyfriend brother businessman cardinal chairman congressman
    councilman dad duke father fisherman gentleman grandfather grandson husband imam king man midfielder nephew
    policeman pope priest prince salesman son spokesman sportsman uncle widower
    """
)
BODIES: Final = listed(
    """
    academy administration agency airline airlines airport airways alliance army assembly associates association
    authority bank board brigade bureau cabinet campaign caucus center centre chamber church club coalition
    college command commission committee company confederation congress consortium constabulary corp corporation
    corps council court department directorate division embassy fc federation force forces foundation front fund
    government group guard guild holdings hospital hotel inc inc. industries initiative institute institution
    journal laboratory labs league legislature llc ltd ltd. magazine ministry movement museum nations navy
    network news observatory office orchestra organisation organization pac parliament partners partnership
    party plc police post press project radio research school senate service services society studios syndicate
    systems team technologies television theater theatre times treasury tribunal tribune trust union united
    university watch
    """
)
KNOWN_BODIES: Final = phrases(
    """
    Al Qaeda, Amazon, Amnesty International, Apple, Bloomberg, Boeing, Breitbart, BuzzFeed, Buzzfeed, Capitol
    Hill, Congress, Downing Street, Europol, Facebook, Federal Reserve, Google, Greenpeace, Hamas, Hezbollah,
    House, House of Commons, House of Lords, House of Representatives, Huffington Post, Human Rights Watch,
    ISIS, Instagram, Interpol, Islamic State, Justice Department, Kremlin, Labour, Microsoft, NATO, Netflix,
    OpenAI, Oxfam, Parliament, Pentagon, Planned Parenthood, Politico, Reuters, Senate, State Department,
    Supreme Court, Taliban, Tesla, TikTok, Twitter, UNICEF, Unicef, Wall Street, White House, X, YouTube,
    al-Qaeda
    """
)
