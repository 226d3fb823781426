// The configuration values of the radio of a board (module specification, config).
using System;
using System.Text;
using GattGen.Targets;

namespace GattGen.Meadow;

/// <summary>Those that the board has; others throw <see cref="BleError.NotSupported"/>.</summary>
internal sealed class MeadowBleConfig : BleConfig
{
    private const int MaxNameOctets = 248;

    private volatile string _gapName = "Meadow";
    private int _rxBuf = 4096;

    /// <inheritdoc/>
    public override BleAddress Mac => throw Cannot(MeadowF7Limit.Address);

    /// <inheritdoc/>
    public override BleAddressMode AddressMode
    {
        get => throw Cannot(MeadowF7Limit.Address);
        set => throw Cannot(MeadowF7Limit.Address);
    }

    /// <summary>The device name, 0..248 octets of UTF-8. The board takes it when services are registered.</summary>
    public override string GapName
    {
        get => _gapName;
        set
        {
            if (value is null)
                throw new ArgumentNullException(nameof(value));
            if (Encoding.UTF8.GetByteCount(value) > MaxNameOctets)
                throw new BleException(BleError.InvalidArgument, "A device name has at most 248 octets of UTF-8.");
            _gapName = value;
        }
    }

    /// <summary>The appearance. It is remembered only: the board has none to show.</summary>
    public override ushort Appearance { get; set; }

    /// <summary>Remembered only: how many writes wait is <see cref="MeadowBleOptions.MaxWaitingWrites"/>.</summary>
    public override int RxBuf
    {
        get => _rxBuf;
        set => _rxBuf = value is >= 16 and <= 65535 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The buffer has 16 to 65535 octets.");
    }

    /// <inheritdoc/>
    public override int Mtu
    {
        get => throw Cannot(MeadowF7Limit.Mtu);
        set => throw Cannot(MeadowF7Limit.Mtu);
    }

    /// <inheritdoc/>
    public override bool Bond
    {
        get => false;
        set => Refuse(value);
    }

    /// <inheritdoc/>
    public override bool Mitm
    {
        get => false;
        set => Refuse(value);
    }

    /// <inheritdoc/>
    public override IoCapability Io
    {
        get => IoCapability.NoInputNoOutput;
        set => Refuse(value != IoCapability.NoInputNoOutput);
    }

    /// <inheritdoc/>
    public override bool LeSecure
    {
        get => false;
        set => Refuse(value);
    }

    private static BleException Cannot(MeadowF7Limit limit) => new(BleError.NotSupported, MeadowF7.Of(limit).ToString());

    private static void Refuse(bool isWanted)
    {
        if (isWanted)
            throw Cannot(MeadowF7Limit.Pairing);
    }
}
