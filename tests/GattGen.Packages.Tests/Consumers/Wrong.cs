// Declarations that would not work: one anywhere, one on the platform that the project names.
using GattGen;

[GattService(0x180F)]
public class Bare
{
}

[GattService("6D3C0001-54B7-4C8E-9F0A-2B8E1F6A7C10")]
public partial class Wide
{
    [GattCharacteristic(0x2A6E, GattFlags.Read)]
    public partial short Temperature { get; set; }
}
