// An adapter that gives handles at once and counts what is sent.
using System;
using System.Threading;
using System.Threading.Tasks;
using Meadow.Gateways;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow.Tests;

internal sealed class QuietAdapter : IBluetoothAdapter
{
    private int _sent;

    public event EventHandler ClientConnected
    {
        add { }
        remove { }
    }

    public event EventHandler ClientDisconnected
    {
        add { }
        remove { }
    }

    public IDefinition? Definition { get; private set; }

    /// <summary>How many values were sent.</summary>
    public int Sent => Volatile.Read(ref _sent);

    public bool StartBluetoothServer(IDefinition configuration)
    {
        Definition = configuration;
        Task.Run(() =>
        {
            ushort handle = 1;
            foreach (var service in configuration.Services)
            {
                service.Handle = handle++;
                foreach (var characteristic in service.Characteristics)
                {
                    characteristic.ServerValueSet += (_, _) => Interlocked.Increment(ref _sent);
                    characteristic.DefinitionHandle = handle++;
                    characteristic.ValueHandle = handle++;
                }
            }
        });
        return true;
    }

    public bool StopBluetoothServer() => true;
}
