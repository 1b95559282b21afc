using PerfEval.Checks.Diagnosis;
using PerfEval.Evaluation.Measures;

namespace PerfEval.Evaluation.Controls;

/// <summary>A file that says the same as another, or less, and so must give no new finding.</summary>
/// <param name="File">The content of the file.</param>
public sealed record Variant(string Report, string Format, byte[] File, IReadOnlySet<string> Known)
{
    /// <summary>Warnings and errors that are not known of the report.</summary>
    public IReadOnlyList<Finding> News() =>
        [.. Product.Examine($"{Report}.{Format}", File).Findings.Where(f => f.Severity >= Severity.Warning && !Known.Contains(CleanResult.Signature(f)))];
}

/// <summary>A way to write a report that changes nothing of what it says. One kind, one class; found by reflection.</summary>
public abstract class Control
{
    public static IReadOnlyList<Control> All { get; } =
    [
        .. typeof(Control).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Control)) && !t.IsAbstract)
            .Select(t => (Control)Activator.CreateInstance(t)!)
            .OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    public abstract string Name { get; }

    public abstract IEnumerable<Variant> Variants(IReadOnlyList<CleanResult> clean);
}

/// <summary>How many variants of a control stay silent, and what is told of the others.</summary>
public sealed record ControlScore(string Name, int Count, IReadOnlyList<(Variant Variant, IReadOnlyList<Finding> News)> Broken)
{
    public static IReadOnlyList<ControlScore> Measure(IReadOnlyList<CleanResult> clean) =>
    [
        .. Control.All.Select(control =>
        {
            var results = Concurrently.Select(control.Variants(clean), v => (Variant: v, News: v.News()));
            return new ControlScore(control.Name, results.Count, [.. results.Where(r => r.News.Count > 0)]);
        }),
    ];
}
