using PerfEval.Evaluation.Comparison;

var isVerbose = args.Contains("--differences", StringComparer.Ordinal);
foreach (var format in new[] { "docx", "txt" })
{
    var score = CorpusScore.Measure(format);
    Console.WriteLine(score.Table());
    if (isVerbose)
        Console.WriteLine(score.Differences());
}
