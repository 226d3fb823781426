// The value of a report of the ready-made service.
using System;

namespace GattGen.Profiles;

/// <summary>
/// The octets of a report. Not public, so that the generated client of <see cref="HumanInterfaceDeviceService"/> shows no report: it would count them, and which are
/// there differs from device to device. <see cref="HidRemoteDevice"/> tells them apart by their references.
/// </summary>
[GattValue]
internal partial record struct HidReportOctets([GattField(MaxLength = HidReportOctets.Most)] ReadOnlyMemory<byte> Octets)
{
    /// <summary>What every link carries in one notification (Core Vol 3, Part F, 3.4.7.1: MTU 23).</summary>
    public const int Most = 20;
}
