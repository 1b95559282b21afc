using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Checks.Rules;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks;

/// <summary>The path of one document from blocks to findings.</summary>
public static class DocumentCheck
{
    public static DocumentResult Run(Document document, CancellationToken cancellation = default)
    {
        var facts = ReportFactsReader.Read(document);
        var figures = FigureExtractor.Extract(document, facts);
        var report = new Report(document, figures, facts);
        var judged = JudgeAll(report, cancellation);
        var findings = Diagnosis.Diagnosis.Explain(report, judged);
        var settled = Diagnosis.Diagnosis.Settle(judged, findings);
        return new DocumentResult(document, facts, figures, settled, findings, Ledger.Of(figures, settled, findings))
        {
            Power = Diagnosis.CheckingPower.Of(figures, settled, cancellation),
        };
    }

    /// <summary>Claims from words first; what numbers alone suggest is kept where it holds and says something new.</summary>
    public static IReadOnlyList<JudgedClaim> JudgeAll(Report report, CancellationToken cancellation = default)
    {
        var judged = new List<JudgedClaim>();
        var coincidences = new List<Claim>();
        foreach (var rule in RuleCatalog.Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var claim in rule.FindClaims(report))
                if (claim.Certainty > 0)
                    judged.Add(Judge.Decide(judged.Count, claim));
                else
                    coincidences.Add(claim);
        }
        var known = judged.Where(c => c.Holds).Select(Relation).ToHashSet(StringComparer.Ordinal);
        foreach (var claim in coincidences)
        {
            var decided = Judge.Decide(judged.Count, claim);
            if (decided.Holds && known.Add(Relation(decided)))
                judged.Add(decided);
        }
        return judged;
    }

    private static string Relation(JudgedClaim claim) =>
        string.Join(',', claim.Operands.Select(f => f.Id).Order().Prepend(claim.Stated.Id).Append(-(int)claim.Claim.Kind));
}
