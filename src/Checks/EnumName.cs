using System.Text;

namespace PerfEval.Checks;

/// <summary>Names of enumeration members as they stand in outputs: InitialBudget is "initial-budget".</summary>
public static class EnumName
{
    public static string Of<T>(T member)
        where T : struct, Enum => Names<T>.Spelled[member];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Spelled = Enum.GetValues<T>().Distinct().ToDictionary(m => m, m => Kebab(m.ToString()));
    }

    private static string Kebab(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && builder.Length > 0)
                builder.Append('-');
            builder.Append(char.ToLowerInvariant(c));
        }
        return builder.ToString();
    }
}
