// What the command gattgen understands.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using System.Threading.Tasks;

namespace GattGen.Tool;

/// <summary>The command line of <c>gattgen</c>.</summary>
public static class ToolCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="error">Takes what is wrong.</param>
    /// <returns>The exit code; see <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Shows what GattGen has compiled into an assembly.") { Docs(output, error), Manifest(output, error) };
        root.Name = "gattgen";
        return root.InvokeAsync(args, new WriterConsole(output, error));
    }

    private static Command Docs(TextWriter output, TextWriter error)
    {
        var (assembly, server) = (Assembly(), Server());
        var folder = new Option<DirectoryInfo?>(["--output", "-o"], "A folder for the pages, one file for each server; it is made if it is not there. Without it the pages are printed.");
        var docs = new Command("docs", "Writes the documentation of the servers in an assembly, in Markdown.") { assembly, folder, server };
        docs.SetHandler((InvocationContext context) =>
        {
            var result = context.ParseResult;
            context.ExitCode = new AssemblyCommand(result.GetValueForArgument(assembly), result.GetValueForOption(server), output, error).Docs(result.GetValueForOption(folder));
        });
        return docs;
    }

    private static Command Manifest(TextWriter output, TextWriter error)
    {
        var (assembly, server) = (Assembly(), Server());
        var manifest = new Command("manifest", "Prints the manifests of the servers in an assembly as a JSON array, or that of one server.") { assembly, server };
        manifest.SetHandler((InvocationContext context) =>
        {
            var result = context.ParseResult;
            context.ExitCode = new AssemblyCommand(result.GetValueForArgument(assembly), result.GetValueForOption(server), output, error).Manifest();
        });
        return manifest;
    }

    private static Argument<FileInfo> Assembly() => new("assembly", "The assembly (.dll) that the build has made.");

    private static Option<string?> Server() => new("--server", "Only this server: the name of its class, with or without its namespace, or the device name.");
}
