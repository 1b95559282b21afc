using System.Globalization;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tests;

/// <summary>Builds figures and claims by hand, so that judge and diagnosis are tested without reading a document.</summary>
internal sealed class SyntheticReport
{
    private const int TableBlock = 1;

    private readonly List<Figure> _figures = [];
    private readonly List<Claim> _claims = [];

    public IReadOnlyList<Figure> Figures => _figures;

    public IReadOnlyList<Claim> Claims => _claims;

    /// <param name="text">Number with its unit behind it: "4360097.54元", "88.62%", "436.01万元", "5分", "12".</param>
    public Figure Prose(string text, string label = "") => Add(text, label, new Place(0, Start: _figures.Count * 20, Length: text.Length));

    public Figure Prose(decimal value, string unit) => Prose(Text(value, unit));

    public Figure Cell(decimal value, string unit, int row, int column, string header = "", int table = 0) =>
        Cell(Text(value, unit), row, column, header: header, table: table);

    public Figure Cell(string text, int row, int column, string label = "", string header = "", int table = 0)
    {
        var figure = Add(text, label, new Place(TableBlock + table, table, row, column, 0, text.Length));
        _figures[^1] = figure with { ColumnHeader = header };
        return _figures[^1];
    }

    public void Sum(Figure total, params Figure[] parts) => Sum(0.95, total, parts);

    public void Sum(double certainty, Figure total, params Figure[] parts) =>
        Add(Claim.Of("total-differs-from-parts", ClaimKind.Sum, total, Expression.Sum(parts), certainty));

    public void Score(Figure total, params Figure[] parts) =>
        Add(Claim.Of("score-total-differs", ClaimKind.Score, total, Expression.Sum(parts), 0.97));

    public void Share(Figure share, Figure part, Figure whole, double certainty = 0.95) =>
        Add(Claim.Of("share-differs", ClaimKind.Share, share, Expression.Of(part) / Expression.Of(whole), certainty));

    public void Agree(Figure first, Figure second, double certainty = 0.95) =>
        Add(Claim.Of("stated-twice-differs", ClaimKind.Agree, first, Expression.Of(second), certainty));

    public void AtMost(Figure score, Figure points) =>
        Add(Claim.Of("score-exceeds-points", ClaimKind.Order, score, Expression.Of(points), 0.97) with { Relation = Relation.AtMost });

    public void Add(Claim claim) => _claims.Add(claim);

    public IReadOnlyList<JudgedClaim> Judge() => [.. _claims.Select((claim, id) => Checks.Judging.Judge.Decide(id, claim))];

    public Report ToReport()
    {
        var blocks = new List<Block> { new Paragraph(0, [], new SourceText(""), ParagraphRole.Body, 0) };
        foreach (var table in _figures.Where(f => f.InTable).Select(f => f.Place.Table!.Value).DefaultIfEmpty(-1).Max() is var last and >= 0 ? Enumerable.Range(0, last + 1) : [])
            blocks.Add(new Table(TableBlock + table, [], table, 1, 1, []));
        var document = new Document("synthetic", "", "txt", ReadStatus.Read, blocks, []);
        return new Report(document, _figures, new ReportFacts("", 2020, ""));
    }

    public IReadOnlyList<Checks.Diagnosis.Finding> Explain() => Checks.Diagnosis.Diagnosis.Explain(ToReport(), Judge());

    private static string Text(decimal value, string unit) => value.ToString(CultureInfo.InvariantCulture) + unit;

    private Figure Add(string text, string label, Place place)
    {
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '-').Count();
        var value = decimal.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture);
        var unit = digits == text.Length ? Unit.None : UnitCatalog.Find(text[digits..]) ?? throw new ArgumentException($"No unit in {text}.", nameof(text));
        var number = new PrintedNumber(0, text.Length, digits, value, value.Scale, unit);
        var figure = new Figure(_figures.Count, number, text, unit, label, new FigureContext(2020, null, null), place);
        _figures.Add(figure);
        return figure;
    }
}
