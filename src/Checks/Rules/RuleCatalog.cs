using System.Text;

namespace PerfEval.Checks.Rules;

/// <summary>The rules of this assembly, by name, and their pages.</summary>
public static class RuleCatalog
{
    public static IReadOnlyList<Rule> Rules { get; } = typeof(RuleCatalog).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Rule)))
        .Select(t => (Rule)Activator.CreateInstance(t)!)
        .OrderBy(r => r.Name, StringComparer.Ordinal)
        .ToList();

    public static Rule? Find(string name) => Rules.FirstOrDefault(r => r.Name == name);

    /// <summary>The Markdown page of a rule, or null where it has none.</summary>
    public static string? Page(string name)
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream($"rules/{name}.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    internal static string KebabCase(string name)
    {
        var builder = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            var startsWord = char.IsUpper(c) || (char.IsAsciiDigit(c) && !char.IsAsciiDigit(builder.Length > 0 ? builder[^1] : '0'));
            if (startsWord && builder.Length > 0)
                builder.Append('-');
            builder.Append(char.ToLowerInvariant(c));
        }
        return builder.ToString();
    }
}
