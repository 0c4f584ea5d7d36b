"""Common given names and the gender that most of their bearers have, written for this project."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed

FEMALE: Final = listed(
    """
    abby abigail ada adele adriana agnes agnieszka agnès aisha alexandra alexandria alexis alice alicia alison
    allison alyssa amal amanda amber amelia amina amy amélie ana anastasia andrea angela angelica angelina anita
    ann anna annalena anne annette annie april ariana arianna ashley astrid audrey aung ava barbara beatrice
    becky belinda bernadette beth bethany betsy betty beverly beyonce bianca bonnie brenda bridget brigitte
    brittany brooke camila camilla candace carla carly carmen carol carole caroline carolyn carrie cassandra
    catherine cathy cecilia celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara
    claudia colleen constance courtney crystal cynthia daisy dana danielle daphne dawn debbie deborah debra
    deirdre delia denise diana diane dianne dilma dolly dolores donatella donna dora doris dorothy edith eileen
    ekaterina elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erika erin
    esther ethel eva eve evelyn ewa faith fatima felicia fiona flora florence frances francesca franziska
    françoise freya gabriela gail gemma georgia geraldine gertrude gillian gina ginger giorgia giulia gloria
    grace greta gretchen gwen gwendolyn haley hannah harriet hazel heather heidi helen helena henrietta hilary
    hillary holly hope huma hélène ida imani ines ingrid inés irene irina iris isabel isabella isabelle ivana
    ivanka ivy jacinda jackie jaclyn jacqueline jane janet janice jasmine jean jeanette jeanne jen jenna
    jennifer jenny jessica jill jo joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia
    juliana julianne julie juliet june kamala kara karen karin karine karla katarzyna kate katharine katherine
    kathleen kathryn kathy katie katrina kay kayla keisha kelly kelsey kendra kerry khadija kim kimberly kirsten
    kirstie kristen kristi kristin kristina kyrsten laila lara latoya laura lauren laurie leah leila lena lenore
    leslie leticia liliana lillian lily linda lindsay lisa liz liza lois loretta lori lorraine louise lucia lucy
    lucía lydia lynda lynn lynne mackenzie madeleine madeline magdalena maggie malala malgorzata malia mandy
    marcia margaret margot maria mariah mariana marie marilyn marina marine marjorie marla marlene marsha martha
    mary maría maureen maya mazie meg megan meghan melania melanie melinda melissa mercedes meredith mette mia
    michaela michele michelle mika mila mildred mindy miranda miriam moira mollie molly mona monica monique
    muriel myra mónica nadezhda nadia nadine nancy naomi natalia natalie natasha ngozi nicola nicole nikki nina
    noelle nora norma oksana olga olive olivia pam pamela pat patricia patty paula pauline peggy penelope penny
    petra phoebe phyllis pilar piper polly priscilla priti rachel rebecca regina renee rhonda ricarda rita
    roberta robin robyn rosa rosalind rosario rose rosemary roxanne ruth sabrina sahra sally salma samantha
    sandra sandy sanna sara sarah sasha saskia selena serena shannon sharon sheila shelby shelley sherry shirley
    sienna simone sofia sofía sonia sonya sophia sophie stacey stacy stella stephanie stormy sue susan susana
    susanna susanne suzanne svenja svetlana sylvia ségolène tabitha tamara tammy tanya tara tatiana taylor
    teresa tess tessa theresa therese tiffany tina toni tonya tracey tracy tricia trisha tulsi ursula valerie
    valérie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi
    wilma winifred winnie xiomara yasmin yolanda yulia yvette yvonne zainab zoe zuzana élisabeth
    """
)
MALE: Final = listed(
    """
    aaron abdul abdullah abe abel abraham adam adrian ahmad ahmed al alan albert alberto alec alejandro
    aleksandr alex alexander alexei alfred ali allan allen alvin amir anders andre andreas andrei andres andrew
    andrzej andré andrés andy angel angelo angus anthony antonin antonio antony armando arnold arthur ashton
    asif augustus barack barney barry bart bashar ben benedict benjamin benny benyamin bernard bernie bert bill
    billy binyamin björn bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan
    bryce byron caleb calvin cameron carl carlos carter cary casey cecil cedric cesar chad charles charlie
    chester chris christian christopher chuck clarence clark claude clay clayton cliff clifford clint clive
    clyde cody colin connor conor conrad corey cory craig curtis cyril cyrus césar dale damian damien dan daniel
    danny darrell darren daryl dave david dean denis dennis derek derrick desmond devin dick diego dimitri dirk
    dmitry dominic don donald donaldo doug douglas duane duncan dustin dwayne dwight dylan earl ed eddie edgar
    edmund eduardo edward edwin ehud eli elijah elliot elliott elon elvis emanuel emil emmanuel emmerson enrico
    enrique eric erik ernest ernesto ernie ethan eugene evan ezra felipe felix ferdinand fernando floyd francis
    francisco francois frank franklin françois fred freddie frederick friedrich frédéric fumio gabriel gareth
    garrett garry gary gavin gene geoff geoffrey george gerald gerard gerhard giovanni giuseppe glen glenn
    gordon graham grant greg gregg gregory guillermo gustavo guy gérald götz günter hakeem hamid hank hans
    harold harry harvey hassan hector heinz helmut henri henry herbert herman howard hubert hugh hugo hussein
    ian ibrahim igor imran ira irving isaac isaiah ismail ivan jack jackson jacob jacques jaime jair jake jamal
    james jamie jan jared jaroslaw jason javier jay jeb jed jeff jeffery jeffrey jeremy jerome jerry jesse jesus
    jesús jim jimmy joachim joaquin joaquín joe joel joey johan johann john johnny jon jonah jonas jonathan
    jordan jorge jose josef joseph josh joshua josé juan juergen julian julio julius justin jérôme jörg jürgen
    kareem karl keir keith ken kenneth kent kevin khalid kirk klaus kofi konstantin kurt kyle kylian lance larry
    lars laurence lawrence lee len leo leon leonard leonardo leroy les lester levi lewis lindsey lionel lloyd
    logan lorenzo lou louis luca lucas luigi luis luiz luke luther mahmoud malcolm manuel marc marcel marcello
    marco marcos marcus marek mario mark marlon martin martín marvin mateo mateusz matt matteo matthew maurice
    mauricio max maxim mel melvin merrick michael michel miguel mike mikhail milo milton mitch mitchell mitt
    mohamed mohammad mohammed morgan morris moses muhammad murray mustafa narendra nate nathan nathaniel neal
    ned neil nelson newt nicholas nick nicolas nicolás nigel noah noel norman olaf oleg oliver omar oscar otto
    owen pablo paolo patrick paul pavel pawel pedro percy perry pete peter petr petro phil philip philippe
    phillip pierre piers prescott preston pyotr rafael rahm raj ralph ramon rand randall randy raphael raul ravi
    ray raymond raúl recep reggie reginald reince rené rex rhett ricardo richard rick ricky rishi rob robbie
    robby robert roberto robinho rod rodney rodrigo roger roland roman ron ronald ronnie rory ross roy ruben
    rudolf rudolph rudy rupert russ russell ryan salman salvador sam samir samuel saul scott sean sebastian
    sebastián serge sergei sergey sergio seth shane shaun shawn sheldon shinzo sidney silvio simon sol spencer
    stan stanley stefan stephen steve steven stewart stuart stéphane syed sylvester tariq ted terence terrence
    terry thaddeus theo theodore thom thomas tim timothy tobias todd tom tommy tomás tony travis trent trevor
    tristan troy tucker tyler ulrich valentin vernon victor viktor vince vincent vincenzo vinny vitaly vladimir
    volodymyr wallace walter warren wayne werner wesley wilbur wilfred will willard william willie winston
    wolfgang woodrow xavier xi yasser yuri yusuf zach zachary zack édouard éric
    """
)
GIVEN: Final = FEMALE | MALE
