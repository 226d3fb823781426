// The PHYs of connections, octet for octet by Core Vol 4, Part E, 7.8.47 to 7.8.49.
namespace GattGen.Hci.Tests;

public class PhyTests
{
    [Fact]
    public void LE_Read_PHY() => Wire.Command("01 30 20 02 40 00", new LeReadPhyCommand(0x0040), LeReadPhyCommand.TryRead);

    [Fact]
    public void The_answer_to_LE_Read_PHY() => Wire.Answer(
        "04 0E 08 01 30 20 00 40 00 02 01",
        new LeReadPhyReturnParameters(HciError.Success, 0x0040, LePhy.Le2M, LePhy.Le1M),
        LeReadPhyReturnParameters.TryRead);

    [Fact]
    public void LE_Set_Default_PHY() => Wire.Command(
        "01 31 20 03 02 03 00",
        new LeSetDefaultPhyCommand(PhyPreferences.AnyForReceiving, LePhys.Le1M | LePhys.Le2M, LePhys.None),
        LeSetDefaultPhyCommand.TryRead);

    [Fact]
    public void LE_Set_PHY() => Wire.Command(
        "01 32 20 07 40 00 00 02 04 02 00",
        new LeSetPhyCommand(0x0040, PhyPreferences.None, LePhys.Le2M, LePhys.LeCoded, PhyOptions.PreferS8),
        LeSetPhyCommand.TryRead);
}
