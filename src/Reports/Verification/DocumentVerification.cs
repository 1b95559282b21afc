using System.Text.Json;
using PerfEval.Ingest.Documents;

namespace PerfEval.Reports.Verification;

/// <summary>Re-checks one document of the JSON: arithmetic and verdict of every claim, proof of every suggestion, status of every figure.</summary>
internal sealed class DocumentVerification
{
    private const double Sure = 0.9;

    /// <summary>Recomputed values are written with ten decimals.</summary>
    private const decimal Tolerance = 1e-9m;

    private readonly Dictionary<int, FigureRecord> _figures;
    private readonly Dictionary<int, ClaimRecord> _claims;
    private readonly List<FindingRecord> _findings;
    private readonly List<Bilingual> _discrepancies = [];

    public DocumentVerification(JsonElement document)
    {
        _figures = document.GetProperty("figures").EnumerateArray().Select(FigureRecord.Of).ToDictionary(f => f.Id);
        _claims = document.GetProperty("claims").EnumerateArray().Select(ClaimRecord.Of).ToDictionary(c => c.Id);
        _findings = [.. document.GetProperty("findings").EnumerateArray().Select(FindingRecord.Of)];
    }

    public int ClaimCount => _claims.Count;

    public int ProofCount { get; private set; }

    public IEnumerable<string> Statuses => _figures.Values.Select(f => f.Status);

    public IReadOnlyList<Bilingual> Discrepancies => _discrepancies;

    public void Run()
    {
        foreach (var figure in _figures.Values)
            CheckFigure(figure);
        foreach (var claim in _claims.Values)
            CheckClaim(claim);
        foreach (var finding in _findings)
            CheckProofs(finding);
    }

    private void CheckFigure(FigureRecord figure)
    {
        if (figure.Value < figure.Interval.Low || figure.Value > figure.Interval.High)
            Tell($"数字 f{figure.Id} 不在其取值区间内。", $"Figure f{figure.Id} lies outside its interval.");
        var claims = _claims.Values.Where(c => c.Names(figure.Id)).ToList();
        var findings = _findings.SelectMany(f => f.Claims).ToHashSet();
        var isTrue = figure.Status switch
        {
            "verified" => claims.Exists(c => c.Holds || findings.Contains(c.Id)),
            "contradicted" => claims.Exists(c => c.Verdict == "violated" && findings.Contains(c.Id)) || _findings.Exists(f => f.Suspects.Any(s => s.Figure == figure.Id)),
            _ => !claims.Exists(c => c.Holds) || figure.Status == "unchecked",
        };
        if (!isTrue)
            Tell($"数字 f{figure.Id} 的状态 {figure.Status} 没有依据。", $"Nothing supports the status {figure.Status} of figure f{figure.Id}.");
    }

    private void CheckClaim(ClaimRecord claim)
    {
        if (!claim.Operands.SequenceEqual(claim.Formula.Figures) || claim.Operands.Append(claim.Stated).Any(id => !_figures.ContainsKey(id)))
        {
            Tell($"关系 {claim.Id} 的数字与算式不符。", $"The figures of claim {claim.Id} are not those of its expression.");
            return;
        }
        if (claim.Nominal is not { } told)
            return;
        var check = new ClaimCheck(claim, _figures);
        if (check.Nominal() is not { } nominal || IsApart(nominal, told))
        {
            Tell($"关系 {claim.Id} 的复算值不是 {told}。", $"Claim {claim.Id} does not recompute to {told}.");
            return;
        }
        if (check.Possible() is { } possible && claim is { Low: { } low, High: { } high } && (IsApart(possible.Low, low) || IsApart(possible.High, high)))
            Tell($"关系 {claim.Id} 的复算区间不符。", $"Claim {claim.Id} does not recompute to its interval.");
        CheckVerdict(claim, check, nominal);
    }

    private void CheckVerdict(ClaimRecord claim, ClaimCheck check, decimal nominal)
    {
        var gap = Math.Abs(_figures[claim.Stated].Value - nominal);
        var isTrue = claim.Verdict switch
        {
            "exact" or "rounding" => check.CanHold(),
            "truncated" => check.IsCut(),
            "violated" => !check.CanHold(),
            _ => true,
        };
        if (!isTrue)
            Tell($"关系 {claim.Id} 的结论 {claim.Verdict} 不成立。", $"The verdict {claim.Verdict} of claim {claim.Id} does not stand.");
        if (claim.Gap is { } told && claim.Verdict == "violated" && IsApart(told, gap))
            Tell($"关系 {claim.Id} 的差额不是 {told}。", $"The gap of claim {claim.Id} is not {told}.");
    }

    /// <summary>Suggestions that are told as certain must restore, together, the claims they stand in; a candidate alone must restore one.</summary>
    private void CheckProofs(FindingRecord finding)
    {
        var claims = finding.Claims.Where(_claims.ContainsKey).Select(id => _claims[id]).Where(c => c.Verdict == "violated").ToList();
        var sure = finding.Suspects.Where(s => s.Probability >= Sure && _figures.ContainsKey(s.Figure)).ToList();
        if (sure.Count > 0 && sure.TrueForAll(s => s.Suggestion is not null))
        {
            CheckProof(finding, [.. claims.Where(c => sure.Exists(s => c.Names(s.Figure)))], sure.ToDictionary(s => s.Figure, s => s.Suggestion!.Value), needsAll: true);
            return;
        }
        if (finding.Suspects.Sum(s => s.Probability) > 1.01)
            return;
        foreach (var (figure, _, suggestion) in finding.Suspects.Where(s => s.Suggestion is not null && _figures.ContainsKey(s.Figure)))
            CheckProof(finding, [.. claims.Where(c => c.Names(figure))], new Dictionary<int, decimal> { [figure] = suggestion!.Value }, needsAll: false);
    }

    private void CheckProof(FindingRecord finding, List<ClaimRecord> claims, Dictionary<int, decimal> suggestions, bool needsAll)
    {
        claims.RemoveAll(c => c.Formula.IsTold && c.Operands.Any(suggestions.ContainsKey));
        if (claims.Count == 0)
            return;
        ProofCount++;
        var repaired = _figures.ToDictionary(f => f.Key, f => suggestions.TryGetValue(f.Key, out var value) ? f.Value.Printing(value) : f.Value);
        var restored = claims.Where(c => new ClaimCheck(c, repaired) is var check && (check.CanHold(isProof: true) || check.IsCut())).ToList();
        var equations = claims.Where(c => c.Relation == "equal").ToList();
        var isTrue = needsAll && equations.Count > 0 ? equations.TrueForAll(restored.Contains) : restored.Count > 0;
        if (!isTrue)
            Tell($"问题 {finding.Id} 的更正建议不能使所列关系成立。", $"The suggestion of finding {finding.Id} does not restore its claims.");
    }

    private static bool IsApart(decimal a, decimal b) => Math.Abs(a - b) > Tolerance * Math.Max(1, Math.Abs(a));

    private void Tell(FormattableString zh, FormattableString en) => _discrepancies.Add(Bilingual.Of(zh, en));
}
