// How the random addresses of this device are made (Core Vol 6, Part B, 1.3.2.1, 1.3.2.2).
using System;
using System.Buffers.Binary;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Host;

internal sealed partial class OwnAddress
{
    private const ulong RandomPart = 0x3FFF_FFFF_FFFF;
    private const ulong StaticBits = 0xC000_0000_0000;

    private HciAddress _static;
    private bool _isDrawn;

    /// <summary>The static random address; drawn when it is first needed.</summary>
    public HciAddress Static
    {
        get
        {
            if (!_isDrawn)
            {
                _static = _host.Options.StaticRandomAddress is { } given ? new HciAddress(given.Value) : new HciAddress(Draw() | StaticBits);
                _isDrawn = true;
            }

            return _static;
        }
    }

    private bool IsOfMode(HciAddress address) => Mode switch
    {
        BleAddressMode.Random => address == Static,
        BleAddressMode.Rpa => address.IsResolvablePrivate,
        BleAddressMode.Nrpa => address.IsNonResolvablePrivate && !address.IsZero,
        _ => true,
    };

    // Another private address is due.
    private void Rotate()
    {
        _next = Mode == BleAddressMode.Rpa ? MakeResolvable() : MakeNonResolvable();
        _isWanted = true;
        _host.Timers.Stop(_retry);
        _host.Timers.Start(_rotation, _host.Now + _host.Options.PrivateAddressIntervalMicroseconds);
    }

    private HciAddress MakeResolvable()
    {
        Span<byte> random = stackalloc byte[CryptographicToolbox.AddressHalfLength];
        Span<byte> octets = stackalloc byte[8];
        octets.Clear();
        _host.FillRandom(random);
        var address = octets.Slice(0, HciAddress.Length);
        if (!_host.Toolbox.TryMakePrivateAddress(_host.Bonds.OwnIdentityKey, random, address))
        {
            // All zeros or all ones: the neighbour is neither.
            random[0] ^= 1;
            _ = _host.Toolbox.TryMakePrivateAddress(_host.Bonds.OwnIdentityKey, random, address);
        }

        return new HciAddress(BinaryPrimitives.ReadUInt64LittleEndian(octets));
    }

    // Never the public address (1.3.2.2).
    private HciAddress MakeNonResolvable()
    {
        var value = Draw();
        return new HciAddress(value == _host.Controller.PublicAddress.Value ? value ^ 2 : value);
    }

    // 46 random bits that are neither all zeros nor all ones.
    private ulong Draw()
    {
        Span<byte> octets = stackalloc byte[8];
        octets.Clear();
        _host.FillRandom(octets.Slice(0, HciAddress.Length));
        var value = BinaryPrimitives.ReadUInt64LittleEndian(octets) & RandomPart;
        return value is 0 or RandomPart ? value ^ 1 : value;
    }
}
