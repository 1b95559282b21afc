using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

internal static partial class TableUnitOf
{
    /// <summary>Columns of rates and shares: they do not add up like amounts.</summary>
    public static bool IsRatio(string header) => Ratio().IsMatch(TextFold.Squeeze(header));

    /// <summary>A rate printed without % counts in percent: 97.5 under 执行率.</summary>
    public static Expression RateIn(Figure printed, Expression ratio) =>
        printed.Unit.Dimension == Dimension.Bare && Math.Abs(printed.Value) > 1 ? ratio * Expression.Of(100m) : ratio;

    [GeneratedRegex(@"率(?:$|\()|占比|比例|比重|百分比|%|增幅|降幅|减幅|幅度")]
    private static partial Regex Ratio();
}
