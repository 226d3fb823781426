// The folder of the repository.
using System.IO;
using System.Runtime.CompilerServices;

namespace GattGen.Documentation.Tests;

internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private static string Here([CallerFilePath] string path = "") => path;
}
