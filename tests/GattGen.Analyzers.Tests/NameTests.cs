// Names of the generated part that meet others, or each other: GATT0021.
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class NameTests
{
    // ---- members of the user

    [Theory]
    [InlineData("private int {|GATT0021:OnLevelWriting|} { get; set; }", "OnLevelWriting", "a hook of the characteristic 'Level'")]
    [InlineData("private int {|GATT0021:OnLevelReading|};", "OnLevelReading", "a hook of the characteristic 'Level'")]
    [InlineData("private enum {|GATT0021:OnLevelSubscribed|} { No }", "OnLevelSubscribed", "a hook of the characteristic 'Level'")]
    [InlineData("private int {|GATT0021:OnLevelDescriptionWritten|};", "OnLevelDescriptionWritten", "a hook of the characteristic 'Level'")]
    [InlineData("private int {|GATT0021:get_Level|}() => 1;", "get_Level", "the property of the field '_level'")]
    [InlineData("private delegate void {|GATT0021:LevelSubscribers|}();", "LevelSubscribers", "a member for the characteristic 'Level'")]
    [InlineData("private int {|GATT0021:_hasLevel|};", "_hasLevel", "a member for the characteristic 'Level'")]
    [InlineData("private void {|GATT0021:SetLevelDescription|}() { }", "SetLevelDescription", "a member for the characteristic 'Level'")]
    [InlineData("internal partial class {|GATT0021:Client|} { }", "Client", "a member of every service")]
    [InlineData("private partial class {|GATT0021:Client|} : Exception { }", "Client", "a member of every service")]
    public Task A_member_of_the_user_is_reported(string member, string name, string what) => Analysis.Reports(
        Level(member),
        $"'{name}' of 'Battery' has the name of {what}, which is generated: rename it");

    [Fact]
    public Task An_indexer_with_the_name_of_a_generated_property_is_reported() => Analysis.Reports(
        """
        [GattService(0xFE01)]
        public partial class Shelf
        {
            [GattCharacteristic(0xFE02, GattFlags.Read)] private byte _item;

            public int {|GATT0021:this|}[int i] => i;
        }
        """,
        "'Item' of 'Shelf' has the name of the property of the field '_item', which is generated: rename it");

    [Theory]
    [InlineData("private readonly int _level_ = 1; private int Used => _level_;")]
    [InlineData("public int OnLevel, Written, LevelCharacteristic, ToSection, Names;")]
    [InlineData("partial void OnLevelWriting(byte value, GattWrite write) { } partial void OnLevelDescriptionWritten(ReadOnlySpan<byte> value) { }")]
    [InlineData("public sealed partial class Client { public int Double => 2; public static Client DiscoverAsync(string name) => throw new Exception(name); }")]
    [InlineData("partial class Client : IDisposable { public Client(int x) : this(null!) { } public void Dispose() { } }")]
    [InlineData("public int this[int i] => i;")]
    public Task Other_members_of_the_user_are_accepted(string member) => Analysis.In(LanguageVersion.CSharp10).Accept(Level(member));

    [Fact]
    public Task What_is_added_to_the_client_is_reported() => Analysis.Reports(
        Level("""
            public sealed partial class Client
            {
                public int {|GATT0021:Level|} => 1;
                private class {|GATT0021:LevelCharacteristic|} { }
                internal static int {|GATT0021:TryDecodeLevel|}() => 1;
                internal static void {|GATT0021:DiscoverAsync|}(Link link, System.Threading.CancellationToken cancel) { }
                public {|GATT0021:Client|}(RemoteService service) => Service = service;
                internal int {|GATT0021:OfAsync|};
            }
            """),
        "'Level' of 'Battery' has the name of the member of the client for 'Level', which is generated: rename it",
        "'LevelCharacteristic' of 'Battery' has the name of the class of the client for 'Level', which is generated: rename it",
        "'TryDecodeLevel' of 'Battery' has the name of a member for the characteristic 'Level', which is generated: rename it",
        "'DiscoverAsync' of 'Battery' has the name of a member of the client, which is generated: rename it",
        "'.ctor' of 'Battery' has the name of a member of the client, which is generated: rename it",
        "'OfAsync' of 'Battery' has the name of a member of the client, which is generated: rename it");

    [Fact]
    public Task A_hook_of_a_descriptor_with_another_signature_is_reported() => Analysis.Reports(
        Level("void {|GATT0011:OnLevelDescriptionWriting|}(ReadOnlySpan<byte> value, GattWrite write) { }"),
        "The hook 'OnLevelDescriptionWriting' would not be called: it is not partial. Write 'partial void OnLevelDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write)'.");

    [Fact]
    public Task Hooks_that_are_inherited_are_reported_where_they_would_be_hidden() => Analysis.Reports(
        """
        public class Device
        {
            protected void OnLevelWritten(byte value) { }
            protected void OnLevelReading() { }
        }

        [GattService(0xFE01)]
        public partial class {|GATT0021:Battery|} : Device
        {
            [GattCharacteristic(0xFE02, GattFlags.Read | GattFlags.Write)] private byte _level;
        }
        """,
        "'OnLevelWritten' of 'Device' has the name of a hook of the characteristic 'Level', which is generated: rename it");

    // ---- generated names among each other

    [Theory]
    [InlineData("byte _onLevelReading", "OnLevelReading", "a hook of the characteristic 'Level', which is generated")]
    [InlineData("byte _levelSubscribers", "LevelSubscribers", "a member for the characteristic 'Level', which is generated")]
    [InlineData("byte _levelCharacteristic", "LevelCharacteristic", "the class of the client for 'Level', which is generated")]
    [InlineData("byte _encodeLevel", "EncodeLevel", "a member for the characteristic 'Level', which is generated")]
    [InlineData("byte _levelDescription", "LevelDescription", "the handle of a descriptor of 'Level', which is generated")]
    [InlineData("byte m_hasLevel", "HasLevel", "a member for the characteristic 'Level', which is generated")]
    [InlineData("byte _names", "Names", "a member of the map of handles, which is generated")]
    [InlineData("byte _toSection", "ToSection", "a member of the map of handles, which is generated")]
    public async Task A_characteristic_whose_names_another_one_has_is_reported(string field, string name, string what)
    {
        var declared = field.Split(' ');
        await Analysis.Reports(
            Level("[GattCharacteristic(0xFE04, GattFlags.Read)] private " + declared[0] + " {|GATT0021:" + declared[1] + "|};"),
            $"'{name}' of 'Battery' has the name of {what}: rename it");
    }

    [Fact]
    public Task A_characteristic_called_as_the_result_of_a_request_is_reported() => new Analysis().OfFiles(
        ["""
        [GattService(0xFE01)]
        public partial class Pump
        {
            [GattRequest(0xFE02)] private byte Reset(byte request) => request;
            [GattCharacteristic(0xFE03, GattFlags.Read)] private byte {|GATT0021:{|GATT0021:_resetResult|}|};
        }
        """],
        "'EncodeResetResult' of 'Pump' has the name of a member for the characteristic 'Reset', which is generated: rename it",
        "'TryDecodeResetResult' of 'Pump' has the name of a member for the characteristic 'Reset', which is generated: rename it");

    [Fact]
    public Task Requests_and_includes_with_names_of_the_client_are_reported() => Analysis.Reports(
        """
        [GattService(0xFE11)]
        public partial class Battery
        {
            [GattCharacteristic(0xFE12, GattFlags.Read)] private byte _level;
        }

        [GattService(0xFE01)]
        public partial class Pump
        {
            [GattRequest(0xFE02)] private byte Reset(byte request) => request;
            [GattRequest(0xFE03)] private byte {|GATT0021:TryDecodeReset|}(int request) => 1;
            [GattRequest(0xFE04)] private byte {|GATT0021:EqualsAsync|}(int request) => 1;
            [GattInclude] public Battery {|GATT0021:ResetCharacteristic|} { get; } = new();
        }
        """,
        "'TryDecodeReset' of 'Pump' has the name of a member for the characteristic 'Reset', which is generated: rename it",
        "'Equals' of 'Pump' has the name of a member of every object, which generated members would hide: rename it",
        "'ResetCharacteristic' of 'Pump' has the name of the class of the client for 'Reset', which is generated: rename it");

    [Theory]
    [InlineData("_toString", "ToString")]
    [InlineData("_getHashCode", "GetHashCode")]
    public Task A_field_whose_property_would_hide_what_every_object_has_is_reported_once(string field, string property) => Analysis.In(LanguageVersion.CSharp10).Of(
        $$"""
        [GattService(0xFE01)]
        public partial class Pump
        {
            [GattCharacteristic(0xFE02, GattFlags.Read)] private byte {|GATT0021:{{field}}|};
            [GattCharacteristic(0xFE03, GattFlags.Read)] private byte _level;
        }
        """,
        $"'{property}' of 'Pump' has the name of a member of every object, which generated members would hide: rename it");

    [Fact]
    public Task Names_that_differ_in_their_case_only_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        #pragma warning disable CS8981
        [GattService(0xFE11)]
        public partial class Battery
        {
            [GattCharacteristic(0xFE12, GattFlags.Read | GattFlags.Write), GattOptional] private byte _level;
            [GattCharacteristic(0xFE13, GattFlags.Read | GattFlags.Write), GattOptional] public byte level { get => _level; set => _level = value; }
            [GattCharacteristic(0xFE14, GattFlags.Read | GattFlags.Write)] private byte levelValue;
            [GattCharacteristic(0xFE15, GattFlags.Read | GattFlags.Notify)] public byte value => levelValue;
            [GattCharacteristic(0xFE16, GattFlags.Read | GattFlags.Notify)] public byte[] offset => new[] { value, LevelValue };
        }

        [GattValue] public partial record struct Reading([field: GattField][GattField(When = 0)] byte? level, [GattField(When = 1)] byte? Level, byte flags, ushort writer);

        [GattService(0xFE21)]
        public partial class Both
        {
            [GattInclude] public Battery included { get; } = new();
            [GattInclude] public Battery Included { get; } = new();
            [GattCharacteristic(0xFE22, GattFlags.Read)] private Reading _reading;
        }

        [GattServer("Meadow")]
        public partial class Station
        {
            [GattOptional] public Battery? service1 { get; set; }
            public Battery services { get; } = new();
            public Battery Services1 { get; } = new();
            public Battery link { get; } = new();
            public Battery Client1 { get; } = new();
            public Battery client1 { get; } = new();
        }
        """);

    [Fact]
    public async Task The_field_of_a_property_is_called_otherwise_where_its_name_is_taken()
    {
        const string Source = """
            public class Device { protected int _rate = 1; }

            [GattService(0xFE01)]
            public partial class Battery : Device
            {
                [GattCharacteristic(0xFE02, GattFlags.Read)] public partial byte Level { get; set; }
                [GattCharacteristic(0xFE03, GattFlags.Read)] public partial byte level { get; set; }
                [GattCharacteristic(0xFE04, GattFlags.Read)] public partial byte Gatt { get; set; }
                [GattCharacteristic(0xFE05, GattFlags.Read)] public partial byte Rate { get; set; }
                [GattCharacteristic(0xFE06, GattFlags.Read)] public partial byte Mark { get; set; }
                [GattCharacteristic(0xFE07, GattFlags.Read)] public partial byte HasMore { get; set; }
                [GattCharacteristic(0xFE08, GattFlags.Read), GattOptional] public partial byte More { get; set; }
                private int _mark = 1;
                public int Marks => _mark + _rate;
            }
            """;
        await Analysis.Reports(Source.Replace("byte HasMore", "byte {|GATT0021:HasMore|}", System.StringComparison.Ordinal), "'HasMore' of 'Battery' has the name of a member for the characteristic 'More', which is generated: rename it");
        await Analysis.Accepts(Source.Replace("HasMore", "HasMost", System.StringComparison.Ordinal));
    }

    // ---- servers and values

    [Theory]
    [InlineData("private void {|GATT0021:Absent|}() { }", "'Absent' of 'Station' has the name of a member of a server with optional services, which is generated: rename it")]
    [InlineData("public int {|GATT0021:get_IsStarted|}() => 1;", "'get_IsStarted' of 'Station' has the name of a member of every server, which is generated: rename it")]
    [InlineData("public Battery {|GATT0021:GetHashCode|} { get; } = new();", "'GetHashCode' of 'Station' has the name of a member of every object, which generated members would hide: rename it")]
    [InlineData("public sealed partial class Client { public int {|GATT0021:Spare|} => 1; }", "'Spare' of 'Station' has the name of a member of the client, which is generated: rename it")]
    public Task Members_of_a_server_are_reported(string member, string message) => Analysis.Reports(Station("Station", member), message);

    [Theory]
    [InlineData("private int absent() => 1;")]
    [InlineData("public sealed partial class Client { public int Spares => 1; public static Client DiscoverAsync(int number) => throw new Exception(number.ToString()); }")]
    public Task Other_members_of_a_server_are_accepted(string member) => Analysis.In(LanguageVersion.CSharp10).Accept(Station("Station", member));

    [Fact]
    public Task What_a_server_inherits_is_reported_where_it_would_be_hidden() => Analysis.Reports(
        "public class Worker { public void StartAsync() { } public void StopAsync(System.Threading.CancellationToken cancel) { } }\n"
        + Station("{|GATT0021:Station|} : Worker", string.Empty),
        "'StopAsync' of 'Worker' has the name of a member of every server, which is generated: rename it");

    [Fact]
    public Task A_server_and_a_value_with_the_name_of_their_generated_member_are_reported() => Analysis.Reports(
        Station("{|GATT0021:Services|}", string.Empty) + "\n[GattValue] public partial record struct {|GATT0021:MaxLength|}(byte X);",
        "'Services' of 'Services' has the name of a member of every server, which is generated: rename it",
        "'MaxLength' of 'MaxLength' has the name of a member, which is generated: rename it");

    [Theory]
    [InlineData("public partial record struct Place(byte {|GATT0021:Write|});")]
    [InlineData("public partial struct Place { public byte {|GATT0021:Write|}; }")]
    [InlineData("public partial struct Place { public byte X; private void {|GATT0021:Write|}() { } }")]
    public Task A_field_of_a_value_with_a_generated_name_is_reported(string value) => Analysis.Reports(
        "[GattValue] " + value, "'Write' of 'Place' has the name of a member, which is generated: rename it");

    [Fact]
    public Task A_field_called_like_the_check_of_ranges_is_reported_where_there_are_some() => Analysis.Reports(
        """
        [GattValue] public partial record struct Place([GattField(Maximum = 9)] byte {|GATT0021:IsInRange|});
        [GattValue] public partial record struct Other(byte IsInRange);
        """,
        "'IsInRange' of 'Place' has the name of a member, which is generated: rename it");

    // ---- what has no name

    [Theory]
    [InlineData("[GattValue] public readonly partial record struct Place([GattField(Bits = 9)] double #if X\nReset, [GattField(When = 0)] uint? Flow);")]
    [InlineData("[GattValue] public partial struct Place { public byte ; }")]
    [InlineData("[GattService(0xFE01)] public partial class Battery { [GattCharacteristic(0xFE02, GattFlags.Read)] public byte => 1; [GattCharacteristic(0xFE03, GattFlags.Read)] public partial byte { get; set; } [GattCharacteristic(0xFE04, GattFlags.Read)] private byte ; [GattInclude] public Battery { get; } [GattRequest(0xFE05)] byte (byte x) => 1; } [GattServer(\"x\")] public partial class Station { public Battery { get; } }")]
    public async Task What_has_no_name_yet_makes_nothing_fail(string source)
    {
        var project = new Project(Project.Newest, null, source);

        Assert.Empty(project.Generate());
        Assert.DoesNotContain(await project.AnalyzeAsync(), found => found.Id == "AD0001");
    }

    // ---- what is forbidden to use

    [Fact]
    public Task What_is_obsolete_as_an_error_is_reported_where_generated_code_would_use_it() => Analysis.Reports(
        """
        [GattService(0xFE01)]
        public partial class Battery
        {
            [GattCharacteristic(0xFE02, GattFlags.Read), Obsolete("x", true)] private byte {|GATT0002:_level|};
            [GattCharacteristic(0xFE03, GattFlags.Read), Obsolete("x", true)] public byte {|GATT0002:Rate|} => 1;
            [GattRequest(0xFE04), Obsolete("x", true)] private byte {|GATT0026:Reset|}(byte request) => request;
            [{|GATT0025:GattInclude|}, Obsolete("x", true)] public Other Other { get; } = new();
        }

        [GattService(0xFE11)]
        public partial class Other
        {
            [GattCharacteristic(0xFE12, GattFlags.Read)] private byte _level;
        }

        [GattValue] public partial record struct Place([property: Obsolete("x", true)] byte {|GATT0023:X|});
        """,
        "'_level' cannot be a characteristic: it is obsolete as an error, so generated code could not use it. Remove 'true' from [Obsolete].",
        "'Rate' cannot be a characteristic: it is obsolete as an error, so generated code could not use it. Remove 'true' from [Obsolete].",
        "'Reset' cannot be a request: it is obsolete as an error, so generated code could not use it. Remove 'true' from [Obsolete].",
        "[GattInclude] on 'Other' has no effect: it is obsolete as an error, so generated code could not use it; remove 'true' from [Obsolete]",
        "'X' cannot be a field of the value: it is obsolete as an error, so generated code could not use it; remove 'true' from [Obsolete]");

    [Fact]
    public Task What_is_obsolete_as_an_error_is_accepted_where_its_type_is_obsolete() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0xFE01), Obsolete("x")]
        public partial class Battery
        {
            [GattCharacteristic(0xFE02, GattFlags.Read), Obsolete("x", true)] private byte _level;
            [GattCharacteristic(0xFE03, GattFlags.Read), Obsolete("x")] private byte _rate;
        }
        """);

    private static string Level(string member) =>
        """
        [GattService(0xFE01)]
        public partial class Battery
        {
            [GattCharacteristic(0xFE02, GattFlags.Read | GattFlags.Write | GattFlags.Notify), GattOptional, GattDescription("x", Writable = true)] private byte _level;

        """ + member + "\n}";

    private static string Station(string name, string member) =>
        """
        [GattService(0xFE01)]
        public partial class Battery
        {
            [GattCharacteristic(0xFE02, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public partial class 
        """ + name + " { [GattOptional] public Battery? Spare { get; set; } " + member + " }";
}
