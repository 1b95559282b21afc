using PerfEval.Checks.Claims;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Tests.Diagnosis;

/// <summary>Seeds one error into each of many random systems and counts what the diagnosis and two baselines make of it.</summary>
internal sealed class BlameStatistics
{
    private const int Bins = 5;

    private readonly double[] _claimed = new double[Bins];
    private readonly int[] _right = new int[Bins];
    private readonly int[] _suspects = new int[Bins];

    public int Seeded { get; private set; }
    public int Detected { get; private set; }
    public int Located { get; private set; }
    /// <summary>Detected errors in figures that two equations or more hold in place.</summary>
    public int Connected { get; private set; }
    public int ConnectedLocated { get; private set; }
    public int Sure { get; private set; }
    public int SureAndRight { get; private set; }
    public int Suggested { get; private set; }
    public int SuggestedAndRight { get; private set; }
    /// <summary>Fellegi and Holt without a typo model: the fewest changes; among equals one is as good as another.</summary>
    public double LocatedByFewestChanges { get; private set; }
    /// <summary>Whoever blames the result of a broken claim.</summary>
    public double LocatedByBlamingResults { get; private set; }

    public static BlameStatistics Of(IEnumerable<int> seeds)
    {
        var statistics = new BlameStatistics();
        foreach (var seed in seeds)
            if (RandomSystem.WithError(seed) is var (report, wrong, truth))
                statistics.Count(report, wrong.Id, truth);
        return statistics;
    }

    /// <summary>Per bin of blame the mean blame told, the share of figures that were wrong indeed, and how many there were.</summary>
    public IEnumerable<(double Told, double True, int Count)> Calibration() =>
        Enumerable.Range(0, Bins).Where(b => _suspects[b] > 0).Select(b => (_claimed[b] / _suspects[b], (double)_right[b] / _suspects[b], _suspects[b]));

    private void Count(SyntheticReport report, int wrong, decimal truth)
    {
        Seeded++;
        var judged = report.Judge();
        var violated = judged.Where(c => c.Verdict == Verdict.Violated).ToList();
        if (violated.Count == 0)
            return;
        Detected++;
        var suspects = Checks.Diagnosis.Diagnosis.Explain(report.ToReport(), judged).SelectMany(f => f.Suspects).ToList();
        foreach (var suspect in suspects)
        {
            var bin = Math.Min(Bins - 1, (int)(suspect.Probability * Bins));
            _claimed[bin] += suspect.Probability;
            _suspects[bin]++;
            _right[bin] += suspect.Figure.Id == wrong ? 1 : 0;
        }
        var isConnected = judged.Count(c => c.Claim.Relation == Relation.Equal && c.Figures.Any(f => f.Id == wrong)) > 1;
        Connected += isConnected ? 1 : 0;
        var first = suspects.MaxBy(s => s.Probability);
        if (first is not null && suspects.Count(s => s.Probability == first.Probability) == 1)
        {
            CountFirst(first, wrong, truth);
            ConnectedLocated += isConnected && first.Figure.Id == wrong ? 1 : 0;
        }
        var fewest = report.Figures.Where(f => violated.TrueForAll(c => c.Figures.Any(o => o.Id == f.Id)) && CanRestore(judged, f)).ToList();
        LocatedByFewestChanges += fewest.Exists(f => f.Id == wrong) ? 1.0 / fewest.Count : 0;
        LocatedByBlamingResults += violated[0].Stated.Id == wrong ? 1 : 0;
    }

    private void CountFirst(Suspect first, int wrong, decimal truth)
    {
        var isRight = first.Figure.Id == wrong;
        Located += isRight ? 1 : 0;
        if (first.Probability < 0.9)
            return;
        Sure++;
        SureAndRight += isRight ? 1 : 0;
        Suggested += first.Suggestion is null ? 0 : 1;
        SuggestedAndRight += isRight && first.Suggestion == truth ? 1 : 0;
    }

    private static bool CanRestore(IReadOnlyList<JudgedClaim> judged, Ingest.Figures.Figure figure)
    {
        Ingest.Figures.Interval? common = null;
        foreach (var claim in judged.Where(c => c.Figures.Any(f => f.Id == figure.Id)))
        {
            if (Feasible.Values(claim.Claim, claim.Reading, figure, claim.Verdict) is not { } values)
                continue;
            if ((common ?? values).Intersect(values) is not { } both)
                return false;
            common = both;
        }
        return true;
    }
}
