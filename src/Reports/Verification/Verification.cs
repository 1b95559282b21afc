using System.Text.Json;
using PerfEval.Ingest.Documents;

namespace PerfEval.Reports.Verification;

/// <summary>What re-checking a result from its JSON alone gave.</summary>
/// <param name="Discrepancies">Document and what does not hold there; empty where everything does.</param>
public sealed record Verification(int Documents, int Claims, int Proofs, IReadOnlyList<(string Document, Bilingual What)> Discrepancies)
{
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">The JSON is no result of check.</exception>
    public static Verification Of(Stream json)
    {
        using var parsed = JsonDocument.Parse(json);
        try
        {
            return Of(parsed.RootElement);
        }
        catch (Exception failure) when (failure is KeyNotFoundException or InvalidOperationException or OverflowException or ArgumentException)
        {
            throw new FormatException(failure.Message, failure);
        }
    }

    private static Verification Of(JsonElement root)
    {
        if (root.GetProperty("schema").GetString() != JsonReport.Schema)
            throw new FormatException($"The schema is not {JsonReport.Schema}.");
        var discrepancies = new List<(string, Bilingual)>();
        var (documents, claims, proofs) = (0, 0, 0);
        var ledger = new Dictionary<string, int>(StringComparer.Ordinal) { ["verified"] = 0, ["contradicted"] = 0, ["unchecked"] = 0 };
        foreach (var document in root.GetProperty("documents").EnumerateArray())
        {
            var check = new DocumentVerification(document);
            check.Run();
            documents++;
            claims += check.ClaimCount;
            proofs += check.ProofCount;
            foreach (var status in check.Statuses)
                ledger[status] = ledger.GetValueOrDefault(status) + 1;
            discrepancies.AddRange(check.Discrepancies.Select(what => (document.GetProperty("path").GetString()!, what)));
        }
        var summary = root.GetProperty("summary");
        foreach (var (status, count) in ledger)
            if (!summary.TryGetProperty(status, out var told) || told.GetInt32() != count)
                discrepancies.Add(("summary", Bilingual.Of($"状态为 {status} 的数字应有 {count} 个。", $"{count} figures have the status {status}.")));
        return new Verification(documents, claims, proofs, discrepancies);
    }
}
