using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>One comparison told of an amount: 比上年决算21.17万元减少5.90万元，下降27.9%. Any part may be absent.</summary>
internal sealed partial record Change(Item Item, Mention? Base, Mention? Delta, Mention? Growth)
{
    public static IEnumerable<Change> Of(Item item)
    {
        Mention? @base = null, delta = null;
        foreach (var mention in item.Changes)
        {
            if (mention.Role == Role.Base && SetsAgainst().IsMatch(mention.Local))
                continue;
            if (mention.Role == Role.Base)
            {
                if (delta is not null)
                    yield return new Change(item, @base, delta, null);
                (@base, delta) = (mention, null);
            }
            else if (mention.Role == Role.Delta)
            {
                if (delta is not null)
                    yield return new Change(item, @base, delta, null);
                if (delta is not null)
                    @base = null;
                delta = mention;
            }
            else
            {
                if (delta is not null && ((IsOfPlan(delta) != IsOfPlan(mention) && IsOfYear(delta) != IsOfYear(mention)) || ComparesAnew().IsMatch(mention.Gap)))
                {
                    yield return new Change(item, @base, delta, null);
                    (@base, delta) = (null, null);
                }
                yield return new Change(item, @base, delta, mention);
                (@base, delta) = (null, null);
            }
        }
        if (@base is not null || delta is not null)
            yield return new Change(item, @base, delta, null);
    }

    /// <summary>设备购置增加135.40万元；2023年比上年下降11.54%: another year, and another change.</summary>
    [GeneratedRegex(@";[^,;。]{0,6}20\d{2}年[^,;。]{0,10}(?:比|较)[^,;。]*$")]
    private static partial Regex ComparesAnew();

    /// <summary>比预算节约4.42万元，比上年下降4.19%: the one is measured by the budget, the other by the year before.</summary>
    private static bool IsOfPlan(Mention mention) => Plan().IsMatch(mention.Gap);

    private static bool IsOfYear(Mention mention) => FormerYear().IsMatch(mention.Gap);

    [GeneratedRegex(@"(?:比|较)[^,;。]{0,6}(?:预算|计划|目标|任务)")]
    private static partial Regex Plan();

    [GeneratedRegex(@"(?:比|较)[^,;。]{0,6}(?:上年|去年|上一年|20\d{2}年)|同比")]
    private static partial Regex FormerYear();

    /// <summary>县级预算安排资金比上年增加150万元, a sentence after other amounts: the words before 比 name what changed, and it is none of them.</summary>
    public bool SpeaksOfAnother =>
        First is { } first && (IsOfParagraphOfItsOwn(first) || IsOfTheRest || ((first.Sentence != Item.Sentence || first.Gap.Contains(';', StringComparison.Ordinal)) && Name.Length > 0 && Likeness.Of(Name, Item.Figure.Label) < SameName));

    /// <summary>出国费17.20万元，其余四项支出比上年减少5.09万元: what is left of a whole is not the amount just told.</summary>
    private bool IsOfTheRest => OfTheRest().Match(Name) is { Success: true } rest && !Item.Figure.Label.Contains(rest.Value, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:其余|其他|剩余|余下)")]
    private static partial Regex OfTheRest();

    /// <summary>（3）医药防疫。防护物资采购减少，比上年少支25655.60元: another paragraph, and a story of its own before the comparison.</summary>
    private bool IsOfParagraphOfItsOwn(Mention first) => first.Figure.Place.Block != Item.Figure.Place.Block && Story().IsMatch(first.Gap);

    [GeneratedRegex(@"[一-龥]{4,},[^,;。]*(?:比|较)[^,;。]*$")]
    private static partial Regex Story();

    /// <summary>What is said to have changed, where the words name it anew: 财政拨款收入比上年增加…; else empty.</summary>
    public string Name => First is not { } first ? "" : Subject().Match(first.Gap) is { Success: true } subject ? subject.Groups["name"].Value : Named().Match(first.Gap) is { Success: true } named ? named.Groups["name"].Value : "";

    /// <summary>县级12.50万元。…比上年的投入372.80万元多出29.20万元: in a sentence of its own the comparison is hardly of an amount of quite another size.</summary>
    public bool MayCompare(Figure current, Figure former)
    {
        if (First?.Sentence == Item.Sentence)
            return Name.Length == 0 || Likeness.Of(Name, current.Label) > 0 || IsOfLikeSize(current, former);
        return NameOfBase is { } name ? IsCalled(current, name) : IsOfLikeSize(current, former);
    }

    /// <summary>本年21.46万元，比上年的23.10万元下降7.10%: three numbers one after another with nothing but the year and the verb between.</summary>
    public bool IsToldInOneBreath(Passage passage) =>
        Base is { } former && (Delta ?? Growth) is { } told && former.Sentence == Item.Sentence && former.Depth == Item.Depth && MereYear().IsMatch(former.Gap) && IsMereVerb(told.Gap)
        && passage.Before(former, sentences: 0).FirstOrDefault()?.Figure.Id == Item.Figure.Id;

    /// <summary>，下降: the words before a change say that it rose or fell, and nothing else.</summary>
    public static bool IsMereVerb(string gap) => Verb().IsMatch(gap);

    [GeneratedRegex(@"^\s*,?(?:比|较)(?:上年度?|去年|20\d{2}年度?)(?:同期|决算|实际)?(?:数|度)?的?$")]
    private static partial Regex MereYear();

    [GeneratedRegex(@"^\s*,?(?:同比|净|共|又)?(?:增加|增长|上升|提高|提升|上涨|扩大|减少|下降|降低|回落|缩小|下滑|压减|下浮)了?$")]
    private static partial Regex Verb();

    private static bool IsOfLikeSize(Figure a, Figure b) => a.BaseValue <= MostTimes * b.BaseValue && b.BaseValue <= MostTimes * a.BaseValue;

    /// <summary>比2022年的投入 names what both years tell of; null where the words give the year alone.</summary>
    private string? NameOfBase => Base is { } told && OfYear().Match(told.Local) is { Success: true } of ? of.Groups["name"].Value : null;

    private static bool IsCalled(Figure figure, string name, double likeness = SameName) => figure.Label.EndsWith(name, StringComparison.Ordinal) || Likeness.Of(figure.Label, name) >= likeness;

    [GeneratedRegex(@"(?:比|较|与)(?:上年|去年|(?:19|20)\d{2}年)(?:度|同期)?的?(?<name>[一-龥]{2,8}?)(?:数|额)?$")]
    private static partial Regex OfYear();

    private const decimal MostTimes = 3;

    /// <summary>采购预算a元对比成交价b元，节约c元: either may be the one that was to begin with.</summary>
    [GeneratedRegex(@"(?:对比|对照)[一-龥]{0,8}$")]
    private static partial Regex SetsAgainst();

    /// <summary>减少28.74万元, 全年支出比收入多287405.42元: what two amounts differ by, called like one of them.</summary>
    public static bool IsDifference(Mention mention) => mention.Role == Role.Delta || ByHowMuch().IsMatch(TextFold.Squeeze(mention.Figure.Label));

    [GeneratedRegex(@"[比较][一-龥]{1,10}(?:多|少|高|低|增加?|减少?|超)(?:支出?|出)?$")]
    private static partial Regex ByHowMuch();

    private Mention? First => Base ?? Delta ?? Growth;

    private const double SameName = 0.5;
    private const int MostOthers = 12;
    private const int FarthestNamed = 4;

    [GeneratedRegex(@"(?:^|[,。;:])(?!主要)(?<name>[^,。;:]{4,30}?)(?:比|较|同比|与)[^,。;:]{0,20}$")]
    private static partial Regex Subject();

    /// <summary>公务接待费支出决算增加0.40万元, without 比: one part after another.</summary>
    [GeneratedRegex(@"(?:^|[,。;:])(?<name>[^,。;:]{2,28}(?:支出|费用?|收入|决算|经费|拨款))(?:数|额)?(?:反而|则|却|也)?(?:增加|减少|增长|下降|上升)了?$")]
    private static partial Regex Named();

    /// <summary>增长8.1%，比全县平均增幅6.9%高1.2个百分点: the second rate is that of others.</summary>
    public static bool IsOfOthers(Mention rate) => OfOthers().IsMatch(rate.Gap);

    [GeneratedRegex(@"(?:比|较|高于|低于|快于|慢于|超过|超出|跑赢)(?!上年|去年|同期|上期|前|20\d\d|年初|预算|计划|目标|任务)[^,;。]{2,16}(?:增幅|增速|增长率|涨幅|降幅)(?:为)?$")]
    private static partial Regex OfOthers();

    /// <summary>增加-33.42万元: the sign tells the direction, so the word does not.</summary>
    public bool IsSigned => Delta?.Figure.Value < 0 || Growth?.Figure.Value < 0;

    public int Direction => Delta?.Direction ?? Growth?.Direction ?? 0;

    /// <summary>The word that tells the direction: 增加, 下降; null where none does.</summary>
    public string? Word => (Delta ?? Growth) is { } told ? WordOf(told) : null;

    public static string? WordOf(Mention told) => (told.Direction > 0 ? Cues.Rise : Cues.Fall).Matches(told.Gap) is [.., var word] ? word.Value : null;

    /// <summary>
    /// Amounts that the comparison may speak of: the nearest one, the total whose parts are listed before it, and the amounts before that.
    /// </summary>
    public IEnumerable<(Figure Current, double Prior)> Owners(Passage passage)
    {
        var named = NamedAnew(passage);
        if (named is not null)
            yield return (named.Figure, 0.9);
        if (OutturnBeforePlan(passage) is { } outturn)
            yield return (outturn.Figure, 0.9);
        yield return (Item.Figure, named is null ? 0.9 : 0.2);
        if (SpeaksOfAnother)
            foreach (var other in passage.Items.Where(i => i.Index < Item.Index && Item.Sentence - i.Sentence <= 3).Reverse().Take(MostOthers))
                yield return (other.Figure, 0.1);
        else if (First!.Sentence != Item.Sentence && NameOfBase is { } name)
            foreach (var other in passage.Items.Where(i => i.Index < Item.Index && Item.Sentence - i.Sentence <= FarthestNamed && IsCalled(i.Figure, name)).Reverse().Take(1))
                yield return (other.Figure, 0.85);
        if (ListHeads.Of(passage).HeadOf(Item) is { } head)
            yield return (head.Figure, 0.5);
        for (var back = 1; back <= 3 && Item.Index - back >= 0; back++)
        {
            var other = passage.Items[Item.Index - back];
            if (Item.Sentence - other.Sentence > 2)
                yield break;
            yield return (other.Figure, 0.2 / back);
        }
    }

    /// <summary>门诊均次费用a元，住院均次费用b元，门诊均次费用与上年相比下降: the words before 与 name one that was told before the last.</summary>
    private Item? NamedAnew(Passage passage) =>
        Name.Length == 0 || IsCalled(Item.Figure, Name, MuchAlike) ? null : passage.Before(Item, sentences: 1).FirstOrDefault(i => IsCalled(i.Figure, Name, MuchAlike));

    private const double MuchAlike = 0.9;

    /// <summary>运行维护费支出24.36万元，预算为28.00万元，上年为26.90万元，下降9.44%: what fell is what was spent, the budget stands beside it.</summary>
    private Item? OutturnBeforePlan(Passage passage) =>
        Item.Index > 0 && Base is not null && IsMerePlan(Item.Figure) && passage.Items[Item.Index - 1] is var before && before.Sentence == Item.Sentence && before.Depth == Item.Depth
        && Passage.SameKind(before.Figure, Item.Figure) && !IsMerePlan(before.Figure) ? before : null;

    /// <summary>预算为28.00万元, beside the amount that was spent.</summary>
    public static bool IsMerePlan(Figure figure) => MerePlan().IsMatch(TextFold.Squeeze(figure.Label));

    [GeneratedRegex(@"^(?:(?:年初|全年|当年|本年)?(?:预算|计划)(?:数|额)?|(?:年度|下达|考核|总量)?(?:控制|约束性?|考核|任务|目标)(?:指标|目标|数|值|限额)|限额|上限)$")]
    private static partial Regex MerePlan();

    /// <summary>2021年总支出a元，2022年比上年增加b元: the amount is that of the year before, and so the base.</summary>
    private bool IsToldOfYearBefore(Figure current) =>
        First is { } first && current.Context.Year is { } told && LaterYear().Match(first.Gap) is { Success: true } later && told + 1 == int.Parse(later.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:^|[,;。])\s*(?<year>20\d{2})年(?:度)?(?:比|较)(?:上年|去年|20\d{2}年)")]
    private static partial Regex LaterYear();

    /// <summary>The base of the comparison: printed, or the amount less its change.</summary>
    public Expression? BaseOf(Figure current)
    {
        if (Base is not null)
            return Expression.Of(Base.Figure);
        if (Delta is null || !Passage.SameKind(current, Delta.Figure))
            return null;
        if (IsToldOfYearBefore(current))
            return Expression.Of(current);
        return Direction > 0 || Delta.Figure.Value < 0 ? Expression.Of(current) - Expression.Of(Delta.Figure) : Expression.Of(current) + Expression.Of(Delta.Figure);
    }
}
