using System.Globalization;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests;

/// <summary>Real reports dumped as text, where the folder that holds them lies beside the repository.</summary>
public class SeedTextTests
{
    private static readonly string Folder = Path.Combine(Golden.RepositoryRoot, "..", "shared", "seeds");

    [SkippableFact]
    public void TotalRows_StandUnderTheColumnThatAddsUpToThem()
    {
        var totals = Documents().SelectMany(d => d.Tables).SelectMany(t => t.Cells.Where(IsTotal).Select(c => (Table: t, c.Row))).ToList();
        Assert.NotEmpty(totals);
        foreach (var (table, row) in totals)
        {
            var total = Enumerable.Range(0, table.ColumnCount).First(c => Number(table, row, c) is not null);
            Assert.Equal(Number(table, row, total), Enumerable.Range(0, row).Sum(r => Number(table, r, total) ?? 0));
        }
    }

    [SkippableFact]
    public void Tables_HaveEveryPositionCoveredOnce()
    {
        foreach (var table in Documents().SelectMany(d => d.Tables))
            Assert.Equal(table.RowCount * table.ColumnCount, table.Cells.Sum(c => c.RowSpan * c.ColumnSpan));
    }

    private static List<Document> Documents()
    {
        Skip.IfNot(Directory.Exists(Folder), "The folder ../shared/seeds is not there.");
        return [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(f => ReaderCatalog.Read(new SourceFile(f, File.ReadAllBytes(f))))];
    }

    private static bool IsTotal(Cell cell) => string.Concat(cell.Text.Value.Split(' ')) is "合计" or "总分";

    private static decimal? Number(Table table, int row, int column) =>
        table.At(row, column) is { } cell && cell.Row == row && decimal.TryParse(cell.Text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
