// Several values of a server at once: reliable writes, and reads of many (Core Vol 3, Part G, 4.8.4, 4.8.5, 4.9.5).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>One value of a reliable write.</summary>
/// <param name="Characteristic">What is written.</param>
/// <param name="Value">The value, 0..512 octets; it must not change until the write has ended.</param>
public readonly record struct RemoteWrite(RemoteCharacteristic Characteristic, ReadOnlyMemory<byte> Value);

public sealed partial class Link
{
    /// <summary>How many values one reliable write, or one read of several values, has.</summary>
    private const int MaxValues = 64;

    /// <summary>
    /// Writes several values together or none of them: each is sent, compared with what the server echoes, and only then are all of them written (Reliable Writes).
    /// </summary>
    /// <param name="writes">What is written, 1..64 values of this link.</param>
    /// <param name="cancel">Gives it up; what was prepared is taken back, unless the server is already executing it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writes"/> or a part of it is null.</exception>
    /// <exception cref="ArgumentException">None or too many values, a value of another link, or one of more than 512 octets.</exception>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server refused, and <see cref="BleException.Status"/> is the ATT error code; or it
    /// echoed something else, and it is 0. Nothing was written.</exception>
    public ValueTask WriteReliablyAsync(IReadOnlyList<RemoteWrite> writes, CancellationToken cancel = default)
    {
        if (writes is null)
            throw new ArgumentNullException(nameof(writes));
        if (writes.Count is < 1 or > MaxValues)
            throw new ArgumentException("A reliable write has 1..64 values, not " + writes.Count.ToString(CultureInfo.InvariantCulture) + ".", nameof(writes));
        var values = new GattValueWrite[writes.Count];
        for (var i = 0; i < values.Length; i++)
        {
            Require(writes[i].Characteristic, nameof(writes));
            if (writes[i].Value.Length > RemoteAttribute.MaxValueLength)
                throw new ArgumentException("An attribute value has at most 512 octets; that of " + writes[i].Characteristic.ToString() + " has " + writes[i].Value.Length.ToString(CultureInfo.InvariantCulture) + ".", nameof(writes));
            values[i] = new GattValueWrite(writes[i].Characteristic.ValueHandle, writes[i].Value);
        }

        return new ReliableWriteOperation(this, values).RunWithoutResult(cancel);
    }

    /// <summary>Reads several values, with one request where the server can do that; otherwise one after the other.</summary>
    /// <param name="attributes">Characteristics and descriptors of this link, 1..64.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The values in the order of <paramref name="attributes"/>, each in a new array of 0..512 octets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> or a part of it is null.</exception>
    /// <exception cref="ArgumentException">None or too many attributes, or one of another link.</exception>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server refused one of them; <see cref="BleException.Status"/> is the ATT error code.</exception>
    public ValueTask<IReadOnlyList<byte[]>> ReadMultipleAsync(IReadOnlyList<RemoteAttribute> attributes, CancellationToken cancel = default)
    {
        if (attributes is null)
            throw new ArgumentNullException(nameof(attributes));
        if (attributes.Count is < 1 or > MaxValues)
            throw new ArgumentException("1..64 values are read at once, not " + attributes.Count.ToString(CultureInfo.InvariantCulture) + ".", nameof(attributes));
        var handles = new ushort[attributes.Count];
        for (var i = 0; i < handles.Length; i++)
        {
            Require(attributes[i], nameof(attributes));
            handles[i] = attributes[i].AttributeHandle;
        }

        return handles.Length == 1 ? ReadOneAsync(attributes[0], cancel) : new ReadMultipleOperation(this, handles).Run(cancel);
    }

    /// <summary>Whether a value fits one request. Under the gate.</summary>
    internal bool Fits(int length)
    {
        Refresh();
        return length <= _info.Mtu - PlainHeader;
    }

    private static async ValueTask<IReadOnlyList<byte[]>> ReadOneAsync(RemoteAttribute attribute, CancellationToken cancel)
        => new[] { await attribute.ReadAsync(cancel).ConfigureAwait(false) };

    private void Require(RemoteAttribute attribute, string parameter)
    {
        if (attribute is null)
            throw new ArgumentNullException(parameter, "One of the attributes is null.");
        if (attribute.Link != this)
            throw new ArgumentException("The attribute " + attribute.ToString() + " belongs to another link.", parameter);
    }
}

/// <summary>Writes several values or none.</summary>
internal sealed class ReliableWriteOperation : Operation<bool>
{
    private readonly GattValueWrite[] _writes;

    public ReliableWriteOperation(Link link, GattValueWrite[] writes)
        : base(link.Layer, link) => _writes = writes;

    protected override string What => "Writing " + _writes.Length.ToString(CultureInfo.InvariantCulture) + " values together";

    protected override void Start() => Layer.Host.StartReliableWrite(Link!.Handle, _writes, this);

    protected override bool Result() => true;
}

/// <summary>Reads several values.</summary>
internal sealed class ReadMultipleOperation : Operation<IReadOnlyList<byte[]>>
{
    private readonly ushort[] _handles;
    private readonly List<byte[]> _values = new();

    public ReadMultipleOperation(Link link, ushort[] handles)
        : base(link.Layer, link) => _handles = handles;

    protected override string What => "Reading " + _handles.Length.ToString(CultureInfo.InvariantCulture) + " values";

    public override void OnValue(ushort handle, ReadOnlySpan<byte> value)
    {
        if (_values.Count < _handles.Length)
            _values.Add(value.ToArray());
    }

    protected override void Start() => Layer.Host.StartReadMultiple(Link!.Handle, _handles, this);

    protected override IReadOnlyList<byte[]> Result()
        => _values.Count == _handles.Length
            ? _values
            : throw new BleException(BleError.InputOutput, What + " failed: the server answered " + _values.Count.ToString(CultureInfo.InvariantCulture) + ".");
}
