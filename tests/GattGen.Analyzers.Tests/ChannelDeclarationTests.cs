// Methods that are called with channels have the form for it: GATT0028.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class ChannelDeclarationTests
{
    [Theory]
    [InlineData("private ValueTask {|GATT0028:StreamAsync|}() => default;", "its first parameter is no channel. Put the channel first, before the GattPeer and the CancellationToken")]
    [InlineData("private ValueTask StreamAsync({|GATT0028:byte|} value) => default;", "its first parameter is no channel. Put an L2capChannel first, before the GattPeer and the CancellationToken")]
    [InlineData("private ValueTask {|GATT0028:StreamAsync|}(L2capChannel channel, int other) => default;", "its parameter 'other' is neither a GattPeer nor a CancellationToken. Remove it; a channel is one value")]
    [InlineData("private {|GATT0028:void|} StreamAsync(L2capChannel channel) { }", "it does not say when it has finished with the channel. Return ValueTask or Task")]
    [InlineData("private {|GATT0028:Task<int>|} StreamAsync(L2capChannel channel) => Task.FromResult(1);", "it does not say when it has finished with the channel. Return ValueTask or Task")]
    public Task A_method_of_another_form_is_reported(string method, string message)
        => Analysis.Reports(Service("[GattChannel(0x2A56)]", method), "'StreamAsync' cannot be a service of channels: " + message + ".");

    [Theory]
    [InlineData("Psm = 0x100", "Psm = 256 is out of range. Give 0x01 to 0xFF, or leave it out for one that is free")]
    [InlineData("Psm = -1", "Psm = -1 is out of range. Give 0x01 to 0xFF, or leave it out for one that is free")]
    [InlineData("Mtu = 31", "Mtu = 31 is out of range. Give 32 to 65535")]
    [InlineData("MaxChannels = 65", "MaxChannels = 65 is out of range. Give 1 to 64")]
    [InlineData("Flags = GattFlags.Read", "its flags say more than what a link must be. Give GattFlags.ReadEncrypted and ReadAuthenticated only; Read comes by itself")]
    public Task A_number_out_of_range_is_reported(string argument, string message) => Analysis.Reports(
        Service("[GattChannel(0x2A56, {|GATT0028:" + argument + "|})]", "private ValueTask StreamAsync(L2capChannel channel) => default;"),
        "'StreamAsync' cannot be a service of channels: " + message + ".");

    [Fact]
    public Task A_method_that_is_a_request_as_well_is_reported() => Analysis.Reports(
        Service("[GattChannel(0x2A56), GattRequest(0x2A57)]", "private ValueTask {|GATT0028:StreamAsync|}(L2capChannel channel) => default;"),
        "'StreamAsync' cannot be a service of channels: it is a request as well. Remove one of the attributes.");

    [Fact]
    public Task A_hook_for_what_no_client_can_do_is_reported() => Analysis.Reports(
        Service("[GattChannel(0x2A56)]", "private ValueTask StreamAsync(L2capChannel channel) => default;\n    partial void {|GATT0011:OnStreamWritten|}(ushort value) { }"),
        "The hook 'OnStreamWritten' would not be called: no client can cause it, because the flags of the characteristic lack GattFlags.Write or GattFlags.WriteNoResponse. Add the flag, or remove the hook.");

    [Fact]
    public Task A_method_outside_of_a_service_is_reported() => Analysis.Reports(
        """
        using System.Threading.Tasks;

        public class Echo
        {
            [{|GATT0025:GattChannel(0x2A56)|}]
            public ValueTask StreamAsync(L2capChannel channel) => default;
        }
        """,
        "[GattChannel] on 'StreamAsync' has no effect: 'Echo' is no service; put [GattService] on it");

    [Theory]
    [InlineData("private ValueTask StreamAsync(L2capChannel channel) => default;")]
    [InlineData("public static async Task Pump(L2capChannel channel, CancellationToken cancel, GattPeer peer) => await channel.CloseAsync(cancel);")]
    [InlineData("private ValueTask StreamAsync(L2capChannel channel) => default;\n    partial void OnStreamReading(GattRead read) => read.Reject(0x80);")]
    public Task Methods_that_can_be_called_with_channels_are_accepted(string method)
        => Analysis.In(LanguageVersion.CSharp10).Accept(Service("[GattChannel(0x2A56, Psm = 0x80, Mtu = 512, MaxChannels = 1, Flags = GattFlags.ReadEncrypted)]", method));

    [Theory]
    [InlineData("{|GATT1011:Handle = 0x0009|}", "'Stream' cannot have the handle 0x0009: its declaration stands one before it, and the handles below 0x000B are taken. Give 0x000C or above.")]
    [InlineData("{|GATT0012:MinKeySize = 6|}", "'StreamAsync' cannot have this value: MinKeySize = 6 is no size of a key; give 7 to 16 octets, or 0 for any")]
    public Task A_handle_or_a_key_that_cannot_be_had_is_reported(string argument, string message)
        => Analysis.Reports(Service("[GattChannel(0x2A56, " + argument + ")]", "private ValueTask StreamAsync(L2capChannel channel) => default;"), message);

    [Fact]
    public Task A_permission_without_a_way_on_a_descriptor_of_a_channel_is_reported() => Analysis.Reports(
        Service("[GattChannel(0x2A56), GattDescriptor(0x2901, {|GATT1003:GattFlags.Read | GattFlags.WriteEncrypted|})]", "private ValueTask StreamAsync(L2capChannel channel) => default;"),
        "GattFlags.WriteEncrypted of 'a descriptor of Stream' protects writing, and no client can write the value: add GattFlags.Write, or remove the permission");

    [Fact]
    public Task A_name_for_an_optional_channel_is_kept_free() => Analysis.Reports(
        Service("[GattChannel(0x2A56), GattOptional]", "private ValueTask StreamAsync(L2capChannel channel) => default;\n    private bool {|GATT0021:HasStream|} => true;"),
        "'HasStream' of 'Echo' has the name of a member for the characteristic 'Stream', which is generated: rename it");

    [Theory]
    [InlineData("[GattChannel(0x2A56, Handle = 0x000C, MinKeySize = 7, Flags = GattFlags.ReadEncrypted)]")]
    [InlineData("[GattChannel(0x2A56), GattOptional]")]
    [InlineData("[GattChannel(0x2A56), GattDescription(\"Echoes\", Writable = true), GattDescriptor(\"12345678-1234-5678-1234-56789ABCDEF0\", GattFlags.Read, Name = \"Made\")]")]
    public Task What_a_table_can_say_of_a_channel_is_accepted(string attributes)
        => Analysis.In(LanguageVersion.CSharp10).Accept(Service(attributes, "private ValueTask StreamAsync(L2capChannel channel) => default;"));

    private static string Service(string attribute, string method) =>
        $$"""
        using System.Threading;
        using System.Threading.Tasks;

        [GattService(0x1815)]
        public partial class Echo
        {
            {{attribute}}
            {{method}}
        }
        """;
}
