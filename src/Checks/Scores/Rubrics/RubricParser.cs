using System.Text.RegularExpressions;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>Reads a printed rubric into clauses. What it does not understand whole, it does not understand at all.</summary>
internal sealed class RubricParser
{
    private const int LongestRubric = 600;
    private static readonly Threshold Whole = new(100, IsPercent: true);
    private readonly Threshold? _target;
    private readonly bool _isCeiling;
    private readonly List<RubricClause> _clauses = [];
    private RubricCondition? _pending;
    private Threshold? _standard;
    private StepCount? _steps;
    private decimal? _most;
    private bool _failed;

    private RubricParser(Threshold? target, bool isCeiling) => (_target, _isCeiling) = (target, isCeiling);

    /// <param name="target">The target printed for the indicator, for rubrics that speak of it; null where none is known.</param>
    /// <param name="isCeiling">Whether the target, ≤0.2%, is met from below.</param>
    public static Rubric? Parse(string text, Threshold? target = null, bool isCeiling = false)
    {
        if (text.Length is 0 or > LongestRubric)
            return null;
        var normalized = RubricText.Normalize(text);
        if (RubricText.Items(normalized).Count > 0)
            return null;
        var parser = new RubricParser(target, isCeiling);
        return parser.Read(normalized) ? new Rubric(parser._clauses.ConvertAll(parser.Capped), parser._steps) : null;
    }

    private bool Read(string text)
    {
        var leftOver = new System.Text.StringBuilder();
        var at = 0;
        foreach (Match phrase in RubricGrammar.Phrases(text))
        {
            var between = text[at..phrase.Index];
            var wasPending = _pending;
            leftOver.Append(between).Append(';');
            at = phrase.Index + phrase.Length;
            Take(phrase.Groups, phrase);
            if (_failed || (wasPending is not null && _pending is null && !RubricGrammar.LeadsToScore(between)))
                return false;
        }
        leftOver.Append(text, at, text.Length - at);
        return _pending is null && _clauses.Count > 0 && !RubricGrammar.ChangesMeaning(leftOver.ToString()) && _clauses.Exists(c => !c.When.IsOtherwise || c.Then is Proportional or Deduction);
    }

    /// <summary>最多扣2分 stands after the deduction that it caps.</summary>
    private RubricClause Capped(RubricClause clause) => clause.Then is Deduction deduction && _most is not null ? clause with { Then = deduction with { Most = _most } } : clause;

    private void Take(GroupCollection groups, Match phrase)
    {
        if (groups["rounding"].Success)
            _steps = groups["begun"].Success ? StepCount.Begun : groups["full"].Success ? StepCount.Full : StepCount.Exact;
        else if (groups["most"].Success)
            _most = Read(groups["mostPoints"])?.Value;
        else if (groups["end"].Success)
            return;
        else if (groups["deduction"].Success)
            TakeDeduction(groups);
        else if (ConditionOf(groups) is { } condition)
            Expect(condition);
        else if (groups["standard"].Success)
            _standard = Read(groups["value"]);
        else
            TakeOutcome(groups, phrase);
    }

    private void Expect(RubricCondition condition)
    {
        _failed = _pending is not null && !Narrows(_pending, condition);
        _pending = condition;
    }

    /// <summary>低于90%的，80%-90%…: the second condition lies inside the first.</summary>
    private static bool Narrows(RubricCondition outer, RubricCondition inner) =>
        inner is { Low: { } low, High: { } high }
        && (outer.Low is null || outer.Low.Value.Value <= low.Value) && (outer.High is null || outer.High.Value.Value >= high.Value);

    private void TakeOutcome(GroupCollection groups, Match phrase)
    {
        RubricOutcome? outcome =
            groups["none"].Success ? new FixedScore(0)
            : groups["judged"].Success ? new Judged()
            : groups["shareFull"].Success ? new ShareOfFull((Read(groups["part"]) ?? Read(groups["part2"]) ?? Read(groups["part3"]) ?? Whole).Value / 100, 0)
            : groups["all"].Success ? new ShareOfFull(1, 0)
            : groups["less"].Success && Read(groups["lessPoints"]) is { } less ? new ShareOfFull(1, less.Value)
            : groups["fixed"].Success && Read(groups["score"]) is { } score ? new FixedScore(score.Value)
            : ProportionOf(groups);
        if (outcome is null)
        {
            _failed = true;
            return;
        }
        if (_pending is null && outcome is Proportional proportional)
        {
            var ofTarget = _clauses is [{ Then: ShareOfFull { Share: 1, Less: 0 }, When.Low: { } target }] ? proportional with { Of = target } : proportional;
            _clauses.Add(new RubricClause(RubricCondition.Otherwise, ofTarget));
            return;
        }
        if (_pending is null && outcome is Judged)
        {
            _clauses.Add(new RubricClause(RubricCondition.Otherwise, outcome));
            return;
        }
        if (_pending is null)
        {
            _failed = !IsRepetition(outcome, phrase);
            return;
        }
        if (outcome is Proportional missed && (_pending.High ?? _pending.Low) is { } edge)
            outcome = missed with { Of = edge };
        _clauses.Add(new RubricClause(_pending, outcome));
        _pending = null;
    }

    /// <summary>满分4分, said once more before the tiers or after them.</summary>
    private bool IsRepetition(RubricOutcome outcome, Match phrase) =>
        outcome is ShareOfFull { Share: 1, Less: 0 } || (outcome is FixedScore { Points: > 0 } && _clauses.Count == 0 && phrase.Index <= 4);

    private static Proportional? ProportionOf(GroupCollection groups)
    {
        if (groups["product"].Success)
            return new Proportional(Read(groups["factor"])?.Value, null);
        if (groups["productBack"].Success)
            return new Proportional(Read(groups["factorBack"])?.Value, null);
        if (groups["quotient"].Success)
            return new Proportional(Read(groups["factorQ"])?.Value, null);
        return groups["ratio"].Success ? new Proportional(null, null) : null;
    }

    private void TakeDeduction(GroupCollection groups)
    {
        var last = _clauses.Count > 0 ? _clauses[^1] : null;
        var direction = DirectionOf(groups["direction"].Value);
        var from = Read(groups["base"]) ?? (groups["target"].Success ? _target : null) ?? EdgeOf(_pending, direction) ?? EdgeOf(last?.When, Opposite(direction)) ?? _standard;
        var step = groups["step"].Value == "一" ? 1 : Read(groups["step"])?.Value ?? 0;
        if (from is not { } edge || step <= 0)
        {
            _failed = true;
            return;
        }
        direction ??= _pending?.Low is not null ? Direction.Above : Direction.Below;
        var points = groups["points"].Success ? Read(groups["points"])?.Value : null;
        var share = groups["share"].Success ? Read(groups["share"])!.Value.Value / 100 : 0;
        var start = last?.Then is FixedScore { Points: > 0 } full ? full.Points : (decimal?)null;
        var countsPoints = groups["stepUnit"].Value is "百分点" or "%";
        var deduction = new Deduction(edge, direction.Value, step, points, share, start, null, countsPoints);
        _clauses.Add(new RubricClause(_pending ?? RubricCondition.Otherwise, deduction));
        _pending = null;
    }

    private static Direction? DirectionOf(string word) => word switch
    {
        "" => null,
        "差" or "偏离" or "偏差" or "相差" => Direction.Either,
        "低于" or "低" or "降低" or "下降" or "减少" or "少于" or "少" or "不足" => Direction.Below,
        _ => Direction.Above,
    };

    private static Direction? Opposite(Direction? direction) => direction switch { Direction.Above => Direction.Below, Direction.Below => Direction.Above, _ => direction };

    /// <summary>Where deduction starts: what lies above a condition starts at its lower end, and the other way round.</summary>
    private static Threshold? EdgeOf(RubricCondition? condition, Direction? direction) =>
        condition is null ? null : direction == Direction.Above ? condition.Low ?? condition.High : condition.High ?? condition.Low;

    private RubricCondition? ConditionOf(GroupCollection groups)
    {
        if (groups["between"].Success)
            return Make(groups["lowA"], groups["highA"], groups["opA"].Value == "≤", groups["opB"].Value == "≤");
        if (groups["betweenDown"].Success)
            return Make(groups["lowB"], groups["highB"], groups["opD"].Value == "≥", groups["opC"].Value == "≥");
        if (groups["pair"].Success)
            return Make(groups["lowP"], groups["highP"], Includes(groups["lowMarkP"]) ?? groups["geP"].Success, Includes(groups["highMarkP"]) ?? groups["leP"].Success);
        if (groups["pairDown"].Success)
            return Make(groups["lowD"], groups["highD"], Includes(groups["lowMarkD"]) ?? groups["geD"].Success, Includes(groups["highMarkD"]) ?? groups["leD"].Success);
        if (groups["bare"].Success && Read(groups["only"]) is { } only)
            return new RubricCondition(only, only, true, true);
        if (groups["pairWords"].Success)
            return Make(groups["lowW"], groups["highW"], Includes(groups["lowMarkW"], groups["lowMarkW2"]) ?? true, groups["leW"].Success ? true : groups["ltW"].Success ? false : Includes(groups["highMarkW"], groups["highMarkW2"]) ?? false);
        if (groups["range"].Success)
            return Range(groups);
        if (groups["suffix"].Success)
            return Suffix(groups);
        if (groups["prefix"].Success && !groups["standard"].Success)
            return Prefix(groups);
        if (groups["otherwise"].Success)
            return RubricCondition.Otherwise;
        if (groups["met"].Success || groups["unmet"].Success)
            return Target(groups["met"].Success);
        return null;
    }

    private RubricCondition? Target(bool isMet)
    {
        if (_target is null)
        {
            _failed = true;
            return null;
        }
        return (isMet, _isCeiling) switch
        {
            (true, false) => new RubricCondition(_target, null, true, null),
            (false, false) => new RubricCondition(null, _target, null, false),
            (true, true) => new RubricCondition(null, _target, null, true),
            (false, true) => new RubricCondition(_target, null, false, null),
        };
    }

    private static RubricCondition? Make(Group low, Group high, bool? lowBelongs, bool? highBelongs)
    {
        if (Read(low) is not { } a || Read(high) is not { } b)
            return null;
        if (b.IsPercent && !a.IsPercent)
            a = a with { IsPercent = true };
        return a.Value <= b.Value ? new RubricCondition(a, b, lowBelongs, highBelongs) : new RubricCondition(b, a, highBelongs, lowBelongs);
    }

    private static RubricCondition? Range(GroupCollection groups)
    {
        var low = Includes(groups["lowMark"]);
        var behind = groups["highMark"].Length > 0 ? groups["highMark"] : groups["rangeMark"];
        var namesLow = Named(behind.Value) is { Length: > 0 } named && named == groups["lowR"].Value.TrimEnd('%');
        var high = namesLow ? null : Includes(behind);
        low ??= namesLow ? Includes(behind) : null;
        return Make(groups["lowR"], groups["highR"], low ?? !high, high ?? !low);
    }

    /// <summary>The number inside （含80%）.</summary>
    private static string Named(string mark) => string.Concat(mark.Where(c => char.IsAsciiDigit(c) || c == '.'));

    private static RubricCondition? Suffix(GroupCollection groups)
    {
        if (Read(groups["bound"]) is not { } bound)
            return null;
        var marked = Includes(groups["boundMark"]) ?? Includes(groups["sideMark"]);
        if (groups["up"].Success)
            return new RubricCondition(bound, null, marked ?? true, null);
        return new RubricCondition(null, bound, null, marked ?? (groups["downEq"].Success || groups["inside"].Success ? true : groups["le0"].Success ? true : null));
    }

    private static RubricCondition? Prefix(GroupCollection groups)
    {
        if (Read(groups["value"]) is not { } value)
            return null;
        var marked = Includes(groups["valueMark"]);
        if (groups["eq"].Success)
            return new RubricCondition(value, value, true, true);
        if (groups["ge"].Success || groups["gt"].Success)
            return new RubricCondition(value, null, marked ?? groups["ge"].Success, null);
        return new RubricCondition(null, value, null, marked ?? groups["le"].Success);
    }

    private static bool? Includes(params ReadOnlySpan<Group> marks)
    {
        foreach (var mark in marks)
            if (mark.Length > 0)
                return !mark.Value.Contains('不', StringComparison.Ordinal);
        return null;
    }

    private static Threshold? Read(Group group) => group.Success ? Threshold.Read(group.Value) : null;
}
