// The first field of PnP ID (0x2A50).
namespace GattGen.Profiles;

/// <summary>Who gives vendor identifiers.</summary>
public enum VendorIdSource : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The Bluetooth SIG (company identifiers).</summary>
    BluetoothSig = 1,

    /// <summary>The USB Implementer's Forum.</summary>
    UsbImplementersForum = 2,
}
