using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Editing;

/// <summary>Changes printed text in a file of one format as a hand would in the program that wrote it. One format, one class; found by reflection.</summary>
public abstract class FileEditor
{
    private static readonly IReadOnlyList<FileEditor> All =
    [
        .. typeof(FileEditor).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(FileEditor)) && !t.IsAbstract)
            .Select(t => (FileEditor)Activator.CreateInstance(t)!)
            .OrderBy(e => e.Format, StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Formats => All.Select(e => e.Format);

    /// <summary>Extension of its files, without the dot.</summary>
    public abstract string Format { get; }

    public static FileEditor Of(string format) => All.First(e => e.Format == format);

    /// <param name="source">What the file was made from; places and offsets are those of its texts.</param>
    /// <param name="file">Content of the file; not changed.</param>
    public abstract byte[] Apply(ReportSource source, byte[] file, IReadOnlyList<TextEdit> edits);

    /// <summary>The text of the source at a place.</summary>
    protected static SourceText TextAt(ReportSource source, SourcePlace place) => SourceTexts.At(source.Blocks[place.Block], place.Row, place.Column);

    /// <summary>Edits of one paragraph or cell together, last first, so that no edit moves another.</summary>
    protected static IEnumerable<IGrouping<SourcePlace, TextEdit>> ByText(IEnumerable<TextEdit> edits) =>
        edits.OrderByDescending(e => e.Place.Start).GroupBy(e => e.Place with { Start = 0 });

    /// <exception cref="InvalidOperationException">The file does not print what the source says.</exception>
    protected static string Replace(string text, int at, TextEdit edit) =>
        at >= 0 && string.CompareOrdinal(text, at, edit.Old, 0, edit.Old.Length) == 0
            ? string.Concat(text.AsSpan(0, at), edit.New, text.AsSpan(at + edit.Old.Length))
            : throw new InvalidOperationException($"The file does not print {edit.Old} in: {text}");
}
