// What the tests of this project put on the air is decoded by tshark, which we did not write.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using GattGen.Tests.Shared;

namespace GattGen.Conformance.Tests;

public sealed class TraceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gattgen-trace");

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
    public async Task All_that_these_tests_say_decodes_cleanly(Type tests)
    {
        var trace = Path.Combine(_folder.FullName, tests.Name + ".btsnoop");
        int devices;
        await using (var file = File.Create(trace))
        {
            using var recording = new Recording(file);
            foreach (var test in tests.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
            {
                var cases = test.GetCustomAttributes<InlineDataAttribute>().SelectMany(data => data.GetData(test)).DefaultIfEmpty([]);
                foreach (var arguments in cases)
                    test.Invoke(Activator.CreateInstance(tests), arguments);
            }

            devices = recording.Devices;
        }

        Assert.True(devices >= 10, $"{devices} devices were recorded.");
        await Tshark.AssertDecodesCleanlyAsync(trace, atLeast: devices * 20);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
