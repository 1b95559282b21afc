using System.Globalization;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Checks.Rules;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Says in one or two plain sentences what is printed where, what recomputation gives, and by how much they differ.</summary>
internal static class FindingText
{
    private const int LongestFormula = 160;

    public static Bilingual Of(Report report, JudgedClaim claim)
    {
        var defect = RuleCatalog.Find(claim.Claim.Rule)?.Defect ?? new Bilingual(claim.Claim.Rule, claim.Claim.Rule);
        var stated = claim.Stated;
        var where = PlaceText.Of(report.Document, stated.Place);
        var unit = stated.Unit.Symbol;
        var zh = $"{defect.Zh}：{where.Zh}{Name(stated)}{stated.Text.Trim()}，";
        var en = $"{defect.En}: {where.En}, {Name(stated)} {stated.Text.Trim()}; ";
        if (claim.Claim.Items.Count > 0)
        {
            zh += $"列出的是{Number(claim.Claim.Items.Count)}项（{string.Join('、', claim.Claim.Items)}），相差{Number(claim.Gap)}。";
            en += $"{Number(claim.Claim.Items.Count)} are listed ({string.Join(", ", claim.Claim.Items)}), a difference of {Number(claim.Gap)}.";
        }
        else
        {
            var formula = Formula(claim);
            zh += claim.Claim.Relation == Relation.Equal
                ? $"按{formula}重新计算应为{Number(claim.Nominal, stated)}{unit}，相差{Number(claim.Gap, stated)}{unit}。"
                : $"而{formula}，不符合{Word(claim.Claim.Relation).Zh}的关系，相差{Number(claim.Gap, stated)}{unit}。";
            en += claim.Claim.Relation == Relation.Equal
                ? $"recomputed from {formula} it is {Number(claim.Nominal, stated)}{unit}, a difference of {Number(claim.Gap, stated)}{unit}."
                : $"it should be {Word(claim.Claim.Relation).En} {formula}; the difference is {Number(claim.Gap, stated)}{unit}.";
        }
        return claim.Claim.Detail is { } detail ? new Bilingual(zh + detail.Zh, en + " " + detail.En) : new Bilingual(zh, en);
    }

    private static Bilingual Word(Relation relation) => relation switch
    {
        Relation.AtMost => new("不超过", "at most"),
        Relation.AtLeast => new("不低于", "at least"),
        Relation.Less => new("小于", "less than"),
        Relation.Greater => new("大于", "greater than"),
        _ => new("等于", "equal to"),
    };

    internal static string Name(Figure figure)
    {
        var label = figure.Label.Length > 0 ? figure.Label : figure.ColumnHeader;
        return label.Length == 0 ? "" : $"“{label.Replace('\n', ' ')}”";
    }

    /// <summary>The expression with the printed numbers in it: 1914705.54元 + 2436391.66元 + 9000.00元.</summary>
    private static string Formula(JudgedClaim claim)
    {
        var text = claim.Reading.Formula.ToString();
        foreach (var figure in claim.Operands.OrderByDescending(f => f.Id))
            text = text.Replace(string.Create(CultureInfo.InvariantCulture, $"f{figure.Id}"), Printed(figure), StringComparison.Ordinal);
        text = text.Replace("*", "×", StringComparison.Ordinal).Replace("/", "÷", StringComparison.Ordinal).Replace("abs", "", StringComparison.Ordinal);
        return text.Length <= LongestFormula ? text : text[..LongestFormula] + "…";
    }

    /// <summary>As printed, with its unit.</summary>
    internal static string Printed(Figure figure)
    {
        var text = TextFold.Squeeze(figure.Text);
        return figure.Number.Unit == Unit.None ? text + figure.Unit.Symbol : text;
    }

    private static string Number(decimal? value, Figure? like = null)
    {
        if (value is not { } number)
            return "—";
        var decimals = like is null ? 6 : Math.Min(28, like.Number.Decimals + (like.Interval.IsPoint && decimal.Round(number, like.Number.Decimals) == number ? 0 : 4));
        number = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        var text = number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) && like?.Number.Decimals < decimals ? text.TrimEnd('0').TrimEnd('.') : text.Contains('.', StringComparison.Ordinal) && like is null ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
