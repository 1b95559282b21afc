using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A total in running text against the parts that the same text names.</summary>
public sealed class TotalDiffersFromParts : Rule
{
    private const int MostReadings = 24;

    public override Bilingual Defect { get; } = new("合计数与各组成部分之和不符", "Total is not the sum of its parts");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
        {
            foreach (var list in ListHeads.Of(passage).Lists)
                if (list.Totals[0].Total.Figure.Unit.Dimension is not (Dimension.Count or Dimension.Points) && SumClaims.Of(Name, list, MostReadings) is { } claim)
                    yield return claim;
            foreach (var claim in RunSums.Of(Name, [.. passage.Items.Select(i => i.Figure)]))
                yield return claim;
        }
        foreach (var claim in YearRests.Of(report, Name).Concat(NamedRows.Of(report, Name, ofCounts: false)))
            yield return claim;
    }
}
