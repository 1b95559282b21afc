using System.Text;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

/// <summary>The object layer: files whose index is wrong, missing or hostile.</summary>
public class PdfFileTests
{
    private static readonly string[] Whole = Texts(PdfBuilder.Read(PdfBuilder.Sample()));

    [Fact]
    public void Sample_IsReadWithoutProblems()
    {
        var document = PdfBuilder.Read(PdfBuilder.Sample());
        Assert.Equal(ReadStatus.Read, document.Status);
        Assert.Empty(document.Problems);
        Assert.Contains("本年收入合计一百二十万元，其中财政拨款收入一百万元，增五万元，其他收入二十万元。", Whole);
    }

    [Fact]
    public void JunkBeforeHeader_MovesOffsets() =>
        Assert.Equal(Whole, Texts(PdfBuilder.Read([.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. PdfBuilder.Sample()])));

    [Theory]
    [InlineData("startxref\n", "startxref\n9")]
    [InlineData("xref\n0 ", "xref\n7 ")]
    [InlineData("xref\n0 ", "yref\n0 ")]
    [InlineData("/Root 1 0 R", "/Root 3 0 R")]
    public void WrongIndex_IsRebuilt(string right, string wrong)
    {
        var document = PdfBuilder.Read(Replaced(PdfBuilder.Sample(), right, wrong));
        Assert.Equal(Whole, Texts(document));
        Assert.Equal([ProblemCodes.Repaired], document.Problems.Select(p => p.Code));
    }

    [Fact]
    public void ShiftedOffsets_AreRebuilt() =>
        Assert.Equal(Whole, Texts(PdfBuilder.Read(Replaced(PdfBuilder.Sample(), "%PDF-1.7\n", "%PDF-1.7\n% a comment that moves every object\n"))));

    [Fact]
    public void WrongLength_IsCorrectedByEndOfStream() =>
        Assert.Equal(Whole, Texts(PdfBuilder.Read(Replaced(PdfBuilder.Sample(), "/Length ", "/Length 9"))));

    [Fact]
    public void CutOffIndex_IsPartly_BecausePagesMayBeMissing()
    {
        var whole = PdfBuilder.Sample();
        var document = PdfBuilder.Read(whole[..whole.AsSpan().LastIndexOf("xref\n0"u8)]);
        Assert.Equal(Whole, Texts(document));
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.Truncated);
    }

    [Fact]
    public void CutOffBeforeFirstPage_IsUnreadable_AndSaysSo()
    {
        var document = PdfBuilder.Read(PdfBuilder.Sample()[..300]);
        Assert.Equal(ReadStatus.Unreadable, document.Status);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.Truncated);
    }

    [Fact]
    public void LostContent_OfAPage_IsTold()
    {
        var document = PdfBuilder.Read(Replaced(PdfBuilder.Sample(), "/Contents 5 0 R", "/Contents 99 0 R"));
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.Corrupt && p.Message.Zh.Contains("第 1 页", StringComparison.Ordinal));
    }

    [Fact]
    public void LostPage_IsTold()
    {
        var document = PdfBuilder.Read(Replaced(PdfBuilder.Sample(), "6 0 obj", "9 9 obx"));
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.PartMissing);
    }

    [Fact]
    public void PageTreeThatHoldsItself_Ends()
    {
        var document = PdfBuilder.Read(Replaced(PdfBuilder.Sample(), "/Kids [", "/Kids [2 0 R 1 0 R "));
        Assert.Contains("一、收入情况", Texts(document));
    }

    [Theory]
    [InlineData("<< /A ")]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("q BT ")]
    public void DeepNesting_DoesNotOverflow(string opening)
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(opening, 200_000)));
        var document = PdfBuilder.Read(new PdfBuilder().Page(new PdfContent().Text(90, 700, "支出合计")).Page(content, "").Build());
        Assert.Equal("支出合计", Texts(document)[0]);
    }

    [Fact]
    public void FormThatDrawsItself_Ends()
    {
        var file = new PdfBuilder().Form("X1", "BT /F1 12 Tf 90 700 Td <652F51FA> Tj ET /X1 Do /X1 Do", "/Subtype /Form /BBox [0 0 595 842]")
            .Page(new PdfContent().Raw($"/X1 Do"));
        Assert.Equal(["支出"], Texts(PdfBuilder.Read(file.Build())));
    }

    [Fact]
    public void LengthThatRefersToItsOwnStream_Ends() =>
        Assert.Equal(Whole.Length, Texts(PdfBuilder.Read(Replaced(PdfBuilder.Sample(), "/Length ", "/Length 5 0 R /Old "))).Length);

    [Fact]
    public void LyingExtension_IsReadByItsSignature()
    {
        var document = PdfBuilder.Read(PdfBuilder.Sample(), "report.docx");
        Assert.Equal("pdf", document.Format);
        Assert.Equal([ProblemCodes.ExtensionMismatch], document.Problems.Select(p => p.Code));
    }

    [Fact]
    public void StoredPdfInsideArchive_IsNotAPdf() =>
        Assert.False(ReaderCatalog.Readers.Single(r => r.Format == "pdf").Recognises(new SourceFile("a.zip", (byte[])[.. "PK\u0003\u0004 a.pdf "u8, .. PdfBuilder.Sample()])));

    [Fact]
    public void DamagedFiles_NeverEndTheRun()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        foreach (var (name, content) in Damage.Variants(PdfBuilder.Sample(), 800, seed: 5))
        {
            var document = ReaderCatalog.Read(new SourceFile(name, content), limit.Token);
            Assert.True(document.Status == ReadStatus.Read || document.Problems.Count > 0, name);
            Assert.DoesNotContain(document.Problems, p => p.Message.En.Contains("Exception", StringComparison.Ordinal));
        }
    }

    private static byte[] Replaced(byte[] content, string old, string with) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(content).Replace(old, with, StringComparison.Ordinal));

    private static string[] Texts(Document document) => document.Blocks.SelectMany(b => b switch
    {
        Paragraph { Role: not ParagraphRole.Running } paragraph => [paragraph.Text.Value],
        Table table => table.Cells.Select(c => c.Text.Value),
        _ => Enumerable.Empty<string>(),
    }).ToArray();
}
