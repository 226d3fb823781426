// The Attribute Protocol on one link: channel 0x0004 (Core Vol 3, Part F, 3.2.8, 3.3).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// Takes the PDUs of one link apart by the table of <see cref="AttPdu"/> and passes them to the server, the client or the updates.
/// It belongs to a connection slot and is used again for each link that takes the slot.
/// </summary>
internal sealed class AttBearer
{
    /// <summary>The MTU before an exchange, and the smallest there is (Core Vol 3, Part G, 5.2.1).</summary>
    public const int MinMtu = 23;

    /// <summary>The largest MTU: a value of 512 octets behind the header of a Prepare Write Request (Core Vol 3, Part F, 3.2.9, 3.4.6.1).</summary>
    public const int MaxMtu = 517;

    private const byte RemoteUserTerminated = 0x13;

    private readonly IGattStack _stack;
    private State _state;
    private int _offeredMtu;

    public AttBearer(IGattStack stack, IAttLink link, GattServer server)
    {
        _stack = stack;
        Link = link;
        Server = server;
        Client = new GattClient(stack, this);
        Received = new ReceivedUpdates(stack, this);
        Updates = new GattUpdates(stack, this);
        Prepared = new PreparedWrites(stack);
        Caching = new ClientCaching(stack, this);
    }

    private enum State
    {
        Closed,
        Open,
        Failed,     // a transaction timed out: nothing more may be exchanged (Core Vol 3, Part F, 3.3.3)
    }

    public IAttLink Link { get; }

    public GattServer Server { get; }

    /// <summary>This side as client.</summary>
    public GattClient Client { get; }

    /// <summary>What the server on the other side sends of its own.</summary>
    public ReceivedUpdates Received { get; }

    /// <summary>What this side as server sends of its own: notifications and indications.</summary>
    public GattUpdates Updates { get; }

    /// <summary>The writes that the peer has prepared and not executed.</summary>
    public PreparedWrites Prepared { get; }

    /// <summary>What the server knows of the peer's view of its database.</summary>
    public ClientCaching Caching { get; }

    /// <summary>Where what the peer sends in vain is counted.</summary>
    public HostStatistics Statistics => _stack.Statistics;

    /// <summary>The MTU in force, in octets.</summary>
    public int Mtu { get; private set; } = MinMtu;

    /// <summary>Whether PDUs may be exchanged.</summary>
    public bool IsOpen => _state == State.Open;

    /// <summary>Counts the links that had this slot: who has called a handler sees by it whether the link is still the same.</summary>
    public int Session { get; private set; }

    /// <summary>A link has been established.</summary>
    public void Open()
    {
        _state = State.Open;
        Session++;
        Mtu = MinMtu;
        _offeredMtu = 0;
        Received.Open();
        Client.Open();
        Updates.Open();
        Prepared.Open();
        Caching.Open();
        Server.OnConnected(this);
    }

    /// <summary>The link has ended: everything that waits for the peer fails, subscriptions end. Nothing happens when it is closed already.</summary>
    public void Close()
    {
        if (_state == State.Closed)
            return;
        _state = State.Closed;
        Session++;
        Server.OnDisconnected(this);
        Prepared.Clear();
        Client.Close();
        Updates.Close();
    }

    /// <summary>Works on one PDU from the peer.</summary>
    /// <param name="pdu">Any octets whatsoever.</param>
    public void Receive(ReadOnlySpan<byte> pdu)
    {
        if (_state != State.Open)
            return;
        if (pdu.IsEmpty)
        {
            Statistics.MalformedAttPdus++;
            return;
        }

        if (AttPdu.Of(pdu[0]) is not { } row)
        {
            RefuseUnknown(pdu[0]);
        }
        else if (!row.AllowsLength(pdu.Length) || pdu.Length > Mtu)
        {
            RefuseMalformed(row);
        }
        else if (row.Kind == AttPduKind.Request && !Link.TryReservePdu(Mtu, true, out _))
        {
            // What cannot be answered is not begun.
            Statistics.DroppedAttRequests++;
        }
        else if (Caching.Admits(row, pdu))
        {
            row.Handler(this, pdu);
        }
    }

    /// <summary>The link has been encrypted, or its key has changed; what is known of it stands in <see cref="IAttLink.Security"/>. Application code may run.</summary>
    public void OnSecurityChanged()
    {
        if (_state != State.Open)
            return;
        var session = Session;
        Caching.OnSecurityChanged();
        if (Session == session && IsOpen)
            Updates.OnSecurityChanged();
    }

    /// <summary>The queue to the peer, found full, has room again.</summary>
    public void OnRoom()
    {
        if (_state != State.Open)
            return;
        Received.OnRoom();
        Client.OnRoom();
        Updates.OnRoom();
        Client.Waiters.OnRoom();
    }

    /// <summary>A transaction was not completed within its time: nothing more is exchanged, and the link ends (Core Vol 3, Part F, 3.3.3).</summary>
    public void Fail()
    {
        _state = State.Failed;
        Link.Terminate(RemoteUserTerminated);
    }

    // ---- mistakes of the local caller

    /// <summary>Throws when nothing can be sent.</summary>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>.</exception>
    public void RequireOpen()
    {
        if (_state != State.Open)
            throw new BleException(BleError.NotConnected);
    }

    /// <summary>Throws when a handle is 0, which no attribute has.</summary>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>.</exception>
    public static void RequireHandle(ushort handle)
    {
        if (handle == 0)
            throw new BleException(BleError.InvalidArgument, "Attribute handles are 1..0xFFFF.");
    }

    /// <summary>Throws when a value does not fit into one PDU behind its opcode and handle.</summary>
    /// <exception cref="ArgumentException">The value is longer than the MTU less 3 octets.</exception>
    public void RequireFits(ReadOnlySpan<byte> value)
    {
        if (value.Length > Mtu - 3)
            throw new ArgumentException("The value has " + Text(value.Length) + " octets; the MTU of " + Text(Mtu) + " leaves room for " + Text(Mtu - 3) + ".", nameof(value));
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // ---- answers

    /// <summary>Makes room for an answer; <see cref="IAttLink.SendPdu"/> sends it.</summary>
    /// <returns>False when there is none: the peer sends requests faster than it takes answers.</returns>
    public bool TryReserveAnswer(int length, out Span<byte> pdu)
    {
        pdu = default;
        if (_state != State.Open)
            return false;
        if (Link.TryReservePdu(length, true, out pdu))
            return true;
        Statistics.DroppedAttRequests++;
        return false;
    }

    /// <summary>Answers with octets that were put together elsewhere.</summary>
    public void Answer(ReadOnlySpan<byte> answer)
    {
        if (!TryReserveAnswer(answer.Length, out var pdu))
            return;
        answer.CopyTo(pdu);
        Link.SendPdu(answer.Length);
    }

    /// <summary>Answers with an Error Response (Core Vol 3, Part F, 3.4.1.1).</summary>
    /// <param name="request">The opcode of the request.</param>
    /// <param name="handle">The attribute that caused it, or 0.</param>
    /// <param name="error">The error code.</param>
    public void AnswerError(byte request, ushort handle, AttError error)
    {
        if (!TryReserveAnswer(5, out var pdu))
            return;
        pdu[0] = (byte)AttOpcode.ErrorResponse;
        pdu[1] = request;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(2), handle);
        pdu[4] = (byte)error;
        Link.SendPdu(5);
    }

    // ---- the MTU (Core Vol 3, Part F, 3.4.2)

    /// <summary>The MTU that this side names on this link: once named, it stays, whatever the configuration becomes.</summary>
    public int OfferMtu()
    {
        if (_offeredMtu == 0)
            _offeredMtu = Math.Clamp(_stack.PreferredMtu, MinMtu, MaxMtu);
        return _offeredMtu;
    }

    /// <summary>Both sides have named their MTU: the smaller one is in force.</summary>
    /// <param name="peerMtu">What the peer named; below 23 counts as 23.</param>
    public void AgreeMtu(ushort peerMtu)
    {
        Mtu = Math.Max(MinMtu, Math.Min(OfferMtu(), peerMtu));
        _stack.Raise(new BleEvent(new BleEventHeader(BleEventCode.MtuExchanged, Link.Handle) { Handle = (ushort)Mtu }, default));
    }

    /// <summary>The peer, as client, names its MTU. Asked again, the server answers the same, and the new minimum is in force on both sides.</summary>
    public void OnExchangeMtu(ReadOnlySpan<byte> request)
    {
        if (!TryReserveAnswer(3, out var pdu))
            return;
        pdu[0] = (byte)AttOpcode.ExchangeMtuResponse;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), (ushort)OfferMtu());
        Link.SendPdu(3);
        AgreeMtu(BinaryPrimitives.ReadUInt16LittleEndian(request.Slice(1)));
    }

    // ---- what is not understood

    private void RefuseUnknown(byte opcode)
    {
        if ((opcode & AttPdu.CommandFlag) != 0)
            Statistics.IgnoredAttCommands++;
        else
            AnswerError(opcode, 0, AttError.RequestNotSupported);
    }

    private void RefuseMalformed(AttPdu row)
    {
        Statistics.MalformedAttPdus++;
        if (row.Kind == AttPduKind.Request)
            AnswerError((byte)row.Opcode, 0, AttError.InvalidPdu);
        else if (row.Kind == AttPduKind.Response)
            Client.OnMalformed(row.Opcode);
    }
}
