using System.Globalization;
using System.Text;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;
using PerfEval.Ingest.Sheets;

namespace PerfEval.Checks.Tests;

/// <summary>Checks an example of a page.</summary>
internal static class Run
{
    /// <summary>As if the text had been submitted as a .txt file.</summary>
    public static DocumentResult OnText(string text) =>
        DocumentCheck.Run(ReaderCatalog.Read(new SourceFile("example.txt", Encoding.UTF8.GetBytes(text))));

    /// <summary>As if the cells stood in a workbook: one row per line, cells between bars, a formula before its result.</summary>
    public static DocumentResult OnSheet(string rows)
    {
        var document = new DocumentBuilder();
        document.AddTable([.. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany((line, row) => line.Split('|').Select((cell, column) => Cell(row, column, cell.Trim())))], "Sheet1");
        return DocumentCheck.Run(new Document("example.xlsx", "", "xlsx", ReadStatus.Read, document.Blocks, document.Problems));
    }

    private static Cell Cell(int row, int column, string written)
    {
        string? formula = null;
        if (written.StartsWith('='))
            (formula, written) = (written[1..written.IndexOf(' ', StringComparison.Ordinal)], written[(written.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        decimal? stored = decimal.TryParse(written.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number / (written.EndsWith('%') ? 100 : 1)
            : null;
        return new Cell(row, column, 1, 1, new SourceText(written), new SheetValue(CellAddress.Of(row, column), stored, formula, Hidden: false));
    }
}
