// Where the services of time, alerts, environment, automation, positions and bonds do otherwise than the lists of 2017, and why.
namespace GattGen.Profiles.Tests.Adopted;

public static partial class Deviations
{
    private static readonly Deviation[] Environment =
    [
        new("1815", "Error 08", "The list has 0x08, a code of the attribute protocol; the specification of the service has 0x80."),
        new("2A09", "Day of Week", "A day of the week is an enumeration, which has no unit."),
        new("2A12", "Accuracy", "254 means more than 31.625 s and can be sent; the list gives the raw range without it."),
        new("2A14", "Accuracy", "254 means more than 31.625 s and can be sent; the list gives the raw range without it."),
        new("2A56", "Digital", "The states of several signals share octets; DigitalState has the numbers."),
        new("2A5A", "Digital", "How many digital inputs there are only the device knows, so the octets are taken apart by Digitals and Analogs."),
        new("2A5A", "Analog", "How many digital inputs stand before the analog ones only the device knows, so the octets are taken apart by Analogs."),
        new("2AA4", "Operand", "The list numbers the operations to which the authorization code belongs; the code itself has no numbers."),
        new("2AA5", "Bond Management Features", "The characteristic has three octets, which its declaration says; C# has no such enumeration."),
        new("2AAE", "Latitude", "The newer GATT Specification Supplement gives the unit and scale that the list lacks."),
        new("2AAF", "Longitude", "The newer GATT Specification Supplement gives the unit and scale that the list lacks."),
        new("2AB0", "Local North Coordinate", "The newer GATT Specification Supplement gives the unit and scale that the list lacks."),
        new("2AB1", "Local East Coordinate", "The newer GATT Specification Supplement gives the unit and scale that the list lacks."),
    ];
}
