namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>
/// Cuts bytes into codes and maps codes to character identifiers or to Unicode, whichever the map is for.
/// </summary>
internal sealed class CMap
{
    private readonly List<(int Bytes, uint Low, uint High)> _codespaces = [];
    private readonly List<(uint Low, uint High, int Cid)> _cidRanges = [];
    private readonly List<(uint Low, uint High, string Text)> _textRanges = [];
    private readonly Dictionary<uint, string> _texts = [];
    private bool _sorted;

    public bool HasCodespaces => _codespaces.Count > 0;

    public bool HasTexts => _texts.Count > 0 || _textRanges.Count > 0;

    public void AddCodespace(int bytes, uint low, uint high) => _codespaces.Add((bytes, low, high));

    public void AddCids(uint low, uint high, int cid)
    {
        _cidRanges.Add((low, high, cid));
        _sorted = false;
    }

    public void AddText(uint code, string text) => _texts[code] = text;

    public void AddTexts(uint low, uint high, string text)
    {
        _textRanges.Add((low, high, text));
        _sorted = false;
    }

    /// <summary>Takes the next code off the bytes; two bytes where no codespace says otherwise.</summary>
    public uint NextCode(ref ReadOnlySpan<byte> bytes, out int length)
    {
        uint code = 0;
        for (length = 1; length <= Math.Min(4, bytes.Length); length++)
        {
            code = (code << 8) | bytes[length - 1];
            foreach (var (count, low, high) in _codespaces)
                if (count == length && Contains(code, low, high, length))
                {
                    bytes = bytes[length..];
                    return code;
                }
        }
        length = Math.Min(_codespaces.Count > 0 ? _codespaces.Min(c => c.Bytes) : 2, bytes.Length);
        code = 0;
        for (var i = 0; i < length; i++)
            code = (code << 8) | bytes[i];
        bytes = bytes[length..];
        return code;
    }

    public int? Cid(uint code)
    {
        Sort();
        var at = Find(_cidRanges.Count, i => _cidRanges[i].Low, code);
        return at >= 0 && code <= _cidRanges[at].High ? (int)Math.Min(int.MaxValue, (long)_cidRanges[at].Cid + (code - _cidRanges[at].Low)) : null;
    }

    public string? Text(uint code)
    {
        if (_texts.TryGetValue(code, out var text))
            return text;
        Sort();
        var at = Find(_textRanges.Count, i => _textRanges[i].Low, code);
        return at >= 0 && code <= _textRanges[at].High ? Advanced(_textRanges[at].Text, code - _textRanges[at].Low) : null;
    }

    /// <summary>A codespace is a box: each byte of the code lies between the bytes of its bounds.</summary>
    private static bool Contains(uint code, uint low, uint high, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var shift = 8 * i;
            var b = (code >> shift) & 0xFF;
            if (b < ((low >> shift) & 0xFF) || b > ((high >> shift) & 0xFF))
                return false;
        }
        return true;
    }

    /// <summary>The range's text with its last character moved on.</summary>
    private static string? Advanced(string text, uint by)
    {
        if (by == 0 || text.Length == 0)
            return text;
        var last = text.Length > 1 && char.IsSurrogatePair(text, text.Length - 2) ? text.Length - 2 : text.Length - 1;
        var value = (char.IsSurrogatePair(text, last) ? char.ConvertToUtf32(text, last) : text[last]) + (long)by;
        return value > 0x10FFFF || value is >= 0xD800 and <= 0xDFFF ? null : text[..last] + char.ConvertFromUtf32((int)value);
    }

    private void Sort()
    {
        if (_sorted)
            return;
        _cidRanges.Sort((a, b) => a.Low.CompareTo(b.Low));
        _textRanges.Sort((a, b) => a.Low.CompareTo(b.Low));
        _sorted = true;
    }

    /// <summary>Index of the last range that begins at or before the code.</summary>
    private static int Find(int count, Func<int, uint> low, uint code)
    {
        int left = 0, right = count - 1;
        while (left <= right)
        {
            var middle = (left + right) / 2;
            if (low(middle) <= code)
                left = middle + 1;
            else
                right = middle - 1;
        }
        return right;
    }
}
