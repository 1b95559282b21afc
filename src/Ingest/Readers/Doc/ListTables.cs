using System.Text;
using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>One level of a list.</summary>
/// <param name="Format">How its number is written (MSONFC).</param>
/// <param name="Template">Text around the numbers; the characters U+0000 to U+0008 stand for the number of that level.</param>
/// <param name="IsLegal">Numbers of outer levels are written in Arabic digits.</param>
/// <param name="HasGap">A tab or a blank stands between the number and the text.</param>
internal sealed record ListLevel(int Start, int Format, string Template, bool IsLegal, bool RestartsAfterOuter, bool HasGap);

/// <param name="Id">Paragraphs of one list count on, whichever override they use.</param>
/// <param name="RestartAt">For each level, the number that this override begins with; null where it counts on.</param>
internal sealed record NumberedList(int Id, IReadOnlyList<ListLevel> Levels, IReadOnlyList<int?> RestartAt);

/// <summary>The automatic numbering of a Word file: lists (PlfLst) and their uses (PlfLfo).</summary>
internal static class ListTables
{
    private const int LevelCount = 9;
    private const int ListLength = 28;
    private const int LevelHeadLength = 28;
    private const int OverrideLength = 16;
    private const int NothingFollows = 2;
    private const int HighestStart = 0x7FFF;

    /// <summary>Reads the uses of lists; paragraphs name them by position, from 1.</summary>
    /// <param name="lists">The table stream from the lists on: their levels follow beyond the structure's own length.</param>
    public static List<NumberedList> Read(Fields lists, Fields overrides)
    {
        var levelsById = ReadLevels(lists);
        var count = (int)Math.Min(overrides.UInt32(0), (uint)(overrides.Length / OverrideLength));
        var uses = new List<NumberedList>(count);
        var at = 4 + ((long)count * OverrideLength);
        for (var i = 0; i < count; i++)
        {
            var head = overrides.Slice(4 + ((long)i * OverrideLength), OverrideLength);
            var id = head.Int32(0);
            var levels = levelsById.GetValueOrDefault(id) ?? [];
            var restartAt = new int?[LevelCount];
            at += 4;
            for (var n = head.Byte(12); n > 0 && overrides.Holds(at, 8); n--)
            {
                var start = StartAt(overrides, at);
                var flags = overrides.UInt32(at + 4);
                var level = (int)(flags & 0xF);
                at += 8;
                var replacement = (flags & 0x20) != 0 ? ReadLevel(overrides, ref at) : null;
                if (level < levels.Length && replacement is not null)
                    levels = [.. levels[..level], replacement, .. levels[(level + 1)..]];
                if (level < LevelCount && (flags & 0x10) != 0)
                    restartAt[level] = replacement?.Start ?? start;
            }
            uses.Add(new NumberedList(id, levels, restartAt));
        }
        return uses;
    }

    private static Dictionary<int, ListLevel[]> ReadLevels(Fields lists)
    {
        var count = Math.Min(lists.UInt16(0), lists.Length / ListLength);
        var result = new Dictionary<int, ListLevel[]>(count);
        var at = 2 + ((long)count * ListLength);
        for (var i = 0; i < count; i++)
        {
            var head = lists.Slice(2 + ((long)i * ListLength), ListLength);
            var isSimple = (head.Byte(26) & 1) != 0;
            var levels = new ListLevel[isSimple ? 1 : LevelCount];
            for (var level = 0; level < levels.Length; level++)
                levels[level] = ReadLevel(lists, ref at);
            result.TryAdd(head.Int32(0), levels);
        }
        return result;
    }

    private static int StartAt(Fields table, long at) => Math.Clamp(table.Int32(at), 0, HighestStart);

    private static ListLevel ReadLevel(Fields table, ref long at)
    {
        var head = table.Slice(at, LevelHeadLength);
        at += LevelHeadLength + head.Byte(24) + head.Byte(25);
        var length = table.UInt16(at);
        var template = Encoding.Unicode.GetString(table.Slice(at + 2, length * 2).Span);
        at += 2 + (length * 2);
        return new ListLevel(StartAt(head, 0), head.Byte(4), template, (head.Byte(5) & 4) != 0, (head.Byte(5) & 8) == 0, head.Byte(15) != NothingFollows);
    }
}
