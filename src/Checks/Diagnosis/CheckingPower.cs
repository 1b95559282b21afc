using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// How well a document's own claims guard its figures: typos are seeded into them in memory, and judge and diagnosis tell how many they
/// would catch. Figures that nothing checks count as missed.
/// </summary>
/// <param name="Seeded">Typos tried, each alone, spread evenly over the document; the same ones for the same figures.</param>
/// <param name="Caught">Typos that break a claim.</param>
/// <param name="Named">Typos whose figure the diagnosis blames more than all others together.</param>
public sealed record CheckingPower(int Seeded, int Caught, int Named)
{
    private const int Typos = 50;
    private const int Seed = 20_201;
    private const double Blamed = 0.5;
    /// <summary>Judged anew, over all typos; only sums of thousands of cells come near.</summary>
    private const int MostOperands = 200_000;

    /// <summary>Null where the document has no figures; fewer typos than usual where each would take too long.</summary>
    public static CheckingPower? Of(IReadOnlyList<Figure> figures, IReadOnlyList<JudgedClaim> claims, CancellationToken cancellation = default)
    {
        if (figures.Count == 0)
            return null;
        var graph = new ClaimGraph(figures, [.. claims.Select(Silenced)]);
        var random = new Random(Seed);
        var (caught, named, operands) = (0, 0, 0);
        for (var i = 0; i < Typos; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var truth = figures[(int)((i + 0.5) * figures.Count / Typos)];
            var typo = truth.Printing(Typing.Misprint(truth.Value, truth.Number.Decimals, random));
            operands += graph.Naming(truth.Id).Sum(c => c.Claim.Readings.Sum(r => r.Formula.Operands.Count));
            if (operands > MostOperands)
                return i == 0 ? null : new CheckingPower(i, caught, named);
            var judgedAnew = graph.Naming(truth.Id).Select(c => Anew(c, typo)).ToList();
            var broken = judgedAnew.Where(c => c.Verdict == Verdict.Violated).ToList();
            if (broken.Count == 0)
                continue;
            caught++;
            if (Localisation.Of(graph.With(judgedAnew), broken, cancellation).Any(b => b.Suspects is [var first, ..] && first.Figure.Id == truth.Id && first.Probability > Blamed))
                named++;
        }
        return new CheckingPower(Typos, caught, named);
    }

    /// <summary>Claims that are broken as printed are no news when a typo is seeded beside them.</summary>
    private static JudgedClaim Silenced(JudgedClaim claim) => claim.Verdict == Verdict.Violated ? claim with { Verdict = Verdict.Uncheckable } : claim;

    private static JudgedClaim Anew(JudgedClaim claim, Figure typo)
    {
        var figures = new Dictionary<int, Figure> { [typo.Id] = typo };
        var judged = Judge.Decide(claim.Id, claim.Claim.Replace(figures));
        return claim.Verdict == Verdict.Uncheckable && judged.Verdict == Verdict.Violated ? judged with { Verdict = Verdict.Uncheckable } : judged;
    }
}
