// AES and AES-CMAC against the vectors of their standards.
using System;
using System.Linq;
using GattGen.Generators.Manifest;

namespace GattGen.Generators.Tests.Manifests;

public class CipherTests
{
    // FIPS 197, Appendix B and C.1.
    [Theory]
    [InlineData("2B7E151628AED2A6ABF7158809CF4F3C", "3243F6A8885A308D313198A2E0370734", "3925841D02DC09FBDC118597196A0B32")]
    [InlineData("000102030405060708090A0B0C0D0E0F", "00112233445566778899AABBCCDDEEFF", "69C4E0D86A7B0430D8CDB78070B4C55A")]
    public void A_block_is_encrypted_as_the_standard_says(string key, string plain, string cipher)
    {
        var block = Convert.FromHexString(plain);
        new Aes128(Convert.FromHexString(key)).Encrypt(block);
        Assert.Equal(cipher, Convert.ToHexString(block));
    }

    // RFC 4493, 4: the same message of 64 octets, cut.
    [Theory]
    [InlineData(0, "BB1D6929E95937287FA37D129B756746")]
    [InlineData(16, "070A16B46B4D4144F79BDD9DD04A287C")]
    [InlineData(40, "DFA66747DE9AE63030CA32611497C827")]
    [InlineData(64, "51F0BEBF7E3B9D92FC49741779363CFE")]
    public void A_message_has_the_code_of_the_standard(int length, string code)
    {
        var message = Convert.FromHexString("6BC1BEE22E409F96E93D7E117393172AAE2D8A571E03AC9C9EB76FAC45AF8E5130C81C46A35CE411E5FBC1191A0A52EFF69F2445DF4F9B17AD2B417BE66C3710");
        Assert.Equal(code, Convert.ToHexString(AesCmac.Of(Convert.FromHexString("2B7E151628AED2A6ABF7158809CF4F3C"), message.Take(length).ToList())));
    }

    // The system's own AES says the same of any block.
    [Fact]
    public void Any_block_is_encrypted_as_the_system_does()
    {
        var random = new Random(1);
        for (var i = 0; i < 1000; i++)
        {
            var (key, block) = (new byte[16], new byte[16]);
            random.NextBytes(key);
            random.NextBytes(block);
            using var aes = System.Security.Cryptography.Aes.Create();
            aes.Key = key;
            var expected = aes.EncryptEcb(block, System.Security.Cryptography.PaddingMode.None);
            new Aes128(key).Encrypt(block);
            Assert.Equal(expected, block);
        }
    }
}
