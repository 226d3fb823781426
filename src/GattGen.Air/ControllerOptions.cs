// What a virtual controller is and can do.
using System.Collections.Generic;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>Options of a <see cref="VirtualController"/>. The defaults are those of a capable LE-only controller.</summary>
public sealed class ControllerOptions
{
    /// <summary>All LE features that virtual controllers have; <see cref="Features"/> may leave some out.</summary>
    public const LeFeatures AllFeatures =
        LeFeatures.Encryption
        | LeFeatures.ConnectionParametersRequest
        | LeFeatures.ExtendedRejectIndication
        | LeFeatures.PeripheralInitiatedFeaturesExchange
        | LeFeatures.DataPacketLengthExtension
        | LeFeatures.LinkLayerPrivacy
        | LeFeatures.ExtendedScanningFilterPolicies
        | LeFeatures.Phy2M;

    /// <summary>The public device address; null (default) for one that the air gives out. Never all zero.</summary>
    public HciAddress? PublicAddress { get; init; }

    /// <summary>
    /// False: the controller has no public address, as many that are sold without one. It does not know Read BD_ADDR, and refuses to use
    /// a public address of its own with Invalid HCI Command Parameters. Default true.
    /// </summary>
    public bool HasPublicAddress { get; init; } = true;

    /// <summary>
    /// The LE features, a part of <see cref="AllFeatures"/> (default: all). A controller does not know the commands of a feature that it
    /// does not have, and refuses the procedures of it.
    /// </summary>
    public LeFeatures Features { get; init; } = AllFeatures;

    /// <summary>
    /// False: the controller does no P-256, as most that are sold; the host computes public keys and Diffie-Hellman keys itself. Default true.
    /// In the netstandard2.1 build, whose framework has no P-256, controllers do none in any case.
    /// </summary>
    public bool HasP256Commands { get; init; } = true;

    /// <summary>Commands that this controller does not know, out of those that virtual controllers have. Default: none. Reset stays.</summary>
    public IReadOnlyCollection<HciOpcode> UnknownCommands { get; init; } = [];

    /// <summary>Octets of data in an ACL packet from the host, 27 to 251. Default 251.</summary>
    public int AclDataPacketLength { get; init; } = HciLimits.MaximumDataOctets;

    /// <summary>ACL packets from the host that the controller holds, all connections together, 1 to 255. Default 12.</summary>
    public int TotalAclDataPackets { get; init; } = 12;

    /// <summary>
    /// True: LE Read Buffer Size announces nothing, so that the buffers of Read Buffer Size serve LE too (Core Vol 4, Part E, 7.8.2).
    /// Default false.
    /// </summary>
    public bool HasSharedAclBuffers { get; init; }

    /// <summary>Num_HCI_Command_Packets: commands that the host may send without waiting for an answer, 1 to 255. Default 1.</summary>
    public int CommandCredits { get; init; } = 1;

    /// <summary>Connections at a time, both roles together, 1 to 255. Default 8.</summary>
    public int MaximumConnections { get; init; } = 8;

    /// <summary>Devices in the filter accept list, 1 to 255. Default 16.</summary>
    public int FilterAcceptListSize { get; init; } = 16;

    /// <summary>Peers in the resolving list, 1 to 255. Default 16.</summary>
    public int ResolvingListSize { get; init; } = 16;

    /// <summary>
    /// Advertising reports that are kept for a host that does not take them now, 1 to 1000; the oldest is dropped for a further one.
    /// Default 32.
    /// </summary>
    public int ReportQueueLength { get; init; } = 32;

    /// <summary>The power at which it transmits, in dBm, -127 to 20. Default 0.</summary>
    public sbyte TxPowerLevel { get; init; }

    /// <summary>The version of the Core Specification that it claims. Default 5.2.</summary>
    public HciVersion Version { get; init; } = HciVersion.Core52;

    /// <summary>The company identifier of its maker (Assigned Numbers, 7.1). Default 0xFFFF, which belongs to nobody.</summary>
    public ushort CompanyIdentifier { get; init; } = 0xFFFF;
}
