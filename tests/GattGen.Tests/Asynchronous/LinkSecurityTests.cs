// Pairing, encryption, and the questions that pairing asks.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

public class LinkSecurityTests
{
    private static readonly BleLinkSecurity Encrypted = new(true, false, true, true, 16);
    private static readonly BleLinkSecurity Authenticated = new(true, true, true, true, 16);

    private readonly FakeHost _host = new();
    private readonly Link _link;

    public LinkSecurityTests() => _link = _host.Link();

    [Fact]
    public void Pairing_ends_with_the_security_of_the_link()
    {
        var pairing = _link.PairAsync();
        Assert.Equal(default, _link.Security);
        _host.Encrypted(1, Encrypted);
        _host.Take(RequestKind.Pair).Done();
        _host.RunPosted();
        Assert.Equal(Encrypted, Outcome.Of(pairing));
        Assert.Equal(Encrypted, _link.Security);
        _host.AssertNothingLeft(links: 1);
    }

    [Theory]
    [InlineData(BleStatus.Pairing + 0x04, BleError.InputOutput, "confirm value failed (0x04)")]
    [InlineData(BleStatus.Pairing + 0x0C, BleError.InputOutput, "numeric comparison failed (0x0C)")]
    [InlineData(BleStatus.Controller + 0x06, BleError.InputOutput, "PIN or key missing (0x06)")]
    [InlineData(BleStatus.TimedOut, BleError.TimedOut, "within the time")]
    public void A_pairing_that_fails_says_why(int status, BleError error, string text)
    {
        var pairing = _link.PairAsync();
        _host.Take(RequestKind.Pair).Done(status);
        _host.RunPosted();
        var problem = Outcome.Fails(pairing, error, status == BleStatus.TimedOut ? 0 : status);
        Assert.Contains(text, problem.Message, StringComparison.Ordinal);
        Assert.Contains(FakeHost.Peer.ToString(), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_options_insist_on_is_checked()
    {
        var unauthenticated = _link.PairAsync(new PairOptions { RequireAuthentication = true });
        _host.LinkSecurity = Encrypted;
        _host.Take(RequestKind.Pair).Done();
        _host.RunPosted();
        Outcome.Fails(unauthenticated, BleError.InputOutput, BleStatus.Pairing + 0x03);

        var weak = _link.PairAsync(new PairOptions { MinKeySize = 16 });
        _host.LinkSecurity = Authenticated with { KeySize = 7 };
        _host.Take(RequestKind.Pair).Done();
        _host.RunPosted();
        Outcome.Fails(weak, BleError.InputOutput, BleStatus.Pairing + 0x06);
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _link.PairAsync(new PairOptions { MinKeySize = 6 }).AsTask().GetAwaiter().GetResult(); });
    }

    [Fact]
    public void The_end_of_the_link_ends_pairing_and_waiting_with_the_reason()
    {
        var pairing = _link.PairAsync();
        var waiting = _link.WaitForEncryptionAsync();
        var token = _link.Disconnected;
        _host.Lost(1, 0x3D);
        Assert.False(token.IsCancellationRequested);
        _host.RunPosted();
        Outcome.Fails(pairing, BleError.NotConnected, 0x3D);
        Outcome.Fails(waiting, BleError.NotConnected, 0x3D);
        Assert.True(token.IsCancellationRequested);
        _host.AssertNothingLeft();
        var late = _link.Disconnected;
        _host.RunPosted();
        Assert.True(late.IsCancellationRequested);
    }

    [Fact]
    public void Who_waits_for_encryption_and_who_listens_is_told_of_a_pairing_that_the_peer_begins()
    {
        using var source = new CancellationTokenSource();
        var changes = new List<BleLinkSecurity>();
        _link.SecurityChanged += (_, security) => changes.Add(security);
        var waiting = _link.WaitForEncryptionAsync();
        var cancelled = _link.WaitForEncryptionAsync(source.Token);
        source.Cancel();
        _host.Encrypted(1, default);        // a pairing that failed: another one may follow
        _host.RunPosted();
        Outcome.IsCancelled(cancelled);
        Assert.False(waiting.IsCompleted);
        _host.Encrypted(1, Authenticated);
        Assert.Single(changes);
        _host.RunPosted();
        Assert.Equal(Authenticated, Outcome.Of(waiting));
        Assert.Equal([default, Authenticated], changes);
        Assert.Equal(Authenticated, Outcome.Of(_link.WaitForEncryptionAsync(), _host));
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_passkey_to_show_is_made_up_shown_and_answered_outside_of_the_stack()
    {
        var user = new User { Passkey = 123_456 };
        _host.PairingInteraction = user;
        _host.AskPasskey(1, PasskeyActionKind.Display);
        Assert.Empty(user.Asked);
        _host.RunPosted();
        Assert.Equal(["show 123456"], user.Asked);
        Assert.Equal([((ushort)1, PasskeyActionKind.Display, 123_456)], _host.Passkeys);
        Assert.False(user.Token.IsCancellationRequested);
        _host.Encrypted(1, Authenticated);
        _host.RunPosted();
        Assert.True(user.Token.IsCancellationRequested);        // it need not be shown any more
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void What_the_user_enters_or_confirms_is_the_answer()
    {
        var user = new User();
        _link.PairingInteraction = user;
        _host.AskPasskey(1, PasskeyActionKind.Input);
        _host.RunPosted();
        Assert.Empty(_host.Passkeys);
        Outcome.Outside(() => user.Entered.SetResult(7));
        Assert.Equal([((ushort)1, PasskeyActionKind.Input, 7)], _host.Passkeys);
        _host.AskPasskey(1, PasskeyActionKind.NumericComparison, 424_242);
        _host.RunPosted();
        Outcome.Outside(() => user.Confirmed.SetResult(false));
        Assert.Equal(((ushort)1, PasskeyActionKind.NumericComparison, 0), _host.Passkeys[1]);
        Assert.Equal(["enter", "compare 424242"], user.Asked);
    }

    [Fact]
    public void The_interaction_of_the_call_comes_before_that_of_the_link_and_that_of_the_radio()
    {
        var (call, link, radio) = (new User(), new User(), new User());
        _host.PairingInteraction = radio;
        _link.PairingInteraction = link;
        _ = _link.PairAsync(new PairOptions { Interaction = call }).AsTask();
        _host.AskPasskey(1, PasskeyActionKind.Input);
        _host.RunPosted();
        Assert.Equal((1, 0, 0), (call.Asked.Count, link.Asked.Count, radio.Asked.Count));
        _host.Encrypted(1, Encrypted);
        _host.AskPasskey(1, PasskeyActionKind.Input);
        _host.RunPosted();
        Assert.Equal((1, 1, 0), (call.Asked.Count, link.Asked.Count, radio.Asked.Count));
    }

    [Fact]
    public void Without_an_interaction_the_handler_of_the_application_is_asked()
    {
        var asked = 0;
        _host.Irq((in BleEvent e) => e.Code == BleEventCode.PasskeyAction ? ++asked : 0);
        _host.AskPasskey(1, PasskeyActionKind.Input);
        Assert.Equal(1, asked);
        _host.PairingInteraction = new User();
        _host.AskPasskey(1, PasskeyActionKind.Input);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void A_user_who_does_not_want_to_ends_the_pairing()
    {
        var user = new User();
        _link.PairingInteraction = user;
        _host.AskPasskey(1, PasskeyActionKind.Input);
        _host.RunPosted();
        Outcome.Outside(() => user.Entered.SetResult(null));
        Assert.Equal([(ushort)1], _host.RefusedPairings);
        Assert.Empty(_host.Passkeys);
        Assert.Empty(_host.Failures);
    }

    [Fact]
    public void An_interaction_that_fails_or_answers_nonsense_ends_the_pairing_and_is_reported()
    {
        _link.PairingInteraction = new Nobody();
        _host.AskPasskey(1, PasskeyActionKind.Display);
        _host.RunPosted();
        Assert.Equal(BleError.NotSupported, Assert.IsType<BleException>(Assert.Single(_host.Failures)).Error);
        Assert.Single(_host.RefusedPairings);

        var user = new User();
        _link.PairingInteraction = user;
        _host.AskPasskey(1, PasskeyActionKind.Input);
        _host.RunPosted();
        Outcome.Outside(() => user.Entered.SetResult(1_000_000));
        Assert.Equal((2, 2), (_host.Failures.Count, _host.RefusedPairings.Count));
    }

    [Fact]
    public void A_question_is_taken_back_when_the_pairing_or_the_link_ends_and_a_late_answer_is_dropped()
    {
        var user = new User();
        _link.PairingInteraction = user;
        _host.AskPasskey(1, PasskeyActionKind.Input);
        _host.RunPosted();
        _host.Lost(1);
        _host.RunPosted();
        Assert.True(user.Token.IsCancellationRequested);
        Outcome.Outside(() => user.Entered.TrySetResult(5));
        Assert.Empty(_host.Passkeys);
        Assert.Empty(_host.RefusedPairings);
        _host.AssertNothingLeft();
    }

    private sealed class Nobody : PairingInteraction;

    private sealed class User : PairingInteraction
    {
        public List<string> Asked { get; } = [];

        public int Passkey { get; init; }

        public CancellationToken Token { get; private set; }

        public TaskCompletionSource<int?> Entered { get; } = new();

        public TaskCompletionSource<bool> Confirmed { get; } = new();

        public override int MakePasskey(Link link) => Passkey;

        public override ValueTask DisplayPasskeyAsync(Link link, int passkey, CancellationToken cancel)
        {
            Asked.Add("show " + passkey);
            Token = cancel;
            return default;
        }

        public override ValueTask<int?> EnterPasskeyAsync(Link link, CancellationToken cancel)
        {
            Asked.Add("enter");
            Token = cancel;
            return new(Entered.Task);
        }

        public override ValueTask<bool> ConfirmAsync(Link link, int number, CancellationToken cancel)
        {
            Asked.Add("compare " + number);
            return new(Confirmed.Task);
        }
    }
}
