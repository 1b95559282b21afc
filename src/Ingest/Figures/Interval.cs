namespace PerfEval.Ingest.Figures;

/// <summary>
/// A closed interval of exact decimals: every true value that could have been printed the way a number was printed
/// (XBRL Calculations 1.1 treats rounded facts the same way). The default value is the point 0.
/// </summary>
public readonly record struct Interval
{
    public Interval(decimal low, decimal high)
    {
        if (low > high)
            throw new ArgumentException("The lower end lies above the upper end.", nameof(low));
        Low = low;
        High = high;
    }

    public decimal Low { get; }

    public decimal High { get; }

    public bool IsPoint => Low == High;

    public decimal Width => High - Low;

    public static Interval Point(decimal value) => new(value, value);

    public static Interval Around(decimal value, decimal half) => new(value - half, value + half);

    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>True where the two share a point; touching ends count.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    public Interval? Intersect(Interval other)
    {
        var low = Math.Max(Low, other.Low);
        var high = Math.Min(High, other.High);
        return low <= high ? new Interval(low, high) : null;
    }

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    public static Interval operator *(Interval a, Interval b)
    {
        decimal p = a.Low * b.Low, q = a.Low * b.High, r = a.High * b.Low, s = a.High * b.High;
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>Null where the divisor may be zero.</summary>
    public static Interval? Divide(Interval a, Interval b)
    {
        if (b.Contains(0))
            return null;
        decimal p = a.Low / b.Low, q = a.Low / b.High, r = a.High / b.Low, s = a.High / b.High;
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }
}
