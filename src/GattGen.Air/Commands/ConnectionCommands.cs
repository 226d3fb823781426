// Commands about one connection (Core Vol 4, Part E, 7.1.6, 7.1.23, 7.3.35, 7.5.4, 7.8.18 to 7.8.33).
using System;
using GattGen.Hci;

namespace GattGen.Air;

internal static class ConnectionCommands
{
    public static HciError Disconnect(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!DisconnectCommand.TryRead(parameters, out DisconnectCommand command))
            return HciError.InvalidHciCommandParameters;
        if (controller.FindConnection(command.ConnectionHandle) is not { } end)
            return HciError.UnknownConnectionIdentifier;
        return IsDisconnectReason(command.Reason) ? end.Disconnect(command.Reason) : HciError.InvalidHciCommandParameters;
    }

    public static HciError ReadRemoteVersion(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!ReadRemoteVersionInformationCommand.TryRead(parameters, out ReadRemoteVersionInformationCommand command))
            return HciError.InvalidHciCommandParameters;
        if (controller.FindConnection(command.ConnectionHandle) is not { } end)
            return HciError.UnknownConnectionIdentifier;
        answer.Then(static (controller, handle) => controller.FindConnection(handle)?.ReportKnownVersion(), command.ConnectionHandle);
        return end.StartVersionExchange();
    }

    public static HciError ReadTransmitPowerLevel(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!ReadTransmitPowerLevelCommand.TryRead(parameters, out ReadTransmitPowerLevelCommand command)
            || command.Type > TransmitPowerLevelType.Maximum)
        {
            return HciError.InvalidHciCommandParameters;
        }

        return controller.FindConnection(command.ConnectionHandle) is null
            ? HciError.UnknownConnectionIdentifier
            : answer.Return(new ReadTransmitPowerLevelReturnParameters(
                HciError.Success, command.ConnectionHandle, controller.Options.TxPowerLevel));
    }

    public static HciError ReadRssi(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!ReadRssiCommand.TryRead(parameters, out ReadRssiCommand command))
            return HciError.InvalidHciCommandParameters;
        return controller.FindConnection(command.ConnectionHandle) is { } end
            ? answer.Return(new ReadRssiReturnParameters(
                HciError.Success, command.ConnectionHandle, controller.Air.ReadRssi(end.Link.Path)))
            : HciError.UnknownConnectionIdentifier;
    }

    public static HciError Update(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeConnectionUpdateCommand.TryRead(parameters, out LeConnectionUpdateCommand command))
            return HciError.InvalidHciCommandParameters;
        if (controller.FindConnection(command.ConnectionHandle) is not { } end)
            return HciError.UnknownConnectionIdentifier;
        var wanted = new LinkParameters(command.IntervalMin, command.IntervalMax, command.MaxLatency, command.SupervisionTimeout);
        return wanted.IsValid && command.MinCeLength <= command.MaxCeLength
            ? end.StartUpdate(wanted)
            : HciError.InvalidHciCommandParameters;
    }

    public static HciError ReadChannelMap(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeReadChannelMapCommand.TryRead(parameters, out LeReadChannelMapCommand command))
            return HciError.InvalidHciCommandParameters;
        return controller.FindConnection(command.ConnectionHandle) is { } end
            ? answer.Return(new LeReadChannelMapReturnParameters(HciError.Success, command.ConnectionHandle, end.Link.ChannelMap))
            : HciError.UnknownConnectionIdentifier;
    }

    public static HciError ReadRemoteFeatures(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeReadRemoteFeaturesCommand.TryRead(parameters, out LeReadRemoteFeaturesCommand command))
            return HciError.InvalidHciCommandParameters;
        return controller.FindConnection(command.ConnectionHandle)?.StartFeatureExchange() ?? HciError.UnknownConnectionIdentifier;
    }

    public static HciError AcceptParameters(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeRemoteConnectionParameterRequestReplyCommand.TryRead(parameters, out LeRemoteConnectionParameterRequestReplyCommand command))
            return HciError.InvalidHciCommandParameters;
        if (controller.FindConnection(command.ConnectionHandle) is not { } end)
            return HciError.UnknownConnectionIdentifier;
        if (!end.IsAskedForParameters)
            return HciError.CommandDisallowed;
        var accepted = new LinkParameters(command.IntervalMin, command.IntervalMax, command.MaxLatency, command.SupervisionTimeout);
        if (!accepted.IsValid || command.MinCeLength > command.MaxCeLength)
            return HciError.InvalidHciCommandParameters;
        end.AcceptParameters(accepted);
        return HciError.Success;
    }

    public static HciError RejectParameters(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeRemoteConnectionParameterRequestNegativeReplyCommand.TryRead(
            parameters, out LeRemoteConnectionParameterRequestNegativeReplyCommand command))
        {
            return HciError.InvalidHciCommandParameters;
        }

        if (controller.FindConnection(command.ConnectionHandle) is not { } end)
            return HciError.UnknownConnectionIdentifier;
        if (!end.IsAskedForParameters)
            return HciError.CommandDisallowed;
        if (command.Reason == HciError.Success)
            return HciError.InvalidHciCommandParameters;
        end.RejectParameters(command.Reason);
        return HciError.Success;
    }

    public static HciError SetDataLength(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetDataLengthCommand.TryRead(parameters, out LeSetDataLengthCommand command))
            return HciError.InvalidHciCommandParameters;
        if (controller.FindConnection(command.ConnectionHandle) is not { } end)
            return HciError.UnknownConnectionIdentifier;
        if (!SettingCommands.IsDataLengthValid(command.TxOctets, command.TxTime))
            return HciError.InvalidHciCommandParameters;
        end.WantDataLength(command.TxOctets, command.TxTime);
        return HciError.Success;
    }

    // The reasons that a host may give (7.1.6).
    private static bool IsDisconnectReason(HciError reason) => reason
        is HciError.AuthenticationFailure
        or HciError.RemoteUserTerminatedConnection
        or HciError.RemoteDeviceTerminatedLowResources
        or HciError.RemoteDeviceTerminatedPowerOff
        or HciError.UnsupportedRemoteFeature
        or HciError.PairingWithUnitKeyNotSupported
        or HciError.UnacceptableConnectionParameters;
}
