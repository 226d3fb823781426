// The air of this process: virtual controllers in real time.
using System;
using System.Security.Cryptography;
using GattGen.Air;
using GattGen.Hci;

namespace GattGen.Transports;

/// <summary>The one virtual air of a process, bound to real time. It exists from the first use on.</summary>
internal static class ProcessAir
{
    private static readonly Lazy<(VirtualAir Air, RealTimeDriver Driver)> Instance = new(Create);

    public static VirtualAir Air => Instance.Value.Air;

    public static (IHciTransport Transport, RealTimeDriver Driver) AddController(ControllerOptions? options = null)
        => (Instance.Value.Air.AddController(options), Instance.Value.Driver);

    private static (VirtualAir Air, RealTimeDriver Driver) Create()
    {
        Span<byte> seed = stackalloc byte[8];
        RandomNumberGenerator.Fill(seed);
        var air = new VirtualAir(BitConverter.ToUInt64(seed));
        var driver = new RealTimeDriver("virtual", new Paced(air));
        air.InputArrived = driver.InputArrived;
        return (air, driver);
    }

    private sealed class Paced(VirtualAir air) : IPaced
    {
        public long NextDeadline => air.NextDeadline;

        public void RunUntil(long microseconds) => air.RunUntil(microseconds);
    }
}
