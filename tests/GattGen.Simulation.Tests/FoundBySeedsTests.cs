// What seeds have found once, as short stories.
using System;
using System.Linq;

namespace GattGen.Simulated.Tests;

public class FoundBySeedsTests
{
    [Fact]
    public void An_mtu_exchange_that_was_given_up_is_in_force_all_the_same()
    {
        var pair = new Pair();
        pair.Connect();
        var operation = new WatchedOperation("an MTU exchange", pair.AtCentral, problem => throw new InvalidOperationException(problem));
        ((IBleHost)pair.Central).StartExchangeMtu(pair.AtCentral, operation);
        ((IBleHost)pair.Central).Abandon(operation);
        pair.Run(1);
        pair.Peripheral.GattsNotify(pair.AtPeripheral, pair.Handles[0][1], new byte[200]);
        pair.Run(1);

        Assert.Equal(BleStatus.Local + (int)BleError.NoEntry, operation.Status);
        Assert.Equal(200, Assert.Single(pair.Events, seen => seen.Header.Code == BleEventCode.GattcNotify).Data.Length);
    }

    [Fact]
    public void An_mtu_exchange_that_was_given_up_before_it_was_sent_can_be_asked_for_again()
    {
        var pair = new Pair();
        pair.Connect();
        var operation = new WatchedOperation("an MTU exchange", pair.AtCentral, problem => throw new InvalidOperationException(problem));
        pair.Central.GattcRead(pair.AtCentral, 3);
        ((IBleHost)pair.Central).StartExchangeMtu(pair.AtCentral, operation);       // it waits behind the read
        ((IBleHost)pair.Central).Abandon(operation);
        pair.Central.GattcExchangeMtu(pair.AtCentral);
        pair.Run(1);

        Assert.Equal(2, pair.Events.Count(seen => seen.Header.Code == BleEventCode.MtuExchanged));
    }

    [Fact]
    public void A_radio_whose_controller_has_failed_tells_all_ends_and_begins_nothing_new()
    {
        var pair = new Pair();
        pair.Connect();
        pair.Central.GapScan(0);
        var refusals = 0;
        pair.React = (radio, in e) =>
        {
            if (radio == pair.Central && e.Code is BleEventCode.ScanDone or BleEventCode.PeripheralDisconnect)
                refusals += Assert.Throws<BleException>(() => radio.GapScan(0)).Error == BleError.NoDevice ? 1 : 0;
        };
        pair.Events.Clear();
        ((GattGen.Hci.IHciSink)pair.Central).Receive([0x04, 0x10, 0x01, 0x00]);     // Hardware Error

        Assert.Equal([BleEventCode.ScanDone, BleEventCode.PeripheralDisconnect], pair.Events.Select(seen => seen.Header.Code));
        Assert.False(pair.Central.Active);
        Assert.Equal(2, refusals);
        Assert.Empty(pair.Failures);
    }

    [Fact]
    public void A_radio_may_be_switched_off_by_the_handler_of_what_ends_with_the_link()
    {
        var pair = new Pair();
        pair.Connect();
        pair.Central.GattcWrite(pair.AtCentral, (ushort)(pair.Handles[0][0] + 1), [1, 0], GattcWriteMode.WithResponse);   // subscribes
        pair.Run(1);
        pair.Peripheral.GattcRead(pair.AtPeripheral, 3);
        pair.React = (radio, in e) =>
        {
            if (radio == pair.Peripheral && e.Code == BleEventCode.GattcReadDone)
                radio.Active = false;
        };
        pair.Central.Active = false;        // silence: the supervision timeout ends the link while the read is under way
        pair.Run(10);

        Assert.False(pair.Peripheral.Active);
        Assert.Empty(pair.Failures);
        pair.Peripheral.Active = true;
        Assert.True(pair.Peripheral.Active);
    }
}
