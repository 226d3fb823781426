// What the protocol makes of a server and of calls of the radio: GATT1005, 1010 to 1013, 1015.
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class ServerRulesTests
{
    private const string Lamp = "\"12345678-1234-5678-1234-56789ABCDEF0\"";
    private const string Level = "\"12345678-1234-5678-1234-56789ABCDEF1\"";
    private const string Colour = "\"12345678-1234-5678-1234-56789ABCDEF2\"";
    private const string Battery = "[GattService(0x180F)] public partial class Battery { [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level; }\n";

    private static string Lock(string flags) => "[GattService(" + Lamp + ")] public partial class Lock { [GattCharacteristic(" + Level + ", " + flags + ")] private bool _open; }\n";

    private static string Server(string arguments, string members) => "[GattServer(\"Door\"" + arguments + ")] public partial class Door { " + members + " }";

    [Theory]
    [InlineData("", "does not say what it can show and take in")]
    [InlineData(", Io = IoCapability.NoInputNoOutput", "has neither display nor keys")]
    public Task A_server_that_cannot_authenticate_is_reported(string arguments, string says) => Analysis.Reports(
        Lock("GattFlags.Write | GattFlags.WriteAuthenticated") + Server(arguments, "public Lock {|GATT1005:Lock|} { get; } = new Lock();"),
        "'Open' of 'Lock' asks for an authenticated link, and 'Door' " + says + ", so pairing never authenticates (Core Vol 3, Part H, 2.3.5.1): give Io = IoCapability.DisplayOnly, or what the device has");

    [Theory]
    [InlineData("GattFlags.Write | GattFlags.WriteAuthenticated", ", Io = IoCapability.KeyboardOnly")]
    [InlineData("GattFlags.Write | GattFlags.WriteEncrypted", "")]
    public Task A_server_that_can_authenticate_or_need_not_is_right(string flags, string arguments) =>
        Analysis.Accepts(Lock(flags) + Server(arguments, "public Lock Lock { get; } = new Lock();"));

    [Fact]
    public Task A_service_that_includes_itself_is_reported() => Analysis.Reports(
        "[GattService(" + Lamp + ")] public partial class A { [GattCharacteristic(" + Level + ", GattFlags.Read)] private byte _x; [GattInclude] public A? {|GATT1010:Own|} { get; set; } }",
        "'A' includes itself (A → A); a service must not, be it by detours (Core Vol 3, Part G, 3.2): remove one of the includes");

    [Fact]
    public Task A_circle_of_three_is_reported_at_each() => Analysis.Reports(
        string.Concat(System.Linq.Enumerable.Select("AB BC CA".Split(' '), (pair, i) =>
            "[GattService(" + i + ")] public partial class " + pair[0] + " { [GattCharacteristic(" + (i + 16) + ", GattFlags.Read)] private byte _x; [GattInclude] public " + pair[1] + "? {|GATT1010:Next|} { get; set; } }\n")),
        "'A' includes itself (A → B → C → A); a service must not, be it by detours (Core Vol 3, Part G, 3.2): remove one of the includes",
        "'B' includes itself (B → C → A → B); a service must not, be it by detours (Core Vol 3, Part G, 3.2): remove one of the includes",
        "'C' includes itself (C → A → B → C); a service must not, be it by detours (Core Vol 3, Part G, 3.2): remove one of the includes");

    [Fact]
    public Task Two_ways_to_the_same_service_are_no_circle() => Analysis.Accepts(
        Battery
        + "[GattService(" + Lamp + ")] public partial class A { [GattCharacteristic(" + Level + ", GattFlags.Read)] private byte _x; [GattInclude] public Battery Power { get; } = new Battery(); }\n"
        + "[GattService(" + Colour + ")] public partial class B { [GattCharacteristic(" + Level + ", GattFlags.Read)] private byte _x; [GattInclude] public A Lamp { get; } = new A(); [GattInclude, GattOptional] public Battery? Power { get; set; } }");

    [Theory]
    [InlineData("public string {0} {{ get; }} = \"\";", "its type 'string' is no service; give it the type of a class with [GattService]")]
    [InlineData("public static Battery {0} {{ get; }} = new Battery();", "it is no readable property of the object; write 'public Battery Power {{ get; }} = new();'")]
    public Task An_include_of_nothing_has_no_effect(string property, string why) => Analysis.Reports(
        Battery + "[GattService(" + Lamp + ")] public partial class A { [GattCharacteristic(" + Level + ", GattFlags.Read)] private byte _x; [{|GATT0025:GattInclude|}] " + string.Format(System.Globalization.CultureInfo.InvariantCulture, property, "Power") + " }",
        "[GattInclude] on 'Power' has no effect: " + why.Replace("{{", "{", System.StringComparison.Ordinal).Replace("}}", "}", System.StringComparison.Ordinal));

    [Fact]
    public Task An_include_outside_of_a_service_has_no_effect() => Analysis.Reports(
        Battery + "public class A { [{|GATT0025:GattInclude|}] public Battery Power { get; } = new Battery(); }",
        "[GattInclude] on 'Power' has no effect: 'A' is no service; put [GattService] on it");

    [Theory]
    [InlineData("0x0005", "0x0022", "{|GATT1011:Handle = 0x0005|}", "Handle = 0x0022", "'Lights' cannot have the handle 0x0005: the built-in services take the handles up to 0x0009. Give 0x000A or above.")]
    [InlineData("0x0020", "0x0021", "Handle = 0x0020", "{|GATT1011:Handle = 0x0021|}", "'Level' cannot have the handle 0x0021: its declaration stands one before it, and the handles below 0x0021 are taken. Give 0x0022 or above.")]
    public Task A_handle_that_is_taken_is_reported(string service, string value, string serviceMarked, string valueMarked, string message)
    {
        Assert.Contains(service, serviceMarked, System.StringComparison.Ordinal);
        Assert.Contains(value, valueMarked, System.StringComparison.Ordinal);
        return Analysis.Reports("[GattService(" + Lamp + ", " + serviceMarked + ")] public partial class Lights { [GattCharacteristic(" + Level + ", GattFlags.Read, " + valueMarked + ")] private byte _level; }", message);
    }

    // Declaration, value, client configuration, description: the next declaration can have the fourth handle behind the value.
    [Theory]
    [InlineData(0x0026, true)]
    [InlineData(0x0025, false)]
    public Task Descriptors_and_client_configurations_count(int handle, bool isRight)
    {
        var given = "Handle = 0x" + handle.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        string Source(string marked) => "[GattService(" + Lamp + ", Handle = 0x0020)] public partial class Lights { [GattCharacteristic(" + Level + ", GattFlags.Notify), GattDescription(\"x\")] private byte _level; [GattCharacteristic(" + Colour + ", GattFlags.Read, " + marked + ")] private byte _colour; }";
        return isRight
            ? Analysis.Accepts(Source(given))
            : Analysis.Reports(Source("{|GATT1011:" + given + "|}"), "'Colour' cannot have the handle 0x0025: its declaration stands one before it, and the handles below 0x0025 are taken. Give 0x0026 or above.");
    }

    [Fact]
    public Task A_table_beyond_the_last_handle_is_reported() => Analysis.Reports(
        "[GattService(" + Lamp + ")] public partial class Lights { [GattCharacteristic(" + Level + ", GattFlags.Notify, Handle = 0xFFFF)] private byte {|GATT1011:_level|}; }",
        "'Level' cannot have the handle 0x10000: the last handle is 0xFFFF. Give lower fixed handles.");

    [Fact]
    public Task Services_out_of_the_order_of_their_handles_are_reported() => Analysis.Reports(
        "[GattService(1, Handle = 0x0040)] public partial class A { [GattCharacteristic(17, GattFlags.Read)] private byte _x; }\n"
        + "[GattService(2, Handle = 0x0020)] public partial class B { [GattCharacteristic(17, GattFlags.Read)] private byte _x; }\n"
        + Server("", "public A First { get; } = new A(); public B {|GATT1011:Second|} { get; } = new B();"),
        "'Second' cannot have the handle 0x0020: the services before it take the handles below 0x0043. Declare the services in the order of their handles, or give it higher ones.");

    [Fact]
    public Task Services_in_the_order_of_their_handles_are_right() => Analysis.Accepts(
        "[GattService(1, Handle = 0x0020)] public partial class A { [GattCharacteristic(17, GattFlags.Read)] private byte _x; }\n"
        + "[GattService(2)] public partial class B { [GattCharacteristic(17, GattFlags.Read, Handle = 0x0025)] private byte _x; }\n"
        + Server("", "public A First { get; } = new A(); public B Second { get; } = new B();"));

    [Theory]
    [InlineData("{|GATT1012:AdvertisingIntervalMs = 19|}", "19 ms is no advertising interval: give 20 to 10,240 ms (Core Vol 4, Part E, 7.8.5)")]
    [InlineData("{|GATT1012:AdvertisingIntervalMs = 10241|}", "10,241 ms is no advertising interval: give 20 to 10,240 ms (Core Vol 4, Part E, 7.8.5)")]
    [InlineData("{|GATT1013:ConnectionIntervalMinMs = 7|}, ConnectionIntervalMaxMs = 30", "7 ms is no connection interval: give 7.5 to 4,000 ms (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("ConnectionIntervalMinMs = 30, {|GATT1013:ConnectionIntervalMaxMs = 4001|}", "4,001 ms is no connection interval: give 7.5 to 4,000 ms (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("ConnectionIntervalMinMs = 40, {|GATT1013:ConnectionIntervalMaxMs = 30|}", "The longest connection interval, 30 ms, is below the shortest, 40 ms: exchange them (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("{|GATT1013:ConnectionIntervalMinMs = 30|}", "A server gives both bounds of the connection interval or neither: add ConnectionIntervalMaxMs (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("{|GATT1013:ConnectionLatency = 3|}", "ConnectionLatency goes with the connection interval only: add ConnectionIntervalMinMs and ConnectionIntervalMaxMs (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("ConnectionIntervalMinMs = 30, ConnectionIntervalMaxMs = 30, {|GATT1013:ConnectionLatency = 500|}", "A latency of 500 connection events is none: give 0 to 499 (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("ConnectionIntervalMinMs = 30, ConnectionIntervalMaxMs = 30, {|GATT1013:SupervisionTimeoutMs = 99|}", "A supervision timeout of 99 ms is none: give 100 to 32,000 ms (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("ConnectionIntervalMinMs = 30, ConnectionIntervalMaxMs = 1000, ConnectionLatency = 4, {|GATT1013:SupervisionTimeoutMs = 10000|}", "A supervision timeout of 10,000 ms ends a connection that is well: give more than 10,000 ms, which is (1 + latency) × longest interval × 2 (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    public Task Intervals_of_a_server_out_of_range_are_reported(string argument, string message) =>
        Analysis.Reports(Battery + Server(", " + argument, "public Battery Battery { get; } = new Battery();"), message);

    [Theory]
    [InlineData("AdvertisingIntervalMs = 20")]
    [InlineData("AdvertisingIntervalMs = 10240")]
    [InlineData("ConnectionIntervalMinMs = 7.5, ConnectionIntervalMaxMs = 7.5")]
    [InlineData("ConnectionIntervalMinMs = 7.5, ConnectionIntervalMaxMs = 4000, SupervisionTimeoutMs = 8001")]
    public Task Intervals_of_a_server_in_range_are_right(string argument) =>
        Analysis.Accepts(Battery + Server(", " + argument, "public Battery Battery { get; } = new Battery();"));

    [Theory]
    [InlineData("ble.GapAdvertise({|GATT1012:19_999|});", "19,999 µs is no advertising interval: give 20,000 to 10,240,000 µs (Core Vol 4, Part E, 7.8.5)")]
    [InlineData("ble.GapAdvertise({|GATT1012:100|}, new byte[0]);", "100 µs is no advertising interval: give 20,000 to 10,240,000 µs (Core Vol 4, Part E, 7.8.5)")]
    [InlineData("_ = new GattServerOptions { AdvertisingIntervalUs = {|GATT1012:10_240_001|} };", "10,240,001 µs is no advertising interval: give 20,000 to 10,240,000 µs (Core Vol 4, Part E, 7.8.5)")]
    [InlineData("_ = new AdvertiseOptions { Interval = {|GATT1012:TimeSpan.FromMilliseconds(10)|} };", "10 ms is no advertising interval: give 20 to 10,240 ms (Core Vol 4, Part E, 7.8.5)")]
    [InlineData("ble.GapConnect(default, 2000, {|GATT1013:7_499|});", "7.499 ms is no connection interval: give 7.5 to 4,000 ms (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("ble.GapConnect(default, minConnIntervalUs: 50_000, maxConnIntervalUs: {|GATT1013:40_000|});", "The longest connection interval, 40 ms, is below the shortest, 50 ms: exchange them (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("_ = new BleConnectionParameters({|GATT1013:30|}, 50_000);", "0.03 ms is no connection interval: give 7.5 to 4,000 ms (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("_ = new BleConnectionParameters(30_000, 50_000, {|GATT1013:500|});", "A latency of 500 connection events is none: give 0 to 499 (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    [InlineData("_ = new BleConnectionParameters(30_000, {|GATT1013:2_000_000|});", "A supervision timeout of 2,560 ms ends a connection that is well: give more than 4,000 ms, which is (1 + latency) × longest interval × 2 (Core Vol 6, Part B, 4.5.1, 4.5.2)")]
    public Task Constants_given_to_the_radio_out_of_range_are_reported(string statement, string message) =>
        Analysis.Reports("public class C { public void M(Ble ble) { " + statement + " } }", message);

    [Theory]
    [InlineData("ble.GapAdvertise(20_000); ble.GapAdvertise(n);")]
    [InlineData("_ = new GattServerOptions { AdvertisingIntervalUs = 10_240_000 };")]
    [InlineData("_ = new AdvertiseOptions { Interval = TimeSpan.FromSeconds(1) };")]
    [InlineData("ble.GapConnect(default, 2000, 7_500, 4_000_000); ble.GapConnect(default);")]
    [InlineData("_ = new BleConnectionParameters(30_000, 50_000); _ = new BleConnectionParameters(n, n, n, n);")]
    [InlineData("new Other().GapAdvertise(1);")]
    public Task What_the_radio_takes_is_right(string statement) =>
        Analysis.Accepts("public class Other { public void GapAdvertise(int intervalUs) { } } public class C { public void M(Ble ble, int n) { " + statement + " } }");

    [Fact]
    public Task A_second_service_of_a_single_kind_is_reported() => Analysis.Reports(
        "[GattService(0x1804)] public partial class Power { [GattCharacteristic(0x2A07, GattFlags.Read)] private sbyte _level; }\n"
        + Server("", "public Power First { get; } = new Power(); public Power {|GATT1015:Second|} { get; } = new Power();"),
        "The server 'Door' has the service Tx Power (0x1804) twice, and there must be only one. Remove 'Second'.");

    [Fact]
    public Task A_service_that_the_stack_serves_is_reported() => Analysis.Reports(
        "[GattService(0x1800)] public partial class Access { [GattCharacteristic(0x2A00, GattFlags.Read)] private byte[] _name = new byte[0]; }\n"
        + Server("", "public Access {|GATT1015:Access|} { get; } = new Access();"),
        "The server 'Door' has the service Generic Access (0x1800) twice, and there must be only one. The stack serves it by itself: remove 'Access'.");

    [Fact]
    public Task Two_batteries_are_right() =>
        Analysis.Accepts(Battery + Server("", "public Battery First { get; } = new Battery(); public Battery Second { get; } = new Battery();"));

    [Fact]
    public Task Services_that_may_be_left_out_and_names_of_the_client() => Analysis.Reports(
        Battery + Server("", "[GattOptional] public Battery? Spare { get; set; } public Battery {|GATT0021:Link|} { get; } = new Battery();"),
        "'Link' of 'Door' has the name of a member of the client, which is generated: rename it");
}
