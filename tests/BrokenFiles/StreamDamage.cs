using System.IO.Compression;

namespace PerfEval.BrokenFiles;

/// <summary>Damage inside one compressed stream of a PDF file. The stream inflates as before; offsets after it no longer fit.</summary>
internal static class StreamDamage
{
    public static bool Fits(byte[] whole) => whole.AsSpan().StartsWith("%PDF"u8) && Streams(whole).Count > 0;

    public static byte[] Apply(byte[] file, Random random)
    {
        var streams = Streams(file);
        var (start, end) = streams[random.Next(streams.Count)];
        if (Inflate(file[start..end]) is not { Length: > 0 } content)
            return ByteDamage.Any(file, random);
        return [.. file.AsSpan(0, start), .. Deflate(ByteDamage.Any(content, random)), .. file.AsSpan(end)];
    }

    private static List<(int Start, int End)> Streams(byte[] file)
    {
        var found = new List<(int, int)>();
        for (var at = 0; ;)
        {
            var start = file.AsSpan(at).IndexOf("stream"u8);
            if (start < 0)
                return found;
            start += at + "stream".Length;
            while (start < file.Length && file[start] is (byte)'\r' or (byte)'\n')
                start++;
            var length = file.AsSpan(start).IndexOf("endstream"u8);
            if (length < 0)
                return found;
            found.Add((start, start + length));
            at = start + length + "endstream".Length;
        }
    }

    private static byte[]? Inflate(byte[] compressed)
    {
        try
        {
            using var inflated = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            inflated.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Deflate(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var deflated = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            deflated.Write(content);
        return bytes.ToArray();
    }
}
