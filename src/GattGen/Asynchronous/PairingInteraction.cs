// What pairing asks of the user (Core Vol 3, Part H, 2.3.5), answered outside of the stack.
using System;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>
/// Talks to the user while a link pairs. Override what the capabilities of the device allow (<see cref="BleConfig.Io"/>); what is not overridden ends the pairing.
/// The methods run outside of the stack and may take their time, up to the 30 s that pairing allows. Their token is cancelled when the answer is not needed any more,
/// because the pairing or the link has ended: then take the question away. What they throw ends the pairing and is told to <see cref="Ble.HandlerFailed"/>.
/// </summary>
public abstract class PairingInteraction
{
    /// <summary>Makes up the passkey that is shown; six digits from the system's random numbers unless overridden.</summary>
    /// <param name="link">The link that pairs.</param>
    /// <returns>The passkey, 0..999,999.</returns>
    public virtual int MakePasskey(Link link) => RandomNumberGenerator.GetInt32(1_000_000);

    /// <summary>Shows a passkey that the user enters on the other device. Return when it is shown; the token says when it can be taken away.</summary>
    /// <param name="link">The link that pairs.</param>
    /// <param name="passkey">The passkey, 0..999,999; show six digits.</param>
    /// <param name="cancel">Cancelled when the pairing is over.</param>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: not overridden.</exception>
    public virtual ValueTask DisplayPasskeyAsync(Link link, int passkey, CancellationToken cancel) => throw Missing(nameof(DisplayPasskeyAsync));

    /// <summary>Asks the user for the passkey that the other device shows.</summary>
    /// <param name="link">The link that pairs.</param>
    /// <param name="cancel">Cancelled when the pairing is over.</param>
    /// <returns>The passkey, 0..999,999; null when the user does not want to: the pairing ends.</returns>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: not overridden.</exception>
    public virtual ValueTask<int?> EnterPasskeyAsync(Link link, CancellationToken cancel) => throw Missing(nameof(EnterPasskeyAsync));

    /// <summary>Asks the user whether both devices show the same number.</summary>
    /// <param name="link">The link that pairs.</param>
    /// <param name="number">The number, 0..999,999; show six digits.</param>
    /// <param name="cancel">Cancelled when the pairing is over.</param>
    /// <returns>Whether they do; false ends the pairing.</returns>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: not overridden.</exception>
    public virtual ValueTask<bool> ConfirmAsync(Link link, int number, CancellationToken cancel) => throw Missing(nameof(ConfirmAsync));

    private BleException Missing(string method) => new(BleError.NotSupported, GetType().Name + " does not override " + method + ", but Config.Io says that the device can do it.");
}

/// <summary>How <see cref="Link.PairAsync"/> pairs.</summary>
public sealed class PairOptions
{
    /// <summary>Talks to the user while this link pairs; null for the one of the link, or of the radio (<see cref="Ble.PairingInteraction"/>).</summary>
    public PairingInteraction? Interaction { get; set; }

    /// <summary>Whether a link without protection against a man in the middle is a failure. <see cref="BleConfig.Mitm"/> asks for the protection; this insists on it.</summary>
    public bool RequireAuthentication { get; set; }

    /// <summary>The smallest key that will do, 7..16 octets; 7 by default.</summary>
    public int MinKeySize { get; set; } = 7;

    internal PairOptions Copy() => (PairOptions)MemberwiseClone();

    internal void Check()
    {
        if (MinKeySize is < 7 or > 16)
            throw new ArgumentOutOfRangeException("options", MinKeySize, "A key has 7..16 octets.");
    }
}

/// <summary>One question of a pairing: asked outside of the stack, answered once, and taken back when the pairing is over.</summary>
internal sealed class PasskeyQuestion : IPosted
{
    private readonly Link _link;
    private readonly PairingInteraction _interaction;
    private readonly PasskeyActionKind _action;
    private readonly int _number;
    private readonly CancellationTokenSource _over;     // it has no timer and no handle: nothing to dispose of

    public PasskeyQuestion(Link link, PairingInteraction interaction, PasskeyActionKind action, int number, CancellationTokenSource over)
    {
        _over = over;
        _link = link;
        _interaction = interaction;
        _action = action;
        _number = number;
    }

    public AsynchronousLayer Layer => _link.Layer;

    public void RunPosted() => _ = AskAsync();

    /// <summary>The pairing is over. Under the gate.</summary>
    public void End() => Layer.Post(new PostedCancellation(Layer, _over));

    private async Task AskAsync()
    {
        int? answer = null;
        try
        {
            switch (_action)
            {
                case PasskeyActionKind.Display:
                    var passkey = _interaction.MakePasskey(_link);
                    await _interaction.DisplayPasskeyAsync(_link, passkey, _over.Token).ConfigureAwait(false);
                    answer = passkey;
                    break;
                case PasskeyActionKind.Input:
                    answer = await _interaction.EnterPasskeyAsync(_link, _over.Token).ConfigureAwait(false);
                    break;
                case PasskeyActionKind.NumericComparison:
                    answer = await _interaction.ConfirmAsync(_link, _number, _over.Token).ConfigureAwait(false) ? 1 : 0;
                    break;
            }
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // it is told, and the pairing ends
        catch (Exception problem)
#pragma warning restore CA1031
        {
            using (Layer.Enter())
                Layer.Ble.ReportFailure(problem);
        }

        using (Layer.Enter())
        {
            if (_link.Asks(this))
                Answer(answer);
        }
    }

    private void Answer(int? answer)
    {
        try
        {
            if (answer is { } passkey)
                Layer.Ble.GapPasskey(_link.Handle, _action, passkey);
            else
                Layer.Host.RefusePairing(_link.Handle);
        }
        catch (BleException problem) when (problem.Error == BleError.InvalidArgument)
        {
            Layer.Ble.ReportFailure(problem);       // no passkey: the interaction is wrong
            Layer.Host.RefusePairing(_link.Handle);
        }
        catch (BleException)
        {
            // The pairing ended a moment ago: nobody waits for the answer.
        }
    }
}

/// <summary>Cancels a token outside of the stack, where what listens to it may run.</summary>
internal sealed class PostedCancellation : IPosted
{
    private readonly CancellationTokenSource _source;

    public PostedCancellation(AsynchronousLayer layer, CancellationTokenSource source)
    {
        Layer = layer;
        _source = source;
    }

    public AsynchronousLayer Layer { get; }

    public void RunPosted() => _source.Cancel();
}
