using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// Turns the blame for a group of violated claims into findings: one cause, one finding. A claim that is likelier misread than broken
/// makes a warning of its own where the judge was sure of it, and else none.
/// </summary>
internal sealed class FindingsOfBlame(Report report, ClaimGraph graph)
{
    private const double LeastSuspected = 0.05;
    private const double LikelyMisread = 0.5;
    private const double MostConfident = 0.99;
    private const double ConfidenceWhenLikelyMisread = 0.6;

    public IEnumerable<Finding> Of(Blame blame)
    {
        if (blame.Hypotheses.Count == 0)
        {
            yield return Build(blame, blame.Violated, MostConfident);
            yield break;
        }
        blame = blame with { Violated = [.. blame.Violated.Select(c => AsRestored(c, blame.Hypotheses[0].Best))] };
        var misread = blame.Violated.Where(c => blame.ShareOfMisreading(c) >= LikelyMisread).ToList();
        foreach (var cause in Components.Of([.. blame.Violated.Except(misread)], c => Links(blame, c)))
        {
            var words = misread.Where(c => IsWordedAlike(c, cause)).ToList();
            misread.RemoveAll(words.Contains);
            yield return Build(blame, [.. cause, .. words], MostConfident);
        }
        foreach (var claim in misread.Where(c => Gravity.IsSure(c.Confidence)))
            yield return Build(blame with { Hypotheses = [] }, [claim], ConfidenceWhenLikelyMisread);
    }

    /// <summary>A claim that holds again under another of its readings is told in that one.</summary>
    private static JudgedClaim AsRestored(JudgedClaim claim, Explanation best)
    {
        if (claim.Claim.Readings.Count == 1 || best.Broken.Contains(claim.Id))
            return claim;
        var repaired = Substitution.Of([.. best.Changes.Select(c => c.OnTrial)]);
        bool Holds(Reading reading) => Judge.Assess(claim.Claim, reading, repaired).Holds;
        return Holds(claim.Reading) || claim.Claim.Readings.FirstOrDefault(r => !r.IsReadingRepair && Holds(r)) is not { } meant ? claim : Judge.Under(claim, meant);
    }

    /// <summary>
    /// Claims belong to one cause where a figure that is likely wrong, or one operation on a table, touches them, or where an explanation restores them by one and the
    /// same figure. That each of two explanations needs that figure and another one makes two causes.
    /// </summary>
    private static IEnumerable<(char Kind, int Explanation, int Id)> Links(Blame blame, JudgedClaim claim)
    {
        var touching = blame.Suspects.Where(s => s.Probability >= LeastSuspected && claim.Reading.Names(s.Figure.Id)).ToDictionary(s => s.Figure.Id, s => s.Probability);
        foreach (var (figure, _) in touching.Where(s => s.Value >= LikelyMisread))
            yield return ('f', 0, figure);
        for (var i = 0; i < blame.Hypotheses.Count; i++)
            if (!blame.Hypotheses[i].Best.Broken.Contains(claim.Id) && blame.Hypotheses[i].Best.Changes.Where(c => claim.Reading.Names(c.Figure.Id)).ToList() is [var only] && touching.ContainsKey(only.Figure.Id))
                yield return ('h', i, only.Figure.Id);
        var operations = blame.Hypotheses.SelectMany(h => h.Best.Repairs).Where(r => r.Changes.Count > 1).ToList();
        for (var i = 0; i < operations.Count; i++)
            if (Localisation.Touches(operations[i], claim))
                yield return ('o', 0, i);
        if (claim.Claim.Word is not null && blame.ShareOfWords >= LikelyMisread)
            yield return ('w', 0, claim.Stated.Place.Block);
    }

    /// <summary>A word such as 增长 that contradicts the figures of a cause is part of it: word and figure are one slip.</summary>
    private static bool IsWordedAlike(JudgedClaim claim, IReadOnlyList<JudgedClaim> cause) =>
        claim.Claim.Relation != Relation.Equal
        && cause.Any(c => claim.Reading.Figures.All(f => c.Reading.Figures.Any(o => o.Id == f.Id)));

    private Finding Build(Blame blame, IReadOnlyList<JudgedClaim> claims, double mostConfident)
    {
        var primary = claims.OrderBy(c => c.Claim.Kind is ClaimKind.Agree or ClaimKind.Other)
            .ThenByDescending(c => c.Confidence).ThenBy(c => c.Id).First();
        var operations = blame.Hypotheses.Take(1).Where(h => h.Share >= SuspectText.Sure).SelectMany(h => h.Best.Repairs)
            .Where(r => r.Changes.Count > 1 && claims.Any(c => Localisation.Touches(r, c))).ToList();
        var suspects = SuspectsOf(blame, claims, operations);
        var confidence = Math.Round(Math.Min(mostConfident, 1 - claims.Aggregate(1.0, (doubt, c) => doubt * (1 - c.Confidence))), 4);
        var severity = Gravity.SeverityOf(claims, confidence);
        var text = FindingText.Of(report, primary);
        var suspected = SuspectText.Of(report, blame, suspects, [.. operations.Select(o => o.Kind)]);
        var word = SuspectText.OfWord(blame, claims.Select(c => c.Claim.Word).FirstOrDefault(w => w is not null));
        var first = suspects.Count > 0 && suspects[0].Probability >= SuspectText.Sure ? suspects[0].Figure : primary.Stated;
        return new Finding(0, primary.Claim.Rule, severity,
            new Bilingual(text.Zh + suspected.Zh + word.Zh, string.Join(' ', new[] { text.En, suspected.En, word.En }.Where(s => s.Length > 0))),
            claims, [.. claims.SelectMany(c => c.Figures).Prepend(first).Concat(claims.Select(c => c.Claim.Introduced).OfType<Figure>()).DistinctBy(f => f.Id)], suspects,
            Gravity.ImpactOf(graph, suspects.Where(s => s.Probability >= LikelyMisread).Select(s => s.Figure), claims), confidence, Fingerprint.Of(report, primary));
    }

    private List<Suspect> SuspectsOf(Blame blame, IReadOnlyList<JudgedClaim> claims, List<Repair> operations)
    {
        var moved = operations.SelectMany(o => o.Changes).Select(c => c.Figure.Id).ToHashSet();
        var named = claims.SelectMany(c => c.Reading.Figures).Select(f => f.Id).ToHashSet();
        return [.. blame.Suspects
            .Where(s => s.Probability >= LeastSuspected && (named.Contains(s.Figure.Id) || moved.Contains(s.Figure.Id)))
            .Select(s => (s.Figure, s.Probability, Suggestion: blame.SuggestionFor(s.Figure)))
            .Select(s => new Suspect(s.Figure, s.Probability, s.Suggestion, Proof.Of(graph, blame, s.Figure, s.Suggestion)))];
    }
}
