// All commands of virtual controllers. What a controller announces in Read Local Supported Commands is made from the same rows.
using System.Collections.Generic;
using GattGen.Hci;
using static GattGen.Air.CommandForm;

namespace GattGen.Air;

/// <summary>The commands that one controller knows.</summary>
internal sealed class CommandTable
{
    private static readonly Dictionary<HciOpcode, CommandRow> Rows = MakeRows();
    private static readonly SupportedCommands AllSupported = Announce([]);

    // Commands that come with a feature (Vol 4, Part E, 3.1).
    private static readonly HciOpcode[] DataLengthCommands =
    [
        HciOpcode.LeSetDataLength,
        HciOpcode.LeReadSuggestedDefaultDataLength,
        HciOpcode.LeWriteSuggestedDefaultDataLength,
        HciOpcode.LeReadMaximumDataLength,
    ];

    private static readonly HciOpcode[] ParameterRequestCommands =
    [
        HciOpcode.LeRemoteConnectionParameterRequestReply,
        HciOpcode.LeRemoteConnectionParameterRequestNegativeReply,
    ];

    private static readonly HciOpcode[] EncryptionCommands =
    [
        HciOpcode.LeEncrypt,
        HciOpcode.LeEnableEncryption,
        HciOpcode.LeLongTermKeyRequestReply,
        HciOpcode.LeLongTermKeyRequestNegativeReply,
    ];

    private static readonly HciOpcode[] P256Commands =
    [
        HciOpcode.LeReadLocalP256PublicKey,
        HciOpcode.LeGenerateDhKey,
        HciOpcode.LeGenerateDhKeyV2,
    ];

    private static readonly HciOpcode[] PrivacyCommandOpcodes =
    [
        HciOpcode.LeAddDeviceToResolvingList,
        HciOpcode.LeRemoveDeviceFromResolvingList,
        HciOpcode.LeClearResolvingList,
        HciOpcode.LeReadResolvingListSize,
        HciOpcode.LeReadPeerResolvableAddress,
        HciOpcode.LeReadLocalResolvableAddress,
        HciOpcode.LeSetAddressResolutionEnable,
        HciOpcode.LeSetResolvablePrivateAddressTimeout,
        HciOpcode.LeSetPrivacyMode,
    ];

    private static readonly HciOpcode[] PhyCommandOpcodes = [HciOpcode.LeReadPhy, HciOpcode.LeSetDefaultPhy, HciOpcode.LeSetPhy];

    private readonly bool _isWhole;

    public CommandTable(ControllerOptions options)
    {
        var unknown = new HashSet<HciOpcode>(options.UnknownCommands);
        if (!options.HasPublicAddress)
            unknown.Add(HciOpcode.ReadBdAddr);
        if ((options.Features & LeFeatures.DataPacketLengthExtension) == 0)
            unknown.UnionWith(DataLengthCommands);
        if ((options.Features & LeFeatures.ConnectionParametersRequest) == 0)
            unknown.UnionWith(ParameterRequestCommands);
        if ((options.Features & LeFeatures.Encryption) == 0)
            unknown.UnionWith(EncryptionCommands);
        if (!options.HasP256Commands || !VirtualController.HasP256)
            unknown.UnionWith(P256Commands);
        if ((options.Features & LeFeatures.LinkLayerPrivacy) == 0)
            unknown.UnionWith(PrivacyCommandOpcodes);
        if ((options.Features & LeFeatures.Phy2M) == 0)
            unknown.UnionWith(PhyCommandOpcodes);
        _isWhole = unknown.Count == 0;
        Supported = _isWhole ? AllSupported : Announce(unknown);
    }

    /// <summary>The commands as they are announced.</summary>
    public SupportedCommands Supported { get; }

    public CommandRow? Find(HciOpcode opcode) =>
        Rows.TryGetValue(opcode, out CommandRow? row) && (_isWhole || Supported.Contains(opcode)) ? row : null;

    private static SupportedCommands Announce(HashSet<HciOpcode> unknown)
    {
        var supported = new SupportedCommands();
        foreach (HciOpcode opcode in Rows.Keys)
        {
            if (!unknown.Contains(opcode))
                supported.Add(opcode);
        }

        return supported;
    }

    private static Dictionary<HciOpcode, CommandRow> MakeRows()
    {
        CommandRow[] rows =
        [
            // Control (7.1, 7.3, 7.5)
            new(HciOpcode.Disconnect, DisconnectCommand.ParameterLength, 0, Status, ConnectionCommands.Disconnect),
            new(HciOpcode.ReadRemoteVersionInformation, 2, 0, Status, ConnectionCommands.ReadRemoteVersion),
            new(HciOpcode.SetEventMask, SetEventMaskCommand.ParameterLength, 1, Complete, SettingCommands.SetEventMask),
            new(HciOpcode.Reset, 0, 1, Complete, SettingCommands.Reset),
            new(HciOpcode.ReadTransmitPowerLevel, 3, 4, CompleteWithHandle, ConnectionCommands.ReadTransmitPowerLevel),
            new(HciOpcode.SetControllerToHostFlowControl, 1, 1, Complete, FlowControlCommands.SetControllerToHostFlowControl),
            new(HciOpcode.HostBufferSize, HostBufferSizeCommand.ParameterLength, 1, Complete, FlowControlCommands.HostBufferSize),
            new(HciOpcode.HostNumberOfCompletedPackets, -1, 1, OnlyErrors, FlowControlCommands.HostNumberOfCompletedPackets),
            new(HciOpcode.SetEventMaskPage2, SetEventMaskPage2Command.ParameterLength, 1, Complete, SettingCommands.SetEventMaskPage2),
            new(HciOpcode.ReadLeHostSupport, 0, 3, Complete, SettingCommands.ReadLeHostSupport),
            new(HciOpcode.WriteLeHostSupport, 2, 1, Complete, SettingCommands.WriteLeHostSupport),
            new(HciOpcode.ReadRssi, 2, 4, CompleteWithHandle, ConnectionCommands.ReadRssi),

            // Information (7.4, 7.8.2, 7.8.3, 7.8.27)
            new(HciOpcode.ReadLocalVersionInformation, 0, 9, Complete, InformationCommands.ReadLocalVersion),
            new(HciOpcode.ReadLocalSupportedCommands, 0, 65, Complete, InformationCommands.ReadLocalSupportedCommands),
            new(HciOpcode.ReadLocalSupportedFeatures, 0, 9, Complete, InformationCommands.ReadLocalSupportedFeatures),
            new(HciOpcode.ReadBufferSize, 0, 8, Complete, InformationCommands.ReadBufferSize),
            new(HciOpcode.ReadBdAddr, 0, 7, Complete, InformationCommands.ReadBdAddr),
            new(HciOpcode.LeReadBufferSize, 0, 4, Complete, InformationCommands.LeReadBufferSize),
            new(HciOpcode.LeReadBufferSizeV2, 0, 7, Complete, InformationCommands.LeReadBufferSizeV2),
            new(HciOpcode.LeReadLocalSupportedFeatures, 0, 9, Complete, InformationCommands.LeReadLocalSupportedFeatures),
            new(HciOpcode.LeReadSupportedStates, 0, 9, Complete, InformationCommands.LeReadSupportedStates),
            new(HciOpcode.LeRand, 0, 9, Complete, InformationCommands.LeRand),

            // Settings (7.8)
            new(HciOpcode.LeSetEventMask, LeSetEventMaskCommand.ParameterLength, 1, Complete, SettingCommands.LeSetEventMask),
            new(HciOpcode.LeSetRandomAddress, LeSetRandomAddressCommand.ParameterLength, 1, Complete, SettingCommands.LeSetRandomAddress),
            new(HciOpcode.LeSetHostChannelClassification, 5, 1, Complete, SettingCommands.LeSetHostChannelClassification),
            new(HciOpcode.LeReadSuggestedDefaultDataLength, 0, 5, Complete, SettingCommands.LeReadSuggestedDefaultDataLength),
            new(HciOpcode.LeWriteSuggestedDefaultDataLength, 4, 1, Complete, SettingCommands.LeWriteSuggestedDefaultDataLength),
            new(HciOpcode.LeReadMaximumDataLength, 0, 9, Complete, SettingCommands.LeReadMaximumDataLength),

            // Advertising, scanning and initiating (7.8.5 to 7.8.17)
            new(HciOpcode.LeSetAdvertisingParameters, 15, 1, Complete, AdvertisingCommands.SetParameters),
            new(HciOpcode.LeReadAdvertisingPhysicalChannelTxPower, 0, 2, Complete, AdvertisingCommands.ReadTxPower),
            new(HciOpcode.LeSetAdvertisingData, LeSetAdvertisingDataCommand.ParameterLength, 1, Complete, AdvertisingCommands.SetData),
            new(HciOpcode.LeSetScanResponseData, LeSetScanResponseDataCommand.ParameterLength, 1, Complete, AdvertisingCommands.SetScanResponse),
            new(HciOpcode.LeSetAdvertisingEnable, 1, 1, Complete, AdvertisingCommands.SetEnable),
            new(HciOpcode.LeSetScanParameters, 7, 1, Complete, AdvertisingCommands.SetScanParameters),
            new(HciOpcode.LeSetScanEnable, 2, 1, Complete, AdvertisingCommands.SetScanEnable),
            new(HciOpcode.LeCreateConnection, LeCreateConnectionCommand.ParameterLength, 0, Status, AdvertisingCommands.CreateConnection),
            new(HciOpcode.LeCreateConnectionCancel, 0, 1, Complete, AdvertisingCommands.CancelConnection),
            new(HciOpcode.LeReadFilterAcceptListSize, 0, 2, Complete, AdvertisingCommands.ReadFilterAcceptListSize),
            new(HciOpcode.LeClearFilterAcceptList, 0, 1, Complete, AdvertisingCommands.ClearFilterAcceptList),
            new(HciOpcode.LeAddDeviceToFilterAcceptList, 7, 1, Complete, AdvertisingCommands.AddToFilterAcceptList),
            new(HciOpcode.LeRemoveDeviceFromFilterAcceptList, 7, 1, Complete, AdvertisingCommands.RemoveFromFilterAcceptList),

            // Connections (7.8.18 to 7.8.33)
            new(HciOpcode.LeConnectionUpdate, LeConnectionUpdateCommand.ParameterLength, 0, Status, ConnectionCommands.Update),
            new(HciOpcode.LeReadChannelMap, 2, 8, CompleteWithHandle, ConnectionCommands.ReadChannelMap),
            new(HciOpcode.LeReadRemoteFeatures, 2, 0, Status, ConnectionCommands.ReadRemoteFeatures),
            new(HciOpcode.LeRemoteConnectionParameterRequestReply, 14, 3, CompleteWithHandle, ConnectionCommands.AcceptParameters),
            new(HciOpcode.LeRemoteConnectionParameterRequestNegativeReply, 3, 3, CompleteWithHandle, ConnectionCommands.RejectParameters),
            new(HciOpcode.LeSetDataLength, LeSetDataLengthCommand.ParameterLength, 3, CompleteWithHandle, ConnectionCommands.SetDataLength),

            // Encryption and keys (7.8.22, 7.8.24 to 7.8.26, 7.8.36, 7.8.37)
            new(HciOpcode.LeEncrypt, LeEncryptCommand.ParameterLength, 17, Complete, SecurityCommands.Encrypt),
            new(HciOpcode.LeEnableEncryption, LeEnableEncryptionCommand.ParameterLength, 0, Status, SecurityCommands.EnableEncryption),
            new(HciOpcode.LeLongTermKeyRequestReply, 18, 3, CompleteWithHandle, SecurityCommands.ReplyKey),
            new(HciOpcode.LeLongTermKeyRequestNegativeReply, 2, 3, CompleteWithHandle, SecurityCommands.ReplyNoKey),
            new(HciOpcode.LeReadLocalP256PublicKey, 0, 0, Status, SecurityCommands.ReadPublicKey),
            new(HciOpcode.LeGenerateDhKey, LeGenerateDhKeyCommand.ParameterLength, 0, Status, SecurityCommands.GenerateDhKey),
            new(HciOpcode.LeGenerateDhKeyV2, LeGenerateDhKeyV2Command.ParameterLength, 0, Status, SecurityCommands.GenerateDhKeyV2),

            // Privacy (7.8.38 to 7.8.45, 7.8.77)
            new(HciOpcode.LeAddDeviceToResolvingList, LeAddDeviceToResolvingListCommand.ParameterLength, 1, Complete, PrivacyCommands.Add),
            new(HciOpcode.LeRemoveDeviceFromResolvingList, 7, 1, Complete, PrivacyCommands.Remove),
            new(HciOpcode.LeClearResolvingList, 0, 1, Complete, PrivacyCommands.Clear),
            new(HciOpcode.LeReadResolvingListSize, 0, 2, Complete, PrivacyCommands.ReadSize),
            new(HciOpcode.LeReadPeerResolvableAddress, 7, 7, Complete, PrivacyCommands.ReadPeerAddress),
            new(HciOpcode.LeReadLocalResolvableAddress, 7, 7, Complete, PrivacyCommands.ReadLocalAddress),
            new(HciOpcode.LeSetAddressResolutionEnable, 1, 1, Complete, PrivacyCommands.SetEnable),
            new(HciOpcode.LeSetResolvablePrivateAddressTimeout, 2, 1, Complete, PrivacyCommands.SetTimeout),
            new(HciOpcode.LeSetPrivacyMode, LeSetPrivacyModeCommand.ParameterLength, 1, Complete, PrivacyCommands.SetMode),

            // PHYs (7.8.47 to 7.8.49)
            new(HciOpcode.LeReadPhy, 2, 5, CompleteWithHandle, PhyCommands.Read),
            new(HciOpcode.LeSetDefaultPhy, LeSetDefaultPhyCommand.ParameterLength, 1, Complete, PhyCommands.SetDefault),
            new(HciOpcode.LeSetPhy, LeSetPhyCommand.ParameterLength, 0, Status, PhyCommands.Set),
        ];
        var table = new Dictionary<HciOpcode, CommandRow>(rows.Length);
        foreach (CommandRow row in rows)
            table.Add(row.Opcode, row);
        return table;
    }
}
