using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Tables;

/// <summary>What a total row may total: the rows above or below it, with or without subtotals and the rows that only detail others.</summary>
internal static class TotalRows
{
    private const int MostReadings = 10;

    /// <summary>The likeliest reading first; empty where nothing stands above or below.</summary>
    public static IReadOnlyList<Reading> Readings(NumberColumn column, int index)
    {
        var entries = column.Entries;
        var total = entries[index];
        var above = Enumerable.Range(0, index).Reverse().TakeWhile(i => !entries[i].IsTotal).Reverse().ToList();
        var allAbove = Enumerable.Range(0, index).ToList();
        var below = Enumerable.Range(index + 1, entries.Count - index - 1).TakeWhile(i => !entries[i].IsTotal).ToList();
        var allBelow = Enumerable.Range(index + 1, entries.Count - index - 1).ToList();
        var readings = new List<Reading>();
        if (OwnBelow(entries, index) is { Count: > 1 } own)
        {
            Add(readings, column, total, own, 0.9);
            return readings;
        }
        Add(readings, column, total, above, 0.9);
        if (index - above.Count - 1 is >= 0 and var former)
            Add(readings, column, total, [former, .. above], 0.85);
        Add(readings, column, total, allAbove.Where(i => entries[i].IsSubtotal || (entries[i].IsTotal && !total.IsSubtotal)), 0.7);
        if (allAbove.FindLastIndex(i => entries[i].IsSubtotal) is >= 0 and var subtotal)
            Add(readings, column, total, allAbove.Where(i => entries[i].IsSubtotal || i > subtotal), 0.7);
        Add(readings, column, total, allAbove.Where(i => !entries[i].IsTotal), 0.7);
        if (index == 0 && !IsPartOfNext(entries))
        {
            Add(readings, column, total, below, 0.9);
            if (allBelow.Count(i => entries[i].IsTotal) > 1)
                Add(readings, column, total, allBelow.Where(i => entries[i].IsTotal), 0.6);
            Add(readings, column, total, allBelow.Where(i => !entries[i].IsTotal), 0.6);
        }
        else if (index > 0)
        {
            Add(readings, column, total, below, 0.3);
        }
        return [.. readings.Where(r => !r.OnlyExcuses).Take(MostReadings), .. readings.Where(r => r.OnlyExcuses)];
    }

    /// <summary>二、支出合计 over （一）人员经费 and （二）折旧: the rows of the next level below a total that is numbered itself, up to the next of its own level.</summary>
    private static List<int> OwnBelow(IReadOnlyList<Entry> entries, int index)
    {
        var level = entries[index].Level;
        return level == 0 || index + 1 >= entries.Count || entries[index + 1].Level <= level ? []
            : [.. Enumerable.Range(index + 1, entries.Count - index - 1).TakeWhile(i => !entries[i].IsTotal && (entries[i].Level == 0 || entries[i].Level > level))];
    }

    /// <summary>本年收入合计, 年初结转, 总计: the first row totals nothing that stands here, but is a part of the last.</summary>
    private static bool IsPartOfNext(IReadOnlyList<Entry> entries)
    {
        var next = entries.Skip(1).ToList().FindIndex(e => e.IsTotal) + 1;
        return next > 1 && entries.Take(next).Sum(e => e.Figure.BaseValue) == entries[next].Figure.BaseValue;
    }

    /// <summary>Adds the rows as they are, and again with the rows that only detail others left out.</summary>
    private static void Add(List<Reading> readings, NumberColumn column, Entry total, IEnumerable<int> rows, double prior)
    {
        var parts = rows.Select(i => column.Entries[i]).ToList();
        if (parts.Count == 0)
            return;
        foreach (var (set, weight) in Levels(parts))
            if (set.Count > 0 && (set.Count > 1 || parts.Count == 1 || AreCoded(parts)) && readings.TrueForAll(r => !r.Formula.Operands.Select(o => o.Id).SequenceEqual(set.Select(e => e.Figure.Id))))
                readings.Add(new Reading(total.Figure, Expression.Sum(set.Select(e => e.Figure)), prior * weight));
        foreach (var set in WhereverDetailsEnd(parts).Where(s => s.Count > 1))
            readings.Add(new Reading(total.Figure, Expression.Sum(set.Select(e => e.Figure)), prior * OfAnyEnd) { OnlyExcuses = true });
    }

    private const double OfAnyEnd = 0.5;

    /// <summary>Where the details of the only 其中 do not come to their row, one of them is wrong, and nothing tells where they end.</summary>
    private static IEnumerable<List<Entry>> WhereverDetailsEnd(List<Entry> parts)
    {
        var among = parts.FindIndex(p => p.IsAmong);
        if (among <= 0 || parts.Count(p => p.IsAmong) > 1 || DetailsOf(parts, among - 1) > 0)
            yield break;
        for (var end = among + 1; end < parts.Count && end - among < MostReadings; end++)
            yield return [.. parts.Take(among), .. parts.Skip(end)];
    }

    private static IEnumerable<(List<Entry> Set, double Weight)> Levels(List<Entry> parts)
    {
        if (AreCoded(parts))
        {
            var shortest = parts.Min(p => p.Code.Length);
            yield return (parts.Where(p => p.Code.Length == shortest).ToList(), 0.9);
            yield break;
        }
        var top = parts.Select(p => p.Level).Where(l => l > 0).DefaultIfEmpty(0).Min();
        if (top > 0 && parts.Exists(p => p.Level != top))
            yield return (parts.Where(p => p.Level == top).ToList(), 1);
        if (parts.Exists(p => p.IsAmong))
        {
            if (OutsideDetails(parts) is var outside && outside.Count < parts.Count)
                yield return (outside, 0.97);
            yield return (OutsideAmong(parts), 0.95);
            yield return (parts.Where(p => !p.IsAmong).ToList(), 0.9);
        }
        var indent = parts.Min(p => p.Indent);
        if (parts.Exists(p => p.Indent > indent))
            yield return (parts.Where(p => p.Indent == indent).ToList(), 0.9);
        yield return (parts, 0.85);
    }

    /// <summary>221, 22102, 2210201: the codes tell which rows only detail others.</summary>
    private static bool AreCoded(List<Entry> parts) => parts.TrueForAll(p => p.Code.Length > 0);

    /// <summary>公务用车 60, 其中：购置费 18, 运行维护费 42, 公务接待费 3: the details of a row end where they come to it.</summary>
    private static List<Entry> OutsideDetails(List<Entry> parts)
    {
        var kept = new List<Entry>();
        for (var i = 0; i < parts.Count; i++)
        {
            kept.Add(parts[i]);
            if (i + 1 < parts.Count && parts[i + 1].IsAmong)
                i += DetailsOf(parts, i);
        }
        return kept;
    }

    /// <summary>How many of the rows below divide the row; 0 where no run of them comes to it.</summary>
    private static int DetailsOf(List<Entry> parts, int row)
    {
        var (whole, sum) = (parts[row].Figure, 0m);
        for (var last = row + 1; last < parts.Count; last++)
        {
            sum += parts[last].Figure.BaseValue;
            if (Math.Abs(sum - whole.BaseValue) <= whole.LastDigit * whole.Unit.Scale)
                return last - row;
        }
        return 0;
    }

    private static List<Entry> OutsideAmong(List<Entry> parts)
    {
        var kept = new List<Entry>();
        var inside = false;
        foreach (var part in parts)
        {
            inside = part.IsAmong || (inside && part.Level == 0);
            if (!inside)
                kept.Add(part);
        }
        return kept;
    }
}
