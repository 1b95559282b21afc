using System.Text;
using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>A run of characters that stand together in the file.</summary>
/// <param name="Start">Position of its first character in the text.</param>
/// <param name="FileStart">Byte offset of its first character.</param>
/// <param name="CharacterSize">Bytes per character: 2 for UTF-16, 1 for the Western code page.</param>
/// <param name="Modifiers">Property changes that an incremental save laid over the whole run.</param>
internal sealed record Piece(int Start, string Text, long FileStart, int CharacterSize, Fields Modifiers);

/// <summary>The text of a Word file is a list of pieces (CLX): an incremental save leaves old text where it is and adds new pieces.</summary>
internal static class PieceTable
{
    private const byte ModifiersMark = 1;
    private const byte PiecesMark = 2;
    private const uint CompressedBit = 0x40000000;

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Modifiers that a piece may name by number instead of carrying them, as far as they matter here.</summary>
    private static readonly Dictionary<int, ushort> ModifiersByNumber = new()
    {
        [0x0C] = PropertyModifier.ParagraphListLevel,
        [0x18] = PropertyModifier.ParagraphInTable,
        [0x19] = PropertyModifier.ParagraphRowEnd,
        [0x41] = PropertyModifier.CharacterDeleted,
        [0x5C] = PropertyModifier.CharacterHidden,
        [0x75] = PropertyModifier.CharacterSpecial,
        [0x78] = PropertyModifier.ParagraphOutlineLevel,
    };

    /// <summary>Reads the pieces in text order. Together they take no more bytes than the stream has, whatever the table says.</summary>
    /// <param name="isComplete">False where a piece lies outside the stream or the table is cut.</param>
    public static List<Piece> Read(Fields clx, byte[] wordDocument, out bool isComplete)
    {
        var modifiers = new List<Fields>();
        long at = 0;
        while (clx.Byte(at) == ModifiersMark && clx.Holds(at, 3))
        {
            var length = clx.UInt16(at + 1);
            modifiers.Add(clx.Slice(at + 3, length));
            at += 3 + length;
        }
        isComplete = false;
        if (clx.Byte(at) != PiecesMark)
            return [];
        var table = clx.Slice(at + 5, clx.UInt32(at + 1));
        var count = Math.Max(0, (table.Length - 4) / 12);
        isComplete = table.Length == clx.UInt32(at + 1) && count > 0;
        var stream = new Fields(wordDocument);
        var pieces = new List<Piece>();
        long bytesLeft = wordDocument.Length;
        for (var i = 0; i < count; i++)
        {
            var (start, end) = (table.Int32(i * 4L), table.Int32((i + 1) * 4L));
            var descriptor = ((count + 1) * 4L) + (i * 8L);
            var location = table.UInt32(descriptor + 2);
            var compressed = (location & CompressedBit) != 0;
            var fileStart = compressed ? (location & (CompressedBit - 1)) / 2 : location & (CompressedBit - 1);
            var size = compressed ? 1 : 2;
            var bytes = stream.Slice(fileStart, Math.Min(((long)end - start) * size, bytesLeft));
            bytesLeft -= bytes.Length;
            var text = (compressed ? Western : Encoding.Unicode).GetString(bytes.Span[..(bytes.Length / size * size)]);
            if (text.Length != (long)end - start)
                isComplete = false;
            if (text.Length > 0)
                pieces.Add(new Piece(start, text, fileStart, size, ModifiersOf(table.UInt16(descriptor + 6), modifiers)));
        }
        return pieces;
    }

    private static Fields ModifiersOf(ushort reference, List<Fields> modifiers)
    {
        if ((reference & 1) != 0)
            return reference >> 1 < modifiers.Count ? modifiers[reference >> 1] : Fields.None;
        return ModifiersByNumber.TryGetValue((reference >> 1) & 0x7F, out var code)
            ? new Fields([.. BitConverter.GetBytes(code), (byte)(reference >> 8)])
            : Fields.None;
    }
}
