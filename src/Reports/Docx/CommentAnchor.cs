using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEval.Ingest.Figures;

namespace PerfEval.Reports.Docx;

/// <summary>Puts the ends of a comment around a stretch of a paragraph. Offsets count characters without white space.</summary>
internal static class CommentAnchor
{
    /// <returns>False where the paragraph has no text there; then nothing was changed.</returns>
    public static bool TryPlace(Paragraph paragraph, int start, int length, string commentId)
    {
        var first = RunFrom(paragraph, start);
        var last = first is null ? null : RunUpTo(paragraph, start + length);
        if (first is null || last is null)
            return false;
        first.InsertBeforeSelf(new CommentRangeStart { Id = commentId });
        last.InsertAfterSelf(new CommentRangeEnd { Id = commentId });
        last.NextSibling()!.InsertAfterSelf(new Run(new CommentReference { Id = commentId }));
        return true;
    }

    /// <summary>The run that begins at an offset, split off its predecessor where needed.</summary>
    private static Run? RunFrom(Paragraph paragraph, int offset)
    {
        var (run, inside) = Find(paragraph, offset);
        return run is null || inside == 0 ? run : Split(run, inside) ?? run;
    }

    /// <summary>The run that ends at an offset.</summary>
    private static Run? RunUpTo(Paragraph paragraph, int offset)
    {
        var (run, inside) = Find(paragraph, offset - 1);
        if (run is not null && inside + 1 < TextOf(run).Length)
            Split(run, inside + 1);
        return run;
    }

    public static string TextOf(OpenXmlElement element) => TextFold.Squeeze(string.Concat(element.Descendants<Text>().Select(t => t.Text)));

    private static (Run? Run, int Inside) Find(Paragraph paragraph, int offset)
    {
        var passed = 0;
        foreach (var run in paragraph.Descendants<Run>())
        {
            var length = TextOf(run).Length;
            if (offset >= 0 && offset < passed + length)
                return (run, offset - passed);
            passed += length;
        }
        return (null, 0);
    }

    /// <summary>Cuts a run of one text in two and returns the second; null where it holds more than text.</summary>
    private static Run? Split(Run run, int inside)
    {
        if (run.ChildElements.Count(c => c is not RunProperties) != 1 || run.GetFirstChild<Text>() is not { } text)
            return null;
        var at = 0;
        for (var seen = 0; at < text.Text.Length; at++)
        {
            if (TextFold.Squeeze(text.Text[at].ToString()).Length == 0)
                continue;
            if (seen++ == inside)
                break;
        }
        var second = (Run)run.CloneNode(deep: true);
        second.GetFirstChild<Text>()!.Text = text.Text[at..];
        text.Text = text.Text[..at];
        foreach (var half in (Text[])[text, second.GetFirstChild<Text>()!])
            half.Space = SpaceProcessingModeValues.Preserve;
        return run.InsertAfterSelf(second);
    }
}
