using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// What running text tells loosely is read from the amounts that stand nearest. Where that is broken, but the printed number follows to its last digit
/// from other amounts told beside it, these were meant: 审核250户，发放228户、56户和16户，前两类占94.67%. An amount that is a slip of the pen away from the one
/// it would stand for, or is called like it, is no other amount, and what the words say outright is not taken back.
/// </summary>
internal static class OtherAmounts
{
    /// <summary>From here on the words say outright what the number is of.</summary>
    private const double Outright = 0.93;
    private const double AsShown = 0.5;
    private const int FewestDigits = 3;
    /// <summary>A number of two digits, such as 25%, follows from other amounts by chance; it is believed where what was read is far off.</summary>
    private const int FewestDigitsOfFar = 2;
    /// <summary>70.00% is told as exactly as 69.97%.</summary>
    private const int DigitsOfExactRate = 4;
    private const int FewestDigitsElsewhere = 4;
    /// <summary>结转下年358.45万元: so many digits hardly follow from two amounts of the paragraphs before by chance.</summary>
    private const int FewestDigitsOfDifference = 5;
    private const decimal Far = 0.25m;
    private const double SameName = 0.5;
    private const int MostFigures = 40;
    private const int FarthestBlock = 2;
    private const int MostElsewhere = 400;
    private const int MostReadings = 4;
    private const int MostClaims = 300;

    public static void Settle(List<JudgedClaim> claims, Report report)
    {
        var amounts = report.Figures.Where(IsAmount).ToList();
        foreach (var claim in claims.Where(IsLooselyTold).Take(MostClaims).ToList())
        {
            report.Cancellation.ThrowIfCancellationRequested();
            if (Meant(claim, amounts) is { } meant)
                claims[claim.Id] = Judge.Decide(claim.Id, claim.Claim with { Readings = [meant], Certainty = AsShown });
        }
    }

    private static bool IsAmount(Figure figure) => !figure.IsHedged && figure.Value > 0 && figure.Unit.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure;

    private static bool IsLooselyTold(JudgedClaim claim) =>
        claim is { Verdict: Verdict.Violated or Verdict.Uncheckable, Claim: { Relation: Relation.Equal, Certainty: < Outright, SeverityCap: null, IsOfPrintedValue: false } } && !claim.Stated.InTable && !claim.Stated.IsHedged && claim.Nominal is not null;

    /// <summary>The amounts of its paragraph, or of those before it too.</summary>
    private static List<Figure> Beside(List<Figure> amounts, Figure stated, int farthest)
    {
        var beside = amounts.FindAll(f => f.Id != stated.Id && !f.InTable && stated.Place.Block - f.Place.Block is var blocks && blocks >= 0 && blocks <= farthest);
        return beside.Count <= MostFigures ? beside : [.. beside.OrderBy(f => Math.Abs(f.Id - stated.Id)).Take(MostFigures).OrderBy(f => f.Id)];
    }

    private static Reading? Meant(JudgedClaim claim, List<Figure> amounts)
    {
        var printed = TypoModel.DigitCount(claim.Stated.Value, claim.Stated.Number.Decimals);
        var digits = claim.Stated.Unit.Dimension == Dimension.Ratio && printed >= DigitsOfExactRate ? printed : TypoModel.SignificantDigits(claim.Stated.Value, claim.Stated.Number.Decimals);
        if (digits < (IsFar(claim) ? FewestDigitsOfFar : FewestDigits))
            return null;
        var others = Beside(amounts, claim.Stated, farthest: 0);
        var readings = claim.Claim.Kind switch
        {
            ClaimKind.Share or ClaimKind.Ratio => Quotients(claim, others, digits < FewestDigits ? [] : digits < FewestDigitsElsewhere ? Beside(amounts, claim.Stated, FarthestBlock) : amounts),
            ClaimKind.Growth => Rates(others).Where(r => !IsOfWrongYear(claim, r)),
            ClaimKind.Sum or ClaimKind.Balance when !claim.Reading.Formula.IsSum && digits >= FewestDigits => Differences((digits < FewestDigitsOfDifference ? others : Beside(amounts, claim.Stated, FarthestBlock)).FindAll(f => Passage.SameKind(f, claim.Stated))).Where(d => !d.Operands.All(f => claim.Reading.Names(f.Id))),
            _ => [],
        };
        if (claim.Claim.NamesItsBase)
            readings = readings.Where(formula => formula is Binary { Operator: '/', Right: Leaf { Figure: var whole } } && claim.Claim.Readings.Any(r => r.Formula is Binary { Right: Leaf { Figure: var named } } && named.Id == whole.Id));
        return readings.Select(formula => new Reading(claim.Stated, formula)).FirstOrDefault(r => Follows(claim, r) && !IsTheSameAmended(claim, r));
    }

    private static bool IsFar(JudgedClaim claim)
    {
        var size = Math.Max(Math.Abs(claim.Stated.Value), Math.Abs(claim.Nominal!.Value));
        return size != 0 && claim.Gap / size >= Far;
    }

    private static IEnumerable<Expression> Quotients(JudgedClaim claim, List<Figure> beside, List<Figure> elsewhere)
    {
        foreach (var (part, whole) in Pairs(beside))
            yield return Expression.Of(part) / Expression.Of(whole);
        for (var i = 1; i < beside.Count; i++)
            foreach (var whole in beside.Where(w => w.Id != beside[i].Id && w.Id != beside[i - 1].Id && Passage.SameKind(beside[i], beside[i - 1]) && Passage.SameKind(beside[i], w)))
                yield return Expression.Sum([beside[i - 1], beside[i]]) / Expression.Of(whole);
        foreach (var (part, whole) in claim.Claim.Readings.Select(r => r.Formula).OfType<Binary>().Where(f => f is { Operator: '/', Left: Leaf, Right: Leaf }).Take(MostReadings).Select(f => (((Leaf)f.Left).Figure, ((Leaf)f.Right).Figure)))
            foreach (var other in elsewhere.Where(f => f.Id != part.Id && f.Id != whole.Id && Passage.SameKind(f, part)).OrderBy(f => Math.Abs(f.Id - claim.Stated.Id)).Take(MostElsewhere))
            {
                yield return Expression.Of(part) / Expression.Of(other);
                yield return Expression.Of(other) / Expression.Of(whole);
            }
    }

    private static IEnumerable<Expression> Rates(List<Figure> beside)
    {
        foreach (var (a, b) in Pairs(beside))
        {
            yield return Expression.Of(a) / Expression.Of(b);
            yield return Expression.Abs(Expression.Of(a) - Expression.Of(b)) / Expression.Of(b);
        }
    }

    /// <summary>比上年9.63万元减少0.89万元，下降0.89/8.74: a change divided by the amount it led to is a slip of clerks, and no other change.</summary>
    private static bool IsOfWrongYear(JudgedClaim claim, Expression rate) =>
        rate.Operands.Any(claim.Reading.Formula.Operands.Contains) && BaseOf(rate) is { } @base && !claim.Claim.Readings.Any(r => BaseOf(r.Formula) == @base);

    private static int? BaseOf(Expression rate) => rate is Binary { Operator: '/', Right: Leaf { Figure.Id: var id } } ? id : null;

    private static IEnumerable<Expression> Differences(List<Figure> beside) =>
        from pair in Pairs(beside)
        where pair.First.BaseValue > pair.Second.BaseValue
        select Expression.Of(pair.First) - Expression.Of(pair.Second);

    private static IEnumerable<(Figure First, Figure Second)> Pairs(List<Figure> figures) =>
        from first in figures
        from second in figures
        where first.Id != second.Id && Passage.SameKind(first, second)
        select (first, second);

    private static bool Follows(JudgedClaim claim, Reading reading) =>
        reading.Formula.Evaluate() is { } result && Math.Abs(result - reading.Stated.BaseValue) <= reading.Stated.LastDigit * reading.Stated.Unit.Scale && Judge.Assess(claim.Claim, reading).Verdict == Verdict.Exact;

    /// <summary>One amount is exchanged for another that it may be a miswriting of, or that goes by its name: then the report contradicts itself.</summary>
    private static bool IsTheSameAmended(JudgedClaim claim, Reading reading)
    {
        var dropped = claim.Operands.Where(f => !reading.Names(f.Id)).ToList();
        return reading.Formula.Operands.Where(f => !claim.Claim.Readings.Any(r => r.Names(f.Id))).Any(other => dropped.Exists(f => IsMiswritten(f, other) || Likeness.Of(f.Label, other.Label) >= SameName));
    }

    private static bool IsMiswritten(Figure printed, Figure other) =>
        printed.BaseValue == other.BaseValue || (printed.Unit.Scale != 0 && TypoModel.Explain(printed.Value, other.BaseValue / printed.Unit.Scale, printed.Number.Decimals) is not (null or Slip.PairSubstituted));
}
