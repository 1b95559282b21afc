using System.Globalization;
using System.Net;
using System.Text;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Writing;

/// <summary>The report as the page of a government portal. With "html: gbk" it is a page of the old kind: laid out by tables and encoded in GBK.</summary>
public static class HtmlWriter
{
    private const int Gbk = 936;

    public static byte[] Write(ReportSource source)
    {
        var report = new StringBuilder();
        foreach (var block in source.Blocks.Where(b => b is not SourceFootnote))
            Append(report, source, block);
        foreach (var note in source.Blocks.OfType<SourceFootnote>())
            report.Append(CultureInfo.InvariantCulture, $"<p id=\"note{note.Number}\">[{note.Number}]{Lines(note.Text.Value)}</p>\n");
        return source.Fact("html") == "gbk"
            ? CodePagesEncodingProvider.Instance.GetEncoding(Gbk)!.GetBytes(PortalPage.LaidOutByTables(source, report.ToString()))
            : Encoding.UTF8.GetBytes(PortalPage.WithArticle(source, report.ToString()));
    }

    private static void Append(StringBuilder html, ReportSource source, SourceBlock block)
    {
        switch (block)
        {
            case SourceHeading heading when source.Fact("headings") != "plain":
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}>{Lines(heading.Text.Value)}</h{heading.Level}>\n");
                break;
            case SourceHeading heading:
                html.Append(CultureInfo.InvariantCulture, $"<p><strong>{Lines(heading.Text.Value)}</strong></p>\n");
                break;
            case SourceParagraph paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p style=\"text-indent:2em\">{Lines(paragraph.Text.Value)}</p>\n");
                break;
            case SourceTable table:
                Append(html, table);
                break;
        }
    }

    private static void Append(StringBuilder html, SourceTable table)
    {
        html.Append("<table border=\"1\" cellspacing=\"0\">\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Where(c => c.ColumnSpan > 0 && !c.ContinuesAbove))
                html.Append("<td").Append(Span("rowspan", cell.RowSpan)).Append(Span("colspan", cell.ColumnSpan)).Append('>')
                    .Append(cell.Text.Value.Length == 0 ? "&nbsp;" : Lines(cell.Text.Value)).Append("</td>");
            html.Append("</tr>\n");
        }
        html.Append("</table>\n");
    }

    private static string Span(string name, int span) => span > 1 ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{span}\"") : "";

    /// <summary>Line breaks as tags, references to footnotes as raised links.</summary>
    private static string Lines(string text)
    {
        var pieces = WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal).Split("[^");
        return pieces[0] + string.Concat(pieces.Skip(1).Select(Reference));
    }

    private static string Reference(string piece)
    {
        var end = piece.IndexOf(']', StringComparison.Ordinal);
        return $"<sup><a href=\"#note{piece[..end]}\">[{piece[..end]}]</a></sup>{piece[(end + 1)..]}";
    }
}
