// Reports whose octets mean what an application likes.
using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>A device of your own, beside a keyboard or a mouse: reports of octets in both directions, and settings.</summary>
/// <remarks>Make it before the service is registered. Its methods may be called from any thread. It is silent in the boot protocol.</remarks>
/// <example>
/// <code>
/// var hid = new HumanInterfaceDeviceService();
/// var device = new HidVendorDevice(hid, usage: 1, inputOctets: 4, outputOctets: 2, featureOctets: 1);
/// device.OutputReceived += octets =&gt; Console.WriteLine(octets.Length);
/// // ... the server that holds the service has started, and a host has connected
/// await device.SendAsync(new byte[] { 1, 2, 3, 4 });
/// </code>
/// </example>
public sealed class HidVendorDevice
{
    private readonly HumanInterfaceDeviceService _service;
    private readonly int _featureOctets;
    private byte[] _octets;

    /// <summary>Gives a service reports of its own.</summary>
    /// <param name="service">The service; it must not be registered yet.</param>
    /// <param name="usage">What the device is: a usage of the page <see cref="HidUsagePage.Vendor"/>, 1..0xFFFF.</param>
    /// <param name="inputOctets">The length of what it tells, 0..20 octets; 0 for none.</param>
    /// <param name="outputOctets">The length of what it is told, 0..20 octets; 0 for none.</param>
    /// <param name="featureOctets">The length of its settings, 0..20 octets; 0 for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is out of range, or the usage is 0.</exception>
    /// <exception cref="InvalidOperationException">All lengths are 0; the service is registered, or has such a device.</exception>
    public HidVendorDevice(HumanInterfaceDeviceService service, ushort usage, int inputOctets, int outputOctets = 0, int featureOctets = 0)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        if (usage == 0)
            throw new ArgumentOutOfRangeException(nameof(usage), usage, "A usage is 1..0xFFFF.");
        Require(inputOctets, nameof(inputOctets));
        Require(outputOctets, nameof(outputOctets));
        Require(featureOctets, nameof(featureOctets));
        _octets = new byte[inputOctets];
        _featureOctets = featureOctets;
        service.Add(this, HidReportMaps.Vendor(HumanInterfaceDeviceService.VendorId, usage, inputOctets, outputOctets, featureOctets), outputOctets, featureOctets);
    }

    /// <summary>The host has sent an output report. Raised on the executor of the stack; the octets are a copy.</summary>
    public event Action<ReadOnlyMemory<byte>>? OutputReceived;

    /// <summary>The host has changed the settings. Raised on the executor of the stack; the octets are a copy.</summary>
    public event Action<ReadOnlyMemory<byte>>? FeatureChanged;

    /// <summary>The settings.</summary>
    /// <exception cref="ArgumentException">They have another length than was said.</exception>
    public ReadOnlyMemory<byte> Feature
    {
        get => _service.VendorFeature.Octets;
        set
        {
            Require(value.Length, _featureOctets, nameof(value));
            _service.VendorFeature = new HidReportOctets(value.ToArray());
        }
    }

    internal ReadOnlyMemory<byte> Octets => _octets;

    /// <summary>Tells the host something.</summary>
    /// <param name="octets">As many octets as were said.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="ArgumentException">There are more or fewer octets.</exception>
    public ValueTask SendAsync(ReadOnlyMemory<byte> octets, CancellationToken cancel = default)
    {
        Require(octets.Length, _octets.Length, nameof(octets));
        using (_service.Enter())
        {
            _octets = octets.ToArray();
            return _service.SendAsync(_service.VendorInputSubscribers, _service.Handles.VendorInput, _octets, cancel);
        }
    }

    internal void OnOutput(ReadOnlyMemory<byte> octets) => OutputReceived?.Invoke(octets.ToArray());

    internal void OnFeature(ReadOnlyMemory<byte> octets) => FeatureChanged?.Invoke(octets.ToArray());

    private static void Require(int octets, string parameter)
    {
        if (octets is < 0 or > HidReportOctets.Most)
            throw new ArgumentOutOfRangeException(parameter, octets, "A report has 0..20 octets here: what every link carries.");
    }

    private static void Require(int octets, int wanted, string parameter)
    {
        if (octets != wanted || wanted == 0)
            throw new ArgumentException("The report has " + wanted.ToString(CultureInfo.InvariantCulture) + " octets, not " + octets.ToString(CultureInfo.InvariantCulture) + ".", parameter);
    }
}
