using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Makes paragraphs and tables of all pages together, and hands them to the builder.</summary>
internal sealed class DocumentLayout
{
    private const double LargestPadding = 8;
    private readonly DocumentBuilder _document;
    private readonly List<PageItem> _items;
    private readonly ParagraphBreaks _breaks;
    private readonly Dictionary<int, List<TextLine>> _running;
    private int _runningDone;

    private DocumentLayout(IReadOnlyList<PageDraft> pages, DocumentBuilder document)
    {
        _document = document;
        _items = JoinTables(pages.SelectMany(p => p.Items).ToList());
        _breaks = new ParagraphBreaks(_items.OfType<LineItem>().ToList());
        _running = pages.ToDictionary(p => p.Number, p => p.Running);
    }

    public static void Write(IReadOnlyList<PageDraft> pages, DocumentBuilder document, CancellationToken cancellation)
    {
        RunningText.SetAside(pages);
        foreach (var page in pages)
            page.Items = AlignedTables.Replace(page.Items);
        Margins.Assign(pages);
        new DocumentLayout(pages, document).Write(cancellation);
    }

    private void Write(CancellationToken cancellation)
    {
        for (var i = 0; i < _items.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            AddRunning(_items[i].Page);
            if (_items[i] is TableItem table)
            {
                AddTable(table);
                i++;
            }
            else
                i = AddParagraph(i);
        }
        AddRunning(int.MaxValue);
    }

    private int AddParagraph(int start)
    {
        var joiner = new TextJoiner();
        joiner.Add(((LineItem)_items[start]).Line, breaksBefore: false);
        var end = start + 1;
        for (; end < _items.Count && _items[end] is LineItem next; end++)
        {
            var line = (LineItem)_items[end - 1];
            var after = end + 1 < _items.Count ? _items[end + 1] as LineItem : null;
            if (_breaks.StartsParagraph(line, next, after, joiner.Lines == 1))
                break;
            joiner.Add(next.Line, breaksBefore: false);
        }
        var text = joiner.ToText();
        _document.AddParagraph(text, PortalLine.Is(text.Value) ? ParagraphRole.Running : ParagraphRole.Body);
        return end;
    }

    private void AddTable(TableItem table)
    {
        var padding = Padding(table);
        _document.AddTable(table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column).Select(c => new Cell(
            c.Row, c.Column, c.RowSpan, c.ColumnSpan, CellText.Join(c.Lines, table.Xs[c.Column], table.Xs[c.Column + c.ColumnSpan], padding))).ToList());
    }

    /// <summary>The usual narrowest blank between the left border and text; one table has one padding. Text that overflows its cell does not count.</summary>
    private static double Padding(TableItem table)
    {
        var blanks = table.Cells.SelectMany(c => c.Lines.Select(l => l.Left - table.Xs[c.Column])).Where(b => b >= 0).Order().ToList();
        return blanks.Count == 0 ? 0 : Math.Min(LargestPadding, blanks[blanks.Count / 10]);
    }

    /// <summary>Headers and footers of all pages before this one, and the header of this one.</summary>
    private void AddRunning(int page)
    {
        for (; _runningDone < page && _runningDone < _running.Keys.DefaultIfEmpty(0).Max(); _runningDone++)
            if (_running.TryGetValue(_runningDone + 1, out var lines))
                foreach (var line in lines)
                {
                    var joiner = new TextJoiner();
                    joiner.Add(line, breaksBefore: false);
                    _document.AddParagraph(joiner.ToText(), ParagraphRole.Running);
                }
    }

    /// <summary>Only what ends one page and begins the next can be one table.</summary>
    private static List<PageItem> JoinTables(List<PageItem> items)
    {
        var joined = new List<PageItem>(items.Count);
        foreach (var item in items)
            if (item is TableItem second && joined.LastOrDefault() is TableItem first && first.Page < second.Page && TableContinuation.Join(first, second) is { } whole)
                joined[^1] = whole;
            else
                joined.Add(item);
        return joined;
    }
}
