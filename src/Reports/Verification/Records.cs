using System.Globalization;
using System.Text.Json;

namespace PerfEval.Reports.Verification;

/// <summary>A figure of the JSON; values in its own unit.</summary>
/// <param name="PrintsUnit">元 or a multiple of it stands beside the digits.</param>
internal sealed record FigureRecord(int Id, decimal Value, Range Interval, decimal Scale, string Status, bool PrintsUnit)
{
    public int Decimals => Value.Scale;

    public static FigureRecord Of(JsonElement json) => new(
        json.GetProperty("id").GetInt32(), Number(json.GetProperty("value")),
        new Range(Number(json.GetProperty("low")), Number(json.GetProperty("high"))),
        PrintedScale.Of(json.GetProperty("unit").GetString()!), json.GetProperty("status").GetString()!,
        json.GetProperty("text").GetString()!.TrimEnd().EndsWith('元'));

    /// <summary>The figure as it would be printed with another value, as exact as it is now or as the decimals of the value tell.</summary>
    public FigureRecord Printing(decimal value)
    {
        if (PrintsUnit && Value != 0 && (value == Value * TenThousand || value * TenThousand == Value))
            return this with { Scale = Scale * (value / Value), Interval = new Range(Value - (LastDigit / 2), Value + (LastDigit / 2)) };
        var half = Value == 0 || value.Scale < Decimals ? new decimal(5, 0, 0, isNegative: false, (byte)(Math.Min(value.Scale, Decimals) + 1)) : (Interval.High - Interval.Low) / 2;
        return this with { Value = value, Interval = new Range(value - half, value + half) };
    }

    /// <summary>元 written for 万元, or the other way round: the digits were right, so that the unit beside them changes.</summary>
    private const decimal TenThousand = 10_000m;

    public decimal LastDigit => new(1, 0, 0, isNegative: false, (byte)Decimals);

    public static decimal Number(JsonElement json) => decimal.Parse(json.GetString()!, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static decimal? NumberOrNull(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : Number(json);
}

/// <summary>A claim of the JSON; recomputed values in the unit of the stated figure.</summary>
internal sealed record ClaimRecord(
    int Id, string Kind, string Relation, int Stated, IReadOnlyList<int> Operands, Formula Formula, decimal? Nominal, decimal? Low, decimal? High, decimal? Gap, string Verdict)
{
    public bool Holds => Verdict is "exact" or "rounding" or "truncated";

    public bool Names(int figure) => Stated == figure || Operands.Contains(figure);

    public static ClaimRecord Of(JsonElement json)
    {
        var recomputed = json.GetProperty("recomputed");
        var isComputed = recomputed.ValueKind != JsonValueKind.Null;
        return new ClaimRecord(
            json.GetProperty("id").GetInt32(), json.GetProperty("kind").GetString()!,
            json.TryGetProperty("relation", out var relation) ? relation.GetString()! : "equal",
            json.GetProperty("stated").GetInt32(), Ids(json.GetProperty("operands")), Formula.Parse(json.GetProperty("expression").GetString()!),
            isComputed ? FigureRecord.NumberOrNull(recomputed.GetProperty("nominal")) : null,
            isComputed ? FigureRecord.NumberOrNull(recomputed.GetProperty("low")) : null,
            isComputed ? FigureRecord.NumberOrNull(recomputed.GetProperty("high")) : null,
            FigureRecord.NumberOrNull(json.GetProperty("gap")), json.GetProperty("verdict").GetString()!);
    }

    public static IReadOnlyList<int> Ids(JsonElement json) => [.. json.EnumerateArray().Select(e => e.GetInt32())];
}

/// <param name="Suspects">Figure, probability and suggested value.</param>
internal sealed record FindingRecord(int Id, IReadOnlyList<int> Claims, IReadOnlyList<(int Figure, double Probability, decimal? Suggestion)> Suspects)
{
    public static FindingRecord Of(JsonElement json) => new(
        json.GetProperty("id").GetInt32(), ClaimRecord.Ids(json.GetProperty("claims")),
        [.. json.GetProperty("suspects").EnumerateArray().Select(s =>
            (s.GetProperty("figure").GetInt32(), s.GetProperty("probability").GetDouble(), FigureRecord.NumberOrNull(s.GetProperty("suggestion"))))]);
}
