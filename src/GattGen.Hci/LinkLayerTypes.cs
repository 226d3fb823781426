// Small enumerations that commands and events share (Core Vol 4, Part E, 7.7.65 and 7.8).
using System;

namespace GattGen.Hci;

/// <summary>What kind of address a device has.</summary>
public enum HciAddressType : byte
{
    /// <summary>A public device address.</summary>
    PublicDevice = 0x00,

    /// <summary>A random device address.</summary>
    RandomDevice = 0x01,

    /// <summary>A public identity address: the device's resolvable private address was resolved by the controller.</summary>
    PublicIdentity = 0x02,

    /// <summary>A random (static) identity address: the device's resolvable private address was resolved by the controller.</summary>
    RandomIdentity = 0x03,

    /// <summary>In directed advertising reports: a resolvable private address that the controller could not resolve.</summary>
    UnresolvedRandom = 0xFE,

    /// <summary>In reports: no address was given.</summary>
    Anonymous = 0xFF,
}

/// <summary>Which address a device uses for itself.</summary>
public enum OwnAddressType : byte
{
    /// <summary>The public device address.</summary>
    PublicDevice = 0x00,

    /// <summary>The random address that was set.</summary>
    RandomDevice = 0x01,

    /// <summary>A resolvable private address from the resolving list, else the public address.</summary>
    ResolvableOrPublic = 0x02,

    /// <summary>A resolvable private address from the resolving list, else the random address that was set.</summary>
    ResolvableOrRandom = 0x03,
}

/// <summary>The role of the local device in a connection.</summary>
public enum LeRole : byte
{
    /// <summary>The local device began the connection.</summary>
    Central = 0x00,

    /// <summary>The local device advertised.</summary>
    Peripheral = 0x01,
}

/// <summary>How exact the sleep clock of the central is; as the peripheral is told (7.7.65.1).</summary>
public enum ClockAccuracy : byte
{
    /// <summary>500 ppm.</summary>
    Ppm500 = 0x00,

    /// <summary>250 ppm.</summary>
    Ppm250 = 0x01,

    /// <summary>150 ppm.</summary>
    Ppm150 = 0x02,

    /// <summary>100 ppm.</summary>
    Ppm100 = 0x03,

    /// <summary>75 ppm.</summary>
    Ppm75 = 0x04,

    /// <summary>50 ppm.</summary>
    Ppm50 = 0x05,

    /// <summary>30 ppm.</summary>
    Ppm30 = 0x06,

    /// <summary>20 ppm.</summary>
    Ppm20 = 0x07,
}

/// <summary>What an advertiser offers (7.8.5).</summary>
public enum AdvertisingType : byte
{
    /// <summary>ADV_IND: connectable and scannable, to everybody.</summary>
    ConnectableUndirected = 0x00,

    /// <summary>ADV_DIRECT_IND with high duty cycle: connectable by one device, for at most 1.28 s.</summary>
    ConnectableDirectedHighDuty = 0x01,

    /// <summary>ADV_SCAN_IND: scannable, to everybody.</summary>
    ScannableUndirected = 0x02,

    /// <summary>ADV_NONCONN_IND: neither connectable nor scannable.</summary>
    NonConnectableUndirected = 0x03,

    /// <summary>ADV_DIRECT_IND with low duty cycle: connectable by one device.</summary>
    ConnectableDirectedLowDuty = 0x04,
}

/// <summary>The channels that are advertised on (7.8.5).</summary>
[Flags]
public enum AdvertisingChannels : byte
{
    /// <summary>None; not allowed in a command.</summary>
    None = 0x00,

    /// <summary>Channel 37, 2402 MHz.</summary>
    Channel37 = 0x01,

    /// <summary>Channel 38, 2426 MHz.</summary>
    Channel38 = 0x02,

    /// <summary>Channel 39, 2480 MHz.</summary>
    Channel39 = 0x04,

    /// <summary>All three.</summary>
    All = 0x07,
}

/// <summary>Whose scan and connection requests an advertiser takes (7.8.5).</summary>
public enum AdvertisingFilterPolicy : byte
{
    /// <summary>Everybody's.</summary>
    AllowAll = 0x00,

    /// <summary>Scan requests of the filter accept list only; connection requests of everybody.</summary>
    FilterScanRequests = 0x01,

    /// <summary>Scan requests of everybody; connection requests of the filter accept list only.</summary>
    FilterConnectionRequests = 0x02,

    /// <summary>Both of the filter accept list only.</summary>
    FilterBoth = 0x03,
}

/// <summary>Whether a scanner asks for scan responses (7.8.10).</summary>
public enum ScanType : byte
{
    /// <summary>It only listens.</summary>
    Passive = 0x00,

    /// <summary>It asks scannable advertisers for their scan response.</summary>
    Active = 0x01,
}

/// <summary>Which advertising a scanner takes (7.8.10).</summary>
public enum ScanFilterPolicy : byte
{
    /// <summary>All, except what is directed to other devices.</summary>
    BasicUnfiltered = 0x00,

    /// <summary>As basic unfiltered, from devices of the filter accept list only.</summary>
    BasicFiltered = 0x01,

    /// <summary>As basic unfiltered, and what is directed to a resolvable private address that is not resolved.</summary>
    ExtendedUnfiltered = 0x02,

    /// <summary>As extended unfiltered, from devices of the filter accept list only.</summary>
    ExtendedFiltered = 0x03,
}

/// <summary>Whom an initiator connects to (7.8.12).</summary>
public enum InitiatorFilterPolicy : byte
{
    /// <summary>The peer address in the command.</summary>
    PeerAddress = 0x00,

    /// <summary>Any device of the filter accept list; the peer address in the command is ignored.</summary>
    FilterAcceptList = 0x01,
}

/// <summary>What was heard of an advertiser (7.7.65.2).</summary>
public enum AdvertisingReportType : byte
{
    /// <summary>ADV_IND: connectable and scannable undirected advertising.</summary>
    ConnectableUndirected = 0x00,

    /// <summary>ADV_DIRECT_IND: connectable directed advertising.</summary>
    ConnectableDirected = 0x01,

    /// <summary>ADV_SCAN_IND: scannable undirected advertising.</summary>
    ScannableUndirected = 0x02,

    /// <summary>ADV_NONCONN_IND: neither connectable nor scannable.</summary>
    NonConnectableUndirected = 0x03,

    /// <summary>SCAN_RSP: a scan response.</summary>
    ScanResponse = 0x04,
}

/// <summary>Which transmit power level is read (7.3.35).</summary>
public enum TransmitPowerLevelType : byte
{
    /// <summary>The level in force.</summary>
    Current = 0x00,

    /// <summary>The highest level.</summary>
    Maximum = 0x01,
}

/// <summary>What the host's flow control towards the controller covers (7.3.38).</summary>
public enum HostFlowControl : byte
{
    /// <summary>Nothing.</summary>
    Off = 0x00,

    /// <summary>ACL data.</summary>
    Acl = 0x01,

    /// <summary>Synchronous data.</summary>
    Synchronous = 0x02,

    /// <summary>Both.</summary>
    AclAndSynchronous = 0x03,
}
