// The Firmware Update service, served and used.
using System;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.FirmwareUpdate;

public class FirmwareUpdateServiceTests
{
    private static readonly byte[] Image = Enumerable.Range(0, 5000).Select(i => (byte)(i * 31 / 7)).ToArray();

    [Fact]
    public void An_image_arrives_whole_over_a_link_of_any_mtu()
    {
        byte[]? installed = null;
        var service = new FirmwareUpdateService(new MemoryFirmwareStore(10_000, (image, cancel) =>
        {
            installed = image.ToArray();
            return new(true);
        }));
        Served.Run(service, async served =>
        {
            var client = await FirmwareUpdateService.Client.DiscoverAsync(served.Link);
            await served.Link.PairAsync();
            await client.SendAsync(Image.AsMemory(0, 300));
            Assert.Equal(Image.Take(300), installed);
            await served.Link.ExchangeMtuAsync();
            await client.SendAsync(Image);
            Assert.Equal(Image, installed);
        });
    }

    [Fact]
    public void A_transfer_that_was_interrupted_goes_on_where_it_was()
    {
        byte[]? installed = null;
        var service = new FirmwareUpdateService(new MemoryFirmwareStore(10_000, (image, cancel) =>
        {
            installed = image.ToArray();
            return new(true);
        }));
        var first = uint.MaxValue;
        Served.Run(service, async served =>
        {
            var client = await FirmwareUpdateService.Client.DiscoverAsync(served.Link);
            await served.Link.PairAsync();
            await client.ControlPoint.RequestAsync(new FirmwareRequest(FirmwareOperation.Begin, (uint)Image.Length, Crc32.Of(Image)));
            for (var offset = 0; offset < 160; offset += 16)
                await client.Packet.WriteAsync(new FirmwarePiece((uint)offset, Image.AsMemory(offset, 16)));
            var status = await client.ControlPoint.RequestAsync(new FirmwareRequest(FirmwareOperation.Query));
            Assert.Equal(new FirmwareStatus(FirmwareOperation.Query, FirmwareResult.Success, 160, Crc32.Of(Image.AsSpan(0, 160))), status);
            await served.Link.DisconnectAsync();

            await using var again = await served.ConnectAsync(served.Phone);
            await again.PairAsync();
            service.Progressed += (offset, _) => first = Math.Min(first, offset);
            await (await FirmwareUpdateService.Client.DiscoverAsync(again)).SendAsync(Image);
            Assert.Equal(Image, installed);
            Assert.InRange(first, 161u, 200u);
        });
    }

    [Fact]
    public void What_is_out_of_order_or_wrong_is_refused()
    {
        var service = new FirmwareUpdateService(new MemoryFirmwareStore(1_000, (image, cancel) => image.Length == 32 ? new(false) : throw new InvalidOperationException("No flash.")));
        Served.Run(service, async served =>
        {
            var client = await FirmwareUpdateService.Client.DiscoverAsync(served.Link);
            Assert.Equal((int)AttError.InsufficientAuthentication, await Served.RefusalAsync(() => client.Packet.WriteAsync(new FirmwarePiece(0, new byte[4]))));
            await served.Link.PairAsync();
            Assert.Equal(FirmwareUpdateService.NotBegun, await Served.RefusalAsync(() => client.Packet.WriteAsync(new FirmwarePiece(0, new byte[4]))));
            Assert.Equal(FirmwareResult.NotBegun, await Ask(FirmwareOperation.Query));
            Assert.Equal(FirmwareResult.NotBegun, await Ask(FirmwareOperation.Complete));
            Assert.Equal(FirmwareResult.OperationNotSupported, await Ask((FirmwareOperation)9));
            Assert.Equal(FirmwareResult.SizeNotSupported, await Begin(new byte[1_001]));
            Assert.Equal(FirmwareResult.SizeNotSupported, await Begin([]));

            Assert.Equal(FirmwareResult.Success, await Begin(new byte[16]));
            Assert.Equal(FirmwareUpdateService.WrongOffset, await Served.RefusalAsync(() => client.Packet.WriteAsync(new FirmwarePiece(1, new byte[4]))));
            Assert.Equal(FirmwareUpdateService.WrongOffset, await Served.RefusalAsync(() => client.Packet.WriteAsync(new FirmwarePiece(0, default))));
            await client.Packet.WriteAsync(new FirmwarePiece(0, new byte[8]));
            Assert.Equal(FirmwareUpdateService.WrongOffset, await Served.RefusalAsync(() => client.Packet.WriteAsync(new FirmwarePiece(8, new byte[9]))));
            Assert.Equal(FirmwareResult.Incomplete, await Ask(FirmwareOperation.Complete));
            await client.Packet.WriteAsync(new FirmwarePiece(8, new byte[] { 1, 0, 0, 0, 0, 0, 0, 0 }));
            Assert.Equal(FirmwareResult.ChecksumWrong, await Ask(FirmwareOperation.Complete));
            Assert.Equal(FirmwareResult.NotBegun, await Ask(FirmwareOperation.Query));

            // The store throws, of which the application hears, and the device does not want an image of 32 octets.
            Exception? failure = null;
            service.Failed += problem => failure = problem;
            Assert.Contains("Refused", (await Assert.ThrowsAsync<BleException>(() => client.SendAsync(new byte[16]).AsTask())).Message, StringComparison.Ordinal);
            Assert.Equal("No flash.", Assert.IsType<InvalidOperationException>(failure).Message);
            failure = null;
            Assert.Contains("Refused", (await Assert.ThrowsAsync<BleException>(() => client.SendAsync(new byte[32]).AsTask())).Message, StringComparison.Ordinal);
            Assert.Null(failure);
            Assert.Equal(FirmwareResult.Success, await Begin(new byte[16]));
            Assert.Equal(FirmwareResult.Success, await Ask(FirmwareOperation.Abort));
            Assert.Equal(FirmwareResult.NotBegun, await Ask(FirmwareOperation.Query));

            async Task<FirmwareResult> Ask(FirmwareOperation operation) => (await client.ControlPoint.RequestAsync(new FirmwareRequest(operation))).Result;

            async Task<FirmwareResult> Begin(byte[] image) => (await client.ControlPoint.RequestAsync(new FirmwareRequest(FirmwareOperation.Begin, (uint)image.Length, Crc32.Of(image)))).Result;
        });
    }

    [Theory]
    [InlineData(5001u)]
    [InlineData(0x8000_0000u)]
    [InlineData(uint.MaxValue)]
    public void A_device_that_says_it_has_more_than_the_image_is_given_up(uint offset)
        => Served.Run(new StubbornFirmware(_ => offset), async served =>
        {
            var client = await FirmwareUpdateService.Client.DiscoverAsync(served.Link);
            Assert.Equal(BleError.InputOutput, (await Assert.ThrowsAsync<BleException>(() => client.SendAsync(Image).AsTask())).Error);
        });

    [Fact]
    public void A_device_that_takes_nothing_any_more_is_given_up()
    {
        Served.Run(new StubbornFirmware(_ => 0), async served =>
        {
            var client = await FirmwareUpdateService.Client.DiscoverAsync(served.Link);
            var given = await Assert.ThrowsAsync<BleException>(() => client.SendAsync(Image).AsTask());
            Assert.Equal(BleError.InputOutput, given.Error);
            Assert.Contains("0 of 5000 octets", given.Message, StringComparison.Ordinal);
        });

        // Nor does one come to an end that forgets what it has taken.
        Served.Run(new StubbornFirmware(asked => asked == 0 ? 0 : asked % 2 == 0 ? 100u : 200u), async served =>
        {
            var client = await FirmwareUpdateService.Client.DiscoverAsync(served.Link);
            Assert.Equal(BleError.InputOutput, (await Assert.ThrowsAsync<BleException>(() => client.SendAsync(Image).AsTask())).Error);
        });
    }
}

/// <summary>A device that says of itself what it likes.</summary>
[GattService(FirmwareUpdateService.UuidText)]
public sealed partial class StubbornFirmware
{
    private readonly Func<int, uint> _offset;
    private int _asked;

    public StubbornFirmware(Func<int, uint> offset) => _offset = offset;

    [GattCharacteristic("5F4A0003-8D2B-4C61-9E37-6A1D0B7C42E5", GattFlags.WriteNoResponse, MaxLength = 512)]
    public partial ReadOnlyMemory<byte> Packet { get; }

    [GattRequest("5F4A0002-8D2B-4C61-9E37-6A1D0B7C42E5")]
    private FirmwareStatus ControlPoint(FirmwareRequest request)
        => new(request.Operation, FirmwareResult.Success, _offset(_asked++), request.Operation == FirmwareOperation.Begin ? 0 : 1u);
}
