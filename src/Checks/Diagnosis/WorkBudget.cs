namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// Caps a search by the figures that it looks at, not by the clock: the same report gives the same findings on every machine. A unit
/// takes about 0.1 µs.
/// </summary>
internal sealed class WorkBudget(int units)
{
    private int _left = units;

    public bool IsSpent => _left <= 0;

    public void Spend(int units) => _left -= units;
}
