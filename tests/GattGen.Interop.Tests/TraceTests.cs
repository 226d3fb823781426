// tshark decodes what we put on the air: nothing is malformed, nothing is complained about.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Hci;
using GattGen.Host;
using GattGen.Tests.Shared;
using GattGen.Transports;

namespace GattGen.Interop.Tests;

public sealed class TraceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gattgen-trace");

    private string Trace => Path.Combine(_folder.FullName, "trace.btsnoop");

    [ToolFact("tshark")]
    public async Task The_main_job_decodes_cleanly_and_both_sides_are_in_one_file()
    {
        var job = Path.Combine(AppContext.BaseDirectory, "HeartRateMonitor.dll");
        var run = await OutsideProgram.RunAsync("dotnet", job, "--seconds", "1", "--trace", Trace);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);

        await Tshark.AssertDecodesCleanlyAsync(Trace, atLeast: 200);
        var adapters = await Tshark.LinesAsync(Trace, "hci_mon", "hci_mon.adapter_id");
        Assert.Equal(["0", "1"], adapters.Distinct().Order(StringComparer.Ordinal));

        // What tshark reads in the notifications is what the program printed.
        var rates = await Tshark.LinesAsync(Trace, "btatt.opcode == 0x1b && btatt.handle == 0x0010 && hci_mon.adapter_id == 1", "btatt.heart_rate_measurement.value.8");
        Assert.NotEmpty(rates);
        Assert.All(rates, rate => Assert.Contains(rate.Trim() + " beats/min", run.Output, StringComparison.Ordinal));

        // The board advertises its name.
        var advertised = await Tshark.LinesAsync(Trace, "bthci_evt.le_meta_subevent == 0x02", "btcommon.eir_ad.entry.device_name");
        Assert.Contains("GattGen HR", advertised);
    }

    [ToolFact("tshark")]
    public async Task Every_request_of_gatt_with_its_answers_and_errors_decodes_cleanly()
    {
        await using (var file = File.Create(Trace))
        {
            using var writer = new BtSnoopWriter(file);
            GattStory.Tell(writer);
        }

        await Tshark.AssertDecodesCleanlyAsync(Trace, atLeast: 300);
        var opcodes = (await Tshark.LinesAsync(Trace, "btatt", "btatt.opcode")).Distinct().Order(StringComparer.Ordinal).ToArray();
        string[] expected =
        [
            "0x01", "0x02", "0x03", "0x04", "0x05", "0x06", "0x07", "0x08", "0x09", "0x0a", "0x0b", "0x0c", "0x0d", "0x0e", "0x0f",
            "0x10", "0x11", "0x12", "0x13", "0x16", "0x17", "0x18", "0x19", "0x1b", "0x1d", "0x1e", "0x20", "0x21", "0x52",
        ];
        Assert.Equal(expected, opcodes);
    }

    [ToolFact("tshark")]
    public async Task The_handle_map_that_tshark_sees_discovered_is_the_one_that_was_registered()
    {
        ushort[] registered;
        await using (var file = File.Create(Trace))
        {
            using var writer = new BtSnoopWriter(file);
            registered = GattStory.Tell(writer);
        }

        var lines = await Tshark.LinesAsync(Trace, "btatt.opcode == 0x09 && hci_mon.adapter_id == 1", "btatt.handle");
        var text = string.Join(',', lines);
        Assert.All(registered, handle => Assert.Contains($"0x{handle:x4}", text, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
