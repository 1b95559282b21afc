using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>What a figure should have been, by inverting all claims that hold it, the satisfied ones included.</summary>
internal sealed class CandidateValues
{
    private const int MostListed = 40;
    private const decimal Largest = 1e15m;
    private const int MostDecimals = 10;

    private readonly ClaimGraph _graph;
    private readonly Dictionary<decimal, int> _printed = [];
    private readonly Dictionary<(int Block, int? Row, decimal Value), int> _printedInLine = [];

    public CandidateValues(ClaimGraph graph)
    {
        _graph = graph;
        foreach (var figure in graph.Figures)
        {
            if (!IsOrdinary(figure))
                continue;
            _printed[figure.BaseValue] = _printed.GetValueOrDefault(figure.BaseValue) + 1;
            _printedInLine[Line(figure)] = _printedInLine.GetValueOrDefault(Line(figure)) + 1;
        }
    }

    /// <param name="isLast">No further figure may be changed, so that all claims of the figure must hold with its value.</param>
    /// <param name="isDisagreement">Only mentions of the same facts disagree, so that no direction is more natural.</param>
    public IEnumerable<Repair> Of(Figure figure, Trial trial, bool isLast, bool isDisagreement)
    {
        if (!IsOrdinary(figure))
            return [];
        var constraints = Constraints(figure, trial);
        var repairs = new Dictionary<decimal, Repair>();
        foreach (var start in constraints.Where(c => c.IsBroken && c.Values is not null))
        {
            AddAll(figure, Intersect(start, constraints), start, isDisagreement, repairs);
            if (!isLast)
                AddAll(figure, Intersect(start, constraints.Where(c => !c.IsBroken)), start, isDisagreement, repairs);
        }
        return repairs.Values;
    }

    private List<Constraint> Constraints(Figure figure, Trial trial)
    {
        var constraints = new List<Constraint>();
        foreach (var claim in _graph.At(figure.Id))
        {
            var reading = trial.ReadingOf(claim);
            trial.Budget.Spend(4 + reading.Formula.Operands.Count);
            constraints.Add(new Constraint(claim, reading, Feasible.Values(claim.Claim, reading, figure, claim.Verdict), trial.Broken.Contains(claim.Id)));
        }
        return [.. constraints.OrderByDescending(c => Likelihood.OfMisreading(c.Claim))];
    }

    /// <summary>Meets the strongest claims first; a claim that leaves nothing is passed over, to be told broken by the trial.</summary>
    private static Interval Intersect(Constraint start, IEnumerable<Constraint> others)
    {
        var values = start.Values!.Value;
        foreach (var other in others)
            if (other.Values is { } more && values.Intersect(more) is { } common)
                values = common;
        return values;
    }

    private void AddAll(Figure figure, Interval values, Constraint start, bool isDisagreement, Dictionary<decimal, Repair> repairs)
    {
        void Add(decimal value, Slip? slip, decimal count = 1)
        {
            if (value == figure.Value || repairs.ContainsKey(value))
                return;
            var cost = isDisagreement ? Likelihood.OfDisagreement(figure, value) : Cost(figure, value, slip, start, count);
            repairs[value] = new Repair(RepairKind.Figure, [new Change(figure, value, slip, count > 1)], cost);
        }

        if (values.Intersect(Interval.Around(0, Largest)) is not { } ordinary)
            return;
        values = ordinary;
        var decimals = figure.Number.Decimals;
        var unit = figure.LastDigit;
        foreach (var (truth, slip) in TypoModel.ScaledSources(figure.Value))
            if (values.Contains(truth))
                Add(Trim(truth, decimals), slip);
        var first = decimal.Ceiling(values.Low / unit);
        var count = decimal.Floor(values.High / unit) - first + 1;
        if (count <= MostListed)
        {
            for (var i = 0m; i < count; i++)
                Add((first + i) * unit, TypoModel.Explain(figure.Value, (first + i) * unit, decimals));
            return;
        }
        foreach (var (truth, slip) in TypoModel.Sources(figure.Value, decimals))
            if (values.Contains(truth))
                Add(Trim(truth, decimals), slip);
        Add(Nearest(figure, values, start), null, count);
    }

    private double Cost(Figure figure, decimal value, Slip? slip, Constraint start, decimal count)
    {
        var isResult = start.Reading.Stated.Id == figure.Id;
        var cost = Likelihood.OfMisprint(figure) + Likelihood.OfChange(figure, slip, isResult, IsCopied(figure), count);
        if (count == 1 && _printed.ContainsKey(value * figure.Unit.Scale))
            cost -= Likelihood.OfPrintedElsewhere(figure, _graph.Figures.Count);
        if (isResult && start.Claim.Claim.Relation == Relation.AtMost && start.Reading.Formula is Leaf { Figure: var bound } && bound.BaseValue == value * figure.Unit.Scale)
            cost -= Likelihood.OfFullMarks(figure);
        return cost;
    }

    /// <summary>The recomputed value where it can be printed, else the printable value nearest to the printed one.</summary>
    private static decimal Nearest(Figure figure, Interval values, Constraint start)
    {
        var target = start.Claim.Claim.Relation == Relation.Equal && Feasible.Nominal(start.Reading, figure) is { } nominal && values.Contains(nominal) ? nominal : figure.Value;
        var unit = figure.LastDigit;
        var rounded = Math.Round(target / unit, MidpointRounding.AwayFromZero) * unit;
        return Math.Clamp(rounded, decimal.Ceiling(values.Low / unit) * unit, decimal.Floor(values.High / unit) * unit);
    }

    /// <summary>The same number stands a second time in the line: an eye that slips copies its neighbour.</summary>
    private bool IsCopied(Figure figure) => _printedInLine.GetValueOrDefault(Line(figure)) > 1;

    /// <summary>Keeps all arithmetic on values under trial within the range of decimal.</summary>
    private static bool IsOrdinary(Figure figure) => Math.Abs(figure.Value) <= Largest && figure.Number.Decimals <= MostDecimals;

    private static (int, int?, decimal) Line(Figure figure) => (figure.Place.Block, figure.Place.Row, figure.BaseValue);

    private static decimal Trim(decimal value, int decimals) =>
        Math.Round(value, Math.Clamp(decimals, 0, 28)) == value ? Math.Round(value, Math.Clamp(decimals, 0, 28)) : value;

    private sealed record Constraint(JudgedClaim Claim, Reading Reading, Interval? Values, bool IsBroken);
}
