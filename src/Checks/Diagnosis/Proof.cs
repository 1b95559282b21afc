using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Why a figure is suspected: what its repair restores, which slip explains it, and what speaks for the other figures.</summary>
internal static class Proof
{
    private const int MostLines = 4;

    public static Bilingual Of(ClaimGraph graph, Blame blame, Figure suspect, decimal? suggestion)
    {
        var hypothesis = blame.Hypotheses.First(h => h.Best.Changes.Any(c => c.Figure.Id == suspect.Id));
        var change = hypothesis.Best.Changes.First(c => c.Figure.Id == suspect.Id);
        var repaired = hypothesis.Best.Changes.ToDictionary(c => c.Figure.Id, c => c.Repaired);
        var restored = blame.Violated
            .Where(c => !hypothesis.Best.Broken.Contains(c.Id) && c.Reading.Figures.Any(f => f.Id == suspect.Id))
            .ToList();
        var lines = new List<Bilingual>();
        var isOpen = suggestion is null && change.IsOneOfMany;
        if (restored.Count > 0)
            lines.Add(isOpen ? Broken(restored) : Restored(restored, repaired));
        if (!isOpen && SlipText(change) is { } slip)
            lines.Add(slip);
        if (hypothesis.Best.Broken.Count > 0)
            lines.Add(Bilingual.Of($"但仍有{hypothesis.Best.Broken.Count}处关系不符", $"{hypothesis.Best.Broken.Count} other relation(s) still would not hold"));
        var suspects = blame.Suspects.Select(s => s.Figure.Id).ToHashSet();
        lines.AddRange(restored.SelectMany(c => c.Reading.Figures).DistinctBy(f => f.Id)
            .Where(f => !suspects.Contains(f.Id))
            .Take(MostLines)
            .Select(f => Exonerated(graph, f, restored)));
        return new Bilingual(string.Join('；', lines.Select(l => l.Zh)) + "。", string.Join("; ", lines.Select(l => l.En)) + ".");
    }

    /// <summary>Where several values would do, the relations as printed.</summary>
    private static Bilingual Broken(List<JudgedClaim> restored)
    {
        var relations = restored.Take(MostLines).Select(c => FindingText.Equation(c.Reading, c.Claim.Relation)).ToList();
        return Bilingual.Of(
            $"现不成立的关系{restored.Count}处：{string.Join('，', relations)}",
            $"{restored.Count} relation(s) do not hold as printed: {string.Join(", ", relations)}");
    }

    private static Bilingual Restored(List<JudgedClaim> restored, Dictionary<int, Figure> repaired)
    {
        var relations = restored.Take(MostLines).Select(c => FindingText.Equation(c.Reading.Replace(repaired), c.Claim.Relation)).ToList();
        return Bilingual.Of(
            $"更正后{restored.Count}处关系成立：{string.Join('，', relations)}",
            $"with the repair {restored.Count} relation(s) hold: {string.Join(", ", relations)}");
    }

    private static Bilingual? SlipText(Change change) => change.Slip switch
    {
        Slip.DigitSubstituted => new("与应有数仅差一位数字", "one digit differs"),
        Slip.PairSubstituted => new("与应有数仅差相邻两位数字", "two adjacent digits differ"),
        Slip.DigitsSwapped => new("相邻两位数字颠倒", "two adjacent digits are swapped"),
        Slip.DigitDropped => new("漏写一位数字", "a digit is missing"),
        Slip.DigitAdded => new("多写一位数字", "a digit too many"),
        Slip.PointMoved => new("小数点错位", "the decimal point is moved"),
        Slip.UnitMistaken => new("相差一万倍，疑为元与万元混用", "off by 10,000: 元 and 万元 may be mixed up"),
        Slip.SignLost => new("正负号相反", "the sign is lost"),
        _ => null,
    };

    private static Bilingual Exonerated(ClaimGraph graph, Figure figure, List<JudgedClaim> restored)
    {
        var name = FindingText.Name(figure) + FindingText.Printed(figure);
        var holding = graph.At(figure.Id).Count(c => c.Holds);
        if (holding > 0)
            return Bilingual.Of($"{name}另有{holding}处关系相符", $"{name} is confirmed by {holding} other relation(s)");
        if (restored.Exists(c => c.Reading.Figures.All(f => f.Id != figure.Id)))
            return Bilingual.Of($"更正{name}不能使各处关系同时成立", $"changing {name} would not restore all relations");
        return Bilingual.Of($"若错在{name}，则不像笔误", $"an error in {name} would not look like a slip");
    }
}
