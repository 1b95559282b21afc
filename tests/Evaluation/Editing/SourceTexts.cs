using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Editing;

/// <summary>The texts of a source with their places, and a source with some of them changed.</summary>
public static class SourceTexts
{
    /// <summary>In reading order, cells row by row.</summary>
    public static IEnumerable<(SourcePlace Place, SourceText Text)> Of(ReportSource source)
    {
        for (var b = 0; b < source.Blocks.Count; b++)
            if (source.Blocks[b] is SourceTable table)
            {
                for (var r = 0; r < table.Rows.Count; r++)
                    for (var c = 0; c < table.Rows[r].Count; c++)
                        yield return (new SourcePlace(b, r, c, 0), table.Rows[r][c].Text);
            }
            else
                yield return (new SourcePlace(b, null, null, 0), At(source.Blocks[b], null, null));
    }

    public static SourceText At(SourceBlock block, int? row, int? column) => block switch
    {
        SourceHeading heading => heading.Text,
        SourceParagraph paragraph => paragraph.Text,
        SourceFootnote note => note.Text,
        SourceTable table => table.Rows[row!.Value][column!.Value].Text,
        _ => throw new ArgumentException("A kind of block without text.", nameof(block)),
    };

    /// <summary>The source of a report in which other figures are printed and other words stand.</summary>
    /// <param name="figures">All figures of the report, by index, as they are printed then.</param>
    /// <param name="edits">The changes of text that print them.</param>
    public static ReportSource Edit(ReportSource source, IReadOnlyList<PrintedFigure> figures, IEnumerable<TextEdit> edits)
    {
        var byText = edits.ToLookup(e => e.Place with { Start = 0 });
        return source with
        {
            Figures = figures,
            Blocks = [.. source.Blocks.Select((block, b) => Edit(block, (r, c, text) => Edit(text, figures, [.. byText[new SourcePlace(b, r, c, 0)]])))],
        };
    }

    private static SourceBlock Edit(SourceBlock block, Func<int?, int?, SourceText, SourceText> edit) => block switch
    {
        SourceHeading heading => heading with { Text = edit(null, null, heading.Text) },
        SourceParagraph paragraph => paragraph with { Text = edit(null, null, paragraph.Text) },
        SourceFootnote note => note with { Text = edit(null, null, note.Text) },
        SourceTable table => table with { Rows = [.. table.Rows.Select((row, r) => row.Select((cell, c) => cell with { Text = edit(r, c, cell.Text) }).ToList())] },
        _ => block,
    };

    private static SourceText Edit(SourceText text, IReadOnlyList<PrintedFigure> figures, List<TextEdit> edits)
    {
        var value = text.Value;
        foreach (var edit in edits.OrderByDescending(e => e.Place.Start))
            value = string.Concat(value.AsSpan(0, edit.Place.Start), edit.New, value.AsSpan(edit.Place.Start + edit.Old.Length));
        return new SourceText(value, [.. text.Marks.Select(m =>
            (m.Start + edits.Where(e => e.Place.Start < m.Start).Sum(e => e.New.Length - e.Old.Length), figures[m.Figure.Index]))]);
    }
}
