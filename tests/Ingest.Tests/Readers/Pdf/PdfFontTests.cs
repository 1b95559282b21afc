using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

/// <summary>How bytes become characters.</summary>
public class PdfFontTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    [Theory]
    [InlineData("GBK-EUC-H")]
    [InlineData("GBKp-EUC-H")]
    [InlineData("GBK2K-H")]
    public void ChineseEncodings_NeedNoTable(string encoding) =>
        Assert.Equal("支出12.5万元", Shown(new PdfBuilder().Font("F2", encoding), Gb18030.GetBytes("支出12.5万元")));

    [Fact]
    public void FourByteCodes_OfGb18030_AreRead() =>
        Assert.Equal("㐂局", Shown(new PdfBuilder().Font("F2", "GBK2K-H"), Gb18030.GetBytes("㐂局")));

    [Fact]
    public void Utf16_HasSurrogates() =>
        Assert.Equal("𠮷县", Shown(new PdfBuilder().Font("F2", "UniGB-UTF16-H"), Encoding.BigEndianUnicode.GetBytes("𠮷县")));

    [Fact]
    public void Utf8_IsRead() => Assert.Equal("支出", Shown(new PdfBuilder().Font("F2", "UniGB-UTF8-H"), "支出"u8.ToArray()));

    /// <summary>Character identifiers by the collection's published order.</summary>
    [Theory]
    [InlineData(17, "0")]
    [InlineData(26, "9")]
    [InlineData(4559, "中")]
    [InlineData(1875, "国")]
    public void IdentityWithAdobeGb1_IsReadByTheCollection(int cid, string expected) =>
        Assert.Equal(expected, Shown(new PdfBuilder().Font("F2", "Identity-H"), [(byte)(cid >> 8), (byte)(cid & 0xFF)]));

    [Fact]
    public void ToUnicode_MapsCharactersAndRanges()
    {
        var map = "1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <01> <652F> <02> <00660069> endbfchar 1 beginbfrange <03> <05> <0031> endbfrange 1 beginbfrange <06> <07> [<4E07> <5143>] endbfrange";
        var builder = new PdfBuilder();
        var stream = builder.AddStream(Encoding.ASCII.GetBytes(map));
        builder.FontObject("F2", $"<< /Type /Font /Subtype /TrueType /FirstChar 0 /Widths [0 1000 500 500 500 500 1000 1000] /ToUnicode {PdfBuilder.Ref(stream)} >>");
        Assert.Equal("支fi123万元", Shown(builder, [1, 2, 3, 4, 5, 6, 7]));
    }

    [Fact]
    public void Differences_NameTheirGlyphs() =>
        Assert.Equal("≤5‰€é", Shown(
            new PdfBuilder().FontObject("F2", "<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [1 /lessequal /five /perthousand /Euro /uni00E9] >> >>"),
            [1, 2, 3, 4, 5]));

    [Fact]
    public void Radicals_BecomeOrdinaryCharacters()
    {
        var builder = new PdfBuilder().Font("F2", "UniGB-UCS2-H");
        Assert.Equal("支用行民门长", Shown(builder, Encoding.BigEndianUnicode.GetBytes("⽀⽤⾏⺠⻔⻓")));
    }

    [Fact]
    public void MissingFont_IsNotSilent()
    {
        var document = PdfBuilder.Read(new PdfBuilder().Page(new PdfContent().Text(90, 700, "本年支出合计五百万元整")
            .Raw($"BT /F9 12 Tf 90 600 Td (1234.56) Tj ET")).Build());
        Assert.Equal(ReadStatus.Partly, document.Status);
    }

    [Fact]
    public void UnnamedCharacters_InSomeText_AreTold()
    {
        var builder = new PdfBuilder().FontObject("F2", "<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << >> >>");
        var content = new PdfContent().Text(90, 700, string.Concat(Enumerable.Repeat("本年支出合计五百万元整，", 3)), 10).Raw($"BT /F2 10 Tf 90 600 Td (123456) Tj ET");
        var document = PdfBuilder.Read(builder.Page(content).Build());
        Assert.Equal([ProblemCodes.InvalidEncoding], document.Problems.Select(p => p.Code));
    }

    private static string Shown(PdfBuilder builder, byte[] codes)
    {
        var document = PdfBuilder.Read(builder.Page(new PdfContent().Raw($"BT /F2 12 Tf 90 700 Td <{Convert.ToHexString(codes)}> Tj ET")).Build());
        return Assert.Single(document.Paragraphs).Text.Value;
    }
}
