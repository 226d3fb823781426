// What the user is asked and answers (module specification, gap_passkey; CONFORMANCE 1.1).
using System.Linq;

namespace GattGen.Host.Tests;

public class PasskeyTests
{
    private const IoCapability Keyboard = IoCapability.KeyboardOnly;
    private const IoCapability YesNo = IoCapability.DisplayYesNo;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_wrong_passkey_fails_the_pairing(bool isSecureConnections, bool isWrongAtInitiator)
    {
        using var pair = PairingPair.With(Keyboard, Keyboard, secureConnections: isSecureConnections);
        var wrong = pair.Side(isWrongAtInitiator);
        wrong.OnAsk = (action, _) => wrong.Pairing.Answer(action, PairingPair.Passkey + 1);
        pair.Run();
        Assert.Equal([BleStatus.Pairing + 0x04], pair.Initiator.Failed);
        Assert.Equal([BleStatus.Pairing + 0x04], pair.Responder.Failed);
        Assert.Null(pair.Initiator.Encryption);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999_999)]
    public void Any_passkey_of_six_digits_will_do(int passkey)
    {
        foreach (var isSecureConnections in new[] { false, true })
        {
            using var pair = PairingPair.With(Keyboard, IoCapability.DisplayOnly, secureConnections: isSecureConnections);
            pair.Initiator.OnAsk = (action, _) => pair.Initiator.Pairing.Answer(action, passkey);
            pair.Responder.OnAsk = (action, _) => pair.Responder.Pairing.Answer(action, passkey);
            pair.Run();
            Assert.True(pair.Initiator.Paired!.IsAuthenticated);
        }
    }

    [Theory]
    [InlineData(Keyboard, true, true)]
    [InlineData(Keyboard, false, false)]
    [InlineData(YesNo, true, false)]
    public void Who_declines_ends_the_pairing_once(IoCapability io, bool isSecureConnections, bool isInitiator)
    {
        using var pair = PairingPair.With(io, io, secureConnections: isSecureConnections);
        var side = pair.Side(isInitiator);
        Assert.False(side.Pairing.Decline());
        side.OnAsk = (_, _) =>
        {
            Assert.True(side.Pairing.Decline());
            Assert.False(side.Pairing.Decline());
        };
        pair.Run();
        var reason = BleStatus.Pairing + (io == YesNo ? 0x0C : 0x01);
        Assert.Equal([reason], pair.Initiator.Failed);
        Assert.Equal([reason], pair.Responder.Failed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_says_no_ends_the_pairing(bool isInitiator)
    {
        using var pair = PairingPair.With(YesNo, YesNo);
        var side = pair.Side(isInitiator);
        side.OnAsk = (action, _) => Assert.Equal(BleError.None, side.Pairing.Answer(action, 0));
        pair.Run();
        Assert.Equal([BleStatus.Pairing + 0x0C], pair.Initiator.Failed);
        Assert.Equal([BleStatus.Pairing + 0x0C], pair.Responder.Failed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Numbers_are_compared_before_or_after_the_check_value_of_the_peer(bool isResponderFirst)
    {
        using var pair = PairingPair.With(YesNo, YesNo, answers: false);
        pair.Run();
        var (first, second) = isResponderFirst ? (pair.Responder, pair.Initiator) : (pair.Initiator, pair.Responder);
        Assert.Equal(BleError.None, first.Pairing.Answer(PasskeyActionKind.NumericComparison, 1));
        pair.RunUntil(static () => false);
        Assert.Null(first.Paired);
        Assert.Null(pair.Initiator.Encryption);
        Assert.False(pair.Responder.Pairing.TryGetKey(0, 0, new byte[16]));
        Assert.Equal(isResponderFirst ? PairingState.DhKeyCheck : PairingState.Comparison, pair.Responder.Pairing.State);
        Assert.Equal(BleError.None, second.Pairing.Answer(PasskeyActionKind.NumericComparison, 1));
        pair.RunUntil(static () => false);
        Assert.True(pair.Initiator.Paired!.IsAuthenticated);
        Assert.True(pair.Responder.Paired!.IsAuthenticated);
    }

    [Fact]
    public void A_user_who_says_no_after_the_check_value_ends_the_pairing()
    {
        using var pair = PairingPair.With(YesNo, YesNo);
        pair.Responder.OnAsk = null;
        pair.Run();
        Assert.Equal(PairingState.Comparison, pair.Responder.Pairing.State);
        Assert.Equal(BleError.None, pair.Responder.Pairing.Answer(PasskeyActionKind.NumericComparison, 0));
        Assert.Equal([BleStatus.Pairing + 0x0C], pair.Responder.Failed);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_passkey_may_come_before_or_after_the_confirm_value_of_the_peer(bool isSecureConnections, bool isResponderFirst)
    {
        using var pair = PairingPair.With(Keyboard, Keyboard, secureConnections: isSecureConnections, answers: false);
        pair.Run();
        var (first, second) = isResponderFirst ? (pair.Responder, pair.Initiator) : (pair.Initiator, pair.Responder);
        Assert.Equal(BleError.None, first.Pairing.Answer(PasskeyActionKind.Input, 7));
        pair.RunUntil(static () => false);
        Assert.Equal(BleError.None, second.Pairing.Answer(PasskeyActionKind.Input, 7));
        pair.RunUntil(static () => false);
        Assert.True(pair.Initiator.Paired!.IsAuthenticated);
        Assert.True(pair.Responder.Paired!.IsAuthenticated);
    }

    [Fact]
    [Specification("gap_passkey")]
    public void A_wrong_answer_changes_nothing()
    {
        using var pair = PairingPair.With(Keyboard, Keyboard, answers: false);
        var pairing = pair.Initiator.Pairing;
        Assert.Equal(BleError.NoEntry, pairing.Answer(PasskeyActionKind.Input, 1));
        Assert.Equal(BleError.InvalidArgument, pairing.Answer(PasskeyActionKind.None, 1));
        Assert.Equal(BleError.InvalidArgument, pairing.Answer((PasskeyActionKind)1, 1));
        Assert.Equal(BleError.InvalidArgument, pairing.Answer((PasskeyActionKind)5, 1));
        pairing.Begin();
        Assert.Equal(BleError.InvalidArgument, pairing.Answer(PasskeyActionKind.Input, 1)); // too early
        pair.RunUntil(static () => false);

        Assert.Equal(BleError.InvalidArgument, pairing.Answer(PasskeyActionKind.Display, 1));
        Assert.Equal(BleError.InvalidArgument, pairing.Answer(PasskeyActionKind.NumericComparison, 1));
        Assert.Equal(BleError.InvalidArgument, pairing.Answer(PasskeyActionKind.Input, 1_000_000));
        Assert.Equal(BleError.InvalidArgument, pairing.Answer(PasskeyActionKind.Input, -1));
        Assert.Equal(PairingState.Passkey, pairing.State);
        Assert.Equal(BleError.None, pairing.Answer(PasskeyActionKind.Input, 1));
        Assert.Equal(BleError.Already, pairing.Answer(PasskeyActionKind.Input, 1));
        Assert.Equal(BleError.Already, pairing.Answer(PasskeyActionKind.Display, 1));
        Assert.Equal(BleError.None, pair.Responder.Pairing.Answer(PasskeyActionKind.Input, 1));
        pair.RunUntil(static () => false);
        Assert.NotNull(pair.Initiator.Paired);
        Assert.Equal(BleError.NoEntry, pairing.Answer(PasskeyActionKind.Input, 1));
    }

    [Fact]
    public void A_comparison_is_answered_with_yes_or_no()
    {
        using var pair = PairingPair.With(YesNo, YesNo, answers: false);
        pair.Run();
        foreach (var answer in new[] { -1, 2, 999_999, int.MinValue, int.MaxValue })
            Assert.Equal(BleError.InvalidArgument, pair.Initiator.Pairing.Answer(PasskeyActionKind.NumericComparison, answer));
        Assert.Equal(BleError.None, pair.Initiator.Pairing.Answer(PasskeyActionKind.NumericComparison, 1));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void The_application_may_end_the_link_when_it_is_asked(bool isInitiator, bool isSecureConnections)
    {
        using var pair = PairingPair.With(Keyboard, Keyboard, secureConnections: isSecureConnections);
        var side = pair.Side(isInitiator);
        side.OnAsk = (_, _) => side.Pairing.Close(BleStatus.NotConnected);
        pair.Run();
        Assert.Equal([BleStatus.NotConnected], side.Failed);
        Assert.False(side.Pairing.IsUnderWay);
        PairingWipingTests.AssertWiped(side.Pairing);
    }

    [Fact]
    public void A_new_pairing_asks_anew()
    {
        using var pair = PairingPair.With(Keyboard, Keyboard, secureConnections: false, answers: false);
        pair.Run();
        Assert.Equal(BleError.None, pair.Initiator.Pairing.Answer(PasskeyActionKind.Input, 1));
        pair.Initiator.Pairing.Receive([0x05, 0x01]);
        pair.Responder.Pairing.Receive([0x05, 0x01]);
        pair.Initiator.Sent.Clear();
        pair.Responder.Sent.Clear();
        pair.Run();
        Assert.Equal(2, pair.Initiator.Asked.Count);
        Assert.All(pair.Initiator.Pairing.Values.Passkey, static octet => Assert.Equal(0, octet));
        Assert.Equal(BleError.None, pair.Initiator.Pairing.Answer(PasskeyActionKind.Input, 2));
        Assert.Equal(BleError.None, pair.Responder.Pairing.Answer(PasskeyActionKind.Input, 2));
        pair.RunUntil(static () => false);
        Assert.Equal(1, pair.Initiator.Successes);
        Assert.Equal([BleStatus.Pairing + 0x01], pair.Initiator.Failed.ToArray());
    }
}
