using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// Slips that move many cells at once. One such operation is a likelier cause than as many single misprints, so it is tried
/// first, and kept where it restores all claims of the cells it touches.
/// </summary>
internal sealed class TableOperations(ClaimGraph graph, WorkBudget budget)
{
    private const double Cost = 8;
    private const int FewestViolations = 3;
    /// <summary>By two cells that were swapped.</summary>
    private const int FewestRestored = 2;
    private const int MostCells = 400;
    private static readonly decimal[] Factors = [10_000m, 0.0001m, 100m, 0.01m];

    public IReadOnlyList<Repair> Find(IReadOnlyList<JudgedClaim> violated)
    {
        if (violated.Count < FewestRestored)
            return [];
        var cells = violated.SelectMany(c => c.Reading.Figures.Where(f => f.InTable).Select(f => (Claim: c, Figure: f))).ToList();
        if (cells.Count == 0)
            return [];
        var operations = SwappedCells(violated);
        var lines = cells.SelectMany(c => Lines(c.Figure).Select(line => (Line: line, c.Claim)))
            .GroupBy(c => c.Line)
            .Where(g => g.Select(c => c.Claim.Id).Distinct().Count() >= FewestViolations)
            .Select(g => g.Key);
        foreach (var line in lines)
        {
            var figures = graph.Figures.Where(f => f.InTable && IsOn(line, f)).ToList();
            if (figures.Count is 0 or > MostCells || budget.IsSpent)
                continue;
            operations.AddRange(Factors.Select(factor => Scaled(figures, factor)));
            if (line is { Row: not null })
                operations.AddRange(Shifted(figures));
        }
        var broken = violated.Select(c => c.Id).ToHashSet();
        return [.. operations.Where(o => Restores(broken, o))];
    }

    /// <summary>Gives an operation up at the first claim that it breaks: most break one at once.</summary>
    private bool Restores(HashSet<int> broken, Repair operation)
    {
        var moved = operation.Changes.ToDictionary(c => c.Figure.Id, c => c.Figure.Printing(c.Value));
        var touched = operation.Changes.SelectMany(c => graph.At(c.Figure.Id)).DistinctBy(c => c.Id).ToLookup(c => broken.Contains(c.Id));
        return !touched[false].Any(IsViolated)
            && touched[true].Count(c => !IsViolated(c)) >= (operation.Kind == RepairKind.SwappedCells ? FewestRestored : FewestViolations);

        bool IsViolated(JudgedClaim claim) => Judge.Assess(claim.Claim, claim.Reading.Replace(moved)).Verdict == Verdict.Violated;
    }

    /// <summary>The row, the column and the table of a cell.</summary>
    private static IEnumerable<(int Table, int? Row, int? Column)> Lines(Figure figure)
    {
        var place = figure.Place;
        yield return (place.Block, place.Row, null);
        yield return (place.Block, null, place.Column);
        yield return (place.Block, null, null);
    }

    private static bool IsOn((int Table, int? Row, int? Column) line, Figure figure) =>
        figure.Place.Block == line.Table
        && (line.Row is null || line.Row == figure.Place.Row)
        && (line.Column is null || line.Column == figure.Place.Column);

    private List<Repair> SwappedCells(IReadOnlyList<JudgedClaim> violated)
    {
        var repairs = new List<Repair>();
        var seen = new HashSet<(int, int)>();
        foreach (var claim in violated)
            foreach (var figure in claim.Reading.Figures.Where(f => f.InTable))
            {
                budget.Spend(4 + claim.Operands.Count);
                if (Feasible.Nominal(claim.Reading, figure) is not { } needed || Math.Abs(needed) > PrintedValues.Largest)
                    continue;
                foreach (var other in graph.Printed.Elsewhere(figure, needed * figure.Unit.Scale).Where(f => IsInLine(figure, f)))
                    if (seen.Add((Math.Min(figure.Id, other.Id), Math.Max(figure.Id, other.Id))))
                        repairs.Add(new Repair(RepairKind.SwappedCells, [new Change(figure, other.Value), new Change(other, figure.Value)], Cost));
            }
        return repairs;
    }

    private static bool IsInLine(Figure a, Figure b) =>
        a.Place.Block == b.Place.Block && b.InTable && (a.Place.Row == b.Place.Row || a.Place.Column == b.Place.Column);

    private static Repair Scaled(List<Figure> figures, decimal factor) =>
        new(RepairKind.ScaledLine, [.. figures.Where(f => f.Value != 0).Select(f => new Change(f, f.Value * factor, Slip.UnitMistaken))], Cost);

    /// <summary>Every cell takes its right or its left neighbour's value; the one at the end what its own claims ask for.</summary>
    private IEnumerable<Repair> Shifted(List<Figure> row)
    {
        var cells = row.OrderBy(f => f.Place.Column).ToList();
        foreach (var ordered in (IReadOnlyList<Figure>[])[cells, [.. cells.AsEnumerable().Reverse()]])
        {
            var changes = ordered.Zip(ordered.Skip(1), (cell, next) => new Change(cell, next.Value)).ToList();
            var end = ordered[^1];
            var moved = changes.ToDictionary(c => c.Figure.Id, c => c.Figure.Printing(c.Value));
            foreach (var vacated in graph.At(end.Id).Select(c => Feasible.Nominal(c.Reading.Replace(moved), end)).OfType<decimal>().Distinct())
                yield return new Repair(RepairKind.ShiftedRow, [.. changes, new Change(end, Math.Round(vacated, Math.Clamp(end.Number.Decimals, 0, 28)))], Cost + 1);
        }
    }
}
