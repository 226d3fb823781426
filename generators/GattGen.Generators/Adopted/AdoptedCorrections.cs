// Where the lists of the Bluetooth SIG say less than, or something else than, the specifications: what is right, and why.
namespace GattGen.Generators.Adopted;

/// <summary>What is put in the place of rows of the tables.</summary>
internal static class AdoptedCorrections
{
    /// <summary>
    /// Layouts. The lists do not say that a field is repeated, or that of two fields one is always there:
    /// a heart rate in one octet or two (GATT Specification Supplement, 3.116), any number of R-R intervals; a temperature in one unit or the
    /// other; three pressures in one unit or the other; a weight in one unit or the other; the force or torque values of a power vector.
    /// Reports of a human interface device have the length that the report map says, and the boot reports that of the USB class.
    /// Digital states are as many as there are digitals, and an aggregate holds them and all analog values.
    /// </summary>
    public const string Layouts = """
        2A1C b8 f32 u16? u8? u8? u8? u8? u8? b8?
        2A1E b8 f32 u16? u8? u8? u8? u8? u8? b8?
        2A22 any
        2A32 any
        2A33 any
        2A35 b8 f16 f16 f16 u16? u8? u8? u8? u8? u8? f16? u8? b16?
        2A36 b8 f16 f16 f16 u16? u8? u8? u8? u8? u8? f16? u8? b16?
        2A37 b8 u8 u8? u16? u16*
        2A4B any
        2A4D any
        2A56 any
        2A5A any
        2A64 b8 u16? u16? u16? s16*
        2A9D b8 u16 u16? u8? u8? u8? u8? u8? u8? u16? u16?
        """;

    /// <summary>The letters for the properties of a characteristic; null for those of the list.</summary>
    public static string? Properties(int service, int characteristic) => (service, characteristic) switch
    {
        // A client may be allowed to write it (Core Vol 3, Part C, 12.2).
        (0x1800, 0x2A01) => "XMXOXXXX",

        // The list has an input report only. Where the reference of a report does not say which kind it is, all of them are allowed.
        (0x1812, 0x2A4D) => "XMOOOXXX",

        _ => null,
    };

    /// <summary>The letters for the properties of a HID report whose reference says what it is (HID Service, 2.5.1); null where it says nothing known.</summary>
    public static string? Report(int type) => type switch
    {
        // Input: what the device tells.
        1 => "XMXOMXXX",

        // Output: what it is told.
        2 => "XMMMXXXX",

        // Feature: a setting.
        3 => "XMXMXXXX",
        _ => null,
    };
}
