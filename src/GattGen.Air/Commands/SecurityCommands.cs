// Encryption of blocks and links, and P-256 (Core Vol 4, Part E, 7.8.22, 7.8.24 to 7.8.26, 7.8.36 and 7.8.37).
using System;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Air;

internal static class SecurityCommands
{
    public static HciError Encrypt(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        Span<byte> encrypted = stackalloc byte[HciBlock128.Length];
        controller.Toolbox.E(parameters.Slice(0, HciBlock128.Length), parameters.Slice(HciBlock128.Length), encrypted);
        return answer.Return(new LeEncryptReturnParameters(HciError.Success, new(encrypted)));
    }

    public static HciError EnableEncryption(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeEnableEncryptionCommand.TryRead(parameters, out LeEnableEncryptionCommand command))
            return HciError.InvalidHciCommandParameters;
        return controller.FindConnection(command.ConnectionHandle)?.StartEncryption(command) ?? HciError.UnknownConnectionIdentifier;
    }

    public static HciError ReplyKey(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeLongTermKeyRequestReplyCommand.TryRead(parameters, out LeLongTermKeyRequestReplyCommand command))
            return HciError.InvalidHciCommandParameters;
        return controller.FindConnection(command.ConnectionHandle)?.ReplyKey(command.LongTermKey) ?? HciError.UnknownConnectionIdentifier;
    }

    public static HciError ReplyNoKey(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeLongTermKeyRequestNegativeReplyCommand.TryRead(parameters, out LeLongTermKeyRequestNegativeReplyCommand command))
            return HciError.InvalidHciCommandParameters;
        return controller.FindConnection(command.ConnectionHandle)?.ReplyNoKey() ?? HciError.UnknownConnectionIdentifier;
    }

    public static HciError ReadPublicKey(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Then(static (controller, _) => controller.MakeKeyPair());

    // Computed at once; its answer goes first.
    public static HciError GenerateDhKey(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeGenerateDhKeyCommand.TryRead(parameters, out LeGenerateDhKeyCommand command))
            return HciError.InvalidHciCommandParameters;
        return Generate(controller, command.KeyX, command.KeyY, DhKeyType.Generated, ref answer);
    }

    public static HciError GenerateDhKeyV2(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeGenerateDhKeyV2Command.TryRead(parameters, out LeGenerateDhKeyV2Command command) || command.KeyType > DhKeyType.Debug)
            return HciError.InvalidHciCommandParameters;
        return Generate(controller, command.KeyX, command.KeyY, command.KeyType, ref answer);
    }

    private static HciError Generate(
        VirtualController controller, in HciBlock256 x, in HciBlock256 y, DhKeyType type, ref CommandAnswer answer)
    {
        if (type == DhKeyType.Generated && !controller.HasKeyPair)
            return HciError.CommandDisallowed;
        controller.PeerPublicKey = (x, y, type);
        return answer.Then(static (controller, _) => controller.MakeDhKey());
    }
}
