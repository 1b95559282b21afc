using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Answers;

/// <summary>Turns the claims section of a source into answers, and refuses verdicts that exact decimals deny.</summary>
public static partial class AnswerKey
{
    public static Answer Of(ReportSource source)
    {
        try
        {
            var claims = new List<ClaimAnswer>();
            var errors = new List<ErrorAnswer>();
            foreach (var line in source.Claims)
                if (line.StartsWith("error ", StringComparison.Ordinal))
                    errors.Add(Error(source, line));
                else
                    claims.Add(Claim(source, line));
            if (source.Figures.FirstOrDefault(f => f.Truth is not null && errors.TrueForAll(e => e.Figure != f.Index)) is { } untold)
                throw new SourceException($"no error line for {untold.Text}→{untold.Truth}");
            return new Answer(source.Name, source.Fact("unit"), int.Parse(source.Fact("year"), CultureInfo.InvariantCulture), source.Fact("template"),
                [.. source.Figures.Select(f => new FigureAnswer(f.Index, f.Text, f.Value, f.Unit, f.IsDoubtful))], claims, errors);
        }
        catch (SourceException mistake)
        {
            throw new SourceException($"{source.Name}: {mistake.Message}");
        }
    }

    private static ClaimAnswer Claim(ReportSource source, string line)
    {
        if (Equation().Match(line) is { Success: true } equation)
            return Computed(source, line, equation);
        if (Order().Match(line) is { Success: true } order)
            return Ordered(source, line, order);
        if (Listed().Match(line) is { Success: true } listed)
            return Counted(source, line, listed);
        if (Told().Match(line) is { Success: true } told)
            return Make(told, One(source, told.Groups["stated"].Value), told.Groups["operands"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(n => Named(source, n)),
                told.Groups["result"].Value, told.Groups["result"] is { Success: true } result && decimal.TryParse(result.ValueSpan, CultureInfo.InvariantCulture, out var value) ? value : null);
        throw new SourceException($"cannot read the claim: {line}");
    }

    private static ClaimAnswer Computed(ReportSource source, string line, Match match)
    {
        var stated = One(source, match.Groups["stated"].Value);
        var formula = Formula.Parse(match.Groups["expression"].Value, n => Named(source, n));
        var proof = VerdictProof.Of(match.Groups["kind"].Value, stated, formula);
        var recomputed = formula.Evaluate(Exactness.BaseValue) / Exactness.ScaleOf(stated.Unit);
        if (proof != match.Groups["verdict"].Value)
            throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"{line}: printed {stated.Text}, recomputed {recomputed:0.######}, which is {proof}"));
        return Make(match, stated, formula.Operands, match.Groups["expression"].Value, Math.Round(recomputed, 8));
    }

    private static ClaimAnswer Ordered(ReportSource source, string line, Match match)
    {
        var (left, right) = (One(source, match.Groups["stated"].Value), One(source, match.Groups["operands"].Value));
        var (a, b) = (Exactness.BaseValue(left), Exactness.BaseValue(right));
        var holds = match.Groups["relation"].Value switch { "<" => a < b, "<=" => a <= b, ">" => a > b, _ => a >= b };
        if (holds != (match.Groups["verdict"].Value != "violated"))
            throw new SourceException($"{line}: {left.Text} against {right.Text}");
        return Make(match, left, [right], match.Groups["relation"].Value + " " + match.Groups["operands"].Value, null);
    }

    private static ClaimAnswer Counted(ReportSource source, string line, Match match)
    {
        var stated = One(source, match.Groups["stated"].Value);
        var items = match.Groups["items"].Value.Split('、', StringSplitOptions.TrimEntries);
        if ((items.Length == stated.Value) != (match.Groups["verdict"].Value == "exact"))
            throw new SourceException($"{line}: {stated.Text}, and {items.Length} are listed");
        return Make(match, stated, [], "", items.Length) with { Items = items };
    }

    private static ClaimAnswer Make(Match match, PrintedFigure stated, IEnumerable<PrintedFigure> operands, string expression, decimal? recomputed)
    {
        var list = operands.ToList();
        return new ClaimAnswer(match.Groups["kind"].Value, stated.Index, stated.Text, list.ConvertAll(f => f.Index), list.ConvertAll(f => f.Text), [],
            expression.Trim(), recomputed, match.Groups["verdict"].Value, match.Groups["doubt"].Success);
    }

    private static ErrorAnswer Error(ReportSource source, string line)
    {
        var match = ErrorLine().Match(line);
        if (!match.Success)
            throw new SourceException($"cannot read the error: {line}");
        var figure = One(source, match.Groups["figure"].Value);
        return new ErrorAnswer(figure.Index, figure.Text, figure.Truth, match.Groups["rules"].Value.Split(',', StringSplitOptions.TrimEntries));
    }

    private static PrintedFigure One(ReportSource source, string name) =>
        Named(source, name) is [var figure] ? figure : throw new SourceException($"several figures are named {name}");

    private static List<PrintedFigure> Named(ReportSource source, string name)
    {
        var figures = source.Figures.Where(f => f.Ids.Contains(name, StringComparer.Ordinal)).ToList();
        return figures.Count > 0 ? figures : throw new SourceException($"no figure is named {name}");
    }

    private const string Ending = @"\s*:\s*(?<verdict>exact|rounding|truncated|violated)(?<doubt>\s+\?)?$";

    [GeneratedRegex(@"^(?<kind>sum|share|growth|ratio|formula|balance|agree|score)\s+(?<stated>[a-z]\w*)\s*=\s*(?<expression>[^:]+?)" + Ending)]
    private static partial Regex Equation();

    [GeneratedRegex(@"^(?<kind>order)\s+(?<stated>[a-z]\w*)\s*(?<relation><=|>=|<|>)\s*(?<operands>[a-z]\w*)" + Ending)]
    private static partial Regex Order();

    [GeneratedRegex(@"^(?<kind>count)\s+(?<stated>[a-z]\w*)\s+lists\s+(?<items>[^:]+?)" + Ending)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(?<kind>count|rubric|band)\s+(?<stated>[a-z]\w*)(?:\s+is\s+(?<result>\S+))?(?:\s+from\s+(?<operands>[a-z][\w ]*?))?" + Ending)]
    private static partial Regex Told();

    [GeneratedRegex(@"^error\s+(?<figure>[a-z]\w*)\s*:\s*(?<rules>[a-z0-9, -]+)$")]
    private static partial Regex ErrorLine();
}
