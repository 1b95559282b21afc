using System.Globalization;

namespace PerfEval.Cli;

/// <summary>Text of documents on its way to a terminal: one line, and nothing that a terminal would obey.</summary>
internal static class PlainText
{
    public static string Of(string text) =>
        string.Create(text.Length, text, (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = char.IsControl(source[i]) || char.GetUnicodeCategory(source[i]) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    ? ' '
                    : source[i];
        });
}
