
namespace PerfEval.Checks.Prose;

/// <summary>Hangs shares, changes and ratios on the amounts that they speak of. In paired lists the n-th goes with the n-th.</summary>
internal static class ItemReader
{
    private const double SameName = 0.7;

    public static IReadOnlyList<Item> Collect(IReadOnlyList<Mention> mentions)
    {
        var items = new List<Item>();
        var group = new List<Item>();
        for (var i = 0; i < mentions.Count;)
        {
            var members = Members(mentions, i);
            var first = members[0];
            if (first.Role == Role.Amount)
            {
                group = [.. members.Select((m, n) => new Item(m, items.Count + n))];
                items.AddRange(group);
            }
            else if (items.Count > 0)
            {
                Attach(items, group, members, mentions, i);
            }
            i += members.Count;
        }
        return items;
    }

    private static List<Mention> Members(IReadOnlyList<Mention> mentions, int start)
    {
        var members = new List<Mention> { mentions[start] };
        for (var i = start + 1; i < mentions.Count && mentions[i].Continues && mentions[i].Role == mentions[start].Role; i++)
            members.Add(mentions[i]);
        return members;
    }

    private static void Attach(List<Item> items, List<Item> group, List<Mention> members, IReadOnlyList<Mention> mentions, int start)
    {
        if (members.Count > 1)
        {
            var owners = Owners(items, group, members);
            for (var n = 0; n < members.Count && owners.Count == members.Count; n++)
                Hang(owners[n], members[n], start > 0 ? mentions[start - 1] : null);
            return;
        }
        var before = start > 0 ? mentions[start - 1] : null;
        var owner = members[0].Subject.Length == 0 ? Owner(items, members[0]) : Named(items, members[0]);
        if (owner is not null)
            Hang(owner, members[0], before);
    }

    /// <summary>The amount that a share names anew: …服务支出占比27.6%; in a sentence of amounts it is no number of the sentences before, 在建产业类2个.</summary>
    private static Item? Named(List<Item> items, Mention mention)
    {
        Item? best = null;
        var beside = items.FindLast(i => i.Sentence == mention.Sentence);
        for (var i = items.Count - 1; i >= 0 && mention.Sentence - items[i].Sentence <= 2; i--)
            if ((beside is null || Passage.SameKind(items[i].Figure, beside.Figure)) && Likeness.Of(items[i].Figure.Label, mention.Subject) is var own && own >= SameName && (best is null || IsBetter(items[i], own, best, mention)))
                best = items[i];
        return best;
    }

    private static bool IsBetter(Item item, double likeness, Item best, Mention mention) =>
        IsLed(item, mention) == IsLed(best, mention) ? likeness == 1 && Likeness.Of(best.Figure.Label, mention.Subject) < 1 : IsLed(item, mention);

    /// <summary>税收占比 speaks of 税收收入, not of 非税收入 told after it.</summary>
    private static bool IsLed(Item item, Mention mention) => item.Figure.Label.StartsWith(mention.Subject, StringComparison.Ordinal);

    /// <summary>The nearest amount that is not deeper inside brackets than what is said of it.</summary>
    private static Item Owner(List<Item> items, Mention mention)
    {
        for (var i = items.Count - 1; i >= 0 && items[i].Sentence == mention.Sentence; i--)
            if (items[i].Depth <= mention.Depth)
                return items[i];
        return items[^1];
    }

    /// <summary>A list of n attributes belongs to the list of n amounts before it, or to the last n amounts of its sentence.</summary>
    private static List<Item> Owners(List<Item> items, List<Item> group, List<Mention> members)
    {
        if (group.Count == members.Count)
            return group;
        var sentence = members[0].Sentence;
        var here = items.Where(i => i.Sentence == sentence).ToList();
        return here.Count >= members.Count ? here[^members.Count..] : NamedInOrder(items, members);
    }

    /// <summary>货物、工程、服务支出占…分别为x%、y%和z%: the amounts that were told under these names.</summary>
    private static List<Item> NamedInOrder(List<Item> items, List<Mention> members)
    {
        var names = members[0].Gap.Split('。', ';')[^1].Split('占')[0].Split(['、', '和', '与', '及'], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length != members.Count)
            return [];
        var owners = new List<Item>();
        foreach (var name in names.Select(n => n.Trim().TrimStart(',')))
        {
            var owner = items.FindLast(i => members[0].Sentence - i.Sentence <= FarthestOwner && name.Length > 1 && i.Figure.Label.Contains(name, StringComparison.Ordinal));
            if (owner is not null)
                owners.Add(owner);
        }
        return owners;
    }

    private const int FarthestOwner = 3;

    private static void Hang(Item item, Mention mention, Mention? before)
    {
        switch (mention.Role)
        {
            case Role.Share:
                item.Shares.Add(mention);
                break;
            case Role.Growth or Role.Delta or Role.Base:
                item.Changes.Add(mention);
                break;
            case Role.Ratio when before is { Role: Role.RatioBase }:
                item.Ratios.Add((mention, before));
                break;
            default:
                break;
        }
    }
}
