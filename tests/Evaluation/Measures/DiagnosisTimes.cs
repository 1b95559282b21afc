using System.Diagnostics;
using PerfEval.Checks.Diagnosis;
using PerfEval.Evaluation.Mutation;

namespace PerfEval.Evaluation.Measures;

/// <summary>How long the diagnosis of one document takes, in milliseconds, on one thread after warming up.</summary>
/// <param name="Milliseconds">In ascending order; of each document the fastest of three runs, so that other programs on the machine count little.</param>
public sealed record DiagnosisTimes(IReadOnlyList<double> Milliseconds)
{
    private const int Runs = 3;

    public double Median => Milliseconds[Milliseconds.Count / 2];

    public double Slowest99 => Milliseconds[Milliseconds.Count * 99 / 100];

    public static DiagnosisTimes Of(IEnumerable<Mutant> mutants, string format)
    {
        var examinations = mutants.Select(m => Product.Examine($"{m.Specimen.Name}.{format}", m.File(format))).ToList();
        foreach (var examination in examinations)
            Diagnosis.Explain(examination.Report, examination.Claims, examination.Remarks);
        return new DiagnosisTimes([.. examinations.Select(Fastest).Order()]);
    }

    private static double Fastest(Examination examination) => Enumerable.Range(0, Runs).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        Diagnosis.Explain(examination.Report, examination.Claims, examination.Remarks);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });
}
