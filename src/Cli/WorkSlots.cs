namespace PerfEval.Cli;

/// <summary>Places for documents that are worked on side by side; one document may ask for all of them.</summary>
internal sealed class WorkSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private readonly SemaphoreSlim _gathering = new(1);

    public async Task<Slots> TakeOneAsync(CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        return new Slots(_free, 1);
    }

    /// <summary>Waits until nothing else is worked on.</summary>
    public async Task<Slots> TakeAllAsync(CancellationToken cancellation)
    {
        await _gathering.WaitAsync(cancellation).ConfigureAwait(false);
        var taken = 0;
        try
        {
            for (; taken < count; taken++)
                await _free.WaitAsync(cancellation).ConfigureAwait(false);
            return new Slots(_free, count);
        }
        catch (OperationCanceledException) when (taken > 0)
        {
            _free.Release(taken);
            throw;
        }
        finally
        {
            _gathering.Release();
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _gathering.Dispose();
    }

    /// <summary>Given back when disposed.</summary>
    public readonly struct Slots(SemaphoreSlim free, int taken) : IDisposable
    {
        public void Dispose() => free.Release(taken);
    }
}
