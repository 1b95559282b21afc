using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>One change of a property (Sprm) with its operand. Of a variable operand, the operand is what follows its length.</summary>
internal readonly record struct PropertyModifier(ushort Code, Fields Operand)
{
    public const ushort CharacterDeleted = 0x0800;
    public const ushort CharacterHidden = 0x083C;
    public const ushort CharacterSpecial = 0x0855;
    public const ushort CharacterSymbol = 0x6A09;
    public const ushort CharacterStyle = 0x4A30;
    public const ushort CharacterSuperscript = 0x2A48;
    public const ushort ParagraphStyle = 0x4600;
    public const ushort ParagraphListLevel = 0x260A;
    public const ushort ParagraphList = 0x460B;
    public const ushort ParagraphOutlineLevel = 0x2640;
    public const ushort ParagraphInTable = 0x2416;
    public const ushort ParagraphRowEnd = 0x2417;
    public const ushort ParagraphTableDepth = 0x6649;
    public const ushort ParagraphTableDepthChange = 0x664A;
    public const ushort ParagraphInnerCellEnd = 0x244B;
    public const ushort ParagraphInnerRowEnd = 0x244C;
    public const ushort ParagraphHugeProperties = 0x6646;
    public const ushort ParagraphHugePropertiesOld = 0x6645;
    public const ushort TableDefinition = 0xD608;
    public const ushort TableVerticalMerge = 0xD62B;

    private const ushort ParagraphTabs = 0xC615;

    public byte Value => Operand.Byte(0);

    /// <summary>Reads a list of modifiers (grpprl) until it ends or makes no sense.</summary>
    public static IEnumerable<PropertyModifier> In(Fields list)
    {
        for (long at = 0; list.Holds(at, 3);)
        {
            var code = list.UInt16(at);
            at += 2;
            var (skip, length) = OperandOf(code, list, at);
            yield return new PropertyModifier(code, list.Slice(at + skip, length));
            at += skip + length;
        }
    }

    private static (int Skip, int Length) OperandOf(ushort code, Fields list, long at) => (code >> 13) switch
    {
        0 or 1 => (0, 1),
        3 => (0, 4),
        6 when code == TableDefinition => (2, Math.Max(0, list.UInt16(at) - 1)),
        6 when code == ParagraphTabs && list.Byte(at) == byte.MaxValue => (1, LongTabs(list, at + 1)),
        6 => (1, list.Byte(at)),
        7 => (0, 3),
        _ => (0, 2),
    };

    private static int LongTabs(Fields list, long at)
    {
        var deleted = list.Byte(at) * 4;
        return 2 + deleted + (list.Byte(at + 1 + deleted) * 3);
    }
}
