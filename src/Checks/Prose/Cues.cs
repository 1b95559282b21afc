using System.Text.RegularExpressions;

namespace PerfEval.Checks.Prose;

/// <summary>
/// The words by which reports make claims, from cues.csv: a new wording is a new line there. All are matched in folded text; of two
/// that start at one place the longer wins.
/// </summary>
internal static class Cues
{
    public static readonly Regex Share = Load("share");
    public static readonly Regex Rise = Load("rise");
    public static readonly Regex Fall = Load("fall");
    public static readonly Regex Compare = Load("compare");
    public static readonly Regex List = Load("list");
    public static readonly Regex Split = Load("split");
    public static readonly Regex Rate = Load("rate");

    private static Regex Load(string kind)
    {
        using var stream = typeof(Cues).Assembly.GetManifestResourceStream("cues.csv")!;
        using var reader = new StreamReader(stream);
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.StartsWith(kind + ",", StringComparison.Ordinal))
                words.Add(Regex.Escape(line[(kind.Length + 1)..]));
        return new Regex(string.Join('|', words.OrderByDescending(w => w.Length)), RegexOptions.CultureInvariant);
    }
}
