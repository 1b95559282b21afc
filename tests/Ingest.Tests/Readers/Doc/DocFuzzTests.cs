using System.Diagnostics;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers.Doc;

public class DocFuzzTests
{
    private const int Variants = 1500;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(5);

    [Fact]
    public void A_damaged_file_is_read_or_refused_in_bounded_time_and_its_tables_never_overlap()
    {
        var whole = File.ReadAllBytes(Golden.Input("tests/Ingest.Tests/Readers/Doc/parts"));
        foreach (var (name, damaged) in Damage.Variants(whole, Variants, seed: 20260117))
        {
            var watch = Stopwatch.StartNew();
            var document = ReaderCatalog.Read(new SourceFile("a.doc", damaged));

            Assert.True(watch.Elapsed < LongestRead, $"{name} took too long");
            Assert.True(document.Status == ReadStatus.Read || document.Problems.Count > 0, $"{name} says nothing of what is missing");
            foreach (var table in document.Tables)
                Assert.True(table.Cells.All(c => table.At(c.Row, c.Column) == c), $"{name} has overlapping cells");
        }
    }
}
