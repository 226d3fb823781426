// Numbers of the versions of the Core Specification (Assigned Numbers, 2.1).
namespace GattGen.Hci;

/// <summary>The version of the Core Specification that a controller was made for; the same numbers serve HCI and the Link Layer.</summary>
public enum HciVersion : byte
{
    /// <summary>Core Specification 1.0b.</summary>
    Core10 = 0x00,

    /// <summary>Core Specification 1.1.</summary>
    Core11 = 0x01,

    /// <summary>Core Specification 1.2.</summary>
    Core12 = 0x02,

    /// <summary>Core Specification 2.0.</summary>
    Core20 = 0x03,

    /// <summary>Core Specification 2.1.</summary>
    Core21 = 0x04,

    /// <summary>Core Specification 3.0.</summary>
    Core30 = 0x05,

    /// <summary>Core Specification 4.0.</summary>
    Core40 = 0x06,

    /// <summary>Core Specification 4.1.</summary>
    Core41 = 0x07,

    /// <summary>Core Specification 4.2.</summary>
    Core42 = 0x08,

    /// <summary>Core Specification 5.0.</summary>
    Core50 = 0x09,

    /// <summary>Core Specification 5.1.</summary>
    Core51 = 0x0A,

    /// <summary>Core Specification 5.2.</summary>
    Core52 = 0x0B,

    /// <summary>Core Specification 5.3.</summary>
    Core53 = 0x0C,

    /// <summary>Core Specification 5.4.</summary>
    Core54 = 0x0D,

    /// <summary>Core Specification 6.0.</summary>
    Core60 = 0x0E,

    /// <summary>Core Specification 6.1.</summary>
    Core61 = 0x0F,
}
