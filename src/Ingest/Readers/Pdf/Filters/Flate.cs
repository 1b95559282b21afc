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

    public static byte[] Decode(ReadOnlyMemory<byte> data)
    {
        if (data.Length <= HeaderBytes)
            return [];
        var hasHeader = (data.Span[0] & 0x0F) == 8 && ((data.Span[0] << 8) | data.Span[1]) % 31 == 0;
        var body = hasHeader ? data[HeaderBytes..] : data;
        if (TryInflate(body, Chunk, out var result) || TryInflate(body, Bite, out result) || result.Length > 0)
            return result;
        // A header with a wrong check sum: the deflate data still begins behind it.
        if (!hasHeader)
            TryInflate(data[HeaderBytes..], Bite, out result);
        return result;
    }

    private static bool TryInflate(ReadOnlyMemory<byte> body, int bite, out byte[] result)
    {
        using var input = MemoryMarshal.TryGetArray(body, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);
        using var inflate = new DeflateStream(input, CompressionMode.Decompress);
        using var output = new MemoryStream();
        var buffer = new byte[bite];
        var whole = true;
        try
        {
            int read;
            while (output.Length < Limits.PdfStreamBytes && (read = inflate.Read(buffer)) > 0)
                output.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            whole = false;
        }
        result = output.ToArray();
        return whole;
    }
}
