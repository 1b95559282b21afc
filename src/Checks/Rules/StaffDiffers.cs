using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Formulas;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>Staff quota and staff in post: the text, the form, and the control rate that is computed from them.</summary>
public sealed partial class StaffDiffers : Rule
{
    private const double InAForm = 0.7;
    private const double InARate = 0.8;

    public override Bilingual Defect { get; } = new("编制数或实有人数前后不一致", "Staff quota or staff in post is stated with different figures");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        var rates = PrintedFormula.Of(report).Where(f => f.Stated.Unit.Dimension == Dimension.Ratio && ControlRate().IsMatch(NameOf(f.Stated))).Select(f => f.Quotient).OfType<(Figure, Figure)>().ToList();
        foreach (var (isKind, operands) in new (Predicate<Figure>, IEnumerable<Figure>)[] { (StaffFigures.IsInPost, rates.Select(r => r.Item1)), (StaffFigures.IsQuota, rates.Select(r => r.Item2)) })
        {
            var told = report.Figures.Where(f => isKind(f)).ToList();
            foreach (var operand in operands)
                if (Readings(operand, told) is { Count: > 0 } readings)
                    yield return new Claim(Name, ClaimKind.Other, readings, InARate) { Basis = new("文中或表中的人数", "staff as stated elsewhere") };
            var inProse = told.Where(f => !f.InTable).ToList();
            foreach (var inForm in told.Where(f => f.InTable && !IsDivided(f, told)))
                if (Readings(inForm, inProse) is { Count: > 0 } readings)
                    yield return new Claim(Name, ClaimKind.Other, readings, InAForm) { Basis = new("正文所述人数", "staff as stated in the text") };
        }
    }

    /// <summary>Any mention may be the one that is meant; where posts are told by kind, all of one paragraph together.</summary>
    private static List<Reading> Readings(Figure stated, IReadOnlyList<Figure> told)
    {
        var readings = told.Select((f, i) => new Reading(stated, Expression.Of(f), i == 0 ? 0.9 : 0.6)).ToList();
        foreach (var group in told.Where(f => !f.InTable).GroupBy(f => f.Place.Block).Where(g => g.Count() > 1))
            readings.Add(new Reading(stated, Expression.Sum(group), 0.5));
        return readings;
    }

    /// <summary>在岗人数 | 862 | 4136: a row that tells the staff by kind tells no one number of all.</summary>
    private static bool IsDivided(Figure inForm, List<Figure> told) =>
        told.Exists(f => f.Id != inForm.Id && f.Place.Table == inForm.Place.Table && f.Place.Row == inForm.Place.Row);

    private static string NameOf(Figure figure) => TextFold.Squeeze(figure.Label + figure.RowHeader);

    [GeneratedRegex(@"(?:人员|编制|在职)[^,;。]{0,4}控制率")]
    private static partial Regex ControlRate();
}
