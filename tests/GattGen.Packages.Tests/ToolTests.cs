// The package of the command: what is in it, and that it runs where it is installed.
using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GattGen.Packages.Tests;

[Collection(PackageCollection.Name)]
public class ToolTests(PackedPackages packages)
{
    /// <summary>The name of the package.</summary>
    public const string Id = "GattGen.Tool";

    private const string Folder = "tools/net10.0/any/";

    [Fact]
    public void A_tool_has_all_that_it_needs()
    {
        var tool = packages.All[Id];
        var assemblies = tool.Entries.Where(entry => entry.StartsWith(Folder, StringComparison.Ordinal) && entry.EndsWith(".dll", StringComparison.Ordinal)).Select(entry => entry[Folder.Length..]);
        Assert.Equal(["GattGen.Documentation.dll", "GattGen.Tool.dll", "System.CommandLine.dll"], assemblies.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(tool.Entries, entry => entry.StartsWith("lib/", StringComparison.Ordinal));
        Assert.Contains("Command Name=\"gattgen\"", Encoding.UTF8.GetString(tool.Read(Folder + "DotnetToolSettings.xml")), StringComparison.Ordinal);
        Assert.Equal("DotnetTool", (string?)tool.Nuspec.Descendants("packageType").Single().Attribute("name"));
        Assert.Equal("MIT", tool.Said("license"));
        Assert.StartsWith("# " + Id + "\n", Encoding.UTF8.GetString(tool.Read("README.md")), StringComparison.Ordinal);
        Assert.Empty(tool.Dependencies);
    }

    [Fact]
    public async Task A_tool_that_is_installed_says_when_there_is_no_manifest()
    {
        var (code, output) = await Build.RunAsync(packages.Folder, null, await packages.ToolAsync(), "docs", typeof(ToolTests).Assembly.Location);
        Assert.Contains("has no manifest. It needs a class with [GattServer]", output, StringComparison.Ordinal);
        Assert.Equal(2, code);
    }
}
