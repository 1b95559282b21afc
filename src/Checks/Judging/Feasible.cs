using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>Inverts a claim: which values of one of its figures would satisfy it, the others being as printed.</summary>
public static class Feasible
{
    /// <summary>Open ends of order claims are closed at this many times the largest figure of the claim.</summary>
    private const decimal Reach = 1000;

    /// <summary>
    /// Printed values of the figure, in its own unit, that may satisfy the reading. Never too narrow, so that an empty intersection with
    /// another claim's values exonerates the figure. Null where the claim tells nothing.
    /// </summary>
    /// <param name="verdict">How the claim holds now: a truncated result also allows a cut digit.</param>
    public static Interval? Values(Claim claim, Reading reading, Figure figure, Verdict verdict)
    {
        var isStated = reading.Stated.Id == figure.Id;
        if (isStated && reading.Formula.Operands.Any(f => f.Id == figure.Id))
            return null;
        try
        {
            if (claim.Relation != Relation.Equal)
                return Bounded(claim, reading, figure, isStated);
            var solution = isStated ? RangeOf.Expression(reading.Formula) : Inversion.SolveRange(reading.Formula, figure, Target(claim, reading.Stated, verdict));
            if (solution is not { } values)
                return null;
            var scaled = new Interval(values.Low / figure.Unit.Scale, values.High / figure.Unit.Scale);
            if (Judge.MustBeEqual(claim, reading))
                return scaled.Low <= scaled.High ? Interval.Point(Middle(scaled)) : null;
            return Widen(scaled, figure, isStated && reading.Formula is ScoringRule { IsExact: false } ? figure.LastDigit / 2 : figure.HalfOfLastDigit, isStated && verdict == Verdict.Truncated);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The value of the figure, in its own unit, that satisfies an equation with all others taken as printed.</summary>
    public static decimal? Nominal(Reading reading, Figure figure)
    {
        try
        {
            var solution = reading.Stated.Id == figure.Id
                ? reading.Formula.Evaluate()
                : Inversion.Solve(reading.Formula, figure, reading.Stated.BaseValue);
            return solution / figure.Unit.Scale;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Interval Target(Claim claim, Figure stated, Verdict verdict)
    {
        if (verdict != Verdict.Truncated)
            return stated.BaseInterval;
        var cut = stated.LastDigit * Math.Sign(stated.Value);
        var own = stated.Interval;
        return new Interval(Math.Min(own.Low, stated.Value + cut) * stated.Unit.Scale, Math.Max(own.High, stated.Value + cut) * stated.Unit.Scale);
    }

    private static decimal Middle(Interval interval) => interval.Low + ((interval.High - interval.Low) / 2);

    /// <param name="half">Half a unit of the last digit that rounding leaves open: a score in proportion to a rate is rounded, though points are exact.</param>
    private static Interval Widen(Interval values, Figure figure, decimal half, bool mayBeCut)
    {
        var below = mayBeCut ? figure.LastDigit : half;
        return new Interval(values.Low - below, values.High + (mayBeCut && values.Low < 0 ? figure.LastDigit : half));
    }

    private static Interval? Bounded(Claim claim, Reading reading, Figure figure, bool isStated)
    {
        var scale = figure.Unit.Scale;
        var bound = isStated
            ? RangeOf.Expression(reading.Formula)
            : Inversion.SolveRange(reading.Formula, figure, reading.Stated.BaseInterval);
        if (bound is not { } limit)
            return null;
        var half = figure.HalfOfLastDigit;
        var far = Reach * Math.Max(1, Math.Max(Math.Abs(figure.Value), Math.Max(Math.Abs(limit.Low), Math.Abs(limit.High)) / scale));
        var floor = figure.Value < 0 || limit.Low < 0 ? -far : 0;
        var isAbove = isStated
            ? claim.Relation is Relation.AtLeast or Relation.Greater
            : Holds(claim, reading, figure, limit.High / scale + far / Reach);
        return isAbove
            ? new Interval(limit.Low / scale - half, far)
            : new Interval(Math.Min(floor, limit.High / scale), limit.High / scale + half);
    }

    private static bool Holds(Claim claim, Reading reading, Figure figure, decimal value) =>
        Judge.Assess(claim, reading, Substitution.Of(figure.Holding(value))).Holds;
}
