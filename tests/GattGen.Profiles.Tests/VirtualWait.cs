// Lets time pass on the virtual clock of a radio.
using System;
using System.Threading.Tasks;
using GattGen.Host;

namespace GattGen.Profiles.Tests;

internal sealed class VirtualWait : GattOperation
{
    private readonly TaskCompletionSource<bool> _over = new();
    private readonly IBleHost _radio;

    private VirtualWait(IBleHost radio) => _radio = radio;

    /// <summary>Ends when the time has passed.</summary>
    public static Task ForAsync(HostBle radio, TimeSpan time)
    {
        var wait = new VirtualWait(radio);
        wait._radio.StartDelay(time.Ticks / 10, wait);
        return wait._over.Task;
    }

    public override void OnDone(int status) => _radio.Post(_ => _over.SetResult(true), null);
}
