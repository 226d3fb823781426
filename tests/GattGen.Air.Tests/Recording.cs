// Records what the raw hosts of a test say and hear.
using System;
using System.IO;
using System.Threading;
using GattGen.Hci;

namespace GattGen.Air.Tests;

/// <summary>While it is current, every <see cref="RawHost"/> that is made writes its traffic into one file, each under a number of its own.</summary>
internal sealed class Recording : IDisposable
{
    private static readonly AsyncLocal<Recording?> Now = new();
    private readonly BtSnoopWriter _writer;
    private ushort _hosts;

    public Recording(Stream file)
    {
        _writer = new BtSnoopWriter(file);
        Now.Value = this;
    }

    public static Recording? Current => Now.Value;

    public ushort Hosts => _hosts;

    public ushort AddHost() => _hosts++;

    public void Write(ushort host, ReadOnlySpan<byte> packet, bool sent, long microseconds) =>
        _writer.WritePacket(host, packet, sent, DateTimeOffset.UnixEpoch + TimeSpan.FromMicroseconds(microseconds));

    public void Dispose()
    {
        Now.Value = null;
        _writer.Dispose();
    }
}
