using System.Globalization;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

/// <summary>Pages that hold no text must never pass for clean ones.</summary>
public class PdfScanTests
{
    private static readonly PdfContent Picture = new PdfContent().Raw($"q 595 0 0 842 0 0 cm /Im1 Do Q");

    [Fact]
    public void ScannedDocument_IsUnreadable()
    {
        var document = PdfBuilder.Read(WithPicture().Page(Picture).Page(Picture).Build());
        Assert.Equal(ReadStatus.Unreadable, document.Status);
        var problem = Assert.Single(document.Problems);
        Assert.Equal(ProblemCodes.NeedsOcr, problem.Code);
        Assert.Contains("1–2", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void ScannedPages_AreNamed()
    {
        var document = PdfBuilder.Read(WithPicture().Page(new PdfContent().Text(90, 700, "收入合计")).Page(Picture).Build());
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Contains("第 2 页", Assert.Single(document.Problems).Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void PictureWithPageNumberOnly_NeedsOcr()
    {
        var document = PdfBuilder.Read(WithPicture().Page(new PdfContent().Raw($"q 595 0 0 842 0 0 cm /Im1 Do Q").Text(290, 40, "- 1 -")).Build());
        Assert.Equal([ProblemCodes.NeedsOcr], document.Problems.Select(p => p.Code));
    }

    [Fact]
    public void TextAsOutlines_NeedsOcr()
    {
        var content = new PdfContent();
        for (var i = 0; i < 50; i++)
            content.Raw($"{90 + (i * 5)} 700 m {92 + (i * 5)} 705 {94 + (i * 5)} 705 {96 + (i * 5)} 700 c f");
        Assert.Equal([ProblemCodes.NeedsOcr], PdfBuilder.Read(new PdfBuilder().Page(content).Build()).Problems.Select(p => p.Code));
    }

    [Fact]
    public void InvisibleTextBehindAScan_IsReadWithAWarning()
    {
        var content = new PdfContent().Raw($"q 595 0 0 842 0 0 cm /Im1 Do Q 3 Tr").Text(90, 700, "支出合计100.00万元");
        var document = PdfBuilder.Read(WithPicture().Page(content).Build());
        Assert.Equal("支出合计100.00万元", Assert.Single(document.Paragraphs).Text.Value);
        Assert.Equal([ProblemCodes.OcrLayer], document.Problems.Select(p => p.Code));
    }

    [Fact]
    public void InvisibleTextOnAPrintedPage_IsNotPartOfIt()
    {
        var content = new PdfContent().Text(90, 700, "支出合计一百万元整，比上年增加二十万元，增长百分之二十五。", 10).Raw($"3 Tr").Text(90, 600, "隐藏");
        Assert.DoesNotContain(PdfBuilder.Read(new PdfBuilder().Page(content).Build()).Paragraphs, p => p.Text.Value.Contains("隐藏", StringComparison.Ordinal));
    }

    [Fact]
    public void BlankPage_IsNoScan()
    {
        var document = PdfBuilder.Read(new PdfBuilder().Page(new PdfContent().Text(90, 700, "收入合计")).Page(new PdfContent()).Build());
        Assert.Empty(document.Problems);
    }

    private static PdfBuilder WithPicture() => new PdfBuilder()
        .Form("Im1", new string('\u0080', 16), string.Create(CultureInfo.InvariantCulture, $"/Subtype /Image /Width 4 /Height 4 /BitsPerComponent 8 /ColorSpace /DeviceGray"));
}
