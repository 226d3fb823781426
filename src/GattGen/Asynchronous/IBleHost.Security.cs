// The second seam: pairing, the security of links, and bonds.
namespace GattGen;

public partial interface IBleHost
{
    /// <summary>Pairs, or encrypts with the bond that there is; see <see cref="Ble.GapPair"/>.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="operation">Gets the end: 0 when the link is encrypted, <see cref="BleStatus.Pairing"/> plus the reason when pairing failed,
    /// <see cref="BleStatus.Controller"/> plus the HCI error when the link could not be encrypted.</param>
    void StartPair(ushort connection, GattOperation operation);

    /// <summary>The security of a link.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="security">What is known, or <c>default</c>.</param>
    /// <returns>False when there is no such connection.</returns>
    bool TryGetSecurity(ushort connection, out BleLinkSecurity security);

    /// <summary>The peers with which there is a bond, by their identity addresses.</summary>
    BleAddress[] GetBonds();

    /// <summary>Forgets a bond: its secrets are deleted, and a link that uses it stays encrypted until it ends.</summary>
    /// <param name="identity">The identity address of the peer.</param>
    /// <returns>False when there is no such bond.</returns>
    bool RemoveBond(BleAddress identity);
}

/// <summary>The security of a link (Core Vol 3, Part C, 10.2).</summary>
/// <param name="IsEncrypted">Whether the link is encrypted.</param>
/// <param name="IsAuthenticated">Whether its key was made with protection against a man in the middle.</param>
/// <param name="IsBonded">Whether both devices keep the key.</param>
/// <param name="IsSecureConnections">Whether its key was made with LE Secure Connections.</param>
/// <param name="KeySize">The size of the key in octets, 7..16; 0 where the link is not encrypted.</param>
public readonly record struct BleLinkSecurity(bool IsEncrypted, bool IsAuthenticated, bool IsBonded, bool IsSecureConnections, int KeySize);
