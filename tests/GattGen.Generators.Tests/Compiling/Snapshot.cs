// Snapshots by the conventions of Verify: *.verified.cs is what was accepted, *.received.cs what came instead.
using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace GattGen.Generators.Tests.Compiling;

/// <summary>Compares text with an accepted file. Set GATTGEN_ACCEPT_SNAPSHOTS=1 to accept what comes.</summary>
public static class Snapshot
{
    public static void Verify(string text, string name, [CallerFilePath] string caller = "")
    {
        var verified = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name + ".verified.cs");
        var received = Path.ChangeExtension(Path.ChangeExtension(verified, null), "received.cs");
        var accepted = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : string.Empty;
        if (accepted == text)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable("GATTGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verified, text);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(verified)} differs; see {Path.GetFileName(received)} beside it, and accept it with GATTGEN_ACCEPT_SNAPSHOTS=1.\n{Difference(accepted, text)}");
    }

    /// <summary>The lines around the first difference: - accepted, + received.</summary>
    internal static string Difference(string accepted, string received)
    {
        var (old, now) = (accepted.Split('\n'), received.Split('\n'));
        var same = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('\n', [
            $"line {same + 1}:",
            .. old[Math.Max(0, same - 3)..same].Select(line => "  " + line),
            .. old.Skip(same).Take(5).Select(line => "- " + line),
            .. now.Skip(same).Take(5).Select(line => "+ " + line)]);
    }
}
