using System.Globalization;
using System.Text;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Writing;

/// <summary>The report as text: one paragraph per line, tables as Word files leave them when saved as text, or with bars.</summary>
public static class PlainTextWriter
{
    private const char IdeographicSpace = '\u3000';

    public static byte[] Write(ReportSource source)
    {
        var text = new StringBuilder();
        foreach (var block in source.Blocks)
            if (block is SourceTable table && source.TableLayout == TableLayout.Dump)
                Dump(text, table);
            else if (block is SourceTable barred)
                Bars(text, barred);
            else
                text.Append(Line(block)).Append(source.Fact("spacing") == "double" ? "\n\n" : "\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Line(SourceBlock block) => block switch
    {
        SourceHeading heading => heading.Text.Value,
        SourceParagraph paragraph => paragraph.Text.Value.Replace("[^", "[", StringComparison.Ordinal),
        SourceFootnote note => string.Create(CultureInfo.InvariantCulture, $"[{note.Number}]{note.Text.Value}"),
        _ => "",
    };

    private static void Dump(StringBuilder text, SourceTable table)
    {
        text.Append('\n');
        foreach (var row in table.Rows)
        {
            var printed = row.Where(c => c.ColumnSpan > 0).Select(c => "\t" + (c.ContinuesAbove ? "" : DumpCell(c.Text.Value)));
            text.Append(string.Join('\n', printed)).Append("\n\n");
        }
        text.Append('\n');
    }

    private static string DumpCell(string text) =>
        text.Length == 0 ? IdeographicSpace.ToString() : text.Replace("\n", "\n\n", StringComparison.Ordinal);

    private static void Bars(StringBuilder text, SourceTable table)
    {
        text.Append('\n');
        foreach (var row in table.Rows)
            text.Append("| ").Append(string.Join(" | ", row.Select(c => c.Text.Value.Replace('\n', ' ')))).Append(" |\n");
        text.Append('\n');
    }
}
