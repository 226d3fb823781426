// Core Vol 1, Part F, 1.3.
using System;
using System.Linq;

namespace GattGen.Hci.Tests;

public class HciErrorTests
{
    [Theory]
    [InlineData(0x00, "Success")]
    [InlineData(0x02, "Unknown Connection Identifier")]
    [InlineData(0x08, "Connection Timeout")]
    [InlineData(0x0C, "Command Disallowed")]
    [InlineData(0x13, "Remote User Terminated Connection")]
    [InlineData(0x16, "Connection Terminated By Local Host")]
    [InlineData(0x3D, "Connection Terminated due to MIC Failure")]
    [InlineData(0x48, "Insufficient Channels")]
    [InlineData(0x2B, "Reserved")]
    [InlineData(0xFF, "Reserved")]
    public void A_code_has_its_name(byte code, string text) => Assert.Equal(text, ((HciError)code).ToText());

    [Fact]
    public void Every_code_of_the_standard_has_a_name_of_its_own()
    {
        int[] reserved = [0x2B, 0x31, 0x33, 0x3F];

        var codes = Enumerable.Range(0, 0x49).Except(reserved).Select(code => (HciError)code).ToArray();

        Assert.Equal(codes, Enum.GetValues<HciError>());
        Assert.Equal(codes.Length, codes.Select(code => code.ToText()).Except(["Reserved"]).Distinct().Count());
    }
}
