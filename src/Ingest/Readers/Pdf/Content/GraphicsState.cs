using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Fonts;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>What q saves and Q restores. Copied by value.</summary>
internal struct GraphicsState
{
    public Matrix Transform;
    public Box Clip;
    public PdfFont? Font;
    public double FontSize;
    public double CharacterSpacing;
    public double WordSpacing;
    public double HorizontalScale;
    public double Leading;
    public double Rise;
    public int RenderingMode;

    public GraphicsState(Matrix transform, Box clip)
    {
        Transform = transform;
        Clip = clip;
        HorizontalScale = 1;
    }
}
