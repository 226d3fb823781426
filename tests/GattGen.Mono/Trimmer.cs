// Trims a program in the manner of Meadow's tool: the application is kept whole, and of every other assembly what it uses.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace GattGen.Mono;

/// <summary>
/// The linker of the SDK. The class library stays as it is: a board's own runtime says what must remain of it. So what is measured and tried is what
/// remains of the assemblies beside the application.
/// </summary>
public static class Trimmer
{
    private static readonly string Linker = typeof(Trimmer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(said => said.Key == "Linker").Value!;

    /// <summary>Trims a program.</summary>
    /// <param name="application">The path of the assembly that is kept whole.</param>
    /// <param name="folder">Where the trimmed assemblies go; the class library is not among them.</param>
    /// <returns>The complaints of the linker, without those about the class library.</returns>
    /// <exception cref="InvalidOperationException">The linker failed.</exception>
    public static async Task<IReadOnlyList<string>> TrimAsync(string application, string folder)
    {
        var program = Path.GetDirectoryName(application)!;
        var name = Path.GetFileNameWithoutExtension(application);
        var classLibrary = MendedMono.Instance.ClassLibraryOf(program);
        List<string> arguments =
        [
            Linker, "-a", application, "all", "--action", "link", "--trim-mode", "link", "--action", "copy", name, "-d", program, "-out", folder,
            // What Mono's class library says to linkers is for those of its time.
            "--ignore-descriptors", "true", "--ignore-substitutions", "true", "--deterministic",
        ];
        foreach (var file in classLibrary)
            arguments.AddRange(["-reference", file, "--action", "copyused", Path.GetFileNameWithoutExtension(file)]);
        var run = await ChildProcess.RunAsync("dotnet", TimeSpan.FromMinutes(3), environment: null, arguments);
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"The linker failed ({run.ExitCode}).{Environment.NewLine}{run.Output}{run.Errors}");
        foreach (var file in classLibrary)
            File.Delete(Path.Combine(folder, Path.GetFileName(file)));
        return [.. (run.Output + run.Errors).Split('\n').Where(line => line.Contains(" IL", StringComparison.Ordinal) && !line.Contains(": System.", StringComparison.Ordinal) && !line.Contains(": Microsoft.", StringComparison.Ordinal) && !line.Contains(": Mono.", StringComparison.Ordinal))];
    }
}
