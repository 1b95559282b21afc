namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>The measurements for which a clause of a rubric holds. Null ends are open to infinity.</summary>
/// <param name="LowBelongs">Whether the lower end itself is covered; null where the wording leaves it open.</param>
internal sealed record RubricCondition(Threshold? Low, Threshold? High, bool? LowBelongs, bool? HighBelongs)
{
    /// <summary>否则, 其他情况</summary>
    public static readonly RubricCondition Otherwise = new(null, null, null, null);

    public bool IsOtherwise => Low is null && High is null;

    public bool Contains(decimal measured, bool isRatio, RubricVariant variant)
    {
        if (Low is { } low)
        {
            var end = low.For(isRatio);
            if (measured < end || (measured == end && !(LowBelongs ?? !variant.BoundBelongsBelow)))
                return false;
        }
        if (High is { } high)
        {
            var end = high.For(isRatio);
            if (measured > end || (measured == end && !(HighBelongs ?? variant.BoundBelongsBelow)))
                return false;
        }
        return true;
    }

    /// <summary>True at an end that the wording gives to no tier: 0 in "0-10%（含）" where no tier is for 0 itself.</summary>
    public bool Touches(decimal measured, bool isRatio) => Low is not null && High is not null && (measured == Low.Value.For(isRatio) || measured == High.Value.For(isRatio));

    public bool IsAmbiguous => (Low is not null && LowBelongs is null) || (High is not null && HighBelongs is null);

    public override string ToString() => (Low, High) switch
    {
        (null, null) => "其他情况",
        ({ } low, null) => (LowBelongs ?? true ? "≥" : ">") + low,
        (null, { } high) => (HighBelongs ?? true ? "≤" : "<") + high,
        ({ } low, { } high) when low == high => "=" + low,
        ({ } low, { } high) => $"{low}{Mark(LowBelongs)}-{high}{Mark(HighBelongs)}",
    };

    private static string Mark(bool? belongs) => belongs switch { true => "（含）", false => "（不含）", _ => "" };
}
