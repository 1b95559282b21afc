namespace PerfEval.Ingest.Figures;

/// <summary>The intervals of a figure, computed once. All are equal, so that figures compare by what is printed alone.</summary>
internal sealed class Bounds(PrintedNumber number, Unit unit, decimal? stored) : IEquatable<Bounds>
{
    private Interval? _own;
    private Interval? _base;

    /// <summary>In the figure's own unit.</summary>
    public Interval Own => _own ??= Reaching(Precision.IntervalOf(number.Value, number.Decimals, unit, number.Hedge));

    /// <summary>In base units.</summary>
    public Interval Base => _base ??= new Interval(Own.Low * unit.Scale, Own.High * unit.Scale);

    public bool AreOf(PrintedNumber otherNumber, Unit otherUnit, decimal? otherStored) =>
        ReferenceEquals(number, otherNumber) && ReferenceEquals(unit, otherUnit) && stored == otherStored;

    public bool Equals(Bounds? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as Bounds);

    public override int GetHashCode() => 0;

    private Interval Reaching(Interval printed) =>
        stored is { } exact && !printed.Contains(exact) ? new Interval(Math.Min(printed.Low, exact), Math.Max(printed.High, exact)) : printed;
}
