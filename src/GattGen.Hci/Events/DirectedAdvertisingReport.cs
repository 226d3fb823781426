// LE Directed Advertising Report (Core Vol 4, Part E, 7.7.65.11). The arrayed parameters stand report by report (5.2):
//
//   octet  0      1             2            3              4 .. 9     10                    11 .. 16         17
//         0x0B | Num_Reports | Event_Type | Address_Type | Address | Direct_Address_Type | Direct_Address | RSSI | next report ...
using System;

namespace GattGen.Hci;

/// <summary>One report of an advertiser that directs its advertising to a resolvable private address.</summary>
public readonly struct LeDirectedAdvertisingReport(
    AdvertisingReportType eventType,
    HciAddressType addressType,
    HciAddress address,
    HciAddressType directAddressType,
    HciAddress directAddress,
    sbyte rssi) : IHciEvent
{
    /// <summary>Octets of a report.</summary>
    public const int ReportLength = 16;

    /// <summary>Always connectable directed advertising.</summary>
    public AdvertisingReportType EventType { get; } = eventType;

    /// <summary>The kind of the advertiser's address.</summary>
    public HciAddressType AddressType { get; } = addressType;

    /// <summary>The advertiser's address.</summary>
    public HciAddress Address { get; } = address;

    /// <summary>0x01 or 0xFE: a resolvable private address that the controller could not resolve.</summary>
    public HciAddressType DirectAddressType { get; } = directAddressType;

    /// <summary>The address that the advertising is directed to.</summary>
    public HciAddress DirectAddress { get; } = directAddress;

    /// <summary>-127 to +20 dBm, or 127: not available.</summary>
    public sbyte Rssi { get; } = rssi;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => LeDirectedAdvertisingReportEvent.HeaderLength + ReportLength;

    /// <summary>Writes the parameters of an event that has this one report.</summary>
    /// <param name="writer">Where to; at least 18 octets must be free.</param>
    /// <exception cref="ArgumentException">The writer's buffer is too small.</exception>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)LeDirectedAdvertisingReportEvent.Subevent);
        writer.WriteByte(1);
        writer.WriteByte((byte)EventType);
        writer.WriteByte((byte)AddressType);
        writer.WriteAddress(Address);
        writer.WriteByte((byte)DirectAddressType);
        writer.WriteAddress(DirectAddress);
        writer.WriteSByte(Rssi);
    }

    internal static LeDirectedAdvertisingReport Read(ref SpanReader reader) => new(
        eventType: (AdvertisingReportType)reader.ReadByte(),
        addressType: (HciAddressType)reader.ReadByte(),
        address: reader.ReadAddress(),
        directAddressType: (HciAddressType)reader.ReadByte(),
        directAddress: reader.ReadAddress(),
        rssi: reader.ReadSByte());
}

/// <summary>LE Directed Advertising Report: one or more reports, read where they stand.</summary>
public readonly ref struct LeDirectedAdvertisingReportEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.DirectedAdvertisingReport;

    internal const int HeaderLength = 2;

    private readonly ReadOnlySpan<byte> _reports;

    private LeDirectedAdvertisingReportEvent(ReadOnlySpan<byte> reports) => _reports = reports;

    /// <summary>The number of reports; the standard allows 1 to 15.</summary>
    public int Count => _reports.Length / LeDirectedAdvertisingReport.ReportLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first.</param>
    /// <param name="value">The event, a part of <paramref name="parameters"/>.</param>
    /// <returns>False when it is another event, or the length is not what the number of reports asks for.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeDirectedAdvertisingReportEvent value)
    {
        bool whole = parameters.Length >= HeaderLength
            && parameters[0] == (byte)Subevent
            && parameters.Length == HeaderLength + (parameters[1] * LeDirectedAdvertisingReport.ReportLength);
        value = whole ? new(parameters.Slice(HeaderLength)) : default;
        return whole;
    }

    /// <summary>Begins a loop over the reports.</summary>
    public Enumerator GetEnumerator() => new(_reports);

    /// <summary>A loop over the reports.</summary>
    public ref struct Enumerator
    {
        private SpanReader _reader;

        internal Enumerator(ReadOnlySpan<byte> reports)
        {
            _reader = new(reports);
            Current = default;
        }

        /// <summary>The report that the loop stands on.</summary>
        public LeDirectedAdvertisingReport Current { get; private set; }

        /// <summary>Goes to the next report.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext()
        {
            if (_reader.Remaining == 0)
                return false;
            Current = LeDirectedAdvertisingReport.Read(ref _reader);
            return true;
        }
    }
}
