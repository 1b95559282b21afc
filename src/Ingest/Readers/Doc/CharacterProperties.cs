using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>What decides whether and how a run of characters is printed.</summary>
/// <param name="Deleted">Deleted while changes were tracked.</param>
/// <param name="Symbol">Character of a symbol font that stands for the placeholder; 0 for none.</param>
/// <param name="SymbolFont">Index of that font.</param>
internal readonly record struct CharacterProperties(Toggle Deleted, Toggle Hidden, bool IsSpecial, bool IsRaised, char Symbol, int SymbolFont)
{
    private const int Superscript = 1;

    /// <summary>Lays a list of modifiers over these properties.</summary>
    /// <param name="styles">Resolves character styles; null inside of a style.</param>
    public CharacterProperties With(Fields modifiers, StyleSheet? styles)
    {
        var result = this;
        foreach (var modifier in PropertyModifier.In(modifiers))
            result = modifier.Code switch
            {
                PropertyModifier.CharacterStyle when styles?.HidesText(modifier.Operand.UInt16(0)) == true => result with { Hidden = Toggle.On },
                PropertyModifier.CharacterDeleted => result with { Deleted = result.Deleted.With(modifier.Value) },
                PropertyModifier.CharacterHidden => result with { Hidden = result.Hidden.With(modifier.Value) },
                PropertyModifier.CharacterSpecial => result with { IsSpecial = modifier.Value != 0 },
                PropertyModifier.CharacterSuperscript => result with { IsRaised = modifier.Value == Superscript },
                PropertyModifier.CharacterSymbol => result with { SymbolFont = modifier.Operand.UInt16(0), Symbol = (char)modifier.Operand.UInt16(2) },
                _ => result,
            };
        return result;
    }
}
