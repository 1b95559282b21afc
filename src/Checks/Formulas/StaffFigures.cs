using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Formulas;

/// <summary>Which figures tell the posts that a body may fill, and those that it has filled.</summary>
internal static partial class StaffFigures
{
    public static bool IsInPost(Figure figure) => IsOfPeople(figure) && SaysInPost(figure.Label);

    /// <summary>年末实有, of a number whose label may be cut short before 有.</summary>
    public static bool SaysInPost(string words) => InPost().IsMatch(TextFold.Squeeze(words)) && !Others().IsMatch(TextFold.Squeeze(words));

    public static bool IsQuota(Figure figure) => IsOfPeople(figure) && Quota().IsMatch(TextFold.Squeeze(figure.Label)) && !Others().IsMatch(TextFold.Squeeze(figure.Label));

    private static bool IsOfPeople(Figure figure) => figure.Unit is { Dimension: Dimension.Count, Base: "人" or "个" } && !figure.IsHedged;

    [GeneratedRegex(@"(?:实有|在职|在编|在岗|现有)[^,;。]{0,6}(?:人数|人员|职工|干部|总数|人)?$|职工人数|在职人数")]
    private static partial Regex InPost();

    [GeneratedRegex(@"(?<!预算|方案|规划|报告)编制(?:人?数|名额|总数|人员)?$|编制数")]
    private static partial Regex Quota();

    [GeneratedRegex(@"退休|离休|遗属|临聘|编外|聘用|外聘|退役|增加|减少|新增|调入|调出|空编|超编|下属|二级|独立核算")]
    private static partial Regex Others();
}
