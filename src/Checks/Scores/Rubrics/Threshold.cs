using System.Globalization;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>A number of a rubric that a measurement is compared with.</summary>
/// <param name="Value">As printed: 90 for 90%.</param>
/// <param name="IsPercent">Printed with %, or taking it from the other end of its range.</param>
/// <param name="HasUnit">Printed with a unit of things, money or time: 8处 says nothing of a rate.</param>
internal readonly record struct Threshold(decimal Value, bool IsPercent, bool HasUnit = false)
{
    /// <summary>In base units, 0.9 for 90%; a bare 90 counts in percent where the measurement does.</summary>
    public decimal For(bool measuresRatio) => IsPercent || (measuresRatio && Math.Abs(Value) > 1) ? Value / 100 : Value;

    public static Threshold? Read(string text)
    {
        if (NumberParser.ParseWhole(text) is not { } number)
            return null;
        return number.Unit.Dimension == Dimension.Ratio ? new Threshold(number.Value * number.Unit.Scale * 100, IsPercent: true) : new Threshold(number.Value * number.Unit.Scale, IsPercent: false, HasUnit: number.Unit.Dimension != Dimension.Bare);
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");
}
