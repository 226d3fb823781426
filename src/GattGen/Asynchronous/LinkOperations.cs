// The operations of a link that are rare: each is an object of its own.
using System;
using System.Globalization;

namespace GattGen;

/// <summary>Waits for the end of a link.</summary>
internal sealed class LinkEndOperation : Operation<int>
{
    private readonly Link _ending;

    public LinkEndOperation(Link link)
        : base(link.Layer, null) => _ending = link;

    protected override string What => "Waiting for the end of the link";

    protected override void Start()
    {
        if (_ending.IsEnded)
            OnDone(BleStatus.Success);
        else
            _ending.AddEndWaiter(this);
    }

    protected override void GiveUp()
    {
        if (_ending.RemoveEndWaiter(this))
            EndCancelled();
    }

    protected override int Result() => _ending.DisconnectionReason ?? 0;
}

/// <summary>Exchanges the MTU.</summary>
internal sealed class ExchangeMtuOperation : Operation<int>
{
    public ExchangeMtuOperation(Link link)
        : base(link.Layer, link)
    {
    }

    protected override string What => "Exchanging the MTU";

    protected override void Start() => Layer.Host.StartExchangeMtu(Link!.Handle, this);

    protected override int Result() => Link!.Mtu;
}

/// <summary>Asks for other connection parameters.</summary>
internal sealed class UpdateOperation : Operation<bool>
{
    private readonly BleConnectionParameters _parameters;

    public UpdateOperation(Link link, in BleConnectionParameters parameters)
        : base(link.Layer, link) => _parameters = parameters;

    protected override string What => "Updating the connection parameters";

    protected override void Start() => Layer.Host.StartUpdateConnection(Link!.Handle, _parameters, this);

    protected override bool Result() => true;
}

/// <summary>Indicates a value of this side's server.</summary>
internal sealed class IndicateOperation : Operation<bool>
{
    private readonly ushort _handle;
    private readonly ReadOnlyMemory<byte> _value;

    public IndicateOperation(Link link, ushort handle, ReadOnlyMemory<byte> value)
        : base(link.Layer, link)
    {
        _handle = handle;
        _value = value;
    }

    protected override string What => "Indicating handle 0x" + _handle.ToString("X4", CultureInfo.InvariantCulture);

    protected override void Start()
    {
        Link!.CheckLength(_value.Length);
        Layer.Host.StartIndicate(Link.Handle, _handle, _value.Span, this);
    }

    protected override bool Result() => true;
}
