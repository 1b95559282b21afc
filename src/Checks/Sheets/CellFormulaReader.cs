using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Sheets;

namespace PerfEval.Checks.Sheets;

/// <summary>
/// Reads + - * /, brackets, SUM, AVERAGE, references to cells and ranges, also of other sheets, and a ROUND around the whole. Anything else makes
/// the formula one that is not understood.
/// </summary>
/// <param name="inStoredNumbers">Operands count as the sheet stores them, not in base units.</param>
internal sealed partial class CellFormulaReader(string formula, SheetCell cell, SheetCells cells, bool inStoredNumbers)
{
    private const int LongestFormula = 4_000;
    private const int LargestRange = 2_000;
    private const int DeepestNesting = 64;

    private readonly List<SheetCell> _operands = [];
    private int _at;
    private int _depth;
    private Match _token = Match.Empty;

    /// <summary>The cells with figures that the formula refers to.</summary>
    public IReadOnlyList<SheetCell> Operands => _operands;

    public int? Decimals { get; private set; }

    /// <summary>Null where the formula is not understood.</summary>
    public Quantity? Read()
    {
        if (formula.Length > LongestFormula || !Next())
            return null;
        if (_token.Groups["function"].Value != "ROUND")
            return Sum() is { } sum && IsAtEnd ? sum : null;
        if (!Next() || Sum() is not { } rounded || !Take(",") || !int.TryParse(_token.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals))
            return null;
        Decimals = decimals;
        return Next() && Take(")") && IsAtEnd ? rounded : null;
    }

    private bool IsAtEnd => !_token.Success && _at >= formula.Length;

    /// <summary>False only where something stands that is no token.</summary>
    private bool Next()
    {
        _token = Token().Match(formula, _at);
        _at += _token.Length;
        return _token.Success || string.IsNullOrWhiteSpace(formula[_at..]) && (_at = formula.Length) >= 0;
    }

    private bool Take(string sign) => Is(sign) && Next();

    private bool Is(string sign) => _token.Groups["sign"].Value == sign;

    private Quantity? Sum()
    {
        var left = Product();
        while (left is not null && (Is("+") || Is("-")))
        {
            var isPlus = Is("+");
            left = Next() && Product() is { } right ? isPlus ? left + right : left - right : null;
        }
        return left;
    }

    private Quantity? Product()
    {
        var left = Factor();
        while (left is not null && (Is("*") || Is("/")))
        {
            var isTimes = Is("*");
            left = Next() && Factor() is { } right ? isTimes ? left * right : left / right : null;
        }
        return left;
    }

    private Quantity? Factor()
    {
        if (Is("+"))
            return Next() ? Factor() : null;
        if (Is("-"))
            return Next() && Factor() is { } negative ? Quantity.Zero - negative : null;
        if (Is("("))
            return Nested(() => Next() && Sum() is { } inner && Take(")") ? inner : null);
        if (_token.Groups["number"] is { Success: true } number)
            return decimal.TryParse(number.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? After(Quantity.Of(value / (_token.Groups["percent"].Success ? 100 : 1)))
                : null;
        if (_token.Groups["function"] is { Success: true } function)
            return Nested(() => Function(function.Value));
        return _token.Groups["column"].Success && !_token.Groups["lastColumn"].Success && Corner("column", "row") is { } at
            ? After(Operand(Sheet, at.Row, at.Column, isInRange: false))
            : null;
    }

    private Quantity? Nested(Func<Quantity?> read)
    {
        if (++_depth > DeepestNesting)
            return null;
        var result = read();
        _depth--;
        return result;
    }

    private Quantity? After(Quantity? quantity) => quantity is not null && Next() ? quantity : null;

    private Quantity? Function(string name)
    {
        if (name is not ("SUM" or "AVERAGE") || !Next())
            return null;
        var members = new List<Quantity>();
        while (true)
        {
            if (_token.Groups["lastColumn"].Success)
            {
                if (Range() is not { } range || !Next())
                    return null;
                members.AddRange(range);
            }
            else if (Sum() is { } member)
                members.Add(member);
            else
                return null;
            if (Take(")"))
                break;
            if (!Take(","))
                return null;
        }
        var sum = Quantity.Sum(members);
        return name == "SUM" ? sum : members.Count == 0 ? null : sum / Quantity.Of(members.Count);
    }

    /// <summary>The numbers of a range; its texts and empty cells do not count.</summary>
    private List<Quantity>? Range()
    {
        if (Corner("column", "row") is not { } first || Corner("lastColumn", "lastRow") is not { } last
            || (long)(last.Row - first.Row + 1) * (last.Column - first.Column + 1) > LargestRange)
            return null;
        var members = new List<Quantity>();
        for (var row = first.Row; row <= last.Row; row++)
            for (var column = first.Column; column <= last.Column; column++)
                if (Operand(Sheet, row, column, isInRange: true) is { } operand)
                    members.Add(operand);
        return members;
    }

    private string Sheet => _token.Groups["quoted"] is { Success: true } quoted ? quoted.Value.Replace("''", "'", StringComparison.Ordinal)
        : _token.Groups["sheet"] is { Success: true } sheet ? sheet.Value : cell.Sheet;

    private (int Row, int Column)? Corner(string column, string row) => CellAddress.Parse(_token.Groups[column].Value + _token.Groups[row].Value);

    private Quantity? Operand(string sheet, int row, int column, bool isInRange)
    {
        if (cells.At(sheet, row, column) is not { IsBlank: false } operand)
            return isInRange ? null : Quantity.Zero;
        if (operand.Value.Stored is not { } stored)
            return null;
        if (operand.Figure is null)
            return Quantity.Of(stored);
        _operands.Add(operand);
        var leaf = Expression.Of(operand.Figure);
        return new Quantity(inStoredNumbers && operand.Scale != 1 ? leaf / Expression.Of(operand.Scale) : leaf, 1);
    }

    [GeneratedRegex(@"\G\s*(?:(?<number>\d+(?:\.\d+)?)(?<percent>%)?(?![\w!])|(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<sheet>[\p{L}_][\w.]*))!)?\$?(?<column>[A-Z]{1,3})\$?(?<row>\d{1,7})(?::\$?(?<lastColumn>[A-Z]{1,3})\$?(?<lastRow>\d{1,7}))?(?![\w.(!])|(?<function>[A-Z]+)\(|(?<sign>[-+*/(),]))")]
    private static partial Regex Token();
}
