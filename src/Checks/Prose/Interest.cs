using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// A year's interest of bonds whose amounts and rates the text tells: 第一期6000万元，票面利率3.72%；第二期8600万元，票面利率3.36%。每年付息依次为223.20万元、288.96万元;
/// and of all issues together.
/// </summary>
internal static partial class Interest
{
    private const double InOrder = 0.85;
    private const double Single = 0.7;
    private const int FarthestInterest = 2;
    private const int MostIssues = 20;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
        {
            var issues = new List<(Mention Principal, Mention Rate)>();
            for (var i = 0; i < passage.Mentions.Count; i++)
            {
                var mention = passage.Mentions[i];
                if (issues.Count > 0 && (mention.Sentence - issues[^1].Rate.Sentence > FarthestInterest || issues.Count > MostIssues))
                    issues.Clear();
                if (mention.IsPercent && Rate().IsMatch(mention.Local) && passage.Before(mention, sentences: 0).FirstOrDefault(m => m.Figure.Unit.Dimension == Dimension.Money) is { } principal)
                    issues.Add((principal, mention));
                if (issues.Count == 0 || mention.Figure.Unit.Dimension != Dimension.Money || !Yearly().IsMatch(mention.Local))
                    continue;
                var told = passage.Mentions.Skip(i + 1).TakeWhile(m => m.Continues).Prepend(mention).ToList();
                if (told.Count == issues.Count)
                    foreach (var (interest, issue) in told.Zip(issues))
                        yield return ClaimOf(rule, interest, Product(issue), told.Count > 1 ? InOrder : Single);
                else if (told.Count == 1)
                    yield return ClaimOf(rule, mention, issues.Select(Product).Aggregate((a, b) => a + b), Single);
                if (told.Count == 1)
                    issues.Clear();
            }
        }
    }

    private static Claim ClaimOf(string rule, Mention interest, Expression product, double certainty) =>
        Claim.Of(rule, ClaimKind.Formula, interest.Figure, product, certainty) with { Basis = new("本金乘以利率", "principal times interest rate") };

    private static Expression Product((Mention Principal, Mention Rate) issue) => Expression.Of(issue.Principal.Figure) * Expression.Of(issue.Rate.Figure);

    [GeneratedRegex(@"利率(?:为|是)?$")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:每年|年度?|全年)(?:应)?(?:需)?(?:付|支付|偿还)?(?:的)?(?:利?息|利息)(?:支出|额)?(?:依次|分别|各)?(?:为|是)?$|(?:每年|年)(?:应)?付息额?(?:依次|分别|各)?(?:为|是)?$")]
    private static partial Regex Yearly();
}
