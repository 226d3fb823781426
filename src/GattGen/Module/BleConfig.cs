// The configuration values of the module specification (config).
namespace GattGen;

/// <summary>How the radio names itself on the air (module specification, <c>addr_mode</c>).</summary>
public enum BleAddressMode : byte
{
    /// <summary>The controller's public address.</summary>
    Public = 0x00,

    /// <summary>A generated static random address.</summary>
    Random = 0x01,

    /// <summary>Resolvable private addresses, made with our own identity resolving key and changed every 15 minutes (Core Vol 3, Part C, 10.8.2.2).</summary>
    Rpa = 0x02,

    /// <summary>Non-resolvable private addresses, changed every 15 minutes (Core Vol 3, Part C, 10.8.2.1).</summary>
    Nrpa = 0x03,
}

/// <summary>The configuration values of a <see cref="Ble"/> (module specification, <c>config</c>).</summary>
public abstract class BleConfig
{
    /// <summary>The address in use. Only while the radio is active.</summary>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is not active.</exception>
    public abstract BleAddress Mac { get; }

    /// <summary>Which address is used; by default the public one where the controller has one, otherwise a static random one. Set it while the radio is active.</summary>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is not active. <see cref="BleError.InvalidArgument"/>: no such mode,
    /// or the controller has no public address. <see cref="BleError.Busy"/>: advertising, scanning or connecting with the address now in use.</exception>
    public abstract BleAddressMode AddressMode { get; set; }

    /// <summary>The device name of the Generic Access service, 0..248 octets of UTF-8. It may be changed at any time; the next remote read sees it.</summary>
    /// <exception cref="System.ArgumentNullException">The name is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: the name has more than 248 octets.</exception>
    public abstract string GapName { get; set; }

    /// <summary>The appearance of the Generic Access service (Assigned Numbers, 2.6); 0, unknown, by default. It may be changed at any time. An addition of ours.</summary>
    public abstract ushort Appearance { get; set; }

    /// <summary>The size in octets of the buffer that holds what arrives while a handler runs, 16..65535.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">The size is out of range.</exception>
    public abstract int RxBuf { get; set; }

    /// <summary>The MTU offered in an ATT MTU exchange, 23..517 octets; connections that have exchanged already keep theirs. Only while the radio is active.</summary>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is not active. <see cref="BleError.InvalidArgument"/>: out of range.</exception>
    public abstract int Mtu { get; set; }

    /// <summary>Whether both devices keep the keys of a pairing; off by default (module specification, <c>bond</c>). It may be set while the radio is off.</summary>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: this radio cannot pair.</exception>
    public virtual bool Bond
    {
        get => throw new BleException(BleError.NotSupported);
        set => throw new BleException(BleError.NotSupported);
    }

    /// <summary>Whether pairing asks for protection against a man in the middle; off by default (module specification, <c>mitm</c>). Where neither side has
    /// the means, pairing goes on without it, and <see cref="EncryptionUpdateEvent.IsAuthenticated"/> says so. It may be set while the radio is off.</summary>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: this radio cannot pair.</exception>
    public virtual bool Mitm
    {
        get => throw new BleException(BleError.NotSupported);
        set => throw new BleException(BleError.NotSupported);
    }

    /// <summary>What this device can show and take in; neither by default (module specification, <c>io</c>). It may be set while the radio is off.</summary>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: no such capability. <see cref="BleError.NotSupported"/>: this radio cannot pair.</exception>
    public virtual IoCapability Io
    {
        get => throw new BleException(BleError.NotSupported);
        set => throw new BleException(BleError.NotSupported);
    }

    /// <summary>Whether only LE Secure Connections will do; off by default: they are offered, and legacy pairing is accepted (module specification,
    /// <c>le_secure</c>). It may be set while the radio is off.</summary>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: this radio cannot pair, or has no P-256.</exception>
    public virtual bool LeSecure
    {
        get => throw new BleException(BleError.NotSupported);
        set => throw new BleException(BleError.NotSupported);
    }
}
