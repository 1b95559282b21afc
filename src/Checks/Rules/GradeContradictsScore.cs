using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Scores;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A stated grade against the score and the bands that the report itself prints.</summary>
public sealed partial class GradeContradictsScore : Rule
{
    private const int FarthestSentence = 4;

    public override Bilingual Defect { get; } = new("评价等级与得分不符", "Grade contradicts the score");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        var bands = GradeBands.Of(report);
        foreach (var passage in Passage.Of(report))
            foreach (Match match in Grade().Matches(passage.Text))
            {
                var score = Score(passage, match.Index);
                if (score is null || bands.Band(match.Groups["grade"].Value) is not { } band)
                    continue;
                var detail = Bilingual.Of($"报告所列“{match.Groups["grade"].Value}”的分数段自{band.Low}分起。", $"By the report's own bands \"{match.Groups["grade"].Value}\" begins at {band.Low} points.");
                var isTooLow = score.Value < band.Low;
                yield return Claim.Of(Name, ClaimKind.Band, score, Expression.Of(isTooLow || band.High is null ? band.Low : band.High.Value), 0.9) with
                {
                    Relation = isTooLow || band.High is null ? Relation.AtLeast : Relation.Less,
                    Detail = detail,
                };
            }
    }

    /// <summary>The last total score told before the grade.</summary>
    private static Figure? Score(Passage passage, int offset)
    {
        for (var i = passage.Mentions.Count - 1; i >= 0; i--)
            if (passage.Offsets[i] < offset && passage.Mentions[i] is { Figure.Unit.Dimension: Dimension.Points, Depth: 0 } mention && Total().IsMatch(mention.Local))
                return passage.Text[passage.Offsets[i]..offset].Count(c => c == '。') <= FarthestSentence ? mention.Figure : null;
        return null;
    }

    [GeneratedRegex(@"(?:等级|等次|级别|档次|结果|结论)(?:评定|确定|评|定|属于)?(?:为|是|:)?\s*""?(?<grade>优秀|优|良好|良|中等|中|合格|差)(?=""|,|。|;|\s|$|等)")]
    private static partial Regex Grade();

    [GeneratedRegex(@"(?:得分|总分|评分)(?:为|是|达|:)?\s*$")]
    private static partial Regex Total();
}
