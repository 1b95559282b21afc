using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>Brings a rubric into the form that the parser reads: folded, without blanks, definitions and remarks.</summary>
internal static partial class RubricText
{
    public static string Normalize(string text)
    {
        var folded = LineBreak().Replace(TextFold.Fold(text), ";");
        var plain = White().Replace(folded, "");
        plain = plain.Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal).Replace("零分", "0分", StringComparison.Ordinal).Replace("百分比", "百分点", StringComparison.Ordinal).Replace("乘以", "×", StringComparison.Ordinal).Replace("除以", "÷", StringComparison.Ordinal);
        plain = Definition().Replace(plain, "");
        return Numbering().Replace(Remark().Replace(plain, ""), "");
    }

    /// <summary>Splits ①…②…③… into its items; empty where there are fewer than two.</summary>
    public static IReadOnlyList<string> Items(string normalized)
    {
        var marks = ItemMark().Matches(normalized);
        if (marks.Count < 2)
            return [];
        var items = new List<string>();
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].Index : normalized.Length;
            items.Add(normalized[(marks[i].Index + marks[i].Length)..end].Trim(';', ',', '。'));
        }
        return items;
    }

    [GeneratedRegex(@"[\r\n]+")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    /// <summary>控制率=（在职人员数/编制数）×100%: says what is measured, not how it is scored.</summary>
    [GeneratedRegex(@"[^;。,:=]{2,20}(?:率|度|比例|比重)=[^;。=≤≥]{3,80}?[×*x]100%?(?=[;。,]|$)")]
    private static partial Regex Definition();

    /// <summary>Brackets without digits or 含 only remark: （因政策调整除外）.</summary>
    [GeneratedRegex(@"\((?!(?:不)?含\))[^()\d/÷]*\)|\([^()\d]*[/÷][^()\d]*\)(?![×*])")]
    private static partial Regex Remark();

    [GeneratedRegex(@"(?<=^|[;。])(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\)|\d{1,2}\))")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"[①-⑳]")]
    private static partial Regex ItemMark();
}
