using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Answers;

/// <summary>
/// Recomputes a claim in exact decimals, so that an author who errs is told before the corpus does. Extremes of an expression are sought at the corners of
/// its operands' intervals; that is where linear and linear-fractional expressions have them.
/// </summary>
public static class VerdictProof
{
    private const int MostCorners = 14;

    public static string Of(string kind, PrintedFigure stated, Formula formula)
    {
        var nominal = formula.Evaluate(Exactness.BaseValue);
        var scale = Exactness.ScaleOf(stated.Unit);
        var printed = Exactness.BaseValue(stated);
        if (nominal == printed || (Exactness.Half(stated) > 0 && kind != "agree" && Rounded(nominal / scale, stated.Decimals).Contains(stated.Value)))
            return "exact";
        var (low, high) = Range(formula);
        var half = Exactness.Half(stated);
        if (kind == "agree" && formula.Operands[0].Decimals == stated.Decimals && formula.Operands[0].Unit == stated.Unit)
            return "violated";
        if (low <= printed + half && high >= printed - half)
            return kind == "agree" && IsProperlyRounded(stated, formula.Operands[0]) ? "exact" : "rounding";
        return kind != "agree" && half > 0 && Cut(nominal / scale, stated.Decimals) == stated.Value ? "truncated" : "violated";
    }

    private static bool IsProperlyRounded(PrintedFigure a, PrintedFigure b)
    {
        var (coarse, fine) = Exactness.Half(a) >= Exactness.Half(b) ? (a, b) : (b, a);
        return Rounded(Exactness.BaseValue(fine) / Exactness.ScaleOf(coarse.Unit), coarse.Decimals).Contains(coarse.Value);
    }

    private static decimal[] Rounded(decimal value, int decimals) =>
        [Math.Round(value, decimals, MidpointRounding.AwayFromZero), Math.Round(value, decimals, MidpointRounding.ToEven)];

    private static decimal Cut(decimal value, int decimals)
    {
        var unit = new decimal(1, 0, 0, isNegative: false, (byte)decimals);
        return decimal.Truncate(value / unit) * unit;
    }

    private static (decimal Low, decimal High) Range(Formula formula)
    {
        var free = formula.Operands.Distinct().Where(f => Exactness.Half(f) > 0).ToList();
        if (free.Count > MostCorners)
            throw new SourceException($"{free.Count} rounded operands are too many to recompute");
        var values = Enumerable.Range(0, 1 << free.Count).Select(corner => formula.Evaluate(figure =>
        {
            var index = free.IndexOf(figure);
            return index < 0 ? Exactness.BaseValue(figure) : Exactness.BaseValue(figure) + ((corner >> index & 1) == 0 ? -Exactness.Half(figure) : Exactness.Half(figure));
        })).ToList();
        return (values.Min(), values.Max());
    }
}
