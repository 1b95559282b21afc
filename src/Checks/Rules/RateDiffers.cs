using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Scores;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Rules;

/// <summary>A stated rate of execution or completion against the amounts that define it.</summary>
public sealed class RateDiffers : Rule
{
    public override Bilingual Defect { get; } = new("执行率（完成率）与所依据的数字不符", "Rate does not follow from its amounts");

    public override IEnumerable<Claim> FindClaims(Report report) =>
        ProseRates.Of(report, Name).Concat(ParallelLists.Rates(report, Name)).Concat(PerEach.Of(report, Name)).Concat(NamedBases.Rates(report, Name)).Concat(NamedTargets.Rates(report, Name)).Concat(TableRates.Of(report, Name)).Concat(CountRates.Rates(report, Name)).Concat(LevelMentions.Rates(report, Name)).Concat(CommonIndicators.Rates(report, Name)).Concat(Quotients.Rates(report, Name)).Concat(LineRelations.Of(report, LineShape.Quotient, Name));
}
