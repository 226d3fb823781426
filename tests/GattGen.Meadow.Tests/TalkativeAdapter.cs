// An adapter that gives handles at once or when the test says so, and tells of clients when it says so.
using System;
using Meadow.Gateways;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow.Tests;

internal sealed class TalkativeAdapter : IBluetoothAdapter
{
    public event EventHandler? ClientConnected;

    public event EventHandler? ClientDisconnected;

    private IDefinition? _definition;

    /// <summary>Whether handles come only by <see cref="GiveHandles"/>.</summary>
    public bool KeepsHandles { get; set; }

    /// <summary>Whether the server has been started.</summary>
    public bool IsStarted => System.Threading.Volatile.Read(ref _definition) is not null;

    /// <summary>A client comes.</summary>
    public void Comes() => ClientConnected?.Invoke(this, EventArgs.Empty);

    /// <summary>A client goes.</summary>
    public void Goes() => ClientDisconnected?.Invoke(this, EventArgs.Empty);

    public bool StartBluetoothServer(IDefinition configuration)
    {
        System.Threading.Volatile.Write(ref _definition, configuration);
        if (!KeepsHandles)
            GiveHandles();
        return true;
    }

    public bool StopBluetoothServer() => true;

    /// <summary>The handles come.</summary>
    public void GiveHandles()
    {
        ushort handle = 1;
        foreach (var service in _definition!.Services)
        {
            service.Handle = handle++;
            foreach (var characteristic in service.Characteristics)
            {
                characteristic.DefinitionHandle = handle++;
                characteristic.ValueHandle = handle++;
            }
        }
    }
}
