using PerfEval.Checks.Diagnosis;
using PerfEval.Evaluation.Baselines;
using PerfEval.Evaluation.Mutation;
using PerfEval.Ingest.Figures;

namespace PerfEval.Evaluation.Measures;

/// <summary>A report with all its known errors put right, in one format: what is told of it is no news in its mutants, and false.</summary>
public sealed class CleanResult
{
    private readonly Dictionary<string, HashSet<string>> _alarms;

    public CleanResult(Specimen specimen, string format)
    {
        (Specimen, Format) = (specimen, format);
        var examination = Product.Examine($"{specimen.Name}.{format}", specimen.File(format));
        Findings = examination.Findings.Select(Signature).ToHashSet(StringComparer.Ordinal);
        Errors = [.. examination.Findings.Where(f => f.Severity == Severity.Error)];
        _alarms = Baseline.All.ToDictionary(b => b.Name, b => b.Alarms(examination).Select(a => Texts(a.Figures)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public Specimen Specimen { get; }

    public string Format { get; }

    public IReadOnlySet<string> Findings { get; }

    public IReadOnlyList<Finding> Errors { get; }

    public int AlarmCount(Baseline baseline) => _alarms[baseline.Name].Count;

    /// <summary>A finding by its rule and the figures that it tells.</summary>
    public static string Signature(Finding finding) => finding.Rule + " " + Texts(finding.Claims.SelectMany(c => c.Figures));

    internal IReadOnlyList<Alarm> News(Baseline baseline, Examination examination) =>
        [.. baseline.Alarms(examination).Where(a => !_alarms[baseline.Name].Contains(Texts(a.Figures)))];

    private static string Texts(IEnumerable<Figure> figures) =>
        string.Join(' ', figures.DistinctBy(f => f.Id).Select(f => TextFold.Squeeze(f.Text)).Order(StringComparer.Ordinal));
}
