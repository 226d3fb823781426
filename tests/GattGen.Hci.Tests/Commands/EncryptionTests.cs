// Encryption of blocks and of links, octet for octet by Core Vol 4, Part E, 7.8.22 and 7.8.24 to 7.8.26.
namespace GattGen.Hci.Tests;

public class EncryptionTests
{
    private const HciError Ok = HciError.Success;
    private const string KeyText = "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F";
    private const string BlockText = "F0 F1 F2 F3 F4 F5 F6 F7 F8 F9 FA FB FC FD FE FF";
    private static readonly HciBlock128 Key = new(Hex.Octets(KeyText));
    private static readonly HciBlock128 Block = new(Hex.Octets(BlockText));

    [Fact]
    public void LE_Encrypt() => Wire.Command("01 17 20 20 " + KeyText + " " + BlockText, new LeEncryptCommand(Key, Block), LeEncryptCommand.TryRead);

    [Fact]
    public void The_answer_to_LE_Encrypt() =>
        Wire.Answer("04 0E 14 01 17 20 00 " + BlockText, new LeEncryptReturnParameters(Ok, Block), LeEncryptReturnParameters.TryRead);

    [Fact]
    public void LE_Enable_Encryption() => Wire.Command(
        "01 19 20 1C 40 00 88 77 66 55 44 33 22 11 34 12 " + KeyText,
        new LeEnableEncryptionCommand(0x0040, 0x1122334455667788, 0x1234, Key),
        LeEnableEncryptionCommand.TryRead);

    [Fact]
    public void LE_Long_Term_Key_Request_Reply() => Wire.Command(
        "01 1A 20 12 40 00 " + KeyText, new LeLongTermKeyRequestReplyCommand(0x0040, Key), LeLongTermKeyRequestReplyCommand.TryRead);

    [Fact]
    public void The_answer_to_LE_Long_Term_Key_Request_Reply() => Wire.Answer(
        "04 0E 06 01 1A 20 00 40 00",
        new LeLongTermKeyRequestReplyReturnParameters(Ok, 0x0040),
        LeLongTermKeyRequestReplyReturnParameters.TryRead);

    [Fact]
    public void LE_Long_Term_Key_Request_Negative_Reply() => Wire.Command(
        "01 1B 20 02 40 00", new LeLongTermKeyRequestNegativeReplyCommand(0x0040), LeLongTermKeyRequestNegativeReplyCommand.TryRead);

    [Fact]
    public void The_answer_to_LE_Long_Term_Key_Request_Negative_Reply() => Wire.Answer(
        "04 0E 06 01 1B 20 02 40 00",
        new LeLongTermKeyRequestNegativeReplyReturnParameters(HciError.UnknownConnectionIdentifier, 0x0040),
        LeLongTermKeyRequestNegativeReplyReturnParameters.TryRead);
}
