using System.Runtime.CompilerServices;

namespace PerfEval.Checks.Prose;

/// <summary>Where lists of parts open in a passage, and which amount each list divides.</summary>
internal sealed class ListHeads
{
    private static readonly ConditionalWeakTable<Passage, ListHeads> Known = [];
    private readonly Item?[] _heads;
    private readonly Dictionary<Mention, Item> _items;

    private ListHeads(Passage passage, Item?[] heads, IReadOnlyList<PartList> lists)
    {
        _items = passage.Items.ToDictionary(i => i.Amount);
        _heads = heads;
        Lists = lists;
    }

    public IReadOnlyList<PartList> Lists { get; }

    public static ListHeads Of(Passage passage) => Known.GetValue(passage, Build);

    /// <summary>The total of the list that the item stands in, of several lists the one that its parts add up to; null outside lists.</summary>
    public Item? HeadOf(Item item) => _heads[item.Index];

    /// <summary>The same of an amount by its mention; null also where the mention is no amount.</summary>
    public static Item? HeadOf(Passage passage, Mention mention) =>
        Of(passage) is var heads && heads._items.TryGetValue(mention, out var item) ? heads.HeadOf(item) : null;

    /// <summary>True for an amount that divides another of its own sentence.</summary>
    public static bool IsPart(Passage passage, Mention mention) => HeadOf(passage, mention)?.Sentence == mention.Sentence;

    private static ListHeads Build(Passage passage)
    {
        var lists = PartLists.Find(passage);
        var heads = new Item?[passage.Items.Count];
        var reached = new bool[passage.Items.Count];
        foreach (var list in lists)
        {
            // Where some of the parts add up to the total, the list ends with them, whatever else it might hold.
            var sum = list.Parts.FirstOrDefault(p => TotalsByNumbers.IsSum(list.Totals[0].Total, p));
            foreach (var part in sum ?? list.Widest.Where(p => !reached[p.Index]))
                (heads[part.Index], reached[part.Index]) = (list.Totals[0].Total, sum is not null);
        }
        return new ListHeads(passage, heads, lists);
    }
}
