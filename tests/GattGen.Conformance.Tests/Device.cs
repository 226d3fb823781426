// One of the devices of a story, and what it has been told.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Air;
using GattGen.Hci;
using GattGen.Host;
using GattGen.Tests.Shared;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

/// <summary>An event as it was seen; the octets are copied.</summary>
internal sealed record Seen(BleEventHeader Header, byte[] Data, string Payload)
{
    public BleEventCode Code => Header.Code;

    public ushort Connection => Header.Connection;

    public ushort Handle => Header.Handle;

    public int Status => Header.Status;

    public override string ToString() => $"{Code} connection {Connection} handle {Handle} status {Status} {Convert.ToHexString(Data)}";
}

/// <summary>A radio with a handler that keeps a log.</summary>
internal sealed class Device
{
    private readonly Simulation _simulation;
    private int _looked;

    public Device(Simulation simulation, HostOptions? options = null, bool isActive = true, ControllerOptions? controller = null, Func<IHciTransport, IHciTransport>? wrap = null)
    {
        _simulation = simulation;
        Radio = simulation.AddRadio(RuntimeCryptography.Complete(options), controller, wrap ?? (Recording.Current is { } recording ? transport => recording.Wrap(transport, simulation) : null));
        Radio.Irq(Handle);
        Radio.HandlerFailed += Failures.Add;
        if (!isActive)
            return;
        Radio.Active = true;
        Forget();       // that it was asked for secrets
    }

    /// <summary>Answers an event, and may call any method.</summary>
    public delegate int Reaction(in BleEvent e);

    public HostBle Radio { get; }

    public List<Seen> Log { get; } = new();

    public List<Exception> Failures { get; } = new();

    /// <summary>What the handler does besides keeping the log.</summary>
    public Reaction? React { get; set; }

    /// <summary>Where secrets are kept; null: the handler answers neither event.</summary>
    public SecretStore? Secrets { get; set; }

    /// <summary>The connection that was made last.</summary>
    public ushort Connection { get; private set; }

    /// <summary>Whether that connection is still there.</summary>
    public bool IsConnected => ((IBleHost)Radio).TryGetConnection(Connection, out _);

    public BleAddress Address => Radio.Config.Mac;

    /// <summary>Runs the world until the next event of that kind that was not waited for yet.</summary>
    public Seen Next(BleEventCode code, double seconds = 60)
    {
        Seen? found = null;
        bool Look()
        {
            while (_looked < Log.Count)
            {
                var seen = Log[_looked++];
                if (seen.Code == code)
                {
                    found = seen;
                    return true;
                }
            }

            return false;
        }

        Assert.True(_simulation.RunUntil(Look, TimeSpan.FromSeconds(seconds)), $"{code} did not come. Seen: {string.Join("; ", Log)}");
        return found!;
    }

    /// <summary>The payload of the next event of that kind, as the specification writes it.</summary>
    public string NextPayload(BleEventCode code) => Next(code).Payload;

    /// <summary>The payloads of all events of that kind that were seen.</summary>
    public string[] Payloads(BleEventCode code) => Log.Where(seen => seen.Code == code).Select(seen => seen.Payload).ToArray();

    /// <summary>How many events of that kind were seen.</summary>
    public int Count(BleEventCode code) => Log.Count(seen => seen.Code == code);

    /// <summary>Forgets what was seen.</summary>
    public void Forget()
    {
        Log.Clear();
        _looked = 0;
    }

    /// <summary>Registers one service and returns its handles.</summary>
    public ushort[] Serve(BleUuid service, params GattCharacteristicDefinition[] characteristics)
        => Radio.GattsRegisterServices(new GattServiceDefinition(service, characteristics))[0];

    private BleReply Handle(in BleEvent e)
    {
        if (e.Code is BleEventCode.CentralConnect or BleEventCode.PeripheralConnect)
            Connection = e.Header.Connection;
        Log.Add(new Seen(e.Header, e.Data.ToArray(), Payload.Of(e)));
        if (e.Code is BleEventCode.GetSecret or BleEventCode.SetSecret && Secrets is { } store)
            return store.Answer(e);
        return React?.Invoke(e) ?? 0;
    }
}

/// <summary>Two devices on one air: the first serves, the second is the central.</summary>
internal sealed class TwoDevices
{
    public TwoDevices(HostOptions? peripheral = null, HostOptions? central = null, ulong seed = 1)
    {
        Simulation = new Simulation(seed);
        Peripheral = new Device(Simulation, peripheral);
        Central = new Device(Simulation, central);
    }

    public Simulation Simulation { get; }

    public Device Peripheral { get; }

    public Device Central { get; }

    /// <summary>Lets them connect; both have seen it when this returns.</summary>
    public void Connect()
    {
        Peripheral.Radio.GapAdvertise(20_000, new byte[] { 0x02, 0x01, 0x06 });
        Central.Radio.GapConnect(Peripheral.Address);
        Peripheral.Next(BleEventCode.CentralConnect);
        Central.Next(BleEventCode.PeripheralConnect);
    }

    /// <summary>Exchanges the MTU from the central.</summary>
    public int ExchangeMtu()
    {
        Central.Radio.GattcExchangeMtu(Central.Connection);
        Peripheral.Next(BleEventCode.MtuExchanged);
        return Central.Next(BleEventCode.MtuExchanged).Handle;
    }

    public void Run(double seconds) => Simulation.RunFor(TimeSpan.FromSeconds(seconds));
}
