// What is done with objects (Object Transfer Service 1.0, 3.3).
using System;
using System.Buffers.Binary;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

public sealed partial class ObjectServer
{
    private const int BlockOctets = 4096;

    /// <summary>Runs a request to the Object Action Control Point. What the store or the application throws is reported, and the client hears that it failed.</summary>
    internal async ValueTask<ObjectActionResponse> ActAsync(ObjectActionRequest request, GattPeer peer, CancellationToken cancel)
    {
        try
        {
            return await RunAsync(request, peer, cancel).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // the client waits for an answer, whatever it is
        catch (Exception problem) when (!cancel.IsCancellationRequested && problem is not BleException { Error: BleError.NotConnected })
#pragma warning restore CA1031
        {
            Report(problem);
            return ObjectActionResponse.To(request.OpCode, ObjectActionResult.OperationFailed);
        }
    }

    private async ValueTask<ObjectActionResponse> RunAsync(ObjectActionRequest request, GattPeer peer, CancellationToken cancel)
    {
        ObjectSession? session;
        ObjectMetadata? current;
        bool isLocked;
        using (_service.Enter())
        {
            session = Session(peer, out _);
            current = session is null ? null : CurrentOf(session);
            isLocked = current is not null && (session!.Move is not null || IsLocked(current.Id, session));
        }

        if (session is null)
            return Answer(IsDisposed ? ObjectTransferService.WithoutServer(request.OpCode) : ObjectActionResult.OperationFailed);
        if (Feature(request.OpCode) is not { } feature || (_options.Actions & feature) == 0)
            return Answer(ObjectActionResult.OpCodeNotSupported);
        if (request.OpCode == ObjectActionOpCode.Create)
            return Answer(Create(request, session));
        if (request.OpCode is ObjectActionOpCode.Delete or ObjectActionOpCode.Abort && !request.Parameters.IsEmpty)
            return Answer(ObjectActionResult.InvalidParameter);
        if (request.OpCode == ObjectActionOpCode.Abort)
            return Answer(Abort(session));
        if (current is null)
            return Answer(ObjectActionResult.InvalidObject);
        if (Permission(request.OpCode) is var permission && (current.Properties & permission) != permission)
            return Answer(ObjectActionResult.ProcedureNotPermitted);
        if (isLocked)
            return Answer(ObjectActionResult.ObjectLocked);
        if (request.OpCode == ObjectActionOpCode.Delete)
            return Answer(Delete(current, session));
        if (request.OpCode == ObjectActionOpCode.Execute)
            return await ExecuteAsync(request, current, cancel).ConfigureAwait(false);
        if (!request.TryGetRange(out var offset, out var length, out var truncate))
            return Answer(ObjectActionResult.InvalidParameter);
        return request.OpCode switch
        {
            ObjectActionOpCode.Read => Answer(Read(current, session, offset, length)),
            ObjectActionOpCode.Write => Answer(Write(current, session, offset, length, truncate)),
            _ => await ChecksumAsync(current, offset, length, cancel).ConfigureAwait(false),
        };

        ObjectActionResponse Answer(ObjectActionResult result) => ObjectActionResponse.To(request.OpCode, result);
    }

    private static ObjectActionFeatures? Feature(ObjectActionOpCode opCode) => opCode switch
    {
        ObjectActionOpCode.Create => ObjectActionFeatures.Create,
        ObjectActionOpCode.Delete => ObjectActionFeatures.Delete,
        ObjectActionOpCode.CalculateChecksum => ObjectActionFeatures.CalculateChecksum,
        ObjectActionOpCode.Execute => ObjectActionFeatures.Execute,
        ObjectActionOpCode.Read => ObjectActionFeatures.Read,
        ObjectActionOpCode.Write => ObjectActionFeatures.Write,
        ObjectActionOpCode.Abort => ObjectActionFeatures.Abort,
        _ => null,
    };

    private static ObjectProperties Permission(ObjectActionOpCode opCode) => opCode switch
    {
        ObjectActionOpCode.Delete => ObjectProperties.Delete,
        ObjectActionOpCode.Execute => ObjectProperties.Execute,
        ObjectActionOpCode.Read => ObjectProperties.Read,
        ObjectActionOpCode.Write => ObjectProperties.Write,
        _ => ObjectProperties.None,
    };

    private static bool IsWithin(uint offset, uint length, uint size) => (ulong)offset + length <= size;

    private ObjectActionResult Create(ObjectActionRequest request, ObjectSession session)
    {
        if (!request.TryGetCreate(out var size, out var type))
            return ObjectActionResult.InvalidParameter;
        if (session.Move is not null)
            return ObjectActionResult.ObjectLocked;
        var result = _store.Create(type, size, out var created);
        if (result != ObjectActionResult.Success || created is null)
            return result == ObjectActionResult.Success ? ObjectActionResult.OperationFailed : result;
        using (_service.Enter())
            session.Current = created.Id;
        Tell(created.Id, ObjectChanges.Created | ObjectChanges.ByClient, session.Peer);
        return ObjectActionResult.Success;
    }

    private ObjectActionResult Delete(ObjectMetadata current, ObjectSession session)
    {
        if (!_store.Delete(current.Id))
            return ObjectActionResult.OperationFailed;
        using (_service.Enter())
            session.Current = null;
        Tell(current.Id, ObjectChanges.Deleted | ObjectChanges.ByClient, session.Peer);
        return ObjectActionResult.Success;
    }

    // Octets that the client has sent already would be taken for those of its next object: only what the server sends can be aborted (3.3.2.7).
    private ObjectActionResult Abort(ObjectSession session)
    {
        using (_service.Enter())
        {
            if (session is not { Move: { IsRead: true } move, Channel: { } channel })
                return ObjectActionResult.OperationFailed;
            StackClock.Post(channel.Link.Ble, move.Stop.Cancel);
        }

        return ObjectActionResult.Success;
    }

    private async ValueTask<ObjectActionResponse> ExecuteAsync(ObjectActionRequest request, ObjectMetadata current, CancellationToken cancel)
    {
        var answer = await _options.Execute!(current, request.Parameters.ToArray(), cancel).ConfigureAwait(false);
        return answer is null || answer.Length > ObjectActionResponse.MaxParameters
            ? ObjectActionResponse.To(request.OpCode, ObjectActionResult.OperationFailed)
            : ObjectActionResponse.To(request.OpCode, ObjectActionResult.Success, answer);
    }

    private async ValueTask<ObjectActionResponse> ChecksumAsync(ObjectMetadata current, uint offset, uint length, CancellationToken cancel)
    {
        if (!IsWithin(offset, length, current.Size.Current))
            return ObjectActionResponse.To(ObjectActionOpCode.CalculateChecksum, ObjectActionResult.InvalidParameter);
        var crc = default(Crc32);
        var block = new byte[Math.Min(BlockOctets, length)];
        for (var left = length; left > 0;)
        {
            var count = await _store.ReadAsync(current.Id, offset, block.AsMemory(0, (int)Math.Min((uint)block.Length, left)), cancel).ConfigureAwait(false);
            if (count <= 0)
                return ObjectActionResponse.To(ObjectActionOpCode.CalculateChecksum, ObjectActionResult.OperationFailed);
            crc = crc.Add(block.AsSpan(0, count));
            offset += (uint)count;
            left -= (uint)count;
        }

        var parameters = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(parameters, crc.Value);
        return ObjectActionResponse.To(ObjectActionOpCode.CalculateChecksum, ObjectActionResult.Success, parameters);
    }

    private ObjectActionResult Read(ObjectMetadata current, ObjectSession session, uint offset, uint length)
        => IsWithin(offset, length, current.Size.Current)
            ? Begin(session, new ObjectMove(session.Peer, current.Id, isRead: true, offset, length, truncate: false))
            : ObjectActionResult.InvalidParameter;

    private ObjectActionResult Write(ObjectMetadata current, ObjectSession session, uint offset, uint length, bool truncate)
    {
        if (offset > current.Size.Current || (ulong)offset + length > uint.MaxValue)
            return ObjectActionResult.InvalidParameter;

        // The server must be able to do it, and the object must allow it (3.3.2.6).
        if (!IsWithin(offset, length, current.Size.Allocated))
        {
            if ((_options.Actions & ObjectActionFeatures.Append) == 0)
                return ObjectActionResult.InvalidParameter;
            if ((current.Properties & ObjectProperties.Append) == 0)
                return ObjectActionResult.ProcedureNotPermitted;
        }

        if (truncate && !Can(ObjectActionFeatures.Truncate, ObjectProperties.Truncate))
            return ObjectActionResult.ProcedureNotPermitted;
        if (!truncate && length > 0 && offset < current.Size.Current && !Can(ObjectActionFeatures.Patch, ObjectProperties.Patch))
            return ObjectActionResult.ProcedureNotPermitted;
        return Begin(session, new ObjectMove(session.Peer, current.Id, isRead: false, offset, length, truncate));

        bool Can(ObjectActionFeatures feature, ObjectProperties property) => (_options.Actions & feature) != 0 && (current.Properties & property) != 0;
    }
}
