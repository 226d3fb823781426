// The service around the devices: what is registered, security, protocol mode, suspension; the host that collects; a service with reports of its own.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.HumanInterfaceDevice;

public class HumanInterfaceDeviceServiceTests
{
    [Fact]
    public void Reports_are_told_apart_by_their_references()
        => Hosting.Run(async (device, remote) =>
        {
            Assert.Equal(
                ["Input 1", "Output 1", "Input 2", "Input 3", "Input 4", "Input 5", "Output 5", "Feature 5"],
                remote.Reports.Select(report => report.ToString()));
            Assert.Equal([8, 1, 7, 2, 7, 4, 2, 1], remote.Reports.Select(report => report.Info!.Octets));
            Assert.Equal(device.Hid.ReportMap.ToArray(), remote.ReportMap.ToArray());
            Assert.Equal([0x11, 0x01, 0x00, 0x02], await remote.Service.Require(Assigned.Characteristics.HIDInformation).ReadAsync());
            var reference = await remote.Reports[1].Remote.FindDescriptorAsync(Assigned.Descriptors.ReportReference);
            Assert.Equal([0x01, 0x02], await reference!.ReadAsync());
        });

    [Fact]
    public void Nothing_is_shown_on_a_link_that_is_not_encrypted()
        => Hosting.Run(async (device, radio, central) =>
        {
            await device.StartAsync(radio);
            await using var link = await central.ConnectAsync(radio.Config.Mac);
            var refused = await Assert.ThrowsAsync<BleException>(async () => await HidRemoteDevice.OpenAsync(link));
            Assert.Equal((int)AttError.InsufficientAuthentication, refused.Status);
            var client = await HumanInterfaceDeviceService.Client.DiscoverAsync(link);
            await Assert.ThrowsAsync<BleException>(async () => await client.BootKeyboardInput!.SubscribeAsync());
            await Assert.ThrowsAsync<BleException>(async () => await client.BootKeyboardOutput!.WriteAsync(HidLeds.NumLock));
        });

    [Fact]
    public void Only_what_was_made_is_registered()
    {
        var simulation = new Simulation(seed: 1);
        var (radio, host) = (simulation.AddRadio(), simulation.AddRadio());
        host.Active = true;
        simulation.Run(async () =>
        {
            var device = new RemoteControl();
            await device.StartAsync(radio);
            Assert.Contains("before the start", Assert.Throws<InvalidOperationException>(() => new HidMouse(device.Hid)).Message, StringComparison.Ordinal);
            await using var link = await new Central(host).ConnectAsync(radio.Config.Mac);
            await link.PairAsync();
            var client = await HumanInterfaceDeviceService.Client.DiscoverAsync(link);
            Assert.Null(client.ProtocolMode);
            Assert.Null(client.BootKeyboardInput);
            Assert.Null(client.BootMouseInput);
            var remote = await HidRemoteDevice.OpenAsync(link);
            Assert.Equal(["Input 3"], remote.Reports.Select(report => report.ToString()));
            Assert.Equal(HidProtocolMode.Report, await remote.GetProtocolAsync());
        });
    }

    [Fact]
    public void A_service_has_one_device_of_each_kind()
    {
        var service = new HumanInterfaceDeviceService();
        _ = new HidKeyboard(service);
        Assert.Contains("a second one needs a service of its own", Assert.Throws<InvalidOperationException>(() => new HidKeyboard(service)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_boot_protocol_the_boot_reports_are_told_until_the_link_ends()
        => Hosting.Run(async (device, radio, central) =>
        {
            await device.StartAsync(radio);
            await using (var link = await central.ConnectAsync(radio.Config.Mac))
            {
                await link.PairAsync();
                var client = await HumanInterfaceDeviceService.Client.DiscoverAsync(link);
                Assert.Equal(HidProtocolMode.Report, await client.ProtocolMode!.ReadAsync());
                await client.ProtocolMode.WriteWithoutResponseAsync((HidProtocolMode)2);        // there is none: it is dropped
                await client.ProtocolMode.WriteWithoutResponseAsync(HidProtocolMode.Boot);
                Assert.Equal(HidProtocolMode.Boot, await client.ProtocolMode.ReadAsync());

                await using var keys = await client.BootKeyboardInput!.SubscribeAsync();
                await using var moves = await client.BootMouseInput!.SubscribeAsync();
                await device.Keyboard.PressAsync(HidKey.A);
                await device.Consumer.TapAsync(HidConsumerKey.Mute);        // silent
                Assert.Equal(new HidKeyboardReport(HidModifiers.None, Key1: HidKey.A), await FirstAsync(keys));
                Assert.Equal([0, 0, 4, 0, 0, 0, 0, 0], await client.BootKeyboardInput.Remote.ReadAsync());

                await device.Mouse.PressAsync(HidMouseButtons.Left | HidMouseButtons.Back);
                await device.Mouse.MoveAsync(200, -130, wheel: 5);
                var told = new List<HidBootMouseReport>();
                await foreach (var move in moves)
                {
                    told.Add(move);
                    if (told.Count == 3)
                        break;
                }

                Assert.Equal([new(HidMouseButtons.Left), new(HidMouseButtons.Left, 127, -127), new(HidMouseButtons.Left, 73, -3)], told);
            }

            await using var again = await central.ConnectAsync(radio.Config.Mac);
            Assert.Equal(HidProtocolMode.Report, device.Hid.ProtocolMode);
        });

    [Fact]
    public void A_host_suspends_and_a_new_link_begins_awake()
        => Hosting.Run(async (device, radio, central) =>
        {
            var seen = new List<bool>();
            device.Hid.SuspendedChanged += seen.Add;
            await device.StartAsync(radio);
            await using (var link = await central.ConnectAsync(radio.Config.Mac))
            {
                await link.PairAsync();
                var remote = await HidRemoteDevice.OpenAsync(link);
                await remote.SuspendAsync();
                await remote.GetProtocolAsync();
                Assert.True(device.Hid.IsSuspended);
                await remote.ExitSuspendAsync();
                await remote.SuspendAsync();
                await remote.Service.Require(Assigned.Characteristics.HIDControlPoint).WriteWithoutResponseAsync(new byte[] { 9 });
                await remote.GetProtocolAsync();
                Assert.Equal([true, false, true], seen);
            }

            await using var again = await central.ConnectAsync(radio.Config.Mac);
            Assert.False(device.Hid.IsSuspended);
            Assert.Equal([true, false, true, false], seen);
        });

    [Fact]
    public void Each_host_has_its_own_protocol_and_suspends_for_itself()
        => Hosting.RunForTwo(async (device, radio, first, second) =>
        {
            var seen = new List<bool>();
            device.Hid.SuspendedChanged += seen.Add;
            await device.StartAsync(radio);
            await using var one = await Hosting.OpenAsync(first, radio);
            var two = await Hosting.OpenAsync(second, radio);
            var remote = await HidRemoteDevice.OpenAsync(one);
            var other = await HidRemoteDevice.OpenAsync(two);
            await using var boots = await (await HumanInterfaceDeviceService.Client.DiscoverAsync(one)).BootKeyboardInput!.SubscribeAsync();
            var reports = (await other.SubscribeAsync()).GetAsyncEnumerator();
            await remote.SetProtocolAsync(HidProtocolMode.Boot);
            await remote.SuspendAsync();
            Assert.Equal(HidProtocolMode.Boot, await remote.GetProtocolAsync());
            Assert.Equal(HidProtocolMode.Report, await other.GetProtocolAsync());
            Assert.False(device.Hid.IsSuspended);

            // What each of them wants.
            await device.Keyboard.PressAsync(HidKey.A);
            await device.Mouse.MoveAsync(0, 0, wheel: 300);
            Assert.Equal(new HidKeyboardReport(HidModifiers.None, Key1: HidKey.A), await FirstAsync(boots));
            foreach (var octets in new[] { "00-00-04-00-00-00-00-00", "00-00-00-00-00-7F-00", "00-00-00-00-00-7F-00", "00-00-00-00-00-2E-00" })
            {
                Assert.True(await reports.MoveNextAsync());
                Assert.Equal(octets, BitConverter.ToString(reports.Current.Octets.ToArray()));
            }

            // One that leaves changes nothing for the one that stays.
            await other.SuspendAsync();
            await other.GetProtocolAsync();
            Assert.True(device.Hid.IsSuspended);
            await two.DisposeAsync();
            Assert.Equal(HidProtocolMode.Boot, await remote.GetProtocolAsync());
            Assert.Equal(HidProtocolMode.Boot, device.Hid.ProtocolMode);
            Assert.True(device.Hid.IsSuspended);

            // A new one is awake.
            await using var again = await Hosting.OpenAsync(second, radio);
            await using var clicks = await (await HidRemoteDevice.OpenAsync(again)).SubscribeAsync();
            Assert.False(device.Hid.IsSuspended);
            Assert.Equal([true, false], seen);
        });

    [Fact]
    public void A_host_finds_a_device_pairs_and_gets_its_reports()
        => Hosting.Run(async (device, radio, central) =>
        {
            await device.StartAsync(radio);
            var host = new HidHost(central);
            host.Opened += async opened =>
            {
                Assert.Same(opened, host.Device);
                await device.Mouse.MoveAsync(5, -6);
                await device.Keyboard.PressAsync(HidKey.LeftShift);
            };
            var (right, down, isShifted) = (0, 0, false);
            await foreach (var report in host.CollectAsync())
            {
                right += report.ValueOf(HidDesktopUsage.X) ?? 0;
                down += report.ValueOf(HidDesktopUsage.Y) ?? 0;
                isShifted |= report.IsOn(HidKey.LeftShift);
                Assert.False(report.IsOn(HidKey.RightShift));
                if (isShifted && right != 0)
                {
                    Assert.True(host.Link!.Security.IsEncrypted);
                    break;
                }
            }

            Assert.Equal((5, -6, true), (right, down, isShifted));
            Assert.Null(host.Device);
        });

    [Fact]
    public void After_a_loss_the_host_comes_back_with_its_bond()
        => Hosting.Run(async (device, radio, central) =>
        {
            central.Ble.Config.Bond = true;
            await device.StartAsync(radio);
            var host = new HidHost(central);
            var opened = 0;
            host.Opened += async _ =>
            {
                opened++;
                await device.Consumer.PressAsync(opened == 1 ? HidConsumerKey.Play : HidConsumerKey.Stop);
            };
            var keys = new List<int>();
            await foreach (var report in host.CollectAsync())
            {
                keys.Add(report.Octets.Span[0]);
                if (keys.Count == 2)
                    break;
                await host.Link!.DisconnectAsync();
            }

            Assert.Equal([0xB0, 0xB7], keys);
            Assert.Equal(2, opened);
        });

    [Fact]
    public void A_service_with_reports_of_its_own_is_used_by_the_same_host()
    {
        var simulation = new Simulation(seed: 1);
        var (radio, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(async () =>
        {
            var device = new DialDevice();
            await device.StartAsync(radio);
            var host = new HidHost(new Central(phone));
            host.Opened += _ =>
            {
                device.Dial.Turn = -3;
                device.Dial.Slide = 200;
            };
            var (turn, slide) = (0, 0);
            await foreach (var report in host.CollectAsync())
            {
                turn += report.ValueOf(HidDesktopUsage.Dial) ?? 0;
                slide += report.ValueOf(HidDesktopUsage.Slider) ?? 0;
                if (turn != 0 && slide != 0)
                    break;
            }

            Assert.Equal((-3, 200), (turn, slide));
        });
    }

    [Fact]
    public void The_reports_of_all_services_of_a_device_are_yielded()
    {
        var simulation = new Simulation(seed: 1);
        var (radio, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(async () =>
        {
            var desk = new Desk();
            await desk.StartAsync(radio);
            var host = new HidHost(new Central(phone));
            var opened = new List<HidRemoteDevice>();
            host.Opened += opened.Add;
            host.Opened += async device =>
            {
                if (device == host.Device)
                    await desk.Keyboard.PressAsync(HidKey.A);
                else
                    await desk.Mouse.MoveAsync(5, -6);
            };
            var (right, isPressed) = (0, false);
            await foreach (var report in host.CollectAsync())
            {
                Assert.Same(host.Devices[report.Source.Device == host.Device ? 0 : 1], report.Source.Device);
                right += report.ValueOf(HidDesktopUsage.X) ?? 0;
                isPressed |= report.IsOn(HidKey.A);
                if (right != 0 && isPressed)
                    break;
            }

            Assert.Equal((5, true), (right, isPressed));
            Assert.Equal(["Input 1", "Input 2"], opened.ConvertAll(device => device.Reports[0].ToString()));
            Assert.Empty(host.Devices);
        });
    }

    private static async Task<T> FirstAsync<T>(IAsyncEnumerable<T> values)
    {
        await foreach (var value in values)
            return value;
        throw new InvalidOperationException("Nothing came.");
    }
}
