using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>The styles of a Word file (STSH) as far as they decide what a paragraph is.</summary>
internal sealed class StyleSheet
{
    private const int DeepestBase = 32;
    private const int ParagraphKind = 1;
    private const int CharacterKind = 2;
    private const int FirstContents = 19;
    private const int LastContents = 27;
    private const int Caption = 34;

    private readonly List<Style?> _styles = [];
    private readonly Dictionary<int, ParagraphProperties> _properties = [];
    private readonly Fields _data;

    public StyleSheet(Fields sheet, Fields data)
    {
        _data = data;
        var headLength = sheet.UInt16(0);
        var count = sheet.UInt16(2);
        var fixedLength = sheet.UInt16(4);
        long at = 2 + headLength;
        for (var i = 0; i < count && sheet.Holds(at, 2); i++)
        {
            var length = sheet.UInt16(at);
            _styles.Add(length == 0 ? null : Parse(sheet.Slice(at + 2, length), fixedLength));
            at += 2 + length;
        }
    }

    /// <summary>The properties that a paragraph has from its style alone.</summary>
    public ParagraphProperties PropertiesOf(int style)
    {
        if (!_properties.TryGetValue(style, out var properties))
            _properties[style] = properties = PropertiesOf(style, DeepestBase) with { Style = style };
        return properties;
    }

    /// <summary>1 to 9 for a heading style or one built on it, otherwise null.</summary>
    public int? HeadingLevelOf(int style)
    {
        for (var depth = 0; depth < DeepestBase && Find(style) is { } found; depth++, style = found.Base)
            if (found.BuiltIn is >= 1 and <= 9)
                return found.BuiltIn;
        return null;
    }

    public ParagraphRole RoleOf(int style) => Find(style)?.BuiltIn switch
    {
        >= FirstContents and <= LastContents => ParagraphRole.Running,
        Caption => ParagraphRole.Caption,
        _ => ParagraphRole.Body,
    };

    public bool HidesText(int style) => HidesText(style, DeepestBase);

    private bool HidesText(int style, int depthLeft)
    {
        if (depthLeft == 0 || Find(style) is not { } found)
            return false;
        return default(CharacterProperties).With(found.Characters, styles: null).Hidden.IsOn(HidesText(found.Base, depthLeft - 1));
    }

    private ParagraphProperties PropertiesOf(int style, int depthLeft)
    {
        if (depthLeft == 0 || Find(style) is not { } found)
            return new ParagraphProperties();
        return PropertiesOf(found.Base, depthLeft - 1).With(found.Paragraph, _data);
    }

    private Style? Find(int style) => style < _styles.Count ? _styles[style] : null;

    private static Style Parse(Fields style, int fixedLength)
    {
        var kind = style.UInt16(2) & 0xF;
        var parts = style.UInt16(4) & 0xF;
        long at = fixedLength + 2 + ((style.UInt16(fixedLength) + 1) * 2);
        var (paragraph, characters) = (Fields.None, Fields.None);
        for (var i = 0; i < parts && style.Holds(at, 2); i++)
        {
            var length = style.UInt16(at);
            var part = style.Slice(at + 2, length);
            if (kind == ParagraphKind && i == 0)
                paragraph = part.From(2);
            else if (kind == ParagraphKind ? i == 1 : kind == CharacterKind && i == 0)
                characters = part;
            at += 2 + length + (length % 2);
        }
        return new Style(style.UInt16(0) & 0xFFF, style.UInt16(2) >> 4, paragraph, characters);
    }

    /// <param name="BuiltIn">Number of a style that Word itself knows (sti).</param>
    /// <param name="Base">Index of the style that it builds on; 0xFFF, which is never an index, for none.</param>
    private sealed record Style(int BuiltIn, int Base, Fields Paragraph, Fields Characters);
}
