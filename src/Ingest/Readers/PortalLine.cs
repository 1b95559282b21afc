using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Readers;

/// <summary>A line that a portal prints around a report: when it was put up and how often read, other pages, who runs the site.</summary>
internal static partial class PortalLine
{
    private const int Longest = 200;

    public static bool Is(string text) => text.Length <= Longest && Pattern().IsMatch(text);

    [GeneratedRegex(@"^(?:(?=.*(?:发布|发文|来源|字号|日期|时间)).*)?(?:浏览|点击|阅读|访问)(?:次数|量|数)\s*[:：]\s*\d+|ICP\s*备|网站标识码|公网安备|^(?:[上下]一[篇条页]|(?:您的?)?(?:现在的|当前)?位置|版权所有|主办单位|【?打印)\s*[:：本】]|^发[布文](?:时间|日期)\s*[:：].*来源\s*[:：]")]
    private static partial Regex Pattern();
}
