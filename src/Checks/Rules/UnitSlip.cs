using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>Two mentions of one fact that agree once 元 is read as 万元.</summary>
public sealed class UnitSlip : Rule
{
    private const decimal Factor = 10_000m;

    public override Bilingual Defect { get; } = new("金额单位疑似误用（元、万元）", "Unit of an amount seems mistaken (yuan, ten thousand yuan)");

    public override IEnumerable<Claim> FindClaims(Report report) =>
        from pair in MentionIndex.Of(report).AllPairs()
        where IsSlip(pair.First, pair.Second)
        select Claim.Of(Name, ClaimKind.Agree, pair.First, Expression.Of(pair.Second), pair.Anchored ? 0.93 : 0.85);

    /// <summary>The same three and more digits, ten thousand times apart.</summary>
    public static bool IsSlip(Figure a, Figure b)
    {
        if (a.BaseValue == 0 || b.BaseValue == 0 || Math.Min(RunSums.SignificantDigits(a), RunSums.SignificantDigits(b)) < 3)
            return false;
        var (large, small) = a.BaseValue > b.BaseValue ? (a, b) : (b, a);
        return new Interval(small.BaseInterval.Low * Factor, small.BaseInterval.High * Factor).Meets(large.BaseInterval);
    }
}
