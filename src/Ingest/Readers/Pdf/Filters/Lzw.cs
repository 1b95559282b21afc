using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Filters;

internal static class Lzw
{
    private const int Clear = 256;
    private const int End = 257;
    private const int FirstFree = 258;
    private const int MostCodes = 4096;

    /// <param name="earlyChange">1 where the code width grows one code early, as nearly all writers do.</param>
    public static byte[] Decode(ReadOnlySpan<byte> data, int earlyChange)
    {
        var output = new List<byte>();
        var starts = new int[MostCodes];
        var lengths = new int[MostCodes];
        var next = FirstFree;
        var width = 9;
        var previousStart = -1;
        var previousLength = 0;
        long buffer = 0;
        var bits = 0;
        foreach (var b in data)
        {
            buffer = ((buffer << 8) | b) & 0xFFFFFF;
            bits += 8;
            if (bits < width)
                continue;
            bits -= width;
            var code = (int)(buffer >> bits) & ((1 << width) - 1);
            if (code == End || output.Count > Limits.PdfStreamBytes)
                break;
            if (code == Clear)
            {
                (next, width, previousStart) = (FirstFree, 9, -1);
                continue;
            }
            var start = output.Count;
            if (code < Clear)
                output.Add((byte)code);
            else if (code < next)
                Copy(output, starts[code], lengths[code]);
            else if (code == next && previousStart >= 0)
            {
                Copy(output, previousStart, previousLength);
                output.Add(output[previousStart]);
            }
            else
                break;
            if (previousStart >= 0 && next < MostCodes)
            {
                // The entry is the previous string and the byte that follows it in the output.
                (starts[next], lengths[next]) = (previousStart, previousLength + 1);
                next++;
            }
            (previousStart, previousLength) = (start, output.Count - start);
            width = (next + earlyChange) switch
            {
                >= 2048 => 12,
                >= 1024 => 11,
                >= 512 => 10,
                _ => 9,
            };
        }
        return [.. output];
    }

    private static void Copy(List<byte> output, int start, int length)
    {
        for (var i = 0; i < length; i++)
            output.Add(output[start + i]);
    }
}
