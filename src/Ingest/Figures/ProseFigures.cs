using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Figures;

/// <summary>Figures of running text.</summary>
internal static class ProseFigures
{
    /// <summary>A line that is one number is a cell of a flattened table; smaller ones are mostly page numbers and numbering.</summary>
    private const int SmallestLoneCell = 10;

    public static void Add(List<Figure> figures, Paragraph paragraph, ContextReader contexts)
    {
        var text = paragraph.Text.Value;
        var place = new Place(paragraph.Index);
        AddScanned(figures, text, paragraph.Text, place, Unit.None, n => contexts.InProse(paragraph, text, n.Start));
    }

    /// <summary>Figures of a text that is not one number alone. Bare numbers take their unit from a list, or from the table.</summary>
    /// <param name="bareUnit">Unit for numbers printed without one; <see cref="Unit.None"/> where none is known.</param>
    /// <param name="score">The number that is the score of a score cell; counted in points whatever stands around it.</param>
    public static void AddScanned(List<Figure> figures, string text, SourceText source, Place place, Unit bareUnit, Func<PrintedNumber, FigureContext> context, string rowHeader = "", string columnHeader = "", PrintedNumber? score = null)
    {
        var numbers = NumberParser.Scan(text);
        if (numbers.Count == 0)
            return;
        var folded = TextFold.Fold(text);
        var units = InheritUnits(folded, numbers, bareUnit);
        var listed = ListLabels.Find(folded, text, numbers);
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            if (number.InRange || IsFactor(folded, number))
                continue;
            if (number == score)
                units[i] = Unit.Points;
            var from = i == 0 ? 0 : numbers[i - 1].Start + numbers[i - 1].Length;
            var label = listed.GetValueOrDefault(i) ?? ProseLabels.Find(folded, text, from, number.Start);
            if (units[i].Dimension == Dimension.Bare && !IsStated(folded, number, label, place))
                continue;
            figures.Add(Make(figures.Count, number, units[i], text, source, place, label, context(number)) with { RowHeader = rowHeader, ColumnHeader = columnHeader });
        }
    }

    public static Figure Make(int id, PrintedNumber number, Unit unit, string text, SourceText source, Place place, string label, FigureContext context)
    {
        var (line, page, box) = source.Locate(number.Start, number.Length);
        return new Figure(id, number, text.Substring(number.Start, number.Length), unit, label, context,
            place with { Start = number.Start, Length = number.Length, Line = line, Page = page, Box = box });
    }

    /// <summary>收、支总计各是120.5,131.2万元: a bare number in a list takes the unit of the next member.</summary>
    private static Unit[] InheritUnits(string folded, IReadOnlyList<PrintedNumber> numbers, Unit bareUnit)
    {
        var units = numbers.Select(n => n.Unit).ToArray();
        for (var i = numbers.Count - 2; i >= 0; i--)
        {
            if (units[i] != Unit.None || units[i + 1].Dimension == Dimension.Bare)
                continue;
            var end = numbers[i].Start + numbers[i].Length;
            if (folded.AsSpan(end, numbers[i + 1].Start - end).Trim() is "," or "、" or "和" or "与" or "及" or "/" or ";")
                units[i] = units[i + 1];
        }
        for (var i = 0; i < units.Length; i++)
            if (units[i] == Unit.None && !(bareUnit.Scale > 1 && IsMultiplied(folded, numbers[i])))
                units[i] = bareUnit;
        return units;
    }

    /// <summary>160×600×12=1152000元 under 单位：万元: the factors of a printed product are people, prices and months.</summary>
    private static bool IsMultiplied(string folded, PrintedNumber number) =>
        folded.AsSpan(number.Start + number.Length).TrimStart() is ['×' or '*', ..] || folded.AsSpan(0, number.Start).TrimEnd() is [.., '×' or '*'];

    /// <summary>The 100% in ×100% only turns a ratio into a percentage.</summary>
    private static bool IsFactor(string folded, PrintedNumber number)
    {
        if (number.Value != 100 || number.Unit.Dimension != Dimension.Ratio)
            return false;
        var before = folded.AsSpan(0, number.Start).TrimEnd();
        return before.Length > 0 && before[^1] is '×' or '*' or 'x' or 'X' or '╳';
    }

    /// <summary>A bare number states something where it is told what it measures, or where it takes part in a formula.</summary>
    private static bool IsStated(string folded, PrintedNumber number, string label, Place place)
    {
        if (number.Decimals > 0 || number.Value >= 1000)
            return true;
        var before = folded.AsSpan(0, number.Start).TrimEnd();
        var after = folded.AsSpan(number.Start + number.Length).TrimStart();
        if (before.Length == 0 && after.Length == 0)
            return number.Value >= SmallestLoneCell;
        var b = before.Length == 0 ? ' ' : before[^1];
        var a = after.Length == 0 ? ' ' : after[0];
        if (b is '=' or '+' or '×' or '*' or '÷' or '/' || a is '=' or '+' or '×' or '*' or '÷' or '/' || (b is '(' && a is '-') || (b is '-' && a is ')'))
            return true;
        return b is ':' && label.Length > 0 && (place.Table is not null || a is ' ' or ';' or '。' or ',');
    }
}
