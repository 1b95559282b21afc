using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>The head of a Word file (FIB): where its stories and tables stand.</summary>
internal sealed class FileInformation(byte[] wordDocument)
{
    /// <summary>First bytes of the head in every version since 97.</summary>
    public static readonly byte[] Mark = [0xEC, 0xA5];

    private const ushort Word97Magic = 0xA5EC;
    private const ushort Word6Magic = 0xA5DC;
    private const int Word97Version = 0xC1;
    private const int LengthsAt = 64;
    private const int LocationsAt = 154;

    private readonly Fields _fib = new(wordDocument);

    public bool IsWord => Magic == Word97Magic || IsWord6;

    public bool IsBefore97 => IsWord6 || _fib.UInt16(2) < Word97Version;

    public bool IsEncrypted => (_fib.UInt16(10) & 0x0100) != 0;

    public string TableStream => (_fib.UInt16(10) & 0x0200) != 0 ? "1Table" : "0Table";

    /// <summary>The East Asian editions of Word 6 and 95 had marks of their own.</summary>
    private bool IsWord6 => Magic is Word6Magic or (>= 0xA697 and <= 0xA69B);

    private ushort Magic => _fib.UInt16(0);

    /// <summary>Length of a story in characters. The stories follow one another in the text.</summary>
    public int LengthOf(Story story) => Math.Max(0, _fib.Int32(LengthsAt + (4 * (int)story)));

    /// <summary>The part of the table stream that holds a structure.</summary>
    public Fields Locate(Fields table, Structure structure)
    {
        var at = LocationsAt + (8 * (int)structure);
        return table.Slice(_fib.UInt32(at), _fib.UInt32(at + 4));
    }

    /// <summary>The table stream from a structure on, for structures that go on beyond their stated length.</summary>
    public Fields LocateOpenEnded(Fields table, Structure structure)
    {
        var at = LocationsAt + (8 * (int)structure);
        return _fib.UInt32(at + 4) == 0 ? Fields.None : table.From(_fib.UInt32(at));
    }
}

/// <summary>Kinds of text, numbered by the position of their length in the head of the file.</summary>
internal enum Story
{
    Main = 3,
    Footnotes = 4,
    Headers = 5,
    Macros = 6,
    Comments = 7,
    Endnotes = 8,
    TextBoxes = 9,
}

/// <summary>Structures of the table stream, numbered by their position in the head of the file.</summary>
internal enum Structure
{
    StyleSheet = 1,
    CharacterPages = 12,
    ParagraphPages = 13,
    Fonts = 15,
    PieceTable = 33,
    ShapeAnchors = 40,
    TextBoxRanges = 56,
    Lists = 73,
    ListOverrides = 74,
}
