using System.Text.Json;

namespace PerfEval.Reports;

/// <summary>Fingerprints of the findings of a former run.</summary>
public sealed class Baseline
{
    public static readonly Baseline None = new([]);

    private readonly HashSet<string> _fingerprints;

    private Baseline(HashSet<string> fingerprints) => _fingerprints = fingerprints;

    public bool Contains(string fingerprint) => _fingerprints.Contains(fingerprint);

    /// <summary>Reads a JSON result of the check command.</summary>
    /// <exception cref="JsonException">The text is not such a result.</exception>
    public static Baseline Read(Stream json)
    {
        try
        {
            using var result = JsonDocument.Parse(json);
            if (result.RootElement.GetProperty("schema").GetString() != JsonReport.Schema)
                throw new JsonException($"The schema is not {JsonReport.Schema}.");
            var fingerprints = from document in result.RootElement.GetProperty("documents").EnumerateArray()
                               from finding in document.GetProperty("findings").EnumerateArray()
                               select finding.GetProperty("fingerprint").GetString();
            return new Baseline([.. fingerprints]);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException)
        {
            throw new JsonException("The file is not a result of the check command.", error);
        }
    }
}
