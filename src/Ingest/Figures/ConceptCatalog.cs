using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;

namespace PerfEval.Ingest.Figures;

/// <summary>
/// The concepts of concepts.csv and the labels that reports give them: classes of 政府收支分类科目 (function.201, economic.30201) and the
/// usual items of budgets, outturns and scores. A new synonym is a new line; a file of the same shape can add to the catalogue.
/// </summary>
public sealed partial class ConceptCatalog
{
    private static readonly string[] Columns = ["concept", "dimension", "name", "synonyms"];

    private readonly Dictionary<(Dimension, string), string> _byName;

    private ConceptCatalog(Dictionary<(Dimension, string), string> byName) => _byName = byName;

    /// <summary>What comes with the program.</summary>
    public static ConceptCatalog Default { get; } = LoadDefault();

    /// <summary>The catalogue with the lines of a file added; a name that is in both means what the file says.</summary>
    /// <param name="csv">Columns concept, dimension (money, ratio, count, points), name, synonyms (separated by |).</param>
    /// <exception cref="FormatException">The file has not these columns, or a line has an unknown dimension or no name.</exception>
    public ConceptCatalog With(TextReader csv)
    {
        var names = new Dictionary<(Dimension, string), string>(_byName);
        Add(names, csv);
        return new ConceptCatalog(names);
    }

    /// <summary>The concept that a figure measures, by its label; null where the catalogue does not know it.</summary>
    public string? Of(Figure figure)
    {
        var label = TextFold.Squeeze(figure.Label);
        var dimension = figure.Unit.Dimension == Dimension.Bare ? Dimension.Money : figure.Unit.Dimension;
        return _byName.GetValueOrDefault((dimension, label)) ?? _byName.GetValueOrDefault((dimension, Bare(label)));
    }

    /// <summary>The label without numbering and without the words for year, stage and purse, which the figure's context holds.</summary>
    private static string Bare(string squeezed) => Trailing().Replace(Leading().Replace(squeezed, ""), "");

    private static ConceptCatalog LoadDefault()
    {
        using var stream = typeof(ConceptCatalog).Assembly.GetManifestResourceStream("concepts.csv")!;
        using var reader = new StreamReader(stream);
        var names = new Dictionary<(Dimension, string), string>();
        Add(names, reader);
        return new ConceptCatalog(names);
    }

    private static void Add(Dictionary<(Dimension, string), string> names, TextReader csv)
    {
        try
        {
            using var reader = CsvReader.Create(csv, new CsvReaderOptions(), leaveOpen: true);
            reader.ReadHeader();
            if (Columns.Except(reader.Headers, StringComparer.Ordinal).Any())
                throw new FormatException($"The columns {string.Join(',', Columns)} are needed.");
            while (reader.Read())
            {
                var (concept, name) = (reader.GetString("concept"), reader.GetString("name"));
                if (concept.Length == 0 || name.Length == 0 || !Enum.TryParse<Dimension>(reader.GetString("dimension"), ignoreCase: true, out var dimension))
                    throw new FormatException($"Line {reader.RowNumber.ToString(CultureInfo.InvariantCulture)}: concept, dimension and name are needed.");
                foreach (var label in reader.GetString("synonyms").Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(name).Select(TextFold.Squeeze))
                {
                    names[(dimension, label)] = concept;
                    if (Bare(label) is { Length: > 1 } bare)
                        names.TryAdd((dimension, bare), concept);
                }
            }
        }
        catch (Exception failure) when (failure is CsvFormatException or KeyNotFoundException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException(failure.Message, failure);
        }
    }

    [GeneratedRegex(@"^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)、.）]|[①-⑳]|其中|含|由|加上|[:,;“”""]|(?:19|20)\d{2}年度?|本年度?|当年|全年|年度|我局|我单位|本单位|本部门|全局|部门|单位|财政拨款(?=基本|项目|总支出)|一般公共预算(?=财政拨款))+")]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?:[:,;“”""]|决算数?|预算数?|执行数?|金额|为|是)+$")]
    private static partial Regex Trailing();
}
