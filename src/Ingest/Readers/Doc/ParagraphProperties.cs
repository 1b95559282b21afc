using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>What decides where a paragraph belongs: its style, its list and its place in tables.</summary>
/// <param name="ListNumber">From 1, the list that numbers it; 0 for none.</param>
/// <param name="OutlineLevel">From 0; 9 for body text; null where the style decides.</param>
/// <param name="TableDepth">0 outside of tables.</param>
internal sealed record ParagraphProperties(
    int Style = 0,
    int? ListNumber = null,
    int? ListLevel = null,
    int? OutlineLevel = null,
    int TableDepth = 0,
    bool EndsRow = false,
    bool EndsInnerCell = false,
    bool EndsInnerRow = false,
    RowDefinition? Row = null)
{
    private const int HugeNesting = 4;

    /// <summary>Lays a list of modifiers over these properties.</summary>
    /// <param name="data">The stream "Data", where lists stand that are too long for a formatting page.</param>
    public ParagraphProperties With(Fields modifiers, Fields data) => With(modifiers, data, HugeNesting);

    private ParagraphProperties With(Fields modifiers, Fields data, int nestingLeft)
    {
        var result = this;
        foreach (var modifier in PropertyModifier.In(modifiers))
            result = result.With(modifier, data, nestingLeft);
        return result;
    }

    private ParagraphProperties With(PropertyModifier modifier, Fields data, int nestingLeft) => modifier.Code switch
    {
        PropertyModifier.ParagraphStyle => this with { Style = modifier.Operand.UInt16(0) },
        PropertyModifier.ParagraphList => this with { ListNumber = modifier.Operand.UInt16(0) },
        PropertyModifier.ParagraphListLevel => this with { ListLevel = modifier.Value },
        PropertyModifier.ParagraphOutlineLevel => this with { OutlineLevel = modifier.Value },
        PropertyModifier.ParagraphInTable => this with { TableDepth = modifier.Value == 0 ? 0 : Math.Max(1, TableDepth) },
        PropertyModifier.ParagraphTableDepth => this with { TableDepth = Depth(modifier.Operand.Int32(0)) },
        PropertyModifier.ParagraphTableDepthChange => this with { TableDepth = Depth((long)TableDepth + modifier.Operand.Int32(0)) },
        PropertyModifier.ParagraphRowEnd => this with { EndsRow = modifier.Value != 0 },
        PropertyModifier.ParagraphInnerCellEnd => this with { EndsInnerCell = modifier.Value != 0 },
        PropertyModifier.ParagraphInnerRowEnd => this with { EndsInnerRow = modifier.Value != 0 },
        PropertyModifier.TableDefinition => this with { Row = RowDefinition.Parse(modifier.Operand) },
        PropertyModifier.TableVerticalMerge => this with { Row = Row?.WithVerticalMerge(modifier.Operand) },
        PropertyModifier.ParagraphHugeProperties or PropertyModifier.ParagraphHugePropertiesOld when nestingLeft > 0 =>
            With(HugeList(data, modifier.Operand.UInt32(0)), data, nestingLeft - 1),
        _ => this,
    };

    private static Fields HugeList(Fields data, uint offset) => data.Slice(offset + 2L, data.UInt16(offset));

    private static int Depth(long depth) => (int)Math.Clamp(depth, 0, Documents.Limits.TableNesting);
}
