// Where Mono is on this machine.
using System;
using System.IO;
using System.Linq;

namespace GattGen.Mono;

/// <summary>The program and its class library.</summary>
/// <param name="Program">The path of the program.</param>
/// <param name="ClassLibrary">The folder with mscorlib.dll and those beside it.</param>
public sealed record MonoInstallation(string Program, string ClassLibrary)
{
    /// <summary>The one in the PATH, or null.</summary>
    public static MonoInstallation? Find()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "mono"))
            .FirstOrDefault(File.Exists);
        if (program is null)
            return null;
        var classLibrary = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(program)!, "..", "lib", "mono", "4.5"));
        return File.Exists(Path.Combine(classLibrary, "mscorlib.dll")) ? new MonoInstallation(program, classLibrary) : null;
    }
}
