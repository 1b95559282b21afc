using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>What a figure should have been, by inverting all claims that hold it, the satisfied ones included.</summary>
internal sealed class CandidateValues(ClaimGraph graph)
{
    private const int MostListed = 40;
    private const int MostMoved = 3;
    /// <summary>Rates of last year or of the draft lie within a fifth of all values.</summary>
    private const double NearTruth = 0.2;
    private const decimal TenThousand = 10_000m;
    private static readonly Unit[] Units = [Unit.Yuan, Unit.TenThousandYuan, Unit.HundredMillionYuan];

    /// <param name="isLast">No further figure may be changed, so that all claims of the figure must hold with its value.</param>
    /// <param name="isDisagreement">Only mentions of the same facts disagree, so that no direction is more natural.</param>
    public IEnumerable<Repair> Of(Figure figure, Trial trial, bool isLast, bool isDisagreement)
    {
        if (!PrintedValues.IsOrdinary(figure))
            return [];
        var constraints = Constraints(figure, trial);
        var repairs = new Dictionary<decimal, Repair>();
        var circumstances = CircumstancesOf(figure, constraints);
        double CostOf(decimal value, Slip? slip, decimal count) =>
            isDisagreement ? Likelihood.OfDisagreement(figure, value, slip == Slip.UnitMistaken) : Cost(figure, value, slip, circumstances, count);

        foreach (var start in constraints.Where(c => c.IsBroken))
            AddUnits(figure, start, trial, CostOf, repairs);
        foreach (var start in constraints.Where(c => c.IsBroken && c.Values is not null))
        {
            AddAll(figure, Intersect(start, constraints), start, constraints, CostOf, repairs);
            if (!isLast)
                AddAll(figure, Intersect(start, constraints.Where(c => !c.IsBroken)), start, [start], CostOf, repairs);
        }
        foreach (var start in constraints.Where(c => c is { IsBroken: true, Claim.Verdict: Verdict.Violated, Reading.Formula: ScoringRule rule } && rule.Operands.Any(f => f.Id == figure.Id)))
            AddInputs(figure, start, trial, CostOf, repairs);
        return repairs.Values;
    }

    private List<Constraint> Constraints(Figure figure, Trial trial)
    {
        var constraints = new List<Constraint>();
        foreach (var claim in graph.At(figure.Id))
        {
            var reading = trial.ReadingOf(claim);
            trial.Budget.Spend(4 + reading.Formula.Operands.Count);
            constraints.Add(new Constraint(claim, reading, Feasible.Values(claim.Claim, reading, figure, claim.Verdict), trial.Broken.Contains(claim.Id)));
        }
        return [.. constraints.OrderByDescending(c => graph.CostOfMisreading(c.Claim))];
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

    /// <param name="met">The claims that the values satisfy: a sum that the figure is the result of tells which of them is the likeliest.</param>
    private void AddAll(Figure figure, Interval values, Constraint start, List<Constraint> met, Func<decimal, Slip?, decimal, double> costOf, Dictionary<decimal, Repair> repairs)
    {
        var decimals = figure.Number.Decimals;
        var sums = met.Where(c => c != start && c.IsBroken && c.Reading.Formula.IsLinear).SelectMany(c => Recomputed(figure, values, c) ?? []).Select(r => r.Value).ToHashSet();
        void Add(decimal value, Slip? slip, decimal count = 1, int? printed = null)
        {
            if (value == figure.Value || repairs.ContainsKey(value) || Plausibility.IsImpossible(figure, value))
                return;
            var isOther = sums.Count > 0 && slip is null && !sums.Contains(value);
            var cost = costOf(value, slip, count) + (isOther ? Likelihood.OfOtherThanSum : 0) + (figure.Unit.Dimension == Dimension.Ratio ? Likelihood.OfDecimals(printed ?? decimals, figure.Number.Decimals, graph.Printed.UsualDecimals(figure)) : 0);
            repairs[value] = new Repair(RepairKind.Figure, [new Change(figure, value, slip, count > 1, printed)], cost);
        }

        Slip? SlipTo(decimal truth) => figure.PrintsUnitOfMoney && SlipOfDigits(truth) == Slip.UnitMistaken ? null : SlipOfDigits(truth);

        Slip? SlipOfDigits(decimal truth) => decimals <= figure.Number.Decimals
            ? TypoModel.Explain(figure.Value, truth, decimals)
            : Judge.Cut(truth, figure.Number.Decimals) == figure.Value
                ? Slip.DigitDropped
                : TypoModel.ExplainDecimals(figure.Value, figure.Number.Decimals, truth, decimals) ?? TypoModel.Explain(figure.Value, truth, decimals);

        if (values.Intersect(Interval.Around(0, PrintedValues.Largest)) is not { } ordinary)
            return;
        values = ordinary;
        if (Recomputed(figure, values, start) is { } result)
        {
            foreach (var (value, printed) in result)
                Add(value, printed == decimals ? SlipTo(value) : TypoModel.ExplainDecimals(figure.Value, decimals, value, printed), 1, printed == decimals ? null : printed);
            return;
        }
        foreach (var (truth, slip) in TypoModel.ScaledSources(figure.Value))
            if (!(slip == Slip.UnitMistaken && figure.PrintsUnitOfMoney) && values.Contains(truth) && CanBeScaled(figure, truth, slip) && Counts(figure, truth, start))
                Add(Trim(truth, decimals), slip);
        if (start.Claim.Claim.Relation == Relation.Equal && graph.Printed.UsualDecimals(figure) is { } usual && usual > decimals && Printable(values, usual).Count is > 0 and <= MostListed)
            decimals = usual;
        var (unit, first, count) = Printable(values, decimals);
        if (count == 0 && FurtherDecimals(figure, start) is var further && further > decimals)
        {
            (unit, first, count) = Printable(values, further);
            decimals = further;
            if (count is 0 or > MostListed)
                return;
        }
        if (count <= MostListed)
        {
            for (var i = 0m; i < count; i++)
                Add((first + i) * unit, SlipTo((first + i) * unit));
            return;
        }
        if (start.Claim.Claim.Relation == Relation.Equal)
            foreach (var printed in graph.Printed.Within(figure, values).Select(f => f.Value).Distinct().Take(MostListed))
                Add(printed, SlipTo(printed));
        foreach (var (truth, slip) in TypoModel.Edits(figure.Value, decimals))
            if (values.Contains(truth))
                Add(Trim(truth, decimals), slip);
        Add(Nearest(figure, values, start), null, count);
    }

    /// <summary>Where the unit stands beside the digits, a mistaken one leaves them as they are: 3807.00元 for 3807.00万元.</summary>
    private void AddUnits(Figure figure, Constraint start, Trial trial, Func<decimal, Slip?, decimal, double> costOf, Dictionary<decimal, Repair> repairs)
    {
        if (!figure.PrintsUnitOfMoney || figure.Value == 0)
            return;
        foreach (var unit in Units.Where(u => u.Scale == figure.Unit.Scale * TenThousand || u.Scale * TenThousand == figure.Unit.Scale))
        {
            var value = figure.Value * (unit.Scale / figure.Unit.Scale);
            trial.Budget.Spend(1);
            if (Math.Abs(value) <= PrintedValues.Largest && !repairs.ContainsKey(value) && Counts(figure, value, start) && Judge.Assess(start.Claim.Claim, start.Reading, Substitution.Of(figure.InUnit(unit))).Holds)
                repairs[value] = new Repair(RepairKind.Figure, [new Change(figure, value, Slip.UnitMistaken, Unit: unit)], costOf(value, Slip.UnitMistaken, 1) + graph.Printed.CostOfUnit(unit));
        }
    }

    /// <summary>
    /// An input of a way of scoring cannot be solved for: every slip is tried, and the values of the other inputs and full marks stand for
    /// whatever else it may have been.
    /// </summary>
    private void AddInputs(Figure figure, Constraint start, Trial trial, Func<decimal, Slip?, decimal, double> costOf, Dictionary<decimal, Repair> repairs)
    {
        bool Restores(decimal value)
        {
            trial.Budget.Spend(1);
            return Judge.Assess(start.Claim.Claim, start.Reading, Substitution.Of(figure.Holding(value))).Holds;
        }

        var decimals = figure.Number.Decimals;
        var slips = TypoModel.ScaledSources(figure.Value).Where(s => CanBeScaled(figure, s.Truth, s.Slip)).Concat(TypoModel.Edits(figure.Value, decimals));
        foreach (var (truth, slip) in slips.Where(s => Math.Abs(s.Truth) <= PrintedValues.Largest))
            if (truth != figure.Value && !repairs.ContainsKey(truth) && Restores(truth))
                repairs[truth] = new Repair(RepairKind.Figure, [new Change(figure, Trim(truth, decimals), slip)], costOf(truth, slip, 1));
        var others = start.Reading.Figures.Where(f => f.Id != figure.Id && f.Unit.Dimension == figure.Unit.Dimension).Select(f => f.BaseValue / figure.Unit.Scale);
        var (count, some) = ((decimal)Math.Pow(10, TypoModel.DigitCount(figure.Value, decimals)) / 2, figure.Unit.Dimension == Dimension.Ratio ? others.Append(1 / figure.Unit.Scale) : others);
        foreach (var value in some.Where(v => v != figure.Value && !repairs.ContainsKey(v)).Where(Restores).Take(1))
            repairs[value] = new Repair(RepairKind.Figure, [new Change(figure, value, null, IsOneOfMany: true)], costOf(value, null, count));
    }

    /// <summary>
    /// A stated result that is not exact is put right by its recomputation, whatever else its rounding would allow: with the decimals that
    /// it prints, and with those that it would have printed before a slip. Null where other claims do not allow the recomputed value.
    /// </summary>
    private static List<(decimal Value, int Decimals)>? Recomputed(Figure figure, Interval values, Constraint start)
    {
        if (start.Claim.Claim is not { Relation: Relation.Equal, Kind: not ClaimKind.Agree } || start.Reading.Stated.Id != figure.Id || start.Reading.Formula is ScoringRule
            || DividesByRate(start.Reading.Formula) || figure.Interval.IsPoint || Feasible.Nominal(start.Reading, figure) is not { } nominal || Math.Abs(nominal) > PrintedValues.Largest)
            return null;
        var decimals = figure.Number.Decimals;
        var rounded = Math.Round(nominal, Math.Clamp(decimals, 0, 28), MidpointRounding.AwayFromZero);
        if (!values.Contains(rounded))
            return null;
        var results = new List<(decimal, int)> { (rounded, decimals) };
        for (var other = Math.Max(0, decimals - MostMoved); other <= decimals + MostMoved; other++)
            if (other != decimals && Math.Round(nominal, other, MidpointRounding.AwayFromZero) is var value && TypoModel.ExplainDecimals(figure.Value, decimals, value, other) is not null)
                results.Add((value, other));
        return results;
    }

    /// <summary>支出249.65万元，执行率97.06%，结余: from a rounded rate an amount follows only roughly.</summary>
    private static bool DividesByRate(Expression formula) => formula switch
    {
        Binary { Operator: '/', Right: Leaf { Figure.Unit.Dimension: Dimension.Ratio } } => true,
        Binary binary => DividesByRate(binary.Left) || DividesByRate(binary.Right),
        _ => false,
    };

    /// <summary>The values of the range that can be printed with so many decimals: unit of the last digit, the first in units, how many.</summary>
    private static (decimal Unit, decimal First, decimal Count) Printable(Interval values, int decimals)
    {
        var unit = Precision.UnitOfLastDigit(decimals);
        var first = decimal.Ceiling(values.Low / unit);
        return (unit, first, decimal.Floor(values.High / unit) - first + 1);
    }

    /// <summary>Decimals that the others of the claim print in the same unit: the figure may have lost its own, or have been copied without.</summary>
    private static int FurtherDecimals(Figure figure, Constraint start) =>
        start.Reading.Figures.Where(f => f.Unit.Scale == figure.Unit.Scale).Max(f => (int?)f.Number.Decimals) ?? 0;

    private Circumstances CircumstancesOf(Figure figure, List<Constraint> constraints)
    {
        var stating = constraints.FindAll(c => c.Reading.Stated.Id == figure.Id);
        var isResult = stating.Exists(c => c.Claim.Claim.Relation == Relation.Equal && c.Claim.Claim.Kind != ClaimKind.Agree);
        var kind = new FigureKind(
            IsShare: stating.Exists(c => c.Claim.Claim.Kind == ClaimKind.Share),
            IsBandEnd: figure.Unit.Dimension == Dimension.Points && graph.At(figure.Id).Any(c => c.Claim.Kind == ClaimKind.Band && c.Stated.Id != figure.Id),
            IsTotalOfPoints: Plausibility.IsSetByForm(figure) && !figure.Label.Contains("小计", StringComparison.Ordinal) && stating.Exists(c => c.Claim.Claim.Kind == ClaimKind.Score && c.Reading.Formula.Operands.Count > 1),
            IsRateOfMoney: stating.Exists(c => c.Claim.Claim.Kind == ClaimKind.Ratio && c.Reading.Formula is Binary { Operator: '/' } && c.Reading.Formula.Operands.All(f => f.Unit.Dimension == Dimension.Money)));
        return new Circumstances(
            Likelihood.OfMisprint(figure, graph.Printed.UsualDecimals(figure), isResult),
            isResult,
            IsCopied: graph.Printed.StandsTwiceInLine(figure),
            IsJudged: stating.Exists(c => c.IsBroken && c.Claim.IsOfScoring),
            Choices(figure, stating),
            kind,
            graph.Printed.CostOfSize(figure, figure.Value) + Plausibility.CostOf(figure, figure.Value, kind),
            stating.Where(c => c.Claim.Claim.Relation == Relation.AtMost).Select(c => (c.Reading.Formula as Leaf)?.Figure).FirstOrDefault());
    }

    private double Cost(Figure figure, decimal value, Slip? slip, Circumstances of, decimal count)
    {
        var cost = of.CostOfMisprint + Likelihood.OfChange(figure, value, slip, of.IsResult, of.IsCopied, count, of.IsJudged, of.Choices)
            + graph.Printed.CostOfSize(figure, value) + graph.Printed.CostOfSign(figure, value) + Plausibility.CostOf(figure, value, of.Kind) - of.CostOfPrinted;
        var baseValue = value * figure.Unit.Scale;
        if (count == 1 && !(of.IsResult && figure.Unit.Dimension == Dimension.Ratio) && graph.Printed.Elsewhere(figure, baseValue).Any())
            cost -= Likelihood.OfPrintedElsewhere(figure, graph.Figures.Count) + (graph.Printed.IsToldElsewhere(figure, baseValue) ? Likelihood.OfSameName : 0);
        if (of.Points is not null && of.Points.BaseValue == baseValue)
            cost -= Likelihood.OfFullMarks(of.Points);
        return cost;
    }

    /// <summary>How many values a stale or miscomputed rate may have: no more than the things counted, and near the true one.</summary>
    private static double? Choices(Figure figure, List<Constraint> stating)
    {
        if (figure.Unit.Dimension != Dimension.Ratio)
            return null;
        var counted = stating.SelectMany(c => c.Reading.Formula.Operands).Where(f => f.Unit is { Dimension: Dimension.Count, Scale: 1 } && f.Value > 0).Select(f => (double)f.Value).DefaultIfEmpty(double.MaxValue).Max();
        return Math.Min(counted, Math.Pow(10, TypoModel.DigitCount(figure.Value, figure.Number.Decimals))) * NearTruth;
    }

    /// <summary>People, things and points come in whole numbers, and only money is written in units ten thousand times as large.</summary>
    private static bool CanBeScaled(Figure figure, decimal truth, Slip slip)
    {
        var isWhole = figure.Unit.Dimension is Dimension.Count or Dimension.Points && figure.Unit.Scale == 1;
        return (slip != Slip.UnitMistaken || figure.Unit.Dimension is Dimension.Money or Dimension.Bare or Dimension.Rate)
            && (!isWhole || Math.Round(truth, figure.Number.Decimals) == truth)
            && (slip == Slip.UnitMistaken || Math.Abs(truth) >= figure.LastDigit)
            && TypoModel.DigitCount(figure.Value, figure.Number.Decimals) > 1;
    }

    /// <summary>1.53元 among amounts in 万元 with two decimals makes no difference to their sum, so that nothing speaks for it.</summary>
    private static bool Counts(Figure figure, decimal truth, Constraint start) =>
        !start.Reading.Formula.IsLinear || Math.Abs(truth) * figure.Unit.Scale * 2 >= start.Reading.Figures.Where(f => f.Id != figure.Id && f.Unit.Dimension == figure.Unit.Dimension).Min(f => (decimal?)(f.LastDigit * f.Unit.Scale)).GetValueOrDefault();

    /// <summary>The recomputed value where it can be printed, else the printable value nearest to the printed one.</summary>
    private static decimal Nearest(Figure figure, Interval values, Constraint start)
    {
        var target = start.Claim.Claim.Relation == Relation.Equal && Feasible.Nominal(start.Reading, figure) is { } nominal && values.Contains(nominal) ? nominal : figure.Value;
        var unit = figure.LastDigit;
        var rounded = Math.Round(target / unit, MidpointRounding.AwayFromZero) * unit;
        return Math.Clamp(rounded, decimal.Ceiling(values.Low / unit) * unit, decimal.Floor(values.High / unit) * unit);
    }

    private static decimal Trim(decimal value, int decimals) =>
        Math.Round(value, Math.Clamp(decimals, 0, 28)) == value ? Math.Round(value, Math.Clamp(decimals, 0, 28)) : value;

    /// <summary>What the claims of a figure tell of it, whatever its value is.</summary>
    /// <param name="Points">That a score may reach at most.</param>
    private sealed record Circumstances(double CostOfMisprint, bool IsResult, bool IsCopied, bool IsJudged, double? Choices, FigureKind Kind, double CostOfPrinted, Figure? Points);

    private sealed record Constraint(JudgedClaim Claim, Reading Reading, Interval? Values, bool IsBroken);
}
