using PerfEval.Evaluation.Comparison;
using PerfEval.Evaluation.Measures;
using PerfEval.Evaluation.Mutation;

var isVerbose = args.Contains("--differences", StringComparer.Ordinal);
if (args.Contains("--quick")) { var q = MutationScore.Measure(MutantPlan.Small); Console.WriteLine(MutationTable.Of(q)); return; }
if (args.Contains("--mutation")) { var q = MutationScore.Measure(MutantPlan.Whole); Console.WriteLine(MutationTable.Of(q)); return; }
foreach (var format in new[] { "docx", "txt" })
{
    var score = CorpusScore.Measure(format);
    Console.WriteLine(score.Table());
    if (isVerbose)
        Console.WriteLine(score.Differences());
}
