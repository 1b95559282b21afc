using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>What decides whether and how a run of characters is printed.</summary>
/// <param name="IsHidden">Null where the paragraph's style decides.</param>
/// <param name="Symbol">Character of a symbol font that stands for the placeholder; 0 for none.</param>
/// <param name="SymbolFont">Index of that font.</param>
internal readonly record struct CharacterProperties(bool IsDeleted, bool? IsHidden, bool IsSpecial, char Symbol, int SymbolFont)
{
    private const int AsInStyle = 0x80;

    /// <summary>Lays a list of modifiers over these properties.</summary>
    /// <param name="styles">Resolves character styles; null inside of a style.</param>
    public CharacterProperties With(Fields modifiers, StyleSheet? styles)
    {
        var (deleted, hidden, special, symbol, font) = this;
        foreach (var modifier in PropertyModifier.In(modifiers))
            switch (modifier.Code)
            {
                case PropertyModifier.CharacterStyle:
                    hidden = styles?.HidesText(modifier.Operand.UInt16(0)) == true ? true : hidden;
                    break;
                case PropertyModifier.CharacterDeleted:
                    deleted = modifier.Value == 1;
                    break;
                case PropertyModifier.CharacterHidden:
                    hidden = modifier.Value == AsInStyle ? hidden : modifier.Value != 0;
                    break;
                case PropertyModifier.CharacterSpecial:
                    special = modifier.Value == 1;
                    break;
                case PropertyModifier.CharacterSymbol:
                    font = modifier.Operand.UInt16(0);
                    symbol = (char)modifier.Operand.UInt16(2);
                    break;
            }
        return new CharacterProperties(deleted, hidden, special, symbol, font);
    }
}
