using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEval.CorpusTool.Writing;

/// <summary>Styles of headings, and their numbers 一、 and （一） as Word counts them.</summary>
internal static partial class DocxStyles
{
    private const int NumberedLevels = 2;

    /// <summary>Level 1 is the title; level 2 is Word's Heading 1.</summary>
    public static string HeadingStyle(int level) => level == 1 ? "Title" : string.Create(CultureInfo.InvariantCulture, $"Heading{level - 1}");

    /// <summary>Length of the number that the text prints and Word is to count instead, or null.</summary>
    public static int? PrintedNumber(string text, int level)
    {
        var match = level switch { 2 => First().Match(text), 3 => Second().Match(text), _ => Match.Empty };
        return match.Success ? match.Length : null;
    }

    public static NumberingProperties NumberOf(int level) =>
        new(new NumberingLevelReference { Val = level - 2 }, new NumberingId { Val = 1 });

    public static Styles Styles()
    {
        var styles = new Styles(new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            new Style(new StyleName { Val = "Title" }, new BasedOn { Val = "Normal" }, new StyleParagraphProperties(new Justification { Val = JustificationValues.Center })) { Type = StyleValues.Paragraph, StyleId = "Title" });
        for (var level = 1; level <= 4; level++)
            styles.Append(new Style(
                new StyleName { Val = string.Create(CultureInfo.InvariantCulture, $"heading {level}") },
                new BasedOn { Val = "Normal" },
                new StyleParagraphProperties(new OutlineLevel { Val = level - 1 }),
                new StyleRunProperties(new Bold()))
            { Type = StyleValues.Paragraph, StyleId = string.Create(CultureInfo.InvariantCulture, $"Heading{level}") });
        return styles;
    }

    public static Numbering Numbering()
    {
        var outline = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.Multilevel }) { AbstractNumberId = 1 };
        for (var level = 0; level < NumberedLevels; level++)
            outline.Append(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.ChineseCounting },
                new LevelSuffix { Val = LevelSuffixValues.Nothing },
                new LevelText { Val = level == 0 ? "%1、" : "（%2）" })
            { LevelIndex = level });
        return new Numbering(outline, new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
    }

    [GeneratedRegex("^[一二三四五六七八九十]+、")]
    private static partial Regex First();

    [GeneratedRegex("^（[一二三四五六七八九十]+）")]
    private static partial Regex Second();
}
