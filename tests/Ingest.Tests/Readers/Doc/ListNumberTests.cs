using PerfEval.Ingest.Readers.Doc;

namespace PerfEval.Ingest.Tests.Readers.Doc;

public class ListNumberTests
{
    [Theory]
    [InlineData(0, 12, "12")]
    [InlineData(1, 1994, "MCMXCIV")]
    [InlineData(3, 28, "BB")]
    [InlineData(14, 10, "１０")]
    [InlineData(18, 20, "⑳")]
    [InlineData(22, 7, "07")]
    [InlineData(30, 3, "丙")]
    [InlineData(39, 12, "十二")]
    [InlineData(37, 105, "一百零五")]
    [InlineData(38, 15, "壹拾伍")]
    [InlineData(99, 3, "3")]
    public void A_number_is_printed_in_the_format_of_its_list(int format, int number, string printed) =>
        Assert.Equal(printed, ListNumber.Format(number, format));
}
