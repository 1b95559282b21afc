using System.Text;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>Turns a page so that most of its text runs from left to right, and sets aside text in other directions.</summary>
internal static class UprightPage
{
    /// <summary>Some OCR layers and some pages mix both; a page with this much visible text is not a scan.</summary>
    private const int VisibleText = 20;

    public static PdfPage From(PageCanvas canvas, int number)
    {
        var visible = canvas.Glyphs.Count(g => !g.IsHidden && !string.IsNullOrWhiteSpace(g.Text));
        var hidden = canvas.Glyphs.Count(g => g.IsHidden && !string.IsNullOrWhiteSpace(g.Text));
        var isOcrLayer = visible < VisibleText && hidden > visible && canvas.ImageCover > 0;
        var shown = canvas.Glyphs.Where(g => isOcrLayer || !g.IsHidden).ToList();
        var turn = shown.GroupBy(Direction).OrderByDescending(d => d.Count()).ThenBy(d => d.Key).FirstOrDefault()?.Key ?? 0;
        if (turn == Oblique)
            turn = 0;
        var (width, height) = turn % 2 == 0 ? (canvas.Width, canvas.Height) : (canvas.Height, canvas.Width);
        var glyphs = new List<Glyph>(shown.Count);
        var sideways = new StringBuilder();
        foreach (var glyph in shown)
        {
            if (Direction(glyph) != turn)
            {
                sideways.Append(glyph.Text);
                continue;
            }
            var (x, y) = Turned(glyph.X, glyph.Y, turn, canvas);
            var (endX, _) = Turned(glyph.EndX, glyph.EndY, turn, canvas);
            glyphs.Add(new Glyph(glyph.Text, Math.Min(x, endX), Math.Max(x, endX), y, glyph.Size, glyph.IsArtifact));
        }
        var rulings = turn == 0 ? canvas.Rulings : canvas.Rulings.ConvertAll(r => Turned(r, turn, canvas));
        return new PdfPage(number, width, height, glyphs, rulings, canvas.ImageCover, canvas.HasDrawing, isOcrLayer, sideways.ToString());
    }

    private const int Oblique = 4;

    /// <summary>Quarter turns clockwise from left-to-right.</summary>
    private static int Direction(ShownGlyph glyph)
    {
        var (dx, dy) = (glyph.EndX - glyph.X, glyph.EndY - glyph.Y);
        if (Math.Abs(dy) <= Math.Abs(dx) * 0.1)
            return dx >= 0 ? 0 : 2;
        return Math.Abs(dx) <= Math.Abs(dy) * 0.1 ? dy > 0 ? 1 : 3 : Oblique;
    }

    private static (double X, double Y) Turned(double x, double y, int turn, PageCanvas canvas) => turn switch
    {
        1 => (y, canvas.Width - x),
        2 => (canvas.Width - x, canvas.Height - y),
        3 => (canvas.Height - y, x),
        _ => (x, y),
    };

    private static Ruling Turned(Ruling ruling, int turn, PageCanvas canvas)
    {
        var (x0, y0) = ruling.IsHorizontal ? Turned(ruling.Start, ruling.Position, turn, canvas) : Turned(ruling.Position, ruling.Start, turn, canvas);
        var (x1, y1) = ruling.IsHorizontal ? Turned(ruling.End, ruling.Position, turn, canvas) : Turned(ruling.Position, ruling.End, turn, canvas);
        return ruling.IsHorizontal == (turn == 2)
            ? new Ruling(true, y0, Math.Min(x0, x1), Math.Max(x0, x1))
            : new Ruling(false, x0, Math.Min(y0, y1), Math.Max(y0, y1));
    }
}
