using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

/// <summary>What content streams draw, and where.</summary>
public class PdfContentTests
{
    [Fact]
    public void Kerning_InsideANumber_IsNoBlank() =>
        Assert.Equal("1234.56", Text(new PdfContent().Raw($"BT /F1 12 Tf 90 700 Td [<00310032> 60 <00330034> -80 <002E00350036>] TJ ET")));

    [Fact]
    public void WideAdjustment_BetweenLatinWords_IsABlank() =>
        Assert.Equal("ab cd", Text(new PdfContent().Raw($"BT /F1 12 Tf 90 700 Td [<00610062> -400 <00630064>] TJ ET")));

    [Fact]
    public void SpreadChinese_HasNoBlanks() =>
        Assert.Equal("支出合计", Text(new PdfContent().Raw($"BT /F1 12 Tf 3 Tc 90 700 Td <652F51FA54088BA1> Tj ET")));

    [Fact]
    public void NextLineOperators_MoveByTheLeading()
    {
        var box = Box("5143", new PdfContent().Raw($"BT /F1 12 Tf 20 TL 90 700 Td <652F> Tj T* <4E07> ' <5143> ' ET"));
        Assert.Equal(842 - 640, box.Bottom, 2.0);
    }

    [Fact]
    public void Box_IsThatOfTheWordAlone()
    {
        var paragraph = Assert.Single(PdfBuilder.Read(new PdfBuilder().Page(new PdfContent().Text(100, 700, "支出合计1234.56万元，比上年增加")).Build()).Paragraphs);
        var (_, page, box) = paragraph.Text.Locate(4, "1234.56万元".Length);
        Assert.Equal(1, page);
        Assert.Equal(100 + (4 * 12), box!.Value.Left, 0.01);
        Assert.Equal(100 + (4 * 12) + (7 * 6) + (2 * 12), box.Value.Right, 0.01);
        Assert.InRange(842 - 700, box.Value.Top, box.Value.Bottom);
    }

    [Theory]
    [InlineData(90, 0, 1, -1, 0)]
    [InlineData(180, -1, 0, 0, -1)]
    [InlineData(270, 0, -1, 1, 0)]
    public void RotatedPage_IsReadUpright(int rotate, int a, int b, int c, int d)
    {
        var content = new PdfContent().Raw($"BT /F1 12 Tf {a} {b} {c} {d} 300 400 Tm <652F51FA54088BA1> Tj ET");
        Assert.Equal("支出合计", Text(content, $"/Rotate {rotate.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public void PagePrintedSideways_IsTurned() =>
        Assert.Equal("支出合计", Text(new PdfContent().Raw($"BT /F1 12 Tf 0 1 -1 0 300 400 Tm <652F51FA54088BA1> Tj ET")));

    [Fact]
    public void Watermark_IsNoPartOfTheText()
    {
        var content = new PdfContent().Text(90, 700, "本年支出合计").Raw($"BT /F1 60 Tf .7 .7 -.7 .7 200 300 Tm <8349> Tj ET");
        Assert.Equal(["本年支出合计"], PdfBuilder.Read(new PdfBuilder().Page(content).Build()).Paragraphs.Where(p => p.Role != ParagraphRole.Running).Select(p => p.Text.Value));
    }

    [Fact]
    public void InlineImage_IsSkipped() =>
        Assert.Equal("支出", Text(new PdfContent().Raw($"BI /W 4 /H 1 /BPC 8 /CS /G ID \u0001 EI\u00FF\u00FE EI BT /F1 12 Tf 90 700 Td <652F51FA> Tj ET")));

    [Fact]
    public void Form_IsPlacedByItsMatrix()
    {
        var builder = new PdfBuilder().Form("X1", "BT /F1 12 Tf 0 0 Td <652F> Tj ET", "/Subtype /Form /BBox [0 -10 100 100] /Matrix [1 0 0 1 50 0]");
        var document = PdfBuilder.Read(builder.Page(new PdfContent().Raw($"q 1 0 0 1 100 700 cm /X1 Do Q")).Build());
        Assert.Equal(150, Assert.Single(document.Paragraphs).Text.Locate(0, 1).Box!.Value.Left, 0.01);
    }

    [Fact]
    public void TextOutsideTheClip_IsNotPrinted() =>
        Assert.Equal("支出", Text(new PdfContent().Raw($"q 80 690 200 30 re W n BT /F1 12 Tf 90 700 Td <652F51FA> Tj 300 0 Td <5143> Tj ET Q")));

    [Fact]
    public void BoldByPrintingTwice_IsReadOnce() =>
        Assert.Equal("1122.33万元", Text(new PdfContent().Text(90, 700, "1122.33万元").Text(90.4, 700, "1122.33万元")));

    [Fact]
    public void RaisedDigit_DoesNotRunIntoTheNumber() =>
        Assert.Equal("500²米", Text(new PdfContent().Raw($"BT /F1 12 Tf 90 700 Td <003500300030> Tj /F1 7 Tf 5 Ts <0032> Tj /F1 12 Tf 0 Ts <7C73> Tj ET")));

    [Fact]
    public void FormField_ShowsItsValue()
    {
        var builder = new PdfBuilder();
        var appearance = builder.AddStream("BT /F1 12 Tf 2 4 Td <003900360035> Tj ET"u8.ToArray(), "/Type /XObject /Subtype /Form /BBox [0 0 100 20]");
        var field = builder.Add($"<< /Type /Annot /Subtype /Widget /Rect [120 700 220 720] /AP << /N {PdfBuilder.Ref(appearance)} >> >>");
        var document = PdfBuilder.Read(builder.Page(new PdfContent().Text(90, 704, "得分"), $"/Annots [{PdfBuilder.Ref(field)}]").Build());
        Assert.Equal("得分965", Assert.Single(document.Paragraphs).Text.Value);
    }

    private static string Text(PdfContent content, string entries = "") =>
        Assert.Single(PdfBuilder.Read(new PdfBuilder().Page(content, entries).Build()).Paragraphs).Text.Value;

    private static Box Box(string character, PdfContent content)
    {
        var text = char.ConvertFromUtf32(Convert.ToInt32(character, 16));
        var paragraph = PdfBuilder.Read(new PdfBuilder().Page(content).Build()).Paragraphs.Single(p => p.Text.Value.Contains(text, StringComparison.Ordinal));
        return paragraph.Text.Locate(paragraph.Text.Value.IndexOf(text, StringComparison.Ordinal), 1).Box!.Value;
    }
}
