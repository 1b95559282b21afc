using PerfEval.Checks.Claims;
using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// How much a miss speaks for a slip in a relation that the report claims, and against a relation that was misread. The ratios of sizes are those met in
/// reports read for the first time: wrong figures are seldom far off unless a slip of the pen explains them, misread relations mostly are.
/// </summary>
internal static class NearMiss
{
    /// <summary>Solving for a figure goes through all terms, so that of a formula of hundreds only the first figures are solved for.</summary>
    private const int MostTerms = 10_000;
    private const int FewestSolved = 6;

    /// <summary>One off in 7 or in 18 is no near miss: any other number is as near.</summary>
    private const int FewDigits = 2;

    private const double ByOneDigit = 20;
    private const double OfSlip = 0.5;
    private const double MostOfSlip = 30;
    private const decimal Near = 0.01m;
    private const decimal Nearly = 0.05m;
    private const decimal Far = 0.3m;
    private const double OfNear = 2;
    private const double OfNearly = 1.5;
    private const double OfApart = 0.7;
    private const double OfMisread = 0.1;

    /// <summary>What the words say outright, what only a note would tell, and what differs by its sign alone is believed to be claimed however far off it is.</summary>
    private const double OfOutright = 0.3;

    private const double LeastChance = 0.001;

    /// <summary>That a value of three and more digits is off by ten thousand by chance.</summary>
    private const double OfUnit = 0.02;

    /// <summary>Amounts so far apart are hardly those that a word of rise or limit compares.</summary>
    private const decimal FarApart = 0.5m;

    /// <summary>An amount that goes by the very name that the words give.</summary>
    private const double OfSameName = 0.8;

    /// <summary>Likelihood ratio of a broken reading under "claimed, with a slip" against "not claimed".</summary>
    public static double Of(Claim claim, Reading reading, Outcome outcome)
    {
        if (outcome.Nominal is not { } nominal)
            return claim.Relation == Relation.Equal ? OfMisread : 1;
        var size = Math.Max(Math.Abs(reading.Stated.Value), Math.Abs(nominal));
        var relative = size == 0 ? 1 : outcome.Gap / size;
        if (claim.Relation != Relation.Equal)
            return size != 0 && Math.Abs(Math.Abs(reading.Stated.Value) - Math.Abs(nominal)) / size >= FarApart && ComparesAmounts(claim, reading) ? OfMisread : 1;
        if (outcome.Gap <= reading.Stated.LastDigit && TypoModel.DigitCount(reading.Stated.Value, reading.Stated.Number.Decimals) > FewDigits)
            return ByOneDigit;
        var bySize = relative < Near ? OfNear : relative < Nearly ? OfNearly : relative < Far ? OfApart : OfFar(claim, reading, nominal);
        if (Explained(claim, reading, nominal) is { } slip)
        {
            var chance = slip.Coincidence * Chances(claim, reading);
            var isFarAndLoose = relative >= Far && !slip.IsMoved && IsLooselyTold(claim, reading);
            return Math.Clamp(OfSlip / chance, Math.Max(bySize, isFarAndLoose ? OfMisread : 1), MostOfSlip);
        }
        return relative >= Far && SlipWithinRange.Coincidence(claim, reading) is { } coincidence ? Math.Clamp(OfSlip / coincidence, bySize, MostOfSlip) : bySize;
    }

    /// <summary>The more amounts the words may mean, the likelier one of them is a slip away by chance; those hardly meant count little, and one more is usual.</summary>
    private static double Chances(Claim claim, Reading reading) =>
        Math.Max(1, claim.Readings.Where(r => !r.OnlyExcuses && !r.IsReadingRepair).DistinctBy(r => r.Formula.Evaluate()).Sum(r => Math.Min(1, r.Prior / Math.Max(reading.Prior, LeastPrior))) - 1);

    private const double LeastPrior = 0.01;

    private static double OfFar(Claim claim, Reading reading, decimal nominal)
    {
        var isOppositeSign = Math.Abs(reading.Stated.Value + nominal) <= reading.Stated.LastDigit;
        return IsCopied(reading) || IsLeftStanding(claim, reading) ? OfNear : IsOutright(claim, reading) || isOppositeSign ? OfOutright : OfMisread;
    }

    /// <summary>本年518.64万元，比上年518.64万元增加15.54万元: one of two amounts side by side was copied from the other.</summary>
    private static bool IsCopied(Reading reading) =>
        reading.Formula.Operands is [var one, var other] && one.BaseValue == other.BaseValue && Math.Abs(one.Id - other.Id) == 1
        && TypoModel.SignificantDigits(one.Value, one.Number.Decimals) > FewDigits && reading.Formula.Evaluate() == 0;

    /// <summary>年末结转 that repeats 年初结转, though revenue and expenditure differ: the balance of the year before was left standing.</summary>
    private static bool IsLeftStanding(Claim claim, Reading reading) =>
        claim.Kind == ClaimKind.Balance && reading.Formula.Operands is { Count: > 2 } operands && TypoModel.SignificantDigits(reading.Stated.Value, reading.Stated.Number.Decimals) > FewDigits + 1
        && operands.Any(f => f.BaseValue == reading.Stated.BaseValue);

    /// <param name="Coincidence">How many slips would explain another value as well, by chance.</param>
    /// <param name="IsMoved">The point was moved or the unit mistaken, which explains a value however far off it is.</param>
    private sealed record Explanation(double Coincidence, bool IsMoved);

    /// <summary>Null where no figure of the reading is a slip away from what the others make it.</summary>
    private static Explanation? Explained(Claim claim, Reading reading, decimal nominal)
    {
        var slips = Repairs(reading, nominal).Select(r => (r.Figure, Slip: TypoModel.Explain(r.Figure.Value, r.Needed, r.Figure.Number.Decimals), Chance: TypoModel.Coincidence(r.Figure.Value, r.Needed, r.Figure.Number.Decimals))).ToList();
        if (!slips.Exists(s => s.Slip is { } slip && Explains(claim, s.Figure, slip)))
            return null;
        var isUnit = slips.Exists(s => s.Slip == Slip.UnitMistaken && TypoModel.SignificantDigits(s.Figure.Value, s.Figure.Number.Decimals) > FewDigits);
        return new Explanation(Math.Clamp(slips.Sum(s => s.Chance), LeastChance, isUnit ? OfUnit : double.MaxValue), slips.Exists(s => s.Slip is Slip.PointMoved or Slip.UnitMistaken));
    }

    private static bool Explains(Claim claim, Figure figure, Slip slip) => slip switch
    {
        Slip.SignLost => TellsSigns(claim),
        Slip.PairSubstituted => TypoModel.DigitCount(figure.Value, figure.Number.Decimals) > FewDigits,
        _ => true,
    };

    private static bool IsOutright(Claim claim, Reading reading) => claim.SeverityCap == Severity.Note || IsNamedOutright(claim, reading);

    private static bool IsNamedOutright(Claim claim, Reading reading) => claim.NamesItsBase && reading.Prior >= OfSameName;

    /// <summary>Which amounts of running text a share, a rate or a count is of is read from the words; where the result is far off, the words were rather misread.</summary>
    private static bool IsLooselyTold(Claim claim, Reading reading) =>
        !IsNamedOutright(claim, reading) && !reading.Stated.InTable && (claim.Kind is ClaimKind.Share or ClaimKind.Ratio || (claim.Kind == ClaimKind.Count && reading.Formula.Operands.Count < 2));

    /// <summary>A rate may rise or fall to a multiple of what it was; amounts of one thing seldom do.</summary>
    private static bool ComparesAmounts(Claim claim, Reading reading) =>
        claim is { Kind: ClaimKind.Order, IsRuleOfThumb: false } && reading.Formula.Operands.Count > 0 && reading.Stated.Unit.Dimension != Dimension.Ratio;

    /// <summary>A change may be printed with or without its sign; a sum, a balance or a rate of amounts may not.</summary>
    public static bool TellsSigns(Claim claim) => claim.Kind is ClaimKind.Sum or ClaimKind.Balance or ClaimKind.Ratio or ClaimKind.Share;

    /// <summary>For each figure of the reading the value, in its own unit, that alone would satisfy the claim.</summary>
    private static IEnumerable<(Figure Figure, decimal Needed)> Repairs(Reading reading, decimal nominal)
    {
        yield return (reading.Stated, nominal);
        foreach (var (figure, needed) in LinearTerms.SolveForEach(reading.Formula, reading.Stated.BaseValue) ?? SolveForEach(reading))
            yield return (figure, needed / figure.Unit.Scale);
    }

    private static IEnumerable<(Figure Figure, decimal Needed)> SolveForEach(Reading reading)
    {
        foreach (var figure in reading.Formula.Operands.Take(Math.Max(FewestSolved, MostTerms / reading.Formula.Operands.Count)))
            if (Inversion.Solve(reading.Formula, figure, reading.Stated.BaseValue) is { } needed)
                yield return (figure, needed);
    }
}
