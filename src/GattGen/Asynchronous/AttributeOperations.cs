// Reads and writes under way. Each goes back to its attribute when its result has been taken.
using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>A read whose value is decoded by the one who takes it.</summary>
internal sealed class ReadOperation<T> : Operation<T>
{
    private readonly RemoteAttribute _attribute;
    private GattDecoder<T>? _decoder;
    private byte[] _octets = Array.Empty<byte>();
    private int _length;

    public ReadOperation(RemoteAttribute attribute)
        : base(attribute.Link.Layer, attribute.Link) => _attribute = attribute;

    protected override string What => _attribute.Name("Reading ");

    public ValueTask<T> Begin(GattDecoder<T> decoder, CancellationToken cancel)
    {
        _decoder = decoder;
        _length = 0;
        return Run(cancel);
    }

    public override void OnData(ReadOnlySpan<byte> value)
    {
        if (_octets.Length < value.Length)
            _octets = new byte[Math.Max(32, value.Length)];
        value.CopyTo(_octets);
        _length = value.Length;
    }

    protected override void Start() => _attribute.StartRead(this);

    protected override T Result()
    {
        if (_decoder!(_octets.AsSpan(0, _length), out var value))
            return value;
        throw new BleException(BleError.InputOutput, What + " failed: the " + _length.ToString(CultureInfo.InvariantCulture) + " octets that the server answered are no " + typeof(T).Name + ".");
    }

    protected override void Recycle()
    {
        _decoder = null;
        _attribute.KeepRead(this);
    }
}

/// <summary>A read into a buffer of the caller.</summary>
internal sealed class ReadIntoOperation : Operation<int>
{
    private readonly RemoteAttribute _attribute;
    private Memory<byte> _destination;
    private int _length;

    public ReadIntoOperation(RemoteAttribute attribute)
        : base(attribute.Link.Layer, attribute.Link) => _attribute = attribute;

    protected override string What => _attribute.Name("Reading ");

    public ValueTask<int> Begin(Memory<byte> destination, CancellationToken cancel)
    {
        _destination = destination;
        _length = 0;
        return Run(cancel);
    }

    public override void OnData(ReadOnlySpan<byte> value)
    {
        _length = value.Length;
        if (_length <= _destination.Length)
            value.CopyTo(_destination.Span);
    }

    protected override void Start() => _attribute.StartRead(this);

    protected override int Result()
        => _length <= _destination.Length
            ? _length
            : throw new BleException(BleError.TooBig, What + " failed: the value has " + _length.ToString(CultureInfo.InvariantCulture) + " octets, the buffer " + _destination.Length.ToString(CultureInfo.InvariantCulture) + ".");

    protected override void Recycle()
    {
        _destination = default;
        _attribute.KeepRead(this);
    }
}

/// <summary>A write with response.</summary>
internal sealed class WriteOperation : Operation<bool>
{
    private readonly RemoteAttribute _attribute;
    private ReadOnlyMemory<byte> _value;
    private byte[] _scratch = Array.Empty<byte>();

    public WriteOperation(RemoteAttribute attribute)
        : base(attribute.Link.Layer, attribute.Link) => _attribute = attribute;

    protected override string What => _attribute.Name("Writing ");

    /// <summary>Room for a value that is encoded before the write begins.</summary>
    public Memory<byte> Scratch(int length)
    {
        if (_scratch.Length < length)
            _scratch = new byte[Math.Max(32, length)];
        return _scratch.AsMemory(0, length);
    }

    public ValueTask Begin(ReadOnlyMemory<byte> value, CancellationToken cancel)
    {
        _value = value;
        return RunWithoutResult(cancel);
    }

    protected override void Start() => _attribute.StartWrite(_value.Span, this);

    protected override bool Result() => true;

    protected override void Recycle()
    {
        _value = default;
        _attribute.KeepWrite(this);
    }
}
