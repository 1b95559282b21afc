namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>One shown character code.</summary>
/// <param name="Text">Unicode; U+FFFD where the font does not tell.</param>
/// <param name="Advance">Width in text space for a font size of 1.</param>
/// <param name="IsWordSpace">The single-byte code 32, to which word spacing applies.</param>
internal readonly record struct ShownCode(string Text, double Advance, bool IsWordSpace);

/// <summary>Turns the bytes of a shown string into characters and widths.</summary>
internal abstract class PdfFont
{
    public const string Unknown = "\uFFFD";

    /// <summary>The procedures of a Type 3 font are drawings; its size is measured by its own matrix.</summary>
    public virtual double SizeScale => 1;

    public abstract void Decode(ReadOnlySpan<byte> codes, List<ShownCode> shown);
}
