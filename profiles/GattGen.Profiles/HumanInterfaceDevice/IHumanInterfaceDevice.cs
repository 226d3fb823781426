// What every HID service has beside its reports, for services of applications (HID Service 1.0; HID over GATT Profile 1.0).
using System;

namespace GattGen.Profiles;

/// <summary>
/// What every service of a human interface device has beside its reports. Devices with reports of their own declare a service that implements it:
/// the characteristics are generated into it, and each report is one member with <see cref="GattReportReferenceAttribute"/>.
/// </summary>
/// <example>
/// <code>
/// [GattService(Assigned.Services.HumanInterfaceDevice)]
/// public partial class DialService : IHumanInterfaceDevice
/// {
///     private const GattFlags Input = GattFlags.Read | GattFlags.Notify | GattFlags.ReadEncrypted;
///
///     // The dial's turn since the last report, -127..127.
///     [GattCharacteristic(Assigned.Characteristics.Report, Input), GattReportReference(1, GattReportType.Input)]
///     public partial sbyte Turn { get; set; }
///
///     public DialService()
///     {
///         Information = HidInformation.Default;
///         ReportMap = new HidReportMap()
///             .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.MultiAxisController)
///             .BeginCollection(HidCollection.Application)
///                 .ReportId(1).Usage(HidDesktopUsage.Dial).LogicalRange(-127, 127).ReportSize(8).ReportCount(1)
///                 .Input(HidFieldFlags.Variable | HidFieldFlags.Relative)
///             .EndCollection()
///             .ToArray();
///     }
/// }
/// </code>
/// </example>
[GattPart]
public interface IHumanInterfaceDevice
{
    /// <summary>The report map: which reports there are and what their bits mean; see <see cref="HidReportMap"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.ReportMap, GattFlags.Read | GattFlags.ReadEncrypted)]
    ReadOnlyMemory<byte> ReportMap { get; set; }

    /// <summary>What the device says of itself.</summary>
    [GattCharacteristic(Assigned.Characteristics.HIDInformation, GattFlags.Read | GattFlags.ReadEncrypted)]
    HidInformation Information { get; set; }

    /// <summary>What the host has told last.</summary>
    [GattCharacteristic(Assigned.Characteristics.HIDControlPoint, GattFlags.WriteNoResponse | GattFlags.WriteEncrypted)]
    HidControlPoint ControlPoint { get; }

    /// <summary>Which reports the host wants, of several hosts whether one wants boot reports; only for devices with boot reports. Set it to <see cref="HidProtocolMode.Report"/> before the start.</summary>
    [GattCharacteristic(Assigned.Characteristics.ProtocolMode, GattFlags.Read | GattFlags.WriteNoResponse | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    HidProtocolMode ProtocolMode { get; set; }
}
