// What the radio of the Meadow F7 cannot do of a service: GATT3001 to 3005, 3007, 3008.
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class TargetServiceTests
{
    private const string Module = ", or use an external Bluetooth module on a serial port";

    private static Task Reports(string source, params string[] messages) => Analysis.On("MeadowF7").Of(source, messages);

    private static Task Accepts(string source) => Analysis.On("MeadowF7").Accept(source);

    private static string Service(string members) => "[GattService(0x180F)]\npublic partial class Station\n{\n" + members + "\n}\n";

    // ---- GATT3001

    [Fact]
    public Task A_service_with_a_128_bit_uuid_is_reported() => Reports(
        """
        [GattService({|GATT3001:"6E400001-B5A3-F393-E0A9-E50E24DCCA9E"|})]
        public partial class Uart
        {
            [GattCharacteristic("6E400003-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Notify)] private byte[] _tx = new byte[0];
        }
        """,
        "The service 'Uart' has the UUID 6e400001-b5a3-f393-e0a9-e50e24dcca9e, but the radio of the Meadow F7 takes 16-bit UUIDs of services only: put the characteristics, whose UUIDs may have 128 bits, into a service with a 16-bit UUID" + Module);

    [Fact]
    public Task A_16_bit_uuid_written_out_is_accepted_and_so_are_long_uuids_of_characteristics() => Accepts(
        """
        [GattService("0000180F-0000-1000-8000-00805F9B34FB")]
        public partial class Battery
        {
            [GattCharacteristic("6E400003-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Notify)] private byte _level;
        }
        """);

    // ---- GATT3002 (the target's own tests are in TargetChoiceTests)

    [Fact]
    public Task Indications_beside_notifications_are_reported_too() => Reports(
        Service("    [GattCharacteristic(0x2A19, {|GATT3002:GattFlags.Notify | GattFlags.Indicate|})] private byte _level;"),
        "'Level' has the flag Indicate, but the radio of the Meadow F7 never indicates: use Notify, and let the client confirm by a write if it must" + Module);

    [Fact]
    public Task What_the_radio_can_do_is_accepted() => Accepts(Service(
        """
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify | GattFlags.Write | GattFlags.WriteNoResponse)] private byte _level;
            [GattCharacteristic(0x2A1A, GattFlags.Read), GattOptional] private string _name = "";
            partial void OnLevelWritten(byte value) { }
            partial void OnLevelSubscribed(GattPeer peer, GattSubscription subscription) { }
        """));

    [Fact]
    public Task A_request_is_reported_with_what_it_demands() => Reports(
        Service(
            """
                [{|GATT3002:GattRequest(0x2A66, {|GATT3004:Flags = GattFlags.WriteEncrypted|})|}] private byte Calibrate(ushort reference) => 1;
                partial void {|GATT3008:OnCalibrateWriting|}(ushort value, GattWrite write) => write.Reject(0x80);
            """),
        "The request 'Calibrate' is answered by an indication, but the radio of the Meadow F7 never indicates: use Notify, and let the client confirm by a write if it must" + Module,
        "'Calibrate' demands WriteEncrypted, but the radio of the Meadow F7 cannot pair or encrypt, so every client may do everything: protect the values by a protocol of your own" + Module,
        "The hook 'OnCalibrateWriting' may refuse a write, but the radio of the Meadow F7 tells of a write when the client has been answered, so it cannot be refused: check the value in the hook OnXxxWritten, and set the property if it must be another" + Module);

    [Fact]
    public Task A_client_configuration_of_a_request_that_demands_something_is_reported() => Reports(
        Service("    [{|GATT3002:GattRequest(0x2A66, {|GATT3004:ConfigurationFlags = GattFlags.Write | GattFlags.WriteEncrypted|})|}] private byte Calibrate(ushort reference) => 1;"),
        "The request 'Calibrate' is answered by an indication, but the radio of the Meadow F7 never indicates: use Notify, and let the client confirm by a write if it must" + Module,
        "The configuration of 'Calibrate' demands WriteEncrypted, but the radio of the Meadow F7 cannot pair or encrypt, so every client may do everything: protect the values by a protocol of your own" + Module);

    // ---- GATT3003

    [Fact]
    public Task A_descriptor_with_a_long_uuid_is_reported() => Reports(
        Service("    [GattCharacteristic(0x2A19, GattFlags.Read), {|GATT3003:GattDescriptor(\"6e400010-b5a3-f393-e0a9-e50e24dcca9e\", GattFlags.Read)|}] private byte _level;"),
        "'Level' has the descriptor 6e400010-b5a3-f393-e0a9-e50e24dcca9e, but the radio of the Meadow F7 takes 16-bit UUIDs of descriptors only: put what the descriptor says into one with a 16-bit UUID, such as the description 0x2901, or into a characteristic with Read" + Module);

    [Theory]
    [InlineData("GattDescriptor(0x2901, GattFlags.Read | GattFlags.Write)")]
    [InlineData("GattDescription(\"Main\")")]
    [InlineData("GattFormat(GattUnit.Percent)")]
    [InlineData("GattValidRange(0, 100)")]
    [InlineData("GattReportReference(1, GattReportType.Input)")]
    public Task A_descriptor_with_a_short_uuid_is_taken(string attribute) => Reports(
        Service("    [GattCharacteristic(0x2A19, GattFlags.Read), " + attribute + "] private byte _level;"));

    [Fact]
    public Task A_descriptor_that_is_protected_is_reported() => Reports(
        Service("    [GattCharacteristic(0x2A19, GattFlags.Read), GattDescriptor(0x2901, {|GATT3004:GattFlags.Read | GattFlags.ReadEncrypted|})] private byte _level;"),
        "The descriptor 0x2901 of 'Level' demands ReadEncrypted, but the radio of the Meadow F7 cannot pair or encrypt, so every client may do everything: protect the values by a protocol of your own" + Module);

    // ---- GATT3004

    [Theory]
    [InlineData("GattFlags.Read | GattFlags.ReadEncrypted", "ReadEncrypted")]
    [InlineData("GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted | GattFlags.WriteAuthenticated", "WriteEncrypted and WriteAuthenticated")]
    [InlineData("GattFlags.Read | GattFlags.ReadAuthorized", "ReadAuthorized")]
    public Task Security_is_reported(string flags, string names) => Reports(
        Service("    [GattCharacteristic(0x2A19, {|GATT3004:" + flags + "|})] private byte _level;"),
        "'Level' demands " + names + ", but the radio of the Meadow F7 cannot pair or encrypt, so every client may do everything: protect the values by a protocol of your own" + Module);

    [Theory]
    [InlineData("MinKeySize = 16", "'Level' demands a key of 16 octets")]
    [InlineData("ConfigurationFlags = GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted", "The configuration of 'Level' demands WriteEncrypted")]
    public Task Security_given_by_other_arguments_is_reported(string argument, string demand) => Reports(
        Service("    [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify, {|GATT3004:" + argument + "|})] private byte _level;"),
        demand + ", but the radio of the Meadow F7 cannot pair or encrypt, so every client may do everything: protect the values by a protocol of your own" + Module);

    [Fact]
    public Task A_server_that_wants_pairing_is_reported() => Reports(
        Service("    [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;") +
        """
        [GattServer("Meadow", {|GATT3004:Bond = true|}, Mitm = false, AdvertisingIntervalMs = 100)]
        public partial class Server
        {
            public Station Station { get; } = new Station();
        }
        """,
        "The server 'Server' wants Bond, but the radio of the Meadow F7 cannot pair or keep bonds: protect the values by a protocol of your own" + Module);

    // ---- GATT3005

    [Fact]
    public Task Names_that_differ_in_case_only_are_reported() => Reports(
        Service(
            """
                [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _batteryLevel;
                [GattCharacteristic(0x2A1A, GattFlags.Read)] private byte {|GATT3005:_batterylevel|};
            """),
        "'BatteryLevel' and 'Batterylevel' of 'Station' differ in case only, but Meadow keeps services and characteristics by their names without regard to case, and equal names throw: give each a name of its own");

    [Fact]
    public Task Names_of_services_of_a_server_that_differ_in_case_only_are_reported() => Reports(
        Service("    [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;") +
        """
        [GattServer("Meadow")]
        public partial class Server
        {
            public Station Garden { get; } = new Station();
            public Station {|GATT3005:garden|} { get; } = new Station();
        }
        """,
        "'Garden' and 'garden' of 'Server' differ in case only, but Meadow keeps services and characteristics by their names without regard to case, and equal names throw: give each a name of its own");

    [Fact]
    public Task Equal_names_in_different_services_and_other_members_are_accepted() => Accepts(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            public byte LEVEL => _level;
        }

        [GattService(0x180A)]
        public partial class Tank
        {
            [GattCharacteristic(0x2A1A, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public partial class Server
        {
            public Battery Battery { get; } = new Battery();
            public Battery Spare { get; } = new Battery();
            public Tank Tank { get; } = new Tank();
        }
        """);

    // ---- GATT3007

    [Theory]
    [InlineData("Broadcast", "broadcasts no values: use Read or Notify")]
    [InlineData("AuthenticatedSignedWrite", "takes no signed writes: use WriteNoResponse")]
    [InlineData("AuxWrite", "takes no queued writes: write the value in one piece, or in parts that say where they belong")]
    public Task Features_that_the_radio_lacks_are_reported(string flag, string limit) => Reports(
        Service("    [GattCharacteristic(0x2A19, {|GATT3007:GattFlags.Read | GattFlags.Write | GattFlags." + flag + "|})] private byte _level;"),
        "'Level' has the flag " + flag + ", but the radio of the Meadow F7 " + limit + Module);

    [Fact]
    public Task Secondary_and_included_services_and_fixed_handles_are_reported() => Reports(
        """
        [GattService(0x180F, {|GATT3007:Kind = GattServiceKind.Secondary|})]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService(0x1812, {|GATT3007:Handle = 0x40|})]
        public partial class Keyboard
        {
            [GattCharacteristic(0x2A4A, GattFlags.Read, {|GATT3007:Handle = 0x50|})] private byte _information;
            [{|GATT3007:GattInclude|}] public Battery Battery { get; } = new Battery();
        }
        """,
        "The service 'Battery' is secondary, but the radio of the Meadow F7 has primary services only: make the service primary" + Module,
        "'Keyboard' has a fixed handle, but the radio of the Meadow F7 gives the handles itself: let clients discover them" + Module,
        "'Information' has a fixed handle, but the radio of the Meadow F7 gives the handles itself: let clients discover them" + Module,
        "'Keyboard' includes the service of 'Battery', but the radio of the Meadow F7 has no included services: let the server hold both services side by side" + Module);

    [Fact]
    public Task Channels_and_what_is_kept_for_each_client_are_reported() => Reports(
        Service(
            """
                [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
                [{|GATT3007:GattChannel(0x2A66)|}] private System.Threading.Tasks.Task StreamAsync(L2capChannel channel) => null;
                [{|GATT3007:GattClientState|}] private class Visit { }
            """),
        "'Stream' is a service of channels, but the radio of the Meadow F7 has no L2CAP channels: send the data in parts, written to one characteristic and notified by another" + Module,
        "'Visit' is kept for each client, but the radio of the Meadow F7 does not tell clients apart: notify all of them, and let a client that must be told apart write who it is" + Module);

    // ---- GATT3008

    [Fact]
    public Task A_hook_that_refuses_writes_is_reported() => Reports(
        Service(
            """
                [GattCharacteristic(0x2A19, GattFlags.Write)] private byte _level;
                partial void {|GATT3008:OnLevelWriting|}(byte value, GattWrite write)
                {
                    if (value > 100)
                        write.Reject(0x80);
                }
            """),
        "The hook 'OnLevelWriting' may refuse a write, but the radio of the Meadow F7 tells of a write when the client has been answered, so it cannot be refused: check the value in the hook OnXxxWritten, and set the property if it must be another" + Module);

    [Fact]
    public Task A_hook_that_hands_the_write_on_is_reported() => Reports(
        Service(
            """
                [GattCharacteristic(0x2A19, GattFlags.Write)] private byte _level;
                partial void {|GATT3008:OnLevelWriting|}(byte value, GattWrite w) => Check(value, w);
                private static void Check(byte value, GattWrite write) => write.Reject(value);
            """),
        "The hook 'OnLevelWriting' may refuse a write, but the radio of the Meadow F7 tells of a write when the client has been answered, so it cannot be refused: check the value in the hook OnXxxWritten, and set the property if it must be another" + Module);

    [Fact]
    public Task A_hook_that_refuses_nothing_is_accepted() => Accepts(Service(
        """
            [GattCharacteristic(0x2A19, GattFlags.Write)] private byte _level;
            partial void OnLevelWriting(byte value, GattWrite write) => Console.WriteLine(write.Peer + " writes");
        """));

    [Fact]
    public Task A_hook_before_reads_is_reported() => Reports(
        Service(
            """
                [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
                partial void {|GATT3008:OnLevelReading|}(GattRead read) => Level++;
            """),
        "The hook 'OnLevelReading' wants to run before a read, but the radio of the Meadow F7 answers a read from the value last set, and tells nobody of it: set the property whenever the value changes" + Module);

    [Fact]
    public Task A_value_computed_at_each_read_is_reported_and_one_that_is_only_sent_is_not() => Reports(
        Service(
            """
                [GattCharacteristic(0x2A19, GattFlags.Read)] public byte {|GATT3008:Level|} => 17;
                [GattCharacteristic(0x2A1A, GattFlags.Notify)] public byte Other => 18;
            """),
        "'Level' is computed at each read, but the radio of the Meadow F7 answers a read from the value last set, and tells nobody of it: set the property whenever the value changes" + Module);

    // ---- Places

    [Fact]
    public Task A_pragma_switches_a_rule_off() => Accepts(Service(
        """
        #pragma warning disable GATT3002
            [GattCharacteristic(0x2A19, GattFlags.Indicate)] private byte _level;
        #pragma warning restore GATT3002
        """));

    [Fact]
    public Task A_service_of_another_assembly_is_reported_once_where_a_server_holds_it() => Analysis.On("MeadowF7").Using(
        """
        [GattService("6E400001-B5A3-F393-E0A9-E50E24DCCA9E")]
        public partial class Uart
        {
            [GattCharacteristic(0x2A19, GattFlags.Indicate)] public byte Level => 1;
        }
        """).Of(
        """
        [GattServer("Meadow")]
        public partial class Server
        {
            public Uart {|GATT3001:{|GATT3002:Uart|}|} { get; } = new Uart();
            public Uart Other { get; } = new Uart();
        }
        """,
        "The service 'Uart' has the UUID 6e400001-b5a3-f393-e0a9-e50e24dcca9e, but the radio of the Meadow F7 takes 16-bit UUIDs of services only: put the characteristics, whose UUIDs may have 128 bits, into a service with a 16-bit UUID" + Module,
        "'Level' has the flag Indicate, but the radio of the Meadow F7 never indicates: use Notify, and let the client confirm by a write if it must" + Module);
}
