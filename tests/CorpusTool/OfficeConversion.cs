using System.Diagnostics;

namespace PerfEval.CorpusTool;

/// <summary>Makes the reports in formats that only an office program writes. LibreOffice does it; the results are committed because few machines have it.</summary>
public static class OfficeConversion
{
    public static readonly IReadOnlyList<string> Formats = ["doc", "pdf"];

    /// <exception cref="IOException">LibreOffice is not installed, or left a file out.</exception>
    public static void Convert(string folder)
    {
        var reports = Directory.GetFiles(folder, "*.docx").Order(StringComparer.Ordinal).ToList();
        var profile = Directory.CreateTempSubdirectory("corpus-tool-");
        try
        {
            foreach (var format in Formats)
            {
                Run([$"-env:UserInstallation={new Uri(profile.FullName)}", "--headless", "--convert-to", format, "--outdir", folder, .. reports]);
                if (reports.Find(r => !File.Exists(Path.ChangeExtension(r, format))) is { } missing)
                    throw new IOException($"LibreOffice made no {format} of {missing}");
            }
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static void Run(IEnumerable<string> arguments)
    {
        try
        {
            using var office = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
            office.StandardOutput.ReadToEnd();
            office.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new IOException("LibreOffice (soffice) is not installed", missing);
        }
    }
}
