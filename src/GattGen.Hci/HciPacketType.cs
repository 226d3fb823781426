namespace GattGen.Hci;

/// <summary>The indicator octet in front of each packet (Core Vol 4, Part A, 2).</summary>
public enum HciPacketType : byte
{
    /// <summary>A command, host to controller.</summary>
    Command = 0x01,

    /// <summary>Asynchronous (ACL) data, both ways.</summary>
    AclData = 0x02,

    /// <summary>Synchronous data; not used by Bluetooth Low Energy.</summary>
    SynchronousData = 0x03,

    /// <summary>An event, controller to host.</summary>
    Event = 0x04,

    /// <summary>Isochronous data, both ways.</summary>
    IsochronousData = 0x05,
}
