namespace PerfEval.Ingest.Readers.Pdf;

/// <summary>
/// One page as the layout sees it: the seam between what reads the file and what makes text and tables of it. Coordinates are
/// points from the upper left corner of the page as it is read, after /Rotate and after turning a page that is printed sideways.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="ImageCover">Share of the page that its largest image covers, 0 to 1.</param>
/// <param name="HasDrawing">Curves or filled shapes: a page without text may still show some, as outlines.</param>
/// <param name="IsOcrLayer">The glyphs are invisible text behind the image of a scanned page.</param>
/// <param name="Sideways">Text that runs in another direction than the page's: watermarks, notes on the margin.</param>
internal sealed record PdfPage(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Glyph> Glyphs,
    IReadOnlyList<Ruling> Rulings,
    double ImageCover = 0,
    bool HasDrawing = false,
    bool IsOcrLayer = false,
    string Sideways = "");

/// <summary>One printed character (or ligature) on a horizontal baseline.</summary>
/// <param name="Size">Height of the font in points.</param>
/// <param name="IsArtifact">The file itself marks it as a running header or footer.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, bool IsArtifact = false)
{
    private const double AscentShare = 0.85;
    private const double DescentShare = 0.15;

    public double Top => Baseline - (Size * AscentShare);

    public double Bottom => Baseline + (Size * DescentShare);

    public double Middle => (Left + Right) / 2;

    public double Height => Size;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A straight line along an axis: from Start to End, at a fixed Position on the other axis.</summary>
internal readonly record struct Ruling(bool IsHorizontal, double Position, double Start, double End)
{
    public double Length => End - Start;
}
