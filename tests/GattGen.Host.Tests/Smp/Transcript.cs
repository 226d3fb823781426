// Complete pairing exchanges (Data/pairing-transcripts.json), as PDUs in the order in which they travel.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace GattGen.Host.Tests;

/// <summary>
/// One exchange. In the file, keys with "_req" are those of the responder, which gives its keys first, and "_rsp" those of the initiator;
/// all other values with "_req" are sent by the initiator, those with "_rsp" by the responder.
/// </summary>
internal sealed class Transcript
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "pairing-transcripts.json"))).RootElement;

    private readonly JsonElement _case;

    private Transcript(JsonElement element) => _case = element;

    public static IEnumerable<string> Names => Root.GetProperty("cases").EnumerateArray().Select(static c => c.GetProperty("name").GetString()!);

    public string Flow => _case.GetProperty("flow").GetString()!;

    /// <summary>We are the initiator in the exchange as it was recorded.</summary>
    public bool IsUs => Flow.Contains("_us_", StringComparison.Ordinal);

    public bool IsSecureConnections => Has("public_key_req");

    public bool UsesOutOfBand => _case.GetProperty("pair_req").GetProperty("oob_data_flag").GetInt32() != 0;

    public bool IsPasskey => Action is PasskeyActionKind.Input or PasskeyActionKind.Display;

    public bool IsAuthenticated => _case.GetProperty("authenticated").ToString() is "1" or "true";

    public byte[] PrivateKey => Octets("our_priv_key");

    /// <summary>STK or LTK.</summary>
    public byte[] EncryptionKey => Octets(IsSecureConnections ? "ltk" : "stk");

    public PasskeyActionKind Action => Passkey.GetProperty("action").GetString() switch
    {
        "BLE_SM_IOACT_NONE" => PasskeyActionKind.None,
        "BLE_SM_IOACT_INPUT" => PasskeyActionKind.Input,
        "BLE_SM_IOACT_DISP" => PasskeyActionKind.Display,
        "BLE_SM_IOACT_NUMCMP" => PasskeyActionKind.NumericComparison,
        var other => throw new InvalidDataException(other),
    };

    /// <summary>What the user answers.</summary>
    public int Answer => Passkey.GetProperty(Action == PasskeyActionKind.NumericComparison ? "numcmp_accept" : "passkey").GetInt32();

    /// <summary>What the user is shown.</summary>
    public int Number => Action == PasskeyActionKind.NumericComparison ? _case.GetProperty("passkey_info").GetProperty("exp_numcmp").GetInt32() : 0;

    private JsonElement Passkey => _case.GetProperty("passkey_info").GetProperty("passkey");

    public static Transcript Of(string name)
        => new(Root.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name));

    public bool Has(string name) => _case.TryGetProperty(name, out _);

    /// <summary>
    /// The address of a side on the air. The two exchanges with resolvable private addresses were recorded with the type of the identity
    /// address, public, in f5 and f6. The specification wants random there (2.2.7); the owner of a pairing says which it is.
    /// </summary>
    public BleAddress AirAddress(bool isInitiator)
    {
        var side = isInitiator ? "init" : "resp";
        if (Has(side + "_rpa"))
            return Address(BleAddressType.Public, _case.GetProperty(side + "_rpa").GetString()!);
        var isRandom = Has(side + "_addr_type") && _case.GetProperty(side + "_addr_type").GetString() == "BLE_ADDR_RANDOM";
        return Address(isRandom ? BleAddressType.Random : BleAddressType.Public, _case.GetProperty(side + "_id_addr").GetString()!);
    }

    /// <summary>The identity address that a side distributes; null when it does not.</summary>
    public BleAddress? Identity(bool isInitiator)
    {
        if (!Has("id_addr_info" + KeySuffix(isInitiator)))
            return null;
        var element = _case.GetProperty("id_addr_info" + KeySuffix(isInitiator));
        return Address((BleAddressType)element.GetProperty("addr_type").GetInt32(), element.GetProperty("bd_addr").GetString()!);
    }

    /// <summary>A value of phase 3; null when it is not sent.</summary>
    public byte[]? Key(bool isInitiator, string pdu, string field)
        => Has(pdu + KeySuffix(isInitiator)) ? Convert.FromHexString(_case.GetProperty(pdu + KeySuffix(isInitiator)).GetProperty(field).GetString()!) : null;

    public (ushort Diversifier, ulong Random)? CentralIdentification(bool isInitiator)
        => Has("master_id" + KeySuffix(isInitiator))
            ? (_case.GetProperty("master_id" + KeySuffix(isInitiator)).GetProperty("ediv").GetUInt16(), _case.GetProperty("master_id" + KeySuffix(isInitiator)).GetProperty("rand_val").GetUInt64())
            : null;

    public IEnumerable<byte[]> Nonces(bool isInitiator)
    {
        for (var i = 0; Has($"random_{(isInitiator ? "req" : "rsp")}[{i}]"); i++)
            yield return Octets($"random_{(isInitiator ? "req" : "rsp")}[{i}]");
    }

    /// <summary>The Pairing Request or Response.</summary>
    public byte[] Features(bool isInitiator)
    {
        var element = _case.GetProperty(isInitiator ? "pair_req" : "pair_rsp");
        byte Field(string name) => (byte)element.GetProperty(name).GetInt32();
        return
        [
            (byte)(isInitiator ? 1 : 2),
            Field("io_cap"),
            Field("oob_data_flag"),
            Field("authreq"),
            Field("max_enc_key_size"),
            Field("init_key_dist"),
            Field("resp_key_dist"),
        ];
    }

    public byte[] PublicKey(bool isInitiator)
    {
        var element = _case.GetProperty(isInitiator ? "public_key_req" : "public_key_rsp");
        return [0x0C, .. Convert.FromHexString(element.GetProperty("x").GetString()!), .. Convert.FromHexString(element.GetProperty("y").GetString()!)];
    }

    /// <summary>All PDUs before the encryption.</summary>
    public IEnumerable<(bool IsFromInitiator, byte[] Pdu)> BeforeEncryption()
    {
        yield return (true, Features(true));
        yield return (false, Features(false));
        if (IsSecureConnections)
        {
            yield return (true, PublicKey(true));
            yield return (false, PublicKey(false));
        }

        for (var i = 0; Has($"random_req[{i}]"); i++)
        {
            if (Has($"confirm_req[{i}]"))
                yield return (true, [3, .. Octets($"confirm_req[{i}]")]);
            yield return (false, [3, .. Octets($"confirm_rsp[{i}]")]);
            yield return (true, [4, .. Octets($"random_req[{i}]")]);
            yield return (false, [4, .. Octets($"random_rsp[{i}]")]);
        }

        if (!IsSecureConnections)
            yield break;
        yield return (true, [0x0D, .. Octets("dhkey_check_req")]);
        yield return (false, [0x0D, .. Octets("dhkey_check_rsp")]);
    }

    /// <summary>All PDUs after it.</summary>
    public IEnumerable<(bool IsFromInitiator, byte[] Pdu)> AfterEncryption()
    {
        foreach (var isInitiator in new[] { false, true })
        {
            if (Key(isInitiator, "enc_info", "ltk") is { } key)
                yield return (isInitiator, [6, .. key]);
            if (CentralIdentification(isInitiator) is var (diversifier, random))
            {
                var pdu = new byte[11];
                pdu[0] = 7;
                BinaryPrimitives.WriteUInt16LittleEndian(pdu.AsSpan(1), diversifier);
                BinaryPrimitives.WriteUInt64LittleEndian(pdu.AsSpan(3), random);
                yield return (isInitiator, pdu);
            }

            if (Key(isInitiator, "id_info", "irk") is { } irk)
                yield return (isInitiator, [8, .. irk]);
            if (Identity(isInitiator) is { } identity)
                yield return (isInitiator, [9, (byte)identity.Type, .. Key(isInitiator, "id_addr_info", "bd_addr")!]);
            if (Key(isInitiator, "sign_info", "sig_key") is { } csrk)
                yield return (isInitiator, [10, .. csrk]);
        }
    }

    private static string KeySuffix(bool isInitiator) => isInitiator ? "_rsp" : "_req";

    private static BleAddress Address(BleAddressType type, string octets) => new(type, Convert.FromHexString(octets).Reverse().ToArray());

    private byte[] Octets(string name)
    {
        var element = _case.GetProperty(name);
        return Convert.FromHexString(element.ValueKind == JsonValueKind.Object ? element.GetProperty("value").GetString()! : element.GetString()!);
    }
}
