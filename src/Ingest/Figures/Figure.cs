using System.Globalization;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Figures;

/// <summary>Which step of the budget a figure belongs to.</summary>
public enum Stage
{
    /// <summary>年初预算数</summary>
    InitialBudget,
    /// <summary>全年预算数, 调整预算数</summary>
    AdjustedBudget,
    /// <summary>全年执行数, 决算数, 实际支出</summary>
    Outturn,
    /// <summary>绩效目标 and other plans</summary>
    Target,
}

/// <summary>Which purse a figure belongs to.</summary>
public enum Scope
{
    FiscalAppropriation,
    GeneralPublicBudget,
    GovernmentFund,
    StateCapital,
    SocialInsuranceFund,
}

/// <summary>What the words around a figure say of it. Null: they say nothing.</summary>
/// <param name="Year">Fiscal year.</param>
/// <param name="YearIsRelative">The year was told relative to the report's year (上年).</param>
public sealed record FigureContext(int? Year, Stage? Stage, Scope? Scope, bool YearIsRelative = false);

/// <summary>One printed number of a document.</summary>
/// <param name="Id">Position among the figures of the document, in reading order.</param>
/// <param name="Number">The number as it stands in its paragraph or cell.</param>
/// <param name="Text">As printed, with its unit where one is printed beside it.</param>
/// <param name="Unit">Printed beside it, or inherited from a list, a caption or a header.</param>
/// <param name="Label">What the figure measures: the noun phrase before it, or row and column headers; may be empty.</param>
/// <param name="Place">Covers exactly <paramref name="Text"/>.</param>
public sealed record Figure(int Id, PrintedNumber Number, string Text, Unit Unit, string Label, FigureContext Context, Place Place)
{
    /// <summary>Column or row headings that the figure stands under; empty in prose.</summary>
    public string ColumnHeader { get; init; } = "";

    public string RowHeader { get; init; } = "";

    /// <summary>Identifier in the concept catalogue, where the label is known to it.</summary>
    public string? Concept { get; init; }

    /// <summary>The unrounded number that a spreadsheet stores, in the printed unit; null elsewhere.</summary>
    public decimal? Stored { get; init; }

    public decimal Value => Number.Value;

    public Hedge Hedge => Number.Hedge;

    public bool IsHedged => Number.Hedge != Hedge.None;

    /// <summary>In the figure's own unit. Reaches to the stored number, where the printed one is a rounded view of it.</summary>
    public Interval Interval => Known.Own;

    /// <summary>Value in base units: 元 for money, 0.01 for 1 %.</summary>
    public decimal BaseValue => Value * Unit.Scale;

    public Interval BaseInterval => Known.Base;

    /// <summary>Unit of the last printed digit, in the figure's own unit.</summary>
    public decimal LastDigit => Number.LastDigit;

    /// <summary>By so much the true value may lie off another value than zero that is printed in the figure's place.</summary>
    public decimal HalfOfLastDigit => Precision.IntervalOf(1, Number.Decimals, Unit, Hedge).Width / 2;

    /// <summary>The same figure as it would be printed with another value, in its own unit.</summary>
    public Figure Printing(decimal value) => Printing(value, Math.Max(Number.Decimals, value.Scale));

    /// <summary>The same, with so many decimals.</summary>
    public Figure Printing(decimal value, int decimals) =>
        Holding(value, decimals) with { Text = value.ToString(CultureInfo.InvariantCulture) + Number.Unit.Symbol };

    /// <summary>For reckoning with another value; the text stays as it is.</summary>
    public Figure Holding(decimal value) => Holding(value, Math.Max(Number.Decimals, value.Scale));

    /// <summary>The same, with so many decimals.</summary>
    public Figure Holding(decimal value, int decimals) =>
        this with
        {
            Number = Number with { Value = value, Decimals = decimals },
            Stored = null,
        };

    /// <summary>The same digits with another unit beside them.</summary>
    public Figure InUnit(Unit unit) => this with { Unit = unit, Number = Number with { Unit = unit }, Stored = null };

    /// <summary>元 or a multiple of it stands beside the digits, rather than in a caption or a header.</summary>
    public bool PrintsUnitOfMoney => Number.Unit.Dimension == Dimension.Money && Number.Unit.Scale == Unit.Scale;

    public bool InTable => Place.Table is not null;

    /// <summary>A search asks for them millions of times, so they are computed once; a copy with another number or unit computes its own.</summary>
    private Bounds Known => _bounds.AreOf(Number, Unit, Stored) ? _bounds : _bounds = new Bounds(Number, Unit, Stored);

    private Bounds _bounds = new(Number, Unit, null);
}
