using System.Globalization;
using System.Net;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Writing;

/// <summary>What a government portal prints around a report: menus, the way to the page, when it was put up, other pages, who runs the site.</summary>
internal static class PortalPage
{
    public static string WithArticle(ReportSource source, string report) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <title>{Title(source)}-{Unit(source)}</title>
        <style>table{"{border-collapse:collapse}"} td{"{padding:4px}"}</style>
        <script>var visits = 1286;</script>
        </head>
        <body>
        <header><nav><ul>{Menu}</ul></nav></header>
        <div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/czxx/">财政信息</a></div>
        <div class="detail">
        <div class="info">发布时间：{YearAfter(source)}-04-18 10:26　信息来源：{Unit(source)}　浏览次数：1286次　字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</div>
        <div class="TRS_Editor">
        {report}</div>
        <div class="near"><p>上一篇：<a href="/1.html">2019年行政事业性收费目录清单</a></p><p>下一篇：<a href="/2.html">关于下达3批专项资金12.5万元的通知</a></p></div>
        </div>
        <footer><ul>{Links}</ul><p>主办：{Unit(source)}　网站标识码：4307210001　备案号：湘ICP备05000123号-1　联系电话：0736-6222333</p></footer>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    public static string LaidOutByTables(ReportSource source, string report) => $"""
        <HTML>
        <HEAD>
        <META http-equiv=Content-Type content="text/html; charset=gb2312">
        <TITLE>{Title(source)}</TITLE>
        </HEAD>
        <BODY>
        <TABLE width=960 align=center border=0><TR><TD>{MenuCells}</TD></TR></TABLE>
        <TABLE width=960 align=center border=0>
        <TR><TD>当前位置：<A href="/">首页</A> &gt;&gt; <A href="/czxx/">财政信息</A></TD></TR>
        <TR><TD align=center>发布日期：{YearAfter(source)}-04-18　来源：{Unit(source)}　点击数：1286</TD></TR>
        <TR><TD>
        {report}</TD></TR>
        <TR><TD align=right>【<A href="javascript:window.print()">打印本页</A>】【<A href="javascript:window.close()">关闭窗口</A>】</TD></TR>
        </TABLE>
        <TABLE width=960 align=center border=0><TR><TD align=center>版权所有：{Unit(source)}　湘ICP备05000123号<BR>电话：0736-6222333　邮编：415000</TD></TR></TABLE>
        </BODY>
        </HTML>

        """.ReplaceLineEndings("\n");

    private static readonly string[] Sections = ["首页", "机构概况", "政务公开", "办事服务", "互动交流", "数据开放"];

    private static readonly string[] SitePages = ["网站地图", "关于我们", "使用帮助", "隐私声明"];

    private static string Menu => string.Concat(Sections.Select(s => $"<li><a href=\"/\">{s}</a></li>"));

    private static string MenuCells => string.Join(" | ", Sections.Select(s => $"<A href=\"/\">{s}</A>"));

    private static string Links => string.Concat(SitePages.Select(s => $"<li><a href=\"/\">{s}</a></li>"));

    private static string Title(ReportSource source) => WebUtility.HtmlEncode(source.Blocks.OfType<SourceHeading>().First().Text.Value);

    private static string Unit(ReportSource source) => WebUtility.HtmlEncode(source.Fact("unit"));

    private static string YearAfter(ReportSource source) =>
        (int.Parse(source.Fact("year"), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
}
