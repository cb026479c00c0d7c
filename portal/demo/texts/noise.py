"""Music, building work, barking and parties."""

SCENES = """
= homes late resident
Geluidsoverlast {at}, feestje tot in de tuin. [Jarige werd dertig, ging om half één naar binnen.|Bij
aankomst stond iedereen al in de keuken.]

= homes night
Muziek {at} hoorbaar op straat. Bewoner deed open in kamerjas, was in slaap gevallen met de radio aan.

= flat night resident
Bonken door de vloer {at}, zegt de beller. Boven doet niemand open, beneden hoor je niks meer. [Derde keer,
steeds op dinsdag.|Beller is moe, dat is duidelijk.]

= flat evening
Klussen na tienen {at}. Boor uit, excuus: hij werkt overdag. Afspraak: tot acht uur, en zaterdagmiddag.

= flat day contact
Bewoners {at} hebben onderling tijden voor muziek en pianoles geregeld. Stond zomaar op een briefje in de
lift.

= at:marktplein evening summer
Geluid van het plein kaatst tegen de nieuwe gevel, zegt de hotelbaas. [Zelf in kamer 6 gaan staan: hij heeft
gelijk.|Gasten vragen om oordopjes.]

= at:marktplein late
Box op de Markt, [te horen tot aan de Wal|drie mensen en een geluid voor dertig]. Uit. [Tien minuten later
weer.|Bedankt en welterusten.]
> Bewoner: "Als jullie weg zijn gaat hij weer aan."

= at:marktplein late resident
[Twee|Drie|Vier] bellers over de Markt binnen een half uur. Straatmuzikant had zijn versterker nog aan.
Liedje mocht af, toen stop.

= at:marktplein night party
Scooters over de klinkers van de Markt, uitlaten eraf. [Zeven rondjes geteld.|Weg via de Kerkstraat.]
> [Bewoonster: mijn ramen trillen.|Nachtportier van het hotel: elk weekend tussen één en twee.]

= at:marktplein evening
Repetitie van de fanfare liep uit op de Markt. Halve stad stond te luisteren, één beller. Daarna stil.

= at:marktplein morning early warden
Veegwagen al voor zes uur op de Markt, klachten van de bovenwoningen. Chauffeur begint voortaan aan de kant
van de kerk.

= terrace evening summer
Terras {at} met muziek buiten, mag niet meer na tien. [Meteen uit.|Ober draait knop om, eigenaar weer terug,
knop nog een keer om.]

= quay late summer
Bootje met boxen {at}, geluid stuitert over het water. Gewenkt, kwam langszij, [bas eraf|vertrok].

= park late summer
Djembés {at}. Mooi, maar half twaalf. Ze pakten in zonder discussie.

= park evening resident
Omwonende {at} houdt een geluidsdagboek bij: [elf|negentien] avonden in twee maanden. Netjes werk. Kopie
naar de gemeente.

= homes early resident
Bladblazer voor zevenen {at}. Hovenier wist niet beter, begint voortaan om acht.

= homes day resident
Kraaiende haan {at}. Mevrouw wil hem weg, de rest van de straat vindt hem horen bij de buurt. [Haan gaat 's
nachts in een donker hok.|Buurtbemiddeling heeft er een dossier bij.]

= homes evening
Blaffende hond {at}, alleen thuis. Briefje in de bus. Buurvrouw biedt aan om hem uit te laten.

= homes early
Bouwlawaai {at} voor zeven uur. Uitvoerder gesproken, radio zachter en heien vanaf acht.

= business night resident
Koelinstallatie op {place} bromt tot in de Touwslagerij. [Monteur komt maandag.|Met open raam niet te doen.]

= sport evening
Feesttent van de club: [92|86] dB aan de rand. Binnen de vergunning, precies. Bewoners gebeld en uitgelegd.

= court evening
Basketballen na tien uur {at}, stuiteren hoor je drie straten ver. Bal kreeg ik mee, lag vanmorgen weer bij
de buurman.

= school evening holiday
Vuurpijl-achtige knallen {at}. Bleken ballonnen die kapot werden geslagen na een feest. Opgeruimd.

= at:skatebaan evening resident
Bewoner Händelstraat: het is niet het skaten, het is het geschreeuw erbij. Met de jongeren gesproken. Eén
bood aan om het bord "hier wonen ook mensen" te schilderen.

= station night
Omroep {at} vast in een lus: "Let op uw eigendommen", de hele nacht. Storingsdienst gebeld.

= hot night
Hitte, ramen open, alles hoor je. [Vier|Zes] meldingen in {buurt}, overal hetzelfde gesprek. Mensen zijn
vooral moe.

= hot late
Opblaasbad, muziek en [tien|vijftien] volwassenen {at}. Wij mochten mee. Half één stil.

= fireworks evening resident
[Negen|Dertien] meldingen knallen in {buurt} vanavond, verspreid. Vooral mensen met honden. Paar jongens op
fietsen, telkens weg.

= kingsday late
Straatfeest {at} met toestemming tot elf, om tien over elf trok iemand de stekker eruit. Applaus voor de
stekker.

= christmas evening
Kerstkoor met geluidswagen {at}. Melder vond het te hard. Eén nummer zachter, toen te zacht voor de rest.

= rain night
Losse dakgoot klappert {at}, niet te slapen. Geen muziek dus. Verhuurder gebeld.

= late
{Time} in {buurt} op geluid gereden. [Niets gehoord.|Was al stil.|Toch nog een restje muziek, raam ging
dicht.]

= evening quick
Melding muziek {at}. Zachter na verzoek.

= evening action officer crew busy
Met de gemeente geluid gemeten {at} op drie tijden. [Uitslag volgt.|Twee van drie boven de norm.]

= bar closing party contact
Gesproken met de eigenaar {at} over deuren en bas. Hij kocht een sluis voor de ingang, tweedehands. Scheelt
de helft.

= flat night
Ruzie hoorbaar op de galerij {at}, bleek een televisie bij een slechthorende man. Koptelefoon aangeraden.

= flat evening resident
Beller {at}: elke avond een zaag, begint rond negen.
+3 evening
Zaag van {ago} gevonden, in de kelderbox {at}. Man bouwt een poppenhuis voor zijn kleindochter. Stopt
voortaan om negen uur.
+30 afternoon good
Het poppenhuis {at} is af, heel de flat is komen kijken. De beller van toen gaf er een lampje voor.

= homes night resident
Wekelijks feest {at}, volgens [twee|drie] bewoners.
+6 late
Ging om {clock} kijken {at}. Muziek aan, raam dicht. Hoorbaar, niet bar. Jongens waren verbaasd over de
klachten.
+4 contact
Bewoners en huurders {at} aan één tafel via bemiddeling. Ze hebben nu elkaars nummer. Scheelt ons werk.

= at:marktplein late
Zelfde versterker {at}, andere gitaar. Meegenomen voor de nacht, hij mag hem morgen ophalen.
+1 day contact
Muzikant haalde zijn versterker op ({ago} ingenomen). Gemeente heeft een plek voor hem bij de Oude Haven,
twee uur per middag. Hij speelt er vanaf vrijdag.
+12 afternoon good
Straatmuzikant speelt nu aan de Oude Haven en krijgt publiek. Geen klacht meer van de Markt over hem.
"""
