using System.Diagnostics;
using System.Globalization;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Tests.Diagnosis;

// Times the diagnosis on random reports of about 300 figures with and without errors: dotnet run -c Release --project tests/Bench
const int Reports = 400;
const int Chapters = 5;
const int WarmUp = 40;

foreach (var errors in (int[])[0, 1, 2, 3, 10, 40])
{
    var times = new List<double>();
    var (figures, claims) = (0, 0);
    for (var seed = 0; seed < Reports + WarmUp; seed++)
    {
        var synthetic = RandomSystem.WithErrors(seed, errors, Chapters);
        var (report, judged) = (synthetic.ToReport(), synthetic.Judge());
        var time = Fastest(() => Diagnosis.Explain(report, judged));
        if (seed >= WarmUp)
            times.Add(time);
        (figures, claims) = (report.Figures.Count, judged.Count);
    }
    Print(string.Create(CultureInfo.InvariantCulture, $"diagnosis, {errors} error(s), last report {figures} figures and {claims} claims"), times);
}

var power = new List<double>();
for (var seed = 0; seed < 60; seed++)
{
    var synthetic = RandomSystem.Clean(seed, Chapters);
    var judged = synthetic.Judge();
    var time = Fastest(() => CheckingPower.Of(synthetic.Figures, judged));
    if (seed >= 10)
        power.Add(time);
}
Print("checking power", power);

// Of three runs, so that other programs on the machine count little.
static double Fastest(Action action) => Enumerable.Range(0, 3).Min(_ =>
{
    var watch = Stopwatch.StartNew();
    action();
    return watch.Elapsed.TotalMilliseconds;
});

static void Print(string what, List<double> times)
{
    times.Sort();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: p50 {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms, max {times[^1]:0.00} ms"));
}
