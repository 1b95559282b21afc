using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using PerfEval.Reports.Docx;
using Document = PerfEval.Ingest.Documents.Document;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace PerfEval.Reports;

/// <summary>
/// Writes findings into a copy of a Word document as comments, at the figure that is most likely wrong. A figure whose paragraph cannot be
/// told for sure gets its comment at the head of the document, with the place in words.
/// </summary>
public static class AnnotatedDocx
{
    private const string Author = "PerfEval";
    private const int LongestNumbering = 12;

    /// <param name="package">The copy; readable, writable and seekable.</param>
    public static void Comment(Stream package, ReportedDocument document, Language language)
    {
        using (var word = WordprocessingDocument.Open(package, isEditable: true))
        {
            var main = word.MainDocumentPart!;
            var comments = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>("perfevalComments");
            comments.Comments ??= new Comments();
            var id = comments.Comments.Elements<Comment>().Select(c => int.TryParse(c.Id?.Value, CultureInfo.InvariantCulture, out var used) ? used : 0).DefaultIfEmpty(-1).Max();
            var paragraphs = main.Document.Body!.Descendants<Paragraph>().ToList();
            var texts = paragraphs.ConvertAll(CommentAnchor.TextOf);
            foreach (var reported in document.Findings)
            {
                var finding = reported.Finding;
                var key = (++id).ToString(CultureInfo.InvariantCulture);
                var text = $"{Wording.Of(finding.Severity).In(language)}：{finding.Message.In(language)}";
                foreach (var suspect in finding.Suspects)
                    text += "\n" + Wording.Of(suspect).In(language);
                comments.Comments.Append(new Comment([.. text.Split('\n').Select(line => new Paragraph(new Run(new Text(line))))]) { Id = key, Author = Author, Initials = "PE" });
                if (!TryPlace(document.Result.Document, finding.MainPlace, paragraphs, texts, key) && paragraphs.Count > 0)
                    paragraphs[0].Append(new CommentRangeStart { Id = key }, new CommentRangeEnd { Id = key }, new Run(new CommentReference { Id = key }));
            }
        }
        PackageTimes.Clear(package);
    }

    private static bool TryPlace(Document document, Place place, List<Paragraph> paragraphs, List<string> texts, string key)
    {
        var whole = document.Blocks[place.Block] switch
        {
            Ingest.Documents.Paragraph paragraph => paragraph.Text.Value,
            Ingest.Documents.Table table => table.At(place.Row ?? 0, place.Column ?? 0)?.Text.Value ?? "",
            _ => "",
        };
        var lineStart = whole.LastIndexOf('\n', Math.Max(0, place.Start - 1)) + 1;
        var lineEnd = whole.IndexOf('\n', place.Start) is >= 0 and var end ? end : whole.Length;
        if (place.Start + place.Length > lineEnd)
            return false;
        var line = TextFold.Squeeze(whole[lineStart..lineEnd]);
        var offset = TextFold.Squeeze(whole[lineStart..place.Start]).Length;
        var length = TextFold.Squeeze(whole.Substring(place.Start, place.Length)).Length;

        var same = Enumerable.Range(0, texts.Count).Where(i => Matches(line, texts[i])).ToList();
        var before = Lines(document, place).Count(l => l == line);
        if (before >= same.Count || Lines(document, null).Count(l => l == line) != same.Count)
            return false;
        var index = same[before];
        return CommentAnchor.TryPlace(paragraphs[index], offset - (line.Length - texts[index].Length), length, key);
    }

    /// <summary>Automatic numbering stands in the read text but not in the paragraph's own.</summary>
    private static bool Matches(string line, string paragraph) =>
        paragraph.Length > 0 && line.EndsWith(paragraph, StringComparison.Ordinal) && line.Length - paragraph.Length <= LongestNumbering;

    /// <summary>Lines of paragraphs and cells in reading order, up to the text that holds a place, or all.</summary>
    private static IEnumerable<string> Lines(Document document, Place? before)
    {
        foreach (var block in document.Blocks)
        {
            if (block is Ingest.Documents.Paragraph paragraph)
            {
                if (before?.Block == block.Index)
                    yield break;
                foreach (var line in paragraph.Text.Value.Split('\n'))
                    yield return TextFold.Squeeze(line);
            }
            else if (block is Ingest.Documents.Table table)
            {
                foreach (var cell in table.Cells)
                {
                    if (before is { } place && place.Block == block.Index && place.Row == cell.Row && place.Column == cell.Column)
                        yield break;
                    foreach (var line in cell.Text.Value.Split('\n'))
                        yield return TextFold.Squeeze(line);
                }
            }
        }
    }
}
