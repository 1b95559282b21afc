using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Changes of a rate in percentage points: 由6.8%下降到1.9%，降低4.9个百分点.</summary>
internal static partial class PointChanges
{
    private const double FromTo = 0.9;
    private const double SideBySide = 0.4;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            for (var i = 2; i < passage.Mentions.Count; i++)
            {
                var (first, second, points) = (passage.Mentions[i - 2], passage.Mentions[i - 1], passage.Mentions[i]);
                if (points.Figure.Unit.Dimension != Dimension.PercentagePoint || !first.IsPercent || !second.IsPercent || first.Sentence != points.Sentence)
                    continue;
                var change = Expression.Abs(Expression.Of(second.Figure) - Expression.Of(first.Figure));
                var areCompared = AreCompared(second, points) && (To().IsMatch(second.Gap) || Than().IsMatch(second.Gap));
                yield return Claim.Of(rule, ClaimKind.Sum, points.Figure, change, areCompared ? FromTo : SideBySide) with { NamesItsBase = areCompared && Change.IsMereVerb(points.Gap) };
            }
    }

    /// <summary>由18.6%降至11.2%，上升7.4个百分点; 11.2%，比上年的18.6%上升7.4个百分点: the word against the two rates.</summary>
    public static IEnumerable<Claim> Directions(Passage passage, string rule)
    {
        for (var i = 2; i < passage.Mentions.Count; i++)
        {
            var (first, second, points) = (passage.Mentions[i - 2], passage.Mentions[i - 1], passage.Mentions[i]);
            if (points.Figure.Unit.Dimension != Dimension.PercentagePoint || !first.IsPercent || !second.IsPercent || first.Sentence != points.Sentence || !AreCompared(second, points))
                continue;
            var rises = Cues.Rise.IsMatch(points.Local);
            if (rises == Cues.Fall.IsMatch(points.Local))
                continue;
            var (now, then) = To().IsMatch(second.Gap) ? (second, first) : Than().IsMatch(second.Gap) ? (first, second) : (null, null);
            if (now is not null && then is not null)
                yield return Claim.Of(rule, ClaimKind.Order, now.Figure, Expression.Of(then.Figure), FromTo) with
                {
                    Relation = rises ? Relation.AtLeast : Relation.AtMost,
                    Word = (rises ? Cues.Rise : Cues.Fall).Match(points.Local).Value,
                };
        }
    }

    /// <summary>比上年降幅11.5%，比2020年下降17.9%；优良天数比例提高2.2个百分点: the rate told last is a change itself, and what rose is named after a semicolon.</summary>
    private static bool AreCompared(Mention second, Mention points) => !points.Gap.Contains(';', StringComparison.Ordinal) && (To().IsMatch(second.Gap) || !EndsInChange().IsMatch(second.Gap));

    [GeneratedRegex(@"(?:下降|增长|提高|上升|降低|减少|增加|回落|提升)(?:了|约)?$")]
    private static partial Regex EndsInChange();

    [GeneratedRegex(@"^[^,;。]{0,8}(?:到|至|为)$")]
    private static partial Regex To();

    /// <summary>漏损率11.2%，比改造前的18.6%下降7.4个百分点</summary>
    [GeneratedRegex(@"(?:(?<!占)比(?!重|例|率)|较)[^,;。]{1,14}$")]
    private static partial Regex Than();
}
