// What the host knows of an operation of the asynchronous layer while it runs: the value of GattOperation.HostState.
using System;

namespace GattGen.Host;

/// <summary>
/// Something under way that ends by calling a <see cref="GattOperation"/>, or by raising an event where there is none.
/// </summary>
internal abstract class PendingOperation
{
    /// <summary>Who is told; null where events tell.</summary>
    public GattOperation? Operation { get; private set; }

    /// <summary>Checks that an operation can be started.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: it is under way.</exception>
    public static GattOperation Require(GattOperation operation)
    {
        if (operation is null)
            throw new ArgumentNullException(nameof(operation));
        if (operation.HostState is PendingOperation)
            throw new BleException(BleError.Already, "The operation is under way: wait for its end before it is started again.");
        return operation;
    }

    /// <summary>The operation has been given up: stop what is under way and end it.</summary>
    public abstract void Abandon();

    /// <summary>Ties the operation to this.</summary>
    protected void Attach(GattOperation? operation)
    {
        Operation = operation;
        if (operation is not null)
            operation.HostState = this;
    }

    /// <summary>Lets go of the operation, so that the owner may tell its end and it may be started again.</summary>
    protected GattOperation? Detach()
    {
        var operation = Operation;
        Operation = null;
        if (operation is not null)
            operation.HostState = null;
        return operation;
    }
}
