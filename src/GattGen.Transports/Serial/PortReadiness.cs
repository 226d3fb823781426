// When a port can be read or written again: one thread that waits for it, and that can be woken.
using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Transports;

/// <summary>
/// Waits for a port. Nobody of the thread pool is blocked by a port that is silent: a thread of its own calls poll for the port, and for an
/// event by which it is told what to wait for, and that it is over.
/// </summary>
internal sealed class PortReadiness : IDisposable
{
    private const int Everybody = 1_000;     // who waits at the same time, and more

    private readonly DescriptorHandle _port;
    private readonly DescriptorHandle _event;
    private readonly SemaphoreSlim _readable = new(0);
    private readonly SemaphoreSlim _writable = new(0);
    private readonly object _lock = new();
    private short _wanted;
    private bool _isOver;

    public PortReadiness(DescriptorHandle port, string name)
    {
        _port = port;
        _event = new DescriptorHandle(LinuxTerminal.EventDescriptor(0, LinuxTerminal.EventFlags));
        if (_event.IsInvalid)
            throw new BleException(BleError.InputOutput, "The serial port '" + name + "' cannot be opened: the system has no descriptor for an event.");
        new Thread(Run) { IsBackground = true, Name = "GattGen " + name }.Start();
    }

    public void WaitToRead()
    {
        Want(LinuxTerminal.PollIn);
        _readable.Wait();
    }

    public Task WaitToReadAsync(CancellationToken cancel)
    {
        Want(LinuxTerminal.PollIn);
        return _readable.WaitAsync(cancel);
    }

    public void WaitToWrite()
    {
        Want(LinuxTerminal.PollOut);
        _writable.Wait();
    }

    public Task WaitToWriteAsync(CancellationToken cancel)
    {
        Want(LinuxTerminal.PollOut);
        return _writable.WaitAsync(cancel);
    }

    /// <summary>Ends all waiting, now and later.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _readable.Release(Everybody);
            _writable.Release(Everybody);
        }

        Wake();
    }

    private void Want(short events)
    {
        lock (_lock)
        {
            _wanted |= events;
            if (_isOver)
                Found(events);
        }

        Wake();
    }

    // Called under the lock. What was found once too often makes who waits look once too often, and wait again.
    private void Found(int events)
    {
        _wanted &= (short)~events;
        if ((events & LinuxTerminal.PollIn) != 0)
            _readable.Release();
        if ((events & LinuxTerminal.PollOut) != 0)
            _writable.Release();
    }

    private void Wake()
    {
        ulong one = 1;
        try
        {
            LinuxTerminal.Write(_event, ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref one, 1))), (UIntPtr)sizeof(ulong));
        }
        catch (ObjectDisposedException)
        {
            // The thread has ended.
        }
    }

    private void Run()
    {
        bool isPortUsed = false, isEventUsed = false;
        try
        {
            _port.DangerousAddRef(ref isPortUsed);
            _event.DangerousAddRef(ref isEventUsed);
            Watch((int)_port.DangerousGetHandle(), (int)_event.DangerousGetHandle());
        }
        catch (ObjectDisposedException)
        {
            // It was closed before this thread came to run.
        }
        finally
        {
            if (isPortUsed)
                _port.DangerousRelease();
            if (isEventUsed)
                _event.DangerousRelease();
            _event.Dispose();
        }
    }

    private void Watch(int port, int wakeUp)
    {
        var entries = new LinuxTerminal.PollEntry[2];
        var count = new byte[sizeof(ulong)];
        while (true)
        {
            lock (_lock)
            {
                if (_isOver)
                    return;

                // A port that has hung up is always ready: so it is left out as long as nobody waits for it.
                entries[0] = new LinuxTerminal.PollEntry { Descriptor = _wanted == 0 ? -1 : port, Wanted = _wanted };
                entries[1] = new LinuxTerminal.PollEntry { Descriptor = wakeUp, Wanted = LinuxTerminal.PollIn };
            }

            if (LinuxTerminal.Poll(ref entries[0], (UIntPtr)entries.Length, -1) <= 0)
                continue;   // interrupted
            if (entries[1].Found != 0)
                LinuxTerminal.Read(_event, ref count[0], (UIntPtr)count.Length);
            if (entries[0].Found == 0)
                continue;

            // An error or a hang-up is found by whoever reads or writes.
            var found = entries[0].Found & (LinuxTerminal.PollIn | LinuxTerminal.PollOut);
            lock (_lock)
                Found(found == entries[0].Found ? found : entries[0].Wanted);
        }
    }
}
