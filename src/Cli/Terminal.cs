using System.Text;
using Spectre.Console;

namespace PerfEval.Cli;

/// <summary>The streams of the process: what people and pipes read on one, progress and complaints on the other.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>The console must never wrap: terminals do that themselves, and pipes want whole lines.</summary>
    private const int Unwrapped = 1_000_000;

    public Terminal(Stream output, TextWriter error, bool isInteractive, bool isErrorInteractive)
    {
        Output = output;
        Error = error;
        IsErrorInteractive = isErrorInteractive;
        Writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Writer),
        });
        Console.Profile.Width = Unwrapped;
    }

    /// <summary>Standard output as bytes, for results that are no text for people.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as UTF-8 text without byte order mark.</summary>
    public TextWriter Writer { get; }

    /// <summary>Standard output with colours where it is a terminal.</summary>
    public IAnsiConsole Console { get; }

    public TextWriter Error { get; }

    public bool IsErrorInteractive { get; }

    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
            System.Console.OutputEncoding = utf8;
        var error = new StreamWriter(System.Console.OpenStandardError(), utf8) { AutoFlush = true };
        return new Terminal(System.Console.OpenStandardOutput(), error, !System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected);
    }

    public void Dispose()
    {
        Writer.Dispose();
        Error.Flush();
    }
}
