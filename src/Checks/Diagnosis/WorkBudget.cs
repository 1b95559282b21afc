namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// Caps a search by the figures that it looks at, not by the clock: the same report gives the same findings on every machine.
/// </summary>
/// <param name="cancellation">Of the time limit, which ends a search with an exception.</param>
internal sealed class WorkBudget(int units, CancellationToken cancellation)
{
    public int Spent { get; private set; }

    public bool IsSpent => Spent >= units;

    public void Spend(int count)
    {
        cancellation.ThrowIfCancellationRequested();
        Spent += count;
    }
}
