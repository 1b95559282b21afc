using PerfEval.CorpusTool;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Comparison;
using PerfEval.Evaluation.Formats;

if (args is ["formats", .. var folders])
{
    Console.Write(FormatAgreement.Measure(folders.FirstOrDefault(Path.Combine(Repository.Root, CorpusBuild.ReportFolder))).Table());
    return;
}
var isVerbose = args.Contains("--differences", StringComparer.Ordinal);
foreach (var format in CorpusBuild.Formats)
{
    var score = CorpusScore.Measure(format);
    Console.WriteLine(score.Table());
    if (isVerbose)
        Console.WriteLine(score.Differences());
}
