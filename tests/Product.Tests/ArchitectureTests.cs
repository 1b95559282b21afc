using System.Reflection;

namespace PerfEval.Product.Tests;

public class ArchitectureTests
{
    [Theory]
    [InlineData(typeof(Ingest.Documents.Document))]
    [InlineData(typeof(PerfEval.Checks.DocumentCheck), "PerfEval.Ingest")]
    [InlineData(typeof(PerfEval.Reports.JsonReport), "PerfEval.Checks", "PerfEval.Ingest")]
    [InlineData(typeof(PerfEval.Dataset.TidyTables), "PerfEval.Checks", "PerfEval.Ingest")]
    [InlineData(typeof(PerfEval.Cli.CommandLine), "PerfEval.Checks", "PerfEval.Dataset", "PerfEval.Ingest", "PerfEval.Reports")]
    public void References_RunOneWay(Type member, params string[] expected)
    {
        var references = member.Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("PerfEval.", StringComparison.Ordinal));
        Assert.Equal(expected, references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Checks_KnowNoFileFormat()
    {
        var members = typeof(PerfEval.Checks.DocumentCheck).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(f => f.FieldType)
                .Concat(t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(m => m.GetParameters().Select(p => p.ParameterType))));
        Assert.DoesNotContain(members, t => t.Namespace?.StartsWith("PerfEval.Ingest.Readers", StringComparison.Ordinal) == true);
    }
}
