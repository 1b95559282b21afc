using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfEval.CorpusTool.Sources;

/// <summary>
/// Takes the marks out of a text: {653项} is a figure, {pay:1914705.88元} one with a name, {pay:1914705.54元→1914705.88元} one that is printed wrong.
/// Behind the printed text may follow @万元 for a unit that stands elsewhere and =1200000 for the value of a number in words; a ? in front marks
/// a doubtful figure.
/// </summary>
public static partial class FigureMark
{
    /// <param name="figures">Receives the figures of the text.</param>
    /// <param name="inheritedUnit">Unit of bare numbers; null where the text stands under no unit.</param>
    public static SourceText Strip(string marked, List<PrintedFigure> figures, string? inheritedUnit = null, IReadOnlyList<string>? inheritedIds = null)
    {
        var text = new StringBuilder();
        var marks = new List<(int, PrintedFigure)>();
        var at = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, at, match.Index - at);
            at = match.Index + match.Length;
            var figure = Figure(match, figures.Count, inheritedUnit, inheritedIds ?? []);
            marks.Add((text.Length, figure));
            figures.Add(figure);
            text.Append(figure.Text);
        }
        text.Append(marked, at, marked.Length - at);
        var value = text.ToString();
        return value.AsSpan().ContainsAny('{', '}')
            ? throw new SourceException($"a brace without its partner, or a mark that cannot be read: {marked}")
            : new SourceText(value, marks);
    }

    /// <summary>A cell that is one number is a figure without any braces, once its column has a unit.</summary>
    public static bool IsWholeNumber(string text) => WholeNumber().IsMatch(text);

    public static decimal ValueOf(string printed)
    {
        var (value, _, _) = Read(printed) ?? throw new SourceException($"not a number: {printed}");
        return value;
    }

    private static PrintedFigure Figure(Match match, int index, string? inheritedUnit, IReadOnlyList<string> inheritedIds)
    {
        var printed = match.Groups["printed"].Value;
        var read = Read(printed);
        var value = match.Groups["value"] is { Success: true } told ? decimal.Parse(told.ValueSpan, CultureInfo.InvariantCulture)
            : read?.Value ?? throw new SourceException($"not a number: {match.Value}");
        var unit = match.Groups["unit"] is { Success: true } given ? given.Value : read is { Unit.Length: > 0 } ? read.Value.Unit : inheritedUnit ?? "";
        var ids = match.Groups["ids"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new PrintedFigure(index, [.. ids, .. inheritedIds], printed, value, read?.Decimals ?? 0, unit,
            match.Groups["doubt"].Success, match.Groups["truth"] is { Success: true } truth ? truth.Value : null);
    }

    private static (decimal Value, int Decimals, string Unit)? Read(string printed)
    {
        var folded = Fold(printed);
        var number = Number().Match(folded);
        if (!number.Success)
            return null;
        var digits = number.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        var value = decimal.Parse(digits, CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var unit = Hedge().Replace(folded[(number.Index + number.Length)..].Trim(), "").Trim(')', ' ');
        return (number.Groups["minus"].Success ? -value : value, point < 0 ? 0 : digits.Length - point - 1, unit);
    }

    /// <summary>Full-width digits and signs as their ASCII partners, white space gone, traditional units simplified.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                folded.Append(c switch
                {
                    >= '！' and <= '～' => (char)(c - 0xFEE0),
                    '−' or '–' => '-',
                    '萬' => '万',
                    '億' => '亿',
                    '個' => '个',
                    '戶' => '户',
                    '項' => '项',
                    _ => c,
                });
        return folded.ToString();
    }

    [GeneratedRegex(@"\{(?<doubt>\?)?(?:(?<ids>[a-z][a-z0-9 ]*):)?(?<printed>[^{}@→=]+)(?:@(?<unit>[^{}→=]*))?(?:=(?<value>-?[\d.]+))?(?:→(?<truth>[^{}]+))?\}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*[(（]?[-−－△]?[\d０-９][\d０-９,，.．]*\s*(?:%|％|‰)?[)）]?\s*$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"(?<minus>^\((?=\d)|-|△|负)?(?<digits>\d[\d,]*(?:\.\d+)?)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[余多]|左右|以上|以下|以内|不足|(?:整)$")]
    private static partial Regex Hedge();
}
