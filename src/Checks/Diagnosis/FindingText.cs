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
        var lead = new Bilingual($"{defect.Zh}：{where.Zh}{Name(stated)}{stated.Text.Trim()}，", $"{defect.En}: {where.En}, {Name(stated)} {stated.Text.Trim()}; ");
        var outcome = claim.Claim switch
        {
            { Items.Count: > 0 } => Listed(claim),
            { IsOfPrintedValue: true, Detail: not null } or { IsRuleOfThumb: true } => new("", ""),
            { Kind: ClaimKind.Order } when claim.Reading.Formula is ScoringRule => new("与实际值不符。", "it does not follow from the actual value."),
            { Relation: not Relation.Equal } => Ordered(claim),
            { Kind: ClaimKind.Agree or ClaimKind.Other } when claim.Reading.Formula is Leaf leaf => StatedElsewhere(report, claim, leaf.Figure),
            { Kind: ClaimKind.Other } when claim.Reading.Formula is Binary { Left: Leaf leaf, Right: Constant } => StatedElsewhere(report, claim, leaf.Figure),
            _ => Recomputed(claim),
        };
        var detail = claim.Claim.Detail;
        return new Bilingual(lead.Zh + outcome.Zh + detail?.Zh, lead.En + outcome.En + (detail is null ? "" : " " + detail.En));
    }

    private static Bilingual Listed(JudgedClaim claim) => new(
        $"列出的是{Number(claim.Claim.Items.Count)}项（{string.Join('、', claim.Claim.Items)}），相差{Number(claim.Gap)}。",
        $"{Number(claim.Claim.Items.Count)} are listed ({string.Join(", ", claim.Claim.Items)}), a difference of {Number(claim.Gap)}.");

    private static Bilingual Ordered(JudgedClaim claim)
    {
        var (word, limit) = (Word(claim.Claim.Relation), Formula(claim.Reading));
        return new Bilingual($"应{word.Zh}{limit}，相差{Gap(claim)}。", $"it should be {word.En} {limit}; the difference is {Gap(claim)}.");
    }

    private static Bilingual StatedElsewhere(Report report, JudgedClaim claim, Figure other)
    {
        var place = PlaceText.Of(report.Document, other.Place);
        return new Bilingual($"{place.Zh}{Name(other)}为{Printed(other)}，相差{Gap(claim)}。", $"{place.En}, {Name(other)} says {Printed(other)}, a difference of {Gap(claim)}.");
    }

    private static Bilingual Recomputed(JudgedClaim claim)
    {
        var (formula, value) = (Formula(claim.Reading), Number(claim.Nominal, claim.Stated) + claim.Stated.Unit.Symbol);
        return new Bilingual($"按{formula.Replace("rubric", "评分标准", StringComparison.Ordinal)}重新计算应为{value}，相差{Gap(claim)}。", $"recomputed from {formula} it is {value}, a difference of {Gap(claim)}.");
    }

    private static string Gap(JudgedClaim claim) => Number(claim.Gap, claim.Stated) + claim.Stated.Unit.Symbol;

    private static Bilingual Word(Relation relation) => relation switch
    {
        Relation.AtMost => new("不超过", "at most"),
        Relation.AtLeast => new("不低于", "at least"),
        Relation.Less => new("小于", "less than"),
        Relation.Greater => new("大于", "greater than"),
        _ => new("等于", "equal to"),
    };

    /// <summary>A relation with the printed numbers in it: 4360097.54元 = 1914705.88元 + ….</summary>
    public static string Equation(Reading reading, Relation relation)
    {
        var sign = relation switch { Relation.AtMost => "≤", Relation.AtLeast => "≥", Relation.Less => "<", Relation.Greater => ">", _ => "=" };
        return $"{Printed(reading.Stated)} {sign} {Formula(reading)}";
    }

    public static string Name(Figure figure)
    {
        var label = figure.Label.Length > 0 ? figure.Label : figure.ColumnHeader;
        return label.Length == 0 ? "" : $"“{label.Replace('\n', ' ')}”";
    }

    /// <summary>The expression with the printed numbers in it: 1914705.54元 + 2436391.66元 + 9000.00元.</summary>
    private static string Formula(Reading reading)
    {
        if (reading.Formula is ScoringRule { Inputs: [Leaf only] } && reading.Formula.Evaluate() == only.Figure.BaseValue)
            return Printed(only.Figure);
        if (reading.Formula is Constant { Value: not 0 } bound && reading.Stated.Unit is { Scale: not 0 } unit)
            return Number(bound.Value / unit.Scale) + unit.Symbol;
        var text = reading.Formula.ToString();
        foreach (var figure in reading.Formula.Operands.OrderByDescending(f => f.Id))
            text = text.Replace(string.Create(CultureInfo.InvariantCulture, $"f{figure.Id}"), Printed(figure), StringComparison.Ordinal);
        text = text.Replace("*", "×", StringComparison.Ordinal).Replace(" / ", " ÷ ", StringComparison.Ordinal).Replace("abs", "", StringComparison.Ordinal);
        return text.Length <= LongestFormula ? text : text[..LongestFormula] + "…";
    }

    /// <summary>The number with its unit, also where that stands in a caption or a header.</summary>
    public static string Printed(Figure figure)
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
