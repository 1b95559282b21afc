using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PerfEval.Cli;

namespace PerfEval.Product.Tests;

/// <summary>One run of the command line, with what it wrote.</summary>
internal sealed record RunOfCli(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static Task<RunOfCli> Of(params string[] args) => Of(args, CancellationToken.None);

    /// <summary>Inside the test process.</summary>
    public static async Task<RunOfCli> Of(string[] args, CancellationToken cancellation)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int exitCode;
        using (var terminal = new Terminal(output, error, isInteractive: false, isErrorInteractive: false))
            exitCode = await CommandLine.RunAsync(args, terminal, cancellation);
        return new RunOfCli(exitCode, output.ToArray(), error.ToString());
    }

    /// <summary>In a process of its own, where no other test adds to the memory in use.</summary>
    public static async Task<RunOfCli> Alone(params string[] args)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var process = Process.Start(new ProcessStartInfo(host, [typeof(CommandLine).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return new RunOfCli(process.ExitCode, output.ToArray(), await error);
    }
}
