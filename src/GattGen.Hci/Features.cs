// What a controller can do (Link Layer: Core Vol 6, Part B, 4.6; Link Manager: Vol 2, Part C, 3.3).
using System;

namespace GattGen.Hci;

/// <summary>The LE features of a controller, bit 0 in the first octet (Core Vol 6, Part B, 4.6). Bits above are not used here.</summary>
[Flags]
public enum LeFeatures : ulong
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>LE Encryption.</summary>
    Encryption = 1UL << 0,

    /// <summary>Connection Parameters Request Procedure.</summary>
    ConnectionParametersRequest = 1UL << 1,

    /// <summary>Extended Reject Indication.</summary>
    ExtendedRejectIndication = 1UL << 2,

    /// <summary>Peripheral-initiated Features Exchange.</summary>
    PeripheralInitiatedFeaturesExchange = 1UL << 3,

    /// <summary>LE Ping.</summary>
    Ping = 1UL << 4,

    /// <summary>LE Data Packet Length Extension.</summary>
    DataPacketLengthExtension = 1UL << 5,

    /// <summary>LL Privacy.</summary>
    LinkLayerPrivacy = 1UL << 6,

    /// <summary>Extended Scanning Filter Policies.</summary>
    ExtendedScanningFilterPolicies = 1UL << 7,

    /// <summary>LE 2M PHY.</summary>
    Phy2M = 1UL << 8,

    /// <summary>Stable Modulation Index - Transmitter.</summary>
    StableModulationIndexTransmitter = 1UL << 9,

    /// <summary>Stable Modulation Index - Receiver.</summary>
    StableModulationIndexReceiver = 1UL << 10,

    /// <summary>LE Coded PHY.</summary>
    PhyCoded = 1UL << 11,

    /// <summary>LE Extended Advertising.</summary>
    ExtendedAdvertising = 1UL << 12,

    /// <summary>LE Periodic Advertising.</summary>
    PeriodicAdvertising = 1UL << 13,

    /// <summary>Channel Selection Algorithm #2.</summary>
    ChannelSelectionAlgorithm2 = 1UL << 14,

    /// <summary>LE Power Class 1.</summary>
    PowerClass1 = 1UL << 15,

    /// <summary>Minimum Number of Used Channels Procedure.</summary>
    MinimumNumberOfUsedChannels = 1UL << 16,
}

/// <summary>The features of page 0 that concern LE, bit 0 in the first octet (Core Vol 2, Part C, 3.3). Other bits belong to BR/EDR.</summary>
[Flags]
public enum LmpFeatures : ulong
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>BR/EDR Not Supported.</summary>
    BrEdrNotSupported = 1UL << 37,

    /// <summary>LE Supported (Controller).</summary>
    LeSupported = 1UL << 38,
}
