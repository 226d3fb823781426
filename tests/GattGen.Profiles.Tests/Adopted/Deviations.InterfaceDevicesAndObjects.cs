// Where human interface devices and object transfer do otherwise than the lists.
namespace GattGen.Profiles.Tests.Adopted;

public static partial class Deviations
{
    private static readonly Deviation[] InterfaceDevicesAndObjects =
    [
        new("1812", "Report", "The list has the properties of an input report only; those of output and feature reports follow from their type (HID Service 1.0, 2.5.1)."),
        new("2A22", "*", "The list has one octet; the boot report of a keyboard has eight (USB HID 1.11, B.1)."),
        new("2A33", "*", "The list has one octet; the boot report of a mouse has three (USB HID 1.11, B.2)."),
        new("2A4B", "Report Map Value", "The list has one octet, and means any number of them: the items of the map."),
        new("2A4D", "Report Value", "The list has one octet, and means as many as the report map says."),
        new("1825", "Object Name", "The class serves several objects, and then the service requires it (C1)."),
        new("1825", "Object ID", "The class serves several objects, and then the service requires it (C1)."),
        new("1825", "Object List Control Point", "The class serves several objects, and then the service requires it (C1)."),
    ];
}
