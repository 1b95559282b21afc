using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Rules;

/// <summary>A part of a whole that is more than the whole: 占总支出的622.3%, 合格率108.3%.</summary>
public sealed partial class ShareExceedsWhole : Rule
{
    private const double OfPart = 0.75;

    public override Bilingual Defect { get; } = new("占比、合格率等超过100%", "Share of a whole is above 100 %");

    public override IEnumerable<Claim> FindClaims(Report report) =>
        from passage in Passage.Of(report)
        from percent in passage.Mentions
        where percent is { IsPercent: true, Figure: { BaseValue: > 1, IsHedged: false } } && (percent.Role == Role.Share ? IsOfItsKind(percent) : Passed().IsMatch(percent.Local))
        select Claim.Of(Name, ClaimKind.Order, percent.Figure, Expression.Of(1m), OfPart) with
        {
            Relation = Relation.AtMost,
            Detail = new("部分不会多于总体，请核对。", "A part is not more than the whole."),
        };

    /// <summary>Spending may be more than revenue, debts more than assets, and outturn more than the plan.</summary>
    private static bool IsOfItsKind(Mention share) => Share().IsMatch(share.Gap) && !OfAnotherKind().IsMatch(share.Gap);

    [GeneratedRegex(@"占(?!用)|比重")]
    private static partial Regex Share();

    [GeneratedRegex(@"预算|计划|目标|任务|指标|上年|去年|同期|年初|标准|限额|控制|收入|资产|负债|债务|生产总值|GDP|财力|应|概算|定额|编制|测算|合同|面积|容积")]
    private static partial Regex OfAnotherKind();

    [GeneratedRegex(@"(?:满意|合格|优良|有效|回收|达标|知晓|及格|通过|准确|正确)(?:率|度|比例)(?:为|达到?|是)?$")]
    private static partial Regex Passed();
}
