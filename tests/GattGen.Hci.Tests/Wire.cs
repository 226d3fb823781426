using System;

namespace GattGen.Hci.Tests;

internal delegate bool TryRead<T>(ReadOnlySpan<byte> parameters, out T value)
#if NET
    where T : allows ref struct
#endif
    ;

/// <summary>Says of a value and of octets that they are the same thing: it is written as these octets and read from them.</summary>
internal static class Wire
{
    public static void Command<T>(string packet, T command, TryRead<T> tryRead)
        where T : struct, IHciCommand
    {
        byte[] buffer = new byte[HciCommandPacket.MaximumLength];
        int length = HciCommandPacket.Write(buffer, command);
        Assert.Equal(packet, Hex.Text(buffer.AsSpan(0, length)));

        Assert.True(HciCommandPacket.TryParse(Hex.Octets(packet), out HciOpcode opcode, out ReadOnlySpan<byte> parameters));
        Assert.Equal(command.Opcode, opcode);
        Assert.True(tryRead(parameters, out T read));
        Assert.Equal(command, read);
    }

    public static void Answer<T>(string packet, T returnParameters, TryRead<T> tryRead)
        where T : struct, IHciReturnParameters
    {
        byte[] buffer = new byte[HciEventPacket.MaximumLength];
        int length = HciEventPacket.WriteCommandComplete(buffer, commandCredits: 1, returnParameters);
        Assert.Equal(packet, Hex.Text(buffer.AsSpan(0, length)));

        Assert.True(HciEventPacket.TryParse(Hex.Octets(packet), out HciEventCode code, out ReadOnlySpan<byte> parameters));
        Assert.Equal(HciEventCode.CommandComplete, code);
        Assert.True(CommandCompleteEvent.TryRead(parameters, out CommandCompleteEvent complete));
        Assert.Equal(1, complete.CommandCredits);
        Assert.Equal(returnParameters.Opcode, complete.Opcode);
        Assert.True(tryRead(complete.ReturnParameters, out T read));
        Assert.Equal(returnParameters, read);
    }

    public static void Event<T>(string packet, T value, TryRead<T> tryRead)
        where T : struct, IHciEvent
    {
        byte[] buffer = new byte[HciEventPacket.MaximumLength];
        int length = HciEventPacket.Write(buffer, value);
        Assert.Equal(packet, Hex.Text(buffer.AsSpan(0, length)));

        Assert.True(HciEventPacket.TryParse(Hex.Octets(packet), out HciEventCode code, out ReadOnlySpan<byte> parameters));
        Assert.Equal(value.EventCode, code);
        Assert.True(tryRead(parameters, out T read));
        Assert.Equal(value, read);
    }
}
