// A service whose control point and channels say everything that a table can say.
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>Winds a rope.</summary>
[GattService("7A1C0021-3C5E-4E0F-9D52-5B5A3D1E0001")]
public partial class Winch
{
    /// <summary>What clients have called it, in order.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>Winds, and says how far.</summary>
    [GattRequest(
        "7A1C0022-3C5E-4E0F-9D52-5B5A3D1E0001",
        Flags = GattFlags.WriteEncrypted,
        Handle = 0x0040,
        MinKeySize = 16,
        ConfigurationFlags = GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted)]
    [GattDescription("The rope", Writable = true)]
    [GattDescriptor("7A1C0023-3C5E-4E0F-9D52-5B5A3D1E0001", GattFlags.Read | GattFlags.ReadEncrypted, Name = "Made", MinKeySize = 16, Value = new byte[] { 26, 11 })]
    private byte Wind(byte metres) => metres;

    /// <summary>Says what is under way.</summary>
    [GattChannel("7A1C0024-3C5E-4E0F-9D52-5B5A3D1E0001", Psm = 0x81, Flags = GattFlags.ReadEncrypted, Handle = 0x0060, MinKeySize = 16)]
    [GattOptional, GattDescription("The log"), GattDescriptor("7A1C0025-3C5E-4E0F-9D52-5B5A3D1E0001", GattFlags.Read | GattFlags.Write, Name = "Level")]
    private static Task LogAsync(L2capChannel channel) => channel.SendAsync("wound"u8.ToArray()).AsTask();

    /// <summary>Behind it.</summary>
    [GattCharacteristic("7A1C0026-3C5E-4E0F-9D52-5B5A3D1E0001", GattFlags.Read)]
    public partial byte Last { get; set; }

    partial void OnWindDescriptionWritten(System.ReadOnlySpan<byte> value) => Seen.Add(Encoding.UTF8.GetString(value));

    partial void OnLogLevelWriting(System.ReadOnlySpan<byte> value, GattWrite write)
    {
        if (value.Length != 1)
            write.Reject(AttError.InvalidAttributeValueLength);
    }
}

/// <summary>A server of it.</summary>
[GattServer("Winch")]
public partial class WinchServer
{
    public Winch Winch { get; } = new() { Last = 7 };
}
