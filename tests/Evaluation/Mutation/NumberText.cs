using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Mutation;

/// <summary>The digits of a printed number and what stands around them, so that another number can be printed the same way.</summary>
/// <param name="Digits">Without separators and point, leading zeros included.</param>
public sealed partial record NumberText(string Before, string Digits, int Decimals, bool IsGrouped, bool IsWide, string After)
{
    /// <summary>Null for numbers in words and where the digits alone do not give the value (3千余人).</summary>
    public static NumberText? Of(PrintedFigure figure)
    {
        var match = Number().Match(figure.Text);
        if (!match.Success)
            return null;
        var folded = FigureMark.Fold(match.Value);
        var point = folded.IndexOf('.', StringComparison.Ordinal);
        var text = new NumberText(
            figure.Text[..match.Index],
            folded.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal),
            point < 0 ? 0 : folded.Length - point - 1,
            folded.Contains(',', StringComparison.Ordinal),
            match.Value[0] > '９' - 10,
            figure.Text[(match.Index + match.Length)..]);
        return text.Digits.Length is > 0 and <= 20 && text.Value == Math.Abs(figure.Value) ? text : null;
    }

    /// <summary>Without its sign.</summary>
    public decimal Value => decimal.Parse(Digits, CultureInfo.InvariantCulture) * new decimal(1, 0, 0, isNegative: false, (byte)Decimals);

    /// <summary>Null where no one would print the digits so: 0123.</summary>
    public NumberText? With(string digits, int decimals)
    {
        if (digits.Length == 0 || digits.Length > 20 || decimals is < 0 or > 8)
            return null;
        var whole = digits.Length > decimals ? digits.Length - decimals : 0;
        return whole > 1 && digits[0] == '0' ? null : this with { Digits = whole == 0 ? digits.PadLeft(decimals + 1, '0') : digits, Decimals = decimals };
    }

    public NumberText? With(decimal value, int decimals) =>
        With(Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal), decimals);

    /// <param name="unit">Null where the unit stays.</param>
    /// <param name="minus">What is to stand before the number to make it negative.</param>
    public PrintedFigure Print(PrintedFigure figure, string? unit = null, string minus = "")
    {
        var sign = (figure.Value < 0) != (minus.Length > 0) ? -1 : 1;
        return figure with { Text = minus + Before + Printed() + After, Value = sign * Value, Decimals = Decimals, Unit = unit ?? figure.Unit };
    }

    private string Printed()
    {
        var whole = Digits[..^Decimals];
        if (IsGrouped)
            for (var i = whole.Length - 3; i > 0; i -= 3)
                whole = whole.Insert(i, ",");
        var text = Decimals == 0 ? whole : whole + "." + Digits[^Decimals..];
        return IsWide ? string.Concat(text.Select(c => (char)(c + 0xFEE0))) : text;
    }

    [GeneratedRegex(@"[\d０-９](?:[\d０-９,，]*[\d０-９])?(?:[.．][\d０-９]+)?")]
    private static partial Regex Number();
}
