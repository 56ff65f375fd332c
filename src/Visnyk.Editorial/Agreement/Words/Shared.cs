namespace Visnyk.Editorial.Agreement.Words;

/// <summary>What every language writes alike: symbols of units and currencies. See <see cref="Vocabulary"/> for how the table is read.</summary>
internal static class Shared
{
    public const string Words = """
        percent 1 % ‰
        unit km km
        unit m m
        unit cm cm
        unit mm mm
        unit kg kg
        unit g g
        unit mg mg
        unit t t
        unit l l
        unit ml ml
        unit ha ha
        unit km2 km² sq_km km2
        unit m2 m² sq_m m2
        unit cm2 cm²
        unit m3 m³ m3
        unit km3 km³
        unit mi mi
        unit ft ft
        unit lb lb lbs
        unit oz oz
        unit kmh km/h kph kmh
        unit ms1 m/s
        unit mph mph
        unit C °c °c. ℃ °
        unit F °f ℉
        unit W w
        unit kW kw
        unit MW mw
        unit GW gw
        unit Wh wh
        unit kWh kwh
        unit MWh mwh
        unit GWh gwh
        unit TWh twh
        unit kcal kcal
        unit B b
        unit kB kb
        unit MB mb
        unit GB gb
        unit TB tb
        unit kbit kbps kbit
        unit Mbit mbps mbit
        unit Gbit gbps gbit
        unit Hz hz
        unit kHz khz
        unit MHz mhz
        unit GHz ghz
        unit Pa pa
        unit kPa kpa
        unit hPa hpa
        unit bar bar
        unit V v
        unit kV kv
        unit dB db
        unit ms ms
        unit min min
        unit h h
        unit s s
        unit USD $ us$ usd
        unit CAD $ c$ ca$ cad
        unit AUD $ a$ au$ aud
        unit EUR € eur
        unit GBP £ gbp
        unit UAH ₴ uah
        unit PLN pln zł
        unit ILS ₪ ils nis
        unit JPY ¥ jpy
        unit CNY ¥ cny rmb cn¥
        unit CHF chf
        unit RUB ₽ rub
        unit CZK czk kč
        unit SEK sek kr
        unit NOK nok kr
        unit DKK dkk kr
        unit INR ₹ inr
        unit KRW ₩ krw
        unit TRY ₺ try
        unit BRL r$ brl
        unit MXN mxn
        unit HUF huf ft
        unit RON ron
        unit KZT ₸ kzt
        unit GEL ₾ gel
        unit BTC ₿ btc
        """ + "\n";
}
