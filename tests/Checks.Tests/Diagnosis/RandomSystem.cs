using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tests.Diagnosis;

/// <summary>
/// A report of random amounts whose claims all hold, as long as no error is seeded: a budget table with row and column totals, a split of
/// the total in prose with shares, mentions of table figures in prose, lone sums, and a score table.
/// </summary>
internal sealed class RandomSystem
{
    private readonly Random _random;
    private readonly HashSet<int> _targets;
    private readonly Func<decimal, int, decimal> _misprint;
    private readonly SyntheticReport _report = new();
    private int _made;

    /// <param name="chapters">How many such tables and splits, each on its own; four make about 300 figures.</param>
    /// <param name="targets">Ids of the figures that are misprinted.</param>
    private RandomSystem(int seed, int chapters, IEnumerable<int> targets, Func<decimal, int, decimal> misprint)
    {
        _random = new Random(seed);
        _targets = [.. targets];
        _misprint = misprint;
        for (var chapter = 0; chapter < chapters; chapter++)
        {
            var (total, truth) = BudgetTable(2 * chapter);
            Split(total, truth);
            for (var i = 0; i < 2; i++)
                LoneSum();
            Scores((2 * chapter) + 1);
        }
    }

    public static SyntheticReport Clean(int seed, int chapters = 1) => new RandomSystem(seed, chapters, [], (v, _) => v)._report;

    /// <summary>One error in one figure; null where the error leaves the printed text as it was.</summary>
    public static (SyntheticReport Report, Figure Wrong, decimal Truth)? WithError(int seed, int chapters = 1)
    {
        var clean = Clean(seed, chapters);
        var random = new Random(seed + 1_000_000);
        var truth = clean.Figures[random.Next(clean.Figures.Count)];
        var report = new RandomSystem(seed, chapters, [truth.Id], (value, decimals) => Misprint(value, decimals, random))._report;
        var wrong = report.Figures[truth.Id];
        return wrong.Value == truth.Value ? null : (report, wrong, truth.Value);
    }

    public static SyntheticReport WithErrors(int seed, int errors, int chapters)
    {
        var random = new Random(seed + 2_000_000);
        var count = Clean(seed, chapters).Figures.Count;
        return new RandomSystem(seed, chapters, Enumerable.Range(0, errors).Select(_ => random.Next(count)), (value, decimals) => Misprint(value, decimals, random))._report;
    }

    private static decimal Misprint(decimal value, int decimals, Random random) => random.NextDouble() switch
    {
        < 0.70 => Typing.Misprint(value, decimals, random),
        < 0.76 => Math.Round(value * 10, decimals),
        < 0.80 => Math.Round(value / 10, decimals),
        < 0.84 => value * 10_000,
        _ => Math.Round(value * (0.5m + (decimal)random.NextDouble()), decimals),
    };

    private (Figure Total, decimal Truth) BudgetTable(int table)
    {
        var (rows, columns) = (_random.Next(3, 7), 3);
        var values = new decimal[rows + 1, columns + 1];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                var value = Amount();
                values[r, c] = value;
                values[r, columns] += value;
                values[rows, c] += value;
                values[rows, columns] += value;
            }
        var cells = new Figure[rows + 1, columns + 1];
        for (var r = 0; r <= rows; r++)
            for (var c = 0; c <= columns; c++)
                cells[r, c] = Cell(values[r, c], "元", r, c, table);
        for (var r = 0; r <= rows; r++)
            _report.Sum(cells[r, columns], [.. Enumerable.Range(0, columns).Select(c => cells[r, c])]);
        for (var c = 0; c < columns; c++)
            _report.Sum(cells[rows, c], [.. Enumerable.Range(0, rows).Select(r => cells[r, c])]);
        for (var i = 0; i < 3; i++)
        {
            var cell = (Row: _random.Next(rows + 1), Column: _random.Next(columns));
            _report.Agree(Prose(values[cell.Row, cell.Column], "元"), cells[cell.Row, cell.Column]);
        }
        var total = Prose(values[rows, columns], "元");
        _report.Agree(total, cells[rows, columns]);
        var rounded = Prose(Math.Round(values[rows, columns] / 10_000, 2), "万元");
        _report.Agree(rounded, total);
        return (total, values[rows, columns]);
    }

    private void Split(Figure total, decimal truth)
    {
        var cut = (decimal)(0.2 + (_random.NextDouble() * 0.5));
        var first = Math.Round(truth * cut, 2);
        var second = Math.Round((truth - first) * 0.6m, 2);
        var parts = new[] { first, second, truth - first - second };
        var figures = parts.Select(p => Prose(p, "元")).ToArray();
        _report.Sum(total, figures);
        for (var i = 0; i < 2; i++)
            _report.Share(Prose(Math.Round(parts[i] / truth * 100, 2, MidpointRounding.AwayFromZero), "%"), figures[i], total);
    }

    private void LoneSum()
    {
        var parts = Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Math.Round(Amount() / 10_000, 2)).ToList();
        var figures = parts.Select(p => Prose(p, "万元")).ToArray();
        _report.Sum(0.9, Prose(parts.Sum(), "万元"), figures);
    }

    private void Scores(int table)
    {
        var points = Enumerable.Range(0, 10).Select(_ => (decimal)_random.Next(4, 16)).ToList();
        var scores = points.Select(p => _random.Next(3) == 0 ? Math.Max(0, p - _random.Next(1, 3)) : p).ToList();
        var pointCells = points.Select((p, i) => Cell(p, "", i, 3, table, header: "分值")).ToArray();
        var scoreCells = scores.Select((s, i) => Cell(s, "", i, 4, table, header: "得分")).ToArray();
        _report.Score(Cell(points.Sum(), "", 10, 3, table, header: "分值"), pointCells);
        _report.Score(Cell(scores.Sum(), "", 10, 4, table, header: "得分"), scoreCells);
        for (var i = 0; i < points.Count; i++)
            _report.AtMost(scoreCells[i], pointCells[i]);
    }

    private Figure Prose(decimal value, string unit) => _report.Prose(Print(value), unit);

    private Figure Cell(decimal value, string unit, int row, int column, int table, string header = "") => _report.Cell(Print(value), unit, row, column, header, table);

    private decimal Print(decimal value) => _targets.Contains(_made++) ? _misprint(value, value.Scale) : value;

    private decimal Amount() => Math.Round((decimal)Math.Exp(8 + (_random.NextDouble() * 7)), 2);
}
