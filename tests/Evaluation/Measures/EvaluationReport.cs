using System.Globalization;
using System.Text;
using PerfEval.Checks.Diagnosis;
using PerfEval.Evaluation.Controls;
using PerfEval.Evaluation.Mutation;
using PerfEval.Evaluation.Truth;

namespace PerfEval.Evaluation.Measures;

/// <summary>Everything that is measured over mutants and controls, and the page that tells it.</summary>
public sealed record EvaluationReport(MutationScore Mutation, MutationScore Second, IReadOnlyList<ControlScore> Controls, DiagnosisTimes Times)
{
    private const string Patterns = "## Patterns of misses";

    public static string Path => System.IO.Path.Combine(Repository.Root, "docs", "evaluation.md");

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Line(text, $"# Evaluation by mutation");
            Line(text, $"");
            Line(text, $"Measured {DateTime.UtcNow:yyyy-MM-dd} with `dotnet run -c Release --project tests/Evaluation -- --mutation` over {Mutation.Clean.Select(c => c.Specimen.Name).Distinct().Count()} reports of the corpus as {string.Join(" and ", Mutation.Clean.Select(c => c.Format).Distinct())}: {Mutation.Mutants.Count} mutants with {Mutation.Outcomes.Count()} errors, made in the files with fixed seeds.");
            Line(text, $"Known errors of a report are put right first. The class of an error is decided from the answers of the corpus with their own interval arithmetic, never from what the product says:");
            Line(text, $"*no claim* names the figure, *undecided* where answers tell a claim in words only, *hidden* where every claim still holds, *detectable* where one does not, and *unique* where");
            Line(text, $"besides no other single figure could be changed so that all claims hold. An error is *detected* by a new warning or error about its figure, *located* where the figure is the first suspect");
            Line(text, $"with a probability of at least 0.5. What is detectable and not unique can be located only by how people misprint numbers.");
            Line(text, $"");
            Gates(text);
            text.Append(MutationTable.Of(Mutation));
            Silence(text);
            SecondPart(text);
            return text.ToString();
        }
    }

    public static EvaluationReport Measure(MutantPlan plan)
    {
        var mutation = MutationScore.Measure(plan);
        return new EvaluationReport(mutation, MutationScore.Measure(MutantPlan.Second), ControlScore.Measure(mutation.Clean), DiagnosisTimes.Of(mutation.Mutants.Where(m => m.Format == "docx").Select(m => m.Mutant), "docx"));
    }

    /// <summary>The page, with the patterns that were read from the misses by hand kept as they stand there.</summary>
    public string WithPatterns()
    {
        var old = File.Exists(Path) ? File.ReadAllText(Path) : "";
        var at = old.IndexOf(Patterns, StringComparison.Ordinal);
        return Text + "\n" + (at < 0 ? Patterns + "\n" : old[at..]);
    }

    /// <summary>What is told of variants that should stay silent.</summary>
    public string BrokenControls()
    {
        var text = new StringBuilder();
        foreach (var control in Controls)
            foreach (var (variant, news) in control.Broken)
                foreach (var finding in news)
                    Line(text, $"{control.Name}: {variant.Report}.{variant.Format}: {finding.Severity} {finding.Rule}: {finding.Message.Zh}");
        return text.ToString();
    }

    private void Gates(StringBuilder text)
    {
        Line(text, $"| gate | aim | measured |");
        Line(text, $"|---|---:|---:|");
        foreach (var (gate, aim, measured) in Measured(Mutation))
            Line(text, $"| {gate} | {aim} | {measured} |");
        Line(text, $"| diagnosis per document (processor time), p50 and p99 over {Times.Milliseconds.Count} mutants | p99 < 10 ms | {Times.Median:0.00} ms and {Times.Slowest99:0.00} ms |");
        Line(text, $"");
    }

    private static IEnumerable<(string Gate, string Aim, string Measured)> Measured(MutationScore score)
    {
        var detectable = score.Detectable.ToList();
        var single = detectable.Where(o => o.Siblings == 1).ToList();
        var unique = detectable.Where(o => o.Class == MutantClass.UniquelyLocatable).ToList();
        var sure = MutationScore.SureSuggestions(score.Mutants).ToList();
        var sureOfOne = MutationScore.SureSuggestions(score.Mutants.Where(m => m.Mutant.Errors.Count == 1)).ToList();
        yield return ("detectable errors detected (one per document; all)", "95 %", $"{Share(single, o => o.IsDetected)}; {Share(detectable, o => o.IsDetected)}");
        yield return ("detectable errors located (one per document; all)", "85 %", $"{Share(single, o => o.IsLocated)}; {Share(detectable, o => o.IsLocated)}");
        yield return ("uniquely locatable errors located", "85 %", Share(unique, o => o.IsLocated));
        yield return ("suggested value exact where the probability is at least 0.9 (one per document; all)", "98 %", $"{Share(sureOfOne, s => s.IsExact == true)}; {Share(sure, s => s.IsExact == true)}");
        yield return ("clean documents with a false error", "at most 2 %", Share(score.Clean, c => c.Errors.Count > 0));
    }

    /// <summary>Reports that tell more relations than the rules know, so that what they miss is missed here.</summary>
    private void SecondPart(StringBuilder text)
    {
        Line(text, $"");
        Line(text, $"## The second part of the corpus");
        Line(text, $"{Second.Clean.Select(c => c.Specimen.Name).Distinct().Count()} reports written without sight of the rules, {Second.Mutants.Count} mutants. Their answers tell every relation that an auditor could verify, units of each and differences told in passing too, so that");
        Line(text, $"an error counts as detectable that no rule covers. Errors told of figures that were not touched: {Second.Mutants.Count(m => m.FalseErrors.Count > 0)}.");
        Line(text, $"");
        Line(text, $"| gate | aim | measured |");
        Line(text, $"|---|---:|---:|");
        foreach (var (gate, aim, measured) in Measured(Second))
            Line(text, $"| {gate} | {aim} | {measured} |");
        Line(text, $"");
        Line(text, $"How often a suspect told with a probability was right, over both parts and in each:");
        Line(text, $"");
        text.Append(Calibration.Of(Mutation, Second));
    }

    private void Silence(StringBuilder text)
    {
        Line(text, $"");
        Line(text, $"| must stay silent | files | with a new warning or error | of these errors |");
        Line(text, $"|---|---:|---:|---:|");
        foreach (var control in Controls)
            Line(text, $"| {control.Name} | {control.Count} | {control.Broken.Count} | {control.Broken.Count(b => b.News.Any(f => f.Severity == Severity.Error))} |");
        var pairs = Mutation.Mutants.GroupBy(m => m.Mutant).ToList();
        Line(text, $"| the same mutant in all formats | {pairs.Count} | {pairs.Count(p => p.Select(m => string.Join('|', m.News.Select(CleanResult.Signature).Order(StringComparer.Ordinal))).Distinct().Count() > 1)} | |");
    }

    private static string Share<T>(IReadOnlyCollection<T> all, Func<T, bool> holds) =>
        all.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(holds) / all.Count:0.0} %");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
