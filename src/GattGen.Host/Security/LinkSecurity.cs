// What is known of the security of a link, and what it decides (Core Vol 3, Part C, 10.2, 10.3).
namespace GattGen.Host;

/// <summary>The security of one link as permissions see it. The Security Manager writes it; it begins anew with each link.</summary>
internal sealed class LinkSecurity
{
    public bool IsEncrypted { get; set; }

    /// <summary>The key in use was made with protection against a man in the middle.</summary>
    public bool IsAuthenticated { get; set; }

    /// <summary>The key in use was made with LE Secure Connections.</summary>
    public bool IsSecureConnections { get; set; }

    /// <summary>The key in use is kept by both devices.</summary>
    public bool IsBonded { get; set; }

    /// <summary>Octets of the key in use, 7..16; 0 without encryption.</summary>
    public int KeySize { get; set; }

    /// <summary>There is a key for the peer, whether it is in use or not: who needs encryption is told 0x0F instead of 0x05 (Core Vol 3, Part C, 10.3.1).</summary>
    public bool HasKey { get; set; }

    /// <summary>Such a key was made with protection against a man in the middle.</summary>
    public bool HasAuthenticatedKey { get; set; }

    /// <summary>The application has authorised the client (<see cref="Ble.GattsAuthorize"/>).</summary>
    public bool IsAuthorized { get; set; }

    public BleLinkSecurity Info => new(IsEncrypted, IsAuthenticated, IsBonded, IsSecureConnections, KeySize);

    /// <summary>The link is encrypted.</summary>
    public void Set(bool isAuthenticated, bool isSecureConnections, int keySize, bool isBonded)
    {
        IsEncrypted = HasKey = true;
        HasAuthenticatedKey |= isAuthenticated;
        (IsAuthenticated, IsSecureConnections, KeySize, IsBonded) = (isAuthenticated, isSecureConnections, keySize, isBonded);
    }

    /// <summary>The link counts as not encrypted.</summary>
    public void Drop()
    {
        IsEncrypted = IsAuthenticated = IsSecureConnections = IsBonded = false;
        KeySize = 0;
    }

    public void Reset()
    {
        Drop();
        HasKey = HasAuthenticatedKey = IsAuthorized = false;
    }
}
