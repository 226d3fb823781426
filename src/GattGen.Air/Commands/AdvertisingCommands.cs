// Advertising, scanning, initiating and the filter accept list (Core Vol 4, Part E, 7.8.5 to 7.8.17).
using System;
using GattGen.Hci;

namespace GattGen.Air;

internal static class AdvertisingCommands
{
    public static HciError SetParameters(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        LeSetAdvertisingParametersCommand.TryRead(parameters, out LeSetAdvertisingParametersCommand command)
            ? controller.Advertiser.SetParameters(command)
            : HciError.InvalidHciCommandParameters;

    public static HciError ReadTxPower(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new LeReadAdvertisingPhysicalChannelTxPowerReturnParameters(HciError.Success, controller.Options.TxPowerLevel));

    public static HciError SetData(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetAdvertisingDataCommand.TryRead(parameters, out LeSetAdvertisingDataCommand command))
            return HciError.InvalidHciCommandParameters;
        controller.Advertiser.SetData(command.Data);
        return HciError.Success;
    }

    public static HciError SetScanResponse(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetScanResponseDataCommand.TryRead(parameters, out LeSetScanResponseDataCommand command))
            return HciError.InvalidHciCommandParameters;
        controller.Advertiser.SetScanResponse(command.Data);
        return HciError.Success;
    }

    public static HciError SetEnable(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetAdvertisingEnableCommand.TryRead(parameters, out LeSetAdvertisingEnableCommand command))
            return HciError.InvalidHciCommandParameters;
        if (command.AdvertisingEnable)
            return controller.Advertiser.Enable();
        controller.Advertiser.Disable();
        return HciError.Success;
    }

    public static HciError SetScanParameters(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        LeSetScanParametersCommand.TryRead(parameters, out LeSetScanParametersCommand command)
            ? controller.Scanner.SetParameters(command)
            : HciError.InvalidHciCommandParameters;

    public static HciError SetScanEnable(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        // Filter_Duplicates is ignored when scanning is disabled (7.8.11).
        if (parameters[0] == 0)
        {
            controller.StopScanning();
            return HciError.Success;
        }

        if (!LeSetScanEnableCommand.TryRead(parameters, out LeSetScanEnableCommand command))
            return HciError.InvalidHciCommandParameters;
        HciError status = controller.Scanner.Enable(command.FilterDuplicates);
        controller.Air.OnListening(controller);
        return status;
    }

    public static HciError CreateConnection(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeCreateConnectionCommand.TryRead(parameters, out LeCreateConnectionCommand command))
            return HciError.InvalidHciCommandParameters;
        HciError status = controller.Initiator.Start(command);
        controller.Air.OnListening(controller);
        return status;
    }

    public static HciError CancelConnection(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!controller.Initiator.IsEnabled)
            return HciError.CommandDisallowed;
        controller.Initiator.Stop();
        controller.Air.OnListening(controller);
        return answer.Then(static (controller, _) => controller.ReportCancelledConnection());
    }

    public static HciError ReadFilterAcceptListSize(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new LeReadFilterAcceptListSizeReturnParameters(HciError.Success, (byte)controller.Options.FilterAcceptListSize));

    public static HciError ClearFilterAcceptList(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (IsFilterAcceptListInUse(controller))
            return HciError.CommandDisallowed;
        controller.AcceptList.Clear();
        return HciError.Success;
    }

    public static HciError AddToFilterAcceptList(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeAddDeviceToFilterAcceptListCommand.TryRead(parameters, out LeAddDeviceToFilterAcceptListCommand command))
            return HciError.InvalidHciCommandParameters;
        return IsFilterAcceptListInUse(controller)
            ? HciError.CommandDisallowed
            : controller.AcceptList.Add(command.AddressType, command.Address);
    }

    public static HciError RemoveFromFilterAcceptList(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeRemoveDeviceFromFilterAcceptListCommand.TryRead(parameters, out LeRemoveDeviceFromFilterAcceptListCommand command))
            return HciError.InvalidHciCommandParameters;
        return IsFilterAcceptListInUse(controller)
            ? HciError.CommandDisallowed
            : controller.AcceptList.Remove(command.AddressType, command.Address);
    }

    private static bool IsFilterAcceptListInUse(VirtualController controller) =>
        controller.Advertiser.UsesFilterAcceptList || controller.Scanner.UsesFilterAcceptList || controller.Initiator.UsesFilterAcceptList;
}
