using System.Collections.Frozen;

namespace Visnyk.Editorial.Agreement;

/// <summary>Units and currencies by number, with what they measure and how many base units one is. 0 is none.</summary>
internal static class Units
{
    // Dimension, then unit and factor. Units of one dimension are compared by value; a dimension that begins with # is not converted.
    private const string Table = """
        length m 1 km 1000 cm 0.01 mm 0.001 mi 1609.344 yd 0.9144 ft 0.3048 in 0.0254 nmi 1852 ly 9460730472580800
        mass kg 1 g 0.001 mg 0.000001 t 1000 lb 0.45359237 oz 0.0283495 stone 6.35029 cwt 100
        area m2 1 km2 1000000 ha 10000 dunam 1000 acre 4046.8564 mi2 2589988.1 ft2 0.09290304 cm2 0.0001
        volume l 1 ml 0.001 m3 1000 gal 3.785411784 barrel 158.987 ft3 28.316846 km3 1000000000000 pint 0.5683
        time s 1 min 60 h 3600 day 86400 week 604800 month 2629800 year 31557600 ms 0.001 decade 315576000 century 3155760000
        speed kmh 1 ms1 3.6 mph 1.609344 knot 1.852
        temperature C 1 F 1
        power W 1 kW 1000 MW 1000000 GW 1000000000 hp 735.5
        energy Wh 1 kWh 1000 MWh 1000000 GWh 1000000000 TWh 1000000000000 kcal 1.163
        bytes B 1 kB 1000 MB 1000000 GB 1000000000 TB 1000000000000
        bits bit 1 kbit 1000 Mbit 1000000 Gbit 1000000000
        frequency Hz 1 kHz 1000 MHz 1000000 GHz 1000000000
        pressure Pa 1 kPa 1000 hPa 100 bar 100000
        voltage V 1 kV 1000
        sound dB 1
        #USD USD 1 usdcent 0.01
        #EUR EUR 1 cent 0.01
        #GBP GBP 1 penny 0.01
        #UAH UAH 1 kopiyka 0.01
        #PLN PLN 1 grosz 0.01
        #ILS ILS 1 agora 0.01
        #JPY JPY 1
        #CNY CNY 1
        #CHF CHF 1
        #RUB RUB 1
        #crown CZK 1 SEK 1 NOK 1 DKK 1 crown 1
        #money CAD 1 AUD 1 INR 1 KRW 1 TRY 1 BRL 1 MXN 1 ZAR 1 HUF 1 RON 1 BGN 1 GEL 1 KZT 1 AED 1 SAR 1 EGP 1 peso 1 lira 1 rupee 1 BTC 1
        """;

    private static readonly List<(string Name, string Dimension, decimal Factor)> All = Read();
    private static readonly FrozenDictionary<string, short> Numbers = All.Select((unit, n) => (unit.Name, n)).ToFrozenDictionary(u => u.Name, u => (short)u.n, StringComparer.Ordinal);

    /// <summary>The unit of this name. Throws where there is none: a table is wrong.</summary>
    public static short Of(string name) => Numbers[name];

    public static short Hour { get; } = Of("h");

    public static bool IsMoney(short unit) => All[unit].Dimension.StartsWith('#');

    public static bool IsYear(short unit) => All[unit].Name == "year";

    public static bool IsTime(short unit) => All[unit].Dimension == "time";

    /// <summary>Whether two amounts are one within rounding.</summary>
    public static bool Agree(decimal value, short unit, decimal otherValue, short otherUnit)
    {
        var (one, other) = (All[unit], All[otherUnit]);
        if (one.Dimension != other.Dimension || value > 1_000_000_000_000m || otherValue > 1_000_000_000_000m)
        {
            return false;
        }

        if (one.Dimension == "temperature")
        {
            var (celsius, fahrenheit) = one.Name == "C" ? (value, otherValue) : (otherValue, value);
            return one.Name == other.Name ? value == otherValue : Math.Abs((celsius * 1.8m) + 32 - fahrenheit) <= 2;
        }

        // A currency's own parts are exact; days and months are as long as people say.
        var tolerance = one.Dimension[0] == '#' ? 0 : one.Dimension == "time" ? 0.02 : Math.Min(0.1, Math.Max(Rounding(value), Rounding(otherValue)) + 0.005);
        var (mine, theirs) = ((double)value * (double)one.Factor, (double)otherValue * (double)other.Factor);
        return Math.Abs(mine - theirs) <= (tolerance + 0.0001) * Math.Max(Math.Abs(mine), Math.Abs(theirs));
    }

    /// <summary>Half of the last digit that is not 0, as a part of the value: what rounding to it can have taken.</summary>
    private static double Rounding(decimal value)
    {
        var digit = 1m;
        while (value % digit != 0 && digit > 0.001m)
        {
            digit /= 10;
        }

        while (digit < value && value % (digit * 10) == 0)
        {
            digit *= 10;
        }

        return value == 0 ? 0 : (double)(digit / 2 / value);
    }

    private static List<(string Name, string Dimension, decimal Factor)> Read()
    {
        List<(string, string, decimal)> units = [("", "", 0)];
        foreach (var line in Table.Split('\n'))
        {
            var words = line.Trim().Split(' ');
            for (var n = 1; n + 1 < words.Length; n += 2)
            {
                units.Add((words[n], words[0], decimal.Parse(words[n + 1], System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        return units;
    }
}
