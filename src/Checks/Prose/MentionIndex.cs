using System.Text.RegularExpressions;
using PerfEval.Checks.Coincidences;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Two figures of one report that seem to state the same fact.</summary>
/// <param name="Anchored">Their surroundings agree on another fact, so both speak of the same thing.</param>
internal sealed record MentionPair(Figure First, Figure Second, bool Anchored);

/// <summary>Groups the mentions of one fact: same label, year, step of the budget and purse.</summary>
internal sealed partial class MentionIndex
{
    private const int MostDistinctValues = 5;
    private const int ShortestLabel = 3;
    private const int AnchorDigits = 3;
    private const int MostMentions = 40;
    /// <summary>Where a fact is told more often than that, each mention is compared with so many after it.</summary>
    private const int Neighbours = 8;
    private const double AnchorLikeness = 0.6;
    private readonly Report _report;
    private readonly Dictionary<int, (Item Item, Passage Passage)> _items;
    private readonly ILookup<(int?, int?), Figure> _rows;
    private readonly Dictionary<(int?, int?), Figure> _totals;
    private readonly HashSet<(string, string)> _agreeing = [];
    private readonly Dictionary<int, string[]> _areas = [];
    private IReadOnlyList<MentionPair>? _pairs;

    private MentionIndex(Report report)
    {
        _report = report;
        _items = Passage.Of(report).SelectMany(passage => passage.Items.Select(item => (Item: item, Passage: passage))).ToDictionary(i => i.Item.Figure.Id);
        _rows = report.Figures.Where(f => f.InTable).ToLookup(f => (f.Place.Table, f.Place.Row));
        _totals = report.Figures.Where(f => f.InTable && f.Unit.Dimension == Dimension.Money && IsTotal().IsMatch(TextFold.Squeeze(f.Label))).GroupBy(f => (f.Place.Table, f.Place.Column)).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
        Groups = Build();
        foreach (var group in report.Figures.Where(f => f.Unit.Dimension == Dimension.Money && RunSums.SignificantDigits(f) >= AnchorDigits).GroupBy(f => f.BaseValue))
        {
            var figures = group.Take(MostMentions).ToList();
            for (var i = 0; i < figures.Count; i++)
                for (var j = i + 1; j < figures.Count; j++)
                    if (SameContext(figures[i], figures[j]) && Likeness.Of(figures[i].Label, figures[j].Label) >= AnchorLikeness)
                        Remember(figures[i], figures[j]);
        }
    }

    public IReadOnlyList<IReadOnlyList<Figure>> Groups { get; }

    public static MentionIndex Of(Report report) => report.View(r => new MentionIndex(r));

    public IReadOnlyList<MentionPair> AllPairs() => _pairs ??=
    [
        .. from g in Groups
           from pair in Pairs(g)
           where !IsSameList(pair.A, pair.B)
           select new MentionPair(pair.A, pair.B, IsAnchored(pair.A, pair.B)),
    ];

    private List<IReadOnlyList<Figure>> Build()
    {
        var groups = new List<IReadOnlyList<Figure>>();
        var amounts = _report.Figures.Where(f => f.Unit.Dimension == Dimension.Money && !f.IsHedged && IsAmount(f));
        foreach (var group in amounts.GroupBy(Key).Where(g => g.Key.Length >= ShortestLabel || g.Key is "结余" or "结转"))
        {
            var figures = group.ToList();
            if (figures.Count > 1 && figures.Select(f => f.BaseValue).Distinct().Count() <= MostDistinctValues)
                groups.Add(figures);
        }
        return groups;
    }

    /// <summary>Changes, bases of comparison and the like state another fact than their label.</summary>
    private bool IsAmount(Figure figure) => figure.InTable ? !ChangeColumns.IsChange(figure) && !IsPartOfRow(figure) : _items.TryGetValue(figure.Id, out var told) && !OfPartOfYear().IsMatch(told.Item.Amount.Gap) && !Change.IsDifference(told.Item.Amount) && !IsOfOtherMoney(told.Passage, told.Item);

    /// <summary>交通运输支出 | 合计 | 基本支出 | 项目支出: beside its total a cell is a part of what the row names.</summary>
    private bool IsPartOfRow(Figure figure) =>
        !OfTotal().IsMatch(TextFold.Squeeze(figure.ColumnHeader)) && _rows[(figure.Place.Table, figure.Place.Row)].Any(f => f.Id < figure.Id && f.Unit.Dimension == figure.Unit.Dimension && f.Label == figure.Label && OfTotal().IsMatch(TextFold.Squeeze(f.ColumnHeader)));

    [GeneratedRegex(@"(?:合计|小计|总计)$")]
    private static partial Regex OfTotal();

    /// <summary>财政拨款以外的资金，年初结转a万元，当年收入b万元: told of what the rest of the report leaves out.</summary>
    private static bool IsOfOtherMoney(Passage passage, Item item)
    {
        var offset = passage.Offsets[passage.PositionOf(item.Amount)];
        var before = passage.Text[Math.Max(0, offset - MostRead)..offset];
        return OtherMoney().IsMatch(before[(before.LastIndexOf('。') + 1)..]);
    }

    private const int MostRead = 200;

    [GeneratedRegex(@"财政拨款(?:以外|之外)|非财政(?:拨款|性资金)|自有资金")]
    private static partial Regex OtherMoney();

    /// <summary>截至9月底支出a万元 is not what was spent in the year.</summary>
    [GeneratedRegex(@"(?:(?:截至|截止|到)[^。;,]{0,8}(?<!\d)(?:[1-9]|1[01])月|季度|半年|前\d{1,2}个月|1(?:-|—|~|至|到)(?:[2-9]|1[01])月)[^。;]*$")]
    private static partial Regex OfPartOfYear();

    private string Key(Figure figure) => IsOfItemBefore(figure) || IsOfTitle(figure) ? "" : figure.Concept ?? (figure.InTable && IsTotal().IsMatch(TextFold.Squeeze(figure.Label)) ? Likeness.Core(figure.ColumnHeader) : Likeness.Core(figure.Label));

    [GeneratedRegex(@"^(?:合计|总计|共计)$")]
    private static partial Regex IsTotal();

    /// <summary>行政运行。年初预算为…，支出决算为…: the outturn of the item that the text has just named, not of the department.</summary>
    private static bool IsOfItemBefore(Figure figure) => !figure.InTable && TextFold.Squeeze(figure.Label) is "支出决算" or "支出决算数" or "决算数";

    /// <summary>（四）“三公”经费。全年支出a万元: what the paragraph's own title names, and the word before the number does not.</summary>
    private bool IsOfTitle(Figure figure) =>
        !figure.InTable && BareName().IsMatch(TextFold.Squeeze(figure.Label)) && _report.Document.Blocks[figure.Place.Block] is Paragraph paragraph && (IsOfPurse(paragraph) || IsOfTitleOf(paragraph));

    /// <summary>五、一般公共预算财政拨款支出, and below it 支出a万元: all that was spent of this purse.</summary>
    private static bool IsOfPurse(Paragraph paragraph) => paragraph.HeadingPath is [.., var heading] && Purse().IsMatch(heading);

    [GeneratedRegex(@"一般公共预算|政府性基金|国有资本经营|财政拨款")]
    private static partial Regex Purse();

    private static bool IsOfTitleOf(Paragraph paragraph) =>
        Title().Match(TextFold.Fold(paragraph.Text.Value)) is { Success: true } title && !OfWhole().IsMatch(title.Groups["title"].Value);

    [GeneratedRegex(@"^(?:支出|收入|预算|决算|年初预算|全年支出|实际支出)(?:数|额)?$")]
    private static partial Regex BareName();

    [GeneratedRegex(@"^\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[).、]\s*)?(?<title>[^,;。:\d]{2,16})。")]
    private static partial Regex Title();

    [GeneratedRegex(@"总体|收支|^(?:[一-龥]{0,4}(?:支出|收入|预算|决算|执行))(?:情况)?$")]
    private static partial Regex OfWhole();

    private IEnumerable<(Figure A, Figure B)> Pairs(IReadOnlyList<Figure> group)
    {
        var reach = group.Count <= MostMentions ? MostMentions : Neighbours;
        for (var i = 0; i < group.Count; i++)
        {
            _report.Cancellation.ThrowIfCancellationRequested();
            for (var j = i + 1; j < group.Count && j <= i + reach; j++)
                if (SameContext(group[i], group[j]) && !StandsBeside(group[i], group[j]) && !StandsBeside(group[j], group[i]) && !AreOfOtherLevels(group[i], group[j]))
                    yield return (group[i], group[j]);
        }
    }

    /// <summary>统计信息事务（款）统计信息事务（项）20.04万元 is not the row 20105 of that name, but one of those below it.</summary>
    private bool AreOfOtherLevels(Figure a, Figure b) => DigitsOf(a) is > 0 and var left && DigitsOf(b) is > 0 and var right && left != right;

    /// <summary>How many digits the code of the classification has that the amount is told of: 3 类, 5 款, 7 项; 0 where nothing says so.</summary>
    private int DigitsOf(Figure figure)
    {
        if (figure.InTable)
            return _report.Document.Blocks[figure.Place.Block] is Table table && table.At(figure.Place.Row ?? 0, figure.Place.Column ?? 0) is { } cell ? RowLabels.Code(table, cell).Length : 0;
        return _items.TryGetValue(figure.Id, out var told) && Level().Match(TextFold.Squeeze(told.Item.Amount.Gap)) is { Success: true } level ? 3 + (2 * "类款项".IndexOf(level.Groups["level"].Value, StringComparison.Ordinal)) : 0;
    }

    [GeneratedRegex(@"\((?<level>[类款项])\)[”""]?$")]
    private static partial Regex Level();

    /// <summary>The row of the table prints the amount in another column: what stands beside it is another step of the budget.</summary>
    private bool StandsBeside(Figure amount, Figure cell) =>
        cell.InTable && !amount.InTable && _rows[(cell.Place.Table, cell.Place.Row)].Any(f => f.Id != cell.Id && f.Unit.Dimension == amount.Unit.Dimension && f.BaseInterval.Meets(amount.BaseInterval)) && !cell.BaseInterval.Meets(amount.BaseInterval);

    private static bool SameContext(Figure a, Figure b)
    {
        if (a.Context.Year is { } y && b.Context.Year is { } z && y != z)
            return false;
        if (a.Context.YearIsRelative != b.Context.YearIsRelative)
            return false;
        if (a.Context.Stage is { } s && b.Context.Stage is { } t && s != t && !(IsOfYearEnd(a) && IsOfYearEnd(b)))
            return false;
        return ScopesMeet(a.Context.Scope, b.Context.Scope);
    }

    /// <summary>年末政府债务余额: what stands on one day is of no step of the budget, whatever the sentence before it tells.</summary>
    public static bool IsOfYearEnd(Figure figure) => YearEnd().IsMatch(TextFold.Squeeze(figure.Label));

    [GeneratedRegex(@"^(?:年末|期末|年底)[一-龥]{2,12}余额$")]
    private static partial Regex YearEnd();

    /// <summary>Fiscal appropriation covers the purses below it, so it is told of the same money as each of them.</summary>
    private static bool ScopesMeet(Scope? a, Scope? b) =>
        a is null or Scope.FiscalAppropriation || b is null or Scope.FiscalAppropriation || a == b;

    /// <summary>Members of one list, or of one row or column of a table, are different things with a like name.</summary>
    private bool IsSameList(Figure a, Figure b)
    {
        if (a.InTable && b.InTable)
            return a.Place.Table == b.Place.Table;
        return !a.InTable && !b.InTable && _items.TryGetValue(a.Id, out var x) && _items.TryGetValue(b.Id, out var y)
            && a.Place.Block == b.Place.Block && x.Item.Sentence == y.Item.Sentence;
    }

    private void Remember(Figure a, Figure b)
    {
        foreach (var x in Areas(a))
            foreach (var y in Areas(b))
            {
                _agreeing.Add((x, y));
                _agreeing.Add((y, x));
            }
    }

    /// <summary>Two tables of one template state like facts of different projects, so a table anchors only to prose.</summary>
    private bool IsAnchored(Figure a, Figure b)
    {
        if (HeadsDiffer(a, b) || (a.InTable && b.InTable) || (a.Context.Scope != b.Context.Scope && (IsOfAllMoney(a) || IsOfAllMoney(b))))
            return false;
        return Areas(a).Any(x => Areas(b).Any(y => x != y && _agreeing.Contains((x, y))));
    }

    /// <summary>All revenue, all expenditure and what is left are another amount for every purse.</summary>
    private static bool IsOfAllMoney(Figure figure) =>
        figure.Concept is { } concept && (concept.EndsWith(".total", StringComparison.Ordinal) || concept.StartsWith("carry-over.", StringComparison.Ordinal));

    /// <summary>Parts of totals that differ are parts of different things: 项目支出 of the budget and of the performance target.</summary>
    private bool HeadsDiffer(Figure a, Figure b)
    {
        var (x, y) = (HeadOf(a), HeadOf(b));
        return x is not null && y is not null && x.BaseValue != y.BaseValue && !x.BaseInterval.Meets(y.BaseInterval);
    }

    private Figure? HeadOf(Figure figure) =>
        figure.InTable ? _totals.GetValueOrDefault((figure.Place.Table, figure.Place.Column)) is { } total && total.Id != figure.Id ? total : null
        : _items.TryGetValue(figure.Id, out var told) ? ListHeads.Of(told.Passage).HeadOf(told.Item)?.Figure : null;

    /// <summary>The surroundings of a figure that speak of one thing, at one step of the budget: its table, its paragraph, its section.</summary>
    private string[] Areas(Figure figure) =>
        _areas.TryGetValue(figure.Id, out var known) ? known : _areas[figure.Id] = [.. AreasAround(figure)];

    private IEnumerable<string> AreasAround(Figure figure)
    {
        var stage = figure.Context.Stage is null or Stage.Outturn or Stage.AdjustedBudget ? "" : figure.Context.Stage.ToString();
        var year = figure.Context.Year is { } y ? y.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        if (figure.Place.Table is { } table)
        {
            yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"t{table}|{stage}|{year}");
            yield break;
        }
        yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{figure.Place.Block}|{stage}|{year}");
        var path = _report.Document.Blocks[figure.Place.Block].HeadingPath;
        if (path.Count > 1)
            yield return $"h{string.Join('/', path.Take(path.Count - 1))}|{stage}|{year}";
    }
}
