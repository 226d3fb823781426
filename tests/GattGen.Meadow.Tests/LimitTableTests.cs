// docs/meadow.md says of each limit what the compiler and the radio say.
using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using GattGen.Targets;

namespace GattGen.Meadow.Tests;

public class LimitTableTests
{
    private const string Begin = "<!-- limits -->\n";
    private const string End = "<!-- end -->";

    [Fact]
    public void The_page_has_the_table_of_the_limits()
    {
        var path = Path.Combine(Root(), "docs", "meadow.md");
        var page = File.ReadAllText(path);
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, from, StringComparison.Ordinal);
        var table = "| limit | what to do |\n|---|---|\n" + string.Concat(Enum.GetValues<MeadowF7Limit>().Select(limit => MeadowF7.Of(limit)).Select(row => "| " + row.Cannot + " | " + row.Instead + " |\n"));
        if (Environment.GetEnvironmentVariable("GATTGEN_ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(path, page[..from] + table + page[to..]);
        else
            Assert.Equal(table, page[from..to]);
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
