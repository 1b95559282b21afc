using System.Text;
using System.Text.Json;
using PerfEval.Cli;

namespace PerfEval.Product.Tests;

/// <summary>One run of the command line inside the test process, with what it wrote.</summary>
internal sealed record RunOfCli(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static Task<RunOfCli> Of(params string[] args) => Of(args, CancellationToken.None);

    public static async Task<RunOfCli> Of(string[] args, CancellationToken cancellation)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int exitCode;
        using (var terminal = new Terminal(output, error, isInteractive: false, isErrorInteractive: false))
            exitCode = await CommandLine.RunAsync(args, terminal, cancellation);
        return new RunOfCli(exitCode, output.ToArray(), error.ToString());
    }
}
