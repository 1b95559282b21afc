using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>
/// Tables of a Word file saved as text: each cell begins with a tab at the start of a line. An odd number of newlines
/// before the tab leads to the next cell, an even number to the next row, for a paragraph break inside a cell is two.
/// </summary>
internal sealed class CellDump(IReadOnlyList<TextLine> lines)
{
    private const char IdeographicSpace = '\u3000';
    private const int CellsLookedAt = 40;
    private const int LinesLookedAt = 400;
    private const int LongestLabel = 60;
    private const int MostLinesOfCell = 200;

    private readonly bool?[] _readsLikeProse = new bool?[lines.Count];

    public TextTable? At(int start, CancellationToken cancellation)
    {
        if (!lines[start].StartsCell || !LooksLikeCells(start))
            return null;
        var rows = new List<List<SourceText>>();
        List<SourceText> row = [];
        var widest = 0;
        for (var at = start; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = NextCell(at);
            var isWide = rows.Count > 0 && (row.Count + 1 >= widest || EndsInNumbers(row, at));
            var end = TableEnd.OfCell(lines, at, next ?? Math.Min(lines.Count, at + MostLinesOfCell), next is not null, isWide);
            row.Add(Join(at, end));
            if (next != end || end - start > Limits.TableCells)
            {
                rows.Add(row);
                return new TextTable(RaggedGrid.Arrange(rows, cancellation), end);
            }
            if (int.IsEvenInteger(lines[end].Gap))
            {
                widest = Math.Max(widest, row.Count);
                rows.Add(row);
                row = [];
            }
            at = end;
        }
    }

    /// <summary>总分 | 100 | 97.10: a row of totals spans columns, so that it is as wide as any with its last number.</summary>
    private bool EndsInNumbers(List<SourceText> row, int at) => row.Count > 0 && ColumnFit.IsTotal(row[0].Value) && RowBand.KindOf(lines[at].Trimmed) != CellKind.Text;

    /// <summary>Prose indented with tabs has the same marks; its lines are headings and sentences, those of a table mostly are not.</summary>
    private bool LooksLikeCells(int start)
    {
        int cells = 0, sentences = 0;
        var sharesRow = false;
        for (var i = start; i < lines.Count && i - start < LinesLookedAt && cells < CellsLookedAt; i++)
        {
            if (!lines[i].StartsCell)
                continue;
            cells++;
            sharesRow |= i > start && int.IsOddInteger(lines[i].Gap);
            if (_readsLikeProse[i] ??= ReadsLikeProse(lines[i].Trimmed))
                sentences++;
        }
        return sharesRow && sentences * 2 <= cells;
    }

    private static bool ReadsLikeProse(string text) =>
        text.Length > LongestLabel || Sentence.EndsAfter(text) || HeadingStack.LevelOf(text) > 0;

    private int? NextCell(int at)
    {
        for (var i = at + 1; i < lines.Count && i - at < MostLinesOfCell; i++)
            if (lines[i].StartsCell)
                return i;
        return null;
    }

    /// <summary>A cell without any character continues the one above; one that is empty by itself usually holds an ideographic space.</summary>
    private SourceText Join(int start, int end)
    {
        var text = new JoinedText();
        for (var i = start; i < end; i++)
            text.NewLine(lines[i]);
        return text.Length == 0 && lines[start].Text.Contains(IdeographicSpace, StringComparison.Ordinal)
            ? new SourceText(IdeographicSpace.ToString(), new TextOrigin(0, lines[start].Number))
            : text.ToSourceText();
    }
}
