// Two hosts on one air, connected: the first one as central.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Host.Tests.Security;

internal sealed class SecurePair
{
    public SecurePair(Action<BleConfig>? central = null, Action<BleConfig>? peripheral = null, SecretStore? centralSecrets = null, SecretStore? peripheralSecrets = null, HostOptions? options = null, HostOptions? peripheralOptions = null)
    {
        Central = World.Add(options, secrets: centralSecrets);
        Peripheral = World.Add(peripheralOptions ?? options, secrets: peripheralSecrets);
        (central ?? Plain)(Central.Host.Config);
        (peripheral ?? Plain)(Peripheral.Host.Config);
    }

    public AirWorld World { get; } = new();

    public Station Central { get; }

    public Station Peripheral { get; }

    public ushort CentralLink => Central.Last(BleEventCode.PeripheralConnect).Connection;

    public ushort PeripheralLink => Peripheral.Last(BleEventCode.CentralConnect).Connection;

    public static void Plain(BleConfig config)
    {
    }

    public static void Bonding(BleConfig config) => config.Bond = true;

    /// <summary>A user who sees the same number on both sides, or knows the passkey of both.</summary>
    public static void Agree(Station station) => station.OnEvent = e =>
    {
        if (e.Code != BleEventCode.PasskeyAction)
            return;
        var (link, action, _) = new BleEvent(e, default).PasskeyAction;
        station.Host.GapPasskey(link, action, action == PasskeyActionKind.NumericComparison ? 1 : 123456);
    };

    public SecurePair Connect()
    {
        var count = Peripheral.Events.Count(static e => e.Code == BleEventCode.CentralConnect);
        Peripheral.Host.GapAdvertise(20_000);
        Central.Host.GapConnect(Peripheral.Host.Config.Mac);
        World.Until(() => Peripheral.Events.Count(static e => e.Code == BleEventCode.CentralConnect) > count && Central.Events.Count(static e => e.Code == BleEventCode.PeripheralConnect) > count);
        return this;
    }

    public SecurePair Disconnect()
    {
        var count = Peripheral.Events.Count(static e => e.Code == BleEventCode.CentralDisconnect);
        Central.Host.GapDisconnect(CentralLink);
        World.Until(() => Peripheral.Events.Count(static e => e.Code == BleEventCode.CentralDisconnect) > count);
        World.Run(100_000);
        return this;
    }

    /// <summary>The central pairs, or encrypts; ends when both sides know what came of it.</summary>
    public SecurePair Pair()
    {
        Forget();
        Central.Host.GapPair(CentralLink);
        return Updated();
    }

    /// <summary>Waits until both sides have been told of the security of the link.</summary>
    public SecurePair Updated()
    {
        World.Until(() => Central.Has(BleEventCode.EncryptionUpdate) && Peripheral.Has(BleEventCode.EncryptionUpdate));
        return this;
    }

    public void Forget()
    {
        Central.Events.RemoveAll(static e => e.Code == BleEventCode.EncryptionUpdate);
        Peripheral.Events.RemoveAll(static e => e.Code == BleEventCode.EncryptionUpdate);
    }

    /// <summary>The event as "encrypted authenticated bonded size".</summary>
    public static string Update(Station station) => Show(station.Last(BleEventCode.EncryptionUpdate));

    public static List<string> Updates(Station station)
        => station.Events.Where(static e => e.Code == BleEventCode.EncryptionUpdate).Select(static e => Show(e)).ToList();

    public static BleLinkSecurity SecurityOf(Station station, ushort link)
        => ((IBleHost)station.Host).TryGetSecurity(link, out var security) ? security : default;

    private static string Show(in BleEventHeader header)
    {
        var (_, encrypted, authenticated, bonded, size) = new BleEvent(header, default).EncryptionUpdate;
        return $"{(encrypted ? 1 : 0)} {(authenticated ? 1 : 0)} {(bonded ? 1 : 0)} {size}";
    }
}
