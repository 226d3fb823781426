// Keyboard, mouse, media keys, gamepad and own reports, served and used; octets by hand from the report maps.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.HumanInterfaceDevice;

public class HidDeviceTests
{
    [Fact]
    public void A_text_is_typed_key_by_key()
        => Hosting.Run(async (device, remote) =>
        {
            var reports = await remote.SubscribeAsync();
            await device.Keyboard.TypeAsync("Aa!\n");
            Assert.Equal(
                [
                    "1: 02-00-04-00-00-00-00-00", "1: 00-00-00-00-00-00-00-00", "1: 00-00-04-00-00-00-00-00", "1: 00-00-00-00-00-00-00-00",
                    "1: 02-00-1E-00-00-00-00-00", "1: 00-00-00-00-00-00-00-00", "1: 00-00-28-00-00-00-00-00", "1: 00-00-00-00-00-00-00-00",
                ],
                await TakeAsync(reports, 8));
            var refused = await Assert.ThrowsAsync<ArgumentException>(async () => await device.Keyboard.TypeAsync("aß"));
            Assert.Contains("U+00DF, at 1", refused.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_sign_of_a_keyboard_of_the_United_States_has_a_key_of_its_own()
        => Hosting.Run(async (device, remote) =>
        {
            var reports = await remote.SubscribeAsync();
            var signs = string.Concat(Enumerable.Range(0x20, 0x5F).Select(sign => (char)sign));
            var typed = new List<string>();
            await using var told = reports.GetAsyncEnumerator();
            foreach (var sign in signs)
            {
                await device.Keyboard.TypeAsync(sign.ToString());
                Assert.True(await told.MoveNextAsync());
                typed.Add(BitConverter.ToString(told.Current.Octets.ToArray()));
                Assert.True(await told.MoveNextAsync());
            }

            Assert.Equal(95, typed.Distinct().Count());
            Assert.Equal("02-00-2F-00-00-00-00-00", typed[signs.IndexOf('{', StringComparison.Ordinal)]);
            Assert.Equal("00-00-27-00-00-00-00-00", typed[signs.IndexOf('0', StringComparison.Ordinal)]);
        });

    [Fact]
    public void Keys_stay_pressed_and_too_many_are_told_as_that()
        => Hosting.Run(async (device, remote) =>
        {
            var reports = await remote.SubscribeAsync();
            await device.Keyboard.PressAsync(HidKey.RightAlt);
            for (var key = HidKey.A; key <= HidKey.G; key++)
                await device.Keyboard.PressAsync(key);
            await device.Keyboard.PressAsync(HidKey.G);         // no change: nothing is told
            await device.Keyboard.ReleaseAsync(HidKey.B);
            await device.Keyboard.ReleaseAllAsync();
            var told = await TakeAsync(reports, 10);
            Assert.Equal("1: 40-00-00-00-00-00-00-00", told[0]);
            Assert.Equal("1: 40-00-04-05-06-07-08-09", told[6]);
            Assert.Equal("1: 40-00-01-01-01-01-01-01", told[7]);
            Assert.Equal("1: 40-00-04-06-07-08-09-0A", told[8]);
            Assert.Equal("1: 00-00-00-00-00-00-00-00", told[9]);
            Assert.Equal(told[9], "1: " + BitConverter.ToString(await remote.Report(1).ReadAsync()));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await device.Keyboard.PressAsync(HidKey.ErrorRollOver));
        });

    [Fact]
    public void The_host_switches_lamps()
        => Hosting.Run(async (device, remote) =>
        {
            var seen = new List<HidLeds>();
            device.Keyboard.LedsChanged += seen.Add;
            var lamps = remote.Report(1, GattReportType.Output);
            await lamps.WriteAsync(new byte[] { 0x02 });
            await lamps.WriteAsync(new byte[] { 0x02 });
            await lamps.WriteWithoutResponseAsync(new byte[] { 0x03 });
            Assert.Equal([0x03], await lamps.ReadAsync());
            await remote.Service.Require(Assigned.Characteristics.BootKeyboardOutputReport).WriteAsync(new byte[] { 0x04 });
            Assert.Equal([HidLeds.CapsLock, HidLeds.NumLock | HidLeds.CapsLock, HidLeds.ScrollLock], seen);
            Assert.Equal(HidLeds.ScrollLock, device.Keyboard.Leds);
            var refused = await Assert.ThrowsAsync<BleException>(async () => await lamps.WriteAsync(new byte[2]));
            Assert.Equal((int)AttError.InvalidAttributeValueLength, refused.Status);
        });

    [Fact]
    public void A_mouse_moves_and_clicks()
        => Hosting.Run(async (device, remote) =>
        {
            var reports = await remote.SubscribeAsync();
            await device.Mouse.MoveAsync(-2, 300, wheel: -1, pan: 3);
            await device.Mouse.ClickAsync(HidMouseButtons.Right);
            await device.Mouse.PressAsync(HidMouseButtons.Left);
            await device.Mouse.MoveAsync(40000, 0);
            Assert.Equal(
                ["2: 00-FE-FF-2C-01-FF-03", "2: 02-00-00-00-00-00-00", "2: 00-00-00-00-00-00-00", "2: 01-00-00-00-00-00-00", "2: 01-FF-7F-00-00-00-00", "2: 01-41-1C-00-00-00-00"],
                await TakeAsync(reports, 6));
            Assert.Equal([0x01, 0, 0, 0, 0, 0, 0], await remote.Report(2).ReadAsync());
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await device.Mouse.PressAsync((HidMouseButtons)0x20));
        });

    [Fact]
    public void Media_keys_a_gamepad_and_own_reports_are_told()
        => Hosting.Run(async (device, remote) =>
        {
            var reports = await remote.SubscribeAsync();
            await device.Consumer.TapAsync(HidConsumerKey.VolumeUp);
            Assert.Equal(["3: E9-00", "3: 00-00"], await TakeAsync(reports, 2));

            reports = await remote.SubscribeAsync();
            await device.Gamepad.SetAsync(new HidGamepadReport(HidGamepadButtons.South | HidGamepadButtons.Sixteenth, HidHat.Left, X: -100, Rz: 127));
            await device.Gamepad.SetAsync(device.Gamepad.State);        // as before: nothing is told
            await device.Gamepad.SetAsync(default);
            Assert.Equal(["4: 01-80-07-9C-00-00-7F", "4: 00-00-00-00-00-00-00"], await TakeAsync(reports, 2));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await device.Gamepad.SetAsync(new HidGamepadReport(Y: -128)));

            reports = await remote.SubscribeAsync();
            await device.Vendor.SendAsync(new byte[] { 1, 2, 3, 4 });
            Assert.Equal(["5: 01-02-03-04"], await TakeAsync(reports, 1));
            await Assert.ThrowsAsync<ArgumentException>(async () => await device.Vendor.SendAsync(new byte[3]));

            var (outputs, settings) = (new List<string>(), new List<string>());
            device.Vendor.OutputReceived += octets => outputs.Add(BitConverter.ToString(octets.ToArray()));
            device.Vendor.FeatureChanged += octets => settings.Add(BitConverter.ToString(octets.ToArray()));
            await remote.Report(5, GattReportType.Output).WriteAsync(new byte[] { 7, 8 });
            var feature = remote.Report(5, GattReportType.Feature);
            await feature.WriteAsync(new byte[] { 9 });
            Assert.Equal(["07-08"], outputs);
            Assert.Equal(["09"], settings);
            device.Vendor.Feature = new byte[] { 11 };
            Assert.Equal([11], await feature.ReadAsync());
            var refused = await Assert.ThrowsAsync<BleException>(async () => await feature.WriteAsync(new byte[2]));
            Assert.Equal((int)AttError.InvalidAttributeValueLength, refused.Status);
        });

    private static async Task<List<string>> TakeAsync(IAsyncEnumerable<HidReport> reports, int count)
    {
        var taken = new List<string>();
        await foreach (var report in reports)
        {
            taken.Add(report.Id + ": " + BitConverter.ToString(report.Octets.ToArray()));
            if (taken.Count == count)
                break;
        }

        return taken;
    }
}
