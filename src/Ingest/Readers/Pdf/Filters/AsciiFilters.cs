using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Filters;

internal static class AsciiHex
{
    public static byte[] Decode(ReadOnlySpan<byte> data)
    {
        var result = new List<byte>(data.Length / 2);
        var high = -1;
        foreach (var b in data)
        {
            if (b == '>')
                break;
            if (Lexer.HexDigit(b) is not (>= 0 and var digit))
                continue;
            if (high < 0)
                high = digit;
            else
            {
                result.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }
        if (high >= 0)
            result.Add((byte)(high << 4));
        return [.. result];
    }
}

internal static class Ascii85
{
    public static byte[] Decode(ReadOnlySpan<byte> data)
    {
        var result = new List<byte>(data.Length);
        uint group = 0;
        var count = 0;
        foreach (var b in data)
        {
            if (b == '~')
                break;
            if (b == 'z' && count == 0)
                result.AddRange([0, 0, 0, 0]);
            else if (b is >= (byte)'!' and <= (byte)'u')
            {
                group = unchecked((group * 85) + (uint)(b - '!'));
                if (++count == 5)
                {
                    Append(result, group, 4);
                    (group, count) = (0, 0);
                }
            }
        }
        if (count > 1)
        {
            for (var i = count; i < 5; i++)
                group = unchecked((group * 85) + 84);
            Append(result, group, count - 1);
        }
        return [.. result];
    }

    private static void Append(List<byte> result, uint group, int bytes)
    {
        for (var i = 0; i < bytes; i++)
            result.Add((byte)((group >> (24 - (8 * i))) & 0xFF));
    }
}
