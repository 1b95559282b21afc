using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Rules;

/// <summary>A stated change against the amount and its base, where all three are printed.</summary>
public sealed class ChangeDiffers : Rule
{
    public override Bilingual Defect { get; } = new("增减额与两期数之差不符", "Change is not the difference of the two amounts");

    public override IEnumerable<Claim> FindClaims(Report report) =>
        from item in Passage.AllItems(report)
        from change in Change.Of(item)
        where change is { Base: not null, Delta: not null }
              && Passage.SameKind(item.Figure, change.Base.Figure) && Passage.SameKind(item.Figure, change.Delta.Figure)
        select ClaimOf(item, change);

    private Claim ClaimOf(Item item, Change change)
    {
        var current = Expression.Of(item.Figure);
        var @base = Expression.Of(change.Base!.Figure);
        return Claim.Of(Name, ClaimKind.Sum, change.Delta!.Figure, change.Direction > 0 ? current - @base : @base - current, 0.9);
    }
}
