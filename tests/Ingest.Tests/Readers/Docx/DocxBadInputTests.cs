using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers.Docx;

public class DocxBadInputTests
{
    private const string Sentence = "<w:p><w:r><w:t>本年支出 45 万元。</w:t></w:r></w:p>";

    [Fact]
    public void Empty_IsSaid() => AssertUnreadable(ProblemCodes.Empty, []);

    [Fact]
    public void NoText_IsSaid() => AssertUnreadable(ProblemCodes.Empty, new DocxBuilder("<w:p/>").Build());

    [Fact]
    public void OnlyPictures_NeedOcr() =>
        AssertUnreadable(ProblemCodes.NeedsOcr, new DocxBuilder("<w:p><w:r><w:drawing/></w:r></w:p>").Build());

    [Fact]
    public void CutOffFile_IsTruncated()
    {
        var package = new DocxBuilder(Sentence).Build();
        AssertUnreadable(ProblemCodes.Truncated, package[..^40]);
    }

    [Fact]
    public void FlippedBit_IsCorrupt()
    {
        var package = new DocxBuilder(Sentence) { Compression = CompressionLevel.NoCompression }.Build();
        var digit = package.AsSpan().IndexOf("45"u8);
        package[digit] ^= 1;
        var document = Read(package);
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.Corrupt);
    }

    [Fact]
    public void DamagedDirectory_IsCorrupt()
    {
        var package = new DocxBuilder(Sentence).Build();
        package[package.AsSpan().IndexOf("PK\x01\x02"u8) + 1] = 0;
        AssertUnreadable(ProblemCodes.Corrupt, package);
    }

    [Fact]
    public void BrokenXml_KeepsWhatStandsBefore()
    {
        var document = Read(new DocxBuilder(Sentence + "<w:p><w:r></w:p>").Build());
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Equal("本年支出 45 万元。", Assert.Single(document.Paragraphs).Text.Value);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.Corrupt);
    }

    [Fact]
    public void BrokenStyles_CostOnlyTheStyles()
    {
        var document = Read(new DocxBuilder(Sentence).With("styles", "styles", "<w:style>").Build());
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Single(document.Paragraphs);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.Corrupt);
    }

    [Fact]
    public void PasswordProtectedOffice_IsSaid()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        AssertUnreadable(ProblemCodes.PasswordProtected, compound);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")]
    public void DocumentTypeDeclaration_IsForbidden(string declaration) =>
        AssertUnreadable(ProblemCodes.ForbiddenXml, new DocxBuilder(Sentence) { Prolog = declaration }.Build());

    [Fact]
    public void DocumentTypeDeclarationInRelations_IsForbidden() =>
        AssertUnreadable(ProblemCodes.ForbiddenXml, new DocxBuilder(Sentence).WithEntry("word/_rels/header1.xml.rels", "<!DOCTYPE x><x/>"u8.ToArray()).Build());

    [Fact]
    public void HighRatio_IsABomb() =>
        AssertUnreadable(ProblemCodes.ZipBomb, new DocxBuilder($"<!--{new string(' ', 20 << 20)}-->") { Compression = CompressionLevel.SmallestSize }.Build());

    [Fact]
    public void HugeRelations_AreABomb()
    {
        var relations = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (var i = 0; relations.Length < 33 << 20; i++)
            relations.Append(System.Globalization.CultureInfo.InvariantCulture, $"<Relationship Id=\"r{i}\" Type=\"t{i * 7919L}\" Target=\"x{i * 104729L}\"/>");
        AssertUnreadable(ProblemCodes.ZipBomb, new DocxBuilder(Sentence).WithEntry("customXml/_rels/a.xml.rels", Encoding.ASCII.GetBytes(relations.Append("</Relationships>").ToString())).Build());
    }

    [Fact]
    public void TooManyEntries_AreABomb()
    {
        var package = new DocxBuilder(Sentence).Build();
        var end = package.AsSpan().LastIndexOf("PK\x05\x06"u8);
        BinaryPrimitives.WriteUInt16LittleEndian(package.AsSpan(end + 10), 60_000);
        AssertUnreadable(ProblemCodes.ZipBomb, package);
    }

    [Fact]
    public void DeepXml_IsRefused()
    {
        var body = Sentence + string.Concat(Enumerable.Repeat("<w:ins>", 2_000)) + string.Concat(Enumerable.Repeat("</w:ins>", 2_000));
        var document = Read(new DocxBuilder(body).Build());
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.NestedTooDeep);
    }

    [Fact]
    public void DeepTables_AreCutWithANotice()
    {
        const int depth = Limits.TableNesting + 4;
        var body = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>层</w:t></w:r></w:p>", depth)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));
        var document = Read(new DocxBuilder(body).Build());
        Assert.Equal(Limits.TableNesting, document.Tables.Count());
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.NestedTooDeep);
    }

    [Fact]
    public void LongParagraph_IsCutWithANotice()
    {
        var document = Read(new DocxBuilder($"<w:p><w:r><w:t>{new string('长', Limits.ParagraphCharacters + 10)}</w:t></w:r></w:p>").Build());
        Assert.Equal(Limits.ParagraphCharacters, Assert.Single(document.Paragraphs).Text.Value.Length);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.TextTooLong);
    }

    [Fact]
    public void WideCell_IsCutWithANotice()
    {
        var document = Read(new DocxBuilder("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>").Build());
        Assert.Equal(Limits.TableColumns, Assert.Single(document.Tables).ColumnCount);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.TableTooLarge);
    }

    [Fact]
    public void Macros_AreLeftAlone()
    {
        var document = Read(new DocxBuilder(Sentence).WithEntry("word/vbaProject.bin", [1, 2, 3])
            .WithRelation("<Relationship Id=\"m\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/>").Build());
        Assert.Equal(ReadStatus.Read, document.Status);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.MacrosIgnored);
    }

    [Fact]
    public void ExternalRelation_IsNotFetched()
    {
        var document = Read(new DocxBuilder(Sentence)
            .WithRelation("<Relationship Id=\"e\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" TargetMode=\"External\" Target=\"http://127.0.0.1:1/x.png\"/>").Build());
        Assert.Equal(ReadStatus.Read, document.Status);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.ExternalIgnored);
    }

    [Theory]
    [InlineData("<Relationship Id=\"h\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" TargetMode=\"External\" Target=\"http://[不是地址\"/>")]
    [InlineData("<Relationship Id=\"i\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/missing.png\"/>")]
    public void BrokenRelation_DoesNotCostTheReport(string relation)
    {
        var document = Read(new DocxBuilder(Sentence).WithRelation(relation).Build());
        Assert.Equal("本年支出 45 万元。", Assert.Single(document.Paragraphs).Text.Value);
    }

    [Fact]
    public void BrokenXmlInRelations_DoesNotCostTheReport()
    {
        var document = Read(new DocxBuilder(Sentence).WithRelation("<Relationship Id=").Build());
        Assert.Single(document.Paragraphs);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.PartMissing);
    }

    [Fact]
    public void LyingExtension_GoesBySignature()
    {
        var document = ReaderCatalog.Read(new SourceFile("报告.doc", new DocxBuilder(Sentence).Build()));
        Assert.Equal("docx", document.Format);
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.ExtensionMismatch);
    }

    [Fact]
    public void Cancellation_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ReaderCatalog.Read(new SourceFile("a.docx", new DocxBuilder(Sentence).Build()), source.Token));
    }

    private static void AssertUnreadable(string code, byte[] content)
    {
        var document = Read(content);
        Assert.Equal(ReadStatus.Unreadable, document.Status);
        Assert.Contains(document.Problems, p => p.Code == code);
    }

    private static Document Read(byte[] content) => ReaderCatalog.Read(new SourceFile("报告.docx", content));
}
