// What a controller tells of itself (Core Vol 4, Part E, 7.4, 7.8.2, 7.8.3, 7.8.23 and 7.8.27).
using System;
using GattGen.Hci;

namespace GattGen.Air;

internal static class InformationCommands
{
    // All states and combinations of states that legacy advertising, scanning, initiating and connections can have: bits 0 to 41.
    private const ulong AllStates = 0x3FF_FFFF_FFFF;

    public static HciError ReadLocalVersion(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new ReadLocalVersionInformationReturnParameters(
            HciError.Success,
            controller.Options.Version,
            VirtualController.Subversion,
            controller.Options.Version,
            controller.Options.CompanyIdentifier,
            VirtualController.Subversion));

    public static HciError ReadLocalSupportedCommands(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new ReadLocalSupportedCommandsReturnParameters(HciError.Success, controller.SupportedCommands));

    public static HciError ReadLocalSupportedFeatures(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new ReadLocalSupportedFeaturesReturnParameters(
            HciError.Success, LmpFeatures.BrEdrNotSupported | LmpFeatures.LeSupported));

    public static HciError ReadBufferSize(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new ReadBufferSizeReturnParameters(
            HciError.Success,
            (ushort)controller.Options.AclDataPacketLength,
            synchronousDataPacketLength: 0,
            (ushort)controller.Options.TotalAclDataPackets,
            totalSynchronousDataPackets: 0));

    public static HciError ReadBdAddr(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new ReadBdAddrReturnParameters(HciError.Success, controller.PublicAddress));

    public static HciError LeReadBufferSize(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new LeReadBufferSizeReturnParameters(HciError.Success, LeLength(controller), LeCount(controller)));

    public static HciError LeReadBufferSizeV2(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new LeReadBufferSizeV2ReturnParameters(
            HciError.Success, LeLength(controller), LeCount(controller), isoDataPacketLength: 0, totalIsoDataPackets: 0));

    public static HciError LeReadLocalSupportedFeatures(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new LeReadLocalSupportedFeaturesReturnParameters(HciError.Success, controller.Features));

    public static HciError LeReadSupportedStates(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new LeReadSupportedStatesReturnParameters(HciError.Success, AllStates));

    public static HciError LeRand(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer) =>
        answer.Return(new LeRandReturnParameters(HciError.Success, controller.Random.NextUInt64()));

    private static ushort LeLength(VirtualController controller) =>
        controller.Options.HasSharedAclBuffers ? (ushort)0 : (ushort)controller.Options.AclDataPacketLength;

    private static byte LeCount(VirtualController controller) =>
        controller.Options.HasSharedAclBuffers ? (byte)0 : (byte)controller.Options.TotalAclDataPackets;
}
