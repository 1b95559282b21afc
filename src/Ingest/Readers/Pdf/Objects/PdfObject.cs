namespace PerfEval.Ingest.Readers.Pdf.Objects;

/// <summary>A value of the PDF object model (ISO 32000-1 §7.3). Null is written as the C# null.</summary>
internal abstract record PdfObject;

internal sealed record PdfNumber(double Value) : PdfObject
{
    /// <summary>The number cut to an integer; hostile values end at the bounds of the type.</summary>
    public int Integer => double.IsNaN(Value) ? 0 : (int)Math.Clamp(Value, int.MinValue, int.MaxValue);
}

internal sealed record PdfBoolean(bool Value) : PdfObject;

internal sealed record PdfName(string Value) : PdfObject;

internal sealed record PdfString(byte[] Bytes) : PdfObject;

internal sealed record PdfReference(int Number, int Generation) : PdfObject;

/// <summary>A bare word: an operator of a content stream, or "obj", "stream", "R" in the file.</summary>
internal sealed record PdfKeyword(string Value) : PdfObject;
