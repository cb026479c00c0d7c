"""Flats, stairwells, neighbours and empty homes."""

SCENES = """
= flat day contact
Huismeester {at} spreekt vaste rondes met ons af: eerste maandag van de maand, tien uur, met koffie.

= flat day
Lift {at} [al drie dagen|sinds zaterdag] stuk. Mensen van de zesde dragen elkaars boodschappen. [Monteur
wacht op een onderdeel.|Woonstichting weet ervan.]
& Lift doet het weer.

= flat day warden
Portiekdeur {at} klemt en staat dus open. Iedereen loopt in en uit. Houtje eronder weggehaald, verhuurder
gebeld.

= flat evening
Stankmelding {at} op de [tweede|vierde]. Bleek een vergeten vriezer in een leegstaande woning. Aannemer pakt
het op.

= flat day resident
Nieuwe bewoonster {at} is onzeker, de vorige huurder krijgt nog steeds bezoek aan de deur. Kaartje met
"verhuisd" opgehangen en uitgelegd wanneer ze moet bellen.

= flat morning warden
Waterschade in het portiek {at}, plafondplaat naar beneden. Twee gezinnen hebben emmers staan. [Loodgieter
was er binnen een uur.|Verhuurder stuurt iemand.]

= flat evening contact follow
Buren {at} hebben ruzie over schoenen op de galerij. Beiden apart gehoord. [Buurtbemiddeling aangeboden, één
wil.|Het gaat eigenlijk over iets van twee jaar terug.]

= flat day contact
Spreekuur in de hal {at}: [vier|zeven] bewoners. [Drie over vocht, één over de buren, de rest voor de
gezelligheid.|Vooral vragen over de verbouwing.]

= flat day warden
Fietsen en scootmobiel blokkeren de brandtrap {at}. Bewoners weten niet waar ze anders heen moeten, berging
is te klein. Meenemen in het overleg met de verhuurder.

= homes day
Woning {at} staat leeg, raam op een kier. [Post puilt uit de bus.|Gordijn waait naar buiten.] Verhuurder zet
hem vandaag dicht.

= homes day
Melding woonfraude {at}? Acht fietsen, steeds andere mensen. Overgedragen aan de gemeente, wij kijken alleen
naar de overlast op straat.

= homes evening resident
Bewoner {at}: vakantieverhuur naast hem, elk weekend rolkoffers om drie uur 's nachts. Nummer van de
gemeente gegeven, staat er ook daadwerkelijk iemand op.

= homes day contact
Oudere bewoner {at} durfde de deur niet open te doen voor de meteropnemer. Samen de legitimatie bekeken.
Bleek gewoon de meteropnemer.

= homes evening
Burenruzie {at} over een schutting van [twaalf|acht] centimeter te hoog. Meetlint erbij gehaald, dat hielp
voor even.

= homes day contact
Buurtbemiddelaar laat weten dat het gesprek {at} is geweest. Schutting mag blijven, klimop gaat eraf.

= homes afternoon resident
Klacht over drie bouwlampen in een achtertuin {at}, slaapkamer licht als overdag. Buurman zet ze op een
tijdklok.

= at:meerkoet day contact
Overleg met de huismeester van De Meerkoet: [zes|vier] woningen komen leeg voor de renovatie. [Dat wordt
extra opletten met afval en portieken.|Hij wil onze ronde graag in dezelfde week.]

= at:meerkoet day resident
Bewoners van De Meerkoet missen nieuws over de renovatie. Er gaat een gerucht dat iedereen moet verhuizen.
Verhuurder gevraagd om een brief, het liefst met een gezicht erbij.

= at:meerkoet evening
Portiek 3 van De Meerkoet: slot doet het niet, mensen van buiten slapen op de overloop. Vannacht twee,
beiden rustig vertrokken.

= at:aalscholver day contact
Bewonerscommissie De Aalscholver wil een bankje bij de ingang. Vraag aan ons of dat hangplek wordt. Gezegd:
alleen als jullie er zelf nooit op zitten.

= at:wieken day contact
De Wieken: huismeester stopt na 31 jaar. Iedereen kent hem, niemand kent zijn opvolger. Eerste maand lopen
we een paar keer mee.

= centre day contact
Bij het inloopspreekuur {at} twee vragen over achterstallig onderhoud. Allebei dezelfde galerij. Doorgezet.

= frost flat day
Verwarming {at} uitgevallen, [elf|veertien] graden in de hal. Ouderen zitten met z'n allen bij één
bewoonster die nog een gaskachel heeft. Verhuurder brengt elektrische kacheltjes.

= hot flat day
Bovenste verdieping {at} is 34 graden binnen. Bij [vier|vijf] oudere bewoners aangebeld, iedereen drinkt
genoeg.

= holiday homes day warden quick
Vakantiecontrole {at}: [drie|vijf] huizen, alles dicht.

= dark homes evening warden
Donkere dagen: voetjes-in-de-tuinronde {at}. [Vier|Zes] kaartjes "u heeft bezoek gehad" door de bus bij open
ramen en sleutels in het slot.
~ Mensen lachen erom en doen daarna wel het raam dicht. Volgende week een andere straat.

= flat night
{Time} onbekenden in de kelderboxen {at}. [Twee mensen sliepen er.|Deur stond open, niemand meer.] Box op
slot gedaan met de sleutel van de huismeester.

= flat day warden
Kelderbox {at} ligt vol accu's van fietsen, allemaal aan één stekkerblok. Brandgevaar. Eigenaar gesproken,
laadt ze voortaan buiten op.

= flat evening resident follow
Drie bewoners {at} melden los van elkaar dat de buitendeur 's nachts met een steen wordt opengezet.
+2 evening
Steen gevonden {at}, in de plantenbak. Briefje erop geplakt: "Niet doen aub."
+6 contact
Verhuurder maakt de deur {at} zelfsluitend. De steen (met briefje) ligt nu op het bureau van de huismeester.

= flat day contact soon follow
Huismeester maakt zich zorgen over een volle woning {at}: spullen tot aan de brievenbus. Samen met sociaal
werk een afspraak proberen te maken.
+8 day contact
Sociaal werk is binnen geweest bij de volle woning {at}. Eerste gang is vrij, volgende week de keuken. Wij
houden afstand, dat werkt hier beter.
+33 day quick
Deur gaat weer helemaal open, zegt de huismeester {at}.

= homes day resident
Bewoners {at} hebben last van een leegstaand hoekpand: ruitje kapot, jeugd naar binnen.
+3 afternoon
Leegstaand pand {at}: dichtgezet met platen. Iemand heeft er al een gezicht op getekend.
+30 contact
Hoekpand {at} krijgt tijdelijke huurders, [twee studenten|een fietsenmaker]. Omwonenden zijn opgelucht.
"""
