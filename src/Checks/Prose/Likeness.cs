using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>How alike two labels are: the share of characters in common after words that do not distinguish them are dropped.</summary>
internal static partial class Likeness
{
    /// <summary>0 (nothing in common) to 1 (the same thing in other words).</summary>
    public static double Of(string a, string b)
    {
        var ((left, name), (right, label)) = (Known(a), Known(b));
        if (left.Length == 0 || right.Length == 0)
            return 0;
        if (left == right)
            return 1;
        if (IsWholeOf(name, label) || IsWholeOf(label, name))
            return 0.85;
        if (left.Length == 1 || right.Length == 1)
            return 0;
        if (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal))
            return 0.6 + (0.4 * Math.Min(left.Length, right.Length) / Math.Max(left.Length, right.Length));
        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        if (shorter.Length >= 3 && shorter[^1] == longer[^1] && IsAbbreviation(shorter, longer))
            return 0.73;
        var pairs = Bigrams(left);
        var common = Bigrams(right).Count(pairs.Contains);
        return 2.0 * common / Math.Max(1, left.Length - 1 + right.Length - 1);
    }

    /// <summary>The label without year, stage and filler: 2021年度本年支出合计 becomes 支出.</summary>
    public static string Core(string label) => Known(label).Core;

    /// <summary>A report compares the same few labels with each other again and again.</summary>
    private static (string Core, string Squeezed) Known(string label)
    {
        var known = _known ??= new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (known.TryGetValue(label, out var found))
            return found;
        if (known.Count >= MostKnown)
            known.Clear();
        var squeezed = TextFold.Squeeze(label);
        return known[label] = (Synonym(Noise().Replace(squeezed, "")), squeezed);
    }

    private const int MostKnown = 4096;

    [ThreadStatic]
    private static Dictionary<string, (string Core, string Squeezed)>? _known;

    /// <summary>总投资 names the 批复总投资 told before: the word 总 tells it from its parts.</summary>
    private static bool IsWholeOf(string name, string label) =>
        name.Length >= 3 && name[0] == '总' && label.EndsWith(name, StringComparison.Ordinal);

    /// <summary>地方收入 for 地方一般公共预算收入: the characters of the one stand in the other in the same order.</summary>
    private static bool IsAbbreviation(string shorter, string longer)
    {
        var found = 0;
        foreach (var c in longer)
            if (found < shorter.Length && c == shorter[found])
                found++;
        return found == shorter.Length;
    }

    private static HashSet<string> Bigrams(string text)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < text.Length; i++)
            pairs.Add(text.Substring(i, 2));
        return pairs;
    }

    private static string Synonym(string text) =>
        text.Replace("总支出", "支出", StringComparison.Ordinal).Replace("总收入", "收入", StringComparison.Ordinal)
            .Replace("出国(境)", "出国", StringComparison.Ordinal).Replace("招待", "接待", StringComparison.Ordinal);

    [GeneratedRegex(@"\(\d{0,7}[类款项]?\)|^[尚仅还约](?=.{2})|(?:19|20)\d{2}年度?|本年度?|当年|全年|年末|我单位|我局|本单位|本部门|部门|单位|单位|合计|总计|共计|总额|金额|决算数?|预算数?|执行数?|实际|完成|总规模|规模|经费总|总?人数$|总量$|总数$|数$|累计|全部|各项|已拨付|[的、,:：""“”()（）\s]|其中|^总|安排|下达")]
    private static partial Regex Noise();
}
