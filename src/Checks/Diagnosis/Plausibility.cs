using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// How much less likely a value is as the true one than an ordinary value of its kind, in nats. It speaks against a repair that needs such a
/// value, and for a repair of a figure that prints one.
/// </summary>
internal static class Plausibility
{
    private const decimal FullMarks = 100m;
    private const decimal HighestRate = 2m;

    /// <param name="isTotalOfPoints">The figure is the total of the points available, which forms set to 100.</param>
    public static double CostOf(Figure figure, decimal value, bool isTotalOfPoints)
    {
        var cost = isTotalOfPoints && value == FullMarks ? -2.5 : 0;
        var isNegative = value < 0;
        return cost + figure.Unit.Dimension switch
        {
            Dimension.Points or Dimension.Count => isNegative ? 6 : figure.Unit.Dimension == Dimension.Points && value > FullMarks ? 3 : 0,
            Dimension.Ratio => isNegative ? 2.5 : value * figure.Unit.Scale > HighestRate ? 2.5 : 0,
            _ => isNegative ? 2.5 : 0,
        };
    }

    /// <summary>Points are set by the form; their columns and rows say so.</summary>
    public static bool IsSetByForm(Figure figure) => IsNamedSo(figure.ColumnHeader) || IsNamedSo(figure.RowHeader) || IsNamedSo(figure.Label);

    private static bool IsNamedSo(string name) =>
        name.Contains("分值", StringComparison.Ordinal) || name.Contains("权重", StringComparison.Ordinal) || name.Contains("满分", StringComparison.Ordinal);
}
