using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfEval.CorpusTool.Sources;
using PerfEval.CorpusTool.Writing;

namespace PerfEval.Evaluation.Editing;

/// <summary>Changes the text of runs in the XML of a Word file; runs, cells and everything else stay as they are.</summary>
public sealed partial class DocxEditor : FileEditor
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public override string Format => "docx";

    public override byte[] Apply(ReportSource source, byte[] file, IReadOnlyList<TextEdit> edits) =>
        Rewrite(source, file, edits, (run, at, edit) => run.Value = Replace(run.Value, at, edit));

    /// <summary>The same edits as tracked changes of Word: the old text marked deleted, the new one inserted.</summary>
    public static byte[] Track(ReportSource source, byte[] file, IReadOnlyList<TextEdit> edits) => Rewrite(source, file, edits, Track);

    private static byte[] Rewrite(ReportSource source, byte[] file, IReadOnlyList<TextEdit> edits, Action<XElement, int, TextEdit> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            Rewrite(zip, "word/document.xml", root => Edit(source, edits.Where(e => source.Blocks[e.Place.Block] is not SourceFootnote), place => Paragraphs(source, root, place), change));
            if (edits.Any(e => source.Blocks[e.Place.Block] is SourceFootnote))
                Rewrite(zip, "word/footnotes.xml", root => Edit(source, edits.Where(e => source.Blocks[e.Place.Block] is SourceFootnote), place => Note(source, root, place), change));
        }
        return FixedZip.Repack(stream.ToArray());
    }

    private static void Rewrite(ZipArchive zip, string part, Action<XElement> change)
    {
        var entry = zip.GetEntry(part)!;
        XDocument xml;
        using (var from = entry.Open())
            xml = XDocument.Load(from, LoadOptions.PreserveWhitespace);
        change(xml.Root!);
        entry.Delete();
        using var to = zip.CreateEntry(part).Open();
        xml.Save(to, SaveOptions.DisableFormatting);
    }

    private static void Edit(ReportSource source, IEnumerable<TextEdit> edits, Func<SourcePlace, IEnumerable<XElement>> paragraphs, Action<XElement, int, TextEdit> change)
    {
        foreach (var group in ByText(edits))
        {
            var printed = Printed(TextAt(source, group.Key).Value);
            var pieces = Pieces(paragraphs(group.Key));
            var hidden = printed.Length - (pieces.Count == 0 ? 0 : pieces[^1].Start + pieces[^1].Text.Value.Length);
            foreach (var edit in group)
            {
                var at = Printed(TextAt(source, group.Key).Value[..edit.Place.Start]).Length - hidden;
                var (text, start) = pieces.Last(p => p.Start <= at);
                change(text, at - start, edit);
            }
        }
    }

    /// <summary>References to footnotes are no text in Word.</summary>
    private static string Printed(string text) => NoteReference().Replace(text, "");

    private static IEnumerable<XElement> Paragraphs(ReportSource source, XElement root, SourcePlace place)
    {
        var block = source.Blocks.Take(place.Block).Count(b => b is not SourceFootnote);
        var element = root.Element(W + "body")!.Elements().ElementAt(block);
        if (place is not { Row: { } row, Column: { } column })
            return [element];
        var cell = ((SourceTable)source.Blocks[place.Block]).Rows[row].Take(column).Count(c => c.ColumnSpan > 0);
        return element.Elements(W + "tr").ElementAt(row).Elements(W + "tc").ElementAt(cell).Elements(W + "p");
    }

    private static IEnumerable<XElement> Note(ReportSource source, XElement root, SourcePlace place)
    {
        var number = ((SourceFootnote)source.Blocks[place.Block]).Number.ToString(CultureInfo.InvariantCulture);
        return root.Elements(W + "footnote").Single(n => (string?)n.Attribute(W + "id") == number).Elements(W + "p");
    }

    /// <summary>The texts of runs with their offsets; a line break and the end of a paragraph count as one character.</summary>
    private static List<(XElement Text, int Start)> Pieces(IEnumerable<XElement> paragraphs)
    {
        var pieces = new List<(XElement, int)>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            foreach (var element in paragraph.Descendants())
                if (element.Name == W + "br")
                    at++;
                else if (element.Name == W + "t")
                {
                    pieces.Add((element, at));
                    at += element.Value.Length;
                }
            at++;
        }
        return pieces;
    }

    private static void Track(XElement text, int at, TextEdit edit)
    {
        var (before, after) = (text.Value[..at], text.Value[(at + edit.Old.Length)..]);
        text.Value = before;
        var run = text.Parent!;
        run.AddAfterSelf(
            new XElement(W + "del", Author("1"), new XElement(W + "r", Text("delText", edit.Old))),
            new XElement(W + "ins", Author("2"), new XElement(W + "r", Text("t", edit.New))),
            new XElement(W + "r", Text("t", after), text.ElementsAfterSelf()));
        text.ElementsAfterSelf().Remove();
    }

    private static IEnumerable<XAttribute> Author(string id) =>
        [new XAttribute(W + "id", id), new XAttribute(W + "author", "审核"), new XAttribute(W + "date", "2024-01-01T00:00:00Z")];

    private static XElement Text(string name, string value) => new(W + name, new XAttribute(XNamespace.Xml + "space", "preserve"), value);

    [GeneratedRegex(@"\[\^\d+\]")]
    private static partial Regex NoteReference();
}
