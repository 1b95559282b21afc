using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Fonts;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>Draws one page onto a canvas: its contents, then the appearances of form fields and typed notes.</summary>
internal sealed class PageReader(ObjectStore store, ReadingBudget budget)
{
    private const double DefaultWidth = 595;
    private const double DefaultHeight = 842;
    private const double LargestSide = 200_000;
    private const int HiddenOrNoView = 0x22;
    private readonly FontFactory _fonts = new(store.Decode);

    /// <param name="number">From 1.</param>
    public PdfPage Read(PageNode page, int number)
    {
        var (canvas, transform) = Canvas(page);
        var interpreter = new ContentInterpreter(store, _fonts, budget, canvas, transform);
        var resources = page["Resources"] as PdfDictionary ?? PdfDictionary.Empty;
        interpreter.Run(Contents(page["Contents"]), resources);
        if (page.Dictionary.Array("Annots") is { } annotations)
            for (var i = 0; i < annotations.Count; i++)
                if (annotations[i] is PdfDictionary annotation)
                    DrawAppearance(annotation, interpreter, resources);
        return UprightPage.From(canvas, number);
    }

    private static (PageCanvas Canvas, Matrix Transform) Canvas(PageNode page)
    {
        var box = Rectangle(page["CropBox"]) ?? Rectangle(page["MediaBox"]) ?? new Box(0, 0, DefaultWidth, DefaultHeight);
        if (Rectangle(page["MediaBox"]) is { } media && page["CropBox"] is not null)
        {
            var cut = new Box(Math.Max(box.Left, media.Left), Math.Max(box.Top, media.Top), Math.Min(box.Right, media.Right), Math.Min(box.Bottom, media.Bottom));
            box = cut.Right - cut.Left > 1 && cut.Bottom - cut.Top > 1 ? cut : media;
        }
        var (width, height) = (box.Right - box.Left, box.Bottom - box.Top);
        var quarters = (int)Math.Round(((page["Rotate"] as PdfNumber)?.Integer ?? 0) / 90.0) & 3;
        return quarters switch
        {
            1 => (new PageCanvas(height, width), new Matrix(0, 1, 1, 0, -box.Top, -box.Left)),
            2 => (new PageCanvas(width, height), new Matrix(-1, 0, 0, 1, box.Right, -box.Top)),
            3 => (new PageCanvas(height, width), new Matrix(0, -1, -1, 0, box.Bottom, box.Right)),
            _ => (new PageCanvas(width, height), new Matrix(1, 0, 0, -1, -box.Left, box.Bottom)),
        };
    }

    private static Box? Rectangle(PdfObject? value)
    {
        if (value is not PdfArray { Count: >= 4 } array)
            return null;
        var n = array.Numbers();
        var box = new Box(Math.Min(n[0], n[2]), Math.Min(n[1], n[3]), Math.Max(n[0], n[2]), Math.Max(n[1], n[3]));
        return box.Right - box.Left is > 1 and < LargestSide && box.Bottom - box.Top is > 1 and < LargestSide ? box : null;
    }

    /// <summary>Parts are joined by a line break: a token never spans two parts.</summary>
    private byte[] Contents(PdfObject? contents)
    {
        if (contents is PdfStream single)
            return store.Decode(single);
        var joined = new MemoryStream();
        if (contents is PdfArray parts)
            for (var i = 0; i < parts.Count && joined.Length < Limits.PdfStreamBytes; i++)
                if (parts[i] is PdfStream part)
                {
                    joined.Write(store.Decode(part));
                    joined.WriteByte((byte)'\n');
                }
        return joined.ToArray();
    }

    private static void DrawAppearance(PdfDictionary annotation, ContentInterpreter interpreter, PdfDictionary resources)
    {
        if (annotation.Name("Subtype") is not ("Widget" or "FreeText") || ((annotation.Integer("F") ?? 0) & HiddenOrNoView) != 0)
            return;
        var normal = annotation.Dictionary("AP")?["N"];
        if (normal is PdfDictionary states)
            normal = states[annotation.Name("AS") ?? ""];
        if (normal is not PdfStream form || Rectangle(annotation["Rect"]) is not { } target || Rectangle(form.Dictionary["BBox"]) is not { } box)
            return;
        var drawn = PageCanvas.BoxOf(Matrix.From(form.Dictionary.Array("Matrix")?.Numbers()), box.Left, box.Top, box.Right, box.Bottom);
        var scaleX = drawn.Right > drawn.Left ? (target.Right - target.Left) / (drawn.Right - drawn.Left) : 1;
        var scaleY = drawn.Bottom > drawn.Top ? (target.Bottom - target.Top) / (drawn.Bottom - drawn.Top) : 1;
        interpreter.Draw(form, resources, new Matrix(scaleX, 0, 0, scaleY, target.Left - (drawn.Left * scaleX), target.Top - (drawn.Top * scaleY)));
    }
}
