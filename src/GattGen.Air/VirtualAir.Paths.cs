// What lies between each two controllers: range, loss and signal strength.
using System;
using System.Collections.Generic;

namespace GattGen.Air;

public sealed partial class VirtualAir
{
    private readonly Dictionary<(int, int), AirPath> _paths = [];
    private readonly List<Link> _links = [];

    /// <summary>Sets the path between two controllers, in both directions and at once: also for connections that they have.</summary>
    /// <param name="first">One of them.</param>
    /// <param name="second">The other.</param>
    /// <param name="path">What lies between them; <see cref="AirPath.OutOfRange"/> parts them.</param>
    /// <exception cref="ArgumentException">The controllers are the same, or of another air.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability or the signal strength is out of its range.</exception>
    public void SetPath(VirtualController first, VirtualController second, AirPath path)
    {
        if (first is null)
            throw new ArgumentNullException(nameof(first));
        if (second is null)
            throw new ArgumentNullException(nameof(second));
        if (ReferenceEquals(first, second) || first.Air != this || second.Air != this)
            throw new ArgumentException("A path is between two controllers of this air.");
        if (!(path.LossProbability is >= 0 and <= 1) || path.Rssi is < -127 or > 20)
            throw new ArgumentOutOfRangeException(nameof(path));
        lock (_gate)
        {
            _paths[Key(first, second)] = path;
            foreach (Link link in _links)
            {
                if (link.IsBetween(first, second))
                    link.SetPath(path);
            }
        }
    }

    /// <summary>The path between two controllers.</summary>
    /// <param name="first">One of them.</param>
    /// <param name="second">The other.</param>
    public AirPath GetPath(VirtualController first, VirtualController second)
    {
        if (first is null)
            throw new ArgumentNullException(nameof(first));
        if (second is null)
            throw new ArgumentNullException(nameof(second));
        lock (_gate)
            return PathBetween(first, second);
    }

    internal AirPath PathBetween(VirtualController first, VirtualController second)
    {
        (int, int) key = Key(first, second);
        if (_paths.Count > 0 && _paths.TryGetValue(key, out AirPath path))
            return path;

        // Drawn from the seed and the two numbers alone, so that it does not depend on who is asked about first.
        int span = _options.StrongestRssi - _options.WeakestRssi + 1;
        ulong drawn = AirRandom.Mix(_seed ^ AirRandom.Mix(((ulong)(uint)key.Item1 << 32) | (uint)key.Item2));
        return new(IsInRange: true, _options.LossProbability, (sbyte)(_options.WeakestRssi + (int)(drawn % (ulong)span)));
    }

    /// <summary>One reading of the signal strength: the mean, and a little more or less.</summary>
    internal sbyte ReadRssi(AirPath path)
    {
        int variation = _options.RssiVariation;
        int rssi = variation == 0 ? path.Rssi : path.Rssi - variation + Random.Below((2 * variation) + 1);
        return (sbyte)Math.Clamp(rssi, -127, 20);
    }

    internal bool IsLost(AirPath path) => path.LossProbability > 0 && Random.Chance(path.LossProbability);

    internal void Add(Link link) => _links.Add(link);

    internal void Remove(Link link)
    {
        _timers.Cancel(link);
        _links.Remove(link);
    }

    private static (int, int) Key(VirtualController first, VirtualController second) =>
        (Math.Min(first.Number, second.Number), Math.Max(first.Number, second.Number));
}
