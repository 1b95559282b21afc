using System.Globalization;
using PerfEval.Ingest.Figures;

namespace PerfEval.Ingest.Tests.Figures;

/// <summary>
/// numbers.tsv holds a text and the numbers in it, as value|unit|hedge joined by semicolons; none where the text states no figure. ⏎ is a
/// line break; ~ near, &gt; at least, &lt; at most.
/// </summary>
public class NumberParserTests
{
    public static TheoryData<string, string> Rows()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadAllLines(Path.Combine(Golden.RepositoryRoot, "tests", "Ingest.Tests", "Figures", "numbers.tsv")).Skip(1))
        {
            var columns = line.Split('\t');
            data.Add(columns[0].Replace('⏎', '\n'), columns[1]);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Scan_Text_GivesItsNumbers(string text, string expected)
    {
        var found = NumberParser.Scan(text).Where(n => !n.InRange).ToList();
        var wanted = expected.Length == 0 ? [] : expected.Split(';');
        Assert.Equal(string.Join(';', wanted), string.Join(';', found.Select((n, i) => Show(n, i < wanted.Length ? wanted[i] : ""))));
        Assert.All(found, n => Assert.True(n.Start >= 0 && n.Start + n.Length <= text.Length && n.DigitsLength <= n.Length));
    }

    [Fact]
    public void Rows_AreMany() => Assert.True(Rows().Count >= 300);

    [Theory]
    [InlineData("(1,234.50)", -1234.50)]
    [InlineData("（8）", -8.0)]
    [InlineData(" 12 ", 12.0)]
    [InlineData("-", null)]
    [InlineData("—", null)]
    [InlineData("/", null)]
    [InlineData("无", null)]
    [InlineData("", null)]
    [InlineData("3人5件", null)]
    [InlineData("约30", 30.0)]
    public void ParseWhole_Cell_GivesItsNumber(string cell, double? expected) =>
        Assert.Equal((decimal?)expected, NumberParser.ParseWhole(cell)?.Value);

    [Theory]
    [InlineData("45万元", "44.5", "45.5")]
    [InlineData("0.6%", "0.55", "0.65")]
    [InlineData("1914705.54元", "1914705.54", "1914705.54")]
    [InlineData("1914705.5元", "1914705.45", "1914705.55")]
    [InlineData("17人", "17", "17")]
    [InlineData("96.5分", "96.5", "96.5")]
    [InlineData("0万元", "0", "0")]
    [InlineData("18.57万件", "18.565", "18.575")]
    [InlineData("1600余条", "1600", "3200")]
    [InlineData("5%以内", "-0.5", "5.5")]
    public void Interval_OfPrintedNumber_IsHalfAUnitOfTheLastDigit(string text, string low, string high)
    {
        var interval = Assert.Single(NumberParser.Scan(text)).Interval;
        Assert.Equal(decimal.Parse(low, CultureInfo.InvariantCulture), interval.Low);
        Assert.Equal(decimal.Parse(high, CultureInfo.InvariantCulture), interval.High);
    }

    /// <summary>A number is shown with as many decimals as the row asks for, so that 38.70 and 38.7 differ.</summary>
    private static string Show(PrintedNumber number, string wanted)
    {
        var value = number.Value.ToString(CultureInfo.InvariantCulture);
        var hedge = number.Hedge switch { Hedge.About => "|~", Hedge.AtLeast => "|>", Hedge.AtMost => "|<", _ => "" };
        var valueWanted = wanted.Split('|')[0];
        if (decimal.TryParse(valueWanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var same) && same == number.Value && (number.Value == 0 || !valueWanted.Contains('.', StringComparison.Ordinal)))
            value = valueWanted;
        return $"{value}|{number.Unit.Symbol}{hedge}";
    }
}
