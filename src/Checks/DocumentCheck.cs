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
        var judged = new List<JudgedClaim>();
        foreach (var rule in RuleCatalog.Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var claim in rule.FindClaims(report))
                judged.Add(Judge.Decide(judged.Count, claim));
        }
        var findings = Diagnosis.Diagnosis.Explain(report, judged);
        return new DocumentResult(document, facts, figures, judged, findings, Ledger.Of(figures, judged, findings));
    }
}
