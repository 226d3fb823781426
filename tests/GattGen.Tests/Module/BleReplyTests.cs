// BleReply: what a handler answers.
namespace GattGen.Tests.Module;

public class BleReplyTests
{
    [Fact]
    public void A_number_is_its_own_answer_and_0_is_none()
    {
        BleReply accepted = 0;
        BleReply denied = 0x80;

        Assert.False(accepted.IsAnswer);
        Assert.True(denied.IsAnswer);
        Assert.Equal(0x80, denied.Value);
        Assert.Equal(-1, BleReply.FromInt32(-1).Value);
        Assert.True(new BleReply(-1).IsAnswer);
    }

    [Fact]
    public void True_is_1_and_false_is_none()
    {
        BleReply yes = true, no = false;

        Assert.Equal(1, yes.Value);
        Assert.False(no.IsAnswer);
    }

    [Fact]
    public void An_ATT_error_answers_with_its_code()
    {
        BleReply reply = AttError.InsufficientAuthentication;

        Assert.Equal(0x05, reply.Value);
        Assert.False(((BleReply)AttError.None).IsAnswer);
    }

    [Fact]
    public void The_default_is_no_answer()
    {
        Assert.False(default(BleReply).IsAnswer);
    }
}
