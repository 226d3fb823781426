// What the Bluetooth coprocessor of the Meadow F7 cannot do: the one table of it. The analyzers read it at compile time, the board's radio at
// run time. Compiled into each of them, so it depends on nothing.
using System.Globalization;

namespace GattGen.Targets;

/// <summary>The limits of the Meadow F7's own radio.</summary>
internal enum MeadowF7Limit
{
    /// <summary>The UUID of a service has 128 bits.</summary>
    LongServiceUuid,

    /// <summary>A value is indicated.</summary>
    Indications,

    /// <summary>The UUID of a descriptor has more than 16 bits.</summary>
    LongDescriptorUuid,

    /// <summary>A descriptor that follows from the flags of a characteristic is listed.</summary>
    AutomaticDescriptors,

    /// <summary>Encryption, authentication or authorisation is required.</summary>
    Security,

    /// <summary>Two names differ in case only.</summary>
    EqualNames,

    /// <summary>The definition is larger than the buffer.</summary>
    DefinitionSize,

    /// <summary>A service includes another one.</summary>
    IncludedServices,

    /// <summary>A service is secondary.</summary>
    SecondaryServices,

    /// <summary>A handle is fixed.</summary>
    FixedHandles,

    /// <summary>L2CAP channels.</summary>
    L2capChannels,

    /// <summary>Signed writes.</summary>
    SignedWrites,

    /// <summary>Queued (reliable) writes.</summary>
    ReliableWrites,

    /// <summary>A value is broadcast.</summary>
    Broadcast,

    /// <summary>A write is refused.</summary>
    RefusedWrites,

    /// <summary>A read is noticed, refused or answered with a value made for it.</summary>
    ReadRequests,

    /// <summary>Scanning, connecting, and everything of a GATT client.</summary>
    Central,

    /// <summary>Pairing and bonds.</summary>
    Pairing,

    /// <summary>One client is told apart from another, or disconnected.</summary>
    Connections,

    /// <summary>Subscriptions are noticed.</summary>
    Subscriptions,

    /// <summary>The MTU is known or exchanged.</summary>
    Mtu,

    /// <summary>Advertising data of one's own, or advertising that nobody can connect to.</summary>
    AdvertisingData,

    /// <summary>The address of the radio.</summary>
    Address,
}

/// <summary>One limit.</summary>
internal readonly struct MeadowF7Row
{
    public MeadowF7Row(MeadowF7Limit limit, string cannot, string instead)
    {
        Limit = limit;
        Cannot = cannot;
        Instead = instead;
    }

    /// <summary>Which limit.</summary>
    public MeadowF7Limit Limit { get; }

    /// <summary>What cannot be done: a clause, without a full stop.</summary>
    public string Cannot { get; }

    /// <summary>What can be done instead: a clause, without a full stop.</summary>
    public string Instead { get; }

    /// <summary>Both, as a sentence.</summary>
    public override string ToString() => char.ToUpperInvariant(Cannot[0]) + Cannot.Substring(1) + ": " + Instead + ".";
}

/// <summary>The Meadow F7's own radio: numbers and limits.</summary>
internal static class MeadowF7
{
    /// <summary>The name of the target, as a project gives it.</summary>
    public const string Name = "MeadowF7";

    /// <summary>The buffer of the coprocessor in octets. Whether a definition fits is not checked on the board; a smaller one does.</summary>
    public const int DefinitionBuffer = 4000;

    /// <summary>About how long after the start the handles are there, in milliseconds. A value that is set before that is lost.</summary>
    public const int HandlesAfterMs = 100;

    /// <summary>How long to wait between a start and a stop, or a stop and a start, in milliseconds: sooner the application ends.</summary>
    public const int RestartAfterMs = 150;

    /// <summary>Whether a descriptor follows from the flags of its characteristic (Core Vol 3, Part G, 3.3.3): extended properties, client and server configuration.</summary>
    /// <param name="uuid">Its 16-bit UUID.</param>
    public static bool IsAutomatic(int uuid) => uuid is 0x2900 or 0x2902 or 0x2903;

    /// <summary>
    /// The length in octets with which every value is announced: the longest that there is (Core Vol 3, Part F, 3.2.9), because the definition goes first and the
    /// sizes of buffers are said later. What is sent is as long as the value that was set.
    /// </summary>
    public const int ValueLength = 512;

    private const string External = "an external Bluetooth module on a serial port";

    private const string OrExternal = ", or use " + External;

    private static readonly MeadowF7Row[] Rows =
    {
        new(MeadowF7Limit.LongServiceUuid, "the radio of the Meadow F7 takes 16-bit UUIDs of services only", "put the characteristics, whose UUIDs may have 128 bits, into a service with a 16-bit UUID" + OrExternal),
        new(MeadowF7Limit.Indications, "the radio of the Meadow F7 never indicates", "use Notify, and let the client confirm by a write if it must" + OrExternal),
        new(MeadowF7Limit.LongDescriptorUuid, "the radio of the Meadow F7 takes 16-bit UUIDs of descriptors only", "put what the descriptor says into one with a 16-bit UUID, such as the description 0x2901, or into a characteristic with Read" + OrExternal),
        new(MeadowF7Limit.AutomaticDescriptors, "the radio of the Meadow F7 adds the client configuration to a value with Notify by itself, and has neither server configuration nor extended properties", "leave the descriptor out" + OrExternal),
        new(MeadowF7Limit.Security, "the radio of the Meadow F7 cannot pair or encrypt, so every client may do everything", "protect the values by a protocol of your own" + OrExternal),
        new(MeadowF7Limit.EqualNames, "Meadow keeps services and characteristics by their names without regard to case, and equal names throw", "give each a name of its own"),
        new(MeadowF7Limit.DefinitionSize, "the buffer of the Meadow F7's coprocessor has " + DefinitionBuffer.ToString(CultureInfo.InvariantCulture) + " octets", "leave out services or characteristics, or merge small values into one" + OrExternal),
        new(MeadowF7Limit.IncludedServices, "the radio of the Meadow F7 has no included services", "let the server hold both services side by side" + OrExternal),
        new(MeadowF7Limit.SecondaryServices, "the radio of the Meadow F7 has primary services only", "make the service primary" + OrExternal),
        new(MeadowF7Limit.FixedHandles, "the radio of the Meadow F7 gives the handles itself", "let clients discover them" + OrExternal),
        new(MeadowF7Limit.L2capChannels, "the radio of the Meadow F7 has no L2CAP channels", "send the data in parts, written to one characteristic and notified by another" + OrExternal),
        new(MeadowF7Limit.SignedWrites, "the radio of the Meadow F7 takes no signed writes", "use WriteNoResponse" + OrExternal),
        new(MeadowF7Limit.ReliableWrites, "the radio of the Meadow F7 takes no queued writes", "write the value in one piece, or in parts that say where they belong" + OrExternal),
        new(MeadowF7Limit.Broadcast, "the radio of the Meadow F7 broadcasts no values", "use Read or Notify" + OrExternal),
        new(MeadowF7Limit.RefusedWrites, "the radio of the Meadow F7 tells of a write when the client has been answered, so it cannot be refused", "check the value in the hook OnXxxWritten, and set the property if it must be another" + OrExternal),
        new(MeadowF7Limit.ReadRequests, "the radio of the Meadow F7 answers a read from the value last set, and tells nobody of it", "set the property whenever the value changes" + OrExternal),
        new(MeadowF7Limit.Central, "the radio of the Meadow F7 is a peripheral only: it cannot scan, connect or use the services of others", "let the other device be the central" + OrExternal),
        new(MeadowF7Limit.Pairing, "the radio of the Meadow F7 cannot pair or keep bonds", "protect the values by a protocol of your own" + OrExternal),
        new(MeadowF7Limit.Connections, "the radio of the Meadow F7 does not tell clients apart", "notify all of them, and let a client that must be told apart write who it is" + OrExternal),
        new(MeadowF7Limit.Subscriptions, "the radio of the Meadow F7 does not tell who has subscribed", "set the property whenever the value changes; it is sent to those who have" + OrExternal),
        new(MeadowF7Limit.Mtu, "the radio of the Meadow F7 keeps the MTU to itself", "keep values that must arrive whole at no more than 20 octets" + OrExternal),
        new(MeadowF7Limit.AdvertisingData, "the radio of the Meadow F7 makes its advertising data itself, and everybody may connect", "give the device the name by which it is to be found" + OrExternal),
        new(MeadowF7Limit.Address, "the radio of the Meadow F7 keeps its address to itself", "let clients find the device by its name" + OrExternal),
    };

    /// <summary>The row of a limit.</summary>
    public static MeadowF7Row Of(MeadowF7Limit limit) => Rows[(int)limit];
}
