using PerfEval.Checks.Claims;
using PerfEval.Checks.Form;
using PerfEval.Checks.Judging;
using PerfEval.Checks.Rules;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks;

/// <summary>The path of one document from blocks to findings. A step that fails costs the document that step and no other.</summary>
public static class DocumentCheck
{
    /// <summary>Once cancelled it returns what it has, the document partly read for <see cref="ProblemCodes.TimeLimit"/>.</summary>
    /// <param name="concepts">The catalogue that names what figures measure; that of the program where none is given.</param>
    public static DocumentResult Run(Document document, ConceptCatalog? concepts = null, CancellationToken cancellation = default) =>
        Run(document, RuleCatalog.Rules, concepts, cancellation);

    internal static DocumentResult Run(Document document, IReadOnlyList<Rule> rules, ConceptCatalog? concepts, CancellationToken cancellation)
    {
        var steps = new GuardedSteps(cancellation);
        var facts = steps.Try("facts", () => ReportFactsReader.Read(document)) ?? new ReportFacts("", null, "");
        var figures = steps.Try("figures", () => FigureExtractor.Extract(document, facts, concepts, cancellation)) ?? [];
        var report = new Report(document, figures, facts) { Cancellation = cancellation };
        var remarks = new List<Remark>();
        var judged = JudgeAll(report, rules, remarks, steps, cancellation);
        var findings = steps.Try("diagnosis", () => Diagnosis.Diagnosis.Explain(report, judged, remarks))
            ?? steps.Try("findings", () => Diagnosis.Diagnosis.List(report, judged, remarks), evenLate: true) ?? [];
        var settled = Diagnosis.Diagnosis.Settle(judged, findings);
        var power = steps.Try("checking-power", () => Diagnosis.CheckingPower.Of(figures, settled, cancellation));
        return new DocumentResult(steps.Mark(document), facts, figures, settled, findings, Ledger.Of(figures, settled, findings)) { Power = power };
    }

    /// <summary>What a report claims and what is to be said of its form, before the diagnosis looks at it.</summary>
    public static (IReadOnlyList<JudgedClaim> Claims, IReadOnlyList<Remark> Remarks) JudgeAll(Report report)
    {
        var remarks = new List<Remark>();
        return (JudgeAll(report, RuleCatalog.Rules, remarks, new GuardedSteps(CancellationToken.None), CancellationToken.None), remarks);
    }

    /// <summary>Claims from words first; what numbers alone suggest is kept where it holds and says something new.</summary>
    private static List<JudgedClaim> JudgeAll(Report report, IReadOnlyList<Rule> rules, List<Remark> remarks, GuardedSteps steps, CancellationToken cancellation)
    {
        var judged = new List<JudgedClaim>();
        var shown = new List<Claim>();
        var coincidences = new List<Claim>();
        foreach (var rule in rules)
            steps.Try(rule.Name, () =>
            {
                foreach (var claim in rule.FindClaims(report))
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (claim.Certainty <= 0)
                        coincidences.Add(claim);
                    else if (claim.YieldsToOthers)
                        shown.Add(claim);
                    else
                        judged.Add(Judge.Decide(judged.Count, claim));
                }
                remarks.AddRange(rule.FindRemarks(report));
            });
        var borneOut = new List<JudgedClaim>();
        steps.Try("shown", () =>
        {
            var told = judged.Select(Figures).ToHashSet(StringComparer.Ordinal);
            foreach (var decided in shown.Select(claim => Judge.Decide(judged.Count, claim)))
            {
                borneOut.Add(decided);
                if (told.Add(Figures(decided)))
                    judged.Add(decided);
            }
        });
        steps.Try("same-rows", () => new SameRows().Settle(judged));
        steps.Try("shifted-columns", () => ShiftedColumns.Settle(judged));
        steps.Try("same-columns", () => new SameColumns().Settle(judged));
        steps.Try("same-whole", () => new SameWhole().Settle(judged));
        steps.Try("same-pair", () => new SamePair().Settle(judged));
        steps.Try("borne-out", () => BorneOut.Settle(judged, borneOut));
        steps.Try("other-amounts", () => OtherAmounts.Settle(judged, report));
        steps.Try("corroboration", () => Corroboration.Settle(judged, report.Figures));
        steps.Try("coincidences", () =>
        {
            var known = judged.Where(c => c.Holds).Select(Relation).ToHashSet(StringComparer.Ordinal);
            foreach (var claim in coincidences)
            {
                cancellation.ThrowIfCancellationRequested();
                var decided = Judge.Decide(judged.Count, claim);
                if (decided.Holds && known.Add(Relation(decided)))
                    judged.Add(decided);
            }
        });
        return judged;
    }

    /// <summary>What two claims have in common that say the same of the same figures, however each puts it.</summary>
    private static string Figures(JudgedClaim claim) => string.Join(',', claim.Reading.Figures.Select(f => f.Id).Order());

    private static string Relation(JudgedClaim claim) =>
        string.Join(',', claim.Operands.Select(f => f.Id).Order().Prepend(claim.Stated.Id).Append(-(int)claim.Claim.Kind));
}
