namespace Visnyk.Editorial.Agreement.Words;

/// <summary>Numbers, dates, units and negations of English. See <see cref="Vocabulary"/> for how the table is read.</summary>
internal static class English
{
    public const string Words = """
        card 0 ?zero ?nil
        card 1 one
        card 2 two ?both ?couple ?pair
        card 3 three
        card 4 four
        card 5 five
        card 6 six
        card 7 seven
        card 8 eight
        card 9 nine
        card 10 ten
        card 11 eleven
        card 12 twelve dozen
        card 13 thirteen
        card 14 fourteen
        card 15 fifteen
        card 16 sixteen
        card 17 seventeen
        card 18 eighteen
        card 19 nineteen
        card 20 twenty
        card 30 thirty
        card 40 forty
        card 50 fifty
        card 60 sixty
        card 70 seventy
        card 80 eighty
        card 90 ninety
        card 1 ?once
        card 2 ~twice ?doubled ?twofold ?double ?doubles ?doubling
        card 3 ?thrice ~threefold ~tripled ?triple ?triples ?tripling
        card 4 ~quadrupled ~fourfold
        card 5 ?fivefold
        card 10 ?tenfold
        ord 1 first
        ord 2 second
        ord 3 third
        ord 4 fourth
        ord 5 fifth
        ord 6 sixth
        ord 7 seventh
        ord 8 eighth
        ord 9 ninth
        ord 10 tenth
        ord 11 eleventh
        ord 12 twelfth
        ord 13 thirteenth
        ord 14 fourteenth
        ord 15 fifteenth
        ord 16 sixteenth
        ord 17 seventeenth
        ord 18 eighteenth
        ord 19 nineteenth
        ord 20 twentieth
        ord 30 thirtieth
        ord 40 fortieth
        ord 50 fiftieth
        ord 60 sixtieth
        ord 70 seventieth
        ord 80 eightieth
        ord 90 ninetieth
        ord 100 hundredth
        hundred 100 hundred
        scale 1000 thousand k
        scale 1000000 million mln mn m
        scale 1000000000 billion bn b
        scale 1000000000000 trillion tn
        scale 100000 lakh
        scale 10000000 crore
        vague 0 hundreds thousands tens dozens millions billions
        frac 0.5 half halves
        frac 1/3 thirds ?third
        frac 1/4 quarter quarters fourths
        frac 1/5 fifths ?fifth
        frac 1/6 sixths
        frac 1/7 sevenths
        frac 1/8 eighths
        frac 1/10 tenths ?tenth
        plus 0.5 and_a_half
        plus 0.25 and_a_quarter
        join 0 and
        art 0 a an of of_a
        month 1 january ~jan
        month 2 february ~feb
        month 3 march ~mar
        month 4 april ~apr
        month 5 may
        month 6 june ~jun
        month 7 july ~jul
        month 8 august ~aug
        month 9 september ~sept ~sep
        month 10 october ~oct
        month 11 november ~nov
        month 12 december ~dec
        weekday 1 monday mondays
        weekday 2 tuesday tuesdays
        weekday 3 wednesday wednesdays
        weekday 4 thursday thursdays
        weekday 5 friday fridays
        weekday 6 saturday saturdays
        weekday 7 sunday sundays
        percent 1 percent per_cent pct percent*
        points 1 percentage_point* pp p.p. percent_point* %_point*
        am 0 am a.m a.m. in_the_morning
        pm 0 pm p.m p.m. in_the_afternoon in_the_evening
        oclock 0 o'clock
        at 0 at by from until till around about
        pre 2 two
        pre 3 three
        pre 4 four
        pre 5 five
        pre 6 six
        pre 7 seven
        pre 8 eight
        pre 9 nine
        pre 10 ten
        tail 0 fold ?fold ?times ?people ?storey ?story
        clock 720 noon midday
        clock 0 midnight
        weekday 8 weekday weekdays workdays
        unit km kilometre* kilometer* km kms
        unit m metre metres meter meters
        unit cm centimetre* centimeter* cm
        unit mm millimetre* millimeter* mm
        unit mi mile miles mi
        unit nmi nautical_mile*
        unit yd yard yards yd
        unit ft foot feet ft
        unit in inch inches
        unit ly light_year*
        unit kg kilogram* kilogramme* kilo kilos kg
        unit g gram grams gramme grammes
        unit mg milligram*
        unit t tonne tonnes ton tons metric_ton*
        unit lb pound pounds
        unit GBP pound pounds pounds_sterling quid
        unit oz ounce ounces
        unit stone stone
        unit ha hectare*
        unit acre acre acres
        unit km2 square_kilometre* square_kilometer*
        unit m2 square_metre* square_meter*
        unit mi2 square_mile*
        unit ft2 square_foot square_feet sq_ft
        unit m3 cubic_metre* cubic_meter*
        unit km3 cubic_kilometre* cubic_kilometer*
        unit ft3 cubic_foot cubic_feet
        unit l litre litres liter liters
        unit ml millilitre* milliliter*
        unit gal gallon gallons
        unit pint pint pints
        unit barrel barrel barrels
        unit s second seconds sec
        unit min minute minutes min mins
        unit h hour hours hr hrs
        unit day day days day's days'
        unit week week weeks week's
        unit month month months month's
        unit year year years year's
        unit decade decade decades
        unit century century centuries
        unit ms millisecond*
        unit kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour
        unit mph miles_per_hour miles_an_hour
        unit knot knot knots
        unit C degree degrees degrees_celsius °c celsius centigrade
        unit F degree degrees degrees_fahrenheit fahrenheit
        unit W watt watts
        unit kW kilowatt kilowatts
        unit MW megawatt megawatts
        unit GW gigawatt gigawatts
        unit hp horsepower
        unit kWh kilowatt_hour* 
        unit MWh megawatt_hour*
        unit GWh gigawatt_hour*
        unit TWh terawatt_hour*
        unit kcal calorie* kilocalorie*
        unit B byte bytes
        unit kB kilobyte*
        unit MB megabyte*
        unit GB gigabyte*
        unit TB terabyte*
        unit bit bit bits
        unit Mbit megabit*
        unit Gbit gigabit*
        unit Hz hertz
        unit MHz megahertz
        unit GHz gigahertz
        unit V volt volts
        unit kV kilovolt*
        unit dB decibel*
        unit USD dollar dollars us_dollar*
        unit CAD dollar dollars canadian_dollar*
        unit AUD dollar dollars australian_dollar*
        unit usdcent cent cents
        unit cent cent cents
        unit EUR euro euros
        unit penny penny pence
        unit UAH hryvnia hryvnias hryvnya hryvnyas
        unit kopiyka kopeck* kopek* kopiyka*
        unit PLN zloty zlotys złoty złotys
        unit ILS shekel shekels
        unit JPY yen
        unit CNY yuan renminbi
        unit CHF franc francs swiss_franc*
        unit RUB rouble* ruble*
        unit CZK crown crowns koruna korunas
        unit SEK crown crowns krona kronor swedish_kron*
        unit NOK crown crowns krone kroner norwegian_kron*
        unit DKK crown crowns krone kroner danish_kron*
        unit INR rupee rupees
        unit KRW won
        unit TRY lira liras
        unit lira lira liras
        unit peso peso pesos
        unit HUF forint*
        """ + "\n";

    public const string Negations = """
        no 1 not n't cannot never no nobody nothing none nowhere neither without can't couldn't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't wouldn't shouldn't mustn't needn't ain't mightn't no_one not_a_single not_one
        no 1 no_longer not_yet not_any_more not_at_all
        nearly 1 nor unless hardly barely scarcely seldom rarely few little unable fail failed fails failing failure lack lacks lacked lacking refuse refuses refused refusing deny denies denied denying prevent prevents prevented preventing avoid avoids avoided avoiding stop stops stopped stopping cease ceased forbid* forbade ban bans banned prohibit* instead except rather than other_than only until before but miss missed misses missing impossible reject rejects rejected rejecting empty absent absence free otherwise anything anyone anybody any ever yet too unlike exclude* opposed oppose against beyond out_of off decline declined loses lost lose far_from former omit* skip* ignore* remain* still alone open sparing idle doubt* withdraw* withdrew end ends ended silent silence stay* keep kept
        notno 0 not_only not_just no_doubt no_matter nothing_but not_least no_more_than no_less_than not_to_mention whether_or_not under until unit* union* unite* univers* unique* unicode uniform* uncle undergo* understand* understood undertak* underl* unfold* whatnot no_later_than no_fewer_than nonetheless nevertheless none_other
        """ + "\n";
}
