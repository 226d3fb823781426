// HCI over a serial port of the board, whose defects are reproduced; and bonds in its files.
using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Hci;
using GattGen.Transports;
using SimulatedF7;

namespace GattGen.Meadow.Tests;

public class SerialTests
{
    public static TheoryData<string, MeadowSerialFraming> Ports => new() { { "COM1", MeadowSerialFraming.H4 }, { "COM4", MeadowSerialFraming.ThreeWire } };

    [Theory]
    [MemberData(nameof(Ports))]
    public async Task A_whole_host_runs_on_a_module_at_a_port(string name, MeadowSerialFraming framing)
    {
        await using var board = await SimulatedBoard.CreateAsync(air: "serial" + name);
        var port = board.Device.PlatformOS.GetSerialPortName(name)!.CreateSerialPort(baudRate: 115200, readBufferSize: 8192);
        var transport = new MeadowSerialTransport(port, framing);
        await using (var ble = await BleRadio.OpenAsync(transport))
        {
            var server = new ClimateServer();
            await server.StartAsync(ble);
            await using var phone = await BleRadio.OpenAsync("virtual:phone of " + name);
            phone.Active = true;
            await using var link = await new Central(phone).ConnectAsync(ble.Config.Mac);
            await link.ExchangeMtuAsync();
            var client = await ClimateService.Client.DiscoverAsync(link);
            var large = Enumerable.Range(0, 250).Select(i => (byte)(0xC0 ^ i)).ToArray();
            await client.Command.WriteAsync(large);

            Assert.Equal(large, server.Climate.Commands.Single());
            Assert.True(port.IsOpen);
            Assert.Equal(0, transport.Overruns);
            Assert.Equal(framing == MeadowSerialFraming.ThreeWire, transport.ThreeWireStatistics is not null);
        }

        await transport.Completion;
        Assert.False(port.IsOpen);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(100)]
    [InlineData(1)]
    public async Task Long_writes_arrive_whole_although_the_port_misreads_arrays(int takesAtMost)
    {
        var (line, module) = LineEnd.Create(64);
        using var stream = new MeadowSerialStream(new SimulatedSerialPort(line, "COM1", 115200, takesAtMost));
        var octets = new byte[2000];
        new Random(3).NextBytes(octets);

        await stream.WriteAsync(octets);
        var arrived = new byte[2000];
        Assert.Equal(2000, module.Take(arrived));
        Assert.Equal(octets, arrived);
    }

    [Theory]
    [InlineData(0, 300)]
    [InlineData(20, 300)]
    public void The_port_itself_misreads_long_arrays(int offset, int count)
    {
        var (line, module) = LineEnd.Create(64);
        using var port = new SimulatedSerialPort(line, "COM1", 115200);
        port.Open();
        var octets = Enumerable.Range(0, 400).Select(i => (byte)(i * 7)).ToArray();

        port.Write(octets, offset, count);
        var arrived = new byte[count];
        Assert.Equal(count, module.Take(arrived));
        Assert.NotEqual(octets.AsSpan(offset, count).ToArray(), arrived);
    }

    [Fact]
    public void The_port_misreads_what_follows_a_partial_write()
    {
        var (line, module) = LineEnd.Create(64);
        using var port = new SimulatedSerialPort(line, "COM1", 115200, takesAtMost: 4);
        port.Open();
        byte[] octets = [1, 2, 3, 4, 5, 6];

        Assert.Equal(4, port.Write(octets, 0, 6));
        Assert.Equal(2, port.Write(octets, 4, 2));
        var arrived = new byte[6];
        module.Take(arrived);
        Assert.Equal([1, 2, 3, 4, 1, 2], arrived);
    }

    [Fact]
    public async Task A_read_waits_for_octets_and_ends_with_the_stream()
    {
        var (line, module) = LineEnd.Create(1000);
        var stream = new MeadowSerialStream(new SimulatedSerialPort(line, "COM1", 115200));
        var buffer = new byte[10];
        var reading = stream.ReadAsync(buffer).AsTask();
        Assert.False(reading.IsCompleted);
        module.Give([7, 8]);
        Assert.Equal(2, await reading);
        Assert.Equal([7, 8], buffer[..2]);

        using var giveUp = new CancellationTokenSource(10);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream.ReadAsync(buffer, giveUp.Token).AsTask());
        var last = stream.ReadAsync(buffer).AsTask();
        await stream.DisposeAsync();
        Assert.Equal(0, await last);
    }

    [Fact]
    public async Task What_is_read_without_waiting_leaves_no_signals_behind()
    {
        var port = new PlainPort();
        using var stream = new MeadowSerialStream(port);
        var buffer = new byte[10];
        for (byte i = 0; i < 100; i++)
        {
            port.Arrive(i);
            Assert.Equal(1, await stream.ReadAsync(buffer));
            Assert.Equal(i, buffer[0]);
            Assert.InRange(stream.Signals, 0, 1);
        }

        // The signal that is left is taken once; after that each arrival is told of.
        for (byte i = 0; i < 3; i++)
        {
            var reading = stream.ReadAsync(buffer).AsTask();
            await Waiting.For(() => stream.Signals == 0);
            Assert.False(reading.IsCompleted);
            port.Arrive(i);
            Assert.Equal(1, await reading);
        }
    }

    [Fact]
    public async Task A_port_that_somebody_else_closes_ends_what_reads_it_with_a_reason()
    {
        var port = new PlainPort();
        var stream = new MeadowSerialStream(port);
        var reading = stream.ReadAsync(new byte[10]).AsTask();
        port.Close();
        await Waiting.For(() => reading.IsCompleted);
        Assert.Equal("The serial port COM1 was closed by somebody else.", (await Assert.ThrowsAsync<IOException>(() => reading)).Message);
        await stream.DisposeAsync();

        // A transport over it closes, and so the radio.
        port = new PlainPort();
        var transport = new MeadowSerialTransport(port, MeadowSerialFraming.H4);
        Assert.False(transport.Completion.IsCompleted);
        transport.Open(new NoSink());
        Assert.False(transport.Completion.IsCompleted);
        port.Close();
        await Waiting.For(() => transport.Completion.IsCompleted);
        transport = new MeadowSerialTransport(port);
        transport.Close();
        Assert.True(transport.Completion.IsCompleted);
    }

    [Fact]
    public async Task Octets_that_nobody_reads_are_lost_and_counted()
    {
        var (line, module) = LineEnd.Create(8);
        using var stream = new MeadowSerialStream(new SimulatedSerialPort(line, "COM1", 115200));
        module.Give(new byte[9]);
        Assert.Equal(1, stream.Overruns);
        Assert.Equal(8, await stream.ReadAsync(new byte[20]));
    }

    [Fact]
    public async Task A_port_that_cannot_be_opened_or_takes_nothing_says_so()
    {
        var (line, _) = LineEnd.Create(8);
        using (var stream = new MeadowSerialStream(new SimulatedSerialPort(line, "COM1", 115200, takesAtMost: 0)))
            Assert.Contains("COM1 takes nothing", (await Assert.ThrowsAsync<IOException>(() => stream.WriteAsync(new byte[1]).AsTask())).Message, StringComparison.Ordinal);

        await using var ble = await BleRadio.OpenAsync(new MeadowSerialTransport(new BrokenPort()));
        var failed = Assert.Throws<BleException>(() => ble.Active = true);
        Assert.Equal(BleError.InputOutput, failed.Error);
        Assert.Contains("COM9 could not be opened: no such port", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_of_the_board_does_not_open_above_115200()
    {
        var (line, _) = LineEnd.Create(8);
        Assert.Throws<NotSupportedException>(() => new SimulatedSerialPort(line, "COM1", 230_400).Open());
        await using var ble = await BleRadio.OpenAsync(new MeadowSerialTransport(new SimulatedSerialPort(line, "COM1", 921_600)));
        var failed = Assert.Throws<BleException>(() => ble.Active = true);
        Assert.Equal(BleError.InputOutput, failed.Error);
        Assert.EndsWith("Meadow's ports end at 115,200 bits per second: set the module to that speed, or a lower one.", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_another_speed_than_that_of_the_module_nothing_is_understood()
    {
        var (line, module) = LineEnd.Create(8);
        using var port = new SimulatedSerialPort(line, "COM1", 9600, farSpeed: 115_200);
        port.Open();
        port.Write([1, 2, 3]);
        var arrived = new byte[3];
        Assert.Equal(3, module.Take(arrived));
        Assert.NotEqual([1, 2, 3], arrived);
        module.Give([1, 2, 3]);
        Assert.NotEqual([1, 2, 3], port.ReadAll());
        port.BaudRate = 115_200;
        port.Write([1, 2, 3]);
        module.Take(arrived);
        Assert.Equal([1, 2, 3], arrived);
    }

    [Theory]
    [InlineData(9600)]
    [InlineData(115_200)]
    public void The_three_wire_transport_has_the_speed_of_the_port(int speed)
    {
        var (line, _) = LineEnd.Create(8);
        Assert.Equal(speed, new MeadowSerialTransport(new SimulatedSerialPort(line, "COM4", speed)).ThreeWire.Speed);
        Assert.Equal(1200, new MeadowSerialTransport(new SimulatedSerialPort(line, "COM4", speed), threeWire: new ThreeWireOptions { Speed = 1200 }).ThreeWire.Speed);
    }

    [Fact]
    public async Task With_a_timeout_of_writing_a_partial_write_throws_and_is_taken_all_the_same()
    {
        var (line, module) = LineEnd.Create(64);
        using var port = new SimulatedSerialPort(line, "COM1", 115_200, takesAtMost: 4) { WriteTimeout = TimeSpan.FromSeconds(1) };
        using var stream = new MeadowSerialStream(port);
        Assert.Throws<TimeoutException>(() => port.Write([1, 2, 3, 4, 5, 6]));
        Assert.Equal(4, module.Waiting);
        Assert.Contains("could not be written: The write has timed out.", (await Assert.ThrowsAsync<IOException>(() => stream.WriteAsync(new byte[6]).AsTask())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeouts_of_the_port_are_left_alone()
    {
        var (line, module) = LineEnd.Create(64);
        var port = new SimulatedSerialPort(line, "COM1", 115_200, takesAtMost: 4);
        using (var stream = new MeadowSerialStream(port))
        {
            await stream.WriteAsync(new byte[10]);
            module.Give([1]);
            Assert.Equal(1, await stream.ReadAsync(new byte[1]));
        }

        Assert.Equal(TimeSpan.Zero, port.WriteTimeout);
        Assert.Equal(TimeSpan.Zero, port.ReadTimeout);
    }

    [Fact]
    public void A_read_of_the_port_never_waits()
    {
        var (line, module) = LineEnd.Create(64);
        using var port = new SimulatedSerialPort(line, "COM1", 115_200) { ReadTimeout = TimeSpan.FromMinutes(1) };
        port.Open();
        var buffer = new byte[4];
        Assert.Equal(0, port.Read(buffer, 0, 4));
        Assert.Equal(-1, port.ReadByte());
        module.Give([5, 6]);
        Assert.Equal(2, port.Read(buffer, 0, 4));
    }

    [Fact]
    public void What_is_wrong_with_the_arguments_is_said()
    {
        Assert.Throws<ArgumentNullException>(() => new MeadowSerialTransport(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeadowSerialTransport(new BrokenPort(), (MeadowSerialFraming)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeadowSerialTransport(new BrokenPort(), threeWire: new ThreeWireOptions { Window = 9 }));
    }

    [Fact]
    public async Task Bonds_stand_in_the_files_of_the_board()
    {
        var folder = Directory.CreateTempSubdirectory("gattgen-board");
        try
        {
            await using var board = await SimulatedBoard.CreateAsync(dataDirectory: Path.Combine(folder.FullName, "Data"), air: "bonds");
            var files = board.Device.PlatformOS.FileSystem;
            Assert.True(MeadowBondStore.Open(files).Set(BleSecretType.OurIdentityKey, [1], [2, 3]));
            Assert.Equal([2, 3], MeadowBondStore.Open(files).Get(BleSecretType.OurIdentityKey, [1]));
            Assert.True(File.Exists(Path.Combine(folder.FullName, "Data", "bonds.bin")));
            Assert.Throws<ArgumentException>(() => MeadowBondStore.Open(files, "../bonds.bin"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class NoSink : IHciSink
    {
        public bool Receive(ReadOnlySpan<byte> packet) => true;

        public void Closed(string? reason)
        {
        }
    }
}
