using System.Buffers.Binary;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

/// <summary>Embedded fonts whose outlines are drawn by drawing themselves.</summary>
internal static class HostileFonts
{
    /// <summary>TrueType with three glyphs, named @, A and B; A is composed of B, and B of itself.</summary>
    public static byte[] ComposedOfItself()
    {
        const int composite = 0xFFFF, argumentsAreOffsets = 2, glyphBytes = 16;
        static byte[] ComposedOf(int glyph) => [.. U16(composite, 0, 0, 100, 100, argumentsAreOffsets, glyph), 0, 0];
        (string Tag, byte[] Data)[] tables =
        [
            ("cmap", [.. U16(0, 1, 3, 1), .. U32(12), .. U16(4, 32, 0, 4, 4, 1, 0, 'B', 0xFFFF, 0, '@', 0xFFFF, 0x10000 - '@', 1, 0, 0)]),
            ("glyf", [.. ComposedOf(1), .. ComposedOf(2), .. ComposedOf(2)]),
            ("head", [.. U32(0x10000, 0x10000, 0, 0x5F0F3CF5), .. U16(0, 1000), .. new byte[16], .. U16(0, 0, 100, 100, 0, 8, 2, 0, 0)]),
            ("hhea", [.. U32(0x10000), .. U16(800, 0xFF38, 0), .. new byte[24], .. U16(3)]),
            ("hmtx", U16(500, 0, 500, 0, 500, 0)),
            ("loca", U16(0, glyphBytes / 2, glyphBytes, glyphBytes * 3 / 2)),
            ("maxp", [.. U32(0x10000), .. U16(3), .. new byte[26]]),
            ("name", U16(0, 0, 6)),
            ("post", [.. U32(0x30000), .. new byte[28]]),
        ];
        List<byte> directory = [.. U32(0x10000), .. U16(tables.Length, 128, 3, 16)];
        List<byte> data = [];
        foreach (var (tag, table) in tables)
        {
            directory.AddRange([.. tag.Select(c => (byte)c), .. U32(0, 12 + (16 * tables.Length) + data.Count, table.Length)]);
            data.AddRange([.. table, .. new byte[-table.Length & 3]]);
        }
        return [.. directory, .. data];
    }

    /// <summary>CFF with one subroutine, which calls itself and is called by the first glyph.</summary>
    public static byte[] SubroutineThatCallsItself()
    {
        const byte first = 32, call = 29, end = 14;
        byte[] header = [1, 0, 4, 2], name = Index([(byte)'A']), strings = Index(), subroutines = Index([first, call]);
        byte[] glyphs = Index([first, call, end], [end]), charset = [0, 0, 1];
        static byte[] Top(int charset, int glyphs, int end) => Index([.. Number(charset), 15, .. Number(glyphs), 17, .. Number(0), .. Number(end), 18]);
        var glyphsAt = header.Length + name.Length + Top(0, 0, 0).Length + strings.Length + subroutines.Length;
        var charsetAt = glyphsAt + glyphs.Length;
        return [.. header, .. name, .. Top(charsetAt, glyphsAt, charsetAt + charset.Length), .. strings, .. subroutines, .. glyphs, .. charset];
    }

    private static byte[] Number(int value) => [29, .. U32(value)];

    private static byte[] Index(params byte[][] items)
    {
        if (items.Length == 0)
            return [0, 0];
        List<byte> index = [.. U16(items.Length), 2, .. U16(1)];
        for (var i = 1; i <= items.Length; i++)
            index.AddRange(U16(1 + items.Take(i).Sum(item => item.Length)));
        return [.. index, .. items.SelectMany(item => item)];
    }

    private static byte[] U16(params int[] values) => values.SelectMany(v => (byte[])[(byte)(v >> 8), (byte)(v & 0xFF)]).ToArray();

    private static byte[] U32(params int[] values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), values[i]);
        return bytes;
    }
}
