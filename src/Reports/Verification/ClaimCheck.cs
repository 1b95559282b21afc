namespace PerfEval.Reports.Verification;

/// <summary>Recomputes one claim over given figures and says whether the printed result can stand.</summary>
internal sealed class ClaimCheck(ClaimRecord claim, IReadOnlyDictionary<int, FigureRecord> figures)
{
    private const int MostCorners = 10;

    private FigureRecord Stated => figures[claim.Stated];

    /// <summary>From the printed values, in the unit of the stated figure; null where a denominator is zero.</summary>
    public decimal? Nominal() => claim.Formula.IsTold ? claim.Nominal : Compute(id => Range.Point(figures[id].Value * figures[id].Scale))?.Low;

    /// <summary>Over all true values that may have been printed so; null where a denominator may be zero.</summary>
    public Range? Possible()
    {
        if (claim.Formula.IsTold)
            return claim is { Low: { } low, High: { } high } ? new Range(low, high) : null;
        var free = claim.Formula.Figures.Where(id => figures[id].Interval.Low < figures[id].Interval.High).ToList();
        if (Compute(Interval) is not { } wide || !claim.Formula.HasRepeats || free.Count > MostCorners)
            return Compute(Interval);
        Range? tight = null;
        for (var corner = 0; corner < 1 << free.Count; corner++)
        {
            var bits = corner;
            if (Compute(id => Range.Point(End(id, free, bits))) is not { } value)
                return null;
            tight = tight is { } so ? new Range(Math.Min(so.Low, value.Low), Math.Max(so.High, value.High)) : value;
        }
        return tight ?? wide;
    }

    /// <summary>
    /// True where the claim holds as printed, properly rounded, or within the rounding of its figures; two mentions with equal decimals
    /// must be equal.
    /// </summary>
    /// <param name="isProof">Of a suggestion, whose rounding no verdict tells.</param>
    public bool CanHold(bool isProof = false)
    {
        if (Nominal() is not { } nominal || Possible() is not { } possible)
            return false;
        var stated = Stated;
        return claim.Relation switch
        {
            "at-most" => stated.Interval.Low <= possible.High,
            "at-least" => stated.Interval.High >= possible.Low,
            "less" => stated.Interval.Low < possible.High,
            "greater" => stated.Interval.High > possible.Low,
            _ => stated.Value == nominal || (!MustBeEqual() && (possible.Low <= stated.Interval.High && stated.Interval.Low <= possible.High)) || IsRounded(nominal, isProof),
        };
    }

    public bool IsCut() => Nominal() is { } nominal && Math.Truncate(nominal / Stated.LastDigit) * Stated.LastDigit == Stated.Value;

    /// <summary>
    /// A quotient, or a coarser figure, may be rounded even where both intervals are points. A printed rubric gives round points or does not, which the
    /// result does not tell, so that its own verdict is taken.
    /// </summary>
    private bool IsRounded(decimal nominal, bool isProof) => !MustBeEqual() && !IsSumOfPoints() && (isProof || claim.Holds || !claim.Formula.IsTold) && Math.Abs(Stated.Value - nominal) <= Stated.LastDigit / 2;

    private bool IsSumOfPoints() =>
        Stated is { Value: not 0 } stated && stated.Interval.Low == stated.Interval.High && claim.Formula is { IsSum: true, IsTold: false }
        && claim.Formula.Figures.All(id => figures[id].Interval.Low == figures[id].Interval.High);

    private bool MustBeEqual() =>
        claim is { Kind: "agree", Formula: { IsSum: true, Figures: [var other] } } && figures[other].Decimals == Stated.Decimals && figures[other].Scale == Stated.Scale;

    private Range? Compute(Func<int, Range> value)
    {
        try
        {
            var result = claim.Formula.Evaluate(value);
            return new Range(result.Low / Stated.Scale, result.High / Stated.Scale);
        }
        catch (Exception failure) when (failure is DivideByZeroException or OverflowException)
        {
            return null;
        }
    }

    private Range Interval(int id)
    {
        var figure = figures[id];
        return new Range(figure.Interval.Low * figure.Scale, figure.Interval.High * figure.Scale);
    }

    private decimal End(int id, List<int> free, int corner)
    {
        var figure = figures[id];
        var index = free.IndexOf(id);
        return figure.Scale * (index < 0 ? figure.Value : (corner & (1 << index)) == 0 ? figure.Interval.Low : figure.Interval.High);
    }
}
