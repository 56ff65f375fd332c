namespace Visnyk.Editorial.Agreement.Words;

/// <summary>Numbers, dates, units and negations of German. Compounds are put together from their beginnings. See <see cref="Vocabulary"/> for how the table is read.</summary>
internal static class German
{
    public const string Words = """
        macro a e,er,es,en,em
        card 0 ?null
        card 1 ein eins eine einer eines einen einem
        card 2 zwei zweier zweien ?beide ?beiden ?beider ?beides ?paar ?zweit
        card 3 drei dreier dreien ?dritt
        card 4 vier
        card 5 fünf
        card 6 sechs
        card 7 sieben
        card 8 acht
        card 9 neun
        card 10 zehn
        card 11 elf
        card 12 zwölf ~dutzend
        card 1 ?einmal ?einfach
        card 2 ~zweimal ~doppelt ~doppelt@a ?doppel ~zweifach ?verdoppelt ?verdoppelte ?verdoppelten ?verdoppeln
        card 3 ~dreimal ~dreifach ?verdreifacht ?verdreifachte
        card 4 ?vervierfacht
        card 10 ?verzehnfacht
        card 1.5 anderthalb eineinhalb
        ord 1 erst@a ?erstmals ?erstens
        ord 2 zweit@a ?zweitens
        ord 3 dritt@a ?drittens
        ord 4 viert@a
        ord 5 fünft@a
        ord 6 sechst@a
        ord 7 siebt@a siebent@a
        ord 8 acht@a
        ord 9 neunt@a
        ord 10 zehnt@a
        ord 11 elft@a
        ord 12 zwölft@a
        hundred 100 hundert
        scale 1000 tausend tsd
        scale 1000000 million millionen mio
        scale 1000000000 milliarde milliarden mrd
        scale 1000000000000 billion billionen bio
        vague 0 hunderte tausende hunderten tausenden dutzende dutzenden zehntausende hunderttausende zehntausenden
        frac 0.5 hälfte halb halb@a
        frac 1/3 drittel dritteln drittels
        frac 1/4 viertel vierteln viertels
        frac 1/5 fünftel
        frac 1/6 sechstel
        frac 1/8 achtel
        frac 1/10 zehntel
        plus 0.5 einhalb
        art 0 eine einer ein einem einen
        month 1 januar jänner ~jan
        month 2 februar ~feber ~feb
        month 3 märz ~mrz
        month 4 april ~apr
        month 5 mai
        month 6 juni ~jun
        month 7 juli ~jul
        month 8 august ~aug
        month 9 september ~sept ~sep
        month 10 oktober ~okt
        month 11 november ~nov
        month 12 dezember ~dez
        weekday 1 montag montags montage
        weekday 2 dienstag dienstags dienstage
        weekday 3 mittwoch mittwochs mittwoche
        weekday 4 donnerstag donnerstags
        weekday 5 freitag freitags freitage freitagen
        weekday 6 samstag samstags sonnabend sonnabends samstage
        weekday 7 sonntag sonntags sonntage sonntagen
        weekday 1 montag{abend,morgen,nachmittag,nacht,vormittag,mittag}
        weekday 2 dienstag{abend,morgen,nachmittag,nacht,vormittag,mittag}
        weekday 3 mittwoch{abend,morgen,nachmittag,nacht,vormittag,mittag}
        weekday 4 donnerstag{abend,morgen,nachmittag,nacht,vormittag,mittag}
        weekday 5 freitag{abend,morgen,nachmittag,nacht,vormittag,mittag}
        weekday 6 samstag{abend,morgen,nachmittag,nacht,vormittag,mittag}
        weekday 7 sonntag{abend,morgen,nachmittag,nacht,vormittag,mittag}
        percent 1 prozent prozentig* %ig* v.h
        points 1 prozentpunkt* pp
        pm 0 ?nachmittags abends nachmittags uhr_abends uhr_nachmittags
        am 0 morgens vormittags nachts früh uhr_früh uhr_morgens
        oclock 0 uhr
        at 0 um gegen ab bis von
        tail 0 mal malig* fach fach@a köpfig* stöckig* teilig* seitig* stellig* spurig* zylindrig* geschossig* motorig* sitzig* sitzer sitzers er ern ers te ter tes ten tem ste ster stes sten stem
        pre 1 ein
        pre 2 zwei
        pre 3 drei
        pre 4 vier
        pre 5 fünf
        pre 6 sechs
        pre 7 sieben
        pre 8 acht
        pre 9 neun
        pre 10 zehn
        pre 11 elf
        pre 12 zwölf
        pre 16 sechzehn
        pre 17 siebzehn
        pre 20 zwanzig
        pre 30 dreißig dreissig
        pre 40 vierzig
        pre 50 fünfzig
        pre 60 sechzig
        pre 70 siebzig
        pre 80 achtzig
        pre 90 neunzig
        pre 100 hundert
        pre 1000 tausend
        clock 720 mittag mittags
        clock 0 mitternacht
        weekday 8 werktags werktagen wochentags wochentagen werktage
        tail 0 erjahre* ige* igen iger igste* igsten
        unit km kilometer* kilometrig* km
        unit m meter meters metern metrig*
        unit cm zentimeter*
        unit mm millimeter*
        unit mi meile meilen
        unit nmi seemeile* nautische_meile*
        unit ft fuß
        unit in zoll
        unit ly lichtjahr*
        unit kg kilogramm kilo kilos kilogramms
        unit g gramm gramms
        unit mg milligramm
        unit t tonne tonnen
        unit lb pfund
        unit GBP pfund pfund_sterling
        unit oz unze unzen
        unit ha hektar*
        unit acre acre acres morgen
        unit km2 quadratkilometer* qkm
        unit m2 quadratmeter* qm
        unit mi2 quadratmeile*
        unit m3 kubikmeter*
        unit km3 kubikkilometer*
        unit l liter litern liters
        unit ml milliliter*
        unit gal gallone*
        unit pint pint* 
        unit barrel barrel barrels fass
        unit s sekunde sekunden sekündig* sek
        unit min minute minuten minütig*
        unit h stunde stunden stündig* std
        unit day tag tage tagen tages tägig*
        unit week woche wochen wöchig*
        unit month monat monate monaten monats monatig*
        unit year jahr jahre jahren jahres jährig* jährlich
        unit decade jahrzehnt*
        unit century jahrhundert*
        unit ms millisekunde*
        unit kmh stundenkilometer* kilometer_pro_stunde kilometern_pro_stunde
        unit ms1 meter_pro_sekunde
        unit mph meilen_pro_stunde
        unit knot knoten
        unit C grad grad_celsius °
        unit F grad_fahrenheit
        unit W watt
        unit kW kilowatt
        unit MW megawatt
        unit GW gigawatt
        unit hp ps
        unit kWh kilowattstunde*
        unit MWh megawattstunde*
        unit GWh gigawattstunde*
        unit TWh terawattstunde*
        unit kcal kalorie* kilokalorie*
        unit B byte bytes
        unit kB kilobyte*
        unit MB megabyte*
        unit GB gigabyte*
        unit TB terabyte*
        unit bit bit bits
        unit Mbit megabit* mbit/s
        unit Gbit gigabit* gbit/s
        unit Hz hertz
        unit kHz kilohertz
        unit MHz megahertz
        unit GHz gigahertz
        unit V volt
        unit kV kilovolt
        unit dB dezibel
        unit USD dollar us_dollar
        unit CAD dollar kanadische_dollar
        unit AUD dollar australische_dollar
        unit usdcent cent
        unit cent cent
        unit EUR euro euros
        unit penny pence penny
        unit UAH hrywnja hrywnia hryvnia griwna hrywen griwnja griwen
        unit kopiyka kopeke* 
        unit PLN zloty złoty
        unit ILS schekel*
        unit JPY yen
        unit CNY yuan renminbi
        unit CHF franken schweizer_franken
        unit RUB rubel
        unit CZK krone kronen tschechische*_kronen
        unit SEK krone kronen schwedische_kronen
        unit NOK krone kronen norwegische_kronen
        unit DKK krone kronen dänische_kronen
        unit INR rupie rupien
        unit KRW won
        unit TRY lira
        unit lira lira
        unit peso peso pesos
        unit HUF forint
        """ + "\n";

    public const string Negations = """
        no 1 nicht nichts kein* nie niemals niemand niemanden niemandem niemandes nirgends nirgendwo ohne weder keineswegs
        no 1 noch_nie gar_nicht nicht_mehr
        nearly 1 kaum selten wenig wenige weniger statt anstatt stattdessen außer verweiger* ablehn* lehnt lehnte lehnten abgelehnt bestreitet bestritt* verbiet* verbot* verhinder* hindert* vermeid* fehl* mangel* scheiter* bevor ehe bis nur sonst andernfalls leer zuvor noch zu untersag* unterlass* verzicht* aufgeb* aufgegeben sondern erst verlier* verlor* gegen aufhör* eingestell* dement* entfäll* ausgeschloss* schließt schlecht ausgeblieb* ausbleib* blieb bleibt allein
        notno 0 nicht_nur nicht_zuletzt nichts_als und unser* unter* unten uns union* universit* univers* ungefähr* ungarn ungarisch* unternehm* unterschied* untersuch* unicode uniform* unfall* unfälle* unweit unabhängig* unterstütz* unterst* unterw* unlängst unverzüglich* unmittelbar* nichtsdestotrotz missbrauch* unlock*
        """ + "\n";
}
