// A descriptor of a server, as discovery found it (Core Vol 3, Part G, 3.3.3).
using System.Globalization;

namespace GattGen;

/// <summary>A descriptor of a characteristic of the peer.</summary>
public sealed class RemoteDescriptor : RemoteAttribute
{
    /// <summary>The type of the Client Characteristic Configuration descriptor (Assigned Numbers, 3.7).</summary>
    internal static readonly BleUuid ClientCharacteristicConfiguration = new(0x2902);

    internal RemoteDescriptor(RemoteCharacteristic characteristic, in FoundDescriptor found)
        : base(characteristic.Link, found.Uuid, found.Handle) => Characteristic = characteristic;

    /// <summary>The characteristic that it describes.</summary>
    public RemoteCharacteristic Characteristic { get; }

    /// <summary>The handle of the descriptor.</summary>
    public ushort Handle => AttributeHandle;

    /// <summary>Prints the type and the handle.</summary>
    public override string ToString() => Uuid.ToString() + " 0x" + Handle.ToString("X4", CultureInfo.InvariantCulture);
}
