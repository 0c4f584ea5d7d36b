"""Titles, offices and the kinds of body that names are made with; English, with the honorifics of neighbours."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed, phrases

HONORIFICS: Final = {
    "mr": "male", "mr.": "male", "sir": "male", "lord": "male", "herr": "male", "señor": "male", "monsieur": "male", "m.": "male",
    "mrs": "female", "mrs.": "female", "ms": "female", "ms.": "female", "miss": "female", "lady": "female", "dame": "female",
    "frau": "female", "señora": "female", "madame": "female", "mme": "female", "mme.": "female", "baroness": "female",
    "dr": "", "dr.": "", "prof": "", "prof.": "", "rev": "", "rev.": "", "hon.": "", "fr.": "", "don": "", "doña": "female",
}  # fmt: skip
ABBREVIATED: Final = listed(
    """sen. sens. rep. reps. gov. govs. gen. lt. col. maj. capt. sgt. cpl. pvt. adm. cmdr. pres. supt. det. insp. cllr. atty. ald.
    asst. dep. amb. rev. hon. st. ste. mt. ft. jr. sr. dr. mr. mrs. ms. prof. fr. no. cdr. brig. vp.
    """
)
# Offices and callings that stand before a name ("Defense Secretary Pete Hegseth") or after it ("Ruiz, a teacher").
OFFICES: Final = listed(
    """
actor actress administrator adviser advisor aide ambassador analyst anchor archbishop architect artist assemblyman assemblywoman
assistant astronaut attorney author ayatollah banker baron baroness bishop boss boxer broker broadcaster builder campaigner candidate captain
cardinal chair chairman chairperson chairwoman champion chancellor chef chief coach cofounder co-founder co-chair cochair colonel columnist comedian commander
commentator commissioner comptroller congressman congresswoman consultant contractor coordinator coroner correspondent
councillor councilman councilwoman counsel counselor count countess creator critic dean delegate deputy designer detective
developer diplomat director doctor duchess duke economist editor emir emperor employee engineer envoy epidemiologist evangelist executive
expert farmer father firefighter founder fundraiser general governor guard guitarist head historian host imam inspector
instructor investigator investor journalist judge justice king lawmaker lawyer leader lecturer legend legislator lieutenant
lobbyist major manager marshal mayor medic meteorologist midfielder minister moderator mogul monsignor mother mufti musician neighbor neighbour nominee novelist
nurse officer official operative operator organizer organiser owner pastor patriarch patient photographer physician physicist pilot planner player poet
policeman policewoman politician pollster pope premier presenter president president-elect priest prime prince princess principal
prosecutor producer professor programmer provost psychologist publisher queen rabbi ranger rapper reporter representative
resident researcher reverend salesman saint scholar scientist screenwriter secretary senator sergeant sheikh sheriff singer
solicitor speaker spokesman spokesperson spokeswoman star strategist striker student sultan superintendent superstar supporter surgeon
surrogate survivor teacher technician teenager tsar tycoon undersecretary veteran vice vicar victim volunteer voter warden whip widow winger winner
witness worker writer treasurer trustee tutor whistleblower chairmen senators governors congressmen brothers sisters
sen. sens. rep. reps. gov. gen. lt. col. maj. capt. sgt. adm. cmdr. pres. supt. det. insp. cllr. amb. ceo cfo coo cto
    """
)
# Words that stand in an office's name before or after its head noun.
OFFICE_PARTS: Final = listed(
    """
acting assistant associate attorney campaign chief communications congressional defense defence deputy economic education
energy ex-president ex finance financial first foreign former general health home homeland house interior justice labor labour
lead longtime majority managing military minority national nobel opposition political presidential press prime principal
public retired security senior shadow special state trade treasury u.s. us uk veteran vice white co- federal local regional
democratic republican conservative liberal independent interim incoming outgoing late then rival fellow party democrat
environmental media digital policy legal executive police city county district world olympic
    """
)
RULERS: Final = listed("pope prince princess king queen saint st. emperor empress duke duchess sultan emir")
FEMALE_WORDS: Final = listed(
    """actress spokeswoman congresswoman chairwoman councilwoman assemblywoman policewoman woman girl mother mom mum wife widow
    daughter sister grandmother aunt queen princess duchess baroness businesswoman girlfriend lady granddaughter niece bride
    saleswoman stewardess waitress housewife noblewoman sportswoman
    """
)
MALE_WORDS: Final = listed(
    """actor spokesman congressman chairman councilman assemblyman policeman man boy father dad husband widower son brother
    grandfather uncle king prince duke baron businessman boyfriend gentleman grandson nephew bishop archbishop cardinal pope
    priest imam salesman fisherman sportsman midfielder
    """
)
BODIES: Final = listed(
    """
academy administration agency airlines airways alliance army assembly associates association authority bank board brigade bureau
cabinet center centre chamber church club coalition college command commission committee company confederation congress consortium
constabulary corp corporation council court department directorate division embassy federation fc force forces foundation front fund
government group guard guild holdings hospital inc inc. industries initiative institute institution journal labs laboratory
league legislature ltd ltd. llc ministry movement museum network news nations office organisation organization parliament partners
partnership party pac police post press project radio research school senate service services society studios syndicate systems
team technologies television times trust tribune tribunal union united university airport hotel magazine orchestra theatre theater
treasury watch caucus campaign airline navy corps plc observatory
    """
)
KNOWN_BODIES: Final = phrases(
    """Congress, Senate, House, White House, Pentagon, Kremlin, Parliament, Supreme Court, NATO, Facebook, Google, Twitter,
    Apple, Amazon, Microsoft, Tesla, Reuters, Bloomberg, Breitbart, Politico, Netflix, Instagram, YouTube, Boeing, Hamas, Hezbollah,
    Taliban, Al Qaeda, al-Qaeda, Islamic State, ISIS, Labour, Wall Street, Downing Street, Capitol Hill, X, Buzzfeed, BuzzFeed, TikTok, OpenAI,
    Interpol, Europol, Unicef, UNICEF, Oxfam, Greenpeace, Amnesty International, Human Rights Watch, Planned Parenthood, Huffington Post,
    House of Representatives, House of Commons, House of Lords, State Department, Justice Department, Federal Reserve
    """
)
