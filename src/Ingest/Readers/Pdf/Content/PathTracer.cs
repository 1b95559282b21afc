using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>Follows path construction and keeps what looks like a ruling: straight strokes, and filled bars as thin as a line.</summary>
internal sealed class PathTracer(PageCanvas canvas)
{
    /// <summary>Some writers fill thin rectangles instead of stroking lines.</summary>
    private const double ThickestRuling = 2.5;
    private const double Straight = 0.7;
    private const double Shortest = 0.5;
    private const int MostPoints = 100_000;

    private readonly List<List<(double X, double Y)>> _subpaths = [];
    private int _points;
    private bool _hasCurve;

    public void MoveTo(in Matrix transform, double x, double y)
    {
        if (_points < MostPoints)
            _subpaths.Add([]);
        Add(transform, x, y);
    }

    public void LineTo(in Matrix transform, double x, double y)
    {
        if (_subpaths.Count == 0)
            _subpaths.Add([]);
        Add(transform, x, y);
    }

    public void CurveTo(in Matrix transform, double x, double y)
    {
        _hasCurve = true;
        MoveTo(transform, x, y);
    }

    public void Close()
    {
        if (_subpaths.Count > 0 && _subpaths[^1] is { Count: > 0 } last)
            last.Add(last[0]);
    }

    public void Rectangle(in Matrix transform, double x, double y, double width, double height)
    {
        MoveTo(transform, x, y);
        LineTo(transform, x + width, y);
        LineTo(transform, x + width, y + height);
        LineTo(transform, x, y + height);
        Close();
    }

    public void Paint(bool stroke, bool fill, Box clip)
    {
        canvas.HasDrawing |= fill || _hasCurve;
        foreach (var subpath in _subpaths)
        {
            if (canvas.Rulings.Count > Limits.PdfRulingsPerPage)
                return;
            if (stroke)
                for (var i = 1; i < subpath.Count; i++)
                    AddRuling(subpath[i - 1].X, subpath[i - 1].Y, subpath[i].X, subpath[i].Y, Straight, clip);
            else if (fill && subpath.Count > 1)
                AddRuling(subpath.Min(p => p.X), subpath.Min(p => p.Y), subpath.Max(p => p.X), subpath.Max(p => p.Y), ThickestRuling, clip);
        }
    }

    public void Reset()
    {
        _subpaths.Clear();
        _points = 0;
        _hasCurve = false;
    }

    public Box? Bounds()
    {
        Box? bounds = null;
        foreach (var subpath in _subpaths)
            foreach (var (x, y) in subpath)
            {
                var point = new Box(x, y, x, y);
                bounds = bounds?.Union(point) ?? point;
            }
        return bounds;
    }

    private void Add(in Matrix transform, double x, double y)
    {
        if (_points++ < MostPoints)
            _subpaths[^1].Add(transform.Apply(x, y));
    }

    private void AddRuling(double x0, double y0, double x1, double y1, double thickest, Box clip)
    {
        var (left, right) = (Math.Max(Math.Min(x0, x1), clip.Left), Math.Min(Math.Max(x0, x1), clip.Right));
        var (top, bottom) = (Math.Max(Math.Min(y0, y1), clip.Top), Math.Min(Math.Max(y0, y1), clip.Bottom));
        var (wide, high) = (right - left, bottom - top);
        if (high <= thickest && wide > high && wide >= Shortest && high >= 0)
            canvas.Rulings.Add(new Ruling(true, (top + bottom) / 2, left, right));
        else if (wide <= thickest && high > wide && high >= Shortest && wide >= 0)
            canvas.Rulings.Add(new Ruling(false, (left + right) / 2, top, bottom));
    }
}
