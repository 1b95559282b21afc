using PerfEval.CorpusTool.Sources;
using PerfEval.Evaluation.Editing;

namespace PerfEval.Evaluation.Mutation;

/// <summary>A figure and where it is printed.</summary>
/// <param name="FillsCell">The figure is all that its cell prints.</param>
public sealed record Spot(PrintedFigure Figure, SourcePlace Place, bool FillsCell)
{
    public bool InTable => Place.Row is not null;

    public static IReadOnlyList<Spot> Of(ReportSource source) =>
    [
        .. SourceTexts.Of(source).SelectMany(t => t.Text.Marks.Select(m =>
            new Spot(m.Figure, t.Place with { Start = m.Start }, t.Place.Row is not null && m.Figure.Text.Length == t.Text.Value.Trim().Length))),
    ];
}
