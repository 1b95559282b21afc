using PerfEval.CorpusTool.Answers;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Truth;

/// <summary>
/// Whether some other value of one figure makes all claims hold. Each claim is solved for the figure at all corners of the others' intervals, the solutions
/// are met, and what is left is tried value by value; where too much is left to try, the answer is yes.
/// </summary>
public sealed class SingleChange(IReadOnlyList<ClaimAnswer> claims, IReadOnlyList<PrintedFigure> truth, IReadOnlyList<PrintedFigure> printed)
{
    private const int MostCorners = 12;
    private const int MostTried = 400;
    private const decimal Farthest = 1e15m;

    public bool CanExplain(int index)
    {
        var naming = claims.Where(c => c.Stated == index || c.Operands.Contains(index)).ToList();
        var figure = printed[index];
        var unit = new decimal(1, 0, 0, isNegative: false, (byte)figure.Decimals);
        var (low, high) = (-Farthest, Farthest);
        foreach (var claim in naming)
            if (Solutions(claim, figure) is var (least, most))
                (low, high) = (Math.Max(low, least), Math.Min(high, most));
        if (low > high)
            return false;
        var (first, last) = (decimal.Ceiling((low - unit) / unit), decimal.Floor((high + unit) / unit));
        if (last - first > MostTried)
            return true;
        var tried = printed.ToArray();
        for (var step = first; step <= last; step++)
        {
            tried[index] = figure with { Value = step * unit };
            if (naming.TrueForAll(c => ClaimTruth.Of(c, truth, tried) != ClaimState.Violated))
                return true;
        }
        return false;
    }

    /// <summary>Values of the figure, in its own unit, widened by what it was rounded itself; null where the claim cannot be solved for it.</summary>
    private (decimal Low, decimal High)? Solutions(ClaimAnswer claim, PrintedFigure figure)
    {
        if (claim.Kind == "count" && claim.Items.Count > 0)
            return (claim.Items.Count, claim.Items.Count);
        if (Equation.Of(claim, printed) is not { } equation)
            return null;
        var free = equation.Formula.Operands.Append(equation.Stated).Where(f => f.Index != figure.Index && Exactness.Half(f) > 0).Distinct().ToList();
        if (free.Count > MostCorners)
            return null;
        decimal? low = null, high = null;
        for (var corner = 0; corner < 1 << free.Count; corner++)
        {
            if (Solve(equation, figure, At(free, corner)) is not { } value)
                return null;
            low = Math.Min(low ?? value, value);
            high = Math.Max(high ?? value, value);
        }
        var scale = Exactness.ScaleOf(figure.Unit);
        var slack = 2 * Math.Max(Exactness.Half(figure), Exactness.Half(figure with { Value = 1 })) / scale;
        return (low!.Value / scale - slack, high!.Value / scale + slack);
    }

    private static Func<PrintedFigure, decimal> At(List<PrintedFigure> free, int corner) => f =>
    {
        var i = free.IndexOf(f);
        return Exactness.BaseValue(f) + (i < 0 ? 0 : (corner >> i & 1) == 0 ? -Exactness.Half(f) : Exactness.Half(f));
    };

    /// <summary>
    /// Every expression is (p·x + q) / (r·x + s) in one figure x. Three of its values fix it, and the
    /// cross-ratio gives the x for which it is the stated one; in base units.
    /// </summary>
    private static decimal? Solve(Equation equation, PrintedFigure figure, Func<PrintedFigure, decimal> value)
    {
        try
        {
            decimal F(decimal x) => equation.Formula.Evaluate(f => f.Index == figure.Index ? x : value(f));
            if (equation.Stated.Index == figure.Index)
                return equation.Formula.Operands.Any(f => f.Index == figure.Index) ? null : F(0);
            var target = value(equation.Stated);
            var at = Math.Max(1, Math.Abs(Exactness.BaseValue(figure)));
            var (a, b, c) = (F(at) - target, F(2 * at) - target, F(3 * at) - target);
            if (c == 0)
                return 3 * at;
            if (a == b)
                return null;
            var ratio = a / c * ((b - c) / (b - a));
            return ratio == -1 ? null : ((ratio * 3) + 1) * at / (1 + ratio);
        }
        catch (Exception failure) when (failure is DivideByZeroException or OverflowException)
        {
            return null;
        }
    }
}
