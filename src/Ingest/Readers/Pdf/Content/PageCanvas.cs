using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>A character as shown, before the page is turned upright.</summary>
internal readonly record struct ShownGlyph(string Text, double X, double Y, double EndX, double EndY, double Size, bool IsHidden, bool IsArtifact);

/// <summary>Collects what the content of a page draws, in points from the upper left corner.</summary>
internal sealed class PageCanvas(double width, double height)
{
    private const double Tolerance = 2;

    public double Width => width;

    public double Height => height;

    public List<ShownGlyph> Glyphs { get; } = [];

    public List<Ruling> Rulings { get; } = [];

    public double ImageCover { get; private set; }

    public bool HasDrawing { get; set; }

    public Box Bounds => new(-Tolerance, -Tolerance, width + Tolerance, height + Tolerance);

    public void AddImage(in Matrix transform, Box clip)
    {
        var box = BoxOf(transform, 0, 0, 1, 1);
        var wide = Math.Min(Math.Min(box.Right, clip.Right), width) - Math.Max(Math.Max(box.Left, clip.Left), 0);
        var high = Math.Min(Math.Min(box.Bottom, clip.Bottom), height) - Math.Max(Math.Max(box.Top, clip.Top), 0);
        if (wide > 0 && high > 0 && width > 0 && height > 0)
            ImageCover = Math.Max(ImageCover, Math.Min(1, wide * high / (width * height)));
    }

    public static Box BoxOf(in Matrix transform, double x0, double y0, double x1, double y1)
    {
        var (ax, ay) = transform.Apply(x0, y0);
        var (bx, by) = transform.Apply(x1, y0);
        var (cx, cy) = transform.Apply(x0, y1);
        var (dx, dy) = transform.Apply(x1, y1);
        return new Box(
            Math.Min(Math.Min(ax, bx), Math.Min(cx, dx)), Math.Min(Math.Min(ay, by), Math.Min(cy, dy)),
            Math.Max(Math.Max(ax, bx), Math.Max(cx, dx)), Math.Max(Math.Max(ay, by), Math.Max(cy, dy)));
    }
}
