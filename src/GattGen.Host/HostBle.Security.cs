// Pairing, bonds and authorisation: the methods of the module API and of the second seam.
using System;

namespace GattGen.Host;

public sealed partial class HostBle
{
    private bool _hasSecurityWork;

    /// <summary>The controller can encrypt links.</summary>
    internal bool CanEncrypt => Controller.CanEncrypt;

    /// <inheritdoc/>
    public override void GapPair(ushort connection)
    {
        EnterStack();
        try
        {
            RequireActive();
            RequireConnection(connection).SecurityManager.Start(null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GapPasskey(ushort connection, PasskeyActionKind action, int passkey)
    {
        EnterStack();
        try
        {
            RequireActive();
            var found = RequireConnection(connection);
            RequireEventRoom();
            var error = found.SecurityManager.Pairing.Answer(action, passkey);
            if (error != BleError.None)
                throw new BleException(error);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattsAuthorize(ushort connection, bool isAuthorized = true)
    {
        EnterStack();
        try
        {
            RequireActive();
            RequireConnection(connection).Security.IsAuthorized = isAuthorized;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartPair(ushort connection, GattOperation operation)
    {
        PendingOperation.Require(operation);
        EnterStack();
        try
        {
            RequireActive();
            RequireConnection(connection).SecurityManager.Start(operation);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    bool IBleHost.TryGetSecurity(ushort connection, out BleLinkSecurity security)
    {
        EnterStack();
        try
        {
            var found = FindConnection(connection);
            security = found?.Security.Info ?? default;
            return found is not null;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    BleAddress[] IBleHost.GetBonds()
    {
        EnterStack();
        try
        {
            RequireActive();
            return Bonds.GetIdentities();
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    bool IBleHost.RemoveBond(BleAddress identity)
    {
        EnterStack();
        try
        {
            RequireActive();
            if (Bonds.Find(identity) is not { } bond)
                return false;
            Bonds.Remove(bond);
            return true;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>The Security Manager of a link, or the table of bonds, has something to do when the stack comes to rest.</summary>
    internal void WantSecurityWork() => _hasSecurityWork = true;

    /// <summary>A bond is no more.</summary>
    internal void OnBondRemoved(Bond bond)
    {
        foreach (var connection in _connections)
            connection?.SecurityManager.OnBondRemoved(bond);
    }

    // Application code runs in each step; what it changes is looked at anew.
    private bool SettleSecurity()
    {
        if (!_hasSecurityWork || _state != HostState.On)
            return false;
        _hasSecurityWork = false;
        var hasWorked = false;
        for (var i = 0; i < _connections.Length; i++)
            hasWorked |= _connections[i]?.SecurityManager.Settle() ?? false;
        return Bonds.Settle() | hasWorked;
    }

    private sealed partial class HostConfig
    {
        private volatile bool _bond;
        private volatile bool _mitm;
        private volatile IoCapability _io = IoCapability.NoInputNoOutput;
        private volatile bool _leSecure;

        public override bool Bond
        {
            get => _bond;
            set => _bond = value;
        }

        public override bool Mitm
        {
            get => _mitm;
            set => _mitm = value;
        }

        public override IoCapability Io
        {
            get => _io;
            set
            {
                if (value > IoCapability.KeyboardDisplay)
                    throw new BleException(BleError.InvalidArgument, "The input and output of a device are 0 (display only) to 4 (keyboard and display).");
                _io = value;
            }
        }

        public override bool LeSecure
        {
            get => _leSecure;
            set
            {
                if (value && !_host.Toolbox.SupportsP256)
                    throw new BleException(BleError.NotSupported, "LE Secure Connections need P-256, which the cryptography of this host does not have: give it another back end (HostOptions.Cryptography).");
                _leSecure = value;
            }
        }
    }
}
