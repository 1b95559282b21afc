using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Html;

/// <summary>Turns elements into paragraphs and tables the way a browser breaks them.</summary>
internal sealed class HtmlFlow(CancellationToken cancellation, bool isInCell = false)
{
    /// <summary>A longer heading is text in a heading's clothes.</summary>
    private const int LongestHeading = 80;

    private static readonly HashSet<string> BlockTags = new(
        [
            "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
            "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "section", "summary", "ul",
        ],
        StringComparer.Ordinal);

    private readonly List<StoryBlock> _blocks = [];
    private readonly HtmlText _line = new();
    private int? _headingLevel;

    public void ReadContent(INode parent)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                _line.Append(text.Data);
            else if (node is IElement element && !MainContent.IsLeftOut(element))
                ReadElement(element);
        }
    }

    /// <summary>The blocks read so far; the line that is still open ends here.</summary>
    public List<StoryBlock> Finish()
    {
        EndLine();
        return _blocks;
    }

    private void ReadElement(IElement element)
    {
        switch (element)
        {
            case IHtmlBreakRowElement:
                _line.Break();
                break;
            case IHtmlTableElement table:
                EndLine();
                ReadTable(table);
                break;
            case { TagName: "SUP" }:
                _line.AppendRaised(element.TextContent);
                break;
            case { TagName: "PRE" }:
                EndLine();
                _line.AppendVerbatim(element.TextContent);
                EndLine();
                break;
            case var _ when BlockTags.Contains(element.LocalName):
                ReadBlock(element);
                break;
            default:
                ReadContent(element);
                break;
        }
    }

    private void ReadBlock(IElement element)
    {
        EndLine();
        var outer = _headingLevel;
        if (element is IHtmlHeadingElement)
            _headingLevel = element.TagName[1] - '0';
        if (element is IHtmlListItemElement && NumberOf(element) is { } number)
            _line.Append(string.Create(CultureInfo.InvariantCulture, $"{number}. "));
        ReadContent(element);
        EndLine();
        _headingLevel = outer;
    }

    private static int? NumberOf(IElement item)
    {
        if (item.ParentElement is not { TagName: "OL" } list)
            return null;
        if (int.TryParse(item.GetAttribute("value"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var own))
            return own;
        _ = int.TryParse(list.GetAttribute("start") ?? "1", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start);
        return (int)Math.Min(int.MaxValue, (long)start + item.Index());
    }

    private void EndLine()
    {
        var text = _line.Take();
        if (text.Length > 0)
            _blocks.Add(new StoryParagraph(text, !isInCell && MainContent.IsPortalLine(text) ? ParagraphRole.Running : ParagraphRole.Body, text.Length <= LongestHeading ? _headingLevel : null));
    }

    private void ReadTable(IHtmlTableElement table)
    {
        if (HtmlTable.IsLayout(table))
        {
            foreach (var cell in HtmlTable.CellsOf(table).Where(c => !MainContent.IsLeftOut(c)))
                ReadBlock(cell);
            return;
        }
        if (table.Caption is { } caption)
        {
            _line.Append(caption.TextContent);
            _blocks.Add(new StoryParagraph(_line.Take(), ParagraphRole.Caption, null));
        }
        var grid = new HtmlTable(cancellation);
        var inside = grid.Read(table, ReadCell);
        _blocks.Add(new StoryTable(grid.Cells));
        _blocks.AddRange(inside);
    }

    /// <summary>The text of a cell, one line for each of its paragraphs, and the tables that stand inside it.</summary>
    private (string Text, IEnumerable<StoryBlock> Inside) ReadCell(IElement cell)
    {
        var flow = new HtmlFlow(cancellation, isInCell: true);
        flow.ReadContent(cell);
        var blocks = flow.Finish();
        var lines = new StringBuilder();
        foreach (var line in blocks.OfType<StoryParagraph>().Where(p => p.Role == ParagraphRole.Body))
            lines.Append(lines.Length > 0 ? "\n" : "").Append(line.Text);
        return (lines.ToString(), blocks.Where(b => b is not StoryParagraph { Role: ParagraphRole.Body }));
    }
}
