using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>What the claims that a figure states tell of it.</summary>
/// <param name="IsShare">A part of a whole, so no more than all of it.</param>
/// <param name="IsBandEnd">Where a grade begins, which reports copy from the regulations: 90, 80, 60.</param>
/// <param name="IsTotalOfPoints">The total of the points available, which forms set to 100.</param>
/// <param name="IsRateOfMoney">An amount spent or received of another, hardly ever more than all of it.</param>
internal readonly record struct FigureKind(bool IsShare, bool IsBandEnd, bool IsTotalOfPoints, bool IsRateOfMoney);

/// <summary>
/// How much less likely a value is as the true one than an ordinary value of its kind, in nats. It speaks against a repair that needs such a
/// value, and for a repair of a figure that prints one.
/// </summary>
internal static class Plausibility
{
    private const decimal FullMarks = 100m;
    private const decimal HighestRate = 2m;

    /// <summary>Forms that add a bonus go to 110 or 120; only those of a thousand marks go further.</summary>
    private const decimal WithBonus = 120m;
    private const double BeyondMarks = 14;

    /// <summary>Forms give half points at most.</summary>
    private const double BrokenPoints = 2;

    /// <summary>Nobody scores or counts less than nothing, save where the report does.</summary>
    public static bool IsImpossible(Figure figure, decimal value) => value < 0 && figure.Value >= 0 && figure.Unit.Dimension is (Dimension.Points or Dimension.Count);

    public static double CostOf(Figure figure, decimal value, FigureKind kind) => figure.Unit.Dimension switch
    {
        Dimension.Points or Dimension.Bare when kind.IsTotalOfPoints && value == FullMarks => -4,
        Dimension.Points when kind.IsBandEnd => figure.Value == value && value is 90 or 80 or 70 or 60 ? -6 : 0,
        Dimension.Points => (value > WithBonus ? BeyondMarks : value > FullMarks ? 3 : 0) + (IsSetByForm(figure) && !decimal.IsInteger(value) ? BrokenPoints : 0),
        Dimension.Count => figure is { Unit.Scale: 1, Number.Decimals: 0 } && !decimal.IsInteger(value) ? 4 : 0,
        Dimension.Ratio => OfRatio(value * figure.Unit.Scale, kind),
        _ => value < 0 ? figure.Value == 0 ? BelowNothing : 2.5 : 0,
    };

    /// <summary>Where nothing is printed, both a number and its sign would be missing.</summary>
    private const double BelowNothing = 6;

    private static double OfRatio(decimal ratio, FigureKind kind) =>
        ratio == 1 ? -1 : ratio < 0 ? 2.5 : ratio > 1 && kind.IsShare ? 4 : ratio > HighestRate || (ratio > 1 && kind.IsRateOfMoney) ? 2.5 : 0;

    /// <summary>Points are set by the form; their columns and rows say so.</summary>
    public static bool IsSetByForm(Figure figure) => IsNamedSo(figure.ColumnHeader) || IsNamedSo(figure.RowHeader) || IsNamedSo(figure.Label);

    /// <summary>分值, 权重; but not 得分（满分10分）.</summary>
    private static bool IsNamedSo(string name) =>
        !name.Contains("得分", StringComparison.Ordinal) && (name.Contains("分值", StringComparison.Ordinal) || name.Contains("权重", StringComparison.Ordinal) || name.Contains("满分", StringComparison.Ordinal));
}
