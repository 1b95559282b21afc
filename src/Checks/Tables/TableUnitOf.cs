using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

internal static partial class TableUnitOf
{
    /// <summary>Columns of rates and shares: they do not add up like amounts.</summary>
    public static bool IsRatio(string header) => Ratio().IsMatch(TextFold.Squeeze(header));

    [GeneratedRegex(@"率(?:$|\()|占比|比例|比重|百分比|%|增幅|降幅|减幅|幅度")]
    private static partial Regex Ratio();
}
