// Values whose subscribers hear of changes only.
using System.Linq;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

public class ChangesOnlyTests
{
    private static readonly GattPeer Peer = new(7, new BleAddress(BleAddressType.Public, 0x0102030405));

    private readonly FakeBle _ble = new();
    private readonly Changes _changes = new();

    [Fact]
    public void What_is_set_to_what_it_is_tells_nobody()
    {
        _changes.Level = 5;
        _changes.Text = "one";
        _ble.GattsRegisterServices(_changes);
        _changes.Level = 5;
        _changes.Text = "one";
        _changes.Octets = [];
        Assert.Empty(_ble.Updates);
        Assert.Equal([5], _ble.GattsRead(_changes.Handles.Level));

        _changes.Level = 6;
        _changes.Level = 6;
        _changes.Text = "two";
        _changes.Octets = [1];
        _changes.Octets = [1];
        Assert.Equal([_changes.Handles.Level, _changes.Handles.Text, _changes.Handles.Octets], _ble.Updates.Select(update => update.Handle));
        Assert.Equal([6], _ble.GattsRead(_changes.Handles.Level));
        Assert.Equal(6, _changes.Level);
    }

    [Fact]
    public void What_a_client_has_written_counts_as_what_it_is()
    {
        _ble.GattsRegisterServices(_changes);
        _ble.RemoteWrite(Peer, _changes.Handles.Octets, 1, 2);
        _changes.Octets = [1, 2];
        Assert.Empty(_ble.Updates);
        _changes.Octets = [1, 3];
        Assert.Single(_ble.Updates);
    }

    [Fact]
    public void What_is_not_registered_is_only_kept()
    {
        _ble.GattsRegisterServices(_changes);
        _changes.Text = "late";
        Assert.Equal(0, _changes.Handles.Text);
        Assert.Equal("late", _changes.Text);
        Assert.Empty(_ble.Updates);
    }

    [Fact]
    public void Neither_allocates()
    {
        _ble.GattsRegisterServices(_changes);
        _changes.Level = 9;
        Assert.Equal(0, Allocation.Of(() => _changes.Level = 9, times: 1000, warm: 10));
    }
}
