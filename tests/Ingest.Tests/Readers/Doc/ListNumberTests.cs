using PerfEval.Ingest.Readers.Doc;

namespace PerfEval.Ingest.Tests.Readers.Doc;

public class ListNumberTests
{
    [Theory]
    [InlineData(0, 12, "12")]
    [InlineData(1, 1994, "MCMXCIV")]
    [InlineData(2, 4, "iv")]
    [InlineData(3, 28, "BB")]
    [InlineData(4, 26, "z")]
    [InlineData(10, 120, "一二〇")]
    [InlineData(14, 10, "１０")]
    [InlineData(18, 20, "⑳")]
    [InlineData(18, 21, "21")]
    [InlineData(22, 7, "07")]
    [InlineData(29, 3, "㈢")]
    [InlineData(30, 11, "甲")]
    [InlineData(39, 1, "一")]
    [InlineData(39, 10, "十")]
    [InlineData(39, 12, "十二")]
    [InlineData(39, 20, "二十")]
    [InlineData(39, 105, "一百零五")]
    [InlineData(39, 110, "一百一十")]
    [InlineData(39, 1010, "一千零一十")]
    [InlineData(39, 10000, "10000")]
    [InlineData(38, 15, "壹拾伍")]
    [InlineData(1, -1, "-1")]
    [InlineData(99, 3, "3")]
    public void A_number_is_printed_in_the_format_of_its_list(int format, int number, string printed) =>
        Assert.Equal(printed, ListNumber.Format(number, format));
}
