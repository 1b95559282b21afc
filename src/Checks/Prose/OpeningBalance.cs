using System.Text.RegularExpressions;

namespace PerfEval.Checks.Prose;

/// <summary>What was left from the years before: 年初结转, 上年结余.</summary>
internal static partial class OpeningBalance
{
    [GeneratedRegex(@"(?:年初|期初|上年|以前年度)[^,]{0,4}(?:结转|结余|余额)")]
    public static partial Regex Name();
}
