using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

internal static class PrintedRate
{
    /// <summary>A rate printed without % counts in percent: 97.5 under 执行率.</summary>
    public static Expression InUnitOf(Figure printed, Expression ratio) =>
        printed.Unit.Dimension == Dimension.Bare && Math.Abs(printed.Value) > 1 ? ratio * Expression.Of(100m) : ratio;
}
