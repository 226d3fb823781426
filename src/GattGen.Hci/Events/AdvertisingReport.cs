// LE Advertising Report (Core Vol 4, Part E, 7.7.65.2). The arrayed parameters stand report by report (5.2):
//
//   octet  0      1             2            3              4 .. 9       10              11 ...    11 + n
//         0x02 | Num_Reports | Event_Type | Address_Type | Address (LE) | Data_Length n | Data ... | RSSI | next report ...
using System;

namespace GattGen.Hci;

/// <summary>One report of an advertiser.</summary>
public readonly ref struct LeAdvertisingReport
{
    /// <summary>Octets of a report without its data.</summary>
    public const int FixedLength = 10;

    /// <summary>Makes a report.</summary>
    /// <param name="eventType">What was heard.</param>
    /// <param name="addressType">The kind of the advertiser's address.</param>
    /// <param name="address">The advertiser's address.</param>
    /// <param name="data">Advertising or scan response data, 0 to 31 octets.</param>
    /// <param name="rssi">-127 to +20 dBm, or 127: not available.</param>
    public LeAdvertisingReport(
        AdvertisingReportType eventType, HciAddressType addressType, HciAddress address, ReadOnlySpan<byte> data, sbyte rssi)
    {
        EventType = eventType;
        AddressType = addressType;
        Address = address;
        Data = data;
        Rssi = rssi;
    }

    /// <summary>What was heard.</summary>
    public AdvertisingReportType EventType { get; }

    /// <summary>The kind of the advertiser's address.</summary>
    public HciAddressType AddressType { get; }

    /// <summary>The advertiser's address.</summary>
    public HciAddress Address { get; }

    /// <summary>Advertising data, or the scan response; 0 to 31 octets.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>-127 to +20 dBm, or 127: not available.</summary>
    public sbyte Rssi { get; }

    internal static bool TryRead(scoped ref SpanReader reader, out LeAdvertisingReport report)
    {
        var eventType = (AdvertisingReportType)reader.ReadByte();
        var addressType = (HciAddressType)reader.ReadByte();
        HciAddress address = reader.ReadAddress();
        int length = reader.ReadByte();
        ReadOnlySpan<byte> data = reader.ReadBytes(length);
        sbyte rssi = reader.ReadSByte();
        report = new(eventType, addressType, address, data, rssi);
        return !reader.Failed && length <= HciLimits.AdvertisingDataLength;
    }

    internal void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)EventType);
        writer.WriteByte((byte)AddressType);
        writer.WriteAddress(Address);
        writer.WriteByte((byte)Data.Length);
        writer.WriteBytes(Data);
        writer.WriteSByte(Rssi);
    }
}

/// <summary>LE Advertising Report: one or more reports, read where they stand.</summary>
/// <example>
/// <code>
/// if (LeAdvertisingReportEvent.TryRead(parameters, out var reports))
/// {
///     foreach (LeAdvertisingReport report in reports)
///         Seen(report.Address, report.Data);
/// }
/// </code>
/// </example>
public readonly ref struct LeAdvertisingReportEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.AdvertisingReport;

    internal const int HeaderLength = 2;

    private readonly ReadOnlySpan<byte> _reports;

    private LeAdvertisingReportEvent(int count, ReadOnlySpan<byte> reports)
    {
        Count = count;
        _reports = reports;
    }

    /// <summary>The number of reports; the standard allows 1 to 25.</summary>
    public int Count { get; }

    /// <summary>Reads the parameters of the event, and checks every report in it.</summary>
    /// <param name="parameters">The parameters, the subevent code first.</param>
    /// <param name="value">The event, a part of <paramref name="parameters"/>.</param>
    /// <returns>False when it is another event, a report is cut off or has more than 31 octets of data, or octets are left over.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeAdvertisingReportEvent value)
    {
        value = default;
        var reader = new SpanReader(parameters);
        if ((LeSubevent)reader.ReadByte() != Subevent)
            return false;
        int count = reader.ReadByte();
        ReadOnlySpan<byte> reports = reader.Rest;
        for (int i = 0; i < count; i++)
        {
            if (!LeAdvertisingReport.TryRead(ref reader, out _))
                return false;
        }

        if (!reader.Completed)
            return false;
        value = new(count, reports);
        return true;
    }

    /// <summary>Begins a loop over the reports.</summary>
    public Enumerator GetEnumerator() => new(_reports);

    /// <summary>A loop over the reports.</summary>
    public ref struct Enumerator
    {
        private SpanReader _reader;
        private LeAdvertisingReport _current;

        internal Enumerator(ReadOnlySpan<byte> reports)
        {
            _reader = new(reports);
            _current = default;
        }

        /// <summary>The report that the loop stands on.</summary>
        public readonly LeAdvertisingReport Current => _current;

        /// <summary>Goes to the next report.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext() => _reader.Remaining > 0 && LeAdvertisingReport.TryRead(ref _reader, out _current);
    }
}

/// <summary>Builds an LE Advertising Report event of several reports, as a whole packet with its indicator octet.</summary>
public ref struct LeAdvertisingReportBuilder
{
    private const int MaximumReports = 25;

    private readonly Span<byte> _packet;
    private int _count;

    /// <summary>Begins an event.</summary>
    /// <param name="buffer">Where to write; <see cref="HciEventPacket.MaximumLength"/> octets are always enough.</param>
    public LeAdvertisingReportBuilder(Span<byte> buffer)
    {
        _packet = buffer.Slice(0, Math.Min(buffer.Length, HciEventPacket.MaximumLength));
        _count = 0;
        Length = 0;
    }

    /// <summary>The length of the packet in octets; 0 as long as it has no report.</summary>
    public int Length { get; private set; }

    /// <summary>The number of reports.</summary>
    public readonly int Count => _count;

    /// <summary>Puts a report behind the others.</summary>
    /// <param name="report">The report; at most 31 octets of data.</param>
    /// <returns>False when it does not fit, or has too many data; nothing was changed.</returns>
    public bool TryAdd(scoped in LeAdvertisingReport report)
    {
        const int Header = HciEventPacket.HeaderLength + LeAdvertisingReportEvent.HeaderLength;
        int start = Math.Max(Length, Header);
        int end = start + LeAdvertisingReport.FixedLength + report.Data.Length;
        if (_count == MaximumReports || report.Data.Length > HciLimits.AdvertisingDataLength || end > _packet.Length)
            return false;

        var writer = new SpanWriter(_packet.Slice(start));
        report.Write(ref writer);
        Length = end;
        _packet[0] = (byte)HciPacketType.Event;
        _packet[1] = (byte)HciEventCode.LeMeta;
        _packet[2] = (byte)(end - HciEventPacket.HeaderLength);
        _packet[3] = (byte)LeAdvertisingReportEvent.Subevent;
        _packet[4] = (byte)++_count;
        return true;
    }
}
