// What this test assembly was built with, and the dotnet command.
using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Packages.Tests;

/// <summary>The SDK as these tests use it.</summary>
internal static class Build
{
    /// <summary>The folder with the solution.</summary>
    public static string RepositoryRoot { get; } = Told("RepositoryRoot");

    /// <summary>Debug or Release: what is packed was built so.</summary>
    public static string Configuration { get; } = Told("Configuration");

    /// <summary>The platform to publish for: this one.</summary>
    public static string RuntimeIdentifier { get; } = Told("RuntimeIdentifier");

    /// <summary>The folder to which packages of others were restored.</summary>
    public static string PackageFolder { get; } = Told("PackageFolder");

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="feed">A folder of packages that projects may take from, or null for none.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">What it is told.</param>
    /// <returns>Its exit code, and what it wrote to both streams.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, PackedPackages? feed, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // The test runs inside the SDK, whose variables would be taken for the settings of another build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";         // no process stays behind
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (feed is not null)
        {
            // Packages of ours go to a folder of this run, so that none of an earlier run is ever taken; those of others may be there already.
            start.Environment["NUGET_PACKAGES"] = feed.RestoredFolder;
            start.Environment["RestoreFallbackFolders"] = PackageFolder;
            start.Environment["RestoreAdditionalProjectSources"] = feed.Folder;      // a project that names its own has its own
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start.");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var output = new StringBuilder();
        try
        {
            await Task.WhenAll(CollectAsync(process.StandardOutput, output, patience.Token), CollectAsync(process.StandardError, output, patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, output.ToString());
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task CollectAsync(System.IO.StreamReader from, StringBuilder to, CancellationToken cancel)
    {
        while (await from.ReadLineAsync(cancel) is { } line)
        {
            lock (to)
                to.Append(line).Append('\n');
        }
    }

    private static string Told(string key)
        => typeof(Build).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
