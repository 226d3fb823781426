// Object servers that are started again, disposed of and replaced, and clients of servers that have no measure.
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.ObjectTransfer;

public class ObjectServerLifeTests
{
    // Read, from offset 0, one octet.
    private static readonly byte[] OneOctet = [0x05, 0, 0, 0, 0, 1, 0, 0, 0];

    [Fact]
    public void A_server_is_started_again_when_the_radio_was_off()
        => Library.Run(async (library, client) =>
        {
            Assert.Throws<InvalidOperationException>(() => library.Server.Start(library.Radio));
            await client.SelectAsync(0x100);
            Assert.Equal(Library.Octets(20), await client.ReadAsync());

            await client.Link.DisposeAsync();
            library.Radio.Active = false;
            await library.Device.StartAsync(library.Radio);
            library.Server.Start(library.Radio);
            await using var again = await library.OpenAsync(client.Link.Ble);
            await again.SelectAsync(0x100);
            Assert.Equal(Library.Octets(20), await again.ReadAsync());
            Assert.Throws<InvalidOperationException>(() => library.Server.Start(library.Radio));
            await again.Link.DisposeAsync();
        });

    [Fact]
    public void A_server_that_was_not_started_again_moves_nothing()
        => Library.Run(async (library, client) =>
        {
            await client.Link.DisposeAsync();
            library.Radio.Active = false;
            await library.Device.StartAsync(library.Radio);
            await using var again = await library.OpenAsync(client.Link.Ble);
            Assert.True(await again.SelectAsync(0x100));
            Assert.Equal("60-05-06", await RawAsync(again, OneOctet));
            await Assert.ThrowsAsync<BleException>(() => again.ReadAsync().AsTask());
            await again.Link.DisposeAsync();
        });

    [Fact]
    public void A_server_that_was_disposed_of_moves_nothing_and_another_takes_its_place()
    {
        var isReading = false;
        Library.Run(
            async (library, client) =>
            {
                Assert.Throws<InvalidOperationException>(() => new ObjectServer(library.Device.Objects, library.Store));
                await client.SelectAsync(0x102);
                var stopped = client.ReadAsync().AsTask();
                while (!isReading)
                    await client.CountAsync();
                await library.Server.DisposeAsync();
                Assert.Equal(BleError.InputOutput, (await Assert.ThrowsAsync<BleException>(() => stopped)).Error);
                Assert.IsAssignableFrom<OperationCanceledException>(Assert.Single(library.Transfers).Problem);
                Assert.Equal("60-05-06", await RawAsync(client, OneOctet));
                await Assert.ThrowsAsync<BleException>(() => client.ReadAsync(0, 1).AsTask());
                Assert.Throws<ObjectDisposedException>(() => library.Server.Start(library.Radio));
                await library.Server.DisposeAsync();

                await using var next = new ObjectServer(library.Device.Objects, library.Store);
                next.Start(library.Radio);
                Assert.Equal(ObjectTransferService.ObjectNotSelected, (await Assert.ThrowsAsync<BleException>(() => client.GetMetadataAsync().AsTask())).Status);
                await client.SelectAsync(0x102);
                Assert.Equal(Library.Octets(50_000), await client.ReadAsync());
            },
            wrap: store => new OtherStore(store)
            {
                OnRead = async (_, cancel) =>
                {
                    isReading = true;
                    var never = new TaskCompletionSource<int>();
                    using (cancel.Register(() => never.TrySetCanceled(cancel)))
                        return await never.Task;
                },
            });
    }

    [Fact]
    public void What_the_store_throws_is_reported_and_the_client_hears_that_it_failed()
        => Library.Run(
            async (library, client) =>
            {
                await client.SelectAsync(0x101);
                var failed = await Assert.ThrowsAsync<ObjectTransferException>(() => client.DeleteAsync().AsTask());
                Assert.Equal(ObjectActionResult.OperationFailed, failed.ActionResult);
                Assert.Equal("Nothing can be deleted.", Assert.Single(library.Failures).Message);
                library.Failures.Clear();
            },
            wrap: store => new OtherStore(store));

    [Fact]
    public void What_a_store_throws_when_a_read_is_aborted_is_reported()
        => Library.Run(
            async (library, client) =>
            {
                await client.SelectAsync(0x101);
                await client.ReadAsync(0, 0);       // it has a channel now
                Assert.Equal("60-05-01", await RawAsync(client, OneOctet));
                Assert.Equal("60-07-01", await RawAsync(client, 0x07));
                await client.CountAsync();
                Assert.Equal("The disk is stuck.", Assert.Single(Assert.IsType<AggregateException>(Assert.Single(library.Failures)).Flatten().InnerExceptions).Message);
                library.Failures.Clear();
            },
            wrap: store => new OtherStore(store)
            {
                OnRead = (_, cancel) =>
                {
                    cancel.Register(() => throw new InvalidOperationException("The disk is stuck."));
                    return new ValueTask<int>(new TaskCompletionSource<int>().Task);
                },
            });

    [Fact]
    public void What_the_application_throws_when_a_transfer_has_ended_is_reported()
        => Library.Run(async (library, client) =>
        {
            library.Server.TransferEnded += _ => throw new InvalidOperationException("No log.");
            await client.SelectAsync(0x100);
            Assert.Equal(Library.Octets(20), await client.ReadAsync());
            await client.CountAsync();
            Assert.Equal("No log.", Assert.Single(library.Failures).Message);
            library.Failures.Clear();
        });

    [Fact]
    public void An_object_that_is_said_to_be_too_large_is_not_read_whole()
        => Library.Run(
            async (library, client) =>
            {
                await client.SelectAsync(0x100);
                Assert.Equal(BleError.TooBig, (await Assert.ThrowsAsync<BleException>(() => client.ReadAsync().AsTask())).Error);
                await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.ReadAsync(0, uint.MaxValue).AsTask());
                Assert.Equal(Library.Octets(20), await client.ReadAsync(0, 20));
                Assert.Throws<ArgumentOutOfRangeException>(() => client.MaxRead = -1);
            },
            wrap: store => new OtherStore(store) { OnFind = found => found is null ? null : found with { Size = new ObjectSize(uint.MaxValue, uint.MaxValue) } });

    [Fact]
    public void Objects_are_read_whole_up_to_the_limit()
        => Library.Run(async (library, client) =>
        {
            await client.SelectAsync(0x100);
            client.MaxRead = 19;
            Assert.Equal(BleError.TooBig, (await Assert.ThrowsAsync<BleException>(() => client.ReadAsync().AsTask())).Error);
            client.MaxRead = 20;
            Assert.Equal(Library.Octets(20), await client.ReadAsync());
        });

    [Fact]
    public void A_list_without_an_end_is_given_up()
        => Library.Run(
            async (library, client) =>
            {
                var endless = await Assert.ThrowsAsync<BleException>(() => client.ListAsync().AsTask());
                Assert.Equal(BleError.InputOutput, endless.Error);
                Assert.Contains("0x100", endless.Message, StringComparison.Ordinal);
            },
            wrap: store => new OtherStore(store) { OnList = list => [list[0], list[0]] });

    [Fact]
    public void Objects_are_listed_up_to_the_limit()
        => Library.Run(async (library, client) =>
        {
            client.MaxListed = 2;
            Assert.Equal(BleError.TooBig, (await Assert.ThrowsAsync<BleException>(() => client.ListAsync().AsTask())).Error);
            client.MaxListed = 3;
            Assert.Equal(3, (await client.ListAsync()).Count);
            Assert.Throws<ArgumentOutOfRangeException>(() => client.MaxListed = 0);
        });

    [Fact]
    public void A_time_that_cannot_be_told_again_is_refused()
        => Library.Run(async (library, client) =>
        {
            await client.SelectAsync(0x101);
            var service = (await client.Link.FindServiceAsync(Assigned.Services.ObjectTransfer))!;
            foreach (var time in new[] { Assigned.Characteristics.ObjectFirstCreated, Assigned.Characteristics.ObjectLastModified })
            {
                // The year 1 is out of the range of the field; the 30th of February is no time.
                var refused = await Assert.ThrowsAsync<BleException>(() => service.Require(time).WriteAsync(new byte[] { 0x01, 0x00, 1, 1, 0, 0, 0 }).AsTask());
                Assert.Equal((int)AttError.OutOfRange, refused.Status);
                refused = await Assert.ThrowsAsync<BleException>(() => service.Require(time).WriteAsync(new byte[] { 0xEA, 0x07, 2, 30, 0, 0, 0 }).AsTask());
                Assert.Equal(ObjectTransferService.WriteRequestRejected, refused.Status);
            }

            Assert.Equal(library.Now, (await client.GetMetadataAsync()).FirstCreated);
        });

    private static async Task<string> RawAsync(ObjectClient client, params byte[] request)
    {
        var characteristic = (await client.Link.FindServiceAsync(Assigned.Services.ObjectTransfer))!.Require(Assigned.Characteristics.ObjectActionControlPoint);
        await using var answers = await characteristic.SubscribeAsync();
        await characteristic.WriteAsync(request);
        await foreach (var answer in answers)
            return BitConverter.ToString(answer);
        throw new InvalidOperationException("Nothing was indicated.");
    }
}
