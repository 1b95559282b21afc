using PerfEval.CorpusTool.Sources;
using PerfEval.Evaluation.Editing;

namespace PerfEval.Evaluation.Mutation;

/// <summary>A figure printed otherwise than it should be.</summary>
public sealed record FigureChange(SourcePlace Place, PrintedFigure Truth, PrintedFigure Printed);

/// <summary>A word that contradicts the figure beside it.</summary>
/// <param name="Figure">The figure that the word speaks of.</param>
public sealed record WordChange(TextEdit Edit, PrintedFigure Figure);

/// <summary>One mistake made in a report: what an operator did.</summary>
/// <param name="Changes">Several where cells moved together.</param>
/// <param name="Word">Null where figures are wrong.</param>
public sealed record Error(string Operator, IReadOnlyList<FigureChange> Changes, WordChange? Word = null)
{
    public IEnumerable<TextEdit> Edits =>
        Word is { } word ? [word.Edit] : Changes.Select(c => new TextEdit(c.Place, c.Truth.Text, c.Printed.Text));

    /// <summary>Indexes of the figures that are wrong, or that a wrong word speaks of.</summary>
    public IEnumerable<int> Figures => Word is { } word ? [word.Figure.Index] : Changes.Select(c => c.Truth.Index);

    /// <summary>False where the file would read as before.</summary>
    public bool ChangesSomething => Word is not null || Changes.Any(c => c.Printed.Value != c.Truth.Value || c.Printed.Unit != c.Truth.Unit);
}
