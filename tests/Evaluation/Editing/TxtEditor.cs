using System.Text;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Editing;

/// <summary>Text files print the texts of the source in its order, with nothing but blanks, tabs and bars between them.</summary>
public sealed class TxtEditor : FileEditor
{
    public override string Format => "txt";

    public override byte[] Apply(ReportSource source, byte[] file, IReadOnlyList<TextEdit> edits)
    {
        var text = Encoding.UTF8.GetString(file);
        var starts = Starts(source, text);
        foreach (var edit in edits.OrderByDescending(e => starts[e.Place with { Start = 0 }]).ThenByDescending(e => e.Place.Start))
        {
            var before = TextAt(source, edit.Place).Value[..edit.Place.Start];
            text = Replace(text, starts[edit.Place with { Start = 0 }] + Printed(source, edit.Place, before).Length, edit);
        }
        return Encoding.UTF8.GetBytes(text);
    }

    private static Dictionary<SourcePlace, int> Starts(ReportSource source, string text)
    {
        var starts = new Dictionary<SourcePlace, int>();
        var at = 0;
        foreach (var (place, piece) in SourceTexts.Of(source))
        {
            var printed = Printed(source, place, piece.Value);
            var start = text.IndexOf(printed, at, StringComparison.Ordinal);
            starts[place] = start >= 0 ? start : throw new InvalidOperationException($"The file does not print: {printed}");
            at = start + printed.Length;
        }
        return starts;
    }

    private static string Printed(ReportSource source, SourcePlace place, string text) =>
        place.Row is null ? text.Replace("[^", "[", StringComparison.Ordinal)
        : text.Replace("\n", source.TableLayout == TableLayout.Dump ? "\n\n" : " ", StringComparison.Ordinal);
}
