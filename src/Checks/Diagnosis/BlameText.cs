using System.Globalization;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Names whom to blame in one sentence, and tells the proof of it.</summary>
internal static class BlameText
{
    private const int MostNamed = 5;

    /// <summary>One sentence to follow the finding's own; empty where nothing can be said.</summary>
    public static Bilingual Conclusion(Report report, Blame blame, IReadOnlyList<Suspect> suspects)
    {
        if (blame.IsBeyondReach)
            return new("此处差错较多，无法推断各自出处，请逐项核对。", " Too many errors meet here to tell them apart; check each figure.");
        if (!blame.IsSearchedFully)
            return new("关系较多，未能查清哪个数字有误。", " The relations are too many; it was not searched fully which figure is wrong.");
        if (suspects.Count == 0)
            return new("", "");
        if (blame.Hypotheses[0] is { Share: >= Blame.Sure } sure)
            return Certain(report, sure.Best, suspects);
        var named = suspects.Take(MostNamed).ToList();
        var more = suspects.Count > MostNamed ? Bilingual.Of($"等{suspects.Count}处", $" and {suspects.Count - MostNamed} more") : new("", "");
        var zh = string.Join("；", named.Select(s => Candidate(report, s).Zh));
        var en = string.Join("; ", named.Select(s => Candidate(report, s).En));
        return new($"可能有误的是：{zh}{more.Zh}。", $" One of these may be wrong: {en}{more.En}.");
    }

    /// <summary>The proof: which claims the repair restores, which it leaves, and what holds the other figures in place.</summary>
    public static Bilingual Proof(ClaimGraph graph, Blame blame, Figure figure)
    {
        var hypothesis = blame.Hypotheses.First(h => h.Best.Changes.Any(c => c.Figure.Id == figure.Id));
        var (restored, left) = (blame.Violated.Where(c => !hypothesis.Best.Broken.Contains(c.Id)).ToList(), hypothesis.Best.Broken.Count);
        var value = hypothesis.Best.Changes.First(c => c.Figure.Id == figure.Id);
        var together = hypothesis.Best.Changes.Count() > 1 ? new Bilingual("连同其他改动，", "together with other changes, ") : new("", "");
        var zh = $"{together.Zh}改为{Value(figure, value.Value)}后，{Count(restored.Count)}处勾稽关系相符（{string.Join("、", restored.Take(MostNamed).Select(c => Relation(c).Zh))}）";
        var en = $"{together.En}with {Value(figure, value.Value)}, {Count(restored.Count)} claims hold ({string.Join(", ", restored.Take(MostNamed).Select(c => Relation(c).En))})";
        if (left > 0)
        {
            zh += $"，仍有{Count(left)}处不符";
            en += $", {Count(left)} do not";
        }
        var exonerated = Exonerated(graph, blame).Take(MostNamed).ToList();
        if (exonerated.Count > 0)
        {
            zh += $"；{string.Join("、", exonerated.Select(e => $"{FindingText.Name(e.Figure)}{FindingText.Printed(e.Figure)}另有{Count(e.Holding)}处相符"))}，予以排除";
            en += $"; exonerated by other claims that hold: {string.Join(", ", exonerated.Select(e => $"{FindingText.Printed(e.Figure)} ({Count(e.Holding)})"))}";
        }
        return new(zh + "。", en + ".");
    }

    /// <summary>Figures of the violated claims that no near-best explanation changes, with the number of claims that hold with them.</summary>
    private static IEnumerable<(Figure Figure, int Holding)> Exonerated(ClaimGraph graph, Blame blame)
    {
        var suspects = blame.Suspects.Select(s => s.Figure.Id).ToHashSet();
        return blame.Violated.SelectMany(c => c.Figures).DistinctBy(f => f.Id)
            .Where(f => !suspects.Contains(f.Id))
            .Select(f => (Figure: f, Holding: graph.At(f.Id).Count(c => c.Holds)))
            .Where(e => e.Holding > 0);
    }

    private static Bilingual Certain(Report report, Explanation best, IReadOnlyList<Suspect> suspects)
    {
        var kind = best.Repairs[0].Kind;
        var cells = best.Repairs[0].Changes;
        if (kind == RepairKind.ScaledLine)
            return new($"{At(report, cells[0].Figure).Zh}等{Count(cells.Count)}个数字的单位似乎写错。", $" {Count(cells.Count)} figures from {At(report, cells[0].Figure).En} on seem to be printed in another unit.");
        if (kind == RepairKind.ShiftedRow)
            return new($"{At(report, cells[0].Figure).Zh}所在行的数字似乎错开一格。", $" The row of {At(report, cells[0].Figure).En} seems to be shifted by one cell.");
        if (kind == RepairKind.SwappedCells)
            return new($"{At(report, cells[0].Figure).Zh}与{At(report, cells[1].Figure).Zh}似乎互换了位置。", $" {At(report, cells[0].Figure).En} and {At(report, cells[1].Figure).En} seem to be swapped.");
        var changed = suspects.Where(s => best.Changes.Any(c => c.Figure.Id == s.Figure.Id)).ToList();
        return new(
            string.Concat(changed.Select(s => $"有误的是{Candidate(report, s).Zh}。")),
            string.Concat(changed.Select(s => $" Wrong is {Candidate(report, s).En}.")));
    }

    private static Bilingual Candidate(Report report, Suspect suspect)
    {
        var at = At(report, suspect.Figure);
        return suspect.Suggestion is { } value
            ? new($"{at.Zh}，应为{Value(suspect.Figure, value)}", $"{at.En}, should be {Value(suspect.Figure, value)}")
            : at;
    }

    private static Bilingual At(Report report, Figure figure)
    {
        var place = PlaceText.Of(report.Document, figure.Place);
        return new($"{place.Zh}{FindingText.Name(figure)}{FindingText.Printed(figure)}", $"{FindingText.Printed(figure)} ({place.En})");
    }

    private static Bilingual Relation(JudgedClaim claim)
    {
        var kind = Kind(claim.Claim.Kind);
        var stated = FindingText.Printed(claim.Stated);
        return new($"{kind.Zh}{stated}", $"{kind.En} {stated}");
    }

    private static Bilingual Kind(ClaimKind kind) => kind switch
    {
        ClaimKind.Sum => new("合计", "sum"),
        ClaimKind.Share => new("占比", "share"),
        ClaimKind.Growth => new("增减", "growth"),
        ClaimKind.Ratio => new("比率", "ratio"),
        ClaimKind.Formula => new("公式", "formula"),
        ClaimKind.Balance => new("收支", "balance"),
        ClaimKind.Agree => new("前后一致", "agreement"),
        ClaimKind.Score => new("得分", "score"),
        ClaimKind.Rubric => new("评分标准", "rubric"),
        ClaimKind.Band => new("等级", "grade band"),
        ClaimKind.Count => new("项数", "count"),
        ClaimKind.Order => new("大小", "order"),
        _ => new("其他", "other"),
    };

    private static string Value(Figure figure, decimal value) =>
        Math.Round(value, 10).ToString("0." + new string('0', Math.Clamp(figure.Number.Decimals, 0, 10)) + "##########"[..(10 - Math.Clamp(figure.Number.Decimals, 0, 10))], CultureInfo.InvariantCulture)
        + figure.Unit.Symbol;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
