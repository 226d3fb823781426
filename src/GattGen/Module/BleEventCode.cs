namespace GattGen;

/// <summary>The events of the module specification, with its numbers.</summary>
public enum BleEventCode : byte
{
    /// <summary>A central has connected to this peripheral.</summary>
    CentralConnect = 1,

    /// <summary>A central has disconnected from this peripheral.</summary>
    CentralDisconnect = 2,

    /// <summary>A client has written to a local characteristic or descriptor.</summary>
    GattsWrite = 3,

    /// <summary>A client reads; a non-zero reply denies it.</summary>
    GattsReadRequest = 4,

    /// <summary>An advertising packet was received.</summary>
    ScanResult = 5,

    /// <summary>The scan has ended.</summary>
    ScanDone = 6,

    /// <summary>A connection asked for has been made.</summary>
    PeripheralConnect = 7,

    /// <summary>A connected peripheral has disconnected, or a connection attempt has ended without a connection.</summary>
    PeripheralDisconnect = 8,

    /// <summary>One service was found.</summary>
    GattcServiceResult = 9,

    /// <summary>Service discovery has finished.</summary>
    GattcServiceDone = 10,

    /// <summary>One characteristic was found.</summary>
    GattcCharacteristicResult = 11,

    /// <summary>Characteristic discovery has finished.</summary>
    GattcCharacteristicDone = 12,

    /// <summary>One descriptor was found.</summary>
    GattcDescriptorResult = 13,

    /// <summary>Descriptor discovery has finished.</summary>
    GattcDescriptorDone = 14,

    /// <summary>A read has returned data.</summary>
    GattcReadResult = 15,

    /// <summary>A read has finished.</summary>
    GattcReadDone = 16,

    /// <summary>A write with response has finished.</summary>
    GattcWriteDone = 17,

    /// <summary>A server has sent a notification.</summary>
    GattcNotify = 18,

    /// <summary>A server has sent an indication; the stack has confirmed it.</summary>
    GattcIndicate = 19,

    /// <summary>An indication of ours was confirmed, or has failed.</summary>
    GattsIndicateDone = 20,

    /// <summary>An ATT MTU exchange has completed.</summary>
    MtuExchanged = 21,

    /// <summary>A peer asks for an L2CAP channel.</summary>
    L2capAccept = 22,

    /// <summary>An L2CAP channel is established.</summary>
    L2capConnect = 23,

    /// <summary>An L2CAP channel has ended, or could not be made.</summary>
    L2capDisconnect = 24,

    /// <summary>Data has arrived on an L2CAP channel.</summary>
    L2capRecv = 25,

    /// <summary>A stalled L2CAP channel can send again.</summary>
    L2capSendReady = 26,

    /// <summary>Connection parameters have changed.</summary>
    ConnectionUpdate = 27,

    /// <summary>The encryption of a connection has changed.</summary>
    EncryptionUpdate = 28,

    /// <summary>The stack asks for a stored secret.</summary>
    GetSecret = 29,

    /// <summary>The stack asks the application to keep a secret.</summary>
    SetSecret = 30,

    /// <summary>Pairing needs a passkey action.</summary>
    PasskeyAction = 31,
}

/// <summary>The kind of an advertising packet, as scan results report it.</summary>
public enum AdvertisingType : byte
{
    /// <summary>ADV_IND: connectable and scannable undirected advertising.</summary>
    ConnectableUndirected = 0x00,

    /// <summary>ADV_DIRECT_IND: connectable directed advertising.</summary>
    ConnectableDirected = 0x01,

    /// <summary>ADV_SCAN_IND: scannable undirected advertising.</summary>
    ScannableUndirected = 0x02,

    /// <summary>ADV_NONCONN_IND: non-connectable undirected advertising.</summary>
    NonConnectableUndirected = 0x03,

    /// <summary>SCAN_RSP: a scan response.</summary>
    ScanResponse = 0x04,
}
