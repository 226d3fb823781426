// A store on a radio answers for secrets.
using System;

namespace GattGen.Tests.Asynchronous;

public class BondStoreSinkTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public void A_store_answers_before_the_handler_and_is_given_before_the_radio_is_on()
    {
        var asked = 0;
        _host.Irq((in BleEvent e) => ++asked);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => _host.UseBondStore(new MemoryBondStore())).Error);
        _host.Active = false;
        var store = new MemoryBondStore(2);
        _host.UseBondStore(store);
        _host.Active = true;
        Assert.True(_host.KeepSecret(BleSecretType.PeerKeys, [1], [10]));
        Assert.True(_host.KeepSecret(BleSecretType.PeerKeys, [2], []));
        Assert.Equal([10], _host.AskSecret(BleSecretType.PeerKeys, 0, [1]));
        Assert.Equal([10], _host.AskSecret(BleSecretType.PeerKeys, 0, null));
        Assert.Equal(Array.Empty<byte>(), _host.AskSecret(BleSecretType.PeerKeys, 1, null));
        Assert.True(_host.KeepSecret(BleSecretType.PeerKeys, [2], null));
        Assert.Equal((1, 0), (store.Count, asked));
        Assert.Null(_host.AskSecret(BleSecretType.PeerKeys, 1, null));
        Assert.Equal(1, asked);     // what the store does not have the handler may

        _host.Active = false;
        _host.UseBondStore(null);
        _host.Active = true;
        Assert.Null(_host.AskSecret(BleSecretType.PeerKeys, 0, [1]));
    }

    [Fact]
    public void A_store_that_throws_has_nothing_and_is_reported()
    {
        _host.Active = false;
        _host.UseBondStore(new Broken());
        _host.Active = true;
        Assert.Null(_host.AskSecret(BleSecretType.PeerKeys, 0, [1]));
        Assert.False(_host.KeepSecret(BleSecretType.PeerKeys, [1], [1]));
        Assert.Equal(2, _host.Failures.Count);
    }

    private sealed class Broken : IBondStore
    {
        public byte[]? Get(BleSecretType type, ReadOnlySpan<byte> key) => throw new FormatException();

        public byte[]? GetAt(BleSecretType type, int index) => throw new FormatException();

        public bool Set(BleSecretType type, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value) => throw new FormatException();

        public bool Delete(BleSecretType type, ReadOnlySpan<byte> key) => throw new FormatException();
    }
}
