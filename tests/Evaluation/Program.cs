using PerfEval.CorpusTool;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Comparison;
using PerfEval.Evaluation.Formats;
using PerfEval.Evaluation.Measures;
using PerfEval.Evaluation.Mutation;

switch (args)
{
    case [] or ["--differences", ..]:
        var names = args.Skip(1).ToList();
        foreach (var format in CorpusBuild.Formats)
            foreach (var score in names.Count > 0 ? [CorpusScore.Measure(format, names)] : new[] { CorpusScore.OfPart(format, second: false), CorpusScore.OfPart(format, second: true) })
            {
                Console.WriteLine(score.Table());
                if (args.Length > 0)
                    Console.WriteLine(score.Differences());
            }
        return 0;
    case ["--formats", .. var folders]:
        Console.Write(FormatAgreement.Measure(folders.FirstOrDefault(Path.Combine(Repository.Root, CorpusBuild.ReportFolder))).Table());
        return 0;
    case ["--mutation", .. var rest]:
        var report = EvaluationReport.Measure(MutantPlan.Whole);
        Console.WriteLine(report.Text);
        File.WriteAllText(EvaluationReport.Path, report.WithPatterns());
        if (rest is [var list])
            File.WriteAllText(list, MissList.Of(report.Mutation) + report.BrokenControls() + MissList.Of(report.Second));
        return 0;
    case ["--small", .. var rest]:
        var small = MutationScore.Measure(MutantPlan.Small);
        Console.WriteLine(MutationTable.Of(small));
        if (rest is [var smallList])
            File.WriteAllText(smallList, MissList.Of(small));
        return 0;
    case ["--write", var folder]:
        Sidecar.WriteAll(MutantPlan.Small.Mutants(Specimen.All()), folder);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: Evaluation                       the product against the answers of the corpus
                   Evaluation --differences [NAMES] the same, with every difference; of the named reports alone
                   Evaluation --formats [FOLDER]    the same report in all formats: figures and findings that differ from the docx
                   Evaluation --mutation [MISSES]   errors made in the files of the corpus; writes docs/evaluation.md and, if told, every miss
                   Evaluation --small [MISSES]      the small plan of the tests, as a table
                   Evaluation --write FOLDER        the mutants of the small plan as files with records beside them
            """);
        return 2;
}
