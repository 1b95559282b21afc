namespace PerfEval.Ingest.Readers;

internal static class NumberedText
{
    /// <summary>The number of a list item before its text. One such as "1." must not run into an amount: 1. 5万元 is not 1.5万元.</summary>
    public static string Join(string number, string text) =>
        number.Length > 0 && text.Length > 0 && number[^1] is not ' ' and <= '~' && char.IsDigit(text[0]) ? $"{number} {text}" : number + text;
}
