using System.Text.RegularExpressions;
using PerfEval.CorpusTool.Sources;
using PerfEval.Evaluation.Measures;

namespace PerfEval.Evaluation.Controls;

/// <summary>Rows of a table in another order: those between header and total that are alike.</summary>
public sealed partial class RowOrder : Control
{
    public override string Name => "rows in another order";

    public override IEnumerable<Variant> Variants(IReadOnlyList<CleanResult> clean)
    {
        foreach (var report in clean)
        {
            var source = report.Specimen.Source with { Blocks = [.. report.Specimen.Source.Blocks.Select(b => b is SourceTable table ? Reordered(table) : b)] };
            if (!source.Blocks.SequenceEqual(report.Specimen.Source.Blocks) && Rewritten.File(source, report.Format) is { } file)
                yield return new Variant(report.Specimen.Name, report.Format, file, report.Findings);
        }
    }

    private static SourceTable Reordered(SourceTable table)
    {
        var rows = table.Rows.ToList();
        for (var first = 1; first + 1 < rows.Count; first++)
        {
            var last = first;
            while (last + 1 < rows.Count && IsPlain(rows[first]) && IsPlain(rows[last + 1]))
                last++;
            if (last == first)
                continue;
            rows.Reverse(first, last - first + 1);
            first = last;
        }
        return rows.SequenceEqual(table.Rows) ? table : table with { Rows = rows };
    }

    /// <summary>A row of its own, with a name and figures, that no other row counts on.</summary>
    private static bool IsPlain(IReadOnlyList<SourceCell> row) =>
        row.All(c => c is { ColumnSpan: 1, RowSpan: 1, ContinuesAbove: false })
        && row.Any(c => c.Text.Marks.Count > 0)
        && !row.Any(c => Bound().IsMatch(c.Text.Value));

    [GeneratedRegex("合计|总计|小计|总分|总额|其中|其他|上述|以上")]
    private static partial Regex Bound();
}

/// <summary>A paragraph less, all of whose claims hold.</summary>
public sealed class ParagraphDeleted : Control
{
    public override string Name => "a satisfied paragraph deleted";

    public override IEnumerable<Variant> Variants(IReadOnlyList<CleanResult> clean)
    {
        foreach (var report in clean)
            for (var i = 0; i < report.Specimen.Source.Blocks.Count; i++)
                if (report.Specimen.Source.Blocks[i] is SourceParagraph { Text.Marks.Count: > 0 } paragraph && !paragraph.Text.Value.Contains("[^", StringComparison.Ordinal))
                {
                    var source = report.Specimen.Source with { Blocks = [.. report.Specimen.Source.Blocks.Where(b => !ReferenceEquals(b, paragraph))] };
                    if (Rewritten.File(source, report.Format) is { } file)
                        yield return new Variant(report.Specimen.Name, report.Format, file, report.Findings);
                }
    }
}
