using System.Globalization;
using System.Text;
using PerfEval.Evaluation.Baselines;
using PerfEval.Evaluation.Mutation;
using PerfEval.Evaluation.Truth;

namespace PerfEval.Evaluation.Measures;

/// <summary>The results as tables of Markdown.</summary>
public static class MutationTable
{
    public static string Of(MutationScore score)
    {
        var text = new StringBuilder();
        Operators(text, score);
        Counts(text, score);
        text.Append(Calibration.Of(score)).Append('\n');
        Suggestions(text, score);
        Baselines(text, score);
        return text.ToString();
    }

    private static void Operators(StringBuilder text, MutationScore score)
    {
        Line(text, $"| operator, one error per document | mutants | no claim | undecided | hidden | detectable | detected | located | unique | of these located |");
        Line(text, $"|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var single = score.Outcomes.Where(o => o.Siblings == 1).ToList();
        foreach (var made in Operator.All)
            Row(text, made.Name, single.Where(o => o.Error.Operator == made.Name));
        Row(text, "all", single);
        Line(text, $"");
    }

    private static void Counts(StringBuilder text, MutationScore score)
    {
        Line(text, $"| errors per document | errors | no claim | undecided | hidden | detectable | detected | located | unique | of these located |");
        Line(text, $"|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var count in score.Outcomes.GroupBy(o => o.Siblings).OrderBy(g => g.Key))
            Row(text, count.Key.ToString(CultureInfo.InvariantCulture), count);
        Line(text, $"");
    }

    private static void Row(StringBuilder text, string name, IEnumerable<ErrorOutcome> outcomes)
    {
        var all = outcomes.ToList();
        var detectable = all.Where(o => o.IsDetectable).ToList();
        var unique = all.Where(o => o.Class == MutantClass.UniquelyLocatable).ToList();
        int Count(MutantClass of) => all.Count(o => o.Class == of);
        Line(text, $"| {name} | {all.Count} | {Count(MutantClass.Unobservable)} | {Count(MutantClass.Undecided)} | {Count(MutantClass.Hidden)} | {detectable.Count} | {Percent(detectable.Count(o => o.IsDetected), detectable.Count)} | {Percent(detectable.Count(o => o.IsLocated), detectable.Count)} | {unique.Count} | {Percent(unique.Count(o => o.IsLocated), unique.Count)} |");
    }

    private static void Suggestions(StringBuilder text, MutationScore score)
    {
        var sure = MutationScore.SureSuggestions(score.Mutants).ToList();
        Line(text, $"Suggested value exact where the probability is at least 0.9: {Percent(sure.Count(s => s.IsExact == true), sure.Count)} of {sure.Count}.");
        Line(text, $"");
    }

    private static void Baselines(StringBuilder text, MutationScore score)
    {
        var detectable = score.Detectable.ToList();
        Line(text, $"| method | detected | located | clean documents with a false error |");
        Line(text, $"|---|---:|---:|---:|");
        Method(ErrorOutcome.Product, score.Clean.Count(c => c.Errors.Count > 0));
        foreach (var baseline in Baseline.All)
            Method(baseline.Name, score.Clean.Count(c => c.AlarmCount(baseline) > 0));
        Line(text, $"");
        Line(text, $"Errors told of figures that were not touched: {score.Mutants.Sum(m => m.FalseErrors.Count)} in {score.Mutants.Count} mutants.");

        void Method(string name, int falseAlarms) => Line(text,
            $"| {name} | {Percent(detectable.Count(o => o.Detected.Contains(name)), detectable.Count)} | {Percent(detectable.Count(o => o.Located.Contains(name)), detectable.Count)} | {falseAlarms} of {score.Clean.Count} |");
    }

    private static string Percent(int part, int whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
