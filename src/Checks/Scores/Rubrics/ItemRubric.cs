using System.Text.RegularExpressions;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>
/// ①符合…，计1分；②符合…，计2分: the score is the sum of the items that are met. Where the items carry no points, each that is not met
/// costs the same: 以上情况每出现一例不符合要求的扣1分.
/// </summary>
/// <param name="Points">Points of the items in order; empty where each missed item costs <paramref name="Off"/>.</param>
/// <param name="Count">Number of items.</param>
/// <param name="Off">Deducted per item that is not met; null where the items carry points.</param>
internal sealed partial record ItemRubric(IReadOnlyList<decimal> Points, int Count, decimal? Off)
{
    private const string Marks = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /// <summary>Null where the text has no items, or where not all of them are understood.</summary>
    public static ItemRubric? Parse(string text)
    {
        var items = RubricText.Items(RubricText.Normalize(text));
        if (items.Count == 0)
            return null;
        if (items.All(i => !i.Contains('扣', StringComparison.Ordinal) && OwnPoints(i) is not null))
            return new ItemRubric([.. items.Select(i => OwnPoints(i)!.Value)], items.Count, null);
        var bare = items.Take(items.Count - 1).All(i => !Digit().IsMatch(i) && !i.Contains('扣', StringComparison.Ordinal));
        return bare && Each().Match(items[^1]) is { Success: true } each && Threshold.Read(each.Groups["off"].Value) is { } off
            && !Digit().IsMatch(items[^1][..each.Index])
            ? new ItemRubric([], items.Count, off.Value)
            : null;
    }

    /// <summary>The items that a score cell names before its equals sign: 0 and 2 for "①+③=3"; null where it names none, or one twice.</summary>
    public static IReadOnlyList<int>? Named(string cell)
    {
        var end = cell.IndexOfAny(['=', '＝']);
        if (end < 0)
            return null;
        var named = cell[..end].Where(c => Marks.Contains(c, StringComparison.Ordinal)).Select(c => Marks.IndexOf(c, StringComparison.Ordinal)).ToList();
        return named.Count > 0 && named.Distinct().Count() == named.Count && OnlyMarks().IsMatch(cell[..end]) ? named : null;
    }

    /// <summary>Score for the items met; null where one of them does not exist.</summary>
    /// <param name="full">Points available.</param>
    public decimal? Score(IReadOnlyList<int> met, decimal full)
    {
        if (met.Any(i => i >= Count))
            return null;
        return Off is { } off ? Math.Max(0, full - ((Count - met.Count) * off)) : met.Sum(i => Points[i]);
    }

    private static decimal? OwnPoints(string item)
    {
        var matches = PointsOf().Matches(item);
        return matches.Count == 1 && !Ladder().IsMatch(item) && Threshold.Read(matches[0].Groups["points"].Value) is { } points ? points.Value : null;
    }

    [GeneratedRegex(@"(?<![\d.])(?<points>\d+(?:\.\d+)?)分(?!值|之|钟)")]
    private static partial Regex PointsOf();

    /// <summary>Items with a scale of their own are no plain items.</summary>
    [GeneratedRegex(@"每|否则|[×*/÷]|按.{0,10}比例|(?:以上|以下|低于|高于|超过|[≥≤<>]).{0,8}\d.*(?:以上|以下|低于|高于|超过|[≥≤<>])")]
    private static partial Regex Ladder();

    [GeneratedRegex(@"每(?:出现|发现|有|存在)?(?:一|1)(?:例|项|处|次|个|起|条)[^;。\d]{0,20}扣(?:减|除)?(?<off>\d+(?:\.\d+)?)分")]
    private static partial Regex Each();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"^[\s①-⑳+＋、]+$")]
    private static partial Regex OnlyMarks();
}
