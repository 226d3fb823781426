// What controllers say about encryption, keys, privacy and PHYs is decoded by tshark, which we did not write.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using GattGen.Tests.Shared;
using Xunit.Sdk;

namespace GattGen.Air.Tests;

public sealed class TraceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gattgen-air-trace");

    [ToolTheory("tshark")]
    [InlineData(typeof(EncryptionTests), "bthci_evt.code == 0x08 || bthci_evt.code == 0x30 || bthci_evt.le_meta_subevent == 0x05")]
    [InlineData(typeof(KeyTests), "bthci_evt.le_meta_subevent == 0x08 || bthci_evt.le_meta_subevent == 0x09")]
    [InlineData(typeof(PrivacyTests), "bthci_evt.le_meta_subevent == 0x0a || bthci_evt.le_meta_subevent == 0x0b")]
    [InlineData(typeof(PhyTests), "bthci_evt.le_meta_subevent == 0x0c")]
    public async Task All_that_these_tests_say_decodes_cleanly(Type tests, string filter)
    {
        string trace = Path.Combine(_folder.FullName, tests.Name + ".btsnoop");
        int hosts;
        await using (FileStream file = File.Create(trace))
        {
            using var recording = new Recording(file);
            foreach (MethodInfo test in tests.GetMethods().Where(static method => method.GetCustomAttribute<FactAttribute>() is not null))
            {
                var cases = test.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(test)).DefaultIfEmpty([]);
                foreach (object[] arguments in cases)
                    test.Invoke(Activator.CreateInstance(tests), arguments);
            }

            hosts = recording.Hosts;
        }

        Assert.True(hosts >= 8, $"{hosts} hosts were recorded.");
        await Tshark.AssertDecodesCleanlyAsync(trace, atLeast: hosts * 6);
        Assert.NotEmpty(await Tshark.LinesAsync(trace, filter, "frame.number"));
    }

    [ToolFact("tshark")]
    public async Task The_fields_of_an_encrypted_link_are_what_was_sent()
    {
        string trace = Path.Combine(_folder.FullName, "fields.btsnoop");
        await using (FileStream file = File.Create(trace))
        {
            using var recording = new Recording(file);
            new EncryptionTests().Equal_keys_encrypt_the_link_and_both_sides_are_told();
            new PhyTests().The_directions_are_chosen_apart();
        }

        string[] requests = await Tshark.LinesAsync(
            trace, "bthci_evt.le_meta_subevent == 0x05", "bthci_evt.connection_handle", "bthci_evt.le_encrypted_diversifier");
        Assert.Equal(["0x0001\t0x1234"], requests);
        string[] changes = await Tshark.LinesAsync(trace, "bthci_evt.code == 0x08", "bthci_evt.status", "bthci_evt.encryption_enable");
        Assert.Equal(["0x00\t0x01", "0x00\t0x01"], changes);
        string[] phys = await Tshark.LinesAsync(trace, "bthci_evt.le_meta_subevent == 0x0c", "bthci_evt.le_tx_phy", "bthci_evt.le_rx_phy");
        Assert.Equal(["0x01\t0x02", "0x02\t0x01"], phys.Order());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
