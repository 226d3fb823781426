// Flow control from the controller to the host (Core Vol 4, Part E, 4.1.2, 7.3.38 to 7.3.40).
using System;
using GattGen.Hci;

namespace GattGen.Air;

internal static class FlowControlCommands
{
    public static HciError SetControllerToHostFlowControl(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!SetControllerToHostFlowControlCommand.TryRead(parameters, out SetControllerToHostFlowControlCommand command)
            || command.FlowControl > HostFlowControl.AclAndSynchronous)
        {
            return HciError.InvalidHciCommandParameters;
        }

        if (controller.ConnectionCount > 0)
            return HciError.CommandDisallowed;
        controller.IsHostFlowControlled = (command.FlowControl & HostFlowControl.Acl) != 0;
        return HciError.Success;
    }

    // Less than 27 octets cannot take what every link carries (Vol 6, Part B, 4.5.10).
    public static HciError HostBufferSize(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!HostBufferSizeCommand.TryRead(parameters, out HostBufferSizeCommand command)
            || command.AclDataPacketLength < HciLimits.MinimumDataOctets
            || command.TotalAclDataPackets == 0)
        {
            return HciError.InvalidHciCommandParameters;
        }

        controller.SetHostBuffers(command.AclDataPacketLength, command.TotalAclDataPackets);
        return HciError.Success;
    }

    public static HciError HostNumberOfCompletedPackets(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer)
    {
        if (!CompletedPacketsList.TryRead(parameters, out CompletedPacketsList list))
            return HciError.InvalidHciCommandParameters;
        foreach (CompletedPackets entry in list)
            controller.CompleteHostPackets(entry);
        return HciError.Success;
    }
}
