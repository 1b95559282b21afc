using System.Text.RegularExpressions;
using PerfEval.Checks.Coincidences;

namespace PerfEval.Checks.Prose;

/// <summary>
/// Parts that each tell two amounts in the same order, and totals of both before or after them: 一级14,208人次、1,420,800元；二级22,536人次、1,802,880元，合计36,744人次、3,223,680元.
/// Where the amounts of the one kind add up, those of the other must.
/// </summary>
internal static partial class TwinLists
{
    private const int MostParts = 12;
    private const int FewestParts = 2;
    private const int FewestDigits = 2;
    private const int FarthestSentence = 2;
    private const double Certainty = 0.85;

    /// <summary>An amount and the next one, of another kind.</summary>
    private sealed record Twin(Item First, Item Second)
    {
        public bool IsLike(Twin other) => Passage.SameKind(First.Figure, other.First.Figure) && Passage.SameKind(Second.Figure, other.Second.Figure);
    }

    public static IEnumerable<PartList> Find(Passage passage)
    {
        for (var i = 0; i + 1 < passage.Items.Count; i++)
            if (TwinAt(passage, i) is { } total && (PartsBefore(passage, total) ?? PartsAfter(passage, total)) is { } parts)
            {
                yield return new PartList([(total.First, 0.95)], [parts.ConvertAll(p => p.First)], Certainty);
                yield return new PartList([(total.Second, 0.95)], [parts.ConvertAll(p => p.Second)], Certainty);
            }
    }

    /// <summary>Null where no word calls it a total, or where neither amount adds up.</summary>
    private static List<Twin>? PartsBefore(Passage passage, Twin total) =>
        TotalWord().IsMatch(total.First.Amount.Local) && Before(passage, total) is var parts
            ? Counts(parts).Select(count => parts[^count..]).FirstOrDefault(told => AddUp(total, told))
            : null;

    private static List<Twin>? PartsAfter(Passage passage, Twin total) =>
        OpensList(passage, total.First.Index + 2) && After(passage, total) is var parts
            ? Counts(parts).Select(count => parts[..count]).FirstOrDefault(told => AddUp(total, told))
            : null;

    private static IEnumerable<int> Counts(List<Twin> parts)
    {
        for (var count = Math.Min(MostParts, parts.Count); count >= FewestParts; count--)
            yield return count;
    }

    private static bool AddUp(Twin total, List<Twin> parts) =>
        AddUp(total.First, parts.ConvertAll(p => p.First)) || AddUp(total.Second, parts.ConvertAll(p => p.Second));

    private static bool AddUp(Item total, List<Item> parts) =>
        RunSums.SignificantDigits(total.Figure) >= FewestDigits && parts.Sum(p => p.Figure.BaseValue) == total.Figure.BaseValue;

    private static Twin? TwinAt(Passage passage, int index)
    {
        if (index < 0 || index + 1 >= passage.Items.Count)
            return null;
        var (first, second) = (passage.Items[index], passage.Items[index + 1]);
        return first.Sentence == second.Sentence && !Passage.SameKind(first.Figure, second.Figure) && !first.Figure.IsHedged && !second.Figure.IsHedged ? new Twin(first, second) : null;
    }

    private static List<Twin> Before(Passage passage, Twin total)
    {
        var parts = new List<Twin>();
        for (var i = total.First.Index - 2; TwinAt(passage, i) is { } part && part.IsLike(total) && total.First.Sentence - part.First.Sentence <= FarthestSentence; i -= 2)
            parts.Insert(0, part);
        return parts;
    }

    private static List<Twin> After(Passage passage, Twin total)
    {
        var parts = new List<Twin>();
        for (var i = total.First.Index + 2; TwinAt(passage, i) is { } part && part.IsLike(total) && part.First.Sentence - total.First.Sentence <= FarthestSentence; i += 2)
            parts.Add(part);
        return parts;
    }

    private static bool OpensList(Passage passage, int index) => index < passage.Items.Count && Opening().IsMatch(passage.Items[index].Amount.Gap);

    [GeneratedRegex(@"合计|共计|总计|[全一总]共|共(?!同|享|建|有产)|合起来|加起来")]
    private static partial Regex TotalWord();

    [GeneratedRegex(@"其中|包括|分别|[:：]|分为|。")]
    private static partial Regex Opening();
}
