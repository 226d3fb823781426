// The resolving list (Core Vol 4, Part E, 7.8.38 to 7.8.45 and 7.8.77).
using System;
using GattGen.Hci;

namespace GattGen.Air;

internal static class PrivacyCommands
{
    // One hour (7.8.45).
    private const ushort MaximumTimeout = 0x0E10;

    public static HciError Add(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeAddDeviceToResolvingListCommand.TryRead(parameters, out LeAddDeviceToResolvingListCommand command)
            || command.PeerIdentityAddressType > HciAddressType.RandomDevice)
        {
            return HciError.InvalidHciCommandParameters;
        }

        return IsInUse(controller)
            ? HciError.CommandDisallowed
            : controller.ResolvingList.Add(
                new(command.PeerIdentityAddressType, command.PeerIdentityAddress, command.PeerIrk, command.LocalIrk));
    }

    public static HciError Remove(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeRemoveDeviceFromResolvingListCommand.TryRead(parameters, out LeRemoveDeviceFromResolvingListCommand command)
            || command.PeerIdentityAddressType > HciAddressType.RandomDevice)
        {
            return HciError.InvalidHciCommandParameters;
        }

        return IsInUse(controller)
            ? HciError.CommandDisallowed
            : controller.ResolvingList.Remove(command.PeerIdentityAddressType, command.PeerIdentityAddress);
    }

    public static HciError Clear(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (IsInUse(controller))
            return HciError.CommandDisallowed;
        controller.ResolvingList.Clear();
        return HciError.Success;
    }

    public static HciError ReadSize(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new LeReadResolvingListSizeReturnParameters(HciError.Success, (byte)controller.Options.ResolvingListSize));

    public static HciError ReadPeerAddress(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeReadPeerResolvableAddressCommand.TryRead(parameters, out LeReadPeerResolvableAddressCommand command)
            || command.PeerIdentityAddressType > HciAddressType.RandomDevice)
        {
            return HciError.InvalidHciCommandParameters;
        }

        ResolvingList list = controller.ResolvingList;
        if (list.Find(command.PeerIdentityAddressType, command.PeerIdentityAddress) is not { PeerIrk.IsZero: false } entry)
            return HciError.UnknownConnectionIdentifier;
        return answer.Return(new LeReadPeerResolvableAddressReturnParameters(
            HciError.Success, entry.LastResolved.IsZero ? list.TargetAddress(entry) : entry.LastResolved));
    }

    public static HciError ReadLocalAddress(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeReadLocalResolvableAddressCommand.TryRead(parameters, out LeReadLocalResolvableAddressCommand command)
            || command.PeerIdentityAddressType > HciAddressType.RandomDevice)
        {
            return HciError.InvalidHciCommandParameters;
        }

        ResolvingList list = controller.ResolvingList;
        return list.Find(command.PeerIdentityAddressType, command.PeerIdentityAddress) is { LocalIrk.IsZero: false } entry
            ? answer.Return(new LeReadLocalResolvableAddressReturnParameters(HciError.Success, list.LocalAddress(entry)))
            : HciError.UnknownConnectionIdentifier;
    }

    public static HciError SetEnable(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetAddressResolutionEnableCommand.TryRead(parameters, out LeSetAddressResolutionEnableCommand command))
            return HciError.InvalidHciCommandParameters;
        if (IsOnAir(controller))
            return HciError.CommandDisallowed;
        controller.ResolvingList.IsEnabled = command.AddressResolutionEnable;
        return HciError.Success;
    }

    public static HciError SetTimeout(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetResolvablePrivateAddressTimeoutCommand.TryRead(parameters, out LeSetResolvablePrivateAddressTimeoutCommand command)
            || command.RpaTimeout is 0 or > MaximumTimeout)
        {
            return HciError.InvalidHciCommandParameters;
        }

        controller.ResolvingList.Timeout = command.RpaTimeout;
        return HciError.Success;
    }

    public static HciError SetMode(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetPrivacyModeCommand.TryRead(parameters, out LeSetPrivacyModeCommand command)
            || command.PeerIdentityAddressType > HciAddressType.RandomDevice
            || command.PrivacyMode > PrivacyMode.Device)
        {
            return HciError.InvalidHciCommandParameters;
        }

        if (IsInUse(controller))
            return HciError.CommandDisallowed;
        if (controller.ResolvingList.Find(command.PeerIdentityAddressType, command.PeerIdentityAddress) is not { } entry)
            return HciError.UnknownConnectionIdentifier;
        entry.Mode = command.PrivacyMode;
        return HciError.Success;
    }

    private static bool IsInUse(VirtualController controller) => controller.ResolvingList.IsEnabled && IsOnAir(controller);

    private static bool IsOnAir(VirtualController controller) => controller.Advertiser.IsEnabled || controller.IsListening;
}
