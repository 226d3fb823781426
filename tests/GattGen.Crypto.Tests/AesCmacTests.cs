// AES-CMAC gives the results of RFC 4493, section 4, however the message is cut.
using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Crypto.Tests;

/// <summary>AES-CMAC over any back end. A back end is tested by deriving from this class.</summary>
public abstract class AesCmacTests : IDisposable
{
    private readonly ICryptographicBackEnd _backEnd;

    protected AesCmacTests(ICryptographicBackEnd backEnd) => _backEnd = backEnd;

    public void Dispose()
    {
        _backEnd.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void The_codes_of_RFC_4493_come_out()
    {
        var v = Vectors.Of("aesCmac");
        Assert.Equal([0, 16, 40, 64], v.GetProperty("cases").EnumerateArray().Select(item => item.Octets("message").Length));
        foreach (var item in v.GetProperty("cases").EnumerateArray())
            Assert.Equal(item.Octets("mac"), Mac(v.Octets("key"), item.Octets("message")));
    }

    [Fact]
    public void A_message_may_come_in_any_pieces()
    {
        var v = Vectors.Of("aesCmac");
        foreach (var item in v.GetProperty("cases").EnumerateArray())
        {
            var message = item.Octets("message");
            for (var first = 0; first <= message.Length; first++)
            {
                for (var second = first; second <= message.Length; second++)
                    Assert.Equal(item.Octets("mac"), Mac(v.Octets("key"), message[..first], message[first..second], message[second..]));
            }
        }
    }

    [Fact]
    public void Pieces_of_random_messages_do_not_matter()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(100),
            Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), pieces =>
            {
                var key = Enumerable.Range(7, 16).Select(i => (byte)i).ToArray();
                var present = pieces.Where(piece => piece is not null).ToArray();
                return Mac(key, present).AsSpan().SequenceEqual(Mac(key, present.SelectMany(piece => piece).ToArray()));
            }));

    [Fact]
    public void A_message_ends_once()
    {
        Assert.Throws<InvalidOperationException>(() =>
        {
            var cmac = new AesCmac(_backEnd, new byte[16]);
            cmac.Finish(new byte[16]);
            cmac.Append([1]);
        });
        Assert.Throws<InvalidOperationException>(() =>
        {
            var cmac = new AesCmac(_backEnd, new byte[16]);
            cmac.Finish(new byte[16]);
            cmac.Finish(new byte[16]);
        });
        Assert.Throws<InvalidOperationException>(() => default(AesCmac).Append([1]));
        Assert.Throws<InvalidOperationException>(() => default(DatabaseHash).Finish(new byte[16]));
    }

    private byte[] Mac(byte[] key, params byte[][] pieces)
    {
        var cmac = new AesCmac(_backEnd, key);
        foreach (var piece in pieces)
            cmac.Append(piece);
        var mac = new byte[16];
        cmac.Finish(mac);
        return mac;
    }
}
