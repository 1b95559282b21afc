namespace PerfEval.Ingest.Readers.Pdf.Objects;

/// <summary>Follows startxref and /Prev through tables and streams. What it cannot read is left to <see cref="RepairScan"/>.</summary>
internal sealed class CrossReferenceReader(ObjectStore store)
{
    private const int TailBytes = 2048;
    private readonly CrossReferences _result = new();
    private readonly HashSet<int> _visited = [];

    /// <returns>Null where a section is missing or broken.</returns>
    public CrossReferences? Read()
    {
        var bytes = store.Data.Span;
        var tail = Math.Max(0, bytes.Length - TailBytes);
        var at = bytes[tail..].LastIndexOf("startxref"u8);
        if (at < 0)
            return null;
        var lexer = new Lexer(store.Data, tail + at + "startxref".Length);
        lexer.SkipBlanks();
        var pending = new Stack<int>();
        pending.Push(Offset(Lexer.Number(lexer.Word())));
        while (pending.TryPop(out var offset))
            if (_visited.Add(offset) && !ReadSection(offset, pending))
                return null;
        return _result;
    }

    private bool ReadSection(int offset, Stack<int> pending)
    {
        if (offset < 0 || offset >= store.Data.Length)
            return false;
        var lexer = new Lexer(store.Data, offset);
        lexer.SkipBlanks();
        var start = lexer.Position;
        PdfDictionary? trailer;
        if (lexer.Word().SequenceEqual("xref"u8))
        {
            if (!ReadTable(lexer))
                return false;
            trailer = new ObjectParser(lexer, store).TryRead(out var value) ? value as PdfDictionary : null;
        }
        else if (store.ReadIndirect(start, expectedNumber: null, decrypt: false) is PdfStream stream)
        {
            ReadStream(stream);
            trailer = stream.Dictionary;
        }
        else
            return false;
        if (trailer is null)
            return false;
        _result.AddTrailer(trailer);
        if (trailer.Raw("Prev") is PdfNumber previous)
            pending.Push(previous.Integer);
        if (trailer.Raw("XRefStm") is PdfNumber hybrid)
            pending.Push(hybrid.Integer);
        return true;
    }

    private bool ReadTable(Lexer lexer)
    {
        while (true)
        {
            lexer.SkipBlanks();
            var word = lexer.Word();
            if (word.SequenceEqual("trailer"u8))
                return true;
            if (Lexer.Number(word) is not { } first || NextNumber(lexer) is not { } count)
                return false;
            for (var i = 0; i < count; i++)
            {
                if (NextNumber(lexer) is not { } offset || NextNumber(lexer) is null)
                    return false;
                lexer.SkipBlanks();
                var kind = lexer.Word();
                if (kind.SequenceEqual("n"u8))
                    _result.Add(Offset(first + i), ObjectLocation.At(Offset(offset)));
                else if (kind.SequenceEqual("f"u8))
                    _result.Add(Offset(first + i), null);
                else
                    return false;
            }
        }
    }

    private void ReadStream(PdfStream stream)
    {
        var dictionary = stream.Dictionary;
        var widths = dictionary.Array("W")?.Numbers().Select(w => (int)Math.Clamp(w, 0, 8)).ToArray() ?? [];
        if (widths.Length < 3 || widths.Sum() == 0)
            return;
        var index = dictionary.Array("Index")?.Numbers() ?? [0, dictionary.Number("Size") ?? 0];
        var rows = store.Decode(stream);
        var at = 0;
        for (var part = 0; part + 1 < index.Length; part += 2)
            for (var i = 0; i < index[part + 1] && at + widths[0] + widths[1] + widths[2] <= rows.Length; i++)
            {
                var kind = widths[0] == 0 ? 1 : Field(rows, ref at, widths[0]);
                var second = Field(rows, ref at, widths[1]);
                var third = Field(rows, ref at, widths[2]);
                var number = Offset(index[part] + i);
                if (kind == 1)
                    _result.Add(number, ObjectLocation.At(Offset(second)));
                else if (kind == 2)
                    _result.Add(number, ObjectLocation.Inside(Offset(second), Offset(third)));
                else
                    _result.Add(number, null);
            }
    }

    private static double? NextNumber(Lexer lexer)
    {
        lexer.SkipBlanks();
        return Lexer.Number(lexer.Word());
    }

    private static double Field(ReadOnlySpan<byte> rows, ref int at, int width)
    {
        double value = 0;
        for (var i = 0; i < width; i++)
            value = (value * 256) + rows[at++];
        return value;
    }

    private static int Offset(double? value) => value is >= 0 and <= int.MaxValue ? (int)value : -1;
}
