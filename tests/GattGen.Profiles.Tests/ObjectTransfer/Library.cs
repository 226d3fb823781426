// An object server with three objects, and clients on other radios.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.ObjectTransfer;

[GattServer("Objects")]
public sealed partial class ObjectDevice
{
    public ObjectTransferService Objects { get; init; } = new() { HasFirstCreated = true, HasLastModified = true, HasChanged = true, HasFilters = true };
}

internal sealed class Library
{
    public const int TypeOfLog = 0x2ACA;

    private readonly Simulation _simulation = new(seed: 1);
    private readonly Ble _radio;
    private readonly List<Exception> _failures = new();

    private Library(ObjectServerOptions? options, Func<MemoryObjectStore, IObjectStore>? wrap)
    {
        _radio = _simulation.AddRadio();
        Device = new ObjectDevice();
        Store = new MemoryObjectStore(maxObjects: 5, maxOctets: 200_000, clock: () => Now);
        Server = new ObjectServer(Device.Objects, wrap?.Invoke(Store) ?? Store, options);
        Server.TransferEnded += Transfers.Add;
        Store.Add("b.log", TypeOfLog, Octets(20), ObjectProperties.Read);
        Store.Add("a.log", TypeOfLog, Octets(10), (ObjectProperties)0x7F);
        Store.Add("picture", 0x2ACB, Octets(50_000), ObjectProperties.Read | ObjectProperties.Mark);
    }

    public Ble Radio => _radio;

    /// <summary>What the radio has reported; a story takes away what it expects.</summary>
    public List<Exception> Failures => _failures;

    public ObjectDevice Device { get; }

    public MemoryObjectStore Store { get; }

    public ObjectServer Server { get; }

    public List<ObjectTransferOutcome> Transfers { get; } = new();

    public DateTime Now { get; set; } = new(2026, 11, 30, 7, 15, 0);

    public static byte[] Octets(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)(i * 7 ^ i >> 8))];

    public static void Run(Func<Library, ObjectClient, Task> story, ObjectServerOptions? options = null, Func<MemoryObjectStore, IObjectStore>? wrap = null)
        => RunWithSeveral(async (library, clients) => await story(library, clients[0]), clients: 1, options, wrap);

    public static void RunWithSeveral(Func<Library, ObjectClient[], Task> story, int clients, ObjectServerOptions? options = null, Func<MemoryObjectStore, IObjectStore>? wrap = null)
    {
        var library = new Library(options, wrap);
        var phones = Enumerable.Range(0, clients).Select(_ => library._simulation.AddRadio()).ToArray();
        foreach (var phone in phones)
            phone.Active = true;
        library._radio.HandlerFailed += library._failures.Add;
        library._simulation.Run(async () =>
        {
            await library.Device.StartAsync(library._radio);
            library.Server.Start(library._radio);
            var opened = new List<ObjectClient>();
            foreach (var phone in phones)
            {
                opened.Add(await library.OpenAsync(phone));
            }

            await story(library, opened.ToArray());
            foreach (var client in opened)
                await client.Link.DisposeAsync();
            await library.Server.DisposeAsync();
        });
        Assert.Empty(library._failures);
    }

    /// <summary>Connects a phone, and opens the object server.</summary>
    public async Task<ObjectClient> OpenAsync(Ble phone)
    {
        var link = await new Central(phone).ConnectAsync(_radio.Config.Mac);
        await link.ExchangeMtuAsync();
        return await ObjectClient.OpenAsync(link);
    }
}
