namespace PerfEval.Ingest.Readers;

/// <summary>A raised digit is an exponent or a note mark; as a plain digit it would run into the number before it.</summary>
internal static class Superscript
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static char Raise(char character) => char.IsAsciiDigit(character) ? Digits[character - '0'] : character;
}
