using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers;

/// <summary>Real reports in several formats, where the folder that holds them lies beside the repository: the same words and the same tables.</summary>
public class SeedFormatsTests
{
    private static readonly string Folder = Path.Combine(Golden.RepositoryRoot, "..", "shared", "seeds");

    [SkippableTheory]
    [InlineData(".docx")]
    [InlineData(".html")]
    public void Words_AreThoseOfTheTextDump(string extension)
    {
        foreach (var file in Files(extension))
            Assert.Equal(Words(File.ReadAllText(Path.ChangeExtension(file, ".txt"))), Words(string.Concat(Texts(Read(file)))));
    }

    [SkippableFact]
    public void Tables_AreTheSameInWordAndOnTheWeb()
    {
        foreach (var file in Files(".docx"))
            Assert.Equal(Read(file).Tables.SelectMany(Grid), Read(Path.ChangeExtension(file, ".html")).Tables.SelectMany(Grid));
    }

    [SkippableFact]
    public void Tables_HaveNoOverlaps()
    {
        foreach (var table in Files(".docx").Concat(Files(".html")).SelectMany(f => Read(f).Tables))
            Assert.All(table.Cells, cell => Assert.Same(cell, table.At(cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)));
    }

    private static IEnumerable<string> Files(string extension)
    {
        Skip.IfNot(Directory.Exists(Folder), "The folder ../shared/seeds is not there.");
        return Directory.GetFiles(Folder, "*" + extension).Order(StringComparer.Ordinal);
    }

    private static Document Read(string file) => ReaderCatalog.Read(new SourceFile(file, File.ReadAllBytes(file)));

    private static IEnumerable<string> Texts(Document document) => document.Blocks.SelectMany(b => b switch
    {
        Paragraph paragraph => [paragraph.Text.Value],
        Table table => table.Cells.Select(c => c.Text.Value),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<(int Row, int Column, int RowSpan, int ColumnSpan, string Words)> Grid(Table table) =>
        table.Cells.Select(c => (c.Row, c.Column, c.RowSpan, c.ColumnSpan, Words(c.Text.Value)));

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
