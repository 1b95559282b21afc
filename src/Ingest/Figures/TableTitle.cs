using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Figures;

/// <summary>财政拨款收入支出决算总表: what stands over a table, in a line of its own or across its first row.</summary>
internal static partial class TableTitle
{
    private const int Longest = 40;
    private const int FarthestAbove = 3;

    /// <summary>Folded; empty where none is found.</summary>
    public static string Of(Document document, Table table)
    {
        if (table.Cells.FirstOrDefault(c => c.Row == 0 && c.ColumnSpan > 1 && c.ColumnSpan >= table.ColumnCount - 1 && IsTitle(c.Text.Value)) is { } across)
            return TextFold.Squeeze(across.Text.Value);
        for (var above = 1; above <= FarthestAbove && table.Index - above >= 0 && document.Blocks[table.Index - above] is Paragraph { Text.Value: var text } && text.Length <= Longest * 2; above++)
            if (IsTitle(text))
                return TextFold.Squeeze(text);
        return "";
    }

    private static bool IsTitle(string text) => TextFold.Squeeze(text) is { Length: > 0 } squeezed && Title().Match(squeezed) is { Success: true, Length: <= Longest };

    /// <summary>Up to 表, behind which the number of the form and the unit may stand.</summary>
    [GeneratedRegex(@"^[^。;]*?[一-龥]表(?=$|[^一-龥])")]
    private static partial Regex Title();
}
