// Clients of record access, and servers that do not keep to it.
using System;
using System.Threading.Tasks;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.Health;

public class RecordAccessClientTests
{
    [Fact]
    public void A_server_that_answers_something_else_again_and_again_is_given_up()
        => Served.Run(new TalkativeGlucose(RecordAccessMessage.Response(RecordAccessOpCode.AbortOperation, RecordAccessResponseCode.Success)), async served =>
        {
            var client = await GlucoseService.Client.DiscoverAsync(served.Link);
            Assert.Equal(BleError.InputOutput, (await Assert.ThrowsAsync<BleException>(() => client.Records.CountAsync(RecordSelection.All).AsTask())).Error);
        });

    [Fact]
    public void Giving_up_a_report_ends_though_the_server_does_not_stop_talking()
        => Served.Run(new TalkativeGlucose(RecordAccessMessage.NumberOfRecords(7)) { Waits = true }, async served =>
        {
            var client = await GlucoseService.Client.DiscoverAsync(served.Link);
            var reader = client.Records.ReportAsync(RecordSelection.All).GetAsyncEnumerator();
            Assert.True(await reader.MoveNextAsync());
            await reader.DisposeAsync();
        });
}

/// <summary>A glucose sensor that repeats one answer for ever.</summary>
[GattService(Assigned.Services.Glucose)]
public sealed partial class TalkativeGlucose
{
    private readonly byte[] _answer = new byte[RecordAccessMessage.MaxLength];
    private readonly int _length;
    private GattPeer _peer;

    public TalkativeGlucose(RecordAccessMessage answer)
    {
        Measurement = new GlucoseMeasurement(1, DateAndTime.NotKnown);
        _length = answer.Encode(_answer);
    }

    /// <summary>Whether it tells a measurement first, and answers when it is to abort.</summary>
    public bool Waits { get; init; }

    [GattCharacteristic(Assigned.Characteristics.GlucoseMeasurement, GattFlags.Notify)]
    public partial GlucoseMeasurement Measurement { get; set; }

    [GattCharacteristic(Assigned.Characteristics.GlucoseFeature, GattFlags.Read)]
    public partial GlucoseFeatures Features { get; set; }

    [GattCharacteristic(Assigned.Characteristics.RecordAccessControlPoint, GattFlags.Write | GattFlags.Indicate)]
    public partial RecordAccessMessage RecordAccess { get; private set; }

    partial void OnRecordAccessWriting(RecordAccessMessage value, GattWrite write) => _peer = write.Peer;

    partial void OnRecordAccessWritten(RecordAccessMessage value)
    {
        if (Waits && value.OpCode != RecordAccessOpCode.AbortOperation)
            Measurement = new GlucoseMeasurement(1, DateAndTime.NotKnown);
        else if (Link.TryFind(_gatt.Ble!, _peer.Connection, out var link))
            _ = TalkAsync(link);
    }

    private async Task TalkAsync(Link link)
    {
        try
        {
            while (true)
                await link.IndicateAsync(Handles.RecordAccess, _answer.AsMemory(0, _length));
        }
        catch (BleException)
        {
            // The client has gone.
        }
    }
}
