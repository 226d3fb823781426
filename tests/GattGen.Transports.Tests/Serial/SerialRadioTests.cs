// Radios on serial ports, by name: a virtual controller stands at the far end of a pseudo terminal.
using System;
using System.Threading.Tasks;
using GattGen.Hci;

namespace GattGen.Transports.Tests;

public sealed class SerialRadioTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly PseudoTerminal _device = new();

    [Theory]
    [InlineData("")]
    [InlineData(",1000000,rtscts")]
    [InlineData(",h5")]
    [InlineData(",h5,460800")]
    public async Task A_radio_on_a_port_connects_discovers_and_is_notified_and_so_does_the_next_one(string options)
    {
        _ = ServeAsync(isThreeWire: options.Contains("h5", StringComparison.Ordinal));
        for (var round = 0; round < 2; round++)
            await RadioStory.ConnectDiscoverAndNotifyAsync(await OpenAsync(options));
    }

    [Fact]
    public async Task The_order_of_the_options_does_not_matter_and_the_same_port_is_the_same_radio()
    {
        _ = ServeAsync(isThreeWire: true);
        await using var radio = await OpenAsync(",h5,rtscts");
        Assert.Same(radio, await OpenAsync(",rtscts,115200,h5"));
        Assert.Equal(BleError.Busy, (await Assert.ThrowsAsync<BleException>(() => OpenAsync(",9600"))).Error);
    }

    [Theory]
    [InlineData("serial")]
    [InlineData("serial:")]
    [InlineData("serial:,9600")]
    [InlineData("serial:/dev/ttyS0,0")]
    [InlineData("serial:/dev/ttyS0,-1")]
    [InlineData("serial:/dev/ttyS0,9600,9600")]
    [InlineData("serial:/dev/ttyS0,99999999999")]
    [InlineData("serial:/dev/ttyS0,h5,h5")]
    [InlineData("serial:/dev/ttyS0,H5")]
    [InlineData("serial:/dev/ttyS0,")]
    [InlineData("serial:/dev/ttyS0,xonxoff")]
    public async Task A_name_that_is_none_is_refused_with_the_form_that_is(string name)
    {
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => BleRadio.OpenAsync(name));
        Assert.Contains("'" + name + "'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("serial:PATH[,SPEED][,rtscts][,h5]", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_cannot_be_opened_says_why()
        => Assert.Equal(BleError.NoEntry, (await Assert.ThrowsAsync<BleException>(() => BleRadio.OpenAsync("serial:/dev/ttyNOWHERE7,h5"))).Error);

    [Fact]
    public async Task A_controller_that_speaks_h4_is_told_from_one_that_says_nothing()
    {
        var opening = OpenAsync(",h5");
        _ = Task.Run(async () =>
        {
            // What an H4 controller says to what it does not understand: a hardware error.
            while (!opening.IsCompleted)
            {
                await _device.WriteAsync(new byte[] { 0x04, 0x10, 0x01, 0x01 });
                await Task.Delay(100);
            }
        });
        var thrown = await Assert.ThrowsAsync<BleException>(() => opening.WaitAsync(Patience));
        Assert.Equal(BleError.InputOutput, thrown.Error);
        Assert.StartsWith("'serial:" + _device.Path + ",115200,h5' could not be opened: The three-wire link (H5) was not established.", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("speaks H5 and not H4", thrown.Message, StringComparison.Ordinal);

        // The port is free again.
        await (await OpenAsync(string.Empty)).DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_port_that_vanishes_ends_the_radio_with_a_reason(bool isThreeWire)
    {
        _ = ServeAsync(isThreeWire);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var radio = await OpenAsync(isThreeWire ? ",h5" : string.Empty);
        await Task.Run(() => radio.Active = true).WaitAsync(Patience);
        _device.Dispose();
        for (var waited = 0; radio.Active; waited++)
        {
            Assert.True(waited < 3_000);
            await Task.Delay(10);
        }

        var thrown = Assert.Throws<BleException>(() => radio.Active = true);
        Assert.Equal(BleError.InputOutput, thrown.Error);
        Assert.Equal(
            "The way to the controller is gone: The serial port '" + _device.Path + "' is gone: it was pulled out, or the other end of the pseudo terminal was closed.",
            thrown.Message);
    }

    public void Dispose() => _device.Dispose();

    private Task<GattGen.Host.HostBle> OpenAsync(string options) => BleRadio.OpenAsync("serial:" + _device.Path + options);

    // A module that starts anew whenever its host does.
    private async Task ServeAsync(bool isThreeWire)
    {
        while (true)
        {
            var stream = new KeptOpenStream(_device);
            var transport = isThreeWire ? new HciStreamTransport(stream, new ThreeWireOptions { IsController = true, EstablishmentTimeoutMicroseconds = 60_000_000 }) : new HciStreamTransport(stream);
            ControllerServer.Serve(transport);
            await transport.Completion;
            try
            {
                _ = _device.Settings;
            }
            catch (Xunit.Sdk.EqualException)
            {
                return;     // the device is gone
            }
        }
    }
}
