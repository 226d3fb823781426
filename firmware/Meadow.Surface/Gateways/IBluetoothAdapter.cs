// The radio of a board, as Meadow.Contracts declares it.
using System;
using Meadow.Gateways.Bluetooth;

namespace Meadow.Gateways;

/// <summary>The Bluetooth adapter of a board: a GATT server. The methods are those of 2.1; the events came with 2.3.</summary>
public interface IBluetoothAdapter
{
    /// <summary>A client has connected (since 2.3).</summary>
    event EventHandler ClientConnected;

    /// <summary>A client has gone (since 2.3).</summary>
    event EventHandler ClientDisconnected;

    /// <summary>Starts the server. It returns at once; the handles come later.</summary>
    bool StartBluetoothServer(IDefinition configuration);

    /// <summary>Stops the server.</summary>
    bool StopBluetoothServer();
}
