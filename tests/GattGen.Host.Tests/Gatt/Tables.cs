// The services that the tests of the server register, with the handles they get.
namespace GattGen.Host.Tests;

internal static class Tables
{
    public const string UartService = "6E400001-B5A3-F393-E0A9-E50E24DCCA9E";
    public const string UartRx = "6E400002-B5A3-F393-E0A9-E50E24DCCA9E";
    public const string UartTx = "6E400003-B5A3-F393-E0A9-E50E24DCCA9E";

    // 6E400001-..., ...02, ...03 as they travel.
    public const string UartServiceOctets = "9ECADC240EE5A9E093F3A3B50100406E";
    public const string UartRxOctets = "9ECADC240EE5A9E093F3A3B50200406E";
    public const string UartTxOctets = "9ECADC240EE5A9E093F3A3B50300406E";

    // 000A service; 000B/000C measurement, 000D configuration; 000E/000F location; 0010/0011 control point.
    public static GattServiceDefinition HeartRate => new(
        0x180D,
        (0x2A37, GattFlags.Notify),
        (0x2A38, GattFlags.Read),
        (0x2A39, GattFlags.Write));

    // 0012 service; 0013/0014 tx, 0015 configuration; 0016/0017 rx.
    public static GattServiceDefinition Uart => new(
        new BleUuid(UartService),
        (new BleUuid(UartTx), GattFlags.Read | GattFlags.Notify | GattFlags.Indicate),
        (new BleUuid(UartRx), GattFlags.Write | GattFlags.WriteNoResponse));
}
