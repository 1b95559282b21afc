using PerfEval.Ingest.Readers.Pdf.Fonts;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>The text object between BT and ET: places each shown character (ISO 32000-1 §9.4).</summary>
internal sealed class TextPainter(PageCanvas canvas, ReadingBudget budget)
{
    private const int Invisible = 3;
    private const int ClipOnly = 7;
    private readonly List<ShownCode> _codes = [];
    private Matrix _matrix = Matrix.Identity;
    private Matrix _line = Matrix.Identity;

    public void Begin() => Set(Matrix.Identity);

    public void Set(Matrix matrix) => _matrix = _line = matrix;

    public void Move(double x, double y) => Set(Matrix.Translation(x, y).Then(_line));

    /// <param name="shown">A string, or the array of TJ: strings and adjustments in thousandths of the font size.</param>
    public void Show(PdfObject? shown, in GraphicsState state, bool isArtifact)
    {
        if (state.Font is null)
            return;
        var toPage = _matrix.Then(state.Transform);
        double x = 0;
        if (shown is PdfString single)
            x = Show(single.Bytes, x, toPage, state, isArtifact);
        else if (shown is PdfArray array)
            foreach (var item in array.Items)
                if (item is PdfString part)
                    x = Show(part.Bytes, x, toPage, state, isArtifact);
                else if (item is PdfNumber adjustment)
                    x -= adjustment.Value / 1000 * state.FontSize * state.HorizontalScale;
        if (double.IsFinite(x))
            _matrix = Matrix.Translation(x, 0).Then(_matrix);
    }

    private double Show(byte[] bytes, double x, in Matrix toPage, in GraphicsState state, bool isArtifact)
    {
        _codes.Clear();
        state.Font!.Decode(bytes, _codes);
        var size = Math.Abs(state.FontSize) * Math.Sqrt((toPage.C * toPage.C) + (toPage.D * toPage.D)) * state.Font.SizeScale;
        foreach (var code in _codes)
        {
            var width = code.Advance * state.FontSize * state.HorizontalScale;
            if (code.Text.Length > 0 && code.Text != "\0")
                Place(code.Text, toPage.Apply(x, state.Rise), toPage.Apply(x + width, state.Rise), size, state, isArtifact);
            x += width + ((state.CharacterSpacing + (code.IsWordSpace ? state.WordSpacing : 0)) * state.HorizontalScale);
        }
        return x;
    }

    private void Place(string text, (double X, double Y) from, (double X, double Y) to, double size, in GraphicsState state, bool isArtifact)
    {
        var clip = state.Clip;
        var isFinite = double.IsFinite(from.X) && double.IsFinite(from.Y) && double.IsFinite(to.X) && double.IsFinite(to.Y) && size is > 0.1 and < 5000;
        if (!isFinite || Math.Max(from.X, to.X) < clip.Left || Math.Min(from.X, to.X) > clip.Right || from.Y < clip.Top || from.Y - size > clip.Bottom)
            return;
        if (budget.TakeGlyph(canvas.Glyphs.Count))
            canvas.Glyphs.Add(new ShownGlyph(text, from.X, from.Y, to.X, to.Y, size, state.RenderingMode is Invisible or ClipOnly, isArtifact));
    }
}
