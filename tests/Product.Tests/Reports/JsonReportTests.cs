using System.Text.Json;
using PerfEval.Ingest.Documents;
using PerfEval.Reports;

namespace PerfEval.Product.Tests.Reports;

public class JsonReportTests
{
    [Fact]
    public void Result_IsValid() => JsonSchema.AssertValid(Json(Samples.With("支出")));

    [Theory]
    [InlineData("quote \" back \\ </script> \u0000\u0007")]
    [InlineData("lone \ud800 surrogate")]
    public void HostileText_StaysValid(string text) => JsonSchema.AssertValid(Json(Samples.With(text)));

    [Fact]
    public void Recomputed_HasAtMostTenDecimalsAndNoExponent()
    {
        var claim = Json(Samples.With("支出")).GetProperty("documents")[0].GetProperty("claims")[0];
        Assert.Equal("4.1666666667", claim.GetProperty("recomputed").GetProperty("nominal").GetString());
        Assert.Equal("8.3333333333", claim.GetProperty("gap").GetString());
        Assert.Equal("0.0000", claim.GetProperty("confidence").GetRawText());
    }

    [Fact]
    public void Figure_KeepsPrintedZerosAndInterval()
    {
        var figure = Json(Samples.With("支出")).GetProperty("documents")[0].GetProperty("figures")[0];
        Assert.Equal("12.50", figure.GetProperty("value").GetString());
        Assert.Equal("12.495", figure.GetProperty("low").GetString());
        Assert.Equal("outturn", figure.GetProperty("stage").GetString());
        Assert.Equal([1.13m, 2, 3, 4], figure.GetProperty("place").GetProperty("box").EnumerateArray().Select(e => e.GetDecimal()));
    }

    [Theory]
    [InlineData("0.3", 2, "0.30")]
    [InlineData("4360097.20", 2, "4360097.20")]
    [InlineData("4360097.2000000000000", 2, "4360097.20")]
    [InlineData("0.00000000004", 0, "0")]
    [InlineData("-0.5", 0, "-0.5")]
    [InlineData("100.0", 0, "100")]
    [InlineData("0.66666666666666666667", 2, "0.6666666667")]
    public void Computed_Decimals(string value, int decimals, string expected) =>
        Assert.Equal(expected, DecimalText.Computed(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals));

    private static JsonElement Json(ReportedDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = new JsonReport(stream, Language.Zh, "0.1.0"))
        {
            writer.Write(document);
            writer.Finish(new RunSummary().With(document));
        }
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
