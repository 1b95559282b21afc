using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Rules;

/// <summary>A stated change against the amount and its base, where all three are printed.</summary>
public sealed class ChangeDiffers : Rule
{
    public override Bilingual Defect { get; } = new("增减额与两期数之差不符", "Change is not the difference of the two amounts");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var item in passage.Items)
                foreach (var change in Change.Of(item).Where(c => c is { Base: not null, Delta: not null }))
                    if (ClaimOf(passage, change) is { } claim)
                        yield return claim;
        foreach (var claim in Passage.Of(report).SelectMany(p => FromTo.Changes(p, Name).Concat(BudgetGaps.Of(p, Name)).Concat(YearPairs.Changes(p, Name)).Concat(BasesInBrackets.Of(p, Name)).Concat(ToldDifferences.Of(p, Name))))
            yield return claim;
        foreach (var claim in NamedBases.Changes(report, Name))
            yield return claim;
        foreach (var claim in ChangeColumns.Amounts(report, Name).Concat(PointChanges.Of(report, Name)).Concat(LineRelations.Of(report, LineShape.Difference, Name)))
            yield return claim;
    }

    private Claim? ClaimOf(Passage passage, Change change)
    {
        var (@base, delta) = (change.Base!.Figure, change.Delta!.Figure);
        var readings = new List<Reading>();
        foreach (var (current, prior) in change.Owners(passage))
            if (Passage.SameKind(current, @base) && Passage.SameKind(current, delta) && change.MayCompare(current, @base))
            {
                var (now, then) = (Expression.Of(current), Expression.Of(@base));
                readings.Add(new Reading(delta, change.Direction > 0 ? now - then : then - now, prior));
                if (change is { Direction: < 0, IsSigned: true })
                    readings.Add(new Reading(delta, now - then, prior));
            }
        return readings.Count == 0 ? null : new Claim(Name, ClaimKind.Sum, readings, 0.85) { Word = change.Word, NamesItsBase = change.IsToldInOneBreath(passage) };
    }
}
