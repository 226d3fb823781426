// What the tests of this project put on the air is decoded by tshark, which we did not write.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using GattGen.Tests.Shared;
using Xunit.Sdk;

namespace GattGen.Conformance.Tests;

public sealed class TraceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gattgen-trace");

    private string Trace => Path.Combine(_folder.FullName, "trace.btsnoop");

    // No value here has a length that is a multiple of the MTU less 1: the read of one ends with an empty Read Blob Response, which is right
    // (Core Vol 3, Part F, 3.4.4.6), but which tshark 4.0 takes for malformed.
    [ToolTheory("tshark")]
    [InlineData(typeof(GapTests))]
    [InlineData(typeof(GattTests))]
    [InlineData(typeof(LinkTests))]
    [InlineData(typeof(ChannelTests))]
    [InlineData(typeof(EventTests))]
    [InlineData(typeof(ReadRequestTests))]
    [InlineData(typeof(FlagTests))]
    [InlineData(typeof(ValueTests))]
    [InlineData(typeof(ScanTests))]
    [InlineData(typeof(StoryTests))]
    [InlineData(typeof(PrivacyTests))]
    public async Task All_that_these_tests_say_decodes_cleanly(Type tests)
    {
        var devices = Record(tests);
        Assert.True(devices >= 8, $"{devices} devices were recorded.");
        await Tshark.AssertDecodesCleanlyAsync(Trace, atLeast: devices * 20);
    }

    // Core Vol 3, Part H, 3.3 (all but Keypress Notification, which is optional); Core Vol 3, Part A, 4 (credit based channels and their end).
    [ToolTheory("tshark")]
    [InlineData(typeof(PairingTests), "btsmp.opcode", "0x01 0x02 0x03 0x04 0x05 0x0b 0x0c 0x0d")]
    [InlineData(typeof(BondTests), "btsmp.opcode", "0x01 0x02 0x03 0x04 0x06 0x07 0x08 0x09 0x0a 0x0b 0x0c 0x0d")]
    [InlineData(typeof(L2capTests), "btl2cap.cmd_code", "0x06 0x07 0x14 0x15 0x16")]
    public async Task Every_PDU_of_pairing_and_of_channels_decodes_cleanly(Type tests, string field, string codes)
    {
        var devices = Record(tests);
        Assert.True(devices >= 8, $"{devices} devices were recorded.");
        await Tshark.AssertDecodesCleanlyAsync(Trace, atLeast: devices * 20);
        var seen = (await Tshark.LinesAsync(Trace, field, field)).SelectMany(line => line.Split(',')).Distinct();
        Assert.Empty(codes.Split(' ').Except(seen));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Runs all tests of a class and records what their devices say; returns how many devices there were.
    private int Record(Type tests)
    {
        using var file = File.Create(Trace);
        using var recording = new Recording(file);
        foreach (var test in tests.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
        {
            var cases = test.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(test)).DefaultIfEmpty([]);
            foreach (var arguments in cases)
                test.Invoke(Activator.CreateInstance(tests), arguments);
        }

        return recording.Devices;
    }
}
