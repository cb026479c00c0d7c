"""Lines that look back at an earlier report of the same kind at the same place."""

RETURNING = {
    "waste": """
= container warden day
Wat {ago} {at} werd gemeld ligt er nog. Opnieuw gebeld, nu met het meldnummer erbij.

= container warden day
{At} terug geweest na {ago}. Schoon, [alleen een losse stoelpoot|op één zak na].

= container warden morning
Zelfde plek als {ago}, nu [twee zakken en een lamp|een matras|een stapel deuren]. Zodra het weg is begint
het opnieuw.
~ [De plek nodigt uit: donker en met een auto goed te bereiken.|Vaste leging een dag eerder zou al helpen.]

= park square warden day
Bak die {ago} overliep {at} is geleegd. Gemeente heeft er een grotere naast gezet.

= container flat warden day resident
Zelfde melder als {ago}. Ze ziet dat er iets gebeurt, alleen te langzaam naar haar zin. Dat heb ik zo
opgeschreven.
""",
    "damage": """
= day warden
Schade van {ago} {at} is hersteld. [Kleur klopt niet helemaal.|Twee weken, dat valt mee.]

= day warden quick
{At}, van {ago}: nog niet gemaakt. Tweede keer nagevraagd.

= evening
Weer schade {at}, na {ago} de tweede keer. Zelfde hoek, zelfde tijd zo te zien.
""",
    "traffic": """
= warden day
Teruggegaan naar {place} na {ago}. Beter: [twee|drie] auto's fout, toen waren het er [zeven|negen].

= warden school schoolday
Ouders die {ago} werden aangesproken parkeren nu om de hoek. De hoek vindt dat minder.

= homes day resident
Melder van {ago} belt terug: er is sindsdien niets veranderd {at}. Gemeente gevraagd om een reactie aan de
melder zelf.
""",
    "groups": """
= evening
Na {ago} opnieuw langs {place}. Kleinere groep, [vier|vijf] man, toon een stuk beter.

= evening
Dezelfde groep als {ago} {at}. [Eentje begon er zelf over: sorry van toen.|Ze weten nu wat de afspraak is,
ze vergeten hem om tien uur.]

= evening officer busy
{At} voor de [tweede|derde] keer sinds {ago}. Zelfde plek, zelfde tijd, zelfde gesprek. Kost een half uur
per keer.
~ Hier is meer voor nodig dan langsgaan.

= evening resident
Beller van {ago} meldt dat het {at} sindsdien [rustiger is|weer net zo druk is]. Bedankt voor het
terugbellen, zegt hij erbij.

= evening contact
Bewoonster die {ago} belde thuis gesproken. Ze wil niet dat ze weggestuurd worden, ze wil kunnen slapen.
Daar zit licht tussen.

= late officer quick
Sinds {ago} niemand meer gezien {at}.

= afternoon
Twee jongens van {ago} {at} alleen getroffen. Zonder de rest heel andere gasten.

= evening
{At}, net als {ago}: [acht|zes] jongeren, zelfde box. Box nu in de achterbak tot het weekend, met
toestemming van zijn vader.
""",
    "substances": """
= tunnel evening officer
Sinds {ago} [twee|drie] keer gecontroleerd {at}. Vanavond weer dezelfde gezichten bij de nis.

= park evening
{At}, na {ago}: geen gebruik gezien. Wel folie in de bosjes.

= nook morning warden
Na {ago} weer naalden {at}, [twee|vijf]. Wie hier elke ochtend langsloopt zou zelf een tang willen.
""",
    "nightlife": """
= bars closing party officer
Vergeleken met {ago} een rustige sluiting. Straat leeg om {clock}.

= bars night party
Groep die {ago} werd geweigerd stond er weer, nu netjes in de rij. Binnengelaten, geen gedoe.

= bars evening contact
Portier sprak ons aan over {ago}. Zijn kant van het verhaal is korter en ook niet gek.
""",
    "noise": """
= homes late resident
Weer geluid {at}, zelfde melder als {ago}. Ter plaatse: radio in de badkamer. Melder en buurman stonden voor
het eerst samen op de galerij.

= at:marktplein late
Markt: zelfde box als {ago}. Ingenomen tot morgen.

= flat evening contact
Buren over wie het {ago} ging {at} hebben vloerbedekking gelegd. Melder hoort ze nog, maar kan weer slapen.

= homes evening
Langsgegaan {at} om te horen hoe het is na {ago}. Beter.
""",
    "housing": """
= flat day contact
Deur die {ago} niet sloot {at} is gemaakt.

= homes flat day contact
Na {ago} nog eens beide buren {at} gesproken. Ze groeten weer, dat is alles en het is genoeg.
""",
    "animals": """
= homes day
Hond van {ago} {at} vandaag keurig aan de lijn. Koekje gegeven aan de hond, compliment aan de baas.
""",
    "other": """
= bikes day warden
Sinds {ago} hangt er een bord {at} over sloten. [Vijf|Acht] van de tien fietsen nu met twee sloten.
""",
}
