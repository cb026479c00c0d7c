"""What the team and its partners carry to an end: each problem in another step, one of them solved.

A problem begins with `=` and a key, then its facts: who opened it, when (days ago), where, with whom, whose
it is, and its rule: places, subjects and hours with `|` between; and its story when it has one. What follows
begins with `>`: days ago and the clock, who, and what was written: the code of a question, `moved` or
`closed` with where to.
"""

PROBLEMS = """
= bogerd
title: Avonden in de passage van De Bogerd
harm: Huurders boven de winkels slapen slecht van de galm in de passage, en winkeliers ruimen elke ochtend op.
who: lead
when: 345
place: WK990104
with: deelder gemeente welzijn
rule: Winkelcentrum De Bogerd; De Bogerd; Bogerd | groups damage noise |
what: Bijna elke avond stonden er vijftien tot twintig jongeren in de passage van De Bogerd. Het galmde
 tot in de slaapkamers erboven, en winkeliers ruimden elke ochtend op.
cause: De passage was de enige droge plek met stroom, en niemand deed haar 's avonds dicht. Wegsturen
 hielp een uur.
tried: De Elder bekleedde het plafond, maakte het licht en doet de deur om tien uur dicht. De winkeliers
 zetten een bankje met stroom aan de achterkant. Welzijn was er drie vaste avonden. Wij kwamen lopend,
 steeds dezelfden.
effect: Van ruim twee meldingen per week naar bijna geen. Bij De Elder gingen de klachten van negentien
 naar een. Een van de gezinnen heeft de aanvraag voor een andere woning ingetrokken.
thanks: Woonstichting De Elder, voor plafond, licht en deur; Stichting Welzijn, voor de avonden en de
 namen die we niet vroegen; Gemeente Eldersluis, voor het stroompunt
> 344 15:10 lead community
Huurders boven de passage, winkeliers, en mensen die er 's avonds door moeten.
> 344 15:12 lead damage
Twee gezinnen vragen om een andere woning. De bakker heeft meer schade dan winst.
> 344 15:15 lead expectation
Dat het stil wordt, en dat het stil blijft als wij weer weg zijn.
> 344 15:18 lead events
Vijftien tot twintig jongeren in de passage, tussen zeven en elf. Muziek, voetballen tegen de ruiten.
> 344 15:20 lead recurring
Zesentwintig keer in drie maanden, het meest als het regent.
> 344 15:24 lead similarity
Altijd de passage, nooit het plein. Het is er droog en er is stroom.
> 330 16:05 partner recurring
Zesentwintig keer in drie maanden in jullie logboek, en negentien klachten bij ons. Het meest als het regent.
> 318 11:45 lead moved analysis
> 316 13:20 officer offender
Jongeren die droog willen zitten en hun telefoon willen opladen. Thuis is het vol.
> 301 21:40 partner place
Het plafond galmt, zeven lampen zijn kapot en de deur sluit niet.
> 301 21:45 partner manager
Wij. De passage is van De Elder, de winkeliers huren alleen hun winkel.
> 287 16:30 partner2 handler
Onze jongerenwerkers kennen er acht. De trainer van de futsal kent de rest.
> 287 16:34 partner2 target
Huurders die geen gezicht bij de jongens hebben. Ze spreken elkaar nooit.
> 286 09:20 lead now
Elke avond wegsturen. Zodra we weg zijn staat de eerste groep er weer: buiten is het nat.
> 286 09:25 lead cause
De passage is de enige droge plek met stroom, en niemand doet haar 's avonds dicht.
> 268 14:45 lead moved response Wie op de huurders let is nog open. Daar wachten we niet op.
> 268 14:50 lead goal_from
ruim 2 meldingen per week
> 268 14:51 lead goal_to
hooguit 1 in de twee weken
> 268 14:58 lead approach
De Elder: plafond, licht, deur om tien uur dicht. Winkeliers: stroom en een bankje aan de achterkant.
Welzijn: drie vaste avonden. Het wijkteam: vaste gezichten, en we komen lopend.
> 150 10:30 lead moved assessment
> 140 11:15 partner done
Plafond en licht zijn al weken klaar, de deur gaat elke avond dicht. De drie avonden zijn er geweest.
> 140 11:40 lead outcome
Bijna geen meldingen meer, ook niet in de straten eromheen. Bij De Elder ging het van negentien klachten
naar één, en die ging over een dakgoot.
> 132 16:00 lead closed continue

= brink
title: Nachten op de Korte Brink
harm: Bewoners van de Brink en de Sluisstraat liggen op vrijdag en zaterdag tot vier uur wakker.
who: lead
owner: s.wiersma
when: 61
place: WK990101
with: network bars
rule: Korte Brink; Café De Sluiswachter; Bar Tinto | nightlife noise damage | 21-5
topic: terras
> 60 10:15 s.wiersma community
Zo'n veertig huishoudens rond de Brink. En de cafés zelf: die willen ook geen ruzie voor de deur.
> 60 10:20 s.wiersma damage
Wakker liggen, en op zaterdagochtend glas op de stoep.
> 60 10:26 s.wiersma events
Roepen en zingen na sluitingstijd, scooters, en een paar keer een duw.
> 60 10:31 s.wiersma recurring
Elke vrijdag en zaterdag, erger als het warm is.
> 58 13:40 horeca similarity
Het begint pas na sluitingstijd. Binnen is het rustig, buiten wacht iedereen op een taxi.
> 54 09:30 s.wiersma moved analysis Wat bewoners verwachten vragen we op de bewonersavond.
> 52 17:05 horeca manager
Wij gaan over het terras. De taxistandplaats is van de gemeente.
> 50 11:10 s.wiersma place
Vier cafés sluiten in hetzelfde halfuur, en er staan dan twee taxi's.
> 49 15:00 s.wiersma now
Twee agenten van elf tot vijf op de Brink. Dat houdt het rustig waar ze staan, en nergens anders.

= galerij
title: De galerij van De Meerkoet
harm: Bewoners van de derde verdieping durven 's avonds niet meer langs de groep op de galerij.
who: lead
owner: partner
when: 33
place: WK990103
with: deelder welzijn
rule: Flat De Meerkoet; De Meerkoet | groups damage noise substances |
topic: galerij
> 32 13:30 partner community
De bewoners van de derde en vierde verdieping, en onze huismeester.
> 32 13:36 partner events
Jongens op de trap en op de galerij. Een kapotte deurdranger, stroom uit de berging.
> 32 13:40 partner recurring
Donderdag en zondag, rond negen uur.
> 31 10:00 lead moved analysis De rest weten de bewoners. Joyce en Mirjam gaan erlangs.
> 30 15:20 partner place
Het licht op de galerij staat altijd aan en de deur valt niet dicht. Het is er warm.
> 29 16:45 partner2 offender
Ze waren hun plek kwijt door de bouw aan het Celloplantsoen.
> 28 11:05 partner guardian
Een paar bewoners die hier lang wonen, en de huismeester. Allemaal alleen overdag.
> 27 09:15 partner cause
Een warme, verlichte plek met een deur die open staat, en niemand die er 's avonds langsloopt.
> 26 14:10 partner moved response Wat we nu doen staat in de dialoog. Dat schrijven we hier niet nog eens.
> 26 14:12 partner goal_from
3 meldingen per week
> 26 14:13 partner goal_to
hooguit 1 per week
> 26 14:20 partner approach
De Elder: sensor op het licht en een nieuwe deurdranger. Het wijkteam: donderdag en zondag langslopen.
Welzijn: de jongens vragen wat zij missen.

= tunnel
title: Lang zitten in de stationstunnel
harm: Reizigers fietsen om, omdat er de hele dag mensen zitten te gebruiken in de tunnel.
who: lead
owner: b.yildiz
when: 12
place: WK990102
with: team
chief: yes
rule: Stationstunnel; Fietstunnel station; Tunnel | substances groups |
> 11 14:25 b.yildiz damage
Vooral de trap aan de kant van de Spoorlaan. Schoolkinderen nemen een andere weg.
> 11 14:31 b.yildiz recurring
Bijna elke dag in het logboek, het meest tussen vier en acht.
"""
