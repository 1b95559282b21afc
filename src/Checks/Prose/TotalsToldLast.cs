using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Totals told after their parts.</summary>
internal static partial class TotalsToldLast
{
    /// <summary>收入a万元，加上级补助b万元、上年结余c万元，收入总计d万元: the total comes last.</summary>
    public static PartList? At(Passage passage, int index)
    {
        var total = passage.Items[index];
        if ((OfSoManyBefore(passage, total) ?? OfRun(passage, total) ?? OfQuarters(passage, total)) is { } counted)
            return counted;
        if (total.Amount.Continues || !TotalWord().IsMatch(total.Amount.Local) || OfOthers().IsMatch(total.Amount.Local) || index < 2)
            return null;
        var parts = new List<Item>();
        for (var i = index - 1; i >= 0 && passage.Items[i].Sentence == total.Sentence && parts.Count < PartList.MostParts; i--)
        {
            var item = passage.Items[i];
            if (OutOf().IsMatch(item.Amount.Gap))
                return null;
            if (item.Depth == total.Depth && Passage.SameKind(item.Figure, total.Figure))
                parts.Insert(0, item);
            if (SentenceTurn().IsMatch(item.Amount.Gap))
                break;
        }
        if (parts.FindLastIndex(p => TotalWord().IsMatch(p.Amount.Local)) is var subtotal and > 0)
            parts = parts[subtotal..];
        if (parts.Count < 2)
            return null;
        if (AddLead().IsMatch(parts[0].Amount.Gap.Split('。')[^1].TrimStart()))
            return null;
        var adds = parts.Skip(1).Any(p => AddLead().IsMatch(p.Amount.Gap));
        var readings = new List<IReadOnlyList<Item>> { parts };
        for (var skip = 1; skip <= 3 && parts.Count - skip >= 2; skip++)
            readings.Add(parts[skip..]);
        return new PartList([(total, 0.9)], readings, adds ? 0.85 : IsSum(total.Amount) ? 0.5 : 0.3);
    }

    /// <summary>职工、居民、失业保险参保人数分别为4.37万人、18.62万人、3.15万人，合计26.14万人: the numbers told one after another, closed at once by their total.</summary>
    private static PartList? OfRun(Passage passage, Item total)
    {
        if (total.Index < 2 || total.Amount.Continues || total.Figure.Unit.Dimension == Dimension.Points || !Closes().IsMatch(total.Amount.Gap))
            return null;
        var first = total.Index - 1;
        while (first > 0 && passage.Items[first].Amount.Continues)
            first--;
        var parts = passage.Items.Skip(first).Take(total.Index - first).ToList();
        return parts.Count >= 2 && OneByOne().IsMatch(parts[0].Amount.Gap) && parts.TrueForAll(p => p.Sentence == total.Sentence && p.Depth == total.Depth && IsAddend(p.Figure, total.Figure)) && passage.PositionOf(total.Amount) == passage.PositionOf(parts[^1].Amount) + 1
            ? new PartList([(total, 0.9)], [parts], OneAfterAnother) : null;
    }

    /// <summary>People of several lists may be added up as 人次.</summary>
    private static bool IsAddend(Figure part, Figure total) => Passage.SameKind(part, total) || (total.Unit.Base == "人次" && part.Unit.Base is "人" or "名");

    private const double OneAfterAnother = 0.88;

    [GeneratedRegex(@"(?:分别|依次|各)(?:为|是|达到?)?[^,;。]{0,4}$")]
    private static partial Regex OneByOne();

    [GeneratedRegex(@"^\s*[,;]\s*(?:[两二三四五六七八九](?:项|者|类|种)?)?(?:合计|共计|总计|合共|共|总(?!体|结|之)[一-龥]{1,4})(?:为|达)?$")]
    private static partial Regex Closes();

    private const double OfSoMany = 0.8;
    private const double OfJoined = 0.6;

    /// <summary>上述四项合计1204.95万元 totals the four amounts before it; 绿色食品12个、有机农产品7个，共20个 those that are joined to each other.</summary>
    private static PartList? OfSoManyBefore(Passage passage, Item total)
    {
        var told = SoMany().Match(total.Amount.Local);
        if (!told.Success && !Altogether().IsMatch(total.Amount.Gap))
            return null;
        var alike = passage.Before(total, sentences: 1).Where(i => i.Depth <= total.Depth && Passage.SameKind(i.Figure, total.Figure) && !OfEach().IsMatch(i.Amount.Local)).Take(PartList.MostParts).Reverse().ToList();
        if (told.Success)
        {
            var count = SmallNumeral.Of(told.Groups["count"].Value);
            alike = Called(alike, told.Groups["name"].Value);
            if (told.Groups["those"].Value == "前")
                return OfFirst(total, alike, count);
            return alike.Count < count || (!told.Groups["those"].Success && alike[^count].Sentence != total.Sentence) ? null : new PartList([(total, 0.9)], [alike[^count..]], OfSoMany);
        }
        if (alike.Count < 2)
            return null;
        var first = alike.Count - 1;
        while (first > 0 && alike[first].Amount.Gap.TrimStart().StartsWith('、') && alike[first - 1].Index == alike[first].Index - 1)
            first--;
        if (first == alike.Count - 1 && alike[first].Amount.Gap.TrimStart().StartsWith(',') && CompleteSplits.Cover([alike[first - 1].Figure.Label, alike[first].Figure.Label]))
            first--;
        return alike.Count - first >= 2 && alike[^1].Index == total.Index - 1 && alike[^1].Sentence == total.Sentence ? new PartList([(total, 0.9)], [alike[first..]], OfJoined) : null;
    }

    /// <summary>一至四季度支出分别为a、b、c、d，上半年累计支出e: so many of the quarters told one after another.</summary>
    private static PartList? OfQuarters(Passage passage, Item total)
    {
        if (UpToQuarter().Match(total.Amount.Local) is not { Success: true } told)
            return null;
        var before = passage.Before(total, sentences: 1).Where(i => Passage.SameKind(i.Figure, total.Figure)).Take(PartList.MostParts).Reverse().ToList();
        var first = before.FindLastIndex(i => !i.Amount.Continues);
        var count = told.Groups["half"].Success ? 2 : 3;
        return first >= 0 && before.Count - first == Quarters && EachQuarter().IsMatch(before[first].Amount.Gap) ? new PartList([(total, 0.9)], [before[first..(first + count)]], OfSoMany) : null;
    }

    private const int Quarters = 4;

    [GeneratedRegex(@"^\s*[,;]?\s*(?:(?<half>上半年)|前三季度)(?:累计|合计|共)?[一-龥]{0,6}$")]
    private static partial Regex UpToQuarter();

    [GeneratedRegex(@"(?:一至四|四个|各|1[-—至]4)季度")]
    private static partial Regex EachQuarter();

    /// <summary>维护费6.84万元，每辆3.42万元: what falls to each is no addend.</summary>
    [GeneratedRegex(@"^\s*[,(]?(?:平均)?(?:每[一-龥]|[人户车台亩]均|平均)")]
    private static partial Regex OfEach();

    /// <summary>甲项目预算a、支出b，乙项目预算c、支出d，以上两项合计预算: those that go by the name of the total, where only some do.</summary>
    private static List<Item> Called(List<Item> alike, string name)
    {
        var named = name.Length < 2 ? [] : alike.FindAll(i => i.Figure.Label.Contains(name, StringComparison.Ordinal));
        return named.Count > 0 ? named : alike;
    }

    /// <summary>整治5218430元，服务3906215元，其余1338000元。前两项合计9124645元: the first of the list.</summary>
    private static PartList? OfFirst(Item total, List<Item> alike, int count)
    {
        if (alike.Count == 0)
            return null;
        var clause = alike.FindLastIndex(i => i.Amount.Gap.Contains(';', StringComparison.Ordinal));
        var listed = WithoutTotal(alike.Skip(Math.Max(0, clause)).Where(i => i.Sentence == alike[^1].Sentence && i.Depth == alike[^1].Depth).ToList());
        return listed.Count > count ? new PartList([(total, 0.9)], [listed[..count]], OfSoMany) : null;
    }

    /// <summary>The amounts of a sentence without the first where that is what the others add up to.</summary>
    private static List<Item> WithoutTotal(List<Item> sentence)
    {
        var sum = sentence.Skip(1).Sum(i => i.Figure.BaseValue);
        var isDivided = sentence.Count > 2 && Math.Abs(sum - sentence[0].Figure.BaseValue) <= sentence[0].Figure.LastDigit * sentence[0].Figure.Unit.Scale;
        return isDivided ? sentence[1..] : sentence;
    }

    [GeneratedRegex(@"^\s*(?<those>上述|以上|上面|这|前)?(?<count>[两二三四五六七八九])(?:项|者|类|个(?:学期|年度|季度|阶段|批次|标段|年龄段)?|部分|期|笔|块|年度?|学期|批|标段|季度)(?:资金|支出|经费|人员|对象|补贴|补助)?(?:加起来|合起来|合计|共计|总计|之和|相加|一共|总共|共)(?<name>[一-龥]{0,8})$")]
    private static partial Regex SoMany();

    [GeneratedRegex(@"^\s*[,;]\s*共$")]
    private static partial Regex Altogether();

    [GeneratedRegex(@"(?:合计|总计|共计|合共|总额|(?:收入|支出|资金)总量|可用财力|收入总数|支出总数)(?:为|是|达|约|[一-龥]{2})?$|^\s*(?:以上|上述|两项|三项|四项|五项)[^,;]{0,8}(?:合计|共计|共|总计)(?:为|是)?$")]
    private static partial Regex TotalWord();

    /// <summary>其余税种合计完成7,511万元: the sum of what is not told.</summary>
    [GeneratedRegex(@"^\s*(?:其余|其他|另外|剩余|余下)")]
    private static partial Regex OfOthers();

    /// <summary>甲片110户中有104户满意，乙片96户中89户，合计400户: amounts and parts of them in turn.</summary>
    [GeneratedRegex(@"^(?:当中|之中|中|里)有?$")]
    private static partial Regex OutOf();

    [GeneratedRegex(@"^[,;、]?\s*(?:加上|再加|另加|加)(?!强|快|大|班)")]
    private static partial Regex AddLead();

    [GeneratedRegex(@"[;:]|其中|此外|另外")]
    private static partial Regex SentenceTurn();

    /// <summary>…，合计113.60万元; …，三块加起来正好是…: the list before it ends, and this is its total.</summary>
    public static bool IsOfList(Mention mention) => ClosingSum().IsMatch(mention.Local);

    [GeneratedRegex(@"^\s*(?:以上|上述|上面|这|前)?(?:[两二三四五六七八九](?:项|者|类|个|部分|块|笔))?(?:合计|共计|总计|合共|加起来|合起来|相加)[一-龥]{0,8}$")]
    private static partial Regex ClosingSum();

    /// <summary>合计, 共计: the amount is a sum of those before it.</summary>
    public static bool IsSum(Mention mention) => SumWord().IsMatch(mention.Local);

    [GeneratedRegex(@"合计|共计|总计|合共|加起来|合起来|相加")]
    private static partial Regex SumWord();
}
