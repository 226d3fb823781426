// How long packets take (Core Vol 6, Part B, 2.1 and 4.1): preamble 1 (LE 2M: 2), access address 4, header 2, payload, MIC 4 when it is
// encrypted, CRC 3 octets, at one microsecond per bit (LE 2M: half of that).
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>Times of the Link Layer, in microseconds.</summary>
internal static class AirTime
{
    /// <summary>T_IFS, the time between two packets.</summary>
    public const int InterFrameSpace = 150;

    /// <summary>A unit of advertising and scan intervals.</summary>
    public const int Slot = 625;

    /// <summary>A unit of connection intervals.</summary>
    public const int ConnectionUnit = 1250;

    /// <summary>A unit of supervision timeouts.</summary>
    public const int TimeoutUnit = 10_000;

    /// <summary>advDelay is 0 to 10 ms (Vol 6, Part B, 4.4.2.2).</summary>
    public const int MaximumAdvertisingDelay = 10_000;

    /// <summary>From one advertising channel to the next: time for ADV_IND, SCAN_REQ and SCAN_RSP.</summary>
    public const int AdvertisingChannelStep = 1250;

    /// <summary>The interval of high duty cycle directed advertising (Vol 6, Part B, 4.4.2.4.1).</summary>
    public const int HighDutyInterval = 3750;

    /// <summary>The longest time of high duty cycle directed advertising.</summary>
    public const int HighDutyDuration = 1_280_000;

    /// <summary>The procedure response timeout (Vol 6, Part B, 5.2).</summary>
    public const int ProcedureResponseTimeout = 40_000_000;

    /// <summary>Octets of the message integrity check of an encrypted packet; an empty one has none.</summary>
    public const int MicOctets = 4;

    public static int OfPacket(int payloadOctets, LePhy phy) => phy == LePhy.Le2M ? (payloadOctets + 11) * 4 : (payloadOctets + 10) * 8;
}
