using System.IO.Compression;
using System.Runtime.InteropServices;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Filters;

internal static class Flate
{
    private const int HeaderBytes = 2;
    private const int Chunk = 16 * 1024;
    /// <summary>An error loses what the failing call had decoded, so a damaged stream is read again in small bites.</summary>
    private const int Bite = 64;

    /// <param name="isWhole">False where the data or its check sum is wrong.</param>
    public static byte[] Decode(ReadOnlyMemory<byte> data, out bool isWhole)
    {
        isWhole = true;
        if (data.Length <= HeaderBytes)
            return [];
        var hasHeader = (data.Span[0] & 0x0F) == 8 && ((data.Span[0] << 8) | data.Span[1]) % 31 == 0;
        if (hasHeader && TryInflate(s => new ZLibStream(s, CompressionMode.Decompress), data, Chunk, out var result))
            return result;
        isWhole = false;
        if (hasHeader)
        {
            TryInflate(Raw, data[HeaderBytes..], Bite, out result);
            return result;
        }
        // Some writers leave the header out; a damaged one still has the data behind it.
        if (TryInflate(Raw, data, Chunk, out result) && result.Length > 0)
        {
            isWhole = true;
            return result;
        }
        TryInflate(Raw, data[HeaderBytes..], Bite, out result);
        return result;
    }

    private static DeflateStream Raw(Stream input) => new(input, CompressionMode.Decompress);

    private static bool TryInflate(Func<Stream, Stream> open, ReadOnlyMemory<byte> body, int bite, out byte[] result)
    {
        using var input = MemoryMarshal.TryGetArray(body, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);
        using var inflate = open(input);
        using var output = new MemoryStream();
        var buffer = new byte[bite];
        var isWhole = true;
        try
        {
            int read;
            while (output.Length < Limits.PdfStreamBytes && (read = inflate.Read(buffer)) > 0)
                output.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            isWhole = false;
        }
        result = output.ToArray();
        return isWhole;
    }
}
