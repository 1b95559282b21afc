using System.Globalization;
using System.Text;

namespace PerfEval.BrokenFiles;

/// <summary>Damage that needs to know nothing of the format. The same random numbers give the same bytes.</summary>
internal static class ByteDamage
{
    private const int LongestPiece = 4096;
    private const int MostRepeats = 200;
    private static readonly string[] OddNumbers = ["0", "-1", "65536", "2147483647", "4294967296", "99999999999999999999999999999", "1e999"];

    public static readonly IReadOnlyList<(string Name, Func<byte[], Random, byte[]> Apply)> All =
    [
        ("cut", Cut),
        ("beheaded", (whole, random) => whole[random.Next(whole.Length)..]),
        ("flipped", Flip),
        ("overwritten", Overwrite),
        ("zeroed", Zero),
        ("spliced", Splice),
        ("repeated", Repeat),
        ("shortened", Shorten),
        ("odd-number", ReplaceNumber),
        ("noise-head", (whole, random) => Noise(whole, random, 0, random.Next(4, 64))),
        ("noise-tail", (whole, random) => Noise(whole, random, Math.Max(0, whole.Length - 512), 512)),
        ("swapped-halves", (whole, _) => [.. whole.AsSpan(whole.Length / 2), .. whole.AsSpan(0, whole.Length / 2)]),
    ];

    public static byte[] Any(byte[] whole, Random random) =>
        whole.Length == 0 ? whole : All[random.Next(All.Count)].Apply(whole, random);

    private static byte[] Cut(byte[] whole, Random random) => whole[..random.Next(whole.Length)];

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
        {
            var (at, length) = Piece(whole, random, 8);
            damaged.AsSpan(at, length).Fill(random.Next(3) switch { 0 => 0xFF, 1 => 0x7F, _ => (byte)random.Next(256) });
        }
        return damaged;
    }

    private static byte[] Zero(byte[] whole, Random random)
    {
        var damaged = (byte[])whole.Clone();
        var (at, length) = Piece(whole, random, whole.Length);
        damaged.AsSpan(at, length).Clear();
        return damaged;
    }

    private static byte[] Splice(byte[] whole, Random random)
    {
        var damaged = (byte[])whole.Clone();
        var (at, length) = Piece(whole, random, LongestPiece);
        whole.AsSpan(at, length).CopyTo(damaged.AsSpan(random.Next(whole.Length - length + 1)));
        return damaged;
    }

    private static byte[] Repeat(byte[] whole, Random random)
    {
        var (at, length) = Piece(whole, random, LongestPiece);
        using var damaged = new MemoryStream();
        damaged.Write(whole, 0, at);
        for (var left = random.Next(2, MostRepeats); left > 0; left--)
            damaged.Write(whole, at, length);
        damaged.Write(whole, at, whole.Length - at);
        return damaged.ToArray();
    }

    private static byte[] Shorten(byte[] whole, Random random)
    {
        var (at, length) = Piece(whole, random, LongestPiece);
        return [.. whole.AsSpan(0, at), .. whole.AsSpan(at + length)];
    }

    private static byte[] ReplaceNumber(byte[] whole, Random random)
    {
        var start = random.Next(whole.Length);
        while (start < whole.Length && !char.IsAsciiDigit((char)whole[start]))
            start++;
        var end = start;
        while (end < whole.Length && char.IsAsciiDigit((char)whole[end]))
            end++;
        var number = random.Next(2) == 0 ? OddNumbers[random.Next(OddNumbers.Length)] : random.Next().ToString(CultureInfo.InvariantCulture);
        return [.. whole.AsSpan(0, start), .. Encoding.ASCII.GetBytes(number), .. whole.AsSpan(end)];
    }

    private static byte[] Noise(byte[] whole, Random random, int at, int length)
    {
        var damaged = (byte[])whole.Clone();
        random.NextBytes(damaged.AsSpan(at, Math.Min(length, damaged.Length - at)));
        return damaged;
    }

    private static (int At, int Length) Piece(byte[] whole, Random random, int longest)
    {
        var length = random.Next(1, Math.Min(longest, whole.Length) + 1);
        return (random.Next(whole.Length - length + 1), length);
    }
}
