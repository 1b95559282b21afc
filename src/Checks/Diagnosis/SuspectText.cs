using System.Globalization;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>The sentence of a finding that names the figure to blame, or the candidates.</summary>
internal static class SuspectText
{
    public const double Sure = 0.9;
    private const int MostCandidates = 3;

    public static Bilingual Of(Report report, Blame blame, IReadOnlyList<Suspect> suspects, IReadOnlyCollection<RepairKind> operations)
    {
        if (blame.IsBeyondReach)
            return Bilingual.Of(
                $"这一组{blame.Violated.Count}处关系中的错误在三处以上，不作推断，请逐项核对。",
                $"More than three errors stand behind these {blame.Violated.Count} relations; they are listed, not attributed.");
        if (!blame.IsSearchedFully && suspects.Count == 0 && blame.ShareOfWords < Sure)
            return new("所涉关系过多，未能查明错在何处，请逐项核对。", "Too many relations are involved to search them fully; please check each.");
        if (Operation(report, operations, suspects) is { } operation)
            return operation;
        var sure = suspects.Where(s => s.Probability >= Sure).ToList();
        if (sure.Count > 0)
            return Join(sure.Select(s => Verdict(report, s)));
        return suspects.Count < 2 ? Single(report, suspects) : Candidates(report, suspects);
    }

    /// <summary>A word such as the grade, where it may be wrong rather than a figure; nothing where that is unlikely.</summary>
    public static Bilingual OfWord(Blame blame, string? word)
    {
        var share = blame.ShareOfWords;
        return word is null || share < 1 - Sure ? new("", "")
            : share >= Sure ? Bilingual.Of($"疑所写的“{word}”有误。", $"The word \"{word}\" seems to be wrong.")
            : Bilingual.Of($"也可能是所写的“{word}”有误。", $"Or the word \"{word}\" is wrong.");
    }

    private static Bilingual Verdict(Report report, Suspect suspect)
    {
        var (zh, en) = Named(report, suspect);
        return suspect.Suggestion is { } value
            ? Bilingual.Of($"{zh}有误，应为{Value(suspect, value)}。", $"{en} is wrong and should be {Value(suspect, value)}.")
            : Bilingual.Of($"{zh}有误，应有的数值不能唯一确定。", $"{en} is wrong; what it should be is not determined.");
    }

    private static Bilingual Single(Report report, IReadOnlyList<Suspect> suspects)
    {
        if (suspects.Count == 0)
            return new("", "");
        var (zh, en) = Named(report, suspects[0]);
        return Bilingual.Of($"{zh}可能有误。", $"{en} may be wrong.");
    }

    private static Bilingual Candidates(Report report, IReadOnlyList<Suspect> suspects)
    {
        var listed = suspects.Take(MostCandidates).Select(s =>
        {
            var (zh, en) = Named(report, s);
            return s.Suggestion is { } value
                ? Bilingual.Of($"{zh}（如属此处，应为{Value(s, value)}）", $"{en} (then it should be {Value(s, value)})")
                : new Bilingual(zh, en);
        }).ToList();
        var more = suspects.Count > MostCandidates ? Bilingual.Of($"等{suspects.Count}处", $" and {suspects.Count - MostCandidates} more") : new Bilingual("", "");
        return Bilingual.Of(
            $"可能有误的是：{string.Join('；', listed.Select(l => l.Zh))}{more.Zh}；现有材料不足以断定是哪一处。",
            $"The error may be in {string.Join("; or ", listed.Select(l => l.En))}{more.En}; the report does not tell which.");
    }

    private static Bilingual? Operation(Report report, IReadOnlyCollection<RepairKind> operations, IReadOnlyList<Suspect> suspects)
    {
        if (operations.Count == 0)
            return null;
        var first = suspects.MinBy(s => s.Figure.Id)!;
        var where = PlaceText.Of(report.Document, first.Figure.Place);
        return operations.First() switch
        {
            RepairKind.SwappedCells => Bilingual.Of($"疑{where.Zh}的{FindingText.Printed(first.Figure)}与{FindingText.Printed(Other(suspects, first))}两格填写颠倒。", $"Two cells seem swapped: {where.En} ({FindingText.Printed(first.Figure)}) and {FindingText.Printed(Other(suspects, first))}."),
            RepairKind.ShiftedRow => Bilingual.Of($"疑{where.Zh}所在行的数字整体错位一格，请先核对该行的读取结果，再对照原件。", $"The row at {where.En} seems shifted by one cell; check the reading of this row first."),
            RepairKind.ScaledLine => Bilingual.Of($"疑{where.Zh}起的{suspects.Count}个数字单位有误，应乘以{Factor(first)}。", $"{suspects.Count} figures from {where.En} seem to be in another unit; multiply by {Factor(first)}."),
            _ => null,
        };
    }

    private static Figure Other(IReadOnlyList<Suspect> suspects, Suspect first) => suspects.First(s => s.Figure.Id != first.Figure.Id).Figure;

    private static string Factor(Suspect suspect) =>
        suspect.Suggestion is { } value && suspect.Figure.Value != 0 ? (value / suspect.Figure.Value).ToString("0.####", CultureInfo.InvariantCulture) : "";

    private static Bilingual Named(Report report, Suspect suspect)
    {
        var where = PlaceText.Of(report.Document, suspect.Figure.Place);
        var name = FindingText.Name(suspect.Figure) + FindingText.Printed(suspect.Figure);
        return new Bilingual(where.Zh + name, where.En + " " + name);
    }

    /// <summary>Where 元 was written for 万元 or the other way round, the number stays and the unit changes.</summary>
    private static string Value(Suspect suspect, decimal value)
    {
        var figure = suspect.Figure;
        if (figure.Unit.Symbol == "元" && value == figure.Value * Unit.TenThousandYuan.Scale)
            return Digits(figure) + Unit.TenThousandYuan.Symbol;
        return figure.Unit.Symbol == "万元" && value * Unit.TenThousandYuan.Scale == figure.Value
            ? Digits(figure) + Unit.Yuan.Symbol
            : FindingText.Printed(figure.Printing(value));
    }

    private static string Digits(Figure figure) => figure.Value.ToString(CultureInfo.InvariantCulture);

    private static Bilingual Join(IEnumerable<Bilingual> sentences)
    {
        var all = sentences.ToList();
        return new Bilingual(string.Concat(all.Select(s => s.Zh)), string.Join(' ', all.Select(s => s.En)));
    }
}
