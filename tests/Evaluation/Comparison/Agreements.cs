using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;

namespace PerfEval.Evaluation.Comparison;

/// <summary>Mentions of one fact, joined through any chain of agreement claims: a = c is found where a = b and b = c are.</summary>
internal sealed class Agreements
{
    private readonly Dictionary<int, int> _parent = [];

    public Agreements(IEnumerable<JudgedClaim> claims)
    {
        foreach (var claim in claims.Where(c => c.Claim.Kind == ClaimKind.Agree && c.Holds))
            foreach (var figure in claim.Operands)
                _parent[Root(figure.Id)] = Root(claim.Stated.Id);
    }

    public bool Join(int a, int b) => Root(a) == Root(b);

    private int Root(int figure)
    {
        while (_parent.TryGetValue(figure, out var parent) && parent != figure)
            figure = parent;
        return figure;
    }
}
