// Link Layer control PDUs (Core Vol 6, Part B, 2.4.2). Both sides are ours, so they pass as values; only their length counts on the air.
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>The opcodes of LL control PDUs that virtual controllers send (2.4.2, Table 2.18).</summary>
internal enum LinkControlOpcode : byte
{
    ConnectionUpdateInd = 0x00,
    ChannelMapInd = 0x01,
    TerminateInd = 0x02,
    EncReq = 0x03,
    EncRsp = 0x04,
    StartEncReq = 0x05,
    StartEncRsp = 0x06,
    UnknownRsp = 0x07,
    FeatureReq = 0x08,
    FeatureRsp = 0x09,
    PauseEncReq = 0x0A,
    PauseEncRsp = 0x0B,
    VersionInd = 0x0C,
    PeripheralFeatureReq = 0x0E,
    ConnectionParamReq = 0x0F,
    RejectExtInd = 0x11,
    LengthReq = 0x14,
    LengthRsp = 0x15,
    PhyReq = 0x16,
    PhyRsp = 0x17,
    PhyUpdateInd = 0x18,
}

/// <summary>The parameters of a connection as they are asked for, agreed on, or announced.</summary>
/// <param name="IntervalMin">In units of 1.25 ms.</param>
/// <param name="IntervalMax">In units of 1.25 ms.</param>
/// <param name="Latency">In connection events.</param>
/// <param name="SupervisionTimeout">In units of 10 ms.</param>
internal readonly record struct LinkParameters(ushort IntervalMin, ushort IntervalMax, ushort Latency, ushort SupervisionTimeout)
{
    public bool IsValid => HciLimits.AreConnectionParametersValid(IntervalMin, IntervalMax, Latency, SupervisionTimeout);
}

/// <summary>What one side can send and take in a data packet.</summary>
internal readonly record struct LinkDataLength(ushort MaxRxOctets, ushort MaxRxTime, ushort MaxTxOctets, ushort MaxTxTime);

/// <summary>One LL control PDU.</summary>
internal readonly record struct LinkControl(LinkControlOpcode Opcode)
{
    /// <summary>Features (FEATURE_REQ, FEATURE_RSP).</summary>
    public LeFeatures Features { get; init; }

    /// <summary>Version (VERSION_IND).</summary>
    public HciVersion Version { get; init; }

    /// <summary>Company (VERSION_IND).</summary>
    public ushort CompanyIdentifier { get; init; }

    /// <summary>Data lengths (LENGTH_REQ, LENGTH_RSP).</summary>
    public LinkDataLength DataLength { get; init; }

    /// <summary>Parameters (CONNECTION_PARAM_REQ).</summary>
    public LinkParameters Parameters { get; init; }

    /// <summary>By which the key is found (ENC_REQ).</summary>
    public ulong RandomNumber { get; init; }

    /// <summary>By which the key is found (ENC_REQ).</summary>
    public ushort EncryptedDiversifier { get; init; }

    /// <summary>On which the sender prefers to send (PHY_REQ, PHY_RSP).</summary>
    public LePhys TxPhys { get; init; }

    /// <summary>On which the sender prefers to receive (PHY_REQ, PHY_RSP).</summary>
    public LePhys RxPhys { get; init; }

    /// <summary>Reason (TERMINATE_IND, REJECT_EXT_IND).</summary>
    public HciError Error { get; init; }

    /// <summary>What is rejected or not known (REJECT_EXT_IND, UNKNOWN_RSP).</summary>
    public LinkControlOpcode Subject { get; init; }

    /// <summary>Octets of the PDU: opcode and CtrData.</summary>
    public int Length => Opcode switch
    {
        LinkControlOpcode.ConnectionUpdateInd => 12,
        LinkControlOpcode.ChannelMapInd => 8,
        LinkControlOpcode.TerminateInd or LinkControlOpcode.UnknownRsp => 2,
        LinkControlOpcode.RejectExtInd => 3,
        LinkControlOpcode.VersionInd => 6,
        LinkControlOpcode.EncReq => 23,
        LinkControlOpcode.EncRsp => 13,
        LinkControlOpcode.StartEncReq or LinkControlOpcode.StartEncRsp => 1,
        LinkControlOpcode.PauseEncReq or LinkControlOpcode.PauseEncRsp => 1,
        LinkControlOpcode.PhyReq or LinkControlOpcode.PhyRsp => 3,
        LinkControlOpcode.PhyUpdateInd => 5,
        LinkControlOpcode.ConnectionParamReq => 24,
        _ => 9,
    };
}
