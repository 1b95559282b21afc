using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Figures;

/// <summary>Finds what a number in running text measures: the noun phrase before it, without the words that only lead to it.</summary>
internal static partial class ProseLabels
{
    private const int LongestLabel = 40;

    /// <param name="folded">Folded text of the paragraph or cell.</param>
    /// <param name="from">End of the number before, or 0.</param>
    /// <param name="start">Start of the number.</param>
    public static string Find(string folded, string printed, int from, int start)
    {
        var end = start;
        for (var tries = 0; tries < 3 && end > from; tries++)
        {
            var left = ClauseStart(folded, from, end);
            var label = Clean(printed[left..end]);
            if (label.Length > 0)
                return label;
            end = left > from ? left - 1 : from;
        }
        return "";
    }

    private static int ClauseStart(string folded, int from, int end)
    {
        var depth = 0;
        for (var i = end - 1; i >= from; i--)
        {
            if (folded[i] == ')')
                depth++;
            else if (folded[i] == '(' && depth-- == 0)
                return i + 1;
            else if (depth <= 0 && folded[i] is ',' or '。' or ';' or ':' or '、' or '!' or '?' or '\n' or '=' && end - i > 1)
                return i + 1;
        }
        return from;
    }

    private static string Clean(string text)
    {
        var label = text.Trim();
        for (var previous = ""; previous != label;)
        {
            previous = label;
            label = Lead().Replace(label, "").Trim();
            label = Trail().Replace(label, "").Trim();
        }
        label = Item().Match(label) is { Success: true } item ? item.Groups["name"].Value : label;
        return label.Length > LongestLabel ? label[^LongestLabel..] : label;
    }

    /// <summary>社会保障和就业支出（类）抚恤（款）死亡抚恤（项）: the last of the names of the classification (政府收支分类科目) is that of the amount.</summary>
    [GeneratedRegex(@"(?:^|[(（][类款][)）])[“""]?(?<name>[^()（）“”""]{2,})[(（][类款项][)）][”""]?$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:[\s,，。;；:：、)）”""*×+\-/=]+|其中|包括|包含|主要(?:包括|是|为|用于)|具体(?:为|是|包括)|分别(?:为|是)|分为|[一二三四五六七八九]是|[①-⑳]|[(（]?\d{1,2}[)）.、．]|(?:19|20)\d{2}\s*年(?:度|初|末|底)?|本年度|本年(?!收|支)|当年(?!结)|全年(?!预|执)|截至?[^，,]{0,12}(?:底|末|日|止)|\d{1,2}(?:-\d{1,2})?月(?:份|底)?|我(?:单位|局|中心|镇|乡|县|区|委|办|院|校)|本(?:单位|部门|局)|[现共]有|共计|共|已|的|了|和|与|及|由|按)")]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:[\s:：,，、(（=“""¥￥]+|(?<=合计|共计|总计)为|为|共|是|达到了?|(?<!下)达|预计|(?<![合总共小累统])计|约|近|超过?|不少于|不低于|≥|≤|>|<|＞|＜|大于|小于|有|了|的|即|仅|只|分别(?:为|是)?|各(?:是|为)?|人民币|其中|包括|包含|含)$")]
    private static partial Regex Trail();
}
