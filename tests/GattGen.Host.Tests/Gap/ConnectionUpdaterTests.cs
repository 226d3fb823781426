// New connection parameters: asked for here or there, by HCI or by signalling.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

public class ConnectionUpdaterTests
{
    private static readonly BleConnectionParameters Parameters = new(15_000, 30_000, 4, 2_000);

    [Fact]
    public void As_central_the_controller_is_told_and_the_outcome_raised()
    {
        var bench = Bench.Started();
        bench.ConnectAsCentral();
        bench.Controller.Forget();
        var operation = new Outcome();
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, Parameters, operation);
        bench.Run();
        Assert.Equal("0113200E" + "4000" + "0C00" + "1800" + "0400" + "C800" + "0000" + "0000", Convert.ToHexString(bench.Controller.Commands.Single()));
        Assert.Empty(operation.Ends);

        bench.Controller.Say("04 3E 0A 03 00 4000 1800 0400 C800");
        var e = bench.Events.Last().Header;
        Assert.Equal((BleEventCode.ConnectionUpdate, (ushort)24, (ushort)4, (ushort)200, 0), (e.Code, e.Handle, e.EndHandle, e.Extra, e.Status));
        Assert.Equal([BleStatus.Success], operation.Ends);
        Assert.True(((IBleHost)bench.Host).TryGetConnection(0x0040, out var info));
        Assert.Equal((30_000, 4, 2_000), (info.IntervalMicroseconds, info.Latency, info.SupervisionTimeoutMilliseconds));
    }

    [Fact]
    public void As_peripheral_the_central_is_asked_and_a_refusal_raised()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Forget();
        var operation = new Outcome();
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, Parameters, operation);

        // ACL to 0x0040, 16 octets; L2CAP 12 octets on channel 5; code 0x12, identifier 1, 8 octets.
        Assert.Equal("02" + "4000" + "1000" + "0C00" + "0500" + "12010800" + "0C00" + "1800" + "0400" + "C800", Convert.ToHexString(bench.Controller.Data.Single()));
        bench.Controller.Say(Bench.Data(0x0040, 5, "13 01 0200 0100"));

        var e = bench.Events.Last().Header;
        Assert.Equal((BleEventCode.ConnectionUpdate, (ushort)24, 0x3B), (e.Code, e.Handle, e.Status));
        Assert.Equal([BleStatus.Local + (int)BleError.NotSupported], operation.Ends);
    }

    [Fact]
    public void As_peripheral_an_accepted_request_ends_with_the_update()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        var operation = new Outcome();
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, Parameters, operation);
        bench.Controller.Say(Bench.Data(0x0040, 5, "13 01 0200 0000"));
        Assert.Empty(operation.Ends);
        bench.Controller.Say("04 3E 0A 03 00 4000 0C00 0400 C800");

        Assert.Equal([BleStatus.Success], operation.Ends);
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, Parameters, operation);
        Assert.Equal(0x02, bench.Controller.Data.Last()[10]);      // the next identifier
    }

    [Fact]
    public void An_update_that_is_faster_than_the_response_counts()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        var operation = new Outcome();
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, Parameters, operation);
        bench.Controller.Say("04 3E 0A 03 00 4000 0C00 0400 C800");
        Assert.Empty(operation.Ends);
        bench.Controller.Say(Bench.Data(0x0040, 5, "13 01 0200 0000"));

        Assert.Equal([BleStatus.Success], operation.Ends);
        Assert.Single(bench.Codes, BleEventCode.ConnectionUpdate);
        Assert.Equal(0, bench.Host.Timers.Count);
    }

    [Fact]
    public void No_response_in_30_seconds_fails_the_request()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        var operation = new Outcome();
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, Parameters, operation);
        bench.Driver.Advance(29_999_999);
        Assert.Empty(operation.Ends);
        bench.Driver.Advance(1);

        Assert.Equal([BleStatus.TimedOut], operation.Ends);
        Assert.Equal(1, bench.Host.ConnectionCount);
    }

    [Fact]
    public void The_end_of_the_link_ends_the_operation_before_the_disconnect()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        var operation = new Outcome { OnEnd = () => Assert.Single(bench.Events) };
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, Parameters, operation);
        bench.Controller.Say(Bench.DisconnectionComplete(0x0040, 0x13));

        Assert.Equal([BleStatus.NotConnected], operation.Ends);
        Assert.Empty(bench.Failures);
        Assert.Equal(0, bench.Host.Timers.Count);
    }

    [Fact]
    public void An_operation_that_is_given_up_ends_and_the_update_is_still_raised()
    {
        var bench = Bench.Started();
        bench.ConnectAsCentral();
        var operation = new Outcome();
        IBleHost host = bench.Host;
        host.StartUpdateConnection(0x0040, Parameters, operation);
        host.Abandon(operation);
        host.Abandon(operation);
        Assert.Equal([BleStatus.Local + (int)BleError.NoEntry], operation.Ends);
        bench.Run();
        bench.Controller.Say("04 3E 0A 03 00 4000 1800 0400 C800");

        Assert.Single(operation.Ends);
        Assert.Equal(BleEventCode.ConnectionUpdate, bench.Codes.Last());
    }

    [Theory]
    [InlineData(0x12, BleError.InputOutput)]
    [InlineData(0x1A, BleError.NotSupported)]
    public void A_refusal_of_the_controller_is_told(byte status, BleError expected)
    {
        var bench = Bench.Started();
        bench.ConnectAsCentral();
        bench.Controller.Refuses[HciOpcode.LeConnectionUpdate] = status;
        var operation = new Outcome();
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, Parameters, operation);
        bench.Run();

        Assert.Equal([BleStatus.Local + (int)expected], operation.Ends);
        Assert.Equal((BleEventCode.ConnectionUpdate, (int)status), (bench.Events.Last().Header.Code, bench.Events.Last().Header.Status));
    }

    public static TheoryData<int, int, int, int> Impossible => new()
    {
        { 7_499, 30_000, 0, 2_000 },
        { 30_000, 4_001_250, 0, 32_000 },
        { 30_000, 15_000, 0, 2_000 },
        { 30_000, 30_000, 500, 32_000 },
        { 30_000, 30_000, -1, 2_000 },
        { 30_000, 30_000, 0, 99 },
        { 30_000, 30_000, 0, 32_010 },
        { 1_000_000, 1_000_000, 0, 2_000 },     // not above (1 + 0) x 1 s x 2
        { 30_000, 100_000, 9, 2_000 },          // not above (1 + 9) x 100 ms x 2
        { int.MinValue, int.MaxValue, int.MaxValue, int.MinValue },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Parameters_that_cannot_be_are_refused_here_and_there(int min, int max, int latency, int timeout)
    {
        var bench = Bench.Started();
        bench.ConnectAsCentral();
        bench.Controller.Forget();
        var operation = new Outcome();
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => ((IBleHost)bench.Host).StartUpdateConnection(0x0040, new BleConnectionParameters(min, max, latency, timeout), operation)));
        bench.Run();
        Assert.Empty(bench.Controller.Sent);
        Assert.Empty(operation.Ends);
    }

    [Fact]
    public void Two_at_once_on_a_link_are_refused()
    {
        var bench = Bench.Started();
        bench.ConnectAsCentral();
        IBleHost host = bench.Host;
        Assert.Equal(BleError.NotConnected, Bench.ErrorOf(() => host.StartUpdateConnection(0x0041, Parameters, new Outcome())));
        var first = new Outcome();
        host.StartUpdateConnection(0x0040, Parameters, first);
        Assert.Equal(BleError.Busy, Bench.ErrorOf(() => host.StartUpdateConnection(0x0040, Parameters, new Outcome())));
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => host.StartUpdateConnection(0x0040, Parameters, first)));
    }

    [Fact]
    public void A_peripheral_that_asks_gets_what_is_possible()
    {
        var bench = Bench.Started();
        bench.ConnectAsCentral();
        bench.Controller.Forget();
        bench.Controller.Say(Bench.Data(0x0040, 5, "12 07 0800 0C00 1800 0400 C800"));
        Assert.Equal("02" + "4000" + "0A00" + "0600" + "0500" + "13070200" + "0000", Convert.ToHexString(bench.Controller.Data.Single()));
        bench.Run();
        Assert.Equal("0113200E40000C0018000400C80000000000", Convert.ToHexString(bench.Controller.Commands.Single()));
        bench.Controller.Say("04 3E 0A 03 00 4000 1800 0400 C800");
        Assert.Equal(BleEventCode.ConnectionUpdate, bench.Codes.Last());
    }

    [Theory]
    [InlineData("0500 1800 0000 C800")]
    [InlineData("0600 810C 0000 C800")]
    [InlineData("1800 0600 0000 C800")]
    [InlineData("0600 1800 F401 800C")]
    [InlineData("0600 1800 0000 0900")]
    [InlineData("0600 1800 0000 810C")]
    [InlineData("0600 800C 0000 C800")]
    [InlineData("FFFF FFFF FFFF FFFF")]
    public void A_peripheral_that_asks_for_the_impossible_is_rejected(string parameters)
    {
        var bench = Bench.Started();
        bench.ConnectAsCentral();
        bench.Controller.Forget();
        bench.Controller.Say(Bench.Data(0x0040, 5, "12 07 0800" + parameters));
        bench.Run();

        Assert.EndsWith("13070200" + "0100", Convert.ToHexString(bench.Controller.Data.Single()), StringComparison.Ordinal);
        Assert.Empty(bench.Controller.Commands);
    }

    [Fact]
    public void The_request_of_the_other_controller_is_replied_to()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Forget();
        bench.Controller.Say("04 3E 0B 06 4000 0C00 1800 0400 C800");
        bench.Run();
        bench.Controller.Say("04 3E 0B 06 4000 0500 1800 0400 C800");
        bench.Run();

        Assert.Equal(
            ["0120200E" + "4000" + "0C00" + "1800" + "0400" + "C800" + "00000000", "01212003" + "4000" + "3B"],
            bench.Controller.Commands.Select(Convert.ToHexString));
    }

    [Fact]
    public void A_flood_of_requests_of_the_other_controller_fills_nothing()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Forget();
        for (var i = 0; i < 10_000; i++)
            bench.Controller.Say("04 3E 0B 06 4000 0C00 1800 0400 C800");
        Assert.True(bench.Host.Commands.Count <= 2);
    }

    private sealed class Outcome : GattOperation
    {
        public List<int> Ends { get; } = [];

        public Action? OnEnd { get; init; }

        public override void OnDone(int status)
        {
            Ends.Add(status);
            OnEnd?.Invoke();
        }
    }
}
