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
            foreach (var claim in LimitWords.Of(passage, Name))
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
            if (LimitWords.BudgetAndOutturn(passage, passage.Mentions[i]) is { } before)
                yield return Claim.Of(Name, ClaimKind.Order, before.Outturn, Expression.Of(before.Budget), 0.9) with { Relation = told.Groups["more"].Success ? Relation.Greater : Relation.Less, Word = told.Groups["word"].Value };
        }
    }

    [GeneratedRegex(@"^[,;。]\s*(?:支出|收入)?决算数?(?<word>(?<more>大于|高于|多于|超过)|小于|低于|少于)(?:年初|全年|调整)?预算数?")]
    private static partial Regex OutturnAgainstBudget();
}
