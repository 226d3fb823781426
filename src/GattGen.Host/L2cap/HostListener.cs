// A PSM that is listened on (Core Vol 3, Part A, 4.22), and what a link must offer for it (Vol 3, Part C, 10.3).
namespace GattGen.Host;

/// <summary>One listener.</summary>
internal sealed class HostListener
{
    private readonly BleChannelOptions _options;

    public HostListener(BleChannelListener owner, ushort psm, int mtu, in BleChannelOptions options)
    {
        Owner = owner;
        Psm = psm;
        Mtu = mtu;
        _options = options;
    }

    public BleChannelListener Owner { get; }

    public ushort Psm { get; }

    public int Mtu { get; }

    /// <summary>Whether a link is secure enough. Each requirement stands for itself.</summary>
    public ChannelResult Judge(LinkSecurity security)
    {
        var isSecure = _options.RequireEncryption || _options.RequireAuthentication || _options.MinimumKeySize > 0;
        if (isSecure && !security.IsEncrypted)
            return security.HasKey ? ChannelResult.InsufficientEncryption : ChannelResult.InsufficientAuthentication;
        if (_options.RequireAuthentication && !security.IsAuthenticated)
            return ChannelResult.InsufficientAuthentication;
        return security.KeySize < _options.MinimumKeySize ? ChannelResult.EncryptionKeySizeTooShort : ChannelResult.Success;
    }
}
