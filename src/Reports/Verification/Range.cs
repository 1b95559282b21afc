namespace PerfEval.Reports.Verification;

/// <summary>Least and greatest value of a quantity.</summary>
internal readonly record struct Range(decimal Low, decimal High)
{
    public static Range Point(decimal value) => new(value, value);

    public Range Abs() => Low >= 0 ? this : High <= 0 ? new Range(-High, -Low) : new Range(0, Math.Max(-Low, High));

    public static Range operator +(Range a, Range b) => new(a.Low + b.Low, a.High + b.High);

    public static Range operator -(Range a, Range b) => new(a.Low - b.High, a.High - b.Low);

    public static Range operator *(Range a, Range b) => Around(a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);

    public static Range operator /(Range a, Range b) => b is { Low: <= 0, High: >= 0 }
        ? throw new DivideByZeroException()
        : Around(a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High);

    private static Range Around(params ReadOnlySpan<decimal> values)
    {
        var (low, high) = (values[0], values[0]);
        foreach (var value in values)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return new Range(low, high);
    }
}
