using System.Buffers.Binary;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>Reads the cmap table of an embedded TrueType font backwards: glyph index → Unicode. Formats 4 and 12.</summary>
internal static class TrueTypeCharacters
{
    private const int MostGroups = 70_000;
    private const int MostCodes = 0x20000;

    /// <returns>Empty where the font has no such table, as subsets often have not.</returns>
    public static Dictionary<int, string> Read(ReadOnlySpan<byte> font)
    {
        var texts = new Dictionary<int, string>();
        var tables = U16(font, 4);
        for (var i = 0; i < tables; i++)
        {
            var record = 12 + (16 * i);
            if (record + 16 > font.Length)
                break;
            if (font.Slice(record, 4).SequenceEqual("cmap"u8))
                ReadTable(font, U32(font, record + 8), texts);
        }
        return texts;
    }

    private static void ReadTable(ReadOnlySpan<byte> font, long table, Dictionary<int, string> texts)
    {
        var count = U16(font, table + 2);
        for (var i = 0; i < count; i++)
        {
            var record = table + 4 + (8 * i);
            var (platform, encoding) = (U16(font, record), U16(font, record + 2));
            if (platform != 0 && !(platform == 3 && encoding is 1 or 10))
                continue;
            var at = table + U32(font, record + 4);
            if (U16(font, at) == 4)
                ReadSegments(font, at, texts);
            else if (U16(font, at) == 12)
                ReadGroups(font, at, texts);
        }
    }

    private static void ReadSegments(ReadOnlySpan<byte> font, long at, Dictionary<int, string> texts)
    {
        var size = U16(font, at + 6);
        var codes = 0;
        for (var segment = 0; segment < size && codes < MostCodes; segment += 2)
        {
            var (end, start) = (U16(font, at + 14 + segment), U16(font, at + 16 + size + segment));
            var delta = U16(font, at + 16 + (2L * size) + segment);
            var offsetAt = at + 16 + (3L * size) + segment;
            var offset = U16(font, offsetAt);
            for (var code = start; code <= end && code != 0xFFFF; code++, codes++)
            {
                var glyph = offset == 0 ? code : U16(font, offsetAt + offset + (2 * (code - start)));
                if (offset == 0 || glyph != 0)
                    Add(texts, (glyph + delta) & 0xFFFF, code);
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> font, long at, Dictionary<int, string> texts)
    {
        var groups = Math.Min(U32(font, at + 12), MostGroups);
        var codes = 0;
        for (var i = 0; i < groups && codes < MostCodes; i++)
        {
            var group = at + 16 + (12L * i);
            var (start, end, glyph) = (U32(font, group), U32(font, group + 4), U32(font, group + 8));
            for (var n = 0L; start + n <= Math.Min(end, 0x10FFFF) && codes < MostCodes; n++, codes++)
                Add(texts, (int)Math.Min(glyph + n, int.MaxValue), (int)(start + n));
        }
    }

    private static void Add(Dictionary<int, string> texts, int glyph, int code)
    {
        if (glyph != 0 && code is >= 0x20 and not (>= 0xD800 and <= 0xDFFF))
            texts.TryAdd(glyph, char.ConvertFromUtf32(code));
    }

    private static int U16(ReadOnlySpan<byte> font, long at) =>
        at >= 0 && at + 2 <= font.Length ? BinaryPrimitives.ReadUInt16BigEndian(font[(int)at..]) : 0;

    private static long U32(ReadOnlySpan<byte> font, long at) =>
        at >= 0 && at + 4 <= font.Length ? BinaryPrimitives.ReadUInt32BigEndian(font[(int)at..]) : 0;
}
