// Objects listed, selected, read, written, made and deleted over the virtual air, with every result and error.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.ObjectTransfer;

public class ObjectTransferTests
{
    [Fact]
    public void Objects_are_listed_with_what_is_said_of_them()
        => Library.Run(async (library, client) =>
        {
            Assert.Equal((ObjectActionFeatures)0x3F7, client.Features.Actions);
            Assert.Equal((ObjectListFeatures)0x0F, client.Features.Lists);
            var list = await client.ListAsync();
            Assert.Equal(library.Store.List(), list);
            Assert.Equal(["b.log", "a.log", "picture"], list.Select(metadata => metadata.Name));
            Assert.Equal(new ObjectMetadata(0x102, "picture", 0x2ACB, new ObjectSize(50_000, 50_000), (ObjectProperties)0x84, library.Now, library.Now), list[2]);
        });

    [Fact]
    public void The_list_is_walked_ordered_and_filtered()
        => Library.Run(async (library, client) =>
        {
            Assert.True(await client.LastAsync());
            Assert.False(await client.NextAsync());
            Assert.True(await client.PreviousAsync());
            Assert.Equal("a.log", (await client.GetMetadataAsync()).Name);
            Assert.True(await client.FirstAsync());
            Assert.False(await client.PreviousAsync());
            Assert.Equal("b.log", (await client.GetMetadataAsync()).Name);
            Assert.Equal(3, await client.CountAsync());
            Assert.True(await client.SelectAsync(0x102));
            Assert.False(await client.SelectAsync(0x999));

            await client.OrderAsync(ObjectSortOrder.Name);
            Assert.Equal("a.log b.log picture", await NamesAsync(client));
            await client.OrderAsync(ObjectSortOrder.CurrentSizeDescending);
            Assert.Equal("picture b.log a.log", await NamesAsync(client));
            await client.OrderAsync(ObjectSortOrder.TypeDescending);
            Assert.Equal("picture b.log a.log", await NamesAsync(client));

            await client.OrderAsync(ObjectSortOrder.Name);
            await client.FilterAsync(ObjectListFilter.OfType(Library.TypeOfLog), ObjectListFilter.Between(ObjectFilterKind.CurrentSizeBetween, 15, 60_000));
            Assert.Equal("b.log", await NamesAsync(client));
            Assert.Equal(1, await client.CountAsync());
            await client.FilterAsync(ObjectListFilter.Marked);
            Assert.Equal("picture", await NamesAsync(client));
            await client.ClearMarkingAsync();
            Assert.False(await client.FirstAsync());
            Assert.Equal(ObjectProperties.Read, library.Store.Find(0x102)!.Properties);
            await client.FilterAsync(ObjectListFilter.None);
            Assert.Equal(3, await client.CountAsync());

            var refused = await Assert.ThrowsAsync<ObjectTransferException>(async () => await client.OrderAsync((ObjectSortOrder)0x06));
            Assert.Equal(ObjectListResult.InvalidParameter, refused.ListResult);
        });

    [Fact]
    public void An_object_is_read_whole_and_in_part()
        => Library.Run(async (library, client) =>
        {
            Assert.True(await client.SelectAsync(0x102));
            var octets = await client.ReadAsync();
            Assert.Equal(Library.Octets(50_000), octets);
            Assert.Equal(octets[40_000..40_100], await client.ReadAsync(40_000, 100));
            Assert.Equal(ObjectClient.ChecksumOf(octets.AsSpan(5, 4000)), await client.ChecksumAsync(5, 4000));
            Assert.Empty(await client.ReadAsync(0, 0));
            Assert.Equal([50_000u, 100u, 0u], library.Transfers.Select(transfer => transfer.Moved));
            Assert.All(library.Transfers, transfer => Assert.Null(transfer.Problem));
        });

    [Fact]
    public void An_object_is_made_written_named_and_deleted()
        => Library.Run(async (library, client) =>
        {
            var octets = Library.Octets(30_000);
            library.Now = new DateTime(2026, 12, 1, 8, 0, 0);
            var made = await client.CreateAsync(0x2ACC, octets, "new.bin");
            Assert.Equal(new ObjectMetadata(0x103, "new.bin", 0x2ACC, new ObjectSize(30_000, 30_000), (ObjectProperties)0x7D, library.Now, library.Now), made);
            Assert.Equal(octets, library.Store.Read(0x103));
            Assert.Equal(octets, await client.ReadAsync());

            // Over what is there, behind it, and cut off.
            await client.WriteAsync(new byte[] { 1, 2, 3 }, offset: 10);
            Assert.Equal([1, 2, 3], await client.ReadAsync(10, 3));
            await client.WriteAsync(new byte[] { 4, 5 }, offset: 30_000);
            Assert.Equal(30_002u, (await client.GetMetadataAsync()).Size.Current);
            await client.WriteAsync(new byte[] { 6 }, offset: 2, truncate: true);
            Assert.Equal([octets[0], octets[1], 6], await client.ReadAsync());
            Assert.Equal(new ObjectSize(3, 30_002), (await client.GetMetadataAsync()).Size);

            await client.SetFirstCreatedAsync(new DateTime(2020, 2, 29, 1, 2, 3));
            await client.SetLastModifiedAsync(new DateTime(2021, 1, 1, 1, 2, 3));
            await client.SetPropertiesAsync(ObjectProperties.Read | ObjectProperties.Delete | ObjectProperties.Write);
            made = await client.GetMetadataAsync();
            Assert.Equal((new DateTime(2020, 2, 29, 1, 2, 3), new DateTime(2021, 1, 1, 1, 2, 3), (ObjectProperties)0x0D), (made.FirstCreated, made.LastModified, made.Properties));

            await client.DeleteAsync();
            Assert.Null(library.Store.Find(0x103));
            var gone = await Assert.ThrowsAsync<BleException>(async () => await client.GetMetadataAsync());
            Assert.Equal(ObjectTransferService.ObjectNotSelected, gone.Status);
        });

    [Fact]
    public void What_is_not_allowed_has_its_result()
        => Library.Run(async (library, client) =>
        {
            Assert.Equal(ObjectActionResult.InvalidObject, await ResultOf(async () => await client.ReadAsync(0, 1)));
            Assert.Equal(ObjectActionResult.InvalidObject, await ResultOf(async () => await client.DeleteAsync()));
            Assert.Equal(ObjectActionResult.OpCodeNotSupported, await ResultOf(async () => await client.ExecuteAsync()));
            Assert.Equal(ObjectActionResult.OperationFailed, await ResultOf(async () => await client.AbortAsync()));
            Assert.Equal(ObjectActionResult.InsufficientResources, await ResultOf(async () => await client.CreateAsync(0x2ACC, 150_000)));
            library.Store.Types = new BleUuid[] { Library.TypeOfLog };
            Assert.Equal(ObjectActionResult.UnsupportedType, await ResultOf(async () => await client.CreateAsync(0x2ACC, 1)));

            await client.SelectAsync(0x100);        // may be read only
            Assert.Equal(ObjectActionResult.ProcedureNotPermitted, await ResultOf(async () => await client.DeleteAsync()));
            Assert.Equal(ObjectActionResult.ProcedureNotPermitted, await ResultOf(async () => await client.WriteAsync(new byte[1])));
            Assert.Equal(ObjectActionResult.InvalidParameter, await ResultOf(async () => await client.ReadAsync(10, 11)));
            Assert.Equal(ObjectActionResult.InvalidParameter, await ResultOf(async () => await client.ReadAsync(uint.MaxValue, 1)));
            Assert.Equal(ObjectActionResult.InvalidParameter, await ResultOf(async () => await client.ChecksumAsync(0, 21)));
            Assert.Equal(ObjectTransferService.WriteRequestRejected, await ErrorOf(client.SetNameAsync("mine")));

            await client.SelectAsync(0x101);        // may be everything
            Assert.Equal(ObjectActionResult.InvalidParameter, await ResultOf(async () => await client.WriteAsync(new byte[1], offset: 11)));
            Assert.Equal(ObjectTransferService.ObjectNameAlreadyExists, await ErrorOf(client.SetNameAsync("picture")));
            Assert.Equal(ObjectTransferService.WriteRequestRejected, await ErrorOf(client.SetPropertiesAsync((ObjectProperties)0x100)));
            await client.SetPropertiesAsync(ObjectProperties.Write | ObjectProperties.Read);
            Assert.Equal(ObjectActionResult.ProcedureNotPermitted, await ResultOf(async () => await client.WriteAsync(new byte[1])));                       // no Patch
            Assert.Equal(ObjectActionResult.ProcedureNotPermitted, await ResultOf(async () => await client.WriteAsync(new byte[1], truncate: true)));       // no Truncate
            Assert.Equal(ObjectActionResult.ProcedureNotPermitted, await ResultOf(async () => await client.WriteAsync(new byte[1], offset: 10)));           // no Append

            // Octets that no client of ours writes.
            var service = (await client.Link.FindServiceAsync(Assigned.Services.ObjectTransfer))!;
            Assert.Equal("60-42-02", await RawAsync(service, Assigned.Characteristics.ObjectActionControlPoint, 0x42));
            Assert.Equal("60-02-03", await RawAsync(service, Assigned.Characteristics.ObjectActionControlPoint, 0x02, 0x00));
            Assert.Equal("60-05-03", await RawAsync(service, Assigned.Characteristics.ObjectActionControlPoint, 0x05, 0x00));
            Assert.Equal("70-42-02", await RawAsync(service, Assigned.Characteristics.ObjectListControlPoint, 0x42));
            Assert.Equal("70-05-03", await RawAsync(service, Assigned.Characteristics.ObjectListControlPoint, 0x05, 0x00));
            Assert.Equal("70-01-03", await RawAsync(service, Assigned.Characteristics.ObjectListControlPoint, 0x01, 0x00));
            Assert.Equal(ObjectTransferService.WriteRequestRejected, await ErrorOf(service.Require(Assigned.Characteristics.ObjectListFilter).WriteAsync(new byte[] { 0x0B })));
        });

    [Fact]
    public void The_list_has_its_results_when_there_is_nothing_to_go_to()
        => Library.Run(async (library, client) =>
        {
            var failed = await Assert.ThrowsAsync<ObjectTransferException>(async () => await client.NextAsync());       // nothing is selected
            Assert.Equal(ObjectListResult.OperationFailed, failed.ListResult);
            foreach (var metadata in library.Store.List())
                library.Store.Delete(metadata.Id);
            Assert.False(await client.FirstAsync());
            Assert.Empty(await client.ListAsync());
        });

    [Fact]
    public void Without_a_channel_nothing_is_moved()
        => Library.Run(async (library, client) =>
        {
            await client.SelectAsync(0x100);
            var service = (await client.Link.FindServiceAsync(Assigned.Services.ObjectTransfer))!;
            Assert.Equal("60-05-06", await RawAsync(service, Assigned.Characteristics.ObjectActionControlPoint, 0x05, 0, 0, 0, 0, 1, 0, 0, 0));
        });

    [Fact]
    public void A_read_that_is_given_up_is_aborted_and_the_next_one_begins_anew()
        => Library.Run(async (library, client) =>
        {
            await client.SelectAsync(0x102);
            using var stop = new CancellationTokenSource();
            var slow = new SlowBuffer(50_000);
            var reading = client.ReadAsync(0, slow.Memory, stop.Token).AsTask();
            while (slow.Filled == 0)
                await client.CountAsync();      // time passes with something that answers
            stop.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
            Assert.Equal(Library.Octets(50_000), await client.ReadAsync());
            Assert.IsAssignableFrom<OperationCanceledException>(library.Transfers[0].Problem);
            Assert.InRange(library.Transfers[0].Moved, 0u, 49_999u);
        });

    [Fact]
    public void An_object_that_is_being_written_is_locked_for_others()
        => Library.RunWithSeveral(
            async (library, clients) =>
            {
                var (writer, other) = (clients[0], clients[1]);
                var made = await writer.CreateAsync(0x2ACC, default, "shared");
                await writer.WriteAsync(new byte[] { 9 });
                await other.SelectAsync(made.Id);
                await other.ReadAsync(0, 0);        // it has a channel now

                // The writer has announced more than it has sent.
                var service = (await writer.Link.FindServiceAsync(Assigned.Services.ObjectTransfer))!;
                Assert.Equal("60-06-01", await RawAsync(service, Assigned.Characteristics.ObjectActionControlPoint, 0x06, 0, 0, 0, 0, 4, 0, 0, 0, 0));
                Assert.Equal(ObjectActionResult.ObjectLocked, await ResultOf(async () => await other.ReadAsync(0, 1)));
                Assert.Equal(ObjectActionResult.ObjectLocked, await ResultOf(async () => await other.DeleteAsync()));
                Assert.Equal(ObjectTransferService.WriteRequestRejected, await ErrorOf(other.SetNameAsync("mine")));
                Assert.Equal(ObjectActionResult.OperationFailed, await ResultOf(async () => await writer.AbortAsync()));        // only what is sent can be aborted
                var busy = await Assert.ThrowsAsync<ObjectTransferException>(async () => await writer.FirstAsync());
                Assert.Equal(ObjectListResult.OperationFailed, busy.ListResult);

                // It goes, and the object is free.
                await writer.Link.DisposeAsync();
                while (await ResultOf(async () => await other.ReadAsync(0, 1)) is ObjectActionResult.ObjectLocked)
                    await other.CountAsync();
                Assert.Equal([9], await other.ReadAsync());
                Assert.NotNull(library.Transfers[^3].Problem ?? library.Transfers[^2].Problem);
            },
            clients: 2);

    [Fact]
    public void Others_are_told_what_has_changed()
        => Library.RunWithSeveral(
            async (library, clients) =>
            {
                var (actor, other) = (clients[0], clients[1]);
                await using var seenByOther = await other.SubscribeAsync();
                await using var seenByActor = await actor.SubscribeAsync();
                await actor.CreateAsync(0x2ACC, new byte[] { 1, 2 }, "new");
                await actor.DeleteAsync();
                library.Server.NotifyChanged(0x100, ObjectChanges.Contents);
                Assert.Equal(
                    [
                        new(ObjectChanges.ByClient | ObjectChanges.Created, (UInt48)0x103U), new(ObjectChanges.ByClient | ObjectChanges.Metadata, (UInt48)0x103U),
                        new(ObjectChanges.ByClient | ObjectChanges.Contents | ObjectChanges.Metadata, (UInt48)0x103U), new(ObjectChanges.ByClient | ObjectChanges.Deleted, (UInt48)0x103U),
                        new(ObjectChanges.Contents, (UInt48)0x100U),
                    ],
                    await TakeAsync(seenByOther, 5));
                Assert.Equal([new ObjectChanged(ObjectChanges.Contents, (UInt48)0x100U)], await TakeAsync(seenByActor, 1));
            },
            clients: 2);

    [Fact]
    public void Each_client_has_an_object_and_filters_of_its_own_and_one_too_many_is_refused()
        => Library.RunWithSeveral(
            async (library, clients) =>
            {
                await clients[0].SelectAsync(0x100);
                await clients[1].SelectAsync(0x101);
                await clients[1].FilterAsync(ObjectListFilter.Name(ObjectFilterKind.NameStartsWith, "a"));
                Assert.Equal("b.log", (await clients[0].GetMetadataAsync()).Name);
                Assert.Equal("a.log", (await clients[1].GetMetadataAsync()).Name);
                Assert.Equal((3, 1), (await clients[0].CountAsync(), await clients[1].CountAsync()));

                Assert.Equal(ObjectTransferService.ConcurrencyLimitExceeded, await ErrorOf(clients[2].FirstAsync()));
                Assert.Equal(ObjectTransferService.ConcurrencyLimitExceeded, await ErrorOf(clients[2].GetMetadataAsync()));
                await clients[0].Link.DisposeAsync();
                while (true)
                {
                    try
                    {
                        Assert.True(await clients[2].FirstAsync());
                        break;
                    }
                    catch (BleException refused) when (refused.Status == ObjectTransferService.ConcurrencyLimitExceeded)
                    {
                        await clients[1].CountAsync();
                    }
                }
            },
            clients: 3,
            new ObjectServerOptions { MaxClients = 2 });

    [Fact]
    public void An_object_is_executed()
        => Library.Run(
            async (library, client) =>
            {
                Assert.Equal((ObjectActionFeatures)0x3FF, client.Features.Actions);
                await client.SelectAsync(0x101);
                Assert.Equal([2, 1], await client.ExecuteAsync(new byte[] { 1, 2 }));
                Assert.Equal(ObjectActionResult.OperationFailed, await ResultOf(async () => await client.ExecuteAsync()));
                await client.SelectAsync(0x100);
                Assert.Equal(ObjectActionResult.ProcedureNotPermitted, await ResultOf(async () => await client.ExecuteAsync()));
            },
            new ObjectServerOptions
            {
                Execute = (metadata, parameters, cancel) => new ValueTask<byte[]?>(parameters.IsEmpty ? null : [.. parameters.ToArray().Reverse()]),
            });

    [Fact]
    public void A_service_without_a_server_selects_nothing()
    {
        var simulation = new GattGen.Transports.Simulation(seed: 1);
        var (radio, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(async () =>
        {
            await new ObjectDevice().StartAsync(radio);
            await using var link = await new Central(phone).ConnectAsync(radio.Config.Mac);
            var client = await ObjectClient.OpenAsync(link);
            Assert.Equal(ObjectTransferService.ObjectNotSelected, await ErrorOf(client.GetMetadataAsync()));
            Assert.Equal(ObjectActionResult.OperationFailed, await ResultOf(async () => await client.DeleteAsync()));
            Assert.Equal(ObjectListResult.OperationFailed, (await Assert.ThrowsAsync<ObjectTransferException>(async () => await client.FirstAsync())).ListResult);
        });
    }

    private static async Task<string> NamesAsync(ObjectClient client) => string.Join(' ', (await client.ListAsync()).Select(metadata => metadata.Name));

    private static async Task<ObjectActionResult?> ResultOf(Func<Task> action)
    {
        try
        {
            await action();
            return ObjectActionResult.Success;
        }
        catch (ObjectTransferException refused)
        {
            return refused.ActionResult;
        }
    }

    private static async Task<int> ErrorOf(ValueTask operation) => (await Assert.ThrowsAsync<BleException>(async () => await operation)).Status;

    private static async Task<int> ErrorOf<T>(ValueTask<T> operation) => (await Assert.ThrowsAsync<BleException>(async () => await operation)).Status;

    private static async Task<string> RawAsync(RemoteService service, BleUuid controlPoint, params byte[] request)
    {
        var characteristic = service.Require(controlPoint);
        await using var answers = await characteristic.SubscribeAsync();
        await characteristic.WriteAsync(request);
        await foreach (var answer in answers)
            return BitConverter.ToString(answer);
        throw new InvalidOperationException("Nothing was indicated.");
    }

    private static async Task<List<T>> TakeAsync<T>(IAsyncEnumerable<T> values, int count)
    {
        var taken = new List<T>();
        await foreach (var value in values)
        {
            taken.Add(value);
            if (taken.Count == count)
                break;
        }

        return taken;
    }

    // A buffer in which it can be seen whether something has come.
    private sealed class SlowBuffer(int octets)
    {
        private readonly byte[] _octets = new byte[octets];

        public Memory<byte> Memory => _octets;

        public int Filled => _octets.Count(octet => octet != 0);
    }
}
