// Texts for the reasons of a Pairing Failed and the results of an L2CAP response.
using System.Globalization;

namespace GattGen;

/// <summary>Why pairing fails (Core Vol 3, Part H, 3.5.5).</summary>
internal static class PairingFailedText
{
    /// <summary>The name of a reason with its number.</summary>
    public static string Of(int reason)
    {
        var number = "0x" + reason.ToString("X2", CultureInfo.InvariantCulture);
        return reason switch
        {
            0x01 => "passkey entry failed",
            0x02 => "OOB not available",
            0x03 => "authentication requirements",
            0x04 => "confirm value failed",
            0x05 => "pairing not supported",
            0x06 => "encryption key size",
            0x07 => "command not supported",
            0x08 => "unspecified reason",
            0x09 => "repeated attempts",
            0x0A => "invalid parameters",
            0x0B => "DHKey check failed",
            0x0C => "numeric comparison failed",
            0x0D => "BR/EDR pairing in progress",
            0x0E => "cross-transport key derivation or generation not allowed",
            0x0F => "key rejected",
            0x10 => "busy",
            _ => "reserved reason",
        } + " (" + number + ")";
    }
}

/// <summary>Why an L2CAP channel is refused (Core Vol 3, Part A, 4.23).</summary>
internal static class ChannelRefusedText
{
    /// <summary>The name of a result with its number.</summary>
    public static string Of(int result)
    {
        var number = "0x" + result.ToString("X4", CultureInfo.InvariantCulture);
        return result switch
        {
            0x0002 => "SPSM not supported",
            0x0004 => "no resources available",
            0x0005 => "insufficient authentication",
            0x0006 => "insufficient authorization",
            0x0007 => "encryption key size too short",
            0x0008 => "insufficient encryption",
            0x0009 => "invalid source CID",
            0x000A => "source CID already allocated",
            0x000B => "unacceptable parameters",
            _ => "result",
        } + " (" + number + ")";
    }
}
