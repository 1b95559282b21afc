using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>
/// Lays rows of different lengths out on one grid. Rows of one length that follow each other form a band and share their
/// columns; a narrower band is fitted to the nearest wider one.
/// </summary>
internal static class RaggedGrid
{
    public static List<Cell> Arrange(IReadOnlyList<IReadOnlyList<SourceText>> rows, CancellationToken cancellation = default)
    {
        var bands = Bands(rows);
        LinkToWider(bands);
        foreach (var band in bands.OrderByDescending(b => b.Width))
        {
            cancellation.ThrowIfCancellationRequested();
            var wider = NearestWider(band);
            band.Edges = wider is null
                ? [.. Enumerable.Range(0, band.Width + 1)]
                : Array.ConvertAll(ColumnFit.Slots(band, wider), slot => wider.Edges[slot]);
        }
        return MergedCells.Resolve(bands);
    }

    private static List<RowBand> Bands(IReadOnlyList<IReadOnlyList<SourceText>> rows)
    {
        var bands = new List<RowBand>();
        for (var first = 0; first < rows.Count;)
        {
            var end = first + 1;
            while (end < rows.Count && rows[end].Count == rows[first].Count)
                end++;
            bands.Add(new RowBand(first, [.. rows.Take(first..end)]));
            first = end;
        }
        return bands;
    }

    private static void LinkToWider(List<RowBand> bands)
    {
        var open = new Stack<RowBand>();
        foreach (var band in bands)
            band.WiderAbove = PushBehindWider(open, band);
        open.Clear();
        for (var i = bands.Count - 1; i >= 0; i--)
            bands[i].WiderBelow = PushBehindWider(open, bands[i]);
    }

    private static RowBand? PushBehindWider(Stack<RowBand> open, RowBand band)
    {
        while (open.TryPeek(out var top) && top.Width <= band.Width)
            open.Pop();
        var wider = open.TryPeek(out var found) ? found : null;
        open.Push(band);
        return wider;
    }

    private static RowBand? NearestWider(RowBand band)
    {
        if (band.WiderAbove is not { } above)
            return band.WiderBelow;
        if (band.WiderBelow is not { } below)
            return above;
        return below.First - band.End < band.First - above.End ? below : above;
    }
}
