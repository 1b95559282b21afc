using System.Text;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers.Html;

public class HtmlReaderTests
{
    private const string Sentence = "本年支出45万元，占预算的100%。";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static TheoryData<string, string> Encodings => new()
    {
        { "gb18030", "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">" },
        { "gb18030", "" },
        { "gb18030", "<meta charset=utf-8>" },
        { "utf-8", "<meta charset=gb2312>" },
        { "utf-8", "" },
        { "utf-16", "" },
        { "big5", "<meta charset=\"big5\">" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_IsThatOfTheBytes(string name, string meta)
    {
        var sentence = name == "big5" ? "本年支出45萬元。" : Sentence;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var document = Read([.. encoding.Preamble, .. encoding.GetBytes($"<html><head>{meta}</head><body><p>{sentence}</p></body></html>")]);
        Assert.Equal("html", document.Format);
        Assert.Equal(sentence, Assert.Single(document.Paragraphs).Text.Value);
    }

    [Theory]
    [InlineData("  \n<!DOCTYPE html><p>x</p>")]
    [InlineData("<!-- 门户 --><HTML><p>x</p>")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>x</p></body></html>")]
    [InlineData("<table><tr><td>x</td></tr></table>")]
    public void Beginning_IsRecognised(string html) => Assert.Equal("html", Read(Encoding.UTF8.GetBytes(html)).Format);

    [Fact]
    public void WorkbookSavedAsHtml_GoesBySignature()
    {
        var document = ReaderCatalog.Read(new SourceFile("自评表.xls", Gb18030.GetBytes("<html><table><tr><td>指标</td><td>得分</td></tr></table>")));
        Assert.Equal("html", document.Format);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.ExtensionMismatch);
    }

    [Fact]
    public void DeepNesting_IsSaid()
    {
        var document = Read(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 2_000)) + Sentence));
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.NestedTooDeep);
    }

    [Fact]
    public void DeepTables_EndInTime()
    {
        var document = Read(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<table><tr><td>a<td>b<td>c<tr><td>", 500))));
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.NestedTooDeep);
    }

    [Fact]
    public void GreedySpans_AreCapped()
    {
        var document = Read(Encoding.UTF8.GetBytes("<html><table><tr><td rowspan=99999999 colspan=99999999>a</td><td>b</td></tr><tr><td>c</td></tr></table>"));
        var table = Assert.Single(document.Tables);
        Assert.Equal((2, Limits.TableColumns), (table.RowCount, table.ColumnCount));
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.TableTooLarge);
    }

    [Fact]
    public void MissingEnd_IsSaid()
    {
        var document = Read(Encoding.UTF8.GetBytes($"<html><body><p>{Sentence}</p><p>余下"));
        Assert.Equal(ProblemCodes.Truncated, Assert.Single(document.Problems).Code);
    }

    [Fact]
    public void LongPage_IsCutWithANotice()
    {
        var page = new StringBuilder("<html><body>");
        while (page.Length <= Limits.HtmlCharacters)
            page.Append("<!--").Append(' ', 1 << 20).Append("--><p>").Append(Sentence).Append("</p>");
        var document = Read(Encoding.UTF8.GetBytes(page.ToString()));
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.TextTooLong);
    }

    [Fact]
    public void NoText_IsEmpty() => AssertUnreadable(ProblemCodes.Empty, "<html><body><p></p></body></html>");

    [Fact]
    public void OnlyPictures_NeedOcr() => AssertUnreadable(ProblemCodes.NeedsOcr, "<html><body><img src=\"http://127.0.0.1:1/a.png\"></body></html>");

    [Fact]
    public void MhtArchive_IsNamed()
    {
        var document = ReaderCatalog.Read(new SourceFile("a.mht", Encoding.ASCII.GetBytes("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html></html>")));
        Assert.Equal(ProblemCodes.FormatNotSupported, Assert.Single(document.Problems).Code);
        Assert.Contains("MHT", document.Problems[0].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileNesting_StopsWhenCancelled()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var bytes = Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<i><div>", 200_000)));
        var reading = Task.Run(() => ReaderCatalog.Read(new SourceFile("a.html", bytes), source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static void AssertUnreadable(string code, string html)
    {
        var document = Read(Encoding.UTF8.GetBytes(html));
        Assert.Equal(ReadStatus.Unreadable, document.Status);
        Assert.Equal(code, Assert.Single(document.Problems).Code);
    }

    private static Document Read(byte[] content) => ReaderCatalog.Read(new SourceFile("页面.html", content));
}
