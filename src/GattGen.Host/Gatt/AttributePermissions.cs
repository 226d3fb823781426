// What a client may do with an attribute (module specification, flags; Core Vol 3, Part F, 3.2.5; Vol 3, Part C, 10.3).
namespace GattGen.Host;

/// <summary>How a client wants to reach a value.</summary>
internal enum AttributeAccess
{
    Read,
    Write,
    WriteNoResponse,
    SignedWrite,
}

/// <summary>
/// Each flag is enforced on its own, in this order: the property (0x02, 0x03), encryption, authentication, the size of the key (0x0C),
/// authorisation (0x08).
/// </summary>
/// <remarks>
/// Core Vol 3, Part C, 10.3.1: without a key that is good enough for what is asked, the error is Insufficient Authentication (0x05), upon which
/// the client pairs; where such a key exists and the link is not encrypted, it is Insufficient Encryption (0x0F), upon which it encrypts.
/// </remarks>
internal static class AttributePermissions
{
    private const GattFlags ReadSecurity = GattFlags.ReadEncrypted | GattFlags.ReadAuthenticated | GattFlags.ReadAuthorized;

    // From a read flag to the write flag of the same kind.
    private const int ReadToWrite = 3;

    /// <summary>The error that refuses an access whoever the client is, or none; authorisation comes after it.</summary>
    /// <param name="attribute">What is to be reached.</param>
    /// <param name="access">How.</param>
    /// <param name="link">The security of the link.</param>
    public static AttError Check(GattAttribute attribute, AttributeAccess access, LinkSecurity link) => Check(attribute.Flags, attribute.MinKeySize, access, link);

    /// <summary>As the other one.</summary>
    /// <param name="flags">What is allowed.</param>
    /// <param name="minKeySize">The smallest key in octets, where a flag asks for encryption or authentication; 0 for any.</param>
    /// <param name="access">How the attribute is to be reached.</param>
    /// <param name="link">The security of the link.</param>
    public static AttError Check(GattFlags flags, int minKeySize, AttributeAccess access, LinkSecurity link)
    {
        var isRead = access == AttributeAccess.Read;
        if ((flags & PropertyOf(access)) == 0)
            return isRead ? AttError.ReadNotPermitted : AttError.WriteNotPermitted;
        var needsEncryption = (flags & (isRead ? GattFlags.ReadEncrypted : GattFlags.WriteEncrypted)) != 0;
        var needsAuthentication = (flags & (isRead ? GattFlags.ReadAuthenticated : GattFlags.WriteAuthenticated)) != 0;
        if (needsEncryption && !link.IsEncrypted)
            return link.HasKey ? AttError.InsufficientEncryption : AttError.InsufficientAuthentication;
        if (needsAuthentication && !(link.IsEncrypted && link.IsAuthenticated))
            return !link.IsEncrypted && link.HasAuthenticatedKey ? AttError.InsufficientEncryption : AttError.InsufficientAuthentication;
        if ((needsEncryption || needsAuthentication) && link.KeySize < minKeySize)
            return AttError.EncryptionKeySizeTooShort;
        return AttError.None;
    }

    /// <summary>
    /// The error that refuses a signed write whose signature is right. The signature stands for the authentication of the link (Core Vol 3,
    /// Part C, 10.2.2) if its key was made with protection against a man in the middle; for encryption nothing stands.
    /// </summary>
    public static AttError CheckSigned(GattFlags flags, bool isAuthenticated)
    {
        if ((flags & GattFlags.AuthenticatedSignedWrite) == 0)
            return AttError.WriteNotPermitted;
        if ((flags & GattFlags.WriteEncrypted) != 0 || ((flags & GattFlags.WriteAuthenticated) != 0 && !isAuthenticated))
            return AttError.InsufficientAuthentication;
        return AttError.None;
    }

    /// <summary>Whether an access asks for authorisation.</summary>
    public static bool NeedsAuthorization(GattFlags flags, AttributeAccess access)
        => (flags & (access == AttributeAccess.Read ? GattFlags.ReadAuthorized : GattFlags.WriteAuthorized)) != 0;

    /// <summary>The flags of a Client Characteristic Configuration: an update shows the value, so subscribing asks for what reading asks for.</summary>
    /// <param name="own">What was declared for the descriptor itself.</param>
    /// <param name="characteristic">The flags of the characteristic.</param>
    public static GattFlags OfClientConfiguration(GattFlags own, GattFlags characteristic)
        => own | (GattFlags)((int)(characteristic & ReadSecurity) << ReadToWrite);

    private static GattFlags PropertyOf(AttributeAccess access) => access switch
    {
        AttributeAccess.Read => GattFlags.Read,
        AttributeAccess.Write => GattFlags.Write,
        AttributeAccess.WriteNoResponse => GattFlags.WriteNoResponse,
        _ => GattFlags.AuthenticatedSignedWrite,
    };
}
