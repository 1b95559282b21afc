namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Takes a page apart into lines and ruled tables, in reading order.</summary>
internal static class PageLayout
{
    /// <summary>Where the middle of a character stands above its baseline, in ems.</summary>
    private const double MiddleHeight = 0.3;

    public static PageDraft Build(PdfPage page)
    {
        var tables = RuledTableFinder.Find(page.Rulings);
        var cells = tables.ConvertAll(t => new List<Glyph>?[t.Cells.Count]);
        var flow = new List<Glyph>();
        foreach (var glyph in page.Glyphs)
            if (!TryPutIntoCell(glyph, tables, cells))
                flow.Add(glyph);
        var draft = new PageDraft(page.Number, page.Width, page.Height);
        var placed = new List<PlacedItem>();
        foreach (var line in LineBuilder.Build(flow, page.Number))
            placed.Add(new PlacedItem(line.Top, line.Left, line.Right, new LineItem(line, 0, 0, 0)));
        for (var i = 0; i < tables.Count; i++)
            AddTable(tables[i], cells[i], page.Number, placed);
        draft.Items = TwoColumns.Order(placed.OrderBy(p => p.Top).ToList());
        return draft;
    }

    /// <summary>The smallest table wins, so that a table inside a cell keeps its text.</summary>
    private static bool TryPutIntoCell(Glyph glyph, List<RuledTable> tables, List<List<Glyph>?[]> cells)
    {
        var (x, y) = (glyph.Middle, glyph.Baseline - (MiddleHeight * glyph.Size));
        var (found, cell) = (-1, -1);
        for (var i = 0; i < tables.Count; i++)
            if (y >= tables[i].Top && y < tables[i].Bottom && tables[i].CellAt(x, y) is >= 0 and var at && (found < 0 || tables[i].Bottom - tables[i].Top < tables[found].Bottom - tables[found].Top))
                (found, cell) = (i, at);
        if (found < 0)
            return false;
        (cells[found][cell] ??= []).Add(glyph);
        return true;
    }

    /// <summary>A grid with text in one place only is a frame around that text.</summary>
    private static void AddTable(RuledTable table, List<Glyph>?[] glyphs, int page, List<PlacedItem> placed)
    {
        var cells = new List<DraftCell>(table.Cells.Count);
        for (var i = 0; i < table.Cells.Count; i++)
        {
            var lines = glyphs[i] is { } inside ? LineBuilder.Build(inside, page) : [];
            cells.Add(new DraftCell(table.Cells[i].Row, table.Cells[i].Column, table.Cells[i].RowSpan, table.Cells[i].ColumnSpan, lines));
        }
        var filled = cells.FindAll(c => !c.IsBlank);
        if (filled.Count > 1)
            placed.Add(new PlacedItem(table.Top, table.Left, table.Right, new TableItem(page, table.Xs, table.Ys.Count - 1, cells)));
        else
            foreach (var line in filled.SelectMany(c => c.Lines))
                placed.Add(new PlacedItem(line.Top, line.Left, line.Right, new LineItem(line, 0, 0, 0)));
    }
}

/// <summary>An item with its place on the page, before the reading order is known.</summary>
internal sealed record PlacedItem(double Top, double Left, double Right, PageItem Item);
