// Texts for the HCI error codes with which links end (Core Vol 1, Part F, 2).
using System.Globalization;

namespace GattGen;

/// <summary>Why links end.</summary>
internal static class DisconnectReason
{
    /// <summary>Connection Terminated by Local Host.</summary>
    public const int LocalHost = 0x16;

    /// <summary>The name of a code with its number.</summary>
    public static string Text(int reason)
    {
        var number = "0x" + reason.ToString("X2", CultureInfo.InvariantCulture);
        return reason switch
        {
            0x05 => "authentication failure (" + number + ")",
            0x06 => "PIN or key missing (" + number + ")",
            0x08 => "connection timeout (" + number + ")",
            0x09 => "connection limit exceeded (" + number + ")",
            0x0B => "connection already exists (" + number + ")",
            0x0C => "command disallowed (" + number + ")",
            0x0D => "connection rejected due to limited resources (" + number + ")",
            0x12 => "invalid HCI command parameters (" + number + ")",
            0x13 => "remote user terminated connection (" + number + ")",
            0x14 => "remote device terminated connection due to low resources (" + number + ")",
            0x15 => "remote device terminated connection due to power off (" + number + ")",
            0x16 => "connection terminated by local host (" + number + ")",
            0x1A => "unsupported remote feature (" + number + ")",
            0x1F => "unspecified error (" + number + ")",
            0x22 => "LL response timeout (" + number + ")",
            0x28 => "instant passed (" + number + ")",
            0x29 => "pairing with unit key not supported (" + number + ")",
            0x3B => "unacceptable connection parameters (" + number + ")",
            0x3D => "connection terminated due to MIC failure (" + number + ")",
            0x3E => "connection failed to be established (" + number + ")",
            _ => "HCI error " + number,
        };
    }
}
