// Serial ports, on pseudo terminals: every octet passes as it is, waiting ends at once, and the port is left as it was found.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Transports.Tests;

public sealed class SerialPortStreamTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly byte[] AllOctets = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
    private readonly PseudoTerminal _device = new();

    [Theory]
    [InlineData(115_200, false)]
    [InlineData(9_600, true)]
    [InlineData(1_000_000, true)]
    [InlineData(123_457, false)]     // no speed that has a name
    public async Task Every_octet_passes_both_ways_as_it_is(int speed, bool hasFlowControl)
    {
        using var port = SerialPortStream.Open(_device.Path, speed, hasFlowControl);
        Assert.Equal((_device.Path, speed), (port.Path, port.Speed));
        await _device.WriteAsync(AllOctets);
        Assert.Equal(AllOctets, await ReadAsync(port, 256));
        await port.WriteAsync(AllOctets);
        Assert.Equal(AllOctets, await ReadAsync(_device, 256));

        // And without async.
        await _device.WriteAsync(AllOctets);
        var read = new byte[256];
        await Task.Run(() => port.ReadExactly(read)).WaitAsync(Patience);
        Assert.Equal(AllOctets, read);
        port.Write(AllOctets, 0, 256);
        Assert.Equal(AllOctets, await ReadAsync(_device, 256));
    }

    [Fact]
    public void The_port_is_set_to_what_was_asked_for_and_back()
    {
        var before = _device.Settings;
        using (var port = SerialPortStream.Open(_device.Path, 250_000, hasFlowControl: true))
        {
            var settings = _device.Settings;
            Assert.Equal(250_000u, BitConverter.ToUInt32(settings, 40));
            var control = BitConverter.ToUInt32(settings, 8);
            Assert.Equal(0x8000_0000, control & 0x8000_0000);       // CRTSCTS
            Assert.Equal(0x30u, control & (0x30 | 0x40 | 0x100));   // CS8, no CSTOPB, no PARENB
            Assert.Equal(0u, BitConverter.ToUInt32(settings, 12));  // neither echo, nor lines, nor signals
        }

        Assert.Equal(before, _device.Settings);
        Assert.NotEqual(0u, BitConverter.ToUInt32(before, 12));
        SerialPortStream.Open(_device.Path).Dispose();
        Assert.Equal(before, _device.Settings);
    }

    [Fact]
    public async Task What_stood_in_the_port_before_it_was_opened_is_not_read()
    {
        // Somebody has the port open, or the system would keep nothing.
        using var other = File.OpenHandle(_device.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        await _device.WriteAsync(new byte[] { 1, 2, 3, 10 });
        using var port = SerialPortStream.Open(_device.Path);
        await _device.WriteAsync(new byte[] { 4, 5 });
        Assert.Equal([4, 5], await ReadAsync(port, 2));
    }

    [Fact]
    public async Task Closing_ends_a_waiting_read_at_once()
    {
        var port = SerialPortStream.Open(_device.Path);
        var reading = port.ReadAsync(new byte[1]).AsTask();
        var blocked = Task.Run(() => port.Read(new byte[1], 0, 1));
        await Task.Delay(50);
        Assert.False(reading.IsCompleted || blocked.IsCompleted);
        var watch = Stopwatch.StartNew();
        port.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => reading.WaitAsync(Patience));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => blocked.WaitAsync(Patience));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => port.ReadAsync(new byte[1]).AsTask());
        Assert.Throws<ObjectDisposedException>(() => port.Write([1]));
        port.Dispose();
    }

    [Fact]
    public async Task A_read_can_be_given_up_and_the_next_one_reads()
    {
        using var port = SerialPortStream.Open(_device.Path);
        using var cancel = new CancellationTokenSource();
        var reading = port.ReadAsync(new byte[1], cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(Patience));
        await _device.WriteAsync(new byte[] { 7 });
        Assert.Equal([7], await ReadAsync(port, 1));
    }

    [Fact]
    public async Task Writing_waits_for_a_device_that_does_not_read()
    {
        using var port = SerialPortStream.Open(_device.Path);
        var much = new byte[1 << 20];
        new Random(1).NextBytes(much);
        var writing = port.WriteAsync(much).AsTask();
        await Task.Delay(50);
        Assert.False(writing.IsCompleted);
        Assert.Equal(much, await ReadAsync(_device, much.Length));
        await writing.WaitAsync(Patience);

        writing = port.WriteAsync(much).AsTask();
        await Task.Delay(50);
        port.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writing.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_device_that_is_gone_ends_reads_and_writes_with_a_reason()
    {
        using var port = SerialPortStream.Open(_device.Path);
        var reading = port.ReadAsync(new byte[1]).AsTask();
        await Task.Delay(20);
        _device.Dispose();
        var thrown = await Assert.ThrowsAsync<IOException>(() => reading.WaitAsync(Patience));
        Assert.Equal("The serial port '" + port.Path + "' is gone: it was pulled out, or the other end of the pseudo terminal was closed.", thrown.Message);
        Assert.Contains("is gone", (await Assert.ThrowsAsync<IOException>(() => port.WriteAsync(new byte[1]).AsTask())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_belongs_to_one_at_a_time()
    {
        using (SerialPortStream.Open(_device.Path))
            Refused(_device.Path, BleError.Busy, "another program, or another radio, is using it");
        SerialPortStream.Open(_device.Path).Dispose();
    }

    [Fact]
    public void What_cannot_be_opened_says_why()
    {
        Refused("/dev/ttyNOWHERE7", BleError.NoEntry, "there is no such device");
        Refused("/dev/null", BleError.InvalidArgument, "it is not a terminal");
        Refused("/tmp", BleError.InvalidArgument, "it is a directory");

        // A file that not even who may do everything can open to write.
        const string readOnly = "/sys/kernel/uevent_seqnum";
        if (File.Exists(readOnly))
            Refused(readOnly, BleError.InputOutput, "the user must be in the group dialout");
    }

    [Fact]
    public void Mistakes_in_arguments_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SerialPortStream.Open(string.Empty));
        Assert.Throws<ArgumentOutOfRangeException>(() => SerialPortStream.Open(_device.Path, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SerialPortStream.Open(_device.Path, -9600));
    }

    [Fact]
    public void It_is_a_stream_that_goes_one_way()
    {
        using var port = SerialPortStream.Open(_device.Path);
        Assert.True(port is { CanRead: true, CanWrite: true, CanSeek: false });
        Assert.Throws<NotSupportedException>(() => port.Length);
        Assert.Throws<NotSupportedException>(() => port.Position);
        Assert.Throws<NotSupportedException>(() => port.Position = 1);
        Assert.Throws<NotSupportedException>(() => port.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => port.SetLength(0));
        port.Flush();
        Assert.Equal(0, port.Read([], 0, 0));
    }

    public void Dispose() => _device.Dispose();

    private static void Refused(string path, BleError error, string problem)
    {
        var thrown = Assert.Throws<BleException>(() => SerialPortStream.Open(path));
        Assert.Equal(error, thrown.Error);
        Assert.StartsWith("The serial port '" + path + "' cannot be opened: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(problem, thrown.Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count)
    {
        var octets = new byte[count];
        for (var at = 0; at < count;)
            at += await stream.ReadAsync(octets.AsMemory(at)).AsTask().WaitAsync(Patience);
        return octets;
    }
}
