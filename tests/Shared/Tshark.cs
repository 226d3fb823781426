// What tshark, which we did not write, makes of our traces.
using System;
using System.Threading.Tasks;

namespace GattGen.Tests.Shared;

/// <summary>Decodes a trace with tshark.</summary>
internal static class Tshark
{
    /// <summary>Fails unless every packet decodes without a malformed part and without a complaint of expert level "warning" or above.</summary>
    public static async Task AssertDecodesCleanlyAsync(string trace, int atLeast)
    {
        var all = await LinesAsync(trace, "frame", "frame.number");
        Assert.True(all.Length >= atLeast, $"The trace has {all.Length} packets; at least {atLeast} were expected.");
        var bad = await LinesAsync(trace, "_ws.malformed || _ws.expert.severity >= 0x600000", "frame.number", "_ws.col.info", "_ws.expert.message");
        Assert.True(bad.Length == 0, "tshark complains:" + Environment.NewLine + string.Join(Environment.NewLine, bad));
    }

    /// <summary>The fields of the packets that pass a display filter, one line for each, separated by tabs.</summary>
    public static async Task<string[]> LinesAsync(string trace, string filter, params string[] fields)
    {
        var arguments = new string[5 + 1 + (2 * fields.Length)];
        new[] { "-r", trace, "-Y", filter, "-T" }.CopyTo(arguments, 0);
        arguments[5] = "fields";
        for (var i = 0; i < fields.Length; i++)
        {
            arguments[6 + (2 * i)] = "-e";
            arguments[7 + (2 * i)] = fields[i];
        }

        var tshark = await OutsideProgram.RunAsync("tshark", arguments);
        Assert.True(tshark.ExitCode == 0, tshark.Errors);
        return tshark.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
