using PerfEval.Checks.Claims;

namespace PerfEval.Evaluation.Comparison;

/// <summary>
/// Kinds between which a careful reader may choose: a share is a ratio, a score total is a sum, a printed formula is either. A claim is right whichever kind of its
/// group it is called.
/// </summary>
[Flags]
internal enum ClaimGroup
{
    None = 0,
    Quotient = 1,
    Total = 2,
    Agreement = 4,
    Order = 8,
    Award = 16,
}

internal static class ClaimGroups
{
    public static ClaimGroup Of(ClaimKind kind) => Of(kind.ToString().ToLowerInvariant());

    public static ClaimGroup Of(string kind) => kind switch
    {
        "share" or "ratio" or "growth" => ClaimGroup.Quotient,
        "formula" => ClaimGroup.Quotient | ClaimGroup.Total,
        "sum" or "score" or "balance" or "count" => ClaimGroup.Total,
        "agree" or "same" => ClaimGroup.Agreement,
        "order" => ClaimGroup.Order,
        "rubric" or "band" => ClaimGroup.Award,
        _ => ClaimGroup.None,
    };
}
