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
}
