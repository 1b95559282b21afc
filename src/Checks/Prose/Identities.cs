using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// Figures that are defined by two others of the same text (政府会计制度, 财会〔2017〕25号; 部门整体支出绩效评价共性指标体系, 财预〔2013〕53号): 净资产 =
/// 资产总额 − 负债总额, 资产负债率, 固定资产净值 = 原值 − 累计折旧, 空编 = 编制 − 在职.
/// </summary>
internal static partial class Identities
{
    private const double ByDefinition = 0.8;
    private const int FarthestSentence = 3;

    public static IEnumerable<Claim> Differences(Report report, string rule) =>
        from passage in Passage.Of(report)
        from item in passage.Items
        from identity in Remainders
        where identity.Name.IsMatch(item.Amount.Local) && item.Figure.Value != 0
        let whole = Nearest(passage, item, identity.Whole)
        let less = Nearest(passage, item, identity.Part)
        where whole is not null && less is not null && whole.Index != less.Index && Passage.SameKind(whole.Figure, item.Figure) && Passage.SameKind(less.Figure, item.Figure)
        select Claim.Of(rule, ClaimKind.Balance, item.Figure, Expression.Of(whole.Figure) - Expression.Of(less.Figure), ByDefinition);

    public static IEnumerable<Claim> Rates(Passage passage, string rule) =>
        from rate in passage.Mentions
        where rate.IsPercent
        from identity in Quotients
        where identity.Name.IsMatch(rate.Local)
        let before = passage.Items.Where(i => i.Figure.Id < rate.Figure.Id && rate.Sentence - i.Sentence <= FarthestSentence).ToList()
        let part = before.FindLast(i => identity.Part.IsMatch(Label(i)))
        let whole = before.FindLast(i => identity.Whole.IsMatch(Label(i)))
        where part is not null && whole is not null && whole.Figure.Value != 0 && Passage.SameKind(part.Figure, whole.Figure)
        select Claim.Of(rule, ClaimKind.Ratio, rate.Figure, Expression.Of(part.Figure) / Expression.Of(whole.Figure), ByDefinition);

    /// <summary>True for a rate that has a definition, so that no other two amounts give it.</summary>
    public static bool IsDefined(Mention rate) => Array.Exists(Quotients, q => q.Name.IsMatch(rate.Local));

    /// <summary>固定资产净值a（原值b，累计折旧c): what defines the amount before the bracket, and are no parts of it.</summary>
    public static bool AreOperands(Item total, List<Item> run) =>
        Array.Exists(Remainders, r => r.Name.IsMatch(Label(total)) && run.Exists(i => r.Whole.IsMatch(Label(i))) && run.Exists(i => r.Part.IsMatch(Label(i))));

    private static Item? Nearest(Passage passage, Item item, Regex name) =>
        passage.Items.Skip(item.Index + 1).TakeWhile(i => i.Depth > item.Depth && i.Sentence == item.Sentence).FirstOrDefault(i => name.IsMatch(Label(i)))
        ?? passage.Before(item, FarthestSentence).FirstOrDefault(i => i.Depth <= item.Depth && name.IsMatch(Label(i)) && !ListHeads.IsPart(passage, i.Amount));

    private static string Label(Item item) => TextFold.Squeeze(item.Figure.Label);

    private sealed record Identity(Regex Name, Regex Whole, Regex Part);

    /// <summary>The name is the part of the whole.</summary>
    private static readonly Identity[] Quotients = [new(DebtRatio(), Assets(), Debts()), new(Newness(), GrossValue(), NetValue()), new(Use(), GrossValue(), InUse())];
    /// <summary>The name is the whole less the part.</summary>
    private static readonly Identity[] Remainders = [new(NetAssetsName(), Assets(), Debts()), new(NetValue(), GrossValue(), Depreciation()), new(Vacant(), Quota(), InPost())];

    [GeneratedRegex(@"资产负债率(?:为|是)?$")]
    private static partial Regex DebtRatio();

    [GeneratedRegex(@"成新率(?:为|是)?$")]
    private static partial Regex Newness();

    [GeneratedRegex(@"(?:固定)?资产利用率(?:为|是)?$")]
    private static partial Regex Use();

    [GeneratedRegex(@"^在用(?:原值|资产|固定资产)?$")]
    private static partial Regex InUse();

    [GeneratedRegex(@"^净资产(?:总额|总计|合计|总量)?(?:为|是|共)?$")]
    private static partial Regex NetAssetsName();

    [GeneratedRegex(@"^(?:单位|部门|年末)?(?:总资产|资产(?:总额|总计|合计|总量))$")]
    private static partial Regex Assets();

    [GeneratedRegex(@"^(?:单位|部门|年末)?(?:总负债|负债(?:总额|总计|合计)?)$")]
    private static partial Regex Debts();

    [GeneratedRegex(@"^(?:[一-龥]{0,8}固定资产)?净值(?:为|是|合计)?$")]
    private static partial Regex NetValue();

    [GeneratedRegex(@"^(?:固定资产)?(?:账面)?原值$")]
    private static partial Regex GrossValue();

    [GeneratedRegex(@"^(?:固定资产)?(?:累计)?(?:折旧|摊销)$")]
    private static partial Regex Depreciation();

    [GeneratedRegex(@"^(?:尚有|现有|目前|尚|还)?(?:空编|缺编|空缺编制|空余编制)(?:为|共)?$|^比编制数?少$")]
    private static partial Regex Vacant();

    [GeneratedRegex(@"(?<!预算)编制(?:总?数|人数|名额)?$")]
    private static partial Regex Quota();

    [GeneratedRegex(@"(?:实有|在职|在编|在岗|现有)(?:总?人数|人员|干部|职工)?$")]
    private static partial Regex InPost();
}
