// Which commands a controller knows: one bit for each, in 64 octets (Core Vol 4, Part E, 6.27).
using System;

namespace GattGen.Hci;

/// <summary>
/// The 64 octets of Supported_Commands. Bits of commands that have no <see cref="HciOpcode"/> here are kept as they were read.
/// </summary>
public sealed class SupportedCommands
{
    /// <summary>Octets of the table.</summary>
    public const int Length = 64;

    private readonly byte[] _octets = new byte[Length];

    /// <summary>Makes a table in which these commands are set.</summary>
    /// <param name="commands">The opcodes.</param>
    /// <exception cref="ArgumentException">An opcode has no bit in the table.</exception>
    public SupportedCommands(params HciOpcode[] commands)
    {
        if (commands is null)
            throw new ArgumentNullException(nameof(commands));
        foreach (HciOpcode command in commands)
            Add(command);
    }

    /// <summary>The table as it stands on the wire.</summary>
    public ReadOnlySpan<byte> Octets => _octets;

    /// <summary>Reads a table.</summary>
    /// <param name="octets">64 octets.</param>
    /// <param name="commands">The table; empty when the length is wrong.</param>
    /// <returns>False when there are not 64 octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> octets, out SupportedCommands commands)
    {
        commands = new();
        return octets.Length == Length && octets.TryCopyTo(commands._octets);
    }

    /// <summary>Sets the bit of a command.</summary>
    /// <param name="command">Its opcode.</param>
    /// <exception cref="ArgumentException">The opcode has no bit in the table.</exception>
    public void Add(HciOpcode command)
    {
        int bit = Bit(command);
        if (bit < 0)
            throw new ArgumentException("This opcode has no bit in the table of supported commands.", nameof(command));
        _octets[bit >> 3] |= (byte)(1 << (bit & 7));
    }

    /// <summary>Tells whether the bit of a command is set; false for an opcode that has none.</summary>
    /// <param name="command">Its opcode.</param>
    public bool Contains(HciOpcode command)
    {
        int bit = Bit(command);
        return bit >= 0 && (_octets[bit >> 3] & (1 << (bit & 7))) != 0;
    }

    private static int At(int octet, int bit) => (octet * 8) + bit;

    private static int Bit(HciOpcode command) => command switch
    {
        HciOpcode.Disconnect => At(0, 5),
        HciOpcode.ReadRemoteVersionInformation => At(2, 7),
        HciOpcode.SetEventMask => At(5, 6),
        HciOpcode.Reset => At(5, 7),
        HciOpcode.ReadTransmitPowerLevel => At(10, 2),
        HciOpcode.SetControllerToHostFlowControl => At(10, 5),
        HciOpcode.HostBufferSize => At(10, 6),
        HciOpcode.HostNumberOfCompletedPackets => At(10, 7),
        HciOpcode.ReadLocalVersionInformation => At(14, 3),
        HciOpcode.ReadLocalSupportedCommands => At(14, 4),
        HciOpcode.ReadLocalSupportedFeatures => At(14, 5),
        HciOpcode.ReadBufferSize => At(14, 7),
        HciOpcode.ReadBdAddr => At(15, 1),
        HciOpcode.ReadRssi => At(15, 5),
        HciOpcode.SetEventMaskPage2 => At(22, 2),
        HciOpcode.ReadLeHostSupport => At(24, 5),
        HciOpcode.WriteLeHostSupport => At(24, 6),
        HciOpcode.LeSetEventMask => At(25, 0),
        HciOpcode.LeReadBufferSize => At(25, 1),
        HciOpcode.LeReadLocalSupportedFeatures => At(25, 2),
        HciOpcode.LeSetRandomAddress => At(25, 4),
        HciOpcode.LeSetAdvertisingParameters => At(25, 5),
        HciOpcode.LeReadAdvertisingPhysicalChannelTxPower => At(25, 6),
        HciOpcode.LeSetAdvertisingData => At(25, 7),
        HciOpcode.LeSetScanResponseData => At(26, 0),
        HciOpcode.LeSetAdvertisingEnable => At(26, 1),
        HciOpcode.LeSetScanParameters => At(26, 2),
        HciOpcode.LeSetScanEnable => At(26, 3),
        HciOpcode.LeCreateConnection => At(26, 4),
        HciOpcode.LeCreateConnectionCancel => At(26, 5),
        HciOpcode.LeReadFilterAcceptListSize => At(26, 6),
        HciOpcode.LeClearFilterAcceptList => At(26, 7),
        HciOpcode.LeAddDeviceToFilterAcceptList => At(27, 0),
        HciOpcode.LeRemoveDeviceFromFilterAcceptList => At(27, 1),
        HciOpcode.LeConnectionUpdate => At(27, 2),
        HciOpcode.LeSetHostChannelClassification => At(27, 3),
        HciOpcode.LeReadChannelMap => At(27, 4),
        HciOpcode.LeReadRemoteFeatures => At(27, 5),
        HciOpcode.LeEncrypt => At(27, 6),
        HciOpcode.LeRand => At(27, 7),
        HciOpcode.LeEnableEncryption => At(28, 0),
        HciOpcode.LeLongTermKeyRequestReply => At(28, 1),
        HciOpcode.LeLongTermKeyRequestNegativeReply => At(28, 2),
        HciOpcode.LeReadSupportedStates => At(28, 3),
        HciOpcode.LeRemoteConnectionParameterRequestReply => At(33, 4),
        HciOpcode.LeRemoteConnectionParameterRequestNegativeReply => At(33, 5),
        HciOpcode.LeSetDataLength => At(33, 6),
        HciOpcode.LeReadSuggestedDefaultDataLength => At(33, 7),
        HciOpcode.LeWriteSuggestedDefaultDataLength => At(34, 0),
        HciOpcode.LeReadLocalP256PublicKey => At(34, 1),
        HciOpcode.LeGenerateDhKey => At(34, 2),
        HciOpcode.LeAddDeviceToResolvingList => At(34, 3),
        HciOpcode.LeRemoveDeviceFromResolvingList => At(34, 4),
        HciOpcode.LeClearResolvingList => At(34, 5),
        HciOpcode.LeReadResolvingListSize => At(34, 6),
        HciOpcode.LeReadPeerResolvableAddress => At(34, 7),
        HciOpcode.LeReadLocalResolvableAddress => At(35, 0),
        HciOpcode.LeSetAddressResolutionEnable => At(35, 1),
        HciOpcode.LeSetResolvablePrivateAddressTimeout => At(35, 2),
        HciOpcode.LeReadMaximumDataLength => At(35, 3),
        HciOpcode.LeReadPhy => At(35, 4),
        HciOpcode.LeSetDefaultPhy => At(35, 5),
        HciOpcode.LeSetPhy => At(35, 6),
        HciOpcode.LeSetPrivacyMode => At(39, 2),
        HciOpcode.LeGenerateDhKeyV2 => At(41, 2),
        HciOpcode.LeReadBufferSizeV2 => At(41, 5),
        _ => -1,
    };
}
