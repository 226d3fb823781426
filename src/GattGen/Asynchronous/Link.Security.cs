// The security of a link: pairing, encryption, and who is told of it (Core Vol 3, Part C, 10; Part H).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

public sealed partial class Link
{
    private readonly List<EncryptionOperation> _encryptionWaiters = new();
    private CancellationTokenSource? _disconnected;
    private PasskeyQuestion? _question;
    private BleLinkSecurity _security;

    /// <summary>Raised, outside of the stack, after encryption or the key of the link has changed, or a pairing has failed.</summary>
    public event Action<Link, BleLinkSecurity>? SecurityChanged;

    /// <summary>Talks to the user while this link pairs; null for the one of the radio (<see cref="Ble.PairingInteraction"/>).</summary>
    public PairingInteraction? PairingInteraction { get; set; }

    /// <summary>The security of the link as it is now; after its end the last one.</summary>
    public BleLinkSecurity Security
    {
        get
        {
            using (Layer.Enter())
            {
                if (!_ended && Layer.Host.TryGetSecurity(Handle, out var security))
                    _security = security;
                return _security;
            }
        }
    }

    /// <summary>Cancelled, outside of the stack, when the link has ended: for what lives as long as the link.</summary>
    public CancellationToken Disconnected
    {
        get
        {
            using (Layer.Enter())
            {
                if (_disconnected is null)
                {
                    _disconnected = new CancellationTokenSource();
                    if (_ended)
                        Layer.Post(new PostedCancellation(Layer, _disconnected));
                }

                return _disconnected.Token;
            }
        }
    }

    /// <summary>
    /// Pairs, or encrypts with the bond that there is; as peripheral it asks the central to. What the two devices agree on follows from <see cref="BleConfig.Io"/>,
    /// <see cref="BleConfig.Mitm"/>, <see cref="BleConfig.LeSecure"/> and <see cref="BleConfig.Bond"/> of both. The central is done when it has sent its keys: who ends the
    /// link at once may keep the peer from getting them, and then only this side has the bond; any request that is answered shows that they are there.
    /// </summary>
    /// <param name="options">How to pair, or null for the default.</param>
    /// <param name="cancel">Gives up waiting; the pairing goes on.</param>
    /// <returns>The security of the link now.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: it failed; <see cref="BleException.Status"/> is <see cref="BleStatus.Pairing"/> plus the reason (Core Vol
    /// 3, Part H, 3.5.5), or <see cref="BleStatus.Controller"/> plus the HCI error code; 0x306 means that the peer has lost the key: remove the bond before pairing anew.
    /// <see cref="BleError.TimedOut"/>: the other side, or the user, did not answer within 30 s. <see cref="BleError.Already"/>: pairing is under way.
    /// Options that the link does not meet are a failure with the reasons 0x03 (authentication) and 0x06 (key size); the link is encrypted then.</exception>
    public async ValueTask<BleLinkSecurity> PairAsync(PairOptions? options = null, CancellationToken cancel = default)
    {
        options = options?.Copy() ?? new PairOptions();
        options.Check();
        var security = await new PairOperation(this, options.Interaction).Run(cancel).ConfigureAwait(false);
        if (options.RequireAuthentication && !security.IsAuthenticated)
            throw BleStatus.ToException(BleStatus.Pairing + 0x03, "Pairing with " + Peer.ToString());
        if (security.KeySize < options.MinKeySize)
            throw BleStatus.ToException(BleStatus.Pairing + 0x06, "Pairing with " + Peer.ToString());
        return security;
    }

    /// <summary>Waits until the link is encrypted, whoever begins it; returns at once where it is. A pairing that fails goes unnoticed: another one may follow.</summary>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The security of the link.</returns>
    public ValueTask<BleLinkSecurity> WaitForEncryptionAsync(CancellationToken cancel = default) => new EncryptionOperation(this).Run(cancel);

    /// <summary>The interaction of the pairing that this side has begun; before those of link and radio. Under the gate.</summary>
    internal PairingInteraction? CurrentInteraction { get; set; }

    /// <summary>ENCRYPTION_UPDATE. Under the gate.</summary>
    internal void OnSecurity(bool isEncrypted)
    {
        EndQuestion();
        CurrentInteraction = null;
        var security = Security;
        if (isEncrypted)
        {
            foreach (var waiter in _encryptionWaiters)
                waiter.OnDone(BleStatus.Success);
            _encryptionWaiters.Clear();
        }

        if (SecurityChanged is not null)
            Layer.Post(new SecurityNotice(this, security));
    }

    /// <summary>PASSKEY_ACTION. Under the gate.</summary>
    /// <returns>True when it is taken: nobody else is asked.</returns>
    internal bool OnPasskeyAction(in PasskeyActionEvent e)
    {
        if ((CurrentInteraction ?? PairingInteraction ?? Layer.Ble.PairingInteraction) is not { } interaction)
            return false;
        EndQuestion();
        _question = new PasskeyQuestion(this, interaction, e.Action, e.Passkey, new CancellationTokenSource());
        Layer.Post(_question);
        return true;
    }

    /// <summary>Whether a question still stands. Under the gate.</summary>
    internal bool Asks(PasskeyQuestion question) => _question == question;

    internal void AddEncryptionWaiter(EncryptionOperation operation)
    {
        if (_encryptionWaiters.Count >= MaxListeners)
            throw new BleException(BleError.NoMemory, "Too many callers wait for the encryption of the link.");
        _encryptionWaiters.Add(operation);
    }

    internal bool RemoveEncryptionWaiter(EncryptionOperation operation) => _encryptionWaiters.Remove(operation);

    private void EndSecurity()
    {
        EndQuestion();
        CurrentInteraction = null;
        foreach (var waiter in _encryptionWaiters)
            waiter.OnDone(BleStatus.NotConnected);
        _encryptionWaiters.Clear();
        if (_disconnected is { } disconnected)
            Layer.Post(new PostedCancellation(Layer, disconnected));
    }

    private void EndQuestion()
    {
        _question?.End();
        _question = null;
    }

    /// <summary>Tells that the security has changed.</summary>
    private sealed class SecurityNotice : IPosted
    {
        private readonly Link _link;
        private readonly BleLinkSecurity _security;

        public SecurityNotice(Link link, in BleLinkSecurity security)
        {
            _link = link;
            _security = security;
        }

        public AsynchronousLayer Layer => _link.Layer;

        public void RunPosted() => _link.SecurityChanged?.Invoke(_link, _security);
    }
}

/// <summary>Pairs, or encrypts.</summary>
internal sealed class PairOperation : Operation<BleLinkSecurity>
{
    private readonly PairingInteraction? _interaction;

    public PairOperation(Link link, PairingInteraction? interaction)
        : base(link.Layer, link) => _interaction = interaction;

    protected override string What => "Pairing with " + Link!.Peer.ToString();

    protected override void Start()
    {
        var before = Link!.CurrentInteraction;
        Link.CurrentInteraction = _interaction;
        try
        {
            Layer.Host.StartPair(Link.Handle, this);
        }
        catch
        {
            Link.CurrentInteraction = before;
            throw;
        }
    }

    protected override BleLinkSecurity Result() => Link!.Security;
}

/// <summary>Waits until a link is encrypted.</summary>
internal sealed class EncryptionOperation : Operation<BleLinkSecurity>
{
    public EncryptionOperation(Link link)
        : base(link.Layer, link)
    {
    }

    protected override string What => "Waiting for encryption";

    protected override void Start()
    {
        if (Link!.Security.IsEncrypted)
            OnDone(BleStatus.Success);
        else
            Link.AddEncryptionWaiter(this);
    }

    protected override void GiveUp()
    {
        if (Link!.RemoveEncryptionWaiter(this))
            EndCancelled();
    }

    protected override BleLinkSecurity Result() => Link!.Security;
}
