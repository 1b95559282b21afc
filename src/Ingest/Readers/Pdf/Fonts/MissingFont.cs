namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>Stands in for a font that the file names but does not have: the text is there, what it says is not known.</summary>
internal sealed class MissingFont : PdfFont
{
    private const double AnyWidth = 0.5;

    public static readonly MissingFont Instance = new();

    public override void Decode(ReadOnlySpan<byte> codes, List<ShownCode> shown)
    {
        foreach (var code in codes)
            shown.Add(new ShownCode(Unknown, AnyWidth, code == ' '));
    }
}
