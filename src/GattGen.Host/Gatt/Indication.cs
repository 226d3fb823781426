// One indication on its way (Core Vol 3, Part G, 4.11.1).
using System;

namespace GattGen.Host;

/// <summary>An indication that waits for its turn or for its confirmation.</summary>
internal sealed class Indication : PendingOperation
{
    private readonly GattUpdates _updates;
    private byte[] _octets = Array.Empty<byte>();
    private int _length;

    public Indication(GattUpdates updates) => _updates = updates;

    /// <summary>The handle of the value.</summary>
    public ushort Handle { get; private set; }

    /// <summary>Whether <see cref="BleEventCode.GattsIndicateDone"/> tells the end.</summary>
    public bool RaisesEvent { get; private set; }

    /// <summary>Whether it tells of changed services; the end of it is told to nobody.</summary>
    public bool IsServiceChanged { get; private set; }

    public ReadOnlySpan<byte> Octets => _octets.AsSpan(0, _length);

    public void Begin(ushort handle, ReadOnlySpan<byte> octets, GattOperation? operation, bool raisesEvent, bool isServiceChanged = false)
    {
        IsServiceChanged = isServiceChanged;
        if (_octets.Length < octets.Length)
            _octets = new byte[Math.Max(octets.Length, AttributeValue.DefaultCapacity)];
        octets.CopyTo(_octets);
        _length = octets.Length;
        Handle = handle;
        RaisesEvent = raisesEvent;
        Attach(operation);
    }

    /// <summary>Lets go of the operation; the caller tells it the end.</summary>
    public GattOperation? End() => Detach();

    /// <inheritdoc/>
    public override void Abandon() => _updates.Abandon(this);
}
