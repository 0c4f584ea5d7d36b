"""How things are and how they are done: adjectives and adverbs that stand for each other (as power.py)."""

from __future__ import annotations

from typing import Final

HOW: Final = """
=big, =large, =major, =huge, =sizeable, =bigger, =larger, =biggest, =largest, =main, =substantial, =considerable
=massive, =enormous, =vast, =huge, =giant, =gigantic
=small, =little, =tiny, =minor, =smaller, =slight, =smallest, =modest
=important, =key, =crucial, =vital, =significant, =essential, =critical, =central
=main, =chief, =principal, =primary, =key, =leading, =foremost
=chiefly, =mainly, =mostly, =primarily, =largely, =principally
=serious, =severe, =grave, =critical, =bad, =heavy, =acute
=seriously, =severely, =badly, =gravely, =critically, =heavily
=slightly, =little, =marginally, =slight, edge
=sharply, =steeply, =dramatically, =abruptly, =markedly
=gradually, =slowly, =steadily
=quick, =quickly, =fast, =rapid, =rapidly, =swift, =swiftly, =speedy, =prompt, =speed, =pace
=slow, =slowly, =sluggish
=new, =recent, =latest, =fresh, =novel, =modern
=newly, =recently, =just
=old, =elderly, =aged, =age, =older, =ageing
=aged, =age, =old, =olds
=young, =youthful
=former, =previous, =once, =ex, =earlier, =past, =one-time, =onetime, used
=current, =present, =serving, =incumbent, =existing
=future, =coming, =upcoming, =forthcoming, =next
=final, =last, =closing, =concluding
=first, =initial, =opening, =original, =maiden, =inaugural
=initial, =early, =first, =original
=second, =another
=entire, =whole, =all, =full, =complete, =total
=all, =every, =each, =whole, =everyone, =everything, =every
=completely, =fully, =entirely, =totally, =wholly
=partly, =partially, part
=many, =several, =numerous, =various, =lots, =multiple < dozens
=additional, =further, =more, =extra, =another, =added, =other, =supplementary
=other, =remaining, =rest, =remainder, =others, =else
=similar, =alike, =comparable, =like, same
=same, =unchanged, =identical
=different, =various, =differing
=only, =just, =merely, =solely, =sole, =single, =alone, nothing but
=particularly, =especially, =notably
=very, =extremely, =highly, =hugely
=nearly, =almost, =practically, =close, =about
=roughly, =approximately, =around, =about, =some
=exactly, =precisely
=possible, =potential, =conceivable
=possibly, =perhaps, =maybe, =potentially
=likely, =probable, =expected
=certain, =sure, =definite
=clear, =obvious, =evident, =apparent, =plain
=unclear, =unknown, =uncertain
=hard, =difficult, =tough, =challenging
=easy, =simple, =straightforward
=necessary, =needed, =required, =essential
=correct, =right, =accurate
=wrong, =incorrect, =mistaken, =false, =wrongly, =incorrectly, mis
=false, =untrue, =fake, =bogus
=faulty, =defective, =flawed, =broken
=illegal, =illegally, =unlawful, =unlawfully, =illicit, no right, =banned, =against-the-law
=legal, =lawful
=free, =gratis
=expensive, =costly, =dear, =pricey, =dearer
=cheap, =inexpensive, =affordable, =low-cost
=rich, =wealthy, =affluent
=poor, =impoverished, =needy, =deprived
=poor, =bad, =weak, =disappointing
=weak, =poor, =feeble, =sluggish, =soft
=strong, =robust, =powerful, =firm
=safe, =secure, =unharmed, no danger, =unhurt
=unhurt, =unharmed, =uninjured, =unscathed, no injuries
=dangerous, =hazardous, =unsafe, =risky, =perilous
=unstable, =instability, =unsteady
=stable, =steady, =stability
=violent, =brutal, =bloody
=deadly, =fatal, =lethal
=alive, =living, =survivors
=ill, =sick, =unwell
=angry, =furious, =outraged
=happy, =glad, =pleased, =delighted
=sad, =unhappy
=worried, =concerned, =anxious, =fearful, =afraid
=confident, =optimistic, =hopeful
=famous, =well-known, =renowned, =celebrated, =noted
=popular, =liked, =favourite
=public, =state, =government
=private, =privately
=national, =nationwide, =countrywide, =country, =across, =nation
=nationwide, =national, =across, =throughout, =countrywide
=local, =regional, =nearby
=rival, =competing, =opposing
=thick, =dense, =heavy
=heavy, =intense, =thick, =severe
=hot, =warm, =scorching
=cold, =chilly, =freezing, =icy
=dry, =arid
=wet, =rainy
=high, =elevated
=higher, =more, =increased, =up, =dearer, =above
=lower, =less, =reduced, =down, =cheaper, =fewer
=more, =higher, =over, =extra
=better, =improved
=best, =top, =finest
=worse, =poorer
=independent, =independently, =outside
=jointly, =together, =joint
=separately, =apart, =separate
=unanimous, =unanimously, all
=urgent, =pressing
=open, =public
=closed, =shut
=empty, =vacant, =unoccupied, =unfilled
=full, =packed, =crowded
=half, =fifty
=double, =twice, =twofold
=annual, =yearly, =annually, =year, =full-year
=indoor, =indoors
=outdoor, =outdoors, =outside, open air, in open
=outside, =beyond, =outdoors
=inside, =within, =indoors
=conservative, =traditional
=able, =can, =could, capable
=unable, =cannot, =couldn, =incapable, not able
=ready, =prepared, =willing
=busy, =occupied
=missing, =unaccounted
=stuck, =trapped, =stranded
=pregnant, =expecting
=dead, =killed, =deceased
=guilty, =convicted
=innocent, =acquitted
=bankrupt, =insolvent
=jobless, =unemployed
=homeless, =roofless
=apparently, =seemingly, =appears, =appeared, seem, appear
=reportedly, =allegedly
=also, =too, =additionally, =well, =likewise
=automatically, by itself
=secretly, =covertly, in secret
=openly, in public
=peacefully, without violence
=successful, =successfully, succeed, success
=unsuccessful, =unsuccessfully, fail, failure
=extended, =longer, =prolonged, extend, lengthen
=unexpected, =unexpectedly, =surprise, =surprisingly
=voluntary, =voluntarily
=compulsory, =mandatory, =obligatory
=temporary, =interim, =acting, =caretaker
=permanent, =lasting
=controversial, =contentious, =disputed, =divisive
=disputed, =contested
=divided, =split, at odds
=united, =unanimous
=toxic, =poisonous
=contaminated, =polluted, =tainted
=medical, =health
=electric, =electrical
=although, =though, =while, =whereas, =despite, =spite, =notwithstanding, =but, =however, =yet
=also, =too, =additionally, =moreover, =besides, =well, =furthermore
=previously, =earlier, =formerly, =before, =once
=important, =key, =crucial, =vital, =significant, =major, =essential, =critical
=major, =big, =large, =huge, =massive, =enormous, =vast
=old, =former, =previous, =ex
=various, =several, =different
=over, =above, =exceeding, =more
=under, =less, =below, =fewer
=because, =since, =as, =over, =due, =amid, =after, =following
=with, =involving, =including
=hard, =heavily, =badly
=enough, =sufficient, =sufficiently
=cheap, =cheaper
=expensive, =pricier
=mainly, =main
=top, =chief, =senior
"""
