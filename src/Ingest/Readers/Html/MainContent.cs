using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PerfEval.Ingest.Readers.Html;

/// <summary>Finds the report inside a portal page. Losing part of a report is worse than reading a menu, so only what is clear is left out.</summary>
internal static partial class MainContent
{
    private const int FewestLinks = 4;
    private const double LinkShare = 0.7;
    private const int LongestPortalLine = 200;

    /// <summary>Containers that mark the article by standard, and those of content systems common on government portals.</summary>
    private const string ArticleSelector = "article, main, [role=main], .TRS_Editor, #UCAP-CONTENT, #zoom, .article-content";

    private static readonly HashSet<string> LeftOutTags = new(
        ["script", "style", "noscript", "template", "iframe", "object", "svg", "nav", "select", "button", "textarea", "del", "head", "rt", "rp"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The article where one container clearly is it (it holds most of the page's words), else the whole body.</summary>
    public static IElement Of(IElement body)
    {
        var all = WordCount(body);
        return body.QuerySelectorAll(ArticleSelector).FirstOrDefault(e => WordCount(e) * 10L > all * 8L) ?? body;
    }

    public static bool IsLeftOut(IElement element) =>
        LeftOutTags.Contains(element.LocalName) || IsHidden(element) || IsFurniture(element);

    /// <summary>A line that the portal prints around a report: when it was put up and how often read, other pages, who runs the site.</summary>
    public static bool IsPortalLine(string text) => text.Length <= LongestPortalLine && PortalLine().IsMatch(text);

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        var style = element.GetAttribute("style");
        if (string.IsNullOrEmpty(style))
            return false;
        style = style.Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || style.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsFurniture(IElement element)
    {
        if (element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search")
            return true;
        return element.TagName is "UL" or "FOOTER" or "ASIDE" && IsMostlyLinks(element);
    }

    private static bool IsMostlyLinks(IElement element)
    {
        var links = element.QuerySelectorAll("a[href]");
        return links.Length >= FewestLinks && links.Sum(WordCount) > LinkShare * WordCount(element);
    }

    private static int WordCount(IElement element) => element.TextContent.Count(char.IsLetterOrDigit);

    [GeneratedRegex(@"^(?:(?=.*(?:发布|发文|来源|字号|日期|时间)).*)?(?:浏览|点击|阅读|访问)(?:次数|量|数)\s*[:：]\s*\d+|ICP\s*备|网站标识码|公网安备|^(?:[上下]一[篇条页]|(?:您的?)?(?:现在的|当前)?位置|版权所有|主办单位|【?打印)\s*[:：本】]|^发[布文](?:时间|日期)\s*[:：].*来源\s*[:：]")]
    private static partial Regex PortalLine();
}
