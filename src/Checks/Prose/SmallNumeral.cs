namespace PerfEval.Checks.Prose;

/// <summary>A number up to ten in one character: 两 and 二 are 2.</summary>
internal static class SmallNumeral
{
    private const string Numerals = "一二三四五六七八九十";

    /// <returns>0 where the text is no such numeral.</returns>
    public static int Of(string text) =>
        text.Length == 1 ? Numerals.IndexOf(text == "两" ? '二' : text[0], StringComparison.Ordinal) + 1 : 0;
}
