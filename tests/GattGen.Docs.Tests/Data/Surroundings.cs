// What examples in XML documentation of the profiles stand among (the pages declare their own): a link, and devices that a service belongs to.
#nullable enable
#pragma warning disable
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using GattGen;
using GattGen.Profiles;

internal partial class Supplied
{
    protected static readonly Link link = null!;
    protected static readonly byte[] image = Array.Empty<byte>();
    protected static readonly byte[] data = Array.Empty<byte>();
    protected static AdvertisingData advertising => default;
    protected static readonly CurrentTimeService time = null!;
    protected static readonly EnvironmentalSensingService environment = null!;
    protected static readonly AutomationIoService io = null!;
    protected static readonly HttpClient http = null!;
    protected static readonly Buzzer buzzer = null!;
    protected static readonly Telephone phone = null!;
    protected static readonly TimeServer ntp = null!;
    protected static readonly WirelessNetwork wifi = null!;
    protected static readonly FlashMemory flash = null!;

    protected sealed class Buzzer
    {
        public void SetVolume(double volume) { }
    }

    protected sealed class Telephone
    {
        public bool Ringer { get; set; }

        public void StopRinging() { }
    }

    protected sealed class TimeServer
    {
        public DateTime UtcNow => default;

        public Task<DateTime> AskAsync(CancellationToken cancel) => Task.FromResult(UtcNow);
    }

    protected sealed class WirelessNetwork
    {
        public Task<bool> StartAsync(CancellationToken cancel) => Task.FromResult(true);
    }

    protected sealed class FlashMemory
    {
        public Task<bool> InstallAsync(ReadOnlyMemory<byte> image, CancellationToken cancel) => Task.FromResult(true);
    }
}
