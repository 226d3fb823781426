// Which keys a pairing distributes (Core Vol 3, Part H, 3.6.1).
using System;

namespace GattGen.Host;

/// <summary>Which keys a side distributes in a pairing that is kept (Core Vol 3, Part H, 3.6.1).</summary>
[Flags]
public enum KeyDistribution : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The long term key (legacy pairing; with LE Secure Connections both sides compute it).</summary>
    Encryption = 1,

    /// <summary>The identity resolving key and the identity address.</summary>
    Identity = 2,

    /// <summary>The signature resolving key.</summary>
    Signing = 4,

    /// <summary>All of them.</summary>
    All = Encryption | Identity | Signing,
}
