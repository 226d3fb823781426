// A transport that tells when its host has closed it.
using System;
using System.Threading;
using GattGen.Hci;

namespace GattGen.Transports;

/// <summary>Passes everything on, and runs an action when the host closes it.</summary>
internal sealed class ClosingTransport : IHciTransport
{
    private readonly IHciTransport _inner;
    private Action? _closed;

    public ClosingTransport(IHciTransport inner) => _inner = inner;

    /// <summary>Says what to run. Before the host is used: it closes nothing before it has been given to anybody.</summary>
    public void OnClosed(Action closed) => _closed = closed;

    public void Open(IHciSink sink) => _inner.Open(sink);

    public void Send(ReadOnlySpan<byte> packet) => _inner.Send(packet);

    public void Resume() => _inner.Resume();

    public void Close()
    {
        _inner.Close();
        Interlocked.Exchange(ref _closed, null)?.Invoke();
    }
}
