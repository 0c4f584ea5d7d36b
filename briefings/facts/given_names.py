"""Common given names and the gender that most of their bearers have; written for this project, English-speaking news first."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed

FEMALE: Final = listed(
    """
abby abigail ada adele adriana agnes aisha alexandra alexandria alexis alice alicia alison allison alyssa amal amanda
amber amelia amina amy ana anastasia andrea angela angelica angelina anita ann anna anne annette annie april arianna
ariana ashley astrid audrey ava barbara beatrice becky belinda bernadette beth bethany betsy betty beverly beyonce
bianca bonnie brenda bridget brigitte brittany brooke camila camilla candace carla carly carmen carol carole caroline
carolyn carrie cassandra catherine cathy cecilia celia charlene charlotte chelsea cheryl chloe christina christine
cindy claire clara claudia colleen constance courtney crystal cynthia daisy dana danielle daphne dawn deborah debbie
debra deirdre delia denise diana diane dianne dolores dolly donna dora doris dorothy edith eileen elaine eleanor elena
elise elisabeth eliza elizabeth ella ellen elsa emily emma erica erika erin esther ethel eva eve evelyn faith fatima
felicia fiona flora florence frances francesca freya gabriela gail gemma georgia geraldine gertrude gillian gina ginger
giorgia giulia gloria grace greta gretchen gwen gwendolyn haley hannah harriet hazel heather heidi helen helena
henrietta hilary hillary holly hope ida imani ingrid irene iris isabel isabella isabelle ivana ivanka ivy jackie jaclyn
jacinda jacqueline jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna
joanne jocelyn josephine joy joyce juanita judith judy julia juliana julianne julie juliet june kamala kara karen
karin karine karla kate katharine katherine kathleen kathryn kathy katie katrina kay kayla keisha kelly kelsey kendra
kerry khadija kim kimberly kirsten kirstie kristen kristi kristin kristina kyrsten laila lara latoya laura lauren laurie leah
leila lena lenore leslie leticia liliana lillian lily linda lindsay lisa liz liza lois loretta lori lorraine louise
lucia lucy lydia lynda lynn lynne mackenzie madeleine madeline maggie malala malia mandy marcia margaret margot maria mariah
mariana marie marilyn marina marine marjorie marla marlene marsha martha mary maureen maya mazie meg megan meghan melania melanie
melinda melissa mercedes meredith mia michaela michele michelle mika mila mildred mindy miranda miriam moira mollie molly
mona monica monique muriel myra nadia nadine nancy naomi natalia natalie natasha nicola nicole nikki nina noelle nora
norma olga olive olivia pam pamela pat patricia patty paula pauline peggy penelope penny petra phoebe phyllis piper
polly priscilla priti rachel rebecca regina renee rhonda rita roberta robin robyn rosa rosalind rose rosemary roxanne ruth
sabrina sally salma samantha sandra sandy sara sarah sasha selena serena shannon sharon sheila shelby shelley sherry
shirley sienna simone sofia sonia sonya sophia sophie stacey stacy stella stephanie stormy sue susan susana susanna susanne
suzanne svetlana sylvia tabitha tamara tammy tanya tara taylor teresa tess tessa theresa therese tiffany tina toni tonya
tracey tracy tricia trisha tulsi ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian
wanda wendy whitney whoopi wilma winnie winifred yasmin yolanda yvette yvonne zainab zoe zuzana
huma elise donatella mette sanna magdalena katarzyna agnieszka malgorzata ewa joanna ines pilar lucía maría sofía inés
mónica andrea xiomara dilma michelle rosario dolores yulia nadezhda ekaterina tatiana irina oksana aung ngozi
annalena franziska saskia sahra ricarda svenja nancy ségolène élisabeth hélène valérie agnès amélie françoise
    """
)
MALE: Final = listed(
    """
aaron abdul abdullah abe abel abraham adam adrian ahmad ahmed al alan albert alberto alec aleksandr alejandro alex
alexander alexei alfred ali allan allen alvin amir anders andre andreas andrei andres andrew andy angel angelo angus
anthony antonin antonio antony armando arnold arthur ashton asif augustus barack barney barry bart bashar ben benedict
benjamin benny bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent bret brett brian bruce
bruno bryan bryce byron caleb calvin cameron carl carlos carter cary casey cecil cedric cesar chad charles charlie chester
chris christian christopher chuck clarence clark claude clay clayton cliff clifford clint clive clyde cody colin conor
connor conrad corey cory craig curtis cyril cyrus dale damian damien dan daniel danny darrell darren daryl dave david
dean denis dennis derek derrick desmond devin dick diego dimitri dirk dmitry dominic don donald doug douglas duane
duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elijah elliot elliott elon elvis
emanuel emil emmanuel enrico enrique eric erik ernest ernesto ernie ethan eugene evan ezra felipe felix ferdinand fernando
floyd francis francisco francois frank franklin fred freddie frederick friedrich gabriel gareth garrett garry gary gavin
gene geoff geoffrey george gerald gerard gerhard giovanni giuseppe glen glenn gordon graham grant greg gregg gregory
guillermo gustavo guy hakeem hamid hank hans harold harry harvey hassan hector heinz helmut henri henry herbert herman howard
hubert hugh hugo hussein ian ibrahim igor imran ira irving isaac isaiah ismail ivan jack jackson jacob jacques jaime jair jake
jamal james jamie jan jared jason javier jay jeb jed jeff jeffery jeffrey jeremy jerome jerry jesse jesus jim jimmy joachim
joaquin joe joel joey johan johann john johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua juan
juergen julian julio julius justin kareem karl keir keith ken kenneth kent kevin khalid kirk klaus kofi konstantin kurt
kyle kylian lance larry lars laurence lawrence lee len leo leon leonard leonardo leroy les lester levi lewis lindsey lionel lloyd
logan lorenzo lou louis lucas luca luigi luis luiz luke luther mahmoud malcolm manuel marc marcel marcello marco marcos marcus
mario mark marlon martin marvin mateo matt matteo matthew maurice mauricio max maxim mel melvin merrick michael michel miguel mike
mikhail milo milton mitch mitchell mitt mohamed mohammad mohammed morgan morris moses muhammad murray mustafa narendra nate
nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel noah noel norman oleg oliver oliver olaf omar oscar
otto owen pablo paolo patrick paul pavel pedro percy perry pete peter petr phil philip philippe phillip pierre piers prescott
preston rafael rahm raj ralph ramon rand randall randy raphael raul ravi ray raymond recep reggie reginald reince rex rhett ricardo
richard rick ricky rishi rob robbie robby robert roberto rod rodney rodrigo roger roland roman ron ronald ronnie rory ross roy
ruben rudolf rudolph rudy rupert russ russell ryan salman salvador sam samir samuel saul scott sean sebastian serge sergei
sergey sergio seth shane shaun shawn sheldon sidney silvio simon sol spencer stan stanley stefan stephen steve steven
stewart stuart syed sylvester tariq ted terence terrence terry thaddeus theo theodore thom thomas tim timothy tobias todd tom
tommy tony travis trent trevor tristan troy tucker tyler ulrich valentin vernon victor viktor vince vincent vincenzo vinny
vitaly vladimir volodymyr wallace walter warren wayne werner wesley wilbur wilfred will willard william willie winston wolfgang
woodrow xavier xi yasser yuri yusuf zach zachary zack emmerson benyamin binyamin benjamin ehud shinzo fumio narendra olaf
robinho josé andrés jesús raúl nicolás sebastián joaquín martín tomás césar jürgen günter götz jörg björn rené andré
françois jérôme frédéric stéphane gérald éric édouard marek pawel andrzej jaroslaw donaldo mateusz viktor petro pyotr
    """
)
GIVEN: Final = FEMALE | MALE
