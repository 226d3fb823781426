// GATT4004: clients of services that their server does not have.
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class MissingServiceTests
{
    private const string Declared =
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService(0x1812)]
        public partial class Keyboard
        {
            [GattCharacteristic(0x2A4A, GattFlags.Read)] private byte _information;
            [GattInclude] public Battery Battery { get; } = new Battery();
        }

        [GattService(0x180D)]
        public partial class HeartRate
        {
            [GattCharacteristic(0x2A37, GattFlags.Notify)] private byte _measurement;
        }

        [GattServer("Monitor")]
        public partial class Monitor
        {
            public HeartRate HeartRate { get; } = new HeartRate();
        }

        [GattServer("Desk")]
        public partial class Desk
        {
            public Keyboard Keyboard { get; } = new Keyboard();
            [GattOptional] public HeartRate? HeartRate { get; set; }
        }

        """;

    private static string Use(string statements) =>
        Declared + "public class App\n{\n    public async System.Threading.Tasks.Task Run(Monitor.Client monitor, Desk.Client desk, Link other)\n    {\n        await System.Threading.Tasks.Task.Yield();\n        " + statements + "\n    }\n}\n";

    [Theory]
    [InlineData("await Battery.Client.DiscoverAsync({|GATT4004:monitor.Link|});")]
    [InlineData("await Battery.Client.TryDiscoverAsync({|GATT4004:monitor.Link|}, default);")]
    [InlineData("var link = monitor.Link; await Battery.Client.DiscoverAsync({|GATT4004:link|});")]
    [InlineData("var device = await Monitor.Client.DiscoverAsync(other); await Battery.Client.DiscoverAsync({|GATT4004:device.Link|});")]
    public Task A_service_that_the_server_lacks_is_reported(string statements) => Analysis.For("GATT4").OfWithGenerated(
        Use(statements),
        "The server 'Monitor' has no service 'Battery' (0x180F), so this client finds nothing: add a property of that type to 'Monitor', or give the link to a server that has one");

    [Theory]
    [InlineData("_ = new Battery.Client({|GATT4004:monitor.HeartRate.Service|});")]
    [InlineData("var service = monitor.HeartRate.Service; _ = new Battery.Client({|GATT4004:service|});")]
    [InlineData("Battery.Client battery = new({|GATT4004:monitor.HeartRate.Service|});")]
    public Task A_client_made_of_another_service_is_reported(string statements) => Analysis.For("GATT4").OfWithGenerated(
        Use(statements),
        "This is the service 'HeartRate' (0x180D), not 'Battery' (0x180F), so this client finds nothing: discover 'Battery' on the link");

    [Theory]
    [InlineData("await HeartRate.Client.DiscoverAsync(monitor.Link);")]
    [InlineData("await Keyboard.Client.DiscoverAsync(desk.Link);")]
    [InlineData("await Battery.Client.DiscoverAsync(desk.Link);")]
    [InlineData("await HeartRate.Client.TryDiscoverAsync(desk.Link);")]
    [InlineData("await Battery.Client.DiscoverAsync(other);")]
    [InlineData("var link = monitor.Link; link = other; await Battery.Client.DiscoverAsync(link);")]
    [InlineData("_ = new HeartRate.Client(monitor.HeartRate.Service);")]
    public Task Services_that_are_there_and_links_to_anybody_are_accepted(string statements) => Analysis.For("GATT4").Accept(Use(statements));
}
