using System.Globalization;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Fonts;
using PerfEval.Ingest.Readers.Pdf.Layout;

namespace PerfEval.Ingest.Readers.Pdf;

/// <summary>Reads PDF files that were written by a program. Scanned pages without a text layer are named, not read.</summary>
public sealed class PdfReader : Reader
{
    /// <summary>Viewers accept this much junk before the header.</summary>
    private const int HeaderWithin = 1024;
    private const double ScanCover = 0.5;
    private const int FewCharacters = 20;
    private const double UnknownShare = 0.4;

    public override string Format => "pdf";

    public override IReadOnlyList<string> Extensions => [".pdf"];

    /// <summary>After the readers whose signature stands at the very start: an archive may hold a PDF uncompressed.</summary>
    public override int Order => 10;

    public override bool Recognises(SourceFile file) => HeaderAt(file) >= 0;

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation)
    {
        var pages = new PageSource(file.Content[HeaderAt(file)..], cancellation);
        var drafts = new List<PageDraft>();
        var scanned = new List<int>();
        var recognised = new List<int>();
        foreach (var page in pages.Read(document))
        {
            cancellation.ThrowIfCancellationRequested();
            if (NeedsOcr(page))
                scanned.Add(page.Number);
            if (page.IsOcrLayer)
                recognised.Add(page.Number);
            drafts.Add(PageLayout.Build(page));
        }
        DocumentLayout.Write(drafts, document, cancellation);
        Report(document, scanned, recognised);
    }

    private static int HeaderAt(SourceFile file)
    {
        var start = file.Content.Span[..Math.Min(HeaderWithin, file.Content.Length)];
        return start.StartsWith("PK"u8) ? -1 : start.IndexOf("%PDF-"u8);
    }

    /// <summary>A picture of text, text as outlines, or characters that the fonts do not name.</summary>
    private static bool NeedsOcr(PdfPage page)
    {
        var characters = page.Glyphs.Count(g => !g.IsBlank);
        if (characters == 0)
            return page.ImageCover > 0 || page.HasDrawing;
        if (page.Glyphs.Count(g => g.Text == PdfFont.Unknown) > UnknownShare * characters)
            return true;
        return characters < FewCharacters && page.ImageCover > ScanCover;
    }

    private static void Report(DocumentBuilder document, List<int> scanned, List<int> recognised)
    {
        if (scanned.Count > 0)
            document.Lose(ProblemCodes.NeedsOcr,
                $"第 {Listed(scanned)} 页没有可读取的文字（扫描件或图片），需要先做文字识别（OCR）。",
                $"Page {Listed(scanned)}: no text to read (scanned or an image); OCR is needed first.");
        if (recognised.Count > 0)
            document.Note(ProblemCodes.OcrLayer,
                $"第 {Listed(recognised)} 页是扫描件，文字来自识别层，数字可能认错，请对照原件。",
                $"Page {Listed(recognised)}: scanned; the text comes from an OCR layer and its digits may be wrong. Compare with the original.");
    }

    private static string Listed(List<int> pages) => string.Join("、", pages.Select(p => p.ToString(CultureInfo.InvariantCulture)));
}
