using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>The mean of the scores told before it: 三年得分依次为86.5分、88.2分、91.4分，平均88.7分.</summary>
internal static partial class MeanScores
{
    private const double Counted = 0.8;
    private const double Likely = 0.5;
    private const int Fewest = 2;

    public static IEnumerable<Claim> Of(Passage passage, string rule)
    {
        foreach (var mean in passage.Mentions.Where(m => m.Figure.Unit.Dimension == Dimension.Points && !m.Figure.IsHedged && Mean().IsMatch(m.Local)))
        {
            var scores = passage.Before(mean, sentences: 0).TakeWhile(m => !Mean().IsMatch(m.Local)).Where(m => m.Figure.Unit.Dimension == Dimension.Points && m.Depth <= mean.Depth && !OfPoints().IsMatch(m.Local)).Select(m => m.Figure).Reverse().ToList();
            var told = SmallNumeral.Of(Number().Match(mean.Local).Groups["count"].Value);
            if (told > 1 && scores.Count > told)
                scores = scores[^told..];
            if (scores.Count >= Fewest && !scores.Exists(s => IsExtreme().IsMatch(s.Label)))
                yield return Claim.Of(rule, ClaimKind.Score, mean.Figure, Expression.Sum(scores) / Expression.Of(scores.Count), told == scores.Count ? Counted : Likely);
        }
    }

    [GeneratedRegex(@"(?:平均|均)(?:得分|分|自评得分|评分|分数)?(?:为|是|达)?$")]
    private static partial Regex Mean();

    [GeneratedRegex(@"(?<count>[两二三四五六七八九])(?:个|项|年|家|次|张|份)")]
    private static partial Regex Number();

    /// <summary>最高的11月96.4分，最低的7月88.7分，年均92.85分: the mean of all months, of which two are told.</summary>
    [GeneratedRegex(@"最[高低]")]
    private static partial Regex IsExtreme();

    [GeneratedRegex(@"满分|分值|权重|标准分|以上|扣")]
    private static partial Regex OfPoints();
}
