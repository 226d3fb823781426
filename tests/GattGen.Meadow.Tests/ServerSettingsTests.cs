// What a declared server says of itself beside its services: what reaches the board, and what is refused.
using System;
using System.Text;
using System.Threading.Tasks;
using GattGen.Targets;

namespace GattGen.Meadow.Tests;

public class ServerSettingsTests
{
    [Theory]
    [InlineData(null, "\"companyIdentifier\":1537,")]
    [InlineData(77, "\"companyIdentifier\":77,")]
    public async Task The_company_of_a_server_stands_in_the_definition_unless_the_options_give_another(int? given, string expected)
    {
        await using var world = await BoardWorld.CreateAsync(limits: new MeadowBleOptions { CompanyId = (ushort?)given });
        await new SwitchServer().StartAsync(world.Ble);
        Assert.StartsWith("{\"deviceName\":\"Switch\"," + expected + "\"services\":", Encoding.UTF8.GetString(world.Adapter.Request.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_company_is_that_of_the_server_and_of_no_other_one()
    {
        await using var world = await BoardWorld.CreateAsync();
        var first = new SwitchServer();
        await first.StartAsync(world.Ble);
        await first.StopAsync();
        await new ClimateServer().StartAsync(world.Ble);
        Assert.DoesNotContain("companyIdentifier", Encoding.UTF8.GetString(world.Adapter.Request.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_computed_at_each_read_is_refused()
    {
        await using var world = await BoardWorld.CreateAsync();
        var refused = await Assert.ThrowsAsync<BleException>(() => new ClockServer().StartAsync(world.Ble));
        Assert.Equal(BleError.NotSupported, refused.Error);
        Assert.Equal("The characteristic UUID('12345678-0006-0000-0000-000000000000') cannot be served. " + MeadowF7.Of(MeadowF7Limit.ReadRequests).ToString(), refused.Message);
        Assert.False(world.Ble.Active);
        Assert.True(world.Adapter.Request.IsEmpty);
    }

    [Fact]
    public async Task A_hook_before_reads_is_refused()
    {
        await using var world = await BoardWorld.CreateAsync();
        var server = new CountingServer();
        var refused = await Assert.ThrowsAsync<BleException>(() => server.StartAsync(world.Ble));
        Assert.Equal(BleError.NotSupported, refused.Error);
        Assert.EndsWith(MeadowF7.Of(MeadowF7Limit.ReadRequests).ToString(), refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Counting.Reads);
    }
}
