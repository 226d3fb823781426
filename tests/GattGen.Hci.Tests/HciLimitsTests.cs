// Core Vol 4, Part E, 7.8.12.
namespace GattGen.Hci.Tests;

public class HciLimitsTests
{
    [Theory]
    [InlineData(0x0006, 0x0006, 0, 0x000A, true)]
    [InlineData(0x0C80, 0x0C80, 0, 0x0C80, true)]
    [InlineData(0x0005, 0x0006, 0, 0x000A, false)]
    [InlineData(0x0006, 0x0C81, 0, 0x0C80, false)]
    [InlineData(0x0010, 0x000F, 0, 0x0C80, false)]
    [InlineData(0x0006, 0x0006, 0x01F3, 0x0C80, true)]
    [InlineData(0x0006, 0x0006, 0x01F4, 0x0C80, false)]
    [InlineData(0x0006, 0x0006, 0, 0x0009, false)]
    [InlineData(0x0006, 0x0006, 0, 0x0C81, false)]
    [InlineData(0x0028, 0x0028, 0, 0x000A, false)] // 100 ms is not more than 2 * 50 ms
    [InlineData(0x0028, 0x0028, 0, 0x000B, true)] // 110 ms is
    [InlineData(0x0028, 0x0028, 3, 0x0028, false)] // 400 ms is not more than 4 * 2 * 50 ms
    [InlineData(0x0028, 0x0028, 3, 0x0029, true)]
    [InlineData(0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, false)]
    public void Connection_parameters_are_in_range_and_agree(ushort min, ushort max, ushort latency, ushort timeout, bool valid) =>
        Assert.Equal(valid, HciLimits.AreConnectionParametersValid(min, max, latency, timeout));
}
