using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// Reads score tables out of grids. One grid may hold the funds section, the indicators and a total below each other, or several score
/// tables; one score table may go on in the next grid, with its header rows repeated or not.
/// </summary>
internal sealed partial class ScoreTableReader
{
    private const int FewestIndicators = 2;
    private readonly Report _report;
    private readonly List<ScoreTable> _found = [];
    private ScoreTableDraft _draft = new();
    private IReadOnlyList<ScoreColumns> _columns = [];
    private int _columnCount;
    private bool _mayContinue;

    private ScoreTableReader(Report report) => _report = report;

    public static IReadOnlyList<ScoreTable> Read(Report report)
    {
        var reader = new ScoreTableReader(report);
        foreach (var block in report.Document.Blocks)
        {
            if (block is Table table)
                reader.ReadTable(table);
            else if (block is Paragraph { Role: not ParagraphRole.Running } paragraph)
                reader._mayContinue &= Continued().IsMatch(TextFold.Squeeze(paragraph.Text.Value));
        }
        reader.Finish();
        return reader._found;
    }

    private void ReadTable(Table table)
    {
        var grid = ScoreGrid.Of(_report, table);
        if (!HeadsScores(grid))
        {
            if (!_mayContinue || table.ColumnCount != _columnCount || _draft.IsClosed)
            {
                Finish();
                grid = ScoreGrid.Transposed(_report, table);
                if (!HeadsScores(grid))
                    return;
            }
        }
        else if (!_mayContinue)
        {
            Finish();
        }
        _draft.BeginPart();
        ReadRows(grid);
        _columnCount = table.ColumnCount;
        _mayContinue = !_draft.IsClosed;
    }

    private static bool HeadsScores(ScoreGrid grid) => HeaderRuns(grid).Any(run => ScoreColumns.Of(grid.View, run.First, run.Last).Any(c => !c.IsFunds));

    private void ReadRows(ScoreGrid grid)
    {
        for (var row = 0; row < grid.View.RowCount; row++)
        {
            if (grid.Headers.IsHeaderRow(row))
            {
                var first = row;
                while (grid.Headers.IsHeaderRow(row + 1))
                    row++;
                _columns = ScoreColumns.Of(grid.View, first, row);
                if (_draft.IsClosed && _columns.Count > 0)
                    Finish(_columns);
                _draft.BeginSection();
                continue;
            }
            if (_columns.Count > 0)
                _draft.Add(grid, row, _columns);
        }
    }

    private static IEnumerable<(int First, int Last)> HeaderRuns(ScoreGrid grid)
    {
        for (var row = 0; row < grid.View.RowCount; row++)
        {
            if (!grid.Headers.IsHeaderRow(row))
                continue;
            var first = row;
            while (grid.Headers.IsHeaderRow(row + 1))
                row++;
            yield return (first, row);
        }
    }

    private void Finish(IReadOnlyList<ScoreColumns>? next = null)
    {
        if (_draft.IndicatorCount >= FewestIndicators)
            _found.Add(_draft.Build());
        _draft = new ScoreTableDraft();
        _columns = next ?? [];
        _mayContinue = false;
    }

    [GeneratedRegex(@"^\(?续表?[)\d一二三]*$|^\(?(?:接|转)?(?:上|下)(?:页|表)\)?$|^-?\d{1,3}-?$")]
    private static partial Regex Continued();
}
