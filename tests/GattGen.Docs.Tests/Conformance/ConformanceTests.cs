// The table of conformance is whole: each row has a test, each named row exists, and docs/conformance.md says so.
using System;
using System.IO;
using System.Linq;

namespace GattGen.Docs.Tests.Conformance;

public class ConformanceTests
{
    private static readonly System.Collections.Generic.IReadOnlyList<ConformanceRow> Rows = ConformanceRows.Parse(Repository.Read(ConformanceRows.File));

    [Fact]
    public void Every_row_has_a_test()
    {
        var proven = ConformanceTest.All.Select(test => test.Row).ToHashSet(StringComparer.Ordinal);
        string[] unproven = [.. Rows.Select(row => row.Id).Where(row => !proven.Contains(row))];
        Assert.Empty(unproven);
    }

    [Fact]
    public void Every_test_names_rows_that_exist()
    {
        var rows = Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        string[] unknown = [.. ConformanceTest.All.Where(test => !rows.Contains(test.Row)).Select(test => $"{test.Row}: {test.File} {test.Method}")];
        Assert.Empty(unknown);
    }

    [Fact]
    public void Only_tests_that_run_name_rows()
        => Assert.Empty(ConformanceTest.All.Where(test => !test.IsTest).Select(test => $"{test.Row}: {test.File} {test.Method}"));

    [Fact]
    public void All_that_the_specification_counts_is_among_the_rows()
    {
        Assert.Equal(Enumerable.Range(1, 31).Select(code => "event/" + code), Rows.Select(row => row.Id).Where(row => row.StartsWith("event/", StringComparison.Ordinal)));
        Assert.Equal(9, Rows.Count(row => row.Id.StartsWith("config/", StringComparison.Ordinal)));
        Assert.Equal(5, Rows.Count(row => row.Id.StartsWith("io/", StringComparison.Ordinal)));
        Assert.Equal(5, Rows.Count(row => row.Id.StartsWith("adv_type/", StringComparison.Ordinal)));
        Assert.Equal(4, Rows.Count(row => row.Id.StartsWith("passkey/", StringComparison.Ordinal)));
        Assert.Equal(14 + 1, Rows.Count(row => row.Id.StartsWith("flag/", StringComparison.Ordinal)));
        string[] errors = ["error/0x00", "error/0x02", "error/0x03", "error/0x05", "error/0x08", "error/0x0F"];
        Assert.Empty(errors.Except(Rows.Select(row => row.Id)));
        string[] methods =
        [
            "active", "irq", "gap_advertise", "gap_scan", "gap_connect", "gap_disconnect", "gatts_register_services", "gatts_read", "gatts_write", "gatts_notify",
            "gatts_indicate", "gatts_set_buffer", "gattc_discover_services", "gattc_discover_characteristics", "gattc_discover_descriptors", "gattc_read", "gattc_exchange_mtu",
            "l2cap_listen", "l2cap_connect", "l2cap_disconnect", "l2cap_send", "l2cap_recvinto", "gap_pair", "gap_passkey",
        ];
        Assert.Empty(methods.Except(Rows.Select(row => row.Id)));
    }

    [Fact]
    public void The_page_says_what_the_rows_and_the_tests_say()
    {
        var page = ConformancePage.Write(Rows, ConformanceTest.All);
        if (Environment.GetEnvironmentVariable("GATTGEN_ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(Repository.Full(ConformancePage.File), page);
        Assert.Equal(page, Repository.Read(ConformancePage.File));
    }

    [Fact]
    public void Tests_are_found_with_their_rows_and_whether_they_run()
    {
        var found = ConformanceTest.In(
            "tests/A.cs",
            """
            class A
            {
                [Fact]
                [Specification("one")]
                [Specification("two")]
                public void First_test() { }

                [ToolTheory("tshark"), Specification("one")]
                public async Task Second_test() { }

                [Fact(Skip = "later")]
                [Specification("three")]
                public void Third() { }

                [Specification("four")]
                public void Fourth() { }

                [Fact]
                public void Fifth() { }
            }
            """).ToArray();
        Assert.Equal(
            [
                new("one", "tests/A.cs", "A", "First_test", true),
                new("two", "tests/A.cs", "A", "First_test", true),
                new("one", "tests/A.cs", "A", "Second_test", true),
                new("three", "tests/A.cs", "A", "Third", false),
                new("four", "tests/A.cs", "A", "Fourth", false),
            ],
            found);
        var rows = ConformanceRows.Parse("# remark\n\n## Group\none | It holds. | here\n");
        Assert.Contains(
            "\n## Group\n\n| row | what must hold | where | tests |\n|---|---|---|---|\n| `one` | It holds. | here | [A: First test](../tests/A.cs)<br>[A: Second test](../tests/A.cs) |\n",
            ConformancePage.Write(rows, found),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one | It holds. | here")]
    [InlineData("## Group\none | It holds.")]
    [InlineData("## Group\none | It holds. | here | there")]
    [InlineData("## Group\none |  | here")]
    [InlineData("## Group\none | It holds. | here\none | It holds. | here")]
    public void A_list_that_is_not_right_is_refused(string text)
        => Assert.Throws<InvalidDataException>(() => ConformanceRows.Parse(text));
}
