using System.Globalization;
using PerfEval.Ingest.Readers.Sheet;

namespace PerfEval.Ingest.Tests.Readers.Sheet;

public class NumberFormatTests
{
    [Theory]
    [InlineData("General", "0.1", "0.1")]
    [InlineData("General", "1234567.891", "1234567.891")]
    [InlineData("General", "0.333333333333333", "0.333333333")]
    [InlineData("General", "-45", "-45")]
    [InlineData("General", "123456789012", "1.23457E+11")]
    [InlineData("", "12.50", "12.5")]
    [InlineData("0", "2.5", "3")]
    [InlineData("0.00", "2.345", "2.35")]
    [InlineData("0.00", "-2.345", "-2.35")]
    [InlineData("0.00", "-0.001", "0.00")]
    [InlineData("#,##0.00", "1914705.5", "1,914,705.50")]
    [InlineData("#,##0", "999", "999")]
    [InlineData("#,##0", "1000", "1,000")]
    [InlineData("#,##0.00\"万元\"", "1234.5", "1,234.50万元")]
    [InlineData("0.00%", "0.88618", "88.62%")]
    [InlineData("0%", "0.125", "13%")]
    [InlineData("0.0,", "12345", "12.3")]
    [InlineData("0\\.0,\"万\"", "123456", "12.3万")]
    [InlineData("0!.0,\"万\"", "123456", "12.3万")]
    [InlineData("0.##", "1.5", "1.5")]
    [InlineData("#.00", "0.5", ".50")]
    [InlineData("000", "7", "007")]
    [InlineData("0.00E+00", "12345", "1.23E+04")]
    [InlineData("0.00;(0.00)", "-3", "(3.00)")]
    [InlineData("0.00;[Red]-0.00;\"—\"", "0", "—")]
    [InlineData("[>=10000]0.0,\"千\";0", "12345", "12.3千")]
    [InlineData("[>=10000]0.0,\"千\";0", "99", "99")]
    [InlineData("[$¥-804]#,##0.00", "1234", "¥1,234.00")]
    [InlineData("_ * #,##0.00_ ", "12", " 12.00 ")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "44625", "2022年3月5日")]
    [InlineData("yyyy-mm-dd", "44625", "2022-03-05")]
    [InlineData("h:mm", "0.5625", "13:30")]
    [InlineData("aaaa", "44625", "星期六")]
    public void A_number_is_printed_as_its_format_says(string format, string value, string printed) =>
        Assert.Equal(printed, new NumberFormat(format).Print(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("General", "合计", "合计")]
    [InlineData("@\"元\"", "12", "12元")]
    [InlineData("0;0;0;\"【\"@\"】\"", "注", "【注】")]
    [InlineData("0.00", "无", "无")]
    public void Text_is_printed_as_it_is_unless_the_format_has_a_place_for_it(string format, string value, string printed) =>
        Assert.Equal(printed, new NumberFormat(format).Print(value));
}
