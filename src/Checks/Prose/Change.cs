using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>One comparison told of an amount: 比上年决算21.17万元减少5.90万元，下降27.9%. Any part may be absent.</summary>
internal sealed record Change(Item Item, Mention? Base, Mention? Delta, Mention? Growth)
{
    public static IEnumerable<Change> Of(Item item)
    {
        Mention? @base = null, delta = null;
        foreach (var mention in item.Changes)
        {
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
                yield return new Change(item, @base, delta, mention);
                (@base, delta) = (null, null);
            }
        }
        if (@base is not null || delta is not null)
            yield return new Change(item, @base, delta, null);
    }

    public int Direction => Delta?.Direction ?? Growth?.Direction ?? 0;

    /// <summary>The base of the comparison: printed, or the amount less its change.</summary>
    public Expression? BaseOf(Figure current)
    {
        if (Base is not null)
            return Expression.Of(Base.Figure);
        if (Delta is null || !Passage.SameKind(current, Delta.Figure))
            return null;
        return Direction > 0 ? Expression.Of(current) - Expression.Of(Delta.Figure) : Expression.Of(current) + Expression.Of(Delta.Figure);
    }
}
