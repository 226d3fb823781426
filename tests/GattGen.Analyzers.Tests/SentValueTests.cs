// GATT4001: values that are sent although no client can subscribe to them.
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class SentValueTests
{
    private const string Declared =
        """
        [GattService(0x181A)]
        public partial class Station
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read)] private short _temperature;
            [GattCharacteristic(0x2A6F, GattFlags.Notify)] private short _humidity;
            [GattCharacteristic(0x2A6D, GattFlags.Indicate)] private int _pressure;
            [GattRequest(0x2A66)] private byte CalibrateAsync(ushort reference) => 1;
        }

        """;

    private static string Use(string statements) =>
        Declared + "public class App\n{\n    public async System.Threading.Tasks.Task Run(Ble ble, Station station, ushort conn, Link link, byte[] data)\n    {\n        await System.Threading.Tasks.Task.Yield();\n        " + statements + "\n    }\n}\n";

    private static Task Reports(string statements, params string[] messages) => Analysis.For("GATT4").OfWithGenerated(Use(statements), messages);

    private static string Message(string method, string value, string flag, string more = "") =>
        method + " sends '" + value + "' of the service 'Station', but its flags lack " + flag + ", so no client can subscribe to that: add GattFlags." + (flag == "Indicate" ? "Indicate" : "Notify") + " to them" + more;

    [Theory]
    [InlineData("ble.{|GATT4001:GattsNotify|}(conn, station.Handles.Temperature);", "GattsNotify", "Temperature", "Notify")]
    [InlineData("ble.{|GATT4001:GattsNotify|}(conn, station.Handles.Pressure, data);", "GattsNotify", "Pressure", "Notify")]
    [InlineData("ble.{|GATT4001:GattsNotify|}(handle: station.Handles.Temperature, connection: conn);", "GattsNotify", "Temperature", "Notify")]
    [InlineData("ble.{|GATT4001:GattsNotify|}(conn, station.Handles.Calibrate);", "GattsNotify", "Calibrate", "Notify")]
    [InlineData("ble.{|GATT4001:GattsIndicate|}(conn, station.Handles.Humidity);", "GattsIndicate", "Humidity", "Indicate")]
    [InlineData("await link.{|GATT4001:NotifyAsync|}(station.Handles.Temperature, data);", "NotifyAsync", "Temperature", "Notify")]
    [InlineData("await link.{|GATT4001:IndicateAsync|}(station.Handles.Temperature, data);", "IndicateAsync", "Temperature", "Indicate")]
    [InlineData("await new Peripheral(ble).Characteristic(station.Handles.Temperature).{|GATT4001:NotifyAllAsync|}(data);", "NotifyAllAsync", "Temperature", "Notify")]
    [InlineData("var c = new Peripheral(ble).Characteristic(station.Handles.Humidity); await c.{|GATT4001:IndicateAllAsync|}(data);", "IndicateAllAsync", "Humidity", "Indicate")]
    [InlineData("var handle = (ushort)station.Handles.Temperature; ble.{|GATT4001:GattsNotify|}(conn, handle);", "GattsNotify", "Temperature", "Notify")]
    [InlineData("var handles = station.Handles; ble.{|GATT4001:GattsNotify|}(conn, handles.Temperature);", "GattsNotify", "Temperature", "Notify")]
    public Task A_value_that_cannot_is_reported(string statements, string method, string value, string flag) => Reports(statements, Message(method, value, flag));

    [Theory]
    [InlineData("ble.{|GATT4001:GattsWrite|}(station.Handles.Temperature, data, true);", "GattsWrite")]
    [InlineData("ble.{|GATT4001:GattsWrite|}(station.Handles.Temperature, data, sendUpdate: true);", "GattsWrite")]
    [InlineData("new Peripheral(ble).Characteristic(station.Handles.Temperature).{|GATT4001:Write|}(data, sendUpdate: true);", "Write")]
    public Task A_value_that_is_stored_and_sent_is_reported(string statements, string method) =>
        Reports(statements, Message(method, "Temperature", "Notify and Indicate", ", or store the value without sendUpdate"));

    [Theory]
    [InlineData("ble.GattsNotify(conn, station.Handles.Humidity);")]
    [InlineData("ble.GattsIndicate(conn, station.Handles.Pressure);")]
    [InlineData("ble.GattsIndicate(conn, station.Handles.Calibrate, data);")]
    [InlineData("ble.GattsWrite(station.Handles.Temperature, data);")]
    [InlineData("ble.GattsWrite(station.Handles.Temperature, data, false);")]
    [InlineData("ble.GattsWrite(station.Handles.Pressure, data, sendUpdate: true);")]
    [InlineData("var handle = station.Handles.Temperature; handle = station.Handles.Humidity; ble.GattsNotify(conn, handle);")]
    [InlineData("ble.GattsNotify(conn, (ushort)(station.Handles.Temperature + 1));")]
    [InlineData("await new Peripheral(ble).Characteristic(station.Handles.Humidity).NotifyAllAsync(data);")]
    [InlineData("new Other().GattsNotify(conn, station.Handles.Temperature);", "public class Other { public void GattsNotify(ushort connection, ushort handle) { } }")]
    public Task What_can_be_sent_and_what_cannot_be_known_is_accepted(string statements, string more = "") => Analysis.For("GATT4").Accept(Use(statements) + more);
}
