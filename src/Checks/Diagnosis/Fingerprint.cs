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
        var text = new StringBuilder(claim.Claim.Rule).Append('|').Append(report.Facts.Unit).Append('|').Append(report.Facts.FiscalYear);
        foreach (var figure in claim.Figures)
            text.Append('|').Append(TextFold.Squeeze(figure.Label)).Append('=').Append(TextFold.Squeeze(figure.Text));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
