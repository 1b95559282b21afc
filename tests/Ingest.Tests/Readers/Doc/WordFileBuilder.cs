using System.Buffers.Binary;
using System.Text;
using PerfEval.Ingest.Tests.Readers.CompoundFile;

namespace PerfEval.Ingest.Tests.Readers.Doc;

/// <summary>
/// Writes small Word 97 files with structures that writers of today no longer make. Every piece has its own properties;
/// the pieces lie in the file in reverse, as incremental saves may leave them.
/// </summary>
internal sealed class WordFileBuilder
{
    /// <summary>Reference of a piece to the modifier "deleted" (number 0x41) with the value 1.</summary>
    public const ushort DeletedPiece = (1 << 8) | (0x41 << 1);

    private const int TextAt = 1024;
    private const int PageLength = 512;
    private static readonly byte[] InTable = [0x16, 0x24, 1];
    private static readonly byte[] EndsRow = [0x17, 0x24, 1];

    private readonly List<PieceOfFile> _pieces = [];
    private string _font = "";

    public ushort Magic { get; init; } = 0xA5EC;

    public ushort Version { get; init; } = 0xC1;

    public bool IsEncrypted { get; init; }

    public WordFileBuilder Piece(string text, ushort reference = 0, bool western = false) => Add(text, [], [], reference, western);

    public WordFileBuilder Symbol(string font, char code)
    {
        _font = font;
        return Add("(", [], [0x55, 0x08, 1, 0x09, 0x6A, 0, 0, .. BitConverter.GetBytes(code)]);
    }

    /// <param name="edges">One more than cells.</param>
    /// <param name="marks">Merge marks of the cells, where a cell has one.</param>
    public WordFileBuilder Row(short[] edges, string[] cells, params int[] marks)
    {
        foreach (var cell in cells)
            Add(cell + "\a", InTable, []);
        byte[] definition =
        [
            (byte)cells.Length,
            .. edges.SelectMany(e => BitConverter.GetBytes(e)),
            .. marks.SelectMany(m => (byte[])[(byte)m, .. new byte[19]]),
        ];
        return Add("\a", [.. InTable, .. EndsRow, 0x08, 0xD6, .. BitConverter.GetBytes((ushort)(definition.Length + 1)), .. definition], []);
    }

    public byte[] Build()
    {
        using var text = new MemoryStream();
        var offsets = new Dictionary<PieceOfFile, int>();
        foreach (var piece in Enumerable.Reverse(_pieces))
        {
            offsets[piece] = TextAt + (int)text.Position;
            text.Write(piece.IsWestern ? Encoding.Latin1.GetBytes(piece.Text) : Encoding.Unicode.GetBytes(piece.Text));
            if (text.Position % 2 != 0)
                text.WriteByte(0);
        }
        var pagesAt = (TextAt + (int)text.Length + PageLength - 1) / PageLength * PageLength;
        var main = new byte[pagesAt + (2 * PageLength)];
        text.ToArray().CopyTo(main, TextAt);
        var inFile = _pieces.OrderBy(p => offsets[p]).ToList();
        int[] bounds = [.. inFile.Select(p => offsets[p]), TextAt + (int)text.Length];
        WritePage(main.AsSpan(pagesAt, PageLength), bounds, 1, [.. inFile.Select(p => (byte[])[(byte)p.Characters.Length, .. p.Characters])]);
        WritePage(main.AsSpan(pagesAt + PageLength, PageLength), bounds, 13, [.. inFile.Select(p => ParagraphEntry(p.Paragraph))]);

        using var table = new MemoryStream();
        Write16(main, 0, Magic);
        Write16(main, 2, Version);
        Write16(main, 10, IsEncrypted ? (ushort)0x0100 : (ushort)0);
        BinaryPrimitives.WriteInt32LittleEndian(main.AsSpan(76), _pieces.Sum(p => p.Text.Length));
        Place(main, table, 12, PageIndex(bounds, pagesAt / PageLength));
        Place(main, table, 13, PageIndex(bounds, (pagesAt / PageLength) + 1));
        Place(main, table, 15, Fonts());
        Place(main, table, 33, PieceTable(offsets));
        return CompoundFileBuilder.Build(("WordDocument", main), ("0Table", table.ToArray()));
    }

    private WordFileBuilder Add(string text, byte[] paragraph, byte[] characters, ushort reference = 0, bool western = false)
    {
        _pieces.Add(new PieceOfFile(text, paragraph, characters, reference, western));
        return this;
    }

    private byte[] PieceTable(Dictionary<PieceOfFile, int> offsets)
    {
        var position = 0;
        var positions = new List<byte>(BitConverter.GetBytes(0));
        var descriptors = new List<byte>();
        foreach (var piece in _pieces)
        {
            position += piece.Text.Length;
            positions.AddRange(BitConverter.GetBytes(position));
            var location = piece.IsWestern ? (offsets[piece] * 2) | 0x40000000 : offsets[piece];
            descriptors.AddRange([0, 0, .. BitConverter.GetBytes(location), .. BitConverter.GetBytes(piece.Reference)]);
        }
        return [2, .. BitConverter.GetBytes(positions.Count + descriptors.Count), .. positions, .. descriptors];
    }

    private byte[] Fonts()
    {
        byte[] font = [.. new byte[39], .. Encoding.Unicode.GetBytes(_font + "\0")];
        return [1, 0, 0, 0, (byte)font.Length, .. font];
    }

    private static byte[] PageIndex(int[] bounds, int page) => [.. BitConverter.GetBytes(bounds[0]), .. BitConverter.GetBytes(bounds[^1]), .. BitConverter.GetBytes(page)];

    private static byte[] ParagraphEntry(byte[] modifiers)
    {
        byte[] even = [0, 0, .. modifiers, .. new byte[modifiers.Length % 2]];
        return [0, (byte)(even.Length / 2), .. even];
    }

    /// <summary>A formatting page: bounds and descriptors from the front, entries from the back, the number of runs in the last byte.</summary>
    private static void WritePage(Span<byte> page, int[] bounds, int descriptorLength, byte[][] entries)
    {
        var end = PageLength - 2;
        var written = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i <= entries.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(page[(i * 4)..], bounds[i]);
        for (var i = 0; i < entries.Length; i++)
        {
            var key = Convert.ToHexString(entries[i]);
            if (!written.TryGetValue(key, out var at))
            {
                end = (end - entries[i].Length) / 2 * 2;
                entries[i].CopyTo(page[end..]);
                written[key] = at = end;
            }
            page[(bounds.Length * 4) + (i * descriptorLength)] = (byte)(at / 2);
        }
        page[PageLength - 1] = (byte)entries.Length;
    }

    private static void Place(byte[] main, MemoryStream table, int structure, byte[] bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(main.AsSpan(154 + (structure * 8)), (int)table.Position);
        BinaryPrimitives.WriteInt32LittleEndian(main.AsSpan(158 + (structure * 8)), bytes.Length);
        table.Write(bytes);
    }

    private static void Write16(byte[] bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);

    private sealed class PieceOfFile(string text, byte[] paragraph, byte[] characters, ushort reference, bool isWestern)
    {
        public string Text { get; } = text;

        public byte[] Paragraph { get; } = paragraph;

        public byte[] Characters { get; } = characters;

        public ushort Reference { get; } = reference;

        public bool IsWestern { get; } = isWestern;
    }
}
