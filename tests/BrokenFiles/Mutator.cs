namespace PerfEval.BrokenFiles;

/// <summary>Makes one broken file of a valid one. The same seed makes the same file.</summary>
public static class Mutator
{
    private const int MostRounds = 3;

    /// <param name="others">Valid files of any format: a piece or the head of one may end up in the broken file.</param>
    public static byte[] Mutate(byte[] whole, int seed, IReadOnlyList<ValidFile> others)
    {
        var random = new Random(seed);
        var damaged = whole;
        for (var rounds = random.Next(1, MostRounds + 1); rounds > 0 && damaged.Length > 0; rounds--)
            damaged = Once(damaged, random, others);
        return damaged;
    }

    private static byte[] Once(byte[] whole, Random random, IReadOnlyList<ValidFile> others)
    {
        var choice = random.Next(10);
        if (choice < 5 && PackageDamage.Fits(whole))
            return InsideOr(whole, random, PackageDamage.Apply);
        if (choice < 5 && StreamDamage.Fits(whole))
            return InsideOr(whole, random, StreamDamage.Apply);
        var other = others[random.Next(others.Count)].Content;
        return choice switch
        {
            5 => [.. other.AsSpan(0, Math.Min(8, other.Length)), .. whole.AsSpan(Math.Min(8, whole.Length))],
            6 => [.. whole.AsSpan(0, whole.Length / 2), .. other.AsSpan(other.Length / 2)],
            _ => ByteDamage.Any(whole, random),
        };
    }

    /// <summary>An earlier round may have left nothing to open.</summary>
    private static byte[] InsideOr(byte[] whole, Random random, Func<byte[], Random, byte[]> inside)
    {
        try
        {
            return inside(whole, random);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or IOException)
        {
            return ByteDamage.Any(whole, random);
        }
    }
}
