"""What team and partners said to each other; one of the talks was difficult, and turned.

A talk begins with `=` and a key, then its title, who began it, when (days ago, and the clock), where, with
whom, perhaps a summary; then the first text. What follows begins with `>`: when, who, and in brackets what
kind of post it is, or which answer was given; `round` with how many days it is open, and what is said in
private until it opens.
"""

TALKS = """
= galerij
title: De galerij van De Meerkoet
who: j.veldkamp
when: 34 15:20
place: WK990103
with: deelder
summary: **Wat we zien:** op donderdag en zondag zitten er jongens op de derde galerij. Bewoners durven er
 niet langs.

 **Wat we doen, vijf weken lang:**
 - De Elder zet het licht op de galerij op een sensor en vervangt de deurdranger.
 - Wijkteam Noord loopt op donderdag en zondag rond negen uur langs en praat met wie er zit.
 - Stichting Welzijn vraagt de jongens zelf wat zij missen.

 Over vijf weken kijken we samen of het klopt.
De overlast op de galerij moet stoppen. Ik verwacht van De Elder dat er vanaf volgende week twee avonden
per week een huismeester rondloopt en dat de deur dicht is. Graag uiterlijk vrijdag een bevestiging.

> 34 16:45 partner
Dit leest als een opdracht. Wij zijn geen uitvoerder van de politie en onze huismeesters gaan 's avonds niet
alleen de galerij op, dat heb ik vorig jaar al uitgelegd. Ik doe graag mee, maar niet zo.

> 34 17:10 j.veldkamp
Ik schreef op wat nodig is. Als niemand iets doet, blijven wij er elke avond naartoe rijden.

> 33 09:05 partner
Dat snap ik. Wij rijden er ook naartoe, alleen overdag, en dat ziet hier niemand. Zolang het zo gaat,
reageren wij hier even niet meer.

> 33 11:30 lead
@Mirjam Slootweg, dit hebben wij niet goed gedaan, en dat zeg ik hier omdat het hier gebeurde. Jeroen en ik
hebben erover gepraat. We begonnen met wat jullie moesten doen, en niet met wat we allebei zien.

Mogen we opnieuw beginnen? Drie vragen, en alle antwoorden zijn goed:
- Wat merken jullie op de galerij, en wanneer?
- Wat doen jullie er al aan, dat wij niet weten?
- Wat zou jullie helpen?

> 33 13:20 j.veldkamp
Ik sluit me daarbij aan. Ik had eerst moeten vragen wat jullie doen. Ik wist niet van de huismeester overdag.

> 32 10:15 partner
Dank. Dat is netjes, en het helpt.

Wij merken het vooral **donderdag en zondag**. De deur gaat niet kapot, hij wordt opengehouden: de dranger is
te slap. Het licht brandt de hele nacht, dus je zit er lekker. Dat zijn twee dingen die wij zelf kunnen
regelen, daar had niemand naar gevraagd.

Wat ons zou helpen: dat er iemand met die jongens praat. Wij zijn voor hen alleen de verhuurder.

> 32 14:40 officer
Dat kan ik doen, ik ken er een paar. En zullen we @Stichting Welzijn erbij vragen? Die
kennen ze beter dan wij.

> 32 14:41 officer [asked welzijn]
Op de galerij van De Meerkoet zitten op donderdag en zondag jongens. Willen jullie meedenken over wat zij
zoeken?

> 31 09:30 partner2 [joins]
Heel graag. Ik weet om wie het gaat. Ze zijn hun plek bij het Celloplantsoen kwijt sinds daar gebouwd wordt.

> 31 12:05 partner
Dan ligt het anders dan ik dacht. Sensor en dranger komen er volgende week in. Ik schrijf hierboven op wat we
afspreken, vul maar aan.

> 12 10:20 a.karaca
Even een stand van zaken: het licht staat op een sensor, de deur valt dicht. Deze week **geen** klachten van
huurders op de derde galerij. Wel op de begane grond, maar veel minder.

> 11 16:15 officer
Dat zien wij ook. Donderdag zaten er vier, ze gingen na een praatje naar het buurthuis.

> 2 09:50 partner
Volgende week zijn de vijf weken om. Zullen we dan een half uur bij elkaar zitten, op de galerij zelf? Ik
neem koffie mee. Jeroen, jij ook?

> 1 17:30 j.veldkamp
Ik ben er. Ik neem de koek mee.

= vluchtweg
title: Fietsen in de vluchtweg van De Meerkoet
who: partner
when: 9 10:05
place: WK990103
with: gemeente welzijn
summary: In portiek 1 en 2 staan fietsen en scooters in de gang. Bij brand kan niemand erlangs. Bewoners
 zeggen: er is nergens anders plek.

 Nog te beslissen: waar komt een rek, en wie vertelt het?
linked: Flat De Meerkoet
In twee portieken van De Meerkoet staat de gang vol met fietsen. We hebben briefjes opgehangen en dat hielp
een week. Wij denken dat er gewoon te weinig plek is. Wie kijkt er mee naar iets dat blijft?

> 9 11:40 warden
Herkenbaar. Wij schrijven er nu niet voor op, dat vinden we zinloos zolang er geen rek is. Ik heb vanmorgen
geteld: negentien fietsen, drie scooters, en een rek met acht plekken waarvan er twee kapot zijn.

> 8 09:15 k.boersma [joins]
We hebben nog een rek van twaalf plekken in het depot. Het mag op het pleintje aan de zijkant, daar is geen
vergunning voor nodig. Ik heb wel drie weken nodig.

> 8 13:30 partner
Wat fijn, @Gemeente Eldersluis. Dan zetten wij in die drie weken de twee kapotte plekken weer recht.

> 5 16:20 s.wiersma
Ik liep er gisteren met een bewoner van portiek 2. Zij zei: "als je het ons vráágt, halen we ze zo weg."
Misschien is een ronde langs de deuren beter dan een briefje.

> 2 11:00 partner
Dat vind ik een goed idee. @Stichting Welzijn, doen jullie zo'n ronde met ons mee? Wij hebben de sleutels,
jullie de goede toon.

> 1 15:10 k.boersma
Het rek staat klaar. Het kan een week eerder dan ik zei.

= station
title: Samen lopen rond het station
who: s.wiersma
when: 16 14:00
place: WK990102
with: network bars
summary: Eén avond per maand lopen we met z'n allen een uur rond het station: bewoners, winkels, horeca,
 gemeente en wijkteam. We schrijven op waar het donker is of vies, en wie het oppakt.
linked: Stationstunnel
Rond het station ziet iedereen een ander stuk. Wij lopen er 's nachts, de gemeente overdag, de cafés tot
sluit. Zullen we een keer samen lopen en elkaar laten zien wat we zien? Geen uniformen, wel een zaklamp.

> 16 15:25 v.hendrikx
Doen we. Ik neem iemand van de verlichting mee, die kan ter plekke zeggen wat kan en wat niet.

> 15 17:40 horeca
Vanaf het terras van de Sluiswachter zien we elke avond waar mensen omlopen: de tunnel aan de noordkant. Ik
loop mee als het voor zes uur kan, daarna moet ik draaien.

> 15 20:10 c.delgado
Bij ons hetzelfde. Dinsdag ben ik dicht, dan kan ik ook later.

> 14 09:20 s.wiersma
Dan wordt het **dinsdag om half zes**, bij de fietsenstalling. Wie later aanhaakt, loopt de tweede ronde mee.

> 13 10:30 l.grootveld
Mogen er twee vrouwen uit het buurthuis mee? Zij durven er in het donker niet langs, en juist zij weten waar.

> 13 11:05 warden
Graag. Zij lopen voorop.

> 6 21:15 s.wiersma
Wat hebben we gezien:
- drie lampen stuk in de noordtunnel (gemeente, besteld)
- de haag langs het pad is te hoog (gemeente, volgende maand)
- twee fietsen aan de leuning, al weken (wijkteam, gelabeld)
- de deur van de stalling gaat te vroeg dicht (niemand, we vragen het de vervoerder)

> 5 08:55 v.hendrikx
De lampen branden weer.

> 1 18:20 horeca
Twee gasten zeiden het gisteren uit zichzelf: het is er lichter. Wanneer is de volgende ronde?

= celloplantsoen
title: Een eigen plek voor de jongens van het Celloplantsoen
who: partner2
when: 6 13:10
place: WK990104
with: gemeente deelder halt brug
chief: yes
linked: Celloplantsoen
Sinds er aan het Celloplantsoen gebouwd wordt, zijn ongeveer vijftien jongens hun plek kwijt. Ze staan nu
bij de flat, bij de winkels, op de galerij. Niemand is daar blij mee, zij ook niet.

Ik zou graag **met** hen bedenken waar het wel kan, en niet over hen. Wie wil daarin meedoen?

> 6 15:30 officer
Wij doen mee. Ik ken de groep en ze kennen mij. Ik kom liever als gast dan als toezicht.

> 5 10:00 r.engelen [not_now]
Mooi plan. Meedoen lukt ons tot na de vakantie niet, een middag meedenken wel.

> 5 11:20 t.winklaar [call_us]
Er spelen bij een paar van hen dingen thuis die hier niet horen. Bel me, dan leg ik uit wat wij kunnen doen.

> 4 16:05 n.demirci [thinks_along]
Er ligt een strook gras achter de sporthal waar we al jaren niets mee doen. Het hoeft niet mooi, als het maar
droog is. Ik zoek uit of er een container mag staan.

> 3 09:40 district-chief
Dit is precies waar ik tijd voor vrij wil houden. Youssef mag hier de komende twee maanden een middag per week
voor gebruiken. Hebben jullie van mij nog iets anders nodig?

> 2 14:25 partner2
Dat helpt al veel. Vrijdag zitten we met acht van de jongens in het buurthuis, zij maken de tekening.

> 1 13:05 partner2 [round 6]
Voordat we verder praten: waar ben je het meest bang voor bij een eigen plek? Schrijf het voor jezelf op, we
lezen het pas als iedereen heeft geschreven.

> 1 15:40 n.demirci [in private]
Dat er een nieuwe plek komt en niemand zich er over twee jaar nog verantwoordelijk voor voelt.

= terras
title: Stoelen op straat na elven
who: horeca
when: 47 12:30
place: WK990101
with: gemeente
closed: yes
summary: De stoelen gaan om elf uur naar binnen in plaats van op een stapel. Dat scheelde de meeste klachten.
Wij krijgen klachten over het stapelen van onze stoelen. Eerlijk is eerlijk: dat maakt herrie. Maar als ik ze
laat staan, gaan er mensen op zitten tot drie uur. Wat werkt er bij anderen?

> 46 17:50 officer
De klachten die wij krijgen gaan bijna allemaal over de tien minuten rond elf uur. Zacht stapelen scheelt dus
al de helft.

> 45 13:15 horeca
Ik heb rubber onder de poten laten zetten en we dragen ze nu naar binnen. Dat kost een kwartier.

> 44 10:40 v.hendrikx
Dan hoef je van ons geen nieuwe vergunning. Laat het een maand lopen, dan kijken we naar de meldingen.

> 15 16:30 officer
Een maand verder: van elf klachten naar twee. En die gingen over de scooters, niet over jullie.

> 14 11:00 horeca [outcome]
De stoelen gaan om elf uur naar binnen, met rubber onder de poten. Van elf klachten in een maand naar twee. We
houden het zo.

= bewonersavond
title: Wie gaat er naar de bewonersavond in Hogeland?
who: lead
when: 4 09:30
place: WK990103
with: team
Er is een bewonersavond over de verbouwing. Ik wil er graag twee van ons hebben die vooral luisteren. Wie
kent de mensen daar?

> 4 10:10 warden
Ik ga. Ik ken de voorzitter van de bewonerscommissie.

> 3 14:45 m.lamers
Ik kan ook, maar pas vanaf acht uur.

> 1 16:00 lead
Fijn. Joyce en Marloes, jullie hoeven niets te beloven. Schrijf alleen op wat ze zeggen.

= wandelroute
title: Een wandelroute langs de plekken waar het misgaat
who: officer
when: 2 16:30
place: WK990104
with: deelder gemeente
Ik wil binnenkort met bewoners een vaste route lopen door de Componistenwijk. Niet om te controleren: om
te horen wat zij zien. Denken jullie mee over de route?

> 1 11:45 n.demirci [thinks_along]
Leuk. Neem de Vioolstraat mee, daar is vorige maand nieuw groen gekomen en dat mag ook gezien worden.

= kade
title: Zwemmers bij de kade
who: officer2
when: 20 15:40
place: WK990109
with: water gemeente
summary: Er komt een tweede trap en een bord met plaatjes. Het hek blijft weg.
Op warme dagen springen er kinderen van de kade bij de aken. Een hek helpt niet, daar klimmen ze overheen.
Wat zien jullie, en wat zou wel werken?

> 19 10:20 d.vermeulen
Onze huurders vragen vooral om een trap. Nu kunnen ze er wel in, maar niet uit.

> 18 14:10 n.demirci [joins]
Een trap kan. Een bord met plaatjes ook, dan snappen de kleinsten het zelf.

> 2 12:30 officer2
De trap ligt er! Woensdag hangen we samen het bord op. Wie is erbij?
"""
