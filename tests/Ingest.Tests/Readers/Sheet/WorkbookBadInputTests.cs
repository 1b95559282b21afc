using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers.Sheet;

public class WorkbookBadInputTests
{
    private const int Variants = 300;
    private const string Folder = "tests/Ingest.Tests/Readers/Sheet/";
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("ZZZZZZZ5")]
    [InlineData("B99999999")]
    [InlineData("XFE5")]
    public void An_address_outside_of_a_sheet_is_refused_before_it_costs_memory(string address)
    {
        var document = Read(WithSheet(xml => xml.Replace("r=\"B5\"", $"r=\"{address}\"", StringComparison.Ordinal)));

        Assert.Equal(ProblemCodes.Corrupt, Assert.Single(document.Problems).Code);
        Assert.Equal(ReadStatus.Unreadable, document.Status);
    }

    [Fact]
    public void A_sheet_with_a_DTD_is_not_read() =>
        Assert.Equal(ReadStatus.Unreadable, Read(WithSheet(xml => "<!DOCTYPE x [<!ENTITY a \"b\">]>" + xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..])).Status);

    [Theory]
    [InlineData("xls/input.xls")]
    [InlineData("xlsx/input.xlsx")]
    public void A_damaged_workbook_is_read_or_refused_in_bounded_time(string file)
    {
        var whole = File.ReadAllBytes(Path.Combine(Golden.RepositoryRoot, Folder, file));
        foreach (var (name, damaged) in Damage.Variants(whole, Variants, seed: 5))
        {
            var watch = Stopwatch.StartNew();
            var document = Read(damaged);

            Assert.True(watch.Elapsed < LongestRead, $"{name} took too long");
            foreach (var table in document.Tables)
                Assert.True(table.Cells.All(c => table.At(c.Row, c.Column) == c), $"{name} has overlapping cells");
        }
    }

    private static Document Read(byte[] content) => ReaderCatalog.Read(new SourceFile("表.xlsx", content));

    private static byte[] WithSheet(Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(File.ReadAllBytes(Path.Combine(Golden.RepositoryRoot, Folder, "xlsx/input.xlsx")));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            using var stream = entry.Open();
            var xml = new StreamReader(stream, Encoding.UTF8).ReadToEnd();
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(change(xml)));
        }
        return bytes.ToArray();
    }
}
