using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>Scores joined by plus signs after the score that they make up: 过程指标（30分，自评得分28.5分）：预算执行13.5分+预算管理9分+资产管理6分.</summary>
internal static class AddedScores
{
    private const double Sure = 0.9;

    public static IEnumerable<Claim> Of(Passage passage, string rule)
    {
        for (var first = 1; first + 1 < passage.Mentions.Count; first++)
        {
            var last = first;
            while (last + 1 < passage.Mentions.Count && IsAddend(passage.Mentions[last + 1]))
                last++;
            var total = passage.Mentions[first - 1];
            if (last > first && IsPoints(passage.Mentions[first]) && IsPoints(total) && total.Sentence == passage.Mentions[first].Sentence && !passage.After(last).TrimStart().StartsWith('='))
                yield return Claim.Of(rule, ClaimKind.Score, total.Figure, Expression.Sum(passage.Mentions.Skip(first).Take(last - first + 1).Select(m => m.Figure)), Sure);
            first = last;
        }
    }

    private static bool IsPoints(Mention mention) => mention.Figure.Unit.Dimension == Dimension.Points;

    private static bool IsAddend(Mention mention) => IsPoints(mention) && mention.Gap.TrimStart().StartsWith('+');
}
