// How a server holds its services: GATT0029, GATT0030, and equal PSMs, GATT1015.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class HeldServiceTests
{
    private const string Door = "[GattService(0xFE01)] public partial class Door { [GattCharacteristic(0xFE02, GattFlags.Read)] private byte _state; }\n";

    private static string House(string members) => "#nullable enable\n" + Door + "[GattServer(\"House\")] public partial class House { " + members + " }";

    // ---- GATT0029: may be null

    [Theory]
    [InlineData("public {|GATT0029:Door?|} Front { get; set; }")]
    [InlineData("public {|GATT0029:Door?|} Front { get; } = new();")]
    [InlineData("[GattOptional] public Door? Back { get; set; } public {|GATT0029:Door?|} Front { get; set; }")]
    public async Task A_service_that_may_be_null_is_reported_and_what_is_generated_has_no_warnings(string members)
    {
        await Analysis.In(LanguageVersion.CSharp10).Of(
            House(members),
            "'Front' of 'House' may be null, and the server cannot start without it: put [GattOptional] on it if the service may be absent, or remove '?' from its type");
        Assert.Empty(new Project(LanguageVersion.CSharp10, null, Markup.Parse(House(members)).Code).Compile());
    }

    [Theory]
    [InlineData("[GattOptional] public Door? Front { get; set; }")]
    [InlineData("public Door Front { get; set; } = null!;")]
    [InlineData("\n#nullable disable\npublic Door Front { get; set; }\n#nullable restore\n")]
    [InlineData("public Door Back { get; } = new(); public object? Front { get; set; }")]
    public Task Services_that_may_be_absent_or_are_there_are_accepted(string members) => Analysis.In(LanguageVersion.CSharp10).Accept(House(members));

    // ---- GATT0030: made anew

    [Theory]
    [InlineData("public Door Front => {|GATT0030:new()|};")]
    [InlineData("public Door Front => {|GATT0030:new Door { State = 1 }|};")]
    [InlineData("public Door Front => ({|GATT0030:new Door()|})!;")]
    [InlineData("public Door Front => (Door){|GATT0030:new Door()|};")]
    [InlineData("public Door Front { get => {|GATT0030:new Door()|}; }")]
    [InlineData("public Door Front { get { return {|GATT0030:new Door()|}; } }")]
    [InlineData("private Door? _front; public Door Front { get { if (_front is not null) return _front; return {|GATT0030:new Door()|}; } set { _front = value; } }")]
    public Task A_service_that_is_made_at_each_access_is_reported(string members) => Analysis.In(LanguageVersion.CSharp10).Of(
        House(members),
        "'Front' of 'House' makes a new 'Door' each time that it is asked, so clients see another object than the application sets: keep one, 'public Door Front { get; } = new();'");

    [Fact]
    public Task An_included_service_that_is_made_at_each_access_is_reported() => Analysis.In(LanguageVersion.CSharp10).Of(
        Door + "[GattService(0xFE03)] public partial class House { [GattCharacteristic(0xFE04, GattFlags.Read)] private byte _rooms; [GattInclude] public Door Front => {|GATT0030:new Door()|}; }",
        "'Front' of 'House' makes a new 'Door' each time that it is asked, so clients see another object than the application sets: keep one, 'public Door Front { get; } = new();'");

    [Theory]
    [InlineData("public Door Front { get; } = new();")]
    [InlineData("public Door Front { get; set; } = new Door();")]
    [InlineData("private readonly Door _front = new(); public Door Front => _front;")]
    [InlineData("private Door? _front; public Door Front => _front ??= new Door();")]
    [InlineData("private Door? _front; public Door Front { get { return _front ?? (_front = new Door()); } set { _front = new Door(); } }")]
    [InlineData("private Lazy<Door>? _front; public Door Front { get { _front ??= new(() => { return new Door(); }); return _front.Value; } }")]
    [InlineData("public Door Front { get; } = new(); public object Other => new Door(); public static Door Made => new Door(); private static Door Make() => new Door();")]
    public Task Services_that_are_kept_are_accepted(string members) => Analysis.In(LanguageVersion.CSharp10).Accept(House(members));

    // ---- GATT1015: equal PSMs

    private static string Channel(int uuid, string name, string psm) => $"[GattChannel(0xFE{uuid:X2}{psm})] private System.Threading.Tasks.Task {name}Async(L2capChannel channel) => throw new Exception(); ";

    private static string Service(int uuid, string name, string members) => $"[GattService(0xFE{uuid:X2})] public partial class {name} {{ {members}}}\n";

    private static string Server(string members) => "[GattServer(\"House\")] public partial class House { " + members + " }";

    private static string Twice(string where, string one, string other) => where + " has the PSM 0x80 ('" + one + "' and '" + other + "') twice, and there must be only one. Give one of them another PSM, or leave Psm out for one that is free.";

    [Fact]
    public Task Two_channels_of_a_service_with_one_psm_are_reported() => Analysis.In(LanguageVersion.CSharp10).Of(
        Service(1, "Door", Channel(2, "Log", ", Psm = 0x80") + Channel(3, "Free", "") + Channel(4, "Other", ", Psm = 0x81") + Channel(5, "Video", ", {|GATT1015:Psm = 128|}")),
        Twice("The service 'Door'", "Log", "Video"));

    [Fact]
    public Task Two_services_of_a_server_with_one_psm_are_reported() => Analysis.In(LanguageVersion.CSharp10).Of(
        Service(1, "Door", Channel(2, "Log", ", Psm = 0x80")) + Service(3, "Window", Channel(4, "Video", ", Psm = 0x80"))
        + Server("public Door Front { get; } = new(); public Window {|GATT1015:Roof|} { get; } = new();"),
        Twice("The server 'House'", "Front.Log", "Roof.Video"));

    [Theory]
    [InlineData("public Door Front { get; } = new(); public Door {|GATT1015:Back|} { get; } = new();")]
    [InlineData("public Door Front { get; } = new(); [GattOptional] public Door? {|GATT1015:Back|} { get; set; }")]
    public Task Two_objects_of_a_service_with_a_fixed_psm_are_reported(string members) => Analysis.In(LanguageVersion.CSharp10).Of(
        Service(1, "Door", Channel(2, "Log", ", Psm = 0x80")) + Server(members),
        Twice("The server 'House'", "Front.Log", "Back.Log"));

    [Fact]
    public Task A_service_that_comes_along_with_the_psm_of_another_is_reported_at_the_server() => Analysis.In(LanguageVersion.CSharp10).Of(
        Service(1, "Door", Channel(2, "Log", ", Psm = 0x80")) + Service(3, "Window", Channel(4, "Video", ", Psm = 0x80"))
        + Service(5, "Room", "[GattInclude] public Window Window { get; } = new(); ")
        + Server("public Door Front { get; } = new(); public Room Kitchen { get; } = new();").Replace("class House", "class {|GATT1015:House|}", System.StringComparison.Ordinal),
        Twice("The server 'House'", "Front.Log", "Window.Video"));

    [Theory]
    [InlineData(", Psm = 0x81", "public Door Front { get; } = new(); public Window Roof { get; } = new();")]
    [InlineData("", "public Door Front { get; } = new(); public Window Roof { get; } = new(); public Window Cellar { get; } = new();")]
    [InlineData(", Psm = 0", "public Door Front { get; } = new(); public Window Roof { get; } = new(); public Window Cellar { get; } = new();")]
    [InlineData(", Psm = 0x80", "[GattOptional] public Door? Front { get; set; } [GattOptional] public Window? Roof { get; set; }")]
    [InlineData(", Psm = 0x80", "public Door Front { get; } = new();")]
    public Task Psms_that_do_not_meet_are_accepted(string psm, string members) => Analysis.In(LanguageVersion.CSharp10).Accept(
        Service(1, "Door", Channel(2, "Log", ", Psm = 0x80") + Channel(3, "Free", "")) + Service(4, "Window", Channel(5, "Video", psm)) + Server(members));
}
