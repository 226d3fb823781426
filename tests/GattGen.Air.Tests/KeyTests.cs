// LE Encrypt, P-256 public key and Diffie-Hellman key against sample data (Core Vol 4, Part E, 7.8.22, 7.8.36, 7.8.37; Vol 3, Part H,
// 2.3.5.6.1; Vol 2, Part G, 7.1.2; FIPS 197, C.1).
using System;
using System.Linq;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class KeyTests
{
    // The pair of keys A is the debug pair; B is the other one of the sample data. As printed: most significant octet first.
    private const string PublicAX = "20b003d2f297be2c5e2c83a7e9f9a5b9eff49111acf4fddbcc0301480e359de6";
    private const string PublicAY = "dc809c49652aeb6d63329abf5a52155c766345c28fed3024741c8ed01589d28b";
    private const string PublicBX = "1ea1f0f01faf1d9609592284f19e4c0047b58afd8615a69f559077b22faaa190";
    private const string PublicBY = "4c55f33e429dad377356703a9ab85160472d1130e28e36765f89aff915b1214a";
    private const string DhKeyAB = "ec0234a357c8ad05341010a60a397d9b99796b13b4f866f1868d34f373bfa698";

    private static RawHost Up() => new RawHost(new VirtualAir(1)).Up();

    private static RawHost UpWithKeyEvents()
    {
        RawHost host = Up();
        host.Do("01 01 20 08 FF 0D 00 00 00 00 00 00");
        return host;
    }

    private static string Wire(string printed) => Octets.ToText(Convert.FromHexString(printed).Reverse().ToArray());

    [Fact]
    public void LE_Encrypt_is_AES_128_of_the_standard()
    {
        // FIPS 197, C.1, least significant octet first.
        Up().Expect(
            $"01 17 20 20 {Wire("000102030405060708090a0b0c0d0e0f")} {Wire("00112233445566778899aabbccddeeff")}",
            $"04 0E 14 01 17 20 00 {Wire("69c4e0d86a7b0430d8cdb78070b4c55a")}");
    }

    [Fact]
    public void The_debug_key_and_public_key_B_give_the_key_of_the_sample_data()
    {
        RawHost host = UpWithKeyEvents();
        host.Start($"01 5E 20 41 {Wire(PublicBX)} {Wire(PublicBY)} 01");

        Assert.Equal($"04 3E 22 09 00 {Wire(DhKeyAB)}", host.Await());
    }

    [Theory]
    [InlineData("01 26 20 40", "")]
    [InlineData("01 5E 20 41", " 00")]
    public void Two_controllers_find_the_same_key(string command, string type)
    {
        RawHost[] hosts = [UpWithKeyEvents(), UpWithKeyEvents()];
        hosts[1].Start("01 25 20 00"); // so that the second one's next key is another
        hosts[1].Next();
        string[] keys = new string[2];
        for (int i = 0; i < 2; i++)
        {
            hosts[i].Start("01 25 20 00");
            string complete = hosts[i].Next();
            Assert.StartsWith("04 3E 42 08 00 ", complete, StringComparison.Ordinal);
            keys[i] = complete[15..];
            Assert.True(P256.IsValidPublicKey(Octets.Of(keys[i])));
        }

        Assert.NotEqual(keys[0], keys[1]);
        hosts[0].Start($"{command} {keys[1]}{type}");
        hosts[1].Start($"{command} {keys[0]}{type}");
        string first = hosts[0].Next();
        Assert.StartsWith("04 3E 22 09 00 ", first, StringComparison.Ordinal);
        Assert.Equal(first, hosts[1].Next());
    }

    [Fact]
    public void A_generated_key_with_the_debug_key_agrees_with_the_toolbox()
    {
        RawHost host = UpWithKeyEvents();
        host.Start("01 25 20 00");
        byte[] own = Octets.Of(host.Next())[5..];
        host.Start($"01 26 20 40 {Wire(PublicAX)} {Wire(PublicAY)}");
        byte[] expected = new byte[32];
        Assert.True(new CryptographicToolbox(new SystemBackEnd()).TryComputeDhKey(P256DebugKeys.PrivateKey, own, expected));

        Assert.Equal($"04 3E 22 09 00 {Octets.ToText(expected)}", host.Next());
    }

    [Fact]
    public void A_point_that_is_not_on_the_curve_gives_an_error()
    {
        RawHost host = UpWithKeyEvents();
        host.Start($"01 5E 20 41 {Wire(PublicBX)} {Wire(PublicAY)} 01");

        Assert.Equal($"04 3E 22 09 12 {string.Join(' ', Enumerable.Repeat("FF", 32))}", host.Await());
    }

    [Fact]
    public void Without_a_key_pair_there_is_no_key_and_Reset_forgets_it()
    {
        RawHost host = UpWithKeyEvents();
        host.Start($"01 26 20 40 {Wire(PublicBX)} {Wire(PublicBY)}", 0x0C);
        host.Start($"01 5E 20 41 {Wire(PublicBX)} {Wire(PublicBY)} 00", 0x0C);
        host.Start($"01 5E 20 41 {Wire(PublicBX)} {Wire(PublicBY)} 02", 0x12);
        host.Start("01 25 20 00");
        host.Next();
        host.Start($"01 26 20 40 {Wire(PublicBX)} {Wire(PublicBY)}");
        host.Next();
        host.Do("01 03 0C 00");
        host.Start($"01 26 20 40 {Wire(PublicBX)} {Wire(PublicBY)}", 0x0C);
    }

    [Fact]
    public void Masked_events_are_not_sent()
    {
        RawHost host = Up();
        host.Do("01 01 20 08 7F 0C 00 00 00 00 00 00"); // without bits 7 and 8
        host.Start("01 25 20 00");
        host.Start($"01 26 20 40 {Wire(PublicBX)} {Wire(PublicBY)}");

        Assert.Empty(host.Collect(1_000_000));
    }

    [Fact]
    public void Controllers_without_P256_do_not_know_its_commands()
    {
        var host = new RawHost(new VirtualAir(1), new() { HasP256Commands = false });
        host.Start("01 25 20 00", 0x01);
        host.Start($"01 26 20 40 {Wire(PublicBX)} {Wire(PublicBY)}", 0x01);
        host.Start($"01 5E 20 41 {Wire(PublicBX)} {Wire(PublicBY)} 01", 0x01);
    }
}
