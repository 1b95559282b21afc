using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>What a style says that matters to text, with everything inherited.</summary>
/// <param name="HeadingLevel">1 = outermost; null where the style is none of a heading.</param>
/// <param name="NumberingId">w:numId, or null where the style does not number.</param>
/// <param name="NumberingLevel">w:ilvl, or null where the numbering's w:pStyle tells it.</param>
/// <param name="Hidden">Runs in this style are not printed.</param>
internal sealed record WordStyle(int? HeadingLevel, int? NumberingId, int? NumberingLevel, bool Hidden, bool IsContents, bool IsCaption)
{
    public static readonly WordStyle Plain = new(null, null, null, false, false, false);
}

/// <summary>The styles of a document by id. An unknown id is the default style.</summary>
internal sealed partial class StyleSheet
{
    private const int LongestChain = 32;
    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _resolved = new(StringComparer.Ordinal);
    private string? _defaultParagraph;

    /// <param name="id">w:pStyle or w:rStyle; null for a paragraph that names none.</param>
    public WordStyle Find(string? id)
    {
        id ??= _defaultParagraph;
        if (id is null)
            return WordStyle.Plain;
        if (!_resolved.TryGetValue(id, out var style))
            _resolved[id] = style = Resolve(id);
        return style;
    }

    public static StyleSheet Read(WordXml xml)
    {
        var sheet = new StyleSheet();
        for (var part = xml.Enter(); xml.Next(part);)
        {
            if (xml.Name == "style")
                sheet.ReadStyle(xml);
            else if (xml.Name is "docDefaults" or "latentStyles")
                xml.Skip();
        }
        return sheet;
    }

    private void ReadStyle(WordXml xml)
    {
        var definition = new Definition();
        var id = xml.Attribute("styleId");
        if (xml.Attribute("type") == "paragraph" && xml.Attribute("default") is "1" or "true" or "on")
            _defaultParagraph = id;
        for (var style = xml.Enter(); xml.Next(style);)
        {
            switch (xml.Name)
            {
                case "name":
                    definition.Name = xml.Attribute("val") ?? "";
                    break;
                case "basedOn":
                    definition.BasedOn = xml.Attribute("val");
                    break;
                case "outlineLvl":
                    definition.OutlineLevel = xml.Number();
                    break;
                case "numId":
                    definition.NumberingId = xml.Number();
                    break;
                case "ilvl":
                    definition.NumberingLevel = xml.Number();
                    break;
                case "vanish":
                    definition.Hidden = xml.IsOn();
                    break;
                case "tblStylePr" or "pPrChange" or "rPrChange":
                    xml.Skip();
                    break;
            }
        }
        if (id is not null)
            _definitions.TryAdd(id, definition);
    }

    private WordStyle Resolve(string id)
    {
        int? heading = null, numberingId = null, numberingLevel = null;
        bool? hidden = null;
        var name = _definitions.GetValueOrDefault(id)?.Name ?? "";
        var next = id;
        for (var step = 0; step < LongestChain && next is not null && _definitions.TryGetValue(next, out var style); step++)
        {
            heading ??= style.OutlineLevel + 1 ?? BuiltInLevel(style.Name);
            if (numberingId is null)
                numberingLevel ??= style.NumberingLevel;
            numberingId ??= style.NumberingId;
            hidden ??= style.Hidden;
            next = style.BasedOn;
        }
        return new WordStyle(heading is >= 1 and <= 9 ? heading : null, numberingId, numberingLevel, hidden ?? false, ContentsName().IsMatch(name), CaptionName().IsMatch(name));
    }

    private static int? BuiltInLevel(string name) => HeadingName().Match(name) is { Success: true } match ? match.Groups[1].Value[0] - '0' : null;

    [GeneratedRegex(@"^(?:heading|标题) ?([1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(?:toc|目录) ?[1-9]$", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsName();

    [GeneratedRegex(@"^(?:caption|题注)$", RegexOptions.IgnoreCase)]
    private static partial Regex CaptionName();

    private sealed class Definition
    {
        public string Name { get; set; } = "";

        public string? BasedOn { get; set; }

        public int? OutlineLevel { get; set; }

        public int? NumberingId { get; set; }

        public int? NumberingLevel { get; set; }

        public bool? Hidden { get; set; }
    }
}
