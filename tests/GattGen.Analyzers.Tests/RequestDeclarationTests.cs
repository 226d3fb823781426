// Methods that are requests have the form of one: GATT0026, and what the rules of values say of them.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class RequestDeclarationTests
{
    [Theory]
    [InlineData("private ValueTask<byte> {|GATT0026:SortAsync|}() => default;", "its first parameter is no request. Put the request first, before the GattPeer and the CancellationToken")]
    [InlineData("private ValueTask<byte> {|GATT0026:SortAsync|}(GattPeer peer, byte value) => default;", "its first parameter is no request. Put the request first, before the GattPeer and the CancellationToken")]
    [InlineData("private ValueTask<byte> {|GATT0026:SortAsync|}(byte value, int other) => default;", "its parameter 'other' is neither a GattPeer nor a CancellationToken. Remove it; a request is one value")]
    [InlineData("private ValueTask<byte> {|GATT0026:SortAsync|}(byte value, GattPeer a, GattPeer b) => default;", "it takes the same thing twice. Take one GattPeer and one CancellationToken at most")]
    [InlineData("private ValueTask<byte> {|GATT0026:SortAsync|}(in byte value) => default;", "its parameter 'value' is passed by reference. Pass it by value")]
    [InlineData("private ValueTask<byte> {|GATT0026:SortAsync|}<T>(byte value) => default;", "it is generic. Give it the types that are sent")]
    public Task A_method_with_other_parameters_is_reported(string method, string message)
        => Analysis.Reports(Service(method), "'SortAsync' cannot be a request: " + message + ".");

    [Theory]
    [InlineData("private {|GATT0026:void|} SortAsync(byte value) { }")]
    [InlineData("private {|GATT0026:Task|} SortAsync(byte value) => Task.CompletedTask;")]
    [InlineData("private {|GATT0026:ValueTask|} SortAsync(byte value) => default;")]
    [InlineData("private async {|GATT0026:void|} SortAsync(byte value) => await Task.Yield();")]
    public Task A_method_that_returns_nothing_is_reported(string method) => Analysis.Reports(
        Service(method),
        "'SortAsync' cannot be a request: it returns nothing, and a result is what it indicates. Return ValueTask<T>, Task<T> or T; for a write without a result declare a characteristic with GattFlags.Write.");

    [Theory]
    [InlineData("Async")]
    [InlineData("sortAsync")]
    public Task A_method_whose_name_yields_none_is_reported(string name) => Analysis.Reports(
        Service("private ValueTask<byte> {|GATT0026:" + name + "|}(byte value) => default;"),
        "'" + name + "' cannot be a request: no name of a characteristic follows from its name. Name it like 'CalibrateAsync', which yields 'Calibrate'.");

    [Fact]
    public Task Flags_that_come_by_themselves_are_reported() => Analysis.Reports(
        """
        [GattService(0x1815)]
        public partial class Sorter
        {
            [GattRequest(0x2A66, {|GATT0026:Flags = GattFlags.Write | GattFlags.WriteEncrypted|})]
            private byte Sort(byte value) => value;
        }
        """,
        "'Sort' cannot be a request: its flags say more than what a link must be. Give GattFlags.WriteEncrypted, WriteAuthenticated and WriteAuthorized only; Write and Indicate come by themselves.");

    [Theory]
    [InlineData("private ValueTask<byte> SortAsync({|GATT0003:decimal|} value) => default;", "decimal")]
    [InlineData("private ValueTask<{|GATT0003:decimal|}> SortAsync(byte value) => default;", "decimal")]
    public Task A_type_without_a_codec_is_reported(string method, string type) => Analysis.Reports(
        Service(method.Replace("ValueTask<{|GATT0003:decimal|}>", "{|GATT0003:ValueTask<decimal>|}")),
        "'SortAsync' has the type '" + type + "', which has no form in octets: use MedFloat16 or MedFloat32, or an integer that counts the smallest unit");

    [Fact]
    public Task Lengths_that_no_value_has_are_reported() => Analysis.Reports(
        """
        [GattService(0x1815)]
        public partial class Sorter
        {
            [GattRequest(0x2A66, {|GATT0013:MaxLength = 513|})]
            private string Sort(string value) => value;
            [GattRequest(0x2A67, {|GATT0013:MaxResultLength = -1|})]
            private string Other(string value) => value;
        }
        """,
        "'Sort' may have 513 octets; an attribute holds at most 512 (Core Vol 3, Part F, 3.2.9): give MaxLength = 1 to 512",
        "'Other' may have -1 octets; an attribute holds at most 512 (Core Vol 3, Part F, 3.2.9): give MaxResultLength = 1 to 512");

    [Theory]
    [InlineData("private void {|GATT0011:OnSortWritten|}(byte value) { }", "The hook 'OnSortWritten' would not be called: what is written to a request runs its method. Put it into 'Sort', or remove the hook.")]
    [InlineData("partial void {|GATT0011:OnSortWriting|}(int value, GattWrite write) { }", "The hook 'OnSortWriting' would not be called: its parameter 'value' has another type. Write 'partial void OnSortWriting(byte value, GattWrite write)'.")]
    public Task A_hook_that_would_not_be_called_is_reported(string hook, string message)
        => Analysis.Reports(Service("private byte Sort(byte value) => value;\n    " + hook), message);

    [Theory]
    [InlineData("private readonly int {|GATT0021:_sortRequests|} = 1; private int Used => _sortRequests;", "'_sortRequests' of 'Sorter' has the name of a member for the characteristic 'Sort', which is generated: rename it")]
    [InlineData("private static int {|GATT0021:EncodeSortResult|}() => 1;", "'EncodeSortResult' of 'Sorter' has the name of a member for the characteristic 'Sort', which is generated: rename it")]
    public Task A_name_that_is_needed_is_reported(string member, string message)
        => Analysis.Reports(Service("private byte Sort(byte value) => value;\n    " + member), message);

    [Fact]
    public Task A_request_with_the_name_of_a_generated_member_is_reported() => Analysis.Reports(
        Service("private byte {|GATT0021:DefinitionAsync|}(byte value) => value;"),
        "'Definition' of 'Sorter' has the name of a member of every service, which is generated: rename it");

    [Fact]
    public Task A_request_outside_of_a_service_is_reported() => Analysis.Reports(
        """
        public class Sorter
        {
            [{|GATT0025:GattRequest(0x2A66)|}]
            public byte Sort(byte value) => value;
        }
        """,
        "[GattRequest] on 'Sort' has no effect: 'Sorter' is no service; put [GattService] on it");

    [Theory]
    [InlineData("private ValueTask<byte> SortAsync(byte value) => default;")]
    [InlineData("private async Task<string> SortAsync(string text, CancellationToken cancel, GattPeer peer) { await Task.Yield(); return text; }")]
    [InlineData("public static byte[] Sort(ReadOnlyMemory<byte> octets) => octets.ToArray();")]
    [InlineData("private byte Sort(byte value) => value;\n    partial void OnSortWriting(byte value, GattWrite write) => write.Reject(0x80);\n    partial void OnSortSubscribed(GattPeer peer, GattSubscription subscription) { }")]
    public Task Methods_that_can_be_requests_are_accepted(string method) => Analysis.In(LanguageVersion.CSharp10).Accept(Service(method));

    [Theory]
    [InlineData("Handle = 0x0005", "'Sort' cannot have the handle 0x0005: its declaration stands one before it, and the handles below 0x000D are taken. Give 0x000E or above.")]
    [InlineData("Handle = 0x000D", "'Sort' cannot have the handle 0x000D: its declaration stands one before it, and the handles below 0x000D are taken. Give 0x000E or above.")]
    public Task A_fixed_handle_that_is_taken_is_reported(string argument, string message)
        => Analysis.Reports(Control("{|GATT1011:" + argument + "|}"), message);

    [Fact]
    public Task A_fixed_handle_that_descriptors_of_a_request_before_it_take_is_reported() => Analysis.Reports(
        Control("Handle = 0x000E", "[GattDescription(\"Sorts\", Writable = true)]", "[GattCharacteristic(0xFE02, GattFlags.Read, {|GATT1011:Handle = 0x0012|})] private byte _next;"),
        "'Next' cannot have the handle 0x0012: its declaration stands one before it, and the handles below 0x0012 are taken. Give 0x0013 or above.");

    [Theory]
    [InlineData("MinKeySize = 6")]
    [InlineData("MinKeySize = 17")]
    public Task A_size_that_no_key_has_is_reported(string argument) => Analysis.Reports(
        Control("{|GATT0012:" + argument + "|}"),
        "'SortAsync' cannot have this value: " + argument + " is no size of a key; give 7 to 16 octets, or 0 for any");

    [Fact]
    public Task A_client_configuration_that_cannot_be_written_is_reported() => Analysis.Reports(
        Control("{|GATT1006:ConfigurationFlags = GattFlags.Read|}"),
        "The client configuration of 'Sort' cannot be written, so no client can subscribe: add GattFlags.Write");

    [Fact]
    public Task A_permission_without_a_way_on_a_descriptor_of_a_request_is_reported() => Analysis.Reports(
        Control("MinKeySize = 7", "[GattDescriptor(0x2901, {|GATT1003:GattFlags.Read | GattFlags.WriteEncrypted|})]"),
        "GattFlags.WriteEncrypted of 'a descriptor of Sort' protects writing, and no client can write the value: add GattFlags.Write, or remove the permission");

    [Fact]
    public Task Descriptors_that_stand_twice_or_come_by_themselves_are_reported() => Analysis.Reports(
        Control("MinKeySize = 7", "[GattDescription(\"Sorts\"), GattDescriptor({|GATT0008:0x2901|}, GattFlags.Read), GattDescriptor({|GATT0009:0x2902|}, GattFlags.Read)]"),
        "A descriptor of 'SortAsync' has the UUID 0x2901, as an earlier one of it has: a client could not tell their handles apart. Remove one of them.",
        "'SortAsync' declares the descriptor 0x2902 (Client Characteristic Configuration), which is added and kept for each client by itself: remove it and add GattFlags.Notify or GattFlags.Indicate to the flags of the characteristic");

    [Theory]
    [InlineData("partial void {|GATT0011:OnSortDescriptionWriting|}(byte value, GattWrite write) { }", "The hook 'OnSortDescriptionWriting' would not be called: its parameter 'value' has another type. Write 'partial void OnSortDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write)'.")]
    [InlineData("private void {|GATT0021:SetSortDescription|}() { }", "'SetSortDescription' of 'Sorter' has the name of a member for the characteristic 'Sort', which is generated: rename it")]
    public Task A_member_for_a_descriptor_of_a_request_is_checked(string member, string message)
        => Analysis.Reports(Control("MinKeySize = 7", "[GattDescription(\"Sorts\", Writable = true)]", member), message);

    [Theory]
    [InlineData("Handle = 0x000E", "")]
    [InlineData("MinKeySize = 16, Flags = GattFlags.WriteEncrypted", "[GattDescription(\"Sorts\", Writable = true), GattDescriptor(0x2904, GattFlags.Read, Value = new byte[] { 4, 0, 0, 0x27, 1, 0, 0 })]")]
    [InlineData("ConfigurationFlags = GattFlags.Write | GattFlags.WriteEncrypted", "[GattOptional, GattDescriptor(\"12345678-1234-5678-1234-56789ABCDEF2\", GattFlags.Read, Name = \"Made\")]")]
    public Task What_a_table_can_say_of_a_request_is_accepted(string arguments, string attributes)
        => Analysis.In(LanguageVersion.CSharp10).Accept(Control(arguments, attributes, "partial void OnSortWriting(byte value, GattWrite write) { }"));

    // A request behind a characteristic, which takes the handles to 0x000C.
    private static string Control(string arguments, string attributes = "", string members = "") =>
        $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Sorter
        {
            [GattCharacteristic(0xFE01, GattFlags.Read)] private byte _first;
            [GattRequest("12345678-1234-5678-1234-56789ABCDEF1", {{arguments}})] {{attributes}}
            private System.Threading.Tasks.ValueTask<byte> SortAsync(byte value) => default;
            {{members}}
        }
        """;

    private static string Service(string method) =>
        $$"""
        using System.Threading;
        using System.Threading.Tasks;

        [GattService(0x1815)]
        public partial class Sorter
        {
            [GattRequest(0x2A66)]
            {{method}}
        }
        """;
}
