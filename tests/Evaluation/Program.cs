using PerfEval.Evaluation.Comparison;

var isVerbose = args.Contains("--differences", StringComparer.Ordinal);
var names = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
foreach (var format in new[] { "docx", "txt" })
{
    var score = CorpusScore.Measure(format, names);
    Console.WriteLine(score.Table());
    if (isVerbose)
        Console.WriteLine(score.Differences());
}
