using System.Globalization;
using System.Text;
using PerfEval.Ingest.Readers.CompoundFile;
using PerfEval.Ingest.Readers.Docx;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>One paragraph as printed.</summary>
/// <param name="Mark">The character that ends it.</param>
/// <param name="IsMarkDeleted">The mark was deleted while changes were tracked.</param>
/// <param name="Anchors">Positions in the text where shapes hang.</param>
internal sealed record StoryParagraph(string Text, ParagraphProperties Properties, char Mark, bool IsMarkDeleted, IReadOnlyList<long> Anchors);

/// <summary>Cuts the text of a Word file into paragraphs and leaves out what is not printed: deleted and hidden text, field instructions.</summary>
internal sealed class StoryText(
    IReadOnlyList<Piece> pieces,
    FormattedRuns<CharacterProperties> characters,
    FormattedRuns<ParagraphProperties> paragraphs,
    StyleSheet styles,
    FontTable fonts,
    Fields data)
{
    public const char CellMark = '\a';
    private const char ParagraphMark = '\r';
    private const char PageOrSectionMark = '\f';
    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>True once a picture was met.</summary>
    public bool HasPictures { get; private set; }

    /// <summary>The paragraphs from one position of the text to another.</summary>
    public IEnumerable<StoryParagraph> Read(long start, long end, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var anchors = new List<long>();
        var fields = new FieldNesting();
        var properties = new ParagraphProperties();
        foreach (var piece in pieces)
        {
            cancellation.ThrowIfCancellationRequested();
            var first = Math.Max(0, start - piece.Start);
            var last = Math.Min(piece.Text.Length, end - piece.Start);
            var run = new Run(default, IsDeleted: false, IsPrinted: true, End: 0);
            for (var i = (int)Math.Min(first, piece.Text.Length); i < last; i++)
            {
                var offset = piece.FileStart + ((long)i * piece.CharacterSize);
                if (offset >= run.End)
                    run = RunAt(offset, piece);
                var c = piece.Text[i];
                if (!EndsParagraph(c, offset + piece.CharacterSize))
                {
                    if (c == (char)SpecialCharacter.Shape)
                        anchors.Add(piece.Start + (long)i);
                    else if (!(run.Properties.IsSpecial && fields.Follows(c)) && fields.IsPrinting && run.IsPrinted)
                        Print(c, run.Properties, text);
                    HasPictures |= c == (char)SpecialCharacter.Picture && run.Properties.IsSpecial;
                    continue;
                }
                properties = paragraphs.At(offset).Properties.With(piece.Modifiers, data);
                if (c == ParagraphMark && !run.IsPrinted && paragraphs.At(offset + piece.CharacterSize).Properties.TableDepth == properties.TableDepth)
                    continue;
                if (c == CellMark)
                    fields = new FieldNesting();
                yield return new StoryParagraph(text.ToString(), properties, c, run.IsDeleted, [.. anchors]);
                text.Clear();
                anchors.Clear();
            }
        }
        if (text.Length > 0)
            yield return new StoryParagraph(text.ToString(), properties, ParagraphMark, IsMarkDeleted: false, anchors);
    }

    /// <summary>A page break looks like the end of a section; only the latter ends its paragraph.</summary>
    private bool EndsParagraph(char c, long next) =>
        c is ParagraphMark or CellMark || (c == PageOrSectionMark && paragraphs.At(next - 1).End <= next);

    private Run RunAt(long offset, Piece piece)
    {
        var (properties, _, end) = characters.At(offset);
        properties = properties.With(piece.Modifiers, styles);
        var (paragraph, _, paragraphEnd) = paragraphs.At(offset);
        var isDeleted = properties.Deleted.IsOn(inStyle: false);
        var isHidden = properties.Hidden.IsOn(styles.HidesText(paragraph.Style));
        return new Run(properties, isDeleted, !isDeleted && !isHidden, Math.Min(end, paragraphEnd));
    }

    private void Print(char c, CharacterProperties properties, StringBuilder text)
    {
        if (properties.Symbol != default && c == (char)SpecialCharacter.Symbol)
            text.Append(Symbols.Find(fonts.NameOf(properties.SymbolFont), ((int)properties.Symbol).ToString("X4", CultureInfo.InvariantCulture)));
        else if (properties.IsRaised && char.IsAsciiDigit(c))
            text.Append(RaisedDigits[c - '0']);
        else if (c >= ' ' || c == '\t')
            text.Append(c);
        else if (c == '\v' || (c is PageOrSectionMark or (char)SpecialCharacter.ColumnBreak && text.Length > 0))
            text.Append('\n');
        else if (c == (char)SpecialCharacter.UnbreakableHyphen)
            text.Append('-');
    }

    private readonly record struct Run(CharacterProperties Properties, bool IsDeleted, bool IsPrinted, long End);

    private enum SpecialCharacter
    {
        Picture = 0x01,
        Shape = 0x08,
        ColumnBreak = 0x0E,
        UnbreakableHyphen = 0x1E,
        Symbol = 0x28,
    }
}
