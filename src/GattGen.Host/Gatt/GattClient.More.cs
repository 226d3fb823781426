// What the application starts, beyond the module API: long and reliable writes, several values, types, includes, signed writes.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace GattGen.Host;

internal sealed partial class GattClient
{
    private const int MaxReliableWrites = 64;

    private Pool<PreparedWriteProcedure>? _preparedWrites;
    private Pool<ReadMultipleProcedure>? _multipleReads;
    private Pool<ReadByTypeProcedure>? _readsByType;
    private Pool<IncludeDiscovery>? _includeDiscoveries;

    /// <summary>Writes a value of 0..512 octets.</summary>
    public void WriteLong(ushort handle, ReadOnlySpan<byte> value, GattOperation operation)
    {
        AttBearer.RequireHandle(handle);
        RequireValue(value.Length, nameof(value));
        RequireRoom();
        var procedure = RentPreparedWrite();
        procedure.Begin(handle, value, operation);
        Start(procedure);
    }

    /// <summary>Writes several values together or none.</summary>
    public void WriteReliably(IReadOnlyList<GattValueWrite> writes, GattOperation operation)
    {
        if (writes is null)
            throw new ArgumentNullException(nameof(writes));
        if (writes.Count is < 1 or > MaxReliableWrites)
            throw new ArgumentException("1..64 values are written together.", nameof(writes));
        for (var i = 0; i < writes.Count; i++)
        {
            AttBearer.RequireHandle(writes[i].Handle);
            RequireValue(writes[i].Value.Length, nameof(writes));
        }

        RequireRoom();
        var procedure = RentPreparedWrite();
        procedure.Begin(writes, operation);
        Start(procedure);
    }

    /// <summary>Reads several values.</summary>
    public void ReadMultiple(ReadOnlySpan<ushort> handles, GattOperation operation)
    {
        if (handles.Length is < 2 or > ReadMultipleProcedure.MaxHandles)
            throw new ArgumentException("2..64 values are read together.", nameof(handles));
        foreach (var handle in handles)
            AttBearer.RequireHandle(handle);
        RequireRoom();
        var procedure = (_multipleReads ??= new Pool<ReadMultipleProcedure>(() => new ReadMultipleProcedure(this))).Rent();
        procedure.Begin(handles, operation);
        Start(procedure);
    }

    /// <summary>Reads the values of a type.</summary>
    public void ReadByType(ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation operation)
    {
        RequireRange(startHandle, endHandle);
        RequireRoom();
        var procedure = (_readsByType ??= new Pool<ReadByTypeProcedure>(() => new ReadByTypeProcedure(this))).Rent();
        procedure.Begin(startHandle, endHandle, uuid, operation);
        Start(procedure);
    }

    /// <summary>Finds included services.</summary>
    public void DiscoverIncludes(ushort startHandle, ushort endHandle, GattOperation operation)
    {
        RequireRange(startHandle, endHandle);
        RequireRoom();
        var procedure = (_includeDiscoveries ??= new Pool<IncludeDiscovery>(() => new IncludeDiscovery(this))).Rent();
        procedure.Begin(startHandle, endHandle, operation);
        Start(procedure);
    }

    /// <summary>Sends a Signed Write Command, or on an encrypted link a Write Command, if there is room.</summary>
    /// <exception cref="ArgumentException">The value is longer than the MTU less 15 octets.</exception>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: no key to sign with.</exception>
    public bool TryWriteSigned(ushort handle, ReadOnlySpan<byte> value)
    {
        const int header = 3;
        AttBearer.RequireHandle(handle);
        Bearer.RequireOpen();
        var length = header + value.Length;
        var signed = length + GattServer.SignatureLength;
        if (signed > Bearer.Mtu)
            throw new ArgumentException("A signed value leaves 15 octets of the MTU to header and signature.", nameof(value));
        if (Bearer.Link.Security.IsEncrypted)
            return TryWriteCommand(handle, value);
        Span<byte> pdu = stackalloc byte[signed];
        pdu[0] = (byte)AttOpcode.SignedWriteCommand;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), handle);
        value.CopyTo(pdu.Slice(header));

        // A signature uses up a counter: room first.
        if (!Bearer.Link.TryReservePdu(signed, false, out _))
            return false;
        if (!Bearer.Link.Bond.TrySign(pdu.Slice(0, length), pdu.Slice(length)))
            throw new BleException(BleError.NoEntry, "No signing key was given to this peer: pair and bond first.");
        if (!Bearer.IsOpen || !Bearer.Link.TryReservePdu(signed, false, out var place))
            return false;
        pdu.CopyTo(place);
        Bearer.Link.SendPdu(signed);
        return true;
    }

    public void Return(PreparedWriteProcedure procedure) => _preparedWrites!.Return(procedure);

    public void Return(ReadMultipleProcedure procedure) => _multipleReads!.Return(procedure);

    public void Return(ReadByTypeProcedure procedure) => _readsByType!.Return(procedure);

    public void Return(IncludeDiscovery procedure) => _includeDiscoveries!.Return(procedure);

    private static void RequireValue(int length, string name)
    {
        if (length > AttributeValue.MaxOctets)
            throw new ArgumentException("An attribute value has at most 512 octets.", name);
    }

    private PreparedWriteProcedure RentPreparedWrite() => (_preparedWrites ??= new Pool<PreparedWriteProcedure>(() => new PreparedWriteProcedure(this))).Rent();
}
