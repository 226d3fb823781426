// What a declared server does: registration of its services, names and handles, advertising payloads.
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

[GattServer("A sensor whose name has a good many letters")]
public partial class CrowdedServer
{
    public FirstLong First { get; } = new();

    public SecondLong Second { get; } = new();
}

[GattServer("Wärme", Appearance = 0x0300, CompanyId = 0x0499, CompanyData = new byte[] { 5, 6 }, ScanResponse = GattAdvertisingParts.Name | GattAdvertisingParts.CompanyData)]
public partial class SteeredServer
{
    public BatteryService Battery { get; } = new();
}

[GattServer("Weather station 12", Appearance = 0x0540)]
public partial class NameMovesServer
{
    public FirstLong First { get; } = new();
}

public class ServerTests
{
    [Fact]
    public async Task Starting_registers_the_services_in_the_order_of_their_properties_and_advertises()
    {
        var ble = new FakeBle();
        var monitor = new HeartRateMonitor();
        await monitor.StartAsync(ble);
        Assert.True(monitor.IsStarted);
        Assert.Equal(HeartRateMonitor.AdvertisingData.ToArray(), ble.AdvertisingData);
        Assert.Equal("Meadow HR", ble.Config.GapName);
        Assert.Equal(Appearance.HeartRateSensor, ble.Config.Appearance);
        Assert.True(monitor.HeartRate.Handles.ControlPoint < monitor.Battery.Handles.Level);
        Assert.True(monitor.Battery.Handles.Level < monitor.Backup.Handles.Level);
        await monitor.StopAsync();
        Assert.False(ble.IsAdvertising);
    }

    [Fact]
    public async Task Two_instances_of_one_service_have_values_of_their_own()
    {
        var ble = new FakeBle();
        var monitor = new HeartRateMonitor();
        await monitor.StartAsync(ble);
        Assert.Equal([100], ble.GattsRead(monitor.Battery.Handles.Level));
        Assert.Equal([50], ble.GattsRead(monitor.Backup.Handles.Level));
        monitor.Backup.Level = 49;
        Assert.Equal([100], ble.GattsRead(monitor.Battery.Handles.Level));
        Assert.Equal([49], ble.GattsRead(monitor.Backup.Handles.Level));
    }

    [Fact]
    public async Task The_handle_map_names_services_by_their_properties()
    {
        var monitor = new HeartRateMonitor();
        await monitor.StartAsync(new FakeBle());
        Assert.Equal(["HeartRate", "Battery", "Backup"], monitor.HandleMap.Services.Select(service => service.Name));
        Assert.Equal(
            """
            HeartRate (180d)
              0x000C Measurement (2a37) Notify
              0x000E Location (2a38) Read
              0x0010 ControlPoint (2a39) Write
            Battery (180f)
              0x0013 Level (2a19) Read, Notify
            Backup (180f)
              0x0016 Level (2a19) Read, Notify
            """.ReplaceLineEndings("\n"),
            monitor.HandleMap.ToString());
    }

    [Fact]
    public void Everything_stands_in_the_advertising_data_where_it_fits()
    {
        Assert.Equal(
            [
                0x02, 0x01, 0x06,
                0x05, 0x03, 0x0D, 0x18, 0x0F, 0x18,         // Battery is named once
                0x03, 0x19, 0x40, 0x03,                     // Appearance.HeartRateSensor
                0x0A, 0x09, .. "Meadow HR"u8,
            ],
            HeartRateMonitor.AdvertisingData.ToArray());
        Assert.True(HeartRateMonitor.ScanResponseData.IsEmpty);
    }

    [Fact]
    public void The_name_moves_to_the_scan_response_first()
    {
        Assert.Equal(
            [
                0x02, 0x01, 0x06,
                0x11, 0x07, 0x9E, 0xCA, 0xDC, 0x24, 0x0E, 0xE5, 0xA9, 0xE0, 0x93, 0xF3, 0xA3, 0xB5, 0x01, 0x00, 0x40, 0x6E,
                0x03, 0x19, 0x40, 0x05,
            ],
            NameMovesServer.AdvertisingData.ToArray());
        Assert.Equal([19, 0x09, .. "Weather station 12"u8], NameMovesServer.ScanResponseData.ToArray());
    }

    [Fact]
    public void What_does_not_fit_anywhere_is_cut_and_marked_as_such()
    {
        Assert.Equal(
            [
                0x02, 0x01, 0x06,
                0x11, 0x06, 0x9E, 0xCA, 0xDC, 0x24, 0x0E, 0xE5, 0xA9, 0xE0, 0x93, 0xF3, 0xA3, 0xB5, 0x01, 0x00, 0x40, 0x6E,
            ],
            CrowdedServer.AdvertisingData.ToArray());
        Assert.Equal([30, 0x08, .. Encoding.UTF8.GetBytes("A sensor whose name has a goo")], CrowdedServer.ScanResponseData.ToArray());
    }

    [Fact]
    public void The_layout_can_be_steered()
    {
        Assert.Equal([0x02, 0x01, 0x06, 0x03, 0x03, 0x0F, 0x18, 0x03, 0x19, 0x00, 0x03], SteeredServer.AdvertisingData.ToArray());
        Assert.Equal([0x07, 0x09, .. "Wärme"u8, 0x05, 0xFF, 0x99, 0x04, 5, 6], SteeredServer.ScanResponseData.ToArray());
    }

    [Fact]
    public void Definitions_are_the_whole_tables()
        => Assert.Equal([HeartRateService.Definition, BatteryService.Definition, BatteryService.Definition], HeartRateMonitor.Definitions);
}
