namespace PerfEval.Ingest.Figures;

public enum Dimension
{
    /// <summary>No unit printed or known.</summary>
    Bare,
    Money,
    /// <summary>A dimensionless ratio: % and ‰.</summary>
    Ratio,
    PercentagePoint,
    Count,
    /// <summary>Points of a score.</summary>
    Points,
    Measure,
    /// <summary>Money or a count per something: 元/人.</summary>
    Rate,
}

/// <summary>A unit as printed. Multiplying by <see cref="Scale"/> gives the value in <see cref="Base"/> units.</summary>
/// <param name="Symbol">As printed, folded to simplified characters: 万元, %, 人次; empty for none.</param>
/// <param name="Scale">Factor to the base unit: 万元 10000, % 0.01.</param>
/// <param name="Base">The unit without its scale: 元, 人次, and empty for ratios and bare numbers.</param>
public sealed record Unit(string Symbol, Dimension Dimension, decimal Scale, string Base)
{
    public static readonly Unit None = new("", Dimension.Bare, 1, "");
    public static readonly Unit Yuan = new("元", Dimension.Money, 1, "元");
    public static readonly Unit TenThousandYuan = new("万元", Dimension.Money, 10_000, "元");
    public static readonly Unit HundredMillionYuan = new("亿元", Dimension.Money, 100_000_000, "元");
    public static readonly Unit Percent = new("%", Dimension.Ratio, 0.01m, "");
    /// <summary>A weight in %: set by the form, not measured, so never rounded.</summary>
    public static readonly Unit Weight = Percent with { Base = "权重" };

    public static readonly Unit Points = new("分", Dimension.Points, 1, "分");

    /// <summary>
    /// True where the two can stand in one sum or one comparison. A bare number goes with anything but a ratio, because tables
    /// often print the unit of one column only; counts go with each other whatever the classifier.
    /// </summary>
    public bool IsCompatibleWith(Unit other) =>
        Dimension == other.Dimension
            ? Dimension is not (Dimension.Measure or Dimension.Rate) || Base == other.Base
            : (Dimension == Dimension.Bare && other.Dimension is not Dimension.Ratio)
              || (other.Dimension == Dimension.Bare && Dimension is not Dimension.Ratio);
}
