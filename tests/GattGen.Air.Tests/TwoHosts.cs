// Two hosts on an air, and a connection between them.
using GattGen.Hci;

namespace GattGen.Air.Tests;

/// <summary>A central with the address 00:00:5E:00:53:01 and a peripheral with 00:00:5E:00:53:02, both up.</summary>
internal sealed class TwoHosts
{
    public const string CentralAddress = "01 53 00 5E 00 00";
    public const string PeripheralAddress = "02 53 00 5E 00 00";

    public TwoHosts(
        ulong seed = 1, AirOptions? air = null, ControllerOptions? central = null, ControllerOptions? peripheral = null)
    {
        Air = new(seed, air);
        Central = new RawHost(Air, central ?? new() { PublicAddress = new HciAddress(0x00005E005301) }).Up();
        Peripheral = new RawHost(Air, peripheral ?? new() { PublicAddress = new HciAddress(0x00005E005302) }).Up();
    }

    public VirtualAir Air { get; }

    public RawHost Central { get; }

    public RawHost Peripheral { get; }

    /// <summary>Connects the two: 30 ms interval, 420 ms supervision timeout. Both handles are 0x0001.</summary>
    public TwoHosts Connected(string latency = "00 00", string latencyInEvent = "00 00", string timeout = "2A 00")
    {
        Peripheral.Advertise();
        Central.Connect(PeripheralAddress, latency, timeout);
        Assert.Equal($"04 3E 13 01 00 01 00 00 00 {PeripheralAddress} 18 00 {latencyInEvent} {timeout} 00", Central.Await());
        Assert.Equal($"04 3E 13 01 00 01 00 01 00 {CentralAddress} 18 00 {latencyInEvent} {timeout} 05", Peripheral.Next());
        Air.RunFor(100_000);
        return this;
    }
}
