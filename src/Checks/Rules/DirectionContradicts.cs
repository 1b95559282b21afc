using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A word of rise, fall or limit against the two amounts that it compares.</summary>
public sealed partial class DirectionContradicts : Rule
{
    public override Bilingual Defect { get; } = new("增减方向或限额表述与数字矛盾", "Direction or limit in words contradicts the figures");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
        {
            foreach (var item in passage.Items)
                foreach (var change in Change.Of(item))
                    if (change is { Base: { } @base, Direction: not 0, IsSigned: false } && Readings(passage, change, @base.Figure) is { Count: > 0 } readings)
                        yield return new Claim(Name, ClaimKind.Order, readings, 0.85) { Relation = change.Direction > 0 ? Relation.AtLeast : Relation.AtMost, Word = change.Word, Introduced = (change.Delta ?? change.Growth)?.Figure };
            foreach (var item in passage.Items)
                foreach (var change in Change.Of(item))
                    if (change is { Delta: { Direction: not 0 } delta, Growth: { Direction: not 0 } growth } && delta.Sentence == growth.Sentence && delta.Direction != growth.Direction)
                        yield return Opposed(change, delta, growth);
            foreach (var claim in PointChanges.Directions(passage, Name).Concat(YearPairs.Directions(passage, Name)).Concat(Explained(passage)))
                yield return claim;
            foreach (var claim in Limits(passage))
                yield return claim;
        }
        foreach (var claim in SignsInTable.Contradicted(report, Name))
            yield return claim;
    }

    /// <summary>增加150万元，下降12.5%: amount and rate of one change go opposite ways, whatever the numbers.</summary>
    private Claim Opposed(Change change, Mention delta, Mention growth) =>
        Claim.Of(Name, ClaimKind.Order, growth.Figure, Expression.Of(0m), 0.93) with
        {
            Relation = Relation.AtMost,
            IsOfPrintedValue = true,
            Word = Change.WordOf(growth),
            Detail = Bilingual.Of($"所述方向“{Change.WordOf(growth)}”与同句“{Change.WordOf(delta)}”{delta.Figure.Text.Trim()}相反。", $"\"{Change.WordOf(growth)}\" goes the other way than \"{Change.WordOf(delta)}\" {delta.Figure.Text.Trim()} of the same sentence."),
        };

    private static List<Reading> Readings(Passage passage, Change change, Figure @base) =>
        [.. change.Owners(passage).Where(o => Passage.SameKind(o.Current, @base) && change.MayCompare(o.Current, @base)).Select(o => new Reading(o.Current, Expression.Of(@base), o.Prior))];

    /// <summary>预算380万元，决算402.19万元，完成预算的105.84%，决算数大于预算数的主要原因是…</summary>
    private IEnumerable<Claim> Explained(Passage passage)
    {
        for (var i = 1; i < passage.Mentions.Count; i++)
        {
            if (!passage.Mentions[i].IsPercent || OutturnAgainstBudget().Match(passage.After(i)) is not { Success: true } told)
                continue;
            var near = passage.Mentions.Take(i).Where(m => m.Figure.Unit.Dimension == Dimension.Money && passage.Mentions[i].Sentence - m.Sentence is 0 or 1).ToList();
            var budget = near.FindLast(m => IsBudget().IsMatch(m.Local));
            var outturn = near.FindLast(m => IsOutturn().IsMatch(m.Local));
            if (budget is not null && outturn is not null && !ReferenceEquals(budget, outturn))
                yield return Claim.Of(Name, ClaimKind.Order, outturn.Figure, Expression.Of(budget.Figure), 0.9) with { Relation = told.Groups["more"].Success ? Relation.Greater : Relation.Less, Word = told.Groups["word"].Value };
        }
    }

    [GeneratedRegex(@"预算(?:数|额|安排)?(?:为|是)?$")]
    private static partial Regex IsBudget();

    [GeneratedRegex(@"(?:支出|决算|执行|完成)(?:决算)?(?:数|额)?(?:为|是)?$")]
    private static partial Regex IsOutturn();

    [GeneratedRegex(@"^[,;。]\s*(?:支出|收入)?决算数?(?<word>(?<more>大于|高于|多于|超过)|小于|低于|少于)(?:年初|全年|调整)?预算数?")]
    private static partial Regex OutturnAgainstBudget();

    /// <summary>决算44.5万元，未超过预算40万元: an amount, a word of limit and another amount side by side.</summary>
    private IEnumerable<Claim> Limits(Passage passage)
    {
        for (var i = 1; i < passage.Mentions.Count; i++)
        {
            var (left, right) = (passage.Mentions[i - 1], passage.Mentions[i]);
            if (left.Sentence != right.Sentence || !Passage.SameKind(left.Figure, right.Figure) || left.Role != Role.Amount)
                continue;
            var gap = right.Gap;
            if (gap.Length > 24 || OfThose().IsMatch(passage.After(i)))
                continue;
            if (IsDistance(left.Figure, right.Figure))
                continue;
            if (NotAbove().IsMatch(gap))
                yield return new Claim(Name, ClaimKind.Order, Limited(passage, left, right), 0.9) { Relation = Relation.AtMost };
            else if (Above().IsMatch(gap))
                yield return new Claim(Name, ClaimKind.Order, Limited(passage, left, right), 0.85) { Relation = Relation.AtLeast };
        }
    }

    /// <summary>84.7分，低于平均分2.0分 tells by how much; a limit is of the size of what keeps to it.</summary>
    private static bool IsDistance(Figure figure, Figure other) => other.BaseValue * MostTimes < figure.BaseValue;

    private const decimal MostTimes = 4;

    /// <summary>改造74.4公里，包括县道18.6公里、乡道55.8公里，超过下达的72公里: after its parts the total is what is meant.</summary>
    private static List<Reading> Limited(Passage passage, Mention left, Mention right)
    {
        var limit = Expression.Of(right.Figure);
        var nearest = new Reading(left.Figure, limit, 0.9);
        return passage.Items.FirstOrDefault(i => i.Amount == left) is { } item && ListHeads.Of(passage).HeadOf(item) is { } head ? [new Reading(head.Figure, limit), nearest] : [nearest];
    }

    /// <summary>减收0.74万元，收入超过20万元的有3个: it tells which are meant, and compares nothing.</summary>
    [GeneratedRegex(@"^的(?:有|共|为|村|户|乡|镇|人|单位|项目|企业|部分|家庭|学校|[,;。、]|\d)")]
    private static partial Regex OfThose();

    [GeneratedRegex(@"^[,]?[^,;]{0,8}?(?:未超过|没有超过|未突破|没有突破|不超过|低于|少于|未超出|小于)(?:了)?[^,;]{0,14}$")]
    private static partial Regex NotAbove();

    [GeneratedRegex(@"^[,]?[^,;未没不]{0,8}?(?:超过|突破|高于|多于|超出|大于)(?:了)?[^,;]{0,14}$")]
    private static partial Regex Above();
}
