using System.Text;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests;

public class PlainTextReaderTests
{
    private const long MostAllocated = 3L << 29;

    private const string Folder = "tests/Ingest.Tests/Readers/PlainText";

    public static TheoryData<string> Cases => [.. Golden.Cases(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Origins_NameTheLineWhereTheTextBegins(string testCase)
    {
        var input = Golden.Input(testCase);
        var bytes = File.ReadAllBytes(input);
        var lines = Lines(testCase, bytes);
        foreach (var text in Texts(ReaderCatalog.Read(new SourceFile(input, bytes))))
        {
            Assert.NotEmpty(text.Origins);
            for (var i = 0; i < text.Origins.Count; i++)
            {
                var end = i + 1 < text.Origins.Count ? text.Origins[i + 1].Start : text.Value.Length;
                var piece = text.Value[text.Origins[i].Start..end].Trim();
                Assert.Contains(piece, lines[text.Origins[i].Line!.Value - 1], StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("empty", ReadStatus.Unreadable, ProblemCodes.Empty)]
    [InlineData("white-space-only", ReadStatus.Unreadable, ProblemCodes.Empty)]
    [InlineData("binary-junk", ReadStatus.Unreadable, ProblemCodes.UnknownFormat)]
    [InlineData("lying-extension", ReadStatus.Read, ProblemCodes.ExtensionMismatch)]
    [InlineData("utf-8-damaged", ReadStatus.Partly, ProblemCodes.InvalidEncoding)]
    [InlineData("gb18030-damaged", ReadStatus.Partly, ProblemCodes.InvalidEncoding)]
    [InlineData("nul-bytes", ReadStatus.Partly, ProblemCodes.NulBytes)]
    public void BadInput_IsNamed(string name, ReadStatus status, string code)
    {
        var input = Golden.Input($"{Folder}/{name}");
        var document = ReaderCatalog.Read(new SourceFile(input, File.ReadAllBytes(input)));
        Assert.Equal(status, document.Status);
        Assert.Equal([code], document.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")]
    [InlineData("{\\rtf1\\ansi hello}")]
    public void OtherFormats_WithWritableBytes_AreNotText(string content)
    {
        var reader = ReaderCatalog.Readers.Single(r => r.Format == "txt");
        Assert.False(reader.Recognises(new SourceFile("a.txt", Encoding.UTF8.GetBytes(content))));
    }

    [Theory]
    [InlineData("收", 34_000_000)]
    [InlineData("收\n", 1_500_000)]
    [InlineData("\t5\n", 1_500_000)]
    [InlineData("\t一、\n", 1_500_000)]
    [InlineData("\n", 30_000_000)]
    [InlineData("-----|\n", 1_500_000)]
    public void HugeFile_IsReadInPart_WithinBounds(string piece, int times)
    {
        var one = Encoding.UTF8.GetBytes(piece);
        var content = new byte[one.Length * (long)times];
        for (var i = 0; i < content.Length; i++)
            content[i] = one[i % one.Length];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = ReaderCatalog.Read(new SourceFile("a.txt", content));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        Assert.NotEqual(ReadStatus.Read, document.Status);
    }

    [Fact]
    public void AnyText_IsReadWithoutDamage_IntoGridsWithoutOverlap()
    {
        string[] pieces = ["\t", "\t", "\n", "\n", "\n\n", "|", "---", "合计", "12.50", "一、", "附件2", "评分表", "，", "。", "　", " ", "\f", "元", "本年支出比上年增加"];
        var random = new Random(20);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(1, 120)));
            var document = ReaderCatalog.Read(new SourceFile("a.txt", Encoding.UTF8.GetBytes(text)));
            Assert.DoesNotContain(document.Problems, p => p.Code is not ProblemCodes.Empty);
            foreach (var table in document.Tables)
                Assert.All(table.Cells, c => Assert.True(Covers(table, c), text));
        }
    }

    private static bool Covers(Table table, Cell cell) =>
        Enumerable.Range(cell.Row, cell.RowSpan).All(r =>
            Enumerable.Range(cell.Column, cell.ColumnSpan).All(c => ReferenceEquals(table.At(r, c), cell)));

    private static string[] Lines(string testCase, byte[] bytes)
    {
        var encoding = Path.GetFileName(testCase) switch
        {
            "utf-16-little-endian" or "utf-16-mark" => Encoding.Unicode,
            "utf-16-big-endian" => Encoding.BigEndianUnicode,
            "gb18030" or "gb18030-damaged" => CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!,
            _ => Encoding.UTF8,
        };
        return encoding.GetString(bytes).Replace("\0", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
    }

    private static IEnumerable<SourceText> Texts(Document document) =>
        document.Blocks.SelectMany(b => b is Table table ? table.Cells.Select(c => c.Text) : [((Paragraph)b).Text]);
}
