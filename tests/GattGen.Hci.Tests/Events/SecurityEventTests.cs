// The events of encryption, P-256 and PHYs, octet for octet by Core Vol 4, Part E, 7.7.8, 7.7.39, 7.7.65.5, 7.7.65.8, 7.7.65.9 and 7.7.65.12.
using System.Linq;

namespace GattGen.Hci.Tests;

public class SecurityEventTests
{
    private const HciError Ok = HciError.Success;
    private static readonly byte[] X = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Y = [.. Enumerable.Range(0, 32).Select(i => (byte)(0xA0 + i))];

    [Fact]
    public void Encryption_Change() => Wire.Event(
        "04 08 04 00 40 00 01", new EncryptionChangeEvent(Ok, 0x0040, EncryptionEnabled.On), EncryptionChangeEvent.TryRead);

    [Fact]
    public void Encryption_Key_Refresh_Complete() => Wire.Event(
        "04 30 03 00 40 00", new EncryptionKeyRefreshCompleteEvent(Ok, 0x0040), EncryptionKeyRefreshCompleteEvent.TryRead);

    [Fact]
    public void LE_Long_Term_Key_Request() => Wire.Event(
        "04 3E 0D 05 40 00 88 77 66 55 44 33 22 11 34 12",
        new LeLongTermKeyRequestEvent(0x0040, 0x1122334455667788, 0x1234),
        LeLongTermKeyRequestEvent.TryRead);

    [Fact]
    public void LE_Read_Local_P256_Public_Key_Complete() => Wire.Event(
        "04 3E 42 08 00 " + Hex.Text(X) + " " + Hex.Text(Y),
        new LeReadLocalP256PublicKeyCompleteEvent(Ok, new(X), new(Y)),
        LeReadLocalP256PublicKeyCompleteEvent.TryRead);

    [Fact]
    public void LE_Generate_DHKey_Complete() =>
        Wire.Event("04 3E 22 09 00 " + Hex.Text(X), new LeGenerateDhKeyCompleteEvent(Ok, new(X)), LeGenerateDhKeyCompleteEvent.TryRead);

    [Fact]
    public void LE_PHY_Update_Complete() => Wire.Event(
        "04 3E 06 0C 00 40 00 02 01",
        new LePhyUpdateCompleteEvent(Ok, 0x0040, LePhy.Le2M, LePhy.Le1M),
        LePhyUpdateCompleteEvent.TryRead);
}
