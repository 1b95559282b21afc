using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>Opening balance, additions and deductions against the closing balance that the same text states.</summary>
public sealed partial class BalanceDoesNotClose : Rule
{
    private const int FarthestSentence = 8;

    public override Bilingual Defect { get; } = new("结转结余或资金平衡关系不成立", "Balance does not close");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
        {
            foreach (var claim in BudgetAdjustments.InSentence(passage, Name).Concat(BudgetAdjustments.NetChanges(passage, Name)).Concat(BudgetAdjustments.Balances(passage, Name)))
                yield return claim;
            foreach (var claim in CarriedOver(passage))
                yield return claim;
        }
        foreach (var claim in Leftovers.Of(report, Name).Concat(Shortfalls.Of(report, Name)).Concat(PlansAndOutcomes.Gaps(report, Name)).Concat(CarriedIn.Of(report, Name)).Concat(RollForwards.Of(report, Name)).Concat(ParallelLists.Rests(report, Name)).Concat(Differences.Of(report, Name)).Concat(LeftColumns.Of(report, Name)).Concat(BalanceRows.Of(report, Name)).Concat(AdjustedColumns.Of(report, Name)).Concat(Identities.Differences(report, Name)).Concat(GrandTotals.Of(report, Name)))
            yield return claim;
    }

    /// <summary>本级收入、上级补助 and 上年结转 together.</summary>
    [GeneratedRegex(@"(?:可用|总|可支配)财力|收入总计|资金总量|可用资金")]
    private static partial Regex AllThereWas();

    /// <summary>年初结转 + 收入 − 支出 = 年末结转, where all four stand in one section of text.</summary>
    private IEnumerable<Claim> CarriedOver(Passage passage)
    {
        foreach (var closing in passage.Items.Where(i => IsOf(Closing(), i)))
        {
            var near = passage.Items.Where(i => closing.Sentence - i.Sentence <= FarthestSentence && i.Index < closing.Index && Passage.SameKind(i.Figure, closing.Figure)).ToList();
            var opening = near.FindLast(i => IsOf(OpeningBalance.Name(), i));
            var revenue = WholeOf(near, i => i != opening && Revenue().IsMatch(LabelOf(i)));
            var expenditure = WholeOf(near, i => i != opening && Expenditure().IsMatch(LabelOf(i)));
            if (opening is not null && opening.Sentence == closing.Sentence)
                (revenue, expenditure) = OfOneSentence(near.FindAll(i => i.Sentence == closing.Sentence && i != opening), revenue, expenditure);
            if (revenue is null || expenditure is null || (opening is not null && GrandTotal().IsMatch(LabelOf(revenue)) && GrandTotal().IsMatch(LabelOf(expenditure))))
                continue;
            if (opening is null)
            {
                if (Whole().IsMatch(LabelOf(revenue)) && Whole().IsMatch(LabelOf(expenditure)))
                    yield return WithoutOpening(closing.Figure, revenue.Figure, expenditure.Figure);
                continue;
            }
            if (OfStock().IsMatch(LabelOf(opening) + LabelOf(closing)) && (StandsApart(revenue, opening) || StandsApart(expenditure, opening)))
                continue;
            var net = Expression.Of(opening.Figure) + Expression.Of(revenue.Figure) - Expression.Of(expenditure.Figure);
            var readings = new List<Reading> { new(closing.Figure, net, 0.8) };
            var distribution = near.FindLast(i => Distribution().IsMatch(LabelOf(i)));
            if (distribution is not null)
                readings.Insert(0, new Reading(closing.Figure, net - Expression.Of(distribution.Figure), 0.9));
            if (near.FindLast(i => AllThereWas().IsMatch(LabelOf(i))) is { } all)
                readings.Insert(0, new Reading(closing.Figure, Expression.Of(all.Figure) - Expression.Of(expenditure.Figure), 0.95));
            readings.Add(new Reading(closing.Figure, Expression.Of(revenue.Figure) - Expression.Of(expenditure.Figure), 0.3));
            yield return new Claim(Name, ClaimKind.Balance, readings, OfTheYear().IsMatch(LabelOf(revenue)) && OfTheYear().IsMatch(LabelOf(expenditure)) ? 0.85 : 0.75);
        }
    }

    /// <summary>当年财政拨款a万元，年初结转b万元；当年支出c万元，年末结转d万元: a sentence that tells both balances and the outlay tells the revenue too.</summary>
    private static (Item? Revenue, Item? Expenditure) OfOneSentence(List<Item> sentence, Item? revenue, Item? expenditure)
    {
        if (sentence.FindLast(i => Expenditure().IsMatch(LabelOf(i))) is not { } spent)
            return (revenue, expenditure);
        return (revenue is not null && sentence.Contains(revenue) ? revenue : sentence.Find(i => i != spent && Received().IsMatch(LabelOf(i))), spent);
    }

    [GeneratedRegex(@"(?:收入|拨款|下达|到位)(?:资金|数|额)?$")]
    private static partial Regex Received();

    /// <summary>债务余额, 基金滚存: revenue told before it, in another sentence, is of another account.</summary>
    private static bool StandsApart(Item item, Item opening) => item.Index < opening.Index && opening.Sentence - item.Sentence > 1;

    /// <summary>Where no opening balance is printed, what is missing may be that: worth a note, never an error.</summary>
    private Claim WithoutOpening(Figure closing, Figure revenue, Figure expenditure) =>
        Claim.Of(Name, ClaimKind.Balance, closing, Expression.Of(revenue) - Expression.Of(expenditure), 0.95) with
        {
            SeverityCap = Severity.Note,
            Detail = new("报告未写明年初结转结余，差额可能由其弥补，请补充说明。", "The report states no opening balance, which may make up the difference; it should be told."),
        };

    /// <summary>The total rather than one of its parts; else the last one told.</summary>
    private static Item? WholeOf(List<Item> items, Predicate<Item> isOfKind) =>
        items.FindLast(i => isOfKind(i) && Whole().IsMatch(LabelOf(i))) ?? items.FindLast(isOfKind);

    /// <summary>2023年初结转 is labelled 结转 of the year 2023; the words before the number tell that it is the opening one.</summary>
    private static bool IsOf(Regex balance, Item item) => balance.IsMatch(LabelOf(item)) || (LabelOf(item) is "结转" or "结余" or "结转结余" && balance.IsMatch(item.Amount.Local));

    private static string LabelOf(Item item) => TextFold.Squeeze(item.Figure.Label);

    [GeneratedRegex(@"(?:年末|期末|年底)[^,]{0,4}(?:结转|结余|余额)|结转下年")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?!.*(?:年初|支出)|其他|事业|经营|财政|税收|非税|上级|附属|捐赠|利息|投资|租金)[^其]{0,10}?(?:收入(?:决算)?|(?:本年|当年)?(?:下达|拨入|安排|到位|筹集)(?:资金|指标)?)(?:合计|总计|总额|数)?$")]
    private static partial Regex Revenue();

    [GeneratedRegex(@"^(?!基本|项目|经营|人员|公用)[^其]{0,10}?支出(?:决算)?(?:合计|总计|总额|数)?$")]
    private static partial Regex Expenditure();

    /// <summary>收入总计 and 支出总计 hold both balances already, by the form of 收支决算总表.</summary>
    [GeneratedRegex(@"(?:收入|支出)总计$")]
    private static partial Regex GrandTotal();

    [GeneratedRegex(@"合计|总计|总额|总(?:收入|支出)")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:本年|当年|全年)(?:收入|支出)(?:合计|总计)?$")]
    private static partial Regex OfTheYear();

    [GeneratedRegex(@"债务|贷款|余额|基金|资产")]
    private static partial Regex OfStock();

    [GeneratedRegex(@"结余分配|调(?:入|出到?)一般公共预算|调出资金")]
    private static partial Regex Distribution();
}
