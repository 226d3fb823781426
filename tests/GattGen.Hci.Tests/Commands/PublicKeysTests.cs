// P-256 in the controller, octet for octet by Core Vol 4, Part E, 7.8.37.
using System.Linq;

namespace GattGen.Hci.Tests;

public class PublicKeysTests
{
    private static readonly byte[] X = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Y = [.. Enumerable.Range(0, 32).Select(i => (byte)(0xA0 + i))];

    [Fact]
    public void LE_Generate_DHKey_version_1() => Wire.Command(
        "01 26 20 40 " + Hex.Text(X) + " " + Hex.Text(Y), new LeGenerateDhKeyCommand(new(X), new(Y)), LeGenerateDhKeyCommand.TryRead);

    [Fact]
    public void LE_Generate_DHKey_version_2() => Wire.Command(
        "01 5E 20 41 " + Hex.Text(X) + " " + Hex.Text(Y) + " 01",
        new LeGenerateDhKeyV2Command(new(X), new(Y), DhKeyType.Debug),
        LeGenerateDhKeyV2Command.TryRead);
}
