// Settings of a controller (Core Vol 4, Part E, 7.3 and 7.8).
using System;
using GattGen.Hci;

namespace GattGen.Air;

internal static class SettingCommands
{
    public static HciError Reset(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        controller.ResetState();
        return HciError.Success;
    }

    public static HciError SetEventMask(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!SetEventMaskCommand.TryRead(parameters, out SetEventMaskCommand command))
            return HciError.InvalidHciCommandParameters;
        controller.EventMask = command.Mask;
        return HciError.Success;
    }

    // Virtual controllers have no event of page 2 yet; hosts set the mask all the same.
    public static HciError SetEventMaskPage2(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        SetEventMaskPage2Command.TryRead(parameters, out _) ? HciError.Success : HciError.InvalidHciCommandParameters;

    public static HciError LeSetEventMask(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetEventMaskCommand.TryRead(parameters, out LeSetEventMaskCommand command))
            return HciError.InvalidHciCommandParameters;
        controller.LeEventMask = command.Mask;
        return HciError.Success;
    }

    public static HciError ReadLeHostSupport(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new ReadLeHostSupportReturnParameters(HciError.Success, controller.IsLeSupportedByHost, unused: 0));

    public static HciError WriteLeHostSupport(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!WriteLeHostSupportCommand.TryRead(parameters, out WriteLeHostSupportCommand command))
            return HciError.InvalidHciCommandParameters;
        controller.IsLeSupportedByHost = command.LeSupportedHost;
        return HciError.Success;
    }

    public static HciError LeSetRandomAddress(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (controller.Advertiser.IsEnabled || controller.IsListening)
            return HciError.CommandDisallowed;
        if (!LeSetRandomAddressCommand.TryRead(parameters, out LeSetRandomAddressCommand command))
            return HciError.InvalidHciCommandParameters;
        controller.RandomAddress = command.RandomAddress;
        return HciError.Success;
    }

    public static HciError LeSetHostChannelClassification(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetHostChannelClassificationCommand.TryRead(parameters, out LeSetHostChannelClassificationCommand command)
            || command.ChannelMap is 0 or > VirtualController.AllChannels)
        {
            return HciError.InvalidHciCommandParameters;
        }

        controller.ClassifyChannels(command.ChannelMap);
        return HciError.Success;
    }

    public static HciError LeReadSuggestedDefaultDataLength(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new LeReadSuggestedDefaultDataLengthReturnParameters(
            HciError.Success, controller.SuggestedTxOctets, controller.SuggestedTxTime));

    public static HciError LeWriteSuggestedDefaultDataLength(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeWriteSuggestedDefaultDataLengthCommand.TryRead(parameters, out LeWriteSuggestedDefaultDataLengthCommand command)
            || !IsDataLengthValid(command.SuggestedMaxTxOctets, command.SuggestedMaxTxTime))
        {
            return HciError.InvalidHciCommandParameters;
        }

        controller.SuggestedTxOctets = command.SuggestedMaxTxOctets;
        controller.SuggestedTxTime = command.SuggestedMaxTxTime;
        return HciError.Success;
    }

    public static HciError LeReadMaximumDataLength(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        bool isLong = controller.Has(LeFeatures.DataPacketLengthExtension);
        ushort octets = isLong ? HciLimits.MaximumDataOctets : HciLimits.MinimumDataOctets;
        ushort time = isLong ? DataLengthState.MaximumTime1M : HciLimits.MinimumDataTime;
        return answer.Return(new LeReadMaximumDataLengthReturnParameters(HciError.Success, octets, time, octets, time));
    }

    /// <summary>Whether a data length is within its range (7.8.33, 7.8.35).</summary>
    public static bool IsDataLengthValid(ushort octets, ushort time) =>
        octets is >= HciLimits.MinimumDataOctets and <= HciLimits.MaximumDataOctets
        && time is >= HciLimits.MinimumDataTime and <= HciLimits.MaximumDataTime;
}
