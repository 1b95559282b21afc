using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Numbers told as so many in each of so many: 抽取3个镇，每镇抽4个村，共12个村; 宿舍96间，每间床位8个，合计床位768个.</summary>
internal static partial class CountProducts
{
    private const double Certainty = 0.7;
    private const int MostBetween = 3;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            for (var i = 1; i + 1 < passage.Mentions.Count; i++)
                if (EachOf(passage, i) is { } each && Number(passage, i, each) is { } number && Total(passage, i) is { } total)
                    yield return Claim.Of(rule, ClaimKind.Formula, total.Figure, Expression.Of(passage.Mentions[i].Figure) * Expression.AsPrinted(number.Figure), Certainty) with { Basis = new("每份数量乘以份数", "number in each times how many") };
    }

    /// <summary>What there are so many in each of; 每间配上下铺4张、床位8个 tells two such numbers. Null where the mention tells none.</summary>
    private static string? EachOf(Passage passage, int index)
    {
        var mention = passage.Mentions[index];
        if (Each().Match(mention.Local) is { Success: true } each)
            return each.Groups["thing"].Value;
        return mention.Gap.TrimStart().StartsWith('、') && mention.Sentence == passage.Mentions[index - 1].Sentence && Each().Match(passage.Mentions[index - 1].Local) is { Success: true } first ? first.Groups["thing"].Value : null;
    }

    /// <summary>The number of what 每 names, told right before it: 96间 of 每间, 3个镇 of 每镇.</summary>
    private static Mention? Number(Passage passage, int each, string thing)
    {
        for (var i = each - 1; i >= 0 && each - i <= MostBetween && passage.Mentions[i].Sentence == passage.Mentions[each].Sentence; i--)
            if (IsPlain(passage.Mentions[i]) && (passage.Mentions[i].Figure.Unit.Symbol == thing || NounOf(passage.After(i)).Contains(thing, StringComparison.Ordinal)))
                return passage.Mentions[i];
        return null;
    }

    private static string NounOf(string after) => Noun().Match(after).Value;

    /// <summary>The next number of the kind of what each has, led by 共 or 合计.</summary>
    private static Mention? Total(Passage passage, int each)
    {
        for (var i = each + 1; i < passage.Mentions.Count && i - each <= MostBetween && passage.Mentions[i].Sentence == passage.Mentions[each].Sentence; i++)
            if (IsPlain(passage.Mentions[i]) && Passage.SameKind(passage.Mentions[i].Figure, passage.Mentions[each].Figure) && AreOneThing(NounOf(passage.After(i)), NounOf(passage.After(each))))
                return Altogether().IsMatch(passage.Mentions[i].Local) ? passage.Mentions[i] : null;
        return null;
    }

    /// <summary>每个乡镇抽2个行政村，共抽28个乡镇56个村: villages are no towns. A number without a noun may be of anything.</summary>
    private static bool AreOneThing(string noun, string other) => noun.Length == 0 || other.Length == 0 || noun.Intersect(other).Any();

    private static bool IsPlain(Mention mention) =>
        mention.Figure is { IsHedged: false, Unit.Dimension: Dimension.Count or Dimension.Measure or Dimension.Points, Value: > 0 };

    [GeneratedRegex(@"每(?:个|一)?(?<thing>间|份|村|镇|乡|社区|校|班|组|所|户|套|台|辆|处|座|批|期|次|县|局|站|点|名|人|家)(?!年|月|天|日|周|季)[一-龥]{0,8}$")]
    private static partial Regex Each();

    [GeneratedRegex(@"^[一-龥]{0,6}")]
    private static partial Regex Noun();

    [GeneratedRegex(@"^\s*(?:总|全|一)?(?:共计|合计|总计|共|计)(?!划)[一-龥]{0,6}$")]
    private static partial Regex Altogether();
}
