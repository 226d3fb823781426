// The resolving list, octet for octet by Core Vol 4, Part E, 7.8.38 to 7.8.45 and 7.8.77.
namespace GattGen.Hci.Tests;

public class ResolvingListTests
{
    private const HciError Ok = HciError.Success;
    private const string PeerText = "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F";
    private const string LocalText = "F0 F1 F2 F3 F4 F5 F6 F7 F8 F9 FA FB FC FD FE FF";
    private static readonly HciAddress Address = new(0xC01122334455);

    [Fact]
    public void LE_Add_Device_To_Resolving_List() => Wire.Command(
        "01 27 20 27 01 55 44 33 22 11 C0 " + PeerText + " " + LocalText,
        new LeAddDeviceToResolvingListCommand(HciAddressType.RandomDevice, Address, new(Hex.Octets(PeerText)), new(Hex.Octets(LocalText))),
        LeAddDeviceToResolvingListCommand.TryRead);

    [Fact]
    public void LE_Remove_Device_From_Resolving_List() => Wire.Command(
        "01 28 20 07 01 55 44 33 22 11 C0",
        new LeRemoveDeviceFromResolvingListCommand(HciAddressType.RandomDevice, Address),
        LeRemoveDeviceFromResolvingListCommand.TryRead);

    [Fact]
    public void The_answer_to_LE_Read_Resolving_List_Size() => Wire.Answer(
        "04 0E 05 01 2A 20 00 08", new LeReadResolvingListSizeReturnParameters(Ok, 8), LeReadResolvingListSizeReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Peer_Resolvable_Address() => Wire.Command(
        "01 2B 20 07 01 55 44 33 22 11 C0",
        new LeReadPeerResolvableAddressCommand(HciAddressType.RandomDevice, Address),
        LeReadPeerResolvableAddressCommand.TryRead);

    [Fact]
    public void The_answer_to_LE_Read_Peer_Resolvable_Address() => Wire.Answer(
        "04 0E 0A 01 2B 20 00 06 05 04 03 02 41",
        new LeReadPeerResolvableAddressReturnParameters(Ok, new(0x410203040506)),
        LeReadPeerResolvableAddressReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Local_Resolvable_Address() => Wire.Command(
        "01 2C 20 07 01 55 44 33 22 11 C0",
        new LeReadLocalResolvableAddressCommand(HciAddressType.RandomDevice, Address),
        LeReadLocalResolvableAddressCommand.TryRead);

    [Fact]
    public void The_answer_to_LE_Read_Local_Resolvable_Address() => Wire.Answer(
        "04 0E 0A 01 2C 20 00 06 05 04 03 02 41",
        new LeReadLocalResolvableAddressReturnParameters(Ok, new(0x410203040506)),
        LeReadLocalResolvableAddressReturnParameters.TryRead);

    [Fact]
    public void LE_Set_Address_Resolution_Enable() => Wire.Command(
        "01 2D 20 01 01", new LeSetAddressResolutionEnableCommand(true), LeSetAddressResolutionEnableCommand.TryRead);

    [Fact]
    public void LE_Set_Resolvable_Private_Address_Timeout() => Wire.Command(
        "01 2E 20 02 84 03", new LeSetResolvablePrivateAddressTimeoutCommand(900), LeSetResolvablePrivateAddressTimeoutCommand.TryRead);

    [Fact]
    public void LE_Set_Privacy_Mode() => Wire.Command(
        "01 4E 20 08 01 55 44 33 22 11 C0 01",
        new LeSetPrivacyModeCommand(HciAddressType.RandomDevice, Address, PrivacyMode.Device),
        LeSetPrivacyModeCommand.TryRead);
}
