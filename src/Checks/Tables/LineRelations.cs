using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>How one line of a table follows from others.</summary>
internal enum LineShape
{
    /// <summary>all others together</summary>
    Sum,
    /// <summary>first - second</summary>
    Difference,
    /// <summary>first / second</summary>
    Quotient,
    /// <summary>(first - second) / first, as of 下浮率</summary>
    Decrease,
    /// <summary>(first - second) / second, as of 增长率</summary>
    Increase,
}

/// <summary>
/// Relations that a table bears out by its own numbers, whatever its headers say: in row after row one column is the sum, the difference
/// or the quotient of others, or in column after column one row is. Where nearly all bear it out, it is claimed of the one that does not.
/// </summary>
internal sealed partial class LineRelations
{
    private const int LongestRun = 12;
    private const int ShortestRun = 2;
    private const int FewestHolding = 2;
    private const int FewestAgainst = 3;
    /// <summary>So many printed digits together are not met by chance among all the lines of a table that may be combined.</summary>
    private const int TellingDigits = 9;
    private const int MostDigits = 6;
    private const int FewestOfMean = 3;
    private const double OfColumns = 0.88;
    private const double OfRows = 0.6;
    /// <summary>What a few rows have in common may be so by policy, such as all of the money spent, so that only a slip of the pen is accused.</summary>
    private const double OfFew = 0.6;
    private const int Many = 6;

    private readonly List<(LineShape Shape, Claim Claim)> _claims = [];

    private LineRelations(Report report)
    {
        foreach (var table in report.Document.Tables)
        {
            Add(report, TableLines.Columns(report, table), OfColumns, withQuotients: true);
            Add(report, TableLines.Rows(report, table), OfRows, withQuotients: false);
        }
    }

    /// <summary>Claims of that shape, to be dropped where a header or a word has already told the same relation.</summary>
    public static IEnumerable<Claim> Of(Report report, LineShape shape, string rule) =>
        report.View(r => new LineRelations(r))._claims.Where(c => c.Shape == shape).Select(c => c.Claim with { Rule = rule });

    private sealed record Candidate(LineShape Shape, TableLine Stated, IReadOnlyList<TableLine> Operands)
    {
        public int Held { get; init; }

        public int Broken { get; init; }

        public IEnumerable<TableLine> Lines => Operands.Prepend(Stated);

        /// <summary>Null where a cell is missing, and of mean scores, whose rate is not the mean of the rates.</summary>
        public Reading? At(int instance)
        {
            var (stated, operands) = (Stated.Cells[instance], Operands.Select(o => o.Cells[instance]).OfType<Figure>().ToList());
            if (stated is null || operands.Count < Operands.Count || IsMean(stated, operands) || (IsRate(Shape) && Operands[0].Dimension is Dimension.Points or Dimension.Bare && stated.RowHeader.Contains("平均", StringComparison.Ordinal)))
                return null;
            var formula = Shape switch
            {
                LineShape.Sum => Expression.Sum(operands),
                LineShape.Difference => Expression.Of(operands[0]) - Expression.Of(operands[1]),
                LineShape.Decrease => (Expression.Of(operands[0]) - Expression.Of(operands[1])) / Expression.Of(operands[0]),
                LineShape.Increase => (Expression.Of(operands[0]) - Expression.Of(operands[1])) / Expression.Of(operands[1]),
                _ => Expression.Of(operands[0]) / Expression.Of(operands[1]),
            };
            return new Reading(stated, IsRate(Shape) ? PrintedRate.InUnitOf(stated, formula) : formula);
        }
    }

    /// <summary>合计（平均）: what lies among three and more parts is no sum of them, whatever the other columns of the row are.</summary>
    private static bool IsMean(Figure stated, List<Figure> parts) =>
        parts.Count >= FewestOfMean && parts.TrueForAll(p => p.Value > 0) && stated.BaseValue > parts.Min(p => p.BaseValue) && stated.BaseValue < parts.Max(p => p.BaseValue);

    private void Add(Report report, List<TableLine> lines, double certainty, bool withQuotients)
    {
        var found = new List<Candidate>();
        foreach (var candidate in Sums(lines).Concat(withQuotients ? Quotients(lines) : []))
        {
            report.Cancellation.ThrowIfCancellationRequested();
            if (BorneOut(candidate, lines) is { } borneOut)
                found.Add(borneOut);
        }
        foreach (var relation in found.Where(r => !found.Exists(o => IsBetter(o, r))))
            for (var instance = 0; instance < relation.Stated.Cells.Count; instance++)
                if (relation.At(instance) is { } reading && !IsMadeUpByAnother(relation, lines, reading, instance) && !IsRateOfAnother(relation, found, reading, instance))
                    _claims.Add((relation.Shape, new Claim("", KindOf(relation.Shape), [reading], relation.Held < Many ? Math.Min(certainty, OfFew) : certainty) { YieldsToOthers = true }));
    }

    /// <summary>Two relations of one line: the one that more of the table bears out is meant, such as 全年预算 where 年初预算 differs from it in one row.</summary>
    private static bool IsBetter(Candidate other, Candidate relation) =>
        relation.Broken > other.Broken && other.Held >= relation.Held && other.Lines.Any(l => l.Position == relation.Stated.Position);

    private static IEnumerable<Candidate> Sums(List<TableLine> lines)
    {
        foreach (var whole in lines.Where(l => l.Dimension is not (Dimension.Ratio or Dimension.Rate)))
        {
            var kin = lines.FindAll(l => l.Dimension == whole.Dimension);
            var at = kin.IndexOf(whole);
            for (var length = ShortestRun + 1; length <= LongestRun; length++)
            {
                if (at + length < kin.Count)
                    yield return new Candidate(LineShape.Sum, whole, kin.GetRange(at + 1, length));
                if (at - length >= 0)
                    yield return new Candidate(LineShape.Sum, whole, kin.GetRange(at - length, length));
            }
            for (var first = 0; first < kin.Count; first++)
                for (var second = first + 1; second < kin.Count; second++)
                    if (first != at && second != at && IsSensible(whole.Name, kin[first].Name, kin[second].Name))
                        yield return OfThree(whole, kin[first], kin[second]);
        }
    }

    /// <summary>The last of the three follows from the others, but where the first or the last is their sum by name.</summary>
    private static Candidate OfThree(TableLine whole, TableLine first, TableLine second) =>
        whole.Position > second.Position || (whole.Position < first.Position && Total().IsMatch(whole.Name))
            ? new Candidate(LineShape.Sum, whole, [first, second])
            : new Candidate(LineShape.Difference, second, [whole, first]);

    /// <summary>年初预算 and 追加 may be 执行 in one row after another, and are not what it is.</summary>
    private static bool IsSensible(string whole, string first, string second) => !(IsDone(whole) && (IsPlanned(first) || IsPlanned(second)) && !Total().IsMatch(whole)) && !(IsPlanned(whole) && IsDone(first) && IsDone(second) && !Total().IsMatch(whole));

    private static bool IsDone(string name) => Done().IsMatch(name);

    private static bool IsPlanned(string name) => Planned().IsMatch(name) && !Done().IsMatch(name);

    private static IEnumerable<Candidate> Quotients(List<TableLine> lines)
    {
        foreach (var rate in lines.Where(l => l.Dimension == Dimension.Ratio || (l.Dimension == Dimension.Bare && HeaderUnit.IsRatio(l.Name))))
            foreach (var part in lines.Where(l => l.Dimension is not (Dimension.Ratio or Dimension.Rate)))
                foreach (var whole in lines.Where(l => l.Position != part.Position && l.Dimension == part.Dimension))
                    foreach (var shape in Rates.Where(s => s == LineShape.Quotient || !IsOfDone().IsMatch(rate.Name)))
                        yield return new Candidate(shape, rate, [part, whole]);
    }

    /// <summary>The candidate with how often it holds; null where too little bears it out, or too much is against it.</summary>
    private static Candidate? BorneOut(Candidate candidate, List<TableLine> lines)
    {
        var (held, broken, digits) = (0, 0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < candidate.Stated.Cells.Count; i++)
        {
            if (candidate.At(i) is not { } reading || IsTrivial(candidate.Shape, reading))
                continue;
            if (!Holds(candidate.Shape, reading))
            {
                if (!IsMadeUpByAnother(candidate, lines, reading, i) && ++broken > 1 && broken * FewestAgainst > candidate.Stated.Cells.Count)
                    return null;
            }
            else if (seen.Add(string.Join(' ', reading.Figures.Select(f => f.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)))))
            {
                held++;
                digits += Math.Min(MostDigits, reading.Figures.Min(f => TypoModel.DigitCount(f.Value, f.Number.Decimals)));
            }
        }
        return held < FewestHolding || digits < TellingDigits || (broken > 0 && held < broken * FewestAgainst) ? null : candidate with { Held = held, Broken = broken };
    }

    /// <summary>a = a + 0, 0 = a - a and 100 % of itself tell nothing; 34 = 27 + 6 + 1 + 0 does.</summary>
    private static bool IsTrivial(LineShape shape, Reading reading) =>
        reading.Stated.Value == 0 || (shape == LineShape.Sum ? reading.Formula.Operands.Count(f => f.Value != 0) < ShortestRun : reading.Formula.Operands.Any(f => f.Value == 0)) || (IsRate(shape) && reading.Formula.Operands[0].BaseValue == reading.Formula.Operands[1].BaseValue);

    /// <summary>年初数 + 追加 = 全年数 but where something was taken back: the column of that takes part in this row.</summary>
    private static bool IsMadeUpByAnother(Candidate candidate, List<TableLine> lines, Reading reading, int instance)
    {
        if (IsRate(candidate.Shape) || reading.Formula.Evaluate() is not { } result)
            return false;
        var gap = Math.Abs(result - reading.Stated.BaseValue);
        return gap != 0 && lines.Exists(l => l.Cells[instance] is { } other && other.Unit.Dimension == reading.Stated.Unit.Dimension && Math.Abs(other.BaseValue) == gap && !reading.Names(other.Id));
    }

    /// <summary>任务完成率 and 资金执行率 agree in all rows but one, where as much was done as another two columns tell.</summary>
    private static bool IsRateOfAnother(Candidate relation, List<Candidate> found, Reading reading, int instance) =>
        IsRate(relation.Shape) && !Holds(relation.Shape, reading) && found.Exists(o => o != relation && o.Stated == relation.Stated && o.At(instance) is { } other && Holds(o.Shape, other));

    private static bool Holds(LineShape shape, Reading reading)
    {
        if (!IsRate(shape) && !IsNear(shape, reading))
            return false;
        return Judge.Assess(new Claim("", KindOf(shape), [reading], 0), reading).Holds;
    }

    /// <summary>完成率 is (计划 - 结转) ÷ 计划 where as much was done as was paid, and by its name no rate of change.</summary>
    [GeneratedRegex(@"(?:完成|执行|支付|支出|拨付|到位|使用|达标|合格)(?:进度|率|比例)(?:[(%][^一-龥]*)?$")]
    private static partial Regex IsOfDone();

    private static readonly LineShape[] Rates = [LineShape.Quotient, LineShape.Decrease, LineShape.Increase];

    private static bool IsRate(LineShape shape) => Array.IndexOf(Rates, shape) >= 0;

    private static ClaimKind KindOf(LineShape shape) => shape switch
    {
        LineShape.Sum or LineShape.Difference => ClaimKind.Sum,
        LineShape.Quotient => ClaimKind.Ratio,
        _ => ClaimKind.Growth,
    };

    /// <summary>A first look, since most combinations of lines are far off.</summary>
    private static bool IsNear(LineShape shape, Reading reading)
    {
        var operands = reading.Formula.Operands;
        var result = shape == LineShape.Sum ? operands.Sum(f => f.BaseValue) : operands[0].BaseValue - operands[1].BaseValue;
        return Math.Abs(result - reading.Stated.BaseValue) <= reading.Stated.LastDigit * reading.Stated.Unit.Scale * (operands.Count + 1);
    }

    [GeneratedRegex(@"合计|总计|小计|共计|总额|总数|^总")]
    private static partial Regex Total();

    [GeneratedRegex(@"执行|支出|决算|支付|完成|到位|实际|实收|实发|使用|拨付")]
    private static partial Regex Done();

    [GeneratedRegex(@"预算|计划|下达|指标|批复|目标|应|追加|调整|安排|核定|年初|增拨|补拨|新增")]
    private static partial Regex Planned();
}
