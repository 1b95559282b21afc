using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Filters;

/// <summary>Runs a stream through its filters. Damaged data is read as far as it goes.</summary>
internal static class StreamDecoder
{
    private const int MostFilters = 8;

    /// <returns>Nothing for images: their filters are not decoded.</returns>
    public static byte[] Decode(PdfStream stream)
    {
        var dictionary = stream.Dictionary;
        var filters = Items(dictionary["Filter"] ?? dictionary["F"]);
        var parameters = Items(dictionary["DecodeParms"] ?? dictionary["DP"]);
        ReadOnlyMemory<byte> data = stream.Encoded;
        for (var i = 0; i < Math.Min(filters.Count, MostFilters); i++)
            data = Apply((filters[i] as PdfName)?.Value, data, parameters.ElementAtOrDefault(i) as PdfDictionary ?? PdfDictionary.Empty);
        return data.Length > Limits.PdfStreamBytes ? data[..Limits.PdfStreamBytes].ToArray() : data.ToArray();
    }

    private static byte[] Apply(string? filter, ReadOnlyMemory<byte> data, PdfDictionary parameters) => filter switch
    {
        "FlateDecode" or "Fl" => Predictor.Undo(Flate.Decode(data), parameters),
        "LZWDecode" or "LZW" => Predictor.Undo(Lzw.Decode(data.Span, parameters.Integer("EarlyChange") ?? 1), parameters),
        "ASCII85Decode" or "A85" => Ascii85.Decode(data.Span),
        "ASCIIHexDecode" or "AHx" => AsciiHex.Decode(data.Span),
        "RunLengthDecode" or "RL" => RunLength.Decode(data.Span),
        "Crypt" => data.ToArray(),
        _ => [],
    };

    private static List<PdfObject?> Items(PdfObject? value) => value switch
    {
        PdfArray array => Enumerable.Range(0, array.Count).Select(i => array[i]).ToList(),
        null => [],
        _ => [value],
    };
}
