// Subevent codes of the LE Meta event (Core Vol 4, Part E, 7.7.65).
namespace GattGen.Hci;

/// <summary>The first parameter of an LE Meta event.</summary>
public enum LeSubevent : byte
{
    /// <summary>No subevent.</summary>
    None = 0x00,

    /// <summary>A connection was made, or could not be (7.7.65.1).</summary>
    ConnectionComplete = 0x01,

    /// <summary>Advertisers were heard (7.7.65.2).</summary>
    AdvertisingReport = 0x02,

    /// <summary>The parameters of a connection changed, or could not (7.7.65.3).</summary>
    ConnectionUpdateComplete = 0x03,

    /// <summary>The LE features of the remote device are known (7.7.65.4).</summary>
    ReadRemoteFeaturesComplete = 0x04,

    /// <summary>The controller of the peripheral needs a key (7.7.65.5).</summary>
    LongTermKeyRequest = 0x05,

    /// <summary>The remote device asks for other connection parameters (7.7.65.6).</summary>
    RemoteConnectionParameterRequest = 0x06,

    /// <summary>The largest data packet of a connection changed (7.7.65.7).</summary>
    DataLengthChange = 0x07,

    /// <summary>A new P-256 key pair was made (7.7.65.8).</summary>
    ReadLocalP256PublicKeyComplete = 0x08,

    /// <summary>A Diffie-Hellman key was computed, or could not be (7.7.65.9).</summary>
    GenerateDhKeyComplete = 0x09,

    /// <summary>As connection complete, with resolvable addresses; version 1 (7.7.65.10).</summary>
    EnhancedConnectionComplete = 0x0A,

    /// <summary>Directed advertising to a resolvable address was heard (7.7.65.11).</summary>
    DirectedAdvertisingReport = 0x0B,

    /// <summary>The PHYs of a connection changed, or did not (7.7.65.12).</summary>
    PhyUpdateComplete = 0x0C,
}
