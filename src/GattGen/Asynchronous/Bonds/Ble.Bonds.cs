// Bonds and pairing for all links of a radio: where bonds are kept, who talks to the user (CONFORMANCE 1.6).
using System;

namespace GattGen;

public abstract partial class Ble
{
    private BondStoreSink? _bondStore;
    private volatile PairingInteraction? _pairingInteraction;

    /// <summary>Talks to the user while a link of this radio pairs; <see cref="PairOptions.Interaction"/> and <see cref="Link.PairingInteraction"/> come first. Null, the
    /// default, leaves <see cref="BleEventCode.PasskeyAction"/> to the handler of the application.</summary>
    /// <exception cref="BleException">Set: <see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public PairingInteraction? PairingInteraction
    {
        get => _pairingInteraction;
        set
        {
            if (value is not null)
                AsynchronousLayer.Of(this);
            _pairingInteraction = value;
        }
    }

    /// <summary>
    /// Keeps the bonds of this radio in a store, which answers <see cref="BleEventCode.GetSecret"/> and <see cref="BleEventCode.SetSecret"/> before the handler of the
    /// application is asked. The stack loads what it holds while the radio is switched on, so give it before. Set <see cref="BleConfig.Bond"/> for new bonds to be made.
    /// </summary>
    /// <param name="store">The store, or null for none. It is used under the gate of this radio; a store serves one radio.</param>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: the radio is on, and has loaded its secrets.</exception>
    /// <example>
    /// <code>
    /// ble.UseBondStore(new FileBondStore("bonds.bin"));
    /// ble.Config.Bond = true;
    /// ble.Active = true;
    /// </code>
    /// </example>
    public void UseBondStore(IBondStore? store)
    {
        EnterStack();
        try
        {
            if (Active)
                throw new BleException(BleError.Already, "The radio is on and has loaded its secrets: give the bond store before it is switched on.");
            if (_bondStore is { } before)
                RemoveSink(before);
            _bondStore = store is null ? null : new BondStoreSink(store);
            if (_bondStore is { } sink)
                AddSink(sink);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>The peers with which there is a bond, by their identity addresses.</summary>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public BleAddress[] GetBonds() => AsynchronousLayer.Of(this).Host.GetBonds();

    /// <summary>Forgets a bond and what discovery has found of that peer. A link that uses it stays encrypted until it ends.</summary>
    /// <param name="identity">The identity address of the peer.</param>
    /// <returns>False when there is no such bond.</returns>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public bool RemoveBond(BleAddress identity)
    {
        var layer = AsynchronousLayer.Of(this);
        layer.Cache.Remove(identity);
        return layer.Host.RemoveBond(identity);
    }
}

/// <summary>Answers for a bond store in the chain of events.</summary>
internal sealed class BondStoreSink : IBleEventSink
{
    private readonly IBondStore _store;

    public BondStoreSink(IBondStore store) => _store = store;

    public BleReply OnEvent(in BleEvent e)
    {
        switch (e.Code)
        {
            case BleEventCode.GetSecret:
                var wanted = e.GetSecret;
                return wanted.HasKey ? _store.Get(wanted.Type, wanted.Key) : _store.GetAt(wanted.Type, wanted.Index);
            case BleEventCode.SetSecret:
                var secret = e.SetSecret;
                return secret.HasValue ? _store.Set(secret.Type, secret.Key, secret.Value) : _store.Delete(secret.Type, secret.Key);
            default:
                return default;
        }
    }
}
