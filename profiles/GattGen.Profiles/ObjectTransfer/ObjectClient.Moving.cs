// The client of object servers: what is done with an object, and the channel (Object Transfer Profile 1.0).
using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

public sealed partial class ObjectClient
{
    // How often a server is asked whether it has stored what it got. Each time takes a connection interval at least.
    private const int MaxQuestions = 200;

    // The longest array of octets that there is.
    private const int MaxArray = 0x7FFF_FFC7;

    private L2capChannel? _channel;
    private int _maxRead = 16 * 1024 * 1024;

    /// <summary>The largest object that <see cref="ReadAsync(CancellationToken)"/> reads whole, in octets, 0 or more; 16 MiB by default. The server says how large an object
    /// is, up to 4 GiB. Read a larger one in parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MaxRead
    {
        get => _maxRead;
        set => _maxRead = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An object has 0 octets or more.");
    }

    /// <summary>Reads the current object whole.</summary>
    /// <param name="cancel">Aborts it.</param>
    /// <exception cref="ObjectTransferException">The server refused.</exception>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the object is larger than <see cref="MaxRead"/>. The others as for a part.</exception>
    public async ValueTask<byte[]> ReadAsync(CancellationToken cancel = default)
    {
        var size = await _client.Size.ReadAsync(cancel).ConfigureAwait(false);
        if (size.Current > _maxRead)
        {
            throw new BleException(
                BleError.TooBig,
                "The object has " + size.Current.ToString(CultureInfo.InvariantCulture) + " octets; at most " + _maxRead.ToString(CultureInfo.InvariantCulture)
                + " are read whole. Read it in parts, or set MaxRead.");
        }

        return await ReadAsync(0, size.Current, cancel).ConfigureAwait(false);
    }

    /// <summary>Reads a part of the current object.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="length">How many octets it has, 0..2,147,483,591.</param>
    /// <param name="cancel">Aborts it: the server is told to stop.</param>
    /// <exception cref="ArgumentOutOfRangeException">No array has so many octets.</exception>
    /// <exception cref="ObjectTransferException">The server refused.</exception>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server closed the channel. <see cref="BleError.NotConnected"/>: the link has ended.</exception>
    public async ValueTask<byte[]> ReadAsync(uint offset, uint length, CancellationToken cancel = default)
    {
        if (length > MaxArray)
            throw new ArgumentOutOfRangeException(nameof(length), length, "An array has at most 2,147,483,591 octets: read the object in parts.");
        var octets = new byte[length];
        await ReadAsync(offset, octets, cancel).ConfigureAwait(false);
        return octets;
    }

    /// <summary>Reads a part of the current object into a buffer.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="destination">Where it goes; all of it is filled.</param>
    /// <param name="cancel">Aborts it: the server is told to stop.</param>
    /// <exception cref="ObjectTransferException">The server refused.</exception>
    /// <exception cref="BleException">As the other overload.</exception>
    public async ValueTask ReadAsync(uint offset, Memory<byte> destination, CancellationToken cancel = default)
    {
        var channel = await OpenChannelAsync(cancel).ConfigureAwait(false);
        await ActAsync(ObjectActionRequest.ToRead(offset, (uint)destination.Length), cancel).ConfigureAwait(false);
        try
        {
            while (!destination.IsEmpty)
            {
                var count = await channel.ReceiveAsync(destination, cancel).ConfigureAwait(false);
                if (count == 0)
                    throw new BleException(BleError.InputOutput, "The object server has closed the channel before all octets had come.");
                destination = destination.Slice(count);
            }
        }
        catch (OperationCanceledException)
        {
            await StopAsync(channel).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes octets of the current object, and waits until the server has stored them.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="offset">Where they go, at most its size.</param>
    /// <param name="truncate">Whether the object ends behind them.</param>
    /// <param name="cancel">Gives it up: the channel is closed, and the server has a part of it.</param>
    /// <exception cref="ObjectTransferException">The server refused.</exception>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server closed the channel, or did not store them in time. <see cref="BleError.NotConnected"/>: the link has ended.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> octets, uint offset = 0, bool truncate = false, CancellationToken cancel = default)
    {
        var channel = await OpenChannelAsync(cancel).ConfigureAwait(false);
        await ActAsync(ObjectActionRequest.ToWrite(offset, (uint)octets.Length, truncate), cancel).ConfigureAwait(false);
        try
        {
            for (var rest = octets; !rest.IsEmpty; rest = rest.Slice(Math.Min(rest.Length, channel.MaxSdu)))
                await channel.SendAsync(rest.Slice(0, Math.Min(rest.Length, channel.MaxSdu)), cancel).ConfigureAwait(false);
            await WaitUntilStoredAsync(channel, offset, (uint)octets.Length, cancel).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is OperationCanceledException or BleException { Error: BleError.NotConnected } && Link.IsConnected)
        {
            await channel.CloseAsync(CancellationToken.None).ConfigureAwait(false);
            if (problem is BleException)
                throw new BleException(BleError.InputOutput, "The object server has closed the channel: it has no room, or stores nothing.");
            throw;
        }
    }

    /// <summary>Makes an object, writes its octets and names it. It is selected then.</summary>
    /// <param name="type">What it is: a UUID of 16 or 128 bits.</param>
    /// <param name="octets">Its octets.</param>
    /// <param name="name">Its name, 0..120 octets of UTF-8.</param>
    /// <param name="cancel">Gives it up; what was made stays.</param>
    /// <returns>What is said of it.</returns>
    /// <exception cref="ObjectTransferException">The server refused.</exception>
    /// <exception cref="BleException">The server refused the name, the channel, or the link has ended.</exception>
    public async ValueTask<ObjectMetadata> CreateAsync(BleUuid type, ReadOnlyMemory<byte> octets, string name, CancellationToken cancel = default)
    {
        await CreateAsync(type, (uint)octets.Length, cancel).ConfigureAwait(false);
        await SetNameAsync(name, cancel).ConfigureAwait(false);
        if (!octets.IsEmpty)
            await WriteAsync(octets, cancel: cancel).ConfigureAwait(false);
        return await GetMetadataAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Makes an object without octets and without a name. It is selected then.</summary>
    /// <param name="type">What it is: a UUID of 16 or 128 bits.</param>
    /// <param name="size">For how many octets there shall be room.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="ObjectTransferException">The server refused.</exception>
    public async ValueTask CreateAsync(BleUuid type, uint size, CancellationToken cancel = default)
        => await ActAsync(ObjectActionRequest.ToCreate(size, type), cancel).ConfigureAwait(false);

    /// <summary>Deletes the current object. None is selected then.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="ObjectTransferException">The server refused.</exception>
    public async ValueTask DeleteAsync(CancellationToken cancel = default) => await ActAsync(ObjectActionRequest.ToDelete(), cancel).ConfigureAwait(false);

    /// <summary>Has the server calculate the checksum of a part of the current object.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="length">How many octets it has.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The CRC-32.</returns>
    /// <exception cref="ObjectTransferException">The server refused.</exception>
    public async ValueTask<uint> ChecksumAsync(uint offset, uint length, CancellationToken cancel = default)
    {
        var response = await ActAsync(ObjectActionRequest.ToCalculateChecksum(offset, length), cancel).ConfigureAwait(false);
        return response.TryGetChecksum(out var checksum) ? checksum : throw new BleException(BleError.InputOutput, "The object server has answered without a checksum.");
    }

    /// <summary>The checksum of octets, as servers calculate it: to be compared with <see cref="ChecksumAsync"/>.</summary>
    /// <param name="octets">The octets.</param>
    /// <returns>The CRC-32.</returns>
    public static uint ChecksumOf(ReadOnlySpan<byte> octets) => Crc32.Of(octets);

    /// <summary>Has the server execute the current object.</summary>
    /// <param name="parameters">What it gets, 0..256 octets.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>What it has answered, 0..17 octets.</returns>
    /// <exception cref="ObjectTransferException">The server refused.</exception>
    public async ValueTask<byte[]> ExecuteAsync(ReadOnlyMemory<byte> parameters = default, CancellationToken cancel = default)
        => (await ActAsync(ObjectActionRequest.ToExecute(parameters.Span), cancel).ConfigureAwait(false)).Parameters.ToArray();

    /// <summary>Tells the server to stop what it is sending, as a cancelled <see cref="ReadAsync(uint, uint, CancellationToken)"/> does by itself.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="ObjectTransferException">The server refused: it sends nothing.</exception>
    public async ValueTask AbortAsync(CancellationToken cancel = default) => await ActAsync(ObjectActionRequest.ToAbort(), cancel).ConfigureAwait(false);

    /// <summary>Closes the channel; the link stays.</summary>
    public ValueTask DisposeAsync() => _channel?.CloseAsync() ?? default;

    private async ValueTask<L2capChannel> OpenChannelAsync(CancellationToken cancel)
    {
        if (_channel is not { IsOpen: true })
            _channel = await Link.OpenChannelAsync(ObjectTransferService.Psm, cancel: cancel).ConfigureAwait(false);
        return _channel;
    }

    // What is on its way belongs to nobody any more: the next object gets a channel of its own.
    private async ValueTask StopAsync(L2capChannel channel)
    {
        try
        {
            if ((Features.Actions & ObjectActionFeatures.Abort) != 0)
                await AbortAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is ObjectTransferException or BleException)
        {
            // It had ended, or the link has.
        }

        await channel.CloseAsync(CancellationToken.None).ConfigureAwait(false);
    }

    // The server says nothing when it has all of it. It keeps the object locked until then, so a checksum of nothing is refused; servers without checksums show the size.
    private async ValueTask WaitUntilStoredAsync(L2capChannel channel, uint offset, uint length, CancellationToken cancel)
    {
        for (var asked = 0; asked < MaxQuestions; asked++)
        {
            if (!channel.IsOpen)
                throw new BleException(BleError.NotConnected, "The channel has ended.");
            if (await IsStoredAsync(offset, length, cancel).ConfigureAwait(false))
                return;
        }

        throw new BleException(BleError.InputOutput, "The object server has not stored what was written: it was asked 200 times.");
    }

    private async ValueTask<bool> IsStoredAsync(uint offset, uint length, CancellationToken cancel)
    {
        if ((Features.Actions & ObjectActionFeatures.CalculateChecksum) != 0)
        {
            var response = await RequestAsync(ObjectActionRequest.ToCalculateChecksum(0, 0), cancel).ConfigureAwait(false);
            return response.Result != ObjectActionResult.ObjectLocked;
        }

        return (await _client.Size.ReadAsync(cancel).ConfigureAwait(false)).Current >= (ulong)offset + length;
    }

    private async ValueTask<ObjectActionResponse> ActAsync(ObjectActionRequest request, CancellationToken cancel)
    {
        var response = await RequestAsync(request, cancel).ConfigureAwait(false);
        return response.Result == ObjectActionResult.Success ? response : throw new ObjectTransferException(request.OpCode, response.Result);
    }

    private async ValueTask<ObjectActionResponse> RequestAsync(ObjectActionRequest request, CancellationToken cancel)
    {
        var response = await _client.ActionControlPoint.RequestAsync(request, cancel).ConfigureAwait(false);
        return response.OpCode == ObjectActionOpCode.Response && response.Request == request.OpCode
            ? response
            : throw new BleException(BleError.InputOutput, "The object server has answered something that was not asked for.");
    }
}
