// Declares a server: services that are registered together, and how they are advertised.
using System;

namespace GattGen;

/// <summary>
/// Makes a partial class a GATT server of the services that its properties hold, in the order in which they are declared. Generated are
/// <c>Services</c>, <c>Definitions</c>, <c>HandleMap</c>, <c>AdvertisingData</c>, <c>ScanResponseData</c>, <c>StartAsync</c>, <c>StopAsync</c>
/// and <c>IsStarted</c>.
/// </summary>
/// <remarks>
/// Advertised are the flags (general discoverable, no BR/EDR), the UUIDs of the services, the appearance, the name and the company data, in
/// this order (Supplement to the Core Specification, Part A). What does not fit into the 31 octets of the advertising data moves to the
/// scan response: first the name, then the appearance, then the company data. A list of UUIDs that still does not fit is cut and marked as
/// incomplete; a name that does not fit is shortened and marked as such. <see cref="ScanResponse"/> steers this by hand.
/// </remarks>
/// <example>
/// <code>
/// [GattServer("Meadow HR", Appearance = 0x0341)]
/// public partial class HeartRateMonitor
/// {
///     public HeartRateService HeartRate { get; } = new();
///     public BatteryService Battery { get; } = new();
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GattServerAttribute : Attribute
{
    /// <summary>A server with a name.</summary>
    /// <param name="name">The device name, 0..248 octets of UTF-8 (Core Vol 3, Part C, 12.1).</param>
    public GattServerAttribute(string name) => Name = name;

    /// <summary>The device name: advertised, and the value of the Device Name characteristic.</summary>
    public string Name { get; }

    /// <summary>The appearance (Assigned Numbers, 2.6); 0, unknown, is not advertised.</summary>
    public ushort Appearance { get; set; }

    /// <summary>The company identifier (Assigned Numbers, 7.1) that stands before <see cref="CompanyData"/>. A radio that advertises by itself is told of it, too.</summary>
    public ushort CompanyId { get; set; }

    /// <summary>Manufacturer specific data to advertise, 0..27 octets; null for none.</summary>
    public byte[]? CompanyData { get; set; }

    /// <summary>
    /// What the device can show and take in, by which pairing chooses its method (Core Vol 3, Part H, 2.3.5.1). It is set when the server starts; if it is not
    /// given, the radio keeps what it has: neither display nor keys.
    /// </summary>
    public IoCapability Io { get; set; } = IoCapability.NoInputNoOutput;

    /// <summary>Whether the keys of a pairing are kept (module specification, <c>bond</c>). It is set when the server starts; if it is not given, the radio keeps what it has.</summary>
    public bool Bond { get; set; }

    /// <summary>Whether pairing asks for protection against a man in the middle (module specification, <c>mitm</c>). It is set when the server starts; if it is not given, the radio keeps what it has.</summary>
    public bool Mitm { get; set; }

    /// <summary>Whether only LE Secure Connections will do (module specification, <c>le_secure</c>). It is set when the server starts; if it is not given, the radio keeps what it has.</summary>
    public bool LeSecure { get; set; }

    /// <summary>The advertising interval in milliseconds, 20..10,240; 100 if it is not given. <see cref="GattServerOptions.AdvertisingIntervalUs"/> goes before it.</summary>
    public int AdvertisingIntervalMs { get; set; }

    /// <summary>
    /// The shortest connection interval in milliseconds, 7.5..4,000, that each central is asked for once it has connected
    /// (Core Vol 3, Part A, 4.20); give <see cref="ConnectionIntervalMaxMs"/> too. If neither is given, nothing is asked for.
    /// </summary>
    public double ConnectionIntervalMinMs { get; set; }

    /// <summary>The longest connection interval in milliseconds, not below <see cref="ConnectionIntervalMinMs"/>, and at most 4,000.</summary>
    public double ConnectionIntervalMaxMs { get; set; }

    /// <summary>How many connection events the device may sleep through when it has nothing to say, 0..499; with the intervals only.</summary>
    public int ConnectionLatency { get; set; }

    /// <summary>After how many milliseconds of silence the connection counts as lost, 100..32,000; above (1 + latency) × longest interval × 2. 2,560 if it is not given.</summary>
    public int SupervisionTimeoutMs { get; set; }

    /// <summary>What is not advertised at all.</summary>
    public GattAdvertisingParts Omit { get; set; }

    /// <summary>
    /// What stands in the scan response. If it is given, nothing else moves and nothing is cut: what does not fit is an error of the
    /// compiler. If it is not given, the layout is found as described above.
    /// </summary>
    public GattAdvertisingParts ScanResponse { get; set; }
}

/// <summary>The parts of what a server advertises.</summary>
[Flags]
public enum GattAdvertisingParts
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The UUIDs of the services (Supplement to the Core Specification, Part A, 1.1).</summary>
    Services = 1,

    /// <summary>The appearance (Part A, 1.12).</summary>
    Appearance = 2,

    /// <summary>The name (Part A, 1.2).</summary>
    Name = 4,

    /// <summary>The manufacturer specific data (Part A, 1.4).</summary>
    CompanyData = 8,
}
