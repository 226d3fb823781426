// The PHYs of connections (Core Vol 4, Part E, 7.8.47 to 7.8.49).
using System;
using GattGen.Hci;

namespace GattGen.Air;

internal static class PhyCommands
{
    private const LePhys AllPhys = LePhys.Le1M | LePhys.Le2M | LePhys.LeCoded;

    public static HciError Read(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeReadPhyCommand.TryRead(parameters, out LeReadPhyCommand command))
            return HciError.InvalidHciCommandParameters;
        return controller.FindConnection(command.ConnectionHandle) is { } end
            ? answer.Return(new LeReadPhyReturnParameters(HciError.Success, command.ConnectionHandle, end.TxPhy, end.RxPhy))
            : HciError.UnknownConnectionIdentifier;
    }

    public static HciError SetDefault(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetDefaultPhyCommand.TryRead(parameters, out LeSetDefaultPhyCommand command))
            return HciError.InvalidHciCommandParameters;
        HciError status = Judge(controller, command.AllPhys, command.TxPhys, command.RxPhys, out LePhys tx, out LePhys rx);
        if (status == HciError.Success)
            (controller.DefaultTxPhys, controller.DefaultRxPhys) = (tx, rx);
        return status;
    }

    public static HciError Set(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!LeSetPhyCommand.TryRead(parameters, out LeSetPhyCommand command))
            return HciError.InvalidHciCommandParameters;
        if (controller.FindConnection(command.ConnectionHandle) is not { } end)
            return HciError.UnknownConnectionIdentifier;
        if (command.PhyOptions > PhyOptions.PreferS8)
            return HciError.InvalidHciCommandParameters;
        HciError status = Judge(controller, command.AllPhys, command.TxPhys, command.RxPhys, out LePhys tx, out LePhys rx);
        return status == HciError.Success ? end.StartPhyUpdate(tx, rx) : status;
    }

    // Without a preference all PHYs will do; a preference is for at least one, and for none that the controller does not have.
    private static HciError Judge(
        VirtualController controller, PhyPreferences all, LePhys tx, LePhys rx, out LePhys txPhys, out LePhys rxPhys)
    {
        txPhys = (all & PhyPreferences.AnyForSending) != 0 ? controller.Phys : tx;
        rxPhys = (all & PhyPreferences.AnyForReceiving) != 0 ? controller.Phys : rx;
        if (all > (PhyPreferences.AnyForSending | PhyPreferences.AnyForReceiving)
            || txPhys is LePhys.None or > AllPhys
            || rxPhys is LePhys.None or > AllPhys)
        {
            return HciError.InvalidHciCommandParameters;
        }

        return ((txPhys | rxPhys) & ~controller.Phys) == 0 ? HciError.Success : HciError.UnsupportedFeatureOrParameterValue;
    }
}
