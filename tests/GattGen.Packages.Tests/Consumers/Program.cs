// What a stranger writes: a service and a server of his own, an adopted one beside it, and a client that uses both over a virtual air.
using GattGen;
using GattGen.Profiles;
using GattGen.Transports;

var simulation = new Simulation(seed: 7);
var (device, phone) = (simulation.AddRadio(), simulation.AddRadio());
phone.Active = true;
simulation.Run(async () =>
{
    var station = new Station();
    await station.StartAsync(device);
    await using var link = await new Central(phone).ConnectAsync(device.Config.Mac);
    var thermometer = await ThermometerService.Client.DiscoverAsync(link);
    Console.WriteLine("read " + await thermometer.Temperature.ReadAsync());
    await using var temperatures = await thermometer.Temperature.SubscribeAsync();
    station.Thermometer.Temperature = 2160;
    await foreach (var temperature in temperatures)
    {
        Console.WriteLine("notified " + temperature);
        break;
    }

    await thermometer.Limit.WriteAsync(new Limit(100, Alarm.High));
    Console.WriteLine("written " + station.Thermometer.Limit);
    Console.WriteLine("battery " + await (await BatteryService.Client.DiscoverAsync(link)).Level.ReadAsync());
});

public enum Alarm : byte
{
    Low = 1,
    High = 2,
}

[GattValue]
public partial record struct Limit(short Hundredths, Alarm Alarm);

[GattService("6D3C0001-54B7-4C8E-9F0A-2B8E1F6A7C10")]
public partial class ThermometerService
{
    [GattCharacteristic("6D3C0002-54B7-4C8E-9F0A-2B8E1F6A7C10", GattFlags.Read | GattFlags.Notify)]
    public partial short Temperature { get; set; }

    [GattCharacteristic("6D3C0003-54B7-4C8E-9F0A-2B8E1F6A7C10", GattFlags.Read | GattFlags.Write)]
    public partial Limit Limit { get; set; }
}

[GattServer("Station")]
public partial class Station
{
    public ThermometerService Thermometer { get; } = new() { Temperature = 2150 };

    public BatteryService Battery { get; } = new() { Level = 87 };
}
