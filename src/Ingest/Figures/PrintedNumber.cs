namespace PerfEval.Ingest.Figures;

/// <summary>How a number is weakened by the words around it.</summary>
public enum Hedge
{
    None,
    /// <summary>约, 左右, 近: near the printed value.</summary>
    About,
    /// <summary>余, 多, 以上, 不少于, ≥: at least the printed value.</summary>
    AtLeast,
    /// <summary>以内, 以下, 不超过, ≤: at most the printed value.</summary>
    AtMost,
}

/// <summary>A number as it stands in the text, with the interval of true values that may have been printed so.</summary>
/// <param name="Start">Offset of the number (with sign or currency mark) in its text.</param>
/// <param name="Length">Length of the number with its unit, where one is printed beside it.</param>
/// <param name="DigitsLength">Length of the number without its unit.</param>
/// <param name="Value">Exact decimal in the printed unit.</param>
/// <param name="Decimals">Digits printed after the point; trailing zeros count.</param>
/// <param name="Unit"><see cref="Unit.None"/> where no unit is printed beside it.</param>
public sealed record PrintedNumber(int Start, int Length, int DigitsLength, decimal Value, int Decimals, Unit Unit, Hedge Hedge = Hedge.None)
{
    /// <summary>Part of a range such as 80-90分: kept so that rubrics can read it, never a figure.</summary>
    public bool InRange { get; init; }

    /// <summary>Unit of the last printed digit, in the printed unit: 0.01 for 38.70.</summary>
    public decimal LastDigit => Precision.UnitOfLastDigit(Decimals);

    public Interval Interval => Precision.IntervalOf(Value, Decimals, Unit, Hedge);
}

/// <summary>How exact a printed number is.</summary>
public static class Precision
{
    private static readonly decimal[] Powers = [.. Enumerable.Range(0, 29).Select(n => new decimal(1, 0, 0, isNegative: false, (byte)n))];

    public static decimal UnitOfLastDigit(int decimals) => Powers[Math.Clamp(decimals, 0, 28)];

    /// <summary>Counts, whole months, points, zeros and amounts in 元 down to the fen are exact; everything else is rounded to its last digit.</summary>
    public static bool IsExact(decimal value, int decimals, Unit unit) =>
        value == 0
        || unit.Dimension == Dimension.Points
        || (unit.Dimension == Unit.Weight.Dimension && unit == Unit.Weight)
        || ((unit.Dimension == Dimension.Count || unit.Base == "月") && unit.Scale == 1 && decimals == 0)
        || (unit.Dimension == Dimension.Money && unit.Scale == 1 && decimals >= 2)
        || (unit.Dimension == Dimension.Bare && unit.Scale == 1 && decimals == 0);

    /// <summary>
    /// In the printed unit. An open end of a hedged number is closed at twice the value (or at zero): such numbers can support, never convict.
    /// </summary>
    public static Interval IntervalOf(decimal value, int decimals, Unit unit, Hedge hedge)
    {
        var half = IsExact(value, decimals, unit) ? 0 : UnitOfLastDigit(decimals) / 2;
        var size = Math.Abs(value);
        return hedge switch
        {
            Hedge.About => new Interval(value - Math.Max(half, size / 20), value + Math.Max(half, size / 20)),
            Hedge.AtLeast => new Interval(value - half, value + Math.Max(half, size)),
            Hedge.AtMost => new Interval(Math.Min(0, value) - half, value + half),
            _ => Interval.Around(value, half),
        };
    }
}
