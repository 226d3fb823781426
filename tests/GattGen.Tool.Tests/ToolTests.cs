// The command gattgen, run in this process.
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace GattGen.Tool.Tests;

public sealed class ToolTests : IDisposable
{
    private static readonly string This = typeof(ToolTests).Assembly.Location;

    private readonly string _folder = Directory.CreateTempSubdirectory("gattgen-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Docs_prints_a_page_for_each_server()
    {
        var (code, output, error) = await Run("docs", This);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["# Counter", "# Two counters"], output.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal)));
        Assert.Contains("| 0x0010 | `0xFFE1` | Count | Read, Notify |", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TwiceServer")]
    [InlineData("GattGen.Tool.Tests.TwiceServer")]
    [InlineData("Two counters")]
    public async Task Docs_prints_the_page_of_one_server(string server)
    {
        var (code, output, error) = await Run("docs", This, "--server", server);
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("# Two counters\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("# Counter\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--output")]
    public async Task Docs_writes_files_into_a_folder_that_it_makes(string option)
    {
        var folder = Path.Combine(_folder, "deep", "er");
        var (code, output, error) = await Run("docs", This, option, folder);
        Assert.Equal((0, ""), (code, error));
        var names = new[] { "GattGen.Tool.Tests.CounterServer.md", "GattGen.Tool.Tests.TwiceServer.md" };
        Assert.Equal(names, Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Equal(names.Select(name => Path.Combine(folder, name)), output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("# Counter\n", File.ReadAllText(Path.Combine(folder, names[0])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_prints_JSON_of_all_servers_or_of_one()
    {
        var (code, output, error) = await Run("manifest", This);
        Assert.Equal((0, ""), (code, error));
        using var all = JsonDocument.Parse(output);
        Assert.Equal(["Counter", "Two counters"], all.RootElement.EnumerateArray().Select(server => server.GetProperty("name").GetString()));

        (code, output, error) = await Run("manifest", This, "--server", "CounterServer");
        Assert.Equal((0, ""), (code, error));
        using var one = JsonDocument.Parse(output);
        Assert.Equal(16, one.RootElement.GetProperty("services")[2].GetProperty("characteristics")[0].GetProperty("handle").GetInt32());
    }

    [Theory]
    [InlineData("docs")]
    [InlineData("manifest")]
    public async Task What_is_wrong_with_the_assembly_is_said_with_what_would_be_right(string command)
    {
        var missing = Path.Combine(_folder, "Missing.dll");
        await Fails(2, $"there is no file '{missing}'. Build the project", command, missing);

        var text = Path.Combine(_folder, "Text.dll");
        await File.WriteAllTextAsync(text, "This is no assembly at all, but long enough to be looked at as one, or so one would think.");
        await Fails(2, $"cannot read '{text}'. This is no .NET assembly", command, text);

        var without = typeof(FactAttribute).Assembly.Location;
        await Fails(2, $"'{without}' has no manifest. It needs a class with [GattServer]", command, without);

        await Fails(2, "has no server 'Other'. It has: GattGen.Tool.Tests.CounterServer, GattGen.Tool.Tests.TwiceServer.", command, This, "--server", "Other");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");
        await Fails(3, $"cannot write to '{file}'", "docs", This, "-o", file);
    }

    [Theory]
    [InlineData("Required argument missing", "docs")]
    [InlineData("'paint'", "paint")]
    [InlineData("'--nothing'", "docs", "x.dll", "--nothing")]
    public async Task A_wrong_command_line_is_explained(string expected, params string[] args)
    {
        var (code, _, error) = await Run(args);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_commands()
    {
        var (code, output, _) = await Run("--help");
        Assert.Equal(0, code);
        Assert.Contains("gattgen [command]", output, StringComparison.Ordinal);
        Assert.Contains("docs <assembly>", output, StringComparison.Ordinal);
        Assert.Contains("manifest <assembly>", output, StringComparison.Ordinal);
    }

    private static async Task Fails(int code, string message, params string[] args)
    {
        var (actual, output, error) = await Run(args);
        Assert.Equal((code, ""), (actual, output));
        Assert.StartsWith("gattgen: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await ToolCommand.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
