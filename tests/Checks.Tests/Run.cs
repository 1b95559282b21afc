using System.Text;
using PerfEval.Ingest.Readers;

namespace PerfEval.Checks.Tests;

/// <summary>Checks a text as if it had been submitted as a .txt file.</summary>
internal static class Run
{
    public static DocumentResult OnText(string text) =>
        DocumentCheck.Run(ReaderCatalog.Read(new SourceFile("example.txt", Encoding.UTF8.GetBytes(text))));
}
