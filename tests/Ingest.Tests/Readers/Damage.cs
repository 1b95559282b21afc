namespace PerfEval.Ingest.Tests.Readers;

/// <summary>Makes damaged files of a good one, the same ones every time: bits flipped, fields overwritten, cut, spliced.</summary>
internal static class Damage
{
    private const int LongestSplice = 2048;

    public static IEnumerable<(string Name, byte[] Content)> Variants(byte[] whole, int count, int seed)
    {
        for (var number = 0; number < count; number++)
        {
            var random = new Random(seed + number);
            yield return (FormattableString.Invariant($"variant {number}"), (number % 4) switch
            {
                0 => Flip(whole, random),
                1 => Overwrite(whole, random),
                2 => whole[..random.Next(1, whole.Length)],
                _ => Splice(whole, random),
            });
        }
    }

    private static byte[] Flip(byte[] whole, Random random)
    {
        var damaged = (byte[])whole.Clone();
        for (var left = random.Next(1, 20); left > 0; left--)
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
        return damaged;
    }

    private static byte[] Overwrite(byte[] whole, Random random)
    {
        var damaged = (byte[])whole.Clone();
        for (var left = random.Next(1, 6); left > 0; left--)
            damaged.AsSpan(random.Next(damaged.Length - 4), 4).Fill((byte)random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) });
        return damaged;
    }

    private static byte[] Splice(byte[] whole, Random random)
    {
        var damaged = (byte[])whole.Clone();
        var length = random.Next(1, Math.Min(LongestSplice, whole.Length));
        whole.AsSpan(random.Next(whole.Length - length), length).CopyTo(damaged.AsSpan(random.Next(whole.Length - length)));
        return damaged;
    }
}
