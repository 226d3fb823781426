// A procedure of the GATT client: one or more requests, one after the other, and an end (Core Vol 3, Part G, 4).
using System;

namespace GattGen.Host;

/// <summary>What becomes of a procedure after an answer.</summary>
internal enum GattStep
{
    /// <summary>There is more to ask.</summary>
    Continue,

    /// <summary>It has what it wanted.</summary>
    Done,

    /// <summary>The answer makes no sense.</summary>
    Invalid,
}

/// <summary>
/// A procedure that waits for its turn or is under way. What it finds goes to its operation, or into events where it has none.
/// Objects are used again.
/// </summary>
internal abstract class GattProcedure : PendingOperation
{
    /// <summary>What <see cref="OnError"/> returns when the procedure has more to ask in spite of the error.</summary>
    public const int GoesOnAfterError = -1;

    protected GattProcedure(GattClient client) => Client = client;

    /// <summary>Counts the uses: who has called a handler sees by it whether the procedure is still the same.</summary>
    public int Run { get; private set; }

    /// <summary>Whether the owner has given it up; its answer is awaited all the same.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>Whether it was started by the module API: events tell.</summary>
    public bool RaisesEvents { get; private set; }

    /// <summary>Whether it is a discovery, of which the module API allows one at a time.</summary>
    public virtual bool IsDiscovery => false;

    /// <summary>Whether an answer changes what both sides have agreed on, although nobody waits for it any more.</summary>
    public virtual bool BindsWhenAbandoned => false;

    /// <summary>Whether something of it stands in the server that must be taken back before it can end.</summary>
    public virtual bool MustCancel => false;

    /// <summary>The status of the end when the last answer was a response.</summary>
    public virtual int Outcome => BleStatus.Success;

    /// <summary>The request it sends now.</summary>
    public abstract AttOpcode Request { get; }

    /// <summary>The response that answers it.</summary>
    public abstract AttOpcode Response { get; }

    /// <summary>Whether something is left to ask.</summary>
    public virtual bool HasRequest => true;

    /// <summary>The length of the next request, at most.</summary>
    public abstract int RequestLength { get; }

    protected GattClient Client { get; }

    protected AttBearer Bearer => Client.Bearer;

    /// <summary>Writes the next request behind its opcode.</summary>
    /// <param name="pdu">Room for <see cref="RequestLength"/> octets; the first is set.</param>
    /// <returns>The length of the PDU.</returns>
    public abstract int WriteRequest(Span<byte> pdu);

    /// <summary>Works on the response and tells what it brings. The application's code may run in it, and the procedure may end meanwhile.</summary>
    public abstract GattStep OnResponse(ReadOnlySpan<byte> pdu);

    /// <summary>Works on an Error Response.</summary>
    /// <returns>The status of the end, or <see cref="GoesOnAfterError"/>.</returns>
    public virtual int OnError(AttError error) => (int)error;

    /// <summary>Takes note of an answer that makes no sense.</summary>
    /// <returns>As <see cref="OnError"/>.</returns>
    public virtual int OnInvalid() => BleStatus.InvalidResponse;

    /// <summary>The event of the end.</summary>
    /// <returns>False when there is none.</returns>
    public abstract bool TryGetDone(int status, out BleEventHeader header);

    /// <summary>Puts the object where it is taken from for the next use.</summary>
    public abstract void Return();

    /// <inheritdoc/>
    public override void Abandon() => Client.Abandon(this);

    /// <summary>Lets go of the operation at the end of the procedure.</summary>
    public GattOperation? End()
    {
        Run++;
        return Detach();
    }

    /// <summary>Lets go of the operation of a procedure that is given up.</summary>
    public GattOperation? LetGo() => Detach();

    public void Begin(GattOperation? operation)
    {
        Run++;
        IsAbandoned = false;
        RaisesEvents = operation is null;
        Attach(operation);
    }

    /// <summary>Whether, after application code has run, the procedure still wants to tell more.</summary>
    protected bool GoesOn(int run) => Run == run && !IsAbandoned;

    /// <summary>Tells what was found: the operation, or with an event where the module API asked.</summary>
    protected void Tell(in BleEventHeader header, ReadOnlySpan<byte> data = default)
    {
        if (Operation is { } operation)
            Client.Stack.Tell(operation, GattResult.Of(header, data));
        else if (RaisesEvents)
            Client.Stack.Raise(new BleEvent(header, data));
    }

    /// <summary>Tells the operation one of several values.</summary>
    protected void TellValue(ushort handle, ReadOnlySpan<byte> value)
    {
        if (Operation is { } operation)
            Client.Stack.Tell(operation, GattResult.Value(handle, value));
    }

    /// <summary>Tells the operation an included service.</summary>
    protected void TellIncluded(ushort declaration, ushort start, ushort end, BleUuid uuid)
    {
        if (Operation is { } operation)
            Client.Stack.Tell(operation, GattResult.Included(declaration, start, end, uuid));
    }

    protected BleEventHeader Header(BleEventCode code) => new(code, Bearer.Link.Handle);
}
