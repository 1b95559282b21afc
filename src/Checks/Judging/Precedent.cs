using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Judging;

/// <summary>What holds in one place of a report tells which of its readings a claim of another place means.</summary>
internal abstract class Precedent
{
    /// <summary>How certain a claim becomes whose reading holds elsewhere as often as need be.</summary>
    protected abstract double Certainty { get; }

    /// <summary>Each further claim that holds halves the doubt that is left.</summary>
    private double CertaintyOf(int holding) => 1 - ((1 - Certainty) * Math.Pow(0.5, Math.Min(holding - FewestHolding, MostTelling)));

    private const int MostTelling = 3;

    /// <summary>How many claims must hold with the same key.</summary>
    protected virtual int FewestHolding => 1;

    /// <summary>A broken claim that speaks against the precedent: where as many are broken as hold, they mean something else.</summary>
    protected virtual bool IsAgainst(JudgedClaim claim) => false;

    /// <summary>Among the claims that hold exactly, those that chance hardly makes true.</summary>
    protected abstract bool IsTelling(JudgedClaim claim);

    /// <summary>Those that may mean another reading: claims that are broken, cannot be judged, or hold by what little they say.</summary>
    protected abstract bool IsOpen(JudgedClaim claim);

    /// <summary>What a holding claim shares with those that mean the same; null where it tells nothing.</summary>
    protected abstract string? Key(Claim claim, Reading reading);

    /// <summary>The key of the claims that this reading is to be like.</summary>
    protected virtual string? KeyOfModel(Claim claim, Reading reading) => Key(claim, reading);

    /// <summary>Where one claim holds with a reading's own key, no other means it: two amounts have one difference.</summary>
    protected virtual bool IsToldOnce => false;

    public void Settle(List<JudgedClaim> claims)
    {
        var holding = claims.Where(c => c.Verdict == Verdict.Exact && IsTelling(c)).Select(c => Key(c.Claim, c.Reading)).OfType<string>()
            .CountBy(key => key, StringComparer.Ordinal).Where(k => k.Value >= FewestHolding).ToDictionary(StringComparer.Ordinal);
        if (holding.Count == 0)
            return;
        foreach (var (key, times) in claims.Where(IsAgainst).Select(c => KeyOfModel(c.Claim, c.Claim.Readings[0])).OfType<string>().CountBy(key => key, StringComparer.Ordinal))
            if (holding.TryGetValue(key, out var held) && held <= times)
                holding.Remove(key);
        for (var i = 0; i < claims.Count; i++)
            if (claims[i] is { Claim: { Uncheckable: null } claim } && IsOpen(claims[i]) && Meant(claim, holding) is var (reading, times))
                claims[i] = Judge.Decide(claims[i].Id, claim with { Readings = [reading], Certainty = Math.Max(claim.Certainty, CertaintyOf(times)) });
    }

    private (Reading Reading, int Times)? Meant(Claim claim, Dictionary<string, int> holding)
    {
        foreach (var reading in claim.Readings)
            if (KeyOfModel(claim, reading) is { } key && holding.TryGetValue(key, out var times) && !(IsToldOnce && Key(claim, reading) is { } own && holding.ContainsKey(own)))
                return (reading, times);
        return null;
    }
}
