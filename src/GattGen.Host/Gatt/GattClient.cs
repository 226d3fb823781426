// The GATT client on one link: one request at a time, the others wait (Core Vol 3, Part F, 3.3.2, 3.3.3; Part G, 4).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace GattGen.Host;

/// <summary>
/// The procedures of this side as client. One is under way; it sends a request, takes the answer, and goes on until it is done;
/// the others wait in the order in which they were started. An answer that fits no request is dropped and counted; one that does not
/// come within 30 s ends the link.
/// </summary>
internal sealed partial class GattClient
{
    private readonly Queue<GattProcedure> _waiting = new();
    private readonly HostTimer _timer;
    private readonly Pool<ServiceDiscovery> _serviceDiscoveries;
    private readonly Pool<CharacteristicDiscovery> _characteristicDiscoveries;
    private readonly Pool<DescriptorDiscovery> _descriptorDiscoveries;
    private readonly Pool<ReadProcedure> _reads;
    private readonly Pool<WriteProcedure> _writes;
    private readonly Pool<MtuProcedure> _mtuExchanges;
    private GattProcedure? _active;
    private bool _isOutstanding;        // the request of the active procedure has left
    private bool _isTelling;            // the active procedure tells what an answer brought
    private bool _isDiscovering;        // a discovery of the module API waits or is under way

    public GattClient(IGattStack stack, AttBearer bearer)
    {
        Stack = stack;
        Bearer = bearer;
        Waiters = new RoomWaiters(stack, bearer);
        _timer = new HostTimer(OnTimeout);
        _serviceDiscoveries = new Pool<ServiceDiscovery>(() => new ServiceDiscovery(this));
        _characteristicDiscoveries = new Pool<CharacteristicDiscovery>(() => new CharacteristicDiscovery(this));
        _descriptorDiscoveries = new Pool<DescriptorDiscovery>(() => new DescriptorDiscovery(this));
        _reads = new Pool<ReadProcedure>(() => new ReadProcedure(this));
        _writes = new Pool<WriteProcedure>(() => new WriteProcedure(this));
        _mtuExchanges = new Pool<MtuProcedure>(() => new MtuProcedure(this));
    }

    public IGattStack Stack { get; }

    public AttBearer Bearer { get; }

    /// <summary>Those who wait for room in the queue to the peer.</summary>
    public RoomWaiters Waiters { get; }

    /// <summary>Whether this side has sent its Exchange MTU Request, which it does once on a link.</summary>
    public bool HasAskedMtu { get; set; }

    /// <summary>How many procedures wait or are under way.</summary>
    public int PendingCount => _waiting.Count + (_active is null ? 0 : 1);

    // ---- the link

    public void Open() => _isDiscovering = HasAskedMtu = false;

    /// <summary>The link has ended: all procedures fail.</summary>
    public void Close()
    {
        Stack.Timers.Stop(_timer);
        _isOutstanding = _isTelling = false;
        if (_active is { } active)
            Complete(active, BleStatus.NotConnected);
        while (_waiting.Count > 0)
            Complete(_waiting.Dequeue(), BleStatus.NotConnected);
        Waiters.Close();
    }

    /// <summary>The queue to the peer has room again.</summary>
    public void OnRoom() => Pump();

    // ---- what the application starts

    /// <summary>Finds primary services.</summary>
    /// <param name="uuid">The UUID, or empty for all.</param>
    /// <param name="operation">Who is told, or null for events.</param>
    public void DiscoverServices(BleUuid uuid, GattOperation? operation)
    {
        RequireRoom();
        RequireNoDiscovery(operation);
        var procedure = _serviceDiscoveries.Rent();
        procedure.Begin(uuid, operation);
        Start(procedure);
    }

    /// <summary>Finds characteristics.</summary>
    /// <param name="startHandle">The first handle.</param>
    /// <param name="endHandle">The last handle.</param>
    /// <param name="uuid">The UUID, or empty for all.</param>
    /// <param name="operation">Who is told, or null for events.</param>
    public void DiscoverCharacteristics(ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation? operation)
    {
        RequireRange(startHandle, endHandle);
        RequireRoom();
        RequireNoDiscovery(operation);
        var procedure = _characteristicDiscoveries.Rent();
        procedure.Begin(startHandle, endHandle, uuid, operation);
        Start(procedure);
    }

    /// <summary>Finds the attributes behind a value.</summary>
    /// <param name="startHandle">The handle of the value.</param>
    /// <param name="endHandle">The last handle.</param>
    /// <param name="operation">Who is told, or null for events.</param>
    public void DiscoverDescriptors(ushort startHandle, ushort endHandle, GattOperation? operation)
    {
        RequireRange(startHandle, endHandle);
        RequireRoom();
        RequireNoDiscovery(operation);
        var procedure = _descriptorDiscoveries.Rent();
        procedure.Begin(startHandle, endHandle, operation);
        Start(procedure);
    }

    /// <summary>Reads a value whole.</summary>
    public void Read(ushort handle, GattOperation? operation)
    {
        AttBearer.RequireHandle(handle);
        RequireRoom();
        var procedure = _reads.Rent();
        procedure.Begin(handle, operation);
        Start(procedure);
    }

    /// <summary>Writes a value that fits into one PDU, with response.</summary>
    public void Write(ushort handle, ReadOnlySpan<byte> value, GattOperation? operation)
    {
        AttBearer.RequireHandle(handle);
        RequireRoom();
        var procedure = _writes.Rent();
        procedure.Begin(handle, value, operation);
        Start(procedure);
    }

    /// <summary>Writes a value that fits into one PDU, without response, if there is room.</summary>
    public bool TryWriteCommand(ushort handle, ReadOnlySpan<byte> value)
    {
        AttBearer.RequireHandle(handle);
        Bearer.RequireOpen();
        if (!Bearer.Link.TryReservePdu(3 + value.Length, false, out var pdu))
            return false;
        pdu[0] = (byte)AttOpcode.WriteCommand;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), handle);
        value.CopyTo(pdu.Slice(3));
        Bearer.Link.SendPdu(3 + value.Length);
        return true;
    }

    /// <summary>Exchanges the MTU. Events: once on each link. An operation: where it has been done, the end comes without a request.</summary>
    public void ExchangeMtu(GattOperation? operation)
    {
        Bearer.RequireOpen();
        if (operation is null && (HasAskedMtu || IsToAskMtu()))
            throw new BleException(BleError.Already, "This side has exchanged the MTU on this connection; that is done once.");
        RequireRoom();
        var procedure = _mtuExchanges.Rent();
        procedure.Begin(operation);
        Start(procedure);
    }

    /// <summary>Tells when the queue to the peer has room.</summary>
    public void WaitForRoom(GattOperation operation)
    {
        Bearer.RequireOpen();
        Waiters.Add(operation);
    }

    /// <summary>Cuts a value to what one PDU, and any attribute, can hold.</summary>
    public ReadOnlySpan<byte> Truncate(ReadOnlySpan<byte> value) => value.Slice(0, Math.Min(value.Length, Math.Min(AttributeValue.MaxOctets, Bearer.Mtu - 3)));

    /// <summary>Throws when a value does not fit into one PDU.</summary>
    /// <exception cref="ArgumentException">The value is longer than the MTU less 3 octets.</exception>
    public void RequireFits(ReadOnlySpan<byte> value) => Bearer.RequireFits(value);

    /// <summary>The owner of an operation has given it up.</summary>
    public void Abandon(GattProcedure procedure)
    {
        var operation = procedure.LetGo();
        procedure.IsAbandoned = true;
        if (!ReferenceEquals(procedure, _active))
        {
            for (var left = _waiting.Count; left > 0; left--)
            {
                var next = _waiting.Dequeue();
                if (ReferenceEquals(next, procedure))
                    End(next);
                else
                    _waiting.Enqueue(next);
            }
        }
        else if (!_isOutstanding && !_isTelling && !procedure.MustCancel)
        {
            // Its request has not left: there is nothing to wait for.
            _active = null;
            End(procedure);
            Pump();
        }

        Stack.Complete(operation, BleStatus.Local + (int)BleError.NoEntry);
    }

    // ---- what the peer sends

    /// <summary>A response (Core Vol 3, Part F, 3.4).</summary>
    public void OnResponse(ReadOnlySpan<byte> pdu)
    {
        if (!TryTakeAnswer((AttOpcode)pdu[0], isResponse: true, out var procedure))
            return;
        if (procedure.IsAbandoned && !procedure.BindsWhenAbandoned)
        {
            CompleteAndGoOn(procedure, BleStatus.Success);
            return;
        }

        var run = procedure.Run;
        _isTelling = true;
        var step = procedure.OnResponse(pdu);
        if (procedure.Run != run)
            return;     // the link has ended meanwhile
        _isTelling = false;
        if (step == GattStep.Continue && (!procedure.IsAbandoned || procedure.MustCancel))
        {
            Pump();
            return;
        }

        if (step == GattStep.Invalid)
            Bearer.Statistics.MalformedAttPdus++;
        CompleteAndGoOn(procedure, step == GattStep.Invalid ? BleStatus.InvalidResponse : procedure.Outcome);
    }

    /// <summary>Error Response: opcode, opcode of the request, handle, error code (Core Vol 3, Part F, 3.4.1.1).</summary>
    public void OnError(ReadOnlySpan<byte> pdu)
    {
        if (!TryTakeAnswer((AttOpcode)pdu[1], isResponse: false, out var procedure))
            return;
        var error = (AttError)pdu[4];
        var run = procedure.Run;
        _isTelling = true;
        var status = error == AttError.None ? BleStatus.InvalidResponse : procedure.OnError(error);
        if (procedure.Run != run)
            return;     // the link has ended meanwhile
        _isTelling = false;
        EndOrGoOn(procedure, status);
    }

    /// <summary>A response whose length its opcode does not allow.</summary>
    public void OnMalformed(AttOpcode response)
    {
        if (response != AttOpcode.ErrorResponse && _isOutstanding && _active!.Response == response && TryTakeAnswer(response, isResponse: true, out var procedure))
            EndOrGoOn(procedure, procedure.OnInvalid());
    }

    // ---- the turn

    private void Start(GattProcedure procedure)
    {
        if (procedure.RaisesEvents && procedure.IsDiscovery)
            _isDiscovering = true;
        _waiting.Enqueue(procedure);
        Pump();
    }

    // Sends the next request when none is outstanding.
    private void Pump()
    {
        while (Bearer.IsOpen && !_isOutstanding && !_isTelling)
        {
            if (_active is null && !_waiting.TryDequeue(out _active))
                return;
            var procedure = _active;
            if (!procedure.HasRequest)
            {
                Complete(procedure, BleStatus.Success);
                continue;
            }

            if (!Bearer.Link.TryReservePdu(procedure.RequestLength, true, out var pdu))
            {
                Bearer.Link.WantRoom();
                return;
            }

            pdu[0] = (byte)procedure.Request;
            var length = procedure.WriteRequest(pdu);
            _isOutstanding = true;
            Stack.Timers.Start(_timer, Stack.Now + Stack.Options.AttTimeoutMicroseconds);
            Bearer.Link.SendPdu(length);
        }
    }

    private bool TryTakeAnswer(AttOpcode opcode, bool isResponse, out GattProcedure procedure)
    {
        procedure = _active!;
        if (!_isOutstanding || opcode != (isResponse ? procedure.Response : procedure.Request))
        {
            Bearer.Statistics.UnexpectedAttPdus++;
            return false;
        }

        _isOutstanding = false;
        Stack.Timers.Stop(_timer);
        return true;
    }

    private void EndOrGoOn(GattProcedure procedure, int status)
    {
        if (status == GattProcedure.GoesOnAfterError && (!procedure.IsAbandoned || procedure.MustCancel))
            Pump();
        else
            CompleteAndGoOn(procedure, status);
    }

    private void CompleteAndGoOn(GattProcedure procedure, int status)
    {
        Complete(procedure, status);
        Pump();
    }

    // Ends a procedure and tells it; the state is complete, whatever the handler does.
    private void Complete(GattProcedure procedure, int status)
    {
        if (ReferenceEquals(procedure, _active))
            _active = null;
        var tells = procedure.RaisesEvents && procedure.TryGetDone(status, out var header) ? header : default(BleEventHeader?);
        var operation = End(procedure);
        if (operation is not null)
            Stack.Complete(operation, status);
        else if (tells is { } done)
            Stack.Raise(new BleEvent(done, default));
    }

    private GattOperation? End(GattProcedure procedure)
    {
        if (procedure.RaisesEvents && procedure.IsDiscovery)
            _isDiscovering = false;
        var operation = procedure.End();
        procedure.Return();
        return operation;
    }

    private void OnTimeout()
    {
        if (!_isOutstanding)
            return;
        _isOutstanding = false;
        Bearer.Fail();
        Complete(_active!, BleStatus.TimedOut);
    }

    // ---- mistakes of the local caller

    private void RequireRoom()
    {
        Bearer.RequireOpen();
        if (_waiting.Count >= Stack.Options.MaxQueuedRequests)
            throw new BleException(BleError.NoMemory, "Too many requests wait for their turn on this connection.");
    }

    private void RequireNoDiscovery(GattOperation? operation)
    {
        if (operation is null && _isDiscovering)
            throw new BleException(BleError.Busy, "A discovery is under way on this connection: wait for its end.");
    }

    private bool IsToAskMtu()
    {
        if (_active is MtuProcedure)
            return true;
        foreach (var procedure in _waiting)
        {
            if (procedure is MtuProcedure)
                return true;
        }

        return false;
    }

    private static void RequireRange(ushort startHandle, ushort endHandle)
    {
        if (startHandle == 0 || endHandle < startHandle)
            throw new BleException(BleError.InvalidArgument, "A range of handles begins at 1 or later and does not end before it begins.");
    }

    // ---- where procedures return to

    public void Return(ServiceDiscovery procedure) => _serviceDiscoveries.Return(procedure);

    public void Return(CharacteristicDiscovery procedure) => _characteristicDiscoveries.Return(procedure);

    public void Return(DescriptorDiscovery procedure) => _descriptorDiscoveries.Return(procedure);

    public void Return(ReadProcedure procedure) => _reads.Return(procedure);

    public void Return(WriteProcedure procedure) => _writes.Return(procedure);

    public void Return(MtuProcedure procedure) => _mtuExchanges.Return(procedure);
}
