namespace PerfEval.Cli;

/// <summary>
/// Watches what the process holds on its heap and tells the documents at work to stop once it is too much. The limit lies below the one
/// that the runtime itself enforces (System.GC.HeapHardLimit), so that a document that listens never makes the others fail.
/// </summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    private readonly long _limit;
    private readonly Timer _timer;
    private volatile CancellationTokenSource _overrun = new();

    /// <param name="limit">Bytes that are still in use after a collection.</param>
    public MemoryWatch(long limit)
    {
        _limit = limit;
        _timer = new Timer(_ => Look());
        LookAgain();
    }

    /// <summary>For what starts now: cancelled at the next overrun.</summary>
    public CancellationToken Overrun => _overrun.Token;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > _limit && InUse() > _limit)
            Interlocked.Exchange(ref _overrun, new CancellationTokenSource()).Cancel();
        LookAgain();
    }

    private static long InUse()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }

    /// <summary>One look at a time: the next is asked for when this one is over.</summary>
    private void LookAgain()
    {
        try
        {
            _timer.Change(Interval, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The run is over.
        }
    }
}
