using System.Globalization;

namespace PerfEval.BrokenFiles;

/// <summary>A folder as a bureau may be handed it on a bad day: nothing in it is quite what it should be.</summary>
public static class BrokenFolder
{
    /// <summary>One in so many files bears the extension of another format.</summary>
    private const int Renamed = 6;

    /// <summary>Writes so many files, every format in turn. The same seed writes the same bytes.</summary>
    public static void Write(string folder, IReadOnlyList<ValidFile> valid, int count, int seed)
    {
        Directory.CreateDirectory(folder);
        var formats = valid.GroupBy(f => f.Extension).Select(g => g.ToList()).ToList();
        for (var number = 0; number < count; number++)
        {
            var random = new Random(HashCode(seed, number));
            var origins = formats[number % formats.Count];
            var origin = origins[random.Next(origins.Count)];
            var isRenamed = number % Renamed == 0;
            var extension = isRenamed ? formats[random.Next(formats.Count)][0].Extension : origin.Extension;
            var content = isRenamed && random.Next(2) == 0 ? origin.Content : Mutator.Mutate(origin.Content, random.Next(), valid);
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:000}-{Path.GetFileNameWithoutExtension(origin.Name)}{extension}")), content);
        }
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) + number);
}
