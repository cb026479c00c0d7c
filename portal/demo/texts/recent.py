"""The last two weeks, written out: they hold in any season and on any day of the week."""

RECENT = """
= -14 09.10 meerkoet waste by=warden min=15 status=done
Weer drie matrassen bij De Meerkoet, keurig tegen elkaar gezet. Voor tien uur gemeld, om twee uur opgehaald.
Zo kan het dus.

= -13 21.40 marktplein groups by=officer min=45 staff=2 status=seen
Groep van een man of veertien op de Markt, twee scooters tussen de terrasstoelen. Sleutels laten inleveren
voor het gesprek, daarna teruggegeven. Kwart over tien weg.
> Ober van het hoekterras: ze waren gisteren met meer, toen durfde hij niets te zeggen.

= -13 10.30 springplank traffic on=work by=e.kowalska min=15 status=done
Ouders van De Springplank hebben zelf krijtstrepen getrokken waar je niet mag staan. Het werkt, tot het
regent.

= -12 16.20 aalscholver housing by=n.haile kind=contact min=30 status=waiting share=water todo=n.haile+3
De voordeur van De Aalscholver valt niet meer in het slot, iedereen kan naar binnen. Bewoners hebben er een
stoel tegenaan gezet. Verhuurder belt de monteur.
$ Slot van de voordeur laten herstellen
& Monteur geweest, onderdeel besteld.

= -11 23.05 stationsplein groups by=t.vanrijswijk min=30 staff=2 status=seen
Twee groepen op het Stationsplein die elkaar niet mogen, samen een stuk of twintig. Bus ertussen laten
parkeren, chauffeur vond het prachtig. Niks gebeurd.

= -11 11.00 turfcontainers waste by=w.postma min=5 status=seen
Turfstraat: acht zakken, een bureaustoel, verder schoon.

= -10 19.30 nest good_news by=c.pinas kind=good_news min=60 status=seen share=network
Bij Het Nest aan tafel met de vadergroep. Ze gaan om de beurt een avond meelopen bij de flats, in gele
hesjes die ze zelf hebben uitgezocht. Te fel, maar je ziet ze wel.
$ De partners laten weten dat de vaders mee gaan lopen

= -10 14.15 bachlaan traffic by=i.terpstra kind=resident min=15 status=picked_up
Drie bewoners van de Bachlaan bij de auto: bezorgbusjes rijden over de stoep om de drempel te missen. Band
van sporen is duidelijk te zien. Paaltje gevraagd.

= -9 22.20 tunnel substances by=b.yildiz min=60 staff=2 status=seen
Uur in en om de tunnel. Vier keer een kort contact bij de nis, steeds vlak na de trein. Zichtbaar gaan staan
helpt zolang je er staat.
~ Het rooster voor de nis is nog niet besteld, navragen.

= -9 13.40 bron other by=f.soekhoe kind=contact min=30 status=seen
Inloop in de bieb: zes mensen. Twee over een nep-bericht van de bank, één had bijna betaald. Ze gaat het nu
op haar wandelclub vertellen.

= -8 20.50 mozartpark groups by=l.nguyen min=30 staff=2 status=new
Bij de muziekkoepel in het Mozartpark negen jongeren met een dansoefening voor een voorstelling. Buurvrouw
dacht aan ruzie. Voorgesteld dat ze haar uitnodigen.

= -8 08.25 toonladder traffic on=work by=z.rahimi min=30 staff=2 status=seen
Met twee verkeersouders bij De Toonladder. Elf auto's op de stoep, negen reden door na een knikje, twee
wilden een discussie.

= -7 02.35 kortebrink nightlife on=sat by=m.lamers min=90 staff=4 status=seen
Drukke nacht op de Brink. Portier van Tinto belde om kwart over twee over een groep, wij stonden er voor ze
de hoek om waren. Eén gast met een snee in zijn hand, zelf gevallen.
& Gast had zijn hand zelf al met een theedoek verbonden, staat er weer.

= -7 15.10 perronpark substances by=d.tahapary min=15 status=new
Perronpark: vaste groep, zes man, geen drank te zien vandaag. Soepdag bij De Werkplaats, zeiden ze.

= -6 10.45 meerkoet waste by=warden kind=contact min=30 staff=2 status=picked_up share=deelder todo=warden+5
Bij De Meerkoet staan sinds gisteren een complete keuken en twee deuren. De huismeester heeft geen kenteken,
wel het tijdstip. Samen gekeken waar een lamp kan komen.
$ Lamp en ophalen van de keuken regelen
& Keuken is opgehaald, deuren staan er nog.

= -6 18.30 klaverhof groups by=a.nowak kind=contact min=15 status=seen
Klaverhof: ouders vragen of het trapveldje een uur langer licht kan hebben. De kinderen vragen het ook,
harder.

= -5 21.15 marktplein groups by=officer min=60 staff=3 status=picked_up share=welzijn todo=officer+7
De groep op de Markt is groter dan we gewend zijn, tegen de dertig. Een deel komt uit Zuid en wacht op de
bus van half elf. Drie jongens van de woensdagavond van Welzijn hielden anderen zelf rustig.
$ Samen kijken naar de groep die op de bus wacht
> Chauffeur: als hij twee minuten eerder rijdt mist de hele groep hem.

= -5 09.20 kanaaldijk waste by=h.bouzid min=15 status=waiting
Twintig autobanden in de berm van de Kanaaldijk, bij het gemaal. Waterschap en gemeente wijzen naar elkaar.

= -5 12.10 oudehaven animals by=k.brouwers min=5 status=done
Eend met een stuk visdraad om de poot aan de Oude Haven. Havenmeester en een schepnet. Zwemt weer.

= -4 16.00 stalling other by=e.kowalska kind=resident min=15 status=new
Reizigster haar fiets kwijt in de stalling, stond drie rekken verder. Wel meteen twee doorgeknipte sloten
gezien waar niemand over gebeld had.
~ Kijken of het patroon van vorige maand terugkomt.

= -4 20.10 bogerd groups by=s.wiersma min=5 status=seen
De Bogerd om tien over acht: passage dicht, bankje achter bezet door twee mensen en een puzzelboekje.

= -4 23.30 marktplein noise by=j.veldkamp kind=resident min=20 staff=2 status=new
Twee bellers over een box op de Markt. Eigenaar was zijn moeders verjaardag aan het vieren, moeder ook
aanwezig. Zachter gezet, moeder bood taart aan.

= -3 12.35 elderpark good_news by=z.rahimi kind=good_news min=15 status=new share=network
De lange tafel in het Elderpark is in gebruik: twaalf mensen aan de soep, waaronder twee die elkaar een jaar
lang alleen via de melder spraken.
$ Goed nieuws voor iedereen die heeft meegedaan

= -3 17.45 vogelplein groups by=n.haile min=30 staff=2 status=new todo=lead+1
Vogelplein, zes jongens bij de snackbar. Toon is anders dan vorige maand: er wordt gewezen als er een auto
langskomt. Eigenaar wil praten, liefst niet waar zij bij zijn.
~ Lijkt meer dan hangen. Graag vooraf even overleg wie dit oppakt.

= -3 14.30 schippersstraat housing by=p.oosterhuis kind=contact min=30 status=seen
Burenruzie Schippersstraat over een heg, beide partijen eens over een heg van 1.80. Nu nog over wiens
schaar.

= -2 08.05 springplank traffic on=work by=warden min=30 status=new todo=warden+2
Oversteek De Springplank: klaar-over ziek, twee bestuurders reden door terwijl kinderen op het zebrapad
stonden. Zelf de rest van het half uur met het bord gestaan.
& Ouders hebben voor morgen iemand geregeld.

= -2 22.50 tunnel substances by=officer min=45 staff=2 status=picked_up todo=officer+1
Tunnel: twee van de nieuwe lampen kapot, glas nog vers. Dezelfde avond vijf man bij de nis. Lampen gemeld
met de naam van het aanspreekpunt erbij.
& Aanspreekpunt belde binnen een uur terug. Dat is nieuw.

= -2 13.00 nest other on=work by=lead kind=contact min=45 status=seen
Overleg met Welzijn over de komende weken. Zij lopen woensdag en vrijdag op de Markt, wij sluiten pas aan na
half tien. Afspraak staat, zonder rooster per mail.

= -2 11.20 hondenveld animals by=w.postma min=5 status=seen
Hondenveld: hek dicht, bak leeg, iedereen blij.

= -1 06.50 tunnel damage by=h.bouzid min=15 status=new
Glas van de kapotte lampen uit de tunnel geveegd voor de forensen kwamen. Bij de nis een tas met kleren,
droog. Laten staan.

= -1 09.35 meerkoet waste by=warden min=15 status=new todo=warden+1
De Meerkoet: bankstel en een babybadje, sinds vannacht. Deuren van de keuken ook nog niet weg. Ophaaldienst
gebeld, die zegt morgen.
> Bewoner van de begane grond hoorde een bus, half twee, motor bleef lopen.

= -1 12.40 marktplein other by=i.terpstra kind=contact min=30 status=new
Praatje met de marktmeester: stroomkast bij de kiosk gaat niet meer op slot. Iedereen kan erbij, kinderen
ook. Als spoed gemeld bij de gemeente.

= -1 15.10 toonladder good_news on=work by=a.nowak kind=good_news min=30 status=new
Groep 8 van De Toonladder kwam de uitslag brengen van hun eigen onderzoek: 38 van de 40 kinderen vinden de
route naar school veiliger dan vorig jaar. De andere twee wonen aan de Spoorlaan.

= -1 19.20 aalscholver noise by=lead kind=resident min=15 status=new todo=lead+2
Bewoonster van De Aalscholver belde rechtstreeks: ze heeft vier keer gemeld en niets gehoord. Nagekeken, dat
klopt. Haar beloofd dat ik zelf terugbel, ook als er geen nieuws is.

= -1 20.45 stationsplein care by=c.pinas min=45 staff=2 status=new todo=officer+1
Iemand met een koffer die al twee dagen op hetzelfde bankje zit. Vriendelijk, wil niet weg, weet niet
precies waarheen. Warm drinken gebracht en het straatteam gebeld.

= -1 21.55 marktplein groups by=officer min=30 staff=2 status=new
Rustige avond op de Markt na vorige week: elf jongeren, box zacht. Twee van de drie uit Zuid stonden al bij
de halte. Chauffeur wachtte.

= -1 22.40 sluiskade traffic by=officer2 min=30 staff=2 status=new
Zes auto's op de Sluiskade, motorkappen dicht. Ze vroegen of het licht vrijdag weer aangaat.

= -1 14.50 wieken waste by=s.bensalem kind=contact min=30 status=new todo=officer2+3
Meegelopen met de nieuwe huismeester van De Wieken. Hij wil de container verplaatsen naar de kant waar de
lampen staan. Goed plan, kost tegels.

= 0 00.50 kortebrink nightlife by=m.lamers min=30 staff=2 status=new
Brink om tien voor één: terrassen binnen, één gast die zijn fiets zocht terwijl hij erop leunde. Samen naar
huis laten lopen door zijn vriend.

= 0 01.35 marktplein noise by=j.veldkamp min=15 staff=2 status=new
Scooters op de Markt, twee rondjes, weg voor we er waren. Vierde keer deze maand rond dit tijdstip.

= 0 02.10 tunnel care by=n.haile min=45 staff=2 status=new todo=officer+0
In de tunnel iemand op sokken aangetroffen, koud en verward. Straatteam kwam snel. Schoenen maat 43 staan
klaar bij de balie, die mogen mee bij de volgende ronde.

= 0 05.55 meerkoet waste by=warden min=5 status=new
Vroege ronde De Meerkoet: bankstel staat er nog, geen nieuw spul erbij vannacht.

= 0 06.40 stalling other by=k.brouwers min=10 status=new
Stalling station: twee doorgeknipte sloten bij rij D, allebei kettingsloten. Beheerder kijkt de beelden
terug.

= 0 07.15 kanaaldijk traffic by=w.postma min=10 status=new
Op de Kanaaldijk ligt een tak half op de weg, fietsers gaan eromheen. Aan de kant getrokken, de rest is voor
de gemeente.
"""
