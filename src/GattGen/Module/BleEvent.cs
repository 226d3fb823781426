// An event of the module specification: a code and what belongs to it, valid during the handler only.
using System;

namespace GattGen;

/// <summary>
/// Handles the events of a <see cref="Ble"/>. It runs on the executor of the stack: it may call any method, and should return soon.
/// </summary>
/// <param name="e">The event; its octets are valid during the call only.</param>
/// <returns>The reply; 0 where the event asks nothing.</returns>
public delegate BleReply BleEventHandler(in BleEvent e);

/// <summary>
/// One event. Look at <see cref="Code"/>, then take the view of that code: its parts stand in the order of the module
/// specification and can be taken apart with a positional pattern.
/// </summary>
public readonly ref struct BleEvent
{
    /// <summary>Puts an event together; a stack does this.</summary>
    /// <param name="header">The fixed parts.</param>
    /// <param name="data">The octets that belong to it.</param>
    public BleEvent(scoped in BleEventHeader header, ReadOnlySpan<byte> data)
    {
        Header = header;
        Data = data;
    }

    /// <summary>What happened.</summary>
    public BleEventCode Code => Header.Code;

    /// <summary>The fixed parts, as the stack keeps them.</summary>
    public BleEventHeader Header { get; }

    /// <summary>The octets that belong to the event; empty where there are none.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>The view for <see cref="BleEventCode.CentralConnect"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public CentralConnectEvent CentralConnect
    {
        get
        {
            Require(BleEventCode.CentralConnect);
            return new CentralConnectEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.CentralDisconnect"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public CentralDisconnectEvent CentralDisconnect
    {
        get
        {
            Require(BleEventCode.CentralDisconnect);
            return new CentralDisconnectEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattsWrite"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattsWriteEvent GattsWrite
    {
        get
        {
            Require(BleEventCode.GattsWrite);
            return new GattsWriteEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattsReadRequest"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattsReadRequestEvent GattsReadRequest
    {
        get
        {
            Require(BleEventCode.GattsReadRequest);
            return new GattsReadRequestEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.ScanResult"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public ScanResultEvent ScanResult
    {
        get
        {
            Require(BleEventCode.ScanResult);
            return new ScanResultEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.PeripheralConnect"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public PeripheralConnectEvent PeripheralConnect
    {
        get
        {
            Require(BleEventCode.PeripheralConnect);
            return new PeripheralConnectEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.PeripheralDisconnect"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public PeripheralDisconnectEvent PeripheralDisconnect
    {
        get
        {
            Require(BleEventCode.PeripheralDisconnect);
            return new PeripheralDisconnectEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcServiceResult"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcServiceResultEvent GattcServiceResult
    {
        get
        {
            Require(BleEventCode.GattcServiceResult);
            return new GattcServiceResultEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcServiceDone"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcServiceDoneEvent GattcServiceDone
    {
        get
        {
            Require(BleEventCode.GattcServiceDone);
            return new GattcServiceDoneEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcCharacteristicResult"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcCharacteristicResultEvent GattcCharacteristicResult
    {
        get
        {
            Require(BleEventCode.GattcCharacteristicResult);
            return new GattcCharacteristicResultEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcCharacteristicDone"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcCharacteristicDoneEvent GattcCharacteristicDone
    {
        get
        {
            Require(BleEventCode.GattcCharacteristicDone);
            return new GattcCharacteristicDoneEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcDescriptorResult"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcDescriptorResultEvent GattcDescriptorResult
    {
        get
        {
            Require(BleEventCode.GattcDescriptorResult);
            return new GattcDescriptorResultEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcDescriptorDone"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcDescriptorDoneEvent GattcDescriptorDone
    {
        get
        {
            Require(BleEventCode.GattcDescriptorDone);
            return new GattcDescriptorDoneEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcReadResult"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcReadResultEvent GattcReadResult
    {
        get
        {
            Require(BleEventCode.GattcReadResult);
            return new GattcReadResultEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcReadDone"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcReadDoneEvent GattcReadDone
    {
        get
        {
            Require(BleEventCode.GattcReadDone);
            return new GattcReadDoneEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcWriteDone"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcWriteDoneEvent GattcWriteDone
    {
        get
        {
            Require(BleEventCode.GattcWriteDone);
            return new GattcWriteDoneEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcNotify"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcNotifyEvent GattcNotify
    {
        get
        {
            Require(BleEventCode.GattcNotify);
            return new GattcNotifyEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattcIndicate"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattcIndicateEvent GattcIndicate
    {
        get
        {
            Require(BleEventCode.GattcIndicate);
            return new GattcIndicateEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GattsIndicateDone"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GattsIndicateDoneEvent GattsIndicateDone
    {
        get
        {
            Require(BleEventCode.GattsIndicateDone);
            return new GattsIndicateDoneEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.MtuExchanged"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public MtuExchangedEvent MtuExchanged
    {
        get
        {
            Require(BleEventCode.MtuExchanged);
            return new MtuExchangedEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.ConnectionUpdate"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public ConnectionUpdateEvent ConnectionUpdate
    {
        get
        {
            Require(BleEventCode.ConnectionUpdate);
            return new ConnectionUpdateEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.L2capAccept"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public L2capAcceptEvent L2capAccept
    {
        get
        {
            Require(BleEventCode.L2capAccept);
            return new L2capAcceptEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.L2capConnect"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public L2capConnectEvent L2capConnect
    {
        get
        {
            Require(BleEventCode.L2capConnect);
            return new L2capConnectEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.L2capDisconnect"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public L2capDisconnectEvent L2capDisconnect
    {
        get
        {
            Require(BleEventCode.L2capDisconnect);
            return new L2capDisconnectEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.L2capRecv"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public L2capRecvEvent L2capRecv
    {
        get
        {
            Require(BleEventCode.L2capRecv);
            return new L2capRecvEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.L2capSendReady"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public L2capSendReadyEvent L2capSendReady
    {
        get
        {
            Require(BleEventCode.L2capSendReady);
            return new L2capSendReadyEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.EncryptionUpdate"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public EncryptionUpdateEvent EncryptionUpdate
    {
        get
        {
            Require(BleEventCode.EncryptionUpdate);
            return new EncryptionUpdateEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.GetSecret"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public GetSecretEvent GetSecret
    {
        get
        {
            Require(BleEventCode.GetSecret);
            return new GetSecretEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.SetSecret"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public SetSecretEvent SetSecret
    {
        get
        {
            Require(BleEventCode.SetSecret);
            return new SetSecretEvent(this);
        }
    }

    /// <summary>The view for <see cref="BleEventCode.PasskeyAction"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has another code.</exception>
    public PasskeyActionEvent PasskeyAction
    {
        get
        {
            Require(BleEventCode.PasskeyAction);
            return new PasskeyActionEvent(this);
        }
    }

    private void Require(BleEventCode code)
    {
        if (Header.Code != code)
            throw new InvalidOperationException("This event is " + Header.Code.ToString() + ", not " + code.ToString() + ": look at Code first.");
    }
}

/// <summary>
/// The fixed parts of an event, as a stack fills and stores them. Which member means what for which event is known to the views of
/// <see cref="BleEvent"/>; use those to read.
/// </summary>
public struct BleEventHeader : IEquatable<BleEventHeader>
{
    /// <summary>A header with a code and a connection.</summary>
    /// <param name="code">What happened.</param>
    /// <param name="connection">The connection handle, or 0.</param>
    public BleEventHeader(BleEventCode code, ushort connection = 0)
        : this()
    {
        Code = code;
        Connection = connection;
    }

    /// <summary>What happened.</summary>
    public BleEventCode Code { get; set; }

    /// <summary>An octet: the kind of advertising packet, or the properties of a characteristic.</summary>
    public byte Kind { get; set; }

    /// <summary>The connection handle.</summary>
    public ushort Connection { get; set; }

    /// <summary>A handle (of a value, descriptor, or the first of a service); the MTU; the connection interval.</summary>
    public ushort Handle { get; set; }

    /// <summary>The last handle of a service or characteristic; the peripheral latency.</summary>
    public ushort EndHandle { get; set; }

    /// <summary>The supervision timeout.</summary>
    public ushort Extra { get; set; }

    /// <summary>A status; the signal strength of a scan result; the HCI reason of a disconnection, which no view shows.</summary>
    public int Status { get; set; }

    /// <summary>The address of the peer.</summary>
    public BleAddress Address { get; set; }

    /// <summary>The UUID that was found.</summary>
    public BleUuid Uuid { get; set; }

    /// <inheritdoc/>
    public readonly bool Equals(BleEventHeader other)
        => Code == other.Code && Kind == other.Kind && Connection == other.Connection && Handle == other.Handle && EndHandle == other.EndHandle
            && Extra == other.Extra && Status == other.Status && Address == other.Address && Uuid == other.Uuid;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is BleEventHeader other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Code, Kind, Connection, Handle, EndHandle, Status, Address, Uuid);

    /// <summary>Whether all parts are equal.</summary>
    /// <param name="left">One header.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BleEventHeader left, BleEventHeader right) => left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">One header.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BleEventHeader left, BleEventHeader right) => !left.Equals(right);
}
