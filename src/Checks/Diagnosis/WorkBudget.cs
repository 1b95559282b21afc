namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// Caps a search by the figures that it looks at, not by the clock: the same report gives the same findings on every machine.
/// </summary>
internal sealed class WorkBudget(int units)
{
    public int Spent { get; private set; }

    public bool IsSpent => Spent >= units;

    public void Spend(int count) => Spent += count;
}
