using System.Text;

namespace PerfEval.Cli;

internal static class Program
{
    /// <summary>No expression of the product needs more on honest text; a document that makes one need more gets a problem.</summary>
    private static readonly TimeSpan RegexTimeLimit = TimeSpan.FromSeconds(5);

    public static async Task<int> Main(string[] args)
    {
        AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", RegexTimeLimit);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var terminal = Terminal.OfProcess();
        return await CommandLine.RunAsync(args, terminal).ConfigureAwait(false);
    }
}
