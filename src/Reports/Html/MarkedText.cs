using System.Globalization;
using PerfEval.Checks;
using PerfEval.Ingest.Documents;
using static System.FormattableString;

namespace PerfEval.Reports.Html;

/// <summary>The text and tables of a document with every figure marked by its status; a contradicted figure leads to its finding.</summary>
internal sealed class MarkedText
{
    private readonly TextWriter _html;
    private readonly Document _document;
    private readonly int _number;
    private readonly Language _language;
    private readonly ILookup<(int Block, int? Row, int? Column), FigureCoverage> _byText;
    private readonly Dictionary<int, int> _findingOf = [];
    private readonly HashSet<int> _targets;

    public MarkedText(TextWriter html, ReportedDocument document, int number, Language language)
    {
        (_html, _document, _number, _language) = (html, document.Result.Document, number, language);
        _byText = document.Result.Coverage.ToLookup(c => (c.Figure.Place.Block, c.Figure.Place.Row, c.Figure.Place.Column));
        _targets = [.. document.Findings.Where(r => r.Finding.Figures.Count == 0).SelectMany(r => r.Finding.Places).Select(p => p.Block)];
        foreach (var reported in document.Findings)
            foreach (var figure in reported.Finding.Figures)
                _findingOf.TryAdd(figure.Id, reported.Finding.Id);
    }

    public void Write()
    {
        foreach (var block in _document.Blocks)
            if (block is Paragraph paragraph)
                Write(paragraph);
            else if (block is Table table)
                Write(table);
    }

    private void Write(Paragraph paragraph)
    {
        _html.Write(paragraph.Role switch
        {
            ParagraphRole.Heading => $"<p{Target(paragraph)} class=\"heading\">",
            ParagraphRole.Running => $"<p{Target(paragraph)} class=\"running\">",
            _ => $"<p{Target(paragraph)}>",
        });
        WriteText(paragraph.Text.Value, _byText[(paragraph.Index, null, null)]);
        _html.Write("</p>\n");
    }

    private void Write(Table table)
    {
        _html.Write($"<div{Target(table)} class=\"wide\"><table>\n");
        if (table.Name is { Length: > 0 } name)
            _html.Write($"<caption>{HtmlText.Escape(name)}</caption>\n");
        var row = -1;
        foreach (var cell in table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column))
        {
            for (; row < cell.Row; row++)
                _html.Write(row < 0 ? "<tr>" : "</tr>\n<tr>");
            _html.Write("<td" + Span("rowspan", cell.RowSpan) + Span("colspan", cell.ColumnSpan) + ">");
            WriteText(cell.Text.Value, _byText[(table.Index, cell.Row, cell.Column)]);
            _html.Write("</td>");
        }
        _html.Write("</tr>\n</table></div>\n");
    }

    /// <summary>Where a finding without figures leads to.</summary>
    private string Target(Block block) => _targets.Contains(block.Index) ? Invariant($" id=\"d{_number}-b{block.Index}\"") : "";

    private void WriteText(string text, IEnumerable<FigureCoverage> figures)
    {
        var written = 0;
        foreach (var coverage in figures.OrderBy(c => c.Figure.Place.Start))
        {
            var place = coverage.Figure.Place;
            var end = place.Start + place.Length;
            if (place.Start < written || end > text.Length)
                continue;
            _html.Write(HtmlText.Escape(text.AsSpan(written, place.Start - written)));
            WriteMark(coverage, HtmlText.Escape(text.AsSpan(place.Start, place.Length)));
            written = end;
        }
        _html.Write(HtmlText.Escape(text.AsSpan(written)));
    }

    private void WriteMark(FigureCoverage coverage, string printed)
    {
        var figure = coverage.Figure;
        if (_findingOf.TryGetValue(figure.Id, out var finding))
            printed = Invariant($"<a href=\"#d{_number}-n{finding}\">{printed}</a>");
        _html.Write(Invariant($"<mark id=\"d{_number}-f{figure.Id}\" class=\"{EnumName.Of(coverage.Status)}\" title=\"{HtmlText.Escape(Title(coverage))}\">{printed}</mark>"));
    }

    private string Title(FigureCoverage coverage)
    {
        var figure = coverage.Figure;
        return $"{figure.Label}{(figure.Label.Length > 0 ? "：" : "")}{DecimalText.Exact(figure.Value)}{figure.Unit.Symbol}\n{Wording.Of(coverage.Status).In(_language)}：{coverage.Reason.In(_language)}";
    }

    private static string Span(string name, int span) => span > 1 ? $" {name}=\"{span.ToString(CultureInfo.InvariantCulture)}\"" : "";
}
