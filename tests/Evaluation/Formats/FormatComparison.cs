using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Evaluation.Comparison;
using PerfEval.Ingest.Figures;

namespace PerfEval.Evaluation.Formats;

/// <summary>What one report says in a format, against what it says as docx.</summary>
public static class FormatComparison
{
    public static IEnumerable<FormatDifference> Compare(string report, string format, DocumentResult docx, DocumentResult other) =>
        CompareFigures(docx, other).Concat(CompareFindings(docx, other)).Select(d => new FormatDifference(report, format, d.Kind, d.What));

    private static IEnumerable<(DifferenceKind Kind, string What)> CompareFigures(DocumentResult docx, DocumentResult other)
    {
        var alignment = FigureAlignment.Align([.. docx.Figures.Select(Value)], [.. other.Figures.Select(Value)]);
        for (var i = 0; i < docx.Figures.Count; i++)
        {
            var expected = docx.Figures[i];
            if (alignment[i] is not { } at)
                yield return (DifferenceKind.FigureMissing, $"{Value(expected)} of {Label(expected)}");
            else if (Label(other.Figures[at]) != Label(expected))
                yield return (DifferenceKind.LabelDiffers, $"{Value(expected)}: {Label(other.Figures[at])}, not {Label(expected)}");
        }
        foreach (var extra in Enumerable.Range(0, other.Figures.Count).Except(alignment.OfType<int>()))
            yield return (DifferenceKind.FigureExtra, $"{Value(other.Figures[extra])} of {Label(other.Figures[extra])}");
    }

    private static IEnumerable<(DifferenceKind Kind, string What)> CompareFindings(DocumentResult docx, DocumentResult other)
    {
        var found = other.Findings.Select(Show).ToList();
        foreach (var finding in docx.Findings.Select(Show))
            if (!found.Remove(finding))
                yield return (DifferenceKind.FindingMissing, finding);
        foreach (var finding in found)
            yield return (DifferenceKind.FindingExtra, finding);
    }

    private static string Value(Figure figure) => FormattableString.Invariant($"{figure.Value} {figure.Unit.Symbol}");

    private static string Label(Figure figure) => TextFold.Squeeze(figure.Label);

    private static string Show(Finding finding) =>
        $"{finding.Rule} {finding.Severity} {string.Join(", ", finding.Suspects.Select(s => FormattableString.Invariant($"{TextFold.Squeeze(s.Figure.Text)}→{s.Suggestion}")))}";
}
