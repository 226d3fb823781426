// What a client may do with an attribute (module specification, flags; Core Vol 3, Part F, 3.2.5; Vol 3, Part C, 10.3).
namespace GattGen.Host;

/// <summary>How a client wants to reach a value.</summary>
internal enum AttributeAccess
{
    Read,
    Write,
    WriteNoResponse,
}

/// <summary>
/// Each flag is enforced on its own. A link is neither encrypted nor authenticated nor is its client authorised, so each security
/// flag refuses; where several do, the first of encryption, authentication and authorisation names the error.
/// </summary>
/// <remarks>
/// Deviation: where no key for the peer exists, Core Vol 3, Part C, 10.3.1 answers a need of encryption with Insufficient Authentication
/// (0x05), and with Insufficient Encryption (0x0F) only where there is a key and encryption is off. This host keeps no keys, and yet
/// answers 0x0F: so each flag has an error of its own that names what is missing. Clients react to both in the same way, by pairing.
/// When there are keys, the row of encryption asks whether there is one for the peer.
/// </remarks>
internal static class AttributePermissions
{
    private const AttError Allowed = AttError.None;

    private static readonly (GattFlags Read, GattFlags Write, AttError Error)[] Security =
    {
        (GattFlags.ReadEncrypted, GattFlags.WriteEncrypted, AttError.InsufficientEncryption),
        (GattFlags.ReadAuthenticated, GattFlags.WriteAuthenticated, AttError.InsufficientAuthentication),
        (GattFlags.ReadAuthorized, GattFlags.WriteAuthorized, AttError.InsufficientAuthorization),
    };

    /// <summary>The error that refuses an access, or none.</summary>
    public static AttError Check(GattFlags flags, AttributeAccess access)
    {
        var isRead = access == AttributeAccess.Read;
        var needed = access switch
        {
            AttributeAccess.Read => GattFlags.Read,
            AttributeAccess.Write => GattFlags.Write,
            _ => GattFlags.WriteNoResponse,
        };
        if ((flags & needed) == 0)
            return isRead ? AttError.ReadNotPermitted : AttError.WriteNotPermitted;
        foreach (var (read, write, error) in Security)
        {
            if ((flags & (isRead ? read : write)) != 0)
                return error;
        }

        return Allowed;
    }

    /// <summary>The flags of a Client Characteristic Configuration: an update shows the value, so subscribing asks for what reading asks for.</summary>
    /// <param name="own">What was declared for the descriptor itself.</param>
    /// <param name="characteristic">The flags of the characteristic.</param>
    public static GattFlags OfClientConfiguration(GattFlags own, GattFlags characteristic)
    {
        foreach (var (read, write, _) in Security)
        {
            if ((characteristic & read) != 0)
                own |= write;
        }

        return own;
    }
}
