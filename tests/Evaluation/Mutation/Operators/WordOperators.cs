using System.Text.RegularExpressions;
using PerfEval.Evaluation.Editing;

namespace PerfEval.Evaluation.Mutation.Operators;

public sealed partial class DirectionFlipped : Operator
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["增加"] = "减少",
        ["减少"] = "增加",
        ["增长"] = "下降",
        ["下降"] = "增长",
        ["降低"] = "提高",
        ["提高"] = "降低",
        ["上升"] = "下降",
        ["增收"] = "减收",
        ["减收"] = "增收",
        ["增支"] = "减支",
        ["减支"] = "增支",
    };

    public override string Name => "direction word flipped";

    public override int Order => 16;

    protected override IEnumerable<Func<Random, Error?>> Occasions(Specimen specimen) =>
        specimen.Spots.Where(s => !s.InTable).Select(s => (Func<Random, Error?>)(_ => Flip(specimen, s)));

    private Error? Flip(Specimen specimen, Spot spot)
    {
        var before = SourceTexts.At(specimen.Source.Blocks[spot.Place.Block], null, null).Value[..spot.Place.Start];
        var match = Word().Match(before);
        return match.Success
            ? new Error(Name, [], new WordChange(new TextEdit(spot.Place with { Start = match.Index }, match.Value, Opposites[match.Value]), spot.Figure))
            : null;
    }

    [GeneratedRegex("(?:增加|减少|增长|下降|降低|提高|上升|增收|减收|增支|减支)(?=了?$)")]
    private static partial Regex Word();
}

public sealed partial class GradeMisnamed : Operator
{
    private static readonly string[][] Scales = [["优秀", "良好", "合格", "不合格"], ["优", "良", "中", "差"]];

    public override string Name => "wrong grade word";

    public override int Order => 15;

    protected override IEnumerable<Func<Random, Error?>> Occasions(Specimen specimen) =>
        SourceTexts.Of(specimen.Source).Where(t => t.Place.Row is null)
            .SelectMany(t => Word().Matches(t.Text.Value).Select(m => (t.Place, t.Text, Match: m)))
            .Where(t => t.Text.Marks.Any(m => m.Start < t.Match.Index && m.Figure.Unit == "分"))
            .SelectMany(t => Others(t.Match.Value).Select(other => (Func<Random, Error?>)(_ => new Error(Name, [], new WordChange(
                new TextEdit(t.Place with { Start = t.Match.Index }, t.Match.Value, other),
                t.Text.Marks.Last(m => m.Start < t.Match.Index && m.Figure.Unit == "分").Figure)))));

    private static IEnumerable<string> Others(string grade) =>
        Scales.First(s => s.Contains(grade, StringComparer.Ordinal)).Where(g => g != grade);

    [GeneratedRegex("(?<=(?:等级|等次|评定)[^，。；（]{0,3})(?:优秀|良好|优|良|中|差)")]
    private static partial Regex Word();
}
