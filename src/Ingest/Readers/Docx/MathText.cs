using System.Buffers;
using System.Text;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>
/// Prints an Office formula on one line, with a slash for a fraction: without it, 17 over 22 would read as 1722.
/// </summary>
internal static class MathText
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("+-−×÷*/·＋－ ");

    /// <summary>Text of the present m:oMath or m:oMathPara.</summary>
    public static string Read(WordXml xml, int room)
    {
        var text = new StringBuilder();
        for (var parent = xml.Enter(); xml.Next(parent);)
        {
            if (xml.Name is "del" or "moveFrom")
                xml.Skip();
            if (!xml.IsMath)
                continue;
            switch (xml.LocalName)
            {
                case "t":
                    xml.AppendText(text, Math.Max(0, room - text.Length));
                    break;
                case "f":
                    var fraction = ReadOperands(xml, room, "num", "den");
                    text.Append(Group(fraction[0])).Append('/').Append(Group(fraction[1]));
                    break;
                case "sSup":
                    var power = ReadOperands(xml, room, "e", "sup");
                    text.Append(Group(power[0])).Append('^').Append(Group(power[1]));
                    break;
                case "rad":
                    text.Append('√').Append(Group(ReadOperands(xml, room, "e")[0]));
                    break;
                case "d":
                    text.Append('(').Append(ReadOperands(xml, room, "e")[0]).Append(')');
                    break;
            }
        }
        return text.Length > room ? text.ToString(0, room) : text.ToString();
    }

    private static string[] ReadOperands(WordXml xml, int room, params ReadOnlySpan<string> names)
    {
        var operands = new string[names.Length];
        Array.Fill(operands, "");
        for (var parent = xml.Enter(); xml.Next(parent);)
        {
            var index = xml.IsMath ? names.IndexOf(xml.LocalName) : -1;
            if (index >= 0)
                operands[index] += Read(xml, room);
            else
                xml.Skip();
        }
        return operands;
    }

    private static string Group(string operand) => operand.AsSpan().ContainsAny(Operators) ? $"({operand})" : operand;
}
