using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>What the two workbook formats share: every sheet with something in it is read, hidden ones too.</summary>
public abstract class WorkbookReader : Reader
{
    private static readonly ExcelReaderConfiguration Configuration = CreateConfiguration();

    private protected static void ReadSheets(Func<ExcelReaderConfiguration, IExcelDataReader> open, WorkbookMarkup? markup, DocumentBuilder document, CancellationToken cancellation)
    {
        try
        {
            using var reader = open(Configuration);
            do
            {
                var content = SheetContent.Read(reader, markup?.Find(reader.Name), cancellation);
                SheetWriter.Write(reader.Name, content.Cells, document);
                if (!content.IsComplete)
                    document.Lose(ProblemCodes.TableTooLarge, "工作表过大，只读取了前一部分。", "A sheet is too large; only its first part was read.");
            }
            while (reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            throw new ReadFailureException(ProblemCodes.PasswordProtected, "文件设有打开密码，请提供解密后的文件。", "The file asks for a password; submit it without one.");
        }
    }

    /// <summary>The library asks for Western code pages at once, so they are registered before it starts.</summary>
    private static ExcelReaderConfiguration CreateConfiguration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") };
    }
}
