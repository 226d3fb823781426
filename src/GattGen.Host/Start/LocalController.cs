// What the start-up has learnt of the controller.
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>The controller as it has described itself.</summary>
internal sealed class LocalController
{
    public HciVersion Version { get; set; }

    public SupportedCommands Commands { get; set; } = new();

    public LmpFeatures LmpFeatures { get; set; }

    public LeFeatures LeFeatures { get; set; }

    /// <summary>The public address; zero when there is none.</summary>
    public HciAddress PublicAddress { get; set; }

    /// <summary>The longest data packets it can send, in octets and microseconds; 0 when it cannot change them.</summary>
    public ushort MaxTxOctets { get; set; }

    public ushort MaxTxTime { get; set; }

    /// <summary>How many devices its resolving list holds; 0 when it has none.</summary>
    public byte ResolvingListSize { get; set; }

    public bool CanResolve => ResolvingListSize > 0 && Commands.Contains(HciOpcode.LeAddDeviceToResolvingList)
        && Commands.Contains(HciOpcode.LeRemoveDeviceFromResolvingList) && Commands.Contains(HciOpcode.LeSetAddressResolutionEnable);

    public bool CanExtendPackets => MaxTxOctets > HciLimits.MinimumDataOctets && Commands.Contains(HciOpcode.LeSetDataLength);

    public bool CanSetPhy => (LeFeatures & LeFeatures.Phy2M) != 0 && Commands.Contains(HciOpcode.LeSetPhy);

    public bool CanEncrypt => (LeFeatures & LeFeatures.Encryption) != 0 && Commands.Contains(HciOpcode.LeEnableEncryption)
        && Commands.Contains(HciOpcode.LeLongTermKeyRequestReply) && Commands.Contains(HciOpcode.LeLongTermKeyRequestNegativeReply);

    public void Reset()
    {
        Version = default;
        Commands = new SupportedCommands();
        LmpFeatures = LmpFeatures.None;
        LeFeatures = LeFeatures.None;
        PublicAddress = default;
        ResolvingListSize = 0;
        MaxTxOctets = MaxTxTime = 0;
    }
}
