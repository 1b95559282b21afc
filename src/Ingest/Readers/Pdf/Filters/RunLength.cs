using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Filters;

internal static class RunLength
{
    private const int End = 128;

    public static byte[] Decode(ReadOnlySpan<byte> data)
    {
        var result = new List<byte>(data.Length * 2);
        for (var at = 0; at < data.Length && data[at] != End && result.Count < Limits.PdfStreamBytes;)
        {
            var length = data[at++];
            if (length < End)
            {
                var count = Math.Min(length + 1, data.Length - at);
                result.AddRange(data.Slice(at, count));
                at += count;
            }
            else if (at < data.Length)
                result.AddRange(Enumerable.Repeat(data[at++], 257 - length));
        }
        return [.. result];
    }
}
