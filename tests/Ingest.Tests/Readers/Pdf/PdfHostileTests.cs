using System.Text;
using PerfEval.Ingest.Documents;
using static System.FormattableString;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

/// <summary>
/// Files made to end or to hold up whoever reads them: circles, long chains, and numbers that promise too much
/// (docs/decisions/pdf-reader.md). A stack that overflows would end the whole run of the tests.
/// </summary>
public class PdfHostileTests
{
    private const string Ordinary = "本年收入合计一百二十万元，其中财政拨款收入一百万元。";
    private const string Second = "本年支出合计一百一十万元。";
    private const int Long = 60_000;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task EncryptionThatRefersToItself_IsTold()
    {
        var builder = WithOrdinaryPage();
        var document = await Read(builder.Build($"/Encrypt {Circle(builder)} "));
        AssertRead(document, Ordinary);
        Assert.Equal(ReadStatus.Partly, document.Status);
        var problem = Assert.Single(document.Problems);
        Assert.Equal(ProblemCodes.Corrupt, problem.Code);
        Assert.Contains("加密", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilterThatRefersToItself_CountsAsNone()
    {
        var builder = WithOrdinaryPage();
        var page = builder.AddInside(SecondPage(builder), $"/Filter {Circle(builder)}");
        AssertWhole(await Read(builder.Kid(page).Build()), Ordinary, Second);
    }

    [Fact]
    public async Task LengthsInsideOneAnother_AreFoundByTheEndOfTheStreams()
    {
        var builder = WithOrdinaryPage();
        var content = SecondPage(builder);
        var page = builder.AddInside(content, length: PdfBuilder.Ref(builder.Next + 3));
        builder.AddInside("10", length: PdfBuilder.Ref(page));
        AssertWhole(await Read(builder.Kid(page).Build()), Ordinary, Second);
    }

    /// <summary>No circle, yet each stream would be read inside the reading of the one before.</summary>
    [Fact]
    public async Task LengthsThatReferToOneAnother_InALongChain()
    {
        var builder = WithOrdinaryPage();
        var content = Encoding.Latin1.GetString(new PdfContent().Text(90, 700, Second).ToBytes());
        builder.Kid(builder.Add($"<< /Type /Page /MediaBox [0 0 595 842] /Contents {PdfBuilder.Ref(builder.Next + 1)} >>"));
        for (var i = 0; i < Long; i++)
            builder.Add($"<< /Length {PdfBuilder.Ref(builder.Next + 1)} >>\nstream\n{content}\nendstream");
        AssertWhole(await Read(builder.Build()), Ordinary, Second);
    }

    [Fact]
    public async Task FontMadeOfReferencesToThemselves_IsTold()
    {
        var builder = WithOrdinaryPage();
        var circle = Circle(builder);
        builder.FontObject("F2", $"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding {circle} /DescendantFonts [{circle}] >>");
        AssertSecondPageNeedsOcr(await Read(ShowCodes(builder, "<00010002>").Build()));
    }

    [Fact]
    public async Task FunctionMadeOfItself_IsNotPainted()
    {
        var builder = WithOrdinaryPage();
        var function = builder.Add($"<< /FunctionType 3 /Domain [0 1] /Bounds [] /Encode [0 1] /Functions [{PdfBuilder.Ref(builder.Next)}] >>");
        var shading = builder.Add($"<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function {PdfBuilder.Ref(function)} >>");
        builder.Resources($"/Shading << /S1 {PdfBuilder.Ref(shading)} >>").Page(new PdfContent().Raw($"/S1 sh").Text(90, 700, Second));
        AssertWhole(await Read(builder.Build()), Ordinary, Second);
    }

    [Fact]
    public async Task GlyphComposedOfItself_IsReadByItsName()
    {
        var builder = WithOrdinaryPage();
        EmbeddedFont(builder, "");
        AssertWhole(await Read(ShowCodes(builder, "<00010002>").Build()), Ordinary, "AB");
    }

    [Fact]
    public async Task SubroutineThatCallsItself_IsNotRun()
    {
        var builder = WithOrdinaryPage();
        var file = builder.AddStream(HostileFonts.SubroutineThatCallsItself(), "/Subtype /Type1C");
        var descriptor = Descriptor(builder, $"/FontFile3 {PdfBuilder.Ref(file)}");
        builder.FontObject("F2", $"<< /Type /Font /Subtype /Type1 /BaseFont /A /FirstChar 0 /LastChar 1 /Widths [500 500] /FontDescriptor {descriptor} >>");
        AssertSecondPageNeedsOcr(await Read(ShowCodes(builder, "<0001>").Build()));
    }

    [Fact]
    public async Task PageTreeDeeperThanTheStack_IsRead()
    {
        var builder = WithOrdinaryPage();
        var node = builder.Add(SecondPage(builder));
        for (var i = 0; i < Long; i++)
            node = builder.Add($"<< /Type /Pages /Count 1 /Kids [{PdfBuilder.Ref(node)}] >>");
        AssertWhole(await Read(builder.Kid(node).Build()), Ordinary, Second);
    }

    [Fact]
    public async Task ToUnicodeOfAllNumbers_IsRead()
    {
        var builder = WithOrdinaryPage();
        var map = builder.AddStream("1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange"u8.ToArray());
        EmbeddedFont(builder, $"/ToUnicode {PdfBuilder.Ref(map)}");
        AssertWhole(await Read(ShowCodes(builder, "<004300440045>").Build()), Ordinary, "CDE");
    }

    [Fact]
    public async Task IndexThatPromisesTooManyObjects_IsRead() =>
        AssertWhole(await Read(WithOrdinaryPage().Build(indexSize: int.MaxValue)), Ordinary);

    [Fact]
    public async Task ObjectStreamThatPromisesTooManyObjects_IsRead()
    {
        var builder = WithOrdinaryPage();
        AssertWhole(await Read(builder.Kid(builder.AddInside(SecondPage(builder), count: int.MaxValue)).Build()), Ordinary, Second);
    }

    [Fact]
    public async Task WidthsOfAllNumbers_AreCapped()
    {
        var builder = WithOrdinaryPage().Font("F2", "UniGB-UCS2-H", Invariant($"/W [0 {int.MaxValue} 500]"));
        AssertWhole(await Read(ShowCodes(builder, "<652F51FA>").Build()), Ordinary, "支出");
    }

    private static Task<Document> Read(byte[] file) => Task.Run(() => PdfBuilder.Read(file)).WaitAsync(Enough);

    private static PdfBuilder WithOrdinaryPage() => new PdfBuilder().Page(new PdfContent().Text(90, 700, Ordinary));

    private static string SecondPage(PdfBuilder builder) => builder.PageObject(new PdfContent().Text(90, 700, Second).ToBytes());

    private static PdfBuilder ShowCodes(PdfBuilder builder, string codes) => builder.Page(Encoding.ASCII.GetBytes($"BT /F2 12 Tf 90 700 Td {codes} Tj ET"), "");

    /// <summary>An object that is only a reference to a second one, which is only a reference to the first.</summary>
    private static string Circle(PdfBuilder builder)
    {
        var first = builder.Add(PdfBuilder.Ref(builder.Next + 1));
        builder.Add(PdfBuilder.Ref(first));
        return PdfBuilder.Ref(first);
    }

    private static string Descriptor(PdfBuilder builder, string fontFile) => PdfBuilder.Ref(builder.Add(
        $"<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 {fontFile} >>"));

    private static void EmbeddedFont(PdfBuilder builder, string entries)
    {
        var descriptor = Descriptor(builder, $"/FontFile2 {PdfBuilder.Ref(builder.AddStream(HostileFonts.ComposedOfItself()))}");
        var descendant = builder.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/CIDToGIDMap /Identity /FontDescriptor {descriptor} >>");
        builder.FontObject("F2", $"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [{PdfBuilder.Ref(descendant)}] {entries} >>");
    }

    private static void AssertRead(Document document, params string[] texts) => Assert.Equal(texts, document.Paragraphs.Select(p => p.Text.Value));

    private static void AssertWhole(Document document, params string[] texts)
    {
        AssertRead(document, texts);
        Assert.Empty(document.Problems);
        Assert.Equal(ReadStatus.Read, document.Status);
    }

    private static void AssertSecondPageNeedsOcr(Document document)
    {
        Assert.Equal(Ordinary, document.Paragraphs.First().Text.Value);
        Assert.Equal(ReadStatus.Partly, document.Status);
        var problem = Assert.Single(document.Problems);
        Assert.Equal(ProblemCodes.NeedsOcr, problem.Code);
        Assert.Contains("第 2 页", problem.Message.Zh, StringComparison.Ordinal);
    }
}
