using System.Text;
using AngleSharp.Html.Parser;
using PerfEval.Ingest.Documents;
using PerfEval.Reports;

namespace PerfEval.Product.Tests.Reports;

public class HtmlReportTests
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"' onmouseover='alert(1)&amp;</style>";

    [Fact]
    public void HostileText_BecomesTextOnly()
    {
        var page = new HtmlParser().ParseDocument(Html(Samples.With(Hostile, Hostile)));
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, link, form"));
        Assert.All(page.All.SelectMany(e => e.Attributes), a => Assert.False(a.Name.StartsWith("on", StringComparison.Ordinal), a.Name));
        Assert.Contains(Hostile, page.QuerySelector(".text p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Hostile, page.QuerySelector("section h2")!.TextContent);
    }

    [Fact]
    public void Page_AsksForNothingFromElsewhere()
    {
        var page = new HtmlParser().ParseDocument(Html(Samples.With("支出")));
        Assert.Empty(page.QuerySelectorAll("[src], link"));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryLink_HasItsAnchor()
    {
        var page = new HtmlParser().ParseDocument(Html(Samples.With("支出"), Samples.With("收入")));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void Figure_IsMarkedWithStatusValueAndReason()
    {
        var mark = new HtmlParser().ParseDocument(Html(Samples.With("支出"))).GetElementById("d0-f0")!;
        Assert.Equal("contradicted", mark.ClassName);
        Assert.Equal("12.50万元", mark.TextContent);
        Assert.Contains("12.50万元", mark.GetAttribute("title"), StringComparison.Ordinal);
    }

    private static string Html(params ReportedDocument[] documents)
    {
        using var stream = new MemoryStream();
        using (var writer = new HtmlReport(stream, Language.Zh, "0.1.0"))
        {
            foreach (var document in documents)
                writer.Write(document);
            writer.Finish(documents.Aggregate(new RunSummary(), (s, d) => s.With(d)));
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
