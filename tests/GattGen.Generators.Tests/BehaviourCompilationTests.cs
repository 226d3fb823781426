// What a service does beyond values compiles wherever users are: as C# 10, for both targets, with nullable references on and off.
using GattGen.Generators.Tests.Compiling;

namespace GattGen.Generators.Tests;

public class BehaviourCompilationTests
{
    private const string Behaviours = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using GattGen;

        namespace Demo
        {
            [GattValue]
            public partial struct Setup { public ushort Reference; public byte Channel; }

            [GattService(0x1815)]
            public partial class Laboratory
            {
                [GattRequest(0x2A66)]
                public ValueTask<byte> CalibrateAsync(Setup request, CancellationToken cancel, GattPeer peer) => new ValueTask<byte>(1);

                [GattRequest(0x2A67)]
                private async Task<string> Repeat(string value) { await Task.Yield(); return value; }

                [GattRequest(0x2A6B, InProgressError = 0x80, NotSubscribedError = 0x81), GattOptional]
                private static byte Halve(byte value) => (byte)(value / 2);

                [GattRequest(0x2A68, MaxLength = 4, Flags = GattFlags.WriteEncrypted | GattFlags.WriteAuthenticated)]
                private static byte[] Reverse(ReadOnlyMemory<byte> octets) => octets.ToArray();

                [GattRequest("7A1C0003-3C5E-4E0F-9D52-5B5A3D1E0001")]
                private GattArray<ushort> Sort(ushort[] values, GattPeer peer) => new GattArray<ushort>(values);

                [GattChannel(0x2A69)]
                private ValueTask StreamAsync(L2capChannel channel) => default;

                [GattChannel(0x2A6A, Psm = 0x81, Mtu = 512, MaxChannels = 1, Flags = GattFlags.ReadEncrypted)]
                private static Task Pump(L2capChannel channel, CancellationToken cancel, GattPeer peer) => Task.CompletedTask;

                [GattRequest(0x2A6C, Handle = 0x100, MinKeySize = 16, Flags = GattFlags.WriteEncrypted, ConfigurationFlags = GattFlags.Write | GattFlags.WriteEncrypted), GattOptional]
                [GattDescription("Turns", Writable = true), GattDescriptor(0x2904, GattFlags.Read, Value = new byte[] { 4, 0, 0, 0x27, 1, 0, 0 })]
                private static byte Turn(byte value) => value;

                [GattChannel(0x2A6D, Handle = 0x200, MinKeySize = 16, Flags = GattFlags.ReadEncrypted), GattOptional]
                [GattDescription("Flows", Writable = true), GattDescriptor("7A1C0004-3C5E-4E0F-9D52-5B5A3D1E0001", GattFlags.Read, Name = "Rate")]
                private static Task Flow(L2capChannel channel) => Task.CompletedTask;

                [GattClientState]
                private sealed class Visit { public int Count; }

                partial void OnReverseWriting(ReadOnlySpan<byte> value, GattWrite write) => StateOf(write.Peer).Count++;

                partial void OnTurnDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) { }

                partial void OnFlowDescriptionWritten(ReadOnlySpan<byte> value) { }

                partial void OnStreamReading(GattRead read) { }
            }
        }
        """;

    [Theory]
    [InlineData(Target.Net, true)]
    [InlineData(Target.Net, false)]
    [InlineData(Target.Standard, true)]
    [InlineData(Target.Standard, false)]
    public void Behaviours_compile_as_CSharp_10(Target target, bool nullable)
        => Generated.From(Source.Of(Behaviours) with { Target = target, Nullable = nullable }).WithoutProblems();
}
