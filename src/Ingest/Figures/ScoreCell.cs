using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Figures;

/// <summary>
/// Finds the score in a cell that also prints how it came about: "①+②+③=3", "（17/22）×100%=77.27%⏎4", "2.5（扣0.5分）".
/// </summary>
public static partial class ScoreCell
{
    /// <summary>The number of the text that is the score, or null where the text tells none.</summary>
    public static PrintedNumber? Find(string text)
    {
        var numbers = NumberParser.Scan(text).Where(n => n is { InRange: false, Unit.Dimension: Dimension.Bare or Dimension.Points, Unit.Scale: 1 }).ToList();
        if (numbers.Count == 0)
            return null;
        var folded = TextFold.Fold(text);
        return numbers.LastOrDefault(n => IsAlone(folded, n))
               ?? numbers.LastOrDefault(n => Leads(folded, n, ResultSign()) && !ContinuesFormula(folded, n))
               ?? numbers.LastOrDefault(n => Leads(folded, n, ScoreVerb()))
               ?? (folded.AsSpan(0, numbers[0].Start).IsWhiteSpace() && EndsNumber(folded, numbers[0]) ? numbers[0] : null);
    }

    /// <summary>On a line of its own, with no words but 得分 and 分 beside it.</summary>
    private static bool IsAlone(string folded, PrintedNumber number)
    {
        var start = folded.LastIndexOf('\n', Math.Max(0, number.Start - 1)) + 1;
        if (number.Start == 0)
            start = 0;
        var end = folded.IndexOf('\n', number.Start + number.Length);
        var line = folded[start..number.Start] + "#" + folded[(number.Start + number.Length)..(end < 0 ? folded.Length : end)];
        return Alone().IsMatch(line);
    }

    private static bool Leads(string folded, PrintedNumber number, Regex lead) => lead.IsMatch(folded[..number.Start]);

    private static bool ContinuesFormula(string folded, PrintedNumber number)
    {
        var after = folded.AsSpan(number.Start + number.Length).TrimStart();
        return after.Length > 0 && after[0] is '+' or '-' or '*' or '×' or '/' or '÷' or '%';
    }

    private static bool EndsNumber(string folded, PrintedNumber number)
    {
        var after = folded.AsSpan(number.Start + number.Length).TrimStart();
        return after.Length == 0 || after[0] is '(' or ',' or ';' or '。' or '[';
    }

    [GeneratedRegex(@"^\s*(?:自评|评价|复核)?(?:得分|得|计|评分)?\s*[:为]?\s*#\s*分?\s*[。;]?\s*$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"[=≈]\s*$")]
    private static partial Regex ResultSign();

    [GeneratedRegex(@"(?:得分?|计|评|打|应为|故|实得)\s*[:为]?\s*$")]
    private static partial Regex ScoreVerb();
}
