// A trimmed application does the same as a whole one: nothing of ours is reached by ways that a linker does not see.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Tests.Shared;

namespace GattGen.Mono.Tests;

public class TrimmingTests
{
    [ToolTheory("mono")]
    [InlineData("HeartRateMonitor", MonoMode.Jit)]
    [InlineData("HciGateway", MonoMode.Interpreter)]
    public async Task A_trimmed_application_does_the_same(string name, MonoMode mode)
    {
        var whole = Built.Assembly("firmware/" + name, "netstandard2.1");
        var folder = Directory.CreateTempSubdirectory("gattgen-trimmed-");
        try
        {
            Assert.Empty(await Trimmer.TrimAsync(whole, folder.FullName));

            // The application has stayed, and of GattGen something has gone.
            var trimmed = Path.Combine(folder.FullName, Path.GetFileName(whole));
            Assert.Equal(await File.ReadAllBytesAsync(whole), await File.ReadAllBytesAsync(trimmed));
            Assert.InRange(Size(Path.Combine(folder.FullName, "GattGen.dll")), 1, Size(Path.Combine(Path.GetDirectoryName(whole)!, "GattGen.dll")) * 2 / 3);

            var run = await MendedMono.Instance.RunAsync(mode, trimmed, TimeSpan.FromMinutes(2), "--seconds", "2");
            Assert.True(run.ExitCode == 0 && run.Output.TrimEnd().EndsWith("\nDone.", StringComparison.Ordinal), run.Output + run.Errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long Size(string path) => new FileInfo(path).Length;
}
