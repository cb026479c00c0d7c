"""What team and partners promised each other; some of it is late, and some of that is the team's.

An agreement begins with `=` and a key; then who proposed it and when (days ago, and the clock), who does it,
for whom, by when (days ago; below nothing it is to come), perhaps the talk and problem it comes from; then
its words. What was said to it begins with `>`: when, who, and in brackets the step, an offer with its day and
words; then the reason.
"""

AGREEMENTS = """
= sensor
problem: galerij
who: officer
when: 31 14:10
by: deelder
for: team
due: 20
topic: galerij
Licht op de derde galerij van De Meerkoet op een sensor, en een sterkere deurdranger erin
> 31 15:25 partner [agree]
> 22 11:05 b.nijland [claim]
> 21 16:40 officer [confirm]

= rondje
problem: galerij
who: partner
when: 31 12:20
by: team
for: deelder
due: -6
topic: galerij
Op donderdag en zondag rond negen uur langs de galerij lopen en praten met wie er zit
> 31 14:05 officer [agree]

= klachten
problem: galerij
who: officer
when: 12 11:00
by: deelder
for: team
due: -4
topic: galerij
Bijhouden hoeveel klachten er van de derde galerij komen, en dat hier delen
> 12 13:15 a.karaca [agree]

= fietsrek
who: partner
when: 9 10:20
by: gemeente
for: deelder
due: -23
topic: vluchtweg
Een fietsrek voor twintig fietsen plaatsen naast de ingang van De Meerkoet
> 8 09:40 k.boersma [offer -40 | Een fietsrek voor twaalf fietsen plaatsen naast de ingang van De Meerkoet]
 Voor twintig is op de stoep geen ruimte, en de aannemer komt pas in die week.

= vluchtweg
who: v.hendrikx
when: 8 11:30
by: deelder
for: gemeente
due: 1
topic: vluchtweg
Fietsen die in de vluchtweg blijven staan labelen, en een brief aan alle bewoners
> 8 13:00 partner [agree]
> 1 15:10 b.nijland [claim]

= terugkoppelen
who: partner2
when: 18 09:50
by: team
for: welzijn
due: 5
Vertellen wat er gedaan is met de zes signalen van het buurthuis van vorige maand
> 18 10:30 lead [agree]

= cijfers
who: k.boersma
when: 10 14:15
by: team
for: gemeente
due: -8
Een lijst van de tijden en plekken met overlast in Meerzicht, voor de planning van het veegteam
> 9 16:30 s.wiersma [agree]

= jongerenwerker
who: officer
when: 6 14:00
by: welzijn
for: team
due: -12
topic: celloplantsoen
Twee avonden per week een jongerenwerker bij het Celloplantsoen
> 5 09:10 partner2 [not_now] Een van onze jongerenwerkers is ziek. Over twee maanden kan het wel,
 vraag het dan weer.

= gesprek
who: partner2
when: 5 11:20
by: halt
for: welzijn
due: -9
topic: celloplantsoen
Een middag meedenken over wat er voor de jongens mogelijk is in plaats van een boete
> 4 10:05 r.engelen [agree]

= veegploeg
who: warden
when: 26 10:40
by: gemeente
for: team
due: 12
De containers achter de Zilverschoonflat een maand lang elke maandag extra legen
> 25 09:15 n.demirci [not_us] De containers zijn van De Elder, wij legen ze alleen in opdracht. Wij vragen
 het hun wel door.

= containers
who: warden
when: 24 13:20
by: deelder
for: team
due: 3
De containers achter de Zilverschoonflat een maand lang elke maandag extra laten legen
> 24 15:45 b.nijland [agree]

= stoelen
who: horeca
when: 47 12:45
by: sluiswachter
for: gemeente
due: 40
topic: terras
Na elf uur staan er geen stoelen meer op straat
> 41 10:00 horeca [claim]
> 40 11:20 v.hendrikx [confirm]

= bellen
who: horeca
when: 45 16:10
by: team
for: sluiswachter
due: 38
topic: terras
Eén vast nummer dat het café na elven kan bellen en dat ook opneemt
> 45 17:00 officer [agree]
> 39 09:30 lead [claim]
> 38 15:00 horeca [confirm]

= portier
who: officer
when: 3 15:30
by: sluiswachter
for: team
due: -10
Op vrijdag en zaterdag loopt de portier na sluiting één keer het plein over

= schuldhulp
who: t.winklaar
when: 2 09:25
by: team
for: brug
due: -13
Wie aan de deur over geldzorgen vertelt, krijgt onze kaart; en dat weten de collega's

= lantaarn
who: d.tahapary
when: 70 08:50
by: gemeente
for: team
due: 56
De kapotte lantaarn bij de fietstunnel repareren
> 69 10:10 n.demirci [agree]
> 58 09:00 n.demirci [claim]
> 57 22:15 d.tahapary [not_yet] Hij brandt, maar valt na een kwartier uit.
> 52 14:20 n.demirci [claim]
> 51 21:40 d.tahapary [confirm]

= toezicht
who: d.vermeulen
when: 33 11:00
by: team
for: water
due: 19
Een week lang elke avond langs de speeltuin
> 33 13:35 lead [agree]
> 27 09:10 lead [withdraw] Die week gaan alle diensten naar de kermis. Wij hadden dit eerder moeten zeggen.

= pandjes
who: m.lamers
when: 21 14:30
by: brug
for: team
due: 8
Een keer meelopen op het spreekuur in de bibliotheek
> 8 23:59 - [lapse]

= kadehek
who: officer2
when: 18 09:00
team: zuid
by: gemeente
for: team
due: -11
topic: kade
Een bord bij de kade dat zwemmen daar gevaarlijk is, in vier talen
> 17 10:45 k.boersma [agree]

= verlichting
who: w.postma
when: 150 10:10
by: deelder
for: team
due: 135
Lampen vervangen in de portieken van de Zilverschoonflat
> 148 09:30 b.nijland [agree]
> 139 16:00 b.nijland [claim]
> 138 11:20 w.postma [confirm]

= slot
who: e.kowalska
when: 120 13:05
by: deelder
for: team
due: 110
De kelderdeur van De Meerkoet op slot, met een sleutel voor de bewoners
> 119 09:10 partner [agree]
> 104 15:25 b.nijland [claim]
> 103 10:15 e.kowalska [confirm]

= buurtavond
who: a.karaca
when: 95 11:45
by: team
for: deelder
due: 81
Twee collega's op de bewonersavond in de Zilverschoonflat
> 94 14:20 lead [agree]
> 80 09:40 lead [claim]
> 80 10:30 a.karaca [confirm]

= fietsles
who: l.grootveld
when: 130 15:10
by: team
for: welzijn
due: 114
Een ochtend verkeersles bij het buurthuis, met de fietsen van de kinderen zelf
> 129 10:00 i.terpstra [agree]
> 114 13:30 i.terpstra [claim]
> 113 09:05 l.grootveld [confirm]

= bank
who: h.bouzid
when: 100 09:15
by: gemeente
for: team
due: 72
Het kapotte bankje aan het Celloplantsoen vervangen
> 98 11:30 n.demirci [agree]
> 75 10:45 n.demirci [claim]
> 74 16:10 h.bouzid [confirm]

= snoeien
who: f.soekhoe
when: 88 10:30
by: gemeente
for: team
due: 60
De struiken langs het pad naar het station snoeien
> 86 09:20 v.hendrikx [agree]
> 66 14:00 n.demirci [claim]
> 65 15:15 f.soekhoe [confirm]

= paaltje
who: k.brouwers
when: 64 11:55
by: gemeente
for: team
due: 44
Het paaltje bij de winkelstraat terugzetten
> 61 10:40 n.demirci [agree]
> 41 09:50 n.demirci [claim]
> 40 12:05 k.brouwers [confirm]

= spreekuur
who: t.winklaar
when: 76 16:20
by: team
for: brug
due: 55
Elke twee weken een halve middag meelopen op het spreekuur, drie keer
> 75 09:00 c.pinas [agree]
> 55 16:45 c.pinas [claim]
> 54 10:10 t.winklaar [confirm]

= avonden
who: lead
when: 262 15:10
by: welzijn
for: team
due: 215
problem: bogerd
Drie vaste avonden per week met een jongerenwerker in en om de passage van De Bogerd
> 260 10:40 partner2 [agree]
> 219 09:30 partner2 [claim]
> 218 14:00 lead [confirm]

= plafond
who: lead
when: 262 15:20
by: deelder
for: team
due: 190
problem: bogerd
Het plafond van de passage dempen, de zeven lampen maken en een deur die om tien uur dichtgaat
> 259 16:15 partner [agree]
> 196 11:20 partner [claim]
> 195 10:05 lead [confirm]

= gezichten
who: partner
when: 258 11:00
by: team
for: deelder
due: 220
problem: bogerd
Op die avonden lopend langs de passage, steeds met dezelfde twee collega's
> 257 13:10 lead [agree]
> 217 21:30 officer [claim]
> 214 09:45 partner [confirm]
"""
