namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>
/// The place where a table goes on after a page end. The end may have cut a row in two, and a merged cell that spans the end shows
/// its text once, so that its other part is blank.
/// </summary>
internal sealed class TableSeam
{
    private readonly TableItem _upper;
    private readonly List<DraftCell> _lower;
    private readonly List<(int Upper, int Lower)> _pairs = [];

    /// <param name="lower">The cells below the page end, without a repeated header.</param>
    public TableSeam(TableItem upper, List<DraftCell> lower)
    {
        (_upper, _lower) = (upper, lower);
        for (var i = 0; i < lower.Count; i++)
        {
            if (lower[i].Row != 0)
                continue;
            var above = upper.Cells.ToList().FindIndex(c => c.Row + c.RowSpan == upper.RowCount && c.Column == lower[i].Column && c.ColumnSpan == lower[i].ColumnSpan);
            if (above >= 0)
                _pairs.Add((above, i));
        }
        CutsRow = _pairs.Count > 0 && _pairs.Count == lower.Count(c => c.Row == 0) && IsCut();
    }

    public bool CutsRow { get; }

    /// <param name="offset">Row of the whole table where the lower part begins.</param>
    public List<DraftCell> Join(int offset)
    {
        var cells = _upper.Cells.ToList();
        var joined = new HashSet<int>();
        foreach (var (above, below) in _pairs)
            if (CutsRow || IsRestOfMergedCell(above, below))
            {
                cells[above] = cells[above] with
                {
                    RowSpan = offset + _lower[below].RowSpan - cells[above].Row,
                    Lines = [.. cells[above].Lines, .. _lower[below].Lines],
                };
                joined.Add(below);
            }
        cells.AddRange(_lower.Where((_, i) => !joined.Contains(i)).Select(c => c with { Row = c.Row + offset }));
        return cells;
    }

    private bool IsRestOfMergedCell(int above, int below) =>
        _lower[below].IsBlank && !_upper.Cells[above].IsBlank && (_lower[below].RowSpan > 1 || _upper.Cells[above].RowSpan > 1);

    /// <summary>
    /// In a cut row every short cell has said all it has above the page end. A new row would have filled it again, or would have filled
    /// a cell that the row above leaves blank. Only a number below a single line decides alone.
    /// </summary>
    private bool IsCut()
    {
        var isUnnamed = _pairs.MinBy(p => _lower[p.Lower].Column) is var first && _lower[first.Lower].IsBlank && !_upper.Cells[first.Upper].IsBlank;
        if (_pairs.Exists(p => BreaksANumber(_upper.Cells[p.Upper], _lower[p.Lower]) || (isUnnamed && FillsCellWithDigits(_upper.Cells[p.Upper], _lower[p.Lower]))))
            return true;
        if (_pairs.Count(p => IsNumber(_lower[p.Lower]) && !_lower[p.Lower].IsBlank && IsWords(_upper.Cells[p.Upper])) >= FewestNumbers)
            return false;
        var evidence = 0;
        foreach (var (above, below) in _pairs)
        {
            var (upper, lower) = (_upper.Cells[above], _lower[below]);
            if (lower.IsBlank)
                evidence += upper.IsBlank || upper.RowSpan > 1 ? 0 : 1;
            else if (upper.IsBlank)
                evidence -= 4;
            else if (IsNumber(lower) && upper.Lines.Count < 2)
                return false;
            else if (GoesOn(upper, lower))
                evidence += 2;
            else if (IsNumber(lower) || upper.Lines.Count < 2)
                evidence -= 2;
        }
        return evidence > 0 && _pairs.Exists(p => !_lower[p.Lower].IsBlank);
    }

    /// <summary>6,340. above and 15 below the page end.</summary>
    private static bool BreaksANumber(DraftCell upper, DraftCell lower) =>
        !upper.IsBlank && !lower.IsBlank && upper.Lines[^1].Text.TrimEnd() is [.., >= '0' and <= '9', '.' or ','] && lower.Lines[0].Text.TrimStart() is [>= '0' and <= '9', ..];

    /// <summary>102300 or 1,276.8 over the whole width of the cell and 0 or 4 below the page end, in a row that has no name there.</summary>
    private bool FillsCellWithDigits(DraftCell upper, DraftCell lower) =>
        !upper.IsBlank && upper.Text.All(c => char.IsAsciiDigit(c) || c is ',' or '.') && !lower.IsBlank && lower.Text.All(char.IsAsciiDigit) && GoesOn(upper, lower);

    /// <summary>Numbers below headers of two lines: the first row of the table, not the rest of the headers.</summary>
    private const int FewestNumbers = 2;

    private static bool IsWords(DraftCell cell) => !cell.IsBlank && !cell.Text.Any(char.IsAsciiDigit);

    private static bool IsNumber(DraftCell cell) => cell.Text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '-' or ' ');

    /// <summary>The last line above is full and stops in mid-sentence.</summary>
    private bool GoesOn(DraftCell upper, DraftCell lower)
    {
        var (line, next) = (upper.Lines[^1], lower.Lines[0]);
        var (left, right) = (_upper.Xs[upper.Column], _upper.Xs[upper.Column + upper.ColumnSpan]);
        var padding = Math.Max(0, upper.Lines.Min(l => l.Left) - left);
        return !LineBreaks.EndsSentence(line.Text) && LineBreaks.IsFull(line, next, left + padding, right - padding);
    }
}
