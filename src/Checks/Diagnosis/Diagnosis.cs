using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Looks at all judged claims of a document together and says what is wrong, once per cause.</summary>
public static class Diagnosis
{
    /// <summary>About 10 ms for a document.</summary>
    private const int Work = 100_000;
    private const int LeastWork = 5_000;
    private const double MostConfident = 0.99;

    /// <param name="claims">A claim's id is its index.</param>
    /// <returns>Gravest first; a finding's id is its index.</returns>
    public static IReadOnlyList<Finding> Explain(Report report, IReadOnlyList<JudgedClaim> claims, CancellationToken cancellation = default)
    {
        var graph = new ClaimGraph(report.Figures, claims);
        var findings = Truncations.Of(report, claims).ToList();
        foreach (var blame in Blames(graph, cancellation))
            findings.Add(Tell(report, graph, blame));
        return [.. findings
            .OrderByDescending(f => f.Severity).ThenByDescending(f => f.Impact).ThenByDescending(f => f.Confidence).ThenBy(f => f.Figures[0].Id)
            .Select((f, i) => f with { Id = i })];
    }

    internal static IReadOnlyList<Blame> Blames(ClaimGraph graph, CancellationToken cancellation)
    {
        var components = Components.Of([.. graph.Claims.Where(c => c.Verdict == Verdict.Violated)], c => c.Figures.Select(f => f.Id));
        var blames = new List<Blame>();
        foreach (var violated in components)
        {
            cancellation.ThrowIfCancellationRequested();
            var budget = new WorkBudget(Math.Max(LeastWork, Work / components.Count));
            var operations = new TableOperations(graph, budget).Find(violated);
            blames.Add(new BlameSearch(graph, new CandidateValues(graph, budget), operations, budget).Explain(violated));
        }
        return blames;
    }

    private static Finding Tell(Report report, ClaimGraph graph, Blame blame)
    {
        IReadOnlyList<Suspect> suspects = !blame.IsSearchedFully
            ? []
            : [.. blame.Suspects.Select(s => new Suspect(s.Figure, s.Probability, blame.SuggestionFor(s.Figure), BlameText.Proof(graph, blame, s.Figure)))];
        var headline = Headline(blame);
        var confidence = Confidence(blame, headline);
        IEnumerable<Figure> first = suspects is [{ Probability: >= Blame.Sure } sure, ..] ? [sure.Figure, headline.Stated] : [headline.Stated];
        Figure[] figures = [.. first.Concat(blame.Violated.SelectMany(c => c.Figures)).DistinctBy(f => f.Id)];
        var (text, conclusion) = (FindingText.Of(report, headline), BlameText.Conclusion(report, blame, suspects));
        return new Finding(
            0,
            headline.Claim.Rule,
            Materiality.SeverityOf(blame.Violated, confidence),
            new Bilingual(text.Zh + conclusion.Zh, text.En + conclusion.En),
            blame.Violated,
            figures,
            suspects,
            Materiality.ImpactOf(blame.Violated, suspects.Count > 0 ? suspects.Select(s => s.Figure) : figures),
            confidence,
            Fingerprint.Of(report, headline));
    }

    /// <summary>The claim that says best what is wrong: one that the likeliest repair restores, with structure before mere agreement.</summary>
    private static JudgedClaim Headline(Blame blame) => blame.Violated
        .OrderByDescending(c => IsRestored(blame, c))
        .ThenBy(c => c.Claim.Kind == ClaimKind.Agree)
        .ThenByDescending(c => c.Confidence)
        .ThenBy(c => c.Id)
        .First();

    /// <summary>Claims of different kinds that one change restores speak for each other.</summary>
    private static double Confidence(Blame blame, JudgedClaim headline)
    {
        if (blame.Hypotheses is not [{ Best.Repairs.Count: 1 }, ..])
            return headline.Confidence;
        var doubt = blame.Violated.Where(c => IsRestored(blame, c))
            .GroupBy(c => c.Claim.Kind)
            .Aggregate(1.0, (product, kind) => product * (1 - kind.Max(c => c.Confidence)));
        return Math.Round(Math.Min(MostConfident, 1 - doubt), 4);
    }

    private static bool IsRestored(Blame blame, JudgedClaim claim) => blame.Hypotheses.Count == 0 || !blame.Hypotheses[0].Best.Broken.Contains(claim.Id);
}
