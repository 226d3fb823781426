// A device that is everything, one that is a remote control only, and one with a report of its own; and a host, on the virtual air.
using System;
using System.Threading.Tasks;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.HumanInterfaceDevice;

/// <summary>A keyboard with all that one can have.</summary>
[GattServer("Input", Appearance = Appearance.Keyboard, Bond = true)]
public sealed partial class InputDevice
{
    public InputDevice()
    {
        Keyboard = new HidKeyboard(Hid);
        Mouse = new HidMouse(Hid);
        Consumer = new HidConsumerControl(Hid);
        Gamepad = new HidGamepad(Hid);
        Vendor = new HidVendorDevice(Hid, usage: 1, inputOctets: 4, outputOctets: 2, featureOctets: 1);
    }

    public HumanInterfaceDeviceService Hid { get; } = new();

    public BatteryService Battery { get; } = new() { Level = 100 };

    public HidKeyboard Keyboard { get; }

    public HidMouse Mouse { get; }

    public HidConsumerControl Consumer { get; }

    public HidGamepad Gamepad { get; }

    public HidVendorDevice Vendor { get; }
}

[GattServer("Remote", Bond = true)]
public sealed partial class RemoteControl
{
    public RemoteControl() => Keys = new HidConsumerControl(Hid);

    public HumanInterfaceDeviceService Hid { get; } = new();

    public HidConsumerControl Keys { get; }
}

/// <summary>A service with a report of its own.</summary>
[GattService(Assigned.Services.HumanInterfaceDevice)]
public sealed partial class DialService : IHumanInterfaceDevice
{
    private const GattFlags Input = GattFlags.Read | GattFlags.Notify | GattFlags.ReadEncrypted;

    public DialService()
    {
        Information = HidInformation.Default;
        ReportMap = new HidReportMap()
            .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.MultiAxisController)
            .BeginCollection(HidCollection.Application)
                .ReportId(1).Usage(HidDesktopUsage.Dial).LogicalRange(-127, 127).ReportSize(8).ReportCount(1).Input(HidFieldFlags.Variable | HidFieldFlags.Relative)
                .ReportId(2).Usage(HidDesktopUsage.Slider).LogicalRange(0, 255).Input(HidFieldFlags.Variable)
            .EndCollection()
            .ToArray();
    }

    [GattCharacteristic(Assigned.Characteristics.Report, Input), GattReportReference(1, GattReportType.Input)]
    public partial sbyte Turn { get; set; }

    [GattCharacteristic(Assigned.Characteristics.Report, Input), GattReportReference(2, GattReportType.Input)]
    public partial byte Slide { get; set; }
}

[GattServer("Dial", Bond = true)]
public sealed partial class DialDevice
{
    public DialService Dial { get; } = new();
}

/// <summary>A keyboard and a mouse, each with a service of its own, and one whose report map nobody understands.</summary>
[GattServer("Desk", Bond = true)]
public sealed partial class Desk
{
    public Desk()
    {
        Keyboard = new HidKeyboard(Keys);
        Mouse = new HidMouse(Pointer);
        _ = new HidConsumerControl(Broken);
        Broken.ReportMap = new byte[] { 0x75 };
    }

    public HumanInterfaceDeviceService Keys { get; } = new();

    public HumanInterfaceDeviceService Broken { get; } = new();

    public HumanInterfaceDeviceService Pointer { get; } = new();

    public HidKeyboard Keyboard { get; }

    public HidMouse Mouse { get; }
}

internal static class Hosting
{
    /// <summary>A link that is paired, to a device with everything.</summary>
    public static void Run(Func<InputDevice, HidRemoteDevice, Task> story) => Run(async (device, radio, central) =>
    {
        await device.StartAsync(radio);
        await using var link = await central.ConnectAsync(radio.Config.Mac);
        await link.PairAsync();
        await story(device, await HidRemoteDevice.OpenAsync(link));
    });

    public static void Run(Func<InputDevice, Ble, Central, Task> story)
    {
        var simulation = new Simulation(seed: 1);
        var (radio, host) = (simulation.AddRadio(), simulation.AddRadio());
        host.Active = true;
        simulation.Run(async () => await story(new InputDevice(), radio, new Central(host)));
    }

    /// <summary>A device with everything, and two hosts.</summary>
    public static void RunForTwo(Func<InputDevice, Ble, Central, Central, Task> story)
    {
        var simulation = new Simulation(seed: 1);
        var (radio, first, second) = (simulation.AddRadio(), simulation.AddRadio(), simulation.AddRadio());
        first.Active = second.Active = true;
        simulation.Run(async () => await story(new InputDevice(), radio, new Central(first), new Central(second)));
    }

    /// <summary>A link that is paired.</summary>
    public static async Task<Link> OpenAsync(Central host, Ble device)
    {
        var link = await host.ConnectAsync(device.Config.Mac);
        await link.PairAsync();
        return link;
    }

    public static HidRemoteReport Report(this HidRemoteDevice device, byte id, GattReportType type = GattReportType.Input)
        => device.Find(id, type) ?? throw new InvalidOperationException("There is no such report.");
}
