using PerfEval.CorpusTool.Sources;
using PerfEval.Evaluation.Editing;
using PerfEval.Evaluation.Measures;
using PerfEval.Evaluation.Mutation;

namespace PerfEval.Evaluation.Controls;

/// <summary>All figures of a report printed otherwise, to the same effect.</summary>
public abstract class Rewriting : Control
{
    public override IEnumerable<Variant> Variants(IReadOnlyList<CleanResult> clean)
    {
        foreach (var report in clean)
        {
            var edits = report.Specimen.Spots.Select(Edit).OfType<TextEdit>().ToList();
            if (edits.Count > 0)
                yield return new Variant(report.Specimen.Name, report.Format, FileEditor.Of(report.Format).Apply(report.Specimen.Source, report.Specimen.File(report.Format), edits), report.Findings);
        }
    }

    protected abstract PrintedFigure? Rewrite(Spot spot, NumberText number);

    private TextEdit? Edit(Spot spot) =>
        NumberText.Of(spot.Figure) is { } number && Rewrite(spot, number) is { } printed && printed.Text != spot.Figure.Text
            ? new TextEdit(spot.Place, spot.Figure.Text, printed.Text)
            : null;
}

public sealed class ThousandsSeparators : Rewriting
{
    public override string Name => "thousands separators added";

    protected override PrintedFigure? Rewrite(Spot spot, NumberText number) => (number with { IsGrouped = true }).Print(spot.Figure);
}

public sealed class FullWidthDigits : Rewriting
{
    public override string Name => "full-width digits";

    protected override PrintedFigure? Rewrite(Spot spot, NumberText number) => (number with { IsWide = true }).Print(spot.Figure);
}

public sealed class TenThousandYuan : Rewriting
{
    private const int Decimals = 2;

    public override string Name => "元 converted to 万元, rounded to two decimals";

    protected override PrintedFigure? Rewrite(Spot spot, NumberText number) =>
        spot.Figure.Unit == "元" && number.After.StartsWith('元') && number.Value >= 10_000m
            ? (number with { After = "万" + number.After }).With(Math.Round(number.Value / 10_000m, Decimals, MidpointRounding.AwayFromZero), Decimals)?.Print(spot.Figure, "万元")
            : null;
}

/// <summary>A wrong number that the author corrected with tracked changes on.</summary>
public sealed class TrackedChanges : Control
{
    public override string Name => "accepted tracked changes";

    public override IEnumerable<Variant> Variants(IReadOnlyList<CleanResult> clean)
    {
        var byReport = clean.Where(c => c.Format == "docx").ToDictionary(c => c.Specimen.Name);
        foreach (var mutant in MutantPlan.Small.Mutants(byReport.Values.Select(c => c.Specimen)).Where(m => m.Errors is [{ Changes: [_], Word: null }]))
        {
            var change = mutant.Errors[0].Changes[0];
            var figures = mutant.Specimen.Source.Figures.ToArray();
            figures[change.Truth.Index] = change.Printed;
            var wrong = SourceTexts.Edit(mutant.Specimen.Source, figures, mutant.Errors[0].Edits);
            var corrected = DocxEditor.Track(wrong, mutant.File("docx"), [new TextEdit(change.Place, change.Printed.Text, change.Truth.Text)]);
            yield return new Variant(mutant.Specimen.Name, "docx", corrected, byReport[mutant.Specimen.Name].Findings);
        }
    }
}
