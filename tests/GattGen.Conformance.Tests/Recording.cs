// Records what the devices of tests say over HCI.
using System;
using System.IO;
using System.Threading;
using GattGen.Hci;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

/// <summary>While it is current, every device that is made writes its traffic into one file, each under a number of its own.</summary>
internal sealed class Recording : IDisposable
{
    private static readonly AsyncLocal<Recording?> Now = new();
    private readonly BtSnoopWriter _writer;
    private ushort _devices;

    public Recording(Stream file)
    {
        _writer = new BtSnoopWriter(file);
        Now.Value = this;
    }

    /// <summary>The one that is going on in this flow of control, or null.</summary>
    public static Recording? Current => Now.Value;

    /// <summary>The number of devices that were recorded.</summary>
    public int Devices => _devices;

    public IHciTransport Wrap(IHciTransport transport, Simulation simulation)
        => new BtSnoopTransport(transport, _writer, _devices++, () => DateTimeOffset.UnixEpoch + simulation.Now);

    public void Dispose()
    {
        Now.Value = null;
        _writer.Dispose();
    }
}
