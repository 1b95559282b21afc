using BenchmarkDotNet.Attributes;
using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Judging;
using PerfEval.Checks.Tests.Diagnosis;

namespace PerfEval.Bench;

/// <summary>Diagnosis and checking power over random reports of about 300 figures; the time is that of one report.</summary>
public class LargeReportBenchmarks
{
    private const int Reports = 10;
    private const int Chapters = 4;

    private IReadOnlyList<(Report Report, IReadOnlyList<JudgedClaim> Judged)> _reports = [];

    [Params(0, 3, 40)]
    public int SeededErrors { get; set; }

    [GlobalSetup]
    public void Prepare() => _reports =
    [
        .. Enumerable.Range(0, Reports).Select(seed => RandomSystem.WithErrors(seed, SeededErrors, Chapters)).Select(r => (r.ToReport(), r.Judge())),
    ];

    [Benchmark(OperationsPerInvoke = Reports)]
    public int Diagnosing()
    {
        var findings = 0;
        foreach (var (report, judged) in _reports)
            findings += Diagnosis.Explain(report, judged).Count;
        return findings;
    }

    [Benchmark(OperationsPerInvoke = Reports)]
    public int MeasuringCheckingPower()
    {
        var caught = 0;
        foreach (var (report, judged) in _reports)
            caught += CheckingPower.Of(report.Figures, judged)?.Caught ?? 0;
        return caught;
    }
}
