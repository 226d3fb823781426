// GattFlags: module specification, the table of flags; the low octet is that of Core Vol 3, Part G, 3.3.1.1.
using System;

namespace GattGen.Tests.Definitions;

public class GattFlagsTests
{
    [Theory]
    [InlineData(GattFlags.Broadcast, 0x0001)]
    [InlineData(GattFlags.Read, 0x0002)]
    [InlineData(GattFlags.WriteNoResponse, 0x0004)]
    [InlineData(GattFlags.Write, 0x0008)]
    [InlineData(GattFlags.Notify, 0x0010)]
    [InlineData(GattFlags.Indicate, 0x0020)]
    [InlineData(GattFlags.AuthenticatedSignedWrite, 0x0040)]
    [InlineData(GattFlags.AuxWrite, 0x0100)]
    [InlineData(GattFlags.ReadEncrypted, 0x0200)]
    [InlineData(GattFlags.ReadAuthenticated, 0x0400)]
    [InlineData(GattFlags.ReadAuthorized, 0x0800)]
    [InlineData(GattFlags.WriteEncrypted, 0x1000)]
    [InlineData(GattFlags.WriteAuthenticated, 0x2000)]
    [InlineData(GattFlags.WriteAuthorized, 0x4000)]
    public void A_flag_has_the_value_of_the_specification(GattFlags flag, int value)
    {
        Assert.Equal(value, (int)flag);
    }

    [Fact]
    public void There_are_the_fourteen_flags_of_the_specification_and_none()
    {
        Assert.Equal(15, Enum.GetValues<GattFlags>().Length);
        Assert.Equal(0, (int)GattFlags.None);
    }
}
