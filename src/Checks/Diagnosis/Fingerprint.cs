using System.Security.Cryptography;
using System.Text;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Identifies a finding over runs and over unrelated edits: rule, labels and printed texts, never positions.</summary>
internal static class Fingerprint
{
    public static string Of(Report report, JudgedClaim claim)
    {
        var text = new StringBuilder();
        foreach (var figure in claim.Figures)
            text.Append('|').Append(TextFold.Squeeze(figure.Label)).Append('=').Append(TextFold.Squeeze(figure.Text));
        return Of(report, claim.Claim.Rule, text.ToString());
    }

    public static string Of(Report report, string rule, string key)
    {
        var text = new StringBuilder(rule).Append('|').Append(report.Facts.Unit).Append('|').Append(report.Facts.FiscalYear).Append(key);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
