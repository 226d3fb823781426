// The Firmware Update service: an image in pieces, with offset, CRC-32 and resume. Not adopted by the Bluetooth SIG.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Takes a large image, such as new firmware, in pieces. It is a service of GattGen's own, not one that the Bluetooth SIG has adopted.</summary>
/// <remarks>
/// <para>A client begins with the size and the CRC-32 of the image, writes the pieces to the packet characteristic, and has the image used. Pieces are taken in order; one
/// that does not begin where the last one ended is refused, or dropped where nobody waits for an answer. So a client that asks now and then how much is there sends again from
/// that offset. A transfer that was interrupted, by the end of the link too, goes on where it was if the next one begins with the same size and checksum.</para>
/// <para>Give the constructor a <see cref="FirmwareStore"/>, which keeps the image. Both characteristics ask for an encrypted link. The service needs a radio whose host runs here.</para>
/// </remarks>
/// <example>
/// <code>
/// var update = new FirmwareUpdateService(new MemoryFirmwareStore(512 * 1024, async (image, cancel) => await flash.InstallAsync(image, cancel)));
/// // the other side
/// var client = await FirmwareUpdateService.Client.DiscoverAsync(link);
/// await client.SendAsync(image, new Progress&lt;int&gt;(octets => Console.WriteLine(octets)));
/// </code>
/// </example>
[GattService(UuidText)]
public partial class FirmwareUpdateService
{
    /// <summary>The UUID of the service as text.</summary>
    public const string UuidText = "5F4A0001-8D2B-4C61-9E37-6A1D0B7C42E5";

    /// <summary>The error with which a piece is refused that does not begin where the last one ended, or that is longer than what is left.</summary>
    public const byte WrongOffset = 0x80;

    /// <summary>The error with which a piece is refused when no image has been begun.</summary>
    public const byte NotBegun = 0x81;

    private readonly FirmwareStore _store;
    private uint _size;
    private uint _wanted;
    private uint _offset;
    private Crc32 _checksum;
    private bool _isCompleting;

    /// <summary>A service that has taken nothing yet.</summary>
    /// <param name="store">Keeps the image.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    public FirmwareUpdateService(FirmwareStore store) => _store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>The pieces of the image.</summary>
    [GattCharacteristic("5F4A0003-8D2B-4C61-9E37-6A1D0B7C42E5", GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.WriteEncrypted)]
    public partial FirmwarePiece Packet { get; }

    /// <summary>A piece has been taken: how many octets are there, and how many there are to be. Raised on the executor of the stack.</summary>
    public event Action<uint, uint>? Progressed;

    /// <summary>An image that was complete could not be used: what <see cref="FirmwareStore.CompleteAsync"/> has thrown. Raised outside of the stack.</summary>
    public event Action<Exception>? Failed;

    partial void OnPacketWriting(FirmwarePiece value, GattWrite write)
    {
        if (_size == 0 || _isCompleting)
            write.Reject(NotBegun);
        else if (value.Offset != _offset || value.Octets.IsEmpty || value.Octets.Length > _size - _offset)
            write.Reject(WrongOffset);
    }

    partial void OnPacketWritten(FirmwarePiece value)
    {
        _store.Write(_offset, value.Octets.Span);
        _checksum = _checksum.Add(value.Octets.Span);
        _offset += (uint)value.Octets.Length;
        Progressed?.Invoke(_offset, _size);
    }

    /// <summary>Begins, tells of, ends and forgets a transfer.</summary>
    [GattRequest("5F4A0002-8D2B-4C61-9E37-6A1D0B7C42E5", Flags = GattFlags.WriteEncrypted)]
    private async ValueTask<FirmwareStatus> ControlPointAsync(FirmwareRequest request, CancellationToken cancel)
    {
        var result = FirmwareResult.Success;
        using (_gatt.Enter())
        {
            switch (request.Operation)
            {
                case FirmwareOperation.Begin:
                    result = Begin(request);
                    break;
                case FirmwareOperation.Query:
                    result = _size == 0 ? FirmwareResult.NotBegun : FirmwareResult.Success;
                    break;
                case FirmwareOperation.Abort:
                    Forget();
                    break;
                case FirmwareOperation.Complete:
                    result = Check();
                    _isCompleting = result == FirmwareResult.Success;
                    break;
                default:
                    result = FirmwareResult.OperationNotSupported;
                    break;
            }

            if (request.Operation != FirmwareOperation.Complete || result != FirmwareResult.Success)
                return new FirmwareStatus(request.Operation, result, _offset, _checksum.Value);
        }

        return await CompleteAsync(request.Operation, cancel).ConfigureAwait(false);
    }

    private async ValueTask<FirmwareStatus> CompleteAsync(FirmwareOperation operation, CancellationToken cancel)
    {
        var result = FirmwareResult.Refused;
        Exception? failure = null;
        try
        {
            if (await _store.CompleteAsync(cancel).ConfigureAwait(false))
                result = FirmwareResult.Success;
        }
#pragma warning disable CA1031 // whatever the store throws, the client hears that the image is not used
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        FirmwareStatus status;
        using (_gatt.Enter())
        {
            status = new FirmwareStatus(operation, result, _offset, _checksum.Value);
            _isCompleting = false;
            Forget();
        }

        if (failure is not null && !cancel.IsCancellationRequested)
            Failed?.Invoke(failure);
        return status;
    }

    private FirmwareResult Begin(FirmwareRequest request)
    {
        if (request.Size is not { } size || request.Checksum is not { } checksum || size == 0 || size > _store.MaxSize)
            return FirmwareResult.SizeNotSupported;
        if (_isCompleting)
            return FirmwareResult.Refused;
        if (size == _size && checksum == _wanted)
            return FirmwareResult.Success;
        Forget();
        _store.Begin(size);
        _size = size;
        _wanted = checksum;
        return FirmwareResult.Success;
    }

    private FirmwareResult Check()
    {
        if (_size == 0 || _isCompleting)
            return FirmwareResult.NotBegun;
        if (_offset < _size)
            return FirmwareResult.Incomplete;
        if (_checksum.Value == _wanted)
            return FirmwareResult.Success;
        Forget();
        return FirmwareResult.ChecksumWrong;
    }

    private void Forget()
    {
        _size = 0;
        _wanted = 0;
        _offset = 0;
        _checksum = default;
    }

    public sealed partial class Client
    {
        // How many pieces are sent before the server is asked how much has come.
        private const int Window = 16;

        // How often in a row it may then have no more than before.
        private const int MaxVain = 8;

        // What every link carries (MTU 23), less the header of a write (Core Vol 3, Part F, 3.4.5.3), and the longest value.
        private const int WriteHeader = 3;
        private const int MaxValue = 512;

        /// <summary>Sends an image and has it used. What the server has of it already is not sent again.</summary>
        /// <param name="image">The image.</param>
        /// <param name="progress">Told how many octets are there.</param>
        /// <param name="cancel">Gives up; the server keeps what it has.</param>
        /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server refused it, with the <see cref="FirmwareResult"/> in the message; it says that it has more than
        /// the image; or it takes nothing any more. The link has ended.</exception>
        /// <seealso cref="FirmwareUpdateService.Client"/>
        public async ValueTask SendAsync(ReadOnlyMemory<byte> image, IProgress<int>? progress = null, CancellationToken cancel = default)
        {
            var request = new FirmwareRequest(FirmwareOperation.Begin, (uint)image.Length, Crc32.Of(image.Span));
            var begun = await AskAsync(request, cancel).ConfigureAwait(false);
            var offset = OffsetIn(begun, image);
            if (begun.Checksum != Crc32.Of(image.Span.Slice(0, offset)))
            {
                // Another image with the same checksum was begun.
                await AskAsync(new FirmwareRequest(FirmwareOperation.Abort), cancel).ConfigureAwait(false);
                await AskAsync(request, cancel).ConfigureAwait(false);
                offset = 0;
            }

            var (best, vain) = (offset, 0);
            while (offset < image.Length)
            {
                var most = Math.Min(Packet.Remote.Link.Mtu - WriteHeader, MaxValue) - FirmwarePiece.HeaderOctets;
                for (var i = 0; i < Window && offset < image.Length; i++)
                {
                    var piece = image.Slice(offset, Math.Min(most, image.Length - offset));
                    await Packet.WriteWithoutResponseAsync(new FirmwarePiece((uint)offset, piece), cancel).ConfigureAwait(false);
                    offset += piece.Length;
                }

                offset = OffsetIn(await AskAsync(new FirmwareRequest(FirmwareOperation.Query), cancel).ConfigureAwait(false), image);
                vain = offset > best ? 0 : vain + 1;
                best = Math.Max(best, offset);
                if (vain >= MaxVain)
                    throw new BleException(BleError.InputOutput, "The device takes nothing of the image any more: it has " + Print(offset) + " of " + Print(image.Length) + " octets.");
                progress?.Report(offset);
            }

            await AskAsync(new FirmwareRequest(FirmwareOperation.Complete), cancel).ConfigureAwait(false);
        }

        private static int OffsetIn(in FirmwareStatus status, ReadOnlyMemory<byte> image)
            => status.Offset <= (uint)image.Length
                ? (int)status.Offset
                : throw new BleException(BleError.InputOutput, "The device says that it has " + Print(status.Offset) + " octets of an image of " + Print(image.Length) + ".");

        private static string Print(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

        private async ValueTask<FirmwareStatus> AskAsync(FirmwareRequest request, CancellationToken cancel)
        {
            var status = await ControlPoint.RequestAsync(request, cancel).ConfigureAwait(false);
            return status.Result == FirmwareResult.Success
                ? status
                : throw new BleException(BleError.InputOutput, "The device refused " + request.Operation.ToString() + ": " + status.Result.ToString() + ".");
        }
    }
}
