// A service of requests in every form that a method may have.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>What a client asks to be calibrated.</summary>
[GattValue]
public partial record struct Adjustment(ushort Reference, byte Channel);

/// <summary>What came of it.</summary>
public enum CalibrationResult : byte
{
    /// <summary>It is done.</summary>
    Done = 1,

    /// <summary>It is not.</summary>
    Failed = 2,
}

/// <summary>A service with control points.</summary>
[GattService("7A1C0001-3C5E-4E0F-9D52-5B5A3D1E0001")]
public partial class Laboratory
{
    /// <summary>Runs until the test lets it go.</summary>
    public TaskCompletionSource<CalibrationResult> Calibrating { get; set; } = new();

    /// <summary>What a channel waits for, where it is not <see cref="Calibrating"/>.</summary>
    public Func<byte, Task<CalibrationResult>>? Runs { get; set; }

    /// <summary>Called when a length is measured.</summary>
    public Action Measuring { get; set; } = () => { };

    /// <summary>What has happened, in order.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Calibrates a channel.</summary>
    /// <param name="request">Which, and to what.</param>
    /// <param name="peer">Who asks.</param>
    /// <param name="cancel">Given up.</param>
    /// <returns>What came of it.</returns>
    [GattRequest("7A1C0002-3C5E-4E0F-9D52-5B5A3D1E0001")]
    private async ValueTask<CalibrationResult> CalibrateAsync(Adjustment request, GattPeer peer, CancellationToken cancel)
    {
        Log.Add("calibrate " + request.Channel);
        using (cancel.Register(() => Log.Add("cancelled " + request.Channel)))
        {
            var result = await (Runs?.Invoke(request.Channel) ?? Calibrating.Task);
            cancel.ThrowIfCancellationRequested();
            return result;
        }
    }

    /// <summary>Says what has been sent.</summary>
    [GattRequest("7A1C0003-3C5E-4E0F-9D52-5B5A3D1E0001", MaxLength = 100, MaxResultLength = 200)]
    private static Task<string> EchoAsync(string text, CancellationToken cancel)
        => text.Length > 0 ? Task.FromResult(text + " " + text) : throw new InvalidOperationException("There is nothing to say.");

    [GattRequest("7A1C0004-3C5E-4E0F-9D52-5B5A3D1E0001")]
    private ushort Length(byte[] octets)
    {
        Measuring();
        return (ushort)octets.Length;
    }

    [GattRequest("7A1C0005-3C5E-4E0F-9D52-5B5A3D1E0001", Flags = GattFlags.WriteEncrypted)]
    private ValueTask<ReadOnlyMemory<byte>> DigestAsync(GattArray<ushort> values, GattPeer peer)
        => new(System.Text.Encoding.UTF8.GetBytes(values.Count.ToString(CultureInfo.InvariantCulture)));

    partial void OnCalibrateWriting(Adjustment value, GattWrite write)
    {
        if (value.Channel > 7)
            write.Reject(0x80);
    }

    partial void OnCalibrateSubscribed(GattPeer peer, GattSubscription subscription) => Log.Add("subscribed " + subscription);
}

/// <summary>A server of it.</summary>
[GattServer("Laboratory")]
public partial class LaboratoryServer
{
    public Laboratory Laboratory { get; } = new();
}
