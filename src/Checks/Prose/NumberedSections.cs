using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// A total whose parts are told in numbered paragraphs of their own: （一）出国费0元…（二）用车费a元…（三）接待费b元…. The first amount of each
/// paragraph is the part.
/// </summary>
internal static partial class NumberedSections
{
    private const int FewestParts = 2;
    private const int MostTotals = 6;
    private const double Likely = 0.35;
    private const double Covered = 0.85;
    private const double OfColumn = 0.6;
    private const int FewestRows = 3;

    /// <summary>A numbered paragraph and its amounts, at least one.</summary>
    private sealed record Head(char Style, int Number, IReadOnlyList<Item> Items)
    {
        public Item Part => Items[0];

        public Item Last => Items[^1];
    }

    public static IEnumerable<PartList> Find(Passage passage, IReadOnlyList<PartList> known)
    {
        var heads = Heads(passage);
        for (var first = 0; first < heads.Count;)
        {
            var last = first;
            while (last + 1 < heads.Count && heads[last + 1].Style == heads[first].Style && heads[last + 1].Number == heads[last].Number + 1)
                last++;
            if (heads[first].Number == 1 && last - first + 1 >= FewestParts)
            {
                var run = heads.GetRange(first, last - first + 1);
                if (!run.Exists(h => IsScored(h) || IsDivided(h)) && !DividesAnother(run, known))
                    foreach (var list in ListsOf(passage, run))
                        yield return list;
                foreach (var below in TotalsBelow(passage, run))
                    yield return below;
            }
            first = last + 1;
        }
    }

    /// <summary>1.投入（15分，得14分）: points and score are two columns, not one list.</summary>
    private static bool IsScored(Head head) =>
        head.Part.Figure.Unit.Dimension == Dimension.Points && head.Part.Index != head.Last.Index;

    /// <summary>3.项目支出按性质分，救助类a万元、养老类b万元: the first amount of the paragraph is a part of what it names.</summary>
    private static bool IsDivided(Head head) => ListOpenings.IsSplit(head.Part.Amount.Gap.Split('\n')[^1]);

    /// <summary>（一）总体情况。支出a万元…（二）结构情况。按功能分类，教育支出b万元…: the second paragraph divides the first.</summary>
    private static bool DividesAnother(List<Head> run, IReadOnlyList<PartList> known) =>
        known.Any(list => run.Exists(h => h.Part == list.Totals[0].Total) && run.Exists(h => h.Part != list.Totals[0].Total && list.Widest.Contains(h.Part)));

    /// <summary>
    /// （1）…造价a万元；（2）…造价b万元；以上两项合计c万元: the amount that ends each paragraph, or those of one name where the paragraphs tell the same two.
    /// </summary>
    private static IEnumerable<PartList> TotalsBelow(Passage passage, List<Head> run)
    {
        var total = passage.Items.FirstOrDefault(i => i.Index > run[^1].Last.Index);
        if (total is null || Together().Match(total.Amount.Local) is not { Success: true } together)
            return [];
        var certainty = together.Groups["count"] is { Success: true } count && Number(count.Value) != run.Count ? Uncounted : Covered;
        var names = ColumnNames(run);
        if (names.Count < 2)
            return OfKind(total, run.ConvertAll(h => h.Last), certainty);
        return names.SelectMany(name => passage.Items.FirstOrDefault(i => i.Index >= total.Index && i.Sentence == total.Sentence && NameOf(i).EndsWith(name, StringComparison.Ordinal)) is { } named
            ? OfKind(named, Column(run, name), certainty)
            : []);
    }

    private static IEnumerable<PartList> OfKind(Item total, List<Item> parts, double certainty) =>
        parts.TrueForAll(p => Passage.SameKind(p.Figure, total.Figure)) ? [new PartList([(total, 0.9)], [parts], certainty)] : [];

    /// <summary>以上三项合计 below two paragraphs: the third is told elsewhere.</summary>
    private const double Uncounted = 0.1;

    [GeneratedRegex(@"(?:以上|上述)(?:(?<count>[二三四五六七八九十]|\d{1,2})[项个类笔])?[^,;]{0,10}(?:合计|共计|共|总计)[一-龥]{0,4}$")]
    private static partial Regex Together();

    /// <summary>
    /// 年初预算a万元，支出决算b万元。其中：1.…年初预算c万元，支出决算d万元；2.…: in most paragraphs the same two names, so that each of the totals
    /// is divided by the amounts of its own name. A paragraph may lack one of them.
    /// </summary>
    private static List<PartList> Columns(Passage passage, List<Head> run)
    {
        var names = ColumnNames(run);
        var lists = new List<PartList>();
        if (names.Count > 1)
            foreach (var name in names)
            {
                var parts = Column(run, name);
                if (passage.Before(run[0].Part, FarthestTotal).FirstOrDefault(i => i.Figure.Value != 0 && NameOf(i).EndsWith(name, StringComparison.Ordinal) && Passage.SameKind(i.Figure, parts[0].Figure)) is { } total && parts.TrueForAll(p => Passage.SameKind(p.Figure, total.Figure)))
                    lists.Add(new PartList([(total, 0.9)], [parts], OfColumn));
            }
        return lists;
    }

    private const int FarthestTotal = 6;

    /// <summary>Names of amounts that most paragraphs tell.</summary>
    private static List<string> ColumnNames(List<Head> run) =>
        [.. run.SelectMany(h => h.Items.Select(NameOf).Where(n => n.Length > 1).Distinct()).CountBy(n => n, StringComparer.Ordinal).Where(n => n.Value >= FewestRows && n.Value * 3 >= run.Count * 2).Select(n => n.Key)];

    private static List<Item> Column(List<Head> run, string name) => [.. run.Select(h => h.Items.FirstOrDefault(i => IsCalled(i, name))).OfType<Item>()];

    /// <summary>年初预算与支出决算均为96.18万元 tells both.</summary>
    private static bool IsCalled(Item item, string name) => NameOf(item).Split('与', '和', '及', '、').Contains(name, StringComparer.Ordinal);

    private static string NameOf(Item item) => TextFold.Squeeze(item.Figure.Label);

    private static List<PartList> ListsOf(Passage passage, List<Head> run)
    {
        var lists = Columns(passage, run);
        if (lists.Count == 0 && ListOf(passage, run) is { } list)
            lists.Add(list);
        return lists;
    }

    private static PartList? ListOf(Passage passage, List<Head> run)
    {
        var parts = run.ConvertAll(r => r.Part);
        var totals = passage.Items.Where(i => i.Index < parts[0].Index && Passage.SameKind(i.Figure, parts[0].Figure) && i.Figure.Value != 0).TakeLast(MostTotals).Reverse()
            .Select((item, n) => (item, 0.9 - (0.1 * n))).ToList();
        if (totals.Count == 0 || parts.Exists(p => !Passage.SameKind(p.Figure, parts[0].Figure)))
            return null;
        return new PartList(totals, [parts], CompleteSplits.Cover(parts.Select(p => Numbered().Replace(p.Figure.Label, ""))) ? Covered : Likely);
    }

    /// <summary>The numbered paragraphs that tell amounts.</summary>
    private static List<Head> Heads(Passage passage)
    {
        var heads = new List<Head>();
        foreach (var (text, items) in passage.Paragraphs)
            if (Numbered().Match(text) is { Success: true } match)
                heads.Add(new Head(match.Groups["style"].Value is { Length: > 0 } style ? style[0] : '.', Number(match.Groups["number"].Value), items));
        return heads;
    }

    private static int Number(string printed) =>
        int.TryParse(printed, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : SmallNumeral.Of(printed);

    [GeneratedRegex(@"^\s*(?<style>\()?(?<number>[一二三四五六七八九十]|\d{1,2})[).、]")]
    private static partial Regex Numbered();
}
