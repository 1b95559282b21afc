namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>
/// Decodes the text maps of a .bcmap file, the compact CMap form of the pdf.js project: groups of bfchar (type 4) and
/// bfrange (type 5) entries, each written as the difference to the entry before.
/// </summary>
internal sealed class BinaryCMap(byte[] data)
{
    private const int CodeBytes = 2;
    private int _at = 1;

    /// <returns>Pairs of a two-byte code and big-endian UTF-16.</returns>
    public IEnumerable<(int Code, byte[] Text)> Read()
    {
        while (_at < data.Length)
        {
            var head = data[_at++];
            var (kind, sequence, textBytes) = (head >> 5, (head & 0x10) != 0, (head & 0x0F) + 1);
            if (kind == 7)
            {
                SkipText();
                continue;
            }
            var count = Number();
            switch (kind)
            {
                case 0:
                    SkipCodespaces(count, textBytes);
                    break;
                case 4:
                    foreach (var entry in Characters(count, sequence, textBytes))
                        yield return entry;
                    break;
                case 5:
                    foreach (var entry in Ranges(count, sequence, textBytes))
                        yield return entry;
                    break;
                default:
                    throw new InvalidDataException("The map holds entries of another kind.");
            }
        }
    }

    private IEnumerable<(int Code, byte[] Text)> Characters(int count, bool sequence, int textBytes)
    {
        var code = Fixed(CodeBytes);
        var text = Fixed(textBytes);
        yield return (Value(code), text.ToArray());
        for (var i = 1; i < count; i++)
        {
            Add(code, 1);
            if (!sequence)
                Add(code, Packed(CodeBytes));
            Add(text, 1);
            Add(text, Signed(textBytes));
            yield return (Value(code), text.ToArray());
        }
    }

    private IEnumerable<(int Code, byte[] Text)> Ranges(int count, bool sequence, int textBytes)
    {
        var start = new byte[CodeBytes];
        var end = new byte[CodeBytes];
        for (var i = 0; i < count; i++)
        {
            if (i == 0)
                start = Fixed(CodeBytes);
            else
            {
                Add(end, 1);
                if (!sequence)
                    Add(end, Packed(CodeBytes));
                start = end.ToArray();
            }
            end = Packed(CodeBytes);
            Add(end, start);
            var text = Fixed(textBytes);
            for (var code = Value(start); code <= Value(end); code++)
            {
                yield return (code, text.ToArray());
                Add(text, 1);
            }
        }
    }

    private void SkipCodespaces(int count, int bytes)
    {
        Fixed(bytes);
        Packed(bytes);
        for (var i = 1; i < count; i++)
        {
            Packed(bytes);
            Packed(bytes);
        }
    }

    private void SkipText()
    {
        for (var left = Number(); left > 0; left--)
            Number();
    }

    private int Number()
    {
        var value = 0;
        byte b;
        do
        {
            b = data[_at++];
            value = (value << 7) | (b & 0x7F);
        }
        while (b >= 0x80);
        return value;
    }

    private byte[] Fixed(int size)
    {
        var value = data[_at..(_at + size)];
        _at += size;
        return value;
    }

    /// <summary>Groups of seven bits, most significant first, as a number of the given size.</summary>
    private byte[] Packed(int size)
    {
        var value = new byte[size];
        byte b;
        do
        {
            b = data[_at++];
            var carry = b & 0x7F;
            for (var i = size - 1; i >= 0; i--)
            {
                var shifted = (value[i] << 7) | carry;
                value[i] = (byte)(shifted & 0xFF);
                carry = shifted >> 8;
            }
        }
        while (b >= 0x80);
        return value;
    }

    private byte[] Signed(int size)
    {
        var value = Packed(size);
        var sign = (value[^1] & 1) == 1 ? 0xFF : 0;
        var carry = 0;
        for (var i = 0; i < size; i++)
        {
            var wide = (carry << 8) | value[i];
            carry = value[i] & 1;
            value[i] = (byte)((wide >> 1) ^ sign);
        }
        return value;
    }

    private static void Add(byte[] value, int number) => Add(value, [(byte)(number >> 8), (byte)number]);

    /// <summary>Adds modulo the size of the value; the numbers are aligned at their last bytes.</summary>
    private static void Add(byte[] value, byte[] number)
    {
        var carry = 0;
        for (var i = 1; i <= value.Length; i++)
        {
            carry += value[^i] + (i <= number.Length ? number[^i] : 0);
            value[^i] = (byte)(carry & 0xFF);
            carry >>= 8;
        }
    }

    private static int Value(byte[] code) => (code[0] << 8) | code[1];
}
