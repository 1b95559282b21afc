using PerfEval.Checks.Claims;
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
    private const int FewestRestored = 2;
    private const int MostCells = 400;
    private const int MostSwapped = 40;
    /// <summary>Swaps are few and cheap to try, save in sums of thousands of cells.</summary>
    private const int MostWorkOnSwaps = 200_000;
    private const int FewestShifted = 3;
    private const int FewestDigits = 3;
    private static readonly decimal[] Factors = [10_000m, 0.0001m, 100m, 0.01m];

    public IReadOnlyList<Repair> Find(IReadOnlyList<JudgedClaim> violated)
    {
        var cells = violated.SelectMany(c => c.Reading.Figures.Where(f => f.InTable).Select(f => (Claim: c, Figure: f))).ToList();
        if (cells.Count == 0)
            return [];
        var current = cells.Select(c => c.Figure).DistinctBy(f => f.Id).ToDictionary(f => f.Id);
        var operations = new List<Repair>();
        if (violated.Count >= FewestRestored)
        {
            operations.AddRange(SwappedCells(violated));
            operations.AddRange(SwappedWithEachOther(violated));
        }
        var lines = cells.SelectMany(c => PrintedValues.Lines(c.Figure).Where(line => line.Column is not null || violated.Count >= FewestViolations).Select(line => (Line: line, c.Claim)))
            .GroupBy(c => c.Line)
            .Select(g => (Line: g.Key, Count: g.Select(c => c.Claim.Id).Distinct().Count()));
        var broken = violated.Select(c => c.Id).ToHashSet();
        var found = operations.TakeWhile(_ => budget.Spent < MostWorkOnSwaps).Where(o => Restores(broken, o, FewestRestored)).ToList();
        foreach (var (line, count) in lines)
        {
            var figures = graph.Printed.CellsOn(line).Select(f => current.GetValueOrDefault(f.Id, f)).ToList();
            if (figures.Count is 0 or > MostCells || budget.IsSpent)
                continue;
            var amounts = AmountsOf(figures);
            found.AddRange(Factors.Where(f => count >= FewestViolations || (line.Column is not null && IsOffBy(amounts, f)))
                .Select(factor => Scaled(amounts, factor)).Where(o => Restores(broken, o, Math.Min(count, FewestViolations))));
            var fewest = HasDouble(figures) ? FewestRestored : FewestViolations;
            if (line.Row is not null && count >= fewest)
                found.AddRange(Shifted(figures).Where(o => Restores(broken, o, fewest)));
        }
        return found;
    }

    /// <summary>
    /// Gives an operation up at the first claim that it breaks: most break one at once. What numbers alone suggest, such as that a moved one is
    /// printed elsewhere too, is no such claim.
    /// </summary>
    private bool Restores(HashSet<int> broken, Repair operation, int fewest)
    {
        var moved = operation.OnTrial();
        var touched = operation.Changes.SelectMany(c => graph.At(c.Figure.Id)).Where(c => c.Claim.Certainty > 0)
            .DistinctBy(c => c.Id).ToLookup(c => broken.Contains(c.Id));
        budget.Spend(touched.SelectMany(g => g).Sum(c => 4 + c.Reading.Formula.Operands.Count));
        return touched[true].Count() >= fewest && !touched[false].Any(IsViolated) && touched[true].Count(c => !IsViolated(c)) >= fewest;

        bool IsViolated(JudgedClaim claim) => Judge.Assess(claim.Claim, claim.Reading, moved).Verdict == Verdict.Violated;
    }

    /// <summary>Every amount of a column would be of the size of another in its row if multiplied, and is of quite another size as printed.</summary>
    private bool IsOffBy(List<Figure> amounts, decimal factor) =>
        amounts.Count >= 2 && amounts.TrueForAll(amount => graph.Printed.CellsOn((amount.Place.Block, amount.Place.Row, null)).Any(f =>
            f.Place.Column != amount.Place.Column && f.Unit == amount.Unit && IsOfSize(amount.Value * factor, f.Value)));

    /// <summary>Where the unit of a line is told elsewhere, a cell that prints its own is not in it.</summary>
    private static List<Figure> AmountsOf(IReadOnlyList<Figure> line)
    {
        var amounts = line.Where(f => f.Value != 0 && f.Unit.Dimension is Dimension.Money or Dimension.Bare).ToList();
        return amounts.TrueForAll(f => f.PrintsUnitOfMoney) ? amounts : amounts.FindAll(f => !f.PrintsUnitOfMoney);
    }

    private static bool IsOfSize(decimal value, decimal other) => other != 0 && Math.Abs(value / other) is > 0.2m and < 5m;

    private List<Repair> SwappedCells(IReadOnlyList<JudgedClaim> violated)
    {
        var repairs = new List<Repair>();
        var seen = new HashSet<(int, int)>();
        foreach (var claim in violated)
            foreach (var figure in claim.Reading.Figures.Where(f => f.InTable).TakeWhile(_ => budget.Spent < MostWorkOnSwaps))
            {
                budget.Spend(4 + claim.Operands.Count);
                if (Feasible.Nominal(claim.Reading, figure) is not { } needed || Math.Abs(needed) > PrintedValues.Largest)
                    continue;
                foreach (var other in graph.Printed.ElsewhereInBlock(figure, needed * figure.Unit.Scale).Where(f => IsInLine(figure, f)))
                    if (seen.Add((Math.Min(figure.Id, other.Id), Math.Max(figure.Id, other.Id))))
                        repairs.Add(new Repair(RepairKind.SwappedCells, [new Change(figure, other.Value), new Change(other, figure.Value)], Cost));
            }
        return repairs;
    }

    /// <summary>Cells of broken claims in one row or column that print each other's value: enough that the first of these claims then holds.</summary>
    private IEnumerable<Repair> SwappedWithEachOther(IReadOnlyList<JudgedClaim> violated)
    {
        var cells = violated.SelectMany(c => c.Reading.Figures.Select(f => (Figure: f, Claim: c))).Where(c => c.Figure.InTable).DistinctBy(c => c.Figure.Id).Take(MostSwapped).ToList();
        for (var i = 0; i < cells.Count; i++)
            foreach (var (other, _) in cells.Skip(i + 1))
            {
                var (figure, claim) = cells[i];
                if (other.Unit != figure.Unit || other.Value == figure.Value || !IsInLine(figure, other) || budget.IsSpent)
                    continue;
                budget.Spend(4 + claim.Operands.Count);
                if (AreTermsOfOneSum(claim.Reading, figure, other))
                    continue;
                var swap = new Repair(RepairKind.SwappedCells, [new Change(figure, other.Value), new Change(other, figure.Value)], Cost);
                if (Judge.Assess(claim.Claim, claim.Reading, swap.OnTrial()).Holds)
                    yield return swap;
            }
    }

    /// <summary>Then a swap of the two leaves the sum as it is.</summary>
    private static bool AreTermsOfOneSum(Reading reading, Figure a, Figure b) =>
        reading.Formula is { IsSum: true, RepeatsAFigure: false } && a.Number.Decimals == b.Number.Decimals && a.Stored is null && b.Stored is null
        && a.Id != reading.Stated.Id && b.Id != reading.Stated.Id && reading.Names(a.Id) && reading.Names(b.Id);

    private static bool IsInLine(Figure a, Figure b) =>
        a.Place.Block == b.Place.Block && b.InTable && (a.Place.Row == b.Place.Row || a.Place.Column == b.Place.Column);

    private Repair Scaled(List<Figure> amounts, decimal factor) =>
        new(RepairKind.ScaledLine, [.. amounts.Select(f => new Change(f, f.Value * factor, Slip.UnitMistaken))], Cost + graph.Printed.CostOfScale(amounts, factor));

    /// <summary>A shift leaves the number at its start printed twice, which says something of numbers that are not short.</summary>
    private static bool HasDouble(IReadOnlyList<Figure> row)
    {
        var cells = row.OrderBy(f => f.Place.Column).ToList();
        return cells.Zip(cells.Skip(1)).Any(pair => pair.First.Value == pair.Second.Value && pair.First.Unit == pair.Second.Unit && TypoModel.SignificantDigits(pair.First.Value, pair.First.Number.Decimals) >= FewestDigits);
    }

    /// <summary>Every cell takes its right or its left neighbour's value; the one at the end what its own claims ask for.</summary>
    private IEnumerable<Repair> Shifted(IReadOnlyList<Figure> row)
    {
        foreach (var cells in row.GroupBy(f => f.Unit).Where(g => g.Count() >= FewestShifted).Select(g => g.OrderBy(f => f.Place.Column).ToList()))
            foreach (var ordered in (IReadOnlyList<Figure>[])[cells, [.. cells.AsEnumerable().Reverse()]])
            {
                var changes = ordered.Zip(ordered.Skip(1), (cell, next) => new Change(cell, next.Value)).Where(c => c.Value != c.Figure.Value).ToList();
                var end = ordered[^1];
                var moved = Substitution.Of([.. changes.Select(c => c.OnTrial)]);
                foreach (var vacated in graph.At(end.Id).Select(c => Feasible.Nominal(moved.In(c.Reading), end)).OfType<decimal>().Distinct())
                {
                    var last = new Change(end, Math.Round(vacated, Math.Clamp(end.Number.Decimals, 0, 28)));
                    yield return new Repair(RepairKind.ShiftedRow, last.Value == end.Value ? changes : [.. changes, last], Cost + 1);
                }
            }
    }
}
