using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Coincidences;

/// <summary>
/// Finds totals by their numbers alone: a figure of four and more significant digits that equals the sum of a run of figures after it is
/// their total, whatever the words say. Such claims have no certainty: they support, and never convict.
/// </summary>
internal static class RunSums
{
    private const int LongestRun = 14;
    private const int FarthestStart = 4;
    private const int FewestDigits = 4;

    /// <param name="figures">Amounts in reading order.</param>
    public static IEnumerable<Claim> Of(string rule, IReadOnlyList<Figure> figures)
    {
        var onlyGrows = figures.All(f => f.Value >= 0);
        var consumed = new int[figures.Count];
        for (var total = figures.Count - 3; total >= 0; total--)
        {
            if (SignificantDigits(figures[total]) < FewestDigits || figures[total].IsHedged)
                continue;
            foreach (var run in RunsAfter(figures, total, consumed, onlyGrows))
            {
                if (run[0] == total + 1)
                    consumed[total] = Math.Max(consumed[total], run[^1] - total);
                yield return Claim.Of(rule, ClaimKind.Sum, figures[total], Expression.Sum(run.Select(i => figures[i])), 0);
            }
        }
    }

    private static IEnumerable<List<int>> RunsAfter(IReadOnlyList<Figure> figures, int total, int[] consumed, bool onlyGrows)
    {
        for (var start = total + 1; start <= total + FarthestStart && start < figures.Count; start++)
        {
            if (Run(figures, total, start, onlyGrows, i => i + 1) is { } flat)
                yield return flat;
            else if (RunWithGap(figures, total, start, onlyGrows) is { } broken)
                yield return broken;
            if (Run(figures, total, start, onlyGrows, i => i + 1 + consumed[i]) is { } nested)
                yield return nested;
        }
    }

    /// <summary>One figure told in passing may stand among the parts.</summary>
    private static List<int>? RunWithGap(IReadOnlyList<Figure> figures, int total, int start, bool onlyGrows)
    {
        if (SignificantDigits(figures[total]) <= FewestDigits)
            return null;
        for (var skipped = start + 1; skipped < Math.Min(figures.Count, start + LongestRun); skipped++)
            if (Run(figures, total, start, onlyGrows, i => i + 1 == skipped ? i + 2 : i + 1) is { } run)
                return run;
        return null;
    }

    /// <summary>The run from start whose sum is the total, or null. Zero parts at its end are left out.</summary>
    /// <param name="onlyGrows">No figure is negative, so a sum beyond the goal stays beyond it.</param>
    private static List<int>? Run(IReadOnlyList<Figure> figures, int total, int start, bool onlyGrows, Func<int, int> next)
    {
        var goal = figures[total];
        var run = new List<int>();
        decimal sum = 0, allowance = goal.BaseInterval.Width / 2;
        var nonZero = 0;
        for (var i = start; i < figures.Count && run.Count < LongestRun; i = next(i))
        {
            var part = figures[i];
            if (part.Unit.Dimension != goal.Unit.Dimension || part.IsHedged)
                return null;
            run.Add(i);
            sum += part.BaseValue;
            allowance += part.BaseInterval.Width / 2;
            if (part.Value != 0)
                nonZero++;
            if (nonZero < 2 || part.Value == 0)
                continue;
            if (sum == goal.BaseValue || (SignificantDigits(goal) > FewestDigits && Math.Abs(sum - goal.BaseValue) <= allowance))
                return run;
            if (sum > goal.BaseValue + allowance && onlyGrows)
                return null;
        }
        return null;
    }

    /// <summary>Digits of the printed value without leading and trailing zeros: 4360097.54 has 9, 30.00 has 1.</summary>
    public static int SignificantDigits(Figure figure)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(figure.Value, bits);
        var digits = unchecked(new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        while (digits != 0 && digits % 10 == 0)
            digits /= 10;
        var count = 0;
        for (; digits != 0; digits /= 10)
            count++;
        return count;
    }
}
