// What clients have written to this side's server, on its way to those who capture it.
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>Takes what was written to some values.</summary>
internal interface IWriteCapture
{
    bool Wants(ushort handle);

    /// <summary>A value was written for good. Under the gate.</summary>
    void OnWritten(in BleEventHeader header, ReadOnlySpan<byte> value, Link link);

    /// <summary>The radio was switched off. Under the gate.</summary>
    void End(BleException problem);
}

internal sealed partial class AsynchronousLayer
{
    /// <summary>How many captures there may be on a radio.</summary>
    public const int MaxCaptures = 1024;

    // Written values that the handler of the application may still refuse: one, or those of one executed queue.
    private const int MaxStaged = 64;

    private readonly List<StagedWrite> _staged = new();
    private readonly Stack<StagedWrite> _spareStaged = new();
    private IWriteCapture[] _captures = Array.Empty<IWriteCapture>();

    public void AddCapture(IWriteCapture capture)
    {
        if (_captures.Length >= MaxCaptures)
            throw new BleException(BleError.NoMemory, "There are 1,024 captures of written values on this radio already; dispose of those that are not needed.");
        var captures = new IWriteCapture[_captures.Length + 1];
        _captures.CopyTo(captures, 0);
        captures[_captures.Length] = capture;
        _captures = captures;
    }

    public void RemoveCapture(IWriteCapture capture)
    {
        var at = Array.IndexOf(_captures, capture);
        if (at < 0)
            return;
        var captures = new IWriteCapture[_captures.Length - 1];
        Array.Copy(_captures, captures, at);
        Array.Copy(_captures, at + 1, captures, at, captures.Length - at);
        _captures = captures;
    }

    /// <summary>A client has written; GATTS_WRITE is about to be raised, and its handler may refuse. Under the gate.</summary>
    public void OnWriting(in GattPeer peer, ushort handle, ReadOnlySpan<byte> value)
    {
        var isWanted = false;
        foreach (var capture in _captures)
            isWanted |= capture.Wants(handle);
        if (!isWanted || Find(peer.Connection) is not { } link)
            return;
        var staged = FindStaged(peer.Connection, handle);
        if (staged is null)
        {
            if (_staged.Count >= MaxStaged)
                Unstage(_staged[0]);
            staged = _spareStaged.Count > 0 ? _spareStaged.Pop() : new StagedWrite();
            _staged.Add(staged);
        }

        staged.Link = link;
        staged.Handle = handle;
        if (staged.Octets.Length < value.Length)
            staged.Octets = new byte[Math.Max(32, value.Length)];
        value.CopyTo(staged.Octets);
        staged.Length = value.Length;
    }

    /// <summary>GATTS_WRITE has been raised. Under the gate.</summary>
    public void OnWritten(in BleEventHeader header, bool isRefused)
    {
        if (FindStaged(header.Connection, header.Handle) is not { } staged)
            return;
        if (!isRefused)
        {
            foreach (var capture in _captures)
            {
                if (capture.Wants(header.Handle))
                    capture.OnWritten(header, staged.Octets.AsSpan(0, staged.Length), staged.Link!);
            }
        }

        Unstage(staged);
    }

    /// <summary>The links that want a kind of update of a value. Under the gate.</summary>
    public void AddSubscribers(ushort valueHandle, GattSubscription kind, List<Link> subscribers)
    {
        // All connections, those that are older than this layer as well.
        foreach (var link in _links.Values)
        {
            if (!link.IsEnded && (Host.GetSubscription(link.Handle, valueHandle) & kind) != 0)
                subscribers.Add(link);
        }
    }

    private StagedWrite? FindStaged(ushort connection, ushort handle)
    {
        foreach (var staged in _staged)
        {
            if (staged.Handle == handle && staged.Link!.Handle == connection)
                return staged;
        }

        return null;
    }

    private void Unstage(StagedWrite staged)
    {
        _staged.Remove(staged);
        staged.Link = null;
        _spareStaged.Push(staged);
    }

    private void EndCaptures()
    {
        while (_staged.Count > 0)
            Unstage(_staged[0]);
        var captures = _captures;
        _captures = Array.Empty<IWriteCapture>();
        foreach (var capture in captures)
            capture.End(new BleException(BleError.NoDevice, "Capturing written values ended: the radio was switched off, and its services are gone."));
    }

    /// <summary>A written value that may yet be refused.</summary>
    private sealed class StagedWrite
    {
        public Link? Link;
        public ushort Handle;
        public byte[] Octets = Array.Empty<byte>();
        public int Length;
    }
}
