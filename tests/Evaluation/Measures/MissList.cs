using System.Globalization;
using System.Text;
using PerfEval.Checks.Diagnosis;
using PerfEval.Evaluation.Editing;

namespace PerfEval.Evaluation.Measures;

/// <summary>Every error that was missed, blamed wrongly or told falsely, one by one, for reading.</summary>
public static class MissList
{
    private const double Sure = 0.8;

    public static string Of(MutationScore score)
    {
        var text = new StringBuilder();
        foreach (var result in score.Mutants.OrderBy(m => m.Outcomes.Count).ThenBy(m => m.Outcomes[0].Error.Operator, StringComparer.Ordinal).Where(IsWorthReading))
        {
            Line(text, $"{result.Mutant.Name}.{result.Format}");
            foreach (var outcome in result.Outcomes)
                Line(text, $"  {Fate(outcome)} {outcome.Class}, {outcome.Error.Operator}: {string.Join("; ", outcome.Error.Edits.Select(Show))}");
            foreach (var wrong in result.Suspicions.Where(s => s is { Probability: >= Sure, IsExact: false }))
                Line(text, $"  INEXACT {Show(wrong.Suspect)}");
            foreach (var finding in result.News)
                Line(text, $"  {(result.FalseErrors.Contains(finding) ? "FALSE " : "")}{finding.Severity} {Show(finding)}");
        }
        foreach (var clean in score.Clean)
            foreach (var finding in clean.Errors)
                Line(text, $"{clean.Specimen.Name}.{clean.Format} without errors: FALSE {Show(finding)}");
        return text.ToString();
    }

    private static bool IsWorthReading(MutantResult result) =>
        result.Outcomes.Any(o => o is { IsDetectable: true, IsLocated: false })
        || result.Suspicions.Any(s => s is { Probability: >= Sure, IsRight: false } or { Probability: >= Sure, IsExact: false })
        || result.FalseErrors.Count > 0;

    private static string Fate(ErrorOutcome outcome) =>
        !outcome.IsDetectable ? "-" : outcome.IsLocated ? "located" : outcome.IsDetected ? "NOT LOCATED" : "NOT DETECTED";

    private static string Show(TextEdit edit) =>
        string.Create(CultureInfo.InvariantCulture, $"{edit.Place.Block}/{edit.Place.Row}/{edit.Place.Column} {edit.Old}→{edit.New}");

    private static string Show(Finding finding) =>
        $"{finding.Rule}: {finding.Message.Zh} [{string.Join(", ", finding.Suspects.Select(Show))}]";

    private static string Show(Suspect suspect) =>
        string.Create(CultureInfo.InvariantCulture, $"{suspect.Figure.Text.Trim()} {suspect.Probability:0.00} {suspect.Suggestion}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
